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

"""Parallel ports: ``<parallel>``.

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

ParallelType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class Parallel(Element):
    """``<parallel>`` at ``/domain/devices/parallel``: one of the classes in ``ARMS``."""

    TAG = "parallel"
    UNION = "type"
    ARMS = {
        "dev": "DevParallel",
        "file": "FileParallel",
        "pipe": "PipeParallel",
        "unix": "UnixParallel",
        "tcp": "TCPParallel",
        "udp": "UDPParallel",
        "null": "NullParallel",
        "stdio": "StdioParallel",
        "vc": "VcParallel",
        "pty": "PtyParallel",
        "spicevmc": "SpiceVMCParallel",
        "spiceport": "SpicePortParallel",
        "nmdm": "NMDMParallel",
        "qemu-vdagent": "QEMUVDAgentParallel",
        "dbus": "DBusParallel",
        "": "PtyParallel",
    }
    type: ParallelType | None = fields.attr("type", ParallelType)
    tty: str | None = fields.attr("tty")
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    target: ConsoleTarget | None = fields.child("target", "ConsoleTarget")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class DevParallel(Parallel):
    """``<parallel type='dev'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("dev",), default="dev")
    source: DevSource | None = fields.child("source", "DevSource")


class FileParallel(Parallel):
    """``<parallel type='file'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("file",), default="file")
    source: FileSource | None = fields.child("source", "FileSource")


class PipeParallel(Parallel):
    """``<parallel type='pipe'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("pipe",), default="pipe")
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixParallel(Parallel):
    """``<parallel type='unix'>``."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("unix",), default="unix")
    source: UnixSource | None = fields.child("source", "UnixSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPParallel(Parallel):
    """``<parallel type='tcp'>``."""

    ORDER = ("type", "tty", "source", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("tcp",), default="tcp")
    source: TCPSource | None = fields.child("source", "TCPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPParallel(Parallel):
    """``<parallel type='udp'>``."""

    ORDER = ("type", "tty", "sources", "protocol", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("udp",), default="udp")
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullParallel(Parallel):
    """``<parallel type='null'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("null",), default="null")
    source: NullSource | None = fields.child("source", "NullSource")


class StdioParallel(Parallel):
    """``<parallel type='stdio'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("stdio",), default="stdio")
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcParallel(Parallel):
    """``<parallel type='vc'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("vc",), default="vc")
    source: VcSource | None = fields.child("source", "VcSource")


class PtyParallel(Parallel):
    """``<parallel type='pty'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("pty",), default="pty")
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCParallel(Parallel):
    """``<parallel type='spicevmc'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortParallel(Parallel):
    """``<parallel type='spiceport'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("spiceport",), default="spiceport")
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMParallel(Parallel):
    """``<parallel type='nmdm'>``."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("nmdm",), default="nmdm")
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentParallel(Parallel):
    """``<parallel type='qemu-vdagent'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusParallel(Parallel):
    """``<parallel type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tty", "source", "log", "target", "alias", "acpi", "address",)
    type: ParallelType | None = fields.attr("type", ("dbus",), default="dbus")
    source: DBusSource | None = fields.child("source", "DBusSource")
