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

"""Raw images of an ext4 file system: whether one can be used, and how."""

from __future__ import annotations

import os
import stat

from nova_sandbox import exception
from nova_sandbox.rootfs import locks
from nova_sandbox.rootfs.superblock import Superblock

# Space that is freed inside is freed on the host. What the image itself says
# of errors does not count: it may want the kernel to panic.
MOUNT_OPTIONS = "discard,errors=remount-ro"


def check(path: str, where: str, *, readonly: bool, otherwise: str) -> None:
    """Check that an image can be used, before anything is made.

    :param path: the file
    :param where: the field that names it
    :param readonly: it will only be read
    :param otherwise: what has to be asked for instead where reading only is not possible
    :raises InvalidValue: it cannot be used, or another sandbox uses it
    """
    wanted = os.R_OK | (0 if readonly else os.W_OK)
    try:
        regular = stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        regular = False
    if not regular or not os.access(path, wanted):
        raise exception.InvalidValue(
            where, path, "an image file of the host that can be "
            + ("read" if readonly else "read and written"))
    try:
        found = Superblock(path)
        complete = found.size <= os.path.getsize(path)
    except (OSError, ValueError):
        complete = False
    if not complete:
        raise exception.InvalidValue(where, path,
                                     "a raw image of an ext4 file system, all of it")
    locks.check_free(path, where, readonly=readonly)
    # Its user may have ended while it was waited for.
    if readonly and Superblock(path).needs_recovery:
        raise exception.InvalidValue(
            where, path, f"a file system that was unmounted when its last user ended, or "
            f"{otherwise} once: its journal has to be replayed")


def check_base(path: str, where: str, layer: str) -> None:
    """Check that an image can be the base of another, before anything is made.

    :param path: the file
    :param where: the field that names it
    :param layer: the image that holds what differs from it
    :raises InvalidValue: it cannot be used, or another sandbox writes it
    """
    if os.path.realpath(path) == os.path.realpath(layer):
        raise exception.InvalidValue(where, path, "another image than the one above it")
    check(path, where, readonly=True, otherwise="used for writing")


def grown_blocks(path: str) -> int | None:
    """Return how many blocks a file system has to have to fill its image.

    :param path: the image
    :returns: None: it fills it
    :raises OSError: it cannot be read
    :raises ValueError: it holds no ext4 file system
    """
    found = Superblock(path)
    possible = os.path.getsize(path) // found.block_size
    return possible if possible > found.blocks else None


def grow(path: str) -> None:
    """Let a file system that is not mounted fill its image.

    :param path: the image
    :raises OSError: EBUSY: another sandbox uses it
    :raises HostError: e2fsck(8) or resize2fs(8) is missing, or finds it damaged
    """
    import subprocess
    descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        locks.wait(descriptor)
        # resize2fs(8) demands a check before; status 1 tells of repairs.
        for command, good in ((["e2fsck", "-f", "-p", path], 1), (["resize2fs", path], 0)):
            try:
                done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, text=True, errors="replace",
                                      check=False)
            except FileNotFoundError:
                raise exception.HostError(f"{command[0]} is not installed (Debian: e2fsprogs); "
                                          f"{path} is to grow") from None
            if done.returncode > good:
                line = (done.stdout.strip().splitlines() or ["it was killed"])[-1]
                raise exception.HostError(f"{path} cannot grow: {command[0]}: {line}")
    finally:
        os.close(descriptor)


def supports_direct_io(path: str) -> bool:
    """Tell whether a file can be read past the page cache (O_DIRECT)."""
    try:
        os.close(os.open(path, os.O_RDONLY | os.O_DIRECT | os.O_CLOEXEC))
    except OSError:
        return False
    return True
