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

"""Paths and accounts of a root file system that a stranger may have made."""

import os
import tempfile
import threading
import unittest

from nova_sandbox import exception
from nova_sandbox.rootfs import directory, host, paths
from nova_sandbox.sandbox import model


class RootCase(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = os.path.realpath(temporary.name)
        self.root = os.path.join(self.top, "root")
        os.makedirs(os.path.join(self.root, "etc"))

    def write(self, path: str, text: str = "") -> None:
        full = self.root + path
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write(text)

    def link(self, target: str, path: str) -> None:
        os.makedirs(os.path.dirname(self.root + path), exist_ok=True)
        os.symlink(target, self.root + path)


class ResolveTest(RootCase):
    def resolved(self, path: str, expected: str | None) -> None:
        found = paths.resolve(self.root, path)
        self.assertEqual(None if expected is None else self.root + expected,
                         found if found is None else found.rstrip("/"), path)

    def test_plain(self) -> None:
        self.write("/a/b")
        for path, expected in (("/", ""), ("", ""), ("/a/b", "/a/b"), ("//a//b/", "/a/b"),
                               ("/a/./b", "/a/b"), ("/none", None), ("/a/none", None),
                               ("/a/b/c", None), ("/a/../a/b", "/a/b")):
            self.resolved(path, expected)

    def test_dots_do_not_leave(self) -> None:
        self.write("/x")
        for path in ("/..", "/../..", "/a/../../.."):
            self.assertIn(paths.resolve(self.root, path), (self.root, self.root + "/", None))
        self.resolved("/../../x", "/x")

    def test_links_stay_inside(self) -> None:
        with open(os.path.join(self.top, "secret"), "w", encoding="utf-8"):
            pass
        self.write("/secret")
        for number, target in enumerate(("../secret", "../../../../secret", "/secret",
                                         "/../secret", "..//..//secret", "/./secret/.")):
            self.link(target, f"/l{number}")
            self.resolved(f"/l{number}", "/secret")
        self.link(self.top, "/up")
        self.resolved("/up/secret", None)
        self.link("..", "/here")
        self.resolved("/here/here/here/secret", "/secret")
        self.link("/", "/slash")
        self.resolved("/slash/slash/etc", "/etc")

    def test_links_to_the_hosts_directories(self) -> None:
        self.link("/proc/self/root/etc", "/p")
        self.resolved("/p/passwd", None)
        self.link("/etc", "/e")
        self.write("/etc/hostname")
        self.resolved("/e/hostname", "/etc/hostname")

    def test_loops_end(self) -> None:
        self.link("loop", "/loop")
        self.link("/b", "/a")
        self.link("/a", "/b")
        self.link("self/x", "/self")
        for path in ("/loop", "/a", "/b/c", "/self"):
            self.resolved(path, None)

    def test_long_chains(self) -> None:
        self.write("/end")
        self.link("end", "/c0")
        for i in range(1, 50):
            self.link(f"c{i - 1}", f"/c{i}")
        self.resolved("/c39", "/end")
        self.resolved("/c40", None)

    def test_dangling(self) -> None:
        self.link("nowhere", "/d")
        self.resolved("/d", None)

    def test_names_that_are_too_long(self) -> None:
        self.resolved("/" + "n" * 5000, None)
        self.resolved("/a" * 3000, None)

    def test_what_no_encoding_explains(self) -> None:
        self.write("/caf\udce9")
        self.resolved("/caf\udce9", "/caf\udce9")


class AccountTest(RootCase):
    PASSWD = ("root:x:0:0:root:/root:/bin/sh\n"
              "bob:x:1000:100:Bob:/home/bob:/bin/sh\n"
              "broken\nnumber:x:x:5::/:\nnegative:x:-1:0::/:\nlarge:x:4294967295:0::/:\n"
              "huge:x:99999999999:0::/:\nspaced:x: 5:5::/:\nrelative:x:7:7::home:\n"
              "dots:x:8:8::/a/../..:\ncontrol:x:9:9::/a\x01b:\nother:x:1000:7::/o:\n")
    GROUP = ("root:x:0:\nusers:x:100:\naudio:x:29:alice,bob\nvideo:x:44:bob\nbobs:x:45:bobby\n"
             "bad:x:y:bob\nlarge:x:99999999999:bob\nnegative:x:-1:bob\nshort:x\n")

    def setUp(self) -> None:
        super().setUp()
        self.write("/etc/passwd", self.PASSWD)
        self.write("/etc/group", self.GROUP)

    def account(self, **given: object) -> tuple[int, int, tuple[int, ...], str, str | None]:
        found = paths.account(self.root, model.Identity(**given))  # type: ignore[arg-type]
        return found.uid, found.gid, found.groups, found.home, found.name

    def test_by_name(self) -> None:
        self.assertEqual((1000, 100, (29, 44), "/home/bob", "bob"), self.account(user="bob"))

    def test_by_number(self) -> None:
        self.assertEqual((1000, 100, (), "/home/bob", "bob"), self.account(uid=1000))
        self.assertEqual((0, 0, (), "/root", "root"), self.account())

    def test_numbers_nobody_has(self) -> None:
        self.assertEqual((4242, 4242, (), "/", None), self.account(uid=4242))
        self.assertEqual((4242, 5, (), "/", None), self.account(uid=4242, gid=5))

    def test_what_is_given_wins(self) -> None:
        self.assertEqual((7, 8, (9,), "/h", "bob"),
                         self.account(user="bob", uid=7, gid=8, groups=[9], home="/h"))
        self.assertEqual((), self.account(user="bob", groups=[])[2])

    def test_unknown_names(self) -> None:
        for name in ("nobody", "Bob", "bob:x", "0", "broken", "number", "negative", "large",
                     "huge", "spaced"):
            with self.subTest(name=name), self.assertRaises(exception.InvalidValue) as caught:
                self.account(user=name)
            self.assertEqual("command.identity.user", caught.exception.field)
            self.assertIn(name, str(caught.exception))

    def test_homes_that_are_no_paths(self) -> None:
        for name in ("relative", "dots", "control"):
            self.assertEqual("/", self.account(user=name)[3])

    def test_without_files(self) -> None:
        os.unlink(self.root + "/etc/passwd")
        os.unlink(self.root + "/etc/group")
        self.assertEqual((0, 0, (), "/", None), self.account())
        with self.assertRaises(exception.InvalidValue):
            self.account(user="root")

    def test_a_passwd_that_points_out_of_the_root(self) -> None:
        outside = os.path.join(self.top, "passwd")
        with open(outside, "w", encoding="utf-8") as stream:
            stream.write("eve:x:0:0::/:\n")
        os.unlink(self.root + "/etc/passwd")
        for target in (outside, "../../passwd"):
            self.link(target, "/etc/passwd")
            with self.assertRaises(exception.InvalidValue):
                self.account(user="eve")
            os.unlink(self.root + "/etc/passwd")

    def test_a_passwd_that_is_no_file_is_not_waited_for(self) -> None:
        os.unlink(self.root + "/etc/passwd")
        os.mkfifo(self.root + "/etc/passwd")
        found: list[object] = []
        thread = threading.Thread(target=lambda: found.append(self.account()), daemon=True)
        thread.start()
        thread.join(20)
        self.assertEqual([(0, 0, (), "/", None)], found)
        os.unlink(self.root + "/etc/passwd")
        os.mkdir(self.root + "/etc/passwd")
        self.assertEqual((0, 0, (), "/", None), self.account())

    def test_bytes_that_are_no_text(self) -> None:
        with open(self.root + "/etc/passwd", "wb") as stream:
            stream.write(b"\xff\0\xfe:x:5:5:::\n\xff\nbob:x:6:7:\xff:/b:\n")
        self.assertEqual((6, 7, (29, 44), "/b", "bob"), self.account(user="bob"))
        self.assertEqual((5, 5, (), "/", None), self.account(uid=5))


class HostRootTest(RootCase):
    def hidden(self, *patterns: str) -> list[str]:
        return host.HostRoot(model.Root(), list(patterns)).hidden()

    def test_real_paths_outermost_only(self) -> None:
        os.makedirs(os.path.join(self.top, "a", "b"))
        os.makedirs(os.path.join(self.top, "ab"))
        os.symlink(os.path.join(self.top, "ab"), os.path.join(self.top, "link"))
        a, ab = os.path.join(self.top, "a"), os.path.join(self.top, "ab")
        self.assertEqual([a, ab], self.hidden(
            a + "/b", a, os.path.join(self.top, "link"), os.path.join(self.top, "none")))

    def test_wildcards(self) -> None:
        for name in ("key_1", "key_2", "other"):
            os.mkdir(os.path.join(self.top, name))
        self.assertEqual([os.path.join(self.top, n) for n in ("key_1", "key_2")],
                         self.hidden(self.top + "/key_*"))

    def test_the_root_itself_is_never_hidden(self) -> None:
        os.symlink("/", os.path.join(self.top, "slash"))
        self.assertEqual([], self.hidden("/", os.path.join(self.top, "slash")))


class DirectoryRootTest(RootCase):
    def make(self, path: str) -> directory.DirectoryRoot:
        return directory.DirectoryRoot(model.Root(kind="directory", path=path), ["/etc"])

    def test_directory(self) -> None:
        os.symlink(self.root, os.path.join(self.top, "link"))
        root = self.make(os.path.join(self.top, "link"))
        root.check()
        self.assertEqual((self.root, []), (root.path, root.hidden()))

    def test_what_is_none(self) -> None:
        self.write("/file")
        for path in (self.root + "/none", self.root + "/file"):
            with self.assertRaises(exception.InvalidValue) as caught:
                self.make(path).check()
            self.assertEqual("root.path", caught.exception.field)
            self.assertIn(path, str(caught.exception))


if __name__ == "__main__":
    unittest.main()
