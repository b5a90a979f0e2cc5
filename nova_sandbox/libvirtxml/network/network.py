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

"""The root, and what has no family of its own.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.network.common import VLAN, Bandwidth, VirtualPort
    from nova_sandbox.libvirtxml.network.dns import DNS, Options
    from nova_sandbox.libvirtxml.network.forward import Forward, Portgroup
    from nova_sandbox.libvirtxml.network.ip import IP, Route
    from nova_sandbox.libvirtxml.raw import RawElement

BridgeMacTableManager = Literal["kernel", "libvirt"]


class Network(Element):
    """``<network>`` at ``/network``. A virtual network on the host that guests are plugged in."""

    TAG = "network"
    SCHEMA = "network"
    #: Reported: how many guest interfaces are plugged in.
    connections: int | None = fields.attr("connections", kinds.UNSIGNED)
    #: Whether guests reach one another by IPv6 without an IPv6 address here.
    ipv6: bool | None = fields.attr("ipv6", kinds.YES_NO)
    #: Whether guests may change their MAC address and receive filters.
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    #: The network's name, unique on the host.
    name: str | None = fields.leaf("name")
    #: The network's lasting identity; libvirt invents one if absent.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: One line for people; no line breaks. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    title: str | None = fields.leaf("title")
    #: Free text for people; libvirt makes no use of it. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    description: str | None = fields.leaf("description")
    #: Applications' own XML, one element per namespace; libvirt only keeps it.
    metadata: list[RawElement | Element] = fields.raws("metadata")
    #: How guests reach the outside; without it they do not.
    forward: Forward | None = fields.child("forward", "Forward")
    #: The host's bridge device for the network.
    bridge: Bridge | None = fields.child("bridge", "Bridge")
    #: Largest frame in the network.
    mtu: MTU | None = fields.child("mtu", "MTU")
    #: MAC address of the bridge.
    mac: MAC | None = fields.child("mac", "MAC")
    #: The network's DNS domain.
    domain: Domain | None = fields.child("domain", "Domain")
    #: The name server for the guests.
    dns: DNS | None = fields.child("dns", "DNS")
    #: VLANs of all guest interfaces.
    vlan: VLAN | None = fields.child("vlan", "VLAN")
    #: Limits for all traffic between the network and the outside.
    bandwidth: Bandwidth | None = fields.child("bandwidth", "Bandwidth")
    #: Settings for all guest interfaces.
    port: Port | None = fields.child("port", "Port")
    #: An address of the host in the network; DHCP is for its range.
    ips: list[IP] = fields.children("ip", "IP")
    #: A route on the host to a network behind a guest.
    routes: list[Route] = fields.children("route", "Route")
    #: How guests are known to the switch beyond the host.
    virtualport: VirtualPort | None = fields.child("virtualport", "VirtualPort")
    #: Settings for those guest interfaces that name this group.
    portgroups: list[Portgroup] = fields.children("portgroup", "Portgroup")
    #: Lines added to dnsmasq's configuration; unsupported.
    dnsmasq_options: Options | None = fields.child("dnsmasq:options", "Options")


class Bridge(Element):
    """``<bridge>`` at ``/network/bridge``. The host's bridge device for the network."""

    TAG = "bridge"
    #: Name of the bridge device; libvirt chooses virbrN if absent.
    name: str | None = fields.attr("name")
    #: firewalld's zone for the bridge; a zone of libvirt's by default.
    zone: str | None = fields.attr("zone")
    #: Whether the bridge speaks the spanning tree protocol; on by default.
    stp: bool | None = fields.attr("stp", kinds.ON_OFF)
    #: Seconds that a new port waits before it forwards; 0 by default.
    delay: int | None = fields.attr("delay", kinds.UNSIGNED)
    #: Who fills the table of MAC addresses: kernel or libvirt.
    macTableManager: BridgeMacTableManager | None = fields.attr(
        "macTableManager", BridgeMacTableManager
    )


class MTU(Element):
    """``<mtu>`` at ``/network/mtu``. Largest frame in the network."""

    TAG = "mtu"
    #: Largest frame in bytes; the kernel's 1500 by default.
    size: int | None = fields.attr("size", kinds.SHORT)


class MAC(Element):
    """``<mac>`` at ``/network/mac``. MAC address of the bridge."""

    TAG = "mac"
    #: The address; libvirt invents one if absent.
    address: str | None = fields.attr("address")


class Domain(Element):
    """``<domain>`` at ``/network/domain``. The network's DNS domain."""

    TAG = "domain"
    #: Name of the domain, which DHCP hands to the guests.
    name: str | None = fields.attr("name")
    #: Whether unknown names of this domain are not asked for elsewhere.
    localOnly: bool | None = fields.attr("localOnly", kinds.YES_NO)
    #: Whether systemd-resolved on the host is told of the domain. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    register: bool | None = fields.attr("register", kinds.YES_NO)


class Port(Element):
    """``<port>`` at ``/network/port``. Settings for all guest interfaces."""

    TAG = "port"
    #: Whether isolated ports cannot reach one another; no by default.
    isolated: bool | None = fields.attr("isolated", kinds.YES_NO)
