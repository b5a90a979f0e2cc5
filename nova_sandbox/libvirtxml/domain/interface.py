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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.common import IP, Boot, Rom, Route
    from nova_sandbox.libvirtxml.domain.interface_driver import (
        InterfaceBackend,
        InterfaceBackenddomain,
        InterfaceDownscript,
        InterfaceDriver,
        InterfaceGuest,
        InterfaceModel,
        InterfacePortForward,
        InterfaceScript,
        InterfaceTeaming,
        InterfaceVirtualPort,
    )
    from nova_sandbox.libvirtxml.domain.interface_parts import (
        InterfaceBandwidth,
        InterfaceLink,
        InterfaceMAC,
        InterfacePort,
        InterfaceTarget,
    )
    from nova_sandbox.libvirtxml.domain.interface_source import (
        BridgeInterfaceSource,
        DirectInterfaceSource,
        EthernetInterfaceSource,
        HostdevInterfaceSource,
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
    from nova_sandbox.libvirtxml.domain.interface_tuning import (
        InterfaceCoalesce,
        InterfaceFilterRef,
        InterfaceMTU,
        InterfaceTune,
        InterfaceVLAN,
    )

InterfaceType = Literal[
    "bridge", "ethernet", "vhostuser", "network", "direct", "user", "internal", "mcast", "client",
    "udp", "server", "hostdev", "vdpa", "null", "vds",
]


class Interface(Element):
    """``<interface>`` at ``/domain/devices/interface``: one of the classes in ``ARMS``.

    A network interface of the guest.
    """

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
    #: How the interface is connected on the host; it decides what its source says.
    type: InterfaceType | None = fields.attr("type", InterfaceType)
    #: Whether the guest may change its MAC address and filters; no by default.
    trustGuestRxFilters: bool | None = fields.attr("trustGuestRxFilters", kinds.YES_NO)
    #: MAC address of the guest's interface.
    mac: InterfaceMAC | None = fields.child("mac", "InterfaceMAC")
    #: VLANs of the interface; the guest's packets are tagged on the host.
    vlan: InterfaceVLAN | None = fields.child("vlan", "InterfaceVLAN")
    #: Limits of the interface's throughput.
    bandwidth: InterfaceBandwidth | None = fields.child("bandwidth", "InterfaceBandwidth")
    #: The interface's port of the bridge.
    port: InterfacePort | None = fields.child("port", "InterfacePort")
    #: An address that the guest's interface gets.
    ips: list[IP] = fields.children("ip", "IP")
    #: A route that the guest gets.
    routes: list[Route] = fields.children("route", "Route")
    #: Ports of the host that passt forwards to the guest; all without ranges. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    portForwards: list[InterfacePortForward] = fields.children(
        "portForward", "InterfacePortForward"
    )
    #: A program on the host that sets the device up.
    script: InterfaceScript | None = fields.child("script", "InterfaceScript")
    #: A program on the host that runs after the device is taken down.
    downscript: InterfaceDownscript | None = fields.child("downscript", "InterfaceDownscript")
    #: The Xen domain that serves the device, in place of domain 0.
    backenddomain: InterfaceBackenddomain | None = fields.child(
        "backenddomain", "InterfaceBackenddomain"
    )
    #: The host's side of the interface.
    target: InterfaceTarget | None = fields.child("target", "InterfaceTarget")
    #: The interface as a container sees it.
    guest: InterfaceGuest | None = fields.child("guest", "InterfaceGuest")
    #: The network card that the guest sees.
    model: InterfaceModel | None = fields.child("model", "InterfaceModel")
    #: How the hypervisor moves the packets.
    driver: InterfaceDriver | None = fields.child("driver", "InterfaceDriver")
    #: What moves the packets on the host.
    backend: InterfaceBackend | None = fields.child("backend", "InterfaceBackend")
    #: A network filter of libvirt for the interface.
    filterref: InterfaceFilterRef | None = fields.child("filterref", "InterfaceFilterRef")
    #: Tuning of the host's tap device.
    tune: InterfaceTune | None = fields.child("tune", "InterfaceTune")
    #: The pair of devices of which the guest makes one interface.
    teaming: InterfaceTeaming | None = fields.child("teaming", "InterfaceTeaming")
    #: The cable.
    link: InterfaceLink | None = fields.child("link", "InterfaceLink")
    #: Size of the packets.
    mtu: InterfaceMTU | None = fields.child("mtu", "InterfaceMTU")
    #: How the host's device gathers packets before it raises an interrupt.
    coalesce: InterfaceCoalesce | None = fields.child("coalesce", "InterfaceCoalesce")
    #: Place of the device in the order in which the firmware tries to boot.
    boot: Boot | None = fields.child("boot", "Boot")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: The ROM of the device.
    rom: Rom | None = fields.child("rom", "Rom")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class BridgeInterface(Interface):
    """``<interface type='bridge'>``. Connected to a bridge of the host."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport", "bandwidth", "port",
        "ips", "routes", "portForwards", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu",
        "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("bridge",), default="bridge")
    #: To what the interface is connected on the host.
    source: BridgeInterfaceSource | None = fields.child("source", "BridgeInterfaceSource")
    #: What the switch is told when the interface is connected to it.
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class EthernetInterface(Interface):
    """``<interface type='ethernet'>``. A tap or veth device that somebody else connects."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("ethernet",), default="ethernet")
    #: To what the interface is connected on the host.
    source: EthernetInterfaceSource | None = fields.child("source", "EthernetInterfaceSource")


