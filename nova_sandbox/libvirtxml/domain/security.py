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
LaunchSecurityType = Literal["sev", "sev-snp", "s390-pv", "tdx"]
DynamicSecLabelRelabel = Literal["yes"]
NoneSecLabelRelabel = Literal["no"]
KeywrapCipherName = Literal["aes", "dea"]


class SecLabel(Element):
    """``<seclabel>`` at ``/domain/seclabel``: one of the classes in ``ARMS``."""

    TAG = "seclabel"
    UNION = "type"
    ARMS = {
        "dynamic": "DynamicSecLabel",
        "static": "StaticSecLabel",
        "none": "NoneSecLabel",
        "": "DynamicSecLabel",
    }
    type: SecLabelType | None = fields.attr("type", SecLabelType)
    model: str | None = fields.attr("model")


class Keywrap(Element):
    """``<keywrap>`` at ``/domain/keywrap``."""

    TAG = "keywrap"
    ciphers: list[KeywrapCipher] = fields.children("cipher", "KeywrapCipher")


class LaunchSecurity(Element):
    """``<launchSecurity>`` at ``/domain/launchSecurity``: one of the classes in ``ARMS``."""

    TAG = "launchSecurity"
    UNION = "type"
    ARMS = {
        "sev": "SEVLaunchSecurity",
        "sev-snp": "SEVSnpLaunchSecurity",
        "s390-pv": "S390PvLaunchSecurity",
        "tdx": "TDXLaunchSecurity",
    }
    type: LaunchSecurityType | None = fields.attr("type", LaunchSecurityType)


class DynamicSecLabel(SecLabel):
    """``<seclabel type='dynamic'>``."""

    ORDER = ("type", "model", "relabel", "label", "imagelabel", "baselabel",)
    type: SecLabelType | None = fields.attr("type", ("dynamic",), default="dynamic")
    relabel: DynamicSecLabelRelabel | None = fields.attr("relabel", DynamicSecLabelRelabel)
    label: str | None = fields.leaf("label")
    imagelabel: str | None = fields.leaf("imagelabel")
    baselabel: str | None = fields.leaf("baselabel")


class StaticSecLabel(SecLabel):
    """``<seclabel type='static'>``."""

    ORDER = ("type", "model", "relabel", "label", "imagelabel",)
    type: SecLabelType | None = fields.attr("type", ("static",), default="static")
    relabel: bool | None = fields.attr("relabel", kinds.YES_NO)
    label: str | None = fields.leaf("label")
    imagelabel: str | None = fields.leaf("imagelabel")


class NoneSecLabel(SecLabel):
    """``<seclabel type='none'>``."""

    ORDER = ("type", "model", "relabel",)
    type: SecLabelType | None = fields.attr("type", ("none",), default="none")
    relabel: NoneSecLabelRelabel | None = fields.attr("relabel", NoneSecLabelRelabel)


class KeywrapCipher(Element):
    """``<cipher>`` at ``/domain/keywrap/cipher``."""

    TAG = "cipher"
    name: KeywrapCipherName | None = fields.attr("name", KeywrapCipherName)
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class SEVLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='sev'>``."""

    ORDER = (
        "type", "kernelHashes", "cbitpos", "reducedPhysBits", "policy", "handle", "dhCert",
        "session",
    )
    type: LaunchSecurityType | None = fields.attr("type", ("sev",), default="sev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    kernelHashes: bool | None = fields.attr("kernelHashes", kinds.YES_NO)
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    policy: int | None = fields.leaf("policy", kinds.UNSIGNED)
    handle: int | None = fields.leaf("handle", kinds.UNSIGNED)
    dhCert: str | None = fields.leaf("dhCert")
    session: str | None = fields.leaf("session")


class SEVSnpLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='sev-snp'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = (
        "type", "kernelHashes", "authorKey", "vcek", "cbitpos", "reducedPhysBits", "policy",
        "guestVisibleWorkarounds", "idBlock", "idAuth", "hostData",
    )
    type: LaunchSecurityType | None = fields.attr("type", ("sev-snp",), default="sev-snp")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    kernelHashes: bool | None = fields.attr("kernelHashes", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    authorKey: bool | None = fields.attr("authorKey", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    vcek: bool | None = fields.attr("vcek", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    policy: int | None = fields.leaf("policy", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    guestVisibleWorkarounds: str | None = fields.leaf("guestVisibleWorkarounds")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    idBlock: str | None = fields.leaf("idBlock")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    idAuth: str | None = fields.leaf("idAuth")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    hostData: str | None = fields.leaf("hostData")


class S390PvLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='s390-pv'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type",)
    type: LaunchSecurityType | None = fields.attr("type", ("s390-pv",), default="s390-pv")


class LaunchSecurityQuoteGenerationService(Element):
    """``<quoteGenerationService>`` at ``/domain/launchSecurity/quoteGenerationService``."""

    TAG = "quoteGenerationService"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    path: str | None = fields.attr("path")


class TDXLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='tdx'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = (
        "type", "policy", "mrConfigId", "mrOwner", "mrOwnerConfig", "quoteGenerationService",
    )
    type: LaunchSecurityType | None = fields.attr("type", ("tdx",), default="tdx")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    policy: int | None = fields.leaf("policy", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    mrConfigId: str | None = fields.leaf("mrConfigId")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    mrOwner: str | None = fields.leaf("mrOwner")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    mrOwnerConfig: str | None = fields.leaf("mrOwnerConfig")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    quoteGenerationService: LaunchSecurityQuoteGenerationService | None = fields.child(
        "quoteGenerationService", "LaunchSecurityQuoteGenerationService"
    )
