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

"""Disk images of every file system that a root may come in."""

import logging
import os
import pathlib
import shutil
import subprocess
import sys
import time
import unittest
from typing import Any
from unittest import mock

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import unpack
from tests.functional import diskimages, session

MIB = 1 << 20


class FileSystemTest(diskimages.DiskImageCase):
    """Each in a virtual machine of its own."""

    def test_xfs(self) -> None:
        self.make("xfs", self.image)
        self.check("xfs")

    def test_btrfs(self) -> None:
        self.make("btrfs", self.image)
        self.check("btrfs")

    def test_squashfs(self) -> None:
        self.make("squashfs", self.image)
        self.check("squashfs")

    def test_erofs(self) -> None:
        self.make("erofs", self.image)
        self.check("erofs")

    def test_subvolume(self) -> None:
        """Installers and cloud images put the root into a subvolume of Btrfs."""
        top = os.path.join(self.top, "volumes")
        os.makedirs(f"{top}/home")
        shutil.copytree("/etc/default", f"{top}/root/etc")
        self.make("btrfs", self.image, top)
        self.assertEqual(["etc"], os.listdir(self.unpack()))

    def test_partition(self) -> None:
        """Of several the largest, where none is known for a root."""
        boot, root = (os.path.join(self.top, name) for name in ("boot", "big"))
        os.mkdir(f"{boot}.d")
        self.make("xfs", boot, f"{boot}.d")
        with open(root, "wb") as stream:
            stream.truncate(diskimages.SIZES["xfs"] + 8 * MIB)
        with mock.patch.dict(diskimages.SIZES, xfs=diskimages.SIZES["xfs"] + 8 * MIB):
            self.make("xfs", root)
        self.partitioned(("", boot), ("", root))
        os.unlink(boot)
        os.unlink(root)
        self.qcow2()
        self.check("xfs")

    def test_type_of_the_partition(self) -> None:
        first, second = (os.path.join(self.top, name) for name in ("first", "second"))
        self.make("ext4", first)
        os.mkdir(f"{second}.d")
        pathlib.Path(f"{second}.d", "only").write_text("here")
        self.make("squashfs", second, f"{second}.d")
        self.partitioned(("", first), ("4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709", second))
        self.assertEqual(["only"], os.listdir(self.unpack()))

    def test_does_not_fit(self) -> None:
        self.make("squashfs", self.image)
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small], check=True)
        try:
            with self.assertRaises(exception.NoSpace):
                unpack.fill(self.image, small, settings=self.settings)
        finally:
            subprocess.run(["umount", small], check=True)

    def test_takes_too_long(self) -> None:
        self.make("squashfs", self.image)
        self.refuse("takes longer than 1 seconds|hangs", longest=1.2)

    def test_killed(self) -> None:
        self.make("squashfs", self.image)
        program = ("import sys; from nova_sandbox import startcache\n"
                   "from nova_sandbox.rootfs import unpack\n"
                   "unpack.fill(sys.argv[1], sys.argv[2], settings=startcache.load(sys.argv[3:]))")
        own = session.get()
        with subprocess.Popen([sys.executable, "-c", program, self.image, self.root(),
                               *own._base, str(own.config)]) as process:
            deadline = time.monotonic() + 60
            while not any("image-reader-" in one for one in self.leftovers()):
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.1)
            process.kill()
        self.check_nothing_left()

    def test_no_qemu(self) -> None:
        self.make("squashfs", self.image)
        values = {**vars(self.settings), "kernel_image": "/nonexistent"}
        with self.assertRaisesRegex(exception.HostError,
                                    "squashfs.*virtual machine.*allow_kernel_mount.*/nonexistent"):
            self.unpack(settings=startcache.Settings(values))


class KernelMountTest(diskimages.DiskImageCase):
    """By this kernel, as the operator has allowed it."""

    def setUp(self) -> None:
        super().setUp()
        self.settings = startcache.Settings({**vars(self.settings), "allow_kernel_mount": True})

    def unpack(self, **options: Any) -> str:
        with self.assertLogs(level=logging.WARNING) as logged:
            root = super().unpack(**options)
        self.assertIn("allow_kernel_mount is true", "".join(logged.output))
        return root

    def test_file_systems(self) -> None:
        for fstype in ("ext4", "xfs", "btrfs", "squashfs", "erofs"):
            with self.subTest(fstype):
                self.make(fstype, self.image)
                self.check(fstype)
                os.unlink(self.image)

    def test_partitions(self) -> None:
        part = os.path.join(self.top, "part")
        for fstype, label in (("ext4", "dos"), ("xfs", "gpt")):
            with self.subTest(fstype):
                self.make(fstype, part)
                self.partitioned(("", part), label=label)
                self.check(fstype)

    def test_damaged(self) -> None:
        pathlib.Path(self.image).write_bytes(b"XFSB" + bytes(8 * MIB))
        root = self.root()
        with self.assertLogs(), self.assertRaisesRegex(exception.InvalidValue,
                                                       "xfs: the kernel cannot mount it"):
            unpack.fill(self.image, root, settings=self.settings)


if __name__ == "__main__":
    unittest.main()
