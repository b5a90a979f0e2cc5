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

"""Snapshots of servers, which boot again on real guests of both kinds."""

import io
import os
import subprocess
import sys
import tarfile
import unittest
from typing import Any
from unittest import mock

from nova import exception as nova_exception
from nova.compute import power_state, task_states

from nova_sandbox.host import connection
from nova_sandbox.runtime import export
from nova_sandbox.virt import snapshots
from tests.nova import roots, test_images

MIB = 1 << 20
_SETUP = (
    "echo kept >/etc/kept; chown 5:6 /etc/kept; chmod 600 /etc/kept; ln /etc/kept /etc/same; "
    "ln -s kept /etc/link; mkdir -p /deep/er; rm /bin/stat; chmod 1750 /deep; "
    "cp /bin/busybox /bin/able; setcap cap_net_raw=ep /bin/able; mkfifo /pipe; "
    "echo not >/tmp/mine; echo ready")
_CHECK = (
    "cat /etc/kept; ls -ln /etc/kept /etc/same /etc/link | tr -s \" \" | cut -d\" \" -f1-4; "
    "ls -ldn /deep | cut -c1-10; test -e /bin/stat || echo gone; getcap /bin/able; "
    "test /etc/kept -ef /etc/same && echo one; ls -A /tmp | wc -l; test -e /pipe || echo none; "
    "test -e /proc/1 && echo init")
_EXPECTED = ["kept", "-rw------- 2 5 6", "lrwxrwxrwx 1 0 0", "-rw------- 2 5 6", "drwxr-x--T",
             "gone", "/bin/able cap_net_raw=ep", "one", "0", "none", "init"]


def _root() -> bytes:
    root = roots.Root()
    for name in ("chmod", "chown", "ln", "mkdir", "mkfifo", "rm", "tr", "cut", "test", "wc", "cp",
                 "tee"):
        root.link(f"/bin/{name}", "busybox")
    for name in ("setcap", "getcap"):
        root.program(name, f"/bin/{name}")
    root.add("/etc/resolv.conf", b"of the image\n", mode=0o644)
    return root.tarball()


class SnapshotCase(test_images.ImageCase):

    def setUp(self) -> None:
        super().setUp()
        self.image = _root()
        self.uploaded: list[tuple[str, dict[str, Any], bytes]] = []
        self.states: list[tuple[str, str | None]] = []
        api = self.driver._image_api
        api.get.return_value = {"name": "my snapshot", "id": "snap"}
        api.update.side_effect = self._update

    def _update(self, context: object, image_id: str, metadata: dict[str, Any], data: Any,
                purge_props: bool = True) -> None:
        self.assertFalse(purge_props)
        self.uploaded.append((image_id, metadata, data.read()))

    def _told(self, task_state: str, expected_state: str | None = None) -> None:
        self.states.append((task_state, expected_state))

    def snapshot(self, server: Any) -> bytes:
        self.uploaded.clear()
        self.states.clear()
        self.driver.snapshot(None, server, "snap", self._told)
        [(image_id, metadata, content)] = self.uploaded
        self.assertEqual(("snap", "my snapshot", "raw", "bare", "active"),
                         (image_id, *(metadata[key] for key in (
                             "name", "disk_format", "container_format", "status"))))
        self.assertEqual(
            [(task_states.IMAGE_PENDING_UPLOAD, None),
             (task_states.IMAGE_UPLOADING, task_states.IMAGE_PENDING_UPLOAD)], self.states)
        self.check_no_snapshot(server)
        return content

    def check_no_snapshot(self, server: Any) -> None:
        top = os.path.join(self.directory, "data", "servers")
        self.assertEqual([server.uuid], os.listdir(top))
        self.assertNotIn("snapshot", " ".join(os.listdir(os.path.join(top, server.uuid))))

    def start_busy(self, root_gb: int) -> Any:
        """Return a server that has done what is looked for, and writes on."""
        # A container's files need not be on the disk to be in the image.
        sync = "busybox sync; " if self.kind == "kvm" else ""
        setup = _SETUP.removesuffix("echo ready") + sync + "echo ready"
        server = self.start(f"sh -c '{setup}; while sleep 1; do echo on | tee -a /beat; "
                            "done'", root_gb=root_gb)
        self.console(server, b"ready\n")
        return server

    def check_goes_on(self, server: Any) -> None:
        before = self.driver.get_console_output(None, server).count("on\n")
        self.wait_until(lambda: self.driver.get_console_output(None, server).count("on\n")
                        > before)


