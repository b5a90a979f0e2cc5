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

"""What a machine boots with: ``<loader>``, ``<nvram>`` and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.disk_source import (
        BlockNVRAMSource,
        CTLNVRAMSource,
        DirNVRAMSource,
        FileNVRAMSource,
        NetworkNVRAMSource,
        NVMeNVRAMSource,
        VhostUserNVRAMSource,
        VhostVDPANVRAMSource,
        VolumeNVRAMSource,
    )

LoaderType = Literal["rom", "pflash"]
LoaderFormat = Literal["raw", "qcow2"]
NVRAMType = Literal[
    "file", "block", "dir", "network", "volume", "nvme", "vhostuser", "vhostvdpa", "ctl",
]
OSSmbiosMode = Literal["emulate", "host", "sysinfo"]
OSFirmwareFeatureName = Literal["enrolled-keys", "secure-boot"]
OSACPITableType = Literal["raw", "rawset", "slic", "msdm"]


class OSFirmware(Element):
    """``<firmware>`` at ``/domain/os/firmware``. Features by which libvirt picks the firmware."""

    TAG = "firmware"
    #: A feature that the firmware must have or must not have. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    features: list[OSFirmwareFeature] = fields.children("feature", "OSFirmwareFeature")


class Loader(Element):
    """``<loader>`` at ``/domain/os/loader``. The firmware image that the machine starts with."""

    TAG = "loader"
    #: Whether the guest must not write to the firmware image.
    readonly: bool | None = fields.attr("readonly", kinds.YES_NO)
    #: Whether the firmware can do secure boot.
    secure: bool | None = fields.attr("secure", kinds.YES_NO)
    #: Where the image is mapped: rom, or pflash for UEFI.
    type: LoaderType | None = fields.attr("type", LoaderType)
    #: Whether the firmware goes without a store for its variables. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    stateless: bool | None = fields.attr("stateless", kinds.YES_NO)
    #: Format of the firmware image: raw or qcow2. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: LoaderFormat | None = fields.attr("format", LoaderFormat)
    #: Absolute path of the firmware image on the host.
    value: str | None = fields.text()


class NVRAM(Element):
    """``<nvram>`` at ``/domain/os/nvram``: one of the classes in ``ARMS``.

    Where the firmware keeps its variables.
    """

    TAG = "nvram"
    UNION = "type"
    ARMS = {
        "file": "FileNVRAM",
        "block": "BlockNVRAM",
        "dir": "DirNVRAM",
        "network": "NetworkNVRAM",
        "volume": "VolumeNVRAM",
        "nvme": "NVMeNVRAM",
        "vhostuser": "VhostUserNVRAM",
        "vhostvdpa": "VhostVDPANVRAM",
        "ctl": "CTLNVRAM",
        "": "FileNVRAM",
    }
    #: File on the host that a missing variables' file is copied from.
    template: str | None = fields.attr("template")
    #: Format of the template: raw or qcow2. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    templateFormat: LoaderFormat | None = fields.attr("templateFormat", LoaderFormat)
    #: Kind of storage that the source describes, as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    type: NVRAMType | None = fields.attr("type", NVRAMType)
    #: Format of the variables' file: raw or qcow2. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    format: LoaderFormat | None = fields.attr("format", LoaderFormat)
    #: Absolute path of the variables' file on the host.
    value: str | None = fields.text()


class OSVarstore(Element):
    """``<varstore>`` at ``/domain/os/varstore``.

    Variables of a firmware that has the emulator keep them (uefi-vars).
    """

    TAG = "varstore"
    #: File on the host that a missing store is copied from. In libvirt's schema from 12.8.0 on, not
    #: in 11.3.0.
    template: str | None = fields.attr("template")
    #: Absolute path of the store on the host. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    path: str | None = fields.attr("path")


class OSBootmenu(Element):
    """``<bootmenu>`` at ``/domain/os/bootmenu``. The firmware's menu of boot devices."""

    TAG = "bootmenu"
    #: Whether the menu is offered at start.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    #: How long the menu waits, in milliseconds, 0 to 65535.
    timeout: int | None = fields.attr("timeout", kinds.SHORT)


