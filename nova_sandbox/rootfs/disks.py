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

"""Disks of our own: sparse files with an ext4 file system that this host has made.

The host's kernel mounts no other: a file system whose structures a guest or an image's
author wrote can attack it. A container does not write them, a virtual machine that had
the file as a disk does.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import subprocess

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# ext4 with a journal needs about 2 MiB.
SMALLEST = 8 << 20
_LIBC = ctypes.CDLL(None, use_errno=True)
# The file is new, so all that mkfs leaves out reads as zeros already.
_OPTIONS = ("-E", "lazy_itable_init=1,lazy_journal_init=1,root_owner=0:0")
# Written once, and thrown away when that fails: no journal, no copies of the superblock, no
# room to grow, and what the file system needs itself in one place.
_ONCE = ("-O", "^has_journal,^resize_inode,sparse_super2",
         "-E", "lazy_itable_init=1,packed_meta_blocks=1,num_backup_sb=0,root_owner=0:0")


def make(path: str, size: int, label: str, *, once: bool = False) -> None:
    """Make a sparse file with an empty ext4 file system, all of which root may fill.

    :param path: of the file, which must not exist
    :param size: of the file in bytes, :data:`SMALLEST` at least
    :param label: at most 16 bytes
    :param once: it is written once and only read then
    :raises HostError: it cannot be made; nothing is left
    """
    try:
        with open(path, "xb") as stream:
            os.chmod(stream.fileno(), 0o600)
            stream.truncate(size)
    except OSError as error:
        if error.errno != errno.EEXIST:
            _remove(path)
        raise exception.HostError(f"cannot make {path}: {error.strerror}") from None
    try:
        done = subprocess.run(
            ["mkfs.ext4", "-q", "-F", "-m", "0", "-L", label, *(_ONCE if once else _OPTIONS),
             path],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"},
            text=True, errors="replace", check=False)
        reason = done.stderr.strip() if done.returncode else ""
        if done.returncode:
            raise exception.HostError(f"mkfs.ext4 cannot make {path}: "
                                      f"{reason or f'status {done.returncode}'}")
    except FileNotFoundError:
        _remove(path)
        raise exception.HostError("there is no mkfs.ext4: install e2fsprogs") from None
    except BaseException:
        _remove(path)
        raise


def _remove(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


@contextlib.contextmanager
def mounted(path: str, *, readonly: bool = False) -> Iterator[int]:
    """Give the detached tree of a disk that only this host has written.

    All is on the disk when the block is left without an error.

    :param path: of a file that :func:`make` made
    :param readonly: it is not written, and others may read it meanwhile
    :returns: the tree's descriptor; the loop device goes with its last user
    :raises HostError: it cannot be mounted, or the host had no space for what was written
    """
    from nova_sandbox.rootfs import trees
    try:
        tree = trees.image(path, "ext4", readonly=readonly, user_ns=None)
    except OSError as error:
        raise exception.HostError(f"cannot mount {path}: {error.strerror}") from None
    try:
        directory = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=tree)
        try:
            yield tree
            if not readonly:
                _sync(directory, path)
        finally:
            os.close(directory)
    finally:
        os.close(tree)


@contextlib.contextmanager
def opened(path: str, *, readonly: bool = False) -> Iterator[str]:
    """Give the root directory of a disk that only this host has written.

    It is mounted nowhere, and the loop device goes with its last user: a program that is
    killed leaves neither. All is on the disk when the block is left without an error.

    :param path: of a file that :func:`make` made
    :param readonly: it is not written, and others may read it meanwhile
    :returns: a path of the directory, which other processes of root can use too
    :raises HostError: it cannot be mounted, or the host had no space for what was written
    """
    with mounted(path, readonly=readonly) as tree:
        directory = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=tree)
        try:
            yield f"/proc/{os.getpid()}/fd/{directory}"
        finally:
            os.close(directory)


def _sync(directory: int, path: str) -> None:
    """Write all that is not written yet: the host's lack of space shows here only."""
    if _LIBC.syncfs(directory) < 0:
        reason = os.strerror(ctypes.get_errno())
        raise exception.HostError(f"cannot write {path}: {reason} (no space on the host?)")
