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

"""Disks: ``<disk>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Auth, Boot, Encryption
    from nova_sandbox.libvirtxml.domain.disk_source import DiskSource

DiskType = Literal["file", "block", "dir", "network", "volume", "nvme", "vhostuser"]
DiskModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
DiskSnapshot = Literal["no", "internal", "external", "manual"]
FileDiskDevice = Literal["floppy", "disk", "cdrom"]
BlockDiskDevice = Literal["floppy", "disk", "cdrom", "lun"]
BlockDiskSgio = Literal["filtered", "unfiltered"]
DiskDriverType = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk", "aio",
]
DiskDriverCache = Literal["default", "none", "writeback", "writethrough", "directsync", "unsafe"]
DiskDriverErrorPolicy = Literal["stop", "report", "ignore", "enospace"]
DiskDriverRerrorPolicy = Literal["stop", "report", "ignore"]
DiskDriverIo = Literal["threads", "native", "io_uring"]
DiskDriverDiscard = Literal["unmap", "ignore"]
DiskDriverDetectZeroes = Literal["off", "on", "unmap"]
DiskMirrorFormat = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
DiskMirrorJob = Literal["copy", "active-commit"]
DiskMirrorReady = Literal["yes", "abort", "pivot"]
DiskTargetBus = Literal["ide", "fdc", "scsi", "virtio", "xen", "usb", "uml", "sata", "sd"]
DiskTargetTray = Literal["open", "closed"]
DiskGeometryTrans = Literal["auto", "none", "lba"]
AuthSecretType = Literal["ceph", "iscsi"]
EncryptionSecretType = Literal["passphrase"]


class Disk(Element):
    """``<disk>`` at ``/domain/devices/disk``: one of the classes in ``ARMS``."""

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FileDisk",
        "block": "BlockDisk",
        "dir": "DirDisk",
        "network": "NetworkDisk",
        "volume": "VolumeDisk",
        "nvme": "NvmeDisk",
        "vhostuser": "VhostuserDisk",
        "": "FileDisk",
    }
    type: DiskType | None = fields.attr("type", DiskType)
    model: DiskModel | None = fields.attr("model", DiskModel)
    snapshot: DiskSnapshot | None = fields.attr("snapshot", DiskSnapshot)
    driver: DiskDriver | None = fields.child("driver", "DiskDriver")
    auth: Auth | None = fields.child("auth", "Auth")
    source: DiskSource | None = fields.child("source", "DiskSource")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    backenddomain: DiskBackenddomain | None = fields.child("backenddomain", "DiskBackenddomain")
    geometry: DiskGeometry | None = fields.child("geometry", "DiskGeometry")
    blockio: DiskBlockio | None = fields.child("blockio", "DiskBlockio")
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")
    target: DiskTarget | None = fields.child("target", "DiskTarget")
    iotune: DiskIOTune | None = fields.child("iotune", "DiskIOTune")
    readonly: bool = fields.flag("readonly")
    shareable: bool = fields.flag("shareable")
    transient: DiskTransient | None = fields.child("transient", "DiskTransient")
    serial: str | None = fields.leaf("serial")
    wwn: str | None = fields.leaf("wwn")
    vendor: str | None = fields.leaf("vendor")
    product: str | None = fields.leaf("product")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    boot: Boot | None = fields.child("boot", "Boot")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    privateData: bool = fields.flag("privateData")


class FileDisk(Disk):
    """``<disk type='file'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "readonly",
        "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption", "boot",
        "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)


class BlockDisk(Disk):
    """``<disk type='block'>``."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)


class DirDisk(Disk):
    """``<disk type='dir'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "readonly",
        "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption", "boot",
        "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)


class NetworkDisk(Disk):
    """``<disk type='network'>``."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)


class VolumeDisk(Disk):
    """``<disk type='volume'>``."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)


class NvmeDisk(Disk):
    """``<disk type='nvme'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "readonly",
        "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption", "boot",
        "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)


class VhostuserDisk(Disk):
    """``<disk type='vhostuser'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "readonly",
        "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption", "boot",
        "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)


