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

"""Reads documents into the typed classes. The only use of lxml is here and in ``schema``."""

from lxml import etree

from nova_sandbox.libvirtxml import compiler, element, errors, fields, plain, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # A node of lxml: its stubs allow for byte strings, which no parser gives.
    Node = Any
    # Gives the nodes of a document one by one, in their order.
    Step = Callable[[], Node]
    # Makes of a node, and of all below it, which it takes from the Step, a value.
    Reader = Callable[[Node, Step], Any]

#: Longest document, in bytes of UTF-8.
MAX_SIZE = 10 * 1024 * 1024

Raw = raw.RawElement
#: Encoding to the parser for it: to make one costs as much as a small document.
_PARSERS: "dict[str | None, etree.XMLParser]" = {}


def parse(document: str | bytes) -> "etree._Element":
    """Return the root of *document*, read without trust in it.

    :param document: at most 10 MB, without a DOCTYPE
    :raises XMLParseError: it is anything else, or not well-formed
    """
    if isinstance(document, str):
        try:
            data = document.encode()
        except UnicodeEncodeError as error:
            raise errors.XMLParseError(f"a lone surrogate at character {error.start}") from None
        # The text is decoded already: what its declaration says no longer holds.
        encoding = "utf-8"
    elif isinstance(document, bytes | bytearray):
        data = bytes(document)
        encoding = None
    else:
        raise errors.XMLParseError(f"a {type(document).__name__}, not text")
    if len(data) > MAX_SIZE:
        raise errors.XMLParseError(f"{len(data)} bytes, more than {MAX_SIZE}")
    parser = _PARSERS.get(encoding)
    if parser is None:
        parser = _PARSERS[encoding] = etree.XMLParser(
            encoding=encoding, resolve_entities=False, no_network=True, huge_tree=False,
            load_dtd=False, remove_comments=True, remove_pis=True,
            # Layout between elements: half of all nodes, and nothing to us.
            remove_blank_text=True,
        )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        # More lines are the document's own.
        reason = (str(error).partition(", line")[0].splitlines() or ["not well-formed"])[0]
        raise errors.XMLParseError(reason, line) from None
    info: Any = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise errors.XMLParseError("a DOCTYPE, which no libvirt document has")
    return root


def read(cls: type[element.Element], document: str | bytes) -> "Any":
    """Return the *cls* that *document* holds; see ``Element.from_xml``."""
    return read_root(cls, parse(document))


def read_root(cls: type[element.Element], root: "Node") -> "Any":
    """Return the *cls* whose root element :func:`parse` has returned.

    :raises XMLParseError: it is another element
    """
    if root.tag != raw.clark(cls.TAG):
        raise errors.XMLParseError(f"<{root.tag}> where <{cls.TAG}> belongs", root.sourceline or 0)
    readers = COMPILED if plain.often(_READ, cls) else WALKING
    step = root.iter().__next__
    found = readers.of(cls)(step(), step)
    if not isinstance(found, cls):
        raise errors.XMLParseError(f"a {type(found).__name__}, not a {cls.__name__}")
    return found


class _MixedText(errors.XMLParseError):
    """There is text after a child element.

    :ivar child: the element
    """

    def __init__(self, reason: str, child: "Node") -> None:
        super().__init__(reason, child.sourceline or 0)
        self.child = child


