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

"""Resize and cold migration: a server's files go to a new place, and the old ones wait.

On one host they are copied. To another host they go as an image of Glance, which only lives as
long as that takes: hosts need no way to log in to each other. The base below a root disk
goes with them, as Glance may have lost the image meanwhile.
"""

import contextlib
import hashlib
import itertools
import json
import os
import subprocess
from collections.abc import Callable
from typing import Any

from nova import exception as nova_exception
from nova import objects
from oslo_log import log as logging

from nova_sandbox import exception, processes
from nova_sandbox.rootfs import cache, disks, oci, removal
from nova_sandbox.sandbox import file
from nova_sandbox.virt import exitstatus, images, request, serial, servers, shares

LOG = logging.getLogger(__name__)

_TAR = ("tar", "--xattrs", "--xattrs-include=*", "--acls", "--numeric-owner", "-S", "-I", "zstd")
_BASES = "bases"
_CHUNK = 1 << 20
_FAILURES = (exception.SandboxError, nova_exception.NovaException, OSError)


class Migrations:
    """What the driver has for it."""

    _existing: Any
    _server: Any
    _operation: Any
    _request: Any
    _image_api: Any
    _warn: Any
    get_host_ip_addr: Any

    def migrate_disk_and_power_off(self, context: Any, instance: Any, dest: str, flavor: Any,
                                   network_info: Any, block_device_info: Any = None,
                                   timeout: int = 0, retry_interval: int = 0) -> str:
        """End a server that is to become another or go to another host.

        :raises InstanceFaultRollback: it cannot, and is as before
        """
        server = self._existing(instance)
        with self._operation(instance):
            try:
                wanted = self._request(instance, instance.image_meta, server, (), None,
                                       network_info, block_device_info, flavor=flavor,
                                       own_virt_type=server.sandbox().virt_type)
                check(server, wanted, flavor, instance.flavor)
                here = dest == self.get_host_ip_addr() and not _is_for_another(context, instance)
                ran = server.state() == "running"
            except _FAILURES as error:
                raise _rollback(error) from error
            try:
                server.stop(timeout)
                server.forget()
                serial.close(server)
                return leave(context, server, here=here, image_api=self._image_api)
            except _FAILURES as error:
                if ran and server.state() != "running":
                    server.start(self._warn(instance))
                raise _rollback(error) from error

    def finish_migration(self, context: Any, migration: Any, instance: Any, disk_info: str,
                         network_info: Any, image_meta: Any, resize_instance: bool,
                         allocations: Any, block_device_info: Any = None, power_on: bool = True,
                         share_info: Any = None) -> None:
        """Make a server of one that was resized or comes from another host."""
        server = self._server(instance)
        with self._operation(instance):
            arrive(context, server, disk_info, image_api=self._image_api,
                   wish=lambda config, virt_type: self._request(
                       instance, image_meta, server, (), None, network_info, block_device_info,
                       config, own_virt_type=virt_type))
            if power_on:
                shares.give(server, share_info, self._warn(instance))
                server.start(self._warn(instance))
                exitstatus.report(instance, server.results())

    def confirm_migration(self, context: Any, migration: Any, instance: Any, network_info: Any
                          ) -> None:
        """Remove what a server was before."""
        confirm(self._server(instance))

    def finish_revert_migration(self, context: Any, instance: Any, network_info: Any,
                                migration: Any, block_device_info: Any = None,
                                power_on: bool = True, share_info: Any = None) -> None:
        """Make a server what it was before."""
        server = self._server(instance)
        with self._operation(instance):
            come_back(server)
            # One goes on that was not ended yet when nova-compute was killed.
            if power_on and server.state() != "running":
                shares.give(server, share_info, self._warn(instance))
                server.start(self._warn(instance))
                exitstatus.report(instance, server.results())


def _rollback(error: Exception) -> nova_exception.InstanceFaultRollback:
    """Return what lets Nova take a server for what it was; any other error is the server's end."""
    if not isinstance(error, nova_exception.ResizeError):
        error = nova_exception.ResizeError(reason=str(error))
    return nova_exception.InstanceFaultRollback(error)


def _is_for_another(context: Any, instance: Any) -> bool:
    """Tell whether Nova has another nova-compute in mind, which may have the same address."""
    known = (instance.migration_context if instance.obj_attr_is_set("migration_context")
             else None)
    if known is None:
        return False
    migration = objects.Migration.get_by_id(context, known.migration_id)
    return bool(migration.dest_compute != migration.source_compute)


