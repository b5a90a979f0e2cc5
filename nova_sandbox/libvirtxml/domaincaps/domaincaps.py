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

"""What a hypervisor can give a domain, https://libvirt.org/formatdomaincaps.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

CPUModeName = Literal["host-passthrough", "maximum", "host-model", "custom"]
HostModelCPUModeModelFallback = Literal["allow", "forbid"]
CPUModeMaxphysaddrMode = Literal["emulate", "passthrough"]
CPUModeFeaturePolicy = Literal["force", "require", "optional", "disable", "forbid"]
CustomCPUModeModelUsable = Literal["yes", "no", "unknown"]
FeaturesSGXSectionSizeUnit = Literal["KiB"]


class DomainCapabilities(Element):
    """``<domainCapabilities>`` at ``/domainCapabilities``."""

    TAG = "domainCapabilities"
    SCHEMA = "domaincaps"
    path: str | None = fields.leaf("path")
    domain: str | None = fields.leaf("domain")
    machine: str | None = fields.leaf("machine")
    arch: str | None = fields.leaf("arch")
    vcpu: VCPU | None = fields.child("vcpu", "VCPU")
    iothreads: IOThreads | None = fields.child("iothreads", "IOThreads")
    os: OS | None = fields.child("os", "OS")
    cpu: CPU | None = fields.child("cpu", "CPU")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    memoryBacking: MemoryBacking | None = fields.child("memoryBacking", "MemoryBacking")
    devices: Devices | None = fields.child("devices", "Devices")
    features: Features | None = fields.child("features", "Features")


class VCPU(Element):
    """``<vcpu>`` at ``/domainCapabilities/vcpu``."""

    TAG = "vcpu"
    max: int | None = fields.attr("max", kinds.UNSIGNED)


class IOThreads(Element):
    """``<iothreads>`` at ``/domainCapabilities/iothreads``."""

    TAG = "iothreads"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class OS(Element):
    """``<os>`` at ``/domainCapabilities/os``."""

    TAG = "os"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    firmwareFeatures: OSFirmwareFeatures | None = fields.child(
        "firmwareFeatures", "OSFirmwareFeatures"
    )
    loader: OSLoader | None = fields.child("loader", "OSLoader")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    varstore: OSVarstore | None = fields.child("varstore", "OSVarstore")


class CPU(Element):
    """``<cpu>`` at ``/domainCapabilities/cpu``."""

    TAG = "cpu"
    modes: list[CPUMode] = fields.children("mode", "CPUMode")


class MemoryBacking(Element):
    """``<memoryBacking>`` at ``/domainCapabilities/memoryBacking``."""

    TAG = "memoryBacking"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class Devices(Element):
    """``<devices>`` at ``/domainCapabilities/devices``."""

    TAG = "devices"
    disk: DevicesDisk | None = fields.child("disk", "DevicesDisk")
    graphics: DevicesGraphics | None = fields.child("graphics", "DevicesGraphics")
    video: DevicesVideo | None = fields.child("video", "DevicesVideo")
    hostdev: DevicesHostdev | None = fields.child("hostdev", "DevicesHostdev")
    rng: DevicesRNG | None = fields.child("rng", "DevicesRNG")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    filesystem: DevicesFilesystem | None = fields.child("filesystem", "DevicesFilesystem")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tpm: DevicesTPM | None = fields.child("tpm", "DevicesTPM")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    redirdev: DevicesRedirdev | None = fields.child("redirdev", "DevicesRedirdev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channel: DevicesChannel | None = fields.child("channel", "DevicesChannel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    crypto: DevicesCrypto | None = fields.child("crypto", "DevicesCrypto")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    interface: DevicesInterface | None = fields.child("interface", "DevicesInterface")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    panic: DevicesPanic | None = fields.child("panic", "DevicesPanic")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    console: DevicesConsole | None = fields.child("console", "DevicesConsole")


class Features(Element):
    """``<features>`` at ``/domainCapabilities/features``."""

    TAG = "features"
    gic: FeaturesGIC | None = fields.child("gic", "FeaturesGIC")
    vmcoreinfo: FeaturesVmcoreinfo | None = fields.child("vmcoreinfo", "FeaturesVmcoreinfo")
    genid: FeaturesGenid | None = fields.child("genid", "FeaturesGenid")
    backingStoreInput: FeaturesBackingStoreInput | None = fields.child(
        "backingStoreInput", "FeaturesBackingStoreInput"
    )
    backup: FeaturesBackup | None = fields.child("backup", "FeaturesBackup")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    async_teardown: FeaturesAsyncTeardown | None = fields.child(
        "async-teardown", "FeaturesAsyncTeardown"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    s390_pv: FeaturesS390Pv | None = fields.child("s390-pv", "FeaturesS390Pv")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ps2: FeaturesPs2 | None = fields.child("ps2", "FeaturesPs2")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    tdx: FeaturesTDX | None = fields.child("tdx", "FeaturesTDX")
    sev: FeaturesSEV | None = fields.child("sev", "FeaturesSEV")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sgx: FeaturesSGX | None = fields.child("sgx", "FeaturesSGX")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    hyperv: FeaturesHyperV | None = fields.child("hyperv", "FeaturesHyperV")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    launchSecurity: FeaturesLaunchSecurity | None = fields.child(
        "launchSecurity", "FeaturesLaunchSecurity"
    )


class Enum(Element):
    """``<enum>`` at ``/domainCapabilities/os/enum``."""

    TAG = "enum"
    name: str | None = fields.attr("name")
    values: list[str] = fields.leaves("value")


class OSFirmwareFeatures(Element):
    """``<firmwareFeatures>`` at ``/domainCapabilities/os/firmwareFeatures``."""

    TAG = "firmwareFeatures"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class OSLoader(Element):
    """``<loader>`` at ``/domainCapabilities/os/loader``."""

    TAG = "loader"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    values: list[str] = fields.leaves("value")
    enums: list[Enum] = fields.children("enum", "Enum")


class OSVarstore(Element):
    """``<varstore>`` at ``/domainCapabilities/os/varstore``."""

    TAG = "varstore"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class CPUMode(Element):
    """``<mode>`` at ``/domainCapabilities/cpu/mode``: one of the classes in ``ARMS``."""

    TAG = "mode"
    UNION = "name"
    ARMS = {
        "host-passthrough": "HostPassthroughCPUMode",
        "maximum": "MaximumCPUMode",
        "host-model": "HostModelCPUMode",
        "custom": "CustomCPUMode",
    }
    name: CPUModeName | None = fields.attr("name", CPUModeName)
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class DevicesDisk(Element):
    """``<disk>`` at ``/domainCapabilities/devices/disk``."""

    TAG = "disk"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesGraphics(Element):
    """``<graphics>`` at ``/domainCapabilities/devices/graphics``."""

    TAG = "graphics"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesVideo(Element):
    """``<video>`` at ``/domainCapabilities/devices/video``."""

    TAG = "video"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesHostdev(Element):
    """``<hostdev>`` at ``/domainCapabilities/devices/hostdev``."""

    TAG = "hostdev"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesRNG(Element):
    """``<rng>`` at ``/domainCapabilities/devices/rng``."""

    TAG = "rng"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesFilesystem(Element):
    """``<filesystem>`` at ``/domainCapabilities/devices/filesystem``."""

    TAG = "filesystem"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesTPM(Element):
    """``<tpm>`` at ``/domainCapabilities/devices/tpm``."""

    TAG = "tpm"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesRedirdev(Element):
    """``<redirdev>`` at ``/domainCapabilities/devices/redirdev``."""

    TAG = "redirdev"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesChannel(Element):
    """``<channel>`` at ``/domainCapabilities/devices/channel``."""

    TAG = "channel"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesCrypto(Element):
    """``<crypto>`` at ``/domainCapabilities/devices/crypto``."""

    TAG = "crypto"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesInterface(Element):
    """``<interface>`` at ``/domainCapabilities/devices/interface``."""

    TAG = "interface"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesPanic(Element):
    """``<panic>`` at ``/domainCapabilities/devices/panic``."""

    TAG = "panic"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesConsole(Element):
    """``<console>`` at ``/domainCapabilities/devices/console``."""

    TAG = "console"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class FeaturesGIC(Element):
    """``<gic>`` at ``/domainCapabilities/features/gic``."""

    TAG = "gic"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    enums: list[Enum] = fields.children("enum", "Enum")


class FeaturesVmcoreinfo(Element):
    """``<vmcoreinfo>`` at ``/domainCapabilities/features/vmcoreinfo``."""

    TAG = "vmcoreinfo"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesGenid(Element):
    """``<genid>`` at ``/domainCapabilities/features/genid``."""

    TAG = "genid"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesBackingStoreInput(Element):
    """``<backingStoreInput>`` at ``/domainCapabilities/features/backingStoreInput``."""

    TAG = "backingStoreInput"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesBackup(Element):
    """``<backup>`` at ``/domainCapabilities/features/backup``."""

    TAG = "backup"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesAsyncTeardown(Element):
    """``<async-teardown>`` at ``/domainCapabilities/features/async-teardown``."""

    TAG = "async-teardown"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesS390Pv(Element):
    """``<s390-pv>`` at ``/domainCapabilities/features/s390-pv``."""

    TAG = "s390-pv"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesPs2(Element):
    """``<ps2>`` at ``/domainCapabilities/features/ps2``."""

    TAG = "ps2"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesTDX(Element):
    """``<tdx>`` at ``/domainCapabilities/features/tdx``."""

    TAG = "tdx"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesSEV(Element):
    """``<sev>`` at ``/domainCapabilities/features/sev``."""

    TAG = "sev"
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxGuests: int | None = fields.leaf("maxGuests", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxESGuests: int | None = fields.leaf("maxESGuests", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cpu0Id: str | None = fields.leaf("cpu0Id")


class FeaturesSGX(Element):
    """``<sgx>`` at ``/domainCapabilities/features/sgx``."""

    TAG = "sgx"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    flc: bool | None = fields.leaf("flc", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sgx1: bool | None = fields.leaf("sgx1", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sgx2: bool | None = fields.leaf("sgx2", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    section_size: FeaturesSGXSectionSize | None = fields.child(
        "section_size", "FeaturesSGXSectionSize"
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sections: FeaturesSGXSections | None = fields.child("sections", "FeaturesSGXSections")


class FeaturesHyperV(Element):
    """``<hyperv>`` at ``/domainCapabilities/features/hyperv``."""

    TAG = "hyperv"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    defaults: FeaturesHyperVDefaults | None = fields.child("defaults", "FeaturesHyperVDefaults")


class FeaturesLaunchSecurity(Element):
    """``<launchSecurity>`` at ``/domainCapabilities/features/launchSecurity``."""

    TAG = "launchSecurity"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class HostPassthroughCPUMode(CPUMode):
    """``<mode name='host-passthrough'>``."""

    ORDER = ("name", "supported", "enums",)
    name: CPUModeName | None = fields.attr(
        "name", ("host-passthrough",), default="host-passthrough"
    )
    enums: list[Enum] = fields.children("enum", "Enum")


class MaximumCPUMode(CPUMode):
    """``<mode name='maximum'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("name", "supported", "enums",)
    name: CPUModeName | None = fields.attr("name", ("maximum",), default="maximum")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class HostModelCPUModeModel(Element):
    """``<model>`` at ``/domainCapabilities/cpu/mode/model``."""

    TAG = "model"
    fallback: HostModelCPUModeModelFallback | None = fields.attr(
        "fallback", HostModelCPUModeModelFallback
    )
    vendor_id: str | None = fields.attr("vendor_id")
    value: str | None = fields.text()


