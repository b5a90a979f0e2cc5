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
import subprocess
import tempfile
import threading
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.runtime import idranges, state


class Settings:
    idmap_start = 1_000_000
    idmap_ranges = 3

    def __init__(self, state_path: str) -> None:
        self.state_path = state_path
        self.data_path = f"{state_path}-data"


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
    def setUp(self) -> None:
        super().setUp()
        locks = mock.patch.object(idranges, "LOCKS", f"{self.settings.state_path}-run/ids.lock")
        locks.start()
        self.addCleanup(locks.stop)

    def claim(self, owner: str | None = None) -> idranges.IdRange:
        found = idranges.claim(self.settings, owner)  # type: ignore[arg-type]
        self.addCleanup(found.lock.close)
        return found

    def test_ranges_are_apart_and_come_back(self) -> None:
        claimed = [self.claim() for _ in range(3)]
        start = self.settings.idmap_start
        self.assertEqual({start, start + 65536, start + 2 * 65536},
                         {one.first for one in claimed})
        with self.assertRaises(exception.HostError):
            self.claim()
        claimed[1].lock.close()
        self.assertEqual(claimed[1].first, self.claim().first)

    def test_one_that_is_kept(self) -> None:
        first = self.claim("web")
        # Its guardian still has the lock.
        ended = threading.Timer(0.1, first.lock.close)
        ended.start()
        self.addCleanup(ended.join)
        again = self.claim("web")
        self.assertEqual(first.first, again.first)
        again.lock.close()
        other = self.claim("db")
        self.assertEqual({first.first: "web", other.first: "db"},
                         idranges.owners(self.settings))  # type: ignore[arg-type]
        self.assertNotIn(self.claim().first, (first.first, other.first))
        with self.assertRaises(exception.HostError):
            self.claim()
        self.assertEqual(first.first, (again := self.claim("web")).first)
        again.lock.close()
        idranges.release(self.settings, "web")  # type: ignore[arg-type]
        self.assertEqual(first.first, self.claim().first)

    def test_one_that_is_kept_and_in_use(self) -> None:
        """By a container that was started where nobody knew of it."""
        first = self.claim("web")
        first.use(os.getpid())
        other = self.claim("web")
        self.assertNotEqual(first.first, other.first)
        self.assertEqual({other.first: "web"},
                         idranges.owners(self.settings))  # type: ignore[arg-type]

    def test_one_that_another_configuration_has(self) -> None:
        """The ranges of two may overlap; neither knows what the other keeps."""
        first = self.claim("web")
        first.lock.close()
        other = Settings(f"{self.settings.state_path}-other")
        other.idmap_start, other.idmap_ranges = first.first + 1000, 1
        taken = idranges.claim(other)  # type: ignore[arg-type]
        self.addCleanup(taken.lock.close)
        with mock.patch.object(idranges, "_PATIENCE", 0.1):
            self.assertNotEqual(first.first, self.claim("web").first)
        taken.lock.close()

    def test_lock_of_a_child(self) -> None:
        self.settings.idmap_ranges = 1
        first = self.claim()
        with subprocess.Popen(["cat"], stdin=subprocess.PIPE,
                              pass_fds=[first.lock.fileno()]) as child:
            first.lock.close()
            with self.assertRaises(exception.HostError):
                self.claim()
            child.communicate()
        self.assertEqual(first.first, self.claim().first)

    def test_one_that_is_used_without_a_lock(self) -> None:
        self.settings.idmap_ranges = 1
        with subprocess.Popen(["sleep", "1000"]) as user:
            self.addCleanup(user.kill)
            first = self.claim()
            first.use(user.pid)
            first.lock.close()
            with self.assertRaises(exception.HostError):
                self.claim()
            idranges.tidy(self.settings)  # type: ignore[arg-type]
            self.assertTrue(os.path.islink(first.note))
            user.kill()
        self.assertEqual(first.first, (again := self.claim()).first)
        self.assertFalse(os.path.islink(first.note))
        # Of a process that has ended, whose number another one has.
        again.use(os.getpid())
        os.unlink(again.note)
        os.symlink(f"{os.getpid()}.1", again.note)
        idranges.tidy(self.settings)  # type: ignore[arg-type]
        self.assertTrue(os.path.islink(again.note), "somebody has the lock")
        again.lock.close()
        idranges.tidy(self.settings)  # type: ignore[arg-type]
        self.assertFalse(os.path.islink(again.note))


if __name__ == "__main__":
    unittest.main()
