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

"""The pump against a guest that is played by the test."""

import contextlib
import hashlib
import os
import random
import signal
import socket
import struct
import threading
import time
import unittest

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel, Closed
from nova_sandbox.runtime import pump
from tests.unit.runtime.fakeguest import EXIT_0, JOIN, PumpCase


class OutputTest(PumpCase):
    def test_both_streams_whole_and_apart(self) -> None:
        data = {wire.STDOUT: os.urandom(9_000_001), wire.STDERR: os.urandom(5_000_003)}
        readers = {wire.STDOUT: self.collect(self.out), wire.STDERR: self.collect(self.err)}
        self.carry()
        self.guest.started()
        threads = [self.background(lambda k=k: self.guest.output(  # type: ignore[misc]
            k, data[k], 70_001)) for k in data]
        for thread in threads:
            thread.join(JOIN)
        self.guest.exit(b"\0\x03\0")
        self.assertEqual(3, self.end().status)
        self.close_fd(self.out_write)
        self.close_fd(self.err_write)
        for kind, (thread, got) in readers.items():
            thread.join(JOIN)
            self.assertEqual(hashlib.sha256(data[kind]).digest(),
                             hashlib.sha256(got).digest())

    def test_all_output_is_there_when_it_returns(self) -> None:
        for size in (0, 1, 60_000):
            ours, theirs = socket.socketpair()
            out, out_write = self.pipe()
            channel = Channel(ours)
            frames = wire.frame(wire.STARTED, 1, bytes(4))
            frames += wire.frame(wire.STDOUT, 1, b"x" * size) if size else b""
            theirs.sendall(frames + wire.frame(wire.EXIT, 1, EXIT_0))
            self.assertEqual(0, pump.Pump(channel, 1, None, out_write, out_write).run().status)
            self.close_fd(out_write)
            self.assertEqual(size, len(os.read(out, 1 << 17)))
            channel.close()
            theirs.close()

    def test_output_that_came_before_the_guest_was_lost(self) -> None:
        self.carry()
        self.guest.started()
        self.guest.output(wire.STDOUT, b"last words")
        self.guest.sock.shutdown(socket.SHUT_RDWR)
        self.assertIsInstance(self.end(), Closed)
        self.assertEqual(b"last words", os.read(self.out, 100))

    def test_a_slow_reader_stops_only_its_own_stream(self) -> None:
        _, errors = self.collect(self.err)
        self.carry()
        self.guest.started()
        stuck = os.urandom(pump.WINDOW)
        self.guest.output(wire.STDOUT, stuck)
        errors_sent = os.urandom(3 * pump.WINDOW)
        self.guest.output(wire.STDERR, errors_sent)
        self.guest.until(lambda: self.guest.credit[wire.STDERR] == pump.WINDOW)
        self.wait_for(lambda: len(errors) >= len(errors_sent))
        self.assertEqual(errors_sent, bytes(errors))
        # At most what a pipe holds was taken of the other one.
        self.assertLess(self.guest.credit[wire.STDOUT], pump.WINDOW)
        _, got = self.collect(self.out)
        self.guest.exit()
        self.assertEqual(0, self.end().status)
        self.wait_for(lambda: len(got) >= len(stuck))
        self.assertEqual(stuck, bytes(got))

    def test_credit_comes_back_without_a_full_window(self) -> None:
        self.collect(self.out)
        self.carry()
        self.guest.started()
        self.guest.output(wire.STDOUT, b"x")
        self.guest.until(lambda: self.guest.credit[wire.STDOUT] == pump.WINDOW)
        self.guest.exit()
        self.end()

    def test_a_guest_that_ignores_its_credit(self) -> None:
        carrier = self.carry()

        def flood() -> None:
            try:
                self.guest.started()
                while True:
                    self.guest.frame(wire.STDOUT, bytes(wire.LARGEST_DATA))
            except OSError:
                return
        self.background(flood)
        # The pump is done with the guest; what it has is still the reader's.
        self.wait_for(lambda: carrier._ended)
        self.channel.close()
        _, got = self.collect(self.out)
        self.assertIsInstance(self.end(), wire.ProtocolError)
        self.assertLessEqual(len(got), pump.WINDOW)

    def test_a_reader_that_went_away(self) -> None:
        self.close_fd(self.out)
        self.carry()
        self.guest.started()
        self.guest.output(wire.STDOUT, b"y" * 3 * pump.WINDOW)
        self.guest.until(lambda: self.guest.signals)
        self.guest.until(lambda: self.guest.credit[wire.STDOUT] == pump.WINDOW)
        self.guest.exit(b"\1\x0d\0")
        self.assertEqual(141, self.end().status)
        self.assertEqual([signal.SIGPIPE], self.guest.signals)

    def test_an_output_that_cannot_be_written(self) -> None:
        self.out_write = os.open("/dev/full", os.O_WRONLY)
        self.addCleanup(os.close, self.out_write)
        self.carry()
        self.guest.started()
        self.guest.output(wire.STDOUT, b"x")
        self.guest.until(lambda: self.guest.signals)
        self.guest.exit()
        self.assertIsInstance(self.end(), exception.SandboxError)
        self.assertIn("No space left", str(self.result))

    def test_a_nonblocking_output(self) -> None:
        os.set_blocking(self.out_write, False)
        self.carry()
        self.guest.started()
        data = os.urandom(500_000)
        self.guest.output(wire.STDOUT, data)
        self.guest.exit()
        thread, got = self.collect(self.out)
        self.end()
        self.close_fd(self.out_write)
        thread.join(JOIN)
        self.assertEqual(data, bytes(got))


