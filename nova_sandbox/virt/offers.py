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
"""Which kinds of guest really run on this host, and on what.

The scheduler is told of no others: a server that is sent here in vain costs its tenant
an attempt.
"""

import os
import platform

import os_traits

from nova_sandbox import startcache
from nova_sandbox.host import check, processors, programs, uris
from nova_sandbox.virt import cpus


def obstacle(virt_type: str, settings: startcache.Settings) -> str | None:
    """Return why no guest of a kind can be started here, or None.

    :raises ConfigError: the kind is not installed
    """
    if uris.driver(virt_type, settings) == "lxc":
        return None if os.geteuid() == 0 else \
            "containers need root, and nova-compute runs as another user"
    return None if programs.qemu() else "QEMU is not installed"


def virt_types(settings: startcache.Settings) -> list[str]:
    """Return the kinds of guest that are enabled and can be started here."""
    return [one for one in settings.enabled_virt_types if obstacle(one, settings) is None]


def traits(settings: startcache.Settings) -> list[str]:
    """Return the traits of the host for the kinds of guest that run here, and their processors."""
    offered = virt_types(settings)
    # Both are machines that do the same.
    names = {"kvm" if one == "qemu" else one for one in offered}
    found = {os_traits.normalize_name(f"sandbox_{name}") for name in names}
    machines = _machines(offered, settings)
    accelerated = _accelerated(machines, settings)
    if machines and not accelerated:
        found.add("CUSTOM_SANDBOX_TCG")
    if accelerated or len(machines) < len(offered):
        found.update(cpus.traits(processors.read()))
    return sorted(found)


def is_ours(trait: str) -> bool:
    """Tell whether the driver says when a host has a trait, and when it has it no longer."""
    return trait.startswith(("CUSTOM_SANDBOX_", "HW_CPU_", "HW_ARCH_"))


def supported_instances(settings: startcache.Settings) -> list[tuple[str, str, str]]:
    """Return architecture, hypervisor and mode, in Nova's words, of what runs here."""
    offered = virt_types(settings)
    machines = _machines(offered, settings)
    accelerated = _accelerated(machines, settings)
    found = [("lxc", "exe") if one not in machines
             else ("kvm" if accelerated and one != "qemu" else "qemu", "hvm") for one in offered]
    return [(platform.machine(), *one) for one in dict.fromkeys(found)]


def _machines(offered: list[str], settings: startcache.Settings) -> list[str]:
    return [one for one in offered if uris.driver(one, settings) != "lxc"]


def _accelerated(machines: list[str], settings: startcache.Settings) -> bool:
    """Tell whether some machines run on the host's processors; if in doubt it is tried out."""
    if all(one == "qemu" for one in machines):
        return False
    verdict = check.kvm_verdict(settings, True)
    return bool(verdict and verdict[0])
