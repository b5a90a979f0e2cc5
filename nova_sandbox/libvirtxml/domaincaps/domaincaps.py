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
    """``<domainCapabilities>`` at ``/domainCapabilities``.

    What the domain of one hypervisor, architecture and machine may have.
    """

    TAG = "domainCapabilities"
    SCHEMA = "domaincaps"
    #: Absolute path of the emulator on the host.
    path: str | None = fields.leaf("path")
    #: Type of the domain, such as kvm.
    domain: str | None = fields.leaf("domain")
    #: Machine type, its full name.
    machine: str | None = fields.leaf("machine")
    #: Processor architecture of the guest.
    arch: str | None = fields.leaf("arch")
    #: Virtual processors.
    vcpu: VCPU | None = fields.child("vcpu", "VCPU")
    #: Threads for disk input and output.
    iothreads: IOThreads | None = fields.child("iothreads", "IOThreads")
    #: Firmware and boot.
    os: OS | None = fields.child("os", "OS")
    #: Processors that a guest can have.
    cpu: CPU | None = fields.child("cpu", "CPU")
    #: Where a guest's memory can come from. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    memoryBacking: MemoryBacking | None = fields.child("memoryBacking", "MemoryBacking")
    #: Devices that a guest can have, and their settings.
    devices: Devices | None = fields.child("devices", "Devices")
    #: Features of hypervisor and machine.
    features: Features | None = fields.child("features", "Features")


class VCPU(Element):
    """``<vcpu>`` at ``/domainCapabilities/vcpu``. Virtual processors."""

    TAG = "vcpu"
    #: Most virtual processors a guest can have.
    max: int | None = fields.attr("max", kinds.UNSIGNED)


class IOThreads(Element):
    """``<iothreads>`` at ``/domainCapabilities/iothreads``. Threads for disk input and output."""

    TAG = "iothreads"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class OS(Element):
    """``<os>`` at ``/domainCapabilities/os``. Firmware and boot."""

    TAG = "os"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")
    #: Features by which firmware can be picked. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    firmwareFeatures: OSFirmwareFeatures | None = fields.child(
        "firmwareFeatures", "OSFirmwareFeatures"
    )
    #: Firmware images.
    loader: OSLoader | None = fields.child("loader", "OSLoader")
    #: Firmware variables that the emulator keeps. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    varstore: OSVarstore | None = fields.child("varstore", "OSVarstore")


class CPU(Element):
    """``<cpu>`` at ``/domainCapabilities/cpu``. Processors that a guest can have."""

    TAG = "cpu"
    #: One mode of the domain's cpu element.
    modes: list[CPUMode] = fields.children("mode", "CPUMode")


class MemoryBacking(Element):
    """``<memoryBacking>`` at ``/domainCapabilities/memoryBacking``.

    Where a guest's memory can come from.
    """

    TAG = "memoryBacking"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class Devices(Element):
    """``<devices>`` at ``/domainCapabilities/devices``.

    Devices that a guest can have, and their settings.
    """

    TAG = "devices"
    #: Disks.
    disk: DevicesDisk | None = fields.child("disk", "DevicesDisk")
    #: Ways to see the guest's screen.
    graphics: DevicesGraphics | None = fields.child("graphics", "DevicesGraphics")
    #: Graphics cards.
    video: DevicesVideo | None = fields.child("video", "DevicesVideo")
    #: Devices of the host handed to the guest.
    hostdev: DevicesHostdev | None = fields.child("hostdev", "DevicesHostdev")
    #: Sources of random numbers.
    rng: DevicesRNG | None = fields.child("rng", "DevicesRNG")
    #: Directories of the host for the guest. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    filesystem: DevicesFilesystem | None = fields.child("filesystem", "DevicesFilesystem")
    #: Trusted platform modules. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tpm: DevicesTPM | None = fields.child("tpm", "DevicesTPM")
    #: USB devices redirected over the network. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    redirdev: DevicesRedirdev | None = fields.child("redirdev", "DevicesRedirdev")
    #: Channels between guest and host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channel: DevicesChannel | None = fields.child("channel", "DevicesChannel")
    #: Devices that encrypt. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    crypto: DevicesCrypto | None = fields.child("crypto", "DevicesCrypto")
    #: Network interfaces. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    interface: DevicesInterface | None = fields.child("interface", "DevicesInterface")
    #: Devices by which the guest tells of its crash. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    panic: DevicesPanic | None = fields.child("panic", "DevicesPanic")
    #: Consoles. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    console: DevicesConsole | None = fields.child("console", "DevicesConsole")


