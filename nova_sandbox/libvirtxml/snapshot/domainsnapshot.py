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
    from nova_sandbox.libvirtxml.domain.common import (
        Auth,
        DiskFormat,
        Encryption,
        VhostUserDiskMirror2Source,
    )
    from nova_sandbox.libvirtxml.domain.disk import (
        BlockDiskMirror2SourceReservations,
        NetworkDiskMirror2SourceConfig,
        NetworkDiskMirror2SourceCookies,
        NetworkDiskMirror2SourceHost,
        NetworkDiskMirror2SourceIdentity,
        NetworkDiskMirror2SourceInitiator,
        NetworkDiskMirror2SourceReadahead,
        NetworkDiskMirror2SourceSnapshot,
        NetworkDiskMirror2SourceSSL,
        NetworkDiskMirror2SourceTimeout,
        NVMeDiskMirror2SourceAddress,
        VhostVDPADiskMirror2Source,
    )
    from nova_sandbox.libvirtxml.domain.disk_source import CTLNVRAMSource, KnownHosts, Slices
    from nova_sandbox.libvirtxml.domain.domain import Domain
    from nova_sandbox.libvirtxml.raw import RawElement

DomainSnapshotState = Literal[
    "running", "blocked", "paused", "shutdown", "shutoff", "crashed", "disk-snapshot",
]
SnapshotMemorySnapshot = Literal["no", "internal", "external"]
SnapshotDiskSnapshot = Literal["no", "internal", "external", "manual"]
SnapshotDiskType = Literal["file", "block", "network"]
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
    """``<domainsnapshot>`` at ``/domainsnapshot``. A state of a domain to which it can return."""

    TAG = "domainsnapshot"
    SCHEMA = "domainsnapshot"
    #: The snapshot's name, unique in the domain; the time if absent.
    name: str | None = fields.leaf("name")
    #: Free text for people.
    description: str | None = fields.leaf("description")
    #: Reported: what the domain did then; disk-snapshot if memory is not saved.
    state: DomainSnapshotState | None = fields.leaf("state", DomainSnapshotState)
    #: The snapshot that this one followed.
    parent: SnapshotParent | None = fields.child("parent", "SnapshotParent")
    #: Reported: when it was made, in seconds since 1970.
    creationTime: str | None = fields.leaf("creationTime")
    #: Whether and where the guest's memory is saved.
    memory: SnapshotMemory | None = fields.child("memory", "SnapshotMemory")
    #: How each disk is saved; a disk not named is saved by default.
    disks: SnapshotDisks | None = fields.child("disks", "SnapshotDisks")
    #: libvirt's own: images that hold writes after a revert. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    revertDisks: RevertDisks | None = fields.child("revertDisks", "RevertDisks")
    #: Reported: the domain's definition at that time.
    domain: Domain | None = fields.child("domain", "Domain")
    #: Reported: the definition for the next start at that time. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    inactiveDomain: Domain | None = fields.child("inactiveDomain", "Domain")
    #: libvirt's own data, to be given back as it is.
    cookie: list[RawElement | Element] = fields.raws("cookie")
    #: libvirt's own: 1 if it is the domain's current snapshot.
    active: int | None = fields.leaf("active", kinds.bounded(0, 1))


class SnapshotMemory(Element):
    """``<memory>`` at ``/domainsnapshot/memory``. Whether and where the guest's memory is saved."""

    TAG = "memory"
    #: no, internal (in a disk image) or external (in a file).
    snapshot: SnapshotMemorySnapshot | None = fields.attr("snapshot", SnapshotMemorySnapshot)
    #: Absolute path of the file on the host, for external.
    file: str | None = fields.attr("file")


class SnapshotDisks(Element):
    """``<disks>`` at ``/domainsnapshot/disks``.

    How each disk is saved; a disk not named is saved by default.
    """

    TAG = "disks"
    #: How one disk is saved.
    disks: list[SnapshotDisk] = fields.children("disk", "SnapshotDisk")


class RevertDisks(Element):
    """``<revertDisks>`` at ``/domainsnapshot/revertDisks``.

    libvirt's own: images that hold writes after a revert.
    """

    TAG = "revertDisks"
    #: The image of one disk. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    disks: list[RevertDisk] = fields.children("disk", "RevertDisk")


