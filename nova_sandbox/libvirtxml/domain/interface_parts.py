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

"""What network interfaces are made of.

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
InterfaceVirtualPortType = Literal["802.1Qbg", "802.1Qbh", "openvswitch", "midonet"]
InterfaceLinkState = Literal["up", "down"]
InterfaceMACType = Literal["generated", "static"]
InterfacePortForwardProto = Literal["tcp", "udp"]
InterfaceBackendType = Literal["default", "passt"]
InterfaceDriverName = Literal["kvm", "vfio", "xen", "qemu", "vhost"]
InterfaceDriverTxmode = Literal["iothread", "timer"]
InterfaceVLANTrunk = Literal["yes"]
InterfaceTeamingType = Literal["persistent", "transient"]
VhostUserInterfaceSourceType = Literal["unix"]
VhostUserInterfaceSourceMode = Literal["server", "client"]
InterfaceVLANTagNativeMode = Literal["tagged", "untagged"]
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


class InterfaceVirtualPort(Element):
    """``<virtualport>`` at ``/domain/devices/interface/virtualport``.

    One of the classes in ``ARMS``. What the switch is told when the interface is connected to it.
    """

    TAG = "virtualport"
    UNION = "type"
    ARMS = {
        "802.1Qbg": "IEEE8021QbgInterfaceVirtualPort",
        "802.1Qbh": "IEEE8021QbhInterfaceVirtualPort",
        "openvswitch": "OpenVSwitchInterfaceVirtualPort",
        "midonet": "MidonetInterfaceVirtualPort",
        "": "UntypedInterfaceVirtualPort",
    }
    #: Kind of switch: 802.1Qbg, 802.1Qbh, Open vSwitch or Midonet.
    type: InterfaceVirtualPortType | None = fields.attr("type", InterfaceVirtualPortType)
    #: What the kind of switch wants to know.
    parameters: InterfaceVirtualPortParameters | None = fields.child(
        "parameters", "InterfaceVirtualPortParameters"
    )


class InterfaceLink(Element):
    """``<link>`` at ``/domain/devices/interface/link``. The cable."""

    TAG = "link"
    #: Whether the cable is plugged in, up by default.
    state: InterfaceLinkState | None = fields.attr("state", InterfaceLinkState)


class InterfaceMTU(Element):
    """``<mtu>`` at ``/domain/devices/interface/mtu``. Size of the packets."""

    TAG = "mtu"
    #: Largest packet in bytes.
    size: int | None = fields.attr("size", kinds.SHORT)


class InterfaceCoalesce(Element):
    """``<coalesce>`` at ``/domain/devices/interface/coalesce``.

    How the host's device gathers packets before it raises an interrupt.
    """

    TAG = "coalesce"
    #: Gathering of received packets.
    rx: InterfaceCoalesceRx | None = fields.child("rx", "InterfaceCoalesceRx")


class InterfaceTarget(Element):
    """``<target>`` at ``/domain/devices/interface/target``. The host's side of the interface."""

    TAG = "target"
    #: Name of the host's device; vnet and a number by default.
    dev: str | None = fields.attr("dev")
    #: Whether libvirt sets up a tap device that exists already, yes by default.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)


class InterfaceGuest(Element):
    """``<guest>`` at ``/domain/devices/interface/guest``. The interface as a container sees it."""

    TAG = "guest"
    #: Name of the interface inside the container.
    dev: str | None = fields.attr("dev")
    #: Name that the interface got, written by libvirt.
    actual: str | None = fields.attr("actual")


class InterfaceMAC(Element):
    """``<mac>`` at ``/domain/devices/interface/mac``. MAC address of the guest's interface."""

    TAG = "mac"
    #: The address; libvirt makes one up when it is not given.
    address: str | None = fields.attr("address")
    #: With static, VMware keeps an address that is in its own range.
    type: InterfaceMACType | None = fields.attr("type", InterfaceMACType)
    #: Whether VMware checks that the address is not in use.
    check: bool | None = fields.attr("check", kinds.YES_NO)
    #: The address that the guest has changed to, written by libvirt. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    currentAddress: str | None = fields.attr("currentAddress")


