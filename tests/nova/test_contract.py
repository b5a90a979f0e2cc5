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

import ast
import csv
import importlib.util
import inspect
import json
import os
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Callable

from nova.virt import driver as base

from nova_sandbox.virt import driver

_REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_REFUSED = os.path.join(_REPOSITORY, "doc", "source", "reference", "refused.csv")
_SUITE = "unit/virt/test_virt_drivers.py"
_TIMEOUT = 900


def refused() -> dict[str, str]:
    """Return the methods that are left out on purpose, with their kinds."""
    with open(_REFUSED, encoding="utf-8", newline="") as stream:
        return {row["Method"]: row["Kind"] for row in csv.DictReader(stream) if row["Reason"]}


def suite_tests() -> list[str]:
    """Return the names of the suite's tests, without importing what patches this process."""
    found = importlib.util.find_spec("nova")
    assert found is not None and found.origin is not None
    path = os.path.join(os.path.dirname(found.origin), "tests", _SUITE)
    with open(path, encoding="utf-8") as stream:
        tree = ast.parse(stream.read())
    case, = (one for one in tree.body
             if isinstance(one, ast.ClassDef) and one.name == "_VirtDriverTestCase")
    return [one.name for one in case.body
            if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")]


class RefusedTest(unittest.TestCase):
    def test_list(self) -> None:
        missing = {name for name, member in vars(base.ComputeDriver).items()
                   if inspect.isfunction(member) and not name.startswith("_")
                   and "raise NotImplementedError" in inspect.getsource(member)
                   and getattr(driver.SandboxDriver, name) is member}
        self.assertEqual(set(), missing - set(refused()), "is missing, and not in refused.csv")
        self.assertEqual(set(), set(refused()) - missing, "is in refused.csv, and there")
        self.assertLessEqual(set(refused().values()), {"Nova's", "never", "later"})


class Contract:
    """The suite's tests, of which each subclass runs all at once."""

    backend = ""
    eventlet = False
    outcomes: dict[str, str]

    @classmethod
    def setUpClass(cls) -> None:
        """Run the suite."""
        with tempfile.NamedTemporaryFile() as results:
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(
                [_REPOSITORY, *os.environ.get("PYTHONPATH", "").split(os.pathsep)]).rstrip(":"),
                "OS_NOVA_DISABLE_EVENTLET_PATCHING": str(not cls.eventlet).lower()}
            done = subprocess.run(
                [sys.executable, "-W", "ignore", "-m", "tests.nova.suites.contract", cls.backend,
                 results.name], cwd=_REPOSITORY, env=environment, timeout=_TIMEOUT,
                capture_output=True, text=True)
            text = results.read()
        if done.returncode or not text:
            raise RuntimeError(f"the suite ended with {done.returncode}:\n{done.stderr[-5000:]}")
        cls.outcomes = json.loads(text)


def _test(name: str) -> Callable[[Contract], None]:
    def run(self: Contract) -> None:
        assert isinstance(self, unittest.TestCase)
        outcome = self.outcomes.get(name, "did not run")
        kind, _, detail = outcome.partition(": ")
        if kind == "not implemented":
            self.assertIn(detail, refused())
        elif outcome != "passed":
            self.fail(outcome)
    return run


for _name in suite_tests():
    setattr(Contract, _name, _test(_name))


class FakeHostThreadsTest(Contract, unittest.TestCase):
    backend = "fake"


class FakeHostEventletTest(Contract, unittest.TestCase):
    backend = "fake"
    eventlet = True


class LXCThreadsTest(Contract, unittest.TestCase):
    backend = "lxc"


class LXCEventletTest(Contract, unittest.TestCase):
    backend = "lxc"
    eventlet = True


if __name__ == "__main__":
    unittest.main()
