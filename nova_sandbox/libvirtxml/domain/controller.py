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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.common import IOThreads

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
    """``<controller>`` at ``/domain/devices/controller``: one of the classes in ``ARMS``.

    A controller of a bus to which other devices of the guest are attached.
    """

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
    #: Kind of bus that the controller provides.
    type: ControllerType | None = fields.attr("type", ControllerType)
    #: Number of the controller among those of its type; addresses name it.
    index: int | None = fields.attr("index", kinds.UNSIGNED)
    #: How the hypervisor does the controller's I/O.
    driver: ControllerDriver | None = fields.child("driver", "ControllerDriver")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class ControllerDriver(Element):
    """``<driver>`` at ``/domain/devices/controller/driver``.

    How the hypervisor does the controller's I/O.
    """

    TAG = "driver"
    #: Number of request queues, best as many as virtual CPUs.
    queues: int | None = fields.attr("queues", kinds.UNSIGNED)
    #: Most commands that may be queued for one LUN.
    cmd_per_lun: int | None = fields.attr("cmd_per_lun", kinds.UNSIGNED)
    #: Most sectors, of 512 bytes, that one command may transfer.
    max_sectors: int | None = fields.attr("max_sectors", kinds.UNSIGNED)
    #: Whether the guest's notifications are handled in a thread apart from the virtual CPU.
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    #: Number of the I/O thread that serves the controller.
    iothread: int | None = fields.attr("iothread", kinds.UNSIGNED)
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    #: The I/O threads that share the queues of the device. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    iothreads: IOThreads | None = fields.child("iothreads", "IOThreads")


class FDCController(Controller):
    """``<controller type='fdc'>``. A floppy controller."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("fdc",), default="fdc")


class SATAController(Controller):
    """``<controller type='sata'>``. A SATA controller."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("sata",), default="sata")


