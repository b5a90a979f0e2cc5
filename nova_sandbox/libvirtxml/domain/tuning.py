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

"""Memory pages and nodes, disks, I/O threads, partitions: ``<memoryBacking>`` and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

MemoryBackingSourceType = Literal["file", "anonymous", "memfd"]
MemoryBackingAccessMode = Literal["shared", "private"]
MemoryBackingAllocationMode = Literal["immediate", "ondemand"]
NUMATuneMemoryMode = Literal["strict", "preferred", "interleave", "restrictive"]
NUMATuneMemoryPlacement = Literal["static", "auto"]


class MemoryBacking(Element):
    """``<memoryBacking>`` at ``/domain/memoryBacking``.

    How the host provides the guest's memory.
    """

    TAG = "memoryBacking"
    #: The guest's memory comes from the host's huge pages.
    hugepages: Hugepages | None = fields.child("hugepages", "Hugepages")
    #: Do not merge the guest's pages with equal ones of other guests.
    nosharepages: bool = fields.flag("nosharepages")
    #: Keep the guest's memory from being swapped out by the host.
    locked: bool = fields.flag("locked")
    #: Where the memory comes from.
    source: MemoryBackingSource | None = fields.child("source", "MemoryBackingSource")
    #: Whether other processes of the host can map the memory.
    access: MemoryBackingAccess | None = fields.child("access", "MemoryBackingAccess")
    #: When the host allocates the memory.
    allocation: MemoryBackingAllocation | None = fields.child(
        "allocation", "MemoryBackingAllocation"
    )
    #: Throw the memory's content away when the guest stops or a module goes.
    discard: bool = fields.flag("discard")


class VCPUs(Element):
    """``<vcpus>`` at ``/domain/vcpus``. State of each virtual processor."""

    TAG = "vcpus"
    #: One virtual processor.
    vcpus: list[VCPUsVCPU] = fields.children("vcpu", "VCPUsVCPU")


class IOThreadIds(Element):
    """``<iothreadids>`` at ``/domain/iothreadids``.

    The threads for disk input and output, by number.
    """

    TAG = "iothreadids"
    #: One thread for disk input and output.
    iothreads: list[IOThread] = fields.children("iothread", "IOThread")


class BlkioTune(Element):
    """``<blkiotune>`` at ``/domain/blkiotune``.

    The guest's share and limits of the host's block devices.
    """

    TAG = "blkiotune"
    #: Weight among guests, 100 to 1000; from 10 since Linux 2.6.39.
    weight: int | None = fields.leaf("weight", kinds.bounded(100, 1000))
    #: Weight and limits on one block device of the host.
    devices: list[BlkioTuneDevice] = fields.children("device", "BlkioTuneDevice")


class NUMATune(Element):
    """``<numatune>`` at ``/domain/numatune``.

    From which NUMA nodes of the host the guest's memory comes.
    """

    TAG = "numatune"
    #: Placement of memory that no memnode places.
    memory: NUMATuneMemory | None = fields.child("memory", "NUMATuneMemory")
    #: Placement of the memory of one NUMA node of the guest.
    memnodes: list[NUMATuneMemNode] = fields.children("memnode", "NUMATuneMemNode")


class Resource(Element):
    """``<resource>`` at ``/domain/resource``. Where the host accounts the guest's resources."""

    TAG = "resource"
    #: Control group of the host that the guest is put in, such as /machine.
    partition: str | None = fields.leaf("partition")
    #: Marks the guest's traffic on a Fibre Channel network. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    fibrechannel: ResourceFibrechannel | None = fields.child("fibrechannel", "ResourceFibrechannel")


class Hugepages(Element):
    """``<hugepages>`` at ``/domain/memoryBacking/hugepages``.

    The guest's memory comes from the host's huge pages.
    """

    TAG = "hugepages"
    #: Pages of one size, for some or for all of the guest's NUMA nodes.
    pages: list[HugepagesPage] = fields.children("page", "HugepagesPage")


class MemoryBackingSource(Element):
    """``<source>`` at ``/domain/memoryBacking/source``. Where the memory comes from."""

    TAG = "source"
    #: anonymous memory, a file, or a memfd.
    type: MemoryBackingSourceType | None = fields.attr("type", MemoryBackingSourceType)


class MemoryBackingAccess(Element):
    """``<access>`` at ``/domain/memoryBacking/access``.

    Whether other processes of the host can map the memory.
    """

    TAG = "access"
    #: shared or private; a NUMA cell may say otherwise.
    mode: MemoryBackingAccessMode | None = fields.attr("mode", MemoryBackingAccessMode)


