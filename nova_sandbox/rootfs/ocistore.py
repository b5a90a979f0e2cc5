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

"""Where the blobs of a container image are: in an archive, or in the directory of a layout.

For a process that sees nothing but the root file system that it makes
(:mod:`nova_sandbox.rootfs.confine`); a directory is read by a second such process, which
sees nothing but that.
"""

from __future__ import annotations

import hashlib
import io
import os
import posixpath
import re
import socket
import stat
import tarfile

from nova_sandbox.rootfs import oci

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

_CHUNK = 1 << 20
_MOST_MEMBERS = 20000
_MOST_LINKS = 8
_LONGEST_NAME = 4096
_CAP_DAC_READ_SEARCH = 2

_HEX = "[0-9a-f]{64}"
# Members of archives of images, and what no root file system begins with.
_CERTAIN = re.compile(
    rf"oci-layout|blobs/sha(256|512)/[0-9a-f]+|(sha256:)?{_HEX}(\.json|\.tar|\.tar\.gz)?"
    rf"|{_HEX}/(VERSION|json|layer\.tar)")
# Other members of such archives; other files may have these names as well.
_POSSIBLE = re.compile(r"(\.|blobs|blobs/sha(256|512)|index\.json|manifest\.json|repositories"
                       r"|config\.json)?")


class Blob:
    """A part of an open file.

    :param file: descriptor
    :param start: where it begins
    :param size: in bytes
    :param owned: whether the descriptor is closed with it
    """

    def __init__(self, file: int, start: int, size: int, *, owned: bool = False) -> None:
        self._file = file
        self._start = start
        self.size = size
        self._owned = owned

    def pread(self, count: int, offset: int) -> bytes:
        """Return bytes; fewer at the end."""
        count = min(count, self.size - offset)
        return os.pread(self._file, count, self._start + offset) if count > 0 else b""

    def read(self, what: str) -> bytes:
        """Return all of a document.

        :raises OciError: it is larger than a document may be
        """
        if self.size > oci.LARGEST_DOCUMENT:
            raise oci.OciError(f"{what} has {self.size} bytes; at most {oci.LARGEST_DOCUMENT} "
                               "are read")
        with self.stream() as stream:
            return stream.read()

    def check(self, digest: str, size: int | None, what: str) -> None:
        """Check what it holds.

        :param digest: that it must have
        :param size: that it must have; None: any
        :raises OciError: it has others
        """
        if size is not None and size != self.size:
            raise oci.OciError(f"{what} has {self.size} bytes; by its descriptor {size}")
        with self.stream() as stream:
            found = hash_of(stream, digest)
        if found != digest:
            raise oci.OciError(f"{what} has the digest {found}; it should have {digest}")

    def stream(self) -> io.BufferedReader:
        """Return a stream of it, from the beginning."""
        return io.BufferedReader(_Stream(self), _CHUNK)

    def close(self) -> None:
        """Let go of the file."""
        if self._owned:
            os.close(self._file)


class _Stream(io.RawIOBase):
    def __init__(self, blob: Blob) -> None:
        super().__init__()
        self._blob = blob
        self._offset = 0

    def readable(self) -> bool:
        return True

    def readinto(self, target: Any) -> int:
        data = self._blob.pread(len(target), self._offset)
        target[:len(data)] = data
        self._offset += len(data)
        return len(data)


def hash_of(stream: Any, digest: str) -> str:
    """Return the digest of what a stream still has, by the algorithm of another digest."""
    algorithm = digest.partition(":")[0]
    state = hashlib.new(algorithm)
    while chunk := stream.read(_CHUNK):
        state.update(chunk)
    return f"{algorithm}:{state.hexdigest()}"


if TYPE_CHECKING:
    class Store(Protocol):
        """Files of an image by their names in a layout."""

        def find(self, name: str) -> Blob | None:
            """Return a file; None where there is none."""


def is_archive(stream: tarfile.TarFile) -> bool:
    """Tell whether a tar archive is that of a container image, by the names of its first files.

    :param stream: open at its beginning; where it is then is not defined
    """
    possible = False
    for _ in range(_MOST_MEMBERS):
        member = stream.next()
        if member is None:
            break
        name = _normal(member.name)
        if _CERTAIN.fullmatch(name):
            return True
        if not _POSSIBLE.fullmatch(name):
            return False
        possible = possible or (member.isreg() and name in ("index.json", "manifest.json"))
    return possible


