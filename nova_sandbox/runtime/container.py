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

"""How a container is started."""

from __future__ import annotations

import contextlib
import os
import socket

from nova_sandbox import exception
from nova_sandbox.guest import staging, wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.host import uris
from nova_sandbox.rootfs import sharing
from nova_sandbox.runtime import idranges, rates, starter, state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.host.connection import Domain

_HELLO_TIMEOUT = 30.0
#: What libvirt 9 leaves of a container beside its socket, by what follows the name.
LIBVIRT_PLACES = ("dev", "devpts", "fuse")


class Container(starter.Starter):
    """Starts a container."""

    kind = "lxc"

    def start(self, run: wire.Run) -> tuple[Channel, Domain]:
        sandbox, settings, undo = self.sandbox, self.settings, self.undo
        if os.geteuid() != 0:
            raise exception.HostError("virt_type lxc needs root; --virt-type kvm does not")
        connection = self.connect()
        id_range, user_ns, ids = None, None, None
        if sandbox.security.user_namespace:
            from nova_sandbox.rootfs import trees
            for field, value in (("uid", self.account.uid), ("gid", self.account.gid),
                                 ("groups", max(self.account.groups, default=0))):
                if value >= idranges.SIZE:
                    raise exception.InvalidValue(
                        f"command.identity.{field}", value,
                        f"below {idranges.SIZE} in a user namespace")
            id_range = idranges.claim(
                settings, self.keep.uuid if self.keep and self.keep.persistent else None)
            undo.callback(id_range.lock.close)
            ids = (id_range.first, idranges.SIZE)
            user_ns = trees.user_namespace(*ids)
            undo.callback(os.close, user_ns)
        share = sharing.LXCSharing(user_ns)
        undo.callback(share.close)
        setup = self.planner(share).build()

        directory = state.StateDirectory.of(settings, self.name)
        throttle = rates.Throttle(sandbox.limits.disk_rate, share.devices, directory)
        undo.callback(throttle.close)
        program = staging.program()
        cgroup = state.pids_cgroup(self.name)
        socket_path = directory.file("exec.sock")
        actions = [f"unlink={socket_path}", f"rmdir={directory.path}"]
        if id_range:
            actions.insert(0, f"unlink={id_range.note}")
        if cgroup:
            actions.insert(0, f"cgroup={cgroup}")
        if run.init:
            actions[:0] = [f"cgroup={path}" for path in state.init_cgroups(self.name)]
        locks = [id_range.lock.fileno()] if id_range else []
        # A server that is started again at once gets the same range.
        actions += [f"close={state.FIRST_LOCK}"] if id_range else []
        actions += self.driver_leftovers(uris.lxc_run_directory(connection.uri), directory.path)
        lifting = throttle.actions(state.FIRST_LOCK + len(locks))
        # As late as it can be: killed before there is a guardian, nobody removes it.
        self.reserve(connection)
        with contextlib.ExitStack() as made:
            made.callback(directory.remove)
            # A connection that is let go kills what is not kept and has not ended.
            guardian = state.Guardian(
                program, [*lifting, *actions] if self.keep else actions,
                [*locks, *throttle.descriptors], needs_liveness=True,
                connection=connection.descriptor, before=[] if self.keep else lifting)
            made.pop_all()
        undo.callback(guardian.release)
        throttle.close()
        throttle.apply()

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
        document = self.builder().build(
            sandbox, staging=staging.directory(settings), ids=ids,
            host_cpus=self.confined() or sorted(os.sched_getaffinity(0)), disks=throttle.paths,
            record=self.record(directory.path), unified=self.unified())
        self.identify(document)
        with theirs:
            domain = self.create(
                connection, document.to_xml(), [theirs.fileno(), guardian.liveness])
        channel.settimeout(_HELLO_TIMEOUT)
        wire.Hello(channel.expect(wire.HELLO))
        if id_range:
            id_range.use(channel.peer_pid)
        throttle.started(channel.peer_pid)
        if sandbox.limits.pids:
            state.limit_pids(self.name, channel.peer_pid, sandbox.limits.pids)
        if run.init and ids and state.delegate_cgroup(self.name, channel.peer_pid, ids[0]):
            run.give_cgroup()
        if sandbox.limits.swap is not None:
            from nova_sandbox.runtime import swap
            problem = swap.limit(channel.peer_pid, sandbox.limits.memory or 0,
                                 sandbox.limits.swap)
            if problem and (sandbox.limits.swap or swap.has_host()):
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
                *(f"rmdir={own}.{place}" for place in LIBVIRT_PLACES)]
