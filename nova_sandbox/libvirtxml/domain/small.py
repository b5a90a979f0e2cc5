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

"""Devices of a few lines each: watchdog, balloon, vsock and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias

CryptoModel = Literal["virtio"]
CryptoType = Literal["qemu"]
WatchdogModel = Literal["i6300esb", "ib700", "diag288", "itco"]
WatchdogAction = Literal["reset", "shutdown", "poweroff", "pause", "none", "dump", "inject-nmi"]
MemBalloonModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional", "xen", "none"]
PanicModel = Literal["isa", "pseries", "hyperv", "s390", "pvpanic"]
IOMMUModel = Literal["intel", "smmuv3", "virtio", "amd"]
VsockModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
CryptoBackendModel = Literal["builtin", "lkcf"]
GranuleMode = Literal["host"]


class Lease(Element):
    """``<lease>`` at ``/domain/devices/lease``.

    A lease that the lock manager must get before the guest may start.
    """

    TAG = "lease"
    #: Name of the lock space in which the key is.
    lockspace: str | None = fields.leaf("lockspace")
    #: Name of the lease in the lock space.
    key: str | None = fields.leaf("key")
    #: Where the lease is stored.
    target: LeaseTarget | None = fields.child("target", "LeaseTarget")


class Crypto(Element):
    """``<crypto>`` at ``/domain/devices/crypto``. A device that does cryptography for the guest."""

    TAG = "crypto"
    #: The device that the guest sees, only virtio. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    model: CryptoModel | None = fields.attr("model", CryptoModel)
    #: What provides it, only qemu. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: CryptoType | None = fields.attr("type", CryptoType)
    #: What does the cryptography. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    backend: CryptoBackend | None = fields.child("backend", "CryptoBackend")
    #: How the virtio device works. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: CryptoDriver | None = fields.child("driver", "CryptoDriver")
    #: The name by which libvirt and the hypervisor know the device. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    address: Address | None = fields.child("address", "Address")


class Watchdog(Element):
    """``<watchdog>`` at ``/domain/devices/watchdog``: one of the classes in ``ARMS``.

    A timer that acts when the guest no longer resets it.
    """

    TAG = "watchdog"
    UNION = "model"
    ARMS = {
        "i6300esb": "I6300esbWatchdog",
        "ib700": "Ib700Watchdog",
        "diag288": "Diag288Watchdog",
        "itco": "ItcoWatchdog",
    }
    #: The timer that the guest sees.
    model: WatchdogModel | None = fields.attr("model", WatchdogModel)
    #: What happens when the timer runs out, reset by default.
    action: WatchdogAction | None = fields.attr("action", WatchdogAction)
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class MemBalloon(Element):
    """``<memballoon>`` at ``/domain/devices/memballoon``.

    A device by which the guest gives memory back to the host.
    """

    TAG = "memballoon"
    #: The device that the guest sees; none also keeps libvirt from adding one.
    model: MemBalloonModel | None = fields.attr("model", MemBalloonModel)
    #: Whether the guest gets memory back before it must kill processes.
    autodeflate: bool | None = fields.attr("autodeflate", kinds.ON_OFF)
    #: Whether the guest tells the host which pages are free.
    freePageReporting: bool | None = fields.attr("freePageReporting", kinds.ON_OFF)
    #: Statistics of the guest's memory.
    stats: MemBalloonStats | None = fields.child("stats", "MemBalloonStats")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")
    #: How the virtio device works.
    driver: MemBalloonDriver | None = fields.child("driver", "MemBalloonDriver")


class NVRAMDevice(Element):
    """``<nvram>`` at ``/domain/devices/nvram``.

    The NVRAM of pSeries guests, which libvirt always adds.
    """

    TAG = "nvram"
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class Panic(Element):
    """``<panic>`` at ``/domain/devices/panic``: one of the classes in ``ARMS``.

    A device by which the guest tells that it has crashed.
    """

    TAG = "panic"
    UNION = "model"
    ARMS = {
        "isa": "ISAPanic",
        "pseries": "PseriesPanic",
        "hyperv": "HyperVPanic",
        "s390": "S390Panic",
        "pvpanic": "PvpanicPanic",
        "": "ISAPanic",
    }
    #: How the guest tells it; what suits the machine by default.
    model: PanicModel | None = fields.attr("model", PanicModel)
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class IOMMU(Element):
    """``<iommu>`` at ``/domain/devices/iommu``: one of the classes in ``ARMS``.

    An IOMMU for the guest.
    """

    TAG = "iommu"
    UNION = "model"
    ARMS = {
        "intel": "IntelIOMMU",
        "smmuv3": "Smmuv3IOMMU",
        "virtio": "VirtioIOMMU",
        "amd": "AmdIOMMU",
    }
    #: The IOMMU that the guest sees.
    model: IOMMUModel | None = fields.attr("model", IOMMUModel)
    #: What the IOMMU can do.
    driver: IOMMUDriver | None = fields.child("driver", "IOMMUDriver")
    #: The name by which libvirt and the hypervisor know the device. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    address: Address | None = fields.child("address", "Address")


class Vsock(Element):
    """``<vsock>`` at ``/domain/devices/vsock``. Sockets between the guest and the host."""

    TAG = "vsock"
    #: Which variant of the virtio device the guest sees, virtio by default.
    model: VsockModel | None = fields.attr("model", VsockModel)
    #: The guest's address for such sockets.
    cid: VsockCid | None = fields.child("cid", "VsockCid")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")
    #: How the virtio device works. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    driver: VsockDriver | None = fields.child("driver", "VsockDriver")


class LeaseTarget(Element):
    """``<target>`` at ``/domain/devices/lease/target``. Where the lease is stored."""

    TAG = "target"
    #: Path of the file of the lock space on the host.
    path: str | None = fields.attr("path")
    #: Where in the file the lease is, in bytes; 0 if the lock manager needs none.
    offset: int | None = fields.attr("offset", kinds.UNSIGNED)


class CryptoBackend(Element):
    """``<backend>`` at ``/domain/devices/crypto/backend``: one of the classes in ``ARMS``.

    What does the cryptography.
    """

    TAG = "backend"
    UNION = "model"
    ARMS = {
        "builtin": "BuiltinCryptoBackend",
        "lkcf": "LkcfCryptoBackend",
    }
    #: Whether the hypervisor (builtin) or the host's kernel (lkcf) does it. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    model: CryptoBackendModel | None = fields.attr("model", CryptoBackendModel)
    #: Number of virtqueues. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    queues: int | None = fields.attr("queues", kinds.POSITIVE)


class CryptoDriver(Element):
    """``<driver>`` at ``/domain/devices/crypto/driver``. How the virtio device works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class I6300esbWatchdog(Watchdog):
    """``<watchdog model='i6300esb'>``. The Intel 6300ESB, on the PCI bus."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("i6300esb",), default="i6300esb")


class Ib700Watchdog(Watchdog):
    """``<watchdog model='ib700'>``. The iBASE 700, on the ISA bus."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("ib700",), default="ib700")


