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

"""Consoles: ``<console>``.

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

ConsoleType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Console(Element):
    """``<console>`` at ``/domain/devices/console``: one of the classes in ``ARMS``."""

    TAG = "console"
    UNION = "type"
    ARMS = {
        "dev": "DevConsole",
        "file": "FileConsole",
        "pipe": "PipeConsole",
        "unix": "UnixConsole",
        "tcp": "TCPConsole",
        "udp": "UDPConsole",
        "null": "NullConsole",
        "stdio": "StdioConsole",
        "vc": "VcConsole",
        "pty": "PtyConsole",
        "spicevmc": "SpiceVMCConsole",
        "spiceport": "SpicePortConsole",
        "nmdm": "NMDMConsole",
        "qemu-vdagent": "QEMUVDAgentConsole",
        "dbus": "DBusConsole",
        "": "PtyConsole",
    }
    type: ConsoleType | None = fields.attr("type", ConsoleType)
    tty: str | None = fields.attr("tty")
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class DevConsole(Console):
    """``<console type='dev'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("dev",), default="dev")
    source: DevSource | None = fields.child("source", "DevSource")


class FileConsole(Console):
    """``<console type='file'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("file",), default="file")
    source: FileSource | None = fields.child("source", "FileSource")


class PipeConsole(Console):
    """``<console type='pipe'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("pipe",), default="pipe")
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixConsole(Console):
    """``<console type='unix'>``."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("unix",), default="unix")
    source: UnixSource | None = fields.child("source", "UnixSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPConsole(Console):
    """``<console type='tcp'>``."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("tcp",), default="tcp")
    source: TCPSource | None = fields.child("source", "TCPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPConsole(Console):
    """``<console type='udp'>``."""

    ORDER = ("type", "tty", "sources", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("udp",), default="udp")
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullConsole(Console):
    """``<console type='null'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("null",), default="null")
    source: NullSource | None = fields.child("source", "NullSource")


class StdioConsole(Console):
    """``<console type='stdio'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("stdio",), default="stdio")
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcConsole(Console):
    """``<console type='vc'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("vc",), default="vc")
    source: VcSource | None = fields.child("source", "VcSource")


class PtyConsole(Console):
    """``<console type='pty'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("pty",), default="pty")
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCConsole(Console):
    """``<console type='spicevmc'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortConsole(Console):
    """``<console type='spiceport'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("spiceport",), default="spiceport")
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMConsole(Console):
    """``<console type='nmdm'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("nmdm",), default="nmdm")
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentConsole(Console):
    """``<console type='qemu-vdagent'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusConsole(Console):
    """``<console type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("dbus",), default="dbus")
    source: DBusSource | None = fields.child("source", "DBusSource")
