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

"""Input and output come through apart and byte for byte."""

import hashlib
import os
import pathlib
import subprocess
import threading
import time
import unittest

from tests.functional import base

_MIB = 1 << 20
_LARGE = 256 * _MIB


def _random_file(path: pathlib.Path, size: int) -> str:
    """Write random bytes; return their SHA-256."""
    digest = hashlib.sha256()
    with path.open("wb") as stream:
        for _ in range(size // _MIB):
            block = os.urandom(_MIB)
            stream.write(block)
            digest.update(block)
    return digest.hexdigest()


class _Digest(threading.Thread):
    """Reads a stream to its end and has its SHA-256 and length."""

    def __init__(self, stream) -> None:
        super().__init__(daemon=True)
        self._stream = stream
        self._digest = hashlib.sha256()
        self.length = 0
        self.kept = b""
        self.start()

    def run(self) -> None:
        while block := self._stream.read1(_MIB):
            if self.length < 4096:
                self.kept += block[:4096]
            self.length += len(block)
            self._digest.update(block)

    def wait(self, seconds: float) -> str:
        self.join(seconds)
        if self.is_alive():
            raise AssertionError(f"no end of the stream; {self.length} bytes came")
        return self._digest.hexdigest()


def _peak_memory(pid: int) -> int:
    """Return the most memory a process ever had, bytes."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("no VmHWM")


class Streams:
    def test_256_mib_through_each_stream(self) -> None:
        """All three at once, each with other bytes; the guest compares its input."""
        directory = self.directory
        out = _random_file(directory / "out", _LARGE)
        err = _random_file(directory / "err", _LARGE)
        _random_file(directory / "in", _LARGE)
        with (directory / "in").open("rb") as stdin:
            process = self.popen(
                "run", "--virt-type", self.kind, "-m", f"bind:/mnt/data={directory},ro", "--",
                "/bin/sh", "-c", "cat /mnt/data/out & cat /mnt/data/err >&2 & "
                "cmp - /mnt/data/in >/dev/null 2>&1; s=$?; wait; exit $s", stdin=stdin)
        with process:
            self.addCleanup(process.kill)
            stdout, stderr = _Digest(process.stdout), _Digest(_Warned(process.stderr, self.kind))
            self.assertEqual(out, stdout.wait(240))
            self.assertEqual(err, stderr.wait(240), stderr.kept[:300])
            self.assertEqual((_LARGE, _LARGE), (stdout.length, stderr.length))
            self.assertEqual(0, process.wait(60), "the input differed")

    def test_slow_reader_of_one_stream(self) -> None:
        """Nobody reads stdout: all of stderr comes all the same, and memory stays bounded."""
        directory, size = self.directory, 48 * _MIB
        digest = _random_file(directory / "data", size)
        process = self.popen(
            "run", "--virt-type", self.kind, "--no-stdin",
            "-m", f"bind:/mnt/data={directory},ro", "--",
            "/bin/sh", "-c", "cat /mnt/data/data & cat /mnt/data/data >&2; wait",
            stdin=subprocess.DEVNULL)
        with process:
            self.addCleanup(process.kill)
            errors = _Digest(_Warned(process.stderr, self.kind))
            # stderr's end comes only with the command's; its content has to be there before.
            self.wait_for("all of stderr", lambda: errors.length == size
                          or process.poll() is not None, 150)
            self.assertEqual(size, errors.length, errors.kept[:300])
            self.assertLess(_peak_memory(process.pid), 128 * _MIB)
            output = _Digest(process.stdout)
            self.assertEqual(digest, output.wait(150))
            self.assertEqual(digest, errors.wait(60))
            self.assertEqual(0, process.wait(60))

    def test_echo_into_cat(self) -> None:
        self.assertEqual(b"x\n", self.sandbox("--", "cat", stdin=b"x\n").stdout)

    def test_every_byte_both_ways(self) -> None:
        data = bytes(range(256)) * 300 + b"no newline at the end"
        result = self.sandbox("--", "/bin/sh", "-c", "tee /dev/stderr", stdin=data)
        self.assertEqual((data, data), (result.stdout, result.stderr))


class More:
    """Cases that a second command in a running guest shows as well; ``go`` runs one."""

    def test_empty_input_ends_at_once(self) -> None:
        self.assertEqual("0", self.go("wc", "-c").text)

    def test_command_that_never_reads(self) -> None:
        process = self.start("/bin/sh", "-c", "echo started; sleep 1; exit 7")
        with process:
            self.addCleanup(process.kill)
            try:
                for _ in range(64):
                    process.stdin.write(bytes(_MIB))
            except BrokenPipeError:
                pass
            self.assertEqual(7, process.wait(60))
            self.assertEqual(b"started\n", process.stdout.read())
            process.stdin.close()

    def test_command_that_reads_a_little(self) -> None:
        result = self.go("head", "-c", "5", stdin=b"12345" + bytes(8 * _MIB))
        self.assertEqual(b"12345", result.stdout)

    def test_end_of_input_is_seen_while_output_goes_on(self) -> None:
        result = self.go("/bin/sh", "-c", "cat >/dev/null; echo rest", stdin=b"some")
        self.assertEqual(b"rest\n", result.stdout)

    def test_reader_goes_away(self) -> None:
        process = self.start("yes")
        with process:
            self.addCleanup(process.kill)
            self.assertEqual(b"y\n" * 50, process.stdout.read(100))
            process.stdout.close()
            self.assertEqual(128 + 13, process.wait(60))

    def test_input_arrives_before_it_ends(self) -> None:
        process = self.start("cat")
        with process:
            self.addCleanup(process.kill)
            for word in (b"one\n", b"two\n"):
                process.stdin.write(word)
                process.stdin.flush()
                self.assertEqual(word, process.stdout.readline())
            process.stdin.close()
            self.assertEqual(0, process.wait(60))

    def test_closed_by_the_command(self) -> None:
        """A command that closes its streams goes on; its status counts."""
        begin = time.monotonic()
        self.go("/bin/sh", "-c", "exec 0<&- 1>&- 2>&-; sleep 1; exit 9", status=9)
        self.assertGreaterEqual(time.monotonic() - begin, 1)

    def test_output_that_cannot_be_written(self) -> None:
        with open("/dev/full", "wb") as full:
            result = self.go("/bin/sh", "-c", "echo lost; sleep 0.5", status=None, stdout=full)
        self.assertEqual(125, result.status)
        self.assertEqual(b"nova-sandbox: cannot write the output: No space left on device\n",
                         result.stderr)


class _Warned:
    """A stream of errors without the line that says that there is no KVM."""

    def __init__(self, stream, kind: str) -> None:
        self._stream = stream
        self._first = kind == "kvm"

    def read1(self, size: int) -> bytes:
        if not self._first:
            return self._stream.read1(size)
        self._first = False
        wanted = base.TCG_WARNING
        begin = self._stream.read(len(wanted))
        return self._stream.read1(size) if begin == wanted and self._stream.readline() else begin


class StreamsLXC(Streams, More, base.LXC):
    def go(self, *words, **options):
        return self.sandbox("--", *words, **options)

    def start(self, *words):
        return self.popen("run", "--virt-type", self.kind, "--", *words)


class StreamsKVM(Streams, base.KVM):
    pass


class StreamsExecKVM(More, base.Guest, base.KVM):
    def go(self, *words, **options):
        return self.inside(*words, **options)

    def start(self, *words):
        return self.popen("exec", self.guest, "--", *words)


class StreamsExecLXC(StreamsExecKVM):
    kind = "lxc"


if __name__ == "__main__":
    unittest.main()
