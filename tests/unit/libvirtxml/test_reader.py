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

"""Documents that are not what the declarations say, and hostile ones."""

import unittest

from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import errors, reader
from tests.unit.libvirtxml import common


class ExtrasTest(unittest.TestCase):
    """A newer libvirt's documents: nothing is lost, nothing fails."""

    def same(self, cls, text):
        read = cls.from_xml(text)
        self.assertEqual(common.canonical(text), common.canonical(read.to_xml()))
        self.assertEqual(read, cls.from_xml(read.to_xml()))
        return read

    def test_unknown_attributes_and_elements(self):
        guest = self.same(
            dx.Domain,
            "<domain new='1'><name>x</name><shiny a='b'><c>d</c> e</shiny><shiny/></domain>",
        )
        self.assertEqual({"new": "1"}, guest.extras.attributes)
        self.assertEqual(["shiny", "shiny"], [one.tag for one in guest.extras.elements])
        self.assertIn("extras", repr(guest))

    def test_unknown_namespaces(self):
        guest = self.same(
            dx.Domain,
            "<domain xmlns:a='urn:a' xmlns:b='urn:b' a:x='1'><a:y b:z='2'><a:w/></a:y></domain>",
        )
        self.assertEqual({"{urn:a}x": "1"}, guest.extras.attributes)

    def test_prefixes_declared_at_the_root(self):
        text = (
            '<domain xmlns:q="http://libvirt.org/schemas/domain/qemu/1.0">'
            "<q:commandline><q:arg value='a'/></q:commandline></domain>"
        )
        guest = dx.Domain.from_xml(text)
        self.assertEqual("a", guest.qemu_commandline.args[0].value)
        self.assertIn("<qemu:arg", guest.to_xml())

    def test_unknown_words(self):
        guest = self.same(
            dx.Domain,
            "<domain type='martian'><memory>lots</memory><on_crash>cry</on_crash>"
            "<features><apic eoi='maybe'/></features></domain>",
        )
        self.assertEqual(dx.Foreign("martian"), guest.type)
        self.assertIsInstance(guest.memory.value, dx.Foreign)
        self.assertIsInstance(guest.features.apic.eoi, dx.Foreign)

    def test_unknown_arm(self):
        guest = self.same(
            dx.Domain,
            "<domain><devices><filesystem type='cloud' accessmode='mapped'><source url='x'/>"
            "<beam/></filesystem></devices></domain>",
        )
        share = guest.devices.filesystems[0]
        self.assertIs(dx.Filesystem, type(share))
        self.assertEqual("cloud", share.type)
        self.assertEqual("mapped", share.accessmode)

    def test_known_elements_of_an_unknown_form(self):
        for text in (
            "<domain><name lang='en'>x</name></domain>",
            "<domain><name>x<b/></name></domain>",
            "<domain><features><pae level='2'/><acpi>1</acpi></features></domain>",
            "<domain><os><initarg a='b'>1</initarg><initarg>2</initarg></os></domain>",
            "<domain><features><capabilities><mknod/><chown state='on' x='y'/></capabilities>"
            "</features></domain>",
            "<domain><metadata a='b'><x/></metadata></domain>",
            "<domain><metadata>text</metadata></domain>",
            "<domain><metadata/></domain>",
            "<domain><devices>text</devices></domain>",
        ):
            self.same(dx.Domain, text)

    def test_a_flag_with_content_is_still_there(self):
        features = dx.Features.from_xml("<features><pae level='2'/></features>")
        self.assertIs(True, features.pae)
        features.pae = False
        self.assertEqual("<features/>", features.to_xml())

    def test_repeated_single_elements_keep_their_order(self):
        guest = self.same(
            dx.Domain,
            "<domain><name>x</name><name>y</name><memory>1</memory><memory>2</memory></domain>",
        )
        self.assertEqual("x", guest.name)
        self.assertEqual(1, guest.memory.value)
        guest = dx.Domain.from_xml("<domain><name a='1'>x</name><name>y</name></domain>")
        self.assertIsNone(guest.name)
        self.assertEqual(["x", "y"], [one.text for one in guest.extras.elements])

    def test_extras_may_be_added_and_are_checked(self):
        guest = dx.Domain(name="x")
        guest.extras.attributes["later"] = "1"
        guest.extras.elements.append(dx.RawElement("more", children=[dx.RawElement("b", text="c")]))
        self.assertEqual(
            '<domain later="1">\n  <name>x</name>\n  <more>\n    <b>c</b>\n  </more>\n</domain>',
            guest.to_xml(),
        )
        for name in ("a b", "a><x", "", "1a", 5):
            guest.extras.attributes = {name: "1"}
            with self.assertRaises(errors.XMLValueError):
                guest.check_values()


