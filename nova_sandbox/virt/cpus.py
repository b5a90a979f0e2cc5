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
"""What the scheduler is told of the host's processors.

Containers and virtual machines under KVM (``host-passthrough``) have the host's
processors; those under emulation have others, of which nothing is claimed.
"""

import json
import platform
from typing import Any

import nova.conf
import os_traits
from nova import exception as nova_exception
from nova.virt import hardware

from nova_sandbox import exception
from nova_sandbox.host import processors

CONF = nova.conf.CONF

# Where the kernel's word is not the trait's. Sources: os_traits/hw/cpu, and
# arch/x86/include/asm/cpufeatures.h of Linux.
_X86 = {
    "3dnow": "3DNOW",
    "abm": "ABM",
    "aes": "AESNI",
    "amx_bf16": "AMXBF16",
    "amx_int8": "AMXINT8",
    "amx_tile": "AMXTILE",
    "avx": "AVX",
    "avx2": "AVX2",
    "avx512_bitalg": "AVX512BITALG",
    "avx512_vbmi2": "AVX512VBMI2",
    "avx512_vnni": "AVX512VNNI",
    "avx512_vpopcntdq": "AVX512VPOPCNTDQ",
    "avx512bw": "AVX512BW",
    "avx512cd": "AVX512CD",
    "avx512dq": "AVX512DQ",
    "avx512er": "AVX512ER",
    "avx512f": "AVX512F",
    "avx512ifma": "AVX512IFMA",
    "avx512pf": "AVX512PF",
    "avx512vbmi": "AVX512VBMI",
    "avx512vl": "AVX512VL",
    "bmi1": "BMI",
    "bmi2": "BMI2",
    "f16c": "F16C",
    "fma": "FMA3",
    "fma4": "FMA4",
    "mmx": "MMX",
    "mpx": "MPX",
    "pclmulqdq": "CLMUL",
    "pdpe1gb": "PDPE1GB",
    "pni": "SSE3",
    "rtm": "TSX",
    "sha_ni": "SHA",
    "sse": "SSE",
    "sse2": "SSE2",
    "sse4_1": "SSE41",
    "sse4_2": "SSE42",
    "sse4a": "SSE4A",
    "ssse3": "SSSE3",
    "stibp": "STIBP",
    "tbm": "TBM",
    "xop": "XOP",
}
# Of these there are older forms without the wide registers.
_X86_WIDE = {"gfni": "AVX512GFNI", "vaes": "AVX512VAES", "vpclmulqdq": "AVX512VPCLMULQDQ"}
# Not claimed though a processor may have it: what needs a device of the host that sandboxes do
# not get (vmx, svm, sgx), and the memory encryption of virtual machines.


def shared() -> frozenset[int] | None:
    """Return the CPUs of the host that servers share; None: all of them.

    :raises ConfigError: ``[compute] cpu_shared_set`` cannot be met
    """
    option = f"[compute] cpu_shared_set = {CONF.compute.cpu_shared_set}"
    try:
        found: set[int] | None = hardware.get_cpu_shared_set()
    except nova_exception.Invalid as error:
        raise exception.ConfigError(f"{option}: {error}") from None
    if found is None:
        return None
    if missing := found - processors.online():
        raise exception.ConfigError(
            f"{option}: CPU {min(missing)} is not there, or not online, on this host")
    return frozenset(found)


def check_options() -> None:
    """Check Nova's options about the host's CPUs.

    :raises InvalidConfiguration: names the one that cannot be met
    """
    for name, value in (("[compute] cpu_dedicated_set", CONF.compute.cpu_dedicated_set),
                        ("vcpu_pin_set", CONF.vcpu_pin_set)):
        if value:
            raise nova_exception.InvalidConfiguration(
                f"{name} = {value}: sandboxes share the host's CPUs, none has CPUs of its own; "
                "[compute] cpu_shared_set says which they share")
    try:
        confined = shared()
    except exception.ConfigError as error:
        raise nova_exception.InvalidConfiguration(str(error)) from error
    # As Nova's own driver says: it is not known which of them would be reserved.
    if confined and CONF.reserved_host_cpus:
        raise nova_exception.InvalidConfiguration(
            f"reserved_host_cpus = {CONF.reserved_host_cpus}: must be 0 with "
            "[compute] cpu_shared_set, which leaves out what is reserved")


def info(found: processors.Processors) -> str:
    """Return ``cpu_info`` as Nova's API has it: JSON."""
    return json.dumps({
        "arch": platform.machine(), "vendor": found.vendor, "model": found.model,
        "features": sorted(found.flags),
        "topology": {"cells": 1, "sockets": found.sockets, "cores": found.cores,
                     "threads": found.threads}})


def traits(found: processors.Processors, machine: str | None = None) -> list[str]:
    """Return the traits of processors.

    :param machine: the architecture as uname(2) has it; None: the host's
    """
    machine = machine or platform.machine()
    names = {f"HW_ARCH_{machine.upper()}"}
    if machine in ("x86_64", "i686"):
        words = {one: name for one, name in _X86.items() if one in found.flags}
        if "avx512f" in found.flags:
            words.update((one, name) for one, name in _X86_WIDE.items() if one in found.flags)
        names.update(f"HW_CPU_X86_{name}" for name in words.values())
    elif machine == "aarch64":
        names.update(f"HW_CPU_AARCH64_{one.upper()}" for one in found.flags)
    if found.threads > 1:
        names.add("HW_CPU_HYPERTHREADING")
    return sorted(names & set(os_traits.get_traits("HW_")))


def stats() -> dict[str, Any]:
    """Return what Nova's monitor of the host's processors asks for."""
    return {**processors.times(), "frequency": processors.read().mhz}
