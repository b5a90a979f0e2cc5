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

"""Nova's own functional tests with this driver on libvirt, with containers.

All of Nova is there, API, scheduler, conductor and nova-compute, in one process::

    python -m tests.nova.suites.functional CLASS[,CLASS...] RESULTS [NAME...]

See contract.py for RESULTS.
"""

from tests.nova.suites import base  # isort: skip

import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from typing import Any

import fixtures
from nova import context
from nova.compute import instance_actions
from nova.tests import fixtures as nova_fixtures
from nova.tests.functional import integrated_helpers, test_images, test_servers
from nova.tests.functional.api import client
from oslo_utils import uuidutils

from nova_sandbox import exception, startcache
from nova_sandbox.host import uris
from nova_sandbox.virt import servers

_FAKE = "patches Nova's fake driver"
_LIVE = "migrates live"
_VOLUME = "boots from a volume"
_NOWHERE = "no server gets to a host"
WITHOUT: dict[str, dict[str, str]] = {
    "ServersTest": {
        "test_create_server_with_error": _FAKE,
        "test_create_server_with_error_with_no_retries": _FAKE,
        "test_create_server_with_error_with_retries": _FAKE,
        "test_create_server_with_image_type_filter": _FAKE,
    },
    "LifeTest": {},
    "ServerMovingTests": {
        "test_live_migrate": _LIVE,
        "test_live_migrate_force": _LIVE,
        "test_live_migrate_pre_check_fails": _LIVE,
        "test_live_migrate_rollback_cleans_dest_node_allocations": _LIVE,
        "test_live_migration_after_server_created_with_host": _LIVE,
        "test_migration_confirm_resize_error": _FAKE,
    },
    "SharesTest": {},
    "ImagesTest": {},
    "PollUnconfirmedResizesTest": {},
    "ServerBuildAbortTests": {},
    "ServerDeleteBuildTests": {},
    "ServerRebuildTestCase": {"test_volume_backed_rebuild_different_image": _VOLUME},
    "ServerRescheduleTests": {},
    "ServerSoftDeleteTests": {},
    "ServerTestV220": {},
    "ServerUnshelveSpawnFailTests": {},
    "ServersTestV219": {},
    "TraitsBasedSchedulingTest": {
        "test_flavor_image_trait_on_volume_backed_instance": _VOLUME,
        "test_flavor_image_traits_based_scheduling_no_valid_host": _NOWHERE,
        "test_flavor_traits_based_scheduling_no_valid_host": _NOWHERE,
        "test_image_trait_on_volume_backed_instance": _VOLUME,
        "test_image_trait_on_volume_backed_instance_no_valid_host": _VOLUME,
        "test_image_traits_based_scheduling_no_valid_host": _NOWHERE,
    },
}


class ServersTest(base.SandboxMixin, test_servers.ServersTest):  # type: ignore[misc]
    """Nova's test case of the most usual requests."""


class _HostsMixin(base.SandboxMixin):
    """For test cases with one or more nova-computes."""

    compute_driver = "sandbox.SandboxDriver"

    def _start_compute(self, host: str, cell_name: str | None = None) -> Any:
        if host != "host1":
            self._use_libvirtd()
        return super()._start_compute(host, cell_name)

    def _use_libvirtd(self) -> None:
        """Let the drivers that are made from now on have a libvirtd of their own.

        An evacuated server is on two hosts at a time, with the same name.
        """
        directory = tempfile.mkdtemp(dir="/run")
        self.addCleanup(shutil.rmtree, directory)
        os.chmod(directory, 0o755)
        self.useFixture(fixtures.EnvironmentVariable("OS_SANDBOX__STATE_PATH", directory))
        # A process of its own, as eventlet takes away what it needs.
        tool = [sys.executable, "-m", "nova_sandbox.cli", "host"]
        subprocess.run([*tool, "start"], check=True, stdout=subprocess.DEVNULL)
        self.addCleanup(subprocess.run, [*tool, "stop", "--force"], check=True,
                        stdout=subprocess.DEVNULL)
        for kind in ("lxc", "qemu"):
            self.useFixture(fixtures.EnvironmentVariable(
                f"OS_SANDBOX__{kind.upper()}_URI",
                uris.private_uri(kind, startcache.load([]))))


