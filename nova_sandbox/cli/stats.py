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

"""``nova-sandbox stats``."""

from __future__ import annotations

from nova_sandbox import exception, startcache
from nova_sandbox.cli import tables
from nova_sandbox.cli.parser import Parser
from nova_sandbox.runtime import records
from nova_sandbox.sandbox import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _row(record: records.Record) -> dict[str, Any] | None:
    if record.domain is None:
        return None
    try:
        figures = record.domain.stats()
    except exception.HostError:
        return None  # it ended meanwhile
    return {"name": record.name, "virt_type": record.sandbox.virt_type,
            "cpu_seconds": round(figures["cpu_ns"] / 1e9, 2),
            "memory": units.format_size(figures["memory_bytes"]),
            "memory_limit": units.format_size(figures["memory_limit_bytes"]), **figures}


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("stats", "Show the CPU time and memory that running sandboxes use.")
    parser.add_argument("name", nargs="?", help="only this one")
    tables.add_format(parser)
    parser.add_common()
    args = parser.parse_args(words)
    settings = startcache.load(args.config_file)
    found = [records.find(settings, args.name)] if args.name else records.every(settings)
    rows = [row for row in map(_row, found) if row]
    if args.name and not rows:
        raise exception.HostError(f"sandbox {args.name!r} is not running")
    tables.write(rows, ("name", "virt_type", "cpu_seconds", "memory", "memory_limit"), args.format)
    return 0
