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
"""The driver with Nova's own objects, on real libvirt, both kinds of guest."""

import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest
import uuid
from collections.abc import Callable
from unittest import mock

import nova.conf
from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state, provider_tree
from nova.compute.monitors.cpu import virt_driver
from nova.image import glance
from nova.virt import event as virtevent

from nova_sandbox import exception
from nova_sandbox.host import check, shared
from nova_sandbox.virt import driver, images
from tests.nova import servers

CONF = nova.conf.CONF
_APPLETS = ("sh", "ls", "sleep", "echo", "cat", "id", "touch", "df", "dd", "date")


def _tarball(escape: bool = False) -> bytes:
    """Return a root file system: busybox, and a file that an ordinary user owns."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        def add(name: str, kind: bytes, target: str = "", data: bytes = b"", owner: int = 0
                ) -> None:
            member = tarfile.TarInfo(name)
            member.type, member.linkname, member.size = kind, target, len(data)
            member.mode, member.uid = 0o755, owner
            archive.addfile(member, io.BytesIO(data))

        for name in ("bin", "etc", "root", "tmp", "proc"):
            add(name, tarfile.DIRTYPE)
        archive.add(shutil.which("busybox") or "busybox", "bin/busybox")
        for name in _APPLETS:
            add(f"bin/{name}", tarfile.SYMTYPE, "busybox")
        add("etc/passwd", tarfile.REGTYPE, data=b"mail:x:8:8::/tmp:/bin/sh\n")
        add("etc/mine", tarfile.REGTYPE, data=b"mine", owner=1000)
        add("dev-null", tarfile.CHRTYPE)
        if escape:
            add("out", tarfile.SYMTYPE, "/etc")
            add("out/nova-sandbox-escaped", tarfile.REGTYPE, data=b"x")
            add("../nova-sandbox-escaped", tarfile.REGTYPE, data=b"x")
    return buffer.getvalue()


class DriverCase(unittest.TestCase):
    kind = ""
    options = ""

    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(dir="/var/tmp")
        self.addCleanup(shutil.rmtree, self.directory)
        os.chmod(self.directory, 0o755)
        path = os.path.join(self.directory, "nova.conf")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(f"[DEFAULT]\nstate_path = {self.directory}\nhost = here\n"
                         f"[oslo_concurrency]\nlock_path = {self.directory}/locks\n"
                         f"[sandbox]\ndata_path = {self.directory}/data\n{self.options}")
        self.install()
        CONF(["--config-file", path], project="nova")
        self.addCleanup(CONF.reset)
        self.image = _tarball()
        api = mock.patch.object(glance, "API")
        api.start().return_value.download.side_effect = self._download
        self.addCleanup(api.stop)
        self.driver = driver.SandboxDriver(None)
        self.driver.init_host("here")
        self.addCleanup(self.driver.cleanup_host, "here")

    def install(self) -> None:
        """Install what the driver needs besides, before it is made."""

    @property
    def image(self) -> bytes:
        """The content of the tests' only image; another one takes its place."""
        return self._image

    @image.setter
    def image(self, content: bytes) -> None:
        self._image = content
        shutil.rmtree(os.path.join(self.directory, "data", "images"), ignore_errors=True)

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        """Stand in for Glance, of which there is none here."""
        # Nova's periodic tasks go on meanwhile.
        self.assertEqual(1, len(self.driver.list_instances()))
        self.assertLess(0, self.driver.get_available_resource("here")["vcpus_used"])
        with open(dest_path, "wb") as stream:
            stream.write(self.image)

    def server(self, command: str, **specs: str) -> objects.Instance:
        flavor = servers.flavor({"sandbox:virt_type": self.kind, "sandbox:command": command,
                                 **{f"sandbox:{name}": value for name, value in specs.items()}})
        image = servers.image()
        self.meta = objects.ImageMeta.from_dict(image)
        made = servers.instance(flavor, image, uuid=str(uuid.uuid4()), id=os.getpid())
        self.addCleanup(self.driver.destroy, None, made, [])
        return made

    def spawn(self, command: str, **specs: str) -> objects.Instance:
        made = self.server(command, **specs)
        self.driver.spawn(None, made, self.meta, [], None, {})
        return made

    def state(self, server: objects.Instance) -> int:
        return int(self.driver.get_info(server).state)

    def wait(self, server: objects.Instance) -> None:
        deadline = time.monotonic() + 60
        while self.state(server) == power_state.RUNNING and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(power_state.SHUTDOWN, self.state(server))

    def wait_until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not true() and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertTrue(true())

    def console(self, server: objects.Instance, wanted: bytes) -> bytes:
        deadline = time.monotonic() + 30
        while True:
            found = self.driver.get_console_output(None, server).encode("latin-1")
            if wanted in found or time.monotonic() > deadline:
                self.assertIn(wanted, found)
                return found
            time.sleep(0.05)


