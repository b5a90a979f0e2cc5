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

import os
import tempfile
import unittest

from nova_sandbox.host import processors

_INTEL = """processor\t: 0
vendor_id\t: GenuineIntel
model name\t: Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz
cpu MHz\t\t: 2100.123
flags\t\t: fpu sse sse2 avx512f

processor\t: 1
vendor_id\t: GenuineIntel
flags\t\t: fpu sse sse2 avx512f only_here
"""
_ARM = """processor\t: 0
BogoMIPS\t: 50.00
Features\t: fp asimd crc32
CPU implementer\t: 0x41
"""


class ProcessorsTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.sysfs = os.path.join(self.directory, "cpu")
        os.mkdir(self.sysfs)

    def file(self, name: str, text: str) -> str:
        path = os.path.join(self.directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="ascii") as stream:
            stream.write(text)
        return path

    def cpu(self, number: int, package: int, core: int) -> None:
        self.file(f"cpu/cpu{number}/topology/physical_package_id", f"{package}\n")
        self.file(f"cpu/cpu{number}/topology/core_id", f"{core}\n")

    def test_x86(self) -> None:
        # Two packages of two cores of two threads, and one processor that is offline.
        for number in range(8):
            self.cpu(number, number // 4, number // 2 % 2)
        os.mkdir(f"{self.sysfs}/cpu8")
        os.mkdir(f"{self.sysfs}/cpufreq")
        found = processors.read(self.file("cpuinfo", _INTEL), self.sysfs)
        self.assertEqual(processors.Processors(
            vendor="Intel", model="Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz",
            flags=frozenset({"fpu", "sse", "sse2", "avx512f"}), mhz=2100,
            sockets=2, cores=2, threads=2), found)

    def test_arm(self) -> None:
        self.cpu(0, 0, 0)
        found = processors.read(self.file("cpuinfo", _ARM), self.sysfs)
        self.assertEqual(("", "", {"fp", "asimd", "crc32"}, 0, 1, 1, 1), (
            found.vendor, found.model, found.flags, found.mhz, found.sockets, found.cores,
            found.threads))

    def test_no_topology(self) -> None:
        found = processors.read(self.file("cpuinfo", ""), self.sysfs)
        self.assertEqual((1, os.cpu_count(), 1), (found.sockets, found.cores, found.threads))

    def test_this_host(self) -> None:
        found = processors.read()
        self.assertGreater(found.sockets * found.cores * found.threads, 0)
        self.assertTrue(found.flags)

    def test_online(self) -> None:
        for text, wanted in (("0\n", {0}), ("0-3\n", {0, 1, 2, 3}), ("0,2-3,8\n", {0, 2, 3, 8})):
            self.assertEqual(wanted, processors.online(self.file("online", text)))
        self.assertEqual(os.cpu_count(), len(processors.online()))

    def test_times(self) -> None:
        tick = 10 ** 9 // os.sysconf("SC_CLK_TCK")
        path = self.file("stat", "cpu  100 10 40 500 7 3 2 99 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n")
        self.assertEqual({"user": 110 * tick, "kernel": 45 * tick, "idle": 500 * tick,
                          "iowait": 7 * tick}, processors.times(path))


if __name__ == "__main__":
    unittest.main()
