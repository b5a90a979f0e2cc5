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

"""What the tests of SETUP have in common."""

import os
import shutil
import tempfile

from nova_sandbox.guest import wire
from tests.unit.guest import harness

ROOT_RIGHTS = (1 << 41) - 1  # every capability


class SetupCase(harness.GuestCase):
    def setUp(self):
        self.top = tempfile.mkdtemp(prefix="nova-sandbox-test-")
        os.chmod(self.top, 0o755)
        self.addCleanup(shutil.rmtree, self.top, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.top, *parts)

    def host(self, *parts):
        """Return what the path of the test's directory is in the staging root."""
        return "/host" + self.path(*parts)

    def tree(self, **content):
        """Make files below the test's directory; None is a directory, a tuple a link."""
        for name, text in content.items():
            path = self.path(name.replace("__", "/"))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            if text is None:
                os.makedirs(path, exist_ok=True)
            elif isinstance(text, tuple):
                os.symlink(text[0], path)
            else:
                with open(path, "w") as f:
                    f.write(text)

    def setup_of(self, *operations, root="root"):
        """Return a SETUP whose new root is a directory of the test's, or none."""
        setup = wire.Setup()
        setup.mkdir("/t/root")
        if root:
            os.makedirs(self.path(root), exist_ok=True)
            setup.bind(self.host(root), "/t/root")
        for name, *arguments in operations:
            getattr(setup, name)(*arguments)
        return setup

    def started(self, *operations, root="root", **options):
        return self.guest(self.setup_of(*operations, root=root), host=True, **options)

    def output(self, guest, script):
        result = self.shell(script, guest, capabilities=ROOT_RIGHTS)
        self.assertEqual((0, b""), (result.status, result.stderr))
        return result.stdout.decode()

    def refused(self, *operations, root="root", raw=b"", files=(), **options):
        """Return the text of the failure that SETUP ends with."""
        guest = harness.Guest(host=True, **options)
        self.addCleanup(guest.close)
        setup = self.setup_of(*operations, root=root)
        guest.expect(wire.HELLO, 0)
        guest.send(wire.SETUP, 0, setup.payload() + raw, [*setup.files, *files])
        failure = wire.Failure(guest.expect(wire.FAILED, 0))
        self.assertEqual(125, failure.status)
        guest.sock.close()
        self.assertEqual(0, guest.wait())
        return failure.text

    def mounts(self, guest, below):
        """Return mount point -> (flags, type) below a path, topmost ones."""
        found = {}
        for line in self.output(guest, "cat /proc/self/mountinfo").splitlines():
            words = line.split()
            if (words[4] + "/").startswith(below.rstrip("/") + "/"):
                found[words[4]] = ({"ro", "nosuid", "nodev", "noexec"} & set(words[5].split(",")),
                                   words[words.index("-") + 1])
        return found
