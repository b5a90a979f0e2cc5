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

"""Servers that are resized or go to another host, on real guests of both kinds."""

import copy
import os
import pathlib
import unittest
from typing import Any
from unittest import mock

from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state, task_states

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import disks
from nova_sandbox.runtime import idranges
from nova_sandbox.sandbox import model
from nova_sandbox.virt import driver, images
from nova_sandbox.virt import servers as virt_servers
from tests.nova import servers, test_images

_COMMAND = ("sh -c 'cat /root/kept; busybox df -k / | grep /; echo here >/root/kept; busybox sync; "
            "echo ready; exec sleep 1000'")
_EPHEMERAL = ("sh -c 'cat /mnt/ephemeral0/kept; busybox df -k | grep ephemeral; "
              "echo here >/mnt/ephemeral0/kept; busybox sync; echo ready; exec sleep 1000'")
_GIB = 1 << 30


class MigrationCase(test_images.ImageCase):

    def setUp(self) -> None:
        super().setUp()
        self.glance: dict[str, bytes] = {}
        api = self.driver._image_api
        api.create.side_effect = self._create
        api.delete.side_effect = lambda context, image_id: self.glance.pop(image_id)
        driver.CONF.set_override("my_ip", "192.0.2.1")

    def _create(self, context: object, described: dict[str, Any], data: Any) -> dict[str, Any]:
        self.assertEqual("private", described["visibility"])
        self.glance["transfer"] = data.read()
        return {"id": "transfer"}

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        pathlib.Path(dest_path).write_bytes(self.glance.get(image_id, self.image))

    def flavor(self, root_gb: int, **given: Any) -> objects.Flavor:
        return servers.flavor({"sandbox:virt_type": self.kind, "sandbox:command": _COMMAND},
                              root_gb=root_gb, **given)

    def first(self, root_gb: int = 1, **given: Any) -> objects.Instance:
        server = self.start(_COMMAND, root_gb=root_gb, **given)
        self.wait_ready(self.driver, server, 1)
        return server

    def wait_ready(self, where: driver.SandboxDriver, server: objects.Instance, count: int
                   ) -> list[str]:
        def text() -> str:
            return str(where.get_console_output(None, server))
        self.wait_until(lambda: text().count("ready\n") >= count)
        return text().split("ready\n")[count - 1].splitlines()

    def host(self, name: str, virt_type: str) -> driver.SandboxDriver:
        """Return a driver of a host whose servers are of this kind, if nobody says."""
        return driver.SandboxDriver(None, settings=startcache.Settings({
            **vars(self.driver._settings), "enabled_virt_types": [
                virt_type, *sorted({"lxc", "kvm"} - {virt_type})],
            "data_path": os.path.join(self.directory, name)}))

    def leave(self, server: objects.Instance, flavor: objects.Flavor, dest: str = "192.0.2.1"
              ) -> str:
        return str(self.driver.migrate_disk_and_power_off(
            None, server, dest, flavor, [], {}, timeout=5))

    def finish(self, where: driver.SandboxDriver, server: objects.Instance, disk_info: str,
               power_on: bool = True) -> None:
        where.finish_migration(None, None, server, disk_info, [], self.meta, True, {}, {},
                               power_on)

    def directories(self) -> list[str]:
        return sorted(os.listdir(os.path.join(self.directory, "data", "servers")))


