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

"""One description, the same result: every case runs on both kinds and is compared."""

import json
import os
import pathlib
import unittest
from typing import Any

import yaml

from tests.functional import base, cases

KINDS = ("lxc", "kvm")


def _tree(top: pathlib.Path) -> dict[str, Any]:
    """Return what is in a directory: type, mode, size, links and content."""
    found: dict[str, Any] = {}
    for path in sorted(top.rglob("*")):
        status = path.lstat()
        content: Any = None
        if path.is_symlink():
            content = os.readlink(path)
        elif path.is_file():
            content = path.read_bytes() if status.st_size < 1 << 20 else status.st_size
        found[str(path.relative_to(top))] = (oct(status.st_mode), status.st_nlink
                                             if path.is_file() else 0, status.st_uid, content)
    return found


class Conformance(base.Functional):
    """Runs each case on both kinds with one description file."""

    maxDiff = 4000

    def setUp(self) -> None:
        super().setUp()
        self.files = self.directory / "files"
        self.files.mkdir()
        (self.files / "file").write_text("content\n")

    def out(self, case: cases.Case, kind: str) -> pathlib.Path:
        """Return the directory that a case writes to."""
        number = (cases.ALONE + cases.TOGETHER).index(case)
        path = self.directory / kind / str(number)
        path.mkdir(parents=True)
        path.chmod(0o777)
        return path

    def alone(self, case: cases.Case, kind: str) -> tuple[Any, ...]:
        """Save the case as a description, run the file, return all that came of it."""
        out = self.out(case, kind)
        options = [o.format(files=self.files) for o in case.options]
        saved = self.directory / f"{kind}.yaml"
        self.describe(saved, kind, ["-m", f"bind:/mnt/out={out}", *options], case.script)
        result = self.tool("run", str(saved), stdin=case.stdin, status=None)
        return (result.status, result.stdout, result.stderr, _tree(out))

    def describe(self, path: pathlib.Path, kind: str, options: list[str], script: str) -> None:
        """Write a description with --save; a libvirt that is not there keeps it from running."""
        self.tool("run", *options, "--virt-type", "lxc", "--save", str(path), "--connect",
                  "lxc:///no-such-libvirt", "--", "/bin/sh", "-c", script, status=125)
        data = yaml.safe_load(path.read_text())
        data["virt_type"] = kind
        path.write_text(yaml.safe_dump(data))

    def together(self, case: cases.Case, name: str, kind: str) -> tuple[Any, ...]:
        """Run a case in the sandbox of its kind, in a directory of its own."""
        self.out(case, kind)
        number = (cases.ALONE + cases.TOGETHER).index(case)
        result = self.tool(
            "exec", "-w", f"/mnt/all/{number}", name, "--", "/bin/sh", "-c", case.script, "sh",
            *case.options, stdin=case.stdin, status=None)
        return (result.status, result.stdout, result.stderr)

    def test_alone(self) -> None:
        for case in cases.ALONE:
            with self.subTest(case.name):
                lxc, kvm = (self.alone(case, kind) for kind in KINDS)
                self.assertEqual(lxc, kvm)

    def test_together(self) -> None:
        self.assertGreaterEqual(len(cases.ALONE) + len(cases.TOGETHER), 40)
        names = {}
        for kind in KINDS:
            (self.directory / kind).mkdir()
            names[kind] = base.unique_name("conf")
            self.addCleanup(self.tool, "delete", "--force", names[kind], status=None)
            self.tool("run", "--virt-type", kind, "-d", "--name", names[kind], "--hostname",
                      "same", "-m", f"bind:/mnt/all={self.directory / kind}", "--", "sleep",
                      "infinity")
        for case in cases.TOGETHER:
            with self.subTest(case.name):
                lxc, kvm = (self.together(case, names[kind], kind) for kind in KINDS)
                self.assertEqual(lxc, kvm)
        with self.subTest("the files made"):
            lxc, kvm = (_tree(self.directory / kind) for kind in KINDS)
            self.assertEqual(lxc, kvm)
            self.assertGreater(len(lxc), 250)

    def test_cases_do_something(self) -> None:
        """The comparison would be worth nothing if everything failed in the same way."""
        expected = {
            "exit status 255": (255, b"", b""), "KILL": (137, b"", b""),
            "a megabyte": (0, None, b""), "PIPE is not ignored": (141, b"", b""),
            "NUL bytes": (0, b"a\0b\0", b""), "empty input": (0, b"0\n", b""),
            "arguments": (0, "|two words|Grüße|-x|--|*|".encode(), b""),
            "read-only root": (1, b"", None),
            "hidden files": (0, None, b"cat: /etc/shadow: No such file or directory\n"),
        }
        name = self.start_lxc()
        for case in cases.TOGETHER:
            if case.name not in expected:
                continue
            with self.subTest(case.name):
                for wanted, got in zip(expected[case.name], self.together(case, name, "lxc"),
                                       strict=True):
                    if wanted is not None:
                        self.assertEqual(wanted, got)

    def start_lxc(self) -> str:
        (self.directory / "lxc").mkdir()
        name = base.unique_name("conf")
        self.addCleanup(self.tool, "delete", "--force", name, status=None)
        self.tool("run", "--virt-type", "lxc", "-d", "--name", name, "--hostname", "same", "-m",
                  f"bind:/mnt/all={self.directory / 'lxc'}", "--", "sleep", "infinity")
        return name

    def test_saved_description(self) -> None:
        """--save writes what was run; YAML and JSON give the same."""
        results = []
        for ending in ("yaml", "json"):
            path = self.directory / f"saved.{ending}"
            first = self.tool("run", "--virt-type", "lxc", "--save", str(path), "--user", "nobody",
                              "-e", "X=ü", "-m", "tmpfs:/mnt=2M", "--vcpus", "1", "--memory",
                              "100M", "--", "/bin/sh", "-c", "id -un; echo $X; exit 6", status=6)
            again = self.tool("run", str(path), status=6)
            self.assertEqual(first.stdout, again.stdout)
            self.assertEqual("nobody\nü", again.text)
            changed = self.tool("run", "-e", "X=changed", str(path), "--", "/bin/sh", "-c",
                                "echo $X; id -un")
            self.assertEqual("changed\nnobody", changed.text)
            text = path.read_text()
            results.append(json.loads(text) if ending == "json" else yaml.safe_load(text))
        self.assertEqual(results[0], results[1])
        self.assertEqual(1, results[0]["version"])


if __name__ == "__main__":
    unittest.main()
