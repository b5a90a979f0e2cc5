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

"""Controllers: ``<controller>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, IOThreads

ControllerType = Literal[
    "fdc", "sata", "ccid", "scsi", "usb", "ide", "isa", "pci", "virtio-serial", "xenbus", "nvme",
]
SCSIControllerModel = Literal[
    "auto", "buslogic", "lsilogic", "lsisas1068", "vmpvscsi", "ibmvscsi", "virtio-scsi",
    "lsisas1078", "virtio-transitional", "virtio-non-transitional", "ncr53c90", "dc390", "am53c974",
]
USBControllerModel = Literal[
    "piix3-uhci", "piix4-uhci", "ehci", "ich9-ehci1", "ich9-uhci1", "ich9-uhci2", "ich9-uhci3",
    "vt82c686b-uhci", "pci-ohci", "nec-xhci", "none", "qusb1", "qusb2", "qemu-xhci",
]
IDEControllerModel = Literal["piix3", "piix4", "ich6"]
ControllerModelName = Literal[
    "spapr-pci-host-bridge", "pci-bridge", "i82801b11-bridge", "pcie-pci-bridge", "ioh3420",
    "pcie-root-port", "x3130-upstream", "xio3130-downstream", "pxb", "pxb-pcie",
]
PCIControllerModel = Literal[
    "pci-root", "pcie-root", "pci-bridge", "dmi-to-pci-bridge", "pcie-to-pci-bridge",
    "pcie-root-port", "pcie-switch-upstream-port", "pcie-switch-downstream-port",
    "pci-expander-bus", "pcie-expander-bus",
]
VirtioSerialControllerModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]


class Controller(Element):
    """``<controller>`` at ``/domain/devices/controller``: one of the classes in ``ARMS``."""

    TAG = "controller"
    UNION = "type"
    ARMS = {
        "fdc": "FDCController",
        "sata": "SATAController",
        "ccid": "CCIDController",
        "scsi": "SCSIController",
        "usb": "USBController",
        "ide": "IDEController",
        "isa": "ISAController",
        "pci": "PCIController",
        "virtio-serial": "VirtioSerialController",
        "xenbus": "XenbusController",
        "nvme": "NVMeController",
    }
    type: ControllerType | None = fields.attr("type", ControllerType)
    index: int | None = fields.attr("index", kinds.UNSIGNED)
    driver: ControllerDriver | None = fields.child("driver", "ControllerDriver")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class ControllerDriver(Element):
    """``<driver>`` at ``/domain/devices/controller/driver``."""

    TAG = "driver"
    queues: int | None = fields.attr("queues", kinds.UNSIGNED)
    cmd_per_lun: int | None = fields.attr("cmd_per_lun", kinds.UNSIGNED)
    max_sectors: int | None = fields.attr("max_sectors", kinds.UNSIGNED)
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    iothread: int | None = fields.attr("iothread", kinds.UNSIGNED)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iothreads: IOThreads | None = fields.child("iothreads", "IOThreads")


class FDCController(Controller):
    """``<controller type='fdc'>``."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("fdc",), default="fdc")


class SATAController(Controller):
    """``<controller type='sata'>``."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("sata",), default="sata")


class CCIDController(Controller):
    """``<controller type='ccid'>``."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("ccid",), default="ccid")


class SCSIController(Controller):
    """``<controller type='scsi'>``."""

    ORDER = ("type", "index", "model", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("scsi",), default="scsi")
    model: SCSIControllerModel | None = fields.attr("model", SCSIControllerModel)


class ControllerMaster(Element):
    """``<master>`` at ``/domain/devices/controller/master``."""

    TAG = "master"
    startport: str | None = fields.attr("startport")


class USBController(Controller):
    """``<controller type='usb'>``."""

    ORDER = ("type", "index", "model", "ports", "driver", "alias", "master", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("usb",), default="usb")
    model: USBControllerModel | None = fields.attr("model", USBControllerModel)
    ports: int | None = fields.attr("ports", kinds.UNSIGNED)
    master: ControllerMaster | None = fields.child("master", "ControllerMaster")


class IDEController(Controller):
    """``<controller type='ide'>``."""

    ORDER = ("type", "index", "model", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("ide",), default="ide")
    model: IDEControllerModel | None = fields.attr("model", IDEControllerModel)


class ISAController(Controller):
    """``<controller type='isa'>``."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("isa",), default="isa")


class ControllerModel(Element):
    """``<model>`` at ``/domain/devices/controller/model``."""

    TAG = "model"
    name: ControllerModelName | None = fields.attr("name", ControllerModelName)


class ControllerTarget(Element):
    """``<target>`` at ``/domain/devices/controller/target``."""

    TAG = "target"
    chassisNr: int | None = fields.attr("chassisNr", kinds.UNSIGNED)
    chassis: int | None = fields.attr("chassis", kinds.UNSIGNED)
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    busNr: int | None = fields.attr("busNr", kinds.UNSIGNED)
    index: int | None = fields.attr("index", kinds.UNSIGNED)
    hotplug: bool | None = fields.attr("hotplug", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    memReserve: int | None = fields.attr("memReserve", kinds.UNSIGNED)
    node: int | None = fields.leaf("node", kinds.UNSIGNED)


class ControllerPcihole64(Size):
    """``<pcihole64>`` at ``/domain/devices/controller/pcihole64``."""

    TAG = "pcihole64"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class PCIController(Controller):
    """``<controller type='pci'>``."""

    ORDER = (
        "type", "index", "model", "model_element", "target", "driver", "alias", "acpi", "address",
        "pcihole64",
    )
    type: ControllerType | None = fields.attr("type", ("pci",), default="pci")
    model: PCIControllerModel | None = fields.attr("model", PCIControllerModel)
    model_element: ControllerModel | None = fields.child("model", "ControllerModel")
    target: ControllerTarget | None = fields.child("target", "ControllerTarget")
    pcihole64: ControllerPcihole64 | None = fields.child("pcihole64", "ControllerPcihole64")


class VirtioSerialController(Controller):
    """``<controller type='virtio-serial'>``."""

    ORDER = ("type", "index", "model", "ports", "vectors", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("virtio-serial",), default="virtio-serial")
    model: VirtioSerialControllerModel | None = fields.attr("model", VirtioSerialControllerModel)
    ports: int | None = fields.attr("ports", kinds.UNSIGNED)
    vectors: int | None = fields.attr("vectors", kinds.UNSIGNED)


class XenbusController(Controller):
    """``<controller type='xenbus'>``."""

    ORDER = (
        "type", "index", "maxGrantFrames", "maxEventChannels", "driver", "alias", "acpi",
        "address",
    )
    type: ControllerType | None = fields.attr("type", ("xenbus",), default="xenbus")
    maxGrantFrames: int | None = fields.attr("maxGrantFrames", kinds.UNSIGNED)
    maxEventChannels: int | None = fields.attr("maxEventChannels", kinds.UNSIGNED)


class NVMeController(Controller):
    """``<controller type='nvme'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("type", "index", "serial", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("nvme",), default="nvme")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    serial: str | None = fields.leaf("serial")
