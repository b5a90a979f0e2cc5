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

"""Nova's API checks the extra specs of flavors by our validators."""

import unittest
from unittest import mock

from nova import exception as nova_exception
from nova.api.validation.extra_specs import validators

from nova_sandbox import exception
from nova_sandbox.virt import extra_specs, settings

# Values by the names of settings: taken, and refused.
VALUES: dict[str, tuple[list[str], list[str]]] = {
    "virt_type": (["lxc", "kvm", "my-builder_2"], ["", "-x", "a b"]),
    "command": (["/bin/date", "sh -c 'echo \"a\"\nb'", "a\tb"], ["", "  "]),
    "console_command": (["/bin/date", "sh -c 'echo \"a\"\nb'", "a\tb"], ["", "  "]),
    "init": (["true", "False", "1", "no"], ["perhaps", ""]),
    "env:": (["", "any text"], []),
    "user": (["postgres", "0", "1000:100"], ["", "a b", "a/b"]),
    "cwd": (["/", "/srv/my data"], ["", "srv", "/a\nb"]),
    "timeout": (["5", "500ms", "1.5h", ".5H", "2m"], ["", "soon", "-1", "5 weeks"]),
    "open_files": (["1024"], ["2", "x", "", "9999999"]),
    "writable": (["no", "scratch", "persistent"], ["", "true", "No"]),
    "scratch_size": (["512M", "1.5GiB", "1048576"], ["", "big", "-1M"]),
    "tmpfs": (["/scratch=64M", "'/a b=1M' /c=1G"], [""]),
    "root": (["image", "host"], ["", "volume"]),
    "capabilities": (["none", "default,sys_admin", "CAP_KILL, chown"], ["", "1", "kill;chown"]),
    "new_privileges": (["yes"], ["maybe"]),
    "user_namespace": (["off"], ["maybe"]),
    "pids": (["1", "4194304"], ["0", "-5", "4194305", "many"]),
    "inject_key": (["true", "off"], ["", "root"]),
    "log_size": (["8M", "4096"], ["", "much"]),
    "allow_metadata": (["on"], [""]),
}


class ValidatorsTest(unittest.TestCase):
    def setUp(self) -> None:
        super().setUp()
        # As nova.api.validation.extra_specs.validators.load_validators does; test_loading has
        # it done by the entry point.
        ours = {validator.name: validator for validator in extra_specs.register()}
        for patch in (mock.patch.dict(validators.VALIDATORS, ours),
                      mock.patch.object(validators, "NAMESPACES",
                                        {*validators.NAMESPACES, "sandbox"})):
            patch.start()
            self.addCleanup(patch.stop)

    def test_values(self) -> None:
        self.assertEqual(set(settings.BY_NAME), set(VALUES))
        for name, (good, bad) in VALUES.items():
            spec = f"sandbox:{name}" + ("PATH" if name == settings.ENVIRONMENT else "")
            for value in good:
                with self.subTest(spec=spec, good=value):
                    validators.validate(spec, value)
                    # What the API takes as good the driver takes as well.
                    settings.BY_NAME[name].parse(value, spec)
            for value in bad:
                with self.subTest(spec=spec, bad=value):
                    self.assertRaises(nova_exception.ValidationError,
                                      validators.validate, spec, value)
                    self.assertRaises(exception.InvalidValue,
                                      settings.BY_NAME[name].parse, value, spec)

    def test_names(self) -> None:
        for name in ("sandbox:env:HOME", "sandbox:env:a.b-c:d", "quota:pids_max"):
            validators.validate(name, "5")
        for name in ("sandbox:comand", "sandbox:env:", "sandbox:", "quota:pids_min"):
            with self.subTest(name):
                self.assertRaises(nova_exception.ValidationError, validators.validate, name, "5")

    def test_novas_own_are_left_alone(self) -> None:
        validators.validate("hw:cpu_policy", "shared")
        validators.validate("quota:cpu_shares", "5")
        self.assertRaises(nova_exception.ValidationError,
                          validators.validate, "hw:cpu_policy", "own")

    def test_descriptions(self) -> None:
        for validator in extra_specs.register():
            self.assertIn("Allowed: ", validator.description)
