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

"""The program that carries a root file system's archive."""

import os
import pathlib
import select
import subprocess
import sys
import time
import unittest

_PARENT = """
import subprocess, sys
process = subprocess.Popen([sys.executable, "-m", "nova_sandbox.runtime.export"])
print(process.pid, flush=True)
process.wait()
"""


class ExportTest(unittest.TestCase):
    def test_ends_with_its_parent(self) -> None:
        """Also while what it reads from is there."""
        reader, writer = os.pipe()
        self.addCleanup(os.close, writer)
        with subprocess.Popen([sys.executable, "-c", _PARENT], stdin=reader,
                              stdout=subprocess.PIPE, text=True) as parent:
            os.close(reader)
            assert parent.stdout
            pid = int(parent.stdout.readline())
            process = os.pidfd_open(pid)
            self.addCleanup(os.close, process)
            deadline = time.monotonic() + 30
            # Until it reads from its descriptor 0: read(2) is call 0.
            while not pathlib.Path(f"/proc/{pid}/syscall").read_text().startswith("0 0x0 "):
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.01)
            parent.kill()
        poll = select.poll()
        poll.register(process, select.POLLIN)
        self.assertTrue(poll.poll(30000), "it goes on")


if __name__ == "__main__":
    unittest.main()
