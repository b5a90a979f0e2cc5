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
    """``<device>`` at ``/device``. A device of the host, as its kernel knows it."""

    TAG = "device"
    SCHEMA = "nodedev"
    #: Reported: libvirt's name of the device, such as pci_0000_00_02_0.
    name: str | None = fields.leaf("name")
    #: Reported: absolute path of the device in sysfs.
    path: str | None = fields.leaf("path")
    #: A file in /dev that leads to the device.
    devnodes: list[Devnode] = fields.children("devnode", "Devnode")
    #: The device that this one hangs on, or is to be made at.
    parent: Parent | None = fields.child("parent", "Parent")
    #: Reported: the kernel's driver that has the device.
    driver: Driver | None = fields.child("driver", "Driver")
    #: What the device is.
    capabilities: list[Capability] = fields.children("capability", "Capability")


class Devnode(Element):
    """``<devnode>`` at ``/device/devnode``. A file in /dev that leads to the device."""

    TAG = "devnode"
    #: dev: the file itself; link: a symbolic link.
    type: DevnodeType | None = fields.attr("type", DevnodeType)
    #: Absolute path of the file.
    value: str | None = fields.text()


class Parent(Element):
    """``<parent>`` at ``/device/parent``.

    The device that this one hangs on, or is to be made at.
    """

    TAG = "parent"
    #: World-wide node name of the adapter that a new one is made at.
    wwnn: str | None = fields.attr("wwnn")
    #: World-wide port name of the adapter that a new one is made at.
    wwpn: str | None = fields.attr("wwpn")
    #: World-wide name of the fabric of the adapter a new one is made at.
    fabric_wwn: str | None = fields.attr("fabric_wwn")
    #: Name of that device; computer is the topmost.
    value: str | None = fields.text()


class Driver(Element):
    """``<driver>`` at ``/device/driver``. Reported: the kernel's driver that has the device."""

    TAG = "driver"
    #: Name of the driver.
    name: str | None = fields.leaf("name")


class Capability(Element):
    """``<capability>`` at ``/device/capability``: one of the classes in ``ARMS``.

    What the device is.
    """

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
    #: Kind of the device, such as pci, net or mdev.
    type: CapabilityTypeValue | None = fields.attr("type", CapabilityTypeValue)


class CapabilityHardware(Element):
    """``<hardware>`` at ``/device/capability/hardware``. The host's hardware."""

    TAG = "hardware"
    #: Vendor of the host.
    vendor: str | None = fields.leaf("vendor")
    #: Version of the host's hardware.
    version: str | None = fields.leaf("version")
    #: Serial number of the host.
    serial: str | None = fields.leaf("serial")
    #: UUID of the host's hardware.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)


class CapabilityFirmware(Element):
    """``<firmware>`` at ``/device/capability/firmware``. The host's firmware."""

    TAG = "firmware"
    #: Vendor of the firmware.
    vendor: str | None = fields.leaf("vendor")
    #: Version of the firmware.
    version: str | None = fields.leaf("version")
    #: When the firmware was released, such as 11/26/2009.
    release_date: str | None = fields.leaf("release_date")


class SystemCapability(Capability):
    """``<capability type='system'>``. The host itself."""

    ORDER = ("type", "product", "hardware", "firmware",)
    type: CapabilityTypeValue | None = fields.attr("type", ("system",), default="system")
    #: Model of the host or the device.
    product: str | None = fields.leaf("product")
    #: The host's hardware.
    hardware: CapabilityHardware | None = fields.child("hardware", "CapabilityHardware")
    #: The host's firmware.
    firmware: CapabilityFirmware | None = fields.child("firmware", "CapabilityFirmware")


class CapabilityProduct(Element):
    """``<product>`` at ``/device/capability/product``. Model of the host or the device."""

    TAG = "product"
    #: Number of the model, hexadecimal.
    id: int | None = fields.attr("id", kinds.HEXADECIMAL)
    #: Name of the model.
    value: str | None = fields.text()


