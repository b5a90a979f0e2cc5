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

"""A host fails, and its servers go on at another one."""

from cloudlib import layout

from tests.cloud import base


class EvacuateLXC(base.TwoHostsCase):
    def test_evacuate(self) -> None:
        failing = self.cloud.computes[1]
        server = self.create(host=failing.host)
        stopped = self.create(host=failing.host)
        self.compute.stop_server(stopped)
        self.wait(stopped, "SHUTOFF")
        # It comes back, whatever fails here.
        self.addCleanup(self.repair, failing)
        self.operations.halt(failing.name)
        self.force_down(failing.host)
        for one in (server, stopped):
            self.compute.evacuate_server(one, host="sandbox")
            self.until(lambda one=one: self.show(one).compute_host == "sandbox", "moved")
            # Since microversion 2.95 the user says when it goes on.
            self.wait(one, "SHUTOFF")
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")
        self.console(server, "started\n")
        # What is left on the failed host goes when it is back.
        self.repair(failing)
        files = failing.sandbox / "lib" / "servers"
        self.until(lambda: not list(files.iterdir()), "cleaning of the failed host")
        self.assertEqual("ACTIVE", self.show(server).status)

    def repair(self, host: layout.Compute) -> None:
        for name in (host.libvirtd, host.name):
            self.operations.restart(name, kill=False)

    def force_down(self, host: str) -> None:
        answer = self.compute.get("/os-services", microversion="2.53").json()
        service = next(one for one in answer["services"]
                       if one["host"] == host and one["binary"] == "nova-compute")
        self.compute.put(f"/os-services/{service['id']}", json={"forced_down": True},
                         microversion="2.53")


class EvacuateKVM(EvacuateLXC):
    kind = "kvm"
