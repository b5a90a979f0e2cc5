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

"""Bases: file systems made of an image once, and only read then.

A base is a sparse file with an ext4 file system of our own making, without a journal. On the
host's disk it takes about what is in it.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import disks, locks, sources, unpack, writeback

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from nova_sandbox.startcache import Settings

    #: Gets what is being done, and how many bytes of how many are; None: nobody knows.
    Progress = Callable[[str, int, int | None], None]
    #: Calls a function that blocks: where all else has to go on meanwhile, elsewhere.
    Call = Callable[..., Any]

# An ext4 file system of more needs more for itself than a small image does.
_LARGEST = 8 << 40
# What others of the host may write meanwhile.
_PART_OF_FREE = 0.95
_PROGRESS_SECONDS = 0.2


def at_once(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call a function here and now."""
    return function(*arguments)


def make(image: str, path: str, *, settings: Settings | None = None, limit: int | None = None,
         on_progress: Progress | None = None, call: Call = at_once) -> dict[str, Any]:
    """Make a base of an image; all of it is on the disk then.

    :param image: path of an image that there is a source for
    :param path: of the base, which must not exist; after an error it is the caller's to remove,
        and so is what may be beside it when this process was killed
    :param settings: the configuration; default: that of its files
    :param limit: bytes that its file system may have; None: what the configuration says
    :param on_progress: called while it is unpacked
    :param call: calls what blocks
    :returns: ``size``, bytes that its files take; ``files``, how many there are; ``config``,
        what the image says of its command, None where it says nothing
    :raises InvalidValue: the image cannot be unpacked, or has more than the configuration allows
    :raises NoSpace: there is more in the image than *limit*
    :raises HostError: the host has no space, or cannot mount it
    """
    settings = settings or startcache.load()
    most = (largest(settings) if limit is None else limit) & -4096
    if limit is None and sources.find(image, settings).disk_size(image) > most:
        raise too_large(image, settings)
    free = os.statvfs(os.path.dirname(path))
    possible = min(int(free.f_bavail * free.f_frsize * _PART_OF_FREE), _LARGEST)
    size = min(possible, most) & -4096
    if size < disks.SMALLEST:
        raise exception.HostError(f"cannot make {path}: no space on the host")
    disks.make(path, size, "base", once=True)
    try:
        with disks.opened(path) as directory:
            empty = os.statvfs(directory)
            with _watched(directory, empty, on_progress):
                config = unpack.fill(image, directory, settings=settings, largest=most,
                                     scratch=os.path.dirname(path))
            call(_sync, directory, path)
            full = os.statvfs(directory)
    except exception.NoSpace as error:
        if size == most and limit is None:
            raise too_large(image, settings) from None
        if size == most:
            raise
        raise exception.HostError(f"{error} (no space on the host below "
                                  f"{os.path.dirname(path)})") from error
    _finish(path, call)
    return {"size": (empty.f_bfree - full.f_bfree) * full.f_frsize,
            "files": empty.f_ffree - full.f_ffree,
            "config": config.to_data() if config else None}


def largest(settings: Settings) -> int:
    """Return the bytes that an image may have where nothing but the configuration limits it."""
    return settings.image_size_limit << 30


def too_large(image: str, settings: Settings) -> exception.InvalidValue:
    """Return the error for an image that has more than :func:`largest`.

    :param image: its path
    """
    return exception.InvalidValue(
        "image", os.path.basename(image),
        f"one of at most {settings.image_size_limit} GiB: image_size_limit of the configuration")


def _sync(directory: str, path: str) -> None:
    try:
        writeback.sync(directory)
    except OSError as error:
        raise exception.HostError(
            f"cannot write {path}: {error.strerror} (no space on the host?)") from error


def _finish(path: str, call: Call) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        # The kernel ends the loop device a moment after its last user.
        locks.wait(descriptor)
        # QEMU's user reads it too; who knows the name has the image.
        os.fchmod(descriptor, 0o444)
        call(os.fsync, descriptor)
    except OSError as error:
        raise exception.HostError(f"cannot write {path}: {error.strerror}") from error
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _watched(directory: str, empty: os.statvfs_result, on_progress: Progress | None
             ) -> Iterator[None]:
    if on_progress is None:
        yield
        return
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_PROGRESS_SECONDS):
            now = os.statvfs(directory)
            on_progress("unpacking", (empty.f_bfree - now.f_bfree) * now.f_frsize, None)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def copy(path: str, directory: str) -> None:
    """Copy all files of a base, with their owners, modes, times and attributes.

    :param path: of the base
    :param directory: what is there stays; it gets a ``lost+found`` as well
    :raises NoSpace: the file system of the directory is full
    :raises HostError: the base cannot be mounted, or a file not be written
    """
    with disks.opened(path, readonly=True) as base:
        done = subprocess.run(
            ["cp", "-a", f"{base}/.", directory], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
            env={**os.environ, "LC_ALL": "C"}, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[0]
        if os.strerror(28) in done.stderr:
            raise exception.NoSpace(f"the image's files cannot be copied: {reason}")
        raise exception.HostError(f"the image's files cannot be copied: {reason}")
