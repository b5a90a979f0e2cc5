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

"""Network interfaces: ``<interface>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, IP, Address, Alias, Boot, Rom, Route
    from nova_sandbox.libvirtxml.domain.interface_parts import (
        BridgeInterfaceSource,
        DirectInterfaceSource,
        EthernetInterfaceSource,
        HostdevInterfaceSource,
        InterfaceBackend,
        InterfaceBackenddomain,
        InterfaceBandwidth,
        InterfaceCoalesce,
        InterfaceDownscript,
        InterfaceDriver,
        InterfaceFilterRef,
        InterfaceGuest,
        InterfaceLink,
        InterfaceMAC,
        InterfaceModel,
        InterfaceMTU,
        InterfacePort,
        InterfacePortForward,
        InterfaceScript,
        InterfaceTarget,
        InterfaceTeaming,
        InterfaceTune,
        InterfaceVirtualPort,
        InterfaceVLAN,
        InternalInterfaceSource,
        McastInterfaceSource,
        NetworkInterfaceSource,
        ServerInterfaceSource,
        UDPInterfaceSource,
        UserInterfaceSource,
        VDPAInterfaceSource,
        VDSInterfaceSource,
        VhostUserInterfaceSource,
    )

InterfaceType = Literal[
    "bridge", "ethernet", "vhostuser", "network", "direct", "user", "internal", "mcast", "client",
    "udp", "server", "hostdev", "vdpa", "null", "vds",
]


class Interface(Element):
    """``<interface>`` at ``/domain/devices/interface``: one of the classes in ``ARMS``."""

    TAG = "interface"
    UNION = "type"
    ARMS = {
        "bridge": "BridgeInterface",
        "ethernet": "EthernetInterface",
        "vhostuser": "VhostUserInterface",
        "network": "NetworkInterface",
        "direct": "DirectInterface",
        "user": "UserInterface",
        "internal": "InternalInterface",
        "mcast": "McastInterface",
        "client": "ClientInterface",
        "udp": "UDPInterface",
        "server": "ServerInterface",
        "hostdev": "HostdevInterface",
        "vdpa": "VDPAInterface",
        "null": "NullInterface",
        "vds": "VDSInterface",
    }
    type: InterfaceType | None = fields.attr("type", InterfaceType)
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    mac: InterfaceMAC | None = fields.child("mac", "InterfaceMAC")
    vlan: InterfaceVLAN | None = fields.child("vlan", "InterfaceVLAN")
    bandwidth: InterfaceBandwidth | None = fields.child("bandwidth", "InterfaceBandwidth")
    port: InterfacePort | None = fields.child("port", "InterfacePort")
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    portForwards: list[InterfacePortForward] = fields.children(
        "portForward", "InterfacePortForward"
    )
    script: InterfaceScript | None = fields.child("script", "InterfaceScript")
    downscript: InterfaceDownscript | None = fields.child("downscript", "InterfaceDownscript")
    backenddomain: InterfaceBackenddomain | None = fields.child(
        "backenddomain", "InterfaceBackenddomain"
    )
    target: InterfaceTarget | None = fields.child("target", "InterfaceTarget")
    guest: InterfaceGuest | None = fields.child("guest", "InterfaceGuest")
    model: InterfaceModel | None = fields.child("model", "InterfaceModel")
    driver: InterfaceDriver | None = fields.child("driver", "InterfaceDriver")
    backend: InterfaceBackend | None = fields.child("backend", "InterfaceBackend")
    filterref: InterfaceFilterRef | None = fields.child("filterref", "InterfaceFilterRef")
    tune: InterfaceTune | None = fields.child("tune", "InterfaceTune")
    teaming: InterfaceTeaming | None = fields.child("teaming", "InterfaceTeaming")
    link: InterfaceLink | None = fields.child("link", "InterfaceLink")
    mtu: InterfaceMTU | None = fields.child("mtu", "InterfaceMTU")
    coalesce: InterfaceCoalesce | None = fields.child("coalesce", "InterfaceCoalesce")
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    rom: Rom | None = fields.child("rom", "Rom")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class BridgeInterface(Interface):
    """``<interface type='bridge'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport", "bandwidth", "port",
        "ips", "routes", "portForwards", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu",
        "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("bridge",), default="bridge")
    source: BridgeInterfaceSource | None = fields.child("source", "BridgeInterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class EthernetInterface(Interface):
    """``<interface type='ethernet'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("ethernet",), default="ethernet")
    source: EthernetInterfaceSource | None = fields.child("source", "EthernetInterfaceSource")


class VhostUserInterface(Interface):
    """``<interface type='vhostuser'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    source: VhostUserInterfaceSource | None = fields.child("source", "VhostUserInterfaceSource")


class NetworkInterface(Interface):
    """``<interface type='network'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport", "bandwidth", "port",
        "ips", "routes", "portForwards", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu",
        "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("network",), default="network")
    source: NetworkInterfaceSource | None = fields.child("source", "NetworkInterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class DirectInterface(Interface):
    """``<interface type='direct'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport", "bandwidth", "port",
        "ips", "routes", "portForwards", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu",
        "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("direct",), default="direct")
    source: DirectInterfaceSource | None = fields.child("source", "DirectInterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class UserInterface(Interface):
    """``<interface type='user'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("user",), default="user")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: UserInterfaceSource | None = fields.child("source", "UserInterfaceSource")


class InternalInterface(Interface):
    """``<interface type='internal'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("internal",), default="internal")
    source: InternalInterfaceSource | None = fields.child("source", "InternalInterfaceSource")


class McastInterface(Interface):
    """``<interface type='mcast'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("mcast",), default="mcast")
    source: McastInterfaceSource | None = fields.child("source", "McastInterfaceSource")


class ClientInterface(Interface):
    """``<interface type='client'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("client",), default="client")
    source: McastInterfaceSource | None = fields.child("source", "McastInterfaceSource")


class UDPInterface(Interface):
    """``<interface type='udp'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("udp",), default="udp")
    source: UDPInterfaceSource | None = fields.child("source", "UDPInterfaceSource")


class ServerInterface(Interface):
    """``<interface type='server'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("server",), default="server")
    source: ServerInterfaceSource | None = fields.child("source", "ServerInterfaceSource")


class HostdevInterface(Interface):
    """``<interface type='hostdev'>``."""

    ORDER = (
        "type", "managed", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport",
        "bandwidth", "port", "ips", "routes", "portForwards", "script", "downscript",
        "backenddomain", "target", "guest", "model", "driver", "backend", "filterref", "tune",
        "teaming", "link", "mtu", "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("hostdev",), default="hostdev")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    source: HostdevInterfaceSource | None = fields.child("source", "HostdevInterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class VDPAInterface(Interface):
    """``<interface type='vdpa'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vdpa",), default="vdpa")
    source: VDPAInterfaceSource | None = fields.child("source", "VDPAInterfaceSource")


class NullInterface(Interface):
    """``<interface type='null'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "vlan", "bandwidth", "port", "ips", "routes",
        "portForwards", "script", "downscript", "backenddomain", "target", "guest", "model",
        "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce", "boot",
        "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("null",), default="null")


class VDSInterface(Interface):
    """``<interface type='vds'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vds",), default="vds")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VDSInterfaceSource | None = fields.child("source", "VDSInterfaceSource")