class Diag288Watchdog(Watchdog):
    """``<watchdog model='diag288'>``. The watchdog of s390 guests."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("diag288",), default="diag288")


class ItcoWatchdog(Watchdog):
    """``<watchdog model='itco'>``.

    The watchdog in the chip set of q35 guests, always there. In libvirt's schema from 11.3.0 on,
    not in 9.0.0.
    """

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("itco",), default="itco")


class MemBalloonStats(Element):
    """``<stats>`` at ``/domain/devices/memballoon/stats``. Statistics of the guest's memory."""

    TAG = "stats"
    #: Seconds between two updates of the statistics.
    period: int | None = fields.attr("period", kinds.POSITIVE)


class MemBalloonDriver(Element):
    """``<driver>`` at ``/domain/devices/memballoon/driver``. How the virtio device works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class ISAPanic(Panic):
    """``<panic model='isa'>``. The pvpanic device on the ISA bus."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("isa",), default="isa")


class PseriesPanic(Panic):
    """``<panic model='pseries'>``. The firmware of pSeries guests, always there."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("pseries",), default="pseries")


class HyperVPanic(Panic):
    """``<panic model='hyperv'>``. The crash registers of Hyper-V."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("hyperv",), default="hyperv")


class S390Panic(Panic):
    """``<panic model='s390'>``. The way of s390 guests, always there."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("s390",), default="s390")


class PvpanicPanic(Panic):
    """``<panic model='pvpanic'>``.

    The pvpanic device on the PCI bus. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("pvpanic",), default="pvpanic")


