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
"""What NFS and CephFS servers export, mounted as servers' shares are.

A host's own kernel may have neither: file servers and clients are in a machine, whose kernel
has both.
"""

import json
import unittest
from typing import Any

from tests.functional import base, session


class ExportsTest(base.Functional):
    kind = "qemu"

    def seen(self, program: str, memory: str) -> dict[str, Any]:
        """Run a program of tests/functional/exported; return what it tells."""
        result = self.sandbox(
            "--memory", memory, "--cap-add", "ALL", "--writable",
            "-m", f"bind:/mnt={session.REPOSITORY},ro", "-w", "/mnt", "-e", "PYTHONPATH=/mnt",
            "-e", "PYTHONDONTWRITEBYTECODE=1", "--", "/usr/bin/python3", "-m",
            f"tests.functional.exported.{program}", status=None, timeout=300)
        self.assertEqual(0, result.status, result.stdout[-1000:] + result.stderr[-3000:])
        found: dict[str, Any] = json.loads(result.lines[-1])
        return found

    def check_mount(self, mount: dict[str, str], fstype: str, source: str) -> None:
        self.assertEqual((fstype, source), (mount["fstype"], mount["source"]))
        flags = mount["flags"].split(",")
        self.assertLessEqual({"rw", "nosuid", "nodev"}, {*flags})

    def check_refused(self, seen: dict[str, Any], expected: dict[str, str]) -> None:
        """Each with the reason of who refuses it, and nothing stays."""
        self.assertEqual({*expected}, {*seen["refused"]})
        for name, reason in expected.items():
            self.assertRegex(seen["refused"][name], reason)
        self.assertEqual([[], []], seen["left_of_refused"])

    def test_nfs(self) -> None:
        seen = self.seen("nfs", "1G")
        self.assertEqual((False, True), (seen["unmounted"], seen["mounted"]))
        for mounts in (seen["mounts"], seen["others"]):
            mount, = mounts
            self.check_mount(mount, "nfs4", "127.0.0.1:/")
            # The operator's own, but for those that protect the host.
            self.assertLess({"rsize=65536", "vers=4.2"}, {*mount["options"].split(",")})
        self.assertEqual("by the server\n", seen["told"])
        self.assertEqual(["by the client\n", 1234, 5678], seen["heard"])
        self.assertEqual([True, 1], seen["used"])
        # A file is open in the one and in the other mount.
        for reason in seen["busy"]:
            self.assertRegex(reason, "device is busy")
        self.assertEqual((2, True), (len(seen["busy"]), seen["still"]))
        self.assertEqual([[], [], []], seen["left"])
        self.check_refused(seen, {
            "denied": "access denied by server", "missing": "No such file",
            "closed": "Connection refused", "option": "incorrect mount option"})

    def test_cephfs(self) -> None:
        seen = self.seen("ceph", "3G")
        for mounts in (seen["mounts"], seen["others"]):
            for mount, user in zip(mounts, ("one", "two"), strict=True):
                self.check_mount(mount, "ceph", "127.0.0.1:6789:/")
                self.assertIn(f"name={user}", mount["options"].split(","))
            self.assertIn("noatime", mounts[0]["flags"])
        self.assertEqual((True, False), (seen["mounting"], seen["secret"]))
        self.assertEqual("by the first\n", seen["told"])
        self.assertEqual([False, 1], seen["used"])
        self.assertEqual([[], [], []], seen["left"])
        self.check_refused(seen, {
            "key": "key or user is another", "user": "key or user is another",
            "broken": "secret", "missing": "No such file", "option": "Invalid argument"})


if __name__ == "__main__":
    unittest.main()
