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

"""Exports of file servers: who uses which mount, and what is left when something fails."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from typing import Any
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.rootfs import exports, trees

_VIEWER = 4711


class ExportsTest(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = os.path.join(temporary.name, "shares")
        self.exports = exports.Exports(self.top)
        self.export = exports.Export("nfs", "192.0.2.7:/one", "vers=4.2")
        #: mount points by the process that sees them
        self.mounted: dict[str, list[str]] = {"self": [], str(_VIEWER): []}
        self.commands: list[list[str]] = []
        self.fails: dict[str, str] = {}
        for module, name, stand_in in (
                (exports, "has_program", lambda fstype: fstype == "nfs"),
                (trees, "submounts", lambda path, process: self.mounted[process]),
                (subprocess, "run", self._run)):
            patch = mock.patch.object(module, name, stand_in)
            patch.start()
            self.addCleanup(patch.stop)

    def _run(self, words: list[str], **named: Any) -> Any:
        self.commands.append(words)
        process = "self"
        if words[0] == "nsenter":
            self.assertEqual([f"--mount=/proc/{_VIEWER}/ns/mnt", "--"], words[1:3])
            process, words = str(_VIEWER), words[3:]
        if words[0] in self.fails and process in self.fails[words[0]]:
            return mock.Mock(returncode=32, stderr=f"{words[0]}: no\nluck\n")
        if words[0] == "mount":
            self.mounted[process].append(words[-1])
        else:
            self.mounted[process].remove(words[-1])
        return mock.Mock(returncode=0, stderr="")

    def check_gone(self) -> None:
        self.assertEqual({"self": [], str(_VIEWER): []}, self.mounted)
        self.assertEqual([], self.exports.known())

    def test_one_mount_for_all(self) -> None:
        path = self.exports.path(self.export)
        self.assertFalse(self.exports.is_mounted(self.export))
        self.exports.use(self.export, "a")
        self.exports.use(self.export, "b")
        self.exports.use(self.export, "b")
        self.assertEqual([["mount", "-t", "nfs", "-o", "vers=4.2,nosuid,nodev", "--",
                           "192.0.2.7:/one", path]], self.commands)
        self.assertTrue(self.exports.is_mounted(self.export))
        self.assertEqual({"a", "b"}, self.exports.users(self.export.key))
        self.assertTrue(self.exports.drop(self.export.key, "b"))
        self.assertTrue(self.exports.is_mounted(self.export))
        self.assertFalse(self.exports.drop(self.export.key, "a"))
        self.check_gone()
        self.assertFalse(self.exports.drop(self.export.key, "a"))

    def test_another_view(self) -> None:
        self.exports.use(self.export, "a")
        self.exports.use(self.export, "b", [_VIEWER])
        self.assertEqual(["mount", "nsenter"], [words[0] for words in self.commands])
        self.assertFalse(self.exports.drop(self.export.key, "b") and self.exports.drop(
            self.export.key, "a", [_VIEWER]))
        self.check_gone()

    def test_view_that_follows(self) -> None:
        """Into which mounts of this process come, and go with them."""
        self.mounted[str(_VIEWER)] = self.mounted["self"]
        self.exports.use(self.export, "a", [_VIEWER])
        self.assertEqual(1, len(self.commands))
        self.exports.drop(self.export.key, "a", [_VIEWER])
        self.assertEqual(2, len(self.commands))
        self.check_gone()

    def test_mount_that_fails(self) -> None:
        for process in ("self", str(_VIEWER)):
            self.fails = {"mount": process}
            with self.assertRaisesRegex(exception.HostError, "^mount: no luck$"):
                self.exports.use(self.export, "a", [_VIEWER])
            self.check_gone()
        self.fails = {}
        self.exports.use(self.export, "a")
        self.fails = {"mount": str(_VIEWER)}
        for user, left in (("b", {"a"}), ("a", {"a"})):
            with self.assertRaises(exception.HostError):
                self.exports.use(self.export, user, [_VIEWER])
            self.assertEqual(left, self.exports.users(self.export.key))
            self.assertTrue(self.exports.is_mounted(self.export))

    def test_unmount_that_fails(self) -> None:
        self.exports.use(self.export, "a")
        self.fails = {"umount": "self"}
        with mock.patch.object(exports, "_PATIENCE", 0.01), \
                self.assertRaisesRegex(exception.HostError, "umount: no luck"):
            self.exports.drop(self.export.key, "a")
        self.assertEqual([self.export.key], self.exports.known())
        self.fails = {}
        self.exports.tidy(self.export.key, lambda user: True)
        self.check_gone()

    def test_no_reason(self) -> None:
        with mock.patch.object(subprocess, "run",
                               lambda *_, **__: mock.Mock(returncode=5, stderr="")), \
                self.assertRaisesRegex(exception.HostError, "^mount ended with 5$"):
            self.exports.use(self.export, "a")

    def test_long_reason(self) -> None:
        """The last of it is what matters."""
        with mock.patch.object(subprocess, "run", lambda *_, **__: mock.Mock(
                returncode=1, stderr="no keyring\n" * 1000 + "mount error 13\n")), \
                self.assertRaisesRegex(exception.HostError, "^.{986}mount error 13$"):
            self.exports.use(self.export, "a")
        self.check_gone()

    def test_tidy(self) -> None:
        self.exports.use(self.export, "a")
        self.exports.use(self.export, "b")
        self.exports.tidy(self.export.key, lambda user: user == "a")
        self.assertEqual({"a"}, self.exports.users(self.export.key))
        # The host was restarted.
        self.mounted["self"].clear()
        self.exports.tidy(self.export.key, lambda user: True)
        self.check_gone()

    def test_keys(self) -> None:
        others = (exports.Export("ceph", "192.0.2.7:/one"), exports.Export("nfs", "192.0.2.7:/two"),
                  exports.Export("nfs", "192.0.2.7:/one", owner="a"))
        self.assertEqual(4, len({self.export.key, *(one.key for one in others)}))
        self.assertEqual(self.export.key, exports.Export("nfs", "192.0.2.7:/one", "soft").key)

    def test_program_that_is_missing(self) -> None:
        with self.assertRaisesRegex(exception.HostError, "no mount.ceph .*ceph-common"):
            self.exports.use(exports.Export("ceph", "192.0.2.7:/one"), "a")
        self.check_gone()

    def test_secret(self) -> None:
        """It is in no command line, and in no file that has a name."""
        seen = []

        def run(words: list[str], **named: Any) -> Any:
            name = words[words.index("-o") + 1].rpartition("secretfile=")[2]
            seen.append(pathlib.Path(name).read_text())
            self.assertNotIn("hush", " ".join(words))
            self.assertEqual([int(os.path.basename(name))], named["pass_fds"])
            return mock.Mock(returncode=0)

        with mock.patch.object(exports, "has_program", lambda fstype: True), \
                mock.patch.object(subprocess, "run", run):
            self.exports.use(exports.Export("ceph", "192.0.2.7:/one", secret="hush"), "a")
        self.assertEqual(["hush"], seen)


class KernelTest(unittest.TestCase):
    """With mounts of a namespace of its own."""

    PROGRAM = """