class CapabilityVendor(Element):
    """``<vendor>`` at ``/device/capability/vendor``. Vendor of the device."""

    TAG = "vendor"
    #: Number of the vendor, hexadecimal.
    id: int | None = fields.attr("id", kinds.HEXADECIMAL)
    #: Name of the vendor.
    value: str | None = fields.text()


class PCICapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``: one of the classes in ``ARMS``.

    Something more that the device can do.
    """

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
    #: What it can do.
    type: PCICapabilityDetailType | None = fields.attr("type", PCICapabilityDetailType)


class PCICapabilityIommuGroup(Element):
    """``<iommuGroup>`` at ``/device/capability/iommuGroup``.

    Devices that the IOMMU cannot tell apart; they go to one guest.
    """

    TAG = "iommuGroup"
    #: Number of the group.
    number: int | None = fields.attr("number", kinds.UNSIGNED)
    #: PCI address of a device in the group.
    address: list[Address] = fields.children("address", "Address")


class CapabilityNUMA(Element):
    """``<numa>`` at ``/device/capability/numa``. Where the device is near."""

    TAG = "numa"
    #: Number of the host's NUMA node.
    node: int | None = fields.attr("node", kinds.INTEGER)


class CapabilityPCIExpress(Element):
    """``<pci-express>`` at ``/device/capability/pci-express``.

    How the device is linked by PCI Express.
    """

    TAG = "pci-express"
    #: What the link can do, or does.
    links: list[CapabilityPCIExpressLink] = fields.children("link", "CapabilityPCIExpressLink")


class PCICapability(Capability):
    """``<capability type='pci'>``. A PCI device."""

    ORDER = (
        "type", "class_", "domain", "bus", "slot", "function", "product", "vendor", "capabilities",
        "iommuGroup", "numa", "pci_express",
    )
    type: CapabilityTypeValue | None = fields.attr("type", ("pci",), default="pci")
    #: Class of the device: six hexadecimal digits for PCI, a number for USB.
    class_: int | None = fields.leaf("class", kinds.UNSIGNED)
    #: PCI domain.
    domain: int | None = fields.leaf("domain", kinds.UNSIGNED)
    #: Number of the bus; for storage its name, such as pci or scsi.
    bus: int | None = fields.leaf("bus", kinds.UNSIGNED)
    #: Device number on the PCI bus.
    slot: int | None = fields.leaf("slot", kinds.UNSIGNED)
    #: Function of the PCI device.
    function: int | None = fields.leaf("function", kinds.UNSIGNED)
    #: Model of the host or the device.
    product: CapabilityProduct | None = fields.child("product", "CapabilityProduct")
    #: Vendor of the device.
    vendor: CapabilityVendor | None = fields.child("vendor", "CapabilityVendor")
    #: Something more that the device can do.
    capabilities: list[PCICapabilityDetail] = fields.children("capability", "PCICapabilityDetail")
    #: Devices that the IOMMU cannot tell apart; they go to one guest.
    iommuGroup: PCICapabilityIommuGroup | None = fields.child(
        "iommuGroup", "PCICapabilityIommuGroup"
    )
    #: Where the device is near.
    numa: CapabilityNUMA | None = fields.child("numa", "CapabilityNUMA")
    #: How the device is linked by PCI Express.
    pci_express: CapabilityPCIExpress | None = fields.child("pci-express", "CapabilityPCIExpress")


class USBDeviceCapability(Capability):
    """``<capability type='usb_device'>``. A USB device, by its place on the bus."""

    ORDER = ("type", "bus", "device", "port", "product", "vendor",)
    type: CapabilityTypeValue | None = fields.attr("type", ("usb_device",), default="usb_device")
    #: Number of the bus; for storage its name, such as pci or scsi.
    bus: int | None = fields.leaf("bus", kinds.UNSIGNED)
    #: Number of the device on the USB bus.
    device: int | None = fields.leaf("device", kinds.UNSIGNED)
    #: Port of the USB bus that the device is in. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    port: int | None = fields.leaf("port", kinds.UNSIGNED)
    #: Model of the host or the device.
    product: CapabilityProduct | None = fields.child("product", "CapabilityProduct")
    #: Vendor of the device.
    vendor: CapabilityVendor | None = fields.child("vendor", "CapabilityVendor")


class USBCapability(Capability):
    """``<capability type='usb'>``. One interface of a USB device."""

    ORDER = ("type", "number", "class_", "subclass", "protocol", "description",)
    type: CapabilityTypeValue | None = fields.attr("type", ("usb",), default="usb")
    #: Number of the USB interface.
    number: int | None = fields.leaf("number", kinds.UNSIGNED)
    #: Class of the device: six hexadecimal digits for PCI, a number for USB.
    class_: int | None = fields.leaf("class", kinds.UNSIGNED)
    #: USB subclass.
    subclass: int | None = fields.leaf("subclass", kinds.UNSIGNED)
    #: USB protocol.
    protocol: int | None = fields.leaf("protocol", kinds.UNSIGNED)
    #: What the USB interface says of itself.
    description: str | None = fields.leaf("description")


class CapabilityLink(Element):
    """``<link>`` at ``/device/capability/link``. State of the network link."""

    TAG = "link"
    #: Speed in Mbit per second.
    speed: int | None = fields.attr("speed", kinds.UNSIGNED)
    #: State, such as up or down.
    state: CapabilityLinkState | None = fields.attr("state", CapabilityLinkState)


class CapabilityFeature(Element):
    """``<feature>`` at ``/device/capability/feature``.

    Work that the network card does for the host.
    """

    TAG = "feature"
    #: Name of the offload, such as tso or gro.
    name: str | None = fields.attr("name")


class NetCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``.

    Something more that the device can do.
    """

    TAG = "capability"
    #: What it can do.
    type: int | None = fields.attr("type", kinds.bounded(80203, 80211))


