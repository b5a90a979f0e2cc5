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

"""Copies the tree of an ext2, ext3 or ext4 file system into the current directory.

For a process that sees nothing but that directory (:mod:`nova_sandbox.rootfs.confine`).
Device nodes, pipes and sockets are left out, as they are of a tarball: a sandbox has its
own. Owners, modes, times, hard links, holes, access control
lists and file capabilities are kept.
"""

from __future__ import annotations

import errno
import os
import stat

from nova_sandbox.rootfs import confine, extfs, locate

_CHUNK = 64 << 20
_WANTED = ("security.capability", "system.posix_acl_access", "system.posix_acl_default")


def wanted_attribute(name: str) -> bool:
    """Tell whether an extended attribute belongs to the guest's files.

    Others are the host's business: labels, and the marks of overlays.
    """
    return name in _WANTED or (
        name.startswith("user.") and not name.startswith("user.overlay."))


def check_owner(what: str, uid: int, gid: int) -> None:
    """Check that a file may have an owner and a group.

    :param what: the file, for the error
    :raises ValueError: it may not
    """
    for number in uid, gid:
        if not 0 <= number < confine.OWNERS:
            raise ValueError(f"{what} belongs to {number}; allowed are owners and groups from 0 to "
                             f"{confine.OWNERS - 1}")


def set_attribute(file: int | str, name: str, value: bytes) -> None:
    """Give a file an extended attribute.

    :param file: descriptor, or path of what is no symbolic link
    :raises ValueError: it has not the form that the kernel wants, or names an owner that a file
        may not have
    :raises OSError: the file system is full
    """
    try:
        os.setxattr(file, name, value)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ValueError(f"its attribute {name} cannot be kept: {error.strerror}") from None


def copy(image: int, start: int, size: int) -> None:
    """Copy a file system of a disk image into the current directory.

    :param image: descriptor of the image
    :param start: the file system's first byte
    :param size: its bytes
    :raises ExtError: there is none that can be read
    :raises OSError: it cannot be written
    """
    _Copy(extfs.FileSystem(locate.reader(image, start, size)), image, start).run()


class _Copy:
    def __init__(self, system: extfs.FileSystem, image: int, start: int) -> None:
        self._system = system
        self._image = image
        self._start = start
        self._directories: set[int] = set()
        # The first name of each file with several, below the root.
        self._names: dict[int, bytes] = {}

    def run(self) -> None:
        root = self._system.inode(extfs.ROOT_INODE)
        if root.kind != stat.S_IFDIR:
            raise extfs.ExtError("its root is no directory")
        check_owner("its root", root.uid, root.gid)
        here = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
        try:
            self._directory(root, here, b"")
            self._finish(root, here)
        finally:
            os.close(here)

    def _directory(self, inode: extfs.Inode, here: int, path: bytes) -> None:
        if inode.number in self._directories:
            raise extfs.ExtError(f"directory {inode.number} is in itself or in two others")
        self._directories.add(inode.number)
        for name, number in self._system.entries(inode):
            if not path and name == b"lost+found":
                continue
            self._entry(self._system.inode(number), here, name, path + b"/" + name)

    def _entry(self, inode: extfs.Inode, here: int, name: bytes, path: bytes) -> None:
        check_owner(f"file {inode.number}", inode.uid, inode.gid)
        if inode.kind == stat.S_IFDIR:
            os.mkdir(name, 0o700, dir_fd=here)
            below = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here)
            try:
                self._directory(inode, below, path)
                self._finish(inode, below)
            finally:
                os.close(below)
            return
        if inode.kind not in (stat.S_IFREG, stat.S_IFLNK):
            return
        first = self._names.get(inode.number)
        if first is not None:
            os.link(b"." + first, name, dst_dir_fd=here, follow_symlinks=False)
            return
        if inode.kind == stat.S_IFLNK:
            os.symlink(self._system.target(inode), name, dir_fd=here)
            os.chown(name, inode.uid, inode.gid, dir_fd=here, follow_symlinks=False)
            os.utime(name, ns=(inode.atime_ns, inode.mtime_ns), dir_fd=here,
                     follow_symlinks=False)
        else:
            file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600,
                           dir_fd=here)
            try:
                self._contents(inode, file)
                self._finish(inode, file)
            finally:
                os.close(file)
        if inode.links > 1:
            self._names[inode.number] = path

    def _contents(self, inode: extfs.Inode, file: int) -> None:
        inline = self._system.inline(inode)
        if inline is not None:
            os.write(file, inline)
        else:
            for offset, where, count in self._system.runs(inode):
                self._send(file, offset, where, min(count, inode.size - offset))
        os.ftruncate(file, inode.size)

    def _send(self, file: int, offset: int, where: int, count: int) -> None:
        os.lseek(file, offset, os.SEEK_SET)
        while count:
            done = os.sendfile(file, self._image, self._start + where, min(count, _CHUNK))
            if not done:
                raise extfs.ExtError("it is longer than the image")
            where += done
            count -= done

    def _finish(self, inode: extfs.Inode, file: int) -> None:
        # The owner first: changing it takes set-user-id and capabilities away.
        os.fchown(file, inode.uid, inode.gid)
        os.fchmod(file, stat.S_IMODE(inode.mode))
        for name, value in self._system.xattrs(inode).items():
            text = os.fsdecode(name)
            if wanted_attribute(text):
                set_attribute(file, text, value)
        os.utime(file, ns=(inode.atime_ns, inode.mtime_ns))
