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
    from nova_sandbox.libvirtxml.domain.common import (
        ACPI,
        IP,
        Address,
        Alias,
        Auth,
        Boot,
        Initiator,
        Product,
        Rom,
        Route,
        Vendor,
    )
    from nova_sandbox.libvirtxml.domain.interface_parts import Teaming

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
    """``<hostdev>`` at ``/domain/devices/hostdev``: one of the classes in ``ARMS``."""

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
    type: HostdevType | None = fields.attr("type", HostdevType)
    readonly: bool = fields.flag("readonly")
    shareable: bool = fields.flag("shareable")
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    rom: Rom | None = fields.child("rom", "Rom")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class HostdevDriver(Element):
    """``<driver>`` at ``/domain/devices/hostdev/driver``."""

    TAG = "driver"
    name: HostdevDriverName | None = fields.attr("name", HostdevDriverName)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    iommufd: bool | None = fields.attr("iommufd", kinds.YES_NO)


class PCIHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    startupPolicy: PCIHostdevSourceStartupPolicy | None = fields.attr(
        "startupPolicy", PCIHostdevSourceStartupPolicy
    )
    writeFiltering: bool | None = fields.attr("writeFiltering", kinds.YES_NO)
    address: PCIHostdevSourceAddress | None = fields.child("address", "PCIHostdevSourceAddress")