class NetCapability(Capability):
    """``<capability type='net'>``. A network interface."""

    ORDER = ("type", "interface", "address", "link", "features", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("net",), default="net")
    #: Name of the network interface on the host.
    interface: str | None = fields.leaf("interface")
    #: MAC address of the interface.
    address: str | None = fields.leaf("address")
    #: State of the network link.
    link: CapabilityLink | None = fields.child("link", "CapabilityLink")
    #: Work that the network card does for the host.
    features: list[CapabilityFeature] = fields.children("feature", "CapabilityFeature")
    #: Something more that the device can do.
    capabilities: list[NetCapabilityDetail] = fields.children("capability", "NetCapabilityDetail")


class SCSIGenericCapability(Capability):
    """``<capability type='scsi_generic'>``.

    A device file for raw SCSI commands. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "char",)
    type: CapabilityTypeValue | None = fields.attr(
        "type", ("scsi_generic",), default="scsi_generic"
    )
    #: Absolute path of the device file. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    char: str | None = fields.leaf("char")


class SCSIHostCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``: one of the classes in ``ARMS``.

    Something more that the device can do.
    """

    TAG = "capability"
    UNION = "type"
    ARMS = {
        "fc_host": "FCHostSCSIHostCapabilityDetail",
        "vport_ops": "VportOpsSCSIHostCapabilityDetail",
    }
    #: What it can do.
    type: SCSIHostCapabilityDetailType | None = fields.attr("type", SCSIHostCapabilityDetailType)


class SCSIHostCapability(Capability):
    """``<capability type='scsi_host'>``. A SCSI adapter."""

    ORDER = ("type", "host", "unique_id", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("scsi_host",), default="scsi_host")
    #: Number of the SCSI adapter.
    host: int | None = fields.leaf("host", kinds.UNSIGNED)
    #: Content of the adapter's unique_id file in sysfs.
    unique_id: int | None = fields.leaf("unique_id", kinds.UNSIGNED)
    #: Something more that the device can do.
    capabilities: list[SCSIHostCapabilityDetail] = fields.children(
        "capability", "SCSIHostCapabilityDetail"
    )


class SCSITargetCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``.

    Something more that the device can do.
    """

    TAG = "capability"
    #: What it can do.
    type: SCSITargetCapabilityDetailType | None = fields.attr(
        "type", SCSITargetCapabilityDetailType
    )
    #: Name of the target's remote port.
    rport: str | None = fields.leaf("rport")
    #: World-wide port name of the adapter.
    wwpn: str | None = fields.leaf("wwpn")


class SCSITargetCapability(Capability):
    """``<capability type='scsi_target'>``. A SCSI target."""

    ORDER = ("type", "target", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("scsi_target",), default="scsi_target")
    #: Number of the SCSI target; for a target its name.
    target: str | None = fields.leaf("target")
    #: Something more that the device can do.
    capabilities: list[SCSITargetCapabilityDetail] = fields.children(
        "capability", "SCSITargetCapabilityDetail"
    )


class SCSICapability(Capability):
    """``<capability type='scsi'>``. A SCSI unit."""

    ORDER = ("type", "host", "bus", "target", "lun", "type_element",)
    type: CapabilityTypeValue | None = fields.attr("type", ("scsi",), default="scsi")
    #: Number of the SCSI adapter.
    host: int | None = fields.leaf("host", kinds.UNSIGNED)
    #: Number of the bus; for storage its name, such as pci or scsi.
    bus: int | None = fields.leaf("bus", kinds.UNSIGNED)
    #: Number of the SCSI target; for a target its name.
    target: int | None = fields.leaf("target", kinds.UNSIGNED)
    #: Number of the unit in its target.
    lun: int | None = fields.leaf("lun", kinds.UNSIGNED)
    #: Type: of SCSI unit, of graphics device, or of mediated device.
    type_element: str | None = fields.leaf("type")


class StorageCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``: one of the classes in ``ARMS``.

    Something more that the device can do.
    """

    TAG = "capability"
    UNION = "type"
    ARMS = {
        "removable": "RemovableStorageCapabilityDetail",
        "hotpluggable": "HotpluggableStorageCapabilityDetail",
    }
    #: What it can do.
    type: StorageCapabilityDetailType | None = fields.attr("type", StorageCapabilityDetailType)


class StorageCapability(Capability):
    """``<capability type='storage'>``. A disk or another drive."""

    ORDER = (
        "type", "block", "bus", "drive_type", "model", "vendor", "serial", "size",
        "logical_block_size", "num_blocks", "capabilities",
    )
    type: CapabilityTypeValue | None = fields.attr("type", ("storage",), default="storage")
    #: Absolute path of the block device.
    block: str | None = fields.leaf("block")
    #: Number of the bus; for storage its name, such as pci or scsi.
    bus: str | None = fields.leaf("bus")
    #: disk, cdrom, floppy and the like.
    drive_type: str | None = fields.leaf("drive_type")
    #: Model of the drive.
    model: str | None = fields.leaf("model")
    #: Vendor of the device.
    vendor: str | None = fields.leaf("vendor")
    #: Serial number of the drive.
    serial: str | None = fields.leaf("serial")
    #: Size of the drive in bytes.
    size: int | None = fields.leaf("size", kinds.UNSIGNED)
    #: Size of a block in bytes.
    logical_block_size: int | None = fields.leaf("logical_block_size", kinds.UNSIGNED)
    #: Number of blocks.
    num_blocks: int | None = fields.leaf("num_blocks", kinds.UNSIGNED)
    #: Something more that the device can do.
    capabilities: list[StorageCapabilityDetail] = fields.children(
        "capability", "StorageCapabilityDetail"
    )


class DrmCapability(Capability):
    """``<capability type='drm'>``. A graphics device."""

    ORDER = ("type", "type_element",)
    type: CapabilityTypeValue | None = fields.attr("type", ("drm",), default="drm")
    #: Type: of SCSI unit, of graphics device, or of mediated device.
    type_element: DrmCapabilityTypeElement | None = fields.leaf("type", DrmCapabilityTypeElement)


