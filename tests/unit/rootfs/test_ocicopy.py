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
"""Container images whose parts are not what they should be, and layers of all kinds."""

import io
import json
import os
import pathlib
import tarfile
import tempfile
import unittest
from typing import Any
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from nova_sandbox.rootfs import layers, oci, ocicopy, ocistore, paths, zstd
from tests import ociimages
from tests.ociimages import HERE, INDEX, Layout, layer, simple

_MACHINE = os.uname().machine
_OTHER = oci.Platform("linux", "s390x")
_UNKNOWN = oci.Platform("unknown", "unknown")
_FILE = layer(("file", "f", "content"))


class CopyCase(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name
        self.root = os.path.join(self.top, "root")
        os.mkdir(self.root)

    def store(self, archive: bytes) -> ocistore.ArchiveStore:
        path = pathlib.Path(self.top, "archive")
        path.write_bytes(archive)
        file = os.open(path, os.O_RDONLY)
        self.addCleanup(os.close, file)
        return ocistore.ArchiveStore(file)

    def copy(self, image: Layout | bytes) -> oci.ImageConfig:
        data = image if isinstance(image, bytes) else image.archive()
        return ocicopy.copy(self.store(data), _MACHINE, self.root)

    def refused(self, reason: str, image: Layout | bytes) -> None:
        with self.assertRaisesRegex(oci.OciError, reason):
            self.copy(image)
        self.assertEqual([], os.listdir(self.root))


class PythonTest(CopyCase):
    def test_without_filters(self) -> None:
        """As Debian 12 has it, before 3.11.4."""
        extract = tarfile.TarFile.extract

        def older(self: tarfile.TarFile, member: tarfile.TarInfo, path: str = "",
                  set_attrs: bool = True, *, numeric_owner: bool = False) -> None:
            extract(self, member, path, set_attrs, numeric_owner=numeric_owner)
        with mock.patch.object(tarfile.TarFile, "extract", older), \
                mock.patch.object(tarfile.TarInfo, "replace", None):
            self.copy(simple([_FILE]))
        self.assertEqual("content", pathlib.Path(self.root, "file").read_text("utf-8"))


class PlatformTest(CopyCase):

    def two(self, *platforms: oci.Platform | None, told: bool = True) -> Layout:
        """Return a layout with an image for each platform, in an index in its index."""
        layout = Layout()
        entries = []
        for number, one in enumerate(platforms):
            more = {"platform": {key: value for key, value in vars(one).items() if value}
                    } if told and one else {}
            entries.append(layout.image([layer(("file", "f", str(number)))],
                                        made_for=one or HERE, **more))
        return layout.finish(layout.blob(layout.index(*entries), INDEX))

    def test_chosen(self) -> None:
        for told in (True, False):
            for platforms, wanted in (((_OTHER, HERE), "1"), ((HERE, _OTHER), "0"),
                                      ((_UNKNOWN, HERE), "1"), ((HERE, HERE), "0")):
                self.copy(self.two(*platforms, told=told))
                self.assertEqual(wanted, pathlib.Path(self.root, "file").read_text("utf-8"))

    def test_none(self) -> None:
        for told in (True, False):
            self.refused(f"it is for linux/s390x; this host runs {HERE}",
                         self.two(_OTHER, _UNKNOWN, told=told))
        self.refused("there is no image", self.two())
        self.refused("there is no image", self.two(_UNKNOWN))
        self.refused("it is for linux/s390x; this host",
                     ociimages.docker_archive([_FILE], platform=_OTHER))

    def test_what_is_no_image(self) -> None:
        """Signatures and charts beside it are not looked at."""
        layout = Layout()
        empty = layout.blob(b"{}", "application/vnd.oci.empty.v1+json")
        artifact = layout.blob({"schemaVersion": 2, "mediaType": ociimages.MANIFEST,
                                "config": empty, "layers": []}, ociimages.MANIFEST)
        self.refused("there is no image", layout.finish(artifact, empty))
        self.copy(layout.finish(artifact, empty, layout.image([_FILE])))

    def test_several(self) -> None:
        layout = Layout()
        one, two = (layout.image([layer((name, "f", ""))], annotations={
            "org.opencontainers.image.ref.name": name}) for name in ("one", "two"))
        self.refused("there are 2 images in it .*'one', 'two'.*; allowed is one",
                     layout.finish(one, two))
        self.copy(layout.finish(two))

    def test_several_saved(self) -> None:
        store = dict(_members(ociimages.docker_archive([_FILE])))
        entries = json.loads(store["manifest.json"])
        store["manifest.json"] = json.dumps(entries * 2).encode()
        self.refused("there are 2 images in it .test:latest, test:latest.; allowed is one",
                     ociimages.archive(list(store.items())))


def _members(archive: bytes) -> list[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(archive)) as stream:
        return [(one.name, found.read()) for one in stream if (found := stream.extractfile(one))]


class DigestTest(CopyCase):

    def test_every_blob(self) -> None:
        """Each blob: another byte, one byte less, one more, and nothing."""
        right = simple([_FILE, layer(("b", "f", "b" * 9999))])
        blobs = [name for name in right.files if name.startswith("blobs/")]
        self.assertEqual(4, len(blobs))
        for name in blobs:
            data = right.files[name]
            for wrong, reason in ((data[:-1] + bytes([data[-1] ^ 1]), "has the digest"),
                                  (data[:-1], "by its descriptor"),
                                  (data + b" ", "by its descriptor"), (b"", "by its descriptor")):
                changed = simple([])
                changed.files = {**right.files, name: wrong}
                with self.subTest(name, reason=reason), \
                        self.assertRaisesRegex(oci.OciError, reason):
                    self.copy(changed)
            changed.files = {key: value for key, value in right.files.items() if key != name}
            with self.assertRaisesRegex(oci.OciError, f"not in it: there is no {name[:40]}"):
                self.copy(changed)

    def test_blob_of_another_name(self) -> None:
        """A descriptor cannot name anything but a blob."""
        layout = Layout()
        layout.files["secret"] = _FILE
        for digest in ("sha256:../../secret", "../../secret", "sha256:" + "0" * 63 + "/"):
            entry = {**layout.image([_FILE]), "digest": digest}
            self.refused("digest is", layout.finish(entry))

    def test_diff_ids(self) -> None:
        layout = Layout()
        entry = layout.image([_FILE])
        manifest = json.loads(layout.files["blobs/" + entry["digest"].replace(":", "/")])
        for layers_, reason in (([manifest["layers"][0]] * 2, "manifest has 2 layers, the config"),
                                ([], "manifest has 0 layers, the configuration 1")):
            changed = layout.blob({**manifest, "layers": layers_}, ociimages.MANIFEST)
            self.refused(reason, layout.finish(changed))
        other = layout.blob(layer(("other", "f", "")), ociimages.LAYER)
        changed = layout.blob({**manifest, "layers": [other]}, ociimages.MANIFEST)
        with self.assertRaisesRegex(oci.OciError, "layer 1 has the digest .* uncompressed"):
            self.copy(layout.finish(changed))

    def test_saved(self) -> None:
        """What docker save writes has digests of what is uncompressed, and in names."""
        members = dict(_members(ociimages.docker_archive([_FILE])))
        for name, data in members.items():
            if name.endswith("VERSION"):
                continue
            changed = {**members, name: data.replace(b"content", b"CONTENT").replace(
                b"linux", b"LINUX").replace(b"layer.tar", b"other.tar")}
            with self.subTest(name):
                self.refused("has the digest|there is no", ociimages.archive([*changed.items()]))
        self.refused("manifest.json has 1 layers, the configuration 0", ociimages.docker_archive(
            [_FILE], rootfs={"type": "layers", "diff_ids": []}))

    def test_indexes_in_indexes(self) -> None:
        layout = Layout()
        entry = layout.image([_FILE])
        for _ in range(3):
            entry = layout.blob(layout.index(entry), INDEX)
        self.copy(layout.finish(entry))
        os.unlink(os.path.join(self.root, "file"))
        entry = layout.blob(layout.index(entry), INDEX)
        self.refused("nested more than 4 deep", layout.finish(entry))
        # One that is in itself cannot have its own digest.
        data = layout.index({**entry, "size": 400})
        layout.files["blobs/" + entry["digest"].replace(":", "/")] = json.dumps(data).encode()
        self.refused("an index has", layout.finish(entry))

    def test_too_many_documents(self) -> None:
        layout = Layout()
        entry = layout.image([_FILE])
        self.refused("more than 256 indexes and manifests", layout.finish(*[entry] * 300))

    def test_too_large(self) -> None:
        layout = Layout()
        layout.files["index.json"] = b" " * (oci.LARGEST_DOCUMENT + 1)
        self.refused("index.json has 4194305 bytes; at most", layout)
        entry = layout.blob(b" " * (oci.LARGEST_DOCUMENT + 1), ociimages.MANIFEST)
        self.refused("manifest has 4194305 bytes; at most", layout.finish(entry))

    def test_parts_that_are_missing(self) -> None:
        for name in ("oci-layout", "index.json"):
            layout = simple([_FILE])
            del layout.files[name]
            self.refused(f"there is no {name}", layout)
        self.refused("there is no manifest.json", ociimages.archive([("repositories", b"{}")]))


class StoreTest(CopyCase):

    def test_names(self) -> None:
        store = self.store(ociimages.archive(
            [("./a/b", b"1"), ("/c", b"2")], {"d/e": "../a/b", "loop": "loop", "out": "../../c"}))
        found = {name: blob.read(name) for name in ("a/b", "c", "d/e", "./c", "loop", "out", "x")
                 if (blob := store.find(name))}
        self.assertEqual({"a/b": b"1", "c": b"2", "d/e": b"1", "./c": b"2"}, found)

    def test_refused(self) -> None:
        twice = ociimages.archive([("a", b"1"), ("./a", b"2")])
        with self.assertRaisesRegex(oci.OciError, "the archive has a twice"):
            self.store(twice)
        cut = ociimages.archive([("a", b"x" * 5000)])[:2000]
        with self.assertRaisesRegex(oci.OciError, "ends in the middle of a"):
            self.store(cut)
        with self.assertRaisesRegex(oci.OciError, "the archive is broken"):
            self.store(b"\xff" * 2000)

    def test_archives_of_images(self) -> None:
        image = simple([_FILE])
        hexadecimal = "a" * 64
        for data, wanted in (
                (image.archive(), True), (ociimages.docker_archive([_FILE]), True),
                (ociimages.archive([("manifest.json", b"[]")]), True),
                (ociimages.archive([("index.json", b""), ("oci-layout", b"")]), True),
                (ociimages.archive([(f"{hexadecimal}.json", b"")]), True),
                (layer((".", "d", ""), ("./blobs", "d", ""), ("./oci-layout", "f", "")), True),
                (_FILE, False), (layer((".", "d", ""), ("./etc", "d", "")), False),
                (ociimages.archive([("index.json", b""), ("server.js", b"")]), False),
                (layer(("blobs", "d", "")), False), (layer(), False), (b"", False),
                (b"no archive" * 100, False), (ociimages.compress(image.archive(), "gz"), True),
                (ociimages.compress(image.archive(), "zst"), True),
                (ociimages.compress(_FILE, "zst"), False),
                (ociimages.compress(image.archive(), "gz")[:30], False)):
            path = pathlib.Path(self.top, "file")
            path.write_bytes(data)
            with open(path, "rb") as stream:
                self.assertEqual(wanted, ocicopy.is_archive(stream.fileno()))
                self.assertEqual(0, stream.tell())


_NAMES = st.sampled_from(("a", "b", "a/b", "a/b/c", "b/a", "./a", "/b", "a/../b", "../a", ".",
                          "a//b", "c/", "..", "/", ""))
_LAST = st.sampled_from(("", "", "", "/.wh.a", "/.wh.b", "/.wh..wh..opq", "/.wh...", "/.wh.",
                         "/.wh..wh.x"))
_MEMBERS = st.lists(st.tuples(
    st.tuples(_NAMES, _LAST).map("".join), st.sampled_from("ffddlhc"),
    st.sampled_from(("a", "b", "../..", "/", "a/b", "../../secret", "/etc", "."))), max_size=8)


class LayersTest(CopyCase):

    def tree(self) -> dict[str, str | None]:
        """Return files with their contents, directories with None, links with an arrow."""
        found: dict[str, str | None] = {}
        for parent, directories, files in os.walk(self.root):
            for name in (*directories, *files):
                path = pathlib.Path(parent, name)
                found[os.path.relpath(path, self.root)] = (
                    f"-> {os.readlink(path)}" if path.is_symlink() else
                    None if path.is_dir() else path.read_text("utf-8"))
        return found

    def apply(self, *all_of_them: bytes, marks: bool = True) -> dict[str, str | None]:
        tree = layers.Tree(self.root, marks=marks)
        for one in all_of_them:
            tree.apply(io.BytesIO(one), "it")
        tree.finish()
        return self.tree()

    def test_marks_take_what_is_below_only(self) -> None:
        low = layer(("d/low", "f", "low"), ("d/e/low", "f", "low"))
        for members, wanted in (
                ([("d/new", "f", "new"), (".wh.d", "f", "")], {"d": None, "d/new": "new"}),
                ([(".wh.d", "f", ""), ("d/new", "f", "new")], {"d": None, "d/new": "new"}),
                ([("d/e/new", "f", "new"), ("d/.wh..wh..opq", "f", "")],
                 {"d": None, "d/e": None, "d/e/new": "new"}),
                ([("d", "d", ""), ("d/.wh..wh..opq", "f", "")], {"d": None}),
                ([("d", "f", "file"), (".wh.d", "f", "")], {"d": "file"}),
                ([("d/e", "d", ""), (".wh.d", "f", "")], {"d": None, "d/e": None}),
                ([(".wh..wh..opq", "f", ""), ("x", "f", "x")], {"x": "x"})):
            with self.subTest(members=members):
                self.apply(layer((".wh..wh..opq", "f", "")), low)
                self.assertEqual(wanted, self.apply(layer(*members)))

    def test_repeated_marks(self) -> None:
        """No directory is looked through again for them."""
        files = [(f"d/e/{number}", "f", "") for number in range(20)]
        marks = [("d/e/.wh..wh..opq", "f", ""), ("d/.wh.e", "f", ""), (".wh.d", "f", ""),
                 ("d/.wh..wh..opq", "f", "")]
        with mock.patch.object(os, "listdir", wraps=os.listdir) as listed:
            self.apply(layer(("d/e/low", "f", "")), layer(*files, *(marks * 5)))
        self.assertEqual(2, listed.call_count)
        self.assertNotIn("d/e/low", self.tree())
        self.assertEqual(22, len(self.tree()))

    def test_marks_of_a_tarball_are_files(self) -> None:
        self.assertEqual({"a": None, "a/.wh.b": "", "a/b": "b", "c": "c"}, self.apply(
            layer(("a/b", "f", "b"), ("a/.wh.b", "f", ""), ("a/../../c", "f", "c")), marks=False))

    def test_number_of_files(self) -> None:
        """Of all layers together, whether they stay or not."""
        with mock.patch.object(layers, "_MOST_ENTRIES", 3):
            self.assertEqual({"a": "3"}, self.apply(
                *(layer(("a", "f", str(number))) for number in range(1, 4))))
            for parts in ([4], [2, 2], [1, 3]):
                with self.assertRaisesRegex(oci.OciError, "more than 3 files"):
                    self.apply(*(layer(*[("a", "f", "")] * part) for part in parts))

    def test_hard_links(self) -> None:
        self.assertEqual({"a": "a", "b": "a", "d": None, "d/c": "a", "l": "-> a", "m": "-> a"},
                         self.apply(layer(("a", "f", "a"), ("l", "l", "a")),
                                    layer(("b", "h", "a"), ("d/c", "h", "/b"), ("m", "h", "l"),
                                          ("a", "h", "./a"))))
        self.assertEqual(3, os.stat(os.path.join(self.root, "a")).st_nlink)
        # One name is written anew, and the others keep what they had.
        self.assertEqual("new", self.apply(layer(("a", "f", "new")))["a"])
        self.assertEqual("a", self.tree()["b"])

    def test_what_replaces_what(self) -> None:
        kinds: dict[str, tuple[Any, ...]] = {
            "file": ("x", "f", "file"), "directory": ("x/in", "f", ""), "link": ("x", "l", "y"),
            "device": ("x", "c", "")}
        wanted = {"file": {"x": "file"}, "directory": {"x": None, "x/in": ""},
                  "link": {"x": "-> y"}, "device": {}}
        for before in kinds:
            for after in kinds:
                if after == "directory":
                    # Its own entry is what replaces; without one a link would be followed.
                    last = layer(("x", "d", ""), kinds[after])
                else:
                    last = layer(kinds[after])
                with self.subTest(before=before, after=after):
                    self.assertEqual(wanted[after], self.apply(
                        layer((".wh..wh..opq", "f", "")), layer(kinds[before]), last))

    @settings(max_examples=300, deadline=None)
    @given(st.lists(_MEMBERS, min_size=1, max_size=3))
    def test_nothing_leaves_the_root(self, all_of_them: list[Any]) -> None:
        with tempfile.TemporaryDirectory() as top:
            self.root = os.path.join(top, "one", "root")
            os.makedirs(self.root)
            secret = pathlib.Path(top, "secret")
            secret.write_text("secret")
            tree = layers.Tree(self.root)
            try:
                for members in all_of_them:
                    tree.apply(io.BytesIO(layer(*members)), "it")
                tree.finish()
            except oci.OciError as error:
                self.assertTrue(str(error).isprintable())
            self.assertEqual("secret", secret.read_text("utf-8"))
            self.assertEqual(1, secret.stat().st_nlink)
            self.assertEqual((["one", "secret"], ["root"]),
                             (sorted(os.listdir(top)), os.listdir(os.path.join(top, "one"))))

    @settings(max_examples=100, deadline=None)
    @given(st.integers(0, 2000), st.integers(0, 255))
    def test_broken_archives(self, where: int, byte: int) -> None:
        data = bytearray(layer(("a", "f", "x" * 600), ("b", "l", "a"), ("c", "h", "a")))
        data[where] = byte
        with tempfile.TemporaryDirectory() as self.root:
            try:
                layers.Tree(self.root).apply(io.BytesIO(data), "it")
            except oci.OciError as error:
                self.assertTrue(str(error).isprintable())


class DecompressedTest(unittest.TestCase):

    def test_several_members(self) -> None:
        """What some builders write so that a file can be found in it: many streams in one."""
        for how in ("gz", "zst", ""):
            data = b"".join(ociimages.compress(b"%d" % number * 9999, how) for number in range(9))
            stream = ocicopy.decompressed(io.BufferedReader(io.BytesIO(data)))  # type: ignore
            self.assertEqual(b"".join(b"%d" % number * 9999 for number in range(9)),
                             stream.read())

    @settings(max_examples=100, deadline=None)
    @given(st.integers(0, 200), st.integers(0, 255), st.integers(1, 3000))
    def test_broken_zstd(self, where: int, byte: int, size: int) -> None:
        whole = os.urandom(100) * 300
        data = bytearray(ociimages.compress(whole, "zst"))
        data[where % len(data)] = byte
        reader = zstd.Reader(io.BytesIO(bytes(data)))
        found = b""
        try:
            while chunk := reader.read(size):
                found += chunk
        except zstd.ZstdError as error:
            self.assertTrue(str(error).isprintable())
        self.assertLessEqual(len(found), len(whole))

    def test_window(self) -> None:
        """More memory than any image needs is not given."""
        data = b"\x28\xb5\x2f\xfd\x00\xa8" + bytes(20)
        with self.assertRaisesRegex(zstd.ZstdError, "(?i)memory|window"):
            zstd.Reader(io.BytesIO(data)).read()


class UserTest(CopyCase):

    def test_users(self) -> None:
        os.mkdir(os.path.join(self.root, "etc"))
        pathlib.Path(self.root, "etc/passwd").write_text(
            "root:x:0:0::/:/\napp:x:1000:1001::/:/\nagain:x:0:5::/:/\n12:x:7:8::/:/\nbad:x:9:x::/:/"
            "\nlate:x:44:1::/:/\nlate:x:45:1::/:/\n")
        pathlib.Path(self.root, "etc/group").write_text("wheel:x:10:app\nodd:x:y:\n")
        for text, wanted in (
                ("", ""), ("app", "app"), ("app:wheel", "app:10"), ("app:7", "app:7"),
                ("1000", "app"), ("1000:wheel", "1000:10"), ("0", "root"), ("77", "77:0"),
                ("7", "7:8"), ("9", "9:0"), ("45", "45:1"), ("44", "late"), (":wheel", "0:10"),
                ("nobody", "nobody"), ("app:none", "app:none"), ("app:odd", "app:odd"),
                ("99999999999", "99999999999"), ("0077", "0077:0")):
            self.assertEqual(wanted, paths.image_user(self.root, text), text)

    def test_without_files(self) -> None:
        for text, wanted in (("app", "app"), ("5", "5:0"), ("5:6", "5:6"), ("5:x", "5:x")):
            self.assertEqual(wanted, paths.image_user(self.root, text))
