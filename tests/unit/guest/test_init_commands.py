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

"""Commands, run by the real PID 1 in fresh namespaces."""

import os
import signal
import struct
import subprocess
import tempfile

from nova_sandbox.guest import wire
from tests.unit.guest import harness

KILL, INT, USR1 = signal.SIGKILL, signal.SIGINT, signal.SIGUSR1


class OutputTest(harness.GuestCase):
    def test_hello_names_version_and_kind(self):
        guest = harness.Guest()
        self.addCleanup(guest.close)
        hello = wire.Hello(guest.expect(wire.HELLO, 0))
        self.assertEqual((1, b"", "lxc"), (hello.version, hello.nonce, hello.kind))

    def test_streams_are_apart_and_byte_for_byte(self):
        data = os.urandom(3 << 20)
        guest = self.guest()
        script = "cat > /tmp/x; cat /tmp/x & cat /tmp/x >&2; wait"
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", script]).payload)
        self.send_all(guest, 1, data)
        result = guest.collect(1)
        self.assertEqual(data, result.stdout)
        self.assertEqual(data, result.stderr)
        self.assertEqual(0, result.status)

    def send_all(self, guest, channel, data):
        room, sent = wire.STDIN_WINDOW, 0
        while sent < len(data):
            part = data[sent:sent + min(room, 100000)]
            guest.send(wire.STDIN, channel, part)
            sent, room = sent + len(part), room - len(part)
            while not room:
                kind, _, payload = guest.receive()
                if kind == wire.STDIN_CREDIT:
                    room += wire.u32(payload, "STDIN_CREDIT")
                else:
                    self.assertEqual(wire.STARTED, kind)
        guest.send(wire.STDIN_EOF, channel)

    def test_end_of_both_streams_comes_before_exit(self):
        kinds = [k for k, _ in self.shell("echo a; echo b >&2").frames]
        self.assertEqual(wire.STARTED, kinds[0])
        self.assertEqual(wire.EXIT, kinds[-1])
        self.assertEqual(2, kinds.count(wire.STDOUT))
        self.assertEqual(2, kinds.count(wire.STDERR))

    def test_no_more_than_the_credit_is_sent(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/usr/bin/head", "-c", "5000", "/dev/zero"],
                                         window=1000).payload)
        guest.send(wire.STDIN_EOF, 1)
        guest.expect(wire.STARTED, 1)
        self.assertEqual(1000, len(guest.expect(wire.STDOUT, 1, skip=wire.STDIN_CLOSED)))
        with self.assertRaises(TimeoutError):
            while guest.receive(0.3)[0] != wire.STDOUT:
                pass
        guest.send(wire.CREDIT, 1, wire.credit(1, 4000))
        self.assertEqual(4000, len(guest.expect(wire.STDOUT, 1, skip=wire.STDIN_CLOSED)))
        self.assertEqual(0, guest.collect(1).status)

    def test_a_stream_without_credit_stops_only_itself(self):
        guest = self.guest()
        script = "head -c 600000 /dev/zero & head -c 600000 /dev/zero >&2; wait"
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", script], window=100).payload)
        got = 0
        while got < 600000:
            kind, _, payload = guest.receive()
            if kind == wire.STDERR:
                got += len(payload)
                guest.send(wire.CREDIT, 1, wire.credit(2, len(payload)))
        guest.send(wire.CREDIT, 1, wire.credit(1, 600000))
        self.assertEqual(600000 - 100, len(guest.collect(1).stdout))

    def test_end_is_seen_when_the_credit_is_used_up(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/usr/bin/head", "-c", "1000", "/dev/zero"],
                                         window=1000).payload)
        result = guest.collect(1, credit=False)
        self.assertEqual((1000, 0), (len(result.stdout), result.status))

    def test_commands_share_a_connection(self):
        guest = self.guest()
        for channel in range(1, 9):
            guest.send(wire.RUN, channel,
                       wire.Run(["/usr/bin/head", "-c", "2000000", "/dev/zero"]).payload)
        sizes = dict.fromkeys(range(1, 9), 0)
        ended = 0
        while ended < 8:
            kind, channel, payload = guest.receive()
            if kind == wire.STDOUT and payload:
                sizes[channel] += len(payload)
                guest.send(wire.CREDIT, channel, wire.credit(1, len(payload)))
            ended += kind == wire.EXIT
        self.assertEqual({2000000}, set(sizes.values()))


