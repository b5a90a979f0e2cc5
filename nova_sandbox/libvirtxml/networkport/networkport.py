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

"""A port of a virtual network, https://libvirt.org/formatnetworkport.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.network.common import VLAN, Bandwidth, VirtualPort
    from nova_sandbox.libvirtxml.network.forward import ForwardDriver
    from nova_sandbox.libvirtxml.network.network import Port

PlugType = Literal["network", "bridge", "direct", "hostdev-pci"]
NetworkPlugMacTableManager = Literal["kernel", "libvirt"]
DirectPlugMode = Literal["bridge", "passthrough", "private", "vepa"]


class NetworkPort(Element):
    """``<networkport>`` at ``/networkport``. What one guest interface uses of a virtual network."""

    TAG = "networkport"
    SCHEMA = "networkport"
    #: Identity of the port.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: The domain that the port belongs to.
    owner: Owner | None = fields.child("owner", "Owner")
    #: Name of the network's port group.
    group: str | None = fields.leaf("group")
    #: MAC address of the guest's interface.
    mac: MAC | None = fields.child("mac", "MAC")
    #: How the interface is known to the switch.
    virtualport: VirtualPort | None = fields.child("virtualport", "VirtualPort")
    #: Limits for the port's traffic.
    bandwidth: Bandwidth | None = fields.child("bandwidth", "Bandwidth")
    #: VLANs of the port.
    vlan: VLAN | None = fields.child("vlan", "VLAN")
    #: Settings of the port on the bridge.
    port: Port | None = fields.child("port", "Port")
    #: What the guest may change.
    rxfilters: Rxfilters | None = fields.child("rxfilters", "Rxfilters")
    #: How the interface is plugged in on the host.
    plug: Plug | None = fields.child("plug", "Plug")


class Owner(Element):
    """``<owner>`` at ``/networkport/owner``. The domain that the port belongs to."""

    TAG = "owner"
    #: Name of the domain.
    name: str | None = fields.leaf("name")
    #: UUID of the domain.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)


class MAC(Element):
    """``<mac>`` at ``/networkport/mac``. MAC address of the guest's interface."""

    TAG = "mac"
    #: The address.
    address: str | None = fields.attr("address")


class Rxfilters(Element):
    """``<rxfilters>`` at ``/networkport/rxfilters``. What the guest may change."""

    TAG = "rxfilters"
    #: Whether the guest may change its MAC address and receive filters.
    trustGuest: bool | None = fields.attr("trustGuest", kinds.YES_NO)


class Plug(Element):
    """``<plug>`` at ``/networkport/plug``: one of the classes in ``ARMS``.

    How the interface is plugged in on the host.
    """

    TAG = "plug"
    UNION = "type"
    ARMS = {
        "network": "NetworkPlug",
        "bridge": "BridgePlug",
        "direct": "DirectPlug",
        "hostdev-pci": "HostdevPCIPlug",
    }
    #: network, bridge, direct or hostdev-pci.
    type: PlugType | None = fields.attr("type", PlugType)


class NetworkPlug(Plug):
    """``<plug type='network'>``. A bridge that libvirt manages."""

    ORDER = ("type", "bridge", "macTableManager",)
    type: PlugType | None = fields.attr("type", ("network",), default="network")
    #: Bridge of the host that the interface is in.
    bridge: str | None = fields.attr("bridge")
    #: Who fills the bridge's table of MAC addresses: kernel or libvirt.
    macTableManager: NetworkPlugMacTableManager | None = fields.attr(
        "macTableManager", NetworkPlugMacTableManager
    )


class BridgePlug(Plug):
    """``<plug type='bridge'>``. A bridge that the host has anyway."""

    ORDER = ("type", "bridge", "macTableManager",)
    type: PlugType | None = fields.attr("type", ("bridge",), default="bridge")
    #: Bridge of the host that the interface is in.
    bridge: str | None = fields.attr("bridge")
    #: Who fills the bridge's table of MAC addresses: kernel or libvirt.
    macTableManager: NetworkPlugMacTableManager | None = fields.attr(
        "macTableManager", NetworkPlugMacTableManager
    )


class DirectPlug(Plug):
    """``<plug type='direct'>``. A macvtap on a host interface."""

    ORDER = ("type", "dev", "mode",)
    type: PlugType | None = fields.attr("type", ("direct",), default="direct")
    #: Host interface below a macvtap.
    dev: str | None = fields.attr("dev")
    #: How macvtap works: bridge, private, vepa or passthrough.
    mode: DirectPlugMode | None = fields.attr("mode", DirectPlugMode)


class PlugAddress(Element):
    """``<address>`` at ``/networkport/plug/address``. Address of the PCI device on the host."""

    TAG = "address"
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


class HostdevPCIPlug(Plug):
    """``<plug type='hostdev-pci'>``. A PCI device handed to the guest."""

    ORDER = ("type", "managed", "driver", "address",)
    type: PlugType | None = fields.attr("type", ("hostdev-pci",), default="hostdev-pci")
    #: Whether libvirt takes the PCI device from its host driver.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Driver for the PCI device.
    driver: ForwardDriver | None = fields.child("driver", "ForwardDriver")
    #: Address of the PCI device on the host.
    address: PlugAddress | None = fields.child("address", "PlugAddress")
