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

"""Requests that cannot be met: each is refused with the name of what it asks for."""

import datetime
import unittest
from typing import Any

from nova import objects

from nova_sandbox import exception
from nova_sandbox.rootfs import oci
from nova_sandbox.virt import hardware, request, settings
from tests.nova import servers
from tests.nova.servers import ALLOW, HOST, map_server


class RefusedTest(unittest.TestCase):
    """One error that names what was given where, the value, and what is allowed."""

    def refused(self, *shown: str, **given: Any) -> None:
        with self.subTest(given), self.assertRaises(exception.InvalidValue) as caught:
            map_server(**given)
        message = str(caught.exception)
        for part in shown:
            self.assertIn(part, message)
        self.assertNotIn("\n", message)

    def test_virt_type(self) -> None:
        self.refused("flavor extra spec sandbox:virt_type: 'qemu'", "enabled_virt_types",
                     "lxc, kvm",
                     extra_specs={"sandbox:virt_type": "qemu"})
        self.refused("image property sandbox_virt_type: 'xen'",
                     properties={"sandbox_virt_type": "xen"})
        self.refused("image property img_hv_type: 'xen'", properties={"img_hv_type": "xen"})
        self.refused("image property img_hv_type: 'kvm'", properties={"img_hv_type": "kvm"},
                     policy=request.Policy(("lxc",)))
        self.assertEqual("kvm", map_server(
            policy=request.Policy(("kvm", "lxc"))).sandbox.virt_type)
        self.refused("virt_type of the server as it is: 'kvm'", "enabled_virt_types",
                     policy=request.Policy(("lxc",), own_virt_type="kvm"))

    def test_another_host_may_have_it(self) -> None:
        for virt_type, other in (("qemu", True), ("xen", False)):
            with self.assertRaises(exception.InvalidValue) as caught:
                map_server(extra_specs={"sandbox:virt_type": virt_type})
            self.assertEqual(other, isinstance(caught.exception, exception.NotOnThisHost))

    def test_values_of_extra_specs(self) -> None:
        for name, value, allowed in (
                ("command", "sh -c 'no end", "No closing quotation"), ("command", " ", "a program"),
                ("command", "''", "a program"), ("init", "perhaps", "true or false"),
                ("user", "a:b", "UID:GID"), ("user", "1000:", "UID:GID"), ("user", "", "UID:GID"),
                ("user", "\u0663", "UID:GID"),
                ("user", "4294967295", "4294967294"), ("cwd", "srv", "absolute"),
                ("cwd", "/a/../b", "absolute"),
                ("timeout", "soon", "a duration"), ("open_files", "1", "from 3"),
                ("writable", "true", "no, scratch, persistent"), ("scratch_size", "big", "a size"),
                ("tmpfs", "/tmp", "/DIRECTORY=SIZE"), ("tmpfs", "tmp=1M", "absolute"),
                ("tmpfs", "/tmp=1", "a size"), ("root", "volume", "image, host"),
                ("capabilities", "chown,fly", "capabilities"),
                ("new_privileges", "", "true or false"), ("user_namespace", "x", "true or false"),
                ("pids", "0", "from 1"), ("pids", "many", "from 1"), ("log_size", "1", "a size"),
                ("allow_metadata", "sometimes", "true or false"),
                ("env:A", "a\0b", "without NUL")):
            self.refused(f"flavor extra spec sandbox:{name}: ", allowed,
                         extra_specs={f"sandbox:{name}": value})

    def test_unknown_settings(self) -> None:
        self.refused("flavor extra spec sandbox:comand: 'ls'", "known: virt_type, command",
                     extra_specs={"sandbox:comand": "ls"})
        self.refused("image property sandbox_comand: 'ls'", properties={"sandbox_comand": "ls"})
        self.refused("server metadata sandbox:comand: 'ls'", extra_specs=ALLOW,
                     metadata={"sandbox:comand": "ls"})
        for name in ("env:", "env", "env_A=B"):
            self.refused("no such setting", extra_specs={f"sandbox:{name}": "x"})

    def test_settings_that_are_the_operators(self) -> None:
        """An image and metadata are written by tenants: they must not weaken anything."""
        values = {"root": "host", "capabilities": "all", "new_privileges": "true",
                  "user_namespace": "false", "pids": "9", "log_size": "1G",
                  "allow_metadata": "true"}
        operators = {s.name for s in settings.SETTINGS if s.sources == settings.OPERATOR}
        self.assertEqual(operators, set(values))
        for name, value in values.items():
            self.refused(f"image property sandbox_{name}", "given by flavor only",
                         properties={f"sandbox_{name}": value})
            for prefix in ("sandbox:", "sandbox_"):
                self.refused(f"server metadata {prefix}{name}", "given by flavor only",
                             extra_specs=ALLOW, metadata={prefix + name: value})

    def test_metadata_without_leave(self) -> None:
        for specs in ({}, {"sandbox:allow_metadata": "false"}):
            self.refused("server metadata sandbox:command: 'ls'", "sandbox:allow_metadata=true",
                         extra_specs=specs, metadata={"sandbox:command": "ls"})

    def test_metadata_of_a_server_that_is_there(self) -> None:
        """Nova lets a tenant set them at any time: what they cannot say is ignored then."""
        launched = {"launched_at": datetime.datetime.now(datetime.UTC)}
        command = {"sandbox:command": "tenant"}
        for specs, plain, metadata in (
                ({}, {}, command), (ALLOW, command, {"sandbox:cwd": "srv"}),
                (ALLOW, command, {"sandbox:comand": "ls"}),
                (ALLOW, command, {"sandbox:root": "host"}),
                (ALLOW, {}, {"sandbox:command": "ls \0"})):
            key, = metadata
            with self.subTest(metadata), self.assertLogs(level="WARNING") as logged:
                self.assertEqual(map_server(specs, metadata=plain, instance_fields=launched),
                                 map_server(specs, metadata={**plain, **metadata},
                                            instance_fields=launched))
            self.assertIn(f"server metadata {key}", "".join(logged.output))
        # Of a flavor that it does not have yet they are asked for.
        self.refused("server metadata sandbox:command: 'tenant'", metadata=command,
                     instance_fields=launched, flavor=servers.flavor(flavorid="2"))

    def test_root(self) -> None:
        self.refused("flavor extra spec sandbox:command", "must be given with sandbox:root=host",
                     extra_specs={"sandbox:root": "host"},
                     image_config=oci.ImageConfig(argv=("/bin/x",)))
        self.refused("flavor extra spec sandbox:writable: 'persistent'", "never written",
                     extra_specs={**HOST, "sandbox:writable": "persistent"})
        self.refused("flavor extra spec sandbox:scratch_size", "writable=scratch",
                     extra_specs={"sandbox:scratch_size": "1M"})
        self.refused("image: None", image_fields={"id": None},
                     instance_fields={"image_ref": ""})

    def test_sizes_of_flavors(self) -> None:
        self.refused("flavor memory_mb: 8 ", "at least 16", flavor_fields={"memory_mb": 8})
        self.refused("flavor vcpus: 1000 ", "from 1 to 512", flavor_fields={"vcpus": 1000})

    def test_quotas(self) -> None:
        for name, value in (("cpu_shares", "1"), ("cpu_shares", "x"), ("cpu_quota", "10"),
                            ("cpu_quota", "x"), ("cpu_period", "10"), ("cpu_period", "2000000"),
                            ("pids_max", "0"), ("disk_read_iops_sec", "-1"),
                            ("disk_total_bytes_sec", "x"),
                            ("vif_inbound_average", "10")):
            self.refused(f"flavor extra spec quota:{name}: ", extra_specs={f"quota:{name}": value})
        self.refused("quota:cpu_quota: 0.001", "0.01", extra_specs={
            "quota:cpu_quota": "1000", "quota:cpu_period": "1000000"})
        self.refused("quota:cpu_quota: 500 ", "at least 1000", extra_specs={
            "quota:cpu_quota": "500", "quota:cpu_period": "1000"})
        for unit in ("bytes", "iops"):
            self.refused(f"flavor extra spec quota:disk_total_{unit}_sec: 100 ", "containers",
                         f"quota:disk_read_{unit}_sec", extra_specs={
                             f"quota:disk_total_{unit}_sec": "100", "sandbox:virt_type": "lxc"})
        self.refused("quota:disk_*: total_iops_sec: 100 ", "write_iops_sec", extra_specs={
            "quota:disk_total_iops_sec": "100", "quota:disk_write_iops_sec": "100",
            "sandbox:virt_type": "kvm"})
        self.refused("sandbox:pids: 5 ", "quota:pids_max=6",
                     extra_specs={"sandbox:pids": "5", "quota:pids_max": "6"})

    def test_topology(self) -> None:
        kvm = {"sandbox:virt_type": "kvm"}
        for specs, properties, reason in (
                ({"hw:cpu_max_sockets": "1", "hw:cpu_max_cores": "1", "hw:cpu_max_threads": "1"},
                 {}, "impossible"),
                ({"hw:cpu_max_cores": "2"}, {"hw_cpu_cores": "4"}, "range"),
                ({"hw:cpu_cores": "many"}, {}, "many")):
            self.refused("hw:cpu_* and image properties hw_cpu_*: '4 vCPUs'", reason,
                         extra_specs={**kvm, **specs}, properties=properties,
                         flavor_fields={"vcpus": 4})

    def test_hardware(self) -> None:
        for name, value in (
                ("hw:cpu_policy", "dedicated"), ("hw:cpu_policy", "mixed"),
                ("hw:cpu_thread_policy", "isolate"), ("hw:cpu_dedicated_mask", "^0"),
                ("hw:cpu_realtime", "yes"), ("hw:emulator_threads_policy", "share"),
                ("hw:numa_nodes", "2"), ("hw:numa_cpus.0", "0"), ("hw:numa_mem.1", "64"),
                ("hw:mem_page_size", "large"), ("hw:mem_encryption", "True"),
                ("hw:tpm_version", "2.0"), ("hw:watchdog_action", "reset"), ("hw:pmem", "1GB"),
                ("os:secure_boot", "required"), ("hw:locked_memory", "true"),
                ("hw:hide_hypervisor_id", "true"), ("hide_hypervisor_id", "True")):
            self.refused(f"flavor extra spec {name}: '{value}' is not allowed",
                         extra_specs={name: value})
        for name, value in (("hw_cpu_policy", "dedicated"), ("hw_mem_page_size", "2048"),
                            ("hw_numa_nodes", "2"), ("hw_mem_encryption", "true"),
                            ("hw_tpm_version", "2.0"), ("os_secure_boot", "required"),
                            ("hw_emulation_architecture", "aarch64"),
                            ("hw_firmware_type", "uefi"), ("img_hide_hypervisor_id", "true")):
            self.refused(f"image property {name}: ", properties={name: value})

    def test_property_that_nova_cut_short(self) -> None:
        self.refused("image property sandbox_command", "at most 251 bytes",
                     properties={"sandbox_command": "echo " + "x" * 300})
        map_server(properties={"sandbox_command": "echo " + "x" * 246})

    def test_personality_files(self) -> None:
        for path in ("/etc/../root", "/", "", "/tmp", "/run/x", "/etc/hosts"):
            self.refused("personality file", injected_files=[(path, b"content")])
        for path, specs, fields in (
                ("/srv/x", {"sandbox:tmpfs": "/srv=1M"}, {}),
                ("/var/lib/cloud/seed/config_drive/x", {}, {"config_drive": "True"})):
            self.refused(f"personality file: '{path}'", "where something is mounted",
                         extra_specs=specs, instance_fields=fields,
                         injected_files=[(path, b"content")])
        map_server(injected_files=[("/var/lib/cloud/seed/config_drive/x", b"content")])
        map_server({"sandbox:tmpfs": "/srv=1M"}, instance_fields={"config_drive": "True"},
                   injected_files=[("/srv/x", b"content")])
        self.refused("flavor extra spec sandbox:inject_key", "false with sandbox:root=host",
                     extra_specs={"sandbox:root": "host", "sandbox:command": "true",
                                  "sandbox:inject_key": "true"})
        self.refused("personality file: '/etc/x'", "sandbox:root=host",
                     extra_specs={"sandbox:root": "host", "sandbox:command": "true"},
                     injected_files=[("/etc/x", b"content")])

    def test_user_data(self) -> None:
        self.refused("user data: '(not shown)'", instance_fields={"user_data": "c2VjcmV0c"})

    def test_name_that_is_no_domain_name(self) -> None:
        self.refused("server: hostname: 'a b'", instance_fields={"hostname": "a b"})


