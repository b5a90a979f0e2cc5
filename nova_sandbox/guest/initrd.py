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

"""The initrd: PID 1 and the modules a guest may need."""

from __future__ import annotations

import io
import os
import shutil

from nova_sandbox import exception
from nova_sandbox.guest import cpio
from nova_sandbox.guest import kernel as kernels
from nova_sandbox.guest.kernel import Kernel
from nova_sandbox.guest.modules import Modules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# What has to be loaded before the control port is there.
_BOOT = list(kernels.NEEDED)
# What PID 1 loads when SETUP asks for it: all of a name's modules or none.
OPTIONAL = {
    "9p": ["9pnet_virtio", "9p"],
    "virtiofs": ["virtiofs"],
    "overlay": ["overlay"],
    "ext4": ["ext4"],
    "virtio_blk": ["virtio_blk"],
    "virtio_net": ["virtio_net"],
    "virtio_rng": ["virtio_rng"],
    "af_packet": ["af_packet"],
}
# Those that only the guest of an image's reader has.
FILE_SYSTEMS = frozenset(("btrfs", "erofs", "squashfs", "xfs"))
# Loaded along where it is there: nothing in the guest would load it later.
_ALONG = {"virtio_net": ["af_packet"]}
_FORMAT = 2  # to be raised when the same input makes another archive
_KEEP = 8


class Initrd:
    """An archive, and the names of :data:`OPTIONAL` a guest booted from it has.

    A name also counts where its modules are built into the kernel.
    """

    def __init__(self, path: str, optional: frozenset[str]) -> None:
        self.path = path
        self.optional = optional


def _orders(modules: Modules, optional: frozenset[str]) -> dict[str, list[str]]:
    orders = {"boot": modules.order(_BOOT)}
    for name in sorted(optional):
        orders[name] = modules.order(OPTIONAL[name] + _ALONG.get(name, []))
    return orders


def _digest(kernel: Kernel, modules: Modules, orders: dict[str, list[str]], init: bytes) -> str:
    import hashlib
    digest = hashlib.sha256(f"{_FORMAT}\0{kernel.release}\0{orders}\0".encode(
        errors="surrogateescape"))
    digest.update(init)
    for path in sorted({path for paths in orders.values() for path in paths}):
        full = os.path.join(modules.directory, path)
        try:
            status = os.stat(full)
        except OSError as error:
            raise exception.HostError(f"{full}: {error.strerror}; run depmod, or install the "
                                      "kernel package again") from None
        digest.update(f"\0{status.st_size}\0{status.st_mtime_ns}".encode())
    return digest.hexdigest()[:24]


def build_initrd(kernel: Kernel, init_binary: str, cache_dir: str,
                 file_system: str | None = None) -> Initrd:
    """Return the initrd for a kernel, made once for each content.

    It is not compressed: unpacking takes longer than reading it. Modules stay
    as they were signed.

    :param kernel: the guest's kernel
    :param init_binary: path of nova-sandbox-init
    :param cache_dir: where it is kept
    :param file_system: of :data:`FILE_SYSTEMS`, whose module it has besides
    :raises HostError: PID 1 or a module cannot be read or the archive not be kept, or the
        kernel has no such file system
    """
    modules = Modules(kernel.modules)
    init = _read(init_binary)
    optional = frozenset(n for n, needs in OPTIONAL.items() if all(map(modules.has, needs)))
    orders = _orders(modules, optional)
    if file_system:
        if not modules.has(file_system):
            raise exception.HostError(f"the kernel modules in {kernel.modules} lack {file_system}")
        orders[file_system] = modules.order([file_system])
    path = os.path.join(cache_dir, f"initrd-{_digest(kernel, modules, orders, init)}")
    if not kernels.in_cache(path):
        kernels.store(path, _archive(modules, orders, init))
        kernels.prune(cache_dir, "initrd-", _KEEP)
    return Initrd(path, optional)


def _file_name(path: str) -> str:
    """Return a module file's name without the suffix of a compression."""
    return os.path.basename(path).partition(".ko")[0] + ".ko"


def join_initrd(ramdisk: str, init_binary: str, path: str) -> None:
    """Make the initrd for a kernel that has its modules in a RAM disk of its own.

    PID 1 comes behind what is there already, which nobody on the host looks into: the
    kernel unpacks one archive after the other, and the last one wins. See the kernel's
    Documentation/driver-api/early-userspace/buffer-format.rst.

    :param ramdisk: path of a file of any number of archives, each compressed or not
    :param init_binary: path of nova-sandbox-init
    :param path: of what is made
    :raises HostError: it cannot be made
    """
    stream = io.BytesIO()
    archive = cpio.Writer(stream)
    _write_init(archive, _read(init_binary))
    for name in ("boot", *OPTIONAL):
        _write_order(archive, name, OPTIONAL.get(name, _BOOT) + _ALONG.get(name, []))
    archive.close()
    try:
        with open(ramdisk, "rb") as source, open(path, "wb", opener=private) as target:
            shutil.copyfileobj(source, target)
            # lz4 archives end with four zeros.
            target.write(bytes(4 + -target.tell() % 4))
            target.write(stream.getvalue())
    except OSError as error:
        raise exception.HostError(f"cannot make {path} of {ramdisk}: {error.strerror}") from None


def private(path: str, flags: int) -> int:
    """Open a file that nobody else may read; for ``open``."""
    return os.open(path, flags | os.O_NOFOLLOW, 0o600)


def _read(init_binary: str) -> bytes:
    try:
        with open(init_binary, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise exception.HostError(f"{init_binary}: {error.strerror}") from None


def _archive(modules: Modules, orders: dict[str, list[str]], init: bytes) -> bytes:
    stream = io.BytesIO()
    archive = cpio.Writer(stream)
    _write_init(archive, init)
    for name, paths in sorted(orders.items()):
        _write_order(archive, name, map(_file_name, paths))
    files = {_file_name(path): path for paths in orders.values() for path in paths}
    for name, path in sorted(files.items()):
        archive.file(f"modules/{name}", modules.read(path))
    archive.close()
    return stream.getvalue()


def _write_init(archive: cpio.Writer, init: bytes) -> None:
    for name in ("dev", "modules", "proc", "sys", "t"):
        archive.directory(name)
    archive.character_device("dev/console", 5, 1, 0o600)
    archive.character_device("dev/null", 1, 3, 0o666)
    archive.file("init", init, 0o755)


def _write_order(archive: cpio.Writer, name: str, modules: Iterable[str]) -> None:
    archive.file(f"modules/{name}.order", "".join(f"{one}\n" for one in modules).encode())
