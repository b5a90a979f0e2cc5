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

"""What an image file is, by its first bytes: names of archives, file systems, disk formats."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    #: First byte, bytes and name of a format.
    Magic = tuple[int, bytes, str]

#: File systems that a root can be copied from; ``ext`` is ext2, ext3 and ext4.
FILE_SYSTEMS = frozenset(("ext", "xfs", "btrfs", "squashfs", "erofs"))

_MAGIC = (
    (0, b"\x1f\x8b\x08", "tar.gz"),
    (0, b"BZh", "tar.bz2"),
    (0, b"\xfd7zXZ\0", "tar.xz"),
    (0, b"\x28\xb5\x2f\xfd", "tar.zst"),
    (0, b"QFI\xfb", "qcow2"),
    (0, b"KDMV", "vmdk"),
    (0, b"# Disk Descriptor", "vmdk"),
    (0, b"conectix", "vhd"),
    (0, b"vhdxfile", "vhdx"),
    (0, b"QED\0", "qed"),
    (64, b"\x7f\x10\xda\xbe", "vdi"),
    (0, b"LUKS\xba\xbe", "luks"),
    (0, b"PK\3\4", "zip"),
    (0, b"hsqs", "squashfs"),
    (0, b"XFSB", "xfs"),
    (0x10040, b"_BHRfS_M", "btrfs"),
    (1024, b"\xe2\xe1\xf5\xe0", "erofs"),
    (512, b"LABELONE", "lvm2"),
    (4086, b"SWAPSPACE2", "swap"),
    (257, b"ustar", "tar"),
    (1080, b"\x53\xef", "ext"),
    (0x8001, b"CD001", "iso9660"),
    (54, b"FAT", "vfat"),
    (82, b"FAT32", "vfat"),
    (510, b"\x55\xaa", "partitioned"),
)


def recognise(path: str, more: Sequence[Magic] = ()) -> str:
    """Return the name of a file's format, ``unknown`` where there is none.

    Formats that are compressed are taken for tarballs; unpacking shows whether they are.

    :param path: of the file, or of the directory of an OCI image layout
    :param more: formats of others, which come before those that are known here
    :raises OSError: it cannot be read
    """
    if os.path.isdir(path):
        return "oci" if os.path.isfile(os.path.join(path, "oci-layout")) else "a directory"
    known = (*more, *_MAGIC)
    with open(path, "rb") as stream:
        return _recognise(stream.read(_needed(known)), known)


def file_system(pread: Callable[[int, int], bytes]) -> str | None:
    """Return the one of :data:`FILE_SYSTEMS` that a disk or partition has, as a whole.

    :param pread: reads a count of bytes at an offset, fewer at the end
    """
    found = _recognise(pread(_needed(_MAGIC), 0), _MAGIC)
    return found if found in FILE_SYSTEMS else None


def _needed(known: Sequence[Magic]) -> int:
    return max(offset + len(magic) for offset, magic, _ in known)


def _recognise(head: bytes, known: Sequence[Magic]) -> str:
    for offset, magic, name in known:
        if head[offset:offset + len(magic)] == magic:
            return name
    return "tar" if _is_old_tar(head[:512]) else "unknown"


def _is_old_tar(block: bytes) -> bool:
    """Tell whether a block is the header of a tar archive from before there was a magic."""
    import tarfile
    try:
        tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True
