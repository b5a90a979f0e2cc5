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

"""Reads ext2, ext3 and ext4 file systems without mounting them.

For images of strangers: the kernel's own code for it is not made for structures that
somebody has forged, and tools in C are no better. Here a forged structure ends in
:class:`ExtError`, and nothing is read twice for ever. See the kernel's
Documentation/filesystems/ext4.
"""

from __future__ import annotations

import stat
import struct

from nova_sandbox.rootfs import extjournal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT_INODE = 2
_MAGIC = 0xEF53
# Features without which the structures read here cannot be understood: those known are
# filetype, recover, meta_bg, extents, 64bit, mmp, flex_bg, ea_inode, csum_seed, largedir,
# inline_data, casefold, and encrypt, whose encrypted inodes are refused one by one.
_KNOWN = (0x2 | 0x4 | 0x10 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x2000 | 0x4000 | 0x8000
          | 0x10000 | 0x20000)
_RECOVER, _META_BG, _64BIT = 0x4, 0x10, 0x80
_RO_SPARSE_SUPER, _COMPAT_SPARSE_SUPER2 = 0x1, 0x200
_ENCRYPTED, _EXTENTS, _INLINE = 0x800, 0x80000, 0x10000000
_XATTR_MAGIC = 0xEA020000
# With the prefix of an access control list comes no more.
_XATTR_PREFIXES = {1: b"user.", 2: b"system.posix_acl_access", 3: b"system.posix_acl_default",
                   4: b"trusted.", 6: b"security.", 7: b"system."}
_ACLS = (2, 3)
# Kinds of ACL entries with an id: a user's, a group's.
_ACL_WITH_ID = (0x02, 0x08)
_EXTENT_MAGIC = 0xF30A
_LONGEST_TARGET = 4095


class ExtError(ValueError):
    """It is no such file system, a broken one, or one with features that are not known."""


class Inode:
    """A file, directory, symbolic link or something else."""

    def __init__(self, number: int, raw: bytes) -> None:
        self.number = number
        self.raw = raw
        (self.mode, uid, size, atime, ctime, mtime, _, gid, self.links) = struct.unpack_from(
            "<HHIIIIIHH", raw)
        self.flags, = struct.unpack_from("<I", raw, 0x20)
        self.block = raw[0x28:0x64]
        size_high, = struct.unpack_from("<I", raw, 0x6C)
        acl, = struct.unpack_from("<I", raw, 0x68)
        acl_high, uid_high, gid_high = struct.unpack_from("<HHH", raw, 0x76)
        self.uid = uid | uid_high << 16
        self.gid = gid | gid_high << 16
        self.size = size | size_high << 32
        self.xattr_block = acl | acl_high << 32
        extra = struct.unpack_from("<H", raw, 0x80)[0] if len(raw) > 128 else 0
        self.extra = 128 + extra
        if self.extra > len(raw) or extra % 4:
            raise ExtError(f"inode {number} has a wrong size")
        self.atime_ns = self._time(atime, 0x8C)
        self.mtime_ns = self._time(mtime, 0x88)

    def _time(self, seconds: int, at: int) -> int:
        """Return nanoseconds since 1970; seconds are signed and may have two more bits."""
        found = seconds - (1 << 32) if seconds >> 31 else seconds
        nanoseconds = 0
        if at + 4 <= self.extra:
            more, = struct.unpack_from("<I", self.raw, at)
            found += (more & 3) << 32
            nanoseconds = min(more >> 2, 999_999_999)
        return found * 1_000_000_000 + nanoseconds

    @property
    def kind(self) -> int:
        """What it is, as ``stat.S_IFMT`` gives it."""
        return stat.S_IFMT(self.mode)


