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

"""Writes to disks what the kernel holds in memory of a sandbox's files."""

import ctypes
import os
import re
import stat

from nova_sandbox import exception

_LIBC = ctypes.CDLL(None, use_errno=True)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_FILE_SYSTEMS = frozenset(("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs",
                           "jfs", "reiserfs", "overlay", "nfs", "nfs4", "cifs", "ceph", "gfs2",
                           "ocfs2"))


def sync(path: str) -> None:
    """Write what is in memory of the file system of a path (syncfs(2)).

    :raises OSError: it cannot be written
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        if _LIBC.syncfs(descriptor):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), path)
    finally:
        os.close(descriptor)


def sync_container(pid: int) -> None:
    """Write what is in memory of all file systems on disks that a container can write.

    The container is paused: none of it changes meanwhile.

    :param pid: the host's process id of its PID 1
    :raises HostError: the container has ended
    :raises OSError: a file system cannot be written
    """
    try:
        with open(f"/proc/{pid}/mountinfo", encoding="utf-8",
                  errors="surrogateescape") as stream:
            lines = stream.readlines()
    except FileNotFoundError:
        raise exception.HostError("the container has ended") from None
    # The same file system is often mounted in many places.
    found = {device: point for device, point in map(_written_disk, lines) if device}
    for point in found.values():
        reached = os.open(f"/proc/{pid}/root{point}", os.O_PATH | os.O_CLOEXEC)
        try:
            mode = os.fstat(reached).st_mode
            # Opening anything else may do things.
            if stat.S_ISDIR(mode) or stat.S_ISREG(mode):
                sync(f"/proc/self/fd/{reached}")
        finally:
            os.close(reached)


def _written_disk(line: str) -> tuple[str, str]:
    """Return device and mount point from proc_pid_mountinfo(5); no device: no disk to write."""
    before, _, after = line.partition(" - ")
    words = before.split()
    if words[5].split(",")[0] != "rw" or after.split()[0] not in _FILE_SYSTEMS:
        return "", ""
    return words[2], _ESCAPED.sub(lambda found: chr(int(found[1], 8)), words[4])
