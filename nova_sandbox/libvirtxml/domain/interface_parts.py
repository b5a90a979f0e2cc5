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
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    bridge: str | None = fields.attr("bridge")
    macTableManager: BridgeInterfaceSourceMacTableManager | None = fields.attr(
        "macTableManager", BridgeInterfaceSourceMacTableManager
    )
    network: str | None = fields.attr("network")
    portgroup: str | None = fields.attr("portgroup")
    portid: str | None = fields.attr("portid", kinds.UUID_TEXT)


class InterfaceVirtualPort(Element):
    """``<virtualport>`` at ``/domain/devices/interface/virtualport``: one of the classes in
    ``ARMS``.
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
    type: InterfaceVirtualPortType | None = fields.attr("type", InterfaceVirtualPortType)


class InterfaceLink(Element):
    """``<link>`` at ``/domain/devices/interface/link``."""

    TAG = "link"
    state: InterfaceLinkState | None = fields.attr("state", InterfaceLinkState)


class InterfaceMTU(Element):
    """``<mtu>`` at ``/domain/devices/interface/mtu``."""

    TAG = "mtu"
    size: int | None = fields.attr("size", kinds.SHORT)


class InterfaceCoalesce(Element):
    """``<coalesce>`` at ``/domain/devices/interface/coalesce``."""

    TAG = "coalesce"
    rx: InterfaceCoalesceRx | None = fields.child("rx", "InterfaceCoalesceRx")


class InterfaceTarget(Element):
    """``<target>`` at ``/domain/devices/interface/target``."""

    TAG = "target"
    dev: str | None = fields.attr("dev")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)


class InterfaceGuest(Element):
    """``<guest>`` at ``/domain/devices/interface/guest``."""

    TAG = "guest"
    dev: str | None = fields.attr("dev")
    actual: str | None = fields.attr("actual")


class InterfaceMAC(Element):
    """``<mac>`` at ``/domain/devices/interface/mac``."""

    TAG = "mac"
    address: str | None = fields.attr("address")
    type: InterfaceMACType | None = fields.attr("type", InterfaceMACType)
    check: bool | None = fields.attr("check", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    currentAddress: str | None = fields.attr("currentAddress")


class InterfacePortForward(Element):
    """``<portForward>`` at ``/domain/devices/interface/portForward``."""

    TAG = "portForward"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    proto: InterfacePortForwardProto | None = fields.attr("proto", InterfacePortForwardProto)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    address: str | None = fields.attr("address")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ranges: list[InterfacePortForwardRange] = fields.children("range", "InterfacePortForwardRange")


class InterfaceScript(Element):
    """``<script>`` at ``/domain/devices/interface/script``."""

    TAG = "script"
    path: str | None = fields.attr("path")


class InterfaceDownscript(Element):
    """``<downscript>`` at ``/domain/devices/interface/downscript``."""

    TAG = "downscript"
    path: str | None = fields.attr("path")


class InterfaceBackenddomain(Element):
    """``<backenddomain>`` at ``/domain/devices/interface/backenddomain``."""

    TAG = "backenddomain"
    name: str | None = fields.attr("name")


class InterfaceModel(Element):
    """``<model>`` at ``/domain/devices/interface/model``."""

    TAG = "model"
    type: str | None = fields.attr("type")


class InterfaceBackend(Element):
    """``<backend>`` at ``/domain/devices/interface/backend``: one of the classes in ``ARMS``."""

    TAG = "backend"
    UNION = "type"
    ARMS = {
        "default": "DefaultInterfaceBackend",
        "passt": "PasstInterfaceBackend",
        "": "PasstInterfaceBackend",
    }
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: InterfaceBackendType | None = fields.attr("type", InterfaceBackendType)
    tap: str | None = fields.attr("tap")
    vhost: str | None = fields.attr("vhost")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    logFile: str | None = fields.attr("logFile")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    hostname: str | None = fields.attr("hostname")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    fqdn: str | None = fields.attr("fqdn")


class InterfaceDriver(Element):
    """``<driver>`` at ``/domain/devices/interface/driver``."""

    TAG = "driver"
    name: InterfaceDriverName | None = fields.attr("name", InterfaceDriverName)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    iommufd: bool | None = fields.attr("iommufd", kinds.YES_NO)
    queues: int | None = fields.attr("queues", kinds.POSITIVE)
    rx_queue_size: int | None = fields.attr("rx_queue_size", kinds.POSITIVE)
    tx_queue_size: int | None = fields.attr("tx_queue_size", kinds.POSITIVE)
    txmode: InterfaceDriverTxmode | None = fields.attr("txmode", InterfaceDriverTxmode)
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    event_idx: bool | None = fields.attr("event_idx", kinds.ON_OFF)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    rss: bool | None = fields.attr("rss", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    rss_hash_report: bool | None = fields.attr("rss_hash_report", kinds.ON_OFF)
    host: InterfaceDriverHost | None = fields.child("host", "InterfaceDriverHost")
    guest: InterfaceDriverGuest | None = fields.child("guest", "InterfaceDriverGuest")


class InterfaceFilterRef(Element):
    """``<filterref>`` at ``/domain/devices/interface/filterref``."""

    TAG = "filterref"
    filter: str | None = fields.attr("filter")
    parameters: list[InterfaceFilterRefParameter] = fields.children(
        "parameter", "InterfaceFilterRefParameter"
    )


class InterfaceTune(Element):
    """``<tune>`` at ``/domain/devices/interface/tune``."""

    TAG = "tune"
    sndbuf: int | None = fields.leaf("sndbuf", kinds.UNSIGNED)


class InterfaceBandwidth(Element):
    """``<bandwidth>`` at ``/domain/devices/interface/bandwidth``."""

    TAG = "bandwidth"
    classID: int | None = fields.attr("classID", kinds.POSITIVE)
    inbound: InterfaceBandwidthInbound | None = fields.child("inbound", "InterfaceBandwidthInbound")
    outbound: InterfaceBandwidthOutbound | None = fields.child(
        "outbound", "InterfaceBandwidthOutbound"
    )


class InterfaceVLAN(Element):
    """``<vlan>`` at ``/domain/devices/interface/vlan``."""

    TAG = "vlan"
    trunk: InterfaceVLANTrunk | None = fields.attr("trunk", InterfaceVLANTrunk)
    tags: list[InterfaceVLANTag] = fields.children("tag", "InterfaceVLANTag")


class InterfacePort(Element):
    """``<port>`` at ``/domain/devices/interface/port``."""

    TAG = "port"
    isolated: bool | None = fields.attr("isolated", kinds.YES_NO)


class InterfaceTeaming(Element):
    """``<teaming>`` at ``/domain/devices/interface/teaming``: one of the classes in ``ARMS``."""

    TAG = "teaming"
    UNION = "type"
    ARMS = {
        "persistent": "PersistentInterfaceTeaming",
        "transient": "TransientInterfaceTeaming",
    }
    type: InterfaceTeamingType | None = fields.attr("type", InterfaceTeamingType)


class EthernetInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")


class VhostUserInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    type: VhostUserInterfaceSourceType | None = fields.attr("type", VhostUserInterfaceSourceType)
    path: str | None = fields.attr("path")
    mode: VhostUserInterfaceSourceMode | None = fields.attr("mode", VhostUserInterfaceSourceMode)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class NetworkInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    network: str | None = fields.attr("network")
    portgroup: str | None = fields.attr("portgroup")
    portid: str | None = fields.attr("portid", kinds.UUID_TEXT)
    bridge: str | None = fields.attr("bridge")
    macTableManager: BridgeInterfaceSourceMacTableManager | None = fields.attr(
        "macTableManager", BridgeInterfaceSourceMacTableManager
    )


class DirectInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    dev: str | None = fields.attr("dev")
    mode: str | None = fields.attr("mode")
    network: str | None = fields.attr("network")
    portgroup: str | None = fields.attr("portgroup")
    portid: str | None = fields.attr("portid", kinds.UUID_TEXT)


class UserInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")


class InternalInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    name: str | None = fields.attr("name")


class McastInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    address: str | None = fields.attr("address")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class UDPInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    address: str | None = fields.attr("address")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    local: UDPInterfaceSourceLocal | None = fields.child("local", "UDPInterfaceSourceLocal")


class ServerInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    address: str | None = fields.attr("address")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class HostdevInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    missing: bool | None = fields.attr("missing", kinds.YES_NO)
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")
    address: HostdevInterfaceSourceAddress | None = fields.child(
        "address", "HostdevInterfaceSourceAddress"
    )


class VDPAInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    dev: str | None = fields.attr("dev")


class Teaming(Element):
    """``<teaming>`` at ``/domain/devices/interface/teaming``: one of the classes in ``ARMS``."""

    TAG = "teaming"
    UNION = "type"
    ARMS = {
        "persistent": "PersistentTeaming",
        "transient": "TransientTeaming",
    }
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: InterfaceTeamingType | None = fields.attr("type", InterfaceTeamingType)


class VDSInterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    switchid: str | None = fields.attr("switchid", kinds.UUID_TEXT)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    portid: int | None = fields.attr("portid", kinds.INTEGER)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    portgroupid: str | None = fields.attr("portgroupid")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    connectionid: int | None = fields.attr("connectionid", kinds.INTEGER)


class IEEE8021QbgInterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``."""

    TAG = "parameters"
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)


