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

"""Makes a root file system of a container image, in the current root directory.

For a process that sees nothing but that (:mod:`nova_sandbox.rootfs.confine`). Every document
and every layer is checked against its digest and its size before it is used.
"""

from __future__ import annotations

import bz2
import contextlib
import dataclasses
import gzip
import io
import lzma
import os
import tarfile
from typing import IO, cast

from nova_sandbox.rootfs import layers, oci, ocistore, paths, zstd
from nova_sandbox.rootfs.meter import Meter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from nova_sandbox.rootfs.ocistore import Blob, Store

_CHUNK = 1 << 20
_MOST_DOCUMENTS = 256
_DEEPEST_INDEX = 4
# A decompressed archive is a file of the host for a moment: so much, or so many times the
# compressed one.
_SMALL_ARCHIVE = 1 << 30
_LARGEST_RATIO = 20

_UNPACKERS = (
    (b"\x1f\x8b", lambda source: gzip.GzipFile(fileobj=source)),
    (b"\x28\xb5\x2f\xfd", lambda source: io.BufferedReader(zstd.Reader(source), _CHUNK)),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
    (b"BZh", bz2.BZ2File),
)


def decompressed(source: io.BufferedReader) -> IO[bytes]:
    """Return a stream of what is in another, which may be compressed or not."""
    head = source.peek(8)
    for magic, unpacker in _UNPACKERS:
        if head.startswith(magic):
            return cast(IO[bytes], unpacker(source))
    return source


def is_archive(file: int) -> bool:
    """Tell whether a tar archive, compressed or not, is that of a container image.

    :param file: its descriptor, which is at its beginning afterwards
    """
    size = os.fstat(file).st_size
    with ocistore.Blob(file, 0, size).stream() as source:
        try:
            stream = Meter("/", size).stream(decompressed(source))
            with tarfile.open(fileobj=stream, mode="r|") as archive:
                return ocistore.is_archive(archive)
        except layers.BROKEN:
            return False


def spool(file: int, target: int) -> None:
    """Write what is in a compressed archive to another file.

    :param file: descriptor of the archive
    :param target: descriptor of the other
    :raises OciError: it is broken, or more than any such archive
    :raises OSError: there is no space for it
    """
    size = os.fstat(file).st_size
    most = max(_SMALL_ARCHIVE, size * _LARGEST_RATIO)
    with ocistore.Blob(file, 0, size).stream() as source, \
            open(target, "wb", closefd=False) as sink:
        stream = decompressed(source)
        for chunk in _chunks(stream, "the archive"):
            sink.write(chunk)
            if sink.tell() > most:
                raise oci.OciError(f"the archive has more than {most} bytes, {size} compressed")


def _chunks(stream: IO[bytes], what: str) -> Iterator[bytes]:
    while True:
        try:
            chunk = stream.read(_CHUNK)
        except oci.OciError:
            raise
        except layers.BROKEN as error:
            raise oci.OciError(f"{what} is broken ({oci.shown(str(error))})") from None
        if not chunk:
            return
        yield chunk


def copy(store: Store, machine: str, root: str = "/", size: int | None = None
         ) -> oci.ImageConfig:
    """Make the root file system of the image for this host.

    :param store: where the image is
    :param machine: what the host is, as uname(2) tells it
    :param root: the directory that it is made in
    :param size: bytes of the image; default: those of its layers
    :returns: what the image says of its command
    :raises OciError: there is none that can be used
    :raises OSError: the file system is full
    """
    image = _Image(store, oci.platforms(machine))
    if image.has("oci-layout") or image.has("index.json"):
        config, chain = image.of_layout()
    else:
        config, chain = image.of_saved()
    if size is None:
        size = sum({layer.digest or layer.title: layer.blob.size for layer in chain}.values())
    tree = layers.Tree(root, size=size)
    checked = Meter(root, size, files=False)
    for layer in chain:
        layer.apply(tree, checked)
    if config.image.working_dir != "/":
        with contextlib.suppress(OSError):
            # Docker makes it as well; what it is not is seen at the start.
            _make_directories(root, config.image.working_dir)
    tree.finish()
    return dataclasses.replace(config.image, user=paths.image_user(root, config.image.user))


def _make_directories(root: str, path: str) -> None:
    """Make a directory, links in its path followed inside the root."""
    done = ""
    for part in path.split("/"):
        done = f"{done}/{part}" if part else done
        if done and not os.path.isdir(paths.resolve(root, done) or ""):
            parent = paths.resolve(root, os.path.dirname(done))
            if parent is None:
                return
            os.mkdir(os.path.join(parent, part), 0o755)


@dataclasses.dataclass(frozen=True)
class _Layer:
    """A layer: a blob, and digests of it as it is and uncompressed."""

    blob: Blob
    title: str
    digest: str | None
    size: int | None
    diff_id: str

    def apply(self, tree: layers.Tree, checked: Meter) -> None:
        if self.digest is not None:
            # The same one may be there many times.
            checked.read(self.blob.size)
            self.blob.check(self.digest, self.size, self.title)
        else:
            # Nothing tells the digest of the file itself.
            self._check_content(checked)
        with self.blob.stream() as source:
            stream = _Hashed(decompressed(source), self.diff_id)
            tree.apply(stream, self.title)  # type: ignore[arg-type]
            rest = tree.meter.stream(stream)  # type: ignore[arg-type]
            for _ in _chunks(rest, self.title):  # type: ignore[arg-type]
                pass
            self._compare(stream.digest)
        self.blob.close()

    def _check_content(self, checked: Meter) -> None:
        with self.blob.stream() as source:
            counted = checked.stream(decompressed(source))
            stream = _Hashed(counted, self.diff_id)  # type: ignore[arg-type]
            for _ in _chunks(stream, self.title):  # type: ignore[arg-type]
                pass
            self._compare(stream.digest)

    def _compare(self, found: str) -> None:
        if found != self.diff_id:
            raise oci.OciError(f"{self.title} has the digest {found} uncompressed; by the "
                               f"configuration {self.diff_id}")


