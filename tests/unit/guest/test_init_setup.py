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

"""SETUP's operations on files and descriptors, and its rules."""

import os
import struct

from nova_sandbox.guest import wire
from tests.unit.guest import harness, setup_harness


class FilesTest(setup_harness.SetupCase):
    def test_directories_files_and_links(self):
        guest = self.started(
            ("mkdir", "/t/a/b/c", 0o1777), ("mkdir", "/t/a", 0o700),
            ("mkdir", "/t/root/x/y", 0o750),
            ("file", "/t/f/empty", b""), ("file", "/t/a/f", b"one\0two\n" * 5000, 0o4751, 12, 34),
            ("file", "/t/a/f2", b"longer"), ("file", "/t/a/f2", b"short"),
            ("file", "/t/root/x/file", b"inside"), ("symlink", "/any where", "/t/l/link"))
        self.assertEqual(
            "/t/a 755 0 0 directory\n/t/a/b 755 0 0 directory\n/t/a/b/c 1777 0 0 directory\n"
            "/t/a/f 4751 12 34 regular file\n/t/root/x/y 750 0 0 directory\n",
            self.output(guest, "stat -c '%n %a %u %g %F' /t/a /t/a/b /t/a/b/c /t/a/f /t/root/x/y"))
        self.assertEqual("one\0two\n" * 5000, self.output(guest, "cat /t/a/f"))
        self.assertEqual("short/any where\n", self.output(guest, "cat /t/f/empty /t/a/f2; "
                                                                 "readlink /t/l/link"))
        with open(self.path("root/x/file")) as f:
            self.assertEqual("inside", f.read())

    def test_what_cannot_be_made(self):
        self.tree(root__file="x", root__dangling=("nowhere",))
        for operation, text in (
                (("mkdir", "/t/root/file"), "MKDIR on /file: File exists"),
                (("mkdir", "/t/root/file/x"), "MKDIR on /file/x: Not a directory"),
                (("file", "/t/root", b""), "FILE on /: Is a directory"),
                (("file", "/t/x/", b""), "FILE on /t/x/: Invalid argument"),
                (("file", "/t/x/..", b""), "FILE on /t/x/..: Invalid argument"),
                (("file", "/t/root/dangling", b""),
                 "FILE on /dangling: Too many levels of symbolic links"),
                (("symlink", "x", "/t/root/file"), "SYMLINK on /file: File exists"),
                (("mkdir", "/t/" + "x" * 300), "MKDIR on /t/" + "x" * 197 + ": File name too long"),
                (("mkdir", "/etc/x"), "MKDIR on /etc/x: not a path below /t"),
                (("mkdir", "/tx"), "MKDIR on /tx: not a path below /t"),
                (("mkdir", "t"), "MKDIR on t: not a path below /t"),
                (("mkdir", ""), "MKDIR on : not a path below /t")):
            self.assertEqual(text.replace(" on ", " "), self.refused(operation))


class PlacesTest(setup_harness.SetupCase):
    """Links of the new root lead nowhere else."""

    def test_links_of_the_root_stay_in_it(self):
        self.tree(root__abs=("/",), root__up=("../../../..",), root__t=None, root__real=None,
                  root__chain=("abs/up/abs/real",))
        os.symlink(self.host("outside"), self.path("root/out"))
        self.tree(outside=None)
        guest = self.started(
            ("mkdir", "/t/root/abs/made1"), ("mkdir", "/t/root/up/made2"),
            ("file", "/t/root/abs/t/made3", b"x"), ("file", "/t/root/chain/made4", b"x"),
            ("mkdir", "/t/root/../../made5"), ("mkdir", "/t/../../made6"),
            ("file", "/t/root/out/made7", b"x"), ("file", "/t/source", b"bound"),
            ("bind", "/t/source", "/t/root/abs/etc/bound", wire.MAKE_TARGET))
        self.assertEqual([], os.listdir(self.path("outside")))
        self.assertLessEqual({"made1", "made2", "made5", "etc"}, set(os.listdir(self.path("root"))))
        self.assertEqual(["made3"], os.listdir(self.path("root/t")))
        self.assertEqual(["made4"], os.listdir(self.path("root/real")))
        self.assertTrue(os.path.exists(self.path("root" + self.host("outside") + "/made7")))
        self.assertEqual("made6\n", self.output(guest, "ls /t | grep made"))
        self.assertEqual("bound", self.output(guest, "cat /t/root/etc/bound"))

    def test_a_dangling_link_is_followed_to_make_what_is_missing(self):
        self.tree(root__etc__resolv=("../run/resolve/stub",), root__run=None,
                  root__var__run=("/run",), root__loop=("loop",))
        guest = self.started(
            ("file", "/t/source", b"bound"),
            ("bind", "/t/source", "/t/root/etc/resolv", wire.MAKE_TARGET),
            ("mount", "tmpfs", "tmpfs", "/t/root/var/run/dir/dir", "", wire.MAKE_TARGET))
        self.assertEqual("bound", self.output(guest, "cat /t/root/run/resolve/stub"))
        self.assertEqual(["/t/root/run/dir/dir"], list(self.mounts(guest, "/t/root/run/dir")))
        self.assertEqual("MKDIR /loop/x: Too many levels of symbolic links",
                         self.refused(("mkdir", "/t/root/loop/x")))
        self.assertEqual("BIND /t/source on /loop: Too many levels of symbolic links",
                         self.refused(("file", "/t/source", b""),
                                      ("bind", "/t/source", "/t/root/loop", wire.MAKE_TARGET)))

    def test_magic_links_are_not_followed(self):
        for operation in (("hide", "/t/root/proc/self/root/etc"),
                          ("bind", "/t", "/t/root/proc/self/cwd"),
                          ("remount", "/t/root/proc/self/root/t", wire.READ_ONLY)):
            self.assertIn("Too many levels of symbolic links",
                          self.refused(("mkdir", "/t/root/proc"), ("proc",), operation))


