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
"""Container images, unpacked into disks of our own; nothing of any is left behind."""

import bz2
import json
import lzma
import os
import pathlib
import stat
import struct
import subprocess
import sys
import tarfile

from nova_sandbox import exception
from nova_sandbox.rootfs import disks, oci, unpack
from tests import ociimages
from tests.functional import test_images

_MIB = 1 << 20
_CAPABILITY = struct.pack("<5I", 0x02000001, 1 << 13, 0, 0, 0)
_CONFIG = {"Env": ["PATH=/bin", "A=b=c", "broken"], "User": "app:wheel", "WorkingDir": "/srv/x",
           "Entrypoint": ["/bin/sh", "-c"], "Cmd": ["id"], "StopSignal": "SIGRTMIN+3",
           "Labels": {"x": "y"}, "ExposedPorts": {"80/tcp": {}}, "Hostname": "other"}


def layers() -> list[bytes]:
    """Return layers that do to those below all that a layer can do."""
    return [
        ociimages.layer(
            ("etc", "d", ""), ("etc/passwd", "f", "root:x:0:0::/root:/bin/sh\n"
                               "app:x:1000:1001::/home/app:/bin/sh\n"),
            ("etc/group", "f", "app:x:1001:\nwheel:x:55:app\n"),
            ("gone/deep/er", "f", "low"), ("kept", "f", "kept"), ("big", "f", bytes(_MIB)),
            ("program", "f", "#!", {"mode": 0o4755, "uid": 70_000, "pax_headers": {
                "SCHILY.xattr.security.capability": _CAPABILITY.decode()}}),
            ("directory/of", "f", "low"), ("file", "f", "low"), ("link", "l", "directory"),
            ("usr/lib/low", "f", "low"), ("lib", "l", "usr/lib"), ("opaque/low", "f", "low"),
            ("opaque/sub/low", "f", "low"), ("null", "c", ""), ("to-directory", "f", "low")),
        ociimages.layer(
            (".wh.gone", "f", ""), ("hard", "h", "big"), (".wh.big", "f", ""),
            (".wh.file", "f", ""), ("file", "d", ""), ("file/now", "f", "directory"),
            ("directory", "f", "file"), ("lib/high", "f", "high"), ("lib/.wh.low", "f", ""),
            ("link", "f", "file"), ("opaque/high", "f", "high"),
            ("opaque/.wh..wh..opq", "f", ""), (".wh.not-there", "f", ""),
            ("nowhere/.wh.not", "f", ""), (".wh..wh.plnk", "f", ""),
            ("to-directory", "d", "", {"mtime": 77, "mode": 0o700})),
        # What takes away comes last, and must leave what the layer itself has.
        ociimages.layer(
            ("again/new", "f", "new"), (".wh.again", "f", ""), ("kept", "f", "newer"),
            (".wh.kept", "f", ""), ("to-directory/below", "f", "x"), ("empty", "d", "")),
    ]


class OciCase(test_images.UnpackCase):

    def write(self, data: bytes) -> None:
        pathlib.Path(self.image).write_bytes(data)

    def unpacked(self, size: int = 64 * _MIB) -> oci.ImageConfig | None:
        if os.path.exists(self.disk):
            os.unlink(self.disk)
        disks.make(self.disk, size, "root")
        with disks.opened(self.disk) as directory:
            return unpack.fill(self.image, directory)

    def check_nothing_beside(self) -> None:
        self.assertEqual({"image", "disk"}, set(os.listdir(self.top)))


