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

import contextlib
import os
import pathlib
import shutil
import signal
import time
import unittest
import unittest.mock
import uuid
from typing import Any

from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state
from nova.virt import event as virtevent

from nova_sandbox import exception
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.rootfs import writeback
from nova_sandbox.runtime import builtins, idranges, state
from nova_sandbox.virt import driver
from nova_sandbox.virt import servers as virt_servers
from tests import missed
from tests.nova import servers, test_driver

# Tells whether it is the same process as before, and what time it believes it is.
_COUNTER = ("sh -c 'i=0; while sleep 0.2; do i=$((i+1)); date +\"$i %s\" >/written; "
            "cat /written; done'")


class LifecycleCase(test_driver.DriverCase):
    def setUp(self) -> None:
        super().setUp()
        # Domains of others have the usual names.
        driver.CONF.set_override("instance_name_template", f"lifecycle{os.getpid()}-%08x")
        self.told: list[int] = []
        self.driver.register_event_listener(
            lambda event: self.told.append(event.get_transition()))

    def make(self, command: str = _COUNTER, root: str = "image", **fields: Any
             ) -> objects.Instance:
        """Spawn a server; its root is a disk unless it is the host's."""
        flavor = servers.flavor({"sandbox:virt_type": self.kind, "sandbox:command": command,
                                 "sandbox:root": root}, **{"root_gb": 1, **fields})
        image = servers.image()
        made = servers.instance(flavor, image, uuid=str(uuid.uuid4()), id=os.getpid())
        self.addCleanup(self.driver.destroy, None, made, [])
        self.meta = objects.ImageMeta.from_dict(image)
        self.driver.spawn(None, made, self.meta, [], None, {})
        return made

    def counts(self, server: objects.Instance) -> list[int]:
        """Return what the counter has told so far, once it has told more than now."""
        before = self._lines(server)
        deadline = time.monotonic() + 30
        while len(found := self._lines(server)) <= len(before) and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertGreater(len(found), len(before))
        return [int(one.split()[0]) for one in found]

    def _lines(self, server: objects.Instance) -> list[str]:
        text = self.driver.get_console_output(None, server)
        return [one for one in text.splitlines(keepends=True)
                if one[0].isdigit() and one[-1] == "\n"]

    def wait_for(self, server: objects.Instance, wanted: int) -> None:
        deadline = time.monotonic() + 30
        while self.state(server) != wanted and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertEqual(wanted, self.state(server))

    def domain_server(self, server: objects.Instance) -> virt_servers.Server:
        return virt_servers.Server(self.driver._settings, server.uuid)

    def end_as_a_host_does(self, server: objects.Instance) -> None:
        """Let a server and all that is not on a disk be gone."""
        with self.domain_server(server).domain() as domain:
            assert domain
            domain.destroy()
        # A container's guardian may be cleaning at this moment.
        shutil.rmtree(os.path.join(state.sandboxes_path(self.driver._settings), server.name),
                      ignore_errors=True)


