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

"""Devices of the host: ``<hostdev>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.common import (
        IP,
        Auth,
        Boot,
        Initiator,
        Product,
        Rom,
        Route,
        Vendor,
    )
    from nova_sandbox.libvirtxml.domain.interface_driver import Teaming

HostdevType = Literal["pci", "usb", "scsi", "scsi_host", "mdev", "storage", "misc", "net"]
HostdevDriverName = Literal["kvm", "vfio", "xen"]
PCIHostdevSourceStartupPolicy = Literal["mandatory", "requisite", "optional"]
PCIHostdevMode = Literal["subsystem"]
USBHostdevSourceGuestReset = Literal["off", "uninitialized", "on"]
SCSIHostdevSourceProtocol = Literal["adapter", "iscsi"]
SCSIHostdevSgio = Literal["filtered", "unfiltered"]
SCSIHostHostdevSourceProtocol = Literal["vhost"]
SCSIHostHostdevModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
MDevHostdevModel = Literal["vfio-pci", "vfio-ccw", "vfio-ap"]
StorageHostdevMode = Literal["capabilities"]
SCSIHostdevSourceAdapterType = Literal["scsi_host", "fc_host"]


class Hostdev(Element):
    """``<hostdev>`` at ``/domain/devices/hostdev``: one of the classes in ``ARMS``.

    A device of the host that is passed to the guest.
    """

    TAG = "hostdev"
    UNION = "type"
    ARMS = {
        "pci": "PCIHostdev",
        "usb": "USBHostdev",
        "scsi": "SCSIHostdev",
        "scsi_host": "SCSIHostHostdev",
        "mdev": "MDevHostdev",
        "storage": "StorageHostdev",
        "misc": "MiscHostdev",
        "net": "NetHostdev",
    }
    #: Kind of device; it decides what the source says.
    type: HostdevType | None = fields.attr("type", HostdevType)
    #: Present: the guest may not write.
    readonly: bool = fields.flag("readonly")
    #: Present: several guests may use the device at the same time.
    shareable: bool = fields.flag("shareable")
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


class HostdevDriver(Element):
    """``<driver>`` at ``/domain/devices/hostdev/driver``. How a PCI device is passed."""

    TAG = "driver"
    #: Kind of passing; hypervisors have one only, so that it has no effect.
    name: HostdevDriverName | None = fields.attr("name", HostdevDriverName)
    #: Driver that the host binds to the device, in place of the best vfio one. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: Whether the device is passed by IOMMUFD. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    iommufd: bool | None = fields.attr("iommufd", kinds.YES_NO)


class PCIHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: What happens when the USB device is missing; mandatory, an error, by default.
    startupPolicy: PCIHostdevSourceStartupPolicy | None = fields.attr(
        "startupPolicy", PCIHostdevSourceStartupPolicy
    )
    #: Whether Xen guards the PCI configuration space from writes, yes by default.
    writeFiltering: bool | None = fields.attr("writeFiltering", kinds.YES_NO)
    #: Where the device is on the host.
    address: PCIHostdevSourceAddress | None = fields.child("address", "PCIHostdevSourceAddress")


class PCIHostdev(Hostdev):
    """``<hostdev type='pci'>``. A PCI device of the host."""

    ORDER = (
        "mode", "type", "managed", "display", "ramfb", "driver", "source", "teaming", "readonly",
        "shareable", "boot", "alias", "rom", "acpi", "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    type: HostdevType | None = fields.attr("type", ("pci",), default="pci")
    #: Whether libvirt takes a PCI device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Whether the guest's graphics show the screen of a mediated device; off by default. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    display: bool | None = fields.attr("display", kinds.ON_OFF)
    #: Whether a mediated device has a screen in memory while booting; off by default. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    ramfb: bool | None = fields.attr("ramfb", kinds.ON_OFF)
    #: How a PCI device is passed.
    driver: HostdevDriver | None = fields.child("driver", "HostdevDriver")
    #: The device on the host.
    source: PCIHostdevSource | None = fields.child("source", "PCIHostdevSource")
    #: The pair of devices of which the guest makes one interface. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    teaming: Teaming | None = fields.child("teaming", "Teaming")


class USBHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: What happens when the USB device is missing; mandatory, an error, by default.
    startupPolicy: PCIHostdevSourceStartupPolicy | None = fields.attr(
        "startupPolicy", PCIHostdevSourceStartupPolicy
    )
    #: Which resets by the guest reach the USB device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    guestReset: USBHostdevSourceGuestReset | None = fields.attr(
        "guestReset", USBHostdevSourceGuestReset
    )
    #: Vendor of the USB device.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Product of the USB device.
    product: Product | None = fields.child("product", "Product")
    #: Where the device is on the host.
    address: USBHostdevSourceAddress | None = fields.child("address", "USBHostdevSourceAddress")


class USBHostdev(Hostdev):
    """``<hostdev type='usb'>``. A USB device of the host."""

    ORDER = (
        "mode", "type", "managed", "source", "readonly", "shareable", "boot", "alias", "rom",
        "acpi", "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    type: HostdevType | None = fields.attr("type", ("usb",), default="usb")
    #: Whether libvirt takes a PCI device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: The device on the host.
    source: USBHostdevSource | None = fields.child("source", "USBHostdevSource")


class SCSIHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: How the SCSI device is reached: adapter, iSCSI or vhost.
    protocol: SCSIHostdevSourceProtocol | None = fields.attr("protocol", SCSIHostdevSourceProtocol)
    #: Name of the iSCSI target, with the LUN after a slash.
    name: str | None = fields.attr("name")
    #: The SCSI adapter of the host.
    adapter: SCSIHostdevSourceAdapter | None = fields.child("adapter", "SCSIHostdevSourceAdapter")
    #: The iSCSI server.
    hosts: list[SCSIHostdevSourceHost] = fields.children("host", "SCSIHostdevSourceHost")
    #: Where the device is on the host.
    address: SCSIHostdevSourceAddress | None = fields.child("address", "SCSIHostdevSourceAddress")
    #: How to log in to the storage server.
    auth: Auth | None = fields.child("auth", "Auth")
    #: How the hypervisor names itself to the iSCSI target.
    initiator: Initiator | None = fields.child("initiator", "Initiator")


class SCSIHostdev(Hostdev):
    """``<hostdev type='scsi'>``. One SCSI LUN of the host or of an iSCSI server."""

    ORDER = (
        "mode", "type", "managed", "sgio", "rawio", "source", "readonly", "shareable", "boot",
        "alias", "rom", "acpi", "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    type: HostdevType | None = fields.attr("type", ("scsi",), default="scsi")
    #: Whether libvirt takes a PCI device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Whether the kernel filters the SCSI commands; filtered by default, now without effect.
    sgio: SCSIHostdevSgio | None = fields.attr("sgio", SCSIHostdevSgio)
    #: Whether the guest's process gets the right to raw I/O.
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    #: The device on the host.
    source: SCSIHostdevSource | None = fields.child("source", "SCSIHostdevSource")


class SCSIHostHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: How the SCSI device is reached: adapter, iSCSI or vhost.
    protocol: SCSIHostHostdevSourceProtocol | None = fields.attr(
        "protocol", SCSIHostHostdevSourceProtocol
    )
    #: World wide name of the vhost-scsi target, "naa." and 16 hexadecimal digits.
    wwpn: str | None = fields.attr("wwpn")


class SCSIHostHostdev(Hostdev):
    """``<hostdev type='scsi_host'>``. All LUNs of a vhost-scsi target of the host."""

    ORDER = (
        "mode", "type", "managed", "model", "source", "readonly", "shareable", "boot", "alias",
        "rom", "acpi", "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    type: HostdevType | None = fields.attr("type", ("scsi_host",), default="scsi_host")
    #: Whether libvirt takes a PCI device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Interface of a mediated device, or variant of the virtio device for a SCSI host.
    model: SCSIHostHostdevModel | None = fields.attr("model", SCSIHostHostdevModel)
    #: The device on the host.
    source: SCSIHostHostdevSource | None = fields.child("source", "SCSIHostHostdevSource")


class MDevHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: Where the device is on the host.
    address: MDevHostdevSourceAddress | None = fields.child("address", "MDevHostdevSourceAddress")


class MDevHostdev(Hostdev):
    """``<hostdev type='mdev'>``.

    A mediated device of the host, such as a part of a graphics card.
    """

    ORDER = (
        "mode", "type", "managed", "model", "display", "ramfb", "source", "readonly", "shareable",
        "boot", "alias", "rom", "acpi", "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    type: HostdevType | None = fields.attr("type", ("mdev",), default="mdev")
    #: Whether libvirt takes a PCI device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Interface of a mediated device, or variant of the virtio device for a SCSI host.
    model: MDevHostdevModel | None = fields.attr("model", MDevHostdevModel)
    #: Whether the guest's graphics show the screen of a mediated device; off by default.
    display: bool | None = fields.attr("display", kinds.ON_OFF)
    #: Whether a mediated device has a screen in memory while booting; off by default.
    ramfb: bool | None = fields.attr("ramfb", kinds.ON_OFF)
    #: The device on the host.
    source: MDevHostdevSource | None = fields.child("source", "MDevHostdevSource")


class StorageHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: Path of the block device.
    block: str | None = fields.leaf("block")


class StorageHostdev(Hostdev):
    """``<hostdev type='storage'>``. A block device of the host, in a container."""

    ORDER = (
        "mode", "type", "source", "readonly", "shareable", "boot", "alias", "rom", "acpi",
        "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    type: HostdevType | None = fields.attr("type", ("storage",), default="storage")
    #: The device on the host.
    source: StorageHostdevSource | None = fields.child("source", "StorageHostdevSource")


class MiscHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: Path of the character device.
    char: str | None = fields.leaf("char")


class MiscHostdev(Hostdev):
    """``<hostdev type='misc'>``. A character device of the host, in a container."""

    ORDER = (
        "mode", "type", "source", "readonly", "shareable", "boot", "alias", "rom", "acpi",
        "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    type: HostdevType | None = fields.attr("type", ("misc",), default="misc")
    #: The device on the host.
    source: MiscHostdevSource | None = fields.child("source", "MiscHostdevSource")


class NetHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``. The device on the host."""

    TAG = "source"
    #: Name of the network interface.
    interface: str | None = fields.leaf("interface")


