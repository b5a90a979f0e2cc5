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

"""Elements that several families use.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import Clipboard, DeviceSecLabel, Mouse, Reconnect
    from nova_sandbox.libvirtxml.domain.disk import (
        AddressZPCI,
        AuthSecret,
        DiskFormatMetadataCache,
        EncryptionCipher,
        EncryptionIvgen,
        EncryptionSecret,
        InitiatorIQN,
        IOThreadsIOThread,
    )

EncryptionFormat = Literal["default", "qcow", "luks", "luks2", "luks-any"]
EncryptionEngine = Literal["qemu", "librbd"]
AddressType = Literal[
    "pci", "drive", "virtio-serial", "ccid", "usb", "spapr-vio", "ccw", "isa", "virtio-mmio",
    "dimm", "unassigned",
]
DiskFormatType = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]


class IdMapEntry(Element):
    """``<uid>`` at ``/domain/idmap/uid``."""

    TAG = "uid"
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    count: int | None = fields.attr("count", kinds.UNSIGNED)


class Auth(Element):
    """``<auth>`` at ``/domain/devices/disk/auth``."""

    TAG = "auth"
    username: str | None = fields.attr("username")
    secret: AuthSecret | None = fields.child("secret", "AuthSecret")


class Boot(Element):
    """``<boot>`` at ``/domain/devices/disk/boot``."""

    TAG = "boot"
    order: int | None = fields.attr("order", kinds.POSITIVE)
    loadparm: str | None = fields.attr("loadparm")


class Encryption(Element):
    """``<encryption>`` at ``/domain/devices/disk/encryption``."""

    TAG = "encryption"
    format: EncryptionFormat | None = fields.attr("format", EncryptionFormat)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    engine: EncryptionEngine | None = fields.attr("engine", EncryptionEngine)
    secrets: list[EncryptionSecret] = fields.children("secret", "EncryptionSecret")
    cipher: EncryptionCipher | None = fields.child("cipher", "EncryptionCipher")
    ivgen: EncryptionIvgen | None = fields.child("ivgen", "EncryptionIvgen")


class Alias(Element):
    """``<alias>`` at ``/domain/devices/disk/alias``."""

    TAG = "alias"
    name: str | None = fields.attr("name")


class ACPI(Element):
    """``<acpi>`` at ``/domain/devices/disk/acpi``."""

    TAG = "acpi"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    nodeset: str | None = fields.attr("nodeset")


class Address(Element):
    """``<address>`` at ``/domain/devices/disk/address``: one of the classes in ``ARMS``."""

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
    type: AddressType | None = fields.attr("type", AddressType)


class IP(Element):
    """``<ip>`` at ``/domain/devices/interface/ip``."""

    TAG = "ip"
    address: str | None = fields.attr("address")
    family: str | None = fields.attr("family")
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    peer: str | None = fields.attr("peer")


class Route(Element):
    """``<route>`` at ``/domain/devices/interface/route``."""

    TAG = "route"
    family: str | None = fields.attr("family")
    address: str | None = fields.attr("address")
    netmask: str | None = fields.attr("netmask")
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    gateway: str | None = fields.attr("gateway")
    metric: int | None = fields.attr("metric", kinds.UNSIGNED)


class Rom(Element):
    """``<rom>`` at ``/domain/devices/interface/rom``."""

    TAG = "rom"
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    bar: bool | None = fields.attr("bar", kinds.ON_OFF)
    file: str | None = fields.attr("file")


class Source(Element):
    """``<source>`` at ``/domain/devices/smartcard/source``."""

    TAG = "source"
    mode: str | None = fields.attr("mode")
    path: str | None = fields.attr("path")
    host: str | None = fields.attr("host")
    service: str | None = fields.attr("service")
    channel: str | None = fields.attr("channel")
    master: str | None = fields.attr("master")
    slave: str | None = fields.attr("slave")
    append: bool | None = fields.attr("append", kinds.ON_OFF)
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clipboard: Clipboard | None = fields.child("clipboard", "Clipboard")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mouse: Mouse | None = fields.child("mouse", "Mouse")


class IOThreads(Element):
    """``<iothreads>`` at ``/domain/devices/disk/driver/iothreads``."""

    TAG = "iothreads"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iothreads: list[IOThreadsIOThread] = fields.children("iothread", "IOThreadsIOThread")


class DiskFormat(Element):
    """``<format>`` at ``/domain/devices/disk/mirror/format``."""

    TAG = "format"
    type: DiskFormatType | None = fields.attr("type", DiskFormatType)
    metadata_cache: DiskFormatMetadataCache | None = fields.child(
        "metadata_cache", "DiskFormatMetadataCache"
    )


class PCIAddress(Address):
    """``<address type='pci'>``."""

    ORDER = ("type", "domain", "bus", "slot", "function", "multifunction", "zpci",)
    type: AddressType | None = fields.attr("type", ("pci",), default="pci")
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
    zpci: AddressZPCI | None = fields.child("zpci", "AddressZPCI")


class DriveAddress(Address):
    """``<address type='drive'>``."""

    ORDER = ("type", "bus", "controller", "target", "unit",)
    type: AddressType | None = fields.attr("type", ("drive",), default="drive")
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    unit: int | None = fields.attr("unit", kinds.UNSIGNED)


class VirtioSerialAddress(Address):
    """``<address type='virtio-serial'>``."""

    ORDER = ("type", "bus", "controller", "port",)
    type: AddressType | None = fields.attr("type", ("virtio-serial",), default="virtio-serial")
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    port: int | None = fields.attr("port", kinds.UNSIGNED)


class CCIDAddress(Address):
    """``<address type='ccid'>``."""

    ORDER = ("type", "slot", "controller",)
    type: AddressType | None = fields.attr("type", ("ccid",), default="ccid")
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)


class USBAddress(Address):
    """``<address type='usb'>``."""

    ORDER = ("type", "bus", "port",)
    type: AddressType | None = fields.attr("type", ("usb",), default="usb")
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    port: str | None = fields.attr("port")


class SpaprVioAddress(Address):
    """``<address type='spapr-vio'>``."""

    ORDER = ("type", "reg",)
    type: AddressType | None = fields.attr("type", ("spapr-vio",), default="spapr-vio")
    reg: int | None = fields.attr("reg", kinds.UNSIGNED)


class CCWAddress(Address):
    """``<address type='ccw'>``."""

    ORDER = ("type", "cssid", "ssid", "devno",)
    type: AddressType | None = fields.attr("type", ("ccw",), default="ccw")
    cssid: str | None = fields.attr("cssid")
    ssid: int | None = fields.attr("ssid", kinds.UNSIGNED)
    devno: int | None = fields.attr("devno", kinds.UNSIGNED)


class ISAAddress(Address):
    """``<address type='isa'>``."""

    ORDER = ("type", "iobase", "irq",)
    type: AddressType | None = fields.attr("type", ("isa",), default="isa")
    iobase: int | None = fields.attr("iobase", kinds.UNSIGNED)
    irq: int | None = fields.attr("irq", kinds.UNSIGNED)


class VirtioMmioAddress(Address):
    """``<address type='virtio-mmio'>``."""

    ORDER = ("type",)
    type: AddressType | None = fields.attr("type", ("virtio-mmio",), default="virtio-mmio")


class DIMMAddress(Address):
    """``<address type='dimm'>``."""

    ORDER = ("type", "slot", "base",)
    type: AddressType | None = fields.attr("type", ("dimm",), default="dimm")
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    base: int | None = fields.attr("base", kinds.UNSIGNED)


class UnassignedAddress(Address):
    """``<address type='unassigned'>``."""

    ORDER = ("type",)
    type: AddressType | None = fields.attr("type", ("unassigned",), default="unassigned")


class Initiator(Element):
    """``<initiator>`` at ``/domain/devices/disk/source/initiator``."""

    TAG = "initiator"
    iqn: InitiatorIQN | None = fields.child("iqn", "InitiatorIQN")


class Vendor(Element):
    """``<vendor>`` at ``/domain/devices/interface/source/vendor``."""

    TAG = "vendor"
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class Product(Element):
    """``<product>`` at ``/domain/devices/interface/source/product``."""

    TAG = "product"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