class CapabilityType(Element):
    """``<type>`` at ``/device/capability/type``.

    Type: of SCSI unit, of graphics device, or of mediated device.
    """

    TAG = "type"
    #: Name of the mediated device's type.
    id: str | None = fields.attr("id")


class MDevCapabilityIommuGroup(Element):
    """``<iommuGroup>`` at ``/device/capability/iommuGroup``.

    Devices that the IOMMU cannot tell apart; they go to one guest.
    """

    TAG = "iommuGroup"
    #: Number of the group.
    number: int | None = fields.attr("number", kinds.UNSIGNED)


class CapabilityAttr(Element):
    """``<attr>`` at ``/device/capability/attr``.

    One setting of the mediated device; written in this order.
    """

    TAG = "attr"
    #: Name of the setting's file in sysfs.
    name: str | None = fields.attr("name")
    #: Value that is written.
    value: str | None = fields.attr("value")


class MDevCapability(Capability):
    """``<capability type='mdev'>``. A mediated device: a share of another device."""

    ORDER = ("type", "type_element", "uuid", "parent_addr", "iommuGroup", "attrs",)
    type: CapabilityTypeValue | None = fields.attr("type", ("mdev",), default="mdev")
    #: Type: of SCSI unit, of graphics device, or of mediated device.
    type_element: CapabilityType | None = fields.child("type", "CapabilityType")
    #: UUID of the mediated device; the kernel's name for it. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: Address of the device that the mediated device is a share of. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    parent_addr: str | None = fields.leaf("parent_addr")
    #: Devices that the IOMMU cannot tell apart; they go to one guest.
    iommuGroup: MDevCapabilityIommuGroup | None = fields.child(
        "iommuGroup", "MDevCapabilityIommuGroup"
    )
    #: One setting of the mediated device; written in this order.
    attrs: list[CapabilityAttr] = fields.children("attr", "CapabilityAttr")


class CCWCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``.

    Something more that the device can do.
    """

    TAG = "capability"
    #: What it can do. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: CCWCapabilityDetailType | None = fields.attr("type", CCWCapabilityDetailType)
    #: Name of the group that the channel device is in. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    group_device: str | None = fields.leaf("group_device")


class CCWCapability(Capability):
    """``<capability type='ccw'>``. A channel device of s390."""

    ORDER = ("type", "state", "cssid", "ssid", "devno", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ccw",), default="ccw")
    #: online or offline. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: CCWCapabilityState | None = fields.leaf("state", CCWCapabilityState)
    #: Number of the channel subsystem.
    cssid: str | None = fields.leaf("cssid")
    #: Number of the set of subchannels.
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    #: Number of the device or subchannel.
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)
    #: Something more that the device can do. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    capabilities: list[CCWCapabilityDetail] = fields.children("capability", "CCWCapabilityDetail")


class CapabilityMembers(Element):
    """``<members>`` at ``/device/capability/members``. The devices of the group."""

    TAG = "members"
    #: One device of the group. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ccw_devices: list[CapabilityMembersCCWDevice] = fields.children(
        "ccw_device", "CapabilityMembersCCWDevice"
    )


class CCWGroupCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``.

    Something more that the device can do.
    """

    TAG = "capability"
    #: What it can do. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: CCWGroupCapabilityDetailType | None = fields.attr("type", CCWGroupCapabilityDetailType)
    #: Type of the network card, such as OSD. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    card_type: str | None = fields.leaf("card_type")
    #: Number of the channel path. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    chpid: str | None = fields.leaf("chpid")


