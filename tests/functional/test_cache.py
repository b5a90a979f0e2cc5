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

"""The cache of images: made once, whole or not at all, no larger than what is in it."""

import contextlib
import io
import json
import os
import pathlib
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import unittest
from unittest import mock

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import bases, cache, disks
from nova_sandbox.rootfs.superblock import Superblock
from tests.functional.disks import loop_devices

MIB = 1 << 20
# What it fetches takes a while, so that all ask meanwhile.
_ASK = """
import os, shutil, sys, time
from nova_sandbox import startcache
from nova_sandbox.rootfs import cache
data, image, log = sys.argv[1:]
def fetch(path):
    with open(log, "a") as stream:
        stream.write("fetched\\n")
    time.sleep(1)
    shutil.copyfile(image, path)
settings = startcache.Settings({**vars(startcache.load()), "data_path": data})
print(cache.Cache(settings).make("glance:1", fetch).path)
"""

_ADD = """
import sys
from nova_sandbox import startcache
from nova_sandbox.rootfs import cache
data, image = sys.argv[1:]
settings = startcache.Settings({**vars(startcache.load()), "data_path": data})
cache.Cache(settings).add("name:1", image)
"""


def tarball(path: pathlib.Path, files: dict[str, bytes]) -> str:
    """Make a tarball of files; return its path."""
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.uid, member.mtime = len(content), 1000, 1234567890
            archive.addfile(member, io.BytesIO(content))
    return str(path)


class CacheCase(unittest.TestCase):

    def setUp(self) -> None:
        self.top = pathlib.Path(tempfile.mkdtemp(dir="/var/tmp"))
        self.addCleanup(shutil.rmtree, self.top)
        self.data = self.top / "data"
        self.cache = self.cache_of(self.data)
        self.image = tarball(self.top / "image.tar.gz", {"etc/mine": b"mine"})
        self.addCleanup(self.check_nothing_left)

    def cache_of(self, data: pathlib.Path) -> cache.Cache:
        return cache.Cache(startcache.Settings({**vars(startcache.load()),
                                                "data_path": str(data)}))

    def check_nothing_left(self) -> None:
        """No loop device, mount or unfinished file."""
        self.assertEqual([], loop_devices(str(self.top)))
        self.assertNotIn(str(self.top), pathlib.Path("/proc/self/mountinfo").read_text())
        if (self.data / "images").exists():
            for name in ("work", "locks"):
                self.assertEqual([], os.listdir(self.data / "images" / name))

    def fetch(self, path: str) -> None:
        shutil.copyfile(self.image, path)

    def content(self, entry: cache.Entry, name: str = "etc/mine") -> bytes:
        with disks.opened(entry.path, readonly=True) as root:
            return pathlib.Path(root, name).read_bytes()

    def wait_for(self, condition: object, seconds: float = 10) -> None:
        deadline = time.monotonic() + seconds
        while not condition():  # type: ignore[operator]
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)


