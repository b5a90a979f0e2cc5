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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.common import Boot
    from nova_sandbox.libvirtxml.domain.filesystem_driver import (
        FilesystemBinary,
        FilesystemDriver,
        FilesystemIdMap,
        FilesystemSpaceHardLimit,
        FilesystemSpaceSoftLimit,
    )

FilesystemType = Literal["file", "block", "mount", "bind", "template", "ram"]
FilesystemAccessmode = Literal["passthrough", "mapped", "squash"]
FilesystemMultidevs = Literal["default", "remap", "forbid", "warn"]
FilesystemModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]


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


class MountFilesystemSource(Element):
    """``<source>`` at ``/domain/devices/filesystem/source``. What the guest gets to see."""

    TAG = "source"
    #: Path of the directory, on the host or for bind in the container.
    dir: str | None = fields.attr("dir")
    #: Path of the socket of a virtiofsd that libvirt does not start. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    socket: str | None = fields.attr("socket")


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
