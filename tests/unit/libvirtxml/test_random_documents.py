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

"""Random documents that the schemas allow, read into the typed layer and written back.

Each class of documents gets as many as it takes to use every element, attribute,
word and type of its schema, and some more. ``NOVA_SANDBOX_RANDOM_SEED`` makes
others than the usual ones, ``NOVA_SANDBOX_RANDOM_COUNT`` more of them, and
``NOVA_SANDBOX_SCHEMAS`` names a directory with the schemas of another libvirt.
"""

import copy
import functools
import importlib
import os
import pkgutil
import unittest
from unittest import mock

from lxml import etree

from nova_sandbox import libvirtxml
from nova_sandbox.libvirtxml import compiler, element, fields, kinds, plain, raw
from tests.unit.libvirtxml import common, random_documents, schema_patterns

SEED = int(os.environ.get("NOVA_SANDBOX_RANDOM_SEED", "1"))
#: Documents of each class beyond those that it takes to use all of its schema.
COUNT = int(os.environ.get("NOVA_SANDBOX_RANDOM_COUNT", "40"))
#: Documents of each class at most; until then all of its schema must have been used.
BOUND = 800 + COUNT
#: Tells of at most so many problems of one class.
SHOWN = 25

#: Schemas with a start that are no documents of their own.
PARTS = {"inactiveDomain", "sysinfo"}

NONSENSE = "no such word"


@functools.cache
def document_classes():
    """Return the classes of whole documents, by the name of their schema."""
    found = {}
    for info in pkgutil.iter_modules(libvirtxml.__path__):
        if not info.ispkg:
            continue
        package = importlib.import_module(f"{libvirtxml.__name__}.{info.name}")
        for name in dir(package):
            cls = getattr(package, name)
            if isinstance(cls, type) and issubclass(cls, element.Element) and cls.SCHEMA:
                arm = cls.__mro__[1].SCHEMA
                if not arm and cls.__module__.startswith(package.__name__ + "."):
                    found.setdefault(cls.SCHEMA, cls)
    return found


def exact(node):
    """Return what *node* says, as ``common.canonical`` does, but with the blanks of texts."""
    children = {}
    for child in node:
        children.setdefault(child.tag, []).append(exact(child))
    text = node.text or ""
    return node.tag, dict(node.attrib), text.strip() if len(node) else text, children


def _is_chardev(read):
    """Tell whether *read* is a character device or its source.

    The schema lets any of them have all attributes and children, and as many
    sources as it likes; the declarations have what libvirt takes for the type.
    """
    family = type(read).__module__.rpartition(".")[2]
    return family in ("chardev", "console", "serial", "parallel", "channel", "redirect")


def _is_empty_raw(read, one):
    """Tell whether *one* is a <metadata/> with nothing in it, which is no list of elements."""
    return not (one.attrib or one.children or one.text) and any(
        field.shape == fields.RAW and field.tag == one.tag for field in read.FIELDS.values()
    )


def untyped(read, path="", everything=False):
    """Yield what below *read* has no typed slot: class and name of it, and where it is what.

    :param everything: also what the declarations leave out on purpose
    """
    path = path or f"/{read.TAG}"
    owner = type(read).__name__
    extras = read._extras
    if extras and (everything or not _is_chardev(read)):
        for name, value in extras.attributes.items():
            yield f"{owner}/@{name}", f"{path}/@{name}: {value!r}"
        for one in extras.elements:
            if not everything and _is_empty_raw(read, one):
                continue
            yield f"{owner}/<{one.tag}>", f"{path}/{one.tag}: {one!r}"
        if extras.text:
            yield f"{owner}/text()", f"{path}: {extras.text!r}"
    for field in read.FIELDS.values():
        for one in _values(read, field):
            if isinstance(one, element.Element):
                yield from untyped(one, f"{path}/{field.tag}", everything)
            elif isinstance(one, kinds.Foreign) or (
                isinstance(one, raw.RawElement) and field.shape != fields.RAW
            ):
                yield f"{owner}.{field.name}", f"{path}/{field.tag}: {one!r}"


def _values(read, field):
    value = field.get(read)
    return [one for one in (value if isinstance(value, list) else [value]) if one is not None]


def inside(read):
    """Yield *read* and every element below it."""
    yield read
    for field in read.FIELDS.values():
        for one in _values(read, field):
            if isinstance(one, element.Element):
                yield from inside(one)


