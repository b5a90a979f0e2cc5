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

"""The Python API: describe a sandbox, run it, stream, wait, run more in it.

>>> from nova_sandbox import api
>>> api.run(["/bin/echo", "hello"]).stdout
b'hello\\n'

>>> sandbox = api.Sandbox(command={"argv": ["cat"]}, virt_type="kvm",
...                       limits={"memory": "256M"})
>>> with api.start(sandbox) as process:
...     process.stdin.write(b"hello")
...     process.stdin.close()
...     process.stdout.read(), process.wait().status
(b'hello', 0)
"""

from __future__ import annotations

import contextlib
import os
import threading

from nova_sandbox import startcache
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, launch, pump
from nova_sandbox.sandbox import file
from nova_sandbox.sandbox.model import Command, Sandbox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from typing import IO

    from nova_sandbox.guest.channel import Channel

__all__ = ["Command", "Process", "Result", "Sandbox", "load", "run", "save", "start"]

load = file.load
save = file.save


class Result:
    """How a command ended.

    ``status`` is what a shell gives (128+N for signal N, 124 for the time
    limit); ``signal`` the signal or None; ``stdout`` and ``stderr`` are what
    :func:`run` collected.
    """

    def __init__(self, end: wire.Exit, stdout: bytes = b"", stderr: bytes = b"") -> None:
        self.status = end.status
        self.signal = end.value if end.signaled else None
        self.out_of_memory = end.out_of_memory
        self.timed_out = end.timed_out
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self) -> str:
        return f"Result(status={self.status})"


class Process:
    """A command in a sandbox.

    ``stdin`` is a binary file to write to, ``stdout`` and ``stderr`` are
    binary files to read from; what is not read holds the command up, and only
    its own stream.
    """

    def __init__(self, channel: Channel, sandbox: Sandbox, number: int, timeout: float | None,
                 close: Callable[[], None], settings: startcache.Settings) -> None:
        self.sandbox = sandbox
        self._settings = settings
        self._close = close
        stdin, stdin_write = os.pipe()
        stdout, self._stdout_write = os.pipe()
        stderr, self._stderr_write = os.pipe()
        self._stdin_read = stdin
        self.stdin: IO[bytes] = os.fdopen(stdin_write, "wb")
        self.stdout: IO[bytes] = os.fdopen(stdout, "rb")
        self.stderr: IO[bytes] = os.fdopen(stderr, "rb")
        self._pump = pump.Pump(channel, number, stdin, self._stdout_write, self._stderr_write)
        self._timeout = timeout
        self._end: wire.Exit | None = None
        self._error: BaseException | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._carry, daemon=True)
        self._thread.start()

    @property
    def name(self) -> str:
        """Name of the sandbox."""
        return self.sandbox.name or ""

    def _carry(self) -> None:
        try:
            self._end = self._pump.run(timeout=self._timeout, on_started=self._started.set)
        except BaseException as error:
            self._error = error
        finally:
            self._started.set()
            for fd in (self._stdout_write, self._stderr_write):
                os.close(fd)

    def wait(self, timeout: float | None = None) -> Result:
        """Wait for the command's end.

        :param timeout: seconds to wait at most; the command goes on after it
        :raises TimeoutError: it has not ended
        :raises CommandError: it could not be executed
        :raises GuestError: the sandbox was lost
        """
        self._thread.join(timeout)
        if self._thread.is_alive():
            raise TimeoutError
        if self._error is not None:
            raise self._error
        assert self._end is not None
        return Result(self._end)

    def signal(self, number: int) -> None:
        """Send a signal to the command's process group."""
        self._started.wait()
        self._pump.signal(number)

    def exec(self, command: Command | Sequence[str]) -> Process:
        """Start another command in the same sandbox.

        :raises HostError: the sandbox has ended
        """
        from nova_sandbox.runtime import records
        if not isinstance(command, Command):
            command = Command(argv=tuple(command), identity=self.sandbox.command.identity)
        record = records.find(self._settings, self.name)
        root = startcache.plugin("nova_sandbox.roots", self.sandbox.root.kind, self._settings)(
            self.sandbox.root, [])
        account = paths.account(root.inside, command.identity)
        channel = record.attach()
        request = commands.command_run(
            command, account, self.sandbox.security,
            commands.working_directory(command, account, root.inside), main=False,
            window=pump.WINDOW)
        channel.send(wire.RUN, commands.MAIN_COMMAND, request.payload)
        return Process(channel, self.sandbox, commands.MAIN_COMMAND, command.timeout, channel.close,
                       self._settings)

    def close(self) -> None:
        """End the command (for the sandbox's own: the sandbox) and free everything."""
        self._close()
        with contextlib.suppress(BrokenPipeError):
            self.stdin.close()
        self.stdout.close()
        self.stderr.close()
        self._thread.join()
        self._pump.close()
        os.close(self._stdin_read)

    def __enter__(self) -> Process:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()


def start(sandbox: Sandbox | Sequence[str], *, settings: startcache.Settings | None = None,
          warn: Callable[[str], None] = lambda message: None) -> Process:
    """Start a sandbox and return its command.

    :param sandbox: a description, or only a command
    :param settings: the configuration; read from its files by default
    :param warn: gets a line for each thing a person should know
    :raises SandboxError: it cannot be started
    """
    if not isinstance(sandbox, Sandbox):
        sandbox = Sandbox(command=Command(argv=tuple(sandbox)))
    settings = settings or startcache.load()
    running = launch.launch(sandbox, settings, warn=warn, window=pump.WINDOW)
    return Process(running.channel, running.sandbox, commands.MAIN_COMMAND,
                   running.sandbox.command.timeout, running.close, settings)


def run(sandbox: Sandbox | Sequence[str], *, stdin: bytes = b"",
        settings: startcache.Settings | None = None,
        warn: Callable[[str], None] = lambda message: None) -> Result:
    """Run a sandbox to its end and collect its output.

    :param sandbox: a description, or only a command
    :param stdin: the command's input
    :raises SandboxError: it cannot be started
    :raises CommandError: the command cannot be executed
    """
    with start(sandbox, settings=settings, warn=warn) as process:
        collected: dict[str, bytes] = {}

        def feed() -> None:
            try:
                process.stdin.write(stdin)
                process.stdin.close()
            except (BrokenPipeError, ValueError):
                pass

        def collect() -> None:
            collected["stderr"] = process.stderr.read()
        threads = [threading.Thread(target=t, daemon=True) for t in (feed, collect)]
        for thread in threads:
            thread.start()
        stdout = process.stdout.read()
        threads[1].join()
        result = process.wait()
        result.stdout, result.stderr = stdout, collected["stderr"]
        return result