class InterfacePortForward(Element):
    """``<portForward>`` at ``/domain/devices/interface/portForward``.

    Ports of the host that passt forwards to the guest; all without ranges.
    """

    TAG = "portForward"
    #: Protocol of the ports. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    proto: InterfacePortForwardProto | None = fields.attr("proto", InterfacePortForwardProto)
    #: Address of the host at which connections are taken; any by default. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    address: str | None = fields.attr("address")
    #: Interface of the host at which connections are taken; any by default. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: A range of ports. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ranges: list[InterfacePortForwardRange] = fields.children("range", "InterfacePortForwardRange")


class InterfaceScript(Element):
    """``<script>`` at ``/domain/devices/interface/script``.

    A program on the host that sets the device up.
    """

    TAG = "script"
    #: Path of the program.
    path: str | None = fields.attr("path")


class InterfaceDownscript(Element):
    """``<downscript>`` at ``/domain/devices/interface/downscript``.

    A program on the host that runs after the device is taken down.
    """

    TAG = "downscript"
    #: Path of the program.
    path: str | None = fields.attr("path")


class InterfaceBackenddomain(Element):
    """``<backenddomain>`` at ``/domain/devices/interface/backenddomain``.

    The Xen domain that serves the device, in place of domain 0.
    """

    TAG = "backenddomain"
    #: Name of the domain that serves the device.
    name: str | None = fields.attr("name")


class InterfaceModel(Element):
    """``<model>`` at ``/domain/devices/interface/model``. The network card that the guest sees."""

    TAG = "model"
    #: Name of the card, such as virtio or e1000e.
    type: str | None = fields.attr("type")


class InterfaceBackend(Element):
    """``<backend>`` at ``/domain/devices/interface/backend``: one of the classes in ``ARMS``.

    What moves the packets on the host.
    """

    TAG = "backend"
    UNION = "type"
    ARMS = {
        "default": "DefaultInterfaceBackend",
        "passt": "PasstInterfaceBackend",
        "": "PasstInterfaceBackend",
    }
    #: What serves a connection in user space: the hypervisor's default or passt. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    type: InterfaceBackendType | None = fields.attr("type", InterfaceBackendType)
    #: Path of the host's tap device, /dev/net/tun by default.
    tap: str | None = fields.attr("tap")
    #: Path of the host's vhost device, /dev/vhost-net by default.
    vhost: str | None = fields.attr("vhost")
    #: Path of passt's log on the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    logFile: str | None = fields.attr("logFile")
    #: Host name that passt gives to the guest. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    hostname: str | None = fields.attr("hostname")
    #: Fully qualified domain name that passt gives to the guest. In libvirt's schema from 12.8.0
    #: on, not in 11.3.0.
    fqdn: str | None = fields.attr("fqdn")


class InterfaceDriver(Element):
    """``<driver>`` at ``/domain/devices/interface/driver``.

    How the hypervisor moves the packets.
    """

    TAG = "driver"
    #: Where packets are moved: qemu or vhost in the kernel; or how the device is passed on.
    name: InterfaceDriverName | None = fields.attr("name", InterfaceDriverName)
    #: How sending goes on when its queue was full: in a thread or by a timer.
    txmode: InterfaceDriverTxmode | None = fields.attr("txmode", InterfaceDriverTxmode)
    #: Whether the guest's notifications are handled in a thread apart from the virtual CPU.
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    #: Whether guest and host may suppress needless notifications of one another.
    event_idx: bool | None = fields.attr("event_idx", kinds.ON_OFF)
    #: Number of queues of the virtio card.
    queues: int | None = fields.attr("queues", kinds.POSITIVE)
    #: Entries of each receive queue.
    rx_queue_size: int | None = fields.attr("rx_queue_size", kinds.POSITIVE)
    #: Entries of each transmit queue.
    tx_queue_size: int | None = fields.attr("tx_queue_size", kinds.POSITIVE)
    #: Whether packets are spread over the queues by a hash (RSS). In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    rss: bool | None = fields.attr("rss", kinds.ON_OFF)
    #: Whether the guest is told the hash of each packet. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    rss_hash_report: bool | None = fields.attr("rss_hash_report", kinds.ON_OFF)
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    #: Driver that the host binds to the device passed on. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    model: str | None = fields.attr("model")
    #: Whether the device is passed on by IOMMUFD. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    iommufd: bool | None = fields.attr("iommufd", kinds.YES_NO)
    #: What the host's side of a virtio card offers to the guest.
    host: InterfaceDriverHost | None = fields.child("host", "InterfaceDriverHost")
    #: What the guest's driver may accept.
    guest: InterfaceDriverGuest | None = fields.child("guest", "InterfaceDriverGuest")


