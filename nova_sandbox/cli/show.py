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

"""``nova-sandbox show``."""

from __future__ import annotations

from nova_sandbox import startcache
from nova_sandbox.cli import tables
from nova_sandbox.cli.list import summary
from nova_sandbox.cli.parser import Parser
from nova_sandbox.runtime import records
from nova_sandbox.sandbox import file


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("show", "Show a sandbox's state and its whole description.")
    parser.add_argument("name")
    tables.add_format(parser)
    parser.add_common()
    args = parser.parse_args(words)
    record = records.find(startcache.load(args.config_file), args.name)
    row = summary(record)
    row["uuid"] = record.domain.uuid if record.domain else None
    row["libvirt_uri"] = record.domain.uri if record.domain else None
    row["description"] = file.to_data(record.sandbox)
    tables.write_one(row, args.format)
    return 0
