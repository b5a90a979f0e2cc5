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

import os
import tempfile
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.rootfs import throttles

DEVICE = os.makedev(7, 12)
BYTES, REQUESTS = "blkio.throttle.write_bps_device", "blkio.throttle.write_iops_device"


class ThrottlesCase(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.top = os.path.join(directory.name, "blkio")
        self.cache = os.path.join(directory.name, "bdi", "7:12")
        for name, value in (("_V1", self.top), ("_CACHES", os.path.dirname(self.cache))):
            patch = mock.patch.object(throttles, name, value)
            patch.start()
            self.addCleanup(patch.stop)

    def caches(self) -> dict[str, str]:
        """Return what is set of the cache."""
        found = {}
        for name in os.listdir(self.cache):
            with open(os.path.join(self.cache, name), encoding="ascii") as stream:
                found[name] = stream.read()
        return found

    def make(self, *names: str) -> None:
        os.makedirs(self.top, exist_ok=True)
        for name in (BYTES, REQUESTS, *names):
            self.write(name, "")

    def write(self, name: str, text: str) -> None:
        with open(os.path.join(self.top, name), "w", encoding="ascii") as stream:
            stream.write(text)

    def read(self, name: str) -> str:
        with open(os.path.join(self.top, name), encoding="ascii") as stream:
            return stream.read()

    def refused(self, *texts: str, **limits: int) -> None:
        with self.assertRaises(exception.HostError) as caught:
            throttles.limit(DEVICE, limits)
        for text in texts:
            self.assertIn(text, str(caught.exception))


class VersionOneTest(ThrottlesCase):
    def test_writes_only(self) -> None:
        self.make("release_agent")
        throttles.limit(DEVICE, {"read_bytes_sec": 5, "read_iops_sec": 6})
        self.assertEqual(("", ""), (self.read(BYTES), self.read(REQUESTS)))
        throttles.limit(DEVICE, {"read_bytes_sec": 5, "write_bytes_sec": 7})
        self.assertEqual(("7:12 7", ""), (self.read(BYTES), self.read(REQUESTS)))

    def test_the_kernel_takes_32_bits_of_requests(self) -> None:
        self.make("release_agent")
        throttles.limit(DEVICE, {"write_bytes_sec": 10 ** 15, "write_iops_sec": 10 ** 15})
        self.assertEqual("7:12 1000000000000000", self.read(BYTES))
        self.assertEqual("7:12 4294967295", self.read(REQUESTS))

    def test_not_the_root_group(self) -> None:
        self.make()
        self.refused("write_iops_sec=9", "root control group", write_iops_sec=9)
        throttles.limit(DEVICE, {"read_bytes_sec": 5})
        self.assertEqual("", self.read(REQUESTS))

    def test_a_kernel_without_it(self) -> None:
        self.make("release_agent")
        os.unlink(os.path.join(self.top, BYTES))
        os.mkdir(os.path.join(self.top, BYTES))
        self.refused("write_bytes_sec=9", BYTES, write_bytes_sec=9)

    def test_clear(self) -> None:
        self.make()
        self.write(BYTES, "7:1 5\n7:120 6\n")
        self.write(REQUESTS, "7:1 5\n7:12 6\n")
        throttles.clear(DEVICE)
        self.assertEqual(("7:1 5\n7:120 6\n", "7:12 0"), (self.read(BYTES), self.read(REQUESTS)))

    def test_lifting(self) -> None:
        self.make()
        writes = throttles.lifting(DEVICE, "/group")
        self.assertEqual(8, len(writes))
        self.assertEqual({"write=7:12 0"}, {text.partition(">")[0] for text in writes[:6]})
        self.assertEqual([f"write=0>{self.cache}/strict_limit",
                          f"write=100>{self.cache}/max_ratio"], writes[6:])
        self.assertIn(f"write=7:12 0>{self.top}/{REQUESTS}", writes)
        self.assertIn("write=7:12 0>/group/blkio.throttle.read_bps_device", writes)

    def test_group(self) -> None:
        self.make()
        with mock.patch("builtins.open", mock.mock_open(
                read_data="7:blkio:/machine/a\n0::/b\n")):
            self.assertEqual(f"{self.top}/machine/a", throttles.group_of(1))
        with mock.patch("builtins.open", mock.mock_open(read_data="0::/b\n")):
            self.assertIsNone(throttles.group_of(1))


class CacheTest(ThrottlesCase):
    def setUp(self) -> None:
        super().setUp()
        self.make("release_agent")
        os.makedirs(self.cache)

    def test_two_seconds_of_writing_and_back(self) -> None:
        for rate, most in ((10 << 20, 20 << 20), (1000, 1 << 20)):
            throttles.limit(DEVICE, {"write_bytes_sec": rate})
            self.assertEqual({"max_bytes": str(most), "strict_limit": "1"}, self.caches())
        throttles.clear(DEVICE)
        self.assertEqual({"max_bytes": str(1 << 20), "strict_limit": "0", "max_ratio": "100"},
                         self.caches())
        os.unlink(os.path.join(self.cache, "max_ratio"))
        throttles.clear(DEVICE)
        self.assertNotIn("max_ratio", self.caches())

    def test_not_of_requests(self) -> None:
        throttles.limit(DEVICE, {"write_iops_sec": 5})
        self.assertEqual({}, self.caches())

    def test_an_older_kernel(self) -> None:
        os.rmdir(self.cache)
        throttles.limit(DEVICE, {"write_bytes_sec": 5})
        self.assertEqual("7:12 5", self.read(BYTES))
        throttles.clear(DEVICE)
        self.assertEqual("7:12 0", self.read(BYTES))


class VersionTwoTest(ThrottlesCase):
    def limit(self, *controllers: str) -> None:
        with mock.patch.object(throttles, "_V2", os.path.dirname(self.top)):
            with open(os.path.join(throttles._V2, "cgroup.controllers"), "w",
                      encoding="ascii") as stream:
                stream.write(" ".join(controllers) + "\n")
            throttles.limit(DEVICE, {"write_bytes_sec": 7})

    def test_no_control_groups(self) -> None:
        with mock.patch.object(throttles, "_V2", self.top):
            self.refused("io and memory", write_bytes_sec=7)
            throttles.limit(DEVICE, {"read_bytes_sec": 7})

    def test_needs_both_controllers(self) -> None:
        self.limit("io", "memory", "cpu")
        throttles.clear(DEVICE)
        for controllers, missing in ((("io",), "controller memory,"), ((), "io and memory")):
            with self.assertRaisesRegex(exception.HostError, missing):
                self.limit(*controllers)

    def test_lifting(self) -> None:
        self.assertEqual("write=7:12 rbps=max wbps=max riops=max wiops=max>/group/io.max",
                         throttles.lifting(DEVICE, "/group")[0])

    def test_group(self) -> None:
        for below in ("/machine.slice/a.scope", "/machine.slice/a.scope/libvirt"):
            with mock.patch("builtins.open", mock.mock_open(read_data=f"0::{below}\n")):
                self.assertEqual("/sys/fs/cgroup/machine.slice/a.scope", throttles.group_of(1))


if __name__ == "__main__":
    unittest.main()
