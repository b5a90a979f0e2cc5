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

"""The domain document, https://libvirt.org/formatdomain.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from nova_sandbox.libvirtxml.kinds import Foreign as Foreign  # noqa: F401
from nova_sandbox.libvirtxml.raw import RawElement as RawElement  # noqa: F401

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.channel import *  # noqa
    from nova_sandbox.libvirtxml.domain.chardev import *  # noqa
    from nova_sandbox.libvirtxml.domain.clock import *  # noqa
    from nova_sandbox.libvirtxml.domain.common import *  # noqa
    from nova_sandbox.libvirtxml.domain.console import *  # noqa
    from nova_sandbox.libvirtxml.domain.controller import *  # noqa
    from nova_sandbox.libvirtxml.domain.cpu import *  # noqa
    from nova_sandbox.libvirtxml.domain.devices import *  # noqa
    from nova_sandbox.libvirtxml.domain.disk import *  # noqa
    from nova_sandbox.libvirtxml.domain.disk_source import *  # noqa
    from nova_sandbox.libvirtxml.domain.display import *  # noqa
    from nova_sandbox.libvirtxml.domain.domain import *  # noqa
    from nova_sandbox.libvirtxml.domain.features import *  # noqa
    from nova_sandbox.libvirtxml.domain.filesystem import *  # noqa
    from nova_sandbox.libvirtxml.domain.hostdev import *  # noqa
    from nova_sandbox.libvirtxml.domain.hypervisor import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface_parts import *  # noqa
    from nova_sandbox.libvirtxml.domain.memory_device import *  # noqa
    from nova_sandbox.libvirtxml.domain.namespaces import *  # noqa
    from nova_sandbox.libvirtxml.domain.os import *  # noqa
    from nova_sandbox.libvirtxml.domain.parallel import *  # noqa
    from nova_sandbox.libvirtxml.domain.qemu import *  # noqa
    from nova_sandbox.libvirtxml.domain.redirect import *  # noqa
    from nova_sandbox.libvirtxml.domain.rng import *  # noqa
    from nova_sandbox.libvirtxml.domain.security import *  # noqa
    from nova_sandbox.libvirtxml.domain.serial import *  # noqa
    from nova_sandbox.libvirtxml.domain.shmem import *  # noqa
    from nova_sandbox.libvirtxml.domain.small import *  # noqa
    from nova_sandbox.libvirtxml.domain.sysinfo import *  # noqa
    from nova_sandbox.libvirtxml.domain.tpm import *  # noqa
    from nova_sandbox.libvirtxml.domain.tuning import *  # noqa

# Module to its classes: a module is imported when one of them is used.
_MODULES = {
    "channel": (
        "Channel ChannelTarget DBusChannel DevChannel FileChannel NMDMChannel NullChannel "
        "PipeChannel PtyChannel QEMUVDAgentChannel SpicePortChannel SpiceVMCChannel "
        "StdioChannel TCPChannel UDPChannel UnixChannel VcChannel"
    ),
    "chardev": (
        "ChardevLog ChardevProtocol ChardevSource ConsoleTarget ConsoleTargetModel DBusSource "
        "DevSource FileSource NMDMSource NullSource PipeSource PtySource QEMUVDAgentSource "
        "SpicePortSource SpiceVMCSource StdioSource TCPSource UDPSource UnixSource VcSource"
    ),
    "clock": "Clock Timer TimerCatchup",
    "common": (
        "ACPI Address Alias Auth Boot Clipboard Encryption IP Mouse Product Rom Route Teaming "
        "Vendor"
    ),
    "console": (
        "Console DBusConsole DevConsole FileConsole NMDMConsole NullConsole PipeConsole "
        "PtyConsole QEMUVDAgentConsole SpicePortConsole SpiceVMCConsole StdioConsole TCPConsole "
        "UDPConsole UnixConsole VcConsole"
    ),
    "controller": (
        "CcidController Controller ControllerDriver ControllerMaster ControllerModel "
        "ControllerPcihole64 ControllerTarget FdcController IDEController IsaController "
        "PCIController SCSIController SataController USBController VirtioSerialController "
        "XenbusController"
    ),
    "cpu": (
        "CPU CPUCache CPUFeature CPUMaxphysaddr CPUModel CPUNUMA CPUNUMACell CPUNUMACellCache "
        "CPUNUMACellCacheLine CPUNUMACellCacheSize CPUNUMACellDistances "
        "CPUNUMACellDistancesSibling CPUNUMAInterconnects CPUNUMAInterconnectsBandwidth "
        "CPUNUMAInterconnectsLatency CPUTopology"
    ),
    "devices": "Devices",
    "disk": (
        "AddressZpci AuthSecret BackingStore BlockDisk DirDisk Disk DiskBackenddomain "
        "DiskBlockio DiskDriver DiskDriverMetadataCache DiskDriverMetadataCacheMaxSize "
        "DiskFormat DiskFormatMetadataCache DiskFormatMetadataCacheMaxSize DiskGeometry "
        "DiskIOTune DiskMirror DiskTarget DiskTransient EncryptionCipher EncryptionIvgen "
        "EncryptionSecret FileDisk NetworkDisk NvmeDisk VhostuserDisk VolumeDisk"
    ),
    "disk_source": (
        "DeviceSecLabel DiskSource DiskSourceAddress DiskSourceConfig DiskSourceCookies "
        "DiskSourceCookiesCookie DiskSourceHost DiskSourceIdentity DiskSourceReadahead "
        "DiskSourceReservations DiskSourceReservationsSource DiskSourceSlices "
        "DiskSourceSlicesSlice DiskSourceSnapshot DiskSourceSsl DiskSourceTimeout Initiator "
        "InitiatorIqn Reconnect"
    ),
    "display": (
        "Audio AudioInput AudioOutput DBusGraphics DesktopGraphics EglHeadlessGraphics Graphics "
        "GraphicsAudio GraphicsChannel GraphicsFiletransfer GraphicsGl GraphicsImage "
        "GraphicsJpeg GraphicsListen GraphicsPlayback GraphicsStreaming GraphicsZlib Input "
        "InputDriver InputSource RDPGraphics SDLGraphics Settings Sound SoundAudio SoundCodec "
        "SpiceGraphics VNCGraphics Video VideoDriver VideoModel VideoModelAcceleration "
        "VideoModelResolution"
    ),
    "domain": (
        "CurrentMemory Defaultiothread Domain IdMap IdMapEntry MaxMemory Memory PM "
        "PMSuspendToDisk PMSuspendToMem Perf PerfEvent VCPU"
    ),
    "features": "APIC Capabilities Features Hap IOAPIC Pmu SMM SMMTseg Vmcoreinfo Vmport",
    "filesystem": (
        "BindFilesystem BlockFilesystem FileFilesystem Filesystem FilesystemBinary "
        "FilesystemBinaryCache FilesystemBinaryLock FilesystemBinarySandbox "
        "FilesystemBinaryThreadPool FilesystemDriver FilesystemSource FilesystemSpaceHardLimit "
        "FilesystemSpaceSoftLimit FilesystemTarget MountFilesystem RamFilesystem "
        "TemplateFilesystem"
    ),
    "hostdev": (
        "Hostdev HostdevDriver HostdevSource HostdevSourceAdapter "
        "HostdevSourceAdapterParentaddr HostdevSourceAdapterParentaddrAddress "
        "HostdevSourceAddress HostdevSourceHost MdevHostdev MiscHostdev NetHostdev PCIHostdev "
        "SCSIHostHostdev SCSIHostdev StorageHostdev USBHostdev"
    ),
    "hypervisor": (
        "CcfAssist Cfpc GIC Hpt HptMaxpagesize Htm HyperV HyperVAvic HyperVEvmcs "
        "HyperVFrequencies HyperVIpi HyperVReenlightenment HyperVRelaxed HyperVReset "
        "HyperVRuntime HyperVSpinlocks HyperVStimer HyperVStimerDirect HyperVSynic "
        "HyperVTlbflush HyperVVapic HyperVVendorId HyperVVpindex Ibs KVM KVMDirtyRing KVMHidden "
        "KVMHintDedicated KVMPollControl KVMPvIpi Msrs NestedHv Pvspinlock Sbbc Tcg TcgTbCache "
        "Xen XenE820Host XenPassthrough"
    ),
    "interface": (
        "BridgeInterface ClientInterface DirectInterface EthernetInterface HostdevInterface "
        "Interface InternalInterface McastInterface NetworkInterface NullInterface "
        "ServerInterface UDPInterface UserInterface VdpaInterface VdsInterface "
        "VhostuserInterface"
    ),
    "interface_parts": (
        "InterfaceBackend InterfaceBackenddomain InterfaceBandwidth InterfaceBandwidthInbound "
        "InterfaceBandwidthOutbound InterfaceCoalesce InterfaceCoalesceRx "
        "InterfaceCoalesceRxFrames InterfaceDownscript InterfaceDriver InterfaceDriverGuest "
        "InterfaceDriverHost InterfaceFilterRef InterfaceFilterRefParameter InterfaceGuest "
        "InterfaceLink InterfaceMAC InterfaceModel InterfaceMtu InterfacePort "
        "InterfacePortForward InterfacePortForwardRange InterfaceScript InterfaceSource "
        "InterfaceSourceAddress InterfaceSourceLocal InterfaceTarget InterfaceTune "
        "InterfaceVLAN InterfaceVLANTag InterfaceVirtualPort InterfaceVirtualPortParameters"
    ),
    "memory_device": (
        "MemoryDevice MemoryDeviceSource MemoryDeviceSourceAlignsize MemoryDeviceSourcePagesize "
        "MemoryDeviceTarget MemoryDeviceTargetBlock MemoryDeviceTargetCurrent "
        "MemoryDeviceTargetLabel MemoryDeviceTargetLabelSize MemoryDeviceTargetRequested "
        "MemoryDeviceTargetSize"
    ),
    "namespaces": (
        "BhyveArg BhyveCommandLine LXCNamespace ShareIPC ShareNet ShareUTS XenArg "
        "XenCommandLine"
    ),
    "os": (
        "InitEnv Loader NVRAM OS OSACPI OSACPITable OSBios OSBoot OSBootmenu OSFirmware "
        "OSFirmwareFeature OSSmbios OSType"
    ),
    "parallel": (
        "DBusParallel DevParallel FileParallel NMDMParallel NullParallel Parallel PipeParallel "
        "PtyParallel QEMUVDAgentParallel SpicePortParallel SpiceVMCParallel StdioParallel "
        "TCPParallel UDPParallel UnixParallel VcParallel"
    ),
    "qemu": (
        "QEMUArg QEMUCapabilities QEMUCapability QEMUCommandLine QEMUDeprecation QEMUEnv "
        "QEMUOverride QEMUOverrideDevice QEMUOverrideFrontend QEMUOverrideProperty"
    ),
    "redirect": "Hub Redirdev Redirfilter RedirfilterUsbdev Smartcard",
    "rng": "RNG RNGBackend RNGDriver RNGRate",
    "security": "Keywrap KeywrapCipher LaunchSecurity SecLabel",
    "serial": (
        "DBusSerial DevSerial FileSerial NMDMSerial NullSerial PipeSerial PtySerial "
        "QEMUVDAgentSerial Serial SpicePortSerial SpiceVMCSerial StdioSerial TCPSerial "
        "UDPSerial UnixSerial VcSerial"
    ),
    "shmem": "Shmem ShmemModel ShmemMsi ShmemServer ShmemSize",
    "small": (
        "Iommu IommuDriver Lease LeaseTarget MemBalloon MemBalloonDriver MemBalloonStats "
        "NVRAMDevice Panic Vsock VsockCid VsockDriver Watchdog"
    ),
    "sysinfo": (
        "Sysinfo SysinfoBaseBoard SysinfoBaseBoardEntry SysinfoBios SysinfoBiosEntry "
        "SysinfoChassis SysinfoChassisEntry SysinfoEntry SysinfoOemStrings SysinfoSystem "
        "SysinfoSystemEntry"
    ),
    "tpm": (
        "TPM TPMBackend TPMBackendActivePcrBanks TPMBackendDevice TPMBackendEncryption "
        "TPMBackendSource"
    ),
    "tuning": (
        "BlkioTune BlkioTuneDevice CPUTune CacheTune CacheTuneCache CacheTuneMonitor "
        "EmulatorPin EmulatorSched Hugepages HugepagesPage IOThread IOThreadIds IOThreadPin "
        "IOThreadSched MemTune MemTuneHardLimit MemTuneMinGuarantee MemTuneSoftLimit "
        "MemTuneSwapHardLimit MemoryBacking MemoryBackingAccess MemoryBackingAllocation "
        "MemoryBackingSource MemoryTune MemoryTuneMonitor MemoryTuneNode NUMATune "
        "NUMATuneMemNode NUMATuneMemory Resource ResourceFibrechannel VCPUPin VCPUSched VCPUs "
        "VCPUsVCPU"
    ),
}


def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names.split():
            from importlib import import_module

            found = import_module(f"{__name__}.{module}")
            globals()[name] = getattr(found, name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *(name for names in _MODULES.values() for name in names.split())])