class _Hashed(io.RawIOBase):
    """A stream whose digest is known in the end."""

    def __init__(self, stream: IO[bytes], like: str) -> None:
        super().__init__()
        import hashlib
        self._stream = stream
        self._algorithm = like.partition(":")[0]
        self._state = hashlib.new(self._algorithm)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to so many bytes."""
        data = self._stream.read(size)
        self._state.update(data)
        return data

    @property
    def digest(self) -> str:
        """The digest of what was read."""
        return f"{self._algorithm}:{self._state.hexdigest()}"


class _Image:
    """The image for this host in a store."""

    def __init__(self, store: Store, wanted: tuple[oci.Platform, ...]) -> None:
        self._store = store
        self._wanted = wanted
        self._documents = 0

    def of_layout(self) -> tuple[oci.Config, list[_Layer]]:
        """Return configuration and layers, for an image layout."""
        oci.check_layout(self._file("oci-layout"))
        top = oci.index(self._file("index.json"))
        chosen = oci.choose(self._candidates(top, "", 1), self._wanted)
        manifest = oci.manifest(self._document(chosen, "the manifest"), chosen.media_type)
        config = oci.config(self._document(manifest.config, "the configuration"))
        if len(config.diff_ids) != len(manifest.layers):
            raise oci.OciError(f"the manifest has {len(manifest.layers)} layers, the "
                               f"configuration {len(config.diff_ids)}")
        chain = []
        for number, (layer, diff_id) in enumerate(
                zip(manifest.layers, config.diff_ids, strict=True), 1):
            title = f"layer {number}"
            chain.append(_Layer(self._blob(layer.path, title), title, layer.digest, layer.size,
                                diff_id))
        return config, chain

    def of_saved(self) -> tuple[oci.Config, list[_Layer]]:
        """Return configuration and layers, for what docker save wrote before it had layouts."""
        images = oci.saved(self._file("manifest.json"))
        if len(images) != 1:
            names = ", ".join(name for image in images for name in image.names)
            raise oci.OciError(f"there are {len(images)} images in it ({oci.shown(names)}); "
                               "allowed is one")
        image = images[0]
        blob = self._blob(image.config, "the configuration")
        digest = oci.name_digest(image.config)
        if digest:
            blob.check(digest, None, "the configuration")
        config = oci.config(blob.read("the configuration"))
        if config.platform not in self._wanted:
            raise oci.OciError(f"it is for {oci.shown(str(config.platform))}; this host runs "
                               f"{self._wanted[0]}")
        if len(config.diff_ids) != len(image.layers):
            raise oci.OciError(f"manifest.json has {len(image.layers)} layers, the "
                               f"configuration {len(config.diff_ids)}")
        chain = []
        for number, (name, diff_id) in enumerate(
                zip(image.layers, config.diff_ids, strict=True), 1):
            title = f"layer {number}"
            chain.append(_Layer(self._blob(name, title), title, None, None, diff_id))
        return config, chain

    def _candidates(self, entries: tuple[oci.Descriptor, ...], name: str, depth: int
                    ) -> Iterator[oci.Candidate]:
        if depth > _DEEPEST_INDEX:
            raise oci.OciError(f"its indexes are nested more than {_DEEPEST_INDEX} deep")
        for entry in entries:
            entry = dataclasses.replace(entry, name=name or entry.name)
            if entry.media_type in oci.INDEX_TYPES:
                below = oci.index(self._document(entry, "an index"), entry.media_type)
                yield from self._candidates(below, entry.name, depth + 1)
            elif entry.media_type in oci.MANIFEST_TYPES:
                platform = entry.platform or self._platform(entry)
                # Attestations of builders are for no platform.
                if platform and platform.os != "unknown":
                    yield oci.Candidate(entry, platform)

    def _platform(self, entry: oci.Descriptor) -> oci.Platform | None:
        """Return what an image is for by its configuration; None: it is no image."""
        data = self._document(entry, "a manifest")
        if not oci.is_image(data, entry.media_type):
            return None
        manifest = oci.manifest(data, entry.media_type)
        return oci.config(self._document(manifest.config, "the configuration")).platform

    def _document(self, descriptor: oci.Descriptor, what: str) -> bytes:
        self._documents += 1
        if self._documents > _MOST_DOCUMENTS:
            raise oci.OciError(f"it has more than {_MOST_DOCUMENTS} indexes and manifests")
        with contextlib.closing(self._blob(descriptor.path, what)) as blob:
            data = blob.read(what)
        oci.check(data, descriptor, what)
        return data

    def has(self, name: str) -> bool:
        """Tell whether the store has a file."""
        found = self._store.find(name)
        if found:
            found.close()
        return found is not None

    def _blob(self, name: str, what: str) -> Blob:
        found = self._store.find(name)
        if found is None:
            raise oci.OciError(f"{what} is not in it: there is no {oci.shown(name)}")
        return found

    def _file(self, name: str) -> bytes:
        with contextlib.closing(self._blob(name, "a part of it")) as blob:
            return blob.read(name)
