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

"""Labels and keys: ``<seclabel>``, ``<launchSecurity>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

SecLabelType = Literal["dynamic", "static", "none"]
LaunchSecurityType = Literal["sev", "s390-pv"]
KeywrapCipherName = Literal["aes", "dea"]


class SecLabel(Element):
    """``<seclabel>`` at ``/domain/seclabel``."""

    TAG = "seclabel"
    model: str | None = fields.attr("model")
    type: SecLabelType | None = fields.attr("type", SecLabelType)
    relabel: bool | None = fields.attr("relabel", kinds.YES_NO)
    label: str | None = fields.leaf("label")
    imagelabel: str | None = fields.leaf("imagelabel")
    baselabel: str | None = fields.leaf("baselabel")


class Keywrap(Element):
    """``<keywrap>`` at ``/domain/keywrap``."""

    TAG = "keywrap"
    ciphers: list[KeywrapCipher] = fields.children("cipher", "KeywrapCipher")


class LaunchSecurity(Element):
    """``<launchSecurity>`` at ``/domain/launchSecurity``."""

    TAG = "launchSecurity"
    type: LaunchSecurityType | None = fields.attr("type", LaunchSecurityType)
    kernelHashes: bool | None = fields.attr("kernelHashes", kinds.YES_NO)
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    policy: int | None = fields.leaf("policy", kinds.UNSIGNED)
    handle: int | None = fields.leaf("handle", kinds.UNSIGNED)
    dhCert: str | None = fields.leaf("dhCert")
    session: str | None = fields.leaf("session")


class KeywrapCipher(Element):
    """``<cipher>`` at ``/domain/keywrap/cipher``."""

    TAG = "cipher"
    name: KeywrapCipherName | None = fields.attr("name", KeywrapCipherName)
    state: bool | None = fields.attr("state", kinds.ON_OFF)
