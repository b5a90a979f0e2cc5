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

"""Archives that are passed on: what is in bounds, and what is not."""

import os
import subprocess
import sys
import tempfile
import unittest
from typing import Any

from nova_sandbox.runtime import bounds

MIB = 1 << 20


class BoundsTest(unittest.TestCase):

    def carry(self, program: str, reader: str = "cat", **given: int) -> tuple[str | None, bytes]:
        """Pass on what a Python program writes; return what is said of it and what comes out."""
        allowed = bounds.Bounds(**{"most": MIB, "free": 0, "seconds": 60, "least": 1, **given})
        self.assertEqual(vars(allowed), vars(bounds.Bounds.parse(allowed.words())))
        pipes = [os.pipe() for _ in range(3)]
        (archive, archive_end), (errors, errors_end), (output, output_end) = pipes
        with tempfile.TemporaryFile() as place:
            guard = bounds.start(allowed, archive=archive, errors=errors, output=output_end,
                                 file=place.fileno())
        packing: Any = subprocess.Popen([sys.executable, "-c", f"import os, time\n{program}"],
                                        stdout=archive_end, stderr=errors_end)
        found = self.enterContext(tempfile.TemporaryFile())
        read = subprocess.Popen(["sh", "-c", reader], stdin=output, stdout=found)
        for pipe in pipes:
            for end in pipe:
                os.close(end)
        try:
            reason = bounds.reason(guard, packing)
        finally:
            packing.kill()
            packing.wait()
        read.wait()
        found.seek(0)
        return reason, found.read()

    def test_all_of_it(self) -> None:
        self.assertEqual((None, bytes(MIB)), self.carry(f"os.write(1, bytes({MIB}))"))
        self.assertEqual((None, b""), self.carry(""))

    def test_errors(self) -> None:
        self.assertEqual(("the last", b"some"), self.carry(
            "print('some', flush=True, end=''); import sys; sys.exit('first\\nthe last')"))
        self.assertEqual(("it ended with -9", b""), self.carry("os.kill(os.getpid(), 9)"))
        # What is said by who succeeds is not why it failed.
        self.assertEqual((None, b"x"), self.carry("os.write(2, b'hello'); os.write(1, b'x')"))

    def test_too_much(self) -> None:
        reason, found = self.carry("while True: os.write(1, bytes(9999))")
        self.assertRegex(str(reason), f"longer than the {MIB} bytes")
        self.assertLessEqual(len(found), MIB)

    def test_too_many_errors(self) -> None:
        """They are not collected, and count for nothing."""
        reason, found = self.carry("while True: os.write(2, bytes(9999))", seconds=1)
        self.assertEqual(("0 bytes came in 1 seconds; 1 at least have to", b""), (reason, found))

    def test_too_slow(self) -> None:
        self.assertEqual(
            ("0 bytes came in 1 seconds; 1 at least have to", b""),
            self.carry("time.sleep(1000)", seconds=1))
        reason, _ = self.carry("while True: os.write(1, b'x'); time.sleep(.1)", seconds=1,
                               least=1000)
        self.assertRegex(str(reason), "bytes came in 1 seconds; 1000 at least have to")

    def test_end_that_never_comes(self) -> None:
        reason, found = self.carry("os.write(1, b'x'); os.close(1); time.sleep(1000)", seconds=1)
        self.assertEqual(b"x", found)
        self.assertRegex(str(reason), "bytes came in 1 seconds")

    def test_no_space(self) -> None:
        reason, _ = self.carry("os.write(1, b'x')", free=1 << 62)
        self.assertRegex(str(reason), "no space on the host")
        reason, _ = self.carry("while True: os.write(1, bytes(9999))", "exit 1", most=1 << 40)
        self.assertRegex(str(reason), "zstd ended early")


if __name__ == "__main__":
    unittest.main()