class InputTest(PumpCase):
    def test_whole_with_its_end(self) -> None:
        stdin, writer = self.pipe()
        data = os.urandom(3_000_000)

        def feed() -> None:
            with open(writer, "wb", closefd=False) as stream:
                stream.write(data)
            self.close_fd(writer)
        self.background(feed)
        self.carry(stdin)
        self.guest.started()
        self.guest.until(lambda: self.guest.stdin_closed)
        self.assertEqual(data, bytes(self.guest.stdin))
        self.assertLessEqual(self.guest.largest, wire.LARGEST_DATA)
        self.guest.exit()
        self.assertEqual(0, self.end().status)

    def test_nothing_is_read_before_the_command_runs(self) -> None:
        stdin, writer = self.pipe()
        os.write(writer, b"abc")
        self.carry(stdin)
        self.guest.frame(wire.LOG, b"not yet", 0)
        time.sleep(0.05)
        self.assertEqual(b"", bytes(self.guest.stdin))
        self.guest.started()
        self.guest.until(lambda: self.guest.stdin == b"abc")
        self.close_fd(writer)
        self.guest.until(lambda: self.guest.stdin_closed)
        self.guest.exit()
        self.end()

    def test_no_more_than_the_credit(self) -> None:
        self.guest.grants = False
        stdin, writer = self.pipe()
        self.background(lambda: self.fill(writer))
        carrier = self.carry(stdin)
        self.guest.started()
        self.guest.until(lambda: len(self.guest.stdin) == wire.STDIN_WINDOW)
        time.sleep(0.05)
        self.assertEqual(wire.STDIN_WINDOW, len(self.guest.stdin))
        self.guest.frame(wire.STDIN_CREDIT, struct.pack("<I", 1))
        self.guest.until(lambda: len(self.guest.stdin) == wire.STDIN_WINDOW + 1)
        # A command that closes its input ends the reading, and with it the reader.
        self.guest.frame(wire.STDIN_CLOSED)
        self.guest.exit()
        self.assertEqual(0, self.end().status)
        assert carrier._reader
        carrier._reader.join(JOIN)
        self.assertFalse(carrier._reader.is_alive())
        self.assertEqual(wire.STDIN_WINDOW + 1, len(self.guest.stdin))
        self.close_fd(stdin)

    def fill(self, fd: int) -> None:
        with contextlib.suppress(BrokenPipeError):
            os.write(fd, bytes(1_000_000))

    def test_the_end_does_not_wait_for_input(self) -> None:
        stdin, _ = self.pipe()
        self.carry(stdin)
        self.guest.started()
        self.guest.exit()
        self.assertEqual(0, self.end().status)

    def test_without_input(self) -> None:
        self.carry(None)
        self.guest.started()
        self.guest.frame(wire.STDIN_CREDIT, struct.pack("<I", 5))
        self.guest.frame(wire.STDIN_CLOSED)
        self.guest.exit()
        self.assertEqual(0, self.end().status)

    def test_intercept_sees_what_is_sent(self) -> None:
        stdin, writer = self.pipe()
        seen: list[bytes] = []
        carrier = pump.Pump(self.channel, 1, stdin, self.out_write, self.err_write, seen.append)
        self.thread = self.background(carrier.run)
        self.guest.started()
        os.write(writer, b"keys")
        self.guest.until(lambda: self.guest.stdin == b"keys")
        self.assertEqual([b"keys"], seen)
        self.close_fd(writer)
        self.guest.until(lambda: self.guest.stdin_closed)
        self.guest.exit()
        self.end()
        carrier.close()
        with self.assertRaises(OSError):
            os.write(carrier.wakeup_fd, b"\0")