class NetHostdev(Hostdev):
    """``<hostdev type='net'>``. A network interface of the host, moved into a container."""

    ORDER = (
        "mode", "type", "source", "ips", "routes", "readonly", "shareable", "boot", "alias", "rom",
        "acpi", "address",
    )
    #: Whether a device is passed to the guest, or a node of the host shown in a container.
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    type: HostdevType | None = fields.attr("type", ("net",), default="net")
    #: The device on the host.
    source: NetHostdevSource | None = fields.child("source", "NetHostdevSource")
    #: An address that the interface gets in the container.
    ips: list[IP] = fields.children("ip", "IP")
    #: A route that the container gets.
    routes: list[Route] = fields.children("route", "Route")


class PCIHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``.

    Where the device is on the host.
    """

    TAG = "address"
    #: PCI domain, most often 0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: PCI, USB or SCSI bus of the host on which the device is.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class USBHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``.

    Where the device is on the host.
    """

    TAG = "address"
    #: PCI, USB or SCSI bus of the host on which the device is.
    bus: int | None = fields.attr("bus", kinds.HEXADECIMAL)
    #: Number of the device on the host's USB bus.
    device: int | None = fields.attr("device", kinds.HEXADECIMAL)
    #: Port of the host's USB bus, dotted below hubs; in place of the device number. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    port: str | None = fields.attr("port")


