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

"""Carries a command's input, output, signals and end between PID 1 and this process.

One thread for each stream, because the process's own standard streams may not
be made non-blocking: other programs share them. What a thread holds is bounded
by the flow control of the protocol.
"""

from __future__ import annotations

import contextlib
import os
import select
import struct
import threading
import time
from collections import deque

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel, Closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

WINDOW = 2 << 20
_SIGPIPE = 13
_GRACE = 15.0
_MOST_MESSAGES = 100


def _wait(fd: int, event: int) -> None:
    # Not select(2): it takes no descriptor above 1023.
    poll = select.poll()
    poll.register(fd, event)
    poll.poll()


class _Writer(threading.Thread):
    """Writes one output stream and returns its credit."""

    def __init__(self, pump: Pump, fd: int, stream: int) -> None:
        super().__init__(daemon=True)
        self._pump = pump
        self._fd = fd
        self._stream = stream
        self._queue: deque[bytes] = deque()
        self._wake = threading.Condition()
        self._broken = False
        self._held = 0
        self.done = False
        self.error: OSError | None = None

    def put(self, data: bytes) -> None:
        """Queue data; empty data is the end.

        :raises ProtocolError: the guest sent more than it had credit for
        """
        with self._wake:
            if self._held + len(data) > WINDOW:
                raise wire.ProtocolError("the guest sent more output than it may")
            self._held += len(data)
            self._queue.append(data)
            self._wake.notify()

    def run(self) -> None:
        try:
            self._carry()
        finally:
            self.done = True
            self._pump.wake()

    def _give(self, count: int) -> None:
        with self._wake:
            self._held -= count
        self._pump.credit(self._stream, count)

    def _carry(self) -> None:
        owed = 0
        while True:
            with self._wake:
                while not self._queue:
                    if owed:
                        break
                    self._wake.wait()
                data = self._queue.popleft() if self._queue else None
            if data is None:
                self._give(owed)
                owed = 0
                continue
            if not data:
                return
            self._write(data)
            owed += len(data)
            if owed >= WINDOW // 4:
                self._give(owed)
                owed = 0

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view and not self._broken:
            try:
                view = view[os.write(self._fd, view):]
            except BlockingIOError:
                _wait(self._fd, select.POLLOUT)
            except BrokenPipeError:
                # The command learns of it as it would have without a sandbox.
                self._broken = True
                self._pump.signal(_SIGPIPE)
            except OSError as error:
                self._broken = True
                self.error = error
                self._pump.signal(_SIGPIPE)


class _Reader(threading.Thread):
    """Reads the input and sends it within the guest's credit."""

    def __init__(self, pump: Pump, fd: int, intercept: Callable[[bytes], None] | None) -> None:
        super().__init__(daemon=True)
        self._pump = pump
        self._fd = fd
        self._intercept = intercept
        self._credit = wire.STDIN_WINDOW
        self._wake = threading.Condition()
        self._closed = False

    def add_credit(self, count: int) -> None:
        with self._wake:
            self._credit += count
            self._wake.notify()

    def close(self) -> None:
        with self._wake:
            self._closed = True
            self._wake.notify()

    def run(self) -> None:
        try:
            while True:
                with self._wake:
                    while self._credit <= 0 and not self._closed:
                        self._wake.wait()
                    if self._closed:
                        return
                    most = min(self._credit, wire.LARGEST_DATA)
                data = self._read(most)
                if not data:
                    self._pump.send(wire.STDIN_EOF)
                    return
                if self._intercept:
                    self._intercept(data)
                with self._wake:
                    self._credit -= len(data)
                self._pump.send(wire.STDIN, data)
        except Closed:
            return

    def _read(self, most: int) -> bytes:
        while True:
            try:
                return os.read(self._fd, most)
            except BlockingIOError:
                _wait(self._fd, select.POLLIN)
            except OSError:
                return b""


