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

"""Makes a raw disk of a qcow2 image: ``python -m nova_sandbox.rootfs.qcow2 IMAGE RAW SIZE``.

qemu-img converts it, in a process of its own that sees its libraries, the image and the
file that it writes, and nothing else: no network, no other file, no privilege but to open
these two. The image is inspected before: one that refers to other files is not even opened.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time

from nova_sandbox import exception, processes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Bytes that a disk in an image may have where nobody says less.
LARGEST = 16 << 40
# Of the free space that a converted image may take; the host has other users.
_MOST_OF_SPACE = 0.9
_LOOK_EVERY = 0.2
_MEMORY = 1 << 30
_STACK = 1 << 20
_CAP_DAC_OVERRIDE = 1
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_REMOUNT = 1, 2, 4, 32
_MS_BIND, _MS_REC, _MS_PRIVATE = 4096, 16384, 1 << 18
_CLONE_NEWNS = 0x20000
# What a program needs of the host to run.
_SYSTEM = ("/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache")


class Qcow2Error(ValueError):
    """The image is not one that can be used."""


def inspect(image: str) -> int:
    """Check what an image says of itself; return the size of its disk in bytes.

    :param image: path
    :raises Qcow2Error: it refers to other files, is encrypted, uses what nobody knows, or is
        another format as well
    """
    from oslo_utils.imageutils import format_inspector
    try:
        found = format_inspector.detect_file_format(image)
    except format_inspector.ImageFormatError as error:
        raise Qcow2Error(f"it is several formats at once ({error})") from None
    if found is None or str(found) != "qcow2":
        raise Qcow2Error(f"it is {found}")
    try:
        found.safety_check()
        size = int(found.virtual_size)
    except format_inspector.SafetyCheckFailed as error:
        reasons = "; ".join(f"{name}: {why}" for name, why in error.failures.items())
        raise Qcow2Error(f"it is not safe to open: {reasons}") from None
    except Exception as error:
        # The inspector reads what a stranger wrote, and damage has many names.
        raise Qcow2Error(f"it is damaged ({error})") from None
    with open(image, "rb") as stream:
        header = stream.read(36)
    if int.from_bytes(header[32:36], "big"):
        raise Qcow2Error("it is encrypted")
    return size


@contextlib.contextmanager
def raw(image: str, scratch: str, *, longest: float, largest: int | None = None
        ) -> Iterator[str]:
    """Give the path of a raw disk, a sparse file, which is removed again.

    It has a name, as a machine may have to read it.

    :param image: path
    :param scratch: directory that it is in
    :param longest: seconds that the conversion may take
    :param largest: bytes that the disk may have; default: :data:`LARGEST`
    :raises Qcow2Error: it cannot be used
    :raises NoSpace: there is no space for it
    :raises HostError: there is no qemu-img
    :raises subprocess.TimeoutExpired: it takes too long
    """
    import shutil
    import tempfile
    size = inspect(image)
    most = LARGEST if largest is None else largest
    if not 0 < size <= most:
        raise Qcow2Error(f"its disk has {size} bytes; possible are up to {most}")
    if shutil.which("qemu-img") is None:
        raise exception.HostError("qemu-img is not installed (Debian: qemu-utils); it reads "
                                  f"{os.path.basename(image)}")
    path = os.path.realpath(image)
    with tempfile.NamedTemporaryFile(dir=scratch, prefix=".", suffix=".raw") as file:
        _convert(path, file.name, size, longest)
        yield file.name


def _convert(image: str, target: str, size: int, longest: float) -> None:
    free = os.statvfs(target)
    most = int(free.f_bavail * free.f_frsize * _MOST_OF_SPACE)
    deadline = time.monotonic() + longest
    with subprocess.Popen(
            processes.command("rootfs.qcow2", image, target, str(size), apart=True),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True, errors="replace") as process:
        try:
            while True:
                try:
                    _, errors = process.communicate(timeout=_LOOK_EVERY)
                    break
                except subprocess.TimeoutExpired:
                    if time.monotonic() > deadline:
                        raise
                if os.stat(target).st_blocks * 512 > most:
                    raise exception.NoSpace(
                        f"{os.path.basename(image)} cannot be unpacked: what it holds takes more "
                        f"than {most} bytes")
        except BaseException:
            process.kill()
            # As in nova_sandbox.rootfs.output.run().
            process.communicate()
            raise
    if process.returncode:
        reason = (errors.strip().splitlines() or ["qemu-img was killed"])[-1]
        if "No space left" in reason:
            raise exception.NoSpace(f"{os.path.basename(image)} cannot be unpacked: {reason}")
        raise Qcow2Error(reason)


def _main(image: str, target: str, size: int) -> None:
    import resource

    from nova_sandbox.rootfs import confine
    confine.give_way()
    confine.check(confine.LIBC.unshare(_CLONE_NEWNS))
    _mount(None, "/", _MS_REC | _MS_PRIVATE)
    # In this process's namespace, and before the mount below covers anything.
    given = {name: os.open(path, flags | os.O_CLOEXEC) for name, path, flags in (
        ("image", image, os.O_RDONLY), ("raw", target, os.O_RDWR))}
    top = "/tmp"
    _mount("tmpfs", top, _MS_NOSUID | _MS_NODEV, "tmpfs", b"size=1m,mode=0755")
    for path in _SYSTEM:
        _show(path, top)
    for name, file in given.items():
        place = f"{top}/{name}"
        os.close(os.open(place, os.O_WRONLY | os.O_CREAT, 0o600))
        _bind(f"/proc/self/fd/{file}", place, readonly=name == "image")
    _mount(None, top, _MS_REMOUNT | _MS_RDONLY | _MS_NOSUID | _MS_NODEV)
    directory = os.open(top, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    # Files that are nobody's are opened by their root's right to open any.
    confine.confine(directory, kept=(_CAP_DAC_OVERRIDE,), user=confine.NOBODY)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    # Its threads would else fill that by what they reserve.
    resource.setrlimit(resource.RLIMIT_STACK, (_STACK, _STACK))
    most = size + (1 << 20)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    os.execve("/usr/bin/qemu-img", ["qemu-img", "convert", "-f", "qcow2", "-O", "raw", "/image",
                                    "/raw"], {"MALLOC_ARENA_MAX": "1"})


def _show(path: str, top: str) -> None:
    """Show something of the host read-only at the same place below a directory."""
    place = top + path
    os.makedirs(os.path.dirname(place), exist_ok=True)
    if os.path.islink(path):
        os.symlink(os.readlink(path), place)
    elif os.path.isdir(path):
        os.mkdir(place)
        _bind(path, place, readonly=True)
    elif os.path.exists(path):
        os.close(os.open(place, os.O_WRONLY | os.O_CREAT, 0o600))
        _bind(path, place, readonly=True)


def _bind(source: str, target: str, *, readonly: bool) -> None:
    _mount(source, target, _MS_BIND)
    if readonly:
        _mount(None, target, _MS_REMOUNT | _MS_BIND | _MS_RDONLY | _MS_NOSUID | _MS_NODEV)


def _mount(source: str | None, target: str, flags: int, fstype: str | None = None,
           data: bytes | None = None) -> None:
    from nova_sandbox.rootfs import confine
    confine.check(confine.LIBC.mount(source.encode() if source else None, os.fsencode(target),
                                     fstype.encode() if fstype else None, flags, data))


if __name__ == "__main__":
    try:
        _main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    except OSError as problem:
        raise SystemExit(f"qemu-img cannot be confined: {problem}") from None
