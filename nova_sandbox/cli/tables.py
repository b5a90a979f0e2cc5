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

"""Tables for people, JSON for programs."""

from __future__ import annotations

import json
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import Any


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add --format."""
    parser.add_argument("--format", choices=("table", "json"), default="table",
                        help="a table for people (default) or JSON for programs")


def write(rows: Sequence[dict[str, Any]], columns: Sequence[str], form: str) -> None:
    """Write rows.

    :param rows: one mapping for each row
    :param columns: keys shown in a table, in order; JSON has all keys
    :param form: ``table`` or ``json``
    """
    if form == "json":
        json.dump(list(rows), sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    cells = [[c.upper().replace("_", " ") for c in columns]]
    cells += [["-" if row[c] is None else str(row[c]) for c in columns] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    for row in cells:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(line.rstrip() + "\n")


def write_one(row: dict[str, Any], form: str) -> None:
    """Write one thing: a line for each field, or a JSON object."""
    if form == "json":
        json.dump(row, sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    width = max(map(len, row))
    for key, value in row.items():
        text = value if isinstance(value, str) else json.dumps(value)
        sys.stdout.write(f"{key.ljust(width)}  {'-' if value is None else text}\n")
