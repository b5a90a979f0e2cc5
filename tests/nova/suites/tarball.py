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

"""A root file system in a tarball, for the images of Nova's tests, which are empty."""

import io
import shutil
import tarfile

_APPLETS = ("sh", "sleep", "echo", "cat", "id", "touch", "passwd")
_DIRECTORIES = ("bin", "sbin", "etc", "root", "tmp", "proc", "sys", "dev", "run", "var", "mnt")
_INIT = b"#!/bin/sh\necho up\nexec sleep 100000\n"
_PASSWD = b"root:x:0:0:root:/root:/bin/sh\n"


def make() -> bytes:
    """Return a gzipped tarball with busybox and an init that goes on for ever."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        def add(name: str, kind: bytes, target: str = "", data: bytes = b"", mode: int = 0o755
                ) -> None:
            member = tarfile.TarInfo(name)
            member.type, member.linkname, member.size, member.mode = kind, target, len(data), mode
            archive.addfile(member, io.BytesIO(data))

        for name in _DIRECTORIES:
            add(name, tarfile.DIRTYPE)
        archive.add(shutil.which("busybox") or "busybox", "bin/busybox")
        for name in _APPLETS:
            add(f"bin/{name}", tarfile.SYMTYPE, "busybox")
        add("sbin/init", tarfile.REGTYPE, data=_INIT)
        add("etc/passwd", tarfile.REGTYPE, data=_PASSWD, mode=0o644)
        add("etc/shadow", tarfile.REGTYPE, data=b"root:*:1::::::\n", mode=0o600)
    return buffer.getvalue()


class Contents(dict[str, bytes]):
    """What Nova's GlanceFixture has for each image that has nothing of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._tarball = make()

    def get(self, image_id: str, default: object = None) -> bytes:  # type: ignore[override]
        """Return an image's content."""
        return super().get(image_id) or self._tarball
