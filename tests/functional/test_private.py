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


"""The private libvirtd with its virtlogd, beside whatever else runs on the host."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest
from unittest import mock

from nova_sandbox import startcache
from nova_sandbox.host import daemon, uris
from tests.functional import base, leaks

_LOG_SIZE = 64 << 10


class Private(base.KVM):
    def setUp(self) -> None:
        super().setUp()
        # A path that is short enough for sockets.
        self.state = pathlib.Path(f"{self.session.state}.own")
        uri = f"system?socket={self.state}/libvirt/run/libvirt-sock"
        self.config = self.session.write_config(
            "private.conf", state_path=str(self.state), log_size=str(_LOG_SIZE),
            lxc_uri=f"lxc:///{uri}", qemu_uri=f"qemu:///{uri}")
        self.settings = startcache.load([str(self.config)])
        self.mounts = leaks.mount_table()
        self.addCleanup(shutil.rmtree, self.state, ignore_errors=True)
        self.addCleanup(self.own, "host", "stop", "--force", status=None)
        self.own("host", "start")

    def own(self, *words: str, **options: object) -> base.Result:
        """Run the tool with the private libvirtd's configuration."""
        environment = {**self.session.environment, startcache.CONFIG_VARIABLE: str(self.config)}
        return self.tool(*words, env=environment, **options)

    def pids(self) -> tuple[int | None, int | None]:
        return uris.private_pid(self.settings), uris.private_pid(self.settings, "virtlogd")

    def detach_own(self, script: str) -> str:
        name = base.unique_name("own")
        self.addCleanup(self.own, "delete", "--force", name, status=None)
        self.own("run", "-d", "--virt-type", "kvm", "--name", name, "--", "/bin/sh", "-c", script)
        return name

    def stop(self) -> None:
        before = self.pids()
        self.assertNotIn(None, before)
        self.own("host", "stop")
        self.assertEqual((None, None), self.pids())
        for pid in before:
            self.assertIsNone(uris.start_time(pid or 0))
        self.assertFalse((self.state / "libvirt").exists())
        self.assertEqual(self.mounts, leaks.mount_table())

    def test_bound(self) -> None:
        name = self.detach_own("yes 0123456789abcdef | head -c 10000000; seq 100000 119999")
        logs = self.own("logs", "-f", name).stdout
        text = "".join(f"{number}\n" for number in range(100000, 120000)).encode()
        # Who follows it may have been overtaken.
        self.assertTrue(logs.endswith(text[-1000:]))
        kept = self.own("logs", name).stdout
        self.assertGreaterEqual(len(kept), _LOG_SIZE)
        self.assertTrue(kept.endswith(text[-_LOG_SIZE:]))
        directory = self.session.data / "sandboxes" / name
        sizes = {p.name: p.stat().st_size for p in directory.glob("stdout*") if p.is_file()}
        self.assertEqual({"stdout", "stdout.0"}, set(sizes))
        # virtlogd writes pieces of a KiB.
        self.assertLessEqual(max(sizes.values()), _LOG_SIZE + 1024)
        self.own("delete", name)
        self.stop()

    def test_crash_of_libvirtd(self) -> None:
        """What a guest writes is kept meanwhile and afterwards."""
        name = self.detach_own("while sleep 0.2; do echo alive; done")
        libvirtd, virtlogd = self.pids()
        os.kill(libvirtd or 0, signal.SIGKILL)
        self.wait_for("the end of libvirtd", lambda: self.pids()[0] is None)
        log = self.session.data / "sandboxes" / name / "stdout"
        for _ in range(2):
            size = log.stat().st_size
            self.wait_for("more output", lambda size=size: log.stat().st_size > size)
            self.own("host", "start")
        self.assertEqual(virtlogd, self.pids()[1])
        self.own("stop", name)
        self.own("delete", name)
        self.stop()


class CoveredTest(unittest.TestCase):
    def test_another_one_goes_on(self) -> None:
        """What a libvirtd had made goes with it, unless another one has covered it."""
        state = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, state)
        covered, directory = os.path.join(state, "covered"), os.path.join(state, "libvirt")
        os.mkdir(covered)

        def remove() -> bool:
            os.mkdir(directory)
            pathlib.Path(directory, "made").write_text(f"{covered}\n", "utf-8")
            with mock.patch.dict(daemon.COVERED, {"run": covered}):
                daemon._remove(directory)
            return not os.path.exists(covered)

        with subprocess.Popen(
                ["unshare", "--mount", "sh", "-c",
                 'mount -t tmpfs none "$0" && mkdir "$0/lxc" && echo && read _ && ls "$0"',
                 covered], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout
            self.assertEqual("\n", other.stdout.readline())
            self.assertFalse(remove())
            self.assertEqual("lxc\n", other.communicate("\n")[0])
        self.assertTrue(remove())


if __name__ == "__main__":
    unittest.main()
