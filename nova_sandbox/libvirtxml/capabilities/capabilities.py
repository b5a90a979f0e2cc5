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
    """``<capabilities>`` at ``/capabilities``."""

    TAG = "capabilities"
    SCHEMA = "capability"
    host: Host | None = fields.child("host", "Host")
    guests: list[Guest] = fields.children("guest", "Guest")


class Host(Element):
    """``<host>`` at ``/capabilities/host``."""

    TAG = "host"
    uuid: str | None = fields.leaf("uuid")
    cpu: HostCPU | None = fields.child("cpu", "HostCPU")
    power_management: HostPowerManagement | None = fields.child(
        "power_management", "HostPowerManagement"
    )
    iommu: HostIOMMU | None = fields.child("iommu", "HostIOMMU")
    migration_features: HostMigrationFeatures | None = fields.child(
        "migration_features", "HostMigrationFeatures"
    )
    topology: HostTopology | None = fields.child("topology", "HostTopology")
    cache: HostCache | None = fields.child("cache", "HostCache")
    memory_bandwidth: HostMemoryBandwidth | None = fields.child(
        "memory_bandwidth", "HostMemoryBandwidth"
    )
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    energy: HostEnergy | None = fields.child("energy", "HostEnergy")
    secmodels: list[HostSecmodel] = fields.children("secmodel", "HostSecmodel")


class Guest(Element):
    """``<guest>`` at ``/capabilities/guest``."""

    TAG = "guest"
    os_type: GuestOsType | None = fields.leaf("os_type", GuestOsType)
    arch: GuestArch | None = fields.child("arch", "GuestArch")
    features: GuestFeatures | None = fields.child("features", "GuestFeatures")


class HostCPU(Element):
    """``<cpu>`` at ``/capabilities/host/cpu``."""

    TAG = "cpu"
    arch: HostCPUArch | None = fields.leaf("arch", HostCPUArch)
    features: HostCPUFeatures | None = fields.child("features", "HostCPUFeatures")
    model: str | None = fields.leaf("model")
    vendor: str | None = fields.leaf("vendor")
    microcode: HostCPUMicrocode | None = fields.child("microcode", "HostCPUMicrocode")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    signature: HostCPUSignature | None = fields.child("signature", "HostCPUSignature")
    counter: HostCPUCounter | None = fields.child("counter", "HostCPUCounter")
    topology: HostCPUTopology | None = fields.child("topology", "HostCPUTopology")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxphysaddr: HostCPUMaxphysaddr | None = fields.child("maxphysaddr", "HostCPUMaxphysaddr")
    features_element: list[HostCPUFeature] = fields.children("feature", "HostCPUFeature")
    pageses: list[HostCPUPages] = fields.children("pages", "HostCPUPages")


class HostPowerManagement(Element):
    """``<power_management>`` at ``/capabilities/host/power_management``."""

    TAG = "power_management"
    suspend_mem: bool = fields.flag("suspend_mem")
    suspend_disk: bool = fields.flag("suspend_disk")
    suspend_hybrid: bool = fields.flag("suspend_hybrid")


class HostIOMMU(Element):
    """``<iommu>`` at ``/capabilities/host/iommu``."""

    TAG = "iommu"
    support: bool | None = fields.attr("support", kinds.YES_NO)


class HostMigrationFeatures(Element):
    """``<migration_features>`` at ``/capabilities/host/migration_features``."""

    TAG = "migration_features"
    live: bool = fields.flag("live")
    uri_transports: HostMigrationFeaturesURITransports | None = fields.child(
        "uri_transports", "HostMigrationFeaturesURITransports"
    )


class HostTopology(Element):
    """``<topology>`` at ``/capabilities/host/topology``."""

    TAG = "topology"
    cells: Cells | None = fields.child("cells", "Cells")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    interconnects: HostTopologyInterconnects | None = fields.child(
        "interconnects", "HostTopologyInterconnects"
    )


class HostCache(Element):
    """``<cache>`` at ``/capabilities/host/cache``."""

    TAG = "cache"
    banks: list[HostCacheBank] = fields.children("bank", "HostCacheBank")
    monitor: Monitor | None = fields.child("monitor", "Monitor")


class HostMemoryBandwidth(Element):
    """``<memory_bandwidth>`` at ``/capabilities/host/memory_bandwidth``."""

    TAG = "memory_bandwidth"
    nodes: list[HostMemoryBandwidthNode] = fields.children("node", "HostMemoryBandwidthNode")
    monitor: Monitor | None = fields.child("monitor", "Monitor")