def round_trip(cls, schema, root, typed=True):
    """Yield what is wrong with reading and writing the document *root*: kind and details.

    :param typed: all of it must have a typed slot, and it must stay valid
    """
    text = etree.tostring(root, encoding="unicode")
    read = cls.from_xml(text)
    if typed:
        yield from untyped(read)
    written = read.to_xml()
    if common.canonical(text) != common.canonical(written):
        yield "written otherwise", written
    again = etree.fromstring(written)
    if exact(etree.fromstring(text)) != exact(again):
        yield "written with other blanks", written
    if typed and not schema.validator.validate(again):
        yield "not valid any more", f"{schema.validator.error_log.last_error}: {written}"
    if cls.from_xml(written) != read:
        yield "read otherwise", written
    if copy.deepcopy(read) != read:
        yield "a copy is not equal", written
    with mock.patch.object(plain, "LIMIT", 1 << 60):
        for one in inside(read):
            if type(one)._write is element._write:
                compiler.writer(type(one))
            if plain.write(one, "\n", one.TAG) != one._write("\n", one.TAG):
                yield "compiled code writes otherwise", repr(one)


class TableTest(unittest.TestCase):
    def test_every_schema_of_a_document_has_its_class(self):
        directory = random_documents.SCHEMAS
        starts = {
            file.removesuffix(".rng")
            for file in os.listdir(directory)
            if file.endswith(".rng")
            and etree.parse(os.path.join(directory, file)).find(f"{schema_patterns.RNG}start")
            is not None
        }
        self.assertLessEqual({"domain", "network"}, starts)
        self.assertEqual(starts - PARTS, set(document_classes()))


class CheckTest(unittest.TestCase):
    """What the other tests look for is seen when it is there."""

    def kinds_of(self, text):
        cls = document_classes()["network"]
        schema = random_documents.load("network")
        return {kind for kind, _ in round_trip(cls, schema, etree.fromstring(text))}

    def test_what_has_no_slot(self):
        self.assertEqual(set(), self.kinds_of("<network><name>x</name></network>"))
        mtu = document_classes()["network"].FIELDS["mtu"].ref
        self.assertEqual(
            {
                "Network/@a", "Network/<b>", "Network/text()", "Network.ipv6", f"{mtu}.size",
                "not valid any more",
            },
            self.kinds_of('<network a="1" ipv6="on">c<name>x</name><b/><mtu size="y"/></network>')
            - {"read otherwise"},
        )

    def test_what_the_writer_loses(self):
        network = document_classes()["network"]
        text = "<network><name> x</name><mtu size='9'/></network>"
        for put, kinds_seen in (
            (lambda read: read.to_xml().replace(" x", "x"), {"written with other blanks"}),
            (lambda read: read.to_xml().replace("9", "8"), {"written otherwise"}),
            (lambda read: read.to_xml().replace("mtu", "mto"), {"not valid any more"}),
        ):
            written = put(network.from_xml(text))
            with mock.patch.object(network, "to_xml", lambda _, written=written: written):
                self.assertLessEqual(kinds_seen | {"read otherwise"}, self.kinds_of(text))

    def test_copies_and_compiled_code(self):
        text = "<network><name>x</name></network>"
        with mock.patch.object(copy, "deepcopy", lambda _: None):
            self.assertEqual({"a copy is not equal"}, self.kinds_of(text))
        network = document_classes()["network"]
        with mock.patch.object(network, "_write", lambda *_: f"\n{text}"):
            self.assertIn("compiled code writes otherwise", self.kinds_of(text))


class RoundTripTest(unittest.TestCase):
    """One test for each class of documents, made below."""

    def check(self, name):
        cls = document_classes()[name]
        schema = random_documents.Schema(random_documents.path_of(name))
        random = random_documents.seeded(SEED)
        problems = {}
        made = more = 0
        while more < COUNT and made < BOUND:
            root = random_documents.generate(schema, random)
            made += 1
            more += schema.rounds > 0
            for kind, details in round_trip(cls, schema, root):
                problems.setdefault(kind, (made, details, root))
        if problems:
            self.fail(report(name, problems))
        self.assertTrue(
            schema.rounds, f"{name}: {schema.coverage()} after {made} documents"
        )
        self.assertLessEqual(schema.rejected, schema.generated * 0.05)


