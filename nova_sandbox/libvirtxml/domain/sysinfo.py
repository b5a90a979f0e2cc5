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
    """``<sysinfo>`` at ``/domain/sysinfo``: one of the classes in ``ARMS``."""

    TAG = "sysinfo"
    UNION = "type"
    ARMS = {
        "smbios": "SmbiosSysinfo",
        "fwcfg": "FwcfgSysinfo",
    }
    type: SysinfoType | None = fields.attr("type", SysinfoType)


class SysinfoBios(Element):
    """``<bios>`` at ``/domain/sysinfo/bios``."""

    TAG = "bios"
    entries: list[SysinfoBiosEntry] = fields.children("entry", "SysinfoBiosEntry")


class SysinfoSystem(Element):
    """``<system>`` at ``/domain/sysinfo/system``."""

    TAG = "system"
    entries: list[SysinfoSystemEntry] = fields.children("entry", "SysinfoSystemEntry")


class SysinfoBaseBoard(Element):
    """``<baseBoard>`` at ``/domain/sysinfo/baseBoard``."""

    TAG = "baseBoard"
    entries: list[SysinfoBaseBoardEntry] = fields.children("entry", "SysinfoBaseBoardEntry")


class SysinfoChassis(Element):
    """``<chassis>`` at ``/domain/sysinfo/chassis``."""

    TAG = "chassis"
    entries: list[SysinfoChassisEntry] = fields.children("entry", "SysinfoChassisEntry")


class SysinfoOemStrings(Element):
    """``<oemStrings>`` at ``/domain/sysinfo/oemStrings``."""

    TAG = "oemStrings"
    entries: list[str] = fields.leaves("entry")


class SmbiosSysinfo(Sysinfo):
    """``<sysinfo type='smbios'>``."""

    ORDER = ("type", "bios", "system", "baseBoards", "chassis", "oemStrings",)
    type: SysinfoType | None = fields.attr("type", ("smbios",), default="smbios")
    bios: SysinfoBios | None = fields.child("bios", "SysinfoBios")
    system: SysinfoSystem | None = fields.child("system", "SysinfoSystem")
    baseBoards: list[SysinfoBaseBoard] = fields.children("baseBoard", "SysinfoBaseBoard")
    chassis: SysinfoChassis | None = fields.child("chassis", "SysinfoChassis")
    oemStrings: SysinfoOemStrings | None = fields.child("oemStrings", "SysinfoOemStrings")


class SysinfoEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/entry``."""

    TAG = "entry"
    name: str | None = fields.attr("name")
    file: str | None = fields.attr("file")
    value: str | None = fields.text()


class FwcfgSysinfo(Sysinfo):
    """``<sysinfo type='fwcfg'>``."""

    ORDER = ("type", "entries",)
    type: SysinfoType | None = fields.attr("type", ("fwcfg",), default="fwcfg")
    entries: list[SysinfoEntry] = fields.children("entry", "SysinfoEntry")


class SysinfoBiosEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/bios/entry``."""

    TAG = "entry"
    name: SysinfoBiosEntryName | None = fields.attr("name", SysinfoBiosEntryName)
    value: str | None = fields.text()


class SysinfoSystemEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/system/entry``."""

    TAG = "entry"
    name: SysinfoSystemEntryName | None = fields.attr("name", SysinfoSystemEntryName)
    value: str | None = fields.text()


class SysinfoBaseBoardEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/baseBoard/entry``."""

    TAG = "entry"
    name: SysinfoBaseBoardEntryName | None = fields.attr("name", SysinfoBaseBoardEntryName)
    value: str | None = fields.text()


class SysinfoChassisEntry(Element):
    """``<entry>`` at ``/domain/sysinfo/chassis/entry``."""

    TAG = "entry"
    name: SysinfoChassisEntryName | None = fields.attr("name", SysinfoChassisEntryName)
    value: str | None = fields.text()
