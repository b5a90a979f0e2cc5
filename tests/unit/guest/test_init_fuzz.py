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

"""Random and broken frames at the real PID 1, built with the sanitizers.

Whatever comes, PID 1 answers or closes the connection, and ends when its host
goes; it neither crashes nor hangs. Everything runs in a user namespace, so that
a frame that happens to mean something cannot harm the machine.
"""

import contextlib
import random
import select
import struct
import unittest

from nova_sandbox.guest import wire
from tests.unit.guest import harness

SEED = 20240607
COMMANDS = (["/bin/true"], ["/bin/cat"], ["/bin/sh", "-c", "echo out; echo err >&2; exit 3"],
            ["/usr/bin/head", "-c", "700000", "/dev/zero"], ["/bin/sleep", "5"], ["nosuch"])


def sanitized() -> str:
    return harness.build("-g", "-O1", "-fsanitize=address,undefined",
                         "-fno-sanitize-recover=all", "-fno-omit-frame-pointer")


class Frames:
    """A source of frames: well-formed ones, and what becomes of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def run(self) -> bytes:
        r = self.random
        return wire.Run(
            r.choice(COMMANDS), env={"PATH": "/usr/bin:/bin", "X": "y" * r.randrange(3000)},
            cwd=r.choice(("/", "/tmp", "/nosuch")), tty=r.choice((None, None, (24, 80))),
            uid=r.choice((0, 0, 1000, 0xffffffff)), timeout=r.choice((None, None, 0.01)),
            capabilities=r.getrandbits(64), rlimits=[(r.randrange(20), 1 << 30, 1 << 31)],
            window=r.choice((0, 1, 1000, 1 << 20, 0xffffffff)), main=not r.randrange(30),
            logged=not r.randrange(10), stop_signal=r.choice((None, 2, 64, 70)),
            init=not r.randrange(9)).payload

    def setup(self) -> bytes:
        r = self.random
        return harness.records(*(
            (r.randrange(28),
             r.randbytes(r.randrange(12)) + r.choice((b"", b"/t/root\0", b"a\0b\0")))
            for _ in range(r.randrange(4))))

    def frame(self) -> bytes:
        r = self.random
        kind = r.choice((wire.RUN, wire.RUN, wire.RUN, wire.STDIN, wire.STDIN, wire.STDIN_EOF,
                         wire.CREDIT, wire.CREDIT, wire.SIGNAL, wire.RESIZE, wire.ATTACH,
                         wire.SHUTDOWN if not r.randrange(20) else wire.CREDIT))
        payload = {
            wire.RUN: self.run,
            wire.STDIN: lambda: r.randbytes(r.choice((0, 1, 100, 70000))),
            wire.STDIN_EOF: bytes,
            wire.CREDIT: lambda: wire.credit(r.choice((1, 2)), r.getrandbits(r.choice((8, 32)))),
            wire.SIGNAL: lambda: struct.pack("<I", r.choice((0, 1, 9, 15, 18, 19, 64, 65, 2**31))),
            wire.RESIZE: lambda: r.randbytes(4),
            wire.ATTACH: lambda: r.randbytes(16),
            wire.SHUTDOWN: lambda: struct.pack("<I", r.randrange(100)),
        }[kind]()
        return wire.frame(kind, 0 if kind in (wire.ATTACH, wire.SHUTDOWN) else r.randrange(1, 9),
                          payload)

    def broken(self) -> bytes:
        r = self.random
        frame = bytearray(self.frame())
        for _ in range(r.randrange(1, 4)):
            what = r.randrange(4)
            # Mostly where the lengths and tags are.
            at = r.randrange(min(len(frame), r.choice((8, 40, 100000)))) if frame else 0
            if what == 0 and frame:
                frame[at] = r.choice((0, 1, 0x7f, 0xff, r.randrange(256)))
            elif what == 1:
                frame[at:at] = r.randbytes(r.randrange(1, 9))
            elif what == 2:
                del frame[at:at + r.randrange(1, 9)]
            else:
                frame = frame[:max(at, 1)]
        return bytes(frame)


class FuzzTest(unittest.TestCase):
    def talk(self, guest: harness.Guest, data: bytes) -> bytes:
        """Send bytes while reading, and return what came."""
        guest.sock.setblocking(False)
        came, sent = bytearray(), 0
        while sent < len(data):
            ready = select.select([guest.sock], [guest.sock], [], harness.TIMEOUT)
            self.assertTrue(ready[0] or ready[1], "PID 1 neither reads nor writes")
            try:
                if ready[0]:
                    part = guest.sock.recv(1 << 20)
                    if not part:
                        break
                    came += part
                if ready[1]:
                    sent += guest.sock.send(data[sent:sent + 65536])
            except BlockingIOError:
                continue
            except ConnectionError:
                break
        return bytes(came)

    def check_end(self, guest: harness.Guest, seed: object) -> None:
        guest.sock.close()
        try:
            status = guest.wait()
        except TimeoutError:
            self.fail(f"PID 1 hangs after seed {seed}")
        self.assertEqual((0, ""), (status, guest.stderr()), f"seed {seed}")

    def sessions(self, count: int, make, *, ready: bool) -> None:
        for i in range(count):
            frames = Frames(SEED + i)
            guest = harness.Guest(sanitized(), user_namespace=True)
            with contextlib.closing(guest):
                if ready:
                    guest.setup()
                self.talk(guest, make(frames))
                self.check_end(guest, (SEED + i, ready))

    def test_well_formed_frames_in_any_order(self):
        self.sessions(60, lambda f: b"".join(f.frame() for _ in range(60)), ready=True)

    def test_broken_frames(self):
        self.sessions(200, lambda f: b"".join(f.frame() for _ in range(f.random.randrange(8)))
                      + f.broken() + f.frame(), ready=True)

    def test_noise(self):
        self.sessions(40, lambda f: f.random.randbytes(f.random.randrange(2000)), ready=True)

    def test_broken_setup(self):
        self.sessions(100, lambda f: wire.frame(wire.SETUP, 0, f.setup()) + f.frame(),
                      ready=False)

    def test_one_byte_at_a_time(self):
        guest = harness.Guest(sanitized(), user_namespace=True)
        with contextlib.closing(guest):
            guest.setup()
            frame = wire.frame(wire.RUN, 1, wire.Run(["/bin/echo", "x"]).payload)
            for i in range(len(frame)):
                guest.sock.sendall(frame[i:i + 1])
            self.assertEqual(b"x\n", guest.collect(1).stdout)
            self.check_end(guest, None)
