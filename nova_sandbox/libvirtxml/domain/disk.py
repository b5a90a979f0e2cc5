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
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import DeviceSecLabel, Reconnect
    from nova_sandbox.libvirtxml.domain.common import (
        ACPI,
        Address,
        Alias,
        Auth,
        Boot,
        DiskFormat,
        Encryption,
        Initiator,
        IOThreads,
    )
    from nova_sandbox.libvirtxml.domain.disk_source import (
        CTLNVRAMSource,
        DataStore,
        KnownHosts,
        Slices,
        VhostUserNVRAMSource,
        VhostVDPANVRAMSource,
    )

DiskType = Literal[
    "file", "block", "dir", "network", "volume", "nvme", "vhostuser", "vhostvdpa", "ctl",
]
DiskModel = Literal[
    "virtio", "virtio-transitional", "virtio-non-transitional", "usb-storage", "usb-bot",
]
DiskSnapshot = Literal["no", "internal", "external", "manual"]
FileDiskSourceStartupPolicy = Literal["mandatory", "requisite", "optional"]
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
DiskMirrorJob = Literal["copy", "active-commit"]
DiskMirrorReady = Literal["yes", "abort", "pivot"]
DiskTargetBus = Literal["ide", "fdc", "scsi", "virtio", "xen", "usb", "uml", "sata", "sd", "nvme"]
DiskTargetTray = Literal["open", "closed"]
DiskGeometryTrans = Literal["auto", "none", "lba"]
FileDiskDevice = Literal["floppy", "disk", "cdrom"]
BlockDiskDevice = Literal["floppy", "disk", "cdrom", "lun"]
BlockDiskSgio = Literal["filtered", "unfiltered"]
NetworkDiskSourceProtocol = Literal[
    "nbd", "gluster", "rbd", "iscsi", "http", "https", "ftps", "ftp", "ssh", "sheepdog", "tftp",
    "vxhs", "nfs",
]
VolumeDiskSourceMode = Literal["host", "direct"]
NVMeDiskSourceType = Literal["pci"]
FileDiskMirrorFormat = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
AuthSecretType = Literal["ceph", "iscsi"]
EncryptionSecretType = Literal["passphrase"]
NetworkDiskSourceHostTransport = Literal["tcp", "rdma", "unix"]
DiskSourceVhostUserType = Literal["unix"]
StatisticsLatencyHistogramType = Literal["read", "write", "zone", "flush"]
BlockDiskSourceReservationsSourceMode = Literal["server", "client"]


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
        "nvme": "NVMeDisk",
        "vhostuser": "VhostUserDisk",
        "vhostvdpa": "VhostVDPADisk",
        "ctl": "CTLDisk",
        "": "FileDisk",
    }
    type: DiskType | None = fields.attr("type", DiskType)
    model: DiskModel | None = fields.attr("model", DiskModel)
    snapshot: DiskSnapshot | None = fields.attr("snapshot", DiskSnapshot)
    driver: DiskDriver | None = fields.child("driver", "DiskDriver")
    auth: Auth | None = fields.child("auth", "Auth")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    backenddomain: DiskBackenddomain | None = fields.child("backenddomain", "DiskBackenddomain")
    geometry: DiskGeometry | None = fields.child("geometry", "DiskGeometry")
    blockio: DiskBlockio | None = fields.child("blockio", "DiskBlockio")
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")
    target: DiskTarget | None = fields.child("target", "DiskTarget")
    iotune: DiskIOTune | None = fields.child("iotune", "DiskIOTune")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    throttlefilters: DiskThrottlefilters | None = fields.child(
        "throttlefilters", "DiskThrottlefilters"
    )
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
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class FileDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``."""

    TAG = "source"
    file: str | None = fields.attr("file")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    slices: Slices | None = fields.child("slices", "Slices")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


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
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    discard_no_unref: bool | None = fields.attr("discard_no_unref", kinds.ON_OFF)
    queues: int | None = fields.attr("queues", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    queue_size: int | None = fields.attr("queue_size", kinds.POSITIVE)
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    metadata_cache: DiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "DiskDriverMetadataCache"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iothreads: IOThreads | None = fields.child("iothreads", "IOThreads")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    statistics: Statistics | None = fields.child("statistics", "Statistics")


class DiskMirror(Element):
    """``<mirror>`` at ``/domain/devices/disk/mirror``: one of the classes in ``ARMS``."""

    TAG = "mirror"
    UNION = "type"
    ARMS = {
        "file": "FileDiskMirror",
        "block": "BlockDiskMirror",
        "dir": "DirDiskMirror",
        "network": "NetworkDiskMirror",
        "volume": "VolumeDiskMirror",
        "nvme": "NVMeDiskMirror",
        "vhostuser": "VhostUserDiskMirror",
        "vhostvdpa": "VhostVDPADiskMirror",
        "ctl": "CTLDiskMirror",
        "": "FileDiskMirror",
    }
    type: DiskType | None = fields.attr("type", DiskType)
    job: DiskMirrorJob | None = fields.attr("job", DiskMirrorJob)
    ready: DiskMirrorReady | None = fields.attr("ready", DiskMirrorReady)
    format_element: DiskFormat | None = fields.child("format", "DiskFormat")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class DiskTarget(Element):
    """``<target>`` at ``/domain/devices/disk/target``."""

    TAG = "target"
    dev: str | None = fields.attr("dev")
    bus: DiskTargetBus | None = fields.attr("bus", DiskTargetBus)
    tray: DiskTargetTray | None = fields.attr("tray", DiskTargetTray)
    removable: bool | None = fields.attr("removable", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    rotation_rate: int | None = fields.attr("rotation_rate", kinds.POSITIVE)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    dpofua: bool | None = fields.attr("dpofua", kinds.ON_OFF)


class DiskBackenddomain(Element):
    """``<backenddomain>`` at ``/domain/devices/disk/backenddomain``."""

    TAG = "backenddomain"
    name: str | None = fields.attr("name")


class DiskTransient(Element):
    """``<transient>`` at ``/domain/devices/disk/transient``."""

    TAG = "transient"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    shareBacking: bool | None = fields.attr("shareBacking", kinds.YES_NO)


class DiskThrottlefilters(Element):
    """``<throttlefilters>`` at ``/domain/devices/disk/throttlefilters``."""

    TAG = "throttlefilters"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    throttlefilters: list[DiskThrottlefiltersThrottlefilter] = fields.children(
        "throttlefilter", "DiskThrottlefiltersThrottlefilter"
    )


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
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    discard_granularity: int | None = fields.attr("discard_granularity", kinds.INTEGER)


class BackingStore(Element):
    """``<backingStore>`` at ``/domain/devices/disk/backingStore``: one of the classes in
    ``ARMS``.
    """

    TAG = "backingStore"
    UNION = "type"
    ARMS = {
        "file": "FileBackingStore",
        "block": "BlockBackingStore",
        "dir": "DirBackingStore",
        "network": "NetworkBackingStore",
        "volume": "VolumeBackingStore",
        "nvme": "NVMeBackingStore",
        "vhostuser": "VhostUserBackingStore",
        "vhostvdpa": "VhostVDPABackingStore",
        "ctl": "CTLBackingStore",
        "": "FileBackingStore",
    }
    type: DiskType | None = fields.attr("type", DiskType)
    index: int | None = fields.attr("index", kinds.POSITIVE)
    format: DiskFormat | None = fields.child("format", "DiskFormat")
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class FileDisk(Disk):
    """``<disk type='file'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    source: FileDiskSource | None = fields.child("source", "FileDiskSource")


class BlockDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``."""

    TAG = "source"
    dev: str | None = fields.attr("dev")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    slices: Slices | None = fields.child("slices", "Slices")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    reservations: BlockDiskSourceReservations | None = fields.child(
        "reservations", "BlockDiskSourceReservations"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class BlockDisk(Disk):
    """``<disk type='block'>``."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "throttlefilters", "readonly", "shareable", "transient", "serial", "wwn", "vendor",
        "product", "encryption", "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)
    source: BlockDiskSource | None = fields.child("source", "BlockDiskSource")


class DirDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``."""

    TAG = "source"
    dir: str | None = fields.attr("dir")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    slices: Slices | None = fields.child("slices", "Slices")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class DirDisk(Disk):
    """``<disk type='dir'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    source: DirDiskSource | None = fields.child("source", "DirDiskSource")


class NetworkDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``."""

    TAG = "source"
    protocol: NetworkDiskSourceProtocol | None = fields.attr("protocol", NetworkDiskSourceProtocol)
    name: str | None = fields.attr("name")
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    query: str | None = fields.attr("query")
    hosts: list[NetworkDiskSourceHost] = fields.children("host", "NetworkDiskSourceHost")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    snapshot: NetworkDiskSourceSnapshot | None = fields.child(
        "snapshot", "NetworkDiskSourceSnapshot"
    )
    config: NetworkDiskSourceConfig | None = fields.child("config", "NetworkDiskSourceConfig")
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    ssl: NetworkDiskSourceSSL | None = fields.child("ssl", "NetworkDiskSourceSSL")
    cookies: NetworkDiskSourceCookies | None = fields.child("cookies", "NetworkDiskSourceCookies")
    readahead: NetworkDiskSourceReadahead | None = fields.child(
        "readahead", "NetworkDiskSourceReadahead"
    )
    timeout: NetworkDiskSourceTimeout | None = fields.child("timeout", "NetworkDiskSourceTimeout")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    identity: NetworkDiskSourceIdentity | None = fields.child(
        "identity", "NetworkDiskSourceIdentity"
    )
    slices: Slices | None = fields.child("slices", "Slices")
    auth: Auth | None = fields.child("auth", "Auth")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NetworkDisk(Disk):
    """``<disk type='network'>``."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "throttlefilters", "readonly", "shareable", "transient", "serial", "wwn", "vendor",
        "product", "encryption", "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)
    source: NetworkDiskSource | None = fields.child("source", "NetworkDiskSource")


class VolumeDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``."""

    TAG = "source"
    pool: str | None = fields.attr("pool")
    volume: str | None = fields.attr("volume")
    mode: VolumeDiskSourceMode | None = fields.attr("mode", VolumeDiskSourceMode)
    index: int | None = fields.attr("index", kinds.POSITIVE)
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    slices: Slices | None = fields.child("slices", "Slices")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeDisk(Disk):
    """``<disk type='volume'>``."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "throttlefilters", "readonly", "shareable", "transient", "serial", "wwn", "vendor",
        "product", "encryption", "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)
    source: VolumeDiskSource | None = fields.child("source", "VolumeDiskSource")


class NVMeDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``."""

    TAG = "source"
    type: NVMeDiskSourceType | None = fields.attr("type", NVMeDiskSourceType)
    namespace: int | None = fields.attr("namespace", kinds.UNSIGNED)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    index: int | None = fields.attr("index", kinds.POSITIVE)
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    address: NVMeDiskSourceAddress | None = fields.child("address", "NVMeDiskSourceAddress")
    slices: Slices | None = fields.child("slices", "Slices")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeDisk(Disk):
    """``<disk type='nvme'>``."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    source: NVMeDiskSource | None = fields.child("source", "NVMeDiskSource")


class VhostUserDisk(Disk):
    """``<disk type='vhostuser'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPADisk(Disk):
    """``<disk type='vhostvdpa'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLDisk(Disk):
    """``<disk type='ctl'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class DiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domain/devices/disk/driver/metadata_cache``."""

    TAG = "metadata_cache"
    max_size: DiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "DiskDriverMetadataCacheMaxSize"
    )


class Statistics(Element):
    """``<statistics>`` at ``/domain/devices/disk/driver/statistics``."""

    TAG = "statistics"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    statistics: list[StatisticsStatistic] = fields.children("statistic", "StatisticsStatistic")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    latency_histograms: list[StatisticsLatencyHistogram] = fields.children(
        "latency-histogram", "StatisticsLatencyHistogram"
    )


class FileDiskMirror(DiskMirror):
    """``<mirror type='file'>``."""

    ORDER = (
        "type", "file", "format", "job", "ready", "format_element", "source", "backingStore",
    )
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    file: str | None = fields.attr("file")
    format: FileDiskMirrorFormat | None = fields.attr("format", FileDiskMirrorFormat)
    source: FileDiskSource | None = fields.child("source", "FileDiskSource")


class BlockDiskMirror(DiskMirror):
    """``<mirror type='block'>``."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    source: BlockDiskSource | None = fields.child("source", "BlockDiskSource")


class DirDiskMirror(DiskMirror):
    """``<mirror type='dir'>``."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    source: DirDiskSource | None = fields.child("source", "DirDiskSource")


class NetworkDiskMirror(DiskMirror):
    """``<mirror type='network'>``."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    source: NetworkDiskSource | None = fields.child("source", "NetworkDiskSource")


class VolumeDiskMirror(DiskMirror):
    """``<mirror type='volume'>``."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    source: VolumeDiskSource | None = fields.child("source", "VolumeDiskSource")


