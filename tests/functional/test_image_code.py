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

"""Images with Python code in them, for the programs that look into images."""

import encodings
import json.decoder
import os
import pathlib
import posixpath
import subprocess
import sys
import tarfile
import tempfile
import unittest
from unittest import mock

from nova_sandbox import exception, processes
from nova_sandbox.rootfs import confine, disks, extfs, inject, overlays, unpack
from tests.functional import test_images

_PROOF = "imported"
# A traceback shows lines of these, which it would read by the codec that they name.
_SOURCES = (extfs.__file__, inject.__file__, unpack.__file__, confine.__file__,
            posixpath.__file__, json.decoder.__file__)


def _plant(tree: str) -> None:
    """Put what Python would import into a root file system."""
    codec = os.path.join(os.path.dirname(encodings.__file__), "nova_sandbox_test.py")
    for path, content in ((codec, f"open('/{_PROOF}', 'w').close()\n"),
                          *((one, "# -*- coding: nova_sandbox_test -*-\n") for one in _SOURCES)):
        place = pathlib.Path(tree + path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8")


class CodeTest(test_images.UnpackCase):

    def tree(self) -> str:
        tree = tempfile.mkdtemp(dir=self.top)
        _plant(tree)
        return tree

    def check_not_imported(self, tree: str) -> None:
        self.assertFalse(os.path.lexists(os.path.join(tree, _PROOF)))

    def test_files_that_are_injected(self) -> None:
        tree = self.tree()
        for number in range(1500):
            os.symlink(f"/l{number + 1}", f"{tree}/l{number}")
        with self.assertRaisesRegex(exception.InvalidValue, "Too many levels of symbolic links"):
            inject.inject(tree, [("/l0/file", b"")])
        self.check_not_imported(tree)

    def test_error_in_an_image(self) -> None:
        """One that the program which unpacks it does not expect."""
        tree = self.tree()
        pathlib.Path(tree, "large").write_bytes(b"x")
        subprocess.run(["mkfs.ext4", "-qq", "-d", tree, self.image, "16M"], check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run(["debugfs", "-w", "-R", f"set_inode_field /large size {1 << 45}",
                        self.image], check=True, stderr=subprocess.DEVNULL)
        disks.make(self.disk, 16 << 20, "root")
        with disks.opened(self.disk) as directory:
            with self.assertRaisesRegex(exception.InvalidValue, ": ext: File too large; allowed"):
                unpack.fill(self.image, directory)
            self.check_not_imported(directory)

    def test_error_of_a_confined_process(self) -> None:
        tree = self.tree()
        program = ("import json, os, sys\n"
                   "from nova_sandbox.rootfs import confine\n"
                   "confine.confine(os.open(sys.argv[1], os.O_RDONLY))\n"
                   "for name in ('encodings.nova_sandbox_test', 'nova_sandbox.rootfs.disks'):\n"
                   "    try:\n"
                   "        __import__(name)\n"
                   "    except ImportError:\n"
                   "        print('refused')\n"
                   "json.loads('{')\n")
        done = subprocess.run([sys.executable, "-c", program, tree], capture_output=True, text=True)
        self.assertEqual((1, "refused\nrefused\n"), (done.returncode, done.stdout))
        self.assertRegex(done.stderr, r"\AJSONDecodeError: .*\n\Z")
        self.check_not_imported(tree)

    def test_current_directory(self) -> None:
        """Nor is anything imported from where an archive was unpacked by hand."""
        for name in ("json", "subprocess", "nova_sandbox"):
            pathlib.Path(self.top, f"{name}.py").write_text(
                f"open('{_PROOF}', 'w').close()\n", "utf-8")
        for module in ("rootfs.unpack", "rootfs.inject", "rootfs.qcow2", "rootfs.overlays"):
            subprocess.run(processes.command(module), cwd=self.top, stdin=subprocess.DEVNULL,
                           capture_output=True)
            self.check_not_imported(self.top)

    def test_files_for_a_layer(self) -> None:
        """Where base and layer are together is no file system that can map owners."""
        base, path = os.path.join(self.top, "base"), os.path.join(self.top, "layer")
        disks.make(base, 16 << 20, "base")
        overlays.make(path, 16 << 20, "root", base)
        with overlays.opened(path, base) as directory:
            inject.inject(directory, [("/etc/mine", b"mine")], ["key"])
            self.assertEqual("mine", pathlib.Path(directory, "etc/mine").read_text())
            self.assertEqual("key\n", pathlib.Path(
                directory, "root/.ssh/authorized_keys").read_text())

    def test_host_that_cannot(self) -> None:
        """It is not the image's fault, and another host may take it."""
        program = ("import sys\n"
                   "from nova_sandbox import exception\n"
                   "from nova_sandbox.rootfs import trees, unpack\n"
                   "def user_namespace(*_):\n"
                   "    raise exception.HostError('none are allowed')\n"
                   "trees.user_namespace = user_namespace\n"
                   "unpack._main(*sys.argv[1:])\n")
        with tarfile.open(self.image, "w") as archive:
            archive.addfile(tarfile.TarInfo("file"))
        with mock.patch.object(processes, "command", lambda _, *words, apart: [
                    sys.executable, "-c", program, *words]), \
                self.assertRaisesRegex(exception.HostError, "host check.*none are allowed"):
            unpack.fill(self.image, self.tree())

    def test_rights_of_the_process(self) -> None:
        """It is root of the files below the directory, and nobody otherwise."""
        program = ("import os, sys\n"
                   "from nova_sandbox.rootfs import confine\n"
                   "confine.confine_to_files(os.open(sys.argv[1], os.O_RDONLY))\n"
                   "os.mkdir('/made')\n"
                   f"os.chown('/made', {confine.OWNERS - 1}, 0)\n"
                   "print(flush=True)\n"
                   "sys.stdin.read()\n")
        plain = self.tree()
        disks.make(self.disk, 16 << 20, "root")
        with disks.opened(self.disk) as disk:
            for directory in plain, disk:
                with subprocess.Popen([sys.executable, "-c", program, directory],
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
                    assert process.stdout
                    self.assertEqual(b"\n", process.stdout.readline())
                    proc = pathlib.Path("/proc", str(process.pid))
                    self.assertEqual(["0", "2147483648", "2147483647"],
                                     (proc / "uid_map").read_text().split())
                    for line in "Uid:", "Gid:":
                        self.assertIn("\t".join([line] + ["2147483648"] * 4),
                                      (proc / "status").read_text().splitlines())
                    for one in "user", "net", "ipc":
                        self.assertNotEqual(os.readlink(f"/proc/self/ns/{one}"),
                                            os.readlink(proc / "ns" / one))
                    made = os.stat(f"{directory}/made")
                    self.assertEqual((confine.OWNERS - 1, 0), (made.st_uid, made.st_gid))
                    process.communicate()

    def test_processes_of_the_host(self) -> None:
        """Who got a foothold there all the same sees no other process."""
        for module, apart in (("rootfs.unpack", True), ("rootfs.inject", True)):
            words = processes.command(module, apart=apart)
            at = words.index(sys.executable)
            done = subprocess.run(
                [*words[:at], sys.executable, "-c",
                 "import os\n"
                 "print(os.getpid())\n"
                 f"try: os.kill({os.getpid()}, 0)\n"
                 "except ProcessLookupError: print('none')\n"],
                capture_output=True, text=True, check=True)
            self.assertEqual("1\nnone\n", done.stdout)


if __name__ == "__main__":
    unittest.main()
