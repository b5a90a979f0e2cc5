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
"""Shares of a real NFS server: run in a machine (test_nested), whose kernel has NFS."""

import pathlib

from nova_sandbox.rootfs import exports
from tests.functional.exported import nfs
from tests.nova import test_shares

_has_program = exports.has_program
_mount_command = exports.mount_command


def setUpModule() -> None:
    nfs.serve()


class SharesNFS(test_shares.SharesLXC):
    """Those of tests.nova.test_shares, with nothing that stands in."""

    source = nfs.SOURCE

    def make_export(self) -> pathlib.Path:
        for path in nfs.SERVED.iterdir():
            path.unlink()
        # NFS has for each container the owners that it is to the host: others than the last one.
        nfs.SERVED.joinpath("heard").touch()
        nfs.SERVED.joinpath("heard").chmod(0o666)
        return nfs.SERVED

    def has_program(self, fstype: str) -> bool:
        return _has_program(fstype)

    def mount_command(self, fstype: str, source: str, options: str, target: str) -> list[str]:
        super().mount_command(fstype, source, options, target)
        return _mount_command(fstype, source, options, target)
