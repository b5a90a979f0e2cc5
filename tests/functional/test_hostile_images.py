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

"""Disk images with errors in their file systems."""

import os
import pathlib
import random
import shutil
import subprocess
import unittest

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import unpack
from tests.functional import diskimages

MIB = 1 << 20


class HostileTest(diskimages.DiskImageCase):
    """File systems with errors: refused, or harmless."""

    def small(self) -> str:
        """Return a tree of a few files."""
        tree = os.path.join(self.top, "few")
        shutil.copytree("/etc/default", f"{tree}/etc", dirs_exist_ok=True)
        pathlib.Path(tree, "data").write_bytes(bytes(range(256)) * 4096)
        return tree

    def survives(self) -> None:
        try:
            self.unpack(longest=120)
        except exception.InvalidValue as error:
            self.assertNotRegex(str(error), "Traceback")
        self.check_nothing_left()

    def damage(self, fstype: str, seed: int, places: int) -> None:
        """Change bytes that are not zero: structures and contents."""
        self.make(fstype, self.image, self.small())
        chance = random.Random(seed)
        with open(self.image, "r+b") as stream:
            content = stream.read()
            used = [at for at in range(4096, len(content), 512)
                    if any(content[at:at + 512])] or [0]
            for at in chance.choices(used, k=places):
                stream.seek(at + chance.randrange(512))
                stream.write(chance.randbytes(4))

    def test_damaged(self) -> None:
        for fstype in ("xfs", "btrfs", "squashfs", "erofs"):
            for seed in (1, 2):
                with self.subTest(fstype=fstype, seed=seed):
                    self.damage(fstype, seed, 40 * seed)
                    self.survives()

    def test_truncated(self) -> None:
        for fstype in ("xfs", "btrfs", "squashfs", "erofs"):
            with self.subTest(fstype):
                self.make(fstype, self.image, self.small())
                os.truncate(self.image, os.path.getsize(self.image) // 2)
                self.refuse(fstype)

    def test_not_unmounted(self) -> None:
        """Its journal would have to be replayed, which writes."""
        disk, place = (os.path.join(self.top, name) for name in ("disk", "place"))
        self.make("xfs", disk, self.small())
        os.mkdir(place)
        subprocess.run(["mount", "-o", "loop", disk, place], check=True)
        try:
            pathlib.Path(place, "new").touch()
            subprocess.run(["sync", "-f", place], check=True)
            subprocess.run(["cp", "--sparse=always", disk, self.image], check=True)
        finally:
            subprocess.run(["umount", place], check=True)
        self.refuse("it was not unmounted")
        with self.assertLogs():
            self.refuse("it was not unmounted", settings=startcache.Settings(
                {**vars(self.settings), "allow_kernel_mount": True}))

    def test_only_a_magic(self) -> None:
        for content, fstype in ((b"XFSB" + bytes(MIB), "xfs"), (b"hsqs" + bytes(MIB), "squashfs")):
            pathlib.Path(self.image).write_bytes(content)
            self.refuse(f"{fstype}: the kernel cannot mount it: ")

    def test_names_that_lead_elsewhere(self) -> None:
        """A symbolic link of the image is no way out of the copy."""
        tree = os.path.join(self.top, "links")
        os.mkdir(tree)
        os.symlink("/tmp", f"{tree}/tmp")
        os.symlink("/proc/self", f"{tree}/etc")
        self.make("squashfs", self.image, tree)
        root = self.unpack()
        self.assertEqual({"tmp": "/tmp", "etc": "/proc/self"},
                         {name: os.readlink(f"{root}/{name}") for name in os.listdir(root)})

    def test_bomb(self) -> None:
        """A small file with a large one in it, into a disk that has no room."""
        tree = os.path.join(self.top, "bomb")
        os.mkdir(tree)
        with open(f"{tree}/bomb", "wb") as stream:
            for _ in range(256):
                stream.write(b"bomb" * (MIB // 4))
        self.make("squashfs", self.image, tree)
        shutil.rmtree(tree)
        self.assertLess(os.path.getsize(self.image), MIB)
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small], check=True)
        try:
            with self.assertRaises(exception.NoSpace):
                unpack.fill(self.image, small, settings=self.settings)
        finally:
            subprocess.run(["umount", small], check=True)


if __name__ == "__main__":
    unittest.main()