class IgnoredTest(unittest.TestCase):
    """What other services read, or what only prefers one device to another."""

    def test_it_changes_nothing(self) -> None:
        plain = map_server()
        for specs in ({"trait:HW_CPU_X86_AVX": "required"}, {"resources:VGPU": "0"},
                      {"aggregate_instance_extra_specs:ssd": "true"}, {"acme:sandbox": "x"},
                      {"hw:cpu_sockets": "1"}, {"hw:boot_menu": "true"}, {"hw_rng:allowed": "True"},
                      {"hw:cpu_policy": "shared"}, {"hw:numa_nodes": "1"},
                      {"hw:mem_page_size": "small"}, {"hw:mem_encryption": "False"},
                      {"hw:mem_encryption": "0"},
                      {"quota:disk_read_iops_sec": "0"}, {"quota:memory_limit": "5"},
                      {"sandbox": "x"}):
            with self.subTest(specs):
                self.assertEqual(plain, map_server(specs))
        for properties in ({"hw_disk_bus": "virtio"}, {"hw_vif_model": "e1000"},
                           {"os_distro": "debian"}, {"my_sandbox_command": "x"},
                           {"hw_cpu_policy": "shared"}, {"hw_firmware_type": "bios"},
                           {"img_hide_hypervisor_id": "false"}, {"hw_cpu_cores": "1"}):
            with self.subTest(properties):
                self.assertEqual(plain, map_server(properties=properties))
        for metadata in ({"owner": "me"}, {"sandbox": "x"}, {"sandbox_exit_status": "3"}):
            with self.subTest(metadata):
                self.assertEqual(plain, map_server(metadata=metadata))

    def test_every_rule_is_about_a_name_of_novas(self) -> None:
        from nova.api.validation.extra_specs import validators
        # Only images have them.
        images = {"hw:emulation_architecture", "hw:firmware_type"}
        for name in set(hardware.RULES) - images:
            with self.subTest(name):
                self.assertTrue(any(
                    validator == name or validator.startswith(f"{name}.{{")
                    for validator in validators.VALIDATORS))
        for prop in (*(name.replace(":", "_") for name in images), *hardware.PROPERTIES.values()):
            self.assertIn(prop, objects.ImageMetaProps.fields)


if __name__ == "__main__":
    unittest.main()
