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
"""PID 1's own small programs: what they refuse. What they do to machines, tests/nova shows."""

from nova_sandbox.guest import wire
from tests.unit.guest import harness


class BuiltinsTest(harness.GuestCase):
    def run_builtin(self, *argv):
        guest = self.guest()
        guest.send(wire.RUN, 1, wire.Run(argv, builtin=argv[0]).payload)
        return guest.collect(1)

    def test_where_there_is_no_disk_nothing_is_frozen(self):
        for name in ("freeze", "thaw"):
            result = self.run_builtin(name)
            self.assertEqual((0, b"0\n"), (result.status, result.stdout), name)

    def test_write_back(self):
        self.assertEqual(0, self.run_builtin("sync").status)

    def test_clock(self):
        for text, reason in (("tomorrow", b"Invalid"), ("", b"Invalid"),
                             # It is the host's.
                             ("1", b"not permitted")):
            result = self.run_builtin("clock", text)
            self.assertEqual(1, result.status)
            self.assertIn(reason, result.stderr)

    def test_usage(self):
        for argv in (("freeze", "/"), ("clock",), ("sync", "/"), ("unpack",)):
            result = self.run_builtin(*argv)
            self.assertEqual(125, result.status)
            self.assertIn(b"usage: ", result.stderr)
