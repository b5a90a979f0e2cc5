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
    """``<interface>`` at ``/interface``: one of the classes in ``ARMS``."""

    TAG = "interface"
    SCHEMA = "interface"
    UNION = "type"
    ARMS = {
        "ethernet": "EthernetHostInterface",
        "bridge": "BridgeHostInterface",
        "bond": "BondHostInterface",
        "vlan": "VLANHostInterface",
    }
    type: HostInterfaceType | None = fields.attr("type", HostInterfaceType)
    name: str | None = fields.attr("name")
    start: Start | None = fields.child("start", "Start")
    mtu: MTU | None = fields.child("mtu", "MTU")
    protocols: list[Protocol] = fields.children("protocol", "Protocol")


class Start(Element):
    """``<start>`` at ``/interface/start``."""

    TAG = "start"
    mode: StartMode | None = fields.attr("mode", StartMode)


class MAC(Element):
    """``<mac>`` at ``/interface/mac``."""

    TAG = "mac"
    address: str | None = fields.attr("address")


class Link(Element):
    """``<link>`` at ``/interface/link``."""

    TAG = "link"
    speed: int | None = fields.attr("speed", kinds.UNSIGNED)
    state: LinkState | None = fields.attr("state", LinkState)


class MTU(Element):
    """``<mtu>`` at ``/interface/mtu``."""

    TAG = "mtu"
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class Protocol(Element):
    """``<protocol>`` at ``/interface/protocol``."""

    TAG = "protocol"
    family: ProtocolFamily | None = fields.attr("family", ProtocolFamily)
    autoconf: bool = fields.flag("autoconf")
    dhcp: ProtocolDHCP | None = fields.child("dhcp", "ProtocolDHCP")
    ips: list[ProtocolIP] = fields.children("ip", "ProtocolIP")
    route: ProtocolRoute | None = fields.child("route", "ProtocolRoute")


class EthernetHostInterface(HostInterface):
    """``<interface type='ethernet'>``."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "link", "mac",)
    type: HostInterfaceType | None = fields.attr("type", ("ethernet",), default="ethernet")
    link: Link | None = fields.child("link", "Link")
    mac: MAC | None = fields.child("mac", "MAC")


class Bridge(Element):
    """``<bridge>`` at ``/interface/bridge``."""

    TAG = "bridge"
    stp: bool | None = fields.attr("stp", kinds.ON_OFF)
    delay: str | None = fields.attr("delay")
    interfaces: list[BridgePort] = fields.children("interface", "BridgePort")


class BridgeHostInterface(HostInterface):
    """``<interface type='bridge'>``."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "bridge",)
    type: HostInterfaceType | None = fields.attr("type", ("bridge",), default="bridge")
    bridge: Bridge | None = fields.child("bridge", "Bridge")


class Bond(Element):
    """``<bond>`` at ``/interface/bond``."""

    TAG = "bond"
    mode: BondMode | None = fields.attr("mode", BondMode)
    miimon: BondMiimon | None = fields.child("miimon", "BondMiimon")
    arpmon: BondArpmon | None = fields.child("arpmon", "BondArpmon")
    interfaces: list[BondPort] = fields.children("interface", "BondPort")


class BondHostInterface(HostInterface):
    """``<interface type='bond'>``."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "link", "bond",)
    type: HostInterfaceType | None = fields.attr("type", ("bond",), default="bond")
    link: Link | None = fields.child("link", "Link")
    bond: Bond | None = fields.child("bond", "Bond")


class VLAN(Element):
    """``<vlan>`` at ``/interface/vlan``."""

    TAG = "vlan"
    tag: int | None = fields.attr("tag", kinds.bounded(0, 4095))
    interface: VLANParent | None = fields.child("interface", "VLANParent")


class VLANHostInterface(HostInterface):
    """``<interface type='vlan'>``."""

    ORDER = ("type", "name", "start", "mtu", "protocols", "link", "vlan",)
    type: HostInterfaceType | None = fields.attr("type", ("vlan",), default="vlan")
    link: Link | None = fields.child("link", "Link")
    vlan: VLAN | None = fields.child("vlan", "VLAN")


class ProtocolDHCP(Element):
    """``<dhcp>`` at ``/interface/protocol/dhcp``."""

    TAG = "dhcp"
    peerdns: bool | None = fields.attr("peerdns", kinds.YES_NO)


class ProtocolIP(Element):
    """``<ip>`` at ``/interface/protocol/ip``."""

    TAG = "ip"
    address: str | None = fields.attr("address")
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))


class ProtocolRoute(Element):
    """``<route>`` at ``/interface/protocol/route``."""

    TAG = "route"
    gateway: str | None = fields.attr("gateway")


class BridgePort(Element):
    """``<interface>`` at ``/interface/bridge/interface``: one of the classes in ``ARMS``."""

    TAG = "interface"
    UNION = "type"
    ARMS = {
        "ethernet": "EthernetBridgePort",
        "vlan": "VLANBridgePort",
        "bond": "BondBridgePort",
    }
    type: BridgePortType | None = fields.attr("type", BridgePortType)
    name: str | None = fields.attr("name")
    link: Link | None = fields.child("link", "Link")


class BondMiimon(Element):
    """``<miimon>`` at ``/interface/bond/miimon``."""

    TAG = "miimon"
    freq: int | None = fields.attr("freq", kinds.UNSIGNED)
    downdelay: int | None = fields.attr("downdelay", kinds.UNSIGNED)
    updelay: int | None = fields.attr("updelay", kinds.UNSIGNED)
    carrier: BondMiimonCarrier | None = fields.attr("carrier", BondMiimonCarrier)


class BondArpmon(Element):
    """``<arpmon>`` at ``/interface/bond/arpmon``."""

    TAG = "arpmon"
    interval: int | None = fields.attr("interval", kinds.UNSIGNED)
    target: str | None = fields.attr("target")
    validate_: BondArpmonValidate | None = fields.attr("validate", BondArpmonValidate)


class BondPort(Element):
    """``<interface>`` at ``/interface/bond/interface``."""

    TAG = "interface"
    type: BondPortType | None = fields.attr("type", BondPortType)
    name: str | None = fields.attr("name")
    link: Link | None = fields.child("link", "Link")
    mac: MAC | None = fields.child("mac", "MAC")


class VLANParent(Element):
    """``<interface>`` at ``/interface/vlan/interface``."""

    TAG = "interface"
    name: str | None = fields.attr("name")


class EthernetBridgePort(BridgePort):
    """``<interface type='ethernet'>``."""

    ORDER = ("type", "name", "link", "mac",)
    type: BridgePortType | None = fields.attr("type", ("ethernet",), default="ethernet")
    mac: MAC | None = fields.child("mac", "MAC")


class VLANBridgePort(BridgePort):
    """``<interface type='vlan'>``."""

    ORDER = ("type", "name", "link", "vlan",)
    type: BridgePortType | None = fields.attr("type", ("vlan",), default="vlan")
    vlan: VLAN | None = fields.child("vlan", "VLAN")


class BondBridgePort(BridgePort):
    """``<interface type='bond'>``."""

    ORDER = ("type", "name", "link", "bond",)
    type: BridgePortType | None = fields.attr("type", ("bond",), default="bond")
    bond: Bond | None = fields.child("bond", "Bond")
