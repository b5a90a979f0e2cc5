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

"""Packs a paused container's root file system: ``python -m nova_sandbox.rootfs.pausedexport PID``.

The container's own PID 1, which packs one that runs, does not run then. Standard output gets
what it would have written: this process enters the container's namespaces of mounts and of
users (setns(2)), so that owners are the container's, and then gives up all but the root
file system and the privileges to read it, before it looks at a file.
"""

from __future__ import annotations

import os
import sys

from nova_sandbox import exception

_CLONE_NEWNS, _CLONE_NEWUSER = 0x00020000, 0x10000000
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2


def main(pid: int) -> None:
    """Run the program; it does not return.

    :param pid: the host's process id of the container's PID 1
    :raises SandboxError: the package was installed without PID 1
    :raises OSError: the container has ended, or the kernel refuses
    """
    from nova_sandbox.guest import staging
    from nova_sandbox.rootfs import confine, trees
    program = os.open(staging.program(), os.O_RDONLY | os.O_CLOEXEC)
    root, mounts, users = (
        os.open(f"/proc/{pid}/{name}", flags | os.O_CLOEXEC)
        for name, flags in (("root", os.O_PATH), ("ns/mnt", os.O_RDONLY),
                            ("ns/user", os.O_RDONLY)))
    # From here on the files are the container's.
    confine.seal()
    # The kernel refuses to enter the own user namespace once more.
    has_users = not os.path.samestat(os.fstat(users), os.stat("/proc/self/ns/user"))
    confine.check(confine.LIBC.setns(mounts, _CLONE_NEWNS))
    tree = trees.readable(root)
    if has_users:
        confine.check(confine.LIBC.setns(users, _CLONE_NEWUSER))
    confine.confine(tree, kept=(_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH), user=0)
    os.execve(program, ["nova-sandbox-init", "--export", "/"], {})


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]))
    except (ProcessLookupError, FileNotFoundError):
        sys.exit("the container has ended")
    except (exception.SandboxError, OSError) as error:
        sys.exit(f"the paused container cannot be read: {error}")
