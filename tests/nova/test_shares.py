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

"""Manila's shares in real guests of both kinds.

What stands for a file server is a directory, which is mounted as such: this host's kernel may
have neither NFS nor CephFS. Real ones are in test_nested and tests.functional.test_exports.
"""

import pathlib
import subprocess
import unittest
import uuid
from typing import Any
from unittest import mock

import os_traits
from nova import exception as nova_exception
from nova import objects
from nova.compute import power_state, task_states

from nova_sandbox.host import uris
from nova_sandbox.rootfs import exports
from nova_sandbox.virt import driver
from nova_sandbox.virt import servers as virt_servers
from tests.nova import test_images

_EXPORT = "192.0.2.7:/volumes/one"
# Through one pipe, so that all comes in order.
_COMMAND = ("sh -c 'exec 2>&1; echo start; ls /mnt/shares 2>/dev/null; cat /mnt/shares/data/told; "
            "echo heard >>/mnt/shares/data/heard && echo written; busybox sync; "
            "echo ready; exec sleep 1000'")


class ShareCase(test_images.ImageCase):
    source = _EXPORT

    def setUp(self) -> None:
        self.programs = {"nfs", "ceph"}
        self.count = 0
        for name, stand_in in (("has_program", self.has_program),
                               ("mount_command", self.mount_command)):
            patch = mock.patch.object(exports, name, stand_in)
            patch.start()
            self.addCleanup(patch.stop)
        super().setUp()
        self.shares = pathlib.Path(self.directory, "data", "shares", "here")
        self.export = self.make_export()
        self.export.joinpath("told").write_text("told by the host\n")
        self.mounted: list[tuple[str, str, str]] = []
        self.addCleanup(self.unmount)
        self.addCleanup(self.check_no_mounts)

    def server_of(self, *arguments: Any, **given: Any) -> objects.Instance:
        """Return a new server, whose name is not that of the test's others."""
        made = super().server_of(*arguments, **given)
        self.count += 1
        made.id += self.count << 24
        return made

    def make_export(self) -> pathlib.Path:
        """Return a directory, which is exported."""
        path = pathlib.Path(self.directory, "export")
        path.mkdir()
        # Users of containers are others than the host's.
        path.chmod(0o777)
        return path

    def has_program(self, fstype: str) -> bool:
        return fstype in self.programs

    def mount_command(self, fstype: str, source: str, options: str, target: str) -> list[str]:
        self.mounted.append((fstype, source, options))
        return ["mount", "--bind", "--", str(self.export), target]

    def unmount(self) -> None:
        """Leave nothing to the removal of the test's directory."""
        for path in self.shares.glob("*/mount"):
            subprocess.run(["umount", str(path)], stderr=subprocess.DEVNULL)

    def check_no_mounts(self) -> None:
        for process in ("self", uris.private_pid(self.driver._settings)):
            mounts = pathlib.Path(f"/proc/{process}/mountinfo").read_text().splitlines()
            self.assertEqual([], [one for one in mounts if self.directory in one])
        self.assertEqual([], list(self.shares.glob("*")))

    def share(self, server: objects.Instance, tag: str = "data", **given: Any
              ) -> objects.ShareMapping:
        return objects.ShareMapping(**{
            "uuid": str(uuid.uuid4()), "instance_uuid": server.uuid, "status": "inactive",
            "share_id": "4b021746-d0eb-4031-92aa-23c3bec182cd", "tag": tag,
            "export_location": self.source, "share_proto": "NFS", "access_type": "ip",
            "access_to": "192.0.2.8", "access_key": None, **given})

    def power_on(self, server: objects.Instance, *shares: objects.ShareMapping) -> None:
        """Do what Nova does."""
        for one in shares:
            self.driver.mount_share(None, server, one)
        self.driver.power_on(None, server, [], share_info=objects.ShareMappingList(
            objects=list(shares)))

    def power_off(self, server: objects.Instance, *shares: objects.ShareMapping) -> list[bool]:
        self.driver.power_off(server, 5)
        return [self.driver.umount_share(None, server, one) for one in shares]

    def make(self, **given: Any) -> objects.Instance:
        """Return a server that was made and shut off."""
        server = self.start(_COMMAND, **{"root_gb": 1, **given})
        self.wait_started(server, 1)
        self.driver.power_off(server, 5)
        return server

    def wait_started(self, server: objects.Instance, count: int) -> list[str]:
        """Return what a server has written since it was started for the nth time."""
        self.wait_until(lambda: self.driver.get_console_output(None, server).count("ready\n")
                        >= count)
        return str(self.driver.get_console_output(None, server)).split("start\n")[
            count].splitlines()

    def heard(self) -> int:
        path = self.export.joinpath("heard")
        return len(path.read_text().splitlines()) if path.exists() else 0


