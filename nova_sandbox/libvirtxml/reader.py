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

from nova_sandbox.libvirtxml import compiler, element, errors, fields, kinds, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from lxml import etree

    # A node of lxml: its stubs allow for byte strings, which no parser gives.
    Node = Any

#: Longest document, in bytes of UTF-8.
MAX_SIZE = 10 * 1024 * 1024


_READERS: "dict[type, Callable[[Node], Any]]" = {}


def parse(document: str | bytes) -> "etree._Element":
    """Return the root of *document*, read without trust in it.

    :param document: at most 10 MB, without a DOCTYPE
    :raises XMLParseError: it is anything else, or not well-formed
    """
    from lxml import etree

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
    parser = etree.XMLParser(
        encoding=encoding, resolve_entities=False, no_network=True, huge_tree=False,
        load_dtd=False, remove_comments=True, remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise errors.XMLParseError(str(error).partition(", line")[0], line) from None
    info: Any = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise errors.XMLParseError("a DOCTYPE, which no libvirt document has")
    return root


def read(cls: type[element.Element], document: str | bytes) -> "Any":
    """Return the *cls* that *document* holds; see ``Element.from_xml``."""
    root: Node = parse(document)
    if root.tag != raw.clark(cls.TAG):
        raise errors.XMLParseError(f"<{root.tag}> where <{cls.TAG}> belongs", root.sourceline or 0)
    found = _reader(cls)(root)
    if not isinstance(found, cls):
        raise errors.XMLParseError(f"a {type(found).__name__}, not a {cls.__name__}")
    return found


def _reader(cls: type[element.Element]) -> "Callable[[Node], Any]":
    """Return the function that reads a node as *cls*, or as an arm of it."""
    made = _READERS.get(cls)
    if made is None:
        made = _READERS[cls] = _union_reader(cls) if cls.UNION else _class_reader(cls)
    return made


def _union_reader(cls: type[element.Element]) -> "Callable[[Node], Any]":
    import sys

    module = sys.modules[cls.__module__]
    attribute = cls.UNION
    readers: dict[str, Callable[[Node], Any]] = {}

    def read(node: "Node") -> "Any":
        value = node.get(attribute, "")
        reader = readers.get(value)
        if reader is None:
            # An unknown arm is the base class: what it has beside is in its extras.
            name = cls.ARMS.get(value)
            reader = _class_reader(getattr(module, name) if name else cls)
            if name:
                readers[value] = reader
        return reader(node)

    return read


def _class_reader(cls: type[element.Element]) -> "Callable[[Node], Any]":
    blank = compiler.blank(cls)
    attributes: dict[str, tuple[Callable[..., None], Callable[[str], object] | None]] = {}
    children: dict[str, Callable[[Any, Any], None]] = {}
    content: tuple[Callable[..., None], Callable[[str], object]] | None = None
    for field in cls.FIELDS.values():
        if field.shape == fields.ATTR:
            convert = None if field.kind.__class__ is kinds.Text else field.kind.read
            attributes[raw.clark(field.tag)] = (field.put, convert)
        elif field.shape == fields.TEXT:
            content = (field.put, field.kind.read)
        else:
            children[raw.clark(field.tag)] = _handler(field)

    def read(node: "Node") -> "Any":
        made = blank()
        for name, value in node.items():
            known = attributes.get(name)
            if known is None:
                made.extras.attributes[name] = value
            elif known[1] is None:
                known[0](made, value)
            else:
                known[0](made, known[1](value))
        text = node.text
        count = len(node)
        if text is not None:
            if content is None:
                if not text.isspace():
                    made.extras.text = text
            elif not (count and text.isspace()):
                content[0](made, content[1](text))
        if count:
            for child in node:
                handler = children.get(child.tag)
                if handler is None:
                    made.extras.elements.append(to_raw(child))
                else:
                    handler(made, child)
                tail = child.tail
                if tail is not None and not tail.isspace():
                    # libvirt would lose it without a word.
                    raise errors.XMLParseError(
                        f"text after a child of <{node.tag}>", child.sourceline or 0
                    )
        return made

    return read


def _handler(field: fields.Field) -> "Callable[[Any, Node], None]":
    if field.shape == fields.CHILD:
        return _child_handler(field)
    if field.shape == fields.RAW:
        return _raw_handler(field)
    return _leaf_handler(field)


def _spare(made: "Any", field: fields.Field, node: "Node") -> bool:
    """Tell whether *field* can still take *node*, or an earlier one was put in the extras."""
    if field.get(made) not in (None, False):
        return False
    return made._extras is None or all(one.tag != node.tag for one in made._extras.elements)


def _child_handler(field: fields.Field) -> "Callable[[Any, Node], None]":
    get = field.get
    put = field.put
    reader: Callable[[Node], Any] | None = None

    def many(made: "Any", node: "Node") -> None:
        nonlocal reader
        if reader is None:
            reader = _reader(field.target())
        have = get(made)
        if have is None:
            put(made, [reader(node)])
        else:
            have.append(reader(node))

    def single(made: "Any", node: "Node") -> None:
        nonlocal reader
        if reader is None:
            reader = _reader(field.target())
        if get(made) is None:
            put(made, reader(node))
        else:
            made.extras.elements.append(to_raw(node))

    return many if field.many else single


def _raw_handler(field: fields.Field) -> "Callable[[Any, Node], None]":
    def handle(made: "Any", node: "Node") -> None:
        text = node.text
        if _spare(made, field, node) and not node.attrib and len(node) and (
            not text or text.isspace()
        ) and not any(child.tail and not child.tail.isspace() for child in node):
            field.put(made, [to_raw(child) for child in node])
        else:
            made.extras.elements.append(to_raw(node))

    return handle


def _leaf_handler(field: fields.Field) -> "Callable[[Any, Node], None]":
    via = field.via
    flag = field.shape == fields.FLAG
    convert = field.kind.read
    get = field.get
    put = field.put

    def value_of(node: "Node") -> object:
        """Return the value, or the element itself where it is more than a value."""
        text = node.text
        if len(node):
            return to_raw(node)
        if via:
            have = node.get(via)
            if have is None or len(node.attrib) > 1 or (text and not text.isspace()):
                return to_raw(node)
            return convert(have)
        if node.attrib:
            return to_raw(node)
        if flag:
            return True if not text or text.isspace() else to_raw(node)
        return convert(text or "")

    def many(made: "Any", node: "Node") -> None:
        have = get(made)
        if have is None:
            put(made, [value_of(node)])
        else:
            have.append(value_of(node))

    def single(made: "Any", node: "Node") -> None:
        value = value_of(node)
        if (flag or value.__class__ is not raw.RawElement) and _spare(made, field, node):
            put(made, value)
        else:
            made.extras.elements.append(to_raw(node))

    return many if field.many else single


def to_raw(node: "Node") -> raw.RawElement:
    """Return *node* and all below it as a :class:`raw.RawElement`, prefixes kept."""
    used = {
        name[1:].partition("}")[0]
        for one in node.iter()
        for name in (one.tag, *one.attrib)
        if name[:1] == "{"
    }
    outer = node.getparent()
    around = {} if outer is None else outer.nsmap
    nsmap = {
        prefix: uri
        for prefix, uri in node.nsmap.items()
        if around.get(prefix) != uri or uri in used
    }
    return _copy(node, nsmap)


def _copy(node: "Node", nsmap: "dict[str | None, str]") -> raw.RawElement:
    made = raw.RawElement.__new__(raw.RawElement)
    made.tag = node.tag
    made.nsmap = nsmap
    made.attrib = dict(node.attrib)
    made.text = node.text
    made.tail = None
    made.children = []
    for child in node:
        below = {
            prefix: uri for prefix, uri in child.nsmap.items() if node.nsmap.get(prefix) != uri
        }
        copy = _copy(child, below)
        copy.tail = child.tail
        made.children.append(copy)
    return made
