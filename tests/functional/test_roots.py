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

"""Root file systems: the host's with its secrets hidden, a directory, a scratch layer."""

import glob
import os
import pathlib
import shutil
import stat
import tempfile
import unittest

from tests.functional import base

# Prints each path of its input that shows anything: content of a file, entry of a directory.
_LOOK = """
while read -r path; do
    if [ -d "$path" ]; then
        [ -z "$(ls -A "$path" 2>/dev/null)" ] || echo "$path"
    elif [ -e "$path" ]; then
        [ "$(head -c 1 "$path" 2>/dev/null | wc -c)" = 0 ] || echo "$path"
    fi
done
"""


def _existing(patterns: list[str]) -> list[str]:
    """Return the paths of patterns that show something on the host."""
    found = []
    for pattern in patterns:
        for path in glob.glob(pattern):
            shows = os.listdir(path) if os.path.isdir(path) else os.path.getsize(path)
            if shows:
                found.append(path)
    return found


def _snapshot(directory: pathlib.Path) -> list[tuple[object, ...]]:
    """Return everything in a directory with its times, to compare."""
    found = []
    for path in sorted([directory, *directory.rglob("*")]):
        status = path.lstat()
        found.append((str(path), status.st_mode, status.st_uid, status.st_gid, status.st_size,
                      status.st_mtime_ns, status.st_ino))
    return found


