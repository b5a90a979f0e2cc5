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

"""A person at a terminal: starts a program on one, types and reads."""

import errno
import fcntl
import os
import re
import select
import struct
import subprocess
import termios
import time
from typing import Any


class Terminal:
    """A program on a pseudo-terminal of its own.

    :param words: the program and its arguments
    :param rows: the terminal's size
    :param columns: the terminal's size
    :param options: of subprocess.Popen
    """

    def __init__(self, words: list[str], rows: int = 30, columns: int = 100,
                 **options: Any) -> None:
        self.master, self.slave = os.openpty()
        self.resize(rows, columns)
        self.before = termios.tcgetattr(self.slave)
        self.seen = b""
        self._read = 0

        def lead() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        given: dict[str, Any] = {"stdin": self.slave, "stdout": self.slave, "stderr": self.slave,
                                 **options}
        self.process = subprocess.Popen(words, start_new_session=True, preexec_fn=lead, **given)

    def attributes(self) -> list[Any]:
        """Return what the terminal is set to, as tcgetattr(3) tells."""
        return termios.tcgetattr(self.slave)

    def resize(self, rows: int, columns: int) -> None:
        """Change the size; the kernel signals the foreground processes."""
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text: str) -> None:
        """Type some text."""
        os.write(self.master, text.encode())

    def read(self, seconds: float) -> bool:
        """Read what came; False: nothing came in this time."""
        if not select.select([self.master], [], [], max(0.0, seconds))[0]:
            return False
        try:
            self.seen += os.read(self.master, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        return True

    def expect(self, pattern: str, seconds: float = 60.0) -> "re.Match[bytes]":
        """Read until a pattern shows; return its match and go on behind it.

        :raises AssertionError: it does not show in this time
        """
        deadline = time.monotonic() + seconds
        compiled = re.compile(pattern.encode(), re.DOTALL)
        while not (found := compiled.search(self.seen, self._read)):
            left = deadline - time.monotonic()
            if left < 0 or (not self.read(min(left, 1.0)) and self.process.poll() is not None):
                raise AssertionError(f"{pattern!r} does not show; seen: "
                                     f"{self.seen[self._read:][-2000:]!r}")
        self._read = found.end()
        return found

    def wait(self, seconds: float = 60.0) -> int:
        """Wait for the program's end, reading on; return its status."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"no end; seen: {self.seen[-2000:]!r}")
            self.read(0.1)
        while self.read(0):
            pass
        return self.process.returncode

    def close(self) -> None:
        """End everything."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for fd in (self.master, self.slave):
            os.close(fd)