class Pump:
    """Runs one command's streams to its end.

    :param channel: the connection to PID 1
    :param number: the command's channel number
    :param stdin: descriptor to read from, or None for no input
    :param stdout: descriptor for the output
    :param stderr: descriptor for the errors
    :param intercept: sees the input before it is sent (terminal escape)
    """

    def __init__(self, channel: Channel, number: int, stdin: int | None, stdout: int,
                 stderr: int, intercept: Callable[[bytes], None] | None = None) -> None:
        self._channel = channel
        self._number = number
        self._wakeup, self._wakeup_write = os.pipe()
        os.set_blocking(self._wakeup_write, False)
        self._writers = {wire.STDOUT: _Writer(self, stdout, 1),
                         wire.STDERR: _Writer(self, stderr, 2)}
        self._reader = _Reader(self, stdin, intercept) if stdin is not None else None
        self._started = False
        self._ended = False
        self.messages: list[str] = []

    def close(self) -> None:
        """Free what it holds; the input and the outputs' readers have ended, and :meth:`run`."""
        if self._reader and self._reader.is_alive():
            self._reader.close()
            self._reader.join()
        for writer in self._writers.values():
            if writer.is_alive():
                writer.put(b"")
                writer.join()
        os.close(self._wakeup)
        os.close(self._wakeup_write)

    @property
    def wakeup_fd(self) -> int:
        """Where signal.set_wakeup_fd may write the numbers of signals."""
        return self._wakeup_write

    def send(self, kind: int, payload: bytes = b"") -> None:
        """Send a frame of this command."""
        self._channel.send(kind, self._number, payload)

    def credit(self, stream: int, count: int) -> None:
        """Give the guest credit for a stream."""
        if not self._ended:
            self._try(wire.CREDIT, wire.credit(stream, count))

    def signal(self, number: int) -> None:
        """Send a signal to the command."""
        self._try(wire.SIGNAL, struct.pack("<I", number))

    def resize(self, rows: int, columns: int) -> None:
        """Tell the command's terminal its size."""
        self._try(wire.RESIZE, struct.pack("<HH", min(rows, 65535), min(columns, 65535)))

    def _try(self, kind: int, payload: bytes) -> None:
        with contextlib.suppress(Closed):
            self.send(kind, payload)

    def wake(self) -> None:
        """Let :meth:`run` look again; safe in any thread."""
        with contextlib.suppress(BlockingIOError):
            os.write(self._wakeup_write, b"\0")

    def run(self, on_signal: Callable[[int], None] | None = None,
            timeout: float | None = None, on_started: Callable[[], None] | None = None,
            ) -> wire.Exit:
        """Carry everything until the command has ended and its output is written.

        :param on_signal: called with each signal's number in this thread
        :param timeout: the command's own limit in seconds; some time later a
            guest that does not enforce it is given up
        :param on_started: called when the program was executed
        :raises CommandError: the command could not be executed
        :raises GuestError: the sandbox ended without saying how the command did
        :raises TimeoutError: the guest did not enforce the time limit
        """
        deadline = time.monotonic() + timeout + _GRACE if timeout is not None else None
        poll = select.poll()
        poll.register(self._channel.fileno(), select.POLLIN)
        poll.register(self._wakeup, select.POLLIN)
        result = None
        try:
            while result is None:
                # A guest that says much, or only half a frame, keeps neither
                # signals nor the time limit from being seen.
                if not self._channel.pending():
                    left = None
                    if deadline is not None:
                        left = max(0.0, deadline - time.monotonic()) * 1000
                    ready = [fd for fd, _ in poll.poll(left)]
                    if deadline is not None and time.monotonic() >= deadline:
                        raise TimeoutError
                    if self._wakeup in ready:
                        self._signals(on_signal)
                    elif ready:
                        self._channel.feed()
                    continue
                result = self._frame(*self._channel.receive(), on_started)
        except (exception.GuestError, exception.CommandError):
            self._finish(on_signal)
            raise
        self._finish(on_signal)
        for writer in self._writers.values():
            if writer.error:
                raise exception.SandboxError(
                    f"cannot write the output: {writer.error.strerror}")
        return result

    def _signals(self, on_signal: Callable[[int], None] | None) -> None:
        for number in os.read(self._wakeup, 64):
            if number and on_signal:
                on_signal(number)

    def _frame(self, kind: int, channel: int, payload: bytes,
               on_started: Callable[[], None] | None) -> wire.Exit | None:
        if kind == wire.LOG:
            if len(self.messages) < _MOST_MESSAGES:
                self.messages.append(wire.printable(payload))
        elif kind == wire.FAILED:
            failure = wire.Failure(payload)
            if channel == self._number:
                raise exception.CommandError(failure.text, failure.status)
            raise exception.GuestError(failure.text)
        elif channel != self._number:
            raise wire.ProtocolError(f"the guest sent a frame of type {kind} on channel {channel}")
        elif kind in self._writers:
            writer = self._writers[kind]
            if payload:
                if not writer.is_alive():
                    writer.start()
                writer.put(payload)
        elif kind == wire.STDIN_CREDIT:
            count = wire.u32(payload, "STDIN_CREDIT")
            if self._reader:
                self._reader.add_credit(count)
        elif kind == wire.STDIN_CLOSED:
            if self._reader:
                self._reader.close()
        elif kind == wire.STARTED and not self._started:
            self._started = True
            if self._reader:
                self._reader.start()
            if on_started:
                on_started()
        elif kind == wire.EXIT:
            return wire.Exit(payload)
        else:
            raise wire.ProtocolError(f"the guest sent a frame of type {kind}")
        return None

    def _finish(self, on_signal: Callable[[int], None] | None) -> None:
        """Wait until all output that came is written; signals are seen meanwhile."""
        self._ended = True
        for writer in self._writers.values():
            if not writer.is_alive():
                continue
            writer.put(b"")
            while not writer.done:
                self._signals(on_signal)
            writer.join()
