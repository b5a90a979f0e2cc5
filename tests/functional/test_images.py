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

"""Disks of our own, and what images are unpacked into; nothing of any is left behind."""

import contextlib
import io
import json
import lzma
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
import time
import unittest

from nova_sandbox import exception
from nova_sandbox.rootfs import disks, imageheader, oci, unpack

MIB = 1 << 20
# Version 2, effective, net_raw permitted.
_CAPABILITY = struct.pack("<5I", 0x02000001, 1 << 13, 0, 0, 0)


def loop_devices(path: str) -> list[str]:
    """Return the loop devices of a file."""
    found = []
    for device in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
        with contextlib.suppress(OSError):
            if device.read_text().strip().removesuffix(" (deleted)") == path:
                found.append(device.parts[3])
    return found


class DiskCase(unittest.TestCase):

    def setUp(self) -> None:
        # Not on a tmpfs, whose files cannot have all attributes.
        self.top = tempfile.mkdtemp(dir="/var/tmp")
        self.addCleanup(shutil.rmtree, self.top)
        self.disk = os.path.join(self.top, "disk")
        self.addCleanup(self.check_nothing_mounted)

    def check_nothing_mounted(self) -> None:
        deadline = time.monotonic() + 10
        # The kernel ends a loop device a moment after its last user.
        while loop_devices(self.disk) and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual([], loop_devices(self.disk))
        with open("/proc/mounts", encoding="utf-8") as stream:
            self.assertNotIn(self.top, stream.read())

    def opened(self) -> contextlib.AbstractContextManager[str]:
        return disks.opened(self.disk)

    def fsck(self) -> None:
        subprocess.run(["/usr/sbin/e2fsck", "-fn", self.disk], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class MakeTest(DiskCase):

    def test_make(self) -> None:
        begin = time.monotonic()
        disks.make(self.disk, 20 << 30, "root")
        self.assertLess(time.monotonic() - begin, 2)
        status = os.stat(self.disk)
        self.assertEqual((20 << 30, 0o600), (status.st_size, stat.S_IMODE(status.st_mode)))
        self.assertLess(status.st_blocks * 512, 8 * MIB)
        self.fsck()
        with self.opened() as root:
            self.assertEqual(["lost+found"], os.listdir(root))
            found = os.statvfs(root)
            # What the kernel keeps for its own delayed allocation.
            self.assertLessEqual(found.f_bfree - found.f_bavail, 4096)
            pathlib.Path(root, "kept").write_text("kept")
        with self.opened() as root:
            self.assertEqual("kept", pathlib.Path(root, "kept").read_text())
        self.fsck()

    def test_failures_leave_nothing(self) -> None:
        with self.assertRaisesRegex(exception.HostError, "mkfs.ext4"):
            disks.make(self.disk, 4096, "root")
        self.assertFalse(os.path.exists(self.disk))
        pathlib.Path(self.disk).write_text("mine")
        with self.assertRaisesRegex(exception.HostError, "exists"):
            disks.make(self.disk, 16 * MIB, "root")
        self.assertEqual("mine", pathlib.Path(self.disk).read_text())
        with self.assertRaisesRegex(exception.HostError, "cannot mount"), self.opened():
            pass
        os.unlink(self.disk)
        disks.make(self.disk, 16 * MIB, "root")
        with self.assertRaisesRegex(ValueError, "mine"), self.opened():
            raise ValueError("mine")

    def test_killed(self) -> None:
        disks.make(self.disk, 16 * MIB, "root")
        program = ("import sys, time; from nova_sandbox.rootfs import disks\n"
                   "with disks.opened(sys.argv[1]):\n    print('open', flush=True)\n"
                   "    time.sleep(100)")
        with subprocess.Popen([sys.executable, "-c", program, self.disk],
                              stdout=subprocess.PIPE) as process:
            assert process.stdout
            self.assertEqual(b"open\n", process.stdout.readline())
            self.assertEqual(1, len(loop_devices(self.disk)))
            process.send_signal(signal.SIGKILL)

    def test_the_host_has_no_space(self) -> None:
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", small], check=True)
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        disk = os.path.join(small, "disk")
        disks.make(disk, 64 * MIB, "root")
        with self.assertRaisesRegex(exception.HostError, "no space on the host"), \
                disks.opened(disk) as directory, \
                open(f"{directory}/big", "wb") as stream:
            stream.write(bytes(20 * MIB))
        self.assertEqual([], loop_devices(disk))


class UnpackCase(DiskCase):

    def setUp(self) -> None:
        super().setUp()
        self.image = os.path.join(self.top, "image")

    def fill(self, size: int = 64 * MIB, **options: float) -> oci.ImageConfig | None:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.disk)
        disks.make(self.disk, size, "root")
        with disks.opened(self.disk) as directory:
            return unpack.fill(self.image, directory, **options)

    def refused(self, reason: str, **options: float) -> None:
        with self.assertRaisesRegex(exception.InvalidValue, reason):
            self.fill(**options)

    def make_endless(self) -> None:
        """Make an image of more than any host writes while a test looks."""
        member = tarfile.TarInfo("zeros")
        member.size = 16 << 30
        zeros = lzma.compress(bytes(64 * MIB), preset=0)
        pathlib.Path(self.image).write_bytes(
            lzma.compress(member.tobuf(), preset=0) + zeros * (member.size // (64 * MIB)))

    @staticmethod
    def make_tree(top: str) -> None:
        """Write a tree that has everything."""
        os.makedirs(f"{top}/etc/deep/er")
        pathlib.Path(top, "etc/passwd").write_text("root:x:0:0::/root:/bin/sh\n")
        pathlib.Path(top, "big").write_bytes(os.urandom(12 * MIB + 17))
        with open(f"{top}/sparse", "wb") as stream:
            stream.seek(200 * MIB)
            stream.write(b"end")
        os.link(f"{top}/big", f"{top}/etc/big")
        os.symlink("/etc/passwd", f"{top}/link")
        os.symlink("x" * 200, f"{top}/long")
        os.link(f"{top}/link", f"{top}/link2", follow_symlinks=False)
        pathlib.Path(top, "program").write_text("#!")
        os.chown(f"{top}/program", 100_000, 70_000)
        os.chmod(f"{top}/program", 0o6751)
        os.setxattr(f"{top}/program", "security.capability", _CAPABILITY)
        os.setxattr(f"{top}/program", "user.kept", b"\xff\0yes")
        acl = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in (
            (1, 7, 0xffffffff), (2, 5, 1000), (4, 5, 0xffffffff), (8, 6, 70_000),
            (16, 7, 0xffffffff), (32, 0, 0xffffffff)))
        os.setxattr(f"{top}/etc/deep/er", "system.posix_acl_access", acl)
        os.setxattr(f"{top}/etc/deep/er", "system.posix_acl_default", acl)
        os.setxattr(f"{top}/etc", "trusted.overlay.opaque", b"y")
        pathlib.Path(top, "new\nline 'and\" $(quotes)").write_text("named")
        os.mkfifo(f"{top}/pipe")
        os.mknod(f"{top}/null", stat.S_IFCHR | 0o666, os.makedev(1, 3))
        os.chmod(f"{top}/etc/deep", 0o500)
        for path, when in (("big", 1_000_000_000_123_456_789), ("etc/deep/er", -10**9),
                           ("link", 5 * 10**9), ("etc/deep", 9), ("etc", 12), ("", 2**33)):
            os.utime(f"{top}/{path}", ns=(when, when), follow_symlinks=False)

    @staticmethod
    def described(top: str) -> dict[str, object]:
        """Return what a copy must have."""
        found: dict[str, object] = {}
        for parent, directories, files in os.walk(top):
            for name in [*directories, *files, "."]:
                path = os.path.join(parent, name)
                status = os.lstat(path)
                kind = stat.S_IFMT(status.st_mode)
                if "lost+found" in path or kind not in (stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK):
                    continue
                attributes = {
                    one: os.getxattr(path, one, follow_symlinks=False)
                    for one in os.listxattr(path, follow_symlinks=False) if "trusted" not in one}
                content: object = None
                if kind == stat.S_IFREG:
                    content = (pathlib.Path(path).read_bytes(), status.st_nlink,
                               status.st_blocks < 64 * MIB // 512)
                elif kind == stat.S_IFLNK:
                    content = (os.readlink(path), status.st_nlink)
                found[os.path.relpath(path, top)] = (
                    status.st_mode, status.st_uid, status.st_gid, status.st_mtime_ns, attributes,
                    content)
        return found


class ImageTest(UnpackCase):
    """Raw images, compared with what the kernel shows of the same."""

    def make_image(self, start: int = 0) -> dict[str, object]:
        """Write an image whose file system the kernel has filled; return what is in it."""
        self.disk, kept = os.path.join(self.top, "source"), self.disk
        disks.make(self.disk, 32 * MIB, "source")
        with self.opened() as root:
            self.make_tree(root)
        with self.opened() as root:
            wanted = self.described(root)
        with open(self.image, "r+b" if start else "wb") as image, open(self.disk, "rb") as source:
            image.seek(start)
            shutil.copyfileobj(source, image)
        self.disk = kept
        return wanted

    def check(self, wanted: dict[str, object]) -> None:
        self.fill()
        with self.opened() as root:
            found = self.described(root)
            self.assertFalse(os.path.exists(f"{root}/null"))
            self.assertEqual([], [name for name in os.listxattr(f"{root}/etc")])
        self.assertEqual(set(wanted), set(found))
        for path, one in wanted.items():
            self.assertTrue(one == found[path], path)
        self.fsck()

    def test_file_system(self) -> None:
        self.check(self.make_image())

    @staticmethod
    def commit(root: str) -> None:
        """Write contents to their places, and all else to the journal only."""
        for parent, _, names in os.walk(root):
            for path in (parent, *(os.path.join(parent, name) for name in names)):
                if os.path.isdir(path) or (os.path.isfile(path) and not os.path.islink(path)):
                    descriptor = os.open(path, os.O_RDONLY)
                    os.fsync(descriptor)
                    os.close(descriptor)

    def test_not_unmounted(self) -> None:
        """A copy of a disk that is mounted: the newest is in its journal."""
        self.disk, kept = os.path.join(self.top, "source"), self.disk
        for attempt in range(2):
            disks.make(self.disk, 48 * MIB, "source")
            with self.opened() as root:
                os.mkdir(f"{root}/gone")
                for number in range(500):
                    pathlib.Path(root, "gone", str(number)).write_text("gone")
            with self.opened() as root:
                self.make_tree(root)
                self.commit(root)
                if attempt:
                    # What is in the journal of it is not wanted any more.
                    shutil.rmtree(f"{root}/gone")
                    pathlib.Path(root, "new").write_bytes(b"n" * 4 * MIB)
                    self.commit(root)
                shutil.copyfile(self.disk, self.image)
                wanted = self.described(root)
            features = subprocess.run(["/usr/sbin/dumpe2fs", "-h", self.image], check=True,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            self.assertIn(b"needs_recovery", features)
            os.unlink(self.disk)
            source, self.disk = self.disk, kept
            self.check(wanted)
            self.disk = source

    def table(self, script: str, size: int = 64 * MIB) -> None:
        with open(self.image, "wb") as stream:
            stream.truncate(size)
        subprocess.run(["/usr/sbin/sfdisk", "-q", self.image], input=script, text=True,
                       check=True)

    def test_partitions(self) -> None:
        for label in ("dos", "gpt"):
            self.table(f"label: {label}\nstart=2048, size=20480\nstart=22528, size=65536\n")
            # A file system for /boot is no root.
            boot = os.path.join(self.top, "boot")
            disks.make(boot, 10 * MIB, "boot")
            with open(self.image, "r+b") as image, open(boot, "rb") as source:
                image.seek(MIB)
                shutil.copyfileobj(source, image)
            os.unlink(boot)
            wanted = self.make_image(22528 * 512)
            os.unlink(os.path.join(self.top, "source"))
            with self.subTest(label):
                self.check(wanted)

    def test_no_root(self) -> None:
        self.table("label: gpt\nstart=2048, size=2048\nstart=4096, size=2048\n")
        self.refused("none of its 2 partitions has a file system")
        self.table("label: gpt\n")
        self.refused("none of its 0 partitions")

    def test_broken(self) -> None:
        self.make_image()
        os.truncate(self.image, 20 * MIB)
        self.refused("longer than the image")

    def test_too_large(self) -> None:
        self.make_image()
        with self.assertRaises(exception.NoSpace):
            self.fill(8 * MIB)

    def test_directory(self) -> None:
        wanted = self.make_image()
        root = os.path.join(self.top, "root")
        unpack.unpack(self.image, root)
        self.assertEqual(wanted, self.described(root))


class TarballTest(UnpackCase):

    def make_tarball(self, compress: str = "", *, escape: bool = False) -> None:
        with tarfile.open(self.image, f"w:{compress}", format=tarfile.PAX_FORMAT) as archive:
            def add(name: str, kind: bytes, data: bytes = b"", **given: object) -> None:
                member = tarfile.TarInfo(name)
                member.type, member.size, member.mode = kind, len(data), 0o755
                for key, value in given.items():
                    setattr(member, key, value)
                archive.addfile(member, io.BytesIO(data))
            add("etc", tarfile.DIRTYPE, mtime=77)
            add("etc/mine", tarfile.REGTYPE, b"mine" * 1000, uid=1234, mode=0o4755, pax_headers={
                "SCHILY.xattr.security.capability": _CAPABILITY.decode(),
                "SCHILY.xattr.user.overlay.opaque": "y"})
            add("etc/again", tarfile.LNKTYPE, linkname="etc/mine", uid=1234, mode=0o4755)
            # Two names of a link to what comes later; its modes are its own.
            add("link", tarfile.SYMTYPE, linkname="late")
            add("deep/link", tarfile.LNKTYPE, linkname="link")
            add("late", tarfile.REGTYPE, b"late", mode=0o600)
            add("deep/again", tarfile.LNKTYPE, linkname="link", mtime=3)
            add("dev-null", tarfile.CHRTYPE)
            if escape:
                add("tmp", tarfile.DIRTYPE)
                add("out", tarfile.SYMTYPE, linkname="/tmp")
                add("out/nova-sandbox-escaped", tarfile.REGTYPE, b"x")
                add("../../nova-sandbox-escaped", tarfile.REGTYPE, b"x")
                add("hard", tarfile.LNKTYPE, linkname="../../../../etc/hostname")

    def check(self) -> None:
        self.fill()
        with self.opened() as root:
            status = os.stat(f"{root}/etc/mine")
            self.assertEqual((0o104755, 1234, 2, 4000), (
                status.st_mode, status.st_uid, status.st_nlink, status.st_size))
            self.assertEqual(["security.capability"], os.listxattr(f"{root}/etc/mine"))
            self.assertEqual(77, os.stat(f"{root}/etc").st_mtime)
            self.assertFalse(os.path.exists(f"{root}/dev-null"))
            self.assertEqual(3, os.lstat(f"{root}/link").st_nlink)
            self.assertEqual("late", os.readlink(f"{root}/deep/link"))
            self.assertEqual((0o100600, 0), (os.stat(f"{root}/late").st_mode,
                                             os.stat(f"{root}/late").st_mtime))

    def test_compressions(self) -> None:
        for compress in ("", "gz", "bz2", "xz"):
            with self.subTest(compress):
                self.make_tarball(compress)
                self.check()
        self.make_tarball()
        subprocess.run(["zstd", "-q", "--rm", self.image, "-o", f"{self.image}.zst"], check=True)
        os.rename(f"{self.image}.zst", self.image)
        self.check()

    def test_names_that_lead_elsewhere(self) -> None:
        self.make_tarball(escape=True)
        self.refused("hard|hostname")
        for path in ("/tmp", self.top, os.path.dirname(self.top)):
            self.assertFalse(os.path.exists(f"{path}/nova-sandbox-escaped"))

    def test_broken(self) -> None:
        self.make_tarball("gz")
        os.truncate(self.image, 100)
        self.refused("tar.gz: .*")
        for content, reason in ((b"", "this is unknown"), (b"no tarball at all" * 99, "unknown"),
                                (b"QFI\xfb" + bytes(5000), "qcow2: "),
                                (b"\x28\xb5\x2f\xfdno", "tar.zst"), (b"BZhno", "tar.bz2")):
            pathlib.Path(self.image).write_bytes(content)
            self.refused(reason)

    def test_owners(self) -> None:
        for owner, reason in ((2**31 - 2, None), (2**31 - 1, "mine: it belongs to 2147483647"),
                              (-1, "mine: it belongs to -1")):
            with tarfile.open(self.image, "w", format=tarfile.GNU_FORMAT) as archive:
                member = tarfile.TarInfo("mine")
                member.uid = owner
                archive.addfile(member)
            if reason is None:
                self.fill()
                with self.opened() as root:
                    self.assertEqual(owner, os.stat(f"{root}/mine").st_uid)
            else:
                self.refused(reason)

    def test_attributes_that_cannot_be(self) -> None:
        with tarfile.open(self.image, "w", format=tarfile.PAX_FORMAT) as archive:
            member = tarfile.TarInfo("mine")
            member.pax_headers = {"SCHILY.xattr.security.capability": "nonsense"}
            archive.addfile(member)
        self.refused("mine: its attribute security.capability cannot be kept: Invalid argument")

    def test_what_it_says_of_a_command(self) -> None:
        """A snapshot's archive does; for other readers it is one like any other."""
        config = oci.ImageConfig(env={"A": "x" * 5000}, user="7:8", argv=("sh", "\u00e9"))
        self.make_tarball()
        plain = pathlib.Path(self.image).read_bytes()
        pathlib.Path(self.image).write_bytes(imageheader.make(config) + plain)
        self.assertEqual(config, self.fill())
        self.check()
        subprocess.run(["tar", "-tf", self.image], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        for said, reason in (("{", "no JSON text"), ("{}", "has other fields"),
                             (json.dumps({**config.to_data(), "argv": 5}), "argv is no list")):
            header = tarfile.TarInfo.create_pax_global_header(
                {next(iter(self.headers())): said})
            pathlib.Path(self.image).write_bytes(header + plain)
            with self.subTest(reason):
                self.refused(reason)

    def headers(self) -> dict[str, str]:
        """Return what the archive says of itself as a whole."""
        with tarfile.open(self.image) as archive:
            return dict(archive.pax_headers)

    def test_bombs(self) -> None:
        with lzma.open(self.image, "wb", preset=0) as stream:
            member = tarfile.TarInfo("zeros")
            member.size = 300 * MIB
            stream.write(member.tobuf())
            for _ in range(300):
                stream.write(bytes(MIB))
        with self.assertRaises(exception.NoSpace):
            self.fill()

    def test_takes_too_long(self) -> None:
        """It has room on the disk."""
        self.make_endless()
        self.refused("takes longer than 0 seconds", size=32 << 30, longest=0.4)


class KilledTest(UnpackCase):

    def test_killed(self) -> None:
        """What unpacks ends with the program that started it."""
        self.make_endless()
        disks.make(self.disk, 32 << 30, "root")
        program = ("import sys; from nova_sandbox.rootfs import disks, unpack\n"
                   "with disks.opened(sys.argv[1]) as directory:\n"
                   "    print('open', flush=True)\n"
                   "    unpack.fill(sys.argv[2], directory)\n")
        with subprocess.Popen([sys.executable, "-c", program, self.disk, self.image],
                              stdout=subprocess.PIPE) as process:
            assert process.stdout
            self.assertEqual(b"open\n", process.stdout.readline())
            deadline = time.monotonic() + 30
            while (not (unpacking := self.unpacking(process.pid))
                   and time.monotonic() < deadline):
                time.sleep(0.05)
            assert unpacking
            # A host without memory ends it before servers and what made them.
            self.assertEqual("1000\n", (unpacking / "oom_score_adj").read_text())
            process.send_signal(signal.SIGKILL)
        self.check_nothing_mounted()

    @staticmethod
    def unpacking(pid: int) -> pathlib.Path | None:
        """Return the process that unpacks for another, when it has been confined."""
        while children := pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text():
            pid = int(children)
        found = pathlib.Path(f"/proc/{pid}")
        return found if "\nUid:\t2147483648\t" in (found / "status").read_text() else None


class ConfinementTest(UnpackCase):

    def test_what_is_left(self) -> None:
        """A process that has been confined sees nothing and may do nothing else."""
        disks.make(self.disk, 16 * MIB, "root")
        program = (
            "import os, socket, sys\n"
            "from nova_sandbox.rootfs import confine\n"
            "status = os.open('/proc/self/status', os.O_RDONLY)\n"
            "directory = os.open(sys.argv[1], os.O_RDONLY)\n"
            "confine.confine(directory)\n"
            "os.close(directory)\n"
            "print(os.listdir('/'), os.listdir('/..'))\n"
            "for action in (lambda: os.chroot('.'), lambda: os.mknod('x', 0o60600, 2049),\n"
            "               lambda: os.setuid(5), lambda: socket.sethostname('x'),\n"
            "               lambda: socket.socket().connect(('127.0.0.1', 22))):\n"
            "    try:\n"
            "        action()\n"
            "        print('done')\n"
            "    except OSError as error:\n"
            "        print(type(error).__name__)\n"
            "print(os.read(status, 9999).decode())\n")
        with disks.opened(self.disk) as directory:
            done = subprocess.run([sys.executable, "-c", program, directory],
                                  stdout=subprocess.PIPE, text=True, check=True)
        lines = done.stdout.splitlines()
        self.assertEqual("['lost+found'] ['lost+found']", lines[0])
        self.assertEqual(["PermissionError"] * 4 + ["OSError"], lines[1:6])
        for line in ("NoNewPrivs:\t1", "CapEff:\t000000008000001b", "CapPrm:\t000000008000001b",
                     "CapBnd:\t000000008000001b"):
            self.assertIn(line, lines)


if __name__ == "__main__":
    unittest.main()
