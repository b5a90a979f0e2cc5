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

``python -m nova_sandbox.rootfs.unpack FORMAT FILE SPOOL DIR [FIRST SIZE]`` is its program.

FILE, SPOOL and DIR are numbers of open files; SPOOL is an empty one to be used up. Of a disk with
partitions the program only writes where the root file system is; first byte and size of an ext
file system follow DIR. Of a container image it writes the configuration.

A process of its own, confined to the directory, so that no name in the image leads
anywhere else. Device nodes are left out: a sandbox has its own. Owners, modes and file
capabilities are kept.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import subprocess
import sys
import tempfile
import time

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import formats, locate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from nova_sandbox.rootfs import oci
    from nova_sandbox.startcache import Settings

# A hostile image must not occupy the host for ever.
LONGEST = 3600.0
_STATUS_NO_SPACE = 28
_STATUS_NO_SPOOL = 29


def unpack(image: str, directory: str, *, settings: Settings | None = None
           ) -> oci.ImageConfig | None:
    """Unpack *image* into a new directory.

    :param image: path of an image file of one of :data:`formats.ALLOWED`
    :param directory: made; after an error it is the caller's to remove
    :param settings: the configuration; default: that of its files
    :returns: what a container image says of its command; None for others
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the host has no space for it
    :raises HostError: the host lacks what reads it
    """
    os.mkdir(directory, 0o755)
    return fill(image, directory, settings=settings)


def fill(image: str, directory: str, *, longest: float = LONGEST,
         settings: Settings | None = None, largest: int | None = None
         ) -> oci.ImageConfig | None:
    """Unpack *image* into a directory that is there.

    :param image: path of an image file of one of :data:`formats.ALLOWED`, or of the directory
        of an OCI image layout
    :param directory: its path
    :param longest: seconds that it may take
    :param settings: the configuration; default: that of its files
    :param largest: bytes that a disk in a compressed image may have; default: any number that
        the host has space for
    :returns: what a container image says of its command; None for others
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
        if found not in formats.ROOT_FORMATS:
            raise _refused(image, f"this is {found}")
        file, place = [os.open(p, os.O_RDONLY | flags | os.O_CLOEXEC)
                       for p, flags in ((path, 0), (directory, os.O_DIRECTORY))]
        undo.callback(os.close, file)
        undo.callback(os.close, place)
        spool = undo.enter_context(_spool(image)).fileno()
        try:
            return _fill(_Work(path, found, file, spool, place, deadline), image, settings)
        except subprocess.TimeoutExpired:
            raise _refused(image, f"it takes longer than {longest:.0f} seconds") from None


class _Work:
    """An image that is being unpacked, and how it may be."""

    def __init__(self, path: str, found: str, image: int, spool: int, directory: int,
                 deadline: float) -> None:
        self.path = path
        self.found = found
        self.image = image
        self.spool = spool
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
             str(self.spool), str(self.directory), *map(str, words)],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
            pass_fds=(image, self.spool, self.directory), timeout=self.left, check=False)


def _fill(work: _Work, image: str, settings: Settings | None) -> oci.ImageConfig | None:
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
        done = work.confined(work.found, work.image)
        _check(done, image, work.found)
        return _config(image, done.stdout) if done.stdout else None
    settings = settings or startcache.load()
    if place.fstype == "ext" and not settings.allow_kernel_mount:
        _check(work.confined("ext", work.image, place.start, place.size), image, work.found)
        return None
    from nova_sandbox.rootfs import foreign
    with foreign.reading(work.path, place, settings, work.left) as one:
        done = work.confined("stream", one.output)
        if done.returncode == _STATUS_NO_SPACE:
            _check(done, image, place.fstype)
        problem = one.problem()
    if problem:
        raise _refused(image, f"{place.fstype}: {problem}")
    _check(done, image, place.fstype)
    return None


def _config(image: str, text: str) -> oci.ImageConfig:
    from nova_sandbox.rootfs import oci
    try:
        return oci.ImageConfig.from_data(oci.document(text.encode(), "the configuration"))
    except ValueError as error:
        raise _refused(image, str(error)) from None


def _spool(image: str) -> IO[bytes]:
    """Return a file without a name, on the image's file system if that can be written."""
    try:
        return tempfile.TemporaryFile(dir=os.path.dirname(os.path.abspath(image)))
    except OSError:
        return tempfile.TemporaryFile(dir="/var/tmp")


