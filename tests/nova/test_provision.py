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
"""What a server is given beside its root, on real libvirt, both kinds of guest."""

import base64
import ctypes
import json
import logging
import os
import shutil
import subprocess
import tempfile
import unittest
import uuid
from typing import Any
from unittest import mock

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from nova import exception as nova_exception
from nova import objects
from nova.api.metadata import password as metadata_password
from nova.network import security_group_api
from nova.objects import base

from nova_sandbox.guest import wire
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.sandbox import model
from nova_sandbox.virt import diagnostics, driver, exitstatus, servers
from tests.nova import database, roots, test_driver

_PLACE = "/var/lib/cloud/seed/config_drive"
_USER_DATA = b"#cloud-config\nsecret: user-data-token\n"
_PASSWORD = "Pa55 w:rd$"


def _fits(password: str, hashed: str) -> bool:
    crypt = ctypes.CDLL("libcrypt.so.1").crypt
    crypt.restype = ctypes.c_char_p
    return bool(crypt(password.encode(), hashed.encode()) == hashed.encode())


class ProvisionCase(test_driver.DriverCase):

    def setUp(self) -> None:
        super().setUp()
        database.connect()
        conductor = mock.patch.object(base.NovaObject, "indirection_api", database.Conductor())
        conductor.start()
        self.addCleanup(conductor.stop)
        # Domains of others have the usual names.
        driver.CONF.set_override("instance_name_template", f"provision{os.getpid()}-%08x")
        # There is no Neutron here.
        groups = mock.patch.object(security_group_api, "get_instance_security_groups",
                                   return_value=[])
        groups.start()
        self.addCleanup(groups.stop)
        self.root = roots.Root()
        self.root.accounts()

    def create(self, command: str, specs: dict[str, str] | None = None, **given: Any
               ) -> objects.Instance:
        made = database.create(self.server(command, **(specs or {})), **given)
        self.addCleanup(self.driver.destroy, None, made, [])
        return made

    def launch(self, server: objects.Instance, files: list[tuple[str, bytes]] | None = None,
               password: str | None = None) -> None:
        self.image = self.root.tarball()
        self.driver.spawn(None, server, self.meta, files or [], password, {}, network_info=[])

    def path(self, server: objects.Instance, *names: str) -> str:
        return os.path.join(self.directory, "data", "servers", server.uuid, *names)

    def exit_status(self, server: objects.Instance) -> str | None:
        return database.read(server).metadata.get("sandbox_exit_status")


