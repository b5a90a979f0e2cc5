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

To be run in a process of its own: Nova's tests decide at their import whether
everything is patched for eventlet (``OS_NOVA_DISABLE_EVENTLET_PATCHING``)::

    python -m tests.nova.suites.contract BACKEND RESULTS

BACKEND is ``fake`` or ``lxc``. RESULTS gets a JSON object with the outcome of
each test: ``passed``, ``skipped: why``, ``not implemented: METHOD``, or a
traceback.
"""

# Nova's tests want to be the first to import it.
import nova.tests.unit  # noqa: F401  isort: skip

import functools
import json
import os
import shutil
import sys
import tempfile
import unittest
from typing import Any
from unittest import mock

from nova import test
from nova.tests.unit import utils as test_utils
from nova.tests.unit.virt import test_virt_drivers

from nova_sandbox.virt import driver, servers
from tests.nova.suites import fake_host, tarball

_FLAVOR = functools.partial(test_utils.get_test_flavor, options={
    "vcpus": 1, "memory_mb": 256, "root_gb": 1, "ephemeral_gb": 0, "swap": 0})
_CONTENTS = tarball.Contents()

# It forbids tests to look at the host's /sys, which containers need.
test.nova_fixtures.SysFsPoisonFixture = test_virt_drivers.fixtures.Fixture


class _SandboxTestCase(test_virt_drivers._VirtDriverTestCase):  # type: ignore[misc]
    """The suite, less its way to ignore methods that are not there."""

    driver_module = "nova_sandbox.virt.driver.SandboxDriver"
    outcomes: dict[str, str] = {}

    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(dir="/var/tmp")
        self.addCleanup(shutil.rmtree, self.directory)
        os.chmod(self.directory, 0o755)
        self.useFixture(test_virt_drivers.fixtures.EnvironmentVariable(
            "OS_SANDBOX__DATA_PATH", os.path.join(self.directory, "data")))
        super().setUp()
        self.assertIsInstance(self.connection, driver.SandboxDriver)
        self.image_service._imagedata = _CONTENTS
        self.stub_out("nova.tests.unit.utils.get_test_flavor", _FLAVOR)
        # Where the suite writes that a method is not there.
        self.stub_out("nova.tests.unit.virt.test_virt_drivers.LOG", mock.Mock(error=self._missing))
        # The suite puts something into it.
        self.connection.active_migrations = {}
        self.addCleanup(self._end_servers)
        self.connection.init_host("myhostname")
        self.addCleanup(self.connection.cleanup_host, "myhostname")

    def _missing(self, text: str, values: dict[str, Any]) -> None:
        self.outcomes[self._testMethodName] = f"not implemented: {values['method']}"

    def test_live_migration(self) -> None:
        # The only one that the suite lets fail for want of the method.
        test_virt_drivers.catch_notimplementederror(
            lambda self: super().test_live_migration())(self)

    def _end_servers(self) -> None:
        for server in servers.every(self.connection._settings):
            server.forget()
            server.delete_files()

    def _get_running_instance(self, obj: bool = True) -> tuple[Any, Any]:
        # The suite's network is of Open vSwitch.
        with mock.patch.object(self.connection, "spawn", functools.partial(
                _spawn_without_networks, self.connection.spawn)):
            instance, _network_info = super()._get_running_instance(obj)
        return instance, []


def _spawn_without_networks(spawn: Any, *arguments: Any, **named: Any) -> None:
    spawn(*arguments, **{**named, "network_info": []})


class FakeHostTestCase(_SandboxTestCase, test.TestCase):  # type: ignore[misc]
    """On a host of which everything is made up."""

    def setUp(self) -> None:
        fake_host.FakeHost().install(self)
        super().setUp()


class LXCTestCase(_SandboxTestCase, test.TestCase):  # type: ignore[misc]
    """On libvirt, with containers."""


class _Result(unittest.TestResult):
    def __init__(self, outcomes: dict[str, str]) -> None:
        super().__init__()
        self.outcomes = outcomes

    def addSuccess(self, one: unittest.TestCase) -> None:  # noqa: N802
        self.outcomes.setdefault(one._testMethodName, "passed")

    def addSkip(self, one: unittest.TestCase, reason: str) -> None:  # noqa: N802
        self.outcomes[one._testMethodName] = f"skipped: {reason}"

    def addFailure(self, one: unittest.TestCase, error: Any) -> None:  # noqa: N802
        self.outcomes[one._testMethodName] = self._exc_info_to_string(error, one)

    addError = addFailure  # noqa: N815


def main(backend: str, results: str) -> None:
    """Run the suite and write its results."""
    case = {"fake": FakeHostTestCase, "lxc": LXCTestCase}[backend]
    names = sys.argv[3:] or unittest.defaultTestLoader.getTestCaseNames(case)
    for name in names:
        # Nova's base class tells a result more than unittest's knows, so each has its own.
        case(name).run(_Result(case.outcomes))
        sys.stderr.write(f"{name}: {case.outcomes.get(name, 'nothing')}\n")
    with open(results, "w", encoding="utf-8") as stream:
        json.dump(case.outcomes, stream)


if __name__ == "__main__":
    main(*sys.argv[1:3])
