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

"""``nova-sandbox run``: a command in a new sandbox."""

from __future__ import annotations

import os
import sys

from nova_sandbox import exception, startcache
from nova_sandbox.cli import options
from nova_sandbox.cli.parser import Parser
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from nova_sandbox.startcache import Settings

_FILE_ENDINGS = (".yaml", ".yml", ".json")

EXAMPLES = """\
  nova-sandbox run -- /bin/date
  nova-sandbox run --virt-type kvm --memory 1G -- /bin/uname -a
  echo hello | nova-sandbox run -- tr a-z A-Z
  nova-sandbox run -m bind:/src=. --cwd /src --timeout 5m -- make
  nova-sandbox run --image debian.tar.xz --writable -- /bin/cat /etc/os-release
  nova-sandbox run --save build.yaml --vcpus 2 -- make; nova-sandbox run build.yaml
"""


def _parser() -> Parser:
    parser = Parser("run", "Run a command in a new sandbox. The exit status is the command's; "
                    "128+N when signal N killed it, 124 after --timeout, 125 for a failure of "
                    "nova-sandbox, 126 and 127 as a shell has them.", EXAMPLES)
    parser.add_argument("words", nargs="...", metavar="[FILE] [--] [COMMAND [ARGUMENT ...]]",
                        help="a description file (.yaml, .yml, .json), a command, or both")
    options.add_arguments(parser)
    how = parser.add_argument_group("how")
    how.add_argument("-t", "--tty", action="store_true", help="run on a terminal "
                     "(default when standard input and output are one)")
    how.add_argument("-T", "--no-tty", action="store_true", help="run without a terminal")
    how.add_argument("--no-stdin", action="store_true", help="give the command no input")
    how.add_argument("-d", "--detach", action="store_true",
                     help="leave it running and print its name; see logs, stop and delete")
    how.add_argument("--save", metavar="FILE", help="write the description to a file")
    parser.add_common()
    return parser


def _is_description(words: list[str]) -> bool:
    """Tell whether the first word is a description file and not a program."""
    if not words:
        return False
    word = words[0]
    return word.endswith(_FILE_ENDINGS) or (
        len(words) == 1 and "/" in word and os.path.isfile(word)
        and not os.access(word, os.X_OK))


def _split(words: list[str], ended: bool, after: list[str]) -> tuple[str | None, list[str]]:
    """Return the description file and the command of the words on both sides of ``--``."""
    if _is_description(words):
        return words[0], [*words[1:], *after]
    return None, [*words, "--", *after] if words and ended else [*words, *after]


def _sandbox(args: argparse.Namespace, file_name: str | None, argv: list[str],
             tty: bool, base: dict[str, Any]) -> model.Sandbox:
    if file_name:
        from nova_sandbox.sandbox import file
        base = file.to_data(file.load(file_name))
    elif not argv and not base.get("command", {}).get("argv"):
        raise exception.SandboxError("COMMAND: nothing to run (see nova-sandbox run --help)")
    try:
        data = options.describe(args, argv, base)
        data["command"]["tty"] = (tty or bool(data["command"].get("tty"))) and not args.no_tty
        return model.Sandbox(**data)
    except exception.InvalidValue as error:
        raise options.with_option(error) from None


def _warn(message: str) -> None:
    sys.stderr.write(f"nova-sandbox: warning: {message}\n")
    sys.stderr.flush()


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    before, ended, after = words, False, list[str]()
    if "--" in words:
        # The first -- that is no option's value ends the options.
        at = words.index("--")
        before, ended, after = words[:at], True, words[at + 1:]
    args = _parser().parse_args(before)
    file_name, argv = _split(args.words, ended, after)
    tty = args.tty or (not args.detach and not args.no_stdin
                       and os.isatty(0) and os.isatty(1))
    settings = startcache.load(args.config_file)
    base: dict[str, Any] = {}
    if args.image is not None:
        from nova_sandbox.cli import image
        entry = image.entry_of(settings, args.image, args.persistent)
        args.root_disk, base = entry.path, image.description_of(entry)
    sandbox = _sandbox(args, file_name, argv, tty, base)
    if args.save:
        from nova_sandbox.sandbox import file
        try:
            file.save(sandbox, args.save)
        except exception.HostError as error:
            raise exception.SandboxError(f"--save: {error}") from None
    if args.connect:
        name = "lxc_uri" if args.connect.startswith("lxc") else "qemu_uri"
        setattr(settings, name, args.connect)
    try:
        if args.detach:
            return _detach(sandbox, settings)
        return _attached(sandbox, settings, args)
    except exception.InvalidValue as error:
        raise options.with_option(error) from None


def _detach(sandbox: model.Sandbox, settings: Settings) -> int:
    from nova_sandbox.runtime import launch
    sandbox = sandbox.replace(command=sandbox.command.replace(tty=False))
    print(launch.launch_kept(sandbox, settings, launch.Keep(), warn=_warn, timeout=60.0))
    return 0


def _attached(sandbox: model.Sandbox, settings: Settings, args: argparse.Namespace) -> int:
    from nova_sandbox.cli.streams import Streams
    from nova_sandbox.runtime import commands, launch, pump
    streams = Streams(sandbox.command.tty, stdin=not args.no_stdin)
    with streams:
        running = launch.launch(sandbox, settings, warn=_warn, window=pump.WINDOW,
                                size=streams.size())
        status = streams.carry(running.channel, commands.MAIN_COMMAND, sandbox.command.timeout,
                               running.sandbox, running.domain.destroy)
    running.close_behind()
    return status
