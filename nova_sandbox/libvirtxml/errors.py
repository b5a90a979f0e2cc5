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

"""The errors of the XML layer."""


class XMLValueError(ValueError):
    """A value is not allowed where it was put.

    :param path: where, for example ``domain.devices.filesystems[2].accessmode``,
        or ``Filesystem.accessmode`` while the object is not in a document yet
    :param value: the value given
    :param allowed: what is allowed, in words
    """

    def __init__(self, path: str, value: object, allowed: str) -> None:
        self.path = path
        self.value = value
        self.allowed = allowed
        shown = repr(value)
        if len(shown) > 80:
            shown = shown[:77] + "..."
        super().__init__(f"{path}: {shown} is not allowed: {allowed}")


class XMLParseError(ValueError):
    """The text is not a document that this layer reads.

    :param reason: what is wrong, in one line
    :param line: line of the document, 0 when it is not known
    """

    def __init__(self, reason: str, line: int = 0) -> None:
        self.reason = reason
        self.line = line
        super().__init__(f"line {line}: {reason}" if line else reason)


class XMLSchemaError(ValueError):
    """A document does not fit libvirt's schema.

    :param reason: libxml2's first complaint
    :param line: line of the document the complaint is about
    :param source: that line's text
    """

    def __init__(self, reason: str, line: int, source: str) -> None:
        self.reason = reason
        self.line = line
        self.source = source
        super().__init__(f"line {line}: {reason}: {source.strip()}")
