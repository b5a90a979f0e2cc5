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
    from nova_sandbox.libvirtxml.domain.chardev import ChardevLog, ChardevProtocol
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Source

RNGModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
RNGBackendModel = Literal["random", "egd", "builtin"]
EgdRNGBackendType = Literal[
    "dev", "file", "pipe", "unix", "tcp", "udp", "null", "stdio", "vc", "pty", "spicevmc",
    "spiceport", "nmdm", "qemu-vdagent", "dbus",
]


class RNG(Element):
    """``<rng>`` at ``/domain/devices/rng``."""

    TAG = "rng"
    model: RNGModel | None = fields.attr("model", RNGModel)
    rate: RNGRate | None = fields.child("rate", "RNGRate")
    backend: RNGBackend | None = fields.child("backend", "RNGBackend")
    driver: RNGDriver | None = fields.child("driver", "RNGDriver")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class RNGBackend(Element):
    """``<backend>`` at ``/domain/devices/rng/backend``: one of the classes in ``ARMS``."""

    TAG = "backend"
    UNION = "model"
    ARMS = {
        "random": "RandomRNGBackend",
        "egd": "EgdRNGBackend",
        "builtin": "BuiltinRNGBackend",
    }
    model: RNGBackendModel | None = fields.attr("model", RNGBackendModel)


class RNGDriver(Element):
    """``<driver>`` at ``/domain/devices/rng/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class RNGRate(Element):
    """``<rate>`` at ``/domain/devices/rng/rate``."""

    TAG = "rate"
    bytes: int | None = fields.attr("bytes", kinds.POSITIVE)
    period: int | None = fields.attr("period", kinds.POSITIVE)


class RandomRNGBackend(RNGBackend):
    """``<backend model='random'>``."""

    ORDER = ("model", "value",)
    model: RNGBackendModel | None = fields.attr("model", ("random",), default="random")
    value: str | None = fields.text()


class EgdRNGBackend(RNGBackend):
    """``<backend model='egd'>``."""

    ORDER = ("model", "type", "sources", "protocol", "log",)
    model: RNGBackendModel | None = fields.attr("model", ("egd",), default="egd")
    type: EgdRNGBackendType | None = fields.attr("type", EgdRNGBackendType)
    sources: list[Source] = fields.children("source", "Source")
    protocol: ChardevProtocol | None = fields.child("protocol", "ChardevProtocol")
    log: ChardevLog | None = fields.child("log", "ChardevLog")


class BuiltinRNGBackend(RNGBackend):
    """``<backend model='builtin'>``."""

    ORDER = ("model",)
    model: RNGBackendModel | None = fields.attr("model", ("builtin",), default="builtin")
