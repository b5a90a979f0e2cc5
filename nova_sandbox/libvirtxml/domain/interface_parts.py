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

"""What network interfaces are made of.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

InterfaceLinkState = Literal["up", "down"]
InterfaceMACType = Literal["generated", "static"]


class InterfaceLink(Element):
    """``<link>`` at ``/domain/devices/interface/link``. The cable."""

    TAG = "link"
    #: Whether the cable is plugged in, up by default.
    state: InterfaceLinkState | None = fields.attr("state", InterfaceLinkState)


class InterfaceTarget(Element):
    """``<target>`` at ``/domain/devices/interface/target``. The host's side of the interface."""

    TAG = "target"
    #: Name of the host's device; vnet and a number by default.
    dev: str | None = fields.attr("dev")
    #: Whether libvirt sets up a tap device that exists already, yes by default.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)


class InterfaceMAC(Element):
    """``<mac>`` at ``/domain/devices/interface/mac``. MAC address of the guest's interface."""

    TAG = "mac"
    #: The address; libvirt makes one up when it is not given.
    address: str | None = fields.attr("address")
    #: With static, VMware keeps an address that is in its own range.
    type: InterfaceMACType | None = fields.attr("type", InterfaceMACType)
    #: Whether VMware checks that the address is not in use.
    check: bool | None = fields.attr("check", kinds.YES_NO)
    #: The address that the guest has changed to, written by libvirt. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    currentAddress: str | None = fields.attr("currentAddress")


class InterfaceBandwidth(Element):
    """``<bandwidth>`` at ``/domain/devices/interface/bandwidth``.

    Limits of the interface's throughput.
    """

    TAG = "bandwidth"
    #: Number of the traffic class on the bridge, given by libvirt.
    classID: int | None = fields.attr("classID", kinds.POSITIVE)
    #: Limit of what the guest receives.
    inbound: InterfaceBandwidthInbound | None = fields.child("inbound", "InterfaceBandwidthInbound")
    #: Limit of what the guest sends.
    outbound: InterfaceBandwidthOutbound | None = fields.child(
        "outbound", "InterfaceBandwidthOutbound"
    )


class InterfacePort(Element):
    """``<port>`` at ``/domain/devices/interface/port``. The interface's port of the bridge."""

    TAG = "port"
    #: Whether it cannot reach other isolated ports of the bridge, no by default.
    isolated: bool | None = fields.attr("isolated", kinds.YES_NO)


class InterfaceBandwidthInbound(Element):
    """``<inbound>`` at ``/domain/devices/interface/bandwidth/inbound``.

    Limit of what the guest receives.
    """

    TAG = "inbound"
    #: Throughput over time, in kilobytes a second.
    average: int | None = fields.attr("average", kinds.POSITIVE)
    #: Highest throughput of a burst, in kilobytes a second.
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    #: Throughput that is guaranteed, in kilobytes a second.
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    #: Amount that may be sent at the highest throughput, in KiB.
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class InterfaceBandwidthOutbound(Element):
    """``<outbound>`` at ``/domain/devices/interface/bandwidth/outbound``.

    Limit of what the guest sends.
    """

    TAG = "outbound"
    #: Throughput over time, in kilobytes a second.
    average: int | None = fields.attr("average", kinds.POSITIVE)
    #: Highest throughput of a burst, in kilobytes a second; not enforced.
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    #: Throughput that is guaranteed, in kilobytes a second; only inbound has it.
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    #: Amount that may be sent at the highest throughput, in KiB.
    burst: int | None = fields.attr("burst", kinds.POSITIVE)
