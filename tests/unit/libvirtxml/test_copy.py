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

"""Copies of documents, pickled ones, and how elements are shown."""

import copy
import pickle
import unittest

from nova_sandbox.libvirtxml import copying, element, kinds, plain
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import metadata as mx
from nova_sandbox.libvirtxml import network as nx
from tests.unit.libvirtxml import common

DOCUMENTS = {
    "domain-kvm.xml": dx.Domain,
    "domain-lxc.xml": dx.Domain,
    "network-nat.xml": nx.Network,
}


def parts(value):
    """Yield every object below *value* that can be changed."""
    if isinstance(value, element.Element):
        yield value
        if value._extras is not None:
            yield from parts(value._extras)
        for field in type(value).FIELDS.values():
            yield from parts(field.get(value))
    elif isinstance(value, dx.RawElement):
        yield from (value, value.attrib, value.nsmap)
        yield from parts(value.children)
    elif isinstance(value, element.Extras):
        yield from (value, value.attributes)
        yield from parts(value.elements)
    elif isinstance(value, list):
        yield value
        for one in value:
            yield from parts(one)


def copies(value):
    yield "deepcopy", copy.deepcopy(value)
    yield "copying", copying.deep(value, {})
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        yield f"pickle {protocol}", pickle.loads(pickle.dumps(value, protocol))


class CopyTest(unittest.TestCase):
    def test_equal_and_independent(self):
        for name, cls in DOCUMENTS.items():
            read = cls.from_xml(common.document(name))
            read.extras.attributes["newer"] = "1"
            read.extras.elements.append(dx.RawElement("x", children=[dx.RawElement("y")]))
            theirs = {id(one) for one in parts(read)}
            self.assertGreater(len(theirs), 10)
            for how, copied in copies(read):
                with self.subTest(name, how=how):
                    self.assertIs(cls, type(copied))
                    self.assertEqual(read, copied)
                    self.assertEqual(read.to_xml(), copied.to_xml())
                    self.assertEqual(repr(read), repr(copied))
                    self.assertTrue(theirs.isdisjoint(id(one) for one in parts(copied)))

    def test_a_change_stays_in_the_copy(self):
        guest = dx.Domain.from_xml(common.document("domain-lxc.xml"))
        before = guest.to_xml()
        for how, copied in copies(guest):
            with self.subTest(how):
                copied.name = "other"
                copied.memory.value = 1
                copied.os.initargs.append("more")
                copied.devices.filesystems[0].target.dir = "/other"
                copied.devices.consoles.clear()
                copied.metadata[0].children[0].text = "other"
                copied.extras.attributes["a"] = "b"
                self.assertEqual(before, guest.to_xml())
                self.assertNotEqual(before, copied.to_xml())

    def test_a_shallow_copy_shares_what_is_below(self):
        guest = dx.Domain.from_xml(common.document("domain-lxc.xml"))
        copied = copy.copy(guest)
        self.assertEqual(guest, copied)
        copied.name = "other"
        self.assertEqual("web-1", guest.name)
        self.assertIs(guest.memory, copied.memory)

    def test_values(self):
        address = dx.Address.from_xml("<address type='pci' bus='many' slot='0x0a'/>")
        filesystem = dx.MountFilesystem(fmode=0o640)
        for how, copied in copies([address, filesystem]):
            with self.subTest(how):
                self.assertEqual("0x0a", str(copied[0].slot))
                self.assertIsInstance(copied[0].slot, kinds.IntText)
                self.assertIsInstance(copied[0].bus, dx.Foreign)
                self.assertIn('fmode="0640"', copied[1].to_xml())

    def test_what_is_implied_stays_implied(self):
        guest = dx.Domain(name="x")
        self.assertEqual([], guest.devices.disks)
        for how, copied in copies(guest):
            with self.subTest(how):
                self.assertNotIn("devices", copied.to_xml())
                copied.devices.emulator = "/e"
                self.assertIn("devices", copied.to_xml())

    def test_compiled_classes(self):
        """A class that was compiled copies what it wrote before, and the other way round."""
        before = dx.SoundCodec(type="duplex")
        pickled = pickle.dumps(before)
        for _ in range(plain.LIMIT + 1):
            dx.SoundCodec(type="duplex").to_xml()
        after = dx.SoundCodec(type="duplex")
        self.assertEqual(after, pickle.loads(pickled))
        self.assertEqual(after, copy.deepcopy(before))
        self.assertEqual(before, copy.deepcopy(after))

    def test_what_is_there_twice(self):
        """One object in two places is one object in two places of the copy."""
        target = dx.FilesystemTarget(dir="/a")
        shares = dx.Devices(filesystems=[
            dx.MountFilesystem(target=target), dx.BindFilesystem(target=target)
        ])
        for how, copied in copies(shares):
            with self.subTest(how):
                first, second = copied.filesystems
                self.assertIs(first.target, second.target)
                self.assertIsNot(target, first.target)

    def test_deep(self):
        """As deep as the reader allows."""
        depth = 200
        for cls, text in (
            (dx.Domain, "<domain><metadata>" + "<a>" * depth + "</a>" * depth
             + "</metadata></domain>"),
            (dx.Domain, "<domain>" + "<a>" * depth + "</a>" * depth + "</domain>"),
            (dx.Disk, "<disk>" + "<backingStore type='file'><format type='raw'/>" * depth
             + "</backingStore>" * depth + "</disk>"),
        ):
            read = cls.from_xml(text)
            copied = copying.deep(read, {})
            self.assertEqual(read.to_xml(), copied.to_xml())
            self.assertTrue({id(one) for one in parts(read)}.isdisjoint(
                id(one) for one in parts(copied)
            ))


class ReprTest(unittest.TestCase):
    def test_only_what_is_set(self):
        self.assertEqual("Domain()", repr(dx.Domain()))
        guest = dx.Domain(name="x", memory=dx.Memory(value=1, unit="KiB"))
        self.assertEqual([], guest.devices.disks)
        self.assertEqual("Domain(name='x', memory=Memory(unit='KiB', value=1))", repr(guest))

    def test_nothing_is_not_false(self):
        self.assertEqual("APIC(eoi=False)", repr(dx.APIC(eoi=False)))
        self.assertEqual("APIC()", repr(dx.APIC(eoi=None)))
        self.assertEqual("Features()", repr(dx.Features(acpi=False)))
        self.assertEqual("Features(acpi=True)", repr(dx.Features(acpi=True)))

    def test_what_is_beyond_the_declarations(self):
        read = dx.Memory.from_xml("<memory unit='KiB' new='1'>many</memory>")
        self.assertEqual(
            "Memory(unit='KiB', value=Foreign('many'), extras=Extras({'new': '1'}, [], None))",
            repr(read),
        )

    def test_built_again(self):
        """Without extras and raw spellings, what is shown is Python that makes it again."""
        read = dx.Domain.from_xml(common.document("domain-lxc.xml"))
        names = {name: getattr(package, name) for package in (dx, mx) for name in dir(package)}
        again = eval(repr(read), names)
        self.assertEqual(read, again)
        self.assertEqual(read.to_xml(), again.to_xml())
