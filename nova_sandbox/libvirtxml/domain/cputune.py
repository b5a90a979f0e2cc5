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

"""Shares and limits of processors: ``<cputune>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.cachetune import (
        CacheTune,
        EmulatorSched,
        Energytune,
        IOThreadSched,
        MemoryTune,
        VCPUSched,
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