class Snapshots:
    """Every test here for each kind."""

    def test_running_and_stopped(self) -> None:
        for root_gb in (1, 0):
            with self.subTest(root_gb=root_gb):
                self.image = _root()
                server = self.start(f"sh -c '{_SETUP}; exec sleep 1000'", root_gb=root_gb)
                self.console(server, b"ready\n")
                found = [self.snapshot(server)]
                self.assertEqual(power_state.RUNNING, self.state(server))
                self.driver.power_off(server, 5)
                found.append(self.snapshot(server))
                # Its disk is its own again.
                self.driver.power_on(None, server, [])
                self.driver.destroy(None, server, [])
                self.check_images(found)

    def check_images(self, found: list[bytes]) -> None:
        """Snapshots of a server boot on both kinds."""
        kind = self.kind
        for image in found:
            self.check_archive(image)
            self.image = image
            for self.kind in ("lxc", "kvm"):
                text = self.output(f"sh -c '{_CHECK}'", root_gb=1)
                self.assertEqual([*_EXPECTED, "", "[sandbox] the command exited 0"],
                                 text.splitlines())
        self.kind = kind

    def check_archive(self, image: bytes) -> None:
        """What was mounted on the root is not in it; what was covered is."""
        done = subprocess.run(["zstd", "-dcq"], input=image, stdout=subprocess.PIPE, check=True)
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            names = archive.getnames()
            covered = archive.extractfile("./etc/resolv.conf")
            assert covered
            self.assertEqual(b"of the image\n", covered.read())
        self.assertNotIn("./lost+found", names)
        self.assertEqual([], [name for name in names if name.startswith(("./proc/", "./tmp/"))])

    def test_what_cannot_be(self) -> None:
        server = self.start("sleep 1000", specs={"sandbox:root": "host"})
        with self.assertRaisesRegex(nova_exception.InstanceInvalidState, "the host's"):
            self.driver.snapshot(None, server, "snap", self._told)
        self.driver.destroy(None, server, [])
        self.assertEqual(([], []), (self.uploaded, self.states))

    def test_paused(self) -> None:
        """It stays paused, nothing of it is changed, and it goes on afterwards."""
        for root_gb in (1, 0):
            with self.subTest(root_gb=root_gb):
                self.image = _root()
                server = self.start_busy(root_gb)
                self.driver.pause(server)
                found = [self.snapshot(server), self.snapshot(server)]
                self.assertEqual(power_state.PAUSED, self.state(server))
                self.driver.unpause(server)
                self.check_goes_on(server)
                # What a power loss leaves is mended by its own journal, as before.
                self.driver.reboot(None, server, [], "HARD")
                self.check_goes_on(server)
                self.driver.destroy(None, server, [])
                self.check_nothing_left()
                self.check_images(found)

    def test_failures(self) -> None:
        """Of the upload, and of the packing; nothing is left, and the server goes on."""
        server = self.start("sh -c 'echo up; exec sleep 1000'", root_gb=1)
        self.console(server, b"up\n")
        with mock.patch.object(self.driver._image_api, "update", side_effect=ValueError), \
                self.assertRaises(ValueError):
            self.driver.snapshot(None, server, "snap", self._told)
        self.check_no_snapshot(server)
        with mock.patch.dict(os.environ, PATH="/nowhere"), \
                self.assertRaisesRegex(nova_exception.InternalError, "zstd"):
            self.driver.snapshot(None, server, "snap", self._told)
        self.check_no_snapshot(server)
        self.assertEqual([], self.uploaded)
        self.snapshot(server)

    def check_refused(self, server: Any, reason: str) -> None:
        """Nothing is left of a snapshot, neither a file nor a process nor a domain."""
        self.uploaded.clear()
        started: list[Any] = []
        start = export.start

        def watched(*given: Any, **named: Any) -> Any:
            started.append(start(*given, **named))
            return started[-1]

        with mock.patch.object(export, "start", watched), \
                self.assertRaisesRegex(nova_exception.InternalError, reason):
            self.driver.snapshot(None, server, "snap", self._told)
        self.check_no_snapshot(server)
        self.assertEqual([], self.uploaded)
        self.assertIsNotNone(started[0].returncode)

    def test_packer_that_floods_or_stalls(self) -> None:
        """As a guest may whose kernel is a stranger's; a disk and a directory bound it."""
        whole = os.statvfs(self.directory)
        held = whole.f_blocks * whole.f_frsize
        for root_gb, overhead in ((1, snapshots._OVERHEAD), (0, MIB - held - held // 2)):
            server = self.start("sh -c 'echo up; while sleep 1; do echo on; done'",
                                root_gb=root_gb)
            self.console(server, b"up\n")
            for program, patched, reason in (
                    ("data = bytes(1 << 20)\nwhile True: os.write(1, data)",
                     {"_OVERHEAD": overhead}, "is longer than the"),
                    ("time.sleep(1000)", {"_SECONDS": 2}, "0 bytes came in 2 seconds"),
                    ("while True: os.write(1, b'x'); time.sleep(.1)", {"_SECONDS": 2},
                     "bytes came in 2 seconds; 16777216 at least"),
                    ("os.write(1, b'x'); time.sleep(1000)", {"_KEPT_FREE": 1.1},
                     "no space on the host")):
                def start(*_given: Any, stdout: int, stderr: int, program: str = program,
                          **_named: Any) -> Any:
                    return subprocess.Popen(
                        [sys.executable, "-c", f"import os, time\n{program}"], stdout=stdout,
                        stderr=stderr)

                with self.subTest((root_gb, program)), \
                        mock.patch.multiple(snapshots, **patched), \
                        mock.patch.object(export, "start", start):
                    self.check_refused(server, reason)
            self.check_goes_on(server)
            self.snapshot(server)
            self.driver.destroy(None, server, [])

    def test_more_than_may_be(self) -> None:
        """Sent by a guest, of one that runs and of one that does not."""
        server = self.start("sh -c 'head -c 40000000 /dev/zero >/big; busybox sync; echo up; "
                            "while sleep 1; do echo on; done'", root_gb=1)
        self.console(server, b"up\n")
        with mock.patch.object(snapshots, "_OVERHEAD", 4 * MIB - (3 << 29)):
            self.check_refused(server, "is longer than the")
            self.check_goes_on(server)
            self.driver.power_off(server, 5)
            self.check_refused(server, "is longer than the")
        self.snapshot(server)
        self.driver.power_on(None, server, [])
        self.check_goes_on(server)


class SnapshotsLXC(Snapshots, SnapshotCase):
    kind = "lxc"

    def test_paused_that_ends(self) -> None:
        server = self.start_busy(1)
        self.driver.pause(server)
        with subprocess.Popen(["true"]) as ended:
            ended.wait()
        for pid in (None, ended.pid):
            with mock.patch.object(connection.Domain, "init_pid", return_value=pid), \
                    self.assertRaisesRegex(nova_exception.InternalError, "has ended"):
                self.driver.snapshot(None, server, "snap", self._told)
            self.check_no_snapshot(server)
        self.assertEqual([], self.uploaded)

    def test_paused_without_a_user_namespace(self) -> None:
        server = self.start(f"sh -c '{_SETUP}; exec sleep 1000'", root_gb=1,
                            specs={"sandbox:user_namespace": "false"})
        self.console(server, b"ready\n")
        self.driver.pause(server)
        found = self.snapshot(server)
        self.driver.destroy(None, server, [])
        self.check_images([found])


class SnapshotsKVM(Snapshots, SnapshotCase):
    kind = "kvm"

    def test_suspended(self) -> None:
        server = self.start_busy(1)
        self.driver.suspend(None, server)
        found = self.snapshot(server)
        self.assertEqual(power_state.SUSPENDED, self.state(server))
        self.driver.resume(None, server, [])
        self.check_goes_on(server)
        self.driver.destroy(None, server, [])
        self.check_images([found])

    def test_paused_that_goes_on(self) -> None:
        """While its disk is copied, which is refused then."""
        server = self.start_busy(1)
        self.driver.pause(server)
        run = subprocess.run

        def copy(words: list[str], **named: Any) -> Any:
            self.driver.unpause(server)
            return run(words, **named)

        with mock.patch.object(subprocess, "run", copy), \
                self.assertRaisesRegex(nova_exception.InternalError, "was paused and is running"):
            self.driver.snapshot(None, server, "snap", self._told)
        self.driver.pause(server)

        def fail(words: list[str], **named: Any) -> Any:
            if "cp" in words:
                return mock.Mock(returncode=1, stderr="cp: no space\n")
            return run(words, **named)

        with mock.patch.object(subprocess, "run", fail), \
                self.assertRaisesRegex(nova_exception.InternalError, "cp: no space"):
            self.driver.snapshot(None, server, "snap", self._told)
        self.assertEqual([], self.uploaded)
        self.check_no_snapshot(server)


if __name__ == "__main__":
    unittest.main()
