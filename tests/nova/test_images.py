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
"""What servers' disks are made of: real images, real guests of both kinds."""

import io
import os
import pathlib
import subprocess
import tarfile
import tempfile
import unittest
import uuid
from typing import Any

from nova import exception as nova_exception
from nova import objects
from nova.image import glance

from nova_sandbox.rootfs import overlays
from nova_sandbox.virt import images
from nova_sandbox.virt import servers as virt_servers
from tests.functional import leaks
from tests.nova import roots, servers, test_driver

_MIB = 1 << 20


class ImageCase(test_driver.DriverCase):

    def server_of(self, command: str, image_fields: dict[str, Any] | None = None,
                  specs: dict[str, str] | None = None, **flavor_fields: Any) -> objects.Instance:
        """Return a new server with a flavor of these sizes."""
        flavor = servers.flavor(
            {"sandbox:virt_type": self.kind, "sandbox:command": command, **(specs or {})},
            **flavor_fields)
        image = servers.image(**(image_fields or {}))
        self.meta = objects.ImageMeta.from_dict(image)
        made = servers.instance(flavor, image, uuid=str(uuid.uuid4()), id=os.getpid())
        self.addCleanup(self.driver.destroy, None, made, [])
        return made

    def start(self, command: str, block_device_info: dict[str, Any] | None = None,
              **given: Any) -> objects.Instance:
        made = self.server_of(command, **given)
        self.driver.spawn(None, made, self.meta, [], None, {},
                          block_device_info=block_device_info or {})
        return made

    def output(self, command: str, **given: Any) -> str:
        """Return what a server's command writes until it ends."""
        made = self.start(command, **given)
        self.wait(made)
        text = self.driver.get_console_output(None, made)
        self.driver.destroy(None, made, [])
        self.check_nothing_left()
        return str(text)

    def loop_devices(self, text: str) -> list[str]:
        """Return the files of loop devices whose paths have this in them."""
        found = []
        for path in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
            try:
                found.append(path.read_text())
            except OSError:
                continue
        return [name for name in found if text in name]

    def check_nothing_left(self) -> None:
        data = os.path.join(self.directory, "data", "servers")
        self.assertEqual([], os.listdir(data) if os.path.isdir(data) else [])
        self.assertEqual([], self.loop_devices(self.directory))
        self.assertNotIn(self.directory, pathlib.Path("/proc/mounts").read_text("utf-8"))

    def raw_image(self, size: int = 64 * _MIB, content: bytes | None = None) -> bytes:
        """Return a raw ext4 image of what is in a tarball, by default the tests' own."""
        with tempfile.TemporaryDirectory(dir="/var/tmp") as top:
            with tarfile.open(fileobj=io.BytesIO(content or self.image)) as archive:
                archive.extractall(f"{top}/tree", filter="fully_trusted", numeric_owner=True)
            subprocess.run(["/usr/sbin/mke2fs", "-q", "-t", "ext4", "-d", f"{top}/tree",
                            f"{top}/image", str(size // 1024)], check=True,
                           stdout=subprocess.DEVNULL)
            return pathlib.Path(top, "image").read_bytes()

    def partitioned(self, file_system: bytes, label: str) -> bytes:
        """Return a disk with a file system in its second partition."""
        with tempfile.NamedTemporaryFile(dir="/var/tmp") as stream:
            stream.truncate(len(file_system) + 8 * _MIB)
            stream.flush()
            subprocess.run(["/usr/sbin/sfdisk", "-q", stream.name], text=True, check=True,
                           input=f"label: {label}\nstart=2048, size=2048\n"
                                 f"start=4096, size={len(file_system) // 512}\n")
            with open(stream.name, "r+b") as disk:
                disk.seek(4096 * 512)
                disk.write(file_system)
            return pathlib.Path(stream.name).read_bytes()


class Images:
    """Every test here for each kind."""

    def test_raw_images(self) -> None:
        raw = self.raw_image()
        for label in ("", "gpt", "dos"):
            with self.subTest(label):
                self.image = self.partitioned(raw, label) if label else raw
                self.assertEqual("mine0\n\n[sandbox] the command exited 0\n",
                                 self.output("sh -c 'cat /etc/mine; id -u'", root_gb=1))

    def test_disk_rate(self) -> None:
        script = ("sh -c 'read a b </proc/uptime; head -c 4000000 /dev/zero >/x; sync; "
                  "read c d </proc/uptime; echo $a $c'")
        output = self.output(script, root_gb=1,
                             specs={"quota:disk_write_bytes_sec": "1000000"})
        begin, end = output.splitlines()[0].split()
        self.assertGreater(float(end) - float(begin), 2)

    def test_qcow2(self) -> None:
        """With a partition table and an ext4 file system, as most cloud images."""
        with tempfile.NamedTemporaryFile(dir="/var/tmp") as raw, \
                tempfile.NamedTemporaryFile(dir="/var/tmp") as stream:
            raw.write(self.partitioned(self.raw_image(), "gpt"))
            raw.flush()
            subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", "-c", raw.name,
                            stream.name], check=True)
            self.image = pathlib.Path(stream.name).read_bytes()
        for root_gb in (0, 1):
            with self.subTest(root_gb):
                self.assertEqual("mine0\n\n[sandbox] the command exited 0\n", self.output(
                    "sh -c 'cat /etc/mine; id -u'", root_gb=root_gb,
                    image_fields={"disk_format": "qcow2"}))

    def test_squashfs(self) -> None:
        """A file system that only a kernel can read, read by a guest's."""
        with tempfile.TemporaryDirectory(dir="/var/tmp") as top:
            with tarfile.open(fileobj=io.BytesIO(self.image)) as archive:
                archive.extractall(f"{top}/tree", filter="fully_trusted", numeric_owner=True)
            subprocess.run(["mksquashfs", f"{top}/tree", f"{top}/image", "-quiet",
                            "-no-progress"], check=True, stdout=subprocess.DEVNULL)
            self.image = pathlib.Path(top, "image").read_bytes()
        self.assertEqual("mine0\n\n[sandbox] the command exited 0\n",
                         self.output("sh -c 'cat /etc/mine; id -u'", root_gb=1))

    def test_size_of_the_root_disk(self) -> None:
        # Of a tarball; what is written stays, and is not more than the flavor has.
        server = self.start(
            "sh -c 'cat /root/kept; df -k /; dd if=/dev/zero of=/big bs=1M count=1100; "
            "rm -f /big; echo here >/root/kept; busybox sync; echo done; exec sleep 1000'",
            root_gb=1)
        text = self.console(server, b"done\n").decode()
        self.assertIn("No space left on device", text)
        size = next(int(line.split()[1]) >> 10 for line in text.splitlines() if "% /" in line)
        self.assertTrue(900 < size < 1024, text)
        self.assertEqual(1 << 30, os.path.getsize(os.path.join(
            self.directory, "data", "servers", server.uuid, "disk")))
        self.driver.reboot(None, server, [], "HARD")
        self.console(server, b"here\n")
        self.driver.power_off(server, 0)
        self.driver.power_on(None, server, [])
        # Nova's rebuild.
        self.driver.destroy(None, server, [])
        self.check_nothing_left()
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.console(server, b"can't open '/root/kept'")

    def test_disk_that_is_not_written(self) -> None:
        for writable, wanted in (("no", "Read-only"), ("scratch", "new")):
            text = self.output("sh -c 'echo new >/etc/new; cat /etc/new'", root_gb=1,
                               specs={"sandbox:writable": writable})
            self.assertIn(wanted, text)

    def test_users_of_the_image(self) -> None:
        text = self.output("id -u", root_gb=1, specs={"sandbox:user": "mail"})
        self.assertIn("8\n", text)

    def test_ephemeral_disks(self) -> None:
        # A tenant asks for one of the two sizes of the flavor's three gigabytes, or for both.
        info = {"ephemerals": [{"size": 1, "guest_format": "ext4", "device_name": "/dev/vdb"},
                               {"size": 2, "guest_format": None, "device_name": "/dev/vdc"}]}
        command = ("sh -c 'cat /mnt/ephemeral1/kept || echo kept >/mnt/ephemeral1/kept; "
                   "busybox sync; df -k /mnt/ephemeral0 /mnt/ephemeral1; exec sleep 1000'")
        server = self.start(command, info, ephemeral_gb=3)
        text = self.console(server, b"/mnt/ephemeral1\n").decode()
        sizes = [int(line.split()[1]) >> 10 for line in text.splitlines() if "ephemeral" in line
                 and "%" in line]
        self.assertEqual([True, True], [900 < sizes[0] < 1024, 1900 < sizes[1] < 2048], text)
        self.driver.reboot(None, server, [], "HARD")
        self.console(server, b"kept\n")
        self.driver.destroy(None, server, [])
        self.check_nothing_left()

    def test_disks_of_the_flavor_only(self) -> None:
        text = self.output("df -k /mnt/ephemeral0", ephemeral_gb=1)
        self.assertIn("/mnt/ephemeral0", text)


