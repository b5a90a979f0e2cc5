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


"""The output of detached sandboxes: its end is kept, and a flood does not fill the disk."""

import contextlib
import os
import pathlib
import signal
import subprocess
import time
import unittest

from tests.functional import base, leaks

_MIB = 1 << 20
_FLOOD = 200 * _MIB
# The last 2.1 MB of it, in which the order can be seen.
_NUMBERS = "".join(f"{number}\n" for number in range(100000, 400000)).encode()
_SCRIPT = (f"echo quiet >&2; yes 0123456789abcdef | head -c {_FLOOD}; echo; "
           "seq 100000 399999; echo last >&2")


class Logs:
    kind = ""
    # Bytes on the disk of one log, and a little.
    most = 0

    def space(self, name: str) -> int:
        directory = pathlib.Path(self.session.data, "sandboxes", name)
        total = 0
        for path in directory.glob("std*"):
            # It may just be renamed.
            with contextlib.suppress(FileNotFoundError):
                total += os.stat(path).st_blocks * 512
        return total

    def wait(self, name: str) -> int:
        """Wait for the end; return the most space that the logs ever took."""
        largest = 0
        deadline = time.monotonic() + 150
        while self.tool("show", name, "--format", "json").json["state"] != "ended":
            largest = max(largest, self.space(name))
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)
        return max(largest, self.space(name))

    def test_flood(self) -> None:
        name = self.detach("--", "/bin/sh", "-c", _SCRIPT)
        self.assertLess(self.wait(name), self.most)
        logs = self.tool("logs", name)
        self.assertEqual(b"quiet\nlast\n", logs.stderr)
        kept = logs.stdout
        # The last MiB at least, in order and without a gap.
        self.assertGreaterEqual(len(kept), _MIB)
        common = min(len(kept), len(_NUMBERS))
        self.assertTrue(kept[-common:] == _NUMBERS[-common:], kept[-1000:])
        row, = (r for r in self.tool("list", "--format", "json").json if r["name"] == name)
        self.assertEqual("exited 0", row["result"])
        self.tool("delete", name)
        leaks.wait_until_gone(name)

    def test_flood_that_goes_on(self) -> None:
        name = self.detach("--", "/bin/sh", "-c", "seq 100 >&2; exec yes 0123456789abcdef")
        self.wait_for("a rotation", lambda: self.space(name) > _MIB)
        for _ in range(3):
            logs = self.tool("logs", name, timeout=60)
            self.assertEqual(100, len(logs.stderr.splitlines()))
            lines = logs.stdout.split(b"\n")
            self.assertGreaterEqual(len(logs.stdout), _MIB // 2)
            # Reading may be overtaken, then parts are left out; nothing else comes.
            broken = [line for line in lines[1:-1] if line != b"0123456789abcdef"]
            self.assertLess(len(broken), len(lines) // 1000)
            self.assertNotIn(b"\0", logs.stdout)
            self.assertLess(self.space(name), self.most)
        with self.popen("logs", "-f", name, stdout=subprocess.DEVNULL) as follower:
            assert follower.stderr
            errors = b"".join(follower.stderr.readline() for _ in range(100))
            follower.kill()
        self.assertEqual(logs.stderr, errors)

    def test_follow(self) -> None:
        """Nothing is missed of a command that writes no faster than its output is read."""
        script = ("i=0; while [ $i -lt 40 ]; do i=$((i+1)); "
                  "seq $((i*100000)) $((i*100000+9999)); sleep 0.2; done; echo last >&2")
        name = self.detach("--log-size", "2M", "--", "/bin/sh", "-c", script)
        logs = self.tool("logs", "-f", name)
        numbers = logs.stdout.split()
        self.assertEqual(400000, len(numbers))
        self.assertEqual([str(i * 100000 + j).encode() for i in range(1, 41)
                          for j in range(10000)], numbers)
        self.assertEqual(b"last\n", logs.stderr)

    def test_all_of_a_short_life(self) -> None:
        """A result that is told means that the output is there."""
        for _ in range(3):
            name = self.detach("--", "/bin/sh", "-c", "seq 10000; seq 100 >&2; exit 3")
            logs = self.tool("logs", "-f", name)
            self.assertEqual((10000, 100), (len(logs.lines), len(logs.stderr.split())))
            row, = (r for r in self.tool("list", "--format", "json").json if r["name"] == name)
            self.assertEqual("exited 3", row["result"])


class LogsLXC(Logs, base.LXC):
    kind = "lxc"
    most = 2 * _MIB + 600 * 1024

    def test_size(self) -> None:
        for words, config in ((("--log-size", "100K"), {}), ((), {"log_size": "102400"})):
            with self.subTest(words or config):
                path = self.session.write_config("logs.conf", **config)
                name = self.detach("--config-file", str(path), *words, "--", "/bin/sh", "-c",
                                   _SCRIPT)
                self.assertLess(self.wait(name), 700 * 1024)
                kept = self.tool("logs", name).stdout
                self.assertGreaterEqual(len(kept), 100 * 1024)
                self.assertTrue(_NUMBERS.endswith(kept[-len(_NUMBERS):]), kept[:100])


class LogsKVM(Logs, base.KVM):
    kind = "kvm"
    # virtlogd's default on a host whose libvirt is the system's: 2 MiB, and three older files.
    most = 8 * _MIB + 600 * 1024

    def test_slow_virtlogd(self) -> None:
        """A machine does not end before what it wrote is on its way to the file."""
        name = self.detach("--", "/bin/sh", "-c", "sleep 2; seq 370000 399999")
        daemons = [int(path.parent.name) for path in pathlib.Path("/proc").glob("[0-9]*/comm")
                   if path.read_text("utf-8") == "virtlogd\n"]
        self.assertTrue(daemons)
        try:
            for pid in daemons:
                os.kill(pid, signal.SIGSTOP)
            time.sleep(8)
        finally:
            for pid in daemons:
                os.kill(pid, signal.SIGCONT)
        self.wait(name)
        logs = self.tool("logs", name)
        self.assertEqual(_NUMBERS[-30000 * 7:], logs.stdout)


if __name__ == "__main__":
    unittest.main()
