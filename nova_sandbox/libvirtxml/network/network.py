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
    """``<network>`` at ``/network``."""

    TAG = "network"
    SCHEMA = "network"
    connections: int | None = fields.attr("connections", kinds.UNSIGNED)
    ipv6: bool | None = fields.attr("ipv6", kinds.YES_NO)
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    name: str | None = fields.leaf("name")
    uuid: str | None = fields.leaf("uuid")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    title: str | None = fields.leaf("title")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    description: str | None = fields.leaf("description")
    metadata: list[RawElement] = fields.raws("metadata")
    forward: Forward | None = fields.child("forward", "Forward")
    bridge: Bridge | None = fields.child("bridge", "Bridge")
    mtu: MTU | None = fields.child("mtu", "MTU")
    mac: MAC | None = fields.child("mac", "MAC")
    domain: Domain | None = fields.child("domain", "Domain")
    dns: DNS | None = fields.child("dns", "DNS")
    vlan: VLAN | None = fields.child("vlan", "VLAN")
    bandwidth: Bandwidth | None = fields.child("bandwidth", "Bandwidth")
    port: Port | None = fields.child("port", "Port")
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")
    virtualport: VirtualPort | None = fields.child("virtualport", "VirtualPort")
    portgroups: list[Portgroup] = fields.children("portgroup", "Portgroup")
    dnsmasq_options: Options | None = fields.child("dnsmasq:options", "Options")


class Bridge(Element):
    """``<bridge>`` at ``/network/bridge``."""

    TAG = "bridge"
    name: str | None = fields.attr("name")
    zone: str | None = fields.attr("zone")
    stp: bool | None = fields.attr("stp", kinds.ON_OFF)
    delay: int | None = fields.attr("delay", kinds.UNSIGNED)
    macTableManager: BridgeMacTableManager | None = fields.attr(
        "macTableManager", BridgeMacTableManager
    )


class MTU(Element):
    """``<mtu>`` at ``/network/mtu``."""

    TAG = "mtu"
    size: int | None = fields.attr("size", kinds.SHORT)


class MAC(Element):
    """``<mac>`` at ``/network/mac``."""

    TAG = "mac"
    address: str | None = fields.attr("address")


class Domain(Element):
    """``<domain>`` at ``/network/domain``."""

    TAG = "domain"
    name: str | None = fields.attr("name")
    localOnly: bool | None = fields.attr("localOnly", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    register: bool | None = fields.attr("register", kinds.YES_NO)


class Port(Element):
    """``<port>`` at ``/network/port``."""

    TAG = "port"
    isolated: bool | None = fields.attr("isolated", kinds.YES_NO)