class NVMeDiskMirror(DiskMirror):
    """``<mirror type='nvme'>``."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    source: NVMeDiskSource | None = fields.child("source", "NVMeDiskSource")


class VhostUserDiskMirror(DiskMirror):
    """``<mirror type='vhostuser'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPADiskMirror(DiskMirror):
    """``<mirror type='vhostvdpa'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLDiskMirror(DiskMirror):
    """``<mirror type='ctl'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class AuthSecret(Element):
    """``<secret>`` at ``/domain/devices/disk/auth/secret``."""

    TAG = "secret"
    type: AuthSecretType | None = fields.attr("type", AuthSecretType)
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
    usage: str | None = fields.attr("usage")


class EncryptionSecret(Element):
    """``<secret>`` at ``/domain/devices/disk/encryption/secret``."""

    TAG = "secret"
    type: EncryptionSecretType | None = fields.attr("type", EncryptionSecretType)
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
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


class DiskThrottlefiltersThrottlefilter(Element):
    """``<throttlefilter>`` at ``/domain/devices/disk/throttlefilters/throttlefilter``."""

    TAG = "throttlefilter"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    group: str | None = fields.attr("group")


class AddressZPCI(Element):
    """``<zpci>`` at ``/domain/devices/disk/address/zpci``."""

    TAG = "zpci"
    uid: int | None = fields.attr("uid", kinds.UNSIGNED)
    fid: int | None = fields.attr("fid", kinds.UNSIGNED)


class FileBackingStore(BackingStore):
    """``<backingStore type='file'>``."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    source: FileDiskSource | None = fields.child("source", "FileDiskSource")


class BlockBackingStore(BackingStore):
    """``<backingStore type='block'>``."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    source: BlockDiskSource | None = fields.child("source", "BlockDiskSource")


class DirBackingStore(BackingStore):
    """``<backingStore type='dir'>``."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    source: DirDiskSource | None = fields.child("source", "DirDiskSource")


class NetworkBackingStore(BackingStore):
    """``<backingStore type='network'>``."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    source: NetworkDiskSource | None = fields.child("source", "NetworkDiskSource")


class VolumeBackingStore(BackingStore):
    """``<backingStore type='volume'>``."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    source: VolumeDiskSource | None = fields.child("source", "VolumeDiskSource")


class NVMeBackingStore(BackingStore):
    """``<backingStore type='nvme'>``."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    source: NVMeDiskSource | None = fields.child("source", "NVMeDiskSource")


