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

"""Limits hold inside, and are reported as what they are."""

import pathlib
import time
import unittest

from tests.functional import base, leaks

# Forks until it cannot, and tells how many there were; the children stay.
_FORKS = """
n=0
while :; do
    sleep 30 &
    n=$((n+1))
    echo $n
done
"""
_SPIN = ("t=$(date +%s%N); end=$((t+3000000000)); while [ $(date +%s%N) -lt $end ]; do "
         "i=0; while [ $i -lt 500 ]; do i=$((i+1)); done; done; times")


def _hog() -> str:
    """A shell script that takes memory until it is killed; needs nothing but a shell."""
    return "a=0123456789abcdef; while :; do a=$a$a; done"


def _cpu_seconds(text: str) -> float:
    """Return the seconds that the shell's ``times`` tells, of all four."""
    total = 0.0
    for line in text.splitlines():
        for word in line.split():
            minutes, _, seconds = word.rstrip("s").partition("m")
            total += 60 * int(minutes) + float(seconds)
    return total


class Limits:
    def test_out_of_memory(self) -> None:
        result = self.shell(_hog(), "--memory", "128M", status=137)
        self.assertIn(b"out of memory", result.stderr)
        self.assertIn(b"128 MiB", result.stderr)
        self.assertIn(b"--memory", result.stderr)

    def test_memory_within_the_limit(self) -> None:
        result = self.shell("head -c 40000000 /dev/zero | tail -c 40000000 | wc -c",
                            "--memory", "160M")
        self.assertEqual("40000000", result.text)
        self.assertEqual(b"", result.stderr)

    def test_killed_is_not_called_out_of_memory(self) -> None:
        result = self.shell("kill -9 $$", status=137)
        self.assertEqual(b"", result.stderr)

    def test_processors(self) -> None:
        for number in (1, 2):
            with self.subTest(number):
                self.assertEqual(str(number), self.sandbox("--vcpus", str(number), "--",
                                                           "nproc").text)

    def test_processes(self) -> None:
        """A fork bomb ends; the shell cannot fork any more and the host lives."""
        begin = time.monotonic()
        result = self.shell(_FORKS, "--pids", "24", status=None)
        self.assertIn(result.status, (1, 2, 254))
        self.assertIn(b"fork", result.stderr.lower())
        self.assertIn(int(result.lines[-1]), range(20, 25))
        self.assertLess(time.monotonic() - begin, 120)

    def test_fork_bomb(self) -> None:
        # The shell itself can start nothing any more when the bomb is there.
        self.shell("sleep 1 & bomb() { bomb | bomb & }; bomb 2>/dev/null; wait $!; exit 3",
                   "--pids", "40", "--timeout", "30s", status=3)
        self.assertEqual("alive", self.shell("echo alive").text)

    def test_open_files(self) -> None:
        self.assertEqual("77", self.shell("ulimit -n", "--open-files", "77").text)

    def test_swap_of_a_senseless_size(self) -> None:
        for size in ("-1", "1000", "much"):
            self.assert_one_line(self.sandbox("--swap", size, "--", "true", status=None), "--swap")

    def test_quota(self) -> None:
        """Half a processor for three seconds of wall-clock time: about 1.5 s are used."""
        used = self.used("--cpu-quota", "0.3")
        self.assertLess(used, 1.6)

    def used(self, *options: str) -> float:
        """Return the processor seconds a busy loop of three seconds gets."""
        raise NotImplementedError


class LimitsLXC(Limits, base.LXC):
    def test_swap(self) -> None:
        """The cgroup's own figure; a kernel that cannot says so, and the command runs."""
        for size, wanted in (("64M", 64 << 20), ("0", 0)):
            name = self.detach("--memory", "128M", "--swap", size, "--", "sleep", "1000")
            found = {}
            for path in pathlib.Path("/sys/fs/cgroup").rglob("memory.*"):
                if name in str(path) and path.name in ("memory.memsw.limit_in_bytes",
                                                       "memory.swap.max"):
                    found[path.name] = int(path.read_text())
            self.assertIn(found, ({"memory.memsw.limit_in_bytes": (128 << 20) + wanted},
                                  {"memory.swap.max": wanted}))

    def used(self, *options: str) -> float:
        return _cpu_seconds(self.shell(_SPIN, *options).text)

    def test_shares_are_set(self) -> None:
        name = self.detach("--cpu-shares", "300", "--", "sleep", "100")
        self.assertEqual(300, self.tool("show", "--format", "json", name)
                         .json["description"]["limits"]["cpu_shares"])


class LimitsKVM(Limits, base.KVM):
    def test_swap(self) -> None:
        """More is held than there is memory; the area is gone afterwards."""
        name = base.unique_name("swap")
        result = self.shell(
            "cat /proc/swaps; head -c 200000000 /dev/zero >/mnt/large; cksum </mnt/large; "
            "sed -n '2p' /proc/swaps", "--name", name, "--memory", "160M", "--swap", "512M",
            "-m", "tmpfs:/mnt=300M")
        self.assertEqual(["524284", "0"], result.lines[1].split()[2:4])
        self.assertIn(" 200000000", result.lines[2])
        self.assertGreater(int(result.lines[3].split()[3]), 40_000)
        leaks.wait_until_gone(name)

    def test_swap_of_one_that_goes_on(self) -> None:
        name = self.detach("--swap", "64M", "--", "sleep", "1000")
        self.assertIn("65532", self.tool("exec", name, "--", "cat", "/proc/swaps").text)
        self.tool("stop", name)
        self.tool("delete", name)
        leaks.wait_until_gone(name)

    def used(self, *options: str) -> float:
        """The guest's own clock knows nothing of the quota: the host's figures count."""
        name = self.detach(*options, "--", "/bin/sh", "-c", "while :; do :; done")

        def seconds() -> float:
            row, = self.tool("stats", "--format", "json", name).json
            return float(row["cpu_ns"]) / 1e9
        before, begin = seconds(), time.monotonic()
        time.sleep(3)
        return (seconds() - before) * 3 / (time.monotonic() - begin)


if __name__ == "__main__":
    unittest.main()
