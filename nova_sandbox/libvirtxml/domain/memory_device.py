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
    source: MemoryDeviceSource | None = fields.child("source", "MemoryDeviceSource")
    target: MemoryDeviceTarget | None = fields.child("target", "MemoryDeviceTarget")
    address: Address | None = fields.child("address", "Address")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")


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
    size: MemoryDeviceTargetSize | None = fields.child("size", "MemoryDeviceTargetSize")
    node: int | None = fields.leaf("node", kinds.UNSIGNED)
    block: MemoryDeviceTargetBlock | None = fields.child("block", "MemoryDeviceTargetBlock")
    requested: MemoryDeviceTargetRequested | None = fields.child(
        "requested", "MemoryDeviceTargetRequested"
    )
    current: MemoryDeviceTargetCurrent | None = fields.child("current", "MemoryDeviceTargetCurrent")
    label: MemoryDeviceTargetLabel | None = fields.child("label", "MemoryDeviceTargetLabel")
    readonly: bool = fields.flag("readonly")


class MemoryDeviceSourcePagesize(Element):
    """``<pagesize>`` at ``/domain/devices/memory/source/pagesize``."""

    TAG = "pagesize"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceSourceAlignsize(Element):
    """``<alignsize>`` at ``/domain/devices/memory/source/alignsize``."""

    TAG = "alignsize"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetSize(Element):
    """``<size>`` at ``/domain/devices/memory/target/size``."""

    TAG = "size"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetBlock(Element):
    """``<block>`` at ``/domain/devices/memory/target/block``."""

    TAG = "block"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetRequested(Element):
    """``<requested>`` at ``/domain/devices/memory/target/requested``."""

    TAG = "requested"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetCurrent(Element):
    """``<current>`` at ``/domain/devices/memory/target/current``."""

    TAG = "current"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class MemoryDeviceTargetLabel(Element):
    """``<label>`` at ``/domain/devices/memory/target/label``."""

    TAG = "label"
    size: MemoryDeviceTargetLabelSize | None = fields.child("size", "MemoryDeviceTargetLabelSize")


class MemoryDeviceTargetLabelSize(Element):
    """``<size>`` at ``/domain/devices/memory/target/label/size``."""

    TAG = "size"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)
