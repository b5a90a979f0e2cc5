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
import re

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
PREFIXES = {
    "http://libvirt.org/schemas/domain/bhyve/1.0": "bhyve",
    "http://libvirt.org/schemas/domain/lxc/1.0": "lxc",
    "http://libvirt.org/schemas/domain/qemu/1.0": "qemu",
    "http://libvirt.org/schemas/domain/vmware/1.0": "vmware",
    "http://libvirt.org/schemas/domain/xen/1.0": "xen",
    "http://libvirt.org/schemas/network/dnsmasq/1.0": "dnsmasq",
}


class Schema:
    """The definitions of one schema and of all that it includes."""

    def __init__(self, path):
        self.defines = {}
        self._loaded = set()
        self._load(path)

    def _load(self, path):
        if path in self._loaded:
            return
        self._loaded.add(path)
        tree = etree.parse(path, etree.XMLParser(remove_comments=True))
        for node in tree.getroot():
            if local(node) == "include":
                self._load(os.path.join(os.path.dirname(path), node.get("href")))
                for define in node.iter(RNG + "define"):
                    self.defines[define.get("name")] = [define]
            elif local(node) == "define":
                self.defines.setdefault(node.get("name"), []).append(node)

    def below(self, node):
        """Return the child patterns of *node*, references resolved."""
        found = []
        for child in node:
            if child.tag in (RNG + "ref", RNG + "parentRef"):
                for define in self.defines[child.get("name")]:
                    found.append(define)
            else:
                found.append(child)
        return found


def local(node):
    return node.tag.rpartition("}")[2]


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


class Content:
    """What may be in an element: merged over all patterns of its name."""

    def __init__(self):
        self.attributes = {}
        self.children = {}
        self.many = set()
        self.text = []
        self.any = False


def fixed(schema, attribute):
    """Return the set of values of an attribute pattern, None when it is open."""
    values = set()
    for node in schema.below(attribute):
        if local(node) == "value":
            values.add(node.text or "")
        elif local(node) in ("choice", "define", "group"):
            inner = fixed(schema, node)
            if inner is None:
                return None
            values |= inner
        else:
            return None
    return values or None


def allowed(schema, node, only):
    """Tell whether the pattern can hold with attribute *only[0]* equal to *only[1]*."""
    kind = local(node)
    if kind == "attribute":
        if node.get("name") == only[0]:
            values = fixed(schema, node)
            return values is None or only[1] in values
        return True
    if kind in ("element", "value", "data", "text", "list", "empty", "anyName"):
        return True
    below = schema.below(node)
    if kind == "choice":
        return any(allowed(schema, one, only) for one in below)
    if kind in ("optional", "zeroOrMore"):
        return any(allowed(schema, one, only) for one in below) or not any(
            mentions(schema, one, only[0]) for one in below
        )
    return all(allowed(schema, one, only) for one in below)


def mentions(schema, node, name):
    """Tell whether the pattern has an attribute *name*, of its own element."""
    kind = local(node)
    if kind == "attribute":
        return node.get("name") == name
    return kind not in ("element", "value", "data", "text", "list") and any(
        mentions(schema, one, name) for one in schema.below(node)
    )


def collect(schema, node, into, only, many=False):
    """Add the content of a pattern (not of elements below it) to *into*."""
    counts = {}
    for one in schema.below(node):
        kind = local(one)
        if only and not allowed(schema, one, only):
            continue
        if kind == "attribute":
            # Unlike elements, attributes do not inherit a namespace.
            name = one.get("name")
            if name is None:
                into.any = True
                continue
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
        elif kind == "empty":
            continue
        else:
            inner = collect(schema, one, into, only, many or kind in ("zeroOrMore", "oneOrMore"))
        for name, count in inner.items():
            if local(node) == "choice":
                counts[name] = max(counts.get(name, 0), count)
            else:
                counts[name] = counts.get(name, 0) + count
    if local(node) in ("zeroOrMore", "oneOrMore"):
        counts = dict.fromkeys(counts, 2)
    into.many |= {name for name, count in counts.items() if count > 1}
    return counts


