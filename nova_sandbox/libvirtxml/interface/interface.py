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

"""A network interface of the host.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

HostInterfaceType = Literal["ethernet", "bridge", "bond", "vlan"]
StartMode = Literal["onboot", "none", "hotplug"]
LinkState = Literal["unknown", "notpresent", "down", "lowerlayerdown", "testing", "dormant", "up"]
ProtocolFamily = Literal["ipv4", "ipv6"]
BondMode = Literal[
    "balance-rr", "active-backup", "balance-xor", "broadcast", "802.3ad", "balance-tlb",
    "balance-alb",
]
BridgePortType = Literal["ethernet", "vlan", "bond"]
BondMiimonCarrier = Literal["ioctl", "netif"]
BondArpmonValidate = Literal["none", "active", "backup", "all"]
BondPortType = Literal["ethernet"]


class HostInterface(Element):
    """``<interface>`` at ``/interface``: one of the classes in ``ARMS``.

    A network interface of the host, as its start-up files define it.
    """

    TAG = "interface"
    SCHEMA = "interface"
    UNION = "type"
    ARMS = {
        "ethernet": "EthernetHostInterface",
        "bridge": "BridgeHostInterface",
        "bond": "BondHostInterface",
        "vlan": "VLANHostInterface",
    }
    #: ethernet, bridge, bond or vlan.
    type: HostInterfaceType | None = fields.attr("type", HostInterfaceType)
    #: Name of the interface on the host.
    name: str | None = fields.attr("name")
    #: When the interface is brought up.
    start: Start | None = fields.child("start", "Start")
    #: Largest packet.
    mtu: MTU | None = fields.child("mtu", "MTU")
    #: Addresses of one family.
    protocols: list[Protocol] = fields.children("protocol", "Protocol")


class Start(Element):
    """``<start>`` at ``/interface/start``. When the interface is brought up."""

    TAG = "start"
    #: onboot, none (by hand) or hotplug.
    mode: StartMode | None = fields.attr("mode", StartMode)


class MAC(Element):
    """``<mac>`` at ``/interface/mac``. The interface's MAC address."""

    TAG = "mac"
    #: The address.
    address: str | None = fields.attr("address")


class Link(Element):
    """``<link>`` at ``/interface/link``. Reported: state of the link."""

    TAG = "link"
    #: Reported: speed in Mbit per second.
    speed: int | None = fields.attr("speed", kinds.UNSIGNED)
    #: Reported: state, such as up or down.
    state: LinkState | None = fields.attr("state", LinkState)


class MTU(Element):
    """``<mtu>`` at ``/interface/mtu``. Largest packet."""

    TAG = "mtu"
    #: Largest packet in bytes.
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class Protocol(Element):
    """``<protocol>`` at ``/interface/protocol``. Addresses of one family."""

    TAG = "protocol"
    #: ipv4 or ipv6.
    family: ProtocolFamily | None = fields.attr("family", ProtocolFamily)
    #: The IPv6 address comes from routers' announcements.
    autoconf: bool = fields.flag("autoconf")
    #: The address comes from DHCP.
    dhcp: ProtocolDHCP | None = fields.child("dhcp", "ProtocolDHCP")
    #: A fixed address.
    ips: list[ProtocolIP] = fields.children("ip", "ProtocolIP")
    #: The way out.
    route: ProtocolRoute | None = fields.child("route", "ProtocolRoute")


class EthernetHostInterface(HostInterface):
    """``<interface type='ethernet'>``. A network card."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "link", "mac",)
    type: HostInterfaceType | None = fields.attr("type", ("ethernet",), default="ethernet")
    #: Reported: state of the link.
    link: Link | None = fields.child("link", "Link")
    #: The interface's MAC address.
    mac: MAC | None = fields.child("mac", "MAC")


class Bridge(Element):
    """``<bridge>`` at ``/interface/bridge``. The interface is a bridge."""

    TAG = "bridge"
    #: Whether it speaks the spanning tree protocol.
    stp: bool | None = fields.attr("stp", kinds.ON_OFF)
    #: Seconds that a new port waits before it forwards.
    delay: str | None = fields.attr("delay")
    #: An interface that is in the bridge.
    interfaces: list[BridgePort] = fields.children("interface", "BridgePort")


class BridgeHostInterface(HostInterface):
    """``<interface type='bridge'>``. A bridge."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "bridge",)
    type: HostInterfaceType | None = fields.attr("type", ("bridge",), default="bridge")
    #: The interface is a bridge.
    bridge: Bridge | None = fields.child("bridge", "Bridge")


class Bond(Element):
    """``<bond>`` at ``/interface/bond``. The interface is several bound together."""

    TAG = "bond"
    #: How traffic is shared, such as active-backup or 802.3ad.
    mode: BondMode | None = fields.attr("mode", BondMode)
    #: Watches the links of the interfaces.
    miimon: BondMiimon | None = fields.child("miimon", "BondMiimon")
    #: Watches the interfaces by ARP requests.
    arpmon: BondArpmon | None = fields.child("arpmon", "BondArpmon")
    #: An interface of the bond.
    interfaces: list[BondPort] = fields.children("interface", "BondPort")