class IOMMUDriver(Element):
    """``<driver>`` at ``/domain/devices/iommu/driver``. What the IOMMU can do."""

    TAG = "driver"
    #: Whether interrupts are remapped.
    intremap: bool | None = fields.attr("intremap", kinds.ON_OFF)
    #: Whether caching mode is on, which devices passed to the guest need.
    caching_mode: bool | None = fields.attr("caching_mode", kinds.ON_OFF)
    #: Whether interrupts can reach more than 255 virtual CPUs (Intel).
    eim: bool | None = fields.attr("eim", kinds.ON_OFF)
    #: Whether the IOMMU answers devices that cache translated addresses.
    iotlb: bool | None = fields.attr("iotlb", kinds.ON_OFF)
    #: Width of the addresses that devices use, in bits.
    aw_bits: int | None = fields.attr("aw_bits", kinds.UNSIGNED)
    #: Whether addresses are translated; off leaves interrupts only. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    dma_translation: bool | None = fields.attr("dma_translation", kinds.ON_OFF)
    #: Whether interrupts can reach more than 255 virtual CPUs (AMD). In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    xtsup: bool | None = fields.attr("xtsup", kinds.ON_OFF)
    #: Whether devices may go past the translation (AMD). In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    passthrough: bool | None = fields.attr("passthrough", kinds.ON_OFF)
    #: Index of the PCI controller whose devices are behind the IOMMU. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    pciBus: int | None = fields.attr("pciBus", kinds.UNSIGNED)
    #: Whether the host's hardware does the translation for devices passed on. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    accel: bool | None = fields.attr("accel", kinds.ON_OFF)
    #: Whether devices may keep translated addresses (PCI ATS). In libvirt's schema from 12.8.0 on,
    #: not in 11.3.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether entries of the translation cache can be dropped by range. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    ril: bool | None = fields.attr("ril", kinds.ON_OFF)
    #: Width of the numbers of address spaces within a device (SSID), in bits. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    ssidsize: int | None = fields.attr("ssidsize", kinds.INTEGER)
    #: Width of the translated addresses, in bits. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    oas: int | None = fields.attr("oas", kinds.INTEGER)
    #: Whether the guest gets command queues of the hardware of its own. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    cmdqv: bool | None = fields.attr("cmdqv", kinds.ON_OFF)
    #: Smallest page that a virtio IOMMU maps. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    granule: Granule | None = fields.child("granule", "Granule")


class IntelIOMMU(IOMMU):
    """``<iommu model='intel'>``. Intel's VT-d, for q35 guests."""

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("intel",), default="intel")


class Smmuv3IOMMU(IOMMU):
    """``<iommu model='smmuv3'>``. Arm's SMMUv3, for virt guests."""

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("smmuv3",), default="smmuv3")


class VirtioIOMMU(IOMMU):
    """``<iommu model='virtio'>``.

    The virtio IOMMU. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("virtio",), default="virtio")


class AmdIOMMU(IOMMU):
    """``<iommu model='amd'>``.

    AMD's IOMMU, for q35 guests. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("amd",), default="amd")


class VsockCid(Element):
    """``<cid>`` at ``/domain/devices/vsock/cid``. The guest's address for such sockets."""

    TAG = "cid"
    #: Whether libvirt chooses a free address at each start.
    auto: bool | None = fields.attr("auto", kinds.YES_NO)
    #: The address (CID), 3 or more.
    address: int | None = fields.attr("address", kinds.UNSIGNED)


class VsockDriver(Element):
    """``<driver>`` at ``/domain/devices/vsock/driver``. How the virtio device works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU. In
    #: libvirt's schema from 9.0.0 on, not in 7.0.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class BuiltinCryptoBackend(CryptoBackend):
    """``<backend model='builtin'>``.

    The hypervisor itself does the cryptography. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("model", "queues",)
    model: CryptoBackendModel | None = fields.attr("model", ("builtin",), default="builtin")


class LkcfCryptoBackend(CryptoBackend):
    """``<backend model='lkcf'>``.

    The host's kernel does the cryptography. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("model", "queues",)
    model: CryptoBackendModel | None = fields.attr("model", ("lkcf",), default="lkcf")


class Granule(Element):
    """``<granule>`` at ``/domain/devices/iommu/driver/granule``.

    Smallest page that a virtio IOMMU maps.
    """

    TAG = "granule"
    #: With host, the page size of the host. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    mode: GranuleMode | None = fields.attr("mode", GranuleMode)
    #: Size of the page in the unit given. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: Unit of the size. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