class SignalTest(PumpCase):
    def test_signals_are_seen_and_sent(self) -> None:
        seen: list[int] = []
        carrier = self.carry(on_signal=lambda n: (seen.append(n), carrier.signal(n)))
        self.guest.started()
        os.write(carrier.wakeup_fd, bytes((signal.SIGTERM, 0, signal.SIGHUP)))
        self.guest.until(lambda: len(self.guest.signals) == 2)
        self.assertEqual([signal.SIGTERM, signal.SIGHUP], seen)
        self.assertEqual(seen, self.guest.signals)
        self.guest.exit(b"\1\x0f\0")
        self.assertEqual(143, self.end().status)

    def test_resize(self) -> None:
        carrier = self.carry()
        carrier.resize(50, 70_000)
        self.guest.until(lambda: self.guest.sizes == [(50, 65535)])
        self.guest.exit()
        self.end()

    def force(self, _number: int) -> None:
        raise exception.SandboxError("forced")

    def test_forced_while_half_a_frame_is_there(self) -> None:
        carrier = self.carry(on_signal=self.force)
        self.guest.started()
        self.guest.sock.sendall(wire.frame(wire.STDOUT, 1, b"x" * 100)[:50])
        time.sleep(0.05)
        os.write(carrier.wakeup_fd, bytes((signal.SIGINT,)))
        self.assertEqual("forced", str(self.end()))

    def test_forced_while_the_output_is_stuck(self) -> None:
        carrier = self.carry(on_signal=self.force)
        self.guest.started()
        self.guest.output(wire.STDOUT, bytes(1 << 20))
        self.guest.exit()
        time.sleep(0.05)
        os.write(carrier.wakeup_fd, bytes((signal.SIGINT,)))
        self.assertEqual("forced", str(self.end()))
        self.close_fd(self.out)
        carrier.close()

    def test_a_signal_after_the_guest_is_gone_is_no_error(self) -> None:
        carrier = self.carry()
        self.guest.sock.shutdown(socket.SHUT_RDWR)
        self.assertIsInstance(self.end(), Closed)
        carrier.signal(15)
        carrier.resize(1, 1)


