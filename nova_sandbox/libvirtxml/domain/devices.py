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
    from nova_sandbox.libvirtxml.domain.channel import Channel
    from nova_sandbox.libvirtxml.domain.common import Address, Alias
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
    """``<devices>`` at ``/domain/devices``."""

    TAG = "devices"
    emulator: str | None = fields.leaf("emulator")
    disks: list[Disk] = fields.children("disk", "Disk")
    controllers: list[Controller] = fields.children("controller", "Controller")
    leases: list[Lease] = fields.children("lease", "Lease")
    filesystems: list[Filesystem] = fields.children("filesystem", "Filesystem")
    interfaces: list[Interface] = fields.children("interface", "Interface")
    smartcards: list[Smartcard] = fields.children("smartcard", "Smartcard")
    serials: list[Serial] = fields.children("serial", "Serial")
    parallels: list[Parallel] = fields.children("parallel", "Parallel")
    consoles: list[Console] = fields.children("console", "Console")
    channels: list[Channel] = fields.children("channel", "Channel")
    inputs: list[Input] = fields.children("input", "Input")
    tpms: list[TPM] = fields.children("tpm", "TPM")
    graphicses: list[Graphics] = fields.children("graphics", "Graphics")
    sounds: list[Sound] = fields.children("sound", "Sound")
    audios: list[Audio] = fields.children("audio", "Audio")
    videos: list[Video] = fields.children("video", "Video")
    hostdevs: list[Hostdev] = fields.children("hostdev", "Hostdev")
    redirdevs: list[Redirdev] = fields.children("redirdev", "Redirdev")
    redirfilters: list[Redirfilter] = fields.children("redirfilter", "Redirfilter")
    hubs: list[Hub] = fields.children("hub", "Hub")
    watchdogs: list[Watchdog] = fields.children("watchdog", "Watchdog")
    memballoon: MemBalloon | None = fields.child("memballoon", "MemBalloon")
    rngs: list[RNG] = fields.children("rng", "RNG")
    nvram: NVRAMDevice | None = fields.child("nvram", "NVRAMDevice")
    panics: list[Panic] = fields.children("panic", "Panic")
    shmems: list[Shmem] = fields.children("shmem", "Shmem")
    memories: list[MemoryDevice] = fields.children("memory", "MemoryDevice")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    cryptos: list[Crypto] = fields.children("crypto", "Crypto")
    iommus: list[IOMMU] = fields.children("iommu", "IOMMU")
    vsock: Vsock | None = fields.child("vsock", "Vsock")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    pstore: Pstore | None = fields.child("pstore", "Pstore")


class Pstore(Element):
    """``<pstore>`` at ``/domain/devices/pstore``."""

    TAG = "pstore"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    backend: PstoreBackend | None = fields.attr("backend", PstoreBackend)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    path: str | None = fields.leaf("path")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    size: PstoreSize | None = fields.child("size", "PstoreSize")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    address: Address | None = fields.child("address", "Address")


class PstoreSize(Size):
    """``<size>`` at ``/domain/devices/pstore/size``."""

    TAG = "size"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    value: int | None = fields.text(kinds.UNSIGNED)
