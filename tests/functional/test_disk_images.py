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

"""Disk images of every format and file system that a root may come in, and hostile ones.

The kernel here fills the file systems that their own programs cannot fill: no test reads one
by it, but where allow_kernel_mount is tested.
"""

import contextlib
import logging
import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import time
import unittest
from typing import Any
from unittest import mock

import libvirt

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import qcow2, unpack
from tests.functional import session, test_images

MIB = 1 << 20
# Bytes of an image with each file system; mkfs.xfs makes none that is smaller.
_SIZES = {"xfs": 300 * MIB, "btrfs": 128 * MIB, "ext4": 64 * MIB}
_ACLS = ("system.posix_acl_access", "system.posix_acl_default")


class DiskImageCase(test_images.UnpackCase):

    def setUp(self) -> None:
        super().setUp()
        # QEMU's user reads them.
        os.chmod(self.top, 0o755)
        self.settings = session.get().settings()
        self.addCleanup(self.check_nothing_left)

    def check_nothing_left(self) -> None:
        """No machine, mount, loop device or file of a reader's."""
        deadline = time.monotonic() + 20
        while left := self.leftovers():
            if time.monotonic() > deadline:
                self.fail(f"left: {left}")
            time.sleep(0.2)

    def leftovers(self) -> list[str]:
        connection = libvirt.open(session.get().uris["kvm"])
        try:
            found = []
            for one in connection.listAllDomains():
                # Others' end meanwhile.
                with contextlib.suppress(libvirt.libvirtError):
                    found += [one.name()] if self.top in one.XMLDesc() else []
        finally:
            connection.close()
        found += [name for name in os.listdir(self.top) if name.startswith(".")]
        for path in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
            try:
                found += [path.parts[3]] if self.top in path.read_text() else []
            except OSError:
                continue
        found += [line for line in pathlib.Path("/proc/mounts").read_text().splitlines()
                  if self.top in line]
        states = session.get().state / "sandboxes"
        return found + [str(one) for one in states.glob("image-reader-*")]

    def root(self) -> str:
        """Return a new directory for what comes out of the image."""
        path = os.path.join(self.top, "root")
        shutil.rmtree(path, ignore_errors=True)
        os.mkdir(path)
        return path

    def unpack(self, **options: Any) -> str:
        root = self.root()
        unpack.fill(self.image, root, **{"settings": self.settings, **options})
        return root

    def refuse(self, reason: str, **options: Any) -> None:
        with self.assertRaisesRegex(exception.InvalidValue, reason):
            self.unpack(**options)
        self.check_nothing_left()

    def source(self) -> str:
        """Return a directory with a tree that has everything."""
        path = os.path.join(self.top, "tree")
        if not os.path.isdir(path):
            os.mkdir(path)
            self.make_tree(path)
            os.removexattr(f"{path}/etc", "trusted.overlay.opaque")
            # SquashFS has unsigned seconds of 32 bits.
            os.utime(f"{path}/etc/deep/er", (10**9, 10**9))
            os.utime(path, (10**9, 10**9))
        return path

    def make(self, fstype: str, path: str, tree: str | None = None) -> None:
        """Make an image with a file system."""
        tree = tree or self.source()
        if fstype == "squashfs":
            command = ["mksquashfs", tree, path, "-quiet", "-no-progress", "-noappend"]
        elif fstype == "erofs":
            command = ["mkfs.erofs", "-zlz4hc", path, tree]
        else:
            with open(path, "wb") as stream:
                stream.truncate(_SIZES[fstype])
            command = [f"mkfs.{fstype}", "-q", path]
        subprocess.run(command, check=True, capture_output=True,
                       env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"})
        if fstype in _SIZES:
            place = os.path.join(self.top, "filled")
            os.mkdir(place)
            subprocess.run(["mount", "-o", "loop", path, place], check=True)
            try:
                subprocess.run(["cp", "-a", "--sparse=always", f"{tree}/.", place], check=True)
            finally:
                subprocess.run(["umount", place], check=True)
                os.rmdir(place)

    @staticmethod
    def comparable(tree: dict[str, Any], fstype: str) -> dict[str, Any]:
        """Return a described tree as it is after a way through a file system and an archive."""
        squashfs = fstype == "squashfs"
        found = {}
        for name, (mode, uid, gid, when, attributes, content) in tree.items():
            if content and isinstance(content[0], str):
                # A symbolic link's own time is of no use. mksquashfs may copy the link.
                when, content = 0, content[:1] if squashfs else content
            elif content and fstype == "erofs":
                content = content[:2]  # no holes
            if squashfs and any(key in _ACLS for key in tree[name][4]):
                # It has no access control lists; what they say is in the mode's group too.
                mode |= 0o070
                attributes = {}
            found[name] = (mode, uid, gid, when // 10**9, attributes, content)
        return found

    def check(self, fstype: str) -> None:
        """The image has the tree."""
        root = self.unpack()
        wanted = self.comparable(self.described(self.source()), fstype)
        found = self.comparable(self.described(root), fstype)
        self.assertEqual(set(wanted), set(found))
        for name, one in wanted.items():
            self.assertTrue(one == found[name], f"{name}: {one!r:.300} {found[name]!r:.300}")
        for name in ("pipe", "null"):
            self.assertFalse(os.path.lexists(os.path.join(root, name)))

    def qcow2(self, *options: str) -> None:
        """Make the image a qcow2 one."""
        subprocess.run(["qemu-img", "convert", "-O", "qcow2", *options, self.image,
                        f"{self.image}.qcow2"], check=True)
        os.rename(f"{self.image}.qcow2", self.image)

    def partitioned(self, *parts: tuple[str, str], label: str = "gpt") -> None:
        """Make the image a disk with partitions: type and path of the content of each."""
        start, script = 2048, f"label: {label}\n"
        places = []
        for kind, path in parts:
            sectors = -(-os.path.getsize(path) // MIB) * 2048
            script += f"start={start}, size={sectors}" + (f", type={kind}" if kind else "") + "\n"
            places.append((start * 512, path))
            start += sectors
        self.table(script, (start + 2048) * 512)
        with open(self.image, "r+b") as image:
            for place, path in places:
                image.seek(place)
                with open(path, "rb") as content:
                    shutil.copyfileobj(content, image)

    def table(self, script: str, size: int) -> None:
        with open(self.image, "wb") as stream:
            stream.truncate(size)
        subprocess.run(["/usr/sbin/sfdisk", "-q", self.image], input=script, text=True,
                       check=True)


class FileSystemTest(DiskImageCase):
    """Each in a virtual machine of its own."""

    def test_xfs(self) -> None:
        self.make("xfs", self.image)
        self.check("xfs")

    def test_btrfs(self) -> None:
        self.make("btrfs", self.image)
        self.check("btrfs")

    def test_squashfs(self) -> None:
        self.make("squashfs", self.image)
        self.check("squashfs")

    def test_erofs(self) -> None:
        self.make("erofs", self.image)
        self.check("erofs")

    def test_subvolume(self) -> None:
        """Installers and cloud images put the root into a subvolume of Btrfs."""
        top = os.path.join(self.top, "volumes")
        os.makedirs(f"{top}/home")
        shutil.copytree("/etc/default", f"{top}/root/etc")
        self.make("btrfs", self.image, top)
        self.assertEqual(["etc"], os.listdir(self.unpack()))

    def test_partition(self) -> None:
        """Of several the largest, where none is known for a root."""
        boot, root = (os.path.join(self.top, name) for name in ("boot", "big"))
        os.mkdir(f"{boot}.d")
        self.make("xfs", boot, f"{boot}.d")
        with open(root, "wb") as stream:
            stream.truncate(_SIZES["xfs"] + 8 * MIB)
        with mock.patch.dict(_SIZES, xfs=_SIZES["xfs"] + 8 * MIB):
            self.make("xfs", root)
        self.partitioned(("", boot), ("", root))
        os.unlink(boot)
        os.unlink(root)
        self.qcow2()
        self.check("xfs")

    def test_type_of_the_partition(self) -> None:
        first, second = (os.path.join(self.top, name) for name in ("first", "second"))
        self.make("ext4", first)
        os.mkdir(f"{second}.d")
        pathlib.Path(f"{second}.d", "only").write_text("here")
        self.make("squashfs", second, f"{second}.d")
        self.partitioned(("", first), ("4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709", second))
        self.assertEqual(["only"], os.listdir(self.unpack()))

    def test_does_not_fit(self) -> None:
        self.make("squashfs", self.image)
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small], check=True)
        try:
            with self.assertRaises(exception.NoSpace):
                unpack.fill(self.image, small, settings=self.settings)
        finally:
            subprocess.run(["umount", small], check=True)

    def test_takes_too_long(self) -> None:
        self.make("squashfs", self.image)
        self.refuse("takes longer than 1 seconds|hangs", longest=1.2)

    def test_killed(self) -> None:
        self.make("squashfs", self.image)
        program = ("import sys; from nova_sandbox import startcache\n"
                   "from nova_sandbox.rootfs import unpack\n"
                   "unpack.fill(sys.argv[1], sys.argv[2], settings=startcache.load(sys.argv[3:]))")
        own = session.get()
        with subprocess.Popen([sys.executable, "-c", program, self.image, self.root(),
                               *own._base, str(own.config)]) as process:
            deadline = time.monotonic() + 60
            while not any("image-reader-" in one for one in self.leftovers()):
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.1)
            process.kill()
        self.check_nothing_left()

    def test_no_qemu(self) -> None:
        self.make("squashfs", self.image)
        values = {**vars(self.settings), "kernel_image": "/nonexistent"}
        with self.assertRaisesRegex(exception.HostError,
                                    "squashfs.*virtual machine.*allow_kernel_mount.*/nonexistent"):
            self.unpack(settings=startcache.Settings(values))


