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
"""Serial consoles of servers: starts, finds and ends the bridges that give them.

What is known of a bridge is in a file of the server's directory, which the bridge keeps
locked as long as it lives.
"""

import contextlib
import dataclasses
import fcntl
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from typing import Any

from nova import exception as nova_exception
from nova.console import serial as nova_serial
from nova.console import type as console_type
from oslo_concurrency import lockutils
from oslo_config import cfg

from nova_sandbox import exception, processes, startcache
from nova_sandbox.virt import request, serialbridge, servers

CONF = cfg.CONF

DEFAULT_COMMAND = ("/bin/sh", "-l")
_BACKLOG = 8
_START_SECONDS = 60
_END_SECONDS = 5.0
# Beyond the life of the last token, within which a tenant may still connect.
_IDLE_SECONDS = 300.0


def console(server: servers.Server, settings: startcache.Settings, instance: Any) -> Any:
    """Return where a running server's serial console is, ready to be connected to.

    :param server: the server
    :param settings: the configuration
    :param instance: a ``nova.objects.Instance``
    :returns: a ``nova.console.type.ConsoleSerial``
    :raises InstanceNotReady: the server does not run
    :raises ConsoleTypeUnavailable: serial consoles are not enabled
    :raises SocketPortRangeExhaustedException: all ports are in use
    :raises HostError: the bridge does not start
    """
    if not CONF.serial_console.enabled:
        raise nova_exception.ConsoleTypeUnavailable(console_type="serial")
    wanted = CONF.serial_console.proxyclient_address
    with _lock(server):
        if server.state() not in ("running", "paused"):
            raise nova_exception.InstanceNotReady(instance_id=instance.uuid)
        with _bridge(server) as found:
            if found and found.host == wanted:
                os.utime(found.descriptor)
                return console_type.ConsoleSerial(host=wanted, port=found.port)
        _close(server)
        command = request.Given(instance, instance.flavor).value(
            "console_command", DEFAULT_COMMAND)
        return console_type.ConsoleSerial(
            host=wanted, port=_start(server, settings, wanted, command))


def close(server: servers.Server) -> None:
    """End a server's bridge, if there is one, and let go of its port."""
    with _lock(server):
        _close(server)


def _lock(server: servers.Server) -> Any:
    return lockutils.lock(f"sandbox-serial-{server.uuid}")


@dataclasses.dataclass(frozen=True)
class _Bridge:
    """A bridge that lives."""

    descriptor: int
    pid: int
    host: str
    port: int


def _path(server: servers.Server) -> str:
    return os.path.join(server.directory, "serial")


@contextlib.contextmanager
def _bridge(server: servers.Server) -> Iterator[_Bridge | None]:
    """Give a server's bridge, None where none lives."""
    try:
        descriptor = os.open(_path(server), os.O_RDWR | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError):
        yield None
        return
    try:
        if not _is_locked(descriptor):
            yield None
            return
        try:
            found = _Bridge(descriptor, **json.loads(os.pread(descriptor, 4096, 0)))
        except (ValueError, TypeError):
            raise exception.HostError(
                f"{_path(server)} does not tell the process that has it locked") from None
        yield found
    finally:
        os.close(descriptor)


def _is_locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False


def _close(server: servers.Server) -> None:
    port = _port(server)
    with _bridge(server) as found:
        if found:
            _end(found)
    if port is not None:
        nova_serial.release_port(*port)
        os.unlink(_path(server))


def _port(server: servers.Server) -> tuple[str, int] | None:
    """Return the port that a bridge has or had, None where there was none."""
    try:
        with open(_path(server), encoding="utf-8") as stream:
            found = json.load(stream)
        return found["host"], found["port"]
    except (OSError, ValueError):
        return None


def _end(found: _Bridge) -> None:
    try:
        process = os.pidfd_open(found.pid)
    except ProcessLookupError:
        return
    try:
        # It still has the lock, so the process is it and no later one of that number.
        for number in (signal.SIGTERM, signal.SIGKILL):
            if not _is_locked(found.descriptor):
                return
            signal.pidfd_send_signal(process, number)
            deadline = time.monotonic() + _END_SECONDS
            while _is_locked(found.descriptor) and time.monotonic() < deadline:
                time.sleep(0.01)
    finally:
        os.close(process)


def _start(server: servers.Server, settings: startcache.Settings, host: str,
           command: tuple[str, ...]) -> int:
    """Start a bridge; return its port."""
    with contextlib.ExitStack() as undo, contextlib.ExitStack() as always:
        listener = always.enter_context(_listen(host, undo))
        descriptor = os.open(_path(server), os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC,
                             0o600)
        always.callback(os.close, descriptor)
        undo.callback(os.unlink, _path(server))
        # What is locked is the open file, which the bridge inherits.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        order = serialbridge.Order(
            uuid=server.uuid, host=host, config_files=list(settings.config_files),
            listener=listener.fileno(), lock=descriptor, command=list(command),
            idle=CONF.consoleauth.token_ttl + _IDLE_SECONDS)
        try:
            subprocess.run(
                processes.command("virt.serialbridge", json.dumps(dataclasses.asdict(order))),
                pass_fds=(order.listener, order.lock), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True,
                timeout=_START_SECONDS)
        except (OSError, subprocess.SubprocessError) as error:
            text = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip()
            raise exception.HostError(
                f"the serial console's bridge does not start: {text or error}") from None
        undo.pop_all()
        return int(listener.getsockname()[1])


def _listen(host: str, undo: contextlib.ExitStack) -> socket.socket:
    """Return a socket that listens at a port of Nova's range."""
    with socket.socket() as probe:
        try:
            probe.bind((host, 0))
        except OSError as error:
            raise exception.ConfigError(
                f"[serial_console] proxyclient_address = {host}: must be an address of this "
                f"host ({error.strerror})") from None
    while True:
        port = nova_serial.acquire_port(host)
        undo.callback(nova_serial.release_port, host, port)
        listener = socket.socket()
        try:
            listener.bind((host, port))
            listener.listen(_BACKLOG)
            return listener
        except OSError:
            # Somebody else took it just now.
            listener.close()
