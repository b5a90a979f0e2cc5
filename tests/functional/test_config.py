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

"""The configuration's options reach the guests; builders of others are found."""

import pathlib
import unittest

from tests.functional import base, packages

_BUILDER = '''
from nova_sandbox.builders import lxc


class MarkedBuilder(lxc.LXCBuilder):
    """Writes down that it was used, and puts a title of its own in the document."""

    def build(self, sandbox, **prepared):
        with open({marker!r}, "a") as stream:
            stream.write(f"{{sandbox.name}}\\n")
        return super().build(sandbox, **prepared)
'''


class Configuration(base.LXC):
    def configured(self, *words: str, status: int = 0, **options: str) -> base.Result:
        """Run a shell script with options of the configuration."""
        config = self.session.write_config("options.conf", **options)
        return self.tool("run", "--config-file", str(config), *words, status=status)

    def test_virt_type(self) -> None:
        """kvm and qemu in the configuration give a machine, lxc a container."""
        host = pathlib.Path("/proc/sys/kernel/random/boot_id").read_text()
        for virt_type in ("lxc", "qemu", "kvm"):
            with self.subTest(virt_type):
                result = self.configured("--", "cat", "/proc/sys/kernel/random/boot_id",
                                         virt_type=virt_type)
                self.assertEqual(virt_type == "lxc", result.stdout.decode() == host)
                if virt_type != "kvm":
                    self.assertEqual([], result.warnings)

    def test_option_beats_configuration(self) -> None:
        host = pathlib.Path("/proc/sys/kernel/random/boot_id").read_text()
        result = self.configured("--virt-type", "lxc", "--", "cat",
                                 "/proc/sys/kernel/random/boot_id", virt_type="kvm")
        self.assertEqual(host, result.stdout.decode())

    def test_defaults_of_limits(self) -> None:
        result = self.configured("--", "/bin/sh", "-c", "nproc; for i in 1 2 3 4 5 6 7 8 9 10 11 "
                                 "12 13 14 15 16 17 18; do sleep 1 & done 2>&1 | head -n 1",
                                 default_vcpus="2", default_pids_max="16")
        self.assertEqual("2", result.lines[0])
        self.assertIn("fork", result.lines[1].lower())

    def test_user_namespaces(self) -> None:
        result = self.configured("--", "cat", "/proc/self/uid_map", user_namespaces="false")
        self.assertEqual(["0", "0"], result.text.split()[:2])

    def test_bad_values(self) -> None:
        for name, value in (("virt_type", "xen"), ("default_memory_mb", "-1"),
                            ("hidden_paths", "relative"), ("user_namespaces", "perhaps")):
            with self.subTest(name):
                config = self.session.write_config("bad.conf", **{name: value})
                result = self.tool("run", "--config-file", str(config), "--", "true", status=None)
                self.assert_one_line(result, name, value, "bad.conf")

    def test_environment(self) -> None:
        """An option in the environment, and a file named there."""
        environment = {**self.session.environment, "OS_SANDBOX__DEFAULT_VCPUS": "2"}
        self.assertEqual("2", self.tool("run", "--", "nproc", env=environment).text)

    def test_builder_of_another_distribution(self) -> None:
        """An installed package's builder takes the place of ours by its entry point."""
        marker = self.directory / "used"
        environment = packages.install(
            self.directory, self.session.environment, "marked",
            _BUILDER.format(marker=str(marker)), "nova_sandbox.builders", "MarkedBuilder")
        name = base.unique_name("marked")
        result = self.tool("run", "--virt-type", "marked", "--name", name, "--", "echo", "built",
                           env=environment)
        self.assertEqual("built", result.text)
        self.assertEqual(f"{name}\n", marker.read_text())
        self.assert_one_line(
            self.tool("run", "--virt-type", "marked", "--", "true", status=None),
            "--virt-type", "marked")


if __name__ == "__main__":
    unittest.main()
