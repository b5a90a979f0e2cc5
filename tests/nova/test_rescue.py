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

"""Servers that run from another image for a while, on real guests of both kinds."""

import os
import pathlib
import unittest
from typing import Any

from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state

from nova_sandbox.virt import driver
from tests.nova import roots, servers, test_images

_COMMAND = ("sh -c 'cat /etc/mine; ls /mnt/rescue 2>/dev/null; cat /mnt/rescue/etc/kept; "
            "echo fixed >/mnt/rescue/etc/kept; cat /etc/kept; echo broken >/etc/kept; "
            "busybox sync; echo ready; exec sleep 1000'")


def _root(mark: bytes) -> bytes:
    root = roots.Root()
    root.add("/etc/mine", mark)
    return root.tarball()


class RescueCase(test_images.ImageCase):
    def rescue(self, server: objects.Instance, **image_fields: Any) -> None:
        meta = objects.ImageMeta.from_dict(servers.image(id=servers.UUID, **image_fields))
        self.driver.power_off(server, 5)
        self.driver.rescue(None, server, [], meta, "secret", {}, [])

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        content = self.image if image_id == servers.IMAGE_ID else self.other
        pathlib.Path(dest_path).write_bytes(content)

    def told(self, server: objects.Instance, count: int) -> list[str]:
        """Return what a server has written since it was started for the nth time."""
        text = self.console(server, b"ready\n").decode()
        return text.split("ready\n")[count - 1].splitlines()

    def directory_of(self, server: objects.Instance) -> str:
        return os.path.join(self.directory, "data", "servers", server.uuid)


class Rescue:
    """Every test here for each kind."""

    def setUp(self) -> None:
        super().setUp()
        self.image = _root(b"own\n")
        self.other = _root(b"other\n")

    def wait_told(self, server: objects.Instance, count: int) -> list[str]:
        self.wait_until(lambda: self.driver.get_console_output(None, server).count("ready\n")
                        >= count)
        return self.told(server, count)

    def test_rescue(self) -> None:
        for root_gb in (1, 0):
            with self.subTest(root_gb=root_gb):
                server = self.start(_COMMAND, root_gb=root_gb, ephemeral_gb=1)
                self.assertEqual("own", self.wait_told(server, 1)[0])
                before = sorted(os.listdir(self.directory_of(server)))
                self.rescue(server)
                lines = self.wait_told(server, 2)
                self.assertEqual("other", lines[0])
                self.assertIn("broken", lines)
                self.assertIn("etc", lines)
                self.assertEqual(power_state.RUNNING, self.state(server))
                # Another nova-compute knows of it, and a reboot changes nothing of it.
                again = driver.SandboxDriver(None)
                again.reboot(None, server, [], "HARD")
                lines = self.wait_told(server, 3)
                self.assertEqual("other", lines[0])
                self.assertIn("fixed", lines)
                again.power_off(server, 5)
                again.unrescue(None, server)
                lines = self.wait_told(server, 4)
                self.assertEqual(["own"], [line for line in lines if line in ("own", "other")])
                self.assertIn("fixed", lines)
                self.assertEqual(before, sorted(os.listdir(self.directory_of(server))))
                self.driver.destroy(None, server, [])
                self.check_nothing_left()

    def test_what_cannot_be(self) -> None:
        """Nothing is left of it, and the server is as it was."""
        server = self.start(_COMMAND, root_gb=1)
        self.wait_told(server, 1)
        before = sorted(os.listdir(self.directory_of(server)))
        other = self.other
        self.other = b"no image"
        with self.assertRaisesRegex(nova_exception.ImageUnacceptable, "unknown"):
            self.rescue(server)
        self.other = other
        with self.assertRaisesRegex(nova_exception.ImageUnacceptable, "vmdk"):
            self.rescue(server, disk_format="vmdk")
        self.assertEqual(before, sorted(os.listdir(self.directory_of(server))))
        self.driver.power_on(None, server, [])
        self.assertEqual("own", self.wait_told(server, 2)[0])
        self.driver.destroy(None, server, [])
        host = self.start("sleep 1000", specs={"sandbox:root": "host"})
        with self.assertRaisesRegex(nova_exception.InternalError, "sandbox:root"):
            self.rescue(host)

    def test_deleted(self) -> None:
        server = self.start(_COMMAND, root_gb=1)
        self.rescue(server)
        self.driver.destroy(None, server, [])
        self.check_nothing_left()


class RescueLXC(Rescue, RescueCase):
    kind = "lxc"


class RescueKVM(Rescue, RescueCase):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
