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

"""The host's end of the wire protocol: frames, records, operations.

doc/source/reference/protocol.rst is the specification; names here are its
names.
"""

from __future__ import annotations

import struct

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VERSION = 1
HEADER = struct.Struct("<IHH")
LARGEST_FRAME = 2 << 20
LARGEST_DATA = 256 << 10
STDIN_WINDOW = 256 << 10
NONCE_SIZE = 16
EXEC_PORTS = 4

ATTACH, SETUP, RUN, STDIN, STDIN_EOF, CREDIT, SIGNAL, RESIZE, SHUTDOWN = range(1, 10)
(HELLO, READY, FAILED, STARTED, STDOUT, STDERR, EXIT, STDIN_CREDIT, STDIN_CLOSED,
 LOG) = range(65, 75)

READ_ONLY, NOSUID, NODEV, NOEXEC, MAKE_TARGET, IGNORE_MISSING = 1, 2, 4, 8, 16, 32

MAIN_PORT = "org.nova_sandbox.main"
EXEC_PORT = "org.nova_sandbox.exec.%d"
LOG_PORTS = ("org.nova_sandbox.stdout", "org.nova_sandbox.stderr", "org.nova_sandbox.status")
SHARED_LOG_PORTS = (LOG_PORTS[0], LOG_PORTS[2])

_U8 = struct.Struct("<B")
_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")
_RECORD = struct.Struct("<HI")


class ProtocolError(exception.GuestError):
    """The guest sent what the protocol does not allow."""


def frame(kind: int, channel: int = 0, payload: bytes = b"") -> bytes:
    """Return the bytes of a frame.

    :raises ValueError: the payload is longer than a frame may be
    """
    if len(payload) > LARGEST_FRAME:
        raise ValueError(f"payload of {len(payload)} bytes")
    return HEADER.pack(len(payload), kind, channel) + payload


def header(data: bytes | bytearray | memoryview, offset: int = 0) -> tuple[int, int, int]:
    """Return payload length, type and channel of a header sent by the guest.

    :raises ProtocolError: the type is unknown or the length is over its limit
    """
    length, kind, channel = HEADER.unpack_from(data, offset)
    if not HELLO <= kind <= LOG:
        raise ProtocolError(f"the guest sent a frame of unknown type {kind}")
    if length > (LARGEST_DATA if kind in (STDOUT, STDERR) else LARGEST_FRAME):
        raise ProtocolError(f"the guest sent a frame of {length} bytes")
    return length, kind, channel


def record(tag: int, data: bytes) -> bytes:
    """Return the bytes of one record."""
    return _RECORD.pack(tag, len(data)) + data


