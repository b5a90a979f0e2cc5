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

"""A device of the host, https://libvirt.org/formatnode.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

DevnodeType = Literal["dev", "link"]
CapabilityTypeValue = Literal[
    "system", "pci", "usb_device", "usb", "net", "scsi_generic", "scsi_host", "scsi_target", "scsi",
    "storage", "drm", "mdev", "ccw", "ccwgroup", "css", "vdpa", "ap_card", "ap_queue", "ap_matrix",
]
PCICapabilityDetailType = Literal[
    "phys_function", "virt_functions", "pci-bridge", "cardbus-bridge", "mdev_types", "vpd",
]
CapabilityLinkState = Literal[
    "unknown", "notpresent", "down", "lowerlayerdown", "testing", "dormant", "up",
]
SCSIHostCapabilityDetailType = Literal["fc_host", "vport_ops"]
SCSITargetCapabilityDetailType = Literal["fc_remote_port"]
StorageCapabilityDetailType = Literal["removable", "hotpluggable"]
DrmCapabilityTypeElement = Literal["primary", "control", "render"]
CCWCapabilityDetailType = Literal["ccwgroup_member"]
CCWCapabilityState = Literal["online", "offline"]
CCWGroupCapabilityDetailType = Literal["qeth_generic", "qeth_layer2", "qeth_layer3"]
CSSCapabilityDetailType = Literal["mdev_types"]
TypeDeviceAPI = Literal["vfio-pci", "vfio-ccw", "vfio-ap"]
PCICapabilityDetailFieldsAccess = Literal["readonly", "readwrite"]
CapabilityPCIExpressLinkValidity = Literal["cap", "sta"]


class NodeDevice(Element):
    """``<device>`` at ``/device``."""

    TAG = "device"
    SCHEMA = "nodedev"
    name: str | None = fields.leaf("name")
    path: str | None = fields.leaf("path")
    devnodes: list[Devnode] = fields.children("devnode", "Devnode")
    parent: Parent | None = fields.child("parent", "Parent")
    driver: Driver | None = fields.child("driver", "Driver")
    capabilitys: list[Capability] = fields.children("capability", "Capability")


class Devnode(Element):
    """``<devnode>`` at ``/device/devnode``."""

    TAG = "devnode"
    type: DevnodeType | None = fields.attr("type", DevnodeType)
    value: str | None = fields.text()


class Parent(Element):
    """``<parent>`` at ``/device/parent``."""

    TAG = "parent"
    wwnn: str | None = fields.attr("wwnn")
    wwpn: str | None = fields.attr("wwpn")
    fabric_wwn: str | None = fields.attr("fabric_wwn")
    value: str | None = fields.text()


class Driver(Element):
    """``<driver>`` at ``/device/driver``."""

    TAG = "driver"
    name: str | None = fields.leaf("name")


class Capability(Element):
    """``<capability>`` at ``/device/capability``: one of the classes in ``ARMS``."""

    TAG = "capability"
    UNION = "type"
    ARMS = {
        "system": "SystemCapability",
        "pci": "PCICapability",
        "usb_device": "USBDeviceCapability",
        "usb": "USBCapability",
        "net": "NetCapability",
        "scsi_generic": "SCSIGenericCapability",
        "scsi_host": "SCSIHostCapability",
        "scsi_target": "SCSITargetCapability",
        "scsi": "SCSICapability",
        "storage": "StorageCapability",
        "drm": "DrmCapability",
        "mdev": "MDevCapability",
        "ccw": "CCWCapability",
        "ccwgroup": "CCWGroupCapability",
        "css": "CSSCapability",
        "vdpa": "VDPACapability",
        "ap_card": "ApCardCapability",
        "ap_queue": "ApQueueCapability",
        "ap_matrix": "ApMatrixCapability",
    }
    type: CapabilityTypeValue | None = fields.attr("type", CapabilityTypeValue)


class CapabilityHardware(Element):
    """``<hardware>`` at ``/device/capability/hardware``."""

    TAG = "hardware"
    vendor: str | None = fields.leaf("vendor")
    version: str | None = fields.leaf("version")
    serial: str | None = fields.leaf("serial")
    uuid: str | None = fields.leaf("uuid")


class CapabilityFirmware(Element):
    """``<firmware>`` at ``/device/capability/firmware``."""

    TAG = "firmware"
    vendor: str | None = fields.leaf("vendor")
    version: str | None = fields.leaf("version")
    release_date: str | None = fields.leaf("release_date")


class SystemCapability(Capability):
    """``<capability type='system'>``."""

    ORDER = ("type", "product", "hardware", "firmware",)
    type: CapabilityTypeValue | None = fields.attr("type", ("system",), default="system")
    product: str | None = fields.leaf("product")
    hardware: CapabilityHardware | None = fields.child("hardware", "CapabilityHardware")
    firmware: CapabilityFirmware | None = fields.child("firmware", "CapabilityFirmware")


class CapabilityProduct(Element):
    """``<product>`` at ``/device/capability/product``."""

    TAG = "product"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    value: str | None = fields.text()


class CapabilityVendor(Element):
    """``<vendor>`` at ``/device/capability/vendor``."""

    TAG = "vendor"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    value: str | None = fields.text()


class PCICapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``: one of the classes in ``ARMS``."""

    TAG = "capability"
    UNION = "type"
    ARMS = {
        "phys_function": "PhysFunctionPCICapabilityDetail",
        "virt_functions": "VirtFunctionsPCICapabilityDetail",
        "pci-bridge": "PCIBridgePCICapabilityDetail",
        "cardbus-bridge": "CardbusBridgePCICapabilityDetail",
        "mdev_types": "MDevTypesPCICapabilityDetail",
        "vpd": "VpdPCICapabilityDetail",
    }
    type: PCICapabilityDetailType | None = fields.attr("type", PCICapabilityDetailType)


