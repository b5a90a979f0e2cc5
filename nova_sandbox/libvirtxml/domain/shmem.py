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

"""Shared memory: ``<shmem>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias

ShmemRole = Literal["master", "peer"]
ShmemModelType = Literal["ivshmem", "ivshmem-plain", "ivshmem-doorbell"]


class Shmem(Element):
    """``<shmem>`` at ``/domain/devices/shmem``."""

    TAG = "shmem"
    name: str | None = fields.attr("name")
    role: ShmemRole | None = fields.attr("role", ShmemRole)
    model: ShmemModel | None = fields.child("model", "ShmemModel")
    size: ShmemSize | None = fields.child("size", "ShmemSize")
    server: ShmemServer | None = fields.child("server", "ShmemServer")
    msi: ShmemMsi | None = fields.child("msi", "ShmemMsi")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class ShmemModel(Element):
    """``<model>`` at ``/domain/devices/shmem/model``."""

    TAG = "model"
    type: ShmemModelType | None = fields.attr("type", ShmemModelType)


class ShmemSize(Size):
    """``<size>`` at ``/domain/devices/shmem/size``."""

    TAG = "size"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class ShmemServer(Element):
    """``<server>`` at ``/domain/devices/shmem/server``."""

    TAG = "server"
    path: str | None = fields.attr("path")


class ShmemMsi(Element):
    """``<msi>`` at ``/domain/devices/shmem/msi``."""

    TAG = "msi"
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
    vectors: int | None = fields.attr("vectors", kinds.UNSIGNED)
