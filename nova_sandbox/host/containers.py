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

"""Ends containers faster than libvirt does, and finds those whose end it has missed.

libvirt's LXC driver asks all processes of a container to end, its own controller among them, and
looks after 200 ms whether they have (virCgroupKillPainfully of src/util/vircgroup.c). It does
the same when the controller closes its connection, at the end of a container. It does not wait
when there is no process any more.

It hears of that end by its connection to the controller, which it closes without a word when the
controller's first event comes before it is ready for it (virLXCMonitorNew of
src/lxc/lxc_monitor.c, virNetClientCallDispatchMessage of src/rpc/virnetclient.c; up to libvirt
9.0 at least, seen in one start of some hundred on a busy host). The container then runs for ever
in its eyes.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import sys
import time

import libvirt

from nova_sandbox.host.connection import METADATA_URI, sockets

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
    with contextlib.suppress(libvirt.libvirtError, OSError), contextlib.ExitStack() as undo:
        # The processes of a paused one cannot be killed.
        if domain.OSType() != "exe" or domain.state()[0] != libvirt.VIR_DOMAIN_RUNNING:
            return
        controller = _Process(domain.ID(), undo)
        # libvirt may have missed its end, and its number be another's.
        if not controller.is_controller(domain.name()):
            return
        with controller.kept_open():
            children = controller.children(undo)
            # What was read by its number was of it if it is there still.
            if controller.has_ended():
                return
            for child in children:
                child.kill()
            # With its PID 1 all processes of the container end, and then its controller.
            ended = _until(controller.has_ended)
        if ended:
            _until(lambda: not domain.isActive())


def runs(domain: libvirt.virDomain) -> bool:
    """Tell whether the controller of a container that libvirt takes for running is there.

    :param domain: as it was found just now, which is when libvirt told the controller's number
    """
    try:
        with contextlib.ExitStack() as undo:
            controller = _Process(domain.ID(), undo)
            return controller.is_controller(domain.name()) and not controller.has_ended()
    except PermissionError:
        return True
    except OSError:
        return False


def find_ended(domain: libvirt.virDomain) -> bool:
    """Tell whether a container that libvirt takes for running has ended, and see that it learns it.

    :param domain: of libvirt's LXC driver; one that is not ours is left alone
    """
    try:
        if runs(domain) or not _is_ours(domain):
            return False
        # It may have been started again since.
        domain = domain.connect().lookupByUUID(domain.UUID())
        if domain.isActive() and (runs(domain) or not _has_its_processes()):
            return False
        if not _until(lambda: not domain.isActive()):
            domain.destroy()
        return True
    except libvirt.libvirtError as error:
        # Both: it has gone meanwhile.
        return error.get_error_code() in (libvirt.VIR_ERR_NO_DOMAIN,
                                          libvirt.VIR_ERR_OPERATION_INVALID)


def _is_ours(domain: libvirt.virDomain) -> bool:
    try:
        return bool(domain.metadata(libvirt.VIR_DOMAIN_METADATA_ELEMENT, METADATA_URI))
    except libvirt.libvirtError as error:
        if error.get_error_code() == libvirt.VIR_ERR_NO_DOMAIN_METADATA:
            return False
        raise


def _has_its_processes() -> bool:
    """Tell whether libvirt's numbers of processes are this process's, too."""
    own = os.stat("/proc/self/ns/pid")
    for descriptor in sockets():
        # Not socket.socket: eventlet's would change how all that share it behave.
        with contextlib.suppress(OSError), contextlib.closing(
                socket.SocketType(fileno=os.dup(descriptor))) as one:
            if one.family != socket.AF_UNIX or "libvirt" not in str(one.getpeername()):
                continue
            # 0 where it is in another namespace.
            pid = int.from_bytes(one.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)[:4],
                                 sys.byteorder)
            if os.path.samestat(own, os.stat(f"/proc/{pid}/ns/pid")):
                return True
    return False


class _Process:
    """A process, whatever becomes of its number.

    :raises OSError: there is none of this number
    """

    def __init__(self, pid: int, undo: contextlib.ExitStack) -> None:
        self._pid = pid
        self._descriptor = os.pidfd_open(pid)
        undo.callback(os.close, self._descriptor)

    def is_controller(self, name: str) -> bool:
        """Tell whether it is what libvirt has for the container of this name."""
        with open(f"/proc/{self._pid}/cmdline", "rb") as stream:
            words = stream.read().split(b"\0")
        return (words[0].endswith(b"libvirt_lxc") and b"--name" in words
                and words[words.index(b"--name") + 1] == name.encode())

    def children(self, undo: contextlib.ExitStack) -> list[_Process]:
        with open(f"/proc/{self._pid}/task/{self._pid}/children", encoding="ascii") as stream:
            found = [_Process(int(word), undo) for word in stream.read().split()]
        return [one for one in found if int(one._status()[1]) == self._pid]

    def kill(self) -> None:
        signal.pidfd_send_signal(self._descriptor, signal.SIGKILL)

    def has_ended(self) -> bool:
        """Tell whether all of its threads have, whether or not anybody has asked."""
        try:
            signal.pidfd_send_signal(self._descriptor, 0)
            return (self._status()[0] in (b"Z", b"X")
                    and len(os.listdir(f"/proc/{self._pid}/task")) <= 1)
        except (FileNotFoundError, ProcessLookupError):
            return True

    def _status(self) -> list[bytes]:
        """Return the fields of proc(5) after the name: its state, its parent, ..."""
        with open(f"/proc/{self._pid}/stat", "rb") as stream:
            return stream.read().rpartition(b") ")[2].split()

    @contextlib.contextmanager
    def kept_open(self) -> Iterator[None]:
        """Keep its sockets open after its end: it closes them before it leaves its cgroup."""
        with contextlib.ExitStack() as undo:
            for name in os.listdir(f"/proc/{self._pid}/fd"):
                # One may be closed meanwhile.
                with contextlib.suppress(FileNotFoundError):
                    if os.readlink(f"/proc/{self._pid}/fd/{name}").startswith("socket:"):
                        copy = _LIBC.syscall(_PIDFD_GETFD, self._descriptor, int(name), 0)
                        if copy >= 0:
                            undo.callback(os.close, copy)
            yield


def _until(true: Callable[[], bool]) -> bool:
    """Wait for something, but not for ever; tell whether it came true."""
    deadline = time.monotonic() + _PATIENCE
    while not (came := true()) and time.monotonic() < deadline:
        time.sleep(_INTERVAL)
    return came