class Common:
    """Every test here for each kind."""

    def test_host_reboot(self) -> None:
        server = self.make()
        self.counts(server)
        self.end_as_a_host_does(server)
        again = driver.SandboxDriver(None)
        again.init_host("here")
        self.addCleanup(again.cleanup_host, "here")
        self.assertEqual(power_state.SHUTDOWN, again.get_info(server).state)
        again.resume_state_on_host_boot(None, server, [], None)
        self.assertEqual(power_state.RUNNING, again.get_info(server).state)
        # From the beginning.
        self.assertEqual(2, self.counts(server).count(1))
        # Nova also calls it for one that has come up before nova-compute.
        again.pause(server)
        again.resume_state_on_host_boot(None, server, [], None)
        self.assertEqual(power_state.PAUSED, again.get_info(server).state)

    def test_rebuild(self) -> None:
        """As Nova rebuilds with drivers that leave it to Nova."""
        server = self.make("sh -c 'cat /root/kept; echo new >/root/kept; sync; echo up; "
                           "sleep 1000'")
        name = server.name
        self.console(server, b"up\n")
        self.driver.power_off(server, 1)
        self.driver.power_on(None, server, [])
        self.console(server, b"up\nnew\nup\n")
        self.driver.power_off(server, 1)
        self.driver.destroy(None, server, [])
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertEqual([server.uuid], self.driver.list_instance_uuids())
        self.assertEqual([name], self.driver.list_instances())
        self.console(server, b"up\n")
        self.assertNotIn("new", self.driver.get_console_output(None, server))

    def rebuild(self, server: objects.Instance, evacuate: bool = False, **given: Any) -> None:
        fields = {"injected_files": [], "admin_password": None, "allocations": {}, "bdms": [],
                  "detach_block_devices": None, "attach_block_devices": None,
                  "network_info": [], "block_device_info": {}, "image_meta": self.meta, **given}
        self.driver.rebuild(None, server, evacuate=evacuate, **fields)

    def test_rebuild_that_cannot_be(self) -> None:
        """It is refused while the server is still there, and goes on or stays off."""
        server = self.make()
        unusable = [{"image_meta": objects.ImageMeta.from_dict(servers.image(**fields))}
                    for fields in ({"disk_format": "vmdk"}, {"container_format": "ova"},
                                   {"properties": {"hw_cpu_policy": "dedicated"}})]
        for given, reason in (
                *zip(unusable, ("vmdk", "ova", "dedicated"), strict=True),
                ({"injected_files": [("/tmp/x", b"x")]}, "personality file"),
                ({"network_info": [{}]}, "networks"),
                ({"preserve_ephemeral": True}, "ephemeral")):
            with self.subTest(reason):
                with self.assertRaises(nova_exception.InstanceFaultRollback) as caught:
                    self.rebuild(server, **given)
                self.assertRegex(caught.exception.inner_exception.format_message(), reason)
        self.assertEqual(1, self.counts(server).count(1))
        # The server is not on this host; what it cannot be is said by spawn.
        with self.assertRaises(NotImplementedError):
            self.rebuild(server, evacuate=True, **unusable[0])
        with self.assertRaises(NotImplementedError):
            self.rebuild(server)
        self.driver.power_off(server, 0)
        with self.assertRaises(nova_exception.InstanceFaultRollback):
            self.rebuild(server, **unusable[0])
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.driver.power_on(None, server, [])
        self.counts(server)

    def test_soft_reboot(self) -> None:
        server = self.make("sh -c 'exec 2>/dev/null; trap \"echo told; exit 5\" TERM; echo up; "
                           "while :; do sleep 0.1; done'")
        self.console(server, b"up\n")
        self.driver.reboot(None, server, [], "SOFT")
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.console(server, b"told\nup\n")

    def test_half_started(self) -> None:
        """nova-compute was killed when it started a server: it is not taken for a running one."""
        server = self.make()
        one = self.domain_server(server)
        starting = os.path.join(one.directory, "starting")
        with open(starting, "xb"):
            pass
        unfinished = os.path.join(self.directory, "data", "servers", f".{uuid.uuid4()}")
        os.mkdir(unfinished)
        again = driver.SandboxDriver(None)
        again.init_host("here")
        self.addCleanup(again.cleanup_host, "here")
        self.assertEqual(power_state.SHUTDOWN, again.get_info(server).state)
        self.assertFalse(os.path.exists(starting))
        self.assertFalse(os.path.exists(unfinished))
        self.assertEqual([server.uuid], again.list_instance_uuids())

    def test_quiesce_of_one_that_is_off(self) -> None:
        server = self.make("sh -c 'exit 0'", root_gb=0)
        self.wait(server)
        with self.assertRaises(nova_exception.InstanceNotRunning):
            self.driver.quiesce(None, server, None)
        self.driver.unquiesce(None, server, None)


