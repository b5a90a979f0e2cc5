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

"""Passes an archive on within bounds: ``python -m nova_sandbox.runtime.bounds NUMBER...``.

Who packs a root file system may be a guest that a stranger has got hold of, kernel and all: what
it sends is neither as much as it likes, nor does it take as long. A program of its own does it,
as nova-compute may not have the threads for it.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time

from nova_sandbox import exception, processes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

_CHUNK = 1 << 20
_LONGEST_REASON = 2000


class Bounds:
    """Bounds of an archive.

    :ivar most: bytes that it may have
    :ivar free: bytes that stay free on the file system of the file that it goes to
    :ivar seconds: that may pass without so many more bytes as the next says, or its end
    :ivar least: bytes that come in that time
    """

    def __init__(self, most: int, free: int, seconds: int, least: int) -> None:
        self.most = most
        self.free = free
        self.seconds = seconds
        self.least = least

    @classmethod
    def parse(cls, words: list[str]) -> Self:
        """Return what :meth:`words` gave."""
        return cls(*map(int, words))

    def words(self) -> list[str]:
        """Return them for a command line."""
        return [str(one) for one in (self.most, self.free, self.seconds, self.least)]


def start(bounds: Bounds, *, archive: int, errors: int, output: int, file: int
          ) -> subprocess.Popen[bytes]:
    """Start to pass an archive on, to the end of both pipes or until a bound is broken.

    :param bounds: its bounds
    :param archive: pipe that it comes from
    :param errors: pipe of who writes it, which gets what there is to say of that
    :param output: descriptor that it goes to
    :param file: open on the file system that it ends on
    :returns: the process; :func:`reason` tells how it ended
    """
    return subprocess.Popen(
        processes.command("runtime.bounds", str(errors), str(file), *bounds.words()),
        stdin=archive, stdout=output, stderr=subprocess.PIPE, pass_fds=(errors, file))


def reason(guard: subprocess.Popen[bytes], packing: subprocess.Popen[bytes]) -> str | None:
    """Wait for the end of what :func:`start` has started and, if it is a good one, of who packs.

    :returns: why one of them failed; None: neither did
    """
    assert guard.stderr
    with guard.stderr:
        lines = guard.stderr.read().decode(errors="replace").splitlines()
    name, status = "what bounds it", guard.wait()
    if not status:
        name, status = "it", packing.wait()
    if not status:
        return None
    return (lines or [f"{name} ended with {status}"])[-1]


class _Broken(exception.SandboxError):
    """A bound is broken."""


class _Archive:
    """An archive that is passed on."""

    def __init__(self, bounds: Bounds, output: int, file: int) -> None:
        self._bounds = bounds
        self._output = output
        self._file = file
        self._passed = 0
        self._begin()

    def _begin(self) -> None:
        self._before = self._passed
        self._deadline = time.monotonic() + self._bounds.seconds

    @property
    def left(self) -> float:
        """Seconds until :meth:`check` looks how much has come."""
        return max(0.0, self._deadline - time.monotonic())

    def check(self) -> None:
        """Look whether it comes, all the time.

        :raises _Broken: it does not
        """
        if self.left:
            return
        came = self._passed - self._before
        if came < self._bounds.least:
            raise _Broken(f"{came} bytes came in {self._bounds.seconds} seconds; "
                          f"{self._bounds.least} at least have to")
        self._begin()

    def add(self, data: bytes) -> None:
        """Pass some of it on.

        :raises _Broken: it may not be so long, or there is no space for it
        """
        self._passed += len(data)
        if self._passed > self._bounds.most:
            raise _Broken(f"it is longer than the {self._bounds.most} bytes that the root file "
                          "system can hold")
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._output, view):]
            except BrokenPipeError:
                raise _Broken("zstd ended early (no space on the host?)") from None
        found = os.fstatvfs(self._file)
        if found.f_bavail * found.f_frsize < self._bounds.free:
            raise _Broken("there is no space on the host: less than "
                          f"{self._bounds.free} bytes are left")


def _carry(archive: _Archive, source: int, errors: int) -> bytes:
    """Pass all on; return the end of what was said of it."""
    said = b""
    poll = select.poll()
    open_ends = {source, errors}
    for end in open_ends:
        poll.register(end, select.POLLIN)
    while open_ends:
        for end, _ in poll.poll(archive.left * 1000 + 1):
            data = os.read(end, _CHUNK)
            if not data:
                poll.unregister(end)
                open_ends.remove(end)
            elif end == source:
                archive.add(data)
            else:
                said = (said + data)[-_LONGEST_REASON:]
        archive.check()
    return said


def _main(errors: str, file: str, *words: str) -> None:
    archive = _Archive(Bounds.parse(list(words)), 1, int(file))
    os.write(2, _carry(archive, 0, int(errors)))


if __name__ == "__main__":
    try:
        _main(*sys.argv[1:])
    except _Broken as error:
        sys.exit(str(error))
