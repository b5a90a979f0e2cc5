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

"""The scheduler is told of what runs on this host, and of nothing else."""

import contextlib
import platform
import unittest
from unittest import mock

from nova import exception as nova_exception
from nova.compute import power_state
from nova.virt import event as virtevent

from nova_sandbox import startcache
from nova_sandbox.host import check, programs
from nova_sandbox.virt import driver, offers
from nova_sandbox.virt import servers as virt_servers
from tests.nova import test_driver

_ARCH = platform.machine()
_HARDWARE = f"HW_ARCH_{_ARCH.upper()}"


class OffersTest(unittest.TestCase):
    def offered(self, *virt_types: str, kvm: bool = True, uid: int = 0, qemu: bool = True
                ) -> tuple[list[str], list[tuple[str, str]]]:
        """Return the traits without those of instructions, and what is supported."""
        settings = startcache.load([])
        settings.enabled_virt_types = list(virt_types)
        with contextlib.ExitStack() as undo:
            for owner, name, value in ((check, "kvm_verdict", (kvm, "stuck")),
                                       (programs, "qemu", "/usr/bin/qemu" if qemu else None)):
                undo.enter_context(mock.patch.object(owner, name, return_value=value))
            undo.enter_context(mock.patch.object(offers, "os", mock.Mock(geteuid=lambda: uid)))
            found = offers.supported_instances(settings)
            self.assertEqual({_ARCH} if found else set(), {one[0] for one in found})
            return ([one for one in offers.traits(settings) if not one.startswith("HW_CPU_")],
                    [(one[1], one[2]) for one in found])

    def test_all_work(self) -> None:
        self.assertEqual(
            (["CUSTOM_SANDBOX_KVM", "CUSTOM_SANDBOX_LXC", _HARDWARE],
             [("lxc", "exe"), ("kvm", "hvm"), ("qemu", "hvm")]),
            self.offered("lxc", "kvm", "qemu"))
        self.assertEqual((["CUSTOM_SANDBOX_KVM", _HARDWARE], [("kvm", "hvm")]),
                         self.offered("kvm"))

    def test_without_kvm(self) -> None:
        """Machines are there all the same, but emulated, and have other processors."""
        emulated = ["CUSTOM_SANDBOX_KVM", "CUSTOM_SANDBOX_TCG"]
        for kinds in (("kvm",), ("kvm", "qemu")):
            self.assertEqual((emulated, [("qemu", "hvm")]), self.offered(*kinds, kvm=False))
        self.assertEqual((["CUSTOM_SANDBOX_KVM", "CUSTOM_SANDBOX_LXC", "CUSTOM_SANDBOX_TCG",
                           _HARDWARE], [("lxc", "exe"), ("qemu", "hvm")]),
                         self.offered("lxc", "kvm", kvm=False))
        # Where nobody asks for it KVM does not matter.
        self.assertEqual((emulated, [("qemu", "hvm")]), self.offered("qemu"))

    def test_without_root(self) -> None:
        self.assertEqual((["CUSTOM_SANDBOX_KVM", _HARDWARE], [("kvm", "hvm")]),
                         self.offered("lxc", "kvm", uid=1000))
        self.assertEqual((["CUSTOM_SANDBOX_KVM", "CUSTOM_SANDBOX_TCG"], [("qemu", "hvm")]),
                         self.offered("lxc", "kvm", uid=1000, kvm=False))
        self.assertEqual(([], []), self.offered("lxc", uid=1000))

    def test_without_qemu(self) -> None:
        self.assertEqual((["CUSTOM_SANDBOX_LXC", _HARDWARE], [("lxc", "exe")]),
                         self.offered("lxc", "kvm", "qemu", qemu=False))

    def test_nothing_is_claimed_of_emulated_processors(self) -> None:
        settings = startcache.load([])
        settings.enabled_virt_types = ["kvm"]
        with mock.patch.object(check, "kvm_verdict", return_value=(False, "stuck")):
            self.assertFalse(any(one.startswith("HW_") for one in offers.traits(settings)))


class DriverTest(test_driver.DriverCase):
    def setUp(self) -> None:
        for patch in (mock.patch.object(offers, "os", mock.Mock(geteuid=lambda: 1000)),
                      mock.patch.object(driver, "LOG")):
            self.log = patch.start()
            self.addCleanup(patch.stop)
        super().setUp()

    def test_without_root(self) -> None:
        said = [call.args[0] % call.args[1:] for call in self.log.warning.call_args_list]
        self.assertEqual(["No guest of virt_type lxc can run here: containers need root, and "
                          "nova-compute runs as another user"], said)
        self.assertEqual(["qemu"], self.driver._drivers())
        self.assertNotIn("lxc", [one[1] for one in self.driver.get_available_resource(
            "here")["supported_instances"]])


class NotOfferedTest(test_driver.DriverCase):
    """What runs goes on, and is known, when its kind is no longer offered."""

    kind = "lxc"

    def restarted(self, **settings: object) -> driver.SandboxDriver:
        again = driver.SandboxDriver(None, startcache.Settings({
            **vars(self.driver._settings), "enabled_virt_types": ["qemu"], **settings}))
        again.init_host("here")
        self.addCleanup(again.cleanup_host, "here")
        return again

    def test_kind_that_is_not_enabled(self) -> None:
        server = self.spawn("sleep 1000")
        again = self.restarted()
        told: list[tuple[str, int]] = []
        again.register_event_listener(lambda event: told.append(
            (event.get_instance_uuid(), event.get_transition())))
        again.get_num_instances()
        # Without a call of libvirt's for it alone.
        with mock.patch.object(virt_servers.Server, "state", side_effect=AssertionError):
            self.assertEqual(power_state.RUNNING, again.get_info(server).state)
        self.driver.pause(server)
        again.get_num_instances()
        self.assertEqual(power_state.PAUSED, again.get_info(server).state)
        self.wait_until(lambda: (server.uuid, virtevent.EVENT_LIFECYCLE_PAUSED) in told)
        self.assertEqual(["qemu"], again._drivers())

    def test_libvirt_that_is_gone(self) -> None:
        """Such a server may do anything, and the host is right for others."""
        server = self.spawn("sleep 1000")
        again = self.restarted(lxc_uri=f"lxc:///system?socket={self.directory}/nobody")
        again.get_num_instances()
        with self.assertRaises(nova_exception.HypervisorUnavailable):
            again.get_info(server)
        self.wait_until(lambda: again._listener._states == {
            "lxc": "disconnected", "qemu": "connected"})
        # They are handed on by another thread.
        again._tell("lxc", "disconnected")
        self.assertEqual(set(), again._availability._lost)


if __name__ == "__main__":
    unittest.main()
