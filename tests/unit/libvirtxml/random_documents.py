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

"""Random documents that libvirt's RELAX NG schemas allow.

A :class:`Schema` is read from a file; :func:`generate` makes one document after
another of it, going first where no document has been yet, so that a bounded
number of them uses every element, attribute, word and type of the schema.
"""

import functools
import os
import random as randomness

from lxml import etree

from tests.unit.libvirtxml import random_texts, schema_patterns

SCHEMAS = os.environ.get("NOVA_SANDBOX_SCHEMAS") or "/usr/share/libvirt/schemas"

_XML = "http://www.w3.org/XML/1998/namespace"
#: Elements below the root beyond which only what must be there is made.
_DEPTH = 14
#: Optional attributes of one element: libxml2's time to validate them is exponential.
_ATTRIBUTES = 10
#: Documents made in vain before it is an error.
_ATTEMPTS = 50

#: Foreign namespaces and the prefix of each: one that is declared anew hides the outer one.
_FOREIGN = {
    "": None, "urn:example:a": "a", "http://example.org/b?c=d&e": "libvirt",
    "http://libvirt.org/schemas/domain/qemu/1.0": "other",
}
_FOREIGN_NAMES = ("owner", "name", "type", "x", "a-b.c_d", "É", "metadata", "domain")


class Schema:
    """A schema, and what the documents made of it have used.

    :ivar start: its pattern
    :ivar validator: libxml2's
    :ivar open: the places that no document has used yet, in this round
    :ivar rounds: how often documents have used all of it
    :ivar generated: number of documents that were made
    :ivar rejected: number of those that libxml2 did not take
    """

    def __init__(self, path):
        self.start = schema_patterns.read(path)
        self.validator = etree.RelaxNG(file=path)
        self.generated = self.rejected = self.rounds = 0
        self.places = []
        everything = schema_patterns.patterns(self.start)
        for one in everything:
            if one.kind in ("element", "attribute", "value", "data", "text"):
                one.bit = one.reach = 1 << len(self.places)
                self.places.append(one)
        changed = True
        while changed:
            changed = False
            for one in reversed(everything):
                reach = one.reach
                for part in one.parts:
                    if part.cost is not None:
                        reach |= part.reach
                if reach != one.reach:
                    one.reach = reach
                    changed = True
        self.open = (1 << len(self.places)) - 1

    def use(self, places):
        """Note what a document has used; after all of it a new round begins."""
        self.open &= ~places
        if not self.open:
            self.rounds += 1
            self.open = (1 << len(self.places)) - 1

    def uncovered(self):
        """Return the patterns that no document of this round has used yet."""
        return [one for one in self.places if self.open & one.bit]

    def coverage(self):
        """Return for each kind of pattern how many this round has used, of how many."""
        counts = {}
        for one in self.places:
            used, all_of = counts.get(one.kind, (0, 0))
            counts[one.kind] = (used + (not self.open & one.bit), all_of + 1)
        return counts


@functools.cache
def load(name):
    """Return the schema *name*, as ``domain``, of those installed; one object for each."""
    return Schema(path_of(name))


def path_of(name):
    """Return the file of the schema *name*, as ``domain``, in the directory in use."""
    return os.path.join(SCHEMAS, f"{name}.rng")


def generate(schema, random, size=60):
    """Return the root of a new document that *schema* allows.

    :param random: a ``random.Random``
    :param size: number of elements above which only what must be there is made
    :raises AssertionError: libxml2 takes none of many
    """
    refused = "one attribute twice"
    for _ in range(_ATTEMPTS):
        builder = _Builder(schema, random, size)
        schema.generated += 1
        try:
            root = builder.document()
        except _Twice:
            schema.rejected += 1
            continue
        if schema.validator.validate(root):
            schema.use(builder.used)
            return root
        schema.rejected += 1
        refused = etree.tostring(root, encoding="unicode")
    raise AssertionError(f"libxml2 takes none, not this one either: {refused}")


@functools.cache
def _adds_attribute(pattern):
    """Tell whether *pattern* may add an attribute to the element that it is in."""
    return pattern.kind == "attribute" or (
        pattern.kind != "element" and any(map(_adds_attribute, pattern.parts))
    )


class _Twice(Exception):
    """One attribute twice: what the schema can say, but no document."""


