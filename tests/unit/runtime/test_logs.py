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


import ctypes
import os
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from nova_sandbox.runtime import logs

_PUNCH = 1 | 2
_BLOCK = 64 << 10

libc = ctypes.CDLL(None, use_errno=True)


class LogCase(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = os.path.join(directory.name, "log")

    def write(self, data: bytes, path: str = "") -> None:
        with open(path or self.path, "ab") as stream:
            stream.write(data)

    def free(self, end: int) -> None:
        """Free the file's beginning, as PID 1 does."""
        with open(self.path, "r+b") as stream:
            done = libc.fallocate64(stream.fileno(), _PUNCH, ctypes.c_int64(0),
                                    ctypes.c_int64(end))
        self.assertEqual(0, done, os.strerror(ctypes.get_errno()))

    def rotate(self, most: int = 3) -> None:
        """Do what virtlogd does when the file is full."""
        for number in range(most - 1, 0, -1):
            if os.path.exists(f"{self.path}.{number - 1}"):
                os.rename(f"{self.path}.{number - 1}", f"{self.path}.{number}")
        os.rename(self.path, f"{self.path}.0")
        with open(self.path, "xb"):
            pass


class TailTest(LogCase):
    def test_no_log(self) -> None:
        self.assertEqual(b"", logs.tail(self.path, 100))
        self.assertEqual(b"", logs.tail("/no/such/directory/log", 100))
        self.write(b"")
        self.assertEqual(b"", logs.tail(self.path, 100))

    def test_end(self) -> None:
        self.write(b"0123456789")
        for most, wanted in ((0, b""), (3, b"789"), (10, b"0123456789"), (11, b"0123456789")):
            self.assertEqual(wanted, logs.tail(self.path, most))

    def test_zeros_that_were_written(self) -> None:
        self.write(b"a" + bytes(3 * _BLOCK) + b"z")
        self.assertEqual(b"a" + bytes(3 * _BLOCK) + b"z", logs.tail(self.path, 4 * _BLOCK))

    def test_what_was_freed_is_left_out(self) -> None:
        self.write(bytes(3 * _BLOCK) + b"end")
        self.free(2 * _BLOCK)
        self.assertEqual(bytes(_BLOCK) + b"end", logs.tail(self.path, 10 * _BLOCK))
        self.assertEqual(b"\0end", logs.tail(self.path, 4))

    def test_rotated(self) -> None:
        for text in (b"one", b"two", b"three", b"four", b"five"):
            self.write(text)
            self.rotate()
        self.assertEqual(b"threefourfive", logs.tail(self.path, 100))
        self.write(b"six")
        self.assertEqual(b"threefourfivesix", logs.tail(self.path, 100))
        self.assertEqual(b"urfivesix", logs.tail(self.path, 9))
        self.write(b"x", self.path + ".bak")
        self.assertEqual(b"fivesix", logs.tail(self.path, 7))


class LengthTest(LogCase):
    def test_length(self) -> None:
        self.assertEqual(0, logs.length(self.path))
        self.write(b"x" * (_BLOCK + 5))
        self.assertEqual(_BLOCK + 5, logs.length(self.path))
        self.rotate()
        self.write(b"y" * (_BLOCK + 7))
        self.assertEqual(2 * _BLOCK + 12, logs.length(self.path))
        self.free(_BLOCK)
        self.assertEqual(_BLOCK + 12, logs.length(self.path))


class FollowerTest(LogCase):
    def setUp(self) -> None:
        super().setUp()
        self.follower = logs.Follower(self.path)
        self.addCleanup(self.follower.close)

    def read(self) -> bytes:
        return b"".join(iter(self.follower.read, b""))

    def test_log_that_is_not_there_yet(self) -> None:
        self.assertEqual(b"", self.read())
        self.write(b"first")
        self.assertEqual(b"first", self.read())
        self.assertEqual(b"", self.read())
        self.write(b"second")
        self.assertEqual(b"second", self.read())

    def test_what_was_freed_is_left_out(self) -> None:
        self.write(b"a" * 4 * _BLOCK)
        self.assertEqual(4 * _BLOCK, len(self.read()))
        self.write(b"b" * 4 * _BLOCK)
        self.free(7 * _BLOCK)
        self.assertEqual(b"b" * _BLOCK, self.read())

    def test_started_over(self) -> None:
        self.write(b"old output")
        self.read()
        os.truncate(self.path, 0)
        self.write(b"new")
        self.assertEqual(b"new", self.read())

    def test_rotated(self) -> None:
        self.write(b"1")
        self.assertEqual(b"1", self.read())
        self.write(b"2")
        self.rotate()
        self.write(b"3")
        self.assertEqual(b"23", self.read())
        self.rotate()
        self.rotate()
        self.write(b"4")
        self.assertEqual(b"4", self.read())

    def test_rotated_more_often_than_files_are_kept(self) -> None:
        self.write(b"1")
        self.read()
        for text in (b"2", b"3", b"4", b"5"):
            self.rotate()
            self.write(text)
        self.assertEqual(b"2345", self.read())
        for text in (b"6", b"7", b"8", b"9", b"10"):
            self.rotate()
            self.write(text)
        # The fifth is no more.
        self.assertEqual(b"78910", self.read())

    def test_writer_that_rotates_all_the_time(self) -> None:
        """Nothing is read twice or in another order; a slow writer's output is read whole."""
        count = 3000
        done = threading.Event()

        def write() -> None:
            for number in range(count):
                self.write(b"%d\n" % number)
                if number % 20 == 19:
                    self.rotate()
                    time.sleep(0.002)
            done.set()

        writer = threading.Thread(target=write)
        writer.start()
        text = b""
        while not done.is_set():
            text += self.read()
            self.assertIn(logs.tail(self.path, 2)[-1:], (b"\n", b""))
        writer.join()
        text += self.read()
        numbers = [int(line) for line in text.split()]
        self.assertEqual(sorted(set(numbers)), numbers)
        self.assertEqual(count - 1, numbers[-1])
        self.assertGreater(len(numbers), count // 2)

    def test_no_descriptors_are_left(self) -> None:
        before = len(os.listdir("/proc/self/fd"))
        for _ in range(5):
            self.write(b"x")
            self.rotate()
            self.read()
        logs.tail(self.path, 100)
        logs.settle(self.path)
        self.follower.close()
        self.assertEqual(before, len(os.listdir("/proc/self/fd")))


class SettleTest(LogCase):
    def elapsed(self, *paths: str, seconds: float = 30.0) -> float:
        start = time.monotonic()
        logs.settle(*paths, seconds=seconds)
        return time.monotonic() - start

    def test_nobody_writes(self) -> None:
        self.assertLess(self.elapsed(self.path), 5)
        self.write(b"x")
        self.assertLess(self.elapsed(self.path), 5)
        with open(self.path, "rb"):
            self.assertLess(self.elapsed(self.path), 5)

    def test_somebody_writes(self) -> None:
        with open(self.path, "wb"):
            self.assertGreaterEqual(self.elapsed(self.path, seconds=0.2), 0.2)

    def test_until_the_writer_closes(self) -> None:
        self.write(b"")
        script = ("import sys, time; f = open(sys.argv[1], 'ab'); print(flush=True); "
                  "time.sleep(0.3); f.write(b'last')")
        with subprocess.Popen([sys.executable, "-c", script, self.path],
                              stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            self.assertLess(self.elapsed(self.path), 25)
            self.assertEqual(b"last", logs.tail(self.path, 100))

    def test_rotated_this_moment(self) -> None:
        self.write(b"x", f"{self.path}.0")
        self.assertGreaterEqual(self.elapsed(self.path, seconds=0.2), 0.2)

    def test_who_opens_it_meanwhile_does_no_harm(self) -> None:
        """The kernel tells a lease's holder by a signal, by default one that ends a process."""
        self.write(b"x")
        script = ("import sys; from nova_sandbox.runtime import logs\n"
                  "for _ in range(5000): logs.settle(sys.argv[1], seconds=0)\nprint('alive')")
        with subprocess.Popen([sys.executable, "-c", script, self.path],
                              stdout=subprocess.PIPE) as child:
            while child.poll() is None:
                self.write(b"x")
            assert child.stdout
            self.assertEqual((0, b"alive\n"), (child.returncode, child.stdout.read()))


if __name__ == "__main__":
    unittest.main()
