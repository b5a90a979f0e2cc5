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

"""Elements that several families use.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import Clipboard, DeviceSecLabel, Mouse, Reconnect
    from nova_sandbox.libvirtxml.domain.disk import (
        AuthSecret,
        BlockDiskMirror2SourceReservations,
        DiskFormatMetadataCache,
        EncryptionCipher,
        EncryptionIvgen,
        EncryptionSecret,
        InitiatorIQN,
        IOThreadsIOThread,
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
    )
    from nova_sandbox.libvirtxml.domain.disk_source import DataStore, KnownHosts, Slices

EncryptionFormat = Literal["default", "qcow", "luks", "luks2", "luks-any"]
EncryptionEngine = Literal["qemu", "librbd"]
DiskFormatType = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
FileDiskMirror2SourceStartupPolicy = Literal["mandatory", "requisite", "optional"]
NetworkDiskMirror2SourceProtocol = Literal[
    "nbd", "gluster", "rbd", "iscsi", "http", "https", "ftps", "ftp", "ssh", "sheepdog", "tftp",
    "vxhs", "nfs",
]
VolumeDiskMirror2SourceMode = Literal["host", "direct"]
NVMeDiskMirror2SourceType = Literal["pci"]
VhostUserDiskMirror2SourceType = Literal["unix"]


class Auth(Element):
    """``<auth>`` at ``/domain/devices/disk/auth``.

    How to log in to the storage server; newer documents have it in the source.
    """

    TAG = "auth"
    #: Name under which to log in to the server.
    username: str | None = fields.attr("username")
    #: The secret of libvirt that holds the password or key.
    secret: AuthSecret | None = fields.child("secret", "AuthSecret")


class Boot(Element):
    """``<boot>`` at ``/domain/devices/disk/boot``.

    Place of the device in the order in which the firmware tries to boot.
    """

    TAG = "boot"
    #: Position in the boot order, 1 first; no two devices may share it, and os/boot may not be
    #: used.
    order: int | None = fields.attr("order", kinds.POSITIVE)
    #: Up to 8 characters that choose the entry of the boot menu on an s390 guest.
    loadparm: str | None = fields.attr("loadparm")


class Encryption(Element):
    """``<encryption>`` at ``/domain/devices/disk/encryption``.

    How the disk is encrypted; newer documents have it in the source.
    """

    TAG = "encryption"
    #: Format of the encryption; luks-any takes both versions of LUKS.
    format: EncryptionFormat | None = fields.attr("format", EncryptionFormat)
    #: What encrypts: qemu itself or the Ceph client; qemu by default. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    engine: EncryptionEngine | None = fields.attr("engine", EncryptionEngine)
    #: The secret of libvirt that opens the image.
    secrets: list[EncryptionSecret] = fields.children("secret", "EncryptionSecret")
    #: The cipher with which a new LUKS image is encrypted.
    cipher: EncryptionCipher | None = fields.child("cipher", "EncryptionCipher")
    #: How a new LUKS image makes its initialization vectors.
    ivgen: EncryptionIvgen | None = fields.child("ivgen", "EncryptionIvgen")


class IP(Element):
    """``<ip>`` at ``/domain/devices/interface/ip``. An address that the guest's interface gets."""

    TAG = "ip"
    #: The IP address.
    address: str | None = fields.attr("address")
    #: Whether the address is ipv4 or ipv6.
    family: str | None = fields.attr("family")
    #: Length of the network's prefix in bits.
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    #: Address at the far end of a point-to-point link.
    peer: str | None = fields.attr("peer")


class Route(Element):
    """``<route>`` at ``/domain/devices/interface/route``. A route that the guest gets."""

    TAG = "route"
    #: Whether the route is for ipv4 or ipv6.
    family: str | None = fields.attr("family")
    #: Network to which the route leads.
    address: str | None = fields.attr("address")
    #: Netmask of the network, in place of a prefix.
    netmask: str | None = fields.attr("netmask")
    #: Length of the network's prefix in bits.
    prefix: int | None = fields.attr("prefix", kinds.bounded(0, 128))
    #: Address of the gateway.
    gateway: str | None = fields.attr("gateway")
    #: Cost of the route: the lowest wins.
    metric: int | None = fields.attr("metric", kinds.UNSIGNED)


class Rom(Element):
    """``<rom>`` at ``/domain/devices/interface/rom``. The ROM of the device."""

    TAG = "rom"
    #: Whether the device has a ROM at all.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: Whether the guest sees the ROM in its memory.
    bar: bool | None = fields.attr("bar", kinds.ON_OFF)
    #: Path of the ROM's image on the host.
    file: str | None = fields.attr("file")


class Source(Element):
    """``<source>`` at ``/domain/devices/smartcard/source``.

    The host's end of the connection to the card.
    """

    TAG = "source"
    #: Which side the hypervisor is: bind waits for connections, connect makes one.
    mode: str | None = fields.attr("mode")
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")
    #: Address to which the hypervisor binds or connects.
    host: str | None = fields.attr("host")
    #: TCP or UDP port, as a number or the name of a service.
    service: str | None = fields.attr("service")
    #: Name of the channel on the D-Bus or SPICE side.
    channel: str | None = fields.attr("channel")
    #: Path of the end that the hypervisor opens.
    master: str | None = fields.attr("master")
    #: Path of the other end, for users.
    slave: str | None = fields.attr("slave")
    #: Whether a file is continued when the guest starts, or emptied; off by default.
    append: bool | None = fields.attr("append", kinds.ON_OFF)
    #: Whether the connection is encrypted with TLS.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Whether and when a lost connection is made again.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: Whether the agent shares the clipboard. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clipboard: Clipboard | None = fields.child("clipboard", "Clipboard")
    #: Who draws the mouse pointer. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mouse: Mouse | None = fields.child("mouse", "Mouse")


