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

"""What the generator makes of a schema: classes with fields."""

import rng


class Field:
    """One field: how the engine sees it, its Python name, and its patterns' versions."""

    def __init__(self, name, shape, tag, kind=("str", "", None), ref=None, many=False, via=""):
        self.name, self.shape, self.tag, self.kind = name, shape, tag, kind
        self.ref, self.many, self.via = ref, many, via
        self.default = None
        self.versions = frozenset()

    def signature(self):
        """Return all of it but the class it refers to."""
        return (self.name, self.shape, self.tag, str(self.kind), self.many, self.via, self.default)


class Class:
    """One class to be written."""

    def __init__(self, model, tag, path, nodes):
        self.model, self.tag, self.path, self.nodes = model, tag, path, nodes
        self.name = self.module = ""
        self.define = rng.define_of(nodes[0])
        self.fields = []
        self.parents = []
        self.union = self.arm = ""
        self.base = None
        self.arms = {}
        self.default_arm = None
        self.names = []
        self.order = []
        self.versions = frozenset()
        self.color = 0

    def all_arms(self):
        """Return the arms of a union, the one for no value at all included."""
        return list(dict.fromkeys((*self.arms.values(), *filter(None, [self.default_arm]))))

    def declares(self):
        """Tell whether its element is the outermost one of a foreign namespace."""
        return ":" in self.tag and len(self.path) > 1 and ":" not in self.path[-2]

    def is_size(self):
        """Tell whether it is an amount with a unit."""
        units = [one for one in self.fields if one.tag == "unit" and one.kind[1] == "kinds.UNIT"]
        return bool(units) and any(
            one.shape == "text" and one.kind[0] == "int" for one in self.fields
        )


def dated(field, nodes):
    field.versions = frozenset(map(rng.version_of, nodes))
    return field


def suffix_of(table, path):
    """Return the entry of the longest end of *path* that *table* has, None for none.

    An entry "@x" or "#text" of a path is appended to the path's last element.
    """
    for start in range(len(path)):
        key = "/".join(path[start:]).replace("/@", "@").replace("/#", "#")
        if key in table:
            return table[key] if isinstance(table, dict) else key
    return None


def sort_fields(cls, orders, attributes):
    """Put the fields of a class in the order in which libvirt writes them.

    :param orders: ends of paths to the tags of children
    :param attributes: ends of paths to the names of attributes
    """
    order = suffix_of(orders, (*cls.path, "@" + cls.arm)) if cls.arm else None
    rank = {tag: i for i, tag in enumerate(order or suffix_of(orders, cls.path) or [])}
    union = cls.base.union if cls.base else cls.union or None

    first = suffix_of(attributes, cls.path)
    first = {tag: i for i, tag in enumerate([union] if first is None else first)}

    def place(field):
        if field.shape in ("attr", "text"):
            return (0, first.get(field.tag, 500))
        return (1, rank.get(field.tag, 500))

    cls.fields.sort(key=place)
    if cls.base:
        known = {one.name: one for one in (*cls.base.fields, *cls.fields)}
        cls.order = [one.name for one in sorted((known[name] for name in cls.order), key=place)]


def colour(classes):
    """Give classes that are equal in all they hold, and below, the same ``color``."""
    def shape(cls):
        return (
            cls.union, cls.arm, tuple(cls.order),
            tuple((*one.signature(), one.ref.color if one.ref else -1) for one in cls.fields),
            tuple((value, arm.color) for value, arm in cls.arms.items()),
            cls.default_arm.color if cls.default_arm else -1,
        )

    count = 0
    while True:
        table = {}
        new = [table.setdefault(shape(cls), len(table)) for cls in classes]
        for cls, color in zip(classes, new, strict=True):
            cls.color = color
        if len(table) == count:
            return
        count = len(table)
