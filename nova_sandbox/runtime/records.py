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

"""Finds sandboxes: the running ones in libvirt, the ended ones in their files."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import time

from nova_sandbox import exception
from nova_sandbox.guest import channel as channels
from nova_sandbox.guest import wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.runtime import state
from nova_sandbox.sandbox import file, model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from nova_sandbox.host.connection import Connection, Domain
    from nova_sandbox.startcache import Settings

LOGS = ("stdout", "stderr", "status")
_ATTACH_TIMEOUTS = (0.5, 0.5, 0.5, 1.0, 1.0, 3.0, 10.0)


def _directory(settings: Settings, name: str) -> str:
    return os.path.join(settings.data_path, "sandboxes", name)


def create_logs(settings: Settings, sandbox: model.Sandbox, undo: contextlib.ExitStack,
                ) -> list[str]:
    """Make the files of a detached sandbox; return the paths of its logs.

    :raises AlreadyExists: files of an ended sandbox of this name are there
    :raises HostError: they cannot be made
    """
    name = sandbox.name or ""
    path = _directory(settings, name)
    try:
        # QEMU's user has to reach its files, not to list them.
        os.makedirs(os.path.dirname(path), 0o711, exist_ok=True)
        os.mkdir(path, 0o711)
    except FileExistsError:
        raise exception.AlreadyExists(
            f"--name: a sandbox named {name!r} has ended and is kept; nova-sandbox delete {name}"
        ) from None
    except OSError as error:
        raise exception.HostError(f"cannot make {path}: {error.strerror}") from None
    undo.callback(shutil.rmtree, path, ignore_errors=True)
    paths = []
    for log in LOGS:
        paths.append(os.path.join(path, log))
        os.close(os.open(paths[-1], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    file.save(sandbox, os.path.join(path, "description.json"))
    return paths


class Record:
    """One sandbox, running or ended.

    :param sandbox: its description
    :param facts: ``state`` directory, ``pid`` of the starter, ``started``
        (seconds since the epoch), ``detached``, ``kind``, ``logs`` (paths)
    :param domain: its domain, while there is one
    :param logs: directory of a detached sandbox's files
    """

    def __init__(self, sandbox: model.Sandbox, facts: dict[str, Any], domain: Domain | None,
                 logs: str | None) -> None:
        self.sandbox = sandbox
        self.facts = facts
        self.domain = domain
        self.logs = logs

    @property
    def name(self) -> str:
        return self.sandbox.name or ""

    @property
    def kind(self) -> str:
        return str(self.facts.get("kind", ""))

    def log_files(self) -> list[str]:
        """Return the files of a detached sandbox's output, and that of its result at the end.

        One file has both streams, or each has its own.
        """
        if self.logs is None:
            return []
        return list(self.facts.get("logs") or (os.path.join(self.logs, name) for name in LOGS))

    def result(self) -> str | None:
        """Return how a detached sandbox's command ended, as ``exited 3``, or None."""
        if not self.logs:
            return None
        from nova_sandbox.runtime import logs
        path = self.log_files()[-1]
        if self.state() in ("ended", "crashed"):
            logs.settle(path)
        lines = logs.tail(path, 4096).splitlines()
        return wire.printable(lines[-1]) if lines else None

    def state(self) -> str:
        """Return ``running``, ``paused``, ``stopping``, ``ended`` ..."""
        return self.domain.state() if self.domain else "ended"

    def attach(self) -> Channel:
        """Open a further connection to its PID 1.

        :raises HostError: it has ended, or all its ports are in use
        """
        directory = str(self.facts.get("state", ""))
        if self.domain is None or self.domain.state() != "running":
            raise exception.HostError(f"sandbox {self.name!r} is not running")
        if self.kind == "lxc":
            return self._greet(os.path.join(directory, "exec.sock"), None)
        for number in range(wire.EXEC_PORTS):
            path = os.path.join(directory, f"exec.{number}")
            lock = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(lock)
                continue
            return self._greet(path, lock)
        raise exception.HostError(f"sandbox {self.name!r} runs {wire.EXEC_PORTS} more commands "
                                  "already, as many as a virtual machine can")

    def _greet(self, path: str, lock: int | None) -> Channel:
        # An emulated machine that idles with no connection at all does not see
        # the first one's bytes (QEMU 7.2 with MSI-X), but every later one's.
        for timeout in _ATTACH_TIMEOUTS:
            try:
                channel = Channel(channels.connect(path, timeout))
            except OSError as error:
                problem: Exception = error
                break
            try:
                channel.settimeout(timeout)
                channel.attach()
                channel.settimeout(None)
                if lock is not None:
                    channel.hold(lock)
                return channel
            except (OSError, channels.Closed) as error:
                channel.close()
                problem = error
        if lock is not None:
            os.close(lock)
        raise exception.HostError(f"sandbox {self.name!r} does not answer ({problem})")

    def stop(self, grace: float) -> None:
        """End a running sandbox: TERM, KILL after the grace period, and libvirt at last.

        :param grace: seconds
        :raises HostError: it does not end
        """
        if self.domain is None:
            return
        deadline = time.monotonic() + grace + 5
        try:
            channel = self.attach()
            channel.send(wire.SHUTDOWN, 0, int(grace * 1000).to_bytes(4, "little"))
        except exception.SandboxError:
            self.domain.destroy()
        while time.monotonic() < deadline and self.domain.state() not in ("ended", "crashed"):
            time.sleep(0.05)
        self.domain.destroy()

    def delete(self, settings: Settings) -> None:
        """Remove the files of an ended sandbox."""
        directory = self.facts.get("state")
        if directory:
            from nova_sandbox.runtime import remains
            remains.remove(settings, state.StateDirectory(str(directory)),
                           is_container="lxc" in (self.kind, self.sandbox.virt_type))
        if self.logs:
            shutil.rmtree(self.logs, ignore_errors=True)


