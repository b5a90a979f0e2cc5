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

"""Raw disks: a file system, whole or in a partition."""

from __future__ import annotations

import os

from nova_sandbox import exception
from nova_sandbox.rootfs import formats, sources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.rootfs.locate import Place
    from nova_sandbox.rootfs.unpack import Work


class Disk(sources.Source):
    """A raw disk. ext2, ext3 and ext4 are read here, others by a kernel that is not this one."""

    formats = formats.FILE_SYSTEMS | {"partitioned"}
    takes = ("a raw disk image with an ext2, ext3, ext4, XFS, Btrfs, SquashFS or EROFS file "
             "system, whole or in a partition (MBR or GPT)")

    def disk_size(self, image: str) -> int:
        """Return the bytes of the file."""
        return os.path.getsize(image)

    def fill(self, work: Work) -> None:
        """Copy the root file system."""
        from nova_sandbox.rootfs import locate
        size = os.path.getsize(work.path)
        if self.format != "partitioned":
            self._copy(work, locate.Place(self.format, 0, size))
            return
        try:
            place = locate.Place.parse(work.confined(self, "find"), size)
        except ValueError as error:
            raise self.refused(work.image, str(error)) from None
        Disk(place.fstype, self.allowed)._copy(work, place)

    def _copy(self, work: Work, place: Place) -> None:
        if place.fstype == "ext" and not work.settings.allow_kernel_mount:
            work.confined(self, "ext", place.start, place.size)
            return
        from nova_sandbox.rootfs import foreign
        refusal = None
        with foreign.reading(work.path, place, work.settings, work.left) as one:
            try:
                work.confined(self, "stream", file=one.output)
            except exception.InvalidValue as error:
                refusal = error
            # It says more than that its archive ends early.
            problem = one.problem()
        if problem:
            raise self.refused(work.image, f"{place.fstype}: {problem}")
        if refusal:
            raise refusal

    def prepare(self, file: int) -> None:
        """Import what reads partitions, ext file systems and archives."""
        import grp  # noqa: F401
        import pwd  # noqa: F401
        import uuid  # noqa: F401

        from nova_sandbox.rootfs import extcopy, layers, locate  # noqa: F401

    def read(self, file: int, spool: int, *words: str) -> str:
        """Take one of the steps.

        :param words: ``find``, which returns the place of the root file system; ``ext``, first
            byte and size, which copies that; ``stream``, which unpacks an archive of one from
            the process at the other end of a pipe
        """
        step, *place = words
        if step == "find":
            from nova_sandbox.rootfs import locate
            return str(locate.find(file))
        if step == "ext":
            from nova_sandbox.rootfs import extcopy
            extcopy.copy(file, *map(int, place))
        else:
            _untar(file)
        return ""


def _untar(pipe: int) -> None:
    from nova_sandbox.rootfs import layers
    tree = layers.Tree("/", marks=False)
    with open(pipe, "rb") as stream:
        tree.apply(stream, "the archive")
        # Who writes it must not wait, nor take its end for a failure.
        rest = tree.meter.stream(stream)
        while rest.read(1 << 20):
            pass
    tree.finish()
