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
        Product,
        Rom,
        Route,
        Teaming,
        Vendor,
    )
    from nova_sandbox.libvirtxml.domain.disk_source import Initiator

HostdevType = Literal["pci", "usb", "scsi", "scsi_host", "mdev", "storage", "misc", "net"]
PCIHostdevMode = Literal["subsystem"]
SCSIHostdevSgio = Literal["filtered", "unfiltered"]
SCSIHostHostdevModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
MdevHostdevModel = Literal["vfio-pci", "vfio-ccw", "vfio-ap"]
StorageHostdevMode = Literal["capabilities"]
HostdevDriverName = Literal["kvm", "vfio", "xen"]
HostdevSourceStartupPolicy = Literal["mandatory", "requisite", "optional"]
HostdevSourceGuestReset = Literal["off", "uninitialized", "on"]
HostdevSourceProtocol = Literal["adapter", "iscsi", "vhost"]
HostdevSourceAdapterType = Literal["scsi_host", "fc_host"]


class Hostdev(Element):
    """``<hostdev>`` at ``/domain/devices/hostdev``: one of the classes in ``ARMS``."""

    TAG = "hostdev"
    UNION = "type"
    ARMS = {
        "pci": "PCIHostdev",
        "usb": "USBHostdev",
        "scsi": "SCSIHostdev",
        "scsi_host": "SCSIHostHostdev",
        "mdev": "MdevHostdev",
        "storage": "StorageHostdev",
        "misc": "MiscHostdev",
        "net": "NetHostdev",
    }
    type: HostdevType | None = fields.attr("type", HostdevType)
    source: HostdevSource | None = fields.child("source", "HostdevSource")
    readonly: bool = fields.flag("readonly")
    shareable: bool = fields.flag("shareable")
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    rom: Rom | None = fields.child("rom", "Rom")
    address: Address | None = fields.child("address", "Address")


class PCIHostdev(Hostdev):
    """``<hostdev type='pci'>``."""

    ORDER = (
        "type", "mode", "managed", "driver", "source", "teaming", "readonly", "shareable", "boot",
        "alias", "acpi", "rom", "address",
    )
    type: HostdevType | None = fields.attr("type", ("pci",), default="pci")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    driver: HostdevDriver | None = fields.child("driver", "HostdevDriver")
    teaming: Teaming | None = fields.child("teaming", "Teaming")


class USBHostdev(Hostdev):
    """``<hostdev type='usb'>``."""

    ORDER = (
        "type", "mode", "managed", "source", "readonly", "shareable", "boot", "alias", "acpi",
        "rom", "address",
    )
    type: HostdevType | None = fields.attr("type", ("usb",), default="usb")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)


class SCSIHostdev(Hostdev):
    """``<hostdev type='scsi'>``."""

    ORDER = (
        "type", "mode", "managed", "sgio", "rawio", "source", "readonly", "shareable", "boot",
        "alias", "acpi", "rom", "address",
    )
    type: HostdevType | None = fields.attr("type", ("scsi",), default="scsi")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    sgio: SCSIHostdevSgio | None = fields.attr("sgio", SCSIHostdevSgio)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)


class SCSIHostHostdev(Hostdev):
    """``<hostdev type='scsi_host'>``."""

    ORDER = (
        "type", "mode", "managed", "model", "source", "readonly", "shareable", "boot", "alias",
        "acpi", "rom", "address",
    )
    type: HostdevType | None = fields.attr("type", ("scsi_host",), default="scsi_host")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    model: SCSIHostHostdevModel | None = fields.attr("model", SCSIHostHostdevModel)


class MdevHostdev(Hostdev):
    """``<hostdev type='mdev'>``."""

    ORDER = (
        "type", "mode", "managed", "model", "ramfb", "display", "source", "readonly", "shareable",
        "boot", "alias", "acpi", "rom", "address",
    )
    type: HostdevType | None = fields.attr("type", ("mdev",), default="mdev")
    mode: PCIHostdevMode | None = fields.attr("mode", PCIHostdevMode)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    model: MdevHostdevModel | None = fields.attr("model", MdevHostdevModel)
    ramfb: bool | None = fields.attr("ramfb", kinds.ON_OFF)
    display: bool | None = fields.attr("display", kinds.ON_OFF)


