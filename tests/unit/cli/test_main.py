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

"""The command itself: statuses, one line of error, tables, streams, terminal."""

import contextlib
import io
import json
import os
import pty
import signal
import socket
import struct
import tempfile
import termios
import threading
import unittest
from types import SimpleNamespace
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.cli import main, streams, tables, terminal
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.runtime import pump
from nova_sandbox.sandbox import file, model


class MainCase(unittest.TestCase):
    def call(self, *words: str) -> tuple[int, str, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = main.main(list(words))
            except SystemExit as error:
                status = error.code if isinstance(error.code, int) else 1
        return status, out.getvalue(), err.getvalue()

    def failed(self, *words: str) -> str:
        status, out, err = self.call(*words)
        self.assertEqual((125, "", 1), (status, out, len(err.splitlines())), err)
        self.assertTrue(err.startswith("nova-sandbox: "), err)
        return err


class MainTest(MainCase):
    def test_help(self) -> None:
        for words in (["--help"], ["-h"], ["help"]):
            status, out, err = self.call(*words)
            self.assertEqual((0, ""), (status, err))
            for name in main.COMMANDS:
                self.assertIn(f"  {name} ", out)
        status, out, err = self.call()
        self.assertEqual((125, ""), (status, out))
        self.assertIn("usage:", err)

    def test_help_of_each_command(self) -> None:
        for name in main.COMMANDS:
            with self.subTest(name=name):
                status, out, err = self.call(name, "--help")
                self.assertEqual((0, ""), (status, err))
                self.assertIn(f"usage: nova-sandbox {name}", out)

    def test_errors_are_one_line(self) -> None:
        self.assertIn("frobnicate", self.failed("frobnicate"))
        self.failed("a\nb\x1b[31m")
        self.assertIn("COMMAND", self.failed("run"))
        self.assertIn("COMMAND", self.failed("run", "--"))
        self.assertIn("COMMAND", self.failed("exec", "web"))
        self.assertIn("--memory", self.failed("run", "--memory", "x", "--", "true"))
        self.assertIn("--frob", self.failed("run", "--frob", "--", "true"))
        self.assertIn("--grace", self.failed("stop", "--grace", "never", "web"))
        self.assertIn("none.yaml", self.failed("run", "/nonexistent/none.yaml"))

    def test_no_control_character_reaches_the_terminal(self) -> None:
        for words in (["\x1b]0;x\x07"], ["run", "--name", "\x1b[2J", "--", "x"],
                      ["run", "--\x1b[2J"], ["run", "/tmp/\x1b[2J/none.yaml"]):
            self.assertTrue(self.failed(*words).rstrip("\n").isprintable())

    def test_a_bad_description_names_the_field(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "d.yaml")
            for text, words in (("command: {argv: [x]}", "version"),
                                ("version: 1\ncommand: {argv: []}", "argv"),
                                ("version: 1\nlimits: {memory: 1}\ncommand: {argv: [x]}",
                                 "memory")):
                with open(path, "w", encoding="utf-8") as stream:
                    stream.write(text)
                self.assertIn(words, self.failed("run", path))

    def test_statuses_of_errors(self) -> None:
        for error, status in ((exception.CommandError("x", 127), 127),
                              (exception.HostError("x"), 125), (BrokenPipeError(), 141),
                              (KeyboardInterrupt(), 130)):
            module = SimpleNamespace(run=mock.Mock(side_effect=error))
            with mock.patch("importlib.import_module", return_value=module):
                self.assertEqual(status, self.call("list")[0])

    def test_cp_wants_one_place_inside(self) -> None:
        self.failed("cp", "a", "b")
        self.failed("cp", "a:/x", "b:/y")
        self.assertIn("absolute", self.failed("cp", "web:relative", "."))
        self.failed("cp", "web:", ".")


class SaveTest(MainCase):
    def test_save_before_anything_starts(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "saved.yaml")
            with mock.patch("nova_sandbox.cli.run._attached", return_value=7) as attached, \
                    mock.patch("nova_sandbox.startcache.load"):
                status, _, _ = self.call("run", "-T", "--memory", "1G", "-u", "0", "--save", path,
                                         "--", "echo", "--", "a b")
            self.assertEqual(7, status)
            saved = file.load(path)
            self.assertEqual(attached.call_args.args[0], saved)
            self.assertEqual((("echo", "--", "a b"), 1 << 30),
                             (saved.command.argv, saved.limits.memory))


class TableTest(unittest.TestCase):
    ROWS = ({"name": "a", "cpu_seconds": 1.5, "x": None}, {"name": "longer", "cpu_seconds": 0,
                                                          "x": [1]})

    def written(self, form: str) -> str:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            tables.write(self.ROWS, ("name", "cpu_seconds", "x"), form)
        return out.getvalue()

    def test_table(self) -> None:
        self.assertEqual("NAME    CPU SECONDS  X\n"
                         "a       1.5          -\n"
                         "longer  0            [1]\n", self.written("table"))

    def test_json(self) -> None:
        self.assertEqual(list(self.ROWS), json.loads(self.written("json")))

    def test_one(self) -> None:
        row = {"name": "a", "result": None, "detached": True, "description": {"b": 1}}
        for form in ("table", "json"):
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                tables.write_one(row, form)
            if form == "json":
                self.assertEqual(row, json.loads(out.getvalue()))
            else:
                self.assertEqual(["name         a", "result       -", "detached     true",
                                  'description  {"b": 1}'], out.getvalue().splitlines())


class EscapeTest(unittest.TestCase):
    def presses(self, *parts: bytes) -> int:
        calls: list[int] = []
        escape = terminal.Escape(lambda: calls.append(1))
        for part in parts:
            escape(part)
        return len(calls)

    def test_three_in_a_row(self) -> None:
        key = bytes((terminal.ESCAPE,))
        self.assertEqual(1, self.presses(key * 3))
        self.assertEqual(1, self.presses(key, key, key))
        self.assertEqual(0, self.presses(key, key))
        self.assertEqual(0, self.presses(key, key, b"x", key, key))

    def test_slowly_is_not_meant(self) -> None:
        with mock.patch("time.monotonic", side_effect=(0.0, 0.6, 1.2)):
            self.assertEqual(0, self.presses(*[bytes((terminal.ESCAPE,))] * 3))


class TerminalTest(unittest.TestCase):
    def test_raw_and_back(self) -> None:
        leader, follower = pty.openpty()
        self.addCleanup(os.close, leader)
        self.addCleanup(os.close, follower)
        before = termios.tcgetattr(follower)
        console = terminal.Terminal(follower)
        console.restore()
        console.raw()
        self.assertFalse(termios.tcgetattr(follower)[3] & (termios.ICANON | termios.ECHO))
        console.restore()
        self.assertEqual(before, termios.tcgetattr(follower))
        console.restore()

    def test_size(self) -> None:
        leader, follower = pty.openpty()
        self.addCleanup(os.close, leader)
        self.addCleanup(os.close, follower)
        self.assertEqual((24, 80), terminal.Terminal(follower).size())
        termios.tcsetwinsize(follower, (50, 132))
        self.assertEqual((50, 132), terminal.Terminal(follower).size())
        with open(os.devnull, "rb") as stream:
            self.assertEqual((24, 80), terminal.Terminal(stream.fileno()).size())


class StreamsTest(unittest.TestCase):
    def setUp(self) -> None:
        for number in (*streams._FORWARDED, signal.SIGPIPE):
            self.addCleanup(signal.signal, number, signal.getsignal(number))
        self.addCleanup(signal.set_wakeup_fd, signal.set_wakeup_fd(-1))
        ours, self.guest = socket.socketpair()
        self.channel = Channel(ours)
        self.addCleanup(self.channel.close)
        self.addCleanup(self.guest.close)
        self.sandbox = model.Sandbox(command={"argv": ["x"]}, limits={"memory": "64M"})
        self.destroyed = 0

    def destroy(self) -> None:
        self.destroyed += 1
        self.guest.close()

    def carry(self, timeout: float | None = None) -> tuple[int, str]:
        err = io.StringIO()
        with contextlib.redirect_stderr(err), streams.Streams(False, stdin=False) as carrier:
            status = carrier.carry(self.channel, 1, timeout, self.sandbox, self.destroy)
        return status, err.getvalue()

    def say(self, *frames: bytes) -> None:
        self.guest.sendall(b"".join(frames))

    def test_results(self) -> None:
        for payload, status, words in ((b"\0\x07\0", 7, ""), (b"\1\x09\1", 137, "out of memory"),
                                       (b"\1\x0f\2", 124, "--timeout")):
            self.say(wire.frame(wire.STARTED, 1, bytes(4)), wire.frame(wire.EXIT, 1, payload))
            got, err = self.carry(2.0)
            self.assertEqual(status, got)
            self.assertIn(words, err)
            self.assertEqual(1 if words else 0, len(err.splitlines()))

    def test_messages_are_shown(self) -> None:
        self.say(wire.frame(wire.LOG, 0, b"note"), wire.frame(wire.EXIT, 1, bytes(3)))
        self.assertEqual((0, "nova-sandbox: note\n"), self.carry())

    def test_signals_are_forwarded(self) -> None:
        def guest() -> None:
            self.say(wire.frame(wire.STARTED, 1, bytes(4)))
            for number in (signal.SIGUSR1, signal.SIGHUP, signal.SIGINT):
                os.kill(os.getpid(), number)
                frame = self.guest.recv(12, socket.MSG_WAITALL)
                seen.append(struct.unpack("<I", frame[8:])[0])
            self.say(wire.frame(wire.EXIT, 1, b"\1\x02\0"))
        # What who runs the tests ignores would not be forwarded.
        for number in (signal.SIGUSR1, signal.SIGHUP, signal.SIGINT):
            self.addCleanup(signal.signal, number, signal.signal(number, signal.SIG_DFL))
        seen: list[int] = []
        thread = threading.Thread(target=guest, daemon=True)
        with contextlib.redirect_stderr(io.StringIO()), \
                streams.Streams(False, stdin=False) as carrier:
            real = pump.Pump.run

            def run(self: pump.Pump, *given: object) -> wire.Exit:
                thread.start()
                return real(self, *given)  # type: ignore[arg-type]
            with mock.patch.object(pump.Pump, "run", run):
                status = carrier.carry(self.channel, 1, None, self.sandbox, self.destroy)
        self.assertEqual(130, status)
        self.assertEqual([signal.SIGUSR1, signal.SIGHUP, signal.SIGINT], seen)
        self.assertEqual(0, self.destroyed)

    def test_the_second_term_forces_the_end(self) -> None:
        real = pump.Pump.run

        def run(carrier: pump.Pump, *given: object) -> wire.Exit:
            os.write(carrier.wakeup_fd, bytes((signal.SIGTERM, signal.SIGTERM)))
            return real(carrier, *given)  # type: ignore[arg-type]
        with mock.patch.object(pump.Pump, "run", run):
            self.assertEqual(143, self.carry()[0])
        self.assertEqual(1, self.destroyed)

    def test_a_guest_that_does_not_keep_the_limit(self) -> None:
        with mock.patch.object(pump, "_GRACE", 0.0):
            self.assertEqual(124, self.carry(0.01)[0])
        self.assertEqual(1, self.destroyed)

    def test_a_signal_before_the_command_runs(self) -> None:
        with streams.Streams(False, stdin=False):
            with self.assertRaises(exception.SandboxError) as caught:
                os.kill(os.getpid(), signal.SIGTERM)
                signal.sigtimedwait([], 5)
            self.assertEqual(143, caught.exception.exit_status)

    def test_size(self) -> None:
        self.assertIsNone(streams.Streams(False, stdin=False).size())
        with mock.patch("os.isatty", return_value=False):
            self.assertEqual((24, 80), streams.Streams(True, stdin=False).size())


if __name__ == "__main__":
    unittest.main()
