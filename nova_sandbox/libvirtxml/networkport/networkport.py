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
    """``<networkport>`` at ``/networkport``."""

    TAG = "networkport"
    SCHEMA = "networkport"
    uuid: str | None = fields.leaf("uuid")
    owner: Owner | None = fields.child("owner", "Owner")
    group: str | None = fields.leaf("group")
    mac: MAC | None = fields.child("mac", "MAC")
    virtualport: VirtualPort | None = fields.child("virtualport", "VirtualPort")
    bandwidth: Bandwidth | None = fields.child("bandwidth", "Bandwidth")
    vlan: VLAN | None = fields.child("vlan", "VLAN")
    port: Port | None = fields.child("port", "Port")
    rxfilters: Rxfilters | None = fields.child("rxfilters", "Rxfilters")
    plug: Plug | None = fields.child("plug", "Plug")


class Owner(Element):
    """``<owner>`` at ``/networkport/owner``."""

    TAG = "owner"
    name: str | None = fields.leaf("name")
    uuid: str | None = fields.leaf("uuid")


class MAC(Element):
    """``<mac>`` at ``/networkport/mac``."""

    TAG = "mac"
    address: str | None = fields.attr("address")


class Rxfilters(Element):
    """``<rxfilters>`` at ``/networkport/rxfilters``."""

    TAG = "rxfilters"
    trustGuest: bool | None = fields.attr("trustGuest", kinds.YES_NO)


class Plug(Element):
    """``<plug>`` at ``/networkport/plug``: one of the classes in ``ARMS``."""

    TAG = "plug"
    UNION = "type"
    ARMS = {
        "network": "NetworkPlug",
        "bridge": "BridgePlug",
        "direct": "DirectPlug",
        "hostdev-pci": "HostdevPCIPlug",
    }
    type: PlugType | None = fields.attr("type", PlugType)


class NetworkPlug(Plug):
    """``<plug type='network'>``."""

    ORDER = ("type", "bridge", "macTableManager",)
    type: PlugType | None = fields.attr("type", ("network",), default="network")
    bridge: str | None = fields.attr("bridge")
    macTableManager: NetworkPlugMacTableManager | None = fields.attr(
        "macTableManager", NetworkPlugMacTableManager
    )


class BridgePlug(Plug):
    """``<plug type='bridge'>``."""

    ORDER = ("type", "bridge", "macTableManager",)
    type: PlugType | None = fields.attr("type", ("bridge",), default="bridge")
    bridge: str | None = fields.attr("bridge")
    macTableManager: NetworkPlugMacTableManager | None = fields.attr(
        "macTableManager", NetworkPlugMacTableManager
    )


class DirectPlug(Plug):
    """``<plug type='direct'>``."""

    ORDER = ("type", "dev", "mode",)
    type: PlugType | None = fields.attr("type", ("direct",), default="direct")
    dev: str | None = fields.attr("dev")
    mode: DirectPlugMode | None = fields.attr("mode", DirectPlugMode)


class PlugAddress(Element):
    """``<address>`` at ``/networkport/plug/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class HostdevPCIPlug(Plug):
    """``<plug type='hostdev-pci'>``."""

    ORDER = ("type", "managed", "driver", "address",)
    type: PlugType | None = fields.attr("type", ("hostdev-pci",), default="hostdev-pci")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    driver: ForwardDriver | None = fields.child("driver", "ForwardDriver")
    address: PlugAddress | None = fields.child("address", "PlugAddress")
