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
    """``<domaincheckpoint>`` at ``/domaincheckpoint``.

    A point in time from which on a disk's changes are recorded.
    """

    TAG = "domaincheckpoint"
    SCHEMA = "domaincheckpoint"
    #: The checkpoint's name, unique in the domain; the time if absent.
    name: str | None = fields.leaf("name")
    #: Free text for people.
    description: str | None = fields.leaf("description")
    #: The checkpoint before this one.
    parent: CheckpointParent | None = fields.child("parent", "CheckpointParent")
    #: Reported: when it was made, in seconds since 1970.
    creationTime: int | None = fields.leaf("creationTime", kinds.UNSIGNED)
    #: Which disks record changes; all that can if absent.
    disks: CheckpointDisks | None = fields.child("disks", "CheckpointDisks")
    #: Reported: the domain's definition at that time.
    domain: Domain | None = fields.child("domain", "Domain")


class CheckpointDisks(Element):
    """``<disks>`` at ``/domaincheckpoint/disks``.

    Which disks record changes; all that can if absent.
    """

    TAG = "disks"
    #: Whether one disk records changes.
    disks: list[CheckpointDisk] = fields.children("disk", "CheckpointDisk")


class CheckpointParent(Element):
    """``<parent>`` at ``/domaincheckpoint/parent``. The checkpoint before this one."""

    TAG = "parent"
    #: Name of that checkpoint.
    name: str | None = fields.leaf("name")


class CheckpointDisk(Element):
    """``<disk>`` at ``/domaincheckpoint/disks/disk``. Whether one disk records changes."""

    TAG = "disk"
    #: The disk's target, such as vda.
    name: str | None = fields.attr("name")
    #: bitmap: it does; no.
    checkpoint: CheckpointDiskCheckpoint | None = fields.attr(
        "checkpoint", CheckpointDiskCheckpoint
    )
    #: Name of the bitmap; the checkpoint's by default.
    bitmap: str | None = fields.attr("bitmap")
    #: Reported on request: bytes that changed since, an estimate.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
