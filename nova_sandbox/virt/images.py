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
"""What a server's disks are made of: its image from Glance, and empty ones beside it.

An image is downloaded and unpacked once for all servers of this host.
"""

import dataclasses
import json
import os
from typing import Any, NoReturn

from cryptography.exceptions import InvalidSignature
from nova import exception as nova_exception
from oslo_log import log as logging
from oslo_utils.imageutils import format_inspector

from nova_sandbox import durable, exception, startcache
from nova_sandbox.guest import kernel
from nova_sandbox.rootfs import bases, cache, disks, inject, oci, overlays, sources
from nova_sandbox.sandbox import model
from nova_sandbox.virt import concurrency, request, servers

LOG = logging.getLogger(__name__)

# Glance's words for a file without a disk format's structure; ami is a file system.
DISK_FORMATS = ("raw", "ami", "qcow2")
_CONTAINER_FORMATS = ("bare", "ami", "docker")
_MADE = "image.json"
_MIB = 1 << 20
# They are on the host's disk beside what the flavor bounds.
_LARGEST_KERNEL = 512 * _MIB
# mke2fs(8) makes an inode for so many, and a disk must hold all files of the image.
_BYTES_OF_FILE = 16 << 10


class _FileRefused(exception.InvalidValue):
    """A file of the request is not acceptable; the image is."""


def check(root: request.RootSource) -> None:
    """Check what Glance says of a root file system's image, before it is downloaded.

    :raises ImageUnacceptable: a root file system cannot be made of it
    """
    if root.kind != "image":
        return
    for name, value, allowed in (("disk_format", root.disk_format, DISK_FORMATS),
                                 ("container_format", root.container_format,
                                  _CONTAINER_FORMATS)):
        if value not in (None, *allowed):
            _refuse(root, f"its {name} is {value}; allowed are {', '.join(allowed)}")


@dataclasses.dataclass(frozen=True)
class Made:
    """What a server's image has become.

    :ivar base: path of the base below the root disk; None: there is none
    :ivar config: what a container image says of its command; None for others
    """

    base: str | None = None
    config: oci.ImageConfig | None = None

    def described(self, sandbox: model.Sandbox) -> model.Sandbox:
        """Return a description that knows of the base."""
        return sandbox.replace(root=sandbox.root.replace(base=self.base))


def make(context: Any, wanted: request.Request, server: servers.Place, image_api: Any,
         trusted_certs: Any) -> Made:
    """Make a server's disks; after an error its directory is the caller's to remove.

    :param context: Nova's request context, for Glance
    :param wanted: the request
    :param server: has its directory and description already
    :param image_api: downloads images, as Nova's does
    :param trusted_certs: a ``nova.objects.TrustedCerts``, one of which must have signed the
        certificate that the image is signed with; None: any will do, also none
    :raises ImageUnacceptable: a root file system cannot be made of the image
    :raises InvalidValue: a file of the request cannot be written
    :raises CertificateValidationFailed: it is signed by nobody who is trusted
    :raises FlavorDiskSmallerThanImage: what is in the image does not fit in the root disk
    :raises HostError: the host cannot make a disk
    """
    if wanted.sandbox.kernel.image:
        _fetch_kernel(context, wanted, server, image_api, trusted_certs)
    for number, disk in enumerate(wanted.disks.ephemerals):
        disks.make(request.ephemeral_path(server.directory, number), disk.size,
                   f"ephemeral{number}")
    if wanted.root.kind != "image":
        return Made()
    size = wanted.disks.root
    try:
        entry = get(context, wanted.root, server.settings, image_api, size, trusted_certs)
        if not size and max(entry.disk_size, entry.size) > bases.largest(server.settings):
            # A server whose flavor has a larger disk had it made.
            raise bases.too_large(entry.path, server.settings)
        base = _make_root(wanted, server, entry, size or own_size(entry))
    except _FileRefused:
        raise
    except exception.InvalidValue as error:
        raise unacceptable(wanted.root.image_id, error) from error
    except exception.NoSpace as error:
        if not size:
            raise
        raise nova_exception.FlavorDiskSmallerThanImage(
            f"Flavor's disk of {size} bytes is too small for what is in image "
            f"{wanted.root.image_id}.") from error
    found = Made(base, oci.ImageConfig.from_data(entry.config) if entry.config else None)
    keep_made(server, found)
    return found


def made(server: servers.Place) -> Made:
    """Return what a server's image became when the server was made."""
    try:
        with open(os.path.join(server.directory, _MADE), encoding="utf-8") as stream:
            found = json.load(stream)
    except FileNotFoundError:
        return Made()
    return Made(found["base"], oci.ImageConfig.from_data(found["config"])
                if found["config"] else None)


def keep_made(server: servers.Place, found: Made) -> None:
    """Write down what a server's image has become."""
    path = os.path.join(server.directory, _MADE)
    with open(path, "w", encoding="utf-8", opener=servers.private) as stream:
        json.dump({"base": found.base,
                   "config": found.config.to_data() if found.config else None}, stream)
    durable.sync(stream.name)


def _make_root(wanted: request.Request, server: servers.Place, entry: cache.Entry,
               size: int) -> str | None:
    """Make a root file system; return the base that stays below it."""
    _check_size(entry.disk_size, size)
    if entry.size > size:
        raise exception.NoSpace("it has fewer bytes than the image's files")
    path = request.disk_path(server.directory)
    if wanted.sandbox.root.persistent:
        overlays.make(path, size, "root", entry.path)
        if wanted.files or (wanted.public_keys and wanted.inject_key):
            with overlays.opened(path, entry.path) as directory:
                _inject(wanted, directory)
        return entry.path
    disks.make(path, size, "root")
    with disks.opened(path) as directory:
        bases.copy(entry.path, directory)
        _inject(wanted, directory)
    return None