class PCICapabilityIommuGroup(Element):
    """``<iommuGroup>`` at ``/device/capability/iommuGroup``."""

    TAG = "iommuGroup"
    number: int | None = fields.attr("number", kinds.UNSIGNED)
    address: list[Address] = fields.children("address", "Address")


class CapabilityNUMA(Element):
    """``<numa>`` at ``/device/capability/numa``."""

    TAG = "numa"
    node: int | None = fields.attr("node", kinds.INTEGER)


class CapabilityPCIExpress(Element):
    """``<pci-express>`` at ``/device/capability/pci-express``."""

    TAG = "pci-express"
    links: list[CapabilityPCIExpressLink] = fields.children("link", "CapabilityPCIExpressLink")


class PCICapability(Capability):
    """``<capability type='pci'>``."""

    ORDER = (
        "type", "class_", "domain", "bus", "slot", "function", "product", "vendor", "capabilitys",
        "iommuGroup", "numa", "pci_express",
    )
    type: CapabilityTypeValue | None = fields.attr("type", ("pci",), default="pci")
    class_: int | None = fields.leaf("class", kinds.UNSIGNED)
    domain: int | None = fields.leaf("domain", kinds.UNSIGNED)
    bus: int | None = fields.leaf("bus", kinds.UNSIGNED)
    slot: int | None = fields.leaf("slot", kinds.UNSIGNED)
    function: int | None = fields.leaf("function", kinds.UNSIGNED)
    product: CapabilityProduct | None = fields.child("product", "CapabilityProduct")
    vendor: CapabilityVendor | None = fields.child("vendor", "CapabilityVendor")
    capabilitys: list[PCICapabilityDetail] = fields.children("capability", "PCICapabilityDetail")
    iommuGroup: PCICapabilityIommuGroup | None = fields.child(
        "iommuGroup", "PCICapabilityIommuGroup"
    )
    numa: CapabilityNUMA | None = fields.child("numa", "CapabilityNUMA")
    pci_express: CapabilityPCIExpress | None = fields.child("pci-express", "CapabilityPCIExpress")