class MutationTest(unittest.TestCase):
    """What no schema knows is kept and given back; one test for each class, made below."""

    def check(self, name):
        cls = document_classes()[name]
        schema = random_documents.Schema(random_documents.path_of(name))
        random = random_documents.seeded(f"mutation {SEED}")
        problems = {}
        kept = 0
        for number in range(COUNT):
            whole = random_documents.generate(schema, random, 30)
            for mutation in MUTATIONS:
                root = copy.deepcopy(whole)
                must_show = mutation(random, root)
                for kind, details in round_trip(cls, schema, root, typed=False):
                    problems.setdefault(kind, (number, f"{mutation.__name__}: {details}", root))
                read = cls.from_xml(etree.tostring(root, encoding="unicode"))
                shown = any(True for _ in untyped(read, everything=True))
                kept += shown
                if must_show and not shown:
                    problems.setdefault("lost", (number, mutation.__name__, root))
        if problems:
            self.fail(report(name, problems))
        self.assertGreater(kept, 0)


def _place(random, root):
    """Return an element of *root*, and whether the schema says what it is."""
    node = random.choice(list(root.iter()))
    around = {one.tag for one in (node, *node.iterancestors())}
    return node, not around & RAW_TAGS


def add_attribute(random, root):
    """Add an unknown attribute, now and then one of a namespace."""
    node, known = _place(random, root)
    node.set(random.choice(["nonsense", "{urn:nonsense}a", "{urn:nonsense}type"]), NONSENSE)
    return known


def add_element(random, root):
    """Add an unknown element anywhere among the others."""
    node, known = _place(random, root)
    added = etree.Element("nonsense", attrib={"a": " <&> "})
    added.text = " x "
    node.insert(random.randrange(len(node) + 1), added)
    return known


def add_foreign_element(random, root):
    """Add an element of a namespace with content, whose name may be a known one."""
    node, known = _place(random, root)
    tag = random.choice([node.tag.rpartition("}")[2], "nonsense", "source"])
    added = etree.SubElement(node, f"{{urn:nonsense}}{tag}", nsmap={None: "urn:nonsense"})
    etree.SubElement(added, "{urn:nonsense}below", attrib={"{urn:other}a": "1"}).tail = " tail "
    return known


def repeat_element(random, root):
    """Have an element once more than the schema may allow."""
    node, _ = _place(random, root)
    if node is not root:
        node.addnext(copy.deepcopy(node))
    return False


def move_elements(random, root):
    """Have the children of an element in any order."""
    node, _ = _place(random, root)
    tails = [(one.tail or "").strip() for one in node]
    if not any(tails):
        node[:] = random.sample(list(node), len(node))
    return False


def remove_something(random, root):
    """Leave out an attribute or an element that the schema may ask for."""
    node, _ = _place(random, root)
    if node.attrib and random.random() < 0.5:
        del node.attrib[random.choice(list(node.attrib))]
    elif node is not root and not node.tail:
        node.getparent().remove(node)
    return False


def change_attribute(random, root):
    """Give an attribute a value that is none of its words and no number."""
    nodes = [node for node in root.iter() if node.attrib]
    if nodes:
        node = random.choice(nodes)
        node.set(random.choice(list(node.attrib)), random.choice(STRANGE))
    return False


def change_text(random, root):
    """Give an element a text that is none of its words and no number, or none is known of."""
    random.choice(list(root.iter())).text = random.choice(STRANGE)
    return False


#: Elements whose content is anything.
RAW_TAGS = {"metadata", "cookie"}

STRANGE = (
    NONSENSE, "", "12abc", "0x", "-1", "99999999999999999999999", "1_0", "\u0663", " 5", "YES",
    "1.5", "&<>\"'\n\t", "é",
)

MUTATIONS = (
    add_attribute, add_element, add_foreign_element, repeat_element, move_elements,
    remove_something, change_attribute, change_text,
)


def report(name, problems):
    """Return what to say of *problems*, each with the first document that has it."""
    lines = [f"{len(problems)} kinds of problems of {name}, NOVA_SANDBOX_RANDOM_SEED={SEED}"]
    for kind, (number, details, root) in list(problems.items())[:SHOWN]:
        document = etree.tostring(root, encoding="unicode")
        lines.append(f"{kind} (document {number}): {details[:500]}\n    {document[:4000]}")
    return "\n".join(lines)


def tests_of(case):
    """Give *case* one test for each class of documents: its ``check`` with the schema's name."""
    for schema in document_classes():
        def test(self, name=schema):
            self.check(name)

        setattr(case, f"test_{schema}", test)


tests_of(RoundTripTest)
tests_of(MutationTest)
