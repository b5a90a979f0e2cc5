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

"""Runs Nova's own tests in a process of theirs, and shows each as a test of ours."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Callable
from typing import Any

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_TIMEOUT = 1800


def names_of(path: str, class_name: str) -> list[str]:
    """Return the names of a class's tests, without importing what patches this process.

    :param path: of its module, below Nova's directory
    """
    found = importlib.util.find_spec("nova")
    assert found is not None and found.origin is not None
    with open(os.path.join(os.path.dirname(found.origin), path), encoding="utf-8") as stream:
        tree = ast.parse(stream.read())
    case, = (one for one in tree.body
             if isinstance(one, ast.ClassDef) and one.name == class_name)
    return [one.name for one in case.body
            if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")]


class Foreign:
    """Tests that another process has run; to be used beside ``unittest.TestCase``.

    :cvar suite: name of the module in tests/nova/suites
    :cvar argument: what it is told to run
    :cvar names: of its tests; none: all
    :cvar eventlet: patched for eventlet, or with native threads
    """

    suite = ""
    argument = ""
    names: tuple[str, ...] = ()
    eventlet = False
    outcomes: dict[str, str]

    @classmethod
    def setUpClass(cls) -> None:
        """Run them all."""
        with tempfile.NamedTemporaryFile() as results:
            path = [REPOSITORY, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
            try:
                done = subprocess.run(
                    [sys.executable, "-W", "ignore", "-m", f"tests.nova.suites.{cls.suite}",
                     cls.argument, results.name, *cls.names],
                    cwd=REPOSITORY, timeout=_TIMEOUT, capture_output=True, text=True,
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(path),
                         "OS_NOVA_DISABLE_EVENTLET_PATCHING": str(not cls.eventlet).lower()})
            except subprocess.TimeoutExpired as error:
                last = (error.stderr or b"")[-5000:].decode(errors="replace")
                raise RuntimeError(f"the suite hung:\n{last}") from None
            text = results.read()
        if done.returncode or not text:
            raise RuntimeError(f"the suite ended with {done.returncode}:\n{done.stderr[-5000:]}")
        cls.outcomes = json.loads(text)


def add_tests(case: type, names: list[str], check: Callable[[Any, str], None]) -> None:
    """Give a test case one test for each that the other process runs.

    :param check: gets the test case and the outcome, and fails where it is not as wanted
    """
    def make(name: str) -> Callable[[unittest.TestCase], None]:
        def run(self: Any) -> None:
            check(self, self.outcomes.get(name, "did not run"))
        return run

    for name in names:
        setattr(case, name, make(name))