class Provision:
    """Every test here for each kind."""

    def test_config_drive(self) -> None:
        key = "ssh-ed25519 AAAA me"
        server = self.create(
            f"sh -c 'cd {_PLACE}/openstack/latest; stat -c \"%a %u %g\" {_PLACE}; touch x; "
            "for one in meta_data.json network_data.json user_data; do cat $one; echo; done; "
            "cat ../content/0000; echo; echo done; exec sleep 1000'",
            config_drive=True, user_data=base64.b64encode(_USER_DATA).decode(),
            key_name="mine", key_data=key, metadata={"one": "two"},
            keypairs=objects.KeyPairList(objects=[objects.KeyPair(
                name="mine", type="ssh", public_key=key, fingerprint="", user_id="somebody")]))
        with self.assertLogs(level=logging.DEBUG) as logged:
            self.launch(server, [("/etc/given", b"of a file")], _PASSWORD)
        raw = self.console(server, b"done\n")
        said = raw.decode()
        self.assertIn("Read-only file system", said)
        said = "".join(line for line in said.splitlines(True) if not line.startswith("touch"))
        lines = said.splitlines()
        self.assertEqual("700 0 0", lines[0])
        meta = json.loads(lines[1])
        self.assertEqual(
            (server.uuid, "my-web-server.novalocal", _PASSWORD, {"one": "two"}, {"mine": key},
             [{"path": "/etc/given", "content_path": "/content/0000"}]),
            (meta["uuid"], meta["hostname"], meta["admin_pass"], meta["meta"],
             meta["public_keys"], meta["files"]))
        self.assertEqual({}, json.loads(lines[2]))
        self.assertEqual(_USER_DATA.decode() + "\nof a file\ndone\n",
                         "".join(said.splitlines(True)[3:]))
        self.assertTrue(server.config_drive)

        self.assertEqual(0o600, os.stat(self.path(server, "config_drive")).st_mode & 0o777)
        with open(self.path(server, "description.json")) as stream:
            shown = stream.read() + "".join(logged.output)
        with self.driver._server(server).domain() as domain:
            shown += domain._domain.XMLDesc()
        for secret in (_PASSWORD, "user-data-token", server.user_data, "of a file"):
            self.assertNotIn(secret, shown)

        # Another nova-compute; and a rebuild renews it.
        again = driver.SandboxDriver(None)
        again.reboot(None, server, [], "HARD")
        self.console(server, 2 * raw)
        again.destroy(None, server, [])
        self.driver.spawn(None, server, self.meta, [], "another", {}, network_info=[])
        self.assertIn(b'"admin_pass": "another"', self.console(server, b"user-data-token"))

    def test_config_drive_with_root_of_the_host(self) -> None:
        server = self.create(
            f"/bin/cat {_PLACE}/openstack/latest/user_data", {"root": "host"},
            user_data=base64.b64encode(_USER_DATA).decode())
        self.launch(server)
        self.console(server, _USER_DATA)
        self.assertTrue(server.config_drive)
        self.assertFalse(os.path.exists(_PLACE))

    def test_root_disk(self) -> None:
        server = self.create(f"cat /etc/given {_PLACE}/openstack/latest/user_data",
                             user_data=base64.b64encode(_USER_DATA).decode())
        server.flavor.root_gb = 1
        self.launch(server, [("/etc/given", b"of a file\n")])
        self.console(server, b"of a file\n" + _USER_DATA)

    def test_files(self) -> None:
        outside = tempfile.mkdtemp(dir="/srv")
        self.addCleanup(shutil.rmtree, outside)
        self.root.link("/outside", outside)
        self.root.link("/etc/link", f"../../../..{outside}/kept")
        kept = os.path.join(outside, "kept")
        with open(kept, "w") as stream:
            stream.write("the host's")
        server = self.create(
            "sh -c 'stat -c \"%u %g %a %n\" /etc/given /new/place/file /etc/shadow; "
            f"cat /etc/given /outside/file /etc/link; echo; ls {outside}; echo done'")
        self.launch(server, [("/etc/given", b"one\n"), ("/new/place/file", b"\0two"),
                             ("/etc/shadow", b"root::19000::::::\n"), ("outside/file", b"three"),
                             ("/etc/link", b"four")])
        self.console(server, b"0 0 644 /etc/given\n0 0 644 /new/place/file\n0 0 640 /etc/shadow\n"
                             b"one\nthreefour\nfile\nkept\ndone\n")
        with open(kept) as stream:
            self.assertEqual("the host's", stream.read())
        self.assertEqual(["kept"], os.listdir(outside))

    def test_key(self) -> None:
        show = ("sh -c 'stat -c \"%u %g %a %n\" /root/.ssh /root/.ssh/authorized_keys; "
                "cat /root/.ssh/authorized_keys; echo done'")
        server = self.create(show, {"inject_key": "true"}, key_data="ssh-ed25519 AAAA me\n")
        self.launch(server)
        self.console(server, b"0 0 700 /root/.ssh\n0 0 600 /root/.ssh/authorized_keys\n"
                             b"ssh-ed25519 AAAA me\ndone\n")
        self.driver.destroy(None, server, [])
        self.root = roots.Root()
        self.root.add("/root/.ssh/authorized_keys", b"ssh-rsa BBBB of-the-image", mode=0o640)
        self.launch(server)
        self.console(server, b" 640 /root/.ssh/authorized_keys\n"
                             b"ssh-rsa BBBB of-the-image\nssh-ed25519 AAAA me\ndone\n")

    def test_password(self) -> None:
        private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        public = private.public_key().public_bytes(
            serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH).decode()
        wait = ("sh -c 'while ! grep -q \"^%s:[$]\" /etc/shadow; do sleep 0.1; done; "
                "cat /etc/shadow; exec sleep 1000'")
        for user, debian in (("root", False), ("ada", True)):
            with self.subTest(debian=debian):
                self.root = roots.Root()
                self.root.accounts()
                if debian:
                    self.root.passwords_of_debian()
                server = self.create(wait % user, key_data=public)
                server.system_metadata["image_os_admin_user"] = user
                with self.assertLogs(level=logging.DEBUG) as logged:
                    self.launch(server)
                    self.driver.set_admin_password(server, _PASSWORD)
                said = self.console(server, b"ada:").decode()
                hashed = next(line.split(":")[1] for line in said.splitlines()
                              if line.startswith(f"{user}:"))
                self.assertTrue(_fits(_PASSWORD, hashed), hashed)
                # openstack server password show
                kept = metadata_password.extract_password(database.read(server))
                self.assertEqual(_PASSWORD.encode(), private.decrypt(
                    base64.b64decode(kept), padding.PKCS1v15()))
                self.assertNotIn(_PASSWORD, "".join(logged.output))
                self.driver.destroy(None, server, [])

    def test_rescue(self) -> None:
        """The rescued server has a config drive of its own, with the rescue's password."""
        server = self.create(f"sh -c 'cat {_PLACE}/openstack/latest/meta_data.json; echo; "
                             "echo ready; exec sleep 1000'", config_drive="True")
        self.launch(server, password="first one")
        self.console(server, b"ready\n")
        self.driver.power_off(server, 1)
        self.driver.rescue(None, server, [], self.meta, "second one", {}, [])
        self.wait_until(lambda: self._told(server).count("ready\n") == 2)
        self.driver.power_off(server, 1)
        self.driver.unrescue(None, server)
        self.wait_until(lambda: self._told(server).count("ready\n") == 3)
        found = [one.get("admin_pass") for one in map(json.loads, filter(
            lambda line: line.startswith("{"), self._told(server).splitlines()))]
        self.assertEqual(["first one", "second one", "first one"], found)

    def _told(self, server: objects.Instance) -> str:
        return str(self.driver.get_console_output(None, server))

    def test_exit_status(self) -> None:
        server = self.create("sh -c 'grep -q x /root/again && exec sleep 1000; "
                             "echo x >/root/again; kill -9 $$'")
        server.metadata["mine"] = "kept"
        server.save()
        self.launch(server)
        self.wait(server)
        # Nova calls it when it has seen that the server has ended.
        self.driver.power_off(server)
        self.assertEqual("137", self.exit_status(server))
        self.assertEqual({"mine": "kept", "sandbox_exit_status": "137"},
                         database.read(server).metadata)
        again = database.read(server)
        self.driver.power_on(None, again, [])
        self.assertIsNone(self.exit_status(server))
        found = self.driver.get_instance_diagnostics(again)
        self.assertEqual(("running", self.kind, False, 1, 1, 256), (
            found.state, found.hypervisor, found.config_drive, found.num_cpus,
            len(found.cpu_details), found.memory_details.maximum))
        self.assertGreater(found.memory_details.used, 0)
        self.assertGreater(found.cpu_details[0].time, 0)
        self.assertIn(found.uptime, range(120))
        flat = self.driver.get_diagnostics(again)
        self.assertEqual({"state", "memory", "memory-rss", "cpu0_time"},
                         {name for name in flat if not name.startswith("disk")})
        self.assertEqual(256 << 10, flat["memory"])
        # Ended by Nova, with the time to tell; TERM is what it was told by.
        self.driver.power_off(again, 30)
        self.assertEqual("143", self.exit_status(server))
        self.assertEqual(("shutdown", 0, 1), (
            (found := self.driver.get_instance_diagnostics(again)).state, found.uptime,
            found.num_cpus))

    def test_password_program_that_fails(self) -> None:
        # It says more than the guest may send unasked, the password first.
        self.root.add("/bin/chpasswd", b"#!/bin/sh\nread -r a; i=0; while [ $i -lt 9000 ]; do "
                      b"echo $a $a $a $a $a $a; echo $a $a $a >&2; i=$((i+1)); done; exit 3\n")
        server = self.create("sleep 1000")
        with self.assertLogs(level=logging.DEBUG) as logged:
            self.launch(server)
            # More often than a virtual machine has ports: each is given back.
            for _ in range(wire.EXEC_PORTS + 1):
                with self.assertRaisesRegex(nova_exception.InternalError,
                                            "chpasswd of the server ended with exit status 3$"):
                    self.driver.set_admin_password(server, _PASSWORD)
        self.assertNotIn(_PASSWORD, "".join(logged.output))


