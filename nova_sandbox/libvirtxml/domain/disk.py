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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.chardev import DeviceSecLabel, Reconnect
    from nova_sandbox.libvirtxml.domain.common import (
        Auth,
        BlockDiskMirror2Source,
        Boot,
        DirDiskMirror2Source,
        DiskFormat,
        Encryption,
        FileDiskMirror2Source,
        Initiator,
        IOThreads,
        NetworkDiskMirror2Source,
        NVMeDiskMirror2Source,
        VhostUserDiskMirror2Source,
        VolumeDiskMirror2Source,
    )
    from nova_sandbox.libvirtxml.domain.disk_source import (
        BlockNVRAMSource,
        CTLNVRAMSource,
        DataStore,
        DirNVRAMSource,
        FileNVRAMSource,
        KnownHosts,
        NetworkNVRAMSource,
        NVMeNVRAMSource,
        Slices,
        VhostUserNVRAMSource,
        VhostVDPANVRAMSource,
        VolumeNVRAMSource,
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
StatisticsLatencyHistogramType = Literal["read", "write", "zone", "flush"]
BlockDiskSourceReservationsSourceType = Literal["unix"]
BlockDiskSourceReservationsSourceMode = Literal["server", "client"]


class Disk(Element):
    """``<disk>`` at ``/domain/devices/disk``: one of the classes in ``ARMS``.

    A hard disk, CD-ROM or floppy of the guest.
    """

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
    #: What stands behind the disk on the host; it decides what its source says.
    type: DiskType | None = fields.attr("type", DiskType)
    #: Which variant of the virtio or USB device the guest sees.
    model: DiskModel | None = fields.attr("model", DiskModel)
    #: How a snapshot of the guest treats the disk when it does not say.
    snapshot: DiskSnapshot | None = fields.attr("snapshot", DiskSnapshot)
    #: How the hypervisor does the disk's I/O.
    driver: DiskDriver | None = fields.child("driver", "DiskDriver")
    #: How to log in to the storage server; newer documents have it in the source.
    auth: Auth | None = fields.child("auth", "Auth")
    #: The Xen domain that serves the device, in place of domain 0.
    backenddomain: DiskBackenddomain | None = fields.child("backenddomain", "DiskBackenddomain")
    #: Geometry that the BIOS reports for the disk, in place of a guessed one.
    geometry: DiskGeometry | None = fields.child("geometry", "DiskGeometry")
    #: Block sizes that the guest is told.
    blockio: DiskBlockio | None = fields.child("blockio", "DiskBlockio")
    #: How the guest sees the disk.
    target: DiskTarget | None = fields.child("target", "DiskTarget")
    #: Limits of the disk's throughput; 0 is no limit.
    iotune: DiskIOTune | None = fields.child("iotune", "DiskIOTune")
    #: Throttle groups that limit the disk, in place of iotune. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    throttlefilters: DiskThrottlefilters | None = fields.child(
        "throttlefilters", "DiskThrottlefilters"
    )
    #: Present: the guest may not write.
    readonly: bool = fields.flag("readonly")
    #: Present: several guests may use the device at the same time.
    shareable: bool = fields.flag("shareable")
    #: Present: what the guest writes is thrown away when it stops.
    transient: DiskTransient | None = fields.child("transient", "DiskTransient")
    #: Serial number that the guest sees.
    serial: str | None = fields.leaf("serial")
    #: World wide name that the guest sees, 16 hexadecimal digits.
    wwn: str | None = fields.leaf("wwn")
    #: Vendor that a SCSI disk reports, up to 8 characters.
    vendor: str | None = fields.leaf("vendor")
    #: Product that a SCSI disk reports, up to 16 characters.
    product: str | None = fields.leaf("product")
    #: How the disk is encrypted; newer documents have it in the source.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: Place of the device in the order in which the firmware tries to boot.
    boot: Boot | None = fields.child("boot", "Boot")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class FileDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``.

    Where the disk's data is; a CD-ROM or floppy without it is empty.
    """

    TAG = "source"
    #: Path of the image on the host.
    file: str | None = fields.attr("file")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Name of a group of file descriptors given to libvirt, used in place of opening the path. In
    #: libvirt's schema from 9.0.0 on, not in 7.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: What happens when the source is missing: an error, or the guest starts without it.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class DiskDriver(Element):
    """``<driver>`` at ``/domain/devices/disk/driver``. How the hypervisor does the disk's I/O."""

    TAG = "driver"
    #: The hypervisor's backend: qemu, or one of Xen's or bhyve's.
    name: str | None = fields.attr("name")
    #: Format of the image; raw when not given, as guessing would not be safe.
    type: DiskDriverType | None = fields.attr("type", DiskDriverType)
    #: How the host's page cache is used and whether guest flushes are obeyed.
    cache: DiskDriverCache | None = fields.attr("cache", DiskDriverCache)
    #: What happens to the guest when the disk fails; a failed read has its own policy.
    error_policy: DiskDriverErrorPolicy | None = fields.attr("error_policy", DiskDriverErrorPolicy)
    #: What happens to the guest when a read fails; as error_policy by default.
    rerror_policy: DiskDriverRerrorPolicy | None = fields.attr(
        "rerror_policy", DiskDriverRerrorPolicy
    )
    #: How the host does the I/O: in threads, with native AIO or with io_uring.
    io: DiskDriverIo | None = fields.attr("io", DiskDriverIo)
    #: Whether the guest's notifications are handled in a thread apart from the virtual CPU.
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    #: Whether guest and host may suppress needless notifications of one another.
    event_idx: bool | None = fields.attr("event_idx", kinds.ON_OFF)
    #: Whether what is read from a backing file is kept in the image.
    copy_on_read: bool | None = fields.attr("copy_on_read", kinds.ON_OFF)
    #: Whether discards of the guest free storage of the host or are ignored.
    discard: DiskDriverDiscard | None = fields.attr("discard", DiskDriverDiscard)
    #: Number of the I/O thread that serves the disk.
    iothread: int | None = fields.attr("iothread", kinds.UNSIGNED)
    #: Whether written zeroes are noticed, and turned into discards with unmap.
    detect_zeroes: DiskDriverDetectZeroes | None = fields.attr(
        "detect_zeroes", DiskDriverDetectZeroes
    )
    #: Whether discarded qcow2 clusters stay allocated, which avoids fragments. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    discard_no_unref: bool | None = fields.attr("discard_no_unref", kinds.ON_OFF)
    #: Number of virtqueues of the disk.
    queues: int | None = fields.attr("queues", kinds.POSITIVE)
    #: Entries of each virtqueue. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    queue_size: int | None = fields.attr("queue_size", kinds.POSITIVE)
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    #: The cache for the tables of a qcow2 image.
    metadata_cache: DiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "DiskDriverMetadataCache"
    )
    #: The I/O threads that share the queues of the device. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    iothreads: IOThreads | None = fields.child("iothreads", "IOThreads")
    #: Statistics that the hypervisor gathers of the disk beside the usual ones. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    statistics: Statistics | None = fields.child("statistics", "Statistics")