class IEEE8021QbgInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='802.1Qbg'>``."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ("802.1Qbg",), default="802.1Qbg")
    parameters: IEEE8021QbgInterfaceVirtualPortParameters | None = fields.child(
        "parameters", "IEEE8021QbgInterfaceVirtualPortParameters"
    )


class IEEE8021QbhInterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``."""

    TAG = "parameters"
    profileid: str | None = fields.attr("profileid")
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)


class IEEE8021QbhInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='802.1Qbh'>``."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ("802.1Qbh",), default="802.1Qbh")
    parameters: IEEE8021QbhInterfaceVirtualPortParameters | None = fields.child(
        "parameters", "IEEE8021QbhInterfaceVirtualPortParameters"
    )


class OpenVSwitchInterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``."""

    TAG = "parameters"
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)


class OpenVSwitchInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='openvswitch'>``."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr(
        "type", ("openvswitch",), default="openvswitch"
    )
    parameters: OpenVSwitchInterfaceVirtualPortParameters | None = fields.child(
        "parameters", "OpenVSwitchInterfaceVirtualPortParameters"
    )


class MidonetInterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``."""

    TAG = "parameters"
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    profileid: str | None = fields.attr("profileid")


class MidonetInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport type='midonet'>``."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ("midonet",), default="midonet")
    parameters: MidonetInterfaceVirtualPortParameters | None = fields.child(
        "parameters", "MidonetInterfaceVirtualPortParameters"
    )


class UntypedInterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``."""

    TAG = "parameters"
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid", kinds.UUID_TEXT)
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid", kinds.UUID_TEXT)