class InputTest(harness.GuestCase):
    def test_input_and_its_end_reach_the_command(self):
        result = self.guest().run("/bin/cat", stdin=b"a\0b\xff\n")
        self.assertEqual((b"a\0b\xff\n", 0), (result.stdout, result.status))

    def test_a_command_that_never_reads_ends(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sleep", "0.2"]).payload)
        guest.send(wire.STDIN, 1, bytes(wire.STDIN_WINDOW))
        self.assertEqual(0, guest.collect(1).status)

    def test_a_closed_input_is_told(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", "exec <&-; sleep 100"]).payload)
        guest.expect(wire.STARTED, 1)
        guest.expect(wire.STDIN_CLOSED, 1)
        guest.send(wire.STDIN, 1, bytes(wire.STDIN_WINDOW))
        guest.send(wire.STDIN, 1, b"more than the window, and dropped")
        guest.send(wire.SIGNAL, 1, struct.pack("<I", KILL))
        self.assertEqual(128 + KILL, guest.collect(1).status)

    def test_input_beyond_the_window_is_a_protocol_error(self):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(["/bin/sleep", "100"]).payload)
        guest.expect(wire.STARTED, 1)
        guest.send(wire.STDIN, 1, bytes(wire.STDIN_WINDOW))
        # The pipe may have swallowed the window and credit may have come for it.
        for _ in range(16):
            guest.send(wire.STDIN, 1, bytes(wire.STDIN_WINDOW))
        while (frame := guest.receive())[0] == wire.STDIN_CREDIT:
            pass
        self.assertEqual((wire.FAILED, 0), frame[:2])
        self.assertIn("STDIN", wire.Failure(frame[2]).text)


class StatusTest(harness.GuestCase):
    def test_exit_statuses(self):
        guest = self.guest()
        for status in (0, 1, 2, 100, 255):
            self.assertEqual(status, self.shell(f"exit {status}", guest).status)

    def test_death_by_signal(self):
        result = self.shell("kill -USR2 $$")
        self.assertTrue(result.exit.signaled)
        self.assertEqual(signal.SIGUSR2, result.exit.value)

    def test_failed_starts(self):
        guest = self.guest()
        for argv, options, status, text in [
                (["nosuch"], {}, 127, "nosuch: No such file or directory"),
                (["/no/such"], {}, 127, "/no/such: No such file or directory"),
                (["/etc/passwd/x"], {}, 127, "/etc/passwd/x: Not a directory"),
                ([""], {}, 127, ": No such file or directory"),
                (["/etc/passwd"], {}, 126, "/etc/passwd: Permission denied"),
                (["/etc"], {}, 126, "/etc: Permission denied"),
                (["/bin/true"], {"cwd": "/x/y"}, 125,
                 "working directory /x/y: No such file or directory"),
                (["/bin/true"], {"cwd": "etc"}, 125, "working directory etc: Invalid argument"),
                (["/bin/true"], {"rlimits": [(999, 1, 1)]}, 125,
                 "resource limit 999: Invalid argument"),
                (["/bin/true"], {"builtin": "dance"}, 127,
                 "builtin dance: No such file or directory"),
                (["/bin/true"], {"env": {"": "x"}}, 125,
                 "environment variable =x: Invalid argument"),
                (["/bin/true"], {"logged": True}, 125, "there are no log files")]:
            result = guest.run(*argv, **options)
            self.assertEqual((status, text), (result.status, result.failure.text), argv)
            self.assertEqual([wire.FAILED], [k for k, _ in result.frames])

    def test_a_program_is_looked_for_in_the_commands_own_path(self):
        guest = self.guest()
        self.shell("mkdir /tmp/p /tmp/q; echo 'echo \"$0\" $1' > /tmp/q/prog;"
                   "chmod 755 /tmp/q/prog; echo > /tmp/p/prog", guest)
        result = guest.run("prog", "arg", env={"PATH": "/tmp/p:/nosuch:/tmp/q"})
        self.assertEqual(b"/tmp/q/prog arg\n", result.stdout)
        self.assertEqual(126, guest.run("prog", env={"PATH": "/tmp/p"}).status)
        self.assertEqual(b"x\n", guest.run("echo", "x", env={}).stdout)

    def test_a_channel_serves_one_command_after_the_other(self):
        guest = self.guest()
        for i in range(100):
            self.assertEqual(i, guest.run("/bin/sh", "-c", f"exit {i}", channel=7).status)

    def test_the_sixty_fifth_command_is_refused(self):
        guest = self.guest()
        for channel in range(1, 66):
            guest.send(wire.RUN, channel, wire.Run(["/bin/sleep", "100"]).payload)
        while (frame := guest.receive())[0] != wire.FAILED:
            self.assertEqual(wire.STARTED, frame[0])
        self.assertEqual(65, frame[1])
        self.assertEqual("more than 64 commands", wire.Failure(frame[2]).text)

    def test_it_must_be_process_1(self):
        done = subprocess.run([harness.build()], capture_output=True)
        self.assertEqual(125, done.returncode)
        self.assertIn(b"must be process 1", done.stderr)


class IdentityTest(harness.GuestCase):
    def test_environment_directory_umask_and_limits(self):
        result = self.shell("env; pwd; umask; ulimit -n; ulimit -Hn", env={"A": "1 2", "B": ""},
                            cwd="/usr/bin", rlimits=[(7, 77, 99)])
        self.assertEqual(["A=1 2", "B=", "PWD=/usr/bin", "/usr/bin", "0022", "77", "99"],
                         result.stdout.decode().split("\n")[:-1])

    def test_root_has_no_capabilities_unless_given(self):
        for mask in (0, 1 << 0 | 1 << 21 | 1 << 40):
            lines = self.shell("grep -E 'Cap|NoNew' /proc/self/status",
                               capabilities=mask).stdout.decode().split("\n")
            values = dict(line.split(":\t") for line in lines if line)
            self.assertEqual("1", values.pop("NoNewPrivs"))
            for name in ("CapInh", "CapAmb"):
                self.assertEqual(0, int(values.pop(name), 16), name)
            self.assertEqual({mask}, {int(v, 16) for v in values.values()}, values)

    def test_new_privileges_may_be_allowed(self):
        result = self.shell("grep NoNew /proc/self/status", new_privileges=True)
        self.assertEqual(b"NoNewPrivs:\t0\n", result.stdout)

    def test_another_user(self):
        result = self.shell("id -u; id -g; id -G; grep Cap /proc/self/status | cut -f2 | sort -u",
                            uid=1000, gid=1001, groups=[1001, 5, 6], capabilities=1 << 21,
                            cwd="/tmp")
        if os.geteuid():  # only its own id exists there
            self.assertEqual(125, result.status)
            return
        self.assertEqual(["1000", "1001", "1001 5 6", "0" * 16, f"{1 << 21:016x}"],
                         result.stdout.decode().split("\n")[:-1])

    def test_nothing_of_pid_1_leaks(self):
        result = self.shell("cd /proc/self/fd; echo *; cat /proc/1/environ || echo no; "
                            "grep -E 'Sig(Blk|Ign)' /proc/self/status;"
                            "cat /proc/self/oom_score_adj")
        lines = result.stdout.decode().split("\n")
        self.assertIn(lines[0], ("0 1 2", "0 1 2 3"))  # the shell's own directory
        self.assertEqual(["no", "SigBlk:\t" + "0" * 16, "SigIgn:\t" + "0" * 16, "500"], lines[1:5])


class IdentityInUserNamespaceTest(IdentityTest):
    user_namespace = True


class SignalTest(harness.GuestCase):
    def start(self, guest, script, **options):
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", script],
                                         env={"PATH": "/usr/bin:/bin"}, **options).payload)

    def test_a_signal_reaches_the_whole_group(self):
        guest = self.guest()
        self.start(guest, "trap 'echo outer; exit 9' USR1; "
                          "sh -c 'trap \"echo inner; exit\" USR1; echo ready; "
                          "while :; do sleep 0.05; done' & wait; wait")
        guest.expect(wire.STARTED, 1)
        self.assertEqual(b"ready\n", guest.expect(wire.STDOUT, 1))
        guest.send(wire.SIGNAL, 1, struct.pack("<I", USR1))
        result = guest.collect(1)
        self.assertIn(b"outer", result.stdout)
        self.assertEqual(9, result.status)

    def test_a_signal_that_comes_before_the_program_is_not_lost(self):
        guest = self.guest()
        for _ in range(20):
            # Not a shell: dash may lose a signal while it starts its child.
            guest.send(wire.RUN, 1, wire.Run(["/bin/sleep", "100"]).payload)
            guest.send(wire.SIGNAL, 1, struct.pack("<I", INT))
            self.assertEqual(128 + INT, guest.collect(1).status)

    def test_signals_nobody_can_get_are_ignored(self):
        guest = self.guest()
        for number in (0, 65, 0xffffffff):
            self.start(guest, "sleep 0.1")
            guest.send(wire.SIGNAL, 1, struct.pack("<I", number))
            self.assertEqual(0, guest.collect(1).status)
            guest.send(wire.SIGNAL, 1, struct.pack("<I", KILL))

    def test_the_group_dies_with_its_leader(self):
        guest = self.guest()
        self.assertEqual(0, self.shell("sleep 1000 & echo $!", guest).status)
        # It is killed, and gone a moment later.
        self.assertEqual(0, self.shell(
            "count=0; while cat /proc/[0-9]*/comm | grep -q sleep; do "
            "count=$((count + 1)); [ $count -lt 500 ] || exit 1; done", guest).status)

    def test_who_left_the_group_stays_and_holds_nothing_up(self):
        guest = self.guest()
        result = self.shell("setsid sh -c 'echo $$; exec sleep 1000' & sleep 0.2; exit 4", guest)
        self.assertEqual(4, result.status)
        self.assertEqual(b"sleep\n", self.shell(f"cat /proc/{int(result.stdout)}/comm",
                                                guest).stdout)

    def test_orphans_are_reaped(self):
        guest = self.guest()
        self.shell("setsid sh -c '(exit 1) & (exit 2) & exit' & wait", guest)
        result = self.shell("sleep 0.1; cat /proc/[0-9]*/stat | cut -d' ' -f3 | grep -c Z", guest)
        self.assertEqual(b"0\n", result.stdout)

    def test_time_limit(self):
        result = self.shell("sleep 100", timeout=0.2)
        self.assertTrue(result.exit.timed_out)
        self.assertEqual((124, signal.SIGTERM), (result.status, result.exit.value))

    def test_stop_signal(self):
        result = self.shell("trap 'echo asked; exit 5' USR1; trap '' TERM; while :; do sleep 0.02; "
                            "done", timeout=0.2, stop_signal=signal.SIGUSR1)
        self.assertTrue(result.exit.timed_out)
        self.assertEqual((b"asked\n", 5), (result.stdout, result.exit.value))
        for number in (0, 65, 0xffffffff):
            self.assertEqual(125, self.shell("exit", stop_signal=number).status)

    def test_an_init_is_process_1(self):
        for user_namespace in (False, True):
            with self.subTest(user_namespace=user_namespace):
                guest = self.guest(user_namespace=user_namespace)
                script = "echo $$; exec sleep 1000"
                guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", script], main=True, init=True,
                                                 capabilities=(1 << 64) - 1).payload)
                guest.expect(wire.STARTED, 1)
                self.assertEqual(b"1\n", guest.expect(wire.STDOUT, 1)[:2])
                # Others are among its processes, PID 1's own programs are not.
                other = self.shell("cat /proc/1/comm; for s in TERM INT HUP; do kill -$s 1; done",
                                   guest, channel=2)
                self.assertEqual((b"sleep\n", 0), (other.stdout, other.status))
                guest.send(wire.SIGNAL, 1, struct.pack("<I", signal.SIGWINCH))
                guest.send(wire.SIGNAL, 1, struct.pack("<I", USR1))
                self.assertEqual(USR1, guest.collect(1).exit.value)

    def test_an_init_is_the_main_command(self):
        for options in ({"main": False}, {"main": True, "builtin": "sync"}):
            self.assertEqual(125, self.shell("exit", init=True, **options).status)

    def test_time_limit_ends_who_does_not_listen(self):
        result = self.shell("trap '' TERM; sleep 100; sleep 100; sleep 100", timeout=0.1)
        self.assertEqual((124, KILL), (result.status, result.exit.value))

    def test_out_of_memory_is_told(self):
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "memory.events")
            os.chmod(directory, 0o755)
            with open(path, "w") as f:
                f.write("low 0\noom 7\noom_kill 7\noom_group_kill 0\n")
            guest = self.guest(cgroup=directory)
            self.assertFalse(self.shell("exit 1", guest).exit.out_of_memory)
            self.start(guest, "echo; sleep 100")
            while guest.receive()[0] != wire.STDOUT:
                pass
            with open(path, "w") as f:
                f.write("low 0\noom 8\noom_kill 8\noom_group_kill 0\n")
            guest.send(wire.SIGNAL, 1, struct.pack("<I", KILL))
            ended = guest.collect(1).exit
        self.assertEqual((True, KILL, True), (ended.signaled, ended.value, ended.out_of_memory))