class Diagnostics:
    """Every test here for each kind."""

    def test_devices(self) -> None:
        bridge = f"diag{os.getpid()}"
        subprocess.run(["ip", "link", "add", bridge, "type", "bridge"], check=True)
        self.addCleanup(subprocess.run, ["ip", "link", "delete", bridge], check=True)
        image = os.path.join(self.directory, "disk")
        with open(image, "wb") as stream:
            stream.truncate(16 << 20)
        subprocess.run(["mkfs.ext4", "-q", image], check=True)
        mac = "52:54:00:aa:bb:01"
        # As a driver with networks and disks has it.
        server = self.driver._server(self.create("true"))
        server.make(model.Sandbox(
            name=f"diagnostics-{os.getpid()}-{self.kind}", virt_type=self.kind,
            command=model.Command(argv=("/bin/sleep", "1000")),
            mounts=(model.Mount(kind="image", target="/mnt", source=image),),
            networks=(model.Network(kind="bridge", source=bridge, mac=mac),)))
        server.start(self.fail if self.kind == "lxc" else lambda warning: None)
        found = diagnostics.describe(server, self.driver._settings, driver._STATES)
        flat = diagnostics.flat(found)
        # The container's loop device is none of libvirt's.
        self.assertEqual((1 if self.kind == "kvm" else 0, 1), (found.num_disks, found.num_nics))
        self.assertEqual(mac, found.nic_details[0].mac_address)
        self.assertLessEqual({"nic0_rx", "nic0_tx_packets", "nic0_rx_drop"}, set(flat))
        if self.kind == "kvm":
            self.assertGreater(found.disk_details[0].read_bytes, 1024)
            self.assertEqual(found.disk_details[0].read_bytes, flat["disk0_read"])
            self.assertNotIn("disk0_errors", flat)


