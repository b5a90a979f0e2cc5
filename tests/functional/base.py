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

"""Base classes of the functional tests.

A test case class has the checks; its two subclasses run them in a container and in a virtual
machine. ``sandbox`` runs a command in a new guest; ``Guest`` classes have one detached guest
for the whole class, because a virtual machine takes seconds to start.
"""

import itertools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest
from typing import Any

from tests.functional import session

_TIMEOUT = 180.0
_names = itertools.count(1)
TCG_WARNING = b"nova-sandbox: warning: KVM cannot be used here"


def unique_name(label: str = "t") -> str:
    """Return a name that no other sandbox of any test process has."""
    return f"{label}{os.getpid()}x{next(_names)}"


class Result:
    """What a run of the tool gave: ``status``, ``stdout``, ``stderr`` and ``warnings``.

    The line that says that there is no KVM is in ``warnings``, not in ``stderr``.
    """

    def __init__(self, status: int, stdout: bytes, stderr: bytes) -> None:
        self.status = status
        self.stdout = stdout
        lines = stderr.splitlines(keepends=True)
        self.warnings = [line for line in lines if line.startswith(TCG_WARNING)]
        self.stderr = b"".join(line for line in lines if not line.startswith(TCG_WARNING))

    @property
    def text(self) -> str:
        """The output as text without the last newline."""
        return self.stdout.decode().rstrip("\n")

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.stdout.decode().splitlines()

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.stdout)


class Functional(unittest.TestCase):
    """Runs the tool."""

    kind = ""
    session: session.Session

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.session = session.get()

    def setUp(self) -> None:
        super().setUp()
        self.directory = pathlib.Path(tempfile.mkdtemp(dir=self.session.directory))
        self.directory.chmod(0o755)
        self.addCleanup(shutil.rmtree, self.directory, ignore_errors=True)

    @classmethod
    def popen(cls, *words: str, **options: Any) -> "subprocess.Popen[bytes]":
        """Start the tool; streams not given are pipes."""
        given: dict[str, Any] = {
            "stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
            "env": cls.session.environment, "cwd": cls.session.directory, **options}
        return subprocess.Popen([*session.command_line(), *words], **given)

    @classmethod
    def tool(cls, *words: str, stdin: bytes = b"", status: int | None = 0,
             timeout: float = _TIMEOUT, **options: Any) -> Result:
        """Run the tool to its end.

        :param words: its arguments
        :param stdin: its input
        :param status: the exit status it must have, None: any
        :param timeout: seconds after which the test has failed
        :param options: of subprocess.Popen
        """
        with cls.popen(*words, **options) as process:
            try:
                stdout, stderr = process.communicate(stdin, timeout=timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                stdout, stderr = process.communicate()
                raise AssertionError(
                    f"{' '.join(words)[:500]}: no end after {timeout} s; stdout "
                    f"{stdout[-500:]!r}, stderr {stderr[-500:]!r}") from None
        result = Result(process.returncode, stdout or b"", stderr or b"")
        if status is not None and result.status != status:
            raise AssertionError(
                f"{' '.join(words)[:500]}: status {result.status}, not {status}; stdout "
                f"{result.stdout[-500:]!r}, stderr {result.stderr[-1000:]!r}")
        return result

    @classmethod
    def sandbox(cls, *words: str, **options: Any) -> Result:
        """Run ``nova-sandbox run`` on this class's kind of guest to its end."""
        return cls.tool("run", "--virt-type", cls.kind, *words, **options)

    @classmethod
    def shell(cls, script: str, *words: str, **options: Any) -> Result:
        """Run a shell script in a new guest.

        :param script: for /bin/sh -c
        :param words: options of run
        """
        return cls.sandbox(*words, "--", "/bin/sh", "-c", script, **options)

    def detach(self, *words: str, name: str = "") -> str:
        """Start a detached sandbox that the test's end removes; return its name."""
        name = name or unique_name()
        self.addCleanup(self.tool, "delete", "--force", name, status=None)
        result = self.sandbox("-d", "--name", name, *words)
        self.assertEqual(f"{name}\n".encode(), result.stdout)
        return name

    def wait_for(self, what: str, condition: Any, seconds: float = 60.0) -> Any:
        """Return the condition's value once it is true; fail after some time."""
        deadline = time.monotonic() + seconds
        while True:
            value = condition()
            if value:
                return value
            if time.monotonic() > deadline:
                self.fail(f"{what}: not after {seconds} s")
            time.sleep(0.1)

    def assert_one_line(self, result: Result, *parts: str) -> None:
        """The tool's own failure: one line for people that has these parts, no output."""
        text = result.stderr.decode()
        self.assertEqual(125, result.status, text)
        self.assertEqual(b"", result.stdout)
        self.assertEqual(1, text.count("\n"), text)
        self.assertTrue(text.endswith("\n"), text)
        self.assertTrue(text.startswith("nova-sandbox: "), text)
        self.assertNotIn("internal error", text)
        self.assertNotIn("Traceback", text)
        for part in parts:
            self.assertIn(part, text)


class LXC(Functional):
    """Containers."""

    kind = "lxc"


class KVM(Functional):
    """Virtual machines, emulated where the host has no KVM."""

    kind = "kvm"


class Guest(Functional):
    """One detached guest for all tests of the class; ``guest`` is its name."""

    guest = ""
    guest_options: tuple[str, ...] = ()

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.guest = unique_name("g")
        cls.addClassCleanup(cls.tool, "delete", "--force", cls.guest, status=None)
        cls.sandbox("-d", "--name", cls.guest, *cls.guest_options, "--", "/bin/sleep", "infinity")

    def inside(self, *words: str, options: tuple[str, ...] = (), **more: Any) -> Result:
        """Run a command in the class's guest.

        :param words: the command
        :param options: of exec
        """
        return self.tool("exec", *options, self.guest, "--", *words, **more)

    def script(self, text: str, *, options: tuple[str, ...] = (), **more: Any) -> Result:
        """Run a shell script in the class's guest."""
        return self.inside("/bin/sh", "-c", text, options=options, **more)
