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

"""Features of one hypervisor or one machine: ``<hyperv>``, ``<kvm>`` and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

HyperVMode = Literal["passthrough", "custom", "host-model"]
GICVersion = Literal["host", "2", "3"]
HptResizing = Literal["enabled", "disabled", "required"]
MsrsUnknown = Literal["ignore", "fault"]
CfpcValue = Literal["broken", "workaround", "fixed"]
IbsValue = Literal["broken", "workaround", "fixed-ibs", "fixed-ccd", "fixed-na"]


class HyperV(Element):
    """``<hyperv>`` at ``/domain/features/hyperv``: one of the classes in ``ARMS``."""

    TAG = "hyperv"
    UNION = "mode"
    ARMS = {
        "passthrough": "PassthroughHyperV",
        "custom": "CustomHyperV",
        "host-model": "HostModelHyperV",
        "": "CustomHyperV",
    }
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: HyperVMode | None = fields.attr("mode", HyperVMode)


class KVM(Element):
    """``<kvm>`` at ``/domain/features/kvm``."""

    TAG = "kvm"
    hidden: KVMHidden | None = fields.child("hidden", "KVMHidden")
    hint_dedicated: KVMHintDedicated | None = fields.child("hint-dedicated", "KVMHintDedicated")
    poll_control: KVMPollControl | None = fields.child("poll-control", "KVMPollControl")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    pv_ipi: KVMPvIpi | None = fields.child("pv-ipi", "KVMPvIpi")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dirty_ring: KVMDirtyRing | None = fields.child("dirty-ring", "KVMDirtyRing")


class Xen(Element):
    """``<xen>`` at ``/domain/features/xen``."""

    TAG = "xen"
    e820_host: XenE820Host | None = fields.child("e820_host", "XenE820Host")
    passthrough: XenPassthrough | None = fields.child("passthrough", "XenPassthrough")


class Pvspinlock(Element):
    """``<pvspinlock>`` at ``/domain/features/pvspinlock``."""

    TAG = "pvspinlock"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class GIC(Element):
    """``<gic>`` at ``/domain/features/gic``."""

    TAG = "gic"
    version: GICVersion | None = fields.attr("version", GICVersion)


class Hpt(Element):
    """``<hpt>`` at ``/domain/features/hpt``."""

    TAG = "hpt"
    resizing: HptResizing | None = fields.attr("resizing", HptResizing)
    maxpagesize: HptMaxpagesize | None = fields.child("maxpagesize", "HptMaxpagesize")


class Htm(Element):
    """``<htm>`` at ``/domain/features/htm``."""

    TAG = "htm"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class NestedHv(Element):
    """``<nested-hv>`` at ``/domain/features/nested-hv``."""

    TAG = "nested-hv"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Msrs(Element):
    """``<msrs>`` at ``/domain/features/msrs``."""

    TAG = "msrs"
    unknown: MsrsUnknown | None = fields.attr("unknown", MsrsUnknown)


class CcfAssist(Element):
    """``<ccf-assist>`` at ``/domain/features/ccf-assist``."""

    TAG = "ccf-assist"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Cfpc(Element):
    """``<cfpc>`` at ``/domain/features/cfpc``."""

    TAG = "cfpc"
    value: CfpcValue | None = fields.attr("value", CfpcValue)


class Sbbc(Element):
    """``<sbbc>`` at ``/domain/features/sbbc``."""

    TAG = "sbbc"
    value: CfpcValue | None = fields.attr("value", CfpcValue)


class Ibs(Element):
    """``<ibs>`` at ``/domain/features/ibs``."""

    TAG = "ibs"
    value: IbsValue | None = fields.attr("value", IbsValue)


class TCG(Element):
    """``<tcg>`` at ``/domain/features/tcg``."""

    TAG = "tcg"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tb_cache: TCGTbCache | None = fields.child("tb-cache", "TCGTbCache")


class PassthroughHyperV(HyperV):
    """``<hyperv mode='passthrough'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("mode",)
    mode: HyperVMode | None = fields.attr("mode", ("passthrough",), default="passthrough")


class HyperVRelaxed(Element):
    """``<relaxed>`` at ``/domain/features/hyperv/relaxed``."""

    TAG = "relaxed"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVVapic(Element):
    """``<vapic>`` at ``/domain/features/hyperv/vapic``."""

    TAG = "vapic"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVSpinlocks(Element):
    """``<spinlocks>`` at ``/domain/features/hyperv/spinlocks``."""

    TAG = "spinlocks"
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    retries: int | None = fields.attr("retries", kinds.UNSIGNED)


