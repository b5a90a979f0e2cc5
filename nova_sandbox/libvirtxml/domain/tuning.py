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
    """``<memoryBacking>`` at ``/domain/memoryBacking``."""

    TAG = "memoryBacking"
    hugepages: Hugepages | None = fields.child("hugepages", "Hugepages")
    nosharepages: bool = fields.flag("nosharepages")
    locked: bool = fields.flag("locked")
    source: MemoryBackingSource | None = fields.child("source", "MemoryBackingSource")
    access: MemoryBackingAccess | None = fields.child("access", "MemoryBackingAccess")
    allocation: MemoryBackingAllocation | None = fields.child(
        "allocation", "MemoryBackingAllocation"
    )
    discard: bool = fields.flag("discard")


class VCPUs(Element):
    """``<vcpus>`` at ``/domain/vcpus``."""

    TAG = "vcpus"
    vcpus: list[VCPUsVCPU] = fields.children("vcpu", "VCPUsVCPU")


class IOThreadIds(Element):
    """``<iothreadids>`` at ``/domain/iothreadids``."""

    TAG = "iothreadids"
    iothreads: list[IOThread] = fields.children("iothread", "IOThread")


class BlkioTune(Element):
    """``<blkiotune>`` at ``/domain/blkiotune``."""

    TAG = "blkiotune"
    weight: int | None = fields.leaf("weight", kinds.bounded(100, 1000))
    devices: list[BlkioTuneDevice] = fields.children("device", "BlkioTuneDevice")


class MemTune(Element):
    """``<memtune>`` at ``/domain/memtune``."""

    TAG = "memtune"
    hard_limit: MemTuneHardLimit | None = fields.child("hard_limit", "MemTuneHardLimit")
    soft_limit: MemTuneSoftLimit | None = fields.child("soft_limit", "MemTuneSoftLimit")
    min_guarantee: MemTuneMinGuarantee | None = fields.child("min_guarantee", "MemTuneMinGuarantee")
    swap_hard_limit: MemTuneSwapHardLimit | None = fields.child(
        "swap_hard_limit", "MemTuneSwapHardLimit"
    )


class CPUTune(Element):
    """``<cputune>`` at ``/domain/cputune``."""

    TAG = "cputune"
    shares: int | None = fields.leaf("shares", kinds.UNSIGNED)
    period: int | None = fields.leaf("period", kinds.bounded(1000, 1000000))
    quota: int | None = fields.leaf("quota", kinds.bounded(-1, 17592186044415))
    global_period: int | None = fields.leaf("global_period", kinds.bounded(1000, 1000000))
    global_quota: int | None = fields.leaf("global_quota", kinds.bounded(-1, 17592186044415))
    emulator_period: int | None = fields.leaf("emulator_period", kinds.bounded(1000, 1000000))
    emulator_quota: int | None = fields.leaf("emulator_quota", kinds.bounded(-1, 17592186044415))
    iothread_period: int | None = fields.leaf("iothread_period", kinds.bounded(1000, 1000000))
    iothread_quota: int | None = fields.leaf("iothread_quota", kinds.bounded(-1, 17592186044415))
    vcpupins: list[VCPUPin] = fields.children("vcpupin", "VCPUPin")
    emulatorpin: EmulatorPin | None = fields.child("emulatorpin", "EmulatorPin")
    iothreadpins: list[IOThreadPin] = fields.children("iothreadpin", "IOThreadPin")
    emulatorsched: EmulatorSched | None = fields.child("emulatorsched", "EmulatorSched")
    vcpuscheds: list[VCPUSched] = fields.children("vcpusched", "VCPUSched")
    iothreadscheds: list[IOThreadSched] = fields.children("iothreadsched", "IOThreadSched")
    cachetunes: list[CacheTune] = fields.children("cachetune", "CacheTune")
    memorytunes: list[MemoryTune] = fields.children("memorytune", "MemoryTune")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    energytunes: list[Energytune] = fields.children("energytune", "Energytune")


class NUMATune(Element):
    """``<numatune>`` at ``/domain/numatune``."""

    TAG = "numatune"
    memory: NUMATuneMemory | None = fields.child("memory", "NUMATuneMemory")
    memnodes: list[NUMATuneMemNode] = fields.children("memnode", "NUMATuneMemNode")


