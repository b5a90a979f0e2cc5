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

"""What a processor is made of: NUMA cells, caches, features.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

CPUModelFallback = Literal["allow", "forbid"]
CPUFeaturePolicy = Literal["force", "require", "optional", "disable", "forbid"]
CPUCacheMode = Literal["emulate", "passthrough", "disable"]
CPUMaxphysaddrMode = Literal["emulate", "passthrough"]
CPUNUMACellMemAccess = Literal["shared", "private"]
CPUNUMACellCacheAssociativity = Literal["none", "direct", "full"]
CPUNUMACellCachePolicy = Literal["none", "writeback", "writethrough"]
CPUNUMAInterconnectsLatencyType = Literal["access", "read", "write"]


class CPUModel(Element):
    """``<model>`` at ``/domain/cpu/model``. Name of the processor model."""

    TAG = "model"
    #: allow: the nearest model serves if the host lacks it; or forbid.
    fallback: CPUModelFallback | None = fields.attr("fallback", CPUModelFallback)
    #: Vendor string the guest reads, 12 characters; the host's by default.
    vendor_id: str | None = fields.attr("vendor_id")
    #: Name of a model in libvirt's CPU map, such as Skylake-Server.
    value: str | None = fields.text()


class CPUTopology(Element):
    """``<topology>`` at ``/domain/cpu/topology``.

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


class CPUFeature(Element):
    """``<feature>`` at ``/domain/cpu/feature``.

    A feature that the guest's processor has or lacks, whatever the model says.
    """

    TAG = "feature"
    #: force, require (the default), optional, disable or forbid.
    policy: CPUFeaturePolicy | None = fields.attr("policy", CPUFeaturePolicy)
    #: libvirt's name of the feature, such as pcid.
    name: str | None = fields.attr("name")


class CPUNUMA(Element):
    """``<numa>`` at ``/domain/cpu/numa``. NUMA nodes of the guest."""

    TAG = "numa"
    #: One NUMA node of the guest.
    cells: list[CPUNUMACell] = fields.children("cell", "CPUNUMACell")
    #: Speed of the ways between processors and memory (ACPI HMAT).
    interconnects: CPUNUMAInterconnects | None = fields.child(
        "interconnects", "CPUNUMAInterconnects"
    )


class CPUCache(Element):
    """``<cache>`` at ``/domain/cpu/cache``. What the guest reads about the processor's caches."""

    TAG = "cache"
    #: Level of the cache, 1 to 3; all levels if absent.
    level: int | None = fields.attr("level", kinds.bounded(1, 3))
    #: emulate: invented; passthrough: the host's; disable: none.
    mode: CPUCacheMode | None = fields.attr("mode", CPUCacheMode)


class CPUMaxphysaddr(Element):
    """``<maxphysaddr>`` at ``/domain/cpu/maxphysaddr``.

    How many bits physical addresses have in the guest.
    """

    TAG = "maxphysaddr"
    #: passthrough: as on the host; emulate: as bits says. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    mode: CPUMaxphysaddrMode | None = fields.attr("mode", CPUMaxphysaddrMode)
    #: Number of bits, for emulate. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: Most bits that are passed through from the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class CPUNUMACell(Element):
    """``<cell>`` at ``/domain/cpu/numa/cell``. One NUMA node of the guest."""

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
    memAccess: CPUNUMACellMemAccess | None = fields.attr("memAccess", CPUNUMACellMemAccess)
    #: Whether the node's memory content is thrown away when the guest stops.
    discard: bool | None = fields.attr("discard", kinds.YES_NO)
    #: How far the other nodes are.
    distances: CPUNUMACellDistances | None = fields.child("distances", "CPUNUMACellDistances")
    #: A cache between processors and memory of the node (ACPI HMAT).
    caches: list[CPUNUMACellCache] = fields.children("cache", "CPUNUMACellCache")


