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

"""What a host and its driver can do, https://libvirt.org/formatcaps.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

GuestOsType = Literal["xen", "linux", "hvm", "exe", "uml"]
HostCPUArch = Literal[
    "aarch64", "alpha", "armv6l", "armv7l", "cris", "i686", "ia64", "lm32", "loongarch64", "m68k",
    "microblaze", "microblazeel", "mips", "mipsel", "mips64", "mips64el", "openrisc", "parisc",
    "parisc64", "ppc", "ppc64", "ppc64le", "ppcemb", "riscv32", "riscv64", "s390", "s390x", "sh4",
    "sh4eb", "sparc", "sparc64", "unicore32", "x86_64", "xtensa", "xtensaeb",
]
HostCPUMaxphysaddrMode = Literal["emulate", "passthrough"]
HostMigrationFeaturesURITransportsUriTransports = Literal["vpxmigr", "tcp", "rdma", "vzmigr"]
HostCacheBankType = Literal["both", "code", "data"]
GuestDomainType = Literal[
    "qemu", "kqemu", "kvm", "xen", "lxc", "uml", "openvz", "test", "vmware", "hyperv", "vbox",
    "phyp", "vz", "bhyve", "hvf",
]
HostTopologyInterconnectsLatencyType = Literal["access", "read", "write"]
HostEnergyMonitorFeatureName = Literal["core_energy", "activity"]
CellCacheAssociativity = Literal["none", "direct", "full"]
CellCachePolicy = Literal["none", "writeback", "writethrough"]


class Capabilities(Element):
    """``<capabilities>`` at ``/capabilities``. What the host is and which guests it can run."""

    TAG = "capabilities"
    SCHEMA = "capability"
    #: The host.
    host: Host | None = fields.child("host", "Host")
    #: One kind of guest that the host can run.
    guests: list[Guest] = fields.children("guest", "Guest")


class Host(Element):
    """``<host>`` at ``/capabilities/host``. The host."""

    TAG = "host"
    #: UUID of the host.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: The host's processor, and its sizes of pages.
    cpu: HostCPU | None = fields.child("cpu", "HostCPU")
    #: Sleep states that the host can be sent to.
    power_management: HostPowerManagement | None = fields.child(
        "power_management", "HostPowerManagement"
    )
    #: The host's IOMMU, for devices handed to guests.
    iommu: HostIOMMU | None = fields.child("iommu", "HostIOMMU")
    #: How guests can move to other hosts.
    migration_features: HostMigrationFeatures | None = fields.child(
        "migration_features", "HostMigrationFeatures"
    )
    #: The host's NUMA nodes.
    topology: HostTopology | None = fields.child("topology", "HostTopology")
    #: Caches of the host's processors.
    cache: HostCache | None = fields.child("cache", "HostCache")
    #: Bandwidth to the host's memory.
    memory_bandwidth: HostMemoryBandwidth | None = fields.child(
        "memory_bandwidth", "HostMemoryBandwidth"
    )
    #: Use of energy. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    energy: HostEnergy | None = fields.child("energy", "HostEnergy")
    #: A security driver of the host.
    secmodels: list[HostSecmodel] = fields.children("secmodel", "HostSecmodel")


class Guest(Element):
    """``<guest>`` at ``/capabilities/guest``. One kind of guest that the host can run."""

    TAG = "guest"
    #: Kind of guest: hvm for whole machines, xen, linux, exe for containers.
    os_type: GuestOsType | None = fields.leaf("os_type", GuestOsType)
    #: Guests of one architecture.
    arch: GuestArch | None = fields.child("arch", "GuestArch")
    #: What the hypervisor can do for such guests.
    features: GuestFeatures | None = fields.child("features", "GuestFeatures")


class HostCPU(Element):
    """``<cpu>`` at ``/capabilities/host/cpu``. The host's processor, and its sizes of pages."""

    TAG = "cpu"
    #: Processor architecture of the host.
    arch: HostCPUArch | None = fields.leaf("arch", HostCPUArch)
    #: Features of the processor (Xen).
    features: HostCPUFeatures | None = fields.child("features", "HostCPUFeatures")
    #: The nearest model of libvirt's CPU map.
    model: str | None = fields.leaf("model")
    #: Vendor of the host's processor.
    vendor: str | None = fields.leaf("vendor")
    #: Microcode of the processor.
    microcode: HostCPUMicrocode | None = fields.child("microcode", "HostCPUMicrocode")
    #: What the processor calls itself. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    signature: HostCPUSignature | None = fields.child("signature", "HostCPUSignature")
    #: A counter of the processor.
    counter: HostCPUCounter | None = fields.child("counter", "HostCPUCounter")
    #: How the host's processors are arranged in each NUMA node.
    topology: HostCPUTopology | None = fields.child("topology", "HostCPUTopology")
    #: How many bits physical addresses have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxphysaddr: HostCPUMaxphysaddr | None = fields.child("maxphysaddr", "HostCPUMaxphysaddr")
    #: A feature that the processor has beyond its model.
    features_element: list[HostCPUFeature] = fields.children("feature", "HostCPUFeature")
    #: A size of page that the host has.
    pages: list[HostCPUPages] = fields.children("pages", "HostCPUPages")


