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

"""Manila's shares: mounted on this host, and from there in servers.

Nova asks for a share before it starts a server, and lets go of it when the server has ended
(``nova/compute/share_management.py``). NFS shares are mounted once for all servers of the host,
whose address has the access; CephFS ones for each server, which has a Ceph user of its own.
"""

import contextlib
import os
from collections.abc import Callable
from typing import Any

from nova import exception as nova_exception
from oslo_concurrency import lockutils
from oslo_config import cfg
from oslo_log import log as logging

from nova_sandbox import exception, startcache
from nova_sandbox.host import uris
from nova_sandbox.rootfs import exports
from nova_sandbox.sandbox import model
from nova_sandbox.virt import servers

LOG = logging.getLogger(__name__)
CONF = cfg.CONF

#: Where a server finds its shares, each by its tag.
TARGET = "/mnt/shares"
_FSTYPES = {"NFS": "nfs", "CEPHFS": "ceph"}


class Shares:
    """What the driver has for them."""

    _server: Any
    _settings: startcache.Settings

    def mount_share(self, context: Any, instance: Any, share_mapping: Any) -> None:
        """Mount a share on this host, for a server that is about to be started.

        :raises ShareMountError: it cannot be mounted; nothing is left
        """
        export = _export(share_mapping, self._settings)
        try:
            with _locked(export.key):
                _exports(self._settings).use(export, instance.uuid,
                                             _viewers(self._server(instance)))
        except (exception.SandboxError, OSError) as error:
            raise nova_exception.ShareMountError(
                share_id=share_mapping.share_id, server_id=instance.uuid, reason=error) from error

    def umount_share(self, context: Any, instance: Any, share_mapping: Any) -> bool:
        """Unmount a share of a server that has ended; tell whether others here have it.

        :raises ShareUmountError: it cannot be unmounted
        """
        export = _export(share_mapping, self._settings)
        try:
            with _locked(export.key):
                return _exports(self._settings).drop(export.key, instance.uuid,
                                                     _daemons(self._settings))
        except (exception.SandboxError, OSError) as error:
            raise nova_exception.ShareUmountError(
                share_id=share_mapping.share_id, server_id=instance.uuid, reason=error) from error

    def is_share_mounted(self, share_mapping: Any) -> bool:
        """Tell whether a share is mounted here; its server is not asked."""
        return _exports(self._settings).is_mounted(_export(share_mapping, self._settings))


def capabilities() -> dict[str, bool]:
    """Return what the driver says of them.

    Nova's API asks for both traits (``check_shares_supported`` of ``nova/virt/hardware.py``): a
    machine's virtiofs shares its memory. That a container needs neither it does not know.
    """
    can = any(exports.has_program(fstype) for fstype in _FSTYPES.values())
    return {"supports_virtio_fs": can, "supports_mem_backing_file": can}


def give(server: servers.Server, share_info: Any, warn: Callable[[str], None]) -> None:
    """Let a server have these shares, and no others, from its next start on.

    :param share_info: Nova's list of share mappings; None: what it had
    :param warn: gets one line for each thing the operator should know
    :raises HostError: one is not mounted here
    """
    if share_info is None:
        return
    settings, own = server.settings, server.sandbox()
    mounts = [one for one in own.mounts if not _is_share(one)]
    for one in share_info:
        export, mounted = _export(one, settings), _exports(settings)
        if not mounted.is_mounted(export):
            raise exception.HostError(f"share {one.share_id} is not mounted on this host")
        mounts.append(model.Mount(kind="bind", source=mounted.path(export),
                                  target=f"{TARGET}/{one.tag}"))
        if export.fstype == "nfs" and server.is_container() and _has_user_namespace(own, settings):
            warn(f"the files of share {one.share_id} belong to nobody in the server: Linux cannot "
                 "map the owners of NFS files into the user namespace of a container")
    wanted = own.replace(mounts=tuple(mounts))
    if wanted != own:
        (server.rescue if server.rescue.exists() else server).complete(wanted)


def forget(server: servers.Server) -> None:
    """Unmount what a server that is removed still has."""
    for key in _exports(server.settings).known():
        try:
            with _locked(key):
                if server.uuid in _exports(server.settings).users(key):
                    _exports(server.settings).drop(key, server.uuid, _daemons(server.settings))
        except (exception.SandboxError, OSError) as error:
            LOG.warning("A share of server %s stays mounted: %s", server.uuid, error)


def recover(settings: startcache.Settings) -> None:
    """Clean what a killed nova-compute, or a restart of the host, has left."""
    mounted = _exports(settings)

    def is_user(uuid: str) -> bool:
        server = servers.Server(settings, uuid)
        return server.exists() or server.left.exists()

    for key in mounted.known():
        try:
            with _locked(key):
                mounted.tidy(key, is_user, _daemons(settings))
        except (exception.SandboxError, OSError) as error:
            LOG.warning("A share that no server uses stays mounted: %s", error)


def _export(share_mapping: Any, settings: startcache.Settings) -> exports.Export:
    """Return what is to be mounted.

    :raises ShareProtocolNotSupported: neither NFS nor CephFS
    """
    protocol = share_mapping.share_proto
    if protocol not in _FSTYPES:
        raise nova_exception.ShareProtocolNotSupported(share_proto=protocol)
    if protocol == "NFS":
        return exports.Export("nfs", share_mapping.export_location,
                              settings.nfs_mount_options or "")
    options = [settings.ceph_mount_options]
    secret = None
    # Known to Nova only while it mounts.
    if "access_to" in share_mapping and share_mapping.access_to is not None:
        options.insert(0, f"name={share_mapping.access_to}")
        secret = share_mapping.access_key
    return exports.Export("ceph", share_mapping.export_location,
                          ",".join(filter(None, options)), share_mapping.instance_uuid, secret)


def _exports(settings: startcache.Settings) -> exports.Exports:
    # Other hosts may have the same data_path, and mounts of their own.
    return exports.Exports(os.path.join(settings.data_path, "shares", CONF.host))


def _is_share(mount: model.Mount) -> bool:
    return mount.kind == "bind" and mount.target.startswith(f"{TARGET}/")


def _has_user_namespace(sandbox: model.Sandbox, settings: startcache.Settings) -> bool:
    given = sandbox.security.user_namespace
    return bool(settings.user_namespaces if given is None else given)


def _viewers(server: servers.Server) -> list[int]:
    """Return who else has to see what a server uses: who runs machines.

    A container gets what this process sees.
    """
    if server.exists() and server.is_container():
        return []
    return _daemons(server.settings)


def _daemons(settings: startcache.Settings) -> list[int]:
    pid = uris.private_pid(settings)
    return [] if pid is None else [pid]


def _locked(key: str) -> contextlib.AbstractContextManager[Any]:
    lock: contextlib.AbstractContextManager[Any] = lockutils.lock(f"sandbox-share-{key}")
    return lock
