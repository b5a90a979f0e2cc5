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

"""Applies tar archives to a directory: a tarball, or the layers of a container image.

Layers by the rules of the OCI image specification: what a layer has replaces what is there, but a
directory is merged with a directory; ``.wh.NAME`` takes NAME away that a lower layer gave, and
``.wh..wh..opq`` all that lower layers put into its directory. Symbolic links in a path are
followed inside the directory only, and never the last name. Device nodes, pipes and sockets
are left out: a sandbox has its own. Owners, modes, times and file capabilities are kept.
"""

from __future__ import annotations

import copy
import errno
import gzip
import lzma
import os
import shutil
import stat
import tarfile
import zlib
from typing import cast

from nova_sandbox.rootfs import extcopy, oci
from nova_sandbox.rootfs.meter import Meter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

_MARK = ".wh."
_OPAQUE = ".wh..wh..opq"
# Of the file system that had such marks first, for itself.
_RESERVED = ".wh..wh."
# What removes a tree later has a limit of its own.
_DEEPEST = 256
_MOST_LINKS = 40
_CHUNK = 256 << 10
_MOST_ENTRIES = 5_000_000
# Of ext4 with blocks of 4 KiB.
_LARGEST_FILE = (1 << 44) - 4096
# What the list of a sparse file's parts has for one.
_PART = 64
_FULL = (errno.ENOSPC, errno.EDQUOT)
# What readers of broken archives and compressed streams raise.
BROKEN = (tarfile.TarError, EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, ValueError,
          MemoryError, OverflowError)


class Tree:
    """The tree that archives make.

    :param root: path of the directory; no other process changes it meanwhile
    :param marks: they are layers of an image: names that begin with ``.wh.`` mean something, and
        none may lead out
    :param size: bytes of the image that they are from; 0: nobody knows
    :ivar meter: counts what is read of them
    :ivar headers: what the last one says of itself as a whole, by keyword of the pax format
    """

    def __init__(self, root: str, *, marks: bool = True, size: int = 0) -> None:
        self.meter = Meter(root, size)
        self.headers: dict[str, str] = {}
        self._root = root
        self._marks = marks
        self._entries = 0
        #: times of directories, which what comes into them changes
        self._times: dict[str, float] = {}

    def apply(self, stream: IO[bytes], what: str) -> None:
        """Apply an archive.

        :param stream: the uncompressed tar archive, read to its end, not always to the stream's
        :param what: it, for errors
        :raises OciError: it is broken, has what no layer may have, or too much that is not used
        :raises OSError: the file system is full
        """
        layer = _Layer(self._root, self._times, self._marks, self.meter)
        counted = self.meter.stream(stream)
        try:
            with tarfile.open(fileobj=counted, mode="r|", bufsize=_CHUNK) as archive:
                # All is checked here; Python before 3.11.4, as Debian 12 has it, knows no filters.
                archive.extraction_filter = lambda member, path: member
                while (member := archive.next()) is not None:
                    # All that it has read are kept otherwise.
                    archive.members.clear()  # type: ignore[attr-defined]
                    parts = cast(list[tuple[int, int]], member.sparse or [])
                    self._entries += 1 + len(parts)
                    self.meter.entry()
                    if self._entries > _MOST_ENTRIES:
                        raise oci.OciError(f"the image has more than {_MOST_ENTRIES} files, and "
                                           "parts of files with holes")
                    _add(layer, archive, member, what)
                self.headers = dict(archive.pax_headers)
        except oci.OciError:
            raise
        except BROKEN as error:
            raise oci.OciError(f"{what} is broken ({oci.shown(str(error) or repr(error))})") \
                from None

    def finish(self) -> None:
        """Give directories their times; nothing may be applied afterwards."""
        for path, when in self._times.items():
            full = os.path.join(self._root, path)
            if os.path.isdir(full) and not os.path.islink(full):
                os.utime(full, (when, when))


def _add(layer: _Layer, archive: tarfile.TarFile, member: tarfile.TarInfo, what: str) -> None:
    name = oci.shown(member.name, 40)
    try:
        layer.add(archive, member)
    except ValueError as error:
        raise oci.OciError(f"{what}: {name}: {error}") from None
    except OSError as error:
        if error.errno in _FULL:
            raise
        reason = error.strerror or str(error)
        raise oci.OciError(f"{what}: {name}: {oci.shown(reason)}") from None


