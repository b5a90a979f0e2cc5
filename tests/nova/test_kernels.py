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
"""Servers whose image has a kernel of its own (Glance's ``kernel_id`` and ``ramdisk_id``)."""

import pathlib
import unittest
from typing import Any

from nova import exception as nova_exception
from nova import objects

from nova_sandbox.host import shared, uris
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.virt import servers as virt_servers
from tests.functional import kernels
from tests.nova import test_images

_KERNEL_ID = "11111111-1111-1111-1111-111111111111"
_RAMDISK_ID = "22222222-2222-2222-2222-222222222222"
_COMMAND = "sh -c 'uname -r; cut -d\" \" -f1 /proc/modules; echo ready; exec sleep 1000'"


class KernelCase(test_images.ImageCase):

    def setUp(self) -> None:
        super().setUp()
        self.contents = {_KERNEL_ID: pathlib.Path(kernels.image()).read_bytes(),
                         _RAMDISK_ID: kernels.ramdisk(kernels.DISK)}
        self.driver._image_api.get.side_effect = (
            lambda context, image_id: {"size": len(self.contents[image_id])})

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        if image_id in self.contents:
            pathlib.Path(dest_path).write_bytes(self.contents[image_id])
        else:
            super()._download(context, image_id, dest_path)

    def server_of(self, *words: Any, **given: Any) -> objects.Instance:
        server = super().server_of(*words, **given)
        server.kernel_id, server.ramdisk_id = _KERNEL_ID, _RAMDISK_ID
        return server

    def wait_started(self, server: objects.Instance, count: int) -> list[str]:
        """Return what a server has written since it was started for the nth time."""
        self.wait_until(lambda: self.driver.get_console_output(None, server).count("ready\n")
                        >= count)
        return str(self.driver.get_console_output(None, server)).split("ready\n")[
            count - 1].splitlines()


class KernelsKVM(KernelCase):
    kind = "kvm"

    def check_booted(self, server: objects.Instance, count: int) -> None:
        """Check that it runs from what was downloaded, and with no other modules."""
        lines = self.wait_started(server, count)
        self.assertIn(lines[0], kernels.image())
        self.assertLess({"virtio_blk", "ext4", "overlay"}, set(lines))
        self.assertNotIn("9p", lines)
        settings = self.driver._settings
        found = shared.connection(uris.libvirt_uri("kvm", settings)).lookup_uuid(server.uuid)
        assert found
        booted = dx.Domain.from_xml(found._domain.XMLDesc()).os
        own = virt_servers.Server(settings, server.uuid).directory
        self.assertEqual((f"{own}/boot.kernel", f"{own}/boot.initrd"),
                         (booted.kernel, booted.initrd))
        for path, content in ((booted.kernel, self.contents[_KERNEL_ID]),
                              (booted.initrd, self.contents[_RAMDISK_ID])):
            self.assertEqual(content, pathlib.Path(path).read_bytes()[:len(content)])
        for name in ("boot.kernel", "boot.initrd", "kernel", "ramdisk"):
            self.assertEqual(0, pathlib.Path(own, name).stat().st_mode & 0o077, name)

    def test_lifecycle(self) -> None:
        """Each way to start it boots it: reboot, rescue, resume, resize."""
        server = self.start(_COMMAND, root_gb=1)
        self.check_booted(server, 1)
        self.driver.reboot(None, server, [], "HARD")
        self.check_booted(server, 2)
        self.driver.suspend(None, server)
        self.driver.resume(None, server, [])
        self.assertEqual(2, self.driver.get_console_output(None, server).count("ready\n"))
        self.driver.rescue(None, server, [], self.meta, "secret", {}, None)
        self.check_booted(server, 3)
        self.driver.unrescue(None, server)
        self.check_booted(server, 4)
        server.host = "here"
        taken = self.driver.migrate_disk_and_power_off(
            None, server, self.driver.get_host_ip_addr(), server.flavor, [])
        self.driver.finish_migration(None, None, server, taken, [], self.meta, True, {})
        self.check_booted(server, 5)
        self.driver.confirm_migration(None, None, server, [])
        self.driver.destroy(None, server, [])
        self.check_nothing_left()

    def test_refused(self) -> None:
        for kernel_id, ramdisk_id, content, reason in (
                ("", _RAMDISK_ID, b"", f"ramdisk_id: '{_RAMDISK_ID}'.*only with kernel_id"),
                (_KERNEL_ID, "", b"no kernel" * 100, f"{_KERNEL_ID}.*no Linux kernel"),
                (_KERNEL_ID, _RAMDISK_ID, bytes(257 << 20), f"{_KERNEL_ID}.*may have 256 MiB")):
            with self.subTest(reason):
                server = self.server_of("true")
                server.kernel_id, server.ramdisk_id = kernel_id, ramdisk_id
                self.contents[_KERNEL_ID] = content
                with self.assertRaisesRegex(nova_exception.NovaException, reason):
                    self.driver.spawn(None, server, self.meta, [], None, {})
                self.check_nothing_left()

    def test_what_the_kernel_lacks(self) -> None:
        """The server's fault tells it."""
        for without, reason in (("virtio_console", "virtio_pci and virtio_console"),
                                ("ext4", "MODULE ext4")):
            self.contents[_RAMDISK_ID] = kernels.ramdisk(kernels.DISK, without={without})
            server = self.server_of("true")
            with self.assertRaisesRegex(nova_exception.NovaException, reason):
                self.driver.spawn(None, server, self.meta, [], None, {})
            self.check_nothing_left()


class KernelsLXC(KernelCase):
    kind = "lxc"

    def test_ignored(self) -> None:
        """A container of the same image has the host's kernel."""
        self.contents.clear()
        server = self.start(_COMMAND)
        self.assertEqual(pathlib.Path("/proc/sys/kernel/osrelease").read_text().strip(),
                         self.wait_started(server, 1)[0])


if __name__ == "__main__":
    unittest.main()
