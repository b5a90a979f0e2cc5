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

"""The life of a sandbox and of its connections, with the real PID 1."""

import contextlib
import os
import signal
import socket
import struct
import tempfile

from nova_sandbox.guest import wire
from tests.unit.guest import harness

KILL = signal.SIGKILL


class SandboxEndTest(harness.GuestCase):
    def test_all_processes_end_with_main(self):
        guest = self.guest()
        guest.send(wire.RUN, 2, wire.Run(["/bin/sh", "-c", "echo other; sleep 1000"]).payload)
        self.shell("setsid sleep 1000 & exit", guest)
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", "head -c 900000 /dev/zero; exit 6"],
                                         main=True).payload)
        ends, size = [], 0
        while len(ends) < 2:
            kind, channel, payload = guest.receive()
            if kind == wire.STDOUT and channel == 1 and payload:
                size += len(payload)
                guest.send(wire.CREDIT, 1, wire.credit(1, len(payload)))
            if kind == wire.EXIT:
                ends.append((channel, wire.Exit(payload).status))
        self.assertEqual([(2, 128 + KILL), (1, 6)], ends)
        self.assertEqual(900000, size)
        guest.send(wire.SHUTDOWN, 0, bytes(4))
        self.assertEqual(0, guest.wait())

    def test_it_ends_by_itself_after_main(self):
        guest = self.guest()
        self.assertEqual(3, self.shell("exit 3", guest, main=True).status)
        self.assertEqual(0, guest.wait())

    def test_a_main_command_that_cannot_start_ends_the_sandbox(self):
        guest = self.guest()
        self.assertEqual(127, guest.run("nosuch", main=True).status)
        self.assertEqual(0, guest.wait())

    def test_a_second_main_command_is_refused(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sleep", "1000"], main=True).payload)
        guest.expect(wire.STARTED, 1)
        self.assertEqual(125, guest.run("/bin/true", channel=2, main=True).status)
        self.assertEqual(0, guest.run("/bin/true", channel=3).status)

    def test_shutdown_asks_first(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", "trap 'echo bye; exit 8' TERM; echo go;"
                                          "while :; do sleep 0.05; done"], main=True).payload)
        guest.send(wire.RUN, 2, wire.Run(["/bin/sh", "-c", "trap '' TERM; sleep 1000"]).payload)
        while guest.receive()[0] != wire.STDOUT:
            pass
        guest.send(wire.SHUTDOWN, 0, struct.pack("<I", 20000))
        result = guest.collect(1)
        self.assertEqual((b"bye\n", 8), (result.stdout, result.status))
        self.assertEqual(0, guest.wait())

    def test_shutdown_kills_after_the_grace_period(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", "trap '' TERM; echo go; sleep 1000; "
                                          "sleep 1000"]).payload)
        while guest.receive()[0] != wire.STDOUT:
            pass
        guest.send(wire.SHUTDOWN, 0, struct.pack("<I", 100))
        self.assertEqual(128 + KILL, guest.collect(1).status)
        self.assertEqual(0, guest.wait())

    def test_losing_the_main_connection_ends_everything(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", "trap '' TERM HUP; sleep 1000; "
                                          "sleep 1000"]).payload)
        guest.expect(wire.STARTED, 1)
        guest.sock.close()
        self.assertEqual(0, guest.wait())

    def test_the_hosts_stop_signal_ends_it(self):
        guest = self.guest()
        # /proc/1 is the same process, but of another namespace: this one sends as a child may.
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", "kill -PWR 1; exec sleep 1000"],
                                         capabilities=1 << 5, main=True).payload)
        self.assertEqual(128 + signal.SIGTERM, guest.collect(1).status)
        self.assertEqual(0, guest.wait())


class NewRootTest(harness.GuestCase):
    def test_commands_run_in_the_root_that_setup_built(self):
        for user_namespace in (False, True):
            setup = wire.Setup()
            setup.mkdir("/t/root")
            setup.bind("/host", "/t/root", wire.READ_ONLY)
            setup.dev()
            setup.proc()
            setup.pivot()
            guest = self.guest(setup, host=True, user_namespace=user_namespace)
            result = self.shell("ls -d /t/root /host; echo x > /etc/x; cat /proc/1/comm", guest)
            self.assertEqual(b"init\n", result.stdout)
            self.assertIn(b"Read-only file system", result.stderr)
            self.assertRegex(guest.run("/usr/bin/tty", tty=(24, 80)).stdout, rb"^/dev/pts/\d+\r\n$")


