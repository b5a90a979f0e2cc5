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

from nova_sandbox import startcache
from nova_sandbox.host import cgroups

V1 = """\
31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct
34 31 0:31 / /sys/fs/cgroup/cpuset rw,relatime - cgroup cgroup rw,cpuset,clone_children
35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
36 31 0:33 / /sys/fs/cgroup/devices rw,relatime - cgroup cgroup rw,devices
37 31 0:34 / /sys/fs/cgroup/freezer rw,relatime - cgroup cgroup rw,freezer
38 31 0:35 / /sys/fs/cgroup/blkio rw,relatime - cgroup cgroup rw,blkio
39 31 0:36 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids
40 31 0:37 / /sys/fs/cgroup/systemd rw,relatime - cgroup cgroup rw,name=systemd
"""


class LayoutTest(unittest.TestCase):
    def v2(self, controllers: str | None) -> str:
        directory = tempfile.TemporaryDirectory(prefix="with space ")
        self.addCleanup(directory.cleanup)
        self.unified = directory.name
        if controllers is not None:
            with open(os.path.join(self.unified, "cgroup.controllers"), "w") as stream:
                stream.write(f"{controllers}\n")
        escaped = self.unified.replace(" ", "\\040")
        return f"41 31 0:38 / {escaped} rw,relatime - cgroup2 cgroup2 rw\n"

    def test_v1(self) -> None:
        layout = cgroups.parse(V1)
        self.assertEqual("v1", layout.kind)
        self.assertEqual([], layout.missing())
        self.assertEqual("/sys/fs/cgroup/cpu,cpuacct", layout.controllers["cpu"])
        self.assertEqual("/sys/fs/cgroup/cpu,cpuacct", layout.controllers["cpuacct"])
        self.assertNotIn("name=systemd", layout.controllers)

    def test_v2(self) -> None:
        layout = cgroups.parse(self.v2("cpuset cpu io memory hugetlb pids"))
        self.assertEqual(("v2", self.unified), (layout.kind, layout.unified))
        self.assertEqual([], layout.missing())

    def test_hybrid(self) -> None:
        layout = cgroups.parse(V1 + self.v2(""))
        self.assertEqual("hybrid", layout.kind)
        self.assertEqual([], layout.missing())
        self.assertIn(os.path.join(self.unified, "machine"), layout.directories("machine"))

    def test_none(self) -> None:
        layout = cgroups.parse("31 23 0:28 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n")
        self.assertEqual("none", layout.kind)
        self.assertEqual(list(cgroups.NEEDED), layout.missing())

    def test_v2_without_memory(self) -> None:
        self.assertEqual(["memory", "blkio"], cgroups.parse(self.v2("cpuset cpu pids")).missing())

    def test_v2_that_cannot_be_read(self) -> None:
        missing = cgroups.parse(self.v2(None)).missing()
        self.assertEqual(["memory", "cpu", "cpuset", "blkio", "pids"], missing)

    def test_controller_that_is_missing_from_v1(self) -> None:
        lines = [line for line in V1.splitlines() if "devices" not in line]
        self.assertEqual(["devices"], cgroups.parse("\n".join(lines)).missing())

    def test_lines_of_another_form_are_skipped(self) -> None:
        self.assertEqual("none", cgroups.parse("\n - \nx y - cgroup\n1 2 3 4 5\n").kind)

    def test_one_directory_for_each_hierarchy(self) -> None:
        directories = cgroups.parse(V1).directories("machine")
        self.assertEqual(7, len(directories))
        self.assertIn("/sys/fs/cgroup/cpu,cpuacct/machine", directories)

    def test_own_process(self) -> None:
        self.assertEqual(cgroups.of_process(), cgroups.of_process(os.getpid()))

    def test_of_libvirtd(self) -> None:
        settings = startcache.load([])
        with mock.patch.object(cgroups.uris, "private_pid", return_value=os.getpid()):
            self.assertEqual(os.getpid(), cgroups.libvirtd(settings))
            self.assertEqual(cgroups.of_process(), cgroups.of_libvirtd(settings))
        # One that has just gone, or is somebody else's.
        with mock.patch.object(cgroups, "libvirtd", return_value=1 << 30):
            self.assertEqual(cgroups.of_process(), cgroups.of_libvirtd(settings))


class RemoveTest(unittest.TestCase):
    def test_groups_go_with_those_inside_and_used_ones_stay(self) -> None:
        with tempfile.TemporaryDirectory() as top:
            free, used = os.path.join(top, "free"), os.path.join(top, "used")
            os.makedirs(os.path.join(free, "a", "b"))
            os.makedirs(os.path.join(used, "a"))
            # A group's files cannot be unlinked; a group with processes refuses rmdir.
            real = os.rmdir

            def rmdir(path: str) -> None:
                if path.startswith(used):
                    raise OSError(16, "busy")
                real(path)

            with mock.patch.object(os, "rmdir", rmdir):
                cgroups.remove([free, used, os.path.join(top, "absent")])
            self.assertEqual(["used"], os.listdir(top))
