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

"""Sources: what reads images of some formats.

Each is a class of the entry point namespace ``nova_sandbox.images``, of this distribution or of
any other that is installed. One half of it runs as part of the program and starts the other,
which alone looks at what a stranger made, in a process that is confined to the directory to be
filled (:mod:`nova_sandbox.rootfs.confine`).
"""

from __future__ import annotations

import os

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import formats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

    from nova_sandbox.rootfs.formats import Magic
    from nova_sandbox.rootfs.oci import ImageConfig
    from nova_sandbox.rootfs.unpack import Work
    from nova_sandbox.startcache import Settings

NAMESPACE = "nova_sandbox.images"


class NoSpool(Exception):
    """There is no space for what :meth:`Source.read` puts into its spool."""


class Source:
    """Reads an image.

    :cvar formats: names of the formats that it reads
    :cvar magic: first byte, bytes and name of each format that
        :mod:`~nova_sandbox.rootfs.formats` does not know
    :cvar takes: what that is, for people: it follows "allowed is"
    :cvar inspected: what oslo.utils' inspector of formats may call it; Nova's driver refuses
        what it calls otherwise, as others of the host might take it for that
    :ivar format: the one of *formats* that this image has
    :ivar allowed: what all sources of this host take, for people
    """

    formats: ClassVar[frozenset[str]] = frozenset()
    magic: ClassVar[tuple[Magic, ...]] = ()
    takes: ClassVar[str] = ""
    inspected: ClassVar[frozenset[str]] = frozenset(("raw", "gpt"))

    def __init__(self, found: str, allowed: str = "") -> None:
        self.format = found
        self.allowed = allowed or self.takes

    def disk_size(self, image: str) -> int:
        """Return the bytes of the disk that an image is of; 0: it is of none.

        :param image: its path
        :raises InvalidValue: it cannot be used
        """
        return 0

    def fill(self, work: Work) -> ImageConfig | None:
        """Unpack an image; here :meth:`read` does.

        :param work: the image and how it may be unpacked
        :returns: what it says of its command; None: nothing
        :raises InvalidValue: it cannot be unpacked
        :raises NoSpace: the file system of the directory is full
        :raises HostError: the host lacks what reads it
        """
        text = work.confined(self)
        if not text:
            return None
        from nova_sandbox.rootfs import oci
        try:
            return oci.ImageConfig.from_data(oci.document(text.encode(), "the configuration"))
        except ValueError as error:
            raise self.refused(work.image, str(error)) from None

    def prepare(self, file: int) -> None:
        """Import what :meth:`read` needs: nothing can be imported there.

        It runs in the process that is confined afterwards, and reads nothing of the image.

        :param file: descriptor of the image; that of a directory is closed afterwards
        """

    def read(self, file: int, spool: int, *words: str) -> str:
        """Unpack an image into ``/``, where there is nothing else, in the confined process.

        :param file: descriptor of the image
        :param spool: descriptor of an empty file, to be used up
        :param words: what :meth:`fill` told it
        :returns: what :meth:`fill` gets: here the text of an
            :class:`~nova_sandbox.rootfs.oci.ImageConfig`'s data in JSON, or nothing
        :raises ValueError: it cannot be unpacked; the text says why
        :raises NoSpool: the spool is full
        :raises OSError: the file system is full, or refuses
        """
        raise NotImplementedError

    def refused(self, image: str, reason: str) -> exception.ImageRefused:
        """Return the error for an image that cannot be used.

        :param image: its path
        """
        return exception.ImageRefused(os.path.basename(image), reason, self.allowed)


def find(image: str, settings: Settings | None = None) -> Source:
    """Return the source for an image, by the first bytes of that.

    :param image: path of its file, or of the directory of an OCI image layout
    :param settings: the configuration; default: that of its files
    :raises InvalidValue: it cannot be read, or is of no format that a source has
    :raises ConfigError: a source cannot be loaded, two have the same format, or there is none
    """
    known = _sources(settings or startcache.load())
    allowed = ", or ".join(known[name].takes for name in sorted(known))
    try:
        found = formats.recognise(image, [one for name in sorted(known)
                                          for one in known[name].magic])
    except OSError as error:
        raise exception.InvalidValue("image", image,
                                     f"a file that can be read ({error.strerror})") from None
    for source in known.values():
        if found in source.formats:
            return source(found, allowed)
    raise exception.ImageRefused(image, f"this is {found}", allowed)


def _sources(settings: Settings) -> dict[str, type[Source]]:
    known: dict[str, type[Source]] = {}
    owners: dict[str, str] = {}
    for name in settings.plugins[NAMESPACE]:
        known[name] = startcache.plugin(NAMESPACE, name, settings)
        for one in known[name].formats:
            if owners.setdefault(one, name) != name:
                raise exception.ConfigError(
                    f"{NAMESPACE}: {owners[one]!r} and {name!r} both read {one}")
    if not known:
        raise exception.ConfigError(f"{NAMESPACE}: none is registered; install the package "
                                    "(pip install), also after an update of a checkout")
    return known
