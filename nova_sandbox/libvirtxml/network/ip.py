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

"""Addresses: ``<ip>`` with DHCP, and ``<route>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

IPDHCPRangeLeaseUnit = Literal["seconds", "minutes", "hours"]


class IP(Element):
    """``<ip>`` at ``/network/ip``. An address of the host in the network; DHCP is for its range."""

    TAG = "ip"
    #: ipv4 (the default) or ipv6.
    family: str | None = fields.attr("family")
    #: The host's address.
    address: str | None = fields.attr("address")
    #: Network mask of the address, IPv4 only.
    netmask: str | None = fields.attr("netmask")
    #: How many bits of the address are the network's.
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    #: Whether unknown reverse names of the range are not asked for elsewhere.
    localPtr: bool | None = fields.attr("localPtr", kinds.YES_NO)
    #: A TFTP server for the guests.
    tftp: IPTFTP | None = fields.child("tftp", "IPTFTP")
    #: A DHCP server for the guests.
    dhcp: IPDHCP | None = fields.child("dhcp", "IPDHCP")


class Route(Element):
    """``<route>`` at ``/network/route``. A route on the host to a network behind a guest."""

    TAG = "route"
    #: ipv4 (the default) or ipv6.
    family: str | None = fields.attr("family")
    #: Address of the network that is routed to.
    address: str | None = fields.attr("address")
    #: Network mask of that address, IPv4 only.
    netmask: str | None = fields.attr("netmask")
    #: How many bits of that address are the network's.
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    #: Address of the guest that routes.
    gateway: str | None = fields.attr("gateway")
    #: Cost of the route; 1 by default.
    metric: int | None = fields.attr("metric", kinds.UNSIGNED)


class IPTFTP(Element):
    """``<tftp>`` at ``/network/ip/tftp``. A TFTP server for the guests."""

    TAG = "tftp"
    #: Directory on the host that it serves.
    root: str | None = fields.attr("root")


class IPDHCP(Element):
    """``<dhcp>`` at ``/network/ip/dhcp``. A DHCP server for the guests."""

    TAG = "dhcp"
    #: Addresses that are handed out.
    ranges: list[IPDHCPRange] = fields.children("range", "IPDHCPRange")
    #: A fixed address for one guest.
    hosts: list[IPDHCPHost] = fields.children("host", "IPDHCPHost")
    #: What guests boot over the network.
    bootp: IPDHCPBOOTP | None = fields.child("bootp", "IPDHCPBOOTP")


class IPDHCPRange(Element):
    """``<range>`` at ``/network/ip/dhcp/range``. Addresses that are handed out."""

    TAG = "range"
    #: First address.
    start: str | None = fields.attr("start")
    #: Last address.
    end: str | None = fields.attr("end")
    #: How long addresses of the range are lent.
    lease: IPDHCPRangeLease | None = fields.child("lease", "IPDHCPRangeLease")


class IPDHCPHost(Element):
    """``<host>`` at ``/network/ip/dhcp/host``. A fixed address for one guest."""

    TAG = "host"
    #: The guest's MAC address.
    mac: str | None = fields.attr("mac")
    #: The guest's DHCP identifier (DUID), for IPv6.
    id: str | None = fields.attr("id")
    #: Name that the guest gets.
    name: str | None = fields.attr("name")
    #: IP address that the guest gets.
    ip: str | None = fields.attr("ip")
    #: How long the address is lent.
    lease: IPDHCPHostLease | None = fields.child("lease", "IPDHCPHostLease")


class IPDHCPBOOTP(Element):
    """``<bootp>`` at ``/network/ip/dhcp/bootp``. What guests boot over the network."""

    TAG = "bootp"
    #: Name of the boot file.
    file: str | None = fields.attr("file")
    #: Server that has the boot file; the DHCP server by default.
    server: str | None = fields.attr("server")


class IPDHCPRangeLease(Element):
    """``<lease>`` at ``/network/ip/dhcp/range/lease``. How long addresses of the range are lent."""

    TAG = "lease"
    #: The time, in minutes unless a unit is given; 0 for ever.
    expiry: int | None = fields.attr("expiry", kinds.UNSIGNED)
    #: seconds, minutes (the default) or hours.
    unit: IPDHCPRangeLeaseUnit | None = fields.attr("unit", IPDHCPRangeLeaseUnit)


class IPDHCPHostLease(Element):
    """``<lease>`` at ``/network/ip/dhcp/host/lease``. How long the address is lent."""

    TAG = "lease"
    #: The time, in minutes unless a unit is given; 0 for ever.
    expiry: int | None = fields.attr("expiry", kinds.UNSIGNED)
    #: seconds, minutes (the default) or hours.
    unit: IPDHCPRangeLeaseUnit | None = fields.attr("unit", IPDHCPRangeLeaseUnit)