def check(server: servers.Server, wanted: request.Request, flavor: Any, own_flavor: Any) -> None:
    """Check that a server can become what a flavor says, before anything is touched.

    :param wanted: what it would be
    :param flavor: what it would have
    :param own_flavor: what it has
    :raises ResizeError: it cannot
    """
    own = server.sandbox()
    wants = [disk.size for disk in wanted.disks.ephemerals]
    problem = ""
    if server.rescue.exists():
        problem = "it is rescued"
    elif not servers.may_become(own.virt_type, wanted.sandbox.virt_type,
                                  server.settings):
        problem = f"it runs with virt_type {own.virt_type}, not {wanted.sandbox.virt_type}"
    elif own.root.kind == "directory" and wanted.disks.root:
        problem = "its root file system is a directory, as of older versions; rebuild it first"
    elif (own.root.kind == "host") != (wanted.sandbox.root.kind == "host"):
        problem = (f"its root file system is a {own.root.kind}, and the flavor's a "
                   f"{wanted.sandbox.root.kind}")
    elif own.root.base and not wanted.sandbox.root.persistent:
        problem = "its root disk is kept, and the flavor's would not be (sandbox:writable)"
    elif own.root.kind == "disk" and (wanted.disks.root or own_flavor.root_gb) and (
            os.path.getsize(own.root.path or "") > (wanted.disks.root or 0)):
        problem = "its root disk cannot become smaller"
    elif sum(wants) > flavor.ephemeral_gb << 30 or any(
            has > size for has, size in itertools.zip_longest(_ephemerals(server), wants,
                                                              fillvalue=0)):
        problem = "its ephemeral disks cannot become smaller"
    if problem:
        raise nova_exception.ResizeError(reason=problem)


def leave(context: Any, server: servers.Server, *, here: bool, image_api: Any) -> str:
    """Take a server that has ended away, so that it can be made elsewhere.

    :param context: Nova's request context, for Glance
    :param here: it stays on this host
    :param image_api: Nova's
    :returns: what :func:`arrive` needs
    :raises HostError: it cannot be taken; it is as it was
    """
    removal.remove(server.left.directory)
    os.rename(server.directory, server.left.directory)
    if here:
        return json.dumps({"transfer": None})
    try:
        return json.dumps({"transfer": _send(context, server, image_api)})
    except BaseException:
        os.rename(server.left.directory, server.directory)
        raise


def arrive(context: Any, server: servers.Server, disk_info: str, *,
           wish: Callable[[oci.ImageConfig | None, str | None], request.Request],
           image_api: Any) -> None:
    """Make a server of what was taken away elsewhere.

    :param context: Nova's request context, for Glance
    :param disk_info: what :func:`leave` gave
    :param wish: gives what it is to be, by what its image says and by the virt type that it had
    :param image_api: Nova's
    :raises InvalidValue: it would be of a kind that must not have its disks; nothing is left
    :raises HostError: it cannot be made; nothing is left of it
    """
    transfer = json.loads(disk_info)["transfer"]
    os.makedirs(servers.servers_path(server.settings), 0o711, exist_ok=True)
    removal.remove(server.unfinished)
    os.mkdir(server.unfinished, 0o711)
    try:
        if transfer is None:
            _run(["cp", "-a", "--sparse=always", "--reflink=auto",
                  f"{server.left.directory}/.", server.unfinished])
        else:
            _receive(context, server, transfer, image_api)
        place = servers.Place(server.settings, server.unfinished)
        made = images.made(place)
        own = file.load(place.description)
        wanted = wish(made.config, own.virt_type)
        # The other host has asked too, but by its own configuration.
        if not servers.may_become(own.virt_type, wanted.sandbox.virt_type,
                                  server.settings):
            raise exception.InvalidValue("virt_type", wanted.sandbox.virt_type,
                                         f"{own.virt_type}, as its disks were written with")
        mounts = {one.target: one for one in wanted.sandbox.mounts}
        # What is mounted beside (a config drive) came with it, and goes on top as before.
        for one in own.mounts:
            if one.source:
                mounts.setdefault(one.target, one)
        moved = [one.replace(source=_moved(one.source, server)) for one in mounts.values()]
        root = wanted.sandbox.root
        if own.root.kind == "directory":
            # Of an older version; its files are in it.
            root = root.replace(kind=own.root.kind, path=_moved(own.root.path, server))
        place.complete(made.described(wanted.sandbox.replace(mounts=tuple(moved), root=root)))
        if wanted.disks.root and wanted.sandbox.root.kind == "disk":
            _grow(request.disk_path(server.unfinished), wanted.disks.root)
        for number, disk in enumerate(wanted.disks.ephemerals):
            path = request.ephemeral_path(server.unfinished, number)
            if os.path.exists(path):
                _grow(path, disk.size)
            else:
                disks.make(path, disk.size, f"ephemeral{number}")
        os.rename(server.unfinished, server.directory)
        server.finish()
    except BaseException as error:
        removal.discard(server.unfinished)
        if isinstance(error, OSError):
            raise exception.HostError(f"the server's files cannot be placed: {error}") from error
        raise


