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

"""What Nova's objects are mapped to.

``python -m unittest tests.nova.test_request`` with ``GOLDEN=write`` in the environment
writes the descriptions again; look at the difference before committing it.
"""

import base64
import dataclasses
import datetime
import os
import unittest
from typing import Any

import yaml
from nova import objects
from nova.virt import driver

from nova_sandbox import exception
from nova_sandbox.rootfs import oci
from nova_sandbox.sandbox import file, model
from nova_sandbox.virt import request
from tests.nova import servers
from tests.nova.servers import ALLOW, HOST, POLICY, map_server

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "golden")
MIB = 1 << 20
GIB = 1 << 30

# Descriptions that are compared with files, by their names.
SERVERS: dict[str, dict[str, Any]] = {
    "plain": {},
    "plain-kvm": {"properties": {"img_hv_type": "qemu"}},
    "command-of-flavor": {"extra_specs": {
        "sandbox:command": "/usr/bin/env -i sh -c 'echo \"$HOME\"; sleep 5'",
        "sandbox:user": "1000:100", "sandbox:cwd": "/srv//data/", "sandbox:timeout": "90s",
        "sandbox:env:LANG": "C.UTF-8", "sandbox:env:EMPTY": "", "sandbox:open_files": "4096"}},
    "command-of-image": {"properties": {
        "sandbox_command": "postgres -D /data", "sandbox_user": "postgres",
        "sandbox_env_PGDATA": "/data", "sandbox_virt_type": "kvm",
        "sandbox_writable": "scratch", "sandbox_scratch_size": "128M",
        "sandbox_tmpfs": "/run=16M '/var/my cache=1GiB'"}},
    "command-of-metadata": {
        "extra_specs": {**ALLOW, "sandbox:env:A": "flavor"},
        "metadata": {"sandbox_command": "make test", "sandbox:env:A": "tenant",
                     "sandbox:env:B": "tenant", "owner": "somebody"},
        "properties": {"sandbox_command": "make all", "sandbox_env_C": "image"}},
    "host-root": {"extra_specs": {**HOST, "sandbox:writable": "scratch"}},
    "limits": {
        "extra_specs": {"quota:cpu_shares": "2048", "quota:cpu_quota": "50000",
                        "quota:cpu_period": "200000", "quota:pids_max": "64"},
        "flavor_fields": {"vcpus": 4, "memory_mb": 2048}},
    "topology-kvm": {
        "extra_specs": {"sandbox:virt_type": "kvm", "hw:cpu_max_sockets": "2"},
        "properties": {"hw_cpu_threads": "2", "hw_cpu_cores": "2"},
        "flavor_fields": {"vcpus": 8}},
    "security": {"extra_specs": {
        "sandbox:capabilities": "default,SYS_PTRACE,cap_net_admin",
        "sandbox:new_privileges": "on", "sandbox:user_namespace": "false",
        "sandbox:pids": "100000"}},
}


class GoldenTest(unittest.TestCase):
    maxDiff = None

    def test_descriptions(self) -> None:
        for name, given in SERVERS.items():
            with self.subTest(name):
                sandbox = map_server(**given).sandbox
                text = yaml.safe_dump(file.to_data(sandbox), sort_keys=False)
                path = os.path.join(GOLDEN, f"{name}.yaml")
                if os.environ.get("GOLDEN") == "write":
                    with open(path, "w", encoding="utf-8") as stream:
                        stream.write(text)
                with open(path, encoding="utf-8") as stream:
                    self.assertEqual(stream.read(), text)
                self.assertEqual(sandbox, file.load(path))

    def test_no_file_is_left_over(self) -> None:
        self.assertEqual(sorted(f"{name}.yaml" for name in SERVERS), sorted(os.listdir(GOLDEN)))


