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

"""A processor on its own, for comparing and baselines, https://libvirt.org/formatdomain.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

CPUMode = Literal["custom", "host-model", "host-passthrough", "maximum"]
CPUMatch = Literal["minimum", "exact", "strict"]
CPUCheck = Literal["none", "partial", "full"]
CPUArch = Literal[
    "aarch64", "alpha", "armv6l", "armv7l", "cris", "i686", "ia64", "lm32", "loongarch64", "m68k",
    "microblaze", "microblazeel", "mips", "mipsel", "mips64", "mips64el", "openrisc", "parisc",
    "parisc64", "ppc", "ppc64", "ppc64le", "ppcemb", "riscv32", "riscv64", "s390", "s390x", "sh4",
    "sh4eb", "sparc", "sparc64", "unicore32", "x86_64", "xtensa", "xtensaeb",
]
ModelFallback = Literal["allow", "forbid"]
FeaturePolicy = Literal["force", "require", "optional", "disable", "forbid"]
CacheMode = Literal["emulate", "passthrough", "disable"]
MaxphysaddrMode = Literal["emulate", "passthrough"]
NUMACellMemAccess = Literal["shared", "private"]
NUMACellCacheAssociativity = Literal["none", "direct", "full"]
NUMACellCachePolicy = Literal["none", "writeback", "writethrough"]
NUMAInterconnectsLatencyType = Literal["access", "read", "write"]


class CPU(Element):
    """``<cpu>`` at ``/cpu``. A processor: model, features and topology."""

    TAG = "cpu"
    SCHEMA = "cpu"
    #: Where the model comes from: custom, host-model, host-passthrough or maximum.
    mode: CPUMode | None = fields.attr("mode", CPUMode)
    #: How the host must fit: minimum, exact (the default) or strict.
    match: CPUMatch | None = fields.attr("match", CPUMatch)
    #: How closely the CPU is checked at start: none, partial or full.
    check: CPUCheck | None = fields.attr("check", CPUCheck)
    #: Whether host-model keeps features the architecture has deprecated. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    deprecated_features: bool | None = fields.attr("deprecated_features", kinds.ON_OFF)
    #: Whether features that block migration are left out.
    migratable: bool | None = fields.attr("migratable", kinds.ON_OFF)
    #: Processor architecture.
    arch: CPUArch | None = fields.leaf("arch", CPUArch)
    #: Features of a Xen host's processor.
    features_element: Features | None = fields.child("features", "Features")
    #: Name of the processor model.
    model: Model | None = fields.child("model", "Model")
    #: Vendor that the host's processor must have, such as Intel.
    vendor: str | None = fields.leaf("vendor")
    #: Microcode of the host's processor.
    microcode: Microcode | None = fields.child("microcode", "Microcode")
    #: What the host's processor calls itself. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    signature: Signature | None = fields.child("signature", "Signature")
    #: A counter of the host's processor.
    counter: Counter | None = fields.child("counter", "Counter")
    #: How the virtual processors are arranged; their product is the most vCPUs.
    topology: Topology | None = fields.child("topology", "Topology")
    #: What the guest reads about the processor's caches.
    cache: Cache | None = fields.child("cache", "Cache")
    #: How many bits physical addresses have in the guest. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    maxphysaddr: Maxphysaddr | None = fields.child("maxphysaddr", "Maxphysaddr")
    #: A feature that the guest's processor has or lacks, whatever the model says.
    features: list[Feature] = fields.children("feature", "Feature")
    #: A size of page that the host has.
    pages: list[Pages] = fields.children("pages", "Pages")
    #: NUMA nodes of the guest.
    numa: NUMA | None = fields.child("numa", "NUMA")


class Model(Element):
    """``<model>`` at ``/cpu/model``. Name of the processor model."""

    TAG = "model"
    #: allow: the nearest model serves if the host lacks it; or forbid.
    fallback: ModelFallback | None = fields.attr("fallback", ModelFallback)
    #: Vendor string the guest reads, 12 characters; the host's by default.
    vendor_id: str | None = fields.attr("vendor_id")
    #: Name of a model in libvirt's CPU map, such as Skylake-Server.
    value: str | None = fields.text()


class Topology(Element):
    """``<topology>`` at ``/cpu/topology``.

    How the virtual processors are arranged; their product is the most vCPUs.
    """

    TAG = "topology"
    #: Number of sockets.
    sockets: int | None = fields.attr("sockets", kinds.POSITIVE)
    #: Dies in each socket, 1 by default.
    dies: int | None = fields.attr("dies", kinds.POSITIVE)
    #: Clusters in each die, 1 by default. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    clusters: int | None = fields.attr("clusters", kinds.POSITIVE)
    #: Cores in each cluster.
    cores: int | None = fields.attr("cores", kinds.POSITIVE)
    #: Threads in each core.
    threads: int | None = fields.attr("threads", kinds.POSITIVE)


class Feature(Element):
    """``<feature>`` at ``/cpu/feature``.

    A feature that the guest's processor has or lacks, whatever the model says.
    """

    TAG = "feature"
    #: force, require (the default), optional, disable or forbid.
    policy: FeaturePolicy | None = fields.attr("policy", FeaturePolicy)
    #: libvirt's name of the feature, such as pcid.
    name: str | None = fields.attr("name")


class NUMA(Element):
    """``<numa>`` at ``/cpu/numa``. NUMA nodes of the guest."""

    TAG = "numa"
    #: One NUMA node of the guest.
    cells: list[NUMACell] = fields.children("cell", "NUMACell")
    #: Speed of the ways between processors and memory (ACPI HMAT).
    interconnects: NUMAInterconnects | None = fields.child("interconnects", "NUMAInterconnects")


class Cache(Element):
    """``<cache>`` at ``/cpu/cache``. What the guest reads about the processor's caches."""

    TAG = "cache"
    #: Level of the cache, 1 to 3; all levels if absent.
    level: int | None = fields.attr("level", kinds.bounded(1, 3))
    #: emulate: invented; passthrough: the host's; disable: none.
    mode: CacheMode | None = fields.attr("mode", CacheMode)


