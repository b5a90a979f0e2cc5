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
EmulatorTPMBackendSourceType = Literal["file", "dir"]
TPMBackendProfileRemoveDisabled = Literal["check", "fips-host"]
ExternalTPMBackendSourceType = Literal["unix"]
ExternalTPMBackendSourceMode = Literal["connect"]


class TPM(Element):
    """``<tpm>`` at ``/domain/devices/tpm``."""

    TAG = "tpm"
    model: TPMModel | None = fields.attr("model", TPMModel)
    backend: TPMBackend | None = fields.child("backend", "TPMBackend")
    alias: Alias | None = fields.child("alias", "Alias")
    address: Address | None = fields.child("address", "Address")


class TPMBackend(Element):
    """``<backend>`` at ``/domain/devices/tpm/backend``: one of the classes in ``ARMS``."""

    TAG = "backend"
    UNION = "type"
    ARMS = {
        "passthrough": "PassthroughTPMBackend",
        "emulator": "EmulatorTPMBackend",
        "external": "ExternalTPMBackend",
    }
    type: TPMBackendType | None = fields.attr("type", TPMBackendType)
    version: TPMBackendVersion | None = fields.attr("version", TPMBackendVersion)


class TPMBackendDevice(Element):
    """``<device>`` at ``/domain/devices/tpm/backend/device``."""

    TAG = "device"
    path: str | None = fields.attr("path")


class PassthroughTPMBackend(TPMBackend):
    """``<backend type='passthrough'>``."""

    ORDER = ("type", "version", "device",)
    type: TPMBackendType | None = fields.attr("type", ("passthrough",), default="passthrough")
    device: TPMBackendDevice | None = fields.child("device", "TPMBackendDevice")


class TPMBackendEncryption(Element):
    """``<encryption>`` at ``/domain/devices/tpm/backend/encryption``."""

    TAG = "encryption"
    secret: str | None = fields.attr("secret", kinds.UUID_TEXT)


class TPMBackendActivePcrBanks(Element):
    """``<active_pcr_banks>`` at ``/domain/devices/tpm/backend/active_pcr_banks``."""

    TAG = "active_pcr_banks"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha1: bool = fields.flag("sha1")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha256: bool = fields.flag("sha256")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha384: bool = fields.flag("sha384")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha512: bool = fields.flag("sha512")


class EmulatorTPMBackendSource(Element):
    """``<source>`` at ``/domain/devices/tpm/backend/source``: one of the classes in ``ARMS``."""

    TAG = "source"
    UNION = "type"
    ARMS = {
        "file": "FileEmulatorTPMBackendSource",
        "dir": "DirEmulatorTPMBackendSource",
    }
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    type: EmulatorTPMBackendSourceType | None = fields.attr("type", EmulatorTPMBackendSourceType)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")


class TPMBackendProfile(Element):
    """``<profile>`` at ``/domain/devices/tpm/backend/profile``."""

    TAG = "profile"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: str | None = fields.attr("source")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    removeDisabled: TPMBackendProfileRemoveDisabled | None = fields.attr(
        "removeDisabled", TPMBackendProfileRemoveDisabled
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class EmulatorTPMBackend(TPMBackend):
    """``<backend type='emulator'>``."""

    ORDER = (
        "type", "persistent_state", "debug", "version", "encryption", "active_pcr_banks", "source",
        "profile",
    )
    type: TPMBackendType | None = fields.attr("type", ("emulator",), default="emulator")
    persistent_state: bool | None = fields.attr("persistent_state", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    debug: int | None = fields.attr("debug", kinds.UNSIGNED)
    encryption: TPMBackendEncryption | None = fields.child("encryption", "TPMBackendEncryption")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    active_pcr_banks: TPMBackendActivePcrBanks | None = fields.child(
        "active_pcr_banks", "TPMBackendActivePcrBanks"
    )
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    source: EmulatorTPMBackendSource | None = fields.child("source", "EmulatorTPMBackendSource")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    profile: TPMBackendProfile | None = fields.child("profile", "TPMBackendProfile")


class ExternalTPMBackendSource(Element):
    """``<source>`` at ``/domain/devices/tpm/backend/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: ExternalTPMBackendSourceType | None = fields.attr("type", ExternalTPMBackendSourceType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: ExternalTPMBackendSourceMode | None = fields.attr("mode", ExternalTPMBackendSourceMode)


class ExternalTPMBackend(TPMBackend):
    """``<backend type='external'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "version", "source",)
    type: TPMBackendType | None = fields.attr("type", ("external",), default="external")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: ExternalTPMBackendSource | None = fields.child("source", "ExternalTPMBackendSource")


class FileEmulatorTPMBackendSource(EmulatorTPMBackendSource):
    """``<source type='file'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "path",)
    type: EmulatorTPMBackendSourceType | None = fields.attr("type", ("file",), default="file")


class DirEmulatorTPMBackendSource(EmulatorTPMBackendSource):
    """``<source type='dir'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "path",)
    type: EmulatorTPMBackendSourceType | None = fields.attr("type", ("dir",), default="dir")
