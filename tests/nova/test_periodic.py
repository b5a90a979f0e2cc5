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

"""Nova's periodic tasks cost libvirt the same, however many servers there are."""

import collections
import itertools
import os
import threading
import unittest
import uuid
from typing import Any

import libvirt
from nova import exception as nova_exception
from nova.compute import power_state, provider_tree

from nova_sandbox import startcache
from nova_sandbox.host import connection, shared
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.sandbox import model
from nova_sandbox.virt import driver
from nova_sandbox.virt import servers as host_servers
from tests.nova import servers, test_driver


class Counter:
    """Counts libvirt's calls by their names."""

    def __init__(self) -> None:
        self.calls: collections.Counter[str] = collections.Counter()

    def wrap(self, target: Any, autowrap: tuple[type, ...]) -> "Counted":
        """Return what stands in for an object of libvirt, or for libvirt."""
        return Counted(self, target, autowrap)


class Counted:
    def __init__(self, counter: Counter, target: Any, autowrap: tuple[type, ...]) -> None:
        self._counter, self._target, self._autowrap = counter, target, autowrap

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        if not callable(found):
            return found

        def call(*arguments: Any) -> Any:
            self._counter.calls[name] += 1
            result = found(*arguments)
            return Counted(self._counter, result, self._autowrap) \
                if isinstance(result, self._autowrap) else result
        return call


class PeriodicTest(test_driver.DriverCase):
    kind = "lxc"

    def setUp(self) -> None:
        super().setUp()
        self.counter = Counter()
        self.numbers = itertools.count()
        shared.close_all()
        connection.call_through(self.counter.wrap)
        self.addCleanup(shared.close_all)
        self.addCleanup(connection.call_through, lambda one, autowrap: one)

    def server(self, command: str, **specs: str) -> Any:
        made = super().server(command, **specs)
        # The name is made from it.
        made.id = os.getpid() * 10 + next(self.numbers)
        return made

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        with open(dest_path, "wb") as stream:
            stream.write(self.image)

    def defined(self, number: int) -> list[Any]:
        """Return servers that are off, as many as wanted."""
        found = []
        plain = libvirt.open(self.driver._uris()[0])
        self.addCleanup(plain.close)
        for _count in range(number):
            made = servers.instance(servers.flavor(), servers.image(), uuid=str(uuid.uuid4()))
            name = f"periodic-{made.uuid}"
            host_servers.Server(self.driver._settings, made.uuid).make(model.Sandbox(
                name=name, virt_type="lxc", command=model.Command(argv=("true",)),
                limits=model.Limits(memory=64 << 20, vcpus=1)))
            domain = plain.defineXML(dx.Domain(
                type="lxc", name=name, uuid=made.uuid, memory=dx.Memory(value=65536),
                os=dx.OS(type=dx.OSType(value="exe"), init="/bin/true")).to_xml())
            self.addCleanup(domain.undefine)
            found.append(made)
        return found

    def cycle(self, of: list[Any]) -> list[int]:
        """Do what Nova's update_available_resource and _sync_power_states ask of a driver."""
        node, = self.driver.get_available_nodes()
        has = self.driver.get_available_resource(node)
        tree = provider_tree.ProviderTree()
        tree.new_root(node, has["uuid"])
        self.driver.update_provider_tree(tree, node)
        self.assertEqual(len(of), self.driver.get_num_instances())
        states = [int(self.driver.get_info(one).state) for one in of]
        # Nova's _cleanup_running_deleted_instances.
        self.assertEqual(len(of), len(self.driver.list_instance_uuids()))
        self.assertEqual(len(of), len(self.driver.list_instances()))
        return states

    def test_calls(self) -> None:
        of: list[Any] = []
        counts = []
        self.cycle(of)
        for number in (1, 5, 20):
            of += self.defined(number - len(of))
            self.counter.calls.clear()
            self.assertEqual([power_state.SHUTDOWN] * number, self.cycle(of))
            counts.append(dict(self.counter.calls))
        # Two libvirt drivers; LXC's has no figures of all domains at once.
        self.assertEqual([{"getLibVersion": 2, "listAllDomains": 4, "getAllDomainStats": 1}] * 3,
                         counts)

    def test_states(self) -> None:
        running, paused, ended = (self.spawn("sleep 1000") for _ in range(3))
        off, = self.defined(1)
        self.driver.pause(paused)
        self.driver.power_off(ended)
        self.assertEqual([power_state.RUNNING, power_state.PAUSED, power_state.SHUTDOWN,
                          power_state.SHUTDOWN], self.cycle([running, paused, ended, off]))
        # What changed since is asked for, and so is what has to be exact.
        self.driver.pause(running)
        self.assertEqual(power_state.PAUSED, self.driver.get_info(running).state)
        driver.SandboxDriver(None).unpause(paused)
        self.assertEqual(power_state.RUNNING,
                         self.driver.get_info(paused, use_cache=False).state)

    def test_events_make_it_exact(self) -> None:
        server = self.spawn("sleep 1000")
        self.cycle([server])
        seen = threading.Event()
        self.driver.register_event_listener(lambda event: seen.set())
        seen.clear()
        # As an operator would, past the driver.
        plain = libvirt.open(self.driver._uris()[0])
        plain.lookupByUUIDString(server.uuid).destroy()
        plain.close()
        self.assertTrue(seen.wait(30))
        self.assertEqual(power_state.SHUTDOWN, self.driver.get_info(server).state)

    def test_descriptions_are_read_once(self) -> None:
        of = self.defined(3)
        self.cycle(of)
        with unittest.mock.patch.object(host_servers.file, "load", side_effect=AssertionError):
            self.cycle(of)
        # One that was written anew is read anew.
        server = host_servers.Server(self.driver._settings, of[0].uuid)
        host_servers.file.save(server.sandbox().replace(name="renamed"),
                               f"{server.directory}/description.json")
        self.assertIn("renamed", self.driver.list_instances())


class LostTest(test_driver.DriverCase):
    """Connections that end under the driver."""

    kind = "lxc"

    def test_lost_connection(self) -> None:
        server = self.spawn("sleep 1000")
        uri = self.driver._uris()[0]
        kept = shared.connection(uri)
        # The socket's end, as when libvirtd was restarted.
        kept.close()
        self.assertFalse(kept.is_alive())
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertIsNot(kept, shared.connection(uri))

    def test_nobody_answers(self) -> None:
        server = self.spawn("sleep 1000")
        there = self.driver._settings
        self.addCleanup(setattr, self.driver, "_settings", there)
        shared.close_all()
        self.driver._settings = startcache.Settings({
            **vars(there), "lxc_uri": f"lxc:///system?socket={self.directory}/nobody"})
        for use_cache in (True, False):
            with self.assertRaises(nova_exception.HypervisorUnavailable):
                self.driver.get_info(server, use_cache=use_cache)
        # Which is no reason not to say what the host has.
        self.assertEqual(1, self.driver.get_available_resource("here")["vcpus_used"])
        self.assertEqual(1, self.driver.get_num_instances())
        with self.assertRaises(nova_exception.HypervisorUnavailable):
            self.driver.get_info(server)


if __name__ == "__main__":
    unittest.main()