class SCSIHostdevSourceAdapter(Element):
    """``<adapter>`` at ``/domain/devices/hostdev/source/adapter``: one of the classes in ``ARMS``.

    The SCSI adapter of the host.
    """

    TAG = "adapter"
    UNION = "type"
    ARMS = {
        "scsi_host": "SCSIHostSCSIHostdevSourceAdapter",
        "fc_host": "FCHostSCSIHostdevSourceAdapter",
        "": "SCSIHostSCSIHostdevSourceAdapter",
    }
    #: Whether the adapter is a SCSI host or a virtual Fibre Channel adapter.
    type: SCSIHostdevSourceAdapterType | None = fields.attr("type", SCSIHostdevSourceAdapterType)


class SCSIHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``.

    Where the device is on the host.
    """

    TAG = "address"
    #: PCI, USB or SCSI bus of the host on which the device is.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: SCSI target on the bus, 0 by default.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: SCSI LUN.
    unit: int | None = fields.attr("unit", kinds.UNSIGNED)


class SCSIHostdevSourceHost(Element):
    """``<host>`` at ``/domain/devices/hostdev/source/host``. The iSCSI server."""

    TAG = "host"
    #: Name or address of the server.
    name: str | None = fields.attr("name")
    #: Port of the server, the protocol's own by default.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class MDevHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``.

    Where the device is on the host.
    """

    TAG = "address"
    #: UUID of the mediated device on the host.
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)


