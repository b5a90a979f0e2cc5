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

"""qcow2 images of disks; qemu-img makes raw ones of them."""

from __future__ import annotations

from nova_sandbox.rootfs import formats, sources
from nova_sandbox.rootfs.sources import disk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.rootfs.unpack import Work


class Qcow2(sources.Source):
    """A qcow2 image, which must not refer to other files."""

    formats = frozenset(("qcow2",))
    takes = "a qcow2 image of such a disk"
    inspected = frozenset(("qcow2",))

    def disk_size(self, image: str) -> int:
        """Return the bytes of the disk in it."""
        from nova_sandbox.rootfs import qcow2
        try:
            return qcow2.inspect(image)
        except qcow2.Qcow2Error as error:
            raise self.refused(image, f"qcow2: {error}") from None

    def fill(self, work: Work) -> None:
        """Unpack the disk in it, which is a file of its own meanwhile."""
        from nova_sandbox.rootfs import qcow2
        try:
            with qcow2.raw(work.path, work.scratch, longest=work.left,
                           largest=work.largest) as path:
                found = formats.recognise(path)
                if found not in disk.Disk.formats:
                    raise self.refused(work.image, f"this is qcow2 of {found}")
                disk.Disk(found, self.allowed).fill(work.of(path))
        except qcow2.Qcow2Error as error:
            raise self.refused(work.image, f"qcow2: {error}") from None
