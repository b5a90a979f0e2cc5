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

"""Copies elements with all that is below them.

``copy.deepcopy`` takes eight calls for each level and so runs out of stack at a
hundred levels, fewer than libvirt allows in a chain of backing stores and the
reader in a document; this takes one.
"""

from nova_sandbox.libvirtxml import element, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def deep(value: "Any", memo: "dict[int, Any]") -> "Any":
    """Return a copy of an element, of extras, of a raw element, or of one of their values.

    :param memo: what was copied already, by its ``id``, as for ``__deepcopy__``
    """
    made: Any = memo.get(id(value))
    if made is not None:
        return made
    if isinstance(value, element.Element):
        made = memo[id(value)] = object.__new__(type(value))
        made._extras = deep(value._extras, memo)
        made._implied = value._implied
        if value.ALTERNATING and hasattr(value, "_order"):
            made._order = value._order
        for field in type(value).FIELDS.values():
            field.put(made, deep(field.get(value), memo))
    elif isinstance(value, list):
        made = memo[id(value)] = []
        for one in value:
            made.append(deep(one, memo))
    elif isinstance(value, raw.RawElement):
        made = memo[id(value)] = object.__new__(type(value))
        made.tag = value.tag
        made.nsmap = dict(value.nsmap)
        made.attrib = dict(value.attrib)
        made.text = value.text
        made.tail = value.tail
        made.children = []
        for one in value.children:
            made.children.append(deep(one, memo))
    elif isinstance(value, element.Extras):
        made = memo[id(value)] = element.Extras()
        made.attributes = dict(value.attributes)
        made.elements = deep(value.elements, memo)
        made.text = value.text
    else:
        # Text, numbers and truth values never change.
        made = value
    return made
