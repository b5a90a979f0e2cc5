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

"""What a flavor or an image asks of the machine that a sandbox cannot give.

A request that changes what the tenant gets (CPUs of its own, encryption, a TPM) is refused;
what only prefers one virtual device to another is ignored, as Nova's other drivers do.
"""

import dataclasses
from typing import Any

from nova_sandbox import exception
from nova_sandbox.virt import settings


@dataclasses.dataclass(frozen=True)
class Rule:
    """What may be given under a name.

    :ivar accepted: values that ask for nothing special
    :ivar reason: why all others are refused
    """

    accepted: tuple[str, ...]
    reason: str


_FALSE = ("false",)
_NO_PINNING = "sandboxes share the host's CPUs, none has CPUs of its own"
_NO_NUMA = "a sandbox has one NUMA node and the host's small pages"
_NO_TPM = "a sandbox has no TPM"
_NO_NET_RATE = "rates of network interfaces are not limited"

# Image properties that do not have the name of the extra spec, with "_" for ":".
PROPERTIES = {"hw:hide_hypervisor_id": "img_hide_hypervisor_id"}
# By the name of the flavor's extra spec.
RULES = {
    "hw:cpu_policy": Rule(("shared",), _NO_PINNING),
    "hw:cpu_thread_policy": Rule(("prefer",), _NO_PINNING),
    "hw:cpu_dedicated_mask": Rule((), _NO_PINNING),
    "hw:cpu_realtime": Rule(_FALSE, _NO_PINNING),
    "hw:cpu_realtime_mask": Rule((), _NO_PINNING),
    "hw:emulator_threads_policy": Rule((), _NO_PINNING),
    "hw:numa_nodes": Rule(("1",), _NO_NUMA),
    "hw:numa_cpus": Rule((), _NO_NUMA),
    "hw:numa_mem": Rule((), _NO_NUMA),
    "hw:mem_page_size": Rule(("small", "any"), _NO_NUMA),
    "hw:locked_memory": Rule(_FALSE, "memory of a sandbox may be swapped"),
    "hw:mem_encryption": Rule(_FALSE, "memory is not encrypted"),
    "hw:pmem": Rule((), "a sandbox has no persistent memory"),
    "hw:tpm_model": Rule((), _NO_TPM),
    "hw:tpm_version": Rule((), _NO_TPM),
    "hw:watchdog_action": Rule(("disabled",), "a sandbox has no watchdog"),
    "hw:viommu_model": Rule((), "a sandbox has no IOMMU"),
    "hw:ephemeral_encryption": Rule(_FALSE, "local disks are not encrypted"),
    "hw:emulation_architecture": Rule((), "the processor is of the host's kind"),
    "hw:firmware_type": Rule(("bios",), "a sandbox has no firmware that an image could use"),
    "hw:hide_hypervisor_id": Rule(_FALSE, "what runs a sandbox is not hidden from it"),
    "hide_hypervisor_id": Rule(_FALSE, "what runs a sandbox is not hidden from it"),
    "os:secure_boot": Rule(("disabled", "optional"), "a sandbox has no firmware"),
    "quota:vif_inbound_average": Rule(("0",), _NO_NET_RATE),
    "quota:vif_inbound_peak": Rule(("0",), _NO_NET_RATE),
    "quota:vif_inbound_burst": Rule(("0",), _NO_NET_RATE),
    "quota:vif_outbound_average": Rule(("0",), _NO_NET_RATE),
    "quota:vif_outbound_peak": Rule(("0",), _NO_NET_RATE),
    "quota:vif_outbound_burst": Rule(("0",), _NO_NET_RATE),
}


def check_flavor(extra_specs: dict[str, str]) -> None:
    """Refuse what the flavor asks for in vain.

    :raises InvalidValue: names the extra spec, its value and what is allowed
    """
    for name, value in extra_specs.items():
        # hw:numa_cpus.0 has the node's number in its name.
        rule = RULES.get(name.partition(".")[0])
        if rule:
            _check(rule, f"flavor extra spec {name}", value)


def check_image(properties: Any) -> None:
    """Refuse what the image asks for in vain.

    :param properties: a ``nova.objects.ImageMetaProps``
    :raises InvalidValue: names the property, its value and what is allowed
    """
    for name, rule in RULES.items():
        prop = PROPERTIES.get(name, name.replace(":", "_", 1))
        value = properties.get(prop) if prop in properties.fields else None
        if value is not None:
            _check(rule, f"image property {prop}", value)


def _check(rule: Rule, where: str, value: object) -> None:
    text = str(value).strip().lower()
    if text in rule.accepted or rule.accepted == _FALSE and settings.is_true(value) is False:
        return
    allowed = f"only {' or '.join(rule.accepted)}, or nothing" if rule.accepted else \
        "it must not be given"
    raise exception.InvalidValue(where, value, f"{allowed}: {rule.reason}")
