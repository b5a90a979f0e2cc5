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

"""Which source is for which image."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import sources

_OURS = {name: f"nova_sandbox.rootfs.sources.{place}" for name, place in (
    ("tarball", "tarball:Tarball"), ("oci", "oci:Layout"), ("disk", "disk:Disk"),
    ("qcow2", "qcow2:Qcow2"))}


class Boxes(sources.Source):
    """Has a format of its own, which ours take for an ext file system."""

    formats = frozenset(("box",))
    magic = ((1070, b"BOX", "box"), (70000, b"BOX", "box"))
    takes = "a box"


class Images(sources.Source):
    """Has one that is known, and that ours cannot read."""

    formats = frozenset(("vmdk",))
    takes = "a VMDK image"


class Rival(sources.Source):
    """Has one of ours."""

    formats = frozenset(("erofs",))


class SourcesCase(unittest.TestCase):

    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.path = pathlib.Path(temporary.name, "image")

    def find(self, *parts: tuple[int, bytes], **plugins: type[sources.Source]) -> sources.Source:
        """Find the source of a file with bytes at some places."""
        content = bytearray(80000)
        for at, data in parts:
            content[at:at + len(data)] = data
        self.path.write_bytes(content)
        return self.of_path(**plugins)

    def of_path(self, **plugins: type[sources.Source]) -> sources.Source:
        places = {name: f"{one.__module__}:{one.__qualname__}" for name, one in plugins.items()}
        values = vars(startcache.load())
        return sources.find(str(self.path), startcache.Settings(
            {**values, "plugins": {**values["plugins"], sources.NAMESPACE: {**_OURS, **places}}}))


class FindTest(SourcesCase):

    def test_ours(self) -> None:
        for at, data, name, found in (
                (0, b"\x1f\x8b\x08", "Tarball", "tar.gz"), (0, b"BZh", "Tarball", "tar.bz2"),
                (0, b"\xfd7zXZ\0", "Tarball", "tar.xz"), (257, b"ustar", "Tarball", "tar"),
                (0, b"\x28\xb5\x2f\xfd", "Tarball", "tar.zst"), (0, b"QFI\xfb", "Qcow2", "qcow2"),
                (0, b"XFSB", "Disk", "xfs"), (0, b"hsqs", "Disk", "squashfs"),
                (0x10040, b"_BHRfS_M", "Disk", "btrfs"), (1080, b"\x53\xef", "Disk", "ext"),
                (1024, b"\xe2\xe1\xf5\xe0", "Disk", "erofs"),
                (510, b"\x55\xaa", "Disk", "partitioned")):
            with self.subTest(found):
                source = self.find((at, data))
                self.assertEqual((name, found), (type(source).__name__, source.format))

    def test_registered(self) -> None:
        """The entry points are those that the tests here suppose."""
        self.assertEqual(_OURS, {name: place for name, place in
                                 startcache.load().plugins[sources.NAMESPACE].items()
                                 if name in _OURS})

    def test_layout(self) -> None:
        self.path.mkdir()
        with self.assertRaisesRegex(exception.InvalidValue, "this is a directory"):
            self.of_path()
        (self.path / "oci-layout").touch()
        self.assertEqual("oci", self.of_path().format)

    def test_disk_size(self) -> None:
        for data, size in ((b"hsqs", 80000), (b"BZh", 0)):
            self.assertEqual(size, self.find((0, data)).disk_size(str(self.path)))
        source = self.find((0, b"QFI\xfb"))
        with self.assertRaisesRegex(exception.InvalidValue, "qcow2: it is not safe to open"):
            source.disk_size(str(self.path))

    def test_no_source(self) -> None:
        for data, name in ((b"KDMV", "vmdk"), (b"", "unknown")):
            with self.assertRaisesRegex(
                    exception.InvalidValue,
                    f"^image: '.*/image' .*this is {name}; allowed is a raw disk.*, or a tarball "):
                self.find((0, data))

    def test_no_file(self) -> None:
        with self.assertRaisesRegex(exception.InvalidValue, "can be read .No such file"):
            self.of_path()


class OthersTest(SourcesCase):

    def test_format_of_its_own(self) -> None:
        """It comes before ours, wherever it is."""
        for at in (1070, 70000):
            source = self.find((1080, b"\x53\xef"), (at, b"BOX"), box=Boxes)
            self.assertEqual((Boxes, "box", 0), (type(source), source.format,
                                                 source.disk_size(str(self.path))))
        self.assertEqual("ext", self.find((1080, b"\x53\xef"), box=Boxes).format)

    def test_known_format(self) -> None:
        self.assertIs(Images, type(self.find((0, b"KDMV"), images=Images)))

    def test_named_in_errors(self) -> None:
        with self.assertRaisesRegex(exception.InvalidValue, "allowed is a box, or a raw disk"):
            self.find(box=Boxes)

    def test_two_of_one_format(self) -> None:
        with self.assertRaisesRegex(exception.ConfigError,
                                    "nova_sandbox.images: 'disk' and 'rival' both read erofs"):
            self.find(rival=Rival)

    def test_none_at_all(self) -> None:
        """As with a checkout that is newer than what was installed of it."""
        values = vars(startcache.load())
        settings = startcache.Settings(
            {**values, "plugins": {**values["plugins"], sources.NAMESPACE: {}}})
        with self.assertRaisesRegex(exception.ConfigError, "none is registered; install"):
            sources.find(str(self.path), settings)


class ImportTest(unittest.TestCase):

    def test_only_what_is_needed(self) -> None:
        """Whatever reads an image is imported in the process that is confined for it."""
        program = ("import sys; from nova_sandbox import startcache\n"
                   "from nova_sandbox.rootfs import sources\n"
                   "sources.find(sys.argv[1], startcache.load())\n"
                   "print(*sys.modules)")
        with tempfile.NamedTemporaryFile() as image:
            image.write(b"hsqs")
            image.flush()
            found = subprocess.run([sys.executable, "-c", program, image.name], check=True,
                                   capture_output=True, text=True).stdout.split()
        rooms = {name for name in found if name.startswith("nova_sandbox.rootfs.")}
        self.assertEqual({"nova_sandbox.rootfs.formats", "nova_sandbox.rootfs.sources"} | {
            f"nova_sandbox.rootfs.sources.{name}" for name in _OURS}, rooms)
        self.assertNotIn("tarfile", found)


if __name__ == "__main__":
    unittest.main()
