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

"""The guardian: PID 1's program in --guard mode."""

import fcntl
import os
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import uuid

from tests.unit.guest import harness

TIMEOUT = 30.0  # seconds


class GuardCase(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="nova-sandbox-test-")
        self.addCleanup(directory.cleanup)
        self.top = directory.name
        self.pipes = []

    def path(self, *parts):
        return os.path.join(self.top, *parts)

    def pipe(self):
        """Return a pipe's read end, and its write end as a file that may be closed twice."""
        reader, writer = os.pipe()
        closer = os.fdopen(writer, "wb", buffering=0)
        self.addCleanup(closer.close)
        return reader, closer

    def start(self, *actions, liveness=True, extra=(), **options):
        """Start a guardian; self.parent and self.liveness are the write ends."""
        parent, self.parent = self.pipe()
        alive, self.liveness = self.pipe() if liveness else (-1, None)
        passed = [fd for fd in (parent, alive, *extra) if fd >= 0]
        guard = subprocess.Popen(
            [harness.build(), "--guard", str(parent), str(alive), *actions], pass_fds=passed,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        for fd in passed:
            os.close(fd)
        self.addCleanup(self._end, guard)
        return guard

    def _end(self, guard):
        guard.kill()
        guard.communicate()

    def file(self, name):
        with open(self.path(name), "w"):
            pass
        return self.path(name)

    def settle(self, guard):
        """Wait until the guardian sleeps in poll(2): it has done all it does before."""
        end = time.monotonic() + TIMEOUT
        while True:
            with open(f"/proc/{guard.pid}/stat") as f:
                state = f.read().rpartition(")")[2].split()
            if state[0] == "S" and state[3] == str(guard.pid):
                return
            self.assertLess(time.monotonic(), end, "the guardian does not wait")
            time.sleep(0.002)


class GuardTest(GuardCase):
    def test_it_waits_for_both_and_acts_in_order(self):
        for first, second in (("parent", "liveness"), ("liveness", "parent")):
            os.mkdir(self.path("d"))
            inner = self.file("d/file")
            guard = self.start(f"unlink={inner}", f"rmdir={self.path('d')}")
            getattr(self, first).close()
            self.settle(guard)
            self.assertIsNone(guard.poll())
            self.assertTrue(os.path.exists(inner))
            getattr(self, second).close()
            self.assertEqual(0, guard.wait(TIMEOUT))
            self.assertFalse(os.path.exists(self.path("d")))

    def test_a_failing_action_does_not_stop_the_next(self):
        os.mkdir(self.path("d"))
        self.file("d/kept")
        last = self.file("last")
        guard = self.start(f"rmdir={self.path('d')}", f"unlink={self.path('missing')}",
                           f"unlink={self.path('d')}", f"cgroup={self.path('missing')}",
                           f"unlink={last}")
        self.parent.close()
        self.liveness.close()
        self.assertEqual(0, guard.wait(TIMEOUT))
        self.assertEqual(["d"], os.listdir(self.top))
        self.assertEqual(["kept"], os.listdir(self.path("d")))

    def test_without_liveness_it_waits_for_the_parent_only(self):
        target = self.file("file")
        guard = self.start(f"unlink={target}", liveness=False)
        self.settle(guard)
        self.assertTrue(os.path.exists(target))
        self.parent.close()
        self.assertEqual(0, guard.wait(TIMEOUT))
        self.assertFalse(os.path.exists(target))

    def test_what_is_written_is_not_the_end(self):
        target = self.file("file")
        guard = self.start(f"unlink={target}")
        self.parent.write(b"x" * 5000)
        self.liveness.write(b"y")
        self.settle(guard)
        self.assertTrue(os.path.exists(target))
        self.parent.write(b"z")
        self.parent.close()
        self.liveness.close()
        self.assertEqual(0, guard.wait(TIMEOUT))
        self.assertFalse(os.path.exists(target))

    def test_signals_of_a_terminal_do_not_end_it(self):
        guard = self.start()
        self.settle(guard)
        self.assertEqual(guard.pid, os.getsid(guard.pid))
        self.assertEqual("/", os.readlink(f"/proc/{guard.pid}/cwd"))
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGQUIT):
            guard.send_signal(number)
        self.settle(guard)
        self.assertIsNone(guard.poll())
        self.parent.close()
        self.liveness.close()
        self.assertEqual(0, guard.wait(TIMEOUT))

    def test_nobody_who_reads_its_output_waits(self):
        guard = self.start()
        self.assertEqual((b"", b""), (guard.stdout.read(), guard.stderr.read()))
        self.assertIsNone(guard.poll())

    def test_locks_are_held_until_the_end(self):
        name = f"\0nova-sandbox-test/{uuid.uuid4()}"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as lock:
            lock.bind(name)
            guard = self.start(extra=(fcntl.fcntl(lock, fcntl.F_DUPFD, 200),))
        self.settle(guard)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as other:
            with self.assertRaises(OSError):
                other.bind(name)
            self.parent.close()
            self.liveness.close()
            self.assertEqual(0, guard.wait(TIMEOUT))
            other.bind(name)

    def test_what_else_was_open_is_closed(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        guard = self.start(extra=(writer,))
        self.assertEqual(b"", os.read(reader, 1))
        self.assertIsNone(guard.poll())

    def test_a_released_connection_outlives_the_starter_but_not_the_guest(self):
        for guest_ends in (True, False):
            reader, writer = os.pipe()
            self.addCleanup(os.close, reader)
            held = fcntl.fcntl(writer, fcntl.F_DUPFD, 200)
            os.close(writer)
            target = self.file("file")
            guard = self.start(f"release={held}", f"unlink={target}", extra=(held,))
            self.settle(guard)
            os.set_blocking(reader, False)
            with self.assertRaises(BlockingIOError):
                os.read(reader, 1)
            os.set_blocking(reader, True)
            self.parent.close()
            if guest_ends:
                self.liveness.close()
            # A guest that does not end loses the connection too, and nothing else.
            self.assertEqual(b"", os.read(reader, 1))
            self.assertEqual(guest_ends, not self._still_there(target, guard, guest_ends))
            self.liveness.close()
            self.assertEqual(0, guard.wait(TIMEOUT))
            self.assertFalse(os.path.exists(target))

    def _still_there(self, target, guard, ends):
        if ends:
            self.assertEqual(0, guard.wait(TIMEOUT))
        else:
            self.settle(guard)
        return os.path.exists(target)

    def test_wait_and_unless(self):
        for taken in (False, True):
            before, after = self.file("before"), self.file("after")
            guard = self.start(f"unlink={before}", "wait=20", f"unless={self.path('name')}",
                               f"unlink={after}", liveness=False)
            if taken:
                os.symlink("nowhere", self.path("name"))
            self.parent.close()
            self.assertEqual(0, guard.wait(TIMEOUT))
            self.assertEqual(["after", "name"] if taken else [], sorted(os.listdir(self.top)))

    def test_write_and_close(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        held = fcntl.fcntl(writer, fcntl.F_DUPFD, 200)
        os.close(writer)
        written = self.file("a>b")
        guard = self.start(f"write=7:2 0>{self.path('missing', 'file')}",
                           f"write=7:2 wbps=max>{written}", f"close={held}",
                           f"unless={self.path('a>b')}", extra=(held,))
        self.settle(guard)
        self.parent.close()
        self.liveness.close()
        self.assertEqual(b"", os.read(reader, 1))
        self.assertEqual(0, guard.wait(TIMEOUT))
        with open(written) as f:
            self.assertEqual("7:2 wbps=max", f.read())
        self.assertEqual(["a>b"], os.listdir(self.top))

    def test_what_comes_before_the_release_does_not_wait_for_the_guest(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        held = fcntl.fcntl(writer, fcntl.F_DUPFD, 200)
        os.close(writer)
        written, target = self.file("written"), self.file("target")
        guard = self.start(f"write=1>{written}", f"release={held}", f"write=2>{written}",
                           f"unlink={target}", extra=(held,))
        self.settle(guard)
        self.assertEqual(0, os.path.getsize(written))
        self.parent.close()
        self.assertEqual(b"", os.read(reader, 1))
        with open(written) as f:
            self.assertEqual("1", f.read())
        self.settle(guard)
        self.assertTrue(os.path.exists(target))
        self.liveness.close()
        self.assertEqual(0, guard.wait(TIMEOUT))
        with open(written) as f:
            self.assertEqual("2", f.read())
        self.assertFalse(os.path.exists(target))

    def test_wrong_arguments_remove_nothing(self):
        target = self.file("file")
        reader, _ = self.pipe()
        self.addCleanup(os.close, reader)
        action = f"unlink={target}"
        for words in ([], ["0"], ["x", "-1", action], ["0x", "-1", action], ["-1", "-1", action],
                      ["", "-1", action], ["-2", "-1", action], ["999", "-1", action],
                      [str(reader), "999", action], [str(reader), "-1", action, "remove=/x"],
                      [str(reader), "-1", action, "unlink"], [str(reader), "-1", action, "wait=x"],
                      [str(reader), "-1", action, "write=x"],
                      ["99999999999999999999", "-1", action]):
            done = subprocess.run([harness.build(), "--guard", *words], pass_fds=[reader],
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT,
                                  check=False)
            self.assertEqual(125, done.returncode, words)
            self.assertIn(b"usage", done.stderr)
        self.assertTrue(os.path.exists(target))


def cgroups():
    """Return where cgroups can be made: version 1's pids controller, else version 2, or None."""
    for path in ("/sys/fs/cgroup/pids", "/sys/fs/cgroup"):
        if os.path.exists(f"{path}/cgroup.procs") and os.access(path, os.W_OK):
            return path
    return None


class GuardCgroupTest(GuardCase):
    """Processes of a real cgroup."""

    def cgroup(self):
        path = f"{cgroups()}/nova-sandbox-test.{uuid.uuid4()}"
        os.mkdir(path)
        self.addCleanup(lambda: os.path.exists(path) and os.rmdir(path))
        return path

    def sleeper(self, path):
        process = subprocess.Popen(["sleep", "1000"])
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        with open(f"{path}/cgroup.procs", "w") as f:
            f.write(str(process.pid))
        return process

    def test_its_processes_are_killed_and_it_is_removed(self):
        path = self.cgroup()
        inside = [self.sleeper(path) for _ in range(3)]
        target = self.file("file")
        guard = self.start(f"cgroup={path}", f"unlink={target}")
        self.parent.close()
        self.settle(guard)
        self.assertEqual([None] * 3, [p.poll() for p in inside])
        self.liveness.close()
        self.assertEqual([-signal.SIGKILL] * 3, [p.wait(TIMEOUT) for p in inside])
        self.assertEqual(0, guard.wait(TIMEOUT))
        self.assertFalse(os.path.exists(path))
        self.assertFalse(os.path.exists(target))

    def test_an_empty_one(self):
        path = self.cgroup()
        guard = self.start(f"cgroup={path}", liveness=False)
        self.parent.close()
        self.assertEqual(0, guard.wait(TIMEOUT))
        self.assertFalse(os.path.exists(path))


if not cgroups():
    del GuardCgroupTest
