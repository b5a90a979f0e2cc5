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

"""Signals reach the command; whatever ends the tool, nothing stays on the host."""

import contextlib
import os
import signal
import subprocess
import time
import unittest

from tests.functional import base, leaks

_TRAPS = """
for s in HUP QUIT USR1 USR2 WINCH INT TERM; do trap "echo got $s" $s; done
echo ready
while :; do sleep 0.1; done
"""


class Signals:
    def begin(self, script: str, *options: str) -> "subprocess.Popen[bytes]":
        """Start a script and wait for its line ``ready``."""
        process = self.popen("run", "--virt-type", self.kind, *options, "--", "/bin/sh", "-c",
                             script, stdin=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.assertEqual(b"ready\n", process.stdout.readline(), "it did not start")
        return process

    def test_each_signal_and_a_second_ending_one(self) -> None:
        name = base.unique_name("sig")
        process = self.begin(_TRAPS, "--name", name)
        for word in ("HUP", "QUIT", "USR1", "USR2", "WINCH", "INT"):
            process.send_signal(signal.Signals[f"SIG{word}"])
            self.assertEqual(f"got {word}\n".encode(), process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(128 + 15, process.wait(30))
        leaks.wait_until_gone(name)

    def test_signal_ends_the_command(self) -> None:
        for number in self.deadly():
            with self.subTest(number.name):
                name = base.unique_name("sig")
                process = self.begin("echo ready; exec sleep 600", "--name", name)
                process.send_signal(number)
                self.assertEqual(128 + number, process.wait(30))
                leaks.wait_until_gone(name)

    def test_signal_during_the_start(self) -> None:
        name = base.unique_name("early")
        process = self.popen("run", "--virt-type", self.kind, "--name", name, "--", "sleep", "600",
                             stdin=subprocess.DEVNULL)
        with process:
            self.addCleanup(process.kill)
            self.wait_for("the sandbox's directory", (self.session.state / "sandboxes"
                                                      / name).exists, 60)
            process.send_signal(signal.SIGTERM)
            self.assertEqual(128 + 15, process.wait(60))
        leaks.wait_until_gone(name)

    def test_tool_killed_leaves_nothing(self) -> None:
        """Killed with -9 while the guest has everything: image, mounts, scratch, processes."""
        name = base.unique_name("kill")
        image = self.directory / f"{name}.img"
        subprocess.run(["mkfs.ext4", "-q", str(image), "16M"], check=True,
                       stdout=subprocess.DEVNULL)
        before = leaks.mount_table()
        process = self.begin(
            "setsid sleep 1000 & echo ready; while :; do echo x >/tmp/x; done", "--name", name,
            "--writable", "-m", f"image:/mnt/image={image}", "-m", "tmpfs:/mnt/memory=1M",
            "-m", f"bind:/mnt/files={self.directory}")
        self.assertNotEqual([], leaks.leftovers(name), "the check sees a running sandbox")
        process.kill()
        process.wait()
        leaks.wait_until_gone(name)
        self.assertEqual(before, leaks.mount_table())

    def test_tool_killed_during_the_start_leaves_nothing(self) -> None:
        for delay in self.delays():
            with self.subTest(delay):
                name = base.unique_name("young")
                process = self.popen("run", "--virt-type", self.kind, "--name", name, "--",
                                     "sleep", "600", stdin=subprocess.DEVNULL)
                with process:
                    time.sleep(delay)
                    process.kill()
                leaks.wait_until_gone(name)

    def test_ordinary_end_leaves_nothing(self) -> None:
        for script, status in (("exit 3", 3), ("kill -9 $$", 137)):
            name = base.unique_name("end")
            self.shell(script, "--name", name, "--writable", status=status)
            leaks.wait_until_gone(name)

    def test_failure_leaves_nothing(self) -> None:
        name = base.unique_name("fail")
        self.sandbox("--name", name, "--", "/no/such/program", status=127)
        leaks.wait_until_gone(name)
        self.sandbox("--name", name, "--cwd", "/no/such/directory", "--", "true", status=125)
        leaks.wait_until_gone(name)

    def test_name_can_be_used_again_at_once(self) -> None:
        name = base.unique_name("again")
        for number in range(2):
            self.shell(f"exit {number}", "--name", name, status=number)

    def test_background_job_ignores_interrupts_as_without_a_sandbox(self) -> None:
        """The shell that starts us with INT ignored (nohup, &) keeps it so."""
        process = self.popen(
            "run", "--virt-type", self.kind, "--", "/bin/sh", "-c", "echo ready; sleep 3; exit 4",
            stdin=subprocess.DEVNULL,
            preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        with process:
            self.addCleanup(process.kill)
            self.assertEqual(b"ready\n", process.stdout.readline())
            os.kill(process.pid, signal.SIGHUP)
            self.assertEqual(4, process.wait(60))


class SignalsLXC(Signals, base.LXC):
    def deadly(self):
        return (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1,
                signal.SIGUSR2)

    def delays(self):
        return (0.05, 0.1, 0.15, 0.2, 0.3, 0.4)

    def test_tool_killed_while_libvirt_is_slow(self) -> None:
        """libvirt goes on starting a container that nobody waits for any more."""
        for options in ((), ("-d",)):
            with self.subTest(options=options):
                name = base.unique_name("slow")
                process = self.popen("run", *options, "--virt-type", "lxc", "--name", name, "--",
                                     "sleep", "600", stdin=subprocess.DEVNULL)
                with process:
                    self.addCleanup(process.kill)
                    controller = self.stopped_controller(name)
                    process.kill()
                try:
                    # Its guardian must not think that it has ended.
                    time.sleep(4)
                    self.assertTrue((self.session.state / "sandboxes" / name).exists())
                finally:
                    os.kill(controller, signal.SIGCONT)
                if options:
                    # What is known of a sandbox that was to be kept is kept.
                    self.wait_for("its end", lambda name=name: not leaks.processes(name))
                    self.tool("delete", name)
                leaks.wait_until_gone(name)

    def stopped_controller(self, name: str) -> int:
        """Stop what libvirt starts for a container, and return its number."""
        words = f"/libvirt_lxc\0--name\0{name}\0".encode()
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for pid in filter(str.isdigit, os.listdir("/proc")):
                with contextlib.suppress(OSError), open(f"/proc/{pid}/cmdline", "rb") as stream:
                    if words in stream.read():
                        os.kill(int(pid), signal.SIGSTOP)
                        return int(pid)
        self.fail("libvirt starts nothing")


class SignalsKVM(Signals, base.KVM):
    def deadly(self):
        return (signal.SIGTERM,)

    def delays(self):
        return (0.3, 1.5)


if __name__ == "__main__":
    unittest.main()
