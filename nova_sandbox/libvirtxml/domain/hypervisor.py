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
    """``<hyperv>`` at ``/domain/features/hyperv``: one of the classes in ``ARMS``.

    Interfaces that Windows guests know from Microsoft's hypervisor.
    """

    TAG = "hyperv"
    UNION = "mode"
    ARMS = {
        "passthrough": "PassthroughHyperV",
        "custom": "CustomHyperV",
        "host-model": "HostModelHyperV",
        "": "CustomHyperV",
    }
    #: custom: those given; passthrough: all of the host's; host-model. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    mode: HyperVMode | None = fields.attr("mode", HyperVMode)


class KVM(Element):
    """``<kvm>`` at ``/domain/features/kvm``. What KVM offers the guest or hides from it."""

    TAG = "kvm"
    #: KVM does not show itself to guests that look for it.
    hidden: KVMHidden | None = fields.child("hidden", "KVMHidden")
    #: Tells the guest that each vCPU has a host processor to itself.
    hint_dedicated: KVMHintDedicated | None = fields.child("hint-dedicated", "KVMHintDedicated")
    #: The guest may tell the host to poll less when it halts.
    poll_control: KVMPollControl | None = fields.child("poll-control", "KVMPollControl")
    #: The guest sends interrupts between vCPUs by asking the host. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    pv_ipi: KVMPvIpi | None = fields.child("pv-ipi", "KVMPvIpi")
    #: Written pages are noted in a ring for each vCPU, for migration. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    dirty_ring: KVMDirtyRing | None = fields.child("dirty-ring", "KVMDirtyRing")


class Xen(Element):
    """``<xen>`` at ``/domain/features/xen``. What Xen offers the guest."""

    TAG = "xen"
    #: A paravirtual guest sees the host's memory map.
    e820_host: XenE820Host | None = fields.child("e820_host", "XenE820Host")
    #: The guest gets IOMMU mappings, so PCI devices can be passed through.
    passthrough: XenPassthrough | None = fields.child("passthrough", "XenPassthrough")


class Pvspinlock(Element):
    """``<pvspinlock>`` at ``/domain/features/pvspinlock``.

    The guest learns that its spinlocks can yield to the host.
    """

    TAG = "pvspinlock"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class GIC(Element):
    """``<gic>`` at ``/domain/features/gic``. The interrupt controller of ARM machines."""

    TAG = "gic"
    #: 2, 3 or host; the hypervisor chooses if absent.
    version: GICVersion | None = fields.attr("version", GICVersion)


class Hpt(Element):
    """``<hpt>`` at ``/domain/features/hpt``. The hash page table of pSeries guests."""

    TAG = "hpt"
    #: Whether its size can change: enabled, disabled or required.
    resizing: HptResizing | None = fields.attr("resizing", HptResizing)
    #: Largest page the guest may use, in KiB unless a unit is given.
    maxpagesize: HptMaxpagesize | None = fields.child("maxpagesize", "HptMaxpagesize")


class Htm(Element):
    """``<htm>`` at ``/domain/features/htm``. Transactional memory of pSeries guests."""

    TAG = "htm"
    #: on or off; the hypervisor decides if absent.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class NestedHv(Element):
    """``<nested-hv>`` at ``/domain/features/nested-hv``.

    pSeries guests can run guests of their own.
    """

    TAG = "nested-hv"
    #: on or off; the hypervisor decides if absent.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Msrs(Element):
    """``<msrs>`` at ``/domain/features/msrs``.

    What happens when the guest uses model-specific registers there are not.
    """

    TAG = "msrs"
    #: fault: the guest gets an exception (the default); ignore.
    unknown: MsrsUnknown | None = fields.attr("unknown", MsrsUnknown)


class CcfAssist(Element):
    """``<ccf-assist>`` at ``/domain/features/ccf-assist``.

    Help of the hardware in flushing the count cache, pSeries only.
    """

    TAG = "ccf-assist"
    #: on or off; the hypervisor decides if absent.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class Cfpc(Element):
    """``<cfpc>`` at ``/domain/features/cfpc``.

    Cache flush on a change of privilege, against side channels; pSeries only.
    """

    TAG = "cfpc"
    #: broken: no protection; workaround: in software; fixed: in hardware.
    value: CfpcValue | None = fields.attr("value", CfpcValue)


class Sbbc(Element):
    """``<sbbc>`` at ``/domain/features/sbbc``.

    Barrier for speculation past bounds checks; pSeries only.
    """

    TAG = "sbbc"
    #: broken: no protection; workaround: in software; fixed: in hardware.
    value: CfpcValue | None = fields.attr("value", CfpcValue)


