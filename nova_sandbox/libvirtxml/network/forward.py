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

"""How traffic leaves: ``<forward>``, ``<portgroup>``, ``<bandwidth>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.network.common import VLAN, Bandwidth, VirtualPort

ForwardMode = Literal["nat", "route", "open", "bridge", "passthrough", "private", "vepa", "hostdev"]
ForwardAddressType = Literal["pci"]
ForwardDriverName = Literal["kvm", "vfio", "xen"]
VLANTagNativeMode = Literal["tagged", "untagged"]


class Forward(Element):
    """``<forward>`` at ``/network/forward``."""

    TAG = "forward"
    dev: str | None = fields.attr("dev")
    mode: ForwardMode | None = fields.attr("mode", ForwardMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    driver: ForwardDriver | None = fields.child("driver", "ForwardDriver")
    nat: ForwardNAT | None = fields.child("nat", "ForwardNAT")
    pf: ForwardPf | None = fields.child("pf", "ForwardPf")
    interfaces: list[ForwardInterface] = fields.children("interface", "ForwardInterface")
    address: list[ForwardAddress] = fields.children("address", "ForwardAddress")


class Portgroup(Element):
    """``<portgroup>`` at ``/network/portgroup``."""

    TAG = "portgroup"
    name: str | None = fields.attr("name")
    default: bool | None = fields.attr("default", kinds.YES_NO)
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    vlan: VLAN | None = fields.child("vlan", "VLAN")
    virtualport: VirtualPort | None = fields.child("virtualport", "VirtualPort")
    bandwidth: Bandwidth | None = fields.child("bandwidth", "Bandwidth")


class ForwardInterface(Element):
    """``<interface>`` at ``/network/forward/interface``."""

    TAG = "interface"
    dev: str | None = fields.attr("dev")
    connections: int | None = fields.attr("connections", kinds.UNSIGNED)


class ForwardAddress(Element):
    """``<address>`` at ``/network/forward/address``."""

    TAG = "address"
    type: ForwardAddressType | None = fields.attr("type", ForwardAddressType)
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
    connections: int | None = fields.attr("connections", kinds.UNSIGNED)


class ForwardPf(Element):
    """``<pf>`` at ``/network/forward/pf``."""

    TAG = "pf"
    dev: str | None = fields.attr("dev")


class ForwardDriver(Element):
    """``<driver>`` at ``/network/forward/driver``."""

    TAG = "driver"
    name: ForwardDriverName | None = fields.attr("name", ForwardDriverName)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    iommufd: bool | None = fields.attr("iommufd", kinds.YES_NO)


class ForwardNAT(Element):
    """``<nat>`` at ``/network/forward/nat``."""

    TAG = "nat"
    ipv6: bool | None = fields.attr("ipv6", kinds.YES_NO)
    address: ForwardNATAddress | None = fields.child("address", "ForwardNATAddress")
    port: ForwardNATPort | None = fields.child("port", "ForwardNATPort")


class IEEE8021QbgVirtualPortParameters(Element):
    """``<parameters>`` at ``/network/virtualport/parameters``."""

    TAG = "parameters"
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)


class IEEE8021QbhVirtualPortParameters(Element):
    """``<parameters>`` at ``/network/virtualport/parameters``."""

    TAG = "parameters"
    profileid: str | None = fields.attr("profileid")
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)


class OpenVSwitchVirtualPortParameters(Element):
    """``<parameters>`` at ``/network/virtualport/parameters``."""

    TAG = "parameters"
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)


class MidonetVirtualPortParameters(Element):
    """``<parameters>`` at ``/network/virtualport/parameters``."""

    TAG = "parameters"
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    profileid: str | None = fields.attr("profileid")


class UntypedVirtualPortParameters(Element):
    """``<parameters>`` at ``/network/virtualport/parameters``."""

    TAG = "parameters"
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)


class BandwidthInbound(Element):
    """``<inbound>`` at ``/network/bandwidth/inbound``."""

    TAG = "inbound"
    average: int | None = fields.attr("average", kinds.POSITIVE)
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class BandwidthOutbound(Element):
    """``<outbound>`` at ``/network/bandwidth/outbound``."""

    TAG = "outbound"
    average: int | None = fields.attr("average", kinds.POSITIVE)
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class VLANTag(Element):
    """``<tag>`` at ``/network/vlan/tag``."""

    TAG = "tag"
    id: int | None = fields.attr("id", kinds.bounded(0, 4095))
    nativeMode: VLANTagNativeMode | None = fields.attr("nativeMode", VLANTagNativeMode)


class ForwardNATAddress(Element):
    """``<address>`` at ``/network/forward/nat/address``."""

    TAG = "address"
    start: str | None = fields.attr("start")
    end: str | None = fields.attr("end")


class ForwardNATPort(Element):
    """``<port>`` at ``/network/forward/nat/port``."""

    TAG = "port"
    start: int | None = fields.attr("start", kinds.bounded(1, 65535))
    end: int | None = fields.attr("end", kinds.bounded(1, 65535))