class KernelMountTest(DiskImageCase):
    """By this kernel, as the operator has allowed it."""

    def setUp(self) -> None:
        super().setUp()
        self.settings = startcache.Settings({**vars(self.settings), "allow_kernel_mount": True})

    def unpack(self, **options: Any) -> str:
        with self.assertLogs(level=logging.WARNING) as logged:
            root = super().unpack(**options)
        self.assertIn("allow_kernel_mount is true", "".join(logged.output))
        return root

    def test_file_systems(self) -> None:
        for fstype in ("ext4", "xfs", "btrfs", "squashfs", "erofs"):
            with self.subTest(fstype):
                self.make(fstype, self.image)
                self.check(fstype)
                os.unlink(self.image)

    def test_partitions(self) -> None:
        part = os.path.join(self.top, "part")
        for fstype, label in (("ext4", "dos"), ("xfs", "gpt")):
            with self.subTest(fstype):
                self.make(fstype, part)
                self.partitioned(("", part), label=label)
                self.check(fstype)

    def test_damaged(self) -> None:
        pathlib.Path(self.image).write_bytes(b"XFSB" + bytes(8 * MIB))
        root = self.root()
        with self.assertLogs(), self.assertRaisesRegex(exception.InvalidValue,
                                                       "xfs: the kernel cannot mount it"):
            unpack.fill(self.image, root, settings=self.settings)


