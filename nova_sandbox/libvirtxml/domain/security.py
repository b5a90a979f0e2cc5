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
    """``<seclabel>`` at ``/domain/seclabel``: one of the classes in ``ARMS``.

    How one security driver of the host confines a guest or its files.
    """

    TAG = "seclabel"
    UNION = "type"
    ARMS = {
        "dynamic": "DynamicSecLabel",
        "static": "StaticSecLabel",
        "none": "NoneSecLabel",
        "": "DynamicSecLabel",
    }
    #: dynamic: libvirt makes the label; static: it is given; none: no confinement.
    type: SecLabelType | None = fields.attr("type", SecLabelType)
    #: The security driver: selinux, apparmor or dac.
    model: str | None = fields.attr("model")


class Keywrap(Element):
    """``<keywrap>`` at ``/domain/keywrap``.

    Which ciphers may protect keys of an s390 guest; all if absent.
    """

    TAG = "keywrap"
    #: One cipher.
    ciphers: list[KeywrapCipher] = fields.children("cipher", "KeywrapCipher")


class LaunchSecurity(Element):
    """``<launchSecurity>`` at ``/domain/launchSecurity``: one of the classes in ``ARMS``.

    Protects the guest's memory from the host.
    """

    TAG = "launchSecurity"
    UNION = "type"
    ARMS = {
        "sev": "SEVLaunchSecurity",
        "sev-snp": "SEVSnpLaunchSecurity",
        "s390-pv": "S390PvLaunchSecurity",
        "tdx": "TDXLaunchSecurity",
    }
    #: The technology: sev, sev-snp, s390-pv or tdx.
    type: LaunchSecurityType | None = fields.attr("type", LaunchSecurityType)


class DynamicSecLabel(SecLabel):
    """``<seclabel type='dynamic'>``.

    libvirt makes a label of the guest's own and labels its files.
    """

    ORDER = ("type", "model", "relabel", "label", "imagelabel", "baselabel",)
    type: SecLabelType | None = fields.attr("type", ("dynamic",), default="dynamic")
    #: Whether libvirt labels the files; yes with dynamic, else no by default.
    relabel: DynamicSecLabelRelabel | None = fields.attr("relabel", DynamicSecLabelRelabel)
    #: The label: an SELinux context, an AppArmor profile, or user:group for dac.
    label: str | None = fields.leaf("label")
    #: Reported: the label of the guest's files.
    imagelabel: str | None = fields.leaf("imagelabel")
    #: What a dynamic label is made from; SELinux uses only its type.
    baselabel: str | None = fields.leaf("baselabel")


class StaticSecLabel(SecLabel):
    """``<seclabel type='static'>``.

    The label is given; files are labelled only if relabel says so.
    """

    ORDER = ("type", "model", "relabel", "label", "imagelabel",)
    type: SecLabelType | None = fields.attr("type", ("static",), default="static")
    #: Whether libvirt labels the files; yes with dynamic, else no by default.
    relabel: bool | None = fields.attr("relabel", kinds.YES_NO)
    #: The label: an SELinux context, an AppArmor profile, or user:group for dac.
    label: str | None = fields.leaf("label")
    #: Reported: the label of the guest's files.
    imagelabel: str | None = fields.leaf("imagelabel")


class NoneSecLabel(SecLabel):
    """``<seclabel type='none'>``. The guest is not confined by this driver."""

    ORDER = ("type", "model", "relabel",)
    type: SecLabelType | None = fields.attr("type", ("none",), default="none")
    #: Whether libvirt labels the files; yes with dynamic, else no by default.
    relabel: NoneSecLabelRelabel | None = fields.attr("relabel", NoneSecLabelRelabel)


