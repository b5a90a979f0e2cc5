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
    """``<secret>`` at ``/secret``. A password or key that libvirt keeps; its value is set apart."""

    TAG = "secret"
    SCHEMA = "secret"
    #: Whether it is only kept in memory; no by default.
    ephemeral: bool | None = fields.attr("ephemeral", kinds.YES_NO)
    #: Whether libvirt never tells its value; no by default.
    private: bool | None = fields.attr("private", kinds.YES_NO)
    #: UUID of the secret; libvirt invents one if absent.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: Free text for people.
    description: str | None = fields.leaf("description")
    #: What the secret is for.
    usage: Usage | None = fields.child("usage", "Usage")


class Usage(Element):
    """``<usage>`` at ``/secret/usage``: one of the classes in ``ARMS``. What the secret is for."""

    TAG = "usage"
    UNION = "type"
    ARMS = {
        "volume": "VolumeUsage",
        "ceph": "CephUsage",
        "iscsi": "ISCSIUsage",
        "tls": "TLSUsage",
        "vtpm": "VTPMUsage",
    }
    #: volume, ceph, iscsi, tls or vtpm.
    type: UsageType | None = fields.attr("type", UsageType)


class VolumeUsage(Usage):
    """``<usage type='volume'>``. Passphrase of an encrypted volume."""

    ORDER = ("type", "volume",)
    type: UsageType | None = fields.attr("type", ("volume",), default="volume")
    #: Absolute path of the volume.
    volume: str | None = fields.leaf("volume")


class CephUsage(Usage):
    """``<usage type='ceph'>``. Key of a Ceph user."""

    ORDER = ("type", "name",)
    type: UsageType | None = fields.attr("type", ("ceph",), default="ceph")
    #: Name by which the secret is found.
    name: str | None = fields.leaf("name")


class ISCSIUsage(Usage):
    """``<usage type='iscsi'>``. Password for an iSCSI target."""

    ORDER = ("type", "target",)
    type: UsageType | None = fields.attr("type", ("iscsi",), default="iscsi")
    #: Name by which an iSCSI target's secret is found.
    target: str | None = fields.leaf("target")


class TLSUsage(Usage):
    """``<usage type='tls'>``. Passphrase of a TLS private key."""

    ORDER = ("type", "name",)
    type: UsageType | None = fields.attr("type", ("tls",), default="tls")
    #: Name by which the secret is found.
    name: str | None = fields.leaf("name")


class VTPMUsage(Usage):
    """``<usage type='vtpm'>``. Passphrase of a virtual TPM's state."""

    ORDER = ("type", "name",)
    type: UsageType | None = fields.attr("type", ("vtpm",), default="vtpm")
    #: Name by which the secret is found.
    name: str | None = fields.leaf("name")
