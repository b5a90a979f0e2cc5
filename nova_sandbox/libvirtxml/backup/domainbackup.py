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
    """``<domainbackup>`` at ``/domainbackup``: one of the classes in ``ARMS``."""

    TAG = "domainbackup"
    SCHEMA = "domainbackup"
    UNION = "mode"
    ARMS = {
        "push": "PushDomainBackup",
        "pull": "PullDomainBackup",
        "": "PushDomainBackup",
    }
    mode: DomainBackupMode | None = fields.attr("mode", DomainBackupMode)
    incremental: str | None = fields.leaf("incremental")


class PushDomainBackupDisks(Element):
    """``<disks>`` at ``/domainbackup/disks``."""

    TAG = "disks"
    disks: list[PushDomainBackupDisksDisk] = fields.children("disk", "PushDomainBackupDisksDisk")


class PushDomainBackup(DomainBackup):
    """``<domainbackup mode='push'>``."""

    ORDER = ("mode", "incremental", "disks",)
    mode: DomainBackupMode | None = fields.attr("mode", ("push",), default="push")
    disks: PushDomainBackupDisks | None = fields.child("disks", "PushDomainBackupDisks")


class Server(Element):
    """``<server>`` at ``/domainbackup/server``."""

    TAG = "server"
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    transport: ServerTransport | None = fields.attr("transport", ServerTransport)
    name: str | None = fields.attr("name")
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    socket: str | None = fields.attr("socket")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    fdgroup: str | None = fields.attr("fdgroup")


class PullDomainBackupDisks(Element):
    """``<disks>`` at ``/domainbackup/disks``."""

    TAG = "disks"
    disks: list[PullDomainBackupDisksDisk] = fields.children("disk", "PullDomainBackupDisksDisk")


class PullDomainBackup(DomainBackup):
    """``<domainbackup mode='pull'>``."""

    ORDER = ("mode", "incremental", "server", "disks",)
    mode: DomainBackupMode | None = fields.attr("mode", ("pull",), default="pull")
    server: Server | None = fields.child("server", "Server")
    disks: PullDomainBackupDisks | None = fields.child("disks", "PullDomainBackupDisks")


class PushDomainBackupDisksDisk(Element):
    """``<disk>`` at ``/domainbackup/disks/disk``: one of the classes in ``ARMS``."""

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FilePushDomainBackupDisksDisk",
        "block": "BlockPushDomainBackupDisksDisk",
        "": "UntypedPushDomainBackupDisksDisk",
    }
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", PushDomainBackupDisksDiskType)
    name: str | None = fields.attr("name")
    backupmode: PushDomainBackupDisksDiskBackupmode | None = fields.attr(
        "backupmode", PushDomainBackupDisksDiskBackupmode
    )
    incremental: str | None = fields.attr("incremental")
    backup: bool | None = fields.attr("backup", kinds.YES_NO)


class PullDomainBackupDisksDisk(Element):
    """``<disk>`` at ``/domainbackup/disks/disk``: one of the classes in ``ARMS``."""

    TAG = "disk"
    UNION = "type"
    ARMS = {
        "file": "FilePullDomainBackupDisksDisk",
        "block": "BlockPullDomainBackupDisksDisk",
        "": "FilePullDomainBackupDisksDisk",
    }
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", PushDomainBackupDisksDiskType)
    name: str | None = fields.attr("name")
    backupmode: PushDomainBackupDisksDiskBackupmode | None = fields.attr(
        "backupmode", PushDomainBackupDisksDiskBackupmode
    )
    incremental: str | None = fields.attr("incremental")
    exportname: str | None = fields.attr("exportname")
    exportbitmap: str | None = fields.attr("exportbitmap")
    backup: bool | None = fields.attr("backup", kinds.YES_NO)
    driver: PullDomainBackupDisksDiskDriver | None = fields.child(
        "driver", "PullDomainBackupDisksDiskDriver"
    )


class FilePushDomainBackupDisksDiskTarget(Element):
    """``<target>`` at ``/domainbackup/disks/disk/target``."""

    TAG = "target"
    file: str | None = fields.attr("file")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class PushDomainBackupDisksDiskDriver(Element):
    """``<driver>`` at ``/domainbackup/disks/disk/driver``."""

    TAG = "driver"
    type: PushDomainBackupDisksDiskDriverType | None = fields.attr(
        "type", PushDomainBackupDisksDiskDriverType
    )