class TerminalTest(harness.GuestCase):
    def start(self, guest, script):
        guest.send(wire.RUN, 1, wire.Run(["/bin/sh", "-c", script], tty=(33, 99),
                                         env={"PATH": "/usr/bin:/bin"}).payload)
        guest.expect(wire.STARTED, 1)

    def until(self, guest, text):
        got = b""
        while text not in got:
            kind, _, payload = guest.receive()
            self.assertEqual(wire.STDOUT, kind)
            got += payload
        return got

    def until_sleep_runs(self, guest):
        # Before it leads the foreground, the shell would get the signal.
        while b"sleep" not in self.shell("cat /proc/[0-9]*/comm", guest, channel=2).stdout:
            pass

    def test_it_is_a_terminal_of_the_size_asked_for(self):
        guest = self.guest()
        self.start(guest, "tty; stty size; (sleep 0.2; ps -o stat= -p $$); exit 5")
        result = guest.collect(1)
        self.assertRegex(result.stdout, rb"^/dev/pts/\d+\r\n33 99\r\nSs\+ *\r\n$")
        self.assertEqual((b"", 5), (result.stderr, result.status))

    def test_resize(self):
        guest = self.guest()
        self.start(guest, "trap 'stty size; exit' WINCH; echo go; while :; do sleep 0.05; done")
        self.until(guest, b"go")
        guest.send(wire.RESIZE, 1, struct.pack("<HH", 10, 20))
        self.assertIn(b"10 20", guest.collect(1).stdout)

    def test_interrupt_character_and_foreground_group(self):
        guest = self.guest()
        self.start(guest, "trap : INT; set -m; sleep 1000; echo first $?; sleep 1000;"
                          "echo second $?")
        self.until_sleep_runs(guest)
        guest.send(wire.STDIN, 1, b"\3")
        self.until(guest, b"first 130")
        self.until_sleep_runs(guest)
        guest.send(wire.SIGNAL, 1, struct.pack("<I", USR1))
        self.assertIn(f"second {128 + USR1}".encode(), guest.collect(1).stdout)

    def test_end_of_input(self):
        for text in (b"line\n", b"half a line"):
            guest = self.guest()
            self.start(guest, "stty -echo; echo go; cat; echo end")
            self.until(guest, b"go\r\n")
            guest.send(wire.STDIN, 1, text)
            guest.send(wire.STDIN_EOF, 1)
            self.assertEqual(text.replace(b"\n", b"\r\n") + b"end\r\n", guest.collect(1).stdout)
