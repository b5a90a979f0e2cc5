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
"""Freezes and thaws file systems; see FIFREEZE and FITHAW in linux/fs.h."""

import errno
import fcntl
import os

from nova_sandbox import exception

# _IOWR('X', 119, int) and 120.
_FIFREEZE = 0xC0045877
_FITHAW = 0xC0045878


def freeze(pid: int) -> None:
    """Let nothing be written to the root file system of a process; once more is no error.

    :param pid: a container's PID 1, whose root is a disk of its own
    :raises HostError: it cannot be frozen
    """
    _set(pid, _FIFREEZE, errno.EBUSY)


def thaw(pid: int) -> None:
    """Let the root file system of a process be written again; one that can be is no error.

    :param pid: a container's PID 1
    :raises HostError: it cannot be thawed
    """
    _set(pid, _FITHAW, errno.EINVAL)


def _set(pid: int, request: int, already: int) -> None:
    try:
        root = os.open(f"/proc/{pid}/root", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise exception.HostError(f"the container has ended: {error.strerror}") from None
    try:
        if os.fstat(root).st_dev == os.stat("/").st_dev:
            raise exception.HostError("the root file system is the host's")
        fcntl.ioctl(root, request, 0)
    except OSError as error:
        if error.errno != already:
            raise exception.HostError("the root file system cannot be frozen or thawed: "
                                      f"{error.strerror}") from None
    finally:
        os.close(root)
