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

"""Containers that cannot be packed from outside."""

import os
import subprocess
import sys
import unittest


class PausedExportTest(unittest.TestCase):
    def test_ended(self) -> None:
        with subprocess.Popen(["true"]) as ended:
            ended.wait()
        done = subprocess.run(
            [sys.executable, "-m", "nova_sandbox.rootfs.pausedexport", str(ended.pid)],
            capture_output=True, text=True, check=False)
        self.assertEqual((1, "", "the container has ended\n"),
                         (done.returncode, done.stdout, done.stderr))

    def test_refused(self) -> None:
        """Of a process of somebody else's, or of one without namespaces of its own."""
        done = subprocess.run(
            ["unshare", "--user", "--", sys.executable, "-m", "nova_sandbox.rootfs.pausedexport",
             str(os.getpid())], capture_output=True, text=True, check=False)
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertRegex(done.stderr, "^the paused container cannot be read: .*\n$")


if __name__ == "__main__":
    unittest.main()