def own_size(entry: cache.Entry) -> int:
    """Return the bytes of the root disk of a server whose flavor has none.

    That of the disk that the image is of, or what its files take and a quarter more, 64 MiB at
    least: of some formats the disk has less than its files take.
    """
    size = max(entry.disk_size, entry.size + max(entry.size // 4, 64 * _MIB),
               entry.files * _BYTES_OF_FILE)
    return -(-size // _MIB) * _MIB


def get(context: Any, root: request.RootSource, settings: startcache.Settings, image_api: Any,
        size: int | None = None, trusted_certs: Any = None) -> cache.Entry:
    """Return the base of an image, which is downloaded and unpacked if it is not there.

    Glance never changes the content of an image, so that its id is all there is to know.

    :param context: Nova's request context, for Glance
    :param root: the image
    :param settings: the configuration
    :param image_api: downloads images, as Nova's does
    :param size: of the disk that it is for, in bytes; None: any
    :param trusted_certs: as for :func:`make`; what these have not been asked about before is
        downloaded, as only then Nova verifies it
    :raises ImageUnacceptable: it is none of which a root file system is made, or not the one that
        was signed
    :raises InvalidValue: a root file system cannot be made of it
    :raises FlavorDiskSmallerThanImage: its file system does not fit in the disk
    :raises NoSpace: what is in it does not fit in the disk
    :raises HostError: the host cannot make a base
    """
    def fetch(path: str) -> None:
        _download(context, root, path, image_api, trusted_certs)
        source = _recognise(root, path, settings)
        LOG.info("Unpacking image %s (%s)", root.image_id, source.format)
        _check_size(source.disk_size(path), size)

    return cache.Cache(settings, concurrency.blocking_call()).make(
        key(root.image_id, trusted_certs), fetch, limit=size)


def _download(context: Any, root: request.RootSource, path: str, image_api: Any,
              trusted_certs: Any) -> None:
    given = {"trusted_certs": trusted_certs} if trusted_certs else {}
    try:
        image_api.download(context, root.image_id, dest_path=path, **given)
    except InvalidSignature:
        _refuse(root, "it is not what its signature is of")


def _fetch_kernel(context: Any, wanted: request.Request, server: servers.Place, image_api: Any,
                  trusted_certs: Any) -> None:
    """Download a server's own kernel and its RAM disk, which nobody on the host looks into.

    :raises ImageUnacceptable: it is no kernel, or both are too large
    """
    paths = request.kernel_paths(server.directory)
    most = left = min(wanted.sandbox.limits.memory or 0, _LARGEST_KERNEL)
    for image_id, path in zip((wanted.root.kernel_id, wanted.root.ramdisk_id), paths,
                              strict=True):
        with open(path, "xb", opener=servers.private):
            pass
        if image_id is None:
            # What it needs is built into the kernel.
            continue
        own = dataclasses.replace(wanted.root, image_id=image_id)
        left -= image_api.get(context, image_id)["size"]
        if left < 0:
            _refuse(own, f"kernel and RAM disk may have {most // _MIB} MiB together, and the "
                         "flavor's memory at most")
        _download(context, own, path, image_api, trusted_certs)
        if path == paths[0] and not kernel.is_kernel(path):
            _refuse(own, "it is no Linux kernel (bzImage)")


def key(image_id: str | None, trusted_certs: Any = None) -> str:
    """Return the name of one of Glance's images in the cache.

    :param trusted_certs: a ``nova.objects.TrustedCerts`` for which it was verified
    """
    certificates = "+".join(["", *sorted(trusted_certs.ids)] if trusted_certs else [])
    return f"{cache.GLANCE}{image_id}{certificates}"


def of_image(name: str) -> str:
    """Return what :func:`key` gives for the same image when nobody is to be trusted."""
    return name.partition("+")[0] if name.startswith(cache.GLANCE) else name


def unacceptable(image_id: str | None, error: exception.InvalidValue
                 ) -> nova_exception.ImageUnacceptable:
    """Return Nova's error for one of an image."""
    known = isinstance(error, exception.ImageRefused)
    return nova_exception.ImageUnacceptable(
        image_id=image_id, reason=error.allowed if known else f"allowed is {error.allowed}")


def _check_size(disk_size: int, size: int | None) -> None:
    if size and disk_size > size:
        raise nova_exception.FlavorDiskSmallerThanImage(flavor_size=size, image_size=disk_size)


def _inject(wanted: request.Request, directory: str) -> None:
    try:
        inject.inject(directory, ((one.path, one.content) for one in wanted.files),
                      wanted.public_keys if wanted.inject_key else ())
    except exception.InvalidValue as error:
        raise _FileRefused(error.field, error.value, error.allowed) from error


def _recognise(root: request.RootSource, image: str, settings: startcache.Settings
               ) -> sources.Source:
    """Return the source that an image has, whatever Glance says of it.

    :raises InvalidValue: there is none for it
    :raises ImageUnacceptable: it is another format as well, or another by what Glance says
    """
    source = sources.find(image, settings)
    found = source.format
    if "qcow2" in (found, root.disk_format) and root.disk_format not in (None, found):
        _refuse(root, f"it is {found}, and its disk_format is {root.disk_format}")
    if os.path.isdir(image):
        # Nobody takes a layout, which only the command line gives, for a disk.
        return source
    try:
        inspected = str(format_inspector.detect_file_format(image))
    except format_inspector.ImageFormatError:
        inspected = "several formats at once"
    if inspected not in source.inspected:
        _refuse(root, f"it is {inspected}; allowed is {source.allowed}")
    return source


def _refuse(root: request.RootSource, reason: str) -> NoReturn:
    raise nova_exception.ImageUnacceptable(image_id=root.image_id, reason=reason)
