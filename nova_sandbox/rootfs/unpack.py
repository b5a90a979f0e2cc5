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
"""Unpacks an image into a directory: ``python -m nova_sandbox.rootfs.unpack FORMAT FILE DIR``.

FILE and DIR are numbers of open files. Of a disk with partitions the program only writes where
the root file system is; first byte and size of an ext file system follow DIR.

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
import time

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import formats, locate

TYPE_CHECKING = False
if TYPE_CHECKING:
    import tarfile
    from collections.abc import Iterator

    from nova_sandbox.startcache import Settings

# A hostile image must not occupy the host for ever.
LONGEST = 3600.0
_STATUS_NO_SPACE = 28
# Archives from another process.
_STREAMS = frozenset(("tar.zst", "stream"))


def unpack(image: str, directory: str, *, settings: Settings | None = None) -> None:
    """Unpack *image* into a new directory.

    :param image: path of an image file of one of :data:`formats.ALLOWED`
    :param directory: made; after an error it is the caller's to remove
    :param settings: the configuration; default: that of its files
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the host has no space for it
    :raises HostError: the host lacks what reads it
    """
    os.mkdir(directory, 0o755)
    fill(image, directory, settings=settings)


def fill(image: str, directory: str, *, longest: float = LONGEST,
         settings: Settings | None = None, largest: int | None = None) -> None:
    """Unpack *image* into a directory that is there.

    :param image: path of an image file of one of :data:`formats.ALLOWED`
    :param directory: its path
    :param longest: seconds that it may take
    :param settings: the configuration; default: that of its files
    :param largest: bytes that a disk in a compressed image may have; default: any number that
        the host has space for
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the file system of the directory is full, or that beside the image
    :raises HostError: the host lacks what reads it
    """
    deadline = time.monotonic() + longest
    with contextlib.ExitStack() as undo:
        path, found = image, formats.recognise(image)
        if found == "qcow2":
            from nova_sandbox.rootfs import qcow2
            try:
                path = undo.enter_context(qcow2.raw(image, longest=longest, largest=largest))
            except qcow2.Qcow2Error as error:
                raise _refused(image, f"qcow2: {error}") from None
            found = formats.recognise(path)
            if found not in formats.RAW_FORMATS:
                raise _refused(image, f"this is qcow2 of {found}")
        if found not in formats.TAR_FORMATS | formats.RAW_FORMATS:
            raise _refused(image, f"this is {found}")
        file, place = [os.open(p, os.O_RDONLY | flags | os.O_CLOEXEC)
                       for p, flags in ((path, 0), (directory, os.O_DIRECTORY))]
        undo.callback(os.close, file)
        undo.callback(os.close, place)
        try:
            _fill(_Work(path, found, file, place, deadline), image, settings)
        except subprocess.TimeoutExpired:
            raise _refused(image, f"it takes longer than {longest:.0f} seconds") from None


class _Work:
    """An image that is being unpacked, and how it may be."""

    def __init__(self, path: str, found: str, image: int, directory: int, deadline: float) -> None:
        self.path = path
        self.found = found
        self.image = image
        self.directory = directory
        self._deadline = deadline

    @property
    def left(self) -> float:
        return max(0.1, self._deadline - time.monotonic())

    def confined(self, found: str, image: int, *words: object
                 ) -> subprocess.CompletedProcess[str]:
        """Run this module's program."""
        return subprocess.run(
            [sys.executable, "-m", "nova_sandbox.rootfs.unpack", found, str(image),
             str(self.directory), *map(str, words)],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
            pass_fds=(image, self.directory), timeout=self.left, check=False)