class HostPowerManagement(Element):
    """``<power_management>`` at ``/capabilities/host/power_management``.

    Sleep states that the host can be sent to.
    """

    TAG = "power_management"
    #: Sleep with the memory kept (S3).
    suspend_mem: bool = fields.flag("suspend_mem")
    #: Sleep with the memory on disk (S4).
    suspend_disk: bool = fields.flag("suspend_disk")
    #: Memory both kept and on disk.
    suspend_hybrid: bool = fields.flag("suspend_hybrid")


class HostIOMMU(Element):
    """``<iommu>`` at ``/capabilities/host/iommu``.

    The host's IOMMU, for devices handed to guests.
    """

    TAG = "iommu"
    #: Whether it is there.
    support: bool | None = fields.attr("support", kinds.YES_NO)


class HostMigrationFeatures(Element):
    """``<migration_features>`` at ``/capabilities/host/migration_features``.

    How guests can move to other hosts.
    """

    TAG = "migration_features"
    #: Guests can move while they run.
    live: bool = fields.flag("live")
    #: Ways to move.
    uri_transports: HostMigrationFeaturesURITransports | None = fields.child(
        "uri_transports", "HostMigrationFeaturesURITransports"
    )


class HostTopology(Element):
    """``<topology>`` at ``/capabilities/host/topology``. The host's NUMA nodes."""

    TAG = "topology"
    #: The host's NUMA nodes.
    cells: Cells | None = fields.child("cells", "Cells")
    #: Speed of the ways between processors and memory (ACPI HMAT). In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    interconnects: HostTopologyInterconnects | None = fields.child(
        "interconnects", "HostTopologyInterconnects"
    )


class HostCache(Element):
    """``<cache>`` at ``/capabilities/host/cache``. Caches of the host's processors."""

    TAG = "cache"
    #: One cache.
    banks: list[HostCacheBank] = fields.children("bank", "HostCacheBank")
    #: How the use of caches can be watched.
    monitor: Monitor | None = fields.child("monitor", "Monitor")


class HostMemoryBandwidth(Element):
    """``<memory_bandwidth>`` at ``/capabilities/host/memory_bandwidth``.

    Bandwidth to the host's memory.
    """

    TAG = "memory_bandwidth"
    #: One node whose bandwidth can be divided.
    nodes: list[HostMemoryBandwidthNode] = fields.children("node", "HostMemoryBandwidthNode")
    #: How memory traffic can be watched.
    monitor: Monitor | None = fields.child("monitor", "Monitor")


class HostEnergy(Element):
    """``<energy>`` at ``/capabilities/host/energy``. Use of energy."""

    TAG = "energy"
    #: How the use of energy can be watched. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    monitor: HostEnergyMonitor | None = fields.child("monitor", "HostEnergyMonitor")


