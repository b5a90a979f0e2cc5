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
import time
from typing import Any

from nova_sandbox import startcache
from nova_sandbox.host import connection, processors
from nova_sandbox.virt import cpus, offers, servers

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


def uptime() -> str:
    """Return what uptime(1) prints, less the number of users."""
    with open("/proc/uptime", encoding="ascii") as stream:
        seconds = int(float(stream.read().split()[0]))
    load = ", ".join(f"{one:.2f}" for one in os.getloadavg())
    return f" {time.strftime('%H:%M:%S')} up {seconds // 86400} days, {seconds % 86400 // 3600}:" \
           f"{seconds % 3600 // 60:02}, load average: {load}"


def describe(settings: startcache.Settings, hostname: str, uuid: str) -> dict[str, Any]:
    """Return what ``get_available_resource`` of a driver returns.

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
        "vcpus": len(cpus.shared() or ()) or os.cpu_count() or 1,
        "memory_mb": total_memory() // _MIB,
        "local_gb": size // _GIB,
        "vcpus_used": sum(one.limits.vcpus or 0 for one in described),
        "memory_mb_used": sum(one.limits.memory or 0 for one in described) // _MIB,
        "local_gb_used": (size - free) // _GIB,
        "disk_available_least": (free - promised_space(settings)) // _GIB,
        "cpu_info": cpus.info(processors.read()),
        "numa_topology": None,
        "supported_instances": offers.supported_instances(settings),
        "stats": {"uptime": uptime()},
    }
