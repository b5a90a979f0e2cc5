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
"""The driver on another kind of host: a machine, with control groups of version 2 alone."""

import unittest

from tests.functional import base, nested


class NestedTest(base.Functional):
    kind = "qemu"

    def test_shares(self) -> None:
        """Containers and a real NFS server."""
        case = "tests.nova.nfs_shares.SharesNFS"
        result = self.tool(*nested.words(*(f"{case}.test_{name}" for name in (
            "share", "crashes", "namespace_of_users"))), status=None, timeout=500)
        self.assertEqual(0, result.status, result.stderr.decode()[-5000:])
        self.assertIn("Ran 3 tests", result.stderr.decode())
        self.assertNotIn("skipped", result.stderr.decode())


if __name__ == "__main__":
    unittest.main()
