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

"""Throughput of the standard streams, memory of both ends, cost of idle sandboxes."""

import os
import resource
import subprocess
import sys
import time

import common

_MIB = 1 << 20


def _rate(kind, direction, size):
    base = [*common.COMMAND, "run", "--virt-type", kind, "--"]
    begin = time.perf_counter()
    if direction == "stdout":
        argv = [*base, "dd", "if=/dev/zero", f"bs={_MIB}", f"count={size}", "status=none"]
        subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    else:
        source = subprocess.Popen(["head", "-c", str(size * _MIB), "/dev/zero"],
                                  stdout=subprocess.PIPE)
        subprocess.run([*base, "dd", "of=/dev/null", f"bs={_MIB}", "status=none"],
                       stdin=source.stdout, check=True)
    return time.perf_counter() - begin


def throughput():
    print("\nstdio, MB/s (start of the sandbox taken off)")
    for kind, size in (("lxc", 4096), ("qemu", 512)):
        idle = common.once([*common.COMMAND, "run", "--virt-type", kind, "--", "/bin/true"])
        for direction in ("stdout", "stdin"):
            seconds = min(_rate(kind, direction, size) for _ in range(3)) - idle
            print(f"  {kind:5} {direction:6} {size * _MIB / 1e6 / seconds:8.0f}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"  most memory of any process started here: {peak / 1024:.0f} MiB")


def _processes(marks):
    """PSS in bytes and CPU seconds of all processes whose command line has one of the marks."""
    memory = ticks = 0
    for pid in filter(str.isdecimal, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as stream:
                line = stream.read()
            if not any(m in line for m in marks):
                continue
            with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as stream:
                memory += next(int(row.split()[1]) * 1024 for row in stream
                               if row.startswith("Pss:"))
            with open(f"/proc/{pid}/stat", encoding="ascii") as stream:
                fields = stream.read().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        except (OSError, StopIteration):
            continue
    return memory, ticks / os.sysconf("SC_CLK_TCK")


def idle():
    print("\nidle sandboxes (sleep): memory (PSS) and CPU of one")
    marks = {"lxc": (b"libvirt_lxc", b"nova-sandbox-init", b"/init"),
             "qemu": (b"qemu-system", b"virtiofsd", b"nova-sandbox-init")}
    for kind, counts in (("lxc", (1, 20)), ("qemu", (1, 20))):
        for count in counts:
            before, _ = _processes(marks[kind])
            names = [subprocess.run(
                [*common.COMMAND, "run", "-d", "--virt-type", kind, "--memory", "256M", "--",
                 "sleep", "1000"], stdout=subprocess.PIPE, check=True,
                text=True).stdout.strip() for _ in range(count)]
            time.sleep(5)
            memory, cpu = _processes(marks[kind])
            time.sleep(10)
            _, later = _processes(marks[kind])
            print(f"  {kind:5} {count:3}: {(memory - before) / count / _MIB:7.1f} MiB  "
                  f"{(later - cpu) / 10 / count * 100:6.2f} % of a core")
            subprocess.run([*common.COMMAND, "delete", "--force", *names], check=True)


def main():
    wanted = sys.argv[1:] or ["throughput", "idle"]
    if "throughput" in wanted:
        throughput()
    if "idle" in wanted:
        idle()


main()