class Resource(Element):
    """``<resource>`` at ``/domain/resource``."""

    TAG = "resource"
    partition: str | None = fields.leaf("partition")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fibrechannel: ResourceFibrechannel | None = fields.child("fibrechannel", "ResourceFibrechannel")


class Hugepages(Element):
    """``<hugepages>`` at ``/domain/memoryBacking/hugepages``."""

    TAG = "hugepages"
    pages: list[HugepagesPage] = fields.children("page", "HugepagesPage")


class MemoryBackingSource(Element):
    """``<source>`` at ``/domain/memoryBacking/source``."""

    TAG = "source"
    type: MemoryBackingSourceType | None = fields.attr("type", MemoryBackingSourceType)


class MemoryBackingAccess(Element):
    """``<access>`` at ``/domain/memoryBacking/access``."""

    TAG = "access"
    mode: MemoryBackingAccessMode | None = fields.attr("mode", MemoryBackingAccessMode)


class MemoryBackingAllocation(Element):
    """``<allocation>`` at ``/domain/memoryBacking/allocation``."""

    TAG = "allocation"
    mode: MemoryBackingAllocationMode | None = fields.attr("mode", MemoryBackingAllocationMode)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    threads: int | None = fields.attr("threads", kinds.UNSIGNED)


class VCPUsVCPU(Element):
    """``<vcpu>`` at ``/domain/vcpus/vcpu``."""

    TAG = "vcpu"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    hotpluggable: bool | None = fields.attr("hotpluggable", kinds.YES_NO)
    order: int | None = fields.attr("order", kinds.UNSIGNED)