class Readers:
    """The functions that read classes, each made when it is first needed.

    :param make: makes the function that reads exactly one class
    """

    def __init__(self, make: "Callable[[type[element.Element]], Reader]") -> None:
        self._make = make
        self._exact: dict[type, Reader] = {}
        self._any: dict[type, Reader] = {}
        self._metadata: dict[str, Reader] = {}

    def of(self, cls: type[element.Element]) -> "Reader":
        """Return the function that reads a node as *cls*, or as an arm of it."""
        made = self._any.get(cls)
        if made is None:
            made = self._any[cls] = self._union(cls) if cls.UNION else self._one(cls)
        return made

    def of_metadata(self, tag: str) -> "Reader | None":
        """Return the function that reads a *tag* in metadata, None: it has no class."""
        made = self._metadata.get(tag)
        if made is None and tag in _METADATA:
            from nova_sandbox.libvirtxml import metadata

            made = self._metadata[tag] = self.of(getattr(metadata, _METADATA[tag]))
        return made

    def _one(self, cls: type[element.Element]) -> "Reader":
        made = self._exact.get(cls)
        if made is None:
            made = self._exact[cls] = self._make(cls)
        return made

    def _union(self, cls: type[element.Element]) -> "Reader":
        import sys

        module = sys.modules[cls.__module__]
        attribute = cls.UNION
        readers: dict[str | None, Reader] = {}

        def read(node: "Node", step: "Step") -> "Any":
            value = node.get(attribute)
            reader = readers.get(value)
            if reader is None:
                # An unknown arm is the base class: what it has beside is in its extras.
                name = cls.ARMS.get(value or "")
                reader = self._one(getattr(module, name) if name else cls)
                if name:
                    readers[value] = reader
            return reader(node, step)

        return read


def _walker(cls: type[element.Element]) -> "Reader":
    """Return a function that reads a *cls* by looking up each field."""
    attributes: dict[str, fields.Field] = {}
    children: dict[str, tuple[fields.Field, Reader | None]] = {}
    content: fields.Field | None = None
    for field in cls.FIELDS.values():
        if field.shape == fields.ATTR:
            attributes[raw.clark(field.tag)] = field
        elif field.shape == fields.TEXT:
            content = field
        else:
            children[raw.clark(field.tag)] = field, below(field, WALKING)

    def read(node: "Node", step: "Step") -> "Any":
        made = object.__new__(cls)
        plain.clear(made)
        for name, value in node.items():
            field = attributes.get(name)
            if field is None:
                made.extras.attributes[name] = value
            else:
                field.put(made, field.kind.read(value))
        count = len(node)
        text = node.text
        if text is not None:
            if content is None:
                if not is_blank(text):
                    made.extras.text = text
            elif not (count and is_blank(text)):
                content.put(made, content.kind.read(text))
        order = []
        for _ in range(count):
            child = step()
            known = children.get(child.tag)
            if known is None:
                made.extras.elements.append(to_raw(child, step))
            else:
                field, reader = known
                value = (reader or WALKING.of(field.target()))(child, step)
                keep(made, field, value, child)
                if field.name in cls.ALTERNATING:
                    order.append(field.name)
            tail = child.tail
            if tail is not None and not is_blank(tail):
                refuse_text(node, child)
        if order:
            made._order = order  # type: ignore[misc]
        return made

    return read


def is_blank(text: str | None) -> bool:
    """Tell whether *text* is nothing, or only what XML takes for blanks."""
    return not text or (text.isspace() and text.isascii())


def refuse_text(node: "Node", child: "Node") -> None:
    """Refuse text after a child element: libvirt would lose it without a word."""
    raise _MixedText(f"text after a child of <{node.tag}>", child)


def keep(made: "Any", field: fields.Field, value: "Any", node: "Node") -> None:
    """Put what was read from *node* where *field* is, or else into the extras."""
    have = field.get(made)
    if field.many and field.shape != fields.RAW:
        if have is None:
            field.put(made, [value])
        else:
            have.append(value)
        return
    spare = have is (False if field.shape == fields.FLAG else None) and (
        made._extras is None or all(one.tag != node.tag for one in made._extras.elements)
    )
    if spare and (field.shape == fields.FLAG or value.__class__ is not Raw):
        field.put(made, value)
    else:
        again = node.iter().__next__
        made.extras.elements.append(value if value.__class__ is Raw else to_raw(again(), again))