class MemoryBackingAllocation(Element):
    """``<allocation>`` at ``/domain/memoryBacking/allocation``.

    When the host allocates the memory.
    """

    TAG = "allocation"
    #: immediate: all of it at start; ondemand: on first use.
    mode: MemoryBackingAllocationMode | None = fields.attr("mode", MemoryBackingAllocationMode)
    #: How many threads allocate the memory at start. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    threads: int | None = fields.attr("threads", kinds.UNSIGNED)


class VCPUsVCPU(Element):
    """``<vcpu>`` at ``/domain/vcpus/vcpu``. One virtual processor."""

    TAG = "vcpu"
    #: Number of the vCPU, from 0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Whether it is plugged in.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: Whether it can be unplugged when it was there at start.
    hotpluggable: bool | None = fields.attr("hotpluggable", kinds.YES_NO)
    #: Position in which it is plugged in, from 1.
    order: int | None = fields.attr("order", kinds.UNSIGNED)


class IOThread(Element):
    """``<iothread>`` at ``/domain/iothreadids/iothread``. One thread for disk input and output."""

    TAG = "iothread"
    #: Number of the thread, from 1, to which devices refer.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Fewest worker threads it keeps. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_min: int | None = fields.attr("thread_pool_min", kinds.UNSIGNED)
    #: Most worker threads it starts. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_max: int | None = fields.attr("thread_pool_max", kinds.UNSIGNED)
    #: How long the thread polls for events before it sleeps. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    poll: IOThreadPoll | None = fields.child("poll", "IOThreadPoll")


class BlkioTuneDevice(Element):
    """``<device>`` at ``/domain/blkiotune/device``.

    Weight and limits on one block device of the host.
    """

    TAG = "device"
    #: The block device's absolute path on the host; * for all.
    path: str | None = fields.leaf("path")
    #: Weight on this device, as for all; 0 removes it.
    weight: int | None = fields.leaf("weight", kinds.bounded(100, 1000))
    #: Most reads per second; 0 for no limit.
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    #: Most writes per second; 0 for no limit.
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    #: Most bytes read per second; 0 for no limit.
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    #: Most bytes written per second; 0 for no limit.
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)


class NUMATuneMemory(Element):
    """``<memory>`` at ``/domain/numatune/memory``. Placement of memory that no memnode places."""

    TAG = "memory"
    #: How strictly the nodes are kept to; strict by default.
    mode: NUMATuneMemoryMode | None = fields.attr("mode", NUMATuneMemoryMode)
    #: static: as nodeset says; auto: where numad advises.
    placement: NUMATuneMemoryPlacement | None = fields.attr("placement", NUMATuneMemoryPlacement)
    #: NUMA nodes of the host, such as 0-1,^3.
    nodeset: str | None = fields.attr("nodeset")


class NUMATuneMemNode(Element):
    """``<memnode>`` at ``/domain/numatune/memnode``.

    Placement of the memory of one NUMA node of the guest.
    """

    TAG = "memnode"
    #: The guest's NUMA node.
    cellid: int | None = fields.attr("cellid", kinds.UNSIGNED)
    #: How strictly the nodes are kept to.
    mode: NUMATuneMemoryMode | None = fields.attr("mode", NUMATuneMemoryMode)
    #: NUMA nodes of the host, such as 0-1,^3.
    nodeset: str | None = fields.attr("nodeset")


class ResourceFibrechannel(Element):
    """``<fibrechannel>`` at ``/domain/resource/fibrechannel``.

    Marks the guest's traffic on a Fibre Channel network.
    """

    TAG = "fibrechannel"
    #: Name of the guest in Fibre Channel frames, at most 128 characters. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    appid: str | None = fields.attr("appid")


class HugepagesPage(Element):
    """``<page>`` at ``/domain/memoryBacking/hugepages/page``.

    Pages of one size, for some or for all of the guest's NUMA nodes.
    """

    TAG = "page"
    #: Size of one huge page, in KiB unless a unit is given.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: Unit of the page size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The guest's NUMA nodes that use these pages; all if absent.
    nodeset: str | None = fields.attr("nodeset")


class IOThreadPoll(Element):
    """``<poll>`` at ``/domain/iothreadids/iothread/poll``.

    How long the thread polls for events before it sleeps.
    """

    TAG = "poll"
    #: Longest polling time in nanoseconds; 0 turns polling off. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    max: int | None = fields.attr("max", kinds.UNSIGNED)
    #: Factor by which it grows when too short; the hypervisor's if absent. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    grow: int | None = fields.attr("grow", kinds.UNSIGNED)
    #: Divisor by which it shrinks when too long; the hypervisor's if absent. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    shrink: int | None = fields.attr("shrink", kinds.UNSIGNED)
    #: How much the last wait counts in the next polling time. In libvirt's schema from 12.8.0 on,
    #: not in 11.3.0.
    weight: int | None = fields.attr("weight", kinds.UNSIGNED)
