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

"""Text into XML, and elements that no declaration describes."""

from nova_sandbox.libvirtxml import errors, kinds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: The prefixes libvirt itself uses for its foreign elements.
NAMESPACES = {
    "bhyve": "http://libvirt.org/schemas/domain/bhyve/1.0",
    "dnsmasq": "http://libvirt.org/schemas/network/dnsmasq/1.0",
    "fs": "http://libvirt.org/schemas/storagepool/fs/1.0",
    "lxc": "http://libvirt.org/schemas/domain/lxc/1.0",
    "qemu": "http://libvirt.org/schemas/domain/qemu/1.0",
    "rbd": "http://libvirt.org/schemas/storagepool/rbd/1.0",
    "vmware": "http://libvirt.org/schemas/domain/vmware/1.0",
    "xen": "http://libvirt.org/schemas/domain/xen/1.0",
}
_XML = "http://www.w3.org/XML/1998/namespace"


def clark(tag: str) -> str:
    """Return ``{uri}local`` for a ``prefix:local`` of :data:`NAMESPACES`."""
    prefix, colon, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else tag


def declaration(tag: str) -> str:
    """Return the attribute that declares the prefix of *tag*, "" for none."""
    prefix, colon, _ = tag.partition(":")
    return f' xmlns:{prefix}="{NAMESPACES[prefix]}"' if colon else ""


def quote(text: str) -> str:
    """Return *text* fit for a quoted attribute.

    :raises ValueError: it has a character that XML cannot carry
    """
    text = quote_text(text)
    if '"' in text:
        text = text.replace('"', "&quot;")
    if not text.isprintable():
        # A reader turns these into spaces unless they are references.
        text = text.replace("\t", "&#9;").replace("\n", "&#10;")
    return text


def quote_text(text: str) -> str:
    """Return *text* fit for the content of an element.

    :raises ValueError: it has a character that XML cannot carry
    """
    if not text.isprintable():
        char = kinds.illegal_character(text)
        if char is not None:
            raise ValueError(f"XML cannot carry U+{ord(char):04X}")
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")
    return text