def records(payload: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield tag and data of each record.

    :raises ProtocolError: a record is truncated
    """
    offset = 0
    while offset < len(payload):
        if len(payload) - offset < _RECORD.size:
            raise ProtocolError("the guest sent a truncated record")
        tag, length = _RECORD.unpack_from(payload, offset)
        offset += _RECORD.size
        if len(payload) - offset < length:
            raise ProtocolError("the guest sent a truncated record")
        yield tag, payload[offset:offset + length]
        offset += length


def _fixed(layout: str, payload: bytes, what: str) -> tuple[int, ...]:
    if len(payload) != struct.calcsize(layout):
        raise ProtocolError(f"the guest sent {what} with {len(payload)} bytes")
    return struct.unpack(layout, payload)


class Hello:
    """What PID 1 says of itself: protocol version, nonce (or empty), kind."""

    def __init__(self, payload: bytes) -> None:
        self.version = 0
        self.nonce = b""
        self.kind = ""
        for tag, data in records(payload):
            if tag == 1:
                self.version, = _fixed("<I", data, "HELLO version")
            elif tag == 2:
                self.nonce = data
            elif tag == 3:
                self.kind = data.decode("ascii", "replace")
            else:
                raise ProtocolError(f"the guest sent HELLO with an unknown record {tag}")
        if self.version != VERSION:
            raise ProtocolError(f"the guest speaks protocol version {self.version}, "
                                f"this host {VERSION}")


def printable(data: bytes) -> str:
    """Return text of the guest made safe for a terminal and a log: one line."""
    text = data[:2000].decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "?" for c in text)


class Failure:
    """FAILED: an exit status, an errno, and one line of text."""

    def __init__(self, payload: bytes) -> None:
        if len(payload) < 8:
            raise ProtocolError("the guest sent a truncated FAILED")
        status, self.errno = struct.unpack_from("<II", payload)
        # It becomes this process's exit status, whatever the guest sent.
        self.status = status if status in (126, 127) else 125
        self.text = printable(payload[8:])


class Exit:
    """EXIT: how a command ended."""

    def __init__(self, payload: bytes) -> None:
        kind, self.value, flags = _fixed("<BBB", payload, "EXIT")
        if kind > 1 or flags > 3:
            raise ProtocolError(f"the guest sent EXIT of kind {kind}, flags {flags}")
        self.signaled = kind == 1
        self.out_of_memory = bool(flags & 1)
        self.timed_out = bool(flags & 2)

    @property
    def status(self) -> int:
        """The status a shell gives: 124 for a time-out, 128+N for a signal."""
        if self.timed_out:
            return 124
        return 128 + self.value if self.signaled else self.value


def u32(payload: bytes, what: str) -> int:
    """Return the u32 that is all of a payload.

    :raises ProtocolError: it is not four bytes
    """
    return _fixed("<I", payload, what)[0]


def credit(stream: int, count: int) -> bytes:
    """Return CREDIT's payload; stream 1 is stdout, 2 stderr."""
    return _U8.pack(stream) + _U32.pack(count)


def _z(*strings: str) -> bytes:
    return b"".join(s.encode("utf-8", "surrogateescape") + b"\0" for s in strings)


class Setup:
    """Collects SETUP's operations, and the descriptors that some of them take.

    ``files`` are owned by whoever opened them; they are sent in this order.
    """

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self.files: list[int] = []

    def payload(self) -> bytes:
        return b"".join(self._parts)

    def extend(self, other: Setup) -> None:
        """Append the operations of another one."""
        self._parts += other._parts
        self.files += other.files

    def _add(self, tag: int, data: bytes = b"") -> None:
        self._parts.append(record(tag, data))

    def module(self, name: str) -> None:
        self._add(1, _z(name))

    def hostname(self, name: str) -> None:
        self._add(2, _z(name))

    def clock(self, nanoseconds: int) -> None:
        self._add(3, _U64.pack(nanoseconds))

    def entropy(self, data: bytes) -> None:
        self._add(4, data)

    def listen(self, fd: int) -> None:
        self.files.append(fd)
        self._add(5)

    def mkdir(self, path: str, mode: int = 0o755) -> None:
        self._add(7, _U32.pack(mode) + _z(path))

    def mount(self, fstype: str, source: str, target: str, data: str = "",
              flags: int = 0) -> None:
        self._add(8, _U32.pack(flags) + _z(fstype, source, target, data))

    def attach_tree(self, fd: int, target: str, flags: int = 0) -> None:
        self.files.append(fd)
        self._add(9, _U32.pack(flags) + _z(target))

    def bind(self, source: str, target: str, flags: int = 0) -> None:
        self._add(10, _U32.pack(flags) + _z(source, target))

    def hide(self, path: str) -> None:
        self._add(11, _U32.pack(0) + _z(path))

    def file(self, path: str, content: bytes, mode: int = 0o644, uid: int = 0,
             gid: int = 0) -> None:
        self._add(12, struct.pack("<III", mode, uid, gid) + _z(path) + content)

    def symlink(self, target: str, path: str) -> None:
        self._add(13, _z(target, path))

    def dev(self) -> None:
        self._add(14)

    def proc(self) -> None:
        self._add(15)

    def sys(self) -> None:
        self._add(16)

    def remount(self, path: str, flags: int) -> None:
        self._add(17, _U32.pack(flags) + _z(path))

    def link_up(self, interface: str) -> None:
        self._add(18, _z(interface))

    def address(self, interface: str, address: str, prefix: int) -> None:
        self._add(19, _U8.pack(prefix) + _z(interface, address))

    def route(self, interface: str, destination: str, prefix: int, gateway: str) -> None:
        self._add(20, _U8.pack(prefix) + _z(interface, destination, gateway))

    def pids_max(self, most: int) -> None:
        self._add(21, _U64.pack(most))

    def pivot(self) -> None:
        self._add(22)

    def log_files(self, files: Iterable[int], *, shared: bool = False, size: int = 0) -> None:
        self.files.extend(files)
        self._add(23, _U8.pack(shared) + _U64.pack(size))

    def sysctl(self, name: str, value: str) -> None:
        self._add(24, _z(name, value))

    def detached(self) -> None:
        self._add(25)

    def whiteout(self, path: str) -> None:
        self._add(26, _z(path))

    def grow(self, path: str, blocks: int) -> None:
        self._add(27, _U64.pack(blocks) + _z(path))

    def swap_on(self, source: str) -> None:
        self._add(28, _z(source))


class Run:
    """One command, as RUN carries it; the fields are the protocol page's.

    With a ``user`` those that are None are looked up in the guest.
    """

    def __init__(self, argv: Iterable[str], *, env: dict[str, str] | None = None,
                 cwd: str | None = "/", uid: int | None = 0, gid: int | None = 0,
                 groups: Iterable[int] | None = (), user: str | None = None,
                 home: str | None = None,
                 tty: tuple[int, int] | None = None, capabilities: int = 0,
                 new_privileges: bool = False, timeout: float | None = None,
                 main: bool = False, rlimits: Iterable[tuple[int, int, int]] = (),
                 window: int = LARGEST_DATA, logged: bool = False,
                 builtin: str | None = None, stop_signal: int | None = None,
                 init: bool = False) -> None:
        def text(value: str) -> bytes:
            return value.encode("utf-8", "surrogateescape")
        parts = [record(1, text(a)) for a in argv]
        parts += [record(2, text(f"{k}={v}")) for k, v in (env or {}).items()]
        if cwd is not None:
            parts.append(record(3, text(cwd)))
        parts += [record(tag, _U32.pack(n)) for tag, n in ((4, uid), (5, gid)) if n is not None]
        parts += [record(6, _U32.pack(g)) for g in groups or ()]
        if tty:
            parts.append(record(7, struct.pack("<HH", *tty)))
        parts.append(record(8, _U64.pack(capabilities)))
        if new_privileges:
            parts.append(record(9, b"\1"))
        if timeout is not None:
            parts.append(record(10, _U64.pack(max(1, int(timeout * 1000)))))
        if main:
            parts.append(record(11, b"\1"))
        parts += [record(12, _U32.pack(r) + _U64.pack(s) + _U64.pack(h)) for r, s, h in rlimits]
        parts.append(record(13, _U32.pack(window)))
        if logged:
            parts.append(record(14, b"\1"))
        if builtin:
            parts.append(record(15, text(builtin)))
        if user is not None:
            parts.append(record(17, text(user)))
            if home is not None:
                parts.append(record(18, text(home)))
            if groups is None:
                parts.append(record(19, b"\1"))
        if stop_signal is not None:
            parts.append(record(20, _U32.pack(stop_signal)))
        self.init = init
        if init:
            parts.append(record(21, b"\1"))
        self.payload = b"".join(parts)

    def give_cgroup(self) -> None:
        """Let a container's init have the cgroup that it is in."""
        self.payload += record(21, b"\3")
