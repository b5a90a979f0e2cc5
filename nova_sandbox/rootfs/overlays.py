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

"""A disk that holds what was changed of a base: its own layer of an overlay.

See the kernel's documentation of overlayfs.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
import sys

from nova_sandbox import exception, processes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Directories on the disk: what was changed, and overlayfs's own.
UPPER, WORK = "upper", "work"
# The marks are of a kind that a container in a user namespace can write too, whoever writes
# the disk first.
OPTIONS = "userxattr"

_CLONE_NEWNS = 0x20000
_MS_REC_PRIVATE = 0x4000 | 0x40000
# Where the process that mounts it has a place of its own.
_PLACE = "/run"


def make(path: str, size: int, label: str, base: str) -> None:
    """Make a disk without any change of a base yet.

    :param path: of the file, which must not exist
    :param size: of the file in bytes, :data:`disks.SMALLEST` at least
    :param label: at most 16 bytes
    :param base: an image that :func:`disks.make` made; its top directory's owner and
        permissions are the root's
    :raises HostError: it cannot be made; nothing is left
    """
    from nova_sandbox.rootfs import disks, trees
    disks.make(path, size, label)
    try:
        tree = trees.image(base, "ext4", readonly=True, user_ns=None)
        try:
            top = os.stat(".", dir_fd=tree)
        finally:
            os.close(tree)
        with disks.opened(path) as directory:
            upper = os.path.join(directory, UPPER)
            os.mkdir(upper)
            os.chown(upper, top.st_uid, top.st_gid)
            os.chmod(upper, top.st_mode & 0o7777)
            os.mkdir(os.path.join(directory, WORK), 0o700)
    except BaseException as error:
        os.unlink(path)
        if isinstance(error, OSError):
            raise exception.HostError(f"cannot make a layer above {base}: {error.strerror}"
                                      ) from error
        raise


@contextlib.contextmanager
def opened(path: str, base: str) -> Iterator[str]:
    """Give the root directory that a layer and its base are together, to be written.

    Only for a layer that no virtual machine has written. A process of its own has it mounted;
    what is mounted goes with it.

    :param path: of a file that :func:`make` made
    :param base: its base
    :returns: a path of the directory, which other processes of root can use too
    :raises HostError: it cannot be mounted, or the host had no space for what was written
    """
    from nova_sandbox.rootfs import disks, trees
    with contextlib.ExitStack() as undo:
        try:
            lower = trees.image(base, "ext4", readonly=True, user_ns=None)
        except OSError as error:
            raise exception.HostError(f"cannot mount {base}: {error.strerror}") from None
        undo.callback(os.close, lower)
        kept = undo.enter_context(disks.mounted(path))
        process = undo.enter_context(subprocess.Popen(
            processes.command("rootfs.overlays", str(lower), str(kept)),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, pass_fds=(lower, kept)))
        assert process.stdout
        answer = process.stdout.readline().rstrip()
        if answer != "mounted":
            raise exception.HostError(f"cannot mount {path}: {answer or 'it was killed'}")
        yield f"/proc/{process.pid}/root{_PLACE}/root"


def _main(lower: int, kept: int) -> None:
    from nova_sandbox.rootfs import trees
    libc = ctypes.CDLL(None, use_errno=True)

    def mount(source: str, target: str, fstype: str, flags: int, data: str) -> None:
        if libc.mount(source.encode(), target.encode(), fstype.encode(), flags, data.encode()):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))

    if libc.unshare(_CLONE_NEWNS):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    mount("none", "/", "", _MS_REC_PRIVATE, "")
    mount("layers", _PLACE, "tmpfs", 0, "mode=0700,size=64k")
    for name, tree in (("lower", lower), ("kept", kept)):
        os.mkdir(f"{_PLACE}/{name}")
        trees.attach(tree, f"{_PLACE}/{name}")
        os.close(tree)
    os.mkdir(f"{_PLACE}/root")
    mount("overlay", f"{_PLACE}/root", "overlay", 0,
          f"lowerdir={_PLACE}/lower,upperdir={_PLACE}/kept/{UPPER},"
          f"workdir={_PLACE}/kept/{WORK},{OPTIONS}")


if __name__ == "__main__":
    try:
        _main(int(sys.argv[1]), int(sys.argv[2]))
        answer = "mounted"
    except (OSError, exception.SandboxError) as error:
        answer = getattr(error, "strerror", None) or str(error)
    print(answer, flush=True)
    sys.stdin.read()
