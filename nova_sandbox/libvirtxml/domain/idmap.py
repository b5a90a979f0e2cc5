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

"""Ranges of user and group ids.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element


class IdMapEntry(Element):
    """``<uid>`` at ``/domain/idmap/uid``. A range of users."""

    TAG = "uid"
    #: First user ID in the container.
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    #: First user ID on the host.
    target: int | None = fields.attr("target", kinds.UNSIGNED)
    #: How many IDs are mapped.
    count: int | None = fields.attr("count", kinds.UNSIGNED)
