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
        IEEE8021QbgVirtualPortParameters,
        IEEE8021QbhVirtualPortParameters,
        MidonetVirtualPortParameters,
        OpenVSwitchVirtualPortParameters,
        UntypedVirtualPortParameters,
        VLANTag,
    )

VirtualPortType = Literal["802.1Qbg", "802.1Qbh", "openvswitch", "midonet"]
VLANTrunk = Literal["yes"]


class VirtualPort(Element):
    """``<virtualport>`` at ``/network/virtualport``: one of the classes in ``ARMS``."""

    TAG = "virtualport"
    UNION = "type"
    ARMS = {
        "802.1Qbg": "IEEE8021QbgVirtualPort",
        "802.1Qbh": "IEEE8021QbhVirtualPort",
        "openvswitch": "OpenVSwitchVirtualPort",
        "midonet": "MidonetVirtualPort",
        "": "UntypedVirtualPort",
    }
    type: VirtualPortType | None = fields.attr("type", VirtualPortType)


class Bandwidth(Element):
    """``<bandwidth>`` at ``/network/bandwidth``."""

    TAG = "bandwidth"
    classID: int | None = fields.attr("classID", kinds.POSITIVE)
    inbound: BandwidthInbound | None = fields.child("inbound", "BandwidthInbound")
    outbound: BandwidthOutbound | None = fields.child("outbound", "BandwidthOutbound")


class VLAN(Element):
    """``<vlan>`` at ``/network/vlan``."""

    TAG = "vlan"
    trunk: VLANTrunk | None = fields.attr("trunk", VLANTrunk)
    tags: list[VLANTag] = fields.children("tag", "VLANTag")


class IEEE8021QbgVirtualPort(VirtualPort):
    """``<virtualport type='802.1Qbg'>``."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("802.1Qbg",), default="802.1Qbg")
    parameters: IEEE8021QbgVirtualPortParameters | None = fields.child(
        "parameters", "IEEE8021QbgVirtualPortParameters"
    )


class IEEE8021QbhVirtualPort(VirtualPort):
    """``<virtualport type='802.1Qbh'>``."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("802.1Qbh",), default="802.1Qbh")
    parameters: IEEE8021QbhVirtualPortParameters | None = fields.child(
        "parameters", "IEEE8021QbhVirtualPortParameters"
    )


class OpenVSwitchVirtualPort(VirtualPort):
    """``<virtualport type='openvswitch'>``."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("openvswitch",), default="openvswitch")
    parameters: OpenVSwitchVirtualPortParameters | None = fields.child(
        "parameters", "OpenVSwitchVirtualPortParameters"
    )


class MidonetVirtualPort(VirtualPort):
    """``<virtualport type='midonet'>``."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ("midonet",), default="midonet")
    parameters: MidonetVirtualPortParameters | None = fields.child(
        "parameters", "MidonetVirtualPortParameters"
    )


class UntypedVirtualPort(VirtualPort):
    """``<virtualport>`` without ``type``."""

    ORDER = ("type", "parameters",)
    type: VirtualPortType | None = fields.attr("type", ())
    parameters: UntypedVirtualPortParameters | None = fields.child(
        "parameters", "UntypedVirtualPortParameters"
    )
