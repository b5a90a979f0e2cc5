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
    from typing import Any

#: The prefixes that libvirt, or who owns the namespace, uses for foreign elements.
NAMESPACES = {
    "bhyve": "http://libvirt.org/schemas/domain/bhyve/1.0",
    "dnsmasq": "http://libvirt.org/schemas/network/dnsmasq/1.0",
    "fs": "http://libvirt.org/schemas/storagepool/fs/1.0",
    "libosinfo": "http://libosinfo.org/xmlns/libvirt/domain/1.0",
    "lxc": "http://libvirt.org/schemas/domain/lxc/1.0",
    "nova": "http://openstack.org/xmlns/libvirt/nova/1.1",
    "qemu": "http://libvirt.org/schemas/domain/qemu/1.0",
    "rbd": "http://libvirt.org/schemas/storagepool/rbd/1.0",
    "sandbox": "urn:nova-sandbox:1",
    "vmware": "http://libvirt.org/schemas/domain/vmware/1.0",
    "xen": "http://libvirt.org/schemas/domain/xen/1.0",
}
#: Elements of ``<metadata>`` that have a class of :mod:`metadata`, to its name.
METADATA = {
    "libosinfo:libosinfo": "LibOSInfo",
    "nova:instance": "NovaInstance",
    "sandbox:sandbox": "SandboxRecord",
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
    if text.isprintable():
        if not ("&" in text or "<" in text or ">" in text or '"' in text):
            return text
        return quote_text(text).replace('"', "&quot;")
    # A reader turns these into spaces unless they are references.
    return (
        quote_text(text).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
    )


def quote_text(text: str) -> str:
    """Return *text* fit for the content of an element.

    :raises ValueError: it has a character that XML cannot carry
    """
    if not text.isprintable():
        if not text.strip(" \n"):
            return text
        char = kinds.illegal_character(text)
        if char is not None:
            raise ValueError(f"XML cannot carry U+{ord(char):04X}")
        text = text.replace("&", "&amp;").replace("\r", "&#13;")
    elif "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
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
        prefix: str | None = None,
        tail: str | None = None,
    ) -> None:
        self.tag = tag
        self.nsmap = {**nsmap} if nsmap else {}
        self.attrib = {**attrib} if attrib else {}
        self.text = text
        self.children = [*children] if children else []
        self.tail = tail
        if prefix is not None:
            self.nsmap[prefix] = _split(tag)[0]
        # What is as most elements are needs no more than a look.
        if (
            tag not in _NAMES
            or (text is not None and not (text.__class__ is str and text.isprintable()))
            or (children and {*map(type, self.children)} != _ONLY)
            or (attrib and not _is_usual(self.attrib))
            or nsmap is not None or prefix is not None or tail is not None
        ):
            check(self, f"RawElement({tag!r})", deep=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RawElement):
            return NotImplemented
        # Not by recursion: a document may be deeper than the stack.
        left: list[tuple[object, object]] = [(self, other)]
        while left:
            one, two = left.pop()
            if not isinstance(one, RawElement) or not isinstance(two, RawElement):
                return False
            # Prefixes are spelling; what they stand for is in the names.
            if (one.tag, one.attrib, one.text, one.tail, len(one.children)) != (
                two.tag, two.attrib, two.text, two.tail, len(two.children)
            ):
                return False
            left.extend(zip(one.children, two.children, strict=True))
        return True

    __hash__ = None  # type: ignore[assignment]

    def __deepcopy__(self, memo: "dict[int, Any]") -> "RawElement":
        from nova_sandbox.libvirtxml import copying

        copied: RawElement = copying.deep(self, memo)
        return copied

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


#: Names that were found good, to their namespace and local name.
_NAMES: dict[str, tuple[str, str]] = {}


def _name(name: object) -> tuple[str, str] | None:
    """Return namespace and local name of *name*, None where it is no XML name."""
    if not isinstance(name, str):
        return None
    known = _NAMES.get(name)
    if known is not None:
        return known
    uri, local = _split(name)
    # Stricter than XML for ASCII, looser beyond it, where no libvirt name is.
    good = (
        bool(local)
        and (local[0].isalpha() or local[0] == "_")
        and all(char.isalnum() or char in "_-." for char in local)
        and kinds.illegal_character(name) is None
    )
    if not good:
        return None
    if len(_NAMES) < 4096:
        _NAMES[name] = uri, local
    return uri, local


def _is_usual(attributes: "Mapping[str, str]") -> bool:
    """Tell whether nothing can be wrong with *attributes*; most are of this sort."""
    for name, value in attributes.items():
        if name not in _NAMES or value.__class__ is not str or not value.isprintable():
            return False
    return True


