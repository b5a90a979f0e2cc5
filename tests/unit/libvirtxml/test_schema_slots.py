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

"""Every element and attribute that libvirt's schemas know has its typed slot.

The installed schemas and the declarations are walked side by side, from the
root of each document on, with nothing of the generator that wrote the latter.
"""

import sys
import unittest
from unittest import mock

from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import fields, kinds, raw
from nova_sandbox.libvirtxml import network as nx
from tests.unit.libvirtxml import random_documents, random_texts, test_random_documents

#: Values of each data type that are tried on a slot.
_TRIED = 6


def names_of(name):
    """Return the names that a name class has, in Clark's notation; None: any name."""
    if name.any_of:
        return [one for inner in name.any_of for one in names_of(inner)]
    if name.local is None or name.uri is None:
        return [None]
    return [str(name)]


def content(pattern, many=False):
    """Yield what an element with the content *pattern* may hold itself, and how often."""
    if pattern.cost is None:
        return
    if pattern.kind in ("attribute", "element", "text", "data", "value", "list"):
        yield pattern, many
        return
    many = many or pattern.kind == "many"
    for part in pattern.parts:
        yield from content(part, many)


def values(pattern, random):
    """Yield texts for *pattern*: each word, and some of each type."""
    if pattern.kind == "value":
        yield pattern.data
    elif pattern.kind == "data":
        for _ in range(_TRIED):
            yield random_texts.datum(random, *pattern.data)
    elif pattern.kind == "text":
        yield "any <text>"
    else:
        for part in pattern.parts:
            yield from values(part, random)


def arms(cls):
    """Return *cls* and the classes of its union."""
    module = sys.modules[cls.__module__]
    return {cls, *(getattr(module, name) for name in cls.ARMS.values() if name)}


class Walk:
    """A walk over a schema and the classes for it.

    :ivar missing: the places that have no slot, or not the right one, and why
    :ivar used: the slots that were found, each with the classes that were looked at
    """

    def __init__(self):
        self.missing = {}
        self.used = set()
        self._seen = set()
        self._index = {}
        self._random = random_documents.seeded("slots")

    def document(self, name, cls):
        """Walk over the documents of the schema *name*, whose class is *cls*."""
        for pattern, _ in content(random_documents.load(name).start):
            for tag in names_of(pattern.name):
                if tag != cls.TAG:
                    self.missing[f"/{tag}"] = f"{cls.__name__} is for {cls.TAG}"
            self._element(frozenset([cls]), pattern, f"/{cls.TAG}")
        return self

    def _slots(self, classes, shapes, tag):
        """Return the fields for *tag* that any class, or an arm of it, has."""
        if classes not in self._index:
            index = self._index[classes] = {}
            for cls in classes:
                for arm in arms(cls):
                    for field in arm.FIELDS.values():
                        index.setdefault(raw.clark(field.tag), []).append(field)
        found = [one for one in self._index[classes].get(tag, ()) if one.shape in shapes]
        self.used |= {(classes, one) for one in found}
        return found

    def _element(self, classes, pattern, path):
        key = (classes, pattern)
        if key in self._seen:
            return
        self._seen.add(key)
        for one, many in content(pattern.parts[0]):
            if one.kind == "attribute":
                for name in names_of(one.name):
                    slots = self._slots(classes, (fields.ATTR,), name)
                    self._take(slots, one.parts[0], f"{path}/@{name}")
            elif one.kind == "element":
                for name in names_of(one.name):
                    self._child(classes, one, many, name, path)
            else:
                self._take(self._slots(classes, (fields.TEXT,), ""), one, f"{path}/text()")

    def _take(self, slots, pattern, path):
        if not slots:
            self.missing[path] = "no slot"
            return
        for text in values(pattern, self._random):
            if all(slot.kind.read(text).__class__ is kinds.Foreign for slot in slots):
                self.missing[path] = f"{text!r} is not {slots[0].kind.allowed}"
                return

    def _child(self, classes, pattern, many, name, path):
        path = f"{path}/{name}"
        shapes = (fields.LEAF, fields.FLAG, fields.CHILD, fields.RAW)
        slots = self._slots(classes, shapes, name)
        if not slots:
            self.missing[path] = "no slot"
            return
        if many and not any(one.many for one in slots):
            self.missing[path] = "more than one"
        targets = frozenset(one.target() for one in slots if one.shape == fields.CHILD)
        simple = [one for one in slots if one.shape != fields.CHILD]
        before = dict(self.missing)
        if simple:
            for one, _ in content(pattern.parts[0]):
                self._leaf(simple, one, path)
        # In one arm it may be a value, in another one an element.
        if targets and (not simple or self.missing != before):
            self.missing = before
            self._element(targets, pattern, path)

    def _leaf(self, slots, inside, path):
        """Check what is *inside* an element that is a value, a flag or anything at all."""
        leaves = [one for one in slots if one.shape == fields.LEAF]
        if inside.kind == "attribute":
            for name in names_of(inside.name):
                taking = [one for one in leaves if one.via == name]
                self._take(taking, inside.parts[0], f"{path}/@{name}")
        elif inside.kind != "element":
            self._take([one for one in leaves if not one.via], inside, f"{path}/text()")
        elif not (
            names_of(inside.name) == [None] and any(one.shape == fields.RAW for one in slots)
        ):
            self.missing[f"{path}/{inside.name}"] = "no slot"


