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

"""Documents of container images: indexes, manifests, configurations.

Those of the OCI image specification 1.1 and Docker's, which are nearly the same, and the
``manifest.json`` of ``docker save``. Pure: from bytes to value objects, every field checked,
nothing believed that a digest does not cover. What cannot be used is an :class:`OciError`
that says what it is.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re

from nova_sandbox.sandbox import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Self

# What registries take of a manifest, and must.
LARGEST_DOCUMENT = 4 << 20
#: overlay2 of Docker has 128; what builds images in another way knows no limit.
MOST_LAYERS = 512
LARGEST_LAYERS = 256 << 30
_MOST_ENTRIES = 4096

INDEX_TYPES = frozenset((
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json"))
MANIFEST_TYPES = frozenset((
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json"))
_CONFIG_TYPES = frozenset((
    "application/vnd.oci.image.config.v1+json",
    "application/vnd.docker.container.image.v1+json"))
_LAYER_TYPES = frozenset(
    [f"application/vnd.oci.image.layer.v1.tar{suffix}" for suffix in ("", "+gzip", "+zstd")]
    + [f"application/vnd.docker.image.rootfs.diff.tar{suffix}"
       for suffix in ("", ".gzip", ".zstd", "+gzip", "+zstd")])
_NAMES = ("io.containerd.image.name", "org.opencontainers.image.ref.name")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}")
_HEX = re.compile(r"[0-9a-f]{64}")

# GOARCH and variants of what uname(2) says, the best first.
_MACHINES: dict[str, tuple[str, tuple[str, ...]]] = {
    "x86_64": ("amd64", ("", "v1")),
    "aarch64": ("arm64", ("", "v8")),
    "armv7l": ("arm", ("v7", "", "v6", "v5")),
    "armv6l": ("arm", ("v6", "", "v5")),
    "i686": ("386", ("",)),
    "ppc64le": ("ppc64le", ("",)),
    "s390x": ("s390x", ("",)),
    "riscv64": ("riscv64", ("",)),
    "loongarch64": ("loong64", ("",)),
}


class OciError(ValueError):
    """It is no image that can be used here; says why."""


@dataclasses.dataclass(frozen=True)
class Platform:
    """What an image is for, in the words of Go: ``linux``, ``amd64``, and a variant or ``""``."""

    os: str
    architecture: str
    variant: str = ""

    def __str__(self) -> str:
        return "/".join(part for part in (self.os, self.architecture, self.variant) if part)


@dataclasses.dataclass(frozen=True)
class Descriptor:
    """Refers to a blob.

    :ivar media_type: what it is
    :ivar digest: ``sha256:`` or ``sha512:`` and hexadecimal digits
    :ivar size: in bytes
    :ivar platform: of an entry of an index that tells it
    :ivar name: of the image, where an index tells it; else empty
    """

    media_type: str
    digest: str
    size: int
    platform: Platform | None = None
    name: str = ""

    @property
    def path(self) -> str:
        """Where the blob is in an image layout."""
        return "blobs/" + self.digest.replace(":", "/")


@dataclasses.dataclass(frozen=True)
class Manifest:
    """An image: its configuration and its layers, the lowest first."""

    config: Descriptor
    layers: tuple[Descriptor, ...]


@dataclasses.dataclass(frozen=True)
class SavedImage:
    """An image of a ``manifest.json``: names of files of the archive."""

    config: str
    layers: tuple[str, ...]
    names: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class ImageConfig:
    """What an image says of its command.

    :ivar env: variables of its environment
    :ivar user: ``""``, ``NAME``, ``UID``, and either with ``:GROUP``
    :ivar working_dir: absolute path; ``""``: none
    :ivar argv: its entry point and the arguments of that; empty: none
    :ivar stop_signal: number of the signal that asks it to end; None: the usual one
    """

    env: dict[str, str] = dataclasses.field(default_factory=dict)
    user: str = ""
    working_dir: str = ""
    argv: tuple[str, ...] = ()
    stop_signal: int | None = None

    def to_data(self) -> dict[str, Any]:
        """Return plain data, fit for JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return what :meth:`to_data` gave.

        :raises OciError: it is something else
        """
        names = {one.name for one in dataclasses.fields(cls)}
        if not isinstance(data, dict) or set(data) != names:
            raise OciError("the configuration has other fields")
        number = data["stop_signal"]
        return cls(
            env={_text(k, "a variable"): _text(v, "a variable")
                 for k, v in _mapping(data["env"], "env").items()},
            user=_text(data["user"], "user"), working_dir=_text(data["working_dir"], "directory"),
            argv=_texts(data["argv"], "argv"),
            stop_signal=None if number is None else _integer(number, "stop_signal"))


@dataclasses.dataclass(frozen=True)
class Config:
    """An image's configuration.

    :ivar platform: what it is for
    :ivar diff_ids: digests of the layers, uncompressed
    :ivar image: what it says of the command
    """

    platform: Platform
    diff_ids: tuple[str, ...]
    image: ImageConfig


def platforms(machine: str) -> tuple[Platform, ...]:
    """Return what a machine runs, the best first.

    :param machine: as uname(2) tells it, such as ``x86_64``
    """
    architecture, variants = _MACHINES.get(machine, (machine, ("",)))
    return tuple(Platform("linux", architecture, variant) for variant in variants)


def document(data: bytes, what: str) -> Any:
    """Return what a JSON text holds.

    :param what: for errors
    :raises OciError: it is none, has a name twice, or is too deep or too large
    """
    if len(data) > LARGEST_DOCUMENT:
        raise OciError(f"{what} has {len(data)} bytes; at most {LARGEST_DOCUMENT} are read")
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_constant)
    except OciError as error:
        raise OciError(f"{what}: {error}") from None
    except (ValueError, RecursionError) as error:
        raise OciError(f"{what} is no JSON text that can be read "
                       f"({shown(str(error))})") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise OciError(f"{shown(name)} is there twice")
            seen.add(name)
    return found


def _constant(name: str) -> None:
    raise OciError(f"{name} is no JSON")


def shown(text: str, most: int = 80) -> str:
    """Return a stranger's text as a part of a message: one short line.

    :param most: characters
    """
    text = "".join(c if c.isprintable() else "?" for c in text[:200])
    return text if len(text) <= most else f"{text[:most - 3]}..."


def _mapping(value: Any, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise OciError(f"{what} is no object")
    return value


def _list(value: Any, what: str, most: int = _MOST_ENTRIES) -> list[Any]:
    if not isinstance(value, (list, tuple)):
        raise OciError(f"{what} is no list")
    if len(value) > most:
        raise OciError(f"{what} has {len(value)} entries; at most {most} are read")
    return list(value)


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise OciError(f"{what} is no text")
    if "\0" in value or any(0xd800 <= ord(c) < 0xe000 for c in value):
        raise OciError(f"{what} has a character that nothing can be named with")
    return value


def _texts(value: Any, what: str, most: int = 65536) -> tuple[str, ...]:
    return tuple(_text(one, what) for one in _list(value, what, most))


def _integer(value: Any, what: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 1 << 63:
        raise OciError(f"{what} is no size")
    return value


def check_digest(value: Any, what: str) -> str:
    """Return a digest.

    :raises OciError: it is none of sha256 and sha512
    """
    text = _text(value, what)
    if not _DIGEST.fullmatch(text):
        raise OciError(f"{what} is {shown(text)}; allowed are sha256: with 64 and sha512: with "
                       "128 hexadecimal digits")
    return text


def check(data: bytes, descriptor: Descriptor, what: str) -> None:
    """Check a document against what refers to it.

    :raises OciError: its size or its digest is another
    """
    if len(data) != descriptor.size:
        raise OciError(f"{what} has {len(data)} bytes; by its descriptor {descriptor.size}")
    algorithm = descriptor.digest.partition(":")[0]
    found = f"{algorithm}:{hashlib.new(algorithm, data).hexdigest()}"
    if found != descriptor.digest:
        raise OciError(f"{what} has the digest {found}; it should have {descriptor.digest}")


def _platform(value: Any, what: str) -> Platform:
    given = _mapping(value, what)
    variant = given.get("variant")
    return Platform(_text(given.get("os"), f"{what}'s os"),
                    _text(given.get("architecture"), f"{what}'s architecture"),
                    "" if variant is None else _text(variant, f"{what}'s variant"))


def _descriptor(value: Any, what: str) -> Descriptor:
    given = _mapping(value, what)
    platform = given.get("platform")
    annotations = given.get("annotations") or {}
    name = next((_text(annotations[key], f"{what}'s name") for key in _NAMES
                 if key in _mapping(annotations, f"{what}'s annotations")), "")
    return Descriptor(
        _text(given.get("mediaType"), f"{what}'s mediaType"),
        check_digest(given.get("digest"), f"{what}'s digest"),
        _integer(given.get("size"), f"{what}'s size"),
        None if platform is None else _platform(platform, f"{what}'s platform"), name)


def _versioned(data: bytes, what: str, media_type: str | None, other: str) -> dict[str, Any]:
    """Return a document that says which version and type it is."""
    given = _mapping(document(data, what), what)
    if given.get("schemaVersion") != 2:
        raise OciError(f"{what} has schemaVersion {shown(repr(given.get('schemaVersion')))}; "
                       "allowed is 2")
    told = given.get("mediaType", media_type)
    if media_type is not None and told != media_type:
        raise OciError(f"{what} calls itself {shown(str(told))}, and {media_type} by its "
                       "descriptor")
    # Two readers could take it for two things (CVE-2021-41190).
    if other in given:
        raise OciError(f"{what} has {other} as well")
    return given


def check_layout(data: bytes) -> None:
    """Check the ``oci-layout`` of an image layout.

    :raises OciError: it is of another version
    """
    version = _mapping(document(data, "oci-layout"), "oci-layout").get("imageLayoutVersion")
    if not isinstance(version, str) or not version.startswith("1."):
        raise OciError(f"its layout has version {shown(repr(version))}; allowed is 1")


def index(data: bytes, media_type: str | None = None) -> tuple[Descriptor, ...]:
    """Return the entries of an index.

    :param media_type: by its descriptor; None: it has none
    :raises OciError: it is no index
    """
    given = _versioned(data, "an index", media_type, "layers")
    if media_type is None and given.get("mediaType", "") not in ("", None, *INDEX_TYPES):
        raise OciError(f"index.json calls itself {shown(str(given['mediaType']))}")
    return tuple(_descriptor(one, f"entry {number} of an index") for number, one in
                 enumerate(_list(given.get("manifests"), "an index's list"), 1))


def manifest(data: bytes, media_type: str) -> Manifest:
    """Return what a manifest holds.

    :param media_type: by its descriptor
    :raises OciError: it is no image's manifest, or has layers that cannot be used
    """
    given = _versioned(data, "the manifest", media_type, "manifests")
    config = _descriptor(given.get("config"), "the manifest's config")
    if config.media_type not in _CONFIG_TYPES:
        raise OciError(f"it is no image but {shown(config.media_type)}")
    layers = tuple(_descriptor(one, f"layer {number}") for number, one in
                   enumerate(_list(given.get("layers"), "the list of layers", MOST_LAYERS), 1))
    for number, layer in enumerate(layers, 1):
        _check_layer(layer, number)
    if sum(layer.size for layer in layers) > LARGEST_LAYERS:
        raise OciError(f"its layers have more than {LARGEST_LAYERS} bytes together")
    return Manifest(config, layers)


def is_image(data: bytes, media_type: str) -> bool:
    """Tell whether a manifest is that of an image, and not of some other artifact."""
    given = _versioned(data, "a manifest", media_type, "manifests")
    return _descriptor(given.get("config"), "a manifest's config").media_type in _CONFIG_TYPES


def _check_layer(layer: Descriptor, number: int) -> None:
    kind = layer.media_type
    if kind in _LAYER_TYPES:
        return
    if kind.endswith("+encrypted"):
        reason = "encrypted"
    elif ".nondistributable." in kind or ".foreign." in kind:
        reason = "elsewhere, not in the image"
    else:
        reason = f"of the unknown type {shown(kind)}"
    raise OciError(f"layer {number} is {reason}; allowed are {', '.join(sorted(_LAYER_TYPES))}")


def saved(data: bytes) -> tuple[SavedImage, ...]:
    """Return the images of a ``manifest.json``.

    :raises OciError: it is none
    """
    found = []
    for one in _list(document(data, "manifest.json"), "manifest.json"):
        given = _mapping(one, "manifest.json's entry")
        found.append(SavedImage(
            _text(given.get("Config"), "manifest.json's Config"),
            _texts(given.get("Layers"), "manifest.json's Layers", MOST_LAYERS),
            _texts(given.get("RepoTags") or (), "manifest.json's RepoTags")))
    return tuple(found)


def name_digest(name: str) -> str | None:
    """Return the digest that a file of a ``docker save`` archive is named after, if it is."""
    last = name.removesuffix(".json").rpartition("/")[2].removeprefix("sha256:")
    return f"sha256:{last}" if _HEX.fullmatch(last) else None


def config(data: bytes) -> Config:
    """Return an image's configuration.

    :raises OciError: it is none
    """
    given = _mapping(document(data, "the configuration"), "the configuration")
    rootfs = _mapping(given.get("rootfs"), "the configuration's rootfs")
    if rootfs.get("type") != "layers":
        raise OciError("the configuration's rootfs is not of type layers")
    diff_ids = _list(rootfs.get("diff_ids") or (), "the list of diff_ids", MOST_LAYERS)
    return Config(_platform(given, "the configuration"),
                  tuple(check_digest(one, "a diff_id") for one in diff_ids),
                  _image(given.get("config") or {}))


def _image(value: Any) -> ImageConfig:
    given = _mapping(value, "the configuration's config")

    def text(name: str) -> str:
        found = given.get(name)
        return "" if found is None else _text(found, name)

    env = {}
    for entry in _texts(given.get("Env") or (), "Env"):
        variable, equals, content = entry.partition("=")
        if equals and variable:
            env[variable] = content
    argv = (*_texts(given.get("Entrypoint") or (), "Entrypoint"),
            *_texts(given.get("Cmd") or (), "Cmd"))
    return ImageConfig(env=env, user=text("User").strip(), working_dir=_directory(
        text("WorkingDir")), argv=argv, stop_signal=_signal(text("StopSignal")))


def _directory(path: str) -> str:
    import posixpath
    # Without one a container begins in its root.
    return posixpath.normpath(f"/{path.lstrip('/')}")


def _signal(text: str) -> int | None:
    try:
        return units.parse_signal(text) if text else None
    except ValueError:
        raise OciError(f"StopSignal is {shown(text)}; allowed is {units.SIGNAL_HELP}") from None


@dataclasses.dataclass(frozen=True)
class Candidate:
    """An image that could be taken: where it is, what it is for, its name or ``""``."""

    descriptor: Descriptor
    platform: Platform


def choose(candidates: Iterable[Candidate], wanted: tuple[Platform, ...]) -> Descriptor:
    """Return the image for a platform.

    :param wanted: what runs here, the best first
    :raises OciError: there is none, or there are several of different names
    """
    found = list(candidates)
    if not found:
        raise OciError("there is no image in it")
    fitting = [one for one in found if one.platform in wanted]
    if not fitting:
        there = sorted({str(one.platform) for one in found})
        raise OciError(f"it is for {shown(', '.join(there))}; this host runs {wanted[0]}")
    names = {one.descriptor.name: one.descriptor.digest for one in reversed(fitting)}
    if len(set(names.values())) > 1:
        raise OciError(f"there are {len(names)} images in it "
                       f"({shown(', '.join(sorted(map(repr, names))))}); allowed is one")
    return min(fitting, key=lambda one: wanted.index(one.platform)).descriptor
