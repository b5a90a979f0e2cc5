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

A lock, which is no file, holds a range as long as somebody has it open: who starts the container,
and its guardian. A service manager that ends all processes of a service ends guardians too,
whose containers go on, so a link beside it names the container's PID 1.
"""

from __future__ import annotations

import contextlib
import os
import socket

from nova_sandbox import exception
from nova_sandbox.host import uris

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.startcache import Settings

SIZE = 65536


class IdRange:
    """One range.

    :ivar first: its first id
    :ivar lock: holds it as long as somebody has it open
    :ivar note: path of the link, which is the guardian's to remove
    """

    def __init__(self, settings: Settings, number: int) -> None:
        self.first = settings.idmap_start + number * SIZE
        self.note = os.path.join(_directory(settings), str(self.first))
        self.lock = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        # A name in the abstract namespace is a lock without a file.
        self._name = f"\0nova-sandbox/ids/{settings.idmap_start}/{number}"

    def claim(self) -> bool:
        """Take it; tell whether nobody else has it."""
        try:
            self.lock.bind(self._name)
        except OSError:
            self.lock.close()
            return False
        try:
            pid, started = os.readlink(self.note).split(".")
        except FileNotFoundError:
            return True
        if uris.start_time(int(pid)) == int(started):
            self.lock.close()
            return False
        os.unlink(self.note)
        return True

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


def claim(settings: Settings) -> IdRange:
    """Take a range that no other container of this host has.

    :raises HostError: all are taken
    """
    first = int.from_bytes(os.urandom(4), "little") % settings.idmap_ranges
    for offset in range(settings.idmap_ranges):
        found = IdRange(settings, (first + offset) % settings.idmap_ranges)
        if found.claim():
            return found
    raise exception.HostError("all ranges of ids are taken (idmap_ranges in the configuration)")


def tidy(settings: Settings) -> None:
    """Remove the links of containers that have ended without a guardian."""
    with contextlib.suppress(FileNotFoundError):
        for name in filter(str.isdigit, os.listdir(_directory(settings))):
            found = IdRange(settings, (int(name) - settings.idmap_start) // SIZE)
            found.claim()
            found.lock.close()


def _directory(settings: Settings) -> str:
    return os.path.join(settings.state_path, "ids")
