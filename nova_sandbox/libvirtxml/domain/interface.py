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
    from nova_sandbox.libvirtxml.domain.common import (
        ACPI,
        IP,
        Address,
        Alias,
        Boot,
        Rom,
        Route,
        Teaming,
    )
    from nova_sandbox.libvirtxml.domain.interface_parts import (
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
        InterfaceMtu,
        InterfacePort,
        InterfacePortForward,
        InterfaceScript,
        InterfaceSource,
        InterfaceTarget,
        InterfaceTune,
        InterfaceVirtualPort,
        InterfaceVLAN,
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
        "vhostuser": "VhostuserInterface",
        "network": "NetworkInterface",
        "direct": "DirectInterface",
        "user": "UserInterface",
        "internal": "InternalInterface",
        "client": "ClientInterface",
        "mcast": "McastInterface",
        "udp": "UDPInterface",
        "server": "ServerInterface",
        "hostdev": "HostdevInterface",
        "vdpa": "VdpaInterface",
        "null": "NullInterface",
        "vds": "VdsInterface",
    }
    type: InterfaceType | None = fields.attr("type", InterfaceType)
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    mac: InterfaceMAC | None = fields.child("mac", "InterfaceMAC")
    portForwards: list[InterfacePortForward] = fields.children(
        "portForward", "InterfacePortForward"
    )
    vlan: InterfaceVLAN | None = fields.child("vlan", "InterfaceVLAN")
    port: InterfacePort | None = fields.child("port", "InterfacePort")
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")
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
    bandwidth: InterfaceBandwidth | None = fields.child("bandwidth", "InterfaceBandwidth")
    tune: InterfaceTune | None = fields.child("tune", "InterfaceTune")
    link: InterfaceLink | None = fields.child("link", "InterfaceLink")
    mtu: InterfaceMtu | None = fields.child("mtu", "InterfaceMtu")
    coalesce: InterfaceCoalesce | None = fields.child("coalesce", "InterfaceCoalesce")
    boot: Boot | None = fields.child("boot", "Boot")
    rom: Rom | None = fields.child("rom", "Rom")
    teaming: Teaming | None = fields.child("teaming", "Teaming")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class BridgeInterface(Interface):
    """``<interface type='bridge'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "virtualport", "vlan",
        "port", "ips", "routes", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce",
        "boot", "rom", "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("bridge",), default="bridge")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class EthernetInterface(Interface):
    """``<interface type='ethernet'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("ethernet",), default="ethernet")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class VhostuserInterface(Interface):
    """``<interface type='vhostuser'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class NetworkInterface(Interface):
    """``<interface type='network'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "virtualport", "vlan",
        "port", "ips", "routes", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce",
        "boot", "rom", "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("network",), default="network")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class DirectInterface(Interface):
    """``<interface type='direct'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "virtualport", "vlan",
        "port", "ips", "routes", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce",
        "boot", "rom", "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("direct",), default="direct")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class UserInterface(Interface):
    """``<interface type='user'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("user",), default="user")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class InternalInterface(Interface):
    """``<interface type='internal'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("internal",), default="internal")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class ClientInterface(Interface):
    """``<interface type='client'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("client",), default="client")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class McastInterface(Interface):
    """``<interface type='mcast'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("mcast",), default="mcast")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class UDPInterface(Interface):
    """``<interface type='udp'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("udp",), default="udp")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class ServerInterface(Interface):
    """``<interface type='server'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("server",), default="server")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class HostdevInterface(Interface):
    """``<interface type='hostdev'>``."""

    ORDER = (
        "type", "managed", "trustGuestRxFilters", "mac", "source", "portForwards", "virtualport",
        "vlan", "port", "ips", "routes", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "bandwidth", "tune", "link", "mtu",
        "coalesce", "boot", "rom", "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("hostdev",), default="hostdev")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class VdpaInterface(Interface):
    """``<interface type='vdpa'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vdpa",), default="vdpa")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")


class NullInterface(Interface):
    """``<interface type='null'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "portForwards", "vlan", "port", "ips", "routes",
        "script", "downscript", "backenddomain", "target", "guest", "model", "driver", "backend",
        "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom", "teaming",
        "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("null",), default="null")


class VdsInterface(Interface):
    """``<interface type='vds'>``."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "portForwards", "vlan", "port", "ips",
        "routes", "script", "downscript", "backenddomain", "target", "guest", "model", "driver",
        "backend", "filterref", "bandwidth", "tune", "link", "mtu", "coalesce", "boot", "rom",
        "teaming", "alias", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vds",), default="vds")
    source: InterfaceSource | None = fields.child("source", "InterfaceSource")
