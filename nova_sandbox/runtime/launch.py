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

"""Starts a sandbox: prepare, create the domain, open the conversation with PID 1.

Every step registers its undo; what a killed program cannot undo is undone by
libvirt (auto-destroy) and the guardian.
"""

from __future__ import annotations

import contextlib
import os
import socket
import time

from nova_sandbox import exception, startcache
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.rootfs import paths, sharing
from nova_sandbox.runtime import commands, plan, rates, state
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from nova_sandbox.host.connection import Connection, Domain
    from nova_sandbox.startcache import Settings

MAIN_COMMAND = 1
# A virtual machine boots before it answers, under emulation on a busy host.
_HELLO_TIMEOUT = {"lxc": 30.0, "kvm": 300.0}
_READY_TIMEOUT = 120.0
# What a sandbox that has answered still needs until libvirt has forgotten it.
_ENDING_TIMEOUT = 5.0
_FORGETTING_TIMEOUT = 1.0


def complete(sandbox: model.Sandbox, settings: Settings) -> model.Sandbox:
    """Return a description in which every default of the configuration is filled in."""
    limits = sandbox.limits
    name = sandbox.name or f"sandbox-{os.urandom(5).hex()}"
    virt_type = sandbox.virt_type or settings.virt_type
    networks = tuple(
        n if n.mac else n.replace(mac="52:54:00:" + os.urandom(3).hex(":"))
        for n in sandbox.networks)
    return sandbox.replace(
        name=name,
        virt_type=virt_type,
        hostname=sandbox.hostname or name.replace("_", "-").strip(".-") or "sandbox",
        networks=networks,
        security=_security(sandbox, virt_type, settings),
        limits=limits.replace(
            memory=limits.memory or settings.default_memory_mb << 20,
            vcpus=limits.vcpus or settings.default_vcpus,
            pids=limits.pids or settings.default_pids_max,
            log_size=limits.log_size or settings.log_size))


def _security(sandbox: model.Sandbox, virt_type: str, settings: Settings) -> model.Security:
    security = sandbox.security
    if security.user_namespace is None:
        security = security.replace(user_namespace=settings.user_namespaces)
    capabilities: tuple[str, ...] = model.DEFAULT_CAPABILITIES
    # All that a system's init needs, where nothing of it is the host's.
    apart = (sandbox.command.is_init and sandbox.root.kind != "host"
             and (virt_type != "lxc" or bool(security.user_namespace)))
    if apart:
        capabilities = (model.CAPABILITIES if virt_type != "lxc"
                        else (*capabilities, *model.INIT_CAPABILITIES))
    return security.replace(
        capabilities=(capabilities if security.capabilities is None else security.capabilities),
        new_privileges=(apart if security.new_privileges is None else security.new_privileges))


def find_builder(sandbox: model.Sandbox, settings: Settings) -> Any:
    """Return the class that builds a complete description's domain.

    :raises InvalidValue: none is installed under its virt_type
    """
    known = settings.plugins["nova_sandbox.builders"]
    if sandbox.virt_type not in known:
        raise exception.InvalidValue("virt_type", sandbox.virt_type,
                                     f"one of {', '.join(sorted(known))}")
    return startcache.plugin("nova_sandbox.builders", sandbox.virt_type, settings)


_left: list[Running] = []


class Keep:
    """A sandbox that outlives the program that starts it: its output goes to files.

    :ivar uuid: UUID of its domain, None for any
    :ivar persistent: libvirt remembers the domain when it has ended; needs a UUID
    """

    uuid: str | None = None
    persistent = False

    def make_logs(self, settings: Settings, sandbox: model.Sandbox,
                  undo: contextlib.ExitStack) -> list[str]:
        """Make the files for standard output, standard error and the result.

        :param undo: gets what removes them when the start fails
        :returns: their paths, in a directory of this sandbox's own; two, when both streams
            go to the first
        :raises SandboxError: they cannot be made
        """
        from nova_sandbox.runtime import records
        return records.create_logs(settings, sandbox, undo)


