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

import io
import stat
import unittest

from nova_sandbox.guest import cpio


def parse(data: bytes) -> list[tuple[str, list[int], bytes]]:
    """Return name, header numbers and content of each entry, trailer included."""
    entries, place = [], 0
    while place < len(data):
        assert data[place:place + 6] == b"070701", place
        numbers = [int(data[place + 6 + 8 * n:place + 14 + 8 * n], 16) for n in range(13)]
        start = place + 110
        name = data[start:start + numbers[11] - 1].decode()
        start = (start + numbers[11] + 3) // 4 * 4
        content = data[start:start + numbers[6]]
        assert len(content) == numbers[6], name
        place = (start + numbers[6] + 3) // 4 * 4
        entries.append((name, numbers, content))
    return entries


def sample() -> bytes:
    stream = io.BytesIO()
    archive = cpio.Writer(stream)
    archive.directory("a")
    archive.directory("private", 0o700)
    for length in range(9):
        archive.file("a/" + "n" * (length + 1), bytes(range(length)))
    archive.file("/init", b"#!", 0o755)
    archive.character_device("null", 1, 3, 0o666)
    archive.close()
    return stream.getvalue()


class TestWriter(unittest.TestCase):

    def test_entries(self):
        entries = {name: (numbers, content) for name, numbers, content in parse(sample())}
        self.assertEqual(stat.S_IFDIR | 0o755, entries["a"][0][1])
        self.assertEqual(stat.S_IFDIR | 0o700, entries["private"][0][1])
        self.assertEqual(stat.S_IFREG | 0o755, entries["init"][0][1])
        self.assertEqual(b"#!", entries["init"][1])
        for length in range(9):
            numbers, content = entries["a/" + "n" * (length + 1)]
            self.assertEqual(stat.S_IFREG | 0o644, numbers[1])
            self.assertEqual(bytes(range(length)), content)
        numbers, _ = entries["null"]
        self.assertEqual(stat.S_IFCHR | 0o666, numbers[1])
        self.assertEqual([1, 3], numbers[9:11])

    def test_trailer_is_last_and_only_once(self):
        names = [name for name, _, _ in parse(sample())]
        self.assertEqual(["TRAILER!!!"], [n for n in names if n.startswith("TRAILER")])
        self.assertEqual("TRAILER!!!", names[-1])

    def test_nothing_of_the_time_or_the_machine(self):
        self.assertEqual(sample(), sample())
        for name, numbers, _ in parse(sample()):
            _, _, uid, gid, _, mtime, _, major, minor = numbers[:9]
            self.assertEqual([0] * 5, [uid, gid, mtime, major, minor], name)

    def test_inodes_differ(self):
        inodes = [numbers[0] for _, numbers, _ in parse(sample())]
        self.assertEqual(len(inodes), len(set(inodes)))

    def test_bytes_are_those_of_gen_init_cpio(self):
        stream = io.BytesIO()
        archive = cpio.Writer(stream)
        archive.file("ab", b"xyz", 0o600)
        archive.close()
        self.assertEqual(
            b"070701" b"00000001" b"00008180" b"00000000" b"00000000" b"00000001" b"00000000"
            b"00000003" b"00000000" b"00000000" b"00000000" b"00000000" b"00000003" b"00000000"
            b"ab\0" b"\0\0\0" b"xyz\0"
            b"070701" b"00000002" b"00000000" b"00000000" b"00000000" b"00000001" b"00000000"
            b"00000000" b"00000000" b"00000000" b"00000000" b"00000000" b"0000000B" b"00000000"
            b"TRAILER!!!\0" b"\0\0\0", stream.getvalue())
