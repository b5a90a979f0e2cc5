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

"""The host's decoder against hostile guests: only our errors, no hanging, bounded memory."""

import array
import contextlib
import os
import random
import socket
import struct
import tempfile
import threading
import time
import unittest
from collections.abc import Callable

import hypothesis
from hypothesis import strategies as st

from nova_sandbox import exception
from nova_sandbox.guest import channel as channels
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel, Closed

QUICK = hypothesis.settings(max_examples=100)
HELLO_VERSION = wire.record(1, struct.pack("<I", 1))
HELLO = HELLO_VERSION + wire.record(3, b"kvm")
# Anything else that comes out is a defect.
OURS = (exception.GuestError, exception.CommandError)
BOUND = 4 << 20


class ChannelCase(unittest.TestCase):
    def setUp(self) -> None:
        ours, self.guest = socket.socketpair()
        self.addCleanup(self.guest.close)
        self.guest.settimeout(20)
        self.channel = Channel(ours)
        self.addCleanup(self.channel.close)
        self.channel.settimeout(20)

    def background(self, work: Callable[[], object]) -> threading.Thread:
        def quiet() -> None:
            with contextlib.suppress(OSError):  # the host has given the guest up
                work()
        thread = threading.Thread(target=quiet, daemon=True)
        thread.start()
        self.addCleanup(thread.join, 20)
        return thread

    def feed(self, data: bytes) -> None:
        """Send all that a guest ever says."""
        def send() -> None:
            self.guest.sendall(data)
            self.guest.shutdown(socket.SHUT_WR)
        self.background(send)

    def read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            more = self.guest.recv(count - len(data))
            if not more:
                break
            data += more
        return data


