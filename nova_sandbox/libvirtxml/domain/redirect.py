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

"""Redirected devices, smart cards and hubs.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import (
        ChardevLog,
        ChardevProtocol,
        ChardevSource,
        ConsoleTarget,
    )
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Boot

SmartcardMode = Literal["host", "host-certificates", "passthrough"]
SmartcardType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]
HubType = Literal["usb"]


class Smartcard(Element):
    """``<smartcard>`` at ``/domain/devices/smartcard``."""

    TAG = "smartcard"
    mode: SmartcardMode | None = fields.attr("mode", SmartcardMode)
    type: SmartcardType | None = fields.attr("type", SmartcardType)
    certificates: list[str] = fields.leaves("certificate")
    database: str | None = fields.leaf("database")
    sources: list[ChardevSource] = fields.children("source", "ChardevSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class Hub(Element):
    """``<hub>`` at ``/domain/devices/hub``."""

    TAG = "hub"
    type: HubType | None = fields.attr("type", HubType)
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class Redirdev(Element):
    """``<redirdev>`` at ``/domain/devices/redirdev``."""

    TAG = "redirdev"
    bus: HubType | None = fields.attr("bus", HubType)
    type: SmartcardType | None = fields.attr("type", SmartcardType)
    sources: list[ChardevSource] = fields.children("source", "ChardevSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")
    boot: Boot | None = fields.child("boot", "Boot")


class Redirfilter(Element):
    """``<redirfilter>`` at ``/domain/devices/redirfilter``."""

    TAG = "redirfilter"
    usbdevs: list[RedirfilterUsbdev] = fields.children("usbdev", "RedirfilterUsbdev")


class RedirfilterUsbdev(Element):
    """``<usbdev>`` at ``/domain/devices/redirfilter/usbdev``."""

    TAG = "usbdev"
    allow: bool | None = fields.attr("allow", kinds.YES_NO)
    class_: str | None = fields.attr("class")
    vendor: str | None = fields.attr("vendor")
    product: str | None = fields.attr("product")
    version: str | None = fields.attr("version")