class Migrations:
    """Every test here for each kind."""

    def test_resize(self) -> None:
        for root_gb in (1, 0):
            with self.subTest(root_gb=root_gb):
                server = self.first(root_gb)
                larger = self.flavor(2 * root_gb, memory_mb=300, vcpus=2)
                disk_info = self.leave(server, larger)
                # What waits is no server of this host's.
                self.assertEqual([], self.driver.list_instance_uuids())
                own, server.flavor = server.flavor, larger
                self.finish(self.driver, server, disk_info)
                lines = self.wait_ready(self.driver, server, 2)
                self.assertEqual("here", lines[0])
                if root_gb:
                    self.assertGreater(int(lines[1].split()[1]), 3 << 19)
                sandbox = virt_servers.Server(self.driver._settings, server.uuid).sandbox()
                self.assertEqual((300 << 20, 2), (sandbox.limits.memory, sandbox.limits.vcpus))
                # Back again, as Nova does it.
                ids = idranges.owners(self.driver._settings)
                self.driver.destroy(None, server, [])
                self.assertEqual(ids, idranges.owners(self.driver._settings))
                server.flavor = own
                self.driver.finish_revert_migration(None, server, [], None, {}, True)
                lines = self.wait_ready(self.driver, server, 2)
                self.assertEqual("here", lines[0])
                self.assertEqual([server.uuid], self.directories())
                # And for good.
                disk_info = self.leave(server, larger)
                server.flavor = larger
                self.finish(self.driver, server, disk_info, power_on=False)
                self.assertEqual(power_state.SHUTDOWN, self.state(server))
                self.driver.confirm_migration(None, None, server, [])
                self.assertEqual([server.uuid], self.directories())
                self.driver.power_on(None, server, [])
                self.assertEqual("here", self.wait_ready(self.driver, server, 3)[0])
                self.driver.destroy(None, server, [])
                self.check_nothing_left()

    def test_refused(self) -> None:
        """It goes on as it is."""
        server = self.first(2)
        other = {"lxc": "kvm", "kvm": "lxc"}[self.kind]
        for flavor, reason in (
                (self.flavor(1), "root disk cannot become smaller"),
                (self.flavor(0), "root disk cannot become smaller"),
                (servers.flavor({"sandbox:virt_type": other}, root_gb=2), "virt_type"),
                (servers.flavor({"sandbox:virt_type": self.kind, "sandbox:writable": "scratch"},
                                root_gb=2), "sandbox:writable"),
                (servers.flavor({"sandbox:none": "x"}, root_gb=2), "sandbox:none")):
            with self.subTest(reason), \
                    self.assertRaisesRegex(nova_exception.InstanceFaultRollback, reason):
                self.leave(server, flavor)
            self.assertEqual(power_state.RUNNING, self.state(server))
        # Of the image that a rebuild was refused with.
        server.system_metadata["image_disk_format"] = "vmdk"
        with self.assertRaisesRegex(nova_exception.InstanceFaultRollback, "is vmdk"):
            self.leave(server, server.flavor)
        server.system_metadata["image_disk_format"] = "raw"
        for name in ("state", "stop"):
            with mock.patch.object(virt_servers.Server, name,
                                   side_effect=exception.HostError("no libvirtd")), \
                    self.assertRaisesRegex(nova_exception.InstanceFaultRollback, "no libvirtd"):
                self.leave(server, server.flavor)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertEqual([server.uuid], self.directories())

    def test_another_host(self) -> None:
        settings = copy.copy(self.driver._settings)
        settings.data_path = os.path.join(self.directory, "other")
        there = driver.SandboxDriver(None, settings=startcache.Settings(vars(settings)))
        for root_gb in (1, 0):
            with self.subTest(root_gb=root_gb):
                server = self.first(root_gb, ephemeral_gb=0)
                disk_info = self.leave(server, server.flavor, "192.0.2.2")
                self.assertEqual(["transfer"], list(self.glance))
                self.finish(there, server, disk_info)
                self.assertEqual({}, self.glance)
                self.assertEqual("here", self.wait_ready(there, server, 2)[0])
                sandbox = virt_servers.Server(settings, server.uuid).sandbox()
                for path in (sandbox.root.path, sandbox.root.base):
                    self.assertTrue(path is None or path.startswith(settings.data_path), path)
                self.assertEqual([f"{server.uuid}_left"], self.directories())
                # Back again: Nova ends it there first.
                there.destroy(None, server, [])
                self.driver.finish_revert_migration(None, server, [], None, {}, True)
                self.assertEqual("here", self.wait_ready(self.driver, server, 2)[0])
                disk_info = self.leave(server, server.flavor, "192.0.2.2")
                self.finish(there, server, disk_info)
                self.driver.confirm_migration(None, None, server, [])
                self.assertEqual([], self.directories())
                self.assertEqual({}, idranges.owners(self.driver._settings))
                self.wait_ready(there, server, 3)
                there.reboot(None, server, [], "HARD")
                self.assertEqual("here", self.wait_ready(there, server, 4)[0])
                there.destroy(None, server, [])
                self.check_nothing_left()

    def test_directories_in_memory(self) -> None:
        """They are the flavor's; what came with files stays."""
        def flavor(target: str) -> objects.Flavor:
            return servers.flavor({
                "sandbox:virt_type": self.kind, "sandbox:command": _COMMAND,
                "sandbox:tmpfs": f"{target}=1M"}, root_gb=1)

        server = self.server_of(_COMMAND)
        server.flavor = flavor("/srv")
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.wait_ready(self.driver, server, 1)
        # What a config drive is, which a real Nova has to make.
        place = virt_servers.Server(self.driver._settings, server.uuid)
        disks.make(os.path.join(place.directory, "beside"), 8 << 20, "beside")
        sandbox = place.sandbox()
        place.complete(sandbox.replace(mounts=(*sandbox.mounts, model.Mount(
            kind="image", target="/opt/beside", readonly=True,
            source=os.path.join(place.directory, "beside")))))
        before = self.targets(server)
        disk_info = self.leave(server, flavor("/opt"))
        server.flavor = flavor("/opt")
        self.finish(self.driver, server, disk_info)
        self.assertEqual(["/srv", "/opt/beside"], before)
        self.assertEqual(["/opt", "/opt/beside"], self.targets(server))
        self.wait_ready(self.driver, server, 2)

    def targets(self, server: objects.Instance) -> list[str]:
        sandbox = virt_servers.Server(self.driver._settings, server.uuid).sandbox()
        return [one.target for one in sandbox.mounts]

    def test_ephemeral_disks(self) -> None:
        """They are made and grow with the flavor, here as elsewhere."""
        there = self.host("there", self.kind)
        server = self.start(_EPHEMERAL, root_gb=1)
        self.wait_ready(self.driver, server, 1)
        for count, (size, where, dest) in enumerate(
                ((1, self.driver, "192.0.2.1"), (2, self.driver, "192.0.2.1"),
                 (3, there, "192.0.2.2")), start=2):
            larger = self.flavor(1, ephemeral_gb=size)
            larger.extra_specs["sandbox:command"] = _EPHEMERAL
            disk_info = self.leave(server, larger, dest)
            server.flavor = larger
            self.finish(where, server, disk_info)
            lines = self.wait_ready(where, server, count)
            if count > 2:
                self.assertIn("here", lines)
            [shown] = [line for line in lines if line.endswith(" /mnt/ephemeral0")]
            self.assertTrue(0.9 * size < int(shown.split()[1]) / (1 << 20) <= size, shown)
            self.driver.confirm_migration(None, None, server, [])
        self.driver = there
        for size in (2, 0):
            with self.assertRaisesRegex(nova_exception.InstanceFaultRollback,
                                        "ephemeral disks cannot become smaller"):
                self.leave(server, self.flavor(1, ephemeral_gb=size))
        there.destroy(None, server, [])

    def test_defaults_of_the_hosts(self) -> None:
        """A server stays of its kind: only a machine may use what a machine has written."""
        other = {"lxc": "kvm", "kvm": "lxc"}[self.kind]
        self.driver = self.host("here", self.kind)
        there = self.host("there", other)
        flavor = self.flavor(1)
        del flavor.extra_specs["sandbox:virt_type"]
        server = self.server_of(_COMMAND, root_gb=1)
        server.flavor = flavor
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.wait_ready(self.driver, server, 1)
        disk_info = self.leave(server, flavor, "192.0.2.2")
        content = self.glance["transfer"]
        # It would be of the other kind, if only by what this host makes of it.
        server.flavor = self.flavor(1)
        server.flavor.extra_specs["sandbox:virt_type"] = other
        with self.assertRaisesRegex(nova_exception.InternalError,
                                    f"virt_type.*{other}.*{self.kind}, as its disks"):
            self.finish(there, server, disk_info)
        self.assertEqual([], there.list_instance_uuids())
        self.glance["transfer"], server.flavor = content, flavor
        self.finish(there, server, disk_info)
        self.assertEqual("here", self.wait_ready(there, server, 2)[0])
        self.driver.confirm_migration(None, None, server, [])
        # What is asked for there later knows it too.
        self.driver = there
        self.finish(there, server, self.leave(server, flavor))
        self.assertEqual("here", self.wait_ready(there, server, 3)[0])
        there.power_off(server, 5)
        there.rescue(None, server, [], self.meta, "secret", {}, [])
        sandbox = virt_servers.Server(there._settings, server.uuid).sandbox()
        self.assertEqual(self.kind, sandbox.virt_type)
        there.destroy(None, server, [])

    def test_failures(self) -> None:
        """Of the upload: the server is as it was. Of the arrival: nothing is left there."""
        server = self.first()
        self.driver._image_api.create.side_effect = nova_exception.ImageNotAuthorized(
            image_id="x")
        with self.assertRaisesRegex(nova_exception.InstanceFaultRollback, "Not authorized"):
            self.leave(server, server.flavor, "192.0.2.2")
        self.assertEqual([server.uuid], self.directories())
        self.assertEqual("here", self.wait_ready(self.driver, server, 2)[0])
        self.driver._image_api.create.side_effect = self._create
        disk_info = self.leave(server, server.flavor, "192.0.2.2")
        self.glance["transfer"] = self.glance["transfer"][:-9]
        with self.assertRaisesRegex(nova_exception.InternalError, "came changed"):
            self.finish(self.driver, server, disk_info)
        self.assertEqual(([f"{server.uuid}_left"], {}), (self.directories(), self.glance))
        # nova-compute was killed meanwhile: Nova lets it come back.
        self.driver.finish_revert_migration(None, server, [], None, {}, True)
        self.assertEqual("here", self.wait_ready(self.driver, server, 3)[0])
        self.driver.finish_revert_migration(None, server, [], None, {}, False)
        self.assertEqual([server.uuid], self.directories())
        self.assertIsNotNone(images.made(virt_servers.Server(
            self.driver._settings, server.uuid)).base)
        # It could not arrive anywhere, and is deleted there, or here.
        for remove in (lambda: self.driver.delete_instance_files(server),
                       lambda: self.driver.destroy(None, server, [])):
            self.leave(server, server.flavor, "192.0.2.2")
            self.assertEqual([f"{server.uuid}_left"], self.directories())
            server.task_state = task_states.DELETING
            remove()
            self.assertEqual([], self.directories())
            server.task_state = None
            self.driver.spawn(None, server, self.meta, [], None, {})
        self.driver.destroy(None, server, [])

    def test_one_comes_back_that_runs(self) -> None:
        """As nova-compute was killed when what the server has become had just started."""
        server = self.first()
        own, larger = server.flavor, self.flavor(1, memory_mb=300)
        disk_info = self.leave(server, larger)
        server.flavor = larger
        self.finish(self.driver, server, disk_info)
        server.flavor = own
        self.driver.finish_revert_migration(None, server, [], None, {}, True)
        # In the log that it has always had.
        self.assertEqual("here", self.wait_ready(self.driver, server, 2)[0])
        with virt_servers.Server(self.driver._settings, server.uuid).domain() as domain:
            assert domain
            self.assertEqual(256 << 20, domain.stats()["memory_limit_bytes"])

    def test_two_with_one_address(self) -> None:
        """As nova-computes on one machine have."""
        server = self.first()
        server.migration_context = objects.MigrationContext(
            instance_uuid=server.uuid, migration_id=7, new_pci_devices=None, old_pci_devices=None,
            new_pci_requests=None, old_pci_requests=None, new_resources=None, old_resources=None,
            new_numa_topology=None, old_numa_topology=None)
        found = objects.Migration(source_compute="here", dest_compute="there")
        with mock.patch.object(objects.Migration, "get_by_id", return_value=found):
            disk_info = self.leave(server, server.flavor)
        self.assertIn("transfer", self.glance)
        self.finish(self.driver, server, disk_info)
        self.assertEqual("here", self.wait_ready(self.driver, server, 2)[0])
        found.dest_compute = "here"
        with mock.patch.object(objects.Migration, "get_by_id", return_value=found):
            self.leave(server, server.flavor)
        self.assertEqual({}, self.glance)


class MigrationsLXC(Migrations, MigrationCase):
    kind = "lxc"


class MigrationsKVM(Migrations, MigrationCase):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