class HostSecmodel(Element):
    """``<secmodel>`` at ``/capabilities/host/secmodel``. A security driver of the host."""

    TAG = "secmodel"
    #: The driver's name: selinux, apparmor, dac or none.
    model: str | None = fields.leaf("model")
    #: Domain of interpretation of the driver's labels; 0.
    doi: str | None = fields.leaf("doi")
    #: What guests' labels are made from.
    baselabels: list[HostSecmodelBaselabel] = fields.children("baselabel", "HostSecmodelBaselabel")


class GuestArch(Element):
    """``<arch>`` at ``/capabilities/guest/arch``. Guests of one architecture."""

    TAG = "arch"
    #: The architecture, such as x86_64.
    name: HostCPUArch | None = fields.attr("name", HostCPUArch)
    #: Size of a word in bits, 32 or 64.
    wordsize: int | None = fields.leaf("wordsize", kinds.bounded(31, 64))
    #: Absolute path of the emulator on the host.
    emulator: str | None = fields.leaf("emulator")
    #: Absolute path of the firmware image on the host.
    loader: str | None = fields.leaf("loader")
    #: A machine type.
    machines: list[GuestMachine] = fields.children("machine", "GuestMachine")
    #: A type of domain that runs such guests.
    domains: list[GuestDomain] = fields.children("domain", "GuestDomain")


class GuestFeatures(Element):
    """``<features>`` at ``/capabilities/guest/features``.

    What the hypervisor can do for such guests.
    """

    TAG = "features"
    #: Guests with PAE can run.
    pae: bool = fields.flag("pae")
    #: Guests without PAE can run.
    nonpae: bool = fields.flag("nonpae")
    #: Guests with the big-endian form of IA-64 can run.
    ia64_be: bool = fields.flag("ia64_be")
    #: The machine can have ACPI.
    acpi: GuestFeaturesACPI | None = fields.child("acpi", "GuestFeaturesACPI")
    #: The machine can have programmable interrupt controllers.
    apic: GuestFeaturesAPIC | None = fields.child("apic", "GuestFeaturesAPIC")
    #: The domain may say which processor it has.
    cpuselection: bool = fields.flag("cpuselection")
    #: Single devices may have a place in the boot order.
    deviceboot: bool = fields.flag("deviceboot")
    #: Snapshots of disks alone.
    disksnapshot: GuestFeaturesDisksnapshot | None = fields.child(
        "disksnapshot", "GuestFeaturesDisksnapshot"
    )
    #: Paging with the processor's help (EPT, NPT).
    hap: GuestFeaturesHap | None = fields.child("hap", "GuestFeaturesHap")
    #: External snapshots can be reverted to and deleted. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    externalSnapshot: bool = fields.flag("externalSnapshot")


class HostCPUFeatures(Element):
    """``<features>`` at ``/capabilities/host/cpu/features``. Features of the processor (Xen)."""

    TAG = "features"
    #: 32-bit guests can use more than 4 GiB of memory.
    pae: bool = fields.flag("pae")
    #: 32-bit guests without PAE can run.
    nonpae: bool = fields.flag("nonpae")
    #: Intel's virtualization.
    vmx: bool = fields.flag("vmx")
    #: AMD's virtualization.
    svm: bool = fields.flag("svm")


class HostCPUMicrocode(Element):
    """``<microcode>`` at ``/capabilities/host/cpu/microcode``. Microcode of the processor."""

    TAG = "microcode"
    #: Version of the microcode.
    version: int | None = fields.attr("version", kinds.POSITIVE)


class HostCPUSignature(Element):
    """``<signature>`` at ``/capabilities/host/cpu/signature``. What the processor calls itself."""

    TAG = "signature"
    #: Family number. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    family: int | None = fields.attr("family", kinds.POSITIVE)
    #: Model number. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    model: int | None = fields.attr("model", kinds.UNSIGNED)
    #: Stepping number. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    stepping: int | None = fields.attr("stepping", kinds.UNSIGNED)