class SnapshotParent(Element):
    """``<parent>`` at ``/domainsnapshot/parent``. The snapshot that this one followed."""

    TAG = "parent"
    #: Name of that snapshot.
    name: str | None = fields.leaf("name")


class SnapshotDisk(Element):
    """``<disk>`` at ``/domainsnapshot/disks/disk``: one of the classes in ``ARMS``.

    How one disk is saved.
    """

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FileSnapshotDisk",
        "block": "BlockSnapshotDisk",
        "network": "NetworkSnapshotDisk",
        "": "FileSnapshotDisk",
    }
    #: The disk's target, such as vda, or its source's path.
    name: str | None = fields.attr("name")
    #: no, internal (in the image), external or manual.
    snapshot: SnapshotDiskSnapshot | None = fields.attr("snapshot", SnapshotDiskSnapshot)
    #: Kind of storage of the new image; file by default.
    type: SnapshotDiskType | None = fields.attr("type", SnapshotDiskType)


class RevertDisk(Element):
    """``<disk>`` at ``/domainsnapshot/revertDisks/disk``: one of the classes in ``ARMS``.

    The image of one disk.
    """

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FileRevertDisk",
        "block": "BlockRevertDisk",
        "network": "NetworkRevertDisk",
        "": "FileRevertDisk",
    }
    #: Kind of storage of the image. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: SnapshotDiskType | None = fields.attr("type", SnapshotDiskType)
    #: The disk's target, such as vda. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: external. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    snapshot: SnapshotDiskSnapshot | None = fields.attr("snapshot", SnapshotDiskSnapshot)


class FileSnapshotDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source``.

    Where the new image is; libvirt names a file if absent.
    """

    TAG = "source"
    #: Absolute path of the image on the host.
    file: str | None = fields.attr("file")
    #: Reported: number by which jobs name this image.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class SnapshotDiskDriver(Element):
    """``<driver>`` at ``/domainsnapshot/disks/disk/driver``. How the new image is handled."""

    TAG = "driver"
    #: Format of the new image; qcow2 by default.
    type: SnapshotDiskDriverType | None = fields.attr("type", SnapshotDiskDriverType)
    #: The cache for the tables of a qcow2 image.
    metadata_cache: SnapshotDiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "SnapshotDiskDriverMetadataCache"
    )


class FileSnapshotDisk(SnapshotDisk):
    """``<disk type='file'>``. The new image is a file on the host."""

    ORDER = ("name", "snapshot", "type", "snapshotDeleteInProgress", "driver", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("file",), default="file")
    #: Reported: the disk's part of the snapshot is being deleted. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")
    #: How the new image is handled.
    driver: SnapshotDiskDriver | None = fields.child("driver", "SnapshotDiskDriver")
    #: Where the new image is; libvirt names a file if absent.
    source: FileSnapshotDiskSource | None = fields.child("source", "FileSnapshotDiskSource")


class BlockSnapshotDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source``.

    Where the new image is; libvirt names a file if absent.
    """

    TAG = "source"
    #: Absolute path of the host's block device.
    dev: str | None = fields.attr("dev")
    #: Reported: number by which jobs name this image.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockSnapshotDisk(SnapshotDisk):
    """``<disk type='block'>``. The new image is a block device of the host."""

    ORDER = ("name", "snapshot", "type", "snapshotDeleteInProgress", "driver", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("block",), default="block")
    #: Reported: the disk's part of the snapshot is being deleted. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")
    #: How the new image is handled.
    driver: SnapshotDiskDriver | None = fields.child("driver", "SnapshotDiskDriver")
    #: Where the new image is; libvirt names a file if absent.
    source: BlockSnapshotDiskSource | None = fields.child("source", "BlockSnapshotDiskSource")


class NetworkSnapshotDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source``.

    Where the new image is; libvirt names a file if absent.
    """

    TAG = "source"
    #: Protocol of a network image, such as nbd or rbd.
    protocol: NetworkSnapshotDiskSourceProtocol | None = fields.attr(
        "protocol", NetworkSnapshotDiskSourceProtocol
    )
    #: Name of the image on the server, such as pool/image.
    name: str | None = fields.attr("name")
    #: Reported: number by which jobs name this image.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Query part of the URL, for http and https.
    query: str | None = fields.attr("query")
    #: Whether the connection is encrypted with TLS.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Name in the server's certificate, if another. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: A server that has the data; several where the protocol allows it.
    hosts: list[NetworkDiskMirror2SourceHost] = fields.children(
        "host", "NetworkDiskMirror2SourceHost"
    )
    #: Whether and when a lost connection is made again. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: A snapshot of the image on the server, used in place of its current state.
    snapshot: NetworkDiskMirror2SourceSnapshot | None = fields.child(
        "snapshot", "NetworkDiskMirror2SourceSnapshot"
    )
    #: Configuration of the Ceph client.
    config: NetworkDiskMirror2SourceConfig | None = fields.child(
        "config", "NetworkDiskMirror2SourceConfig"
    )
    #: How the hypervisor names itself to the iSCSI target.
    initiator: NetworkDiskMirror2SourceInitiator | None = fields.child(
        "initiator", "NetworkDiskMirror2SourceInitiator"
    )
    #: How HTTPS and FTPS servers are checked.
    ssl: NetworkDiskMirror2SourceSSL | None = fields.child("ssl", "NetworkDiskMirror2SourceSSL")
    #: Cookies sent with HTTP requests.
    cookies: NetworkDiskMirror2SourceCookies | None = fields.child(
        "cookies", "NetworkDiskMirror2SourceCookies"
    )
    #: How much is read ahead from an HTTP or FTP server.
    readahead: NetworkDiskMirror2SourceReadahead | None = fields.child(
        "readahead", "NetworkDiskMirror2SourceReadahead"
    )
    #: How long the server may take to answer.
    timeout: NetworkDiskMirror2SourceTimeout | None = fields.child(
        "timeout", "NetworkDiskMirror2SourceTimeout"
    )
    #: Keys that the SSH server may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    #: Who the hypervisor is to the SSH or NFS server.
    identity: NetworkDiskMirror2SourceIdentity | None = fields.child(
        "identity", "NetworkDiskMirror2SourceIdentity"
    )
    #: The part of the source that is used, when it is not all of it.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How to log in to the storage server.
    auth: Auth | None = fields.child("auth", "Auth")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class NetworkSnapshotDisk(SnapshotDisk):
    """``<disk type='network'>``. The new image is on a server."""

    ORDER = ("name", "snapshot", "type", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the new image is; libvirt names a file if absent.
    source: NetworkSnapshotDiskSource | None = fields.child("source", "NetworkSnapshotDiskSource")


class FileRevertDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/revertDisks/disk/source``. Where the image is."""

    TAG = "source"
    #: Absolute path of the new image on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class RevertDiskDriver(Element):
    """``<driver>`` at ``/domainsnapshot/revertDisks/disk/driver``. How the image is handled."""

    TAG = "driver"
    #: Format of the image. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: SnapshotDiskDriverType | None = fields.attr("type", SnapshotDiskDriverType)
    #: The cache for the tables of a qcow2 image. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    metadata_cache: RevertDiskDriverMetadataCache | None = fields.child(
        "metadata_cache", "RevertDiskDriverMetadataCache"
    )


