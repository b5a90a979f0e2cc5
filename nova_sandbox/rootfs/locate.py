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

"""Where the root file system is in a raw disk image.

Reads what a stranger made: for a confined process (:mod:`nova_sandbox.rootfs.confine`).
"""

from __future__ import annotations

import os

from nova_sandbox.rootfs import extfs, formats, partitions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Directories whose presence tells a root file system from one for /boot or /home.
_ROOT_DIRECTORIES = frozenset((b"etc", b"usr", b"bin", b"sbin"))


class Place:
    """A file system in an image.

    :ivar fstype: one of :data:`formats.FILE_SYSTEMS`
    :ivar start: first byte
    :ivar size: in bytes, of the whole partition
    """

    def __init__(self, fstype: str, start: int, size: int) -> None:
        self.fstype = fstype
        self.start = start
        self.size = size

    def __str__(self) -> str:
        return f"{self.fstype} {self.start} {self.size}"

    @classmethod
    def parse(cls, text: str, size: int) -> Place:
        """Return what a process wrote that may be under a stranger's control.

        :param size: of the image
        :raises ValueError: it is no place in it
        """
        fstype, start, length = text.split()
        found = cls(fstype, int(start), int(length))
        if fstype not in formats.FILE_SYSTEMS or found.start < 0 or found.size < 1 \
                or found.start + found.size > size:
            raise ValueError(f"no place in the image: {text[:80]!r}")
        return found


def reader(image: int, start: int, size: int) -> Callable[[int, int], bytes]:
    """Return what reads a count of bytes at an offset of a part of a file.

    :param image: descriptor
    """
    def pread(count: int, offset: int) -> bytes:
        count = min(count, size - offset)
        found = b""
        while len(found) < count:
            more = os.pread(image, count - len(found), start + offset + len(found))
            if not more:
                break
            found += more
        return found
    return pread


def find(image: int) -> Place:
    """Return the place of the root file system.

    Of several partitions these come first: one that its type calls a root; one with an ext file
    system that has directories of a root; the largest of those with one that only a
    kernel can look into; any with an ext file system.

    :param image: descriptor of the image
    :raises ExtError: there is none
    """
    size = os.fstat(image).st_size
    whole = reader(image, 0, size)
    found = formats.file_system(whole)
    if found:
        return Place(found, 0, size)
    try:
        table = partitions.read(whole, size)
    except partitions.PartitionError as error:
        raise extfs.ExtError(str(error)) from None
    ranked = []
    problems = []
    for number, one in enumerate(table, 1):
        pread = reader(image, one.start, one.size)
        found = formats.file_system(pread)
        if found is None:
            continue
        try:
            likeness = _likeness(pread) if found == "ext" else (1, -one.size)
        except extfs.ExtError as error:
            problems.append(f"partition {number}: {error}")
            continue
        rank = (one.kind not in partitions.ROOT_TYPES, *likeness, number)
        ranked.append((rank, Place(found, one.start, one.size)))
    if not ranked:
        raise extfs.ExtError("; ".join(problems) or (
            f"none of its {len(table)} partitions has a file system of those that can be read"))
    return min(ranked, key=lambda entry: entry[0])[1]


def _likeness(pread: Callable[[int, int], bytes]) -> tuple[int, int]:
    """Return how an ext file system ranks, lower is better."""
    system = extfs.FileSystem(pread)
    names = {name for name, _ in system.entries(system.inode(extfs.ROOT_INODE))}
    return (0 if names & _ROOT_DIRECTORIES else 2, 0)
