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

"""``compute_driver = sandbox.SandboxDriver`` loads, however the two are installed."""

import dataclasses
import json
import os
import shutil
import tempfile
import unittest
import zipfile
from typing import Any

from tests.nova import environments

PROBE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "load_driver.py")
STRICT = ("--config-settings", "editable_mode=strict")


@dataclasses.dataclass(frozen=True)
class Built:
    """A copy of the source tree, and the wheel built of it; both in a scratch directory."""

    directory: str
    source: str
    wheel: str


BUILT = Built("", "", "")


def setUpModule() -> None:
    environments.check_running_environment()
    scratch = tempfile.TemporaryDirectory(prefix="nova-sandbox-loading-")
    unittest.addModuleCleanup(scratch.cleanup)
    unittest.addModuleCleanup(environments.forget_settings, scratch.name)
    source = os.path.join(scratch.name, "source")
    environments.copy_source(source)
    global BUILT
    BUILT = Built(scratch.name, source,
                  environments.build_wheel(source, os.path.join(scratch.name, "wheel")))


class LoadingTest(unittest.TestCase):
    """Each way of installing, with the stock nova-compute and with the loader alone."""

    def environment(self, nova: str) -> environments.Environment:
        directory = tempfile.mkdtemp(dir=BUILT.directory)
        self.addCleanup(shutil.rmtree, directory)
        return environments.Environment(directory, nova)

    def load(self, environment: environments.Environment, how: str,
             **variables: str) -> dict[str, Any]:
        done = environment.execute(PROBE, how, **variables)
        self.assertEqual(0, done.returncode, done.stderr)
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        self.assertEqual("nova_sandbox.virt.driver.SandboxDriver", found["class"])
        self.assertTrue(found["is_driver"])
        return found

    def assert_not_loaded(self, environment: environments.Environment, how: str) -> None:
        done = environment.execute(PROBE, how)
        self.assertEqual(1, done.returncode, done.stderr)
        self.assertIn("No module named 'nova.virt.sandbox'", done.stderr)

    def test_wheel(self) -> None:
        environment = self.environment("beside")
        environment.install(BUILT.wheel)
        for how in ("main", "bare"):
            found = self.load(environment, how)
            self.assertEqual(
                os.path.join(environment.site_packages, "nova/virt/sandbox/__init__.py"),
                found["shim"])
            self.assertEqual(os.path.join(environment.site_packages, "nova_sandbox/__init__.py"),
                             found["project"])

    def test_novas_api_gets_the_validators(self) -> None:
        environment = self.environment("beside")
        environment.install(BUILT.wheel)
        for spec, value, status in (("sandbox:root", "host", 0), ("sandbox:root", "x", 1),
                                    ("sandbox:nope", "x", 1), ("quota:pids_max", "5", 0)):
            with self.subTest(spec=spec, value=value):
                done = environment.execute(
                    "-c", "import sys; from nova.api.validation.extra_specs import validators; "
                    "validators.validate(*sys.argv[1:])", spec, value)
                self.assertEqual(status, done.returncode, done.stderr)
                if status:
                    self.assertIn("ValidationError", done.stderr)

    def test_wheel_uninstalled(self) -> None:
        environment = self.environment("beside")
        environment.install(BUILT.wheel)
        environment.pip("uninstall", "--quiet", "--yes", "nova-sandbox")
        virt = os.path.join(environment.site_packages, "nova", "virt")
        self.assertFalse(os.path.exists(os.path.join(virt, "sandbox")))
        self.assertTrue(os.path.exists(os.path.join(virt, "driver.py")))
        self.assert_not_loaded(environment, "main")

    def test_wheel_and_nova_apart(self) -> None:
        environment = self.environment("apart")
        environment.install(BUILT.wheel)
        # Native threads, Nova's default, and eventlet.
        for threads in ("true", "false"):
            found = self.load(environment, "main", OS_NOVA_DISABLE_EVENTLET_PATCHING=threads)
            self.assertEqual(
                os.path.join(environment.site_packages, "nova_sandbox/nova_shim/__init__.py"),
                found["shim"])
            self.assertFalse(found["nova"].startswith(environment.site_packages))
        # It is os-vif's plug-in that makes the difference.
        self.assert_not_loaded(environment, "bare")

    def test_editable(self) -> None:
        for nova in ("beside", "apart"):
            with self.subTest(nova=nova):
                environment = self.environment(nova)
                environment.install("--editable", BUILT.source)
                for how in ("main", "bare"):
                    found = self.load(environment, how)
                    self.assertEqual(os.path.join(BUILT.source, "nova_sandbox/__init__.py"),
                                     found["project"])

    def test_strict_editable(self) -> None:
        for nova in ("beside", "apart"):
            with self.subTest(nova=nova):
                environment = self.environment(nova)
                environment.install(*STRICT, "--editable", BUILT.source)
                found = self.load(environment, "main")
                self.assertIn("__editable__", found["project"])
                self.assert_not_loaded(environment, "bare")

    def test_source_without_installation(self) -> None:
        environment = self.environment("apart")
        # Beside the source itself the builds above leave the metadata of a package.
        tree = os.path.join(environment.directory, "tree")
        os.mkdir(tree)
        os.symlink(os.path.join(BUILT.source, "nova_sandbox"), os.path.join(tree, "nova_sandbox"))
        environment.add_path(tree)
        done = environment.execute("-c", "import nova_sandbox.nova_shim")
        self.assertNotEqual(0, done.returncode)
        self.assertIn("ImportError: nova-sandbox is not installed as a package",
                      done.stderr)


