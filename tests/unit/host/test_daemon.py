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

import itertools
import os
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

from nova_sandbox import conf, exception
from nova_sandbox.host import cgroups, daemon, uris
from nova_sandbox.startcache import Settings


class DaemonTestCase(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.top = directory.name
        values = conf.resolve([])
        values |= {"plugins": {}, "config_files": [], "state_path": os.path.join(self.top, "state"),
                   "lxc_uri": "lxc:///system", "qemu_uri": "qemu:///system"}
        self.settings = Settings(values)
        self.directory = uris.private_directory(self.settings)
        self.system = os.path.join(self.top, "system")
        patch = mock.patch.object(uris, "SYSTEM_DIRECTORY", self.system)
        patch.start()
        self.addCleanup(patch.stop)

    def note_pid(self, pid: int, started: int | None) -> None:
        os.makedirs(self.directory, exist_ok=True)
        with open(os.path.join(self.directory, "daemon"), "w", encoding="ascii") as stream:
            stream.write(f"{pid} {started}\n")


class PidTest(DaemonTestCase):
    def test_nothing_noted(self) -> None:
        self.assertIsNone(uris.private_pid(self.settings))

    def test_process_that_runs(self) -> None:
        self.note_pid(os.getpid(), uris.start_time(os.getpid()))
        self.assertEqual(os.getpid(), uris.private_pid(self.settings))

    def test_later_process_of_the_same_id(self) -> None:
        self.note_pid(os.getpid(), (uris.start_time(os.getpid()) or 0) + 1)
        self.assertIsNone(uris.private_pid(self.settings))

    def test_process_that_has_ended(self) -> None:
        child = subprocess.Popen(["sleep", "60"])
        self.note_pid(child.pid, uris.start_time(child.pid))
        self.assertEqual(child.pid, uris.private_pid(self.settings))
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        # It is a zombie now.
        self.assertIsNone(uris.private_pid(self.settings))
        child.wait()
        self.assertIsNone(uris.private_pid(self.settings))

    def test_note_that_is_no_note(self) -> None:
        for text in ("", "12", "a b", "1 2 3"):
            os.makedirs(self.directory, exist_ok=True)
            with open(os.path.join(self.directory, "daemon"), "w", encoding="ascii") as stream:
                stream.write(text)
            self.assertIsNone(uris.private_pid(self.settings), text)


class UriTest(DaemonTestCase):
    def system_socket(self, name: str) -> None:
        os.makedirs(self.system, exist_ok=True)
        open(os.path.join(self.system, name), "w").close()

    def test_nothing_runs(self) -> None:
        with self.assertRaisesRegex(exception.HostError, "nova-sandbox host start"):
            uris.libvirt_uri("lxc", self.settings)

    def test_system_is_preferred(self) -> None:
        self.note_pid(os.getpid(), uris.start_time(os.getpid()))
        self.system_socket("libvirt-sock")
        for kind, uri in (("lxc", "lxc:///system"), ("kvm", "qemu:///system")):
            self.assertEqual(uri, uris.libvirt_uri(kind, self.settings))

    def test_daemon_of_one_driver_serves_this_driver_only(self) -> None:
        self.system_socket("virtqemud-sock")
        self.assertEqual("qemu:///system", uris.libvirt_uri("qemu", self.settings))
        with self.assertRaises(exception.HostError):
            uris.libvirt_uri("lxc", self.settings)

    def test_private_one(self) -> None:
        self.note_pid(os.getpid(), uris.start_time(os.getpid()))
        socket = f"{self.directory}/run/libvirt-sock"
        self.assertEqual(f"lxc:///system?socket={socket}", uris.libvirt_uri("lxc", self.settings))
        self.assertEqual(f"qemu:///system?socket={socket}", uris.libvirt_uri("kvm", self.settings))

    def test_configured_one_is_taken_as_it_is(self) -> None:
        self.settings.qemu_uri = "qemu:///session"
        self.settings.lxc_uri = "lxc:///system?socket=/x"
        self.assertEqual("qemu:///session", uris.libvirt_uri("qemu", self.settings))
        self.assertEqual("lxc:///system?socket=/x", uris.libvirt_uri("lxc", self.settings))


class StartTest(DaemonTestCase):
    """With a program in libvirtd's place; real ones are for the functional tests."""

    def setUp(self) -> None:
        super().setUp()
        self.bin = os.path.join(self.top, "bin")
        os.mkdir(self.bin)
        self.covered = {name: os.path.join(self.top, "host", name) for name in daemon.COVERED}
        self.groups = os.path.join(self.top, "cgroup")
        os.mkdir(self.groups)
        for patch in (
                mock.patch.object(os, "geteuid", return_value=0),
                mock.patch.dict(os.environ, {"PATH": f"{self.bin}:{os.environ['PATH']}"}),
                mock.patch.object(daemon, "COVERED", self.covered),
                mock.patch.object(daemon, "_connections", return_value=iter(())),
                mock.patch.object(cgroups, "of_process", self.layout)):
            patch.start()
            self.addCleanup(patch.stop)
        self.program("unshare", f"echo \"$@\" > {self.top}/arguments")
        for name in ("libvirtd", "virtlogd"):
            self.program(name, "")
        self.loggers: list[subprocess.Popen[bytes]] = []

    def layout(self) -> cgroups.Layout:
        return cgroups.Layout({"memory": self.groups}, os.path.join(self.top, "unified"))

    def program(self, name: str, body: str) -> None:
        path = os.path.join(self.bin, name)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(f"#!/bin/sh\n{body}\n")
        os.chmod(path, 0o755)

    def sleeper(self) -> subprocess.Popen[bytes]:
        sleeper = subprocess.Popen(["sleep", "60"])
        self.addCleanup(sleeper.wait)
        self.addCleanup(sleeper.kill)
        return sleeper

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kill it and wait until it has ended, but do not reap it."""
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)

    def unshare(self, libvirtd: int | str, *, rest: str = "") -> None:
        """Stand in for unshare: note the arguments, and processes for the daemons."""
        self.loggers.append(self.sleeper())
        self.program("unshare", f"echo \"$@\" > {self.top}/arguments; "
                                f"case \"$*\" in */virtlogd*) echo {self.loggers[-1].pid} > "
                                f"{self.directory}/run/virtlogd.pid;; esac; "
                                f"echo {libvirtd} > {self.directory}/run/libvirtd.pid; "
                                f"mkdir -p {self.groups}/machine/left; {rest}")

    def arguments(self) -> list[str]:
        with open(os.path.join(self.top, "arguments"), encoding="utf-8") as stream:
            return stream.read().split()

    def start(self) -> subprocess.Popen[bytes]:
        """Start, with sleeping processes for libvirtd and virtlogd."""
        sleeper = self.sleeper()
        self.unshare(sleeper.pid)
        self.assertEqual(sleeper.pid, daemon.start(self.settings))
        return sleeper

    def test_started_once(self) -> None:
        sleeper = self.start()
        self.program("unshare", "exit 1")
        self.assertEqual(sleeper.pid, daemon.start(self.settings))

    def test_command(self) -> None:
        self.start()
        words = self.arguments()
        self.assertEqual(["--mount", "--propagation", "slave", "--", sys.executable], words[:5])
        self.assertIn(f"{self.directory}/run={self.covered['run']}", words)
        # The layout is hybrid: libvirtd is not to see cgroup v2.
        self.assertIn(f"-{self.top}/unified", words)
        self.assertEqual("/run/libvirt/libvirtd.pid", words[-1])
        # virtlogd is there before libvirtd.
        daemons = [word for before, word in itertools.pairwise(words) if before == "--"]
        self.assertEqual(["virtlogd", "libvirtd"], [os.path.basename(d) for d in daemons[1:]])

    def test_output_is_bounded(self) -> None:
        self.settings.log_size = 12345
        self.start()
        etc = os.path.join(self.directory, "etc")
        with open(f"{etc}/virtlogd.conf", encoding="utf-8") as stream:
            self.assertIn("max_size = 12345\nmax_backups = 1\n", stream.read())
        with open(f"{etc}/qemu.conf", encoding="utf-8") as stream:
            self.assertIn('stdio_handler = "logd"\n', stream.read())

    def test_virtlogd_outlives_a_crash_of_libvirtd(self) -> None:
        self.kill(self.start())
        first, = self.loggers
        again = self.start()
        self.assertNotIn("virtlogd", " ".join(self.arguments()))
        self.assertIsNone(first.poll())
        self.assertIs(True, daemon.stop(self.settings))
        self.assertEqual((-15, -15), (first.wait(), again.wait()))

    def test_virtlogd_that_crashed_is_started_again(self) -> None:
        sleeper = self.start()
        self.kill(sleeper)
        self.kill(self.loggers[0])
        self.start()
        self.assertIn("virtlogd", " ".join(self.arguments()))
        daemon.stop(self.settings)
        self.assertEqual(-15, self.loggers[1].wait())

    def test_virtlogd_ends_without_libvirtd_too(self) -> None:
        self.kill(self.start())
        self.assertIs(False, daemon.stop(self.settings))
        self.assertEqual(-15, self.loggers[0].wait())
        self.assertEqual([], os.listdir(self.settings.state_path))

    def test_virtlogd_of_a_failed_start(self) -> None:
        self.unshare("", rest="echo 'error: no such thing' >&2; exit 1")
        with self.assertRaisesRegex(exception.HostError, "no such thing"):
            daemon.start(self.settings)
        self.assertEqual(-15, self.loggers[0].wait())
        self.assertEqual([], os.listdir(self.settings.state_path))

    def test_a_directory_that_cannot_be_made(self) -> None:
        # As on a file system that is read-only.
        os.makedirs(os.path.dirname(self.covered["log"]), exist_ok=True)
        with open(self.covered["log"], "x"):
            pass
        with self.assertRaisesRegex(exception.HostError, f"{self.covered['log']}: File exists"):
            daemon.start(self.settings)
        self.assertEqual([], os.listdir(self.settings.state_path))
        self.assertEqual([os.path.basename(self.covered["log"])],
                         os.listdir(os.path.join(self.top, "host")))

    def test_sockets_are_for_root_only(self) -> None:
        self.start()
        with open(f"{self.directory}/etc/libvirtd.conf", encoding="utf-8") as stream:
            text = stream.read()
        self.assertIn('unix_sock_rw_perms = "0600"', text)
        self.assertIn('unix_sock_ro_perms = "0600"', text)
        self.assertEqual(0o700, os.stat(self.directory).st_mode & 0o777)

    def test_stop_leaves_nothing(self) -> None:
        sleeper = self.start()
        self.assertIs(True, daemon.stop(self.settings))
        self.assertEqual(-15, sleeper.wait())
        self.assertEqual([], os.listdir(self.settings.state_path))
        self.assertEqual([], os.listdir(os.path.join(self.top, "host")))
        self.assertEqual([], os.listdir(self.groups))
        self.assertIs(False, daemon.stop(self.settings))

    def test_what_was_there_before_stays(self) -> None:
        os.makedirs(self.covered["etc"])
        os.mkdir(os.path.join(self.groups, "machine"))
        self.start()
        daemon.stop(self.settings)
        self.assertEqual(["etc"], os.listdir(os.path.join(self.top, "host")))
        self.assertEqual(["machine"], os.listdir(self.groups))

    def test_process_that_ignores_the_first_signal(self) -> None:
        sleeper = subprocess.Popen(["sh", "-c", "trap '' TERM; echo; sleep 60"],
                                   stdout=subprocess.PIPE)
        assert sleeper.stdout
        self.addCleanup(sleeper.stdout.close)
        sleeper.stdout.readline()
        self.note_pid(sleeper.pid, uris.start_time(sleeper.pid))
        with mock.patch.object(daemon, "_STOP_TIMEOUT", 0.05):
            self.assertIs(True, daemon.stop(self.settings))
        self.assertEqual(-9, sleeper.wait())

    def test_reason_of_a_failed_start_is_told_and_nothing_stays(self) -> None:
        self.program("unshare", "echo first >&2; echo 'error: no such thing' >&2; exit 1")
        with self.assertRaisesRegex(exception.HostError,
                                    "^libvirtd does not start: error: no such thing$"):
            daemon.start(self.settings)
        self.assertEqual([], os.listdir(self.settings.state_path))
        self.assertEqual([], os.listdir(os.path.join(self.top, "host")))

    def test_libvirtd_not_installed(self) -> None:
        with (mock.patch("shutil.which", return_value=None),
              self.assertRaisesRegex(exception.HostError, "libvirtd is not installed")):
            daemon.start(self.settings)

    def test_guests_that_outlived_a_crash_are_not_forgotten(self) -> None:
        sleeper = subprocess.Popen(["sh", "-c", "echo started; read x", "guest-of-test"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert sleeper.stdin and sleeper.stdout
        self.addCleanup(sleeper.wait)
        self.addCleanup(sleeper.stdin.close)
        self.addCleanup(sleeper.stdout.close)
        # Until it has executed the shell, its name is still this process's.
        sleeper.stdout.readline()
        os.makedirs(f"{self.directory}/run/lxc")
        with open(f"{self.directory}/run/lxc/guest-of-test.pid", "w", encoding="ascii") as stream:
            stream.write(str(sleeper.pid))
        with self.assertRaisesRegex(exception.HostError, "guest-of-test still runs: start it"):
            daemon.stop(self.settings)
        os.rename(f"{self.directory}/run/lxc/guest-of-test.pid",
                  f"{self.directory}/run/lxc/another.pid")
        self.assertIs(False, daemon.stop(self.settings))
        self.assertFalse(os.path.exists(self.directory))

    def test_running_domains_are_not_ended_without_force(self) -> None:
        sleeper = self.start()
        domain = mock.Mock()
        domain.name.return_value = "busy"
        connection = mock.Mock()
        connection.listAllDomains.return_value = [domain]
        connection.listAllNetworks.return_value = []
        with mock.patch.object(daemon, "_connections", side_effect=lambda _: iter([connection])):
            with self.assertRaisesRegex(exception.HostError, "still runs busy: .*--force"):
                daemon.stop(self.settings)
            self.assertIsNone(sleeper.poll())
            domain.destroy.assert_not_called()
            self.assertIs(True, daemon.stop(self.settings, force=True))
        domain.destroy.assert_called_once_with()


class RightsTest(DaemonTestCase):
    def test_only_root(self) -> None:
        with mock.patch.object(os, "geteuid", return_value=1000):
            for function in (daemon.start, daemon.stop):
                with self.assertRaisesRegex(exception.HostError, "only root"):
                    function(self.settings)