class Features(Element):
    """``<features>`` at ``/domainCapabilities/features``. Features of hypervisor and machine."""

    TAG = "features"
    #: ARM's interrupt controller.
    gic: FeaturesGIC | None = fields.child("gic", "FeaturesGIC")
    #: The device for notes that crash dumps need.
    vmcoreinfo: FeaturesVmcoreinfo | None = fields.child("vmcoreinfo", "FeaturesVmcoreinfo")
    #: The domain's genid element.
    genid: FeaturesGenid | None = fields.child("genid", "FeaturesGenid")
    #: Backing images may be given with a disk.
    backingStoreInput: FeaturesBackingStoreInput | None = fields.child(
        "backingStoreInput", "FeaturesBackingStoreInput"
    )
    #: Backups and checkpoints.
    backup: FeaturesBackup | None = fields.child("backup", "FeaturesBackup")
    #: Memory given back after the emulator has ended. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    async_teardown: FeaturesAsyncTeardown | None = fields.child(
        "async-teardown", "FeaturesAsyncTeardown"
    )
    #: IBM Secure Execution. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    s390_pv: FeaturesS390Pv | None = fields.child("s390-pv", "FeaturesS390Pv")
    #: The PS/2 controller can be switched. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ps2: FeaturesPs2 | None = fields.child("ps2", "FeaturesPs2")
    #: Intel's trust domains. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    tdx: FeaturesTDX | None = fields.child("tdx", "FeaturesTDX")
    #: AMD's encrypted memory.
    sev: FeaturesSEV | None = fields.child("sev", "FeaturesSEV")
    #: Intel's enclaves. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sgx: FeaturesSGX | None = fields.child("sgx", "FeaturesSGX")
    #: Features for Windows guests. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    hyperv: FeaturesHyperV | None = fields.child("hyperv", "FeaturesHyperV")
    #: Technologies that protect a guest from the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    launchSecurity: FeaturesLaunchSecurity | None = fields.child(
        "launchSecurity", "FeaturesLaunchSecurity"
    )


class Enum(Element):
    """``<enum>`` at ``/domainCapabilities/os/enum``. The values that one setting may have."""

    TAG = "enum"
    #: Name of the setting, mostly that of an attribute of the domain.
    name: str | None = fields.attr("name")
    #: One value that the setting may have.
    values: list[str] = fields.leaves("value")


