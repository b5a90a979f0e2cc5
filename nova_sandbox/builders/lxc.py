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

"""Domain documents of containers."""

from __future__ import annotations

import zlib

from nova_sandbox import exception
from nova_sandbox.builders import base
from nova_sandbox.libvirtxml import domain as dx

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from nova_sandbox.sandbox import model

# What libvirt's LXC driver takes from a container unless told otherwise
# (formatdomain, "capabilities"); the rest PID 1 drops from the command.
_DROPPED_BY_LIBVIRT = frozenset((
    "sys_module", "sys_time", "mknod", "audit_control", "mac_admin", "sys_boot",
))

# The kernel's unsigned int, and its word for no limit.
_MOST_REQUESTS = 0xffffffff


class LXCBuilder(base.Builder):
    """Builds ``<domain type='lxc'>``; see libvirt's drvlxc and formatdomain pages."""

    isolation = "lxc"

    def build(self, sandbox: model.Sandbox, *, staging: str, ids: tuple[int, int] | None,
              host_cpus: list[int], record: str, disks: Sequence[str] = (),
              unified: bool = False) -> dx.Domain:
        """Return the document.

        :param sandbox: the description, complete
        :param staging: host directory of the staging root
        :param ids: first id of the user namespace's range on the host, and
            their number; None for no user namespace
        :param host_cpus: CPUs of the host that sandboxes may use
        :param record: our metadata
        :param disks: paths of the host's block devices that have the limits of disks
        :param unified: libvirt has cgroup v2
        :raises NotOnThisHost: more CPUs than the host has
        """
        domain = self.domain
        domain.type = "lxc"
        self.build_basics(sandbox, record)
        self.build_resources(sandbox, self._cpuset(sandbox, host_cpus), unified)
        if disks:
            domain.blkiotune = dx.BlkioTune(
                devices=[_tuned(path, sandbox.limits.disk_rate) for path in disks])
        domain.os = dx.OS(type=dx.OSType(value="exe"), init="/init")
        if ids:
            entry = dx.IdMapEntry(start=0, target=ids[0], count=ids[1])
            domain.idmap = dx.IdMap(uids=[entry], gids=[entry])
        wanted = sorted(_DROPPED_BY_LIBVIRT.intersection(sandbox.security.capabilities or ()))
        domain.features = dx.Features(privnet=not sandbox.networks)
        if wanted:
            domain.features.capabilities = dx.Capabilities(
                policy="default", **dict.fromkeys(wanted, True))
        self.build_end()
        devices = domain.devices
        devices.filesystems.append(dx.MountFilesystem(
            accessmode="passthrough", source=dx.MountFilesystemSource(dir=staging),
            target=dx.FilesystemTarget(dir="/")))
        self.build_networks(sandbox, None)
        # libvirt demands a console; nobody uses it.
        devices.consoles.append(dx.PtyConsole())
        return domain

    def _cpuset(self, sandbox: model.Sandbox, host_cpus: list[int]) -> str:
        """Return the CPUs of a container: libvirt gives it all unless told which.

        It has no more than it asked for, as a program counts the CPUs that it may use. Sandboxes
        of different names begin at different CPUs, so that small ones spread.
        """
        wanted = sandbox.limits.vcpus or 1
        if wanted > len(host_cpus):
            raise exception.NotOnThisHost("limits.vcpus", wanted,
                                          f"at most {len(host_cpus)}, the CPUs of this host")
        first = zlib.crc32((sandbox.name or "").encode()) % len(host_cpus)
        chosen = (host_cpus[first:] + host_cpus[:first])[:wanted]
        return base.cpu_list(chosen)


def _tuned(path: str, rate: model.DiskRate) -> dx.BlkioTuneDevice:
    return dx.BlkioTuneDevice(
        path=path, read_bytes_sec=rate.read_bytes_sec, write_bytes_sec=rate.write_bytes_sec,
        read_iops_sec=_requests(rate.read_iops_sec), write_iops_sec=_requests(rate.write_iops_sec))


def _requests(most: int | None) -> int | None:
    """Return a limit of requests as libvirt takes it: its largest number is without limit."""
    return most and min(most, _MOST_REQUESTS)
