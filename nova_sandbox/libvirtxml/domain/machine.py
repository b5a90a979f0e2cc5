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

"""Features of machines: ``<smm>``, ``<ioapic>`` and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

IOAPICDriver = Literal["qemu", "kvm"]
AiaValue = Literal["none", "aplic", "aplic-imsic"]


class Hap(Element):
    """``<hap>`` at ``/domain/features/hap``. Paging with the processor's help (EPT, NPT)."""

    TAG = "hap"
    #: on or off; on where the host can do it.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Pmu(Element):
    """``<pmu>`` at ``/domain/features/pmu``. The guest has performance counters."""

    TAG = "pmu"
    #: on (the default) or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Vmport(Element):
    """``<vmport>`` at ``/domain/features/vmport``.

    The port of VMware's emulated hardware, for its mouse and the like.
    """

    TAG = "vmport"
    #: on (the default) or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class SMM(Element):
    """``<smm>`` at ``/domain/features/smm``.

    System management mode, which secure boot needs on x86.
    """

    TAG = "smm"
    #: on (the default) or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: Memory set aside for system management mode, in MiB by default.
    tseg: SMMTseg | None = fields.child("tseg", "SMMTseg")


class IOAPIC(Element):
    """``<ioapic>`` at ``/domain/features/ioapic``.

    Where the I/O interrupt controller is emulated.
    """

    TAG = "ioapic"
    #: kvm: in the kernel (KVM's default); qemu: in the emulator.
    driver: IOAPICDriver | None = fields.attr("driver", IOAPICDriver)


class Vmcoreinfo(Element):
    """``<vmcoreinfo>`` at ``/domain/features/vmcoreinfo``.

    A device in which the guest's kernel notes what crash dumps need.
    """

    TAG = "vmcoreinfo"
    #: on (the default) or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class AsyncTeardown(Element):
    """``<async-teardown>`` at ``/domain/features/async-teardown``.

    The guest's memory is given back after the emulator has ended.
    """

    TAG = "async-teardown"
    #: Whether it is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)


class Ras(Element):
    """``<ras>`` at ``/domain/features/ras``.

    The guest is told of the host's memory errors; ARM virt machines only.
    """

    TAG = "ras"
    #: on or off; the hypervisor decides if absent. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Ps2(Element):
    """``<ps2>`` at ``/domain/features/ps2``. A controller for PS/2 keyboard and mouse."""

    TAG = "ps2"
    #: on or off; the hypervisor decides if absent. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Aia(Element):
    """``<aia>`` at ``/domain/features/aia``. Advanced interrupts of RISC-V virt machines."""

    TAG = "aia"
    #: aplic, aplic-imsic or none; the hypervisor decides if absent. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    value: AiaValue | None = fields.attr("value", AiaValue)


class SMMTseg(Size):
    """``<tseg>`` at ``/domain/features/smm/tseg``.

    Memory set aside for system management mode, in MiB by default.
    """

    TAG = "tseg"
    UNIT = "MiB"
    #: Unit of the amount, MiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in MiB unless a unit is given; 0: only the chipset's own sizes.
    value: int | None = fields.text(kinds.UNSIGNED)
