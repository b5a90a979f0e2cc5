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
    """``<storagepoolCapabilities>`` at ``/storagepoolCapabilities``.

    Which kinds of storage pools the host can have.
    """

    TAG = "storagepoolCapabilities"
    SCHEMA = "storagepoolcaps"
    #: One kind of pool.
    pools: list[Pool] = fields.children("pool", "Pool")


class Pool(Element):
    """``<pool>`` at ``/storagepoolCapabilities/pool``. One kind of pool."""

    TAG = "pool"
    #: The kind, such as dir or logical.
    type: str | None = fields.attr("type")
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: Settings of such pools.
    poolOptions: PoolPoolOptions | None = fields.child("poolOptions", "PoolPoolOptions")
    #: Settings of volumes in such pools.
    volOptions: PoolVolOptions | None = fields.child("volOptions", "PoolVolOptions")


class PoolPoolOptions(Element):
    """``<poolOptions>`` at ``/storagepoolCapabilities/pool/poolOptions``.

    Settings of such pools.
    """

    TAG = "poolOptions"
    #: The format if none is given.
    defaultFormat: DefaultFormat | None = fields.child("defaultFormat", "DefaultFormat")
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class PoolVolOptions(Element):
    """``<volOptions>`` at ``/storagepoolCapabilities/pool/volOptions``.

    Settings of volumes in such pools.
    """

    TAG = "volOptions"
    #: The format if none is given.
    defaultFormat: DefaultFormat | None = fields.child("defaultFormat", "DefaultFormat")
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class DefaultFormat(Element):
    """``<defaultFormat>`` at ``/storagepoolCapabilities/pool/poolOptions/defaultFormat``.

    The format if none is given.
    """

    TAG = "defaultFormat"
    #: The format.
    type: str | None = fields.attr("type")


class Enum(Element):
    """``<enum>`` at ``/storagepoolCapabilities/pool/poolOptions/enum``.

    The values that one setting may have.
    """

    TAG = "enum"
    #: Name of the setting, mostly that of an attribute of the domain.
    name: str | None = fields.attr("name")
    #: One value that the setting may have.
    values: list[str] = fields.leaves("value")