class OSSmbios(Element):
    """``<smbios>`` at ``/domain/os/smbios``. Where the guest's SMBIOS tables come from."""

    TAG = "smbios"
    #: emulate: the hypervisor; host: the host's; sysinfo: the sysinfo element.
    mode: OSSmbiosMode | None = fields.attr("mode", OSSmbiosMode)


class OSBios(Element):
    """``<bios>`` at ``/domain/os/bios``. Settings of the BIOS."""

    TAG = "bios"
    #: Whether the BIOS speaks over the first serial port.
    useserial: bool | None = fields.attr("useserial", kinds.YES_NO)
    #: Milliseconds until a failed boot is tried again, to 65535; -1: never.
    rebootTimeout: int | None = fields.attr("rebootTimeout", kinds.bounded(-1, None))


class OSACPI(Element):
    """``<acpi>`` at ``/domain/os/acpi``. ACPI tables that are handed to the guest as they are."""

    TAG = "acpi"
    #: One ACPI table, or all of them.
    tables: list[OSACPITable] = fields.children("table", "OSACPITable")


class OSFirmwareFeature(Element):
    """``<feature>`` at ``/domain/os/firmware/feature``.

    A feature that the firmware must have or must not have.
    """

    TAG = "feature"
    #: Whether the firmware must have it (yes) or must not (no). In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: secure-boot, or enrolled-keys for vendor certificates in the NVRAM. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    name: OSFirmwareFeatureName | None = fields.attr("name", OSFirmwareFeatureName)


class FileNVRAM(NVRAM):
    """``<nvram type='file'>``.

    A file on the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("file",), default="file")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: FileNVRAMSource | None = fields.child("source", "FileNVRAMSource")


class BlockNVRAM(NVRAM):
    """``<nvram type='block'>``.

    A block device of the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("block",), default="block")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: BlockNVRAMSource | None = fields.child("source", "BlockNVRAMSource")


class DirNVRAM(NVRAM):
    """``<nvram type='dir'>``.

    A directory of the host, shown as a FAT disk. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("dir",), default="dir")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: DirNVRAMSource | None = fields.child("source", "DirNVRAMSource")


class NetworkNVRAM(NVRAM):
    """``<nvram type='network'>``.

    An image on a server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("network",), default="network")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: NetworkNVRAMSource | None = fields.child("source", "NetworkNVRAMSource")


class VolumeNVRAM(NVRAM):
    """``<nvram type='volume'>``.

    A volume of a storage pool. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("volume",), default="volume")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: VolumeNVRAMSource | None = fields.child("source", "VolumeNVRAMSource")


class NVMeNVRAM(NVRAM):
    """``<nvram type='nvme'>``.

    An NVMe namespace on the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("nvme",), default="nvme")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: NVMeNVRAMSource | None = fields.child("source", "NVMeNVRAMSource")


class VhostUserNVRAM(NVRAM):
    """``<nvram type='vhostuser'>``.

    A vhost-user socket. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPANVRAM(NVRAM):
    """``<nvram type='vhostvdpa'>``.

    A vDPA device of the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLNVRAM(NVRAM):
    """``<nvram type='ctl'>``.

    A device of FreeBSD's CAM target layer. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = ("template", "templateFormat", "type", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("ctl",), default="ctl")
    #: Storage that holds the variables, described as for a disk. In libvirt's schema from 12.8.0
    #: on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class OSACPITable(Element):
    """``<table>`` at ``/domain/os/acpi/table``. One ACPI table, or all of them."""

    TAG = "table"
    #: slic or msdm (Windows licences), raw for any one table, rawset for several.
    type: OSACPITableType | None = fields.attr("type", OSACPITableType)
    #: Absolute path of the table on the host.
    value: str | None = fields.text()