class ServerMovingTests(  # type: ignore[misc]
        _HostsMixin, test_servers.ServerMovingTests):
    """Nova's test case of what moves a server, between two nova-computes."""


class PollUnconfirmedResizesTest(  # type: ignore[misc]
        _HostsMixin, test_servers.PollUnconfirmedResizesTest):
    """Nova's test case of a resize that is confirmed when the source is down."""


class _FailingMixin(_HostsMixin):
    """Lets libvirt fail to start some servers.

    :cvar failing: which starts fail, counted from 0
    """

    failing = 0

    def setUp(self) -> None:
        launch, starts = servers.launch.launch_kept, itertools.count()

        def fail(*arguments: Any, **named: Any) -> Any:
            if next(starts) == self.failing:
                raise exception.HostError("libvirt does not start it")
            return launch(*arguments, **named)
        self.addCleanup(lambda: self.assertGreater(next(starts), self.failing))
        self.useFixture(fixtures.MonkeyPatch(
            "nova_sandbox.virt.servers.launch.launch_kept", fail))
        super().setUp()


class ServerRescheduleTests(  # type: ignore[misc]
        _FailingMixin, test_servers.ServerRescheduleTests):
    """Nova's test case of servers that do not start on the first host."""


class ServerUnshelveSpawnFailTests(  # type: ignore[misc]
        _FailingMixin, test_servers.ServerUnshelveSpawnFailTests):
    """Nova's test case of shelved servers that do not start."""

    failing = 1


class ServerBuildAbortTests(  # type: ignore[misc]
        _HostsMixin, test_servers.ServerBuildAbortTests):
    """Nova's test case of servers that can start on no host."""

    def setUp(self) -> None:
        super().setUp()
        self.admin_api.post_extra_spec(
            self.flavor1["id"], {"extra_specs": {"sandbox:command": "/no/such/program"}})


class ServerDeleteBuildTests(  # type: ignore[misc]
        _HostsMixin, test_servers.ServerDeleteBuildTests):
    """Nova's test case of servers that are deleted while they are made."""


class ServerSoftDeleteTests(  # type: ignore[misc]
        _HostsMixin, test_servers.ServerSoftDeleteTests):
    """Nova's test case of servers that are kept for a while after they are deleted."""


class TraitsBasedSchedulingTest(  # type: ignore[misc]
        _HostsMixin, test_servers.TraitsBasedSchedulingTest):
    """Nova's test case of flavors and images that want traits.

    Those of its hosts' processors are none that the driver tells.
    """


class ServerRebuildTestCase(  # type: ignore[misc]
        base.SandboxMixin, test_servers.ServerRebuildTestCase):
    """Nova's test case of rebuilding."""


class ServersTestV219(base.SandboxMixin, test_servers.ServersTestV219):  # type: ignore[misc]
    """Nova's test case of servers' descriptions."""


class ServerTestV220(base.SandboxMixin, test_servers.ServerTestV220):  # type: ignore[misc]
    """Nova's test case of volumes of shelved servers, which no host has then."""


class ImagesTest(base.SandboxMixin, test_images.ImagesTest):  # type: ignore[misc]
    """Nova's test case of images of servers."""


