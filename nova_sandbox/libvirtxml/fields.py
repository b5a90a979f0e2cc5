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

"""What a class of libvirt's elements is declared with: its fields.

Each function here declares one field in a class body. They return ``Any`` for
mypy, so that the annotation beside them is the field's type; at run time they
return a :class:`Field`, a descriptor that checks what is assigned.
"""

from nova_sandbox.libvirtxml import errors, kinds, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

ATTR = "attr"
TEXT = "text"
LEAF = "leaf"
FLAG = "flag"
CHILD = "child"
RAW = "raw"


class Field:
    """One field of a class of elements; also its data descriptor.

    :ivar name: the Python name
    :ivar owner: name of the class that declares it
    :ivar shape: one of the constants above
    :ivar tag: name of the attribute or child element, ``prefix:name`` in a
        foreign namespace
    :ivar kind: kind of the value, for attributes and text
    :ivar ref: name of the class, for children
    :ivar via: attribute of the child element that holds a leaf's value
    :ivar many: it is a list
    :ivar implied: the child exists, empty, when nobody has given one
    :ivar known: classes of a child that were found right; of what may be in ``metadata``
    :ivar default: what an instance made in Python has
    """

    __slots__ = (
        "default", "get", "implied", "kind", "known", "many", "name", "owner",
        "package", "put", "ref", "shape", "tag", "via",
    )
    get: "Callable[[object], Any]"
    put: "Callable[[object, object], None]"

    def __init__(
        self, shape: str, tag: str, kind: kinds.Kind = kinds.TEXT, ref: str = "", via: str = "",
        many: bool = False, implied: bool = False, default: object = None,
    ) -> None:
        self.shape = shape
        self.tag = tag
        self.kind = kind
        self.ref = ref
        self.via = via
        self.many = many
        self.implied = implied
        self.default = False if shape == FLAG else default
        self.name = self.owner = self.package = ""
        self.known: set[type] = {raw.RawElement} if shape == RAW else set()

    def __get__(self, element: object, owner: type | None = None) -> "Any":
        if element is None:
            return self
        value = self.get(element)
        if self.shape == FLAG:
            return value is not False
        if value is None:
            if self.many:
                value = []
            elif self.implied:
                value = self.target()()
                value._implied = True
            else:
                return None
            self.put(element, value)
        return value

    def __set__(self, element: object, value: object) -> None:
        if self.shape == FLAG or value is not None:
            value = self.check(value)
        self.put(element, value)

    def __delete__(self, element: object) -> None:
        self.put(element, False if self.shape == FLAG else None)

    def __repr__(self) -> str:
        return f"<{self.shape} {self.owner}.{self.name}>"

    def target(self) -> "Any":
        """Return the class of a child field; imports its module."""
        import sys

        return getattr(sys.modules[self.package], self.ref)

    def check(self, value: object, path: str = "") -> object:
        """Return *value* as it is kept.

        :param path: the field's place, for the error
        :raises XMLValueError: the value is not allowed
        """
        path = path or f"{self.owner}.{self.name}"
        if not self.many:
            return self.check_one(value, path)
        if isinstance(value, str | bytes) or not hasattr(value, "__iter__"):
            raise errors.XMLValueError(path, value, "a list")
        return [self.check_one(one, f"{path}[{i}]") for i, one in enumerate(value)]

    def check_one(self, value: object, path: str) -> object:
        """Check one value as :meth:`check` does, one of a list where it is a list."""
        if self.shape == CHILD:
            if value.__class__ in self.known:
                return value
            target = self.target()
            if not isinstance(value, target):
                raise errors.XMLValueError(path, value, f"an object of class {self.ref}")
            self.known.add(value.__class__)
            return value
        if self.shape == FLAG:
            # None: as for every other field, not there.
            if value is None:
                return False
            if isinstance(value, bool | raw.RawElement):
                return value
            raise errors.XMLValueError(path, value, "True or False")
        if isinstance(value, raw.RawElement) and (self.shape == RAW or self.many):
            return value
        if self.shape == RAW:
            if getattr(value, "TAG", None) not in raw.METADATA:
                raise errors.XMLValueError(
                    path, value, f"a RawElement, {', '.join(raw.METADATA.values())}")
            self.known.add(value.__class__)
            return value
        return self.kind.check(value, path)


def attr(name: str, kind: object = kinds.TEXT, default: object = None) -> "Any":
    """Declare an attribute; *kind* is a kind or the values of a ``Literal``."""
    return Field(ATTR, name, kinds.kind_of(kind), default=default)


def text(kind: object = kinds.TEXT) -> "Any":
    """Declare the text of the element."""
    return Field(TEXT, "", kinds.kind_of(kind))


def leaf(tag: str, kind: object = kinds.TEXT, via: str = "") -> "Any":
    """Declare a child element that is one value: its text, or its attribute *via*."""
    return Field(LEAF, tag, kinds.kind_of(kind), via=via)


def leaves(tag: str, kind: object = kinds.TEXT, via: str = "") -> "Any":
    """Declare a list of child elements that are one value each."""
    return Field(LEAF, tag, kinds.kind_of(kind), via=via, many=True)


def flag(tag: str) -> "Any":
    """Declare an empty child element that is there (True) or not (False)."""
    return Field(FLAG, tag)


def child(tag: str, ref: str) -> "Any":
    """Declare a child element of the class named *ref*."""
    return Field(CHILD, tag, ref=ref)


def children(tag: str, ref: str) -> "Any":
    """Declare a list of child elements of the class named *ref*."""
    return Field(CHILD, tag, ref=ref, many=True)


def part(tag: str, ref: str) -> "Any":
    """Declare a child element that is always there to be filled, as ``devices``."""
    return Field(CHILD, tag, ref=ref, implied=True)


def raws(tag: str) -> "Any":
    """Declare a child element that holds any elements, as ``metadata``."""
    return Field(RAW, tag, many=True)
