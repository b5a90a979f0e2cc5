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

"""Elements that several families use.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.network.forward import (
        BandwidthInbound,
        BandwidthOutbound,
        VirtualPortParameters,
        VLANTag,
    )

VirtualPortType = Literal["802.1Qbg", "802.1Qbh", "openvswitch", "midonet"]
VLANTrunk = Literal["yes"]


class VirtualPort(Element):
    """``<virtualport>`` at ``/network/virtualport``: one of the classes in ``ARMS``.

    How guests are known to the switch beyond the host.
    """

    TAG = "virtualport"
    UNION = "type"
    ARMS = {
        "802.1Qbg": "IEEE8021QbgVirtualPort",
        "802.1Qbh": "IEEE8021QbhVirtualPort",
        "openvswitch": "OpenVSwitchVirtualPort",
        "midonet": "MidonetVirtualPort",
        "": "UntypedVirtualPort",
    }
    #: Kind of switch: 802.1Qbg, 802.1Qbh, openvswitch or midonet.
    type: VirtualPortType | None = fields.attr("type", VirtualPortType)
    #: What the switch is told.
    parameters: VirtualPortParameters | None = fields.child("parameters", "VirtualPortParameters")


class Bandwidth(Element):
    """``<bandwidth>`` at ``/network/bandwidth``.

    Limits for all traffic between the network and the outside.
    """

    TAG = "bandwidth"
    #: Reported: number of the port's class in the network's traffic shaping.
    classID: int | None = fields.attr("classID", kinds.POSITIVE)
    #: Limits for traffic to the guest or the network.
    inbound: BandwidthInbound | None = fields.child("inbound", "BandwidthInbound")
    #: Limits for traffic from the guest or the network.
    outbound: BandwidthOutbound | None = fields.child("outbound", "BandwidthOutbound")


class VLAN(Element):
    """``<vlan>`` at ``/network/vlan``. VLANs of all guest interfaces."""

    TAG = "vlan"
    #: Whether the guest sees tagged frames; implied by several tags.
    trunk: VLANTrunk | None = fields.attr("trunk", VLANTrunk)
    #: One VLAN.
    tags: list[VLANTag] = fields.children("tag", "VLANTag")


class IEEE8021QbgVirtualPort(VirtualPort):
    """``<virtualport type='802.1Qbg'>``. A switch with VEPA (802.1Qbg)."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("802.1Qbg",), default="802.1Qbg")


class IEEE8021QbhVirtualPort(VirtualPort):
    """``<virtualport type='802.1Qbh'>``. A switch with port extension (802.1Qbh)."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("802.1Qbh",), default="802.1Qbh")


class OpenVSwitchVirtualPort(VirtualPort):
    """``<virtualport type='openvswitch'>``. Open vSwitch."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("openvswitch",), default="openvswitch")


class MidonetVirtualPort(VirtualPort):
    """``<virtualport type='midonet'>``. MidoNet."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("midonet",), default="midonet")


class UntypedVirtualPort(VirtualPort):
    """``<virtualport>`` without ``type``. The kind of switch is told elsewhere."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ())
