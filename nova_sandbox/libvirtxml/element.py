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

"""The base of all classes of libvirt's elements."""

from nova_sandbox.libvirtxml import fields, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self, dataclass_transform
else:

    def dataclass_transform(**_):
        """Say to mypy that declarations make ``__init__``; nothing at run time."""
        return lambda decorated: decorated


class Extras:
    """What an element had that its declaration does not know.

    :ivar attributes: name, or ``{namespace}name``, to value
    :ivar elements: unknown children, and known ones of an unknown form
    :ivar text: text where none is declared
    """

    __slots__ = ("attributes", "elements", "text")

    def __init__(self) -> None:
        self.attributes: dict[str, str] = {}
        self.elements: list[raw.RawElement] = []
        self.text: str | None = None

    def __bool__(self) -> bool:
        return bool(self.attributes or self.elements or self.text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Extras):
            return NotImplemented
        return (self.attributes, self.elements, self.text) == (
            other.attributes, other.elements, other.text
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Extras({self.attributes!r}, {self.elements!r}, {self.text!r})"


def _init(self: "Element", **values: object) -> None:
    from nova_sandbox.libvirtxml import plain

    plain.init(self, values)


def _write(self: "Element", indent: str, tag: str) -> str:
    from nova_sandbox.libvirtxml import plain

    return plain.write(self, indent, tag)


class _Meta(type):
    """Turns the declarations of a class body into slots and descriptors."""

    def __new__(mcs, name: str, bases: tuple[type, ...], body: "dict[str, Any]") -> "_Meta":
        own = {key: value for key, value in body.items() if value.__class__ is fields.Field}
        inherited: dict[str, fields.Field] = getattr(bases[0], "FIELDS", {}) if bases else {}
        body["__slots__"] = (
            *body.get("__slots__", ()),
            *["_" + key for key in own if key not in inherited],
            *(["_order"] if "ALTERNATING" in body else ()),
        )
        if bases:
            # Replaced by compiled ones, for exactly this class, once it is used often.
            body["__init__"] = _init
            body["_write"] = _write
        cls = type.__new__(mcs, name, bases, body)
        package = body["__module__"].rpartition(".")[0]
        for key, field in own.items():
            field.name = key
            field.owner = name
            field.package = package
            slot = getattr(cls, "_" + key)
            field.get = slot.__get__
            field.put = slot.__set__
        both = {**inherited, **own}
        order = body.get("ORDER")
        chosen = {key: both[key] for key in order} if order else both
        cls.FIELDS = chosen  # type: ignore[attr-defined]
        return cls


@dataclass_transform(kw_only_default=True, eq_default=False)
class Element(metaclass=_Meta):
    """One element of a libvirt document.

    Fields are given by keyword and may be assigned later; both check. ``==``
    compares all that would be written, numbers by value.
    """

    __slots__ = ("_extras", "_implied")
    _extras: Extras | None
    _implied: bool

    #: Name of the element.
    TAG: "ClassVar[str]" = ""
    #: The element declares its own foreign namespace.
    DECLARES: "ClassVar[bool]" = False
    #: Fields by Python name, in the order in which they are written.
    FIELDS: "ClassVar[dict[str, fields.Field]]" = {}
    #: Order of the fields, where a class has some of its own and some of its base.
    ORDER: "ClassVar[tuple[str, ...]]" = ()
    #: Fields whose elements keep among one another the order in which they were read.
    ALTERNATING: "ClassVar[tuple[str, ...]]" = ()
    #: Attribute that tells the arms of a tagged union apart, "" for no union.
    UNION: "ClassVar[str]" = ""
    #: Value of that attribute to the name of the class ("": the default arm).
    ARMS: "ClassVar[dict[str, str]]" = {}
    #: Schema that validates a document with this root, "" where there is none.
    SCHEMA: "ClassVar[str]" = ""

    if TYPE_CHECKING:
        # Of classes that have ALTERNATING, once they are read.
        _order: list[str]

        def _write(self, indent: str, tag: str) -> str: ...

    @property
    def extras(self) -> Extras:
        """What the element has beyond its declaration; kept and written back."""
        if self._extras is None:
            self._extras = Extras()
        return self._extras

    def is_empty(self) -> bool:
        """Tell whether nothing is set."""
        return not self._extras and all(
            _nothing(field, field.get(self)) for field in self.FIELDS.values()
        )

    def to_xml(self) -> str:
        """Return the element as text, indented, without an XML declaration.

        :raises XMLValueError: something in it is not allowed; the path says where
        """
        try:
            return self._write("\n", self.TAG)[1:]
        except (AttributeError, TypeError, ValueError):
            # Lists are plain lists: what is wrong with their content shows here.
            self.check_values()
            raise

    @classmethod
    def from_xml(cls, document: str | bytes) -> "Self":
        """Read an element; what the declarations do not know is in ``extras``.

        :param document: at most 10 MB, without a DOCTYPE
        :raises XMLParseError: it is not well-formed, too big, has a DOCTYPE,
            or another root element
        """
        from nova_sandbox.libvirtxml import reader

        found: Self = reader.read(cls, document)
        return found

    def check_values(self, path: str = "") -> None:
        """Check every value below this element.

        :param path: what to call this element in the error
        :raises XMLValueError: a value is not allowed
        """
        path = path or self.TAG.rpartition(":")[2]
        if self._extras:
            for element in self._extras.elements:
                raw.check(element, f"{path}.extras")
            for name, value in self._extras.attributes.items():
                raw.check(raw.RawElement("x", attrib={name: value}), f"{path}.extras")
        for field in self.FIELDS.values():
            value = field.get(self)
            if value is None or value is False:
                continue
            place = f"{path}.{field.name}"
            field.check(value, place)
            for i, one in enumerate(value if field.many else [value]):
                here = f"{place}[{i}]" if field.many else place
                if isinstance(one, Element):
                    one.check_values(here)
                elif one.__class__ is raw.RawElement:
                    raw.check(one, here)

    def validate(self, schemas: str | None = None) -> None:
        """Check the document against libvirt's own schema, as installed.

        :param schemas: directory of the schemas; None: libvirt's usual one
        :raises XMLValueError: a value is not allowed
        :raises XMLSchemaError: the document does not fit the schema
        :raises FileNotFoundError: the schemas are not installed
        """
        from nova_sandbox.libvirtxml import schema

        self.check_values()
        schema.validate(self.to_xml(), self.SCHEMA, schemas)

    def copy(self) -> "Self":
        """Return a copy of the element and of all that is below it."""
        return self.__deepcopy__({})

    def __deepcopy__(self, memo: "dict[int, Any]") -> "Self":
        from nova_sandbox.libvirtxml import copying

        copied: Self = copying.deep(self, memo)
        return copied

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        theirs: Element = other
        for field in self.FIELDS.values():
            a = field.get(self)
            b = field.get(theirs)
            if a != b and not (_nothing(field, a) and _nothing(field, b)):
                return False
        return (self._extras or None) == (theirs._extras or None)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        parts = [
            f"{field.name}={value!r}"
            for field in self.FIELDS.values()
            if not _nothing(field, value := field.get(self))
        ]
        if self._extras:
            parts.append(f"extras={self._extras!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


def _nothing(field: fields.Field, value: object) -> bool:
    if value is None:
        return True
    if field.shape == fields.FLAG:
        return value is False
    if field.shape == fields.TEXT:
        # An element without text reads as None.
        return value == ""
    if isinstance(value, Element):
        return value._implied and value.is_empty()
    return value.__class__ is list and not value
