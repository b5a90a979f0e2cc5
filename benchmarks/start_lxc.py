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

"""How long /bin/true takes in a container, against its peers, whole processes."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time

import common
import libvirt

from nova_sandbox import startcache
from nova_sandbox.builders.lxc import LXCBuilder
from nova_sandbox.guest import staging
from nova_sandbox.host import uris
from nova_sandbox.runtime import launch
from nova_sandbox.sandbox import model


def _bundle(program, directory, enter):
    """An OCI bundle that runs /bin/true from the host's root, read-only."""
    os.makedirs(directory)
    subprocess.run([program, "spec"], cwd=directory, check=True)
    path = os.path.join(directory, "config.json")
    with open(path, encoding="utf-8") as stream:
        config = json.load(stream)
    # The host's root as a mount of its own: pivot_root takes no other.
    root = os.path.join(directory, "root")
    os.mkdir(root)
    subprocess.run([*enter, "mount", "--bind", "/", root], check=True)
    config["root"] = {"path": root, "readonly": True}
    config["process"]["args"] = ["/bin/true"]
    config["process"]["terminal"] = False
    config["mounts"] = [m for m in config["mounts"] if m["type"] != "cgroup"]
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(config, stream)


def _runtime(program, directory, enter):
    """A runtime of OCI bundles, whose own is made by the first run."""
    def run():
        if not os.path.isdir(directory):
            _bundle(program, directory, enter)
        return common.once([*enter, program, "run", "--bundle", directory,
                            f"bench{time.monotonic_ns()}"])
    return run


def _virsh(directory, uri):
    """The same container's document through virsh create, until its init has ended."""
    settings = startcache.load()
    sandbox = launch.complete(model.Sandbox(name="bench-virsh", command={"argv": ["/bin/true"]}),
                              settings)
    document = LXCBuilder().build(sandbox, staging=staging.directory(settings), ids=None,
                                  host_cpus=[0, 1], record="{}")
    connection = libvirt.open(uri)

    def run():
        document.name = f"bench-virsh-{time.monotonic_ns()}"
        path = os.path.join(directory, "guest.xml")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(document.to_xml())
        seconds = common.once(["virsh", "-q", "-c", uri, "create", path])
        with contextlib.suppress(libvirt.libvirtError):
            connection.lookupByName(document.name).destroy()
        return seconds
    return run


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    uri = uris.libvirt_uri("lxc", startcache.load())
    with common.plain_cgroups() as enter, tempfile.TemporaryDirectory() as directory:
        candidates = {
            "/bin/true alone": lambda: common.once(["/bin/true"]),
            "python -c pass": lambda: common.once([sys.executable, "-c", "pass"]),
            "bwrap": lambda: common.once(["bwrap", "--unshare-all", "--ro-bind", "/", "/",
                                          "--proc", "/proc", "--dev", "/dev", "/bin/true"]),
            "nova-sandbox run": lambda: common.once([*common.COMMAND, "run", "--", "/bin/true"]),
            "virsh create (no result)": _virsh(directory, uri),
            "crun run": _runtime("crun", os.path.join(directory, "crun"), enter),
            "runc run": _runtime("runc", os.path.join(directory, "runc"), enter),
            "systemd-nspawn": lambda: common.once(
                ["systemd-nspawn", "-q", "--directory=/", "--volatile=yes",
                 "--register=no", "--keep-unit", "--pipe", "/bin/true"]),
        }
        samples = common.interleaved(candidates, rounds, pause=0.5)
    common.table("LXC: run /bin/true, whole process to exit (ratio to nova-sandbox)", samples,
                 "nova-sandbox run")


main()
