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

"""What is behind a ``<filesystem>``: drivers, virtiofsd.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.idmap import IdMapEntry

FilesystemDriverType = Literal["path", "handle", "loop", "nbd", "ploop", "virtiofs", "mtp"]
PathFilesystemDriverFormat = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
PathFilesystemDriverWrpolicy = Literal["immediate"]
FilesystemBinaryCacheMode = Literal["none", "always"]
FilesystemBinarySandboxMode = Literal["namespace", "chroot"]


class FilesystemDriver(Element):
    """``<driver>`` at ``/domain/devices/filesystem/driver``: one of the classes in ``ARMS``.

    What provides the file system.
    """

    TAG = "driver"
    UNION = "type"
    ARMS = {
        "path": "PathFilesystemDriver",
        "handle": "HandleFilesystemDriver",
        "loop": "LoopFilesystemDriver",
        "nbd": "NBDFilesystemDriver",
        "ploop": "PloopFilesystemDriver",
        "virtiofs": "VirtiofsFilesystemDriver",
        "mtp": "MTPFilesystemDriver",
        "": "PathFilesystemDriver",
    }
    #: The driver: path for 9p, virtiofs, mtp, or what mounts images for a container.
    type: FilesystemDriverType | None = fields.attr("type", FilesystemDriverType)


class FilesystemSpaceHardLimit(Size):
    """``<space_hard_limit>`` at ``/domain/devices/filesystem/space_hard_limit``.

    Space that the guest can never exceed, for OpenVZ.
    """

    TAG = "space_hard_limit"
    UNIT = "bytes"
    #: Unit of the limit, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The limit in the unit given, bytes by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class FilesystemSpaceSoftLimit(Size):
    """``<space_soft_limit>`` at ``/domain/devices/filesystem/space_soft_limit``.

    Space that the guest may exceed for a while only, for OpenVZ.
    """

    TAG = "space_soft_limit"
    UNIT = "bytes"
    #: Unit of the limit, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The limit in the unit given, bytes by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class FilesystemBinary(Element):
    """``<binary>`` at ``/domain/devices/filesystem/binary``. How virtiofsd runs."""

    TAG = "binary"
    #: Path of virtiofsd on the host.
    path: str | None = fields.attr("path")
    #: Whether the guest can use extended attributes.
    xattr: bool | None = fields.attr("xattr", kinds.ON_OFF)
    #: What the guest may cache.
    cache: FilesystemBinaryCache | None = fields.child("cache", "FilesystemBinaryCache")
    #: How virtiofsd is locked in. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sandbox: FilesystemBinarySandbox | None = fields.child("sandbox", "FilesystemBinarySandbox")
    #: Which locks of the guest are passed on to the host.
    lock: FilesystemBinaryLock | None = fields.child("lock", "FilesystemBinaryLock")
    #: The threads that work on requests. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool: FilesystemBinaryThreadPool | None = fields.child(
        "thread_pool", "FilesystemBinaryThreadPool"
    )
    #: Limit of virtiofsd's open files. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    openfiles: FilesystemBinaryOpenfiles | None = fields.child(
        "openfiles", "FilesystemBinaryOpenfiles"
    )


class FilesystemIdMap(Element):
    """``<idmap>`` at ``/domain/devices/filesystem/idmap``.

    How IDs in virtiofsd's user namespace map to the host's.
    """

    TAG = "idmap"
    #: A range of user IDs. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    uids: list[IdMapEntry] = fields.children("uid", "IdMapEntry")
    #: A range of group IDs. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    gids: list[IdMapEntry] = fields.children("gid", "IdMapEntry")


class PathFilesystemDriver(FilesystemDriver):
    """``<driver type='path'>``.

    The hypervisor's 9p server, or an ordinary mount for a container.
    """

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("path",), default="path")
    #: Format of the image, raw with the loop driver.
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    #: With immediate, what the guest writes is written out at once.
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class HandleFilesystemDriver(FilesystemDriver):
    """``<driver type='handle'>``. A 9p server that works with file handles; gone from QEMU."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("handle",), default="handle")
    #: Format of the image, raw with the loop driver.
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    #: With immediate, what the guest writes is written out at once.
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class LoopFilesystemDriver(FilesystemDriver):
    """``<driver type='loop'>``. A loop device for the image."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("loop",), default="loop")
    #: Format of the image, raw with the loop driver.
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    #: With immediate, what the guest writes is written out at once.
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class NBDFilesystemDriver(FilesystemDriver):
    """``<driver type='nbd'>``. An NBD device for the image."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("nbd",), default="nbd")
    #: Format of the image, raw with the loop driver.
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    #: With immediate, what the guest writes is written out at once.
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class PloopFilesystemDriver(FilesystemDriver):
    """``<driver type='ploop'>``. A ploop device of Virtuozzo for the image."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("ploop",), default="ploop")
    #: Format of the image, raw with the loop driver.
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    #: With immediate, what the guest writes is written out at once.
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class VirtiofsFilesystemDriver(FilesystemDriver):
    """``<driver type='virtiofs'>``. The virtiofsd daemon, which needs shared memory."""

    ORDER = ("type", "iommu", "ats", "packed", "page_per_vq", "queue",)
    type: FilesystemDriverType | None = fields.attr("type", ("virtiofs",), default="virtiofs")
    #: Number of requests that the virtiofs queue holds.
    queue: int | None = fields.attr("queue", kinds.UNSIGNED)
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class MTPFilesystemDriver(FilesystemDriver):
    """``<driver type='mtp'>``.

    A USB device that speaks the Media Transfer Protocol. In libvirt's schema from 11.3.0 on, not in
    9.0.0.
    """

    ORDER = ("type",)
    type: FilesystemDriverType | None = fields.attr("type", ("mtp",), default="mtp")


class FilesystemBinaryCache(Element):
    """``<cache>`` at ``/domain/devices/filesystem/binary/cache``. What the guest may cache."""

    TAG = "cache"
    #: Whether the guest caches nothing or everything.
    mode: FilesystemBinaryCacheMode | None = fields.attr("mode", FilesystemBinaryCacheMode)


class FilesystemBinarySandbox(Element):
    """``<sandbox>`` at ``/domain/devices/filesystem/binary/sandbox``.

    How virtiofsd is locked in.
    """

    TAG = "sandbox"
    #: Whether virtiofsd is locked in by namespaces or by chroot. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    mode: FilesystemBinarySandboxMode | None = fields.attr("mode", FilesystemBinarySandboxMode)


class FilesystemBinaryLock(Element):
    """``<lock>`` at ``/domain/devices/filesystem/binary/lock``.

    Which locks of the guest are passed on to the host.
    """

    TAG = "lock"
    #: Whether POSIX record locks are passed on.
    posix: bool | None = fields.attr("posix", kinds.ON_OFF)
    #: Whether flock() locks are passed on.
    flock: bool | None = fields.attr("flock", kinds.ON_OFF)


class FilesystemBinaryThreadPool(Element):
    """``<thread_pool>`` at ``/domain/devices/filesystem/binary/thread_pool``.

    The threads that work on requests.
    """

    TAG = "thread_pool"
    #: Most threads, 0 for no pool. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.INTEGER)


class FilesystemBinaryOpenfiles(Element):
    """``<openfiles>`` at ``/domain/devices/filesystem/binary/openfiles``.

    Limit of virtiofsd's open files.
    """

    TAG = "openfiles"
    #: Most file descriptors that virtiofsd may have, at least 1. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    max: int | None = fields.attr("max", kinds.POSITIVE)