class HyperVVpindex(Element):
    """``<vpindex>`` at ``/domain/features/hyperv/vpindex``."""

    TAG = "vpindex"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVRuntime(Element):
    """``<runtime>`` at ``/domain/features/hyperv/runtime``."""

    TAG = "runtime"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVSynic(Element):
    """``<synic>`` at ``/domain/features/hyperv/synic``."""

    TAG = "synic"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVStimer(Element):
    """``<stimer>`` at ``/domain/features/hyperv/stimer``."""

    TAG = "stimer"
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    direct: HyperVStimerDirect | None = fields.child("direct", "HyperVStimerDirect")


class HyperVReset(Element):
    """``<reset>`` at ``/domain/features/hyperv/reset``."""

    TAG = "reset"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVVendorId(Element):
    """``<vendor_id>`` at ``/domain/features/hyperv/vendor_id``."""

    TAG = "vendor_id"
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    value: str | None = fields.attr("value")


class HyperVFrequencies(Element):
    """``<frequencies>`` at ``/domain/features/hyperv/frequencies``."""

    TAG = "frequencies"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVReenlightenment(Element):
    """``<reenlightenment>`` at ``/domain/features/hyperv/reenlightenment``."""

    TAG = "reenlightenment"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVTlbflush(Element):
    """``<tlbflush>`` at ``/domain/features/hyperv/tlbflush``."""

    TAG = "tlbflush"
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    direct: HyperVTlbflushDirect | None = fields.child("direct", "HyperVTlbflushDirect")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    extended: HyperVTlbflushExtended | None = fields.child("extended", "HyperVTlbflushExtended")


class HyperVIpi(Element):
    """``<ipi>`` at ``/domain/features/hyperv/ipi``."""

    TAG = "ipi"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVEvmcs(Element):
    """``<evmcs>`` at ``/domain/features/hyperv/evmcs``."""

    TAG = "evmcs"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVAvic(Element):
    """``<avic>`` at ``/domain/features/hyperv/avic``."""

    TAG = "avic"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVEmsrBitmap(Element):
    """``<emsr_bitmap>`` at ``/domain/features/hyperv/emsr_bitmap``."""

    TAG = "emsr_bitmap"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVXmmInput(Element):
    """``<xmm_input>`` at ``/domain/features/hyperv/xmm_input``."""

    TAG = "xmm_input"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class CustomHyperV(HyperV):
    """``<hyperv mode='custom'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = (
        "mode", "relaxed", "vapic", "spinlocks", "vpindex", "runtime", "synic", "stimer", "reset",
        "vendor_id", "frequencies", "reenlightenment", "tlbflush", "ipi", "evmcs", "avic",
        "emsr_bitmap", "xmm_input",
    )
    mode: HyperVMode | None = fields.attr("mode", ("custom",), default="custom")
    relaxed: HyperVRelaxed | None = fields.child("relaxed", "HyperVRelaxed")
    vapic: HyperVVapic | None = fields.child("vapic", "HyperVVapic")
    spinlocks: HyperVSpinlocks | None = fields.child("spinlocks", "HyperVSpinlocks")
    vpindex: HyperVVpindex | None = fields.child("vpindex", "HyperVVpindex")
    runtime: HyperVRuntime | None = fields.child("runtime", "HyperVRuntime")
    synic: HyperVSynic | None = fields.child("synic", "HyperVSynic")
    stimer: HyperVStimer | None = fields.child("stimer", "HyperVStimer")
    reset: HyperVReset | None = fields.child("reset", "HyperVReset")
    vendor_id: HyperVVendorId | None = fields.child("vendor_id", "HyperVVendorId")
    frequencies: HyperVFrequencies | None = fields.child("frequencies", "HyperVFrequencies")
    reenlightenment: HyperVReenlightenment | None = fields.child(
        "reenlightenment", "HyperVReenlightenment"
    )
    tlbflush: HyperVTlbflush | None = fields.child("tlbflush", "HyperVTlbflush")
    ipi: HyperVIpi | None = fields.child("ipi", "HyperVIpi")
    evmcs: HyperVEvmcs | None = fields.child("evmcs", "HyperVEvmcs")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    avic: HyperVAvic | None = fields.child("avic", "HyperVAvic")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    emsr_bitmap: HyperVEmsrBitmap | None = fields.child("emsr_bitmap", "HyperVEmsrBitmap")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    xmm_input: HyperVXmmInput | None = fields.child("xmm_input", "HyperVXmmInput")


class HostModelHyperV(HyperV):
    """``<hyperv mode='host-model'>``. In libvirt's schema from 12.8.0 on, not in 11.3.0."""

    ORDER = (
        "mode", "relaxed", "vapic", "spinlocks", "vpindex", "runtime", "synic", "stimer", "reset",
        "vendor_id", "frequencies", "reenlightenment", "tlbflush", "ipi", "evmcs", "avic",
        "emsr_bitmap", "xmm_input",
    )
    mode: HyperVMode | None = fields.attr("mode", ("host-model",), default="host-model")
    relaxed: HyperVRelaxed | None = fields.child("relaxed", "HyperVRelaxed")
    vapic: HyperVVapic | None = fields.child("vapic", "HyperVVapic")
    spinlocks: HyperVSpinlocks | None = fields.child("spinlocks", "HyperVSpinlocks")
    vpindex: HyperVVpindex | None = fields.child("vpindex", "HyperVVpindex")
    runtime: HyperVRuntime | None = fields.child("runtime", "HyperVRuntime")
    synic: HyperVSynic | None = fields.child("synic", "HyperVSynic")
    stimer: HyperVStimer | None = fields.child("stimer", "HyperVStimer")
    reset: HyperVReset | None = fields.child("reset", "HyperVReset")
    vendor_id: HyperVVendorId | None = fields.child("vendor_id", "HyperVVendorId")
    frequencies: HyperVFrequencies | None = fields.child("frequencies", "HyperVFrequencies")
    reenlightenment: HyperVReenlightenment | None = fields.child(
        "reenlightenment", "HyperVReenlightenment"
    )
    tlbflush: HyperVTlbflush | None = fields.child("tlbflush", "HyperVTlbflush")
    ipi: HyperVIpi | None = fields.child("ipi", "HyperVIpi")
    evmcs: HyperVEvmcs | None = fields.child("evmcs", "HyperVEvmcs")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    avic: HyperVAvic | None = fields.child("avic", "HyperVAvic")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    emsr_bitmap: HyperVEmsrBitmap | None = fields.child("emsr_bitmap", "HyperVEmsrBitmap")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    xmm_input: HyperVXmmInput | None = fields.child("xmm_input", "HyperVXmmInput")


