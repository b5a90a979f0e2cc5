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

"""The Python API against real containers."""

from nova_sandbox import api, exception
from tests.functional import base


class API(base.Functional):
    def start(self, *argv: str) -> api.Process:
        process = api.start(list(argv), settings=self.session.settings())
        self.addCleanup(process.close)
        return process

    def test_run(self) -> None:
        result = api.run(["/bin/sh", "-c", "cat; echo e >&2; exit 3"], stdin=b"in",
                         settings=self.session.settings())
        self.assertEqual((3, None, b"in", b"e\n"),
                         (result.status, result.signal, result.stdout, result.stderr))

    def test_streams(self) -> None:
        process = self.start("cat")
        process.stdin.write(b"hello")
        process.stdin.close()
        self.assertEqual(b"hello", process.stdout.read())
        self.assertEqual(0, process.wait(30).status)

    def test_exec_signal_and_wait(self) -> None:
        process = self.start("sleep", "100")
        with self.assertRaises(TimeoutError):
            process.wait(0.1)
        other = process.exec(["sh", "-c", "echo inside; exit 4"])
        self.assertEqual((b"inside\n", 4), (other.stdout.read(), other.wait(30).status))
        other.close()
        process.signal(15)
        self.assertEqual((143, 15), (process.wait(30).status, process.wait().signal))

    def test_not_found(self) -> None:
        with self.assertRaises(exception.CommandError) as caught:
            self.start("/no/such/program").wait(30)
        self.assertEqual(127, caught.exception.exit_status)