class InterfaceFilterRef(Element):
    """``<filterref>`` at ``/domain/devices/interface/filterref``.

    A network filter of libvirt for the interface.
    """

    TAG = "filterref"
    #: Name of the filter.
    filter: str | None = fields.attr("filter")
    #: A variable of the filter.
    parameters: list[InterfaceFilterRefParameter] = fields.children(
        "parameter", "InterfaceFilterRefParameter"
    )


class InterfaceTune(Element):
    """``<tune>`` at ``/domain/devices/interface/tune``. Tuning of the host's tap device."""

    TAG = "tune"
    #: Size of the send buffer in bytes.
    sndbuf: int | None = fields.leaf("sndbuf", kinds.UNSIGNED)


class InterfaceBandwidth(Element):
    """``<bandwidth>`` at ``/domain/devices/interface/bandwidth``.

    Limits of the interface's throughput.
    """

    TAG = "bandwidth"
    #: Number of the traffic class on the bridge, given by libvirt.
    classID: int | None = fields.attr("classID", kinds.POSITIVE)
    #: Limit of what the guest receives.
    inbound: InterfaceBandwidthInbound | None = fields.child("inbound", "InterfaceBandwidthInbound")
    #: Limit of what the guest sends.
    outbound: InterfaceBandwidthOutbound | None = fields.child(
        "outbound", "InterfaceBandwidthOutbound"
    )


class InterfaceVLAN(Element):
    """``<vlan>`` at ``/domain/devices/interface/vlan``.

    VLANs of the interface; the guest's packets are tagged on the host.
    """

    TAG = "vlan"
    #: Whether the packets keep their tags although only one VLAN is given.
    trunk: InterfaceVLANTrunk | None = fields.attr("trunk", InterfaceVLANTrunk)
    #: One VLAN.
    tags: list[InterfaceVLANTag] = fields.children("tag", "InterfaceVLANTag")


class InterfacePort(Element):
    """``<port>`` at ``/domain/devices/interface/port``. The interface's port of the bridge."""

    TAG = "port"
    #: Whether it cannot reach other isolated ports of the bridge, no by default.
    isolated: bool | None = fields.attr("isolated", kinds.YES_NO)


class InterfaceTeaming(Element):
    """``<teaming>`` at ``/domain/devices/interface/teaming``: one of the classes in ``ARMS``.

    The pair of devices of which the guest makes one interface.
    """

    TAG = "teaming"
    UNION = "type"
    ARMS = {
        "persistent": "PersistentInterfaceTeaming",
        "transient": "TransientInterfaceTeaming",
    }
    #: Whether the device is always there, or leaves for migrations.
    type: InterfaceTeamingType | None = fields.attr("type", InterfaceTeamingType)


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


class Teaming(Element):
    """``<teaming>`` at ``/domain/devices/interface/teaming``: one of the classes in ``ARMS``.

    The pair of devices of which the guest makes one interface.
    """

    TAG = "teaming"
    UNION = "type"
    ARMS = {
        "persistent": "PersistentTeaming",
        "transient": "TransientTeaming",
    }
    #: Whether the device is always there, or leaves for migrations. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    type: InterfaceTeamingType | None = fields.attr("type", InterfaceTeamingType)


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


class InterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``.

    What the kind of switch wants to know.
    """

    TAG = "parameters"
    #: Database with the types and instances (802.1Qbg), 1 to 255.
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    #: Type of the interface, which tells its rights (802.1Qbg).
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    #: Version of the type (802.1Qbg).
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    #: UUID of the interface (802.1Qbg).
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    #: UUID of the interface or port (Open vSwitch, Midonet).
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)
    #: Name of the port profile (802.1Qbh, Open vSwitch).
    profileid: str | None = fields.attr("profileid")


class IEEE8021QbgInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='802.1Qbg'>``. A switch that follows IEEE 802.1Qbg."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ("802.1Qbg",), default="802.1Qbg")


class IEEE8021QbhInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='802.1Qbh'>``. A switch that follows IEEE 802.1Qbh."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ("802.1Qbh",), default="802.1Qbh")


class OpenVSwitchInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='openvswitch'>``. A bridge of Open vSwitch."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr(
        "type", ("openvswitch",), default="openvswitch"
    )


class MidonetInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='midonet'>``. A port of Midonet."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ("midonet",), default="midonet")


class UntypedInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport>`` without ``type``. The kind of switch is told elsewhere."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ())


class InterfaceCoalesceRx(Element):
    """``<rx>`` at ``/domain/devices/interface/coalesce/rx``. Gathering of received packets."""

    TAG = "rx"
    #: Gathering by number.
    frames: InterfaceCoalesceRxFrames | None = fields.child("frames", "InterfaceCoalesceRxFrames")


class InterfacePortForwardRange(Element):
    """``<range>`` at ``/domain/devices/interface/portForward/range``. A range of ports."""

    TAG = "range"
    #: First port of the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    start: int | None = fields.attr("start", kinds.bounded(-1, 65535))
    #: Last port of the host; the first one by default. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    end: int | None = fields.attr("end", kinds.bounded(-1, 65535))
    #: Port of the guest that the first port goes to; the same by default. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    to: int | None = fields.attr("to", kinds.bounded(-1, 65535))
    #: Whether the range is left out of the forwarding. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    exclude: bool | None = fields.attr("exclude", kinds.YES_NO)


class DefaultInterfaceBackend(InterfaceBackend):
    """``<backend type='default'>``.

    What the hypervisor has of its own. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "tap", "vhost", "logFile", "hostname", "fqdn",)
    type: InterfaceBackendType | None = fields.attr("type", ("default",), default="default")