class Shares:
    """Every test here for each kind."""

    def test_share(self) -> None:
        """What one server writes is there for the host and for another, until it is detached."""
        for root_gb in (1, 0):
            with self.subTest(root_gb=root_gb):
                server, other = self.make(root_gb=root_gb), self.make(root_gb=root_gb)
                before = self.heard()
                share, same = self.share(server), self.share(other)
                self.assertFalse(self.driver.is_share_mounted(share))
                self.power_on(server, share)
                self.assertTrue(self.driver.is_share_mounted(share))
                self.assertEqual(["data", "told by the host", "written", "ready"],
                                 self.wait_started(server, 2)[:4])
                self.assertEqual(before + 1, self.heard())
                self.export.joinpath("told").write_text("told to both\n")
                self.power_on(other, same)
                self.assertIn("told to both", self.wait_started(other, 2))
                self.driver.reboot(None, server, [], "HARD",
                                   share_info=objects.ShareMappingList(objects=[share]))
                self.assertIn("told to both", self.wait_started(server, 3))
                self.assertEqual([("nfs", self.source, "nosuid,nodev")], self.mounted[:1])
                # The other one still has it.
                self.assertEqual([True], self.power_off(server, share))
                self.assertTrue(self.driver.is_share_mounted(share))
                heard = self.heard()
                self.power_on(server)
                # The mount point stays, as an empty directory.
                self.assertIn("can't open", "".join(self.wait_started(server, 4)))
                self.assertEqual(heard, self.heard())
                self.assertEqual([False], self.power_off(other, same))
                self.check_no_mounts()
                self.driver.destroy(None, server, [])
                self.driver.destroy(None, other, [])
                self.check_nothing_left()
                self.mounted.clear()
                self.export.joinpath("told").write_text("told by the host\n")

    def test_rescue(self) -> None:
        server = self.make()
        share = self.share(server)
        info = objects.ShareMappingList(objects=[share])
        self.power_on(server, share)
        self.wait_started(server, 2)
        self.power_off(server, share)
        self.driver.mount_share(None, server, share)
        self.driver.rescue(None, server, [], self.meta, "secret", {}, info)
        self.assertIn("written", self.wait_started(server, 3))
        self.driver.power_off(server, 5)
        self.driver.unrescue(None, server)
        self.assertIn("written", self.wait_started(server, 4))
        # As Nova does it: the server first.
        server.task_state = task_states.DELETING
        self.driver.destroy(None, server, [])
        self.assertFalse(self.driver.umount_share(None, server, share))
        self.check_nothing_left()

    def test_failures(self) -> None:
        """Of the mount: nothing is left. Of the unmount: the next one does it."""
        server = self.make()
        share = self.share(server)
        with mock.patch.object(exports, "mount_command", lambda *_: [
                "sh", "-c", "echo mount.nfs: access denied by server >&2; exit 32"]), \
                self.assertRaisesRegex(nova_exception.ShareMountError,
                                       f"{share.share_id}.*\\n.*access denied by server"):
            self.driver.mount_share(None, server, share)
        self.check_no_mounts()
        with self.assertRaisesRegex(nova_exception.InternalError, "is not mounted"):
            self.driver.power_on(None, server, [], share_info=objects.ShareMappingList(
                objects=[share]))
        self.assertEqual(power_state.SHUTDOWN, self.state(server))
        self.power_on(server, share)
        self.assertIn("written", self.wait_started(server, 2))
        self.driver.power_off(server, 5)
        path, = self.shares.glob("*/mount/told")
        with open(path, "rb"), \
                mock.patch.object(exports, "_PATIENCE", 0.3), \
                self.assertRaisesRegex(nova_exception.ShareUmountError, "busy"):
            self.driver.umount_share(None, server, share)
        self.assertTrue(self.driver.is_share_mounted(share))
        self.assertFalse(self.driver.umount_share(None, server, share))


