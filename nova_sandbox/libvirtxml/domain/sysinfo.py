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

"""What the guest's firmware tells: ``<sysinfo>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

SysinfoType = Literal["smbios", "fwcfg"]
SysinfoBiosEntryName = Literal["vendor", "version", "date", "release"]
SysinfoSystemEntryName = Literal[
    "manufacturer", "product", "version", "serial", "uuid", "sku", "family",
]
SysinfoBaseBoardEntryName = Literal[
    "manufacturer", "product", "version", "serial", "asset", "location",
]
SysinfoChassisEntryName = Literal["manufacturer", "version", "serial", "asset", "sku"]


class Sysinfo(Element):
    """``<sysinfo>`` at ``/domain/sysinfo``: one of the classes in ``ARMS``.

    What the guest reads in its SMBIOS tables, or files of QEMU's fw_cfg.
    """

    TAG = "sysinfo"
    UNION = "type"
    ARMS = {
        "smbios": "SmbiosSysinfo",
        "fwcfg": "FwcfgSysinfo",
    }
    #: smbios, or fwcfg for files that the firmware hands to the guest.
    type: SysinfoType | None = fields.attr("type", SysinfoType)


class SysinfoBios(Element):
    """``<bios>`` at ``/domain/sysinfo/bios``. SMBIOS block 0: the BIOS."""

    TAG = "bios"
    #: One entry of the block.
    entries: list[SysinfoBiosEntry] = fields.children("entry", "SysinfoBiosEntry")


class SysinfoSystem(Element):
    """``<system>`` at ``/domain/sysinfo/system``. SMBIOS block 1: the machine."""

    TAG = "system"
    #: One entry of the block; uuid must be that of the domain.
    entries: list[SysinfoSystemEntry] = fields.children("entry", "SysinfoSystemEntry")


class SysinfoBaseBoard(Element):
    """``<baseBoard>`` at ``/domain/sysinfo/baseBoard``. SMBIOS block 2: one main board."""

    TAG = "baseBoard"
    #: One entry of the block.
    entries: list[SysinfoBaseBoardEntry] = fields.children("entry", "SysinfoBaseBoardEntry")


class SysinfoChassis(Element):
    """``<chassis>`` at ``/domain/sysinfo/chassis``. SMBIOS block 3: the case."""

    TAG = "chassis"
    #: One entry of the block.
    entries: list[SysinfoChassisEntry] = fields.children("entry", "SysinfoChassisEntry")


class SysinfoOemStrings(Element):
    """``<oemStrings>`` at ``/domain/sysinfo/oemStrings``.

    SMBIOS block 11: strings of any content.
    """

    TAG = "oemStrings"
    #: One string.
    entries: list[str] = fields.leaves("entry")


class SmbiosSysinfo(Sysinfo):
    """``<sysinfo type='smbios'>``. SMBIOS tables; os/smbios@mode must be sysinfo."""

    ORDER = ("type", "bios", "system", "baseBoards", "chassis", "oemStrings",)
    type: SysinfoType | None = fields.attr("type", ("smbios",), default="smbios")
    #: SMBIOS block 0: the BIOS.
    bios: SysinfoBios | None = fields.child("bios", "SysinfoBios")
    #: SMBIOS block 1: the machine.
    system: SysinfoSystem | None = fields.child("system", "SysinfoSystem")
    #: SMBIOS block 2: one main board.
    baseBoards: list[SysinfoBaseBoard] = fields.children("baseBoard", "SysinfoBaseBoard")
    #: SMBIOS block 3: the case.
    chassis: SysinfoChassis | None = fields.child("chassis", "SysinfoChassis")
    #: SMBIOS block 11: strings of any content.
    oemStrings: SysinfoOemStrings | None = fields.child("oemStrings", "SysinfoOemStrings")


class SysinfoEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/entry``. One file in fw_cfg."""

    TAG = "entry"
    #: Name of the file, beginning with opt/ and a reversed domain name.
    name: str | None = fields.attr("name")
    #: File on the host whose content the guest sees.
    file: str | None = fields.attr("file")
    #: Content of the file, unless it is read from the host.
    value: str | None = fields.text()


class FwcfgSysinfo(Sysinfo):
    """``<sysinfo type='fwcfg'>``. Files that the guest finds in QEMU's fw_cfg device."""

    ORDER = ("type", "entries",)
    type: SysinfoType | None = fields.attr("type", ("fwcfg",), default="fwcfg")
    #: One file in fw_cfg.
    entries: list[SysinfoEntry] = fields.children("entry", "SysinfoEntry")


class SysinfoBiosEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/bios/entry``. One entry of the block."""

    TAG = "entry"
    #: vendor, version, date (mm/dd/yy or mm/dd/yyyy) or release.
    name: SysinfoBiosEntryName | None = fields.attr("name", SysinfoBiosEntryName)
    #: Value of the entry.
    value: str | None = fields.text()


class SysinfoSystemEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/system/entry``.

    One entry of the block; uuid must be that of the domain.
    """

    TAG = "entry"
    #: manufacturer, product, version, serial, uuid, sku or family.
    name: SysinfoSystemEntryName | None = fields.attr("name", SysinfoSystemEntryName)
    #: Value of the entry.
    value: str | None = fields.text()


class SysinfoBaseBoardEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/baseBoard/entry``. One entry of the block."""

    TAG = "entry"
    #: manufacturer, product, version, serial, asset or location.
    name: SysinfoBaseBoardEntryName | None = fields.attr("name", SysinfoBaseBoardEntryName)
    #: Value of the entry.
    value: str | None = fields.text()


class SysinfoChassisEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/chassis/entry``. One entry of the block."""

    TAG = "entry"
    #: manufacturer, version, serial, asset or sku.
    name: SysinfoChassisEntryName | None = fields.attr("name", SysinfoChassisEntryName)
    #: Value of the entry.
    value: str | None = fields.text()
