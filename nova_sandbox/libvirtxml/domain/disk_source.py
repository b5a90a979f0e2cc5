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

"""Where a disk's content is: its ``<source>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import DeviceSecLabel, Reconnect
    from nova_sandbox.libvirtxml.domain.common import (
        Auth,
        BlockDiskMirror2Source,
        DirDiskMirror2Source,
        DiskFormat,
        Encryption,
        FileDiskMirror2Source,
        NetworkDiskMirror2Source,
        NVMeDiskMirror2Source,
        VhostUserDiskMirror2Source,
        VolumeDiskMirror2Source,
    )

FileNVRAMSourceStartupPolicy = Literal["mandatory", "requisite", "optional"]
NetworkNVRAMSourceProtocol = Literal[
    "nbd", "gluster", "rbd", "iscsi", "http", "https", "ftps", "ftp", "ssh", "sheepdog", "tftp",
    "vxhs", "nfs",
]
VolumeNVRAMSourceMode = Literal["host", "direct"]
NVMeNVRAMSourceType = Literal["pci"]
VhostUserNVRAMSourceType = Literal["unix"]
DataStoreType = Literal[
    "file", "block", "dir", "network", "volume", "nvme", "vhostuser", "vhostvdpa", "ctl",
]
NetworkNVRAMSourceHostTransport = Literal["tcp", "rdma", "unix"]
SlicesSliceType = Literal["storage"]
BlockNVRAMSourceReservationsSourceMode = Literal["server", "client"]


class FileNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Absolute path of the image on the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    file: str | None = fields.attr("file")
    #: Name of a group of descriptors that the application has opened. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: Reported: number by which jobs name this image. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: When it is missing: mandatory, requisite or optional. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class BlockNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Absolute path of the host's block device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: Reported: number by which jobs name this image. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: When it is missing: mandatory, requisite or optional. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: SCSI persistent reservations of the guest, for which a helper has the privilege. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    reservations: BlockNVRAMSourceReservations | None = fields.child(
        "reservations", "BlockNVRAMSourceReservations"
    )
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class DirNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Absolute path of a host directory, shown to the guest as a FAT disk. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    dir: str | None = fields.attr("dir")
    #: Reported: number by which jobs name this image. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: When it is missing: mandatory, requisite or optional. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NetworkNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Protocol of a network image, such as nbd, rbd or iscsi. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    protocol: NetworkNVRAMSourceProtocol | None = fields.attr(
        "protocol", NetworkNVRAMSourceProtocol
    )
    #: Name of the image on the server, such as pool/image. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    name: str | None = fields.attr("name")
    #: Whether the connection is encrypted with TLS. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Name in the server's certificate, if not that of the host. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: Reported: number by which jobs name this image. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Query part of the URL, for http and https. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    query: str | None = fields.attr("query")
    #: A server that has the data; several where the protocol allows it. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    hosts: list[NetworkNVRAMSourceHost] = fields.children("host", "NetworkNVRAMSourceHost")
    #: Whether and when a lost connection is made again. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: A snapshot of the image on the server, used in place of its current state. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    snapshot: NetworkNVRAMSourceSnapshot | None = fields.child(
        "snapshot", "NetworkNVRAMSourceSnapshot"
    )
    #: Configuration of the Ceph client. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    config: NetworkNVRAMSourceConfig | None = fields.child("config", "NetworkNVRAMSourceConfig")
    #: How the hypervisor names itself to the iSCSI target. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    initiator: NetworkNVRAMSourceInitiator | None = fields.child(
        "initiator", "NetworkNVRAMSourceInitiator"
    )
    #: How HTTPS and FTPS servers are checked. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ssl: NetworkNVRAMSourceSSL | None = fields.child("ssl", "NetworkNVRAMSourceSSL")
    #: Cookies sent with HTTP requests. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cookies: NetworkNVRAMSourceCookies | None = fields.child("cookies", "NetworkNVRAMSourceCookies")
    #: How much is read ahead from an HTTP or FTP server. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    readahead: NetworkNVRAMSourceReadahead | None = fields.child(
        "readahead", "NetworkNVRAMSourceReadahead"
    )
    #: How long the server may take to answer. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    timeout: NetworkNVRAMSourceTimeout | None = fields.child("timeout", "NetworkNVRAMSourceTimeout")
    #: Keys that the SSH server may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    #: Who the hypervisor is to the SSH or NFS server. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    identity: NetworkNVRAMSourceIdentity | None = fields.child(
        "identity", "NetworkNVRAMSourceIdentity"
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How to log in to the storage server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    auth: Auth | None = fields.child("auth", "Auth")
    #: How the image is encrypted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Name of the storage pool that has the volume. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    pool: str | None = fields.attr("pool")
    #: Name of the volume in the pool. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    volume: str | None = fields.attr("volume")
    #: How an iSCSI volume is reached: host (its device) or direct. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    mode: VolumeNVRAMSourceMode | None = fields.attr("mode", VolumeNVRAMSourceMode)
    #: Reported: number by which jobs name this image. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: When it is missing: mandatory, requisite or optional. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: Security label of this one source, in place of the domain's. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: unix for a vhost-user socket, pci for NVMe. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: NVMeNVRAMSourceType | None = fields.attr("type", NVMeNVRAMSourceType)
    #: Number of the NVMe namespace, from 1. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    namespace: int | None = fields.attr("namespace", kinds.HEXADECIMAL)
    #: Whether libvirt detaches the NVMe device from its host driver. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Reported: number by which jobs name this image. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: When it is missing: mandatory, requisite or optional. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: PCI address of the NVMe controller on the host. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    address: NVMeNVRAMSourceAddress | None = fields.child("address", "NVMeNVRAMSourceAddress")
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class VhostUserNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: unix for a vhost-user socket, pci for NVMe. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: VhostUserNVRAMSourceType | None = fields.attr("type", VhostUserNVRAMSourceType)
    #: Path of the vhost-user socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: Whether and when a lost connection is made again. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class VhostVDPANVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Absolute path of the host's block device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")


class CTLNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``.

    Storage that holds the variables, described as for a disk.
    """

    TAG = "source"
    #: Absolute path of the host's block device. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    dev: str | None = fields.attr("dev")


