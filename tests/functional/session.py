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

"""What one process of a test run has of its own: configuration, directories, a libvirtd.

A system's libvirtd is used where one runs; otherwise the private one is started, and
stopped by the last of the test processes. Nothing here skips: a host that cannot run guests
fails the tests.
"""

import atexit
import fcntl
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from nova_sandbox import exception, startcache
from nova_sandbox.host import uris

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# Ranges of ids per test process: few, so that every process has its own and a leaked lock can
# be told from another process's.
_ID_RANGES = 64
_LOCK = "/run/nova-sandbox-functional.lock"


def command_line() -> list[str]:
    """Return the program under test: the installed one, or the source tree's."""
    script = pathlib.Path(sys.executable).parent / "nova-sandbox"
    if script.exists():
        return [str(script)]
    return [sys.executable, "-m", "nova_sandbox.cli"]


class Session:
    """The directories and configuration of one test process.

    ``directory`` is for the tests' own files, ``state`` and ``data`` are the tool's,
    ``config`` is the configuration file that the tool reads.
    """

    def __init__(self) -> None:
        if os.geteuid() != 0:
            raise AssertionError("the functional tests start containers: run them as root")
        # The environment of the user who starts the libvirtd, and, with our own configuration,
        # that of the tool under test.
        self._plain = {k: v for k, v in os.environ.items() if not k.startswith("OS_SANDBOX__")}
        if "-m" in command_line():
            self._plain["PYTHONPATH"] = str(REPOSITORY)
        self._base = [f for f in os.environ.get(startcache.CONFIG_VARIABLE, "").split(":") if f]
        self._settings = startcache.load(self._base or None)
        # Shared as long as this process lives; the libvirtd may go when nobody has it.
        self._users = os.open(f"{_LOCK}.users", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        # One process at a time starts or stops the libvirtd.
        with open(_LOCK, "w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            fcntl.flock(self._users, fcntl.LOCK_SH)
            self._started = self._start_libvirtd()
        pid = os.getpid()
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="nova-sandbox-functional-"))
        self.directory.chmod(0o755)
        self.state = pathlib.Path(f"/run/nova-sandbox-functional.{pid}")
        self.data = pathlib.Path(f"/var/lib/nova-sandbox-functional.{pid}")
        self.uris = {kind: uris.libvirt_uri(kind, self._settings) for kind in ("lxc", "kvm")}
        self.idmap_start = 536870912 + pid % 512 * _ID_RANGES * 65536
        self.config = self.write_config("nova-sandbox.conf")
        self.environment = {**self._plain, startcache.CONFIG_VARIABLE: os.pathsep.join(
            [*self._base, str(self.config)])}
        atexit.register(self.close)

    def write_config(self, name: str, **options: str) -> pathlib.Path:
        """Write a configuration file of this session; return its path.

        :param name: the file's name
        :param options: options of the group [sandbox] that differ
        """
        values = {
            "lxc_uri": self.uris["lxc"], "qemu_uri": self.uris["kvm"],
            "state_path": str(self.state), "data_path": str(self.data),
            "idmap_start": str(self.idmap_start), "idmap_ranges": str(_ID_RANGES), **options}
        path = self.directory / name
        path.write_text("[sandbox]\n" + "".join(f"{k} = {v}\n" for k, v in values.items()))
        return path

    def settings(self) -> startcache.Settings:
        """Return the settings that the tool has."""
        return startcache.load([*self._base, str(self.config)])

    def _start_libvirtd(self) -> bool:
        try:
            uris.libvirt_uri("lxc", self._settings)
            uris.libvirt_uri("kvm", self._settings)
            return uris.private_pid(self._settings) is not None and self._marker().exists()
        except exception.HostError:
            pass
        done = subprocess.run([*command_line(), "host", "start"], env=self._plain,
                              cwd=REPOSITORY, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=120, check=False)
        if done.returncode:
            raise AssertionError(
                "no libvirtd runs, and none could be started: "
                + (done.stderr + done.stdout).decode(errors="replace"))
        self._marker().touch()
        return True

    def _marker(self) -> pathlib.Path:
        return pathlib.Path(_LOCK + ".started")

    def close(self) -> None:
        """Remove what this process made; the last one stops the libvirtd it started."""
        for path in (self.directory, self.state, self.data):
            shutil.rmtree(path, ignore_errors=True)
        with open(_LOCK, "w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self._stop_libvirtd()

    def _stop_libvirtd(self) -> None:
        if self._started and self._marker().exists():
            self._marker().unlink()
            for _ in range(20):
                stopped = subprocess.run(
                    [*command_line(), "host", "stop"], env=self._plain, cwd=REPOSITORY,
                    stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
                if stopped.returncode == 0:
                    return
                time.sleep(1)  # the last guests are just ending
            sys.stderr.write(f"nova-sandbox host stop: {stopped.stderr.decode()}\n")


_session: Session | None = None


def get() -> Session:
    """Return this process's session, made at the first call."""
    global _session
    if _session is None:
        _session = Session()
    return _session
