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
"""A program: a server's serial console on a TCP port, as QEMU would give a machine's.

Nova's serial proxy connects here for the tenant; each connection gets a command of its own
on a terminal in the server. Started by :mod:`nova_sandbox.virt.serial`, it is no child of
nova-compute, which may be restarted meanwhile, and loads nothing of Nova. It ends with the
server, or some time after anybody used it. Its only argument is :class:`Order` as JSON.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import select
import socket
import sys
import threading
import time

from nova_sandbox import exception, startcache
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, records
from nova_sandbox.virt import servers

# A virtual machine can run four further commands at a time; Nova needs some, too.
_MOST_CLIENTS = 2
_WATCH_SECONDS = 2.0
_ENDED = ("ended", "crashed", "saved")
_WINDOW = 64 << 10
# What most serial terminals of a system are set to.
_TERM = "vt220"
# A client whose host is gone would keep its place for ever.
_KEEPALIVE = ((socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
              (socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 60),
              (socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 15),
              (socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 4),
              (socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 120_000))
_LAST_OUTPUT_SECONDS = 5.0


@dataclasses.dataclass(frozen=True)
class Order:
    """What a bridge is told.

    :ivar uuid: of the server
    :ivar host: where it listens, as Nova's configuration says it
    :ivar config_files: the configuration
    :ivar listener: descriptor of the socket that listens
    :ivar lock: descriptor of the bridge's file, locked as long as the bridge lives; its
        time says when somebody last asked for the console
    :ivar command: what each client gets
    :ivar idle: seconds without a client, and nobody asking, after which it ends
    """

    uuid: str
    host: str
    config_files: list[str]
    listener: int
    lock: int
    command: list[str]
    idle: float


class _Session(threading.Thread):
    """One client and its command."""

    def __init__(self, client: socket.socket, bridge: _Bridge) -> None:
        super().__init__(daemon=True)
        self._client = client
        self._bridge = bridge
        self._output = bytearray()
        self._input_credit = 0

    def run(self) -> None:
        with self._client:
            try:
                for option in _KEEPALIVE:
                    self._client.setsockopt(*option)
                self._carry()
            except exception.SandboxError as error:
                self._tell(str(error))
            except OSError:
                # The client is gone.
                return

    def _tell(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._client.settimeout(_LAST_OUTPUT_SECONDS)
            self._client.sendall(f"\r\nnova-sandbox: {text}\r\n".encode())

    def _carry(self) -> None:
        with contextlib.closing(self._bridge.run_command()) as channel:
            self._client.setblocking(False)
            while not self._received(channel):
                wanted = select.POLLRDHUP
                wanted |= select.POLLIN if self._input_credit else 0
                wanted |= select.POLLOUT if self._output else 0
                poll = select.poll()
                poll.register(self._client, wanted)
                poll.register(channel, select.POLLIN)
                ready = dict(poll.poll())
                if channel.fileno() in ready:
                    channel.feed()
                if not self._exchange(channel, ready.get(self._client.fileno(), 0)):
                    return
            self._client.settimeout(_LAST_OUTPUT_SECONDS)
            self._client.sendall(self._output)

    def _exchange(self, channel: Channel, events: int) -> bool:
        """Carry what the client is ready for; tell whether it is still there."""
        if events & ~(select.POLLIN | select.POLLOUT):
            return False
        if events & select.POLLIN:
            data = self._client.recv(min(self._input_credit, wire.LARGEST_DATA))
            if not data:
                return False
            self._input_credit -= len(data)
            channel.send(wire.STDIN, commands.MAIN_COMMAND, data)
        if events & select.POLLOUT:
            count = self._client.send(self._output)
            del self._output[:count]
            channel.send(wire.CREDIT, commands.MAIN_COMMAND, wire.credit(1, count))
        return True

    def _received(self, channel: Channel) -> bool:
        """Take what the guest has said; tell whether the command has ended."""
        while channel.pending():
            kind, number, payload = channel.receive()
            if kind == wire.FAILED:
                raise exception.GuestError(wire.Failure(payload).text)
            if kind == wire.STARTED and number == commands.MAIN_COMMAND:
                self._input_credit = wire.STDIN_WINDOW
            elif kind == wire.STDOUT:
                self._output += payload
                if len(self._output) > _WINDOW:
                    raise wire.ProtocolError("the guest sent more output than it may")
            elif kind == wire.STDIN_CREDIT:
                self._input_credit += wire.u32(payload, "STDIN_CREDIT")
            elif kind == wire.EXIT:
                return True
        return False


class _Bridge:
    """The port and its clients."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._settings = startcache.load(order.config_files)
        self._server = servers.Server(self._settings, order.uuid)
        self._sessions: list[_Session] = []

    def run(self, listener: socket.socket) -> None:
        """Serve until the server has ended or nobody wants its console any more."""
        # A client may be gone before it is accepted.
        listener.setblocking(False)
        poll = select.poll()
        poll.register(listener, select.POLLIN)
        used = time.time()
        watched = 0.0
        while True:
            if poll.poll(_WATCH_SECONDS * 1000):
                with contextlib.suppress(OSError):
                    self._serve(listener.accept()[0])
            if self._running():
                used = time.time()
            if time.monotonic() - watched < _WATCH_SECONDS:
                continue
            watched = time.monotonic()
            asked = os.fstat(self._order.lock).st_mtime
            if time.time() - max(used, asked) > self._order.idle or self._has_ended():
                return

    def _running(self) -> list[_Session]:
        self._sessions = [one for one in self._sessions if one.is_alive()]
        return self._sessions

    def _serve(self, client: socket.socket) -> None:
        if len(self._running()) < _MOST_CLIENTS:
            session = _Session(client, self)
            session.start()
            self._sessions.append(session)
            return
        with client:
            client.settimeout(_WATCH_SECONDS)
            client.sendall(b"nova-sandbox: the console is in use\r\n")

    def _has_ended(self) -> bool:
        try:
            return self._server.state() in _ENDED
        except exception.NotFound:
            return True
        except exception.HostError:
            # libvirtd is being restarted; the server goes on.
            return False

    def run_command(self) -> Channel:
        """Start the command for a client, as who the server's own command runs.

        :return: the connection to PID 1; closing it kills the command
        :raises SandboxError: it cannot be started
        """
        with self._server.domain() as domain:
            record = records.of_domain(domain, self._settings) if domain else None
        if record is None:
            raise exception.HostError("the server is not running")
        own = record.sandbox.command
        command = own.replace(argv=tuple(self._order.command), tty=True, timeout=None,
                              cwd=None, env={"TERM": _TERM, **own.env})
        root = startcache.plugin("nova_sandbox.roots", record.sandbox.root.kind, self._settings)(
            record.sandbox.root, [])
        account = paths.account(root.inside, command.identity)
        request = commands.command_run(
            command, account, record.sandbox.security,
            commands.working_directory(command, account, root.inside),
            main=False, window=_WINDOW)
        channel = record.attach()
        try:
            channel.send(wire.RUN, commands.MAIN_COMMAND, request.payload)
        except BaseException:
            channel.close()
            raise
        return channel


def main(argument: str) -> None:
    """Go on as a process of its own; return in nova-compute's child once its file says so.

    :param argument: an :class:`Order` as JSON
    """
    order = Order(**json.loads(argument))
    listener = socket.socket(fileno=order.listener)
    port = listener.getsockname()[1]
    pid = os.fork()
    if pid:
        os.pwrite(order.lock, json.dumps(
            {"pid": pid, "host": order.host, "port": port}).encode(), 0)
        return
    os.setsid()
    os.chdir("/")
    null = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(null, stream)
    os.close(null)
    try:
        _Bridge(order).run(listener)
    finally:
        # Sessions end with the process: the guest kills what they run.
        os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
