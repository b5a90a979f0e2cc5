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

"""Interactive use: editor, top, job control, sizes, and the terminal as it was before."""

import signal
import subprocess
import time
import unittest

from tests.functional import base, leaks, session, terminals

_PROMPT = "ready> "
_SHELL = ("-e", f"PS1={_PROMPT}", "-e", "TERM=xterm", "--writable", "--", "/bin/bash", "--norc",
          "--noprofile", "-i")


class Opener:
    def open(self, *words: str, **options: object) -> terminals.Terminal:
        """Run the tool on a terminal."""
        terminal = terminals.Terminal(
            [*session.command_line(), *words], env=self.session.environment,
            cwd=self.session.directory, **options)
        self.addCleanup(terminal.close)
        return terminal


class Interactive(Opener):
    def start(self, *words: str, **options: object) -> terminals.Terminal:
        return self.open("run", "--virt-type", self.kind, *words, **options)

    def test_a_session(self) -> None:
        terminal = self.start(*_SHELL)
        prompt = "\n?" + _PROMPT
        terminal.expect(prompt, 120)
        # Else each prompt has more control characters in front.
        terminal.type("bind 'set enable-bracketed-paste off'\r")
        terminal.expect("off'.*" + _PROMPT)

        with self.subTest("a terminal of this size"):
            terminal.type("tty; stty size; echo TERM=$TERM\r")
            terminal.expect(r"/dev/(pts/\d+|console)\r\n30 100\r\nTERM=xterm\r\n")
            terminal.expect(prompt)
        with self.subTest("resize"):
            # A foreground process of its own: the kernel tells nobody else, and the
            # shell is in the background as soon as it runs a command.
            terminal.type("sh -c 'trap \"echo changed to \\$(stty size)\" WINCH; echo waiting; "
                          "while :; do sleep 0.1; done'\r")
            terminal.expect("\nwaiting\r\n")
            terminal.resize(41, 123)
            terminal.expect("changed to 41 123\r\n")
            terminal.type("\x03")
            terminal.expect(_PROMPT)
            terminal.type("stty size\r")
            terminal.expect(r"\r\n41 123\r\n" + _PROMPT)
        with self.subTest("^C"):
            terminal.type("sleep 1000; echo never\r")
            terminal.expect("never\r\n")
            self.wait_a_moment()
            terminal.type("\x03")
            # The kernel may flush its echo of ^C away: the status tells.
            terminal.expect(_PROMPT)
            terminal.type("echo status $?\r")
            terminal.expect("\nstatus 130\r\n" + _PROMPT)
        with self.subTest("^Z, jobs, bg, fg"):
            terminal.type("sleep 1000\r")
            terminal.expect("sleep 1000\r\n")
            self.wait_a_moment()
            terminal.type("\x1a")
            terminal.expect(r"\[1\]\+\s+Stopped\s+sleep 1000\r\n" + _PROMPT)
            terminal.type("bg\r")
            terminal.expect(r"\[1\]\+ sleep 1000 &\r\n" + _PROMPT)
            terminal.type("fg\r")
            terminal.expect("\nsleep 1000\r\n")
            self.wait_a_moment()
            terminal.type("\x03")
            terminal.expect(_PROMPT)
        with self.subTest("vi"):
            terminal.type("vi /tmp/note\r")
            terminal.expect("~.*~.*~")
            terminal.type("iwritten in vi\x1b")
            self.wait_a_moment()
            terminal.type(":wq\r")
            terminal.expect(_PROMPT)
            terminal.type("cat /tmp/note\r")
            terminal.expect("\nwritten in vi\r\n" + _PROMPT)
        with self.subTest("top"):
            terminal.type("top -d 1\r")
            terminal.expect("load average:.*PID.*COMMAND")
            terminal.type("q")
            terminal.expect(_PROMPT)
        with self.subTest("^D ends input"):
            terminal.type("cat\r")
            terminal.expect("cat\r\n")
            self.wait_a_moment()
            terminal.type("line\r")
            terminal.expect("line\r\nline\r\n")
            terminal.type("\x04")
            terminal.expect(_PROMPT)
        terminal.type("exit 7\r")
        self.assertEqual(7, terminal.wait())
        self.assertEqual(terminal.before, terminal.attributes())

    def wait_a_moment(self) -> None:
        """Let the typed command get the terminal: what is typed before goes to the shell."""
        time.sleep(self.moment)

    def test_restored_after_signals(self) -> None:
        name = base.unique_name("tty")
        terminal = self.start("--name", name, "-e", "PS1=ready> ", "--", "/bin/sh", "-c",
                              "trap '' TERM INT HUP; stty raw -echo; echo up; "
                              "while :; do sleep 1; done")
        terminal.expect("up", 120)
        self.assertNotEqual(terminal.before, terminal.attributes())
        terminal.process.send_signal(signal.SIGTERM)
        self.wait_a_moment()
        self.assertIsNone(terminal.process.poll())
        terminal.process.send_signal(signal.SIGTERM)
        self.assertEqual(128 + 15, terminal.wait())
        self.assertEqual(terminal.before, terminal.attributes())
        leaks.wait_until_gone(name)

    def test_restored_after_failure(self) -> None:
        terminal = self.start("--", "/no/such/program")
        self.assertEqual(127, terminal.wait(120))
        self.assertEqual(terminal.before, terminal.attributes())
        self.assertIn(b"/no/such/program", terminal.seen)