class FileRevertDisk(RevertDisk):
    """``<disk type='file'>``.

    A file on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "name", "snapshot", "snapshotDeleteInProgress", "driver", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("file",), default="file")
    #: Reported: the disk's part of the snapshot is being deleted. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")
    #: How the image is handled. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: RevertDiskDriver | None = fields.child("driver", "RevertDiskDriver")
    #: Where the image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: FileRevertDiskSource | None = fields.child("source", "FileRevertDiskSource")


class BlockRevertDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/revertDisks/disk/source``. Where the image is."""

    TAG = "source"
    #: Absolute path of the host's block device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockRevertDisk(RevertDisk):
    """``<disk type='block'>``.

    A block device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "name", "snapshot", "snapshotDeleteInProgress", "driver", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("block",), default="block")
    #: Reported: the disk's part of the snapshot is being deleted. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    snapshotDeleteInProgress: bool = fields.flag("snapshotDeleteInProgress")
    #: How the image is handled. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: RevertDiskDriver | None = fields.child("driver", "RevertDiskDriver")
    #: Where the image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: BlockRevertDiskSource | None = fields.child("source", "BlockRevertDiskSource")


class NetworkRevertDiskSource(Element):
    """``<source>`` at ``/domainsnapshot/revertDisks/disk/source``. Where the image is."""

    TAG = "source"
    #: Protocol of a network image. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    protocol: NetworkSnapshotDiskSourceProtocol | None = fields.attr(
        "protocol", NetworkSnapshotDiskSourceProtocol
    )
    #: Name of the image on the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Query part of the URL, for http and https. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    query: str | None = fields.attr("query")
    #: Whether the connection is encrypted with TLS. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Name in the server's certificate, if another. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: A server that has the data; several where the protocol allows it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    hosts: list[NetworkDiskMirror2SourceHost] = fields.children(
        "host", "NetworkDiskMirror2SourceHost"
    )
    #: Whether and when a lost connection is made again. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: A snapshot of the image on the server, used in place of its current state. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    snapshot: NetworkDiskMirror2SourceSnapshot | None = fields.child(
        "snapshot", "NetworkDiskMirror2SourceSnapshot"
    )
    #: Configuration of the Ceph client. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    config: NetworkDiskMirror2SourceConfig | None = fields.child(
        "config", "NetworkDiskMirror2SourceConfig"
    )
    #: How the hypervisor names itself to the iSCSI target. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    initiator: NetworkDiskMirror2SourceInitiator | None = fields.child(
        "initiator", "NetworkDiskMirror2SourceInitiator"
    )
    #: How HTTPS and FTPS servers are checked. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ssl: NetworkDiskMirror2SourceSSL | None = fields.child("ssl", "NetworkDiskMirror2SourceSSL")
    #: Cookies sent with HTTP requests. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cookies: NetworkDiskMirror2SourceCookies | None = fields.child(
        "cookies", "NetworkDiskMirror2SourceCookies"
    )
    #: How much is read ahead from an HTTP or FTP server. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    readahead: NetworkDiskMirror2SourceReadahead | None = fields.child(
        "readahead", "NetworkDiskMirror2SourceReadahead"
    )
    #: How long the server may take to answer. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    timeout: NetworkDiskMirror2SourceTimeout | None = fields.child(
        "timeout", "NetworkDiskMirror2SourceTimeout"
    )
    #: Keys that the SSH server may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    #: Who the hypervisor is to the SSH or NFS server. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    identity: NetworkDiskMirror2SourceIdentity | None = fields.child(
        "identity", "NetworkDiskMirror2SourceIdentity"
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How to log in to the storage server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    auth: Auth | None = fields.child("auth", "Auth")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class NetworkRevertDisk(RevertDisk):
    """``<disk type='network'>``.

    An image on a server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "name", "snapshot", "source",)
    type: SnapshotDiskType | None = fields.attr("type", ("network",), default="network")
    #: Where the image is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NetworkRevertDiskSource | None = fields.child("source", "NetworkRevertDiskSource")


class DiskSourceCommon(Element):
    """``<dataStore>`` at ``/domainsnapshot/disks/disk/source/dataStore``.

    One of the classes in ``ARMS``. A second image that holds the guest's data, while the qcow2
    image has only the tables.
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
    #: What stands behind the image with the data. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: DiskSourceCommonType | None = fields.attr("type", DiskSourceCommonType)
    #: Format of the image with the data. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")


class SnapshotDiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domainsnapshot/disks/disk/driver/metadata_cache``.

    The cache for the tables of a qcow2 image.
    """

    TAG = "metadata_cache"
    #: Largest size of the cache.
    max_size: SnapshotDiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "SnapshotDiskDriverMetadataCacheMaxSize"
    )


class RevertDiskDriverMetadataCache(Element):
    """``<metadata_cache>`` at ``/domainsnapshot/revertDisks/disk/driver/metadata_cache``.

    The cache for the tables of a qcow2 image.
    """

    TAG = "metadata_cache"
    #: Largest size of the cache. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    max_size: RevertDiskDriverMetadataCacheMaxSize | None = fields.child(
        "max_size", "RevertDiskDriverMetadataCacheMaxSize"
    )


class FileDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``.

    Where the guest's data is.
    """

    TAG = "source"
    #: Absolute path of the image on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")
    #: Name of a group of descriptors that the application has opened. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class FileDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='file'>``.

    A file on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("file",), default="file")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: FileDiskSourceCommonSource | None = fields.child("source", "FileDiskSourceCommonSource")


class BlockDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``.

    Where the guest's data is.
    """

    TAG = "source"
    #: Absolute path of the host's block device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: SCSI persistent reservations of the guest, for which a helper has the privilege. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    reservations: BlockDiskMirror2SourceReservations | None = fields.child(
        "reservations", "BlockDiskMirror2SourceReservations"
    )
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class BlockDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='block'>``.

    A block device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("block",), default="block")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: BlockDiskSourceCommonSource | None = fields.child(
        "source", "BlockDiskSourceCommonSource"
    )


class DirDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``.

    Where the guest's data is.
    """

    TAG = "source"
    #: Absolute path of a host directory, shown to the guest as a FAT disk. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    dir: str | None = fields.attr("dir")
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DirDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='dir'>``.

    A directory of the host, shown as a FAT disk. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DirDiskSourceCommonSource | None = fields.child("source", "DirDiskSourceCommonSource")


class NetworkDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='network'>``.

    An image on a server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("network",), default="network")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NetworkRevertDiskSource | None = fields.child("source", "NetworkRevertDiskSource")


class VolumeDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``.

    Where the guest's data is.
    """

    TAG = "source"
    #: Name of the storage pool that has the volume. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    pool: str | None = fields.attr("pool")
    #: Name of the volume in the pool. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    volume: str | None = fields.attr("volume")
    #: How an iSCSI volume is reached: host (its device) or direct. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    mode: VolumeDiskSourceCommonSourceMode | None = fields.attr(
        "mode", VolumeDiskSourceCommonSourceMode
    )
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='volume'>``.

    A volume of a storage pool. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VolumeDiskSourceCommonSource | None = fields.child(
        "source", "VolumeDiskSourceCommonSource"
    )


class NVMeDiskSourceCommonSource(Element):
    """``<source>`` at ``/domainsnapshot/disks/disk/source/dataStore/source``.

    Where the guest's data is.
    """

    TAG = "source"
    #: unix for a vhost-user socket, pci for NVMe. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: NVMeDiskSourceCommonSourceType | None = fields.attr(
        "type", NVMeDiskSourceCommonSourceType
    )
    #: Number of the NVMe namespace, from 1. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    namespace: int | None = fields.attr("namespace", kinds.HEXADECIMAL)
    #: Whether libvirt detaches the NVMe device from its host driver. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Reported: number by which jobs name this image. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: PCI address of the NVMe controller on the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    address: NVMeDiskMirror2SourceAddress | None = fields.child(
        "address", "NVMeDiskMirror2SourceAddress"
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DiskSourceCommon | None = fields.child("dataStore", "DiskSourceCommon")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='nvme'>``.

    An NVMe namespace on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NVMeDiskSourceCommonSource | None = fields.child("source", "NVMeDiskSourceCommonSource")


class VhostUserDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='vhostuser'>``.

    A vhost-user socket. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostUserDiskMirror2Source | None = fields.child("source", "VhostUserDiskMirror2Source")


class VhostVDPADiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='vhostvdpa'>``.

    A vDPA device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPADiskMirror2Source | None = fields.child("source", "VhostVDPADiskMirror2Source")


class CTLDiskSourceCommon(DiskSourceCommon):
    """``<dataStore type='ctl'>``.

    A device of FreeBSD's CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "format", "source",)
    type: DiskSourceCommonType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the guest's data is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class SnapshotDiskDriverMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domainsnapshot/disks/disk/driver/metadata_cache/max_size``.

    Largest size of the cache.
    """

    TAG = "max_size"
    UNIT = "bytes"
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Largest size of the cache, in the unit given, bytes by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class RevertDiskDriverMetadataCacheMaxSize(Size):
    """``<max_size>`` at ``/domainsnapshot/revertDisks/disk/driver/metadata_cache/max_size``.

    Largest size of the cache.
    """

    TAG = "max_size"
    UNIT = "bytes"
    #: Unit of the size, bytes by default. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Largest size of the cache, in the unit given, bytes by default. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)
