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

"""How the host's files get into a virtual machine, and which mount points count."""

import io
import os
import struct
import subprocess
import tempfile
import unittest
from unittest import mock

from nova_sandbox.guest import wire
from nova_sandbox.rootfs import images, sharing, superblock, trees
from tests.unit.rootfs import superblocks


class SubmountsTest(unittest.TestCase):
    TABLE = ("21 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
             "22 21 0:5 / /proc rw - proc proc rw\n"
             "23 21 8:2 / /home rw shared:1 - xfs /dev/sdb rw\n"
             "24 23 8:3 / /home/with\\040space\\134x rw - ext4 /dev/sdc rw\n"
             "25 21 0:7 / /homes rw master:2 propagate_from:1 - tmpfs tmpfs rw\n"
             "26 21 0:4 net:[1] /run/netns/x rw - nsfs nsfs rw\n"
             "27 21 0:9 / /home rw - tmpfs tmpfs rw\n"
             "28 21 0:9 / /over rw - tmpfs tmpfs rw\n"
             "29 21 0:9 / /over rw - proc proc rw\n")

    def submounts(self, path: str) -> list[str]:
        with mock.patch("builtins.open", lambda *a, **k: io.StringIO(self.TABLE)):
            return trees.submounts(path)

    def test_files_of_people_only(self) -> None:
        self.assertEqual(["/home", "/home/with space\\x", "/homes"], self.submounts("/"))

    def test_below_a_directory(self) -> None:
        self.assertEqual(["/home/with space\\x"], self.submounts("/home"))
        self.assertEqual(["/home/with space\\x"], self.submounts("/home/"))
        self.assertEqual([], self.submounts("/hom"))

    def test_what_covers_counts(self) -> None:
        self.assertNotIn("/over", self.submounts("/"))

    def test_what_is_covered_from_above_is_not_there(self) -> None:
        """A mount on a directory hides those below it, whether they are its siblings or not."""
        self.TABLE += ("30 21 8:4 / /srv/a rw - ext4 /dev/sdd rw\n"
                       "31 30 8:5 / /srv/a/b rw - ext4 /dev/sde rw\n"
                       "32 21 0:9 / /srv rw - tmpfs tmpfs rw\n"
                       "33 32 8:6 / /srv/c rw - ext4 /dev/sdf rw\n")
        self.assertEqual(["/srv/c"], self.submounts("/srv"))
        self.assertIn("/srv", self.submounts("/"))

    def test_this_process_has_a_table(self) -> None:
        self.assertNotIn("/proc", trees.submounts("/"))


