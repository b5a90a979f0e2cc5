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
"""What all domains do, asked at once and known for a moment."""

import threading
import time
from collections.abc import Callable, Iterable

from nova_sandbox import exception
from nova_sandbox.host import shared


class Snapshot:
    """The states of all domains at one moment, less those that have changed since.

    :param drivers: returns the names of the libvirt drivers to ask
    :param resolve: returns a driver's URI, or raises HostError as long as there is none
    :param lifetime: seconds after which nothing of it counts any more
    """

    def __init__(self, drivers: Callable[[], Iterable[str]], resolve: Callable[[str], str],
                 lifetime: float) -> None:
        self._drivers = drivers
        self._resolve = resolve
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._states: dict[str, str] = {}
        self._missing: str | None = None
        self._changed: set[str] = set()
        self._taken = float("-inf")

    def take(self) -> None:
        """Ask for all states, with a number of calls that does not depend on that of domains.

        A libvirt driver that does not answer has none.
        """
        now = time.monotonic()
        with self._lock:
            self._changed.clear()
            self._taken = float("-inf")
        states: dict[str, str] = {}
        complete = True
        for driver in self._drivers():
            try:
                states.update(shared.connection(self._resolve(driver)).states())
            except exception.HostError:
                complete = False
        with self._lock:
            self._states = {uuid: state for uuid, state in states.items()
                            if uuid not in self._changed}
            self._missing = "ended" if complete else None
            self._taken = now

    def get(self, uuid: str) -> str | None:
        """Return a domain's state, or None where only libvirt knows it.

        One that no libvirt driver knows has ended.
        """
        with self._lock:
            if time.monotonic() - self._taken > self._lifetime or uuid in self._changed:
                return None
            state = self._states.get(uuid, self._missing)
            return None if state == "unknown" else state

    def forget(self, uuid: str) -> None:
        """Take note that a domain's state has changed, or is about to."""
        with self._lock:
            self._changed.add(uuid)
