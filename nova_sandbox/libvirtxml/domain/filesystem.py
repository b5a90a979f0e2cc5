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
FilesystemModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
FilesystemAccessmode = Literal["passthrough", "mapped", "squash"]
FilesystemMultidevs = Literal["default", "remap", "forbid", "warn"]
FilesystemDriverType = Literal["path", "handle", "loop", "nbd", "ploop", "virtiofs", "mtp"]
PathFilesystemDriverFormat = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
PathFilesystemDriverWrpolicy = Literal["immediate"]
FilesystemBinaryCacheMode = Literal["none", "always"]
FilesystemBinarySandboxMode = Literal["namespace", "chroot"]


class Filesystem(Element):
    """``<filesystem>`` at ``/domain/devices/filesystem``: one of the classes in ``ARMS``."""

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
    type: FilesystemType | None = fields.attr("type", FilesystemType)
    model: FilesystemModel | None = fields.attr("model", FilesystemModel)
    accessmode: FilesystemAccessmode | None = fields.attr("accessmode", FilesystemAccessmode)
    multidevs: FilesystemMultidevs | None = fields.attr("multidevs", FilesystemMultidevs)
    fmode: int | None = fields.attr("fmode", kinds.OCTAL)
    dmode: int | None = fields.attr("dmode", kinds.OCTAL)
    driver: FilesystemDriver | None = fields.child("driver", "FilesystemDriver")
    target: FilesystemTarget | None = fields.child("target", "FilesystemTarget")
    readonly: bool = fields.flag("readonly")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    space_hard_limit: FilesystemSpaceHardLimit | None = fields.child(
        "space_hard_limit", "FilesystemSpaceHardLimit"
    )
    space_soft_limit: FilesystemSpaceSoftLimit | None = fields.child(
        "space_soft_limit", "FilesystemSpaceSoftLimit"
    )


class FilesystemDriver(Element):
    """``<driver>`` at ``/domain/devices/filesystem/driver``: one of the classes in ``ARMS``."""

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
    type: FilesystemDriverType | None = fields.attr("type", FilesystemDriverType)


class FileFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    file: str | None = fields.attr("file")


class FilesystemTarget(Element):
    """``<target>`` at ``/domain/devices/filesystem/target``."""

    TAG = "target"
    dir: str | None = fields.attr("dir")


class FilesystemSpaceHardLimit(Size):
    """``<space_hard_limit>`` at ``/domain/devices/filesystem/space_hard_limit``."""

    TAG = "space_hard_limit"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class FilesystemSpaceSoftLimit(Size):
    """``<space_soft_limit>`` at ``/domain/devices/filesystem/space_soft_limit``."""

    TAG = "space_soft_limit"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class FileFilesystem(Filesystem):
    """``<filesystem type='file'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("file",), default="file")
    source: FileFilesystemSource | None = fields.child("source", "FileFilesystemSource")


class BlockFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    dev: str | None = fields.attr("dev")


class BlockFilesystem(Filesystem):
    """``<filesystem type='block'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("block",), default="block")
    source: BlockFilesystemSource | None = fields.child("source", "BlockFilesystemSource")


class FilesystemBinary(Element):
    """``<binary>`` at ``/domain/devices/filesystem/binary``."""

    TAG = "binary"
    path: str | None = fields.attr("path")
    xattr: bool | None = fields.attr("xattr", kinds.ON_OFF)
    cache: FilesystemBinaryCache | None = fields.child("cache", "FilesystemBinaryCache")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sandbox: FilesystemBinarySandbox | None = fields.child("sandbox", "FilesystemBinarySandbox")
    lock: FilesystemBinaryLock | None = fields.child("lock", "FilesystemBinaryLock")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    thread_pool: FilesystemBinaryThreadPool | None = fields.child(
        "thread_pool", "FilesystemBinaryThreadPool"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    openfiles: FilesystemBinaryOpenfiles | None = fields.child(
        "openfiles", "FilesystemBinaryOpenfiles"
    )


class MountFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    dir: str | None = fields.attr("dir")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    socket: str | None = fields.attr("socket")


class FilesystemIdMap(Element):
    """``<idmap>`` at ``/domain/devices/filesystem/idmap``."""

    TAG = "idmap"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    uids: list[IdMapEntry] = fields.children("uid", "IdMapEntry")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    gids: list[IdMapEntry] = fields.children("gid", "IdMapEntry")


class MountFilesystem(Filesystem):
    """``<filesystem type='mount'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "binary", "idmap",
        "source", "target", "readonly", "boot", "alias", "acpi", "address", "space_hard_limit",
        "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("mount",), default="mount")
    binary: FilesystemBinary | None = fields.child("binary", "FilesystemBinary")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    idmap: FilesystemIdMap | None = fields.child("idmap", "FilesystemIdMap")
    source: MountFilesystemSource | None = fields.child("source", "MountFilesystemSource")


class BindFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    dir: str | None = fields.attr("dir")


class BindFilesystem(Filesystem):
    """``<filesystem type='bind'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("bind",), default="bind")
    source: BindFilesystemSource | None = fields.child("source", "BindFilesystemSource")


class TemplateFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    name: str | None = fields.attr("name")


class TemplateFilesystem(Filesystem):
    """``<filesystem type='template'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("template",), default="template")
    source: TemplateFilesystemSource | None = fields.child("source", "TemplateFilesystemSource")


class RamFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    usage: int | None = fields.attr("usage", kinds.UNSIGNED)
    units: str | None = fields.attr("units", kinds.UNIT)


class RamFilesystem(Filesystem):
    """``<filesystem type='ram'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "boot", "alias", "acpi", "address", "space_hard_limit", "space_soft_limit",
    )
    type: FilesystemType | None = fields.attr("type", ("ram",), default="ram")
    source: RamFilesystemSource | None = fields.child("source", "RamFilesystemSource")


class PathFilesystemDriver(FilesystemDriver):
    """``<driver type='path'>``."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("path",), default="path")
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class HandleFilesystemDriver(FilesystemDriver):
    """``<driver type='handle'>``."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("handle",), default="handle")
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class LoopFilesystemDriver(FilesystemDriver):
    """``<driver type='loop'>``."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("loop",), default="loop")
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class NBDFilesystemDriver(FilesystemDriver):
    """``<driver type='nbd'>``."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("nbd",), default="nbd")
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class PloopFilesystemDriver(FilesystemDriver):
    """``<driver type='ploop'>``."""

    ORDER = ("type", "format", "wrpolicy", "iommu", "ats", "packed", "page_per_vq",)
    type: FilesystemDriverType | None = fields.attr("type", ("ploop",), default="ploop")
    format: PathFilesystemDriverFormat | None = fields.attr("format", PathFilesystemDriverFormat)
    wrpolicy: PathFilesystemDriverWrpolicy | None = fields.attr(
        "wrpolicy", PathFilesystemDriverWrpolicy
    )
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class VirtiofsFilesystemDriver(FilesystemDriver):
    """``<driver type='virtiofs'>``."""

    ORDER = ("type", "iommu", "ats", "packed", "page_per_vq", "queue",)
    type: FilesystemDriverType | None = fields.attr("type", ("virtiofs",), default="virtiofs")
    queue: int | None = fields.attr("queue", kinds.UNSIGNED)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class MTPFilesystemDriver(FilesystemDriver):
    """``<driver type='mtp'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type",)
    type: FilesystemDriverType | None = fields.attr("type", ("mtp",), default="mtp")


class FilesystemBinaryCache(Element):
    """``<cache>`` at ``/domain/devices/filesystem/binary/cache``."""

    TAG = "cache"
    mode: FilesystemBinaryCacheMode | None = fields.attr("mode", FilesystemBinaryCacheMode)


class FilesystemBinarySandbox(Element):
    """``<sandbox>`` at ``/domain/devices/filesystem/binary/sandbox``."""

    TAG = "sandbox"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: FilesystemBinarySandboxMode | None = fields.attr("mode", FilesystemBinarySandboxMode)


class FilesystemBinaryLock(Element):
    """``<lock>`` at ``/domain/devices/filesystem/binary/lock``."""

    TAG = "lock"
    posix: bool | None = fields.attr("posix", kinds.ON_OFF)
    flock: bool | None = fields.attr("flock", kinds.ON_OFF)


class FilesystemBinaryThreadPool(Element):
    """``<thread_pool>`` at ``/domain/devices/filesystem/binary/thread_pool``."""

    TAG = "thread_pool"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.INTEGER)


class FilesystemBinaryOpenfiles(Element):
    """``<openfiles>`` at ``/domain/devices/filesystem/binary/openfiles``."""

    TAG = "openfiles"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    max: int | None = fields.attr("max", kinds.POSITIVE)
