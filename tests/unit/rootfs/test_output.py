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

"""Programs that are not trusted: what they say, and when they do not end."""

import subprocess
import sys
import unittest

from nova_sandbox.rootfs import output

_GREEN = """
import sys
from nova import monkey_patch
monkey_patch.patch(backend="eventlet")
import eventlet
from nova_sandbox.rootfs import output
beats = []
def beat():
    while True:
        beats.append(1)
        eventlet.sleep(0.05)
eventlet.spawn(beat)
done = output.run([sys.executable, "-c", "import time; time.sleep(1); print('x' * 300000)"],
                  pass_fds=(), timeout=60)
print(done.returncode, len(done.stdout), len(beats) > 5)
"""


class OutputTest(unittest.TestCase):

    def run_program(self, program: str, timeout: float = 60) -> tuple[int, str, str]:
        done = output.run([sys.executable, "-c", f"import os, sys, time\n{program}"],
                          pass_fds=(), timeout=timeout)
        return done.returncode, done.stdout, done.stderr

    def test_all_of_it(self) -> None:
        self.assertEqual((3, "x" * 1000000, "y" * 1000000), self.run_program(
            "sys.stderr.write('y' * 1000000); print('x' * 1000000, end=''); sys.exit(3)"))
        self.assertEqual((-9, "", "\ufffd"), self.run_program(
            "os.write(2, bytes((255,))); os.kill(os.getpid(), 9)"))

    def test_too_much(self) -> None:
        for stream in (1, 2):
            with self.assertRaisesRegex(output.TooMuch, "more than 8388608 bytes"):
                self.run_program(f"while True: os.write({stream}, bytes(9999))")

    def test_too_long(self) -> None:
        """Whether it says something or has closed everything."""
        for program in ("while True: os.write(1, b'.'); time.sleep(0.1)",
                        "os.close(1); os.close(2); time.sleep(1000)"):
            with self.assertRaises(subprocess.TimeoutExpired):
                self.run_program(program, 1)

    def test_green_threads_go_on(self) -> None:
        done = subprocess.run([sys.executable, "-W", "ignore", "-c", _GREEN], timeout=120,
                              capture_output=True, text=True, check=False)
        self.assertEqual("0 300001 True\n", done.stdout, done.stderr)


if __name__ == "__main__":
    unittest.main()
