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

"""How much of a container's disk the host's kernel itself may write in a second.

What a container reads, writes past the page cache or makes the kernel write (fsync(2)) counts
for its own control group, which libvirt limits. In cgroup v1 what the kernel writes back later
counts for the root group, whoever dirtied it (Documentation/admin-guide/cgroup-v1/
blkio-controller.rst), so the root group gets a limit of that one loop device. In cgroup v2 it
counts for who dirtied it where both the io and the memory controller are there
(Documentation/admin-guide/cgroup-v2.rst, "Writeback").

How much may wait in the page cache is limited as well (Documentation/ABI/testing/
sysfs-class-bdi, since Linux 6.2): sync(2) waits for the disks of all, on the host and in every
container.
"""

from __future__ import annotations

import contextlib
import os

from nova_sandbox import exception

_V1 = "/sys/fs/cgroup/blkio"
_V2 = "/sys/fs/cgroup"
_CACHES = "/sys/class/bdi"
# A disk's cache without a limit.
_FREE_CACHE = {"strict_limit": "0", "max_ratio": "100"}
# What a cache may hold is written in so many seconds, or is so many bytes.
_CACHE_SECONDS, _CACHE_LEAST = 2, 1 << 20
_READ_FILES = ("blkio.throttle.read_bps_device", "blkio.throttle.read_iops_device")
_WRITE_FILES = {"write_bytes_sec": "blkio.throttle.write_bps_device",
                "write_iops_sec": "blkio.throttle.write_iops_device"}
# The kernel's unsigned int, and its word for no limit: it takes the lowest bits of a larger one.
_MOST_REQUESTS = 0xffffffff


def limit(device: int, limits: dict[str, int]) -> None:
    """Limit what the kernel writes of one device on its own, and what waits for it.

    :param device: its number, as of stat(2); nobody else writes it
    :param limits: ``write_bytes_sec`` and ``write_iops_sec``, per second, those that are wanted
    :raises HostError: this host cannot
    """
    wanted = {name: limits[name] for name in _WRITE_FILES if name in limits}
    if "write_iops_sec" in wanted:
        wanted["write_iops_sec"] = min(wanted["write_iops_sec"], _MOST_REQUESTS)
    if not wanted:
        return
    name, value = next(iter(wanted.items()))
    what = f"limits.disk_rate.{name}={value} cannot be applied"
    if not os.path.isdir(_V1):
        missing = sorted({"io", "memory"} - _controllers())
        if missing:
            raise exception.HostError(f"{what}: {_V2} (cgroup v2) has no controller "
                                      f"{' and '.join(missing)}, and {_V1} is not there")
    else:
        _limit_root_group(device, wanted, what)
    if "write_bytes_sec" in wanted:
        _limit_cache(device, wanted["write_bytes_sec"])


def _controllers() -> set[str]:
    try:
        with open(f"{_V2}/cgroup.controllers", encoding="ascii") as stream:
            return set(stream.read().split())
    except OSError:
        return set()


def _limit_root_group(device: int, wanted: dict[str, int], what: str) -> None:
    # Only the root group has it (cgroups(7), "Release agent").
    if not os.path.exists(f"{_V1}/release_agent"):
        raise exception.HostError(f"{what}: {_V1} is not the host's root control group, which "
                                  "writes what containers leave in memory")
    for name, value in wanted.items():
        try:
            _write(f"{_V1}/{_WRITE_FILES[name]}", f"{_number(device)} {value}")
        except OSError as error:
            raise exception.HostError(f"limits.disk_rate.{name}={value} cannot be applied: "
                                      f"{_V1}/{_WRITE_FILES[name]}: {error.strerror}") from None


def _limit_cache(device: int, rate: int) -> None:
    cache = f"{_CACHES}/{_number(device)}"
    most = max(rate * _CACHE_SECONDS, _CACHE_LEAST)
    # What is more than it may hold anyway is refused, and an older kernel has none of it.
    with contextlib.suppress(OSError):
        _write(f"{cache}/max_bytes", str(most))
        _write(f"{cache}/strict_limit", "1")


def clear(device: int) -> None:
    """Take the limits of a device away that :func:`limit` has set; none is no error.

    :param device: its number, as of stat(2)
    """
    number = _number(device)
    for name in _WRITE_FILES.values():
        try:
            with open(f"{_V1}/{name}", encoding="ascii") as stream:
                rows = [line.split()[0] for line in stream if line.strip()]
            if number in rows:
                _write(f"{_V1}/{name}", f"{number} 0")
        except OSError:
            continue
    with contextlib.suppress(OSError):
        cache = f"{_CACHES}/{number}"
        with open(f"{cache}/strict_limit", encoding="ascii") as stream:
            limited = stream.read().strip() != "0"
        if limited:
            for name, value in _FREE_CACHE.items():
                _write(f"{cache}/{name}", value)


def lifting(device: int, group: str) -> list[str]:
    """Return what the guardian writes to take all limits of a device away.

    :param device: its number, as of stat(2)
    :param group: path of the container's control group (v1: of its blkio hierarchy)
    """
    number = _number(device)
    cache = [f"write={value}>{_CACHES}/{number}/{name}" for name, value in _FREE_CACHE.items()]
    if not os.path.isdir(_V1):
        return [f"write={number} rbps=max wbps=max riops=max wiops=max>{group}/io.max", *cache]
    return [*(f"write={number} 0>{top}/{name}" for top, names in (
        (_V1, _WRITE_FILES.values()), (group, (*_READ_FILES, *_WRITE_FILES.values())))
        for name in names), *cache]


def group_of(pid: int) -> str | None:
    """Return the path of the control group whose limits of disks hold for a container.

    :param pid: the host's process id of its PID 1
    :returns: None where it has none
    """
    with open(f"/proc/{pid}/cgroup", encoding="utf-8") as stream:
        rows = [line.rstrip("\n").split(":", 2) for line in stream]
    for _, controllers, below in rows:
        if os.path.isdir(_V1) and "blkio" in controllers.split(","):
            return _V1 + below
    for _, controllers, below in rows:
        if not controllers and not os.path.isdir(_V1):
            # systemd's hosts have the processes in a group below the limited one.
            top = os.path.dirname(below) if os.path.basename(below) == "libvirt" else below
            return _V2 + top
    return None


def path_of(device: int) -> str:
    """Return the path of a block device.

    :param device: its number, as of stat(2)
    :raises OSError: there is none
    """
    return "/dev/" + os.path.basename(os.readlink(f"/sys/dev/block/{_number(device)}"))


def _number(device: int) -> str:
    return f"{os.major(device)}:{os.minor(device)}"


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as stream:
        stream.write(text)
