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

"""Tarballs: of a root file system, or of a container image."""

from __future__ import annotations

import os

from nova_sandbox.rootfs import sources
from nova_sandbox.rootfs.sources import oci


class Tarball(sources.Source):
    """A tar archive, compressed or not; what is compressed is taken for one until it is read."""

    formats = frozenset(("tar", "tar.gz", "tar.bz2", "tar.xz", "tar.zst"))
    takes = ("a tarball (plain, gzip, bzip2, xz, zstd) of a root file system, of an OCI image or "
             "of docker save")

    def prepare(self, file: int) -> None:
        """Import what reads archives."""
        from nova_sandbox.rootfs import imageheader  # noqa: F401
        oci.load()

    def read(self, file: int, spool: int, *words: str) -> str:
        """Unpack the archive, or the image in it."""
        from nova_sandbox.rootfs import imageheader, layers, ocicopy, ocistore
        size = os.fstat(file).st_size
        if ocicopy.is_archive(file):
            return oci.copy(ocistore.ArchiveStore(self._uncompressed(file, spool)), size)
        tree = layers.Tree("/", marks=False, size=size)
        with ocistore.Blob(file, 0, size).stream() as stream:
            tree.apply(ocicopy.decompressed(stream), "the archive")
        tree.finish()
        return imageheader.find(tree.headers)

    def _uncompressed(self, file: int, spool: int) -> int:
        """Return a descriptor of an archive that is not compressed."""
        if self.format == "tar":
            return file
        from nova_sandbox.rootfs import ocicopy
        try:
            ocicopy.spool(file, spool)
        except OSError as error:
            raise sources.NoSpool(error.strerror or str(error)) from None
        return spool
