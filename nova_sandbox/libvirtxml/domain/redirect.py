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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.chardev import (
        ChardevLog,
        ChardevProtocol,
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
    from nova_sandbox.libvirtxml.domain.common import Boot, Source
    from nova_sandbox.libvirtxml.domain.console_target import ConsoleTarget

SmartcardMode = Literal["host", "host-certificates", "passthrough"]
HubType = Literal["usb"]
RedirdevType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Smartcard(Element):
    """``<smartcard>`` at ``/domain/devices/smartcard``: one of the classes in ``ARMS``.

    A smart card and its reader.
    """

    TAG = "smartcard"
    UNION = "mode"
    ARMS = {
        "host": "HostSmartcard",
        "host-certificates": "HostCertificatesSmartcard",
        "passthrough": "PassthroughSmartcard",
    }
    #: Where the card is: in the host's reader, made of certificates, or elsewhere.
    mode: SmartcardMode | None = fields.attr("mode", SmartcardMode)
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class Hub(Element):
    """``<hub>`` at ``/domain/devices/hub``. A hub that gives a USB bus more ports."""

    TAG = "hub"
    #: Kind of hub, only usb.
    type: HubType | None = fields.attr("type", HubType)
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class Redirdev(Element):
    """``<redirdev>`` at ``/domain/devices/redirdev``: one of the classes in ``ARMS``.

    A USB device that is redirected to the guest from elsewhere.
    """

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
    #: Kind of bus, only usb.
    bus: HubType | None = fields.attr("bus", HubType)
    #: How the redirected device arrives at the hypervisor.
    type: RedirdevType | None = fields.attr("type", RedirdevType)
    #: A copy of what the guest writes to the device.
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    #: Place of the device in the order in which the firmware tries to boot.
    boot: Boot | None = fields.child("boot", "Boot")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class Redirfilter(Element):
    """``<redirfilter>`` at ``/domain/devices/redirfilter``.

    Rules that say which USB devices may be redirected; the first that fits counts.
    """

    TAG = "redirfilter"
    #: One rule.
    usbdevs: list[RedirfilterUsbdev] = fields.children("usbdev", "RedirfilterUsbdev")


class HostSmartcard(Smartcard):
    """``<smartcard mode='host'>``. The card in the host's own reader."""

    ORDER = ("mode", "acpi", "address",)
    mode: SmartcardMode | None = fields.attr("mode", ("host",), default="host")


class HostCertificatesSmartcard(Smartcard):
    """``<smartcard mode='host-certificates'>``. A card made of three certificates of the host."""

    ORDER = ("mode", "certificates", "database", "acpi", "address",)
    mode: SmartcardMode | None = fields.attr(
        "mode", ("host-certificates",), default="host-certificates"
    )
    #: Name of a certificate in the host's NSS database; three are needed.
    certificates: list[str] = fields.leaves("certificate")
    #: Path of the NSS database on the host, /etc/pki/nssdb by default.
    database: str | None = fields.leaf("database")


class PassthroughSmartcard(Smartcard):
    """``<smartcard mode='passthrough'>``. A card elsewhere, reached over a character device."""

    ORDER = ("mode", "type", "sources", "protocol", "log", "target", "acpi", "address",)
    mode: SmartcardMode | None = fields.attr("mode", ("passthrough",), default="passthrough")
    #: How the card elsewhere is reached.
    type: RedirdevType | None = fields.attr("type", RedirdevType)
    #: The host's end of the connection to the card.
    sources: list[Source] = fields.children("source", "Source")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")
    #: A copy of what the guest writes to the device.
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    #: What the guest sees.
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")


class DevRedirdev(Redirdev):
    """``<redirdev type='dev'>``. A character device of the host."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("dev",), default="dev")
    #: The host's end of the connection to the device.
    source: DevSource | None = fields.child("source", "DevSource")


class FileRedirdev(Redirdev):
    """``<redirdev type='file'>``. A file of the host; output only."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("file",), default="file")
    #: The host's end of the connection to the device.
    source: FileSource | None = fields.child("source", "FileSource")


class PipeRedirdev(Redirdev):
    """``<redirdev type='pipe'>``. A pair of named pipes of the host."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("pipe",), default="pipe")
    #: The host's end of the connection to the device.
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixRedirdev(Redirdev):
    """``<redirdev type='unix'>``. A unix socket of the host."""

    ORDER = ("bus", "type", "source", "protocol", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("unix",), default="unix")
    #: The host's end of the connection to the device.
    source: UnixSource | None = fields.child("source", "UnixSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPRedirdev(Redirdev):
    """``<redirdev type='tcp'>``. A TCP connection."""

    ORDER = ("bus", "type", "source", "protocol", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("tcp",), default="tcp")
    #: The host's end of the connection to the device.
    source: TCPSource | None = fields.child("source", "TCPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPRedirdev(Redirdev):
    """``<redirdev type='udp'>``. UDP datagrams."""

    ORDER = ("bus", "type", "sources", "protocol", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("udp",), default="udp")
    #: The host's end of the connection to the device.
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullRedirdev(Redirdev):
    """``<redirdev type='null'>``. Nothing: output is thrown away, input never comes."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("null",), default="null")
    #: The host's end of the connection to the device.
    source: NullSource | None = fields.child("source", "NullSource")


class StdioRedirdev(Redirdev):
    """``<redirdev type='stdio'>``. The standard input and output of the hypervisor."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("stdio",), default="stdio")
    #: The host's end of the connection to the device.
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcRedirdev(Redirdev):
    """``<redirdev type='vc'>``. A virtual console that the hypervisor's own window shows."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("vc",), default="vc")
    #: The host's end of the connection to the device.
    source: VcSource | None = fields.child("source", "VcSource")


class PtyRedirdev(Redirdev):
    """``<redirdev type='pty'>``. A pseudo terminal of the host."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("pty",), default="pty")
    #: The host's end of the connection to the device.
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCRedirdev(Redirdev):
    """``<redirdev type='spicevmc'>``. A channel of SPICE."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    #: The host's end of the connection to the device.
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortRedirdev(Redirdev):
    """``<redirdev type='spiceport'>``. A port of SPICE."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("spiceport",), default="spiceport")
    #: The host's end of the connection to the device.
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMRedirdev(Redirdev):
    """``<redirdev type='nmdm'>``. A pair of null modem devices of FreeBSD."""

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("nmdm",), default="nmdm")
    #: The host's end of the connection to the device.
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentRedirdev(Redirdev):
    """``<redirdev type='qemu-vdagent'>``.

    The hypervisor's own SPICE agent, which shares clipboard and mouse. In libvirt's schema from
    9.0.0 on, not in 7.0.0.
    """

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    #: The host's end of the connection to the device.
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusRedirdev(Redirdev):
    """``<redirdev type='dbus'>``.

    A channel of the D-Bus display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("bus", "type", "source", "log", "boot", "alias", "address",)
    type: RedirdevType | None = fields.attr("type", ("dbus",), default="dbus")
    #: The host's end of the connection to the device.
    source: DBusSource | None = fields.child("source", "DBusSource")


class RedirfilterUsbdev(Element):
    """``<usbdev>`` at ``/domain/devices/redirfilter/usbdev``. One rule."""

    TAG = "usbdev"
    #: USB class of the device, -1 for any.
    class_: str | None = fields.attr("class")
    #: USB vendor of the device, -1 for any.
    vendor: str | None = fields.attr("vendor")
    #: USB product of the device, -1 for any.
    product: str | None = fields.attr("product")
    #: Revision of the device, such as 2.56; -1 for any.
    version: str | None = fields.attr("version")
    #: Whether devices that fit may be redirected.
    allow: bool | None = fields.attr("allow", kinds.YES_NO)
