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

"""Servers whose flavor has a disk of 0 GB, on real guests of both kinds."""

import os
import pathlib
import subprocess
import sys
import unittest
from typing import Any
from unittest import mock

from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state

from nova_sandbox import startcache
from nova_sandbox.rootfs import overlays
from nova_sandbox.virt import configdrive, driver, images
from nova_sandbox.virt import servers as virt_servers
from tests.nova import roots, servers, test_migration

_MIB = 1 << 20
_COUNTED = ("sh -c 'cat /root/kept; df -k / | grep /; echo here >/root/kept; busybox sync; "
            "echo ready; exec sleep 1000'")
# Tells which of the paths that it gets anybody can use.
_REACHED = ("import os, sys; os.setgroups([]); os.setgid(65534); os.setuid(65534); "
            "print(*[one for one in sys.stdin.read().split() if os.access(one, os.R_OK) "
            "or os.path.isfile(one) and os.access(one, os.X_OK)])")


class ZeroDiskCase(test_migration.MigrationCase):

    def one(self, server: objects.Instance) -> virt_servers.Server:
        return virt_servers.Server(self.driver._settings, server.uuid)

    def disk_size(self, server: objects.Instance) -> int:
        return os.path.getsize(self.one(server).sandbox().root.path or "")

    def reached(self, server: objects.Instance) -> list[str]:
        """Return the files of a server that others than root of the host can use."""
        top = self.one(server).directory
        found = [os.path.join(where, name) for where, directories, files in os.walk(top)
                 for name in (*directories, *files)]
        self.assertTrue(found)
        done = subprocess.run([sys.executable, "-c", _REACHED], input=" ".join(found), text=True,
                              stdout=subprocess.PIPE, check=True)
        return done.stdout.split()

    def make_old(self, **given: Any) -> objects.Instance:
        """Return a server as older versions made it: its root is a directory."""
        server = self.server_of(_COUNTED, **given)
        self.driver.spawn(None, server, self.meta, [], None, {}, power_on=False)
        one = self.one(server)
        sandbox, made = one.sandbox(), images.made(one)
        root = os.path.join(one.directory, "root")
        with overlays.opened(sandbox.root.path or "", made.base or "") as tree:
            subprocess.run(["cp", "-a", f"{tree}/.", root], check=True)
        os.unlink(sandbox.root.path or "")
        one.complete(sandbox.replace(
            root=sandbox.root.replace(kind="directory", path=root, base=None)))
        images.keep_made(one, images.Made(None, made.config))
        for name in (one.description, os.path.join(one.directory, "image.json")):
            os.chmod(name, 0o644)
        return server