class OrderTest(setup_harness.SetupCase):
    def test_what_is_of_the_other_kind(self):
        for operation, name in ((("module", "ext4"), "MODULE ext4"), (("clock", 1), "CLOCK"),
                                (("entropy", b"x"), "ENTROPY"), (("pids_max", 5), "PIDS_MAX"),
                                (("grow", "/t/root", 9), "GROW /"),
                                (("swap_on", "serial:s"), "SWAP_ON serial:s")):
            self.assertEqual(f"{name}: not in a container", self.refused(operation))

    def test_nothing_is_prepared_after_pivot(self):
        for operation, name in (
                (("mkdir", "/t/root/x"), "MKDIR /x"), (("dev",), "DEV"), (("pivot",), "PIVOT"),
                (("hide", "/t/root/x"), "HIDE /x"), (("file", "/t/x", b""), "FILE /t/x"),
                (("bind", "/t", "/t/root"), "BIND /t on /"),
                (("mount", "tmpfs", "x", "/t/root"), "MOUNT x on /")):
            self.assertEqual(f"{name}: not after PIVOT", self.refused(("pivot",), operation))

    def test_operands_of_the_wrong_form(self):
        z = b"/t/root\0"
        four, eight = bytes(4), bytes(8)
        for tag, payload, name in (
                (7, b"", "MKDIR"), (7, four, "MKDIR"), (7, bytes(3), "MKDIR"),
                (7, four + b"/t/x", "MKDIR"), (7, four + z + b"x", "MKDIR"),
                (7, four + b"/t/" + b"x/" * 2047 + b"\0", "MKDIR"),
                (8, four + z * 3, "MOUNT"), (8, four + z * 5, "MOUNT"),
                (8, struct.pack("<I", 64) + z * 4, "MOUNT"),
                (9, struct.pack("<I", 1 << 31) + z, "ATTACH_TREE"),
                (10, four + z, "BIND"), (11, z, "HIDE"), (12, four * 2, "FILE"),
                (12, four * 3 + b"/t/x", "FILE"),
                (13, z, "SYMLINK"), (14, b"x", "DEV"), (15, b"\0", "PROC"), (16, b"\0", "SYS"),
                (17, four, "REMOUNT"), (18, b"lo", "LINK_UP"), (19, b"\x18lo\0", "ADDRESS"),
                (20, b"\x18lo\0x\0", "ROUTE"), (3, four, "CLOCK"), (3, eight + b"x", "CLOCK"),
                (21, four, "PIDS_MAX"), (22, b"x", "PIVOT"), (23, b"x", "LOG_FILES"),
                (24, z, "SYSCTL"), (25, b"\0", "DETACHED"), (2, b"a\0b", "HOSTNAME"),
                (2, b"x" * 5000, "HOSTNAME"), (5, b"\0", "LISTEN"),
                (26, b"", "WHITEOUT"), (26, b"/t/x", "WHITEOUT"), (27, eight, "GROW"),
                (28, b"vda", "SWAP_ON")):
            self.assertEqual(f"protocol error: operands of {name}",
                             self.refused(raw=harness.records((tag, payload))), payload)
        for tag in (0, 6, 29, 1000, 65535):
            self.assertEqual(f"protocol error: SETUP operation {tag}",
                             self.refused(raw=harness.records((tag, b""))))
        for raw in (b"x", b"\x07\0\xff\0\0\0", harness.records((14, b""))[:-1]):
            self.assertIn("protocol error: ", self.refused(raw=raw))

    def test_the_first_failure_is_the_last_operation(self):
        self.refused(("mkdir", "/t/root/before"), ("mkdir", "/nowhere"),
                     ("mkdir", "/t/root/after"))
        self.assertEqual(["before"], os.listdir(self.path("root")))


class LivenessTest(setup_harness.SetupCase):
    def test_it_lasts_as_long_as_process_1(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        os.set_blocking(reader, False)
        guest = self.started(liveness=writer)
        os.close(writer)
        self.output(guest, "true")
        with self.assertRaises(BlockingIOError):
            os.read(reader, 1)
        guest.sock.close()
        guest.wait()
        self.assertEqual(b"", os.read(reader, 1))
