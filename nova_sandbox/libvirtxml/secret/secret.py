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

"""A secret, https://libvirt.org/formatsecret.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

UsageType = Literal["volume", "ceph", "iscsi", "tls", "vtpm"]


class Secret(Element):
    """``<secret>`` at ``/secret``."""

    TAG = "secret"
    SCHEMA = "secret"
    ephemeral: bool | None = fields.attr("ephemeral", kinds.YES_NO)
    private: bool | None = fields.attr("private", kinds.YES_NO)
    uuid: str | None = fields.leaf("uuid")
    description: str | None = fields.leaf("description")
    usage: Usage | None = fields.child("usage", "Usage")


class Usage(Element):
    """``<usage>`` at ``/secret/usage``: one of the classes in ``ARMS``."""

    TAG = "usage"
    UNION = "type"
    ARMS = {
        "volume": "VolumeUsage",
        "ceph": "CephUsage",
        "iscsi": "ISCSIUsage",
        "tls": "TLSUsage",
        "vtpm": "VTPMUsage",
    }
    type: UsageType | None = fields.attr("type", UsageType)


class VolumeUsage(Usage):
    """``<usage type='volume'>``."""

    ORDER = ("type", "volume",)
    type: UsageType | None = fields.attr("type", ("volume",), default="volume")
    volume: str | None = fields.leaf("volume")


class CephUsage(Usage):
    """``<usage type='ceph'>``."""

    ORDER = ("type", "name",)
    type: UsageType | None = fields.attr("type", ("ceph",), default="ceph")
    name: str | None = fields.leaf("name")


class ISCSIUsage(Usage):
    """``<usage type='iscsi'>``."""

    ORDER = ("type", "target",)
    type: UsageType | None = fields.attr("type", ("iscsi",), default="iscsi")
    target: str | None = fields.leaf("target")


class TLSUsage(Usage):
    """``<usage type='tls'>``."""

    ORDER = ("type", "name",)
    type: UsageType | None = fields.attr("type", ("tls",), default="tls")
    name: str | None = fields.leaf("name")


class VTPMUsage(Usage):
    """``<usage type='vtpm'>``."""

    ORDER = ("type", "name",)
    type: UsageType | None = fields.attr("type", ("vtpm",), default="vtpm")
    name: str | None = fields.leaf("name")
