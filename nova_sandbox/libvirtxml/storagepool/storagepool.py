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
    """``<pool>`` at ``/pool``: one of the classes in ``ARMS``."""

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
    type: StoragePoolType | None = fields.attr("type", StoragePoolType)
    name: str | None = fields.leaf("name")
    uuid: str | None = fields.leaf("uuid")
    capacity: Capacity | None = fields.child("capacity", "Capacity")
    allocation: Allocation | None = fields.child("allocation", "Allocation")
    available: Available | None = fields.child("available", "Available")
    features: Features | None = fields.child("features", "Features")


class Capacity(Size):
    """``<capacity>`` at ``/pool/capacity``."""

    TAG = "capacity"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class Allocation(Size):
    """``<allocation>`` at ``/pool/allocation``."""

    TAG = "allocation"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class Available(Size):
    """``<available>`` at ``/pool/available``."""

    TAG = "available"
    UNIT = "bytes"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class Features(Element):
    """``<features>`` at ``/pool/features``."""

    TAG = "features"
    cow: FeaturesCow | None = fields.child("cow", "FeaturesCow")


class DirStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class Target(Element):
    """``<target>`` at ``/pool/target``."""

    TAG = "target"
    path: str | None = fields.leaf("path")
    permissions: TargetPermissions | None = fields.child("permissions", "TargetPermissions")


class DirStoragePool(StoragePool):
    """``<pool type='dir'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("dir",), default="dir")
    source: DirStoragePoolSource | None = fields.child("source", "DirStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class FSStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    device: Device | None = fields.child("device", "Device")
    format: FSStoragePoolSourceFormat | None = fields.child("format", "FSStoragePoolSourceFormat")
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class MountOpts(Element):
    """``<fs:mount_opts>`` at ``/pool/fs:mount_opts``."""

    TAG = "fs:mount_opts"
    DECLARES = True
    options: list[MountOptsOption] = fields.children("fs:option", "MountOptsOption")


class FSStoragePool(StoragePool):
    """``<pool type='fs'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target", "fs_mount_opts",
    )
    type: StoragePoolType | None = fields.attr("type", ("fs",), default="fs")
    source: FSStoragePoolSource | None = fields.child("source", "FSStoragePoolSource")
    target: Target | None = fields.child("target", "Target")
    fs_mount_opts: MountOpts | None = fields.child("fs:mount_opts", "MountOpts")


class NetFSStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    hosts: list[Host] = fields.children("host", "Host")
    dir: NetFSStoragePoolSourceDir | None = fields.child("dir", "NetFSStoragePoolSourceDir")
    format: NetFSStoragePoolSourceFormat | None = fields.child(
        "format", "NetFSStoragePoolSourceFormat"
    )
    protocol: NetFSStoragePoolSourceProtocol | None = fields.child(
        "protocol", "NetFSStoragePoolSourceProtocol"
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class NetFSStoragePool(StoragePool):
    """``<pool type='netfs'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target", "fs_mount_opts",
    )
    type: StoragePoolType | None = fields.attr("type", ("netfs",), default="netfs")
    source: NetFSStoragePoolSource | None = fields.child("source", "NetFSStoragePoolSource")
    target: Target | None = fields.child("target", "Target")
    fs_mount_opts: MountOpts | None = fields.child("fs:mount_opts", "MountOpts")


class LogicalStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    devices: list[Device] = fields.children("device", "Device")
    names: list[str] = fields.leaves("name")
    format: LogicalStoragePoolSourceFormat | None = fields.child(
        "format", "LogicalStoragePoolSourceFormat"
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class LogicalStoragePool(StoragePool):
    """``<pool type='logical'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("logical",), default="logical")
    source: LogicalStoragePoolSource | None = fields.child("source", "LogicalStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class DiskStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    device: Device | None = fields.child("device", "Device")
    format: DiskStoragePoolSourceFormat | None = fields.child(
        "format", "DiskStoragePoolSourceFormat"
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class DiskStoragePool(StoragePool):
    """``<pool type='disk'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("disk",), default="disk")
    source: DiskStoragePoolSource | None = fields.child("source", "DiskStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class ISCSIStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    hosts: list[Host] = fields.children("host", "Host")
    device: Device | None = fields.child("device", "Device")
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    auth: Auth | None = fields.child("auth", "Auth")
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class ISCSIStoragePool(StoragePool):
    """``<pool type='iscsi'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("iscsi",), default="iscsi")
    source: ISCSIStoragePoolSource | None = fields.child("source", "ISCSIStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class ISCSIDirectStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    hosts: list[Host] = fields.children("host", "Host")
    device: ISCSIDirectStoragePoolSourceDevice | None = fields.child(
        "device", "ISCSIDirectStoragePoolSourceDevice"
    )
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    auth: Auth | None = fields.child("auth", "Auth")


class ISCSIDirectStoragePool(StoragePool):
    """``<pool type='iscsi-direct'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
    )
    type: StoragePoolType | None = fields.attr("type", ("iscsi-direct",), default="iscsi-direct")
    source: ISCSIDirectStoragePoolSource | None = fields.child(
        "source", "ISCSIDirectStoragePoolSource"
    )


class SCSIStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    adapter: SCSIStoragePoolSourceAdapter | None = fields.child(
        "adapter", "SCSIStoragePoolSourceAdapter"
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class SCSIStoragePool(StoragePool):
    """``<pool type='scsi'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("scsi",), default="scsi")
    source: SCSIStoragePoolSource | None = fields.child("source", "SCSIStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class MpathStoragePool(StoragePool):
    """``<pool type='mpath'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("mpath",), default="mpath")
    source: bool = fields.flag("source")
    target: Target | None = fields.child("target", "Target")


class RBDStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    hosts: list[Host] = fields.children("host", "Host")
    name: str | None = fields.leaf("name")
    auth: Auth | None = fields.child("auth", "Auth")


class Refresh(Element):
    """``<refresh>`` at ``/pool/refresh``."""

    TAG = "refresh"
    volume: RefreshVolume | None = fields.child("volume", "RefreshVolume")


class ConfigOpts(Element):
    """``<rbd:config_opts>`` at ``/pool/rbd:config_opts``."""

    TAG = "rbd:config_opts"
    DECLARES = True
    options: list[ConfigOptsOption] = fields.children("rbd:option", "ConfigOptsOption")


class RBDStoragePool(StoragePool):
    """``<pool type='rbd'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "refresh", "rbd_config_opts",
    )
    type: StoragePoolType | None = fields.attr("type", ("rbd",), default="rbd")
    source: RBDStoragePoolSource | None = fields.child("source", "RBDStoragePoolSource")
    refresh: Refresh | None = fields.child("refresh", "Refresh")
    rbd_config_opts: ConfigOpts | None = fields.child("rbd:config_opts", "ConfigOpts")


class SheepdogStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    hosts: list[Host] = fields.children("host", "Host")
    name: str | None = fields.leaf("name")


class SheepdogStoragePool(StoragePool):
    """``<pool type='sheepdog'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
    )
    type: StoragePoolType | None = fields.attr("type", ("sheepdog",), default="sheepdog")
    source: SheepdogStoragePoolSource | None = fields.child("source", "SheepdogStoragePoolSource")


class GlusterStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    hosts: list[Host] = fields.children("host", "Host")
    dir: GlusterStoragePoolSourceDir | None = fields.child("dir", "GlusterStoragePoolSourceDir")
    name: str | None = fields.leaf("name")


class GlusterStoragePool(StoragePool):
    """``<pool type='gluster'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
    )
    type: StoragePoolType | None = fields.attr("type", ("gluster",), default="gluster")
    source: GlusterStoragePoolSource | None = fields.child("source", "GlusterStoragePoolSource")


class ZFSStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    device: Device | None = fields.child("device", "Device")
    name: str | None = fields.leaf("name")


