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
"""Unpacks an image into a directory.

``python -m nova_sandbox.rootfs.unpack SOURCE FORMAT FILE SPOOL DIR [WORD...]`` is the program
that reads it; it writes what the source has to tell.

SOURCE is ``MODULE:CLASS`` of a :class:`~nova_sandbox.rootfs.sources.Source`. FILE, SPOOL and DIR
are numbers of open files; SPOOL is an empty one to be used up.

A process of its own, confined to the directory, so that no name in the image leads
anywhere else. Device nodes are left out: a sandbox has its own. Owners, modes and file
capabilities are kept.
"""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
import tempfile
import time

from nova_sandbox import exception, processes, startcache
from nova_sandbox.rootfs import output, sources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from nova_sandbox.rootfs import oci
    from nova_sandbox.startcache import Settings

# A hostile image must not occupy the host for ever: seconds that any may take, and bytes in a
# second of one that takes more.
LONGEST = 3600.0
_SLOWEST = 4 << 20
_STATUS_NO_SPACE = 28
_STATUS_NO_SPOOL = 29
_STATUS_HOST = 30


def unpack(image: str, directory: str, *, settings: Settings | None = None
           ) -> oci.ImageConfig | None:
    """Unpack *image* into a new directory.

    :param image: path of an image that there is a source for (:func:`sources.find`)
    :param directory: made; after an error it is the caller's to remove
    :param settings: the configuration; default: that of its files
    :returns: what a container image says of its command; None for others
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the host has no space for it
    :raises HostError: the host lacks what reads it
    """
    os.mkdir(directory, 0o755)
    return fill(image, directory, settings=settings)


def fill(image: str, directory: str, *, longest: float | None = None,
         settings: Settings | None = None, largest: int | None = None,
         scratch: str | None = None) -> oci.ImageConfig | None:
    """Unpack *image* into a directory that is there.

    :param image: path of an image that there is a source for (:func:`sources.find`)
    :param directory: its path
    :param longest: seconds that it may take; default: an hour, and more for what is large
    :param settings: the configuration; default: that of its files
    :param largest: bytes that a disk in a compressed image may have; default: any number that
        the host has space for
    :param scratch: directory for what is decompressed and converted; default: the image's
    :returns: what a container image says of its command; None for others
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the file system of the directory is full, or that of *scratch*
    :raises HostError: the host lacks what reads it
    """
    settings = settings or startcache.load()
    longest = _longest(image) if longest is None else longest
    deadline = time.monotonic() + longest
    source = sources.find(image, settings)
    scratch = scratch or os.path.dirname(os.path.abspath(image))
    place = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with _spool(scratch) as spool:
            return source.fill(Work(image, image, place, spool.fileno(), deadline, settings,
                                    largest, scratch))
    except subprocess.TimeoutExpired:
        raise source.refused(image, f"it takes longer than {longest:.0f} seconds") from None
    finally:
        os.close(place)


def _longest(image: str) -> float:
    """Return the seconds that an image may take, by what is on the disk of it."""
    files = [image]
    for parent, _, names in os.walk(image):
        files += [os.path.join(parent, name) for name in names]
    return LONGEST + sum(os.lstat(path).st_blocks for path in files) * 512 / _SLOWEST


class Work:
    """An image that is being unpacked, and how it may be.

    :ivar image: its path, for errors
    :ivar path: of what is read: the image, or the disk that was in it
    :ivar settings: the configuration
    :ivar largest: bytes that a disk in a compressed image may have; None: any number
    :ivar scratch: directory for files that are needed meanwhile
    """

    def __init__(self, image: str, path: str, directory: int, spool: int, deadline: float,
                 settings: Settings, largest: int | None, scratch: str) -> None:
        self.image = image
        self.path = path
        self.settings = settings
        self.largest = largest
        self.scratch = scratch
        self._directory = directory
        self._spool = spool
        self._deadline = deadline

    @property
    def left(self) -> float:
        """Seconds that it may still take."""
        return max(0.1, self._deadline - time.monotonic())

    def of(self, path: str) -> Work:
        """Return the same for what was in the image."""
        return Work(self.image, path, self._directory, self._spool, self._deadline,
                    self.settings, self.largest, self.scratch)

    def confined(self, source: sources.Source, *words: object, file: int | None = None) -> str:
        """Have :meth:`Source.read` called in a confined process; return what it returns.

        :param source: whose
        :param words: what it gets
        :param file: descriptor that it reads instead of *path*
        :raises InvalidValue: it refuses, says too much, or is killed
        :raises NoSpace: the file system of the directory is full
        :raises HostError: there is no space for what it decompresses, or the host cannot
            confine a process
        :raises subprocess.TimeoutExpired: it takes too long
        """
        kind = type(source)
        with contextlib.ExitStack() as undo:
            if file is None:
                file = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
                undo.callback(os.close, file)
            try:
                done = output.run(
                    processes.command(
                        "rootfs.unpack", f"{kind.__module__}:{kind.__qualname__}",
                        source.format,
                        *map(str, (file, self._spool, self._directory, *words)), apart=True),
                    pass_fds=(file, self._spool, self._directory), timeout=self.left)
            except output.TooMuch as error:
                raise source.refused(self.image, f"{source.format}: {error}") from None
        if not done.returncode:
            return done.stdout
        name = os.path.basename(self.image)
        reason = (done.stderr.strip().splitlines() or ["the unpacking was killed"])[-1]
        if done.returncode == _STATUS_NO_SPACE:
            raise exception.NoSpace(f"{name} cannot be unpacked: {reason}")
        if done.returncode == _STATUS_NO_SPOOL:
            raise exception.HostError(f"{name} cannot be decompressed: {reason}")
        if done.returncode == _STATUS_HOST:
            raise exception.HostError("this host cannot confine what unpacks images (nova-sandbox "
                                      f"host check tells more): {reason}")
        raise source.refused(self.image, f"{source.format}: {reason}")


def _spool(directory: str) -> IO[bytes]:
    """Return a file without a name, in a directory if that can be written."""
    try:
        return tempfile.TemporaryFile(dir=directory)
    except OSError:
        return tempfile.TemporaryFile(dir="/var/tmp")


def _main(plugin: str, found: str, *rest: str) -> None:
    import pkgutil
    import stat

    from nova_sandbox.rootfs import confine
    file, spool, directory = map(int, rest[:3])
    confine.give_way()
    source: sources.Source = pkgutil.resolve_name(plugin)(found)
    source.prepare(file)
    if stat.S_ISDIR(os.fstat(file).st_mode):
        # A directory that is open is a way out.
        os.close(file)
    try:
        confine.confine_to_files(directory)
    except (exception.HostError, OSError) as error:
        sys.stderr.write(f"{getattr(error, 'strerror', None) or error}\n")
        raise SystemExit(_STATUS_HOST) from None
    os.close(directory)
    try:
        sys.stdout.write(source.read(file, spool, *rest[3:]))
    except sources.NoSpool as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(_STATUS_NO_SPOOL) from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.stderr.write(f"{error.strerror}\n")
            raise SystemExit(_STATUS_NO_SPACE) from None
        raise SystemExit(error.strerror or str(error)) from None
    except ValueError as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    _main(*sys.argv[1:])
