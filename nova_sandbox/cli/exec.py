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

"""``nova-sandbox exec``: another command in a running sandbox."""

from __future__ import annotations

import os

from nova_sandbox import exception, startcache
from nova_sandbox.cli import options
from nova_sandbox.cli.parser import Parser
from nova_sandbox.cli.streams import Streams
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, pump, records
from nova_sandbox.sandbox import model

EXAMPLES = """\
  nova-sandbox exec web -- ps aux
  nova-sandbox exec -t web -- /bin/bash
"""


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("exec", "Run another command in a running sandbox. Exit statuses are those of "
                    "run.", EXAMPLES)
    parser.add_argument("-e", "--env", action="append", default=[], metavar="NAME[=VALUE]",
                        help="environment variable; repeatable")
    parser.add_argument("-w", "--cwd", metavar="DIR", help="working directory")
    parser.add_argument("-u", "--user", metavar="USER[:GID]",
                        help="user (default: the sandbox's)")
    parser.add_argument("--timeout", metavar="DURATION", help="end the command after so long")
    parser.add_argument("-t", "--tty", action="store_true", help="run on a terminal (default when "
                        "standard input and output are one)")
    parser.add_argument("-T", "--no-tty", action="store_true", help="run without a terminal")
    parser.add_argument("--no-stdin", action="store_true", help="give the command no input")
    parser.add_argument("name")
    parser.add_argument("command", nargs="...", metavar="[--] COMMAND [ARGUMENT ...]")
    parser.add_common()
    args = parser.parse_args(words)
    argv = args.command[1:] if args.command[:1] == ["--"] else args.command
    if not argv:
        raise exception.SandboxError("COMMAND: nothing to run (see nova-sandbox exec --help)")
    settings = startcache.load(args.config_file)
    record = records.find(settings, args.name)
    tty = not args.no_tty and (args.tty or (os.isatty(0) and os.isatty(1) and not args.no_stdin))
    described = record.sandbox.command.to_dict()
    data = {"argv": argv, "tty": tty, "identity": described.get("identity", {}),
            "env": described.get("env", {})}
    data |= {k: v for k, v in (("cwd", args.cwd), ("timeout", args.timeout)) if v is not None}
    try:
        if args.env:
            data["env"] = {**data["env"], **dict(map(options.variable, args.env))}
        if args.user is not None:
            data["identity"] = options.identity_of(args.user)
        command = model.Command.make("command", data)
        root = startcache.plugin("nova_sandbox.roots", record.sandbox.root.kind, settings)(
            record.sandbox.root, [])
        account = paths.account(root.inside, command.identity)
    except exception.InvalidValue as error:
        raise options.with_option(error) from None
    streams = Streams(command.tty, stdin=not args.no_stdin)
    with streams:
        channel = record.attach()
        request = commands.command_run(
            command, account, record.sandbox.security,
            commands.working_directory(command, account, root.inside), main=False,
            size=streams.size(), window=pump.WINDOW)
        channel.send(wire.RUN, commands.MAIN_COMMAND, request.payload)
        return streams.carry(channel, commands.MAIN_COMMAND, command.timeout, record.sandbox,
                             channel.close)
