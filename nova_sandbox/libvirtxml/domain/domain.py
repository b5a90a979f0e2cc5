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
    from nova_sandbox.libvirtxml.domain.common import IdMapEntry
    from nova_sandbox.libvirtxml.domain.cpu import CPU
    from nova_sandbox.libvirtxml.domain.devices import Devices
    from nova_sandbox.libvirtxml.domain.features import Features
    from nova_sandbox.libvirtxml.domain.namespaces import (
        BhyveCommandLine,
        LXCNamespace,
        XenCommandLine,
    )
    from nova_sandbox.libvirtxml.domain.os import OS
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
        CPUTune,
        IOThreadIds,
        MemoryBacking,
        MemTune,
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
PerfEventName = Literal[
    "cmt", "mbmt", "mbml", "cpu_cycles", "instructions", "cache_references", "cache_misses",
    "branch_instructions", "branch_misses", "bus_cycles", "stalled_cycles_frontend",
    "stalled_cycles_backend", "ref_cpu_cycles", "cpu_clock", "task_clock", "page_faults",
    "context_switches", "cpu_migrations", "page_faults_min", "page_faults_maj", "alignment_faults",
    "emulation_faults",
]


class Domain(Element):
    """``<domain>`` at ``/domain``."""

    TAG = "domain"
    SCHEMA = "domain"
    type: DomainType | None = fields.attr("type", DomainType)
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    name: str | None = fields.leaf("name")
    uuid: str | None = fields.leaf("uuid")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    hwuuid: str | None = fields.leaf("hwuuid")
    genid: str | None = fields.leaf("genid")
    title: str | None = fields.leaf("title")
    description: str | None = fields.leaf("description")
    metadata: list[RawElement] = fields.raws("metadata")
    maxMemory: MaxMemory | None = fields.child("maxMemory", "MaxMemory")
    memory: Memory | None = fields.child("memory", "Memory")
    currentMemory: CurrentMemory | None = fields.child("currentMemory", "CurrentMemory")
    blkiotune: BlkioTune | None = fields.child("blkiotune", "BlkioTune")
    memtune: MemTune | None = fields.child("memtune", "MemTune")
    memoryBacking: MemoryBacking | None = fields.child("memoryBacking", "MemoryBacking")
    vcpu: VCPU | None = fields.child("vcpu", "VCPU")
    vcpus: VCPUs | None = fields.child("vcpus", "VCPUs")
    iothreads: int | None = fields.leaf("iothreads", kinds.UNSIGNED)
    iothreadids: IOThreadIds | None = fields.child("iothreadids", "IOThreadIds")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    defaultiothread: DefaultIOThread | None = fields.child("defaultiothread", "DefaultIOThread")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    throttlegroups: Throttlegroups | None = fields.child("throttlegroups", "Throttlegroups")
    cputune: CPUTune | None = fields.child("cputune", "CPUTune")
    numatune: NUMATune | None = fields.child("numatune", "NUMATune")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    iommufd: IOMMUFD | None = fields.child("iommufd", "IOMMUFD")
    resource: Resource | None = fields.child("resource", "Resource")
    sysinfos: list[Sysinfo] = fields.children("sysinfo", "Sysinfo")
    bootloader: str | None = fields.leaf("bootloader")
    bootloader_args: str | None = fields.leaf("bootloader_args")
    os: OS | None = fields.child("os", "OS")
    idmap: IdMap | None = fields.child("idmap", "IdMap")
    features: Features | None = fields.child("features", "Features")
    cpu: CPU | None = fields.child("cpu", "CPU")
    clock: Clock | None = fields.child("clock", "Clock")
    on_poweroff: DomainOnPoweroff | None = fields.leaf("on_poweroff", DomainOnPoweroff)
    on_reboot: DomainOnPoweroff | None = fields.leaf("on_reboot", DomainOnPoweroff)
    on_crash: DomainOnCrash | None = fields.leaf("on_crash", DomainOnCrash)
    on_lockfailure: DomainOnLockfailure | None = fields.leaf("on_lockfailure", DomainOnLockfailure)
    pm: PM | None = fields.child("pm", "PM")
    perf: Perf | None = fields.child("perf", "Perf")
    devices: Devices = fields.part("devices", "Devices")
    seclabels: list[SecLabel] = fields.children("seclabel", "SecLabel")
    keywrap: Keywrap | None = fields.child("keywrap", "Keywrap")
    launchSecurity: LaunchSecurity | None = fields.child("launchSecurity", "LaunchSecurity")
    qemu_commandline: QEMUCommandLine | None = fields.child("qemu:commandline", "QEMUCommandLine")
    qemu_capabilities: QEMUCapabilities | None = fields.child(
        "qemu:capabilities", "QEMUCapabilities"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    qemu_override: QEMUOverride | None = fields.child("qemu:override", "QEMUOverride")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    qemu_deprecation: QEMUDeprecation | None = fields.child("qemu:deprecation", "QEMUDeprecation")
    lxc_namespace: LXCNamespace | None = fields.child("lxc:namespace", "LXCNamespace")
    bhyve_commandline: BhyveCommandLine | None = fields.child(
        "bhyve:commandline", "BhyveCommandLine"
    )
    xen_commandline: XenCommandLine | None = fields.child("xen:commandline", "XenCommandLine")
    vmware_datacenterpath: str | None = fields.leaf("vmware:datacenterpath")


class Throttlegroups(Element):
    """``<throttlegroups>`` at ``/domain/throttlegroups``."""

    TAG = "throttlegroups"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    throttlegroups: list[ThrottlegroupsThrottlegroup] = fields.children(
        "throttlegroup", "ThrottlegroupsThrottlegroup"
    )


class Memory(Size):
    """``<memory>`` at ``/domain/memory``."""

    TAG = "memory"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    dumpCore: bool | None = fields.attr("dumpCore", kinds.ON_OFF)
    value: int | None = fields.text(kinds.UNSIGNED)


class MaxMemory(Size):
    """``<maxMemory>`` at ``/domain/maxMemory``."""

    TAG = "maxMemory"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    slots: int | None = fields.attr("slots", kinds.UNSIGNED)
    value: int | None = fields.text(kinds.UNSIGNED)


class CurrentMemory(Size):
    """``<currentMemory>`` at ``/domain/currentMemory``."""

    TAG = "currentMemory"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class VCPU(Element):
    """``<vcpu>`` at ``/domain/vcpu``."""

    TAG = "vcpu"
    placement: VCPUPlacement | None = fields.attr("placement", VCPUPlacement)
    cpuset: str | None = fields.attr("cpuset")
    current: int | None = fields.attr("current", kinds.bounded(1, 65535))
    value: int | None = fields.text(kinds.bounded(1, 65535))


class DefaultIOThread(Element):
    """``<defaultiothread>`` at ``/domain/defaultiothread``."""

    TAG = "defaultiothread"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_min: int | None = fields.attr("thread_pool_min", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool_max: int | None = fields.attr("thread_pool_max", kinds.UNSIGNED)


class IOMMUFD(Element):
    """``<iommufd>`` at ``/domain/iommufd``."""

    TAG = "iommufd"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    fdgroup: str | None = fields.attr("fdgroup")


class PM(Element):
    """``<pm>`` at ``/domain/pm``."""

    TAG = "pm"
    suspend_to_mem: PMSuspendToMem | None = fields.child("suspend-to-mem", "PMSuspendToMem")
    suspend_to_disk: PMSuspendToDisk | None = fields.child("suspend-to-disk", "PMSuspendToDisk")


class Perf(Element):
    """``<perf>`` at ``/domain/perf``."""

    TAG = "perf"
    events: list[PerfEvent] = fields.children("event", "PerfEvent")


class IdMap(Element):
    """``<idmap>`` at ``/domain/idmap``."""

    TAG = "idmap"
    uids: list[IdMapEntry] = fields.children("uid", "IdMapEntry")
    gids: list[IdMapEntry] = fields.children("gid", "IdMapEntry")


class ThrottlegroupsThrottlegroup(Element):
    """``<throttlegroup>`` at ``/domain/throttlegroups/throttlegroup``."""

    TAG = "throttlegroup"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    total_bytes_sec: int | None = fields.leaf("total_bytes_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    total_iops_sec: int | None = fields.leaf("total_iops_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    total_bytes_sec_max: int | None = fields.leaf("total_bytes_sec_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_bytes_sec_max: int | None = fields.leaf("read_bytes_sec_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_bytes_sec_max: int | None = fields.leaf("write_bytes_sec_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    total_iops_sec_max: int | None = fields.leaf("total_iops_sec_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_iops_sec_max: int | None = fields.leaf("read_iops_sec_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_iops_sec_max: int | None = fields.leaf("write_iops_sec_max", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    size_iops_sec: int | None = fields.leaf("size_iops_sec", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    total_bytes_sec_max_length: int | None = fields.leaf(
        "total_bytes_sec_max_length", kinds.UNSIGNED
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_bytes_sec_max_length: int | None = fields.leaf("read_bytes_sec_max_length", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_bytes_sec_max_length: int | None = fields.leaf(
        "write_bytes_sec_max_length", kinds.UNSIGNED
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    total_iops_sec_max_length: int | None = fields.leaf("total_iops_sec_max_length", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    read_iops_sec_max_length: int | None = fields.leaf("read_iops_sec_max_length", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    write_iops_sec_max_length: int | None = fields.leaf("write_iops_sec_max_length", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    group_name: str | None = fields.leaf("group_name")


class PMSuspendToMem(Element):
    """``<suspend-to-mem>`` at ``/domain/pm/suspend-to-mem``."""

    TAG = "suspend-to-mem"
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)


class PMSuspendToDisk(Element):
    """``<suspend-to-disk>`` at ``/domain/pm/suspend-to-disk``."""

    TAG = "suspend-to-disk"
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)


class PerfEvent(Element):
    """``<event>`` at ``/domain/perf/event``."""

    TAG = "event"
    name: PerfEventName | None = fields.attr("name", PerfEventName)
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