class Maxphysaddr(Element):
    """``<maxphysaddr>`` at ``/cpu/maxphysaddr``.

    How many bits physical addresses have in the guest.
    """

    TAG = "maxphysaddr"
    #: passthrough: as on the host; emulate: as bits says. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    mode: MaxphysaddrMode | None = fields.attr("mode", MaxphysaddrMode)
    #: Number of bits, for emulate. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: Most bits that are passed through from the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class Features(Element):
    """``<features>`` at ``/cpu/features``. Features of a Xen host's processor."""

    TAG = "features"
    #: 32-bit guests can use more than 4 GiB of memory.
    pae: bool = fields.flag("pae")
    #: 32-bit guests without PAE can run.
    nonpae: bool = fields.flag("nonpae")
    #: Intel's virtualization.
    vmx: bool = fields.flag("vmx")
    #: AMD's virtualization.
    svm: bool = fields.flag("svm")


class Microcode(Element):
    """``<microcode>`` at ``/cpu/microcode``. Microcode of the host's processor."""

    TAG = "microcode"
    #: Version of the microcode.
    version: int | None = fields.attr("version", kinds.POSITIVE)


class Signature(Element):
    """``<signature>`` at ``/cpu/signature``. What the host's processor calls itself."""

    TAG = "signature"
    #: Family number. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    family: int | None = fields.attr("family", kinds.POSITIVE)
    #: Model number. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    model: int | None = fields.attr("model", kinds.UNSIGNED)
    #: Stepping number. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    stepping: int | None = fields.attr("stepping", kinds.UNSIGNED)


class Counter(Element):
    """``<counter>`` at ``/cpu/counter``. A counter of the host's processor."""

    TAG = "counter"
    #: tsc, the time-stamp counter.
    name: str | None = fields.attr("name")
    #: Its frequency in Hz.
    frequency: int | None = fields.attr("frequency", kinds.POSITIVE)
    #: Whether a guest can have it at another frequency.
    scaling: bool | None = fields.attr("scaling", kinds.YES_NO)