class UntypedInterfaceVirtualPort(InterfaceVirtualPort):
    """``<virtualport>`` without ``type``."""

    ORDER = ("type", "parameters",)
    type: InterfaceVirtualPortType | None = fields.attr("type", ())
    parameters: UntypedInterfaceVirtualPortParameters | None = fields.child(
        "parameters", "UntypedInterfaceVirtualPortParameters"
    )


class InterfaceCoalesceRx(Element):
    """``<rx>`` at ``/domain/devices/interface/coalesce/rx``."""

    TAG = "rx"
    frames: InterfaceCoalesceRxFrames | None = fields.child("frames", "InterfaceCoalesceRxFrames")


class InterfacePortForwardRange(Element):
    """``<range>`` at ``/domain/devices/interface/portForward/range``."""

    TAG = "range"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    start: int | None = fields.attr("start", kinds.bounded(-1, 65535))
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    end: int | None = fields.attr("end", kinds.bounded(-1, 65535))
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    to: int | None = fields.attr("to", kinds.bounded(-1, 65535))
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    exclude: bool | None = fields.attr("exclude", kinds.YES_NO)


class DefaultInterfaceBackend(InterfaceBackend):
    """``<backend type='default'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "tap", "vhost", "logFile", "hostname", "fqdn",)
    type: InterfaceBackendType | None = fields.attr("type", ("default",), default="default")


class PasstInterfaceBackend(InterfaceBackend):
    """``<backend type='passt'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "tap", "vhost", "logFile", "hostname", "fqdn",)
    type: InterfaceBackendType | None = fields.attr("type", ("passt",), default="passt")


class InterfaceDriverHost(Element):
    """``<host>`` at ``/domain/devices/interface/driver/host``."""

    TAG = "host"
    csum: bool | None = fields.attr("csum", kinds.ON_OFF)
    gso: bool | None = fields.attr("gso", kinds.ON_OFF)
    tso4: bool | None = fields.attr("tso4", kinds.ON_OFF)
    tso6: bool | None = fields.attr("tso6", kinds.ON_OFF)
    ecn: bool | None = fields.attr("ecn", kinds.ON_OFF)
    ufo: bool | None = fields.attr("ufo", kinds.ON_OFF)
    mrg_rxbuf: bool | None = fields.attr("mrg_rxbuf", kinds.ON_OFF)


