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

"""What a sandbox's disks let through in a second at most."""

import os
import pathlib
import subprocess
import time
import unittest

from tests.functional import base, disks, leaks

_MIB = 1 << 20
_READ = "cat /large >/dev/null"
_WRITE = "cat /large /large >/new; sync"


class RateCase(base.Functional):
    def disk(self) -> pathlib.Path:
        """Return a new disk with a file of 4 MiB."""
        top = self.directory / "filling"
        if not top.exists():
            disks.fill(top)
            (top / "large").write_bytes(os.urandom(4 * _MIB))
        return disks.make(self.directory / f"{len(list(self.directory.iterdir()))}.img", "64M", top)

    def seconds(self, work: str, *words: str) -> float:
        """Return how long some work with a file of 4 MiB takes, by the guest's own clock."""
        result = self.shell(
            f"read begin idle </proc/uptime; {work}; read end idle </proc/uptime; "
            "echo $begin $end", "--root-disk", str(self.disk()), "--persistent", *words)
        begin, end = result.lines[0].split()
        return float(end) - float(begin)


class DiskRates:
    """Every test here for each kind."""

    def test_bytes_hold(self) -> None:
        # QEMU lets a tenth of a second's bytes through at once.
        self.assertGreater(self.seconds(_READ, "--disk-rate", "read_bytes_sec=1M"), 3)
        self.assertGreater(self.seconds(_WRITE, "--disk-rate", "write_bytes_sec=2M"), 3)

    def test_a_further_disk(self) -> None:
        image = self.disk()
        self.assertGreater(self.seconds(
            "cat /large /large >/mnt/new; sync", "--disk-rate", "write_bytes_sec=2M",
            "--mount", f"image:/mnt={image}"), 3)

    def test_refused(self) -> None:
        disk = disks.make(self.directory / "disk.img", "16M")
        for rate, text in (
                ("fast", "--disk-rate: 'fast' is not allowed"),
                ("read_bytes_sec=-1", "(limits.disk_rate.read_bytes_sec)"),
                ("read_iops_sec=1.5", "(limits.disk_rate.read_iops_sec)"),
                ("read=1", "read"),
                ("total_bytes_sec=1M,read_bytes_sec=1M", "nothing beside read_bytes_sec")):
            result = self.sandbox("--root-disk", str(disk), "--disk-rate", rate, "--", "true",
                                  status=125)
            self.assert_one_line(result, text)
        result = self.sandbox("--disk-rate", "read_iops_sec=5", "--", "true", status=125)
        self.assert_one_line(result, "(limits.disk_rate.read_iops_sec): 5 ", "with a disk")


class DiskRatesKVM(DiskRates, RateCase, base.KVM):
    kind = "kvm"

    def test_requests_hold(self) -> None:
        # The kernel reads at most 128 KiB ahead.
        self.assertGreater(self.seconds(_READ, "--disk-rate", "total_iops_sec=10"), 2)

    def test_description(self) -> None:
        saved = self.directory / "saved.yaml"
        self.seconds("true", "--disk-rate", "read_bytes_sec=8M,write_iops_sec=500", "--save",
                     str(saved))
        self.assertIn("read_bytes_sec: 8388608", saved.read_text())
        self.assertEqual(b"", self.tool("run", str(saved), "--", "true").stdout)


