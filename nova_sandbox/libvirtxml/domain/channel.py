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

"""Channels to the host: ``<channel>``.

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
    from nova_sandbox.libvirtxml.domain.common import Address, Alias

ChannelType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]
ChannelTargetType = Literal["guestfwd", "virtio", "xen"]
VirtioChannelTargetState = Literal["connected", "disconnected"]


class Channel(Element):
    """``<channel>`` at ``/domain/devices/channel``: one of the classes in ``ARMS``."""

    TAG = "channel"
    UNION = "type"
    ARMS = {
        "dev": "DevChannel",
        "file": "FileChannel",
        "pipe": "PipeChannel",
        "unix": "UnixChannel",
        "tcp": "TCPChannel",
        "udp": "UDPChannel",
        "null": "NullChannel",
        "stdio": "StdioChannel",
        "vc": "VcChannel",
        "pty": "PtyChannel",
        "spicevmc": "SpiceVMCChannel",
        "spiceport": "SpicePortChannel",
        "nmdm": "NMDMChannel",
        "qemu-vdagent": "QEMUVDAgentChannel",
        "dbus": "DBusChannel",
        "": "PtyChannel",
    }
    type: ChannelType | None = fields.attr("type", ChannelType)
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    target: ChannelTarget | None = fields.child("target", "ChannelTarget")
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class ChannelTarget(Element):
    """``<target>`` at ``/domain/devices/channel/target``: one of the classes in ``ARMS``."""

    TAG = "target"
    UNION = "type"
    ARMS = {
        "guestfwd": "GuestfwdChannelTarget",
        "virtio": "VirtioChannelTarget",
        "xen": "XenChannelTarget",
    }
    type: ChannelTargetType | None = fields.attr("type", ChannelTargetType)


class DevChannel(Channel):
    """``<channel type='dev'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("dev",), default="dev")
    source: DevSource | None = fields.child("source", "DevSource")


class FileChannel(Channel):
    """``<channel type='file'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("file",), default="file")
    source: FileSource | None = fields.child("source", "FileSource")


class PipeChannel(Channel):
    """``<channel type='pipe'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("pipe",), default="pipe")
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixChannel(Channel):
    """``<channel type='unix'>``."""

    ORDER = ("type", "source", "protocol", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("unix",), default="unix")
    source: UnixSource | None = fields.child("source", "UnixSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPChannel(Channel):
    """``<channel type='tcp'>``."""

    ORDER = ("type", "source", "protocol", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("tcp",), default="tcp")
    source: TCPSource | None = fields.child("source", "TCPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPChannel(Channel):
    """``<channel type='udp'>``."""

    ORDER = ("type", "sources", "protocol", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("udp",), default="udp")
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullChannel(Channel):
    """``<channel type='null'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("null",), default="null")
    source: NullSource | None = fields.child("source", "NullSource")


class StdioChannel(Channel):
    """``<channel type='stdio'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("stdio",), default="stdio")
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcChannel(Channel):
    """``<channel type='vc'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("vc",), default="vc")
    source: VcSource | None = fields.child("source", "VcSource")


class PtyChannel(Channel):
    """``<channel type='pty'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("pty",), default="pty")
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCChannel(Channel):
    """``<channel type='spicevmc'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortChannel(Channel):
    """``<channel type='spiceport'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("spiceport",), default="spiceport")
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMChannel(Channel):
    """``<channel type='nmdm'>``."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("nmdm",), default="nmdm")
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentChannel(Channel):
    """``<channel type='qemu-vdagent'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusChannel(Channel):
    """``<channel type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("dbus",), default="dbus")
    source: DBusSource | None = fields.child("source", "DBusSource")


class GuestfwdChannelTarget(ChannelTarget):
    """``<target type='guestfwd'>``."""

    ORDER = ("type", "address", "port",)
    type: ChannelTargetType | None = fields.attr("type", ("guestfwd",), default="guestfwd")
    address: str | None = fields.attr("address")
    port: str | None = fields.attr("port")


class VirtioChannelTarget(ChannelTarget):
    """``<target type='virtio'>``."""

    ORDER = ("type", "name", "state",)
    type: ChannelTargetType | None = fields.attr("type", ("virtio",), default="virtio")
    name: str | None = fields.attr("name")
    state: VirtioChannelTargetState | None = fields.attr("state", VirtioChannelTargetState)


class XenChannelTarget(ChannelTarget):
    """``<target type='xen'>``."""

    ORDER = ("type", "name",)
    type: ChannelTargetType | None = fields.attr("type", ("xen",), default="xen")
    name: str | None = fields.attr("name")
