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

"""``tools/roundtrip`` finds what is wrong, and counts every document once."""

import importlib.machinery
import importlib.util
import io
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import unittest

from lxml import etree

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), *[os.pardir] * 3))
TOOL = os.path.join(ROOT, "tools", "roundtrip")

GUEST = (
    "<domain type='lxc'>\n <name>x</name>\n <memory>1</memory>\n <os><type>exe</type>"
    "<init>/i</init></os>\n</domain>"
)
FILES = {
    "guest.xml": GUEST,
    "below/net.xml": "<network><name>n</name></network>",
    "malformed.xml": "<domain><name>",
    "bad-invalid.xml": "<domain type='lxc'><name>x</name><nonsense/></domain>",
    "stranger.xml": "<stranger/>",
}


def load():
    """Return the tool as a module."""
    loader = importlib.machinery.SourceFileLoader("roundtrip_tool", TOOL)
    spec = importlib.util.spec_from_loader("roundtrip_tool", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


class ToolCase(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = os.path.join(directory.name, "documents")
        self.archive = os.path.join(directory.name, "documents.tar.xz")
        os.mkdir(self.directory)

    def write_all(self, files):
        for name, text in files.items():
            path = os.path.join(self.directory, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)

    def run_tool(self, *arguments):
        done = subprocess.run(
            [sys.executable, TOOL, *arguments], capture_output=True, text=True, timeout=120
        )
        self.assertEqual("", done.stderr)
        return done.returncode, done.stdout

    def counts(self, output, kind):
        """Return the numbers of a kind's line in the first table that has it."""
        line = re.search(rf"^{kind} +([0-9 ]+)", output, re.MULTILINE)
        self.assertIsNotNone(line, output)
        return [int(number) for number in line.group(1).split()][:5]


class SourcesTest(ToolCase):
    def check(self, *sources):
        status, output = self.run_tool(*sources)
        self.assertEqual(0, status, output)
        self.assertEqual([1, 1, 0, 0, 0], self.counts(output, "domain"))
        self.assertEqual([1, 1, 0, 0, 0], self.counts(output, "network"))
        self.assertEqual([2, 2, 0, 0, 0], self.counts(output, "all"))
        self.assertIn("not a document of these kinds: <stranger>, 1 files, as stranger.xml", output)
        self.assertIn("not well-formed: 1 files, as malformed.xml", output)
        self.assertIn("named -invalid: 1 files", output)

    def test_directory(self):
        self.write_all(FILES)
        os.symlink("guest.xml", os.path.join(self.directory, "another.xml"))
        os.symlink("nowhere.xml", os.path.join(self.directory, "dangling.xml"))
        self.check(self.directory)

    def test_archives(self):
        self.write_all(FILES)
        os.symlink("guest.xml", os.path.join(self.directory, "another.xml"))
        os.symlink("../guest.xml", os.path.join(self.directory, "below", "third.xml"))
        os.link(os.path.join(self.directory, "guest.xml"),
                os.path.join(self.directory, "zlinked.xml"))
        for mode in ("xz", "gz", "bz2", ""):
            with self.subTest(mode):
                with tarfile.open(self.archive, f"w:{mode}") as archive:
                    archive.add(self.directory, "")
                with tarfile.open(self.archive) as archive:
                    self.assertTrue(any(member.issym() for member in archive))
                    self.assertTrue(any(member.islnk() for member in archive))
                self.check(self.archive)

    def test_one_file(self):
        self.write_all(FILES)
        status, output = self.run_tool(os.path.join(self.directory, "guest.xml"))
        self.assertEqual(0, status)
        self.assertEqual([1, 1, 0, 0, 0], self.counts(output, "all"))

    def test_encodings(self):
        path = os.path.join(self.directory, "utf16.xml")
        with open(path, "wb") as file:
            file.write("<network><name>é</name></network>".encode("utf-16"))
        status, output = self.run_tool(self.directory)
        self.assertEqual(0, status)
        self.assertEqual([1, 1, 0, 0, 0], self.counts(output, "network"))


class FindingsTest(ToolCase):
    def test_exceptions(self):
        """Well-formed, and refused: not quietly left out."""
        self.write_all({"guest.xml": f"<!DOCTYPE domain>{GUEST}"})
        status, output = self.run_tool(self.directory)
        self.assertEqual(1, status)
        self.assertEqual([1, 0, 0, 1, 0], self.counts(output, "domain"))
        self.assertIn("fails: guest.xml\n    XMLParseError: ", output)

    def test_untyped(self):
        self.write_all({
            "a.xml": GUEST.replace("<name>", "<future a='1'/><name>"),
            "b.xml": GUEST.replace("'lxc'", "'martian' b='2'"),
        })
        status, output = self.run_tool(self.directory)
        self.assertEqual(0, status)
        self.assertEqual([2, 2, 0, 0, 2], self.counts(output, "domain"))
        self.assertNotIn("future", output)
        status, output = self.run_tool(self.directory, "--untyped")
        self.assertEqual(0, status)
        self.assertIn("untyped: a.xml\n    /domain/future\n", output)
        self.assertIn("untyped: b.xml\n    /domain@b\n    /domain@type: 'martian'\n", output)
        self.assertEqual(1, self.run_tool(self.directory, "--strict")[0])

    def test_metadata_is_no_untyped_content(self):
        self.write_all({
            "a.xml": GUEST.replace("<name>", "<metadata><a xmlns='urn:a'>b</a></metadata><name>")
        })
        status, output = self.run_tool(self.directory, "--strict")
        self.assertEqual(0, status, output)


class ValidateTest(ToolCase):
    def test_refused(self):
        self.write_all(FILES)
        status, output = self.run_tool(self.directory, "--validate")
        self.assertEqual(0, status, output)
        line = output.rsplit("\ndomain ", 1)[1].split("\n")[0]
        self.assertEqual(["1", "0", "1", "0"], line.split())

    def test_not_refused(self):
        self.write_all({**FILES, "good-invalid.xml": GUEST, "an-invalid-word.xml": GUEST})
        status, output = self.run_tool(self.directory, "--validate")
        self.assertEqual(1, status)
        self.assertIn("not refused: good-invalid.xml\n", output)
        self.assertNotIn("an-invalid-word", output)
        self.assertEqual([2, 2, 0, 0, 0], self.counts(output, "domain"))
        self.assertEqual(0, self.run_tool(self.directory)[0])

    def test_other_schemas(self):
        with tempfile.TemporaryDirectory() as schemas:
            with open(os.path.join(schemas, "domain.rng"), "w", encoding="utf-8") as file:
                file.write(
                    "<element name='other' xmlns='http://relaxng.org/ns/structure/1.0'>"
                    "<empty/></element>"
                )
            self.write_all(FILES)
            status, output = self.run_tool(self.directory, "--validate", "--schemas", schemas)
        self.assertEqual(0, status, output)
        line = output.rsplit("\ndomain ", 1)[1].split("\n")[0]
        self.assertEqual(["0", "0", "1", "0"], line.split())
        self.assertIn("no schema", output.rsplit("\nnetwork ", 1)[1].split("\n")[0])


class DifferencesTest(unittest.TestCase):
    """What the tool tells apart; the layer itself gives it nothing to find."""

    @classmethod
    def setUpClass(cls):
        cls.tool = load()

    def found(self, old, new):
        return list(self.tool.differences(etree.fromstring(old), etree.fromstring(new), "/a"))

    def test_the_same(self):
        for old, new in (
            ("<a x='1' y='2'/>", "<a y='2' x='1'></a>"),
            ("<a>\n <b/>\n <c/>\n</a>", "<a><c/><b/></a>"),
            ("<a xmlns:p='urn:p'><p:b/></a>", "<a><b xmlns='urn:p'/></a>"),
            ("<a>\n</a>", "<a/>"),
            ("<a> \n<b/>text</a>", "<a><b/> text </a>"),
        ):
            self.assertEqual([], self.found(old, new))

    def test_not_the_same(self):
        for old, new, expected in (
            ("<a x='1'/>", "<a x='01'/>", "/a@x: '1' -> '01'"),
            ("<a x='1'/>", "<a/>", "/a@x: '1' -> None"),
            ("<a/>", "<a x=''/>", "/a@x: None -> ''"),
            ("<a>1</a>", "<a>01</a>", "/a: text '1' -> '01'"),
            ("<a> </a>", "<a/>", "/a: text ' ' -> ''"),
            ("<a> b</a>", "<a>b</a>", "/a: text ' b' -> 'b'"),
            ("<a><b/><b/></a>", "<a><b/></a>", "/a/b: 2 -> 1"),
            ("<a/>", "<a><b/></a>", "/a/b: 0 -> 1"),
            ("<a><b>1</b><c/><b>2</b></a>", "<a><b>2</b><b>1</b><c/></a>",
             "/a/b[0]: text '1' -> '2'"),
            ("<a><b/>text</a>", "<a><b/></a>", "/a/b: after it 'text' -> None"),
            ("<a><b xmlns='urn:p'/></a>", "<a><b xmlns='urn:q'/></a>", "/a/{urn:p}b: 1 -> 0"),
        ):
            self.assertIn(expected, self.found(old, new))

    def test_what_is_lost_is_reported(self):
        """A class that loses or mends something is found out."""
        options = type("Options", (), {"validate": False, "untyped": False, "strict": False})
        found = self.tool.Roundtrip(options)
        kind = found.kinds["domain"]

        class Losing(kind.cls):
            def to_xml(self):
                return super().to_xml().replace("<memory>1<", "<memory>01<")

        kind.cls = Losing
        found.file("a.xml", GUEST.encode())
        self.assertEqual({"a.xml": ["/domain/memory: text '1' -> '01'"]}, kind.differing)
        output = io.StringIO()
        stdout, sys.stdout = sys.stdout, output
        try:
            self.assertEqual(1, self.tool.report(found, options, 0))
        finally:
            sys.stdout = stdout
        self.assertIn("differs: a.xml\n    /domain/memory: text '1' -> '01'", output.getvalue())
