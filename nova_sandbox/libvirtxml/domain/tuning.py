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

"""Shares, limits and pinning: ``<cputune>``, ``<memtune>`` and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

MemoryBackingSourceType = Literal["file", "anonymous", "memfd"]
MemoryBackingAccessMode = Literal["shared", "private"]
MemoryBackingAllocationMode = Literal["immediate", "ondemand"]
VCPUSchedScheduler = Literal["batch", "idle", "fifo", "rr"]
NUMATuneMemoryMode = Literal["strict", "preferred", "interleave", "restrictive"]
NUMATuneMemoryPlacement = Literal["static", "auto"]
CacheTuneCacheType = Literal["both", "code", "data"]


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


class MemTune(Element):
    """``<memtune>`` at ``/domain/memtune``.

    Limits for all the memory that guest and emulator use on the host.
    """

    TAG = "memtune"
    #: Most host memory for guest and emulator; the host kills beyond it.
    hard_limit: MemTuneHardLimit | None = fields.child("hard_limit", "MemTuneHardLimit")
    #: Memory the guest is held to when the host runs short.
    soft_limit: MemTuneSoftLimit | None = fields.child("soft_limit", "MemTuneSoftLimit")
    #: Memory the guest is sure to have (ESX, OpenVZ).
    min_guarantee: MemTuneMinGuarantee | None = fields.child("min_guarantee", "MemTuneMinGuarantee")
    #: Most memory and swap together; more than hard_limit.
    swap_hard_limit: MemTuneSwapHardLimit | None = fields.child(
        "swap_hard_limit", "MemTuneSwapHardLimit"
    )


class CPUTune(Element):
    """``<cputune>`` at ``/domain/cputune``.

    On which processors the guest's threads run, and how much of them it gets.
    """

    TAG = "cputune"
    #: The guest's weight against others when processors are busy; no unit.
    shares: int | None = fields.leaf("shares", kinds.UNSIGNED)
    #: Period of a vCPU's quota, 1000 to 1000000 microseconds; 0 for none.
    period: int | None = fields.leaf("period", kinds.bounded(1000, 1000000))
    #: Microseconds each vCPU may run in a period; negative for no limit.
    quota: int | None = fields.leaf("quota", kinds.bounded(-1, 17592186044415))
    #: Period of the quota of the whole guest, in microseconds; 0 for none.
    global_period: int | None = fields.leaf("global_period", kinds.bounded(1000, 1000000))
    #: Microseconds the whole guest may run in a period; negative for no limit.
    global_quota: int | None = fields.leaf("global_quota", kinds.bounded(-1, 17592186044415))
    #: Period of the emulator threads' quota, in microseconds; 0 for none.
    emulator_period: int | None = fields.leaf("emulator_period", kinds.bounded(1000, 1000000))
    #: Microseconds the emulator may run in a period; negative for no limit.
    emulator_quota: int | None = fields.leaf("emulator_quota", kinds.bounded(-1, 17592186044415))
    #: Period of an I/O thread's quota, in microseconds; 0 for none.
    iothread_period: int | None = fields.leaf("iothread_period", kinds.bounded(1000, 1000000))
    #: Microseconds each I/O thread may run in a period; negative: no limit.
    iothread_quota: int | None = fields.leaf("iothread_quota", kinds.bounded(-1, 17592186044415))
    #: Host processors for one virtual processor.
    vcpupins: list[VCPUPin] = fields.children("vcpupin", "VCPUPin")
    #: Host processors for the emulator's own threads.
    emulatorpin: EmulatorPin | None = fields.child("emulatorpin", "EmulatorPin")
    #: Host processors for one I/O thread.
    iothreadpins: list[IOThreadPin] = fields.children("iothreadpin", "IOThreadPin")
    #: Scheduler of the emulator's own threads.
    emulatorsched: EmulatorSched | None = fields.child("emulatorsched", "EmulatorSched")
    #: Scheduler of some virtual processors.
    vcpuscheds: list[VCPUSched] = fields.children("vcpusched", "VCPUSched")
    #: Scheduler of some I/O threads.
    iothreadscheds: list[IOThreadSched] = fields.children("iothreadsched", "IOThreadSched")
    #: The part of the host's processor cache that some vCPUs use (resctrl).
    cachetunes: list[CacheTune] = fields.children("cachetune", "CacheTune")
    #: The memory bandwidth that some vCPUs may use (resctrl).
    memorytunes: list[MemoryTune] = fields.children("memorytune", "MemoryTune")
    #: Groups of vCPUs whose use of energy is watched (resctrl). In libvirt's schema from 12.8.0 on,
    #: not in 11.3.0.
    energytunes: list[Energytune] = fields.children("energytune", "Energytune")


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


class MemTuneHardLimit(Size):
    """``<hard_limit>`` at ``/domain/memtune/hard_limit``.

    Most host memory for guest and emulator; the host kills beyond it.
    """

    TAG = "hard_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSoftLimit(Size):
    """``<soft_limit>`` at ``/domain/memtune/soft_limit``.

    Memory the guest is held to when the host runs short.
    """

    TAG = "soft_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneMinGuarantee(Size):
    """``<min_guarantee>`` at ``/domain/memtune/min_guarantee``.

    Memory the guest is sure to have (ESX, OpenVZ).
    """

    TAG = "min_guarantee"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSwapHardLimit(Size):
    """``<swap_hard_limit>`` at ``/domain/memtune/swap_hard_limit``.

    Most memory and swap together; more than hard_limit.
    """

    TAG = "swap_hard_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class VCPUPin(Element):
    """``<vcpupin>`` at ``/domain/cputune/vcpupin``. Host processors for one virtual processor."""

    TAG = "vcpupin"
    #: Number of the virtual processor, from 0.
    vcpu: int | None = fields.attr("vcpu", kinds.SHORT)
    #: Host processors it may run on, such as 0-3,^2.
    cpuset: str | None = fields.attr("cpuset")


class EmulatorPin(Element):
    """``<emulatorpin>`` at ``/domain/cputune/emulatorpin``.

    Host processors for the emulator's own threads.
    """

    TAG = "emulatorpin"
    #: Host processors they may run on, such as 0-3,^2.
    cpuset: str | None = fields.attr("cpuset")


class IOThreadPin(Element):
    """``<iothreadpin>`` at ``/domain/cputune/iothreadpin``. Host processors for one I/O thread."""

    TAG = "iothreadpin"
    #: Number of the I/O thread, from 1.
    iothread: int | None = fields.attr("iothread", kinds.UNSIGNED)
    #: Host processors it may run on, such as 0-3,^2.
    cpuset: str | None = fields.attr("cpuset")


class VCPUSched(Element):
    """``<vcpusched>`` at ``/domain/cputune/vcpusched``. Scheduler of some virtual processors."""

    TAG = "vcpusched"
    #: Numbers of the virtual processors, such as 0-3,^2.
    vcpus: str | None = fields.attr("vcpus")
    #: Policy of the kernel for these threads: batch, idle, fifo or rr.
    scheduler: VCPUSchedScheduler | None = fields.attr("scheduler", VCPUSchedScheduler)
    #: Real-time priority, only for fifo and rr; on Linux 1 to 99.
    priority: int | None = fields.attr("priority", kinds.SHORT)


class IOThreadSched(Element):
    """``<iothreadsched>`` at ``/domain/cputune/iothreadsched``. Scheduler of some I/O threads."""

    TAG = "iothreadsched"
    #: Numbers of the I/O threads, such as 1-3.
    iothreads: str | None = fields.attr("iothreads")
    #: Policy of the kernel for these threads: batch, idle, fifo or rr.
    scheduler: VCPUSchedScheduler | None = fields.attr("scheduler", VCPUSchedScheduler)
    #: Real-time priority, only for fifo and rr; on Linux 1 to 99.
    priority: int | None = fields.attr("priority", kinds.SHORT)


class EmulatorSched(Element):
    """``<emulatorsched>`` at ``/domain/cputune/emulatorsched``.

    Scheduler of the emulator's own threads.
    """

    TAG = "emulatorsched"
    #: Policy of the kernel for these threads: batch, idle, fifo or rr.
    scheduler: VCPUSchedScheduler | None = fields.attr("scheduler", VCPUSchedScheduler)
    #: Real-time priority, only for fifo and rr; on Linux 1 to 99.
    priority: int | None = fields.attr("priority", kinds.SHORT)


class CacheTune(Element):
    """``<cachetune>`` at ``/domain/cputune/cachetune``.

    The part of the host's processor cache that some vCPUs use (resctrl).
    """

    TAG = "cachetune"
    #: Numbers of the vCPUs, such as 0-3; all if absent.
    vcpus: str | None = fields.attr("vcpus")
    #: Name of the allocation; libvirt sets it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    id: str | None = fields.attr("id")
    #: What is set aside in one cache of the host.
    caches: list[CacheTuneCache] = fields.children("cache", "CacheTuneCache")
    #: Counts how much of the cache some of these vCPUs fill.
    monitors: list[CacheTuneMonitor] = fields.children("monitor", "CacheTuneMonitor")


class MemoryTune(Element):
    """``<memorytune>`` at ``/domain/cputune/memorytune``.

    The memory bandwidth that some vCPUs may use (resctrl).
    """

    TAG = "memorytune"
    #: Numbers of the vCPUs, such as 0-3; all if absent.
    vcpus: str | None = fields.attr("vcpus")
    #: Bandwidth to one memory controller of the host.
    nodes: list[MemoryTuneNode] = fields.children("node", "MemoryTuneNode")
    #: Counts the memory traffic of some of these vCPUs.
    monitors: list[MemoryTuneMonitor] = fields.children("monitor", "MemoryTuneMonitor")


class Energytune(Element):
    """``<energytune>`` at ``/domain/cputune/energytune``.

    Groups of vCPUs whose use of energy is watched (resctrl).
    """

    TAG = "energytune"
    #: Numbers of the vCPUs, such as 0-3; all if absent. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    vcpus: str | None = fields.attr("vcpus")
    #: Name of the group; libvirt sets it. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    id: str | None = fields.attr("id")
    #: Counts the energy that some of these vCPUs use. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    monitors: list[EnergytuneMonitor] = fields.children("monitor", "EnergytuneMonitor")


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


class CacheTuneCache(Element):
    """``<cache>`` at ``/domain/cputune/cachetune/cache``.

    What is set aside in one cache of the host.
    """

    TAG = "cache"
    #: Number of the cache on the host.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Level of the cache, mostly 3.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: both, or only code or data.
    type: CacheTuneCacheType | None = fields.attr("type", CacheTuneCacheType)
    #: How much of the cache, in bytes unless a unit is given.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CacheTuneMonitor(Element):
    """``<monitor>`` at ``/domain/cputune/cachetune/monitor``.

    Counts how much of the cache some of these vCPUs fill.
    """

    TAG = "monitor"
    #: Level of the cache that is watched, mostly 3.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: Numbers of the vCPUs that are watched together.
    vcpus: str | None = fields.attr("vcpus")


class MemoryTuneNode(Element):
    """``<node>`` at ``/domain/cputune/memorytune/node``.

    Bandwidth to one memory controller of the host.
    """

    TAG = "node"
    #: Number of the host's node.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Share of the node's memory bandwidth in percent.
    bandwidth: int | None = fields.attr("bandwidth", kinds.UNSIGNED)


class MemoryTuneMonitor(Element):
    """``<monitor>`` at ``/domain/cputune/memorytune/monitor``.

    Counts the memory traffic of some of these vCPUs.
    """

    TAG = "monitor"
    #: Numbers of the vCPUs that are watched together.
    vcpus: str | None = fields.attr("vcpus")


class EnergytuneMonitor(Element):
    """``<monitor>`` at ``/domain/cputune/energytune/monitor``.

    Counts the energy that some of these vCPUs use.
    """

    TAG = "monitor"
    #: Numbers of the vCPUs that are watched together. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    vcpus: str | None = fields.attr("vcpus")
