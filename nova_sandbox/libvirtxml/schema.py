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

"""Validation against the RELAX NG schemas that libvirt installs.

See https://libvirt.org/format.html; ``virt-xml-validate`` uses the same files.
"""

import os

from nova_sandbox.libvirtxml import errors, reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lxml import etree

#: Where libvirt's packages put the schemas.
DIRECTORY = "/usr/share/libvirt/schemas"

_COMPILED: "dict[str, etree.RelaxNG]" = {}


def validate(document: str, schema: str, directory: str | None = None) -> None:
    """Check *document* against one schema.

    :param schema: name of the schema, as ``domain``
    :param directory: where the schemas are; None: :data:`DIRECTORY`
    :raises XMLParseError: it cannot be read
    :raises XMLSchemaError: it does not fit
    :raises FileNotFoundError: the schema is not installed
    :raises ValueError: there is no schema for this element alone
    """
    from lxml import etree

    if not schema:
        raise ValueError("libvirt has no schema for this element on its own")
    path = os.path.join(directory or DIRECTORY, f"{schema}.rng")
    compiled = _COMPILED.get(path)
    if compiled is None:
        if not os.path.exists(path):
            raise FileNotFoundError(
                f"{path} is not there: libvirt's schemas (Debian package libvirt0) are needed"
            )
        compiled = _COMPILED[path] = etree.RelaxNG(etree.parse(path))
    root = reader.parse(document)
    if compiled.validate(root):
        return
    # Of an interleave libxml2 only tells that something in it is wrong.
    message = compiled.error_log[0].message
    culprit, attribute = _culprit(compiled, root, root, [1000])
    if attribute:
        reason = f"{attribute}={culprit.get(attribute)!r} of <{culprit.tag}> is not allowed"
    elif culprit is root:
        reason = message
    else:
        reason = f"<{culprit.tag}> is not allowed, or not with this content"
    line = culprit.sourceline or 0
    source = document.split("\n")[line - 1] if line else ""
    raise errors.XMLSchemaError(reason, line, source)


def _culprit(
    compiled: "etree.RelaxNG", root: "Any", node: "Any", left: list[int]
) -> "tuple[Any, str]":
    """Return the innermost element without which the document is valid, and its attribute."""
    for child in node:
        if left[0] <= 0:
            return node, ""
        left[0] -= 1
        place = node.index(child)
        node.remove(child)
        valid = compiled.validate(root)
        node.insert(place, child)
        if valid:
            return _culprit(compiled, root, child, left)
    for name, value in node.items():
        del node.attrib[name]
        valid = compiled.validate(root)
        node.set(name, value)
        if valid:
            return node, name
    return node, ""
