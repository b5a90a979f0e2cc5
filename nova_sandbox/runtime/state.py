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

"""What a running sandbox has on the host beside its domain.

One directory with its control sockets, a process that removes it, and locks
that are no files: everything goes away by itself when the program that started
the sandbox does, however it ends.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import time

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from nova_sandbox.startcache import Settings

# The number by which a guardian knows the first of its locks.
FIRST_LOCK = 202
# sun_path of unix(7), less its NUL.
_LONGEST_SOCKET_PATH = 107
# Seconds that a guardian takes for it, usually and at most.
_CLEANING, _LONGEST_CLEANING = 0.1, 5.0
_INTERVAL = 0.005
_V1_PIDS = "/sys/fs/cgroup/pids"
_V1_NAMED = "/sys/fs/cgroup/systemd"


def sandboxes_path(settings: Settings) -> str:
    """Return the directory that holds one directory for each running sandbox."""
    return os.path.join(settings.state_path, "sandboxes")


class StateDirectory:
    """The directory of one sandbox; making it takes the name.

    :param path: its path
    """

    def __init__(self, path: str) -> None:
        self.path = path

    @classmethod
    def of(cls, settings: Settings, name: str) -> StateDirectory:
        """Return that of a sandbox, whether or not it is there."""
        return cls(os.path.join(sandboxes_path(settings), name))

    @classmethod
    def create(cls, settings: Settings, name: str) -> StateDirectory:
        """Make the directory of a new sandbox.

        :raises AlreadyExists: a sandbox of this name is there
        :raises HostError: it cannot be made
        """
        directory = cls.of(settings, name)
        path, parent = directory.path, sandboxes_path(settings)
        if len(os.fsencode(path)) + len("/exec.0") > _LONGEST_SOCKET_PATH:
            raise exception.InvalidValue("name", name, "a shorter name: the path of its sockets "
                                         f"is at most {_LONGEST_SOCKET_PATH} bytes")
        try:
            try:
                os.mkdir(path, 0o700)
            except FileNotFoundError:
                os.makedirs(settings.state_path, 0o755, exist_ok=True)
                os.makedirs(parent, 0o700, exist_ok=True)
                os.mkdir(path, 0o700)
        except FileExistsError:
            raise exception.AlreadyExists(
                f"--name: a sandbox named {name!r} is there already") from None
        except OSError as error:
            raise exception.HostError(f"cannot make {path}: {error.strerror}") from None
        return directory

    def file(self, name: str) -> str:
        """Return the path of a file in it."""
        return os.path.join(self.path, name)

    def settle(self) -> None:
        """Wait until the guardian of a container that has ended has removed it.

        Else it would remove that of the next one of this name. There may be no guardian.
        """
        began = looked = time.monotonic()
        while os.path.isdir(self.path) and (now := time.monotonic()) < began + _LONGEST_CLEANING:
            if now > looked + _CLEANING:
                if f"rmdir={self.path}" not in guarded():
                    return
                looked = now
            time.sleep(_INTERVAL)

    def remove(self) -> None:
        """Remove it with what is in it."""
        try:
            for name in os.listdir(self.path):
                os.unlink(self.file(name))
            os.rmdir(self.path)
        except FileNotFoundError:
            pass


def guarded() -> set[str]:
    """Return the arguments of all guardians of this host."""
    found: set[str] = set()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError), open(f"/proc/{pid}/cmdline", "rb") as stream:
            words = stream.read().split(b"\0")
            if words[1:2] == [b"--guard"]:
                found.update(map(os.fsdecode, words))
    return found


# Those of this process that it has not seen the end of.
_guardians: list[int] = []


def _reap() -> None:
    """Let the kernel forget the guardians that have ended."""
    for pid in _guardians[:]:
        try:
            ended = os.waitpid(pid, os.WNOHANG)[0]
        except ChildProcessError:
            ended = pid
        if ended:
            # Another thread may be doing the same.
            with contextlib.suppress(ValueError):
                _guardians.remove(pid)


class Guardian:
    """A small process that cleans when this one and the guest are gone.

    :param program: path of nova-sandbox-init
    :param actions: what to remove, as its ``--guard`` mode takes it
    :param locks: descriptors to hold until then
    :param needs_liveness: wait for the guest too (LXC), see :attr:`liveness`
    :param connection: descriptor of the connection to libvirtd, or -1: held
        until the guest has ended by itself, or should have
    :param before: more actions, for just before the connection is let go
    """

    def __init__(self, program: str, actions: list[str], locks: list[int], *,
                 needs_liveness: bool, connection: int = -1, before: Sequence[str] = ()) -> None:
        if connection >= 0:
            actions = [f"release={FIRST_LOCK + len(locks)}", *actions]
            locks = [*locks, connection]
        _reap()
        parent, self._alive = os.pipe()
        liveness, self.liveness = os.pipe() if needs_liveness else (-1, -1)
        moves, sources = [], []
        try:
            null = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in range(3)]
            wanted = {200: parent, **({201: liveness} if needs_liveness else {}),
                      **{FIRST_LOCK + i: fd for i, fd in enumerate(locks)}}
            for number, fd in wanted.items():
                # From above all targets: none of the sources is overwritten before its turn.
                source = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, FIRST_LOCK + len(locks))
                sources.append(source)
                moves.append((os.POSIX_SPAWN_DUP2, source, number))
            pid = os.posix_spawn(
                program, [program, "--guard", "200", "201" if needs_liveness else "-1", *before,
                          *actions],
                {}, file_actions=moves + null)
            _guardians.append(pid)
        finally:
            for fd in sources:
                os.close(fd)
            os.close(parent)
            if needs_liveness:
                os.close(liveness)

    def release(self) -> None:
        """Let go: the guardian acts once the guest is gone too."""
        os.close(self._alive)


def pids_cgroup(name: str) -> str | None:
    """Return the path of our own cgroup for a container's processes (cgroup v1), or None for v2."""
    if os.path.isdir(_V1_PIDS):
        return f"{_V1_PIDS}/nova-sandbox.{name}"
    return None