class DiskMirror(Element):
    """``<mirror>`` at ``/domain/devices/disk/mirror``: one of the classes in ``ARMS``.

    The copy that a block job is making; libvirt writes it and ignores it as input.
    """

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
    #: What stands behind the copy.
    type: DiskType | None = fields.attr("type", DiskType)
    #: What the job does: copies the disk, or commits its active image into one below.
    job: DiskMirrorJob | None = fields.attr("job", DiskMirrorJob)
    #: How far the job is: in step with the disk, or being ended one way or the other.
    ready: DiskMirrorReady | None = fields.attr("ready", DiskMirrorReady)
    #: Format of the copy.
    format_element: DiskFormat | None = fields.child("format", "DiskFormat")


class DiskTarget(Element):
    """``<target>`` at ``/domain/devices/disk/target``. How the guest sees the disk."""

    TAG = "target"
    #: Name that hints at the order on the bus, such as vda; the guest's own name may differ.
    dev: str | None = fields.attr("dev")
    #: Bus to which the disk is attached; guessed from the name when not given.
    bus: DiskTargetBus | None = fields.attr("bus", DiskTargetBus)
    #: Whether the tray of a CD-ROM or floppy is open or closed; closed by default.
    tray: DiskTargetTray | None = fields.attr("tray", DiskTargetTray)
    #: Whether a USB or SCSI disk tells the guest that it can be taken out; off by default.
    removable: bool | None = fields.attr("removable", kinds.ON_OFF)
    #: Rotations a minute (1025 to 65534) that the guest is told; 1 for no rotation. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    rotation_rate: int | None = fields.attr("rotation_rate", kinds.POSITIVE)
    #: Whether the disk tells the guest that it can write around its cache (DPO and FUA). In
    #: libvirt's schema from 12.8.0 on, not in 11.3.0.
    dpofua: bool | None = fields.attr("dpofua", kinds.ON_OFF)


class DiskBackenddomain(Element):
    """``<backenddomain>`` at ``/domain/devices/disk/backenddomain``.

    The Xen domain that serves the device, in place of domain 0.
    """

    TAG = "backenddomain"
    #: Name of the domain that serves the device.
    name: str | None = fields.attr("name")


class DiskTransient(Element):
    """``<transient>`` at ``/domain/devices/disk/transient``.

    Present: what the guest writes is thrown away when it stops.
    """

    TAG = "transient"
    #: Whether several guests may use the image below the overlay at the same time. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    shareBacking: bool | None = fields.attr("shareBacking", kinds.YES_NO)


class DiskThrottlefilters(Element):
    """``<throttlefilters>`` at ``/domain/devices/disk/throttlefilters``.

    Throttle groups that limit the disk, in place of iotune.
    """

    TAG = "throttlefilters"
    #: One throttle group. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    throttlefilters: list[DiskThrottlefiltersThrottlefilter] = fields.children(
        "throttlefilter", "DiskThrottlefiltersThrottlefilter"
    )


class DiskIOTune(Element):
    """``<iotune>`` at ``/domain/devices/disk/iotune``.

    Limits of the disk's throughput; 0 is no limit.
    """

    TAG = "iotune"
    #: Bytes a second read and written together.
    total_bytes_sec: int | None = fields.leaf("total_bytes_sec", kinds.UNSIGNED)
    #: Bytes a second read.
    read_bytes_sec: int | None = fields.leaf("read_bytes_sec", kinds.UNSIGNED)
    #: Bytes a second written.
    write_bytes_sec: int | None = fields.leaf("write_bytes_sec", kinds.UNSIGNED)
    #: Requests a second, reads and writes together.
    total_iops_sec: int | None = fields.leaf("total_iops_sec", kinds.UNSIGNED)
    #: Reads a second.
    read_iops_sec: int | None = fields.leaf("read_iops_sec", kinds.UNSIGNED)
    #: Writes a second.
    write_iops_sec: int | None = fields.leaf("write_iops_sec", kinds.UNSIGNED)
    #: Bytes a second read and written together, during a burst.
    total_bytes_sec_max: int | None = fields.leaf("total_bytes_sec_max", kinds.UNSIGNED)
    #: Bytes a second read, during a burst.
    read_bytes_sec_max: int | None = fields.leaf("read_bytes_sec_max", kinds.UNSIGNED)
    #: Bytes a second written, during a burst.
    write_bytes_sec_max: int | None = fields.leaf("write_bytes_sec_max", kinds.UNSIGNED)
    #: Requests a second, reads and writes together, during a burst.
    total_iops_sec_max: int | None = fields.leaf("total_iops_sec_max", kinds.UNSIGNED)
    #: Reads a second, during a burst.
    read_iops_sec_max: int | None = fields.leaf("read_iops_sec_max", kinds.UNSIGNED)
    #: Writes a second, during a burst.
    write_iops_sec_max: int | None = fields.leaf("write_iops_sec_max", kinds.UNSIGNED)
    #: Bytes that count as one request; larger requests count as several.
    size_iops_sec: int | None = fields.leaf("size_iops_sec", kinds.UNSIGNED)
    #: Name of the group whose disks share the limits.
    group_name: str | None = fields.leaf("group_name")
    #: Seconds that a burst of total_bytes_sec_max may last.
    total_bytes_sec_max_length: int | None = fields.leaf(
        "total_bytes_sec_max_length", kinds.UNSIGNED
    )
    #: Seconds that a burst of read_bytes_sec_max may last.
    read_bytes_sec_max_length: int | None = fields.leaf("read_bytes_sec_max_length", kinds.UNSIGNED)
    #: Seconds that a burst of write_bytes_sec_max may last.
    write_bytes_sec_max_length: int | None = fields.leaf(
        "write_bytes_sec_max_length", kinds.UNSIGNED
    )
    #: Seconds that a burst of total_iops_sec_max may last.
    total_iops_sec_max_length: int | None = fields.leaf("total_iops_sec_max_length", kinds.UNSIGNED)
    #: Seconds that a burst of read_iops_sec_max may last.
    read_iops_sec_max_length: int | None = fields.leaf("read_iops_sec_max_length", kinds.UNSIGNED)
    #: Seconds that a burst of write_iops_sec_max may last.
    write_iops_sec_max_length: int | None = fields.leaf("write_iops_sec_max_length", kinds.UNSIGNED)


class DiskGeometry(Element):
    """``<geometry>`` at ``/domain/devices/disk/geometry``.

    Geometry that the BIOS reports for the disk, in place of a guessed one.
    """

    TAG = "geometry"
    #: Number of cylinders.
    cyls: int | None = fields.attr("cyls", kinds.INTEGER)
    #: Number of heads.
    heads: int | None = fields.attr("heads", kinds.INTEGER)
    #: Number of sectors of a track.
    secs: int | None = fields.attr("secs", kinds.INTEGER)
    #: How the BIOS translates sectors to the geometry.
    trans: DiskGeometryTrans | None = fields.attr("trans", DiskGeometryTrans)


