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
"""What a server may use: the sizes and the ``quota:`` extra specs of its flavor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nova import exception as nova_exception
from nova.virt import hardware as nova_hardware

from nova_sandbox import exception
from nova_sandbox.sandbox import model
from nova_sandbox.virt import settings

if TYPE_CHECKING:
    from nova_sandbox.virt.request import Given

_MIB = 1 << 20
_DEFAULT_CPU_PERIOD = 100_000
_TOPOLOGY = "flavor extra specs hw:cpu_* and image properties hw_cpu_*"


def of_flavor(given: Given, flavor: Any, image_meta: Any, *, swap: int, container: bool
              ) -> model.Limits:
    """Return the limits of a server.

    :param given: its settings and extra specs
    :param flavor: a ``nova.objects.Flavor``
    :param image_meta: a ``nova.objects.ImageMeta``
    :param swap: bytes
    :param container: it is no virtual machine
    :raises InvalidValue: names what cannot be met
    """
    kinds = model.Limits.FIELDS
    memory = flavor.memory_mb * _MIB
    if memory < 16 * _MIB:
        raise exception.InvalidValue("flavor memory_mb", flavor.memory_mb, "at least 16")
    vcpus = kinds["vcpus"].kind.check(flavor.vcpus, "flavor vcpus")
    pids, where = given.found.get("pids", (None, ""))
    pids_quota = given.quota("pids_max", 1, 4194304)
    if pids is not None and pids_quota not in (None, pids):
        raise exception.InvalidValue(where, pids, f"the same as quota:pids_max={pids_quota}, "
                                                  "or one of the two")
    quota, period = _cpu_quota(given, vcpus)
    return model.Limits(
        memory=kinds["memory"].kind.check(memory, "flavor memory_mb"),
        # A container without would use any of the host's.
        swap=swap if container or swap else None,
        vcpus=vcpus, topology=None if container else _topology(flavor, image_meta),
        cpu_shares=given.quota("cpu_shares", 2, 262144), cpu_quota=quota, cpu_period=period,
        pids=pids or pids_quota, disk_rate=_disk_rate(given, container),
        log_size=given.value("log_size"))


def _topology(flavor: Any, image_meta: Any) -> model.Topology | None:
    """Return what Nova's own driver would arrange the CPUs as; None: a socket for each."""
    try:
        found = nova_hardware.get_best_cpu_topology(flavor, image_meta)
    except (nova_exception.NovaException, ValueError) as error:
        raise exception.InvalidValue(_TOPOLOGY, f"{flavor.vcpus} vCPUs",
                                     f"an arrangement of all vCPUs ({error})") from None
    # What libvirt does anyway.
    if found.sockets == flavor.vcpus:
        return None
    return model.Topology(sockets=found.sockets, cores=found.cores, threads=found.threads)


def _disk_rate(given: Given, container: bool) -> model.DiskRate:
    rates = {}
    for name in model.DiskRate.FIELDS:
        rate = given.quota(f"disk_{name}", 0, 10 ** 15)
        if rate and container and name.startswith("total_"):
            unit = name.removeprefix("total_")
            raise exception.InvalidValue(
                f"flavor extra spec quota:disk_{name}", rate,
                f"0 for containers, which have quota:disk_read_{unit} and quota:disk_write_{unit}")
        rates[name] = rate or None
    made: model.DiskRate = settings.make(
        model.DiskRate, "flavor extra specs quota:disk_*", **rates)
    return made


def _cpu_quota(given: Given, vcpus: int) -> tuple[float | None, int | None]:
    """Return the CPU time of all virtual CPUs together, in CPUs, and the period of it.

    Nova's quota is for each CPU.
    """
    quota = given.quota("cpu_quota", -(1 << 63), (1 << 63) - 1)
    asked = given.quota("cpu_period", 0, 1_000_000) or None
    period = asked or _DEFAULT_CPU_PERIOD
    if period < 1000:
        raise exception.InvalidValue("flavor extra spec quota:cpu_period", period,
                                     "0, or from 1000 to 1000000 (microseconds)")
    # Zero and negative numbers mean no limit, to Nova as to libvirt.
    if quota is None or quota <= 0:
        return None, None
    where = "flavor extra spec quota:cpu_quota"
    if quota < 1000:
        raise exception.InvalidValue(where, quota, "at least 1000 (microseconds), or negative")
    # All of its CPUs, or more, is no limit.
    if quota >= period:
        return None, None
    kind = model.Limits.FIELDS["cpu_quota"].kind
    return float(kind.check(quota * vcpus / period, where)), asked
