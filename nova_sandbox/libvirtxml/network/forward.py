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
    """``<forward>`` at ``/network/forward``.

    How guests reach the outside; without it they do not.
    """

    TAG = "forward"
    #: The only host interface through which traffic leaves.
    dev: str | None = fields.attr("dev")
    #: nat (the default), route, open, bridge, or how devices are handed out.
    mode: ForwardMode | None = fields.attr("mode", ForwardMode)
    #: Whether libvirt takes the PCI devices from their host drivers.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Driver for the PCI devices that are handed out.
    driver: ForwardDriver | None = fields.child("driver", "ForwardDriver")
    #: How addresses are translated.
    nat: ForwardNAT | None = fields.child("nat", "ForwardNAT")
    #: An SR-IOV card whose virtual functions are handed out.
    pf: ForwardPf | None = fields.child("pf", "ForwardPf")
    #: A host interface that guests may be given or share.
    interfaces: list[ForwardInterface] = fields.children("interface", "ForwardInterface")
    #: A PCI device, such as a virtual function, that a guest may be given.
    address: list[ForwardAddress] = fields.children("address", "ForwardAddress")


class Portgroup(Element):
    """``<portgroup>`` at ``/network/portgroup``.

    Settings for those guest interfaces that name this group.
    """

    TAG = "portgroup"
    #: Name of the group.
    name: str | None = fields.attr("name")
    #: Whether it is for interfaces that name no group.
    default: bool | None = fields.attr("default", kinds.YES_NO)
    #: Whether guests may change MAC and filters.
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    #: VLANs of the group's interfaces.
    vlan: VLAN | None = fields.child("vlan", "VLAN")
    #: How the group's interfaces are known to the switch.
    virtualport: VirtualPort | None = fields.child("virtualport", "VirtualPort")
    #: Limits for each guest interface of the group.
    bandwidth: Bandwidth | None = fields.child("bandwidth", "Bandwidth")


class ForwardInterface(Element):
    """``<interface>`` at ``/network/forward/interface``.

    A host interface that guests may be given or share.
    """

    TAG = "interface"
    #: Name of the interface.
    dev: str | None = fields.attr("dev")
    #: Reported: how many guest interfaces use it.
    connections: int | None = fields.attr("connections", kinds.UNSIGNED)


class ForwardAddress(Element):
    """``<address>`` at ``/network/forward/address``.

    A PCI device, such as a virtual function, that a guest may be given.
    """

    TAG = "address"
    #: pci.
    type: ForwardAddressType | None = fields.attr("type", ForwardAddressType)
    #: PCI domain.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: PCI bus.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Device number on the PCI bus.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: Function of the device.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether the device has several functions.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
    #: Reported: how many guest interfaces use it.
    connections: int | None = fields.attr("connections", kinds.UNSIGNED)


class ForwardPf(Element):
    """``<pf>`` at ``/network/forward/pf``.

    An SR-IOV card whose virtual functions are handed out.
    """

    TAG = "pf"
    #: Name of the card's interface on the host.
    dev: str | None = fields.attr("dev")


class ForwardDriver(Element):
    """``<driver>`` at ``/network/forward/driver``.

    Driver for the PCI devices that are handed out.
    """

    TAG = "driver"
    #: vfio, kvm or xen.
    name: ForwardDriverName | None = fields.attr("name", ForwardDriverName)
    #: Name of the kernel's vfio driver; libvirt finds it if absent. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: Whether the devices use the host's IOMMUFD. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    iommufd: bool | None = fields.attr("iommufd", kinds.YES_NO)


class ForwardNAT(Element):
    """``<nat>`` at ``/network/forward/nat``. How addresses are translated."""

    TAG = "nat"
    #: Whether IPv6 is translated too; no by default.
    ipv6: bool | None = fields.attr("ipv6", kinds.YES_NO)
    #: Outer addresses that guests' traffic gets; the host's if absent.
    address: ForwardNATAddress | None = fields.child("address", "ForwardNATAddress")
    #: Outer ports that guests' traffic gets.
    port: ForwardNATPort | None = fields.child("port", "ForwardNATPort")


class VirtualPortParameters(Element):
    """``<parameters>`` at ``/network/virtualport/parameters``. What the switch is told."""

    TAG = "parameters"
    #: 802.1Qbg: number of the manager of types, 0 to 255.
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    #: 802.1Qbg: number of the interface's type, below 16777216.
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    #: 802.1Qbg: version of the type, 0 to 255.
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    #: 802.1Qbg: UUID of the interface; invented if absent.
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    #: UUID of the interface (Open vSwitch, MidoNet).
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)
    #: Name of the port profile (802.1Qbh, Open vSwitch).
    profileid: str | None = fields.attr("profileid")


class BandwidthInbound(Element):
    """``<inbound>`` at ``/network/bandwidth/inbound``.

    Limits for traffic to the guest or the network.
    """

    TAG = "inbound"
    #: Rate held on average, in kilobytes per second.
    average: int | None = fields.attr("average", kinds.POSITIVE)
    #: Highest rate of a burst, in kilobytes per second.
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    #: Rate guaranteed to a guest interface, in kilobytes per second.
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    #: How much may be sent at the peak rate, in KiB.
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class BandwidthOutbound(Element):
    """``<outbound>`` at ``/network/bandwidth/outbound``.

    Limits for traffic from the guest or the network.
    """

    TAG = "outbound"
    #: Rate held on average, in kilobytes per second.
    average: int | None = fields.attr("average", kinds.POSITIVE)
    #: Ignored by Linux: bursts are not shaped in this direction.
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    #: Not used: only inbound traffic has a guaranteed rate.
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    #: How much may be sent at the peak rate, in KiB.
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class VLANTag(Element):
    """``<tag>`` at ``/network/vlan/tag``. One VLAN."""

    TAG = "tag"
    #: Number of the VLAN, 0 to 4095.
    id: int | None = fields.attr("id", kinds.bounded(0, 4095))
    #: tagged or untagged: the VLAN of frames that have no tag.
    nativeMode: VLANTagNativeMode | None = fields.attr("nativeMode", VLANTagNativeMode)


class ForwardNATAddress(Element):
    """``<address>`` at ``/network/forward/nat/address``.

    Outer addresses that guests' traffic gets; the host's if absent.
    """

    TAG = "address"
    #: First address.
    start: str | None = fields.attr("start")
    #: Last address.
    end: str | None = fields.attr("end")


class ForwardNATPort(Element):
    """``<port>`` at ``/network/forward/nat/port``. Outer ports that guests' traffic gets."""

    TAG = "port"
    #: First port; 1024 by default.
    start: int | None = fields.attr("start", kinds.bounded(1, 65535))
    #: Last port; 65535 by default.
    end: int | None = fields.attr("end", kinds.bounded(1, 65535))
