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

"""Mounts and includes."""

import os
import pathlib
import subprocess
import unittest

from tests.functional import base


class Mounts:
    def files(self) -> pathlib.Path:
        """Make a small tree of the host's."""
        top = self.directory / "files"
        (top / "inner").mkdir(parents=True)
        (top / "one").write_text("1\n")
        (top / "inner" / "two").write_text("2\n")
        (top / "name with space").write_text("3\n")
        return top

    def image(self, name: str, **content: str) -> pathlib.Path:
        """Make an ext4 image with some files."""
        path = self.directory / name
        filled = self.directory / f"{name}.d"
        filled.mkdir()
        for file, text in content.items():
            (filled / file).write_text(text)
        subprocess.run(["mkfs.ext4", "-q", "-d", str(filled), str(path), "16M"], check=True,
                       stdout=subprocess.DEVNULL)
        return path

    def in_image(self, path: pathlib.Path, command: str) -> bytes:
        """Look into an image without mounting it."""
        return subprocess.run(["debugfs", "-R", command, str(path)], check=True,
                              capture_output=True).stdout

    def test_each_kind(self) -> None:
        """One guest with every kind of mount; targets are missing in a read-only root."""
        top = self.files()
        image = self.image("disk.img", greeting="from the image\n")
        readonly = self.image("ro.img", greeting="read-only image\n")
        single = self.directory / "single"
        single.write_text("single file\n")
        name = base.unique_name("mounts")
        result = self.shell(
            "cd /mnt/here; cat one inner/two 'name with space'; "
            "echo written >rw-in-ro 2>/dev/null && echo wrote-ro; "
            "cd /mnt/rw; cat one; echo from-inside >made; mkdir sub; mv one moved; rm inner/two; "
            "cat /mnt/file; echo 2>/dev/null x >/mnt/file && echo wrote-file; "
            "cat /srv/image/greeting; echo inside >/srv/image/made && sync; "
            "cat /srv/ro/greeting; echo 2>/dev/null x >/srv/ro/x && echo wrote-image; "
            "cat /mnt/again/two; "
            "echo tmp >/mnt/tmp/x && cat /mnt/tmp/x; stat -c %a /mnt/tmp; "
            "ls -A /mnt/empty; echo e >/mnt/empty/x && cat /mnt/empty/x; "
            "head -c 3000000 /dev/zero 2>/dev/null >/mnt/tmp/large; wc -c </mnt/tmp/large",
            "--name", name,
            "-m", f"bind:/mnt/here={top},ro", "-m", f"bind:/mnt/rw={self.copy_of(top)}",
            "-m", f"bind:/mnt/file={single},ro", "-m", f"image:/srv/image={image}",
            "-m", f"image:/srv/ro={readonly},ro", "-m", "guest-bind:/mnt/again=/mnt/here/inner,ro",
            "-m", "tmpfs:/mnt/tmp=2M", "-m", "empty:/mnt/empty")
        self.assertEqual(
            ["1", "2", "3", "1", "single file", "from the image", "read-only image", "2", "tmp",
             "1777", "e"], result.lines[:11], result.stderr)
        self.assertLessEqual(int(result.lines[11]), 2 << 20)
        self.assertEqual(12, len(result.lines))
        self.assertEqual("single file\n", single.read_text())
        self.assertEqual(["inner", "name with space", "one"], sorted(os.listdir(top)))
        written = self.directory / "copy"
        self.assertEqual("from-inside\n", (written / "made").read_text())
        self.assertEqual("1\n", (written / "moved").read_text())
        self.assertTrue((written / "sub").is_dir())
        self.assertEqual([], os.listdir(written / "inner"))
        self.assertEqual(b"inside\n", self.in_image(image, "cat /made"))
        checked = subprocess.run(["e2fsck", "-fn", str(image)], capture_output=True, check=False)
        self.assertEqual(0, checked.returncode, checked.stdout)
        self.assertFalse(os.path.exists("/mnt/here"))

    def copy_of(self, top: pathlib.Path) -> pathlib.Path:
        copy = self.directory / "copy"
        subprocess.run(["cp", "-r", str(top), str(copy)], check=True)
        return copy

    def test_owners_inside_and_outside(self) -> None:
        """What root and a user write belongs to root and that user on the host too."""
        top = self.directory / "shared"
        top.mkdir()
        top.chmod(0o1777)
        (top / "theirs").write_text("x")
        os.chown(top / "theirs", 1234, 2345)
        self.shell("stat -c %u:%g /mnt/s/theirs; echo x >/mnt/s/roots; mkdir /mnt/s/d; "
                   "chown 1234:2345 /mnt/s/d; ln -s roots /mnt/s/link; chmod 640 /mnt/s/roots",
                   "-m", f"bind:/mnt/s={top}")
        status = (top / "roots").stat()
        self.assertEqual((0, 0, 0o640), (status.st_uid, status.st_gid, status.st_mode & 0o777))
        status = (top / "d").stat()
        self.assertEqual((1234, 2345), (status.st_uid, status.st_gid))
        self.assertEqual("roots", os.readlink(top / "link"))

    def test_writing_as_a_user(self) -> None:
        top = self.directory / "mine"
        top.mkdir()
        os.chown(top, 1234, 2345)
        top.chmod(0o700)
        result = self.shell("stat -c %u:%g /mnt/s; echo x >/mnt/s/file && stat -c %u:%g "
                            "/mnt/s/file", "-m", f"bind:/mnt/s={top}", "--user", "1234:2345")
        self.assertEqual(["1234:2345", "1234:2345"], result.lines, result.stderr)
        status = (top / "file").stat()
        self.assertEqual((1234, 2345), (status.st_uid, status.st_gid))

    def test_over_what_is_there(self) -> None:
        """Mounts cover directories and files of the root, private and hidden ones too."""
        top = self.files()
        secret = self.directory / "shadow"
        secret.write_text("not the host's\n")
        result = self.shell(
            "cat /tmp/one /tmp/below/one /etc/shadow /root/given/one /home/x/one /opt/one; "
            "ls -A /home /root; ls /etc/passwd",
            "-m", f"bind:/tmp={top},ro", "-m", "tmpfs:/var/tmp=1M",
            "-m", f"bind:/etc/shadow={secret},ro", "-m", f"bind:/root/given={top},ro",
            "-m", f"bind:/home/x={top},ro", "-m", f"bind:/opt={top},ro",
            "-m", f"bind:/run/below={top},ro", "-m", "guest-bind:/srv=/run/below",
            "-i", f"/var/tmp/copy={secret}", status=None)
        self.assertIn(b"/tmp/below/one", result.stderr)
        self.assertEqual(["1", "not the host's", "1", "1", "1"], result.lines[:5], result.stderr)
        self.assertEqual(["/home:", "x", "", "/root:", "given", "/etc/passwd"], result.lines[5:])

    def test_includes(self) -> None:
        """Copies: files and directories, modes kept, nothing comes back."""
        top = self.files()
        script = self.directory / "script"
        script.write_text("#!/bin/sh\necho ran\n")
        script.chmod(0o755)
        (top / "link").symlink_to("one")
        listed = self.directory / "list"
        listed.write_text(f"# files\n/etc/from-list={top}/one\n\n")
        result = self.shell(
            "/usr/local/bin/included; cat /srv/tree/one /srv/tree/inner/two /etc/from-list; "
            "readlink /srv/tree/link; echo x >>/srv/tree/one; cat /srv/tree/one",
            "-i", f"/usr/local/bin/included={script}", "-i", f"/srv/tree={top}",
            "-I", str(listed))
        self.assertEqual(["ran", "1", "2", "1", "one"], result.lines[:5], result.stderr)
        self.assertEqual("1\n", (top / "one").read_text())
        self.assertFalse(os.path.lexists("/usr/local/bin/included"))
        self.assertFalse(os.path.lexists("/etc/from-list"))


class MountsLXC(Mounts, base.LXC):
    def test_mounts_below_a_shared_directory(self) -> None:
        """What is mounted below on the host is there too, read-only where that was asked for."""
        top = self.files()
        below = top / "inner"
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1M", "none", str(below)], check=True)
        self.addCleanup(subprocess.run, ["umount", str(below)], check=True)
        (below / "three").write_text("3\n")
        result = self.shell("cat /mnt/f/inner/three; echo 2>/dev/null x >/mnt/f/inner/x && echo "
                            "wrote", "-m", f"bind:/mnt/f={top},ro", status=None)
        self.assertEqual(["3"], result.lines, result.stderr)


class MountsKVM(Mounts, base.KVM):
    pass


if __name__ == "__main__":
    unittest.main()
