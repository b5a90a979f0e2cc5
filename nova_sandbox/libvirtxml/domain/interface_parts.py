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
    from nova_sandbox.libvirtxml.domain.common import IP, Product, Route, Vendor
    from nova_sandbox.libvirtxml.domain.disk_source import Reconnect

InterfaceSourceMacTableManager = Literal["kernel", "libvirt"]
InterfaceSourceType = Literal["unix"]
InterfaceVirtualPortType = Literal["802.1Qbg", "802.1Qbh", "openvswitch", "midonet"]
InterfaceLinkState = Literal["up", "down"]
InterfaceMACType = Literal["generated", "static"]
InterfacePortForwardProto = Literal["tcp", "udp"]
InterfaceBackendType = Literal["passt"]
InterfaceDriverName = Literal["kvm", "vfio", "xen", "qemu", "vhost"]
InterfaceDriverTxmode = Literal["iothread", "timer"]
InterfaceVLANTrunk = Literal["yes"]
InterfaceSourceAddressType = Literal["pci", "usb"]
InterfaceVLANTagNativeMode = Literal["tagged", "untagged"]


class InterfaceSource(Element):
    """``<source>`` at ``/domain/devices/interface/source``."""

    TAG = "source"
    bridge: str | None = fields.attr("bridge")
    macTableManager: InterfaceSourceMacTableManager | None = fields.attr(
        "macTableManager", InterfaceSourceMacTableManager
    )
    network: str | None = fields.attr("network")
    portgroup: str | None = fields.attr("portgroup")
    portid: str | None = fields.attr("portid")
    type: InterfaceSourceType | None = fields.attr("type", InterfaceSourceType)
    path: str | None = fields.attr("path")
    mode: str | None = fields.attr("mode")
    dev: str | None = fields.attr("dev")
    name: str | None = fields.attr("name")
    address: str | None = fields.attr("address")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    missing: bool | None = fields.attr("missing", kinds.YES_NO)
    switchid: str | None = fields.attr("switchid")
    portgroupid: str | None = fields.attr("portgroupid")
    connectionid: int | None = fields.attr("connectionid", kinds.INTEGER)
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    local: InterfaceSourceLocal | None = fields.child("local", "InterfaceSourceLocal")
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")
    address_element: InterfaceSourceAddress | None = fields.child(
        "address", "InterfaceSourceAddress"
    )


class InterfaceVirtualPort(Element):
    """``<virtualport>`` at ``/domain/devices/interface/virtualport``."""

    TAG = "virtualport"
    type: InterfaceVirtualPortType | None = fields.attr("type", InterfaceVirtualPortType)
    parameters: InterfaceVirtualPortParameters | None = fields.child(
        "parameters", "InterfaceVirtualPortParameters"
    )


class InterfaceLink(Element):
    """``<link>`` at ``/domain/devices/interface/link``."""

    TAG = "link"
    state: InterfaceLinkState | None = fields.attr("state", InterfaceLinkState)


class InterfaceMtu(Element):
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


class InterfacePortForward(Element):
    """``<portForward>`` at ``/domain/devices/interface/portForward``."""

    TAG = "portForward"
    proto: InterfacePortForwardProto | None = fields.attr("proto", InterfacePortForwardProto)
    address: str | None = fields.attr("address")
    dev: str | None = fields.attr("dev")
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
    """``<backend>`` at ``/domain/devices/interface/backend``."""

    TAG = "backend"
    type: InterfaceBackendType | None = fields.attr("type", InterfaceBackendType)
    tap: str | None = fields.attr("tap")
    vhost: str | None = fields.attr("vhost")
    logFile: str | None = fields.attr("logFile")


class InterfaceDriver(Element):
    """``<driver>`` at ``/domain/devices/interface/driver``."""

    TAG = "driver"
    name: InterfaceDriverName | None = fields.attr("name", InterfaceDriverName)
    queues: int | None = fields.attr("queues", kinds.POSITIVE)
    rx_queue_size: int | None = fields.attr("rx_queue_size", kinds.POSITIVE)
    tx_queue_size: int | None = fields.attr("tx_queue_size", kinds.POSITIVE)
    txmode: InterfaceDriverTxmode | None = fields.attr("txmode", InterfaceDriverTxmode)
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    event_idx: bool | None = fields.attr("event_idx", kinds.ON_OFF)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    rss: bool | None = fields.attr("rss", kinds.ON_OFF)
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


class InterfaceSourceLocal(Element):
    """``<local>`` at ``/domain/devices/interface/source/local``."""

    TAG = "local"
    address: str | None = fields.attr("address")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class InterfaceSourceAddress(Element):
    """``<address>`` at ``/domain/devices/interface/source/address``."""

    TAG = "address"
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    device: int | None = fields.attr("device", kinds.UNSIGNED)
    type: InterfaceSourceAddressType | None = fields.attr("type", InterfaceSourceAddressType)
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class InterfaceVirtualPortParameters(Element):
    """``<parameters>`` at ``/domain/devices/interface/virtualport/parameters``."""

    TAG = "parameters"
    managerid: int | None = fields.attr("managerid", kinds.UNSIGNED)
    typeid: int | None = fields.attr("typeid", kinds.UNSIGNED)
    typeidversion: int | None = fields.attr("typeidversion", kinds.UNSIGNED)
    instanceid: str | None = fields.attr("instanceid")
    profileid: str | None = fields.attr("profileid")
    interfaceid: str | None = fields.attr("interfaceid")


class InterfaceCoalesceRx(Element):
    """``<rx>`` at ``/domain/devices/interface/coalesce/rx``."""

    TAG = "rx"
    frames: InterfaceCoalesceRxFrames | None = fields.child("frames", "InterfaceCoalesceRxFrames")


class InterfacePortForwardRange(Element):
    """``<range>`` at ``/domain/devices/interface/portForward/range``."""

    TAG = "range"
    start: int | None = fields.attr("start", kinds.bounded(-1, 65535))
    end: int | None = fields.attr("end", kinds.bounded(-1, 65535))
    to: int | None = fields.attr("to", kinds.bounded(-1, 65535))
    exclude: bool | None = fields.attr("exclude", kinds.YES_NO)


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


class InterfaceCoalesceRxFrames(Element):
    """``<frames>`` at ``/domain/devices/interface/coalesce/rx/frames``."""

    TAG = "frames"
    max: int | None = fields.attr("max", kinds.UNSIGNED)
