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

"""Counts what is decompressed of an image, so that a small one cannot keep a host busy for long.

A few bytes can stand for terabytes, which take hours even if nothing is done with them.
"""

from __future__ import annotations

import io
import os

from nova_sandbox.rootfs import oci

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

# What any image may have, whatever its size.
_SLACK = 64 << 20
# No compression is better with what fills an image: as with the archive of one (ocicopy).
_RATIO = 20
# Headers, with names and attributes.
_ENTRY = 16 << 10
# tarfile skips what is not there by reading at the end again and again.
_MOST_ENDS = 100


class Meter:
    """Counts the bytes of archives that make one tree.

    What they hold may be as much as the tree's file system has room for and half as much again,
    for headers; and as much more as the image itself may explain, for what a layer replaces. Of
    that, as much may belong to no file as the image may explain.

    :param root: path of the tree
    :param size: bytes of the image, compressed as it is; 0: nobody knows
    :param files: it is told of files; otherwise all may belong to one
    """

    def __init__(self, root: str, size: int, *, files: bool = True) -> None:
        found = os.statvfs(root)
        space = found.f_blocks * found.f_frsize
        explained = _SLACK + size * _RATIO
        self._most = space + space // 2 + explained
        self._allowed = explained if files else self._most
        self._read = 0

    def entry(self) -> None:
        """Count an entry of an archive."""
        self._allowed += _ENTRY

    def file(self, size: int) -> None:
        """Count a file that is written now.

        :param size: bytes of its content, as far as they come in the archive
        """
        self._allowed += size

    def read(self, count: int) -> None:
        """Count bytes that were read.

        :raises OciError: there are more than any such image has
        """
        self._read += count
        if self._read > self._most:
            raise oci.OciError(f"the image has more than {self._most} bytes uncompressed, which "
                               "its disk and its own size cannot explain")
        if self._read > self._allowed:
            raise oci.OciError(f"of what the image has uncompressed, more than {self._allowed} "
                               "bytes belong to no file")

    def stream(self, source: IO[bytes]) -> Stream:
        """Return a stream that counts what is read of another."""
        return Stream(self, source)


class Stream(io.RawIOBase):
    """A stream whose bytes are counted."""

    def __init__(self, meter: Meter, source: IO[bytes]) -> None:
        super().__init__()
        self._meter = meter
        self._source = source
        self._ends = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to so many bytes.

        :raises OciError: there were too many
        :raises EOFError: its end was read before, very often
        """
        data = self._source.read(size)
        self._ends += not data
        if self._ends > _MOST_ENDS:
            raise EOFError("it ends in the middle")
        self._meter.read(len(data))
        return data