class DiskRatesLXC(DiskRates, RateCase, base.LXC):
    kind = "lxc"

    def test_every_way_to_write(self) -> None:
        """The guest's own requests, what fsync(2) writes, what the host's kernel writes."""
        for options, after in (("oflag=direct", "true"), ("conv=fsync", "true"), ("", "sync")):
            with self.subTest(options):
                work = f"dd if=/dev/zero of=/new bs=1M count=8 {options} 2>/dev/null; {after}"
                self.assertGreater(self.seconds(work, "--disk-rate", "write_bytes_sec=2M"), 3)

    def test_the_cache_is_small(self) -> None:
        """Where the kernel can limit it (Linux 6.2)."""
        if any(pathlib.Path("/sys/class/bdi").glob("*/max_bytes")):
            self.assertGreater(self.seconds("cat /large /large >/new",
                                            "--disk-rate", "write_bytes_sec=1M"), 3)

    def test_requests_hold(self) -> None:
        self.assertGreater(self.seconds(_READ, "--disk-rate", "read_iops_sec=10"), 2)
        self.assertGreater(self.seconds(
            "dd if=/dev/zero of=/new bs=4k count=64 oflag=direct 2>/dev/null",
            "--disk-rate", "write_iops_sec=20"), 2)

    def test_a_disk_that_is_only_read(self) -> None:
        """Two containers have it, and each its own limit."""
        disk = self.disk()
        name = self.detach("--root-disk", str(disk), "--", "sleep", "1000")
        result = self.shell(
            "read begin idle </proc/uptime; dd if=/large of=/dev/null bs=1M iflag=direct "
            "2>/dev/null; read end idle </proc/uptime; echo $begin $end",
            "--root-disk", str(disk), "--disk-rate", "read_bytes_sec=1M")
        begin, end = result.lines[0].split()
        self.assertGreater(float(end) - float(begin), 3)
        self.assertEqual(0, self.tool("exec", name, "--", "cat", "/large").status)

    def test_totals_are_refused(self) -> None:
        disk = disks.make(self.directory / "disk.img", "16M")
        for unit in ("bytes", "iops"):
            result = self.sandbox("--root-disk", str(disk), "--disk-rate",
                                  f"total_{unit}_sec=7000", "--", "true", status=125)
            self.assert_one_line(result, f"limits.disk_rate.total_{unit}_sec", "7000",
                                 f"a container has read_{unit}_sec and write_{unit}_sec")

    def test_nothing_is_left_of_a_killed_one(self) -> None:
        """Something is unwritten yet, which would take minutes with the limit."""
        for detached in (False, True):
            with self.subTest(detached=detached):
                name, disk = base.unique_name(), self.disk()
                words = ["run", "--virt-type", "lxc", "--name", name, "--root-disk", str(disk),
                         "--persistent", "--disk-rate",
                         "write_bytes_sec=1000,read_bytes_sec=1G,write_iops_sec=1000",
                         *(["--detach"] if detached else []),
                         "--", "sh", "-c", "head -c 400000 /large >/new; echo begin; "
                         "dd if=/dev/zero of=/direct bs=1M count=1 oflag=direct & sync"]
                if detached:
                    self.addCleanup(self.tool, "delete", "--force", name, status=None)
                    self.tool(*words)
                    self.wait_for("output", lambda n=name: "begin" in self.tool("logs", n).text)
                    self.limited(disk, True)
                    self.tool("delete", "--force", name)
                else:
                    with self.popen(*words) as process:
                        assert process.stdout
                        self.assertEqual(b"begin\n", process.stdout.readline())
                        self.limited(disk, True)
                        process.kill()
                leaks.wait_until_gone(name)
                self.wait_for("the loop device's end",
                              lambda d=disk: not disks.loop_devices(str(d)))
                self.assertEqual([], leaks.throttles())

    def limited(self, disk: pathlib.Path, expected: bool) -> None:
        """Check that the host's own writing to a disk is limited, or is not (cgroup v1)."""
        if leaks.THROTTLES[0].exists():
            device, = disks.loop_devices(str(disk))
            number = pathlib.Path("/sys/block", device, "dev").read_text().strip()
            self.assertEqual(expected, number in {
                row.split()[0] for path in leaks.THROTTLES
                for row in path.read_text().splitlines()})

    def test_the_next_disk_is_not_limited(self) -> None:
        """Whatever the guardian of an earlier one has left that was killed."""
        for path in leaks.THROTTLES if leaks.THROTTLES[0].exists() else []:
            device = subprocess.run(["losetup", "-f"], check=True, capture_output=True,
                                    text=True).stdout.strip()
            status = os.stat(device).st_rdev
            number = f"{os.major(status)}:{os.minor(status)}"
            # So high that nobody else who gets it meanwhile notices.
            path.write_text(f"{number} 4000000000")
            self.addCleanup(path.write_text, f"{number} 0")
            deadline = time.monotonic() + 60
            # Until a sandbox gets that very device.
            while f"{number} " in path.read_text():
                self.assertLess(time.monotonic(), deadline)
                self.shell("true", "--root-disk", str(self.disk()), "--persistent")


if __name__ == "__main__":
    unittest.main()
