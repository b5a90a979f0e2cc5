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

"""What a flavor says of CPUs, as libvirt and a real guest have it."""

import unittest
from typing import Any

from nova import objects

from nova_sandbox.host import cgroups, shared, uris
from tests.nova import test_driver


class LimitsCase(test_driver.DriverCase):
    def limited(self, command: str, vcpus: int, **specs: str) -> objects.Instance:
        """Start a server with extra specs of Nova's: ``quota__cpu_period`` and so on."""
        server = self.server(command)
        server.flavor.vcpus = vcpus
        server.flavor.extra_specs.update(
            {name.replace("__", ":"): value for name, value in specs.items()})
        self.driver.spawn(None, server, self.meta, [], None, {})
        return server

    def scheduler(self, server: objects.Instance) -> dict[str, Any]:
        """Return what libvirt says of a running domain's scheduling."""
        uri = uris.libvirt_uri(self.kind, self.driver._settings)
        domain = shared.connection(uri).lookup_uuid(server.uuid)
        assert domain is not None
        found: dict[str, Any] = domain._domain.schedulerParameters()
        return found


class Limits:
    def test_quota_and_shares(self) -> None:
        server = self.limited("sleep 1000", 2, quota__cpu_quota="10000", quota__cpu_period="40000",
                              quota__cpu_shares="262144")
        found = self.scheduler(server)
        whole = "global" if self.kind == "kvm" else "vcpu"
        self.assertEqual((40000, 20000), (found[f"{whole}_period"], found[f"{whole}_quota"]))
        v2 = cgroups.of_libvirtd(self.driver._settings).kind == "v2"
        self.assertEqual(10000 if v2 else 262144, found["cpu_shares"])


class LimitsLXC(Limits, LimitsCase):
    kind = "lxc"


class LimitsKVM(Limits, LimitsCase):
    kind = "kvm"

    def test_topology(self) -> None:
        """Without it each CPU has a package of its own."""
        path = "/sys/devices/system/cpu/cpu1/topology"
        server = self.limited(f"cat {path}/physical_package_id {path}/core_id", 2,
                              hw__cpu_max_sockets="1")
        self.wait(server)
        self.console(server, b"0\n1\n")


if __name__ == "__main__":
    unittest.main()
