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

"""Swap areas, and the limit of a container's swap."""

import os
import subprocess
import tempfile
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.runtime import swap


class AreaTest(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.path = os.path.join(temporary.name, "new", "swap")

    def test_an_area(self) -> None:
        """blkid(8) knows it as one; what was there before is gone."""
        for size in (1 << 20, 5_000_000, 3 << 30):
            swap.make_area(self.path, size)
            status = os.stat(self.path)
            self.assertEqual(size // 4096 * 4096, status.st_size)
            self.assertLess(status.st_blocks * 512, 1 << 20)
            self.assertEqual(0o600, status.st_mode & 0o777)
            with open(self.path, "rb") as stream:
                header = stream.read(4096)
            self.assertEqual(b"SWAPSPACE2", header[-10:])
            self.assertEqual((1, size // 4096 - 1, 0), swap._HEADER.unpack_from(header))
            blkid = subprocess.run(["blkid", "-p", "-s", "TYPE", "-o", "value", self.path],
                                   capture_output=True, text=True, check=True)
            self.assertEqual("swap\n", blkid.stdout)
            with open(self.path, "r+b") as stream:
                stream.seek(8192)
                stream.write(b"secret")
        swap.make_area(self.path, 1 << 20)
        with open(self.path, "rb") as stream:
            self.assertNotIn(b"secret", stream.read())

    def test_a_link_is_not_followed(self) -> None:
        os.makedirs(os.path.dirname(self.path))
        os.symlink(os.devnull, self.path)
        with self.assertRaises(exception.HostError):
            swap.make_area(self.path, 1 << 20)


class LimitTest(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name
        patch = mock.patch.object(swap, "_CGROUPS", self.top)
        patch.start()
        self.addCleanup(patch.stop)

    def limit(self, rows: str, *files: str) -> str | None:
        """Limit a container whose /proc/PID/cgroup has these rows."""
        for file in files:
            os.makedirs(os.path.dirname(os.path.join(self.top, file)), exist_ok=True)
        given = open

        def replaced(path: str, mode: str = "r", **options: str) -> object:
            if path == "/proc/5/cgroup":
                table = os.path.join(self.top, "table")
                with given(table, "w", encoding="utf-8") as stream:
                    stream.write(rows)
                path = table
            return given(path, mode, encoding=options["encoding"])
        with mock.patch("builtins.open", replaced):
            return swap.limit(5, 100, 30)

    def read(self, file: str) -> str:
        with open(os.path.join(self.top, file), encoding="ascii") as stream:
            return stream.read()

    def test_v1_counts_both(self) -> None:
        file = "memory/machine/x/memory.memsw.limit_in_bytes"
        self.assertIsNone(self.limit("9:cpu:/x\n4:memory:/machine/x\n0::/\n", file))
        self.assertEqual("130", self.read(file))

    def test_v2_counts_swap_only(self) -> None:
        for below in ("machine/x", "machine/x/libvirt"):
            file = "machine/x/memory.swap.max"
            self.assertIsNone(self.limit(f"0::/{below}\n", file))
            self.assertEqual("30", self.read(file))
            os.unlink(os.path.join(self.top, file))

    def test_a_kernel_that_cannot(self) -> None:
        self.assertIn("No such file", str(self.limit("0::/gone\n")))
        self.assertIn("no memory", str(self.limit("4:cpu:/x\n")))


if __name__ == "__main__":
    unittest.main()