def of_domain(domain: Domain, settings: Settings) -> Record | None:
    """Return the record in a domain's metadata, or None where it has none of ours."""
    text = domain.metadata()
    if text is None:
        return None
    from lxml import etree
    try:
        facts = json.loads(etree.fromstring(text).text or "")
        sandbox = file.from_data(facts.pop("description"))
    except (etree.XMLSyntaxError, ValueError, TypeError, KeyError, AttributeError,
            exception.SandboxError):
        return None
    logs = _directory(settings, sandbox.name or "") if facts.get("detached") else None
    return Record(sandbox, facts, domain, logs)


def connections(settings: Settings) -> list[Connection]:
    """Return a connection to each libvirt driver that may run sandboxes.

    :raises HostError: none can be reached
    """
    from nova_sandbox.host import uris
    from nova_sandbox.host.connection import Connection
    found: list[Connection] = []
    problem: exception.HostError | None = None
    for kind in ("lxc", "qemu"):
        if kind == "lxc" and os.geteuid() != 0:
            continue
        try:
            found.append(Connection(uris.libvirt_uri(kind, settings)))
        except exception.HostError as error:
            problem = error
    if not found and problem:
        raise problem
    return found


def every(settings: Settings) -> list[Record]:
    """Return all sandboxes, the running ones first.

    :raises HostError: libvirt cannot be asked
    """
    found: dict[str, Record] = {}
    for connection in connections(settings):
        for domain in connection.domains():
            record = of_domain(domain, settings)
            if record:
                found[record.name] = record
    top = os.path.join(settings.data_path, "sandboxes")
    for name in sorted(os.listdir(top)) if os.path.isdir(top) else []:
        if name not in found:
            record = _ended(settings, name)
            if record:
                found[name] = record
    return list(found.values())


def _ended(settings: Settings, name: str) -> Record | None:
    path = _directory(settings, name)
    description = os.path.join(path, "description.json")
    try:
        sandbox = file.load(description)
        started = int(os.stat(description).st_mtime)
    except (OSError, exception.SandboxError):
        return None
    directory = state.StateDirectory.of(settings, name)
    return Record(sandbox, {"state": directory.path, "detached": True, "started": started,
                            "kind": ""}, None, path)


def find(settings: Settings, name: str) -> Record:
    """Return the sandbox of a name.

    :raises NotFound: there is none
    :raises HostError: libvirt cannot be asked
    """
    for connection in connections(settings):
        domain = connection.lookup(name)
        record = of_domain(domain, settings) if domain else None
        if record:
            return record
    record = _ended(settings, name) if model.NAME.check(name, "NAME") else None
    if record is None:
        raise exception.NotFound(f"there is no sandbox named {name!r} (see nova-sandbox list)")
    return record
