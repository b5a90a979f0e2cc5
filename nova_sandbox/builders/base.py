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

"""The layered builder: the parts every domain has, in order.

A builder turns a description and prepared paths into a domain document. It
does no input or output, so what it makes can be compared in a test.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import metadata as mx

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from nova_sandbox.sandbox import model

# libvirt's period for CPU quotas: long enough to be cheap, short enough not to
# be noticed.
CPU_PERIOD_US = 100_000


def cpu_list(cpus: Iterable[int]) -> str:
    """Return CPUs of the host as libvirt takes them."""
    return ",".join(str(one) for one in sorted(cpus))


def _weight(shares: int) -> int:
    """Return what cgroup v2 takes for shares of v1; libvirt hands over what it gets.

    As systemd does, so that their defaults mean the same, 100 and 1024 (cgroup-v2.rst of Linux,
    "cpu.weight"; libvirt's formatdomain, "shares").
    """
    return min(max(shares * 100 // 1024, 1), 10000)


class Builder:
    """Base of the builders; one object makes one document."""

    def __init__(self) -> None:
        self.domain = dx.Domain()

    def build_basics(self, sandbox: model.Sandbox, record: str) -> None:
        """Name, description and our metadata."""
        self.domain.name = sandbox.name
        # Arguments may be any bytes; XML takes few control characters, a title none.
        title = " ".join(a[:60] for a in sandbox.command.argv[:60])[:60]
        self.domain.title = "".join(c if c.isprintable() else "?" for c in title)
        self.domain.metadata.append(mx.SandboxRecord(value=record))

    def build_resources(self, sandbox: model.Sandbox, cpuset: str | None = None,
                        unified: bool = False) -> None:
        """Memory, CPUs and their shares.

        :param unified: libvirt has cgroup v2, whose weights are others
        """
        limits = sandbox.limits
        self.domain.memory = dx.Memory(value=(limits.memory or 0) // 1024, unit="KiB")
        self.domain.vcpu = dx.VCPU(value=limits.vcpus or 1, cpuset=cpuset)
        if limits.cpu_shares or limits.cpu_quota:
            shares = limits.cpu_shares
            tune = dx.CPUTune(shares=_weight(shares) if shares and unified else shares)
            if limits.cpu_quota:
                tune.period = limits.cpu_period or CPU_PERIOD_US
                tune.quota = max(1000, round(limits.cpu_quota * tune.period))
            self.domain.cputune = tune

    def build_end(self) -> None:
        """What happens when the guest ends: the domain does."""
        self.domain.on_poweroff = "destroy"
        self.domain.on_reboot = "destroy"
        self.domain.on_crash = "destroy"

    def build_networks(self, sandbox: model.Sandbox, model_type: str | None) -> None:
        """Network interfaces."""
        for network in sandbox.networks:
            mac = dx.InterfaceMAC(address=network.mac)
            interface: dx.Interface
            if network.kind == "bridge":
                interface = dx.BridgeInterface(
                    mac=mac, source=dx.BridgeInterfaceSource(bridge=network.source))
            else:
                interface = dx.NetworkInterface(
                    mac=mac, source=dx.NetworkInterfaceSource(network=network.source))
            if model_type:
                interface.model = dx.InterfaceModel(type=model_type)
            self.domain.devices.interfaces.append(interface)