class OSFirmwareFeatures(Element):
    """``<firmwareFeatures>`` at ``/domainCapabilities/os/firmwareFeatures``.

    Features by which firmware can be picked.
    """

    TAG = "firmwareFeatures"
    #: Whether hypervisor and host can do it. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class OSLoader(Element):
    """``<loader>`` at ``/domainCapabilities/os/loader``. Firmware images."""

    TAG = "loader"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: Absolute path of one firmware image on the host.
    values: list[str] = fields.leaves("value")
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class OSVarstore(Element):
    """``<varstore>`` at ``/domainCapabilities/os/varstore``.

    Firmware variables that the emulator keeps.
    """

    TAG = "varstore"
    #: Whether hypervisor and host can do it. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class CPUMode(Element):
    """``<mode>`` at ``/domainCapabilities/cpu/mode``: one of the classes in ``ARMS``.

    One mode of the domain's cpu element.
    """

    TAG = "mode"
    UNION = "name"
    ARMS = {
        "host-passthrough": "HostPassthroughCPUMode",
        "maximum": "MaximumCPUMode",
        "host-model": "HostModelCPUMode",
        "custom": "CustomCPUMode",
    }
    #: host-passthrough, maximum, host-model or custom.
    name: CPUModeName | None = fields.attr("name", CPUModeName)
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class DevicesDisk(Element):
    """``<disk>`` at ``/domainCapabilities/devices/disk``. Disks."""

    TAG = "disk"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesGraphics(Element):
    """``<graphics>`` at ``/domainCapabilities/devices/graphics``.

    Ways to see the guest's screen.
    """

    TAG = "graphics"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesVideo(Element):
    """``<video>`` at ``/domainCapabilities/devices/video``. Graphics cards."""

    TAG = "video"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesHostdev(Element):
    """``<hostdev>`` at ``/domainCapabilities/devices/hostdev``.

    Devices of the host handed to the guest.
    """

    TAG = "hostdev"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesRNG(Element):
    """``<rng>`` at ``/domainCapabilities/devices/rng``. Sources of random numbers."""

    TAG = "rng"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesFilesystem(Element):
    """``<filesystem>`` at ``/domainCapabilities/devices/filesystem``.

    Directories of the host for the guest.
    """

    TAG = "filesystem"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesTPM(Element):
    """``<tpm>`` at ``/domainCapabilities/devices/tpm``. Trusted platform modules."""

    TAG = "tpm"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesRedirdev(Element):
    """``<redirdev>`` at ``/domainCapabilities/devices/redirdev``.

    USB devices redirected over the network.
    """

    TAG = "redirdev"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesChannel(Element):
    """``<channel>`` at ``/domainCapabilities/devices/channel``. Channels between guest and host."""

    TAG = "channel"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesCrypto(Element):
    """``<crypto>`` at ``/domainCapabilities/devices/crypto``. Devices that encrypt."""

    TAG = "crypto"
    #: Whether hypervisor and host can do it. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesInterface(Element):
    """``<interface>`` at ``/domainCapabilities/devices/interface``. Network interfaces."""

    TAG = "interface"
    #: Whether hypervisor and host can do it. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesPanic(Element):
    """``<panic>`` at ``/domainCapabilities/devices/panic``.

    Devices by which the guest tells of its crash.
    """

    TAG = "panic"
    #: Whether hypervisor and host can do it. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class DevicesConsole(Element):
    """``<console>`` at ``/domainCapabilities/devices/console``. Consoles."""

    TAG = "console"
    #: Whether hypervisor and host can do it. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class FeaturesGIC(Element):
    """``<gic>`` at ``/domainCapabilities/features/gic``. ARM's interrupt controller."""

    TAG = "gic"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class FeaturesVmcoreinfo(Element):
    """``<vmcoreinfo>`` at ``/domainCapabilities/features/vmcoreinfo``.

    The device for notes that crash dumps need.
    """

    TAG = "vmcoreinfo"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesGenid(Element):
    """``<genid>`` at ``/domainCapabilities/features/genid``. The domain's genid element."""

    TAG = "genid"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesBackingStoreInput(Element):
    """``<backingStoreInput>`` at ``/domainCapabilities/features/backingStoreInput``.

    Backing images may be given with a disk.
    """

    TAG = "backingStoreInput"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesBackup(Element):
    """``<backup>`` at ``/domainCapabilities/features/backup``. Backups and checkpoints."""

    TAG = "backup"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesAsyncTeardown(Element):
    """``<async-teardown>`` at ``/domainCapabilities/features/async-teardown``.

    Memory given back after the emulator has ended.
    """

    TAG = "async-teardown"
    #: Whether hypervisor and host can do it. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesS390Pv(Element):
    """``<s390-pv>`` at ``/domainCapabilities/features/s390-pv``. IBM Secure Execution."""

    TAG = "s390-pv"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesPs2(Element):
    """``<ps2>`` at ``/domainCapabilities/features/ps2``. The PS/2 controller can be switched."""

    TAG = "ps2"
    #: Whether hypervisor and host can do it. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesTDX(Element):
    """``<tdx>`` at ``/domainCapabilities/features/tdx``. Intel's trust domains."""

    TAG = "tdx"
    #: Whether hypervisor and host can do it. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)


class FeaturesSEV(Element):
    """``<sev>`` at ``/domainCapabilities/features/sev``. AMD's encrypted memory."""

    TAG = "sev"
    #: Whether hypervisor and host can do it.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: Which bit of a page table entry marks encrypted pages.
    cbitpos: int | None = fields.leaf("cbitpos", kinds.UNSIGNED)
    #: How many bits physical addresses lose.
    reducedPhysBits: int | None = fields.leaf("reducedPhysBits", kinds.UNSIGNED)
    #: Most SEV guests that can run at a time. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxGuests: int | None = fields.leaf("maxGuests", kinds.UNSIGNED)
    #: Most SEV-ES guests that can run at a time. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    maxESGuests: int | None = fields.leaf("maxESGuests", kinds.UNSIGNED)
    #: ID of processor 0, by which its certificate is found. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    cpu0Id: str | None = fields.leaf("cpu0Id")


class FeaturesSGX(Element):
    """``<sgx>`` at ``/domainCapabilities/features/sgx``. Intel's enclaves."""

    TAG = "sgx"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: Whether the guest can choose whose enclaves are launched. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    flc: bool | None = fields.leaf("flc", kinds.YES_NO)
    #: Whether version 1 is there. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sgx1: bool | None = fields.leaf("sgx1", kinds.YES_NO)
    #: Whether version 2 is there. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sgx2: bool | None = fields.leaf("sgx2", kinds.YES_NO)
    #: Memory for enclaves in all, in KiB unless a unit is given. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    section_size: FeaturesSGXSectionSize | None = fields.child(
        "section_size", "FeaturesSGXSectionSize"
    )
    #: Memory for enclaves by NUMA node of the host. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    sections: FeaturesSGXSections | None = fields.child("sections", "FeaturesSGXSections")


