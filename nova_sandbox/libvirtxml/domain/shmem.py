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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias

ShmemRole = Literal["master", "peer"]
ShmemModelType = Literal["ivshmem", "ivshmem-plain", "ivshmem-doorbell"]


class Shmem(Element):
    """``<shmem>`` at ``/domain/devices/shmem``.

    Memory that the guest shares with other guests and programs of the host.
    """

    TAG = "shmem"
    #: Name of the memory on the host.
    name: str | None = fields.attr("name")
    #: Whether the memory moves with a migrating guest (master) or not (peer).
    role: ShmemRole | None = fields.attr("role", ShmemRole)
    #: The device that the guest sees.
    model: ShmemModel | None = fields.child("model", "ShmemModel")
    #: Size of the memory: a power of two from 1 MiB up; 4 MiB by default without a server.
    size: ShmemSize | None = fields.child("size", "ShmemSize")
    #: The server that hands out the memory and passes interrupts on.
    server: ShmemServer | None = fields.child("server", "ShmemServer")
    #: Interrupts of the device, which need a server.
    msi: ShmemMsi | None = fields.child("msi", "ShmemMsi")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class ShmemModel(Element):
    """``<model>`` at ``/domain/devices/shmem/model``. The device that the guest sees."""

    TAG = "model"
    #: Kind of the device: with a server (doorbell) or without (plain).
    type: ShmemModelType | None = fields.attr("type", ShmemModelType)


class ShmemSize(Size):
    """``<size>`` at ``/domain/devices/shmem/size``.

    Size of the memory: a power of two from 1 MiB up; 4 MiB by default without a server.
    """

    TAG = "size"
    UNIT = "bytes"
    #: Unit of the size, bytes by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, bytes by default.
    value: int | None = fields.text(kinds.UNSIGNED)


class ShmemServer(Element):
    """``<server>`` at ``/domain/devices/shmem/server``.

    The server that hands out the memory and passes interrupts on.
    """

    TAG = "server"
    #: Path of the server's socket on the host.
    path: str | None = fields.attr("path")


class ShmemMsi(Element):
    """``<msi>`` at ``/domain/devices/shmem/msi``. Interrupts of the device, which need a server."""

    TAG = "msi"
    #: Number of interrupt vectors.
    vectors: int | None = fields.attr("vectors", kinds.UNSIGNED)
    #: Whether interrupts are sent in a thread apart from the virtual CPU.
    ioeventfd: bool | None = fields.attr("ioeventfd", kinds.ON_OFF)
