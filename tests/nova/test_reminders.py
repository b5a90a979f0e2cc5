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

"""Reminders of servers that have ended."""

import time
import unittest

from nova_sandbox.virt import reminders


class RemindersTest(unittest.TestCase):
    def setUp(self) -> None:
        self.told: list[str] = []
        self.reminders = reminders.Reminders(self._remind, delays=(0.01, 0.05))
        self.addCleanup(self.reminders.close)

    def _remind(self, uuid: str) -> None:
        self.told.append(uuid)
        if uuid == "fails":
            raise ValueError(uuid)

    def wait(self, count: int) -> None:
        deadline = time.monotonic() + 30
        while len(self.told) < count and time.monotonic() < deadline:
            time.sleep(0.01)

    def test_each_delay(self) -> None:
        self.reminders.add("one")
        self.reminders.add("fails")
        self.wait(4)
        self.assertEqual(["fails", "fails", "one", "one"], sorted(self.told))

    def test_dropped(self) -> None:
        slow = reminders.Reminders(self._remind, delays=(0.2,))
        self.addCleanup(slow.close)
        slow.add("dropped")
        slow.add("kept")
        slow.drop("dropped")
        slow.drop("unknown")
        self.wait(1)
        self.assertEqual(["kept"], self.told)

    def test_added_again(self) -> None:
        slow = reminders.Reminders(self._remind, delays=(0.2,))
        self.addCleanup(slow.close)
        slow.add("one")
        slow.add("one")
        slow.add("last")
        self.wait(2)
        self.assertEqual(["one", "last"], self.told)

    def test_closed(self) -> None:
        self.reminders.close()
        self.reminders.add("late")
        other = reminders.Reminders(self._remind, delays=(0.1,))
        self.addCleanup(other.close)
        other.add("other")
        self.wait(1)
        self.assertEqual(["other"], self.told)


if __name__ == "__main__":
    unittest.main()
