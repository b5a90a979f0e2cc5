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

"""SETUP's mounts, carried out for real by PID 1 in new namespaces."""

import os
import shutil
import socket
import subprocess
import tempfile

from nova_sandbox.guest import wire
from nova_sandbox.rootfs import trees
from tests.unit.guest import harness, setup_harness

# What gives the binary an old kernel: these system calls are not there.
OLD_KERNEL = """
#include <stddef.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>
__attribute__((constructor)) static void filter(void)
{
    struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MISSING, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 38),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = { sizeof rules / sizeof *rules, rules };
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
        _exit(97);
}
"""


class MountsTest(setup_harness.SetupCase):
    def test_binds_are_recursive_and_flags_too(self):
        guest = self.started(
            ("mkdir", "/t/m"), ("mount", "tmpfs", "tmpfs", "/t/m", "mode=0755"),
            ("mkdir", "/t/m/n"),
            ("mount", "tmpfs", "tmpfs", "/t/m/n", "size=64k", wire.NOSUID),
            ("file", "/t/m/n/file", b"x"),
            ("bind", "/t/m", "/t/root/all", wire.MAKE_TARGET | wire.READ_ONLY | wire.NOEXEC),
            ("bind", "/t/m/n/file", "/t/root/d/file",
             wire.MAKE_TARGET | wire.READ_ONLY | wire.NODEV),
            ("bind", "/t/m/n", "/t/root/plain", wire.MAKE_TARGET))
        found = self.mounts(guest, "/t/root")
        self.assertEqual(({"ro", "noexec"}, "tmpfs"), found["/t/root/all"])
        self.assertEqual(({"ro", "noexec", "nosuid"}, "tmpfs"), found["/t/root/all/n"])
        self.assertEqual(({"ro", "nodev", "nosuid"}, "tmpfs"), found["/t/root/d/file"])
        self.assertEqual(({"nosuid"}, "tmpfs"), found["/t/root/plain"])
        self.assertEqual({"nosuid"}, self.mounts(guest, "/t/m/n")["/t/m/n"][0])
        self.assertEqual("x", self.output(guest, "cat /t/root/d/file"))

    def test_flags_of_new_mounts_and_what_they_get(self):
        guest = self.started(
            ("mount", "tmpfs", "name", "/t/root/m", "size=64k,mode=0700",
             wire.MAKE_TARGET | wire.READ_ONLY | wire.NOSUID | wire.NODEV | wire.NOEXEC))
        self.assertEqual({"/t/root/m": ({"ro", "nosuid", "nodev", "noexec"}, "tmpfs")},
                         self.mounts(guest, "/t/root/m"))
        self.assertEqual("name\n700\n", self.output(
            guest, "awk '$5 == \"/t/root/m\" {print $(NF-1)}' /proc/self/mountinfo; "
                   "stat -c %a /t/root/m"))

    def test_missing_targets(self):
        self.tree(root__file="x", root__link=("nowhere",))
        guest = self.started(*(
            operation for target in ("missing", "missing/deep", "file/x", "link") for operation in (
                ("bind", "/t", f"/t/root/{target}", wire.IGNORE_MISSING),
                ("mount", "tmpfs", "tmpfs", f"/t/root/{target}", "", wire.IGNORE_MISSING),
                ("remount", f"/t/root/{target}", wire.IGNORE_MISSING | wire.READ_ONLY))))
        self.assertEqual(["/t/root"], list(self.mounts(guest, "/t/root")))
        self.assertEqual("MOUNT tmpfs on /missing: No such file or directory",
                         self.refused(("mount", "tmpfs", "tmpfs", "/t/root/missing")))
        self.assertEqual("BIND /t/nowhere on /file: No such file or directory", self.refused(
            ("bind", "/t/nowhere", "/t/root/file", wire.IGNORE_MISSING)))

    def test_mounts_the_kernel_refuses(self):
        self.tree(root__file="x", root__dir=None)
        for operation, text in (
                (("bind", "/t", "/t/root/file"), "BIND /t on /file: Not a directory"),
                (("bind", "/t/root/file", "/t/root/dir"), "BIND /file on /dir: Is a directory"),
                (("mount", "nosuchfs", "dev", "/t/root/dir"), "MOUNT dev on /dir: No such device"),
                (("mount", "tmpfs", "t", "/t/root/dir", "nonsense=1"),
                 "MOUNT t on /dir: Invalid argument"),
                (("remount", "/t/root/dir", wire.READ_ONLY), "REMOUNT /dir: Invalid argument"),
                (("mount", "tmpfs", "t", "/etc"), "MOUNT t on /etc: not a path below /t"),
                (("bind", "relative", "/t/root/dir"), "BIND relative on /dir: Invalid argument"),
                (("pivot",), "PIVOT: Invalid argument")):
            root = None if operation == ("pivot",) else "root"
            self.assertEqual(text, self.refused(operation, root=root))

    def test_remount_adds_flags_to_one_mount(self):
        guest = self.started(
            ("mount", "tmpfs", "tmpfs", "/t/root/m", "", wire.MAKE_TARGET | wire.NOSUID),
            ("mkdir", "/t/root/m/n"), ("mount", "tmpfs", "tmpfs", "/t/root/m/n"),
            ("remount", "/t/root/m", wire.READ_ONLY))
        found = self.mounts(guest, "/t/root/m")
        self.assertEqual({"ro", "nosuid"}, found["/t/root/m"][0])
        self.assertEqual(set(), found["/t/root/m/n"][0])

    def test_overlay(self):
        self.tree(lower__file="low", lower__other="x")
        guest = self.started(
            ("mkdir", "/t/s"), ("mount", "tmpfs", "tmpfs", "/t/s"), ("mkdir", "/t/s/upper"),
            ("mkdir", "/t/s/work"),
            ("mount", "overlay", "overlay", "/t/root",
             f"lowerdir={self.host('lower')},upperdir=/t/s/upper,workdir=/t/s/work"),
            root=None)
        self.output(guest, "cd /t/root; rm other; echo new >file; mkdir dir")
        self.assertEqual("dir\nfile\nnew\n", self.output(guest, "cd /t/root; ls; cat file"))
        self.assertEqual(["file", "other"], sorted(os.listdir(self.path("lower"))))

    def test_trees_that_come_as_descriptors(self):
        self.tree(shared__file="content", single="one")
        for user_namespace in (False, True):
            shutil.rmtree(self.path("root"), ignore_errors=True)
            directory = trees.clone(self.path("shared"), readonly=False, user_ns=None)
            single = trees.clone(self.path("single"), readonly=True, user_ns=None)
            unused = trees.clone(self.path("shared"), readonly=True, user_ns=None)
            for fd in (directory, single, unused):
                self.addCleanup(os.close, fd)
            os.makedirs(self.path("root"))
            os.chmod(self.path("root"), 0o777)
            guest = self.started(
                ("attach_tree", unused, "/t/root/missing", wire.IGNORE_MISSING),
                ("attach_tree", directory, "/t/root/d", wire.MAKE_TARGET | wire.READ_ONLY),
                ("attach_tree", single, "/t/root/f", wire.MAKE_TARGET | wire.NOEXEC),
                user_namespace=user_namespace)
            self.assertEqual("contentone", self.output(guest, "cat /t/root/d/file /t/root/f"))
            found = self.mounts(guest, "/t/root")
            self.assertLessEqual({"ro"}, found["/t/root/d"][0])
            self.assertEqual({"ro", "nodev", "noexec"}, found["/t/root/f"][0])
            self.assertEqual({"/t/root", "/t/root/d", "/t/root/f"}, set(found))

    def test_descriptors_that_are_missing_or_something_else(self):
        with open(os.devnull) as f:
            self.assertIn("ATTACH_TREE /: ", self.refused(("attach_tree", f.fileno(), "/t/root")))
            self.assertEqual("LISTEN: Socket operation on non-socket",
                             self.refused(("listen", f.fileno())))
            with socket.socket(socket.AF_UNIX) as idle:
                self.assertEqual("LISTEN: Invalid argument",
                                 self.refused(("listen", idle.fileno())))
            self.assertEqual("LOG_FILES: Bad file descriptor",
                             self.refused(("log_files", [f.fileno()] * 2)))
        for tag, payload, name in ((5, b"", "LISTEN"),
                                   (23, bytes(9), "LOG_FILES"),
                                   (9, bytes(4) + b"/t/root\0", "ATTACH_TREE /")):
            self.assertEqual(f"{name}: Bad file descriptor",
                             self.refused(raw=harness.records((tag, payload))))


