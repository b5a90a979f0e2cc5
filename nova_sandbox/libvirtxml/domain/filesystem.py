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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Boot

FilesystemType = Literal["file", "block", "mount", "bind", "template", "ram"]
FilesystemModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
FilesystemAccessmode = Literal["passthrough", "mapped", "squash"]
FilesystemMultidevs = Literal["default", "remap", "forbid", "warn"]
FilesystemDriverType = Literal["path", "handle", "loop", "nbd", "ploop", "virtiofs"]
FilesystemDriverFormat = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
FilesystemDriverWrpolicy = Literal["immediate"]
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
    source: FilesystemSource | None = fields.child("source", "FilesystemSource")
    target: FilesystemTarget | None = fields.child("target", "FilesystemTarget")
    readonly: bool = fields.flag("readonly")
    space_hard_limit: FilesystemSpaceHardLimit | None = fields.child(
        "space_hard_limit", "FilesystemSpaceHardLimit"
    )
    space_soft_limit: FilesystemSpaceSoftLimit | None = fields.child(
        "space_soft_limit", "FilesystemSpaceSoftLimit"
    )
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class FileFilesystem(Filesystem):
    """``<filesystem type='file'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "space_hard_limit", "space_soft_limit", "boot", "alias", "acpi", "address",
    )
    type: FilesystemType | None = fields.attr("type", ("file",), default="file")


class BlockFilesystem(Filesystem):
    """``<filesystem type='block'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "space_hard_limit", "space_soft_limit", "boot", "alias", "acpi", "address",
    )
    type: FilesystemType | None = fields.attr("type", ("block",), default="block")


class MountFilesystem(Filesystem):
    """``<filesystem type='mount'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "binary", "source",
        "target", "readonly", "space_hard_limit", "space_soft_limit", "boot", "alias", "acpi",
        "address",
    )
    type: FilesystemType | None = fields.attr("type", ("mount",), default="mount")
    binary: FilesystemBinary | None = fields.child("binary", "FilesystemBinary")


class BindFilesystem(Filesystem):
    """``<filesystem type='bind'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "space_hard_limit", "space_soft_limit", "boot", "alias", "acpi", "address",
    )
    type: FilesystemType | None = fields.attr("type", ("bind",), default="bind")


class TemplateFilesystem(Filesystem):
    """``<filesystem type='template'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "space_hard_limit", "space_soft_limit", "boot", "alias", "acpi", "address",
    )
    type: FilesystemType | None = fields.attr("type", ("template",), default="template")


class RamFilesystem(Filesystem):
    """``<filesystem type='ram'>``."""

    ORDER = (
        "type", "model", "accessmode", "multidevs", "fmode", "dmode", "driver", "source", "target",
        "readonly", "space_hard_limit", "space_soft_limit", "boot", "alias", "acpi", "address",
    )
    type: FilesystemType | None = fields.attr("type", ("ram",), default="ram")


class FilesystemDriver(Element):
    """``<driver>`` at ``/domain/devices/filesystem/driver``."""

    TAG = "driver"
    type: FilesystemDriverType | None = fields.attr("type", FilesystemDriverType)
    format: FilesystemDriverFormat | None = fields.attr("format", FilesystemDriverFormat)
    wrpolicy: FilesystemDriverWrpolicy | None = fields.attr("wrpolicy", FilesystemDriverWrpolicy)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    queue: int | None = fields.attr("queue", kinds.UNSIGNED)


class FilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``."""

    TAG = "source"
    file: str | None = fields.attr("file")
    dev: str | None = fields.attr("dev")
    dir: str | None = fields.attr("dir")
    socket: str | None = fields.attr("socket")
    name: str | None = fields.attr("name")
    usage: int | None = fields.attr("usage", kinds.UNSIGNED)
    units: str | None = fields.attr("units")


class FilesystemTarget(Element):
    """``<target>`` at ``/domain/devices/filesystem/target``."""

    TAG = "target"
    dir: str | None = fields.attr("dir")


class FilesystemSpaceHardLimit(Element):
    """``<space_hard_limit>`` at ``/domain/devices/filesystem/space_hard_limit``."""

    TAG = "space_hard_limit"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class FilesystemSpaceSoftLimit(Element):
    """``<space_soft_limit>`` at ``/domain/devices/filesystem/space_soft_limit``."""

    TAG = "space_soft_limit"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class FilesystemBinary(Element):
    """``<binary>`` at ``/domain/devices/filesystem/binary``."""

    TAG = "binary"
    path: str | None = fields.attr("path")
    xattr: bool | None = fields.attr("xattr", kinds.ON_OFF)
    cache: FilesystemBinaryCache | None = fields.child("cache", "FilesystemBinaryCache")
    sandbox: FilesystemBinarySandbox | None = fields.child("sandbox", "FilesystemBinarySandbox")
    lock: FilesystemBinaryLock | None = fields.child("lock", "FilesystemBinaryLock")
    thread_pool: FilesystemBinaryThreadPool | None = fields.child(
        "thread_pool", "FilesystemBinaryThreadPool"
    )


class FilesystemBinaryCache(Element):
    """``<cache>`` at ``/domain/devices/filesystem/binary/cache``."""

    TAG = "cache"
    mode: FilesystemBinaryCacheMode | None = fields.attr("mode", FilesystemBinaryCacheMode)


class FilesystemBinarySandbox(Element):
    """``<sandbox>`` at ``/domain/devices/filesystem/binary/sandbox``."""

    TAG = "sandbox"
    mode: FilesystemBinarySandboxMode | None = fields.attr("mode", FilesystemBinarySandboxMode)


class FilesystemBinaryLock(Element):
    """``<lock>`` at ``/domain/devices/filesystem/binary/lock``."""

    TAG = "lock"
    posix: bool | None = fields.attr("posix", kinds.ON_OFF)
    flock: bool | None = fields.attr("flock", kinds.ON_OFF)


class FilesystemBinaryThreadPool(Element):
    """``<thread_pool>`` at ``/domain/devices/filesystem/binary/thread_pool``."""

    TAG = "thread_pool"
    size: int | None = fields.attr("size", kinds.INTEGER)
