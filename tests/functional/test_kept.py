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

import contextlib
import gc
import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest
import uuid
from unittest import mock

import libvirt

from nova_sandbox import exception
from nova_sandbox.host import connection, containers, uris
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.runtime import launch, starter
from nova_sandbox.sandbox import model
from tests import missed
from tests.functional import base, leaks


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
        # An earlier test's failure on purpose keeps a connection, which is not this one's.
        gc.collect()
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

    def test_end(self):
        """Its processes end without libvirt, which notices, unless they cannot."""
        self.start("/bin/sh", "-c", "trap '' TERM; sleep 60 & sleep 60")
        self.domain().pause()
        containers.end(self.domain()._domain)
        self.assertEqual("paused", self.domain().state())
        self.domain().unpause()
        controller = self.domain()._domain.ID()
        containers.end(self.domain()._domain)
        self.assertRaises(libvirt.libvirtError, self.domain()._domain.destroy)
        self.assertEqual("ended", self.domain().state())
        self.assertIn(uris.start_time(controller), (None, 0))
        # It has ended, and nothing is done to what has its number now.
        containers.end(self.domain()._domain)
        self.start("/bin/sleep", "60")
        self.domain().destroy()
        self.assertEqual("ended", self.domain().state())
        self.forget()
        leaks.wait_until_gone(self.name, ranges=False)

    def test_end_that_libvirt_misses(self):
        self.start("/bin/sleep", "1000")
        descriptors = len(os.listdir("/proc/self/fd"))
        with missed.end(self.domain()) as known:
            self.assertEqual("unknown", self.connection.states()[self.server])
            self.assertEqual("ended", self.domain().state())
            self.assertFalse(known.isActive())
        self.start("/bin/sleep", "1000")
        with missed.end(self.domain()):
            # Without a look at it.
            self.start("/bin/sleep", "1000")
        self.assertEqual("running", self.domain().state())
        self.assertEqual(descriptors, len(os.listdir("/proc/self/fd")))

    def test_processes_that_are_not_seen(self):
        """Nothing is believed of libvirt's where its numbers of processes are others."""
        self.start("/bin/sleep", "1000")
        script = ("import sys; from nova_sandbox.host.connection import Connection; "
                  "print(Connection(sys.argv[1]).lookup(sys.argv[2]).state())")
        told = subprocess.run(
            ["unshare", "--fork", "--pid", "--mount-proc", sys.executable, "-c", script,
             self.connection.uri, self.name], stdout=subprocess.PIPE, check=True, timeout=60)
        self.assertEqual(b"running\n", told.stdout)
        self.assertEqual("running", self.domain().state())

    def guardian(self):
        """Return the process id of the guardian."""
        for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            # Processes of others end at any moment.
            with contextlib.suppress(OSError):
                text = path.read_bytes()
                if b"--guard" in text and f"/{self.name}\0".encode() in text:
                    return int(path.parent.name)
        return self.fail("it has no guardian")

    def first_id(self):
        text = self.domain()._domain.XMLDesc()
        return dx.Domain.from_xml(text).idmap.uids[0].target

    def test_guardian_that_is_killed(self):
        """As when a service manager ends all processes of nova-compute."""
        settings = self.session.settings()
        # No other test's, whose guardians may still hold theirs.
        settings.idmap_start, settings.idmap_ranges = 0xe0000000 + os.getpid() % 1000 * 131072, 2
        with mock.patch.object(self.session, "settings", return_value=settings):
            self.start("/bin/sleep", "1000")
            first, own = self.first_id(), (self.name, self.server)
            os.kill(self.guardian(), signal.SIGKILL)
            self.name, self.server = base.unique_name("other"), str(uuid.uuid4())
            self.keep.uuid = self.server
            self.start("/bin/sleep", "1000")
            other = self.domain()
            self.addCleanup(other.undefine)
            self.addCleanup(other.destroy)
            self.assertNotEqual(first, self.first_id())
            third = launch.Keep()
            with self.assertRaisesRegex(exception.HostError, "all ranges of ids are taken"):
                launch.launch_kept(model.Sandbox(
                    name=base.unique_name("third"), virt_type="lxc",
                    command={"argv": ["/bin/true"]}), settings, third, warn=str, timeout=60)
            self.name, self.server = own
            self.keep.uuid = self.server
            self.domain().destroy()
            # It has its name again, and the only range.
            self.start("/bin/sleep", "1000")
            self.assertEqual(first, self.first_id())


class KeptKVM(Kept, base.KVM):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
