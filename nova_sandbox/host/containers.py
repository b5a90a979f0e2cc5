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

"""Ends containers faster than libvirt does.

libvirt's LXC driver asks all processes of a container to end, its own controller among them, and
looks after 200 ms whether they have (virCgroupKillPainfully of src/util/vircgroup.c). It does
the same when the controller closes its connection. It waits for none when there is none.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import time

import libvirt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LIBC = ctypes.CDLL(None, use_errno=True)
_PIDFD_GETFD = 438
# Seconds. A process that waits for a device cannot be killed.
_PATIENCE = 1.0
_INTERVAL = 0.001


def end(domain: libvirt.virDomain) -> None:
    """Kill all processes of a container that runs; libvirt then finds it ended.

    Where that cannot be done nothing is: it is to be destroyed afterwards in any case.

    :param domain: of any driver
    """
    with contextlib.suppress(libvirt.libvirtError, OSError):
        # The processes of a paused one cannot be killed.
        if domain.OSType() != "exe" or domain.state()[0] != libvirt.VIR_DOMAIN_RUNNING:
            return
        pid = domain.ID()
        controller = os.pidfd_open(pid)
        try:
            # Else it has ended, and its number may be another's.
            if domain.ID() == pid and _kill(pid, controller):
                _until(lambda: not domain.isActive())
        finally:
            os.close(controller)


def _kill(pid: int, controller: int) -> bool:
    # Its children keep their numbers as long as it is stopped.
    signal.pidfd_send_signal(controller, signal.SIGSTOP)
    try:
        if not _until(lambda: _state(pid) != "running"):
            return False
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as stream:
            children = [int(word) for word in stream.read().split()]
        for child in children:
            os.kill(child, signal.SIGKILL)
        # The end of a PID 1 is that of all below it.
        if not _until(lambda: all(_state(child) == "ended" for child in children)):
            return False
        with _kept_open(pid, controller):
            signal.pidfd_send_signal(controller, signal.SIGKILL)
            return _until(lambda: _state(pid) == "ended")
    finally:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(controller, signal.SIGCONT)


@contextlib.contextmanager
def _kept_open(pid: int, process: int) -> Iterator[None]:
    """Keep a process's sockets open after its end: it closes files before it leaves its cgroup."""
    with contextlib.ExitStack() as undo:
        for name in os.listdir(f"/proc/{pid}/fd"):
            if os.readlink(f"/proc/{pid}/fd/{name}").startswith("socket:"):
                copy = _LIBC.syscall(_PIDFD_GETFD, process, int(name), 0)
                if copy >= 0:
                    undo.callback(os.close, copy)
        yield


def _state(pid: int) -> str:
    """Return whether a process is ``running``, ``stopped`` or ``ended``; see proc(5)."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as stream:
            letter = stream.read().rpartition(b") ")[2][:1].decode()
        if letter in "ZX" and len(os.listdir(f"/proc/{pid}/task")) > 1:
            # Its first thread has ended, but not the others.
            return "running"
    except (FileNotFoundError, ProcessLookupError):
        return "ended"
    return {"T": "stopped", "t": "stopped", "Z": "ended", "X": "ended"}.get(letter, "running")


def _until(true: Callable[[], bool]) -> bool:
    """Wait for something, but not for ever; tell whether it came true."""
    deadline = time.monotonic() + _PATIENCE
    while not (came := true()) and time.monotonic() < deadline:
        time.sleep(_INTERVAL)
    return came
