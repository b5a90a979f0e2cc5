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

"""``nova-sandbox logs``."""

from __future__ import annotations

import math
import os
import sys
import time

from nova_sandbox import exception, startcache
from nova_sandbox.cli.parser import Parser
from nova_sandbox.runtime import logs, records

_POLL_SECONDS = 0.2
_TURN_BYTES = 8 << 20


def _copy(source: logs.Follower, target: int, most: float) -> bool:
    """Write out what there is, up to so many bytes; tell whether there was as much."""
    while most > 0:
        data = source.read()
        if not data:
            return False
        most -= len(data)
        view = memoryview(data)
        while view:
            view = view[os.write(target, view):]
    return True


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("logs", "Print the end of what a detached sandbox's command wrote, as far as "
                    "it is kept (log_size): its standard output on standard output, its errors "
                    "on standard error.")
    parser.add_argument("name")
    parser.add_argument("-f", "--follow", action="store_true",
                        help="go on until the command has ended")
    parser.add_common()
    args = parser.parse_args(words)
    record = records.find(startcache.load(args.config_file), args.name)
    if not record.logs:
        raise exception.NotFound(f"sandbox {args.name!r} is not detached: its output goes to "
                                 "whoever started it")
    sys.stdout.flush()
    paths = record.log_files()[:-1]
    files = [(logs.Follower(path), target) for target, path in enumerate(paths, 1)]
    while True:
        ended = record.state() in ("ended", "crashed") or record.result() is not None
        if ended:
            logs.settle(*paths)
        more = False
        for source, target in files:
            # A command that writes all the time must hold up neither the end nor the other stream.
            more |= _copy(source, target, math.inf if ended else _TURN_BYTES if args.follow
                          else logs.length(paths[target - 1]))
        if ended or not args.follow:
            return 0
        if not more:
            time.sleep(_POLL_SECONDS)
