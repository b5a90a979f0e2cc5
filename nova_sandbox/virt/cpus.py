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

import os_traits

from nova_sandbox.host import processors

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
