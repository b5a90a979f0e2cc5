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

"""A command that is a whole system's init: it is process 1, and the sandbox is its machine."""

import os
import shutil
import unittest

from nova_sandbox.sandbox import model
from tests.functional import base

_INITTAB = """\
::sysinit:/bin/sh -c 'echo up; mount -t tmpfs tmpfs /run/inner 2>&1; echo started >/run/started'
::respawn:/bin/sleep 1000
::shutdown:/bin/echo down
"""
_APPLETS = ("sh", "cat", "echo", "id", "init", "kill", "ls", "mkdir", "mount", "poweroff", "ps",
            "reboot", "sleep", "umount", "wc", "head")


def _mask(*names: str) -> str:
    return f"{sum(1 << model.CAPABILITIES.index(name) for name in names):016x}"


class Init:
    #: capabilities of an init that nobody says others for
    capabilities: tuple[str, ...] = ()

    def setUp(self) -> None:
        super().setUp()
        self.root = self.directory / "root"
        for name in ("bin", "sbin", "etc", "run", "proc", "sys", "dev", "tmp"):
            (self.root / name).mkdir(parents=True, mode=0o755)
        shutil.copy("/bin/busybox", self.root / "bin")
        for name in _APPLETS:
            (self.root / "bin" / name).symlink_to("busybox")
        (self.root / "sbin" / "init").symlink_to("../bin/busybox")
        (self.root / "etc" / "inittab").write_text(_INITTAB)
        (self.root / "run" / "old").touch()

    def system(self, *options: str) -> str:
        """Start the root's init; return the sandbox's name."""
        name = self.detach("--root", str(self.root), *options, "--", "/sbin/init")
        self.wait_for("the init's start", lambda: self.inside(name, "cat /run/started").status == 0)
        return name

    def inside(self, name: str, script: str) -> base.Result:
        return self.tool("exec", name, "--", "sh", "-c", script, status=None)

    def result(self, name: str) -> object:
        """Wait for the sandbox's end; return how it ended."""
        self.wait_for("its end", lambda: self.shown(name)["state"] == "ended")
        return self.shown(name)["result"]

    def shown(self, name: str) -> dict[str, object]:
        return self.tool("show", "--format", "json", name).json

    def test_busybox(self) -> None:
        name = self.system()
        self.assertEqual("up", self.tool("logs", name).lines[0])
        processes = self.inside(name, "ps -o pid,args").lines
        self.assertEqual(["1", "init"], processes[1].split())
        # Another command is among them: it sees the init's processes and mounts, and no other.
        self.assertLess(len(processes), 6)
        self.assertEqual("started", self.inside(name, "ls /run; cat /run/started").lines[-1])
        self.assertNotIn("old", self.inside(name, "ls /run").lines)
        self.assertEqual("nova-sandbox", self.inside(
            name, "cat /proc/1/environ | while read -r -d '' v; do case $v in container=*) "
                  "echo ${v#*=};; esac; done").text)
        self.tool("stop", name)
        self.assertEqual("exited 0", self.result(name))
        self.assertIn("down", self.tool("logs", name).lines)

    def test_power_off_and_reboot_from_inside(self) -> None:
        name = self.system()
        for count in (2, 3):
            self.inside(name, "touch /run/before; reboot")
            self.wait_for("the reboot", lambda times=count: self.tool(
                "logs", name).lines.count("up") == times)
            self.wait_for("the start", lambda: self.inside(name, "cat /run/started").status == 0)
            self.assertNotEqual(0, self.inside(name, "cat /run/before").status)
        self.inside(name, "poweroff")
        self.assertEqual("exited 0", self.result(name))
        self.assertEqual(3, self.tool("logs", name).lines.count("down"))

    def test_reboot_of_one_that_is_watched(self) -> None:
        """The end of the second one is the command's."""
        script = ("if [ -e /tmp/again ]; then cat; echo second; exit 7; fi; "
                  "echo first; touch /tmp/again; busybox reboot -f")
        done = self.sandbox("--init", "--root", str(self.root), "--", "sh", "-c", script,
                            stdin=b"input\n", status=7)
        self.assertEqual(["first", "input", "second"], done.lines)

    def test_ends_with_all_its_processes(self) -> None:
        """One that takes no signal is killed, and what others run in it with it."""
        name = self.detach("--init", "--", "sh", "-c", "trap '' TERM; while :; do sleep 0.1; done")
        with self.popen("exec", name, "--", "sleep", "1000") as running:
            self.wait_for("the command", lambda: "sleep 1000" in self.inside(
                name, "cat /proc/[0-9]*/cmdline | tr '\\0' ' '").text)
            self.tool("stop", "--grace", "1s", name)
            self.assertEqual("killed 9", self.result(name))
            running.communicate(timeout=60)
        self.assertNotEqual(0, running.returncode)

    def test_signals_end_one_that_handles_none(self) -> None:
        """As they would if it were not process 1, and without a wait."""
        name = self.detach("--init", "--", "sleep", "1000")
        self.tool("stop", "--grace", "100s", name)
        self.assertEqual("killed 15", self.result(name))
        name = self.detach("--init", "--", "sh", "-c", "trap 'exit 3' TERM; echo ready; "
                           "while :; do sleep 0.1; done")
        self.wait_for("the trap", lambda: self.tool("logs", name).text == "ready")
        self.tool("stop", "--grace", "100s", name)
        self.assertEqual("exited 3", self.result(name))
        # A shell is no init, whatever program it is of.
        name = self.detach("--root", str(self.root), "--init", "--", "sh", "-c",
                           "trap 'exit 4' TERM; echo ready; sleep 1000 & wait")
        self.wait_for("the trap", lambda: self.tool("logs", name).text == "ready")
        self.tool("stop", "--grace", "100s", name)
        self.assertEqual("exited 4", self.result(name))

    def test_signals_end_one_that_computes(self) -> None:
        # Where it would wait, which tells whether it takes a signal, is never seen.
        name = self.detach("--init", "--", "sh", "-c", "echo ready; while :; do :; done")
        self.wait_for("its start", lambda: self.tool("logs", name).text)
        self.tool("stop", "--grace", "100s", name)
        self.assertEqual("killed 15", self.result(name))

    def test_only_an_init_is_process_1(self) -> None:
        script = "echo $$; cat /proc/1/comm"
        self.assertEqual("1\nsh", self.shell(script, "--init").text)
        self.assertNotEqual("1", self.shell(script).lines[0])
        # Whatever name it has.
        shell = self.directory / "init"
        shell.symlink_to("/bin/sh")
        mount = ("--mount", f"bind:{self.directory}={self.directory},ro")
        self.assertEqual("1", self.sandbox(*mount, "--", str(shell), "-c", "echo $$").text)
        self.assertNotEqual("1", self.sandbox(*mount, "--no-init", "--", str(shell), "-c",
                                              "echo $$").text)

    def test_status_output_and_input(self) -> None:
        done = self.shell("cat; echo error >&2; exit 7", "--init", stdin=b"text", status=7)
        self.assertEqual((b"text", b"error\n"), (done.stdout, done.stderr))
        self.assertEqual(127, self.sandbox("--init", "--", "/no/such", status=None).status)
        self.assertEqual(124, self.sandbox("--init", "--timeout", "1s", "--", "sleep", "100",
                                           status=None).status)

    def test_secrets_of_the_kernel_stay_hidden(self) -> None:
        """Its own /proc has the same covers, and is as little to be written."""
        hidden = [path for path in self.session.settings().masked_paths
                  if path.startswith("/proc/") and os.path.exists(path)]
        self.assertGreater(len(hidden), 5)
        script = (
            "for p in {}; do umount $p; umount -l $p; [ -d $p ] && ls -A $p || head -c 1 $p; done "
            "2>/dev/null | wc -c; exec 2>&-; umount -l /proc && echo bare; "
            "mount -o remount,rw /sys && echo remounted; mount --bind /proc /mnt && echo bound; "
            "echo x >/proc/sys/kernel/core_pattern && echo written; "
            "mount -t tmpfs tmpfs /mnt && echo may mount").format(" ".join(hidden))
        for capabilities in ((), ("--cap-add", "all")):
            result = self.shell(script, "--init", *capabilities, status=None)
            self.assertEqual(["0", *(["may mount"] if capabilities else [])], result.lines)

    def test_capabilities(self) -> None:
        def found(*options: str) -> list[str]:
            lines = self.sandbox(*options, "--", "/bin/cat", "/proc/self/status").lines
            return [line.split()[1] for line in lines
                    if line.startswith(("CapEff:", "NoNewPrivs:"))]
        own = ("--root", str(self.root))
        self.assertEqual([_mask(*self.capabilities), "0"], found("--init", *own))
        self.assertEqual([_mask(), "0"], found("--init", "--cap-drop", "all", *own))
        usual = [_mask(*model.DEFAULT_CAPABILITIES), "1"]
        self.assertEqual(usual, found(*own))
        # What is the host's is not for an init of a sandbox to arrange.
        self.assertEqual(usual, found("--init"))

    def test_cgroups(self) -> None:
        """It can make groups, which end with the sandbox."""
        name = self.detach("--init", "--", "sh", "-c",
                           "mkdir -p /sys/fs/cgroup/a/b && echo 1 >/sys/fs/cgroup/a/b/cgroup.procs "
                           "&& cat /proc/self/cgroup; exec sleep 1000")
        self.wait_for("the group", lambda: "0::/a/b" in self.tool("logs", name).lines)
        self.assertEqual(0, self.inside(name, "true").status)
        self.tool("stop", "--grace", "0s", name)
        self.tool("delete", name)
        self.wait_for("the groups' end", lambda: not [
            place for place, _, _ in os.walk("/sys/fs/cgroup") if f"nova-sandbox.{name}" in place])


class InitLXC(Init, base.LXC):
    capabilities = (*model.DEFAULT_CAPABILITIES, *model.INIT_CAPABILITIES)

    def test_root_of_the_host_gets_no_more(self) -> None:
        done = self.sandbox("--init", "--no-user-namespace", "--root", str(self.root), "--", "cat",
                            "/proc/self/status")
        self.assertIn(f"CapEff:\t{_mask(*model.DEFAULT_CAPABILITIES)}", done.lines)
        self.assertIn("NoNewPrivs:\t1", done.lines)


class InitKVM(Init, base.KVM):
    capabilities = model.CAPABILITIES


if __name__ == "__main__":
    unittest.main()
