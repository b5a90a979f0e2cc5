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

"""Which control groups a process sees, and whether libvirt can work with them.

See cgroups(7) and, for mountinfo, proc(5).
"""

import os
from dataclasses import dataclass, field

from nova_sandbox.host import uris
from nova_sandbox.startcache import Settings

# What libvirt's LXC driver sets up for every container (src/lxc/lxc_cgroup.c).
NEEDED = ("memory", "cpu", "cpuset", "blkio", "pids", "devices", "freezer")
# cgroup v2 has these under other names, or in the kernel itself (BPF, cgroup.freeze).
_IN_V2 = {"blkio": "io", "devices": None, "freezer": None}


@dataclass(frozen=True, slots=True)
class Layout:
    """The control group file systems in a mount namespace.

    :ivar controllers: mount point of each v1 controller
    :ivar unified: mount point of cgroup v2, None where it is not mounted
    :ivar unified_controllers: the controllers that v2 has
    """

    controllers: dict[str, str] = field(default_factory=dict)
    unified: str | None = None
    unified_controllers: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """``v1``, ``v2``, ``hybrid`` (v1 controllers beside a mounted v2) or ``none``."""
        if self.controllers:
            return "hybrid" if self.unified else "v1"
        return "v2" if self.unified else "none"

    def missing(self) -> list[str]:
        """The controllers of NEEDED that are not to be had."""
        return [name for name in NEEDED if not self._has(name)]

    def _has(self, name: str) -> bool:
        if name in self.controllers:
            return True
        in_v2 = _IN_V2.get(name, name)
        if in_v2 is None:
            return self.unified is not None and not self.controllers
        return in_v2 in self.unified_controllers

    def directories(self, name: str) -> list[str]:
        """The paths of one group, one for each mounted hierarchy."""
        mounts = set(self.controllers.values())
        if self.unified:
            mounts.add(self.unified)
        return sorted(os.path.join(mount, name) for mount in mounts)


def parse(mountinfo: str) -> Layout:
    """The layout of the text of /proc/PID/mountinfo.

    What v2 has is read from its ``cgroup.controllers``.
    """
    controllers: dict[str, str] = {}
    unified = None
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields, kinds = left.split(), right.split()
        if len(fields) < 5 or len(kinds) < 3:
            continue
        mount = _unescaped(fields[4])
        if kinds[0] == "cgroup2":
            unified = unified or mount
        elif kinds[0] == "cgroup":
            for option in kinds[2].split(","):
                # Others are flags: rw, xattr, name=systemd, clone_children.
                if option in _V1_CONTROLLERS:
                    controllers.setdefault(option, mount)
    return Layout(controllers, unified, _read_controllers(unified) if unified else frozenset())


def of_process(process: int | str = "self") -> Layout:
    """The layout that a process sees.

    :param process: a process id
    :raises OSError: there is none, or it is not ours to look at
    """
    with open(f"/proc/{process}/mountinfo", encoding="utf-8", errors="surrogateescape") as stream:
        return parse(stream.read())


def libvirtd(settings: Settings) -> int | None:
    """Return the process id of libvirtd, the private one first; None: none is known.

    :param settings: the configuration
    """
    return uris.private_pid(settings) or _system_libvirtd()


def of_libvirtd(settings: Settings) -> Layout:
    """Return the layout that libvirtd sees, or else what this process does.

    :param settings: the configuration
    """
    try:
        return of_process(libvirtd(settings) or "self")
    except OSError:
        # A user's own libvirtd is another one than the system's, which is not theirs to look at.
        return of_process()


def _system_libvirtd() -> int | None:
    """The process id of the system's libvirtd, from its own pid file."""
    for path in ("/run/virtlxcd.pid", "/run/libvirtd.pid", "/run/libvirt/libvirtd.pid"):
        try:
            with open(path, encoding="ascii") as stream:
                pid = int(stream.read())
        except (OSError, ValueError):
            continue
        if os.path.exists(f"/proc/{pid}"):
            return pid
    return None


def remove(directories: list[str]) -> None:
    """Remove groups and the groups in them, as far as no process is left in any."""
    for top in directories:
        for path, _, _ in os.walk(top, topdown=False):
            try:
                os.rmdir(path)
            except OSError:
                break


_V1_CONTROLLERS = frozenset((
    "memory", "cpu", "cpuacct", "cpuset", "blkio", "pids", "devices", "freezer", "net_cls",
    "net_prio", "perf_event", "hugetlb", "rdma", "misc"))


def _read_controllers(unified: str) -> frozenset[str]:
    try:
        with open(os.path.join(unified, "cgroup.controllers"), encoding="ascii") as stream:
            return frozenset(stream.read().split())
    except OSError:
        return frozenset()


def _unescaped(path: str) -> str:
    """Undo mountinfo's ``\\040`` for a space and its like."""
    parts = path.split("\\")
    return parts[0] + "".join(
        chr(int(part[:3], 8)) + part[3:] if part[:3].isdigit() else f"\\{part}"
        for part in parts[1:])