class DiskDriver(Element):
    """``<driver>`` at ``/domain/devices/disk/driver``."""

    TAG = "driver"
    name: str | None = fields.attr("name")
    type: DiskDriverType | None = fields.attr("type", DiskDriverType)
    cache: DiskDriverCache | None = fields.attr("cache", DiskDriverCache)
    error_policy: DiskDriverErrorPolicy | None = fields.attr("error_policy", DiskDriverErrorPolicy)
    rerror_policy: DiskDriverRerrorPolicy | None = fields.attr(
        "rerror_policy", DiskDriverRerrorPolicy
    )
    io: DiskDriverIo | None = fields.attr("io", DiskDriverIo)
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    event_idx: bool | None = fields.attr("event_idx", kinds.ON_OFF)
    copy_on_read: bool | None = fields.attr("copy_on_read", kinds.ON_OFF)
    discard: DiskDriverDiscard | None = fields.attr("discard", DiskDriverDiscard)
    iothread: int | None = fields.attr("iothread", kinds.UNSIGNED)
    detect_zeroes: DiskDriverDetectZeroes | None = fields.attr(
        "detect_zeroes", DiskDriverDetectZeroes
    )
    queues: int | None = fields.attr("queues", kinds.POSITIVE)
    queue_size: int | None = fields.attr("queue_size", kinds.POSITIVE)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    metadata_cache: DiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "DiskDriverMetadataCache"
    )


class DiskMirror(Element):
    """``<mirror>`` at ``/domain/devices/disk/mirror``."""

    TAG = "mirror"
    file: str | None = fields.attr("file")
    format: DiskMirrorFormat | None = fields.attr("format", DiskMirrorFormat)
    job: DiskMirrorJob | None = fields.attr("job", DiskMirrorJob)
    type: DiskType | None = fields.attr("type", DiskType)
    ready: DiskMirrorReady | None = fields.attr("ready", DiskMirrorReady)
    format_element: DiskFormat | None = fields.child("format", "DiskFormat")
    source: DiskSource | None = fields.child("source", "DiskSource")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class DiskTarget(Element):
    """``<target>`` at ``/domain/devices/disk/target``."""

    TAG = "target"
    dev: str | None = fields.attr("dev")
    bus: DiskTargetBus | None = fields.attr("bus", DiskTargetBus)
    tray: DiskTargetTray | None = fields.attr("tray", DiskTargetTray)
    removable: bool | None = fields.attr("removable", kinds.ON_OFF)
    rotation_rate: int | None = fields.attr("rotation_rate", kinds.POSITIVE)


class DiskBackenddomain(Element):
    """``<backenddomain>`` at ``/domain/devices/disk/backenddomain``."""

    TAG = "backenddomain"
    name: str | None = fields.attr("name")


class DiskTransient(Element):
    """``<transient>`` at ``/domain/devices/disk/transient``."""

    TAG = "transient"
    shareBacking: bool | None = fields.attr("shareBacking", kinds.YES_NO)


class DiskIOTune(Element):
    """``<iotune>`` at ``/domain/devices/disk/iotune``."""

    TAG = "iotune"
    total_bytes_sec: int | None = fields.leaf("total_bytes_sec", kinds.UNSIGNED)
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)
    total_iops_sec: int | None = fields.leaf("total_iops_sec", kinds.UNSIGNED)
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    total_bytes_sec_max: int | None = fields.leaf("total_bytes_sec_max", kinds.UNSIGNED)
    read_bytes_sec_max: int | None = fields.leaf("read_bytes_sec_max", kinds.UNSIGNED)
    write_bytes_sec_max: int | None = fields.leaf("write_bytes_sec_max", kinds.UNSIGNED)
    total_iops_sec_max: int | None = fields.leaf("total_iops_sec_max", kinds.UNSIGNED)
    read_iops_sec_max: int | None = fields.leaf("read_iops_sec_max", kinds.UNSIGNED)
    write_iops_sec_max: int | None = fields.leaf("write_iops_sec_max", kinds.UNSIGNED)
    size_iops_sec: int | None = fields.leaf("size_iops_sec", kinds.UNSIGNED)
    group_name: str | None = fields.leaf("group_name")
    total_bytes_sec_max_length: int | None = fields.leaf(
        "total_bytes_sec_max_length", kinds.UNSIGNED
    )
    read_bytes_sec_max_length: int | None = fields.leaf("read_bytes_sec_max_length", kinds.UNSIGNED)
    write_bytes_sec_max_length: int | None = fields.leaf(
        "write_bytes_sec_max_length", kinds.UNSIGNED
    )
    total_iops_sec_max_length: int | None = fields.leaf("total_iops_sec_max_length", kinds.UNSIGNED)
    read_iops_sec_max_length: int | None = fields.leaf("read_iops_sec_max_length", kinds.UNSIGNED)
    write_iops_sec_max_length: int | None = fields.leaf("write_iops_sec_max_length", kinds.UNSIGNED)


