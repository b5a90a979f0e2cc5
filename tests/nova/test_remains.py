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

"""What is found among the servers' files that nobody expects there."""

import os
import pathlib
import unittest
from unittest import mock

from nova import exception as nova_exception
from nova.compute import power_state

from nova_sandbox import durable, exception
from nova_sandbox.host import uris
from nova_sandbox.runtime import state
from nova_sandbox.virt import servers as virt_servers
from tests.nova import servers, test_images
from tests.unit.rootfs import test_removal


class RemainsCase(test_images.ImageCase):
    kind = "lxc"

    def setUp(self) -> None:
        super().setUp()
        self.servers = pathlib.Path(virt_servers.servers_path(self.driver._settings))
        self.servers.mkdir(parents=True, exist_ok=True)

    def start_again(self) -> list[str]:
        """Start nova-compute again; return the lines that it logs of servers."""
        warned: list[str] = []
        virt_servers.recover(self.driver._settings, warned.append)
        self.driver.init_host("here")
        return warned


class DeepTest(RemainsCase):
    """Directories that are more than Python's own removal can take."""

    def test_server(self) -> None:
        server = self.start("sleep 1000")
        # As in the root file system of a server that an older version made.
        root = self.servers / server.uuid / "root"
        root.mkdir()
        test_removal.nest(str(root))
        self.driver.destroy(None, server, [])
        self.check_nothing_left()

    def test_one_that_was_removed_in_part(self) -> None:
        left = self.servers / f".{servers.UUID}"
        left.mkdir()
        test_removal.nest(str(left))
        [line] = self.start_again()
        self.assertEqual(f"server {servers.UUID} was made or removed in part: removed", line)
        self.check_nothing_left()


class NameTest(RemainsCase):

    def test_taken_by_a_start_that_was_killed(self) -> None:
        """The guardian of the time before leaves a name that has been taken again alone."""
        run = pathlib.Path(uris.lxc_run_directory(
            uris.libvirt_uri("lxc", self.driver._settings)))
        server = self.start("sleep 1000")
        self.assertNotEqual([], list(run.glob(f"{server.name}.*")))
        self.driver.power_off(server, 0)
        directory = state.StateDirectory.of(self.driver._settings, server.name)
        self.wait_until(lambda: not os.path.exists(directory.path))
        state.StateDirectory.create(self.driver._settings, server.name)
        self.driver.init_host("here")
        self.driver.destroy(None, server, [])
        self.check_nothing_left()
        self.assertFalse(os.path.exists(directory.path))
        self.assertEqual([], list(run.glob(f"{server.name}.*")))


class Descriptions:
    """Every test here for each kind."""

    def test_broken(self) -> None:
        """As a loss of power could leave it: such a server can be deleted, the others go on."""
        other = self.server_of("sleep 1000")
        # Names are made of it.
        other.id += 1 << 24
        self.driver.spawn(None, other, self.meta, [], None, {})
        for content in (b"", bytes(100), b"{", None):
            server = self.start("sleep 1000")
            description = self.servers / server.uuid / "description.json"
            description.unlink()
            if content is not None:
                description.write_bytes(content)
            with self.assertLogs("nova_sandbox.virt.servers", "ERROR") as logged:
                virt_servers.LOG.error("at least one line")
                for _ in range(2):
                    self.assertEqual([other.name], self.driver.list_instances())
                    self.assertEqual(
                        1, self.driver.get_available_resource("here")["vcpus_used"])
            self.assertEqual(
                0 if content is None else 1,
                sum(f"{server.uuid} cannot be used" in line for line in logged.output))
            self.assertEqual(sorted([other.uuid, server.uuid]),
                             sorted(self.driver.list_instance_uuids()))
            self.assertEqual(power_state.RUNNING, self.state(server))
            self.driver.destroy(None, server, [])
            self.assertEqual([other.uuid], os.listdir(self.servers))
            self.assertEqual(power_state.RUNNING, self.state(other))
        self.driver.destroy(None, other, [])
        self.check_nothing_left()


class DescriptionsLXC(Descriptions, RemainsCase):
    kind = "lxc"


class DescriptionsKVM(Descriptions, RemainsCase):
    kind = "kvm"


class LossOfPowerTest(RemainsCase):

    def test_descriptions_are_on_the_disk(self) -> None:
        synced: list[str] = []
        sync = durable.sync

        def noted(path: str) -> None:
            sync(path)
            synced.append(path)
        with mock.patch.object(durable, "sync", noted):
            server = self.start("sleep 1000")
        top = str(self.servers)
        found = [path.replace(server.uuid, "UUID").replace(str(os.getpid()), "PID")
                 .removeprefix(top) for path in synced if path.startswith(top)]
        self.assertEqual(
            ["/.UUID/description.json.PID.tmp", "/.UUID", "", "/UUID/image.json",
             "/UUID/description.json.PID.tmp", "/UUID", "/UUID"], found)


class HalfDoneTest(RemainsCase):

    def test_what_a_killed_one_leaves(self) -> None:
        server = self.start("sleep 1000")
        own = self.servers / server.uuid
        before = sorted(os.listdir(own))
        work = virt_servers.Server(self.driver._settings, server.uuid).work()
        pathlib.Path(work.__enter__(), "snapshot").touch()
        (own / "description.json.1.tmp").touch()
        # As versions did that had no place for it.
        (self.servers / f".{server.uuid}_left.tar").touch()
        self.assertEqual(2, len(self.start_again()))
        self.assertEqual([server.uuid], os.listdir(self.servers))
        self.assertEqual(before, sorted(os.listdir(own)))

    def test_one_that_is_started_later(self) -> None:
        """It was made in part, and nobody could remove it; now it is a server as others are."""
        server = self.server_of("sleep 1000")
        away = exception.HostError("libvirtd is away")
        with mock.patch.object(virt_servers.Server, "start", side_effect=away), \
                mock.patch.object(virt_servers.Server, "forget", side_effect=away), \
                self.assertRaises(nova_exception.NovaException):
            self.driver.spawn(None, server, self.meta, [], None, {})
        self.driver.reboot(None, server, [], "HARD")
        self.assertEqual([], self.start_again())
        self.assertEqual(power_state.RUNNING, self.state(server))


class OthersTest(RemainsCase):

    def test_no_servers(self) -> None:
        for name in ("lost+found", ".snapshot", "backup", servers.UUID.upper()):
            (self.servers / name).mkdir()
        for name in ("notes", servers.UUID):
            (self.servers / name).touch()
        before = sorted(os.listdir(self.servers))
        self.assertEqual([], self.start_again())
        self.assertEqual([], self.driver.list_instance_uuids())
        self.assertEqual([], self.driver.list_instances())
        self.assertEqual(0, self.driver.get_available_resource("here")["vcpus_used"])
        self.assertEqual(before, sorted(os.listdir(self.servers)))

    def test_trouble_of_one(self) -> None:
        """The others have their nova-compute all the same."""
        (self.servers / servers.UUID).mkdir()
        for error in (OSError(5, "Input/output error"), RecursionError("too deep")):
            with mock.patch.object(virt_servers.Server, "recover", side_effect=error):
                [line] = self.start_again()
            self.assertIn(f"{servers.UUID} was started in part, and cannot be ended: {error}",
                          line)


if __name__ == "__main__":
    unittest.main()
