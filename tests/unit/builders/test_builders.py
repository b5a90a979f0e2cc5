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

"""The domain documents, byte for byte, and what decides about their parts.

``python -m tests.unit.builders.test_builders`` with ``GOLDEN=write`` in the
environment writes the documents again; look at the difference before
committing it.
"""

import json
import os
import unittest
from typing import Any

from lxml import etree

from nova_sandbox import exception
from nova_sandbox.builders import kvm, lxc
from nova_sandbox.guest import wire
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.rootfs import sharing
from nova_sandbox.sandbox import file, model

GOLDEN = os.path.join(os.path.dirname(__file__), "golden")
NETWORKS = [{"source": "default", "mac": "52:54:00:00:00:01"},
            {"kind": "bridge", "source": "br0", "mac": "52:54:00:00:00:02"}]


def sandbox(**given: Any) -> model.Sandbox:
    limits = {"memory": "512M", "vcpus": 1, **given.pop("limits", {})}
    return model.Sandbox(**{"name": "web", "command": {"argv": ["/bin/date", "-u"]},
                            "limits": limits, **given})


class Boot:
    image = "/cache/vmlinux"
    initrd = "/cache/initrd"
    command_line = "quiet acpi=off"
    init = "/init"
    firmware: str | None = "/usr/share/qemu/qboot.rom"

    def __init__(self, accelerated: bool = False) -> None:
        self.accelerated = accelerated


def container(described: model.Sandbox, **given: Any) -> dx.Domain:
    return lxc.LXCBuilder().build(described, **{
        "staging": "/cache/staging", "ids": (1_000_000, 65536), "host_cpus": [0, 1, 2, 3],
        "record": '{"kind":"lxc"}', **given})


def machine(described: model.Sandbox, **given: Any) -> dx.Domain:
    sockets = {n: f"/run/web/{n}" for n in (
        "main", *(f"exec.{i}" for i in range(wire.EXEC_PORTS)))}
    return kvm.KVMBuilder().build(described, **{
        "boot": Boot(), "shares": [sharing.Share("share0", "/", True, "9p")], "disks": [],
        "sockets": sockets, "logs": {}, "echoes": {}, "record": '{"kind":"kvm"}', **given})


class GoldenTest(unittest.TestCase):
    maxDiff = None

    def compare(self, name: str, document: dx.Domain) -> None:
        text = document.to_xml() + "\n"
        path = os.path.join(GOLDEN, name)
        if os.environ.get("GOLDEN") == "write":
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
        with open(path, encoding="utf-8") as stream:
            self.assertEqual(stream.read(), text)

    def test_container(self) -> None:
        self.compare("lxc-least.xml", container(sandbox()))

    def test_container_with_everything(self) -> None:
        self.compare("lxc-full.xml", container(sandbox(
            networks=NETWORKS, limits={
                "vcpus": 2, "cpu_shares": 512, "cpu_quota": 1.5, "cpu_period": 20000,
                "topology": {"cores": 2},
                "disk_rate": {"read_bytes_sec": 1 << 20, "write_iops_sec": 1 << 40}},
            security={"capabilities": ["mknod", "chown", "sys_time"]}), ids=None,
            disks=["/dev/loop3", "/dev/loop0"]))

    def test_machine(self) -> None:
        self.compare("kvm-least.xml", machine(sandbox()))

    def test_machine_with_everything(self) -> None:
        self.compare("kvm-full.xml", machine(
            sandbox(networks=NETWORKS, limits={
                "vcpus": 2, "cpu_shares": 512, "cpu_quota": 1.5, "cpu_period": 20000,
                "topology": {"cores": 2},
                "disk_rate": {"read_bytes_sec": 1 << 20, "total_iops_sec": 100}}),
            boot=Boot(True),
            logs={name: f"/log/{name.rpartition('.')[2]}" for name in wire.LOG_PORTS},
            echoes={wire.LOG_PORTS[0]: "/log/stdout.echo"},
            shares=[sharing.Share("share0", "/", True, "9p"),
                    sharing.Share("share1", "/src", False, "9p"),
                    sharing.Share("share2", "/data", False, "virtiofs")],
            disks=[sharing.Disk("image0", "/a.img", True), sharing.Disk("image1", "/b", False),
                   sharing.Disk("image2", "/c", False, direct=True)]))


