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

"""Container images: the directory of an OCI image layout. Archives of images are tarballs."""

from __future__ import annotations

from nova_sandbox.rootfs import sources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.rootfs.ocistore import Store


class Layout(sources.Source):
    """An OCI image layout, whose files a second confined process opens."""

    formats = frozenset(("oci",))
    takes = "the directory of an OCI image layout"

    def prepare(self, file: int) -> None:
        """Start the process that opens files."""
        from nova_sandbox.rootfs import ocistore
        load()
        self._store = ocistore.LayoutStore(ocistore.serve(file))

    def read(self, file: int, spool: int, *words: str) -> str:
        """Make the root file system of the image for this host."""
        return copy(self._store)


def load() -> None:
    """Import what :func:`copy` needs."""
    import grp  # noqa: F401
    import pwd  # noqa: F401

    from nova_sandbox.rootfs import ocicopy, zstd  # noqa: F401
    zstd.load()


def copy(store: Store, size: int | None = None) -> str:
    """Make a root file system in ``/``.

    :param store: where the image is
    :param size: its bytes; default: those of its layers
    :returns: what it says of its command, in JSON
    :raises OciError: there is none for this host
    :raises OSError: the file system is full
    """
    import json
    import os

    from nova_sandbox.rootfs import ocicopy
    return json.dumps(ocicopy.copy(store, os.uname().machine, size=size).to_data())
