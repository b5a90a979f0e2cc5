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
import time

from nova_sandbox import exception, startcache
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, rates, starter
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any

    from nova_sandbox.guest.channel import Channel
    from nova_sandbox.host.connection import Domain
    from nova_sandbox.runtime import plan
    from nova_sandbox.startcache import Settings

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
    apart = sandbox.command.is_init and sandbox.root.kind != "host"
    if apart:
        contained = find_builder(virt_type, settings).isolation == "lxc"
        apart = not contained or bool(security.user_namespace)
        if apart:
            capabilities = ((*capabilities, *model.INIT_CAPABILITIES) if contained
                            else model.CAPABILITIES)
    return security.replace(
        capabilities=(capabilities if security.capabilities is None else security.capabilities),
        new_privileges=(apart if security.new_privileges is None else security.new_privileges))


def find_builder(virt_type: str | None, settings: Settings) -> Any:
    """Return the class that builds the domains of a virt type.

    :raises InvalidValue: none is installed under this name
    """
    known = settings.plugins["nova_sandbox.builders"]
    if virt_type not in known:
        raise exception.InvalidValue("virt_type", virt_type, f"one of {', '.join(sorted(known))}")
    return startcache.plugin("nova_sandbox.builders", virt_type, settings)


_left: list[Running] = []


class Keep:
    """A sandbox that outlives the program that starts it: its output goes to files.

    :ivar uuid: UUID of its domain, None for any
    :ivar persistent: libvirt remembers the domain when it has ended; needs a UUID
    :ivar cpus: CPUs of the host that it may use; None: as others
    """

    uuid: str | None = None
    persistent = False
    cpus: Collection[int] | None = None

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
            self.channel.settimeout(starter.ENDING_TIMEOUT)
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
    builder = find_builder(sandbox.virt_type, settings)
    rates.check(sandbox, builder.isolation)
    root: plan.Root = startcache.plugin("nova_sandbox.roots", sandbox.root.kind, settings)(
        sandbox.root, [*settings.hidden_paths, settings.state_path, settings.data_path,
                       settings.cache_path])
    root.check()
    account = paths.account(root.inside, sandbox.command.identity)
    if sandbox.command.identity.user is not None and not account.wanted:
        sandbox = sandbox.replace(command=sandbox.command.replace(
            identity=sandbox.command.identity.replace(uid=account.uid, gid=account.gid)))
    make = _starter(builder.isolation)
    with contextlib.ExitStack() as undo:
        start = make(sandbox, settings, root, account, undo, warn, keep, builder)
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


def _starter(isolation: str) -> type[starter.Starter]:
    if isolation == "lxc":
        from nova_sandbox.runtime import container
        return container.Container
    from nova_sandbox.runtime import machine
    return machine.Machine


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
