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

"""The processor: ``<cpu>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.cpu_parts import (
        CPUNUMA,
        CPUCache,
        CPUFeature,
        CPUMaxphysaddr,
        CPUModel,
        CPUTopology,
    )

CPUMode = Literal["custom", "host-model", "host-passthrough", "maximum"]
CPUMatch = Literal["minimum", "exact", "strict"]
CPUCheck = Literal["none", "partial", "full"]


class CPU(Element):
    """``<cpu>`` at ``/domain/cpu``. The processor that the guest sees."""

    TAG = "cpu"
    #: Where the model comes from: custom, host-model, host-passthrough or maximum.
    mode: CPUMode | None = fields.attr("mode", CPUMode)
    #: How the host must fit: minimum, exact (the default) or strict.
    match: CPUMatch | None = fields.attr("match", CPUMatch)
    #: How closely the CPU is checked at start: none, partial or full.
    check: CPUCheck | None = fields.attr("check", CPUCheck)
    #: Whether host-model keeps features the architecture has deprecated. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    deprecated_features: bool | None = fields.attr("deprecated_features", kinds.ON_OFF)
    #: Whether features that block migration are left out.
    migratable: bool | None = fields.attr("migratable", kinds.ON_OFF)
    #: Name of the processor model.
    model: CPUModel | None = fields.child("model", "CPUModel")
    #: Vendor that the host's processor must have, such as Intel.
    vendor: str | None = fields.leaf("vendor")
    #: How the virtual processors are arranged; their product is the most vCPUs.
    topology: CPUTopology | None = fields.child("topology", "CPUTopology")
    #: What the guest reads about the processor's caches.
    cache: CPUCache | None = fields.child("cache", "CPUCache")
    #: How many bits physical addresses have in the guest. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    maxphysaddr: CPUMaxphysaddr | None = fields.child("maxphysaddr", "CPUMaxphysaddr")
    #: A feature that the guest's processor has or lacks, whatever the model says.
    features: list[CPUFeature] = fields.children("feature", "CPUFeature")
    #: NUMA nodes of the guest.
    numa: CPUNUMA | None = fields.child("numa", "CPUNUMA")
