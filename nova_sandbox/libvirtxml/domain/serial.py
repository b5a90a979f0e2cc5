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

"""Serial ports: ``<serial>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
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
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias

SerialType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Serial(Element):
    """``<serial>`` at ``/domain/devices/serial``: one of the classes in ``ARMS``."""

    TAG = "serial"
    UNION = "type"
    ARMS = {
        "dev": "DevSerial",
        "file": "FileSerial",
        "pipe": "PipeSerial",
        "unix": "UnixSerial",
        "tcp": "TCPSerial",
        "udp": "UDPSerial",
        "null": "NullSerial",
        "stdio": "StdioSerial",
        "vc": "VcSerial",
        "pty": "PtySerial",
        "spicevmc": "SpiceVMCSerial",
        "spiceport": "SpicePortSerial",
        "nmdm": "NMDMSerial",
        "qemu-vdagent": "QEMUVDAgentSerial",
        "dbus": "DBusSerial",
        "": "PtySerial",
    }
    type: SerialType | None = fields.attr("type", SerialType)
    tty: str | None = fields.attr("tty")
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class DevSerial(Serial):
    """``<serial type='dev'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("dev",), default="dev")
    source: DevSource | None = fields.child("source", "DevSource")


class FileSerial(Serial):
    """``<serial type='file'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("file",), default="file")
    source: FileSource | None = fields.child("source", "FileSource")


class PipeSerial(Serial):
    """``<serial type='pipe'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("pipe",), default="pipe")
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixSerial(Serial):
    """``<serial type='unix'>``."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("unix",), default="unix")
    source: UnixSource | None = fields.child("source", "UnixSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPSerial(Serial):
    """``<serial type='tcp'>``."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("tcp",), default="tcp")
    source: TCPSource | None = fields.child("source", "TCPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPSerial(Serial):
    """``<serial type='udp'>``."""

    ORDER = ("type", "tty", "sources", "protocol", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("udp",), default="udp")
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullSerial(Serial):
    """``<serial type='null'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("null",), default="null")
    source: NullSource | None = fields.child("source", "NullSource")


class StdioSerial(Serial):
    """``<serial type='stdio'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("stdio",), default="stdio")
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcSerial(Serial):
    """``<serial type='vc'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("vc",), default="vc")
    source: VcSource | None = fields.child("source", "VcSource")


class PtySerial(Serial):
    """``<serial type='pty'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("pty",), default="pty")
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCSerial(Serial):
    """``<serial type='spicevmc'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortSerial(Serial):
    """``<serial type='spiceport'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("spiceport",), default="spiceport")
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMSerial(Serial):
    """``<serial type='nmdm'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("nmdm",), default="nmdm")
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentSerial(Serial):
    """``<serial type='qemu-vdagent'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusSerial(Serial):
    """``<serial type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("dbus",), default="dbus")
    source: DBusSource | None = fields.child("source", "DBusSource")
