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

"""The reader of ext file systems: what mke2fs makes of a tree, and forged structures."""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import unittest

from nova_sandbox.rootfs import extfs

VARIANTS = (
    ("ext4",), ("ext3",), ("ext2",), ("ext2", "-b", "1024", "-I", "128"),
    ("ext4", "-b", "1024", "-O", "meta_bg,^resize_inode"), ("ext4", "-b", "65536", "-F", "-F"),
    ("ext4", "-O", "inline_data", "-I", "512"), ("ext4", "-O", "^64bit,^metadata_csum"),
    ("ext4", "-O", "bigalloc", "-C", "65536"), ("ext4", "-O", "ea_inode,casefold"),
    ("ext4", "-O", "^filetype"), ("ext4", "-O", "sparse_super2"),
    ("ext3", "-O", "^sparse_super,^resize_inode"),
)


class ImageCase(unittest.TestCase):

    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = pathlib.Path(temporary.name)

    def tree(self) -> pathlib.Path:
        tree = self.top / "tree"
        (tree / "many").mkdir(parents=True)
        for number in range(400):
            (tree / "many" / f"a-file-whose-name-is-long-{number}").write_text(str(number))
        with open(tree / "pieces", "wb") as stream:
            for number in range(700):
                stream.seek(number * 70_000)
                stream.write(b"piece %d" % number)
        (tree / "etc").mkdir()
        (tree / "etc" / "one").write_text("one")
        os.link(tree / "etc" / "one", tree / "etc" / "two")
        (tree / "short").symlink_to("etc/one")
        (tree / "long").symlink_to("/" + "x" * 300)
        (tree / "new\nline 'and\" quotes").write_text("named")
        (tree / "program").write_text("#!")
        os.chmod(tree / "program", 0o4755)
        os.setxattr(tree / "program", "user.greeting", b"hello" * 30)
        (tree / "empty").touch()
        os.utime(tree / "etc" / "one", (1, 1_500_000_000))
        return tree

    def image(self, variant: tuple[str, ...] = ("ext4",), size: str = "96M") -> pathlib.Path:
        path = self.top / "image"
        path.unlink(missing_ok=True)
        tree = self.top / "tree"
        kind, *options = variant
        subprocess.run(
            ["/usr/sbin/mke2fs", "-q", "-t", kind, *options, "-d",
             str(tree if tree.exists() else self.tree()), str(path), size],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return path

    @staticmethod
    def open(data: bytes) -> extfs.FileSystem:
        return extfs.FileSystem(lambda count, offset: bytes(data[offset:offset + count]))

    def walk(self, system: extfs.FileSystem, data: bytes) -> dict[bytes, extfs.Inode]:
        """Read everything; return the inodes by path."""
        found: dict[bytes, extfs.Inode] = {}
        seen = set()
        pending = [(b"", system.inode(extfs.ROOT_INODE))]
        while pending:
            path, inode = pending.pop()
            if inode.number in seen:
                raise extfs.ExtError("twice")
            seen.add(inode.number)
            for name, number in system.entries(inode):
                inner = system.inode(number)
                found[path + b"/" + name] = inner
                system.xattrs(inner)
                if inner.kind == stat.S_IFDIR:
                    pending.append((path + b"/" + name, inner))
                elif inner.kind == stat.S_IFLNK:
                    system.target(inner)
                elif inner.kind == stat.S_IFREG and system.inline(inner) is None:
                    for _ in system.runs(inner):
                        pass
        return found


class ReadTest(ImageCase):

    def test_variants(self) -> None:
        for variant in VARIANTS:
            with self.subTest(variant):
                self.check(self.image(variant).read_bytes())

    def check(self, data: bytes) -> None:
        tree = self.top / "tree"
        found = self.walk(self.open(data), data)
        # What it reads it counts, and each file once only.
        system = self.open(data)
        found = {os.fsdecode(path)[1:]: inode for path, inode in found.items()}
        wanted = {str(path.relative_to(tree)) for path in tree.rglob("*")}
        self.assertEqual(wanted | {"lost+found"}, set(found))
        for name in wanted:
            status = os.lstat(tree / name)
            inode = found[name]
            self.assertEqual(
                (status.st_mode, status.st_uid, status.st_gid, int(status.st_mtime)),
                (inode.mode, inode.uid, inode.gid, inode.mtime_ns // 10**9), name)
            if stat.S_ISREG(status.st_mode):
                self.assertEqual((tree / name).read_bytes(), system.read(inode, 1 << 30), name)
                self.assertEqual(status.st_nlink, inode.links, name)
            if stat.S_ISLNK(status.st_mode):
                self.assertEqual(os.readlink(tree / name), system.target(inode).decode())
        self.assertEqual(found["etc/one"].number, found["etc/two"].number)
        self.assertEqual(b"hello" * 30, system.xattrs(found["program"])[b"user.greeting"])

    def test_times_after_2038_and_before_1970(self) -> None:
        raw = bytearray(256)
        struct.pack_into("<H", raw, 0x80, 32)
        struct.pack_into("<I", raw, 0x10, 0x80000000)  # mtime
        self.assertEqual(-(1 << 31) * 10**9, extfs.Inode(9, bytes(raw)).mtime_ns)
        struct.pack_into("<I", raw, 0x88, 5 << 2 | 1)
        self.assertEqual((1 << 31) * 10**9 + 5, extfs.Inode(9, bytes(raw)).mtime_ns)


class ForgedTest(ImageCase):

    def setUp(self) -> None:
        super().setUp()
        tree = self.top / "tree"
        (tree / "directory").mkdir(parents=True)
        (tree / "directory" / "file").write_bytes(b"x" * 5000)
        (tree / "link").symlink_to("y" * 100)
        self.data = bytearray(self.image(("ext4", "-b", "1024"), "2M").read_bytes())

    def refused(self, reason: str) -> None:
        with self.assertRaisesRegex(extfs.ExtError, reason):
            self.walk(self.open(self.data), self.data)

    def inode_at(self, path: bytes) -> int:
        """Return where an inode is."""
        system = self.open(self.data)
        number = self.walk(system, self.data)[path].number
        return (system._table((number - 1) // system._inodes_per_group) * 1024
                + (number - 1) % system._inodes_per_group * system._inode_size)

    def name_at(self, name: bytes) -> int:
        """Return where a directory has a name."""
        return self.data.index(struct.pack("<BB", len(name), 2 if name == b"directory" else 1)
                               + name) + 2

    def test_superblock(self) -> None:
        for at, value, reason in ((0x38, 0, "no ext2"), (0x18, 7, "size"), (0x20, 0, "broken"),
                                  (0x28, 0, "broken"), (0x58, 255, "broken"),
                                  (0x60, 0x80000000, "not known"),
                                  (0x14, 9, "broken"), (0x04, 0, "broken")):
            kept = bytes(self.data)
            struct.pack_into("<H" if at in (0x38, 0x58) else "<I", self.data, 1024 + at, value)
            with self.subTest(hex(at)):
                self.refused(reason)
            self.data[:] = kept
        self.data[:] = self.data[:1500]
        self.refused("no ext2")

    def test_journal(self) -> None:
        self.data = bytearray(self.image(("ext4", "-b", "1024"), "16M").read_bytes())
        wanted = set(self.walk(self.open(self.data), self.data))
        self.data[1024 + 0x60] |= 4
        # It is empty.
        self.assertEqual(wanted, set(self.walk(self.open(self.data), self.data)))
        at = self.data.index(struct.pack(">II", 0xC03B3998, 4))
        kept = bytes(self.data)
        for offset, value, reason in ((0, 0, "no superblock"), (40, 1 << 30, "not known"),
                                      (12, 512, "broken"), (16, 1 << 30, "broken"),
                                      (28, 1 << 30, "broken"), (20, 0, "broken")):
            struct.pack_into(">I", self.data, at + offset, value)
            self.refused(reason)
            self.data[:] = kept
        struct.pack_into("<I", self.data, 1024 + 0xE0, 0)
        self.refused("no inode 0")
        self.data[:] = kept
        # Any records: they are believed, and none is followed for ever.
        source = random.Random(5)
        for _ in range(200):
            struct.pack_into(">II", self.data, at + 24, 1, 1)
            for block in range(1, 40):
                record = struct.pack(">III", 0xC03B3998, source.choice((1, 2, 5)),
                                     source.choice((1, 1, 2)))
                here = at + block * 1024
                self.data[here:here + 1024] = (record + source.randbytes(1012))
            with contextlib.suppress(extfs.ExtError):
                self.walk(self.open(self.data), self.data)

    def test_truncated(self) -> None:
        del self.data[-1:]
        self.refused("longer than the image")

    def test_names(self) -> None:
        at = self.name_at(b"directory")
        for name, reason in ((b"../../etc", "impossible name"), (b"direc\0ory", "impossible")):
            self.data[at:at + 9] = name
            self.refused(reason)
        self.data[at - 2] = 0
        self.refused("impossible name")

    def test_directory_in_itself(self) -> None:
        at = self.name_at(b"file")
        struct.pack_into("<I", self.data, at - 8, extfs.ROOT_INODE)
        self.refused("twice")

    def copied(self, size: int | None = None) -> tuple[str, list[str]]:
        """Copy it; return the last line of what is said of it, and what is there then."""
        place = self.top / "copy"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        image = self.top / "forged"
        image.write_bytes(self.data)
        done = subprocess.run(
            [sys.executable, "-c", "import os, sys\nfrom nova_sandbox.rootfs import extcopy\n"
             "image = os.open(sys.argv[1], os.O_RDONLY)\n"
             "extcopy.copy(image, 0, os.fstat(image).st_size)", image],
            cwd=place, capture_output=True, text=True, check=False)
        return ((done.stderr.splitlines() or [""])[-1],
                sorted(str(path.relative_to(place)) for path in place.rglob("*")))

    def directory_of(self, entries: list[tuple[bytes, int]]) -> None:
        """Give the directory these entries, in blocks that nothing else has."""
        blocks = []
        for at in range(0, len(entries), 60):
            block = b"".join(struct.pack("<IHBB", number, 16, len(name), 0) + name.ljust(8)
                             for name, number in entries[at:at + 60])
            blocks.append(block + struct.pack("<IHBB", 0, 1024 - len(block), 0, 0)
                          + bytes(1024 - len(block) - 8))
        place = 1500 * 1024
        self.data[place:place + len(blocks) * 1024] = b"".join(blocks)
        struct.pack_into("<I", self.data, self.at + 4, len(blocks) * 1024)
        node = struct.pack("<HHHHI", 0xf30a, 1, 4, 0, 0) + struct.pack(
            "<IHHI", 0, len(blocks), 0, 1500)
        self.data[self.at + 0x28:self.at + 0x28 + len(node)] = node

    def test_names_that_are_there_again(self) -> None:
        """No two files have one name, and a file cannot be copied more often than there is room."""
        self.assertEqual(("", ["directory", "directory/file", "link"]), self.copied())
        self.at = self.inode_at(b"/directory")
        number = self.walk(self.open(self.data), self.data)[b"/directory/file"].number
        self.directory_of([(b"a", number), (b"b", number)])
        self.assertEqual(("", ["directory", "directory/a", "directory/b", "link"]), self.copied())
        for times in (2, 30000):
            self.directory_of([(b"a", number)] * times)
            self.assertEqual(("FileExistsError: [Errno 17] File exists: b'a'",
                              ["directory", "directory/a"]), self.copied())
        # The file has five blocks, and the file system 2048.
        self.directory_of([(b"%d" % one, number) for one in range(450)])
        reason, found = self.copied()
        self.assertRegex(reason, "ExtError: its files have more blocks than it has itself")
        self.assertLess(len(found), 2048 / 5 + 3)

    def test_block_that_a_directory_has_often(self) -> None:
        """Nothing is in it, and there are more of them than the file system has."""
        def node(at: int, level: int, entries: list[tuple[int, int]]) -> None:
            form = "<IIHH" if level else "<IHHI"
            data = struct.pack("<HHHHI", 0xf30a, len(entries), len(entries), level, 0) + b"".join(
                struct.pack(form, logical, *((place, 0, 0) if level else (1, 0, place)))
                for logical, place in entries)
            self.data[at:at + len(data)] = data

        inode, leaves = self.inode_at(b"/directory"), 30
        struct.pack_into("<IHBB", self.data, 1500 << 10, 0, 1024, 0, 0)
        node(inode + 0x28, 2, [(0, 1501)])
        node(1501 << 10, 1, [(84 * one, 1510 + one) for one in range(leaves)])
        for one in range(leaves):
            node(1510 + one << 10, 0, [(84 * one + number, 1500) for number in range(84)])
        struct.pack_into("<I", self.data, inode + 4, 84 * leaves << 10)
        self.refused("more blocks than it has itself")

    def test_extents(self) -> None:
        at = self.inode_at(b"/directory/file") + 0x28
        kept = bytes(self.data)
        for offset, form, value, reason in (
                (0, "<H", 0, "broken"), (2, "<H", 5, "broken"), (6, "<H", 6, "broken"),
                (12 + 8, "<I", 0xffff0000, "outside"), (12 + 4, "<H", 0, "broken"),
                (12 + 6, "<H", 0xffff, "outside")):
            struct.pack_into(form, self.data, at + offset, value)
            with self.subTest(offset):
                self.refused(reason)
            self.data[:] = kept
        # A tree that leads to itself.
        block = 1500
        node = struct.pack("<HHHHI", 0xf30a, 1, 84, 2, 0) + struct.pack("<IIHH", 0, block, 0, 0)
        self.data[at:at + len(node)] = node
        self.data[block * 1024:block * 1024 + len(node)] = node
        self.refused("broken")

    def test_indirect_blocks_that_lead_to_themselves(self) -> None:
        at = self.inode_at(b"/directory/file")
        struct.pack_into("<I", self.data, at + 0x20, 0)  # No extents.
        struct.pack_into("<II", self.data, at + 4, 0xffffffff, 0)
        struct.pack_into("<I", self.data, at + 0x6C, 0xff)
        self.data[at + 0x28:at + 0x64] = bytes(56) + struct.pack("<I", 1500)
        # The last is a hole, so that only the blocks between are read.
        for blocks in ([1500], [1501, 1502, 0]):
            for number, pointer in enumerate(blocks, 1500):
                self.data[number << 10:number + 1 << 10] = struct.pack("<I", pointer) * 256
            self.refused("more blocks than it has")

    def test_symbolic_links(self) -> None:
        at = self.inode_at(b"/link")
        struct.pack_into("<I", self.data, at + 4, 1 << 30)
        self.refused("too long")
        struct.pack_into("<I", self.data, at + 4, 0)
        self.refused("leads nowhere")

    def test_encrypted(self) -> None:
        at = self.inode_at(b"/directory/file")
        self.data[at + 0x21] |= 8
        self.refused("encrypted")

    def test_anything(self) -> None:
        """Random changes of structures end in an answer, soon."""
        source = random.Random(11)
        used = [at for at in range(1024, 300 << 10) if self.data[at]]
        places = [at for start in used for at in range(start - 2, start + 3)]
        signal.alarm(120)
        self.addCleanup(signal.alarm, 0)
        ends = set()
        for _ in range(1500):
            kept = [(at, self.data[at]) for at in source.sample(places, source.randrange(1, 5))]
            for at, _value in kept:
                self.data[at] = source.choice((0, 1, 0xff, source.randrange(256)))
            try:
                self.walk(self.open(self.data), self.data)
                ends.add("read")
            except extfs.ExtError:
                ends.add("refused")
            for at, value in reversed(kept):
                self.data[at] = value
        self.assertEqual({"read", "refused"}, ends)


if __name__ == "__main__":
    unittest.main()
