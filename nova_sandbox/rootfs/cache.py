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

"""Images of this host, each unpacked once: below ``data_path``/images.

``DIGEST.img``
    A base, see :mod:`~nova_sandbox.rootfs.bases`; the digest is the SHA-256 of the image.
``DIGEST.json``
    What it is. Without it the base is half-done and nobody's. Its time is that of the last use.
``names``
    A file for each name of an image, so that a known one is not even read again.
``work``
    What is being made, in a directory that its maker has locked: after a crash it is removed.
``locks``
    What is asked for several times at once is made once: by threads, green ones too, and by
    processes.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import time

from nova_sandbox import durable, exception
from nova_sandbox.rootfs import removal, stamps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from typing import Any

    from nova_sandbox.rootfs.bases import Call, Progress
    from nova_sandbox.startcache import Settings

#: What names begin with: that people give, of files that were run, of images of Glance.
NAMED, FILE, GLANCE = "name:", "file:", "glance:"
_SHORTEST_DIGEST = 6
_CHUNK = 1 << 20
_SHORTEST_POLL, _LONGEST_POLL = 0.02, 0.5
_FACTS = ("format", "size", "files", "image_size", "disk_size", "config", "made")


class Entry:
    """An image in the cache.

    :ivar digest: SHA-256 of the image file, in hexadecimal
    :ivar path: of the base
    :ivar format: of the image, as :mod:`~nova_sandbox.rootfs.formats` names it
    :ivar size: bytes that its files take
    :ivar files: how many there are
    :ivar image_size: bytes of the image file
    :ivar disk_size: bytes of the disk in it; 0 of an archive
    :ivar config: what the image says of its command; None: nothing
    :ivar made: when, in seconds since 1970
    """

    def __init__(self, directory: str, digest: str, facts: dict[str, Any]) -> None:
        self.digest = digest
        self.path = os.path.join(directory, f"{digest}.img")
        self.described = os.path.join(directory, f"{digest}.json")
        self.format: str = facts["format"]
        self.size: int = facts["size"]
        self.files: int = facts["files"]
        self.image_size: int = facts["image_size"]
        self.disk_size: int = facts["disk_size"]
        self.config: dict[str, Any] | None = facts["config"]
        self.made: float = facts["made"]

    @property
    def used(self) -> float:
        """When it was last asked for, in seconds since 1970."""
        return os.stat(self.described).st_mtime

    @property
    def space(self) -> int:
        """Bytes that it takes on the host's disk."""
        return os.stat(self.path).st_blocks * 512


