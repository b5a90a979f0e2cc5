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
"""The two ways of reading and of writing say the same, also to several threads at once."""

import glob
import os
import subprocess
import sys
import unittest

from nova_sandbox.libvirtxml import compiler, documents, element, nwfilter, reader
from tests.unit.libvirtxml import common


def read(readers, text):
    """Return what *readers* make of a document."""
    root = reader.parse(text)
    step = root.iter().__next__
    return readers.of(documents.class_of(root.tag))(step(), step)


class WaysTest(unittest.TestCase):
    def test_walking_and_compiled_readers(self):
        paths = glob.glob(os.path.join(common.DOCUMENTS, "*.xml"))
        self.assertGreater(len(paths), 70)
        for path in paths:
            with self.subTest(os.path.basename(path)):
                text = common.document(os.path.basename(path))
                walked = read(reader.WALKING, text)
                self.assertEqual(walked, read(reader.COMPILED, text))
                self.assertEqual(text, walked.to_xml())


class AlternatingTest(unittest.TestCase):
    TEXT = (
        '<filter name="x">\n  <rule action="drop" direction="in"/>\n  <filterref filter="a"/>\n'
        '  <rule action="accept" direction="out"/>\n</filter>'
    )

    def test_order_is_kept(self):
        for readers in (reader.WALKING, reader.COMPILED):
            found = read(readers, self.TEXT)
            self.assertEqual(self.TEXT, found.to_xml())
            self.assertEqual(self.TEXT, found.copy().to_xml())
            self.assertEqual(self.TEXT, compiler.writer(nwfilter.Filter)(found, "\n", "filter")[1:])
            nwfilter.Filter._write = element._write

    def test_a_change_makes_it_void(self):
        found = nwfilter.Filter.from_xml(self.TEXT)
        found.filterrefs.append(nwfilter.FilterRef(filter="b"))
        lines = found.to_xml().split("\n")
        self.assertEqual(["filterref", "filterref", "rule", "rule"],
                         [line.split()[0][1:] for line in lines[1:-1]])
        self.assertEqual(2, len(nwfilter.Filter(name="y", rules=found.rules).rules))


class ThreadsTest(unittest.TestCase):
    SCRIPT = """
import glob, os, sys, threading
from nova_sandbox.libvirtxml import domain
sys.setswitchinterval(1e-6)
texts = [open(path).read().rstrip() for path in glob.glob(os.path.join(sys.argv[1], "domain-*"))]
failed = []

def work():
    try:
        for _ in range(3):
            for text in texts:
                assert domain.Domain.from_xml(text).to_xml() == text
    except BaseException as error:
        failed.append(error)

threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(failed)
"""

    def test_first_use_by_many(self):
        done = subprocess.run([sys.executable, "-c", self.SCRIPT, common.DOCUMENTS], check=True,
                              capture_output=True, text=True, timeout=120)
        self.assertEqual("[]", done.stdout.strip(), done.stderr)
