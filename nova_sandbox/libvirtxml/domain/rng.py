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

"""Random numbers: ``<rng>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias
    from nova_sandbox.libvirtxml.domain.chardev import ChardevLog, ChardevProtocol
    from nova_sandbox.libvirtxml.domain.common import Source

RNGModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
RNGBackendModel = Literal["random", "egd", "builtin"]
EgdRNGBackendType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class RNG(Element):
    """``<rng>`` at ``/domain/devices/rng``. A source of random numbers for the guest."""

    TAG = "rng"
    #: Which variant of the virtio device the guest sees.
    model: RNGModel | None = fields.attr("model", RNGModel)
    #: Limit of the random bytes that the guest may take.
    rate: RNGRate | None = fields.child("rate", "RNGRate")
    #: Where the randomness comes from.
    backend: RNGBackend | None = fields.child("backend", "RNGBackend")
    #: How the virtio device works.
    driver: RNGDriver | None = fields.child("driver", "RNGDriver")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class RNGBackend(Element):
    """``<backend>`` at ``/domain/devices/rng/backend``: one of the classes in ``ARMS``.

    Where the randomness comes from.
    """

    TAG = "backend"
    UNION = "model"
    ARMS = {
        "random": "RandomRNGBackend",
        "egd": "EgdRNGBackend",
        "builtin": "BuiltinRNGBackend",
    }
    #: Kind of source: a device, an entropy daemon, or the hypervisor's own generator.
    model: RNGBackendModel | None = fields.attr("model", RNGBackendModel)


class RNGDriver(Element):
    """``<driver>`` at ``/domain/devices/rng/driver``. How the virtio device works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class RNGRate(Element):
    """``<rate>`` at ``/domain/devices/rng/rate``.

    Limit of the random bytes that the guest may take.
    """

    TAG = "rate"
    #: Bytes that the guest may take in a period.
    bytes: int | None = fields.attr("bytes", kinds.POSITIVE)
    #: Length of a period in milliseconds, 1000 by default.
    period: int | None = fields.attr("period", kinds.POSITIVE)


class RandomRNGBackend(RNGBackend):
    """``<backend model='random'>``. A device of the host, such as /dev/urandom."""

    ORDER = ("model", "value",)
    model: RNGBackendModel | None = fields.attr("model", ("random",), default="random")
    #: Path of the random device on the host; the hypervisor's choice by default.
    value: str | None = fields.text()


class EgdRNGBackend(RNGBackend):
    """``<backend model='egd'>``. An entropy daemon that speaks the EGD protocol."""

    ORDER = ("model", "type", "sources", "protocol", "log",)
    model: RNGBackendModel | None = fields.attr("model", ("egd",), default="egd")
    #: How the entropy daemon is reached.
    type: EgdRNGBackendType | None = fields.attr("type", EgdRNGBackendType)
    #: The host's end of the connection to the entropy daemon.
    sources: list[Source] = fields.children("source", "Source")
    #: What goes over the TCP connection.
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")
    #: A copy of what the guest writes to the device.
    log: ChardevLog | None = fields.child("log", "ChardevLog")


class BuiltinRNGBackend(RNGBackend):
    """``<backend model='builtin'>``. The hypervisor's own generator."""

    ORDER = ("model",)
    model: RNGBackendModel | None = fields.attr("model", ("builtin",), default="builtin")