class DiskGeometry(Element):
    """``<geometry>`` at ``/domain/devices/disk/geometry``."""

    TAG = "geometry"
    cyls: int | None = fields.attr("cyls", kinds.INTEGER)
    heads: int | None = fields.attr("heads", kinds.INTEGER)
    secs: int | None = fields.attr("secs", kinds.INTEGER)
    trans: DiskGeometryTrans | None = fields.attr("trans", DiskGeometryTrans)


class DiskBlockio(Element):
    """``<blockio>`` at ``/domain/devices/disk/blockio``."""

    TAG = "blockio"
    logical_block_size: int | None = fields.attr("logical_block_size", kinds.INTEGER)
    physical_block_size: int | None = fields.attr("physical_block_size", kinds.INTEGER)


class BackingStore(Element):
    """``<backingStore>`` at ``/domain/devices/disk/backingStore``."""

    TAG = "backingStore"
    index: int | None = fields.attr("index", kinds.POSITIVE)
    type: DiskType | None = fields.attr("type", DiskType)
    format: DiskFormat | None = fields.child("format", "DiskFormat")
    source: DiskSource | None = fields.child("source", "DiskSource")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class DiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domain/devices/disk/driver/metadata_cache``."""

    TAG = "metadata_cache"
    max_size: DiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "DiskDriverMetadataCacheMaxSize"
    )


class DiskFormat(Element):
    """``<format>`` at ``/domain/devices/disk/mirror/format``."""

    TAG = "format"
    type: DiskMirrorFormat | None = fields.attr("type", DiskMirrorFormat)
    metadata_cache: DiskFormatMetadataCache | None = fields.child(
        "metadata_cache", "DiskFormatMetadataCache"
    )


class AuthSecret(Element):
    """``<secret>`` at ``/domain/devices/disk/auth/secret``."""

    TAG = "secret"
    type: AuthSecretType | None = fields.attr("type", AuthSecretType)
    uuid: str | None = fields.attr("uuid")
    usage: str | None = fields.attr("usage")


class EncryptionSecret(Element):
    """``<secret>`` at ``/domain/devices/disk/encryption/secret``."""

    TAG = "secret"
    type: EncryptionSecretType | None = fields.attr("type", EncryptionSecretType)
    uuid: str | None = fields.attr("uuid")
    usage: str | None = fields.attr("usage")


class EncryptionCipher(Element):
    """``<cipher>`` at ``/domain/devices/disk/encryption/cipher``."""

    TAG = "cipher"
    name: str | None = fields.attr("name")
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    mode: str | None = fields.attr("mode")
    hash: str | None = fields.attr("hash")


class EncryptionIvgen(Element):
    """``<ivgen>`` at ``/domain/devices/disk/encryption/ivgen``."""

    TAG = "ivgen"
    name: str | None = fields.attr("name")
    hash: str | None = fields.attr("hash")


class AddressZpci(Element):
    """``<zpci>`` at ``/domain/devices/disk/address/zpci``."""

    TAG = "zpci"
    uid: int | None = fields.attr("uid", kinds.UNSIGNED)
    fid: int | None = fields.attr("fid", kinds.UNSIGNED)


class DiskDriverMetadataCacheMaxSize(Element):
    """``<max_size>`` at ``/domain/devices/disk/driver/metadata_cache/max_size``."""

    TAG = "max_size"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)


class DiskFormatMetadataCache(Element):
    """``<metadata_cache>`` at ``/domain/devices/disk/mirror/format/metadata_cache``."""

    TAG = "metadata_cache"
    max_size: DiskFormatMetadataCacheMaxSize | None = fields.child(
        "max_size", "DiskFormatMetadataCacheMaxSize"
    )


class DiskFormatMetadataCacheMaxSize(Element):
    """``<max_size>`` at ``/domain/devices/disk/mirror/format/metadata_cache/max_size``."""

    TAG = "max_size"
    unit: str | None = fields.attr("unit")
    value: int | None = fields.text(kinds.UNSIGNED)
