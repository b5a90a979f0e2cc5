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
"""Sandboxes that libvirt and their files remember: what a server is made of."""

import os
import time
import unittest
import uuid
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.host import connection, uris
from nova_sandbox.runtime import launch, starter
from nova_sandbox.sandbox import model
from tests.functional import base


class ServerFiles(launch.Keep):
    """One log for both streams, which goes on when the server is started again."""

    persistent = True

    def __init__(self, directory, server):
        self.paths = [directory / "console.log", directory / "status"]
        self.uuid = server

    def make_logs(self, settings, sandbox, undo):
        for path in self.paths:
            path.touch(0o600)
        return [str(path) for path in self.paths]


class Kept:
    kind = ""

    def setUp(self):
        super().setUp()
        self.name = base.unique_name("kept")
        self.server = str(uuid.uuid4())
        driver = "lxc" if self.kind == "lxc" else "qemu"
        self.connection = connection.Connection(
            uris.libvirt_uri(driver, self.session.settings()))
        self.addCleanup(self.connection.close)
        self.addCleanup(self.forget)
        self.keep = ServerFiles(self.directory, self.server)

    def start(self, *argv):
        sandbox = model.Sandbox(name=self.name, virt_type=self.kind, command={"argv": argv})
        launch.launch_kept(sandbox, self.session.settings(), self.keep, warn=lambda _: None,
                           timeout=60)

    def domain(self):
        return self.connection.lookup_uuid(self.server)

    def forget(self):
        domain = self.domain()
        if domain:
            domain.destroy()
            domain.undefine()

    def wait(self):
        deadline = time.monotonic() + 60
        while self.domain().state() != "ended" and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual("ended", self.domain().state())

    def test_started_again(self):
        self.start("/bin/sh", "-c", "echo first; exit 3")
        self.wait()
        descriptors = len(os.listdir("/proc/self/fd"))
        self.start("/bin/sh", "-c", "echo out; echo error >&2; exit 4")
        self.wait()
        self.assertEqual(["first", "out", "error"], self.keep.paths[0].read_text().split())
        self.assertEqual("exited 3\nexited 4\n", self.keep.paths[1].read_text())
        # A service that starts servers all day keeps nothing open for them.
        self.assertEqual(descriptors, len(os.listdir("/proc/self/fd")))

    def test_paused(self):
        self.start("/bin/sleep", "60")
        self.domain().pause()
        self.assertEqual("paused", self.domain().state())
        self.domain().unpause()
        self.assertEqual("running", self.domain().state())

    def test_failure_leaves_no_domain(self):
        """Also when libvirt knows the domain already: what fails is the guest's first answer."""
        with (mock.patch.object(starter.Starter, "converse", side_effect=OSError("broken")),
              self.assertRaisesRegex(exception.HostError, "broken")):
            self.start("/bin/true")
        self.assertIsNone(self.domain())


class KeptLXC(Kept, base.LXC):
    kind = "lxc"


class KeptKVM(Kept, base.KVM):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
