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


"""The guest's kernel: found, unpacked for a direct PVH boot, and told how to boot."""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import subprocess
import tempfile

from nova_sandbox import exception
from nova_sandbox.guest.modules import Modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

BOOT_DIRECTORY = "/boot"
MODULES_DIRECTORY = "/lib/modules"
NEEDED = ("virtio_pci", "virtio_console")

# xen.h: XEN_ELFNOTE_PHYS32_ENTRY, the note of a kernel with a PVH entry.
_PVH_NOTE = struct.pack("<I", 18) + b"Xen\0"


class Kernel:
    """A kernel of the host: release, image path, module directory."""

    def __init__(self, release: str, image: str, modules: str) -> None:
        self.release = release
        self.image = image
        self.modules = modules


def _version(release: str) -> list[tuple[int, int, str]]:
    parts: list[tuple[int, int, str]] = []
    word = ""
    for character in release + ".":
        if character.isalnum() and (not word or character.isdecimal() == word[-1].isdecimal()):
            word += character
            continue
        if word:
            parts.append((1, int(word), "") if word.isdecimal() else (0, 0, word))
        word = character if character.isalnum() else ""
    return parts


def _lacks(modules: Modules) -> list[str]:
    missing = [n for n in NEEDED if not modules.has(n)]
    if not (modules.has("9p") and modules.has("9pnet_virtio")) and not modules.has("virtiofs"):
        missing.append("9p or virtiofs")
    return missing


def find_kernel(image: str | None, modules: str | None) -> Kernel:
    """Return the kernel to boot.

    :param image: configured image, or None for the newest that will do
    :param modules: its module directory, or None for the release's own
    :raises HostError: there is none, or it lacks a module
    """
    if image:
        if not os.access(image, os.R_OK):
            raise exception.HostError(f"kernel image {image} cannot be read")
        release = os.path.basename(image).partition("-")[2] or "custom"
        directory = modules or os.path.join(MODULES_DIRECTORY, release)
        missing = _lacks(Modules(directory))
        if missing:
            raise exception.HostError(f"kernel modules in {directory} lack {', '.join(missing)}")
        return Kernel(release, image, directory)
    problems = []
    names = os.listdir(BOOT_DIRECTORY) if os.path.isdir(BOOT_DIRECTORY) else []
    releases = [n.removeprefix("vmlinuz-") for n in names if n.startswith("vmlinuz-")]
    for release in sorted(releases, key=_version, reverse=True):
        path = os.path.join(BOOT_DIRECTORY, f"vmlinuz-{release}")
        directory = modules or os.path.join(MODULES_DIRECTORY, release)
        if not os.access(path, os.R_OK):
            problems.append(f"{path} cannot be read")
            continue
        try:
            missing = _lacks(Modules(directory))
        except exception.HostError as error:
            problems.append(str(error))
            continue
        if not missing:
            return Kernel(release, path, directory)
        problems.append(f"{release} lacks {', '.join(missing)}")
    reason = f" ({'; '.join(problems)})" if problems else ""
    raise exception.HostError(f"no guest kernel in {BOOT_DIRECTORY}{reason}: install one (Debian: "
                              "linux-image-amd64) or set kernel_image")


def _program(*argv: str) -> Callable[[bytes], bytes]:
    def unpack(data: bytes) -> bytes:
        # What follows the compressed kernel is no error.
        done = subprocess.run(argv, input=data, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=False)
        return done.stdout
    return unpack


def _library(module: str, name: str, *arguments: int) -> Callable[[bytes], bytes]:
    def unpack(data: bytes) -> bytes:
        import importlib
        decompressor = getattr(importlib.import_module(module), name)(*arguments)
        result: bytes = decompressor.decompress(data)
        return result
    return unpack


