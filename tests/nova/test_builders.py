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

"""A builder that another installed package brings, through the driver."""

import dataclasses
import importlib
import os
import pathlib
import sys
import unittest
from unittest import mock

from nova.compute import power_state, provider_tree

from nova_sandbox import exception, startcache
from nova_sandbox.builders import kvm
from nova_sandbox.host import check, shared, uris
from nova_sandbox.virt import offers
from tests.functional import packages
from tests.nova import servers, test_driver

_NAME = "mypod"
_CODE = '''
from nova_sandbox.builders import lxc


class Pod(lxc.LXCBuilder):
    """Containers with a title of their own."""

    def build(self, sandbox, **prepared):
        document = super().build(sandbox, **prepared)
        document.title = "of another package"
        return document
'''


class BuilderTest(test_driver.DriverCase):
    """Containers of a name that is not ours are at the same of libvirt's drivers."""

    kind = _NAME
    options = f"virt_type = {_NAME}\nenabled_virt_types = {_NAME}\n"

    def install(self) -> None:
        packages.install(pathlib.Path(self.directory), {}, _NAME, _CODE, "nova_sandbox.builders",
                         "Pod")
        path = mock.patch.object(
            sys, "path", [os.path.join(self.directory, "site"), *sys.path])
        path.start()
        self.addCleanup(path.stop)
        self.addCleanup(sys.modules.pop, _NAME, None)
        importlib.invalidate_caches()

    def test_life(self) -> None:
        server = self.spawn("sh -c 'echo told; exec sleep 1000'")
        self.console(server, b"told\n")
        settings = self.driver._settings
        domain = shared.connection(uris.libvirt_uri("lxc", settings)).lookup_uuid(server.uuid)
        assert domain is not None
        self.assertIn("<title>of another package</title>", domain._domain.XMLDesc())
        self.assertEqual(power_state.RUNNING, self.state(server))
        # Nova's power sync: all states at once.
        self.driver.get_num_instances()
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.driver.pause(server)
        self.assertEqual(power_state.PAUSED, self.state(server))
        self.driver.unpause(server)
        for call in (lambda: self.driver.suspend(None, server),
                     lambda: self.driver.resume(None, server, []),
                     lambda: self.driver.trigger_crash_dump(server)):
            self.assertRaises(NotImplementedError, call)
        self.driver.reboot(None, server, [], "HARD")
        self.driver.power_off(server, 0)
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.driver.destroy(None, server, [])
        self.assertIsNone(
            shared.connection(uris.libvirt_uri("lxc", settings)).lookup_uuid(server.uuid))

    def test_what_the_scheduler_is_told(self) -> None:
        has = self.driver.get_available_resource("here")
        self.assertEqual([("lxc", "exe")], [one[1:] for one in has["supported_instances"]])
        tree = provider_tree.ProviderTree()
        tree.new_root("here", has["uuid"])
        self.driver.update_provider_tree(tree, "here")
        found = tree.data("here").traits
        self.assertEqual({"CUSTOM_SANDBOX_MYPOD"},
                         {one for one in found if one.startswith("CUSTOM_")})
        # A container has the host's processors.
        self.assertTrue(any(one.startswith("HW_ARCH_") for one in found))


class NamesTest(unittest.TestCase):
    """Which kind of guest is behind a name."""

    def setUp(self) -> None:
        self.settings = startcache.load([])
        builders = self.settings.plugins["nova_sandbox.builders"]
        builders["pod"] = "nova_sandbox.builders.lxc:LXCBuilder"
        builders["micro.vm"] = "nova_sandbox.builders.kvm:KVMBuilder"
        builders["odd"] = "nova_sandbox.builders.base:Builder"

    def test_driver(self) -> None:
        for name, wanted in (("lxc", "lxc"), ("pod", "lxc"), ("kvm", "qemu"), ("qemu", "qemu"),
                             ("micro.vm", "qemu")):
            self.assertEqual(wanted, uris.driver(name, self.settings))
        with self.assertRaisesRegex(exception.ConfigError, "there is no 'gone'"):
            uris.driver("gone", self.settings)
        with self.assertRaisesRegex(exception.ConfigError, "'odd' has isolation = None"):
            uris.driver("odd", self.settings)

    def test_none_of_ours_is_imported(self) -> None:
        with mock.patch.object(startcache, "plugin", side_effect=AssertionError):
            for name in ("lxc", "kvm", "qemu"):
                uris.driver(name, self.settings)

    def test_what_the_scheduler_is_told(self) -> None:
        self.settings.enabled_virt_types = ["pod", "qemu", "micro.vm"]
        for verdict, machines, more in ((True, ["qemu", "kvm"], set()),
                                        (False, ["qemu"], {"CUSTOM_SANDBOX_TCG"})):
            with mock.patch.object(check, "kvm_verdict", return_value=(verdict, "")):
                self.assertEqual(
                    {"CUSTOM_SANDBOX_KVM", "CUSTOM_SANDBOX_MICRO_VM", "CUSTOM_SANDBOX_POD", *more},
                    {one for one in offers.traits(self.settings) if one.startswith("CUSTOM_")})
                self.assertEqual(
                    ["lxc", *machines],
                    [one[1] for one in offers.supported_instances(self.settings)])

    def test_image_that_names_a_hypervisor(self) -> None:
        policy = dataclasses.replace(
            servers.POLICY, enabled_virt_types=("pod", "micro.vm"),
            containers=frozenset(("pod",)))
        for hypervisor, wanted in (("lxc", "pod"), ("kvm", "micro.vm"), ("qemu", "micro.vm")):
            got = servers.map_server(properties={"img_hv_type": hypervisor}, policy=policy)
            self.assertEqual(wanted, got.sandbox.virt_type)
        with self.assertRaisesRegex(exception.InvalidValue, "0 for containers"):
            servers.map_server({"quota:disk_total_iops_sec": "9"}, policy=policy)

    def test_ours_say_what_they_make(self) -> None:
        self.assertIn(kvm.KVMBuilder.isolation, startcache.ISOLATIONS)


if __name__ == "__main__":
    unittest.main()
