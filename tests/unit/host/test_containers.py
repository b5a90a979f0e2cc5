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

import subprocess
import unittest
from unittest import mock

import libvirt

from nova_sandbox.host import containers

_SCRIPT = "sleep 1000 & echo; wait"


class EndTest(unittest.TestCase):
    """With processes that stand in for libvirt's controller and a container's PID 1."""

    def end(self, name: str, *, state: int = libvirt.VIR_DOMAIN_RUNNING, kind: str = "exe",
            program: str = "libvirt_lxc") -> bool:
        """Let a domain end that is said to have such a controller; tell whether it did."""
        with subprocess.Popen([program, "-c", _SCRIPT, "--name", "mine"], executable="/bin/bash",
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            assert process.stdout
            process.stdout.readline()
            domain = mock.Mock(spec=libvirt.virDomain)
            domain.OSType.return_value, domain.state.return_value = kind, [state, 0]
            domain.ID.return_value, domain.name.return_value = process.pid, name
            domain.isActive.return_value = 0
            containers.end(domain)
            ended = process.poll() is not None
            subprocess.run(["pkill", "-KILL", "-P", str(process.pid)], check=False)
            process.kill()
        return ended

    def test_its_own(self) -> None:
        self.assertTrue(self.end("mine"))

    def test_another_has_the_number(self) -> None:
        self.assertFalse(self.end("other"))
        self.assertFalse(self.end("mine", program="bash"))

    def test_what_cannot_be_ended_so(self) -> None:
        self.assertFalse(self.end("mine", state=libvirt.VIR_DOMAIN_PAUSED))
        self.assertFalse(self.end("mine", kind="hvm"))

    def test_none_has_the_number(self) -> None:
        domain = mock.Mock(spec=libvirt.virDomain)
        domain.OSType.return_value = "exe"
        domain.state.return_value = [libvirt.VIR_DOMAIN_RUNNING, 0]
        domain.ID.return_value = -1
        containers.end(domain)
        domain.isActive.assert_not_called()
