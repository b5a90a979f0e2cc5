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
"""A machine with a kernel of its own, and with the RAM disk that came with it."""

import gzip
import os
import pathlib
import subprocess
import unittest

from tests.functional import base, kernels, leaks


class KernelTest(base.Functional):
    kind = "qemu"

    def setUp(self) -> None:
        super().setUp()
        self.name = f"kernel-{os.getpid()}"
        self.addCleanup(leaks.wait_until_gone, self.name)
        self.ramdisk = self.directory.joinpath("ramdisk")

    def words(self, image: str | None = None) -> list[str]:
        return ["-n", self.name, "--kernel-image", image or kernels.image(),
                "--kernel-ramdisk", str(self.ramdisk)]

    def own_files(self) -> list[pathlib.Path]:
        return [*self.session.data.glob(f"boot/{self.name}.*")]

    def test_run(self) -> None:
        """The modules are those of the RAM disk, and what is booted goes with the machine."""
        self.ramdisk.write_bytes(kernels.ramdisk([*kernels.HOST, "dummy"]))
        modules = self.sandbox(*self.words(), "--", "sh", "-c",
                            "uname -r; cut -d' ' -f1 /proc/modules; exit 7", status=7).lines
        self.assertIn(modules[0], kernels.image())
        self.assertLess({"virtio_pci", "virtio_console", "9pnet_virtio", "9p"}, set(modules))
        # Nobody has asked for it.
        self.assertNotIn("dummy", modules)
        leaks.wait_until_gone(self.name)
        self.assertEqual([], self.own_files())

    def test_files_of_a_machine_that_runs(self) -> None:
        """They are copies: the user's keep their owner, and are nobody else's to read."""
        self.ramdisk.write_bytes(kernels.ramdisk(kernels.HOST))
        image = self.directory.joinpath("kernel")
        image.write_bytes(pathlib.Path(kernels.image()).read_bytes())
        with self.popen("run", "--virt-type", self.kind, *self.words(str(image)), "--",
                        "sh", "-c", "echo up; read x") as process:
            assert process.stdout and process.stdin
            self.assertEqual(b"up\n", process.stdout.readline())
            self.assertEqual(2, len(self.own_files()))
            for path in self.own_files():
                self.assertEqual(0, path.stat().st_mode & 0o077)
            for path in (image, self.ramdisk):
                self.assertEqual((os.geteuid(), os.getegid()),
                                 (path.stat().st_uid, path.stat().st_gid))
            process.stdin.close()
        leaks.wait_until_gone(self.name)
        self.assertEqual([], self.own_files())

    def test_compressions(self) -> None:
        """The kernel finds what is behind the RAM disk, whatever that is."""
        plain = gzip.decompress(kernels.ramdisk(kernels.HOST))
        for words in (["zstd", "-c"], ["lz4", "-l", "-c"], ["cat"]):
            with self.subTest(words[0]):
                self.ramdisk.write_bytes(subprocess.run(
                    words, input=plain, stdout=subprocess.PIPE, check=True).stdout)
                self.sandbox(*self.words(), "--", "true")
                leaks.wait_until_gone(self.name)

    def test_what_is_not_there(self) -> None:
        """A kernel that lacks a driver is told from one that lacks a file system."""
        self.ramdisk.write_bytes(b"")
        self.refused("virtio_pci and virtio_console")
        self.ramdisk.write_bytes(kernels.ramdisk(kernels.HOST, without={"9p"}))
        self.refused("MODULE 9p")
        self.ramdisk.write_bytes(b"no archive")
        self.refused("virtio_pci and virtio_console")

    def refused(self, reason: str) -> None:
        result = self.sandbox(*self.words(), "--", "true", status=None)
        self.assertEqual(125, result.status)
        self.assertIn(reason, result.stderr.decode())
        leaks.wait_until_gone(self.name)
        self.assertEqual([], self.own_files())


if __name__ == "__main__":
    unittest.main()
