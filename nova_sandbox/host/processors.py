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
"""The host's processors, as the kernel tells of them (proc(5), sysfs)."""

import dataclasses
import os

_CPUINFO = "/proc/cpuinfo"
_STAT = "/proc/stat"
_SYSFS = "/sys/devices/system/cpu"
# As in cpuset(7), "List format".
_ONLINE = "/sys/devices/system/cpu/online"
# As libvirt calls them.
_VENDORS = {"GenuineIntel": "Intel", "AuthenticAMD": "AMD", "HygonGenuine": "Hygon"}
_NANOSECONDS = 10 ** 9


@dataclasses.dataclass(frozen=True)
class Processors:
    """What processors a host has.

    :ivar vendor: who made them, empty where the kernel does not tell
    :ivar model: what their vendor calls them, empty likewise
    :ivar flags: what they can do, in the kernel's words
    :ivar mhz: how fast the first one runs at the moment, 0 where not known
    :ivar sockets: how many packages there are
    :ivar cores: cores of each package
    :ivar threads: threads of each core
    """

    vendor: str
    model: str
    flags: frozenset[str]
    mhz: int
    sockets: int
    cores: int
    threads: int


def read(cpuinfo: str = _CPUINFO, sysfs: str = _SYSFS) -> Processors:
    """Return what processors the host has.

    :param cpuinfo: path of the kernel's description
    :param sysfs: path of the kernel's directory of processors
    """
    first: dict[str, str] = {}
    with open(cpuinfo, encoding="utf-8", errors="replace") as stream:
        for line in stream:
            name, _, value = line.partition(":")
            first.setdefault(name.strip(), value.strip())
    vendor = first.get("vendor_id", "")
    sockets, cores, threads = _topology(sysfs)
    try:
        mhz = int(float(first.get("cpu MHz", "0")))
    except ValueError:
        mhz = 0
    return Processors(
        vendor=_VENDORS.get(vendor, vendor), model=first.get("model name", ""),
        # ARM's kernel calls them so.
        flags=frozenset((first.get("flags") or first.get("Features") or "").split()),
        mhz=mhz, sockets=sockets, cores=cores, threads=threads)


def _topology(sysfs: str) -> tuple[int, int, int]:
    packages: set[str] = set()
    cores: set[tuple[str, str]] = set()
    count = 0
    for name in os.listdir(sysfs):
        if name[:3] != "cpu" or not name[3:].isdigit():
            continue
        try:
            package, core = (_word(os.path.join(sysfs, name, "topology", one))
                             for one in ("physical_package_id", "core_id"))
        except OSError:
            # One that is offline.
            continue
        packages.add(package)
        cores.add((package, core))
        count += 1
    if not count:
        return 1, os.cpu_count() or 1, 1
    return len(packages), len(cores) // len(packages) or 1, count // len(cores)


def _word(path: str) -> str:
    with open(path, encoding="ascii") as stream:
        return stream.read().strip()


def online(path: str = _ONLINE) -> frozenset[int]:
    """Return the numbers of the processors that are online.

    :param path: of the kernel's list
    """
    found: set[int] = set()
    for part in _word(path).split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return frozenset(found)


def times(stat: str = _STAT) -> dict[str, int]:
    """Return what the processors have done since the boot, in nanoseconds.

    ``user`` is with low priority too, ``kernel`` with interrupts; the others
    are ``idle`` and ``iowait``.

    :param stat: path of the kernel's counters
    """
    with open(stat, encoding="ascii") as stream:
        words = stream.readline().split()
    user, nice, system, idle, iowait, interrupts, soft = (int(one) for one in words[1:8])
    tick = _NANOSECONDS // os.sysconf("SC_CLK_TCK")
    return {"user": (user + nice) * tick, "kernel": (system + interrupts + soft) * tick,
            "idle": idle * tick, "iowait": iowait * tick}