class InteractiveLXC(Interactive, base.LXC):
    moment = 0.5

    def test_escape_ends_a_command_that_ignores_everything(self) -> None:
        terminal = self.start("--", "/bin/sh", "-c", "trap '' TERM INT HUP QUIT TSTP; stty raw; "
                              "echo up; while :; do sleep 1; done")
        terminal.expect("up")
        terminal.type("\x1d\x1d\x1d")
        self.assertEqual(128 + 15, terminal.wait())
        self.assertEqual(terminal.before, terminal.attributes())

    def test_hangup(self) -> None:
        terminal = self.start("--", "/bin/sh", "-c", "echo up; exec sleep 1000")
        terminal.expect("up")
        terminal.process.send_signal(signal.SIGHUP)
        self.assertEqual(128 + 1, terminal.wait())
        self.assertEqual(terminal.before, terminal.attributes())

    def test_no_terminal_asked_for(self) -> None:
        terminal = self.start("-T", "--", "/bin/sh", "-c", "tty; test -t 1; echo $?")
        terminal.expect("not a tty\r\n1\r\n")
        self.assertEqual(0, terminal.wait())

    def test_pipe_is_no_terminal(self) -> None:
        terminal = self.start("--", "/bin/sh", "-c", "test -t 0; echo $?; test -t 1; echo $?",
                              stdout=subprocess.PIPE)
        self.assertEqual(0, terminal.wait())
        self.assertEqual(b"1\n1\n", terminal.process.stdout.read())
        terminal.process.stdout.close()

    def test_terminal_asked_for(self) -> None:
        result = self.sandbox("-t", "--", "/bin/sh", "-c", "test -t 0 && stty size; read x; "
                              "echo got $x", stdin=b"word\n")
        self.assertIn(b"24 80\r\n", result.stdout)
        self.assertIn(b"got word\r\n", result.stdout)


class InteractiveKVM(Interactive, base.KVM):
    moment = 2.0


class InteractiveExec(Opener):
    """A terminal of a second command."""

    def test_exec(self) -> None:
        terminal = self.open("exec", "-e", f"PS1={_PROMPT}", self.guest, "--", "/bin/bash",
                             "--norc", "--noprofile", "-i")
        terminal.expect(_PROMPT)
        terminal.type("bind 'set enable-bracketed-paste off'\r")
        terminal.expect("off'.*" + _PROMPT)
        terminal.type("stty size\r")
        terminal.expect("\n30 100\r\n" + _PROMPT)
        terminal.resize(25, 90)
        terminal.type("sleep 1; stty size\r")
        terminal.expect("\n25 90\r\n" + _PROMPT)
        terminal.type("exit 5\r")
        self.assertEqual(5, terminal.wait())
        self.assertEqual(terminal.before, terminal.attributes())


class InteractiveExecLXC(InteractiveExec, base.Guest, base.LXC):
    pass


class InteractiveExecKVM(InteractiveExec, base.Guest, base.KVM):
    pass


if __name__ == "__main__":
    unittest.main()