class _Builder:
    """Makes one document."""

    def __init__(self, schema, random, size):
        self.schema, self.random, self.left = schema, random, size
        self.used = 0
        # libxml2 does not take the members of two nested interleaves mixed.
        self.shuffle = random.random() < 0.2

    def document(self):
        """Return the root."""
        around = etree.Element("around")
        self._add(self.schema.start, around, 0)
        root = around[0]
        around.remove(root)
        return root

    def _wanted(self, pattern):
        return pattern.reach & self.schema.open & ~self.used

    def _tight(self, depth):
        return self.left <= 0 or depth > _DEPTH

    def _full(self, pattern, node):
        return len(node.attrib) >= _ATTRIBUTES and _adds_attribute(pattern)

    def _add(self, pattern, node, depth):
        kind = pattern.kind
        self.used |= pattern.bit
        parts = pattern.parts
        if kind == "group":
            for one in parts:
                self._add(one, node, depth)
        elif kind == "interleave":
            if self.shuffle and self.random.random() < 0.3:
                parts = self.random.sample(parts, len(parts))
            for one in parts:
                self._add(one, node, depth)
        elif kind == "choice":
            self._add(self._pick(parts, depth), node, depth)
        elif kind in ("optional", "many"):
            for _ in range(self._count(pattern, depth)):
                if not (kind == "optional" and self._full(parts[0], node)):
                    self._add(parts[0], node, depth)
        elif kind == "element":
            self.left -= 1
            self._add(parts[0], self._child(pattern.name, node), depth + 1)
        elif kind == "attribute":
            name = self._attribute(pattern.name, node)
            node.set(name, self._value(parts[0], depth))
        elif kind != "empty":
            text = self._value(pattern, depth)
            if len(node):
                node[-1].tail = (node[-1].tail or "") + text
            else:
                node.text = (node.text or "") + text

    def _pick(self, parts, depth):
        parts = [one for one in parts if one.cost is not None]
        if self._tight(depth):
            least = min(one.cost for one in parts)
            parts = [one for one in parts if one.cost == least]
        wanted = [one for one in parts if self._wanted(one)]
        return self.random.choice(wanted or parts)

    def _count(self, pattern, depth):
        part = pattern.parts[0]
        least = pattern.data or 0
        if part.cost is None or self._tight(depth):
            return least
        likely = 0.85 if self._wanted(part) else 0.2
        if pattern.kind == "optional":
            return int(self.random.random() < likely)
        most = 12 if likely > 0.5 else 4
        count = least
        while count < most and self.random.random() < likely:
            count += 1
        return count

    def _any(self, name, node):
        # Without a namespace it would be in the default one that is declared around it.
        uris = [uri for uri in _FOREIGN if uri or None not in node.nsmap]
        choice = [(uri, local) for uri in uris for local in _FOREIGN_NAMES]
        return self.random.choice([one for one in choice if name.allows(*one)])

    def _child(self, name, node):
        if name.any_of:
            name = self.random.choice(name.any_of)
        if name.local:
            return etree.SubElement(node, f"{{{name.uri}}}{name.local}" if name.uri else name.local)
        uri, local = self._any(name, node)
        if not uri:
            return etree.SubElement(node, local)
        prefix = self.random.choice([None, _FOREIGN[uri]])
        return etree.SubElement(node, f"{{{uri}}}{local}", nsmap={prefix: uri})

    def _attribute(self, name, node):
        if name.any_of:
            name = self.random.choice(name.any_of)
        if name.local:
            full = f"{{{name.uri}}}{name.local}" if name.uri else name.local
            if full in node.attrib:
                raise _Twice(full)
            return full
        while True:
            uri, local = self._any(name, node)
            if self.random.random() < 0.1 and name.allows(_XML, "lang"):
                uri, local = _XML, "lang"
            full = f"{{{uri}}}{local}" if uri else local
            if full not in node.attrib:
                return full

    def _value(self, pattern, depth):
        kind = pattern.kind
        self.used |= pattern.bit
        if kind == "value":
            return pattern.data
        if kind == "text":
            return random_texts.free(self.random)
        if kind == "data":
            return random_texts.datum(self.random, *pattern.data)
        if kind == "choice":
            return self._value(self._pick(pattern.parts, depth), depth)
        if kind in ("optional", "many"):
            parts = pattern.parts * self._count(pattern, depth)
        else:
            parts = pattern.parts
        values = [self._value(one, depth) for one in parts]
        return " ".join(values) if kind in ("list", "many") else "".join(values)


def seeded(seed):
    """Return a source of randomness for *seed*, the same one on every machine."""
    return randomness.Random(str(seed))