class VirtTypeTest(unittest.TestCase):
    def test_precedence(self) -> None:
        kvm_first = request.Policy(("kvm", "lxc"))
        emulated = request.Policy(("lxc", "qemu"))
        cases: list[tuple[str, dict[str, Any]]] = [
            ("lxc", {}),
            ("kvm", {"policy": kvm_first}),
            ("lxc", {"policy": kvm_first, "properties": {"img_hv_type": "lxc"}}),
            ("kvm", {"properties": {"img_hv_type": "kvm"}}),
            ("kvm", {"properties": {"img_hv_type": "qemu"}}),
            ("qemu", {"properties": {"img_hv_type": "kvm"}, "policy": emulated}),
            ("lxc", {"properties": {"img_hv_type": "kvm", "sandbox_virt_type": "lxc"}}),
            ("kvm", {"properties": {"sandbox_virt_type": "lxc"},
                     "extra_specs": {"sandbox:virt_type": "kvm"}}),
        ]
        for expected, given in cases:
            with self.subTest(given):
                self.assertEqual(expected, map_server(**given).sandbox.virt_type)


class CommandTest(unittest.TestCase):
    def argv(self, **given: Any) -> tuple[str, ...]:
        return map_server(**given).sandbox.command.argv

    def test_precedence(self) -> None:
        """Take the sources away one by one, the strongest first."""
        config = oci.ImageConfig(argv=("/entry point", "--on"))
        properties = {"os_command_line": "line", "sandbox_command": "image"}
        metadata = {"sandbox:command": "tenant"}
        specs = {**ALLOW, "sandbox:command": "operator"}
        self.assertEqual(("operator",), self.argv(
            extra_specs=specs, metadata=metadata, properties=properties, image_config=config))
        self.assertEqual(("tenant",), self.argv(
            extra_specs=ALLOW, metadata=metadata, properties=properties, image_config=config))
        self.assertEqual(("image",), self.argv(properties=properties, image_config=config))
        self.assertEqual(("line",), self.argv(properties={"os_command_line": "line"},
                                              image_config=config))
        self.assertEqual(("/entry point", "--on"), self.argv(image_config=config))
        self.assertEqual(("/sbin/init",), self.argv())

    def test_words_are_not_run_by_a_shell(self) -> None:
        self.assertEqual(("echo", "$HOME", "a b", "*", ";", "`id`", "#no", "c\nd"), self.argv(
            extra_specs={"sandbox:command": "echo $HOME 'a b' * \\; `id` #no \"c\nd\""}))

    def test_whether_it_is_an_init(self) -> None:
        cases = [
            (True, None, {}),
            (True, "/usr/lib/systemd/systemd --log-target=console", {}),
            (True, "init", {}),
            (False, "/bin/date", {}),
            (False, "echo /sbin/init", {}),
            (True, "/bin/date", {"sandbox_init": "true"}),
            (False, "/sbin/init", {"sandbox_init": "no"}),
        ]
        for expected, command, more in cases:
            with self.subTest(command=command, more=more):
                properties = {**more, **({"sandbox_command": command} if command else {})}
                self.assertIs(expected, map_server(properties=properties).init)

    def test_cloud_init_learns_where_it_is(self) -> None:
        self.assertEqual({"product_name": "OpenStack Nova"}, map_server().sandbox.command.env)
        own = map_server(properties={"sandbox_env_product_name": "mine"})
        self.assertEqual({"product_name": "mine"}, own.sandbox.command.env)
        for given in ({"img_hv_type": "kvm"}, {"sandbox_command": "/bin/date"}):
            self.assertEqual({}, map_server(properties=given).sandbox.command.env)

    def test_identity(self) -> None:
        for text, expected in (("postgres", {"user": "postgres"}), ("0", {"uid": 0}),
                               ("1000:100", {"uid": 1000, "gid": 100})):
            with self.subTest(text):
                got = map_server({"sandbox:user": text}).sandbox.command.identity
                self.assertEqual(model.Identity(**expected), got)

    def test_capabilities(self) -> None:
        for text, expected in (
                ("none", ()), ("all", model.CAPABILITIES), ("default", model.DEFAULT_CAPABILITIES),
                ("kill, CAP_CHOWN", ("chown", "kill"))):
            with self.subTest(text):
                got = map_server({"sandbox:capabilities": text}).sandbox.security
                self.assertEqual(expected, got.capabilities)


