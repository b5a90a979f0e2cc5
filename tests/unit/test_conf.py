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
import tempfile
import unittest
from unittest import mock

from oslo_config import cfg

from nova_sandbox import conf, exception, startcache


class ResolveTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = os.path.join(directory.name, "a.conf")
        self.other = os.path.join(directory.name, "b.conf")
        environment = mock.patch.dict(os.environ)
        environment.start()
        self.addCleanup(environment.stop)
        for name in [n for n in os.environ if n.startswith("OS_SANDBOX__")]:
            del os.environ[name]

    def write(self, text: str, path: str | None = None) -> None:
        with open(path or self.path, "w", encoding="utf-8") as stream:
            stream.write(text)

    def refused(self, line: str) -> str:
        self.write(f"[sandbox]\n{line}\n")
        with self.assertRaises(exception.ConfigError) as caught:
            conf.resolve([self.path])
        message = str(caught.exception)
        self.assertNotIn("\n", message)
        self.assertIn(self.path, message)
        return message

    def test_defaults(self) -> None:
        values = conf.resolve([])
        self.assertEqual("lxc", values["virt_type"])
        self.assertEqual(512, values["default_memory_mb"])
        self.assertIs(True, values["user_namespaces"])
        self.assertIsNone(values["kernel_image"])

    def test_every_option_is_a_field_of_the_settings(self) -> None:
        fields = set(startcache.Settings.__annotations__) - {"plugins", "config_files"}
        self.assertEqual(fields, {option.name for option in conf.options()})
        self.assertEqual(fields, conf.resolve([]).keys())

    def test_every_option_has_a_help_text(self) -> None:
        for option in conf.options():
            self.assertTrue(option.help, option.name)

    def test_a_later_file_wins(self) -> None:
        self.write("[sandbox]\nvirt_type = kvm\ndefault_vcpus = 3\n")
        self.write("[sandbox]\nvirt_type = qemu\n", self.other)
        values = conf.resolve([self.path, self.other])
        self.assertEqual(("qemu", 3), (values["virt_type"], values["default_vcpus"]))

    def test_environment(self) -> None:
        with mock.patch.dict(os.environ, {"OS_SANDBOX__DEFAULT_VCPUS": "7"}):
            self.assertEqual(7, conf.resolve([])["default_vcpus"])

    def test_bad_environment_is_named(self) -> None:
        with (mock.patch.dict(os.environ, {"OS_SANDBOX__DEFAULT_VCPUS": "x"}),
              self.assertRaisesRegex(exception.ConfigError,
                                     "OS_SANDBOX__DEFAULT_VCPUS: .*default_vcpus = x")):
            conf.resolve([])

    def test_values_that_are_not_allowed(self) -> None:
        for line, words in (
                ("default_memory_mb = 15", "15: must be a whole number from 16 to"),
                ("default_memory_mb = many", "many: must be a whole number"),
                ("default_vcpus = 0", "default_vcpus = 0: must be a whole number from 1"),
                ("user_namespaces = perhaps", "must be true or false"),
                ("lxc_uri = qemu:///system", "such as lxc:///system"),
                ("qemu_uri = xen:///", "such as qemu:///system"),
                ("filesystem_transport = nfs", "must be one of auto, virtiofs, 9p"),
                ("state_path = run", "'run' is not an absolute path"),
                ("state_path = /a/../b", "has a '..' in it"),
                ("data_path =", "data_path = : '' is not an absolute path"),
                ("hidden_paths = /a, b", "'b' is not an absolute path"),
                ("cache_path = /a\tb", "has a control character in it"),
                ("kvm_probe_timeout = 301", "from 1 to 300"),
                ("data_path = $nothing/x", "nothing"),
        ):
            with self.subTest(line):
                self.assertIn(words, self.refused(line))

    def test_id_ranges_end_below_the_largest_id(self) -> None:
        self.write("[sandbox]\nidmap_ranges = 57344\n")
        with self.assertRaisesRegex(exception.ConfigError, "at most 57343"):
            conf.resolve([self.path])
        self.write("[sandbox]\nidmap_ranges = 57343\n")
        self.assertEqual(57343, conf.resolve([self.path])["idmap_ranges"])

    def test_text_that_is_no_configuration(self) -> None:
        self.write("[sandbox]\nvirt_type\n")
        with self.assertRaisesRegex(exception.ConfigError, ":2, No ':' or '='"):
            conf.resolve([self.path])

    def test_bytes_that_are_no_text(self) -> None:
        with open(self.path, "wb") as stream:
            stream.write(b"[sandbox]\nvirt_type = \xff\n")
        with self.assertRaises(exception.ConfigError):
            conf.resolve([self.path])

    def test_paths_are_normal(self) -> None:
        self.write("[sandbox]\nstate_path = //a//b/./\n")
        self.assertEqual("/a/b", conf.resolve([self.path])["state_path"])

    def test_a_value_may_refer_to_another(self) -> None:
        self.write("[sandbox]\ncache_path = /c\ndata_path = $cache_path/d\n")
        self.assertEqual("/c/d", conf.resolve([self.path])["data_path"])

    def test_nova_can_register_the_options(self) -> None:
        nova = cfg.ConfigOpts()
        conf.register_opts(nova)
        conf.register_opts(nova)
        nova([], default_config_files=[], default_config_dirs=[])
        self.assertEqual("lxc", nova.sandbox.virt_type)

    def test_places(self) -> None:
        """Those of the command line, of each kind that it does not name the default ones."""
        for path in ("1.conf.d", "2.conf.d"):
            os.mkdir(os.path.join(os.path.dirname(self.path), path))
        one, two = (f"{os.path.dirname(self.path)}/{number}.conf.d" for number in (1, 2))
        self.write("")
        for words, wanted in (
            ([], [self.path, one]),
            (["--config-file", self.other], [self.other, one]),
            (["--config-dir", two], [self.path, two]),
            (["--config-dir", two, "--config-dir", one], [self.path, two, one]),
        ):
            self.write("", self.other)
            nova = cfg.ConfigOpts()
            nova(words, default_config_files=[self.path], default_config_dirs=[one])
            self.assertEqual(wanted, conf.places(nova))

    def test_unknown_options_are_found(self) -> None:
        self.write("[DEFAULT]\nx = 1\n[sandbox]\nvirt-type = kvm\nvirt_tpye = kvm\n")
        self.assertEqual([f"{self.path}: [sandbox] virt_tpye"], conf.unknown_options([self.path]))


