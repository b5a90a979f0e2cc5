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
"""Documents of container images, right and wrong ones."""

import copy
import json
import time
import unittest
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from nova_sandbox.rootfs import oci
from tests import ociimages

_DIGEST = "sha256:" + "a" * 64
_LAYER = {"mediaType": ociimages.LAYER, "digest": _DIGEST, "size": 5}
_MANIFEST = {"schemaVersion": 2, "mediaType": ociimages.MANIFEST, "layers": [_LAYER],
             "config": {"mediaType": ociimages.CONFIG, "digest": _DIGEST, "size": 7}}
_CONFIG = {"os": "linux", "architecture": "amd64",
           "rootfs": {"type": "layers", "diff_ids": [_DIGEST]},
           "config": {"Env": ["A=b"], "User": "u", "WorkingDir": "/w", "Entrypoint": ["e"],
                      "Cmd": ["c"], "StopSignal": "SIGQUIT"}}
_INDEX = {"schemaVersion": 2, "manifests": [
    {"mediaType": ociimages.MANIFEST, "digest": _DIGEST, "size": 1,
     "platform": {"os": "linux", "architecture": "arm", "variant": "v7"},
     "annotations": {"org.opencontainers.image.ref.name": "latest"}}]}
_HERE = (oci.Platform("linux", "amd64"), oci.Platform("linux", "amd64", "v1"))


def _dump(value: Any) -> bytes:
    return json.dumps(value).encode()


def _changed(document: dict[str, Any], path: str, value: Any) -> bytes:
    """Return a document with another value somewhere; ``...`` takes it away."""
    found = changed = copy.deepcopy(document)
    *parents, last = [int(one) if one.isdecimal() else one for one in path.split(".")]
    for one in parents:
        found = found[one]
    if value is ...:
        del found[last]
    else:
        found[last] = value
    return _dump(changed)


class DocumentTest(unittest.TestCase):
    def refused(self, reason: str, data: bytes) -> None:
        with self.assertRaisesRegex(oci.OciError, reason):
            oci.document(data, "it")

    def test_bad_text(self) -> None:
        for data, reason in (
                (b"", "it is no JSON"), (b"{", "no JSON"), (b"\xff\xfe{}", "no JSON"),
                (b"[" * 200_000, "no JSON"), (b'{"a":' * 100_000, "no JSON"),
                (b"9" * 10_000, "no JSON"), (b"NaN", "NaN is no JSON"),
                (b'[{"a": 1, "b": 2, "a": 1}]', "it: a is there twice"),
                (b" " * (oci.LARGEST_DOCUMENT + 1), "it has 4194305 bytes; at most 4194304"),
                (b"\xef\xbb\xbf{}", "no JSON")):
            with self.subTest(data[:20]):
                self.refused(reason, data)

    def test_time(self) -> None:
        """The worst texts of the largest size take no more than others of that size."""
        names = b",".join(b'"%d":0' % number for number in range(350_000))
        for data, reason in ((b"{" + names + b',"349999":1}', "349999 is there twice"),
                             (b"[" * 4_000_000, "no JSON")):
            begin = time.process_time()
            self.refused(reason, data)
            self.assertLess(time.process_time() - begin, 10)

    @settings(max_examples=200)
    @given(st.binary(max_size=200))
    def test_any_bytes(self, data: bytes) -> None:
        for read in (lambda: oci.document(data, "it"), lambda: oci.index(data),
                     lambda: oci.manifest(data, ociimages.MANIFEST), lambda: oci.config(data),
                     lambda: oci.saved(data), lambda: oci.check_layout(data)):
            try:
                read()
            except oci.OciError as error:
                self.assertTrue(str(error).isprintable())


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8) | st.just(_DIGEST),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner,
                                                                max_size=3), max_leaves=5)


class AnyValueTest(unittest.TestCase):
    """Any value in the place of any other is taken, or refused with a reason of one line."""

    def check(self, document: dict[str, Any], value: Any, read: Any) -> None:
        def paths(found: Any, before: str = "") -> Any:
            for key, below in (found.items() if isinstance(found, dict) else
                               enumerate(found) if isinstance(found, list) else ()):
                yield f"{before}{key}"
                yield from paths(below, f"{before}{key}.")

        for path in paths(document):
            try:
                read(_changed(document, path, value))
            except oci.OciError as error:
                self.assertTrue(str(error).isprintable(), (path, value))

    @settings(max_examples=60, deadline=None)
    @given(_JSON)
    def test_manifest(self, value: Any) -> None:
        self.check(_MANIFEST, value, lambda data: oci.manifest(data, ociimages.MANIFEST))

    @settings(max_examples=60, deadline=None)
    @given(_JSON)
    def test_config(self, value: Any) -> None:
        self.check(_CONFIG, value, lambda data: oci.ImageConfig.from_data(json.loads(json.dumps(
            oci.config(data).image.to_data()))))

    @settings(max_examples=60, deadline=None)
    @given(_JSON)
    def test_saved(self, value: Any) -> None:
        self.check({"it": [{"Config": "c", "RepoTags": ["a:b"], "Layers": ["l"]}]}, value,
                   lambda data: oci.saved(_dump(json.loads(data)["it"])))