class HostCPUCounter(Element):
    """``<counter>`` at ``/capabilities/host/cpu/counter``. A counter of the processor."""

    TAG = "counter"
    #: tsc, the time-stamp counter.
    name: str | None = fields.attr("name")
    #: Its frequency in Hz.
    frequency: int | None = fields.attr("frequency", kinds.POSITIVE)
    #: Whether a guest can have it at another frequency.
    scaling: bool | None = fields.attr("scaling", kinds.YES_NO)


class HostCPUTopology(Element):
    """``<topology>`` at ``/capabilities/host/cpu/topology``.

    How the host's processors are arranged in each NUMA node.
    """

    TAG = "topology"
    #: Sockets in each NUMA node.
    sockets: int | None = fields.attr("sockets", kinds.POSITIVE)
    #: Dies in each socket, 1 by default.
    dies: int | None = fields.attr("dies", kinds.POSITIVE)
    #: Clusters in each die, 1 by default. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    clusters: int | None = fields.attr("clusters", kinds.POSITIVE)
    #: Cores in each cluster.
    cores: int | None = fields.attr("cores", kinds.POSITIVE)
    #: Threads in each core.
    threads: int | None = fields.attr("threads", kinds.POSITIVE)


class HostCPUMaxphysaddr(Element):
    """``<maxphysaddr>`` at ``/capabilities/host/cpu/maxphysaddr``.

    How many bits physical addresses have.
    """

    TAG = "maxphysaddr"
    #: passthrough: as on the host; emulate: as bits says. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    mode: HostCPUMaxphysaddrMode | None = fields.attr("mode", HostCPUMaxphysaddrMode)
    #: Number of bits, for emulate. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: Most bits that are passed through from the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class HostCPUFeature(Element):
    """``<feature>`` at ``/capabilities/host/cpu/feature``.

    A feature that the processor has beyond its model.
    """

    TAG = "feature"
    #: libvirt's name of the feature.
    name: str | None = fields.attr("name")


class HostCPUPages(Element):
    """``<pages>`` at ``/capabilities/host/cpu/pages``. A size of page that the host has."""

    TAG = "pages"
    #: Unit of the size, KiB.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The size, in the unit given.
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class HostMigrationFeaturesURITransports(Element):
    """``<uri_transports>`` at ``/capabilities/host/migration_features/uri_transports``.

    Ways to move.
    """

    TAG = "uri_transports"
    #: Scheme of the URI for one way, such as tcp or rdma.
    uri_transports: list[HostMigrationFeaturesURITransportsUriTransports] = fields.leaves(
        "uri_transport", HostMigrationFeaturesURITransportsUriTransports
    )


class Cells(Element):
    """``<cells>`` at ``/capabilities/host/topology/cells``. The host's NUMA nodes."""

    TAG = "cells"
    #: How many there are.
    num: int | None = fields.attr("num", kinds.UNSIGNED)
    #: One NUMA node of the host.
    cells: list[Cell] = fields.children("cell", "Cell")


class HostTopologyInterconnects(Element):
    """``<interconnects>`` at ``/capabilities/host/topology/interconnects``.

    Speed of the ways between processors and memory (ACPI HMAT).
    """

    TAG = "interconnects"
    ALTERNATING = ("latencies", "bandwidths")
    #: Latency of one way. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    latencies: list[HostTopologyInterconnectsLatency] = fields.children(
        "latency", "HostTopologyInterconnectsLatency"
    )
    #: Bandwidth of one way. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bandwidths: list[HostTopologyInterconnectsBandwidth] = fields.children(
        "bandwidth", "HostTopologyInterconnectsBandwidth"
    )


class HostCacheBank(Element):
    """``<bank>`` at ``/capabilities/host/cache/bank``. One cache."""

    TAG = "bank"
    #: Number of the cache.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Level of the cache.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: both, or only code or data.
    type: HostCacheBankType | None = fields.attr("type", HostCacheBankType)
    #: Size of the cache, in the unit given.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: Unit of the size, such as KiB or MiB.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Processors that share it, such as 0-5.
    cpus: str | None = fields.attr("cpus")
    #: How the cache can be divided among guests.
    controls: list[HostCacheBankControl] = fields.children("control", "HostCacheBankControl")


