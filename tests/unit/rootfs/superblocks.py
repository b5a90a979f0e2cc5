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

"""Image files that look like a file system to who only reads the superblock."""

import struct


def image(path: str, *, blocks: int = 10, size: int | None = None, recover: bool = False,
          shift: int = 2, high: int = 0) -> str:
    """Write one; return its path.

    :param blocks: the file system's
    :param size: bytes of the file; default as many as the blocks need
    :param recover: it was not unmounted
    :param shift: of the block size, from 1 KiB
    :param high: upper half of the number of blocks
    """
    data = bytearray(1024)
    struct.pack_into("<I", data, 0x04, blocks)
    struct.pack_into("<I", data, 0x18, shift)
    struct.pack_into("<H", data, 0x38, 0xEF53)
    struct.pack_into("<I", data, 0x60, 4 * recover | 0x80 * bool(high))
    struct.pack_into("<I", data, 0x150, high)
    with open(path, "wb") as stream:
        stream.write(bytes(1024) + data)
        stream.truncate(blocks * (1024 << shift) if size is None else size)
    return path
