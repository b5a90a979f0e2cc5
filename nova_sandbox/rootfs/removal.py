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

"""Removes what a guest may have written to: rm(1).

shutil.rmtree() calls itself for each level of directories, and a guest can make more of them than
Python's stack has. rm(1) has no limit, and does not leave the file system.
"""

from __future__ import annotations

import os

from nova_sandbox import exception, processes


def discard(path: str) -> str | None:
    """Remove a file, or a directory with all that is in it; nothing there is no error.

    :returns: why something of it stays; None: nothing does
    """
    import subprocess
    if not os.path.lexists(path):
        return None
    # Where PATH does not lead to it, too. One that went on would be in the way of who cleans
    # after us.
    words = processes.mortal(["/bin/rm", "-rf", "--one-file-system", "--", path])
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    except OSError as error:
        return f"{words[0]}: {error.strerror}"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"rm ended with {done.returncode}"])[-1]
    return None


def remove(path: str) -> None:
    """Remove what :func:`discard` does.

    :raises HostError: something of it stays
    """
    problem = discard(path)
    if problem:
        raise exception.HostError(f"{path} cannot be removed: {problem}")
