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

"""Images that want more than a tenant may have: refused, with the reason in the fault."""

import gzip
import io
import tarfile
from collections.abc import Callable

from tests.cloud import base

_MIB = 1 << 20


def _archive(*members: tuple[str, bytes, str]) -> bytes:
    """Return a tarball of entries: name, type and the name that a link leads to."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, kind, target in members:
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, target
            archive.addfile(member)
    return buffer.getvalue()


def _bomb() -> bytes:
    """Return a small tarball of a file of 4 GiB."""
    member = tarfile.TarInfo("zeros")
    member.size = 4 << 30
    zeros = gzip.compress(bytes(64 * _MIB))
    return gzip.compress(member.tobuf()) + zeros * (member.size // (64 * _MIB))


class HostileImagesLXC(base.CloudCase):
    def refused(self, reason: str, data: bytes) -> None:
        server = self.request("true", image=self.image(data))
        self.assertRegex(self.wait(server, "ERROR").fault["message"], reason)
        self.delete(server)

    def test_refused(self) -> None:
        cases: tuple[tuple[str, Callable[[], bytes]], ...] = (
            ("hard: it is a hard link to .*hostname, which is no file of the image",
             lambda: _archive(("hard", tarfile.LNKTYPE, "../../../../etc/hostname"))),
            ("is unacceptable: tar: .*hard: it is a hard link to out/hostname",
             lambda: _archive(("out", tarfile.SYMTYPE, "/etc"),
                              ("hard", tarfile.LNKTYPE, "out/hostname"))),
            ("is unacceptable: tar.gz: .*broken", lambda: gzip.compress(bytes(_MIB))[:100]),
            ("disk of .* bytes is too small for what is in image", _bomb),
        )
        for reason, data in cases:
            with self.subTest(reason):
                self.refused(reason, data())


class HostileImagesKVM(HostileImagesLXC):
    kind = "kvm"