class SpaceTest(ImageCase):
    kind = "lxc"

    def test_sparse_disks_count(self) -> None:
        def left() -> int:
            return int(self.driver.get_available_resource("here")["disk_available_least"])

        before = left()
        server = self.start("sleep 1000", ephemeral_gb=20)
        self.assertAlmostEqual(before - 20, left(), delta=5)
        self.driver.destroy(None, server, [])
        self.assertAlmostEqual(before, left(), delta=5)


class SharedTest(ImageCase):
    """Servers of one image cost one copy of it, plus what each of them writes."""

    kind = "lxc"
    servers, image_size, written = 20, 30 * _MIB, _MIB

    def allocated(self) -> int:
        """Return the bytes that all of the driver's files take on the host's disk."""
        os.sync()
        return sum(os.lstat(os.path.join(where, name)).st_blocks * 512
                   for where, _, names in os.walk(os.path.join(self.directory, "data"))
                   for name in names)

    def boot(self, number: int, root_gb: int) -> objects.Instance:
        server = self.server_of(f"sh -c 'dd if=/noise of=/written bs={self.written} count=1; "
                                "busybox sync; echo done; exec sleep 1000'", root_gb=root_gb)
        # Nova names the domain after it.
        server.id = os.getpid() * 100 + number
        self.driver.spawn(None, server, self.meta, [], None, {})
        return server

    def test_cost(self) -> None:
        root = roots.Root()
        root.link("/bin/dd", "busybox")
        root.add("/noise", os.urandom(self.image_size))
        self.image = root.tarball()
        for root_gb in (1, 0):
            first = self.boot(0, root_gb)
            self.console(first, b"done\n")
            one = self.allocated()
            self.assertGreater(one, self.image_size + self.written)
            self.assertLess(one, self.image_size + self.written + 8 * _MIB)
            others = [self.boot(number, root_gb) for number in range(1, self.servers)]
            for server in others:
                self.console(server, b"done\n")
            each = (self.allocated() - one) / len(others)
            self.assertLess(self.written, each)
            self.assertLess(each, self.written + _MIB)
            for server in (first, *others):
                self.driver.destroy(None, server, [])
            self.check_nothing_left()
            # The image stays, for the next.
            self.assertEqual(1, glance.API.return_value.download.call_count)
            self.assertLess(self.allocated(), self.image_size + 4 * _MIB)


