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

"""The console logs of servers, on real guests."""

import os
import unittest

from tests.nova import test_driver

_MIB = 1 << 20
_SCRIPT = ("yes 0123456789abcdef | head -c 104857600; echo; seq 100000 119999; "
           "echo error >&2; exit 3")
_END = "".join(f"{number}\n" for number in range(100000, 120000)) + "error\n"


class Flood:
    def space(self, server: object) -> int:
        """Return what the files beside the root file system take on the disk."""
        directory = os.path.join(self.directory, "data", "servers", server.uuid)
        with os.scandir(directory) as entries:
            return sum(entry.stat().st_blocks * 512 for entry in entries if entry.is_file())

    def test_order(self) -> None:
        """Output and errors are in the log as they were written."""
        server = self.spawn("/bin/sh -c 'i=0; while [ $i -lt 3000 ]; do echo $i; "
                            "echo error >&2; i=$((i+1)); done'", root="host")
        self.wait(server)
        self.assertEqual("".join(f"{number}\nerror\n" for number in range(3000)),
                         self.driver.get_console_output(None, server).partition("\n[")[0])

    def test_flood(self) -> None:
        server = self.spawn(f"/bin/sh -c '{_SCRIPT}'", root="host")
        self.wait(server)
        for _ in range(2):
            text = self.driver.get_console_output(None, server)
            end = "\n[sandbox] the command exited 3\n"
            # The last 100 KiB, in order.
            self.assertEqual((_END + end)[-102400 - len(end):], text)
            # virtlogd's default: 2 MiB and three older files.
            self.assertLess(self.space(server), 8 * _MIB + 600 * 1024)
            # A further start goes on in the same log.
            self.driver.power_on(None, server, [])
            self.wait(server)


class FloodLXC(Flood, test_driver.DriverCase):
    kind = "lxc"

    def test_size_of_the_flavor(self) -> None:
        server = self.spawn(f"/bin/sh -c '{_SCRIPT}'", root="host", log_size="200K")
        self.wait(server)
        self.assertLess(self.space(server), 800 * 1024)
        self.assertIn(_END[-50000:], self.driver.get_console_output(None, server))


class FloodKVM(Flood, test_driver.DriverCase):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
