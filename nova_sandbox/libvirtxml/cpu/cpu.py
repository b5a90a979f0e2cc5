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
    """``<cpu>`` at ``/cpu``."""

    TAG = "cpu"
    SCHEMA = "cpu"
    mode: CPUMode | None = fields.attr("mode", CPUMode)
    match: CPUMatch | None = fields.attr("match", CPUMatch)
    check: CPUCheck | None = fields.attr("check", CPUCheck)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    deprecated_features: bool | None = fields.attr("deprecated_features", kinds.ON_OFF)
    migratable: bool | None = fields.attr("migratable", kinds.ON_OFF)
    arch: CPUArch | None = fields.leaf("arch", CPUArch)
    features_element: Features | None = fields.child("features", "Features")
    model: Model | None = fields.child("model", "Model")
    vendor: str | None = fields.leaf("vendor")
    microcode: Microcode | None = fields.child("microcode", "Microcode")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    signature: Signature | None = fields.child("signature", "Signature")
    counter: Counter | None = fields.child("counter", "Counter")
    topology: Topology | None = fields.child("topology", "Topology")
    cache: Cache | None = fields.child("cache", "Cache")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxphysaddr: Maxphysaddr | None = fields.child("maxphysaddr", "Maxphysaddr")
    features: list[Feature] = fields.children("feature", "Feature")
    pageses: list[Pages] = fields.children("pages", "Pages")
    numa: NUMA | None = fields.child("numa", "NUMA")


class Model(Element):
    """``<model>`` at ``/cpu/model``."""

    TAG = "model"
    fallback: ModelFallback | None = fields.attr("fallback", ModelFallback)
    vendor_id: str | None = fields.attr("vendor_id")
    value: str | None = fields.text()


class Topology(Element):
    """``<topology>`` at ``/cpu/topology``."""

    TAG = "topology"
    sockets: int | None = fields.attr("sockets", kinds.POSITIVE)
    dies: int | None = fields.attr("dies", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    clusters: int | None = fields.attr("clusters", kinds.POSITIVE)
    cores: int | None = fields.attr("cores", kinds.POSITIVE)
    threads: int | None = fields.attr("threads", kinds.POSITIVE)


class Feature(Element):
    """``<feature>`` at ``/cpu/feature``."""

    TAG = "feature"
    policy: FeaturePolicy | None = fields.attr("policy", FeaturePolicy)
    name: str | None = fields.attr("name")


class NUMA(Element):
    """``<numa>`` at ``/cpu/numa``."""

    TAG = "numa"
    cells: list[NUMACell] = fields.children("cell", "NUMACell")
    interconnects: NUMAInterconnects | None = fields.child("interconnects", "NUMAInterconnects")


class Cache(Element):
    """``<cache>`` at ``/cpu/cache``."""

    TAG = "cache"
    level: int | None = fields.attr("level", kinds.bounded(1, 3))
    mode: CacheMode | None = fields.attr("mode", CacheMode)


class Maxphysaddr(Element):
    """``<maxphysaddr>`` at ``/cpu/maxphysaddr``."""

    TAG = "maxphysaddr"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: MaxphysaddrMode | None = fields.attr("mode", MaxphysaddrMode)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class Features(Element):
    """``<features>`` at ``/cpu/features``."""

    TAG = "features"
    pae: bool = fields.flag("pae")
    nonpae: bool = fields.flag("nonpae")
    vmx: bool = fields.flag("vmx")
    svm: bool = fields.flag("svm")


class Microcode(Element):
    """``<microcode>`` at ``/cpu/microcode``."""

    TAG = "microcode"
    version: int | None = fields.attr("version", kinds.POSITIVE)


class Signature(Element):
    """``<signature>`` at ``/cpu/signature``."""

    TAG = "signature"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    family: int | None = fields.attr("family", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    model: int | None = fields.attr("model", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    stepping: int | None = fields.attr("stepping", kinds.UNSIGNED)


class Counter(Element):
    """``<counter>`` at ``/cpu/counter``."""

    TAG = "counter"
    name: str | None = fields.attr("name")
    frequency: int | None = fields.attr("frequency", kinds.POSITIVE)
    scaling: bool | None = fields.attr("scaling", kinds.YES_NO)


class Pages(Element):
    """``<pages>`` at ``/cpu/pages``."""

    TAG = "pages"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class NUMACell(Element):
    """``<cell>`` at ``/cpu/numa/cell``."""

    TAG = "cell"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    cpus: str | None = fields.attr("cpus")
    memory: int | None = fields.attr("memory", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
    memAccess: NUMACellMemAccess | None = fields.attr("memAccess", NUMACellMemAccess)
    discard: bool | None = fields.attr("discard", kinds.YES_NO)
    distances: NUMACellDistances | None = fields.child("distances", "NUMACellDistances")
    caches: list[NUMACellCache] = fields.children("cache", "NUMACellCache")


class NUMAInterconnects(Element):
    """``<interconnects>`` at ``/cpu/numa/interconnects``."""

    TAG = "interconnects"
    latencys: list[NUMAInterconnectsLatency] = fields.children(
        "latency", "NUMAInterconnectsLatency"
    )
    bandwidths: list[NUMAInterconnectsBandwidth] = fields.children(
        "bandwidth", "NUMAInterconnectsBandwidth"
    )


class NUMACellDistances(Element):
    """``<distances>`` at ``/cpu/numa/cell/distances``."""

    TAG = "distances"
    siblings: list[NUMACellDistancesSibling] = fields.children(
        "sibling", "NUMACellDistancesSibling"
    )


class NUMACellCache(Element):
    """``<cache>`` at ``/cpu/numa/cell/cache``."""

    TAG = "cache"
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    associativity: NUMACellCacheAssociativity | None = fields.attr(
        "associativity", NUMACellCacheAssociativity
    )
    policy: NUMACellCachePolicy | None = fields.attr("policy", NUMACellCachePolicy)
    size: NUMACellCacheSize | None = fields.child("size", "NUMACellCacheSize")
    line: NUMACellCacheLine | None = fields.child("line", "NUMACellCacheLine")


class NUMAInterconnectsLatency(Element):
    """``<latency>`` at ``/cpu/numa/interconnects/latency``."""

    TAG = "latency"
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    type: NUMAInterconnectsLatencyType | None = fields.attr("type", NUMAInterconnectsLatencyType)
    value: int | None = fields.attr("value", kinds.UNSIGNED)


class NUMAInterconnectsBandwidth(Element):
    """``<bandwidth>`` at ``/cpu/numa/interconnects/bandwidth``."""

    TAG = "bandwidth"
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    type: NUMAInterconnectsLatencyType | None = fields.attr("type", NUMAInterconnectsLatencyType)
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)


class NUMACellDistancesSibling(Element):
    """``<sibling>`` at ``/cpu/numa/cell/distances/sibling``."""

    TAG = "sibling"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    value: int | None = fields.attr("value", kinds.bounded(10, 255))


class NUMACellCacheSize(Element):
    """``<size>`` at ``/cpu/numa/cell/cache/size``."""

    TAG = "size"
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)


class NUMACellCacheLine(Element):
    """``<line>`` at ``/cpu/numa/cell/cache/line``."""

    TAG = "line"
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
