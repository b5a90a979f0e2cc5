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

"""A connection to the guest's PID 1: frames over a socket."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import struct
import threading
import time

from nova_sandbox import exception
from nova_sandbox.guest import wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

_BUFFER = 4 << 20
_SO_PASSCRED_DATA = struct.Struct("3i")
# Linux passes no more descriptors in one message (SCM_MAX_FD).
_MOST_FILES = 253
_MOST_MESSAGES = 1000
# What earlier clients may have left in a port is far less.
_MOST_STALE = 64 << 20


class Closed(exception.GuestError):
    """The guest's end is gone."""

    def __init__(self) -> None:
        super().__init__("the sandbox ended unexpectedly")


class Channel:
    """Frames to and from PID 1; sending is safe from several threads.

    :param sock: a connected stream socket, owned by the channel from now on
    :param credentials: ask the kernel for the sender's process id (LXC)
    """

    def __init__(self, sock: socket.socket, *, credentials: bool = False) -> None:
        self._sock = sock
        self._lock = threading.Lock()
        self._buffer = bytearray(64 << 10)
        self._start = self._end = 0
        self.peer_pid = 0
        self._held: int | None = None
        self._deadline: float | None = None
        if credentials:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        self._credentials = credentials

    def fileno(self) -> int:
        return self._sock.fileno()

    def close(self) -> None:
        # Another thread may be waiting on the socket: closing alone would neither
        # wake it nor tell the guest.
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)
        self._sock.close()
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def hold(self, descriptor: int) -> None:
        """Keep a descriptor, such as a lock, open until :meth:`close`."""
        self._held = descriptor

    def settimeout(self, seconds: float | None) -> None:
        """Let :meth:`receive` raise TimeoutError after so many seconds."""
        self._sock.settimeout(seconds)

    def send(self, kind: int, channel: int = 0, payload: bytes | memoryview = b"",
             files: Sequence[int] = ()) -> None:
        """Send a frame, with descriptors beside it.

        :raises Closed: the guest's end is gone
        """
        if len(files) > _MOST_FILES:
            raise exception.InvalidValue("mounts", f"{len(files)} mount trees",
                                         f"at most {_MOST_FILES} in all")
        if len(payload) > wire.LARGEST_FRAME:
            raise exception.InvalidValue("description", f"{len(payload)} bytes for the guest",
                                         f"at most {wire.LARGEST_FRAME} bytes")
        head = wire.HEADER.pack(len(payload), kind, channel)
        try:
            with self._lock:
                if files:
                    rights = struct.pack(f"{len(files)}i", *files)
                    self._patiently(
                        True, self._sock.sendmsg, [head],
                        [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
                    self._sock.sendall(payload)
                elif len(payload) < 4096:
                    self._sock.sendall(head + payload)
                else:
                    sent = self._patiently(True, self._sock.sendmsg, [head, payload])
                    if sent < len(head):
                        self._sock.sendall(head[sent:])
                        sent = len(head)
                    self._sock.sendall(memoryview(payload)[sent - len(head):])
        except OSError:
            raise Closed from None

    def _patiently(self, writes: bool, call: Callable[..., Any], *arguments: Any) -> Any:
        """Make a call of the socket; eventlet's sockets do not wait in those with messages."""
        while True:
            try:
                return call(*arguments)
            except BlockingIOError:
                ends: tuple[list[socket.socket], list[socket.socket]] = ([], [])
                ends[writes].append(self._sock)
                if not any(select.select(*ends, [], self._sock.gettimeout())):
                    raise TimeoutError from None

    def _fill(self) -> None:
        if self._start == self._end:
            self._start = self._end = 0
        elif self._start and len(self._buffer) - self._end < 4096:
            rest = self._end - self._start
            self._buffer[:rest] = self._buffer[self._start:self._end]
            self._start, self._end = 0, rest
        if self._deadline is not None:
            left = self._deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._sock.settimeout(left)
        view = memoryview(self._buffer)[self._end:]
        try:
            if self._credentials and not self.peer_pid:
                count, ancillary, _, _ = self._patiently(
                    False, self._sock.recvmsg_into,
                    [view], socket.CMSG_SPACE(_SO_PASSCRED_DATA.size))
                for level, kind, data in ancillary:
                    if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
                        self.peer_pid = _SO_PASSCRED_DATA.unpack(data)[0]
            else:
                count = self._sock.recv_into(view)
        except TimeoutError:
            raise
        except OSError:
            count = 0
        finally:
            view.release()
        if not count:
            raise Closed
        self._end += count

    def pending(self) -> bool:
        """Tell whether a whole frame was received already."""
        if self._end - self._start < wire.HEADER.size:
            return False
        length, _, _ = wire.header(self._buffer, self._start)
        return self._end - self._start >= wire.HEADER.size + length

    def receive(self) -> tuple[int, int, bytes]:
        """Return the next frame: type, channel and payload.

        :raises Closed: the guest's end is gone
        :raises ProtocolError: it sent what is no frame
        :raises TimeoutError: nothing came within the time set
        """
        while not self.pending():
            self.feed()
        length, kind, channel = wire.header(self._buffer, self._start)
        body = self._start + wire.HEADER.size
        payload = bytes(memoryview(self._buffer)[body:body + length])
        self._start = body + length
        return kind, channel, payload

    def feed(self) -> None:
        """Take what has come, at least a byte; it may be less than a frame.

        :raises Closed: the guest's end is gone
        :raises ProtocolError: it sent what is no frame
        :raises TimeoutError: nothing came within the time set
        """
        if self._end - self._start >= wire.HEADER.size:
            total = wire.HEADER.size + wire.header(self._buffer, self._start)[0]
            if total > len(self._buffer):
                self._grow(total)
        self._fill()

    def _grow(self, total: int) -> None:
        grown = bytearray(min(max(2 * total, 1 << 20), _BUFFER))
        rest = self._end - self._start
        grown[:rest] = self._buffer[self._start:self._end]
        self._buffer, self._start, self._end = grown, 0, rest

    def expect(self, wanted: int, log: list[str] | None = None) -> bytes:
        """Return the payload of the next frame of a type; messages before it are kept.

        :param log: gets the texts of LOG frames
        :raises GuestError: FAILED came, with its text
        :raises CommandError: FAILED came for a command
        :raises TimeoutError: it has not come within the time set, whatever else has
        """
        timeout = self._sock.gettimeout()
        if timeout is None:
            return self._expect(wanted, log)
        self._deadline = time.monotonic() + timeout
        try:
            return self._expect(wanted, log)
        finally:
            self._deadline = None
            self._sock.settimeout(timeout)

    def _expect(self, wanted: int, log: list[str] | None) -> bytes:
        seen = 0
        while True:
            kind, channel, payload = self.receive()
            if kind == wanted:
                return payload
            if kind == wire.FAILED:
                failure = wire.Failure(payload)
                if channel:
                    raise exception.CommandError(failure.text, failure.status)
                raise exception.GuestError(failure.text)
            if kind == wire.LOG:
                seen += 1
                if seen > _MOST_MESSAGES:
                    raise wire.ProtocolError("the guest sends nothing but messages")
                if log is not None:
                    log.append(wire.printable(payload))
            else:
                raise wire.ProtocolError(f"the guest sent a frame of type {kind}, not {wanted}")

    def attach(self) -> wire.Hello:
        """Take over a connection that others may have used before.

        :raises GuestError: the guest does not answer as it must
        """
        nonce = os.urandom(wire.NONCE_SIZE)
        self.send(wire.ATTACH, 0, nonce)
        marker = wire.record(2, nonce)
        skipped = 0
        while True:
            found = self._buffer.find(marker, self._start, self._end)
            if found >= 0:
                break
            if self._end - self._start > 4 * wire.LARGEST_DATA:
                skipped += self._end - self._start
                if skipped > _MOST_STALE:
                    raise wire.ProtocolError("the guest does not answer ATTACH")
                # The HELLO may have come in part; it is shorter than this.
                self._start = self._end - 256
            if self._end == len(self._buffer):
                self._grow(self._end - self._start + 1)
            self._fill()
        # The record is in the HELLO whose header stands at most 64 bytes
        # before it; what comes earlier was for the previous client.
        for start in reversed(range(max(self._start, found - 64), found)):
            try:
                length, kind, channel = wire.header(self._buffer, start)
            except wire.ProtocolError:
                continue
            if kind == wire.HELLO and channel == 0 and start + 8 + length >= found + len(marker) \
                    and length <= 256:
                self._start = start
                return wire.Hello(self.receive()[2])
        raise wire.ProtocolError("the guest's answer to ATTACH is not a HELLO")


def connect(path: str, timeout: float) -> socket.socket:
    """Return a socket connected to a unix socket's path.

    :raises OSError: nobody listens there
    """
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.settimeout(timeout)
        sock.connect(path)
        sock.settimeout(None)
    except BaseException:
        sock.close()
        raise
    return sock
