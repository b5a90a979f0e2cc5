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

"""A snapshot of a domain, https://libvirt.org/formatsnapshot.html.

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
    from nova_sandbox.libvirtxml.domain.common import Auth, DiskFormat, Encryption
    from nova_sandbox.libvirtxml.domain.disk import (
        DiskSourceBlockReservations,
        DiskSourceNetworkConfig,
        DiskSourceNetworkCookies,
        DiskSourceNetworkHost,
        DiskSourceNetworkIdentity,
        DiskSourceNetworkInitiator,
        DiskSourceNetworkReadahead,
        DiskSourceNetworkSnapshot,
        DiskSourceNetworkSSL,
        DiskSourceNetworkTimeout,
        DiskSourceNVMeAddress,
        DiskSourceVhostUser,
    )
    from nova_sandbox.libvirtxml.domain.disk_source import (
        CTLNVRAMSource,
        KnownHosts,
        Slices,
        VhostVDPANVRAMSource,
    )
    from nova_sandbox.libvirtxml.domain.domain import Domain
    from nova_sandbox.libvirtxml.raw import RawElement

DomainSnapshotState = Literal[
    "running", "blocked", "paused", "shutdown", "shutoff", "crashed", "disk-snapshot",
]
SnapshotMemorySnapshot = Literal["no", "internal", "external"]
SnapshotDiskType = Literal["file", "block", "network"]
SnapshotDiskSnapshot = Literal["no", "internal", "external", "manual"]
SnapshotDiskDriverType = Literal["cow", "qcow", "qcow2", "qed", "vmdk"]
NetworkSnapshotDiskSourceProtocol = Literal[
    "nbd", "gluster", "rbd", "iscsi", "http", "https", "ftps", "ftp", "ssh", "sheepdog", "tftp",
    "vxhs", "nfs",
]
DiskSourceCommonType = Literal[
    "file", "block", "dir", "network", "volume", "nvme", "vhostuser", "vhostvdpa", "ctl",
]
VolumeDiskSourceCommonSourceMode = Literal["host", "direct"]
NVMeDiskSourceCommonSourceType = Literal["pci"]


class DomainSnapshot(Element):
    """``<domainsnapshot>`` at ``/domainsnapshot``."""

    TAG = "domainsnapshot"
    SCHEMA = "domainsnapshot"
    name: str | None = fields.leaf("name")
    description: str | None = fields.leaf("description")
    state: DomainSnapshotState | None = fields.leaf("state", DomainSnapshotState)
    parent: SnapshotParent | None = fields.child("parent", "SnapshotParent")
    creationTime: str | None = fields.leaf("creationTime")
    memory: SnapshotMemory | None = fields.child("memory", "SnapshotMemory")
    disks: SnapshotDisks | None = fields.child("disks", "SnapshotDisks")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    revertDisks: RevertDisks | None = fields.child("revertDisks", "RevertDisks")
    domain: Domain | None = fields.child("domain", "Domain")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    inactiveDomain: Domain | None = fields.child("inactiveDomain", "Domain")
    cookie: list[RawElement] = fields.raws("cookie")
    active: int | None = fields.leaf("active", kinds.bounded(0, 1))


class SnapshotMemory(Element):
    """``<memory>`` at ``/domainsnapshot/memory``."""

    TAG = "memory"
    snapshot: SnapshotMemorySnapshot | None = fields.attr("snapshot", SnapshotMemorySnapshot)
    file: str | None = fields.attr("file")


class SnapshotDisks(Element):
    """``<disks>`` at ``/domainsnapshot/disks``."""

    TAG = "disks"
    disks: list[SnapshotDisk] = fields.children("disk", "SnapshotDisk")


class RevertDisks(Element):
    """``<revertDisks>`` at ``/domainsnapshot/revertDisks``."""

    TAG = "revertDisks"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    disks: list[RevertDisk] = fields.children("disk", "RevertDisk")


class SnapshotParent(Element):
    """``<parent>`` at ``/domainsnapshot/parent``."""

    TAG = "parent"
    name: str | None = fields.leaf("name")


class SnapshotDisk(Element):
    """``<disk>`` at ``/domainsnapshot/disks/disk``: one of the classes in ``ARMS``."""

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FileSnapshotDisk",
        "block": "BlockSnapshotDisk",
        "network": "NetworkSnapshotDisk",
        "": "FileSnapshotDisk",
    }
    type: SnapshotDiskType | None = fields.attr("type", SnapshotDiskType)
    name: str | None = fields.attr("name")
    snapshot: SnapshotDiskSnapshot | None = fields.attr("snapshot", SnapshotDiskSnapshot)


class RevertDisk(Element):
    """``<disk>`` at ``/domainsnapshot/revertDisks/disk``: one of the classes in ``ARMS``."""

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FileRevertDisk",
        "block": "BlockRevertDisk",
        "network": "NetworkRevertDisk",
        "": "FileRevertDisk",
    }
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: SnapshotDiskType | None = fields.attr("type", SnapshotDiskType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshot: SnapshotDiskSnapshot | None = fields.attr("snapshot", SnapshotDiskSnapshot)


class FileSnapshotDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source``."""

    TAG = "source"
    file: str | None = fields.attr("file")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class SnapshotDiskDriver(Element):
    """``<driver>`` at ``/domainsnapshot/disks/disk/driver``."""

    TAG = "driver"
    type: SnapshotDiskDriverType | None = fields.attr("type", SnapshotDiskDriverType)
    metadata_cache: SnapshotDiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "SnapshotDiskDriverMetadataCache"
    )