class Running:
    """A sandbox that was started, and the main connection to its PID 1."""

    def __init__(self, sandbox: model.Sandbox, channel: Channel, domain: Domain,
                 undo: contextlib.ExitStack, failure: contextlib.ExitStack) -> None:
        self.sandbox = sandbox
        self.channel = channel
        self.domain = domain
        self._undo = undo
        self._failure = failure

    def close(self) -> None:
        """End it and clean.

        The guest is given a moment to end by itself: libvirtd serves nobody
        else while it kills processes and waits for them.
        """
        try:
            self.channel.send(wire.SHUTDOWN, 0, bytes(4))
            self.channel.settimeout(_ENDING_TIMEOUT)
            while True:
                self.channel.receive()
        except (exception.SandboxError, OSError):
            pass
        deadline = time.monotonic() + _FORGETTING_TIMEOUT
        while time.monotonic() < deadline and self.domain.state() == "running":
            time.sleep(0.02)
        self._undo.close()

    def close_behind(self) -> None:
        """Leave the cleaning to libvirt and the guardian: nobody waits for it.

        This process is to end at once and without running destructors
        (os._exit): those of libvirt would have libvirtd kill what is about to
        end by itself.
        """
        _left.append(self)
        self.channel.close()

    def leave(self) -> None:
        """Let it run on its own: a sandbox that is kept."""
        self._failure.pop_all()
        self._undo.close()


def launch(sandbox: model.Sandbox, settings: Settings, *, warn: Callable[[str], None],
           window: int, size: tuple[int, int] | None = None, keep: Keep | None = None,
           builtin: str | None = None) -> Running:
    """Start a sandbox and its command.

    :param sandbox: the description
    :param settings: the configuration
    :param warn: gets one line for each thing a person should know
    :param window: bytes of each output stream the guest may send ahead
    :param size: rows and columns of the terminal
    :param keep: it runs on when this program ends; its output goes to files
    :param builtin: PID 1's own program to run instead of the command's
    :raises SandboxError: it cannot be started; nothing is left of it
    """
    sandbox = complete(sandbox, settings)
    builder = find_builder(sandbox, settings)
    rates.check(sandbox, builder.isolation)
    root: plan.Root = startcache.plugin("nova_sandbox.roots", sandbox.root.kind, settings)(
        sandbox.root, [*settings.hidden_paths, settings.state_path, settings.data_path,
                       settings.cache_path])
    root.check()
    account = paths.account(root.inside, sandbox.command.identity)
    if sandbox.command.identity.user is not None and not account.wanted:
        sandbox = sandbox.replace(command=sandbox.command.replace(
            identity=sandbox.command.identity.replace(uid=account.uid, gid=account.gid)))
    starter = _LXC if builder.isolation == "lxc" else _KVM
    with contextlib.ExitStack() as undo:
        start = starter(sandbox, settings, root, account, undo, warn, keep, builder)
        run = commands.command_run(
            sandbox.command, account, sandbox.security,
            commands.working_directory(sandbox.command, account, root.inside),
            main=True, size=size, logged=keep is not None, window=window,
            builtin=builtin)
        try:
            channel, domain = start.start(run)
        except TimeoutError:
            raise exception.HostError("the sandbox was started but does not answer") from None
        except OSError as error:
            raise exception.HostError(f"the sandbox cannot be started: {error}") from error
        return Running(sandbox, channel, domain, undo.pop_all(), start.failure)


def launch_kept(sandbox: model.Sandbox, settings: Settings, keep: Keep, *,
                warn: Callable[[str], None], timeout: float) -> str:
    """Start a sandbox that is kept, wait until its command runs, and leave it.

    :param timeout: seconds that the command has until it runs
    :returns: the sandbox's name
    :raises SandboxError: it cannot be started; nothing is left of it
    """
    running = launch(sandbox, settings, warn=warn, window=wire.LARGEST_DATA, keep=keep)
    try:
        running.channel.settimeout(timeout)
        running.channel.expect(wire.STARTED)
    except BaseException:
        running.close()
        raise
    running.leave()
    return running.sandbox.name or ""


