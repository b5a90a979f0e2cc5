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

"""A command runs: exit statuses, identity, environment, time limit, process tree."""

import os
import pathlib
import time
import unittest

from tests.functional import base, leaks

_IDENTITY = """
id -u; id -g; id -G; echo "$HOME"; echo "$USER"; pwd; hostname; echo "$GREETING"
sed -nE 's/^(NoNewPrivs|Cap(Eff|Prm|Bnd|Amb)):[[:space:]]*/\\1 /p' /proc/self/status
umask; readlink /proc/self/fd/0 | cut -d: -f1
"""
_DEFAULT_CAPABILITIES = 0
for _bit in (0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 31):
    _DEFAULT_CAPABILITIES |= 1 << _bit


class Statuses:
    """Exit statuses of ``run`` and ``exec`` alike."""

    def command(self, *words: str, **options: object) -> base.Result:
        raise NotImplementedError

    def numbers(self) -> tuple[int, ...]:
        return (0, 1, 2, 3, 42, 100, 124, 125, 126, 127, 128, 129, 130, 137, 143, 254, 255)

    def test_exit_status(self) -> None:
        for number in self.numbers():
            with self.subTest(number):
                result = self.command("/bin/sh", "-c", f"exit {number}", status=number)
                self.assertEqual((b"", b""), (result.stdout, result.stderr))

    def test_killed_by_a_signal(self) -> None:
        for number in (9, 15, 11, 6):
            with self.subTest(number):
                self.command("/bin/sh", "-c", f"kill -{number} $$", status=128 + number)

    def test_not_found(self) -> None:
        for name in ("/no/such/program", "no-such-program"):
            with self.subTest(name):
                result = self.command(name, status=127)
                self.assertEqual(1, result.stderr.count(b"\n"), result.stderr)
                self.assertIn(name.encode(), result.stderr)

    def test_not_executable(self) -> None:
        for name in ("/etc/passwd", "/usr"):
            with self.subTest(name):
                result = self.command(name, status=126)
                self.assertEqual(1, result.stderr.count(b"\n"), result.stderr)
                self.assertIn(name.encode(), result.stderr)


class StatusesLXC(Statuses, base.LXC):
    def command(self, *words, **options):
        return self.sandbox("--", *words, **options)


class StatusesExecLXC(Statuses, base.Guest, base.LXC):
    def command(self, *words, **options):
        return self.inside(*words, **options)

    def numbers(self):
        return tuple(range(0, 256, 5)) + (254,)


class StatusesExecKVM(Statuses, base.Guest, base.KVM):
    def command(self, *words, **options):
        return self.inside(*words, **options)


class StatusesKVM(base.KVM):
    """The same through ``run``; less of it, each takes a boot."""

    def test_exit_status(self) -> None:
        result = self.sandbox("--", "/bin/sh", "-c", "exit 255", status=255)
        self.assertEqual((b"", b""), (result.stdout, result.stderr))

    def test_killed_by_a_signal(self) -> None:
        self.sandbox("--", "/bin/sh", "-c", "kill -9 $$", status=137)

    def test_not_found(self) -> None:
        result = self.sandbox("--", "no-such-program", status=127)
        self.assertEqual(1, result.stderr.count(b"\n"), result.stderr)

    def test_not_executable(self) -> None:
        result = self.sandbox("--", "/etc/passwd", status=126)
        self.assertEqual(1, result.stderr.count(b"\n"), result.stderr)


