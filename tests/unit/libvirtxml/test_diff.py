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

"""What changed between two documents."""

import contextlib
import importlib
import io
import os
import subprocess
import sys
import tempfile
import unittest
from copy import deepcopy

from nova_sandbox.libvirtxml import diff, documents, element
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import network as nx
from tests.unit.libvirtxml import common


def disk(name, path="/a"):
    return dx.Disk.from_xml(
        f"<disk type='file'><source file='{path}'/><target dev='{name}'/></disk>"
    )


def bridge(mac=None, bridge="br0"):
    address = f"<mac address='{mac}'/>" if mac else ""
    return dx.Interface.from_xml(
        f"<interface type='bridge'>{address}<source bridge='{bridge}'/></interface>"
    )


def guest(**devices):
    return dx.Domain(devices=dx.Devices(**devices))


class DiffTest(unittest.TestCase):
    def changes(self, old, new):
        found = diff.compare(old, new)
        back = diff.compare(new, old)
        # Seen from the other side, there are as many, of the opposite kind.
        opposite = {"added": "removed", "removed": "added"}
        self.assertEqual(
            sorted(one.kind for one in found if one.kind != "moved"),
            sorted(opposite.get(one.kind, one.kind) for one in back if one.kind != "moved"),
        )
        return [str(one) for one in found]

    def test_values(self):
        old = guest(disks=[disk("vda", "/a")])
        old.devices.disks[0].readonly = True
        old.title = "x"
        old.memory = dx.Memory(value=1, unit="KiB")
        new = guest(disks=[disk("vda", "/b")])
        new.description = "y"
        new.memory = dx.Memory(value=2, unit="KiB")
        self.assertEqual(
            [
                "domain.title: removed 'x'",
                "domain.description: added 'y'",
                "domain.memory.value: 1 -> 2",
                "domain.devices.disks[vda].source.file: '/a' -> '/b'",
                "domain.devices.disks[vda].readonly: True -> False",
            ],
            self.changes(old, new),
        )
        last = diff.compare(old, new)[-1]
        self.assertEqual(("domain.devices.disks[vda].readonly", "changed", True, False),
                         (last.path, last.kind, last.old, last.new))

    def test_numbers_compare_by_value(self):
        def read(slot):
            return dx.Disk.from_xml(
                f"<disk type='file'><address type='pci' slot='{slot}'/></disk>"
            )

        self.assertEqual([], diff.compare(read("0x0a"), read("10")))
        self.assertEqual(
            ["disk.address.slot: 0x0a -> 0x0b"], self.changes(read("0x0a"), read("0x0b"))
        )
        self.assertEqual(
            ["disk.address.slot: 10 -> Foreign('many')"], self.changes(read("10"), read("many"))
        )

    def test_no_false_for_nothing(self):
        frames = [dx.BridgeInterface(trustGuestRxFilters=state) for state in (None, False, True)]
        self.assertEqual(["interface.trustGuestRxFilters: added False"],
                         self.changes(*frames[:2]))
        self.assertEqual(["interface.trustGuestRxFilters: False -> True"],
                         self.changes(*frames[1:]))
        empty = dx.Domain()
        self.assertEqual([], empty.devices.disks)
        self.assertEqual([], diff.compare(dx.Domain(), empty))

    def test_elements_are_matched_by_key(self):
        first = "52:54:00:00:00:01"
        old = guest(interfaces=[bridge(first), bridge("52:54:00:00:00:02")])
        new = guest(interfaces=[bridge("52:54:00:00:00:02", "br1"), bridge("52:54:00:00:00:03")])
        self.assertEqual(
            [
                "domain.devices.interfaces[52:54:00:00:00:02].source.bridge: 'br0' -> 'br1'",
                f"domain.devices.interfaces[{first}]: removed {old.devices.interfaces[0]!r}",
                "domain.devices.interfaces[52:54:00:00:00:03]: added "
                f"{new.devices.interfaces[1]!r}",
            ],
            self.changes(old, new),
        )

    def test_keys(self):
        """Everything with a key is found again in a list that was turned round."""
        lists = (
            (dx.Devices, "controllers", [
                dx.USBController(index=0), dx.USBController(index=1), dx.SCSIController(index=0)
            ], ["usb,0", "usb,1", "scsi,0"]),
            (dx.Devices, "filesystems", [
                dx.MountFilesystem(target=dx.FilesystemTarget(dir="/")),
                dx.RamFilesystem(target=dx.FilesystemTarget(dir="/tmp")),
            ], ["/", "/tmp"]),
            (dx.Devices, "consoles", [
                dx.Console.from_xml(f"<console><target type='lxc' port='{i}'/></console>")
                for i in (0, 1)
            ], ["lxc,0", "lxc,1"]),
            (dx.Devices, "inputs", [
                dx.MouseInput(alias=dx.Alias(name="ua-a")),
                dx.MouseInput(alias=dx.Alias(name="ua-b")),
            ], ["ua-a", "ua-b"]),
            (dx.CPU, "features", [dx.CPUFeature(name="vmx"), dx.CPUFeature(name="svm")],
             ["vmx", "svm"]),
            (dx.VCPUs, "vcpus", [dx.VCPUsVCPU(id=0), dx.VCPUsVCPU(id=1)], ["0", "1"]),
            (dx.CPUTune, "vcpupins", [dx.VCPUPin(vcpu=0), dx.VCPUPin(vcpu=1)], ["0", "1"]),
            (nx.Network, "portgroups", [nx.Portgroup(name="a"), nx.Portgroup(name="b")],
             ["a", "b"]),
        )
        for cls, field, elements, labels in lists:
            with self.subTest(field):
                old = cls(**{field: elements})
                for place, label in enumerate(labels):
                    new = cls(**{field: elements[:place] + elements[place + 1:]})
                    self.assertEqual(
                        [f"{old.TAG}.{field}[{label}]: removed {elements[place]!r}"],
                        self.changes(old, new),
                    )

    def test_hostdevs_by_address(self):
        text = (
            "<hostdev mode='subsystem' type='pci'{}><source>"
            "<address domain='0x0000' bus='0x06' slot='{}' function='0x0'/></source></hostdev>"
        )
        old = dx.Devices(hostdevs=[
            dx.Hostdev.from_xml(text.format("", "0x02")),
            dx.Hostdev.from_xml(text.format("", "0x03")),
        ])
        new = dx.Devices(hostdevs=[dx.Hostdev.from_xml(text.format(" managed='yes'", "3"))])
        found = self.changes(old, new)
        self.assertEqual("devices.hostdevs[0x0000:0x06:0x03:0x0].managed: added True", found[0])
        self.assertIn("devices.hostdevs[0x0000:0x06:0x02:0x0]: removed PCIHostdev(", found[1])
        self.assertEqual(2, len(found))

    def test_order(self):
        old = guest(disks=[disk("vda"), disk("vdb"), disk("vdc")])
        new = guest(disks=[disk("vdc"), disk("vda"), disk("vdb", "/b")])
        self.assertEqual(
            [
                "domain.devices.disks[vdb].source.file: '/a' -> '/b'",
                "domain.devices.disks[vdc]: moved from 2 to 0",
            ],
            self.changes(old, new),
        )
        # One that goes or comes moves no other.
        found = self.changes(old, guest(disks=[disk("vdb"), disk("vdc")]))
        self.assertEqual(1, len(found))
        self.assertIn("disks[vda]: removed", found[0])

    def test_order_without_meaning(self):
        pins = [dx.VCPUPin(vcpu=0, cpuset="1"), dx.VCPUPin(vcpu=1, cpuset="2")]
        self.assertEqual(
            [], diff.compare(dx.CPUTune(vcpupins=pins), dx.CPUTune(vcpupins=pins[::-1]))
        )

    def test_lists_without_keys(self):
        def os(*words):
            return dx.OS(initargs=words)

        for old, new, expected in (
            ("abc", "ac", ["os.initargs[1]: removed 'b'"]),
            ("ac", "abc", ["os.initargs[1]: added 'b'"]),
            ("abc", "axc", ["os.initargs[1]: 'b' -> 'x'"]),
            ("ab", "ba", ["os.initargs[0]: moved from 0 to 1"]),
            ("aab", "ab", ["os.initargs[1]: removed 'a'"]),
            ("", "a", ["os.initargs[0]: added 'a'"]),
            ("ab", "xy", ["os.initargs[0]: 'a' -> 'x'", "os.initargs[1]: 'b' -> 'y'"]),
        ):
            self.assertEqual(expected, self.changes(os(*old), os(*new)))

    def test_what_libvirt_fills_in(self):
        """What had no key before libvirt gave it one is still the same."""
        mac = "52:54:00:00:00:01"
        self.assertEqual(
            ["domain.devices.interfaces[0].mac: added InterfaceMAC(address='52:54:00:00:00:01')"],
            self.changes(guest(interfaces=[bridge()]), guest(interfaces=[bridge(mac)])),
        )

    def test_keys_given_twice(self):
        old = guest(disks=[disk("vda", "/a"), disk("vda", "/b")])
        new = guest(disks=[disk("vda", "/b"), disk("vda", "/c")])
        self.assertEqual(
            [
                "domain.devices.disks[0].source.file: '/a' -> '/c'",
                "domain.devices.disks[0]: moved from 0 to 1",
            ],
            self.changes(old, new),
        )

    def test_another_class(self):
        def read(cls, text):
            return cls.from_xml(text)

        old = guest(disks=[disk("vda")])
        new = guest(disks=[read(dx.Disk, "<disk type='block'><source dev='/b'/>"
                                "<target dev='vda'/></disk>")])
        source = new.devices.disks[0].source
        self.assertEqual(
            [
                "domain.devices.disks[vda].type: 'file' -> 'block'",
                f"domain.devices.disks[vda].source: {old.devices.disks[0].source!r} -> {source!r}",
            ],
            self.changes(old, new),
        )
        # Where nothing is shared, the fields one by one would say less.
        old = read(dx.Console, "<console type='pty'><source path='/dev/pts/1'/></console>")
        new = read(dx.Console, "<console type='tcp'><source host='h' service='1'/></console>")
        self.assertEqual([f"console: {old!r} -> {new!r}"], self.changes(old, new))
        self.assertEqual([f"domain.devices.consoles[0]: {old!r} -> {new!r}"],
                         self.changes(guest(consoles=[old]), guest(consoles=[new])))

    def test_other_roots(self):
        self.assertEqual(["domain: Domain() -> Network()"],
                         self.changes(dx.Domain(), nx.Network()))
        self.assertEqual(["domain: Domain(name='x') -> Network(name='x')"],
                         self.changes(dx.Domain(name="x"), nx.Network(name="x")))
        with self.assertRaises(TypeError):
            diff.compare(dx.Domain(), "<domain/>")

    def test_extras_and_metadata(self):
        text = (
            "<domain {}><metadata><x:a xmlns:x='urn:a' b='{}'><x:c>{}</x:c><x:d/></x:a></metadata>"
            "{}</domain>"
        )
        old = dx.Domain.from_xml(text.format("new='1'", 1, "x", "<new><in>1</in></new>"))
        new = dx.Domain.from_xml(text.format("newer='2'", 2, "y", "<new><in>2</in></new>"))
        self.assertEqual(
            [
                "domain.metadata[{urn:a}a].attrib[b]: '1' -> '2'",
                "domain.metadata[{urn:a}a].children[{urn:a}c].text: 'x' -> 'y'",
                "domain.extras.attributes[new]: removed '1'",
                "domain.extras.attributes[newer]: added '2'",
                "domain.extras.elements[new].children[in].text: '1' -> '2'",
            ],
            self.changes(old, new),
        )
        new = deepcopy(old)
        new.metadata[0].children.reverse()
        self.assertEqual(
            ["domain.metadata[{urn:a}a].children[{urn:a}c]: moved from 0 to 1"],
            self.changes(old, new),
        )
        new = deepcopy(old)
        new.metadata[0].children[0].tail = "after"
        self.assertEqual(
            ["domain.metadata[{urn:a}a].children[{urn:a}c].tail: added 'after'"],
            self.changes(old, new),
        )
        new.extras.text = "words"
        self.assertIn("domain.extras.text: added 'words'", self.changes(old, new))

    def test_nothing_changed(self):
        for name in ("domain-kvm.xml", "domain-lxc.xml"):
            read = dx.Domain.from_xml(common.document(name))
            self.assertEqual([], diff.compare(read, deepcopy(read)))

    def test_every_field_counts(self):
        """Whatever is taken out of a document is a change, and in the place it was."""
        read = dx.Domain.from_xml(common.document("domain-lxc.xml"))
        tried = 0
        for name in type(read).FIELDS:
            less = deepcopy(read)
            delattr(less, name)
            if less == read:
                self.assertEqual([], diff.compare(read, less), name)
                continue
            tried += 1
            found = diff.compare(read, less)
            self.assertTrue(found, name)
            for one in found:
                self.assertEqual("removed", one.kind)
                self.assertTrue(one.path.startswith(f"domain.{name}"), one)
        self.assertGreater(tried, 15)

    def test_long_lists(self):
        entries = [dx.IdMapEntry(start=i, target=i, count=1) for i in range(3000)]
        found = diff.compare(dx.IdMap(uids=entries), dx.IdMap(uids=entries[1:]))
        self.assertEqual([f"idmap.uids[0]: removed {entries[0]!r}"], [str(one) for one in found])

    def test_change(self):
        change = diff.Change("a.b", "changed", 1, 2)
        self.assertEqual(change, diff.Change("a.b", "changed", 1, 2))
        for other in (("a.c", "changed", 1, 2), ("a.b", "moved", 1, 2), ("a.b", "changed", 1, 3)):
            self.assertNotEqual(change, diff.Change(*other))
        self.assertNotEqual(change, "a.b: 1 -> 2")
        self.assertEqual("<Change a.b: 1 -> 2>", repr(change))
        with self.assertRaises(AttributeError):
            change.more = 1


