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

"""What the tests with a control plane share: servers made through the APIs, and waiting.

``tools/cloud test`` runs them, in the cloud's virtual environment.
"""

import functools
import itertools
import os
import time
import unittest
from collections.abc import Callable
from typing import Any

import openstack
from cloudlib import layout, remains, samples
from cloudlib.operations import Operations
from openstack.compute.v2.server import Server

# Virtual machines are emulated where there is no KVM.
TIMEOUT = 180
# The command runs on, and ends at once when it is told to.
STAY = "sh -c 'trap \"exit 0\" TERM; echo started; while :; do sleep 1000 & wait; done'"
_counter = itertools.count()


@functools.cache
def cloud() -> layout.Layout:
    """Return the cloud that runs."""
    return layout.Layout(os.environ.get(layout.DIRECTORY_VARIABLE) or layout.DIRECTORY)


@functools.cache
def connection() -> openstack.connection.Connection:
    """Return the administrator's connection."""
    samples.create(cloud())
    return samples.connect(cloud())


class CloudCase(unittest.TestCase):
    """One test; nothing may be left of its servers at the end."""

    kind = "lxc"

    def setUp(self) -> None:
        self.cloud = cloud()
        self.connection = connection()
        self.compute = self.connection.compute
        self.operations = Operations(self.cloud)
        before = remains.find(self.cloud, self.connection)
        self.addCleanup(self._assert_nothing_is_left, before)

    def _assert_nothing_is_left(self, before: set[str]) -> None:
        def left() -> set[str]:
            return remains.find(self.cloud, self.connection) - before
        try:
            self.until(lambda: not left(), "left", 30)
        except AssertionError:
            self.fail(f"left behind: {', '.join(sorted(left()))}")

    def until(self, done: Callable[[], Any], what: str, seconds: float = TIMEOUT) -> Any:
        """Wait for something, and return it.

        :param done: gives it, or something false
        :param what: named when it does not come
        """
        end = time.monotonic() + seconds
        while not (found := done()):
            if time.monotonic() > end:
                self.fail(f"{what}: not within {seconds} s")
            time.sleep(0.1)
        return found

    # What servers are made of.

    def flavor(self, *, disk: int = 1, ephemeral: int = 0, swap: int = 0,
               ram: int | None = None, vcpus: int = 1, **specs: str) -> str:
        """Make a flavor of this class's kind, for this test.

        :param disk: GiB, as *ephemeral*
        :param swap: MiB, as *ram*
        :param specs: extra specs, with ``__`` for a colon
        :returns: its id
        """
        memory = ram or samples.FLAVORS[f"sandbox-{self.kind}"][0]
        made = self.compute.create_flavor(
            name=f"test-{os.getpid()}-{next(_counter)}", ram=memory, vcpus=vcpus, disk=disk,
            ephemeral=ephemeral, swap=swap)
        self.addCleanup(self.compute.delete_flavor, made)
        self.compute.create_flavor_extra_specs(made, {
            "sandbox:virt_type": self.kind,
            **{name.replace("__", ":"): value for name, value in specs.items()}})
        return str(made.id)

    def image(self, data: bytes | None = None, **properties: str) -> str:
        """Make an image, for this test; without data the sample's.

        :param properties: its formats too, where they are not raw and bare
        :returns: its id
        """
        made = self.connection.image.create_image(
            f"test-{os.getpid()}-{next(_counter)}", data=data or samples.root_file_system(),
            wait=True, **{"disk_format": "raw", "container_format": "bare", **properties})
        self.addCleanup(self.connection.image.delete_image, made)
        return str(made.id)

    # Servers.

    def request(self, command: str | None = STAY, *, flavor: str | None = None,
                image: str | None = None, host: str = "sandbox", **given: Any) -> str:
        """Ask for a server, which goes at the end.

        :param command: None: the image's
        :param given: to ``create_server``
        :returns: its id
        """
        specs = {} if command is None else {"sandbox__command": command}
        made = self.compute.create_server(
            name=self.id().rpartition(".")[2], networks="none",
            flavor_id=flavor or self.flavor(**specs),
            image_id=image or self.compute.find_image(samples.IMAGE, False).id,
            availability_zone=f"nova:{host}", **given)
        self.addCleanup(self.delete, made.id)
        return str(made.id)

    def create(self, command: str | None = STAY, **given: Any) -> str:
        """Make a server and wait until it is active; see :meth:`request`."""
        server = self.request(command, **given)
        self.wait(server, "ACTIVE")
        return server

    def show(self, server: str) -> Server:
        """Return what the API tells of a server."""
        return self.compute.get_server(server)

    def wait(self, server: str, status: str) -> Server:
        """Wait until a server has a status and nothing more is done to it."""
        def has() -> Server | None:
            found = self.show(server)
            if found.status == "ERROR" and status != "ERROR":
                fault = (found.fault or {}).get("message")
                raise AssertionError(f"the server is in status ERROR: {fault}")
            return found if found.status == status and not found.task_state else None
        try:
            return self.until(has, f"server {status}")
        except AssertionError as error:
            found = self.show(server)
            raise AssertionError(
                f"{error}; it is {found.status}, task {found.task_state}") from error

    def delete(self, server: str) -> None:
        """Delete a server for good, and wait until it is gone."""
        self.compute.delete_server(server, force=bool(self.reclaims), ignore_missing=True)
        self.until(lambda: self.compute.find_server(server) is None, "deleted")

    # Nova keeps deleted servers for a while; then deleting takes another request.
    reclaims = False

    def told(self, server: str, start: int) -> list[str]:
        """Return what a server has written from one "ready" to the next.

        :param start: which "ready" it ends with, from 1 on
        """
        def ready() -> bool:
            return self.console(server).count("ready\n") >= start
        self.until(ready, f"start {start}")
        return self.console(server).split("ready\n")[start - 1].splitlines()

    def console(self, server: str, wanted: str = "", seconds: float = TIMEOUT) -> str:
        """Return the console log as soon as it has some text."""
        text = ""

        def found() -> bool:
            nonlocal text
            text = self.compute.get_server_console_output(server)["output"]
            return wanted in text
        try:
            self.until(found, "console", seconds)
        except AssertionError:
            self.assertIn(wanted, text)
        return text

    def crash(self, name: str = "nova-compute") -> None:
        """End a server of the cloud as a crash does, and start it again."""
        self.operations.restart(name, kill=True)


class TwoHostsCase(CloudCase):
    """Tests with a second nova-compute, which has a libvirtd, a node and files of its own."""

    @classmethod
    def setUpClass(cls) -> None:
        Operations(cloud()).up(None, {}, fresh=False, second="sandbox.SandboxDriver")

    @classmethod
    def tearDownClass(cls) -> None:
        Operations(cloud()).up("sandbox.SandboxDriver", {}, fresh=False)
