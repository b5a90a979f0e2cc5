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

"""Argument parsing that ends as the tool's own failures do."""

from __future__ import annotations

import argparse
import re
import sys

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, with status 125.

    :param command: the subcommand
    :param description: what it does
    :param examples: shown below the options
    """

    def __init__(self, command: str, description: str, examples: str = "") -> None:
        super().__init__(
            prog=f"nova-sandbox {command}", description=description, allow_abbrev=False,
            epilog=f"examples:\n{examples}" if examples else None,
            formatter_class=argparse.RawDescriptionHelpFormatter)
        # -5s is a wrong value of --timeout, not an option: the error shall name it.
        self._negative_number_matcher = re.compile(r"-\d")

    def error(self, message: str) -> NoReturn:
        raise exception.SandboxError(f"{message.removeprefix('argument ')} "
                                     f"(see {self.prog} --help)")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        if message:
            sys.stderr.write(message)
        raise SystemExit(status)

    def add_common(self) -> None:
        """Add the options every subcommand has."""
        self.add_argument("--config-file", metavar="FILE", action="append",
                          help="configuration file instead of the default ones; repeatable")
