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

"""Booting: ``<os>``.

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

OSFirmwareValue = Literal["bios", "efi"]
OSTypeArch = Literal[
    "i686", "x86_64", "ia64", "aarch64", "alpha", "armv6l", "armv7l", "cris", "lm32", "loongarch64",
    "m68k", "microblaze", "microblazeel", "mips", "mipsel", "mips64", "mips64el", "openrisc",
    "parisc", "parisc64", "ppc", "ppc64", "ppc64le", "ppcemb", "riscv32", "riscv64", "s390",
    "s390x", "sh4", "sh4eb", "sparc", "sparc64", "unicore32", "xtensa", "xtensaeb",
]
OSTypeValue = Literal["xen", "linux", "xenpvh", "hvm", "exe"]
LoaderType = Literal["rom", "pflash"]
LoaderFormat = Literal["raw", "qcow2"]
NVRAMType = Literal[
    "file", "block", "dir", "network", "volume", "nvme", "vhostuser", "vhostvdpa", "ctl",
]
OSBootDev = Literal["hd", "fd", "cdrom", "network"]
OSSmbiosMode = Literal["emulate", "host", "sysinfo"]
OSFirmwareFeatureName = Literal["enrolled-keys", "secure-boot"]
OSACPITableType = Literal["raw", "rawset", "slic", "msdm"]


class OS(Element):
    """``<os>`` at ``/domain/os``."""

    TAG = "os"
    firmware: OSFirmwareValue | None = fields.attr("firmware", OSFirmwareValue)
    type: OSType | None = fields.child("type", "OSType")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    firmware_element: OSFirmware | None = fields.child("firmware", "OSFirmware")
    init: str | None = fields.leaf("init")
    initargs: list[str] = fields.leaves("initarg")
    initenvs: list[InitEnv] = fields.children("initenv", "InitEnv")
    initdir: str | None = fields.leaf("initdir")
    inituser: str | None = fields.leaf("inituser")
    initgroup: str | None = fields.leaf("initgroup")
    loader: Loader | None = fields.child("loader", "Loader")
    nvram: NVRAM | None = fields.child("nvram", "NVRAM")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    varstore: OSVarstore | None = fields.child("varstore", "OSVarstore")
    kernel: str | None = fields.leaf("kernel")
    initrd: str | None = fields.leaf("initrd")
    cmdline: str | None = fields.leaf("cmdline")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    shim: str | None = fields.leaf("shim")
    dtb: str | None = fields.leaf("dtb")
    root: str | None = fields.leaf("root")
    acpi: OSACPI | None = fields.child("acpi", "OSACPI")
    boots: list[OSBoot] = fields.children("boot", "OSBoot")
    bootmenu: OSBootmenu | None = fields.child("bootmenu", "OSBootmenu")
    bios: OSBios | None = fields.child("bios", "OSBios")
    smbios: OSSmbios | None = fields.child("smbios", "OSSmbios")


class OSType(Element):
    """``<type>`` at ``/domain/os/type``."""

    TAG = "type"
    arch: OSTypeArch | None = fields.attr("arch", OSTypeArch)
    machine: str | None = fields.attr("machine")
    value: OSTypeValue | None = fields.text(OSTypeValue)


class OSFirmware(Element):
    """``<firmware>`` at ``/domain/os/firmware``."""

    TAG = "firmware"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    features: list[OSFirmwareFeature] = fields.children("feature", "OSFirmwareFeature")


class Loader(Element):
    """``<loader>`` at ``/domain/os/loader``."""

    TAG = "loader"
    readonly: bool | None = fields.attr("readonly", kinds.YES_NO)
    secure: bool | None = fields.attr("secure", kinds.YES_NO)
    type: LoaderType | None = fields.attr("type", LoaderType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    stateless: bool | None = fields.attr("stateless", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: LoaderFormat | None = fields.attr("format", LoaderFormat)
    value: str | None = fields.text()


class NVRAM(Element):
    """``<nvram>`` at ``/domain/os/nvram``: one of the classes in ``ARMS``."""

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
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: NVRAMType | None = fields.attr("type", NVRAMType)
    template: str | None = fields.attr("template")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    templateFormat: LoaderFormat | None = fields.attr("templateFormat", LoaderFormat)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    format: LoaderFormat | None = fields.attr("format", LoaderFormat)
    value: str | None = fields.text()


class OSVarstore(Element):
    """``<varstore>`` at ``/domain/os/varstore``."""

    TAG = "varstore"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    template: str | None = fields.attr("template")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    path: str | None = fields.attr("path")


class OSBoot(Element):
    """``<boot>`` at ``/domain/os/boot``."""

    TAG = "boot"
    dev: OSBootDev | None = fields.attr("dev", OSBootDev)


class OSBootmenu(Element):
    """``<bootmenu>`` at ``/domain/os/bootmenu``."""

    TAG = "bootmenu"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    timeout: int | None = fields.attr("timeout", kinds.SHORT)


class OSSmbios(Element):
    """``<smbios>`` at ``/domain/os/smbios``."""

    TAG = "smbios"
    mode: OSSmbiosMode | None = fields.attr("mode", OSSmbiosMode)


class OSBios(Element):
    """``<bios>`` at ``/domain/os/bios``."""

    TAG = "bios"
    useserial: bool | None = fields.attr("useserial", kinds.YES_NO)
    rebootTimeout: int | None = fields.attr("rebootTimeout", kinds.bounded(-1, None))


class OSACPI(Element):
    """``<acpi>`` at ``/domain/os/acpi``."""

    TAG = "acpi"
    tables: list[OSACPITable] = fields.children("table", "OSACPITable")


class InitEnv(Element):
    """``<initenv>`` at ``/domain/os/initenv``."""

    TAG = "initenv"
    name: str | None = fields.attr("name")
    value: str | None = fields.text()


class OSFirmwareFeature(Element):
    """``<feature>`` at ``/domain/os/firmware/feature``."""

    TAG = "feature"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: OSFirmwareFeatureName | None = fields.attr("name", OSFirmwareFeatureName)


class FileNVRAM(NVRAM):
    """``<nvram type='file'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("file",), default="file")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: FileNVRAMSource | None = fields.child("source", "FileNVRAMSource")


