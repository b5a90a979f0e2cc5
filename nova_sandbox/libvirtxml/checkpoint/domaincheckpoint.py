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

"""A checkpoint of a domain, https://libvirt.org/formatcheckpoint.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.domain import Domain

CheckpointDiskCheckpoint = Literal["no", "bitmap"]


class DomainCheckpoint(Element):
    """``<domaincheckpoint>`` at ``/domaincheckpoint``."""

    TAG = "domaincheckpoint"
    SCHEMA = "domaincheckpoint"
    name: str | None = fields.leaf("name")
    description: str | None = fields.leaf("description")
    parent: CheckpointParent | None = fields.child("parent", "CheckpointParent")
    creationTime: int | None = fields.leaf("creationTime", kinds.UNSIGNED)
    disks: CheckpointDisks | None = fields.child("disks", "CheckpointDisks")
    domain: Domain | None = fields.child("domain", "Domain")


class CheckpointDisks(Element):
    """``<disks>`` at ``/domaincheckpoint/disks``."""

    TAG = "disks"
    disks: list[CheckpointDisk] = fields.children("disk", "CheckpointDisk")


class CheckpointParent(Element):
    """``<parent>`` at ``/domaincheckpoint/parent``."""

    TAG = "parent"
    name: str | None = fields.leaf("name")


class CheckpointDisk(Element):
    """``<disk>`` at ``/domaincheckpoint/disks/disk``."""

    TAG = "disk"
    name: str | None = fields.attr("name")
    checkpoint: CheckpointDiskCheckpoint | None = fields.attr(
        "checkpoint", CheckpointDiskCheckpoint
    )
    bitmap: str | None = fields.attr("bitmap")
    size: int | None = fields.attr("size", kinds.UNSIGNED)