class Ibs(Element):
    """``<ibs>`` at ``/domain/features/ibs``.

    Protection of indirect branches from speculation; pSeries only.
    """

    TAG = "ibs"
    #: broken, workaround, fixed-ibs, fixed-ccd or fixed-na.
    value: IbsValue | None = fields.attr("value", IbsValue)


class TCG(Element):
    """``<tcg>`` at ``/domain/features/tcg``. Settings of QEMU's emulated processor."""

    TAG = "tcg"
    #: Cache for translated code of the guest; whole MiB. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    tb_cache: TCGTbCache | None = fields.child("tb-cache", "TCGTbCache")


class PassthroughHyperV(HyperV):
    """``<hyperv mode='passthrough'>``.

    All that the host has; migration is not safe. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("mode",)
    mode: HyperVMode | None = fields.attr("mode", ("passthrough",), default="passthrough")


class HyperVRelaxed(Element):
    """``<relaxed>`` at ``/domain/features/hyperv/relaxed``.

    Windows does not panic when a timer is late.
    """

    TAG = "relaxed"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVVapic(Element):
    """``<vapic>`` at ``/domain/features/hyperv/vapic``.

    The guest reaches its interrupt controller without leaving guest mode.
    """

    TAG = "vapic"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVSpinlocks(Element):
    """``<spinlocks>`` at ``/domain/features/hyperv/spinlocks``.

    The guest tells the host when it spins too long for a lock.
    """

    TAG = "spinlocks"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: How often the guest tries before it tells the host; at least 4095.
    retries: int | None = fields.attr("retries", kinds.UNSIGNED)


class HyperVVpindex(Element):
    """``<vpindex>`` at ``/domain/features/hyperv/vpindex``.

    The guest can read the index of its virtual processor.
    """

    TAG = "vpindex"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVRuntime(Element):
    """``<runtime>`` at ``/domain/features/hyperv/runtime``.

    The guest can read how long its vCPUs have run.
    """

    TAG = "runtime"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVSynic(Element):
    """``<synic>`` at ``/domain/features/hyperv/synic``.

    Synthetic interrupt controller; needed by stimer.
    """

    TAG = "synic"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVStimer(Element):
    """``<stimer>`` at ``/domain/features/hyperv/stimer``.

    Timers of the synthetic interrupt controller.
    """

    TAG = "stimer"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: Timers interrupt the guest directly, not by messages.
    direct: HyperVStimerDirect | None = fields.child("direct", "HyperVStimerDirect")


class HyperVReset(Element):
    """``<reset>`` at ``/domain/features/hyperv/reset``.

    The guest can reset itself through the hypervisor.
    """

    TAG = "reset"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVVendorId(Element):
    """``<vendor_id>`` at ``/domain/features/hyperv/vendor_id``.

    The name under which the hypervisor shows itself.
    """

    TAG = "vendor_id"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: The name, at most 12 characters.
    value: str | None = fields.attr("value")


class HyperVFrequencies(Element):
    """``<frequencies>`` at ``/domain/features/hyperv/frequencies``.

    The guest can read the frequencies of its TSC and APIC.
    """

    TAG = "frequencies"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVReenlightenment(Element):
    """``<reenlightenment>`` at ``/domain/features/hyperv/reenlightenment``.

    The guest is told after a migration that the TSC's frequency changed.
    """

    TAG = "reenlightenment"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVTlbflush(Element):
    """``<tlbflush>`` at ``/domain/features/hyperv/tlbflush``.

    The guest flushes TLBs of other vCPUs by asking the host.
    """

    TAG = "tlbflush"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: Guests within the guest may flush by asking the host. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    direct: HyperVTlbflushDirect | None = fields.child("direct", "HyperVTlbflushDirect")
    #: The guest may ask for the flush of single address ranges. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    extended: HyperVTlbflushExtended | None = fields.child("extended", "HyperVTlbflushExtended")


class HyperVIpi(Element):
    """``<ipi>`` at ``/domain/features/hyperv/ipi``.

    The guest sends interrupts between vCPUs by asking the host.
    """

    TAG = "ipi"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVEvmcs(Element):
    """``<evmcs>`` at ``/domain/features/hyperv/evmcs``.

    Faster virtualization within the guest, on Intel.
    """

    TAG = "evmcs"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVAvic(Element):
    """``<avic>`` at ``/domain/features/hyperv/avic``.

    Lets synic be used along with the processor's APICv or AVIC.
    """

    TAG = "avic"
    #: on or off. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVEmsrBitmap(Element):
    """``<emsr_bitmap>`` at ``/domain/features/hyperv/emsr_bitmap``.

    Saves work on MSR bitmaps when the guest runs guests.
    """

    TAG = "emsr_bitmap"
    #: on or off. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVXmmInput(Element):
    """``<xmm_input>`` at ``/domain/features/hyperv/xmm_input``.

    The guest may pass hypercall input in XMM registers.
    """

    TAG = "xmm_input"
    #: on or off. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class CustomHyperV(HyperV):
    """``<hyperv mode='custom'>``.

    The features given, no others. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = (
        "mode", "relaxed", "vapic", "spinlocks", "vpindex", "runtime", "synic", "stimer", "reset",
        "vendor_id", "frequencies", "reenlightenment", "tlbflush", "ipi", "evmcs", "avic",
        "emsr_bitmap", "xmm_input",
    )
    mode: HyperVMode | None = fields.attr("mode", ("custom",), default="custom")
    #: Windows does not panic when a timer is late.
    relaxed: HyperVRelaxed | None = fields.child("relaxed", "HyperVRelaxed")
    #: The guest reaches its interrupt controller without leaving guest mode.
    vapic: HyperVVapic | None = fields.child("vapic", "HyperVVapic")
    #: The guest tells the host when it spins too long for a lock.
    spinlocks: HyperVSpinlocks | None = fields.child("spinlocks", "HyperVSpinlocks")
    #: The guest can read the index of its virtual processor.
    vpindex: HyperVVpindex | None = fields.child("vpindex", "HyperVVpindex")
    #: The guest can read how long its vCPUs have run.
    runtime: HyperVRuntime | None = fields.child("runtime", "HyperVRuntime")
    #: Synthetic interrupt controller; needed by stimer.
    synic: HyperVSynic | None = fields.child("synic", "HyperVSynic")
    #: Timers of the synthetic interrupt controller.
    stimer: HyperVStimer | None = fields.child("stimer", "HyperVStimer")
    #: The guest can reset itself through the hypervisor.
    reset: HyperVReset | None = fields.child("reset", "HyperVReset")
    #: The name under which the hypervisor shows itself.
    vendor_id: HyperVVendorId | None = fields.child("vendor_id", "HyperVVendorId")
    #: The guest can read the frequencies of its TSC and APIC.
    frequencies: HyperVFrequencies | None = fields.child("frequencies", "HyperVFrequencies")
    #: The guest is told after a migration that the TSC's frequency changed.
    reenlightenment: HyperVReenlightenment | None = fields.child(
        "reenlightenment", "HyperVReenlightenment"
    )
    #: The guest flushes TLBs of other vCPUs by asking the host.
    tlbflush: HyperVTlbflush | None = fields.child("tlbflush", "HyperVTlbflush")
    #: The guest sends interrupts between vCPUs by asking the host.
    ipi: HyperVIpi | None = fields.child("ipi", "HyperVIpi")
    #: Faster virtualization within the guest, on Intel.
    evmcs: HyperVEvmcs | None = fields.child("evmcs", "HyperVEvmcs")
    #: Lets synic be used along with the processor's APICv or AVIC. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    avic: HyperVAvic | None = fields.child("avic", "HyperVAvic")
    #: Saves work on MSR bitmaps when the guest runs guests. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    emsr_bitmap: HyperVEmsrBitmap | None = fields.child("emsr_bitmap", "HyperVEmsrBitmap")
    #: The guest may pass hypercall input in XMM registers. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    xmm_input: HyperVXmmInput | None = fields.child("xmm_input", "HyperVXmmInput")


