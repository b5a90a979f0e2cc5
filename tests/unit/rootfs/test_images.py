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

"""Images: what is read of them, who may use them."""

import os
import subprocess
import tempfile
import time
import unittest
from typing import Any
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.rootfs import disk, images, locks
from nova_sandbox.rootfs.superblock import Superblock
from nova_sandbox.sandbox import model
from tests.unit.rootfs import superblocks


class ImageCase(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name

    def image(self, **given: Any) -> str:
        return superblocks.image(self.top + "/image", **given)

    def open(self, path: str, flags: int = os.O_RDWR) -> int:
        descriptor = os.open(path, flags | os.O_CLOEXEC)
        self.addCleanup(os.close, descriptor)
        return descriptor


class SuperblockTest(ImageCase):
    def test_of_mkfs(self) -> None:
        path = self.top + "/made"
        for block in (1024, 4096):
            subprocess.run(["mkfs.ext4", "-q", "-F", "-b", str(block), path, "8M"], check=True,
                           stdout=subprocess.DEVNULL)
            found = Superblock(path)
            self.assertEqual((block, 8 << 20, False),
                             (found.block_size, found.size, found.needs_recovery))

    def test_large(self) -> None:
        found = Superblock(self.image(blocks=1, high=1, size=1 << 20, recover=True))
        self.assertEqual((1 << 32) + 1, found.blocks)
        self.assertTrue(found.needs_recovery)

    def test_none(self) -> None:
        for content in (b"", bytes(5000), bytes(1080) + b"\x53\xef", b"QFI\xfb" + bytes(4000)):
            path = self.top + "/other"
            with open(path, "wb") as stream:
                stream.write(content)
            with self.assertRaises(ValueError):
                Superblock(path)
        with self.assertRaises(ValueError):
            Superblock(self.image(shift=7))

    def test_grown_blocks(self) -> None:
        self.assertIsNone(images.grown_blocks(self.image(blocks=10)))
        self.assertIsNone(images.grown_blocks(self.image(blocks=10, size=10 * 4096 + 4095)))
        self.assertEqual(11, images.grown_blocks(self.image(blocks=10, size=11 * 4096)))


class GrowTest(ImageCase):
    def setUp(self) -> None:
        super().setUp()
        self.path = self.top + "/made"
        subprocess.run(["mkfs.ext4", "-q", self.path, "8M"], check=True,
                       stdout=subprocess.DEVNULL)
        os.truncate(self.path, 64 << 20)

    def test_it_fills_its_image(self) -> None:
        images.grow(self.path)
        self.assertEqual(64 << 20, Superblock(self.path).size)
        images.grow(self.path)

    def test_in_use(self) -> None:
        locks.lock(self.open(self.path), readonly=True)
        with mock.patch.object(locks, "_PATIENCE", 0.1), \
                self.assertRaises(OSError) as caught:
            images.grow(self.path)
        self.assertEqual(16, caught.exception.errno)
        self.assertEqual(8 << 20, Superblock(self.path).size)

    def test_damaged(self) -> None:
        with open(self.path, "r+b") as stream:
            stream.seek(2048)
            stream.write(b"\xff" * 100_000)
        with self.assertRaises(exception.HostError) as caught:
            images.grow(self.path)
        self.assertIn("cannot grow: e2fsck: ", str(caught.exception))

    def test_without_the_program(self) -> None:
        with mock.patch.dict(os.environ, {"PATH": self.top}), \
                self.assertRaises(exception.HostError) as caught:
            images.grow(self.path)
        self.assertIn("Debian: e2fsprogs", str(caught.exception))


class CheckTest(ImageCase):
    def refused(self, path: str, *, readonly: bool = True) -> str:
        with self.assertRaises(exception.InvalidValue) as caught:
            images.check(path, "where", readonly=readonly, otherwise="something else")
        self.assertEqual("where", caught.exception.field)
        return str(caught.exception)

    def test_good(self) -> None:
        for readonly in (True, False):
            images.check(self.image(), "where", readonly=readonly, otherwise="x")
        images.check(self.image(recover=True), "where", readonly=False, otherwise="x")

    def test_bad(self) -> None:
        os.mkfifo(self.top + "/pipe")
        for path in (self.top, self.top + "/none", self.top + "/pipe", "/dev/zero",
                     self.image() + "/x"):
            self.assertIn("an image file of the host that can be read", self.refused(path))
        self.assertIn("of an ext4 file system, all of it", self.refused(self.image(size=4096)))

    def test_a_journal_cannot_be_replayed_read_only(self) -> None:
        self.assertIn("something else once", self.refused(self.image(recover=True)))

    def test_in_use(self) -> None:
        path = self.image()
        locks.lock(self.open(path), readonly=False)
        with mock.patch.object(locks, "_PATIENCE", 0.1):
            self.assertIn("no other sandbox has in use", self.refused(path))

    def test_root(self) -> None:
        path = self.image()
        root = disk.DiskRoot(model.Root(kind="disk", path=path, persistent=True), ["/etc"])
        root.check()
        self.assertEqual((path, None, []), (root.path, root.inside, root.hidden()))
        locks.lock(self.open(path), readonly=True)
        with mock.patch.object(locks, "_PATIENCE", 0), \
                self.assertRaises(exception.InvalidValue) as caught:
            root.check()
        self.assertEqual("root.path", caught.exception.field)
        disk.DiskRoot(model.Root(kind="disk", path=path), []).check()


class LockTest(ImageCase):
    def test_one_writer_or_many_readers(self) -> None:
        path = self.image()
        for first, second, works in ((False, False, False), (False, True, False),
                                     (True, False, False), (True, True, True)):
            with self.subTest(first=first, second=second):
                one, other = (os.open(path, os.O_RDWR) for _ in range(2))
                try:
                    locks.lock(one, readonly=first)
                    if works:
                        locks.lock(other, readonly=second)
                    else:
                        with self.assertRaises(OSError) as caught:
                            locks.lock(other, readonly=second)
                        self.assertEqual(16, caught.exception.errno)
                finally:
                    os.close(one)
                    os.close(other)
        locks.lock(self.open(path), readonly=False)

    def test_an_end_is_waited_for(self) -> None:
        path = self.image()
        descriptor = self.open(path)
        locks.lock(descriptor, readonly=False)

        def unlock(_: float) -> None:
            os.dup2(self.open(os.devnull), descriptor)
        with mock.patch.object(time, "sleep", unlock):
            locks.check_free(path, "where", readonly=False)

    def test_qemu_sees_them_and_they_see_qemu(self) -> None:
        """qemu-io holds an image as a virtual machine does."""
        path = self.image()
        for mode, readonly, works in (("-r", True, True), ("-r", False, False),
                                      ("-n", True, False), ("-n", False, False)):
            with self.subTest(mode=mode, readonly=readonly):
                command = ["qemu-io", "-f", "raw", *([mode] if mode == "-r" else []), path]
                with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT) as other:
                    assert other.stdin and other.stdout
                    other.stdin.write(b"length\n")
                    other.stdin.flush()
                    self.assertIn(b"40 KiB", other.stdout.readline())
                    descriptor = os.open(path, os.O_RDWR)
                    try:
                        locks.lock(descriptor, readonly=readonly)
                        locked = True
                    except OSError as error:
                        self.assertEqual(16, error.errno)
                        locked = False
                    finally:
                        os.close(descriptor)
                    other.communicate(b"quit\n")
                self.assertEqual(works, locked)
                descriptor = os.open(path, os.O_RDWR)
                locks.lock(descriptor, readonly=readonly)
                done = subprocess.run([*command, "-c", "length"], capture_output=True, text=True,
                                      check=False)
                os.close(descriptor)
                self.assertEqual(works, done.returncode == 0, done.stderr)
                if not works:
                    self.assertIn("lock", done.stderr)


if __name__ == "__main__":
    unittest.main()