class PCIHostdev(Hostdev):
    """``<hostdev type='pci'>``."""

    ORDER = (
        "type", "mode", "managed", "ramfb", "display", "driver", "source", "teaming", "readonly",
        "shareable", "boot", "alias", "rom", "acpi", "address",
    )
    type: HostdevType | None = fields.attr("type", ("pci",), default="pci")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ramfb: bool | None = fields.attr("ramfb", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    display: bool | None = fields.attr("display", kinds.ON_OFF)
    driver: HostdevDriver | None = fields.child("driver", "HostdevDriver")
    source: PCIHostdevSource | None = fields.child("source", "PCIHostdevSource")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    teaming: Teaming | None = fields.child("teaming", "Teaming")


class USBHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    startupPolicy: PCIHostdevSourceStartupPolicy | None = fields.attr(
        "startupPolicy", PCIHostdevSourceStartupPolicy
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    guestReset: USBHostdevSourceGuestReset | None = fields.attr(
        "guestReset", USBHostdevSourceGuestReset
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")
    address: USBHostdevSourceAddress | None = fields.child("address", "USBHostdevSourceAddress")


class USBHostdev(Hostdev):
    """``<hostdev type='usb'>``."""

    ORDER = (
        "type", "mode", "managed", "source", "readonly", "shareable", "boot", "alias", "rom",
        "acpi", "address",
    )
    type: HostdevType | None = fields.attr("type", ("usb",), default="usb")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    source: USBHostdevSource | None = fields.child("source", "USBHostdevSource")


class SCSIHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    protocol: SCSIHostdevSourceProtocol | None = fields.attr("protocol", SCSIHostdevSourceProtocol)
    name: str | None = fields.attr("name")
    adapter: SCSIHostdevSourceAdapter | None = fields.child("adapter", "SCSIHostdevSourceAdapter")
    hosts: list[SCSIHostdevSourceHost] = fields.children("host", "SCSIHostdevSourceHost")
    address: SCSIHostdevSourceAddress | None = fields.child("address", "SCSIHostdevSourceAddress")
    auth: Auth | None = fields.child("auth", "Auth")
    initiator: Initiator | None = fields.child("initiator", "Initiator")


class SCSIHostdev(Hostdev):
    """``<hostdev type='scsi'>``."""

    ORDER = (
        "type", "mode", "managed", "sgio", "rawio", "source", "readonly", "shareable", "boot",
        "alias", "rom", "acpi", "address",
    )
    type: HostdevType | None = fields.attr("type", ("scsi",), default="scsi")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    sgio: SCSIHostdevSgio | None = fields.attr("sgio", SCSIHostdevSgio)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    source: SCSIHostdevSource | None = fields.child("source", "SCSIHostdevSource")


class SCSIHostHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    protocol: SCSIHostHostdevSourceProtocol | None = fields.attr(
        "protocol", SCSIHostHostdevSourceProtocol
    )
    wwpn: str | None = fields.attr("wwpn")


class SCSIHostHostdev(Hostdev):
    """``<hostdev type='scsi_host'>``."""

    ORDER = (
        "type", "mode", "managed", "model", "source", "readonly", "shareable", "boot", "alias",
        "rom", "acpi", "address",
    )
    type: HostdevType | None = fields.attr("type", ("scsi_host",), default="scsi_host")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    model: SCSIHostHostdevModel | None = fields.attr("model", SCSIHostHostdevModel)
    source: SCSIHostHostdevSource | None = fields.child("source", "SCSIHostHostdevSource")


class MDevHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    address: MDevHostdevSourceAddress | None = fields.child("address", "MDevHostdevSourceAddress")


class MDevHostdev(Hostdev):
    """``<hostdev type='mdev'>``."""

    ORDER = (
        "type", "mode", "managed", "ramfb", "display", "model", "source", "readonly", "shareable",
        "boot", "alias", "rom", "acpi", "address",
    )
    type: HostdevType | None = fields.attr("type", ("mdev",), default="mdev")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    model: MDevHostdevModel | None = fields.attr("model", MDevHostdevModel)
    ramfb: bool | None = fields.attr("ramfb", kinds.ON_OFF)
    display: bool | None = fields.attr("display", kinds.ON_OFF)
    source: MDevHostdevSource | None = fields.child("source", "MDevHostdevSource")


class StorageHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    block: str | None = fields.leaf("block")


class StorageHostdev(Hostdev):
    """``<hostdev type='storage'>``."""

    ORDER = (
        "type", "mode", "source", "readonly", "shareable", "boot", "alias", "rom", "acpi",
        "address",
    )
    type: HostdevType | None = fields.attr("type", ("storage",), default="storage")
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    source: StorageHostdevSource | None = fields.child("source", "StorageHostdevSource")


class MiscHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    char: str | None = fields.leaf("char")


class MiscHostdev(Hostdev):
    """``<hostdev type='misc'>``."""

    ORDER = (
        "type", "mode", "source", "readonly", "shareable", "boot", "alias", "rom", "acpi",
        "address",
    )
    type: HostdevType | None = fields.attr("type", ("misc",), default="misc")
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    source: MiscHostdevSource | None = fields.child("source", "MiscHostdevSource")


class NetHostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    interface: str | None = fields.leaf("interface")


class NetHostdev(Hostdev):
    """``<hostdev type='net'>``."""

    ORDER = (
        "type", "mode", "source", "ips", "routes", "readonly", "shareable", "boot", "alias", "rom",
        "acpi", "address",
    )
    type: HostdevType | None = fields.attr("type", ("net",), default="net")
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    source: NetHostdevSource | None = fields.child("source", "NetHostdevSource")
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")


class PCIHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class USBHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``."""

    TAG = "address"
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    device: int | None = fields.attr("device", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    port: str | None = fields.attr("port")


class SCSIHostdevSourceAdapter(Element):
    """``<adapter>`` at ``/domain/devices/hostdev/source/adapter``: one of the classes in
    ``ARMS``.
    """

    TAG = "adapter"
    UNION = "type"
    ARMS = {
        "scsi_host": "SCSIHostSCSIHostdevSourceAdapter",
        "fc_host": "FCHostSCSIHostdevSourceAdapter",
        "": "SCSIHostSCSIHostdevSourceAdapter",
    }
    type: SCSIHostdevSourceAdapterType | None = fields.attr("type", SCSIHostdevSourceAdapterType)


class SCSIHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``."""

    TAG = "address"
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    unit: int | None = fields.attr("unit", kinds.UNSIGNED)


class SCSIHostdevSourceHost(Element):
    """``<host>`` at ``/domain/devices/hostdev/source/host``."""

    TAG = "host"
    name: str | None = fields.attr("name")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class MDevHostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``."""

    TAG = "address"
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)


class SCSIHostdevSourceAdapterParentaddr(Element):
    """``<parentaddr>`` at ``/domain/devices/hostdev/source/adapter/parentaddr``."""

    TAG = "parentaddr"
    unique_id: int | None = fields.attr("unique_id", kinds.POSITIVE)
    address: SCSIHostdevSourceAdapterParentaddrAddress | None = fields.child(
        "address", "SCSIHostdevSourceAdapterParentaddrAddress"
    )


class SCSIHostSCSIHostdevSourceAdapter(SCSIHostdevSourceAdapter):
    """``<adapter type='scsi_host'>``."""

    ORDER = ("type", "name", "parentaddr",)
    type: SCSIHostdevSourceAdapterType | None = fields.attr(
        "type", ("scsi_host",), default="scsi_host"
    )
    name: str | None = fields.attr("name")
    parentaddr: SCSIHostdevSourceAdapterParentaddr | None = fields.child(
        "parentaddr", "SCSIHostdevSourceAdapterParentaddr"
    )


class FCHostSCSIHostdevSourceAdapter(SCSIHostdevSourceAdapter):
    """``<adapter type='fc_host'>``."""

    ORDER = (
        "type", "parent", "managed", "parent_wwnn", "parent_wwpn", "parent_fabric_wwn", "wwnn",
        "wwpn",
    )
    type: SCSIHostdevSourceAdapterType | None = fields.attr("type", ("fc_host",), default="fc_host")
    parent: str | None = fields.attr("parent")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    parent_wwnn: str | None = fields.attr("parent_wwnn")
    parent_wwpn: str | None = fields.attr("parent_wwpn")
    parent_fabric_wwn: str | None = fields.attr("parent_fabric_wwn")
    wwnn: str | None = fields.attr("wwnn")
    wwpn: str | None = fields.attr("wwpn")


class SCSIHostdevSourceAdapterParentaddrAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/adapter/parentaddr/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
