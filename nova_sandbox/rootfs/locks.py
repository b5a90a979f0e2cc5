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

"""Locks of image files: one writer, or any number of readers.

They are QEMU's own (docs/interop/qemu-storage-daemon and block/file-posix.c:
byte ranges for what a user of an image does, and for what it lets nobody else
do), so that containers and virtual machines see each other. A lock belongs to
the open file: a loop device keeps it as long as the file system is mounted, and
nothing has to be removed after a crash.
"""

from __future__ import annotations

import errno
import fcntl
import os
import struct
import time

from nova_sandbox import exception

# File offsets: a user holds a read lock on _DOES + N for each operation N that
# it does, and on _ALONE + N for each that nobody else may do.
_DOES, _ALONE, _OPERATIONS = 100, 200, 100
_WRITE, _RESIZE = 1, 3
# struct flock of fcntl(2): type, whence, start, length, pid.
_FLOCK = struct.Struct("hhqqi4x")
# A container's file system is unmounted a moment after its end.
_PATIENCE = 3.0


def _conflicts(descriptor: int, offset: int, length: int = 1) -> bool:
    """Tell whether somebody else holds a lock that a writer's would conflict with."""
    wanted = _FLOCK.pack(fcntl.F_WRLCK, os.SEEK_SET, offset, length, 0)
    found: bytes = fcntl.fcntl(descriptor, fcntl.F_OFD_GETLK, wanted)
    return bool(_FLOCK.unpack(found)[0] != fcntl.F_UNLCK)


def _in_use(descriptor: int, readonly: bool) -> bool:
    if readonly:
        return any(_conflicts(descriptor, _DOES + n) for n in (_WRITE, _RESIZE))
    return _conflicts(descriptor, _DOES, _ALONE + _OPERATIONS - _DOES)


def lock(descriptor: int, *, readonly: bool) -> None:
    """Lock an image for as long as the file is open, here or in a loop device.

    :param descriptor: the image, opened for writing unless *readonly*
    :raises OSError: EBUSY: somebody uses it
    """
    kind = fcntl.F_RDLCK if readonly else fcntl.F_WRLCK
    places = [(_DOES, 1), (_ALONE + _WRITE, 1), (_ALONE + _RESIZE, 1)] if readonly \
        else [(_DOES, _ALONE + _OPERATIONS - _DOES)]
    try:
        for offset, length in places:
            fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK,
                        _FLOCK.pack(kind, os.SEEK_SET, offset, length, 0))
        used = _in_use(descriptor, readonly)
    except OSError as error:
        if error.errno not in (errno.EAGAIN, errno.EACCES):
            raise
        used = True
    if used:
        raise OSError(errno.EBUSY, "it is in use by another sandbox")


def wait(descriptor: int, *, readonly: bool = False) -> None:
    """Lock an image as :func:`lock` does; whose user is just ending is waited for.

    :param descriptor: the image, opened for writing unless *readonly*
    :raises OSError: EBUSY: somebody uses it
    """
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            lock(descriptor, readonly=readonly)
            return
        except OSError as error:
            if error.errno != errno.EBUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.05)


def is_in_use(path: str) -> bool:
    """Tell whether somebody has an image in use now, to write or only to read it.

    :param path: the image; one that is not there is not in use
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return _in_use(descriptor, readonly=False)
    finally:
        os.close(descriptor)


def check_free(path: str, where: str, *, readonly: bool) -> None:
    """Check that an image can be used now; whose user is just ending is waited for.

    :param path: the image
    :param where: the field that names it
    :param readonly: it will only be read
    :raises InvalidValue: somebody uses it
    :raises OSError: it cannot be opened
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        deadline = time.monotonic() + _PATIENCE
        while _in_use(descriptor, readonly):
            if time.monotonic() > deadline:
                raise exception.InvalidValue(
                    where, path, "an image that no other sandbox has in use"
                    + (" for writing" if readonly else ""))
            time.sleep(0.05)
    finally:
        os.close(descriptor)
