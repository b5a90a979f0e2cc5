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

"""A writer of cpio archives in the "newc" format, as the kernel unpacks them.

See the kernel's Documentation/driver-api/early-userspace/buffer-format.rst.
What it writes depends on nothing but what it is given.
"""

from __future__ import annotations

import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO


class Writer:
    """Writes entries to a binary file; :meth:`close` ends the archive.

    Names are relative to the root. The kernel makes no parents: a directory
    comes before what is in it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._inode = 0

    def directory(self, name: str, mode: int = 0o755) -> None:
        """Add a directory."""
        self._entry(name, stat.S_IFDIR | mode, b"")

    def file(self, name: str, content: bytes, mode: int = 0o644) -> None:
        """Add a regular file, of less than 4 GiB."""
        self._entry(name, stat.S_IFREG | mode, content)

    def character_device(self, name: str, major: int, minor: int, mode: int) -> None:
        """Add a character device node."""
        self._entry(name, stat.S_IFCHR | mode, b"", (major, minor))

    def close(self) -> None:
        """Write the trailer."""
        self._entry("TRAILER!!!", 0, b"")

    def _entry(self, name: str, mode: int, content: bytes, device: tuple[int, int] = (0, 0),
               ) -> None:
        self._inode += 1
        path = name.lstrip("/").encode() + b"\0"
        links = 2 if stat.S_ISDIR(mode) else 1
        numbers = (self._inode, mode, 0, 0, links, 0, len(content), 0, 0, *device, len(path), 0)
        head = b"070701" + b"".join(b"%08X" % n for n in numbers) + path
        self._stream.write(head + bytes(-len(head) % 4))
        self._stream.write(content + bytes(-len(content) % 4))
