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

"""Reads the log files of sandboxes, of which only the end is kept.

A container's PID 1 appends to one file and frees the file's beginning. A virtual machine's
output goes through libvirt's virtlogd, which at a size renames ``NAME`` to ``NAME.0``, ``NAME.0``
to ``NAME.1`` and so on, and forgets the oldest (https://libvirt.org/manpages/virtlogd.html).
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import signal
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 256 << 10
_SETTLE_SECONDS = 15.0
_PAUSE_SECONDS = 0.01
# A rotation takes microseconds; a guest may bring about hundreds of them in a second.
_ATTEMPTS = 100


def settle(*paths: str, seconds: float = _SETTLE_SECONDS) -> None:
    """Wait until all of an ended sandbox's output is in its files.

    virtlogd may still have to read some of it when the machine has ended.

    :param seconds: to wait at most
    """
    deadline = time.monotonic() + seconds
    for path in paths:
        quiet = 0
        # virtlogd closes a file before it renames it and begins another.
        while quiet < 2 and time.monotonic() < deadline:
            quiet = 0 if _is_written(path) else quiet + 1
            if quiet < 2:
                time.sleep(_PAUSE_SECONDS)


def tail(path: str, most: int) -> bytes:
    """Return the end of a log.

    :param path: where it is written
    :param most: bytes
    :returns: the bytes, none where there is no log
    """
    parts: list[bytes] = []
    with _opened(path) as files:
        for file in reversed(files):
            size = os.fstat(file).st_size
            wanted = max(0, size - most)
            begin = min(_start(file, wanted), size)
            data = b"".join(_parts(file, begin, size))
            # What was freed meanwhile was read as zeros.
            kept = min(_start(file, begin), size)
            parts.append(data[kept - begin:])
            most -= size - wanted
            if most <= 0 or kept > wanted:
                break
    return b"".join(reversed(parts))


def length(path: str) -> int:
    """Return how many bytes of a log are kept.

    :param path: where it is written
    """
    with _opened(path) as files:
        return sum(os.fstat(file).st_size - _start(file, 0) for file in files)


class Follower:
    """Reads a log from its beginning, and what is added to it.

    Of a log that is written faster than it is read, parts are left out.

    :param path: where it is written; it need not be there yet
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._file: int | None = None
        self._offset = 0

    def close(self) -> None:
        """Close its file."""
        if self._file is not None:
            os.close(self._file)
        self._file = None

    def read(self) -> bytes:
        """Return the next bytes; none: there are no more now."""
        while True:
            data = self._read()
            if data:
                return data
            later = self._later()
            if later is None:
                return b""
            # It may have been added to between the two looks.
            data = self._read()
            if data:
                os.close(later)
                return data
            self.close()
            self._file, self._offset = later, 0

    def _read(self) -> bytes:
        file = self._file
        while file is not None:
            data = os.pread(file, _CHUNK, self._offset)
            if not data:
                if os.fstat(file).st_size >= self._offset:
                    break
                # Its writer could not free the beginning and has started over.
                self._offset = 0
                continue
            start = _start(file, self._offset)
            if start <= self._offset:
                self._offset += len(data)
                return data
            self._offset = start
        return b""

    def _later(self) -> int | None:
        """Return a descriptor of the next file, or None when this one is the last."""
        with _opened(self._path) as files:
            known = [_identity(os.fstat(file)) for file in files]
            own = _identity(os.fstat(self._file)) if self._file is not None else None
            index = known.index(own) + 1 if own in known else 0
            return os.dup(files[index]) if index < len(files) else None


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _names(path: str) -> list[str]:
    """Return the files of a log, the oldest first."""
    directory, name = os.path.split(path)
    try:
        suffixes = [entry[len(name) + 1:] for entry in os.listdir(directory)
                    if entry.startswith(f"{name}.")]
    except FileNotFoundError:
        return [path]
    numbers = sorted((int(s) for s in suffixes if s.isdecimal()), reverse=True)
    return [*(f"{path}.{number}" for number in numbers), path]


@contextlib.contextmanager
def _opened(path: str) -> Iterator[list[int]]:
    """Give descriptors of a log's files, the oldest first, as they are between two rotations."""
    for attempt in range(_ATTEMPTS):
        with contextlib.ExitStack() as opened:
            files: list[int] = []
            names = _names(path)
            try:
                for name in names:
                    files.append(os.open(name, os.O_RDONLY | os.O_CLOEXEC))
                    opened.callback(os.close, files[-1])
                # An open file's inode number is no other's.
                complete = names == _names(path) and all(
                    _identity(os.stat(name)) == _identity(os.fstat(file))
                    for name, file in zip(names, files, strict=True))
            except FileNotFoundError:
                # Not yet there, unless it is just being renamed.
                complete = names == [path] and attempt > 0
            if complete or attempt == _ATTEMPTS - 1:
                yield files
                return
        time.sleep(attempt * 1e-4)


def _start(file: int, offset: int) -> int:
    """Return where the bytes from an offset on begin that were not freed."""
    try:
        return os.lseek(file, offset, os.SEEK_DATA)
    except OSError:
        # ENXIO: there are none behind it, so none of those before were freed.
        return offset


def _parts(file: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        data = os.pread(file, min(_CHUNK, end - start), start)
        if not data:
            return
        yield data
        start += len(data)


def _is_written(path: str) -> bool:
    """Tell whether any process has it open for writing: only then is a lease refused."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return len(_names(path)) > 1
    try:
        # Who opens it in this moment has the kernel tell us: not by the signal that ends us.
        fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        # Or it has been renamed meanwhile, and another one is written.
        return _identity(os.stat(path)) != _identity(os.fstat(file))
    except FileNotFoundError:
        return True
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(file)
