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

"""``nova-sandbox list``."""

from __future__ import annotations

import shlex
import time

from nova_sandbox import startcache
from nova_sandbox.cli import tables
from nova_sandbox.cli.parser import Parser
from nova_sandbox.runtime import records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def summary(record: records.Record) -> dict[str, Any]:
    """Return a sandbox's row of the table, and more for programs."""
    started = record.facts.get("started")
    command = " ".join(shlex.quote(a) for a in record.sandbox.command.argv)
    command = "".join(c if c.isprintable() else "?" for c in command)
    return {
        "name": record.name,
        "virt_type": record.sandbox.virt_type,
        "state": record.state(),
        "result": record.result(),
        "started": time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(started))
        if started else None,
        "detached": bool(record.facts.get("detached")),
        "command": command if len(command) <= 60 else command[:57] + "...",
    }


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("list", "List running sandboxes, and detached ones that have ended.")
    parser.add_argument("--running", action="store_true", help="only running ones")
    tables.add_format(parser)
    parser.add_common()
    args = parser.parse_args(words)
    settings = startcache.load(args.config_file)
    rows = [summary(r) for r in records.every(settings)]
    if args.running:
        rows = [r for r in rows if r["state"] != "ended"]
    tables.write(rows, ("name", "virt_type", "state", "result", "started", "command"), args.format)
    return 0
