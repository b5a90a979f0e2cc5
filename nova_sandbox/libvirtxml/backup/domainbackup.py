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

"""A backup job, https://libvirt.org/formatbackup.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.chardev import DeviceSecLabel
    from nova_sandbox.libvirtxml.domain.disk import EncryptionSecret

DomainBackupMode = Literal["push", "pull"]
ServerTransport = Literal["tcp", "unix", "fd"]
PushDomainBackupDisksDiskType = Literal["file", "block"]
PushDomainBackupDisksDiskBackupmode = Literal["full", "incremental"]
PushDomainBackupDisksDiskDriverType = Literal[
    "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "luks",
    "cow", "qcow", "qcow2", "qed", "vmdk",
]
PullDomainBackupDisksDiskDriverType = Literal["qcow2"]
EncryptionFormat = Literal["luks"]
EncryptionEngine = Literal["qemu"]


class DomainBackup(Element):
    """``<domainbackup>`` at ``/domainbackup``: one of the classes in ``ARMS``.

    A job that copies the disks of a running domain.
    """

    TAG = "domainbackup"
    SCHEMA = "domainbackup"
    UNION = "mode"
    ARMS = {
        "push": "PushDomainBackup",
        "pull": "PullDomainBackup",
        "": "PushDomainBackup",
    }
    #: push (the default): libvirt writes copies; pull: clients read by NBD.
    mode: DomainBackupMode | None = fields.attr("mode", DomainBackupMode)
    #: Checkpoint: only what changed since then is copied.
    incremental: str | None = fields.leaf("incremental")


class PushDomainBackupDisks(Element):
    """``<disks>`` at ``/domainbackup/disks``. Which disks are copied; all if absent."""

    TAG = "disks"
    #: Whether and how one disk is copied.
    disks: list[PushDomainBackupDisksDisk] = fields.children("disk", "PushDomainBackupDisksDisk")


class PushDomainBackup(DomainBackup):
    """``<domainbackup mode='push'>``. libvirt writes the copies."""

    ORDER = ("mode", "incremental", "disks",)
    mode: DomainBackupMode | None = fields.attr("mode", ("push",), default="push")
    #: Which disks are copied; all if absent.
    disks: PushDomainBackupDisks | None = fields.child("disks", "PushDomainBackupDisks")


class Server(Element):
    """``<server>`` at ``/domainbackup/server``. The NBD server from which clients read."""

    TAG = "server"
    #: tcp (the default), unix or fd.
    transport: ServerTransport | None = fields.attr("transport", ServerTransport)
    #: Whether connections are encrypted with TLS.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Name or IP address that the server listens on; localhost by default.
    name: str | None = fields.attr("name")
    #: TCP port; must be given.
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    #: Name of the socket that the application has opened. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    fdgroup: str | None = fields.attr("fdgroup")
    #: Path of the UNIX socket.
    socket: str | None = fields.attr("socket")


class PullDomainBackupDisks(Element):
    """``<disks>`` at ``/domainbackup/disks``. Which disks are copied; all if absent."""

    TAG = "disks"
    #: Whether and how one disk is copied.
    disks: list[PullDomainBackupDisksDisk] = fields.children("disk", "PullDomainBackupDisksDisk")


class PullDomainBackup(DomainBackup):
    """``<domainbackup mode='pull'>``. Clients read the data from a server that libvirt starts."""

    ORDER = ("mode", "incremental", "server", "disks",)
    mode: DomainBackupMode | None = fields.attr("mode", ("pull",), default="pull")
    #: The NBD server from which clients read.
    server: Server | None = fields.child("server", "Server")
    #: Which disks are copied; all if absent.
    disks: PullDomainBackupDisks | None = fields.child("disks", "PullDomainBackupDisks")


class PushDomainBackupDisksDisk(Element):
    """``<disk>`` at ``/domainbackup/disks/disk``: one of the classes in ``ARMS``.

    Whether and how one disk is copied.
    """

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FilePushDomainBackupDisksDisk",
        "block": "BlockPushDomainBackupDisksDisk",
        "": "UntypedPushDomainBackupDisksDisk",
    }
    #: The disk's target, such as vda.
    name: str | None = fields.attr("name")
    #: Whether the disk is copied; yes by default.
    backup: bool | None = fields.attr("backup", kinds.YES_NO)
    #: Kind of storage of the target or scratch: file or block.
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", PushDomainBackupDisksDiskType)
    #: full, or incremental from a checkpoint.
    backupmode: PushDomainBackupDisksDiskBackupmode | None = fields.attr(
        "backupmode", PushDomainBackupDisksDiskBackupmode
    )
    #: Checkpoint since which changes of this disk are copied.
    incremental: str | None = fields.attr("incremental")


class PullDomainBackupDisksDisk(Element):
    """``<disk>`` at ``/domainbackup/disks/disk``: one of the classes in ``ARMS``.

    Whether and how one disk is copied.
    """

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FilePullDomainBackupDisksDisk",
        "block": "BlockPullDomainBackupDisksDisk",
        "": "FilePullDomainBackupDisksDisk",
    }
    #: The disk's target, such as vda.
    name: str | None = fields.attr("name")
    #: Whether the disk is copied; yes by default.
    backup: bool | None = fields.attr("backup", kinds.YES_NO)
    #: Kind of storage of the target or scratch: file or block.
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", PushDomainBackupDisksDiskType)
    #: full, or incremental from a checkpoint.
    backupmode: PushDomainBackupDisksDiskBackupmode | None = fields.attr(
        "backupmode", PushDomainBackupDisksDiskBackupmode
    )
    #: Checkpoint since which changes of this disk are copied.
    incremental: str | None = fields.attr("incremental")
    #: Name of the export on the server; target by default.
    exportname: str | None = fields.attr("exportname")
    #: Name under which clients find the bitmap of changes.
    exportbitmap: str | None = fields.attr("exportbitmap")
    #: How the target or scratch is handled.
    driver: PullDomainBackupDisksDiskDriver | None = fields.child(
        "driver", "PullDomainBackupDisksDiskDriver"
    )


class FilePushDomainBackupDisksDiskTarget(Element):
    """``<target>`` at ``/domainbackup/disks/disk/target``. Where the copy is written."""

    TAG = "target"
    #: Absolute path of the file on the host.
    file: str | None = fields.attr("file")
    #: How one security driver of the host confines a guest or its files.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class PushDomainBackupDisksDiskDriver(Element):
    """``<driver>`` at ``/domainbackup/disks/disk/driver``. How the target or scratch is handled."""

    TAG = "driver"
    #: Format: for push any, qcow2 by default; for pull qcow2.
    type: PushDomainBackupDisksDiskDriverType | None = fields.attr(
        "type", PushDomainBackupDisksDiskDriverType
    )


class FilePushDomainBackupDisksDisk(PushDomainBackupDisksDisk):
    """``<disk type='file'>``. A file on the host."""

    ORDER = ("name", "backup", "type", "backupmode", "incremental", "driver", "target",)
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("file",), default="file")
    #: How the target or scratch is handled.
    driver: PushDomainBackupDisksDiskDriver | None = fields.child(
        "driver", "PushDomainBackupDisksDiskDriver"
    )
    #: Where the copy is written.
    target: FilePushDomainBackupDisksDiskTarget | None = fields.child(
        "target", "FilePushDomainBackupDisksDiskTarget"
    )


class BlockPushDomainBackupDisksDiskTarget(Element):
    """``<target>`` at ``/domainbackup/disks/disk/target``. Where the copy is written."""

    TAG = "target"
    #: Absolute path of the host's block device.
    dev: str | None = fields.attr("dev")
    #: How one security driver of the host confines a guest or its files.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockPushDomainBackupDisksDisk(PushDomainBackupDisksDisk):
    """``<disk type='block'>``. A block device of the host."""

    ORDER = ("name", "backup", "type", "backupmode", "incremental", "driver", "target",)
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("block",), default="block")
    #: How the target or scratch is handled.
    driver: PushDomainBackupDisksDiskDriver | None = fields.child(
        "driver", "PushDomainBackupDisksDiskDriver"
    )
    #: Where the copy is written.
    target: BlockPushDomainBackupDisksDiskTarget | None = fields.child(
        "target", "BlockPushDomainBackupDisksDiskTarget"
    )


class UntypedPushDomainBackupDisksDisk(PushDomainBackupDisksDisk):
    """``<disk>`` without ``type``. A file that libvirt names, or no copy at all."""

    ORDER = ("name", "backup", "type", "backupmode", "incremental",)
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ())


class FilePullDomainBackupDisksDiskScratch(Element):
    """``<scratch>`` at ``/domainbackup/disks/disk/scratch``.

    Keeps, while clients read, the data that the guest overwrites.
    """

    TAG = "scratch"
    #: Absolute path of the file on the host.
    file: str | None = fields.attr("file")
    #: How one security driver of the host confines a guest or its files.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class PullDomainBackupDisksDiskDriver(Element):
    """``<driver>`` at ``/domainbackup/disks/disk/driver``. How the target or scratch is handled."""

    TAG = "driver"
    #: Format: for push any, qcow2 by default; for pull qcow2.
    type: PullDomainBackupDisksDiskDriverType | None = fields.attr(
        "type", PullDomainBackupDisksDiskDriverType
    )


class FilePullDomainBackupDisksDisk(PullDomainBackupDisksDisk):
    """``<disk type='file'>``. A file on the host."""

    ORDER = (
        "name", "backup", "type", "backupmode", "incremental", "exportname", "exportbitmap",
        "driver", "scratch",
    )
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("file",), default="file")
    #: Keeps, while clients read, the data that the guest overwrites.
    scratch: FilePullDomainBackupDisksDiskScratch | None = fields.child(
        "scratch", "FilePullDomainBackupDisksDiskScratch"
    )


class BlockPullDomainBackupDisksDiskScratch(Element):
    """``<scratch>`` at ``/domainbackup/disks/disk/scratch``.

    Keeps, while clients read, the data that the guest overwrites.
    """

    TAG = "scratch"
    #: Absolute path of the file on the host.
    file: str | None = fields.attr("file")
    #: Absolute path of the host's block device.
    dev: str | None = fields.attr("dev")
    #: How one security driver of the host confines a guest or its files.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    #: How the image is encrypted.
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockPullDomainBackupDisksDisk(PullDomainBackupDisksDisk):
    """``<disk type='block'>``. A block device of the host."""

    ORDER = (
        "name", "backup", "type", "backupmode", "incremental", "exportname", "exportbitmap",
        "driver", "scratch",
    )
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("block",), default="block")
    #: Keeps, while clients read, the data that the guest overwrites.
    scratch: BlockPullDomainBackupDisksDiskScratch | None = fields.child(
        "scratch", "BlockPullDomainBackupDisksDiskScratch"
    )


class Encryption(Element):
    """``<encryption>`` at ``/domainbackup/disks/disk/target/encryption``.

    How the image is encrypted.
    """

    TAG = "encryption"
    #: Format of the encryption; luks-any takes both versions of LUKS.
    format: EncryptionFormat | None = fields.attr("format", EncryptionFormat)
    #: What encrypts: qemu itself or the Ceph client; qemu by default. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    engine: EncryptionEngine | None = fields.attr("engine", EncryptionEngine)
    #: The secret of libvirt that opens the image.
    secret: EncryptionSecret | None = fields.child("secret", "EncryptionSecret")
    #: The cipher with which a new LUKS image is encrypted.
    cipher: EncryptionCipher | None = fields.child("cipher", "EncryptionCipher")
    #: How a new LUKS image makes its initialization vectors.
    ivgen: EncryptionIvgen | None = fields.child("ivgen", "EncryptionIvgen")


class EncryptionCipher(Element):
    """``<cipher>`` at ``/domainbackup/disks/disk/target/encryption/cipher``.

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
    """``<ivgen>`` at ``/domainbackup/disks/disk/target/encryption/ivgen``.

    How a new LUKS image makes its initialization vectors.
    """

    TAG = "ivgen"
    #: Name of the generator, such as plain64.
    name: str | None = fields.attr("name")
    #: Hash that the generator uses, such as sha256.
    hash: str | None = fields.attr("hash")
