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

import os
import time

from nova_sandbox import exception
from nova_sandbox.guest.modules import Modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

BOOT_DIRECTORY = "/boot"
MODULES_DIRECTORY = "/lib/modules"
NEEDED = ("virtio_pci", "virtio_console")

_KEEP = 4
_PT_NOTE = 4
# xen/elfnote.h: XEN_ELFNOTE_PHYS32_ENTRY, the note of a kernel with a PVH entry.
_PVH_NOTE = b"\x12\0\0\0Xen\0"


class Kernel:
    """A kernel of the host: release, image path, module directory."""

    def __init__(self, release: str, image: str, modules: str) -> None:
        self.release = release
        self.image = image
        self.modules = modules


def _integer(data: bytes, offset: int, size: int) -> int:
    return int.from_bytes(data[offset:offset + size], "little")


def _version(release: str) -> list[tuple[int, int, str]]:
    """Return a sort key: numbers count as numbers, and after words."""
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


def _release(image: str) -> str:
    """Return the release a bzImage names in its header, or else its file's name does.

    See the kernel's Documentation/arch/x86/boot.rst, ``kernel_version``.

    :raises HostError: the image cannot be read
    """
    try:
        with open(image, "rb") as stream:
            head = stream.read(0x10000)
    except OSError as error:
        raise exception.HostError(f"kernel image {image}: {error.strerror}") from None
    pointer = _integer(head, 0x20E, 2)
    if head[0x202:0x206] == b"HdrS" and pointer:
        words = head[pointer + 0x200:].partition(b"\0")[0].split()
        if words:
            return words[0].decode("ascii", "replace")
    return os.path.basename(image).partition("-")[2] or "custom"


def is_kernel(image: str) -> bool:
    """Tell whether a file begins as a bzImage does.

    See the kernel's Documentation/arch/x86/boot.rst, ``header``.

    :raises OSError: it cannot be read
    """
    with open(image, "rb") as stream:
        return stream.read(0x206)[0x202:] == b"HdrS"


def _check(kernel: Kernel) -> bool:
    """Tell whether a kernel has 9p, and not only virtiofs.

    :raises HostError: it lacks what every guest needs
    """
    modules = Modules(kernel.modules)
    missing = [name for name in NEEDED if not modules.has(name)]
    has_9p = modules.has("9p") and modules.has("9pnet_virtio")
    if not has_9p and not modules.has("virtiofs"):
        missing.append("9p or virtiofs")
    if missing:
        raise exception.HostError(f"the kernel modules in {kernel.modules} lack "
                                  f"{', '.join(missing)}")
    return has_9p


def find_kernel(image: str | None, modules: str | None) -> Kernel:
    """Return the kernel to boot.

    Of those under /boot the newest with 9p is taken, and only without such a one
    the newest with virtiofs (Debian's cloud kernel): the host's own root
    is shared by 9p.

    :param image: configured image, or None for the newest that will do
    :param modules: its module directory, or None for the release's own
    :raises HostError: there is none, it cannot be read, or it lacks a module
    """
    def kernel(path: str) -> Kernel:
        release = _release(path)
        return Kernel(release, path, modules or os.path.join(MODULES_DIRECTORY, release))

    if image:
        configured = kernel(image)
        _check(configured)
        return configured
    problems = []
    kernels = []
    names = os.listdir(BOOT_DIRECTORY) if os.path.isdir(BOOT_DIRECTORY) else []
    for name in sorted(names):
        if name.startswith("vmlinuz-"):
            try:
                kernels.append(kernel(os.path.join(BOOT_DIRECTORY, name)))
            except exception.HostError as error:
                problems.append(str(error))
    second: Kernel | None = None
    for found in sorted(kernels, key=lambda k: _version(k.release), reverse=True):
        try:
            if _check(found):
                return found
            second = second or found
        except exception.HostError as error:
            problems.append(str(error))
    if second:
        return second
    reason = f" ({'; '.join(problems)})" if problems else ""
    raise exception.HostError(f"no guest kernel in {BOOT_DIRECTORY}{reason}: install one (Debian: "
                              "linux-image-amd64) or set kernel_image")


