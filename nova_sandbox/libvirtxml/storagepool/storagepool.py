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

"""A storage pool, https://libvirt.org/formatstorage.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

StoragePoolType = Literal[
    "dir", "fs", "netfs", "logical", "disk", "iscsi", "iscsi-direct", "scsi", "mpath", "rbd",
    "sheepdog", "gluster", "zfs", "vstorage",
]
FSStoragePoolSourceFormatType = Literal[
    "auto", "ext2", "ext3", "ext4", "ufs", "iso9660", "udf", "gfs", "gfs2", "vfat", "hfs+", "xfs",
    "ocfs2", "vmfs",
]
NetFSStoragePoolSourceFormatType = Literal["auto", "nfs", "cifs", "glusterfs"]
LogicalStoragePoolSourceFormatType = Literal["unknown", "lvm2"]
DiskStoragePoolSourceFormatType = Literal[
    "unknown", "dos", "dvh", "gpt", "mac", "bsd", "pc98", "sun", "lvm2",
]
AuthType = Literal["chap", "ceph"]
SCSIStoragePoolSourceAdapterType = Literal["scsi_host", "fc_host"]
RefreshVolumeAllocation = Literal["default", "capacity"]


class StoragePool(Element):
    """``<pool>`` at ``/pool``: one of the classes in ``ARMS``.

    A place on the host that holds volumes.
    """

    TAG = "pool"
    SCHEMA = "storagepool"
    UNION = "type"
    ARMS = {
        "dir": "DirStoragePool",
        "fs": "FSStoragePool",
        "netfs": "NetFSStoragePool",
        "logical": "LogicalStoragePool",
        "disk": "DiskStoragePool",
        "iscsi": "ISCSIStoragePool",
        "iscsi-direct": "ISCSIDirectStoragePool",
        "scsi": "SCSIStoragePool",
        "mpath": "MpathStoragePool",
        "rbd": "RBDStoragePool",
        "sheepdog": "SheepdogStoragePool",
        "gluster": "GlusterStoragePool",
        "zfs": "ZFSStoragePool",
        "vstorage": "VstorageStoragePool",
    }
    #: Kind of storage: dir, fs, netfs, logical, disk, iscsi, rbd, and more.
    type: StoragePoolType | None = fields.attr("type", StoragePoolType)
    #: The pool's name, unique on the host.
    name: str | None = fields.leaf("name")
    #: The pool's lasting identity; libvirt invents one if absent.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: Reported: size of the pool in bytes.
    capacity: Capacity | None = fields.child("capacity", "Capacity")
    #: Reported: how much of the pool is in use, in bytes.
    allocation: Allocation | None = fields.child("allocation", "Allocation")
    #: Reported: how much of the pool is free, in bytes.
    available: Available | None = fields.child("available", "Available")
    #: What the pool's file system does.
    features: Features | None = fields.child("features", "Features")


class Capacity(Size):
    """``<capacity>`` at ``/pool/capacity``. Reported: size of the pool in bytes."""

    TAG = "capacity"
    UNIT = "bytes"
    #: Unit of the amount: bytes.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount in bytes.
    value: int | None = fields.text(kinds.UNSIGNED)


class Allocation(Size):
    """``<allocation>`` at ``/pool/allocation``.

    Reported: how much of the pool is in use, in bytes.
    """

    TAG = "allocation"
    UNIT = "bytes"
    #: Unit of the amount: bytes.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount in bytes.
    value: int | None = fields.text(kinds.UNSIGNED)


class Available(Size):
    """``<available>`` at ``/pool/available``. Reported: how much of the pool is free, in bytes."""

    TAG = "available"
    UNIT = "bytes"
    #: Unit of the amount: bytes.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount in bytes.
    value: int | None = fields.text(kinds.UNSIGNED)


class Features(Element):
    """``<features>`` at ``/pool/features``. What the pool's file system does."""

    TAG = "features"
    #: Copy-on-write of files, on btrfs.
    cow: FeaturesCow | None = fields.child("cow", "FeaturesCow")


class DirStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class Target(Element):
    """``<target>`` at ``/pool/target``. Where the volumes appear on the host."""

    TAG = "target"
    #: Absolute path of the directory on the host that has the volumes.
    path: str | None = fields.leaf("path")
    #: Owner and rights of the file or directory.
    permissions: TargetPermissions | None = fields.child("permissions", "TargetPermissions")


class DirStoragePool(StoragePool):
    """``<pool type='dir'>``. A directory of the host; volumes are files."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the storage comes from.
    source: DirStoragePoolSource | None = fields.child("source", "DirStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class FSStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A block device of the host, or an iSCSI target.
    device: Device | None = fields.child("device", "Device")
    #: Format of the storage.
    format: FSStoragePoolSourceFormat | None = fields.child("format", "FSStoragePoolSourceFormat")
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class MountOpts(Element):
    """``<fs:mount_opts>`` at ``/pool/fs:mount_opts``.

    Options for mounting, beyond libvirt's own; unsupported.
    """

    TAG = "fs:mount_opts"
    DECLARES = True
    #: One option.
    options: list[MountOptsOption] = fields.children("fs:option", "MountOptsOption")


class FSStoragePool(StoragePool):
    """``<pool type='fs'>``. A file system that libvirt mounts from a block device."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target", "fs_mount_opts",
    )
    type: StoragePoolType | None = fields.attr("type", ("fs",), default="fs")
    #: Where the storage comes from.
    source: FSStoragePoolSource | None = fields.child("source", "FSStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")
    #: Options for mounting, beyond libvirt's own; unsupported.
    fs_mount_opts: MountOpts | None = fields.child("fs:mount_opts", "MountOpts")


class NetFSStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A server that has the storage.
    hosts: list[Host] = fields.children("host", "Host")
    #: Directory on the server or the host.
    dir: NetFSStoragePoolSourceDir | None = fields.child("dir", "NetFSStoragePoolSourceDir")
    #: Format of the storage.
    format: NetFSStoragePoolSourceFormat | None = fields.child(
        "format", "NetFSStoragePoolSourceFormat"
    )
    #: Which NFS is spoken with the server.
    protocol: NetFSStoragePoolSourceProtocol | None = fields.child(
        "protocol", "NetFSStoragePoolSourceProtocol"
    )
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class NetFSStoragePool(StoragePool):
    """``<pool type='netfs'>``. A file system that libvirt mounts from a server."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target", "fs_mount_opts",
    )
    type: StoragePoolType | None = fields.attr("type", ("netfs",), default="netfs")
    #: Where the storage comes from.
    source: NetFSStoragePoolSource | None = fields.child("source", "NetFSStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")
    #: Options for mounting, beyond libvirt's own; unsupported.
    fs_mount_opts: MountOpts | None = fields.child("fs:mount_opts", "MountOpts")


class LogicalStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A block device of the host, or an iSCSI target.
    devices: list[Device] = fields.children("device", "Device")
    #: Name of the volume group, Ceph pool or Gluster volume.
    names: list[str] = fields.leaves("name")
    #: Format of the storage.
    format: LogicalStoragePoolSourceFormat | None = fields.child(
        "format", "LogicalStoragePoolSourceFormat"
    )
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class LogicalStoragePool(StoragePool):
    """``<pool type='logical'>``. An LVM volume group."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("logical",), default="logical")
    #: Where the storage comes from.
    source: LogicalStoragePoolSource | None = fields.child("source", "LogicalStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class DiskStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A block device of the host, or an iSCSI target.
    device: Device | None = fields.child("device", "Device")
    #: Format of the storage.
    format: DiskStoragePoolSourceFormat | None = fields.child(
        "format", "DiskStoragePoolSourceFormat"
    )
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class DiskStoragePool(StoragePool):
    """``<pool type='disk'>``. A disk of the host; volumes are partitions."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("disk",), default="disk")
    #: Where the storage comes from.
    source: DiskStoragePoolSource | None = fields.child("source", "DiskStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class ISCSIStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A server that has the storage.
    hosts: list[Host] = fields.children("host", "Host")
    #: A block device of the host, or an iSCSI target.
    device: Device | None = fields.child("device", "Device")
    #: How the hypervisor names itself to the iSCSI target.
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    #: How to log in to the storage server.
    auth: Auth | None = fields.child("auth", "Auth")
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class ISCSIStoragePool(StoragePool):
    """``<pool type='iscsi'>``. An iSCSI target that the host logs in to; volumes are its units."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("iscsi",), default="iscsi")
    #: Where the storage comes from.
    source: ISCSIStoragePoolSource | None = fields.child("source", "ISCSIStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class ISCSIDirectStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A server that has the storage.
    hosts: list[Host] = fields.children("host", "Host")
    #: A block device of the host, or an iSCSI target.
    device: ISCSIDirectStoragePoolSourceDevice | None = fields.child(
        "device", "ISCSIDirectStoragePoolSourceDevice"
    )
    #: How the hypervisor names itself to the iSCSI target.
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    #: How to log in to the storage server.
    auth: Auth | None = fields.child("auth", "Auth")


class ISCSIDirectStoragePool(StoragePool):
    """``<pool type='iscsi-direct'>``.

    An iSCSI target that only libvirt and the guests log in to.
    """

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
    )
    type: StoragePoolType | None = fields.attr("type", ("iscsi-direct",), default="iscsi-direct")
    #: Where the storage comes from.
    source: ISCSIDirectStoragePoolSource | None = fields.child(
        "source", "ISCSIDirectStoragePoolSource"
    )


class SCSIStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A SCSI adapter of the host.
    adapter: SCSIStoragePoolSourceAdapter | None = fields.child(
        "adapter", "SCSIStoragePoolSourceAdapter"
    )
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class SCSIStoragePool(StoragePool):
    """``<pool type='scsi'>``. A SCSI adapter of the host; volumes are its units."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("scsi",), default="scsi")
    #: Where the storage comes from.
    source: SCSIStoragePoolSource | None = fields.child("source", "SCSIStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class MpathStoragePool(StoragePool):
    """``<pool type='mpath'>``. All multipath devices of the host."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("mpath",), default="mpath")
    #: Where the storage comes from.
    source: bool = fields.flag("source")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class RBDStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A server that has the storage.
    hosts: list[Host] = fields.children("host", "Host")
    #: Name of the volume group, Ceph pool or Gluster volume.
    name: str | None = fields.leaf("name")
    #: How to log in to the storage server.
    auth: Auth | None = fields.child("auth", "Auth")


class Refresh(Element):
    """``<refresh>`` at ``/pool/refresh``. How libvirt looks at the pool's volumes."""

    TAG = "refresh"
    #: How libvirt looks at one volume.
    volume: RefreshVolume | None = fields.child("volume", "RefreshVolume")


class ConfigOpts(Element):
    """``<rbd:config_opts>`` at ``/pool/rbd:config_opts``.

    Settings of Ceph's client, beyond libvirt's own; unsupported.
    """

    TAG = "rbd:config_opts"
    DECLARES = True
    #: One setting.
    options: list[ConfigOptsOption] = fields.children("rbd:option", "ConfigOptsOption")


class RBDStoragePool(StoragePool):
    """``<pool type='rbd'>``. A pool of Ceph; volumes are RBD images."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "refresh", "rbd_config_opts",
    )
    type: StoragePoolType | None = fields.attr("type", ("rbd",), default="rbd")
    #: Where the storage comes from.
    source: RBDStoragePoolSource | None = fields.child("source", "RBDStoragePoolSource")
    #: How libvirt looks at the pool's volumes.
    refresh: Refresh | None = fields.child("refresh", "Refresh")
    #: Settings of Ceph's client, beyond libvirt's own; unsupported.
    rbd_config_opts: ConfigOpts | None = fields.child("rbd:config_opts", "ConfigOpts")


class SheepdogStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A server that has the storage.
    hosts: list[Host] = fields.children("host", "Host")
    #: Name of the volume group, Ceph pool or Gluster volume.
    name: str | None = fields.leaf("name")


class SheepdogStoragePool(StoragePool):
    """``<pool type='sheepdog'>``. A Sheepdog cluster."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
    )
    type: StoragePoolType | None = fields.attr("type", ("sheepdog",), default="sheepdog")
    #: Where the storage comes from.
    source: SheepdogStoragePoolSource | None = fields.child("source", "SheepdogStoragePoolSource")


class GlusterStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A server that has the storage.
    hosts: list[Host] = fields.children("host", "Host")
    #: Directory on the server or the host.
    dir: GlusterStoragePoolSourceDir | None = fields.child("dir", "GlusterStoragePoolSourceDir")
    #: Name of the volume group, Ceph pool or Gluster volume.
    name: str | None = fields.leaf("name")


class GlusterStoragePool(StoragePool):
    """``<pool type='gluster'>``. A volume of Gluster; volumes are files."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
    )
    type: StoragePoolType | None = fields.attr("type", ("gluster",), default="gluster")
    #: Where the storage comes from.
    source: GlusterStoragePoolSource | None = fields.child("source", "GlusterStoragePoolSource")


class ZFSStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: A block device of the host, or an iSCSI target.
    device: Device | None = fields.child("device", "Device")
    #: Name of the volume group, Ceph pool or Gluster volume.
    name: str | None = fields.leaf("name")


class ZFSStoragePool(StoragePool):
    """``<pool type='zfs'>``. A ZFS pool; volumes are its volumes."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("zfs",), default="zfs")
    #: Where the storage comes from.
    source: ZFSStoragePoolSource | None = fields.child("source", "ZFSStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class VstorageStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``. Where the storage comes from."""

    TAG = "source"
    #: Name of the volume group, Ceph pool or Gluster volume.
    name: str | None = fields.leaf("name")


class VstorageStoragePool(StoragePool):
    """``<pool type='vstorage'>``. A Virtuozzo storage cluster."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("vstorage",), default="vstorage")
    #: Where the storage comes from.
    source: VstorageStoragePoolSource | None = fields.child("source", "VstorageStoragePoolSource")
    #: Where the volumes appear on the host.
    target: Target | None = fields.child("target", "Target")


class FeaturesCow(Element):
    """``<cow>`` at ``/pool/features/cow``. Copy-on-write of files, on btrfs."""

    TAG = "cow"
    #: yes or no; libvirt tries to switch it off if absent.
    state: bool | None = fields.attr("state", kinds.YES_NO)


class Vendor(Element):
    """``<vendor>`` at ``/pool/source/vendor``. Vendor of the storage."""

    TAG = "vendor"
    #: Name of the vendor.
    name: str | None = fields.attr("name")


class Product(Element):
    """``<product>`` at ``/pool/source/product``. Model of the storage."""

    TAG = "product"
    #: Name of the model.
    name: str | None = fields.attr("name")


class TargetPermissions(Element):
    """``<permissions>`` at ``/pool/target/permissions``.

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


class Device(Element):
    """``<device>`` at ``/pool/source/device``. A block device of the host, or an iSCSI target."""

    TAG = "device"
    #: Absolute path of the device, or the target's qualified name (IQN).
    path: str | None = fields.attr("path")
    #: Whether names of partitions have a p before the number.
    part_separator: bool | None = fields.attr("part_separator", kinds.YES_NO)
    #: Reported: a free range of the disk.
    freeExtents: list[DeviceFreeExtent] = fields.children("freeExtent", "DeviceFreeExtent")


class FSStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``. Format of the storage."""

    TAG = "format"
    #: File system, partition table or LVM format; auto for many.
    type: FSStoragePoolSourceFormatType | None = fields.attr("type", FSStoragePoolSourceFormatType)


class MountOptsOption(Element):
    """``<fs:option>`` at ``/pool/fs:mount_opts/fs:option``. One option."""

    TAG = "fs:option"
    #: The option as it is.
    name: str | None = fields.attr("name")


class Host(Element):
    """``<host>`` at ``/pool/source/host``. A server that has the storage."""

    TAG = "host"
    #: Name or address of the server.
    name: str | None = fields.attr("name")
    #: Port of the server, the protocol's own by default.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class NetFSStoragePoolSourceDir(Element):
    """``<dir>`` at ``/pool/source/dir``. Directory on the server or the host."""

    TAG = "dir"
    #: Absolute path of the directory; for cifs the share's name.
    path: str | None = fields.attr("path")


class NetFSStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``. Format of the storage."""

    TAG = "format"
    #: File system, partition table or LVM format; auto for many.
    type: NetFSStoragePoolSourceFormatType | None = fields.attr(
        "type", NetFSStoragePoolSourceFormatType
    )


class NetFSStoragePoolSourceProtocol(Element):
    """``<protocol>`` at ``/pool/source/protocol``. Which NFS is spoken with the server."""

    TAG = "protocol"
    #: Version of NFS, such as 4.
    ver: str | None = fields.attr("ver")


class LogicalStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``. Format of the storage."""

    TAG = "format"
    #: File system, partition table or LVM format; auto for many.
    type: LogicalStoragePoolSourceFormatType | None = fields.attr(
        "type", LogicalStoragePoolSourceFormatType
    )
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class DiskStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``. Format of the storage."""

    TAG = "format"
    #: File system, partition table or LVM format; auto for many.
    type: DiskStoragePoolSourceFormatType | None = fields.attr(
        "type", DiskStoragePoolSourceFormatType
    )
    #: Vendor of the storage.
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    #: Model of the storage.
    product: Product | None = fields.child("product", "Product")


class Initiator(Element):
    """``<initiator>`` at ``/pool/source/initiator``.

    How the hypervisor names itself to the iSCSI target.
    """

    TAG = "initiator"
    #: The iSCSI name of the client.
    iqn: InitiatorIQN | None = fields.child("iqn", "InitiatorIQN")


class Auth(Element):
    """``<auth>`` at ``/pool/source/auth``. How to log in to the storage server."""

    TAG = "auth"
    #: How to log in: chap for iSCSI, ceph.
    type: AuthType | None = fields.attr("type", AuthType)
    #: Name of the user.
    username: str | None = fields.attr("username")
    #: The secret of libvirt that holds the password or key.
    secret: AuthSecret | None = fields.child("secret", "AuthSecret")


class ISCSIDirectStoragePoolSourceDevice(Element):
    """``<device>`` at ``/pool/source/device``. A block device of the host, or an iSCSI target."""

    TAG = "device"
    #: Absolute path of the device, or the target's qualified name (IQN).
    path: str | None = fields.attr("path")


class SCSIStoragePoolSourceAdapter(Element):
    """``<adapter>`` at ``/pool/source/adapter``: one of the classes in ``ARMS``.

    A SCSI adapter of the host.
    """

    TAG = "adapter"
    UNION = "type"
    ARMS = {
        "scsi_host": "SCSIHostSCSIStoragePoolSourceAdapter",
        "fc_host": "FCHostSCSIStoragePoolSourceAdapter",
        "": "SCSIHostSCSIStoragePoolSourceAdapter",
    }
    #: scsi_host, or fc_host for a virtual Fibre Channel adapter.
    type: SCSIStoragePoolSourceAdapterType | None = fields.attr(
        "type", SCSIStoragePoolSourceAdapterType
    )


class RefreshVolume(Element):
    """``<volume>`` at ``/pool/refresh/volume``. How libvirt looks at one volume."""

    TAG = "volume"
    #: default: look at what is in use; capacity: take the size, faster.
    allocation: RefreshVolumeAllocation | None = fields.attr("allocation", RefreshVolumeAllocation)


class ConfigOptsOption(Element):
    """``<rbd:option>`` at ``/pool/rbd:config_opts/rbd:option``. One setting."""

    TAG = "rbd:option"
    #: Name of the setting.
    name: str | None = fields.attr("name")
    #: Value of the setting.
    value: str | None = fields.attr("value")


class GlusterStoragePoolSourceDir(Element):
    """``<dir>`` at ``/pool/source/dir``. Directory on the server or the host."""

    TAG = "dir"
    #: Absolute path of the directory; for cifs the share's name.
    path: str | None = fields.attr("path")


class DeviceFreeExtent(Element):
    """``<freeExtent>`` at ``/pool/source/device/freeExtent``.

    Reported: a free range of the disk.
    """

    TAG = "freeExtent"
    #: Where it begins, in bytes.
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    #: Where it ends, in bytes.
    end: int | None = fields.attr("end", kinds.UNSIGNED)


class InitiatorIQN(Element):
    """``<iqn>`` at ``/pool/source/initiator/iqn``. The iSCSI name of the client."""

    TAG = "iqn"
    #: The iSCSI name, beginning with "iqn.".
    name: str | None = fields.attr("name")


class AuthSecret(Element):
    """``<secret>`` at ``/pool/source/auth/secret``.

    The secret of libvirt that holds the password or key.
    """

    TAG = "secret"
    #: UUID of the secret; give either this or its usage.
    uuid: str | None = fields.attr("uuid")
    #: Usage by which the secret was defined; give either this or its UUID.
    usage: str | None = fields.attr("usage")


class SCSIStoragePoolSourceAdapterParentaddr(Element):
    """``<parentaddr>`` at ``/pool/source/adapter/parentaddr``.

    The SCSI host, by its place on the PCI bus.
    """

    TAG = "parentaddr"
    #: Number of the host among those of its PCI device.
    unique_id: int | None = fields.attr("unique_id", kinds.POSITIVE)
    #: PCI address of the adapter.
    address: SCSIStoragePoolSourceAdapterParentaddrAddress | None = fields.child(
        "address", "SCSIStoragePoolSourceAdapterParentaddrAddress"
    )


class SCSIHostSCSIStoragePoolSourceAdapter(SCSIStoragePoolSourceAdapter):
    """``<adapter type='scsi_host'>``. A real adapter."""

    ORDER = ("type", "name", "parentaddr",)
    type: SCSIStoragePoolSourceAdapterType | None = fields.attr(
        "type", ("scsi_host",), default="scsi_host"
    )
    #: Name of the adapter, such as scsi_host1.
    name: str | None = fields.attr("name")
    #: The SCSI host, by its place on the PCI bus.
    parentaddr: SCSIStoragePoolSourceAdapterParentaddr | None = fields.child(
        "parentaddr", "SCSIStoragePoolSourceAdapterParentaddr"
    )


class FCHostSCSIStoragePoolSourceAdapter(SCSIStoragePoolSourceAdapter):
    """``<adapter type='fc_host'>``. A virtual Fibre Channel adapter (NPIV)."""

    ORDER = (
        "type", "parent", "managed", "parent_wwnn", "parent_wwpn", "parent_fabric_wwn", "wwnn",
        "wwpn",
    )
    type: SCSIStoragePoolSourceAdapterType | None = fields.attr(
        "type", ("fc_host",), default="fc_host"
    )
    #: The real adapter below the virtual one, such as scsi_host5.
    parent: str | None = fields.attr("parent")
    #: Whether libvirt removes the virtual adapter with the pool.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: World-wide node name of the real adapter.
    parent_wwnn: str | None = fields.attr("parent_wwnn")
    #: World-wide port name of the real adapter.
    parent_wwpn: str | None = fields.attr("parent_wwpn")
    #: World-wide name of the real adapter's fabric.
    parent_fabric_wwn: str | None = fields.attr("parent_fabric_wwn")
    #: World-wide node name of the virtual adapter.
    wwnn: str | None = fields.attr("wwnn")
    #: World-wide port name of the virtual adapter.
    wwpn: str | None = fields.attr("wwpn")


class SCSIStoragePoolSourceAdapterParentaddrAddress(Element):
    """``<address>`` at ``/pool/source/adapter/parentaddr/address``. PCI address of the adapter."""

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
