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
    from nova_sandbox.libvirtxml.domain.address import *  # noqa
    from nova_sandbox.libvirtxml.domain.cachetune import *  # noqa
    from nova_sandbox.libvirtxml.domain.channel import *  # noqa
    from nova_sandbox.libvirtxml.domain.chardev import *  # noqa
    from nova_sandbox.libvirtxml.domain.clock import *  # noqa
    from nova_sandbox.libvirtxml.domain.common import *  # noqa
    from nova_sandbox.libvirtxml.domain.console import *  # noqa
    from nova_sandbox.libvirtxml.domain.console_target import *  # noqa
    from nova_sandbox.libvirtxml.domain.controller import *  # noqa
    from nova_sandbox.libvirtxml.domain.cpu import *  # noqa
    from nova_sandbox.libvirtxml.domain.cpu_parts import *  # noqa
    from nova_sandbox.libvirtxml.domain.cputune import *  # noqa
    from nova_sandbox.libvirtxml.domain.devices import *  # noqa
    from nova_sandbox.libvirtxml.domain.disk import *  # noqa
    from nova_sandbox.libvirtxml.domain.disk_source import *  # noqa
    from nova_sandbox.libvirtxml.domain.display import *  # noqa
    from nova_sandbox.libvirtxml.domain.domain import *  # noqa
    from nova_sandbox.libvirtxml.domain.features import *  # noqa
    from nova_sandbox.libvirtxml.domain.filesystem import *  # noqa
    from nova_sandbox.libvirtxml.domain.filesystem_driver import *  # noqa
    from nova_sandbox.libvirtxml.domain.firmware import *  # noqa
    from nova_sandbox.libvirtxml.domain.hostdev import *  # noqa
    from nova_sandbox.libvirtxml.domain.hypervisor import *  # noqa
    from nova_sandbox.libvirtxml.domain.idmap import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface_driver import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface_parts import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface_source import *  # noqa
    from nova_sandbox.libvirtxml.domain.interface_tuning import *  # noqa
    from nova_sandbox.libvirtxml.domain.machine import *  # noqa
    from nova_sandbox.libvirtxml.domain.memory_device import *  # noqa
    from nova_sandbox.libvirtxml.domain.memtune import *  # noqa
    from nova_sandbox.libvirtxml.domain.namespaces import *  # noqa
    from nova_sandbox.libvirtxml.domain.os import *  # noqa
    from nova_sandbox.libvirtxml.domain.parallel import *  # noqa
    from nova_sandbox.libvirtxml.domain.power import *  # noqa
    from nova_sandbox.libvirtxml.domain.qemu import *  # noqa
    from nova_sandbox.libvirtxml.domain.redirect import *  # noqa
    from nova_sandbox.libvirtxml.domain.rng import *  # noqa
    from nova_sandbox.libvirtxml.domain.security import *  # noqa
    from nova_sandbox.libvirtxml.domain.serial import *  # noqa
    from nova_sandbox.libvirtxml.domain.shmem import *  # noqa
    from nova_sandbox.libvirtxml.domain.small import *  # noqa
    from nova_sandbox.libvirtxml.domain.sysinfo import *  # noqa
    from nova_sandbox.libvirtxml.domain.timer import *  # noqa
    from nova_sandbox.libvirtxml.domain.tpm import *  # noqa
    from nova_sandbox.libvirtxml.domain.tuning import *  # noqa

