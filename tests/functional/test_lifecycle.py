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

"""Detached sandboxes: list, show, exec, cp, logs, stop, delete, stats."""

import os
import pathlib
import time
import unittest

from tests.functional import base, leaks


class Lifecycle:
    def test_whole_life(self) -> None:
        """Start detached, look, use, stop, look again, delete."""
        name = self.detach(
            "--memory", "200M", "-e", "FROM=outside", "--", "/bin/sh", "-c",
            "echo out $FROM; echo err >&2; trap 'echo ending; exit 5' TERM; "
            "echo traps are set; while :; do sleep 0.2; done")

        with self.subTest("list"):
            rows = self.tool("list", "--format", "json").json
            row, = (r for r in rows if r["name"] == name)
            self.assertEqual((self.kind, "running", None, True),
                             (row["virt_type"], row["state"], row["result"], row["detached"]))
            table = self.tool("list", "--running").lines
            self.assertTrue(table[0].startswith("NAME "))
            line, = (t for t in table if t.startswith(f"{name} "))
            self.assertIn(" running ", line)
        with self.subTest("show"):
            shown = self.tool("show", name, "--format", "json").json
            self.assertEqual("running", shown["state"])
            self.assertEqual(200 << 20, shown["description"]["limits"]["memory"])
            self.assertEqual({"FROM": "outside"}, shown["description"]["command"]["env"])
            self.assertEqual(36, len(shown["uuid"]))
            self.assertIn(shown["uuid"], self.tool("show", name).text)
        with self.subTest("logs"):
            self.wait_for("the command's output", lambda: self.tool("logs", name).lines[1:])
            logs = self.tool("logs", name)
            self.assertEqual((b"out outside\ntraps are set\n", b"err\n"),
                             (logs.stdout, logs.stderr))
        with self.subTest("exec"):
            result = self.tool("exec", "-e", "MORE=1", "-w", "/usr", name, "--", "/bin/sh", "-c",
                               "echo $FROM $MORE; pwd; cat; hostname; exit 3", stdin=b"in\n",
                               status=3)
            self.assertEqual(["outside 1", "/usr", "in", name], result.lines)
            other = self.tool("exec", "-u", "nobody", name, "--", "id", "-un")
            self.assertEqual("nobody", other.text)
            self.tool("exec", "--timeout", "300ms", name, "--", "sleep", "100", status=124)
        with self.subTest("exec sees the same sandbox"):
            self.tool("exec", name, "--", "/bin/sh", "-c", "echo shared >/tmp/shared")
            self.assertEqual("shared", self.tool("exec", name, "--", "cat", "/tmp/shared").text)
            self.assertIn("trap", self.tool("exec", name, "--", "/bin/sh", "-c",
                                            "cat /proc/[0-9]*/cmdline | tr '\\0' ' '").text)
        with self.subTest("cp"):
            self.copies(name)
        with self.subTest("stats"):
            row, = self.tool("stats", name, "--format", "json").json
            self.assertEqual((name, self.kind), (row["name"], row["virt_type"]))
            self.assertGreater(row["cpu_ns"], 0)
            self.assertGreater(row["memory_bytes"], 1 << 18)
            self.assertEqual(200 << 20, row["memory_limit_bytes"])
            self.assertIn(name, self.tool("stats").text)
        with self.subTest("a running one is not deleted"):
            self.assert_one_line(self.tool("delete", name, status=None), name, "running")
        with self.subTest("the name is taken"):
            self.assert_one_line(
                self.sandbox("--name", name, "--", "true", status=None), "--name", name)
        with self.subTest("stop"):
            begin = time.monotonic()
            self.tool("stop", name)
            self.assertLess(time.monotonic() - begin, 9, "it took the grace period")
            row, = (r for r in self.tool("list", "--format", "json").json if r["name"] == name)
            self.assertEqual(("ended", "exited 5"), (row["state"], row["result"]))
            self.assertEqual(b"out outside\ntraps are set\nending\n",
                             self.tool("logs", "--follow", name).stdout)
            self.assertNotIn(name, self.tool("list", "--running").text)
        with self.subTest("what has ended cannot be used"):
            for words in (["exec", name, "--", "true"], ["stop", name], ["stats", name],
                          ["cp", f"{name}:/etc/hosts", str(self.directory)]):
                self.assert_one_line(self.tool(*words, status=None), name, "not running")
        with self.subTest("delete"):
            self.tool("delete", name)
            self.assert_one_line(self.tool("show", name, status=None), name)
            leaks.wait_until_gone(name)

    def copies(self, name: str) -> None:
        """Copy files and directories both ways."""
        here = self.directory
        content = os.urandom(3 << 20)
        (here / "data").write_bytes(content)
        (here / "data").chmod(0o640)
        tree = here / "tree"
        (tree / "a" / "b").mkdir(parents=True)
        (tree / "a" / "b" / "file").write_text("deep")
        (tree / "link").symlink_to("a/b/file")
        (tree / "program").write_text("#!/bin/sh\necho ran\n")
        (tree / "program").chmod(0o755)
        self.tool("cp", str(here / "data"), f"{name}:/tmp/")
        self.tool("cp", str(here / "data"), f"{name}:/tmp/renamed")
        self.tool("cp", str(tree), f"{name}:/tmp/")
        result = self.tool("exec", name, "--", "/bin/sh", "-c",
                           "cd /tmp; cmp data renamed && stat -c %a,%u data; cat tree/link; "
                           "tree/program; mkdir -p /tmp/out/x; echo made >/tmp/out/x/y")
        self.assertEqual(["640,0", "deepran"], result.lines)
        self.tool("cp", f"{name}:/tmp/renamed", str(here))
        self.assertEqual(content, (here / "renamed").read_bytes())
        self.assertEqual(0o640, (here / "renamed").stat().st_mode & 0o777)
        self.tool("cp", f"{name}:/tmp/out", str(here / "new"))
        self.assertEqual("made\n", (here / "new" / "x" / "y").read_text())
        self.tool("cp", f"{name}:/tmp/tree", str(here / "back"))
        self.assertEqual("a/b/file", os.readlink(here / "back" / "link"))
        self.assertTrue(os.access(here / "back" / "program", os.X_OK))
        before = sorted(p.name for p in here.iterdir())
        for words in ([f"{name}:/no/such", str(here)], [str(here / "data"), f"{name}:/no/such/x"],
                      [str(here / "nothing"), f"{name}:/tmp/"],
                      [str(here / "data"), f"{name}:/usr/data"]):
            result = self.tool("cp", *words, status=None)
            self.assertEqual(125, result.status, result.stderr)
            self.assertEqual(1, result.stderr.count(b"\n"), result.stderr)
        self.assertEqual(before, sorted(p.name for p in here.iterdir()))

    def test_ends_by_itself(self) -> None:
        name = self.detach("--", "/bin/sh", "-c", "echo done; exit 9")
        logs = self.tool("logs", "-f", name)
        self.assertEqual(b"done\n", logs.stdout)

        def row() -> dict:
            return next(r for r in self.tool("list", "--format", "json").json
                        if r["name"] == name)
        self.wait_for("the end", lambda: row()["state"] == "ended")
        self.assertEqual("exited 9", row()["result"])
        self.tool("delete", name)
        leaks.wait_until_gone(name)

    def test_stop_by_force(self) -> None:
        """A command that ignores TERM is killed after the grace period."""
        name = self.detach("--", "/bin/sh", "-c", "trap '' TERM; echo up; "
                           "while :; do sleep 1; done")
        self.wait_for("the command", lambda: self.tool("logs", name).stdout)
        self.tool("stop", "--grace", "500ms", name)
        row, = (r for r in self.tool("list", "--format", "json").json if r["name"] == name)
        self.assertEqual(("ended", "killed 9"), (row["state"], row["result"]))

    def test_stop_signal(self) -> None:
        name = self.detach("--stop-signal", "USR1", "--", "/bin/sh", "-c",
                           "trap '' TERM; trap 'echo asked; exit 5' USR1; echo up; "
                           "while :; do sleep 0.1; done")
        self.wait_for("the command", lambda: self.tool("logs", name).stdout)
        self.tool("stop", "--grace", "20s", name)
        row, = (r for r in self.tool("list", "--format", "json").json if r["name"] == name)
        self.assertEqual(("ended", "exited 5"), (row["state"], row["result"]))

    def test_delete_by_force(self) -> None:
        name = self.detach("--", "sleep", "1000")
        self.tool("delete", "--force", name)
        leaks.wait_until_gone(name)

    def test_not_started(self) -> None:
        name = base.unique_name("bad")
        result = self.sandbox("-d", "--name", name, "--", "/no/such/program", status=127)
        self.assertEqual(b"", result.stdout)
        leaks.wait_until_gone(name)

    def test_it_outlives_its_starter_and_its_console(self) -> None:
        """exec runs side by side; one that is killed leaves the sandbox alone."""
        name = self.detach("--", "sleep", "1000")
        running = [self.popen("exec", name, "--", "/bin/sh", "-c", f"echo {n}; exec sleep 300.{n}")
                   for n in range(3)]
        for number, process in enumerate(running):
            self.assertEqual(f"{number}\n".encode(), process.stdout.readline())
        for process in running:
            with process:
                process.kill()
        self.wait_for("the end of killed commands", lambda: self.tool(
            "exec", name, "--", "/bin/sh", "-c",
            "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -c '[s]leep 300' ; true",
        ).text == "0", 30)
        self.assertEqual("running", self.tool("show", name, "--format", "json").json["state"])

    def test_attached_ones_are_listed_too(self) -> None:
        name = base.unique_name("att")
        with self.popen("run", "--virt-type", self.kind, "--name", name, "--", "/bin/sh", "-c",
                        "echo ready; cat") as process:
            self.addCleanup(process.kill)
            self.assertEqual(b"ready\n", process.stdout.readline())
            row, = (r for r in self.tool("list", "--format", "json").json if r["name"] == name)
            self.assertEqual(("running", False), (row["state"], row["detached"]))
            self.assertEqual("x", self.tool("exec", name, "--", "echo", "x").text)
            self.assert_one_line(self.tool("logs", name, status=None), name)
            self.tool("stop", name)
            self.assertEqual(128 + 15, process.wait(30))
        leaks.wait_until_gone(name)


class LifecycleLXC(Lifecycle, base.LXC):
    def test_nothing_there(self) -> None:
        for words in (["show"], ["exec"], ["logs"], ["stop"], ["delete"], ["stats"]):
            name = "no-such-sandbox"
            more = ["--", "true"] if words == ["exec"] else []
            self.assert_one_line(self.tool(*words, name, *more, status=None), name)

    def test_hostile_archive(self) -> None:
        """A sandbox that packs links out of the way harms nobody: cp takes what it must."""
        name = self.detach("--", "sleep", "1000")
        self.tool("exec", name, "--", "/bin/sh", "-c",
                  "mkdir /tmp/t; ln -s /etc/passwd /tmp/t/absolute; ln -s ../../.. /tmp/t/up")
        target = self.directory / "in"
        self.tool("cp", f"{name}:/tmp/t", str(target), status=None)
        for path in (target / "absolute", target / "up"):
            if os.path.lexists(path):
                self.assertTrue(pathlib.Path(os.path.realpath(path)).is_relative_to(
                    self.directory), os.readlink(path))


class LifecycleKVM(Lifecycle, base.KVM):
    pass


if __name__ == "__main__":
    unittest.main()
