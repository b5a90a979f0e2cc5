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

"""Says again, a little later, that a server has ended.

Nova takes no notice of an event while it does something to the server, and of what a server
did while Nova made it: a command that ends at once would be noticed by the next comparison of
all power states only (``sync_power_state_interval``, 10 minutes).
"""

import contextlib
import heapq
import threading
import time
from collections.abc import Callable, Sequence

# Seconds after the event. Nova ends what it does within a moment, or is slow.
DELAYS = (0.5, 2.0, 10.0, 60.0)


class Reminders:
    """Calls something a few times for each server that has ended.

    :param remind: called with the server's UUID, in a thread of this object
    :param delays: seconds after :meth:`add`
    """

    def __init__(self, remind: Callable[[str], None], delays: Sequence[float] = DELAYS) -> None:
        self._remind = remind
        self._delays = delays
        self._due: list[tuple[float, str]] = []
        self._changed = threading.Condition()
        self._closed = False
        threading.Thread(target=self._run, name="sandbox reminders", daemon=True).start()

    def add(self, uuid: str) -> None:
        """Remind of a server from now on, and of nothing earlier.

        :param uuid: the server's
        """
        now = time.monotonic()
        with self._changed:
            self._forget(uuid)
            for delay in self._delays:
                heapq.heappush(self._due, (now + delay, uuid))
            self._changed.notify()

    def drop(self, uuid: str) -> None:
        """Remind of a server no longer.

        :param uuid: the server's
        """
        with self._changed:
            self._forget(uuid)

    def close(self) -> None:
        """Remind of nothing any more."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _forget(self, uuid: str) -> None:
        self._due = [one for one in self._due if one[1] != uuid]
        heapq.heapify(self._due)

    def _run(self) -> None:
        while (uuid := self._next()) is not None:
            # One that fails is not the end of all.
            with contextlib.suppress(Exception):
                self._remind(uuid)

    def _next(self) -> str | None:
        """Wait for the next one that is due; None at the end."""
        with self._changed:
            while not self._closed:
                seconds = self._due[0][0] - time.monotonic() if self._due else None
                if seconds is not None and seconds <= 0:
                    return heapq.heappop(self._due)[1]
                self._changed.wait(seconds)
        return None