class Life:
    """Every test here for each kind."""

    def test_life(self) -> None:
        server = self.spawn("sh -c 'cat /root/kept; echo here >/root/kept; busybox sync; "
                            "echo told; exec sleep 1000'")
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertEqual([server.uuid], self.driver.list_instance_uuids())
        self.assertEqual([server.name], self.driver.list_instances())
        self.console(server, b"told\n")
        self.driver.pause(server)
        self.assertEqual(power_state.PAUSED, self.state(server))
        self.driver.unpause(server)
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.driver.reboot(None, server, [], "HARD")
        # What it wrote is there after a reboot.
        self.console(server, b"here\ntold\n")
        self.driver.power_off(server, 2)
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.driver.power_off(server, 0)
        # As after a restart of nova-compute: another driver knows all of it.
        again = driver.SandboxDriver(None)
        again.power_on(None, server, [])
        self.assertEqual(power_state.RUNNING, self.state(server))
        self.assertEqual("running", again.get_instance_diagnostics(server).state)
        self.assertEqual("running", again.get_diagnostics(server)["state"])
        self.assertGreater(again.get_diagnostics(server)["memory"], 1024)
        again.destroy(None, server, [])
        self.assertEqual([], self.driver.list_instance_uuids())
        self.assertEqual([], os.listdir(os.path.join(self.directory, "data", "servers")))
        with self.assertRaises(nova_exception.InstanceNotFound):
            self.driver.get_info(server)
        self.driver.destroy(None, server, [])

    def test_command_that_ends(self) -> None:
        server = self.spawn("sh -c 'id -u; cat /etc/mine; exit 3'")
        self.wait(server)
        self.assertEqual("0\nmine\n[sandbox] the command exited 3\n",
                         self.driver.get_console_output(None, server))

    def test_command_that_ended_while_nova_compute_was_down(self) -> None:
        """It does not run a second time, but for a restart of the host."""
        server = self.spawn("sh -c 'echo once; exit 3'")
        self.wait(server)
        self.driver.resume_state_on_host_boot(None, server, [], None)
        self.assertEqual("once\n\n[sandbox] the command exited 3\n",
                         self.driver.get_console_output(None, server))
        status = os.path.join(self.driver._server(server).directory, "status")
        os.utime(status, times=(1, 1))
        self.driver.resume_state_on_host_boot(None, server, [], None)
        self.wait(server)
        self.console(server, b"once\nonce\n")

    def test_questions_while_libvirt_is_away(self) -> None:
        server = self.spawn("sh -c 'echo told; exec sleep 1000'")
        self.console(server, b"told\n")
        with mock.patch.object(shared, "connection", side_effect=exception.HostError("away")):
            self.assertEqual("told\n", self.driver.get_console_output(None, server))
            with self.assertRaises(nova_exception.InstanceNotReady):
                self.driver.get_instance_diagnostics(server)

    def test_logs_of_the_command_line(self) -> None:
        """What people of the host see of a server: its output, and how it ended."""
        server = self.spawn("sh -c 'echo out; echo err >&2; exit 3'")
        self.wait(server)
        tool = (sys.executable, "-m", "nova_sandbox.cli")
        done = subprocess.run((*tool, "logs", server.name), capture_output=True, text=True,
                              check=False)
        self.assertEqual((0, ["err", "out"], ""),
                         (done.returncode, sorted(done.stdout.splitlines()), done.stderr))
        done = subprocess.run((*tool, "show", server.name, "--format", "json"),
                              capture_output=True, text=True, check=True)
        self.assertEqual("exited 3", json.loads(done.stdout)["result"])

    def test_nova_is_told(self) -> None:
        told = []
        self.driver.register_event_listener(
            lambda event: told.append((event.get_instance_uuid(), event.get_transition())))
        server = self.spawn("sh -c 'sleep 1; exit 3'")
        wanted = (server.uuid, virtevent.EVENT_LIFECYCLE_STOPPED)
        deadline = time.monotonic() + 60
        while wanted not in told and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertIn((server.uuid, virtevent.EVENT_LIFECYCLE_STARTED), told[:-1])
        self.assertEqual(wanted, told[-1])
        # Nova does not listen while it makes a server: it is told again.
        deadline = time.monotonic() + 10
        while told.count(wanted) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual([wanted] * 2, told[-2:])

    def test_root_of_the_host(self) -> None:
        server = self.spawn("/bin/cat /etc/debian_version /etc/shadow", root="host")
        self.wait(server)
        text = self.console(server, b"[sandbox] the command exited 1")
        self.assertIn(b"No such file", text)

    def test_failures_leave_nothing(self) -> None:
        for command, specs, reason in (
                ("/no/such/program", {}, "/no/such/program"),
                ("sh", {"user": "nobody-there"}, "nobody-there"),
                ("sh", {"virt_type": "xen"}, "enabled_virt_types")):
            with self.subTest(reason):
                server = self.server(command, **specs)
                with self.assertRaisesRegex(nova_exception.BuildAbortException, reason):
                    self.driver.spawn(None, server, self.meta, [], None, {})
                self.assertEqual([], self.driver.list_instance_uuids())
        self.image = b"no tarball"
        with self.assertRaisesRegex(nova_exception.ImageUnacceptable, "this is unknown.*tarball"):
            self.spawn("sh")
        self.assertEqual([], os.listdir(os.path.join(self.directory, "data", "servers")))