class LifeTest(base.SandboxMixin, integrated_helpers._IntegratedTestBase):  # type: ignore[misc]
    """What else a user does with a server, asked of the API."""

    microversion = "2.79"
    # A power sync that stops a server would wait for itself.
    CAST_AS_CALL = False

    def test_actions(self) -> None:
        server = self._create_server(networks="none")
        for action, state, power in (
                ({"pause": None}, "PAUSED", 3), ({"unpause": None}, "ACTIVE", 1),
                ({"os-stop": None}, "SHUTOFF", 4), ({"os-start": None}, "ACTIVE", 1),
                ({"reboot": {"type": "SOFT"}}, "ACTIVE", 1),
                ({"reboot": {"type": "HARD"}}, "ACTIVE", 1)):
            self.api.post_server_action(server["id"], action)
            found = self._wait_for_server_parameter(
                server, {"status": state, "OS-EXT-STS:task_state": None})
            self.assertEqual(power, found["OS-EXT-STS:power_state"], action)
        output = self.api.post_server_action(server["id"], {"os-getConsoleOutput": {}})
        self.assertEqual("up\n" * 4, output["output"])
        self._delete_server(server)

    def test_image_of_a_paused_server(self) -> None:
        server = self._create_server(networks="none")
        self.api.post_server_action(server["id"], {"pause": None})
        self._wait_for_state_change(server, "PAUSED")
        image = self.api.post_server_action(
            server["id"], {"createImage": {"name": "mine"}})["image_id"]
        self._wait_for_server_parameter(
            server, {"status": "PAUSED", "OS-EXT-STS:task_state": None})
        self.assertEqual("active", self.glance.show(None, image)["status"])

    def test_rebuild(self) -> None:
        server = self._create_server(networks="none")
        other = "a2459075-d96c-40d5-893e-577ff92e721c"
        found = self._rebuild_server(server, other)
        self.assertEqual((other, "ACTIVE"), (found["image"]["id"], found["status"]))

    def test_rebuild_that_cannot_be(self) -> None:
        server = self._create_server(networks="none")
        first = server["image"]["id"]
        # Since then a tenant sees why an action failed.
        self.api.microversion = self.admin_api.microversion = "2.84"
        image = self.glance.create(None, {
            "id": uuidutils.generate_uuid(), "name": "other", "status": "active",
            "disk_format": "vmdk", "properties": {}})
        for status in ("ACTIVE", "SHUTOFF"):
            self.api.post_server_action(server["id"], {"rebuild": {"imageRef": image["id"]}})
            self._wait_for_server_parameter(
                server, {"status": status, "OS-EXT-STS:task_state": None})
            event = self._wait_for_action_fail_completion(
                server, instance_actions.REBUILD, "compute_rebuild_instance")
            self.assertIn("its disk_format is vmdk", event["details"])
            output = self.api.post_server_action(server["id"], {"os-getConsoleOutput": {}})
            self.assertEqual(1, output["output"].count("up\n"))
            if status == "ACTIVE":
                self._stop_server(server)
        self._start_server(server)
        self._rebuild_server(server, first)

    def test_resources(self) -> None:
        self._create_server(networks="none")
        self._run_periodics()
        host, = self.admin_api.api_get("/os-hypervisors/detail").body["hypervisors"]
        self.assertEqual(("sandbox", 1), (host["hypervisor_type"], host["running_vms"]))
        provider, = self._get_all_providers()
        self.assertEqual({"VCPU": 1, "MEMORY_MB": 512, "DISK_GB": 1},
                         self._get_provider_usages(provider["uuid"]))
        self.assertLessEqual({"CUSTOM_SANDBOX_LXC", "COMPUTE_NODE"},
                             set(self._get_provider_traits(provider["uuid"])))

    def _end(self, server: dict[str, Any]) -> None:
        """End a server behind Nova's back, as when its command ends."""
        servers.Server(self.compute.manager.driver._settings, server["id"]).stop(0)

    def test_end(self) -> None:
        server = self._create_server(networks="none")
        self._end(server)
        self._wait_for_state_change(server, "SHUTOFF")

    def test_power_sync(self) -> None:
        server = self._create_server(networks="none")
        # The event is lost.
        self.compute.manager.driver.register_event_listener(lambda event: None)
        self._end(server)
        self.compute.manager._sync_power_states(context.get_admin_context())
        self._wait_for_state_change(server, "SHUTOFF")