class SlotsTest(unittest.TestCase):
    """One test for each class of documents, made below."""

    def check(self, name):
        walk = Walk().document(name, test_random_documents.document_classes()[name])
        self.assertGreater(len(walk.used), 3)
        if walk.missing:
            self.fail("\n".join(f"{path}: {why}" for path, why in walk.missing.items()))


def _without(test, cls, name, new=None):
    """Take a field from *cls*, or put *new* into its place, until the end of *test*."""
    left = {key: field for key, field in cls.FIELDS.items() if key != name}
    if new is not None:
        left[name] = new
    patched = mock.patch.object(cls, "FIELDS", left)
    patched.start()
    test.addCleanup(patched.stop)


class WalkTest(unittest.TestCase):
    """The walk does find what is missing."""

    def missing_of(self, name, cls, why=""):
        missing = Walk().document(name, cls).missing
        return {path for path, reason in missing.items() if why in reason}

    def test_slots_of_every_shape(self):
        before = self.missing_of("domain", dx.Domain, "no slot")
        for cls, field, path in (
            (dx.Memory, "unit", "/domain/memory/@unit"),
            (dx.Memory, "value", "/domain/memory/text()"),
            (dx.Domain, "name", "/domain/name"),
            (dx.Domain, "metadata", "/domain/metadata"),
            (dx.Domain, "qemu_commandline", f"/domain/{raw.clark('qemu:commandline')}"),
            (dx.Features, "acpi", "/domain/features/acpi"),
            (dx.Devices, "disks", "/domain/devices/disk"),
            (dx.MountFilesystem, "binary", "/domain/devices/filesystem/binary"),
        ):
            with self.subTest(path):
                _without(self, cls, field)
                self.assertNotIn(path, before)
                self.assertIn(path, self.missing_of("domain", dx.Domain, "no slot"))
                self.doCleanups()

    def test_every_slot_of_the_network(self):
        walk = Walk().document("network", nx.Network)
        before = self.missing_of("network", nx.Network, "no slot")
        self.assertGreater(len(walk.used), 130)
        for classes, field in walk.used:
            for cls in {arm for one in classes for arm in arms(one)}:
                if field.name in cls.FIELDS and cls.FIELDS[field.name].tag == field.tag:
                    _without(self, cls, field.name)
            self.assertTrue(self.missing_of("network", nx.Network, "no slot") - before, field)
            self.doCleanups()

    def test_words_types_and_repetition(self):
        before = self.missing_of("network", nx.Network)
        for name, new, path in (
            ("ipv6", fields.attr("ipv6", ("yes",)), "/network/@ipv6"),
            ("ips", fields.child("ip", "IP"), "/network/ip"),
            ("uuid", fields.flag("uuid"), "/network/uuid/text()"),
            ("name", fields.leaf("name", kinds.INTEGER), "/network/name/text()"),
            ("metadata", fields.leaf("metadata"), "/network/metadata/*"),
        ):
            with self.subTest(name):
                new.package = nx.__name__
                _without(self, nx.Network, name, new)
                found = self.missing_of("network", nx.Network) - before
                self.assertEqual({path}, found)
                self.doCleanups()


test_random_documents.tests_of(SlotsTest)