class _Start:
    """What both kinds do."""

    kind = ""

    def __init__(self, sandbox: model.Sandbox, settings: Settings, root: plan.Root,
                 account: paths.Account, undo: contextlib.ExitStack,
                 warn: Callable[[str], None], keep: Keep | None, builder: Any) -> None:
        self.builder = builder
        self.sandbox = sandbox
        self.settings = settings
        self.root = root
        self.account = account
        self.undo = undo
        self.warn = warn
        self.keep = keep
        self.logs: list[str] = []
        # What only a failure undoes; all else is let go when the sandbox is left alone too.
        self.failure = contextlib.ExitStack()
        self.name = sandbox.name or ""

    def start(self, run: wire.Run) -> tuple[Channel, Domain]:
        raise NotImplementedError

    def connect(self) -> Connection:
        from nova_sandbox.host import uris
        uri = uris.libvirt_uri(self.kind, self.settings)
        from nova_sandbox.host.connection import Connection
        connection = Connection(uri)
        self.undo.callback(connection.close)
        self.failure = self.undo.enter_context(contextlib.ExitStack())
        return connection

    def planner(self, share: sharing.LXCSharing | sharing.KVMSharing) -> plan.Planner:
        planner = plan.Planner(self.sandbox, self.root, share, self.account.home,
                               self.settings.masked_paths)
        planner.check()
        return planner

    def reserve(self, connection: Connection) -> state.StateDirectory:
        """Take the name; a sandbox of this name that is just ending is waited for.

        :raises AlreadyExists: one is running
        """
        deadline = time.monotonic() + _ENDING_TIMEOUT
        while True:
            try:
                return state.StateDirectory.create(self.settings, self.name)
            except exception.AlreadyExists:
                found = connection.lookup(self.name)
                ended = found is not None and found.state() in ("ended", "crashed")
                if found is not None and not (ended and self.keep and self.keep.persistent):
                    raise
                if time.monotonic() > deadline or (ended and self.kind == "kvm"):
                    # Nobody is there to remove it: a detached machine ended.
                    state.StateDirectory(os.path.join(
                        state.sandboxes_path(self.settings), self.name)).remove()
            time.sleep(0.05)

    def create(self, connection: Connection, xml: str, files: list[int]) -> Domain:
        """Start the domain; libvirt may still be removing one of the same name."""
        deadline = time.monotonic() + _ENDING_TIMEOUT
        while True:
            try:
                if self.keep and self.keep.persistent:
                    domain = connection.start(xml, files)
                else:
                    domain = connection.create(xml, files, auto_destroy=not self.keep)
                break
            except exception.AlreadyExists:
                if time.monotonic() > deadline:
                    raise
            time.sleep(0.05)
        if self.keep:
            if self.keep.persistent:
                self.failure.callback(domain.undefine)
            self.failure.callback(domain.destroy)
        return domain

    def identify(self, document: Any) -> None:
        """Give the domain the UUID that was asked for."""
        if self.keep:
            document.uuid = self.keep.uuid

    def converse(self, channel: Channel, setup: wire.Setup, run: wire.Run) -> None:
        """Prepare the guest and ask for the command, whose answer the pump gets."""
        setup.pivot()
        channel.send(wire.SETUP, 0, setup.payload(), setup.files)
        channel.settimeout(_READY_TIMEOUT)
        channel.expect(wire.READY)
        channel.send(wire.RUN, MAIN_COMMAND, run.payload)
        channel.settimeout(None)


