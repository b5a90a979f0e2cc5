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

"""What Nova's test cases need to run with this driver on a host that others use too.

To be imported before anything of Nova.
"""

# Nova's tests want to be the first to import it.
import nova.tests.unit  # noqa: F401  isort: skip

import functools
import importlib.metadata
import json
import os
import shutil
import sys
import tempfile
import unittest
from typing import Any

import fixtures
from nova.tests import fixtures as nova_fixtures
from nova.tests.fixtures import glance
from oslo_utils import uuidutils

# Lets Nova find the driver; nova-compute does it by os_vif's plug-ins.
import nova_sandbox._register  # noqa: F401
from nova_sandbox import startcache
from nova_sandbox.virt import driver, servers
from tests.nova.suites import tarball

_CONTENTS = tarball.Contents()

# They forbid tests to look at the host, where containers run.
nova_fixtures.SysFsPoisonFixture = fixtures.Fixture
nova_fixtures.GenericPoisonFixture = fixtures.Fixture


def _without_networks(driver: Any, method: Any, *arguments: Any, **named: Any) -> Any:
    return method(driver, *arguments, **{**named, "network_info": []})


def paste_file() -> str:
    """Return the path of Nova's api-paste.ini, wherever Nova was installed."""
    for one in importlib.metadata.files("nova") or ():
        if one.name == "api-paste.ini":
            return str(one.locate())
    raise FileNotFoundError("Nova's package has no api-paste.ini")


class GlanceFixture(glance.GlanceFixture):  # type: ignore[misc]
    """Nova's stand-in for Glance, whose images have a root file system."""

    def setUp(self) -> None:
        super().setUp()
        self._imagedata = _CONTENTS
        for image in self.images.values():
            # Some have formats that Glance does not know, and all are tarballs now.
            image.update(container_format="bare", disk_format="raw")

    def create(self, context: Any, metadata: dict[str, Any], data: Any = None) -> Any:
        """Note an image; a test's may have a format that Glance does not know, too."""
        return super().create(context, {**metadata, "container_format": "bare"}, data)


class SandboxMixin:
    """To be a test case's first base class."""

    def setUp(self) -> None:
        """Give the driver places of its own, and end what a test leaves."""
        self._use_places()
        self.useFixture(fixtures.MonkeyPatch(
            "nova.tests.fixtures.GlanceFixture", GlanceFixture))
        # The networks of Nova's tests are of Open vSwitch.
        for name in ("spawn", "rebuild"):
            self.useFixture(fixtures.MonkeyPatch(
                f"nova_sandbox.virt.driver.SandboxDriver.{name}",
                functools.partialmethod(_without_networks, getattr(driver.SandboxDriver, name))))
        self.useFixture(nova_fixtures.ConfPatcher(
            # Tests that run beside this one have the same numbers of instances.
            instance_name_template=f"nova-test-{os.getpid()}-%x",
            compute_driver="sandbox.SandboxDriver",
            # Or the driver's cleaning goes on beside the next test, for which Nova's fixture no
            # longer keeps it from ending all thread pools.
            manager_shutdown_timeout=20))
        self.useFixture(nova_fixtures.ConfPatcher(group="wsgi", api_paste_config=paste_file()))
        self._patch_nodes()
        super().setUp()

    def _patch_nodes(self) -> None:
        """Let each host have a node of its own, though all are in one process."""
        resources = driver.SandboxDriver.get_available_resource
        nodes: dict[str, str] = {}

        def uuid(host: str) -> str:
            return nodes.setdefault(host, uuidutils.generate_uuid())
        self.useFixture(fixtures.MonkeyPatch(
            "nova_sandbox.virt.driver.SandboxDriver.get_nodenames_by_uuid",
            lambda driver, refresh=False: {uuid(driver._hostname): driver._hostname}))
        self.useFixture(fixtures.MonkeyPatch(
            "nova_sandbox.virt.driver.SandboxDriver.get_available_resource",
            lambda driver, name: {**resources(driver, name), "uuid": uuid(driver._hostname)}))

    def _use_places(self) -> None:
        """Let the drivers that are made from now on have places of their own."""
        directory = tempfile.mkdtemp(dir="/var/tmp")
        self.addCleanup(shutil.rmtree, directory)
        os.chmod(directory, 0o755)
        data = os.path.join(directory, "data")
        self.useFixture(fixtures.EnvironmentVariable("OS_SANDBOX__DATA_PATH", data))
        self.addCleanup(_end_servers)

    def start_service(self, name: str, *arguments: Any, **named: Any) -> Any:
        """Start a service of Nova; each nova-compute has places of its own."""
        if name == "compute":
            self._use_places()
        return super().start_service(name, *arguments, **named)  # type: ignore[misc]

    def _wait_for_server_parameter(
            self, server: Any, expected_params: Any, max_retries: int = 10, **named: Any) -> Any:
        """Wait longer than Nova's fake driver needs."""
        return super()._wait_for_server_parameter(  # type: ignore[misc]
            server, expected_params, max_retries=6 * max_retries, **named)


def _end_servers() -> None:
    for server in servers.every(startcache.load([])):
        server.forget()
        server.delete_files()


class Result(unittest.TestResult):
    """Collects outcomes by tests' names, the first word of each test counts.

    :param outcomes: ``passed``, ``skipped: why``, or a traceback
    """

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


def run(cases: list[type], outcomes: dict[str, str], without: dict[str, dict[str, str]]) -> None:
    """Run test cases as a command does: ``... RESULTS [NAME...]``.

    :param cases: their classes, whose tests have different names
    :param outcomes: gets the outcome of each test
    :param without: by class, the tests that are not run, with the reasons
    """
    results, *names = sys.argv[2:]
    for case in cases:
        for name in unittest.defaultTestLoader.getTestCaseNames(case):
            if names and name not in names:
                continue
            assert name not in outcomes, name
            if name in without.get(case.__name__, ()):
                outcomes[name] = f"skipped: {without[case.__name__][name]}"
            else:
                case(name).run(Result(outcomes))
            sys.stderr.write(f"{name}: {outcomes.get(name, 'nothing')}\n")
    with open(results, "w", encoding="utf-8") as stream:
        json.dump(outcomes, stream)
