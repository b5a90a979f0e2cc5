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

"""How programs of ours, and others, are run as processes of their own."""

from __future__ import annotations

import sys

# unshare(1): what it runs ends with it.
_APART = ("/usr/bin/unshare", "--pid", "--fork", "--kill-child", "--")


def command(module: str, *words: str, apart: bool = False) -> list[str]:
    """Return the arguments that run a module.

    None of its imports is looked for in the directory that happens to be the current one.

    :param module: its name in this package
    :param words: what it is told
    :param apart: it sees no process of the host and can signal none (pid_namespaces(7)), and
        is :func:`mortal`; needs root
    """
    own = [sys.executable, "-P", "-m", f"nova_sandbox.{module}", *words]
    return mortal([*_APART, *own]) if apart else own


def mortal(words: list[str]) -> list[str]:
    """Return a command that the kernel kills when the thread that started it ends.

    :param words: the command
    """
    return ["/usr/bin/setpriv", "--pdeathsig", "KILL", *words]
