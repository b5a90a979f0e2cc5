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

"""Partition tables: those that sfdisk writes, and forged ones."""

import os
import random
import struct
import subprocess
import tempfile
import unittest

from nova_sandbox.rootfs import partitions

MIB = 1 << 20
LINUX = "0fc63daf-8483-4772-8e79-3d69d8477de4"


class TableCase(unittest.TestCase):

    def disk(self, script: str, size: int = 64 * MIB) -> str:
        descriptor, path = tempfile.mkstemp()
        self.addCleanup(os.unlink, path)
        os.truncate(descriptor, size)
        os.close(descriptor)
        subprocess.run(["/usr/sbin/sfdisk", "-q", path], input=script, text=True, check=True)
        return path

    def bytes(self, script: str) -> bytearray:
        with open(self.disk(script), "rb") as stream:
            return bytearray(stream.read())

    @staticmethod
    def read(data: bytes) -> list[partitions.Partition]:
        return partitions.read(lambda count, offset: bytes(data[offset:offset + count]),
                               len(data))


class TableTest(TableCase):

    def test_mbr(self) -> None:
        data = self.bytes("label: dos\nstart=2048, size=20480, type=83, bootable\n"
                          "size=4096, type=82\n")
        self.assertEqual([partitions.Partition(MIB, 10 * MIB, "83"),
                          partitions.Partition(11 * MIB, 2 * MIB, "82")], self.read(data))

    def test_logical_partitions(self) -> None:
        data = self.bytes("label: dos\nstart=2048, size=20480, type=83\nstart=22528, type=f\n"
                          "start=24576, size=2048, type=83\nstart=30720, size=4096, type=83\n"
                          "start=40960, size=2048, type=8e\n")
        self.assertEqual([partitions.Partition(MIB, 10 * MIB, "83"),
                          partitions.Partition(12 * MIB, MIB, "83"),
                          partitions.Partition(15 * MIB, 2 * MIB, "83"),
                          partitions.Partition(20 * MIB, MIB, "8e")], self.read(data))

    def test_gpt(self) -> None:
        root = "4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709"
        data = self.bytes(f"label: gpt\nstart=2048, size=2048, type={LINUX}\n"
                          f"start=4096, size=6144, type={root}\n")
        wanted = [partitions.Partition(MIB, MIB, LINUX),
                  partitions.Partition(2 * MIB, 3 * MIB, root.lower())]
        self.assertEqual(wanted, self.read(data))
        self.assertIn(wanted[1].kind, partitions.ROOT_TYPES)
        # The copy at the end counts where the first is broken.
        data[512 + 20] ^= 1
        self.assertEqual(wanted, self.read(data))
        data[-512 + 20] ^= 1
        with self.assertRaisesRegex(partitions.PartitionError, "checksum"):
            self.read(data)

    def test_gpt_entries_that_were_changed(self) -> None:
        data = self.bytes(f"label: gpt\nstart=2048, size=2048, type={LINUX}\n")
        data[1024 + 32] ^= 1
        # The copy at the end has its own entries.
        self.assertEqual([partitions.Partition(MIB, MIB, LINUX)], self.read(data))
        data[-33 * 512 + 32] ^= 1
        with self.assertRaisesRegex(partitions.PartitionError, "checksum"):
            self.read(data)


class ForgedTableTest(TableCase):

    def refused(self, data: bytes, reason: str) -> None:
        with self.assertRaisesRegex(partitions.PartitionError, reason):
            self.read(data)

    def test_none(self) -> None:
        self.refused(b"", "no partition table")
        self.refused(bytes(512), "no partition table")
        self.refused(b"\x17" * 510 + b"\x55\xaa", "no partition table")
        self.assertEqual([], self.read(bytes(510) + b"\x55\xaa"))

    def test_not_on_the_disk(self) -> None:
        data = self.bytes("label: dos\nstart=2048, size=2048, type=83\n")
        for start, count in ((2048, 0xffffffff), (0xffffffff, 1), (0, 5)):
            struct.pack_into("<II", data, 446 + 8, start, count)
            self.refused(data, "not on the disk")

    def test_chain_without_end(self) -> None:
        data = self.bytes("label: dos\nstart=2048, type=f\nstart=4096, size=2048, type=83\n")
        at = 2048 * 512 + 446 + 16
        data[at + 4] = 5
        struct.pack_into("<II", data, at + 8, 0, 2048)  # The first of the chain again.
        self.refused(data, "no end")
        struct.pack_into("<II", data, at + 8, 0xfffffff0, 2048)
        self.refused(data, "nowhere")

    def test_anything(self) -> None:
        source = random.Random(7)
        tables = [self.bytes("label: dos\nstart=2048, size=2048\nstart=8192, type=f\n"
                             "start=10240, size=2048\n"),
                  self.bytes("label: gpt\nstart=2048, size=2048\n")]
        for turn in range(3000):
            data = tables[turn % 2]
            places = [(446 + source.randrange(66), 1), (512 + source.randrange(92), 1),
                      (8192 * 512 + 446 + source.randrange(66), 1)]
            kept = [(at, data[at]) for at, _ in places]
            for at, _ in places[:1 + turn % 3]:
                data[at] = source.randrange(256)
            try:
                for one in self.read(data):
                    self.assertLessEqual(one.start + one.size, len(data))
            except partitions.PartitionError:
                pass
            for at, value in kept:
                data[at] = value


if __name__ == "__main__":
    unittest.main()
