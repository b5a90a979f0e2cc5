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

"""PID 1 keeps the end of what is written to log files, in bounded space."""

import os
import socket
import tempfile

from nova_sandbox.guest import wire
from nova_sandbox.runtime import logs
from tests.unit.guest import harness

_KIB, _MIB, _TIB = 1 << 10, 1 << 20, 1 << 40
# Lines of 100 bytes.
_FLOOD = ("i=0; while [ $i -lt 40 ]; do i=$((i+1)); "
          "seq -f %099g $((i*10000)) $((i*10000+9999)); done")
_END = [str(i) for i in range(10000, 410000)]


def _ramfs_file(name: str) -> int:
    """Return a descriptor of a file on a file system that frees no part of a file."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        pid = os.fork()
        if pid == 0:
            try:
                flags = harness._CLONE_NEWNS | (harness._CLONE_NEWUSER if os.geteuid() else 0)
                harness._check(harness.libc.unshare(flags), "namespaces")
                harness.mount("none", "/", "", harness._MS_REC | harness._MS_PRIVATE)
                harness.mount("ramfs", "/tmp", "ramfs")
                file = os.open(f"/tmp/{name}", os.O_RDWR | os.O_CREAT | os.O_APPEND)
                socket.send_fds(theirs, [b"f"], [file])
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        theirs.close()
        files = socket.recv_fds(ours, 1, 1)[1]
    return files[0]


class BoundTest(harness.GuestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = os.path.join(directory.name, "log")
        self.error = os.path.join(directory.name, "error")
        self.status = self.open(os.path.join(directory.name, "status"))

    def open(self, path):
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self.addCleanup(os.close, file)
        return file

    def run_logged(self, script, files=None, *, size=_MIB):
        """Run a script that writes to log files, by default one for both streams."""
        setup = wire.Setup()
        files = files or [self.open(self.path)]
        setup.log_files([*files, self.status], shared=len(files) == 1, size=size)
        result = self.shell(script, self.guest(setup), logged=True)
        self.assertEqual((0, b"", b""), (result.status, result.stdout, result.stderr))

    def space(self, path):
        return os.stat(path).st_blocks * 512

    def assert_end(self, path, size):
        """What is left are the last lines, in order and whole but for the first."""
        self.assert_lines(logs.tail(path, 1 << 40), size)

    def assert_lines(self, text, size):
        lines = text.decode().split("\n")
        self.assertEqual("", lines.pop())
        self.assertGreaterEqual(len(lines) * 100, size)
        self.assertEqual(_END[1 - len(lines):], [line.lstrip("0") for line in lines[1:]])

    def test_space_is_bounded_and_the_end_is_there(self):
        for size in (4096, 100 * _KIB, _MIB, 5 * _MIB):
            with self.subTest(size=size):
                self.run_logged(_FLOOD, size=size)
                self.assertEqual(0, os.stat(self.path).st_size % 40_000_000)
                self.assertLessEqual(self.space(self.path), 2 * size + 512 * _KIB)
                self.assert_end(self.path, size)

    def test_in_a_user_namespace(self):
        self.user_namespace = True
        self.run_logged(_FLOOD)
        self.assertLessEqual(self.space(self.path), 2 * _MIB + 512 * _KIB)
        self.assert_end(self.path, _MIB)

    def test_streams_have_bounds_of_their_own(self):
        self.run_logged(f"echo quiet >&2; {_FLOOD}", [self.open(self.path), self.open(self.error)])
        self.assertLessEqual(self.space(self.path), 2 * _MIB + 512 * _KIB)
        self.assert_end(self.path, _MIB)
        self.assertEqual(b"quiet\n", logs.tail(self.error, 100))

    def test_streams_that_share_a_file(self):
        self.run_logged("i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo $i; "
                        "i=$((i+1)); echo $i >&2; done")
        numbers = [int(line) for line in logs.tail(self.path, _MIB).split()]
        for odd in (0, 1):
            self.assertEqual([i for i in range(1, 2001) if i % 2 == odd],
                             [i for i in numbers if i % 2 == odd])

    def test_nothing_is_freed_of_less(self):
        self.run_logged("head -c 2000000 /dev/urandom | tee /tmp/x; cat /tmp/x", size=4 * _MIB)
        data = logs.tail(self.path, 10 * _MIB)
        self.assertEqual(4000000, len(data))
        self.assertTrue(data[:2000000] == data[2000000:])

    def test_without_a_size_all_is_kept(self):
        self.run_logged("head -c 9000000 /dev/urandom", size=0)
        self.assertGreaterEqual(self.space(self.path), 9000000)

    def test_a_file_goes_on(self):
        with open(self.path, "wb") as f:
            f.write(b"old\n" * (2 * _MIB))
        self.run_logged("echo new")
        # What an earlier start left counts too.
        self.assertLessEqual(self.space(self.path), 2 * _MIB)
        self.assertEqual(b"old\nnew\n", logs.tail(self.path, 8))

    def test_a_file_that_was_cut_meanwhile(self):
        setup = wire.Setup()
        setup.log_files([self.open(self.path), self.status], shared=True, size=_MIB)
        guest = self.guest(setup)
        self.assertEqual(0, self.shell("head -c 30000000 /dev/zero", guest, logged=True).status)
        os.truncate(self.path, 0)
        self.assertEqual(0, self.shell(_FLOOD, guest, logged=True).status)
        self.assertLessEqual(self.space(self.path), 2 * _MIB + 512 * _KIB)
        self.assert_end(self.path, _MIB)

    def test_a_file_that_cannot_be_freed_starts_over(self):
        file = _ramfs_file("log")
        self.addCleanup(os.close, file)
        self.run_logged(_FLOOD, [file])
        status = os.fstat(file)
        self.assertLessEqual(status.st_size, 2 * _MIB + 512 * _KIB)
        self.assert_lines(os.pread(file, status.st_size, 0), _MIB)

    def test_a_file_as_large_as_can_be_starts_over(self):
        with open(self.path, "wb") as f:
            f.truncate(_TIB)
            f.seek(0, os.SEEK_END)
            f.write(b"old\n" * 1000)
        self.run_logged("echo new", size=4000)
        self.assertEqual(b"old\n" * 1000 + b"new\n", logs.tail(self.path, 1 << 40))
        self.assertEqual(4004, os.stat(self.path).st_size)

    def test_a_file_that_cannot_be_read_starts_over_too(self):
        with open(self.path, "wb") as f:
            f.truncate(_TIB)
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND)
        self.addCleanup(os.close, file)
        self.run_logged("echo new", [file])
        self.assertEqual(b"new\n", logs.tail(self.path, 1 << 40))

    def test_sizes_that_are_none(self):
        for payload in (b"\2" + bytes(8), b"\0" + b"\xff" * 8):
            guest = harness.Guest()
            self.addCleanup(guest.close)
            guest.expect(wire.HELLO, 0)
            guest.send(wire.SETUP, 0, harness.records((23, payload)), [self.status] * 3)
            self.assertEqual("LOG_FILES: Invalid argument",
                             wire.Failure(guest.expect(wire.FAILED, 0)).text)
