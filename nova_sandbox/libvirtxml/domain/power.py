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

"""Sleep states, performance events and groups of the whole guest.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

PerfEventName = Literal[
    "cmt", "mbmt", "mbml", "cpu_cycles", "instructions", "cache_references", "cache_misses",
    "branch_instructions", "branch_misses", "bus_cycles", "stalled_cycles_frontend",
    "stalled_cycles_backend", "ref_cpu_cycles", "cpu_clock", "task_clock", "page_faults",
    "context_switches", "cpu_migrations", "page_faults_min", "page_faults_maj", "alignment_faults",
    "emulation_faults",
]


class Throttlegroups(Element):
    """``<throttlegroups>`` at ``/domain/throttlegroups``. Disk limits that several disks share."""

    TAG = "throttlegroups"
    #: One limit, shared by all disks that name it. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    throttlegroups: list[ThrottlegroupsThrottlegroup] = fields.children(
        "throttlegroup", "ThrottlegroupsThrottlegroup"
    )


class DefaultIOThread(Element):
    """``<defaultiothread>`` at ``/domain/defaultiothread``.

    Worker threads of the emulator's main loop.
    """

    TAG = "defaultiothread"
    #: Fewest worker threads kept. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_min: int | None = fields.attr("thread_pool_min", kinds.UNSIGNED)
    #: Most worker threads started. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_max: int | None = fields.attr("thread_pool_max", kinds.UNSIGNED)


class IOMMUFD(Element):
    """``<iommufd>`` at ``/domain/iommufd``.

    Whether assigned PCI devices use the host's IOMMUFD instead of VFIO containers.
    """

    TAG = "iommufd"
    #: Whether it is used. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: Name under which the application has given libvirt the open /dev/iommu. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    fdgroup: str | None = fields.attr("fdgroup")


class PM(Element):
    """``<pm>`` at ``/domain/pm``. Sleep states that the firmware offers the guest."""

    TAG = "pm"
    #: Sleep with the memory kept (ACPI S3).
    suspend_to_mem: PMSuspendToMem | None = fields.child("suspend-to-mem", "PMSuspendToMem")
    #: Sleep with the memory on disk (ACPI S4).
    suspend_to_disk: PMSuspendToDisk | None = fields.child("suspend-to-disk", "PMSuspendToDisk")


class Perf(Element):
    """``<perf>`` at ``/domain/perf``.

    Performance counters of the host that are taken for this guest.
    """

    TAG = "perf"
    #: One performance counter.
    events: list[PerfEvent] = fields.children("event", "PerfEvent")


class ThrottlegroupsThrottlegroup(Element):
    """``<throttlegroup>`` at ``/domain/throttlegroups/throttlegroup``.

    One limit, shared by all disks that name it.
    """

    TAG = "throttlegroup"
    #: Most bytes per second, both ways; 0 for no limit. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    total_bytes_sec: int | None = fields.leaf("total_bytes_sec", kinds.UNSIGNED)
    #: Most bytes read per second; 0 for no limit. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    #: Most bytes written per second; 0 for no limit. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)
    #: Most operations per second, both ways; 0 for no limit. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    total_iops_sec: int | None = fields.leaf("total_iops_sec", kinds.UNSIGNED)
    #: Most reads per second; 0 for no limit. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    #: Most writes per second; 0 for no limit. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    #: Most bytes per second during a burst, both ways. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    total_bytes_sec_max: int | None = fields.leaf("total_bytes_sec_max", kinds.UNSIGNED)
    #: Most bytes read per second during a burst. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_bytes_sec_max: int | None = fields.leaf("read_bytes_sec_max", kinds.UNSIGNED)
    #: Most bytes written per second during a burst. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    write_bytes_sec_max: int | None = fields.leaf("write_bytes_sec_max", kinds.UNSIGNED)
    #: Most operations per second during a burst, both ways. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    total_iops_sec_max: int | None = fields.leaf("total_iops_sec_max", kinds.UNSIGNED)
    #: Most reads per second during a burst. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_iops_sec_max: int | None = fields.leaf("read_iops_sec_max", kinds.UNSIGNED)
    #: Most writes per second during a burst. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_iops_sec_max: int | None = fields.leaf("write_iops_sec_max", kinds.UNSIGNED)
    #: Bytes that count as one operation; more count as several. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    size_iops_sec: int | None = fields.leaf("size_iops_sec", kinds.UNSIGNED)
    #: Longest burst of bytes, both ways, in seconds. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    total_bytes_sec_max_length: int | None = fields.leaf(
        "total_bytes_sec_max_length", kinds.UNSIGNED
    )
    #: Longest burst of bytes read, in seconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_bytes_sec_max_length: int | None = fields.leaf("read_bytes_sec_max_length", kinds.UNSIGNED)
    #: Longest burst of bytes written, in seconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_bytes_sec_max_length: int | None = fields.leaf(
        "write_bytes_sec_max_length", kinds.UNSIGNED
    )
    #: Longest burst of operations, both ways, in seconds. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    total_iops_sec_max_length: int | None = fields.leaf("total_iops_sec_max_length", kinds.UNSIGNED)
    #: Longest burst of reads, in seconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_iops_sec_max_length: int | None = fields.leaf("read_iops_sec_max_length", kinds.UNSIGNED)
    #: Longest burst of writes, in seconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_iops_sec_max_length: int | None = fields.leaf("write_iops_sec_max_length", kinds.UNSIGNED)
    #: Name that disks refer to. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    group_name: str | None = fields.leaf("group_name")


class PMSuspendToMem(Element):
    """``<suspend-to-mem>`` at ``/domain/pm/suspend-to-mem``.

    Sleep with the memory kept (ACPI S3).
    """

    TAG = "suspend-to-mem"
    #: Whether it is offered; the hypervisor decides if absent.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)


class PMSuspendToDisk(Element):
    """``<suspend-to-disk>`` at ``/domain/pm/suspend-to-disk``.

    Sleep with the memory on disk (ACPI S4).
    """

    TAG = "suspend-to-disk"
    #: Whether it is offered; the hypervisor decides if absent.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)


class PerfEvent(Element):
    """``<event>`` at ``/domain/perf/event``. One performance counter."""

    TAG = "event"
    #: Which counter, such as cpu_cycles, cache_misses or page_faults.
    name: PerfEventName | None = fields.attr("name", PerfEventName)
    #: Whether it is counted.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
