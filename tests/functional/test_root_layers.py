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

"""Root file systems whose own disk holds only what differs from a base."""

import hashlib
import json
import os
import pathlib
import unittest

from nova_sandbox import exception
from nova_sandbox.rootfs import overlays
from tests.functional import base, disks


class Layers:
    def setUp(self) -> None:
        super().setUp()
        top = self.directory / "filling"
        disks.fill(top)
        (top / "etc" / "deep").mkdir()
        (top / "etc" / "deep" / "file").write_text("of the base\n")
        self.base = disks.make(self.directory / "base.img", "24M", top)
        os.chmod(self.base, 0o444)
        self.before = self.checksum()
        self.disk = self.layer("disk.img")

    def layer(self, name: str, size: str = "16M") -> pathlib.Path:
        return disks.make(self.directory / name, size)

    def checksum(self) -> str:
        return hashlib.sha256(self.base.read_bytes()).hexdigest()

    def words(self, disk: pathlib.Path) -> list[str]:
        return ["--root-disk", str(disk), "--root-base", str(self.base), "--persistent"]

    def run_kind(self, kind: str, script: str, disk: pathlib.Path) -> list[str]:
        return self.tool("run", "--virt-type", kind, *self.words(disk), "--", "sh", "-c",
                         script).lines

    def check(self) -> None:
        """Nothing is left, the layer is whole, and the base is as it was."""
        self.wait_for("end of the loop devices",
                      lambda: not disks.loop_devices(str(self.directory)), 20)
        self.assertEqual("", disks.problems(self.disk))
        self.assertEqual(self.before, self.checksum())
        found = os.stat(self.base)
        self.assertEqual((0, 0o444), (found.st_uid, found.st_mode & 0o777))

    def test_kept(self) -> None:
        """What was changed stays, on the other kind too: names, owners, removed files."""
        for number, kind in enumerate(("lxc", "kvm", "lxc")):
            script = (f"echo {kind} >>/log; wc -l </log; cat /etc/deep/file; ls /etc/deep; "
                      "rm -r /etc/deep; mkdir /etc/deep; echo new >/etc/deep/other; "
                      "stat -c %u:%g /home/me; ls -a /")
            lines = self.run_kind(kind, script, self.disk)
            self.assertEqual(str(number + 1), lines[0])
            self.assertEqual(["other"] if number else ["of the base", "file"],
                             [line for line in lines[1:3] if line != "1000:1001"])
            self.assertIn("1000:1001", lines)
            self.assertNotIn("upper", lines)
            self.check()

    def test_several(self) -> None:
        """Each has its own layer; the base is read through one device, and is not written."""
        other = self.layer("other.img")
        for disk in (self.disk, other):
            self.detach(*self.words(disk), "--", "sh", "-c",
                        f"echo {disk.name} >/etc/passwd; sleep 1000")
        result = self.shell("cat /etc/passwd", *self.words(self.layer("third.img")))
        self.assertIn("me:x:1000", result.text)
        expected = 1 if self.kind == "lxc" else 0
        self.assertEqual(expected, len(disks.loop_devices(str(self.base))))
        for kind in ("lxc", "kvm"):
            result = self.tool("run", "--virt-type", kind, "--root-disk", str(self.base),
                               "--persistent", "--", "true", status=None)
            self.assert_one_line(result, "--root-disk", "in use")

    def test_full_and_grown(self) -> None:
        """The layer's disk is the limit."""
        script = "dd if=/dev/zero of=/large bs=64k; rm /large; echo small >/small; df -k /"
        result = self.shell(script, *self.words(self.disk))
        self.assertIn(b"No space left on device", result.stderr)
        self.assertLess(int(result.lines[-1].split()[1]), 16 << 10)
        os.truncate(self.disk, 64 << 20)
        result = self.shell("cat /small; df -k /", *self.words(self.disk))
        self.assertEqual("small", result.lines[0])
        self.assertGreater(int(result.lines[-1].split()[1]), 40 << 10)
        self.check()

    def test_ended_by_force(self) -> None:
        name = self.detach(*self.words(self.disk), "--", "sh", "-c",
                           "echo synced >/synced; sync; while :; do echo more >>/more; done")
        self.wait_for("the file", lambda: self.tool(
            "exec", name, "--", "cat", "/synced", status=None).text == "synced")
        self.tool("delete", "--force", name)
        result = self.shell("cat /synced; echo on >>/synced", *self.words(self.disk))
        self.assertEqual("synced", result.text)
        self.check()

    def test_a_further_layer(self) -> None:
        """A mount can be one too: written, unmounted when the command ends."""
        description = self.directory / "description.json"
        description.write_text(json.dumps({
            "version": 1,
            "command": {"argv": ["sh", "-c", "cat /mnt/deep/etc/deep/file; echo x "
                                 ">/mnt/deep/etc/deep/file; echo y >/mnt/deep/new"]},
            "virt_type": self.kind,
            "root": {"kind": "disk", "path": str(self.disk), "persistent": True,
                     "base": str(self.base)},
            "mounts": [{"kind": "image", "source": str(self.layer("other.img")),
                        "target": "/mnt/deep", "base": str(self.base)}]}))
        self.assertEqual("of the base", self.tool("run", str(description)).text)
        self.assertEqual(["x", "y"], self.tool("run", str(description), "--", "sh", "-c",
                                               "cat /mnt/deep/etc/deep/file /mnt/deep/new").lines)
        self.check()
        self.assertEqual("", disks.problems(self.directory / "other.img"))

    def test_made_and_written_by_the_host(self) -> None:
        self.disk = self.directory / "made.img"
        os.chmod(self.directory, 0o711)
        overlays.make(str(self.disk), 32 << 20, "root", str(self.base))
        with overlays.opened(str(self.disk), str(self.base)) as directory:
            pathlib.Path(directory, "etc/deep/file").write_text("of the host\n")
            os.unlink(f"{directory}/etc/group")
        with self.assertRaises(ZeroDivisionError), \
                overlays.opened(str(self.disk), str(self.base)) as directory:
            raise ZeroDivisionError
        result = self.shell("cat /etc/deep/file; test -e /etc/group || echo gone; stat -c %a /",
                            *self.words(self.disk))
        self.assertEqual(["of the host", "gone", "755"], result.lines)
        self.check()
        for path, below in ((self.disk, "/etc/passwd"), ("/etc/passwd", self.base)):
            with self.assertRaisesRegex(exception.HostError, "cannot mount"), \
                    overlays.opened(str(path), str(below)):
                self.fail("it was mounted")
        with self.assertRaises(exception.HostError):
            overlays.make(str(self.directory / "no"), 32 << 20, "root", "/etc/passwd")
        self.assertFalse((self.directory / "no").exists())
        self.check()

    def test_refused(self) -> None:
        for words, parts in (
                (["--root-base", "/none"], ["--root-base"]),
                (["--root-disk", str(self.disk), "--root-base", str(self.base)],
                 ["--root-base", "persistent"]),
                (["--root-disk", str(self.disk), "--root-base", "/etc/passwd", "--persistent"],
                 ["--root-base", "/etc/passwd", "ext4"]),
                (["--root-disk", str(self.disk), "--root-base", "", "--persistent"],
                 ["--root-base"]),
                (["--root-disk", str(self.base), "--root-base", str(self.base), "--persistent"],
                 ["--root-base", str(self.base), "another image"])):
            self.assert_one_line(self.shell("true", *words, status=None), *parts)
        self.check()


class LayersLXC(Layers, base.LXC):
    def test_without_a_user_namespace(self) -> None:
        """The marks of one that has a user namespace are good for one that has none."""
        self.shell("rm -r /etc/deep; mkdir /etc/deep", *self.words(self.disk))
        result = self.shell("ls /etc/deep | wc -l; rm /etc/passwd", *self.words(self.disk),
                            "--no-user-namespace")
        self.assertEqual("0", result.text)
        self.assertEqual("gone", self.shell("test -e /etc/passwd || echo gone",
                                         *self.words(self.disk)).text)
        self.check()


class LayersKVM(Layers, base.KVM):
    pass


if __name__ == "__main__":
    unittest.main()