# Module to its classes: a module is imported when one of them is used.
_MODULES = {
    "address": (
        "ACPI Address AddressZPCI Alias CCIDAddress CCWAddress DIMMAddress DriveAddress "
        "ISAAddress PCIAddress SpaprVioAddress USBAddress UnassignedAddress VirtioMmioAddress "
        "VirtioSerialAddress"
    ),
    "cachetune": (
        "CacheTune CacheTuneCache CacheTuneMonitor EmulatorSched Energytune EnergytuneMonitor "
        "IOThreadSched MemoryTune MemoryTuneMonitor MemoryTuneNode VCPUSched"
    ),
    "channel": (
        "Channel ChannelTarget DBusChannel DevChannel FileChannel GuestfwdChannelTarget "
        "NMDMChannel NullChannel PipeChannel PtyChannel QEMUVDAgentChannel SpicePortChannel "
        "SpiceVMCChannel StdioChannel TCPChannel UDPChannel UnixChannel VcChannel "
        "VirtioChannelTarget XenChannelTarget"
    ),
    "chardev": (
        "ChardevLog ChardevProtocol Clipboard DBusSource DevSource DeviceSecLabel FileSource "
        "Mouse NMDMSource NullSource PipeSource PtySource QEMUVDAgentSource Reconnect "
        "SpicePortSource SpiceVMCSource StdioSource TCPSource UDPSource UnixSource VcSource"
    ),
    "clock": "Clock",
    "common": (
        "Auth BlockDiskMirror2Source Boot DirDiskMirror2Source DiskFormat Encryption "
        "FileDiskMirror2Source IOThreads IP Initiator NVMeDiskMirror2Source "
        "NetworkDiskMirror2Source Product Rom Route Source Vendor VhostUserDiskMirror2Source "
        "VolumeDiskMirror2Source"
    ),
    "console": (
        "Console DBusConsole DevConsole FileConsole NMDMConsole NullConsole PipeConsole "
        "PtyConsole QEMUVDAgentConsole SpicePortConsole SpiceVMCConsole StdioConsole TCPConsole "
        "UDPConsole UnixConsole VcConsole"
    ),
    "console_target": "ConsoleTarget ConsoleTargetModel",
    "controller": (
        "CCIDController Controller ControllerDriver ControllerMaster ControllerModel "
        "ControllerPcihole64 ControllerTarget FDCController IDEController ISAController "
        "NVMeController PCIController SATAController SCSIController USBController "
        "VirtioSerialController XenbusController"
    ),
    "cpu": "CPU",
    "cpu_parts": (
        "CPUCache CPUFeature CPUMaxphysaddr CPUModel CPUNUMA CPUNUMACell CPUNUMACellCache "
        "CPUNUMACellCacheLine CPUNUMACellCacheSize CPUNUMACellDistances "
        "CPUNUMACellDistancesSibling CPUNUMAInterconnects CPUNUMAInterconnectsBandwidth "
        "CPUNUMAInterconnectsLatency CPUTopology"
    ),
    "cputune": "CPUTune EmulatorPin IOThreadPin VCPUPin",
    "devices": "Devices Pstore PstoreSize",
    "disk": (
        "AuthSecret BackingStore BlockBackingStore BlockCTLDiskBackingStore BlockDisk "
        "BlockDiskMirror BlockDiskMirror2 BlockDiskMirror2SourceReservations "
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
    "domain": "CurrentMemory Domain IdMap MaxMemory Memory VCPU",
    "features": "APIC Capabilities Features",
    "filesystem": (
        "BindFilesystem BindFilesystemSource BlockFilesystem BlockFilesystemSource "
        "FileFilesystem FileFilesystemSource Filesystem FilesystemTarget MountFilesystem "
        "MountFilesystemSource RamFilesystem RamFilesystemSource TemplateFilesystem "
        "TemplateFilesystemSource"
    ),
    "filesystem_driver": (
        "FilesystemBinary FilesystemBinaryCache FilesystemBinaryLock FilesystemBinaryOpenfiles "
        "FilesystemBinarySandbox FilesystemBinaryThreadPool FilesystemDriver FilesystemIdMap "
        "FilesystemSpaceHardLimit FilesystemSpaceSoftLimit HandleFilesystemDriver "
        "LoopFilesystemDriver MTPFilesystemDriver NBDFilesystemDriver PathFilesystemDriver "
        "PloopFilesystemDriver VirtiofsFilesystemDriver"
    ),
    "firmware": (
        "BlockNVRAM CTLNVRAM DirNVRAM FileNVRAM Loader NVMeNVRAM NVRAM NetworkNVRAM OSACPI "
        "OSACPITable OSBios OSBootmenu OSFirmware OSFirmwareFeature OSSmbios OSVarstore "
        "VhostUserNVRAM VhostVDPANVRAM VolumeNVRAM"
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
    "idmap": "IdMapEntry",
    "interface": (
        "BridgeInterface ClientInterface DirectInterface EthernetInterface HostdevInterface "
        "Interface InternalInterface McastInterface NetworkInterface NullInterface "
        "ServerInterface UDPInterface UserInterface VDPAInterface VDSInterface "
        "VhostUserInterface"
    ),
    "interface_driver": (
        "DefaultInterfaceBackend IEEE8021QbgInterfaceVirtualPort "
        "IEEE8021QbhInterfaceVirtualPort InterfaceBackend InterfaceBackenddomain "
        "InterfaceDownscript InterfaceDriver InterfaceDriverGuest InterfaceDriverHost "
        "InterfaceGuest InterfaceModel InterfacePortForward InterfacePortForwardRange "
        "InterfaceScript InterfaceTeaming InterfaceVirtualPort InterfaceVirtualPortParameters "
        "MidonetInterfaceVirtualPort OpenVSwitchInterfaceVirtualPort PasstInterfaceBackend "
        "PersistentInterfaceTeaming PersistentTeaming Teaming TransientInterfaceTeaming "
        "TransientTeaming UntypedInterfaceVirtualPort"
    ),
    "interface_parts": (
        "InterfaceBandwidth InterfaceBandwidthInbound InterfaceBandwidthOutbound InterfaceLink "
        "InterfaceMAC InterfacePort InterfaceTarget"
    ),
    "interface_source": (
        "BridgeInterfaceSource DirectInterfaceSource EthernetInterfaceSource "
        "HostdevInterfaceSource HostdevInterfaceSourceAddress InternalInterfaceSource "
        "McastInterfaceSource NetworkInterfaceSource PCIHostdevInterfaceSourceAddress "
        "ServerInterfaceSource UDPInterfaceSource UDPInterfaceSourceLocal "
        "USBHostdevInterfaceSourceAddress UntypedHostdevInterfaceSourceAddress "
        "UserInterfaceSource VDPAInterfaceSource VDSInterfaceSource VhostUserInterfaceSource"
    ),
    "interface_tuning": (
        "InterfaceCoalesce InterfaceCoalesceRx InterfaceCoalesceRxFrames InterfaceFilterRef "
        "InterfaceFilterRefParameter InterfaceMTU InterfaceTune InterfaceVLAN InterfaceVLANTag"
    ),
    "machine": "Aia AsyncTeardown Hap IOAPIC Pmu Ps2 Ras SMM SMMTseg Vmcoreinfo Vmport",
    "memory_device": (
        "MemoryDevice MemoryDeviceDriver MemoryDeviceSource MemoryDeviceSourceAlignsize "
        "MemoryDeviceSourcePagesize MemoryDeviceTarget MemoryDeviceTargetAddress "
        "MemoryDeviceTargetBlock MemoryDeviceTargetCurrent MemoryDeviceTargetLabel "
        "MemoryDeviceTargetLabelSize MemoryDeviceTargetRequested MemoryDeviceTargetSize"
    ),
    "memtune": (
        "MemTune MemTuneHardLimit MemTuneMinGuarantee MemTuneSoftLimit MemTuneSwapHardLimit"
    ),
    "namespaces": (
        "BhyveArg BhyveCommandLine LXCNamespace ShareIPC ShareNet ShareUTS XenArg "
        "XenCommandLine"
    ),
    "os": "InitEnv OS OSBoot OSType",
    "parallel": (
        "DBusParallel DevParallel FileParallel NMDMParallel NullParallel Parallel PipeParallel "
        "PtyParallel QEMUVDAgentParallel SpicePortParallel SpiceVMCParallel StdioParallel "
        "TCPParallel UDPParallel UnixParallel VcParallel"
    ),
    "power": (
        "DefaultIOThread IOMMUFD PM PMSuspendToDisk PMSuspendToMem Perf PerfEvent "
        "Throttlegroups ThrottlegroupsThrottlegroup"
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
    "timer": (
        "ArmvtimerTimer HPETTimer HypervclockTimer KvmclockTimer PITTimer PlatformTimer "
        "RTCTimer TSCTimer Timer TimerCatchup"
    ),
    "tpm": (
        "DirEmulatorTPMBackendSource EmulatorTPMBackend EmulatorTPMBackendSource "
        "ExternalTPMBackend ExternalTPMBackendSource FileEmulatorTPMBackendSource "
        "PassthroughTPMBackend TPM TPMBackend TPMBackendActivePcrBanks TPMBackendDevice "
        "TPMBackendEncryption TPMBackendProfile"
    ),
    "tuning": (
        "BlkioTune BlkioTuneDevice Hugepages HugepagesPage IOThread IOThreadIds IOThreadPoll "
        "MemoryBacking MemoryBackingAccess MemoryBackingAllocation MemoryBackingSource NUMATune "
        "NUMATuneMemNode NUMATuneMemory Resource ResourceFibrechannel VCPUs VCPUsVCPU"
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
