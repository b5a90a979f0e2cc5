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

"""Makes, per class and on first use, the functions that build and write it.

They are straight lines of code made from the class's fields, three times as
fast as a walk over the fields. Nothing from a document gets into that code:
only the names in the declarations do.
"""

from nova_sandbox.libvirtxml import element, fields, kinds, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _compile(cls: type[element.Element], name: str, lines: list[str], scope: dict[str, "Any"]) -> (
    "Callable[..., Any]"
):
    source = "\n".join(lines)
    exec(compile(source, f"<{name} of {cls.__name__}>", "exec"), scope)
    function: Callable[..., Any] = scope[name]
    return function


def _quick(field: fields.Field) -> str:
    """Return an expression that is true for the values that need no check."""
    name = field.name
    if field.shape == fields.CHILD and not field.many:
        return f"{name}.__class__ in k_{name}"
    if field.many:
        return "False"
    kind = field.kind
    if kind.__class__ is kinds.Text:
        return f"{name}.__class__ is str and {name}.isprintable()"
    if isinstance(kind, kinds.Enum):
        return f"{name} in k_{name}"
    if isinstance(kind, kinds.Switch):
        return f"{name} is True or {name} is False"
    if isinstance(kind, kinds.Integer) and kind.base == 10:
        tests = [f"{name}.__class__ is int"]
        if kind.low is not None:
            tests.append(f"{name} >= {kind.low}")
        if kind.high is not None:
            tests.append(f"{name} <= {kind.high}")
        return " and ".join(tests)
    return "False"


def constructor(cls: type[element.Element]) -> "Callable[..., None]":
    """Return ``__init__`` of *cls*, and put it in its place."""
    scope: dict[str, Any] = {}
    # Defaults of keyword-only parameters are looked up one by one: ten times as slow.
    head = ["self", "_positional=None"]
    body = [" self._extras = None", " self._implied = False"]
    body.append(" if _positional is not None: raise TypeError('fields are given by keyword')")
    for name, field in cls.FIELDS.items():
        scope[f"c_{name}"] = field.check
        if field.shape == fields.CHILD:
            scope[f"k_{name}"] = field.known
        elif isinstance(field.kind, kinds.Enum):
            scope[f"k_{name}"] = field.kind.values
        head.append(f"{name}={field.default!r}")
        absent = f"{name} is False" if field.shape == fields.FLAG else f"{name} is None"
        quick = _quick(field)
        test = absent if quick == "False" or field.shape == fields.FLAG else f"{absent} or {quick}"
        body.append(f" self._{name} = {name} if {test} else c_{name}({name})")
    made = _compile(cls, "__init__", [f"def __init__({', '.join(head)}):", *body], scope)
    cls.__init__ = made  # type: ignore[method-assign]
    return made


def blank(cls: type[element.Element]) -> "Callable[[], Any]":
    """Return a function that makes an instance of *cls* with nothing set."""
    lines = ["def blank():", " self = new(cls)", " self._extras = None", " self._implied = False"]
    for name, field in cls.FIELDS.items():
        lines.append(f" self._{name} = {'False' if field.shape == fields.FLAG else 'None'}")
    lines.append(" return self")
    return _compile(cls, "blank", lines, {"new": object.__new__, "cls": cls})


def _text(field: fields.Field, value: str, quote: str) -> str:
    """Return an expression for the text of *value*, escaped."""
    kind = field.kind
    if kind.__class__ is kinds.Text or isinstance(kind, kinds.Enum):
        return f"({value} if {value}.isalnum() else {quote}({value}))"
    if isinstance(kind, kinds.Switch):
        return (
            f"({kind.yes!r} if {value} is True else {kind.no!r} if {value} is False"
            f" else {quote}({value}))"
        )
    return f"(str({value}) if {value}.__class__ is int else {quote}(str({value})))"


def _refused(field: fields.Field) -> "Callable[[object], None]":
    def refuse(value: object) -> None:
        field.check_one(value, f"{field.owner}.{field.name}")

    return refuse