class FeaturesHyperV(Element):
    """``<hyperv>`` at ``/domainCapabilities/features/hyperv``. Features for Windows guests."""

    TAG = "hyperv"
    #: Whether hypervisor and host can do it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")
    #: What hyperv's host-model mode stands for beyond the list of features. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    defaults: FeaturesHyperVDefaults | None = fields.child("defaults", "FeaturesHyperVDefaults")


class FeaturesLaunchSecurity(Element):
    """``<launchSecurity>`` at ``/domainCapabilities/features/launchSecurity``.

    Technologies that protect a guest from the host.
    """

    TAG = "launchSecurity"
    #: Whether hypervisor and host can do it. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    supported: bool | None = fields.attr("supported", kinds.YES_NO)
    #: The values that one setting may have. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class HostPassthroughCPUMode(CPUMode):
    """``<mode name='host-passthrough'>``. The host's processor as it is."""

    ORDER = ("name", "supported", "enums",)
    name: CPUModeName | None = fields.attr(
        "name", ("host-passthrough",), default="host-passthrough"
    )
    #: The values that one setting may have.
    enums: list[Enum] = fields.children("enum", "Enum")


class MaximumCPUMode(CPUMode):
    """``<mode name='maximum'>``.

    All that the hypervisor can provide. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("name", "supported", "enums",)
    name: CPUModeName | None = fields.attr("name", ("maximum",), default="maximum")
    #: The values that one setting may have. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enums: list[Enum] = fields.children("enum", "Enum")


class HostModelCPUModeModel(Element):
    """``<model>`` at ``/domainCapabilities/cpu/mode/model``.

    A model that can be named, or the one host-model stands for.
    """

    TAG = "model"
    #: host-model; forbid: the guest sees just this; allow: it may differ.
    fallback: HostModelCPUModeModelFallback | None = fields.attr(
        "fallback", HostModelCPUModeModelFallback
    )
    #: Vendor string that the guest reads.
    vendor_id: str | None = fields.attr("vendor_id")
    #: Name of the model.
    value: str | None = fields.text()


class CPUModeMaxphysaddr(Element):
    """``<maxphysaddr>`` at ``/domainCapabilities/cpu/mode/maxphysaddr``.

    How many bits physical addresses have on the host.
    """

    TAG = "maxphysaddr"
    #: passthrough: as on the host; emulate: as bits says. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    mode: CPUModeMaxphysaddrMode | None = fields.attr("mode", CPUModeMaxphysaddrMode)
    #: Number of bits, for emulate. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bits: int | None = fields.attr("bits", kinds.UNSIGNED)
    #: Most bits that are passed through from the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class CPUModeFeature(Element):
    """``<feature>`` at ``/domainCapabilities/cpu/mode/feature``.

    A feature that host-model adds to or takes from its model.
    """

    TAG = "feature"
    #: require: added; disable: taken away.
    policy: CPUModeFeaturePolicy | None = fields.attr("policy", CPUModeFeaturePolicy)
    #: libvirt's name of the feature.
    name: str | None = fields.attr("name")


class HostModelCPUMode(CPUMode):
    """``<mode name='host-model'>``. The host's processor as libvirt describes it."""

    ORDER = ("name", "supported", "models", "vendor", "maxphysaddr", "features",)
    name: CPUModeName | None = fields.attr("name", ("host-model",), default="host-model")
    #: A model that can be named, or the one host-model stands for.
    models: list[HostModelCPUModeModel] = fields.children("model", "HostModelCPUModeModel")
    #: Vendor of the processor that host-model stands for.
    vendor: str | None = fields.leaf("vendor")
    #: How many bits physical addresses have on the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    maxphysaddr: CPUModeMaxphysaddr | None = fields.child("maxphysaddr", "CPUModeMaxphysaddr")
    #: A feature that host-model adds to or takes from its model.
    features: list[CPUModeFeature] = fields.children("feature", "CPUModeFeature")


