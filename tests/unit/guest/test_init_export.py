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

"""Root file systems that are packed: no more than what can be unpacked again."""

import io
import os
import subprocess
import tempfile
import unittest

from nova_sandbox.rootfs import layers
from tests.unit.guest import harness


class ExportTest(unittest.TestCase):

    def setUp(self):
        top = tempfile.TemporaryDirectory()
        self.addCleanup(top.cleanup)
        self.root, self.copy = (os.path.join(top.name, name) for name in ("root", "copy"))
        for path in (self.root, self.copy):
            os.mkdir(path)

    def deepen(self, levels, name="d"):
        """Make directories in each other; return the descriptor of the last."""
        place = os.open(self.root, os.O_RDONLY)
        for _ in range(levels):
            os.mkdir(name, dir_fd=place)
            last, place = place, os.open(name, os.O_RDONLY, dir_fd=place)
            os.close(last)
        self.addCleanup(os.close, place)
        return place

    def export(self, program=None):
        return subprocess.run([program or harness.build(), "--export", self.root],
                              capture_output=True, check=False)

    def unpack(self):
        """Pack the root and unpack it again, as an image is."""
        done = self.export()
        self.assertEqual((0, b""), (done.returncode, done.stderr))
        tree = layers.Tree(self.copy, marks=False)
        tree.apply(io.BytesIO(done.stdout), "it")
        tree.finish()

    def refuse(self, reason, program=None):
        done = self.export(program)
        self.assertEqual((1, f"{reason}\n"), (done.returncode, done.stderr.decode()))

    def test_depth(self):
        place = self.deepen(256)
        for name in ("e", "f"):
            os.mkdir(name, dir_fd=place)
        self.unpack()
        self.assertEqual(["e", "f"], sorted(os.listdir(self.copy + "/d" * 256)))
        os.mkdir("e/in", dir_fd=place)
        self.refuse("a file: an image cannot have more than 256 directories in each other")

    def test_length_of_a_path(self):
        place = self.deepen(16, "n" * 250)
        # Of the copy's own path, which an image has not.
        limit = 4095 - len(self.copy)
        os.mkdir("x" * (limit - 16 * 251 - 1), dir_fd=place)
        self.unpack()
        os.mkdir("y" * (4095 - 16 * 251 - 1), dir_fd=place)
        self.refuse("a file: an image cannot have a path of more than 4095 bytes")

    def test_number_of_files(self):
        program = harness.build("-static", "-Os", "-DMOST_OF_IMAGE=4")
        for name in ("one", "two"):
            os.mkdir(os.path.join(self.root, name))
        os.mkdir(os.path.join(self.root, "one", "in"))
        self.assertEqual((0, b""), (lambda done: (done.returncode, done.stderr))(
            self.export(program)))
        os.mkdir(os.path.join(self.root, "two", "in"))
        done = self.export(program)
        self.assertEqual(1, done.returncode)
        self.assertRegex(done.stderr.decode(),
                         "^[./a-z]*: an image cannot have more than 4 files\n$")
        self.unpack()

    def test_limits_are_those_of_images(self):
        with open(os.path.join(harness.SOURCES, "pack.c"), encoding="ascii") as stream:
            text = stream.read()
        self.assertIn(f"#define MOST_OF_IMAGE {layers._MOST_ENTRIES}\n", text)
        self.assertIn(f"DEEPEST_OF_IMAGE = {layers._DEEPEST},", text)


if __name__ == "__main__":
    unittest.main()
