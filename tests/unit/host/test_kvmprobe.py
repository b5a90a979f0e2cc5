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

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.guest import kernel
from nova_sandbox.host import kvmprobe

_PANIC = 'echo "Kernel panic - not syncing: VFS: Unable to mount root fs"\n'
_WAIT = 30.0  # seconds until something that must happen counts as missing


def running(pid: int) -> bool:
    """Tell whether a process runs: a zombie does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stream:
            return stream.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


class ProbeTest(unittest.TestCase):

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name
        self.cache = os.path.join(self.top, "cache")
        os.mkdir(os.path.join(self.top, "bin"))
        self.device = os.path.join(self.top, "kvm")
        with open(self.device, "wb"):
            pass
        self.patch(mock.patch.object(kvmprobe, "_DEVICE", self.device))
        self.path = f"{self.top}/bin:{os.environ['PATH']}"
        self.patch(mock.patch.dict(os.environ, PATH=self.path))

    def patch(self, patch):
        patch.start()
        self.addCleanup(patch.stop)

    def qemu(self, script):
        """Put a program in QEMU's place; it writes each start's arguments to a file."""
        path = os.path.join(self.top, "bin/qemu-system-x86_64")
        with open(path, "w", encoding="ascii") as stream:
            stream.write(f'#!/bin/sh\necho "$*" >>{self.top}/starts\n{script}')
        os.chmod(path, 0o755)
        return path

    def starts(self):
        try:
            with open(f"{self.top}/starts", encoding="ascii") as stream:
                return stream.read().splitlines()
        except FileNotFoundError:
            return []

    def probe(self, timeout=_WAIT, **given):
        return kvmprobe.probe("/k", "/i", self.cache, timeout, **given)

    def test_guest_boots(self):
        self.qemu(_PANIC)
        found = self.probe()
        self.assertEqual((True, "host"), (found.usable, found.cpu))
        line, = self.starts()
        for words in ("-machine pc,accel=kvm", "-cpu host", "-kernel /k", "-initrd /i",
                      "-no-reboot", "-nodefaults", "console=ttyS0", "rdinit=/nonexistent",
                      "reboot=t", "panic=-1"):
            self.assertIn(words, line)

    def test_asked_once(self):
        for script, usable in ((_PANIC, True), ("exit 1\n", False)):
            self.qemu(script)
            os.utime(f"{self.top}/bin/qemu-system-x86_64", (usable, usable))
            self.assertIsNone(kvmprobe.cached("/k", self.cache))
            before = len(self.starts())
            first, second = self.probe(), self.probe()
            self.assertEqual(before + 1, len(self.starts()))
            known = kvmprobe.cached("/k", self.cache)
            for found in (first, second, known):
                self.assertEqual((usable, first.reason, "host"),
                                 (found.usable, found.reason, found.cpu))

    def test_another_kernel_qemu_or_host_boot_is_asked_again(self):
        path = self.qemu(_PANIC)
        self.probe()
        kvmprobe.probe("/other", "/i", self.cache, _WAIT)
        self.assertEqual(2, len(self.starts()))
        os.utime(path, (1, 1))
        self.probe()
        self.assertEqual(3, len(self.starts()))
        real = open

        def another_boot(file, *arguments, **given):
            if file == "/proc/sys/kernel/random/boot_id":
                file = os.path.join(self.top, "kvm")
            return real(file, *arguments, **given)
        with mock.patch("builtins.open", another_boot):
            self.probe()
        self.assertEqual(4, len(self.starts()))

    def test_end_without_a_kernel_is_not_usable(self):
        self.qemu("exit 0\n")
        found = self.probe()
        self.assertFalse(found.usable)
        self.assertRegex(found.reason, "died before its kernel was up")

    def test_qemu_fails(self):
        self.qemu('echo "qemu: warning: something" >&2; echo "qemu: no MSR" >&2\n'
                  "echo 'more of it' >&2; exit 3\n")
        found = self.probe()
        self.assertFalse(found.usable)
        self.assertEqual(f"{self.device} is there, but QEMU fails: qemu: no MSR", found.reason)

    def test_qemu_is_killed(self):
        self.qemu("kill -ABRT $$\n")
        found = self.probe()
        self.assertFalse(found.usable)
        self.assertRegex(found.reason, f"QEMU fails: -{int(signal.SIGABRT)}")

    def test_reason_is_one_short_line(self):
        self.qemu("head -c 5000 /dev/zero | tr '\\0' x >&2; echo >&2; exit 1\n")
        reason = self.probe().reason
        self.assertLess(len(reason), 400)
        self.assertNotIn("\n", reason)

    def test_stuck_guest_is_ended(self):
        self.qemu(f"echo $$ >{self.top}/pid\nexec sleep 1000\n")
        # Long enough for the shell to write its number.
        found = self.probe(timeout=3.0)
        self.assertFalse(found.usable)
        self.assertRegex(found.reason, "a guest did not boot within 3 s")
        with open(f"{self.top}/pid", encoding="ascii") as stream:
            pid = int(stream.read())
        self.assertFalse(running(pid))
        self.assertFalse(kvmprobe.cached("/k", self.cache).usable)

    def test_child_that_keeps_the_pipes_holds_nothing_up(self):
        self.patch(mock.patch.object(kvmprobe, "_KILL_TIMEOUT", 0.1))
        self.qemu(f"sleep 1000 &\necho $! >{self.top}/pid\nexec sleep 1000\n")
        found = self.probe(timeout=3.0)
        with open(f"{self.top}/pid", encoding="ascii") as stream:
            os.kill(int(stream.read()), signal.SIGKILL)
        self.assertFalse(found.usable)

    def test_interrupted(self):
        self.qemu("exec sleep 1000\n")
        started = []
        real = subprocess.Popen

        class Popen(real):
            def communicate(self, input=None, timeout=None):
                started.append(self)
                if len(started) == 1:
                    raise KeyboardInterrupt
                return super().communicate(input, timeout)
        with mock.patch("subprocess.Popen", Popen), self.assertRaises(KeyboardInterrupt):
            self.probe()
        self.assertIsNotNone(started[0].returncode)
        self.assertIsNone(kvmprobe.cached("/k", self.cache))

    def test_ends_with_its_parent(self):
        self.qemu(f"echo $$ >{self.top}/new && mv {self.top}/new {self.top}/pid\n"
                  "exec sleep 1000\n")
        code = ("from nova_sandbox.host import kvmprobe; import sys; "
                "kvmprobe._DEVICE = sys.argv[1]; "
                "kvmprobe.probe('/k', '/i', sys.argv[2], 900.0)")
        with subprocess.Popen([sys.executable, "-c", code, self.device, self.cache]) as parent:
            deadline = time.monotonic() + _WAIT
            while not os.path.exists(f"{self.top}/pid"):
                self.assertIsNone(parent.poll())
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.02)
            with open(f"{self.top}/pid", encoding="ascii") as stream:
                pid = int(stream.read())
            self.addCleanup(self.kill, pid)
            self.assertTrue(running(pid))
            parent.kill()
        while running(pid):
            self.assertLess(time.monotonic(), deadline, "QEMU outlived its parent")
            time.sleep(0.02)

    def kill(self, pid):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def test_cpu_models_in_turn(self):
        self.qemu(f'case "$*" in *"-cpu max"*) {_PANIC};; *) echo no >&2; exit 1;; esac\n'
                  .replace("\n;;", ";;"))
        self.assertFalse(self.probe().usable)
        found = self.probe(cpus=("host", "max"))
        self.assertEqual((True, "max"), (found.usable, found.cpu))
        found = self.probe(cpus=("host", "max"))
        self.assertEqual((True, "max"), (found.usable, found.cpu))
        self.assertEqual(3, len(self.starts()))

    def test_all_cpu_models_fail(self):
        self.qemu('case "$*" in *"-cpu max"*) echo b >&2;; *) echo a >&2;; esac; exit 1\n')
        self.assertEqual(f"{self.device} is there, but QEMU fails: a, QEMU fails: b",
                         self.probe(cpus=("host", "max")).reason)

    def test_no_qemu(self):
        with mock.patch.dict(os.environ, PATH=f"{self.top}/bin"):
            found = self.probe()
        self.assertEqual((False, "QEMU is not installed"), (found.usable, found.reason))

    def test_qemu_cannot_be_executed(self):
        path = self.qemu("")
        with open(path, "wb") as stream:
            stream.write(b"\x7fELF no program")
        with mock.patch.object(kvmprobe.processes, "mortal", lambda words: words):
            found = self.probe()
        self.assertFalse(found.usable)
        self.assertRegex(found.reason, "QEMU cannot be started: Exec format error")

    def test_device(self):
        self.qemu(_PANIC)
        for error, words in ((FileNotFoundError(2, ""), "there is no "),
                             (PermissionError(13, ""), "may not be opened"),
                             (OSError(19, "No such device"), "opened: No such device")):
            with mock.patch("os.open", side_effect=error):
                found = self.probe()
            self.assertFalse(found.usable)
            self.assertIn(words, found.reason)
        self.assertEqual([], self.starts())

    def test_verdict_that_cannot_be_kept(self):
        self.qemu(_PANIC)
        with mock.patch.object(kernel, "store", side_effect=exception.HostError("full")):
            self.assertTrue(self.probe().usable)

    def test_damaged_verdict(self):
        self.qemu(_PANIC)
        self.probe()
        name, = os.listdir(self.cache)
        for text in ("", "[]", "{}", "null", '{"usable": true}'):
            with open(os.path.join(self.cache, name), "w", encoding="ascii") as stream:
                stream.write(text)
            self.assertIsNone(kvmprobe.cached("/k", self.cache), text)
        self.assertTrue(self.probe().usable)
        self.assertEqual(2, len(self.starts()))
