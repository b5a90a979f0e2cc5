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

"""Writes a sandbox's root file system to an archive.

PID 1 packs it, inside: neither this host's kernel nor a program of the host looks into
what a stranger has written. A program of its own does the carrying, as nova-compute may not
have the threads for it. In a paused container, whose file systems are this kernel's anyway, its
PID 1 does not run, and another one packs (:mod:`nova_sandbox.rootfs.pausedexport`).
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys

from nova_sandbox import exception, processes, startcache
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from nova_sandbox.guest.channel import Channel
    from nova_sandbox.startcache import Settings

_BUILTIN = "export"
# To take the root without what is mounted on it, and to read whatever is there.
_CAPABILITIES = (*model.DEFAULT_CAPABILITIES, "sys_admin")


def start(settings: Settings, sandbox: model.Sandbox, *, running: bool, stdout: int,
          stderr: int) -> subprocess.Popen[bytes]:
    """Start to write the root file system as a tar archive, to the end or to an error.

    What is written meanwhile by the sandbox's commands may be in it or not. Its owners are
    the sandbox's; what is mounted in it is left out.

    :param settings: the configuration
    :param sandbox: the description
    :param running: it runs; if not, a sandbox of its own is started for it
    :param stdout: descriptor that gets the archive
    :param stderr: descriptor that gets why it failed
    :returns: the process, which cleans up when it is terminated
    """
    from nova_sandbox.sandbox import file
    process = subprocess.Popen(
        processes.command("runtime.export"), stdin=subprocess.PIPE,
        stdout=stdout, stderr=stderr)
    assert process.stdin
    with process.stdin:
        process.stdin.write(json.dumps({
            "settings": vars(settings), "description": file.to_data(sandbox),
            "running": running}).encode())
    return process


def start_paused(pid: int, *, stdout: int, stderr: int) -> subprocess.Popen[bytes]:
    """Start to write the root file system of a paused container, as :func:`start` does.

    :param pid: the host's process id of its PID 1
    :param stdout: descriptor that gets the archive
    :param stderr: descriptor that gets why it failed
    :returns: the process
    """
    return subprocess.Popen(
        processes.command("rootfs.pausedexport", str(pid)),
        stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)


def _export_running(settings: Settings, sandbox: model.Sandbox) -> int:
    from nova_sandbox.guest import wire
    from nova_sandbox.runtime import commands, pump, records
    channel = records.find(settings, sandbox.name or "").attach()
    try:
        mask = sum(1 << model.CAPABILITIES.index(name) for name in _CAPABILITIES)
        channel.send(wire.RUN, commands.MAIN_COMMAND, wire.Run(
            [_BUILTIN], builtin=_BUILTIN, capabilities=mask, window=pump.WINDOW).payload)
        return _carry(channel)
    finally:
        channel.close()


def _export_ended(settings: Settings, sandbox: model.Sandbox) -> int:
    from nova_sandbox.runtime import launch, pump
    packing = sandbox.replace(
        name=None, hostname=None, command=model.Command(argv=(_BUILTIN,)), networks=(),
        mounts=(), includes=(), dns=(), limits=model.Limits(),
        security=sandbox.security.replace(capabilities=_CAPABILITIES))
    running = launch.launch(packing, settings, warn=lambda _: None, window=pump.WINDOW,
                            builtin=_BUILTIN)
    try:
        return _carry(running.channel)
    finally:
        running.close()


def _carry(channel: Channel) -> int:
    from nova_sandbox.runtime import commands, pump
    return pump.Pump(channel, commands.MAIN_COMMAND, None, 1, 2).run().status or 0


def _main() -> int:
    from nova_sandbox.rootfs import confine
    from nova_sandbox.sandbox import file
    confine.end_with_parent()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("it was terminated"))
    given: dict[str, Any] = json.load(sys.stdin)
    settings = startcache.Settings(given["settings"])
    sandbox = file.from_data(given["description"])
    return (_export_running if given["running"] else _export_ended)(settings, sandbox)


if __name__ == "__main__":
    try:
        sys.exit(_main())
    except exception.SandboxError as error:
        sys.exit(str(error))
