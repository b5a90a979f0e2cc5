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
    from nova_sandbox.libvirtxml.domain.address import Address, Alias
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

ChannelType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]
ChannelTargetType = Literal["guestfwd", "virtio", "xen"]
VirtioChannelTargetState = Literal["connected", "disconnected"]


class Channel(Element):
    """``<channel>`` at ``/domain/devices/channel``: one of the classes in ``ARMS``.

    A channel between the host and a program in the guest, such as an agent.
    """

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
    #: What the channel is on the host.
    type: ChannelType | None = fields.attr("type", ChannelType)
    #: A copy of what the guest writes to the device.
    log: ChardevLog | None = fields.child("log", "ChardevLog")
    #: What the guest sees of the channel.
    target: ChannelTarget | None = fields.child("target", "ChannelTarget")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class ChannelTarget(Element):
    """``<target>`` at ``/domain/devices/channel/target``: one of the classes in ``ARMS``.

    What the guest sees of the channel.
    """

    TAG = "target"
    UNION = "type"
    ARMS = {
        "guestfwd": "GuestfwdChannelTarget",
        "virtio": "VirtioChannelTarget",
        "xen": "XenChannelTarget",
    }
    #: Kind of channel.
    type: ChannelTargetType | None = fields.attr("type", ChannelTargetType)


class DevChannel(Channel):
    """``<channel type='dev'>``. A character device of the host."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("dev",), default="dev")
    #: The host's end of the channel.
    source: DevSource | None = fields.child("source", "DevSource")


class FileChannel(Channel):
    """``<channel type='file'>``. A file of the host; output only."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("file",), default="file")
    #: The host's end of the channel.
    source: FileSource | None = fields.child("source", "FileSource")


class PipeChannel(Channel):
    """``<channel type='pipe'>``. A pair of named pipes of the host."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("pipe",), default="pipe")
    #: The host's end of the channel.
    source: PipeSource | None = fields.child("source", "PipeSource")


class UnixChannel(Channel):
    """``<channel type='unix'>``. A unix socket of the host."""

    ORDER = ("type", "source", "protocol", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("unix",), default="unix")
    #: The host's end of the channel.
    source: UnixSource | None = fields.child("source", "UnixSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class TCPChannel(Channel):
    """``<channel type='tcp'>``. A TCP connection."""

    ORDER = ("type", "source", "protocol", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("tcp",), default="tcp")
    #: The host's end of the channel.
    source: TCPSource | None = fields.child("source", "TCPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class UDPChannel(Channel):
    """``<channel type='udp'>``. UDP datagrams."""

    ORDER = ("type", "sources", "protocol", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("udp",), default="udp")
    #: The host's end of the channel.
    sources: list[UDPSource] = fields.children("source", "UDPSource")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")


class NullChannel(Channel):
    """``<channel type='null'>``. Nothing: output is thrown away, input never comes."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("null",), default="null")
    #: The host's end of the channel.
    source: NullSource | None = fields.child("source", "NullSource")


class StdioChannel(Channel):
    """``<channel type='stdio'>``. The standard input and output of the hypervisor."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("stdio",), default="stdio")
    #: The host's end of the channel.
    source: StdioSource | None = fields.child("source", "StdioSource")


class VcChannel(Channel):
    """``<channel type='vc'>``. A virtual console that the hypervisor's own window shows."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("vc",), default="vc")
    #: The host's end of the channel.
    source: VcSource | None = fields.child("source", "VcSource")


class PtyChannel(Channel):
    """``<channel type='pty'>``. A pseudo terminal of the host."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("pty",), default="pty")
    #: The host's end of the channel.
    source: PtySource | None = fields.child("source", "PtySource")


class SpiceVMCChannel(Channel):
    """``<channel type='spicevmc'>``. A channel of SPICE."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("spicevmc",), default="spicevmc")
    #: The host's end of the channel.
    source: SpiceVMCSource | None = fields.child("source", "SpiceVMCSource")


class SpicePortChannel(Channel):
    """``<channel type='spiceport'>``. A port of SPICE."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("spiceport",), default="spiceport")
    #: The host's end of the channel.
    source: SpicePortSource | None = fields.child("source", "SpicePortSource")


class NMDMChannel(Channel):
    """``<channel type='nmdm'>``. A pair of null modem devices of FreeBSD."""

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("nmdm",), default="nmdm")
    #: The host's end of the channel.
    source: NMDMSource | None = fields.child("source", "NMDMSource")


class QEMUVDAgentChannel(Channel):
    """``<channel type='qemu-vdagent'>``.

    The hypervisor's own SPICE agent, which shares clipboard and mouse. In libvirt's schema from
    9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("qemu-vdagent",), default="qemu-vdagent")
    #: The host's end of the channel.
    source: QEMUVDAgentSource | None = fields.child("source", "QEMUVDAgentSource")


class DBusChannel(Channel):
    """``<channel type='dbus'>``.

    A channel of the D-Bus display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "source", "log", "target", "alias", "address",)
    type: ChannelType | None = fields.attr("type", ("dbus",), default="dbus")
    #: The host's end of the channel.
    source: DBusSource | None = fields.child("source", "DBusSource")


class GuestfwdChannelTarget(ChannelTarget):
    """``<target type='guestfwd'>``.

    TCP connections of the guest to an address end at the channel.
    """

    ORDER = ("type", "address", "port",)
    type: ChannelTargetType | None = fields.attr("type", ("guestfwd",), default="guestfwd")
    #: IP address to which the guest connects.
    address: str | None = fields.attr("address")
    #: TCP port to which the guest connects.
    port: str | None = fields.attr("port")


class VirtioChannelTarget(ChannelTarget):
    """``<target type='virtio'>``. A port of a virtio-serial controller."""

    ORDER = ("type", "name", "state",)
    type: ChannelTargetType | None = fields.attr("type", ("virtio",), default="virtio")
    #: Name by which the guest finds the channel, such as org.qemu.guest_agent.0.
    name: str | None = fields.attr("name")
    #: Whether a program in the guest has opened the channel; set by libvirt.
    state: VirtioChannelTargetState | None = fields.attr("state", VirtioChannelTargetState)


class XenChannelTarget(ChannelTarget):
    """``<target type='xen'>``. A Xen channel."""

    ORDER = ("type", "name",)
    type: ChannelTargetType | None = fields.attr("type", ("xen",), default="xen")
    #: Name by which the guest finds the channel, such as org.qemu.guest_agent.0.
    name: str | None = fields.attr("name")