import sys
from nova_sandbox.rootfs import exports

exports.has_program = lambda fstype: True
exports.mount_command = lambda fstype, source, options, target: [
    "mount", "-t", "tmpfs", "--", source, target]
one, export = exports.Exports(sys.argv[1] + "/with space"), exports.Export("nfs", "x:/")
one.use(export, "a")
print(one.is_mounted(export), one.drop(export.key, "a"), one.is_mounted(export), one.known())
"""

    def test_mount(self) -> None:
        with tempfile.TemporaryDirectory() as top:
            done = subprocess.run(
                ["unshare", "--user", "--map-root-user", "--mount", "--", sys.executable, "-c",
                 self.PROGRAM, top], stdout=subprocess.PIPE, text=True, check=True)
        self.assertEqual("True False False []\n", done.stdout)


class ProgramTest(unittest.TestCase):
    def test_programs(self) -> None:
        with tempfile.TemporaryDirectory() as top, \
                mock.patch.object(exports, "_PROGRAM_PATH", top), \
                mock.patch.object(os, "geteuid", return_value=0) as user:
            self.assertFalse(exports.has_program("nfs"))
            program = pathlib.Path(top, "mount.nfs")
            program.touch(0o755)
            self.assertTrue(exports.has_program("nfs"))
            self.assertFalse(exports.has_program("ceph"))
            user.return_value = 1000
            self.assertFalse(exports.has_program("nfs"))


if __name__ == "__main__":
    unittest.main()
