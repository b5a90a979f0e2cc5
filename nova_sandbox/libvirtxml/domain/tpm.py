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
    from nova_sandbox.libvirtxml.domain.address import Address, Alias

TPMModel = Literal["tpm-tis", "tpm-crb", "tpm-spapr", "spapr-tpm-proxy"]
TPMBackendType = Literal["passthrough", "emulator", "external"]
TPMBackendVersion = Literal["1.2", "2.0"]
EmulatorTPMBackendSourceType = Literal["file", "dir"]
TPMBackendProfileRemoveDisabled = Literal["check", "fips-host"]
ExternalTPMBackendSourceType = Literal["unix"]
ExternalTPMBackendSourceMode = Literal["connect"]


class TPM(Element):
    """``<tpm>`` at ``/domain/devices/tpm``. A trusted platform module of the guest."""

    TAG = "tpm"
    #: The interface by which the guest reaches the module.
    model: TPMModel | None = fields.attr("model", TPMModel)
    #: What is behind the module.
    backend: TPMBackend | None = fields.child("backend", "TPMBackend")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class TPMBackend(Element):
    """``<backend>`` at ``/domain/devices/tpm/backend``: one of the classes in ``ARMS``.

    What is behind the module.
    """

    TAG = "backend"
    UNION = "type"
    ARMS = {
        "passthrough": "PassthroughTPMBackend",
        "emulator": "EmulatorTPMBackend",
        "external": "ExternalTPMBackend",
    }
    #: Whether the module is the host's own, emulated by swtpm, or at a socket.
    type: TPMBackendType | None = fields.attr("type", TPMBackendType)
    #: Version of the emulated module; what suits the machine by default.
    version: TPMBackendVersion | None = fields.attr("version", TPMBackendVersion)


class TPMBackendDevice(Element):
    """``<device>`` at ``/domain/devices/tpm/backend/device``. The module of the host."""

    TAG = "device"
    #: Path of the device, /dev/tpm0 by default.
    path: str | None = fields.attr("path")


class PassthroughTPMBackend(TPMBackend):
    """``<backend type='passthrough'>``. The module of the host, for one guest alone."""

    ORDER = ("type", "version", "device",)
    type: TPMBackendType | None = fields.attr("type", ("passthrough",), default="passthrough")
    #: The module of the host.
    device: TPMBackendDevice | None = fields.child("device", "TPMBackendDevice")


class TPMBackendEncryption(Element):
    """``<encryption>`` at ``/domain/devices/tpm/backend/encryption``.

    Encryption of the stored state.
    """

    TAG = "encryption"
    #: UUID of libvirt's secret with the passphrase.
    secret: str | None = fields.attr("secret", kinds.UUID_TEXT)


class TPMBackendActivePcrBanks(Element):
    """``<active_pcr_banks>`` at ``/domain/devices/tpm/backend/active_pcr_banks``.

    Banks of registers that are switched on at each start; unchanged by default.
    """

    TAG = "active_pcr_banks"
    #: Present: the SHA-1 bank is on. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha1: bool = fields.flag("sha1")
    #: Present: the SHA-256 bank is on. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha256: bool = fields.flag("sha256")
    #: Present: the SHA-384 bank is on. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha384: bool = fields.flag("sha384")
    #: Present: the SHA-512 bank is on. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sha512: bool = fields.flag("sha512")


class EmulatorTPMBackendSource(Element):
    """``<source>`` at ``/domain/devices/tpm/backend/source``: one of the classes in ``ARMS``.

    Where the state is kept, or the socket of an external module.
    """

    TAG = "source"
    UNION = "type"
    ARMS = {
        "file": "FileEmulatorTPMBackendSource",
        "dir": "DirEmulatorTPMBackendSource",
    }
    #: Kind of place: a file, a directory, or a unix socket for an external module. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    type: EmulatorTPMBackendSourceType | None = fields.attr("type", EmulatorTPMBackendSourceType)
    #: Path of the place on the host. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.attr("path")


class TPMBackendProfile(Element):
    """``<profile>`` at ``/domain/devices/tpm/backend/profile``.

    Algorithms of a TPM 2.0, fixed when its state is made.
    """

    TAG = "profile"
    #: Profile to use, with local:, distro: or custom: before its name. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    source: str | None = fields.attr("source")
    #: Which algorithms, forbidden in FIPS mode, a custom profile loses. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    removeDisabled: TPMBackendProfileRemoveDisabled | None = fields.attr(
        "removeDisabled", TPMBackendProfileRemoveDisabled
    )
    #: Name of the profile in use, set by libvirt. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class EmulatorTPMBackend(TPMBackend):
    """``<backend type='emulator'>``. A module emulated by swtpm, which libvirt starts."""

    ORDER = (
        "type", "version", "persistent_state", "debug", "encryption", "active_pcr_banks", "source",
        "profile",
    )
    type: TPMBackendType | None = fields.attr("type", ("emulator",), default="emulator")
    #: Whether the state is kept when a transient guest is gone, no by default.
    persistent_state: bool | None = fields.attr("persistent_state", kinds.YES_NO)
    #: How much swtpm logs, 0 for the least. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    debug: int | None = fields.attr("debug", kinds.UNSIGNED)
    #: Encryption of the stored state.
    encryption: TPMBackendEncryption | None = fields.child("encryption", "TPMBackendEncryption")
    #: Banks of registers that are switched on at each start; unchanged by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    active_pcr_banks: TPMBackendActivePcrBanks | None = fields.child(
        "active_pcr_banks", "TPMBackendActivePcrBanks"
    )
    #: Where the state is kept, or the socket of an external module. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    source: EmulatorTPMBackendSource | None = fields.child("source", "EmulatorTPMBackendSource")
    #: Algorithms of a TPM 2.0, fixed when its state is made. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    profile: TPMBackendProfile | None = fields.child("profile", "TPMBackendProfile")


class ExternalTPMBackendSource(Element):
    """``<source>`` at ``/domain/devices/tpm/backend/source``.

    Where the state is kept, or the socket of an external module.
    """

    TAG = "source"
    #: Kind of place: a file, a directory, or a unix socket for an external module. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    type: ExternalTPMBackendSourceType | None = fields.attr("type", ExternalTPMBackendSourceType)
    #: Which side the hypervisor is, only connect. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: ExternalTPMBackendSourceMode | None = fields.attr("mode", ExternalTPMBackendSourceMode)
    #: Path of the place on the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")


class ExternalTPMBackend(TPMBackend):
    """``<backend type='external'>``.

    A module emulated by a program that libvirt does not start. In libvirt's schema from 9.0.0 on,
    not in 7.0.0.
    """

    ORDER = ("type", "version", "source",)
    type: TPMBackendType | None = fields.attr("type", ("external",), default="external")
    #: Where the state is kept, or the socket of an external module. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    source: ExternalTPMBackendSource | None = fields.child("source", "ExternalTPMBackendSource")


class FileEmulatorTPMBackendSource(EmulatorTPMBackendSource):
    """``<source type='file'>``.

    A file or block device with the state. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "path",)
    type: EmulatorTPMBackendSourceType | None = fields.attr("type", ("file",), default="file")


class DirEmulatorTPMBackendSource(EmulatorTPMBackendSource):
    """``<source type='dir'>``.

    A directory with the state. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("type", "path",)
    type: EmulatorTPMBackendSourceType | None = fields.attr("type", ("dir",), default="dir")
