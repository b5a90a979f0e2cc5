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

"""Frozen value objects with declared, validated fields.

``dataclasses`` would do, but importing it costs ten milliseconds of every
``nova-sandbox run``; and the same declarations give the file format, its
schema and the reference documentation.
"""

from __future__ import annotations

from nova_sandbox import exception
from nova_sandbox.sandbox import units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Self, dataclass_transform
else:
    def dataclass_transform(**_ignored):
        return lambda decorated: decorated

_REQUIRED = object()


class Kind:
    """What a field may hold: a check, and its description for people and JSON Schema."""

    def __init__(self, allowed: str, schema: dict[str, Any],
                 check: Callable[[Any, str], Any],
                 dump: Callable[[Any], Any] | None = None) -> None:
        self.allowed = allowed
        self.schema = schema
        self.check = check
        self.dump = dump


class Field:
    """One declared field: its kind, default and documentation."""

    def __init__(self, kind: Kind, default: Any, doc: str) -> None:
        self.kind = kind
        self.default = default
        self.doc = doc

    @property
    def required(self) -> bool:
        return self.default is _REQUIRED


def field(kind: Kind, *, default: Any = _REQUIRED, doc: str) -> Any:
    """Declare a field of a :class:`Value`; without ``default`` it must be given."""
    return Field(kind, default, doc)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class Value:
    """A frozen object whose fields were checked when it was made.

    :raises InvalidValue: a field is missing, unknown or has an illegal value
    """

    FIELDS: dict[str, Field] = {}

    def __init_subclass__(cls) -> None:
        own = {k: v for k, v in vars(cls).items() if isinstance(v, Field)}
        cls.FIELDS = {**cls.FIELDS, **own}
        for name in own:
            delattr(cls, name)

    if not TYPE_CHECKING:
        def __init__(self, _path="", /, **given):
            target = self.__dict__
            for name, spec in self.FIELDS.items():
                path = f"{_path}.{name}" if _path else name
                value = given.pop(name, None)
                if value is not None:
                    target[name] = spec.kind.check(value, path)
                elif spec.required:
                    raise exception.InvalidValue(path, None, f"must be given: {spec.kind.allowed}")
                else:
                    default = spec.default
                    target[name] = default() if callable(default) else default
            for name in given:
                path = f"{_path}.{name}" if _path else name
                raise exception.InvalidValue(
                    path, given[name], "no such field; known: " + ", ".join(self.FIELDS))
            self.check(_path)

    @classmethod
    def make(cls, path: str, given: dict[str, Any]) -> Self:
        """Return an object of plain data.

        :param path: where it stands in a description, for errors
        :param given: values by field name; any other name is an error
        :raises InvalidValue: a field is missing, unknown or has an illegal value
        """
        return cls(path, **given)  # type: ignore[call-arg]

    def check(self, path: str) -> None:
        """Check what concerns several fields; subclasses raise InvalidValue."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        # A mapping has no order that counts; leaving it out keeps equal objects equal.
        return hash(tuple(v for v in self.__dict__.values() if not isinstance(v, dict)))

    def __repr__(self) -> str:
        shown = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()
                          if not _is_default(v, self.FIELDS[k]))
        return f"{type(self).__name__}({shown})"

    def replace(self, **changes: Any) -> Self:
        """Return a copy with some fields changed, checked again."""
        return type(self)(**{**self.__dict__, **changes})

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; fields that have their default are left out."""
        result: dict[str, Any] = {}
        for name, spec in self.FIELDS.items():
            value = self.__dict__[name]
            if not _is_default(value, spec):
                result[name] = spec.kind.dump(value) if spec.kind.dump else value
        return result


def _is_default(value: object, spec: Field) -> bool:
    default = spec.default() if callable(spec.default) else spec.default
    return bool(value == default)


def _bad(path: str, value: object, allowed: str) -> exception.InvalidValue:
    return exception.InvalidValue(path, value, allowed)