class CCWGroupCapability(Capability):
    """``<capability type='ccwgroup'>``.

    Channel devices of s390 that are used together. In libvirt's schema from 11.3.0 on, not in
    9.0.0.
    """

    ORDER = ("type", "state", "cssid", "ssid", "devno", "members", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ccwgroup",), default="ccwgroup")
    #: online or offline. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: CCWCapabilityState | None = fields.leaf("state", CCWCapabilityState)
    #: Number of the channel subsystem. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cssid: str | None = fields.leaf("cssid")
    #: Number of the set of subchannels. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    #: Number of the device or subchannel. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)
    #: The devices of the group. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    members: CapabilityMembers | None = fields.child("members", "CapabilityMembers")
    #: Something more that the device can do. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    capabilities: list[CCWGroupCapabilityDetail] = fields.children(
        "capability", "CCWGroupCapabilityDetail"
    )


class CapabilityChannelDevAddr(Element):
    """``<channel_dev_addr>`` at ``/device/capability/channel_dev_addr``.

    Address of the device at the subchannel.
    """

    TAG = "channel_dev_addr"
    #: Number of the channel subsystem. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cssid: str | None = fields.leaf("cssid")
    #: Number of the set of subchannels. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    #: Number of the device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)


class CSSCapabilityDetail(Element):
    """``<capability>`` at ``/device/capability/capability``.

    Something more that the device can do.
    """

    TAG = "capability"
    #: What it can do.
    type: CSSCapabilityDetailType | None = fields.attr("type", CSSCapabilityDetailType)
    #: A type of mediated device that can be made.
    types: list[Type] = fields.children("type", "Type")


class CSSCapability(Capability):
    """``<capability type='css'>``. A subchannel of s390."""

    ORDER = ("type", "cssid", "ssid", "devno", "channel_dev_addr", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("css",), default="css")
    #: Number of the channel subsystem.
    cssid: str | None = fields.leaf("cssid")
    #: Number of the set of subchannels.
    ssid: int | None = fields.leaf("ssid", kinds.UNSIGNED)
    #: Number of the device or subchannel.
    devno: int | None = fields.leaf("devno", kinds.UNSIGNED)
    #: Address of the device at the subchannel. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channel_dev_addr: CapabilityChannelDevAddr | None = fields.child(
        "channel_dev_addr", "CapabilityChannelDevAddr"
    )
    #: Something more that the device can do.
    capabilities: list[CSSCapabilityDetail] = fields.children("capability", "CSSCapabilityDetail")


class VDPACapability(Capability):
    """``<capability type='vdpa'>``. A vDPA device."""

    ORDER = ("type", "chardev",)
    type: CapabilityTypeValue | None = fields.attr("type", ("vdpa",), default="vdpa")
    #: Absolute path of the character device, such as /dev/vhost-vdpa-0.
    chardev: str | None = fields.leaf("chardev")


