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

"""``nova-sandbox delete``."""

from __future__ import annotations

from nova_sandbox import exception, startcache
from nova_sandbox.cli.parser import Parser
from nova_sandbox.runtime import records


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("delete", "Remove ended sandboxes with their output.")
    parser.add_argument("name", nargs="+")
    parser.add_argument("-f", "--force", action="store_true", help="running ones too, at once")
    parser.add_common()
    args = parser.parse_args(words)
    settings = startcache.load(args.config_file)
    found = [records.find(settings, name) for name in args.name]
    for record in found:
        if record.domain is not None and not args.force:
            raise exception.HostError(f"sandbox {record.name!r} is running: stop it first, or "
                                      "--force")
    for record in found:
        if record.domain is not None:
            record.domain.destroy()
        record.delete(settings)
    return 0
