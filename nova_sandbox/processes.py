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

import subprocess
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

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


def run(words: list[str], *, pass_fds: Sequence[int] = (), timeout: float
        ) -> subprocess.CompletedProcess[str]:
    """Run a program that has no input, to its end.

    :param words: from :func:`command`
    :param pass_fds: descriptors that it gets
    :param timeout: seconds that it may take
    :returns: its exit status, output and errors
    :raises subprocess.TimeoutExpired: it took longer, and has ended
    """
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, errors="replace",
                          pass_fds=pass_fds) as process:
        try:
            output, errors = process.communicate(timeout=timeout)
        except BaseException:
            process.kill()
            # One that is apart is no child of ours: it has ended when nobody can write.
            process.communicate()
            raise
    return subprocess.CompletedProcess(words, process.returncode, output, errors)