class VhostUserBackingStore(BackingStore):
    """``<backingStore type='vhostuser'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPABackingStore(BackingStore):
    """``<backingStore type='vhostvdpa'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLBackingStore(BackingStore):
    """``<backingStore type='ctl'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class BlockDiskSourceReservations(Element):
    """``<reservations>`` at ``/domain/devices/disk/source/reservations``."""

    TAG = "reservations"
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    migration: bool | None = fields.attr("migration", kinds.YES_NO)
    source: BlockDiskSourceReservationsSource | None = fields.child(
        "source", "BlockDiskSourceReservationsSource"
    )


class NetworkDiskSourceHost(Element):
    """``<host>`` at ``/domain/devices/disk/source/host``."""

    TAG = "host"
    transport: NetworkDiskSourceHostTransport | None = fields.attr(
        "transport", NetworkDiskSourceHostTransport
    )
    name: str | None = fields.attr("name")
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    socket: str | None = fields.attr("socket")


class NetworkDiskSourceSnapshot(Element):
    """``<snapshot>`` at ``/domain/devices/disk/source/snapshot``."""

    TAG = "snapshot"
    name: str | None = fields.attr("name")


class NetworkDiskSourceConfig(Element):
    """``<config>`` at ``/domain/devices/disk/source/config``."""

    TAG = "config"
    file: str | None = fields.attr("file")


class NetworkDiskSourceCookies(Element):
    """``<cookies>`` at ``/domain/devices/disk/source/cookies``."""

    TAG = "cookies"
    cookies: list[NetworkDiskSourceCookiesCookie] = fields.children(
        "cookie", "NetworkDiskSourceCookiesCookie"
    )


class NetworkDiskSourceReadahead(Element):
    """``<readahead>`` at ``/domain/devices/disk/source/readahead``."""

    TAG = "readahead"
    size: int | None = fields.attr("size", kinds.POSITIVE)


class NetworkDiskSourceTimeout(Element):
    """``<timeout>`` at ``/domain/devices/disk/source/timeout``."""

    TAG = "timeout"
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class NetworkDiskSourceSSL(Element):
    """``<ssl>`` at ``/domain/devices/disk/source/ssl``."""

    TAG = "ssl"
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class NetworkDiskSourceIdentity(Element):
    """``<identity>`` at ``/domain/devices/disk/source/identity``."""

    TAG = "identity"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    keyfile: str | None = fields.attr("keyfile")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    agentsock: str | None = fields.attr("agentsock")
    user: str | None = fields.attr("user")
    group: str | None = fields.attr("group")


class NVMeDiskSourceAddress(Element):
    """``<address>`` at ``/domain/devices/disk/source/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class DiskSourceFile(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DiskSourceBlock(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reservations: DiskSourceBlockReservations | None = fields.child(
        "reservations", "DiskSourceBlockReservations"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DiskSourceDir(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dir: str | None = fields.attr("dir")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DiskSourceNetwork(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    protocol: NetworkDiskSourceProtocol | None = fields.attr("protocol", NetworkDiskSourceProtocol)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    query: str | None = fields.attr("query")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    hosts: list[DiskSourceNetworkHost] = fields.children("host", "DiskSourceNetworkHost")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshot: DiskSourceNetworkSnapshot | None = fields.child(
        "snapshot", "DiskSourceNetworkSnapshot"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    config: DiskSourceNetworkConfig | None = fields.child("config", "DiskSourceNetworkConfig")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    initiator: DiskSourceNetworkInitiator | None = fields.child(
        "initiator", "DiskSourceNetworkInitiator"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ssl: DiskSourceNetworkSSL | None = fields.child("ssl", "DiskSourceNetworkSSL")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cookies: DiskSourceNetworkCookies | None = fields.child("cookies", "DiskSourceNetworkCookies")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    readahead: DiskSourceNetworkReadahead | None = fields.child(
        "readahead", "DiskSourceNetworkReadahead"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    timeout: DiskSourceNetworkTimeout | None = fields.child("timeout", "DiskSourceNetworkTimeout")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    identity: DiskSourceNetworkIdentity | None = fields.child(
        "identity", "DiskSourceNetworkIdentity"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    auth: Auth | None = fields.child("auth", "Auth")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DiskSourceVolume(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    pool: str | None = fields.attr("pool")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    volume: str | None = fields.attr("volume")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mode: VolumeDiskSourceMode | None = fields.attr("mode", VolumeDiskSourceMode)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DiskSourceNVMe(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: NVMeDiskSourceType | None = fields.attr("type", NVMeDiskSourceType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    namespace: int | None = fields.attr("namespace", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    address: DiskSourceNVMeAddress | None = fields.child("address", "DiskSourceNVMeAddress")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DiskSourceVhostUser(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: DiskSourceVhostUserType | None = fields.attr("type", DiskSourceVhostUserType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class DiskDriverMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domain/devices/disk/driver/metadata_cache/max_size``."""

    TAG = "max_size"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class IOThreadsIOThread(Element):
    """``<iothread>`` at ``/domain/devices/disk/driver/iothreads/iothread``."""

    TAG = "iothread"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    queues: list[IOThreadsIOThreadQueue] = fields.children("queue", "IOThreadsIOThreadQueue")


class StatisticsStatistic(Element):
    """``<statistic>`` at ``/domain/devices/disk/driver/statistics/statistic``."""

    TAG = "statistic"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    interval: int | None = fields.attr("interval", kinds.UNSIGNED)


class StatisticsLatencyHistogram(Element):
    """``<latency-histogram>`` at ``/domain/devices/disk/driver/statistics/latency-histogram``."""

    TAG = "latency-histogram"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    type: StatisticsLatencyHistogramType | None = fields.attr(
        "type", StatisticsLatencyHistogramType
    )
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    bins: list[StatisticsLatencyHistogramBin] = fields.children(
        "bin", "StatisticsLatencyHistogramBin"
    )


class DiskFormatMetadataCache(Element):
    """``<metadata_cache>`` at ``/domain/devices/disk/mirror/format/metadata_cache``."""

    TAG = "metadata_cache"
    max_size: DiskFormatMetadataCacheMaxSize | None = fields.child(
        "max_size", "DiskFormatMetadataCacheMaxSize"
    )


class BlockDiskSourceReservationsSource(Element):
    """``<source>`` at ``/domain/devices/disk/source/reservations/source``."""

    TAG = "source"
    type: DiskSourceVhostUserType | None = fields.attr("type", DiskSourceVhostUserType)
    path: str | None = fields.attr("path")
    mode: BlockDiskSourceReservationsSourceMode | None = fields.attr(
        "mode", BlockDiskSourceReservationsSourceMode
    )
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class InitiatorIQN(Element):
    """``<iqn>`` at ``/domain/devices/disk/source/initiator/iqn``."""

    TAG = "iqn"
    name: str | None = fields.attr("name")


class NetworkDiskSourceCookiesCookie(Element):
    """``<cookie>`` at ``/domain/devices/disk/source/cookies/cookie``."""

    TAG = "cookie"
    name: str | None = fields.attr("name")
    value: str | None = fields.text()


class DiskSourceBlockReservations(Element):
    """``<reservations>`` at ``/domain/devices/disk/mirror/source/reservations``."""

    TAG = "reservations"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    migration: bool | None = fields.attr("migration", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceBlockReservationsSource | None = fields.child(
        "source", "DiskSourceBlockReservationsSource"
    )


class DiskSourceNetworkHost(Element):
    """``<host>`` at ``/domain/devices/disk/mirror/source/host``."""

    TAG = "host"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    transport: NetworkDiskSourceHostTransport | None = fields.attr(
        "transport", NetworkDiskSourceHostTransport
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    socket: str | None = fields.attr("socket")


class DiskSourceNetworkSnapshot(Element):
    """``<snapshot>`` at ``/domain/devices/disk/mirror/source/snapshot``."""

    TAG = "snapshot"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class DiskSourceNetworkConfig(Element):
    """``<config>`` at ``/domain/devices/disk/mirror/source/config``."""

    TAG = "config"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")


class DiskSourceNetworkInitiator(Element):
    """``<initiator>`` at ``/domain/devices/disk/mirror/source/initiator``."""

    TAG = "initiator"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iqn: DiskSourceNetworkInitiatorIQN | None = fields.child("iqn", "DiskSourceNetworkInitiatorIQN")


class DiskSourceNetworkCookies(Element):
    """``<cookies>`` at ``/domain/devices/disk/mirror/source/cookies``."""

    TAG = "cookies"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cookies: list[DiskSourceNetworkCookiesCookie] = fields.children(
        "cookie", "DiskSourceNetworkCookiesCookie"
    )


class DiskSourceNetworkReadahead(Element):
    """``<readahead>`` at ``/domain/devices/disk/mirror/source/readahead``."""

    TAG = "readahead"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class DiskSourceNetworkTimeout(Element):
    """``<timeout>`` at ``/domain/devices/disk/mirror/source/timeout``."""

    TAG = "timeout"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class DiskSourceNetworkSSL(Element):
    """``<ssl>`` at ``/domain/devices/disk/mirror/source/ssl``."""

    TAG = "ssl"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class DiskSourceNetworkIdentity(Element):
    """``<identity>`` at ``/domain/devices/disk/mirror/source/identity``."""

    TAG = "identity"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    keyfile: str | None = fields.attr("keyfile")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    agentsock: str | None = fields.attr("agentsock")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    user: str | None = fields.attr("user")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    group: str | None = fields.attr("group")


class DiskSourceNVMeAddress(Element):
    """``<address>`` at ``/domain/devices/disk/mirror/source/address``."""

    TAG = "address"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class IOThreadsIOThreadQueue(Element):
    """``<queue>`` at ``/domain/devices/disk/driver/iothreads/iothread/queue``."""

    TAG = "queue"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class StatisticsLatencyHistogramBin(Element):
    """``<bin>`` at ``/domain/devices/disk/driver/statistics/latency-histogram/bin``."""

    TAG = "bin"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    start: int | None = fields.attr("start", kinds.UNSIGNED)


class DiskFormatMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domain/devices/disk/mirror/format/metadata_cache/max_size``."""

    TAG = "max_size"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class DiskSourceBlockReservationsSource(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source/reservations/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: DiskSourceVhostUserType | None = fields.attr("type", DiskSourceVhostUserType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mode: BlockDiskSourceReservationsSourceMode | None = fields.attr(
        "mode", BlockDiskSourceReservationsSourceMode
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class DiskSourceNetworkInitiatorIQN(Element):
    """``<iqn>`` at ``/domain/devices/disk/mirror/source/initiator/iqn``."""

    TAG = "iqn"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class DiskSourceNetworkCookiesCookie(Element):
    """``<cookie>`` at ``/domain/devices/disk/mirror/source/cookies/cookie``."""

    TAG = "cookie"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: str | None = fields.text()