def check(element: "RawElement", path: str, deep: bool = True) -> None:
    """Check *element*, and all below it, as its fields may have been changed since.

    :param path: what to call the element in the error
    :param deep: look at the children too
    :raises XMLValueError: a name or a text that XML cannot carry
    """
    if not isinstance(element, RawElement):
        raise errors.XMLValueError(path, element, "a RawElement")
    for name in (element.tag, *element.attrib):
        if _name(name) is None:
            raise errors.XMLValueError(path, name, "an XML name, or {namespace}name")
    for text in (element.text, element.tail, *element.attrib.values(), *element.nsmap.values()):
        if text is not None:
            kinds.TEXT.check(text, path)
    for prefix in element.nsmap:
        if prefix is not None and _name(prefix) is None:
            raise errors.XMLValueError(path, prefix, "a namespace prefix")
    for child in element.children:
        if deep or not isinstance(child, RawElement):
            check(child, f"{path}.{child.tag if isinstance(child, RawElement) else child!r}")


class _Scope:
    """The prefixes that are declared around an element.

    :ivar prefixes: prefix (None: the default) to namespace
    :ivar tags: names of elements, as far as they were asked for, to how they are written
    :ivar attributes: the same of attributes, for which there is no default namespace
    """

    __slots__ = ("_inner", "attributes", "prefixes", "tags")

    def __init__(self, prefixes: "dict[str | None, str]") -> None:
        self.prefixes = prefixes
        self.tags: dict[str, str] = {}
        self.attributes: dict[str, str] = {}
        self._inner: dict[tuple[tuple[str | None, str], ...], _Scope] = {}

    def within(self, nsmap: "Mapping[str | None, str]") -> "_Scope":
        """Return the scope inside an element that declares *nsmap*."""
        key = (*nsmap.items(),)
        inner = self._inner.get(key)
        if inner is None:
            inner = _Scope({**self.prefixes, **nsmap})
            if len(self._inner) < 64:
                self._inner[key] = inner
        return inner

    def declaring(self, name: str) -> "_Scope":
        """Return the scope in which the namespace of *name* is declared too."""
        uri = _good(name)[0]
        prefix = None
        if uri:
            count = 0
            while (prefix := f"ns{count}") in self.prefixes:
                count += 1
        return self.within({prefix: uri})

    def spell(self, name: str, known: dict[str, str]) -> str | None:
        """Return how *name* is written, None where its namespace is not declared.

        :param known: :attr:`tags` or :attr:`attributes`
        """
        spelled = self._spell(*_good(name), known is self.attributes)
        if spelled and len(known) < 1024:
            known[name] = spelled
        return spelled

    def _spell(self, uri: str, local: str, attribute: bool) -> str | None:
        if uri == _XML:
            return f"xml:{local}"
        if not uri:
            return None if not attribute and self.prefixes.get(None) else local
        for prefix, value in self.prefixes.items():
            if value == uri and not (attribute and prefix is None):
                return local if prefix is None else f"{prefix}:{local}"
        return None

    def declarations(self, outer: "_Scope") -> str:
        """Return, as attributes, what *outer* does not declare."""
        return "".join(
            f' {"xmlns" if prefix is None else f"xmlns:{prefix}"}="{quote(uri)}"'
            for prefix, uri in self.prefixes.items()
            if outer.prefixes.get(prefix, "" if prefix is None else None) != uri
        )


def _good(name: object) -> tuple[str, str]:
    known = _name(name)
    if known is None:
        raise ValueError(f"{name!r} is not an XML name")
    return known


_ONLY = {RawElement}
_OUTSIDE = _Scope({})


def write(element: RawElement, indent: str = "", outer: _Scope = _OUTSIDE) -> str:
    """Return the text of *element*.

    :param indent: what comes before it, a newline and blanks
    :param outer: the prefixes that are declared around it
    """
    scope = outer.within(element.nsmap) if element.nsmap else outer
    tag = scope.tags.get(element.tag) or scope.spell(element.tag, scope.tags)
    if tag is None:
        scope = scope.declaring(element.tag)
        tag = scope.spell(element.tag, scope.tags)
    given = ""
    if element.attrib:
        for name, value in element.attrib.items():
            known = scope.attributes
            spelled = known.get(name) or scope.spell(name, known)
            if spelled is None:
                scope = scope.declaring(name)
                spelled = scope.spell(name, scope.attributes)
            given += f' {spelled}="{value if value.isalnum() else quote(value)}"'
    if scope is not outer:
        given = scope.declarations(outer) + given
    content = element.text or ""
    if content and not content.isalnum():
        content = quote_text(content)
    children = element.children
    if children:
        inside = indent and indent + "  "
        for child in children:
            if content or child.tail:
                # Between texts no blank may be added.
                inside = ""
                break
        for child in children:
            content += write(child, inside, scope)
            if child.tail:
                content += quote_text(child.tail)
        if inside:
            content += indent
    if content:
        return f"{indent}<{tag}{given}>{content}</{tag}>"
    return f"{indent}<{tag}{given}/>"


def attributes(given: "Mapping[str, str]") -> str:
    """Return attributes of any namespace as text, each with a blank before it."""
    text = ""
    declared = 0
    for name, value in given.items():
        uri, local = _good(name)
        if uri == _XML:
            local = f"xml:{local}"
        elif uri:
            text += f' xmlns:x{declared}="{quote(uri)}"'
            local = f"x{declared}:{local}"
            declared += 1
        text += f' {local}="{quote(value)}"'
    return text