def _unpackers() -> list[tuple[bytes, Callable[[bytes], bytes]]]:
    return [
        (b"\xfd7zXZ\0", _library("lzma", "LZMADecompressor")),
        (b"\x1f\x8b\x08", _library("zlib", "decompressobj", 31)),
        (b"\x28\xb5\x2f\xfd", _program("zstd", "-dcq")),
        (b"BZh", _library("bz2", "BZ2Decompressor")),
        (b"\x5d\0\0\0", _library("lzma", "LZMADecompressor")),
        (b"\x02\x21\x4c\x18", _program("lz4", "-dcq")),
        (b"\x89LZO\0", _program("lzop", "-dcq")),
    ]


def _unpack(data: bytes) -> bytes | None:
    """Return the ELF image inside a bzImage, or None."""
    if data[:4] == b"\x7fELF":
        return data
    for magic, unpack in _unpackers():
        start = data.find(magic)
        while start >= 0:
            try:
                result = unpack(data[start:])
            except (OSError, EOFError, ValueError, MemoryError):
                result = b""
            except Exception as error:
                if type(error).__name__ not in ("LZMAError", "error"):
                    raise
                result = b""
            if result[:4] == b"\x7fELF":
                return result
            start = data.find(magic, start + 1)
    return None


def store(path: str, content: bytes) -> None:
    """Write a file of the cache: complete or not at all, readable by QEMU's user.

    :raises HostError: it cannot be written
    """
    directory = os.path.dirname(path)
    try:
        os.makedirs(directory, 0o755, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=directory)
        try:
            with open(descriptor, "wb") as stream:
                stream.write(content)
            os.chmod(temporary, 0o644)
            os.rename(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise exception.HostError(f"cannot write {path}: {error.strerror}") from None


def prepare_image(kernel: Kernel, cache_dir: str) -> str:
    """Return a kernel image that QEMU boots directly.

    An uncompressed image with a PVH entry is entered at once; where there is
    none the kernel as it is serves, seconds slower.

    :param cache_dir: where it is kept
    :raises HostError: it cannot be read or kept
    """
    status = os.stat(kernel.image)
    key = hashlib.sha256(
        f"{kernel.image}\0{status.st_size}\0{status.st_mtime_ns}".encode()).hexdigest()[:24]
    path = os.path.join(cache_dir, f"kernel-{key}")
    if not os.path.exists(path):
        with open(kernel.image, "rb") as stream:
            data = stream.read()
        image = _unpack(data)
        if image is None or _PVH_NOTE not in image:
            image = data
        store(path, image)
        prune(cache_dir, "kernel-", 4)
    return path


def prune(directory: str, prefix: str, keep: int) -> None:
    """Remove the oldest files of a kind from a cache."""
    paths = [os.path.join(directory, n) for n in os.listdir(directory) if n.startswith(prefix)]

    def age(path: str) -> float:
        try:
            return os.stat(path).st_mtime
        except OSError:
            return 0.0
    for path in sorted(paths, key=age)[:-keep]:
        if os.path.isdir(path):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)


def command_line(*, debug: bool = False, vcpus: int = 1) -> str:
    """Return the kernel's command line.

    Only what was measured to shorten the boot and takes nothing from the
    guest: mitigations and address space randomisation stay.

    :param debug: the kernel's messages go to the serial port
    :param vcpus: several need ACPI to be found; without it the boot is faster
    """
    words = [
        # The reset through the keyboard controller's triple fault: with
        # QEMU's -no-reboot the fastest end of a machine.
        "reboot=t", "panic=-1",
        "noreplace-smp", "cryptomgr.notests", "random.trust_cpu=on",
        "initcall_blacklist=tracer_init_tracefs,init_trace_printk,btf_vmlinux_init,"
        "event_trace_enable",
        "tsc=reliable", "no_timer_check", "i8042.noaux", "pci=lastbus=0",
    ]
    if vcpus == 1:
        words.append("acpi=off")
    words.append("console=ttyS0 earlyprintk=ttyS0 ignore_loglevel" if debug else "quiet")
    return " ".join(words)