class LayersTest(OciCase):

    def check(self) -> None:
        found = self.unpacked()
        self.assertEqual(oci.ImageConfig(
            env={"PATH": "/bin", "A": "b=c"}, user="app:55", working_dir="/srv/x",
            argv=("/bin/sh", "-c", "id"), stop_signal=37), found)
        with self.opened() as root:
            names = sorted(os.path.relpath(os.path.join(parent, name), root)
                           for parent, directories, files in os.walk(root)
                           for name in (*directories, *files))
            self.assertEqual([
                "again", "again/new", "directory", "empty", "etc", "etc/group", "etc/passwd",
                "file", "file/now", "hard", "kept", "lib", "link", "lost+found", "opaque",
                "opaque/high", "program", "srv", "srv/x", "to-directory", "to-directory/below",
                "usr", "usr/lib", "usr/lib/high"], names)
            for path, content in (("kept", "newer"), ("directory", "file"), ("link", "file"),
                                  ("file/now", "directory"), ("usr/lib/high", "high")):
                self.assertEqual(content, pathlib.Path(root, path).read_text("utf-8"))
            self.assertEqual("usr/lib", os.readlink(f"{root}/lib"))
            status = os.stat(f"{root}/hard")
            self.assertEqual((_MIB, 1), (status.st_size, status.st_nlink))
            status = os.stat(f"{root}/program")
            self.assertEqual((0o104755, 70_000), (status.st_mode, status.st_uid))
            self.assertEqual(_CAPABILITY, os.getxattr(f"{root}/program", "security.capability"))
            status = os.stat(f"{root}/to-directory")
            self.assertEqual((77, 0o700), (status.st_mtime, stat.S_IMODE(status.st_mode)))
        self.fsck()
        self.check_nothing_beside()

    def test_archives(self) -> None:
        archive = ociimages.simple(layers(), _CONFIG).archive()
        for how in ("", "gz", "zst"):
            with self.subTest(how):
                self.write(ociimages.compress(archive, how))
                self.check()
        for module in (lzma, bz2):
            with self.subTest(module.__name__):
                self.write(module.compress(archive))
                self.check()

    def test_directory(self) -> None:
        ociimages.simple(layers(), _CONFIG).write(self.image)
        self.check()

    def test_docker_save(self) -> None:
        # The same layer twice is a link in it.
        self.write(ociimages.docker_archive([*layers(), layers()[2]], _CONFIG))
        self.check()
        self.write(ociimages.compress(ociimages.docker_archive(layers(), _CONFIG), "gz"))
        self.check()

    def test_both_at_once(self) -> None:
        """What docker save writes today: a layout that has a manifest.json as well."""
        layout = ociimages.simple(layers(), _CONFIG, how=("",))
        layout.files["manifest.json"] = json.dumps([{"Config": "x", "Layers": []}]).encode()
        layout.files["repositories"] = b"{}"
        self.write(layout.archive())
        self.check()

    def test_all_of_a_tree(self) -> None:
        """What tar writes of a tree comes out of a layer, and of a tarball, as it was."""
        source = os.path.join(self.top, "source")
        os.mkdir(source)
        self.make_tree(source)
        os.unlink(f"{source}/sparse")
        # Tar keeps them in a way of its own.
        for name in ("access", "default"):
            os.removexattr(f"{source}/etc/deep/er", f"system.posix_acl_{name}")
        # Python reads times as numbers that have not all the digits.
        for parent, directories, files in os.walk(source, topdown=False):
            for name in (*directories, *files, "."):
                path = os.path.join(parent, name)
                when = os.lstat(path).st_mtime_ns // 10**9
                os.utime(path, (when, when), follow_symlinks=False)
        wanted = self.described(source)
        data = subprocess.run(
            ["tar", "-C", source, "--format=pax", "--xattrs", "--xattrs-include=*", "-c", "."],
            stdout=subprocess.PIPE, check=True).stdout
        subprocess.run(["rm", "-r", source], check=True)
        for image in (ociimages.simple([data]).archive(), data):
            self.write(image)
            self.unpacked()
            with self.opened() as root:
                found = self.described(root)
            self.assertEqual(set(wanted), set(found))
            for path, one in wanted.items():
                self.assertTrue(one == found[path], path)