class RawElement:
    """An element kept as it is: metadata, or what the declarations do not know.

    :param tag: ``name`` or ``{namespace}name``
    :param nsmap: prefixes declared here, prefix (None: the default) to namespace
    :param attrib: attributes, named as *tag* is
    :param text: text before the first child
    :param children: child elements; their ``tail`` is the text after each
    :param prefix: prefix for the tag's namespace, short for an *nsmap*
    :param tail: text after the element, for children only
    :raises XMLValueError: a name or a text that XML cannot carry
    """

    __slots__ = ("attrib", "children", "nsmap", "tag", "tail", "text")

    def __init__(
        self,
        tag: str,
        nsmap: "Mapping[str | None, str] | None" = None,
        attrib: "Mapping[str, str] | None" = None,
        text: str | None = None,
        children: "Sequence[RawElement]" = (),
        *,
        prefix: str | None = None,
        tail: str | None = None,
    ) -> None:
        self.tag = tag
        self.nsmap = dict(nsmap or {})
        self.attrib = dict(attrib or {})
        self.text = text
        self.children = list(children)
        self.tail = tail
        if prefix is not None:
            self.nsmap[prefix] = _split(tag)[0]
        check(self, f"RawElement({tag!r})", deep=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RawElement):
            return NotImplemented
        # Prefixes are spelling; what they stand for is in the names.
        return (self.tag, self.attrib, self.text, self.tail, self.children) == (
            other.tag, other.attrib, other.text, other.tail, other.children
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        parts = [repr(self.tag)]
        for name in ("nsmap", "attrib", "text", "children", "tail"):
            value = getattr(self, name)
            if value:
                parts.append(f"{name}={value!r}")
        return f"RawElement({', '.join(parts)})"

    def find(self, tag: str) -> "RawElement | None":
        """Return the first child named *tag*, or None."""
        for child in self.children:
            if child.tag == tag:
                return child
        return None


def _split(tag: str) -> tuple[str, str]:
    if tag[:1] == "{":
        uri, _, local = tag[1:].partition("}")
        return uri, local
    return "", tag


_GOOD: set[str] = set()


def _is_name(name: object) -> bool:
    """Tell whether *name* is ``local`` or ``{namespace}local``, remembering the good ones."""
    if name in _GOOD:
        return True
    if not isinstance(name, str):
        return False
    local = _split(name)[1]
    # Stricter than XML for ASCII, looser beyond it, where no libvirt name is.
    good = (
        bool(local)
        and (local[0].isalpha() or local[0] == "_")
        and all(char.isalnum() or char in "_-." for char in local)
        and kinds.illegal_character(name) is None
    )
    if good and len(_GOOD) < 4096:
        _GOOD.add(name)
    return good


def check(element: "RawElement", path: str, deep: bool = True) -> None:
    """Check *element*, and all below it, as its fields may have been changed since.

    :param path: what to call the element in the error
    :param deep: look at the children too
    :raises XMLValueError: a name or a text that XML cannot carry
    """
    if not isinstance(element, RawElement):
        raise errors.XMLValueError(path, element, "a RawElement")
    for name in (element.tag, *element.attrib):
        if not _is_name(name):
            raise errors.XMLValueError(path, name, "an XML name, or {namespace}name")
    for text in (element.text, element.tail, *element.attrib.values(), *element.nsmap.values()):
        if text is not None:
            kinds.TEXT.check(text, path)
    for prefix in element.nsmap:
        if prefix is not None and not _is_name(prefix):
            raise errors.XMLValueError(path, prefix, "a namespace prefix")
    for child in element.children:
        if deep or not isinstance(child, RawElement):
            check(child, f"{path}.{child.tag if isinstance(child, RawElement) else child!r}")


def write(
    element: RawElement, indent: str = "", scope: "Mapping[str | None, str] | None" = None
) -> str:
    """Return the text of *element*.

    :param indent: what comes before it, a newline and blanks
    :param scope: the prefixes that are declared around it
    """
    known: dict[str | None, str] = dict(scope or {})
    declare: dict[str | None, str] = {}
    for prefix, uri in element.nsmap.items():
        if known.get(prefix, "" if prefix is None else None) != uri:
            declare[prefix] = uri
    known.update(declare)

    def qualified(name: str, attribute: bool) -> str:
        if not _is_name(name):
            raise ValueError(f"{name!r} is not an XML name")
        uri, local = _split(name)
        if uri == _XML:
            return f"xml:{local}"
        if not uri:
            if not attribute and known.get(None):
                known[None] = declare[None] = ""
            return local
        for prefix, value in known.items():
            if value == uri and not (attribute and prefix is None):
                return local if prefix is None else f"{prefix}:{local}"
        count = 0
        while f"ns{count}" in known:
            count += 1
        known[f"ns{count}"] = declare[f"ns{count}"] = uri
        return f"ns{count}:{local}"

    tag = qualified(element.tag, attribute=False)
    attributes = "".join(
        f' {qualified(name, attribute=True)}="{quote(value)}"'
        for name, value in element.attrib.items()
    )
    declarations = "".join(
        f' {"xmlns" if prefix is None else f"xmlns:{prefix}"}="{quote(uri)}"'
        for prefix, uri in declare.items()
    )
    content = quote_text(element.text) if element.text else ""
    for child in element.children:
        content += write(child, "", known)
        if child.tail:
            content += quote_text(child.tail)
    if content:
        return f"{indent}<{tag}{declarations}{attributes}>{content}</{tag}>"
    return f"{indent}<{tag}{declarations}{attributes}/>"


def attributes(given: "Mapping[str, str]") -> str:
    """Return attributes of any namespace as text, each with a blank before it."""
    text = ""
    declared = 0
    for name, value in given.items():
        if not _is_name(name):
            raise ValueError(f"{name!r} is not an XML name")
        uri, local = _split(name)
        if uri == _XML:
            local = f"xml:{local}"
        elif uri:
            text += f' xmlns:x{declared}="{quote(uri)}"'
            local = f"x{declared}:{local}"
            declared += 1
        text += f' {local}="{quote(value)}"'
    return text
