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

"""Which storage pools there can be, https://libvirt.org/formatstoragecaps.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element


class StoragePoolCapabilities(Element):
    """``<storagepoolCapabilities>`` at ``/storagepoolCapabilities``."""

    TAG = "storagepoolCapabilities"
    SCHEMA = "storagepoolcaps"
    pools: list[Pool] = fields.children("pool", "Pool")


class Pool(Element):
    """``<pool>`` at ``/storagepoolCapabilities/pool``."""

    TAG = "pool"
    type: str | None = fields.attr("type")
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    poolOptions: PoolPoolOptions | None = fields.child("poolOptions", "PoolPoolOptions")
    volOptions: PoolVolOptions | None = fields.child("volOptions", "PoolVolOptions")


class PoolPoolOptions(Element):
    """``<poolOptions>`` at ``/storagepoolCapabilities/pool/poolOptions``."""

    TAG = "poolOptions"
    defaultFormat: DefaultFormat | None = fields.child("defaultFormat", "DefaultFormat")
    enums: list[Enum] = fields.children("enum", "Enum")


class PoolVolOptions(Element):
    """``<volOptions>`` at ``/storagepoolCapabilities/pool/volOptions``."""

    TAG = "volOptions"
    defaultFormat: DefaultFormat | None = fields.child("defaultFormat", "DefaultFormat")
    enums: list[Enum] = fields.children("enum", "Enum")


class DefaultFormat(Element):
    """``<defaultFormat>`` at ``/storagepoolCapabilities/pool/poolOptions/defaultFormat``."""

    TAG = "defaultFormat"
    type: str | None = fields.attr("type")


class Enum(Element):
    """``<enum>`` at ``/storagepoolCapabilities/pool/poolOptions/enum``."""

    TAG = "enum"
    name: str | None = fields.attr("name")
    values: list[str] = fields.leaves("value")
