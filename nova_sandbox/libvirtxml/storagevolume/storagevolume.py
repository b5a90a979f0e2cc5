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

"""A storage volume, https://libvirt.org/formatstorage.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

StorageVolumeType = Literal["file", "block", "dir", "network", "netdir"]
FormatType = Literal[
    "unknown", "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop",
    "luks", "cow", "qcow", "qcow2", "qed", "vmdk", "none", "auto", "ext2", "ext3", "ext4", "ufs",
    "iso9660", "udf", "gfs", "gfs2", "vfat", "hfs+", "xfs", "ocfs2", "vmfs", "linux", "fat16",
    "fat32", "linux-swap", "linux-lvm", "linux-raid", "extended",
]
TargetEncryptionFormat = Literal["default", "qcow", "luks", "luks2", "luks-any"]
TargetEncryptionEngine = Literal["qemu", "librbd"]
TargetEncryptionSecretType = Literal["passphrase"]


class StorageVolume(Element):
    """``<volume>`` at ``/volume``."""

    TAG = "volume"
    SCHEMA = "storagevol"
    type: StorageVolumeType | None = fields.attr("type", StorageVolumeType)
    name: str | None = fields.leaf("name")
    key: str | None = fields.leaf("key")
    source: Source | None = fields.child("source", "Source")
    capacity: Capacity | None = fields.child("capacity", "Capacity")
    allocation: Allocation | None = fields.child("allocation", "Allocation")
    physical: Physical | None = fields.child("physical", "Physical")
    target: Target | None = fields.child("target", "Target")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class Source(Element):
    """``<source>`` at ``/volume/source``."""

    TAG = "source"
    devices: list[SourceDevice] = fields.children("device", "SourceDevice")


class Capacity(Size):
    """``<capacity>`` at ``/volume/capacity``."""

    TAG = "capacity"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class Allocation(Size):
    """``<allocation>`` at ``/volume/allocation``."""

    TAG = "allocation"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class Physical(Size):
    """``<physical>`` at ``/volume/physical``."""

    TAG = "physical"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class Target(Element):
    """``<target>`` at ``/volume/target``."""

    TAG = "target"
    path: str | None = fields.leaf("path")
    format: Format | None = fields.child("format", "Format")
    permissions: Permissions | None = fields.child("permissions", "Permissions")
    timestamps: Timestamps | None = fields.child("timestamps", "Timestamps")
    encryption: TargetEncryption | None = fields.child("encryption", "TargetEncryption")
    compat: str | None = fields.leaf("compat")
    nocow: bool = fields.flag("nocow")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clusterSize: TargetClusterSize | None = fields.child("clusterSize", "TargetClusterSize")
    features: TargetFeatures | None = fields.child("features", "TargetFeatures")


class BackingStore(Element):
    """``<backingStore>`` at ``/volume/backingStore``."""

    TAG = "backingStore"
    path: str | None = fields.leaf("path")
    format: Format | None = fields.child("format", "Format")
    permissions: Permissions | None = fields.child("permissions", "Permissions")
    timestamps: Timestamps | None = fields.child("timestamps", "Timestamps")


class SourceDevice(Element):
    """``<device>`` at ``/volume/source/device``."""

    TAG = "device"
    path: str | None = fields.attr("path")
    extents: list[SourceDeviceExtent] = fields.children("extent", "SourceDeviceExtent")


class Format(Element):
    """``<format>`` at ``/volume/target/format``."""

    TAG = "format"
    type: FormatType | None = fields.attr("type", FormatType)


class Permissions(Element):
    """``<permissions>`` at ``/volume/target/permissions``."""

    TAG = "permissions"
    mode: int | None = fields.leaf("mode", kinds.OCTAL)
    owner: int | None = fields.leaf("owner", kinds.bounded(-1, None))
    group: int | None = fields.leaf("group", kinds.bounded(-1, None))
    label: str | None = fields.leaf("label")


class Timestamps(Element):
    """``<timestamps>`` at ``/volume/target/timestamps``."""

    TAG = "timestamps"
    atime: str | None = fields.leaf("atime")
    mtime: str | None = fields.leaf("mtime")
    ctime: str | None = fields.leaf("ctime")
    btime: str | None = fields.leaf("btime")


class TargetEncryption(Element):
    """``<encryption>`` at ``/volume/target/encryption``."""

    TAG = "encryption"
    format: TargetEncryptionFormat | None = fields.attr("format", TargetEncryptionFormat)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    engine: TargetEncryptionEngine | None = fields.attr("engine", TargetEncryptionEngine)
    secrets: list[TargetEncryptionSecret] = fields.children("secret", "TargetEncryptionSecret")
    cipher: TargetEncryptionCipher | None = fields.child("cipher", "TargetEncryptionCipher")
    ivgen: TargetEncryptionIvgen | None = fields.child("ivgen", "TargetEncryptionIvgen")


class TargetClusterSize(Size):
    """``<clusterSize>`` at ``/volume/target/clusterSize``."""

    TAG = "clusterSize"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class TargetFeatures(Element):
    """``<features>`` at ``/volume/target/features``."""

    TAG = "features"
    lazy_refcounts: bool = fields.flag("lazy_refcounts")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    extended_l2: bool = fields.flag("extended_l2")


class SourceDeviceExtent(Element):
    """``<extent>`` at ``/volume/source/device/extent``."""

    TAG = "extent"
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    end: int | None = fields.attr("end", kinds.UNSIGNED)


class TargetEncryptionSecret(Element):
    """``<secret>`` at ``/volume/target/encryption/secret``."""

    TAG = "secret"
    type: TargetEncryptionSecretType | None = fields.attr("type", TargetEncryptionSecretType)
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
    usage: str | None = fields.attr("usage")


class TargetEncryptionCipher(Element):
    """``<cipher>`` at ``/volume/target/encryption/cipher``."""

    TAG = "cipher"
    name: str | None = fields.attr("name")
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    mode: str | None = fields.attr("mode")
    hash: str | None = fields.attr("hash")


class TargetEncryptionIvgen(Element):
    """``<ivgen>`` at ``/volume/target/encryption/ivgen``."""

    TAG = "ivgen"
    name: str | None = fields.attr("name")
    hash: str | None = fields.attr("hash")