def _program(*argv: str) -> Callable[[bytes], bytes]:
    def unpack(data: bytes) -> bytes:
        import subprocess
        return subprocess.run(argv, input=data, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=False).stdout
    return unpack


def _library(module: str, name: str, *arguments: int) -> Callable[[bytes], bytes]:
    def unpack(data: bytes) -> bytes:
        import importlib
        decompressor = getattr(importlib.import_module(module), name)(*arguments)
        result: bytes = decompressor.decompress(data)
        return result
    return unpack


# By the first bytes of what they unpack; where there are two the first that can.
_UNPACKERS = (
    (b"\xfd7zXZ\0", _library("lzma", "LZMADecompressor")),
    (b"\x1f\x8b\x08", _library("zlib", "decompressobj", 31)),
    (b"\x28\xb5\x2f\xfd", _library("compression.zstd", "ZstdDecompressor")),
    (b"\x28\xb5\x2f\xfd", _program("zstd", "-dcq")),
    (b"BZh", _library("bz2", "BZ2Decompressor")),
    (b"\x5d\0\0", _library("lzma", "LZMADecompressor")),
    (b"\x02\x21\x4c\x18", _program("lz4", "-dcq")),
    (b"\x89LZO\0", _program("lzop", "-dcq")),
)


def _unpack(data: bytes) -> bytes:
    """Return the ELF image inside a bzImage, or nothing where that is not possible.

    See the kernel's Documentation/arch/x86/boot.rst, ``payload_offset``.
    """
    if data[:4] == b"\x7fELF":
        return data
    if data[0x202:0x206] != b"HdrS" or _integer(data, 0x206, 2) < 0x208:
        return b""
    start = (_integer(data, 0x1F1, 1) or 4) * 512 + 512 + _integer(data, 0x248, 4)
    payload = data[start:start + _integer(data, 0x24C, 4)]
    # The unpacked length stands at the end; only gzip has it there anyway.
    length = _integer(payload, len(payload) - 4, 4)
    for magic, unpack in _UNPACKERS:
        if not payload.startswith(magic):
            continue
        try:
            result = unpack(payload if magic[0] == 0x1F else payload[:-4])
        except Exception:
            # No such library or program, or damaged data, for which each
            # library has an exception of its own: QEMU boots the bzImage.
            continue
        if len(result) == length and result[:4] == b"\x7fELF":
            return result
    return b""


def _has_pvh_entry(image: bytes) -> bool:
    """Tell whether a 64-bit ELF file has the note QEMU looks for.

    See elf(5) and the kernel's Documentation/arch/x86/boot.rst ("PVH").
    """
    if image[:5] != b"\x7fELF\x02":
        return False
    table, size, count = _integer(image, 32, 8), _integer(image, 54, 2), _integer(image, 56, 2)
    for header in range(table, table + size * count, size or 1):
        if _integer(image, header, 4) == _PT_NOTE:
            start = _integer(image, header + 8, 8)
            if image.find(_PVH_NOTE, start, start + _integer(image, header + 32, 8)) >= 0:
                return True
    return False


