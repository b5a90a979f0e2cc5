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

"""Processes that outlive the tool, known by their id together with their start time."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path


def _stat(pid: int) -> tuple[int, int] | None:
    """The session and the start time of a process (proc(5)), None without one."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None
    # A zombie has ended, whoever is slow to reap it.
    return None if fields[0] in (b"Z", b"X") else (int(fields[3]), int(fields[19]))


def _boot() -> str:
    """What the kernel calls itself since it booted (random(4))."""
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


class Process:
    """One server.

    :param pid_file: has its id, its start time in clock ticks since the boot, and which boot
    """

    def __init__(self, pid_file: Path) -> None:
        self._pid_file = pid_file

    def _noted(self) -> tuple[int, int] | None:
        """The id and start time of what was started since the boot."""
        try:
            pid, started, *boot = self._pid_file.read_text().split()
        except (OSError, ValueError):
            return None
        # libvirtd's note, which is not ours, does not name the boot.
        return (int(pid), int(started)) if boot in ([], [_boot()]) else None

    @property
    def pid(self) -> int | None:
        """Its id, None when it does not run."""
        pid, started = self._noted() or (0, 0)
        return pid if (stat := _stat(pid)) and stat[1] == started else None

    def start(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        """Start it, in a session of its own.

        :param command: the program and its arguments
        :param environment: all its variables
        :param log: the file that its output is appended to
        """
        with open(log, "ab") as output:
            process = subprocess.Popen(
                command, env=environment, cwd="/", stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, start_new_session=True)
        _, started = _stat(process.pid) or (0, 0)
        self._pid_file.write_text(f"{process.pid} {started} {_boot()}\n")

    def stop(self, patience: float) -> bool:
        """End it and the rest of its session; returns when they are gone.

        :param patience: seconds between SIGTERM and SIGKILL; 0: no SIGTERM
        :returns: whether SIGTERM was enough
        """
        kindly = True
        if patience and (pid := self.pid) is not None:
            os.kill(pid, signal.SIGTERM)
            self._wait(patience)
        while members := self.members():
            kindly = False
            for member in members:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(member, signal.SIGKILL)
            self._wait(1)
        self._pid_file.unlink(missing_ok=True)
        return kindly

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while self.members() and time.monotonic() < end:
            time.sleep(0.1)

    def members(self) -> list[int]:
        """The processes of its session, which may outlive it and keep its id from reuse."""
        leader, started = self._noted() or (0, 0)
        stat = _stat(leader)
        if not leader or (stat and stat[1] != started):
            return []
        # libvirtd leads no session.
        return [pid for pid in (int(name) for name in os.listdir("/proc") if name.isdigit())
                if (stat := _stat(pid)) and (pid == leader or stat[0] == leader)]

    def memory(self) -> int:
        """The memory of its session in MiB, what is shared counted in parts (PSS)."""
        kibibytes = 0
        for pid in self.members():
            try:
                text = Path(f"/proc/{pid}/smaps_rollup").read_text()
            except OSError:
                continue
            kibibytes += sum(int(line.split()[1]) for line in text.splitlines()
                             if line.startswith("Pss:"))
        return kibibytes // 1024