class FurtherConnectionTest(harness.GuestCase):
    def listening(self, detached=False, logs=()):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = os.path.join(directory.name, "exec")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind(self.path)
        listener.listen()
        setup = wire.Setup()
        setup.listen(listener.fileno())
        if logs:
            setup.log_files([f.fileno() for f in logs])
        if detached:
            setup.detached()
        return self.guest(setup)

    def connect(self, nonce=b"n" * 16):
        sock = socket.socket(socket.AF_UNIX)
        self.addCleanup(sock.close)
        sock.connect(self.path)
        peer = harness.Peer(sock)
        if nonce:
            peer.send(wire.ATTACH, 0, nonce)
            self.assertEqual(nonce, wire.Hello(peer.expect(wire.HELLO, 0)).nonce)
        return peer

    def test_commands_of_connections_are_apart(self):
        self.listening()
        first, second = self.connect(), self.connect(b"m" * 16)
        first.send(wire.RUN, 1, wire.Run(["/bin/cat"]).payload)
        first.expect(wire.STARTED, 1)
        self.assertEqual(b"x\n", second.run("/bin/echo", "x").stdout)
        first.send(wire.STDIN_EOF, 1)
        self.assertEqual(0, first.collect(1).status)

    def test_a_lost_connection_takes_its_commands_with_it(self):
        guest = self.listening()
        peer = self.connect()
        peer.send(wire.RUN, 1, wire.Run(["/bin/sleep", "1000"]).payload)
        pid = wire.u32(peer.expect(wire.STARTED, 1), "STARTED")
        peer.sock.close()
        script = f"while [ -e /proc/{pid} ]; do sleep 0.02; done"
        self.assertEqual(0, self.shell(script, guest).status)

    def test_the_first_frame_must_be_attach(self):
        guest = self.listening()
        peer = self.connect(nonce=None)
        peer.send(wire.RUN, 1, wire.Run(["/bin/true"]).payload)
        self.assertIn("no ATTACH", wire.Failure(peer.expect(wire.FAILED, 0)).text)
        with self.assertRaises(EOFError):
            peer.receive()
        self.assertEqual(0, guest.run("/bin/true").status)

    def test_a_protocol_error_ends_only_its_connection(self):
        guest = self.listening()
        peer = self.connect()
        peer.send(wire.CREDIT, 1, b"\3" + bytes(4))
        peer.expect(wire.FAILED, 0)
        self.assertEqual(0, guest.run("/bin/true").status)
        self.assertEqual(0, self.connect().run("/bin/true").status)

    def test_a_peer_that_does_not_read_holds_up_nobody(self):
        guest = self.listening()
        lazy = self.connect()
        lazy.send(wire.RUN, 1, wire.Run(["/bin/cat", "/dev/zero"], window=1 << 30).payload)
        result = guest.run("/usr/bin/head", "-c", "1000000", "/dev/zero")
        self.assertEqual(1000000, len(result.stdout))

    def logs(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        return [stack.enter_context(tempfile.TemporaryFile()) for _ in range(3)]

    def read(self, f):
        f.seek(0)
        return f.read()

    def test_detached_main_logs_and_outlives_its_host(self):
        logs = self.logs()
        guest = self.listening(detached=True, logs=logs)
        script = "read x && echo input; while [ ! -e /tmp/go ]; do sleep 0.02; done; " \
                 "head -c 300000 /dev/zero; echo err >&2; exit 7"
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", script], main=True,
                                         logged=True).payload)
        guest.expect(wire.STARTED, 1)
        guest.expect(wire.STDIN_CLOSED, 1)
        guest.sock.close()
        self.assertEqual(0, self.connect().run("/usr/bin/touch", "/tmp/go").status)
        self.assertEqual(0, guest.wait())
        self.assertEqual(bytes(300000), self.read(logs[0]))
        self.assertEqual(b"err\n", self.read(logs[1]))
        self.assertEqual(b"exited 7\n", self.read(logs[2]))

    def test_status_lines(self):
        for argv, options, line in [
                (["/bin/sh", "-c", "kill -9 $$"], {}, b"killed 9\n"),
                (["/bin/sleep", "100"], {"timeout": 0.1}, b"killed 15 timeout\n"),
                (["nosuch"], {}, b"failed 127 nosuch: No such file or directory\n")]:
            logs = self.logs()
            guest = self.listening(logs=logs)
            result = guest.run(*argv, main=True, logged=True, stdin=None, **options)
            self.assertNotIn(wire.STDOUT, [k for k, _ in result.frames])
            self.assertEqual(line, self.read(logs[2]))


