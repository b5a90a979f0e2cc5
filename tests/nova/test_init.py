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

"""Servers that run a whole system: its init is process 1, and powers off when it is asked to."""

import os
import unittest
import uuid

from nova import objects
from nova.compute import power_state

from tests.nova import roots, servers, test_driver

_APPLETS = ("sh", "cat", "echo", "init", "poweroff", "reboot", "sleep", "umount")
_INITTAB = b"""\
::sysinit:/bin/sh -c 'cat /etc/kept; echo kept >>/etc/kept; echo up'
::respawn:/bin/sleep 1000
::shutdown:/bin/echo down
"""


class Init:
    """Every test here for each kind."""

    def system(self, inittab: bytes = _INITTAB) -> objects.Instance:
        """Spawn a server that nobody gives a command: it runs /sbin/init."""
        root = roots.Root(_APPLETS)
        root.add("/etc/inittab", inittab)
        root.link("/sbin/init", "../bin/busybox")
        self.image = root.tarball()
        image = servers.image()
        made = servers.instance(servers.flavor({"sandbox:virt_type": self.kind}), image,
                                uuid=str(uuid.uuid4()), id=os.getpid())
        self.addCleanup(self.driver.destroy, None, made, [])
        self.driver.spawn(None, made, objects.ImageMeta.from_dict(image), [], None, {})
        return made

    def wait_told(self, server: objects.Instance, line: str, times: int) -> None:
        self.wait_until(lambda: self.driver.get_console_output(
            None, server).splitlines().count(line) == times)

    def test_life(self) -> None:
        server = self.system()
        self.wait_told(server, "up", 1)
        self.driver.power_off(server, 60)
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.wait_told(server, "down", 1)
        self.wait_told(server, "[sandbox] the command exited 0", 1)
        self.driver.power_on(None, server, [])
        self.wait_told(server, "up", 2)
        self.driver.reboot(None, server, [], "SOFT")
        self.wait_told(server, "up", 3)
        self.wait_told(server, "down", 2)
        # As often as it was started before.
        self.wait_told(server, "kept", 1 + 2)
        self.assertEqual(power_state.RUNNING, self.state(server))

    def test_reboots(self) -> None:
        """As in any machine, the tenant's own reboot leaves the server running."""
        server = self.system(_INITTAB + b"::once:/bin/sh -c '[ -e /etc/done ] || "
                                        b"{ echo >/etc/done; exec reboot; }'\n")
        self.wait_told(server, "up", 2)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.driver.power_off(server, 60)
        self.wait_told(server, "[sandbox] the command exited 0", 1)

    def test_powers_off(self) -> None:
        server = self.system(_INITTAB + b"::once:/bin/poweroff\n")
        self.wait(server)
        self.wait_told(server, "[sandbox] the command exited 0", 1)


class InitLXC(Init, test_driver.DriverCase):
    kind = "lxc"


class InitKVM(Init, test_driver.DriverCase):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
