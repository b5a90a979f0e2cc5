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

import bz2
import contextlib
import gzip
import lzma
import os
import stat
import struct
import tempfile
import threading
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.guest import kernel

_NOTE = struct.pack("<III4sI", 4, 4, 18, b"Xen\0", 0x1000000)
MODULES = ("virtio_pci", "virtio_console", "9p", "9pnet_virtio")


def elf(*, note: bytes = _NOTE, kind: int = 4, bits: int = 2) -> bytes:
    """Return a 64-bit ELF file: two program headers, the second with a note."""
    head = b"\x7fELF" + bytes([bits, 1, 1]) + bytes(9)
    head += struct.pack("<HHIQQQIHHHHHH", 2, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    start = 64 + 2 * 56
    head += struct.pack("<IIQQQQQQ", 1, 5, start, 0, 0, 4096, 4096, 0)
    head += struct.pack("<IIQQQQQQ", kind, 4, start + 4096, 0, 0, len(note), len(note), 4)
    return head + b"code" * 1024 + note + b"relocations"


def bzimage(payload: bytes, *, release: str = "6.1.0-5-amd64", sectors: int = 4,
            protocol: int = 0x20F) -> bytes:
    """Return a bzImage: setup code, the kernel's own unpacking code, payload."""
    setup = bytearray((sectors + 1) * 512)
    setup[0x1F1] = sectors
    setup[0x202:0x206] = b"HdrS"
    struct.pack_into("<H", setup, 0x206, protocol)
    if release:
        struct.pack_into("<H", setup, 0x20E, 0x100)
        text = f"{release} (someone@somewhere) #1 SMP".encode() + b"\0"
        setup[0x300:0x300 + len(text)] = text
    struct.pack_into("<II", setup, 0x248, 1000, len(payload))
    # Such bytes stand in the unpacking code of real kernels.
    return bytes(setup) + b"\x1f\x8b\x08\xfd7zXZ\0BZh".ljust(1000, b"c") + payload + b"signature"


def sized(packed: bytes, content: bytes) -> bytes:
    return packed + struct.pack("<I", len(content))


class KernelTestCase(unittest.TestCase):

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = temporary.name
        self.cache = os.path.join(self.top, "cache")
        for name in ("boot", "modules", "bin"):
            os.mkdir(os.path.join(self.top, name))
        for name, value in (("BOOT_DIRECTORY", "boot"), ("MODULES_DIRECTORY", "modules")):
            patch = mock.patch.object(kernel, name, os.path.join(self.top, value))
            patch.start()
            self.addCleanup(patch.stop)

    def write(self, name, content):
        path = os.path.join(self.top, name)
        with open(path, "wb") as stream:
            stream.write(content)
        return path

    def add_modules(self, release, modules=MODULES, builtin=()):
        directory = os.path.join(self.top, "modules", release)
        os.makedirs(directory)
        for name, words in (("modules.dep", [f"{m}.ko:" for m in modules]),
                            ("modules.builtin", [f"kernel/{m}.ko" for m in builtin])):
            with open(os.path.join(directory, name), "w", encoding="ascii") as stream:
                stream.write("".join(f"{w}\n" for w in words))
        return directory

    def add(self, release, modules=MODULES, builtin=()):
        self.add_modules(release, modules, builtin)
        return self.write(f"boot/vmlinuz-{release}", bzimage(b"", release=release))


class FindTest(KernelTestCase):

    def test_newest_by_version(self):
        for release in ("6.1.0-9-amd64", "6.1.0-10-amd64", "5.10.0-99-amd64"):
            self.add(release)
        found = kernel.find_kernel(None, None)
        self.assertEqual(os.path.join(self.top, "boot/vmlinuz-6.1.0-10-amd64"), found.image)
        self.assertEqual("6.1.0-10-amd64", found.release)
        self.assertEqual(os.path.join(self.top, "modules/6.1.0-10-amd64"), found.modules)

    def test_version_order(self):
        releases = ["5.10.0-99-amd64", "6.1.0-9-amd64", "6.1.0-10-amd64", "6.9.0-rc3-amd64",
                    "6.9.0-1-amd64", "6.12.3-200.fc41.x86_64", "6.12.10-200.fc41.x86_64"]
        self.assertEqual(releases, sorted(reversed(releases), key=kernel._version))

    def test_kernel_without_9p_only_where_there_is_no_other(self):
        self.add("6.12.0-1-cloud-amd64", ("virtio_pci", "virtio_console", "virtiofs"))
        self.assertEqual("6.12.0-1-cloud-amd64", kernel.find_kernel(None, None).release)
        self.add("6.1.0-1-amd64")
        self.assertEqual("6.1.0-1-amd64", kernel.find_kernel(None, None).release)

    def test_built_in_counts(self):
        self.add("6.6.1", ("9p",), ("virtio_pci", "virtio_console", "9pnet-virtio"))
        self.assertEqual("6.6.1", kernel.find_kernel(None, None).release)

    def test_unusable_ones_are_passed_over(self):
        self.add("6.1.0-1-amd64")
        self.add("6.1.0-2-amd64", ("virtio_pci", "9p", "9pnet_virtio"))
        self.write("boot/vmlinuz-6.1.0-3-amd64", bzimage(b"", release="6.1.0-3-amd64"))
        os.symlink("gone", os.path.join(self.top, "boot/vmlinuz-6.1.0-4-amd64"))
        self.write("boot/initrd.img-6.1.0-1-amd64", b"")
        self.assertEqual("6.1.0-1-amd64", kernel.find_kernel(None, None).release)

    def test_release_is_the_header_s(self):
        # Arch Linux: the file's name has none.
        self.add_modules("6.9.1-arch1-1")
        self.write("boot/vmlinuz-linux", bzimage(b"", release="6.9.1-arch1-1"))
        self.assertEqual("6.9.1-arch1-1", kernel.find_kernel(None, None).release)

    def test_reasons_are_told(self):
        self.add("6.1.0-2-amd64", ("virtio_pci",))
        os.symlink("gone", os.path.join(self.top, "boot/vmlinuz-6.1.0-4-amd64"))
        with self.assertRaises(exception.HostError) as caught:
            kernel.find_kernel(None, None)
        text = str(caught.exception)
        self.assertRegex(text, "6.1.0-2-amd64 lack virtio_console, 9p or virtiofs")
        self.assertRegex(text, "vmlinuz-6.1.0-4-amd64: No such file")
        self.assertRegex(text, "linux-image-amd64.* kernel_image")

    def test_nothing_there(self):
        os.rmdir(os.path.join(self.top, "boot"))
        with self.assertRaisesRegex(exception.HostError, "linux-image-amd64"):
            kernel.find_kernel(None, None)

    def test_configured_image(self):
        self.add("6.9.0-1-amd64")
        self.add_modules("6.1.0-5-amd64")
        path = self.write("my-kernel", bzimage(b""))
        found = kernel.find_kernel(path, None)
        self.assertEqual((path, "6.1.0-5-amd64", os.path.join(self.top, "modules/6.1.0-5-amd64")),
                         (found.image, found.release, found.modules))

    def test_configured_modules(self):
        directory = self.add_modules("elsewhere")
        path = self.write("vmlinux-6.5.0-custom", elf())
        found = kernel.find_kernel(path, directory)
        self.assertEqual((path, "6.5.0-custom", directory),
                         (found.image, found.release, found.modules))

    def test_configured_image_is_missing(self):
        with self.assertRaisesRegex(exception.HostError, "/nowhere/vmlinuz: No such file"):
            kernel.find_kernel("/nowhere/vmlinuz", None)

    def test_configured_image_without_modules(self):
        path = self.write("my-kernel", bzimage(b""))
        with self.assertRaisesRegex(exception.HostError, "6.1.0-5-amd64/modules.dep"):
            kernel.find_kernel(path, None)
        with self.assertRaisesRegex(exception.HostError, "empty lack virtio_pci"):
            kernel.find_kernel(path, self.add_modules("empty", ()))


class PrepareTest(KernelTestCase):

    def prepare(self, data):
        image = self.write("image", data)
        path = kernel.prepare_image(kernel.Kernel("r", image, ""), self.cache)
        with open(path, "rb") as stream:
            return path, stream.read()

    def program(self, name, script):
        path = self.write(f"bin/{name}", script.encode())
        os.chmod(path, 0o755)
        return mock.patch.dict(os.environ, PATH=f"{self.top}/bin:{os.environ['PATH']}")

    def test_libraries(self):
        image = elf()
        for packed in (gzip.compress(image), sized(lzma.compress(image), image),
                       sized(bz2.compress(image), image),
                       sized(lzma.compress(image, format=lzma.FORMAT_ALONE), image)):
            with self.subTest(packed[:6]):
                self.assertEqual(image, self.prepare(bzimage(packed))[1])

    def test_programs(self):
        image = elf()
        for name, magic in (("zstd", b"\x28\xb5\x2f\xfd"), ("lz4", b"\x02\x21\x4c\x18"),
                            ("lzop", b"\x89LZO\0")):
            # Stands for the program: what it is given is the image after the magic.
            script = f"#!/bin/sh\n[ \"$*\" = -dcq ] && tail -c +{len(magic) + 1}\n"
            with self.subTest(name), self.program(name, script):
                self.assertEqual(image, self.prepare(bzimage(sized(magic + image, image)))[1])

    def test_number_of_setup_sectors(self):
        image = elf()
        for sectors in (1, 4, 31):
            data = bzimage(gzip.compress(image), sectors=sectors)
            self.assertEqual(image, self.prepare(data)[1])
        old = bytearray(bzimage(gzip.compress(image), sectors=4))
        old[0x1F1] = 0
        self.assertEqual(image, self.prepare(bytes(old))[1])

    def test_elf_image_is_taken_as_it_is(self):
        for image in (elf(), elf(note=b"")):
            self.assertEqual(image, self.prepare(image)[1])

    def test_without_pvh_entry_the_bzimage_stays(self):
        other = struct.pack("<III4sI", 4, 4, 17, b"Xen\0", 0)
        for image in (elf(note=other), elf(kind=7), elf(bits=1)):
            data = bzimage(gzip.compress(image))
            self.assertEqual(data, self.prepare(data)[1])

    def test_what_cannot_be_unpacked_stays(self):
        image = elf()
        for data in (bzimage(gzip.compress(image), protocol=0x207),
                     bzimage(b"unknown"), bzimage(b""), b"", b"no kernel at all",
                     bzimage(gzip.compress(image)[:-30]),
                     bzimage(sized(lzma.compress(image)[:-100], image)),
                     bzimage(sized(lzma.compress(image), b"another length")),
                     bzimage(sized(bz2.compress(b"no ELF file"), b"no ELF file"))):
            with self.subTest(data[-60:]):
                self.assertEqual(data, self.prepare(data)[1])

    def test_program_installed_later_is_used(self):
        image = elf()
        data = bzimage(sized(b"\x02\x21\x4c\x18" + image, image))
        with mock.patch.dict(os.environ, PATH=self.top + "/bin"):
            first = self.prepare(data)
            self.assertEqual(data, first[1])
            os.utime(os.path.join(self.top, "image"), ns=(1, 1))
            first = self.prepare(data)
        with self.program("lz4", "#!/bin/sh\ntail -c +5\n"):
            second = self.prepare(data)
        self.assertEqual(data, first[1])
        self.assertEqual(image, second[1])

    def test_made_once(self):
        found = kernel.Kernel("r", self.write("image", bzimage(gzip.compress(elf()))), "")
        path = kernel.prepare_image(found, self.cache)
        with mock.patch.object(kernel, "_unpack", side_effect=AssertionError):
            self.assertEqual(path, kernel.prepare_image(found, self.cache))
        status = os.stat(path)
        self.assertEqual(0o644, stat.S_IMODE(status.st_mode))
        self.assertEqual([os.path.basename(path)], os.listdir(self.cache))

    def test_replaced_kernel_is_another(self):
        first, _ = self.prepare(elf())
        second, content = self.prepare(elf() + b"more")
        self.assertNotEqual(first, second)
        self.assertEqual(elf() + b"more", content)

    def test_only_the_last_used_are_kept(self):
        paths = []
        for number in range(4):
            path, _ = self.prepare(elf() + bytes(number))
            os.utime(path, (number, number))
            paths.append(path)
        os.utime(os.path.join(self.top, "image"), ns=(7, 7))
        self.assertTrue(kernel.in_cache(paths[0]))
        last, _ = self.prepare(elf() + bytes(9))
        self.assertEqual({os.path.basename(p) for p in (paths[0], *paths[2:], last)},
                         set(os.listdir(self.cache)))

    def test_gone_and_unwritable(self):
        with self.assertRaisesRegex(exception.HostError, "/nowhere/image: No such file"):
            kernel.prepare_image(kernel.Kernel("r", "/nowhere/image", ""), self.cache)
        self.write("file", b"")
        image = self.write("image", elf())
        with self.assertRaisesRegex(exception.HostError, "cannot write .*/file/kernel-"):
            kernel.prepare_image(kernel.Kernel("r", image, ""), os.path.join(self.top, "file"))

    def test_what_is_being_written_is_not_pruned(self):
        os.makedirs(self.cache)
        names = [".writing-new", ".writing-old", *(f"kernel-{i}" for i in range(3))]
        for name in names:
            with open(os.path.join(self.cache, name), "w", encoding="ascii"):
                pass
        os.utime(os.path.join(self.cache, ".writing-old"), (0, 0))
        kernel.prune(self.cache, "kernel-", 1)
        self.assertEqual(2, len(os.listdir(self.cache)))
        self.assertIn(".writing-new", os.listdir(self.cache))

    def test_at_the_same_time(self):
        content = bzimage(sized(lzma.compress(elf()), elf()))
        found = kernel.Kernel("r", self.write("image", content), "")
        results = []

        def prepare():
            with contextlib.suppress(exception.HostError):
                results.append(kernel.prepare_image(found, self.cache))
        threads = [threading.Thread(target=prepare) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(8, len(results))
        self.assertEqual({os.path.basename(results[0])}, set(os.listdir(self.cache)))
        with open(results[0], "rb") as stream:
            self.assertEqual(elf(), stream.read())


class CacheTest(KernelTestCase):

    def test_umask_does_not_shut_qemu_out(self):
        previous = os.umask(0o077)
        try:
            kernel.store(os.path.join(self.cache, "x"), b"content")
        finally:
            os.umask(previous)
        self.assertEqual(0o755, stat.S_IMODE(os.stat(self.cache).st_mode))
        self.assertEqual(0o644, stat.S_IMODE(os.stat(os.path.join(self.cache, "x")).st_mode))

    def test_failed_write_leaves_nothing(self):
        with mock.patch("os.fsync", side_effect=OSError(28, "No space left on device")), \
                self.assertRaisesRegex(exception.HostError, "cannot write .*/x: No space left"):
            kernel.store(os.path.join(self.cache, "x"), b"content")
        self.assertEqual([], os.listdir(self.cache))

    def test_prune_leaves_other_files(self):
        for number, name in enumerate(("a-1", "a-2", "b-1", "a-3")):
            path = os.path.join(self.cache, name)
            kernel.store(path, b"")
            os.utime(path, (number, number))
        kernel.prune(self.cache, "a-", 1)
        self.assertEqual({"a-3", "b-1"}, set(os.listdir(self.cache)))

    def test_prune_beside_another(self):
        for name in ("a-1", "a-2", "a-3"):
            kernel.store(os.path.join(self.cache, name), b"")
        real = os.stat

        def stat_that_loses(path):
            result = real(path)
            os.unlink(path)
            return result
        with mock.patch("os.stat", stat_that_loses):
            kernel.prune(self.cache, "a-", 1)
        self.assertEqual([], os.listdir(self.cache))


class CommandLineTest(unittest.TestCase):

    def test_ends_by_itself(self):
        words = kernel.command_line().split()
        self.assertIn("reboot=t", words)
        self.assertIn("panic=-1", words)

    def test_console_only_for_debugging(self):
        self.assertNotIn("console=", kernel.command_line())
        self.assertIn("quiet", kernel.command_line().split())
        debug = kernel.command_line(debug=True).split()
        self.assertIn("console=ttyS0", debug)
        self.assertNotIn("quiet", debug)

    def test_one_processor(self):
        self.assertIn("noreplace-smp", kernel.command_line(vcpus=1).split())
        self.assertNotIn("noreplace-smp", kernel.command_line(vcpus=2).split())

    def test_clock_and_protection_stay(self):
        for vcpus in (1, 2):
            line = kernel.command_line(vcpus=vcpus)
            for word in ("acpi=off", "mitigations", "nokaslr", "norandmaps", "nopti", "nosmep",
                         "nosmap", "initcall_blacklist", "trust_cpu", "init_on_alloc"):
                self.assertNotIn(word, line)
