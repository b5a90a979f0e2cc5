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

"""What an image may cost that is unpacked: time, memory and files."""

import os
import pathlib
import subprocess
import unittest

from nova_sandbox.rootfs import unpack
from tests.functional.test_images import UnpackCase

MIB = 1 << 20


class LongestTest(UnpackCase):

    def test_large_images(self) -> None:
        """They have more time than small ones, but not for their holes."""
        with open(self.image, "wb") as stream:
            stream.truncate(1 << 40)
        self.assertEqual(3600, unpack._longest(self.image))
        os.unlink(self.image)
        os.mkdir(self.image)
        before = unpack._longest(self.image)
        pathlib.Path(self.image, "blob").write_bytes(bytes(8 * MIB))
        subprocess.run(["sync", "-f", self.image], check=True)
        self.assertAlmostEqual(before + 2, unpack._longest(self.image), delta=0.1)


if __name__ == "__main__":
    unittest.main()