def _fill(work: _Work, image: str, settings: Settings | None) -> None:
    place = None
    if work.found == "partitioned":
        done = work.confined(work.found, work.image)
        _check(done, image, work.found)
        try:
            place = locate.Place.parse(done.stdout, os.path.getsize(work.path))
        except ValueError as error:
            raise _refused(image, str(error)) from None
    elif work.found in formats.FILE_SYSTEMS:
        place = locate.Place(work.found, 0, os.path.getsize(work.path))
    if place is None:
        _check(work.confined(work.found, work.image), image, work.found)
        return
    settings = settings or startcache.load()
    if place.fstype == "ext" and not settings.allow_kernel_mount:
        _check(work.confined("ext", work.image, place.start, place.size), image, work.found)
        return
    from nova_sandbox.rootfs import foreign
    with foreign.reading(work.path, place, settings, work.left) as one:
        done = work.confined("stream", one.output)
        if done.returncode == _STATUS_NO_SPACE:
            _check(done, image, place.fstype)
        problem = one.problem()
    if problem:
        raise _refused(image, f"{place.fstype}: {problem}")
    _check(done, image, place.fstype)


def _check(done: subprocess.CompletedProcess[str], image: str, found: str) -> None:
    if not done.returncode:
        return
    reason = (done.stderr.strip().splitlines() or ["the unpacking was killed"])[-1]
    if done.returncode == _STATUS_NO_SPACE:
        raise exception.NoSpace(f"{os.path.basename(image)} cannot be unpacked: {reason}")
    raise _refused(image, f"{found}: {reason}")


def _refused(image: str, reason: str) -> exception.InvalidValue:
    return exception.InvalidValue("image", os.path.basename(image),
                                  f"{formats.ALLOWED} ({reason})")


def _main(found: str, image: int, directory: int, *place: int) -> None:
    # All that is used later: nothing can be imported inside.
    import bz2  # noqa: F401
    import grp  # noqa: F401
    import gzip  # noqa: F401
    import lzma  # noqa: F401
    import pwd  # noqa: F401
    import tarfile  # noqa: F401
    import uuid  # noqa: F401

    from nova_sandbox.rootfs import confine, extcopy
    if found == "tar.zst":
        image = _unzstd(image)
    confine.confine(directory)
    os.close(directory)
    try:
        if found == "partitioned":
            sys.stdout.write(str(locate.find(image)))
        elif found == "ext":
            extcopy.copy(image, *place)
        else:
            _untar(image, found)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.stderr.write(f"{error.strerror}\n")
            raise SystemExit(_STATUS_NO_SPACE) from None
        raise
    except ValueError as error:
        raise SystemExit(str(error)) from None


def _unzstd(image: int) -> int:
    """Return a descriptor of what zstd, as nobody, makes of a file."""
    ours, theirs = os.pipe()
    try:
        subprocess.Popen(
            ["zstd", "-dcq"], stdin=image, stdout=theirs, stderr=subprocess.DEVNULL,
            user=65534, group=65534, extra_groups=[], cwd="/")
    except FileNotFoundError:
        raise SystemExit("there is no zstd: install it") from None
    os.close(theirs)
    os.close(image)
    return ours


def _untar(image: int, found: str) -> None:
    import tarfile
    directories: list[tarfile.TarInfo] = []
    attributes: list[tuple[str, str, bytes]] = []
    with open(image, "rb") as file, tarfile.open(
            fileobj=file, mode="r|" if found in _STREAMS else "r:*") as stream:
        for member in stream:
            if member.ischr() or member.isblk() or member.isfifo():
                continue
            stream.extract(member, "/", numeric_owner=True, filter="fully_trusted")
            if member.isdir():
                directories.append(member)
            if member.isdir() or member.isreg():
                attributes.extend(_attributes(member))
        # What comes later changes them: another name of a file, a file in a directory.
        for path, name, value in attributes:
            os.setxattr(path, name, value, follow_symlinks=False)
        for member in reversed(directories):
            stream.utime(member, os.path.join("/", member.name))
        # Who writes it must not wait, nor take its end for a failure.
        while found == "stream" and file.read(1 << 20):
            pass


def _attributes(member: tarfile.TarInfo) -> Iterator[tuple[str, str, bytes]]:
    """Give the extended attributes that GNU tar and bsdtar write for a file."""
    from nova_sandbox.rootfs import extcopy
    for name, value in member.pax_headers.items():
        attribute = name.removeprefix("SCHILY.xattr.")
        if attribute != name and extcopy.wanted_attribute(attribute):
            yield (os.path.join("/", member.name), attribute,
                   value.encode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    _main(sys.argv[1], *map(int, sys.argv[2:]))
