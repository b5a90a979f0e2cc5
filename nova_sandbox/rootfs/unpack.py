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
"""Unpacks an image into a directory: ``python -m nova_sandbox.rootfs.unpack FORMAT FILE DIR``.

FILE and DIR are numbers of open files.

A process of its own, confined to the directory, so that no name in the image leads
anywhere else. Device nodes are left out: a sandbox has its own. Owners, modes and file
capabilities are kept.
"""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys

from nova_sandbox import exception
from nova_sandbox.rootfs import formats

TYPE_CHECKING = False
if TYPE_CHECKING:
    import tarfile
    from collections.abc import Iterator

# A hostile image must not occupy the host for ever.
LONGEST = 3600.0
_STATUS_NO_SPACE = 28


def unpack(image: str, directory: str) -> None:
    """Unpack *image* into a new directory.

    :param image: path of an image file of one of :data:`formats.ALLOWED`
    :param directory: made; after an error it is the caller's to remove
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the host has no space for it
    """
    os.mkdir(directory, 0o755)
    fill(image, directory)


def fill(image: str, directory: str, *, longest: float = LONGEST) -> None:
    """Unpack *image* into a directory that is there.

    :param image: path of an image file of one of :data:`formats.ALLOWED`
    :param directory: its path
    :param longest: seconds that it may take
    :raises InvalidValue: it is none of them, or holds what cannot be unpacked
    :raises NoSpace: the file system of the directory is full
    """
    found = formats.recognise(image)
    if found not in formats.TAR_FORMATS | formats.EXT_FORMATS:
        raise _refused(image, f"this is {found}")
    with contextlib.ExitStack() as undo:
        files = []
        for path, flags in ((image, 0), (directory, os.O_DIRECTORY)):
            files.append(os.open(path, os.O_RDONLY | flags | os.O_CLOEXEC))
            undo.callback(os.close, files[-1])
        try:
            done = subprocess.run(
                [sys.executable, "-m", "nova_sandbox.rootfs.unpack", found, *map(str, files)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                pass_fds=files, text=True, errors="replace", timeout=longest, check=False)
        except subprocess.TimeoutExpired:
            raise _refused(image, f"it takes longer than {longest:.0f} seconds") from None
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["the unpacking was killed"])[-1]
        if done.returncode == _STATUS_NO_SPACE:
            raise exception.NoSpace(f"{os.path.basename(image)} cannot be unpacked: {reason}")
        raise _refused(image, f"{found}: {reason}")


def _refused(image: str, reason: str) -> exception.InvalidValue:
    return exception.InvalidValue("image", os.path.basename(image),
                                  f"{formats.ALLOWED} ({reason})")


def _main(found: str, image: int, directory: int) -> None:
    # All that is used later: nothing can be imported inside.
    import bz2  # noqa: F401
    import grp  # noqa: F401
    import gzip  # noqa: F401
    import lzma  # noqa: F401
    import pwd  # noqa: F401
    import tarfile  # noqa: F401
    import uuid  # noqa: F401

    from nova_sandbox.rootfs import confine, extcopy
    if found == "tar.zst":
        image = _unzstd(image)
    confine.confine(directory)
    os.close(directory)
    try:
        if found in formats.EXT_FORMATS:
            extcopy.copy(image)
        else:
            _untar(image, found)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.stderr.write(f"{error.strerror}\n")
            raise SystemExit(_STATUS_NO_SPACE) from None
        raise
    except ValueError as error:
        raise SystemExit(str(error)) from None


def _unzstd(image: int) -> int:
    """Return a descriptor of what zstd, as nobody, makes of a file."""
    ours, theirs = os.pipe()
    try:
        subprocess.Popen(
            ["zstd", "-dcq"], stdin=image, stdout=theirs, stderr=subprocess.DEVNULL,
            user=65534, group=65534, extra_groups=[], cwd="/")
    except FileNotFoundError:
        raise SystemExit("there is no zstd: install it") from None
    os.close(theirs)
    os.close(image)
    return ours


def _untar(image: int, found: str) -> None:
    import tarfile
    directories: list[tarfile.TarInfo] = []
    attributes: list[tuple[str, str, bytes]] = []
    with open(image, "rb") as file, tarfile.open(
            fileobj=file, mode="r|" if found == "tar.zst" else "r:*") as stream:
        for member in stream:
            if member.ischr() or member.isblk() or member.isfifo():
                continue
            stream.extract(member, "/", numeric_owner=True, filter="fully_trusted")
            if member.isdir():
                directories.append(member)
            if member.isreg() or member.isdir():
                attributes.extend(_attributes(member))
        # What comes later changes them: another name of a file, a file in a directory.
        for path, name, value in attributes:
            os.setxattr(path, name, value, follow_symlinks=False)
        for member in reversed(directories):
            stream.utime(member, os.path.join("/", member.name))


def _attributes(member: tarfile.TarInfo) -> Iterator[tuple[str, str, bytes]]:
    """Give the extended attributes that GNU tar and bsdtar write for a file."""
    from nova_sandbox.rootfs import extcopy
    for name, value in member.pax_headers.items():
        attribute = name.removeprefix("SCHILY.xattr.")
        if attribute != name and extcopy.wanted_attribute(attribute):
            yield (os.path.join("/", member.name), attribute,
                   value.encode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    _main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