class PasstInterfaceBackend(InterfaceBackend):
    """``<backend type='passt'>``.

    The passt daemon, which libvirt starts. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "tap", "vhost", "logFile", "hostname", "fqdn",)
    type: InterfaceBackendType | None = fields.attr("type", ("passt",), default="passt")


class InterfaceDriverHost(Element):
    """``<host>`` at ``/domain/devices/interface/driver/host``.

    What the host's side of a virtio card offers to the guest.
    """

    TAG = "host"
    #: Whether the guest may leave checksums to the host.
    csum: bool | None = fields.attr("csum", kinds.ON_OFF)
    #: Whether the guest may leave any segmentation to the host.
    gso: bool | None = fields.attr("gso", kinds.ON_OFF)
    #: Whether the guest may send large TCP packets over IPv4.
    tso4: bool | None = fields.attr("tso4", kinds.ON_OFF)
    #: Whether the guest may send large TCP packets over IPv6.
    tso6: bool | None = fields.attr("tso6", kinds.ON_OFF)
    #: Whether those large packets may carry congestion marks.
    ecn: bool | None = fields.attr("ecn", kinds.ON_OFF)
    #: Whether the guest may leave the fragmenting of UDP to the host.
    ufo: bool | None = fields.attr("ufo", kinds.ON_OFF)
    #: Whether received packets may span several buffers, on by default.
    mrg_rxbuf: bool | None = fields.attr("mrg_rxbuf", kinds.ON_OFF)


class InterfaceDriverGuest(Element):
    """``<guest>`` at ``/domain/devices/interface/driver/guest``.

    What the guest's driver may accept.
    """

    TAG = "guest"
    #: Whether the guest may get packets without a full checksum.
    csum: bool | None = fields.attr("csum", kinds.ON_OFF)
    #: Whether the guest may get large TCP packets over IPv4.
    tso4: bool | None = fields.attr("tso4", kinds.ON_OFF)
    #: Whether the guest may get large TCP packets over IPv6.
    tso6: bool | None = fields.attr("tso6", kinds.ON_OFF)
    #: Whether those large packets may carry congestion marks.
    ecn: bool | None = fields.attr("ecn", kinds.ON_OFF)
    #: Whether the guest may get large UDP packets.
    ufo: bool | None = fields.attr("ufo", kinds.ON_OFF)


class InterfaceFilterRefParameter(Element):
    """``<parameter>`` at ``/domain/devices/interface/filterref/parameter``.

    A variable of the filter.
    """

    TAG = "parameter"
    #: Name of the variable, such as IP.
    name: str | None = fields.attr("name")
    #: Value of the variable; given again, it is a list.
    value: str | None = fields.attr("value")


class InterfaceBandwidthInbound(Element):
    """``<inbound>`` at ``/domain/devices/interface/bandwidth/inbound``.

    Limit of what the guest receives.
    """

    TAG = "inbound"
    #: Throughput over time, in kilobytes a second.
    average: int | None = fields.attr("average", kinds.POSITIVE)
    #: Highest throughput of a burst, in kilobytes a second.
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    #: Throughput that is guaranteed, in kilobytes a second.
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    #: Amount that may be sent at the highest throughput, in KiB.
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class InterfaceBandwidthOutbound(Element):
    """``<outbound>`` at ``/domain/devices/interface/bandwidth/outbound``.

    Limit of what the guest sends.
    """

    TAG = "outbound"
    #: Throughput over time, in kilobytes a second.
    average: int | None = fields.attr("average", kinds.POSITIVE)
    #: Highest throughput of a burst, in kilobytes a second; not enforced.
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    #: Throughput that is guaranteed, in kilobytes a second; only inbound has it.
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    #: Amount that may be sent at the highest throughput, in KiB.
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class InterfaceVLANTag(Element):
    """``<tag>`` at ``/domain/devices/interface/vlan/tag``. One VLAN."""

    TAG = "tag"
    #: Number of the VLAN, 0 to 4095.
    id: int | None = fields.attr("id", kinds.bounded(0, 4095))
    #: Whether packets of the native VLAN are tagged.
    nativeMode: InterfaceVLANTagNativeMode | None = fields.attr(
        "nativeMode", InterfaceVLANTagNativeMode
    )


class PersistentInterfaceTeaming(InterfaceTeaming):
    """``<teaming type='persistent'>``. The device that is always there, a virtio card."""

    ORDER = ("type",)
    type: InterfaceTeamingType | None = fields.attr("type", ("persistent",), default="persistent")


class TransientInterfaceTeaming(InterfaceTeaming):
    """``<teaming type='transient'>``.

    The device that leaves for migrations, passed on from the host.
    """

    ORDER = ("type", "persistent",)
    type: InterfaceTeamingType | None = fields.attr("type", ("transient",), default="transient")
    #: Alias of the other device, which is always there.
    persistent: str | None = fields.attr("persistent")


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


class PersistentTeaming(Teaming):
    """``<teaming type='persistent'>``.

    The device that is always there, a virtio card. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type",)
    type: InterfaceTeamingType | None = fields.attr("type", ("persistent",), default="persistent")


class TransientTeaming(Teaming):
    """``<teaming type='transient'>``.

    The device that leaves for migrations, passed on from the host. In libvirt's schema from 9.0.0
    on, not in 7.0.0.
    """

    ORDER = ("type", "persistent",)
    type: InterfaceTeamingType | None = fields.attr("type", ("transient",), default="transient")
    #: Alias of the other device, which is always there. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    persistent: str | None = fields.attr("persistent")


class InterfaceCoalesceRxFrames(Element):
    """``<frames>`` at ``/domain/devices/interface/coalesce/rx/frames``. Gathering by number."""

    TAG = "frames"
    #: Most packets received before an interrupt.
    max: int | None = fields.attr("max", kinds.UNSIGNED)


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