class Pages(Element):
    """``<pages>`` at ``/cpu/pages``. A size of page that the host has."""

    TAG = "pages"
    #: Unit of the size, KiB.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The size, in the unit given.
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class NUMACell(Element):
    """``<cell>`` at ``/cpu/numa/cell``. One NUMA node of the guest."""

    TAG = "cell"
    #: Number of the node, from 0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Virtual processors of the node, such as 0-3; none if absent.
    cpus: str | None = fields.attr("cpus")
    #: Memory of the node, in KiB unless a unit is given.
    memory: int | None = fields.attr("memory", kinds.UNSIGNED)
    #: Unit of the memory, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: shared or private: whether other processes can map the node's memory.
    memAccess: NUMACellMemAccess | None = fields.attr("memAccess", NUMACellMemAccess)
    #: Whether the node's memory content is thrown away when the guest stops.
    discard: bool | None = fields.attr("discard", kinds.YES_NO)
    #: How far the other nodes are.
    distances: NUMACellDistances | None = fields.child("distances", "NUMACellDistances")
    #: A cache between processors and memory of the node (ACPI HMAT).
    caches: list[NUMACellCache] = fields.children("cache", "NUMACellCache")


class NUMAInterconnects(Element):
    """``<interconnects>`` at ``/cpu/numa/interconnects``.

    Speed of the ways between processors and memory (ACPI HMAT).
    """

    TAG = "interconnects"
    ALTERNATING = ("latencies", "bandwidths")
    #: Latency of one way.
    latencies: list[NUMAInterconnectsLatency] = fields.children(
        "latency", "NUMAInterconnectsLatency"
    )
    #: Bandwidth of one way.
    bandwidths: list[NUMAInterconnectsBandwidth] = fields.children(
        "bandwidth", "NUMAInterconnectsBandwidth"
    )


class NUMACellDistances(Element):
    """``<distances>`` at ``/cpu/numa/cell/distances``. How far the other nodes are."""

    TAG = "distances"
    #: Distance to one node.
    siblings: list[NUMACellDistancesSibling] = fields.children(
        "sibling", "NUMACellDistancesSibling"
    )


class NUMACellCache(Element):
    """``<cache>`` at ``/cpu/numa/cell/cache``.

    A cache between processors and memory of the node (ACPI HMAT).
    """

    TAG = "cache"
    #: Level of the cache.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: none, direct (one way) or full (complex indexing).
    associativity: NUMACellCacheAssociativity | None = fields.attr(
        "associativity", NUMACellCacheAssociativity
    )
    #: How it writes: none, writeback or writethrough.
    policy: NUMACellCachePolicy | None = fields.attr("policy", NUMACellCachePolicy)
    #: Size of the cache.
    size: NUMACellCacheSize | None = fields.child("size", "NUMACellCacheSize")
    #: Size of one cache line.
    line: NUMACellCacheLine | None = fields.child("line", "NUMACellCacheLine")


class NUMAInterconnectsLatency(Element):
    """``<latency>`` at ``/cpu/numa/interconnects/latency``. Latency of one way."""

    TAG = "latency"
    #: Node that accesses the memory.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: Node whose memory is accessed.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Level of the target's cache, if it is meant and not memory.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: Kind of access: access, read or write.
    type: NUMAInterconnectsLatencyType | None = fields.attr("type", NUMAInterconnectsLatencyType)
    #: Latency in nanoseconds.
    value: int | None = fields.attr("value", kinds.UNSIGNED)


class NUMAInterconnectsBandwidth(Element):
    """``<bandwidth>`` at ``/cpu/numa/interconnects/bandwidth``. Bandwidth of one way."""

    TAG = "bandwidth"
    #: Node that accesses the memory.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: Node whose memory is accessed.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Level of the target's cache, if it is meant and not memory. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: Kind of access: access, read or write.
    type: NUMAInterconnectsLatencyType | None = fields.attr("type", NUMAInterconnectsLatencyType)
    #: Bandwidth per second, in KiB unless a unit is given.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the bandwidth, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class NUMACellDistancesSibling(Element):
    """``<sibling>`` at ``/cpu/numa/cell/distances/sibling``. Distance to one node."""

    TAG = "sibling"
    #: Number of the other node.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Distance, 10 to 255; 10 is local, 20 the usual remote one.
    value: int | None = fields.attr("value", kinds.bounded(10, 255))


class NUMACellCacheSize(Element):
    """``<size>`` at ``/cpu/numa/cell/cache/size``. Size of the cache."""

    TAG = "size"
    #: The size, in KiB unless a unit is given.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class NUMACellCacheLine(Element):
    """``<line>`` at ``/cpu/numa/cell/cache/line``. Size of one cache line."""

    TAG = "line"
    #: The size, in bytes unless a unit is given.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
