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

"""The lookup in a journal: records made here, as jbd2's documentation gives them.

The kernel's own journals are read in tests/functional/test_images.py.
"""

import struct
import unittest

from nova_sandbox.rootfs import extjournal

BLOCK = 1024
END = 20
_MAGIC = 0xC03B3998


class JournalTest(unittest.TestCase):

    def setUp(self) -> None:
        self.blocks = [bytes(BLOCK)] * END
        self.features = 0
        self.where = 1
        self.sequence = 7
        self.start = 1

    def put(self, kind: int, data: bytes = b"") -> None:
        self.put_raw(struct.pack(">III", _MAGIC, kind, self.sequence) + data)

    def put_raw(self, data: bytes) -> None:
        self.blocks[self.where] = data.ljust(BLOCK, b"\0")
        self.where = self.where + 1 if self.where + 1 < END else 1

    def tag(self, block: int, flags: int, first: bool) -> bytes:
        high, low = block >> 32, block & 0xffffffff
        if self.features & 0x10:
            tag = struct.pack(">IIII", low, flags, high, 99)
        else:
            tag = struct.pack(">IHH", low, 99, flags)
            tag += struct.pack(">I", high) if self.features & 2 else b""
            tag += b"cs" if self.features & 8 else b""
        return tag + (b"u" * 16 if first else b"")

    def transaction(self, *blocks: int, revoked: tuple[int, ...] = (), escaped: bool = False,
                    commit: bool = True) -> None:
        if revoked:
            form = ">Q" if self.features & 2 else ">I"
            data = b"".join(struct.pack(form, one) for one in revoked)
            self.put(5, struct.pack(">I", 16 + len(data)) + data)
        if blocks:
            tags = b""
            for number, block in enumerate(blocks):
                flags = (2 if number else 0) | (8 if number + 1 == len(blocks) else 0)
                tags += self.tag(block, flags | int(escaped), not number)
            self.put(1, tags)
            for block in blocks:
                self.put_raw(b"contents of %d" % block)
        if commit:
            self.put(2)
            self.sequence += 1

    def newer(self, fast: int = 0) -> dict[int, tuple[int, bool]]:
        sb = struct.pack(">8I", _MAGIC, 4, 0, BLOCK, END + fast, 1, 7, self.start)
        sb = (sb.ljust(40, b"\0") + struct.pack(">I", self.features)).ljust(84, b"\0")
        self.blocks[0] = (sb + struct.pack(">I", fast)).ljust(BLOCK, b"\0")
        return extjournal.Journal(self.blocks.__getitem__, END + fast).newer()

    def test_committed_only_and_the_newest(self) -> None:
        self.transaction(50, 51)
        self.transaction(51, 60)
        self.transaction(70, commit=False)
        self.assertEqual({50: (2, False), 51: (6, False), 60: (7, False)}, self.newer())

    def test_revoked(self) -> None:
        self.transaction(50, 51)
        self.transaction(60, revoked=(50, 60))
        self.assertEqual({51: (3, False)}, self.newer())
        self.transaction(50)
        self.assertEqual({50: (10, False), 51: (3, False)}, self.newer())
        # One that is not committed revokes nothing.
        self.transaction(revoked=(51,), commit=False)
        self.assertIn(51, self.newer())

    def test_features(self) -> None:
        for features in (0, 2, 8, 8 | 2, 16, 16 | 2):
            with self.subTest(features):
                self.setUp()
                self.features = features
                high = 5 << 32 if features & 2 else 0
                self.transaction(high + 50, 51, escaped=True)
                self.transaction(52, revoked=(51,))
                self.assertEqual({high + 50: (2, True), 52: (7, False)}, self.newer())

    def test_round_the_end(self) -> None:
        self.where = self.start = END - 2
        self.transaction(50, 51, 52)
        self.transaction(53)
        self.assertEqual({50: (19, False), 51: (1, False), 52: (2, False), 53: (5, False)},
                         self.newer())
        # Behind the end there may be fast commits.
        self.setUp()
        self.where = self.start = END - 2
        self.features = 0x20
        self.transaction(50, 51, 52)
        self.assertEqual({50: (19, False), 51: (1, False), 52: (2, False)}, self.newer(fast=8))

    def test_records_of_an_older_round(self) -> None:
        self.transaction(50)
        self.sequence = 3
        self.transaction(51)
        self.assertEqual({50: (2, False)}, self.newer())

    def test_empty(self) -> None:
        self.transaction(50)
        self.start = 0
        self.assertEqual({}, self.newer())

    def test_broken_revocation(self) -> None:
        self.put(5, struct.pack(">I", 4096))
        with self.assertRaisesRegex(extjournal.JournalError, "revocation"):
            self.newer()


if __name__ == "__main__":
    unittest.main()