class BondHostInterface(HostInterface):
    """``<interface type='bond'>``. Several interfaces bound together."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "link", "bond",)
    type: HostInterfaceType | None = fields.attr("type", ("bond",), default="bond")
    #: Reported: state of the link.
    link: Link | None = fields.child("link", "Link")
    #: The interface is several bound together.
    bond: Bond | None = fields.child("bond", "Bond")


class VLAN(Element):
    """``<vlan>`` at ``/interface/vlan``. The interface is a VLAN of another."""

    TAG = "vlan"
    #: Number of the VLAN.
    tag: int | None = fields.attr("tag", kinds.bounded(0, 4095))
    #: The interface that carries the VLAN.
    interface: VLANParent | None = fields.child("interface", "VLANParent")


class VLANHostInterface(HostInterface):
    """``<interface type='vlan'>``. A VLAN of another interface."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "link", "vlan",)
    type: HostInterfaceType | None = fields.attr("type", ("vlan",), default="vlan")
    #: Reported: state of the link.
    link: Link | None = fields.child("link", "Link")
    #: The interface is a VLAN of another.
    vlan: VLAN | None = fields.child("vlan", "VLAN")


class ProtocolDHCP(Element):
    """``<dhcp>`` at ``/interface/protocol/dhcp``. The address comes from DHCP."""

    TAG = "dhcp"
    #: Whether DHCP's name servers are used.
    peerdns: bool | None = fields.attr("peerdns", kinds.YES_NO)


class ProtocolIP(Element):
    """``<ip>`` at ``/interface/protocol/ip``. A fixed address."""

    TAG = "ip"
    #: The address.
    address: str | None = fields.attr("address")
    #: How many bits of the address are the network's.
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))


class ProtocolRoute(Element):
    """``<route>`` at ``/interface/protocol/route``. The way out."""

    TAG = "route"
    #: Address of the router.
    gateway: str | None = fields.attr("gateway")


class BridgePort(Element):
    """``<interface>`` at ``/interface/bridge/interface``: one of the classes in ``ARMS``.

    An interface that is in the bridge.
    """

    TAG = "interface"
    UNION = "type"
    ARMS = {
        "ethernet": "EthernetBridgePort",
        "vlan": "VLANBridgePort",
        "bond": "BondBridgePort",
    }
    #: ethernet, bridge, bond or vlan.
    type: BridgePortType | None = fields.attr("type", BridgePortType)
    #: Name of the interface on the host.
    name: str | None = fields.attr("name")
    #: Reported: state of the link.
    link: Link | None = fields.child("link", "Link")


class BondMiimon(Element):
    """``<miimon>`` at ``/interface/bond/miimon``. Watches the links of the interfaces."""

    TAG = "miimon"
    #: Time between looks, in milliseconds.
    freq: int | None = fields.attr("freq", kinds.UNSIGNED)
    #: How long a link must be down, in milliseconds.
    downdelay: int | None = fields.attr("downdelay", kinds.UNSIGNED)
    #: How long a link must be up, in milliseconds.
    updelay: int | None = fields.attr("updelay", kinds.UNSIGNED)
    #: How the link is looked at: netif or ioctl.
    carrier: BondMiimonCarrier | None = fields.attr("carrier", BondMiimonCarrier)


class BondArpmon(Element):
    """``<arpmon>`` at ``/interface/bond/arpmon``. Watches the interfaces by ARP requests."""

    TAG = "arpmon"
    #: Time between requests, in milliseconds.
    interval: int | None = fields.attr("interval", kinds.UNSIGNED)
    #: IP address that is asked for.
    target: str | None = fields.attr("target")
    #: Whose answers are checked: none, active, backup or all.
    validate_: BondArpmonValidate | None = fields.attr("validate", BondArpmonValidate)


class BondPort(Element):
    """``<interface>`` at ``/interface/bond/interface``. An interface of the bond."""

    TAG = "interface"
    #: ethernet, bridge, bond or vlan.
    type: BondPortType | None = fields.attr("type", BondPortType)
    #: Name of the interface on the host.
    name: str | None = fields.attr("name")
    #: Reported: state of the link.
    link: Link | None = fields.child("link", "Link")
    #: The interface's MAC address.
    mac: MAC | None = fields.child("mac", "MAC")


class VLANParent(Element):
    """``<interface>`` at ``/interface/vlan/interface``. The interface that carries the VLAN."""

    TAG = "interface"
    #: Name of that interface.
    name: str | None = fields.attr("name")


class EthernetBridgePort(BridgePort):
    """``<interface type='ethernet'>``. A network card."""

    ORDER = ("type", "name", "link", "mac",)
    type: BridgePortType | None = fields.attr("type", ("ethernet",), default="ethernet")
    #: The interface's MAC address.
    mac: MAC | None = fields.child("mac", "MAC")


class VLANBridgePort(BridgePort):
    """``<interface type='vlan'>``. A VLAN of another interface."""

    ORDER = ("type", "name", "link", "vlan",)
    type: BridgePortType | None = fields.attr("type", ("vlan",), default="vlan")
    #: The interface is a VLAN of another.
    vlan: VLAN | None = fields.child("vlan", "VLAN")


class BondBridgePort(BridgePort):
    """``<interface type='bond'>``. Several interfaces bound together."""

    ORDER = ("type", "name", "link", "bond",)
    type: BridgePortType | None = fields.attr("type", ("bond",), default="bond")
    #: The interface is several bound together.
    bond: Bond | None = fields.child("bond", "Bond")
