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
"""Freezes the root file systems of running servers: what is on their disks is consistent then.

Only a file system of the server's own can be frozen: a disk, no directory of the host.
"""

from nova import exception as nova_exception

from nova_sandbox import exception
from nova_sandbox.rootfs import freeze
from nova_sandbox.runtime import records
from nova_sandbox.virt import guestcommand, servers

_PROGRAM = "fsfreeze"


def quiesce(server: servers.Server, record: records.Record) -> None:
    """Let nothing be written to a running server's root file system any more.

    :raises InstanceQuiesceNotSupported: it has no disk, or no fsfreeze(8)
    :raises SandboxError: it cannot be frozen
    """
    _check(server, record)
    if record.kind == "lxc":
        freeze.freeze(_pid(server))
    else:
        _run(server, record, "--freeze")


def unquiesce(server: servers.Server, record: records.Record) -> None:
    """Let a running server's root file system be written again.

    :raises InstanceQuiesceNotSupported: it has no disk, or no fsfreeze(8)
    :raises SandboxError: it cannot be thawed
    """
    _check(server, record)
    if record.kind == "lxc":
        freeze.thaw(_pid(server))
    else:
        _run(server, record, "--unfreeze")


def _check(server: servers.Server, record: records.Record) -> None:
    root = record.sandbox.root
    if root.kind != "disk" or not root.persistent:
        raise nova_exception.InstanceQuiesceNotSupported(
            instance_id=server.uuid, reason="its root file system is no disk of its own")


def _pid(server: servers.Server) -> int:
    with server.domain() as domain:
        pid = domain.init_pid() if domain else None
    if pid is None:
        raise exception.GuestError("the server has ended")
    return pid


def _run(server: servers.Server, record: records.Record, option: str) -> None:
    try:
        status = guestcommand.run(record, (_PROGRAM, option, "/"), capabilities=("sys_admin",))
    except exception.CommandError as error:
        raise nova_exception.InstanceQuiesceNotSupported(
            instance_id=server.uuid, reason=str(error)) from error
    if status:
        raise exception.GuestError(f"{_PROGRAM} {option} / of the server ended with exit status "
                                   f"{status}")
