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

import hashlib
import io
import os

from nova_sandbox.guest import cpio
from nova_sandbox.guest import kernel as kernels
from nova_sandbox.guest.kernel import Kernel
from nova_sandbox.guest.modules import Modules

# What has to be loaded before the control port is there.
_BOOT = ["virtio_pci", "virtio_console"]
# What PID 1 loads when SETUP asks for it.
OPTIONAL = {
    "9p": ["9pnet_virtio", "9p"],
    "virtiofs": ["virtiofs"],
    "overlay": ["overlay"],
    "ext4": ["ext4"],
    "virtio_blk": ["virtio_blk"],
    "virtio_net": ["virtio_net", "af_packet"],
}
_KEEP = 4


class Initrd:
    """An archive and the optional modules a guest booted from it has."""

    def __init__(self, path: str, optional: frozenset[str]) -> None:
        self.path = path
        self.optional = optional


def _digest(kernel: Kernel, modules: Modules, init: bytes) -> str:
    digest = hashlib.sha256(kernel.release.encode() + b"\0" + init)
    everything = _BOOT + [m for names in OPTIONAL.values() for m in names]
    for path in modules.order(everything):
        status = os.stat(os.path.join(modules.directory, path))
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    with open(__file__, "rb") as stream:
        digest.update(stream.read())
    return digest.hexdigest()[:24]


def build_initrd(kernel: Kernel, init_binary: str, cache_dir: str) -> Initrd:
    """Return the initrd for a kernel, made once for each content.

    It is not compressed: unpacking takes longer than reading it.

    :param kernel: the guest's kernel
    :param init_binary: path of nova-sandbox-init
    :param cache_dir: where it is kept
    :raises HostError: a module cannot be read or the archive not be kept
    """
    modules = Modules(kernel.modules)
    with open(init_binary, "rb") as stream:
        init = stream.read()
    optional = frozenset(n for n, needs in OPTIONAL.items() if all(map(modules.has, needs)))
    path = os.path.join(cache_dir, f"initrd-{_digest(kernel, modules, init)}")
    if not os.path.exists(path):
        kernels.store(path, _archive(modules, init, optional))
        kernels.prune(cache_dir, "initrd-", _KEEP)
    return Initrd(path, optional)


def _archive(modules: Modules, init: bytes, optional: frozenset[str]) -> bytes:
    stream = io.BytesIO()
    archive = cpio.Writer(stream)
    for name in ("dev", "modules", "proc", "sys", "t"):
        archive.directory(name)
    archive.character_device("dev/console", 5, 1, 0o600)
    archive.character_device("dev/null", 1, 3, 0o666)
    archive.file("init", init, 0o755)
    orders = {"boot": modules.order(_BOOT)}
    orders |= {n: modules.order(OPTIONAL[n]) for n in sorted(optional)}
    files: dict[str, str] = {}
    for name, paths in orders.items():
        names = []
        for path in paths:
            base = os.path.basename(path)
            base = base[:base.index(".ko") + 3]
            files[base] = path
            names.append(base)
        archive.file(f"modules/{name}.order", "".join(f"{n}\n" for n in names).encode())
    for base, path in sorted(files.items()):
        archive.file(f"modules/{base}", modules.read(path))
    archive.close()
    return stream.getvalue()
