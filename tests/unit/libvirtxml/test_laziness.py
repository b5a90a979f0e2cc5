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

"""What is imported when: the start path is cheap."""

import subprocess
import sys
import unittest


class LazinessTest(unittest.TestCase):
    def run_python(self, script):
        return subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, text=True
        ).stdout

    def test_writing_an_lxc_guest_imports_little(self):
        names = self.run_python(
            "import sys\n"
            "before = set(sys.modules)\n"
            "from nova_sandbox.libvirtxml import domain as dx\n"
            "guest = dx.Domain(type='lxc', name='x')\n"
            "guest.os = dx.OS(type=dx.OSType(value='exe'), init='/init')\n"
            "guest.devices.consoles.append(dx.PtyConsole())\n"
            "guest.devices.filesystems.append(dx.MountFilesystem())\n"
            "print(len(guest.to_xml()))\n"
            "print(*sorted(set(sys.modules) - before))\n"
        ).split()
        self.assertGreater(int(names[0]), 100)
        ours = {name for name in names[1:] if name.startswith("nova_sandbox.libvirtxml.")}
        self.assertIn("nova_sandbox.libvirtxml.domain.filesystem", ours)
        self.assertEqual(
            set(), set(names) & {"lxml", "typing", "re", "dataclasses", "inspect", "subprocess"}
        )
        families = {name for name in ours if ".domain." in name}
        self.assertEqual(
            {"console", "devices", "domain", "filesystem", "os"},
            {name.rpartition(".")[2] for name in families},
        )

    def test_importing_the_package_imports_no_family(self):
        names = self.run_python(
            "import sys\n"
            "from nova_sandbox.libvirtxml import domain\n"
            "assert 'NetworkDisk' in dir(domain)\n"
            "print(*[name for name in sys.modules if '.domain.' in name])\n"
        )
        self.assertEqual("", names.strip())

    def test_unknown_names(self):
        from nova_sandbox.libvirtxml import domain

        with self.assertRaises(AttributeError):
            domain.Nonsense  # noqa: B018
