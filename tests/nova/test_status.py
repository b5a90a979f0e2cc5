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
"""``nova-sandbox-status upgrade check``, as an operator runs it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

_UUID = "5c3b6a0e-8a3f-4a52-9d5c-6d2e5f2a1b10"
_RUN = "import sys; from nova_sandbox.virt import status; sys.exit(status.main())"


class StatusTest(unittest.TestCase):
    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(dir="/var/tmp")
        self.addCleanup(shutil.rmtree, self.directory)
        self.words: list[str] = []
        self.servers = os.path.join(self.directory, "servers")

    def check(self, sandbox: str = "", driver: str = "sandbox.SandboxDriver"
              ) -> tuple[int, dict[str, tuple[int, str]]]:
        path = os.path.join(self.directory, "nova.conf")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(f"[DEFAULT]\ncompute_driver = {driver}\n"
                         f"[sandbox]\ndata_path = {self.directory}\n"
                         f"enabled_virt_types = lxc\n{sandbox}")
        done = subprocess.run(
            [sys.executable, "-c", _RUN, "--config-file", path, *self.words,
             "upgrade", "check", "--json"],
            capture_output=True, timeout=120, check=False)
        found = json.loads(done.stdout) if done.stdout else {"checks": []}
        return done.returncode, {
            one["check"]: (one["result"], one["details"] or "") for one in found["checks"]}

    def test_right(self) -> None:
        status, found = self.check()
        self.assertEqual((0, {"Configuration": (0, ""), "Nova": (0, found["Nova"][1]),
                              "Host": (0, ""), "Servers": (0, "")}), (status, found))
        self.assertRegex(found["Nova"][1], r"^Nova 34\.")

    def test_directories(self) -> None:
        """Of every --config-dir the files count, after those of --config-file."""
        for name, sandbox in (("a.conf.d/1.conf", "stop_timout = 5"),
                              ("b.conf.d/2.conf", "stop_timeout = soon")):
            path = os.path.join(self.directory, name)
            os.mkdir(os.path.dirname(path))
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(f"[sandbox]\n{sandbox}\n")
            self.words += ["--config-dir", os.path.dirname(path)]
            _status, found = self.check()
            self.assertIn(f"{path}: [sandbox] {sandbox.partition(' ')[0]}",
                          found["Configuration"][1])

    def test_wrong(self) -> None:
        for given, name, wanted in (
            ({"sandbox": "stop_timout = 5\n"}, "Configuration", "stop_timout: there is no such"),
            ({"sandbox": "stop_timeout = soon\n"}, "Configuration", "stop_timeout = soon"),
            ({"driver": "libvirt.LibvirtDriver"}, "Configuration",
             "'libvirt.LibvirtDriver' is not"),
            ({"sandbox": "lxc_uri = lxc:///system?socket=/nowhere\n"}, "Host", "/nowhere"),
        ):
            with self.subTest(given=given):
                status, found = self.check(**given)
                self.assertEqual((2, 2), (status, found[name][0]), found)
                self.assertIn(wanted, found[name][1])

    def test_description_of_another_version(self) -> None:
        os.makedirs(os.path.join(self.servers, _UUID))
        with open(os.path.join(self.servers, _UUID, "description.json"), "w",
                  encoding="utf-8") as stream:
            json.dump({"version": 99, "command": {"argv": ["id"]}}, stream)
        status, found = self.check()
        self.assertEqual((2, 2), (status, found["Servers"][0]))
        self.assertIn(f"server {_UUID}", found["Servers"][1])
