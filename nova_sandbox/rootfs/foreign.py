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

"""Reads file systems that only a kernel can: as an archive, by another process.

The kernel is that of a virtual machine of its own (:mod:`nova_sandbox.runtime.imagereader`),
or the host's where the configuration allows it (:mod:`nova_sandbox.rootfs.kernelmount`).
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import tempfile
import time

from nova_sandbox import exception, processes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO, Any

    from nova_sandbox.rootfs.locate import Place
    from nova_sandbox.startcache import Settings

_BAD_IMAGE, _BAD_HOST = 1, 2
_LOG = logging.getLogger(__name__)


class Reading:
    """An archive that is being written.

    :ivar output: descriptor to read it from; :meth:`close_output` when that is done
    """

    def __init__(self, process: subprocess.Popen[bytes], errors: IO[bytes], output: int,
                 deadline: float, what: str) -> None:
        self._process = process
        self._errors = errors
        self._deadline = deadline
        self._what = what
        self.output = output

    def close_output(self) -> None:
        """Read no more."""
        if self.output >= 0:
            os.close(self.output)
        self.output = -1

    def problem(self) -> str:
        """Wait for the end; return what is wrong with the image, or nothing.

        :raises HostError: the host cannot read it
        :raises subprocess.TimeoutExpired: it takes too long
        """
        self.close_output()
        status = self._process.wait(max(0.1, self._deadline - time.monotonic()))
        if status == 0:
            return ""
        self._errors.seek(0)
        lines = self._errors.read(65536).decode(errors="replace").strip().splitlines()
        reason = lines[-1] if lines else f"its reader ended with status {status}"
        if status == _BAD_HOST:
            raise exception.HostError(
                f"{self._what} is read by a virtual machine, or by the host's kernel where "
                f"allow_kernel_mount is true: {reason}")
        return reason

    def stop(self) -> None:
        """End the reader; libvirt then ends its virtual machine."""
        self.close_output()
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()
        self._errors.close()


@contextlib.contextmanager
def reading(image: str, place: Place, settings: Settings, longest: float) -> Iterator[Reading]:
    """Read a file system as a tar archive.

    :param image: path of the image
    :param place: where the file system is in it
    :param settings: the configuration
    :param longest: seconds that it may take
    :raises HostError: the host cannot
    """
    path = os.path.realpath(image)
    fstype = "ext4" if place.fstype == "ext" else place.fstype
    with contextlib.ExitStack() as undo:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        undo.callback(os.close, file)
        module = "rootfs.kernelmount"
        spec: dict[str, Any] = {}
        if settings.allow_kernel_mount:
            _LOG.warning("The host's kernel mounts the %s file system of image %s, as "
                         "allow_kernel_mount is true", fstype, path)
        else:
            module = "runtime.imagereader"
            spec = {"settings": vars(settings), "image": path}
        given = undo.enter_context(tempfile.TemporaryFile())
        given.write(json.dumps({**spec, "file": file, "start": place.start, "size": place.size,
                                "fstype": fstype, "longest": longest}).encode())
        given.seek(0)
        errors = tempfile.TemporaryFile()  # noqa: SIM115
        output, write = os.pipe()
        try:
            process = subprocess.Popen(
                processes.command(module), stdin=given, stdout=write,
                stderr=errors, pass_fds=(file,))
        except BaseException:
            os.close(output)
            errors.close()
            raise
        finally:
            os.close(write)
        one = Reading(process, errors, output, time.monotonic() + longest,
                      f"the {place.fstype} file system of {os.path.basename(path)}")
        undo.callback(one.stop)
        yield one
