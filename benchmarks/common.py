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

"""What the benchmarks share: timing, interleaving, tables of ratios."""

import contextlib
import os
import statistics
import subprocess
import sys
import time

COMMAND = [sys.executable, "-m", "nova_sandbox.cli"]
_SCRIPT = os.path.join(os.path.dirname(sys.executable), "nova-sandbox")
if os.access(_SCRIPT, os.X_OK):
    COMMAND = [_SCRIPT]

# Where podman, skopeo and crun keep something, whatever they are told.
_KEPT = ("/var/lib/containers", "/run/crun")


@contextlib.contextmanager
def plain_cgroups():
    """Give what a command begins with that must see one hierarchy of control groups only.

    crun, and with it podman, refuses a hybrid layout. What such commands keep for the whole host
    goes with the namespace that they run in.
    """
    with subprocess.Popen(["unshare", "-m", "--propagation", "private", "cat"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        # It ends with its input, so with this process.
        holder.stdin.write(b"\n")
        holder.stdin.flush()
        holder.stdout.readline()
        enter = ["nsenter", "-m", "-t", str(holder.pid)]
        subprocess.run([*enter, "umount", "/sys/fs/cgroup/unified"], stderr=subprocess.DEVNULL,
                       check=False)
        with contextlib.ExitStack() as undo:
            for path in _KEPT:
                if not os.path.isdir(path):
                    os.mkdir(path)
                    undo.callback(os.rmdir, path)
                subprocess.run([*enter, "mount", "-t", "tmpfs", "tmpfs", path], check=True)
            yield enter


def once(argv, **options):
    """Return the seconds a command takes; it must succeed."""
    begin = time.perf_counter()
    done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, **options)
    seconds = time.perf_counter() - begin
    if done.returncode:
        raise RuntimeError(f"{argv}: {done.returncode}: {done.stderr.decode()[-500:]}")
    return seconds


def interleaved(candidates, rounds, pause=0.0):
    """Run each candidate once in each round, so that the machine's noise hits all alike.

    :param candidates: name -> function that returns seconds
    :return: name -> list of seconds; a candidate that fails is left out, with a word
    """
    found = {name: [] for name in candidates}
    for name in list(candidates):
        try:
            candidates[name]()  # warm
        except (OSError, RuntimeError) as error:
            print(f"  {name}: left out: {error}", file=sys.stderr)
            del found[name]
    for _ in range(rounds):
        for name in found:
            found[name].append(candidates[name]())
            time.sleep(pause)
    return found


def table(title, samples, reference, unit=1000.0, suffix="ms"):
    """Print medians and their ratios to a reference."""
    print(f"\n{title}")
    base = statistics.median(samples[reference]) if samples.get(reference) else None
    width = max(map(len, samples))
    for name, values in samples.items():
        median = statistics.median(values)
        ratio = f"{median / base:6.2f}x" if base else "      -"
        print(f"  {name:{width}}  {median * unit:9.1f} {suffix}  {ratio}   "
              f"(min {min(values) * unit:.1f}, n={len(values)})")