class _Layer:
    """One layer while it is applied."""

    def __init__(self, root: str, times: dict[str, float], marks: bool, meter: Meter) -> None:
        self._root = root
        self._marks = marks
        self._meter = meter
        self._times = times
        # Paths that this layer made, with which its marks have nothing to do.
        self._own: set[str] = set()
        # Directories that have nothing of lower layers: however often a mark says so again, none
        # is looked through twice.
        self._cleared: set[str] = set()
        self._known: dict[str, str] = {}

    def add(self, archive: tarfile.TarFile, member: tarfile.TarInfo) -> None:
        parts = self._parts(member.name)
        if not parts:
            if member.isdir():
                self._extract(archive, member, "")
            return
        last = parts.pop()
        if self._marks and last.startswith(_MARK):
            self._mark(parts, last)
            return
        parent = self._directory(parts, make=True)
        assert parent is not None
        path = _join(parent, last)
        if member.islnk():
            self._link(member, path)
        else:
            self._clear_for(path, directory=member.isdir())
            if member.isdir() or member.isreg() or member.issym():
                self._extract(archive, member, path)
        self._own.add(path)

    def _parts(self, name: str) -> list[str]:
        """Return the components of a name.

        :raises OciError: that of a file of a layer leads out of the tree
        """
        parts: list[str] = []
        for part in name.split("/"):
            if part == ".." and self._marks:
                raise oci.OciError("its name leads out of the image")
            if part == "..":
                del parts[-1:]
            elif part not in ("", "."):
                parts.append(part)
        return parts

    def _mark(self, parts: list[str], last: str) -> None:
        if last != _OPAQUE and last.startswith(_RESERVED):
            return
        name = last.removeprefix(_MARK)
        if name in ("", ".", ".."):
            raise oci.OciError("it takes away what has no name")
        parent = self._directory(parts, make=False)
        if parent is None:
            return
        if last == _OPAQUE:
            self._clear_lower(parent)
        else:
            self._remove_lower(_join(parent, name))
        self._known.clear()

    def _full(self, path: str) -> str:
        return os.path.join(self._root, path)

    def _kind(self, path: str) -> int | None:
        """Return the type of what is there, or None."""
        try:
            return stat.S_IFMT(os.lstat(self._full(path)).st_mode)
        except FileNotFoundError:
            return None

    def _directory(self, parts: list[str], *, make: bool) -> str | None:
        """Return the path of a directory, links followed; None where there is none."""
        given = "/".join(parts)
        if given not in self._known:
            found = self._resolve(parts, make)
            if found is None:
                return None
            if len(self._known) > 1000:
                self._known.clear()
            self._known[given] = found
        return self._known[given]

    def _resolve(self, parts: list[str], make: bool) -> str | None:
        pending = parts[::-1]
        done: list[str] = []
        links = 0
        while pending:
            part = pending.pop()
            if part in ("", "."):
                continue
            if part == "..":
                del done[-1:]
                continue
            done.append(part)
            path = "/".join(done)
            kind = self._kind(path)
            if kind == stat.S_IFLNK:
                links += 1
                if links > _MOST_LINKS:
                    raise oci.OciError("it has too many symbolic links in its path")
                target = os.readlink(self._full(path))
                done = [] if target.startswith("/") else done[:-1]
                pending.extend(target.split("/")[::-1])
            elif kind is None:
                if not make:
                    return None
                os.mkdir(self._full(path), 0o755)
                self._own.add(path)
            elif kind != stat.S_IFDIR:
                if not make:
                    return None
                raise oci.OciError(f"/{oci.shown(path)} above it is no directory")
            if len(done) > _DEEPEST:
                raise oci.OciError(f"it is deeper than {_DEEPEST} directories")
        return "/".join(done)

    def _clear_for(self, path: str, *, directory: bool) -> None:
        """Remove what is in the place of a new file or directory."""
        kind = self._kind(path)
        if kind is None or (directory and kind == stat.S_IFDIR):
            return
        self._known.clear()
        if kind == stat.S_IFDIR:
            shutil.rmtree(self._full(path))
        else:
            os.unlink(self._full(path))

    def _clear_lower(self, path: str) -> None:
        """Remove what is in a directory and not of this layer."""
        if path in self._cleared:
            return
        for entry in os.listdir(self._full(path)):
            self._remove_lower(_join(path, entry))
        self._cleared.add(path)

    def _remove_lower(self, path: str) -> None:
        """Remove what is not of this layer."""
        kind = self._kind(path)
        if kind == stat.S_IFDIR:
            self._clear_lower(path)
            if path not in self._own:
                try:
                    os.rmdir(self._full(path))
                except OSError as error:
                    if error.errno != errno.ENOTEMPTY:
                        raise
        elif kind is not None and path not in self._own:
            os.unlink(self._full(path))

    def _link(self, member: tarfile.TarInfo, path: str) -> None:
        parts = self._parts(member.linkname)
        last = parts.pop() if parts else ""
        parent = self._directory(parts, make=False)
        target = None if parent is None or not last else _join(parent, last)
        kind = None if target is None else self._kind(target)
        if target is None or kind is None or kind == stat.S_IFDIR:
            raise oci.OciError(f"it is a hard link to {oci.shown(member.linkname, 40)}, which is "
                               "no file of the image")
        if target == path:
            return
        self._clear_for(path, directory=False)
        os.link(self._full(target), self._full(path), follow_symlinks=False)

    def _extract(self, archive: tarfile.TarFile, member: tarfile.TarInfo, path: str) -> None:
        extcopy.check_owner("it", member.uid, member.gid)
        if member.isreg():
            if member.size > _LARGEST_FILE:
                raise oci.OciError(f"it has {member.size} bytes; a file has at most "
                                   f"{_LARGEST_FILE}")
            parts = cast(list[tuple[int, int]], member.sparse or [])
            self._meter.file(sum(_PART + count for _, count in parts)
                             if member.issparse() else member.size)
        place = copy.copy(member)
        place.name = path or "."
        archive.extract(place, self._root, numeric_owner=True)
        if member.isdir():
            self._times[path] = member.mtime
        if member.issym():
            os.utime(self._full(path), (member.mtime, member.mtime), follow_symlinks=False)
        else:
            for name, value in member.pax_headers.items():
                attribute = name.removeprefix("SCHILY.xattr.")
                if attribute != name and extcopy.wanted_attribute(attribute):
                    extcopy.set_attribute(self._full(path), attribute,
                                          value.encode("utf-8", "surrogateescape"))


def _join(parent: str, name: str) -> str:
    return f"{parent}/{name}" if parent else name
