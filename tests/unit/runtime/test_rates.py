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
from typing import Any
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.rootfs import throttles
from nova_sandbox.runtime import rates, state
from nova_sandbox.sandbox import model

DISK = {"root": {"kind": "disk", "path": "/disk", "persistent": True}}
IMAGE = {"mounts": [{"kind": "image", "source": "/image", "target": "/mnt"}]}


def sandbox(rate: dict[str, Any], **given: Any) -> model.Sandbox:
    limits = {**given.pop("limits", {}), "disk_rate": rate}
    return model.Sandbox(**{"command": {"argv": ["true"]}, "limits": limits, **given})


class CheckTest(unittest.TestCase):
    def refused(self, field: str, allowed: str, isolation: str, described: model.Sandbox) -> None:
        with self.assertRaises(exception.InvalidValue) as caught:
            rates.check(described, isolation)
        self.assertEqual(f"limits.disk_rate.{field}", caught.exception.field)
        self.assertIn(allowed, str(caught.exception))

    def test_no_limit_needs_no_disk(self) -> None:
        for isolation in ("lxc", "kvm"):
            rates.check(sandbox({}), isolation)

    def test_disks(self) -> None:
        for given in (DISK, IMAGE):
            for isolation in ("lxc", "kvm"):
                rates.check(sandbox({"read_bytes_sec": 5, "write_iops_sec": 5}, **given), isolation)
        rates.check(sandbox({"read_bytes_sec": 5}, limits={"swap": 1 << 20}), "kvm")

    def test_no_disk(self) -> None:
        self.refused("read_bytes_sec", "a virtual machine with a disk", "kvm",
                     sandbox({"read_bytes_sec": 5}))
        self.refused("write_iops_sec", "a container with a disk", "lxc",
                     sandbox({"write_iops_sec": 5}, limits={"swap": 1 << 20}))

    def test_totals(self) -> None:
        for unit in ("bytes", "iops"):
            described = sandbox({f"total_{unit}_sec": 5}, **DISK)
            rates.check(described, "kvm")
            self.refused(f"total_{unit}_sec", f"read_{unit}_sec and write_{unit}_sec", "lxc",
                         described)


class ThrottleTest(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.directory = state.StateDirectory(temporary.name)

    def throttle(self, rate: dict[str, Any], devices: dict[int, bool]) -> rates.Throttle:
        made = rates.Throttle(model.DiskRate(**rate), devices, self.directory)
        self.addCleanup(made.close)
        return made

    def test_no_limit(self) -> None:
        made = self.throttle({}, {1: True})
        made.apply()
        made.started(os.getpid())
        self.assertEqual(([], [], []), (made.paths, made.descriptors, made.actions(202)))
        self.assertEqual([], os.listdir(self.directory.path))

    def test_limits(self) -> None:
        limited: list[tuple[int, dict[str, int]]] = []
        with mock.patch.object(throttles, "path_of", lambda device: os.devnull), \
                mock.patch.object(throttles, "limit", lambda *args: limited.append(args)), \
                mock.patch.object(throttles, "group_of", lambda pid: f"/group/{pid}"):
            made = self.throttle({"write_bytes_sec": 9}, {5: True, 6: False})
            made.apply()
            made.started(77)
        self.assertEqual([(5, {"write_bytes_sec": 9})], limited)
        self.assertEqual([os.devnull] * 2, made.paths)
        link = self.directory.file("cgroup")
        self.assertEqual("/group/77", os.readlink(link))
        # Each is held until its limits are gone.
        actions = made.actions(203)
        self.assertEqual(["close=203", "close=204", f"unlink={link}"], actions[-3:])
        self.assertEqual({"write"}, {action.partition("=")[0] for action in actions[:-3]})
        descriptors = list(made.descriptors)
        made.close()
        made.close()
        for descriptor in descriptors:
            with self.assertRaises(OSError):
                os.fstat(descriptor)

    def test_a_device_that_is_not_there(self) -> None:
        with self.assertRaises(exception.HostError):
            self.throttle({"write_bytes_sec": 9}, {os.makedev(7, 99999): True})


if __name__ == "__main__":
    unittest.main()
