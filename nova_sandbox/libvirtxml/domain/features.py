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

"""What the hypervisor is to give: ``<features>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.hypervisor import (
        GIC,
        KVM,
        TCG,
        CcfAssist,
        Cfpc,
        Hpt,
        Htm,
        HyperV,
        Ibs,
        Msrs,
        NestedHv,
        Pvspinlock,
        Sbbc,
        Xen,
    )

CapabilitiesPolicy = Literal["default", "allow", "deny"]
IOAPICDriver = Literal["qemu", "kvm"]
AiaValue = Literal["none", "aplic", "aplic-imsic"]


class Features(Element):
    """``<features>`` at ``/domain/features``."""

    TAG = "features"
    acpi: bool = fields.flag("acpi")
    apic: APIC | None = fields.child("apic", "APIC")
    pae: bool = fields.flag("pae")
    hap: Hap | None = fields.child("hap", "Hap")
    viridian: bool = fields.flag("viridian")
    privnet: bool = fields.flag("privnet")
    hyperv: HyperV | None = fields.child("hyperv", "HyperV")
    kvm: KVM | None = fields.child("kvm", "KVM")
    pvspinlock: Pvspinlock | None = fields.child("pvspinlock", "Pvspinlock")
    capabilities: Capabilities | None = fields.child("capabilities", "Capabilities")
    pmu: Pmu | None = fields.child("pmu", "Pmu")
    vmport: Vmport | None = fields.child("vmport", "Vmport")
    gic: GIC | None = fields.child("gic", "GIC")
    smm: SMM | None = fields.child("smm", "SMM")
    ioapic: IOAPIC | None = fields.child("ioapic", "IOAPIC")
    hpt: Hpt | None = fields.child("hpt", "Hpt")
    vmcoreinfo: Vmcoreinfo | None = fields.child("vmcoreinfo", "Vmcoreinfo")
    htm: Htm | None = fields.child("htm", "Htm")
    nested_hv: NestedHv | None = fields.child("nested-hv", "NestedHv")
    msrs: Msrs | None = fields.child("msrs", "Msrs")
    ccf_assist: CcfAssist | None = fields.child("ccf-assist", "CcfAssist")
    xen: Xen | None = fields.child("xen", "Xen")
    cfpc: Cfpc | None = fields.child("cfpc", "Cfpc")
    sbbc: Sbbc | None = fields.child("sbbc", "Sbbc")
    ibs: Ibs | None = fields.child("ibs", "Ibs")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tcg: TCG | None = fields.child("tcg", "TCG")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    async_teardown: AsyncTeardown | None = fields.child("async-teardown", "AsyncTeardown")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ras: Ras | None = fields.child("ras", "Ras")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ps2: Ps2 | None = fields.child("ps2", "Ps2")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    aia: Aia | None = fields.child("aia", "Aia")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    virtualization: bool = fields.flag("virtualization")


class APIC(Element):
    """``<apic>`` at ``/domain/features/apic``."""

    TAG = "apic"
    eoi: bool | None = fields.attr("eoi", kinds.ON_OFF)


class Hap(Element):
    """``<hap>`` at ``/domain/features/hap``."""

    TAG = "hap"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Capabilities(Element):
    """``<capabilities>`` at ``/domain/features/capabilities``."""

    TAG = "capabilities"
    policy: CapabilitiesPolicy | None = fields.attr("policy", CapabilitiesPolicy)
    audit_control: bool | None = fields.leaf("audit_control", kinds.ON_OFF, via="state")
    audit_write: bool | None = fields.leaf("audit_write", kinds.ON_OFF, via="state")
    block_suspend: bool | None = fields.leaf("block_suspend", kinds.ON_OFF, via="state")
    chown: bool | None = fields.leaf("chown", kinds.ON_OFF, via="state")
    dac_override: bool | None = fields.leaf("dac_override", kinds.ON_OFF, via="state")
    dac_read_search: bool | None = fields.leaf("dac_read_search", kinds.ON_OFF, via="state")
    fowner: bool | None = fields.leaf("fowner", kinds.ON_OFF, via="state")
    fsetid: bool | None = fields.leaf("fsetid", kinds.ON_OFF, via="state")
    ipc_lock: bool | None = fields.leaf("ipc_lock", kinds.ON_OFF, via="state")
    ipc_owner: bool | None = fields.leaf("ipc_owner", kinds.ON_OFF, via="state")
    kill: bool | None = fields.leaf("kill", kinds.ON_OFF, via="state")
    lease: bool | None = fields.leaf("lease", kinds.ON_OFF, via="state")
    linux_immutable: bool | None = fields.leaf("linux_immutable", kinds.ON_OFF, via="state")
    mac_admin: bool | None = fields.leaf("mac_admin", kinds.ON_OFF, via="state")
    mac_override: bool | None = fields.leaf("mac_override", kinds.ON_OFF, via="state")
    mknod: bool | None = fields.leaf("mknod", kinds.ON_OFF, via="state")
    net_admin: bool | None = fields.leaf("net_admin", kinds.ON_OFF, via="state")
    net_bind_service: bool | None = fields.leaf("net_bind_service", kinds.ON_OFF, via="state")
    net_broadcast: bool | None = fields.leaf("net_broadcast", kinds.ON_OFF, via="state")
    net_raw: bool | None = fields.leaf("net_raw", kinds.ON_OFF, via="state")
    setgid: bool | None = fields.leaf("setgid", kinds.ON_OFF, via="state")
    setfcap: bool | None = fields.leaf("setfcap", kinds.ON_OFF, via="state")
    setpcap: bool | None = fields.leaf("setpcap", kinds.ON_OFF, via="state")
    setuid: bool | None = fields.leaf("setuid", kinds.ON_OFF, via="state")
    sys_admin: bool | None = fields.leaf("sys_admin", kinds.ON_OFF, via="state")
    sys_boot: bool | None = fields.leaf("sys_boot", kinds.ON_OFF, via="state")
    sys_chroot: bool | None = fields.leaf("sys_chroot", kinds.ON_OFF, via="state")
    sys_module: bool | None = fields.leaf("sys_module", kinds.ON_OFF, via="state")
    sys_nice: bool | None = fields.leaf("sys_nice", kinds.ON_OFF, via="state")
    sys_pacct: bool | None = fields.leaf("sys_pacct", kinds.ON_OFF, via="state")
    sys_ptrace: bool | None = fields.leaf("sys_ptrace", kinds.ON_OFF, via="state")
    sys_rawio: bool | None = fields.leaf("sys_rawio", kinds.ON_OFF, via="state")
    sys_resource: bool | None = fields.leaf("sys_resource", kinds.ON_OFF, via="state")
    sys_time: bool | None = fields.leaf("sys_time", kinds.ON_OFF, via="state")
    sys_tty_config: bool | None = fields.leaf("sys_tty_config", kinds.ON_OFF, via="state")
    syslog: bool | None = fields.leaf("syslog", kinds.ON_OFF, via="state")
    wake_alarm: bool | None = fields.leaf("wake_alarm", kinds.ON_OFF, via="state")


class Pmu(Element):
    """``<pmu>`` at ``/domain/features/pmu``."""

    TAG = "pmu"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Vmport(Element):
    """``<vmport>`` at ``/domain/features/vmport``."""

    TAG = "vmport"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class SMM(Element):
    """``<smm>`` at ``/domain/features/smm``."""

    TAG = "smm"
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    tseg: SMMTseg | None = fields.child("tseg", "SMMTseg")


class IOAPIC(Element):
    """``<ioapic>`` at ``/domain/features/ioapic``."""

    TAG = "ioapic"
    driver: IOAPICDriver | None = fields.attr("driver", IOAPICDriver)


class Vmcoreinfo(Element):
    """``<vmcoreinfo>`` at ``/domain/features/vmcoreinfo``."""

    TAG = "vmcoreinfo"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class AsyncTeardown(Element):
    """``<async-teardown>`` at ``/domain/features/async-teardown``."""

    TAG = "async-teardown"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)


class Ras(Element):
    """``<ras>`` at ``/domain/features/ras``."""

    TAG = "ras"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Ps2(Element):
    """``<ps2>`` at ``/domain/features/ps2``."""

    TAG = "ps2"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Aia(Element):
    """``<aia>`` at ``/domain/features/aia``."""

    TAG = "aia"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: AiaValue | None = fields.attr("value", AiaValue)


class SMMTseg(Size):
    """``<tseg>`` at ``/domain/features/smm/tseg``."""

    TAG = "tseg"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)
