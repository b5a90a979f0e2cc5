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

"""The caller's terminal while a sandboxed command uses it."""

from __future__ import annotations

import atexit
import os
import signal
import termios
import time
import tty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

ESCAPE = 0x1d  # Ctrl-]
ESCAPE_TIMES = 3
_ESCAPE_SECONDS = 1.0


class Terminal:
    """Puts a terminal in raw mode and back on every way out.

    :param fd: the terminal
    """

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self._saved: list[Any] | None = None

    def size(self) -> tuple[int, int]:
        """Return rows and columns."""
        try:
            columns, rows = os.get_terminal_size(self.fd)
        except OSError:
            return 24, 80
        return rows or 24, columns or 80

    def raw(self) -> None:
        """Hand every key to the command."""
        # A background job that changes the terminal is to be stopped, as any
        # other program is; the default of SIGTTOU does that.
        self._saved = termios.tcgetattr(self.fd)
        atexit.register(self.restore)
        tty.setraw(self.fd, termios.TCSADRAIN)

    def restore(self) -> None:
        """Give the terminal back as it was."""
        if self._saved is None:
            return
        saved, self._saved = self._saved, None
        previous = signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        try:
            termios.tcsetattr(self.fd, termios.TCSADRAIN, saved)
        except termios.error:
            pass
        finally:
            signal.signal(signal.SIGTTOU, previous)


class Escape:
    """Notices the escape key typed three times within a second.

    :param act: called then; the only way out of a command that ignores every key
    """

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act
        self._times: list[float] = []

    def __call__(self, data: bytes) -> None:
        now = time.monotonic()
        for byte in data:
            if byte != ESCAPE:
                self._times.clear()
                continue
            self._times = [t for t in self._times if now - t < _ESCAPE_SECONDS] + [now]
            if len(self._times) >= ESCAPE_TIMES:
                self._act()