class HideTest(setup_harness.SetupCase):
    def test_every_kind_of_thing(self):
        self.tree(root__dir__inner="secret", root__file="secret", root__link=("dir/inner2",),
                  root__dir__inner2="secret", root__dirlink=("/other",), root__other__x="secret",
                  root__dangling=("nowhere",), root__kept="kept")
        os.mkfifo(self.path("root/fifo"))
        outside = ("/t/marker",)
        os.symlink(outside[0], self.path("root/outside"))
        guest = self.started(
            ("file", "/t/marker", b"marker"),
            *(("hide", f"/t/root/{name}") for name in (
                "file", "link", "dirlink", "fifo", "dangling", "missing", "file/x", "missing/x",
                "outside", "dir", "dir", "dir/inner")))
        script = "cd /t/root; ls -A dir other; cat file fifo kept /t/marker"
        self.assertEqual("dir:\n\nother:\nkeptmarker", self.output(guest, script))
        for name in ("dir/new", "file", "other/new", "dir/inner2"):
            result = self.shell(f"echo x >/t/root/{name}", guest,
                                capabilities=setup_harness.ROOT_RIGHTS)
            self.assertIn(b"Read-only file system", result.stderr)
        self.assertEqual({"ro", "nosuid", "nodev", "noexec"},
                         self.mounts(guest, "/t/root/file")["/t/root/file"][0])
        self.assertNotEqual(0, self.shell("cat /t/root/file", guest, uid=1000).status)

    def test_only_below_the_new_root(self):
        for path in ("/t/x", "/t/rootx"):
            self.assertEqual(f"HIDE {path}: Invalid argument", self.refused(("hide", path)))
        self.tree(x="outside", root__y="inside")
        guest = self.started(("hide", "/t/root/../../y"))
        self.assertEqual("", self.output(guest, "cat /t/root/y"))

    def test_a_loop_is_not_taken_for_missing(self):
        self.tree(root__loop=("loop",))
        self.assertEqual("HIDE /loop: Too many levels of symbolic links",
                         self.refused(("hide", "/t/root/loop")))

    def test_what_may_not_even_be_looked_for_is_hidden_with_its_directory(self):
        """Only another user of the sandbox may pass: root of a user namespace may not."""
        self.tree(root__open="open", root__private__deep__secret="secret")
        os.chown(self.path("root/private"), 0, harness._FIRST_ID + 77)
        os.chmod(self.path("root/private"), 0o710)
        for path in ("private/deep/secret", "private//missing/x"):
            guest = self.started(("hide", f"/t/root/{path}"), user_namespace=True)
            result = self.shell("cat /t/root/private/deep/secret", guest, uid=5, gid=77)
            self.assertIn(b"No such file", result.stderr)
            self.assertEqual("open", self.output(guest, "cat /t/root/open"))


