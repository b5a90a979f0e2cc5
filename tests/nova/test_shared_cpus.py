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

"""Nova's options of which CPUs servers get: ``[compute] cpu_shared_set`` and those beside it."""

import glob
import os
import unittest
from unittest import mock

import nova.conf
from nova import exception as nova_exception
from nova.compute import provider_tree

from nova_sandbox import exception
from nova_sandbox.host import processors
from nova_sandbox.virt import cpus
from tests.nova import test_driver

CONF = nova.conf.CONF
_LAST = max(processors.online())


class SharedCase(test_driver.DriverCase):
    options = f"[compute]\ncpu_shared_set = {_LAST}\n"


class HostTest(SharedCase):
    kind = "lxc"

    def test_inventory(self) -> None:
        self.assertEqual(1, self.driver.get_available_resource("here")["vcpus"])
        tree = provider_tree.ProviderTree()
        tree.new_root("here", self.driver.get_available_resource("here")["uuid"])
        self.driver.update_provider_tree(tree, "here")
        found = tree.data("here").inventory
        self.assertEqual((1, 1), (found["VCPU"]["total"], found["VCPU"]["max_unit"]))
        self.assertNotIn("PCPU", found)

    def test_container(self) -> None:
        # Their names would spread them over all CPUs of the host.
        for number in range(4):
            server = self.server("busybox grep Cpus_allowed_list /proc/self/status")
            server.id += number << 24
            self.driver.spawn(None, server, self.meta, [], None, {})
            self.wait(server)
            self.console(server, b"Cpus_allowed_list:\t%d\n" % _LAST)
            self.driver.destroy(None, server, [])


class MachineTest(SharedCase):
    kind = "kvm"

    def test_machine(self) -> None:
        server = self.spawn("sleep 1000")
        threads = []
        for path in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                with open(path, "rb") as stream:
                    words = stream.read().split(b"\0")
            except OSError:
                continue
            if b"qemu" in words[0] and server.uuid.encode() in words:
                threads = [int(one) for one in os.listdir(f"{os.path.dirname(path)}/task")]
        self.assertGreater(len(threads), 1)
        self.assertEqual([{_LAST}] * len(threads),
                         [os.sched_getaffinity(one) for one in threads])


class OptionsTest(unittest.TestCase):
    def given(self, name: str, value: object, group: str | None = None) -> None:
        CONF.set_override(name, value, group)
        self.addCleanup(CONF.clear_override, name, group)

    def refused(self, reason: str) -> None:
        with self.assertRaisesRegex(nova_exception.InvalidConfiguration, reason):
            cpus.check_options()

    def test_none(self) -> None:
        cpus.check_options()
        self.assertIsNone(cpus.shared())

    def test_set(self) -> None:
        self.given("cpu_shared_set", "0-3,^1", "compute")
        with mock.patch.object(processors, "online", return_value=frozenset(range(8))):
            cpus.check_options()
            self.assertEqual({0, 2, 3}, cpus.shared())
            self.given("reserved_host_cpus", 1)
            self.refused("reserved_host_cpus = 1: must be 0")
        with mock.patch.object(processors, "online", return_value=frozenset((0, 1, 2))):
            self.refused("cpu_shared_set = 0-3,.1: CPU 3 is not there")
            self.assertRaises(exception.ConfigError, cpus.shared)

    def test_no_set(self) -> None:
        for value in ("x", "^0", "3-1"):
            self.given("cpu_shared_set", value, "compute")
            with self.subTest(value):
                self.refused("cpu_shared_set = ")

    def test_cpus_of_their_own(self) -> None:
        for name, group in (("cpu_dedicated_set", "compute"), ("vcpu_pin_set", None)):
            with self.subTest(name):
                CONF.set_override(name, "0", group)
                try:
                    self.refused(f"{name} = 0: .*cpu_shared_set says which")
                finally:
                    CONF.clear_override(name, group)


if __name__ == "__main__":
    unittest.main()
