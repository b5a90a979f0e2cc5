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

"""``nova-sandbox config``: check the configuration."""

from __future__ import annotations

from nova_sandbox import exception, startcache
from nova_sandbox.cli import tables
from nova_sandbox.cli.parser import Parser

_ACTIONS = {
    "validate": "Tell whether every file, option and value of the configuration is right.",
    "show": "Show the value of every option.",
}


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    if not words or words[0] not in _ACTIONS:
        parser = Parser("config", "Check or show the configuration.",
                        "\n".join(f"  nova-sandbox config {name:9} {text}"
                                  for name, text in _ACTIONS.items()))
        parser.add_argument("action", choices=tuple(_ACTIONS))
        parser.parse_args(words)
    action, *rest = words
    parser = Parser(f"config {action}", _ACTIONS[action])
    tables.add_format(parser)
    parser.add_common()
    args = parser.parse_args(rest)
    settings = startcache.load(args.config_file)
    if action == "show":
        tables.write_one({k: v for k, v in vars(settings).items() if k != "plugins"}, args.format)
        return 0
    from nova_sandbox import conf
    unknown = conf.unknown_options(settings.config_files)
    if unknown:
        raise exception.ConfigError(f"{'; '.join(unknown)}: there is no such option")
    if args.format == "json":
        tables.write_one({"valid": True, "files": settings.config_files}, args.format)
    else:
        print(f"right: {', '.join(settings.config_files) or 'no file, all defaults'}")
    return 0
