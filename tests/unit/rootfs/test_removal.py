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

"""Removal of what a guest may have written to."""

import os
import pathlib
import tempfile
import unittest
from unittest import mock

from nova_sandbox import exception, processes
from nova_sandbox.rootfs import removal

# More than Python's stack has calls, and more than a path has bytes.
LEVELS = 3000


def nest(top: str) -> None:
    """Make directories in one another, the last of which has a file."""
    directory = os.open(top, os.O_RDONLY | os.O_DIRECTORY)
    for _ in range(LEVELS):
        os.mkdir("d", dir_fd=directory)
        below = os.open("d", os.O_RDONLY | os.O_DIRECTORY, dir_fd=directory)
        os.close(directory)
        directory = below
    os.close(os.open("file", os.O_WRONLY | os.O_CREAT, dir_fd=directory))
    os.close(directory)


class RemovalTest(unittest.TestCase):
    def setUp(self) -> None:
        self.top = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(removal.remove, str(self.top))

    def test_remove(self) -> None:
        deep, file, odd = self.top / "deep", self.top / "file", self.top / "-rf"
        deep.mkdir()
        nest(str(deep))
        (deep / "link").symlink_to(self.top / "kept")
        (self.top / "kept").mkdir()
        file.touch()
        odd.touch()
        for path in (deep, file, odd, self.top / "none"):
            removal.remove(str(path))
            self.assertFalse(path.exists())
        self.assertEqual(["kept"], os.listdir(self.top))

    def test_what_stays(self) -> None:
        with mock.patch.object(processes, "mortal",
                               lambda words: ["sh", "-c", "echo rm: no >&2; exit 1"]):
            self.assertEqual("rm: no", removal.discard(str(self.top)))
        with mock.patch.object(processes, "mortal", lambda words: ["/no/such/program", *words]), \
                self.assertRaisesRegex(exception.HostError,
                                       f"{self.top} cannot be removed: .*No such file"):
            removal.remove(str(self.top))
        self.assertTrue(self.top.exists())


if __name__ == "__main__":
    unittest.main()