class DiskBlockio(Element):
    """``<blockio>`` at ``/domain/devices/disk/blockio``. Block sizes that the guest is told."""

    TAG = "blockio"
    #: Smallest unit that the guest may read or write, in bytes.
    logical_block_size: int | None = fields.attr("logical_block_size", kinds.INTEGER)
    #: Unit that the disk writes best, in bytes.
    physical_block_size: int | None = fields.attr("physical_block_size", kinds.INTEGER)
    #: Smallest unit that the guest may discard, in bytes. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    discard_granularity: int | None = fields.attr("discard_granularity", kinds.INTEGER)


class BackingStore(Element):
    """``<backingStore>`` at ``/domain/devices/disk/backingStore``: one of the classes in ``ARMS``.

    The image on which this one is layered; empty at the end, found out when absent.
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
    #: What stands behind the image; it decides what its source says.
    type: DiskType | None = fields.attr("type", DiskType)
    #: Number of the image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Format of the image.
    format: DiskFormat | None = fields.child("format", "DiskFormat")


class FileDisk(Disk):
    """``<disk type='file'>``. A disk in a file of the host."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty.
    source: FileDiskSource | None = fields.child("source", "FileDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input.
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")


class BlockDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``.

    Where the disk's data is; a CD-ROM or floppy without it is empty.
    """

    TAG = "source"
    #: Path of the host's device.
    dev: str | None = fields.attr("dev")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: SCSI persistent reservations of the guest, for which a helper has the privilege.
    reservations: BlockDiskSourceReservations | None = fields.child(
        "reservations", "BlockDiskSourceReservations"
    )
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class BlockDisk(Disk):
    """``<disk type='block'>``. A disk on a block device of the host."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "throttlefilters", "readonly", "shareable", "transient", "serial", "wwn", "vendor",
        "product", "encryption", "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through.
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    #: Whether the guest's process may send raw I/O, which only a LUN needs.
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    #: Whether the kernel filters the SCSI commands of a LUN; filtered by default.
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty.
    source: BlockDiskSource | None = fields.child("source", "BlockDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input.
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")


class DirDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``.

    Where the disk's data is; a CD-ROM or floppy without it is empty.
    """

    TAG = "source"
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: Path of the host's directory.
    dir: str | None = fields.attr("dir")
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class DirDisk(Disk):
    """``<disk type='dir'>``. A directory of the host, shown as a FAT file system."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty.
    source: DirDiskSource | None = fields.child("source", "DirDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input.
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")


class NetworkDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``.

    Where the disk's data is; a CD-ROM or floppy without it is empty.
    """

    TAG = "source"
    #: Protocol of the storage server.
    protocol: NetworkDiskSourceProtocol | None = fields.attr("protocol", NetworkDiskSourceProtocol)
    #: Name of the image on the server: volume, path or target.
    name: str | None = fields.attr("name")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Query part of the URL, after the question mark.
    query: str | None = fields.attr("query")
    #: Whether the connection is encrypted with TLS.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Name that the server's certificate must have, in place of the host's name. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: A server that has the data; several where the protocol allows it.
    hosts: list[NetworkDiskSourceHost] = fields.children("host", "NetworkDiskSourceHost")
    #: Whether and when a lost connection is made again. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: A snapshot of the image on the server, used in place of its current state.
    snapshot: NetworkDiskSourceSnapshot | None = fields.child(
        "snapshot", "NetworkDiskSourceSnapshot"
    )
    #: Configuration of the Ceph client.
    config: NetworkDiskSourceConfig | None = fields.child("config", "NetworkDiskSourceConfig")
    #: How the hypervisor names itself to the iSCSI target.
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    #: How HTTPS and FTPS servers are checked.
    ssl: NetworkDiskSourceSSL | None = fields.child("ssl", "NetworkDiskSourceSSL")
    #: Cookies sent with HTTP requests.
    cookies: NetworkDiskSourceCookies | None = fields.child("cookies", "NetworkDiskSourceCookies")
    #: How much is read ahead from an HTTP or FTP server.
    readahead: NetworkDiskSourceReadahead | None = fields.child(
        "readahead", "NetworkDiskSourceReadahead"
    )
    #: How long the server may take to answer.
    timeout: NetworkDiskSourceTimeout | None = fields.child("timeout", "NetworkDiskSourceTimeout")
    #: Keys that the SSH server may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    #: Who the hypervisor is to the SSH or NFS server.
    identity: NetworkDiskSourceIdentity | None = fields.child(
        "identity", "NetworkDiskSourceIdentity"
    )
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How to log in to the storage server.
    auth: Auth | None = fields.child("auth", "Auth")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NetworkDisk(Disk):
    """``<disk type='network'>``. A disk on a storage server that the hypervisor reaches itself."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "throttlefilters", "readonly", "shareable", "transient", "serial", "wwn", "vendor",
        "product", "encryption", "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through.
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    #: Whether the guest's process may send raw I/O, which only a LUN needs.
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    #: Whether the kernel filters the SCSI commands of a LUN; filtered by default.
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty.
    source: NetworkDiskSource | None = fields.child("source", "NetworkDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input.
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")


class VolumeDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``.

    Where the disk's data is; a CD-ROM or floppy without it is empty.
    """

    TAG = "source"
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Name of libvirt's storage pool.
    pool: str | None = fields.attr("pool")
    #: Name of the volume in the pool.
    volume: str | None = fields.attr("volume")
    #: What happens when the source is missing: an error, or the guest starts without it.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: Whether an iSCSI volume is used by way of the host's kernel or by the hypervisor itself.
    mode: VolumeDiskSourceMode | None = fields.attr("mode", VolumeDiskSourceMode)
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeDisk(Disk):
    """``<disk type='volume'>``. A disk in a volume of one of libvirt's storage pools."""

    ORDER = (
        "type", "device", "rawio", "sgio", "model", "snapshot", "driver", "auth", "source",
        "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target", "iotune",
        "throttlefilters", "readonly", "shareable", "transient", "serial", "wwn", "vendor",
        "product", "encryption", "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through.
    device: BlockDiskDevice | None = fields.attr("device", BlockDiskDevice)
    #: Whether the guest's process may send raw I/O, which only a LUN needs.
    rawio: bool | None = fields.attr("rawio", kinds.YES_NO)
    #: Whether the kernel filters the SCSI commands of a LUN; filtered by default.
    sgio: BlockDiskSgio | None = fields.attr("sgio", BlockDiskSgio)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty.
    source: VolumeDiskSource | None = fields.child("source", "VolumeDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input.
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")


class NVMeDiskSource(Element):
    """``<source>`` at ``/domain/devices/disk/source``.

    Where the disk's data is; a CD-ROM or floppy without it is empty.
    """

    TAG = "source"
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Kind of the source: a PCI device for NVMe, a unix socket for vhost-user.
    type: NVMeDiskSourceType | None = fields.attr("type", NVMeDiskSourceType)
    #: Whether libvirt takes the NVMe device from the host's driver and gives it back.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Number of the NVMe namespace, from 1 on.
    namespace: int | None = fields.attr("namespace", kinds.HEXADECIMAL)
    #: What happens when the source is missing: an error, or the guest starts without it.
    startupPolicy: FileDiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskSourceStartupPolicy
    )
    #: PCI address of the NVMe controller on the host.
    address: NVMeDiskSourceAddress | None = fields.child("address", "NVMeDiskSourceAddress")
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeDisk(Disk):
    """``<disk type='nvme'>``. An NVMe namespace of the host, driven by the hypervisor itself."""

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty.
    source: NVMeDiskSource | None = fields.child("source", "NVMeDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input.
    mirror: DiskMirror | None = fields.child("mirror", "DiskMirror")


class DiskMirror2(Element):
    """``<mirror>`` at ``/domain/devices/disk/mirror``: one of the classes in ``ARMS``.

    The copy that a block job is making; libvirt writes it and ignores it as input.
    """

    TAG = "mirror"
    UNION = "type"
    ARMS = {
        "file": "FileDiskMirror2",
        "block": "BlockDiskMirror2",
        "dir": "DirDiskMirror2",
        "network": "NetworkDiskMirror2",
        "volume": "VolumeDiskMirror2",
        "nvme": "NVMeDiskMirror2",
        "vhostuser": "VhostUserDiskMirror2",
        "vhostvdpa": "VhostVDPADiskMirror2",
        "ctl": "CTLDiskMirror2",
        "": "FileDiskMirror2",
    }
    #: What stands behind the copy. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: DiskType | None = fields.attr("type", DiskType)
    #: What the job does: copies the disk, or commits its active image into one below. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    job: DiskMirrorJob | None = fields.attr("job", DiskMirrorJob)
    #: How far the job is: in step with the disk, or being ended one way or the other. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    ready: DiskMirrorReady | None = fields.attr("ready", DiskMirrorReady)
    #: Format of the copy. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    format_element: DiskFormat | None = fields.child("format", "DiskFormat")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    backingStore: VhostUserDiskBackingStore | None = fields.child(
        "backingStore", "VhostUserDiskBackingStore"
    )


class VhostUserDiskBackingStore(Element):
    """``<backingStore>`` at ``/domain/devices/disk/backingStore``: one of the classes in ``ARMS``.

    The image on which this one is layered; empty at the end, found out when absent.
    """

    TAG = "backingStore"
    UNION = "type"
    ARMS = {
        "file": "FileVhostUserDiskBackingStore",
        "block": "BlockVhostUserDiskBackingStore",
        "dir": "DirVhostUserDiskBackingStore",
        "network": "NetworkVhostUserDiskBackingStore",
        "volume": "VolumeVhostUserDiskBackingStore",
        "nvme": "NVMeVhostUserDiskBackingStore",
        "vhostuser": "VhostUserVhostUserDiskBackingStore",
        "vhostvdpa": "VhostVDPAVhostUserDiskBackingStore",
        "ctl": "CTLVhostUserDiskBackingStore",
        "": "FileVhostUserDiskBackingStore",
    }
    #: What stands behind the image; it decides what its source says. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    type: DiskType | None = fields.attr("type", DiskType)
    #: Number of the image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Format of the image. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    backingStore: VhostUserDiskBackingStore | None = fields.child(
        "backingStore", "VhostUserDiskBackingStore"
    )


class VhostUserDisk(Disk):
    """``<disk type='vhostuser'>``.

    A disk served by another process of the host over a vhost-user socket. In libvirt's schema from
    9.0.0 on, not in 7.0.0.
    """

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through. In
    #: libvirt's schema from 9.0.0 on, not in 7.0.0.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    backingStore: VhostUserDiskBackingStore | None = fields.child(
        "backingStore", "VhostUserDiskBackingStore"
    )
    #: The copy that a block job is making; libvirt writes it and ignores it as input. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mirror: DiskMirror2 | None = fields.child("mirror", "DiskMirror2")


class VhostVDPADiskBackingStore(Element):
    """``<backingStore>`` at ``/domain/devices/disk/backingStore``: one of the classes in ``ARMS``.

    The image on which this one is layered; empty at the end, found out when absent.
    """

    TAG = "backingStore"
    UNION = "type"
    ARMS = {
        "file": "FileVhostVDPADiskBackingStore",
        "block": "BlockVhostVDPADiskBackingStore",
        "dir": "DirVhostVDPADiskBackingStore",
        "network": "NetworkVhostVDPADiskBackingStore",
        "volume": "VolumeVhostVDPADiskBackingStore",
        "nvme": "NVMeVhostVDPADiskBackingStore",
        "vhostuser": "VhostUserVhostVDPADiskBackingStore",
        "vhostvdpa": "VhostVDPAVhostVDPADiskBackingStore",
        "ctl": "CTLVhostVDPADiskBackingStore",
        "": "FileVhostVDPADiskBackingStore",
    }
    #: What stands behind the image; it decides what its source says. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    type: DiskType | None = fields.attr("type", DiskType)
    #: Number of the image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Format of the image. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    backingStore: VhostVDPADiskBackingStore | None = fields.child(
        "backingStore", "VhostVDPADiskBackingStore"
    )


class VhostVDPADisk(Disk):
    """``<disk type='vhostvdpa'>``.

    A disk served by a vDPA device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    backingStore: VhostVDPADiskBackingStore | None = fields.child(
        "backingStore", "VhostVDPADiskBackingStore"
    )
    #: The copy that a block job is making; libvirt writes it and ignores it as input. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    mirror: DiskMirror2 | None = fields.child("mirror", "DiskMirror2")


class CTLDiskBackingStore(Element):
    """``<backingStore>`` at ``/domain/devices/disk/backingStore``: one of the classes in ``ARMS``.

    The image on which this one is layered; empty at the end, found out when absent.
    """

    TAG = "backingStore"
    UNION = "type"
    ARMS = {
        "file": "FileCTLDiskBackingStore",
        "block": "BlockCTLDiskBackingStore",
        "dir": "DirCTLDiskBackingStore",
        "network": "NetworkCTLDiskBackingStore",
        "volume": "VolumeCTLDiskBackingStore",
        "nvme": "NVMeCTLDiskBackingStore",
        "vhostuser": "VhostUserCTLDiskBackingStore",
        "vhostvdpa": "VhostVDPACTLDiskBackingStore",
        "ctl": "CTLCTLDiskBackingStore",
        "": "FileCTLDiskBackingStore",
    }
    #: What stands behind the image; it decides what its source says. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    type: DiskType | None = fields.attr("type", DiskType)
    #: Number of the image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 12.8.0 on, not in 11.3.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Format of the image. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    backingStore: CTLDiskBackingStore | None = fields.child("backingStore", "CTLDiskBackingStore")


class CTLDisk(Disk):
    """``<disk type='ctl'>``.

    A LUN of the CAM target layer of FreeBSD. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = (
        "type", "device", "model", "snapshot", "driver", "auth", "source", "backingStore",
        "backenddomain", "geometry", "blockio", "mirror", "target", "iotune", "throttlefilters",
        "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption",
        "boot", "alias", "acpi", "address", "privateData",
    )
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: What the guest sees: a hard disk, CD-ROM or floppy, or a SCSI LUN passed through. In
    #: libvirt's schema from 12.8.0 on, not in 11.3.0.
    device: FileDiskDevice | None = fields.attr("device", FileDiskDevice)
    #: Where the disk's data is; a CD-ROM or floppy without it is empty. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    backingStore: CTLDiskBackingStore | None = fields.child("backingStore", "CTLDiskBackingStore")
    #: The copy that a block job is making; libvirt writes it and ignores it as input. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    mirror: DiskMirror2 | None = fields.child("mirror", "DiskMirror2")


class DiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domain/devices/disk/driver/metadata_cache``.

    The cache for the tables of a qcow2 image.
    """

    TAG = "metadata_cache"
    #: Largest size of the cache.
    max_size: DiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "DiskDriverMetadataCacheMaxSize"
    )


class Statistics(Element):
    """``<statistics>`` at ``/domain/devices/disk/driver/statistics``.

    Statistics that the hypervisor gathers of the disk beside the usual ones.
    """

    TAG = "statistics"
    #: Gathers statistics over intervals of one length. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    statistics: list[StatisticsStatistic] = fields.children("statistic", "StatisticsStatistic")
    #: Counts requests by the time that they took. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    latency_histograms: list[StatisticsLatencyHistogram] = fields.children(
        "latency-histogram", "StatisticsLatencyHistogram"
    )


class FileDiskMirror(DiskMirror):
    """``<mirror type='file'>``. The copy is in a file."""

    ORDER = (
        "type", "file", "format", "job", "ready", "format_element", "source", "backingStore",
    )
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: Path of the copy; older form of its source.
    file: str | None = fields.attr("file")
    #: Format of the copy; older form of its format.
    format: FileDiskMirrorFormat | None = fields.attr("format", FileDiskMirrorFormat)
    #: Where the copy is written.
    source: FileDiskSource | None = fields.child("source", "FileDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class BlockDiskMirror(DiskMirror):
    """``<mirror type='block'>``. The copy is on a block device."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: Where the copy is written.
    source: BlockDiskSource | None = fields.child("source", "BlockDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class DirDiskMirror(DiskMirror):
    """``<mirror type='dir'>``. The copy is a directory."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the copy is written.
    source: DirDiskSource | None = fields.child("source", "DirDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class NetworkDiskMirror(DiskMirror):
    """``<mirror type='network'>``. The copy is on a storage server."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the copy is written.
    source: NetworkDiskSource | None = fields.child("source", "NetworkDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class VolumeDiskMirror(DiskMirror):
    """``<mirror type='volume'>``. The copy is in a volume of a storage pool."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the copy is written.
    source: VolumeDiskSource | None = fields.child("source", "VolumeDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class NVMeDiskMirror(DiskMirror):
    """``<mirror type='nvme'>``. The copy is in an NVMe namespace."""

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the copy is written.
    source: NVMeDiskSource | None = fields.child("source", "NVMeDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class VhostUserDiskMirror(DiskMirror):
    """``<mirror type='vhostuser'>``.

    The copy is served over a vhost-user socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    backingStore: VhostUserDiskBackingStore | None = fields.child(
        "backingStore", "VhostUserDiskBackingStore"
    )


class VhostVDPADiskMirror(DiskMirror):
    """``<mirror type='vhostvdpa'>``.

    The copy is served by a vDPA device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the copy is written. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    backingStore: VhostVDPADiskBackingStore | None = fields.child(
        "backingStore", "VhostVDPADiskBackingStore"
    )


class CTLDiskMirror(DiskMirror):
    """``<mirror type='ctl'>``.

    The copy is on a LUN of the CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the copy is written. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    backingStore: CTLDiskBackingStore | None = fields.child("backingStore", "CTLDiskBackingStore")


class AuthSecret(Element):
    """``<secret>`` at ``/domain/devices/disk/auth/secret``.

    The secret of libvirt that holds the password or key.
    """

    TAG = "secret"
    #: For which kind of server the secret is: Ceph or iSCSI.
    type: AuthSecretType | None = fields.attr("type", AuthSecretType)
    #: UUID of the secret; give either this or its usage.
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
    #: Usage by which the secret was defined; give either this or its UUID.
    usage: str | None = fields.attr("usage")


class EncryptionSecret(Element):
    """``<secret>`` at ``/domain/devices/disk/encryption/secret``.

    The secret of libvirt that opens the image.
    """

    TAG = "secret"
    #: What the secret is, only a passphrase.
    type: EncryptionSecretType | None = fields.attr("type", EncryptionSecretType)
    #: UUID of the secret; give either this or its usage.
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
    #: Usage by which the secret was defined; give either this or its UUID.
    usage: str | None = fields.attr("usage")


class EncryptionCipher(Element):
    """``<cipher>`` at ``/domain/devices/disk/encryption/cipher``.

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


class EncryptionIvgen(Element):
    """``<ivgen>`` at ``/domain/devices/disk/encryption/ivgen``.

    How a new LUKS image makes its initialization vectors.
    """

    TAG = "ivgen"
    #: Name of the generator, such as plain64.
    name: str | None = fields.attr("name")
    #: Hash that the generator uses, such as sha256.
    hash: str | None = fields.attr("hash")


class DiskThrottlefiltersThrottlefilter(Element):
    """``<throttlefilter>`` at ``/domain/devices/disk/throttlefilters/throttlefilter``.

    One throttle group.
    """

    TAG = "throttlefilter"
    #: Name of a group declared in throttlegroups of the domain. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    group: str | None = fields.attr("group")


class FileBackingStore(BackingStore):
    """``<backingStore type='file'>``. An image in a file."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: Where the data of this image is.
    source: FileDiskSource | None = fields.child("source", "FileDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class BlockBackingStore(BackingStore):
    """``<backingStore type='block'>``. An image on a block device."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: Where the data of this image is.
    source: BlockDiskSource | None = fields.child("source", "BlockDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class DirBackingStore(BackingStore):
    """``<backingStore type='dir'>``. A directory, shown as a FAT file system."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the data of this image is.
    source: DirDiskSource | None = fields.child("source", "DirDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class NetworkBackingStore(BackingStore):
    """``<backingStore type='network'>``. An image on a storage server."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the data of this image is.
    source: NetworkDiskSource | None = fields.child("source", "NetworkDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class VolumeBackingStore(BackingStore):
    """``<backingStore type='volume'>``. An image in a volume of a storage pool."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the data of this image is.
    source: VolumeDiskSource | None = fields.child("source", "VolumeDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class NVMeBackingStore(BackingStore):
    """``<backingStore type='nvme'>``. An NVMe namespace."""

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the data of this image is.
    source: NVMeDiskSource | None = fields.child("source", "NVMeDiskSource")
    #: The image on which this one is layered; empty at the end, found out when absent.
    backingStore: BackingStore | None = fields.child("backingStore", "BackingStore")


class VhostUserBackingStore(BackingStore):
    """``<backingStore type='vhostuser'>``.

    A disk served over a vhost-user socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    backingStore: VhostUserDiskBackingStore | None = fields.child(
        "backingStore", "VhostUserDiskBackingStore"
    )


class VhostVDPABackingStore(BackingStore):
    """``<backingStore type='vhostvdpa'>``.

    A disk served by a vDPA device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    backingStore: VhostVDPADiskBackingStore | None = fields.child(
        "backingStore", "VhostVDPADiskBackingStore"
    )


class CTLBackingStore(BackingStore):
    """``<backingStore type='ctl'>``.

    A LUN of the CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")
    #: The image on which this one is layered; empty at the end, found out when absent. In libvirt's
    #: schema from 12.8.0 on, not in 11.3.0.
    backingStore: CTLDiskBackingStore | None = fields.child("backingStore", "CTLDiskBackingStore")


class BlockDiskSourceReservations(Element):
    """``<reservations>`` at ``/domain/devices/disk/source/reservations``.

    SCSI persistent reservations of the guest, for which a helper has the privilege.
    """

    TAG = "reservations"
    #: Whether libvirt starts the helper itself.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Whether the guest's reservations move with it when it is migrated. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    migration: bool | None = fields.attr("migration", kinds.YES_NO)
    #: The socket of the helper, when libvirt does not start it.
    source: BlockDiskSourceReservationsSource | None = fields.child(
        "source", "BlockDiskSourceReservationsSource"
    )


class NetworkDiskSourceHost(Element):
    """``<host>`` at ``/domain/devices/disk/source/host``.

    A server that has the data; several where the protocol allows it.
    """

    TAG = "host"
    #: Name or address of the server.
    name: str | None = fields.attr("name")
    #: Port of the server, the protocol's own by default.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: How the server is reached: over TCP, RDMA or a unix socket; TCP by default.
    transport: NetworkDiskSourceHostTransport | None = fields.attr(
        "transport", NetworkDiskSourceHostTransport
    )
    #: Path of the unix socket of the server.
    socket: str | None = fields.attr("socket")


class NetworkDiskSourceSnapshot(Element):
    """``<snapshot>`` at ``/domain/devices/disk/source/snapshot``.

    A snapshot of the image on the server, used in place of its current state.
    """

    TAG = "snapshot"
    #: Name of the snapshot on the server.
    name: str | None = fields.attr("name")


class NetworkDiskSourceConfig(Element):
    """``<config>`` at ``/domain/devices/disk/source/config``. Configuration of the Ceph client."""

    TAG = "config"
    #: Path of the configuration file on the host.
    file: str | None = fields.attr("file")


class NetworkDiskSourceCookies(Element):
    """``<cookies>`` at ``/domain/devices/disk/source/cookies``. Cookies sent with HTTP requests."""

    TAG = "cookies"
    #: One cookie: its value.
    cookies: list[NetworkDiskSourceCookiesCookie] = fields.children(
        "cookie", "NetworkDiskSourceCookiesCookie"
    )


class NetworkDiskSourceReadahead(Element):
    """``<readahead>`` at ``/domain/devices/disk/source/readahead``.

    How much is read ahead from an HTTP or FTP server.
    """

    TAG = "readahead"
    #: Bytes read ahead.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class NetworkDiskSourceTimeout(Element):
    """``<timeout>`` at ``/domain/devices/disk/source/timeout``.

    How long the server may take to answer.
    """

    TAG = "timeout"
    #: Seconds until a request fails.
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class NetworkDiskSourceSSL(Element):
    """``<ssl>`` at ``/domain/devices/disk/source/ssl``. How HTTPS and FTPS servers are checked."""

    TAG = "ssl"
    #: Whether the certificate of the server is checked, yes by default.
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class NetworkDiskSourceIdentity(Element):
    """``<identity>`` at ``/domain/devices/disk/source/identity``.

    Who the hypervisor is to the SSH or NFS server.
    """

    TAG = "identity"
    #: User on the SSH server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: Path of the private key on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    keyfile: str | None = fields.attr("keyfile")
    #: Path of the socket of an SSH agent on the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    agentsock: str | None = fields.attr("agentsock")
    #: Owner of the requests to an NFS server: a user's name, or its number after "+".
    user: str | None = fields.attr("user")
    #: Group of the requests to an NFS server: its name, or its number after "+".
    group: str | None = fields.attr("group")


class NVMeDiskSourceAddress(Element):
    """``<address>`` at ``/domain/devices/disk/source/address``.

    PCI address of the NVMe controller on the host.
    """

    TAG = "address"
    #: PCI domain, most often 0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Number of the PCI or USB bus, or of the bus below a controller.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class FileDiskMirror2(DiskMirror2):
    """``<mirror type='file'>``.

    The copy is in a file. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = (
        "type", "file", "format", "job", "ready", "format_element", "source", "backingStore",
    )
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: Path of the copy; older form of its source. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    file: str | None = fields.attr("file")
    #: Format of the copy; older form of its format. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    format: FileDiskMirrorFormat | None = fields.attr("format", FileDiskMirrorFormat)
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: FileNVRAMSource | None = fields.child("source", "FileNVRAMSource")


class BlockDiskMirror2(DiskMirror2):
    """``<mirror type='block'>``.

    The copy is on a block device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: BlockNVRAMSource | None = fields.child("source", "BlockNVRAMSource")


class DirDiskMirror2(DiskMirror2):
    """``<mirror type='dir'>``.

    The copy is a directory. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: DirNVRAMSource | None = fields.child("source", "DirNVRAMSource")


class NetworkDiskMirror2(DiskMirror2):
    """``<mirror type='network'>``.

    The copy is on a storage server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: NetworkNVRAMSource | None = fields.child("source", "NetworkNVRAMSource")


class VolumeDiskMirror2(DiskMirror2):
    """``<mirror type='volume'>``.

    The copy is in a volume of a storage pool. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VolumeNVRAMSource | None = fields.child("source", "VolumeNVRAMSource")


class NVMeDiskMirror2(DiskMirror2):
    """``<mirror type='nvme'>``.

    The copy is in an NVMe namespace. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: NVMeNVRAMSource | None = fields.child("source", "NVMeNVRAMSource")


class VhostUserDiskMirror2(DiskMirror2):
    """``<mirror type='vhostuser'>``.

    The copy is served over a vhost-user socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the copy is written. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPADiskMirror2(DiskMirror2):
    """``<mirror type='vhostvdpa'>``.

    The copy is served by a vDPA device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the copy is written. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLDiskMirror2(DiskMirror2):
    """``<mirror type='ctl'>``.

    The copy is on a LUN of the CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "job", "ready", "format_element", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the copy is written. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class FileVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='file'>``.

    An image in a file. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: FileNVRAMSource | None = fields.child("source", "FileNVRAMSource")


class BlockVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='block'>``.

    An image on a block device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: BlockNVRAMSource | None = fields.child("source", "BlockNVRAMSource")


class DirVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='dir'>``.

    A directory, shown as a FAT file system. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: DirNVRAMSource | None = fields.child("source", "DirNVRAMSource")


class NetworkVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='network'>``.

    An image on a storage server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: NetworkNVRAMSource | None = fields.child("source", "NetworkNVRAMSource")


class VolumeVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='volume'>``.

    An image in a volume of a storage pool. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VolumeNVRAMSource | None = fields.child("source", "VolumeNVRAMSource")


class NVMeVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='nvme'>``.

    An NVMe namespace. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: NVMeNVRAMSource | None = fields.child("source", "NVMeNVRAMSource")


class VhostUserVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='vhostuser'>``.

    A disk served over a vhost-user socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the data of this image is. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPAVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='vhostvdpa'>``.

    A disk served by a vDPA device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLVhostUserDiskBackingStore(VhostUserDiskBackingStore):
    """``<backingStore type='ctl'>``.

    A LUN of the CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class FileVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='file'>``.

    An image in a file. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: FileDiskMirror2Source | None = fields.child("source", "FileDiskMirror2Source")


class BlockVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='block'>``.

    An image on a block device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: BlockDiskMirror2Source | None = fields.child("source", "BlockDiskMirror2Source")


class DirVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='dir'>``.

    A directory, shown as a FAT file system. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DirDiskMirror2Source | None = fields.child("source", "DirDiskMirror2Source")


class NetworkVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='network'>``.

    An image on a storage server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NetworkDiskMirror2Source | None = fields.child("source", "NetworkDiskMirror2Source")


class VolumeVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='volume'>``.

    An image in a volume of a storage pool. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VolumeDiskMirror2Source | None = fields.child("source", "VolumeDiskMirror2Source")


class NVMeVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='nvme'>``.

    An NVMe namespace. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NVMeDiskMirror2Source | None = fields.child("source", "NVMeDiskMirror2Source")


class VhostUserVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='vhostuser'>``.

    A disk served over a vhost-user socket. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostUserDiskMirror2Source | None = fields.child("source", "VhostUserDiskMirror2Source")


class VhostVDPAVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='vhostvdpa'>``.

    A disk served by a vDPA device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the data of this image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLVhostVDPADiskBackingStore(VhostVDPADiskBackingStore):
    """``<backingStore type='ctl'>``.

    A LUN of the CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class VhostVDPADiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Path of the host's device. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    dev: str | None = fields.attr("dev")


class FileCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='file'>``.

    An image in a file. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("file",), default="file")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: FileDiskMirror2Source | None = fields.child("source", "FileDiskMirror2Source")


class BlockCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='block'>``.

    An image on a block device. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("block",), default="block")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: BlockDiskMirror2Source | None = fields.child("source", "BlockDiskMirror2Source")


class DirCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='dir'>``.

    A directory, shown as a FAT file system. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: DirDiskMirror2Source | None = fields.child("source", "DirDiskMirror2Source")


class NetworkCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='network'>``.

    An image on a storage server. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: NetworkDiskMirror2Source | None = fields.child("source", "NetworkDiskMirror2Source")


class VolumeCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='volume'>``.

    An image in a volume of a storage pool. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: VolumeDiskMirror2Source | None = fields.child("source", "VolumeDiskMirror2Source")


class NVMeCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='nvme'>``.

    An NVMe namespace. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: NVMeDiskMirror2Source | None = fields.child("source", "NVMeDiskMirror2Source")


class VhostUserCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='vhostuser'>``.

    A disk served over a vhost-user socket. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: VhostUserDiskMirror2Source | None = fields.child("source", "VhostUserDiskMirror2Source")


class VhostVDPACTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='vhostvdpa'>``.

    A disk served by a vDPA device. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: VhostVDPADiskMirror2Source | None = fields.child("source", "VhostVDPADiskMirror2Source")


class CTLCTLDiskBackingStore(CTLDiskBackingStore):
    """``<backingStore type='ctl'>``.

    A LUN of the CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "index", "format", "source", "backingStore",)
    type: DiskType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the data of this image is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class DiskDriverMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domain/devices/disk/driver/metadata_cache/max_size``.

    Largest size of the cache.
    """

    TAG = "max_size"
    UNIT = "bytes"
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Largest size of the cache, in the unit given, bytes by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class IOThreadsIOThread(Element):
    """``<iothread>`` at ``/domain/devices/disk/driver/iothreads/iothread``.

    One I/O thread and which queues it serves.
    """

    TAG = "iothread"
    #: Number of an I/O thread of the domain. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: A queue that this thread serves. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    queues: list[IOThreadsIOThreadQueue] = fields.children("queue", "IOThreadsIOThreadQueue")


class StatisticsStatistic(Element):
    """``<statistic>`` at ``/domain/devices/disk/driver/statistics/statistic``.

    Gathers statistics over intervals of one length.
    """

    TAG = "statistic"
    #: Length of the interval in seconds. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    interval: int | None = fields.attr("interval", kinds.UNSIGNED)


class StatisticsLatencyHistogram(Element):
    """``<latency-histogram>`` at ``/domain/devices/disk/driver/statistics/latency-histogram``.

    Counts requests by the time that they took.
    """

    TAG = "latency-histogram"
    #: Which kind of request is counted; all kinds when it is not given. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    type: StatisticsLatencyHistogramType | None = fields.attr(
        "type", StatisticsLatencyHistogramType
    )
    #: One bin of the histogram, which ends where the next one begins. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    bins: list[StatisticsLatencyHistogramBin] = fields.children(
        "bin", "StatisticsLatencyHistogramBin"
    )


class DiskFormatMetadataCache(Element):
    """``<metadata_cache>`` at ``/domain/devices/disk/mirror/format/metadata_cache``.

    The cache for the tables of a qcow2 image.
    """

    TAG = "metadata_cache"
    #: Largest size of the cache.
    max_size: DiskFormatMetadataCacheMaxSize | None = fields.child(
        "max_size", "DiskFormatMetadataCacheMaxSize"
    )


class BlockDiskSourceReservationsSource(Element):
    """``<source>`` at ``/domain/devices/disk/source/reservations/source``.

    The socket of the helper, when libvirt does not start it.
    """

    TAG = "source"
    #: Kind of the connection, only unix.
    type: BlockDiskSourceReservationsSourceType | None = fields.attr(
        "type", BlockDiskSourceReservationsSourceType
    )
    #: Path of the helper's socket.
    path: str | None = fields.attr("path")
    #: Which side the hypervisor is, only client.
    mode: BlockDiskSourceReservationsSourceMode | None = fields.attr(
        "mode", BlockDiskSourceReservationsSourceMode
    )
    #: Whether and when a lost connection is made again.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class InitiatorIQN(Element):
    """``<iqn>`` at ``/domain/devices/disk/source/initiator/iqn``. The iSCSI name of the client."""

    TAG = "iqn"
    #: The iSCSI name, beginning with "iqn.".
    name: str | None = fields.attr("name")


class NetworkDiskSourceCookiesCookie(Element):
    """``<cookie>`` at ``/domain/devices/disk/source/cookies/cookie``. One cookie: its value."""

    TAG = "cookie"
    #: Name of the cookie.
    name: str | None = fields.attr("name")
    #: Value of the cookie.
    value: str | None = fields.text()


class BlockDiskMirror2SourceReservations(Element):
    """``<reservations>`` at ``/domain/devices/disk/mirror/source/reservations``.

    SCSI persistent reservations of the guest, for which a helper has the privilege.
    """

    TAG = "reservations"
    #: Whether libvirt starts the helper itself. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Whether the guest's reservations move with it when it is migrated. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    migration: bool | None = fields.attr("migration", kinds.YES_NO)
    #: The socket of the helper, when libvirt does not start it. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    source: BlockDiskMirror2SourceReservationsSource | None = fields.child(
        "source", "BlockDiskMirror2SourceReservationsSource"
    )


class NetworkDiskMirror2SourceHost(Element):
    """``<host>`` at ``/domain/devices/disk/mirror/source/host``.

    A server that has the data; several where the protocol allows it.
    """

    TAG = "host"
    #: Name or address of the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: Port of the server, the protocol's own by default. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: How the server is reached: over TCP, RDMA or a unix socket; TCP by default. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    transport: NetworkDiskSourceHostTransport | None = fields.attr(
        "transport", NetworkDiskSourceHostTransport
    )
    #: Path of the unix socket of the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    socket: str | None = fields.attr("socket")


class NetworkDiskMirror2SourceSnapshot(Element):
    """``<snapshot>`` at ``/domain/devices/disk/mirror/source/snapshot``.

    A snapshot of the image on the server, used in place of its current state.
    """

    TAG = "snapshot"
    #: Name of the snapshot on the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class NetworkDiskMirror2SourceConfig(Element):
    """``<config>`` at ``/domain/devices/disk/mirror/source/config``.

    Configuration of the Ceph client.
    """

    TAG = "config"
    #: Path of the configuration file on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")


class NetworkDiskMirror2SourceInitiator(Element):
    """``<initiator>`` at ``/domain/devices/disk/mirror/source/initiator``.

    How the hypervisor names itself to the iSCSI target.
    """

    TAG = "initiator"
    #: The iSCSI name of the client. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iqn: NetworkDiskMirror2SourceInitiatorIQN | None = fields.child(
        "iqn", "NetworkDiskMirror2SourceInitiatorIQN"
    )


