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

import json
import time
import unittest

import os_traits
from nova import objects

from nova_sandbox.host import processors
from nova_sandbox.virt import cpus
from nova_sandbox.virt import servers as virt_servers
from tests.nova import test_images


def having(*flags: str, threads: int = 1) -> processors.Processors:
    return processors.Processors(vendor="AMD", model="EPYC", flags=frozenset(flags), mhz=2000,
                                 sockets=1, cores=4, threads=threads)


class TraitsTest(unittest.TestCase):
    def test_table(self) -> None:
        known = set(os_traits.get_traits("HW_CPU_X86_"))
        ours = {f"HW_CPU_X86_{name}" for name in (*cpus._X86.values(), *cpus._X86_WIDE.values())}
        self.assertEqual(set(), ours - known)
        # The rest is left out on purpose: devices and modes that sandboxes do not get.
        self.assertEqual(
            {"ASF", "SGX", "SVM", "VMX", "AMD_IBPB", "AMD_NO_SSB", "AMD_SEV", "AMD_SEV_ES",
             "AMD_SEV_SNP", "AMD_SSBD", "AMD_SVM", "AMD_VIRT_SSBD", "INTEL_MD_CLEAR",
             "INTEL_PCID", "INTEL_SPEC_CTRL", "INTEL_SSBD", "INTEL_TDX", "INTEL_VMX"},
            {name.removeprefix("HW_CPU_X86_") for name in known - ours})

    def test_x86(self) -> None:
        self.assertEqual(
            ["HW_ARCH_X86_64", "HW_CPU_X86_SSE3", "HW_CPU_X86_SSE41"],
            cpus.traits(having("pni", "sse4_1", "vmx", "svm", "gfni", "unheard_of"), "x86_64"))
        self.assertEqual(
            ["HW_ARCH_X86_64", "HW_CPU_HYPERTHREADING", "HW_CPU_X86_AVX512F",
             "HW_CPU_X86_AVX512GFNI"],
            cpus.traits(having("avx512f", "gfni", threads=2), "x86_64"))

    def test_aarch64(self) -> None:
        self.assertEqual(
            ["HW_ARCH_AARCH64", "HW_CPU_AARCH64_ATOMICS", "HW_CPU_AARCH64_SVE"],
            cpus.traits(having("atomics", "sve", "unheard_of", "sse"), "aarch64"))

    def test_unknown_architecture(self) -> None:
        self.assertEqual([], cpus.traits(having("sse"), "riscv128"))

    def test_info(self) -> None:
        found = json.loads(cpus.info(having("sse", "avx", threads=2)))
        self.assertEqual({"arch", "vendor", "model", "features", "topology"}, set(found))
        self.assertEqual(["avx", "sse"], found["features"])
        self.assertEqual({"cells": 1, "sockets": 1, "cores": 4, "threads": 2}, found["topology"])


class Limits:
    """Every test here for each kind."""

    def test_limits(self) -> None:
        """A busy loop has one CPU, and of that a fifth."""
        server = self.start("sh -c 'busybox nproc; while :; do :; done'", specs={
            "quota:cpu_quota": "20000", "quota:cpu_period": "100000"})
        self.console(server, b"1\n")
        self.assertEqual(1, len(self.driver.get_instance_diagnostics(server).cpu_details))
        began, used = time.monotonic(), self.used(server)
        time.sleep(4)
        share = (self.used(server) - used) / (time.monotonic() - began)
        self.assertGreater(share, 0.02)
        self.assertLess(share, 0.4)

    def used(self, server: objects.Instance) -> float:
        """Return the seconds of CPU time that the host has given."""
        with virt_servers.Server(self.driver._settings, server.uuid).domain() as domain:
            return float(domain.stats()["cpu_ns"] / 1e9)


class LimitsLXC(Limits, test_images.ImageCase):
    kind = "lxc"


class LimitsKVM(Limits, test_images.ImageCase):
    kind = "kvm"


if __name__ == "__main__":
    unittest.main()