class FileSystem:
    """A file system.

    :param pread: reads a count of bytes at an offset of the file system, fewer at the end
    :raises ExtError: it cannot be read
    """

    def __init__(self, pread: Callable[[int, int], bytes]) -> None:
        self._pread = pread
        sb = pread(1024, 1024)
        if len(sb) < 1024 or struct.unpack_from("<H", sb, 0x38)[0] != _MAGIC:
            raise ExtError("no ext2, ext3 or ext4 file system")

        def word(at: int) -> int:
            return int(struct.unpack_from("<I", sb, at)[0])

        compatible, incompatible, self._ro = word(0x5C), word(0x60), word(0x64)
        if word(0x4C) == 0:  # The revision before features.
            compatible = incompatible = self._ro = 0
        if incompatible & ~_KNOWN:
            raise ExtError(f"ext4 features {incompatible & ~_KNOWN:#x} are not known")
        if compatible & _COMPAT_SPARSE_SUPER2 and incompatible & _META_BG:
            raise ExtError("ext4 features sparse_super2 and meta_bg together are not known")
        if word(0x18) > 6:
            raise ExtError("its blocks have no possible size")
        self.block_size = 1024 << word(0x18)
        self._first = word(0x14)
        self._per_group, self._inodes_per_group = word(0x20), word(0x28)
        self._inodes = word(0)
        self.blocks = word(4) | (word(0x150) << 32 if incompatible & _64BIT else 0)
        self._inode_size = struct.unpack_from("<H", sb, 0x58)[0] if word(0x4C) else 128
        self._descriptor_size = (struct.unpack_from("<H", sb, 0xFE)[0]
                                 if incompatible & _64BIT else 32)
        self._first_meta = word(0x104) if incompatible & _META_BG else None
        if (not self._per_group or not self._inodes_per_group or not self.blocks
                or self._first > 1 or self._inode_size not in (128, 256, 512, 1024, 2048, 4096)
                or self._inode_size > self.block_size
                or self._descriptor_size not in (32, 64, 128, 256, 512, 1024)):
            raise ExtError("its superblock is broken")
        if not pread(1, self.size - 1):
            raise ExtError("it is longer than the image")
        # As many as a consistent file system can have: no file has blocks of another.
        self._left = self.blocks
        #: Place in the image, and whether a magic is missing there, of blocks that are newer
        #: in the journal.
        self._newer: dict[int, tuple[int, bool]] = {}
        if incompatible & _RECOVER:
            self._newer = self._read_journal(word(0xE0))

    @property
    def size(self) -> int:
        """Size in bytes."""
        return self.blocks * self.block_size

    # Where things are.

    def read_block(self, number: int) -> bytes:
        """Return a block."""
        if not self._first <= number < self.blocks:
            raise ExtError(f"block {number} is not in the file system")
        number, escaped = self._newer.get(number, (number, False))
        data = self._pread(self.block_size, number * self.block_size)
        if len(data) != self.block_size:
            raise ExtError("it is longer than the image")
        return b"\xc0\x3b\x39\x98" + data[4:] if escaped else data

    def _read_journal(self, number: int) -> dict[int, tuple[int, bool]]:
        """Return the blocks that are newer in the journal."""
        inode = self.inode(number)  # Zero where the journal is on another disk.
        places: list[int] = []
        for offset, where, count in self.runs(inode):
            if offset != len(places) * self.block_size:
                raise ExtError("its journal has holes")
            places.extend(range(where // self.block_size, (where + count) // self.block_size))
        try:
            journal = extjournal.Journal(lambda block: self.read_block(places[block]),
                                         len(places))
            return {block: (places[where], escaped)
                    for block, (where, escaped) in journal.newer().items()}
        except extjournal.JournalError as error:
            raise ExtError(str(error)) from None

    def _has_backup(self, group: int) -> bool:
        if group < 2 or not self._ro & _RO_SPARSE_SUPER:
            return True
        for base in (3, 5, 7):
            power = base
            while power < group:
                power *= base
            if power == group:
                return True
        return False

    def _table(self, group: int) -> int:
        """Return the first block of a group's inodes."""
        each = self.block_size // self._descriptor_size
        block, index = divmod(group, each)
        if self._first_meta is None or block < self._first_meta:
            where = (2 if self.block_size == 1024 else 1) + block
        else:
            where = (self._first + block * each * self._per_group
                     + int(self._has_backup(block * each)))
            if not block and self.block_size == 1024 and not self._first:
                where += 1
        data = self.read_block(where)
        at = index * self._descriptor_size
        low, = struct.unpack_from("<I", data, at + 8)
        high = struct.unpack_from("<I", data, at + 0x28)[0] if self._descriptor_size >= 64 else 0
        return int(low | high << 32)

    def inode(self, number: int) -> Inode:
        """Return an inode.

        :raises ExtError: there is none of this number
        """
        if not 0 < number <= self._inodes:
            raise ExtError(f"there is no inode {number}")
        group, index = divmod(number - 1, self._inodes_per_group)
        where = index * self._inode_size
        block = self.read_block(self._table(group) + where // self.block_size)
        at = where % self.block_size
        found = Inode(number, block[at:at + self._inode_size])
        if found.flags & _ENCRYPTED:
            raise ExtError(f"inode {number} is encrypted")
        return found

    # Contents.

    def runs(self, inode: Inode) -> Iterator[tuple[int, int, int]]:
        """Give where a file's contents are, without its holes, first ones first.

        :returns: offset in the file, offset in the file system, length; all in bytes, the
            last one may go beyond the file's end
        :raises ExtError: blocks that cannot be, or more than the file system has
        """
        mapped = self._extents(inode) if inode.flags & _EXTENTS else self._indirect(inode)
        end = -(-inode.size // self.block_size)
        for logical, physical, count in mapped:
            count = min(count, end - logical)
            if count <= 0:
                return
            if not self._first <= physical <= physical + count <= self.blocks:
                raise ExtError(f"inode {inode.number} has blocks outside the file system")
            self._take(count)
            for first, place, many in self._newest(physical, count):
                yield ((logical + first - physical) * self.block_size, place * self.block_size,
                       many * self.block_size)

    def _newest(self, physical: int, count: int) -> Iterator[tuple[int, int, int]]:
        """Give first block, place and count of the parts of a run of blocks.

        The kernel journals contents only with the option data=journal.
        """
        begin = physical
        if self._newer:
            for block in range(physical, physical + count):
                place, escaped = self._newer.get(block, (block, False))
                if escaped:
                    raise ExtError(f"contents of block {block} are in the journal only")
                if place != block:
                    if begin < block:
                        yield begin, begin, block - begin
                    yield block, place, 1
                    begin = block + 1
        if begin < physical + count:
            yield begin, begin, physical + count - begin

    def _take(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise ExtError("its files have more blocks than it has itself")

    def _take_block(self, number: int) -> bytes:
        self._take(1)
        return self.read_block(number)

    def _extents(self, inode: Inode) -> Iterator[tuple[int, int, int]]:
        broken = ExtError(f"inode {inode.number} has a broken extent tree")
        done = 0  # Blocks of the file up to here are mapped: none comes twice.

        def node(data: bytes, depth: int | None) -> Iterator[tuple[int, int, int]]:
            nonlocal done
            magic, entries, _, level = struct.unpack_from("<HHHH", data)
            if (magic != _EXTENT_MAGIC or level > 5 or (depth is not None and level != depth)
                    or 12 + 12 * entries > len(data) or (depth is not None and not entries)):
                raise broken
            last = -1
            for at in range(12, 12 + 12 * entries, 12):
                logical, = struct.unpack_from("<I", data, at)
                if logical <= last or logical < done:
                    raise broken
                last = logical
                if level:
                    low, high = struct.unpack_from("<IH", data, at + 4)
                    yield from node(self._take_block(low | high << 32), level - 1)
                    continue
                count, high, low = struct.unpack_from("<HHI", data, at + 4)
                real = count if count <= 32768 else count - 32768
                if not real:
                    raise broken
                done = logical + real
                if count <= 32768:  # Otherwise it is allocated, not written.
                    yield logical, low | high << 32, real

        yield from node(inode.block, None)

    def _indirect(self, inode: Inode) -> Iterator[tuple[int, int, int]]:
        each = self.block_size // 4
        end = -(-inode.size // self.block_size)
        numbers = struct.unpack("<15I", inode.block)

        def below(block: int, level: int, logical: int) -> Iterator[tuple[int, int]]:
            if not block or logical >= end:
                return
            if not level:
                yield logical, block
                return
            span = each ** (level - 1)
            for index, one in enumerate(struct.unpack(f"<{each}I", self._take_block(block))):
                yield from below(one, level - 1, logical + index * span)

        def single() -> Iterator[tuple[int, int]]:
            logical = 0
            for index, block in enumerate(numbers):
                level = max(0, index - 11)
                yield from below(block, level, logical)
                logical += each ** level

        start: tuple[int, int] | None = None
        count = 0
        for logical, block in single():
            if start and (logical, block) == (start[0] + count, start[1] + count):
                count += 1
                continue
            if start:
                yield (*start, count)
            start, count = (logical, block), 1
        if start:
            yield (*start, count)

    def inline(self, inode: Inode) -> bytes | None:
        """Return contents that are in the inode itself; None where they are in blocks."""
        if inode.kind == stat.S_IFLNK and inode.size < 60 and not inode.flags & (
                _INLINE | _EXTENTS):
            return inode.block[:inode.size]
        if not inode.flags & _INLINE:
            return None
        more = self.xattrs(inode).get(b"system.data", b"")
        return (inode.block + more)[:inode.size]

    def read(self, inode: Inode, most: int) -> bytes:
        """Return all contents.

        :param most: bytes that they may have
        :raises ExtError: they have more
        """
        if inode.size > most:
            raise ExtError(f"inode {inode.number} is too long")
        found = self.inline(inode)
        if found is not None:
            return found
        data = bytearray(inode.size)
        for offset, where, count in self.runs(inode):
            count = min(count, inode.size - offset)
            piece = self._pread(count, where)
            if len(piece) != count:
                raise ExtError("it is longer than the image")
            data[offset:offset + count] = piece
        return bytes(data)

    def target(self, inode: Inode) -> bytes:
        """Return where a symbolic link leads."""
        found = self.read(inode, _LONGEST_TARGET)
        if not found or b"\0" in found:
            raise ExtError(f"symbolic link {inode.number} leads nowhere")
        return found

    # Directories.

    def entries(self, inode: Inode) -> Iterator[tuple[bytes, int]]:
        """Give name and inode number of what is in a directory, without ``.`` and ``..``.

        :raises ExtError: a name that cannot be one, or a broken directory
        """
        if inode.flags & _INLINE:
            # The first four bytes are the parent's number.
            data = self.inline(inode) or b""
            yield from self._names(inode, data[4:60])
            yield from self._names(inode, data[60:])
            return
        # A directory's blocks are read one by one: it may be of any size.
        for _, where, count in self.runs(inode):
            for at in range(where, where + count, self.block_size):
                yield from self._names(inode, self.read_block(at // self.block_size))

    def _names(self, inode: Inode, data: bytes) -> Iterator[tuple[bytes, int]]:
        at = 0
        while at + 8 <= len(data):
            # The type after the length is not always there, and never needed.
            number, length, name_length = struct.unpack_from("<IHB", data, at)
            if length in (0, 0xFFFF) and self.block_size == 65536:
                length = 65536
            if length < 8 or length % 4 or at + length > len(data) or 8 + name_length > length:
                raise ExtError(f"directory {inode.number} is broken")
            name = data[at + 8:at + 8 + name_length]
            at += length
            if not number or name in (b".", b".."):
                continue
            if not name or b"/" in name or b"\0" in name or len(name) > 255:
                raise ExtError(f"directory {inode.number} has an impossible name {name!r}")
            yield name, number

    # Extended attributes.

    def xattrs(self, inode: Inode) -> dict[bytes, bytes]:
        """Return extended attributes, as getxattr(2) gives them."""
        found: dict[bytes, bytes] = {}
        inside = inode.raw[inode.extra:]
        if len(inode.raw) > 128 and len(inside) >= 4 \
                and struct.unpack_from("<I", inside)[0] == _XATTR_MAGIC:
            found.update(self._attributes(inode, inside[4:], 0))
        if inode.xattr_block:
            data = self.read_block(inode.xattr_block)
            if struct.unpack_from("<I", data)[0] != _XATTR_MAGIC:
                raise ExtError(f"inode {inode.number} has broken attributes")
            for name, value in self._attributes(inode, data, 32):
                found.setdefault(name, value)
        return found

    @classmethod
    def _attributes(cls, inode: Inode, data: bytes, at: int
                    ) -> Iterator[tuple[bytes, bytes]]:
        while at + 16 <= len(data) and data[at:at + 4] != bytes(4):
            name_length, index, offset, other, size = struct.unpack_from("<BBHII", data, at)
            name = data[at + 16:at + 16 + name_length]
            at += 16 + (name_length + 3 & ~3)
            if other or index not in _XATTR_PREFIXES:
                continue
            if offset + size > len(data) or at > len(data) or b"\0" in name:
                raise ExtError(f"inode {inode.number} has broken attributes")
            value = data[offset:offset + size]
            yield _XATTR_PREFIXES[index] + name, (
                cls._acl(inode, value) if index in _ACLS else value)

    @staticmethod
    def _acl(inode: Inode, stored: bytes) -> bytes:
        """Return an access control list as system calls have it, from its form on disks."""
        found = struct.pack("<I", 2)
        at = 4
        if stored[:4] != struct.pack("<I", 1):
            raise ExtError(f"inode {inode.number} has a broken access control list")
        while at + 4 <= len(stored):
            tag, rights = struct.unpack_from("<HH", stored, at)
            at += 4
            number = 0xffffffff
            if tag in _ACL_WITH_ID:
                number = int.from_bytes(stored[at:at + 4], "little")
                at += 4
            found += struct.pack("<HHI", tag, rights, number)
        return found
