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

"""The documents beside these tests: each is read, and written as it was.

A file is named for its kind, as ``pool-iscsi.xml``: the name of the root element.
"""

import copy
import os
import unittest

from lxml import etree

from nova_sandbox.libvirtxml import diff, documents, schema
from tests.unit.libvirtxml import common

NAMES = sorted(os.listdir(common.DOCUMENTS))


def kind_of(name):
    return os.path.splitext(name)[0].partition("-")[0]


def content(name):
    with open(os.path.join(common.DOCUMENTS, name), encoding="utf-8") as file:
        return file.read()


class OwnDocumentsTest(unittest.TestCase):
    def test_every_kind_has_some(self):
        self.assertEqual(sorted(documents.DOCUMENTS), sorted({kind_of(name) for name in NAMES}))
        for name in NAMES:
            with self.subTest(name):
                self.assertEqual(kind_of(name), etree.fromstring(content(name)).tag)
        for kind in documents.DOCUMENTS:
            with self.subTest(kind):
                self.assertGreaterEqual(sum(kind_of(name) == kind for name in NAMES), 2)

    def test_read_and_written(self):
        for name in NAMES:
            with self.subTest(name):
                text = content(name)
                read = documents.from_xml(text)
                cls = documents.class_of(kind_of(name))
                self.assertIsInstance(read, cls)
                self.assertEqual(text, read.to_xml() + "\n")
                self.assertEqual(read, cls.from_xml(text.encode()))

    def test_everything_is_typed(self):
        for name in NAMES:
            with self.subTest(name):
                read = documents.from_xml(content(name))
                self.assertEqual([], list(common.foreign(read)))
                read.check_values()

    def test_shown(self):
        for name in NAMES:
            with self.subTest(name):
                read = documents.from_xml(content(name))
                empty = f"{type(read).__name__}()"
                shown = repr(read)
                self.assertTrue(shown.startswith(empty[:-1]), shown[:40])
                self.assertGreater(len(shown), len(empty))
                self.assertNotIn("=None", shown)
                self.assertNotIn("=[]", shown)

    def test_copied(self):
        for name in NAMES:
            with self.subTest(name):
                text = content(name)
                read = documents.from_xml(text)
                copied = copy.deepcopy(read)
                self.assertEqual(read, copied)
                self.assertEqual([], diff.compare(read, copied))
                for field in type(read).FIELDS:
                    delattr(copied, field)
                self.assertNotEqual(read, copied)
                self.assertNotEqual([], diff.compare(read, copied))
                self.assertEqual(text, read.to_xml() + "\n")


class SchemaTest(unittest.TestCase):
    def test_the_files_are_valid(self):
        """As they are, without this layer in between."""
        compiled = {}
        for name in NAMES:
            with self.subTest(name):
                wanted = documents.class_of(kind_of(name)).SCHEMA
                if wanted not in compiled:
                    path = os.path.join(schema.DIRECTORY, f"{wanted}.rng")
                    compiled[wanted] = etree.RelaxNG(etree.parse(path))
                compiled[wanted].assertValid(etree.fromstring(content(name)))

    def test_validate(self):
        for name in NAMES:
            with self.subTest(name):
                documents.from_xml(content(name)).validate()