class Qcow2Test(DiskImageCase):

    def test_converted(self) -> None:
        """With each option of today's images; the table and the reader are those of raw disks."""
        for label, options in (("gpt", ()), ("dos", ("-c",)), ("", ("-o", "compat=0.10")),
                               ("", ("-c", "-o", "cluster_size=2M")),
                               ("gpt", ("-o", "lazy_refcounts=on,preallocation=metadata"))):
            with self.subTest((label, options)):
                part = os.path.join(self.top, "part") if label else self.image
                self.make("ext4", part)
                if label:
                    self.partitioned(("", part), label=label)
                self.qcow2(*options)
                self.check("ext4")

    def test_nested(self) -> None:
        self.make("squashfs", self.image)
        self.qcow2()
        self.qcow2_of_bytes(pathlib.Path(self.image).read_bytes())
        self.refuse("this is qcow2 of qcow2")

    def qcow2_of_bytes(self, content: bytes) -> None:
        pathlib.Path(self.image).write_bytes(content)
        subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", self.image,
                        f"{self.image}.qcow2"], check=True)
        os.rename(f"{self.image}.qcow2", self.image)

    def create(self, *words: str) -> None:
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", *words], check=True)

    def test_other_files(self) -> None:
        secret = os.path.join(self.top, "secret")
        self.make("ext4", secret)
        self.create("-b", secret, "-F", "raw", self.image)
        self.refuse("backing_file")
        self.create("-o", f"data_file={secret}2,data_file_raw=on", self.image, "10M")
        self.refuse("data_file")
        self.create("-u", "-b", "nbd://127.0.0.1:1/x", "-F", "raw", self.image, "10M")
        self.refuse("backing_file")

    def test_encrypted(self) -> None:
        # LUKS measures the processor, which fails now and then on a busy host.
        self.create("--object", "secret,id=key,data=secret", "-o",
                    "encrypt.format=aes,encrypt.key-secret=key", self.image, "1M")
        self.refuse("it is encrypted")

    def changed(self, offset: int, value: int, size: int = 8) -> None:
        with open(self.image, "r+b") as stream:
            stream.seek(offset)
            stream.write(value.to_bytes(size, "big"))

    def test_sizes(self) -> None:
        self.create(self.image, "10M")
        for size in (1 << 62, (1 << 63) - 512, qcow2.LARGEST + 512, 0):
            self.changed(24, size)
            self.refuse(f"its disk has {size} bytes; possible are up to {qcow2.LARGEST}")
        self.changed(24, 10 * MIB)
        self.refuse(f"has {10 * MIB} bytes; possible are up to {MIB}", largest=MIB)
        # As large as may be, and nothing in it.
        self.changed(24, qcow2.LARGEST)
        self.refuse("qcow2: ")

    def test_takes_no_more_than_there_is(self) -> None:
        """Every cluster of the disk is the same one: 1 MiB that unpacks to 4 GiB."""
        pathlib.Path(self.image).write_bytes(random.Random(1).randbytes(64 << 10) + bytes(4 << 30))
        self.qcow2()
        content = bytearray(pathlib.Path(self.image).read_bytes())
        table, = struct.unpack_from(">Q", content, 40)
        cluster = None
        for at in range(table, table + 8 * 8, 8):
            entry, = struct.unpack_from(">Q", content, at)
            place = entry & 0x00fffffffffffe00
            if cluster is None:
                cluster, = struct.unpack_from(">Q", content, place)
            if not place:
                place = len(content)
                content += bytes(64 << 10)
                struct.pack_into(">Q", content, at, place | 1 << 63)
            for number in range(8192):
                struct.pack_into(">Q", content, place + 8 * number, cluster)
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", small], check=True)
        try:
            path = os.path.join(small, "image")
            pathlib.Path(path).write_bytes(content)
            with self.assertRaises(exception.NoSpace):
                unpack.fill(path, self.root(), settings=self.settings)
            self.assertEqual(["image"], os.listdir(small))
        finally:
            subprocess.run(["umount", small], check=True)

    def test_damaged(self) -> None:
        """Whatever is changed, the image is refused or gives a tree."""
        self.make("ext4", self.image)
        self.qcow2("-c")
        whole = pathlib.Path(self.image).read_bytes()
        table, = struct.unpack_from(">Q", whole, 40)
        entries, = struct.unpack_from(">Q", whole, table)
        entries &= 0x00fffffffffffe00
        loop = bytearray(whole)
        for number in range(1024):
            # The table of clusters is a cluster itself.
            struct.pack_into(">Q", loop, entries + 8 * number, entries | 1 << 63)
        for content in (bytes(loop), whole[:100], whole[:table + 8], whole[:len(whole) // 2]):
            pathlib.Path(self.image).write_bytes(content)
            self.refuse("qcow2")
        chance = random.Random(5)
        for _ in range(20):
            broken = bytearray(whole)
            for _ in range(20):
                broken[chance.choice((chance.randrange(104), table + chance.randrange(8),
                                      entries + chance.randrange(8192)))] = chance.randrange(256)
            pathlib.Path(self.image).write_bytes(broken)
            with contextlib.suppress(exception.InvalidValue, exception.NoSpace):
                self.unpack(longest=60)
            self.check_nothing_left()

    def test_two_formats_at_once(self) -> None:
        self.create(self.image, "10M")
        with open(self.image, "r+b") as stream:
            stream.seek(0x8001)
            stream.write(b"CD001")
        self.refuse("several formats at once")

    def test_confined(self) -> None:
        """qemu-img sees two files and its libraries, and may do nothing."""
        self.create(self.image, "1M")
        raw = os.path.join(self.top, "raw")
        pathlib.Path(raw).touch()
        pathlib.Path(self.top, "other").touch()
        program = (
            "import os, sys\nfrom nova_sandbox.rootfs import qcow2\n"
            "status = os.open('/proc/self/status', os.O_RDONLY)\n"
            "def run(path, words, environment):\n"
            "    text = os.read(status, 9999).decode()\n"
            "    found = dict(line.split(':', 1) for line in text.splitlines())\n"
            "    def fails(function, *given):\n"
            "        try: function(*given)\n"
            "        except OSError: return True\n"
            "    assert found['CapEff'].split() == ['0000000000000002'], found\n"
            "    assert found['CapBnd'].split() == ['0000000000000002'], found\n"
            "    assert found['NoNewPrivs'].split() == ['1'], found\n"
            "    assert os.getresuid() == os.getresgid() == (65534,) * 3\n"
            "    assert os.getgroups() == []\n"
            "    assert not set(os.listdir('/')) - {'usr', 'bin', 'lib', 'lib32', 'lib64', 'etc',\n"
            "                                       'image', 'raw'}, os.listdir('/')\n"
            "    assert os.listdir('/etc') == ['ld.so.cache']\n"
            "    assert fails(os.mkdir, '/new') and fails(open, '/image', 'r+b')\n"
            "    assert fails(os.mkdir, '/usr/nova-sandbox-test')\n"
            "    assert fails(os.kill, os.getppid(), 0)\n"
            "    open('/raw', 'r+b').close()\n"
            "    print(path, words)\n"
            "os.execve = run\n"
            "qcow2._main(*sys.argv[1:3], 1 << 20)\n")
        done = subprocess.run([sys.executable, "-c", program, self.image, raw],
                              capture_output=True, text=True, check=False)
        self.assertEqual("", done.stderr)
        self.assertIn("/usr/bin/qemu-img", done.stdout)

    def test_no_qemu_img(self) -> None:
        self.create(self.image, "1M")
        with mock.patch.dict(os.environ, PATH="/nonexistent"), \
                self.assertRaisesRegex(exception.HostError, "qemu-utils"):
            self.unpack()


class HostileTest(DiskImageCase):
    """File systems with errors: refused, or harmless."""

    def small(self) -> str:
        """Return a tree of a few files."""
        tree = os.path.join(self.top, "few")
        shutil.copytree("/etc/default", f"{tree}/etc", dirs_exist_ok=True)
        pathlib.Path(tree, "data").write_bytes(bytes(range(256)) * 4096)
        return tree

    def survives(self) -> None:
        try:
            self.unpack(longest=120)
        except exception.InvalidValue as error:
            self.assertNotRegex(str(error), "Traceback")
        self.check_nothing_left()

    def damage(self, fstype: str, seed: int, places: int) -> None:
        """Change bytes that are not zero: structures and contents."""
        self.make(fstype, self.image, self.small())
        chance = random.Random(seed)
        with open(self.image, "r+b") as stream:
            content = stream.read()
            used = [at for at in range(4096, len(content), 512)
                    if any(content[at:at + 512])] or [0]
            for at in chance.choices(used, k=places):
                stream.seek(at + chance.randrange(512))
                stream.write(chance.randbytes(4))

    def test_damaged(self) -> None:
        for fstype in ("xfs", "btrfs", "squashfs", "erofs"):
            for seed in (1, 2):
                with self.subTest(fstype=fstype, seed=seed):
                    self.damage(fstype, seed, 40 * seed)
                    self.survives()

    def test_truncated(self) -> None:
        for fstype in ("xfs", "btrfs", "squashfs", "erofs"):
            with self.subTest(fstype):
                self.make(fstype, self.image, self.small())
                os.truncate(self.image, os.path.getsize(self.image) // 2)
                self.refuse(fstype)

    def test_not_unmounted(self) -> None:
        """Its journal would have to be replayed, which writes."""
        disk, place = (os.path.join(self.top, name) for name in ("disk", "place"))
        self.make("xfs", disk, self.small())
        os.mkdir(place)
        subprocess.run(["mount", "-o", "loop", disk, place], check=True)
        try:
            pathlib.Path(place, "new").touch()
            subprocess.run(["sync", "-f", place], check=True)
            subprocess.run(["cp", "--sparse=always", disk, self.image], check=True)
        finally:
            subprocess.run(["umount", place], check=True)
        self.refuse("it was not unmounted")
        with self.assertLogs():
            self.refuse("it was not unmounted", settings=startcache.Settings(
                {**vars(self.settings), "allow_kernel_mount": True}))

    def test_only_a_magic(self) -> None:
        for content, fstype in ((b"XFSB" + bytes(MIB), "xfs"), (b"hsqs" + bytes(MIB), "squashfs")):
            pathlib.Path(self.image).write_bytes(content)
            self.refuse(f"{fstype}: the kernel cannot mount it: ")

    def test_names_that_lead_elsewhere(self) -> None:
        """A symbolic link of the image is no way out of the copy."""
        tree = os.path.join(self.top, "links")
        os.mkdir(tree)
        os.symlink("/tmp", f"{tree}/tmp")
        os.symlink("/proc/self", f"{tree}/etc")
        self.make("squashfs", self.image, tree)
        root = self.unpack()
        self.assertEqual({"tmp": "/tmp", "etc": "/proc/self"},
                         {name: os.readlink(f"{root}/{name}") for name in os.listdir(root)})

    def test_bomb(self) -> None:
        """A small file with a large one in it, into a disk that has no room."""
        tree = os.path.join(self.top, "bomb")
        os.mkdir(tree)
        with open(f"{tree}/bomb", "wb") as stream:
            for _ in range(256):
                stream.write(b"bomb" * (MIB // 4))
        self.make("squashfs", self.image, tree)
        shutil.rmtree(tree)
        self.assertLess(os.path.getsize(self.image), MIB)
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small], check=True)
        try:
            with self.assertRaises(exception.NoSpace):
                unpack.fill(self.image, small, settings=self.settings)
        finally:
            subprocess.run(["umount", small], check=True)


if __name__ == "__main__":
    unittest.main()
