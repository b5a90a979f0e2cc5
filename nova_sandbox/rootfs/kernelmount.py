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

"""Reads a file system with the host's kernel: ``python -m nova_sandbox.rootfs.kernelmount``.

Only where the operator has said so (``allow_kernel_mount``). Standard input is a JSON object
with ``file`` (number of the open image), ``start``, ``size``, ``fstype``; standard
output gets a tar archive. The mount is in no namespace: only this process has it, which
gives up all privileges but to read files before it looks at one.
"""

from __future__ import annotations

import errno
import json
import os
import sys

# Exit statuses: what is wrong is the image, or the host.
_BAD_IMAGE, _BAD_HOST = 1, 2
UNCLEAN = " (it was not unmounted, and its journal is to be replayed)"
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2
_DIRECTORIES = ("/", "/root", "/@")
# What the kernel says when it has no such file system, or this process may not mount.
_OF_THE_HOST = frozenset((errno.ENODEV, errno.EPERM, errno.EACCES, errno.ENOENT, errno.ENOMEM))


def main() -> int:
    """Run the program; it does not return where all is well."""
    from nova_sandbox import exception
    from nova_sandbox.guest import staging
    from nova_sandbox.rootfs import confine, trees
    spec = json.load(sys.stdin)
    try:
        # It packs when it is not PID 1, too.
        program = os.open(staging.program(), os.O_RDONLY | os.O_CLOEXEC)
        tree = trees.strangers(spec["file"], spec["fstype"], spec["start"], spec["size"])
    except exception.SandboxError as error:
        sys.stderr.write(f"{error}\n")
        return _BAD_HOST
    except OSError as error:
        sys.stderr.write(f"the kernel cannot mount it: {error.strerror}"
                         f"{UNCLEAN if error.errno == errno.EROFS else ''}\n")
        return _BAD_HOST if error.errno in _OF_THE_HOST else _BAD_IMAGE
    os.close(spec["file"])
    confine.confine(tree, kept=(_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH))
    os.execve(program, ["nova-sandbox-init", "--export", *_DIRECTORIES], {})


if __name__ == "__main__":
    sys.exit(main())