class LimitsTest(unittest.TestCase):
    def test_cpu_quota(self) -> None:
        """Nova's quota is of each virtual CPU, ours of the whole server."""
        for quota, period, vcpus, expected in (
                ("50000", None, 1, 0.5), ("50000", None, 4, 2.0), ("1000", "4000", 2, 0.5),
                ("50000", "0", 1, 0.5), ("-1", None, 1, None), ("0", None, 1, None),
                ("100000", None, 2, None), ("250000", "100000", 2, None),
                (None, "50000", 1, None)):
            with self.subTest(quota=quota, period=period, vcpus=vcpus):
                specs = {k: v for k, v in (("quota:cpu_quota", quota),
                                           ("quota:cpu_period", period)) if v is not None}
                got = map_server(specs, flavor_fields={"vcpus": vcpus}).sandbox.limits
                self.assertEqual(expected, got.cpu_quota)
                self.assertEqual(int(period) if period and int(period) and expected else None,
                                 got.cpu_period)

    def test_topology(self) -> None:
        kvm = {"sandbox:virt_type": "kvm"}
        for specs, properties, wanted in (
                ({}, {}, None), ({"hw:cpu_sockets": "4"}, {}, None),
                ({"hw:cpu_cores": "4"}, {}, (1, 4, 1)), ({"hw:cpu_cores": "2"}, {}, (2, 2, 1)),
                ({"hw:cpu_max_sockets": "1"}, {}, (1, 4, 1)),
                ({}, {"hw_cpu_max_sockets": "2"}, (2, 2, 1)),
                ({"hw:cpu_threads": "2", "hw:cpu_max_sockets": "1"}, {}, (1, 2, 2)),
                ({"hw:cpu_max_cores": "2"}, {"hw_cpu_sockets": "1", "hw_cpu_cores": "2"},
                 (1, 2, 2))):
            with self.subTest(specs=specs, properties=properties):
                given: dict[str, Any] = {"properties": properties, "flavor_fields": {"vcpus": 4}}
                got = map_server({**kvm, **specs}, **given).sandbox.limits.topology
                self.assertEqual(wanted, got and (got.sockets, got.cores, got.threads))
                # A container has the processors of the host.
                self.assertIsNone(map_server(specs, **given).sandbox.limits.topology)

    def test_pids(self) -> None:
        for specs in ({"sandbox:pids": "50"}, {"quota:pids_max": "50"},
                      {"sandbox:pids": "50", "quota:pids_max": "50"}):
            with self.subTest(specs):
                self.assertEqual(50, map_server(specs).sandbox.limits.pids)
        self.assertIsNone(map_server().sandbox.limits.pids)

    def test_disks(self) -> None:
        self.assertEqual(request.Disks(), map_server().disks)
        sizes = {"root_gb": 2, "ephemeral_gb": 3, "swap": 64}
        self.assertEqual(
            request.Disks(root=2 * GIB, ephemerals=(request.Ephemeral(3 * GIB),), swap=64 * MIB),
            map_server(flavor_fields=sizes).disks)
        # What the tenant asked for goes before the flavor's sizes.
        local = {"destination_type": "local", "source_type": "blank", "boot_index": -1,
                 "disk_bus": None, "device_type": "disk", "encrypted": False,
                 "instance_uuid": servers.UUID}
        unset = {"encryption_secret_uuid": None, "encryption_format": None,
                 "encryption_options": None, "image_id": None, "volume_id": None,
                 "no_device": False}
        asked = objects.BlockDeviceMappingList(objects=[
            objects.BlockDeviceMapping(device_name=name, guest_format=fmt, volume_size=size,
                                       **local, **unset)
            for name, fmt, size in (("/dev/vdb", "ext4", 1), ("/dev/vdc", None, 2),
                                    ("/dev/vdd", "swap", 32))])
        of_flavor = servers.flavor(**sizes)
        info = driver.get_block_device_info(
            servers.instance(of_flavor, servers.image()), asked)
        self.assertEqual(
            request.Disks(root=2 * GIB, swap=32 * MIB, ephemerals=(
                request.Ephemeral(1 * GIB, "ext4", "/dev/vdb"),
                request.Ephemeral(2 * GIB, None, "/dev/vdc"))),
            map_server(flavor=of_flavor, block_device_info=info).disks)

    def test_root_disk(self) -> None:
        path = os.path.join(servers.DIRECTORY, "disk")
        for specs, given in (
                ({}, {"persistent": True}), ({"sandbox:writable": "no"}, {}),
                ({"sandbox:writable": "scratch", "sandbox:scratch_size": "1M"},
                 {"writable": True, "scratch_size": MIB})):
            with self.subTest(specs):
                # Of a flavor without a size it is as large as the image makes it.
                for root_gb in (1, 0):
                    self.assertEqual(
                        model.Root(kind="disk", path=path, **given),
                        map_server(specs, flavor_fields={"root_gb": root_gb}).sandbox.root)
        self.assertEqual("host", map_server(HOST, flavor_fields={"root_gb": 1}).sandbox.root.kind)

    def test_ephemeral_disks_are_mounted(self) -> None:
        top = servers.DIRECTORY
        info = {"ephemerals": [{"size": 1, "guest_format": "ext4"}, {"size": 2}]}
        self.assertEqual(
            tuple(model.Mount(kind="image", target=f"/mnt/ephemeral{number}", fstype="ext4",
                              source=f"{top}/disk.eph{number}", format="raw")
                  for number in range(2)),
            map_server(block_device_info=info).sandbox.mounts)
        info["ephemerals"][1]["guest_format"] = "xfs"
        with self.assertRaisesRegex(exception.InvalidValue, "guest_format.*'xfs'.*ext4"):
            map_server(block_device_info=info)

    def test_flavor_of_a_resize(self) -> None:
        new = servers.flavor(memory_mb=1024, vcpus=2)
        limits = map_server(flavor=new).sandbox.limits
        self.assertEqual((1024 * MIB, 2), (limits.memory, limits.vcpus))