class ProtocolErrorTest(harness.GuestCase):
    def check(self, kind, channel, payload, *, ready=True, raw=None):
        guest = harness.Guest()
        self.addCleanup(guest.close)
        if ready:
            guest.setup()
        else:
            guest.expect(wire.HELLO, 0)
        guest.sock.sendall(raw or wire.HEADER.pack(len(payload), kind, channel) + payload)
        failure = wire.Failure(guest.expect(wire.FAILED, 0))
        self.assertEqual(125, failure.status)
        self.assertIn("protocol error", failure.text)
        guest.sock.close()
        self.assertEqual(0, guest.wait())

    def test_frames_that_break_a_rule(self):
        run = wire.Run(["/bin/true"]).payload
        for kind, channel, payload in [
                (0, 0, b""), (10, 0, b""), (65, 0, b""), (0xffff, 1, b""),
                (wire.SETUP, 0, b""), (wire.SETUP, 1, b""), (wire.ATTACH, 0, b"short"),
                (wire.SHUTDOWN, 0, b"123"), (wire.SHUTDOWN, 1, bytes(4)),
                (wire.RUN, 0, run), (wire.RUN, 1, b""), (wire.RUN, 1, run[:-1]),
                (wire.RUN, 1, run + harness.records((21, b""))),
                (wire.RUN, 1, run + harness.records((20, bytes(3)))),
                (wire.RUN, 1, run + harness.records((0, b""))),
                (wire.RUN, 1, run + harness.records((4, bytes(3)))),
                (wire.RUN, 1, harness.records((1, b"a\0b"))),
                (wire.RUN, 1, run + struct.pack("<HI", 1, 0xffffffff)),
                (wire.RUN, 1, run + struct.pack("<HI", 4, 4) + bytes(3)),
                (wire.STDIN, 0, b""), (wire.STDIN_EOF, 1, b"x"), (wire.SIGNAL, 1, b""),
                (wire.CREDIT, 1, b"\0" + bytes(4)), (wire.CREDIT, 1, b"\1"),
                (wire.RESIZE, 1, bytes(8))]:
            with self.subTest(kind=kind, channel=channel, payload=payload):
                self.check(kind, channel, payload)

    def test_frames_that_are_too_long(self):
        for kind, length in ((wire.STDIN, (256 << 10) + 1), (wire.RUN, (2 << 20) + 1),
                             (wire.RUN, 0xffffffff)):
            with self.subTest(kind=kind, length=length):
                self.check(kind, 1, b"", raw=wire.HEADER.pack(length, kind, 1))

    def test_frames_before_setup(self):
        for kind, channel, payload in [(wire.RUN, 1, wire.Run(["/bin/true"]).payload),
                                       (wire.STDIN, 1, b"x"), (wire.SHUTDOWN, 0, bytes(4))]:
            with self.subTest(kind=kind):
                self.check(kind, channel, payload, ready=False)

    def test_input_after_its_end(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sleep", "100"]).payload)
        guest.expect(wire.STARTED)
        guest.send(wire.STDIN_EOF, 1)
        guest.send(wire.STDIN, 1, b"x")
        self.assertIn("after STDIN_EOF", wire.Failure(guest.expect(wire.FAILED, 0)).text)

    def test_attach_on_the_main_connection_starts_afresh(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sleep", "1000"]).payload)
        guest.expect(wire.STARTED, 1)
        guest.send(wire.ATTACH, 0, b"n" * 16)
        self.assertEqual(b"n" * 16, wire.Hello(guest.expect(wire.HELLO, 0)).nonce)
        self.assertEqual(0, guest.run("/bin/true", channel=1).status)
