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

import re

from nova_sandbox.libvirtxml import element, fields, kinds, plain, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


#: A UUID as libvirt spells it, which is kept as it is.
_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").fullmatch


def _compile(cls: type[element.Element], name: str, lines: list[str], scope: dict[str, "Any"]) -> (
    "Callable[..., Any]"
):
    source = "\n".join(lines)
    exec(compile(source, f"<{name} of {cls.__name__}>", "exec"), scope)
    function: Callable[..., Any] = scope[name]
    return function


def _quick(field: fields.Field, scope: dict[str, "Any"]) -> str:
    """Return an expression that is true for the values that need no check, "" for none."""
    name = field.name
    kind = field.kind
    if field.shape == fields.CHILD:
        scope[f"k_{name}"] = field.known
        return f"{name}.__class__ in k_{name}"
    if kind.__class__ is kinds.Text:
        return f"{name}.__class__ is str and {name}.isprintable()"
    if isinstance(kind, kinds.Enum):
        scope[f"k_{name}"] = frozenset(kind.values)
        return f"{name}.__class__ is str and {name} in k_{name}"
    if isinstance(kind, kinds.UUID):
        scope[f"k_{name}"] = _UUID
        return f"{name}.__class__ is str and k_{name}({name})"
    if isinstance(kind, kinds.Switch):
        return f"{name} is True or {name} is False"
    if isinstance(kind, kinds.Integer) and kind.base == 10:
        tests = [f"{name}.__class__ is int"]
        if kind.low is not None:
            tests.append(f"{name} >= {kind.low}")
        if kind.high is not None:
            tests.append(f"{name} <= {kind.high}")
        return " and ".join(tests)
    return ""


def _kept(field: fields.Field, scope: dict[str, "Any"]) -> str:
    """Return an expression for what is kept of the value that was given for *field*."""
    name = field.name
    scope[f"c_{name}"] = field.check
    if field.shape == fields.FLAG:
        return f"{name} if {name} is False or {name} is True else c_{name}({name})"
    if field.many:
        scope[f"k_{name}"] = field.known
        quick = f"{name}.__class__ is list and k_{name}.issuperset(_map(_type, {name}))"
        return f"{name} if {name} is None else [*{name}] if {quick} else c_{name}({name})"
    quick = _quick(field, scope)
    absent = f"{name} is None or {quick}" if quick else f"{name} is None"
    return f"{name} if {absent} else c_{name}({name})"


def constructor(cls: type[element.Element]) -> "Callable[..., None]":
    """Return ``__init__`` of *cls*, and put it in its place."""
    # Fields are parameters, some of which are named as builtins are.
    scope: dict[str, Any] = {"_map": map, "_type": type}
    # Defaults of keyword-only parameters are looked up one by one: ten times as slow.
    head = ["self", "_positional=None"]
    body = [" self._extras = None", " self._implied = False"]
    body.append(" if _positional is not None: raise TypeError('fields are given by keyword')")
    for name, field in cls.FIELDS.items():
        head.append(f"{name}={field.default!r}")
        body.append(f" self._{name} = {_kept(field, scope)}")
    if "UNION" in cls.__dict__:
        scope["refuse_arm"] = plain.refuse_arm
        body.append(" refuse_arm(self)")
    made = _compile(cls, "__init__", [f"def __init__({', '.join(head)}):", *body], scope)
    cls.__init__ = made  # type: ignore[method-assign]
    return made


def _text(field: fields.Field, quote: str) -> str:
    """Return an expression for the text of ``v``, escaped, as part of an f-string."""
    kind = field.kind
    words = kind.values if isinstance(kind, kinds.Enum) else ("&",)
    if isinstance(kind, kinds.UUID) or all(raw.quote(word) == word for word in words):
        # One of the declared words or canonical, else Foreign or UUIDText.
        return f"{{v if v.__class__ is str else {quote}(v)}}"
    if isinstance(kind, kinds.Enum | kinds.Text | kinds.Unit):
        return f"{{v if v.isalnum() else {quote}(v)}}"
    if isinstance(kind, kinds.Switch):
        return f"{{{kind.yes!r} if v is True else {kind.no!r} if v is False else {quote}(v)}}"
    return f"{{v if v.__class__ is int else {quote}(str(v))}}"


def _refused(field: fields.Field) -> "Callable[[object], None]":
    def refuse(value: object) -> None:
        field.check_one(value, f"{field.owner}.{field.name}")

    return refuse