class RequestTest(unittest.TestCase):
    def test_names(self) -> None:
        got = map_server()
        self.assertEqual("instance-0000001a", got.sandbox.name)
        self.assertEqual(servers.UUID, got.uuid)
        self.assertEqual("My web server", got.display_name)

    def test_hostname(self) -> None:
        long = "a" * 40 + "." + "b" * 40
        for given, expected in (("web", "web"), ("web.example.org", "web.example.org"),
                                (long, "a" * 40), (None, None)):
            with self.subTest(given):
                got = map_server(instance_fields={"hostname": given})
                self.assertEqual(expected, got.sandbox.hostname)

    def test_root_source(self) -> None:
        self.assertEqual(request.RootSource("host"), map_server(HOST).root)
        self.assertEqual(
            request.RootSource("image", servers.IMAGE_ID, "raw", "bare", "k-1", "r-1"),
            map_server(instance_fields={"kernel_id": "k-1", "ramdisk_id": "r-1"}).root)

    def test_kernel(self) -> None:
        """Machines boot the image's own; containers have the host's."""
        own = model.Kernel(image=f"{servers.DIRECTORY}/kernel",
                           ramdisk=f"{servers.DIRECTORY}/ramdisk")
        for virt_type, kernel_id, expected in (
                ("kvm", "k-1", own), ("kvm", "", model.Kernel()), ("lxc", "k-1", model.Kernel())):
            with self.subTest(virt_type=virt_type, kernel_id=kernel_id):
                got = map_server({"sandbox:virt_type": virt_type},
                                 instance_fields={"kernel_id": kernel_id})
                self.assertEqual(expected, got.sandbox.kernel)

    def test_root_of_an_image_is_never_the_hosts(self) -> None:
        for writable in ("no", "scratch", "persistent"):
            root = map_server({"sandbox:writable": writable}).sandbox.root
            self.assertEqual(("disk", f"{servers.DIRECTORY}/disk"), (root.kind, root.path))
            self.assertEqual((writable == "scratch", writable == "persistent"),
                             (root.writable, root.persistent))

    def test_config_drive(self) -> None:
        force = dataclasses.replace(POLICY, force_config_drive=True)
        launched = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
        cases: list[tuple[bool, dict[str, Any]]] = [
            (False, {}),
            (True, {"instance_fields": {"config_drive": "True"}}),
            (True, {"properties": {"img_config_drive": "mandatory"}}),
            (False, {"properties": {"img_config_drive": "optional"}}),
            (True, {"policy": force}),
            (False, {"policy": force, "instance_fields": {"launched_at": launched}}),
            (True, {"instance_fields": {"user_data": "IyEvYmluL3No"}}),
        ]
        for expected, given in cases:
            with self.subTest(given):
                self.assertIs(expected, map_server(**given).config_drive)

    def test_log_size(self) -> None:
        self.assertIsNone(map_server().sandbox.limits.log_size)
        self.assertEqual(8 * MIB, map_server({"sandbox:log_size": "8M"})
                         .sandbox.limits.log_size)

    def test_files_keys_and_user_data(self) -> None:
        got = map_server(
            injected_files=[("/etc/motd", b"\x00one"), ("etc/motd", "two"), ("x", "\u00e9")],
            instance_fields={"key_data": "ssh-ed25519 AAAA me\n",
                             "user_data": "I2Nsb3VkLWNvbmZpZw==\n"})
        self.assertEqual((request.InjectedFile("/etc/motd", b"two"),
                          request.InjectedFile("/x", b"\xc3\xa9")), got.files)
        self.assertEqual(("ssh-ed25519 AAAA me",), got.public_keys)
        self.assertEqual(b"#cloud-config", got.user_data)

    def test_secrets_are_not_shown(self) -> None:
        secrets = ("Pa55-word", "user-data-token", "file-content-key")
        got = map_server(
            admin_password=secrets[0], injected_files=[("/root/.netrc", secrets[2])],
            instance_fields={"user_data": base64.b64encode(secrets[1].encode()).decode()})
        self.assertEqual(secrets[0], got.admin_password)
        self.assertEqual(secrets[1].encode(), got.user_data)
        self.assertEqual(secrets[2].encode(), got.files[0].content)
        for shown in (repr(got), str(got), f"{got}", repr(got.files),
                      str(file.to_data(got.sandbox))):
            for secret in secrets:
                self.assertNotIn(secret, shown)

    def test_again_from_what_nova_keeps(self) -> None:
        """A reboot knows the image only from the server's system metadata."""
        flavor = servers.flavor(ALLOW)
        image = servers.image({"sandbox_command": "serve", "sandbox_env_A": "1",
                               "img_hv_type": "kvm", "os_distro": "debian"})
        server = servers.instance(flavor, image)
        first, again = (
            request.from_instance(server, meta, POLICY, directory=servers.DIRECTORY)
            for meta in (objects.ImageMeta.from_dict(image),
                         objects.ImageMeta.from_instance(server)))
        self.assertEqual(first, again)
        self.assertEqual(("serve",), again.sandbox.command.argv)

    def test_virt_type_of_one_that_is_there(self) -> None:
        """It stays, unless the flavor or the image says another."""
        def found(own: str, **given: Any) -> str | None:
            policy = request.Policy(("lxc", "kvm", "qemu"), own_virt_type=own)
            return map_server(policy=policy, **given).sandbox.virt_type
        self.assertEqual("kvm", found("kvm"))
        self.assertEqual("qemu", found("qemu", properties={"img_hv_type": "kvm"}))
        self.assertEqual("kvm", found("lxc", properties={"img_hv_type": "kvm"}))
        self.assertEqual("kvm", found("lxc", extra_specs={"sandbox:virt_type": "kvm"}))

    def test_only_what_is_needed_has_to_be_set(self) -> None:
        server = objects.Instance(
            id=1, uuid=servers.UUID, metadata={}, system_metadata={}, flavor=servers.flavor(),
            display_name=None)
        meta = objects.ImageMeta.from_dict({"id": servers.IMAGE_ID, "properties": {}})
        got = request.from_instance(server, meta, POLICY, directory="/r")
        self.assertEqual("instance-00000001", got.sandbox.name)


if __name__ == "__main__":
    unittest.main()