class FileSnapshotDisk(SnapshotDisk):
    """``<disk type='file'>``."""

    ORDER = ("type", "name", "snapshot", "snapshotDeleteInProgress", "driver", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("file",), default="file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")
    driver: SnapshotDiskDriver | None = fields.child("driver", "SnapshotDiskDriver")
    source: FileSnapshotDiskSource | None = fields.child("source", "FileSnapshotDiskSource")


class BlockSnapshotDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source``."""

    TAG = "source"
    dev: str | None = fields.attr("dev")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockSnapshotDisk(SnapshotDisk):
    """``<disk type='block'>``."""

    ORDER = ("type", "name", "snapshot", "snapshotDeleteInProgress", "driver", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("block",), default="block")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")
    driver: SnapshotDiskDriver | None = fields.child("driver", "SnapshotDiskDriver")
    source: BlockSnapshotDiskSource | None = fields.child("source", "BlockSnapshotDiskSource")


class NetworkSnapshotDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source``."""

    TAG = "source"
    protocol: NetworkSnapshotDiskSourceProtocol | None = fields.attr(
        "protocol", NetworkSnapshotDiskSourceProtocol
    )
    name: str | None = fields.attr("name")
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    query: str | None = fields.attr("query")
    hosts: list[DiskSourceNetworkHost] = fields.children("host", "DiskSourceNetworkHost")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    snapshot: DiskSourceNetworkSnapshot | None = fields.child(
        "snapshot", "DiskSourceNetworkSnapshot"
    )
    config: DiskSourceNetworkConfig | None = fields.child("config", "DiskSourceNetworkConfig")
    initiator: DiskSourceNetworkInitiator | None = fields.child(
        "initiator", "DiskSourceNetworkInitiator"
    )
    ssl: DiskSourceNetworkSSL | None = fields.child("ssl", "DiskSourceNetworkSSL")
    cookies: DiskSourceNetworkCookies | None = fields.child("cookies", "DiskSourceNetworkCookies")
    readahead: DiskSourceNetworkReadahead | None = fields.child(
        "readahead", "DiskSourceNetworkReadahead"
    )
    timeout: DiskSourceNetworkTimeout | None = fields.child("timeout", "DiskSourceNetworkTimeout")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    identity: DiskSourceNetworkIdentity | None = fields.child(
        "identity", "DiskSourceNetworkIdentity"
    )
    slices: Slices | None = fields.child("slices", "Slices")
    auth: Auth | None = fields.child("auth", "Auth")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class NetworkSnapshotDisk(SnapshotDisk):
    """``<disk type='network'>``."""

    ORDER = ("type", "name", "snapshot", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("network",), default="network")
    source: NetworkSnapshotDiskSource | None = fields.child("source", "NetworkSnapshotDiskSource")


class FileRevertDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/revertDisks/disk/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class RevertDiskDriver(Element):
    """``<driver>`` at ``/domainsnapshot/revertDisks/disk/driver``."""

    TAG = "driver"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: SnapshotDiskDriverType | None = fields.attr("type", SnapshotDiskDriverType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    metadata_cache: RevertDiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "RevertDiskDriverMetadataCache"
    )