def below(field: fields.Field, readers: Readers) -> "Reader | None":
    """Return the function that reads a child element, None where its class does that.

    :param readers: what reads the elements below it that have a class
    """
    if field.shape == fields.CHILD:
        return None
    if field.shape == fields.RAW:
        return lambda node, step: _read_raws(node, step, readers)
    via = field.via
    flag = field.shape == fields.FLAG
    read = field.kind.read

    def read_leaf(node: "Node", step: "Step") -> object:
        """Return the value, or the element itself where it is more than a value."""
        items = node.items()
        text = node.text
        if len(node):
            pass
        elif via:
            if len(items) == 1 and items[0][0] == via and is_blank(text):
                return read(items[0][1])
        elif not items:
            if not flag:
                return read(text or "")
            if is_blank(text):
                return True
        return to_raw(node, step)

    return read_leaf


def _read_raws(
    node: "Node", step: "Step", readers: Readers
) -> "list[raw.RawElement | element.Element] | raw.RawElement":
    """Return the elements in *node*, or itself where there is more in it."""
    texts = (node.text, *(child.tail for child in node))
    if node.attrib or not len(node) or not all(map(is_blank, texts)):
        return to_raw(node, step)
    return [_read_metadata(step(), step, readers) for _ in range(len(node))]


def _read_metadata(
    node: "Node", step: "Step", readers: Readers
) -> raw.RawElement | element.Element:
    """Return *node* as an object of its class, where it has one and has its form."""
    read = readers.of_metadata(node.tag)
    if read is None:
        return to_raw(node, step)
    try:
        found: element.Element = read(node, step)
    except _MixedText as error:
        # In metadata libvirt keeps it.
        again = node.iter().__next__
        kept = to_raw(again(), again)
        end = _last(node)
        if _last(error.child) is not end:
            while step() is not end:
                pass
        return kept
    return found


def _last(node: "Node") -> "Node":
    """Return the last of *node* and all below it."""
    while len(node):
        node = node[-1]
    return node


def to_raw(node: "Node", step: "Step") -> raw.RawElement:
    """Return *node* and all below it as a :class:`raw.RawElement`, prefixes kept."""
    outer = node.getparent()
    around = {} if outer is None else outer.nsmap
    own = node.nsmap
    nsmap = own
    if around:
        used = {
            name[1:].partition("}")[0]
            for one in node.iter()
            for name in (one.tag, *one.attrib)
            if name[:1] == "{"
        }
        nsmap = {
            prefix: uri
            for prefix, uri in own.items()
            if around.get(prefix) != uri or uri in used
        }
    # Usually no prefix is declared below: to find that out is cheap, an nsmap is not.
    same = all(
        own.get(prefix or None) == uri
        for _, (prefix, uri) in etree.iterwalk(node, events=("start-ns",))
    )
    made = _copy(node, step, nsmap, None if same else own)
    made.tail = None
    return made


def _copy(
    node: "Node", step: "Step", nsmap: "dict[str | None, str]",
    known: "dict[str | None, str] | None",
) -> raw.RawElement:
    """Return *node* and all below it.

    :param nsmap: the prefixes that it is to declare
    :param known: the prefixes that it knows, None: all below it knows the same
    """
    made = Raw.__new__(Raw)
    made.tag = node.tag
    made.nsmap = nsmap
    items = node.items()
    made.attrib = dict(items) if items else {}
    made.text = node.text
    made.tail = node.tail
    made.children = children = []
    count = len(node)
    while count:
        count -= 1
        child = step()
        if known is None:
            children.append(_copy(child, step, {}, None))
        else:
            inner = child.nsmap
            new = {prefix: uri for prefix, uri in inner.items() if known.get(prefix) != uri}
            children.append(_copy(child, step, new, inner))
    if children and is_blank(made.text) and all(is_blank(one.tail) for one in children):
        # The parser does not take very long layout for it.
        made.text = None
        for one in children:
            one.tail = None
    return made


_METADATA = {raw.clark(tag): name for tag, name in raw.METADATA.items()}
WALKING = Readers(_walker)
COMPILED = Readers(compiler.reader)
_READ: dict[type, int] = {}