class Slices(Element):
    """``<slices>`` at ``/domain/os/nvram/source/slices``.

    The part of the source that is used, when it is not all of it.
    """

    TAG = "slices"
    #: One part of the source. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slice: SlicesSlice | None = fields.child("slice", "SlicesSlice")


class DataStore(Element):
    """``<dataStore>`` at ``/domain/os/nvram/source/dataStore``: one of the classes in ``ARMS``.

    A second image that holds the guest's data, while the qcow2 image has only the tables.
    """

    TAG = "dataStore"
    UNION = "type"
    ARMS = {
        "file": "FileDataStore",
        "block": "BlockDataStore",
        "dir": "DirDataStore",
        "network": "NetworkDataStore",
        "volume": "VolumeDataStore",
        "nvme": "NVMeDataStore",
        "vhostuser": "VhostUserDataStore",
        "vhostvdpa": "VhostVDPADataStore",
        "ctl": "CTLDataStore",
        "": "FileDataStore",
    }
    #: What stands behind the image with the data. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: DataStoreType | None = fields.attr("type", DataStoreType)
    #: Format of the image with the data. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")


class BlockNVRAMSourceReservations(Element):
    """``<reservations>`` at ``/domain/os/nvram/source/reservations``.

    SCSI persistent reservations of the guest, for which a helper has the privilege.
    """

    TAG = "reservations"
    #: Whether libvirt starts the helper itself. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Whether the guest's reservations move with it when it is migrated. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    migration: bool | None = fields.attr("migration", kinds.YES_NO)
    #: The socket of the helper, when libvirt does not start it. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: BlockNVRAMSourceReservationsSource | None = fields.child(
        "source", "BlockNVRAMSourceReservationsSource"
    )


class NetworkNVRAMSourceHost(Element):
    """``<host>`` at ``/domain/os/nvram/source/host``.

    A server that has the data; several where the protocol allows it.
    """

    TAG = "host"
    #: Name or address of the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: Port of the server, the protocol's own by default. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: How the server is reached: over TCP, RDMA or a unix socket; TCP by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    transport: NetworkNVRAMSourceHostTransport | None = fields.attr(
        "transport", NetworkNVRAMSourceHostTransport
    )
    #: Path of the unix socket of the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    socket: str | None = fields.attr("socket")


class NetworkNVRAMSourceSnapshot(Element):
    """``<snapshot>`` at ``/domain/os/nvram/source/snapshot``.

    A snapshot of the image on the server, used in place of its current state.
    """

    TAG = "snapshot"
    #: Name of the snapshot on the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")


class NetworkNVRAMSourceConfig(Element):
    """``<config>`` at ``/domain/os/nvram/source/config``. Configuration of the Ceph client."""

    TAG = "config"
    #: Path of the configuration file on the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    file: str | None = fields.attr("file")


class NetworkNVRAMSourceInitiator(Element):
    """``<initiator>`` at ``/domain/os/nvram/source/initiator``.

    How the hypervisor names itself to the iSCSI target.
    """

    TAG = "initiator"
    #: The iSCSI name of the client. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    iqn: NetworkNVRAMSourceInitiatorIQN | None = fields.child(
        "iqn", "NetworkNVRAMSourceInitiatorIQN"
    )


class NetworkNVRAMSourceCookies(Element):
    """``<cookies>`` at ``/domain/os/nvram/source/cookies``. Cookies sent with HTTP requests."""

    TAG = "cookies"
    #: One cookie: its value. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cookies: list[NetworkNVRAMSourceCookiesCookie] = fields.children(
        "cookie", "NetworkNVRAMSourceCookiesCookie"
    )