class LifecycleLXC(Common, LifecycleCase):
    kind = "lxc"

    def test_quiesce(self) -> None:
        server = self.make()
        self.counts(server)
        self.driver.quiesce(None, server, None)
        self.assertEqual(power_state.PAUSED, self.state(server))
        before = self._lines(server)
        time.sleep(1)
        self.assertEqual(before, self._lines(server))
        self.driver.unquiesce(None, server, None)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.counts(server)

    def test_quiesce_that_fails(self) -> None:
        server = self.make()

        def fail(pid: int) -> None:
            raise OSError(5, "Input/output error")
        with unittest.mock.patch.object(writeback, "sync_container", fail), \
                self.assertRaisesRegex(nova_exception.InstanceQuiesceFailed, "Input/output"):
            self.driver.quiesce(None, server, None)
        self.assertEqual(power_state.RUNNING, self.state(server))

    def test_what_is_written_is_on_the_disk(self) -> None:
        server = self.make("sh -c 'echo written-by-the-server >/here; sleep 1000'")
        one = self.domain_server(server)
        time.sleep(1)
        self.driver.quiesce(None, server, None)
        # As a snapshot would read it: with nothing of the page cache of the mounted file system.
        with open(os.path.join(one.directory, "disk"), "rb") as stream:
            self.assertIn(b"written-by-the-server", stream.read())
        self.driver.unquiesce(None, server, None)

    def test_end_that_libvirt_misses(self) -> None:
        """Nova is told all the same, without a question."""
        server = self.make()
        self.counts(server)
        self.told.clear()
        with self.domain_server(server).domain() as domain:
            assert domain
            with missed.end(domain):
                deadline = time.monotonic() + 30
                while not self.told and time.monotonic() < deadline:
                    time.sleep(0.1)
        self.assertEqual([virtevent.EVENT_LIFECYCLE_STOPPED], self.told)
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.driver.power_on(None, server, [])
        self.counts(server)

    def test_guardian_that_is_killed(self) -> None:
        """The next nova-compute cleans in its place, and only then."""
        server = self.make()
        settings = self.driver._settings
        place = pathlib.Path(state.sandboxes_path(settings), server.name)
        note, = (path for path in pathlib.Path(settings.state_path, "ids").iterdir()
                 if self._is_of(server, path.name))
        for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            # Processes of others end at any moment.
            with contextlib.suppress(OSError):
                if f"rmdir={place}\0".encode() in path.read_bytes():
                    os.kill(int(path.parent.name), signal.SIGKILL)
        again = driver.SandboxDriver(None)
        self.addCleanup(again.cleanup_host, "here")
        again.init_host("here")
        self.assertTrue(place.exists() and note.is_symlink())
        again.power_off(server, 0)
        again.init_host("here")
        self.assertFalse(place.exists() or note.is_symlink())
        again.power_on(None, server, [])
        self.counts(server)

    def test_range_of_ids(self) -> None:
        """A server has the same ids after a restart, and nobody else has them meanwhile."""
        server = self.make()
        settings = self.driver._settings
        first, = idranges.owners(settings)
        self.assertTrue(self._is_of(server, str(first)))
        self.driver.reboot(None, server, [], "HARD")
        self.assertTrue(self._is_of(server, str(first)))
        self.driver.power_off(server, 0)
        self.driver.power_on(None, server, [])
        self.assertEqual({first: server.uuid}, idranges.owners(settings))
        self.assertTrue(self._is_of(server, str(first)))
        self.driver.destroy(None, server, [])
        self.assertEqual({}, idranges.owners(settings))

    def _is_of(self, server: objects.Instance, first: str) -> bool:
        with self.domain_server(server).domain() as domain:
            assert domain
            idmap = dx.Domain.from_xml(domain._domain.XMLDesc()).idmap
            assert idmap
            return idmap.uids[0].target == int(first)

    def test_what_a_container_cannot(self) -> None:
        server = self.make()
        with self.assertRaisesRegex(NotImplementedError, "container"):
            self.driver.suspend(None, server)
        with self.assertRaisesRegex(NotImplementedError, "container"):
            self.driver.resume(None, server, [])
        with self.assertRaisesRegex(NotImplementedError, "container"):
            self.driver.trigger_crash_dump(server)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.counts(server)


