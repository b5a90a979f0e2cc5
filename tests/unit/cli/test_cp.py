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

"""What ``nova-sandbox cp`` unpacks of what a sandbox sends."""

import os
import tarfile
import tempfile
import unittest

from nova_sandbox.cli import cp


class CheckedTest(unittest.TestCase):
    def setUp(self) -> None:
        top = tempfile.TemporaryDirectory()
        self.addCleanup(top.cleanup)
        self.directory = top.name

    def checked(self, name: str, kind: bytes = tarfile.REGTYPE, link: str = "",
                mode: int = 0o644) -> tarfile.TarInfo:
        member = tarfile.TarInfo(name)
        member.type, member.linkname, member.mode, member.uid = kind, link, mode, 1234
        return cp._checked(member, self.directory)

    def test_permissions(self) -> None:
        for mode, wanted in ((0o6777, 0o755), (0o4711, 0o711), (0o060, 0o640), (0o666, 0o644),
                             (0, 0o600)):
            self.assertEqual(wanted, self.checked("file", mode=mode).mode)
        made = self.checked("/directory", tarfile.DIRTYPE, mode=0o7777)
        self.assertEqual(("directory", 0o755, os.getuid()), (made.name, made.mode, made.uid))

    def test_links(self) -> None:
        self.assertEqual("../b", self.checked("a/link", tarfile.SYMTYPE, "../b").linkname)
        self.assertEqual("a/b", self.checked("c/link", tarfile.LNKTYPE, "a/b").linkname)

    def test_refused(self) -> None:
        os.symlink("/etc", os.path.join(self.directory, "out"))
        for given in (("../file",), ("a/../../file",), ("out/file",),
                      ("link", tarfile.SYMTYPE, "../b"), ("link", tarfile.SYMTYPE, "/etc"),
                      ("link", tarfile.LNKTYPE, "../b"), ("link", tarfile.LNKTYPE, "out/passwd"),
                      ("device", tarfile.CHRTYPE), ("pipe", tarfile.FIFOTYPE)):
            with self.subTest(given), self.assertRaisesRegex(ValueError, given[0].lstrip("/")):
                self.checked(*given)


if __name__ == "__main__":
    unittest.main()
