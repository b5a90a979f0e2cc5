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

"""``nova-sandbox host check`` on the host that the tests run on."""

import unittest

from tests.functional import base


class HostCheck(base.LXC):
    def test_table(self) -> None:
        result = self.tool("host", "check")
        self.assertGreater(len(result.lines), 5)
        self.assertEqual(b"", result.stderr)

    def test_json(self) -> None:
        checks = self.tool("host", "check", "--format", "json").json
        self.assertIsInstance(checks, list)
        self.assertGreater(len(checks), 5)
        for check in checks:
            self.assertIn(check["state"], ("ok", "warn", "fail"), check)
            if check["state"] == "fail":
                self.assertTrue(check["mend"], check)

    def test_nothing_answers(self) -> None:
        """A libvirt that is not there fails the check, in words."""
        config = self.session.write_config(
            "nobody.conf", lxc_uri="lxc:///system?socket=/no/such/socket",
            qemu_uri="qemu:///system?socket=/no/such/socket")
        result = self.tool("host", "check", "--config-file", str(config), status=1)
        self.assertIn("/no/such/socket", result.text)
        self.assert_one_line(
            self.tool("run", "--config-file", str(config), "--", "true", status=None),
            "/no/such/socket")

    def test_status(self) -> None:
        self.assertNotEqual("", self.tool("host", "status", status=None).text)


if __name__ == "__main__":
    unittest.main()