class RefusedTest(ImageCase):
    kind = "lxc"

    def refused(self, error: type[Exception], reason: str, **given: Any) -> None:
        server = self.server_of("sh", **given)
        with self.assertRaisesRegex(error, reason):
            self.driver.spawn(None, server, self.meta, [], None, {})
        self.check_nothing_left()

    def test_what_glance_says(self) -> None:
        for fields, reason in (
                ({"disk_format": "vmdk"}, "disk_format is vmdk; allowed are raw, ami, qcow2"),
                ({"container_format": "ovf"},
                 "container_format is ovf; allowed are bare, ami, docker")):
            self.refused(nova_exception.ImageUnacceptable, f"{servers.IMAGE_ID}.*{reason}",
                         image_fields=fields)

    def test_formats(self) -> None:
        raw = self.raw_image()
        with tempfile.NamedTemporaryFile() as stream:
            for name in ("vmdk", "vdi", "vpc"):
                subprocess.run(["qemu-img", "create", "-q", "-f", name, stream.name, "16M"],
                               check=True)
                self.image = pathlib.Path(stream.name).read_bytes()
                self.refused(nova_exception.ImageUnacceptable,
                             f"{servers.IMAGE_ID}.*this is {'vhd' if name == 'vpc' else name}; "
                             "allowed is a raw disk.*, or a tarball", root_gb=1)
        for content, reason in ((b"no tarball", "unknown"), (b"", "unknown"),
                                (b"\x1f\x8b\x08no", "tar.gz"),
                                (raw[:20 * _MIB], "longer than the image")):
            self.image = content
            self.refused(nova_exception.ImageUnacceptable, reason, root_gb=1)
            self.refused(nova_exception.ImageUnacceptable, reason)

    def test_qcow2(self) -> None:
        fields = {"disk_format": "qcow2"}
        self.image = self.raw_image()
        self.refused(nova_exception.ImageUnacceptable, "it is ext, and its disk_format is qcow2",
                     image_fields=fields, root_gb=1)
        with tempfile.NamedTemporaryFile(dir="/var/tmp") as stream:
            for words, error, reason in (
                    (("-u", "-b", "/etc/shadow", "-F", "raw"), nova_exception.ImageUnacceptable,
                     "backing_file"),
                    (("-o", f"data_file={stream.name}.data"), nova_exception.ImageUnacceptable,
                     "data_file"),
                    ((), nova_exception.FlavorDiskSmallerThanImage,
                     "1073741824 bytes, image is 2147483648 bytes")):
                subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", *words, stream.name,
                                "2G"], check=True)
                self.image = pathlib.Path(stream.name).read_bytes()
                self.refused(error, reason, image_fields=fields, root_gb=1)
            os.unlink(f"{stream.name}.data")
            # Nothing is in it, and the root may be as large as it likes.
            self.refused(nova_exception.ImageUnacceptable, "this is qcow2 of unknown",
                         image_fields=fields)
            self.refused(nova_exception.ImageUnacceptable,
                         "it is qcow2, and its disk_format is raw")

    def test_two_formats_at_once(self) -> None:
        image = bytearray(self.raw_image())
        # The boot sector of an ext file system is anybody's.
        image[:4] = b"QFI\xfb"
        self.image = bytes(image)
        self.refused(nova_exception.ImageUnacceptable, "it is qcow2, and its disk_format is raw")
        image = bytearray(self.image)
        image[:4] = bytes(4)
        image[0x8001:0x8006] = b"CD001"
        self.image = bytes(image)
        self.refused(nova_exception.ImageUnacceptable, "it is iso")

    def test_file_system_of_an_ephemeral_disk(self) -> None:
        server = self.server_of("sh", ephemeral_gb=1)
        info = {"ephemerals": [{"size": 1, "guest_format": "ntfs"}]}
        with self.assertRaisesRegex(nova_exception.BuildAbortException, "'ntfs'.*ext4"):
            self.driver.spawn(None, server, self.meta, [], None, {}, block_device_info=info)
        self.check_nothing_left()

    def test_stopped_disk(self) -> None:
        """A server that is not started: its disk has what the image had, and no more."""
        server = self.server_of("sh", root_gb=1)
        self.driver.spawn(None, server, self.meta, [], None, {}, power_on=False)
        files = os.path.join(self.directory, "data", "servers", server.uuid)
        self.assertEqual({"description.json", "disk", "image.json"}, set(os.listdir(files)))
        base = images.made(virt_servers.Server(self.driver._settings, server.uuid)).base
        assert base
        with overlays.opened(os.path.join(files, "disk"), base) as root:
            self.assertEqual("mine", pathlib.Path(root, "etc/mine").read_text("utf-8"))
        self.driver.destroy(None, server, [])
        self.check_nothing_left()

    def test_too_large(self) -> None:
        self.image = self.raw_image(1 << 30) + bytes(_MIB)
        self.refused(nova_exception.FlavorDiskSmallerThanImage,
                     "1073741824 bytes, image is 1074790400 bytes", root_gb=1)
        self.image = roots.zeros(1100 * _MIB)
        self.refused(nova_exception.FlavorDiskSmallerThanImage,
                     "1073741824 bytes is too small for what is in image", root_gb=1)

    def test_download_that_fails(self) -> None:
        def download(context: object, image_id: str, dest_path: str) -> None:
            pathlib.Path(dest_path).write_bytes(b"half")
            raise nova_exception.ImageNotFound(image_id=image_id)

        glance.API.return_value.download.side_effect = download
        self.refused(nova_exception.ImageNotFound, servers.IMAGE_ID, root_gb=1, ephemeral_gb=1)

    def test_no_space_on_the_host(self) -> None:
        data = os.path.join(self.directory, "data")
        os.mkdir(data)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", data], check=True)
        try:
            self.image = self.raw_image(8 * _MIB)
            with open("/dev/urandom", "rb") as source:
                noise = tarfile.TarInfo("noise")
                noise.size = 12 * _MIB
                buffer = io.BytesIO()
                with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
                    archive.addfile(noise, source)
            self.image = buffer.getvalue()
            server = self.server_of("sh", root_gb=1)
            with self.assertRaisesRegex(nova_exception.InternalError, "(?i)no space"):
                self.driver.spawn(None, server, self.meta, [], None, {})
        finally:
            left = os.listdir(os.path.join(data, "servers"))
            subprocess.run(["umount", data], check=True)
        self.assertEqual([], left)
        self.check_nothing_left()


