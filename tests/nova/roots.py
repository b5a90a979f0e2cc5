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
"""Small root file systems for servers."""

import glob
import io
import os
import re
import shutil
import subprocess
import tarfile

_APPLETS = ("sh", "ls", "sleep", "echo", "cat", "id", "touch", "stat", "grep", "kill", "passwd")


class Root:
    """A tarball of busybox and what is added to it.

    :param applets: names of busybox's programs in /bin
    """

    def __init__(self, applets: tuple[str, ...] = _APPLETS) -> None:
        self._buffer = io.BytesIO()
        self._archive = tarfile.TarFile.gzopen("", "w", self._buffer)
        self._there: set[str] = set()
        for name in ("bin", "etc", "root", "tmp", "proc"):
            self.add(name, kind=tarfile.DIRTYPE)
        self.program("busybox", "/bin/busybox")
        for name in applets:
            self.link(f"/bin/{name}", "busybox")

    def add(self, path: str, content: bytes = b"", *, kind: bytes = tarfile.REGTYPE,
            target: str = "", mode: int = 0o755) -> None:
        """Add a file of root's, or what *kind* says."""
        member = tarfile.TarInfo(path.lstrip("/"))
        member.type, member.linkname, member.size, member.mode = kind, target, len(content), mode
        self._archive.addfile(member, io.BytesIO(content))

    def link(self, path: str, target: str) -> None:
        """Add a symbolic link."""
        self.add(path, kind=tarfile.SYMTYPE, target=target)

    def program(self, name: str, path: str) -> None:
        """Add a program of the host with the libraries it needs."""
        found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        if found is None:
            raise AssertionError(f"this host has no {name}")
        self.copy(found, path)

    def copy(self, source: str, path: str | None = None) -> None:
        """Add a file of the host, under its own path if no other is given, and its libraries."""
        path = path or source
        if path in self._there:
            return
        self._there.add(path)
        with open(source, "rb") as stream:
            self.add(path, stream.read(), mode=os.stat(source).st_mode & 0o777)
        listed = subprocess.run(["ldd", source], capture_output=True, text=True, check=False)
        for library in re.findall(r"(/\S+) \(0x", listed.stdout):
            self.copy(library)

    def passwords_of_debian(self) -> None:
        """Add chpasswd with its configuration and modules of PAM."""
        self.program("chpasswd", "/usr/sbin/chpasswd")
        for name in ("chpasswd", "common-password"):
            self.copy(f"/etc/pam.d/{name}")
        self.add("/etc/pam.d/other", b"password required pam_deny.so\n", mode=0o644)
        self.copy("/etc/login.defs")
        for name in ("pam_unix.so", "pam_deny.so", "pam_permit.so"):
            self.copy(glob.glob(f"/lib/*/security/{name}")[0])

    def accounts(self) -> None:
        """Add root and an ordinary user, both without a password that fits."""
        self.add("/etc/passwd", b"root:x:0:0::/root:/bin/sh\nada:x:1000:1000::/root:/bin/sh\n",
                 mode=0o644)
        self.add("/etc/shadow", b"root:*:19000:0:99999:7:::\nada:*:19000:0:99999:7:::\n",
                 mode=0o640)
        self.add("/etc/group", b"root:x:0:\nada:x:1000:\n", mode=0o644)

    def tarball(self) -> bytes:
        """Return the tarball."""
        self._archive.close()
        return self._buffer.getvalue()


def zeros(size: int) -> bytes:
    """Return a small tarball of a file that has so many bytes."""
    buffer = io.BytesIO()
    with open("/dev/zero", "rb") as stream, tarfile.open(
            fileobj=buffer, mode="w:gz", compresslevel=1) as archive:
        member = tarfile.TarInfo("zeros")
        member.size = size
        archive.addfile(member, stream)
    return buffer.getvalue()
