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

"""Reads RELAX NG schemas and tells what each element may hold."""

import os

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
PREFIXES = {
    "http://libvirt.org/schemas/domain/bhyve/1.0": "bhyve",
    "http://libvirt.org/schemas/domain/lxc/1.0": "lxc",
    "http://libvirt.org/schemas/domain/qemu/1.0": "qemu",
    "http://libvirt.org/schemas/domain/vmware/1.0": "vmware",
    "http://libvirt.org/schemas/domain/xen/1.0": "xen",
    "http://libvirt.org/schemas/network/dnsmasq/1.0": "dnsmasq",
    "http://libvirt.org/schemas/storagepool/fs/1.0": "fs",
    "http://libvirt.org/schemas/storagepool/rbd/1.0": "rbd",
}

_OWNERS = {}


class Schema:
    """The definitions of one schema and of all that it includes.

    :param path: the file
    :param version: libvirt's version, for example ``11.3.0``
    """

    def __init__(self, path, version):
        self.version = version
        self.defines = {}
        self.start = []
        self._loaded = set()
        # A node of lxml stays the same object as long as somebody holds it.
        self._held = []
        self._nested = {}
        self._load(path)

    def _load(self, path):
        if path in self._loaded:
            return
        self._loaded.add(path)
        root = etree.parse(path, etree.XMLParser(remove_comments=True, remove_pis=True)).getroot()
        self._held.append(list(root.iter()))
        _OWNERS[root] = (self, path)
        for node in root:
            if local(node) == "include":
                self._load(os.path.join(os.path.dirname(path), node.get("href")))
                for define in node.iter(RNG + "define"):
                    self.defines[define.get("name")] = [define]
            elif local(node) == "define":
                self.defines.setdefault(node.get("name"), []).append(node)
            elif local(node) == "start":
                self.start.append(node)

    def nested(self, grammar):
        """Return the start of a grammar within a pattern: it has definitions of its own."""
        inner = self._nested.get(grammar)
        if inner is None:
            include = grammar.find(RNG + "include")
            folder = os.path.dirname(path_of(grammar))
            path = os.path.join(folder, include.get("href"))
            inner = self._nested[grammar] = Schema(path, self.version)
        return inner.start


def local(node):
    """Return the name of a node without its namespace."""
    return node.tag.rpartition("}")[2]


def schema_of(node):
    """Return the schema that *node* was read for."""
    return _OWNERS[node.getroottree().getroot()][0]


def path_of(node):
    """Return the file that *node* is in."""
    return _OWNERS[node.getroottree().getroot()][1]


def version_of(node):
    """Return libvirt's version of the schema that *node* is in."""
    return schema_of(node).version


def below(node):
    """Return the child patterns of *node*, references resolved."""
    found = []
    schema = None
    for child in node:
        name = local(child)
        if name in ("ref", "parentRef", "grammar"):
            schema = schema or schema_of(node)
            inner = name == "grammar"
            found += schema.nested(child) if inner else schema.defines[child.get("name")]
        else:
            found.append(child)
    return found


def roots(schema):
    """Return the element patterns that a document of the schema may begin with."""
    found = []
    queue = list(schema.start)
    while queue:
        for node in below(queue.pop(0)):
            (found if local(node) == "element" else queue).append(node)
    return found


def element_name(node):
    """Return ``name`` or ``prefix:name``; None for any name."""
    name = node.get("name")
    if name is None:
        return None
    while node is not None:
        if node.get("ns") is not None:
            prefix = PREFIXES.get(node.get("ns"))
            return f"{prefix}:{name}" if prefix else name
        node = node.getparent()
    return name


def define_of(node):
    """Return the name of the definition that *node* is in."""
    for up in node.iterancestors(RNG + "define"):
        return up.get("name")
    return ""


class Content:
    """What may be in an element: merged over all patterns of its name."""

    def __init__(self):
        self.attributes = {}
        self.children = {}
        self.many = set()
        self.text = []
        self.any = False


def content_of(nodes, only=None):
    """Return the :class:`Content` of the elements that *nodes* describe.

    :param only: an attribute and its value: what there is besides it; value
        None: what there is when the attribute is not
    """
    content = Content()
    for node in nodes:
        if not only or allowed(node, only):
            _collect(node, content, only)
    return content


def fixed(attribute):
    """Return the values of an attribute pattern in their order, None when it is open."""
    values = {}
    for node in below(attribute):
        if local(node) == "value":
            values[node.text or ""] = None
        elif local(node) in ("choice", "define", "group"):
            inner = fixed(node)
            if inner is None:
                return None
            values.update(dict.fromkeys(inner))
        else:
            return None
    return list(values) or None


def allowed(node, only):
    """Tell whether the pattern can hold with attribute *only[0]* equal to *only[1]*."""
    kind = local(node)
    if kind == "attribute":
        if node.get("name") == only[0]:
            if only[1] is None:
                return False
            values = fixed(node)
            return values is None or only[1] in values
        return True
    if kind in ("value", "data", "text", "list", "empty", "anyName"):
        return True
    children = below(node)
    if kind == "element":
        children = [one for one in children if local(one) != "element"]
    if kind == "choice":
        return any(
            local(one) == "element" or allowed(one, only) for one in children
        )
    if kind in ("optional", "zeroOrMore"):
        return any(local(one) == "element" or allowed(one, only) for one in children) or not any(
            _mentions(one, only[0]) for one in children
        ) or only[1] is None
    return all(local(one) == "element" or allowed(one, only) for one in children)


def _mentions(node, name):
    """Tell whether the pattern has an attribute *name*, of its own element."""
    kind = local(node)
    if kind == "attribute":
        return node.get("name") == name
    return kind not in ("element", "value", "data", "text", "list") and any(
        _mentions(one, name) for one in below(node)
    )


def _collect(node, into, only):
    """Add the content of a pattern (not of elements below it) to *into*."""
    counts = {}
    for one in below(node):
        kind = local(one)
        if only and kind != "element" and not allowed(one, only):
            continue
        if kind == "attribute":
            # Unlike elements, attributes do not inherit a namespace.
            name = one.get("name")
            if name is None:
                into.any = True
            else:
                into.attributes.setdefault(name, []).append(one)
            continue
        if kind == "element":
            name = element_name(one)
            if name is None:
                into.any = True
                continue
            known = into.children.setdefault(name, [])
            if one not in known:
                known.append(one)
            inner = {name: 1}
        elif kind in ("text", "data", "value", "list"):
            into.text.append(one)
            continue
        elif kind in ("empty", "anyName"):
            continue
        else:
            inner = _collect(one, into, only)
        for name, count in inner.items():
            if local(node) == "choice":
                counts[name] = max(counts.get(name, 0), count)
            else:
                counts[name] = counts.get(name, 0) + count
    if local(node) in ("zeroOrMore", "oneOrMore"):
        counts = dict.fromkeys(counts, 2)
    into.many |= {name for name, count in counts.items() if count > 1}
    return counts
