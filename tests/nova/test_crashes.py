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

"""nova-compute is killed at many moments of every operation: nothing is left for ever."""

import json
import os
import pathlib
import subprocess
import sys
import time
import unittest
import uuid
from typing import Any

from nova import objects
from nova.compute import power_state, task_states

from nova_sandbox.rootfs import cache
from nova_sandbox.virt import driver
from nova_sandbox.virt import servers as virt_servers
from tests.nova import killed, servers, test_driver

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
_GONE_SECONDS = 30.0
# What there is of a server.
_FILES = {"description.json", "image.json", "disk", "status", "rescue"}
_COMMAND = "sh -c 'while sleep 0.1; do echo up; done'"


def leftovers(words: tuple[str, ...], places: list[pathlib.Path]) -> list[str]:
    """Return what there is on the host that has one of these words in its name or arguments."""
    def has(text: str) -> bool:
        return any(word in text for word in words)

    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            text = (process / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if has(text) and "tests.nova" not in text:
            found.append(f"process {process.name}: {text[:200]}")
    found += [line for line in pathlib.Path("/proc/self/mountinfo").read_text().splitlines()
              if has(line)]
    for loop in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
        try:
            text = loop.read_text()
        except OSError:
            continue
        if has(text):
            found.append(f"{loop}: {text}")
    for place in (*places, pathlib.Path("/sys/fs/cgroup")):
        # libvirt keeps the log of every domain that it ever had.
        found += [f"{top}/{name}" for top, directories, files in os.walk(place)
                  for name in (*directories, *files) if has(name) and not name.endswith(".log")]
    return found


class CrashCase(test_driver.DriverCase):
    #: how many times each operation is killed, and done before
    moments = 0
    warm_ups = 2

    def setUp(self) -> None:
        super().setUp()
        self.template = f"crash{os.getpid()}-%08x"
        driver.CONF.set_override("instance_name_template", self.template)
        self.specs = {"sandbox:virt_type": self.kind, "sandbox:command": _COMMAND}
        self.instance = servers.instance(
            servers.flavor(self.specs, root_gb=1), servers.image(), uuid=str(uuid.uuid4()))
        self.archive = os.path.join(self.directory, "image.tar.gz")
        with open(self.archive, "wb") as stream:
            stream.write(self.image)
        self.operator = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.nova.killed",
             os.path.join(self.directory, "nova.conf")],
            cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.operator.wait)
        for stream in (self.operator.stdin, self.operator.stdout):
            assert stream
            self.addCleanup(stream.close)
        self.addCleanup(self.driver.destroy, None, self.instance, [])
        killed.serve(self.driver._image_api, self.archive)

    def operate(self, operation: str, after: float | None) -> float | None:
        """Do it in a process that is killed; return the time it took when it was not."""
        assert self.operator.stdin and self.operator.stdout
        self.operator.stdin.write(json.dumps(
            [operation, self.specs, self.instance.uuid, self.template, self.archive, after])
            + "\n")
        self.operator.stdin.flush()
        took = json.loads(self.operator.stdout.readline())
        return None if took is None else float(took)

    def fresh(self) -> driver.SandboxDriver:
        """Return a driver as of a nova-compute that was started again."""
        again = driver.SandboxDriver(None)
        again.init_host("here")
        return again

    def remove(self) -> None:
        """Destroy the server with a fresh driver, and check that nothing is left."""
        again = self.fresh()
        there = os.path.exists(virt_servers.Server(again._settings, self.instance.uuid).directory)
        self.assertEqual([self.instance.uuid] if there else [], again.list_instance_uuids())
        again.destroy(None, self.instance, [])
        self.assertEqual([], again.list_instance_uuids())
        again.cleanup_host("here")
        words = (self.instance.uuid, self.instance.name)
        places = [pathlib.Path(self.directory), pathlib.Path(again._settings.state_path)]
        deadline = time.monotonic() + _GONE_SECONDS
        # libvirt and guardians are still cleaning.
        while (found := leftovers(words, places)) and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertEqual([], found)

    def spawn_again(self) -> None:
        again = self.fresh()
        again.spawn(None, self.instance, objects.ImageMeta.from_dict(servers.image()), [], None,
                    {})
        self.assertEqual(power_state.RUNNING, again.get_info(self.instance).state)
        self.console(self.instance, b"up\n")
        again.cleanup_host("here")

    def kill_at_moments(self, operation: str, prepare: Any, mend: Any = None) -> None:
        """Kill it at so many moments of the time it takes; each time all must be right after.

        :param mend: does what Nova does then with a driver
        """
        times = []
        # The first one may find a host that has something to make once.
        for _ in range(self.warm_ups):
            prepare()
            took = self.operate(operation, None)
            assert took
            times.append(took)
            self.remove()
        took = min(times)
        killed = 0
        for number in range(self.moments):
            after = took * number / self.moments
            with self.subTest(operation=operation, after=after):
                prepare()
                killed += self.operate(operation, after) is None
                try:
                    self.check_files(mend)
                    self.check_state()
                finally:
                    self.remove()
        self.assertGreaterEqual(killed, self.moments // 2, "it was hardly ever killed")

    def forget_images(self) -> None:
        images = cache.Cache(self.driver._settings)
        for entry in images.entries():
            images.remove(entry)

    def check_files(self, mend: Any) -> None:
        """What was half-done is gone, and not only with the server."""
        again = self.fresh()
        if mend:
            mend(again)
        again.cleanup_host("here")
        top = pathlib.Path(virt_servers.servers_path(again._settings))
        self.assertLessEqual(set(os.listdir(top)), {self.instance.uuid})
        server = top / self.instance.uuid
        for directory in (server, server / "rescue"):
            if directory.exists():
                self.assertLessEqual(
                    {name for name in os.listdir(directory)
                     if not name.startswith("console.log")}, _FILES)

    def check_state(self) -> None:
        """A server that runs does what it is for."""
        again = self.fresh()
        self.addCleanup(again.cleanup_host, "here")
        if not again.instance_exists(self.instance):
            return
        before = len(again.get_console_output(None, self.instance))
        deadline = time.monotonic() + 30
        # One that was told to end may take a moment.
        while again.get_info(self.instance).state == power_state.RUNNING \
                and len(again.get_console_output(None, self.instance)) <= before:
            self.assertLess(time.monotonic(), deadline, "it runs, but its command does not")
            time.sleep(0.05)


class Crashes:
    """Every test here for each kind."""

    def test_spawn(self) -> None:
        """With an image that is in the cache, and with one that is not."""
        self.kill_at_moments("spawn", lambda: None)
        self.kill_at_moments("spawn", self.forget_images)
        self.spawn_again()
        self.remove()

    def test_of_one_that_runs(self) -> None:
        for operation in ("power_off", "reboot", "destroy"):
            self.kill_at_moments(operation, self.spawn_again)

    def test_power_on(self) -> None:
        def prepare() -> None:
            self.spawn_again()
            self.driver.power_off(self.instance, 0)
        self.kill_at_moments("power_on", prepare)

    def test_snapshot(self) -> None:
        self.kill_at_moments("snapshot", self.spawn_again)

    def test_rescue(self) -> None:
        def prepare() -> None:
            self.spawn_again()
            self.driver.power_off(self.instance, 0)
        self.kill_at_moments("rescue", prepare)


class CrashesLXC(Crashes, CrashCase):
    kind = "lxc"
    moments = 5

    def test_evacuation(self) -> None:
        """What there is in part of a server that Nova still has elsewhere is in nobody's way."""
        times = []
        for _ in range(self.warm_ups):
            times.append(self.operate("spawn", None) or 0.0)
            self.remove()
        killed = 0
        for number in range(self.moments):
            if self.operate("spawn", min(times) * number / self.moments) is None:
                killed += 1
                again = self.fresh()
                self.assertFalse(again.instance_exists(self.instance))
                again.cleanup_host("here")
                self.spawn_again()
            self.remove()
        self.assertGreaterEqual(killed, self.moments // 2, "it was hardly ever killed")

    def test_unrescue(self) -> None:
        def prepare() -> None:
            self.spawn_again()
            self.driver.rescue(None, self.instance, [],
                               objects.ImageMeta.from_dict(servers.image()), "secret", {}, [])
        self.kill_at_moments("unrescue", prepare)

    def test_migration(self) -> None:
        """What is done is the same for both kinds, and Nova goes back in either case."""
        def prepare() -> None:
            self.spawn_again()
            info = self.driver.migrate_disk_and_power_off(
                None, self.instance, killed.ELSEWHERE, self.instance.flavor, [], {})
            pathlib.Path(f"{self.archive}.info").write_text(info, encoding="utf-8")

        def mend(again: driver.SandboxDriver) -> None:
            again.finish_revert_migration(None, self.instance, [], None, {}, True)
            self.assertEqual(power_state.RUNNING, again.get_info(self.instance).state)
        self.instance.task_state = task_states.DELETING
        self.kill_at_moments("leave", self.spawn_again, mend)
        self.kill_at_moments("arrive", prepare, mend)


class CrashesKVM(Crashes, CrashCase):
    # Each takes seconds without KVM.
    kind = "kvm"
    moments = 2
    warm_ups = 1

    def test_suspend(self) -> None:
        self.kill_at_moments("suspend", self.spawn_again)

    def test_resume(self) -> None:
        def prepare() -> None:
            self.spawn_again()
            self.driver.suspend(None, self.instance)
        self.kill_at_moments("resume", prepare)


if __name__ == "__main__":
    unittest.main()
