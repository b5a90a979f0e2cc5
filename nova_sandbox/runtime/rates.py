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

"""How much a sandbox's disks let through: what can be limited, and a container's limits.

A virtual machine's are QEMU's. A container's are those of its control group on its loop
devices, which libvirt sets and which go with the group, and those of the host's own writing
(:mod:`nova_sandbox.rootfs.throttles`), which the guardian takes away. It holds the loop devices
until then, so that no other file gets one that is still limited; and it takes all limits away
before a container is killed, whose processes could not end before their last requests have.
"""

from __future__ import annotations

import contextlib
import os

from nova_sandbox import exception
from nova_sandbox.rootfs import throttles
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.runtime import state


def _given(rate: model.DiskRate) -> dict[str, int]:
    return {name: value for name in model.DiskRate.FIELDS if (value := getattr(rate, name))}


def check(sandbox: model.Sandbox, isolation: str) -> None:
    """Check that the limits of a sandbox's disks can hold.

    :param sandbox: the description, complete
    :param isolation: ``lxc`` or ``kvm``
    :raises InvalidValue: there is no disk, or a container's limit is one of reads and writes
        together
    """
    disk = sandbox.root.kind == "disk" or any(m.kind == "image" for m in sandbox.mounts)
    for name, value in _given(sandbox.limits.disk_rate).items():
        if isolation == "lxc":
            if not disk:
                raise exception.InvalidValue(
                    f"limits.disk_rate.{name}", value,
                    "a container with a disk (a root disk or an image); directories of the "
                    "host have no limit")
            if name.startswith("total_"):
                unit = name.removeprefix("total_")
                raise exception.InvalidValue(
                    f"limits.disk_rate.{name}", value,
                    f"a virtual machine; a container has read_{unit} and write_{unit}, as control "
                    "groups count reads and writes apart")
        elif not disk and not sandbox.limits.swap:
            raise exception.InvalidValue(
                f"limits.disk_rate.{name}", value,
                "a virtual machine with a disk (a root disk, an image or swap)")


class Throttle:
    """The limits of one container's disks.

    :param rate: what each lets through
    :param devices: numbers of its loop devices, and whether it alone writes each
    :param directory: its state directory
    :ivar paths: of the devices, for libvirt; none when nothing is limited
    """

    def __init__(self, rate: model.DiskRate, devices: dict[int, bool],
                 directory: state.StateDirectory) -> None:
        self._limits = _given(rate)
        self._devices = devices if self._limits else {}
        self._group = directory.file("cgroup")
        self.paths: list[str] = []
        self.descriptors: list[int] = []
        try:
            for device in self._devices:
                self.paths.append(throttles.path_of(device))
                self.descriptors.append(os.open(self.paths[-1], os.O_RDONLY | os.O_CLOEXEC))
        except OSError as error:
            self.close()
            raise exception.HostError(
                f"limits.disk_rate: {error.filename}: {error.strerror}") from None

    def actions(self, first: int) -> list[str]:
        """Return what the guardian does to take the limits away.

        :param first: the number it knows the first of :attr:`descriptors` by
        """
        writes = [text for device in self._devices
                  for text in throttles.lifting(device, self._group)]
        closes = [f"close={first + i}" for i in range(len(self.descriptors))]
        return [*writes, *closes, f"unlink={self._group}"] if self._devices else []

    def apply(self) -> None:
        """Limit what the host's kernel writes on its own; the guardian runs.

        :raises HostError: this host cannot
        """
        for device, written in self._devices.items():
            if written:
                throttles.limit(device, self._limits)

    def started(self, pid: int) -> None:
        """Tell the guardian the control group of a container that has started.

        :param pid: the host's process id of its PID 1
        """
        group = throttles.group_of(pid) if self._devices else None
        if group:
            with contextlib.suppress(FileExistsError):
                os.symlink(group, self._group)

    def close(self) -> None:
        """Close the devices, which the guardian has too."""
        for descriptor in self.descriptors:
            os.close(descriptor)
        self.descriptors.clear()