class HostModelHyperV(HyperV):
    """``<hyperv mode='host-model'>``.

    All that libvirt knows of the host's. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    """

    ORDER = (
        "mode", "relaxed", "vapic", "spinlocks", "vpindex", "runtime", "synic", "stimer", "reset",
        "vendor_id", "frequencies", "reenlightenment", "tlbflush", "ipi", "evmcs", "avic",
        "emsr_bitmap", "xmm_input",
    )
    mode: HyperVMode | None = fields.attr("mode", ("host-model",), default="host-model")
    #: Windows does not panic when a timer is late.
    relaxed: HyperVRelaxed | None = fields.child("relaxed", "HyperVRelaxed")
    #: The guest reaches its interrupt controller without leaving guest mode.
    vapic: HyperVVapic | None = fields.child("vapic", "HyperVVapic")
    #: The guest tells the host when it spins too long for a lock.
    spinlocks: HyperVSpinlocks | None = fields.child("spinlocks", "HyperVSpinlocks")
    #: The guest can read the index of its virtual processor.
    vpindex: HyperVVpindex | None = fields.child("vpindex", "HyperVVpindex")
    #: The guest can read how long its vCPUs have run.
    runtime: HyperVRuntime | None = fields.child("runtime", "HyperVRuntime")
    #: Synthetic interrupt controller; needed by stimer.
    synic: HyperVSynic | None = fields.child("synic", "HyperVSynic")
    #: Timers of the synthetic interrupt controller.
    stimer: HyperVStimer | None = fields.child("stimer", "HyperVStimer")
    #: The guest can reset itself through the hypervisor.
    reset: HyperVReset | None = fields.child("reset", "HyperVReset")
    #: The name under which the hypervisor shows itself.
    vendor_id: HyperVVendorId | None = fields.child("vendor_id", "HyperVVendorId")
    #: The guest can read the frequencies of its TSC and APIC.
    frequencies: HyperVFrequencies | None = fields.child("frequencies", "HyperVFrequencies")
    #: The guest is told after a migration that the TSC's frequency changed.
    reenlightenment: HyperVReenlightenment | None = fields.child(
        "reenlightenment", "HyperVReenlightenment"
    )
    #: The guest flushes TLBs of other vCPUs by asking the host.
    tlbflush: HyperVTlbflush | None = fields.child("tlbflush", "HyperVTlbflush")
    #: The guest sends interrupts between vCPUs by asking the host.
    ipi: HyperVIpi | None = fields.child("ipi", "HyperVIpi")
    #: Faster virtualization within the guest, on Intel.
    evmcs: HyperVEvmcs | None = fields.child("evmcs", "HyperVEvmcs")
    #: Lets synic be used along with the processor's APICv or AVIC. In libvirt's schema from 12.8.0
    #: on, not in 11.3.0.
    avic: HyperVAvic | None = fields.child("avic", "HyperVAvic")
    #: Saves work on MSR bitmaps when the guest runs guests. In libvirt's schema from 12.8.0 on, not
    #: in 11.3.0.
    emsr_bitmap: HyperVEmsrBitmap | None = fields.child("emsr_bitmap", "HyperVEmsrBitmap")
    #: The guest may pass hypercall input in XMM registers. In libvirt's schema from 12.8.0 on, not
    #: in 11.3.0.
    xmm_input: HyperVXmmInput | None = fields.child("xmm_input", "HyperVXmmInput")


