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

"""What an image may cost that is unpacked: time, memory and files."""

import bz2
import gzip
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest
from unittest import mock

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import disks, sources, unpack
from tests.functional import session
from tests.functional.test_images import UnpackCase
from tests.ociimages import docker_archive, simple

MIB = 1 << 20
_MANY = 200_000


class BombTest(UnpackCase):

    @staticmethod
    def zeros(head: bytes, gigabytes: int = 256) -> bytes:
        """Return a small file of some bytes and very many zeros, compressed."""
        return bz2.compress(head) + bz2.compress(bytes(64 * MIB)) * (gigabytes << 4)

    @staticmethod
    def member(name: str, size: int, kind: bytes = tarfile.REGTYPE) -> bytes:
        """Return the head of an entry of an archive."""
        member = tarfile.TarInfo(name)
        member.size, member.type = size, kind
        return member.tobuf()

    def test_bombs_that_write_nothing(self) -> None:
        """What is skipped counts as well; see each refused long before it is read."""
        ending = self.member("x", 0) + bytes(1024)
        for content, reason in (
                (self.zeros(self.member("skipped", 1 << 40, b"Z")), "belong to no file"),
                # It may be the beginning of a container image.
                (self.zeros(self.member("blobs", 1 << 40, b"Z")), "belong to no file"),
                (self.zeros(self.member("x", 1 << 40) + bytes(1 << 20)), ""),
                (simple([self.zeros(self.member("x", 1 << 40, b"Z"))], how=("",)).archive(),
                 "belong to no file"),
                (simple([self.zeros(ending)], how=("",)).archive(), "belong to no file"),
                (simple([self.zeros(self.member(".wh.x", 1 << 40))], how=("",)).archive(),
                 "belong to no file"),
                (docker_archive([self.zeros(ending)]), "more than [0-9]* bytes uncompressed"),
                # Larger than any file, and skipped by reading at the end of the archive.
                (self.member("skipped", 1 << 62, b"Z"), "it ends in the middle")):
            pathlib.Path(self.image).write_bytes(content)
            with self.subTest(reason=reason, size=len(content)):
                if reason:
                    self.refused(reason, longest=60)
                    continue
                with self.assertRaises(exception.NoSpace):
                    self.fill(longest=60)

    def test_bombs_that_write_again(self) -> None:
        """The same file, one time after the other."""
        content = bz2.compress(self.member("x", 30 * MIB) + bytes(30 * MIB)) * 1000
        pathlib.Path(self.image).write_bytes(content)
        self.refused("more than [0-9]* bytes uncompressed", longest=100)

    def test_layers_that_are_there_again(self) -> None:
        """Each is checked against its digest, which takes as long as it is large."""
        layer = self.member("x", 0) + bytes(4 * MIB)
        layout = simple([layer] * 500, how=("",))
        pathlib.Path(self.image).write_bytes(bz2.compress(layout.archive()))
        self.refused("more than [0-9]* bytes uncompressed|belong to no file", longest=100)

    @staticmethod
    def sparse(name: str, size: int, parts: list[tuple[int, int]], data: bytes = b"") -> bytes:
        """Return an entry of a file with holes, as GNU tar writes it to archives of POSIX."""
        text = "".join(f"{number}\n" for number in
                       (len(parts), *(number for part in parts for number in part))).encode()
        content = text.ljust(-(-len(text) // 512) * 512, b"\0") + data
        member = tarfile.TarInfo(name)
        member.size = len(content)
        member.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0",
                              "GNU.sparse.name": name, "GNU.sparse.realsize": str(size)}
        head = member.tobuf(tarfile.PAX_FORMAT)
        return head + content.ljust(-(-len(content) // 512) * 512, b"\0")

    def test_holes(self) -> None:
        """They take no space, however large they are; the list of them takes some."""
        def write(content: bytes) -> None:
            pathlib.Path(self.image).write_bytes(content)
        write(self.sparse("holes", 1 << 40, [(1 << 39, 5)], b"there") + bytes(1024))
        self.fill()
        with disks.opened(self.disk) as directory:
            status = os.stat(f"{directory}/holes")
            self.assertEqual(1 << 40, status.st_size)
            self.assertLess(status.st_blocks * 512, MIB)
            with open(f"{directory}/holes", "rb") as stream:
                stream.seek(1 << 39)
                self.assertEqual(b"there\0", stream.read(6))
        write(self.sparse("holes", 1 << 45, []) + bytes(1024))
        self.refused("holes: it has [0-9]* bytes; a file has at most")
        many = self.sparse("x", 1, [(0, 0)] * (1 << 20))
        write(bz2.compress(many) * 100)
        self.refused("more than 5000000 files, and parts of files", longest=100)

    def test_very_many_files(self) -> None:
        """As many as there is room for; one more is too much for the disk, not for the host."""
        with gzip.open(self.image, "wb", compresslevel=1) as stream:
            for number in range(_MANY):
                stream.write(self.member(f"{number % 256}/{number}", 0))
            stream.write(bytes(1024))
        self.fill(size=4 << 30)
        with disks.opened(self.disk) as directory:
            found = os.statvfs(directory)
            used = found.f_files - found.f_ffree
            self.assertEqual(_MANY // 256 + bool(_MANY % 256),
                             len(os.listdir(f"{directory}/0")))
        # The directories, the root, lost+found and what ext4 keeps for itself.
        self.assertEqual(_MANY + 256 + 11, used)
        with self.assertRaises(exception.NoSpace):
            self.fill(size=64 * MIB)


class LoudSource(sources.Source):
    """Says more than anybody wants to know."""

    def read(self, file: int, spool: int, *words: str) -> str:
        while True:
            (sys.stdout if words[0] == "out" else sys.stderr).write("x" * MIB)


class OutputTest(UnpackCase):

    def test_endless(self) -> None:
        """What is confined fills the memory of who waits for it as little as a disk."""
        disks.make(self.disk, 16 * MIB, "root")
        pathlib.Path(self.image).touch()
        # The source is of no installed package, and the current directory does not count.
        path = mock.patch.dict(os.environ, PYTHONPATH=str(session.REPOSITORY))
        with path, disks.opened(self.disk) as directory, tempfile.TemporaryFile() as spool:
            place = os.open(directory, os.O_RDONLY)
            self.addCleanup(os.close, place)
            work = unpack.Work(self.image, self.image, place, spool.fileno(),
                               time.monotonic() + 100, startcache.load(), None, self.top)
            for word in ("out", "errors"):
                with self.assertRaisesRegex(exception.InvalidValue,
                                            "loud: what reads it says more than 8388608 bytes"):
                    work.confined(LoudSource("loud"), word)


class LongestTest(UnpackCase):

    def test_large_images(self) -> None:
        """They have more time than small ones, but not for their holes."""
        with open(self.image, "wb") as stream:
            stream.truncate(1 << 40)
        self.assertEqual(3600, unpack._longest(self.image))
        os.unlink(self.image)
        os.mkdir(self.image)
        before = unpack._longest(self.image)
        pathlib.Path(self.image, "blob").write_bytes(bytes(8 * MIB))
        subprocess.run(["sync", "-f", self.image], check=True)
        self.assertAlmostEqual(before + 2, unpack._longest(self.image), delta=0.1)


if __name__ == "__main__":
    unittest.main()