class CustomCPUModeModel(Element):
    """``<model>`` at ``/domainCapabilities/cpu/mode/model``.

    A model that can be named, or the one host-model stands for.
    """

    TAG = "model"
    #: Whether the host can run it without features missing; or unknown.
    usable: CustomCPUModeModelUsable | None = fields.attr("usable", CustomCPUModeModelUsable)
    #: Whether the hypervisor advises against it. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    deprecated: bool | None = fields.attr("deprecated", kinds.YES_NO)
    #: Vendor of the model; unknown if it has none. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    vendor: str | None = fields.attr("vendor")
    #: The model's versioned name, when this name is an alias. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    canonical: str | None = fields.attr("canonical")
    #: Name of the model.
    value: str | None = fields.text()


class CPUModeBlockers(Element):
    """``<blockers>`` at ``/domainCapabilities/cpu/mode/blockers``.

    Features for want of which a model is not usable.
    """

    TAG = "blockers"
    #: Name of the model. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    model: str | None = fields.attr("model")
    #: One feature that the host lacks. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    features: list[CPUModeBlockersFeature] = fields.children("feature", "CPUModeBlockersFeature")


class CustomCPUMode(CPUMode):
    """``<mode name='custom'>``. A model of the list."""

    ALTERNATING = ("models", "blockers")
    ORDER = ("name", "supported", "models", "blockers",)
    name: CPUModeName | None = fields.attr("name", ("custom",), default="custom")
    #: A model that can be named, or the one host-model stands for.
    models: list[CustomCPUModeModel] = fields.children("model", "CustomCPUModeModel")
    #: Features for want of which a model is not usable. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    blockers: list[CPUModeBlockers] = fields.children("blockers", "CPUModeBlockers")


class FeaturesSGXSectionSize(Element):
    """``<section_size>`` at ``/domainCapabilities/features/sgx/section_size``.

    Memory for enclaves in all, in KiB unless a unit is given.
    """

    TAG = "section_size"
    #: Unit of the amount. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: FeaturesSGXSectionSizeUnit | None = fields.attr("unit", FeaturesSGXSectionSizeUnit)
    #: The amount, in KiB unless a unit is given. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)


class FeaturesSGXSections(Element):
    """``<sections>`` at ``/domainCapabilities/features/sgx/sections``.

    Memory for enclaves by NUMA node of the host.
    """

    TAG = "sections"
    #: Memory for enclaves in one node. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    sections: list[FeaturesSGXSectionsSection] = fields.children(
        "section", "FeaturesSGXSectionsSection"
    )


class FeaturesHyperVDefaults(Element):
    """``<defaults>`` at ``/domainCapabilities/features/hyperv/defaults``.

    What hyperv's host-model mode stands for beyond the list of features.
    """

    TAG = "defaults"
    #: How often a guest tries for a lock before it tells the host. In libvirt's schema from 12.8.0
    #: on, not in 11.3.0.
    spinlocks: int | None = fields.leaf("spinlocks", kinds.UNSIGNED)
    #: Whether timers interrupt the guest directly: on or off. In libvirt's schema from 12.8.0 on,
    #: not in 11.3.0.
    stimer_direct: bool | None = fields.leaf("stimer_direct", kinds.ON_OFF)
    #: Whether guests within the guest may flush: on or off. In libvirt's schema from 12.8.0 on, not
    #: in 11.3.0.
    tlbflush_direct: bool | None = fields.leaf("tlbflush_direct", kinds.ON_OFF)
    #: Whether single address ranges are flushed: on or off. In libvirt's schema from 12.8.0 on, not
    #: in 11.3.0.
    tlbflush_extended: bool | None = fields.leaf("tlbflush_extended", kinds.ON_OFF)
    #: Name under which the hypervisor shows itself. In libvirt's schema from 12.8.0 on, not in
    #: 11.3.0.
    vendor_id: str | None = fields.leaf("vendor_id")


class CPUModeBlockersFeature(Element):
    """``<feature>`` at ``/domainCapabilities/cpu/mode/blockers/feature``.

    One feature that the host lacks.
    """

    TAG = "feature"
    #: libvirt's name of the feature. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")


class FeaturesSGXSectionsSection(Element):
    """``<section>`` at ``/domainCapabilities/features/sgx/sections/section``.

    Memory for enclaves in one node.
    """

    TAG = "section"
    #: Number of the host's NUMA node. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    node: int | None = fields.attr("node", kinds.UNSIGNED)
    #: The amount, in KiB unless a unit is given. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    size: int | None = fields.attr("size", kinds.UNSIGNED)
    #: Unit of the amount. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    unit: FeaturesSGXSectionSizeUnit | None = fields.attr("unit", FeaturesSGXSectionSizeUnit)