class Values:
    """The values a slot may have, over all its patterns."""

    def __init__(self):
        self.words = []
        self.low = self.high = None
        self.integer = self.octal = self.free = False

    def widen(self, low, high):
        if self.integer:
            low = None if low is None or self.low is None else min(low, self.low)
            high = None if high is None or self.high is None else max(high, self.high)
        self.integer, self.low, self.high = True, low, high


INTEGERS = {
    "integer": (None, None), "int": (None, None), "long": (None, None), "short": (None, None),
    "unsignedInt": (0, None), "unsignedLong": (0, None), "unsignedShort": (0, 0xFFFF),
    "unsignedByte": (0, 0xFF), "positiveInteger": (1, None), "nonNegativeInteger": (0, None),
}


def values_of(schema, node, into):
    for one in schema.below(node):
        kind = local(one)
        if kind == "value":
            if one.text not in into.words:
                into.words.append(one.text or "")
        elif kind == "data":
            data_values(one, into)
        elif kind in ("text", "list"):
            into.free = True
        elif kind != "empty":
            values_of(schema, one, into)
    if local(node) == "attribute" and not len(node) or node.get("name") == "UUID":
        into.free = True


def data_values(node, into):
    params = {param.get("name"): param.text for param in node}
    pattern = params.get("pattern")
    if node.get("type") in INTEGERS:
        low, high = INTEGERS[node.get("type")]
        if pattern and "[0-7]" in pattern:
            into.octal = True
            return
        low = int(params["minInclusive"]) if "minInclusive" in params else low
        high = int(params["maxInclusive"]) if "maxInclusive" in params else high
        into.widen(low, high)
    elif node.get("type") == "string" and pattern:
        def takes(*samples):
            return any(re.fullmatch(f"(?:{pattern})", sample) for sample in samples)

        if takes("g", "z", "1.5", ":", "1:1", "_", "-", " ", "1,1", "1-2", "K", "1K"):
            into.free = True
        elif re.fullmatch(r"[()|]*(0)?\[0-7\][{}0-9,+*]*[()|0-7\[\]{},+*-]*", pattern):
            into.octal = True
        elif takes("0", "1", "5", "10", "0x1", "0x01", "0x0001", "0x000001", "0x00000001"):
            into.widen(None if takes("-1") else 0, None)
        else:
            into.free = True
    elif node.get("type") == "double":
        into.free = True
    else:
        into.free = True


def kind_of(schema, patterns, wrapped=True):
    """Return (annotation, kind, words) of a slot; words is None or an enumeration."""
    values = Values()
    for pattern in patterns:
        if wrapped:
            values_of(schema, pattern, values)
        else:
            holder = etree.Element("holder")
            holder.append(etree.fromstring(etree.tostring(pattern)))
            values_of(schema, holder, values)
    words = [word for word in values.words if word is not None]
    if values.octal:
        return "int", "kinds.OCTAL", None
    if values.free:
        return "str", "", None
    numeric = [word for word in words if re.fullmatch(r"-?[0-9]+", word)]
    if numeric and (values.integer or len(numeric) == len(words)) and len(numeric) == len(words):
        for word in numeric:
            values.widen(int(word), int(word))
        words = []
    integer = {
        (None, None): "kinds.INTEGER", (0, None): "kinds.UNSIGNED", (1, None): "kinds.POSITIVE",
        (0, 0xFF): "kinds.BYTE", (0, 0xFFFF): "kinds.SHORT",
    }.get((values.low, values.high), f"kinds.bounded({values.low}, {values.high})")
    if values.integer and not words:
        return "int", integer, None
    if sorted(words) == ["no", "yes"] and not values.integer:
        return "bool", "kinds.YES_NO", None
    if sorted(words) == ["off", "on"] and not values.integer:
        return "bool", "kinds.ON_OFF", None
    if not words:
        return "str", "", None
    if values.integer:
        return "int | {}", f"kinds.either({integer}, {{}})", words
    return "{}", "{}", words