class Monitor(Element):
    """``<monitor>`` at ``/capabilities/host/cache/monitor``.

    How the use of caches can be watched.
    """

    TAG = "monitor"
    #: Level of the cache that is watched.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: Fill in bytes below which a monitor's number is used again.
    reuseThreshold: int | None = fields.attr("reuseThreshold", kinds.UNSIGNED)
    #: How many monitors there can be at a time.
    maxMonitors: int | None = fields.attr("maxMonitors", kinds.UNSIGNED)
    #: Something that can be counted.
    features: list[MonitorFeature] = fields.children("feature", "MonitorFeature")


class HostMemoryBandwidthNode(Element):
    """``<node>`` at ``/capabilities/host/memory_bandwidth/node``.

    One node whose bandwidth can be divided.
    """

    TAG = "node"
    #: Number of the node.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Processors of the node, such as 0-5.
    cpus: str | None = fields.attr("cpus")
    #: How the bandwidth can be divided among guests.
    controls: list[HostMemoryBandwidthNodeControl] = fields.children(
        "control", "HostMemoryBandwidthNodeControl"
    )


class HostEnergyMonitor(Element):
    """``<monitor>`` at ``/capabilities/host/energy/monitor``.

    How the use of energy can be watched.
    """

    TAG = "monitor"
    #: How many monitors there can be at a time. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    maxMonitors: int | None = fields.attr("maxMonitors", kinds.UNSIGNED)
    #: Something that can be counted. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    features: list[HostEnergyMonitorFeature] = fields.children(
        "feature", "HostEnergyMonitorFeature"
    )


class HostSecmodelBaselabel(Element):
    """``<baselabel>`` at ``/capabilities/host/secmodel/baselabel``.

    What guests' labels are made from.
    """

    TAG = "baselabel"
    #: Type of domain that the label is for, such as kvm.
    type: str | None = fields.attr("type")
    #: The label.
    value: str | None = fields.text()


class GuestMachine(Element):
    """``<machine>`` at ``/capabilities/guest/arch/machine``. A machine type."""

    TAG = "machine"
    #: The versioned name, when this name is an alias.
    canonical: str | None = fields.attr("canonical")
    #: Most virtual processors the machine can have.
    maxCpus: int | None = fields.attr("maxCpus", kinds.UNSIGNED)
    #: Whether the hypervisor advises against it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    deprecated: bool | None = fields.attr("deprecated", kinds.YES_NO)
    #: Name of the machine type.
    value: str | None = fields.text()


class GuestDomain(Element):
    """``<domain>`` at ``/capabilities/guest/arch/domain``.

    A type of domain that runs such guests.
    """

    TAG = "domain"
    #: The type, such as qemu or kvm.
    type: GuestDomainType | None = fields.attr("type", GuestDomainType)
    #: Absolute path of its emulator, if another.
    emulator: str | None = fields.leaf("emulator")
    #: A machine type that only this type of domain has.
    machines: list[GuestMachine] = fields.children("machine", "GuestMachine")


class GuestFeaturesACPI(Element):
    """``<acpi>`` at ``/capabilities/guest/features/acpi``. The machine can have ACPI."""

    TAG = "acpi"
    #: Whether it is on by default.
    default: bool | None = fields.attr("default", kinds.ON_OFF)
    #: Whether it can be switched.
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)


class GuestFeaturesAPIC(Element):
    """``<apic>`` at ``/capabilities/guest/features/apic``.

    The machine can have programmable interrupt controllers.
    """

    TAG = "apic"
    #: Whether it is on by default.
    default: bool | None = fields.attr("default", kinds.ON_OFF)
    #: Whether it can be switched.
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)


