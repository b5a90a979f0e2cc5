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

import gzip
import lzma
import os
import tempfile
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.guest import modules


class ModulesTestCase(unittest.TestCase):

    def make(self, dep="", builtin="", softdep="", alias="", files=None):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name
        for name, text in (("modules.dep", dep), ("modules.builtin", builtin),
                           ("modules.softdep", softdep), ("modules.alias", alias)):
            with open(os.path.join(self.top, name), "w", encoding="utf-8") as stream:
                stream.write(text)
        for name, content in (files or {}).items():
            path = os.path.join(self.top, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as stream:
                stream.write(content)
        return modules.Modules(self.top)


class NameTest(unittest.TestCase):

    def test_name(self):
        for path in ("kernel/a/virtio-rng.ko", "virtio_rng.ko.xz", "/x/virtio-rng.ko.zst",
                     "virtio-rng.ko.gz"):
            self.assertEqual("virtio_rng", modules.module_name(path))


class OrderTest(ModulesTestCase):

    def test_needs_come_first_and_once(self):
        found = self.make("k/a.ko: k/b.ko k/c.ko\nk/b.ko: k/c.ko\nk/c.ko:\nk/d.ko: k/c.ko\n")
        self.assertEqual(["k/c.ko", "k/b.ko", "k/a.ko", "k/d.ko"], found.order(["a", "d"]))

    def test_order_of_modules_dep_is_the_reverse(self):
        found = self.make("a.ko: last.ko first.ko\nfirst.ko:\nlast.ko:\n")
        self.assertEqual(["first.ko", "last.ko", "a.ko"], found.order(["a"]))

    def test_dash_and_underscore_are_the_same(self):
        found = self.make("x/virtio-rng.ko: x/rng-core.ko\nx/rng-core.ko:\n")
        for name in ("virtio_rng", "virtio-rng"):
            self.assertTrue(found.has(name))
            self.assertEqual(["x/rng-core.ko", "x/virtio-rng.ko"], found.order([name]))

    def test_built_in_needs_no_file(self):
        found = self.make("a.ko: b.ko\nb.ko:\n", builtin="kernel/fs/fuse-x.ko\nb.ko\n")
        self.assertTrue(found.has("fuse_x"))
        self.assertEqual(["a.ko"], found.order(["fuse-x", "a"]))

    def test_unknown_is_left_out(self):
        found = self.make("a.ko:\n")
        self.assertFalse(found.has("nothing"))
        self.assertEqual(["a.ko"], found.order(["nothing", "a"]))

    def test_soft_dependency(self):
        found = self.make("a.ko: need.ko\nneed.ko:\nsoft-one.ko: deep.ko\ndeep.ko:\nlate.ko:\n",
                          softdep="# comment\nsoftdep a pre: soft-one gone post: late\n"
                                  "softdep b c\n")
        self.assertEqual(["deep.ko", "soft-one.ko", "need.ko", "a.ko"], found.order(["a"]))

    def test_circle_of_soft_dependencies_ends(self):
        found = self.make("a.ko:\nb.ko:\n", softdep="softdep a pre: b\nsoftdep b pre: a\n")
        self.assertEqual(["b.ko", "a.ko"], found.order(["a"]))

    def test_ext4_gets_the_checksum_that_every_processor_has(self):
        found = self.make(
            "fs/ext4.ko: lib/crc16.ko\nlib/crc16.ko:\nx86/crc32c-intel.ko:\n"
            "crypto/crc32c_generic.ko:\n",
            softdep="softdep ext4 pre: crypto-crc32c\n",
            alias="# aliases\nalias crypto-crc32c crc32c_intel\n"
                  "alias cpu:type:x86,ven*fam*mod*:feature:*0094* crc32c_intel\n"
                  "alias crypto-crc32c-generic crc32c_generic\nalias crypto-crc32c crc32c_generic")
        self.assertEqual(["crypto/crc32c_generic.ko", "lib/crc16.ko", "fs/ext4.ko"],
                         found.order(["ext4"]))

    def test_module_tied_to_a_processor_is_no_soft_dependency(self):
        # The generic one is built in; this one fails to load without the feature.
        found = self.make("ext4.ko:\ncrc32c-intel.ko:\n",
                          softdep="softdep ext4 pre: crypto-crc32c\n",
                          alias="alias cpu:type:x86,* crc32c_intel\n"
                                "alias crypto-crc32c crc32c_intel\n")
        self.assertEqual(["ext4.ko"], found.order(["ext4"]))

    def test_deep_chain(self):
        lines = "".join(f"m{n}.ko: m{n + 1}.ko\n" for n in range(100))
        self.assertEqual([f"m{n}.ko" for n in range(100, -1, -1)],
                         self.make(lines + "m100.ko:\n").order(["m0"]))

    def test_only_modules_dep_is_needed(self):
        self.make("a.ko:\n")
        for name in ("builtin", "softdep", "alias"):
            os.unlink(os.path.join(self.top, f"modules.{name}"))
        found = modules.Modules(self.top)
        self.assertEqual(["a.ko"], found.order(["a", "b"]))

    def test_no_modules_dep(self):
        with self.assertRaisesRegex(exception.HostError, "/nowhere/modules.dep: .*depmod"):
            modules.Modules("/nowhere")

    def test_bytes_that_are_no_text(self):
        self.make()
        with open(os.path.join(self.top, "modules.dep"), "wb") as stream:
            stream.write(b"\xff\xfe.ko:\na.ko:\n")
        self.assertEqual(["a.ko"], modules.Modules(self.top).order(["a"]))


class ReadTest(ModulesTestCase):

    def test_compressions(self):
        content = b"\x7fELF module" * 100
        found = self.make(files={"k/a.ko": content, "k/b.ko.xz": lzma.compress(content),
                                 "k/c.ko.gz": gzip.compress(content)})
        for path in ("k/a.ko", "k/b.ko.xz", "k/c.ko.gz"):
            self.assertEqual(content, found.read(path), path)

    def program(self, script):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        path = os.path.join(temporary.name, "zstd")
        with open(path, "w", encoding="ascii") as stream:
            stream.write(script)
        os.chmod(path, 0o755)
        return mock.patch.dict(os.environ, PATH=f"{temporary.name}:{os.environ['PATH']}")

    def test_zstd_by_the_program(self):
        found = self.make(files={"a.ko.zst": b"packed"})
        with self.program("#!/bin/sh\n[ \"$*\" = -dcq ] && tr a-z A-Z\n"):
            self.assertEqual(b"PACKED", found.read("a.ko.zst"))

    def test_zstd_fails(self):
        found = self.make(files={"a.ko.zst": b"packed"})
        with self.program("#!/bin/sh\nexit 1\n"), \
                self.assertRaisesRegex(exception.HostError, "a.ko.zst is damaged"):
            found.read("a.ko.zst")

    def test_zstd_is_not_installed(self):
        found = self.make(files={"a.ko.zst": b"packed"})
        with mock.patch.dict(os.environ, PATH=self.top), \
                self.assertRaisesRegex(exception.HostError, "program zstd is needed"):
            found.read("a.ko.zst")

    def test_damaged(self):
        packed = lzma.compress(b"x" * 1000)
        found = self.make(files={"a.ko.xz": packed[:-20], "b.ko.xz": b"nothing of the kind",
                                 "c.ko.gz": gzip.compress(b"x" * 1000)[:-9]})
        for path in ("a.ko.xz", "b.ko.xz", "c.ko.gz"):
            with self.assertRaisesRegex(exception.HostError, f"{path} is damaged"):
                found.read(path)

    def test_missing(self):
        with self.assertRaisesRegex(exception.HostError, "k/gone.ko: No such file.*depmod"):
            self.make().read("k/gone.ko")
