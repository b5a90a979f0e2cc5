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

"""How a module of ours is run as a process of its own."""

from __future__ import annotations

import sys

# unshare(1): signals reach nobody else, and it ends with whoever started it.
_APART = ("unshare", "--pid", "--fork", "--kill-child", "--")


def command(module: str, *words: str, apart: bool = False) -> list[str]:
    """Return the arguments that run a module.

    None of its imports is looked for in the directory that happens to be the current one.

    :param module: its name in this package
    :param words: what it is told
    :param apart: it sees no process of the host and can signal none (pid_namespaces(7)), which
        needs root
    """
    return [*(_APART if apart else ()), sys.executable, "-P", "-m", f"nova_sandbox.{module}",
            *words]
