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

"""The generator of random documents itself."""

import os
import re
import tempfile
import unittest

from lxml import etree

from tests.unit.libvirtxml import random_documents, random_texts, schema_patterns

GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary=' \
    '"http://www.w3.org/2001/XMLSchema-datatypes">{}</grammar>'

INNER = """
<start><ref name="item"/></start>
<define name="item"><element name="wrong"><empty/></element></define>
<define name="kept"><attribute name="kept"><value>k</value></attribute></define>
<define name="open"><notAllowed/></define>
"""

OUTER = """
<include href="inner.rng">
  <start><ref name="root"/></start>
  <define name="item"><element name="item"><ref name="kept"/></element></define>
</include>
<define name="open" combine="choice"><element name="opened"><text/></element></define>
<define name="open" combine="choice"><element name="closed"><notAllowed/></element></define>
<define name="root"><element name="root" ns="urn:r"><interleave>
  <ref name="item"/>
  <optional><ref name="open"/></optional>
  <optional><element name="tree"><ref name="deeper"/></element></optional>
  <optional><element name="listed"><list><oneOrMore><data type="int"/></oneOrMore></list>
  </element></optional>
  <optional><element name="named"><attribute><name>a</name><value>1</value></attribute>
    <mixed><optional><element name="in"><empty/></element></optional></mixed></element></optional>
  <optional><element name="any"><zeroOrMore><element><anyName><except><nsName/>
    <name ns="">owner</name></except></anyName><text/></element></zeroOrMore></element></optional>
  <grammar><start><element name="nested"><attribute name="n"><parentRef name="word"/></attribute>
    <ref name="word"/></element></start>
    <define name="word"><value>inner</value></define></grammar>
</interleave></element></define>
<define name="word"><value>outer</value></define>
<define name="deeper"><choice><element name="leaf"><empty/></element>
  <group><ref name="branch"/><ref name="branch"/><ref name="branch"/></group></choice></define>
<define name="branch"><element name="branch"><ref name="deeper"/></element></define>
"""


class GrammarTest(unittest.TestCase):
    """What the language has and libvirt's schemas may use one day."""

    def setUp(self):
        directory = self.enterContext(tempfile.TemporaryDirectory())
        for name, text in (("inner", INNER), ("outer", OUTER)):
            with open(os.path.join(directory, f"{name}.rng"), "w", encoding="utf-8") as file:
                file.write(GRAMMAR.format(text))
        self.path = os.path.join(directory, "outer.rng")

    def test_all_of_it_is_used_and_valid(self):
        schema = random_documents.Schema(self.path)
        random = random_documents.seeded(3)
        roots = []
        while schema.rounds < 3:
            self.assertLess(len(roots), 200, [str(one.name) for one in schema.uncovered()])
            roots.append(random_documents.generate(schema, random))
        self.assertEqual(0, schema.rejected)
        names = {str(one.name) for one in schema.places if one.kind == "element"}
        self.assertLessEqual({"{urn:r}root", "item", "opened", "{urn:r}nested", "branch"}, names)
        self.assertFalse(names & {"wrong", "closed", "{urn:r}item"})
        nested = roots[0].find("{urn:r}nested")
        self.assertEqual(("outer", "inner"), (nested.get("n"), nested.text))
        for root in roots:
            self.assertLess(sum(1 for _ in root.iter()), 300)
            again = etree.fromstring(etree.tostring(root, encoding="unicode"))
            self.assertEqual([one.tag for one in root.iter()], [one.tag for one in again.iter()])

    def test_a_seed_says_which_documents(self):
        def first(seed):
            schema = random_documents.Schema(self.path)
            random = random_documents.seeded(seed)
            return [
                etree.tostring(random_documents.generate(schema, random), encoding="unicode")
                for _ in range(20)
            ]

        self.assertEqual(first(1), first(1))
        self.assertNotEqual(first(1), first(2))

    def test_what_is_not_known_is_refused(self):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(GRAMMAR.format('<start><externalRef href="x"/></start>'))
        with self.assertRaisesRegex(ValueError, "externalRef"):
            schema_patterns.read(self.path)


class TextTest(unittest.TestCase):
    def test_regular_expressions(self):
        random = random_documents.seeded(1)
        for pattern in (
            "[a-f0-9]{8}", "(0x)?[0-9]+|x*", r"[^\n/]+", r"\[[^\]]+\] .+", "a?b{2,3}c{1,}", "é|.",
        ):
            seen = {random_texts.sample(random, pattern) for _ in range(300)}
            self.assertGreater(len(seen), 5)
            for text in seen:
                self.assertTrue(re.fullmatch(pattern, text), (pattern, text))

    def test_spelling_of_xml_schema(self):
        random = random_documents.seeded(1)
        texts = {random_texts.datum(random, "string", [("pattern", r"$\d^[\s.]")], set())
                 for _ in range(200)}
        self.assertLessEqual({one[0] + one[2] for one in texts}, {"$^"})
        self.assertLessEqual({one[3] for one in texts}, set(" \t\n\r."))
        self.assertNotIn("\n", {random_texts.datum(random, "string", [("pattern", ".")], set())
                                for _ in range(500)})
        with self.assertRaises(ValueError):
            random_texts.datum(random, "string", [("pattern", r"\p{L}")], set())

    def test_numbers_keep_to_their_bounds(self):
        random = random_documents.seeded(1)
        params = [("minInclusive", "-1"), ("maxInclusive", "300")]
        texts = {random_texts.datum(random, "int", params, {"7"}) for _ in range(2000)}
        numbers = {int(one) for one in texts}
        self.assertEqual((-1, 300), (min(numbers), max(numbers)))
        self.assertNotIn("7", texts)
        self.assertTrue(any(one != str(int(one)) for one in texts))
        hexadecimal = [("pattern", "[0-9]+")]
        for _ in range(200):
            text = random_texts.datum(random, "unsignedShort", hexadecimal, set())
            self.assertTrue(text.isdecimal() and int(text) <= 65535)

    def test_impossible_values_are_told(self):
        with self.assertRaises(AssertionError):
            random_texts.datum(
                random_documents.seeded(1), "int",
                [("minInclusive", "5"), ("pattern", "[0-4]")], set(),
            )
