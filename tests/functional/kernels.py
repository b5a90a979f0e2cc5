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
"""Kernels of somebody's own: the host's newest, with a RAM disk of its modules made here."""

import gzip
import io
import os
import pathlib
from collections.abc import Collection, Iterable

from nova_sandbox.guest import cpio, kernel, modules

#: What a machine with a disk image needs.
DISK = ("virtio_pci", "virtio_console", "virtio_blk", "ext4", "overlay")
#: What one needs that runs on the host's root file system.
HOST = ("virtio_pci", "virtio_console", "9pnet_virtio", "9p", "overlay")


def image() -> str:
    """Return the path of the host's newest kernel."""
    return kernel.find_kernel(None, None).image


def ramdisk(names: Iterable[str], without: Collection[str] = ()) -> bytes:
    """Return a RAM disk with some modules, as a distribution makes it: compressed, with an init.

    :param names: modules
    :param without: of those that the others need, which are left out
    """
    directory = kernel.find_kernel(None, None).modules
    release = os.path.basename(directory)
    stream = io.BytesIO()
    archive = cpio.Writer(stream)
    made = set()

    def add(path: str, content: bytes) -> None:
        for parent in reversed(pathlib.PurePath(path).parents[:-1]):
            if parent not in made:
                archive.directory(str(parent))
                made.add(parent)
        archive.file(path, content, 0o755)

    files = [one for one in modules.Modules(directory).order([*names])
             if modules.module_name(one) not in without]
    known = {modules.module_name(one) for one in files}
    top = pathlib.Path(directory)
    for path in files:
        add(f"lib/modules/{release}/{path}", top.joinpath(path).read_bytes())
    dependencies = [line for line in top.joinpath("modules.dep").read_bytes().splitlines(True)
                    if modules.module_name(line.partition(b":")[0].decode()) in known]
    add(f"lib/modules/{release}/modules.dep", b"".join(dependencies))
    for name in ("modules.alias", "modules.softdep"):
        add(f"lib/modules/{release}/{name}", top.joinpath(name).read_bytes())
    # A distribution's own programs, which are not run.
    add("init", b"#!/bin/false\n")
    add("modules", b"no directory")
    archive.close()
    return gzip.compress(stream.getvalue())