class CPUNUMAInterconnects(Element):
    """``<interconnects>`` at ``/domain/cpu/numa/interconnects``.

    Speed of the ways between processors and memory (ACPI HMAT).
    """

    TAG = "interconnects"
    ALTERNATING = ("latencies", "bandwidths")
    #: Latency of one way.
    latencies: list[CPUNUMAInterconnectsLatency] = fields.children(
        "latency", "CPUNUMAInterconnectsLatency"
    )
    #: Bandwidth of one way.
    bandwidths: list[CPUNUMAInterconnectsBandwidth] = fields.children(
        "bandwidth", "CPUNUMAInterconnectsBandwidth"
    )


class CPUNUMACellDistances(Element):
    """``<distances>`` at ``/domain/cpu/numa/cell/distances``. How far the other nodes are."""

    TAG = "distances"
    #: Distance to one node.
    siblings: list[CPUNUMACellDistancesSibling] = fields.children(
        "sibling", "CPUNUMACellDistancesSibling"
    )


class CPUNUMACellCache(Element):
    """``<cache>`` at ``/domain/cpu/numa/cell/cache``.

    A cache between processors and memory of the node (ACPI HMAT).
    """

    TAG = "cache"
    #: Level of the cache.
    level: int | None = fields.attr("level", kinds.UNSIGNED)
    #: none, direct (one way) or full (complex indexing).
    associativity: CPUNUMACellCacheAssociativity | None = fields.attr(
        "associativity", CPUNUMACellCacheAssociativity
    )
    #: How it writes: none, writeback or writethrough.
    policy: CPUNUMACellCachePolicy | None = fields.attr("policy", CPUNUMACellCachePolicy)
    #: Size of the cache.
    size: CPUNUMACellCacheSize | None = fields.child("size", "CPUNUMACellCacheSize")
    #: Size of one cache line.
    line: CPUNUMACellCacheLine | None = fields.child("line", "CPUNUMACellCacheLine")


class CPUNUMAInterconnectsLatency(Element):
    """``<latency>`` at ``/domain/cpu/numa/interconnects/latency``. Latency of one way."""

    TAG = "latency"
    #: Node that accesses the memory.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: Node whose memory is accessed.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Level of the target's cache, if it is meant and not memory.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: Kind of access: access, read or write.
    type: CPUNUMAInterconnectsLatencyType | None = fields.attr(
        "type", CPUNUMAInterconnectsLatencyType
    )
    #: Latency in nanoseconds.
    value: int | None = fields.attr("value", kinds.UNSIGNED)


class CPUNUMAInterconnectsBandwidth(Element):
    """``<bandwidth>`` at ``/domain/cpu/numa/interconnects/bandwidth``. Bandwidth of one way."""

    TAG = "bandwidth"
    #: Node that accesses the memory.
    initiator: int | None = fields.attr("initiator", kinds.UNSIGNED)
    #: Node whose memory is accessed.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Level of the target's cache, if it is meant and not memory. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    cache: int | None = fields.attr("cache", kinds.UNSIGNED)
    #: Kind of access: access, read or write.
    type: CPUNUMAInterconnectsLatencyType | None = fields.attr(
        "type", CPUNUMAInterconnectsLatencyType
    )
    #: Bandwidth per second, in KiB unless a unit is given.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the bandwidth, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CPUNUMACellDistancesSibling(Element):
    """``<sibling>`` at ``/domain/cpu/numa/cell/distances/sibling``. Distance to one node."""

    TAG = "sibling"
    #: Number of the other node.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Distance, 10 to 255; 10 is local, 20 the usual remote one.
    value: int | None = fields.attr("value", kinds.bounded(10, 255))


class CPUNUMACellCacheSize(Element):
    """``<size>`` at ``/domain/cpu/numa/cell/cache/size``. Size of the cache."""

    TAG = "size"
    #: The size, in KiB unless a unit is given.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)


class CPUNUMACellCacheLine(Element):
    """``<line>`` at ``/domain/cpu/numa/cell/cache/line``. Size of one cache line."""

    TAG = "line"
    #: The size, in bytes unless a unit is given.
    value: int | None = fields.attr("value", kinds.UNSIGNED)
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
