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

"""Runs a program that is not trusted, and reads no more of what it says than is good for us."""

from __future__ import annotations

import os
import selectors
import subprocess
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# A document of a container image has at most 4 MiB (oci).
_MOST = 8 << 20
_CHUNK = 64 << 10


class TooMuch(ValueError):
    """It says too much, and was killed."""


def run(words: Sequence[str], *, pass_fds: Sequence[int], timeout: float
        ) -> subprocess.CompletedProcess[str]:
    """Run a program without input to its end.

    :param words: program and arguments
    :param pass_fds: descriptors that it gets
    :param timeout: seconds that it may take
    :returns: its status and what it wrote
    :raises TooMuch: it wrote more than any such program does
    :raises subprocess.TimeoutExpired: it took too long; it was killed
    """
    deadline = time.monotonic() + timeout
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, pass_fds=pass_fds) as process:
        try:
            found = _read(process, deadline, timeout)
            status = process.wait(max(0.1, deadline - time.monotonic()))
        except BaseException:
            process.kill()
            # One that is apart (nova_sandbox.processes) is no child of ours: it has ended when
            # nobody can write any more.
            for stream in (process.stdout, process.stderr):
                while stream and os.read(stream.fileno(), _CHUNK):
                    pass
            raise
    texts = [bytes(one).decode(errors="replace") for one in found]
    return subprocess.CompletedProcess(words, status, *texts)


def _read(process: subprocess.Popen[bytes], deadline: float, timeout: float) -> list[bytearray]:
    """Return all output and all errors; not by communicate(), which has no bound."""
    found = [bytearray(), bytearray()]
    # The one that eventlet has put there, if it has.
    with selectors.DefaultSelector() as selector:
        for stream, data in zip((process.stdout, process.stderr), found, strict=True):
            assert stream
            selector.register(stream, selectors.EVENT_READ, data)
        while selector.get_map():
            left = deadline - time.monotonic()
            if left <= 0:
                raise subprocess.TimeoutExpired(process.args, timeout)
            for key, _ in selector.select(left):
                chunk = os.read(key.fd, _CHUNK)
                if not chunk:
                    selector.unregister(key.fileobj)
                key.data.extend(chunk)
                if len(key.data) > _MOST:
                    raise TooMuch(f"what reads it says more than {_MOST} bytes")
    return found