def printable(text: str) -> bool:
    """Tell whether text can stand in a domain's XML and in one line of output."""
    return text.isprintable() or not any(
        ord(c) < 32 or 0x7f <= ord(c) < 0xa0 or 0xd800 <= ord(c) < 0xe000 or ord(c) in
        (0xfffe, 0xffff) for c in text)


def text(allowed: str = "text without control characters", *,
         test: Callable[[str], bool] = printable, pattern: str | None = None,
         longest: int = 4096) -> Kind:
    """Text that passes a test."""
    def check(value: Any, path: str) -> str:
        if not isinstance(value, str) or len(value) > longest or not test(value):
            raise _bad(path, value, allowed)
        return value
    schema: dict[str, Any] = {"type": "string", "maxLength": longest}
    if pattern:
        schema["pattern"] = pattern
    return Kind(allowed, schema, check)


def any_text(longest: int) -> Kind:
    """Any text but NUL: what execve(2) takes."""
    allowed = f"text without NUL, at most {longest} bytes"

    def check(value: Any, path: str) -> str:
        try:
            if not isinstance(value, str) or "\0" in value or len(os_bytes(value)) > longest:
                raise _bad(path, value, allowed)
        except UnicodeEncodeError:
            raise _bad(path, value, allowed) from None
        return value
    return Kind(allowed, {"type": "string"}, check)


def os_bytes(value: str) -> bytes:
    """Return the bytes of a command line argument or path, as os.fsencode would."""
    return value.encode("utf-8", "surrogateescape")


def absolute_path() -> Kind:
    """An absolute, normal path."""
    allowed = "an absolute path without control characters, '.' or '..'"

    def test(value: str) -> bool:
        return (value.startswith("/") and printable(value)
                and not any(part in (".", "..") for part in value.split("/")))
    inner = text(allowed, test=test, pattern="^/", longest=4095)

    def check(value: Any, path: str) -> str:
        checked: str = inner.check(value, path)
        return "/" + "/".join(part for part in checked.split("/") if part)
    return Kind(allowed, inner.schema, check)


def choice(*values: str) -> Kind:
    """One of some words."""
    allowed = "one of " + ", ".join(values)

    def check(value: Any, path: str) -> str:
        if value not in values:
            raise _bad(path, value, allowed)
        return str(value)
    return Kind(allowed, {"enum": list(values)}, check)


def integer(lowest: int, highest: int, unit: str = "") -> Kind:
    """A whole number in a range."""
    allowed = f"a whole number from {lowest} to {highest}" + (f" ({unit})" if unit else "")

    def check(value: Any, path: str) -> int:
        number = value
        # int() refuses very long numbers; none that long is in a range.
        if (isinstance(value, str) and len(value) <= 40 and value.isascii()
                and value.removeprefix("-").isdecimal()):
            number = int(value)
        if (isinstance(number, bool) or not isinstance(number, int)
                or not lowest <= number <= highest):
            raise _bad(path, value, allowed)
        return number
    return Kind(allowed, {"type": "integer", "minimum": lowest, "maximum": highest}, check)


def number(lowest: float, highest: float, unit: str) -> Kind:
    """A number in a range."""
    allowed = f"a number from {lowest:g} to {highest:g} ({unit})"

    def check(value: Any, path: str) -> float:
        try:
            if isinstance(value, bool):
                raise ValueError
            result = float(value)
        except (TypeError, ValueError, OverflowError):
            raise _bad(path, value, allowed) from None
        if not lowest <= result <= highest:
            raise _bad(path, value, allowed)
        return result
    return Kind(allowed, {"type": "number", "minimum": lowest, "maximum": highest}, check)


def boolean() -> Kind:
    """True or false."""
    def check(value: Any, path: str) -> bool:
        if not isinstance(value, bool):
            raise _bad(path, value, "true or false")
        return value
    return Kind("true or false", {"type": "boolean"}, check)


