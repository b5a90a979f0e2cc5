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

"""The root, and what has no family of its own.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.clock import Clock
    from nova_sandbox.libvirtxml.domain.cpu import CPU
    from nova_sandbox.libvirtxml.domain.cputune import CPUTune
    from nova_sandbox.libvirtxml.domain.devices import Devices
    from nova_sandbox.libvirtxml.domain.features import Features
    from nova_sandbox.libvirtxml.domain.idmap import IdMapEntry
    from nova_sandbox.libvirtxml.domain.memtune import MemTune
    from nova_sandbox.libvirtxml.domain.namespaces import (
        BhyveCommandLine,
        LXCNamespace,
        XenCommandLine,
    )
    from nova_sandbox.libvirtxml.domain.os import OS
    from nova_sandbox.libvirtxml.domain.power import (
        IOMMUFD,
        PM,
        DefaultIOThread,
        Perf,
        Throttlegroups,
    )
    from nova_sandbox.libvirtxml.domain.qemu import (
        QEMUCapabilities,
        QEMUCommandLine,
        QEMUDeprecation,
        QEMUOverride,
    )
    from nova_sandbox.libvirtxml.domain.security import Keywrap, LaunchSecurity, SecLabel
    from nova_sandbox.libvirtxml.domain.sysinfo import Sysinfo
    from nova_sandbox.libvirtxml.domain.tuning import (
        BlkioTune,
        IOThreadIds,
        MemoryBacking,
        NUMATune,
        Resource,
        VCPUs,
    )
    from nova_sandbox.libvirtxml.raw import RawElement

DomainType = Literal[
    "qemu", "kqemu", "kvm", "xen", "lxc", "uml", "openvz", "test", "vmware", "hyperv", "vbox",
    "phyp", "vz", "bhyve", "hvf",
]
DomainOnPoweroff = Literal["destroy", "restart", "preserve", "rename-restart"]
DomainOnCrash = Literal[
    "destroy", "restart", "preserve", "rename-restart", "coredump-destroy", "coredump-restart",
    "preserve-running",
]
DomainOnLockfailure = Literal["poweroff", "restart", "pause", "ignore"]
VCPUPlacement = Literal["static", "auto"]


class Domain(Element):
    """``<domain>`` at ``/domain``.

    A virtual machine or a container: what it is and what the host gives it.
    """

    TAG = "domain"
    SCHEMA = "domain"
    #: The hypervisor that runs the guest, such as kvm, qemu, xen or lxc.
    type: DomainType | None = fields.attr("type", DomainType)
    #: Number of the running guest, unique on the host; absent while it is off.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: The guest's name, unique on the host; no slash.
    name: str | None = fields.leaf("name")
    #: The guest's lasting identity, unique everywhere; libvirt invents one if absent.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: UUID the guest sees in its hardware, where it is not to be the domain's own. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    hwuuid: str | None = fields.leaf("hwuuid", kinds.UUID_TEXT)
    #: GUID that changes when the guest resumes an older state; made up when empty.
    genid: str | None = fields.leaf("genid", kinds.UUID_OR_NOTHING)
    #: One line for people; no line breaks.
    title: str | None = fields.leaf("title")
    #: Free text for people; libvirt makes no use of it.
    description: str | None = fields.leaf("description")
    #: Applications' own XML, one element per namespace; libvirt only keeps it.
    metadata: list[RawElement | Element] = fields.raws("metadata")
    #: Most memory the guest can grow to, in KiB unless a unit is given.
    maxMemory: MaxMemory | None = fields.child("maxMemory", "MaxMemory")
    #: Memory the guest has at boot, in KiB unless a unit is given.
    memory: Memory | None = fields.child("memory", "Memory")
    #: Memory the balloon leaves the guest, in KiB by default; all if absent.
    currentMemory: CurrentMemory | None = fields.child("currentMemory", "CurrentMemory")
    #: The guest's share and limits of the host's block devices.
    blkiotune: BlkioTune | None = fields.child("blkiotune", "BlkioTune")
    #: Limits for all the memory that guest and emulator use on the host.
    memtune: MemTune | None = fields.child("memtune", "MemTune")
    #: How the host provides the guest's memory.
    memoryBacking: MemoryBacking | None = fields.child("memoryBacking", "MemoryBacking")
    #: Most virtual processors the guest can have.
    vcpu: VCPU | None = fields.child("vcpu", "VCPU")
    #: State of each virtual processor.
    vcpus: VCPUs | None = fields.child("vcpus", "VCPUs")
    #: How many threads for disk input and output the guest gets, 0 for none.
    iothreads: int | None = fields.leaf("iothreads", kinds.UNSIGNED)
    #: The threads for disk input and output, by number.
    iothreadids: IOThreadIds | None = fields.child("iothreadids", "IOThreadIds")
    #: Worker threads of the emulator's main loop. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    defaultiothread: DefaultIOThread | None = fields.child("defaultiothread", "DefaultIOThread")
    #: Disk limits that several disks share. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    throttlegroups: Throttlegroups | None = fields.child("throttlegroups", "Throttlegroups")
    #: On which processors the guest's threads run, and how much of them it gets.
    cputune: CPUTune | None = fields.child("cputune", "CPUTune")
    #: From which NUMA nodes of the host the guest's memory comes.
    numatune: NUMATune | None = fields.child("numatune", "NUMATune")
    #: Whether assigned PCI devices use the host's IOMMUFD instead of VFIO containers. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    iommufd: IOMMUFD | None = fields.child("iommufd", "IOMMUFD")
    #: Where the host accounts the guest's resources.
    resource: Resource | None = fields.child("resource", "Resource")
    #: What the guest reads in its SMBIOS tables, or files of QEMU's fw_cfg.
    sysinfos: list[Sysinfo] = fields.children("sysinfo", "Sysinfo")
    #: Program on the host that finds the kernel of a paravirtual guest.
    bootloader: str | None = fields.leaf("bootloader")
    #: Arguments of the host's boot loader program.
    bootloader_args: str | None = fields.leaf("bootloader_args")
    #: What the guest boots, and from where.
    os: OS | None = fields.child("os", "OS")
    #: Maps users and groups of a container to those of the host.
    idmap: IdMap | None = fields.child("idmap", "IdMap")
    #: What hypervisor and machine offer the guest beyond the processor's features.
    features: Features | None = fields.child("features", "Features")
    #: The processor that the guest sees.
    cpu: CPU | None = fields.child("cpu", "CPU")
    #: The guest's real-time clock and its timers.
    clock: Clock | None = fields.child("clock", "Clock")
    #: What becomes of the domain when the guest powers off; destroy by default.
    on_poweroff: DomainOnPoweroff | None = fields.leaf("on_poweroff", DomainOnPoweroff)
    #: What becomes of the domain when the guest reboots; restart by default.
    on_reboot: DomainOnPoweroff | None = fields.leaf("on_reboot", DomainOnPoweroff)
    #: What becomes of the domain when the guest crashes; destroy by default.
    on_crash: DomainOnCrash | None = fields.leaf("on_crash", DomainOnCrash)
    #: What happens to the guest when it loses the lock of a disk.
    on_lockfailure: DomainOnLockfailure | None = fields.leaf("on_lockfailure", DomainOnLockfailure)
    #: Sleep states that the firmware offers the guest.
    pm: PM | None = fields.child("pm", "PM")
    #: Performance counters of the host that are taken for this guest.
    perf: Perf | None = fields.child("perf", "Perf")
    #: The emulator and all the devices of the guest.
    devices: Devices = fields.part("devices", "Devices")
    #: How one security driver of the host confines a guest or its files.
    seclabels: list[SecLabel] = fields.children("seclabel", "SecLabel")
    #: Which ciphers may protect keys of an s390 guest; all if absent.
    keywrap: Keywrap | None = fields.child("keywrap", "Keywrap")
    #: Protects the guest's memory from the host.
    launchSecurity: LaunchSecurity | None = fields.child("launchSecurity", "LaunchSecurity")
    #: Arguments and environment added to QEMU's own; unsupported.
    qemu_commandline: QEMUCommandLine | None = fields.child("qemu:commandline", "QEMUCommandLine")
    #: What libvirt is to believe of this QEMU against its own probing.
    qemu_capabilities: QEMUCapabilities | None = fields.child(
        "qemu:capabilities", "QEMUCapabilities"
    )
    #: Properties of QEMU's devices that libvirt sets otherwise or not at all. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    qemu_override: QEMUOverride | None = fields.child("qemu:override", "QEMUOverride")
    #: What QEMU does when libvirt uses something deprecated; for developers. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    qemu_deprecation: QEMUDeprecation | None = fields.child("qemu:deprecation", "QEMUDeprecation")
    #: Namespaces that the container shares with others.
    lxc_namespace: LXCNamespace | None = fields.child("lxc:namespace", "LXCNamespace")
    #: Arguments added to bhyve's own; unsupported.
    bhyve_commandline: BhyveCommandLine | None = fields.child(
        "bhyve:commandline", "BhyveCommandLine"
    )
    #: Arguments added to those of Xen's device model; unsupported.
    xen_commandline: XenCommandLine | None = fields.child("xen:commandline", "XenCommandLine")
    #: Reported by ESX: path of the data center that the guest is in.
    vmware_datacenterpath: str | None = fields.leaf("vmware:datacenterpath")


class Memory(Size):
    """``<memory>`` at ``/domain/memory``.

    Memory the guest has at boot, in KiB unless a unit is given.
    """

    TAG = "memory"
    #: Whether a core dump of the emulator holds the guest's memory.
    dumpCore: bool | None = fields.attr("dumpCore", kinds.ON_OFF)
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MaxMemory(Size):
    """``<maxMemory>`` at ``/domain/maxMemory``.

    Most memory the guest can grow to, in KiB unless a unit is given.
    """

    TAG = "maxMemory"
    #: How many memory modules can be plugged in.
    slots: int | None = fields.attr("slots", kinds.UNSIGNED)
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class CurrentMemory(Size):
    """``<currentMemory>`` at ``/domain/currentMemory``.

    Memory the balloon leaves the guest, in KiB by default; all if absent.
    """

    TAG = "currentMemory"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class VCPU(Element):
    """``<vcpu>`` at ``/domain/vcpu``. Most virtual processors the guest can have."""

    TAG = "vcpu"
    #: static: where cpuset says; auto: where numad advises.
    placement: VCPUPlacement | None = fields.attr("placement", VCPUPlacement)
    #: Host processors that unpinned vCPUs and the emulator may run on.
    cpuset: str | None = fields.attr("cpuset")
    #: How many vCPUs are plugged in at start; all if absent.
    current: int | None = fields.attr("current", kinds.bounded(1, 65535))
    #: Most virtual processors the guest can have.
    value: int | None = fields.text(kinds.bounded(1, 65535))


class IdMap(Element):
    """``<idmap>`` at ``/domain/idmap``.

    Maps users and groups of a container to those of the host.
    """

    TAG = "idmap"
    #: A range of users.
    uids: list[IdMapEntry] = fields.children("uid", "IdMapEntry")
    #: A range of groups.
    gids: list[IdMapEntry] = fields.children("gid", "IdMapEntry")