class SharesLXC(Shares, ShareCase):
    kind = "lxc"

    def test_host_root(self) -> None:
        server = self.start("sh -c 'echo start; cat /mnt/shares/data/told; echo ready; "
                            "exec sleep 1000'", specs={"sandbox:root": "host"})
        self.wait_started(server, 1)
        self.driver.power_off(server, 5)
        share = self.share(server)
        self.power_on(server, share)
        self.assertIn("told by the host", self.wait_started(server, 2))
        self.power_off(server, share)

    def test_cephfs(self) -> None:
        """Each server has a mount of its own, and nobody sees its key."""
        first, second = self.make(), self.make()
        shares = [self.share(one, share_proto="CEPHFS", access_to=f"nova-{number}",
                             access_key=f"key{number}")
                  for number, one in enumerate((first, second))]
        read: list[str] = []
        run = subprocess.run

        def look(words: list[str], **named: Any) -> Any:
            for descriptor in named.get("pass_fds", ()):
                read.append(pathlib.Path(f"/proc/self/fd/{descriptor}").read_text())
            return run(words, **named)

        with mock.patch.object(subprocess, "run", look):
            self.power_on(first, shares[0])
            self.power_on(second, shares[1])
        self.assertEqual(["key0", "key1"], read)
        self.assertRegex(repr(self.mounted), r"name=nova-0,nosuid,nodev,secretfile=/proc/self/fd/"
                                             r".*name=nova-1,nosuid,nodev,"
                                             r"secretfile=/proc/self/fd/")
        self.assertIn("written", self.wait_started(second, 2))
        # Nova knows no Ceph user of a share that it does not mount itself.
        known = self.share(first, share_proto="CEPHFS")
        self.assertTrue(self.driver.is_share_mounted(known))
        self.assertEqual([False], self.power_off(first, known))
        self.assertTrue(self.driver.is_share_mounted(shares[1]))
        self.power_off(second, shares[1])

    def test_other_protocols(self) -> None:
        server = self.make()
        with self.assertRaises(nova_exception.ShareProtocolNotSupported):
            # Nova's own objects have no other.
            self.driver.mount_share(None, server, mock.Mock(share_proto="CIFS"))

    def restart(self) -> None:
        """Do what nova-compute does when it starts."""
        self.driver.cleanup_host("here")
        self.driver.init_host("here")

    def test_crashes(self) -> None:
        """What a killed nova-compute, or a restart of the host, left is removed."""
        server = self.make()
        share = self.share(server)
        self.driver.mount_share(None, server, share)
        self.restart()
        self.assertTrue(self.driver.is_share_mounted(share))
        self.driver.destroy(None, server, [])
        self.restart()
        self.check_no_mounts()
        server = self.make()
        share = self.share(server)
        self.driver.mount_share(None, server, share)
        path, = self.shares.glob("*/mount")
        subprocess.run(["umount", str(path)], check=True)
        self.restart()
        self.check_no_mounts()

    def test_resize(self) -> None:
        server = self.make()
        share = self.share(server)
        info = objects.ShareMappingList(objects=[share])
        self.power_on(server, share)
        self.wait_started(server, 2)
        server.host = "here"
        taken = self.driver.migrate_disk_and_power_off(
            None, server, self.driver.get_host_ip_addr(), server.flavor, [])
        self.driver.finish_migration(None, None, server, taken, [], self.meta, True, {},
                                     share_info=info)
        self.assertIn("written", self.wait_started(server, 3))
        self.driver.destroy(None, server, [])
        self.driver.finish_revert_migration(None, server, [], None, share_info=info)
        self.assertIn("written", self.wait_started(server, 3))
        self.power_off(server, share)

    def test_resume_after_a_restart_of_the_host(self) -> None:
        server = self.make()
        share = self.share(server)
        self.driver.mount_share(None, server, share)
        self.driver.resume_state_on_host_boot(
            None, server, [], objects.ShareMappingList(objects=[share]))
        self.assertIn("written", self.wait_started(server, 2))
        self.power_off(server, share)

    def test_namespace_of_users(self) -> None:
        """That NFS cannot map owners is said."""
        for specs, said in (({}, True), ({"sandbox:user_namespace": "false"}, False)):
            server = self.make(specs=specs)
            share = self.share(server)
            with self.assertLogs("nova_sandbox.virt.driver", "WARNING") as logs:
                driver.LOG.warning("something")
                self.power_on(server, share)
            self.assertEqual(said, "belong to nobody" in "".join(logs.output))
            self.power_off(server, share)

    def test_traits(self) -> None:
        """Nova's API lets shares be attached where this host can mount any."""
        wanted = {os_traits.COMPUTE_STORAGE_VIRTIO_FS, os_traits.COMPUTE_MEM_BACKING_FILE}
        for programs in ({"ceph"}, set(), {"nfs"}):
            self.programs = programs
            self.restart()
            traits = self.driver.capabilities_as_traits()
            self.assertEqual({bool(programs)}, {traits[name] for name in wanted})
        server = self.make()
        self.programs = {"nfs"}
        with self.assertRaisesRegex(nova_exception.ShareMountError, "mount.ceph.*ceph-common"):
            self.driver.mount_share(None, server, self.share(server, share_proto="CEPHFS"))


class SharesKVM(Shares, ShareCase):
    kind = "kvm"

    def test_before_the_server(self) -> None:
        """A server that comes from another host is here only after its shares."""
        server = self.server_of("true")
        share = self.share(server)
        self.driver.mount_share(None, server, share)
        self.assertFalse(virt_servers.Server(self.driver._settings, server.uuid).exists())
        self.assertFalse(self.driver.umount_share(None, server, share))


if __name__ == "__main__":
    unittest.main()