class ImagesLXC(Images, ImageCase):
    kind = "lxc"

    def test_swap(self) -> None:
        """The control group's own figure: that of cgroup v1 includes the memory."""
        server = self.start("sleep 1000", swap=64)
        found = {path.name: int(path.read_text())
                 for path in pathlib.Path("/sys/fs/cgroup").rglob("memory.*")
                 if server.name in str(path)
                 and path.name in ("memory.memsw.limit_in_bytes", "memory.swap.max")}
        self.assertIn(found, ({"memory.memsw.limit_in_bytes": (256 + 64) << 20},
                              {"memory.swap.max": 64 << 20}))

    def test_disk_rate_at_the_end(self) -> None:
        """What a container has not written yet when it is deleted is written without a limit."""
        made = self.start("sh -c 'head -c 400000 /dev/zero >/x; echo begin; sync; echo end'",
                          root_gb=1, specs={"quota:disk_write_bytes_sec": "10000",
                                            "quota:disk_write_iops_sec": "100"})
        self.console(made, b"begin")
        self.assertNotEqual([], self.loop_devices(made.uuid))
        self.driver.destroy(None, made, [])
        self.wait_until(lambda: not self.loop_devices(self.directory))
        self.check_nothing_left()
        self.wait_until(lambda: not leaks.throttles())


class ImagesKVM(Images, ImageCase):
    kind = "kvm"

    def test_swap(self) -> None:
        text = self.output("cat /proc/swaps", swap=64)
        size = int(text.splitlines()[1].split()[2])
        self.assertIn(size, range(65000, 65537), text)


if __name__ == "__main__":
    unittest.main()
