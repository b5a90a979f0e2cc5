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

"""Turns schemas and the overlay into classes with fields."""

import keyword

import rng
import unions
import values
from classes import Class, Field, dated, suffix_of

RESERVED = {
    "check_values", "extras", "from_xml", "is_empty", "to_bytes", "to_xml", "validate",
}


class Model:
    """All classes of one document, not named yet.

    :param schemas: its schema in all versions, the newest first
    :param document: its part of the overlay
    :param overlay: the whole overlay
    :param history: versions that tell only since when something is there
    """

    def __init__(self, schemas, document, overlay, history=()):
        self.document, self.overlay, self.history = document, overlay, history
        self.versions = [schema.version for schema in schemas]
        self.classes = {}
        self.order = []
        self.chardev_sources = {}
        self._queue = []
        nodes = [node for schema in schemas for node in rng.roots(schema)]
        self.root = self._class(nodes, rng.element_name(nodes[0]), (), None)
        while self._queue:
            self._fill(self._queue.pop(0))

    def _class(self, nodes, tag, path, parent):
        key = frozenset(nodes)
        known = self.classes.get(key)
        if known is None:
            known = self.classes[key] = Class(self, tag, (*path, tag), nodes)
            self.order.append(known)
            self._queue.append(known)
        if parent is not None and parent not in known.parents:
            known.parents.append(parent)
        return known

    def content(self, nodes, only=None):
        """Return the content that *nodes* describe, without what only history has."""
        content = rng.content_of(nodes, only)
        for table in (content.attributes, content.children):
            for name in [name for name in table if self._is_history(table[name])]:
                del table[name]
        return content

    def _is_history(self, nodes):
        return all(rng.version_of(node) in self.history for node in nodes)

    def current(self, nodes):
        """Return the patterns of the versions that are supported."""
        return [one for one in nodes if rng.version_of(one) not in self.history] or nodes

    def _fill(self, cls):
        content = self.content(cls.nodes)
        names = self.names(cls, content)
        union = unions.find(self, cls, content)
        if union:
            unions.build(self, cls, content, names, union)
        else:
            cls.fields = self.fields(cls, content, names)

    def names(self, cls, content):
        """Return the Python names: (is an attribute, tag) to name."""
        taken = set()
        names = {}
        for tag in content.attributes:
            names[True, tag] = self._python(tag, False, taken, cls)
        if content.text:
            names[True, ""] = self._python("value", False, taken, cls)
        for tag in content.children:
            names[False, tag] = self._python(tag, tag in content.many, taken, cls)
        return names

    def _python(self, tag, many, taken, cls):
        given = suffix_of(self.overlay["fields"], (*cls.path, tag))
        name = given if given and (many or not given.endswith("s")) else ""
        if not name:
            bare = tag.rpartition(":")[2] if ":" in cls.tag else tag
            name = bare.replace("-", "_").replace(":", "_").replace(".", "_")
            if many and name[-1] == "y" and name[-2] not in "aeiou":
                name = name[:-1] + "ies"
            elif many:
                name += "es" if name[-1] in "sx" else "s"
        if keyword.iskeyword(name) or name in RESERVED or name[0].isdigit():
            name += "_"
        while name in taken:
            name += "_element"
        taken.add(name)
        return name

    def kind(self, path, patterns):
        """Return (annotation, kind, words) of a slot: the overlay's, or the schema's."""
        given = suffix_of(self.overlay["kinds"], path)
        return (*given, None) if given else values.kind_of(self.current(patterns))

    def fields(self, cls, content, names):
        """Return the fields for *content*; the classes below it are queued."""
        found = []
        for tag, nodes in content.attributes.items():
            kind = self.kind((*cls.path, "@" + tag), nodes)
            found.append(dated(Field(names[True, tag], "attr", tag, kind), nodes))
        if content.text:
            kind = self.kind((*cls.path, "#text"), content.text)
            found.append(dated(Field(names[True, ""], "text", "", kind), content.text))
        for tag, nodes in content.children.items():
            many = tag in content.many
            found.append(dated(self._child(cls, names[False, tag], tag, nodes, many), nodes))
        return found

    def _child(self, cls, name, tag, nodes, many):
        content = self.content(nodes)
        path = (*cls.path, tag)
        if suffix_of(self.overlay["toggles"], cls.path) and len(content.attributes) == 1:
            (via, patterns), = content.attributes.items()
            return Field(name, "leaf", tag, values.kind_of(patterns), None, many, via)
        if not content.attributes and not content.children:
            if content.any:
                return Field(name, "raw", tag)
            if not content.text:
                return Field(name, "leaf" if many else "flag", tag, many=many)
            kind = self.kind(path, content.text)
            return Field(name, "leaf", tag, kind, None, many)
        ref = self._class(nodes, tag, cls.path, cls)
        part = suffix_of(self.overlay["parts"], path)
        return Field(name, "part" if part else "child", tag, ref=ref, many=many)