class KVMHidden(Element):
    """``<hidden>`` at ``/domain/features/kvm/hidden``."""

    TAG = "hidden"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMHintDedicated(Element):
    """``<hint-dedicated>`` at ``/domain/features/kvm/hint-dedicated``."""

    TAG = "hint-dedicated"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMPollControl(Element):
    """``<poll-control>`` at ``/domain/features/kvm/poll-control``."""

    TAG = "poll-control"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMPvIpi(Element):
    """``<pv-ipi>`` at ``/domain/features/kvm/pv-ipi``."""

    TAG = "pv-ipi"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMDirtyRing(Element):
    """``<dirty-ring>`` at ``/domain/features/kvm/dirty-ring``."""

    TAG = "dirty-ring"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class XenE820Host(Element):
    """``<e820_host>`` at ``/domain/features/xen/e820_host``."""

    TAG = "e820_host"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class XenPassthrough(Element):
    """``<passthrough>`` at ``/domain/features/xen/passthrough``."""

    TAG = "passthrough"
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    mode: str | None = fields.attr("mode")


class HptMaxpagesize(Size):
    """``<maxpagesize>`` at ``/domain/features/hpt/maxpagesize``."""

    TAG = "maxpagesize"
    unit: str | None = fields.attr("unit", kinds.UNIT)
    value: int | None = fields.text(kinds.UNSIGNED)


class TCGTbCache(Size):
    """``<tb-cache>`` at ``/domain/features/tcg/tb-cache``."""

    TAG = "tb-cache"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class HyperVStimerDirect(Element):
    """``<direct>`` at ``/domain/features/hyperv/stimer/direct``."""

    TAG = "direct"
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVTlbflushDirect(Element):
    """``<direct>`` at ``/domain/features/hyperv/tlbflush/direct``."""

    TAG = "direct"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVTlbflushExtended(Element):
    """``<extended>`` at ``/domain/features/hyperv/tlbflush/extended``."""

    TAG = "extended"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
