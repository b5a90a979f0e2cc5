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

"""Where a device is, and what it is called: ``<address>``, ``<alias>``, ``<acpi>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

AddressType = Literal[
    "pci", "drive", "virtio-serial", "ccid", "usb", "spapr-vio", "ccw", "isa", "virtio-mmio",
    "dimm", "unassigned",
]


class Alias(Element):
    """``<alias>`` at ``/domain/devices/disk/alias``.

    The name by which libvirt and the hypervisor know the device.
    """

    TAG = "alias"
    #: Unique name; own names must begin with "ua-", all others libvirt makes up.
    name: str | None = fields.attr("name")


class ACPI(Element):
    """``<acpi>`` at ``/domain/devices/disk/acpi``.

    What the guest's ACPI tables say of the device.
    """

    TAG = "acpi"
    #: Number from which the guest names the device, 1 to 16383, unique in the guest. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.UNSIGNED)
    #: Guest NUMA nodes that ACPI ties to the device, as a list like 0-3. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    nodeset: str | None = fields.attr("nodeset")


class Address(Element):
    """``<address>`` at ``/domain/devices/disk/address``: one of the classes in ``ARMS``.

    Where the guest finds the device; libvirt chooses when it is not given.
    """

    TAG = "address"
    UNION = "type"
    ARMS = {
        "pci": "PCIAddress",
        "drive": "DriveAddress",
        "virtio-serial": "VirtioSerialAddress",
        "ccid": "CCIDAddress",
        "usb": "USBAddress",
        "spapr-vio": "SpaprVioAddress",
        "ccw": "CCWAddress",
        "isa": "ISAAddress",
        "virtio-mmio": "VirtioMmioAddress",
        "dimm": "DIMMAddress",
        "unassigned": "UnassignedAddress",
    }
    #: Kind of bus, which decides what else the address says.
    type: AddressType | None = fields.attr("type", AddressType)


class AddressZPCI(Element):
    """``<zpci>`` at ``/domain/devices/disk/address/zpci``.

    The identity of a PCI device for an s390 guest.
    """

    TAG = "zpci"
    #: Identifier that s390 guests show to their users, 1 to 0xffff, unique in the guest.
    uid: int | None = fields.attr("uid", kinds.HEXADECIMAL)
    #: Function identifier of the s390 PCI device, 32 bits, unique in the guest.
    fid: int | None = fields.attr("fid", kinds.HEXADECIMAL)


class PCIAddress(Address):
    """``<address type='pci'>``. A place on a PCI bus."""

    ORDER = ("type", "domain", "bus", "slot", "function", "multifunction", "zpci",)
    type: AddressType | None = fields.attr("type", ("pci",), default="pci")
    #: PCI domain, most often 0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
    #: The identity of a PCI device for an s390 guest.
    zpci: AddressZPCI | None = fields.child("zpci", "AddressZPCI")


class DriveAddress(Address):
    """``<address type='drive'>``. A unit of a SCSI, IDE, SATA or floppy controller."""

    ORDER = ("type", "controller", "bus", "target", "unit",)
    type: AddressType | None = fields.attr("type", ("drive",), default="drive")
    #: Index of the controller to which the device is attached.
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: SCSI target on the bus, 0 by default.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: Unit on the bus: the LUN with SCSI, master or slave with IDE.
    unit: int | None = fields.attr("unit", kinds.UNSIGNED)


class VirtioSerialAddress(Address):
    """``<address type='virtio-serial'>``. A port of a virtio-serial controller."""

    ORDER = ("type", "controller", "bus", "port",)
    type: AddressType | None = fields.attr("type", ("virtio-serial",), default="virtio-serial")
    #: Index of the controller to which the device is attached.
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Port on the bus; a USB port below hubs is dotted, such as 1.2.
    port: int | None = fields.attr("port", kinds.UNSIGNED)


class CCIDAddress(Address):
    """``<address type='ccid'>``. A slot of a smart card reader."""

    ORDER = ("type", "controller", "slot",)
    type: AddressType | None = fields.attr("type", ("ccid",), default="ccid")
    #: Index of the controller to which the device is attached.
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)


class USBAddress(Address):
    """``<address type='usb'>``. A port of a USB bus or hub."""

    ORDER = ("type", "bus", "port",)
    type: AddressType | None = fields.attr("type", ("usb",), default="usb")
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.HEXADECIMAL)
    #: Port on the bus; a USB port below hubs is dotted, such as 1.2.
    port: str | None = fields.attr("port")


class SpaprVioAddress(Address):
    """``<address type='spapr-vio'>``. A register of the virtual bus of pSeries guests."""

    ORDER = ("type", "reg",)
    type: AddressType | None = fields.attr("type", ("spapr-vio",), default="spapr-vio")
    #: Address of the device's register on the spapr-vio bus.
    reg: int | None = fields.attr("reg", kinds.HEXADECIMAL)


class CCWAddress(Address):
    """``<address type='ccw'>``. A device number in the channel subsystem of an s390 guest."""

    ORDER = ("type", "cssid", "ssid", "devno",)
    type: AddressType | None = fields.attr("type", ("ccw",), default="ccw")
    #: Channel subsystem of a CCW device, 0xfe for virtual devices.
    cssid: str | None = fields.attr("cssid")
    #: Subchannel set of a CCW device, 0 to 3.
    ssid: int | None = fields.attr("ssid", kinds.UNSIGNED)
    #: Number of a CCW device in its subchannel set, 0 to 0xffff.
    devno: int | None = fields.attr("devno", kinds.UNSIGNED)


class ISAAddress(Address):
    """``<address type='isa'>``. I/O port and interrupt on the ISA bus."""

    ORDER = ("type", "iobase", "irq",)
    type: AddressType | None = fields.attr("type", ("isa",), default="isa")
    #: First I/O port of an ISA device.
    iobase: int | None = fields.attr("iobase", kinds.UNSIGNED)
    #: Interrupt of an ISA device.
    irq: int | None = fields.attr("irq", kinds.UNSIGNED)


class VirtioMmioAddress(Address):
    """``<address type='virtio-mmio'>``.

    The memory-mapped virtio transport; libvirt leaves the place to the hypervisor.
    """

    ORDER = ("type",)
    type: AddressType | None = fields.attr("type", ("virtio-mmio",), default="virtio-mmio")


class DIMMAddress(Address):
    """``<address type='dimm'>``. A slot for memory and where it is in the guest's memory."""

    ORDER = ("type", "slot", "base",)
    type: AddressType | None = fields.attr("type", ("dimm",), default="dimm")
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    #: Guest physical address at which a memory device begins.
    base: int | None = fields.attr("base", kinds.HEXADECIMAL)


class UnassignedAddress(Address):
    """``<address type='unassigned'>``.

    Kept with the other functions of its slot, but not shown to the guest.
    """

    ORDER = ("type",)
    type: AddressType | None = fields.attr("type", ("unassigned",), default="unassigned")
