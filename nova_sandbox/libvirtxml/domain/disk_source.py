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
    from nova_sandbox.libvirtxml.domain.common import Auth, DiskFormat, Encryption
    from nova_sandbox.libvirtxml.domain.disk import (
        DiskSourceBlock,
        DiskSourceDir,
        DiskSourceFile,
        DiskSourceNetwork,
        DiskSourceNVMe,
        DiskSourceVhostUser,
        DiskSourceVolume,
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
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    file: str | None = fields.attr("file")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class BlockNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    reservations: BlockNVRAMSourceReservations | None = fields.child(
        "reservations", "BlockNVRAMSourceReservations"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class DirNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dir: str | None = fields.attr("dir")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NetworkNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    protocol: NetworkNVRAMSourceProtocol | None = fields.attr(
        "protocol", NetworkNVRAMSourceProtocol
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    query: str | None = fields.attr("query")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    hosts: list[NetworkNVRAMSourceHost] = fields.children("host", "NetworkNVRAMSourceHost")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    snapshot: NetworkNVRAMSourceSnapshot | None = fields.child(
        "snapshot", "NetworkNVRAMSourceSnapshot"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    config: NetworkNVRAMSourceConfig | None = fields.child("config", "NetworkNVRAMSourceConfig")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    initiator: NetworkNVRAMSourceInitiator | None = fields.child(
        "initiator", "NetworkNVRAMSourceInitiator"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    ssl: NetworkNVRAMSourceSSL | None = fields.child("ssl", "NetworkNVRAMSourceSSL")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cookies: NetworkNVRAMSourceCookies | None = fields.child("cookies", "NetworkNVRAMSourceCookies")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    readahead: NetworkNVRAMSourceReadahead | None = fields.child(
        "readahead", "NetworkNVRAMSourceReadahead"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    timeout: NetworkNVRAMSourceTimeout | None = fields.child("timeout", "NetworkNVRAMSourceTimeout")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    knownHosts: KnownHosts | None = fields.child("knownHosts", "KnownHosts")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    identity: NetworkNVRAMSourceIdentity | None = fields.child(
        "identity", "NetworkNVRAMSourceIdentity"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    auth: Auth | None = fields.child("auth", "Auth")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    pool: str | None = fields.attr("pool")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    volume: str | None = fields.attr("volume")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: VolumeNVRAMSourceMode | None = fields.attr("mode", VolumeNVRAMSourceMode)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: NVMeNVRAMSourceType | None = fields.attr("type", NVMeNVRAMSourceType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    namespace: int | None = fields.attr("namespace", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    startupPolicy: FileNVRAMSourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileNVRAMSourceStartupPolicy
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    address: NVMeNVRAMSourceAddress | None = fields.child("address", "NVMeNVRAMSourceAddress")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    privateData: bool = fields.flag("privateData")


class VhostUserNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: VhostUserNVRAMSourceType | None = fields.attr("type", VhostUserNVRAMSourceType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class VhostVDPANVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")


class CTLNVRAMSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    dev: str | None = fields.attr("dev")


class Slices(Element):
    """``<slices>`` at ``/domain/os/nvram/source/slices``."""

    TAG = "slices"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slice: SlicesSlice | None = fields.child("slice", "SlicesSlice")


class DataStore(Element):
    """``<dataStore>`` at ``/domain/os/nvram/source/dataStore``: one of the classes in ``ARMS``."""

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
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: DataStoreType | None = fields.attr("type", DataStoreType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: DiskFormat | None = fields.child("format", "DiskFormat")


class BlockNVRAMSourceReservations(Element):
    """``<reservations>`` at ``/domain/os/nvram/source/reservations``."""

    TAG = "reservations"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    migration: bool | None = fields.attr("migration", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: BlockNVRAMSourceReservationsSource | None = fields.child(
        "source", "BlockNVRAMSourceReservationsSource"
    )


class NetworkNVRAMSourceHost(Element):
    """``<host>`` at ``/domain/os/nvram/source/host``."""

    TAG = "host"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    transport: NetworkNVRAMSourceHostTransport | None = fields.attr(
        "transport", NetworkNVRAMSourceHostTransport
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    socket: str | None = fields.attr("socket")


class NetworkNVRAMSourceSnapshot(Element):
    """``<snapshot>`` at ``/domain/os/nvram/source/snapshot``."""

    TAG = "snapshot"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")


class NetworkNVRAMSourceConfig(Element):
    """``<config>`` at ``/domain/os/nvram/source/config``."""

    TAG = "config"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    file: str | None = fields.attr("file")


class NetworkNVRAMSourceInitiator(Element):
    """``<initiator>`` at ``/domain/os/nvram/source/initiator``."""

    TAG = "initiator"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    iqn: NetworkNVRAMSourceInitiatorIQN | None = fields.child(
        "iqn", "NetworkNVRAMSourceInitiatorIQN"
    )


class NetworkNVRAMSourceCookies(Element):
    """``<cookies>`` at ``/domain/os/nvram/source/cookies``."""

    TAG = "cookies"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    cookies: list[NetworkNVRAMSourceCookiesCookie] = fields.children(
        "cookie", "NetworkNVRAMSourceCookiesCookie"
    )


class NetworkNVRAMSourceReadahead(Element):
    """``<readahead>`` at ``/domain/os/nvram/source/readahead``."""

    TAG = "readahead"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class NetworkNVRAMSourceTimeout(Element):
    """``<timeout>`` at ``/domain/os/nvram/source/timeout``."""

    TAG = "timeout"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class NetworkNVRAMSourceSSL(Element):
    """``<ssl>`` at ``/domain/os/nvram/source/ssl``."""

    TAG = "ssl"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class KnownHosts(Element):
    """``<knownHosts>`` at ``/domain/os/nvram/source/knownHosts``."""

    TAG = "knownHosts"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")


class NetworkNVRAMSourceIdentity(Element):
    """``<identity>`` at ``/domain/os/nvram/source/identity``."""

    TAG = "identity"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    keyfile: str | None = fields.attr("keyfile")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    agentsock: str | None = fields.attr("agentsock")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    user: str | None = fields.attr("user")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    group: str | None = fields.attr("group")


class NVMeNVRAMSourceAddress(Element):
    """``<address>`` at ``/domain/os/nvram/source/address``."""

    TAG = "address"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class SlicesSlice(Element):
    """``<slice>`` at ``/domain/os/nvram/source/slices/slice``."""

    TAG = "slice"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: SlicesSliceType | None = fields.attr("type", SlicesSliceType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    offset: int | None = fields.attr("offset", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.POSITIVE)


class FileDataStore(DataStore):
    """``<dataStore type='file'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("file",), default="file")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceFile | None = fields.child("source", "DiskSourceFile")


class BlockDataStore(DataStore):
    """``<dataStore type='block'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("block",), default="block")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceBlock | None = fields.child("source", "DiskSourceBlock")


class DirDataStore(DataStore):
    """``<dataStore type='dir'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("dir",), default="dir")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceDir | None = fields.child("source", "DiskSourceDir")


class NetworkDataStore(DataStore):
    """``<dataStore type='network'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("network",), default="network")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceNetwork | None = fields.child("source", "DiskSourceNetwork")


class VolumeDataStore(DataStore):
    """``<dataStore type='volume'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("volume",), default="volume")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceVolume | None = fields.child("source", "DiskSourceVolume")


class NVMeDataStore(DataStore):
    """``<dataStore type='nvme'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("nvme",), default="nvme")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceNVMe | None = fields.child("source", "DiskSourceNVMe")


class VhostUserDataStore(DataStore):
    """``<dataStore type='vhostuser'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: DiskSourceVhostUser | None = fields.child("source", "DiskSourceVhostUser")


class VhostVDPADataStore(DataStore):
    """``<dataStore type='vhostvdpa'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLDataStore(DataStore):
    """``<dataStore type='ctl'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("type", "format", "source",)
    type: DataStoreType | None = fields.attr("type", ("ctl",), default="ctl")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class BlockNVRAMSourceReservationsSource(Element):
    """``<source>`` at ``/domain/os/nvram/source/reservations/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: VhostUserNVRAMSourceType | None = fields.attr("type", VhostUserNVRAMSourceType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: BlockNVRAMSourceReservationsSourceMode | None = fields.attr(
        "mode", BlockNVRAMSourceReservationsSourceMode
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class NetworkNVRAMSourceInitiatorIQN(Element):
    """``<iqn>`` at ``/domain/os/nvram/source/initiator/iqn``."""

    TAG = "iqn"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")


class NetworkNVRAMSourceCookiesCookie(Element):
    """``<cookie>`` at ``/domain/os/nvram/source/cookies/cookie``."""

    TAG = "cookie"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.text()