class MakeTest(CacheCase):

    def test_base(self) -> None:
        noise = os.urandom(40 * MIB)
        self.image = tarball(self.top / "large.tar.gz", {
            "large": noise, **{f"d/{number}": b"x" for number in range(500)}})
        done: list[tuple[str, int, int | None]] = []
        entry = self.cache.add("name:x", self.image, on_progress=lambda *a: done.append(a))
        self.assertEqual("reading", done[0][0])
        self.assertTrue(all(some <= (total or some) for _, some, total in done))
        status = os.stat(entry.path)
        self.assertEqual(0o444, stat.S_IMODE(status.st_mode))
        self.assertEqual(0o711, stat.S_IMODE(os.stat(self.cache.directory).st_mode))
        # The file system could hold far more; on the disk it is what is in it.
        self.assertGreater(status.st_size, 1 << 30)
        self.assertEqual(502, entry.files)
        self.assertTrue(40 * MIB < entry.size < 44 * MIB, entry.size)
        self.assertLess(entry.space, entry.size + 2 * MIB)
        self.assertEqual(("tar.gz", os.path.getsize(self.image), None),
                         (entry.format, entry.image_size, entry.config))
        self.assertFalse(Superblock(entry.path).needs_recovery)
        shown = subprocess.run(["/usr/sbin/dumpe2fs", "-h", entry.path], check=True,
                               capture_output=True, text=True).stdout
        self.assertNotIn("has_journal", shown)
        subprocess.run(["/usr/sbin/e2fsck", "-fn", entry.path], check=True, capture_output=True)
        target = self.top / "copy"
        target.mkdir()
        bases.copy(entry.path, str(target))
        self.assertEqual(noise, (target / "large").read_bytes())
        found = (target / "d" / "7").stat()
        self.assertEqual((1000, 1234567890), (found.st_uid, int(found.st_mtime)))

    def test_programs_with_privileges(self) -> None:
        """They are in a file, where nobody of the host can execute them, nor list what there is."""
        capability = struct.pack("<5I", 0x02000001, 1 << 13, 0, 0, 0)
        with tarfile.open(self.top / "image.tar", "w", format=tarfile.PAX_FORMAT) as archive:
            for name, mode, attributes in (
                    ("su", 0o6755, {}), ("able", 0o755, {"SCHILY.xattr.security.capability":
                                                         capability.decode("latin-1")})):
                member = tarfile.TarInfo(name)
                member.mode, member.pax_headers = mode, attributes
                archive.addfile(member)
        entry = self.cache.add("name:1", str(self.top / "image.tar"))
        self.assertEqual(0o444, stat.S_IMODE(os.stat(entry.path).st_mode))
        with disks.opened(entry.path, readonly=True) as root:
            # What is open here is not there for others.
            self.assertEqual(0o6755, stat.S_IMODE(os.stat(f"{root}/su").st_mode))
            self.assertEqual(capability, os.getxattr(f"{root}/able", "security.capability"))
            for command in (["ls", f"{root}/"], [f"{root}/su"], ["ls", self.cache.directory],
                            ["ls", f"{self.cache.directory}/work"],
                            ["ls", f"{self.cache.directory}/names"],
                            ["sh", "-c", f"echo >>{entry.path}"]):
                done = subprocess.run(
                    ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--",
                     *command], capture_output=True, text=True, check=False,
                    env={**os.environ, "LC_ALL": "C"})
                self.assertRegex(done.stderr, "Permission denied", command)
        with tempfile.TemporaryDirectory(dir=self.top) as directory:
            disk = os.path.join(directory, "disk")
            disks.make(disk, 16 * MIB, "root")
            self.assertEqual(0o600, stat.S_IMODE(os.stat(disk).st_mode))

    def test_second_time(self) -> None:
        first = self.cache.make("glance:1", self.fetch)

        def never(path: str) -> None:
            raise AssertionError(path)

        os.utime(first.described, (0, 0))
        again = self.cache_of(self.data).make("glance:1", never)
        self.assertEqual(first.path, again.path)
        self.assertAlmostEqual(time.time(), again.used, delta=60)
        # Unless what has the name now is something else.
        other = tarball(self.top / "other.tar.gz", {"etc/mine": b"other"})
        self.assertIsNone(self.cache.get("glance:1", "stamp"))
        self.assertEqual(b"other", self.content(
            self.cache.make("glance:1", lambda path: shutil.copyfile(other, path),
                            stamp="stamp")))

    def test_same_content(self) -> None:
        copy = shutil.copyfile(self.image, self.top / "copy.tar.gz")
        one, two = self.cache.add("name:a", self.image), self.cache.add("name:b", str(copy))
        self.assertEqual(one.path, two.path)
        self.assertEqual(os.stat(one.path).st_ino, os.stat(two.path).st_ino)
        self.assertEqual({one.digest: ["name:a", "name:b"]}, self.cache.names())
        self.assertEqual([one.digest], [entry.digest for entry in self.cache.entries()])
        self.cache.forget("name:a")
        self.assertIsNone(self.cache.get("name:a"))
        self.assertEqual(b"mine", self.content(two))
        self.cache.remove(two)
        self.assertEqual({"names", "work", "locks"}, set(os.listdir(self.cache.directory)))
        self.assertEqual([], os.listdir(os.path.join(self.cache.directory, "names")))

    def test_eight_processes(self) -> None:
        log = self.top / "log"
        running = [subprocess.Popen([sys.executable, "-c", _ASK, str(self.data), self.image,
                                     str(log)], stdout=subprocess.PIPE) for _ in range(8)]
        paths = {one.communicate(timeout=120)[0] for one in running}
        self.assertEqual([0] * 8, [one.returncode for one in running])
        self.assertEqual(1, len(paths))
        self.assertEqual("fetched\n", log.read_text())

    def test_eight_threads(self) -> None:
        calls: list[str] = []
        found: list[cache.Entry] = []

        def fetch(path: str) -> None:
            calls.append(path)
            time.sleep(0.3)
            self.fetch(path)

        threads = [threading.Thread(target=lambda: found.append(
            self.cache.make("glance:1", fetch))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((1, 8), (len(calls), len(found)))


class AdoptTest(CacheCase):

    def test_loss_of_power(self) -> None:
        """What has its name is on the disk, the base before what tells of it."""
        entry = self.cache.add("name:x", self.image)
        done: list[tuple[str, str]] = []
        fsync, rename = os.fsync, os.rename

        def sync(descriptor: int) -> None:
            done.append(("on the disk", os.readlink(f"/proc/self/fd/{descriptor}")))
            fsync(descriptor)

        def name(old: str, new: str) -> None:
            done.append((old, new))
            rename(old, new)
        other = self.cache_of(self.top / "other")
        with mock.patch.object(os, "fsync", sync), mock.patch.object(os, "rename", name):
            adopted = other.adopt(entry.digest, self.cache.directory)
        self.assertEqual(b"mine", self.content(adopted))
        expected = []
        for path in (adopted.path, adopted.described):
            before = next(old for old, new in done if new == path)
            expected += [("on the disk", before), (before, path),
                         ("on the disk", other.directory)]
        self.assertEqual(expected, [one for one in done
                                    if not one[0].startswith(self.cache.directory)])


class FailureTest(CacheCase):

    def test_killed(self) -> None:
        """While it is downloaded, and while it is unpacked."""
        slow = tarball(self.top / "slow.tar.gz",
                       {f"{number % 50}/{number}": b"x" * 5000 for number in range(20000)})
        for begun in (lambda: list((self.data / "images").glob("work/*/image")),
                      lambda: loop_devices(str(self.data))):
            with subprocess.Popen([sys.executable, "-c", _ASK, str(self.data), slow,
                                   str(self.top / "log")]) as process:
                self.wait_for(begun)
                time.sleep(0.2)
                self.assertIsNone(process.poll())
                process.send_signal(signal.SIGKILL)
            self.wait_for(lambda: not loop_devices(str(self.data)))
            self.assertNotEqual([], os.listdir(self.data / "images" / "work"))
            self.assertIsNone(self.cache.get("glance:1"))
            self.assertEqual([], self.cache.entries())
        entry = self.cache.make("glance:1", lambda path: shutil.copyfile(slow, path))
        self.assertEqual(20050, entry.files)

    def test_killed_while_it_was_converted(self) -> None:
        """Nothing is left beside the image, and nothing here after the next start."""
        images = self.top / "people's"
        images.mkdir()
        raw, image = self.top / "raw", str(images / "image.qcow2")
        raw.write_bytes(os.urandom(300 * MIB))
        subprocess.run(["qemu-img", "convert", "-O", "qcow2", raw, image], check=True)
        with subprocess.Popen([sys.executable, "-c", _ADD, str(self.data), image],
                              stderr=subprocess.DEVNULL) as process:
            self.wait_for(lambda: [one for one in (self.data / "images").glob("work/*/.*.raw")
                                   if one.stat().st_blocks])
            process.send_signal(signal.SIGKILL)
        self.wait_for(lambda: not loop_devices(str(self.data)))
        self.assertEqual(["image.qcow2"], os.listdir(images))
        self.assertNotEqual([], os.listdir(self.data / "images" / "work"))
        self.cache.clean()
        self.assertEqual([], os.listdir(self.data / "images" / "work"))
        with self.assertRaisesRegex(exception.InvalidValue, "this is qcow2 of unknown"):
            self.cache.add("name:1", image)

    def test_killed_before_it_was_told(self) -> None:
        entry = self.cache.make("glance:1", self.fetch)
        os.unlink(entry.described)
        with open(entry.path, "r+b") as stream:
            stream.truncate(4096)
        self.assertEqual((None, []), (self.cache.get("glance:1"), self.cache.entries()))
        self.assertEqual(b"mine", self.content(self.cache.make("glance:1", self.fetch)))
        os.unlink(entry.described)
        self.cache.clean()
        self.assertEqual([], list((self.data / "images").glob("*.*")))
        self.assertEqual([], list((self.data / "images" / "names").iterdir()))

    def test_fetch_that_fails(self) -> None:
        def fetch(path: str) -> None:
            pathlib.Path(path).write_bytes(b"half")
            raise ConnectionError("Glance")

        with self.assertRaisesRegex(ConnectionError, "Glance"):
            self.cache.make("glance:1", fetch)
        self.check_nothing_left()
        self.cache.make("glance:1", self.fetch)

    def test_no_space_on_the_host(self) -> None:
        self.data.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", self.data], check=True)
        try:
            image = tarball(self.top / "noise.tar.gz",
                            {"noise": os.urandom(10 * MIB), "zeros": bytes(30 * MIB)})
            for limit in (None, 1 << 30):
                with self.assertRaisesRegex(exception.HostError, "(?i)no space"):
                    self.cache.make("glance:1", lambda path: shutil.copyfile(image, path),
                                    limit=limit)
                self.assertEqual([], self.cache.entries())
                self.assertEqual([], os.listdir(self.data / "images" / "work"))
            # Nor any for another name.
            entry = self.cache.make("glance:2", self.fetch)
            with contextlib.suppress(OSError), open(self.data / "full", "wb", 0) as stream:
                while True:
                    stream.write(bytes(4096))
            with self.assertRaisesRegex(exception.HostError, "no space"):
                self.cache.add("name:x", self.image)
            self.assertEqual(b"mine", self.content(entry))
            self.assertEqual([], loop_devices(str(self.data)))
        finally:
            subprocess.run(["umount", self.data], check=True)

    def test_limit(self) -> None:
        image = tarball(self.top / "noise.tar.gz", {"noise": os.urandom(20 * MIB)})

        def fetch(path: str) -> None:
            shutil.copyfile(image, path)

        with self.assertRaises(exception.NoSpace):
            self.cache.make("glance:1", fetch, limit=16 * MIB)
        self.check_nothing_left()
        self.assertEqual([], self.cache.entries())
        entry = self.cache.make("glance:1", fetch, limit=64 * MIB)
        self.assertLessEqual(20 * MIB, entry.size)

    def test_image_that_changes_meanwhile(self) -> None:
        def change(what: str, done: int, total: int | None) -> None:
            with open(self.image, "ab") as stream:
                stream.write(b"x")

        with self.assertRaisesRegex(exception.InvalidValue, "nobody changes"):
            self.cache.add("name:x", self.image, on_progress=change)
        self.assertEqual([], self.cache.entries())

    def test_images_that_are_none(self) -> None:
        unknown = self.top / "unknown"
        unknown.write_bytes(b"nothing")
        for path in (str(unknown), "/no/such/file"):
            with self.assertRaisesRegex(exception.InvalidValue, path):
                self.cache.add("name:x", path)
        self.assertFalse(self.data.exists())
        broken = self.top / "broken"
        broken.write_bytes(b"\x1f\x8b\x08no")
        with self.assertRaisesRegex(exception.InvalidValue, "tar.gz"):
            self.cache.add("name:x", str(broken))
        self.assertEqual([], self.cache.entries())


class RemoveTest(CacheCase):

    def test_in_use(self) -> None:
        entry = self.cache.add("name:x", self.image)
        self.assertFalse(self.cache.is_in_use(entry))
        with disks.opened(entry.path, readonly=True):
            self.assertTrue(self.cache.is_in_use(entry))
            with self.assertRaisesRegex(exception.HostError, "in use by another sandbox"):
                self.cache.remove(entry)
        self.assertEqual(b"mine", self.content(entry))
        # A server that does not run.
        server = self.data / "servers" / "uuid"
        server.mkdir(parents=True)
        for field in ("base", "path"):
            (server / "description.json").write_text(
                json.dumps({"root": {"kind": "disk", field: entry.path}}))
            self.assertTrue(self.cache.is_in_use(entry))
            with self.assertRaisesRegex(exception.HostError, "in use by a server"):
                self.cache.remove(entry)
            os.utime(entry.described, (0, 0))
            self.assertEqual([], self.cache.unused((), 60))
            self.assertAlmostEqual(time.time(), entry.used, delta=60)
        (server / "description.json").unlink()
        self.cache.remove(entry)
        self.cache.remove(entry)
        self.assertEqual([], self.cache.entries())

    def test_unused(self) -> None:
        old, new, named = (self.cache.add(f"glance:{name}", tarball(
            self.top / f"{name}.tar.gz", {"x": name.encode()})) for name in ("o", "n", "d"))
        for entry in (old, named):
            os.utime(entry.described, (time.time() - 3700,) * 2)
        self.assertEqual({old.digest, named.digest},
                         {entry.digest for entry in self.cache.unused((), 3600)})
        self.assertEqual([old.digest],
                         [entry.digest for entry in self.cache.unused({"glance:d"}, 3600)])
        # What is in use counts as used now.
        self.assertEqual([old.digest], [entry.digest for entry in self.cache.unused((), 3600)])
        self.assertEqual(3, len(self.cache.unused((), -60)))
        self.assertEqual(3, len({old.digest, new.digest, named.digest}))


if __name__ == "__main__":
    unittest.main()