class ApCardCapability(Capability):
    """``<capability type='ap_card'>``. A cryptographic card of s390."""

    ORDER = ("type", "ap_adapter",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ap_card",), default="ap_card")
    #: Number of the cryptographic card.
    ap_adapter: int | None = fields.leaf("ap-adapter", kinds.UNSIGNED)


class ApQueueCapability(Capability):
    """``<capability type='ap_queue'>``. A queue of a cryptographic card of s390."""

    ORDER = ("type", "ap_adapter", "ap_domain",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ap_queue",), default="ap_queue")
    #: Number of the cryptographic card.
    ap_adapter: int | None = fields.leaf("ap-adapter", kinds.UNSIGNED)
    #: Number of the domain on the card.
    ap_domain: int | None = fields.leaf("ap-domain", kinds.UNSIGNED)


class ApMatrixCapability(Capability):
    """``<capability type='ap_matrix'>``. The device that makes mediated AP devices on s390."""

    ORDER = ("type", "capabilities",)
    type: CapabilityTypeValue | None = fields.attr("type", ("ap_matrix",), default="ap_matrix")
    #: Something more that the device can do.
    capabilities: list[CSSCapabilityDetail] = fields.children("capability", "CSSCapabilityDetail")


class Address(Element):
    """``<address>`` at ``/device/capability/capability/address``.

    PCI address of the real device or of one virtual function.
    """

    TAG = "address"
    #: PCI domain, most often 0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.HEXADECIMAL)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7.
    function: int | None = fields.attr("function", kinds.HEXADECIMAL)


class PhysFunctionPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='phys_function'>``. A virtual function; the address is the real one's."""

    ORDER = ("type", "address",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("phys_function",), default="phys_function"
    )
    #: PCI address of the real device or of one virtual function.
    address: list[Address] = fields.children("address", "Address")


class VirtFunctionsPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='virt_functions'>``. It offers virtual functions (SR-IOV)."""

    ORDER = ("type", "maxCount", "address",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("virt_functions",), default="virt_functions"
    )
    #: Most virtual functions that the device can offer.
    maxCount: int | None = fields.attr("maxCount", kinds.UNSIGNED)
    #: PCI address of the real device or of one virtual function.
    address: list[Address] = fields.children("address", "Address")


class PCIBridgePCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='pci-bridge'>``. It is a PCI bridge."""

    ORDER = ("type",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("pci-bridge",), default="pci-bridge"
    )


class CardbusBridgePCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='cardbus-bridge'>``. It is a CardBus bridge."""

    ORDER = ("type",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("cardbus-bridge",), default="cardbus-bridge"
    )


class Type(Element):
    """``<type>`` at ``/device/capability/capability/type``.

    A type of mediated device that can be made.
    """

    TAG = "type"
    #: The type's name, as it is given when one is made.
    id: str | None = fields.attr("id")
    #: Vendor's name of the type.
    name: str | None = fields.leaf("name")
    #: How the guest sees it, such as vfio-pci.
    deviceAPI: TypeDeviceAPI | None = fields.leaf("deviceAPI", TypeDeviceAPI)
    #: How many more can be made.
    availableInstances: int | None = fields.leaf("availableInstances", kinds.UNSIGNED)


class MDevTypesPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='mdev_types'>``. It can be shared as mediated devices."""

    ORDER = ("type", "types",)
    type: PCICapabilityDetailType | None = fields.attr(
        "type", ("mdev_types",), default="mdev_types"
    )
    #: A type of mediated device that can be made.
    types: list[Type] = fields.children("type", "Type")


class PCICapabilityDetailFields(Element):
    """``<fields>`` at ``/device/capability/capability/fields``. What is noted."""

    TAG = "fields"
    #: readonly: by the maker; readwrite: by the owner. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    access: PCICapabilityDetailFieldsAccess | None = fields.attr(
        "access", PCICapabilityDetailFieldsAccess
    )
    #: Level of engineering changes. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    change_level: str | None = fields.leaf("change_level")
    #: The maker's number beyond the vendor's. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    manufacture_id: str | None = fields.leaf("manufacture_id")
    #: Number of the part. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    part_number: str | None = fields.leaf("part_number")
    #: Serial number of the device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serial_number: str | None = fields.leaf("serial_number")
    #: The owner's tag. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    asset_tag: str | None = fields.leaf("asset_tag")
    #: Something the vendor has noted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    vendor_fields: list[PCICapabilityDetailFieldsVendorField] = fields.children(
        "vendor_field", "PCICapabilityDetailFieldsVendorField"
    )
    #: Something the system has noted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    system_fields: list[PCICapabilityDetailFieldsSystemField] = fields.children(
        "system_field", "PCICapabilityDetailFieldsSystemField"
    )


class VpdPCICapabilityDetail(PCICapabilityDetail):
    """``<capability type='vpd'>``.

    It tells what its maker and owner have noted (VPD). In libvirt's schema from 9.0.0 on, not in
    7.0.0.
    """

    ORDER = ("type", "name", "fields",)
    type: PCICapabilityDetailType | None = fields.attr("type", ("vpd",), default="vpd")
    #: The maker's name of the device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.leaf("name")
    #: What is noted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fields: list[PCICapabilityDetailFields] = fields.children("fields", "PCICapabilityDetailFields")


