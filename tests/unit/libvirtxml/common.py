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

"""What the tests of the XML layer share."""

import os

DOCUMENTS = os.path.join(os.path.dirname(__file__), "documents")


def document(name: str) -> str:
    """Return the text of one of the documents beside this module."""
    with open(os.path.join(DOCUMENTS, name), encoding="utf-8") as file:
        return file.read().rstrip("\n")


def canonical(text: str) -> object:
    """Return what *text* says: elements, attributes, text, and order within a name."""
    from lxml import etree

    def say(node):
        children = {}
        for child in node:
            children.setdefault(child.tag, []).append((say(child), (child.tail or "").strip()))
        return node.tag, dict(node.attrib), (node.text or "").strip(), children

    return say(etree.fromstring(text))


def foreign(element, path=""):
    """Yield the place of everything below *element* that has no typed slot."""
    from nova_sandbox.libvirtxml import element as base
    from nova_sandbox.libvirtxml import kinds

    if element._extras:
        yield f"{path}: {element._extras!r}"
    for field in element.FIELDS.values():
        value = field.get(element)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, base.Element):
                yield from foreign(one, f"{path}/{field.tag}")
            elif isinstance(one, kinds.Foreign):
                yield f"{path}/{field.tag}: {one!r}"