class GuestFeaturesDisksnapshot(Element):
    """``<disksnapshot>`` at ``/capabilities/guest/features/disksnapshot``.

    Snapshots of disks alone.
    """

    TAG = "disksnapshot"
    #: Whether it is on by default.
    default: bool | None = fields.attr("default", kinds.ON_OFF)
    #: Whether it can be switched.
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)


class GuestFeaturesHap(Element):
    """``<hap>`` at ``/capabilities/guest/features/hap``.

    Paging with the processor's help (EPT, NPT).
    """

    TAG = "hap"
    #: Whether it can be switched.
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)
    #: Whether it is on by default.
    default: bool | None = fields.attr("default", kinds.ON_OFF)


class Cell(Element):
    """``<cell>`` at ``/capabilities/host/topology/cells/cell``. One NUMA node of the host."""

    TAG = "cell"
    #: Number of the node.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: The node's memory, in KiB unless a unit is given.
    memory: CellMemory | None = fields.child("memory", "CellMemory")
    #: The node's pages of one size.
    pages: list[CellPages] = fields.children("pages", "CellPages")
    #: How far the other nodes are.
    distances: CellDistances | None = fields.child("distances", "CellDistances")
    #: A cache between processors and memory of the node. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    caches: list[CellCache] = fields.children("cache", "CellCache")
    #: The node's processors.
    cpus: CellCpus | None = fields.child("cpus", "CellCpus")


class HostTopologyInterconnectsLatency(Element):
    """``<latency>`` at ``/capabilities/host/topology/interconnects/latency``.

    Latency of one way.
    """

    TAG = "latency"
    #: Node that accesses the memory. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: Node whose memory is accessed. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Level of the target's cache, if it is meant and not memory. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: Kind of access: access, read or write. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: HostTopologyInterconnectsLatencyType | None = fields.attr(
        "type", HostTopologyInterconnectsLatencyType
    )
    #: Latency in nanoseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)


class HostTopologyInterconnectsBandwidth(Element):
    """``<bandwidth>`` at ``/capabilities/host/topology/interconnects/bandwidth``.

    Bandwidth of one way.
    """

    TAG = "bandwidth"
    #: Node that accesses the memory. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: Node whose memory is accessed. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Level of the target's cache, if it is meant and not memory. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: Kind of access: access, read or write. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: HostTopologyInterconnectsLatencyType | None = fields.attr(
        "type", HostTopologyInterconnectsLatencyType
    )
    #: Bandwidth per second, in KiB unless a unit is given. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the bandwidth, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class HostCacheBankControl(Element):
    """``<control>`` at ``/capabilities/host/cache/bank/control``.

    How the cache can be divided among guests.
    """

    TAG = "control"
    #: Step in which it can be divided, in the unit given.
    granularity: int | None = fields.attr("granularity", kinds.UNSIGNED)
    #: Least that can be set aside, in the unit given.
    min: int | None = fields.attr("min", kinds.UNSIGNED)
    #: Unit of both amounts, such as KiB.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: both, or only code or data.
    type: HostCacheBankType | None = fields.attr("type", HostCacheBankType)
    #: How many parts there can be at a time.
    maxAllocs: int | None = fields.attr("maxAllocs", kinds.UNSIGNED)


class MonitorFeature(Element):
    """``<feature>`` at ``/capabilities/host/cache/monitor/feature``.

    Something that can be counted.
    """

    TAG = "feature"
    #: Name of the counter, such as llc_occupancy or mbm_total_bytes.
    name: str | None = fields.attr("name")


class HostMemoryBandwidthNodeControl(Element):
    """``<control>`` at ``/capabilities/host/memory_bandwidth/node/control``.

    How the bandwidth can be divided among guests.
    """

    TAG = "control"
    #: Step in which it can be divided, in percent.
    granularity: int | None = fields.attr("granularity", kinds.UNSIGNED)
    #: Least that can be given, in percent.
    min: int | None = fields.attr("min", kinds.UNSIGNED)
    #: How many shares there can be at a time.
    maxAllocs: int | None = fields.attr("maxAllocs", kinds.UNSIGNED)


