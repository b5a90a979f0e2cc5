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
    """``<volume>`` at ``/volume``. An image, partition or unit in a storage pool."""

    TAG = "volume"
    SCHEMA = "storagevol"
    #: Reported: file, block, dir, network, netdir or ploop.
    type: StorageVolumeType | None = fields.attr("type", StorageVolumeType)
    #: The volume's name, unique in the pool.
    name: str | None = fields.leaf("name")
    #: Reported: identifies the volume on the host, mostly its path.
    key: str | None = fields.leaf("key")
    #: Reported: what the volume is made of.
    source: Source | None = fields.child("source", "Source")
    #: Size that a guest sees, in bytes unless a unit is given.
    capacity: Capacity | None = fields.child("capacity", "Capacity")
    #: How much is set aside at once, in bytes by default; all if absent.
    allocation: Allocation | None = fields.child("allocation", "Allocation")
    #: Reported: size on the host, in bytes.
    physical: Physical | None = fields.child("physical", "Physical")
    #: How the volume appears on the host.
    target: Target | None = fields.child("target", "Target")
    #: Image that has what was not written to this volume.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class Source(Element):
    """``<source>`` at ``/volume/source``. Reported: what the volume is made of."""

    TAG = "source"
    #: Ranges on one device of the host.
    devices: list[SourceDevice] = fields.children("device", "SourceDevice")


class Capacity(Size):
    """``<capacity>`` at ``/volume/capacity``.

    Size that a guest sees, in bytes unless a unit is given.
    """

    TAG = "capacity"
    UNIT = "bytes"
    #: Unit of the amount, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in bytes unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class Allocation(Size):
    """``<allocation>`` at ``/volume/allocation``.

    How much is set aside at once, in bytes by default; all if absent.
    """

    TAG = "allocation"
    UNIT = "bytes"
    #: Unit of the amount, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in bytes unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class Physical(Size):
    """``<physical>`` at ``/volume/physical``. Reported: size on the host, in bytes."""

    TAG = "physical"
    UNIT = "bytes"
    #: Unit of the amount: bytes.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount in bytes.
    value: int | None = fields.text(kinds.UNSIGNED)


class Target(Element):
    """``<target>`` at ``/volume/target``. How the volume appears on the host."""

    TAG = "target"
    #: Reported: absolute path of the volume on the host.
    path: str | None = fields.leaf("path")
    #: Format of the volume.
    format: Format | None = fields.child("format", "Format")
    #: Owner and rights of the file or directory.
    permissions: Permissions | None = fields.child("permissions", "Permissions")
    #: Reported: when the file was used, in seconds since 1970.
    timestamps: Timestamps | None = fields.child("timestamps", "Timestamps")
    #: How the volume is encrypted.
    encryption: TargetEncryption | None = fields.child("encryption", "TargetEncryption")
    #: Version of qcow2: 0.10 for the old one, 1.1 for version 3.
    compat: str | None = fields.leaf("compat")
    #: No copy-on-write for the file, on btrfs.
    nocow: bool = fields.flag("nocow")
    #: Size of qcow2's clusters, in bytes unless a unit is given. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    clusterSize: TargetClusterSize | None = fields.child("clusterSize", "TargetClusterSize")
    #: Features of the qcow2 image.
    features: TargetFeatures | None = fields.child("features", "TargetFeatures")


class BackingStore(Element):
    """``<backingStore>`` at ``/volume/backingStore``.

    Image that has what was not written to this volume.
    """

    TAG = "backingStore"
    #: Absolute path of the image on the host.
    path: str | None = fields.leaf("path")
    #: Format of the backing image.
    format: Format | None = fields.child("format", "Format")
    #: Owner and rights of the file or directory.
    permissions: Permissions | None = fields.child("permissions", "Permissions")
    #: Reported: when the file was used, in seconds since 1970.
    timestamps: Timestamps | None = fields.child("timestamps", "Timestamps")


class SourceDevice(Element):
    """``<device>`` at ``/volume/source/device``. Ranges on one device of the host."""

    TAG = "device"
    #: Absolute path of the device.
    path: str | None = fields.attr("path")
    #: One range of the device.
    extents: list[SourceDeviceExtent] = fields.children("extent", "SourceDeviceExtent")


class Format(Element):
    """``<format>`` at ``/volume/target/format``. Format of the volume."""

    TAG = "format"
    #: The format, such as qcow2; raw by default in most pools.
    type: FormatType | None = fields.attr("type", FormatType)


