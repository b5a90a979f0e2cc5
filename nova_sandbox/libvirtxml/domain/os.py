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

"""Booting: ``<os>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.firmware import (
        NVRAM,
        OSACPI,
        Loader,
        OSBios,
        OSBootmenu,
        OSFirmware,
        OSSmbios,
        OSVarstore,
    )

OSFirmwareValue = Literal["bios", "efi"]
OSTypeArch = Literal[
    "i686", "x86_64", "ia64", "aarch64", "alpha", "armv6l", "armv7l", "cris", "lm32", "loongarch64",
    "m68k", "microblaze", "microblazeel", "mips", "mipsel", "mips64", "mips64el", "openrisc",
    "parisc", "parisc64", "ppc", "ppc64", "ppc64le", "ppcemb", "riscv32", "riscv64", "s390",
    "s390x", "sh4", "sh4eb", "sparc", "sparc64", "unicore32", "xtensa", "xtensaeb",
]
OSTypeValue = Literal["xen", "linux", "xenpvh", "hvm", "exe"]
OSBootDev = Literal["hd", "fd", "cdrom", "network"]


class OS(Element):
    """``<os>`` at ``/domain/os``. What the guest boots, and from where."""

    TAG = "os"
    #: efi or bios: libvirt picks the host's firmware image that fits.
    firmware: OSFirmwareValue | None = fields.attr("firmware", OSFirmwareValue)
    #: Kind of guest: hvm for whole machines, xen or linux for paravirtual ones, exe.
    type: OSType | None = fields.child("type", "OSType")
    #: Features by which libvirt picks the firmware. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    firmware_element: OSFirmware | None = fields.child("firmware", "OSFirmware")
    #: Program that is run first in a container.
    init: str | None = fields.leaf("init")
    #: One argument of the init program.
    initargs: list[str] = fields.leaves("initarg")
    #: One environment variable of the init program.
    initenvs: list[InitEnv] = fields.children("initenv", "InitEnv")
    #: Directory that the init program starts in.
    initdir: str | None = fields.leaf("initdir")
    #: User that the init program runs as: a name, or + and a number.
    inituser: str | None = fields.leaf("inituser")
    #: Group that the init program runs as: a name, or + and a number.
    initgroup: str | None = fields.leaf("initgroup")
    #: The firmware image that the machine starts with.
    loader: Loader | None = fields.child("loader", "Loader")
    #: Where the firmware keeps its variables.
    nvram: NVRAM | None = fields.child("nvram", "NVRAM")
    #: Variables of a firmware that has the emulator keep them (uefi-vars). In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    varstore: OSVarstore | None = fields.child("varstore", "OSVarstore")
    #: Kernel image on the host that is booted directly, without a boot loader.
    kernel: str | None = fields.leaf("kernel")
    #: Initial RAM disk on the host for the direct boot.
    initrd: str | None = fields.leaf("initrd")
    #: Arguments for the kernel that is booted directly.
    cmdline: str | None = fields.leaf("cmdline")
    #: Shim on the host that verifies the directly booted kernel for secure boot. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    shim: str | None = fields.leaf("shim")
    #: Device tree blob on the host for the direct boot.
    dtb: str | None = fields.leaf("dtb")
    #: Device that holds the root file system of a Xen guest.
    root: str | None = fields.leaf("root")
    #: ACPI tables that are handed to the guest as they are.
    acpi: OSACPI | None = fields.child("acpi", "OSACPI")
    #: A kind of device to boot from; several are tried in turn.
    boots: list[OSBoot] = fields.children("boot", "OSBoot")
    #: The firmware's menu of boot devices.
    bootmenu: OSBootmenu | None = fields.child("bootmenu", "OSBootmenu")
    #: Settings of the BIOS.
    bios: OSBios | None = fields.child("bios", "OSBios")
    #: Where the guest's SMBIOS tables come from.
    smbios: OSSmbios | None = fields.child("smbios", "OSSmbios")


class OSType(Element):
    """``<type>`` at ``/domain/os/type``.

    Kind of guest: hvm for whole machines, xen or linux for paravirtual ones, exe.
    """

    TAG = "type"
    #: Processor architecture of the guest, such as x86_64; the host's by default.
    arch: OSTypeArch | None = fields.attr("arch", OSTypeArch)
    #: Machine type that the hypervisor emulates, such as q35.
    machine: str | None = fields.attr("machine")
    #: hvm: a whole machine; xen, xenpvh, linux: paravirtual; exe: a container.
    value: OSTypeValue | None = fields.text(OSTypeValue)


class OSBoot(Element):
    """``<boot>`` at ``/domain/os/boot``.

    A kind of device to boot from; several are tried in turn.
    """

    TAG = "boot"
    #: fd, hd, cdrom or network.
    dev: OSBootDev | None = fields.attr("dev", OSBootDev)


class InitEnv(Element):
    """``<initenv>`` at ``/domain/os/initenv``. One environment variable of the init program."""

    TAG = "initenv"
    #: Name of the variable.
    name: str | None = fields.attr("name")
    #: Value of the variable.
    value: str | None = fields.text()
