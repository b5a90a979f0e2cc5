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

import lzma
import os
import stat
import tempfile
import threading
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.guest import initrd
from nova_sandbox.guest.kernel import Kernel
from tests.unit.guest.test_cpio import parse

_FILES = {
    "kernel/virtio_ring.ko": [],
    "kernel/virtio_pci.ko": ["kernel/virtio_ring.ko"],
    "kernel/virtio_console.ko": ["kernel/virtio_ring.ko"],
    "kernel/9pnet.ko": [],
    "kernel/9pnet_virtio.ko": ["kernel/9pnet.ko", "kernel/virtio_ring.ko"],
    "kernel/9p.ko.xz": ["kernel/9pnet.ko"],
    "kernel/virtio_net.ko": ["kernel/virtio_ring.ko"],
    "kernel/af_packet.ko": [],
}
_BUILTIN = ["kernel/overlay.ko"]


class InitrdTest(unittest.TestCase):

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name
        self.cache = os.path.join(self.top, "cache")
        self.init = os.path.join(self.top, "nova-sandbox-init")
        self.write("nova-sandbox-init", b"PID 1")
        self.modules(_FILES)
        self.kernel = Kernel("6.1.0", "", self.top)

    def write(self, name, content):
        path = os.path.join(self.top, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as stream:
            stream.write(content)
        return path

    def modules(self, files):
        for path in files:
            content = f"module {path}".encode()
            self.write(path, lzma.compress(content) if path.endswith(".xz") else content)
        self.write("modules.dep", "".join(
            f"{path}: {' '.join(needs)}\n" for path, needs in files.items()).encode())
        self.write("modules.builtin", "\n".join(_BUILTIN).encode())

    def build(self):
        return initrd.build_initrd(self.kernel, self.init, self.cache)

    def entries(self):
        with open(self.build().path, "rb") as stream:
            return {name: (numbers, content) for name, numbers, content in parse(stream.read())}

    def order(self, name):
        return self.entries()[f"modules/{name}.order"][1].decode().splitlines()

    def test_pid_1_and_the_staging_root(self):
        entries = self.entries()
        numbers, content = entries["init"]
        self.assertEqual(b"PID 1", content)
        self.assertEqual(stat.S_IFREG | 0o755, numbers[1])
        for name in ("proc", "sys", "dev", "t", "modules"):
            self.assertEqual(stat.S_IFDIR | 0o755, entries[name][0][1], name)
        self.assertEqual([5, 1], entries["dev/console"][0][9:11])
        self.assertEqual(stat.S_IFCHR | 0o600, entries["dev/console"][0][1])
        self.assertEqual([1, 3], entries["dev/null"][0][9:11])

    def test_directories_come_before_their_files(self):
        seen = {""}
        for name in self.entries():
            self.assertIn(os.path.dirname(name), seen, name)
            seen.add(name)

    def test_boot_modules(self):
        self.assertEqual(["virtio_ring.ko", "virtio_pci.ko", "virtio_console.ko"],
                         self.order("boot"))

    def test_optional_modules(self):
        self.assertEqual({"9p", "overlay", "virtio_net", "af_packet"}, self.build().optional)
        self.assertEqual(["virtio_ring.ko", "9pnet.ko", "9pnet_virtio.ko", "9p.ko"],
                         self.order("9p"))
        self.assertEqual(["virtio_ring.ko", "virtio_net.ko", "af_packet.ko"],
                         self.order("virtio_net"))
        self.assertNotIn("modules/ext4.order", self.entries())

    def test_built_in_has_an_empty_list(self):
        self.assertEqual([], self.order("overlay"))

    def test_what_is_only_loaded_along_may_lack(self):
        self.modules({p: n for p, n in _FILES.items() if "af_packet" not in p})
        self.assertEqual({"9p", "overlay", "virtio_net"}, self.build().optional)
        self.assertEqual(["virtio_ring.ko", "virtio_net.ko"], self.order("virtio_net"))

    def test_half_a_name_is_none(self):
        self.modules({p: n for p, n in _FILES.items() if "9p.ko" not in p})
        self.assertNotIn("9p", self.build().optional)
        self.assertNotIn("modules/9pnet_virtio.ko", self.entries())

    def test_every_listed_file_is_there_unpacked(self):
        entries = self.entries()
        listed = {line for name, (_, content) in entries.items() if name.endswith(".order")
                  for line in content.decode().splitlines()}
        files = {name.removeprefix("modules/") for name in entries if name.endswith(".ko")}
        self.assertEqual({os.path.basename(p).removesuffix(".xz") for p in _FILES}, listed)
        self.assertEqual(listed, files)
        self.assertEqual(b"module kernel/9p.ko.xz", entries["modules/9p.ko"][1])
        self.assertEqual(b"module kernel/9pnet.ko", entries["modules/9pnet.ko"][1])

    def test_made_once(self):
        first = self.build()
        with mock.patch.object(initrd, "_archive", side_effect=AssertionError):
            again = self.build()
        self.assertEqual((first.path, first.optional), (again.path, again.optional))
        self.assertEqual(0o644, stat.S_IMODE(os.stat(first.path).st_mode))
        self.assertEqual([os.path.basename(first.path)], os.listdir(self.cache))

    def test_same_input_same_bytes(self):
        with open(self.build().path, "rb") as stream:
            first = stream.read()
        os.unlink(self.build().path)
        with open(self.build().path, "rb") as stream:
            self.assertEqual(first, stream.read())

    def test_any_change_makes_another(self):
        paths = [self.build().path]
        self.write("nova-sandbox-init", b"PID 2")
        paths.append(self.build().path)
        os.utime(os.path.join(self.top, "kernel/9pnet.ko"), (1, 1))
        paths.append(self.build().path)
        self.kernel = Kernel("6.1.1", "", self.top)
        paths.append(self.build().path)
        self.modules({**_FILES, "kernel/ext4.ko": []})
        paths.append(self.build().path)
        with mock.patch.object(initrd, "_FORMAT", 99):
            paths.append(self.build().path)
        self.assertEqual(len(paths), len(set(paths)))

    def test_only_the_last_eight_are_kept(self):
        paths = []
        for number in range(10):
            self.write("nova-sandbox-init", b"PID %d" % number)
            paths.append(self.build().path)
            os.utime(paths[-1], (number, number))
        self.assertEqual({os.path.basename(p) for p in paths[-8:]}, set(os.listdir(self.cache)))

    def test_file_system(self):
        """One that usual guests do not have is in an archive of its own."""
        self.modules({**_FILES, "kernel/xfs.ko": ["kernel/libcrc32c.ko"],
                      "kernel/libcrc32c.ko": []})
        usual = self.build().path
        found = initrd.build_initrd(self.kernel, self.init, self.cache, "xfs").path
        self.assertNotEqual(usual, found)
        with open(found, "rb") as stream:
            self.assertIn(b"libcrc32c.ko\nxfs.ko\n", stream.read())
        with self.assertRaisesRegex(exception.HostError, "lack erofs"):
            initrd.build_initrd(self.kernel, self.init, self.cache, "erofs")

    def test_ramdisk(self):
        """What came with a kernel stays as it is; PID 1 and names of modules come behind it."""
        ramdisk, path = self.write("ramdisk", b"any bytes"), os.path.join(self.top, "joined")
        initrd.join_initrd(ramdisk, self.init, path)
        with open(path, "rb") as stream:
            content = stream.read()
        self.assertEqual(b"any bytes" + bytes(7), content[:16])
        entries = {name: data for name, _, data in parse(content[16:])}
        self.assertEqual(b"PID 1", entries["init"])
        self.assertEqual(b"virtio_pci\nvirtio_console\n", entries["modules/boot.order"])
        self.assertEqual(b"9pnet_virtio\n9p\n", entries["modules/9p.order"])
        self.assertEqual(b"virtio_net\naf_packet\n", entries["modules/virtio_net.order"])
        self.assertEqual(0o600, os.stat(path).st_mode & 0o777)
        with self.assertRaisesRegex(exception.HostError, "nowhere: No such file"):
            initrd.join_initrd("/nowhere", self.init, path)

    def test_at_the_same_time(self):
        found = []
        threads = [threading.Thread(target=lambda: found.append(self.build().path))
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(8, len(found))
        self.assertEqual([os.path.basename(found[0])], os.listdir(self.cache))
        self.assertIn("init", self.entries())

    def test_no_pid_1(self):
        os.unlink(self.init)
        with self.assertRaisesRegex(exception.HostError, "nova-sandbox-init: No such file"):
            self.build()

    def test_module_of_modules_dep_is_not_there(self):
        os.unlink(os.path.join(self.top, "kernel/virtio_pci.ko"))
        with self.assertRaisesRegex(exception.HostError, "virtio_pci.ko: No such file.*depmod"):
            self.build()

    def test_damaged_module_leaves_nothing(self):
        self.write("kernel/9p.ko.xz", b"damaged")
        with self.assertRaisesRegex(exception.HostError, "9p.ko.xz is damaged"):
            self.build()
        self.assertFalse(os.path.exists(self.cache))
