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


"""libvirt's RELAX NG schemas as trees of patterns."""

import functools
import os

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"


def read(path):
    """Return the pattern that the schema at *path* starts with."""
    return _Grammar(_file(path), path).pattern()


class Pattern:
    """One pattern of a schema.

    :ivar kind: "element", "attribute", "choice", "group", "interleave", "optional",
        "many", "list", "data", "value", "text", "empty" or "notAllowed"
    :ivar parts: the patterns inside; a reference is a group of what it refers to
    :ivar name: the name class of an element or an attribute
    :ivar data: what the kind needs: the word of a value; the type, parameters
        and exceptions of data; the least number of many
    :ivar cost: least number of nodes of it, None when it cannot be
    :ivar bit: its own place in the coverage, 0 for none
    :ivar reach: the places that it can lead to
    """

    __slots__ = ("bit", "cost", "data", "kind", "name", "parts", "reach")

    def __init__(self, kind, parts=(), name=None, data=None):
        self.kind, self.parts, self.name, self.data = kind, list(parts), name, data
        self.cost = None
        self.bit = self.reach = 0


class Name:
    """A name class.

    :ivar uri: its namespace; None: any
    :ivar local: its local name; None: any
    :ivar others: name classes that are taken out
    :ivar any_of: name classes of a choice
    """

    __slots__ = ("any_of", "local", "others", "uri")

    def __init__(self, uri=None, local=None, others=(), any_of=()):
        self.uri, self.local, self.others, self.any_of = uri, local, others, any_of

    def __str__(self):
        if self.any_of:
            return "|".join(map(str, self.any_of))
        local = self.local or "*"
        return f"{{{self.uri}}}{local}" if self.uri else local

    def allows(self, uri, local):
        """Tell whether a name belongs to the class."""
        if self.any_of:
            return any(one.allows(uri, local) for one in self.any_of)
        return (
            self.uri in (None, uri)
            and self.local in (None, local)
            and not any(one.allows(uri, local) for one in self.others)
        )


@functools.cache
def _file(path):
    return etree.parse(path).getroot()


def _children(node):
    """Return the children that RELAX NG defines: no comments, no annotations."""
    return [one for one in node if isinstance(one.tag, str) and one.tag.startswith(RNG)]


def _inherited(node, name):
    while node is not None:
        if name in node.attrib:
            return node.get(name)
        node = node.getparent()
    return ""


class _Grammar:
    """A scope of defines, the included ones among them."""

    def __init__(self, node, path, outer=None):
        self._sources = {}
        self._made = {}
        self._outer = outer
        self._read(node, path, frozenset())

    def _read(self, node, path, without):
        for child in _children(node):
            kind = child.tag[len(RNG):]
            name = child.get("name") if kind == "define" else None
            if kind == "div":
                self._read(child, path, without)
            elif kind == "include":
                file = os.path.join(os.path.dirname(path), child.get("href"))
                inside = {
                    one.get("name") if one.tag == RNG + "define" else None
                    for one in child.iter(RNG + "define", RNG + "start")
                }
                self._read(_file(file), file, without | inside)
                self._read(child, path, without)
            elif name not in without:
                self._sources.setdefault(name, []).append((child, path))

    def pattern(self, name=None):
        """Return the pattern of a define, without a name the one of the start."""
        if name not in self._made:
            sources = self._sources[name]
            made = self._made[name] = Pattern("group")
            combine = {one.get("combine") for one, _ in sources} - {None}
            if len(sources) > 1 and len(combine) != 1:
                raise ValueError(f"{len(sources)} defines of {name}")
            whole = [self._group(one, path) for one, path in sources]
            made.parts = whole if len(whole) == 1 else [Pattern(combine.pop(), whole)]
        return self._made[name]

    def _group(self, node, path, skip=0):
        parts = [self._compile(one, path) for one in _children(node)[skip:]]
        return parts[0] if len(parts) == 1 else Pattern("group", parts)

    def _compile(self, node, path):
        kind = node.tag[len(RNG):]
        if kind == "ref":
            return self.pattern(node.get("name"))
        if kind == "parentRef":
            return self._outer.pattern(node.get("name"))
        if kind == "grammar":
            return _Grammar(node, path, self).pattern()
        if kind in ("element", "attribute"):
            named = "name" in node.attrib
            content = [self._group(node, path, 0 if named else 1)]
            if kind == "attribute" and len(_children(node)) == (0 if named else 1):
                content = [Pattern("text")]
            return Pattern(kind, content, self._named(node, kind))
        if kind == "data":
            params = [(one.get("name"), one.text or "") for one in node.iter(RNG + "param")]
            wrong = {one.text or "" for one in node.iter(RNG + "value")}
            return Pattern("data", data=(node.get("type"), params, wrong))
        if kind == "value":
            return Pattern("value", data=" ".join((node.text or "").split()))
        if kind in ("zeroOrMore", "oneOrMore"):
            return Pattern("many", [self._group(node, path)], data=int(kind == "oneOrMore"))
        if kind in ("optional", "list"):
            return Pattern(kind, [self._group(node, path)])
        if kind == "mixed":
            return Pattern("interleave", [Pattern("text"), self._group(node, path)])
        if kind in ("choice", "group", "interleave"):
            return Pattern(kind, [self._compile(one, path) for one in _children(node)])
        if kind in ("text", "empty", "notAllowed"):
            return Pattern(kind)
        raise ValueError(f"<{kind}> in line {node.sourceline} of {path}")

    def _named(self, node, kind):
        if "name" in node.attrib:
            uri = _inherited(node, "ns") if kind == "element" else node.get("ns", "")
            return Name(uri, node.get("name"))
        return self._name(_children(node)[0])

    def _name(self, node):
        kind = node.tag[len(RNG):]
        inside = [self._name(one) for one in _children(node)]
        if kind == "name":
            return Name(_inherited(node, "ns"), node.text.strip())
        if kind in ("choice", "except"):
            return Name(any_of=inside)
        return Name(None if kind == "anyName" else _inherited(node, "ns"), others=inside)


def patterns(start):
    """Return all patterns below *start* that a document can have, *start* first."""
    _costs(start)
    found = {id(start): start}
    queue = [start]
    for one in queue:
        for part in one.parts:
            if part.cost is not None and id(part) not in found:
                found[id(part)] = part
                queue.append(part)
    return queue


def _costs(start):
    everything = {id(start): start}
    queue = [start]
    for one in queue:
        for part in one.parts:
            if id(part) not in everything:
                everything[id(part)] = part
                queue.append(part)
    changed = True
    while changed:
        changed = False
        for one in reversed(queue):
            cost = _cost(one)
            if cost != one.cost:
                one.cost = cost
                changed = True


def _cost(one):
    kind = one.kind
    costs = [part.cost for part in one.parts]
    if kind == "notAllowed":
        return None
    if kind == "optional" or (kind == "many" and not one.data):
        return 0
    if kind == "choice":
        return min((cost for cost in costs if cost is not None), default=None)
    if None in costs:
        return None
    return sum(costs) + (1 if kind in ("element", "attribute") else 0)
