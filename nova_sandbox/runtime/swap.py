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

"""Swap: a virtual machine's own area, a container's share of the host's."""

from __future__ import annotations

import os
import struct

from nova_sandbox import exception

_PAGE = 4096
_CGROUPS = "/sys/fs/cgroup"
# union swap_header of the kernel's include/linux/swap.h: version, last page,
# number of bad pages behind 1024 bytes for a boot loader; a mark at the end.
_HEADER = struct.Struct("<1024xIII")
_MARK = b"SWAPSPACE2"


def make_area(path: str, size: int) -> None:
    """Make a file with a swap area, as mkswap(8) does; one that is there is emptied.

    :param path: host path
    :param size: bytes
    :raises HostError: it cannot be made
    """
    header = _HEADER.pack(1, size // _PAGE - 1, 0)
    header += bytes(_PAGE - len(_MARK) - len(header)) + _MARK
    try:
        os.makedirs(os.path.dirname(path), 0o711, exist_ok=True)
        descriptor = os.open(
            path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with open(descriptor, "wb") as stream:
            stream.write(header)
            stream.truncate(size // _PAGE * _PAGE)
    except OSError as error:
        raise exception.HostError(f"cannot make {path}: {error.strerror}") from None


def limit(init_pid: int, memory: int, swap: int) -> str | None:
    """Limit what a container uses of the host's swap space.

    libvirt's ``swap_hard_limit`` does not: it fails where swap is not
    accounted, and means another sum on cgroup v2.

    :param init_pid: the host's process id of the container's PID 1
    :param memory: bytes of its memory limit
    :param swap: bytes beside them
    :returns: why this host cannot, or None
    """
    try:
        with open(f"/proc/{init_pid}/cgroup", encoding="utf-8") as stream:
            rows = [line.rstrip("\n").split(":", 2) for line in stream]
        for _, controllers, below in rows:
            if "memory" in controllers.split(","):
                _write(f"{_CGROUPS}/memory{below}/memory.memsw.limit_in_bytes", memory + swap)
                return None
        for _, controllers, below in rows:
            if not controllers:
                # systemd's hosts have the processes in a group below the limited one.
                group = os.path.dirname(below) if os.path.basename(below) == "libvirt" else below
                _write(f"{_CGROUPS}{group}/memory.swap.max", swap)
                return None
    except OSError as error:
        return error.strerror
    return "there is no memory cgroup controller"


def has_host() -> bool:
    """Tell whether the host has any swap space (proc(5))."""
    with open("/proc/swaps", encoding="utf-8") as stream:
        return sum(1 for _ in stream) > 1


def _write(path: str, value: int) -> None:
    with open(path, "w", encoding="ascii") as stream:
        stream.write(str(value))