class NetworkDiskMirror2SourceCookies(Element):
    """``<cookies>`` at ``/domain/devices/disk/mirror/source/cookies``.

    Cookies sent with HTTP requests.
    """

    TAG = "cookies"
    #: One cookie: its value. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cookies: list[NetworkDiskMirror2SourceCookiesCookie] = fields.children(
        "cookie", "NetworkDiskMirror2SourceCookiesCookie"
    )


class NetworkDiskMirror2SourceReadahead(Element):
    """``<readahead>`` at ``/domain/devices/disk/mirror/source/readahead``.

    How much is read ahead from an HTTP or FTP server.
    """

    TAG = "readahead"
    #: Bytes read ahead. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class NetworkDiskMirror2SourceTimeout(Element):
    """``<timeout>`` at ``/domain/devices/disk/mirror/source/timeout``.

    How long the server may take to answer.
    """

    TAG = "timeout"
    #: Seconds until a request fails. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class NetworkDiskMirror2SourceSSL(Element):
    """``<ssl>`` at ``/domain/devices/disk/mirror/source/ssl``.

    How HTTPS and FTPS servers are checked.
    """

    TAG = "ssl"
    #: Whether the certificate of the server is checked, yes by default. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class NetworkDiskMirror2SourceIdentity(Element):
    """``<identity>`` at ``/domain/devices/disk/mirror/source/identity``.

    Who the hypervisor is to the SSH or NFS server.
    """

    TAG = "identity"
    #: User on the SSH server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: Path of the private key on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    keyfile: str | None = fields.attr("keyfile")
    #: Path of the socket of an SSH agent on the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    agentsock: str | None = fields.attr("agentsock")
    #: Owner of the requests to an NFS server: a user's name, or its number after "+". In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    user: str | None = fields.attr("user")
    #: Group of the requests to an NFS server: its name, or its number after "+". In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    group: str | None = fields.attr("group")