def confirm(server: servers.Server) -> None:
    """Remove what waited."""
    server.left.delete_files()
    server.release_ids()


def come_back(server: servers.Server) -> None:
    """Put what waited back into its place; where nothing waits all is in its place."""
    if server.left.exists():
        # What waits was ended. What runs is what it has become, if nova-compute was killed then.
        server.forget()
        server.delete_files()
        os.rename(server.left.directory, server.directory)


def _ephemerals(place: servers.Place) -> list[int]:
    """Return the sizes in bytes of the ephemeral disks that are there."""
    sizes: list[int] = []
    with contextlib.suppress(FileNotFoundError):
        while True:
            sizes.append(os.path.getsize(request.ephemeral_path(place.directory, len(sizes))))
    return sizes


def _grow(path: str, size: int) -> None:
    """Let a disk be of a size, unless it is larger; its file system fills it at the next start."""
    os.truncate(path, max(size, os.path.getsize(path)))


def _moved(source: str | None, server: servers.Server) -> str | None:
    """Return a path of the server's directory, which may be elsewhere than it was."""
    head, found, tail = (source or "").partition(f"/{server.uuid}/")
    return os.path.join(server.directory, tail) if found and head else source


def _send(context: Any, server: servers.Server, image_api: Any) -> dict[str, str]:
    with server.work() as work:
        archive = os.path.join(work, "archive")
        # What is booted is made at each start.
        words = [*_TAR, "--exclude=./boot.*", "-cf", archive, "-C", server.left.directory, "."]
        base = images.made(server.left).base
        if base:
            directory, name = os.path.split(base)
            digest = name.removesuffix(".img")
            words += [f"--transform=s,^{digest},{_BASES}/{digest},", "-C", directory, name,
                      f"{digest}.json"]
        _run(words)
        found = _digest(archive)
        with open(archive, "rb") as stream:
            image = image_api.create(context, {
                "name": f"migration of {server.uuid}", "disk_format": "raw",
                "container_format": "bare", "visibility": "private",
                # As one of its properties it would be text.
                "os_hidden": True}, data=stream)
        return {"image": str(image["id"]), "sha256": found}


def _receive(context: Any, server: servers.Server, transfer: dict[str, str], image_api: Any
             ) -> None:
    try:
        with server.work() as work:
            archive = os.path.join(work, "archive")
            image_api.download(context, transfer["image"], dest_path=archive)
            if _digest(archive) != transfer["sha256"]:
                raise exception.HostError("the server's files came changed")
            _run([*_TAR, "-xpf", archive, "-C", server.unfinished])
    finally:
        try:
            image_api.delete(context, transfer["image"])
        except nova_exception.NovaException as error:
            LOG.warning("Image %s of a migration stays: %s", transfer["image"], error)
    place = servers.Place(server.settings, server.unfinished)
    made = images.made(place)
    if made.base:
        digest = os.path.basename(made.base).removesuffix(".img")
        entry = cache.Cache(server.settings).adopt(
            digest, os.path.join(server.unfinished, _BASES))
        images.keep_made(place, images.Made(entry.path, made.config))
    removal.discard(os.path.join(server.unfinished, _BASES))


def _digest(path: str) -> str:
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _run(words: list[str]) -> None:
    # What is half-done is removed after a crash: nobody is to go on with it.
    done = subprocess.run(processes.mortal(words), stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          errors="replace", check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        raise exception.HostError(f"the server's files cannot be moved: {reason}")