def _check(done: subprocess.CompletedProcess[str], image: str, found: str) -> None:
    if not done.returncode:
        return
    reason = (done.stderr.strip().splitlines() or ["the unpacking was killed"])[-1]
    if done.returncode == _STATUS_NO_SPACE:
        raise exception.NoSpace(f"{os.path.basename(image)} cannot be unpacked: {reason}")
    if done.returncode == _STATUS_NO_SPOOL:
        raise exception.HostError(f"{os.path.basename(image)} cannot be decompressed beside "
                                  f"itself: {reason}")
    raise _refused(image, f"{found}: {reason}")


def _refused(image: str, reason: str) -> exception.InvalidValue:
    return exception.InvalidValue("image", os.path.basename(image),
                                  f"{formats.ALLOWED} ({reason})")


def _main(found: str, image: int, spool: int, directory: int, *place: int) -> None:
    # All that is used later: nothing can be imported inside.
    import bz2  # noqa: F401
    import grp  # noqa: F401
    import gzip  # noqa: F401
    import lzma  # noqa: F401
    import pwd  # noqa: F401
    import tarfile  # noqa: F401
    import uuid  # noqa: F401

    from nova_sandbox.rootfs import confine, extcopy, ocicopy, ocistore, zstd
    zstd.load()
    store: ocistore.Store | None = None
    if found == "oci":
        store = ocistore.LayoutStore(ocistore.serve(image))
    confine.confine(directory)
    os.close(directory)
    try:
        if found == "partitioned":
            sys.stdout.write(str(locate.find(image)))
        elif found == "ext":
            extcopy.copy(image, *place)
        elif found == "stream":
            _untar_stream(image)
        else:
            if found in formats.TAR_FORMATS and ocicopy.is_archive(image):
                store = ocistore.ArchiveStore(_uncompressed(image, spool, found))
            if store is None:
                _untar(image)
            else:
                config = ocicopy.copy(store, os.uname().machine)
                sys.stdout.write(json.dumps(config.to_data()))
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.stderr.write(f"{error.strerror}\n")
            raise SystemExit(_STATUS_NO_SPACE) from None
        raise
    except ValueError as error:
        raise SystemExit(str(error)) from None


def _uncompressed(image: int, spool: int, found: str) -> int:
    """Return a descriptor of an archive that is not compressed."""
    from nova_sandbox.rootfs import ocicopy
    if found == "tar":
        return image
    try:
        ocicopy.spool(image, spool)
    except OSError as error:
        sys.stderr.write(f"{error.strerror or error}\n")
        raise SystemExit(_STATUS_NO_SPOOL) from None
    return spool


def _untar(image: int) -> None:
    from nova_sandbox.rootfs import layers, ocicopy, ocistore
    tree = layers.Tree("/", marks=False)
    with ocistore.Blob(image, 0, os.fstat(image).st_size).stream() as source:
        tree.apply(ocicopy.decompressed(source), "the archive")
    tree.finish()


def _untar_stream(pipe: int) -> None:
    """Unpack an archive from another process."""
    from nova_sandbox.rootfs import layers
    tree = layers.Tree("/", marks=False)
    with open(pipe, "rb") as stream:
        tree.apply(stream, "the archive")
        # Who writes it must not wait, nor take its end for a failure.
        while stream.read(1 << 20):
            pass
    tree.finish()


if __name__ == "__main__":
    _main(sys.argv[1], *map(int, sys.argv[2:]))
