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
virtualization that is half supported): so a guest is booted, with a time
limit, once after each boot of the host.
"""

from __future__ import annotations

import os
import shutil

from nova_sandbox import exception, processes
from nova_sandbox.guest import kernel as kernels

_DEVICE = "/dev/kvm"
_FIRMWARE = "/usr/share/qemu/qboot.rom"
_KEEP = 4
# Seconds until QEMU is left to itself that even SIGKILL does not end.
_KILL_TIMEOUT = 2.0


class ProbeResult:
    """Whether KVM can be used, why not, and QEMU's CPU model that a guest booted with."""

    def __init__(self, usable: bool, reason: str, cpu: str = "host") -> None:
        self.usable = usable
        self.reason = reason
        self.cpu = cpu


def _cache_path(kernel_path: str, qemu: str, cpus: tuple[str, ...], cache_dir: str) -> str:
    import hashlib
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as stream:
            boot = stream.read().strip()
    except OSError:
        boot = ""
    key = "\0".join((boot, qemu, str(os.stat(qemu).st_mtime_ns), kernel_path, *cpus))
    digest = hashlib.sha256(key.encode(errors="surrogateescape")).hexdigest()[:24]
    return os.path.join(cache_dir, f"kvm-{digest}")


def cached(kernel_path: str, cache_dir: str, cpus: tuple[str, ...] = ("host",),
           ) -> ProbeResult | None:
    """Return the verdict of an earlier :func:`probe` since the host's boot, or None."""
    qemu = shutil.which("qemu-system-x86_64")
    if qemu is None:
        return None
    import json
    try:
        path = _cache_path(kernel_path, qemu, cpus, cache_dir)
        with open(path, encoding="utf-8") as stream:
            found = json.load(stream)
        return ProbeResult(bool(found["usable"]), str(found["reason"]), str(found["cpu"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _obstacle() -> str | None:
    """Return why the device cannot even be opened, or None."""
    try:
        os.close(os.open(_DEVICE, os.O_RDWR | os.O_CLOEXEC))
    except FileNotFoundError:
        return f"there is no {_DEVICE}"
    except PermissionError:
        return f"{_DEVICE} may not be opened by this user"
    except OSError as error:
        return f"{_DEVICE} cannot be opened: {error.strerror}"
    return None


def probe(kernel_path: str, initrd_path: str, cache_dir: str, timeout: float,
          cpus: tuple[str, ...] = ("host",)) -> ProbeResult:
    """Return whether KVM runs a guest.

    :param kernel_path: a kernel image for QEMU
    :param initrd_path: not booted into: the kernel panics for lack of an init
    :param cache_dir: where the verdict is kept
    :param timeout: seconds after which a guest counts as stuck, for all models together
    :param cpus: QEMU's CPU models in order of preference; only what the guests
        will be given makes sense here
    """
    qemu = shutil.which("qemu-system-x86_64")
    if qemu is None:
        return ProbeResult(False, "QEMU is not installed")
    obstacle = _obstacle()
    if obstacle:
        return ProbeResult(False, obstacle)
    found = cached(kernel_path, cache_dir, cpus)
    if found is not None:
        return found
    import json
    import time
    deadline = time.monotonic() + timeout
    reasons: list[str] = []
    for cpu in cpus:
        left = deadline - time.monotonic()
        if left > 0:
            reason = _boot(qemu, cpu, kernel_path, initrd_path, left)
            if reason is None:
                found = ProbeResult(True, "a guest booted", cpu)
                break
            if reason not in reasons:
                reasons.append(reason)
    if found is None:
        found = ProbeResult(False, f"{_DEVICE} is there, but {', '.join(reasons)}")
    try:
        kernels.store(_cache_path(kernel_path, qemu, cpus, cache_dir), json.dumps(
            {"usable": found.usable, "reason": found.reason, "cpu": found.cpu}).encode())
        kernels.prune(cache_dir, "kvm-", _KEEP)
    except (exception.HostError, OSError):
        # It was found out all the same; the next one has to probe again.
        return found
    return found


def _command(qemu: str, cpu: str, kernel_path: str, initrd_path: str) -> list[str]:
    argv = [qemu, "-machine", "pc,accel=kvm", "-cpu", cpu, "-m", "256", "-nodefaults",
            "-no-user-config", "-display", "none", "-no-reboot", "-serial", "stdio",
            "-kernel", kernel_path, "-initrd", initrd_path, "-append",
            f"{kernels.command_line()} console=ttyS0 rdinit=/nonexistent root=none"]
    if os.path.exists(_FIRMWARE):
        argv += ["-bios", _FIRMWARE]
    # A stuck guest would burn a processor for ever once its parent was killed.
    return processes.mortal(argv)


def _boot(qemu: str, cpu: str, kernel_path: str, initrd_path: str, timeout: float) -> str | None:
    """Boot a guest; return what went wrong, or None.

    That QEMU ends is not enough: so it does when the first instruction
    faults. Only a kernel that ran to the end of its start panics for an init.
    """
    import contextlib
    import subprocess
    try:
        process = subprocess.Popen(
            _command(qemu, cpu, kernel_path, initrd_path), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    except OSError as error:
        return f"QEMU cannot be started: {error.strerror}"
    try:
        output, errors = process.communicate(timeout=timeout)
    except BaseException as error:
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=_KILL_TIMEOUT)
        for pipe in (process.stdout, process.stderr):
            if pipe:
                pipe.close()
        if not isinstance(error, subprocess.TimeoutExpired):
            raise
        return f"a guest did not boot within {timeout:.3g} s"
    if process.returncode:
        lines = [line for line in errors.decode("utf-8", "replace").splitlines()
                 if line.strip() and ": warning: " not in line]
        return f"QEMU fails: {lines[0][:200] if lines else process.returncode}"
    if b"Kernel panic" not in output:
        return "a guest died before its kernel was up"
    return None