class WheelTest(unittest.TestCase):
    """What the wheel holds."""

    def setUp(self) -> None:
        super().setUp()
        scratch = tempfile.TemporaryDirectory(dir=BUILT.directory)
        self.addCleanup(scratch.cleanup)
        self.unpacked = scratch.name
        with zipfile.ZipFile(BUILT.wheel) as archive:
            archive.extractall(self.unpacked)
            # A wheel with a program keeps pure modules in its .data/purelib.
            self.names = {name.rpartition(".data/purelib/")[2] for name in archive.namelist()}

    def test_nova_gets_one_module(self) -> None:
        self.assertEqual({"nova/virt/sandbox/__init__.py"},
                         {name for name in self.names if name.startswith("nova/")})

    def test_all_modules_are_in_it(self) -> None:
        expected = set()
        for directory, _, files in os.walk(os.path.join(BUILT.source, "nova_sandbox")):
            for name in files:
                if name.endswith(".py"):
                    path = os.path.join(directory, name)
                    expected.add(os.path.relpath(path, BUILT.source))
        self.assertLess(100, len(expected))
        self.assertEqual(set(), expected - self.names)

    def test_guest_program_is_in_it(self) -> None:
        found = [os.path.join(directory, name)
                 for directory, _, files in os.walk(self.unpacked) for name in files
                 if name == "nova-sandbox-init"]
        self.assertEqual(1, len(found), found)
        with open(found[0], "rb") as stream:
            self.assertEqual(b"\x7fELF", stream.read(4))


class PluginTest(unittest.TestCase):
    """The os-vif plug-in that brings the import hook."""

    def test_it_plugs_nothing(self) -> None:
        import os_vif
        os_vif.objects.register_all()
        from nova_sandbox import _register
        plugin = _register.Plugin.load("nova_sandbox")
        self.assertEqual([], plugin.describe().vif_info)
        for call in (plugin.plug, plugin.unplug):
            self.assertRaises(NotImplementedError, call, None, None)

    def test_it_answers_for_one_name(self) -> None:
        import sys

        from nova_sandbox import _register
        self.assertEqual(1, sys.meta_path.count(_register.ShimFinder))
        _register.register()
        self.assertEqual(1, sys.meta_path.count(_register.ShimFinder))
        for name in ("nova.virt", "nova.virt.sandbox.driver", "sandbox", "nova_sandbox"):
            self.assertIsNone(_register.ShimFinder.find_spec(name))
        spec = _register.ShimFinder.find_spec("nova.virt.sandbox")
        assert spec is not None and spec.origin is not None
        self.assertTrue(os.path.exists(spec.origin))