class USBDeviceCapability(Capability):
    """``<capability type='usb_device'>``."""

    ORDER = ("type", "bus", "device", "port", "product", "vendor",)
    type: CapabilityTypeValue | None = fields.attr("type", ("usb_device",), default="usb_device")
    bus: int | None = fields.leaf("bus", kinds.UNSIGNED)
    device: int | None = fields.leaf("device", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    port: int | None = fields.leaf("port", kinds.UNSIGNED)
    product: CapabilityProduct | None = fields.child("product", "CapabilityProduct")
    vendor: CapabilityVendor | None = fields.child("vendor", "CapabilityVendor")


class USBCapability(Capability):
    """``<capability type='usb'>``."""

    ORDER = ("type", "number", "class_", "subclass", "protocol", "description",)
    type: CapabilityTypeValue | None = fields.attr("type", ("usb",), default="usb")
    number: int | None = fields.leaf("number", kinds.UNSIGNED)
    class_: int | None = fields.leaf("class", kinds.UNSIGNED)
    subclass: int | None = fields.leaf("subclass", kinds.UNSIGNED)
    protocol: int | None = fields.leaf("protocol", kinds.UNSIGNED)
    description: str | None = fields.leaf("description")


class CapabilityLink(Element):
    """``<link>`` at ``/device/capability/link``."""

    TAG = "link"
    speed: int | None = fields.attr("speed", kinds.UNSIGNED)
    state: CapabilityLinkState | None = fields.attr("state", CapabilityLinkState)


class CapabilityFeature(Element):
    """``<feature>`` at ``/device/capability/feature``."""

    TAG = "feature"
    name: str | None = fields.attr("name")


class NetCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``."""

    TAG = "capability"
    type: int | None = fields.attr("type", kinds.bounded(80203, 80211))


class NetCapability(Capability):
    """``<capability type='net'>``."""

    ORDER = ("type", "interface", "address", "link", "features", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("net",), default="net")
    interface: str | None = fields.leaf("interface")
    address: str | None = fields.leaf("address")
    link: CapabilityLink | None = fields.child("link", "CapabilityLink")
    features: list[CapabilityFeature] = fields.children("feature", "CapabilityFeature")
    capabilitys: list[NetCapabilityDetail] = fields.children("capability", "NetCapabilityDetail")


class SCSIGenericCapability(Capability):
    """``<capability type='scsi_generic'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "char",)
    type: CapabilityTypeValue | None = fields.attr(
        "type", ("scsi_generic",), default="scsi_generic"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    char: str | None = fields.leaf("char")


class SCSIHostCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``: one of the classes in ``ARMS``."""

    TAG = "capability"
    UNION = "type"
    ARMS = {
        "fc_host": "FCHostSCSIHostCapabilityDetail",
        "vport_ops": "VportOpsSCSIHostCapabilityDetail",
    }
    type: SCSIHostCapabilityDetailType | None = fields.attr("type", SCSIHostCapabilityDetailType)


class SCSIHostCapability(Capability):
    """``<capability type='scsi_host'>``."""

    ORDER = ("type", "host", "unique_id", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("scsi_host",), default="scsi_host")
    host: int | None = fields.leaf("host", kinds.UNSIGNED)
    unique_id: int | None = fields.leaf("unique_id", kinds.UNSIGNED)
    capabilitys: list[SCSIHostCapabilityDetail] = fields.children(
        "capability", "SCSIHostCapabilityDetail"
    )


class SCSITargetCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``."""

    TAG = "capability"
    type: SCSITargetCapabilityDetailType | None = fields.attr(
        "type", SCSITargetCapabilityDetailType
    )
    rport: str | None = fields.leaf("rport")
    wwpn: str | None = fields.leaf("wwpn")


class SCSITargetCapability(Capability):
    """``<capability type='scsi_target'>``."""

    ORDER = ("type", "target", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("scsi_target",), default="scsi_target")
    target: str | None = fields.leaf("target")
    capabilitys: list[SCSITargetCapabilityDetail] = fields.children(
        "capability", "SCSITargetCapabilityDetail"
    )


class SCSICapability(Capability):
    """``<capability type='scsi'>``."""

    ORDER = ("type", "host", "bus", "target", "lun", "type_element",)
    type: CapabilityTypeValue | None = fields.attr("type", ("scsi",), default="scsi")
    host: int | None = fields.leaf("host", kinds.UNSIGNED)
    bus: int | None = fields.leaf("bus", kinds.UNSIGNED)
    target: int | None = fields.leaf("target", kinds.UNSIGNED)
    lun: int | None = fields.leaf("lun", kinds.UNSIGNED)
    type_element: str | None = fields.leaf("type")


class StorageCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``: one of the classes in ``ARMS``."""

    TAG = "capability"
    UNION = "type"
    ARMS = {
        "removable": "RemovableStorageCapabilityDetail",
        "hotpluggable": "HotpluggableStorageCapabilityDetail",
    }
    type: StorageCapabilityDetailType | None = fields.attr("type", StorageCapabilityDetailType)


class StorageCapability(Capability):
    """``<capability type='storage'>``."""

    ORDER = (
        "type", "block", "bus", "drive_type", "model", "vendor", "serial", "size",
        "logical_block_size", "num_blocks", "capabilitys",
    )
    type: CapabilityTypeValue | None = fields.attr("type", ("storage",), default="storage")
    block: str | None = fields.leaf("block")
    bus: str | None = fields.leaf("bus")
    drive_type: str | None = fields.leaf("drive_type")
    model: str | None = fields.leaf("model")
    vendor: str | None = fields.leaf("vendor")
    serial: str | None = fields.leaf("serial")
    size: int | None = fields.leaf("size", kinds.UNSIGNED)
    logical_block_size: int | None = fields.leaf("logical_block_size", kinds.UNSIGNED)
    num_blocks: int | None = fields.leaf("num_blocks", kinds.UNSIGNED)
    capabilitys: list[StorageCapabilityDetail] = fields.children(
        "capability", "StorageCapabilityDetail"
    )


class DrmCapability(Capability):
    """``<capability type='drm'>``."""

    ORDER = ("type", "type_element",)
    type: CapabilityTypeValue | None = fields.attr("type", ("drm",), default="drm")
    type_element: DrmCapabilityTypeElement | None = fields.leaf("type", DrmCapabilityTypeElement)


class CapabilityType(Element):
    """``<type>`` at ``/device/capability/type``."""

    TAG = "type"
    id: str | None = fields.attr("id")


class MDevCapabilityIommuGroup(Element):
    """``<iommuGroup>`` at ``/device/capability/iommuGroup``."""

    TAG = "iommuGroup"
    number: int | None = fields.attr("number", kinds.UNSIGNED)


class CapabilityAttr(Element):
    """``<attr>`` at ``/device/capability/attr``."""

    TAG = "attr"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")


class MDevCapability(Capability):
    """``<capability type='mdev'>``."""

    ORDER = ("type", "type_element", "uuid", "parent_addr", "iommuGroup", "attrs",)
    type: CapabilityTypeValue | None = fields.attr("type", ("mdev",), default="mdev")
    type_element: CapabilityType | None = fields.child("type", "CapabilityType")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    uuid: str | None = fields.leaf("uuid")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    parent_addr: str | None = fields.leaf("parent_addr")
    iommuGroup: MDevCapabilityIommuGroup | None = fields.child(
        "iommuGroup", "MDevCapabilityIommuGroup"
    )
    attrs: list[CapabilityAttr] = fields.children("attr", "CapabilityAttr")


class CCWCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``."""

    TAG = "capability"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: CCWCapabilityDetailType | None = fields.attr("type", CCWCapabilityDetailType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    group_device: str | None = fields.leaf("group_device")


class CCWCapability(Capability):
    """``<capability type='ccw'>``."""

    ORDER = ("type", "state", "cssid", "ssid", "devno", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ccw",), default="ccw")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: CCWCapabilityState | None = fields.leaf("state", CCWCapabilityState)
    cssid: str | None = fields.leaf("cssid")
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    capabilitys: list[CCWCapabilityDetail] = fields.children("capability", "CCWCapabilityDetail")


class CapabilityMembers(Element):
    """``<members>`` at ``/device/capability/members``."""

    TAG = "members"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ccw_devices: list[CapabilityMembersCCWDevice] = fields.children(
        "ccw_device", "CapabilityMembersCCWDevice"
    )


class CCWGroupCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``."""

    TAG = "capability"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: CCWGroupCapabilityDetailType | None = fields.attr("type", CCWGroupCapabilityDetailType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    card_type: str | None = fields.leaf("card_type")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    chpid: str | None = fields.leaf("chpid")


class CCWGroupCapability(Capability):
    """``<capability type='ccwgroup'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "state", "cssid", "ssid", "devno", "members", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ccwgroup",), default="ccwgroup")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: CCWCapabilityState | None = fields.leaf("state", CCWCapabilityState)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cssid: str | None = fields.leaf("cssid")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    members: CapabilityMembers | None = fields.child("members", "CapabilityMembers")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    capabilitys: list[CCWGroupCapabilityDetail] = fields.children(
        "capability", "CCWGroupCapabilityDetail"
    )


class CapabilityChannelDevAddr(Element):
    """``<channel_dev_addr>`` at ``/device/capability/channel_dev_addr``."""

    TAG = "channel_dev_addr"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cssid: str | None = fields.leaf("cssid")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)


class CSSCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``."""

    TAG = "capability"
    type: CSSCapabilityDetailType | None = fields.attr("type", CSSCapabilityDetailType)
    types: list[Type] = fields.children("type", "Type")


class CSSCapability(Capability):
    """``<capability type='css'>``."""

    ORDER = ("type", "cssid", "ssid", "devno", "channel_dev_addr", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("css",), default="css")
    cssid: str | None = fields.leaf("cssid")
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channel_dev_addr: CapabilityChannelDevAddr | None = fields.child(
        "channel_dev_addr", "CapabilityChannelDevAddr"
    )
    capabilitys: list[CSSCapabilityDetail] = fields.children("capability", "CSSCapabilityDetail")


class VDPACapability(Capability):
    """``<capability type='vdpa'>``."""

    ORDER = ("type", "chardev",)
    type: CapabilityTypeValue | None = fields.attr("type", ("vdpa",), default="vdpa")
    chardev: str | None = fields.leaf("chardev")


class ApCardCapability(Capability):
    """``<capability type='ap_card'>``."""

    ORDER = ("type", "ap_adapter",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ap_card",), default="ap_card")
    ap_adapter: int | None = fields.leaf("ap-adapter", kinds.UNSIGNED)


class ApQueueCapability(Capability):
    """``<capability type='ap_queue'>``."""

    ORDER = ("type", "ap_adapter", "ap_domain",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ap_queue",), default="ap_queue")
    ap_adapter: int | None = fields.leaf("ap-adapter", kinds.UNSIGNED)
    ap_domain: int | None = fields.leaf("ap-domain", kinds.UNSIGNED)


class ApMatrixCapability(Capability):
    """``<capability type='ap_matrix'>``."""

    ORDER = ("type", "capabilitys",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ap_matrix",), default="ap_matrix")
    capabilitys: list[CSSCapabilityDetail] = fields.children("capability", "CSSCapabilityDetail")


class Address(Element):
    """``<address>`` at ``/device/capability/capability/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)


class PhysFunctionPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='phys_function'>``."""

    ORDER = ("type", "address",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("phys_function",), default="phys_function"
    )
    address: list[Address] = fields.children("address", "Address")


class VirtFunctionsPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='virt_functions'>``."""

    ORDER = ("type", "maxCount", "address",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("virt_functions",), default="virt_functions"
    )
    maxCount: int | None = fields.attr("maxCount", kinds.UNSIGNED)
    address: list[Address] = fields.children("address", "Address")


class PCIBridgePCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='pci-bridge'>``."""

    ORDER = ("type",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("pci-bridge",), default="pci-bridge"
    )


class CardbusBridgePCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='cardbus-bridge'>``."""

    ORDER = ("type",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("cardbus-bridge",), default="cardbus-bridge"
    )


class Type(Element):
    """``<type>`` at ``/device/capability/capability/type``."""

    TAG = "type"
    id: str | None = fields.attr("id")
    name: str | None = fields.leaf("name")
    deviceAPI: TypeDeviceAPI | None = fields.leaf("deviceAPI", TypeDeviceAPI)
    availableInstances: int | None = fields.leaf("availableInstances", kinds.UNSIGNED)


class MDevTypesPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='mdev_types'>``."""

    ORDER = ("type", "types",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("mdev_types",), default="mdev_types"
    )
    types: list[Type] = fields.children("type", "Type")


class PCICapabilityDetailFields(Element):
    """``<fields>`` at ``/device/capability/capability/fields``."""

    TAG = "fields"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    access: PCICapabilityDetailFieldsAccess | None = fields.attr(
        "access", PCICapabilityDetailFieldsAccess
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    change_level: str | None = fields.leaf("change_level")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    manufacture_id: str | None = fields.leaf("manufacture_id")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    part_number: str | None = fields.leaf("part_number")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serial_number: str | None = fields.leaf("serial_number")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    asset_tag: str | None = fields.leaf("asset_tag")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    vendor_fields: list[PCICapabilityDetailFieldsVendorField] = fields.children(
        "vendor_field", "PCICapabilityDetailFieldsVendorField"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    system_fields: list[PCICapabilityDetailFieldsSystemField] = fields.children(
        "system_field", "PCICapabilityDetailFieldsSystemField"
    )


class VpdPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='vpd'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "name", "fieldses",)
    type: PCICapabilityDetailType | None = fields.attr("type", ("vpd",), default="vpd")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.leaf("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fieldses: list[PCICapabilityDetailFields] = fields.children(
        "fields", "PCICapabilityDetailFields"
    )


class CapabilityPCIExpressLink(Element):
    """``<link>`` at ``/device/capability/pci-express/link``."""

    TAG = "link"
    validity: CapabilityPCIExpressLinkValidity | None = fields.attr(
        "validity", CapabilityPCIExpressLinkValidity
    )
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    speed: str | None = fields.attr("speed")
    width: int | None = fields.attr("width", kinds.UNSIGNED)


class FCHostSCSIHostCapabilityDetail(SCSIHostCapabilityDetail):
    """``<capability type='fc_host'>``."""

    ORDER = ("type", "wwnn", "wwpn", "fabric_wwn",)
    type: SCSIHostCapabilityDetailType | None = fields.attr("type", ("fc_host",), default="fc_host")
    wwnn: str | None = fields.leaf("wwnn")
    wwpn: str | None = fields.leaf("wwpn")
    fabric_wwn: str | None = fields.leaf("fabric_wwn")


class VportOpsSCSIHostCapabilityDetail(SCSIHostCapabilityDetail):
    """``<capability type='vport_ops'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "max_vports", "vports",)
    type: SCSIHostCapabilityDetailType | None = fields.attr(
        "type", ("vport_ops",), default="vport_ops"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    max_vports: int | None = fields.leaf("max_vports", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    vports: int | None = fields.leaf("vports", kinds.UNSIGNED)


class RemovableStorageCapabilityDetail(StorageCapabilityDetail):
    """``<capability type='removable'>``."""

    ORDER = (
        "type", "media_available", "media_size", "media_label", "logical_block_size", "num_blocks",
    )
    type: StorageCapabilityDetailType | None = fields.attr(
        "type", ("removable",), default="removable"
    )
    media_available: int | None = fields.leaf("media_available", kinds.bounded(0, 1))
    media_size: int | None = fields.leaf("media_size", kinds.UNSIGNED)
    media_label: str | None = fields.leaf("media_label")
    logical_block_size: int | None = fields.leaf("logical_block_size", kinds.UNSIGNED)
    num_blocks: int | None = fields.leaf("num_blocks", kinds.UNSIGNED)


class HotpluggableStorageCapabilityDetail(StorageCapabilityDetail):
    """``<capability type='hotpluggable'>``."""

    ORDER = ("type",)
    type: StorageCapabilityDetailType | None = fields.attr(
        "type", ("hotpluggable",), default="hotpluggable"
    )


class CapabilityMembersCCWDevice(Element):
    """``<ccw_device>`` at ``/device/capability/members/ccw_device``."""

    TAG = "ccw_device"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ref: str | None = fields.attr("ref")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: str | None = fields.text()


class PCICapabilityDetailFieldsVendorField(Element):
    """``<vendor_field>`` at ``/device/capability/capability/fields/vendor_field``."""

    TAG = "vendor_field"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: str | None = fields.attr("index")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.text()


class PCICapabilityDetailFieldsSystemField(Element):
    """``<system_field>`` at ``/device/capability/capability/fields/system_field``."""

    TAG = "system_field"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: str | None = fields.attr("index")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.text()
