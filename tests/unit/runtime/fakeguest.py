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

"""A guest that a test plays, and the case that has one."""

import os
import socket
import struct
import threading
import time
import unittest
from collections.abc import Callable
from typing import Any

from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.runtime import pump

EXIT_0 = bytes(3)
JOIN = 30.0


class Guest:
    """PID 1's end: sends within its credit, records what it gets."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.channel = 1
        self.credit = {wire.STDOUT: pump.WINDOW, wire.STDERR: pump.WINDOW}
        self.largest = 0
        self.stdin = bytearray()
        self.stdin_closed = False
        self.signals: list[int] = []
        self.sizes: list[tuple[int, int]] = []
        self.grants = True
        self.changed = threading.Condition()
        self.sending = threading.Lock()
        self.thread = threading.Thread(target=self._receive, daemon=True)
        self.thread.start()

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            more = self.sock.recv(count - len(data))
            if not more:
                raise EOFError
            data += more
        return data

    def _receive(self) -> None:
        try:
            while True:
                length, kind, channel = wire.HEADER.unpack(self._exactly(wire.HEADER.size))
                payload = self._exactly(length)
                assert channel == self.channel
                with self.changed:
                    self._take(kind, payload)
                    self.changed.notify_all()
        except (EOFError, OSError):
            return

    def _take(self, kind: int, payload: bytes) -> None:
        if kind == wire.CREDIT:
            stream, count = struct.unpack("<BI", payload)
            self.credit[{1: wire.STDOUT, 2: wire.STDERR}[stream]] += count
        elif kind == wire.STDIN:
            assert not self.stdin_closed
            self.stdin += payload
            self.largest = max(self.largest, len(payload))
            if self.grants:
                self.frame(wire.STDIN_CREDIT, struct.pack("<I", len(payload)))
        elif kind == wire.STDIN_EOF:
            self.stdin_closed = True
        elif kind == wire.SIGNAL:
            self.signals.append(struct.unpack("<I", payload)[0])
        elif kind == wire.RESIZE:
            self.sizes.append(struct.unpack("<HH", payload))
        else:
            raise AssertionError(kind)

    def until(self, test: Callable[[], object]) -> None:
        with self.changed:
            if not self.changed.wait_for(test, JOIN):
                raise AssertionError("the host did not do it")

    def frame(self, kind: int, payload: bytes = b"", channel: int = 1) -> None:
        with self.sending:
            self.sock.sendall(wire.frame(kind, channel, payload))

    def started(self) -> None:
        self.frame(wire.STARTED, struct.pack("<I", 7))

    def output(self, kind: int, data: bytes, block: int = 100_000) -> None:
        for i in range(0, len(data), block):
            part = data[i:i + block]
            self.until(lambda part=part: self.credit[kind] >= len(part))  # type: ignore[misc]
            with self.changed:
                self.credit[kind] -= len(part)
            self.frame(kind, part)

    def exit(self, payload: bytes = EXIT_0) -> None:
        self.frame(wire.STDOUT)
        self.frame(wire.STDERR)
        self.frame(wire.EXIT, payload)


class PumpCase(unittest.TestCase):
    def setUp(self) -> None:
        self._descriptors: set[int] = set()
        ours, theirs = socket.socketpair()
        self.channel = Channel(ours)
        self.addCleanup(theirs.close)
        self.addCleanup(self.channel.close)
        self.guest = Guest(theirs)
        self.out, self.out_write = self.pipe()
        self.err, self.err_write = self.pipe()
        self.result: Any = None

    def pipe(self) -> tuple[int, int]:
        ends = os.pipe()
        for end in ends:
            self._descriptors.add(end)
            self.addCleanup(self.close_fd, end)
        return ends

    def close_fd(self, fd: int) -> None:
        """Close an end of a pipe, but once: its number may be another's by now."""
        if fd in self._descriptors:
            self._descriptors.remove(fd)
            os.close(fd)

    def carry(self, stdin: int | None = None, **given: Any) -> pump.Pump:
        """Run a pump in a thread; its end is in ``result``."""
        carrier = pump.Pump(self.channel, 1, stdin, self.out_write, self.err_write)

        def run() -> None:
            try:
                self.result = carrier.run(**given)
            except BaseException as error:
                self.result = error
        self.thread = threading.Thread(target=run, daemon=True)
        self.thread.start()
        self.addCleanup(self.end)
        return carrier

    def end(self) -> Any:
        self.thread.join(JOIN)
        self.assertFalse(self.thread.is_alive(), "the pump hangs")
        return self.result

    def wait_for(self, test: Callable[[], object]) -> None:
        deadline = time.monotonic() + JOIN
        while not test():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.005)

    def collect(self, fd: int) -> tuple[threading.Thread, bytearray]:
        data = bytearray()
        # Of its own: it may read on when the number already is another test's.
        own = os.dup(fd)

        def read() -> None:
            with open(own, "rb", buffering=0) as stream:
                while more := stream.read(1 << 16):
                    data.extend(more)
        thread = threading.Thread(target=read, daemon=True)
        thread.start()
        return thread, data

    def background(self, work: Callable[[], object]) -> threading.Thread:
        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        self.addCleanup(thread.join, JOIN)
        return thread