class PathsTest(unittest.TestCase):
    def test_secrets_are_hidden(self) -> None:
        hidden = set(conf.resolve([])["hidden_paths"])
        for path in ("/etc/shadow", "/etc/gshadow", "/etc/ssh/ssh_host_*_key", "/etc/nova",
                     "/root", "/home", "/var/lib/nova", "/var/lib/libvirt"):
            self.assertIn(path, hidden)

    def test_no_path_is_named_twice_or_below_another(self) -> None:
        values = conf.resolve([])
        for name in ("hidden_paths", "masked_paths"):
            paths = values[name]
            self.assertEqual(len(paths), len(set(paths)), name)
            for path in paths:
                above = [p for p in paths if path.startswith(f"{p}/")]
                self.assertEqual([], above, path)

    def test_defaults_of_an_ordinary_user(self) -> None:
        environment = {"HOME": "/home/u", "XDG_RUNTIME_DIR": "/run/user/7", "XDG_CACHE_HOME": "no"}
        with (mock.patch.object(os, "geteuid", return_value=7),
              mock.patch.dict(os.environ, environment, clear=True)):
            self.assertEqual("/run/user/7/nova-sandbox", conf.default_path("state"))
            self.assertEqual("/home/u/.local/share/nova-sandbox", conf.default_path("data"))
            # The XDG specification says to ignore what is not absolute.
            self.assertEqual("/home/u/.cache/nova-sandbox", conf.default_path("cache"))


class SampleTest(unittest.TestCase):
    def test_sample_is_up_to_date(self) -> None:
        path = os.path.join(os.path.dirname(__file__), "..", "..",
                            "etc", "nova-sandbox", "nova-sandbox.conf.sample")
        with open(path, encoding="utf-8") as stream:
            lines = stream.read().splitlines()
        text = " ".join(line.lstrip("# ") for line in lines)
        words = " ".join(text.split())
        for option in conf.options():
            self.assertTrue(any(line.startswith(f"#{option.name} = ") for line in lines),
                            f"{option.name}: run tox -e genconfig")
            first = " ".join(str(option.help).split("\n\n")[0].split())
            self.assertIn(first, words, f"{option.name}: run tox -e genconfig")
