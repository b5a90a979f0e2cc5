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

    python -m tests.nova.suites.contract BACKEND RESULTS [NAME...]

BACKEND is ``fake`` or ``lxc``. RESULTS gets a JSON object with the outcome of
each test: ``passed``, ``skipped: why``, ``not implemented: METHOD``, or a
traceback.
"""

from tests.nova.suites import base  # isort: skip

import functools
import sys
from typing import Any
from unittest import mock

from nova import test
from nova.tests.unit import utils as test_utils
from nova.tests.unit.virt import test_virt_drivers

from nova_sandbox.virt import driver
from tests.nova.suites import fake_host

_FLAVOR = functools.partial(test_utils.get_test_flavor, options={
    "vcpus": 1, "memory_mb": 256, "root_gb": 1, "ephemeral_gb": 0, "swap": 0})


class _SandboxTestCase(  # type: ignore[misc]
        base.SandboxMixin, test_virt_drivers._VirtDriverTestCase):
    """The suite, less its way to ignore methods that are not there."""

    driver_module = "nova_sandbox.virt.driver.SandboxDriver"
    outcomes: dict[str, str] = {}

    def setUp(self) -> None:
        super().setUp()
        self.assertIsInstance(self.connection, driver.SandboxDriver)
        self.stub_out("nova.tests.unit.utils.get_test_flavor", _FLAVOR)
        # Where the suite writes that a method is not there.
        self.stub_out("nova.tests.unit.virt.test_virt_drivers.LOG", mock.Mock(error=self._missing))
        # The suite puts something into it.
        self.connection.active_migrations = {}
        self.connection.init_host("myhostname")
        self.addCleanup(self.connection.cleanup_host, "myhostname")

    def _missing(self, text: str, values: dict[str, Any]) -> None:
        self.outcomes[self._testMethodName] = f"not implemented: {values['method']}"

    def test_live_migration(self) -> None:
        # The only one that the suite lets fail for want of the method.
        test_virt_drivers.catch_notimplementederror(
            lambda self: super().test_live_migration())(self)


class FakeHostTestCase(_SandboxTestCase, test.TestCase):  # type: ignore[misc]
    """On a host of which everything is made up."""

    def setUp(self) -> None:
        fake_host.FakeHost().install(self)
        super().setUp()


class LXCTestCase(_SandboxTestCase, test.TestCase):  # type: ignore[misc]
    """On libvirt, with containers."""


if __name__ == "__main__":
    _case = {"fake": FakeHostTestCase, "lxc": LXCTestCase}[sys.argv[1]]
    base.run([_case], _case.outcomes, {})