class EndTest(PumpCase):
    def test_statuses(self) -> None:
        for payload, status in ((b"\0\xff\0", 255), (b"\1\x09\1", 137), (b"\1\x0f\2", 124)):
            ours, theirs = socket.socketpair()
            with theirs:
                channel = Channel(ours)
                theirs.sendall(wire.frame(wire.EXIT, 1, payload))
                self.assertEqual(status, pump.Pump(
                    channel, 1, None, self.out_write, self.err_write).run().status)
                channel.close()

    def test_a_command_that_cannot_be_executed(self) -> None:
        self.carry()
        self.guest.frame(wire.FAILED, struct.pack("<II", 126, 13) + b"x: permission denied")
        self.assertIsInstance(self.end(), exception.CommandError)
        self.assertEqual(126, self.result.exit_status)

    def test_a_guest_that_fails(self) -> None:
        self.carry()
        self.guest.frame(wire.FAILED, struct.pack("<II", 125, 5) + b"broken", 0)
        self.assertIsInstance(self.end(), exception.GuestError)
        self.assertEqual("broken", str(self.result))

    def test_on_started(self) -> None:
        started = threading.Event()
        self.carry(on_started=started.set)
        self.guest.started()
        self.assertTrue(started.wait(JOIN))
        self.guest.exit()
        self.end()

    def test_messages_are_kept_but_not_without_end(self) -> None:
        carrier = self.carry()
        for i in range(2000):
            self.guest.frame(wire.LOG, b"%d\x1b" % i, 0)
        self.guest.exit()
        self.end()
        self.assertEqual("0?", carrier.messages[0])
        self.assertLessEqual(len(carrier.messages), 100)

    def test_what_no_guest_may_send(self) -> None:
        for kind, channel, payload in (
                (wire.STDOUT, 2, b"x"), (wire.EXIT, 2, EXIT_0), (wire.EXIT, 0, EXIT_0),
                (wire.STARTED, 2, bytes(4)), (wire.STARTED, 1, bytes(4)),
                (wire.HELLO, 0, b""), (wire.READY, 0, b""), (wire.EXIT, 1, b"\0"),
                (wire.STDIN_CREDIT, 1, b"\0"), (wire.FAILED, 1, b"\0"),
                (wire.STDIN_CREDIT, 3, bytes(4))):
            with self.subTest(kind=kind, channel=channel):
                ours, theirs = socket.socketpair()
                with theirs:
                    host = Channel(ours)
                    theirs.sendall(wire.frame(wire.STARTED, 1, bytes(4))
                                   + wire.frame(kind, channel, payload))
                    with self.assertRaises(wire.ProtocolError):
                        pump.Pump(host, 1, None, self.out_write, self.err_write).run()
                    host.close()

    def test_mutated_conversations(self) -> None:
        conversation = b"".join((
            wire.frame(wire.STARTED, 1, bytes(4)), wire.frame(wire.LOG, 0, b"note"),
            wire.frame(wire.STDOUT, 1, b"out" * 20), wire.frame(wire.STDERR, 1, b"err"),
            wire.frame(wire.STDIN_CREDIT, 1, bytes(4)), wire.frame(wire.STDIN_CLOSED, 1),
            wire.frame(wire.EXIT, 1, EXIT_0)))
        numbers = random.Random(3)
        null = os.open(os.devnull, os.O_RDWR)
        self.addCleanup(os.close, null)
        ended = 0
        for _ in range(300):
            data = bytearray(conversation)
            for _ in range(numbers.randint(1, 4)):
                data[numbers.randrange(len(data))] = numbers.choice((0, 1, 65, 69, 71, 255))
            ours, theirs = socket.socketpair()
            with theirs:
                theirs.sendall(data)
                theirs.shutdown(socket.SHUT_WR)
                host = Channel(ours)
                carrier = pump.Pump(host, 1, null, null, null)
                try:
                    carrier.run()
                    ended += 1
                except (exception.GuestError, exception.CommandError):
                    ended += 1
                host.close()
                carrier.close()
        self.assertEqual(300, ended)


class TimeoutTest(PumpCase):
    def setUp(self) -> None:
        super().setUp()
        grace, pump._GRACE = pump._GRACE, 0.0
        self.addCleanup(setattr, pump, "_GRACE", grace)

    def test_a_silent_guest(self) -> None:
        self.carry(timeout=0.02)
        self.guest.started()
        self.assertIsInstance(self.end(), TimeoutError)

    def test_a_guest_that_talks_on_and_on(self) -> None:
        # The limit is over, and there is always something to be read.
        for _ in range(5):
            self.guest.frame(wire.LOG, b"x", 0)
        self.guest.exit()
        self.carry(timeout=0.0)
        self.assertIsInstance(self.end(), TimeoutError)

    def test_a_guest_that_keeps_to_the_limit(self) -> None:
        self.carry(timeout=600)
        self.guest.exit(b"\1\x0f\2")
        self.assertEqual(124, self.end().status)


if __name__ == "__main__":
    unittest.main()
