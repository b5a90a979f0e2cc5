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

"""Finds the elements whose form depends on one attribute, and makes them tagged unions."""

import rng
from classes import Class, Field, dated, suffix_of

#: Attributes that tell the forms apart, where several would do.
USUAL = ("type", "mode", "model", "name")


def find(model, cls, content):
    """Return the overlay's entry for the union that *cls* is, None when it is none."""
    given = suffix_of(model.overlay["unions"], cls.path)
    if given is not None:
        return given if given["by"] in content.attributes else None
    candidates = [name for name in content.attributes if _tells_apart(model, cls, content, name)]
    for name in USUAL:
        if name in candidates:
            return {"by": name}
    return None


def _tells_apart(model, cls, content, attribute):
    words = words_of(model, content.attributes[attribute])
    if not words or len(words) < 2:
        return False
    nodes = model.current(cls.nodes)
    forms = {_form(rng.content_of(nodes, (attribute, word)), attribute) for word in words}
    return len(forms) > 1


def _form(content, attribute):
    """Return the attributes and the children, to compare."""
    return (
        frozenset((name, frozenset(nodes)) for name, nodes in content.attributes.items()
                  if name != attribute),
        frozenset((name, frozenset(nodes)) for name, nodes in content.children.items()),
        bool(content.text),
    )


def words_of(model, nodes):
    """Return the values of an attribute in the schema's order, None when it is open."""
    found = {}
    for node in model.current(nodes):
        words = rng.fixed(node)
        if words is None:
            return None
        found.update(dict.fromkeys(words))
    return list(found)


def build(model, cls, content, names, union):
    """Give *cls* its arms; what they have in common is found when all classes are known."""
    attribute = cls.union = union["by"]
    words = words_of(model, content.attributes[attribute])
    if words is None:
        raise ValueError(f"{'/'.join(cls.path)}: {attribute} is no enumeration")
    if union.get("chardev"):
        union = {**union, **model.overlay["chardev"]}
    for word in words:
        arm = cls.arms[word] = _arm(model, cls, content, names, union, word)
        arm.versions = frozenset(
            rng.version_of(node) for node in content.attributes[attribute]
            if word in (rng.fixed(node) or [word])
        )
    tag = Field(names[True, attribute], "attr", attribute, ("{}", "{}", words))
    cls.fields = [dated(tag, content.attributes[attribute])]
    cls.names = [names[key] for key in names]
    cls.default_arm = cls.arms.get(union.get("default", ""))
    if cls.default_arm is None and any(
        rng.allowed(node, (attribute, None)) for node in model.current(cls.nodes)
    ):
        cls.default_arm = _like_none(model, cls) or _arm(model, cls, content, names, union, None)


def _arm(model, cls, content, names, union, word):
    """Return the arm for one value of the attribute, None: for its absence."""
    arm = Class(model, cls.tag, cls.path, cls.nodes)
    arm.base, arm.arm = cls, word or "none"
    have = model.content(cls.nodes, (cls.union, word))
    # What may be repeated for one type is a list for all.
    have.many |= content.many & set(have.children)
    if "sources" in union:
        _narrow(model, arm, have, names, union)
    else:
        arm.fields = model.fields(arm, have, names)
    arm.fields = [one for one in arm.fields if (one.shape, one.tag) != ("attr", cls.union)]
    # The default "" stands for a type that must not be given.
    tag = Field(names[True, cls.union], "attr", cls.union, ("{}", "{}", [word] if word else []))
    tag.default = word or ""
    arm.fields.insert(0, tag)
    arm.versions = frozenset(model.versions)
    model.order.append(arm)
    return arm


def _like_none(model, cls):
    """Return the arm that holds all that an element without the attribute may, or None."""
    nodes = model.current(cls.nodes)
    wanted = _form(rng.content_of(nodes, (cls.union, None)), cls.union)
    best = None
    for word, arm in cls.arms.items():
        form = _form(rng.content_of(nodes, (cls.union, word)), cls.union)
        if form == wanted:
            return arm
        if wanted[0] <= form[0] and wanted[1] <= form[1] and best is None:
            best = arm
    return best


def _narrow(model, arm, have, names, union):
    """Fill an arm of the character devices: each has a source class of its own."""
    sources = have.children.pop("source", None)
    if arm.arm not in union["protocols"]:
        have.children.pop("protocol", None)
    arm.fields = model.fields(arm, have, names)
    wanted = union["sources"].get(arm.arm)
    if wanted is None or sources is None:
        return
    source = model.chardev_sources.get(arm.arm)
    if source is None:
        source = Class(model, "source", (*arm.path, "source"), sources)
        source.name = (union.get("arm", {}).get(arm.arm) or arm.arm)
        content = model.content(sources)
        content.attributes = {k: v for k, v in content.attributes.items() if k in wanted}
        content.children = {k: v for k, v in content.children.items() if k in wanted}
        content.text = []
        source.fields = model.fields(source, content, model.names(source, content))
        model.chardev_sources[arm.arm] = source
        model.order.append(source)
    many = arm.arm in union["many"]
    field = Field("sources" if many else "source", "child", "source", ref=source, many=many)
    field.versions = frozenset(model.versions)
    arm.fields.append(field)


def common_fields(cls):
    """Move what all arms of *cls* have in common to *cls*; needs the colours."""
    arms = cls.all_arms()

    def key(field):
        return (*field.signature(), field.ref.color if field.ref else None)

    tables = [{key(one): one for one in arm.fields} for arm in arms]
    shared = [one for one in arms[0].fields if all(key(one) in table for table in tables)]
    for field in shared:
        field.versions = frozenset().union(*(table[key(field)].versions for table in tables))
    position = {name: i for i, name in enumerate(cls.names)}
    cls.fields += sorted(shared, key=lambda one: position.get(one.name, 999))
    keys = {key(one) for one in shared}
    for arm in arms:
        names = [one.name for one in arm.fields]
        arm.fields = [one for one in arm.fields if key(one) not in keys]
        arm.order = sorted(names, key=lambda name: position.get(name, 999))