class ProvisionLXC(Provision, Diagnostics, ProvisionCase):
    kind = "lxc"


class ProvisionKVM(Provision, Diagnostics, ProvisionCase):
    kind = "kvm"

    def test_config_drive_is_qemus_to_guard(self) -> None:
        """The machine's kernel may be a stranger's; and nothing hinders a suspension."""
        server = self.create(
            f"sh -c 'for one in /sys/block/vd?; do echo ro $(cat $one/ro); done; cd {_PLACE}; "
            "echo ready; exec sleep 1000'", config_drive=True)
        self.launch(server)
        self.console(server, b"ready\n")
        self.assertIn(b"ro 1\n", self.console(server, b"ready\n"))
        with self.driver._server(server).domain() as domain:
            document = dx.Domain.from_xml(domain._domain.XMLDesc())
        self.assertEqual([], document.devices.filesystems)
        drive, = (one for one in document.devices.disks
                  if one.source.file == self.path(server, "config_drive"))
        self.assertTrue(drive.readonly)
        self.driver.suspend(None, server)
        self.driver.resume(None, server, [])
        self.driver.destroy(None, server, [])


class FailureTest(ProvisionCase):
    kind = "lxc"

    def refuse(self, reason: str, server: objects.Instance, *given: Any) -> None:
        self.root = roots.Root()
        with self.assertRaisesRegex(nova_exception.BuildAbortException, reason):
            self.launch(server, *given)
        self.assertFalse(os.path.exists(self.path(server)))

    def test_files_that_cannot_be(self) -> None:
        host = self.create("true", {"root": "host"})
        self.refuse("personality file.*sandbox:root=host", host, [("/root/x", b"secret")])
        for path in ("/bin", "/bin/sh/x", f"/{'n' * 300}"):
            with self.subTest(path):
                self.refuse("personality file", self.create("sh"), [("/x", b""), (path, b"x")])
        self.refuse("personality file: '/tmp/x'.* every start", self.create("sh"),
                    [("/tmp/x", b"x")])

    def test_image_that_leads_to_a_place_of_every_start(self) -> None:
        server = self.create("sh")
        self.root.link("/place", "/run")
        with self.assertRaisesRegex(nova_exception.BuildAbortException, "/place/x.*leads to"):
            self.launch(server, [("/place/x", b"x")])
        self.assertFalse(self.driver.instance_exists(server))

    def test_config_drive_that_cannot_be_made(self) -> None:
        server = self.create("sh", config_drive=True)
        security_group_api.get_instance_security_groups.side_effect = ConnectionError("Neutron")
        with self.assertRaisesRegex(ConnectionError, "Neutron"):
            self.launch(server)
        self.assertFalse(self.driver.instance_exists(server))

    def test_password_that_cannot_be_set(self) -> None:
        self.root = roots.Root(("sh", "sleep"))
        server = self.create("sleep 1000")
        self.launch(server)
        with self.assertRaises(nova_exception.SetAdminPasswdNotSupported):
            self.driver.set_admin_password(server, _PASSWORD)
        for password in ("", "two\nlines", "x" * 5000):
            with self.subTest(len(password)), self.assertRaisesRegex(
                    nova_exception.NovaException, r"admin password: '\(not shown\)'"):
                self.driver.set_admin_password(server, password)
        self.driver.power_off(server)
        with self.assertRaises(nova_exception.InstanceNotRunning):
            self.driver.set_admin_password(server, _PASSWORD)

    def test_exit_status_that_cannot_be_saved(self) -> None:
        server = self.create("sh -c 'sleep 1; exit 3'")
        self.launch(server)
        self.wait(server)
        with mock.patch.object(objects.Instance, "save", side_effect=RuntimeError("quota")), \
                self.assertLogs(level=logging.WARNING) as logged:
            self.driver.power_off(server)
        self.assertIn("quota", "".join(logged.output))
        self.assertIsNone(self.exit_status(server))
        self.driver.power_off(server)
        self.assertEqual("3", self.exit_status(server))

    def test_results(self) -> None:
        for result, status in (("exited 0", "0"), ("exited 3 oom", "3"), ("killed 9 oom", "137"),
                               ("killed 15 timeout", "124"), ("failed 127 no such thing", "127"),
                               ("exited", None), ("", None), ("vanished 3", None),
                               ("exited 1000", None), (f"exited {'9' * 9999}", None),
                               (f"killed {'9' * 9999}", None), ("killed \N{SUPERSCRIPT TWO}", None),
                               ("killed \N{ARABIC-INDIC DIGIT NINE}", None), ("killed -9", None),
                               ("exited 3\v", None)):
            self.assertEqual(status, exitstatus.status_of(result), result)

    def test_results_that_are_none(self) -> None:
        """A machine writes what it likes."""
        server = servers.Server(self.driver._settings, str(uuid.uuid4()))
        os.makedirs(server.directory)
        for content, finished in ((b"", False), (b"\n", False), (b"exited 3\n \n", False),
                                  (b"killed 9\n", False), (b"\xff\0\n", True),
                                  (b"killed 9 oom\n", True), (b"exited 3\n", True)):
            with open(os.path.join(server.directory, "status"), "wb") as stream:
                stream.write(content)
            self.assertIs(finished, server.has_finished(), content)


if __name__ == "__main__":
    unittest.main()