def prepare_image(kernel: Kernel, cache_dir: str) -> str:
    """Return a kernel image that QEMU boots directly.

    An uncompressed image with a PVH entry is entered at once; where it
    cannot be had the bzImage serves, seconds slower under emulation. The price is
    that such a kernel is not moved to a random address: it is the unpacking code
    of a bzImage that does this. Its programs' addresses are as random as ever.

    :param kernel: from :func:`find_kernel`
    :param cache_dir: where it is kept
    :raises HostError: it cannot be read or kept
    """
    import hashlib
    try:
        status = os.stat(kernel.image)
        key = hashlib.sha256(
            f"{kernel.image}\0{status.st_size}\0{status.st_mtime_ns}".encode(
                errors="surrogateescape")).hexdigest()[:24]
        path = os.path.join(cache_dir, f"kernel-{key}")
        if in_cache(path):
            return path
        with open(kernel.image, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise exception.HostError(f"kernel image {kernel.image}: {error.strerror}") from None
    image = _unpack(data)
    if not image:
        # Under another name, so that a program installed later is tried.
        path += "-packed"
        if in_cache(path):
            return path
    store(path, image if _has_pvh_entry(image) else data)
    prune(cache_dir, "kernel-", _KEEP)
    return path


def command_line(*, debug: bool = False, vcpus: int = 1) -> str:
    """Return the kernel's command line.

    Nothing that protects the guest is switched off, and there is no word without a
    measured gain or a reason. See the kernel's
    Documentation/admin-guide/kernel-parameters.txt.

    :param debug: the kernel's messages go to the first serial port
    :param vcpus: number of virtual processors
    """
    words = [
        # A triple fault: with QEMU's -no-reboot the fastest end of a machine.
        "reboot=t", "panic=-1",
        "cryptomgr.notests",
        # Interrupts by the MP table, as routing them by ACPI costs an emulated
        # machine 0.1 s for each device. ACPI itself stays: without its timer
        # an emulated machine on a busy host cannot calibrate its clock, which
        # then has steps of 4 ms.
        "acpi=noirq",
        # An NMI of the hypervisor's is how an administrator ends a kernel that hangs.
        "unknown_nmi_panic",
        # This check panics when the host is too busy to deliver ten ticks.
        "no_timer_check",
    ]
    if vcpus == 1:
        # Otherwise all locked instructions are patched for one processor.
        words.append("noreplace-smp")
    words += ["console=ttyS0", "earlyprintk=ttyS0", "ignore_loglevel"] if debug else ["quiet"]
    return " ".join(words)


def in_cache(path: str) -> bool:
    """Tell whether the cache has a file, and count it as used just now."""
    try:
        os.utime(path)
    except FileNotFoundError:
        return False
    except OSError:
        return os.path.exists(path)
    return True


_TEMPORARY = ".writing-"
# Seconds: nobody writes for so long.
_STALE = 3600


def store(path: str, content: bytes) -> None:
    """Write a file of the cache: complete or not at all, readable by QEMU's user.

    :raises HostError: it cannot be written
    """
    directory = os.path.dirname(path)
    # Of no kind that prune() looks at: it must not take what is being written.
    temporary = os.path.join(directory, f"{_TEMPORARY}{os.urandom(6).hex()}")
    try:
        if not os.path.isdir(directory):
            os.makedirs(directory, exist_ok=True)
            os.chmod(directory, 0o755)
        try:
            with open(temporary, "xb") as stream:
                os.fchmod(stream.fileno(), 0o644)
                stream.write(content)
                # A host that loses power must not find an empty kernel later.
                stream.flush()
                os.fsync(stream.fileno())
            os.rename(temporary, path)
        except BaseException:
            _remove(temporary)
            raise
    except OSError as error:
        raise exception.HostError(f"cannot write {path}: {error.strerror}") from None


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _remove_stale(path: str) -> None:
    """Remove what a writer left that was killed."""
    try:
        if time.time() - os.stat(path).st_mtime > _STALE:
            os.unlink(path)
    except OSError:
        return


def prune(directory: str, prefix: str, keep: int) -> None:
    """Remove those files of a kind from a cache that were not used for longest.

    :param prefix: what the names of that kind start with
    :param keep: number of files that stay
    """
    ages = []
    for name in os.listdir(directory):
        path = os.path.join(directory, name)
        if name.startswith(_TEMPORARY):
            _remove_stale(path)
        if name.startswith(prefix):
            try:
                ages.append((os.stat(path).st_mtime_ns, path))
            except OSError:
                continue
    for _, path in sorted(ages)[:-keep]:
        _remove(path)
