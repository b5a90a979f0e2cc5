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
    from nova_sandbox.libvirtxml.domain.console_target import ConsoleTarget

ConsoleType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Console(Element):
    """``<console>`` at ``/domain/devices/console``: one of the classes in ``ARMS``.

    A console of the guest; the first can be the first serial port once more.
    """

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
    #: What the console is on the host, pty by default.
    type: ConsoleType | None = fields.attr("type", ConsoleType)
    #: Path of the pseudo terminal on the host, set by libvirt.
    tty: str | None = fields.attr("tty")
    #: A copy of what the guest writes to the device.
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    #: What the guest sees as its console.
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class DevConsole(Console):
    """``<console type='dev'>``. A character device of the host."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("dev",), default="dev")
    #: The host's end of the console.
    source: DevSource | None = fields.child("source", "DevSource")


class FileConsole(Console):
    """``<console type='file'>``. A file of the host; output only."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("file",), default="file")
    #: The host's end of the console.
    source: FileSource | None = fields.child("source", "FileSource")


class PipeConsole(Console):
    """``<console type='pipe'>``. A pair of named pipes of the host."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("pipe",), default="pipe")
    #: The host's end of the console.
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixConsole(Console):
    """``<console type='unix'>``. A unix socket of the host."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("unix",), default="unix")
    #: The host's end of the console.
    source: UnixSource | None = fields.child("source", "UnixSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPConsole(Console):
    """``<console type='tcp'>``. A TCP connection."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("tcp",), default="tcp")
    #: The host's end of the console.
    source: TCPSource | None = fields.child("source", "TCPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPConsole(Console):
    """``<console type='udp'>``. UDP datagrams."""

    ORDER = ("type", "tty", "sources", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("udp",), default="udp")
    #: The host's end of the console.
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullConsole(Console):
    """``<console type='null'>``. Nothing: output is thrown away, input never comes."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("null",), default="null")
    #: The host's end of the console.
    source: NullSource | None = fields.child("source", "NullSource")


class StdioConsole(Console):
    """``<console type='stdio'>``. The standard input and output of the hypervisor."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("stdio",), default="stdio")
    #: The host's end of the console.
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcConsole(Console):
    """``<console type='vc'>``. A virtual console that the hypervisor's own window shows."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("vc",), default="vc")
    #: The host's end of the console.
    source: VcSource | None = fields.child("source", "VcSource")


class PtyConsole(Console):
    """``<console type='pty'>``. A pseudo terminal of the host."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("pty",), default="pty")
    #: The host's end of the console.
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCConsole(Console):
    """``<console type='spicevmc'>``. A channel of SPICE."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    #: The host's end of the console.
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortConsole(Console):
    """``<console type='spiceport'>``. A port of SPICE."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("spiceport",), default="spiceport")
    #: The host's end of the console.
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMConsole(Console):
    """``<console type='nmdm'>``. A pair of null modem devices of FreeBSD."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("nmdm",), default="nmdm")
    #: The host's end of the console.
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentConsole(Console):
    """``<console type='qemu-vdagent'>``.

    The hypervisor's own SPICE agent, which shares clipboard and mouse. In libvirt's schema from
    9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    #: The host's end of the console.
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusConsole(Console):
    """``<console type='dbus'>``.

    A channel of the D-Bus display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ConsoleType | None = fields.attr("type", ("dbus",), default="dbus")
    #: The host's end of the console.
    source: DBusSource | None = fields.child("source", "DBusSource")