class NVMeDiskMirror2SourceAddress(Element):
    """``<address>`` at ``/domain/devices/disk/mirror/source/address``.

    PCI address of the NVMe controller on the host.
    """

    TAG = "address"
    #: PCI domain, most often 0. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Number of the PCI or USB bus, or of the bus below a controller. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class IOThreadsIOThreadQueue(Element):
    """``<queue>`` at ``/domain/devices/disk/driver/iothreads/iothread/queue``.

    A queue that this thread serves.
    """

    TAG = "queue"
    #: Number of the queue, from 0 on. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class StatisticsLatencyHistogramBin(Element):
    """``<bin>`` at ``/domain/devices/disk/driver/statistics/latency-histogram/bin``.

    One bin of the histogram, which ends where the next one begins.
    """

    TAG = "bin"
    #: Shortest time of the requests counted in the bin, in nanoseconds. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    start: int | None = fields.attr("start", kinds.UNSIGNED)


class DiskFormatMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domain/devices/disk/mirror/format/metadata_cache/max_size``.

    Largest size of the cache.
    """

    TAG = "max_size"
    UNIT = "bytes"
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Largest size of the cache, in the unit given, bytes by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class BlockDiskMirror2SourceReservationsSource(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source/reservations/source``.

    The socket of the helper, when libvirt does not start it.
    """

    TAG = "source"
    #: Kind of the connection, only unix. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: BlockDiskSourceReservationsSourceType | None = fields.attr(
        "type", BlockDiskSourceReservationsSourceType
    )
    #: Path of the helper's socket. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")
    #: Which side the hypervisor is, only client. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mode: BlockDiskSourceReservationsSourceMode | None = fields.attr(
        "mode", BlockDiskSourceReservationsSourceMode
    )
    #: Whether and when a lost connection is made again. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class NetworkDiskMirror2SourceInitiatorIQN(Element):
    """``<iqn>`` at ``/domain/devices/disk/mirror/source/initiator/iqn``.

    The iSCSI name of the client.
    """

    TAG = "iqn"
    #: The iSCSI name, beginning with "iqn.". In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class NetworkDiskMirror2SourceCookiesCookie(Element):
    """``<cookie>`` at ``/domain/devices/disk/mirror/source/cookies/cookie``.

    One cookie: its value.
    """

    TAG = "cookie"
    #: Name of the cookie. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: Value of the cookie. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: str | None = fields.text()