class KVMTest(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = os.path.realpath(temporary.name)
        self.setup_ = wire.Setup()
        self.share = sharing.KVMSharing(lambda is_root: "9p" if is_root else "virtiofs")

    def operations(self) -> list[tuple[int, int, list[bytes]]]:
        return [(tag, struct.unpack_from("<I", data)[0], data[4:].split(b"\0")[:-1])
                for tag, data in wire.records(self.setup_.payload())]

    def test_root_and_directory(self) -> None:
        self.share.root(self.setup_, "/r", "/t/root", True)
        self.share.bind(self.setup_, self.top, "/t/root/x", True, wire.MAKE_TARGET)
        self.share.bind(self.setup_, self.top, "/t/root/y", False, 0)
        root, ro, rw = self.operations()
        self.assertEqual((8, wire.READ_ONLY | wire.NODEV), root[:2])
        self.assertEqual([b"9p", b"share0", b"/t/root"], root[2][:3])
        self.assertIn(b"cache=loose", root[2][3])
        self.assertEqual((8, wire.READ_ONLY | wire.NODEV | wire.MAKE_TARGET,
                          [b"virtiofs", b"share1", b"/t/root/x", b""]), ro)
        self.assertEqual((8, wire.NODEV, [b"virtiofs", b"share2", b"/t/root/y", b""]), rw)
        self.assertEqual([("share0", "/r", True), ("share1", self.top, True),
                          ("share2", self.top, False)],
                         [(s.tag, s.path, s.readonly) for s in self.share.shares])
        self.assertEqual(("9p", "virtiofs"), self.share.modules)

    def test_a_shared_directory_is_coherent_over_9p(self) -> None:
        share = sharing.KVMSharing(lambda is_root: "9p")
        share.bind(self.setup_, self.top, "/t/root/x", False, 0)
        self.assertIn(b"cache=mmap", self.operations()[0][2][3])

    def test_a_file(self) -> None:
        path = os.path.join(self.top, "file")
        with open(path, "w", encoding="utf-8"):
            pass
        self.share.bind(self.setup_, path, "/t/root/f", True, wire.MAKE_TARGET)
        made, mounted, bound = self.operations()
        self.assertEqual((7, 0o755, [b"/t/aside/0"]), made)
        self.assertEqual((8, wire.READ_ONLY | wire.NODEV), mounted[:2])
        self.assertEqual((10, wire.READ_ONLY | wire.MAKE_TARGET,
                          [b"/t/aside/0/file", b"/t/root/f"]), bound)

    def test_an_image(self) -> None:
        with tempfile.TemporaryDirectory() as top:
            path = superblocks.image(top + "/image", blocks=10, size=10 << 12)
            for mode in (0o640, 0o444):
                os.chmod(path, mode)
                self.share.image(self.setup_, path, "/t/root/i", readonly=True)
                self.setup_ = wire.Setup() if mode == 0o640 else self.setup_
        self.assertEqual([False, True], [disk.public for disk in self.share.disks])
        self.assertEqual([(8, wire.READ_ONLY | wire.NODEV | wire.NOSUID,
                           [b"ext4", b"serial:image1", b"/t/root/i",
                            b"discard,errors=remount-ro"])], self.operations())
        self.assertEqual(("ext4", "virtio_blk"), self.share.modules)
        self.assertEqual(("image0", path, True), (
            self.share.disks[0].serial, self.share.disks[0].path, self.share.disks[0].readonly))

    def test_a_writable_image_grows(self) -> None:
        with tempfile.TemporaryDirectory() as top:
            path = superblocks.image(top + "/image", blocks=10, size=12 << 12)
            self.share.image(self.setup_, path, "/t/root", readonly=False, is_root=True)
            self.assertEqual(images.supports_direct_io(path), self.share.disks[0].direct)
        self.assertEqual(
            [(8, struct.pack("<I", wire.NODEV) + b"ext4\0serial:image0\0/t/root\0"
              b"discard,errors=remount-ro\0"), (27, struct.pack("<Q", 12) + b"/t/root\0")],
            list(wire.records(self.setup_.payload())))

    def test_swap(self) -> None:
        self.share.swap(self.setup_, "/none")
        self.assertEqual([(28, b"serial:swap\0")], list(wire.records(self.setup_.payload())))
        self.assertEqual(("virtio_blk",), self.share.modules)
        self.assertFalse(self.share.disks[0].direct)

    def test_an_export_has_no_submounts(self) -> None:
        self.assertEqual([], self.share.submounts("/"))


class LXCTest(unittest.TestCase):
    def test_an_image_that_cannot_grow_while_it_is_mounted(self) -> None:
        """It grows before: not every service has the right that the kernel wants."""
        asked: list[int | None] = []

        def image(path: str, fstype: str, *, blocks: int | None, **_: object) -> int:
            asked.append(blocks)
            if blocks is not None:
                raise trees.GrowthRefused
            return os.open(os.devnull, os.O_RDONLY)
        share, setup = sharing.LXCSharing(None), wire.Setup()
        self.addCleanup(share.close)
        with tempfile.TemporaryDirectory() as top:
            path = top + "/image"
            subprocess.run(["mkfs.ext4", "-q", path, "8M"], check=True, stdout=subprocess.DEVNULL)
            os.truncate(path, 20 << 20)
            with mock.patch.object(trees, "image", image):
                share.image(setup, path, "/t/root", readonly=False)
            self.assertEqual([20480, None], asked)
            self.assertEqual({os.stat(os.devnull).st_dev: True}, share.devices)
            self.assertIsNone(images.grown_blocks(path))
            self.assertEqual(20 << 20, superblock.Superblock(path).size)
        self.assertEqual(1, len(setup.files))

    def test_trees_are_sent_in_order_and_closed(self) -> None:
        made: list[tuple[str, bool, int | None]] = []
        fds: list[int] = []

        def clone(path: str, *, readonly: bool, user_ns: int | None) -> int:
            made.append((path, readonly, user_ns))
            fds.append(os.open(os.devnull, os.O_RDONLY))
            return fds[-1]
        share, setup = sharing.LXCSharing(9), wire.Setup()
        with tempfile.TemporaryDirectory() as top, mock.patch.object(trees, "clone", clone), \
                mock.patch.object(trees, "submounts", lambda path: [path + "/sub/a"]):
            share.root(setup, "/r", "/t/root", True)
            share.bind(setup, top, "/t/root/x", False, wire.MAKE_TARGET)
        self.assertEqual([("/r", True, 9), (top, False, 9), (top + "/sub/a", False, 9)], made)
        self.assertEqual([(9, struct.pack("<I", 0) + b"/t/root\0"),
                          (9, struct.pack("<I", wire.MAKE_TARGET) + b"/t/root/x\0"),
                          (9, struct.pack("<I", 0) + b"/t/root/x/sub/a\0")],
                         list(wire.records(setup.payload())))
        self.assertEqual(fds, setup.files)
        share.close()
        share.close()
        for fd in fds:
            with self.assertRaises(OSError):
                os.fstat(fd)


if __name__ == "__main__":
    unittest.main()
