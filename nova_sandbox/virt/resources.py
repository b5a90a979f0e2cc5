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
"""What this host has and uses, for the scheduler."""

import contextlib
import os
import platform
import time
from typing import Any

import os_traits

from nova_sandbox import startcache
from nova_sandbox.host import connection, processors, uris
from nova_sandbox.virt import cpus, servers

_MIB = 1 << 20
_GIB = 1 << 30


def total_memory() -> int:
    """Return the host's memory in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def disk_space(settings: startcache.Settings) -> tuple[int, int]:
    """Return size and free space, in bytes, of the file system that servers are on."""
    path = servers.servers_path(settings)
    while not os.path.exists(path):
        path = os.path.dirname(path)
    found = os.statvfs(path)
    return found.f_frsize * found.f_blocks, found.f_frsize * found.f_bavail


def promised_space(settings: startcache.Settings) -> int:
    """Return how many bytes the servers' sparse disks may still grow by."""
    total = 0
    for one in servers.every(settings):
        with contextlib.suppress(FileNotFoundError), os.scandir(one.directory) as found:
            for entry in found:
                if entry.name.partition(".")[0] == "disk":
                    status = entry.stat(follow_symlinks=False)
                    total += max(0, status.st_size - status.st_blocks * 512)
    return total


def virt_traits(virt_types: list[str]) -> list[str]:
    """Return the custom traits for the kinds of guest that the host offers."""
    # Both are machines that do the same.
    names = {"kvm" if one == "qemu" else one for one in virt_types}
    return sorted(os_traits.normalize_name(f"sandbox_{name}") for name in names)


def supported_instances(settings: startcache.Settings, virt_types: list[str]
                        ) -> list[tuple[str, str, str]]:
    """Return architecture, hypervisor and mode, in Nova's words, of what the host offers."""
    machine = platform.machine()
    found = [(machine, "lxc", "exe") if uris.driver(name, settings) == "lxc"
             else (machine, "qemu" if name == "qemu" else "kvm", "hvm") for name in virt_types]
    return list(dict.fromkeys(found))


def uptime() -> str:
    """Return what uptime(1) prints, less the number of users."""
    with open("/proc/uptime", encoding="ascii") as stream:
        seconds = int(float(stream.read().split()[0]))
    load = ", ".join(f"{one:.2f}" for one in os.getloadavg())
    return f" {time.strftime('%H:%M:%S')} up {seconds // 86400} days, {seconds % 86400 // 3600}:" \
           f"{seconds % 3600 // 60:02}, load average: {load}"


def traits(settings: startcache.Settings, virt_types: list[str]) -> list[str]:
    """Return the traits of the host for the kinds of guest that it offers."""
    found = virt_traits(virt_types)
    if cpus.run_on_the_hosts(virt_types, settings):
        found += cpus.traits(processors.read())
    return found


def is_ours(trait: str) -> bool:
    """Tell whether the driver says when a host has a trait, and when it has it no longer."""
    return trait.startswith(("CUSTOM_SANDBOX_", "HW_CPU_", "HW_ARCH_"))


def describe(settings: startcache.Settings, virt_types: list[str], hostname: str, uuid: str
             ) -> dict[str, Any]:
    """Return what ``get_available_resource`` of a driver returns.

    :param virt_types: the kinds of guest that the host offers
    :param hostname: name of the compute node
    :param uuid: its UUID
    """
    described = [sandbox for _server, sandbox in servers.described(settings)]
    size, free = disk_space(settings)
    return {
        "uuid": uuid,
        "hypervisor_hostname": hostname,
        "hypervisor_type": "sandbox",
        "hypervisor_version": connection.library_version(),
        "vcpus": os.cpu_count() or 1,
        "memory_mb": total_memory() // _MIB,
        "local_gb": size // _GIB,
        "vcpus_used": sum(one.limits.vcpus or 0 for one in described),
        "memory_mb_used": sum(one.limits.memory or 0 for one in described) // _MIB,
        "local_gb_used": (size - free) // _GIB,
        "disk_available_least": (free - promised_space(settings)) // _GIB,
        "cpu_info": cpus.info(processors.read()),
        "numa_topology": None,
        "supported_instances": supported_instances(settings, virt_types),
        "stats": {"uptime": uptime()},
    }
