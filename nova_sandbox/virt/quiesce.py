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
"""Holds up what running servers write: what is on their disks is consistent then.

A machine's PID 1 freezes the file systems of its disks. Those of a container are
the host's kernel's, where a frozen one would outlive a container that ends
meanwhile, and keep its disk busy until the host is restarted: the container's
processes are stopped instead, and so is a machine that has no disk.
"""

from typing import Any

from nova import exception as nova_exception

from nova_sandbox import exception
from nova_sandbox.host.connection import Domain
from nova_sandbox.rootfs import writeback
from nova_sandbox.runtime import builtins, records
from nova_sandbox.virt import servers


def quiesce(server: servers.Server, settings: Any) -> None:
    """Write all that a server has in memory to its disks, and hold further writing up.

    :param settings: the configuration
    :raises InstanceNotRunning: the server does not run
    :raises InstanceQuiesceFailed: it cannot be; it goes on
    """
    with server.domain() as domain:
        if domain is None or domain.state() != "running":
            raise nova_exception.InstanceNotRunning(instance_id=server.uuid)
        record = records.of_domain(domain, settings)
        try:
            if record is None:
                raise exception.HostError("libvirt has no description of it")
            if record.kind == "lxc":
                _stop(domain, lambda: _write_back(domain))
            elif not builtins.freeze(record):
                builtins.write_back(record)
                _stop(domain, lambda: writeback.sync(server.directory))
        except (exception.SandboxError, OSError) as error:
            raise nova_exception.InstanceQuiesceFailed(reason=str(error)) from error


def unquiesce(server: servers.Server, settings: Any) -> None:
    """Let a server write again; one that can, or that has ended, is no error.

    :param settings: the configuration
    :raises SandboxError: it cannot
    """
    with server.domain() as domain:
        state = domain.state() if domain else "ended"
        if domain and state == "paused":
            domain.unpause()
        elif domain and state == "running":
            record = records.of_domain(domain, settings)
            if record and record.kind != "lxc":
                builtins.thaw(record)


def _stop(domain: Domain, then: Any) -> None:
    domain.pause()
    try:
        then()
    except BaseException:
        domain.unpause()
        raise


def _write_back(domain: Domain) -> None:
    pid = domain.init_pid()
    if pid is None:
        raise exception.GuestError("the server has ended")
    writeback.sync_container(pid)
