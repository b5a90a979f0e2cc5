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

"""Root file systems on a disk."""

import os
import pathlib
import signal
import subprocess
import unittest

from tests.functional import base, disks


class Disks:
    def disk(self, size: str = "24M", name: str = "disk.img") -> pathlib.Path:
        top = self.directory / "filling"
        if not top.exists():
            disks.fill(top)
        return disks.make(self.directory / name, size, top)

    def gone(self, path: pathlib.Path) -> None:
        """The host has no loop device of the disk's any more."""
        self.wait_for("end of the loop device", lambda: not disks.loop_devices(str(path)), 20)

    def test_persistent(self) -> None:
        """Written, ended, started, read: by another user, and on the other kind too."""
        disk = self.disk()
        self.shell("echo kept >/home/me/file; mkdir /new; touch /new/file; ls / >/new/list",
                   "--root-disk", str(disk), "--persistent")
        self.assertEqual("", disks.problems(disk))
        self.assertEqual("kept\n", disks.read(disk, "/home/me/file"))
        self.assertEqual((0, 0), disks.owner(disk, "/new/file"))
        self.assertEqual((1000, 1001), disks.owner(disk, "/home/me"))
        script = "cat file; id -u; id -G; pwd; echo $HOME $USER; touch mine; stat -c %u:%g mine"
        expected = ["kept", "1000", "1001 1002", "/home/me", "/home/me me", "1000:1001"]
        for kind in ("lxc", "kvm"):
            result = self.tool("run", "--virt-type", kind, "--root-disk", str(disk),
                               "--persistent", "--user", "me", "--", "sh", "-c", script)
            self.assertEqual(expected, result.lines)
            self.assertEqual("", disks.problems(disk))
        self.assertEqual((1000, 1001), disks.owner(disk, "/home/me/mine"))
        self.gone(disk)

    def test_description(self) -> None:
        """A description file has it; so has a sandbox that goes on running, with exec and cp."""
        disk = self.disk()
        saved = self.directory / "saved.yaml"
        self.shell("echo first >>/log", "--root-disk", str(disk), "--persistent", "--user", "0",
                   "--save", str(saved))
        self.tool("run", str(saved))
        name = self.detach("--root-disk", str(disk), "--persistent", "--", "sleep", "1000")
        result = self.tool("exec", "--user", "me", name, "--", "sh", "-c", "id -u; pwd; cat /log")
        self.assertEqual(["1000", "/home/me"], result.lines[:2])
        (self.directory / "given").write_text("copied in")
        self.tool("cp", str(self.directory / "given"), f"{name}:/home/me/given")
        self.tool("cp", f"{name}:/home/me/given", str(self.directory / "back"))
        self.assertEqual("copied in", (self.directory / "back").read_text())
        result = self.tool("exec", "--user", "nobody", name, "--", "true", status=None)
        self.assert_one_line(result, "user nobody: not in /etc/passwd")
        self.tool("stop", name)
        self.assertEqual("", disks.problems(disk))
        self.assertEqual("copied in", disks.read(disk, "/home/me/given"))
        self.gone(disk)

    def test_full(self) -> None:
        """No more than the disk holds, and what is on it stays whole."""
        disk = self.disk("12M")
        size = disk.stat().st_size
        result = self.shell("dd if=/dev/zero of=/large bs=64k; echo $?; echo ok >/dev/null && "
                            "rm /large && echo small >/small && cat /small",
                            "--root-disk", str(disk), "--persistent")
        self.assertEqual(["1", "small"], result.lines)
        self.assertIn(b"No space left on device", result.stderr)
        self.assertEqual(size, disk.stat().st_size)
        self.assertEqual("", disks.problems(disk))

    def test_freed_space_is_the_hosts_again(self) -> None:
        disk = self.disk("40M")
        self.shell("head -c 20000000 /dev/urandom >/large; sync; ls -l /large",
                   "--root-disk", str(disk), "--persistent")
        used = disk.stat().st_blocks * 512
        # The kernel frees a moment later, and no more once it unmounts.
        name = self.detach("--root-disk", str(disk), "--persistent", "--", "sh", "-c",
                           "rm /large; sync; sleep 1000")
        self.wait_for("freed space", lambda: used - disk.stat().st_blocks * 512 > 15_000_000, 30)
        self.tool("stop", name)
        self.assertEqual("", disks.problems(disk))

    def test_never_written(self) -> None:
        """Read-only, and with a scratch layer: mounts find targets, the file stays the same."""
        disk = self.disk()
        before = disk.read_bytes()
        result = self.shell(
            "echo x 2>/dev/null >/no && echo wrote; cat /mnt/deep/file; ls -d /proc/self /sys /dev",
            "--root-disk", str(disk), "-m", f"bind:/mnt/deep={self.directory}/filling/etc,ro",
            "-i", f"/mnt/other={self.directory}/filling/etc/passwd", status=None)
        self.assertNotIn("wrote", result.lines)
        self.assertEqual(["/dev", "/proc/self", "/sys"], sorted(result.lines))
        result = self.shell("echo x >/yes; rm /etc/passwd; rm -r /home; cat /yes; ls /home",
                            "--root-disk", str(disk), "--writable", status=None)
        self.assertEqual(["x"], result.lines)
        self.gone(disk)
        self.assertEqual(before, disk.read_bytes())

    def test_growth(self) -> None:
        """A file that was made larger is filled before the command runs."""
        disk = self.disk("16M")
        measure = "df -k / | grep -v Used; cat /kept 2>/dev/null || echo mark >/kept"
        small = self.shell(measure, "--root-disk", str(disk), "--persistent")
        os.truncate(disk, 200 << 20)
        self.shell(measure, "--root-disk", str(disk))
        self.assertEqual("", disks.problems(disk))
        large = self.shell(measure, "--root-disk", str(disk), "--persistent")
        self.assertLess(int(small.lines[0].split()[1]), 16 << 10)
        self.assertGreater(int(large.lines[0].split()[1]), 150 << 10)
        self.assertEqual("mark", large.lines[-1])
        self.assertEqual("", disks.problems(disk))

    def test_one_writer(self) -> None:
        """A second sandbox of either kind is refused, for reading too; then it is free again."""
        disk = self.disk()
        name = self.detach("--root-disk", str(disk), "--persistent", "--", "sleep", "1000")
        for kind in ("lxc", "kvm"):
            for words in (["--persistent"], []):
                result = self.tool("run", "--virt-type", kind, "--root-disk", str(disk), *words,
                                   "--", "true", status=None)
                self.assert_one_line(result, "--root-disk", str(disk),
                                     "no other sandbox has in use")
            result = self.tool("run", "--virt-type", kind, "-m", f"image:/mnt={disk}", "--",
                               "true", status=None)
            self.assert_one_line(result, "--mount", "no other sandbox has in use")
        self.tool("stop", name)
        self.shell("true", "--root-disk", str(disk), "--persistent")
        self.assertEqual("", disks.problems(disk))

    def test_many_readers(self) -> None:
        disk = self.disk()
        self.detach("--root-disk", str(disk), "--", "sleep", "1000")
        for kind in ("lxc", "kvm"):
            result = self.tool("run", "--virt-type", kind, "--root-disk", str(disk), "--", "sh",
                               "-c", "echo also")
            self.assertEqual("also", result.text)
            result = self.tool("run", "--virt-type", kind, "--root-disk", str(disk),
                               "--persistent", "--", "true", status=None)
            self.assert_one_line(result, "no other sandbox has in use")

    def test_a_killed_guest(self) -> None:
        """Nothing of it is left on the host, and the next start replays the journal."""
        disk = self.disk()
        name = self.detach("--root-disk", str(disk), "--persistent", "--", "sh", "-c",
                           "echo synced >/synced; sync; while :; do echo more >>/unsynced; done")
        self.wait_for("the file", lambda: self.tool(
            "exec", name, "--", "cat", "/synced", status=None).text == "synced")
        self.kill(name)
        self.wait_for("the end", lambda: self.tool(
            "delete", name, status=None).status == 0)
        self.gone(disk)
        if self.kind == "kvm":
            # The kernel of a container's host does unmount it.
            result = self.shell("true", "--root-disk", str(disk), status=None)
            self.assert_one_line(result, "--root-disk", "journal", "persistent")
        result = self.shell("cat /synced", "--root-disk", str(disk), "--persistent")
        self.assertEqual("synced", result.text)
        self.assertEqual("", disks.problems(disk))

    def kill(self, name: str) -> None:
        """Kill what runs a sandbox, as a crash of it does."""
        program = "libvirt_lxc" if self.kind == "lxc" else "qemu-system"
        for path in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                arguments = (path / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if program in arguments.partition("\0")[0] and name in arguments:
                os.kill(int(path.name), signal.SIGKILL)
                return
        self.fail(f"no {program} of {name}")

    def test_a_killed_starter(self) -> None:
        disk = self.disk()
        with self.popen("run", "--virt-type", self.kind, "--root-disk", str(disk), "--persistent",
                        "--", "sh", "-c", "echo runs; sleep 1000") as process:
            self.assertEqual(b"runs\n", process.stdout.readline())
            process.kill()
        self.gone(disk)
        self.wait_for("a free disk", lambda: self.sandbox(
            "--root-disk", str(disk), "--persistent", "--", "true", status=None).status == 0)
        self.assertEqual("", disks.problems(disk))

    def test_other_disks_cannot_be_seen(self) -> None:
        """Neither by a device nor by its name."""
        other = self.disk(name="other.img")
        disk = self.disk()
        self.detach("--root-disk", str(other), "--persistent", "--", "sleep", "1000")
        result = self.shell(
            "find /dev -type b; ls -A /sys/block /sys/dev/block /sys/class/block "
            "/sys/devices/virtual/block 2>/dev/null; cat /proc/partitions /proc/diskstats; "
            "grep -r other.img /sys/block /proc/mounts 2>/dev/null; true",
            "--root-disk", str(disk))
        self.assertNotIn("other.img", result.text)
        self.assertEqual([], [line for line in result.lines if line.startswith("/dev/")])
        if self.kind == "lxc":
            self.assertNotIn("loop", result.text)

    def test_bad_disks(self) -> None:
        """Refused in one line, and nothing is left."""
        empty = self.directory / "empty.img"
        empty.write_bytes(bytes(1 << 20))
        cut = self.disk(name="cut.img")
        os.truncate(cut, 4 << 20)
        fifo = self.directory / "fifo"
        os.mkfifo(fifo)
        qcow = self.directory / "disk.qcow2"
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", str(qcow), "16M"], check=True)
        for path, reason in ((self.directory / "none", "an image file"),
                             (self.directory, "an image file"), (fifo, "an image file"),
                             (empty, "ext4"), (cut, "all of it"), (qcow, "ext4"),
                             (pathlib.Path("/dev/null"), "an image file")):
            for words in ([], ["--persistent"]):
                result = self.shell("true", "--root-disk", str(path), *words, status=None)
                self.assert_one_line(result, "--root-disk", str(path), reason)
        disk = self.disk()
        for words, parts in ((["--root", "/"], ["--root-disk", "not allowed with"]),
                             (["--persistent", "--writable"], ["--persistent"])):
            result = self.shell("true", "--root-disk", str(disk), *words, status=None)
            self.assert_one_line(result, *parts)

    def test_a_damaged_file_system(self) -> None:
        """It is refused, or errors are its command's: the host goes on."""
        disk = self.disk()
        with open(disk, "r+b") as stream:
            stream.seek(4096)
            stream.write(b"\xff" * 65536)
        result = self.shell("ls -lR /", "--root-disk", str(disk), "--persistent", status=None)
        self.assertNotEqual(0, result.status)
        self.gone(disk)

    def test_a_further_disk(self) -> None:
        """An empty disk where nothing is: kept, bounded, and grown."""
        disk, further = self.disk(), disks.make(self.directory / "further.img", "8M")
        words = ("--root-disk", str(disk), "--persistent", "-m", f"image:/mnt/more={further}")
        result = self.shell("echo x >/mnt/more/file; head -c 20000000 /dev/zero >/mnt/more/large; "
                            "wc -c </mnt/more/large; rm /mnt/more/large", *words)
        self.assertLess(int(result.text), 8 << 20)
        self.assertEqual("", disks.problems(further))
        os.truncate(further, 64 << 20)
        result = self.shell("cat /mnt/more/file; df -k /mnt/more | grep -v Used", *words)
        self.assertEqual("x", result.lines[0])
        self.assertGreater(int(result.lines[1].split()[1]), 40 << 10)
        self.assertEqual(["", ""], [disks.problems(d) for d in (disk, further)])
        self.gone(further)


class DisksLXC(Disks, base.LXC):
    def test_without_a_user_namespace(self) -> None:
        disk = self.disk()
        result = self.shell("echo x >/home/me/x; stat -c %u /home/me; cat /proc/self/uid_map",
                            "--root-disk", str(disk), "--persistent", "--no-user-namespace")
        self.assertEqual("1000", result.lines[0])
        self.assertIn("4294967295", result.lines[1])
        self.assertEqual((0, 0), disks.owner(disk, "/home/me/x"))
        self.assertEqual("", disks.problems(disk))


class DisksKVM(Disks, base.KVM):
    def test_the_host_does_not_mount_it(self) -> None:
        disk = self.disk()
        self.detach("--root-disk", str(disk), "--persistent", "--", "sleep", "1000")
        self.assertEqual([], disks.loop_devices(str(disk)))


if __name__ == "__main__":
    unittest.main()