class InterfaceDriverGuest(Element):
    """``<guest>`` at ``/domain/devices/interface/driver/guest``."""

    TAG = "guest"
    csum: bool | None = fields.attr("csum", kinds.ON_OFF)
    tso4: bool | None = fields.attr("tso4", kinds.ON_OFF)
    tso6: bool | None = fields.attr("tso6", kinds.ON_OFF)
    ecn: bool | None = fields.attr("ecn", kinds.ON_OFF)
    ufo: bool | None = fields.attr("ufo", kinds.ON_OFF)


class InterfaceFilterRefParameter(Element):
    """``<parameter>`` at ``/domain/devices/interface/filterref/parameter``."""

    TAG = "parameter"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")


class InterfaceBandwidthInbound(Element):
    """``<inbound>`` at ``/domain/devices/interface/bandwidth/inbound``."""

    TAG = "inbound"
    average: int | None = fields.attr("average", kinds.POSITIVE)
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class InterfaceBandwidthOutbound(Element):
    """``<outbound>`` at ``/domain/devices/interface/bandwidth/outbound``."""

    TAG = "outbound"
    average: int | None = fields.attr("average", kinds.POSITIVE)
    peak: int | None = fields.attr("peak", kinds.POSITIVE)
    floor: int | None = fields.attr("floor", kinds.POSITIVE)
    burst: int | None = fields.attr("burst", kinds.POSITIVE)


class InterfaceVLANTag(Element):
    """``<tag>`` at ``/domain/devices/interface/vlan/tag``."""

    TAG = "tag"
    id: int | None = fields.attr("id", kinds.bounded(0, 4095))
    nativeMode: InterfaceVLANTagNativeMode | None = fields.attr(
        "nativeMode", InterfaceVLANTagNativeMode
    )


class PersistentInterfaceTeaming(InterfaceTeaming):
    """``<teaming type='persistent'>``."""

    ORDER = ("type",)
    type: InterfaceTeamingType | None = fields.attr("type", ("persistent",), default="persistent")


class TransientInterfaceTeaming(InterfaceTeaming):
    """``<teaming type='transient'>``."""

    ORDER = ("type", "persistent",)
    type: InterfaceTeamingType | None = fields.attr("type", ("transient",), default="transient")
    persistent: str | None = fields.attr("persistent")


class UDPInterfaceSourceLocal(Element):
    """``<local>`` at ``/domain/devices/interface/source/local``."""

    TAG = "local"
    address: str | None = fields.attr("address")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class HostdevInterfaceSourceAddress(Element):
    """``<address>`` at ``/domain/devices/interface/source/address``: one of the classes in
    ``ARMS``.
    """

    TAG = "address"
    UNION = "type"
    ARMS = {
        "pci": "PCIHostdevInterfaceSourceAddress",
        "usb": "USBHostdevInterfaceSourceAddress",
        "": "UntypedHostdevInterfaceSourceAddress",
    }
    type: HostdevInterfaceSourceAddressType | None = fields.attr(
        "type", HostdevInterfaceSourceAddressType
    )
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    device: int | None = fields.attr("device", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    port: str | None = fields.attr("port")


class PersistentTeaming(Teaming):
    """``<teaming type='persistent'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type",)
    type: InterfaceTeamingType | None = fields.attr("type", ("persistent",), default="persistent")


class TransientTeaming(Teaming):
    """``<teaming type='transient'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "persistent",)
    type: InterfaceTeamingType | None = fields.attr("type", ("transient",), default="transient")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    persistent: str | None = fields.attr("persistent")


class InterfaceCoalesceRxFrames(Element):
    """``<frames>`` at ``/domain/devices/interface/coalesce/rx/frames``."""

    TAG = "frames"
    max: int | None = fields.attr("max", kinds.UNSIGNED)


class PCIHostdevInterfaceSourceAddress(HostdevInterfaceSourceAddress):
    """``<address type='pci'>``."""

    ORDER = ("type", "bus", "device", "port", "domain", "slot", "function", "multifunction",)
    type: HostdevInterfaceSourceAddressType | None = fields.attr("type", ("pci",), default="pci")
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class USBHostdevInterfaceSourceAddress(HostdevInterfaceSourceAddress):
    """``<address type='usb'>``."""

    ORDER = ("type", "bus", "device", "port",)
    type: HostdevInterfaceSourceAddressType | None = fields.attr("type", ("usb",), default="usb")


class UntypedHostdevInterfaceSourceAddress(HostdevInterfaceSourceAddress):
    """``<address>`` without ``type``."""

    ORDER = ("type", "bus", "device", "port",)
    type: HostdevInterfaceSourceAddressType | None = fields.attr("type", ())