class LifecycleKVM(Common, LifecycleCase):
    kind = "kvm"

    def test_suspend(self) -> None:
        server = self.make()
        one = self.domain_server(server)
        before = self.counts(server)
        self.driver.suspend(None, server)
        self.assertEqual(power_state.SUSPENDED, self.state(server))
        # As after a restart of the host and of nova-compute.
        shutil.rmtree(os.path.join(state.sandboxes_path(self.driver._settings), server.name))
        self.driver.cleanup_host("here")
        self.driver = driver.SandboxDriver(None)
        self.driver.init_host("here")
        self.assertEqual(1, self.driver.get_num_instances())
        self.assertEqual(power_state.SUSPENDED, self.state(server))
        self.assertEqual(power_state.SUSPENDED,
                         self.driver.get_info(server, use_cache=False).state)
        # Far enough to tell whether the clock stood still.
        time.sleep(4)
        self.driver.resume(None, server, [])
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.counts(server)
        after = self.counts(server)
        self.assertEqual(after, sorted(after), "the command was started again")
        self.assertGreater(len(after), len(before))
        self.assertLess(abs(int(self._lines(server)[-1].split()[1]) - time.time()), 4)

        # A suspended one that is shut off, or rebooted, begins anew.
        for end in (lambda: self.driver.power_off(server, 1),
                    lambda: self.driver.reboot(None, server, [], "HARD")):
            self.driver.suspend(None, server)
            end()
            with one.domain() as domain:
                self.assertFalse(domain.has_saved())
            self.driver.power_on(None, server, [])
            self.assertEqual(power_state.RUNNING, self.state(server))
        # An administrator's end of it by other means, and one that is deleted.
        self.driver.suspend(None, server)
        with one.domain() as domain:
            self.driver.destroy(None, server, [])
            self.assertFalse(domain.has_saved())
        self.assertEqual([], self.driver.list_instance_uuids())

    def test_nova_is_told_of_suspending(self) -> None:
        server = self.make()
        self.driver.suspend(None, server)
        deadline = time.monotonic() + 30
        while virtevent.EVENT_LIFECYCLE_SUSPENDED not in self.told \
                and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertIn(virtevent.EVENT_LIFECYCLE_SUSPENDED, self.told)
        self.assertNotIn(virtevent.EVENT_LIFECYCLE_STOPPED, self.told)

    def test_suspend_that_is_refused(self) -> None:
        server = self.make(_COUNTER.replace("/written", "/tmp/written"), root="host")
        with self.assertRaises(nova_exception.InstanceFaultRollback) as caught:
            self.driver.suspend(None, server)
        self.assertIsInstance(caught.exception.inner_exception,
                              nova_exception.InstanceSuspendFailure)
        self.assertIn("whose root is not the host's", str(caught.exception.inner_exception))
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.counts(server)
        # A server on a directory of the host is stopped, to be still.
        self.driver.quiesce(None, server, None)
        self.assertEqual(power_state.PAUSED, self.state(server))
        self.driver.unquiesce(None, server, None)
        self.counts(server)

    def test_quiesce(self) -> None:
        server = self.make()
        self.counts(server)
        self.driver.quiesce(None, server, None)
        self.driver.quiesce(None, server, None)
        self.assertEqual(power_state.RUNNING, self.state(server))
        time.sleep(1)
        before = self._lines(server)
        time.sleep(1)
        self.assertEqual(before, self._lines(server))
        self.driver.unquiesce(None, server, None)
        self.driver.unquiesce(None, server, None)
        self.counts(server)
        # Processes that wait for a frozen file system do not keep it from ending.
        self.driver.quiesce(None, server, None)
        started = time.monotonic()
        self.driver.power_off(server, 10)
        self.assertLess(time.monotonic() - started, 10)
        self.assertTrue(self.domain_server(server).results())

    def test_crash_dump(self) -> None:
        server = self.make("sleep 1000", root_gb=0)
        self.driver.power_off(server, 0)
        with self.assertRaises(nova_exception.InstanceNotRunning):
            self.driver.trigger_crash_dump(server)
        self.driver.power_on(None, server, [])
        self.driver.trigger_crash_dump(server)
        self.wait_for(server, power_state.SHUTDOWN)
        self.assertEqual([], self.domain_server(server).results())

    def test_guest_that_does_not_go_on(self) -> None:
        server = self.make()
        self.driver.suspend(None, server)

        def fail(record: object) -> None:
            raise exception.GuestError("does not answer")
        with unittest.mock.patch.object(builtins, "set_clock", fail), \
                self.assertRaisesRegex(nova_exception.InternalError, "does not answer"):
            self.driver.resume(None, server, [])
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.driver.power_on(None, server, [])
        self.counts(server)


if __name__ == "__main__":
    unittest.main()
