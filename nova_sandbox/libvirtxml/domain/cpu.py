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

"""The processor: ``<cpu>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

CPUMode = Literal["custom", "host-model", "host-passthrough", "maximum"]
CPUMatch = Literal["minimum", "exact", "strict"]
CPUCheck = Literal["none", "partial", "full"]
CPUModelFallback = Literal["allow", "forbid"]
CPUFeaturePolicy = Literal["force", "require", "optional", "disable", "forbid"]
CPUCacheMode = Literal["emulate", "passthrough", "disable"]
CPUMaxphysaddrMode = Literal["emulate", "passthrough"]
CPUNUMACellMemAccess = Literal["shared", "private"]
CPUNUMACellCacheAssociativity = Literal["none", "direct", "full"]
CPUNUMACellCachePolicy = Literal["none", "writeback", "writethrough"]
CPUNUMAInterconnectsLatencyType = Literal["access", "read", "write"]


class CPU(Element):
    """``<cpu>`` at ``/domain/cpu``."""

    TAG = "cpu"
    mode: CPUMode | None = fields.attr("mode", CPUMode)
    match: CPUMatch | None = fields.attr("match", CPUMatch)
    check: CPUCheck | None = fields.attr("check", CPUCheck)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    deprecated_features: bool | None = fields.attr("deprecated_features", kinds.ON_OFF)
    migratable: bool | None = fields.attr("migratable", kinds.ON_OFF)
    model: CPUModel | None = fields.child("model", "CPUModel")
    vendor: str | None = fields.leaf("vendor")
    topology: CPUTopology | None = fields.child("topology", "CPUTopology")
    cache: CPUCache | None = fields.child("cache", "CPUCache")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxphysaddr: CPUMaxphysaddr | None = fields.child("maxphysaddr", "CPUMaxphysaddr")
    features: list[CPUFeature] = fields.children("feature", "CPUFeature")
    numa: CPUNUMA | None = fields.child("numa", "CPUNUMA")


class CPUModel(Element):
    """``<model>`` at ``/domain/cpu/model``."""

    TAG = "model"
    fallback: CPUModelFallback | None = fields.attr("fallback", CPUModelFallback)
    vendor_id: str | None = fields.attr("vendor_id")
    value: str | None = fields.text()


class CPUTopology(Element):
    """``<topology>`` at ``/domain/cpu/topology``."""

    TAG = "topology"
    sockets: int | None = fields.attr("sockets", kinds.POSITIVE)
    dies: int | None = fields.attr("dies", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    clusters: int | None = fields.attr("clusters", kinds.POSITIVE)
    cores: int | None = fields.attr("cores", kinds.POSITIVE)
    threads: int | None = fields.attr("threads", kinds.POSITIVE)


class CPUFeature(Element):
    """``<feature>`` at ``/domain/cpu/feature``."""

    TAG = "feature"
    policy: CPUFeaturePolicy | None = fields.attr("policy", CPUFeaturePolicy)
    name: str | None = fields.attr("name")


class CPUNUMA(Element):
    """``<numa>`` at ``/domain/cpu/numa``."""

    TAG = "numa"
    cells: list[CPUNUMACell] = fields.children("cell", "CPUNUMACell")
    interconnects: CPUNUMAInterconnects | None = fields.child(
        "interconnects", "CPUNUMAInterconnects"
    )


class CPUCache(Element):
    """``<cache>`` at ``/domain/cpu/cache``."""

    TAG = "cache"
    level: int | None = fields.attr("level", kinds.bounded(1, 3))
    mode: CPUCacheMode | None = fields.attr("mode", CPUCacheMode)


class CPUMaxphysaddr(Element):
    """``<maxphysaddr>`` at ``/domain/cpu/maxphysaddr``."""

    TAG = "maxphysaddr"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: CPUMaxphysaddrMode | None = fields.attr("mode", CPUMaxphysaddrMode)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class CPUNUMACell(Element):
    """``<cell>`` at ``/domain/cpu/numa/cell``."""

    TAG = "cell"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    cpus: str | None = fields.attr("cpus")
    memory: int | None = fields.attr("memory", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
    memAccess: CPUNUMACellMemAccess | None = fields.attr("memAccess", CPUNUMACellMemAccess)
    discard: bool | None = fields.attr("discard", kinds.YES_NO)
    distances: CPUNUMACellDistances | None = fields.child("distances", "CPUNUMACellDistances")
    caches: list[CPUNUMACellCache] = fields.children("cache", "CPUNUMACellCache")


class CPUNUMAInterconnects(Element):
    """``<interconnects>`` at ``/domain/cpu/numa/interconnects``."""

    TAG = "interconnects"
    latencys: list[CPUNUMAInterconnectsLatency] = fields.children(
        "latency", "CPUNUMAInterconnectsLatency"
    )
    bandwidths: list[CPUNUMAInterconnectsBandwidth] = fields.children(
        "bandwidth", "CPUNUMAInterconnectsBandwidth"
    )


class CPUNUMACellDistances(Element):
    """``<distances>`` at ``/domain/cpu/numa/cell/distances``."""

    TAG = "distances"
    siblings: list[CPUNUMACellDistancesSibling] = fields.children(
        "sibling", "CPUNUMACellDistancesSibling"
    )


class CPUNUMACellCache(Element):
    """``<cache>`` at ``/domain/cpu/numa/cell/cache``."""

    TAG = "cache"
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    associativity: CPUNUMACellCacheAssociativity | None = fields.attr(
        "associativity", CPUNUMACellCacheAssociativity
    )
    policy: CPUNUMACellCachePolicy | None = fields.attr("policy", CPUNUMACellCachePolicy)
    size: CPUNUMACellCacheSize | None = fields.child("size", "CPUNUMACellCacheSize")
    line: CPUNUMACellCacheLine | None = fields.child("line", "CPUNUMACellCacheLine")


class CPUNUMAInterconnectsLatency(Element):
    """``<latency>`` at ``/domain/cpu/numa/interconnects/latency``."""

    TAG = "latency"
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    type: CPUNUMAInterconnectsLatencyType | None = fields.attr(
        "type", CPUNUMAInterconnectsLatencyType
    )
    value: int | None = fields.attr("value", kinds.UNSIGNED)


class CPUNUMAInterconnectsBandwidth(Element):
    """``<bandwidth>`` at ``/domain/cpu/numa/interconnects/bandwidth``."""

    TAG = "bandwidth"
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    type: CPUNUMAInterconnectsLatencyType | None = fields.attr(
        "type", CPUNUMAInterconnectsLatencyType
    )
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CPUNUMACellDistancesSibling(Element):
    """``<sibling>`` at ``/domain/cpu/numa/cell/distances/sibling``."""

    TAG = "sibling"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    value: int | None = fields.attr("value", kinds.bounded(10, 255))


class CPUNUMACellCacheSize(Element):
    """``<size>`` at ``/domain/cpu/numa/cell/cache/size``."""

    TAG = "size"
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CPUNUMACellCacheLine(Element):
    """``<line>`` at ``/domain/cpu/numa/cell/cache/line``."""

    TAG = "line"
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    unit: str | None = fields.attr("unit", kinds.UNIT)