class IOThread(Element):
    """``<iothread>`` at ``/domain/iothreadids/iothread``."""

    TAG = "iothread"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_min: int | None = fields.attr("thread_pool_min", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_max: int | None = fields.attr("thread_pool_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    poll: IOThreadPoll | None = fields.child("poll", "IOThreadPoll")


class BlkioTuneDevice(Element):
    """``<device>`` at ``/domain/blkiotune/device``."""

    TAG = "device"
    path: str | None = fields.leaf("path")
    weight: int | None = fields.leaf("weight", kinds.bounded(100, 1000))
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)


class MemTuneHardLimit(Size):
    """``<hard_limit>`` at ``/domain/memtune/hard_limit``."""

    TAG = "hard_limit"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSoftLimit(Size):
    """``<soft_limit>`` at ``/domain/memtune/soft_limit``."""

    TAG = "soft_limit"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneMinGuarantee(Size):
    """``<min_guarantee>`` at ``/domain/memtune/min_guarantee``."""

    TAG = "min_guarantee"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSwapHardLimit(Size):
    """``<swap_hard_limit>`` at ``/domain/memtune/swap_hard_limit``."""

    TAG = "swap_hard_limit"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class VCPUPin(Element):
    """``<vcpupin>`` at ``/domain/cputune/vcpupin``."""

    TAG = "vcpupin"
    vcpu: int | None = fields.attr("vcpu", kinds.SHORT)
    cpuset: str | None = fields.attr("cpuset")


class EmulatorPin(Element):
    """``<emulatorpin>`` at ``/domain/cputune/emulatorpin``."""

    TAG = "emulatorpin"
    cpuset: str | None = fields.attr("cpuset")


class IOThreadPin(Element):
    """``<iothreadpin>`` at ``/domain/cputune/iothreadpin``."""

    TAG = "iothreadpin"
    iothread: int | None = fields.attr("iothread", kinds.UNSIGNED)
    cpuset: str | None = fields.attr("cpuset")


class VCPUSched(Element):
    """``<vcpusched>`` at ``/domain/cputune/vcpusched``."""

    TAG = "vcpusched"
    vcpus: str | None = fields.attr("vcpus")
    scheduler: VCPUSchedScheduler | None = fields.attr("scheduler", VCPUSchedScheduler)
    priority: int | None = fields.attr("priority", kinds.SHORT)


class IOThreadSched(Element):
    """``<iothreadsched>`` at ``/domain/cputune/iothreadsched``."""

    TAG = "iothreadsched"
    iothreads: str | None = fields.attr("iothreads")
    scheduler: VCPUSchedScheduler | None = fields.attr("scheduler", VCPUSchedScheduler)
    priority: int | None = fields.attr("priority", kinds.SHORT)


class EmulatorSched(Element):
    """``<emulatorsched>`` at ``/domain/cputune/emulatorsched``."""

    TAG = "emulatorsched"
    scheduler: VCPUSchedScheduler | None = fields.attr("scheduler", VCPUSchedScheduler)
    priority: int | None = fields.attr("priority", kinds.SHORT)


class CacheTune(Element):
    """``<cachetune>`` at ``/domain/cputune/cachetune``."""

    TAG = "cachetune"
    vcpus: str | None = fields.attr("vcpus")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    id: str | None = fields.attr("id")
    caches: list[CacheTuneCache] = fields.children("cache", "CacheTuneCache")
    monitors: list[CacheTuneMonitor] = fields.children("monitor", "CacheTuneMonitor")


class MemoryTune(Element):
    """``<memorytune>`` at ``/domain/cputune/memorytune``."""

    TAG = "memorytune"
    vcpus: str | None = fields.attr("vcpus")
    nodes: list[MemoryTuneNode] = fields.children("node", "MemoryTuneNode")
    monitors: list[MemoryTuneMonitor] = fields.children("monitor", "MemoryTuneMonitor")


class Energytune(Element):
    """``<energytune>`` at ``/domain/cputune/energytune``."""

    TAG = "energytune"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    vcpus: str | None = fields.attr("vcpus")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    id: str | None = fields.attr("id")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    monitors: list[EnergytuneMonitor] = fields.children("monitor", "EnergytuneMonitor")


class NUMATuneMemory(Element):
    """``<memory>`` at ``/domain/numatune/memory``."""

    TAG = "memory"
    mode: NUMATuneMemoryMode | None = fields.attr("mode", NUMATuneMemoryMode)
    placement: NUMATuneMemoryPlacement | None = fields.attr("placement", NUMATuneMemoryPlacement)
    nodeset: str | None = fields.attr("nodeset")


class NUMATuneMemNode(Element):
    """``<memnode>`` at ``/domain/numatune/memnode``."""

    TAG = "memnode"
    cellid: int | None = fields.attr("cellid", kinds.UNSIGNED)
    mode: NUMATuneMemoryMode | None = fields.attr("mode", NUMATuneMemoryMode)
    nodeset: str | None = fields.attr("nodeset")


class ResourceFibrechannel(Element):
    """``<fibrechannel>`` at ``/domain/resource/fibrechannel``."""

    TAG = "fibrechannel"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    appid: str | None = fields.attr("appid")


class HugepagesPage(Element):
    """``<page>`` at ``/domain/memoryBacking/hugepages/page``."""

    TAG = "page"
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
    nodeset: str | None = fields.attr("nodeset")


class IOThreadPoll(Element):
    """``<poll>`` at ``/domain/iothreadids/iothread/poll``."""

    TAG = "poll"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    max: int | None = fields.attr("max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    grow: int | None = fields.attr("grow", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    shrink: int | None = fields.attr("shrink", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    weight: int | None = fields.attr("weight", kinds.UNSIGNED)


class CacheTuneCache(Element):
    """``<cache>`` at ``/domain/cputune/cachetune/cache``."""

    TAG = "cache"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    type: CacheTuneCacheType | None = fields.attr("type", CacheTuneCacheType)
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CacheTuneMonitor(Element):
    """``<monitor>`` at ``/domain/cputune/cachetune/monitor``."""

    TAG = "monitor"
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    vcpus: str | None = fields.attr("vcpus")


class MemoryTuneNode(Element):
    """``<node>`` at ``/domain/cputune/memorytune/node``."""

    TAG = "node"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    bandwidth: int | None = fields.attr("bandwidth", kinds.UNSIGNED)


class MemoryTuneMonitor(Element):
    """``<monitor>`` at ``/domain/cputune/memorytune/monitor``."""

    TAG = "monitor"
    vcpus: str | None = fields.attr("vcpus")


class EnergytuneMonitor(Element):
    """``<monitor>`` at ``/domain/cputune/energytune/monitor``."""

    TAG = "monitor"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    vcpus: str | None = fields.attr("vcpus")
