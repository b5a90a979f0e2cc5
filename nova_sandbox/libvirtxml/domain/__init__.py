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
        "Channel ChannelTarget DBusChannel DevChannel FileChannel GuestfwdChannelTarget "
        "NMDMChannel NullChannel PipeChannel PtyChannel QEMUVDAgentChannel SpicePortChannel "
        "SpiceVMCChannel StdioChannel TCPChannel UDPChannel UnixChannel VcChannel "
        "VirtioChannelTarget XenChannelTarget"
    ),
    "chardev": (
        "ChardevLog ChardevProtocol Clipboard ConsoleTarget ConsoleTargetModel DBusSource "
        "DevSource DeviceSecLabel FileSource Mouse NMDMSource NullSource PipeSource PtySource "
        "QEMUVDAgentSource Reconnect SpicePortSource SpiceVMCSource StdioSource TCPSource "
        "UDPSource UnixSource VcSource"
    ),
    "clock": (
        "ArmvtimerTimer Clock HPETTimer HypervclockTimer KvmclockTimer PITTimer PlatformTimer "
        "RTCTimer TSCTimer Timer TimerCatchup"
    ),
    "common": (
        "ACPI Address Alias Auth BlockDiskMirror2Source Boot CCIDAddress CCWAddress DIMMAddress "
        "DirDiskMirror2Source DiskFormat DriveAddress Encryption FileDiskMirror2Source "
        "IOThreads IP ISAAddress IdMapEntry Initiator NVMeDiskMirror2Source "
        "NetworkDiskMirror2Source PCIAddress Product Rom Route Source SpaprVioAddress "
        "USBAddress UnassignedAddress Vendor VhostUserDiskMirror2Source VirtioMmioAddress "
        "VirtioSerialAddress VolumeDiskMirror2Source"
    ),
    "console": (
        "Console DBusConsole DevConsole FileConsole NMDMConsole NullConsole PipeConsole "
        "PtyConsole QEMUVDAgentConsole SpicePortConsole SpiceVMCConsole StdioConsole TCPConsole "
        "UDPConsole UnixConsole VcConsole"
    ),
    "controller": (
        "CCIDController Controller ControllerDriver ControllerMaster ControllerModel "
        "ControllerPcihole64 ControllerTarget FDCController IDEController ISAController "
        "NVMeController PCIController SATAController SCSIController USBController "
        "VirtioSerialController XenbusController"
    ),
    "cpu": (
        "CPU CPUCache CPUFeature CPUMaxphysaddr CPUModel CPUNUMA CPUNUMACell CPUNUMACellCache "
        "CPUNUMACellCacheLine CPUNUMACellCacheSize CPUNUMACellDistances "
        "CPUNUMACellDistancesSibling CPUNUMAInterconnects CPUNUMAInterconnectsBandwidth "
        "CPUNUMAInterconnectsLatency CPUTopology"
    ),
    "devices": "Devices Pstore PstoreSize",
    "disk": (
        "AddressZPCI AuthSecret BackingStore BlockBackingStore BlockCTLDiskBackingStore "
        "BlockDisk BlockDiskMirror BlockDiskMirror2 BlockDiskMirror2SourceReservations "
        "BlockDiskMirror2SourceReservationsSource BlockDiskSource BlockDiskSourceReservations "
        "BlockDiskSourceReservationsSource BlockVhostUserDiskBackingStore "
        "BlockVhostVDPADiskBackingStore CTLBackingStore CTLCTLDiskBackingStore CTLDisk "
        "CTLDiskBackingStore CTLDiskMirror CTLDiskMirror2 CTLVhostUserDiskBackingStore "
        "CTLVhostVDPADiskBackingStore DirBackingStore DirCTLDiskBackingStore DirDisk "
        "DirDiskMirror DirDiskMirror2 DirDiskSource DirVhostUserDiskBackingStore "
        "DirVhostVDPADiskBackingStore Disk DiskBackenddomain DiskBlockio DiskDriver "
        "DiskDriverMetadataCache DiskDriverMetadataCacheMaxSize DiskFormatMetadataCache "
        "DiskFormatMetadataCacheMaxSize DiskGeometry DiskIOTune DiskMirror DiskMirror2 "
        "DiskTarget DiskThrottlefilters DiskThrottlefiltersThrottlefilter DiskTransient "
        "EncryptionCipher EncryptionIvgen EncryptionSecret FileBackingStore "
        "FileCTLDiskBackingStore FileDisk FileDiskMirror FileDiskMirror2 FileDiskSource "
        "FileVhostUserDiskBackingStore FileVhostVDPADiskBackingStore IOThreadsIOThread "
        "IOThreadsIOThreadQueue InitiatorIQN NVMeBackingStore NVMeCTLDiskBackingStore NVMeDisk "
        "NVMeDiskMirror NVMeDiskMirror2 NVMeDiskMirror2SourceAddress NVMeDiskSource "
        "NVMeDiskSourceAddress NVMeVhostUserDiskBackingStore NVMeVhostVDPADiskBackingStore "
        "NetworkBackingStore NetworkCTLDiskBackingStore NetworkDisk NetworkDiskMirror "
        "NetworkDiskMirror2 NetworkDiskMirror2SourceConfig NetworkDiskMirror2SourceCookies "
        "NetworkDiskMirror2SourceCookiesCookie NetworkDiskMirror2SourceHost "
        "NetworkDiskMirror2SourceIdentity NetworkDiskMirror2SourceInitiator "
        "NetworkDiskMirror2SourceInitiatorIQN NetworkDiskMirror2SourceReadahead "
        "NetworkDiskMirror2SourceSSL NetworkDiskMirror2SourceSnapshot "
        "NetworkDiskMirror2SourceTimeout NetworkDiskSource NetworkDiskSourceConfig "
        "NetworkDiskSourceCookies NetworkDiskSourceCookiesCookie NetworkDiskSourceHost "
        "NetworkDiskSourceIdentity NetworkDiskSourceReadahead NetworkDiskSourceSSL "
        "NetworkDiskSourceSnapshot NetworkDiskSourceTimeout NetworkVhostUserDiskBackingStore "
        "NetworkVhostVDPADiskBackingStore Statistics StatisticsLatencyHistogram "
        "StatisticsLatencyHistogramBin StatisticsStatistic VhostUserBackingStore "
        "VhostUserCTLDiskBackingStore VhostUserDisk VhostUserDiskBackingStore "
        "VhostUserDiskMirror VhostUserDiskMirror2 VhostUserVhostUserDiskBackingStore "
        "VhostUserVhostVDPADiskBackingStore VhostVDPABackingStore VhostVDPACTLDiskBackingStore "
        "VhostVDPADisk VhostVDPADiskBackingStore VhostVDPADiskMirror VhostVDPADiskMirror2 "
        "VhostVDPADiskMirror2Source VhostVDPAVhostUserDiskBackingStore "
        "VhostVDPAVhostVDPADiskBackingStore VolumeBackingStore VolumeCTLDiskBackingStore "
        "VolumeDisk VolumeDiskMirror VolumeDiskMirror2 VolumeDiskSource "
        "VolumeVhostUserDiskBackingStore VolumeVhostVDPADiskBackingStore"
    ),
    "disk_source": (
        "BlockDataStore BlockNVRAMSource BlockNVRAMSourceReservations "
        "BlockNVRAMSourceReservationsSource CTLDataStore CTLNVRAMSource DataStore DirDataStore "
        "DirNVRAMSource FileDataStore FileNVRAMSource KnownHosts NVMeDataStore NVMeNVRAMSource "
        "NVMeNVRAMSourceAddress NetworkDataStore NetworkNVRAMSource NetworkNVRAMSourceConfig "
        "NetworkNVRAMSourceCookies NetworkNVRAMSourceCookiesCookie NetworkNVRAMSourceHost "
        "NetworkNVRAMSourceIdentity NetworkNVRAMSourceInitiator NetworkNVRAMSourceInitiatorIQN "
        "NetworkNVRAMSourceReadahead NetworkNVRAMSourceSSL NetworkNVRAMSourceSnapshot "
        "NetworkNVRAMSourceTimeout Slices SlicesSlice VhostUserDataStore VhostUserNVRAMSource "
        "VhostVDPADataStore VhostVDPANVRAMSource VolumeDataStore VolumeNVRAMSource"
    ),
    "display": (
        "AC97Sound ALSAAudio ALSAAudioInput ALSAAudioOutput AddressGraphicsListen Audio "
        "BochsVideoModel CirrusVideoModel CoreaudioAudio CoreaudioAudioInput "
        "CoreaudioAudioOutput DBusAudio DBusAudioInput DBusAudioOutput DBusGraphics "
        "DBusGraphicsGl DesktopGraphics EglHeadlessGraphics EglHeadlessGraphicsGl Es1370Sound "
        "EvdevInput EvdevInputSource FileAudio FileAudioInput FileAudioOutput GOPVideoModel "
        "Graphics GraphicsAudio GraphicsChannel GraphicsClipboard GraphicsFiletransfer "
        "GraphicsImage GraphicsJpeg GraphicsListen GraphicsMouse GraphicsPlayback "
        "GraphicsStreaming GraphicsZlib Ich6Sound Ich7Sound Ich9Sound Input InputDriver "
        "JACKAudio JACKAudioInput JACKAudioOutput KeyboardInput MouseInput "
        "NetworkGraphicsListen NoneAudio NoneAudioInput NoneAudioOutput NoneGraphicsListen "
        "NoneVideoModel OSSAudio OSSAudioInput OSSAudioOutput PassthroughInput "
        "PassthroughInputSource PcspkSound PipewireAudio PipewireAudioInput PipewireAudioOutput "
        "PulseaudioAudio PulseaudioAudioInput PulseaudioAudioOutput QXLVideoModel RDPGraphics "
        "RamfbVideoModel SDLAudio SDLAudioInput SDLAudioOutput SDLGraphics SDLGraphicsGl "
        "Sb16Sound Settings SocketGraphicsListen Sound SoundAudio SoundCodec SoundDriver "
        "SpiceAudio SpiceAudioInput SpiceAudioOutput SpiceGraphics SpiceGraphicsGl TabletInput "
        "USBSound VGAVideoModel VNCGraphics VboxVideoModel Video VideoDriver VideoModel "
        "VideoModelAcceleration VideoModelResolution VirtioSound VirtioVideoModel "
        "VmvgaVideoModel XenVideoModel"
    ),
    "domain": (
        "CurrentMemory DefaultIOThread Domain IOMMUFD IdMap MaxMemory Memory PM PMSuspendToDisk "
        "PMSuspendToMem Perf PerfEvent Throttlegroups ThrottlegroupsThrottlegroup VCPU"
    ),
    "features": (
        "APIC Aia AsyncTeardown Capabilities Features Hap IOAPIC Pmu Ps2 Ras SMM SMMTseg "
        "Vmcoreinfo Vmport"
    ),
    "filesystem": (
        "BindFilesystem BindFilesystemSource BlockFilesystem BlockFilesystemSource "
        "FileFilesystem FileFilesystemSource Filesystem FilesystemBinary FilesystemBinaryCache "
        "FilesystemBinaryLock FilesystemBinaryOpenfiles FilesystemBinarySandbox "
        "FilesystemBinaryThreadPool FilesystemDriver FilesystemIdMap FilesystemSpaceHardLimit "
        "FilesystemSpaceSoftLimit FilesystemTarget HandleFilesystemDriver LoopFilesystemDriver "
        "MTPFilesystemDriver MountFilesystem MountFilesystemSource NBDFilesystemDriver "
        "PathFilesystemDriver PloopFilesystemDriver RamFilesystem RamFilesystemSource "
        "TemplateFilesystem TemplateFilesystemSource VirtiofsFilesystemDriver"
    ),
    "hostdev": (
        "FCHostSCSIHostdevSourceAdapter Hostdev HostdevDriver MDevHostdev MDevHostdevSource "
        "MDevHostdevSourceAddress MiscHostdev MiscHostdevSource NetHostdev NetHostdevSource "
        "PCIHostdev PCIHostdevSource PCIHostdevSourceAddress SCSIHostHostdev "
        "SCSIHostHostdevSource SCSIHostSCSIHostdevSourceAdapter SCSIHostdev SCSIHostdevSource "
        "SCSIHostdevSourceAdapter SCSIHostdevSourceAdapterParentaddr "
        "SCSIHostdevSourceAdapterParentaddrAddress SCSIHostdevSourceAddress "
        "SCSIHostdevSourceHost StorageHostdev StorageHostdevSource USBHostdev USBHostdevSource "
        "USBHostdevSourceAddress"
    ),
    "hypervisor": (
        "CcfAssist Cfpc CustomHyperV GIC HostModelHyperV Hpt HptMaxpagesize Htm HyperV "
        "HyperVAvic HyperVEmsrBitmap HyperVEvmcs HyperVFrequencies HyperVIpi "
        "HyperVReenlightenment HyperVRelaxed HyperVReset HyperVRuntime HyperVSpinlocks "
        "HyperVStimer HyperVStimerDirect HyperVSynic HyperVTlbflush HyperVTlbflushDirect "
        "HyperVTlbflushExtended HyperVVapic HyperVVendorId HyperVVpindex HyperVXmmInput Ibs KVM "
        "KVMDirtyRing KVMHidden KVMHintDedicated KVMPollControl KVMPvIpi Msrs NestedHv "
        "PassthroughHyperV Pvspinlock Sbbc TCG TCGTbCache Xen XenE820Host XenPassthrough"
    ),
    "interface": (
        "BridgeInterface ClientInterface DirectInterface EthernetInterface HostdevInterface "
        "Interface InternalInterface McastInterface NetworkInterface NullInterface "
        "ServerInterface UDPInterface UserInterface VDPAInterface VDSInterface "
        "VhostUserInterface"
    ),
    "interface_parts": (
        "BridgeInterfaceSource DefaultInterfaceBackend DirectInterfaceSource "
        "EthernetInterfaceSource HostdevInterfaceSource HostdevInterfaceSourceAddress "
        "IEEE8021QbgInterfaceVirtualPort IEEE8021QbhInterfaceVirtualPort InterfaceBackend "
        "InterfaceBackenddomain InterfaceBandwidth InterfaceBandwidthInbound "
        "InterfaceBandwidthOutbound InterfaceCoalesce InterfaceCoalesceRx "
        "InterfaceCoalesceRxFrames InterfaceDownscript InterfaceDriver InterfaceDriverGuest "
        "InterfaceDriverHost InterfaceFilterRef InterfaceFilterRefParameter InterfaceGuest "
        "InterfaceLink InterfaceMAC InterfaceMTU InterfaceModel InterfacePort "
        "InterfacePortForward InterfacePortForwardRange InterfaceScript InterfaceTarget "
        "InterfaceTeaming InterfaceTune InterfaceVLAN InterfaceVLANTag InterfaceVirtualPort "
        "InterfaceVirtualPortParameters InternalInterfaceSource McastInterfaceSource "
        "MidonetInterfaceVirtualPort NetworkInterfaceSource OpenVSwitchInterfaceVirtualPort "
        "PCIHostdevInterfaceSourceAddress PasstInterfaceBackend PersistentInterfaceTeaming "
        "PersistentTeaming ServerInterfaceSource Teaming TransientInterfaceTeaming "
        "TransientTeaming UDPInterfaceSource UDPInterfaceSourceLocal "
        "USBHostdevInterfaceSourceAddress UntypedHostdevInterfaceSourceAddress "
        "UntypedInterfaceVirtualPort UserInterfaceSource VDPAInterfaceSource VDSInterfaceSource "
        "VhostUserInterfaceSource"
    ),
    "memory_device": (
        "MemoryDevice MemoryDeviceDriver MemoryDeviceSource MemoryDeviceSourceAlignsize "
        "MemoryDeviceSourcePagesize MemoryDeviceTarget MemoryDeviceTargetAddress "
        "MemoryDeviceTargetBlock MemoryDeviceTargetCurrent MemoryDeviceTargetLabel "
        "MemoryDeviceTargetLabelSize MemoryDeviceTargetRequested MemoryDeviceTargetSize"
    ),
    "namespaces": (
        "BhyveArg BhyveCommandLine LXCNamespace ShareIPC ShareNet ShareUTS XenArg "
        "XenCommandLine"
    ),
    "os": (
        "BlockNVRAM CTLNVRAM DirNVRAM FileNVRAM InitEnv Loader NVMeNVRAM NVRAM NetworkNVRAM OS "
        "OSACPI OSACPITable OSBios OSBoot OSBootmenu OSFirmware OSFirmwareFeature OSSmbios "
        "OSType OSVarstore VhostUserNVRAM VhostVDPANVRAM VolumeNVRAM"
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
    "redirect": (
        "DBusRedirdev DevRedirdev FileRedirdev HostCertificatesSmartcard HostSmartcard Hub "
        "NMDMRedirdev NullRedirdev PassthroughSmartcard PipeRedirdev PtyRedirdev "
        "QEMUVDAgentRedirdev Redirdev Redirfilter RedirfilterUsbdev Smartcard SpicePortRedirdev "
        "SpiceVMCRedirdev StdioRedirdev TCPRedirdev UDPRedirdev UnixRedirdev VcRedirdev"
    ),
    "rng": (
        "BuiltinRNGBackend EgdRNGBackend RNG RNGBackend RNGDriver RNGRate RandomRNGBackend"
    ),
    "security": (
        "DynamicSecLabel Keywrap KeywrapCipher LaunchSecurity "
        "LaunchSecurityQuoteGenerationService NoneSecLabel S390PvLaunchSecurity "
        "SEVLaunchSecurity SEVSnpLaunchSecurity SecLabel StaticSecLabel TDXLaunchSecurity"
    ),
    "serial": (
        "DBusSerial DevSerial FileSerial NMDMSerial NullSerial PipeSerial PtySerial "
        "QEMUVDAgentSerial Serial SpicePortSerial SpiceVMCSerial StdioSerial TCPSerial "
        "UDPSerial UnixSerial VcSerial"
    ),
    "shmem": "Shmem ShmemModel ShmemMsi ShmemServer ShmemSize",
    "small": (
        "AmdIOMMU BuiltinCryptoBackend Crypto CryptoBackend CryptoDriver Diag288Watchdog "
        "Granule HyperVPanic I6300esbWatchdog IOMMU IOMMUDriver ISAPanic Ib700Watchdog "
        "IntelIOMMU ItcoWatchdog Lease LeaseTarget LkcfCryptoBackend MemBalloon "
        "MemBalloonDriver MemBalloonStats NVRAMDevice Panic PseriesPanic PvpanicPanic S390Panic "
        "Smmuv3IOMMU VirtioIOMMU Vsock VsockCid VsockDriver Watchdog"
    ),
    "sysinfo": (
        "FwcfgSysinfo SmbiosSysinfo Sysinfo SysinfoBaseBoard SysinfoBaseBoardEntry SysinfoBios "
        "SysinfoBiosEntry SysinfoChassis SysinfoChassisEntry SysinfoEntry SysinfoOemStrings "
        "SysinfoSystem SysinfoSystemEntry"
    ),
    "tpm": (
        "DirEmulatorTPMBackendSource EmulatorTPMBackend EmulatorTPMBackendSource "
        "ExternalTPMBackend ExternalTPMBackendSource FileEmulatorTPMBackendSource "
        "PassthroughTPMBackend TPM TPMBackend TPMBackendActivePcrBanks TPMBackendDevice "
        "TPMBackendEncryption TPMBackendProfile"
    ),
    "tuning": (
        "BlkioTune BlkioTuneDevice CPUTune CacheTune CacheTuneCache CacheTuneMonitor "
        "EmulatorPin EmulatorSched Energytune EnergytuneMonitor Hugepages HugepagesPage "
        "IOThread IOThreadIds IOThreadPin IOThreadPoll IOThreadSched MemTune MemTuneHardLimit "
        "MemTuneMinGuarantee MemTuneSoftLimit MemTuneSwapHardLimit MemoryBacking "
        "MemoryBackingAccess MemoryBackingAllocation MemoryBackingSource MemoryTune "
        "MemoryTuneMonitor MemoryTuneNode NUMATune NUMATuneMemNode NUMATuneMemory Resource "
        "ResourceFibrechannel VCPUPin VCPUSched VCPUs VCPUsVCPU"
    ),
}


def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names.split():
            from importlib import import_module

            found = import_module(module if module[0] == "." else "." + module, __name__)
            globals()[name] = getattr(found, name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *(name for names in _MODULES.values() for name in names.split())])