class ZFSStoragePool(StoragePool):
    """``<pool type='zfs'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("zfs",), default="zfs")
    source: ZFSStoragePoolSource | None = fields.child("source", "ZFSStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class VstorageStoragePoolSource(Element):
    """``<source>`` at ``/pool/source``."""

    TAG = "source"
    name: str | None = fields.leaf("name")


class VstorageStoragePool(StoragePool):
    """``<pool type='vstorage'>``."""

    ORDER = (
        "type", "name", "uuid", "capacity", "allocation", "available", "features", "source",
        "target",
    )
    type: StoragePoolType | None = fields.attr("type", ("vstorage",), default="vstorage")
    source: VstorageStoragePoolSource | None = fields.child("source", "VstorageStoragePoolSource")
    target: Target | None = fields.child("target", "Target")


class FeaturesCow(Element):
    """``<cow>`` at ``/pool/features/cow``."""

    TAG = "cow"
    state: bool | None = fields.attr("state", kinds.YES_NO)


class Vendor(Element):
    """``<vendor>`` at ``/pool/source/vendor``."""

    TAG = "vendor"
    name: str | None = fields.attr("name")


class Product(Element):
    """``<product>`` at ``/pool/source/product``."""

    TAG = "product"
    name: str | None = fields.attr("name")


class TargetPermissions(Element):
    """``<permissions>`` at ``/pool/target/permissions``."""

    TAG = "permissions"
    mode: int | None = fields.leaf("mode", kinds.OCTAL)
    owner: int | None = fields.leaf("owner", kinds.bounded(-1, None))
    group: int | None = fields.leaf("group", kinds.bounded(-1, None))
    label: str | None = fields.leaf("label")


class Device(Element):
    """``<device>`` at ``/pool/source/device``."""

    TAG = "device"
    path: str | None = fields.attr("path")
    part_separator: bool | None = fields.attr("part_separator", kinds.YES_NO)
    freeExtents: list[DeviceFreeExtent] = fields.children("freeExtent", "DeviceFreeExtent")


class FSStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``."""

    TAG = "format"
    type: FSStoragePoolSourceFormatType | None = fields.attr("type", FSStoragePoolSourceFormatType)


class MountOptsOption(Element):
    """``<fs:option>`` at ``/pool/fs:mount_opts/fs:option``."""

    TAG = "fs:option"
    name: str | None = fields.attr("name")


class Host(Element):
    """``<host>`` at ``/pool/source/host``."""

    TAG = "host"
    name: str | None = fields.attr("name")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))


class NetFSStoragePoolSourceDir(Element):
    """``<dir>`` at ``/pool/source/dir``."""

    TAG = "dir"
    path: str | None = fields.attr("path")


class NetFSStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``."""

    TAG = "format"
    type: NetFSStoragePoolSourceFormatType | None = fields.attr(
        "type", NetFSStoragePoolSourceFormatType
    )


class NetFSStoragePoolSourceProtocol(Element):
    """``<protocol>`` at ``/pool/source/protocol``."""

    TAG = "protocol"
    ver: str | None = fields.attr("ver")


class LogicalStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``."""

    TAG = "format"
    type: LogicalStoragePoolSourceFormatType | None = fields.attr(
        "type", LogicalStoragePoolSourceFormatType
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class DiskStoragePoolSourceFormat(Element):
    """``<format>`` at ``/pool/source/format``."""

    TAG = "format"
    type: DiskStoragePoolSourceFormatType | None = fields.attr(
        "type", DiskStoragePoolSourceFormatType
    )
    vendor: Vendor | None = fields.child("vendor", "Vendor")
    product: Product | None = fields.child("product", "Product")


class Initiator(Element):
    """``<initiator>`` at ``/pool/source/initiator``."""

    TAG = "initiator"
    iqn: InitiatorIQN | None = fields.child("iqn", "InitiatorIQN")


class Auth(Element):
    """``<auth>`` at ``/pool/source/auth``."""

    TAG = "auth"
    type: AuthType | None = fields.attr("type", AuthType)
    username: str | None = fields.attr("username")
    secret: AuthSecret | None = fields.child("secret", "AuthSecret")


class ISCSIDirectStoragePoolSourceDevice(Element):
    """``<device>`` at ``/pool/source/device``."""

    TAG = "device"
    path: str | None = fields.attr("path")


class SCSIStoragePoolSourceAdapter(Element):
    """``<adapter>`` at ``/pool/source/adapter``: one of the classes in ``ARMS``."""

    TAG = "adapter"
    UNION = "type"
    ARMS = {
        "scsi_host": "SCSIHostSCSIStoragePoolSourceAdapter",
        "fc_host": "FCHostSCSIStoragePoolSourceAdapter",
        "": "SCSIHostSCSIStoragePoolSourceAdapter",
    }
    type: SCSIStoragePoolSourceAdapterType | None = fields.attr(
        "type", SCSIStoragePoolSourceAdapterType
    )


class RefreshVolume(Element):
    """``<volume>`` at ``/pool/refresh/volume``."""

    TAG = "volume"
    allocation: RefreshVolumeAllocation | None = fields.attr("allocation", RefreshVolumeAllocation)


class ConfigOptsOption(Element):
    """``<rbd:option>`` at ``/pool/rbd:config_opts/rbd:option``."""

    TAG = "rbd:option"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")


class GlusterStoragePoolSourceDir(Element):
    """``<dir>`` at ``/pool/source/dir``."""

    TAG = "dir"
    path: str | None = fields.attr("path")


class DeviceFreeExtent(Element):
    """``<freeExtent>`` at ``/pool/source/device/freeExtent``."""

    TAG = "freeExtent"
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    end: int | None = fields.attr("end", kinds.UNSIGNED)


class InitiatorIQN(Element):
    """``<iqn>`` at ``/pool/source/initiator/iqn``."""

    TAG = "iqn"
    name: str | None = fields.attr("name")


class AuthSecret(Element):
    """``<secret>`` at ``/pool/source/auth/secret``."""

    TAG = "secret"
    uuid: str | None = fields.attr("uuid")
    usage: str | None = fields.attr("usage")


class SCSIStoragePoolSourceAdapterParentaddr(Element):
    """``<parentaddr>`` at ``/pool/source/adapter/parentaddr``."""

    TAG = "parentaddr"
    unique_id: int | None = fields.attr("unique_id", kinds.POSITIVE)
    address: SCSIStoragePoolSourceAdapterParentaddrAddress | None = fields.child(
        "address", "SCSIStoragePoolSourceAdapterParentaddrAddress"
    )


class SCSIHostSCSIStoragePoolSourceAdapter(SCSIStoragePoolSourceAdapter):
    """``<adapter type='scsi_host'>``."""

    ORDER = ("type", "name", "parentaddr",)
    type: SCSIStoragePoolSourceAdapterType | None = fields.attr(
        "type", ("scsi_host",), default="scsi_host"
    )
    name: str | None = fields.attr("name")
    parentaddr: SCSIStoragePoolSourceAdapterParentaddr | None = fields.child(
        "parentaddr", "SCSIStoragePoolSourceAdapterParentaddr"
    )


class FCHostSCSIStoragePoolSourceAdapter(SCSIStoragePoolSourceAdapter):
    """``<adapter type='fc_host'>``."""

    ORDER = (
        "type", "parent", "managed", "parent_wwnn", "parent_wwpn", "parent_fabric_wwn", "wwnn",
        "wwpn",
    )
    type: SCSIStoragePoolSourceAdapterType | None = fields.attr(
        "type", ("fc_host",), default="fc_host"
    )
    parent: str | None = fields.attr("parent")
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    parent_wwnn: str | None = fields.attr("parent_wwnn")
    parent_wwpn: str | None = fields.attr("parent_wwpn")
    parent_fabric_wwn: str | None = fields.attr("parent_fabric_wwn")
    wwnn: str | None = fields.attr("wwnn")
    wwpn: str | None = fields.attr("wwpn")


class SCSIStoragePoolSourceAdapterParentaddrAddress(Element):
    """``<address>`` at ``/pool/source/adapter/parentaddr/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)