class KeysTest(unittest.TestCase):
    """The tables are about elements that there are."""

    def setUp(self):
        self.classes = {}
        for package in {place.partition(":")[0] for place in documents.DOCUMENTS.values()}:
            module = importlib.import_module(f"nova_sandbox.libvirtxml.{package}")
            for name in dir(module):
                cls = getattr(module, name)
                if isinstance(cls, type) and issubclass(cls, element.Element):
                    self.classes.setdefault(cls.TAG, set()).add(cls)

    @staticmethod
    def arms(cls):
        module = sys.modules[cls.__module__]
        return {cls, *(getattr(module, name) for name in cls.ARMS.values())}

    def exists(self, classes, path):
        name, _, rest = path.partition(".")
        for cls in set().union(*map(self.arms, classes)):
            field = cls.FIELDS.get(name)
            if field is not None and (
                not rest or (field.ref and self.exists([field.target()], rest))
            ):
                return True
        return False

    def test_keys(self):
        self.assertFalse(self.exists(self.classes["disk"], "target.nothing"))
        for tag, keys in diff.KEYS.items():
            for key in keys:
                for path in key:
                    self.assertTrue(self.exists(self.classes[tag], path), f"{tag}: {path}")

    def test_order(self):
        for tag in diff.ORDERED:
            self.assertIn(tag, self.classes)
            self.assertIn(tag, diff.KEYS)


class CommandTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.old = os.path.join(directory.name, "old.xml")
        self.new = os.path.join(directory.name, "new.xml")

    def run_main(self, old, new):
        for path, text in ((self.old, old), (self.new, new)):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            status = diff.main([self.old, self.new])
        return status, output.getvalue()

    def test_statuses(self):
        self.assertEqual((0, ""), self.run_main("<domain><name>x</name></domain>",
                                                "<domain>\n<name>x</name></domain>"))
        self.assertEqual(
            (1, "network.name: 'x' -> 'y'\n"),
            self.run_main("<network><name>x</name></network>", "<network><name>y</name></network>"),
        )
        status, output = self.run_main("<domain/>", "<nonsense/>")
        self.assertEqual(2, status)
        self.assertIn("new.xml: ", output)
        self.assertNotIn("Traceback", output)

    def test_as_a_program(self):
        self.run_main("<domain/>", "<domain><title>x</title></domain>")
        program = [sys.executable, "-m", "nova_sandbox.libvirtxml.diff"]
        done = subprocess.run([*program, self.old, self.new], capture_output=True, text=True)
        self.assertEqual((1, "domain.title: added 'x'\n", ""),
                         (done.returncode, done.stdout, done.stderr))
        for arguments in ([], [self.old, os.path.join(self.new, "none")]):
            done = subprocess.run([*program, *arguments], capture_output=True, text=True)
            self.assertEqual((2, ""), (done.returncode, done.stdout))
            self.assertEqual(1, done.stderr.count("\n"))
