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

"""The kinds of value that attributes and text have.

A kind checks a Python value (:meth:`Kind.check`) and reads one from a
document (:meth:`Kind.read`). Reading never fails: a value that the
declarations do not know, as a newer libvirt may write, becomes
:class:`Foreign` and is written back as it was.
"""

from nova_sandbox.libvirtxml import errors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal as Literal
else:

    class Literal:
        """``typing.Literal`` for mypy, the plain tuple of its values at run time."""

        def __class_getitem__(cls, values):
            return values if values.__class__ is tuple else (values,)


class Foreign(str):
    """Text from a document that its place's declaration does not allow.

    It may be assigned anywhere: build one to say what this layer does not
    know yet.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Foreign({str.__repr__(self)})"


class IntText(int):
    """An integer that remembers how it was written, as ``0x0a`` or ``0755``."""

    text: str

    def __new__(cls, value: int, text: str) -> "IntText":
        self = int.__new__(cls, value)
        self.text = text
        return self

    def __str__(self) -> str:
        return self.text

    def __format__(self, spec: str) -> str:
        return self.text if not spec else int.__format__(self, spec)

    def __repr__(self) -> str:
        return self.text

    def __getnewargs__(self) -> tuple[int, str]:  # type: ignore[override]
        return int(self), self.text


def illegal_character(text: str) -> str | None:
    """Return the first character that no XML 1.0 document may hold, or None."""
    for char in text:
        code = ord(char)
        if code < 0x20:
            if char not in "\t\n\r":
                return char
        elif 0xD800 <= code <= 0xDFFF or 0xFFFE <= code <= 0xFFFF:
            return char
    return None


class Kind:
    """A kind of value; the base of all of them.

    :ivar allowed: what is allowed, in words, for error messages
    """

    __slots__ = ("allowed",)
    allowed: str

    def check(self, value: object, path: str) -> object:
        """Return *value* as it is to be kept.

        :raises XMLValueError: it is not allowed
        """
        raise NotImplementedError

    def read(self, text: str) -> object:
        """Return the value that *text* stands for."""
        raise NotImplementedError

    def foreign(self, value: object, path: str) -> Foreign:
        """Return *value* when it is :class:`Foreign`, else refuse it."""
        if value.__class__ is Foreign:
            return TEXT.check(value, path)  # type: ignore[return-value]
        raise errors.XMLValueError(path, value, self.allowed)


class Text(Kind):
    """Any text that XML can carry."""

    __slots__ = ()

    def __init__(self) -> None:
        self.allowed = "a string of characters that XML 1.0 can carry"

    def check(self, value: object, path: str) -> object:
        if not isinstance(value, str):
            raise errors.XMLValueError(path, value, self.allowed)
        if not value.isprintable():
            char = illegal_character(value)
            if char is not None:
                raise errors.XMLValueError(
                    path, value, f"{self.allowed}, and not U+{ord(char):04X}"
                )
        return value

    def read(self, text: str) -> str:
        return text


class Integer(Kind):
    """An integer between two bounds (None: no bound); hexadecimal text is kept.

    :param base: base of text without ``0x``
    :param bare: the schema lets hexadecimal digits go without ``0x``
    """

    __slots__ = ("bare", "base", "high", "low")

    def __init__(
        self, low: int | None, high: int | None, base: int = 10, bare: bool = False
    ) -> None:
        self.low = low
        self.high = high
        self.base = base
        self.bare = bare
        if low is None and high is None:
            self.allowed = "an integer"
        elif high is None:
            self.allowed = f"an integer from {low}"
        elif low is None:
            self.allowed = f"an integer up to {high}"
        else:
            self.allowed = f"an integer from {low} to {high}"

    def check(self, value: object, path: str) -> object:
        if not isinstance(value, int) or isinstance(value, bool):
            return self.foreign(value, path)
        if (self.low is not None and value < self.low) or (
            self.high is not None and value > self.high
        ):
            raise errors.XMLValueError(path, value, self.allowed)
        if self.base == 8 and value.__class__ is int:
            return IntText(value, f"{value:04o}")
        return value

    def read(self, text: str) -> object:
        # Most are as Python would write them, and then there is no spelling to keep.
        usual = self.base == 10 and text.isdecimal() and text.isascii() and text[0] != "0"
        value = int(text) if usual else self._parse(text)
        if value is None:
            return Foreign(text)
        low = self.low
        high = self.high
        if (low is not None and value < low) or (high is not None and value > high):
            return Foreign(text)
        if usual or (self.base == 10 and str(value) == text):
            return value
        return IntText(value, text)

    def _parse(self, text: str) -> int | None:
        # int() takes more than a number: blanks, other scripts' digits, underscores.
        digits = text[1:] if text[:1] in ("-", "+") else text
        if not digits.isascii() or not digits.isalnum():
            return None
        bases = [16] if digits[:2] in ("0x", "0X") else [self.base, 16][:1 + self.bare]
        for base in bases:
            try:
                return int(text, base)
            except ValueError:
                continue
        return None


class Switch(Kind):
    """A bool, written as one of two words."""

    __slots__ = ("no", "values", "yes")

    def __init__(self, yes: str, no: str) -> None:
        self.yes = yes
        self.no = no
        self.values = {yes: True, no: False}
        self.allowed = f"True or False (written {yes!r} or {no!r})"

    def check(self, value: object, path: str) -> object:
        return value if value is True or value is False else self.foreign(value, path)

    def read(self, text: str) -> object:
        value = self.values.get(text)
        return Foreign(text) if value is None else value


class Enum(Kind):
    """One of a set of words."""

    __slots__ = ("values",)

    def __init__(self, values: "Iterable[str]") -> None:
        self.values = tuple(values)
        self.allowed = "one of " + ", ".join(map(repr, self.values))

    def check(self, value: object, path: str) -> object:
        return value if value in self.values else self.foreign(value, path)

    def read(self, text: str) -> object:
        return text if text in self.values else Foreign(text)


class Either(Kind):
    """A value of the first of several kinds that takes it."""

    __slots__ = ("kinds",)

    def __init__(self, *kinds: Kind) -> None:
        self.kinds = kinds
        self.allowed = ", or ".join(kind.allowed for kind in kinds)

    def check(self, value: object, path: str) -> object:
        if value.__class__ is not Foreign:
            for kind in self.kinds:
                try:
                    return kind.check(value, path)
                except errors.XMLValueError:
                    continue
        return self.foreign(value, path)

    def read(self, text: str) -> object:
        value: object = Foreign(text)
        for kind in self.kinds:
            value = kind.read(text)
            if value.__class__ is not Foreign:
                break
        return value


class UUIDText(str):
    """A UUID that is not spelled as libvirt spells it; compared by what it means."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and _digits(self) == _digits(other)

    def __ne__(self, other: object) -> bool:
        # That of str would be used, which compares the letters.
        return not self == other

    def __hash__(self) -> int:
        # As that of the str, spelled as libvirt does, to which it is equal.
        text = _digits(self)
        return hash("-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:])))


def _digits(text: str) -> str:
    return text.replace("-", "").lower()


class UUID(Kind):
    """A UUID: 32 hexadecimal digits, with or without hyphens, kept as they are written.

    :param empty: no UUID at all will do: libvirt makes one
    """

    __slots__ = ("empty",)

    def __init__(self, empty: bool = False) -> None:
        self.empty = empty
        self.allowed = "a UUID such as '4dea22b3-1d52-d8f3-2516-782e98ab3fa0'"
        if empty:
            self.allowed += ", or ''"

    def check(self, value: object, path: str) -> object:
        if value.__class__.__name__ == "UUID":
            value = str(value)
        if not isinstance(value, str) or value.__class__ is Foreign:
            return self.foreign(value, path)
        known = self.read(value)
        return self.foreign(value, path) if known.__class__ is Foreign else known

    def read(self, text: str) -> object:
        if not text and self.empty:
            return text
        digits = text.replace("-", "")
        hyphens = len(text) - len(digits)
        if len(digits) != 32 or not digits.isascii() or not digits.isalnum():
            return Foreign(text)
        if hyphens and not (hyphens == 4 and text[8] == text[13] == text[18] == text[23] == "-"):
            return Foreign(text)
        try:
            int(digits, 16)
        except ValueError:
            return Foreign(text)
        return text if hyphens and text.islower() else UUIDText(text)


#: Units of amounts to bytes, in lower case.
UNITS = {"b": 1, "byte": 1, "bytes": 1}
for _power, _letter in enumerate("kmgtpe", 1):
    UNITS[_letter] = UNITS[_letter + "ib"] = 1024**_power
    UNITS[_letter + "b"] = 1000**_power


class Unit(Kind):
    """A unit of an amount, in upper or lower case."""

    __slots__ = ()

    def __init__(self) -> None:
        self.allowed = "bytes, b, or one of k, M, G, T, P, E alone or followed by B or iB"

    def check(self, value: object, path: str) -> object:
        if value.__class__ is not Foreign and isinstance(value, str) and value.lower() in UNITS:
            return value
        return self.foreign(value, path)

    def read(self, text: str) -> object:
        return text if text.lower() in UNITS else Foreign(text)


TEXT = Text()
INTEGER = Integer(None, None)
UNSIGNED = Integer(0, None)
POSITIVE = Integer(1, None)
BYTE = Integer(0, 0xFF)
SHORT = Integer(0, 0xFFFF)
HEXADECIMAL = Integer(0, None, bare=True)
OCTAL = Integer(0, 0o7777, base=8)
LONG_OCTAL = Integer(0, None, base=8)
UUID_TEXT = UUID()
UUID_OR_NOTHING = UUID(empty=True)
UNIT = Unit()
YES_NO = Switch("yes", "no")
ON_OFF = Switch("on", "off")


def kind_of(given: object) -> Kind:
    """Return the kind that a declaration names: a kind, or the values of a Literal."""
    if isinstance(given, Kind):
        return given
    return Enum(given)  # type: ignore[arg-type]


def bounded(low: int | None, high: int | None) -> Kind:
    """Return the kind of the integers from *low* to *high*, both included."""
    return Integer(low, high)


def either(*given: object) -> Kind:
    """Return the kind that takes what any of *given* takes, the first one first."""
    return Either(*map(kind_of, given))


def spell(kind: Kind, value: object) -> str:
    """Return *value*, which was checked, as it stands in a document."""
    if value is True or value is False:
        return kind.yes if value else kind.no  # type: ignore[attr-defined,no-any-return]
    return str(value)
