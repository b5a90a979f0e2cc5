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
"""Unpacks a tarball of a root file system: ``python -m nova_sandbox.rootfs.unpack ARCHIVE DIR``.

A process of its own that sees nothing but the directory, so that no name in the
archive leads anywhere else. Device nodes are left out: a sandbox has its own.
Owners and modes are kept.
"""

import os
import subprocess
import sys
import tarfile

from nova_sandbox import exception


def unpack(archive: str, directory: str) -> None:
    """Unpack *archive* into a new directory.

    :param archive: path of a tar file, compressed (gzip, bzip2, xz) or not
    :param directory: made; after an error it is the caller's to remove
    :raises InvalidValue: it is no tarball, or holds what cannot be unpacked
    """
    os.mkdir(directory, 0o755)
    done = subprocess.run(
        [sys.executable, "-m", "nova_sandbox.rootfs.unpack", archive, directory],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, errors="replace", check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["the unpacking was killed"])[-1]
        raise exception.InvalidValue("image", os.path.basename(archive),
                                     f"a tarball of a root file system ({reason})")


def _main(archive: str, directory: str) -> None:
    with tarfile.open(archive) as stream:
        # They are imported when an owner is looked up: too late inside.
        import grp  # noqa: F401
        import pwd  # noqa: F401

        os.chroot(directory)
        os.chdir("/")
        os.umask(0)
        for member in stream:
            if not (member.ischr() or member.isblk() or member.isfifo()):
                stream.extract(member, "/", numeric_owner=True, filter="fully_trusted")


if __name__ == "__main__":
    _main(*sys.argv[1:])
