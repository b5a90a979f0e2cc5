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

"""Limits of memory and of disks: ``<memtune>``, ``<numatune>``, ``<blkiotune>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

NUMATuneMemoryMode = Literal["strict", "preferred", "interleave", "restrictive"]
NUMATuneMemoryPlacement = Literal["static", "auto"]


class BlkioTune(Element):
    """``<blkiotune>`` at ``/domain/blkiotune``.

    The guest's share and limits of the host's block devices.
    """

    TAG = "blkiotune"
    #: Weight among guests, 100 to 1000; from 10 since Linux 2.6.39.
    weight: int | None = fields.leaf("weight", kinds.bounded(100, 1000))
    #: Weight and limits on one block device of the host.
    devices: list[BlkioTuneDevice] = fields.children("device", "BlkioTuneDevice")


class MemTune(Element):
    """``<memtune>`` at ``/domain/memtune``.

    Limits for all the memory that guest and emulator use on the host.
    """

    TAG = "memtune"
    #: Most host memory for guest and emulator; the host kills beyond it.
    hard_limit: MemTuneHardLimit | None = fields.child("hard_limit", "MemTuneHardLimit")
    #: Memory the guest is held to when the host runs short.
    soft_limit: MemTuneSoftLimit | None = fields.child("soft_limit", "MemTuneSoftLimit")
    #: Memory the guest is sure to have (ESX, OpenVZ).
    min_guarantee: MemTuneMinGuarantee | None = fields.child("min_guarantee", "MemTuneMinGuarantee")
    #: Most memory and swap together; more than hard_limit.
    swap_hard_limit: MemTuneSwapHardLimit | None = fields.child(
        "swap_hard_limit", "MemTuneSwapHardLimit"
    )


class NUMATune(Element):
    """``<numatune>`` at ``/domain/numatune``.

    From which NUMA nodes of the host the guest's memory comes.
    """

    TAG = "numatune"
    #: Placement of memory that no memnode places.
    memory: NUMATuneMemory | None = fields.child("memory", "NUMATuneMemory")
    #: Placement of the memory of one NUMA node of the guest.
    memnodes: list[NUMATuneMemNode] = fields.children("memnode", "NUMATuneMemNode")


class BlkioTuneDevice(Element):
    """``<device>`` at ``/domain/blkiotune/device``.

    Weight and limits on one block device of the host.
    """

    TAG = "device"
    #: The block device's absolute path on the host; * for all.
    path: str | None = fields.leaf("path")
    #: Weight on this device, as for all; 0 removes it.
    weight: int | None = fields.leaf("weight", kinds.bounded(100, 1000))
    #: Most reads per second; 0 for no limit.
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    #: Most writes per second; 0 for no limit.
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    #: Most bytes read per second; 0 for no limit.
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    #: Most bytes written per second; 0 for no limit.
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)


class MemTuneHardLimit(Size):
    """``<hard_limit>`` at ``/domain/memtune/hard_limit``.

    Most host memory for guest and emulator; the host kills beyond it.
    """

    TAG = "hard_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSoftLimit(Size):
    """``<soft_limit>`` at ``/domain/memtune/soft_limit``.

    Memory the guest is held to when the host runs short.
    """

    TAG = "soft_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneMinGuarantee(Size):
    """``<min_guarantee>`` at ``/domain/memtune/min_guarantee``.

    Memory the guest is sure to have (ESX, OpenVZ).
    """

    TAG = "min_guarantee"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSwapHardLimit(Size):
    """``<swap_hard_limit>`` at ``/domain/memtune/swap_hard_limit``.

    Most memory and swap together; more than hard_limit.
    """

    TAG = "swap_hard_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class NUMATuneMemory(Element):
    """``<memory>`` at ``/domain/numatune/memory``. Placement of memory that no memnode places."""

    TAG = "memory"
    #: How strictly the nodes are kept to; strict by default.
    mode: NUMATuneMemoryMode | None = fields.attr("mode", NUMATuneMemoryMode)
    #: static: as nodeset says; auto: where numad advises.
    placement: NUMATuneMemoryPlacement | None = fields.attr("placement", NUMATuneMemoryPlacement)
    #: NUMA nodes of the host, such as 0-1,^3.
    nodeset: str | None = fields.attr("nodeset")


class NUMATuneMemNode(Element):
    """``<memnode>`` at ``/domain/numatune/memnode``.

    Placement of the memory of one NUMA node of the guest.
    """

    TAG = "memnode"
    #: The guest's NUMA node.
    cellid: int | None = fields.attr("cellid", kinds.UNSIGNED)
    #: How strictly the nodes are kept to.
    mode: NUMATuneMemoryMode | None = fields.attr("mode", NUMATuneMemoryMode)
    #: NUMA nodes of the host, such as 0-1,^3.
    nodeset: str | None = fields.attr("nodeset")
