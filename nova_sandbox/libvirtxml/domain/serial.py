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

SerialType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Serial(Element):
    """``<serial>`` at ``/domain/devices/serial``: one of the classes in ``ARMS``.

    A serial port of the guest.
    """

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
    #: What the port is on the host, pty by default.
    type: SerialType | None = fields.attr("type", SerialType)
    #: Path of the pseudo terminal on the host, set by libvirt.
    tty: str | None = fields.attr("tty")
    #: A copy of what the guest writes to the device.
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    #: What the guest sees as the port.
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class DevSerial(Serial):
    """``<serial type='dev'>``. A character device of the host."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("dev",), default="dev")
    #: The host's end of the port.
    source: DevSource | None = fields.child("source", "DevSource")


class FileSerial(Serial):
    """``<serial type='file'>``. A file of the host; output only."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("file",), default="file")
    #: The host's end of the port.
    source: FileSource | None = fields.child("source", "FileSource")


class PipeSerial(Serial):
    """``<serial type='pipe'>``. A pair of named pipes of the host."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("pipe",), default="pipe")
    #: The host's end of the port.
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixSerial(Serial):
    """``<serial type='unix'>``. A unix socket of the host."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("unix",), default="unix")
    #: The host's end of the port.
    source: UnixSource | None = fields.child("source", "UnixSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPSerial(Serial):
    """``<serial type='tcp'>``. A TCP connection."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("tcp",), default="tcp")
    #: The host's end of the port.
    source: TCPSource | None = fields.child("source", "TCPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPSerial(Serial):
    """``<serial type='udp'>``. UDP datagrams."""

    ORDER = ("type", "tty", "sources", "protocol", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("udp",), default="udp")
    #: The host's end of the port.
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullSerial(Serial):
    """``<serial type='null'>``. Nothing: output is thrown away, input never comes."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("null",), default="null")
    #: The host's end of the port.
    source: NullSource | None = fields.child("source", "NullSource")


class StdioSerial(Serial):
    """``<serial type='stdio'>``. The standard input and output of the hypervisor."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("stdio",), default="stdio")
    #: The host's end of the port.
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcSerial(Serial):
    """``<serial type='vc'>``. A virtual console that the hypervisor's own window shows."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("vc",), default="vc")
    #: The host's end of the port.
    source: VcSource | None = fields.child("source", "VcSource")


class PtySerial(Serial):
    """``<serial type='pty'>``. A pseudo terminal of the host."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("pty",), default="pty")
    #: The host's end of the port.
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCSerial(Serial):
    """``<serial type='spicevmc'>``. A channel of SPICE."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    #: The host's end of the port.
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortSerial(Serial):
    """``<serial type='spiceport'>``. A port of SPICE."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("spiceport",), default="spiceport")
    #: The host's end of the port.
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMSerial(Serial):
    """``<serial type='nmdm'>``. A pair of null modem devices of FreeBSD."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("nmdm",), default="nmdm")
    #: The host's end of the port.
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentSerial(Serial):
    """``<serial type='qemu-vdagent'>``.

    The hypervisor's own SPICE agent, which shares clipboard and mouse. In libvirt's schema from
    9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    #: The host's end of the port.
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusSerial(Serial):
    """``<serial type='dbus'>``.

    A channel of the D-Bus display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: SerialType | None = fields.attr("type", ("dbus",), default="dbus")
    #: The host's end of the port.
    source: DBusSource | None = fields.child("source", "DBusSource")
