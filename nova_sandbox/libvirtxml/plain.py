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

"""Builds and writes an element by walking over its class's fields.

This is what a class does the first times: a program that makes one guest and
ends does not get back the milliseconds that compiling takes. A class that is
used more often is compiled (:mod:`nova_sandbox.libvirtxml.compiler`) and does
the same, several times as fast.
"""

from nova_sandbox.libvirtxml import element, errors, fields, kinds, raw

#: So often is a class used as it is.
LIMIT = 8

_BUILT: dict[type, int] = {}
_WRITTEN: dict[type, int] = {}


def often(counts: dict[type, int], cls: type) -> bool:
    """Count one more use of *cls*; tell whether it was used so often as to be compiled."""
    count = counts[cls] = counts.get(cls, 0) + 1
    return count > LIMIT


def init(self: element.Element, values: dict[str, object]) -> None:
    """Set the fields of a new instance.

    :raises XMLValueError: a value is not allowed
    :raises TypeError: there is no such field
    """
    cls = type(self)
    if often(_BUILT, cls):
        from nova_sandbox.libvirtxml import compiler

        compiler.constructor(cls)(self, **values)
        return
    clear(self)
    for field in cls.FIELDS.values():
        if field.default is not None:
            field.put(self, field.default)
    for name, value in values.items():
        known = cls.FIELDS.get(name)
        if known is None:
            raise TypeError(f"{cls.__name__} has no field {name!r}")
        known.__set__(self, value)
    if "UNION" in cls.__dict__:
        refuse_arm(self)


def refuse_arm(self: element.Element) -> None:
    """Refuse an instance of a union's base where one of its arms is meant.

    :raises XMLValueError: its attribute says which
    """
    field = next(one for one in self.FIELDS.values() if one.tag == self.UNION)
    value = field.get(self)
    arm = self.ARMS.get(value) if value.__class__ is str else None
    if arm:
        path = f"{type(self).__name__}.{field.name}"
        raise errors.XMLValueError(path, value, f"a {arm}, which is a class of its own")


def clear(self: element.Element) -> None:
    """Make a new instance one in which nothing is set."""
    self._extras = None
    self._implied = False
    for field in self.FIELDS.values():
        field.put(self, False if field.shape == fields.FLAG else None)


def write(self: element.Element, indent: str, tag: str) -> str:
    """Return the element as text.

    :param indent: what comes before it, a newline and blanks
    :param tag: its name, which its place decides
    """
    cls = type(self)
    if often(_WRITTEN, cls):
        from nova_sandbox.libvirtxml import compiler

        return compiler.writer(cls)(self, indent, tag)
    inner = indent + "  "
    alternate = cls.ALTERNATING
    start = tag + raw.declaration(cls.TAG) if cls.DECLARES else tag
    content = children = ""
    for field in cls.FIELDS.values():
        if field.name in cls.ALTERNATING:
            # All of them come where the first one's place is.
            children += alternated(self, inner) if alternate else ""
            alternate = ()
            continue
        value = field.get(self)
        if value is None or (value is False and field.shape == fields.FLAG):
            continue
        if field.shape == fields.ATTR:
            start += f' {field.tag}="{raw.quote(kinds.spell(field.kind, value))}"'
        elif field.shape == fields.TEXT:
            content = raw.quote_text(kinds.spell(field.kind, value))
        elif field.shape == fields.RAW:
            if value:
                inside = "".join(_child(field, one, inner + "  ", True) for one in value)
                children += f"{inner}<{field.tag}>{inside}{inner}</{field.tag}>"
        else:
            for one in value if field.many else [value]:
                children += _child(field, one, inner, ":" not in cls.TAG)
    return close(self._extras, indent, tag, f"{indent}<{start}", content, children)


def alternated(self: element.Element, indent: str) -> str:
    """Return the text of the elements that alternate, in the order in which they were read.

    What was added or taken away since makes that order void: then they come
    field by field.
    """
    cls = type(self)
    values = {name: cls.FIELDS[name].get(self) or [] for name in cls.ALTERNATING}
    order: list[str] = getattr(self, "_order", None) or []
    if any(order.count(name) != len(given) for name, given in values.items()):
        order = [name for name, given in values.items() for _ in given]
    left = {name: iter(given) for name, given in values.items()}
    outside = ":" not in cls.TAG
    return "".join(_child(cls.FIELDS[name], next(left[name]), indent, outside) for name in order)


def close(
    extras: "element.Extras | None", indent: str, tag: str, start: str, content: str, children: str
) -> str:
    """Return the text of an element, of which all is there but its end.

    :param extras: what is to be written beyond the declarations
    :param start: what it begins with, up to the last declared attribute
    :param content: its text, and *children* its child elements
    """
    if extras:
        start += raw.attributes(extras.attributes)
        children += "".join(raw.write(one, indent + "  ") for one in extras.elements)
        content += raw.quote_text(extras.text or "")
    if children:
        if content:
            # Blanks after the text would be more text.
            children = children[len(indent) + 2:]
        return f"{start}>{content}{children}{indent}</{tag}>"
    return f"{start}>{content}</{tag}>" if content else f"{start}/>"


def _child(field: fields.Field, value: object, indent: str, outside: bool) -> str:
    if isinstance(value, element.Element):
        if value.__class__ not in field.known:
            field.check_one(value, field.name)
        if value._implied and value.is_empty():
            return ""
        return value._write(indent, value.TAG if field.shape == fields.RAW else field.tag)
    if isinstance(value, raw.RawElement):
        return raw.write(value, indent)
    start = field.tag + raw.declaration(field.tag) if outside else field.tag
    if field.shape == fields.FLAG:
        return f"{indent}<{start}/>"
    if field.many:
        field.check_one(value, field.name)
    text = kinds.spell(field.kind, value)
    if field.via:
        return f'{indent}<{start} {field.via}="{raw.quote(text)}"/>'
    return f"{indent}<{start}>{raw.quote_text(text)}</{field.tag}>"