class FilePushDomainBackupDisksDisk(PushDomainBackupDisksDisk):
    """``<disk type='file'>``."""

    ORDER = ("type", "name", "backupmode", "incremental", "backup", "driver", "target",)
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("file",), default="file")
    driver: PushDomainBackupDisksDiskDriver | None = fields.child(
        "driver", "PushDomainBackupDisksDiskDriver"
    )
    target: FilePushDomainBackupDisksDiskTarget | None = fields.child(
        "target", "FilePushDomainBackupDisksDiskTarget"
    )


class BlockPushDomainBackupDisksDiskTarget(Element):
    """``<target>`` at ``/domainbackup/disks/disk/target``."""

    TAG = "target"
    dev: str | None = fields.attr("dev")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockPushDomainBackupDisksDisk(PushDomainBackupDisksDisk):
    """``<disk type='block'>``."""

    ORDER = ("type", "name", "backupmode", "incremental", "backup", "driver", "target",)
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("block",), default="block")
    driver: PushDomainBackupDisksDiskDriver | None = fields.child(
        "driver", "PushDomainBackupDisksDiskDriver"
    )
    target: BlockPushDomainBackupDisksDiskTarget | None = fields.child(
        "target", "BlockPushDomainBackupDisksDiskTarget"
    )


class UntypedPushDomainBackupDisksDisk(PushDomainBackupDisksDisk):
    """``<disk>`` without ``type``."""

    ORDER = ("type", "name", "backupmode", "incremental", "backup",)
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ())


class FilePullDomainBackupDisksDiskScratch(Element):
    """``<scratch>`` at ``/domainbackup/disks/disk/scratch``."""

    TAG = "scratch"
    file: str | None = fields.attr("file")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class PullDomainBackupDisksDiskDriver(Element):
    """``<driver>`` at ``/domainbackup/disks/disk/driver``."""

    TAG = "driver"
    type: PullDomainBackupDisksDiskDriverType | None = fields.attr(
        "type", PullDomainBackupDisksDiskDriverType
    )


class FilePullDomainBackupDisksDisk(PullDomainBackupDisksDisk):
    """``<disk type='file'>``."""

    ORDER = (
        "type", "name", "backupmode", "incremental", "exportname", "exportbitmap", "backup",
        "driver", "scratch",
    )
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("file",), default="file")
    scratch: FilePullDomainBackupDisksDiskScratch | None = fields.child(
        "scratch", "FilePullDomainBackupDisksDiskScratch"
    )


class BlockPullDomainBackupDisksDiskScratch(Element):
    """``<scratch>`` at ``/domainbackup/disks/disk/scratch``."""

    TAG = "scratch"
    file: str | None = fields.attr("file")
    dev: str | None = fields.attr("dev")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    encryption: Encryption | None = fields.child("encryption", "Encryption")


class BlockPullDomainBackupDisksDisk(PullDomainBackupDisksDisk):
    """``<disk type='block'>``."""

    ORDER = (
        "type", "name", "backupmode", "incremental", "exportname", "exportbitmap", "backup",
        "driver", "scratch",
    )
    type: PushDomainBackupDisksDiskType | None = fields.attr("type", ("block",), default="block")
    scratch: BlockPullDomainBackupDisksDiskScratch | None = fields.child(
        "scratch", "BlockPullDomainBackupDisksDiskScratch"
    )


class Encryption(Element):
    """``<encryption>`` at ``/domainbackup/disks/disk/target/encryption``."""

    TAG = "encryption"
    format: EncryptionFormat | None = fields.attr("format", EncryptionFormat)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    engine: EncryptionEngine | None = fields.attr("engine", EncryptionEngine)
    secret: EncryptionSecret | None = fields.child("secret", "EncryptionSecret")
    cipher: EncryptionCipher | None = fields.child("cipher", "EncryptionCipher")
    ivgen: EncryptionIvgen | None = fields.child("ivgen", "EncryptionIvgen")


class EncryptionCipher(Element):
    """``<cipher>`` at ``/domainbackup/disks/disk/target/encryption/cipher``."""

    TAG = "cipher"
    name: str | None = fields.attr("name")
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    mode: str | None = fields.attr("mode")
    hash: str | None = fields.attr("hash")


class EncryptionIvgen(Element):
    """``<ivgen>`` at ``/domainbackup/disks/disk/target/encryption/ivgen``."""

    TAG = "ivgen"
    name: str | None = fields.attr("name")
    hash: str | None = fields.attr("hash")