class IOThreads(Element):
    """``<iothreads>`` at ``/domain/devices/disk/driver/iothreads``.

    The I/O threads that share the queues of the device.
    """

    TAG = "iothreads"
    #: One I/O thread and which queues it serves. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iothreads: list[IOThreadsIOThread] = fields.children("iothread", "IOThreadsIOThread")


class DiskFormat(Element):
    """``<format>`` at ``/domain/devices/disk/mirror/format``. Format of the copy."""

    TAG = "format"
    #: Format of the copy.
    type: DiskFormatType | None = fields.attr("type", DiskFormatType)
    #: The cache for the tables of a qcow2 image.
    metadata_cache: DiskFormatMetadataCache | None = fields.child(
        "metadata_cache", "DiskFormatMetadataCache"
    )


class Initiator(Element):
    """``<initiator>`` at ``/domain/devices/disk/source/initiator``.

    How the hypervisor names itself to the iSCSI target.
    """

    TAG = "initiator"
    #: The iSCSI name of the client.
    iqn: InitiatorIQN | None = fields.child("iqn", "InitiatorIQN")


class FileDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Path of the image on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    file: str | None = fields.attr("file")
    #: Name of a group of file descriptors given to libvirt, used in place of opening the path. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskMirror2SourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskMirror2SourceStartupPolicy
    )
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
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class BlockDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Path of the host's device. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dev: str | None = fields.attr("dev")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskMirror2SourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskMirror2SourceStartupPolicy
    )
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
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class DirDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Path of the host's directory. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    dir: str | None = fields.attr("dir")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskMirror2SourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskMirror2SourceStartupPolicy
    )
    #: The part of the source that is used, when it is not all of it. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    slices: Slices | None = fields.child("slices", "Slices")
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class NetworkDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Protocol of the storage server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    protocol: NetworkDiskMirror2SourceProtocol | None = fields.attr(
        "protocol", NetworkDiskMirror2SourceProtocol
    )
    #: Name of the image on the server: volume, path or target. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    name: str | None = fields.attr("name")
    #: Whether the connection is encrypted with TLS. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Name that the server's certificate must have, in place of the host's name. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    tlsHostname: str | None = fields.attr("tlsHostname")
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: Query part of the URL, after the question mark. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    query: str | None = fields.attr("query")
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
    #: How the image is encrypted. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    #: A second image that holds the guest's data, while the qcow2 image has only the tables. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class VolumeDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Name of libvirt's storage pool. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    pool: str | None = fields.attr("pool")
    #: Name of the volume in the pool. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    volume: str | None = fields.attr("volume")
    #: Whether an iSCSI volume is used by way of the host's kernel or by the hypervisor itself. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    mode: VolumeDiskMirror2SourceMode | None = fields.attr("mode", VolumeDiskMirror2SourceMode)
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskMirror2SourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskMirror2SourceStartupPolicy
    )
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
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class NVMeDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Kind of the source: a PCI device for NVMe, a unix socket for vhost-user. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    type: NVMeDiskMirror2SourceType | None = fields.attr("type", NVMeDiskMirror2SourceType)
    #: Number of the NVMe namespace, from 1 on. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    namespace: int | None = fields.attr("namespace", kinds.HEXADECIMAL)
    #: Whether libvirt takes the NVMe device from the host's driver and gives it back. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    #: Number of this image in the chain, given by libvirt; it names the image in block jobs. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    index: int | None = fields.attr("index", kinds.POSITIVE)
    #: What happens when the source is missing: an error, or the guest starts without it. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    startupPolicy: FileDiskMirror2SourceStartupPolicy | None = fields.attr(
        "startupPolicy", FileDiskMirror2SourceStartupPolicy
    )
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
    dataStore: DataStore | None = fields.child("dataStore", "DataStore")
    #: What libvirt keeps for itself; it is in no document meant for others. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    privateData: bool = fields.flag("privateData")


class VhostUserDiskMirror2Source(Element):
    """``<source>`` at ``/domain/devices/disk/mirror/source``. Where the copy is written."""

    TAG = "source"
    #: Kind of the source: a PCI device for NVMe, a unix socket for vhost-user. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    type: VhostUserDiskMirror2SourceType | None = fields.attr(
        "type", VhostUserDiskMirror2SourceType
    )
    #: Path of the socket at which the vhost-user server listens. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    path: str | None = fields.attr("path")
    #: Whether and when a lost connection is made again. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class Vendor(Element):
    """``<vendor>`` at ``/domain/devices/interface/source/vendor``.

    Vendor of the host's USB device.
    """

    TAG = "vendor"
    #: Number of the vendor, 16 bits, such as 0x1234.
    id: int | None = fields.attr("id", kinds.HEXADECIMAL)


class Product(Element):
    """``<product>`` at ``/domain/devices/interface/source/product``.

    Product of the host's USB device.
    """

    TAG = "product"
    #: Number of the product, 16 bits, such as 0xbeef.
    id: int | None = fields.attr("id", kinds.HEXADECIMAL)
