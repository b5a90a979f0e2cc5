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

"""Servers when libvirtd is restarted or its host comes back, with a libvirtd of the test's own."""

import os
import pathlib
import shutil
import signal
import tempfile
import time
import unittest
from unittest import mock

from nova import context, objects, rpc
from nova import exception as nova_exception
from nova.compute import power_state
from nova.objects import base
from nova.virt import event as virtevent

from nova_sandbox.host import daemon, shared, uris
from nova_sandbox.virt import driver
from tests.nova import database, test_driver

_COMMAND = "sh -c 'i=0; while sleep 0.2; do i=$((i+1)); echo $i; done'"


class LibvirtdCase(test_driver.DriverCase):
    kind = "lxc"

    def setUp(self) -> None:
        super().setUp()
        driver.CONF.set_override("instance_name_template", f"libvirtd{os.getpid()}-%08x")
        # A short path, as sockets are in it.
        self.place = tempfile.mkdtemp(dir="/run", prefix="ns-")
        self.addCleanup(shutil.rmtree, self.place, ignore_errors=True)
        values = {**vars(self.driver._settings), "state_path": self.place,
                  "data_path": os.path.join(self.directory, "other")}
        self.settings = type(self.driver._settings)(values)
        for kind in ("lxc", "qemu"):
            values[f"{kind}_uri"] = uris.private_uri(kind, self.settings)
        self.settings = type(self.driver._settings)(values)
        self.pid = daemon.start(self.settings)
        self.addCleanup(daemon.stop, self.settings, force=True)
        self.addCleanup(shared.close_all)
        self.other = driver.SandboxDriver(None, self.settings)
        self.other.init_host("there")
        self.addCleanup(self.other.cleanup_host, "there")

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        with open(dest_path, "wb") as stream:
            stream.write(self.image)

    def make(self, kind: str, number: int) -> objects.Instance:
        self.kind = kind
        made = self.server(_COMMAND)
        made.flavor.root_gb = 1
        made.id = number
        self.other.spawn(None, made, self.meta, [], None, {})
        return made

    def stop_libvirtd(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        while uris.private_pid(self.settings) and time.monotonic() < deadline:
            time.sleep(0.05)

    def counts(self, server: objects.Instance) -> list[str]:
        """Return what the counter has told once it has told more."""
        before = self.other.get_console_output(None, server)
        deadline = time.monotonic() + 30
        while (found := self.other.get_console_output(None, server)) == before:
            self.assertLess(time.monotonic(), deadline, "it does not go on")
            time.sleep(0.1)
        return found.split()

    def test_restart(self) -> None:
        container = self.make("lxc", os.getpid())
        machine = self.make("kvm", os.getpid() + (1 << 24))
        self.counts(container)
        self.counts(machine)
        self.other.suspend(None, machine)
        self.stop_libvirtd()
        with self.assertRaises(nova_exception.HypervisorUnavailable):
            self.other.get_info(container)
        self.assertEqual(2, self.other.get_num_instances())
        self.pid = daemon.start(self.settings)
        self.assertEqual(power_state.RUNNING, self.other.get_info(container).state)
        self.assertEqual(power_state.SUSPENDED,
                         self.other.get_info(machine, use_cache=False).state)
        self.assertEqual(1, self.counts(container).count("1"))
        self.other.resume(None, machine, [])
        self.assertEqual(power_state.RUNNING, self.other.get_info(machine).state)
        self.assertEqual(1, self.counts(machine).count("1"), "it began anew")
        for server in (container, machine):
            self.other.power_off(server, 0)
            self.assertEqual(power_state.SHUTDOWN, self.other.get_info(server).state)
            self.other.destroy(None, server, [])
        self.assertEqual([], self.other.list_instance_uuids())

    def test_ended_meanwhile(self) -> None:
        """Nova is told of a server that ended while libvirtd was away, and of no other."""
        told = []
        self.other.register_event_listener(
            lambda event: told.append((event.get_instance_uuid(), event.get_transition())))
        stopped, ended, kept = (self.make("lxc", os.getpid() + (number << 24))
                                for number in range(3))
        self.other.power_off(stopped, 0)
        self.wait_until(lambda: (stopped.uuid, virtevent.EVENT_LIFECYCLE_STOPPED) in told)
        # A power sync that has just begun.
        self.other.get_num_instances()
        with self.other._existing(ended).domain() as domain:
            assert domain
            # Of the process that libvirt has for a container.
            controller = domain._domain.ID()
        first, = pathlib.Path(f"/proc/{controller}/task/{controller}/children").read_text().split()
        self.stop_libvirtd()
        self.wait_until(lambda: set(self.other._listener._states.values()) == {"disconnected"})
        self.other._reminders.drop(stopped.uuid)
        told.clear()
        os.kill(int(first), signal.SIGKILL)
        self.pid = daemon.start(self.settings)
        wanted = (ended.uuid, virtevent.EVENT_LIFECYCLE_STOPPED)
        self.wait_until(lambda: wanted in told)
        self.assertEqual({wanted}, set(told))
        for server, state in ((ended, power_state.SHUTDOWN), (stopped, power_state.SHUTDOWN),
                              (kept, power_state.RUNNING)):
            self.assertEqual(state, self.other.get_info(server).state)
            self.other.destroy(None, server, [])

    def service(self) -> objects.Service:
        return objects.Service.get_by_compute_host(context.get_admin_context(), "here")

    def wait_for_service(self, disabled: bool) -> None:
        self.wait_until(lambda: bool(self.service().disabled) == disabled)

    def test_out_of_service(self) -> None:
        """While libvirtd is away nothing is scheduled here; what an operator disabled stays so."""
        self.addCleanup(shared.close_all)
        database.connect()
        conductor = mock.patch.object(base.NovaObject, "indirection_api", database.Conductor())
        conductor.start()
        self.addCleanup(conductor.stop)
        # Nobody listens to notifications.
        notifier = mock.patch.object(rpc, "NOTIFIER")
        notifier.start().is_enabled.return_value = False
        self.addCleanup(notifier.stop)
        database.create_service("here")
        self.other.cleanup_host("there")
        told: list[bool] = []
        virtapi = mock.Mock()
        virtapi.update_compute_provider_status.side_effect = (
            lambda context, provider, enabled: told.append(enabled))
        self.other = driver.SandboxDriver(virtapi, self.settings)
        self.other.init_host("here")
        self.addCleanup(self.other.cleanup_host, "here")
        self.stop_libvirtd()
        self.wait_for_service(True)
        self.assertIn("AUTO: libvirt cannot be reached", self.service().disabled_reason)
        self.pid = daemon.start(self.settings)
        self.wait_for_service(False)
        self.assertIsNone(self.service().disabled_reason)
        self.wait_until(lambda: told[-1:] == [True])
        self.assertEqual(False, told[0])
        # Anybody's own word stands.
        service = self.service()
        service.disabled, service.disabled_reason = True, "maintenance"
        service.save()
        self.stop_libvirtd()
        self.wait_until(lambda: self.other._listener._states == dict.fromkeys(
            ("lxc", "qemu"), "disconnected"))
        self.pid = daemon.start(self.settings)
        self.wait_until(lambda: self.other._listener._states == dict.fromkeys(
            ("lxc", "qemu"), "connected"))
        self.other.cleanup_host("here")
        self.assertEqual((True, "maintenance"),
                         (self.service().disabled, self.service().disabled_reason))

    def test_evacuated(self) -> None:
        """A server is made anew here; the host that comes back removes its own one only."""
        server = self.make("lxc", os.getpid())
        with self.other._existing(server).domain() as domain:
            assert domain
            domain.destroy()
        self.stop_libvirtd()
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.pid = daemon.start(self.settings)
        again = driver.SandboxDriver(None, self.settings)
        again.init_host("there")
        self.addCleanup(again.cleanup_host, "there")
        self.assertEqual([server.uuid], again.list_instance_uuids())
        self.assertEqual(power_state.SHUTDOWN, again.get_info(server).state)
        again.destroy(None, server, [])
        self.assertEqual([], again.list_instance_uuids())
        self.assertEqual([], os.listdir(os.path.join(self.settings.data_path, "servers")))
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertEqual([server.uuid], self.driver.list_instance_uuids())


if __name__ == "__main__":
    unittest.main()