class IndexTest(unittest.TestCase):
    def test_entry(self) -> None:
        entry, = oci.index(_dump(_INDEX))
        self.assertEqual(oci.Descriptor(
            ociimages.MANIFEST, _DIGEST, 1, oci.Platform("linux", "arm", "v7"), "latest"), entry)
        self.assertEqual("blobs/sha256/" + "a" * 64, entry.path)

    def test_refused(self) -> None:
        for path, value, reason in (
                ("schemaVersion", 1, "schemaVersion 1; allowed is 2"),
                ("schemaVersion", ..., "schemaVersion None"),
                ("mediaType", "x/y", "index.json calls itself x/y"),
                ("layers", [], "has layers as well"),
                ("manifests", {}, "an index's list is no list"),
                ("manifests", [1] * 5000, "5000 entries; at most 4096"),
                ("manifests.0", "x", "entry 1 of an index is no object"),
                ("manifests.0.digest", "sha256:../../../etc/passwd", "digest is sha256:../../.."),
                ("manifests.0.digest", "sha256:" + "A" * 64, "sha256: with 64"),
                ("manifests.0.digest", "sha256:" + "a" * 63 + "\n", "sha256: with 64"),
                ("manifests.0.digest", "md5:" + "a" * 32, "digest is md5:"),
                ("manifests.0.digest", "sha512:" + "a" * 64, "sha512: with 128"),
                ("manifests.0.digest", ..., "digest is no text"),
                ("manifests.0.size", -1, "size is no size"),
                ("manifests.0.size", True, "size is no size"),
                ("manifests.0.size", 1 << 70, "size is no size"),
                ("manifests.0.size", 1.5, "size is no size"),
                ("manifests.0.platform", [], "platform is no object"),
                ("manifests.0.platform.os", None, "os is no text"),
                ("manifests.0.mediaType", 5, "mediaType is no text")):
            with self.subTest(path, value=str(value)[:30]), \
                    self.assertRaisesRegex(oci.OciError, reason):
                oci.index(_changed(_INDEX, path, value))

    def test_layout_version(self) -> None:
        oci.check_layout(b'{"imageLayoutVersion": "1.1.0"}')
        for data in (b'{"imageLayoutVersion": "2.0"}', b"{}", b'{"imageLayoutVersion": 1}'):
            with self.assertRaisesRegex(oci.OciError, "allowed is 1"):
                oci.check_layout(data)