class ReceiveTest(ChannelCase):
    def test_frames_in_pieces(self) -> None:
        frames = [(wire.STDOUT, 1, os.urandom(n)) for n in (0, 1, 65528, 65529, 262144, 7)]
        data = b"".join(wire.frame(*f) for f in frames)

        def send() -> None:
            for i in range(0, len(data), 9973):
                self.guest.sendall(data[i:i + 9973])
        self.background(send)
        self.assertEqual(frames, [self.channel.receive() for _ in frames])

    def test_byte_by_byte(self) -> None:
        def send() -> None:
            for byte in wire.frame(wire.LOG, 0, b"slow") * 2:
                self.guest.sendall(bytes((byte,)))
        self.background(send)
        for _ in range(2):
            self.assertEqual((wire.LOG, 0, b"slow"), self.channel.receive())

    def test_many_random_sizes_at_once(self) -> None:
        numbers = random.Random(5)
        frames = [(wire.STDERR, 3, numbers.randbytes(numbers.choice((0, 1, 100, 5000, 200_000))))
                  for _ in range(200)]
        self.feed(b"".join(wire.frame(*f) for f in frames))
        self.assertEqual(frames, [self.channel.receive() for _ in frames])
        with self.assertRaises(Closed):
            self.channel.receive()
        self.assertLessEqual(len(self.channel._buffer), BOUND)

    def test_largest_frame_after_small_ones(self) -> None:
        large = wire.frame(wire.LOG, 0, bytes(wire.LARGEST_FRAME))
        self.feed((wire.frame(wire.LOG, 0, b"abc") + large) * 2)
        for length in (3, wire.LARGEST_FRAME) * 2:
            self.assertEqual(length, len(self.channel.receive()[2]))
        self.assertLessEqual(len(self.channel._buffer), BOUND)

    def test_frame_too_large_is_refused_before_its_payload_comes(self) -> None:
        for kind, length in ((wire.STDOUT, wire.LARGEST_DATA + 1),
                             (wire.LOG, wire.LARGEST_FRAME + 1), (wire.READY, 0xffffffff)):
            ours, guest = socket.socketpair()
            with guest:
                channel = Channel(ours)
                guest.sendall(wire.HEADER.pack(length, kind, 0))
                with self.assertRaises(wire.ProtocolError):
                    channel.receive()
                self.assertLess(len(channel._buffer), 1 << 20)
                channel.close()

    def test_end_in_the_middle(self) -> None:
        whole = wire.frame(wire.LOG, 0, b"text")
        for cut in range(len(whole)):
            ours, guest = socket.socketpair()
            guest.sendall(whole[:cut])
            guest.close()
            channel = Channel(ours)
            with self.assertRaises(Closed):
                channel.receive()
            channel.close()

    def test_silence_is_a_timeout(self) -> None:
        self.channel.settimeout(0.01)
        with self.assertRaises(TimeoutError):
            self.channel.receive()
        self.guest.sendall(b"\0")
        with self.assertRaises(TimeoutError):
            self.channel.receive()

    def test_pending_and_feed(self) -> None:
        frame = wire.frame(wire.LOG, 0, b"abc")
        self.assertFalse(self.channel.pending())
        for byte in frame:
            self.assertFalse(self.channel.pending())
            self.guest.sendall(bytes((byte,)))
            self.channel.feed()
        self.assertTrue(self.channel.pending())
        self.assertEqual((wire.LOG, 0, b"abc"), self.channel.receive())
        self.assertFalse(self.channel.pending())

    def test_descriptors_of_a_guest_are_not_kept(self) -> None:
        before = len(os.listdir("/proc/self/fd"))
        rights = array.array("i", [0] * 50)
        self.guest.sendmsg([wire.frame(wire.LOG, 0, b"x")],
                           [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
        self.channel.receive()
        self.assertEqual(before, len(os.listdir("/proc/self/fd")))

    def test_descriptors_beside_credentials_are_not_kept(self) -> None:
        ours, guest = socket.socketpair()
        channel = Channel(ours, credentials=True)
        before = len(os.listdir("/proc/self/fd"))
        guest.sendmsg([wire.frame(wire.READY)],
                      [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0] * 50))])
        self.assertEqual(b"", channel.expect(wire.READY))
        self.assertEqual(os.getpid(), channel.peer_pid)
        self.assertEqual(before, len(os.listdir("/proc/self/fd")))
        channel.close()
        guest.close()

    @QUICK
    @hypothesis.given(st.binary(max_size=200))
    def test_random_bytes(self, data: bytes) -> None:
        self.swallow(data, lambda channel: channel.receive())
        self.swallow(data, lambda channel: channel.expect(wire.READY, []))

    def test_mutated_conversations(self) -> None:
        conversation = b"".join((
            wire.frame(wire.HELLO, 0, HELLO), wire.frame(wire.LOG, 0, b"note"),
            wire.frame(wire.READY), wire.frame(wire.STARTED, 1, bytes(4)),
            wire.frame(wire.STDOUT, 1, b"x" * 50), wire.frame(wire.EXIT, 1, bytes(3))))
        numbers = random.Random(1)
        for _ in range(400):
            data = bytearray(conversation)
            for _ in range(numbers.randint(1, 6)):
                at = numbers.randrange(len(data))
                choice = numbers.randrange(3)
                if choice == 0:
                    data[at] = numbers.randrange(256)
                elif choice == 1:
                    del data[at:at + numbers.randint(1, 9)]
                else:
                    data[at:at] = numbers.randbytes(numbers.randint(1, 9))
                if not data:
                    break
            self.swallow(bytes(data), self.talk)

    def talk(self, channel: Channel) -> None:
        wire.Hello(channel.expect(wire.HELLO))
        channel.expect(wire.READY)
        while True:
            kind, _, payload = channel.receive()
            if kind == wire.EXIT:
                wire.Exit(payload)
                return

    def swallow(self, data: bytes, use: Callable[[Channel], object]) -> None:
        ours, guest = socket.socketpair()
        guest.sendall(data)
        guest.close()
        channel = Channel(ours)
        channel.settimeout(20)
        try:
            for _ in range(1000):
                use(channel)
        except OURS as error:
            self.assertTrue(str(error).isprintable())
        else:
            self.fail("the end was not noticed")
        finally:
            self.assertLessEqual(len(channel._buffer), BOUND)
            channel.close()


class ExpectTest(ChannelCase):
    def test_messages_before_are_kept(self) -> None:
        self.feed(wire.frame(wire.LOG, 0, b"a\x1b") + wire.frame(wire.READY))
        log: list[str] = []
        self.assertEqual(b"", self.channel.expect(wire.READY, log))
        self.assertEqual(["a?"], log)

    def test_failures(self) -> None:
        body = struct.pack("<II", 127, 2) + b"no such file"
        self.guest.sendall(wire.frame(wire.FAILED, 0, body) + wire.frame(wire.FAILED, 1, body))
        with self.assertRaisesRegex(exception.GuestError, "no such file") as caught:
            self.channel.expect(wire.READY)
        self.assertEqual(125, caught.exception.exit_status)
        with self.assertRaisesRegex(exception.CommandError, "no such file") as command:
            self.channel.expect(wire.STARTED)
        self.assertEqual(127, command.exception.exit_status)

    def test_a_little_now_and_then_is_a_timeout(self) -> None:
        """Who waits for a frame does not wait for ever: messages and parts of one are none."""
        message = wire.HEADER.pack(1, wire.LOG, 0) + b"x"

        def trickle() -> None:
            for byte in message * 1000:
                self.guest.sendall(bytes([byte]))
                time.sleep(0.01)
        self.background(trickle)
        self.channel.settimeout(0.3)
        with self.assertRaises(TimeoutError):
            self.channel.expect(wire.READY)
        self.assertEqual(0.3, self.channel._sock.gettimeout())
        self.channel.close()

    def test_another_frame(self) -> None:
        self.feed(wire.frame(wire.STARTED, 1, bytes(4)))
        with self.assertRaises(wire.ProtocolError):
            self.channel.expect(wire.READY)

    def test_nothing_but_messages(self) -> None:
        self.feed(wire.frame(wire.LOG, 0, b"x") * 5000)
        log: list[str] = []
        with self.assertRaises(wire.ProtocolError):
            self.channel.expect(wire.READY, log)
        self.assertLess(len(log), 2000)


