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

"""Nova's own suite for drivers, test_virt_drivers.py, with this driver.

It runs on a host that is made up and on libvirt with containers, with native
threads and with eventlet: one process each (suites/contract.py), one test
here for each of its tests. What the driver does not implement has to be in the
list of the documentation, and nothing else may be there.
"""

import csv
import inspect
import os
import unittest

from nova.virt import driver as base

from nova_sandbox.virt import driver
from tests.nova import foreign

_REFUSED = os.path.join(foreign.REPOSITORY, "doc", "source", "reference", "refused.csv")


def refused() -> dict[str, str]:
    """Return the methods that are left out on purpose, with their kinds."""
    with open(_REFUSED, encoding="utf-8", newline="") as stream:
        return {row["Method"]: row["Kind"] for row in csv.DictReader(stream) if row["Reason"]}


class RefusedTest(unittest.TestCase):
    def test_list(self) -> None:
        missing = {name for name, member in vars(base.ComputeDriver).items()
                   if inspect.isfunction(member) and not name.startswith("_")
                   and "raise NotImplementedError" in inspect.getsource(member)
                   and getattr(driver.SandboxDriver, name) is member}
        self.assertEqual(set(), missing - set(refused()), "is missing, and not in refused.csv")
        whole = {name for name, kind in refused().items() if kind != "containers"}
        self.assertEqual(set(), whole - missing, "is in refused.csv, and there")
        self.assertLessEqual(set(refused().values()), {"Nova's", "never", "containers", "later"})


class Contract(foreign.Foreign):
    suite = "contract"
    #: What a made-up host cannot do, as it has no guests.
    without_guests: frozenset[str] = frozenset()


def check(case: unittest.TestCase, outcome: str) -> None:
    """Fail unless a test passed, or failed for want of what is left out on purpose."""
    kind, _, detail = outcome.partition(": ")
    if case._testMethodName in case.without_guests:  # type: ignore[attr-defined]
        case.assertIn("InstanceNotRunning", outcome)
    elif kind == "not implemented":
        case.assertIn(detail, refused())
    elif outcome != "passed":
        case.fail(outcome)


foreign.add_tests(Contract, foreign.names_of(
    "tests/unit/virt/test_virt_drivers.py", "_VirtDriverTestCase"), check)


class FakeHostThreadsTest(Contract, unittest.TestCase):
    argument = "fake"
    without_guests = frozenset({"test_set_admin_password"})


class FakeHostEventletTest(Contract, unittest.TestCase):
    argument = "fake"
    without_guests = frozenset({"test_set_admin_password"})
    eventlet = True


class LXCThreadsTest(Contract, unittest.TestCase):
    argument = "lxc"


class LXCEventletTest(Contract, unittest.TestCase):
    argument = "lxc"
    eventlet = True


if __name__ == "__main__":
    unittest.main()
