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

"""Where the partitions of a disk are: MBR with logical partitions, and GPT.

Pure: reads bytes that a stranger wrote, trusts none of them. See the UEFI specification,
section 5 (GUID Partition Table), and for MBR its section 5.2.
"""

from __future__ import annotations

import binascii
import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Of the Discoverable Partitions Specification: root file systems of x86-64 and of arm64.
ROOT_TYPES = frozenset((
    "4f68bce3-e8cd-4db1-96e7-fbcaf984b709", "b921b045-1df0-41c3-af44-4c6f280d3fae"))
_SECTOR = 512
_SECTOR_SIZES = (512, 4096)
_EXTENDED = frozenset((0x05, 0x0f, 0x85))
_PROTECTIVE = 0xee
_MOST = 128


class PartitionError(ValueError):
    """It is no partition table, or one that contradicts itself."""


class Partition:
    """A partition.

    :ivar start: first byte
    :ivar size: in bytes
    :ivar kind: MBR's type as two hexadecimal digits, GPT's as a UUID
    """

    def __init__(self, start: int, size: int, kind: str) -> None:
        self.start = start
        self.size = size
        self.kind = kind

    def __repr__(self) -> str:
        return f"Partition({self.start}, {self.size}, {self.kind!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Partition) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


def read(pread: Callable[[int, int], bytes], size: int) -> list[Partition]:
    """Return a disk's partitions in the order of the table.

    :param pread: reads a count of bytes at an offset, fewer at the end
    :param size: of the disk, in bytes
    :raises PartitionError: there is no table, or a partition that is not on the disk
    """
    head = pread(_SECTOR, 0)
    if len(head) < _SECTOR or head[510:] != b"\x55\xaa":
        raise PartitionError("no partition table")
    entries = list(_mbr_entries(head))
    if any(kind == _PROTECTIVE for kind, _, _ in entries):
        found = _gpt(pread, size)
    else:
        found = list(_mbr(pread, entries))
    for one in found:
        if one.start <= 0 or one.size <= 0 or one.start + one.size > size:
            raise PartitionError(f"a partition is not on the disk: {one}")
    return found


def _mbr_entries(sector: bytes) -> Iterator[tuple[int, int, int]]:
    for number in range(4):
        at = 446 + 16 * number
        if sector[at] not in (0, 0x80):
            raise PartitionError("no partition table")
        kind = sector[at + 4]
        first, count = struct.unpack_from("<II", sector, at + 8)
        if kind and count:
            yield kind, first, count


def _mbr(pread: Callable[[int, int], bytes], entries: list[tuple[int, int, int]]
         ) -> Iterator[Partition]:
    for kind, first, count in entries:
        if kind in _EXTENDED:
            yield from _logical(pread, first)
        else:
            yield Partition(first * _SECTOR, count * _SECTOR, f"{kind:02x}")


def _logical(pread: Callable[[int, int], bytes], extended: int) -> Iterator[Partition]:
    """Follow the chain of tables in an extended partition."""
    here = extended
    for _ in range(_MOST):
        sector = pread(_SECTOR, here * _SECTOR)
        if len(sector) < _SECTOR or sector[510:] != b"\x55\xaa":
            raise PartitionError("the chain of logical partitions leads nowhere")
        following = None
        for kind, first, count in _mbr_entries(sector):
            if kind in _EXTENDED:
                following = extended + first
            else:
                yield Partition((here + first) * _SECTOR, count * _SECTOR, f"{kind:02x}")
        if following is None:
            return
        here = following
    raise PartitionError("the chain of logical partitions has no end")


def _gpt(pread: Callable[[int, int], bytes], size: int) -> list[Partition]:
    for sector in _SECTOR_SIZES:
        # The copy at the end is for tables whose beginning is broken.
        for at in (sector, size // sector * sector - sector):
            header = pread(92, at)
            if len(header) == 92 and header[:8] == b"EFI PART":
                entries = _gpt_entries(pread, header, sector)
                if entries is not None:
                    return entries
    raise PartitionError("no GPT whose checksum is right")


def _gpt_entries(pread: Callable[[int, int], bytes], header: bytes, sector: int
                 ) -> list[Partition] | None:
    length, checksum = struct.unpack_from("<II", header, 12)
    table, count, width, table_checksum = struct.unpack_from("<QIII", header, 72)
    if length != 92 or binascii.crc32(header[:16] + bytes(4) + header[20:]) != checksum:
        return None
    if not 128 <= width <= 4096 or not 0 < count <= 1024 or table > 1 << 48:
        return None
    data = pread(width * count, table * sector)
    if len(data) != width * count or binascii.crc32(data) != table_checksum:
        return None
    found = []
    for at in range(0, len(data), width):
        kind = data[at:at + 16]
        first, last = struct.unpack_from("<QQ", data, at + 32)
        if kind != bytes(16):
            found.append(Partition(first * sector, (last - first + 1) * sector, _uuid(kind)))
    return found


def _uuid(data: bytes) -> str:
    import uuid
    return str(uuid.UUID(bytes_le=data))