class HostEnergyMonitorFeature(Element):
    """``<feature>`` at ``/capabilities/host/energy/monitor/feature``.

    Something that can be counted.
    """

    TAG = "feature"
    #: Name of the counter: core_energy or activity. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    name: HostEnergyMonitorFeatureName | None = fields.attr("name", HostEnergyMonitorFeatureName)


class CellMemory(Size):
    """``<memory>`` at ``/capabilities/host/topology/cells/cell/memory``.

    The node's memory, in KiB unless a unit is given.
    """

    TAG = "memory"
    #: Unit of the amount, KiB.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class CellPages(Size):
    """``<pages>`` at ``/capabilities/host/topology/cells/cell/pages``.

    The node's pages of one size.
    """

    TAG = "pages"
    #: Unit of the size, KiB.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size of one page, in the unit given.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: How many pages of this size the node has.
    value: int | None = fields.text(kinds.UNSIGNED)


class CellDistances(Element):
    """``<distances>`` at ``/capabilities/host/topology/cells/cell/distances``.

    How far the other nodes are.
    """

    TAG = "distances"
    #: Distance to one node.
    siblings: list[CellDistancesSibling] = fields.children("sibling", "CellDistancesSibling")


class CellCache(Element):
    """``<cache>`` at ``/capabilities/host/topology/cells/cell/cache``.

    A cache between processors and memory of the node.
    """

    TAG = "cache"
    #: Level of the cache. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: none, direct (one way) or full (complex indexing). In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    associativity: CellCacheAssociativity | None = fields.attr(
        "associativity", CellCacheAssociativity
    )
    #: How it writes: none, writeback or writethrough. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    policy: CellCachePolicy | None = fields.attr("policy", CellCachePolicy)
    #: Size of the cache. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: CellCacheSize | None = fields.child("size", "CellCacheSize")
    #: Size of one cache line. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    line: CellCacheLine | None = fields.child("line", "CellCacheLine")


class CellCpus(Element):
    """``<cpus>`` at ``/capabilities/host/topology/cells/cell/cpus``. The node's processors."""

    TAG = "cpus"
    #: How many there are.
    num: int | None = fields.attr("num", kinds.UNSIGNED)
    #: One processor of the host.
    cpus: list[CellCpusCPU] = fields.children("cpu", "CellCpusCPU")


class CellDistancesSibling(Element):
    """``<sibling>`` at ``/capabilities/host/topology/cells/cell/distances/sibling``.

    Distance to one node.
    """

    TAG = "sibling"
    #: Number of the other node.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Distance, 10 to 255; 10 is local, 20 the usual remote one.
    value: int | None = fields.attr("value", kinds.bounded(10, 255))


class CellCacheSize(Element):
    """``<size>`` at ``/capabilities/host/topology/cells/cell/cache/size``. Size of the cache."""

    TAG = "size"
    #: The size, in KiB unless a unit is given. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the size, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CellCacheLine(Element):
    """``<line>`` at ``/capabilities/host/topology/cells/cell/cache/line``.

    Size of one cache line.
    """

    TAG = "line"
    #: The size, in bytes unless a unit is given. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the size, bytes by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CellCpusCPU(Element):
    """``<cpu>`` at ``/capabilities/host/topology/cells/cell/cpus/cpu``.

    One processor of the host.
    """

    TAG = "cpu"
    #: Number of the processor.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Number of its socket.
    socket_id: int | None = fields.attr("socket_id", kinds.UNSIGNED)
    #: Number of its die in the socket.
    die_id: int | None = fields.attr("die_id", kinds.UNSIGNED)
    #: Number of its cluster in the die. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cluster_id: int | None = fields.attr("cluster_id", kinds.UNSIGNED)
    #: Number of its core.
    core_id: int | None = fields.attr("core_id", kinds.UNSIGNED)
    #: Processors that are threads of the same core, such as 0,4.
    siblings: str | None = fields.attr("siblings")
