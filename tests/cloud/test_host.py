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

"""What Nova and Placement tell of the host."""

import os

from tests.cloud import base


class HostTest(base.CloudCase):
    def test_hypervisor(self) -> None:
        found = next(one for one in self.compute.hypervisors(details=True)
                     if one.name == "sandbox")
        self.assertEqual(("sandbox", "up", "enabled"),
                         (found.hypervisor_type, found.state, found.status))
        shown = self.compute.get_hypervisor(found.id)
        self.assertRegex(shown.uptime, r"up .*load average: [0-9.]+, [0-9.]+, [0-9.]+")
        server = self.create()
        listed = self.compute.get("/os-hypervisors?with_servers=true", microversion="2.53").json()
        self.assertIn(server, [
            one["uuid"] for host in listed["hypervisors"] for one in host.get("servers", ())])
        # Gone from the API since 2.88.
        stats = self.compute.get("/os-hypervisors/statistics", microversion="2.53").json()
        self.assertEqual(os.cpu_count(), self.details("sandbox")["vcpus"])
        self.assertGreaterEqual(stats["hypervisor_statistics"]["count"], 1)
        self.assertGreaterEqual(stats["hypervisor_statistics"]["running_vms"], 1)

    def details(self, name: str) -> dict[str, object]:
        listed = self.compute.get("/os-hypervisors/detail", microversion="2.53").json()
        return next(one for one in listed["hypervisors"]
                    if one["hypervisor_hostname"] == name)

    def test_placement(self) -> None:
        placement = self.connection.placement
        provider = next(one for one in placement.resource_providers() if one.name == "sandbox")
        inventory = placement.get(f"/resource_providers/{provider.id}/inventories").json()
        self.assertEqual({"VCPU", "MEMORY_MB", "DISK_GB"}, set(inventory["inventories"]))
        self.assertEqual(os.cpu_count(), inventory["inventories"]["VCPU"]["total"])
        traits = placement.get(f"/resource_providers/{provider.id}/traits",
                               microversion="1.6").json()["traits"]
        self.assertLessEqual({"CUSTOM_SANDBOX_LXC", "CUSTOM_SANDBOX_KVM"}, set(traits))
        server = self.create()
        used = placement.get(f"/allocations/{server}").json()["allocations"]
        self.assertEqual({"VCPU": 1, "MEMORY_MB": 64, "DISK_GB": 1},
                         used[provider.id]["resources"])

    def test_server_metadata(self) -> None:
        server = self.create(metadata={"purpose": "test"})
        self.compute.set_server_metadata(server, more="yes")
        self.assertEqual({"purpose": "test", "more": "yes"}, self.show(server).metadata)
        self.compute.delete_server_metadata(server, ["more"])
        self.assertEqual({"purpose": "test"}, self.show(server).metadata)

    def test_flavor_of_a_kind_by_trait(self) -> None:
        for kind, status in (("LXC", "ACTIVE"), ("NO_SUCH", "ERROR")):
            trait = f"CUSTOM_SANDBOX_{kind}"
            self.connection.placement.put(f"/traits/{trait}", microversion="1.6")
            server = self.request(host="", flavor=self.flavor(
                **{f"trait__{trait}": "required", "sandbox__command": base.STAY}))
            self.wait(server, status)
