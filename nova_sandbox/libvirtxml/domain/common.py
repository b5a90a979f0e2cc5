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
    from nova_sandbox.libvirtxml.domain.disk import (
        AddressZpci,
        AuthSecret,
        EncryptionCipher,
        EncryptionIvgen,
        EncryptionSecret,
    )

EncryptionFormat = Literal["default", "qcow", "luks", "luks2"]
EncryptionEngine = Literal["qemu", "librbd"]
AddressType = Literal[
    "pci", "drive", "virtio-serial", "ccid", "usb", "spapr-vio", "ccw", "isa", "virtio-mmio",
    "dimm", "unassigned",
]
TeamingType = Literal["persistent", "transient"]
MouseMode = Literal["server", "client"]


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
    engine: EncryptionEngine | None = fields.attr("engine", EncryptionEngine)
    secret: EncryptionSecret | None = fields.child("secret", "EncryptionSecret")
    cipher: EncryptionCipher | None = fields.child("cipher", "EncryptionCipher")
    ivgen: EncryptionIvgen | None = fields.child("ivgen", "EncryptionIvgen")


class Alias(Element):
    """``<alias>`` at ``/domain/devices/disk/alias``."""

    TAG = "alias"
    name: str | None = fields.attr("name")


class ACPI(Element):
    """``<acpi>`` at ``/domain/devices/disk/acpi``."""

    TAG = "acpi"
    index: int | None = fields.attr("index", kinds.UNSIGNED)


class Address(Element):
    """``<address>`` at ``/domain/devices/disk/address``."""

    TAG = "address"
    type: AddressType | None = fields.attr("type", AddressType)
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
    controller: int | None = fields.attr("controller", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    unit: int | None = fields.attr("unit", kinds.UNSIGNED)
    port: str | None = fields.attr("port")
    reg: int | None = fields.attr("reg", kinds.UNSIGNED)
    cssid: str | None = fields.attr("cssid")
    ssid: int | None = fields.attr("ssid", kinds.UNSIGNED)
    devno: int | None = fields.attr("devno", kinds.UNSIGNED)
    iobase: int | None = fields.attr("iobase", kinds.UNSIGNED)
    irq: int | None = fields.attr("irq", kinds.UNSIGNED)
    base: int | None = fields.attr("base", kinds.UNSIGNED)
    zpci: AddressZpci | None = fields.child("zpci", "AddressZpci")


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


class Teaming(Element):
    """``<teaming>`` at ``/domain/devices/interface/teaming``."""

    TAG = "teaming"
    type: TeamingType | None = fields.attr("type", TeamingType)
    persistent: str | None = fields.attr("persistent")


class Clipboard(Element):
    """``<clipboard>`` at ``/domain/devices/graphics/clipboard``."""

    TAG = "clipboard"
    copypaste: bool | None = fields.attr("copypaste", kinds.YES_NO)


class Mouse(Element):
    """``<mouse>`` at ``/domain/devices/graphics/mouse``."""

    TAG = "mouse"
    mode: MouseMode | None = fields.attr("mode", MouseMode)


class Vendor(Element):
    """``<vendor>`` at ``/domain/devices/interface/source/vendor``."""

    TAG = "vendor"
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class Product(Element):
    """``<product>`` at ``/domain/devices/interface/source/product``."""

    TAG = "product"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