class HostEnergy(Element):
    """``<energy>`` at ``/capabilities/host/energy``."""

    TAG = "energy"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    monitor: HostEnergyMonitor | None = fields.child("monitor", "HostEnergyMonitor")


class HostSecmodel(Element):
    """``<secmodel>`` at ``/capabilities/host/secmodel``."""

    TAG = "secmodel"
    model: str | None = fields.leaf("model")
    doi: str | None = fields.leaf("doi")
    baselabels: list[HostSecmodelBaselabel] = fields.children("baselabel", "HostSecmodelBaselabel")


class GuestArch(Element):
    """``<arch>`` at ``/capabilities/guest/arch``."""

    TAG = "arch"
    name: HostCPUArch | None = fields.attr("name", HostCPUArch)
    wordsize: int | None = fields.leaf("wordsize", kinds.bounded(31, 64))
    emulator: str | None = fields.leaf("emulator")
    loader: str | None = fields.leaf("loader")
    machines: list[GuestMachine] = fields.children("machine", "GuestMachine")
    domains: list[GuestDomain] = fields.children("domain", "GuestDomain")


class GuestFeatures(Element):
    """``<features>`` at ``/capabilities/guest/features``."""

    TAG = "features"
    pae: bool = fields.flag("pae")
    nonpae: bool = fields.flag("nonpae")
    ia64_be: bool = fields.flag("ia64_be")
    acpi: GuestFeaturesACPI | None = fields.child("acpi", "GuestFeaturesACPI")
    apic: GuestFeaturesAPIC | None = fields.child("apic", "GuestFeaturesAPIC")
    cpuselection: bool = fields.flag("cpuselection")
    deviceboot: bool = fields.flag("deviceboot")
    disksnapshot: GuestFeaturesDisksnapshot | None = fields.child(
        "disksnapshot", "GuestFeaturesDisksnapshot"
    )
    hap: GuestFeaturesHap | None = fields.child("hap", "GuestFeaturesHap")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    externalSnapshot: bool = fields.flag("externalSnapshot")


class HostCPUFeatures(Element):
    """``<features>`` at ``/capabilities/host/cpu/features``."""

    TAG = "features"
    pae: bool = fields.flag("pae")
    nonpae: bool = fields.flag("nonpae")
    vmx: bool = fields.flag("vmx")
    svm: bool = fields.flag("svm")


class HostCPUMicrocode(Element):
    """``<microcode>`` at ``/capabilities/host/cpu/microcode``."""

    TAG = "microcode"
    version: int | None = fields.attr("version", kinds.POSITIVE)