class KernelFilesTest(setup_harness.SetupCase):
    def test_dev_proc_and_sys(self):
        for user_namespace in (False, True):
            with self.subTest(user_namespace=user_namespace):
                self._check_kernel_files(user_namespace)

    def _check_kernel_files(self, user_namespace):
        shutil.rmtree(self.path("root"), ignore_errors=True)
        self.tree(root=None)
        os.chmod(self.path("root"), 0o777)
        bind = [operation for name in ("usr", "bin", "lib", "lib64") for operation in (
            ("bind", f"/host/{name}", f"/t/root/{name}", wire.MAKE_TARGET),)
            if os.path.isdir(f"/{name}")]
        guest = self.started(*bind, ("dev",), ("proc",), ("sys",), ("pivot",),
                             user_namespace=user_namespace)
        script = ("cd /dev; ls; readlink fd stdin stdout stderr ptmx; stat -c %a shm .; "
                  "echo x >null; head -c3 zero | od -An -tx1; head -c9 urandom | wc -c; "
                  "stat -c '%t:%T' null zero full random urandom tty; "
                  "stat -c %a pts/ptmx; ls -A /sys/fs/cgroup; cat /proc/1/comm; echo x >shm/y")
        lines = self.output(guest, script).split("\n")
        names = ["fd", "full", "mqueue", "null", "ptmx", "pts", "random", "shm", "stderr", "stdin",
                 "stdout", "tty", "urandom", "zero"]
        self.assertEqual(names, lines[:14])
        self.assertEqual(["/proc/self/fd", "/proc/self/fd/0", "/proc/self/fd/1", "/proc/self/fd/2",
                          "pts/ptmx", "1777", "755", " 00 00 00", "9", "1:3", "1:5", "1:7", "1:8",
                          "1:9", "5:0", "666", "init", ""], lines[14:])
        found = self.mounts(guest, "/")
        self.assertEqual({"nosuid", "noexec"}, found["/dev"][0])
        self.assertEqual({"nosuid", "noexec"}, found["/dev/pts"][0])
        self.assertEqual({"nosuid", "nodev", "noexec"}, found["/dev/shm"][0])
        self.assertEqual(({"nosuid", "nodev", "noexec"}, "proc"), found["/proc"])
        self.assertEqual(({"ro", "nosuid", "nodev", "noexec"}, "sysfs"), found["/sys"])
        self.assertEqual(({"ro", "nosuid", "nodev", "noexec"}, "tmpfs"), found["/sys/fs/cgroup"])
        self.assertNotIn("/t", found)
        self.assertNotIn("/host", found)
        terminal = guest.run("/usr/bin/tty", tty=(24, 80))
        self.assertRegex(terminal.stdout, rb"^/dev/pts/\d+\r\n$")

    def test_kernel_settings_can_be_covered_by_themselves(self):
        place = "/t/root/proc/sys"
        guest = self.started(("mkdir", "/t/root/proc"), ("proc",),
                             ("sysctl", "net.ipv4.ip_forward", "1"),
                             ("bind", place, place, wire.READ_ONLY))
        script = f"cd {place}/net/ipv4; cat ip_forward; echo 0 2>/dev/null >ip_forward || echo no"
        self.assertEqual("1\nno\n", self.output(guest, script))

    def test_hostname_with_and_without_its_nul(self):
        for raw in (b"given-name", b"given-name\0"):
            guest = harness.Guest()
            self.addCleanup(guest.close)
            guest.expect(wire.HELLO, 0)
            guest.send(wire.SETUP, 0, harness.records((2, raw)))
            guest.expect(wire.READY, 0)
            self.assertEqual("given-name\n", self.output(guest, "uname -n"))
        self.assertIn("HOSTNAME xxx", self.refused(("hostname", "x" * 65)))

    def test_sysctl_wherever_proc_is(self):
        name = "net.ipv4.ip_forward"
        set_it = ("sysctl", name, "1")
        for operations in ((set_it,), (("mkdir", "/t/root/proc"), ("proc",), set_it)):
            guest = self.started(*operations)
            path = "/t/root/proc" if len(operations) > 2 else "/proc"
            self.assertEqual("1\n", self.output(guest, f"cat {path}/sys/net/ipv4/ip_forward"))
        for name, text in (("no.such", "No such file or directory"),
                           ("../sys/x", "Invalid argument"), ("a..b", "Invalid argument"),
                           (".x", "Invalid argument"), ("", "Invalid argument"),
                           ("net.ipv4.ip_forward/x", "Invalid argument")):
            self.assertEqual(f"SYSCTL {name}: {text}", self.refused(("sysctl", name, "1")))