class _LXC(_Start):
    kind = "lxc"

    def start(self, run: wire.Run) -> tuple[Channel, Domain]:
        from nova_sandbox.guest import staging
        from nova_sandbox.host import uris
        sandbox, settings, undo = self.sandbox, self.settings, self.undo
        if os.geteuid() != 0:
            raise exception.HostError("virt_type lxc needs root; --virt-type kvm does not")
        connection = self.connect()
        lock, user_ns, ids = None, None, None
        if sandbox.security.user_namespace:
            from nova_sandbox.rootfs import trees
            for field, value in (("uid", self.account.uid), ("gid", self.account.gid),
                                 ("groups", max(self.account.groups, default=0))):
                if value >= state.IDS_PER_RANGE:
                    raise exception.InvalidValue(
                        f"command.identity.{field}", value,
                        f"below {state.IDS_PER_RANGE} in a user namespace")
            lock, first = state.claim_id_range(settings)
            undo.callback(lock.close)
            ids = (first, state.IDS_PER_RANGE)
            user_ns = trees.user_namespace(*ids)
            undo.callback(os.close, user_ns)
        share = sharing.LXCSharing(user_ns)
        undo.callback(share.close)
        setup = self.planner(share).build()

        directory = self.reserve(connection)
        made = undo.enter_context(contextlib.ExitStack())
        made.callback(directory.remove)
        throttle = rates.Throttle(sandbox.limits.disk_rate, share.devices, directory)
        undo.callback(throttle.close)
        program = staging.program()
        cgroup = state.pids_cgroup(self.name)
        socket_path = directory.file("exec.sock")
        actions = [f"unlink={socket_path}", f"rmdir={directory.path}"]
        if cgroup:
            actions.insert(0, f"cgroup={cgroup}")
        if run.init:
            actions[:0] = [f"cgroup={path}" for path in state.init_cgroups(self.name)]
        actions += self.driver_leftovers(uris.lxc_run_directory(connection.uri), directory.path)
        locks = [lock.fileno()] if lock else []
        lifting = throttle.actions(state.FIRST_LOCK + len(locks))
        # A connection that is let go kills what is not kept and has not ended.
        guardian = state.Guardian(
            program, [*lifting, *actions] if self.keep else actions,
            [*locks, *throttle.descriptors], needs_liveness=True,
            connection=connection.descriptor, before=[] if self.keep else lifting)
        made.pop_all()
        undo.callback(guardian.release)
        throttle.close()
        throttle.apply()

        setup.liveness(guardian.liveness)
        undo.callback(os.close, guardian.liveness)
        listener = undo.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        listener.bind(socket_path)
        os.chmod(socket_path, 0o600)
        listener.listen(16)
        setup.listen(listener.fileno())
        if self.keep:
            self.logs = self.keep.make_logs(settings, sandbox, self.failure)
            logs = [os.open(p, os.O_RDWR | os.O_APPEND | os.O_CLOEXEC) for p in self.logs]
            for log in logs:
                undo.callback(os.close, log)
            setup.log_files(logs, shared=len(logs) == 2, size=sandbox.limits.log_size or 0)
            setup.detached()

        ours, theirs = socket.socketpair()
        for end in (theirs, listener):
            # eventlet's sockets are not, and so they would be in the guest.
            os.set_blocking(end.fileno(), True)
        for end in (ours, theirs):
            for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
                end.setsockopt(socket.SOL_SOCKET, option, 2 << 20)
        channel = Channel(ours, credentials=True)
        undo.callback(channel.close)
        document = self.builder().build(sandbox, staging=staging.directory(settings), ids=ids,
                                 host_cpus=sorted(os.sched_getaffinity(0)), disks=throttle.paths,
                                 record=_record(self, directory.path))
        self.identify(document)
        with theirs:
            domain = self.create(connection, document.to_xml(), [theirs.fileno()])
        channel.settimeout(_HELLO_TIMEOUT[self.kind])
        wire.Hello(channel.expect(wire.HELLO))
        throttle.started(channel.peer_pid)
        if sandbox.limits.pids:
            state.limit_pids(self.name, channel.peer_pid, sandbox.limits.pids)
        if run.init and ids and state.delegate_cgroup(self.name, channel.peer_pid, ids[0]):
            run.give_cgroup()
        if sandbox.limits.swap is not None:
            from nova_sandbox.runtime import swap
            problem = swap.limit(channel.peer_pid, sandbox.limits.memory or 0,
                                 sandbox.limits.swap)
            if problem:
                self.warn(f"limits.swap cannot be applied, this host's kernel does not account "
                          f"swap ({problem})")
        self.converse(channel, setup, run)
        share.close()
        return channel, domain

    def driver_leftovers(self, run_directory: str, taken: str) -> list[str]:
        """Return what removes the empty places libvirt 9 leaves of each container.

        libvirt still works on them for a moment; and none of it may be touched
        when a new sandbox has taken the name, and with it the path ``taken``.
        """
        own = os.path.join(run_directory, self.name)
        return ["wait=1500", f"unless={taken}", f"unlink={own}.sock",
                *(f"rmdir={own}.{place}" for place in ("dev", "devpts", "fuse"))]