class BlockNVRAM(NVRAM):
    """``<nvram type='block'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("block",), default="block")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: BlockNVRAMSource | None = fields.child("source", "BlockNVRAMSource")


class DirNVRAM(NVRAM):
    """``<nvram type='dir'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("dir",), default="dir")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: DirNVRAMSource | None = fields.child("source", "DirNVRAMSource")


class NetworkNVRAM(NVRAM):
    """``<nvram type='network'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("network",), default="network")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: NetworkNVRAMSource | None = fields.child("source", "NetworkNVRAMSource")


class VolumeNVRAM(NVRAM):
    """``<nvram type='volume'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("volume",), default="volume")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VolumeNVRAMSource | None = fields.child("source", "VolumeNVRAMSource")


class NVMeNVRAM(NVRAM):
    """``<nvram type='nvme'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("nvme",), default="nvme")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: NVMeNVRAMSource | None = fields.child("source", "NVMeNVRAMSource")


class VhostUserNVRAM(NVRAM):
    """``<nvram type='vhostuser'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("vhostuser",), default="vhostuser")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: VhostUserNVRAMSource | None = fields.child("source", "VhostUserNVRAMSource")


class VhostVDPANVRAM(NVRAM):
    """``<nvram type='vhostvdpa'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("vhostvdpa",), default="vhostvdpa")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: VhostVDPANVRAMSource | None = fields.child("source", "VhostVDPANVRAMSource")


class CTLNVRAM(NVRAM):
    """``<nvram type='ctl'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = ("type", "template", "templateFormat", "format", "value", "source",)
    type: NVRAMType | None = fields.attr("type", ("ctl",), default="ctl")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    source: CTLNVRAMSource | None = fields.child("source", "CTLNVRAMSource")


class OSACPITable(Element):
    """``<table>`` at ``/domain/os/acpi/table``."""

    TAG = "table"
    type: OSACPITableType | None = fields.attr("type", OSACPITableType)
    value: str | None = fields.text()