class KeywrapCipher(Element):
    """``<cipher>`` at ``/domain/keywrap/cipher``. One cipher."""

    TAG = "cipher"
    #: aes, or dea for DES and triple DES.
    name: KeywrapCipherName | None = fields.attr("name", KeywrapCipherName)
    #: Whether the guest may use it: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class SEVLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='sev'>``. AMD's encrypted memory (SEV, SEV-ES)."""

    ORDER = (
        "type", "kernelHashes", "cbitpos", "reducedPhysBits", "policy", "handle", "dhCert",
        "session",
    )
    type: LaunchSecurityType | None = fields.attr("type", ("sev",), default="sev")
    #: Whether a directly booted kernel is part of the measurement. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    kernelHashes: bool | None = fields.attr("kernelHashes", kinds.YES_NO)
    #: Which bit of a page table entry marks encrypted pages; the host tells.
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    #: How many bits physical addresses lose; the host tells.
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    #: What the firmware lets the host do with the guest, a bit mask.
    policy: int | None = fields.leaf("policy", kinds.HEXADECIMAL)
    #: Number of the guest in the SEV firmware; libvirt does not read it.
    handle: int | None = fields.leaf("handle", kinds.UNSIGNED)
    #: The owner's Diffie-Hellman key, in base64.
    dhCert: str | None = fields.leaf("dhCert")
    #: The owner's session data for the SEV firmware, in base64.
    session: str | None = fields.leaf("session")


class SEVSnpLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='sev-snp'>``.

    AMD's encrypted memory with integrity (SEV-SNP). In libvirt's schema from 11.3.0 on, not in
    9.0.0.
    """

    ORDER = (
        "type", "kernelHashes", "authorKey", "vcek", "cbitpos", "reducedPhysBits", "policy",
        "guestVisibleWorkarounds", "idBlock", "idAuth", "hostData",
    )
    type: LaunchSecurityType | None = fields.attr("type", ("sev-snp",), default="sev-snp")
    #: Whether a directly booted kernel is part of the measurement. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    kernelHashes: bool | None = fields.attr("kernelHashes", kinds.YES_NO)
    #: Whether idAuth holds the author's key. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    authorKey: bool | None = fields.attr("authorKey", kinds.YES_NO)
    #: Whether reports may be signed by the chip's own key (VCEK). In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    vcek: bool | None = fields.attr("vcek", kinds.YES_NO)
    #: Which bit of a page table entry marks encrypted pages; the host tells. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    #: How many bits physical addresses lose; the host tells. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    #: What the firmware lets the host do with the guest, a bit mask. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    policy: int | None = fields.leaf("policy", kinds.HEXADECIMAL)
    #: 16 bytes in base64: workarounds reported to the guest. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    guestVisibleWorkarounds: str | None = fields.leaf("guestVisibleWorkarounds")
    #: 96 bytes in base64: the owner's ID block for the launch. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    idBlock: str | None = fields.leaf("idBlock")
    #: 4096 bytes in base64: signatures that authenticate the ID block. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    idAuth: str | None = fields.leaf("idAuth")
    #: 32 bytes in base64 that the guest finds in its reports. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    hostData: str | None = fields.leaf("hostData")


class S390PvLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='s390-pv'>``.

    IBM Secure Execution. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type",)
    type: LaunchSecurityType | None = fields.attr("type", ("s390-pv",), default="s390-pv")


class LaunchSecurityQuoteGenerationService(Element):
    """``<quoteGenerationService>`` at ``/domain/launchSecurity/quoteGenerationService``.

    Daemon of the host that signs the guest's reports.
    """

    TAG = "quoteGenerationService"
    #: Its UNIX socket on the host; the usual one by default. In libvirt's schema from 12.8.0 on,
    #: not in 11.3.0.
    path: str | None = fields.attr("path")


class TDXLaunchSecurity(LaunchSecurity):
    """``<launchSecurity type='tdx'>``.

    Intel's trust domains (TDX). In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = (
        "type", "policy", "mrConfigId", "mrOwner", "mrOwnerConfig", "quoteGenerationService",
    )
    type: LaunchSecurityType | None = fields.attr("type", ("tdx",), default="tdx")
    #: What the firmware lets the host do with the guest, a bit mask. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    policy: int | None = fields.leaf("policy", kinds.HEXADECIMAL)
    #: 48 bytes in base64: ID of the configuration, in the guest's reports. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    mrConfigId: str | None = fields.leaf("mrConfigId")
    #: 48 bytes in base64: ID of the guest's owner, in its reports. In libvirt's schema from 12.8.0
    #: on, not in 11.3.0.
    mrOwner: str | None = fields.leaf("mrOwner")
    #: 48 bytes in base64: configuration by the owner, in the reports. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    mrOwnerConfig: str | None = fields.leaf("mrOwnerConfig")
    #: Daemon of the host that signs the guest's reports. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    quoteGenerationService: LaunchSecurityQuoteGenerationService | None = fields.child(
        "quoteGenerationService", "LaunchSecurityQuoteGenerationService"
    )