class StorageHostdev(Hostdev):
    """``<hostdev type='storage'>``."""

    ORDER = (
        "type", "mode", "source", "readonly", "shareable", "boot", "alias", "acpi", "rom",
        "address",
    )
    type: HostdevType | None = fields.attr("type", ("storage",), default="storage")
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)


class MiscHostdev(Hostdev):
    """``<hostdev type='misc'>``."""

    ORDER = (
        "type", "mode", "source", "readonly", "shareable", "boot", "alias", "acpi", "rom",
        "address",
    )
    type: HostdevType | None = fields.attr("type", ("misc",), default="misc")
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)


class NetHostdev(Hostdev):
    """``<hostdev type='net'>``."""

    ORDER = (
        "type", "mode", "source", "ips", "routes", "readonly", "shareable", "boot", "alias",
        "acpi", "rom", "address",
    )
    type: HostdevType | None = fields.attr("type", ("net",), default="net")
    mode: StorageHostdevMode | None = fields.attr("mode", StorageHostdevMode)
    ips: list[IP] = fields.children("ip", "IP")
    routes: list[Route] = fields.children("route", "Route")


class HostdevDriver(Element):
    """``<driver>`` at ``/domain/devices/hostdev/driver``."""

    TAG = "driver"
    name: HostdevDriverName | None = fields.attr("name", HostdevDriverName)


class HostdevSource(Element):
    """``<source>`` at ``/domain/devices/hostdev/source``."""

    TAG = "source"
    startupPolicy: HostdevSourceStartupPolicy | None = fields.attr(
        "startupPolicy", HostdevSourceStartupPolicy
    )
    writeFiltering: bool | None = fields.attr("writeFiltering", kinds.YES_NO)
    guestReset: HostdevSourceGuestReset | None = fields.attr("guestReset", HostdevSourceGuestReset)
    protocol: HostdevSourceProtocol | None = fields.attr("protocol", HostdevSourceProtocol)
    name: str | None = fields.attr("name")
    wwpn: str | None = fields.attr("wwpn")
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")
    adapter: HostdevSourceAdapter | None = fields.child("adapter", "HostdevSourceAdapter")
    address: HostdevSourceAddress | None = fields.child("address", "HostdevSourceAddress")
    hosts: list[HostdevSourceHost] = fields.children("host", "HostdevSourceHost")
    auth: Auth | None = fields.child("auth", "Auth")
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    block: str | None = fields.leaf("block")
    char: str | None = fields.leaf("char")
    interface: str | None = fields.leaf("interface")


class HostdevSourceAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
    device: int | None = fields.attr("device", kinds.UNSIGNED)
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    unit: int | None = fields.attr("unit", kinds.UNSIGNED)
    uuid: str | None = fields.attr("uuid")


class HostdevSourceAdapter(Element):
    """``<adapter>`` at ``/domain/devices/hostdev/source/adapter``."""

    TAG = "adapter"
    type: HostdevSourceAdapterType | None = fields.attr("type", HostdevSourceAdapterType)
    name: str | None = fields.attr("name")
    parent: str | None = fields.attr("parent")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    parent_wwnn: str | None = fields.attr("parent_wwnn")
    parent_wwpn: str | None = fields.attr("parent_wwpn")
    parent_fabric_wwn: str | None = fields.attr("parent_fabric_wwn")
    wwnn: str | None = fields.attr("wwnn")
    wwpn: str | None = fields.attr("wwpn")
    parentaddr: HostdevSourceAdapterParentaddr | None = fields.child(
        "parentaddr", "HostdevSourceAdapterParentaddr"
    )


class HostdevSourceHost(Element):
    """``<host>`` at ``/domain/devices/hostdev/source/host``."""

    TAG = "host"
    name: str | None = fields.attr("name")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class HostdevSourceAdapterParentaddr(Element):
    """``<parentaddr>`` at ``/domain/devices/hostdev/source/adapter/parentaddr``."""

    TAG = "parentaddr"
    unique_id: int | None = fields.attr("unique_id", kinds.POSITIVE)
    address: HostdevSourceAdapterParentaddrAddress | None = fields.child(
        "address", "HostdevSourceAdapterParentaddrAddress"
    )


class HostdevSourceAdapterParentaddrAddress(Element):
    """``<address>`` at ``/domain/devices/hostdev/source/adapter/parentaddr/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
