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

"""Takes from a process what it does not need to write files below one directory.

For programs that read what a stranger made. A process that has been confined sees
nothing but the directory, has the capabilities only that keep owners and modes, gets no
new ones and ends with its parent. It may be nobody to the host, too, with those
capabilities over the files of the directory only (user_namespaces(7)).
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import sys
import warnings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

#: The C library, for calls that Python does not have; :func:`check` looks at the result.
LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG, _PR_SET_KEEPCAPS, _PR_CAPBSET_DROP = 1, 8, 24
_PR_SET_NO_NEW_PRIVS, _PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE = 38, 47, 2
_CLONE_NEWNET, _CLONE_NEWIPC, _CLONE_NEWUSER = 0x40000000, 0x08000000, 0x10000000
_KEYCTL, _KEYCTL_JOIN_SESSION_KEYRING = 250, 1
# _LINUX_CAPABILITY_VERSION_3 of linux/capability.h, and the numbers of chown,
# dac_override, fowner, fsetid and setfcap.
_VERSION = 0x20080522
_KEPT = (0, 1, 3, 4, 31)
#: A user who has nothing.
NOBODY = 65534
#: How many owners the files of an image may have: so many ids of the host, the upper half, are
#: those of the processes that write them.
OWNERS = (1 << 31) - 1
_FIRST_OWNER = 1 << 31
# Python and the largest dictionary of xz.
_MEMORY = 3 << 30
_OPEN_FILES = 1024


def give_way() -> None:
    """Let all else of the host go before this process: its servers go on meanwhile.

    The disk's time goes by the nice value too (ioprio_set(2)). Where memory lacks, it ends first
    (proc(5), ``oom_score_adj``): there may be several, each with its share.
    """
    os.nice(10)
    with open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("1000")


def seal() -> None:
    """Keep Python from looking for anything in file systems that will be a stranger's.

    Modules that are not imported yet cannot be imported any more: they would be the
    stranger's. Neither is any source shown, for which codecs would be imported too: an
    exception that nobody catches ends the process with one line.
    """
    for known in (sys.meta_path, sys.path_hooks, sys.path):
        known.clear()
    sys.path_importer_cache.clear()
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda _: None
    sys.excepthook = _end


def _end(kind: type[BaseException], value: BaseException, _: TracebackType | None) -> None:
    try:
        os.write(2, f"{kind.__name__}: {value}\n".encode(errors="replace"))
    finally:
        os._exit(1)


def confine_to_files(directory: int) -> None:
    """Make a directory this process's root, as who is root of its files and nothing else.

    What :func:`seal` says holds afterwards. To the host the process is a user that owns
    nothing. It gives files any of :data:`OWNERS` owners; those below the directory have them.

    :param directory: descriptor of the top of a disk, or of a directory of a file system that
        can map owners (mount_setattr(2))
    :raises OSError: the kernel refuses, as it does where there is a second thread
    :raises HostError: it allows no user namespaces
    """
    from nova_sandbox.rootfs import trees
    users = trees.user_namespace(_FIRST_OWNER, OWNERS)
    tree = trees.mapped(directory, users)
    check(LIBC.setns(users, _CLONE_NEWUSER))
    os.close(users)
    os.setgroups([])
    os.setresgid(0, 0, 0)
    os.setresuid(0, 0, 0)
    confine(tree)
    os.close(tree)


def confine(directory: int, *, kept: tuple[int, ...] = _KEPT, user: int | None = None) -> None:
    """Make a directory this process's root, and drop privileges.

    What :func:`seal` says holds afterwards.

    :param directory: descriptor
    :param kept: numbers of the capabilities that stay
    :param user: become this user and group; a program that is executed then has the
        capabilities too
    :raises OSError: the kernel refuses
    """
    seal()
    for limit, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, _MEMORY),
                        (resource.RLIMIT_NOFILE, _OPEN_FILES)):
        hard = resource.getrlimit(limit)[1]
        if hard != resource.RLIM_INFINITY:
            most = min(most, hard)
        resource.setrlimit(limit, (most, most))
    # Keys of who started it are not this process's; a kernel may have none at all.
    LIBC.syscall(_KEYCTL, _KEYCTL_JOIN_SESSION_KEYRING, None)
    check(LIBC.unshare(_CLONE_NEWNET | _CLONE_NEWIPC))
    os.fchdir(directory)
    os.chroot(".")
    os.chdir("/")
    os.umask(0)
    number = 0
    while number in kept or LIBC.prctl(_PR_CAPBSET_DROP, number, 0, 0, 0) == 0:
        number += 1  # It ends at the first that the kernel does not know.
    bits = sum(1 << number for number in kept)
    inherited = bits if user is not None else 0
    if user is not None:
        check(LIBC.prctl(_PR_SET_KEEPCAPS, 1, 0, 0, 0))
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    header = struct.pack("<II", _VERSION, 0)
    check(LIBC.capset(header, struct.pack("<6I", bits, bits, inherited, 0, 0, 0)))
    for number in kept if user is not None else ():
        check(LIBC.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE, number, 0, 0))
    check(LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    # The kernel forgets it when the user changes.
    end_with_parent()


def end_with_parent() -> None:
    """Let the kernel kill this process when the thread that started it ends.

    :raises OSError: the kernel refuses
    """
    check(LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))


def check(result: int) -> None:
    """Raise what errno says where a call has failed.

    :param result: of a function of :data:`LIBC`
    :raises OSError: it is negative
    """
    if result < 0:
        errno = ctypes.get_errno()
        raise OSError(errno, os.strerror(errno))