def _child(field: fields.Field, scope: dict[str, "Any"], outside: bool) -> list[str]:
    """Return the lines that add a child element to ``kids``.

    :param outside: *field*'s class is of no foreign namespace
    """
    name = field.name
    slot = f"self._{name}"
    tag = field.tag
    start = tag + raw.declaration(tag) if outside else tag
    if field.shape == fields.FLAG:
        return [
            f" if {slot} is not False:",
            f"  v = {slot}",
            f"  kids += f'{{inner}}<{start}/>' if v is True else raw(v, inner)",
        ]
    if field.shape == fields.RAW:
        scope[f"k_{name}"] = field.known
        scope[f"no_{name}"] = _refused(field)
        return [
            f" if {slot}:",
            "  deeper = inner + '  '",
            f"  kids += f'{{inner}}<{tag}>'",
            f"  for v in {slot}:",
            f"   if v.__class__ not in k_{name}: no_{name}(v)",
            "   kids += raw(v, deeper) if v.__class__ is Raw else v._write(deeper, v.TAG)",
            f"  kids += f'{{inner}}</{tag}>'",
        ]
    if field.shape == fields.CHILD:
        write = f"kids += v._write(inner, {tag!r})"
        if field.many:
            scope[f"k_{name}"] = field.known
            scope[f"no_{name}"] = _refused(field)
            return [
                f" if {slot}:",
                f"  for v in {slot}:",
                f"   if v.__class__ not in k_{name}: no_{name}(v)",
                f"   {write}",
            ]
        if field.implied:
            write = f"if not (v._implied and v.is_empty()): {write}"
        return [f" if {slot} is not None:", f"  v = {slot}", f"  {write}"]
    if field.via:
        value = f"kids += f'''{{inner}}<{start} {field.via}=\"{_text(field, 'quote')}\"/>'''"
    else:
        value = f"kids += f'''{{inner}}<{start}>{_text(field, 'quote_text')}</{tag}>'''"
    if not field.many:
        return [f" if {slot} is not None:", f"  v = {slot}", f"  {value}"]
    scope[f"no_{name}"] = _refused(field)
    return [
        f" if {slot}:",
        f"  for v in {slot}:",
        "   if v.__class__ is Raw: kids += raw(v, inner)",
        "   else:",
        f"    no_{name}(v)",
        f"    {value}",
    ]


def writer(cls: type[element.Element]) -> "Callable[[Any, str, str], str]":
    """Return the function that writes a *cls*, and put it in its place."""
    scope: dict[str, Any] = {
        "quote": raw.quote, "quote_text": raw.quote_text, "raw": raw.write,
        "Raw": raw.RawElement, "close": plain.close,
    }
    attributes: list[str] = []
    content: list[str] = []
    children: list[str] = []
    alternating: tuple[str, ...] = cls.ALTERNATING
    for name, field in cls.FIELDS.items():
        if name in cls.ALTERNATING:
            if alternating:
                scope["alternated"] = plain.alternated
                children.append(" kids += alternated(self, inner)")
                alternating = ()
        elif field.shape == fields.ATTR:
            value = _text(field, "quote")
            attributes += [
                f" if self._{name} is not None:",
                f"  v = self._{name}",
                f"  s = f'''{{s}} {field.tag}=\"{value}\"'''",
            ]
        elif field.shape == fields.TEXT:
            value = _text(field, "quote_text")
            content = [f" v = self._{name}", f" content = '' if v is None else f'''{value}'''"]
        else:
            children += _child(field, scope, ":" not in cls.TAG)
    if children:
        children = [" kids = ''", " inner = indent + '  '", *children]
    declaration = raw.declaration(cls.TAG) if cls.DECLARES else ""
    lines = [
        "def _write(self, indent, tag):", f" s = {declaration!r}",
        *attributes, *content, *children,
        " if self._extras: return close(self._extras, indent, tag, f'{indent}<{tag}{s}', "
        f"{'content' if content else repr('')}, {'kids' if children else repr('')})",
    ]
    if children and content:
        # Blanks after the text would be more text.
        lines.append(" if kids and content: kids = kids[len(inner):]")
        lines.append(" if kids: return f'{indent}<{tag}{s}>{content}{kids}{indent}</{tag}>'")
    elif children:
        lines.append(" if kids: return f'{indent}<{tag}{s}>{kids}{indent}</{tag}>'")
    if content:
        lines.append(" if content: return f'{indent}<{tag}{s}>{content}</{tag}>'")
    lines.append(" return f'{indent}<{tag}{s}/>'")
    made = _compile(cls, "_write", lines, scope)
    cls._write = made  # type: ignore[method-assign]
    return made


#: As ``reader.is_blank``, of ``text``.
_BLANK = "(text.isspace() and text.isascii())"


