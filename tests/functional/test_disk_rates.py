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

"""What a virtual machine's disks let through in a second at most."""

import os
import unittest

from tests.functional import base, disks

_MIB = 1 << 20
_READ = "cat /large >/dev/null"
_WRITE = "cat /large /large >/new; sync"


class DiskRatesKVM(base.KVM):
    kind = "kvm"

    def seconds(self, work: str, *words: str) -> float:
        """Return how long some work with a file of 4 MiB takes, by the guest's own clock."""
        top = self.directory / "filling"
        if not top.exists():
            disks.fill(top)
            (top / "large").write_bytes(os.urandom(4 * _MIB))
        disk = disks.make(self.directory / f"{len(list(self.directory.iterdir()))}.img", "64M", top)
        result = self.shell(
            f"read begin idle </proc/uptime; {work}; read end idle </proc/uptime; "
            "echo $begin $end", "--root-disk", str(disk), "--persistent", *words)
        begin, end = result.lines[0].split()
        return float(end) - float(begin)

    def test_bytes_hold(self) -> None:
        # QEMU lets a tenth of a second's bytes through at once.
        self.assertGreater(self.seconds(_READ, "--disk-rate", "read_bytes_sec=1M"), 3)
        self.assertGreater(self.seconds(_WRITE, "--disk-rate", "write_bytes_sec=2M"), 3)

    def test_requests_hold(self) -> None:
        # The kernel reads at most 128 KiB ahead.
        self.assertGreater(self.seconds(_READ, "--disk-rate", "total_iops_sec=10"), 2)

    def test_description(self) -> None:
        saved = self.directory / "saved.yaml"
        self.seconds("true", "--disk-rate", "read_bytes_sec=8M,write_iops_sec=500", "--save",
                     str(saved))
        self.assertIn("read_bytes_sec: 8388608", saved.read_text())
        self.assertEqual(b"", self.tool("run", str(saved), "--", "true").stdout)

    def test_refused(self) -> None:
        disk = disks.make(self.directory / "disk.img", "16M")
        for rate, text in (
                ("fast", "--disk-rate: 'fast' is not allowed"),
                ("read_bytes_sec=-1", "(limits.disk_rate.read_bytes_sec)"),
                ("read_iops_sec=1.5", "(limits.disk_rate.read_iops_sec)"),
                ("read=1", "read"),
                ("total_bytes_sec=1M,read_bytes_sec=1M", "nothing beside read_bytes_sec")):
            result = self.tool("run", "--root-disk", str(disk), "--disk-rate", rate, "--", "true",
                               status=125)
            self.assert_one_line(result, text)
        for words in (["--virt-type", "lxc", "--root-disk", str(disk)], ["--virt-type", "kvm"]):
            result = self.tool("run", *words, "--disk-rate", "read_iops_sec=5", "--", "true",
                               status=125)
            self.assert_one_line(result, "a virtual machine with a disk")


if __name__ == "__main__":
    unittest.main()
