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
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias

MemoryDeviceModel = Literal["dimm", "nvdimm", "virtio-pmem", "virtio-mem", "sgx-epc"]
MemoryDeviceAccess = Literal["shared", "private"]


class MemoryDevice(Element):
    """``<memory>`` at ``/domain/devices/memory``."""

    TAG = "memory"
    model: MemoryDeviceModel | None = fields.attr("model", MemoryDeviceModel)
    access: MemoryDeviceAccess | None = fields.attr("access", MemoryDeviceAccess)
    discard: bool | None = fields.attr("discard", kinds.YES_NO)
    uuid: str | None = fields.leaf("uuid")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    driver: MemoryDeviceDriver | None = fields.child("driver", "MemoryDeviceDriver")
    source: MemoryDeviceSource | None = fields.child("source", "MemoryDeviceSource")
    target: MemoryDeviceTarget | None = fields.child("target", "MemoryDeviceTarget")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class MemoryDeviceDriver(Element):
    """``<driver>`` at ``/domain/devices/memory/driver``."""

    TAG = "driver"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class MemoryDeviceSource(Element):
    """``<source>`` at ``/domain/devices/memory/source``."""

    TAG = "source"
    path: str | None = fields.leaf("path")
    nodemask: str | None = fields.leaf("nodemask")
    pagesize: MemoryDeviceSourcePagesize | None = fields.child(
        "pagesize", "MemoryDeviceSourcePagesize"
    )
    alignsize: MemoryDeviceSourceAlignsize | None = fields.child(
        "alignsize", "MemoryDeviceSourceAlignsize"
    )
    pmem: bool = fields.flag("pmem")


class MemoryDeviceTarget(Element):
    """``<target>`` at ``/domain/devices/memory/target``."""

    TAG = "target"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dynamicMemslots: bool | None = fields.attr("dynamicMemslots", kinds.YES_NO)
    size: MemoryDeviceTargetSize | None = fields.child("size", "MemoryDeviceTargetSize")
    node: int | None = fields.leaf("node", kinds.UNSIGNED)
    label: MemoryDeviceTargetLabel | None = fields.child("label", "MemoryDeviceTargetLabel")
    readonly: bool = fields.flag("readonly")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    block: MemoryDeviceTargetBlock | None = fields.child("block", "MemoryDeviceTargetBlock")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    requested: MemoryDeviceTargetRequested | None = fields.child(
        "requested", "MemoryDeviceTargetRequested"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    current: MemoryDeviceTargetCurrent | None = fields.child("current", "MemoryDeviceTargetCurrent")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    address: MemoryDeviceTargetAddress | None = fields.child("address", "MemoryDeviceTargetAddress")


class MemoryDeviceSourcePagesize(Size):
    """``<pagesize>`` at ``/domain/devices/memory/source/pagesize``."""

    TAG = "pagesize"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceSourceAlignsize(Size):
    """``<alignsize>`` at ``/domain/devices/memory/source/alignsize``."""

    TAG = "alignsize"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetSize(Size):
    """``<size>`` at ``/domain/devices/memory/target/size``."""

    TAG = "size"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetBlock(Size):
    """``<block>`` at ``/domain/devices/memory/target/block``."""

    TAG = "block"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetRequested(Size):
    """``<requested>`` at ``/domain/devices/memory/target/requested``."""

    TAG = "requested"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetCurrent(Size):
    """``<current>`` at ``/domain/devices/memory/target/current``."""

    TAG = "current"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetLabel(Element):
    """``<label>`` at ``/domain/devices/memory/target/label``."""

    TAG = "label"
    size: MemoryDeviceTargetLabelSize | None = fields.child("size", "MemoryDeviceTargetLabelSize")


class MemoryDeviceTargetAddress(Element):
    """``<address>`` at ``/domain/devices/memory/target/address``."""

    TAG = "address"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    base: int | None = fields.attr("base", kinds.UNSIGNED)


class MemoryDeviceTargetLabelSize(Size):
    """``<size>`` at ``/domain/devices/memory/target/label/size``."""

    TAG = "size"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)