class Run:
    def test_date(self) -> None:
        before = int(time.time())
        result = self.sandbox("--", "/bin/date", "+%s")
        # The guest's clock is the host's.
        self.assertLessEqual(before - 2, int(result.text))
        self.assertLessEqual(int(result.text), int(time.time()) + 2)

    def test_options_of_the_command_need_no_separator(self) -> None:
        self.assertEqual(b"-e --user x", self.sandbox("printf", "%s %s %s", "-e", "--user",
                                                      "x").stdout)

    def test_identity(self) -> None:
        """Everything about who, where and as what the command runs."""
        result = self.shell(
            _IDENTITY, "--user", "1234:2345", "--groups", "7,4321", "--home", "/var",
            "--cwd", "/usr/share", "--hostname", "box.example", "-e", "GREETING=Grüß Gott  =",
            "-e", "LC_ALL=C")
        self.assertEqual(
            ["1234", "2345", "2345 7 4321", "/var", "", "/usr/share", "box.example",
             "Grüß Gott  ="], result.lines[:8])
        found = dict(line.split(" ") for line in result.lines[8:13])
        self.assertEqual({"CapPrm": "0" * 16, "CapEff": "0" * 16, "CapAmb": "0" * 16,
                          "CapBnd": "0" * 16, "NoNewPrivs": "1"}, found)
        self.assertEqual(["0022", "pipe"], result.lines[13:])

    def test_user_by_name(self) -> None:
        result = self.shell(_IDENTITY, "--user", "nobody", "--hostname", "box")
        self.assertEqual(["65534", "65534", "65534", "/nonexistent", "nobody", "/", "box"],
                         result.lines[:7])

    def test_root_is_the_default_and_has_few_capabilities(self) -> None:
        result = self.shell(_IDENTITY)
        self.assertEqual(["0", "0", "0", "/root", "root"], result.lines[:5])
        found = dict(line.split(" ") for line in result.lines[8:13])
        mask = f"{_DEFAULT_CAPABILITIES:016x}"
        self.assertEqual({"CapPrm": mask, "CapEff": mask, "CapAmb": "0" * 16, "CapBnd": mask,
                          "NoNewPrivs": "1"}, found)

    def test_capabilities_asked_for(self) -> None:
        result = self.shell(
            _IDENTITY, "--cap-drop", "all", "--cap-add", "net_raw", "--cap-add", "CAP_SYS_PTRACE",
            "--new-privileges")
        found = dict(line.split(" ") for line in result.lines[8:13])
        mask = f"{1 << 13 | 1 << 19:016x}"
        self.assertEqual({"CapPrm": mask, "CapEff": mask, "CapAmb": "0" * 16, "CapBnd": mask,
                          "NoNewPrivs": "0"}, found)

    def test_timeout(self) -> None:
        begin = time.monotonic()
        result = self.shell("echo before; sleep 600; echo after", "--timeout", "1.5s", status=124)
        self.assertEqual(b"before\n", result.stdout)
        self.assertIn(b"--timeout", result.stderr)
        self.assertEqual(1, result.stderr.count(b"\n"))
        self.assertLess(time.monotonic() - begin, 150)

    def test_timeout_of_a_command_that_ignores_term(self) -> None:
        self.shell("trap '' TERM; while :; do sleep 600; done", "--timeout", "500ms", status=124)

    def test_the_process_tree_is_gone(self) -> None:
        """Background processes of every sort do not keep the sandbox, nor survive it."""
        name = base.unique_name("tree")
        result = self.shell(
            f"sleep 1000 & setsid sleep 1000 & (setsid sh -c 'sleep 1000; : {name}' &) ; "
            "echo done; exit 3", "--name", name, status=3)
        self.assertEqual(b"done\n", result.stdout)
        leaks.wait_until_gone(name)

    def test_zombies_are_reaped(self) -> None:
        result = self.shell(
            "for i in 1 2 3 4 5; do (sh -c 'sleep 0.2' &) ; done; sleep 2; "
            "cat /proc/[0-9]*/stat | grep -c ') Z ' ; true")
        self.assertEqual("0", result.text)


class RunLXC(Run, base.LXC):
    def test_it_is_not_the_host(self) -> None:
        result = self.shell("echo $$; readlink /proc/self/ns/pid /proc/self/ns/net "
                            "/proc/self/ns/user /proc/self/ns/uts /proc/self/ns/ipc")
        self.assertNotEqual(str(os.getpid()), result.lines[0])
        mine = [os.readlink(f"/proc/self/ns/{n}") for n in ("pid", "net", "user", "uts", "ipc")]
        for outside, inside in zip(mine, result.lines[1:], strict=True):
            self.assertNotEqual(outside, inside)

    def test_root_is_an_unprivileged_user_of_the_host(self) -> None:
        inside, first, count = map(int, self.shell("cat /proc/self/uid_map").text.split())
        self.assertEqual((0, 65536), (inside, count))
        self.assertGreaterEqual(first, self.session.idmap_start)
        self.assertEqual(0, (first - self.session.idmap_start) % 65536)

    def test_without_user_namespace(self) -> None:
        words = self.shell("cat /proc/self/uid_map", "--no-user-namespace").text.split()
        self.assertEqual(["0", "0"], words[:2])


class RunKVM(Run, base.KVM):
    def test_processor_is_qemus(self) -> None:
        result = self.sandbox("--", "/bin/cat", "/proc/cpuinfo")
        if result.warnings:
            self.assertEqual(1, len(result.warnings))
            self.assertIn(b"QEMU", result.stdout)
        else:
            self.assertIn(b"hypervisor", result.stdout)
        self.assertIn(b"processor\t: 0\n", result.stdout)

    def test_emulation_asked_for_is_no_warning(self) -> None:
        result = self.tool("run", "--virt-type", "qemu", "--", "/bin/sh", "-c",
                           "grep -m1 QEMU /proc/cpuinfo; cat /proc/sys/kernel/random/boot_id")
        self.assertEqual([], result.warnings)
        self.assertEqual(b"", result.stderr)
        self.assertIn("QEMU", result.lines[0])
        host = pathlib.Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        self.assertNotEqual(host, result.lines[1])


if __name__ == "__main__":
    unittest.main()
