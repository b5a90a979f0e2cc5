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
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias

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
    """``<lease>`` at ``/domain/devices/lease``."""

    TAG = "lease"
    lockspace: str | None = fields.leaf("lockspace")
    key: str | None = fields.leaf("key")
    target: LeaseTarget | None = fields.child("target", "LeaseTarget")


class Crypto(Element):
    """``<crypto>`` at ``/domain/devices/crypto``."""

    TAG = "crypto"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: CryptoModel | None = fields.attr("model", CryptoModel)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: CryptoType | None = fields.attr("type", CryptoType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    backend: CryptoBackend | None = fields.child("backend", "CryptoBackend")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: CryptoDriver | None = fields.child("driver", "CryptoDriver")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    address: Address | None = fields.child("address", "Address")


class Watchdog(Element):
    """``<watchdog>`` at ``/domain/devices/watchdog``: one of the classes in ``ARMS``."""

    TAG = "watchdog"
    UNION = "model"
    ARMS = {
        "i6300esb": "I6300esbWatchdog",
        "ib700": "Ib700Watchdog",
        "diag288": "Diag288Watchdog",
        "itco": "ItcoWatchdog",
    }
    model: WatchdogModel | None = fields.attr("model", WatchdogModel)
    action: WatchdogAction | None = fields.attr("action", WatchdogAction)
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class MemBalloon(Element):
    """``<memballoon>`` at ``/domain/devices/memballoon``."""

    TAG = "memballoon"
    model: MemBalloonModel | None = fields.attr("model", MemBalloonModel)
    autodeflate: bool | None = fields.attr("autodeflate", kinds.ON_OFF)
    freePageReporting: bool | None = fields.attr("freePageReporting", kinds.ON_OFF)
    stats: MemBalloonStats | None = fields.child("stats", "MemBalloonStats")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    driver: MemBalloonDriver | None = fields.child("driver", "MemBalloonDriver")


class NVRAMDevice(Element):
    """``<nvram>`` at ``/domain/devices/nvram``."""

    TAG = "nvram"
    address: Address | None = fields.child("address", "Address")


class Panic(Element):
    """``<panic>`` at ``/domain/devices/panic``: one of the classes in ``ARMS``."""

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
    model: PanicModel | None = fields.attr("model", PanicModel)
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class IOMMU(Element):
    """``<iommu>`` at ``/domain/devices/iommu``: one of the classes in ``ARMS``."""

    TAG = "iommu"
    UNION = "model"
    ARMS = {
        "intel": "IntelIOMMU",
        "smmuv3": "Smmuv3IOMMU",
        "virtio": "VirtioIOMMU",
        "amd": "AmdIOMMU",
    }
    model: IOMMUModel | None = fields.attr("model", IOMMUModel)
    driver: IOMMUDriver | None = fields.child("driver", "IOMMUDriver")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    address: Address | None = fields.child("address", "Address")


class Vsock(Element):
    """``<vsock>`` at ``/domain/devices/vsock``."""

    TAG = "vsock"
    model: VsockModel | None = fields.attr("model", VsockModel)
    cid: VsockCid | None = fields.child("cid", "VsockCid")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    driver: VsockDriver | None = fields.child("driver", "VsockDriver")


class LeaseTarget(Element):
    """``<target>`` at ``/domain/devices/lease/target``."""

    TAG = "target"
    path: str | None = fields.attr("path")
    offset: int | None = fields.attr("offset", kinds.UNSIGNED)


class CryptoBackend(Element):
    """``<backend>`` at ``/domain/devices/crypto/backend``: one of the classes in ``ARMS``."""

    TAG = "backend"
    UNION = "model"
    ARMS = {
        "builtin": "BuiltinCryptoBackend",
        "lkcf": "LkcfCryptoBackend",
    }
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: CryptoBackendModel | None = fields.attr("model", CryptoBackendModel)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    queues: int | None = fields.attr("queues", kinds.POSITIVE)


class CryptoDriver(Element):
    """``<driver>`` at ``/domain/devices/crypto/driver``."""

    TAG = "driver"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class I6300esbWatchdog(Watchdog):
    """``<watchdog model='i6300esb'>``."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("i6300esb",), default="i6300esb")


class Ib700Watchdog(Watchdog):
    """``<watchdog model='ib700'>``."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("ib700",), default="ib700")


class Diag288Watchdog(Watchdog):
    """``<watchdog model='diag288'>``."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("diag288",), default="diag288")


class ItcoWatchdog(Watchdog):
    """``<watchdog model='itco'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("model", "action", "alias", "acpi", "address",)
    model: WatchdogModel | None = fields.attr("model", ("itco",), default="itco")


class MemBalloonStats(Element):
    """``<stats>`` at ``/domain/devices/memballoon/stats``."""

    TAG = "stats"
    period: int | None = fields.attr("period", kinds.POSITIVE)


class MemBalloonDriver(Element):
    """``<driver>`` at ``/domain/devices/memballoon/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class ISAPanic(Panic):
    """``<panic model='isa'>``."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("isa",), default="isa")


class PseriesPanic(Panic):
    """``<panic model='pseries'>``."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("pseries",), default="pseries")


class HyperVPanic(Panic):
    """``<panic model='hyperv'>``."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("hyperv",), default="hyperv")


class S390Panic(Panic):
    """``<panic model='s390'>``."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("s390",), default="s390")


class PvpanicPanic(Panic):
    """``<panic model='pvpanic'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("model", "alias", "address",)
    model: PanicModel | None = fields.attr("model", ("pvpanic",), default="pvpanic")


class IOMMUDriver(Element):
    """``<driver>`` at ``/domain/devices/iommu/driver``."""

    TAG = "driver"
    intremap: bool | None = fields.attr("intremap", kinds.ON_OFF)
    caching_mode: bool | None = fields.attr("caching_mode", kinds.ON_OFF)
    eim: bool | None = fields.attr("eim", kinds.ON_OFF)
    iotlb: bool | None = fields.attr("iotlb", kinds.ON_OFF)
    aw_bits: int | None = fields.attr("aw_bits", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dma_translation: bool | None = fields.attr("dma_translation", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    xtsup: bool | None = fields.attr("xtsup", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    passthrough: bool | None = fields.attr("passthrough", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    pciBus: int | None = fields.attr("pciBus", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    accel: bool | None = fields.attr("accel", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    ril: bool | None = fields.attr("ril", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    ssidsize: int | None = fields.attr("ssidsize", kinds.INTEGER)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    oas: int | None = fields.attr("oas", kinds.INTEGER)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    cmdqv: bool | None = fields.attr("cmdqv", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    granule: Granule | None = fields.child("granule", "Granule")


class IntelIOMMU(IOMMU):
    """``<iommu model='intel'>``."""

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("intel",), default="intel")


class Smmuv3IOMMU(IOMMU):
    """``<iommu model='smmuv3'>``."""

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("smmuv3",), default="smmuv3")


class VirtioIOMMU(IOMMU):
    """``<iommu model='virtio'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("virtio",), default="virtio")


class AmdIOMMU(IOMMU):
    """``<iommu model='amd'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("model", "driver", "alias", "acpi", "address",)
    model: IOMMUModel | None = fields.attr("model", ("amd",), default="amd")


class VsockCid(Element):
    """``<cid>`` at ``/domain/devices/vsock/cid``."""

    TAG = "cid"
    auto: bool | None = fields.attr("auto", kinds.YES_NO)
    address: int | None = fields.attr("address", kinds.UNSIGNED)


class VsockDriver(Element):
    """``<driver>`` at ``/domain/devices/vsock/driver``."""

    TAG = "driver"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class BuiltinCryptoBackend(CryptoBackend):
    """``<backend model='builtin'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("model", "queues",)
    model: CryptoBackendModel | None = fields.attr("model", ("builtin",), default="builtin")


class LkcfCryptoBackend(CryptoBackend):
    """``<backend model='lkcf'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("model", "queues",)
    model: CryptoBackendModel | None = fields.attr("model", ("lkcf",), default="lkcf")


class Granule(Element):
    """``<granule>`` at ``/domain/devices/iommu/driver/granule``."""

    TAG = "granule"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    mode: GranuleMode | None = fields.attr("mode", GranuleMode)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
