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

"""A server goes to another host with what it has written, and may come back."""

from cloudlib import layout

from tests.cloud import base

_COUNT = ("sh -c 'echo start >>/kept; echo starts: $(grep -c . /kept); trap \"exit 0\" TERM; "
          "while :; do sleep 1000 & wait; done'")


class MigrateLXC(base.TwoHostsCase):
    def go(self, server: str, host: layout.Compute) -> None:
        self.compute.migrate_server(server, host=host.host)
        self.wait(server, "VERIFY_RESIZE")
        self.assertEqual(host.host, self.show(server).compute_host)

    def files(self, server: str, host: layout.Compute) -> list[str]:
        return [path.name for path in (host.sandbox / "lib" / "servers").glob(f"{server}*")]

    def test_migrate(self) -> None:
        first, second = self.cloud.computes
        server = self.create(_COUNT, host=first.host)
        self.console(server, "starts: 1\n")
        self.go(server, second)
        self.console(server, "starts: 2\n")
        self.compute.confirm_server_resize(server)
        self.wait(server, "ACTIVE")
        self.until(lambda: not self.files(server, first), "no files on the first host")
        self.go(server, first)
        self.console(server, "starts: 3\n")
        self.compute.revert_server_resize(server)
        self.wait(server, "ACTIVE")
        self.assertEqual(second.host, self.show(server).compute_host)
        # What it wrote on the other host stayed there.
        self.console(server, "starts: 3\n")
        self.until(lambda: not self.files(server, first), "no files on the first host")
        self.compute.stop_server(server)
        self.wait(server, "SHUTOFF")
        self.go(server, first)
        self.compute.confirm_server_resize(server)
        self.wait(server, "SHUTOFF")
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")
        self.console(server, "starts: 4\n")


class MigrateKVM(MigrateLXC):
    kind = "kvm"
