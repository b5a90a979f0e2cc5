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

"""The journal of an ext3 or ext4 file system that was not unmounted.

Not written back, only looked up: which blocks have newer contents in the journal. See the
kernel's Documentation/filesystems/ext4/journal.rst; its numbers are big-endian.
"""

from __future__ import annotations

import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MAGIC = 0xC03B3998
_DESCRIPTOR, _COMMIT, _SUPERBLOCK_1, _SUPERBLOCK_2, _REVOKE = 1, 2, 3, 4, 5
_64BIT, _CSUM_V2, _CSUM_V3, _FAST_COMMIT = 0x2, 0x8, 0x10, 0x20
_KNOWN = 0x1 | _64BIT | 0x4 | _CSUM_V2 | _CSUM_V3 | _FAST_COMMIT
_ESCAPED, _SAME_UUID, _LAST = 1, 2, 8
_DEFAULT_FAST_COMMIT_BLOCKS = 256


class JournalError(ValueError):
    """The journal is broken, or has features that are not known."""


class Journal:
    """A journal.

    :param read: returns a block of the journal
    :param length: how many blocks it has
    :raises JournalError: it cannot be read
    """

    def __init__(self, read: Callable[[int], bytes], length: int) -> None:
        self._read = read
        sb = read(0)
        (magic, kind, _, self._block_size, blocks, self._first, self._sequence,
         self._start) = struct.unpack_from(">8I", sb)
        if magic != _MAGIC or kind not in (_SUPERBLOCK_1, _SUPERBLOCK_2):
            raise JournalError("its journal has no superblock")
        self._features = struct.unpack_from(">I", sb, 40)[0] if kind == _SUPERBLOCK_2 else 0
        if self._features & ~_KNOWN:
            raise JournalError(f"features {self._features & ~_KNOWN:#x} of its journal are not "
                               "known")
        if self._features & _FAST_COMMIT:
            # What was committed there only is newer than what is whole without it.
            blocks -= struct.unpack_from(">I", sb, 84)[0] or _DEFAULT_FAST_COMMIT_BLOCKS
        self._end = blocks
        if (self._block_size != len(sb) or not 0 < self._first < blocks <= length
                or not (self._start == 0 or self._first <= self._start < blocks)):
            raise JournalError("the superblock of its journal is broken")

    def newer(self) -> dict[int, tuple[int, bool]]:
        """Return which blocks of the file system have newer contents.

        :returns: the block of the journal, and whether the contents' first four bytes, which
            were the journal's own magic, were taken out of it; by block of the file system
        """
        revoked: dict[int, int] = {}
        written: list[tuple[int, int, int, bool]] = []
        pending: list[tuple[int, int, int, bool]] = []
        pending_revoked: list[int] = []
        number = 0
        for kind, where, data in self._records():
            if kind == _DESCRIPTOR:
                for block, flags in self._tags(data):
                    where = self._after(where)
                    pending.append((number, block, where, bool(flags & _ESCAPED)))
            elif kind == _REVOKE:
                pending_revoked.extend(self._revoked(data))
            else:
                written += pending
                for block in pending_revoked:
                    revoked[block] = number
                pending, pending_revoked = [], []
                number += 1
        return {block: (where, escaped) for turn, block, where, escaped in written
                if revoked.get(block, -1) < turn}

    def _after(self, where: int, count: int = 1) -> int:
        where += count
        while where >= self._end:
            where -= self._end - self._first
        return where

    def _records(self) -> Iterator[tuple[int, int, bytes]]:
        """Give kind, place and contents of each block but those of data."""
        if not self._start:
            return
        where, sequence = self._start, self._sequence
        left = self._end - self._first
        while left > 0:
            data = self._read(where)
            magic, kind, found = struct.unpack_from(">3I", data)
            if magic != _MAGIC or found != sequence or kind not in (
                    _DESCRIPTOR, _COMMIT, _REVOKE):
                return
            yield kind, where, data
            count = 1
            if kind == _DESCRIPTOR:
                count += sum(1 for _ in self._tags(data))
            elif kind == _COMMIT:
                sequence = sequence + 1 & 0xffffffff
            left -= count
            where = self._after(where, count)

    def _tags(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Give number of the block and flags of each block that follows a descriptor."""
        wide = self._features & _64BIT
        if self._features & _CSUM_V3:
            size = 16
        else:
            size = 8 + (4 if wide else 0) + (2 if self._features & _CSUM_V2 else 0)
        end = len(data) - (4 if self._features & (_CSUM_V2 | _CSUM_V3) else 0)
        at = 12
        while at + size <= end:
            block, = struct.unpack_from(">I", data, at)
            if self._features & _CSUM_V3:
                flags, high = struct.unpack_from(">II", data, at + 4)
            else:
                flags, = struct.unpack_from(">H", data, at + 6)
                high = struct.unpack_from(">I", data, at + 8)[0] if wide else 0
            yield block | (high << 32 if wide else 0), flags
            at += size + (0 if flags & _SAME_UUID else 16)
            if flags & _LAST:
                return

    def _revoked(self, data: bytes) -> Iterator[int]:
        used, = struct.unpack_from(">I", data, 12)
        if not 16 <= used <= len(data):
            raise JournalError("a revocation of its journal is broken")
        width, form = (8, ">Q") if self._features & _64BIT else (4, ">I")
        for at in range(16, used - width + 1, width):
            yield struct.unpack_from(form, data, at)[0]