class SCSIHostdevSourceAdapterParentaddr(Element):
    """``<parentaddr>`` at ``/domain/devices/hostdev/source/adapter/parentaddr``.

    The SCSI host, by its place on the PCI bus.
    """

    TAG = "parentaddr"
    #: Number of the host among those of its PCI device.
    unique_id: int | None = fields.attr("unique_id", kinds.POSITIVE)
    #: PCI address of the adapter.
    address: SCSIHostdevSourceAdapterParentaddrAddress | None = fields.child(
        "address", "SCSIHostdevSourceAdapterParentaddrAddress"
    )


class SCSIHostSCSIHostdevSourceAdapter(SCSIHostdevSourceAdapter):
    """``<adapter type='scsi_host'>``. A SCSI host."""

    ORDER = ("type", "name", "parentaddr",)
    type: SCSIHostdevSourceAdapterType | None = fields.attr(
        "type", ("scsi_host",), default="scsi_host"
    )
    #: Name of the SCSI host, such as scsi_host0.
    name: str | None = fields.attr("name")
    #: The SCSI host, by its place on the PCI bus.
    parentaddr: SCSIHostdevSourceAdapterParentaddr | None = fields.child(
        "parentaddr", "SCSIHostdevSourceAdapterParentaddr"
    )


class FCHostSCSIHostdevSourceAdapter(SCSIHostdevSourceAdapter):
    """``<adapter type='fc_host'>``. A virtual Fibre Channel adapter (NPIV)."""

    ORDER = (
        "type", "parent", "managed", "parent_wwnn", "parent_wwpn", "parent_fabric_wwn", "wwnn",
        "wwpn",
    )
    type: SCSIHostdevSourceAdapterType | None = fields.attr("type", ("fc_host",), default="fc_host")
    #: Fibre Channel adapter on which the virtual one is made.
    parent: str | None = fields.attr("parent")
    #: Whether libvirt makes the virtual adapter and removes it.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Node name of the parent adapter, 16 hexadecimal digits.
    parent_wwnn: str | None = fields.attr("parent_wwnn")
    #: Port name of the parent adapter, 16 hexadecimal digits.
    parent_wwpn: str | None = fields.attr("parent_wwpn")
    #: Name of the fabric of the parent adapter, 16 hexadecimal digits.
    parent_fabric_wwn: str | None = fields.attr("parent_fabric_wwn")
    #: Node name of the virtual adapter, 16 hexadecimal digits.
    wwnn: str | None = fields.attr("wwnn")
    #: Port name of the virtual adapter, 16 hexadecimal digits.
    wwpn: str | None = fields.attr("wwpn")


class SCSIHostdevSourceAdapterParentaddrAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/adapter/parentaddr/address``.

    PCI address of the adapter.
    """

    TAG = "address"
    #: PCI domain, most often 0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