class SharesTest(base.SandboxMixin, integrated_helpers._IntegratedTestBase):  # type: ignore[misc]
    """Shares of Nova's stand-in for Manila; a directory stands for what they export."""

    microversion = "2.97"
    ADMIN_API = True
    CAST_AS_CALL = False
    SHARE = "4b021746-d0eb-4031-92aa-23c3bec182cd"

    def setUp(self) -> None:
        self.export = pathlib.Path(self.useFixture(fixtures.TempDir()).path)
        self.export.chmod(0o755)
        self.export.joinpath("told").write_text("told\n")
        self.command = ["mount", "--bind", "--", str(self.export)]
        self.programs = True
        for name, stand_in in (("has_program", lambda _: self.programs),
                               ("mount_command", lambda *words: [*self.command, words[-1]])):
            self.useFixture(fixtures.MonkeyPatch(f"nova_sandbox.rootfs.exports.{name}", stand_in))
        super().setUp()
        self.addCleanup(self._unmount)
        self.useFixture(nova_fixtures.ManilaFixture())
        self.flags(auth_type="password", group="manila")
        self.flavor = self._create_flavor(disk=0, extra_spec={
            "sandbox:command": "sh -c 'cat /mnt/shares/data/told 2>&1; echo up; exec sleep 1000'"})

    def _stopped(self) -> dict[str, Any]:
        return dict(self._stop_server(self._create_server(flavor_id=self.flavor,
                                                          networks="none")))

    def _check_told(self, server: dict[str, Any], start: int, wanted: str) -> None:
        """Check what a server has written since it was started for the nth time."""
        for _ in range(100):
            text = self.api.post_server_action(
                server["id"], {"os-getConsoleOutput": {}})["output"]
            if text.count("up\n") >= start:
                break
            time.sleep(0.1)
        self.assertIn(wanted, text.split("up\n")[start - 1])

    def _mounted(self) -> list[str]:
        lines = pathlib.Path("/proc/self/mountinfo").read_text().splitlines()
        return [line.split()[4] for line in lines if str(self.export) in line]

    def _unmount(self) -> None:
        """Leave nothing to the removal of the test's directories."""
        for path in self._mounted():
            subprocess.run(["umount", path], check=True)

    def _check_nothing_mounted(self) -> None:
        self.assertEqual([], self._mounted())

    def test_share(self) -> None:
        server = self._stopped()
        self._attach_share(server, self.SHARE, tag="data")
        self.assertEqual("inactive", self._get_share(server, self.SHARE)["status"])
        self._check_nothing_mounted()
        self._start_server(server)
        self._check_told(server, 2, "told\n")
        self.assertEqual("active", self._get_share(server, self.SHARE)["status"])
        self._reboot_server(server, hard=True)
        self._check_told(server, 3, "told\n")
        self._stop_server(server)
        self._check_nothing_mounted()
        self._detach_share(server, self.SHARE)
        self._start_server(server)
        self._check_told(server, 4, "can't open")
        self._stop_server(server)
        self._attach_share(server, self.SHARE, tag="data")
        self._start_server(server)
        self._delete_server(server)
        self._check_nothing_mounted()

    def test_mount_that_fails(self) -> None:
        server = self._stopped()
        self._attach_share(server, self.SHARE, tag="data")
        right, self.command = self.command, ["sh", "-c", "echo access denied >&2; exit 32"]
        self.api.post_server_action(server["id"], {"os-start": {}})
        server = self._wait_for_state_change(server, "ERROR")
        self.assertIn("access denied", server["fault"]["message"])
        self._check_nothing_mounted()
        self.command = right
        self._reboot_server(server, hard=True)
        self._check_told(server, 2, "told\n")
        self._delete_server(server)
        self._check_nothing_mounted()

    def test_host_that_cannot(self) -> None:
        self.programs = False
        self.compute = self.restart_compute_service(self.compute, keep_hypervisor_state=False)
        server = self._stopped()
        refused = self.assertRaises(client.OpenStackApiException, self._attach_share, server,
                                    self.SHARE)
        self.assertEqual(409, refused.response.status_code)


if __name__ == "__main__":
    base.run([globals()[name] for name in sys.argv[1].split(",")], {}, WITHOUT)
