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

import os
import sys
import time

from nova_sandbox import exception, startcache
from nova_sandbox.cli.parser import Parser
from nova_sandbox.runtime import records

_POLL_SECONDS = 0.2


def _copy(source: int, target: int) -> bool:
    copied = False
    while data := os.read(source, 1 << 16):
        view = memoryview(data)
        while view:
            view = view[os.write(target, view):]
        copied = True
    return copied


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("logs", "Print what a detached sandbox's command wrote: its standard output "
                    "on standard output, its errors on standard error.")
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
    files = [(os.open(os.path.join(record.logs, n), os.O_RDONLY | os.O_CLOEXEC), fd)
             for n, fd in (("stdout", 1), ("stderr", 2))]
    while True:
        ended = record.state() != "running" or record.result() is not None
        for source, target in files:
            _copy(source, target)
        if ended or not args.follow:
            return 0
        time.sleep(_POLL_SECONDS)