class LifeLXC(Life, DriverCase):
    kind = "lxc"

    def test_guardians_end(self) -> None:
        """Each start has one, and none stays of a long life of nova-compute."""
        server = self.spawn("sh -c 'exec sleep 1000'")
        before = self.zombies()
        for _ in range(4):
            self.driver.reboot(None, server, [], "HARD")
        self.assertLessEqual(self.zombies(), before + 1)

    @staticmethod
    def zombies() -> int:
        children = pathlib.Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
        return sum(pathlib.Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()[0]
                   == "Z" for one in children)

    def test_no_swap(self) -> None:
        """A flavor without swap space gives none of the host's."""
        server = self.spawn("sh -c 'exec sleep 1000'")
        found = {}
        for path in pathlib.Path("/sys/fs/cgroup").rglob("memory.*"):
            if server.name in str(path) and path.name in (
                    "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "memory.swap.max"):
                found[path.name] = int(path.read_text())
        memory = found.pop("memory.limit_in_bytes", 0)
        self.assertEqual({memory}, set(found.values()))


class LifeKVM(Life, DriverCase):
    kind = "kvm"


class HostTest(DriverCase):
    kind = "lxc"

    def test_image_that_would_write_elsewhere(self) -> None:
        self.image = _tarball(escape=True)
        server = self.spawn("ls /etc")
        self.wait(server)
        for path in ("/etc/nova-sandbox-escaped",
                     f"{self.directory}/data/servers/{server.uuid}/nova-sandbox-escaped"):
            self.assertFalse(os.path.exists(path), path)

    def test_resources(self) -> None:
        has = self.driver.get_available_resource("here")
        self.assertLessEqual(
            {"vcpus", "memory_mb", "local_gb", "cpu_info", "vcpus_used", "memory_mb_used",
             "local_gb_used", "numa_topology", "uuid", "supported_instances"}, set(has))
        # Nova's own object takes them.
        objects.ComputeNode().update_from_virt_driver(has)
        self.assertEqual({has["uuid"]: "here"}, self.driver.get_nodenames_by_uuid())
        self.assertEqual(0, has["vcpus_used"])
        self.spawn("sleep 100")
        self.assertEqual((1, 256), (self.driver.get_available_resource("here")["vcpus_used"],
                                    self.driver.get_available_resource("here")["memory_mb_used"]))

    def test_traits(self) -> None:
        tree = provider_tree.ProviderTree()
        tree.new_root("here", self.driver.get_available_resource("here")["uuid"])
        tree.update_traits("here", ["CUSTOM_SANDBOX_GONE", "HW_CPU_X86_3DNOW", "CUSTOM_RACK_3"])
        self.driver.update_provider_tree(tree, "here")
        found = tree.data("here").traits
        self.assertLessEqual({"CUSTOM_SANDBOX_LXC", "CUSTOM_SANDBOX_KVM", "CUSTOM_RACK_3",
                              *(f"COMPUTE_IMAGE_TYPE_{name.upper()}"
                                for name in images.DISK_FORMATS)}, found)
        self.assertNotIn("CUSTOM_SANDBOX_GONE", found)
        usable, _reason = check.kvm_verdict(self.driver._settings, True) or (False, "")
        self.assertIs(usable, "CUSTOM_SANDBOX_TCG" not in found)
        self.assertEqual(["lxc", *(["kvm"] if usable else []), "qemu"],
                         [one[1] for one in self.driver.get_available_resource(
                             "here")["supported_instances"]])
        self.assertNotIn("HW_CPU_X86_3DNOW", found)
        self.assertTrue(any(one.startswith("HW_ARCH_") for one in found))
        # What a container sees, by the names that Linux has for it.
        flags = pathlib.Path("/proc/cpuinfo").read_text().partition("flags")[2].splitlines()[0]
        for flag, trait in (("sse", "SSE"), ("sse2", "SSE2"), ("sse4_2", "SSE42"), ("avx", "AVX"),
                            ("avx2", "AVX2"), ("aes", "AESNI"), ("bmi2", "BMI2"), ("fma", "FMA3"),
                            ("sha_ni", "SHA"), ("avx512f", "AVX512F"), ("sse4a", "SSE4A"),
                            ("vmx", "VMX"), ("svm", "SVM")):
            self.assertIs(f" {flag} " in f"{flags} ", f"HW_CPU_X86_{trait}" in found, trait)

    def test_monitor(self) -> None:
        CONF.set_override("compute_driver", "sandbox.SandboxDriver")
        self.addCleanup(CONF.clear_override, "compute_driver")
        tracker = mock.Mock(driver=self.driver)
        metrics = objects.MonitorMetricList(objects=[])
        virt_driver.Monitor(tracker).populate_metrics(metrics)
        found = {one.name: one.value for one in metrics.objects}
        self.assertGreater(found["cpu.user.time"], 0)
        self.assertLessEqual(found["cpu.percent"], 100)

    def test_figures_of_the_processors(self) -> None:
        before, after = (self.driver.get_host_cpu_stats() for _ in range(2))
        self.assertEqual({"kernel", "idle", "user", "iowait", "frequency"}, set(before))
        for name in ("kernel", "idle", "user", "iowait"):
            self.assertLessEqual(before[name], after[name])
        self.assertGreater(after["idle"], 0)

    def test_another_host_may_do(self) -> None:
        """What this host lacks, or fails to do, does not end Nova's search for a host."""
        directory = os.path.join(self.directory, "data", "servers")
        os.makedirs(directory, exist_ok=True)
        self.driver._settings.enabled_virt_types = ["lxc"]
        machine = self.server("sh", virt_type="kvm")
        large = self.server("sh")
        large.flavor.vcpus = 500
        self.driver._image_api.download.side_effect = (
            lambda context, image_id, dest_path: pathlib.Path(dest_path).write_bytes(self.image))
        for server, reason in ((machine, "enabled_virt_types of this host: lxc"),
                               (large, "the CPUs of this host")):
            with self.assertRaisesRegex(nova_exception.ComputeResourcesUnavailable, reason):
                self.driver.spawn(None, server, self.meta, [], None, {})
            self.assertEqual([], os.listdir(directory))
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "full", directory], check=True)
        self.addCleanup(subprocess.run, ["umount", directory], check=True)
        with open(os.path.join(directory, ".full"), "wb", buffering=0) as stream:
            stream.write(bytes(4096))
        with self.assertRaisesRegex(nova_exception.InternalError, "No space left on device"):
            self.driver.spawn(None, self.server("sh"), self.meta, [], None, {})

    def test_directory_of_configuration_files(self) -> None:
        path = os.path.join(self.directory, "nova.conf.d", "sandbox.conf")
        os.mkdir(os.path.dirname(path))
        pathlib.Path(path).write_text("[sandbox]\nenabled_virt_types = qemu\n", encoding="utf-8")
        CONF(["--config-file", os.path.join(self.directory, "nova.conf"),
              "--config-dir", os.path.dirname(path)], project="nova")
        found = driver.SandboxDriver(None)._settings
        self.assertEqual((["qemu"], f"{self.directory}/data"),
                         (found.enabled_virt_types, found.data_path))

    def test_start_that_fails(self) -> None:
        """It is no failed build."""
        server = self.spawn("sleep 1000")
        self.driver.power_off(server, 0)
        files = self.driver._server(server)
        own = files.sandbox()
        files.complete(own.replace(command=own.command.replace(argv=("/no/such/program",))))
        for operate in (lambda: self.driver.power_on(None, server, []),
                        lambda: self.driver.reboot(None, server, [], "HARD")):
            with self.assertRaises(nova_exception.InternalError) as caught:
                operate()
            self.assertRegex(str(caught.exception), "^[^:]*/no/such/program")
            self.assertEqual(power_state.SHUTDOWN, self.state(server))

    def test_what_is_not_there_yet_is_refused(self) -> None:
        server = self.server("sh")
        with self.assertRaisesRegex(nova_exception.BuildAbortException, "networks"):
            self.driver.spawn(None, server, self.meta, [], None, {}, network_info=[{}])
        self.assertFalse(self.driver.instance_exists(server))


if __name__ == "__main__":
    unittest.main()