def size(lowest: int, highest: int = 1 << 50) -> Kind:
    """A size in bytes, or text with a unit."""
    allowed = (f"{units.SIZE_HELP}, from {units.format_size(lowest)}"
               f" to {units.format_size(highest)}")

    def check(value: Any, path: str) -> int:
        try:
            result = units.parse_size(value)
        except ValueError:
            raise _bad(path, value, allowed) from None
        if not lowest <= result <= highest:
            raise _bad(path, value, allowed)
        return result
    return Kind(allowed, {"type": ["integer", "string"], "minimum": lowest}, check)


def duration(lowest: float, highest: float) -> Kind:
    """A duration in seconds, or text with a unit."""
    allowed = f"{units.DURATION_HELP}, from {lowest:g} to {highest:g} seconds"

    def check(value: Any, path: str) -> float:
        try:
            result = units.parse_duration(value)
        except ValueError:
            raise _bad(path, value, allowed) from None
        if not lowest <= result <= highest:
            raise _bad(path, value, allowed)
        return result
    return Kind(allowed, {"type": ["number", "string"], "minimum": lowest}, check)


def signal() -> Kind:
    """A signal, kept as its number."""
    def check(value: Any, path: str) -> int:
        try:
            return units.parse_signal(value)
        except ValueError:
            raise _bad(path, value, units.SIGNAL_HELP) from None
    return Kind(units.SIGNAL_HELP, {"type": ["integer", "string"], "minimum": 1, "maximum": 64},
                check)


def list_of(kind: Kind, *, longest: int, shortest: int = 0) -> Kind:
    """A list of things of one kind; kept as a tuple."""
    allowed = f"a list of {shortest} to {longest} entries, each {kind.allowed}"

    def check(value: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise _bad(path, value, allowed)
        if not shortest <= len(value) <= longest:
            raise _bad(path, f"{len(value)} entries", allowed)
        return tuple(kind.check(v, f"{path}[{i}]") for i, v in enumerate(value))

    def dump(value: Any) -> list[Any]:
        return [kind.dump(v) if kind.dump else v for v in value]
    return Kind(allowed, {"type": "array", "items": kind.schema, "minItems": shortest,
                          "maxItems": longest}, check, dump)


def map_of(name: Kind, kind: Kind, *, longest: int) -> Kind:
    """A mapping of names to things of one kind."""
    allowed = f"at most {longest} entries NAME: VALUE, NAME {name.allowed}, VALUE {kind.allowed}"

    def check(value: Any, path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise _bad(path, value, allowed)
        if len(value) > longest:
            raise _bad(path, f"{len(value)} entries", allowed)
        return {name.check(k, path): kind.check(v, f"{path}.{k}") for k, v in value.items()}
    return Kind(allowed, {"type": "object", "additionalProperties": kind.schema,
                          "maxProperties": longest}, check)


def value_of(cls: type[Value]) -> Kind:
    """Another value object, or the plain data of one."""
    def check(value: Any, path: str) -> Value:
        if isinstance(value, cls):
            return value
        if not isinstance(value, dict):
            raise _bad(path, value, f"a mapping of {', '.join(cls.FIELDS)}")
        given: dict[str, Any] = {str(k): v for k, v in value.items()}
        return cls.make(path, given)
    return Kind(f"a {cls.__name__}", {"$ref": f"#/$defs/{cls.__name__}"}, check,
                lambda value: value.to_dict())


def schema(cls: type[Value]) -> dict[str, Any]:
    """Return the JSON Schema of a value class's plain data."""
    properties = {}
    for name, spec in cls.FIELDS.items():
        properties[name] = {**spec.kind.schema, "description": spec.doc}
    return {"type": "object", "description": (cls.__doc__ or "").split("\n")[0],
            "properties": properties, "additionalProperties": False,
            "required": [n for n, s in cls.FIELDS.items() if s.required]}