class VhostUserInterface(Interface):
    """``<interface type='vhostuser'>``.

    Connected to a switch in user space over a vhost-user socket.
    """

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: To what the interface is connected on the host.
    source: VhostUserInterfaceSource | None = fields.child("source", "VhostUserInterfaceSource")


class NetworkInterface(Interface):
    """``<interface type='network'>``. Connected to one of libvirt's networks."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport", "bandwidth", "port",
        "ips", "routes", "portForwards", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu",
        "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("network",), default="network")
    #: To what the interface is connected on the host.
    source: NetworkInterfaceSource | None = fields.child("source", "NetworkInterfaceSource")
    #: What the switch is told when the interface is connected to it.
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class DirectInterface(Interface):
    """``<interface type='direct'>``. Connected to an interface of the host by macvtap."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "virtualport", "bandwidth", "port",
        "ips", "routes", "portForwards", "script", "downscript", "backenddomain", "target",
        "guest", "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu",
        "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("direct",), default="direct")
    #: To what the interface is connected on the host.
    source: DirectInterfaceSource | None = fields.child("source", "DirectInterfaceSource")
    #: What the switch is told when the interface is connected to it.
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class UserInterface(Interface):
    """``<interface type='user'>``. Connected by a proxy in user space that needs no privilege."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("user",), default="user")
    #: To what the interface is connected on the host. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    source: UserInterfaceSource | None = fields.child("source", "UserInterfaceSource")


class InternalInterface(Interface):
    """``<interface type='internal'>``.

    Connected to an internal network of VirtualBox or Hyper-V.
    """

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("internal",), default="internal")
    #: To what the interface is connected on the host.
    source: InternalInterfaceSource | None = fields.child("source", "InternalInterfaceSource")


class McastInterface(Interface):
    """``<interface type='mcast'>``. Connected to all guests that use the same multicast group."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("mcast",), default="mcast")
    #: To what the interface is connected on the host.
    source: McastInterfaceSource | None = fields.child("source", "McastInterfaceSource")


class ClientInterface(Interface):
    """``<interface type='client'>``. A TCP connection to another guest that serves."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("client",), default="client")
    #: To what the interface is connected on the host.
    source: McastInterfaceSource | None = fields.child("source", "McastInterfaceSource")


class UDPInterface(Interface):
    """``<interface type='udp'>``. Packets go to another guest in UDP datagrams."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("udp",), default="udp")
    #: To what the interface is connected on the host.
    source: UDPInterfaceSource | None = fields.child("source", "UDPInterfaceSource")


class ServerInterface(Interface):
    """``<interface type='server'>``. Waits for TCP connections of other guests."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("server",), default="server")
    #: To what the interface is connected on the host.
    source: ServerInterfaceSource | None = fields.child("source", "ServerInterfaceSource")


class HostdevInterface(Interface):
    """``<interface type='hostdev'>``.

    A network device of the host, most often an SR-IOV function, passed to the guest.
    """

    ORDER = (
        "type", "managed", "trustGuestRxFilters", "mac", "driver", "source", "vlan", "virtualport",
        "bandwidth", "port", "ips", "routes", "portForwards", "script", "downscript",
        "backenddomain", "target", "guest", "model", "backend", "filterref", "tune", "teaming",
        "link", "mtu", "coalesce", "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("hostdev",), default="hostdev")
    #: Whether libvirt takes the device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: To what the interface is connected on the host.
    source: HostdevInterfaceSource | None = fields.child("source", "HostdevInterfaceSource")
    #: What the switch is told when the interface is connected to it.
    virtualport: InterfaceVirtualPort | None = fields.child("virtualport", "InterfaceVirtualPort")


class VDPAInterface(Interface):
    """``<interface type='vdpa'>``. A vDPA device of the host."""

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vdpa",), default="vdpa")
    #: To what the interface is connected on the host.
    source: VDPAInterfaceSource | None = fields.child("source", "VDPAInterfaceSource")


class NullInterface(Interface):
    """``<interface type='null'>``.

    Connected to nothing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "vlan", "bandwidth", "port", "ips", "routes",
        "portForwards", "script", "downscript", "backenddomain", "target", "guest", "model",
        "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce", "boot",
        "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("null",), default="null")


class VDSInterface(Interface):
    """``<interface type='vds'>``.

    Connected to a distributed switch of VMware. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = (
        "type", "trustGuestRxFilters", "mac", "source", "vlan", "bandwidth", "port", "ips",
        "routes", "portForwards", "script", "downscript", "backenddomain", "target", "guest",
        "model", "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: InterfaceType | None = fields.attr("type", ("vds",), default="vds")
    #: To what the interface is connected on the host. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    source: VDSInterfaceSource | None = fields.child("source", "VDSInterfaceSource")
