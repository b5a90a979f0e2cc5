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

import unittest
from typing import Any
from unittest import mock

import libvirt

from nova_sandbox.host import diskrates
from nova_sandbox.rootfs import throttles


class Domain:
    def __init__(self, kind: str, given: dict[str, Any]) -> None:
        self.kind = kind
        self.given = given
        self.set: list[dict[str, str]] = []

    def OSType(self) -> str:  # noqa: N802
        return self.kind

    def blkioParameters(self, flags: int) -> dict[str, Any]:  # noqa: N802
        if self.given.get("ended"):
            raise libvirt.libvirtError("it has ended")
        return self.given

    def setBlkioParameters(self, values: dict[str, str], flags: int) -> None:  # noqa: N802
        self.set.append(values)


class LiftTest(unittest.TestCase):
    def lift(self, kind: str, given: dict[str, Any]) -> tuple[list[dict[str, str]], list[int]]:
        domain, cleared = Domain(kind, given), []
        with mock.patch.object(throttles, "clear", cleared.append):
            diskrates.lift(domain)
        return domain.set, cleared

    def test_all_limits_of_all_devices(self) -> None:
        given = {"weight": 500, "device_weight": "", "device_read_bytes_sec": "",
                 "device_write_bytes_sec": "/dev/null,10,/dev/zero,20",
                 "device_read_iops_sec": "/dev/zero,5"}
        done, cleared = self.lift("exe", given)
        self.assertEqual([{"device_write_bytes_sec": "/dev/null,0,/dev/zero,0",
                           "device_read_iops_sec": "/dev/zero,0"}], done)
        self.assertEqual(2, len(set(cleared)))

    def test_without_limits(self) -> None:
        for kind, given in (("exe", {"weight": 500, "device_read_iops_sec": ""}),
                            ("exe", {"ended": True}),
                            ("hvm", {"device_read_iops_sec": "/dev/zero,5"})):
            self.assertEqual(([], []), self.lift(kind, given))


if __name__ == "__main__":
    unittest.main()
