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

"""Caches, memory bandwidth and schedulers of processors.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

VCPUSchedScheduler = Literal["batch", "idle", "fifo", "rr"]
CacheTuneCacheType = Literal["both", "code", "data"]


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
