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

"""The list of devices.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal
from nova_sandbox.libvirtxml.size import Size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.address import Address, Alias
    from nova_sandbox.libvirtxml.domain.channel import Channel
    from nova_sandbox.libvirtxml.domain.console import Console
    from nova_sandbox.libvirtxml.domain.controller import Controller
    from nova_sandbox.libvirtxml.domain.disk import Disk
    from nova_sandbox.libvirtxml.domain.display import Audio, Graphics, Input, Sound, Video
    from nova_sandbox.libvirtxml.domain.filesystem import Filesystem
    from nova_sandbox.libvirtxml.domain.hostdev import Hostdev
    from nova_sandbox.libvirtxml.domain.interface import Interface
    from nova_sandbox.libvirtxml.domain.memory_device import MemoryDevice
    from nova_sandbox.libvirtxml.domain.parallel import Parallel
    from nova_sandbox.libvirtxml.domain.redirect import Hub, Redirdev, Redirfilter, Smartcard
    from nova_sandbox.libvirtxml.domain.rng import RNG
    from nova_sandbox.libvirtxml.domain.serial import Serial
    from nova_sandbox.libvirtxml.domain.shmem import Shmem
    from nova_sandbox.libvirtxml.domain.small import (
        IOMMU,
        Crypto,
        Lease,
        MemBalloon,
        NVRAMDevice,
        Panic,
        Vsock,
        Watchdog,
    )
    from nova_sandbox.libvirtxml.domain.tpm import TPM

PstoreBackend = Literal["acpi-erst"]


class Devices(Element):
    """``<devices>`` at ``/domain/devices``. The emulator and all the devices of the guest."""

    TAG = "devices"
    #: Path of the program on the host that runs the guest; libvirt chooses by default.
    emulator: str | None = fields.leaf("emulator")
    #: A hard disk, CD-ROM or floppy of the guest.
    disks: list[Disk] = fields.children("disk", "Disk")
    #: A controller of a bus to which other devices of the guest are attached.
    controllers: list[Controller] = fields.children("controller", "Controller")
    #: A lease that the lock manager must get before the guest may start.
    leases: list[Lease] = fields.children("lease", "Lease")
    #: A directory or image that the guest sees as a file system.
    filesystems: list[Filesystem] = fields.children("filesystem", "Filesystem")
    #: A network interface of the guest.
    interfaces: list[Interface] = fields.children("interface", "Interface")
    #: A smart card and its reader.
    smartcards: list[Smartcard] = fields.children("smartcard", "Smartcard")
    #: A serial port of the guest.
    serials: list[Serial] = fields.children("serial", "Serial")
    #: A parallel port of the guest.
    parallels: list[Parallel] = fields.children("parallel", "Parallel")
    #: A console of the guest; the first can be the first serial port once more.
    consoles: list[Console] = fields.children("console", "Console")
    #: A channel between the host and a program in the guest, such as an agent.
    channels: list[Channel] = fields.children("channel", "Channel")
    #: A mouse, tablet or keyboard of the guest.
    inputs: list[Input] = fields.children("input", "Input")
    #: A trusted platform module of the guest.
    tpms: list[TPM] = fields.children("tpm", "TPM")
    #: A way to see and use the guest's screen.
    graphics: list[Graphics] = fields.children("graphics", "Graphics")
    #: A sound card of the guest.
    sounds: list[Sound] = fields.children("sound", "Sound")
    #: A backend for sound on the host.
    audios: list[Audio] = fields.children("audio", "Audio")
    #: A graphics card of the guest.
    videos: list[Video] = fields.children("video", "Video")
    #: A device of the host that is passed to the guest.
    hostdevs: list[Hostdev] = fields.children("hostdev", "Hostdev")
    #: A USB device that is redirected to the guest from elsewhere.
    redirdevs: list[Redirdev] = fields.children("redirdev", "Redirdev")
    #: Rules that say which USB devices may be redirected; the first that fits counts.
    redirfilters: list[Redirfilter] = fields.children("redirfilter", "Redirfilter")
    #: A hub that gives a USB bus more ports.
    hubs: list[Hub] = fields.children("hub", "Hub")
    #: A timer that acts when the guest no longer resets it.
    watchdogs: list[Watchdog] = fields.children("watchdog", "Watchdog")
    #: A device by which the guest gives memory back to the host.
    memballoon: MemBalloon | None = fields.child("memballoon", "MemBalloon")
    #: A source of random numbers for the guest.
    rngs: list[RNG] = fields.children("rng", "RNG")
    #: The NVRAM of pSeries guests, which libvirt always adds.
    nvram: NVRAMDevice | None = fields.child("nvram", "NVRAMDevice")
    #: A device by which the guest tells that it has crashed.
    panics: list[Panic] = fields.children("panic", "Panic")
    #: Memory that the guest shares with other guests and programs of the host.
    shmems: list[Shmem] = fields.children("shmem", "Shmem")
    #: A memory module or other device that gives the guest more memory.
    memories: list[MemoryDevice] = fields.children("memory", "MemoryDevice")
    #: A device that does cryptography for the guest. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    cryptos: list[Crypto] = fields.children("crypto", "Crypto")
    #: An IOMMU for the guest.
    iommus: list[IOMMU] = fields.children("iommu", "IOMMU")
    #: Sockets between the guest and the host.
    vsock: Vsock | None = fields.child("vsock", "Vsock")
    #: Storage in which the guest keeps the records of its crashes. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    pstore: Pstore | None = fields.child("pstore", "Pstore")


class Pstore(Element):
    """``<pstore>`` at ``/domain/devices/pstore``.

    Storage in which the guest keeps the records of its crashes.
    """

    TAG = "pstore"
    #: How the guest reaches the storage, only acpi-erst. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    backend: PstoreBackend | None = fields.attr("backend", PstoreBackend)
    #: Path of the file behind the storage on the host. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    path: str | None = fields.leaf("path")
    #: Size of the storage. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    size: PstoreSize | None = fields.child("size", "PstoreSize")
    #: The name by which libvirt and the hypervisor know the device. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    alias: Alias | None = fields.child("alias", "Alias")
    #: Where the guest finds the device; libvirt chooses when it is not given. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    address: Address | None = fields.child("address", "Address")


class PstoreSize(Size):
    """``<size>`` at ``/domain/devices/pstore/size``. Size of the storage."""

    TAG = "size"
    #: Unit of the size, KiB by default. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: Size in the unit given, KiB by default. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)