class NetworkNVRAMSourceReadahead(Element):
    """``<readahead>`` at ``/domain/os/nvram/source/readahead``.

    How much is read ahead from an HTTP or FTP server.
    """

    TAG = "readahead"
    #: Bytes read ahead. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class NetworkNVRAMSourceTimeout(Element):
    """``<timeout>`` at ``/domain/os/nvram/source/timeout``.

    How long the server may take to answer.
    """

    TAG = "timeout"
    #: Seconds until a request fails. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class NetworkNVRAMSourceSSL(Element):
    """``<ssl>`` at ``/domain/os/nvram/source/ssl``. How HTTPS and FTPS servers are checked."""

    TAG = "ssl"
    #: Whether the certificate of the server is checked, yes by default. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class KnownHosts(Element):
    """``<knownHosts>`` at ``/domain/os/nvram/source/knownHosts``.

    Keys that the SSH server may have.
    """

    TAG = "knownHosts"
    #: Path of the known_hosts file on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")


class NetworkNVRAMSourceIdentity(Element):
    """``<identity>`` at ``/domain/os/nvram/source/identity``.

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
    #: schema from 9.0.0 on, not in 7.0.0.
    user: str | None = fields.attr("user")
    #: Group of the requests to an NFS server: its name, or its number after "+". In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    group: str | None = fields.attr("group")


class NVMeNVRAMSourceAddress(Element):
    """``<address>`` at ``/domain/os/nvram/source/address``.

    PCI address of the NVMe controller on the host.
    """

    TAG = "address"
    #: PCI domain, most often 0. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    domain: int | None = fields.attr("domain", kinds.HEXADECIMAL)
    #: Number of the PCI or USB bus, or of the bus below a controller. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: Slot: 0 to 31 on a PCI bus, else that of the card reader or of the memory module. In
    #: libvirt's schema from 9.0.0 on, not in 7.0.0.
    slot: int | None = fields.attr("slot", kinds.HEXADECIMAL)
    #: PCI function, 0 to 7. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: Whether further functions of the same slot may be used; set it on function 0. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class SlicesSlice(Element):
    """``<slice>`` at ``/domain/os/nvram/source/slices/slice``. One part of the source."""

    TAG = "slice"
    #: Which layer is cut: only storage, the bytes below the image's format. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    type: SlicesSliceType | None = fields.attr("type", SlicesSliceType)
    #: Where the part begins, in bytes. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    offset: int | None = fields.attr("offset", kinds.UNSIGNED)
    #: Length of the part in bytes. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class FileDataStore(DataStore):
    """``<dataStore type='file'>``.

    A file on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("file",), default="file")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: FileDiskMirror2Source | None = fields.child("source", "FileDiskMirror2Source")


class BlockDataStore(DataStore):
    """``<dataStore type='block'>``.

    A block device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("block",), default="block")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: BlockDiskMirror2Source | None = fields.child("source", "BlockDiskMirror2Source")


class DirDataStore(DataStore):
    """``<dataStore type='dir'>``.

    A directory of the host, shown as a FAT disk. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("dir",), default="dir")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DirDiskMirror2Source | None = fields.child("source", "DirDiskMirror2Source")


class NetworkDataStore(DataStore):
    """``<dataStore type='network'>``.

    An image on a server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("network",), default="network")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NetworkDiskMirror2Source | None = fields.child("source", "NetworkDiskMirror2Source")


class VolumeDataStore(DataStore):
    """``<dataStore type='volume'>``.

    A volume of a storage pool. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("volume",), default="volume")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VolumeDiskMirror2Source | None = fields.child("source", "VolumeDiskMirror2Source")


class NVMeDataStore(DataStore):
    """``<dataStore type='nvme'>``.

    An NVMe namespace on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: NVMeDiskMirror2Source | None = fields.child("source", "NVMeDiskMirror2Source")


class VhostUserDataStore(DataStore):
    """``<dataStore type='vhostuser'>``.

    A vhost-user socket. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostUserDiskMirror2Source | None = fields.child("source", "VhostUserDiskMirror2Source")


class VhostVDPADataStore(DataStore):
    """``<dataStore type='vhostvdpa'>``.

    A vDPA device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Where the guest's data is. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLDataStore(DataStore):
    """``<dataStore type='ctl'>``.

    A device of FreeBSD's CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Where the guest's data is. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class BlockNVRAMSourceReservationsSource(Element):
    """``<source>`` at ``/domain/os/nvram/source/reservations/source``.

    The socket of the helper, when libvirt does not start it.
    """

    TAG = "source"
    #: Kind of the connection, only unix. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: VhostUserNVRAMSourceType | None = fields.attr("type", VhostUserNVRAMSourceType)
    #: Path of the helper's socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: Which side the hypervisor is, only client. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: BlockNVRAMSourceReservationsSourceMode | None = fields.attr(
        "mode", BlockNVRAMSourceReservationsSourceMode
    )
    #: Whether and when a lost connection is made again. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class NetworkNVRAMSourceInitiatorIQN(Element):
    """``<iqn>`` at ``/domain/os/nvram/source/initiator/iqn``. The iSCSI name of the client."""

    TAG = "iqn"
    #: The iSCSI name, beginning with "iqn.". In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")


class NetworkNVRAMSourceCookiesCookie(Element):
    """``<cookie>`` at ``/domain/os/nvram/source/cookies/cookie``. One cookie: its value."""

    TAG = "cookie"
    #: Name of the cookie. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: Value of the cookie. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.text()
