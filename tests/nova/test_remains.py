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
        test_removal.nest(str(self.servers / server.uuid / "root" / "tmp"))
        self.driver.destroy(None, server, [])
        self.check_nothing_left()

    def test_one_that_was_removed_in_part(self) -> None:
        left = self.servers / f".{servers.UUID}"
        left.mkdir()
        test_removal.nest(str(left))
        [line] = self.start_again()
        self.assertEqual(f"server {servers.UUID} was made or removed in part: removed", line)
        self.check_nothing_left()


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