class RefusedTest(OciCase):

    def test_escapes(self) -> None:
        secret = os.path.join(self.top, "secret")
        low = ociimages.layer(("out", "l", self.top), ("up", "l", "../../../../../.."),
                              ("etc", "d", ""))
        for members, reason in (
                ((("../secret", "f", "x"),), "layer 2: ../secret: its name leads out"),
                ((("etc/../../secret", "f", "x"),), "leads out"),
                ((("etc/.wh...", "f", ""),), "takes away what has no name"),
                ((("etc/.wh..", "f", ""),), "takes away what has no name"),
                ((("etc/.wh.", "f", ""),), "takes away what has no name"),
                ((("hard", "h", "../secret"),), "leads out"),
                ((("hard", "h", "out/secret"),), "hard link to out/secret"),
                ((("hard", "h", "etc"),), "hard link to etc"),
                ((("a", "l", "b"), ("b", "l", "a"), ("a/x", "f", "x")), "too many symbolic"),
                ((("/".join(["d"] * 300), "f", "x"),), "deeper than 256"),
                ((("n" * 300, "f", "x"),), "File name too long"),
                ((("f", "f", "x"), ("f/g", "f", "x")), "/f above it is no directory")):
            with self.subTest(reason=reason, members=members[0][0][:20]):
                self.write(ociimages.simple([low, ociimages.layer(*members)]).archive())
                pathlib.Path(secret).write_text("secret")
                self.refused(reason)
                self.assertEqual("secret", pathlib.Path(secret).read_text("utf-8"))
                os.unlink(secret)
                self.check_nothing_beside()

    def test_links_lead_nowhere_else(self) -> None:
        """Through links of lower layers: all stays in the root."""
        secret = pathlib.Path(self.top, "secret")
        secret.write_text("secret")
        low = ociimages.layer(("out", "l", self.top), ("up", "l", "../../../../../.."))
        self.write(ociimages.simple([low, ociimages.layer(
            ("out/.wh.secret", "f", ""), ("out/escaped", "f", "x"), ("up/escaped", "f", "x"),
            (f"up{self.top}/.wh..wh..opq", "f", ""))]).archive())
        self.unpacked()
        self.assertEqual("secret", secret.read_text("utf-8"))
        self.assertEqual({"image", "disk", "secret"}, set(os.listdir(self.top)))
        with self.opened() as root:
            self.assertTrue(os.path.exists(f"{root}{self.top}/escaped"))
            self.assertTrue(os.path.exists(f"{root}/escaped"))

    def test_bombs(self) -> None:
        self.write(ociimages.simple([ociimages.layer(("zeros", "f", bytes(100 * _MIB)))],
                                    how=("gz",)).archive())
        with self.assertRaises(exception.NoSpace):
            self.unpacked()
        self.check_nothing_beside()

    def test_archive_that_is_a_bomb(self) -> None:
        """A small file that would need all of the host's space beside it."""
        archive = ociimages.Layout().archive()[:-tarfile.BLOCKSIZE * 2]
        member = tarfile.TarInfo("blobs/sha256/" + "a" * 64)
        member.size = 2 << 30
        zeros = ociimages.compress(bytes(256 * _MIB), "zst")
        self.write(ociimages.compress(archive[:1024] + member.tobuf(), "zst") + zeros * 8)
        self.refused("the archive has more than 1073741824 bytes")
        self.check_nothing_beside()

    def test_layouts(self) -> None:
        """Files of a directory that are none, or links."""
        layout = ociimages.simple([ociimages.layer(("x", "f", "x"))])
        layout.write(self.image)
        index = os.path.join(self.image, "index.json")
        os.rename(index, os.path.join(self.top, "elsewhere"))
        self.refused("there is no index.json")
        os.symlink(os.path.join(self.top, "elsewhere"), index)
        self.refused("index.json cannot be read")
        os.unlink(index)
        os.mkfifo(index)
        self.refused("index.json cannot be read: no regular file")
        os.unlink(index)
        os.rename(os.path.join(self.top, "elsewhere"), index)
        blobs = os.path.join(self.image, "blobs")
        os.rename(blobs, os.path.join(self.top, "blobs"))
        os.symlink(os.path.join(self.top, "blobs"), blobs)
        self.refused("the manifest is not in it|a manifest is not in it")

    def test_directory_that_is_none(self) -> None:
        os.mkdir(self.image)
        self.refused("this is a directory")

    def test_cut(self) -> None:
        archive = ociimages.simple(layers(), _CONFIG).archive()
        for size in range(1024, len(archive) - 2 * tarfile.RECORDSIZE, 4096):
            with self.subTest(size):
                self.write(archive[:size])
                with self.assertRaises(exception.InvalidValue):
                    self.unpacked()
        packed = ociimages.compress(archive, "gz")
        self.write(packed[:len(packed) // 2])
        self.refused("tar.gz: ")
        self.check_nothing_beside()

    def test_no_way_out_of_a_layout(self) -> None:
        """What opens its files has no directory open, and no other file."""
        ociimages.simple([ociimages.layer(("x", "f", "x"))]).write(self.image)
        program = ("import os, pathlib, sys\n"
                   "from nova_sandbox.rootfs import ocistore\n"
                   "image, _, _ = [os.open(path, os.O_RDONLY) for path in sys.argv[1:]]\n"
                   "store = ocistore.LayoutStore(ocistore.serve(image))\n"
                   "assert store.find('index.json')\n"
                   "# Having answered this, it has closed what it sent before.\n"
                   "assert store.find('nothing') is None\n"
                   "child, = pathlib.Path('/proc/self/task', str(os.getpid()), 'children')"
                   ".read_text().split()\n"
                   "print(*(os.readlink(one) for one in pathlib.Path('/proc', child, 'fd')"
                   ".iterdir() if int(one.name) > 2))\n")
        found = subprocess.run([sys.executable, "-c", program, self.image, self.top, "/etc/passwd"],
                               stdout=subprocess.PIPE, text=True, check=True).stdout.split()
        self.assertEqual(["socket"], [one.partition(":")[0] for one in found])