class CapabilityPCIExpressLink(Element):
    """``<link>`` at ``/device/capability/pci-express/link``. What the link can do, or does."""

    TAG = "link"
    #: cap: what the device can; sta: what is now.
    validity: CapabilityPCIExpressLinkValidity | None = fields.attr(
        "validity", CapabilityPCIExpressLinkValidity
    )
    #: Number of the port.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: Speed in gigatransfers per second.
    speed: str | None = fields.attr("speed")
    #: Number of lanes.
    width: int | None = fields.attr("width", kinds.UNSIGNED)


class FCHostSCSIHostCapabilityDetail(SCSIHostCapabilityDetail):
    """``<capability type='fc_host'>``. It is a Fibre Channel adapter."""

    ORDER = ("type", "wwnn", "wwpn", "fabric_wwn",)
    type: SCSIHostCapabilityDetailType | None = fields.attr("type", ("fc_host",), default="fc_host")
    #: World-wide node name of the adapter.
    wwnn: str | None = fields.leaf("wwnn")
    #: World-wide port name of the adapter.
    wwpn: str | None = fields.leaf("wwpn")
    #: World-wide name of the fabric.
    fabric_wwn: str | None = fields.leaf("fabric_wwn")


class VportOpsSCSIHostCapabilityDetail(SCSIHostCapabilityDetail):
    """``<capability type='vport_ops'>``.

    Virtual adapters can be made at it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "max_vports", "vports",)
    type: SCSIHostCapabilityDetailType | None = fields.attr(
        "type", ("vport_ops",), default="vport_ops"
    )
    #: Most virtual adapters that can be made. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    max_vports: int | None = fields.leaf("max_vports", kinds.UNSIGNED)
    #: How many virtual adapters there are. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    vports: int | None = fields.leaf("vports", kinds.UNSIGNED)


class RemovableStorageCapabilityDetail(StorageCapabilityDetail):
    """``<capability type='removable'>``. Its medium can be taken out."""

    ORDER = (
        "type", "media_available", "media_size", "media_label", "logical_block_size", "num_blocks",
    )
    type: StorageCapabilityDetailType | None = fields.attr(
        "type", ("removable",), default="removable"
    )
    #: 1 if a medium is in the drive, else 0.
    media_available: int | None = fields.leaf("media_available", kinds.bounded(0, 1))
    #: Size of the medium in bytes.
    media_size: int | None = fields.leaf("media_size", kinds.UNSIGNED)
    #: Label of the medium.
    media_label: str | None = fields.leaf("media_label")
    #: Size of a block in bytes.
    logical_block_size: int | None = fields.leaf("logical_block_size", kinds.UNSIGNED)
    #: Number of blocks.
    num_blocks: int | None = fields.leaf("num_blocks", kinds.UNSIGNED)


class HotpluggableStorageCapabilityDetail(StorageCapabilityDetail):
    """``<capability type='hotpluggable'>``. It can be plugged in and out."""

    ORDER = ("type",)
    type: StorageCapabilityDetailType | None = fields.attr(
        "type", ("hotpluggable",), default="hotpluggable"
    )


class CapabilityMembersCCWDevice(Element):
    """``<ccw_device>`` at ``/device/capability/members/ccw_device``. One device of the group."""

    TAG = "ccw_device"
    #: Its part in the group, such as cdev0. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ref: str | None = fields.attr("ref")
    #: libvirt's name of the device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: str | None = fields.text()


class PCICapabilityDetailFieldsVendorField(Element):
    """``<vendor_field>`` at ``/device/capability/capability/fields/vendor_field``.

    Something the vendor has noted.
    """

    TAG = "vendor_field"
    #: Character that tells it from others. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: str | None = fields.attr("index")
    #: The note. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.text()


class PCICapabilityDetailFieldsSystemField(Element):
    """``<system_field>`` at ``/device/capability/capability/fields/system_field``.

    Something the system has noted.
    """

    TAG = "system_field"
    #: Character that tells it from others. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: str | None = fields.attr("index")
    #: The note. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.text()
