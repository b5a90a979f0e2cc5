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
"""Figures of a server, as ``openstack server show --diagnostics`` prints them."""

import os
import time
from typing import Any

from nova.compute import power_state
from nova.objects import diagnostics

from nova_sandbox import startcache
from nova_sandbox.runtime import records
from nova_sandbox.virt import servers

_MIB = 1 << 20


def describe(server: servers.Server, settings: startcache.Settings, states: dict[str, int]
             ) -> diagnostics.Diagnostics:
    """Return figures of a server.

    :param server: the server
    :param settings: the configuration
    :param states: Nova's power states by our names
    :raises HostError: libvirt cannot tell
    """
    sandbox = server.sandbox()
    with server.domain() as domain:
        state = domain.state() if domain else "ended"
        found = diagnostics.Diagnostics(
            state=power_state.STATE_MAP[states.get(state, power_state.NOSTATE)],
            driver="libvirt", hypervisor=sandbox.virt_type, hypervisor_os="linux", uptime=0,
            config_drive=os.path.exists(server.config_drive))
        if domain and state in ("running", "paused"):
            record = records.of_domain(domain, settings)
            if record:
                found.uptime = max(0, int(time.time() - record.facts.get("started", time.time())))
            figures, devices = domain.stats(), domain.device_stats()
            found.memory_details = diagnostics.MemoryDiagnostics(
                maximum=figures["memory_limit_bytes"] // _MIB,
                used=-(-figures["memory_bytes"] // _MIB))
            for number, nanoseconds in enumerate(devices.vcpu_ns):
                found.add_cpu(id=number, time=nanoseconds)
            if not devices.vcpu_ns:
                # A container's processors share one clock.
                found.add_cpu(time=figures["cpu_ns"])
            for reads, read_bytes, writes, written_bytes, errors in devices.disks:
                found.add_disk(read_bytes=read_bytes, read_requests=reads,
                               write_bytes=written_bytes, write_requests=writes,
                               errors_count=errors if errors >= 0 else None)
            for mac, counts in devices.interfaces:
                names = (f"{way}_{what}" for way in ("rx", "tx")
                         for what in ("octets", "packets", "errors", "drop"))
                found.add_nic(mac_address=mac, **dict(zip(names, counts, strict=False)))
        found.num_cpus = sandbox.limits.vcpus or 0
    return found


def flat(found: diagnostics.Diagnostics) -> dict[str, Any]:
    """Return figures under the names that clients before microversion 2.48 know.

    :param found: what :func:`describe` returned; memory becomes KiB, as Nova's libvirt
        driver gives it
    """
    result: dict[str, Any] = {"state": found.state}
    if found.memory_details.obj_attr_is_set("maximum"):
        result["memory"] = found.memory_details.maximum * 1024
        result["memory-rss"] = found.memory_details.used * 1024
    for number, cpu in enumerate(found.cpu_details):
        result[f"cpu{number}_time"] = cpu.time
    for number, disk in enumerate(found.disk_details):
        result |= {f"disk{number}_read_req": disk.read_requests,
                   f"disk{number}_read": disk.read_bytes,
                   f"disk{number}_write_req": disk.write_requests,
                   f"disk{number}_write": disk.write_bytes,
                   f"disk{number}_errors": disk.errors_count}
    for number, nic in enumerate(found.nic_details):
        for way in ("rx", "tx"):
            result |= {f"nic{number}_{way}": getattr(nic, f"{way}_octets"),
                       f"nic{number}_{way}_packets": getattr(nic, f"{way}_packets"),
                       f"nic{number}_{way}_errors": getattr(nic, f"{way}_errors"),
                       f"nic{number}_{way}_drop": getattr(nic, f"{way}_drop")}
    return {name: value for name, value in result.items() if value is not None}
