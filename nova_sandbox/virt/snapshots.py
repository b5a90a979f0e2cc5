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

"""Snapshots of servers: their root file systems as images that boot again on either kind."""

import contextlib
import os
import shlex
import subprocess
from collections.abc import Callable
from typing import Any

from nova import exception as nova_exception
from nova.compute import task_states
from oslo_log import log as logging

from nova_sandbox import exception
from nova_sandbox.runtime import export
from nova_sandbox.virt import images, request, servers, settings

LOG = logging.getLogger(__name__)

# Nova lets servers of other states be asked for; those are neither to be written nor whole.
_STATES = ("running", "ended", "crashed")


def check(server: servers.Server) -> str:
    """Check that a snapshot of a server can be made.

    :returns: its state
    :raises InstanceInvalidState: not as it is now
    :raises ImageUnacceptable: its root file system is the host's
    """
    state = server.state()
    if state not in _STATES:
        raise nova_exception.InstanceInvalidState(
            instance_uuid=server.uuid, attr="power_state", state=state, method="snapshot")
    if server.sandbox().root.kind == "host":
        raise nova_exception.InstanceInvalidState(
            instance_uuid=server.uuid, attr="root file system", state="that is the host's",
            method="snapshot")
    return state


def make(context: Any, instance: Any, image_id: str, server: servers.Server, settings: Any,
         image_api: Any, update_task_state: Callable[..., None]) -> None:
    """Make a snapshot of a server and upload it.

    A running server goes on meanwhile, and what it has not written yet is written first.

    :param context: Nova's request context, for Glance
    :param image_id: of the image that Nova has registered
    :param settings: the configuration
    :param image_api: uploads images, as Nova's does
    :param update_task_state: tells Nova how far it is
    :raises InstanceInvalidState: the server is in a state in which it cannot be made
    :raises HostError: it cannot be made; nothing is left of it
    """
    state = check(server)
    snapshot = image_api.get(context, image_id)
    update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
    path = os.path.join(server.directory, f"snapshot-{image_id}")
    try:
        _pack(settings, server, path, running=state == "running")
        update_task_state(task_state=task_states.IMAGE_UPLOADING,
                          expected_state=task_states.IMAGE_PENDING_UPLOAD)
        LOG.info("Uploading a snapshot of %d bytes", os.path.getsize(path), instance=instance)
        with open(path, "rb") as stream:
            image_api.update(context, image_id, _metadata(instance, server, snapshot["name"]),
                             stream, purge_props=False)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)


def _pack(settings: Any, server: servers.Server, path: str, *, running: bool) -> None:
    with open(path, "xb") as stream:
        os.chmod(path, 0o600)
        try:
            compress = subprocess.Popen(["zstd", "-q", "-c"], stdin=subprocess.PIPE,
                                        stdout=stream, stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            raise exception.HostError("there is no zstd: install it") from None
        assert compress.stdin
        with compress.stdin as pipe:
            packing = export.start(settings, server.sandbox(), running=running,
                                   stdout=pipe.fileno())
        problem = export.reason(packing)
        status = compress.wait()
        if problem is None and status:
            problem = f"zstd ended with {status} (no space on the host?)"
        if problem is not None:
            raise exception.HostError(f"the root file system cannot be packed: {problem}")


def _metadata(instance: Any, server: servers.Server, name: str) -> dict[str, Any]:
    """Return what Glance is to say of it, in the words of Nova's own driver."""
    properties = {"image_location": "snapshot", "image_state": "available",
                  "owner_id": instance.project_id, **_command(instance, server)}
    if instance.os_type:
        properties["os_type"] = instance.os_type
    return {"status": "active", "name": name, "disk_format": "raw", "container_format": "bare",
            "properties": properties}


def _command(instance: Any, server: servers.Server) -> dict[str, str]:
    """Return what a container image said of its command, which an archive cannot say.

    What the image's properties say, Nova passes on.
    """
    config = images.made(server).config
    if config is None:
        return {}
    found = {"sandbox_command": shlex.join(config.argv), "sandbox_user": config.user,
             "sandbox_cwd": config.working_dir,
             **{f"sandbox_env_{name}": value for name, value in config.env.items()}}
    return {name: value for name, value in found.items()
            if value and f"image_{name}" not in instance.system_metadata
            and _is_property(instance, name, value)}


def _is_property(instance: Any, name: str, value: str) -> bool:
    """Tell whether an image's property can say it."""
    setting = settings.find(name.removeprefix("sandbox_"))
    try:
        if setting and len(value.encode()) <= request.LONGEST_PROPERTY:
            setting[0].parse(value, name)
            return True
    except exception.InvalidValue:
        pass
    LOG.warning("The snapshot does not know %s of the server's image, which no property can say",
                name, instance=instance)
    return False
