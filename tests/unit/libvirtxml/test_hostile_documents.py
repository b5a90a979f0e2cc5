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

"""Hostile and broken documents: refused with one clear line, or read right.

Beyond :mod:`tests.unit.libvirtxml.test_reader`, which has the simple ones.
"""

import os
import tempfile
import time
import tracemalloc
import unittest

from nova_sandbox.libvirtxml import diff, documents, errors, reader
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import network as nx

SECRET = "what no document may read"


def guest(name):
    return f"<domain><name>{name}</name></domain>"


class RefusedCase(unittest.TestCase):
    def refused(self, document, reason):
        """Check that *document* is refused, by each way in, for *reason* in one line."""
        caught = []
        for read in (dx.Domain.from_xml, documents.from_xml):
            with self.assertRaises(errors.XMLParseError) as context:
                read(document)
            caught.append(context.exception)
        for error in caught:
            self.assertIn(reason, str(error))
            self.assertNotIn("\n", str(error))
            self.assertTrue(error.reason)
            self.assertLess(len(str(error)), 400)
            self.assertGreaterEqual(error.line, 0)
        return caught[0]

    def both(self, text, reason):
        """Check it for text and for bytes."""
        self.refused(text, reason)
        self.refused(text.encode(), reason)


class DoctypeTest(RefusedCase):
    def test_any(self):
        for doctype in (
            "<!DOCTYPE domain>",
            "<!DOCTYPE domain []>",
            "<!DOCTYPE domain PUBLIC 'a' 'b'>",
            "<!DOCTYPE domain [<!ATTLIST domain type CDATA 'kvm'>]>",
            "<!DOCTYPE domain [<!ELEMENT domain ANY>]>",
            "<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE domain>",
        ):
            self.both(doctype + guest("x"), "DOCTYPE")

    def test_external_entities(self):
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "secret")
            with open(path, "w", encoding="utf-8") as file:
                file.write(SECRET)
            for entity in (
                f"<!ENTITY a SYSTEM 'file://{path}'>",
                f"<!ENTITY a SYSTEM '{path}'>",
                f"<!ENTITY a PUBLIC 'x' 'file://{path}'>",
                "<!ENTITY a SYSTEM 'http://127.0.0.1:9/a'>",
            ):
                error = self.refused(
                    f"<!DOCTYPE domain [{entity}]>" + guest("&a;"), "DOCTYPE"
                )
                self.assertNotIn(SECRET, str(error))
            for entity in (
                f"<!ENTITY % a SYSTEM 'file://{path}'> %a;",
                "<!ENTITY % a SYSTEM 'http://127.0.0.1:9/a'> %a;",
            ):
                error = self.refused(f"<!DOCTYPE domain [{entity}]>" + guest("x"), "DOCTYPE")
                self.assertNotIn(SECRET, str(error))
            # No DOCTYPE, no inclusion: only an element that nobody knows.
            read = dx.Domain.from_xml(
                "<domain xmlns:xi='http://www.w3.org/2001/XInclude'>"
                f"<xi:include href='file://{path}' parse='text'/></domain>"
            )
            self.assertNotIn(SECRET, read.to_xml())

    def test_bombs(self):
        laughs = "<!ENTITY a0 'ha'>" + "".join(
            f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12)
        )
        blowup = f"<!ENTITY a11 '{'x' * 100_000}'>"
        for bomb, uses in ((laughs, 1), (blowup, 20_000)):
            for place in ("<domain><name>{}</name></domain>", "<domain type='{}'/>"):
                document = f"<!DOCTYPE domain [{bomb}]>" + place.format("&a11;" * uses)
                begun = time.process_time()
                tracemalloc.start()
                try:
                    self.refused(document, "")
                    used = tracemalloc.get_traced_memory()[1]
                finally:
                    tracemalloc.stop()
                self.assertLess(time.process_time() - begun, 10)
                self.assertLess(used, 50 * 1024 * 1024)

    def test_loops(self):
        loop = "<!ENTITY a '&b;'><!ENTITY b '&a;'>"
        self.refused(f"<!DOCTYPE domain [{loop}]>" + guest("&a;"), "")

    def test_undeclared_entities(self):
        self.both(guest("&nothing;"), "nothing")
        self.both("<domain type='&nothing;'/>", "nothing")

    def test_the_five_entities(self):
        read = dx.Domain.from_xml(guest("&lt;&gt;&amp;&quot;&apos;&#233;&#x5927;"))
        self.assertEqual("<>&\"'é大", read.name)
        self.assertEqual(read, dx.Domain.from_xml(read.to_xml()))


