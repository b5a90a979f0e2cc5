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

"""What an ext4 file system says of itself, read without mounting it.

See the kernel's Documentation/filesystems/ext4/super.rst.
"""

from __future__ import annotations

import struct

_OFFSET, _LENGTH = 1024, 1024
_MAGIC = 0xEF53
_INCOMPAT_RECOVER, _INCOMPAT_64BIT = 0x4, 0x80
_LARGEST_BLOCK_SHIFT = 6


class Superblock:
    """The primary superblock of a raw image.

    :param path: image file
    :raises OSError: it cannot be read
    :raises ValueError: it holds no ext4 file system
    :ivar block_size: bytes of a block
    :ivar blocks: number of blocks
    :ivar needs_recovery: its last user did not unmount it: the journal is to be
        replayed, which writes
    """

    def __init__(self, path: str) -> None:
        with open(path, "rb") as image:
            image.seek(_OFFSET)
            data = image.read(_LENGTH)
        if len(data) < _LENGTH or struct.unpack_from("<H", data, 0x38)[0] != _MAGIC:
            raise ValueError("no ext4 file system")
        incompatible, = struct.unpack_from("<I", data, 0x60)
        shift, = struct.unpack_from("<I", data, 0x18)
        if shift > _LARGEST_BLOCK_SHIFT:
            raise ValueError("a damaged ext4 file system")
        self.block_size = 1024 << shift
        self.blocks, = struct.unpack_from("<I", data, 0x04)
        if incompatible & _INCOMPAT_64BIT:
            self.blocks |= struct.unpack_from("<I", data, 0x150)[0] << 32
        self.needs_recovery = bool(incompatible & _INCOMPAT_RECOVER)

    @property
    def size(self) -> int:
        """Bytes of the file system."""
        return int(self.blocks * self.block_size)