def _children(field: fields.Field, scope: dict[str, "Any"], outside: bool) -> list[str]:
    """Return the lines that write a field; *outside*: of a foreign namespace."""
    name = field.name
    tag = field.tag
    start = tag + raw.declaration(tag) if outside else tag
    if field.shape == fields.FLAG:
        return [
            f" if self._{name} is not False:",
            f"  kids += inner + '<{start}/>' if self._{name} is True else raw(self._{name}, inner)",
        ]
    if field.shape == fields.RAW:
        return [
            f" if self._{name}:",
            f"  kids += f'{{inner}}<{tag}>'",
            "  deeper = inner + '  '",
            f"  for v in self._{name}: kids += raw(v, deeper)",
            f"  kids += f'{{inner}}</{tag}>'",
        ]
    lines = [f" v = self._{name}"]
    if field.many:
        lines += [" if v:", "  for v in v:"]
        pad = "   "
    else:
        lines.append(" if v is not None:")
        pad = "  "
    if field.shape == fields.CHILD:
        if field.many:
            scope[f"ok_{name}"] = field.known
            scope[f"no_{name}"] = _refused(field)
            lines.append(f"{pad}if v.__class__ not in ok_{name}: no_{name}(v)")
        elif field.implied:
            lines[-1] = " if v is not None and not (v._implied and v.is_empty()):"
        lines.append(f"{pad}kids += v._write(inner, {tag!r})")
        return lines
    if field.many:
        lines += [
            f"{pad}if v.__class__ is Raw:",
            f"{pad} kids += raw(v, inner)",
            f"{pad} continue",
        ]
        if field.kind.__class__ is not kinds.Text:
            scope[f"no_{name}"] = _refused(field)
            lines.append(f"{pad}no_{name}(v)")
    if field.via:
        value = _text(field, "v", "quote")
        lines.append(f"{pad}kids += f'{{inner}}<{start} {field.via}=\"' + {value} + '\"/>'")
    else:
        value = _text(field, "v", "quote_text")
        lines.append(f"{pad}kids += f'{{inner}}<{start}>' + {value} + '</{tag}>'")
    return lines


def writer(cls: type[element.Element]) -> "Callable[[Any, str, str], str]":
    """Return the function that writes a *cls*, and put it in its place."""
    scope: dict[str, Any] = {
        "quote": raw.quote, "quote_text": raw.quote_text, "raw": raw.write,
        "Raw": raw.RawElement, "attributes": raw.attributes,
    }
    declaration = f" + {raw.declaration(cls.TAG)!r}" if cls.DECLARES else ""
    lines = [
        "def _write(self, indent, tag):",
        f" s = f'{{indent}}<{{tag}}'{declaration}",
        " kids = ''",
        " inner = indent + '  '",
        " extras = self._extras",
    ]
    text = None
    for name, field in cls.FIELDS.items():
        if field.shape == fields.ATTR:
            value = _text(field, "v", "quote")
            lines += [
                f" v = self._{name}",
                f" if v is not None: s += ' {field.tag}=\"' + {value} + '\"'",
            ]
        elif field.shape == fields.TEXT:
            text = field
        else:
            lines += _children(field, scope, ":" not in cls.TAG)
    lines += [
        " content = ''",
        " if extras:",
        "  s += attributes(extras.attributes)",
        "  for v in extras.elements: kids += raw(v, inner)",
        "  if extras.text: content = quote_text(extras.text)",
    ]
    if text is not None:
        value = _text(text, "v", "quote_text")
        lines += [f" v = self._{text.name}", f" if v is not None: content = {value} + content"]
    lines += [
        " if kids: return f'{s}>{content}{kids}{indent}</{tag}>'",
        " if content: return f'{s}>{content}</{tag}>'",
        " return s + '/>'",
    ]
    made = _compile(cls, "_write", lines, scope)
    cls._write = made  # type: ignore[method-assign]
    return made