class CharactersTest(RefusedCase):
    def test_illegal(self):
        for char in ("\0", "\1", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\ufffe", "\uffff"):
            for place in ("{}", "a{}b"):
                self.both(guest(place.format(char)), "")
            self.both(f"<domain type='{char}'/>", "")
            self.both(f"<domain><metadata><a>{char}</a></metadata></domain>", "")
            self.both(guest(f"<![CDATA[{char}]]>"), "")
            self.both(f"<domain><{char}/></domain>", "")

    def test_illegal_references(self):
        for number in ("0", "1", "27", "x1b", "xD800", "xDFFF", "xFFFE", "xFFFF", "x110000",
                       "99999999999999999999", "-1", ""):
            self.both(guest(f"&#{number};"), "")

    def test_lone_surrogates(self):
        for char in ("\ud800", "\udbff", "\udc00", "\udfff", "\udc80\ud800"):
            error = self.refused(guest(char), "surrogate")
            self.assertIn("character 14", str(error))
            self.refused(guest(char).encode("utf-8", "surrogatepass"), "")
            self.refused(guest(char).encode("utf-16", "surrogatepass"), "")

    def test_legal_but_odd(self):
        for char in ("\x7f", "\x85", "\xa0", "\u2028", "\ufeff", "\ufffd", "\U0010ffff"):
            read = dx.Domain.from_xml(guest(char))
            self.assertEqual(char, read.name)
            self.assertEqual(read, dx.Domain.from_xml(read.to_xml()))


class SizeTest(RefusedCase):
    def test_too_long(self):
        """Refused before it is parsed; the limit is of bytes and not of characters."""
        room = reader.MAX_SIZE - len(guest(""))
        self.both(guest("x" * (room + 1)), "more than 10485760")
        self.refused(guest("é" * (room // 2 + 1)), "more than 10485760")
        self.refused(b"\0" * (reader.MAX_SIZE + 1), "more than 10485760")

    def test_just_short_enough(self):
        # libxml2 itself takes no comment and no text beyond ten million bytes.
        half = (reader.MAX_SIZE - len(guest("") + "<!---->" * 2)) // 2
        read = dx.Domain.from_xml(guest(f"<!--{' ' * half}-->" * 2))
        self.assertEqual("<domain>\n  <name></name>\n</domain>", read.to_xml())
        long = "x" * 9_000_000
        self.assertEqual(long, dx.Domain.from_xml(guest(long)).name)
        self.both(guest("x" * 10_000_001), "")

    def test_deep(self):
        """Refused, and neither stack nor interpreter runs out."""
        for depth in (300, 10_000, 1_000_000):
            inner = "<a>" * depth + "</a>" * depth
            self.refused(f"<domain>{inner}</domain>", "")
            self.refused(f"<domain><metadata>{inner}</metadata></domain>", "")

    def test_as_deep_as_allowed(self):
        """What is read can be written, compared, shown and checked."""
        depth = 250
        text = "<domain><metadata>" + "<a>" * depth + "{}" + "</a>" * depth + "</metadata></domain>"
        read = dx.Domain.from_xml(text.format(""))
        other = dx.Domain.from_xml(text.format("x"))
        self.assertEqual(depth, read.to_xml().count("<a"))
        self.assertEqual(read, dx.Domain.from_xml(read.to_xml()))
        self.assertNotEqual(read, other)
        self.assertEqual(depth, repr(read).count("RawElement"))
        self.assertEqual(["added"], [one.kind for one in diff.compare(read, other)])
        read.check_values()

    def test_deep_known_elements(self):
        """Elements that hold themselves stop where libxml2 does."""
        def chain(depth):
            return (
                "<disk>" + "<backingStore type='file'><format type='raw'/>" * depth
                + "</backingStore>" * depth + "</disk>"
            )

        read = dx.Disk.from_xml(chain(200))
        self.assertEqual(200, read.to_xml().count("<format"))
        self.assertEqual(read, dx.Disk.from_xml(read.to_xml()))
        with self.assertRaises(errors.XMLParseError):
            dx.Disk.from_xml(chain(10_000))

    def test_many(self):
        """A million of anything takes time in proportion."""
        for document in (
            "<domain>" + "<a/>" * 300_000 + "</domain>",
            "<domain " + " ".join(f"a{i}=''" for i in range(20_000)) + "/>",
            "<domain><devices>" + "<disk/>" * 100_000 + "</devices></domain>",
            "<domain>" + "<name/>" * 5_000 + "</domain>",
            "<domain>" + "".join(f"<a{i}/>" for i in range(20_000)) + "</domain>",
        ):
            begun = time.process_time()
            read = dx.Domain.from_xml(document)
            read.to_xml()
            self.assertLess(time.process_time() - begun, 30, document[:30])


class RootTest(RefusedCase):
    def test_wrong_roots(self):
        error = self.refused("<disk/>", "<disk>")
        self.assertEqual(1, error.line)
        self.refused("<Domain/>", "<Domain>")
        with self.assertRaises(errors.XMLParseError) as caught:
            dx.Domain.from_xml("\n\n<network/>")
        self.assertEqual("line 3: <network> where <domain> belongs", str(caught.exception))
        with self.assertRaises(errors.XMLParseError):
            nx.Network.from_xml("<domain/>")

    def test_wrong_namespaces(self):
        self.refused("<domain xmlns='urn:x'/>", "urn:x")
        self.refused("<x:domain xmlns:x='urn:x'/>", "urn:x")
        self.both("<x:domain/>", "")
        # The prefix is lxc's and what it stands for is not, or the other way round.
        wrong = (
            "<domain xmlns:lxc='http://libvirt.org/schemas/domain/lxc/2.0'><lxc:namespace>"
            "<lxc:sharenet type='netns' value='a'/></lxc:namespace></domain>"
        )
        read = dx.Domain.from_xml(wrong)
        self.assertIsNone(read.lxc_namespace)
        self.assertEqual(1, len(read.extras.elements))
        self.assertIn("lxc/2.0", read.to_xml())
        read = dx.Domain.from_xml(
            wrong.replace("lxc:", "other:").replace(":lxc=", ":other=").replace("2.0", "1.0")
        )
        self.assertEqual("a", read.lxc_namespace.sharenet.value)
        self.assertFalse(read.extras)
        self.assertIsNone(dx.Domain.from_xml("<domain><name xmlns='urn:x'>a</name></domain>").name)

    def test_no_root_and_two(self):
        for text in ("", " ", "\n", "<!-- -->", "<?xml version='1.0'?>", "text", "<", "<>", "&"):
            self.both(text, "")
        for more in ("<domain/>", "<network/>", "text", "&amp;", "<![CDATA[]]>"):
            self.both("<domain/>" + more, "")
            self.both("<domain/>\n<!-- a -->" + more, "")
        self.both("text<domain/>", "")
        self.both(" <?xml version='1.0'?><domain/>", "")
        # Blanks, comments and instructions may follow.
        self.assertEqual(dx.Domain(), dx.Domain.from_xml("<domain/>\n<!-- a --><?b c?>\n"))

    def test_not_well_formed(self):
        for text in (
            "<domain type='a' type='b'/>", "<domain type=a/>", "<domain type/>", "<domain a='<'/>",
            "<domain", "<domain>", "</domain>", "<domain></Domain>", "<domain><!-- -- --></domain>",
            "<domain>]]></domain>", "<domain><![CDATA[</domain>", "<domain><?xml version='1.0'?>"
            "</domain>", "<domain xmlns:a=''/>", "<domain><a:b/></domain>", "<domain a:b=''/>",
            "<1domain/>", "<domain>&</domain>", "<domain>&lt</domain>",
            "<?xml version='2.0'?>" * 2 + "<domain/>",
        ):
            self.both(text, "")

    def test_text_between_elements(self):
        for text in (
            "<domain><name>x</name>lost</domain>",
            "<domain><devices/>lost</domain>",
            "<domain><devices><disk type='file'/>lost</devices></domain>",
            "<domain><name>x</name><![CDATA[lost]]></domain>",
            # For XML these are no blanks.
            "<domain><name>x</name>&#160;</domain>",
            "<domain><name>x</name>\u2028</domain>",
        ):
            self.both(text, "text after")
        for blanks in (" ", "\t\r\n", "&#32;", "<![CDATA[ ]]>"):
            text = f"<domain>{blanks}<name>x</name>{blanks}</domain>"
            self.assertEqual(dx.Domain(name="x"), dx.Domain.from_xml(text))

    def test_text_before_elements(self):
        """It has a place to be kept in."""
        for text in ("lost", "\xa0", "\u2003"):
            read = dx.Domain.from_xml(f"<domain>{text}<devices>{text}</devices></domain>")
            self.assertEqual(text, read.extras.text)
            self.assertEqual(text, read.devices.extras.text)
            self.assertEqual(2, read.to_xml().count(text))

    def test_not_text(self):
        for given in (None, 5, ["<domain/>"], object()):
            self.refused(given, type(given).__name__)
        self.assertEqual("x", dx.Domain.from_xml(bytearray(guest("x").encode())).name)


class EncodingTest(RefusedCase):
    NAME = "Größe"

    def check(self, document):
        self.assertEqual(self.NAME, dx.Domain.from_xml(document).name)
        self.assertEqual(self.NAME, documents.from_xml(document).name)

    def test_bytes(self):
        text = guest(self.NAME)
        self.check(text.encode())
        self.check(b"\xef\xbb\xbf" + text.encode())
        self.check(text.encode("utf-16"))
        for encoding, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
            self.check(mark + text.encode(encoding))
            self.check(
                mark + f"<?xml version='1.0' encoding='UTF-16'?>{text}".encode(encoding)
            )
        for encoding in ("iso-8859-1", "windows-1252", "utf-8"):
            self.check(f"<?xml version='1.0' encoding='{encoding}'?>{text}".encode(encoding))

    def test_text(self):
        """What is text already is what it says, whatever its declaration says."""
        text = guest(self.NAME)
        for encoding in ("utf-8", "utf-16", "iso-8859-1", "us-ascii"):
            self.check(f"<?xml version='1.0' encoding='{encoding}'?>\n{text}")
        self.check(f"<?xml version='1.0' standalone='yes'?>{text}")

    def test_bytes_that_are_not_what_they_say(self):
        text = guest(self.NAME)
        self.refused(text.encode("iso-8859-1"), "")
        self.refused(f"<?xml version='1.0' encoding='us-ascii'?>{text}".encode(), "")
        self.refused(f"<?xml version='1.0' encoding='utf-16'?>{text}".encode()[:-3], "")
        for broken in (b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff", b"\xe2\x82"):
            self.refused(b"<domain><name>" + broken + b"</name></domain>", "")
        self.refused(text.encode("utf-16-le")[:-1], "")

    def test_unknown_encodings(self):
        for encoding in ("klingon", "", "utf-8\0", "../../etc/passwd"):
            self.refused(f"<?xml version='1.0' encoding='{encoding}'?><domain/>".encode(), "")

    def test_smuggled(self):
        """UTF-7 hides an element from who looks at the bytes, not from the reader."""
        declaration = b"<?xml version='1.0' encoding='utf-7'?>"
        try:
            read = dx.Domain.from_xml(declaration + b"<domain>+ADw-name/+AD4-</domain>")
        except errors.XMLParseError:
            return
        # Where libxml2 knows it, it is read as what it is.
        self.assertEqual("", read.name)