class HostRoot:
    def test_hidden_paths_of_the_configuration(self) -> None:
        """Each secret that this host has can be read outside and not inside."""
        there = _existing(self.session.settings().hidden_paths)
        for path in ("/etc/shadow", "/etc/gshadow", "/root"):
            self.assertIn(path, there, "the test needs some secrets")
        inside = self.shell(_LOOK, "--home", "/", stdin="".join(f"{p}\n" for p in there).encode())
        self.assertEqual("", inside.text)
        # The same script finds what is not hidden.
        shown = self.shell(_LOOK, stdin=b"/etc/passwd\n/usr\n/no/such\n")
        self.assertEqual("/etc/passwd\n/usr", shown.text)

    def test_configured_paths_and_the_tools_own(self) -> None:
        """Files, directories, globs and links that a configuration names; state, data."""
        here = pathlib.Path(tempfile.mkdtemp(dir="/var/cache", prefix="nova-sandbox-test-"))
        self.addCleanup(shutil.rmtree, here)
        here.chmod(0o755)
        for name in ("secret", "key_1", "key_2", "open"):
            (here / name).write_text("content")
        (here / "directory").mkdir()
        (here / "directory" / "inner").write_text("content")
        (here / "link").symlink_to("directory")
        (here / "state").mkdir()
        (here / "data").mkdir()
        (here / "data" / "file").write_text("content")
        config = self.session.write_config(
            "hidden.conf", hidden_paths=f"{here}/secret,{here}/key_*,{here}/link",
            state_path=str(here / "state"), data_path=str(here / "data"))
        names = [str(here / n) for n in ("secret", "key_1", "key_2", "directory", "link", "open",
                                         "state", "state/sandboxes", "data")]
        result = self.shell(_LOOK, "--config-file", str(config),
                            stdin="".join(f"{n}\n" for n in names).encode())
        self.assertEqual(str(here / "open"), result.text)

    def test_a_hidden_file_stays_hidden_when_it_is_replaced(self) -> None:
        """passwd(1) puts a new file in the place of /etc/shadow; a mere cover would go with it."""
        here = pathlib.Path(tempfile.mkdtemp(dir="/opt"))
        self.addCleanup(shutil.rmtree, here)
        here.chmod(0o755)
        (here / "secret").write_text("old secret")
        (here / "open").write_text("open")
        config = self.session.write_config("replaced.conf", hidden_paths=f"{here}/secret,/root")
        for options in ([], ["--writable"]):
            name = self.detach(*options, "--config-file", str(config), "--", "sleep", "1000")
            (here / "new").write_text("new secret")
            os.rename(here / "new", here / "secret")
            result = self.tool("exec", name, "--", "sh", "-c",
                               f"cat {here}/open; cat {here}/secret 2>/dev/null; ls {here}")
            self.assertEqual(b"openopen\n", result.stdout)

    def test_other_sandboxes_cannot_be_seen(self) -> None:
        """Not their files, processes, or control sockets."""
        other = self.detach("--", "sleep", "1000.25")
        result = self.shell(
            f"ls -d /run/* {self.session.state} {self.session.data}/* 2>/dev/null; "
            "grep -l '1000[.]25' /proc/[0-9]*/cmdline; cat /proc/net/unix | grep -c @ ; true",
            "--home", "/")
        self.assertNotIn(other, result.text)
        self.assertEqual(["0"], result.lines)

    def test_read_only(self) -> None:
        result = self.shell(
            "for d in / /etc /usr /usr/bin /var /var/lib /opt /boot /root /home /proc /sys "
            "/proc/sys /proc/sys/kernel; do "
            'touch "$d/written" 2>/dev/null && echo "wrote $d"; done; '
            "mount -o remount,rw / 2>/dev/null && echo remounted; "
            "echo 1 2>/dev/null >/proc/sys/kernel/sysrq && echo sysrq; "
            "echo h 2>/dev/null >/proc/sysrq-trigger && echo trigger; "
            "echo x 2>/dev/null >/etc/hostname && echo hostname; exit 0")
        self.assertEqual("", result.text)
        self.assertFalse(os.path.exists("/etc/written"))

    def test_private_directories(self) -> None:
        name = f"canary{os.getpid()}"
        made = [pathlib.Path(d, name) for d in ("/tmp", "/var/tmp", "/run", "/dev/shm")]
        for path in made:
            path.write_text("host")
            self.addCleanup(path.unlink)
        result = self.shell(
            "ls -A /tmp /var/tmp /run /dev/shm; for d in /tmp /var/tmp /run /dev/shm; do "
            f'stat -c "%a" $d; echo x >$d/{name} || echo "cannot write $d"; done', "--user", "root")
        self.assertNotIn(name, result.text.replace("cannot write", ""))
        self.assertEqual(["1777", "1777", "755", "1777"],
                         [line for line in result.lines if line.isdecimal()])
        self.assertEqual(["host"] * 4, [path.read_text() for path in made])
        # Anybody may write to the first two, and to shared memory.
        self.shell(f"for d in /tmp /var/tmp /dev/shm; do echo x >$d/{name} || exit 1; done",
                   "--user", "nobody")

    def test_devices(self) -> None:
        """Few devices, and they work."""
        result = self.shell(
            "cd /dev; for f in *; do [ -b $f ] && echo block $f; [ -c $f ] && echo $f; done; "
            "echo x >null; head -c 3 zero | od -An -tx1; head -c 8 urandom | wc -c; "
            "dd if=zero of=full count=1; readlink fd stdin ptmx; ls pts")
        devices = [line for line in result.lines
                   if line in ("null", "zero", "full", "random", "urandom", "tty")]
        self.assertEqual(["full", "null", "random", "tty", "urandom", "zero"], devices)
        self.assertNotIn("block", result.text)
        for word in ("mem", "kmsg", "kvm", "fuse", "loop-control", "vda", "port", "net"):
            self.assertNotIn(word, result.lines)
        self.assertIn(" 00 00 00", result.lines)
        self.assertIn("8", result.lines)
        self.assertIn("No space left on device", result.text + result.stderr.decode())
        self.assertIn("/proc/self/fd", result.lines)

    def test_masked_kernel_files(self) -> None:
        there = [p for p in ("/proc/kcore", "/proc/keys", "/proc/timer_list", "/proc/interrupts",
                             "/proc/vmallocinfo", "/sys/firmware") if os.path.exists(p)]
        result = self.shell(_LOOK, stdin="".join(f"{p}\n" for p in there).encode())
        self.assertEqual("", result.text)
        self.assertIn("/proc/keys", there)

    def test_set_user_id_programs_do_nothing(self) -> None:
        su = next(p for p in ("/usr/bin/su", "/bin/su", "/usr/bin/passwd")
                  if os.path.exists(p) and os.stat(p).st_mode & stat.S_ISUID)
        result = self.shell(f"test -u {su} && echo set-user-id; cp {su} /tmp/x 2>/dev/null; "
                            "grep NoNewPrivs /proc/self/status", "--user", "nobody")
        self.assertIn("NoNewPrivs:\t1", result.text)

    def test_scratch_layer(self) -> None:
        """Everything can be written, it is gone afterwards, the host never sees it."""
        result = self.shell(
            "echo changed >/etc/hostname && echo new >/usr/new && rm /etc/passwd && "
            "mkdir /opt/made && mv /etc/group /etc/moved && chmod 700 /usr/share && "
            "cat /etc/hostname /usr/new; ls /etc/passwd /etc/group 2>/dev/null; df -h / >/dev/null",
            "--writable", status=None)
        self.assertEqual("changed\nnew", result.text, result.stderr)
        for path in ("/usr/new", "/opt/made", "/etc/moved"):
            self.assertFalse(os.path.lexists(path))
        self.assertTrue(os.path.exists("/etc/passwd"))
        self.assertEqual(0o755, os.stat("/usr/share").st_mode & 0o777)
        again = self.shell("ls -d /usr/new /opt/made 2>/dev/null; wc -l </etc/passwd",
                           "--writable")
        self.assertGreater(int(again.text), 5)

    def test_size_of_the_scratch_layer(self) -> None:
        result = self.shell(
            "head -c 4000000 /dev/zero >/opt/fits && echo fits; "
            "head -c 8000000 /dev/zero >/opt/large; wc -c </opt/large", "--writable=8M")
        self.assertEqual("fits", result.lines[0])
        self.assertIn(b"No space left on device", result.stderr)
        self.assertLessEqual(int(result.lines[1]), 4 << 20 | 1 << 19)


