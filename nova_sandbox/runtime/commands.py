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

"""A command of a description as the guest's PID 1 is asked to run it."""

from __future__ import annotations

import os

from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The number by which a connection's first command is known.
MAIN_COMMAND = 1
# Soft and hard limit of open files, as the kernel gives them to a virtual machine's PID 1.
_RLIMIT_NOFILE = 7
_OPEN_FILES = (1024, 4096)
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def command_run(command: model.Command, account: paths.Account, security: model.Security,
                cwd: str | None, *, main: bool, size: tuple[int, int] | None = None,
                logged: bool = False, window: int = wire.LARGEST_DATA,
                builtin: str | None = None) -> wire.Run:
    """Return a command as the wire protocol carries it.

    :param size: rows and columns of its terminal, for a command with one
    :param logged: its output goes to the detached sandbox's log files
    :param builtin: PID 1's own program to run instead
    """
    mask = 0
    wanted = account.wanted
    # PID 1 takes them from who turns out not to be root.
    if account.uid == 0 or security.new_privileges or wanted:
        for name in security.capabilities or ():
            mask |= 1 << model.CAPABILITIES.index(name)
    env = {"PATH": PATH}
    if not wanted:
        env["HOME"] = account.home
    if account.name:
        env["USER"] = env["LOGNAME"] = account.name
    if command.tty:
        env["TERM"] = os.environ.get("TERM") or "linux"
    init = main and command.is_init
    if init:
        # systemd's Container Interface: what is mounted is for it to use.
        env["container"] = "nova-sandbox"
    env.update(command.env)
    rlimits = []
    if command.open_files:
        rlimits.append((_RLIMIT_NOFILE, command.open_files, command.open_files))
    elif not init and not builtin:
        # A container's would be those of the libvirtd that starts it.
        rlimits.append((_RLIMIT_NOFILE, *_OPEN_FILES))
    who: dict[str, Any] = {"uid": account.uid, "gid": account.gid, "groups": account.groups}
    if wanted:
        who = {"uid": wanted.uid, "gid": wanted.gid, "groups": wanted.groups,
               "user": wanted.user or "", "home": wanted.home}
    return wire.Run(
        command.argv, env=env, cwd=cwd, **who,
        tty=(size or (24, 80)) if command.tty else None, capabilities=mask,
        new_privileges=bool(security.new_privileges), timeout=command.timeout, main=main,
        rlimits=rlimits, window=window, logged=logged, builtin=builtin,
        stop_signal=command.stop_signal, init=init)


def working_directory(command: model.Command, account: paths.Account,
                      root: str | None) -> str | None:
    """Return the directory a command starts in: its own, the home directory, or ``/``.

    :param root: host directory of the root file system; None: there is none, the
        guest finds the directory out
    """
    if command.cwd or root is None:
        return command.cwd
    return account.home if paths.resolve(root, account.home) else "/"