class _KVM(_Start):
    kind = "kvm"
    file_system: str | None = None

    def start(self, run: wire.Run) -> tuple[Channel, Domain]:
        from nova_sandbox.runtime import machine
        sandbox, settings, undo = self.sandbox, self.settings, self.undo
        share = sharing.KVMSharing(machine.transport(settings, sandbox.root.kind))
        planner = self.planner(share)
        boot = machine.prepare(sandbox, settings, self.warn, self.file_system)
        connection = self.connect()
        directory = self.reserve(connection)
        made = undo.enter_context(contextlib.ExitStack())
        made.callback(directory.remove)
        names = ["main", *(f"exec.{i}" for i in range(wire.EXEC_PORTS))]
        area = os.path.join(settings.data_path, "swap", self.name)
        if not self.keep:
            locks = [f"{n}.lock" for n in names[1:]]
            actions = [f"unlink={directory.file(n)}" for n in (*names, *locks)]
            if sandbox.limits.swap:
                actions.append(f"unlink={area}")
            guardian = state.Guardian(boot.init, [*actions, f"rmdir={directory.path}"], [],
                                      needs_liveness=False)
            undo.callback(guardian.release)
        made.pop_all()
        if self.keep:
            self.failure.callback(directory.remove)
        setup = wire.Setup()
        planned = planner.build()
        if self.keep:
            self.logs = self.keep.make_logs(self.settings, self.sandbox, self.failure)
            area = os.path.join(os.path.dirname(self.logs[0]), "swap")
        if sandbox.limits.swap:
            from nova_sandbox.runtime import swap
            if self.keep:
                self.failure.callback(_unlink, area)
            swap.make_area(area, sandbox.limits.swap)
            share.swap(planned, area)
        modules = {*share.modules, *(["virtio_net"] if sandbox.networks else [])}
        if b"overlay" in planned.payload():
            modules.add("overlay")
        for module in sorted(modules):
            setup.module(module)
        setup.entropy(os.urandom(64))
        setup.clock(time.time_ns())
        setup.extend(planned)
        if sandbox.limits.pids:
            setup.pids_max(sandbox.limits.pids)
        if self.keep:
            setup.log_files([], shared=len(self.logs) == 2)
            setup.detached()
        ports = wire.SHARED_LOG_PORTS if len(self.logs) == 2 else wire.LOG_PORTS
        logs = dict(zip(ports, self.logs, strict=bool(self.logs)))
        # The result is too short to be held up.
        echoes = {port: _make_echo(path, self.failure) for port, path in [*logs.items()][:-1]}
        document = self.builder().build(
            sandbox, boot=boot, shares=share.shares, disks=share.disks,
            sockets={n: directory.file(n) for n in names},
            logs=logs, echoes=echoes, record=_record(self, directory.path))
        self.identify(document)
        domain = self.create(connection, document.to_xml(), [])
        from nova_sandbox.guest import channel as channels
        channel = Channel(channels.connect(directory.file("main"), 10.0))
        undo.callback(channel.close)
        channel.settimeout(_HELLO_TIMEOUT[self.kind])
        wire.Hello(channel.expect(wire.HELLO))
        self.converse(channel, setup, run)
        return channel, domain


def _make_echo(log: str, undo: contextlib.ExitStack) -> str:
    """Make a pipe beside a log, with libvirt's two names; return its path without their ends."""
    path = f"{log}.echo"
    try:
        for end in (f"{path}.in", f"{path}.out"):
            undo.callback(_unlink, end)
            _unlink(end)
        os.mkfifo(f"{path}.in", 0o600)
        os.link(f"{path}.in", f"{path}.out")
    except OSError as error:
        raise exception.HostError(f"cannot make {path}: {error.strerror}") from None
    return path


def _unlink(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


def _record(start: _Start, directory: str) -> str:
    """Return what the domain's metadata say of a sandbox, as JSON."""
    import json

    from nova_sandbox.sandbox import file
    return json.dumps({
        "description": file.to_data(start.sandbox), "state": directory, "pid": os.getpid(),
        "started": int(time.time()), "detached": start.keep is not None, "kind": start.kind,
        "logs": start.logs,
    }, separators=(",", ":"))