class OldKernelTest(setup_harness.SetupCase):
    def binary(self, missing):
        directory = tempfile.mkdtemp(prefix="nova-sandbox-test-")
        self.addCleanup(shutil.rmtree, directory)
        source = os.path.join(directory, "old.c")
        with open(source, "w") as f:
            f.write(OLD_KERNEL.replace("MISSING", str(missing)))
        return harness.build("-Os", "-static", source)

    def test_without_openat2(self):
        text = self.refused(("hide", "/t/root/x"), binary=self.binary(437), root=None)
        self.assertEqual("MKDIR /: Linux 5.6 or later is needed: Function not implemented", text)

    def test_without_mount_setattr(self):
        self.tree(root__file="x", root__plain=None)
        guest = self.started(
            ("mount", "tmpfs", "tmpfs", "/t/root/m", "", wire.MAKE_TARGET | wire.NOSUID),
            ("mkdir", "/t/root/m/with space"),
            ("mount", "tmpfs", "tmpfs", "/t/root/m/with space", "", wire.NOEXEC),
            ("bind", "/t/root/m", "/t/root/n", wire.MAKE_TARGET | wire.READ_ONLY),
            ("bind", "/t/root/file", "/t/root/f", wire.MAKE_TARGET | wire.READ_ONLY),
            ("hide", "/t/root/plain"), ("remount", "/t/root/m", wire.NODEV),
            binary=self.binary(442))
        found = self.mounts(guest, "/t/root")
        self.assertEqual({"ro", "nosuid"}, found["/t/root/n"][0])
        self.assertEqual({"ro", "noexec"}, found["/t/root/n/with\\040space"][0])
        self.assertEqual({"ro"}, found["/t/root/f"][0] - {"nosuid", "nodev"})
        self.assertEqual({"nosuid", "nodev"}, found["/t/root/m"][0])
        self.assertIn("ro", found["/t/root/plain"][0])
        self.assertEqual("REMOUNT /plain: Invalid argument", self.refused(
            ("remount", "/t/root/plain", wire.READ_ONLY), binary=self.binary(442)))


