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

"""What a sandbox has on the host beside its domain."""

import os
import tempfile
import unittest

from nova_sandbox import exception
from nova_sandbox.runtime import state


class Settings:
    idmap_start = 1_000_000
    idmap_ranges = 3

    def __init__(self, state_path: str) -> None:
        self.state_path = state_path


class StateCase(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.settings = Settings(os.path.join(temporary.name, "s"))

    def create(self, name: str) -> state.StateDirectory:
        return state.StateDirectory.create(self.settings, name)  # type: ignore[arg-type]


class DirectoryTest(StateCase):
    def test_a_name_is_taken_once(self) -> None:
        directory = self.create("web")
        self.assertEqual(0o700, os.stat(directory.path).st_mode & 0o777)
        with self.assertRaises(exception.AlreadyExists) as caught:
            self.create("web")
        self.assertIn("--name", str(caught.exception))
        directory.remove()
        self.create("web").remove()

    def test_remove_takes_what_is_in_it_and_may_be_repeated(self) -> None:
        directory = self.create("web")
        with open(directory.file("exec.sock"), "w", encoding="utf-8"):
            pass
        directory.remove()
        directory.remove()
        self.assertFalse(os.path.exists(directory.path))

    def test_too_long_for_a_socket(self) -> None:
        self.settings.state_path += "/" + "x" * 100
        with self.assertRaises(exception.InvalidValue) as caught:
            self.create("web")
        self.assertEqual("name", caught.exception.field)
        self.assertFalse(os.path.exists(self.settings.state_path))

    def test_where_nothing_can_be_made(self) -> None:
        with open(self.settings.state_path, "w", encoding="utf-8"):
            pass
        with self.assertRaises(exception.HostError) as caught:
            self.create("web")
        self.assertIn(self.settings.state_path, str(caught.exception))


class IdRangeTest(StateCase):
    def test_ranges_are_apart_and_come_back(self) -> None:
        self.settings.idmap_start += os.getpid() << 8
        claimed = [state.claim_id_range(self.settings)  # type: ignore[arg-type]
                   for _ in range(3)]
        for lock, _ in claimed:
            self.addCleanup(lock.close)
        start = self.settings.idmap_start
        self.assertEqual({start, start + 65536, start + 2 * 65536}, {first for _, first in claimed})
        with self.assertRaises(exception.HostError):
            state.claim_id_range(self.settings)  # type: ignore[arg-type]
        lock, first = claimed[1]
        lock.close()
        again, second = state.claim_id_range(self.settings)  # type: ignore[arg-type]
        again.close()
        self.assertEqual(first, second)


if __name__ == "__main__":
    unittest.main()
