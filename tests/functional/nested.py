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
"""Runs tests in a machine whose host is another kind of host than this one.

``python -m tests.functional.nested TEST...`` is run in it, as root and on the root file system of
its host: it makes of it a host of containers, with control groups of version 2 alone, starts a
libvirtd and runs the tests.
"""

import os
import pathlib
import subprocess
import sys
import unittest

from tests.functional import session

# What tests and libvirt write; hidden or read-only otherwise.
_WRITTEN = ("/var/cache", "/var/lib/libvirt", "/var/lib/nova-sandbox", "/var/log", "/var/tmp")
_CONTROL_GROUPS = pathlib.Path("/sys/fs/cgroup")
_CONTROLLERS = ("cpu", "cpuset", "io", "memory", "pids")


def words(*tests: str) -> list[str]:
    """Return the arguments of ``nova-sandbox run`` that has tests run in a machine.

    :param tests: names, as unittest takes them
    """
    seen = {os.path.realpath(path) for path in (session.REPOSITORY, sys.prefix, sys.base_prefix)}
    mounts = [word for path in sorted(seen) if not path.startswith("/usr")
              for word in ("-m", f"bind:{path}={path},ro")]
    return ["run", "--virt-type", "qemu", "--memory", "5G", "--pids", "30000", "--cap-add", "ALL",
            "--new-privileges", "--writable=3G", *mounts, "-w", str(session.REPOSITORY),
            "-e", f"PYTHONPATH={session.REPOSITORY}", "-e", "PYTHONDONTWRITEBYTECODE=1",
            "-e", "PYTHONWARNINGS=ignore", "--",
            sys.executable, "-m", "tests.functional.nested", *tests]


def _mount(fstype: str, path: str, options: str) -> None:
    pathlib.Path(path).mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", fstype, "-o", options, fstype, path], check=True)


def _make_host() -> None:
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for module in ("ext4", "loop", "overlay", "tun", "veth"):
        subprocess.run(["modprobe", module], check=True)
    _mount("devtmpfs", "/dev", "mode=755")
    _mount("devpts", "/dev/pts", "newinstance,ptmxmode=0666")
    _mount("tmpfs", "/dev/shm", "mode=1777")
    for path in _WRITTEN:
        _mount("tmpfs", path, "mode=1777" if path == "/var/tmp" else "mode=755")
    for name in ("images", "lxc", "qemu"):
        pathlib.Path("/var/lib/libvirt", name).mkdir()
    subprocess.run(["umount", str(_CONTROL_GROUPS)], check=True)
    _mount("cgroup2", str(_CONTROL_GROUPS), "nsdelegate")
    _CONTROL_GROUPS.joinpath("cgroup.procs").write_text(str(os.getpid()))
    for name in _CONTROLLERS:
        _CONTROL_GROUPS.joinpath("cgroup.subtree_control").write_text(f"+{name}")
    subprocess.run([*session.command_line(), "host", "start"], check=True)


if __name__ == "__main__":
    _make_host()
    unittest.main(module=None, argv=["nested", *sys.argv[1:]], verbosity=2)