class ZeroDisks:
    """Every test here for each kind."""

    def test_no_more_than_the_image_has(self) -> None:
        # What an archive takes, and a quarter more: here the least, 64 MiB.
        server = self.start("sh -c 'dd if=/dev/zero of=/big bs=1M count=200; rm -f /big; "
                            "df -k /; echo done; exec sleep 1000'")
        text = self.console(server, b"done\n").decode()
        self.assertIn("No space left on device", text)
        size = self.disk_size(server)
        self.assertTrue(64 * _MIB < size < 80 * _MIB, size)
        self.assertEqual([], self.reached(server))
        # Nothing but the disk takes space.
        self.assertFalse(os.path.exists(os.path.join(self.one(server).directory, "root")))
        self.driver.destroy(None, server, [])
        self.check_nothing_left()

    def test_size_of_a_disk_image(self) -> None:
        self.image = self.partitioned(self.raw_image(120 * _MIB), "gpt")
        for writable in ("persistent", "scratch"):
            server = self.server_of("sh", specs={"sandbox:writable": writable})
            self.driver.spawn(None, server, self.meta, [], None, {}, power_on=False)
            self.assertEqual(128 * _MIB, self.disk_size(server))
            self.driver.destroy(None, server, [])
            self.check_nothing_left()

    def test_file_capabilities_and_owners(self) -> None:
        root = roots.Root()
        for name in ("setcap", "getcap"):
            root.program(name, f"/bin/{name}")
        root.add("/bin/root", b"x", mode=0o4755)
        self.image = root.tarball()
        text = self.output("sh -c 'busybox cp /bin/busybox /bin/able; "
                           "setcap cap_net_raw=ep /bin/able && getcap /bin/able; "
                           "stat -c %a.%u /bin/root'")
        self.assertEqual(["/bin/able cap_net_raw=ep", "4755.0"], text.splitlines()[:2])

    def test_files_are_roots_alone(self) -> None:
        """Also those of one that has a config drive, and is rescued."""
        server = self.server_of(_COUNTED, specs={"sandbox:env:TOKEN": "secret"}, ephemeral_gb=1)
        server.config_drive = "True"
        content = mock.patch.object(configdrive.metadata, "InstanceMetadata")
        content.start().return_value.metadata_for_config_drive.side_effect = lambda: [
            ("openstack/latest/user_data", b"secret")]
        self.addCleanup(content.stop)
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.wait_ready(self.driver, server, 1)
        self.assertEqual([], self.reached(server))
        self.driver.power_off(server, 0)
        self.driver.rescue(None, server, [], self.meta, "secret", {}, [])
        self.wait_ready(self.driver, server, 2)
        self.assertTrue(self.one(server).rescue.exists())
        self.assertEqual([], self.reached(server))

    def test_resize(self) -> None:
        server = self.first(0)
        for root_gb in (0, 1):
            larger = self.flavor(root_gb)
            before = self.disk_size(server)
            disk_info = self.leave(server, larger)
            server.flavor = larger
            self.finish(self.driver, server, disk_info)
            self.driver.confirm_migration(None, None, server, [])
            self.assertEqual(root_gb << 30 or before, self.disk_size(server))
            self.assertEqual("here", self.wait_ready(self.driver, server, 2 + root_gb)[0])
        found = self.wait_ready(self.driver, server, 3)[1].split()
        self.assertGreater(int(found[1]), 900 << 10)
        with self.assertRaisesRegex(nova_exception.InstanceFaultRollback, "become smaller"):
            self.leave(server, self.flavor(0))

    def test_server_of_an_older_version(self) -> None:
        """It goes on as it is, until it is rebuilt."""
        server = self.make_old()
        root = os.path.join(self.one(server).directory, "root")
        self.assertIn(f"{root}/bin/busybox", self.reached(server))
        again = driver.SandboxDriver(None)
        again.init_host("here")
        self.addCleanup(again.cleanup_host, "here")
        again.power_on(None, server, [])
        self.wait_ready(again, server, 1)
        self.assertEqual([], [one for one in self.reached(server)
                              if self.kind == "lxc" or not one.startswith(root)])
        with self.assertRaisesRegex(nova_exception.InstanceFaultRollback, "rebuild it"):
            self.leave(server, self.flavor(1))
        # Nova's cold migration, or a resize to a flavor that has no disk either.
        disk_info = self.leave(server, server.flavor, "192.0.2.2")
        self.driver.confirm_migration(None, None, server, [])
        self.finish(again, server, disk_info)
        self.assertEqual("here", self.wait_ready(again, server, 2)[0])
        self.assertEqual("directory", self.one(server).sandbox().root.kind)
        again.power_off(server, 0)
        again.rescue(None, server, [], self.meta, "secret", {}, [])
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.wait_ready(again, server, 3)
        again.power_off(server, 0)
        again.unrescue(None, server)
        self.assertEqual("here", self.wait_ready(again, server, 4)[0])
        again.destroy(None, server, [])
        again.spawn(None, server, self.meta, [], None, {})
        self.assertEqual("disk", self.one(server).sandbox().root.kind)
        self.wait_ready(again, server, 1)
        self.driver.destroy(None, server, [])
        self.check_nothing_left()


class ZeroDisksLXC(ZeroDisks, ZeroDiskCase):
    kind = "lxc"


class ZeroDisksKVM(ZeroDisks, ZeroDiskCase):
    kind = "kvm"

    def test_suspend(self) -> None:
        server = self.first(0)
        self.driver.suspend(None, server)
        self.assertEqual(power_state.SUSPENDED, self.state(server))
        self.driver.resume(None, server, [])
        self.assertEqual(power_state.RUNNING, self.state(server))


class LargestImage(ZeroDiskCase):
    """The configuration limits what no flavor does."""

    kind = "lxc"

    def setUp(self) -> None:
        super().setUp()
        settings = startcache.Settings({**vars(self.driver._settings), "image_size_limit": 1})
        self.driver = driver.SandboxDriver(None, settings=settings)

    def refused(self, **given: Any) -> None:
        server = self.server_of("sh", **given)
        with self.assertRaisesRegex(nova_exception.ImageUnacceptable,
                                    "at most 1 GiB: image_size_limit"):
            self.driver.spawn(None, server, self.meta, [], None, {})
        self.check_nothing_left()

    def test_archive(self) -> None:
        self.image = roots.zeros(1100 * _MIB)
        self.refused()
        self.assertEqual([], [name for name in os.listdir(os.path.join(
            self.directory, "data", "images")) if name.endswith((".img", ".json"))])
        self.driver._image_api.get.return_value = servers.image()
        self.driver._image_api.download.side_effect = (
            lambda context, image_id, dest_path, **_: pathlib.Path(dest_path).write_bytes(
                self.image))
        with self.assertRaisesRegex(nova_exception.ImageUnacceptable, "image_size_limit"):
            self.driver.cache_image(None, servers.IMAGE_ID)

    def test_disks(self) -> None:
        raw = self.raw_image()
        path = os.path.join(self.directory, "disk")
        pathlib.Path(path).write_bytes(raw)
        os.truncate(path, (1 << 30) + _MIB)
        subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", path,
                        f"{path}.qcow2"], check=True)
        self.image = pathlib.Path(f"{path}.qcow2").read_bytes()
        fields = {"disk_format": "qcow2"}
        self.refused(image_fields=fields)
        # With a disk of its own a server may have it, and others profit nothing by that.
        server = self.start("sleep 1000", image_fields=fields, root_gb=2)
        self.driver.destroy(None, server, [])
        self.refused(image_fields=fields)


if __name__ == "__main__":
    unittest.main()
