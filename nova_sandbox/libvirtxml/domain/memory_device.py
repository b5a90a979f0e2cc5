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

"""Memory modules: ``<memory>`` among the devices.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias

MemoryDeviceModel = Literal["dimm", "nvdimm", "virtio-pmem", "virtio-mem", "sgx-epc"]
MemoryDeviceAccess = Literal["shared", "private"]


class MemoryDevice(Element):
    """``<memory>`` at ``/domain/devices/memory``.

    A memory module or other device that gives the guest more memory.
    """

    TAG = "memory"
    #: Kind of memory device.
    model: MemoryDeviceModel | None = fields.attr("model", MemoryDeviceModel)
    #: Whether the memory is shared with other processes of the host, or private.
    access: MemoryDeviceAccess | None = fields.attr("access", MemoryDeviceAccess)
    #: Whether the memory's contents are thrown away when the guest stops.
    discard: bool | None = fields.attr("discard", kinds.YES_NO)
    #: UUID of an nvdimm, only for pSeries guests.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: How the virtio device works. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    driver: MemoryDeviceDriver | None = fields.child("driver", "MemoryDeviceDriver")
    #: The host's memory behind the device.
    source: MemoryDeviceSource | None = fields.child("source", "MemoryDeviceSource")
    #: The device as the guest sees it.
    target: MemoryDeviceTarget | None = fields.child("target", "MemoryDeviceTarget")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class MemoryDeviceDriver(Element):
    """``<driver>`` at ``/domain/devices/memory/driver``. How the virtio device works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU. In
    #: libvirt's schema from 12.8.0 on, not in 11.3.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones. In libvirt's schema from 12.8.0
    #: on, not in 11.3.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class MemoryDeviceSource(Element):
    """``<source>`` at ``/domain/devices/memory/source``. The host's memory behind the device."""

    TAG = "source"
    #: Path of the file or device on the host.
    path: str | None = fields.leaf("path")
    #: NUMA nodes of the host that have the memory, as a list like 0-3.
    nodemask: str | None = fields.leaf("nodemask")
    #: Size of the host's pages.
    pagesize: MemoryDeviceSourcePagesize | None = fields.child(
        "pagesize", "MemoryDeviceSourcePagesize"
    )
    #: Alignment of the mapping of the path; a page of the host by default.
    alignsize: MemoryDeviceSourceAlignsize | None = fields.child(
        "alignsize", "MemoryDeviceSourceAlignsize"
    )
    #: Present: the path is real persistent memory and writes are made to last.
    pmem: bool = fields.flag("pmem")


class MemoryDeviceTarget(Element):
    """``<target>`` at ``/domain/devices/memory/target``. The device as the guest sees it."""

    TAG = "target"
    #: Whether virtio-mem takes memory slots as it needs them, no by default in QEMU. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    dynamicMemslots: bool | None = fields.attr("dynamicMemslots", kinds.YES_NO)
    #: Size of the memory, with virtio-mem the largest that it can have.
    size: MemoryDeviceTargetSize | None = fields.child("size", "MemoryDeviceTargetSize")
    #: NUMA node of the guest that gets the memory.
    node: int | None = fields.leaf("node", kinds.UNSIGNED)
    #: Place for the labels of an nvdimm's namespaces.
    label: MemoryDeviceTargetLabel | None = fields.child("label", "MemoryDeviceTargetLabel")
    #: Present: the guest may not write to the nvdimm.
    readonly: bool = fields.flag("readonly")
    #: Size of the steps in which virtio-mem grows and shrinks, a power of two. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    block: MemoryDeviceTargetBlock | None = fields.child("block", "MemoryDeviceTargetBlock")
    #: Size that the guest should use of virtio-mem. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    requested: MemoryDeviceTargetRequested | None = fields.child(
        "requested", "MemoryDeviceTargetRequested"
    )
    #: Size that the guest uses of virtio-mem, set by libvirt. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    current: MemoryDeviceTargetCurrent | None = fields.child("current", "MemoryDeviceTargetCurrent")
    #: Where virtio memory is in the guest's memory. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    address: MemoryDeviceTargetAddress | None = fields.child("address", "MemoryDeviceTargetAddress")


class MemoryDeviceSourcePagesize(Size):
    """``<pagesize>`` at ``/domain/devices/memory/source/pagesize``. Size of the host's pages."""

    TAG = "pagesize"
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceSourceAlignsize(Size):
    """``<alignsize>`` at ``/domain/devices/memory/source/alignsize``.

    Alignment of the mapping of the path; a page of the host by default.
    """

    TAG = "alignsize"
    #: Unit of the alignment, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Alignment in the unit given, KiB by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetSize(Size):
    """``<size>`` at ``/domain/devices/memory/target/size``.

    Size of the memory, with virtio-mem the largest that it can have.
    """

    TAG = "size"
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetBlock(Size):
    """``<block>`` at ``/domain/devices/memory/target/block``.

    Size of the steps in which virtio-mem grows and shrinks, a power of two.
    """

    TAG = "block"
    #: Unit of the size, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetRequested(Size):
    """``<requested>`` at ``/domain/devices/memory/target/requested``.

    Size that the guest should use of virtio-mem.
    """

    TAG = "requested"
    #: Unit of the size, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetCurrent(Size):
    """``<current>`` at ``/domain/devices/memory/target/current``.

    Size that the guest uses of virtio-mem, set by libvirt.
    """

    TAG = "current"
    #: Unit of the size, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetLabel(Element):
    """``<label>`` at ``/domain/devices/memory/target/label``.

    Place for the labels of an nvdimm's namespaces.
    """

    TAG = "label"
    #: Size of the labels, at least 128 KiB.
    size: MemoryDeviceTargetLabelSize | None = fields.child("size", "MemoryDeviceTargetLabelSize")


class MemoryDeviceTargetAddress(Element):
    """``<address>`` at ``/domain/devices/memory/target/address``.

    Where virtio memory is in the guest's memory.
    """

    TAG = "address"
    #: Guest physical address at which the memory begins. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    base: int | None = fields.attr("base", kinds.HEXADECIMAL)


class MemoryDeviceTargetLabelSize(Size):
    """``<size>`` at ``/domain/devices/memory/target/label/size``.

    Size of the labels, at least 128 KiB.
    """

    TAG = "size"
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default.
    value: int | None = fields.text(kinds.UNSIGNED)
