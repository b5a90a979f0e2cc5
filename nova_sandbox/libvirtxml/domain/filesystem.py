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

"""Directories and images for the guest: ``<filesystem>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Boot, IdMapEntry

FilesystemType = Literal["file", "block", "mount", "bind", "template", "ram"]
FilesystemAccessmode = Literal["passthrough", "mapped", "squash"]
FilesystemMultidevs = Literal["default", "remap", "forbid", "warn"]
FilesystemModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
FilesystemDriverType = Literal["path", "handle", "loop", "nbd", "ploop", "virtiofs", "mtp"]
PathFilesystemDriverFormat = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
PathFilesystemDriverWrpolicy = Literal["immediate"]
FilesystemBinaryCacheMode = Literal["none", "always"]
FilesystemBinarySandboxMode = Literal["namespace", "chroot"]


class Filesystem(Element):
    """``<filesystem>`` at ``/domain/devices/filesystem``: one of the classes in ``ARMS``.

    A directory or image that the guest sees as a file system.
    """

    TAG = "filesystem"
    UNION = "type"
    ARMS = {
        "file": "FileFilesystem",
        "block": "BlockFilesystem",
        "mount": "MountFilesystem",
        "bind": "BindFilesystem",
        "template": "TemplateFilesystem",
        "ram": "RamFilesystem",
        "": "MountFilesystem",
    }
    #: What stands behind the file system; mount by default.
    type: FilesystemType | None = fields.attr("type", FilesystemType)
    #: Whose rights count on the host: the guest's users' or the hypervisor's.
    accessmode: FilesystemAccessmode | None = fields.attr("accessmode", FilesystemAccessmode)
    #: Mode of files that the guest creates, with access mode mapped; 600 by default.
    fmode: int | None = fields.attr("fmode", kinds.OCTAL)
    #: Mode of directories that the guest creates, with access mode mapped; 700 by default.
    dmode: int | None = fields.attr("dmode", kinds.OCTAL)
    #: What 9p does when the directory spans several devices, whose inodes may collide.
    multidevs: FilesystemMultidevs | None = fields.attr("multidevs", FilesystemMultidevs)
    #: Which variant of the virtio device the guest sees.
    model: FilesystemModel | None = fields.attr("model", FilesystemModel)
    #: What provides the file system.
    driver: FilesystemDriver | None = fields.child("driver", "FilesystemDriver")
    #: Where the guest sees the file system.
    target: FilesystemTarget | None = fields.child("target", "FilesystemTarget")
    #: Present: the guest may not write.
    readonly: bool = fields.flag("readonly")
    #: Place of the device in the order in which the firmware tries to boot. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    boot: Boot | None = fields.child("boot", "Boot")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")
    #: Space that the guest can never exceed, for OpenVZ.
    space_hard_limit: FilesystemSpaceHardLimit | None = fields.child(
        "space_hard_limit", "FilesystemSpaceHardLimit"
    )
    #: Space that the guest may exceed for a while only, for OpenVZ.
    space_soft_limit: FilesystemSpaceSoftLimit | None = fields.child(
        "space_soft_limit", "FilesystemSpaceSoftLimit"
    )


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


class FileFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Path of the image on the host.
    file: str | None = fields.attr("file")


class FilesystemTarget(Element):
    """``<target>`` at ``/domain/devices/filesystem/target``.

    Where the guest sees the file system.
    """

    TAG = "target"
    #: Mount point in a container; for other guests a tag by which they mount it.
    dir: str | None = fields.attr("dir")


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


class FileFilesystem(Filesystem):
    """``<filesystem type='file'>``. An image file of the host that a container mounts."""

    ORDER = (
        "type", "accessmode", "fmode", "dmode", "multidevs", "model", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("file",), default="file")
    #: What the guest gets to see.
    source: FileFilesystemSource | None = fields.child("source", "FileFilesystemSource")


class BlockFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Path of the block device on the host.
    dev: str | None = fields.attr("dev")


class BlockFilesystem(Filesystem):
    """``<filesystem type='block'>``. A block device of the host that a container mounts."""

    ORDER = (
        "type", "accessmode", "fmode", "dmode", "multidevs", "model", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("block",), default="block")
    #: What the guest gets to see.
    source: BlockFilesystemSource | None = fields.child("source", "BlockFilesystemSource")


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


class MountFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Path of the directory, on the host or for bind in the container.
    dir: str | None = fields.attr("dir")
    #: Path of the socket of a virtiofsd that libvirt does not start. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    socket: str | None = fields.attr("socket")


class FilesystemIdMap(Element):
    """``<idmap>`` at ``/domain/devices/filesystem/idmap``.

    How IDs in virtiofsd's user namespace map to the host's.
    """

    TAG = "idmap"
    #: A range of user IDs. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    uids: list[IdMapEntry] = fields.children("uid", "IdMapEntry")
    #: A range of group IDs. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    gids: list[IdMapEntry] = fields.children("gid", "IdMapEntry")


class MountFilesystem(Filesystem):
    """``<filesystem type='mount'>``. A directory of the host."""

    ORDER = (
        "type", "accessmode", "fmode", "dmode", "multidevs", "model", "driver", "binary", "idmap",
        "source", "target", "readonly", "boot", "alias", "acpi", "address", "space_hard_limit",
        "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("mount",), default="mount")
    #: How virtiofsd runs.
    binary: FilesystemBinary | None = fields.child("binary", "FilesystemBinary")
    #: How IDs in virtiofsd's user namespace map to the host's. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    idmap: FilesystemIdMap | None = fields.child("idmap", "FilesystemIdMap")
    #: What the guest gets to see.
    source: MountFilesystemSource | None = fields.child("source", "MountFilesystemSource")


class BindFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Path of the directory, on the host or for bind in the container.
    dir: str | None = fields.attr("dir")


class BindFilesystem(Filesystem):
    """``<filesystem type='bind'>``.

    A directory of the container, seen at another place of it too.
    """

    ORDER = (
        "type", "accessmode", "fmode", "dmode", "multidevs", "model", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("bind",), default="bind")
    #: What the guest gets to see.
    source: BindFilesystemSource | None = fields.child("source", "BindFilesystemSource")


class TemplateFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Name of the OpenVZ template.
    name: str | None = fields.attr("name")


class TemplateFilesystem(Filesystem):
    """``<filesystem type='template'>``. A template of OpenVZ."""

    ORDER = (
        "type", "accessmode", "fmode", "dmode", "multidevs", "model", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("template",), default="template")
    #: What the guest gets to see.
    source: TemplateFilesystemSource | None = fields.child("source", "TemplateFilesystemSource")


class RamFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Most memory that the file system may use, in the unit given, KiB by default.
    usage: int | None = fields.attr("usage", kinds.UNSIGNED)
    #: Unit of the usage, KiB by default.
    units: str | None = fields.attr("units", kinds.UNIT)


class RamFilesystem(Filesystem):
    """``<filesystem type='ram'>``. A file system in the memory of the host."""

    ORDER = (
        "type", "accessmode", "fmode", "dmode", "multidevs", "model", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("ram",), default="ram")
    #: What the guest gets to see.
    source: RamFilesystemSource | None = fields.child("source", "RamFilesystemSource")


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
