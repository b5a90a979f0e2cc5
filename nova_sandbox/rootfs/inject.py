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
"""Writes files into a root file system: ``python -m nova_sandbox.rootfs.inject DIR <FILES``.

A process of its own that sees nothing but the directory, so that no symbolic link in it
leads anywhere else. What is there of that name is replaced; missing directories are made.
"""

import base64
import contextlib
import errno
import functools
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterable, Sequence

from nova_sandbox import exception, processes

# As libguestfs makes them for Nova's own driver, whose directories are 0744.
_FILE_MODE, _DIRECTORY_MODE = 0o644, 0o755
# What a sandbox has of its own at each start, so that nobody would see what is in the root.
_COVERED = ("/dev", "/proc", "/run", "/sys", "/tmp", "/var/tmp", "/etc/hostname", "/etc/hosts",
            "/etc/resolv.conf")
_ALLOWED = (f"a path of a file that is not at or below {', '.join(_COVERED[:-1])} or "
            f"{_COVERED[-1]}, which every start makes anew")
_KEYS = "/root/.ssh/authorized_keys"
_LONGEST_KEYS = 1 << 20
# Errors that another path would not have.
_OF_THE_PATH = (errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG)


def check(path: str) -> None:
    """Check that a file of this path will be seen in a sandbox.

    :param path: absolute path inside the root, normalized
    :raises InvalidValue: something is always mounted there
    """
    if path == "/" or any(path == one or path.startswith(f"{one}/") for one in _COVERED):
        raise exception.InvalidValue("personality file", path, _ALLOWED)


def inject(directory: str, files: Iterable[tuple[str, bytes]], keys: Sequence[str] = ()) -> None:
    """Write files that belong to root.

    A file that is there keeps its permissions; a new one may be read by all.

    :param directory: host path of the root file system
    :param files: absolute paths inside, and contents
    :param keys: public keys that root may log in with, beside those that are there
    :raises InvalidValue: a path cannot be written, or nobody would see the file
    :raises HostError: the file system is full, or broken
    """
    encoded = {"files": [(path, base64.b64encode(content).decode()) for path, content in files],
               "keys": list(keys)}
    if not any(encoded.values()):
        return
    done = subprocess.run(
        processes.command("rootfs.inject", directory, apart=True),
        input=json.dumps(encoded), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, errors="replace", check=False)
    if done.returncode == 0:
        return
    try:
        path, reason, theirs = json.loads(done.stdout)
    except ValueError:
        raise exception.HostError("files cannot be written into the image: the process that "
                                  f"writes them ended with {done.returncode}") from None
    if theirs:
        raise exception.InvalidValue("personality file", path, f"{_ALLOWED} ({reason})")
    raise exception.HostError(f"{path} of the image cannot be written: {reason}")


def _add_keys(keys: Sequence[str]) -> None:
    directory = os.path.dirname(_KEYS)
    if not os.path.isdir(directory):
        os.makedirs(directory, _DIRECTORY_MODE)
        os.chmod(directory, 0o700)
    there = b""
    if os.path.isfile(_KEYS):
        with open(_KEYS, "rb") as stream:
            there = stream.read(_LONGEST_KEYS)
    if there and not there.endswith(b"\n"):
        there += b"\n"
    _write(_KEYS, there + "".join(f"{key}\n" for key in keys).encode(), 0o600)


def _write(path: str, content: bytes, mode: int = _FILE_MODE) -> None:
    try:
        real = os.path.realpath(path)
    except RecursionError:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None
    check(real)
    parent = os.path.dirname(real)
    os.makedirs(parent, _DIRECTORY_MODE, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        there = os.lstat(real).st_mode
        if stat.S_ISDIR(there):
            raise IsADirectoryError(errno.EISDIR, "a directory is there")
        if stat.S_ISREG(there):
            mode = there & 0o777
    # Not opened by its own name: that may be a pipe, or a device of the image's.
    unfinished = os.path.join(parent, f".nova-sandbox-{os.getpid()}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW,
                         0o600)
    try:
        with open(descriptor, "wb") as stream:
            os.fchmod(descriptor, mode)
            stream.write(content)
        os.rename(unfinished, real)
    except BaseException:
        os.unlink(unfinished)
        raise


def _main(directory: str) -> int:
    from nova_sandbox.rootfs import confine
    given = json.load(sys.stdin)
    todo = [(path, functools.partial(_write, path, base64.b64decode(content)))
            for path, content in given["files"]]
    if given["keys"]:
        todo.append((_KEYS, functools.partial(_add_keys, given["keys"])))
    top = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    confine.confine(top)
    os.close(top)
    # Else directories above the last would be for all to write.
    os.umask(0o777 - _DIRECTORY_MODE)
    for path, function in todo:
        try:
            function()
        except (OSError, exception.InvalidValue) as error:
            theirs = path != _KEYS and (not isinstance(error, OSError)
                                        or error.errno in _OF_THE_PATH)
            reason = error.strerror if isinstance(error, OSError) else "it leads to such a place"
            print(json.dumps([path, reason, theirs]))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