def _normal(name: str) -> str:
    """Return a member's name without what means nothing."""
    return posixpath.normpath(name.lstrip("/")).removeprefix("./") if name else ""


class ArchiveStore:
    """The files of an uncompressed tar archive.

    :param file: its descriptor
    :raises OciError: it is broken, or has two files of one name
    """

    def __init__(self, file: int) -> None:
        self._file = file
        self._files: dict[str, Blob] = {}
        self._links: dict[str, str] = {}
        whole = Blob(file, 0, os.fstat(file).st_size)
        try:
            with tarfile.open(fileobj=_Seekable(whole), mode="r:") as archive:
                for count, member in enumerate(archive):
                    if count >= _MOST_MEMBERS:
                        raise oci.OciError(f"the archive has more than {_MOST_MEMBERS} files")
                    self._add(member, whole.size)
        except (tarfile.TarError, EOFError) as error:
            raise oci.OciError(f"the archive is broken ({oci.shown(str(error))})") from None

    def _add(self, member: tarfile.TarInfo, end: int) -> None:
        name = _normal(member.name)
        if name in self._files or name in self._links:
            raise oci.OciError(f"the archive has {oci.shown(name)} twice")
        if member.islnk():
            self._links[name] = _normal(member.linkname)
        elif member.issym():
            self._links[name] = _normal(posixpath.join(posixpath.dirname(name), member.linkname))
        elif member.isreg() and not member.issparse():
            if member.offset_data + member.size > end:
                raise oci.OciError(f"the archive ends in the middle of {oci.shown(name)}")
            self._files[name] = Blob(self._file, member.offset_data, member.size)

    def find(self, name: str) -> Blob | None:
        """Return a file, where the archive has one."""
        name = _normal(name)
        for _ in range(_MOST_LINKS):
            if name not in self._links:
                break
            name = self._links[name]
        return self._files.get(name)


class _Seekable(io.RawIOBase):
    """Reads headers from a file without reading what is between them."""

    def __init__(self, whole: Blob) -> None:
        super().__init__()
        self._whole = whole
        self._offset = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._offset

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._offset, os.SEEK_END: self._whole.size}[whence]
        self._offset = max(0, base + offset)
        return self._offset

    def readinto(self, target: Any) -> int:
        data = self._whole.pread(len(target), self._offset)
        target[:len(data)] = data
        self._offset += len(data)
        return len(data)


class LayoutStore:
    """The files of a directory.

    :param requests: socket of the process that :func:`serve` runs in
    """

    def __init__(self, requests: socket.socket) -> None:
        self._requests = requests

    def find(self, name: str) -> Blob | None:
        """Return a file, where there is one.

        :raises OciError: it cannot be read
        """
        self._requests.send(os.fsencode(name)[:_LONGEST_NAME])
        answer, files, _, _ = socket.recv_fds(self._requests, 256, 1)
        if files:
            return Blob(files[0], 0, os.fstat(files[0]).st_size, owned=True)
        if answer:
            raise oci.OciError(f"{name} cannot be read: {os.fsdecode(answer)}")
        return None


def serve(directory: int) -> socket.socket:
    """Start a process that sees nothing but a directory, and opens the files in it.

    :param directory: descriptor
    :returns: for :class:`LayoutStore`; the process ends with this one
    """
    from nova_sandbox.rootfs import confine
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork():
        theirs.close()
        return ours
    try:
        ours.close()
        confine.confine(directory, kept=(_CAP_DAC_READ_SEARCH,), user=confine.NOBODY)
        # A directory that is open is a way out.
        os.closerange(3, theirs.fileno())
        os.closerange(theirs.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
        while name := theirs.recv(_LONGEST_NAME):
            _answer(theirs, name)
    finally:
        os._exit(0)


def _answer(requests: socket.socket, name: bytes) -> None:
    try:
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        requests.send(b"")
        return
    except OSError as error:
        requests.send((error.strerror or "error").encode())
        return
    try:
        if stat.S_ISREG(os.fstat(file).st_mode):
            socket.send_fds(requests, [b"file"], [file])
        else:
            requests.send(b"no regular file")
    finally:
        os.close(file)