class BasicsTest(unittest.TestCase):
    def xml(self, described: model.Sandbox, record: str = "{}") -> etree._Element:
        return etree.fromstring(container(described, record=record).to_xml().encode())

    def test_any_command_gives_a_document(self) -> None:
        for argument in ("\x01\x1b", "\udcff", "a\nb", "<&>\"'", "\ufffe", "ü", "x" * 100_000,
                         "]]>", "\u2028"):
            with self.subTest(argument=argument[:20]):
                title = self.xml(sandbox(command={"argv": ["x", argument]})).findtext("title")
                self.assertTrue(title and title.isprintable())
                self.assertLessEqual(len(title), 60)

    def test_the_record_comes_back(self) -> None:
        described = sandbox(command={"argv": ["x", "\x01\udcff<&>\n"], "env": {"A": "\x1b"}})
        record = json.dumps({"description": file.to_data(described)})
        tree = self.xml(described, record)
        text = tree.findtext("metadata/{urn:nova-sandbox:1}sandbox")
        self.assertEqual(record, text)
        self.assertEqual(described, file.from_data(json.loads(text or "")["description"]))

    def test_memory_is_in_whole_kibibytes(self) -> None:
        tree = self.xml(sandbox(limits={"memory": (64 << 20) + 1023}))
        self.assertEqual(("65536", "KiB"), (tree.findtext("memory"),
                                            tree.find("memory").get("unit")))  # type: ignore

    def test_quota(self) -> None:
        for quota, microseconds in ((0.29, "29000"), (0.01, "1000"), (2, "200000")):
            tree = self.xml(sandbox(limits={"cpu_quota": quota}))
            self.assertEqual(("100000", microseconds), (tree.findtext("cputune/period"),
                                                        tree.findtext("cputune/quota")))

    def test_period(self) -> None:
        for period, quota, microseconds in ((1000, 2, "2000"), (200_000, 0.29, "58000"),
                                            (1_000_000, 0.01, "10000"), (1000, 0.01, "1000")):
            tree = self.xml(sandbox(limits={"cpu_quota": quota, "cpu_period": period}))
            self.assertEqual((str(period), microseconds), (tree.findtext("cputune/period"),
                                                           tree.findtext("cputune/quota")))

    def test_shares(self) -> None:
        """With cgroup v2 libvirt takes a weight from 1 to 10000; its default is 100."""
        for shares, weight in ((2, "1"), (100, "9"), (1024, "100"), (2048, "200"),
                               (102_400, "10000"), (262_144, "10000")):
            described = sandbox(limits={"cpu_shares": shares})
            for build in (container, machine):
                for unified, wanted in ((False, str(shares)), (True, weight)):
                    tree = etree.fromstring(build(described, unified=unified).to_xml().encode())
                    self.assertEqual(wanted, tree.findtext("cputune/shares"))

    def test_a_document_can_be_read_again(self) -> None:
        for document in (container(sandbox(networks=NETWORKS)), machine(sandbox())):
            text = document.to_xml()
            self.assertEqual(text, dx.Domain.from_xml(text).to_xml())


