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

import os
import subprocess
import sys
import tempfile
import types
import unittest
from collections.abc import Callable
from importlib import metadata
from unittest import mock

from stevedore import ExtensionManager

from nova_sandbox import conf, exception, startcache
from nova_sandbox.host import cgroups, check, programs, uris
from nova_sandbox.startcache import Settings


class CheckTestCase(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.top = directory.name
        values = conf.resolve([])
        values |= {name: os.path.join(self.top, name)
                   for name in ("state_path", "data_path", "cache_path")}
        self.settings = Settings({**values, "plugins": {}, "config_files": []})

    def one(self, function: Callable[[Settings], list[check.Check]], name: str) -> check.Check:
        return next(c for c in function(self.settings) if c.name == name)


class OutputTest(CheckTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.settings.qemu_uri = uris.private_uri("qemu", self.settings)
        self.etc = os.path.join(uris.private_directory(self.settings), "etc")
        os.makedirs(self.etc)

    def state(self, *lines: str) -> str:
        with open(os.path.join(self.etc, "qemu.conf"), "w", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in lines)
        return self.one(check._output, "output of machines").state

    def test_who_writes_it(self) -> None:
        self.assertEqual("ok", self.one(check._output, "output of machines").state)
        for lines, state in (((), "ok"), (('#stdio_handler = "file"',), "ok"),
                             (('stdio_handler = "logd"',), "ok"),
                             (('  stdio_handler="file"  ',), "warn"),
                             (('stdio_handler = "file"', 'stdio_handler = "logd"'), "ok")):
            with self.subTest(lines):
                self.assertEqual(state, self.state(*lines))

    def test_how_to_mend_it(self) -> None:
        self.state('stdio_handler = "file"')
        self.assertIn("host stop", self.one(check._output, "output of machines").mend)

    def test_of_a_session(self) -> None:
        self.settings.qemu_uri = "qemu:///session"
        directory = os.path.join(self.top, "libvirt")
        os.mkdir(directory)
        with open(os.path.join(directory, "qemu.conf"), "w", encoding="utf-8") as stream:
            stream.write('stdio_handler = "file"\n')
        with mock.patch.dict(os.environ, {"XDG_CONFIG_HOME": self.top}):
            found = self.one(check._output, "output of machines")
        self.assertIn(f"{directory}/qemu.conf", found.message)


class RunTest(CheckTestCase):
    def run_with(self, *entries: tuple[object, tuple[str, ...]], kinds: tuple[str, ...]
                 ) -> list[check.Check]:
        with mock.patch.object(check, "_CHECKS", entries):
            return check.run(self.settings, kinds)

    def test_only_what_matters_to_the_kinds(self) -> None:
        def both(settings: Settings) -> list[check.Check]:
            return [check.Check("a", ("lxc",), "ok", ""), check.Check("b", ("qemu",), "ok", "")]

        found = self.run_with((both, ("lxc", "qemu")), kinds=("qemu",))
        self.assertEqual(["b"], [c.name for c in found])
        self.assertEqual([], self.run_with((both, ("lxc",)), kinds=("qemu",)))

    def test_one_failure_hides_no_other(self) -> None:
        def _first_check(settings: Settings) -> list[check.Check]:
            raise exception.HostError("broken")

        def second(settings: Settings) -> list[check.Check]:
            return [check.Check("second", ("lxc",), "ok", "")]

        found = self.run_with((_first_check, ("lxc",)), (second, ("lxc",)), kinds=("lxc",))
        self.assertEqual([("first check", "fail", "broken"), ("second", "ok", "")],
                         [(c.name, c.state, c.message) for c in found])

    def test_every_problem_says_how_to_mend_it(self) -> None:
        # On any machine whatever: none may raise, and states are of the three.
        for function, _ in check._CHECKS:
            try:
                found = function(self.settings)
            except exception.SandboxError as error:
                self.assertTrue(str(error))
                continue
            for c in found:
                self.assertIn(c.state, (check.OK, check.WARN, check.FAIL))
                self.assertLessEqual(set(c.kinds), set(check.KINDS))
                self.assertTrue(c.message, c.name)
                self.assertTrue(c.mend or c.state == check.OK
                                or c.message.startswith("not checked"), c.message)


class LackTest(CheckTestCase):
    def lacks(self, function: Callable[[Settings], list[check.Check]], state: str, message: str,
              mend: str) -> None:
        found, = function(self.settings)
        self.assertEqual(state, found.state)
        self.assertIn(message, found.message)
        self.assertIn(mend, found.mend)

    def test_kernel_that_is_not_there(self) -> None:
        self.settings.kernel_image = "/no/such/kernel"
        self.lacks(check._guest_kernel, "fail", "/no/such/kernel", "linux-image-amd64")

    def test_kernel_without_modules(self) -> None:
        with tempfile.TemporaryDirectory() as directory, tempfile.NamedTemporaryFile() as image:
            self.settings.kernel_image = image.name
            self.settings.kernel_modules = directory
            self.lacks(check._guest_kernel, "fail", directory, "linux-image-amd64")

    def test_modules_of_the_host(self) -> None:
        with mock.patch.object(check, "_has_module", return_value=False):
            with mock.patch.object(check, "open", mock.mock_open(read_data="nodev\ttmpfs\n"),
                                   create=True):
                self.lacks(check._overlay, "warn", "no overlay file system", "modules")
            with mock.patch.object(os.path, "exists", return_value=False):
                self.lacks(check._loop_devices, "warn", "/dev/loop-control", "modprobe loop")


class RootTest(CheckTestCase):
    def test_only_root_starts_containers(self) -> None:
        for uid, state in ((0, "ok"), (1000, "fail")):
            with mock.patch.object(os, "geteuid", return_value=uid):
                found, = self.one_kind()
            self.assertEqual((state, ("lxc",)), (found.state, found.kinds))
        self.assertIn("User=root", found.mend)

    def one_kind(self) -> list[check.Check]:
        with mock.patch.object(check, "_CHECKS", [one for one in check._CHECKS
                                                  if one[0] is check._root]):
            self.assertEqual([], check.run(self.settings, ("qemu",)))
            return check.run(self.settings, ("lxc",))


class ControlGroupsTest(CheckTestCase):
    def found(self, layout: cgroups.Layout, pid: int | None = 7) -> check.Check:
        with (mock.patch.object(cgroups, "libvirtd", return_value=pid),
              mock.patch.object(cgroups, "of_process", return_value=layout) as of_process):
            result = self.one(check._control_groups, "control groups")
        of_process.assert_called_once_with(pid or "self")
        return result

    def test_hybrid(self) -> None:
        layout = cgroups.Layout(dict.fromkeys(cgroups.NEEDED, "/g"), "/g/unified")
        found = self.found(layout)
        self.assertEqual("fail", found.state)
        self.assertIn("nova-sandbox host start", found.mend)
        # What our own process sees need not be what libvirtd will see.
        self.assertEqual("warn", self.found(layout, None).state)

    def test_none(self) -> None:
        self.assertEqual("fail", self.found(cgroups.Layout()).state)

    def test_without_memory(self) -> None:
        found = self.found(cgroups.Layout({}, "/g", frozenset(("cpu", "cpuset", "io", "pids"))))
        self.assertEqual("fail", found.state)
        self.assertIn("without memory", found.message)

    def test_without_pids(self) -> None:
        found = self.found(cgroups.Layout({}, "/g", frozenset(("cpu", "cpuset", "io", "memory"))))
        self.assertEqual("warn", found.state)

    def test_all_there(self) -> None:
        found = self.found(cgroups.Layout(dict.fromkeys(cgroups.NEEDED, "/g")))
        self.assertEqual(("ok", ""), (found.state, found.mend))


class PathsTest(CheckTestCase):
    def test_directory_that_can_be_made(self) -> None:
        self.assertEqual({"ok"}, {c.state for c in check._directories(self.settings)})
        self.assertEqual([], os.listdir(self.top))

    def test_file_in_the_way(self) -> None:
        open(os.path.join(self.top, "cache_path"), "w").close()
        self.settings.cache_path += "/below"
        found = self.one(check._directories, "cache_path")
        self.assertEqual("fail", found.state)
        self.assertIn("cache_path cannot be written", found.message)


class LibvirtTest(CheckTestCase):
    def test_nothing_runs(self) -> None:
        with (mock.patch.object(uris, "SYSTEM_DIRECTORY", self.top),
              mock.patch.object(uris, "DEFAULTS", {"lxc": self.settings.lxc_uri})):
            found = self.one(check._libvirt_lxc, "libvirt lxc")
        self.assertEqual(("fail", "nova-sandbox host start"), (found.state, found.mend))

    def test_socket_without_a_server(self) -> None:
        self.settings.lxc_uri = f"lxc:///system?socket={self.top}/absent"
        found = self.one(check._libvirt_lxc, "libvirt lxc")
        self.assertEqual("fail", found.state)
        self.assertIn("absent", found.message)

    def test_driver_that_answers(self) -> None:
        self.settings.qemu_uri = "test:///default"
        found = self.one(check._libvirt_qemu, "libvirt qemu")
        self.assertEqual("ok", found.state)
        self.assertIn("test:///default", found.message)


class QemuTest(CheckTestCase):
    def found(self, name: str, *, devices: str = "virtio-9p-pci", daemon: str | None = "/d",
              program: str | None = "/q") -> check.Check:
        done = subprocess.CompletedProcess([], 0, f"QEMU 7.2\n{devices}\n", "")
        with (mock.patch.object(programs, "qemu", return_value=program),
              mock.patch.object(programs, "virtiofsd", return_value=daemon),
              mock.patch.object(subprocess, "run", return_value=done)):
            return self.one(check._qemu, name)

    def test_absent(self) -> None:
        self.assertEqual("fail", self.found("QEMU", program=None).state)

    def test_present(self) -> None:
        self.assertEqual("/q: QEMU 7.2", self.found("QEMU").message)

    def test_without_9p(self) -> None:
        self.assertEqual("fail", self.found("9p", devices="").state)
        self.assertEqual("ok", self.found("9p").state)

    def test_without_virtiofsd(self) -> None:
        self.assertEqual("warn", self.found("virtiofsd", daemon=None).state)
        self.settings.filesystem_transport = "virtiofs"
        self.assertEqual("fail", self.found("virtiofsd", daemon=None).state)
        self.assertEqual("ok", self.found("virtiofsd").state)


class KVMTest(CheckTestCase):
    def found(self, verdict: tuple[bool, str] | None, *, exists: bool = True,
              access: bool = True) -> check.Check:
        with (mock.patch.object(os.path, "exists", return_value=exists),
              mock.patch.object(os, "access", return_value=access),
              mock.patch.object(check, "kvm_verdict", return_value=verdict)):
            return check._kvm(self.settings, False)

    def test_no_device(self) -> None:
        self.assertEqual("warn", self.found(None, exists=False).state)

    def test_device_of_others(self) -> None:
        self.assertIn("group kvm", self.found(None, access=False).mend)

    def test_not_known_yet(self) -> None:
        found = self.found(None)
        self.assertEqual(("ok", "nova-sandbox host check --probe"), (found.state, found.mend))

    def test_present_but_unusable(self) -> None:
        found = self.found((False, "no answer in 10 s"))
        self.assertEqual("warn", found.state)
        self.assertIn("no answer in 10 s", found.message)

    def test_usable(self) -> None:
        self.assertEqual(("ok", ""), (self.found((True, "")).state, self.found((True, "")).mend))


class PluginsTest(CheckTestCase):
    def found(self, *entries: tuple[str, str]) -> check.Check:
        groups = {**{name: [] for name in startcache.NAMESPACES}, "nova_sandbox.builders": [
            metadata.EntryPoint(name, value, "nova_sandbox.builders") for name, value in entries]}
        with mock.patch.dict(ExtensionManager.ENTRY_POINT_CACHE, groups, clear=True):
            return self.one(check._plugins, "plug-ins")

    def test_all_load(self) -> None:
        found = self.found(("a", "os.path:join"))
        self.assertEqual(("ok", "a"), (found.state, found.message))

    def test_one_does_not_load(self) -> None:
        found = self.found(("a", "os.path:join"), ("b", "no_such_module_x:y"))
        self.assertEqual("fail", found.state)
        self.assertIn("b (no_such_module_x:y)", found.message)

    def test_none_is_there(self) -> None:
        self.assertIn("pip install", self.found().mend)


class UserNamespacesTest(CheckTestCase):
    def test_turned_off(self) -> None:
        self.settings.user_namespaces = False
        self.assertEqual("warn", self.one(check._user_namespaces, "user namespaces").state)

    def test_ordinary_user(self) -> None:
        with mock.patch.object(os, "geteuid", return_value=1000):
            self.assertEqual("warn", self.one(check._user_namespaces, "user namespaces").state)

    def test_refused(self) -> None:
        trees = types.SimpleNamespace(
            user_namespace=mock.Mock(side_effect=exception.HostError("none allowed")))
        from nova_sandbox import rootfs
        with (mock.patch.object(os, "geteuid", return_value=0),
              mock.patch.dict(sys.modules, {"nova_sandbox.rootfs.trees": trees}),
              mock.patch.object(rootfs, "trees", trees, create=True)):
            found = self.one(check._user_namespaces, "user namespaces")
        self.assertEqual(("fail", "none allowed"), (found.state, found.message))
