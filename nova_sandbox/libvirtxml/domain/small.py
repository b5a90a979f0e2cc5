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

WatchdogModel = Literal["i6300esb", "ib700", "diag288"]
WatchdogAction = Literal["reset", "shutdown", "poweroff", "pause", "none", "dump", "inject-nmi"]
MemBalloonModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional", "xen", "none"]
PanicModel = Literal["isa", "pseries", "hyperv", "s390"]
IommuModel = Literal["intel", "smmuv3", "virtio"]
VsockModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]


class Lease(Element):
    """``<lease>`` at ``/domain/devices/lease``."""

    TAG = "lease"
    lockspace: str | None = fields.leaf("lockspace")
    key: str | None = fields.leaf("key")
    target: LeaseTarget | None = fields.child("target", "LeaseTarget")


class Watchdog(Element):
    """``<watchdog>`` at ``/domain/devices/watchdog``."""

    TAG = "watchdog"
    model: WatchdogModel | None = fields.attr("model", WatchdogModel)
    action: WatchdogAction | None = fields.attr("action", WatchdogAction)
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class MemBalloon(Element):
    """``<memballoon>`` at ``/domain/devices/memballoon``."""

    TAG = "memballoon"
    model: MemBalloonModel | None = fields.attr("model", MemBalloonModel)
    autodeflate: bool | None = fields.attr("autodeflate", kinds.ON_OFF)
    freePageReporting: bool | None = fields.attr("freePageReporting", kinds.ON_OFF)
    stats: MemBalloonStats | None = fields.child("stats", "MemBalloonStats")
    driver: MemBalloonDriver | None = fields.child("driver", "MemBalloonDriver")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class NVRAMDevice(Element):
    """``<nvram>`` at ``/domain/devices/nvram``."""

    TAG = "nvram"
    address: Address | None = fields.child("address", "Address")


class Panic(Element):
    """``<panic>`` at ``/domain/devices/panic``."""

    TAG = "panic"
    model: PanicModel | None = fields.attr("model", PanicModel)
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class Iommu(Element):
    """``<iommu>`` at ``/domain/devices/iommu``."""

    TAG = "iommu"
    model: IommuModel | None = fields.attr("model", IommuModel)
    driver: IommuDriver | None = fields.child("driver", "IommuDriver")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    alias: Alias | None = fields.child("alias", "Alias")


class Vsock(Element):
    """``<vsock>`` at ``/domain/devices/vsock``."""

    TAG = "vsock"
    model: VsockModel | None = fields.attr("model", VsockModel)
    cid: VsockCid | None = fields.child("cid", "VsockCid")
    address: Address | None = fields.child("address", "Address")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    driver: VsockDriver | None = fields.child("driver", "VsockDriver")


class LeaseTarget(Element):
    """``<target>`` at ``/domain/devices/lease/target``."""

    TAG = "target"
    path: str | None = fields.attr("path")
    offset: int | None = fields.attr("offset", kinds.UNSIGNED)


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
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class IommuDriver(Element):
    """``<driver>`` at ``/domain/devices/iommu/driver``."""

    TAG = "driver"
    intremap: bool | None = fields.attr("intremap", kinds.ON_OFF)
    caching_mode: bool | None = fields.attr("caching_mode", kinds.ON_OFF)
    eim: bool | None = fields.attr("eim", kinds.ON_OFF)
    iotlb: bool | None = fields.attr("iotlb", kinds.ON_OFF)
    aw_bits: int | None = fields.attr("aw_bits", kinds.UNSIGNED)


class VsockCid(Element):
    """``<cid>`` at ``/domain/devices/vsock/cid``."""

    TAG = "cid"
    auto: bool | None = fields.attr("auto", kinds.YES_NO)
    address: int | None = fields.attr("address", kinds.UNSIGNED)


class VsockDriver(Element):
    """``<driver>`` at ``/domain/devices/vsock/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