class ContainerTest(unittest.TestCase):
    def cpuset(self, name: str, vcpus: int, cpus: list[int]) -> str | None:
        document = container(sandbox(name=name, limits={"vcpus": vcpus}), host_cpus=cpus)
        return etree.fromstring(document.to_xml().encode()).find("vcpu").get(  # type: ignore
            "cpuset")

    def test_cpus(self) -> None:
        chosen = self.cpuset("web", 2, [0, 2, 5, 7]) or ""
        self.assertEqual(2, len({int(c) for c in chosen.split(",")} & {0, 2, 5, 7}))
        self.assertEqual(chosen, self.cpuset("web", 2, [0, 2, 5, 7]))
        # Others may be there that it must not use.
        self.assertEqual("2,3,6,7", self.cpuset("web", 4, [2, 3, 6, 7]))
        self.assertEqual({"0", "1", "2", "3"},
                         {self.cpuset(f"web{i}", 1, [0, 1, 2, 3]) for i in range(60)})

    def test_more_cpus_than_there_are(self) -> None:
        with self.assertRaises(exception.InvalidValue) as caught:
            self.cpuset("web", 3, [0, 1])
        self.assertEqual("limits.vcpus", caught.exception.field)

    def test_only_what_is_asked_for_is_given_back(self) -> None:
        text = container(sandbox(security={"capabilities": ["chown", "mknod"]})).to_xml()
        capabilities = etree.fromstring(text.encode()).find("features/capabilities")
        assert capabilities is not None
        self.assertEqual(["mknod"], [c.tag for c in capabilities])
        self.assertNotIn("capabilities", container(sandbox()).to_xml())

    def test_without_networks_it_has_its_own_empty_one(self) -> None:
        self.assertIn("<privnet/>", container(sandbox()).to_xml())


class MachineTest(unittest.TestCase):
    def tree(self, described: model.Sandbox | None = None, **given: Any) -> etree._Element:
        return etree.fromstring(machine(described or sandbox(), **given).to_xml().encode())

    def test_the_quota_is_the_whole_machines(self) -> None:
        tree = self.tree(sandbox(limits={"vcpus": 4, "cpu_quota": 0.5}))
        self.assertEqual("50000", tree.findtext("cputune/global_quota"))
        self.assertIsNone(tree.find("cputune/quota"))

    def test_sixty_four_disks(self) -> None:
        disks = [sharing.Disk(f"image{i}", f"/{i}", False) for i in range(64)]
        names = [t.get("dev") for t in self.tree(disks=disks).findall("devices/disk/target")]
        self.assertEqual(["vda", "vdb", "vdz", "vdaa", "vdbl"],
                         [names[i] for i in (0, 1, 25, 26, 63)])
        self.assertEqual(64, len(set(names)))

    def test_shared_memory_for_virtiofs_only(self) -> None:
        self.assertIsNone(self.tree().find("memoryBacking"))
        tree = self.tree(shares=[sharing.Share("a", "/a", False, "virtiofs")])
        self.assertEqual("shared", tree.find("memoryBacking/access").get("mode"))  # type: ignore

    def test_cpus_of_the_host(self) -> None:
        self.assertIsNone(self.tree().find("vcpu").get("cpuset"))  # type: ignore[union-attr]
        tree = self.tree(cpus=[7, 2])
        self.assertEqual("2,7", tree.find("vcpu").get("cpuset"))  # type: ignore[union-attr]

    def test_topology(self) -> None:
        described = sandbox(limits={"vcpus": 8, "topology": {"sockets": 2, "threads": 4}})
        for accelerated, mode in ((False, None), (True, "host-passthrough")):
            cpu = self.tree(described, boot=Boot(accelerated)).find("cpu")
            assert cpu is not None
            self.assertEqual(mode, cpu.get("mode"))
            self.assertEqual([{"sockets": "2", "cores": "1", "threads": "4"}],
                             [dict(one.attrib) for one in cpu])

    def test_accelerator(self) -> None:
        self.assertEqual("qemu", self.tree().get("type"))
        self.assertIsNone(self.tree().find("cpu"))
        self.assertEqual("kvm", self.tree(boot=Boot(True)).get("type"))

    def test_every_port_of_the_protocol(self) -> None:
        tree = self.tree(logs=dict.fromkeys(wire.LOG_PORTS, "/log"))
        names = [t.get("name") for t in tree.findall("devices/channel/target")]
        self.assertEqual([wire.MAIN_PORT, *(wire.EXEC_PORT % i for i in range(wire.EXEC_PORTS)),
                          *wire.LOG_PORTS], names)


if __name__ == "__main__":
    unittest.main()