class SendTest(ChannelCase):
    def test_sizes(self) -> None:
        for size in (0, 1, 4095, 4096, 300_000, wire.LARGEST_FRAME):
            payload = os.urandom(size)
            thread = self.background(lambda p=payload: self.channel.send(  # type: ignore[misc]
                wire.SETUP, 0, p))
            self.assertEqual(wire.frame(wire.SETUP, 0, payload),
                             self.read(size + wire.HEADER.size))
            thread.join()

    def test_descriptors(self) -> None:
        with tempfile.TemporaryFile() as file:
            file.write(b"content")
            file.flush()
            self.channel.send(wire.SETUP, 0, b"abc", [file.fileno()] * 2)
            data, files, _, _ = socket.recv_fds(self.guest, 8, 9)
            self.assertEqual(wire.frame(wire.SETUP, 0, b"abc"), data + self.read(3))
            self.assertEqual(2, len(files))
            self.assertEqual(b"content", os.pread(files[0], 20, 0))
            for fd in files:
                os.close(fd)

    def test_limits(self) -> None:
        with self.assertRaises(exception.InvalidValue):
            self.channel.send(wire.SETUP, 0, b"", [0] * 254)
        with self.assertRaises(exception.InvalidValue):
            self.channel.send(wire.SETUP, 0, bytes(wire.LARGEST_FRAME + 1))
        self.channel.close()
        self.assertEqual(b"", self.read(1))

    def test_gone(self) -> None:
        self.guest.close()
        for payload in (b"", bytes(5000)):
            with self.assertRaises(Closed):
                self.channel.send(wire.STDIN, 1, payload)

    def test_threads_do_not_mix_frames(self) -> None:
        def send(number: int) -> None:
            for _ in range(50):
                self.channel.send(wire.STDIN, number, bytes((number,)) * 6000)
        for number in range(1, 4):
            self.background(lambda n=number: send(n))  # type: ignore[misc]
        for _ in range(150):
            length, kind, number = wire.HEADER.unpack(self.read(wire.HEADER.size))
            self.assertEqual((6000, wire.STDIN), (length, kind))
            self.assertEqual(bytes((number,)) * 6000, self.read(length))


class CloseTest(ChannelCase):
    def test_wakes_a_waiting_thread_and_the_guest(self) -> None:
        seen: list[BaseException] = []

        def wait() -> None:
            try:
                self.channel.receive()
            except BaseException as error:
                seen.append(error)
        self.channel.settimeout(None)
        thread = threading.Thread(target=wait, daemon=True)
        thread.start()
        time.sleep(0.1)  # until it waits
        self.channel.close()
        thread.join(20)
        self.assertIsInstance(seen[0], Closed)
        self.assertEqual(b"", self.read(1))

    def test_closed_is_closed(self) -> None:
        self.channel.close()
        self.channel.close()
        with self.assertRaises(Closed):
            self.channel.receive()
        with self.assertRaises(Closed):
            self.channel.send(wire.SIGNAL, 1, bytes(4))


