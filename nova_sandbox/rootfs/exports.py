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

"""What file servers export (NFS, CephFS), mounted on this host once for all who use it.

All that is known of a mount is on the disk, so that nothing is lost with a process: below a
directory there is one for each export, with the mount point ``mount`` and a file for each
user in ``users``.

A libvirtd may have a view of its own of what is mounted, into which mounts of this process
do not come (mount_namespaces(7), "private"): they are made there once more. To the kernel's
NFS client that is the same mount; that of Ceph logs in anew, and both see at once what is
written.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import time

from nova_sandbox import exception
from nova_sandbox.rootfs import trees

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: The program that mount(8) needs for each file system, and Debian's package of it.
PROGRAMS = {"nfs": ("mount.nfs", "nfs-common"), "ceph": ("mount.ceph", "ceph-common")}
_PROGRAM_PATH = "/sbin:/usr/sbin"
# Nobody becomes another user by what a file server has, nor gets a device of this host.
_OPTIONS = ("nosuid", "nodev")
# Who used it has ended, and the kernel is about to let go of it.
_PATIENCE = 5.0
_LONGEST_REASON = 1000


def has_program(fstype: str) -> bool:
    """Tell whether this host can mount a file system.

    :param fstype: one of :data:`PROGRAMS`
    """
    return os.geteuid() == 0 and shutil.which(PROGRAMS[fstype][0], path=_PROGRAM_PATH) is not None


def mount_command(fstype: str, source: str, options: str, target: str) -> list[str]:
    """Return the command that mounts an export.

    See mount(8), mount.nfs(8) and mount.ceph(8).
    """
    return ["mount", "-t", fstype, "-o", options, "--", source, target]


class Export:
    """An export.

    :param fstype: ``nfs`` or ``ceph``
    :param source: such as ``192.0.2.7:/share``
    :param options: of the mount, separated by commas
    :param owner: whose mount it is, where not all have the same one
    :param secret: the key of a Ceph user
    """

    def __init__(self, fstype: str, source: str, options: str = "", owner: str = "",
                 secret: str | None = None) -> None:
        self.fstype = fstype
        self.source = source
        self.options = options
        self.secret = secret
        #: names it on this host
        self.key = hashlib.sha256("\0".join((fstype, source, owner)).encode()).hexdigest()[:32]


class Exports:
    """The exports that are mounted below a directory.

    Who calls it has a lock for the export's :attr:`Export.key`.

    :param directory: its path
    """

    def __init__(self, directory: str) -> None:
        self._directory = directory

    def path(self, export: Export) -> str:
        """Return the mount point of an export."""
        return os.path.join(self._directory, export.key, "mount")

    def is_mounted(self, export: Export) -> bool:
        """Tell whether an export is mounted; the file server is not asked."""
        return _is_mounted(self.path(export), "self")

    def known(self) -> list[str]:
        """Return the keys of all exports of which there is anything."""
        try:
            return sorted(os.listdir(self._directory))
        except FileNotFoundError:
            return []

    def users(self, key: str) -> set[str]:
        """Return who uses an export."""
        try:
            return set(os.listdir(os.path.join(self._directory, key, "users")))
        except FileNotFoundError:
            return set()

    def use(self, export: Export, user: str, viewers: Iterable[int] = ()) -> None:
        """Mount an export, unless it is.

        :param user: who uses it
        :param viewers: ids of processes that have to see the mount as well
        :raises HostError: it cannot be mounted; the user does not use it then
        """
        self._check_program(export)
        path = self.path(export)
        note = os.path.join(self._directory, export.key, "users", user)
        known = os.path.exists(note)
        # QEMU's user has to reach it, not to list it.
        os.makedirs(self._directory, 0o711, exist_ok=True)
        for one in (os.path.dirname(path), path, os.path.dirname(note)):
            with contextlib.suppress(FileExistsError):
                os.mkdir(one, 0o711)
        os.close(os.open(note, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
        try:
            for process in ("self", *map(str, viewers)):
                if not _is_mounted(path, process):
                    _mount(export, path, process)
        except BaseException:
            if not known:
                self.drop(export.key, user, viewers)
            raise

    def drop(self, key: str, user: str, viewers: Iterable[int] = ()) -> bool:
        """Unmount an export that nobody else uses; one that is not mounted is no error.

        :param key: the export's
        :param user: who uses it no longer
        :param viewers: ids of processes that may see the mount as well
        :returns: whether others use it
        :raises HostError: it is still mounted
        """
        with contextlib.suppress(FileNotFoundError):
            os.unlink(os.path.join(self._directory, key, "users", user))
        if self.users(key):
            return True
        self._remove(key, viewers)
        return False

    def tidy(self, key: str, is_user: Callable[[str], bool], viewers: Iterable[int] = ()) -> None:
        """Clean what a killed process, or a restart of the host, has left of an export.

        :param key: the export's
        :param is_user: tells whether there is such a user
        :param viewers: ids of processes that may see the mount as well
        :raises HostError: it is still mounted
        """
        mounted = _is_mounted(os.path.join(self._directory, key, "mount"), "self")
        for user in self.users(key):
            if not mounted or not is_user(user):
                os.unlink(os.path.join(self._directory, key, "users", user))
        if not self.users(key):
            self._remove(key, viewers)

    def _remove(self, key: str, viewers: Iterable[int]) -> None:
        top = os.path.join(self._directory, key)
        for process in (*map(str, viewers), "self"):
            _unmount(os.path.join(top, "mount"), process)
        for name in ("mount", "users", ""):
            with contextlib.suppress(FileNotFoundError):
                os.rmdir(os.path.join(top, name))

    @staticmethod
    def _check_program(export: Export) -> None:
        if not has_program(export.fstype):
            program, package = PROGRAMS[export.fstype]
            raise exception.HostError(f"there is no {program} in {_PROGRAM_PATH}, or no right to "
                                      f"mount: install it (Debian: {package}), and run as root")


def _is_mounted(path: str, process: str) -> bool:
    return path in trees.submounts(os.path.dirname(path), process)


def _seen_by(process: str, command: list[str]) -> list[str]:
    """Return a command that is run where a process's mounts are (nsenter(1))."""
    if process == "self":
        return command
    return ["nsenter", f"--mount=/proc/{process}/ns/mnt", "--", *command]


def _mount(export: Export, path: str, process: str) -> None:
    # The last one counts.
    options = [*filter(None, [export.options]), *_OPTIONS]
    with contextlib.ExitStack() as undo:
        passed = []
        if export.secret:
            # On the command line everybody would see it.
            secret = os.memfd_create("secret")
            undo.callback(os.close, secret)
            os.write(secret, export.secret.encode())
            options.append(f"secretfile=/proc/self/fd/{secret}")
            passed = [secret]
        command = mount_command(export.fstype, export.source, ",".join(options), path)
        try:
            _run(_seen_by(process, command), passed)
        except exception.HostError as error:
            if "no mds" not in str(error):
                raise
            # The kernel tells mount.ceph no more.
            raise exception.HostError(f"{error}, or the key or user is another") from None


def _unmount(path: str, process: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while _is_mounted(path, process):
        try:
            _run(_seen_by(process, ["umount", "--", path]))
        except exception.HostError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def _run(command: list[str], passed: Sequence[int] = ()) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace", check=False,
                          pass_fds=passed, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode:
        lines = done.stderr.split() or [f"{command[0]} ended with {done.returncode}"]
        # mount.ceph tells the reason last, after what else it has not found.
        raise exception.HostError(" ".join(lines)[-_LONGEST_REASON:])
