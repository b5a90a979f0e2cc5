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
"""Operations on servers beyond starting and stopping, on real guests of both kinds."""

import os
import shutil
import time
import unittest

from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state

from nova_sandbox.virt import driver
from tests.nova import test_driver

_TICKS = ("sh -c 'i=0; while :; do echo tick $i; echo $i >/root/ticks; i=$((i+1)); "
          "sleep 0.2; done'")


class LifecycleCase(test_driver.DriverCase):
    def started(self, command: str = _TICKS, root_gb: int = 1) -> objects.Instance:
        made = self.server(command)
        made.flavor.root_gb = root_gb
        self.driver.spawn(None, made, self.meta, [], None, {})
        return made

    def ticks(self, server: objects.Instance) -> int:
        """Return how often it has ticked, once it goes on doing so."""
        def count() -> int:
            return self.driver.get_console_output(None, server).count("tick ")

        before = count()
        deadline = time.monotonic() + 60
        while count() < before + 3:
            self.assertLess(time.monotonic(), deadline, "it does not go on")
            time.sleep(0.1)
        return count()

    def nothing_volatile(self, server: objects.Instance) -> None:
        """Remove what a restart of the host would, once what cleans behind a guest is done."""
        path = f"{self.driver._settings.state_path}/sandboxes/{server.name}"
        deadline = time.monotonic() + 10
        while os.path.exists(path) and time.monotonic() < deadline:
            time.sleep(0.1)
        shutil.rmtree(path, ignore_errors=True)

    def stands_still(self, server: objects.Instance) -> None:
        before = self.driver.get_console_output(None, server)
        time.sleep(1.5)
        self.assertEqual(before, self.driver.get_console_output(None, server))


class Lifecycle:
    """Every test here for each kind."""

    def test_rebuild(self) -> None:
        """As Nova rebuilds with drivers that leave it to Nova."""
        server = self.started("sh -c 'cat /root/kept; echo new >/root/kept; exec sleep 1000'")
        self.driver.destroy(None, server, [])
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertEqual([server.uuid], self.driver.list_instance_uuids())
        time.sleep(1)
        self.assertNotIn("new", self.driver.get_console_output(None, server))

    def test_soft_reboot(self) -> None:
        server = self.started("sh -c 'exec 2>/dev/null; trap \"echo told; exit 5\" TERM; echo up; "
                              "while :; do sleep 0.1; done'")
        self.console(server, b"up\n")
        self.driver.reboot(None, server, [], "SOFT")
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.console(server, b"told\nup\n")

    def test_host_reboot(self) -> None:
        """What is volatile is gone, and the domain has ended."""
        server = self.started()
        self.ticks(server)
        with self.driver._existing(server).domain() as domain:
            domain.destroy()
        self.nothing_volatile(server)
        again = driver.SandboxDriver(None)
        self.assertEqual(power_state.SHUTDOWN, int(again.get_info(server).state))
        again.resume_state_on_host_boot(None, server, [], None)
        self.ticks(server)

    def test_evacuated(self) -> None:
        """The host that comes back removes what was made anew elsewhere."""
        server = self.started()
        again = driver.SandboxDriver(None)
        again.init_host("here")
        self.addCleanup(again.cleanup_host, "here")
        self.assertEqual([server.uuid], again.list_instance_uuids())
        again.destroy(None, server, [], destroy_disks=True)
        self.assertEqual([], again.list_instance_uuids())

    def test_quiesce(self) -> None:
        server = self.started()
        self.ticks(server)
        self.driver.quiesce(None, server, self.meta)
        time.sleep(1)
        self.stands_still(server)
        self.driver.unquiesce(None, server, self.meta)
        self.ticks(server)
        # A frozen one can be stopped, and leaves nothing mounted.
        self.driver.quiesce(None, server, self.meta)
        self.driver.power_off(server, 0)
        self.driver.power_on(None, server, [])
        self.ticks(server)

    def test_directory_is_not_frozen(self) -> None:
        server = self.started(root_gb=0)
        with self.assertRaises(nova_exception.InstanceQuiesceNotSupported):
            self.driver.quiesce(None, server, self.meta)
        self.ticks(server)


class LifecycleLXC(Lifecycle, LifecycleCase):
    kind = "lxc"

    def test_what_containers_cannot(self) -> None:
        server = self.started()
        for refused in (lambda: self.driver.suspend(None, server),
                        lambda: self.driver.trigger_crash_dump(server)):
            with self.assertRaises(NotImplementedError):
                refused()
        self.ticks(server)


class LifecycleKVM(Lifecycle, LifecycleCase):
    kind = "kvm"

    def test_suspend(self) -> None:
        server = self.started()
        before = self.ticks(server)
        self.driver.suspend(None, server)
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.stands_still(server)
        # As after a restart of the host and of nova-compute.
        self.nothing_volatile(server)
        again = driver.SandboxDriver(None)
        again.resume(None, server, [])
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertGreater(self.ticks(server), before)
        text = self.driver.get_console_output(None, server)
        self.assertEqual(1, text.count("tick 0\n"), "it started anew")
        self.assertEqual("running", self.driver.get_instance_diagnostics(server).state)
        self.driver.suspend(None, server)
        self.driver.reboot(None, server, [], "HARD")
        self.console(server, b"tick 0\n")
        self.ticks(server)
        self.assertEqual(2, self.driver.get_console_output(None, server).count("tick 0\n"))
        self.driver.suspend(None, server)
        self.driver.destroy(None, server, [])
        self.assertEqual([], self.driver.list_instance_uuids())

    def test_shared_directory_is_not_saved(self) -> None:
        server = self.started(root_gb=0)
        with self.assertRaises(nova_exception.InstanceFaultRollback):
            self.driver.suspend(None, server)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.ticks(server)

    def test_crash_dump(self) -> None:
        server = self.started("sh -c 'echo 1 >/proc/sys/kernel/unknown_nmi_panic; echo set; "
                              "exec sleep 1000'")
        self.console(server, b"set\n")
        self.driver.trigger_crash_dump(server)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.driver.power_off(server, 0)
        with self.assertRaises(nova_exception.InstanceNotRunning):
            self.driver.trigger_crash_dump(server)


if __name__ == "__main__":
    unittest.main()