class Cache:
    """The images of this host.

    :param settings: the configuration, below whose ``data_path`` it is
    :param call: calls what blocks
    """

    def __init__(self, settings: Settings, call: Call | None = None) -> None:
        self.directory = os.path.join(settings.data_path, "images")
        self._servers = os.path.join(settings.data_path, "servers")
        self._settings = settings
        self._call = call

    def get(self, key: str, stamp: str = "") -> Entry | None:
        """Return the image of a name, and count it as used now.

        :param key: its name, or its digest
        :param stamp: what tells that nothing else has the name now
        """
        entry = self._known(key, stamp)
        if entry:
            with contextlib.suppress(OSError):
                os.utime(entry.described)
        return entry

    def _known(self, key: str, stamp: str = "") -> Entry | None:
        named = _read(self._name_file(key))
        if named is None:
            return self._entry(key)
        if named.get("key") == key and named.get("stamp") == stamp:
            return self._entry(str(named.get("digest")))
        return None

    def make(self, key: str, fetch: Callable[[str], object], *, stamp: str = "",
             limit: int | None = None, on_progress: Progress | None = None) -> Entry:
        """Return the image of a name, which is fetched and unpacked if it is not there.

        Whoever asks for the same meanwhile waits. An error is that of who asked first; the
        others try themselves.

        :param key: its name
        :param fetch: gets the path of a file, which it makes
        :param stamp: see :meth:`get`
        :param limit: bytes that a file system of what is in the image may have
        :param on_progress: called while it is read and unpacked
        :raises InvalidValue: it cannot be unpacked
        :raises NoSpace: there is more in it than *limit*
        :raises HostError: the host has no space, or lacks something
        """
        with self._locked(key):
            found = self.get(key, stamp)
            if found:
                return found
            with self._work() as work:
                image = os.path.join(work, "image")
                fetch(image)
                return self._add(key, stamp, image, work, limit, on_progress)

    def add(self, key: str, image: str, *, stamp: str = "",
            on_progress: Progress | None = None) -> Entry:
        """Unpack an image that is there, if nothing of the same content is.

        :param key: the name that it gets, whatever had it before
        :param image: path of the file
        :param stamp: see :meth:`get`
        :param on_progress: called while it is read and unpacked
        :raises InvalidValue: it cannot be unpacked, or changes meanwhile
        :raises HostError: the host has no space, or lacks something
        """
        from nova_sandbox.rootfs import sources
        sources.find(image, self._settings)
        with self._locked(key), self._work() as work:
            return self._add(key, stamp, image, work, None, on_progress)

    def adopt(self, digest: str, directory: str) -> Entry:
        """Take a base that another host has made, unless there is one of this image.

        :param digest: SHA-256 of the image
        :param directory: has ``DIGEST.img`` and ``DIGEST.json``, which are moved
        :raises HostError: the host has no space, or there are no such files
        """
        with self._work() as work, self._locked(digest), self._host_errors():
            entry = self._entry(digest)
            if entry is None:
                for ending in ("img", "json"):
                    path = os.path.join(work, ending)
                    os.rename(os.path.join(directory, f"{digest}.{ending}"), path)
                    durable.sync(path)
                    os.rename(path, os.path.join(self.directory, f"{digest}.{ending}"))
                    durable.sync(self.directory)
                entry = self._entry(digest)
            if entry is None:
                raise exception.HostError(f"image {digest[:12]} came without its base")
            return entry

    def _add(self, key: str, stamp: str, image: str, work: str, limit: int | None,
             on_progress: Progress | None) -> Entry:
        before = stamps.of(image)
        digest = self._digest(image, on_progress)
        with self._locked(digest), self._host_errors():
            entry = self._entry(digest)
            if entry is None:
                try:
                    self._build(digest, image, work, limit, on_progress)
                finally:
                    # What is wrong with it, then, is not of interest.
                    if stamps.of(image) != before:
                        self._unlink(digest)
                        raise exception.InvalidValue("image", image, "a file that nobody changes")
                entry = self._entry(digest)
                assert entry
            else:
                os.utime(entry.described)
            self._write(self._name_file(key), work,
                        {"key": key, "digest": digest, "stamp": stamp})
        return entry

    def _build(self, digest: str, image: str, work: str, limit: int | None,
               on_progress: Progress | None) -> None:
        from nova_sandbox.rootfs import bases, sources
        base = os.path.join(work, "base")
        facts = bases.make(image, base, settings=self._settings, limit=limit,
                           on_progress=on_progress, call=self._call or bases.at_once)
        source = sources.find(image, self._settings)
        facts.update(format=source.format, made=time.time(), image_size=os.path.getsize(image),
                     disk_size=source.disk_size(image))
        os.rename(base, os.path.join(self.directory, f"{digest}.img"))
        # From here on it is there, not before.
        self._write(os.path.join(self.directory, f"{digest}.json"), work, facts)

    def _write(self, path: str, work: str, content: dict[str, Any]) -> None:
        """Put a file in its place, at once or not at all."""
        unfinished = os.path.join(work, "file")
        with open(unfinished, "w", encoding="utf-8") as stream:
            json.dump(content, stream)
            stream.flush()
            os.fsync(stream.fileno())
        os.rename(unfinished, path)
        durable.sync(os.path.dirname(path))

    def _digest(self, image: str, on_progress: Progress | None) -> str:
        path = stamps.content_file(image)
        total = os.path.getsize(path)
        call = self._call
        found = hashlib.sha256()

        done = 0

        def read(stream: Any) -> None:
            nonlocal done
            data = stream.read(_CHUNK)
            found.update(data)
            # One that is cut off meanwhile ends too.
            done += len(data) or total

        with open(path, "rb") as stream:
            # One that grows meanwhile is not read for ever.
            while done < total:
                if call:
                    call(read, stream)
                else:
                    read(stream)
                if on_progress:
                    on_progress("reading", min(done, total), total)
        return found.hexdigest()

    def entries(self) -> list[Entry]:
        """Return all images, the one that was made last at the end."""
        with contextlib.suppress(FileNotFoundError):
            found = (self._entry(name.removesuffix(".json"))
                     for name in os.listdir(self.directory) if name.endswith(".json"))
            return sorted((one for one in found if one), key=lambda one: one.made)
        return []

    def names(self) -> dict[str, list[str]]:
        """Return the names of each image by its digest, sorted."""
        found: dict[str, list[str]] = {}
        for _, name in self._name_files():
            found.setdefault(str(name["digest"]), []).append(str(name["key"]))
        return {digest: sorted(keys) for digest, keys in found.items()}

    def forget(self, key: str) -> None:
        """Take a name away from the image that it has."""
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._name_file(key))

    def find(self, text: str) -> Entry | None:
        """Return the image of a name, or of the beginning of a digest that only one has.

        It does not count as used by that.

        :param text: a name that was given to it by hand, Glance's id, or hexadecimal digits
        """
        entry = self._known(NAMED + text) or self._known(GLANCE + text)
        if entry is None and len(text) >= _SHORTEST_DIGEST:
            found = [one for one in self.entries() if one.digest.startswith(text)]
            entry = found[0] if len(found) == 1 else None
        return entry

    def remove(self, entry: Entry) -> None:
        """Remove an image with all its names.

        :raises HostError: a sandbox or a server of this host uses it
        """
        from nova_sandbox.rootfs import locks
        with self._locked(entry.digest), contextlib.ExitStack() as undo:
            if entry.path in self.referenced():
                raise exception.HostError(f"image {entry.digest[:12]} is in use by a server")
            try:
                descriptor = os.open(entry.path, os.O_RDWR | os.O_CLOEXEC)
                undo.callback(os.close, descriptor)
                locks.wait(descriptor)
            except FileNotFoundError:
                pass
            except OSError as error:
                raise exception.HostError(f"image {entry.digest[:12]}: {error.strerror}") \
                    from None
            self._unlink(entry.digest)
            for path, name in self._name_files():
                if name["digest"] == entry.digest:
                    with contextlib.suppress(FileNotFoundError):
                        os.unlink(path)

    def is_in_use(self, entry: Entry) -> bool:
        """Tell whether a sandbox or a server of this host uses an image."""
        from nova_sandbox.rootfs import locks
        return entry.path in self.referenced() or locks.is_in_use(entry.path)

    def _unlink(self, digest: str) -> None:
        # A crash between leaves something half-done.
        for ending in ("json", "img"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(os.path.join(self.directory, f"{digest}.{ending}"))

    def referenced(self) -> set[str]:
        """Return the bases that servers of this host have, whether they run or not."""
        found = set()
        for server in _listed(self._servers):
            for part in ("", "rescue"):
                described = _read(os.path.join(self._servers, server, part, "description.json"))
                for one in (described or {}).get("root"), *(described or {}).get("mounts", ()):
                    if isinstance(one, dict):
                        found |= {str(one[name]) for name in ("path", "base") if one.get(name)}
        return found

    def unused(self, in_use: Collection[str], older_than: float) -> list[Entry]:
        """Return the images that nobody has asked for, for some time.

        :param in_use: names, digests or paths of bases; these are counted as used now
        :param older_than: seconds
        """
        used = {*in_use, *self.referenced()}
        names = self.names()
        found = []
        for entry in self.entries():
            with contextlib.suppress(FileNotFoundError):
                if used.isdisjoint((entry.digest, entry.path, *names.get(entry.digest, ()))):
                    if time.time() - entry.used > older_than:
                        found.append(entry)
                else:
                    os.utime(entry.described)
        return found

    def clean(self) -> None:
        """Remove what was half-done when its maker was killed."""
        work = os.path.join(self.directory, "work")
        with self._locked("work"):
            for entry in _listed(work):
                directory = os.open(os.path.join(work, entry),
                                    os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
                try:
                    fcntl.flock(directory, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    removal.discard(os.path.join(work, entry))
                except BlockingIOError:
                    continue
                finally:
                    os.close(directory)
        there = set(_listed(self.directory))
        for name in there:
            digest, ending, _ = name.partition(".img")
            if ending and f"{digest}.json" not in there:
                with self._locked(digest):
                    if self._entry(digest) is None:
                        self._unlink(digest)
        for path, named in self._name_files():
            if self._entry(str(named["digest"])) is None:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(path)

    def _entry(self, digest: str) -> Entry | None:
        if "/" in digest:
            return None
        facts = _read(os.path.join(self.directory, f"{digest}.json"))
        if facts is None or not set(_FACTS) <= facts.keys():
            return None
        entry = Entry(self.directory, digest, facts)
        return entry if os.path.exists(entry.path) else None

    def _name_file(self, key: str) -> str:
        return os.path.join(self.directory, "names", f"{_hash(key)}.json")

    def _name_files(self) -> Iterator[tuple[str, dict[str, Any]]]:
        names = os.path.join(self.directory, "names")
        for name in _listed(names):
            path = os.path.join(names, name)
            content = _read(path)
            if content and {"key", "digest", "stamp"} <= content.keys():
                yield path, content

    @contextlib.contextmanager
    def _work(self) -> Iterator[str]:
        """Give a directory for what is being made, which goes with us."""
        import tempfile
        self.clean()
        with self._locked("work"), self._host_errors():
            for name, mode in (("names", 0o700), ("work", 0o711)):
                os.makedirs(os.path.join(self.directory, name), mode, exist_ok=True)
            path = tempfile.mkdtemp(dir=os.path.join(self.directory, "work"))
            # A machine may have to read the image.
            os.chmod(path, 0o711)
            lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield path
        finally:
            removal.discard(path)
            os.close(lock)

    @contextlib.contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        """Be the only one who does something; the file goes with its last user.

        Waiting is asking again and again: a green thread lets the others go on by it.
        """
        directory = os.path.join(self.directory, "locks")
        path = os.path.join(directory, _hash(name))
        pause = _SHORTEST_POLL
        while True:
            with self._host_errors():
                # QEMU's user has to reach the bases, not to list them.
                os.makedirs(self.directory, 0o711, exist_ok=True)
                os.makedirs(directory, 0o700, exist_ok=True)
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                # Its last user may have removed it meanwhile.
                if _same(descriptor, path):
                    break
            except BlockingIOError:
                time.sleep(pause)
                pause = min(2 * pause, _LONGEST_POLL)
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        try:
            yield
        finally:
            os.unlink(path)
            os.close(descriptor)

    @contextlib.contextmanager
    def _host_errors(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise exception.HostError(f"cannot write below {self.directory}: "
                                      f"{(error.strerror or str(error)).lower()}") from error


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()


def _same(descriptor: int, path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


def _listed(directory: str) -> list[str]:
    try:
        return os.listdir(directory)
    except FileNotFoundError:
        return []


def _read(path: str) -> dict[str, Any] | None:
    try:
        with open(path, encoding="utf-8") as stream:
            content = json.load(stream)
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None
