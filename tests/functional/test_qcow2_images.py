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

"""Images in the format of QEMU: what can be in them, and hostile ones."""

import contextlib
import os
import pathlib
import random
import struct
import subprocess
import sys
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.rootfs import qcow2, unpack
from tests.functional import diskimages

MIB = 1 << 20


class Qcow2Test(diskimages.DiskImageCase):

    def test_converted(self) -> None:
        """With each option of today's images; the table and the reader are those of raw disks."""
        for label, options in (("gpt", ()), ("dos", ("-c",)), ("", ("-o", "compat=0.10")),
                               ("", ("-c", "-o", "cluster_size=2M")),
                               ("gpt", ("-o", "lazy_refcounts=on,preallocation=metadata"))):
            with self.subTest((label, options)):
                part = os.path.join(self.top, "part") if label else self.image
                self.make("ext4", part)
                if label:
                    self.partitioned(("", part), label=label)
                self.qcow2(*options)
                self.check("ext4")

    def test_nested(self) -> None:
        self.make("squashfs", self.image)
        self.qcow2()
        self.qcow2_of_bytes(pathlib.Path(self.image).read_bytes())
        self.refuse("this is qcow2 of qcow2")

    def qcow2_of_bytes(self, content: bytes) -> None:
        pathlib.Path(self.image).write_bytes(content)
        subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", self.image,
                        f"{self.image}.qcow2"], check=True)
        os.rename(f"{self.image}.qcow2", self.image)

    def create(self, *words: str) -> None:
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", *words], check=True)

    def test_other_files(self) -> None:
        secret = os.path.join(self.top, "secret")
        self.make("ext4", secret)
        self.create("-b", secret, "-F", "raw", self.image)
        self.refuse("backing_file")
        self.create("-o", f"data_file={secret}2,data_file_raw=on", self.image, "10M")
        self.refuse("data_file")
        self.create("-u", "-b", "nbd://127.0.0.1:1/x", "-F", "raw", self.image, "10M")
        self.refuse("backing_file")

    def test_encrypted(self) -> None:
        # LUKS measures the processor, which fails now and then on a busy host.
        self.create("--object", "secret,id=key,data=secret", "-o",
                    "encrypt.format=aes,encrypt.key-secret=key", self.image, "1M")
        self.refuse("it is encrypted")

    def changed(self, offset: int, value: int, size: int = 8) -> None:
        with open(self.image, "r+b") as stream:
            stream.seek(offset)
            stream.write(value.to_bytes(size, "big"))

    def test_sizes(self) -> None:
        self.create(self.image, "10M")
        for size in (1 << 62, (1 << 63) - 512, qcow2.LARGEST + 512, 0):
            self.changed(24, size)
            self.refuse(f"its disk has {size} bytes; possible are up to {qcow2.LARGEST}")
        self.changed(24, 10 * MIB)
        self.refuse(f"has {10 * MIB} bytes; possible are up to {MIB}", largest=MIB)
        # As large as may be, and nothing in it.
        self.changed(24, qcow2.LARGEST)
        self.refuse("qcow2: ")

    def test_takes_no_more_than_there_is(self) -> None:
        """Every cluster of the disk is the same one: 1 MiB that unpacks to 4 GiB."""
        pathlib.Path(self.image).write_bytes(random.Random(1).randbytes(64 << 10) + bytes(4 << 30))
        self.qcow2()
        content = bytearray(pathlib.Path(self.image).read_bytes())
        table, = struct.unpack_from(">Q", content, 40)
        cluster = None
        for at in range(table, table + 8 * 8, 8):
            entry, = struct.unpack_from(">Q", content, at)
            place = entry & 0x00fffffffffffe00
            if cluster is None:
                cluster, = struct.unpack_from(">Q", content, place)
            if not place:
                place = len(content)
                content += bytes(64 << 10)
                struct.pack_into(">Q", content, at, place | 1 << 63)
            for number in range(8192):
                struct.pack_into(">Q", content, place + 8 * number, cluster)
        small = os.path.join(self.top, "small")
        os.mkdir(small)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", small], check=True)
        try:
            path = os.path.join(small, "image")
            pathlib.Path(path).write_bytes(content)
            with self.assertRaises(exception.NoSpace):
                unpack.fill(path, self.root(), settings=self.settings)
            self.assertEqual(["image"], os.listdir(small))
        finally:
            subprocess.run(["umount", small], check=True)

    def test_damaged(self) -> None:
        """Whatever is changed, the image is refused or gives a tree."""
        self.make("ext4", self.image)
        self.qcow2("-c")
        whole = pathlib.Path(self.image).read_bytes()
        table, = struct.unpack_from(">Q", whole, 40)
        entries, = struct.unpack_from(">Q", whole, table)
        entries &= 0x00fffffffffffe00
        loop = bytearray(whole)
        for number in range(1024):
            # The table of clusters is a cluster itself.
            struct.pack_into(">Q", loop, entries + 8 * number, entries | 1 << 63)
        for content in (bytes(loop), whole[:100], whole[:table + 8], whole[:len(whole) // 2]):
            pathlib.Path(self.image).write_bytes(content)
            self.refuse("qcow2")
        chance = random.Random(5)
        for _ in range(20):
            broken = bytearray(whole)
            for _ in range(20):
                broken[chance.choice((chance.randrange(104), table + chance.randrange(8),
                                      entries + chance.randrange(8192)))] = chance.randrange(256)
            pathlib.Path(self.image).write_bytes(broken)
            with contextlib.suppress(exception.InvalidValue, exception.NoSpace):
                self.unpack(longest=60)
            self.check_nothing_left()

    def test_two_formats_at_once(self) -> None:
        self.create(self.image, "10M")
        with open(self.image, "r+b") as stream:
            stream.seek(0x8001)
            stream.write(b"CD001")
        self.refuse("several formats at once")

    def test_confined(self) -> None:
        """qemu-img sees two files and its libraries, and may do nothing."""
        self.create(self.image, "1M")
        raw = os.path.join(self.top, "raw")
        pathlib.Path(raw).touch()
        pathlib.Path(self.top, "other").touch()
        program = (
            "import os, sys\nfrom nova_sandbox.rootfs import qcow2\n"
            "status = os.open('/proc/self/status', os.O_RDONLY)\n"
            "def run(path, words, environment):\n"
            "    text = os.read(status, 9999).decode()\n"
            "    found = dict(line.split(':', 1) for line in text.splitlines())\n"
            "    def fails(function, *given):\n"
            "        try: function(*given)\n"
            "        except OSError: return True\n"
            "    assert found['CapEff'].split() == ['0000000000000002'], found\n"
            "    assert found['CapBnd'].split() == ['0000000000000002'], found\n"
            "    assert found['NoNewPrivs'].split() == ['1'], found\n"
            "    assert os.getresuid() == os.getresgid() == (65534,) * 3\n"
            "    assert os.getgroups() == []\n"
            "    assert not set(os.listdir('/')) - {'usr', 'bin', 'lib', 'lib32', 'lib64', 'etc',\n"
            "                                       'image', 'raw'}, os.listdir('/')\n"
            "    assert os.listdir('/etc') == ['ld.so.cache']\n"
            "    assert fails(os.mkdir, '/new') and fails(open, '/image', 'r+b')\n"
            "    assert fails(os.mkdir, '/usr/nova-sandbox-test')\n"
            "    assert fails(os.kill, os.getppid(), 0)\n"
            "    open('/raw', 'r+b').close()\n"
            "    assert os.nice(0) >= 10\n"
            "    print(path, words)\n"
            "os.execve = run\n"
            "qcow2._main(*sys.argv[1:3], 1 << 20)\n")
        done = subprocess.run([sys.executable, "-c", program, self.image, raw],
                              capture_output=True, text=True, check=False)
        self.assertEqual("", done.stderr)
        self.assertIn("/usr/bin/qemu-img", done.stdout)

    def test_no_qemu_img(self) -> None:
        self.create(self.image, "1M")
        with mock.patch.dict(os.environ, PATH="/nonexistent"), \
                self.assertRaisesRegex(exception.HostError, "qemu-utils"):
            self.unpack()


if __name__ == "__main__":
    unittest.main()
