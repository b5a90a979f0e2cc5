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


"""Finds out whether KVM really runs a guest here.

``/dev/kvm`` may be there and opened, and yet no guest gets anywhere (nested
virtualisation that is half supported): so a guest is booted, with a time
limit, once after each boot of the host.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess

from nova_sandbox.guest import kernel as kernels

_DEVICE = "/dev/kvm"


class ProbeResult:
    """Whether KVM can be used, and why not."""

    def __init__(self, usable: bool, reason: str) -> None:
        self.usable = usable
        self.reason = reason


def _cache_path(kernel_path: str, qemu: str, cache_dir: str) -> str:
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as stream:
            boot = stream.read().strip()
    except OSError:
        boot = ""
    key = hashlib.sha256("\0".join(
        (boot, qemu, str(os.stat(qemu).st_mtime_ns), kernel_path)).encode()).hexdigest()[:24]
    return os.path.join(cache_dir, f"kvm-{key}")


def cached(kernel_path: str, cache_dir: str) -> ProbeResult | None:
    """Return the verdict of an earlier probe since the host's boot, or None."""
    qemu = shutil.which("qemu-system-x86_64")
    if qemu is None:
        return None
    try:
        with open(_cache_path(kernel_path, qemu, cache_dir), encoding="utf-8") as stream:
            found = json.load(stream)
        return ProbeResult(bool(found["usable"]), str(found["reason"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def probe(kernel_path: str, initrd_path: str, cache_dir: str, timeout: float) -> ProbeResult:
    """Return whether KVM runs a guest.

    :param kernel_path: a kernel image for QEMU
    :param initrd_path: not booted into: the kernel ends for lack of an init
    :param cache_dir: where the verdict is kept
    :param timeout: seconds after which a guest counts as stuck
    """
    qemu = shutil.which("qemu-system-x86_64")
    if qemu is None:
        return ProbeResult(False, "QEMU is not installed")
    if not os.path.exists(_DEVICE):
        return ProbeResult(False, f"there is no {_DEVICE}")
    if not os.access(_DEVICE, os.R_OK | os.W_OK):
        return ProbeResult(False, f"{_DEVICE} may not be opened by this user")
    found = cached(kernel_path, cache_dir)
    if found is not None:
        return found
    found = _boot(qemu, kernel_path, initrd_path, timeout)
    kernels.store(_cache_path(kernel_path, qemu, cache_dir), json.dumps(
        {"usable": found.usable, "reason": found.reason}).encode())
    kernels.prune(cache_dir, "kvm-", 4)
    return found


def _boot(qemu: str, kernel_path: str, initrd_path: str, timeout: float) -> ProbeResult:
    argv = [qemu, "-accel", "kvm", "-cpu", "host", "-m", "256", "-nodefaults", "-no-user-config",
            "-display", "none", "-no-reboot", "-kernel", kernel_path, "-initrd", initrd_path,
            "-append", kernels.command_line() + " rdinit=/nonexistent root=none"]
    with subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, start_new_session=True) as process:
        try:
            _, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return ProbeResult(False, f"{_DEVICE} is there, but a guest did not boot within "
                                      f"{timeout:g} s")
    if process.returncode:
        said = " ".join(errors.decode("utf-8", "replace").split())[:200]
        return ProbeResult(False, f"{_DEVICE} is there, but QEMU fails: {said or process.returncode}")
    return ProbeResult(True, "a guest booted")
