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
import subprocess
from collections.abc import Callable
from typing import IO, Any

from nova import exception as nova_exception
from nova.compute import task_states
from oslo_log import log as logging

from nova_sandbox import exception, processes
from nova_sandbox.rootfs import imageheader
from nova_sandbox.runtime import bounds, export
from nova_sandbox.virt import images, servers

LOG = logging.getLogger(__name__)

# Nova lets servers of other states be asked for; those change on their own.
_STATES = ("running", "ended", "crashed", "paused", "saved")
# Bytes of an archive beside what grows with the disk.
_OVERHEAD = 64 << 20
# Of the free space, that stays so: the host has other users.
_KEPT_FREE = 0.1
# Seconds, in which a machine has started, and bytes that come in them, unless all have. One that
# sends a byte now and then would else occupy one of Nova's few snapshots for ever.
_SECONDS = 300
_LEAST = 16 << 20
_GRACE = 30


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

    A running server goes on meanwhile, and what it has not written yet is written first. Of a
    paused container all is there as well. A paused or suspended virtual machine's memory is not
    looked into: it is what a loss of power would have left, as with Nova's own driver.

    :param context: Nova's request context, for Glance
    :param image_id: of the image that Nova has registered
    :param settings: the configuration
    :param image_api: uploads images, as Nova's does
    :param update_task_state: tells Nova how far it is
    :raises InstanceInvalidState: the server is in a state in which it cannot be made
    :raises HostError: it cannot be made, or what the server sends is more than its root file
        system can hold, or too slow; nothing is left of it
    """
    state = check(server)
    snapshot = image_api.get(context, image_id)
    update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
    with server.work() as work:
        path = os.path.join(work, "snapshot")
        _pack(settings, server, path, state)
        update_task_state(task_state=task_states.IMAGE_UPLOADING,
                          expected_state=task_states.IMAGE_PENDING_UPLOAD)
        LOG.info("Uploading a snapshot of %d bytes", os.path.getsize(path), instance=instance)
        with open(path, "rb") as stream:
            image_api.update(context, image_id, _metadata(instance, snapshot["name"]),
                             stream, purge_props=False)


def _pack(settings: Any, server: servers.Server, path: str, state: str) -> None:
    with contextlib.ExitStack() as undo:
        stream = undo.enter_context(open(path, "xb"))
        os.chmod(path, 0o600)
        allowed = _bounds(server)
        start = _packer(settings, server, state, f"{path}.disk", allowed, undo)
        with contextlib.ExitStack() as ends:
            packed, archive = _pipe(ends)
            told, errors = _pipe(ends)
            passed, output = os.pipe()
            ends.callback(os.close, output)
            try:
                compress = _compress(passed, stream)
            finally:
                # Or nobody would be told when zstd has ended.
                os.close(passed)
            undo.callback(_end, compress)
            _say(server, output)
            guard = bounds.start(allowed, archive=packed, errors=told, output=output,
                                 file=stream.fileno())
            undo.callback(_end, guard)
            packing = start(archive, errors)
            undo.callback(_end, packing)
        problem = bounds.reason(guard, packing)
        if problem is None and (status := compress.wait()):
            problem = f"zstd ended with {status} (no space on the host?)"
        if problem is not None:
            raise exception.HostError(f"the root file system cannot be packed: {problem}")


def _say(server: servers.Server, output: int) -> None:
    """Begin an archive with what a container image said of the server's command.

    Nova knows a server's properties only by the image that it was made of, also when it is
    unshelved.
    """
    config = images.made(server).config
    # If zstd has ended already, that is told in a moment.
    with contextlib.suppress(BrokenPipeError), open(output, "wb", closefd=False) as stream:
        stream.write(imageheader.make(config) if config else b"")


def _bounds(server: servers.Server) -> bounds.Bounds:
    """Return the bounds of a server's archive.

    It has what its disk can hold and what the base has, or what the file system can hold that a
    directory is on. For each GiB ext4 has 65536 files as mkfs makes it, and each of these has a
    header and what pads it: a quarter of that, and more if its name is long.
    """
    root = server.sandbox().root
    assert root.path
    if root.kind == "disk":
        held = os.path.getsize(root.path)
        held += os.stat(root.base).st_blocks * 512 if root.base else 0
    else:
        whole = os.statvfs(root.path)
        held = whole.f_blocks * whole.f_frsize
    return bounds.Bounds(held + held // 2 + _OVERHEAD, int(_free(server) * _KEPT_FREE),
                         _SECONDS, _LEAST)


def _free(server: servers.Server) -> int:
    """Return the free space of the host's file system in bytes."""
    found = os.statvfs(server.directory)
    return found.f_bavail * found.f_frsize


def _pipe(undo: contextlib.ExitStack) -> tuple[int, int]:
    """Make a pipe: not Popen's, which eventlet makes one that does not block, for all users."""
    ends = os.pipe()
    for end in ends:
        undo.callback(os.close, end)
    return ends


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that is not needed any more, if it has not ended."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if process.stderr:
        process.stderr.close()


def _compress(archive: int, output: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(["zstd", "-q", "-c"], stdin=archive, stdout=output,
                                stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        raise exception.HostError("there is no zstd: install it") from None


def _packer(settings: Any, server: servers.Server, state: str, copy: str,
            allowed: bounds.Bounds, undo: contextlib.ExitStack
            ) -> Callable[[int, int], subprocess.Popen[bytes]]:
    """Return what starts to write the archive to a descriptor, and errors to another.

    :param copy: path for a copy of the disk
    :param allowed: the archive's bounds
    :param undo: gets what removes that
    """
    sandbox = server.sandbox()
    if state == "paused" and server.is_container():
        with server.domain() as domain:
            pid = domain.init_pid() if domain else None
        if pid is None:
            raise exception.HostError("the server has ended")
        return lambda stdout, stderr: export.start_paused(pid, stdout=stdout, stderr=stderr)
    if state in ("paused", "saved") and sandbox.root.kind == "disk":
        undo.callback(_unlink, copy)
        if os.stat(sandbox.root.path or "").st_blocks * 512 > _free(server) - allowed.free:
            raise exception.HostError("its disk cannot be copied: there is no space on the host")
        _copy_disk(server, sandbox.root.path or "", copy, state)
        sandbox = sandbox.replace(root=sandbox.root.replace(path=copy))
    return lambda stdout, stderr: export.start(settings, sandbox, running=state == "running",
                                               stdout=stdout, stderr=stderr)


def _copy_disk(server: servers.Server, disk: str, copy: str, state: str) -> None:
    """Copy the disk of a machine, which has it in use but does not write it.

    Its journal is replayed by whoever reads the copy: it is not to be replayed under the
    machine, which will go on.
    """
    words = processes.mortal(["cp", "--sparse=auto", "--reflink=auto", "--", disk, copy])
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    if done.returncode:
        raise exception.HostError(f"its disk cannot be copied: {done.stderr.strip()}")
    if (now := server.state()) != state:
        raise exception.HostError(f"the server was {state} and is {now}: its disk has changed "
                                  "while it was copied")


def _metadata(instance: Any, name: str) -> dict[str, Any]:
    """Return what Glance is to say of it, in the words of Nova's own driver."""
    properties = {"image_location": "snapshot", "image_state": "available",
                  "owner_id": instance.project_id}
    if instance.os_type:
        properties["os_type"] = instance.os_type
    return {"status": "active", "name": name, "disk_format": "raw", "container_format": "bare",
            "properties": properties}


def _unlink(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
