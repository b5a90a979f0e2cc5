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
"""Container images for tests, with anything in them, also what no image may have."""

import gzip
import hashlib
import io
import json
import os
import pathlib
import subprocess
import tarfile
from typing import Any

from nova_sandbox.rootfs import oci

HERE = oci.platforms(os.uname().machine)[0]
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
INDEX = "application/vnd.oci.image.index.v1+json"
CONFIG = "application/vnd.oci.image.config.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar"
_SUFFIXES = {"gz": "+gzip", "zst": "+zstd", "": ""}


def layer(*members: tuple[Any, ...], xattrs: dict[str, str] | None = None) -> bytes:
    """Return a layer: a tar archive of members (name, type, content or target, attributes)."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, kind, content, *given in members:
            member = tarfile.TarInfo(name)
            member.type = {"f": tarfile.REGTYPE, "d": tarfile.DIRTYPE, "l": tarfile.SYMTYPE,
                           "h": tarfile.LNKTYPE, "c": tarfile.CHRTYPE}[kind]
            member.mode = 0o755
            data = b""
            if kind in "lh":
                member.linkname = content
            elif kind == "f":
                data = content.encode() if isinstance(content, str) else content
                member.size = len(data)
            for key, value in (given[0] if given else {}).items():
                setattr(member, key, value)
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def compress(data: bytes, how: str) -> bytes:
    """Return data compressed with ``gz``, ``zst`` or nothing."""
    if how == "gz":
        return gzip.compress(data, 1)
    if how == "zst":
        return subprocess.run(["zstd", "-qc1"], input=data, stdout=subprocess.PIPE,
                              check=True).stdout
    return data


def digest(data: bytes, algorithm: str = "sha256") -> str:
    """Return the digest of a blob."""
    return f"{algorithm}:{hashlib.new(algorithm, data).hexdigest()}"


class Layout:
    """An image layout, file by file.

    :ivar files: contents by name
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {
            "oci-layout": json.dumps({"imageLayoutVersion": "1.0.0"}).encode()}

    def blob(self, data: bytes | dict[str, Any], media_type: str, algorithm: str = "sha256",
             **more: Any) -> dict[str, Any]:
        """Put a blob in; return its descriptor."""
        if isinstance(data, dict):
            data = json.dumps(data).encode()
        name = digest(data, algorithm)
        self.files["blobs/" + name.replace(":", "/")] = data
        return {"mediaType": media_type, "digest": name, "size": len(data), **more}

    def image(self, layers: list[bytes], config: dict[str, Any] | None = None, *,
              how: tuple[str, ...] = ("gz", "zst", ""), made_for: oci.Platform = HERE,
              **more: Any) -> dict[str, Any]:
        """Put an image in; return the descriptor of its manifest."""
        described = self.blob({
            "os": made_for.os, "architecture": made_for.architecture,
            **({"variant": made_for.variant} if made_for.variant else {}),
            "config": config, "rootfs": {"type": "layers",
                                         "diff_ids": [digest(one) for one in layers]}}, CONFIG)
        blobs = []
        for number, one in enumerate(layers):
            kind = how[number % len(how)]
            blobs.append(self.blob(compress(one, kind), LAYER + _SUFFIXES[kind],
                                   "sha512" if number % 2 else "sha256"))
        return self.blob({"schemaVersion": 2, "mediaType": MANIFEST, "config": described,
                          "layers": blobs}, MANIFEST, **more)

    def index(self, *entries: dict[str, Any]) -> dict[str, Any]:
        """Return an index."""
        return {"schemaVersion": 2, "mediaType": INDEX, "manifests": list(entries)}

    def finish(self, *entries: dict[str, Any]) -> "Layout":
        """Write the index of the layout."""
        self.files["index.json"] = json.dumps(self.index(*entries)).encode()
        return self

    def archive(self) -> bytes:
        """Return an archive of it, its files in the order in which skopeo writes them."""
        return archive(sorted(self.files.items()))

    def write(self, directory: str) -> None:
        """Write it as a directory."""
        for name, data in self.files.items():
            path = pathlib.Path(directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def archive(files: list[tuple[str, bytes]], links: dict[str, str] | None = None) -> bytes:
    """Return a tar archive of files, and of symbolic links."""
    return layer(*((name, "f", data) for name, data in files),
                 *((name, "l", target) for name, target in (links or {}).items()))


def simple(layers: list[bytes], config: dict[str, Any] | None = None, **given: Any) -> Layout:
    """Return the layout of one image."""
    layout = Layout()
    return layout.finish(layout.image(layers, config, **given))


def docker_archive(layers: list[bytes], config: dict[str, Any] | None = None, *,
                   platform: oci.Platform = HERE, **changes: Any) -> bytes:
    """Return what docker save wrote before it had layouts."""
    described = json.dumps({
        "os": platform.os, "architecture": platform.architecture, "config": config,
        "rootfs": {"type": "layers", "diff_ids": [digest(one) for one in layers]},
        **changes}).encode()
    name = digest(described).partition(":")[2]
    files: list[tuple[str, bytes]] = []
    links: dict[str, str] = {}
    names = []
    first: dict[bytes, str] = {}
    for number, one in enumerate(layers):
        directory = digest(b"%d" % number).partition(":")[2]
        names.append(f"{directory}/layer.tar")
        files.append((f"{directory}/VERSION", b"1.0"))
        if one in first:
            links[names[-1]] = f"../{first[one]}"
        else:
            files.append((names[-1], one))
            first[one] = names[-1]
    files.append((f"{name}.json", described))
    files.append(("manifest.json", json.dumps(
        [{"Config": f"{name}.json", "RepoTags": ["test:latest"], "Layers": names}]).encode()))
    return archive(files, links)