class Directory:
    """A directory as root: only a static program in it, none of the usual directories."""

    def root(self) -> pathlib.Path:
        root = self.directory / "root"
        (root / "bin").mkdir(parents=True)
        shutil.copy(shutil.which("busybox") or "busybox", root / "bin" / "busybox")
        for name in ("sh", "ls", "cat", "id", "stat", "touch", "mkdir", "mount", "test", "wc"):
            (root / "bin" / name).symlink_to("busybox")
        (root / "etc").mkdir()
        (root / "etc" / "passwd").write_text("me:x:1000:1001:Me:/home/me:/bin/sh\n")
        (root / "etc" / "group").write_text("mine:x:1001:\nmore:x:1002:me,you\n")
        (root / "home" / "me").mkdir(parents=True)
        os.chown(root / "home" / "me", 1000, 1001)
        (root / "secret").write_text("root's")
        (root / "secret").chmod(0o600)
        return root

    def test_missing_directories_appear(self) -> None:
        """No /proc, /dev, /sys, /tmp in the root: they are there inside, and not afterwards."""
        root = self.root()
        before = _snapshot(root)
        result = self.shell(
            "ls /; cat /proc/self/comm; echo x >/dev/null; test -d /sys/kernel && echo sys; "
            "echo x 2>/dev/null >/written && echo wrote; id -u; stat -c %u:%g /bin /home/me",
            "--root", str(root))
        self.assertEqual(["bin", "dev", "etc", "home", "proc", "secret", "sys"],
                         [w for w in result.lines[:result.lines.index("cat")]
                          if w not in ("run", "tmp", "var")])
        self.assertEqual(["cat", "sys", "0", "0:0", "1000:1001"], result.lines[-5:])
        self.assertEqual(before, _snapshot(root))

    def test_user_of_the_root(self) -> None:
        root = self.root()
        result = self.shell(
            "id -u; id -g; id -G; pwd; echo $HOME $USER; cat /secret 2>/dev/null || echo denied",
            "--root", str(root), "--user", "me")
        self.assertEqual(["1000", "1001", "1001 1002", "/home/me", "/home/me me", "denied"],
                         result.lines)

    def test_persistent(self) -> None:
        """What is written is in the directory, with its owners, and there again next time."""
        root = self.root()
        self.shell("echo kept >/home/me/file; ls /home/me; mkdir /new; touch /new/file",
                   "--root", str(root), "--persistent")
        written = root / "home" / "me" / "file"
        self.assertEqual("kept\n", written.read_text())
        self.assertEqual((0, 0), (written.stat().st_uid, (root / "new" / "file").stat().st_gid))
        result = self.shell("cat file; id -u; touch mine; stat -c %u:%g mine", "--root",
                            str(root), "--persistent", "--user", "me")
        self.assertEqual(["kept", "1000", "1000:1001"], result.lines)
        self.assertEqual(1000, (root / "home" / "me" / "mine").stat().st_uid)

    def test_scratch_layer_leaves_the_directory_alone(self) -> None:
        root = self.root()
        before = _snapshot(root)
        result = self.shell(
            "echo new >/new; mkdir -p /a/b; echo more >>/etc/passwd; touch /home/me/x; "
            "cat /new; wc -l </etc/passwd; touch /secret; busybox rm -r /home; ls -d /home",
            "--root", str(root), "--writable", status=None)
        self.assertEqual(["new", "2"], result.lines, result.stderr)
        self.assertEqual(before, _snapshot(root))

    def test_mounts_in_it(self) -> None:
        """Targets that are missing, through links that would lead out of the root."""
        root = self.root()
        (root / "out").symlink_to("/../../../../var/tmp")
        (root / "var" / "tmp").mkdir(parents=True)
        (self.directory / "data").mkdir()
        (self.directory / "data" / "file").write_text("data")
        before = _snapshot(root)
        result = self.shell(
            "cat /mnt/deep/er/file /out/inner/file", "--root", str(root),
            "-m", f"bind:/mnt/deep/er={self.directory}/data,ro",
            "-m", f"bind:/out/inner={self.directory}/data,ro")
        self.assertEqual("datadata", result.text)
        self.assertEqual(before, _snapshot(root))
        self.assertEqual(["file"], os.listdir(self.directory / "data"))

    def test_hidden_paths_are_the_hosts(self) -> None:
        """A directory is the user's own choice: its /root and /etc/shadow are seen."""
        root = self.root()
        (root / "etc" / "shadow").write_text("mine")
        self.assertEqual("mine", self.shell("cat /etc/shadow", "--root", str(root)).text)


class HostRootLXC(HostRoot, base.LXC):
    pass


class HostRootKVM(HostRoot, base.KVM):
    pass


class DirectoryLXC(Directory, base.LXC):
    pass


class DirectoryKVM(Directory, base.KVM):
    pass


if __name__ == "__main__":
    unittest.main()
