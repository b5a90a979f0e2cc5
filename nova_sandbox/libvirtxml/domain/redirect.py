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
        ConsoleTarget,
        DBusSource,
        DevSource,
        FileSource,
        NMDMSource,
        NullSource,
        PipeSource,
        PtySource,
        QEMUVDAgentSource,
        SpicePortSource,
        SpiceVMCSource,
        StdioSource,
        TCPSource,
        UDPSource,
        UnixSource,
        VcSource,
    )
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Boot, Source

SmartcardMode = Literal["host", "host-certificates", "passthrough"]
HubType = Literal["usb"]
RedirdevType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Smartcard(Element):
    """``<smartcard>`` at ``/domain/devices/smartcard``: one of the classes in ``ARMS``."""

    TAG = "smartcard"
    UNION = "mode"
    ARMS = {
        "host": "HostSmartcard",
        "host-certificates": "HostCertificatesSmartcard",
        "passthrough": "PassthroughSmartcard",
    }
    mode: SmartcardMode | None = fields.attr("mode", SmartcardMode)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class Hub(Element):
    """``<hub>`` at ``/domain/devices/hub``."""

    TAG = "hub"
    type: HubType | None = fields.attr("type", HubType)
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class Redirdev(Element):
    """``<redirdev>`` at ``/domain/devices/redirdev``: one of the classes in ``ARMS``."""

    TAG = "redirdev"
    UNION = "type"
    ARMS = {
        "dev": "DevRedirdev",
        "file": "FileRedirdev",
        "pipe": "PipeRedirdev",
        "unix": "UnixRedirdev",
        "tcp": "TCPRedirdev",
        "udp": "UDPRedirdev",
        "null": "NullRedirdev",
        "stdio": "StdioRedirdev",
        "vc": "VcRedirdev",
        "pty": "PtyRedirdev",
        "spicevmc": "SpiceVMCRedirdev",
        "spiceport": "SpicePortRedirdev",
        "nmdm": "NMDMRedirdev",
        "qemu-vdagent": "QEMUVDAgentRedirdev",
        "dbus": "DBusRedirdev",
    }
    type: RedirdevType | None = fields.attr("type", RedirdevType)
    bus: HubType | None = fields.attr("bus", HubType)
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class Redirfilter(Element):
    """``<redirfilter>`` at ``/domain/devices/redirfilter``."""

    TAG = "redirfilter"
    usbdevs: list[RedirfilterUsbdev] = fields.children("usbdev", "RedirfilterUsbdev")


class HostSmartcard(Smartcard):
    """``<smartcard mode='host'>``."""

    ORDER = ("mode", "acpi", "address",)
    mode: SmartcardMode | None = fields.attr("mode", ("host",), default="host")


class HostCertificatesSmartcard(Smartcard):
    """``<smartcard mode='host-certificates'>``."""

    ORDER = ("mode", "certificates", "database", "acpi", "address",)
    mode: SmartcardMode | None = fields.attr(
        "mode", ("host-certificates",), default="host-certificates"
    )
    certificates: list[str] = fields.leaves("certificate")
    database: str | None = fields.leaf("database")


class PassthroughSmartcard(Smartcard):
    """``<smartcard mode='passthrough'>``."""

    ORDER = ("mode", "type", "sources", "protocol", "log", "target", "acpi", "address",)
    mode: SmartcardMode | None = fields.attr("mode", ("passthrough",), default="passthrough")
    type: RedirdevType | None = fields.attr("type", RedirdevType)
    sources: list[Source] = fields.children("source", "Source")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")


class DevRedirdev(Redirdev):
    """``<redirdev type='dev'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("dev",), default="dev")
    source: DevSource | None = fields.child("source", "DevSource")


class FileRedirdev(Redirdev):
    """``<redirdev type='file'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("file",), default="file")
    source: FileSource | None = fields.child("source", "FileSource")


class PipeRedirdev(Redirdev):
    """``<redirdev type='pipe'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("pipe",), default="pipe")
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixRedirdev(Redirdev):
    """``<redirdev type='unix'>``."""

    ORDER = ("type", "bus", "source", "protocol", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("unix",), default="unix")
    source: UnixSource | None = fields.child("source", "UnixSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPRedirdev(Redirdev):
    """``<redirdev type='tcp'>``."""

    ORDER = ("type", "bus", "source", "protocol", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("tcp",), default="tcp")
    source: TCPSource | None = fields.child("source", "TCPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPRedirdev(Redirdev):
    """``<redirdev type='udp'>``."""

    ORDER = ("type", "bus", "sources", "protocol", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("udp",), default="udp")
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullRedirdev(Redirdev):
    """``<redirdev type='null'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("null",), default="null")
    source: NullSource | None = fields.child("source", "NullSource")


class StdioRedirdev(Redirdev):
    """``<redirdev type='stdio'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("stdio",), default="stdio")
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcRedirdev(Redirdev):
    """``<redirdev type='vc'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("vc",), default="vc")
    source: VcSource | None = fields.child("source", "VcSource")


class PtyRedirdev(Redirdev):
    """``<redirdev type='pty'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("pty",), default="pty")
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCRedirdev(Redirdev):
    """``<redirdev type='spicevmc'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortRedirdev(Redirdev):
    """``<redirdev type='spiceport'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("spiceport",), default="spiceport")
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMRedirdev(Redirdev):
    """``<redirdev type='nmdm'>``."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("nmdm",), default="nmdm")
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentRedirdev(Redirdev):
    """``<redirdev type='qemu-vdagent'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusRedirdev(Redirdev):
    """``<redirdev type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "bus", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("dbus",), default="dbus")
    source: DBusSource | None = fields.child("source", "DBusSource")


class RedirfilterUsbdev(Element):
    """``<usbdev>`` at ``/domain/devices/redirfilter/usbdev``."""

    TAG = "usbdev"
    allow: bool | None = fields.attr("allow", kinds.YES_NO)
    class_: str | None = fields.attr("class")
    vendor: str | None = fields.attr("vendor")
    product: str | None = fields.attr("product")
    version: str | None = fields.attr("version")
