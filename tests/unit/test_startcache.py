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

import json
import os
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

from nova_sandbox import conf, exception, startcache


class CacheTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.path = os.path.join(directory.name, "a.conf")
        self.cache = os.path.join(directory.name, "nova-sandbox", "start-cache")
        for patch in (
                mock.patch.object(startcache, "_cache_file", self.cache_file),
                mock.patch.dict(os.environ)):
            patch.start()
            self.addCleanup(patch.stop)
        os.environ.pop(startcache.CONFIG_VARIABLE, None)
        self.set("lxc")

    def cache_file(self, files: list[str]) -> str:
        return os.path.join(self.cache, "x.json")

    def set(self, virt_type: str) -> None:
        temporary = f"{self.path}.new"
        with open(temporary, "w", encoding="utf-8") as stream:
            stream.write(f"[sandbox]\nvirt_type = {virt_type}\n")
        os.rename(temporary, self.path)

    def load(self) -> tuple[startcache.Settings, bool]:
        """The settings, and whether they came from the cache."""
        with mock.patch.object(conf, "resolve", wraps=conf.resolve) as resolve:
            settings = startcache.load([self.path])
        return settings, not resolve.called

    def test_second_time_is_a_hit_with_the_same_values(self) -> None:
        first, hit = self.load()
        self.assertFalse(hit)
        second, hit = self.load()
        self.assertTrue(hit)
        self.assertEqual(vars(first), vars(second))
        self.assertEqual([self.path], second.config_files)

    def test_change_of_the_file_is_seen(self) -> None:
        self.load()
        self.set("kvm")
        settings, hit = self.load()
        self.assertEqual(("kvm", False), (settings.virt_type, hit))

    def test_change_in_a_directory_is_seen(self) -> None:
        directory = os.path.dirname(self.path)
        self.path = os.path.join(directory, "conf.d", "b.conf")
        os.mkdir(os.path.dirname(self.path))
        self.set("kvm")

        def load() -> str:
            return startcache.load([os.path.join(directory, "a.conf"),
                                    os.path.dirname(self.path)]).virt_type
        self.assertEqual("kvm", load())
        self.set("lxc")
        self.assertEqual("lxc", load())
        self.path = os.path.join(directory, "conf.d", "c.conf")
        self.set("qemu")
        self.assertEqual("qemu", load())
        os.unlink(self.path)
        self.assertEqual("lxc", load())

    def test_change_of_the_environment_is_seen(self) -> None:
        self.load()
        os.environ["OS_SANDBOX__DEFAULT_VCPUS"] = "9"
        self.assertEqual(9, self.load()[0].default_vcpus)

    def test_change_of_the_packages_is_seen(self) -> None:
        self.load()
        with (tempfile.TemporaryDirectory() as site,
              mock.patch.object(sys, "path", [*sys.path, site])):
            self.assertFalse(self.load()[1])
            self.assertTrue(self.load()[1])
            os.mkdir(os.path.join(site, "new-1.0.dist-info"))
            self.assertFalse(self.load()[1])

    def test_file_that_is_no_cache_is_a_miss(self) -> None:
        self.load()
        with open(self.cache_file([]), encoding="utf-8") as stream:
            good = json.load(stream)
        del good["values"]["virt_type"]
        deep = "[" * 100000
        for text in ("", "{", "[]", "null", "{}", deep, '{"key": 1}', json.dumps(good), "\udcff"):
            with self.subTest(text[:20]):
                with open(self.cache_file([]), "w", encoding="utf-8",
                          errors="surrogateescape") as stream:
                    stream.write(text)
                settings, hit = self.load()
                self.assertEqual(("lxc", False), (settings.virt_type, hit))
                self.assertTrue(self.load()[1])

    def test_cache_that_others_can_write_is_not_used(self) -> None:
        self.load()
        os.chmod(self.cache, 0o755)
        self.assertFalse(self.load()[1])
        os.chmod(self.cache, 0o700)
        self.assertTrue(self.load()[1])

    def test_cache_of_another_user_is_not_used(self) -> None:
        self.load()
        real = os.geteuid()
        with mock.patch.object(os, "geteuid", return_value=real + 1):
            key = startcache._key([self.path])
            path = self.cache_file([])
            with open(path, encoding="utf-8") as stream:
                content = json.load(stream)
            content["key"] = key
            with open(path, "w", encoding="utf-8") as stream:
                json.dump(content, stream)
            self.assertIsNone(startcache._read(path, key))
        self.assertIsNotNone(startcache._read(path, key))

    def test_link_is_not_followed(self) -> None:
        self.load()
        path = self.cache_file([])
        os.rename(path, f"{path}.moved")
        os.symlink(f"{path}.moved", path)
        self.assertFalse(self.load()[1])

    def test_directory_that_cannot_be_written(self) -> None:
        with mock.patch.object(startcache, "_cache_file", return_value="/proc/1/x/y/z.json"):
            self.assertEqual("lxc", self.load()[0].virt_type)

    def test_number_of_files_is_bounded(self) -> None:
        os.makedirs(self.cache, mode=0o700)
        for number in range(startcache._MOST_FILES):
            open(os.path.join(self.cache, str(number)), "w").close()
        self.load()
        self.assertEqual(["x.json"], os.listdir(self.cache))

    def test_bad_value_is_not_kept(self) -> None:
        self.set("xen")
        for _ in range(2):
            with self.assertRaisesRegex(exception.ConfigError, "virt_type = xen"):
                self.load()
        self.assertFalse(os.path.exists(self.cache_file([])))
        for text, bad in (("lxc,xen", "xen"), ("", "")):
            self.set(f"lxc\nenabled_virt_types = {text}")
            with self.assertRaisesRegex(exception.ConfigError,
                                        f"enabled_virt_types = {bad}: must be"):
                self.load()


class FilesTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.main = os.path.join(self.directory, "main.conf")
        self.parts = os.path.join(self.directory, "conf.d")
        for patch in (
                mock.patch.object(startcache, "CONFIG_FILE", self.main),
                mock.patch.object(startcache, "CONFIG_DIRECTORY", self.parts),
                mock.patch.dict(os.environ)):
            patch.start()
            self.addCleanup(patch.stop)
        os.environ.pop(startcache.CONFIG_VARIABLE, None)

    def write(self, path: str) -> str:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        open(path, "w").close()
        return path

    def test_none_is_needed(self) -> None:
        self.assertEqual(([], [self.main, self.parts]), startcache._config_files(None))

    def test_main_file_then_the_directory_in_order(self) -> None:
        paths = [self.write(p) for p in (self.main, f"{self.parts}/1.conf", f"{self.parts}/2.conf")]
        for name in ("3.conf.rpmsave", ".4.conf"):
            self.write(f"{self.parts}/{name}")
        self.assertEqual(paths, startcache._config_files(None)[0])

    def test_variable_takes_their_place(self) -> None:
        self.write(self.main)
        mine = self.write(os.path.join(self.directory, "mine.conf"))
        other = self.write(os.path.join(self.directory, "d", "other.conf"))
        os.environ[startcache.CONFIG_VARIABLE] = f"{mine}:{os.path.dirname(other)}"
        self.assertEqual([mine, other], startcache._config_files(None)[0])

    def test_named_ones_come_first(self) -> None:
        os.environ[startcache.CONFIG_VARIABLE] = "/nowhere"
        mine = self.write(os.path.join(self.directory, "mine.conf"))
        self.assertEqual([mine], startcache._config_files([mine])[0])

    def test_named_file_must_be_there(self) -> None:
        path = os.path.join(self.directory, "absent.conf")
        with self.assertRaisesRegex(exception.ConfigError, f"{path}: No such file"):
            startcache.load([path])


class PluginTest(unittest.TestCase):
    def settings(self, **builders: str) -> startcache.Settings:
        values = conf.resolve([])
        return startcache.Settings({**values, "config_files": [],
                                    "plugins": {"nova_sandbox.builders": builders}})

    def test_attribute_is_imported(self) -> None:
        settings = self.settings(x="os.path:join", y="json:JSONDecoder.decode")
        self.assertIs(os.path.join, startcache.plugin("nova_sandbox.builders", "x", settings))
        self.assertIs(json.JSONDecoder.decode,
                      startcache.plugin("nova_sandbox.builders", "y", settings))

    def test_unknown_name(self) -> None:
        with self.assertRaisesRegex(exception.ConfigError, "there is no 'z', only x, y"):
            startcache.plugin("nova_sandbox.builders", "z", self.settings(y="a:b", x="a:b"))

    def test_broken_plugin(self) -> None:
        for place in ("no_such_module_x:a", "json:no_such_attribute"):
            with self.assertRaisesRegex(exception.ConfigError, f"{place}.* cannot be loaded"):
                startcache.plugin("nova_sandbox.builders", "x", self.settings(x=place))

    def test_name_registered_twice(self) -> None:
        entry = mock.Mock(value="a:b")
        other = mock.Mock(value="c:d")
        entry.name = other.name = "lxc"
        with (mock.patch("importlib.metadata.entry_points", return_value=[entry, other]),
              self.assertRaisesRegex(exception.ConfigError, "two installed packages .*'lxc'")):
            startcache._registered("nova_sandbox.builders")


class ImportTest(unittest.TestCase):
    def test_hit_imports_nothing_slow(self) -> None:
        program = ("import sys; before = set(sys.modules); import nova_sandbox.startcache as s; "
                   "s._cache_file = lambda files: sys.argv[1]; s.load([]); "
                   "print(*sorted({m.partition('.')[0] for m in set(sys.modules) - before}))")
        with tempfile.TemporaryDirectory() as directory:
            command = [sys.executable, "-c", program, os.path.join(directory, "a", "b.json")]
            for _ in range(2):
                output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found = set(output.split())
        self.assertIn("json", found)
        self.assertEqual(set(), found & {"oslo_config", "stevedore", "importlib", "dataclasses",
                                         "subprocess", "typing", "lxml", "inspect"})
