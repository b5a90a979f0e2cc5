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

"""Connects this process's streams, terminal and signals to a sandboxed command."""

from __future__ import annotations

import os
import signal
import sys

from nova_sandbox import exception
from nova_sandbox.runtime import pump
from nova_sandbox.sandbox import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from nova_sandbox.guest.channel import Channel
    from nova_sandbox.sandbox import model

_ENDING = (signal.SIGINT, signal.SIGTERM)
_FORWARDED = (*_ENDING, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2,
              signal.SIGWINCH)


class _Forced(exception.SandboxError):
    """The caller wants the end at once."""

    def __init__(self, number: int) -> None:
        super().__init__("ended by force")
        self.exit_status = 128 + number


class Streams:
    """Standard streams, signals and terminal of one command.

    From its start on a signal is kept for the command, also while the sandbox
    still starts; a second INT or TERM ends everything.

    :param tty: the command runs on a terminal
    :param stdin: it gets this process's input
    """

    def __init__(self, tty: bool, *, stdin: bool) -> None:
        self._tty = tty
        self._stdin: int | None = 0 if stdin else None
        self._early: list[int] = []
        self._endings = 0
        self._pump: pump.Pump | None = None
        self._terminal = None
        if tty and os.isatty(0):
            from nova_sandbox.cli import terminal
            self._terminal = terminal.Terminal(0)

    def __enter__(self) -> Streams:
        for number in _FORWARDED:
            # What the caller ignores (nohup, a shell's background job) stays ignored.
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._before)
        # A reader that goes away is an error of write(2), not a death.
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        if self._terminal:
            self._terminal.restore()

    def size(self) -> tuple[int, int] | None:
        """Return rows and columns for a command with a terminal."""
        if self._terminal:
            return self._terminal.size()
        return (24, 80) if self._tty else None

    def _before(self, number: int, _frame: object) -> None:
        """Keep a signal that comes before the command runs; the second ending one ends us."""
        if self._pump is not None:
            return
        if number in _ENDING:
            self._endings += 1
            raise _Forced(number)
        if number in (signal.SIGHUP, signal.SIGQUIT):
            raise _Forced(number)
        self._early.append(number)

    def carry(self, channel: Channel, number: int, timeout: float | None,
              sandbox: model.Sandbox, destroy: Callable[[], None]) -> int:
        """Carry the command to its end.

        :param channel: the connection to PID 1
        :param number: the command's channel
        :param timeout: its time limit
        :param sandbox: for the words of messages
        :param destroy: ends the sandbox at once
        :return: the exit status
        """
        def force() -> None:
            # As two signals would: two real ones may arrive as one.
            os.write(carrier.wakeup_fd, bytes((signal.SIGTERM, signal.SIGTERM)))

        intercept = None
        if self._terminal:
            from nova_sandbox.cli import terminal
            intercept = terminal.Escape(force)
        carrier = pump.Pump(channel, number, self._stdin, 1, 2, intercept)
        signal.set_wakeup_fd(carrier.wakeup_fd, warn_on_full_buffer=False)
        self._pump = carrier

        def on_signal(received: int) -> None:
            if received == signal.SIGWINCH and self._terminal:
                carrier.resize(*self._terminal.size())
                return
            if received in _ENDING:
                self._endings += 1
                if self._endings > 1:
                    raise _Forced(received)
            if received in _FORWARDED:
                carrier.signal(received)

        def on_started() -> None:
            for early in self._early:
                carrier.signal(early)
            if self._terminal:
                carrier.resize(*self._terminal.size())

        if self._terminal:
            self._terminal.raw()
        try:
            result = carrier.run(on_signal, timeout, on_started)
        except _Forced as forced:
            destroy()
            return forced.exit_status
        except TimeoutError:
            destroy()
            return 124
        finally:
            if self._terminal:
                self._terminal.restore()
            for message in carrier.messages:
                sys.stderr.write(f"nova-sandbox: {message}\n")
        if result.out_of_memory and result.status:
            limit = units.format_size(sandbox.limits.memory or 0)
            sys.stderr.write("nova-sandbox: the kernel killed a process: out of memory (limit "
                             f"{limit}, see --memory)\n")
        elif result.timed_out and timeout is not None:
            sys.stderr.write(f"nova-sandbox: the command was ended: it ran longer than "
                             f"{timeout:g} s (see --timeout)\n")
        return result.status