class CPUModeMaxphysaddr(Element):
    """``<maxphysaddr>`` at ``/domainCapabilities/cpu/mode/maxphysaddr``."""

    TAG = "maxphysaddr"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mode: CPUModeMaxphysaddrMode | None = fields.attr("mode", CPUModeMaxphysaddrMode)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class CPUModeFeature(Element):
    """``<feature>`` at ``/domainCapabilities/cpu/mode/feature``."""

    TAG = "feature"
    policy: CPUModeFeaturePolicy | None = fields.attr("policy", CPUModeFeaturePolicy)
    name: str | None = fields.attr("name")


class HostModelCPUMode(CPUMode):
    """``<mode name='host-model'>``."""

    ORDER = ("name", "supported", "models", "vendor", "maxphysaddr", "features",)
    name: CPUModeName | None = fields.attr("name", ("host-model",), default="host-model")
    models: list[HostModelCPUModeModel] = fields.children("model", "HostModelCPUModeModel")
    vendor: str | None = fields.leaf("vendor")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    maxphysaddr: CPUModeMaxphysaddr | None = fields.child("maxphysaddr", "CPUModeMaxphysaddr")
    features: list[CPUModeFeature] = fields.children("feature", "CPUModeFeature")


class CustomCPUModeModel(Element):
    """``<model>`` at ``/domainCapabilities/cpu/mode/model``."""

    TAG = "model"
    usable: CustomCPUModeModelUsable | None = fields.attr("usable", CustomCPUModeModelUsable)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    deprecated: bool | None = fields.attr("deprecated", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    canonical: str | None = fields.attr("canonical")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    vendor: str | None = fields.attr("vendor")
    value: str | None = fields.text()


class CPUModeBlockers(Element):
    """``<blockers>`` at ``/domainCapabilities/cpu/mode/blockers``."""

    TAG = "blockers"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    features: list[CPUModeBlockersFeature] = fields.children("feature", "CPUModeBlockersFeature")


class CustomCPUMode(CPUMode):
    """``<mode name='custom'>``."""

    ORDER = ("name", "supported", "models", "blockerses",)
    name: CPUModeName | None = fields.attr("name", ("custom",), default="custom")
    models: list[CustomCPUModeModel] = fields.children("model", "CustomCPUModeModel")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    blockerses: list[CPUModeBlockers] = fields.children("blockers", "CPUModeBlockers")


class FeaturesSGXSectionSize(Element):
    """``<section_size>`` at ``/domainCapabilities/features/sgx/section_size``."""

    TAG = "section_size"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: FeaturesSGXSectionSizeUnit | None = fields.attr("unit", FeaturesSGXSectionSizeUnit)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class FeaturesSGXSections(Element):
    """``<sections>`` at ``/domainCapabilities/features/sgx/sections``."""

    TAG = "sections"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sections: list[FeaturesSGXSectionsSection] = fields.children(
        "section", "FeaturesSGXSectionsSection"
    )


class FeaturesHyperVDefaults(Element):
    """``<defaults>`` at ``/domainCapabilities/features/hyperv/defaults``."""

    TAG = "defaults"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    spinlocks: int | None = fields.leaf("spinlocks", kinds.UNSIGNED)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    stimer_direct: bool | None = fields.leaf("stimer_direct", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    tlbflush_direct: bool | None = fields.leaf("tlbflush_direct", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    tlbflush_extended: bool | None = fields.leaf("tlbflush_extended", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    vendor_id: str | None = fields.leaf("vendor_id")


class CPUModeBlockersFeature(Element):
    """``<feature>`` at ``/domainCapabilities/cpu/mode/blockers/feature``."""

    TAG = "feature"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class FeaturesSGXSectionsSection(Element):
    """``<section>`` at ``/domainCapabilities/features/sgx/sections/section``."""

    TAG = "section"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    node: int | None = fields.attr("node", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: FeaturesSGXSectionSizeUnit | None = fields.attr("unit", FeaturesSGXSectionSizeUnit)
