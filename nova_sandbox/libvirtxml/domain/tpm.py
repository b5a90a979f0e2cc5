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

"""Trusted platform modules: ``<tpm>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import Address, Alias

TPMModel = Literal["tpm-tis", "tpm-crb", "tpm-spapr", "spapr-tpm-proxy"]
TPMBackendType = Literal["passthrough", "emulator", "external"]
TPMBackendVersion = Literal["1.2", "2.0"]
TPMBackendSourceType = Literal["unix"]
TPMBackendSourceMode = Literal["connect"]


class TPM(Element):
    """``<tpm>`` at ``/domain/devices/tpm``."""

    TAG = "tpm"
    model: TPMModel | None = fields.attr("model", TPMModel)
    backend: TPMBackend | None = fields.child("backend", "TPMBackend")
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class TPMBackend(Element):
    """``<backend>`` at ``/domain/devices/tpm/backend``."""

    TAG = "backend"
    type: TPMBackendType | None = fields.attr("type", TPMBackendType)
    persistent_state: bool | None = fields.attr("persistent_state", kinds.YES_NO)
    version: TPMBackendVersion | None = fields.attr("version", TPMBackendVersion)
    device: TPMBackendDevice | None = fields.child("device", "TPMBackendDevice")
    encryption: TPMBackendEncryption | None = fields.child("encryption", "TPMBackendEncryption")
    active_pcr_banks: TPMBackendActivePcrBanks | None = fields.child(
        "active_pcr_banks", "TPMBackendActivePcrBanks"
    )
    source: TPMBackendSource | None = fields.child("source", "TPMBackendSource")


class TPMBackendDevice(Element):
    """``<device>`` at ``/domain/devices/tpm/backend/device``."""

    TAG = "device"
    path: str | None = fields.attr("path")


class TPMBackendEncryption(Element):
    """``<encryption>`` at ``/domain/devices/tpm/backend/encryption``."""

    TAG = "encryption"
    secret: str | None = fields.attr("secret")


class TPMBackendActivePcrBanks(Element):
    """``<active_pcr_banks>`` at ``/domain/devices/tpm/backend/active_pcr_banks``."""

    TAG = "active_pcr_banks"
    sha1: bool = fields.flag("sha1")
    sha256: bool = fields.flag("sha256")
    sha384: bool = fields.flag("sha384")
    sha512: bool = fields.flag("sha512")


class TPMBackendSource(Element):
    """``<source>`` at ``/domain/devices/tpm/backend/source``."""

    TAG = "source"
    type: TPMBackendSourceType | None = fields.attr("type", TPMBackendSourceType)
    path: str | None = fields.attr("path")
    mode: TPMBackendSourceMode | None = fields.attr("mode", TPMBackendSourceMode)