class EndTest(setup_harness.SetupCase):
    """What can be written is unmounted before EXIT of the main command."""

    def image(self):
        path = self.path("image")
        with open(path, "wb") as f:
            f.truncate(8 << 20)
        subprocess.run(["mkfs.ext4", "-q", path], check=True, stdin=subprocess.DEVNULL)
        return path

    def mounts_of_init(self, guest):
        with open(f"/proc/{guest.pid}/task/{guest.pid}/children") as f:
            init = f.read().split()[0]
        with open(f"/proc/{init}/mountinfo") as f:
            return {line.split()[4]: line.split()[5] for line in f if " - ext4 /dev/loop" in line}

    def left(self, *operations):
        """Return what is mounted of an image at EXIT; it was at /t/root/i and as the SETUP says."""
        tree = trees.image(self.image(), "ext4", readonly=False, user_ns=None)
        try:
            guest = self.started(("attach_tree", tree, "/t/root/i", wire.MAKE_TARGET), *operations)
        finally:
            os.close(tree)
        self.assertIn("/t/root/i", self.mounts_of_init(guest))
        result = self.shell("echo x >/t/root/i/file", guest, main=True,
                            capabilities=setup_harness.ROOT_RIGHTS)
        self.assertEqual((0, b""), (result.status, result.stderr))
        return self.mounts_of_init(guest)

    def test_an_image_is_unmounted(self):
        self.assertEqual({}, self.left())

    def test_mounts_in_mounts_and_over_mounts(self):
        self.assertEqual({}, self.left(
            ("mkdir", "/t/root/i/j"), ("bind", "/t/root/i", "/t/root/i/j"),
            ("bind", "/t/root/i", "/t/root/i/j"), ("bind", "/t/root/i", "/t/root/i/j/j")))

    def test_one_that_is_in_use_becomes_read_only(self):
        left = self.left(("mount", "tmpfs", "tmpfs", "/t/root/i/tmp", "", wire.MAKE_TARGET))
        self.assertEqual(["/t/root/i"], list(left))
        self.assertTrue(left["/t/root/i"].startswith("ro"))
