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
    """``<ip>`` at ``/network/ip``."""

    TAG = "ip"
    address: str | None = fields.attr("address")
    netmask: str | None = fields.attr("netmask")
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    family: str | None = fields.attr("family")
    localPtr: bool | None = fields.attr("localPtr", kinds.YES_NO)
    tftp: IPTFTP | None = fields.child("tftp", "IPTFTP")
    dhcp: IPDHCP | None = fields.child("dhcp", "IPDHCP")


class Route(Element):
    """``<route>`` at ``/network/route``."""

    TAG = "route"
    family: str | None = fields.attr("family")
    address: str | None = fields.attr("address")
    netmask: str | None = fields.attr("netmask")
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    gateway: str | None = fields.attr("gateway")
    metric: int | None = fields.attr("metric", kinds.UNSIGNED)


class IPTFTP(Element):
    """``<tftp>`` at ``/network/ip/tftp``."""

    TAG = "tftp"
    root: str | None = fields.attr("root")


class IPDHCP(Element):
    """``<dhcp>`` at ``/network/ip/dhcp``."""

    TAG = "dhcp"
    ranges: list[IPDHCPRange] = fields.children("range", "IPDHCPRange")
    hosts: list[IPDHCPHost] = fields.children("host", "IPDHCPHost")
    bootp: IPDHCPBOOTP | None = fields.child("bootp", "IPDHCPBOOTP")


class IPDHCPRange(Element):
    """``<range>`` at ``/network/ip/dhcp/range``."""

    TAG = "range"
    start: str | None = fields.attr("start")
    end: str | None = fields.attr("end")
    lease: IPDHCPRangeLease | None = fields.child("lease", "IPDHCPRangeLease")


class IPDHCPHost(Element):
    """``<host>`` at ``/network/ip/dhcp/host``."""

    TAG = "host"
    mac: str | None = fields.attr("mac")
    id: str | None = fields.attr("id")
    name: str | None = fields.attr("name")
    ip: str | None = fields.attr("ip")
    lease: IPDHCPHostLease | None = fields.child("lease", "IPDHCPHostLease")


class IPDHCPBOOTP(Element):
    """``<bootp>`` at ``/network/ip/dhcp/bootp``."""

    TAG = "bootp"
    file: str | None = fields.attr("file")
    server: str | None = fields.attr("server")


class IPDHCPRangeLease(Element):
    """``<lease>`` at ``/network/ip/dhcp/range/lease``."""

    TAG = "lease"
    expiry: int | None = fields.attr("expiry", kinds.UNSIGNED)
    unit: IPDHCPRangeLeaseUnit | None = fields.attr("unit", IPDHCPRangeLeaseUnit)


class IPDHCPHostLease(Element):
    """``<lease>`` at ``/network/ip/dhcp/host/lease``."""

    TAG = "lease"
    expiry: int | None = fields.attr("expiry", kinds.UNSIGNED)
    unit: IPDHCPRangeLeaseUnit | None = fields.attr("unit", IPDHCPRangeLeaseUnit)
