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

"""Turns a schema and the overlay into classes with fields."""

import keyword

import rng

RESERVED = {"extras", "is_empty", "to_xml", "from_xml", "validate", "check_values"}


class Field:
    """One field: how the engine sees it (*shape* ... *ref*), and its Python name."""

    def __init__(self, name, shape, tag, values=("str", "", None), ref=None, many=False, via=""):
        self.name, self.shape, self.tag, self.values = name, shape, tag, values
        self.ref, self.many, self.via = ref, many, via
        self.default = None

    def same_as(self, other):
        """Tell whether both could be one field of a common base."""
        return (self.name, self.shape, self.tag, self.values, self.ref, self.many) == (
            other.name, other.shape, other.tag, other.values, other.ref, other.many
        )


class Class:
    """One class to be written."""

    def __init__(self, tag, path):
        self.tag, self.path = tag, path
        self.name = self.module = self.define = ""
        self.fields = []
        self.declares = ":" in tag and ":" not in path[-2] if len(path) > 1 else False
        self.parents = set()
        self.union = ""
        self.arms = {}
        self.base = None
        self.arm = ""
        self.defaulted = ""
        self.content = None


class Model:
    """All classes of one document."""

    def __init__(self, schema, document, overlay):
        self.schema = schema
        self.document = document
        self.overlay = overlay
        self.names = document.get("names", {})
        self.classes = {}
        self.order = []
        roots = [
            node
            for define in schema.defines[document["define"]]
            for node in define.iter(rng.RNG + "element")
            if not any(rng.local(up) == "element" for up in node.iterancestors())
        ]
        self.root = self._class(roots, rng.element_name(roots[0]), (), None)
        queue = [self.root]
        while queue:
            one = queue.pop(0)
            self._fill(one, queue)
        self._name()
        for one in list(self.order):
            self._unite(one)
        self._sort()

    def _class(self, nodes, tag, path, parent):
        key = frozenset(nodes)
        known = self.classes.get(key)
        if known is None:
            known = self.classes[key] = Class(tag, (*path, tag))
            known.nodes = nodes
            for up in nodes[0].iterancestors(rng.RNG + "define"):
                known.define = up.get("name")
            self.order.append(known)
        if parent is not None:
            known.parents.add(parent)
        return known

    def _content(self, nodes, only=None):
        content = rng.Content()
        for node in nodes:
            rng.collect(self.schema, node, content, only)
        return content

    def _python(self, tag, many, taken, cls):
        path = "/".join((*cls.path[1:], tag))
        given = self.document.get("fields", {}).get(path) or self.overlay["fields"].get(tag)
        name = given if given and (many or not given.endswith("s")) else ""
        if not name:
            bare = tag.rpartition(":")[2] if ":" in cls.tag else tag
            name = bare.replace("-", "_").replace(":", "_").replace(".", "_")
            if many:
                name += "es" if name[-1] in "sx" else "s"
        if keyword.iskeyword(name) or name in RESERVED or name[0].isdigit():
            name += "_"
        while name in taken:
            name += "_element"
        taken.add(name)
        return name

    def _fields(self, cls, content, queue):
        taken = set()
        fields = []
        for name, nodes in content.attributes.items():
            values = rng.kind_of(self.schema, nodes)
            fields.append(Field(self._python(name, False, taken, cls), "attr", name, values))
        if content.text:
            values = rng.kind_of(self.schema, content.text, wrapped=False)
            fields.append(Field(self._python("value", False, taken, cls), "text", "", values))
        for tag, nodes in content.children.items():
            many = tag in content.many
            name = self._python(tag, many, taken, cls)
            fields.append(self._child(cls, name, tag, nodes, many, queue))
        return fields

    def _child(self, cls, name, tag, nodes, many, queue):
        content = self._content(nodes)
        path = "/".join(cls.path[1:])
        if path in self.document.get("toggles", []) and len(content.attributes) == 1:
            (via, patterns), = content.attributes.items()
            return Field(name, "leaf", tag, rng.kind_of(self.schema, patterns), None, many, via)
        if not content.attributes and not content.children:
            if content.any:
                return Field(name, "raw", tag)
            if not content.text:
                if many:
                    return Field(name, "leaf", tag, many=True)
                return Field(name, "flag", tag)
            values = rng.kind_of(self.schema, content.text, wrapped=False)
            return Field(name, "leaf", tag, values, None, many)
        before = len(self.order)
        ref = self._class(nodes, tag, cls.path, cls)
        if queue is not None and len(self.order) > before:
            queue.append(ref)
        shape = "part" if "/".join((*cls.path[1:], tag)) in self.document.get("parts", []) else ""
        return Field(name, shape or "child", tag, ref=ref, many=many)

    def _fill(self, cls, queue):
        cls.content = self._content(cls.nodes)
        cls.fields = self._fields(cls, cls.content, queue)

    def camel(self, tag):
        """Return *tag* as part of a class's name."""
        tag = tag.rpartition(":")[2]
        words = self.overlay["words"]
        return words.get(tag) or "".join(
            words.get(part) or part[:1].upper() + part[1:]
            for part in tag.replace("_", "-").split("-")
        )

    def _signature(self, cls, seen=()):
        if cls in seen:
            return seen.index(cls)
        seen = (*seen, cls)
        return tuple(
            (one.name, one.shape, one.tag, str(one.values), one.many, one.via)
            + ((self._signature(one.ref, seen),) if one.ref else ())
            for one in cls.fields
        )

    def _name(self):
        by_name = {}
        merged = {}
        for cls in self.order:
            path = "/".join(cls.path[1:])
            parents = sorted(cls.parents, key=self.order.index)
            parent_name = merged[parents[0]].name if parents else ""
            camel = self.camel(cls.tag)
            candidates = []
            if path in self.names:
                candidates.append(self.names[path])
            elif (
                len(cls.path) <= 2
                or "/".join(cls.path[1:-1]) in self.document.get("transparent", [])
                or len(cls.parents) > 1
            ):
                candidates += [camel, self.camel(cls.define)]
            candidates += [parent_name + camel]
            candidates += [f"{parent_name}{camel}{count}" for count in range(2, 9)]
            for name in candidates:
                other = by_name.get(name)
                if other is None:
                    by_name[name] = merged[cls] = cls
                    cls.name = name
                    break
                if self._signature(other) == self._signature(cls):
                    merged[cls] = other
                    break
        for cls in self.order:
            for field in cls.fields:
                if field.ref:
                    field.ref = merged[field.ref]
        self.order = [cls for cls in self.order if merged[cls] is cls]
        self.by_name = by_name
        for cls in self.order:
            cls.module = self._module("/".join(cls.path[1:]))
        users = {}
        for cls in self.order:
            for field in cls.fields:
                if field.ref:
                    users.setdefault(field.ref, set()).add(cls.module)
        for cls in self.order:
            # What several families use belongs to none of them.
            if len(users.get(cls, ())) > 1:
                cls.module = cls.module if cls.module in ("chardev", "disk_source") else "common"

    def _module(self, path):
        best = ("", "common")
        for module, prefixes in self.document["modules"].items():
            for prefix in prefixes:
                if (path == prefix or path.startswith(prefix.rstrip("/") + "/") or not prefix) and (
                    len(prefix) >= len(best[0])
                ):
                    best = (prefix, module)
        return best[1]

    def _unite(self, cls):
        union = self.document.get("unions", {}).get("/".join(cls.path[1:]))
        if union is None:
            return
        attribute = union["by"]
        if union.get("chardev"):
            union = {**union, **self.document["chardev"]}
        node_values = [
            word
            for node in cls.content.attributes[attribute]
            for word in sorted(rng.fixed(self.schema, node) or [])
        ]
        values = list(dict.fromkeys(node_values))
        cls.union = attribute
        arms = []
        for value in values:
            arm = Class(cls.tag, cls.path)
            camel = union.get("arm", {}).get(value) or self.camel(value)
            arm.name = camel + cls.name if not union.get("suffix") else cls.name + camel
            arm.module, arm.base, arm.arm = cls.module, cls, value
            content = self._content(cls.nodes, (attribute, value))
            content.many |= {tag for tag in cls.content.many if tag in content.children}
            names = {(one.shape in ("attr", "text"), one.tag): one for one in cls.fields}
            # The children of an arm are of the classes of the whole element's children.
            arm.fields = []
            for one in self._fields_of_arm(cls, content, names):
                arm.fields.append(one)
            if "sources" in union:
                self._source(cls, arm, value, union)
            arms.append(arm)
            cls.arms[value] = arm.name
            self.by_name[arm.name] = arm
        common = [
            one for one in arms[0].fields
            if all(any(one.same_as(two) for two in arm.fields) for arm in arms)
        ]
        at = self.order.index(cls) + 1
        self.order[at:at] = arms
        everything = cls.fields
        cls.fields = [one for one in everything if one.tag == attribute and one.shape == "attr"]
        cls.fields += [one for one in common if one.tag != attribute or one.shape != "attr"]
        default = union.get("default", "")
        if default:
            cls.arms[""] = cls.arms[default]
        position = {one.name: i for i, one in enumerate(everything)}
        for arm in arms:
            own = [one for one in arm.fields if not any(one.same_as(two) for two in cls.fields)]
            tag = Field(attribute, "attr", attribute, ("{}", "{}", [arm.arm]))
            tag.default = arm.arm
            all_names = {one.name for one in (*own, *cls.fields)}
            arm.fields = [tag, *[one for one in own if one.name != attribute]]
            arm.all = sorted(all_names, key=lambda name: position.get(name, 999))

    def _fields_of_arm(self, cls, content, names):
        for name, nodes in content.attributes.items():
            known = names[(True, name)]
            yield Field(known.name, "attr", name, rng.kind_of(self.schema, nodes))
        if content.text:
            yield names[(True, "")]
        for one in cls.fields:
            if one.shape not in ("attr", "text") and one.tag in content.children:
                yield one

    def _source(self, cls, arm, value, union):
        """Give an arm of the character devices a source class of its own."""
        wanted = union["sources"].get(value)
        old = next(one for one in arm.fields if one.tag == "source")
        arm.fields = [
            one for one in arm.fields
            if one.tag != "source" and (one.tag != "protocol" or value in union["protocols"])
        ]
        if wanted is None:
            return
        name = (union.get("arm", {}).get(value) or self.camel(value)) + "Source"
        source = self.by_name.get(name)
        if source is None:
            source = self.by_name[name] = Class("source", old.ref.path)
            source.name, source.module = name, "chardev"
            source.fields = [one for one in old.ref.fields if one.tag in wanted]
            self.order.append(source)
        many = value in union.get("many", [])
        arm.fields.append(
            Field("sources" if many else "source", "child", "source", ref=source, many=many)
        )
        if old.ref in self.order and old.ref not in {
            field.ref for one in self.order for field in one.fields if one is not cls
        }:
            self.order.remove(old.ref)

    def _sort(self):
        orders = self.document.get("order", {})
        for cls in self.order:
            wanted = orders.get(cls.base.name if cls.base else cls.name)
            rank = {tag: i for i, tag in enumerate(wanted or [])}

            def place(field, cls=cls, rank=rank):
                if field.shape in ("attr", "text"):
                    return (0, 0 if field.tag == (cls.union or cls.base and cls.base.union) else 1)
                return (1, rank.get(field.tag, 500))

            cls.fields.sort(key=place)
            if cls.base:
                known = {one.name: one for one in (*cls.base.fields, *cls.fields)}
                cls.all = [one.name for one in sorted((known[name] for name in cls.all), key=place)]