class FileRevertDisk(RevertDisk):
    """``<disk type='file'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "name", "snapshot", "source", "driver", "snapshotDeleteInProgress",)
    type: SnapshotDiskType | None = fields.attr("type", ("file",), default="file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: FileRevertDiskSource | None = fields.child("source", "FileRevertDiskSource")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: RevertDiskDriver | None = fields.child("driver", "RevertDiskDriver")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")


class BlockRevertDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/revertDisks/disk/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockRevertDisk(RevertDisk):
    """``<disk type='block'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "name", "snapshot", "source", "driver", "snapshotDeleteInProgress",)
    type: SnapshotDiskType | None = fields.attr("type", ("block",), default="block")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: BlockRevertDiskSource | None = fields.child("source", "BlockRevertDiskSource")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: RevertDiskDriver | None = fields.child("driver", "RevertDiskDriver")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")


class NetworkRevertDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/revertDisks/disk/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    protocol: NetworkSnapshotDiskSourceProtocol | None = fields.attr(
        "protocol", NetworkSnapshotDiskSourceProtocol
    )
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
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class NetworkRevertDisk(RevertDisk):
    """``<disk type='network'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "name", "snapshot", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("network",), default="network")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NetworkRevertDiskSource | None = fields.child("source", "NetworkRevertDiskSource")


class DiskSourceCommon(Element):
    """``<dataStore>`` at ``/domainsnapshot/disks/disk/source/dataStore``: one of the classes in
    ``ARMS``.
    """

    TAG = "dataStore"
    UNION = "type"
    ARMS = {
        "file": "FileDiskSourceCommon",
        "block": "BlockDiskSourceCommon",
        "dir": "DirDiskSourceCommon",
        "network": "NetworkDiskSourceCommon",
        "volume": "VolumeDiskSourceCommon",
        "nvme": "NVMeDiskSourceCommon",
        "vhostuser": "VhostUserDiskSourceCommon",
        "vhostvdpa": "VhostVDPADiskSourceCommon",
        "ctl": "CTLDiskSourceCommon",
        "": "FileDiskSourceCommon",
    }
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: DiskSourceCommonType | None = fields.attr("type", DiskSourceCommonType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")


class SnapshotDiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domainsnapshot/disks/disk/driver/metadata_cache``."""

    TAG = "metadata_cache"
    max_size: SnapshotDiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "SnapshotDiskDriverMetadataCacheMaxSize"
    )


class RevertDiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domainsnapshot/revertDisks/disk/driver/metadata_cache``."""

    TAG = "metadata_cache"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    max_size: RevertDiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "RevertDiskDriverMetadataCacheMaxSize"
    )


class FileDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class FileDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='file'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("file",), default="file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: FileDiskSourceCommonSource | None = fields.child("source", "FileDiskSourceCommonSource")


class BlockDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
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
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class BlockDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='block'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("block",), default="block")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: BlockDiskSourceCommonSource | None = fields.child(
        "source", "BlockDiskSourceCommonSource"
    )


class DirDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dir: str | None = fields.attr("dir")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DirDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='dir'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("dir",), default="dir")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DirDiskSourceCommonSource | None = fields.child("source", "DirDiskSourceCommonSource")


class NetworkDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='network'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("network",), default="network")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NetworkRevertDiskSource | None = fields.child("source", "NetworkRevertDiskSource")


class VolumeDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    pool: str | None = fields.attr("pool")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    volume: str | None = fields.attr("volume")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mode: VolumeDiskSourceCommonSourceMode | None = fields.attr(
        "mode", VolumeDiskSourceCommonSourceMode
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='volume'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("volume",), default="volume")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VolumeDiskSourceCommonSource | None = fields.child(
        "source", "VolumeDiskSourceCommonSource"
    )


class NVMeDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: NVMeDiskSourceCommonSourceType | None = fields.attr(
        "type", NVMeDiskSourceCommonSourceType
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    namespace: int | None = fields.attr("namespace", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    address: DiskSourceNVMeAddress | None = fields.child("address", "DiskSourceNVMeAddress")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='nvme'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("nvme",), default="nvme")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NVMeDiskSourceCommonSource | None = fields.child("source", "NVMeDiskSourceCommonSource")


class VhostUserDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='vhostuser'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceVhostUser | None = fields.child("source", "DiskSourceVhostUser")


class VhostVDPADiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='vhostvdpa'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='ctl'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("ctl",), default="ctl")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class SnapshotDiskDriverMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domainsnapshot/disks/disk/driver/metadata_cache/max_size``."""

    TAG = "max_size"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class RevertDiskDriverMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domainsnapshot/revertDisks/disk/driver/metadata_cache/max_size``."""

    TAG = "max_size"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)