class AttachTest(ChannelCase):
    def answer(self, before: bytes = b"", *, split: int | None = None, after: bytes = b"",
               nonce_first: bool = False) -> None:
        def guest() -> None:
            request = self.read(wire.HEADER.size + wire.NONCE_SIZE)
            length, kind, number = wire.HEADER.unpack_from(request)
            assert (length, kind, number) == (16, wire.ATTACH, 0)
            version = wire.record(1, struct.pack("<I", 1))
            nonce = wire.record(2, request[8:])
            records = [nonce, version] if nonce_first else [version, nonce]
            data = before + wire.frame(
                wire.HELLO, 0, b"".join([*records, wire.record(3, b"kvm")])) + after
            if split is None:
                self.guest.sendall(data)
                return
            for i in range(0, len(data), split):
                self.guest.sendall(data[i:i + split])
        self.background(guest)

    def attached(self) -> None:
        hello = self.channel.attach()
        self.assertEqual((1, "kvm"), (hello.version, hello.kind))

    def test_clean(self) -> None:
        self.answer(after=wire.frame(wire.LOG, 0, b"next"))
        self.attached()
        self.assertEqual((wire.LOG, 0, b"next"), self.channel.receive())

    def test_in_single_bytes(self) -> None:
        self.answer(b"old", split=1)
        self.attached()

    def test_order_of_records_is_free(self) -> None:
        self.answer(b"old", nonce_first=True)
        self.attached()

    def test_half_a_frame_of_the_previous_client(self) -> None:
        self.answer(wire.frame(wire.STDOUT, 1, b"y" * 5000)[:3000])
        self.attached()

    def test_an_old_hello(self) -> None:
        old = wire.record(1, struct.pack("<I", 1)) + wire.record(2, b"o" * 16)
        self.answer(wire.frame(wire.HELLO, 0, old))
        self.attached()

    def test_bytes_that_look_like_a_hello(self) -> None:
        for length in (0, 30, 100, 255):
            with self.subTest(length=length):
                ours, self.guest = socket.socketpair()
                self.guest.settimeout(20)
                self.addCleanup(self.guest.close)
                self.channel = Channel(ours)
                self.channel.settimeout(20)
                self.addCleanup(self.channel.close)
                self.answer(wire.HEADER.pack(length, wire.HELLO, 0))
                self.attached()

    def test_megabytes_of_stale_output(self) -> None:
        numbers = random.Random(2)
        for stale in (1 << 20, (1 << 20) + 17, 5_000_003):
            with self.subTest(stale=stale):
                ours, self.guest = socket.socketpair()
                self.guest.settimeout(20)
                self.addCleanup(self.guest.close)
                self.channel = Channel(ours)
                self.channel.settimeout(20)
                self.addCleanup(self.channel.close)
                self.answer(numbers.randbytes(stale), split=65521)
                self.attached()
                self.assertLessEqual(len(self.channel._buffer), BOUND)

    def test_the_answer_in_two_parts_behind_much_stale_output(self) -> None:
        for first in (1, 9, 18, 30, 39):
            with self.subTest(first=first):
                ours, self.guest = socket.socketpair()
                self.addCleanup(self.guest.close)
                self.channel = Channel(ours)
                self.channel.settimeout(20)
                self.addCleanup(self.channel.close)

                def guest(first: int = first, sock: socket.socket = self.guest) -> None:
                    nonce = sock.recv(24, socket.MSG_WAITALL)[8:]
                    hello = wire.frame(wire.HELLO, 0, HELLO_VERSION + wire.record(2, nonce))
                    sock.sendall(bytes(1 << 20) + hello[:first])
                    time.sleep(0.05)
                    sock.sendall(hello[first:])
                self.background(guest)
                self.assertEqual(1, self.channel.attach().version)

    def test_a_guest_that_never_answers(self) -> None:
        self.feed(b"z" * 100_000)
        with self.assertRaises(Closed):
            self.channel.attach()

    def test_endless_noise_is_given_up(self) -> None:
        def noise() -> None:
            block = bytes(1 << 20)
            while True:
                self.guest.sendall(block)
        self.background(noise)
        with self.assertRaises(wire.ProtocolError):
            self.channel.attach()
        self.assertLessEqual(len(self.channel._buffer), BOUND)
        self.channel.close()

    def test_the_nonce_outside_of_a_hello(self) -> None:
        def guest() -> None:
            request = self.read(24)
            self.guest.sendall(b"#" * 70 + wire.record(2, request[8:]) + b"#" * 10)
            self.guest.shutdown(socket.SHUT_WR)
        self.background(guest)
        with self.assertRaises(wire.ProtocolError):
            self.channel.attach()

    def test_each_nonce_is_new(self) -> None:
        self.answer()
        first = self.channel.attach().nonce
        self.answer()
        self.assertNotEqual(first, self.channel.attach().nonce)


class ConnectTest(unittest.TestCase):
    def test_nobody_there(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            with self.assertRaises(OSError):
                channels.connect(os.path.join(directory, "none"), 1)
            with self.assertRaises(OSError):
                channels.connect(os.path.join(directory, "x" * 200), 1)

    def test_connects_and_waits_without_limit(self) -> None:
        with tempfile.TemporaryDirectory() as directory, \
                socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
            path = os.path.join(directory, "s")
            listener.bind(path)
            listener.listen()
            with channels.connect(path, 5) as sock:
                self.assertIsNone(sock.gettimeout())


if __name__ == "__main__":
    unittest.main()