class CCIDController(Controller):
    """``<controller type='ccid'>``. A USB reader for smart cards."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("ccid",), default="ccid")


class SCSIController(Controller):
    """``<controller type='scsi'>``. A SCSI host adapter."""

    ORDER = ("type", "index", "model", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("scsi",), default="scsi")
    #: Which controller the guest sees, by the hypervisor's name for it.
    model: SCSIControllerModel | None = fields.attr("model", SCSIControllerModel)


class ControllerMaster(Element):
    """``<master>`` at ``/domain/devices/controller/master``.

    The USB 2 controller of which this is a companion; both have the same index.
    """

    TAG = "master"
    #: First port of the master that this companion serves.
    startport: str | None = fields.attr("startport")


class USBController(Controller):
    """``<controller type='usb'>``. A USB host controller."""

    ORDER = ("type", "index", "model", "ports", "driver", "alias", "master", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("usb",), default="usb")
    #: Which controller the guest sees, by the hypervisor's name for it.
    model: USBControllerModel | None = fields.attr("model", USBControllerModel)
    #: Number of ports of a USB or virtio-serial controller.
    ports: int | None = fields.attr("ports", kinds.UNSIGNED)
    #: The USB 2 controller of which this is a companion; both have the same index.
    master: ControllerMaster | None = fields.child("master", "ControllerMaster")


class IDEController(Controller):
    """``<controller type='ide'>``. An IDE controller."""

    ORDER = ("type", "index", "model", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("ide",), default="ide")
    #: Which controller the guest sees, by the hypervisor's name for it.
    model: IDEControllerModel | None = fields.attr("model", IDEControllerModel)


class ISAController(Controller):
    """``<controller type='isa'>``. A bridge to an ISA bus."""

    ORDER = ("type", "index", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("isa",), default="isa")


class ControllerModel(Element):
    """``<model>`` at ``/domain/devices/controller/model``.

    The device that stands for a PCI controller; libvirt fills it in.
    """

    TAG = "model"
    #: The hypervisor's name of the device, such as pcie-root-port.
    name: ControllerModelName | None = fields.attr("name", ControllerModelName)


class ControllerTarget(Element):
    """``<target>`` at ``/domain/devices/controller/target``.

    Numbers of a PCI controller that the guest sees; libvirt fills them in.
    """

    TAG = "target"
    #: Chassis number of a pci-bridge, 1 to 255; its index by default.
    chassisNr: int | None = fields.attr("chassisNr", kinds.UNSIGNED)
    #: Chassis number of a PCIe port, 0 to 255.
    chassis: int | None = fields.attr("chassis", kinds.UNSIGNED)
    #: Port number of a PCIe port, 0 to 255.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: Bus number at which an expander bus begins, 1 to 254.
    busNr: int | None = fields.attr("busNr", kinds.UNSIGNED)
    #: Order of the pci-root controllers in a pSeries guest.
    index: int | None = fields.attr("index", kinds.UNSIGNED)
    #: Whether devices can be plugged into the controller, on by default.
    hotplug: bool | None = fields.attr("hotplug", kinds.ON_OFF)
    #: Memory that a port keeps for devices plugged in later, in KiB. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    memReserve: int | None = fields.attr("memReserve", kinds.UNSIGNED)
    #: NUMA node of the guest to which the devices on this bus belong.
    node: int | None = fields.leaf("node", kinds.UNSIGNED)


class ControllerPcihole64(Size):
    """``<pcihole64>`` at ``/domain/devices/controller/pcihole64``.

    Size of the window for 64-bit PCI addresses; 0 for none.
    """

    TAG = "pcihole64"
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class PCIController(Controller):
    """``<controller type='pci'>``. A PCI root, bridge or port."""

    ORDER = (
        "type", "index", "model", "model_element", "target", "driver", "alias", "acpi", "address",
        "pcihole64",
    )
    type: ControllerType | None = fields.attr("type", ("pci",), default="pci")
    #: Which controller the guest sees, by the hypervisor's name for it.
    model: PCIControllerModel | None = fields.attr("model", PCIControllerModel)
    #: The device that stands for a PCI controller; libvirt fills it in.
    model_element: ControllerModel | None = fields.child("model", "ControllerModel")
    #: Numbers of a PCI controller that the guest sees; libvirt fills them in.
    target: ControllerTarget | None = fields.child("target", "ControllerTarget")
    #: Size of the window for 64-bit PCI addresses; 0 for none.
    pcihole64: ControllerPcihole64 | None = fields.child("pcihole64", "ControllerPcihole64")


class VirtioSerialController(Controller):
    """``<controller type='virtio-serial'>``. A virtio controller for consoles and channels."""

    ORDER = ("type", "index", "model", "ports", "vectors", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("virtio-serial",), default="virtio-serial")
    #: Which controller the guest sees, by the hypervisor's name for it.
    model: VirtioSerialControllerModel | None = fields.attr("model", VirtioSerialControllerModel)
    #: Number of ports of a USB or virtio-serial controller.
    ports: int | None = fields.attr("ports", kinds.UNSIGNED)
    #: Number of interrupt vectors of a virtio-serial controller.
    vectors: int | None = fields.attr("vectors", kinds.UNSIGNED)


class XenbusController(Controller):
    """``<controller type='xenbus'>``. The Xen bus and its limits."""

    ORDER = (
        "type", "index", "maxGrantFrames", "maxEventChannels", "driver", "alias", "acpi",
        "address",
    )
    type: ControllerType | None = fields.attr("type", ("xenbus",), default="xenbus")
    #: Most grant frames that the guest's Xen devices may use.
    maxGrantFrames: int | None = fields.attr("maxGrantFrames", kinds.UNSIGNED)
    #: Most event channels, Xen's interrupts, that the guest may use.
    maxEventChannels: int | None = fields.attr("maxEventChannels", kinds.UNSIGNED)


class NVMeController(Controller):
    """``<controller type='nvme'>``.

    An NVMe controller. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "serial", "driver", "alias", "acpi", "address",)
    type: ControllerType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Serial number of an NVMe controller. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    serial: str | None = fields.leaf("serial")
