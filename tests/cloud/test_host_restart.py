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

"""A host is restarted: what ran on it runs again (resume_guests_state_on_host_boot)."""

from tests.cloud import base


class HostRestartTest(base.CloudCase):
    @classmethod
    def setUpClass(cls) -> None:
        base.Operations(base.cloud()).up(None, {"DEFAULT": {
            "resume_guests_state_on_host_boot": "true"}}, fresh=False)

    @classmethod
    def tearDownClass(cls) -> None:
        base.Operations(base.cloud()).up("sandbox.SandboxDriver", {}, fresh=False)

    def test_servers_start_again(self) -> None:
        host, running = self.cloud.computes[0], []
        for self.kind in ("lxc", "kvm"):
            running.append(self.create())
            self.console(running[-1], "started\n")
        stopped = self.create()
        self.compute.stop_server(stopped)
        self.wait(stopped, "SHUTOFF")
        self.addCleanup(self.restart, host.libvirtd, host.name)
        self.operations.halt(host.name)
        self.restart(host.libvirtd, host.name)
        for server in running:
            self.until(lambda server=server: self.console(server).count("started\n") == 2,
                       "second start")
            self.assertEqual(1, self.wait(server, "ACTIVE").power_state)
        self.assertEqual(4, self.wait(stopped, "SHUTOFF").power_state)

    def restart(self, *names: str) -> None:
        for name in names:
            self.operations.restart(name, kill=False)