def reader(cls: type[element.Element]) -> "Callable[[Any, Any], Any]":
    """Return the function that reads exactly a *cls*; see :mod:`reader`."""
    from nova_sandbox.libvirtxml import reader as reading

    scope: dict[str, Any] = {
        "new": object.__new__, "cls": cls, "Raw": raw.RawElement, "to_raw": reading.to_raw,
        "keep": reading.keep, "refuse_text": reading.refuse_text,
    }
    empty = ["self._extras"]
    flags = ["self._implied"]
    attributes: list[str] = []
    children: list[str] = []
    content = f" if text is not None and not {_BLANK}: self.extras.text = text"
    for name, field in cls.FIELDS.items():
        (flags if field.shape == fields.FLAG else empty).append(f"self._{name}")
        if field.shape == fields.ATTR:
            attributes += [
                f"name == {raw.clark(field.tag)!r}:",
                f"   self._{name} = {_meaning(field, 'value', scope)}",
            ]
        elif field.shape == fields.TEXT:
            meaning = _meaning(field, "text", scope)
            content = (
                f" if text is not None and not (len(node) and {_BLANK}):"
                f" self._{name} = {meaning}"
            )
        else:
            children += [f"tag == {raw.clark(field.tag)!r}:", *_kept_child(field, scope)]
            if name in cls.ALTERNATING:
                children.append(f"   order.append({name!r})")
    lines = [
        "def read(node, step):",
        " self = new(cls)",
        f" {' = '.join(empty)} = None",
        f" {' = '.join(flags)} = False",
        " for name, value in node.items():",
        *_chain("  ", attributes, "self.extras.attributes[name] = value"),
        " text = node.text",
        content,
        *[" self._order = order = []"][:len(cls.ALTERNATING)],
        " count = len(node)",
        " while count:",
        "  count -= 1",
        "  child = step()",
        "  tag = child.tag",
        *_chain("  ", children, "self.extras.elements.append(to_raw(child, step))"),
        "  tail = child.tail",
        f"  if tail is not None and not {_BLANK.replace('text', 'tail')}: refuse_text(node, child)",
        " return self",
    ]
    return _compile(cls, "read", lines, scope)


def _chain(pad: str, arms: list[str], otherwise: str) -> list[str]:
    """Return ``if``, ``elif`` ... of *arms*, in which each test is the line not indented."""
    lines: list[str] = []
    for line in arms:
        if line[0] == " ":
            lines.append(line)
        else:
            lines.append(f"{pad}{'elif' if lines else 'if'} {line}")
    return [*lines, f"{pad}else: {otherwise}"] if lines else [pad + otherwise]


def _meaning(field: fields.Field, text: str, scope: dict[str, "Any"]) -> str:
    """Return an expression for the value that *text* stands for."""
    kind = field.kind
    if kind.__class__ is kinds.Text:
        return text
    scope[f"read_{field.name}"] = kind.read
    read = f"read_{field.name}({text})"
    if isinstance(kind, kinds.UUID):
        scope["is_uuid"] = _UUID
        return f"{text} if is_uuid({text}) else {read}"
    words = _WORDS.get(kind)
    if words is None:
        words = _WORDS[kind] = _words(kind)
    if not words:
        return read
    scope[f"words_{field.name}"] = words
    return f"known if (known := words_{field.name}.get({text})) is not None else {read}"


_WORDS: dict[kinds.Kind, dict[str, "Any"]] = {}


def _words(kind: kinds.Kind) -> dict[str, "Any"]:
    """Return texts of *kind*, those that are seen most, and what they mean."""
    texts: tuple[str, ...] = ()
    if isinstance(kind, kinds.Enum | kinds.Switch):
        texts = tuple(kind.values)
    elif isinstance(kind, kinds.Integer) and kind.base == 10:
        texts = tuple(map(str, range(100)))
    read = {text: kind.read(text) for text in texts}
    return {text: value for text, value in read.items() if value.__class__ is not kinds.Foreign}


def _kept_child(field: fields.Field, scope: dict[str, "Any"]) -> list[str]:
    """Return the lines that read a child element and keep what it is."""
    from nova_sandbox.libvirtxml import reader as reading

    name = field.name
    read = f"r_{name}(child, step)"
    scope[f"r_{name}"] = reading.below(field, reading.COMPILED) or _later(field, scope)
    if field.shape == fields.LEAF and not field.via:
        simple = _meaning(field, "(child.text or '')", scope)
        read = f"{read} if len(child) or child.keys() else {simple}"
    lines = [f"   value = {read}"]
    if field.many and field.shape != fields.RAW:
        return [
            *lines,
            f"   if self._{name} is None: self._{name} = [value]",
            f"   else: self._{name}.append(value)",
        ]
    scope[f"f_{name}"] = field
    spare = f"self._{name} is {'False' if field.shape == fields.FLAG else 'None'}"
    if field.shape != fields.CHILD:
        spare += " and self._extras is None and value.__class__ is not Raw"
    return [
        *lines,
        f"   if {spare}: self._{name} = value",
        f"   else: keep(self, f_{name}, value, child)",
    ]


def _later(field: fields.Field, scope: dict[str, "Any"]) -> "Callable[[Any, Any], Any]":
    """Return a function that puts the reader of *field*'s class in its own place.

    The class's module may not be imported before it is needed.
    """

    def read(node: "Any", step: "Any") -> object:
        from nova_sandbox.libvirtxml import reader as reading

        found = scope[f"r_{field.name}"] = reading.COMPILED.of(field.target())
        return found(node, step)

    return read
