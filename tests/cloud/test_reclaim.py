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

"""Deleted servers that can be restored for a while (reclaim_instance_interval)."""

from tests.cloud import base


class ReclaimLXC(base.CloudCase):
    reclaims = True

    @classmethod
    def setUpClass(cls) -> None:
        base.Operations(base.cloud()).up(None, {"DEFAULT": {
            "reclaim_instance_interval": "3600"}}, fresh=False)

    @classmethod
    def tearDownClass(cls) -> None:
        base.Operations(base.cloud()).up("sandbox.SandboxDriver", {}, fresh=False)

    def test_delete_and_restore(self) -> None:
        server = self.create()
        self.compute.delete_server(server)
        self.assertEqual(4, self.wait(server, "SOFT_DELETED").power_state)
        self.compute.restore_server(server)
        self.assertEqual(1, self.wait(server, "ACTIVE").power_state)
        self.compute.delete_server(server)
        self.wait(server, "SOFT_DELETED")


class ReclaimKVM(ReclaimLXC):
    kind = "kvm"