class HostCPUSignature(Element):
    """``<signature>`` at ``/capabilities/host/cpu/signature``."""

    TAG = "signature"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    family: int | None = fields.attr("family", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    model: int | None = fields.attr("model", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    stepping: int | None = fields.attr("stepping", kinds.UNSIGNED)


class HostCPUCounter(Element):
    """``<counter>`` at ``/capabilities/host/cpu/counter``."""

    TAG = "counter"
    name: str | None = fields.attr("name")
    frequency: int | None = fields.attr("frequency", kinds.POSITIVE)
    scaling: bool | None = fields.attr("scaling", kinds.YES_NO)


class HostCPUTopology(Element):
    """``<topology>`` at ``/capabilities/host/cpu/topology``."""

    TAG = "topology"
    sockets: int | None = fields.attr("sockets", kinds.POSITIVE)
    dies: int | None = fields.attr("dies", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    clusters: int | None = fields.attr("clusters", kinds.POSITIVE)
    cores: int | None = fields.attr("cores", kinds.POSITIVE)
    threads: int | None = fields.attr("threads", kinds.POSITIVE)


class HostCPUMaxphysaddr(Element):
    """``<maxphysaddr>`` at ``/capabilities/host/cpu/maxphysaddr``."""

    TAG = "maxphysaddr"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: HostCPUMaxphysaddrMode | None = fields.attr("mode", HostCPUMaxphysaddrMode)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class HostCPUFeature(Element):
    """``<feature>`` at ``/capabilities/host/cpu/feature``."""

    TAG = "feature"
    name: str | None = fields.attr("name")


class HostCPUPages(Element):
    """``<pages>`` at ``/capabilities/host/cpu/pages``."""

    TAG = "pages"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class HostMigrationFeaturesURITransports(Element):
    """``<uri_transports>`` at ``/capabilities/host/migration_features/uri_transports``."""

    TAG = "uri_transports"
    uri_transports: list[HostMigrationFeaturesURITransportsUriTransports] = fields.leaves(
        "uri_transport", HostMigrationFeaturesURITransportsUriTransports
    )


class Cells(Element):
    """``<cells>`` at ``/capabilities/host/topology/cells``."""

    TAG = "cells"
    num: int | None = fields.attr("num", kinds.UNSIGNED)
    cells: list[Cell] = fields.children("cell", "Cell")


class HostTopologyInterconnects(Element):
    """``<interconnects>`` at ``/capabilities/host/topology/interconnects``."""

    TAG = "interconnects"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    latencys: list[HostTopologyInterconnectsLatency] = fields.children(
        "latency", "HostTopologyInterconnectsLatency"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bandwidths: list[HostTopologyInterconnectsBandwidth] = fields.children(
        "bandwidth", "HostTopologyInterconnectsBandwidth"
    )


class HostCacheBank(Element):
    """``<bank>`` at ``/capabilities/host/cache/bank``."""

    TAG = "bank"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    type: HostCacheBankType | None = fields.attr("type", HostCacheBankType)
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
    cpus: str | None = fields.attr("cpus")
    controls: list[HostCacheBankControl] = fields.children("control", "HostCacheBankControl")


class Monitor(Element):
    """``<monitor>`` at ``/capabilities/host/cache/monitor``."""

    TAG = "monitor"
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    reuseThreshold: int | None = fields.attr("reuseThreshold", kinds.UNSIGNED)
    maxMonitors: int | None = fields.attr("maxMonitors", kinds.UNSIGNED)
    features: list[MonitorFeature] = fields.children("feature", "MonitorFeature")


class HostMemoryBandwidthNode(Element):
    """``<node>`` at ``/capabilities/host/memory_bandwidth/node``."""

    TAG = "node"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    cpus: str | None = fields.attr("cpus")
    controls: list[HostMemoryBandwidthNodeControl] = fields.children(
        "control", "HostMemoryBandwidthNodeControl"
    )


class HostEnergyMonitor(Element):
    """``<monitor>`` at ``/capabilities/host/energy/monitor``."""

    TAG = "monitor"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    maxMonitors: int | None = fields.attr("maxMonitors", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    features: list[HostEnergyMonitorFeature] = fields.children(
        "feature", "HostEnergyMonitorFeature"
    )


class HostSecmodelBaselabel(Element):
    """``<baselabel>`` at ``/capabilities/host/secmodel/baselabel``."""

    TAG = "baselabel"
    type: str | None = fields.attr("type")
    value: str | None = fields.text()


class GuestMachine(Element):
    """``<machine>`` at ``/capabilities/guest/arch/machine``."""

    TAG = "machine"
    canonical: str | None = fields.attr("canonical")
    maxCpus: int | None = fields.attr("maxCpus", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    deprecated: bool | None = fields.attr("deprecated", kinds.YES_NO)
    value: str | None = fields.text()


class GuestDomain(Element):
    """``<domain>`` at ``/capabilities/guest/arch/domain``."""

    TAG = "domain"
    type: GuestDomainType | None = fields.attr("type", GuestDomainType)
    emulator: str | None = fields.leaf("emulator")
    machines: list[GuestMachine] = fields.children("machine", "GuestMachine")


class GuestFeaturesACPI(Element):
    """``<acpi>`` at ``/capabilities/guest/features/acpi``."""

    TAG = "acpi"
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)
    default: bool | None = fields.attr("default", kinds.ON_OFF)


class GuestFeaturesAPIC(Element):
    """``<apic>`` at ``/capabilities/guest/features/apic``."""

    TAG = "apic"
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)
    default: bool | None = fields.attr("default", kinds.ON_OFF)


class GuestFeaturesDisksnapshot(Element):
    """``<disksnapshot>`` at ``/capabilities/guest/features/disksnapshot``."""

    TAG = "disksnapshot"
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)
    default: bool | None = fields.attr("default", kinds.ON_OFF)


class GuestFeaturesHap(Element):
    """``<hap>`` at ``/capabilities/guest/features/hap``."""

    TAG = "hap"
    toggle: bool | None = fields.attr("toggle", kinds.YES_NO)
    default: bool | None = fields.attr("default", kinds.ON_OFF)


class Cell(Element):
    """``<cell>`` at ``/capabilities/host/topology/cells/cell``."""

    TAG = "cell"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    memory: CellMemory | None = fields.child("memory", "CellMemory")
    pageses: list[CellPages] = fields.children("pages", "CellPages")
    distances: CellDistances | None = fields.child("distances", "CellDistances")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    caches: list[CellCache] = fields.children("cache", "CellCache")
    cpus: CellCpus | None = fields.child("cpus", "CellCpus")


class HostTopologyInterconnectsLatency(Element):
    """``<latency>`` at ``/capabilities/host/topology/interconnects/latency``."""

    TAG = "latency"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: HostTopologyInterconnectsLatencyType | None = fields.attr(
        "type", HostTopologyInterconnectsLatencyType
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)


class HostTopologyInterconnectsBandwidth(Element):
    """``<bandwidth>`` at ``/capabilities/host/topology/interconnects/bandwidth``."""

    TAG = "bandwidth"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: HostTopologyInterconnectsLatencyType | None = fields.attr(
        "type", HostTopologyInterconnectsLatencyType
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class HostCacheBankControl(Element):
    """``<control>`` at ``/capabilities/host/cache/bank/control``."""

    TAG = "control"
    granularity: int | None = fields.attr("granularity", kinds.UNSIGNED)
    min: int | None = fields.attr("min", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
    type: HostCacheBankType | None = fields.attr("type", HostCacheBankType)
    maxAllocs: int | None = fields.attr("maxAllocs", kinds.UNSIGNED)


class MonitorFeature(Element):
    """``<feature>`` at ``/capabilities/host/cache/monitor/feature``."""

    TAG = "feature"
    name: str | None = fields.attr("name")


class HostMemoryBandwidthNodeControl(Element):
    """``<control>`` at ``/capabilities/host/memory_bandwidth/node/control``."""

    TAG = "control"
    granularity: int | None = fields.attr("granularity", kinds.UNSIGNED)
    min: int | None = fields.attr("min", kinds.UNSIGNED)
    maxAllocs: int | None = fields.attr("maxAllocs", kinds.UNSIGNED)


class HostEnergyMonitorFeature(Element):
    """``<feature>`` at ``/capabilities/host/energy/monitor/feature``."""

    TAG = "feature"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    name: HostEnergyMonitorFeatureName | None = fields.attr("name", HostEnergyMonitorFeatureName)


class CellMemory(Size):
    """``<memory>`` at ``/capabilities/host/topology/cells/cell/memory``."""

    TAG = "memory"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class CellPages(Size):
    """``<pages>`` at ``/capabilities/host/topology/cells/cell/pages``."""

    TAG = "pages"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    value: int | None = fields.text(kinds.UNSIGNED)


class CellDistances(Element):
    """``<distances>`` at ``/capabilities/host/topology/cells/cell/distances``."""

    TAG = "distances"
    siblings: list[CellDistancesSibling] = fields.children("sibling", "CellDistancesSibling")


class CellCache(Element):
    """``<cache>`` at ``/capabilities/host/topology/cells/cell/cache``."""

    TAG = "cache"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    associativity: CellCacheAssociativity | None = fields.attr(
        "associativity", CellCacheAssociativity
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    policy: CellCachePolicy | None = fields.attr("policy", CellCachePolicy)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: CellCacheSize | None = fields.child("size", "CellCacheSize")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    line: CellCacheLine | None = fields.child("line", "CellCacheLine")


class CellCpus(Element):
    """``<cpus>`` at ``/capabilities/host/topology/cells/cell/cpus``."""

    TAG = "cpus"
    num: int | None = fields.attr("num", kinds.UNSIGNED)
    cpus: list[CellCpusCPU] = fields.children("cpu", "CellCpusCPU")


class CellDistancesSibling(Element):
    """``<sibling>`` at ``/capabilities/host/topology/cells/cell/distances/sibling``."""

    TAG = "sibling"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    value: int | None = fields.attr("value", kinds.bounded(10, 255))


class CellCacheSize(Element):
    """``<size>`` at ``/capabilities/host/topology/cells/cell/cache/size``."""

    TAG = "size"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CellCacheLine(Element):
    """``<line>`` at ``/capabilities/host/topology/cells/cell/cache/line``."""

    TAG = "line"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CellCpusCPU(Element):
    """``<cpu>`` at ``/capabilities/host/topology/cells/cell/cpus/cpu``."""

    TAG = "cpu"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    socket_id: int | None = fields.attr("socket_id", kinds.UNSIGNED)
    die_id: int | None = fields.attr("die_id", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cluster_id: int | None = fields.attr("cluster_id", kinds.UNSIGNED)
    core_id: int | None = fields.attr("core_id", kinds.UNSIGNED)
    siblings: str | None = fields.attr("siblings")
