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


"""``nova-sandbox image``: images of this host, and what ``run --image`` takes them for."""

from __future__ import annotations

import os
import re
import sys
import time

from nova_sandbox import exception, startcache
from nova_sandbox.cli import tables
from nova_sandbox.cli.parser import Parser
from nova_sandbox.rootfs import cache, stamps
from nova_sandbox.sandbox import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ACTIONS = {
    "import": "Unpack an image, so that sandboxes can run on it.",
    "list": "List images.",
    "show": "Show an image.",
    "purge": "Remove images that nothing uses.",
}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,127}")
_ENDING = re.compile(r"(\.(tar|tgz|gz|bz2|txz|xz|zst|raw|img|ext[234]|oci))+$")
_PROGRESS_SECONDS = 0.1


class _Progress:
    """One line on a terminal, and none elsewhere."""

    def __init__(self, image: str) -> None:
        name = os.path.basename(os.path.abspath(image))[:40]
        self._name = "".join(c if c.isprintable() else "?" for c in name)
        self._shown = 0.0

    def __call__(self, what: str, done: int, total: int | None) -> None:
        if time.monotonic() - self._shown < _PROGRESS_SECONDS:
            return
        self._shown = time.monotonic()
        part = f"{100 * done // total} %" if total else units.format_size(done)
        sys.stderr.write(f"\r{what} {self._name}: {part}\x1b[K")
        sys.stderr.flush()

    def end(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _add(images: cache.Cache, key: str, image: str, stamp: str = "") -> cache.Entry:
    if not os.path.exists(image):
        raise exception.InvalidValue("image", image, "an existing file")
    progress = _Progress(image) if sys.stderr.isatty() else None
    try:
        return images.add(key, image, stamp=stamp, on_progress=progress)
    finally:
        if progress:
            progress.end()


def entry_of(settings: startcache.Settings, text: str, persistent: bool) -> cache.Entry:
    """Return what ``run --image`` runs on.

    :param text: a file, or the name or digest of an image that is there
    :param persistent: what is not possible was asked for
    :raises InvalidValue: there is no such image
    """
    if persistent:
        raise exception.InvalidValue(
            "--persistent", True, "possible with --root or --root-disk; an image is never "
            "written (--writable gives a scratch layer above it)")
    images = cache.Cache(settings)
    # Whatever has a slash in it is a file.
    found = None if "/" in text or not text else images.find(text)
    entry = images.get(found.digest) if found else None
    if entry is None:
        if not text or not os.path.exists(text):
            raise exception.InvalidValue("--image", text, "a file, or the name of an image that "
                                         "is there (see nova-sandbox image list)")
        path = os.path.abspath(text)
        key, stamp = cache.FILE + path, stamps.of(path)
        entry = images.get(key, stamp) or _add(images, key, path, stamp)
    return entry


def description_of(entry: cache.Entry) -> dict[str, Any]:
    """Return what a container image says of its command, as data of a description.

    :raises InvalidValue: it says what cannot be
    """
    if not entry.config:
        return {}
    from nova_sandbox.rootfs import oci
    from nova_sandbox.runtime import imageconfig
    return {"command": imageconfig.command(oci.ImageConfig.from_data(entry.config))}


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    if not words or words[0] not in _ACTIONS:
        parser = Parser("image", "Keep images to run sandboxes on.",
                        "\n".join(f"  nova-sandbox image {name:8} {text}"
                                  for name, text in _ACTIONS.items()))
        parser.add_argument("action", choices=tuple(_ACTIONS))
        parser.parse_args(words)
    action, *rest = words
    parser = Parser(f"image {action}", _ACTIONS[action])
    if action == "import":
        parser.add_argument("file", metavar="FILE", help="the image")
        parser.add_argument("--name", help="its name (default: the file's, without its ending)")
    elif action == "show":
        parser.add_argument("name", metavar="NAME", help="name, or the beginning of the digest")
    elif action == "purge":
        which = parser.add_mutually_exclusive_group()
        parser.add_argument("name", nargs="*", metavar="NAME",
                            help="name, or the beginning of the digest; an image with several "
                                 "names loses that name only")
        which.add_argument("--all", action="store_true", help="all images; an error if one of "
                           "them is in use")
        which.add_argument("--unused", action="store_true", help="all images that are not in use")
    if action in ("list", "show"):
        tables.add_format(parser)
    parser.add_common()
    args = parser.parse_args(rest)
    images = cache.Cache(startcache.load(args.config_file))
    if action == "import":
        return _import(images, args.file, args.name)
    if action == "purge":
        return _purge(images, args.name, args.all, args.unused)
    if action == "show":
        row = _row(images, _find(images, args.name), images.names(), args.format)
        tables.write_one(row, args.format)
        return 0
    names = images.names()
    rows = [_row(images, one, names, args.format) for one in images.entries()]
    if args.format == "table":
        for row in rows:
            row["name"] = ", ".join(row["names"]) or None
            row["digest"] = row["digest"][:12]
    tables.write(rows, ("name", "digest", "format", "size", "space", "in_use", "used"),
                 args.format)
    return 0


def _import(images: cache.Cache, image: str, name: str | None) -> int:
    if name is None:
        base = _ENDING.sub("", os.path.basename(os.path.abspath(image))) or "image"
        name = re.sub(r"[^A-Za-z0-9_.:+-]", "-", base).lstrip("_.:+-")[:128] or "image"
    elif not _NAME.fullmatch(name):
        raise exception.InvalidValue("--name", name, "up to 128 letters, digits and _ . : + -, "
                                     "a letter or a digit first")
    _add(images, cache.NAMED + name, image)
    print(name)
    return 0


def _purge(images: cache.Cache, names: list[str], every: bool, unused: bool) -> int:
    if bool(names) + every + unused != 1:
        raise exception.SandboxError("image purge: one of NAME, --all and --unused is needed "
                                     "(see nova-sandbox image purge --help)")
    images.clean()
    for text in names:
        entry = _find(images, text)
        people = set(_people(images.names().get(entry.digest, [])))
        given = people & {cache.NAMED + text, cache.GLANCE + text}
        if given and given < people:
            for key in given:
                images.forget(key)
        else:
            images.remove(entry)
    problems = []
    for entry in images.entries() if every or unused else ():
        if unused and images.is_in_use(entry):
            continue
        try:
            images.remove(entry)
        except exception.HostError as error:
            problems.append(str(error))
    if every and problems:
        raise exception.HostError("; ".join(problems))
    return 0


def _find(images: cache.Cache, text: str) -> cache.Entry:
    entry = images.find(text)
    if entry is None:
        raise exception.NotFound(f"there is no image {text!r}, nor one whose digest alone begins "
                                 "so (see nova-sandbox image list)")
    return entry


def _people(keys: list[str]) -> list[str]:
    """Return the names that somebody counts on: those of files are not."""
    return [key for key in keys if not key.startswith(cache.FILE)]


def _row(images: cache.Cache, entry: cache.Entry, names: dict[str, list[str]], form: str
         ) -> dict[str, Any]:
    keys = names.get(entry.digest, [])
    row: dict[str, Any] = {
        "names": [key.removeprefix(cache.NAMED) for key in _people(keys)],
        "files_of_origin": [key.removeprefix(cache.FILE) for key in keys
                            if key.startswith(cache.FILE)],
        "digest": entry.digest,
        "format": entry.format,
        "size": entry.size,
        "files": entry.files,
        "space": entry.space,
        "image_size": entry.image_size,
        "made": _time(entry.made),
        "used": _time(entry.used),
        "in_use": images.is_in_use(entry),
        "config": entry.config,
        "path": entry.path,
    }
    if form == "table":
        for key in ("size", "space", "image_size"):
            row[key] = units.format_size(row[key])
        row["in_use"] = "yes" if row["in_use"] else "no"
    return row


def _time(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(seconds))