def init_cgroups(name: str) -> list[str]:
    """Return the paths of our own cgroups for a container's init.

    The first is for it to divide, in v2; none where libvirt has one there. The others are in
    hierarchies that it would else see from the host's root on.
    """
    from nova_sandbox.host import cgroups
    layout = cgroups.of_process()
    if layout.kind != "hybrid" or not layout.unified:
        return []
    return [f"{top}/nova-sandbox.{name}" for top in (layout.unified, _V1_NAMED)
            if os.path.isdir(top)]


def delegate_cgroup(name: str, init_pid: int, owner: int) -> bool:
    """Give a container a cgroup (v2) in which its init can make others.

    See cgroups(7), "Cgroups delegation". With v2 alone it is one below libvirt's.

    :param name: the sandbox's name
    :param init_pid: the host's process id of the guest's PID 1
    :param owner: the host's id of the container's root
    :returns: False: this host has no v2
    """
    from nova_sandbox.host import cgroups
    path, *others = init_cgroups(name) or [""]
    if not path:
        layout = cgroups.of_process()
        if layout.unified is None:
            return False
        path = f"{layout.unified}{_v2_group(init_pid)}/nova-sandbox"
    try:
        for other in others:
            os.makedirs(other, exist_ok=True)
            _write(f"{other}/cgroup.procs", str(init_pid))
        os.makedirs(path, exist_ok=True)
        for part in ("", "cgroup.procs", "cgroup.threads", "cgroup.subtree_control"):
            os.chown(os.path.join(path, part), owner, owner)
        # Of what the guest makes nothing is too deep to be removed.
        for limit, most in (("depth", 16), ("descendants", 4096)):
            _write(f"{path}/cgroup.max.{limit}", str(most))
        _write(f"{path}/cgroup.procs", str(init_pid))
    except OSError as error:
        raise exception.HostError(f"the init cannot get a cgroup ({error})") from None
    return True


def _v2_group(pid: int) -> str:
    with open(f"/proc/{pid}/cgroup", encoding="utf-8") as stream:
        return next(line.rstrip("\n").split(":", 2)[2] for line in stream
                    if line.startswith("0::"))


def _with_controller(controller: str, group: str) -> str:
    """Return the path of a control group (v2) once a controller is there.

    libvirt enables those only that it has settings for. See the kernel's
    Documentation/admin-guide/cgroup-v2.rst, ``cgroup.subtree_control``.
    """
    path = "/sys/fs/cgroup"
    for part in group.strip("/").split("/"):
        with open(f"{path}/cgroup.subtree_control", encoding="ascii") as stream:
            if controller not in stream.read().split():
                _write(stream.name, f"+{controller}")
        path = f"{path}/{part}"
    return path


def limit_pids(name: str, init_pid: int, most: int) -> None:
    """Limit the processes of a container; libvirt has no setting for it.

    :param name: the sandbox's name
    :param init_pid: the host's process id of the guest's PID 1
    :param most: processes and threads, PID 1 not counted
    :raises HostError: the controller is not there
    """
    try:
        own = pids_cgroup(name)
        if own:
            os.makedirs(own, exist_ok=True)
            _write(f"{own}/pids.max", str(most + 1))
            _write(f"{own}/cgroup.procs", str(init_pid))
            return
        _write(f"{_with_controller('pids', _v2_group(init_pid))}/pids.max", str(most + 1))
    except (OSError, StopIteration) as error:
        raise exception.HostError(
            f"limits.pids cannot be applied: the pids cgroup controller does not work here "
            f"({error})") from None


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as stream:
        stream.write(text)
