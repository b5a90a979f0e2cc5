#!/usr/bin/env python3
#    Licensed under the Apache License, Version 2.0 (the "License"); you may
#    not use this file except in compliance with the License. You may obtain
#    a copy of the License at
#
#         http://www.apache.org/licenses/LICENSE-2.0
#
#    Unless required by applicable law or agreed to in writing, software
#    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
#    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
#    License for the specific language governing permissions and limitations
#    under the License.

"""What one cycle of Nova's periodic tasks costs, by the number of servers.

A cycle is what update_available_resource and _sync_power_states of Nova's
compute manager ask of a driver. Needs root, Nova and a libvirtd: see tools/test.
"""

import argparse
import collections
import os
import statistics
import tempfile
import time
import types
import uuid

import common
import libvirt
import nova.conf
from nova.compute import provider_tree

from nova_sandbox.host import connection, shared
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.sandbox import model
from nova_sandbox.virt import driver, servers

CALLS = collections.Counter()


class Counted:
    """Counts the calls of an object of libvirt."""

    def __init__(self, target, autowrap):
        self._target, self._autowrap = target, autowrap

    def __getattr__(self, name):
        found = getattr(self._target, name)
        if not callable(found):
            return found

        def call(*arguments):
            CALLS[name] += 1
            result = found(*arguments)
            return Counted(result, self._autowrap) if isinstance(result, self._autowrap) \
                else result
        return call


def add(compute, kind):
    """Make a server; return what Nova would ask for it with."""
    one = servers.Server(compute._settings, str(uuid.uuid4()))
    name = f"periodic-{one.uuid}"
    one.make(model.Sandbox(
        name=name, virt_type="lxc", command=model.Command(argv=("sleep", "100000")),
        limits=model.Limits(memory=64 << 20, vcpus=1)))
    if kind == "running":
        one.start(print)
    else:
        plain = libvirt.open(compute._uris()[0])
        plain.defineXML(dx.Domain(
            type="lxc", name=name, uuid=one.uuid, memory=dx.Memory(value=65536),
            os=dx.OS(type=dx.OSType(value="exe"), init="/bin/true")).to_xml())
        plain.close()
    return types.SimpleNamespace(uuid=one.uuid)


def cycle(compute, instances):
    """Do what Nova does; return the seconds."""
    begin = time.perf_counter()
    node, = compute.get_available_nodes()
    tree = provider_tree.ProviderTree()
    tree.new_root(node, compute.get_available_resource(node)["uuid"])
    compute.update_provider_tree(tree, node)
    compute.get_num_instances()
    for one in instances:
        compute.get_info(one)
    compute.list_instance_uuids()
    return time.perf_counter() - begin


def measure(compute, kind, numbers, rounds):
    """Print a table for servers of a kind."""
    instances, samples, calls = [], {}, {}
    try:
        for number in numbers:
            while len(instances) < number:
                instances.append(add(compute, kind))
            cycle(compute, instances)
            CALLS.clear()
            samples[f"{number} {kind}"] = [cycle(compute, instances) for _ in range(rounds)]
            calls[number] = sum(CALLS.values()) // rounds
        common.table(f"one cycle, servers {kind}", samples, f"{numbers[0]} {kind}")
        print("  libvirt calls: " + ", ".join(f"{n}: {c}" for n, c in calls.items()))
        each = statistics.median(samples[f"{numbers[-1]} {kind}"]) / numbers[-1]
        print(f"  for each of {numbers[-1]}: {each * 1e6:.0f} us")
    finally:
        for one in instances:
            found = servers.Server(compute._settings, one.uuid)
            found.forget()
            found.delete_files()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--numbers", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--kinds", nargs="+", default=["defined", "running"],
                        choices=["defined", "running"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir="/var/tmp") as directory:
        os.chmod(directory, 0o755)
        path = os.path.join(directory, "nova.conf")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(f"[DEFAULT]\nstate_path = {directory}\nhost = here\n"
                         f"[oslo_concurrency]\nlock_path = {directory}/locks\n"
                         f"[sandbox]\ndata_path = {directory}/data\n")
        nova.conf.CONF(["--config-file", path], project="nova")
        connection.call_through(Counted)
        compute = driver.SandboxDriver(None)
        compute.init_host("here")
        for kind in options.kinds:
            measure(compute, kind, options.numbers, options.rounds)
        compute.cleanup_host("here")
        shared.close_all()


if __name__ == "__main__":
    main()
