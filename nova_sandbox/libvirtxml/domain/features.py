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
    from nova_sandbox.libvirtxml.domain.machine import (
        IOAPIC,
        SMM,
        Aia,
        AsyncTeardown,
        Hap,
        Pmu,
        Ps2,
        Ras,
        Vmcoreinfo,
        Vmport,
    )

CapabilitiesPolicy = Literal["default", "allow", "deny"]


class Features(Element):
    """``<features>`` at ``/domain/features``.

    What hypervisor and machine offer the guest beyond the processor's features.
    """

    TAG = "features"
    #: The machine has ACPI; without it KVM guests cannot be shut down in order.
    acpi: bool = fields.flag("acpi")
    #: The machine has programmable interrupt controllers.
    apic: APIC | None = fields.child("apic", "APIC")
    #: 32-bit guests can use more than 4 GiB of memory.
    pae: bool = fields.flag("pae")
    #: Paging with the processor's help (EPT, NPT).
    hap: Hap | None = fields.child("hap", "Hap")
    #: Xen's interfaces for Windows guests.
    viridian: bool = fields.flag("viridian")
    #: The container has a network namespace of its own.
    privnet: bool = fields.flag("privnet")
    #: Interfaces that Windows guests know from Microsoft's hypervisor.
    hyperv: HyperV | None = fields.child("hyperv", "HyperV")
    #: What KVM offers the guest or hides from it.
    kvm: KVM | None = fields.child("kvm", "KVM")
    #: The guest learns that its spinlocks can yield to the host.
    pvspinlock: Pvspinlock | None = fields.child("pvspinlock", "Pvspinlock")
    #: What processes in a container may do beyond plain users; LXC only.
    capabilities: Capabilities | None = fields.child("capabilities", "Capabilities")
    #: The guest has performance counters.
    pmu: Pmu | None = fields.child("pmu", "Pmu")
    #: The port of VMware's emulated hardware, for its mouse and the like.
    vmport: Vmport | None = fields.child("vmport", "Vmport")
    #: The interrupt controller of ARM machines.
    gic: GIC | None = fields.child("gic", "GIC")
    #: System management mode, which secure boot needs on x86.
    smm: SMM | None = fields.child("smm", "SMM")
    #: Where the I/O interrupt controller is emulated.
    ioapic: IOAPIC | None = fields.child("ioapic", "IOAPIC")
    #: The hash page table of pSeries guests.
    hpt: Hpt | None = fields.child("hpt", "Hpt")
    #: A device in which the guest's kernel notes what crash dumps need.
    vmcoreinfo: Vmcoreinfo | None = fields.child("vmcoreinfo", "Vmcoreinfo")
    #: Transactional memory of pSeries guests.
    htm: Htm | None = fields.child("htm", "Htm")
    #: pSeries guests can run guests of their own.
    nested_hv: NestedHv | None = fields.child("nested-hv", "NestedHv")
    #: What happens when the guest uses model-specific registers there are not.
    msrs: Msrs | None = fields.child("msrs", "Msrs")
    #: Help of the hardware in flushing the count cache, pSeries only.
    ccf_assist: CcfAssist | None = fields.child("ccf-assist", "CcfAssist")
    #: What Xen offers the guest.
    xen: Xen | None = fields.child("xen", "Xen")
    #: Cache flush on a change of privilege, against side channels; pSeries only.
    cfpc: Cfpc | None = fields.child("cfpc", "Cfpc")
    #: Barrier for speculation past bounds checks; pSeries only.
    sbbc: Sbbc | None = fields.child("sbbc", "Sbbc")
    #: Protection of indirect branches from speculation; pSeries only.
    ibs: Ibs | None = fields.child("ibs", "Ibs")
    #: Settings of QEMU's emulated processor. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tcg: TCG | None = fields.child("tcg", "TCG")
    #: The guest's memory is given back after the emulator has ended. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    async_teardown: AsyncTeardown | None = fields.child("async-teardown", "AsyncTeardown")
    #: The guest is told of the host's memory errors; ARM virt machines only. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    ras: Ras | None = fields.child("ras", "Ras")
    #: A controller for PS/2 keyboard and mouse. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ps2: Ps2 | None = fields.child("ps2", "Ps2")
    #: Advanced interrupts of RISC-V virt machines. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    aia: Aia | None = fields.child("aia", "Aia")
    #: The guest can run guests of its own, where the machine must allow it. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    virtualization: bool = fields.flag("virtualization")


class APIC(Element):
    """``<apic>`` at ``/domain/features/apic``.

    The machine has programmable interrupt controllers.
    """

    TAG = "apic"
    #: Whether the guest ends interrupts without leaving guest mode.
    eoi: bool | None = fields.attr("eoi", kinds.ON_OFF)