class RefusedTest(unittest.TestCase):
    def refused(self, text, reason, cls=dx.Domain):
        with self.assertRaises(errors.XMLParseError) as caught:
            cls.from_xml(text)
        self.assertIn(reason, str(caught.exception))
        return caught.exception

    def test_doctype(self):
        self.refused("<!DOCTYPE domain><domain/>", "DOCTYPE")
        self.refused('<!DOCTYPE d SYSTEM "file:///etc/passwd"><domain/>', "DOCTYPE")
        self.refused(
            '<!DOCTYPE d [<!ENTITY a "b">]><domain><name>&a;</name></domain>', "DOCTYPE"
        )
        self.refused(
            '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
            "<domain><name>&a;</name></domain>", "DOCTYPE",
        )

    def test_entity_bomb(self):
        bomb = "<!DOCTYPE d [<!ENTITY a0 'ha'>"
        for i in range(1, 30):
            bomb += f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};&a{i - 1};'>"
        self.refused(bomb + "]><domain><name>&a29;</name></domain>", "")

    def test_not_xml(self):
        for text in ("", "x", "<domain>", "<domain></x>", "<domain/><domain/>", b"\xff\xff"):
            self.refused(text, "")
        error = self.refused("<domain>\n<name>\n</domain>", "mismatch")
        self.assertEqual(3, error.line)
        self.refused(5, "int")

    def test_illegal_characters(self):
        for char in ("\0", "\x01", "\x1b", "\ufffe"):
            self.refused(f"<domain><name>{char}</name></domain>", "")
        self.refused("<domain><name>\ud800</name></domain>", "surrogate")
        self.refused("<domain><name>&#0;</name></domain>", "")

    def test_size_and_depth(self):
        self.refused("<domain>" + " " * reader.MAX_SIZE + "</domain>", "more than")
        self.refused("<domain>" + "<a>" * 5000 + "</a>" * 5000 + "</domain>", "")

    def test_other_roots(self):
        self.refused("<network/>", "<network> where <domain> belongs")
        self.refused("<domain xmlns='urn:x'/>", "belongs")
        self.refused("<filesystem type='file'/>", "FileFilesystem", dx.MountFilesystem)

    def test_text_between_elements(self):
        error = self.refused("<domain>\n<name>x</name> lost\n</domain>", "text after")
        self.assertEqual(2, error.line)
        dx.Domain.from_xml("<domain><metadata><a><b/>kept</a></metadata></domain>")

    def test_encodings(self):
        text = '<?xml version="1.0" encoding="{}"?><domain><name>é</name></domain>'
        for encoding in ("utf-8", "utf-16", "iso-8859-1"):
            read = dx.Domain.from_xml(text.format(encoding).encode(encoding))
            self.assertEqual("é", read.name)
            self.assertEqual("é", dx.Domain.from_xml(text.format(encoding)).name)

    def test_comments_and_instructions_are_left_out(self):
        read = dx.Domain.from_xml("<domain><!-- a --><name>a<!-- b -->b</name><?x y?></domain>")
        self.assertEqual("<domain>\n  <name>ab</name>\n</domain>", read.to_xml())


class SchemaTest(unittest.TestCase):
    def test_the_offending_line_is_named(self):
        guest = dx.Domain.from_xml(common.document("domain-kvm.xml"))
        guest.devices.disks[0].address.bus = dx.Foreign("not a bus")
        with self.assertRaises(errors.XMLSchemaError) as caught:
            guest.validate()
        lines = guest.to_xml().split("\n")
        self.assertIn("bus='not a bus' of <address>", caught.exception.reason)
        self.assertEqual(lines[caught.exception.line - 1], caught.exception.source)
        self.assertIn("not a bus", caught.exception.source)

    def test_unknown_elements_are_refused(self):
        guest = dx.Domain.from_xml(common.document("domain-lxc.xml"))
        guest.validate()
        guest.devices.extras.elements.append(dx.RawElement("zzz"))
        with self.assertRaises(errors.XMLSchemaError) as caught:
            guest.validate()
        self.assertIn("<zzz>", caught.exception.reason)

    def test_no_schema(self):
        with self.assertRaises(ValueError):
            dx.Memory(value=1).validate()
        with self.assertRaises(FileNotFoundError):
            dx.Domain(name="x").validate(schemas="/nonexistent")


class RawElementTest(unittest.TestCase):
    def test_prefixes(self):
        raw = dx.RawElement(
            "{urn:a}x", attrib={"{urn:b}y": "1", "z": '"'},
            children=[dx.RawElement("{urn:a}w", tail=" t "), dx.RawElement("plain")],
            nsmap={None: "urn:a"},
        )
        guest = dx.Domain(name="n", metadata=[raw])
        self.assertEqual(raw, dx.Domain.from_xml(guest.to_xml()).metadata[0])
        self.assertEqual("urn:a", raw.nsmap[None])
        self.assertEqual("{urn:a}w", raw.find("{urn:a}w").tag)
        self.assertIsNone(raw.find("w"))

    def test_names_cannot_inject(self):
        for tag in ("a b", "a/", "<a", "", "a>", "x:y", "{urn}"):
            with self.assertRaises(errors.XMLValueError):
                dx.RawElement(tag)
            with self.assertRaises(errors.XMLValueError):
                dx.RawElement("ok", attrib={tag: "1"})
        with self.assertRaises(errors.XMLValueError):
            dx.RawElement("ok", nsmap={"a b": "urn"})
