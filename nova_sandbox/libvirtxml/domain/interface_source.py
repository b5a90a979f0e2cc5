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

"""What a network interface is connected to: its ``<source>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import Reconnect
    from nova_sandbox.libvirtxml.domain.common import IP, Product, Route, Vendor

BridgeInterfaceSourceMacTableManager = Literal["kernel", "libvirt"]
VhostUserInterfaceSourceType = Literal["unix"]
VhostUserInterfaceSourceMode = Literal["server", "client"]
HostdevInterfaceSourceAddressType = Literal["pci", "usb"]


class BridgeInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Name of the host's bridge.
    bridge: str | None = fields.attr("bridge")
    #: Who keeps the bridge's table of MAC addresses: the kernel or libvirt.
    macTableManager: BridgeInterfaceSourceMacTableManager | None = fields.attr(
        "macTableManager", BridgeInterfaceSourceMacTableManager
    )
    #: Name of libvirt's network.
    network: str | None = fields.attr("network")
    #: Group of the network's ports whose settings the interface gets.
    portgroup: str | None = fields.attr("portgroup")
    #: UUID of the network's port, set by libvirt, or number of the switch's port.
    portid: str | None = fields.attr("portid", kinds.UUID_TEXT)


class EthernetInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: An address of the host's side.
    ips: list[IP] = fields.children("ip", "IP")
    #: A route of the host's side.
    routes: list[Route] = fields.children("route", "Route")


class VhostUserInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Kind of the vhost-user connection, only unix.
    type: VhostUserInterfaceSourceType | None = fields.attr("type", VhostUserInterfaceSourceType)
    #: Path of the vhost-user socket.
    path: str | None = fields.attr("path")
    #: The macvtap mode, vepa by default, or for vhost-user which side the hypervisor is.
    mode: VhostUserInterfaceSourceMode | None = fields.attr("mode", VhostUserInterfaceSourceMode)
    #: The host's interface, or for vDPA the path of its device. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: Whether and when a lost connection is made again.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class NetworkInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Name of libvirt's network.
    network: str | None = fields.attr("network")
    #: Group of the network's ports whose settings the interface gets.
    portgroup: str | None = fields.attr("portgroup")
    #: UUID of the network's port, set by libvirt, or number of the switch's port.
    portid: str | None = fields.attr("portid", kinds.UUID_TEXT)
    #: Name of the host's bridge.
    bridge: str | None = fields.attr("bridge")
    #: Who keeps the bridge's table of MAC addresses: the kernel or libvirt.
    macTableManager: BridgeInterfaceSourceMacTableManager | None = fields.attr(
        "macTableManager", BridgeInterfaceSourceMacTableManager
    )


class DirectInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: The host's interface, or for vDPA the path of its device.
    dev: str | None = fields.attr("dev")
    #: The macvtap mode, vepa by default, or for vhost-user which side the hypervisor is.
    mode: str | None = fields.attr("mode")
    #: Name of libvirt's network.
    network: str | None = fields.attr("network")
    #: Group of the network's ports whose settings the interface gets.
    portgroup: str | None = fields.attr("portgroup")
    #: UUID of the network's port, set by libvirt, or number of the switch's port.
    portid: str | None = fields.attr("portid", kinds.UUID_TEXT)


class UserInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: The host's interface, or for vDPA the path of its device. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    dev: str | None = fields.attr("dev")


class InternalInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Name of the internal network.
    name: str | None = fields.attr("name")


class McastInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Address of the multicast group or of the other side.
    address: str | None = fields.attr("address")
    #: TCP or UDP port of the group or of the other side.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class UDPInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Address of the multicast group or of the other side.
    address: str | None = fields.attr("address")
    #: TCP or UDP port of the group or of the other side.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    #: The address at which packets of the other side arrive.
    local: UDPInterfaceSourceLocal | None = fields.child("local", "UDPInterfaceSourceLocal")


class ServerInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Address of the multicast group or of the other side.
    address: str | None = fields.attr("address")
    #: TCP or UDP port of the group or of the other side.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class HostdevInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: Written by libvirt when the host's device is not there.
    missing: bool | None = fields.attr("missing", kinds.YES_NO)
    #: Vendor of the host's USB device.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Product of the host's USB device.
    product: Product | None = fields.child("product", "Product")
    #: Where the device is on the host.
    address: HostdevInterfaceSourceAddress | None = fields.child(
        "address", "HostdevInterfaceSourceAddress"
    )


class VDPAInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: The host's interface, or for vDPA the path of its device.
    dev: str | None = fields.attr("dev")


class VDSInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``.

    To what the interface is connected on the host.
    """

    TAG = "source"
    #: UUID of the distributed switch. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    switchid: str | None = fields.attr("switchid", kinds.UUID_TEXT)
    #: UUID of the network's port, set by libvirt, or number of the switch's port. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    portid: int | None = fields.attr("portid", kinds.INTEGER)
    #: Group of ports of the distributed switch. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    portgroupid: str | None = fields.attr("portgroupid")
    #: Number of the connection to the distributed switch. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    connectionid: int | None = fields.attr("connectionid", kinds.INTEGER)


class UDPInterfaceSourceLocal(Element):
    """``<local>`` at ``/domain/devices/interface/source/local``.

    The address at which packets of the other side arrive.
    """

    TAG = "local"
    #: Local address.
    address: str | None = fields.attr("address")
    #: Local UDP port.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class HostdevInterfaceSourceAddress(Element):
    """``<address>`` at ``/domain/devices/interface/source/address``.

    One of the classes in ``ARMS``. Where the device is on the host.
    """

    TAG = "address"
    UNION = "type"
    ARMS = {
        "pci": "PCIHostdevInterfaceSourceAddress",
        "usb": "USBHostdevInterfaceSourceAddress",
        "": "UntypedHostdevInterfaceSourceAddress",
    }
    #: Whether the device is on the host's PCI or USB bus.
    type: HostdevInterfaceSourceAddressType | None = fields.attr(
        "type", HostdevInterfaceSourceAddressType
    )
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.HEXADECIMAL)
    #: Number of the device on the host's USB bus.
    device: int | None = fields.attr("device", kinds.HEXADECIMAL)
    #: Port of the host's USB bus, dotted below hubs; in place of the device number. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    port: str | None = fields.attr("port")


class PCIHostdevInterfaceSourceAddress(HostdevInterfaceSourceAddress):
    """``<address type='pci'>``. A place on a PCI bus."""

    ORDER = ("type", "domain", "bus", "slot", "function", "device", "port", "multifunction",)
    type: HostdevInterfaceSourceAddressType | None = fields.attr("type", ("pci",), default="pci")
    #: PCI domain, most often 0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class USBHostdevInterfaceSourceAddress(HostdevInterfaceSourceAddress):
    """``<address type='usb'>``. A port of a USB bus or hub."""

    ORDER = ("type", "bus", "device", "port",)
    type: HostdevInterfaceSourceAddressType | None = fields.attr("type", ("usb",), default="usb")


class UntypedHostdevInterfaceSourceAddress(HostdevInterfaceSourceAddress):
    """``<address>`` without ``type``."""

    ORDER = ("type", "bus", "device", "port",)
    type: HostdevInterfaceSourceAddressType | None = fields.attr("type", ())