class Permissions(Element):
    """``<permissions>`` at ``/volume/target/permissions``.

    Owner and rights of the file or directory.
    """

    TAG = "permissions"
    #: Rights in octal; 0711 for a pool, 0600 for a volume by default.
    mode: int | None = fields.leaf("mode", kinds.LONG_OCTAL)
    #: Number of the user; libvirt's own by default.
    owner: int | None = fields.leaf("owner", kinds.bounded(-1, None))
    #: Number of the group; libvirt's own by default.
    group: int | None = fields.leaf("group", kinds.bounded(-1, None))
    #: SELinux label.
    label: str | None = fields.leaf("label")


class Timestamps(Element):
    """``<timestamps>`` at ``/volume/target/timestamps``.

    Reported: when the file was used, in seconds since 1970.
    """

    TAG = "timestamps"
    #: Last access, in seconds and nanoseconds since 1970.
    atime: str | None = fields.leaf("atime")
    #: Last change of its content, in seconds and nanoseconds since 1970.
    mtime: str | None = fields.leaf("mtime")
    #: Last change of its attributes, in seconds and nanoseconds since 1970.
    ctime: str | None = fields.leaf("ctime")
    #: Birth, in seconds and nanoseconds since 1970.
    btime: str | None = fields.leaf("btime")


class TargetEncryption(Element):
    """``<encryption>`` at ``/volume/target/encryption``. How the volume is encrypted."""

    TAG = "encryption"
    #: Format of the encryption; luks-any takes both versions of LUKS.
    format: TargetEncryptionFormat | None = fields.attr("format", TargetEncryptionFormat)
    #: What encrypts: qemu itself or the Ceph client; qemu by default. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    engine: TargetEncryptionEngine | None = fields.attr("engine", TargetEncryptionEngine)
    #: The secret of libvirt that opens the image.
    secrets: list[TargetEncryptionSecret] = fields.children("secret", "TargetEncryptionSecret")
    #: The cipher with which a new LUKS image is encrypted.
    cipher: TargetEncryptionCipher | None = fields.child("cipher", "TargetEncryptionCipher")
    #: How a new LUKS image makes its initialization vectors.
    ivgen: TargetEncryptionIvgen | None = fields.child("ivgen", "TargetEncryptionIvgen")


class TargetClusterSize(Size):
    """``<clusterSize>`` at ``/volume/target/clusterSize``.

    Size of qcow2's clusters, in bytes unless a unit is given.
    """

    TAG = "clusterSize"
    UNIT = "bytes"
    #: Unit of the size, bytes by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The size, in bytes unless a unit is given. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class TargetFeatures(Element):
    """``<features>`` at ``/volume/target/features``. Features of the qcow2 image."""

    TAG = "features"
    #: Reference counts are written late, which is faster.
    lazy_refcounts: bool = fields.flag("lazy_refcounts")
    #: Clusters are allocated in 32 parts. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    extended_l2: bool = fields.flag("extended_l2")


class SourceDeviceExtent(Element):
    """``<extent>`` at ``/volume/source/device/extent``. One range of the device."""

    TAG = "extent"
    #: Where it begins, in bytes.
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    #: Where it ends, in bytes.
    end: int | None = fields.attr("end", kinds.UNSIGNED)


class TargetEncryptionSecret(Element):
    """``<secret>`` at ``/volume/target/encryption/secret``.

    The secret of libvirt that opens the image.
    """

    TAG = "secret"
    #: What the secret is, only a passphrase.
    type: TargetEncryptionSecretType | None = fields.attr("type", TargetEncryptionSecretType)
    #: UUID of the secret; give either this or its usage.
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
    #: Usage by which the secret was defined; give either this or its UUID.
    usage: str | None = fields.attr("usage")


class TargetEncryptionCipher(Element):
    """``<cipher>`` at ``/volume/target/encryption/cipher``.

    The cipher with which a new LUKS image is encrypted.
    """

    TAG = "cipher"
    #: Name of the cipher, such as aes.
    name: str | None = fields.attr("name")
    #: Length of the key in bits.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: Mode of the cipher, such as xts.
    mode: str | None = fields.attr("mode")
    #: Hash that derives keys, such as sha256.
    hash: str | None = fields.attr("hash")


class TargetEncryptionIvgen(Element):
    """``<ivgen>`` at ``/volume/target/encryption/ivgen``.

    How a new LUKS image makes its initialization vectors.
    """

    TAG = "ivgen"
    #: Name of the generator, such as plain64.
    name: str | None = fields.attr("name")
    #: Hash that the generator uses, such as sha256.
    hash: str | None = fields.attr("hash")