class KVMHidden(Element):
    """``<hidden>`` at ``/domain/features/kvm/hidden``.

    KVM does not show itself to guests that look for it.
    """

    TAG = "hidden"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMHintDedicated(Element):
    """``<hint-dedicated>`` at ``/domain/features/kvm/hint-dedicated``.

    Tells the guest that each vCPU has a host processor to itself.
    """

    TAG = "hint-dedicated"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMPollControl(Element):
    """``<poll-control>`` at ``/domain/features/kvm/poll-control``.

    The guest may tell the host to poll less when it halts.
    """

    TAG = "poll-control"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMPvIpi(Element):
    """``<pv-ipi>`` at ``/domain/features/kvm/pv-ipi``.

    The guest sends interrupts between vCPUs by asking the host.
    """

    TAG = "pv-ipi"
    #: on or off. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class KVMDirtyRing(Element):
    """``<dirty-ring>`` at ``/domain/features/kvm/dirty-ring``.

    Written pages are noted in a ring for each vCPU, for migration.
    """

    TAG = "dirty-ring"
    #: on or off. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: Entries in each ring, a power of two from 1024 to 65536. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    size: int | None = fields.attr("size", kinds.UNSIGNED)


class XenE820Host(Element):
    """``<e820_host>`` at ``/domain/features/xen/e820_host``.

    A paravirtual guest sees the host's memory map.
    """

    TAG = "e820_host"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class XenPassthrough(Element):
    """``<passthrough>`` at ``/domain/features/xen/passthrough``.

    The guest gets IOMMU mappings, so PCI devices can be passed through.
    """

    TAG = "passthrough"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
    #: sync_pt: page tables of its own; share_pt: shared with the processor's.
    mode: str | None = fields.attr("mode")


class HptMaxpagesize(Size):
    """``<maxpagesize>`` at ``/domain/features/hpt/maxpagesize``.

    Largest page the guest may use, in KiB unless a unit is given.
    """

    TAG = "maxpagesize"
    #: Unit of the size, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The size, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class TCGTbCache(Size):
    """``<tb-cache>`` at ``/domain/features/tcg/tb-cache``.

    Cache for translated code of the guest; whole MiB.
    """

    TAG = "tb-cache"
    #: Unit of the amount, KiB by default. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, whole MiB, in KiB unless a unit is given. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class HyperVStimerDirect(Element):
    """``<direct>`` at ``/domain/features/hyperv/stimer/direct``.

    Timers interrupt the guest directly, not by messages.
    """

    TAG = "direct"
    #: on or off.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVTlbflushDirect(Element):
    """``<direct>`` at ``/domain/features/hyperv/tlbflush/direct``.

    Guests within the guest may flush by asking the host.
    """

    TAG = "direct"
    #: on or off. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)


class HyperVTlbflushExtended(Element):
    """``<extended>`` at ``/domain/features/hyperv/tlbflush/extended``.

    The guest may ask for the flush of single address ranges.
    """

    TAG = "extended"
    #: on or off. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    state: bool | None = fields.attr("state", kinds.ON_OFF)