class ManifestTest(unittest.TestCase):
    def test_layers_of_all_types(self) -> None:
        kinds = ["application/vnd.oci.image.layer.v1.tar+gzip",
                 "application/vnd.oci.image.layer.v1.tar+zstd",
                 "application/vnd.docker.image.rootfs.diff.tar.gzip"]
        found = oci.manifest(_changed(_MANIFEST, "layers", [
            {**_LAYER, "mediaType": kind} for kind in kinds]), ociimages.MANIFEST)
        self.assertEqual(kinds, [layer.media_type for layer in found.layers])

    def test_refused(self) -> None:
        kind = "layers.0.mediaType"
        for path, value, reason in (
                (kind, f"{ociimages.LAYER}+gzip+encrypted", "layer 1 is encrypted; allowed are"),
                (kind, "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
                 "layer 1 is elsewhere"),
                (kind, "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", "elsewhere"),
                (kind, "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "unknown type"),
                ("config.mediaType", "application/vnd.cncf.helm.config.v1+json",
                 "it is no image but application/vnd.cncf.helm"),
                ("layers", [_LAYER] * 513, "513 entries; at most 512"),
                ("layers", [{**_LAYER, "size": 1 << 40}], "more than 274877906944 bytes together"),
                ("manifests", [], "has manifests as well"),
                ("mediaType", "other", "calls itself other, and application/vnd.oci"),
                ("layers", ..., "the list of layers is no list"),
                ("layers.0.digest", f"{_DIGEST}/../x", "layer 1's digest is sha256:"),
                ("config", [], "config is no object")):
            with self.subTest(reason), self.assertRaisesRegex(oci.OciError, reason):
                oci.manifest(_changed(_MANIFEST, path, value), ociimages.MANIFEST)


class ConfigTest(unittest.TestCase):
    def image(self, **config: Any) -> oci.ImageConfig:
        return oci.config(_changed(_CONFIG, "config", config)).image

    def test_all_of_it(self) -> None:
        found = oci.config(_dump(_CONFIG))
        self.assertEqual((oci.Platform("linux", "amd64"), (_DIGEST,)),
                         (found.platform, found.diff_ids))
        self.assertEqual(oci.ImageConfig({"A": "b"}, "u", "/w", ("e", "c"), 3), found.image)
        self.assertEqual(found.image, oci.ImageConfig.from_data(
            json.loads(json.dumps(found.image.to_data()))))

    def test_little(self) -> None:
        for value in (None, {}, {"Env": None, "User": None, "Cmd": None}):
            self.assertEqual(oci.ImageConfig(working_dir="/"),
                             oci.config(_changed(_CONFIG, "config", value)).image)

    def test_environment(self) -> None:
        self.assertEqual({"A": "b=c", "E": ""}, self.image(
            Env=["A=x", "no", "=x", "E=", "A=b=c"]).env)

    def test_directories(self) -> None:
        for text, wanted in (("", "/"), ("app", "/app"), ("//a//b/", "/a/b"),
                             ("/a/../../../b/.", "/b"), ("../..", "/")):
            self.assertEqual(wanted, self.image(WorkingDir=text).working_dir)

    def test_signals(self) -> None:
        for text, number in (("", None), ("SIGTERM", 15), ("term", 15), ("9", 9), ("RTMIN", 34),
                             ("SIGRTMIN+3", 37), ("RTMAX-1", 63), ("SIGWINCH", 28)):
            self.assertEqual(number, self.image(StopSignal=text).stop_signal)
        for text in ("SIGNONE", "0", "65", "-1", "RTMIN+31", "RTMAX+1", "_DFL", "²", "SIG", "999",
                     "9" * 5000):
            with self.subTest(text[:9]), self.assertRaisesRegex(oci.OciError, "StopSignal is"):
                self.image(StopSignal=text)

    def test_refused(self) -> None:
        for path, value, reason in (
                ("rootfs.type", "other", "not of type layers"),
                ("rootfs", ..., "rootfs is no object"),
                ("rootfs.diff_ids", ["x"], "a diff_id is x"),
                ("config.Env", [1], "Env is no text"), ("config.Env", "A=b", "Env is no list"),
                ("config.Cmd", "sh", "Cmd is no list"), ("config.User", 0, "User is no text"),
                ("config.Entrypoint", ["a\0b"], "Entrypoint has a character"),
                ("config.User", "\ud800", "User has a character"),
                ("architecture", None, "architecture is no text")):
            with self.subTest(path), self.assertRaisesRegex(oci.OciError, reason):
                oci.config(_changed(_CONFIG, path, value))

    def test_other_data(self) -> None:
        whole = oci.ImageConfig().to_data()
        for data in ({}, [], {**whole, "more": 1}, {**whole, "env": []}, {**whole, "argv": "x"},
                     {**whole, "stop_signal": "x"}, {**whole, "user": None}):
            with self.subTest(data=data), self.assertRaises(oci.OciError):
                oci.ImageConfig.from_data(data)


class ChooseTest(unittest.TestCase):
    def choose(self, *found: tuple[str, str]) -> str:
        return oci.choose([oci.Candidate(
            oci.Descriptor(ociimages.MANIFEST, str(number), 1, name=name),
            oci.Platform("linux", *where.split("/"))) for number, (where, name)
            in enumerate(found)], _HERE).digest

    def test_best(self) -> None:
        self.assertEqual("1", self.choose(("arm64/v8", ""), ("amd64", ""), ("amd64/v1", "")))
        self.assertEqual("2", self.choose(("amd64/v3", ""), ("amd64/v1", ""), ("amd64", "")))
        self.assertEqual("0", self.choose(("amd64", "a"), ("arm64", "b")))
        self.assertEqual("0", self.choose(("amd64", ""), ("amd64", "")))

    def test_refused(self) -> None:
        for found, reason in (
                ((), "there is no image"),
                ((("arm64/v8", ""), ("s390x", ""), ("amd64/v3", "")),
                 "it is for linux/amd64/v3, linux/arm64/v8, linux/s390x; this host runs "
                 "linux/amd64"),
                ((("amd64", "a"), ("amd64", "b")), "there are 2 images in it .*'a', 'b'")):
            with self.assertRaisesRegex(oci.OciError, reason):
                self.choose(*found)

    def test_machines(self) -> None:
        for machine, wanted in (("x86_64", "linux/amd64 linux/amd64/v1"),
                                ("aarch64", "linux/arm64 linux/arm64/v8"),
                                ("armv7l", "linux/arm/v7 linux/arm linux/arm/v6 linux/arm/v5"),
                                ("mips64", "linux/mips64")):
            self.assertEqual(wanted, " ".join(map(str, oci.platforms(machine))))
