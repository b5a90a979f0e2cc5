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

"""How a sandbox is started, whatever its kind; see :mod:`~nova_sandbox.runtime.launch`."""

from __future__ import annotations

import contextlib
import os
import time

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.runtime import commands, plan, state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from nova_sandbox.guest.channel import Channel
    from nova_sandbox.host.connection import Connection, Domain
    from nova_sandbox.rootfs import paths, sharing
    from nova_sandbox.runtime.launch import Keep
    from nova_sandbox.sandbox import model
    from nova_sandbox.startcache import Settings

_READY_TIMEOUT = 120.0
# What a sandbox that has answered still needs until libvirt has forgotten it.
ENDING_TIMEOUT = 5.0
_INTERVAL = 0.005


class Starter:
    """What containers and virtual machines have in common."""

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
        deadline = time.monotonic() + ENDING_TIMEOUT
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
                    state.StateDirectory.of(self.settings, self.name).remove()
            time.sleep(_INTERVAL)

    def create(self, connection: Connection, xml: str, files: list[int]) -> Domain:
        """Start the domain; libvirt may still be removing one of the same name."""
        deadline = time.monotonic() + ENDING_TIMEOUT
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
                # libvirt may have missed its end, and learns of it when it is looked at.
                if found := connection.lookup(self.name):
                    found.state()
            time.sleep(0.05)
        if self.keep:
            if self.keep.persistent:
                self.failure.callback(domain.undefine)
            self.failure.callback(domain.destroy)
        return domain

    def unified(self) -> bool:
        """Tell whether libvirt has cgroup v2, where it matters to the domain."""
        if not self.sandbox.limits.cpu_shares:
            return False
        from nova_sandbox.host import cgroups
        return cgroups.of_libvirtd(self.settings).kind == "v2"

    def confined(self) -> list[int] | None:
        """Return the CPUs of the host that it was confined to; None: it was not."""
        cpus = self.keep.cpus if self.keep else None
        return None if cpus is None else sorted(cpus)

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
        channel.send(wire.RUN, commands.MAIN_COMMAND, run.payload)
        channel.settimeout(None)

    def record(self, directory: str) -> str:
        """Return what the domain's metadata say of a sandbox, as JSON."""
        import json

        from nova_sandbox.sandbox import file
        return json.dumps({
            "description": file.to_data(self.sandbox), "state": directory, "pid": os.getpid(),
            "started": int(time.time()), "detached": self.keep is not None, "kind": self.kind,
            "logs": self.logs,
        }, separators=(",", ":"))
