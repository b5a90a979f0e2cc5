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

"""Ranges of ids for user namespaces, each of which one container of this host has.

A lock holds a range as long as somebody has it open: who starts the container, and its guardian.
It is on as many bytes of a file that all configurations of this host share. A service manager
that ends all processes of a service ends guardians too, whose containers go on, so a link names
the container's PID 1.

A server keeps its range while it is off, as what it wrote on a file server belongs to these ids:
a link in the data directory names the server.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import struct
import time

from nova_sandbox import exception
from nova_sandbox.host import uris

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from nova_sandbox.startcache import Settings

SIZE = 65536
#: The file with the locks: only root has ids to give.
LOCKS = "/run/nova-sandbox/ids.lock"
# Seconds that a guardian may take.
_PATIENCE = 2.0
_INTERVAL = 0.01
# struct flock of fcntl(2).
_FLOCK = struct.Struct("hhqqi")


class IdRange:
    """One range.

    :ivar first: its first id
    :ivar lock: holds it as long as somebody has it open
    :ivar note: path of the link, which is the guardian's to remove
    """

    def __init__(self, settings: Settings, number: int) -> None:
        self.first = settings.idmap_start + number * SIZE
        self.note = os.path.join(_directory(settings), str(self.first))
        self.lock = _open()

    def claim(self) -> bool:
        """Take it; tell whether nobody else has it."""
        wanted = _FLOCK.pack(fcntl.F_WRLCK, os.SEEK_SET, self.first, SIZE, 0)
        try:
            fcntl.fcntl(self.lock, fcntl.F_OFD_SETLK, wanted)
        except (BlockingIOError, PermissionError):
            self.lock.close()
            return False
        if self._is_used():
            self.lock.close()
            return False
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.note)
        return True

    def claim_again(self) -> bool:
        """Take it for who had it last, whose guardian may still be cleaning."""
        deadline = time.monotonic() + _PATIENCE
        while not (claimed := self.claim()) and time.monotonic() < deadline:
            if self._is_used():
                break
            time.sleep(_INTERVAL)
            self.lock = _open()
        return claimed

    def _is_used(self) -> bool:
        """Tell whether there is a process that is noted as its user."""
        try:
            pid, started = os.readlink(self.note).split(".")
        except FileNotFoundError:
            return False
        return uris.start_time(int(pid)) == int(started)

    def use(self, pid: int) -> None:
        """Note who uses it.

        :param pid: the host's process id of the container's PID 1
        :raises OSError: it cannot be noted
        """
        target = f"{pid}.{uris.start_time(pid) or 0}"
        try:
            os.symlink(target, self.note)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(self.note), 0o700, exist_ok=True)
            os.symlink(target, self.note)


def _open() -> IO[bytes]:
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
    try:
        try:
            descriptor = os.open(LOCKS, flags, 0o600)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(LOCKS), 0o755, exist_ok=True)
            descriptor = os.open(LOCKS, flags, 0o600)
        return open(descriptor, "rb+", buffering=0)
    except OSError as error:
        raise exception.HostError(f"cannot open {LOCKS}: {error.strerror}") from error


def claim(settings: Settings, owner: str | None = None) -> IdRange:
    """Take a range that no other container of this host has.

    :param owner: who keeps it until :func:`release`, and gets the same again; None: nobody
    :raises HostError: all are taken
    """
    kept = owners(settings)
    for first, one in kept.items() if owner else ():
        number, rest = divmod(first - settings.idmap_start, SIZE)
        if one == owner and not rest and 0 <= number < settings.idmap_ranges:
            found = IdRange(settings, number)
            if found.claim_again():
                return found
    start = int.from_bytes(os.urandom(4), "little") % settings.idmap_ranges
    for offset in range(settings.idmap_ranges):
        number = (start + offset) % settings.idmap_ranges
        if settings.idmap_start + number * SIZE in kept:
            continue
        found = IdRange(settings, number)
        if found.claim():
            if owner is None or _keep(settings, found.first, owner):
                return found
            found.lock.close()
    raise exception.HostError("all ranges of ids are taken (idmap_ranges in the configuration)")


def owners(settings: Settings) -> dict[int, str]:
    """Return who keeps ranges, by their first ids."""
    path = _kept_directory(settings)
    try:
        names = os.listdir(path)
    except FileNotFoundError:
        return {}
    found = {}
    for name in filter(str.isdigit, names):
        # It may be released meanwhile.
        with contextlib.suppress(FileNotFoundError):
            found[int(name)] = os.readlink(os.path.join(path, name))
    return found


def release(settings: Settings, owner: str) -> None:
    """Let others have the range that an owner keeps, if it keeps one."""
    for first, one in owners(settings).items():
        if one == owner:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(os.path.join(_kept_directory(settings), str(first)))


def _keep(settings: Settings, first: int, owner: str) -> bool:
    """Note who keeps a range that is claimed; tell whether nobody else does."""
    release(settings, owner)
    os.makedirs(_kept_directory(settings), 0o700, exist_ok=True)
    try:
        os.symlink(owner, os.path.join(_kept_directory(settings), str(first)))
    except FileExistsError:
        return False
    return True


def tidy(settings: Settings) -> None:
    """Remove the links of containers that have ended without a guardian."""
    with contextlib.suppress(FileNotFoundError):
        for name in filter(str.isdigit, os.listdir(_directory(settings))):
            found = IdRange(settings, (int(name) - settings.idmap_start) // SIZE)
            found.claim()
            found.lock.close()


def _kept_directory(settings: Settings) -> str:
    return os.path.join(settings.data_path, "ids")


def _directory(settings: Settings) -> str:
    return os.path.join(settings.state_path, "ids")