class Capabilities(Element):
    """``<capabilities>`` at ``/domain/features/capabilities``.

    What processes in a container may do beyond plain users; LXC only.
    """

    TAG = "capabilities"
    #: default, or allow or deny all but those named.
    policy: CapabilitiesPolicy | None = fields.attr("policy", CapabilitiesPolicy)
    #: Whether the container may configure the kernel's auditing.
    audit_control: bool | None = fields.leaf("audit_control", kinds.ON_OFF, via="state")
    #: Whether the container may write to the audit log.
    audit_write: bool | None = fields.leaf("audit_write", kinds.ON_OFF, via="state")
    #: Whether the container may keep the host from suspending.
    block_suspend: bool | None = fields.leaf("block_suspend", kinds.ON_OFF, via="state")
    #: Whether the container may change owners of files.
    chown: bool | None = fields.leaf("chown", kinds.ON_OFF, via="state")
    #: Whether the container may pass over the permissions of files.
    dac_override: bool | None = fields.leaf("dac_override", kinds.ON_OFF, via="state")
    #: Whether the container may read any file and directory.
    dac_read_search: bool | None = fields.leaf("dac_read_search", kinds.ON_OFF, via="state")
    #: Whether the container may act on files it does not own.
    fowner: bool | None = fields.leaf("fowner", kinds.ON_OFF, via="state")
    #: Whether the container may keep set-user-ID bits of files it changes.
    fsetid: bool | None = fields.leaf("fsetid", kinds.ON_OFF, via="state")
    #: Whether the container may lock memory.
    ipc_lock: bool | None = fields.leaf("ipc_lock", kinds.ON_OFF, via="state")
    #: Whether the container may pass over permissions of System V IPC.
    ipc_owner: bool | None = fields.leaf("ipc_owner", kinds.ON_OFF, via="state")
    #: Whether the container may signal any process.
    kill: bool | None = fields.leaf("kill", kinds.ON_OFF, via="state")
    #: Whether the container may take leases on any file.
    lease: bool | None = fields.leaf("lease", kinds.ON_OFF, via="state")
    #: Whether the container may set the immutable flag of files.
    linux_immutable: bool | None = fields.leaf("linux_immutable", kinds.ON_OFF, via="state")
    #: Whether the container may change the mandatory access control.
    mac_admin: bool | None = fields.leaf("mac_admin", kinds.ON_OFF, via="state")
    #: Whether the container may pass over mandatory access control.
    mac_override: bool | None = fields.leaf("mac_override", kinds.ON_OFF, via="state")
    #: Whether the container may make device files.
    mknod: bool | None = fields.leaf("mknod", kinds.ON_OFF, via="state")
    #: Whether the container may configure the network.
    net_admin: bool | None = fields.leaf("net_admin", kinds.ON_OFF, via="state")
    #: Whether the container may bind ports below 1024.
    net_bind_service: bool | None = fields.leaf("net_bind_service", kinds.ON_OFF, via="state")
    #: Whether the container may broadcast and listen to multicast.
    net_broadcast: bool | None = fields.leaf("net_broadcast", kinds.ON_OFF, via="state")
    #: Whether the container may use raw sockets.
    net_raw: bool | None = fields.leaf("net_raw", kinds.ON_OFF, via="state")
    #: Whether the container may change group identities.
    setgid: bool | None = fields.leaf("setgid", kinds.ON_OFF, via="state")
    #: Whether the container may set capabilities of files.
    setfcap: bool | None = fields.leaf("setfcap", kinds.ON_OFF, via="state")
    #: Whether the container may change its own set of capabilities.
    setpcap: bool | None = fields.leaf("setpcap", kinds.ON_OFF, via="state")
    #: Whether the container may change user identities.
    setuid: bool | None = fields.leaf("setuid", kinds.ON_OFF, via="state")
    #: Whether the container may do the many things of an administrator.
    sys_admin: bool | None = fields.leaf("sys_admin", kinds.ON_OFF, via="state")
    #: Whether the container may reboot.
    sys_boot: bool | None = fields.leaf("sys_boot", kinds.ON_OFF, via="state")
    #: Whether the container may call chroot.
    sys_chroot: bool | None = fields.leaf("sys_chroot", kinds.ON_OFF, via="state")
    #: Whether the container may load kernel modules.
    sys_module: bool | None = fields.leaf("sys_module", kinds.ON_OFF, via="state")
    #: Whether the container may raise priorities of processes.
    sys_nice: bool | None = fields.leaf("sys_nice", kinds.ON_OFF, via="state")
    #: Whether the container may switch process accounting.
    sys_pacct: bool | None = fields.leaf("sys_pacct", kinds.ON_OFF, via="state")
    #: Whether the container may trace any process.
    sys_ptrace: bool | None = fields.leaf("sys_ptrace", kinds.ON_OFF, via="state")
    #: Whether the container may do raw input and output.
    sys_rawio: bool | None = fields.leaf("sys_rawio", kinds.ON_OFF, via="state")
    #: Whether the container may pass over resource limits.
    sys_resource: bool | None = fields.leaf("sys_resource", kinds.ON_OFF, via="state")
    #: Whether the container may set the clock.
    sys_time: bool | None = fields.leaf("sys_time", kinds.ON_OFF, via="state")
    #: Whether the container may configure terminals.
    sys_tty_config: bool | None = fields.leaf("sys_tty_config", kinds.ON_OFF, via="state")
    #: Whether the container may read and control the kernel's log.
    syslog: bool | None = fields.leaf("syslog", kinds.ON_OFF, via="state")
    #: Whether the container may set alarms that wake the host.
    wake_alarm: bool | None = fields.leaf("wake_alarm", kinds.ON_OFF, via="state")
