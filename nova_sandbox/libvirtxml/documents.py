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
"""Which class reads which document."""

from nova_sandbox.libvirtxml import errors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from nova_sandbox.libvirtxml.element import Element

#: Name of the root element to the package and the class.
DOCUMENTS = {
    "capabilities": "capabilities:Capabilities",
    "cpu": "cpu:CPU",
    "device": "nodedev:NodeDevice",
    "domain": "domain:Domain",
    "domainCapabilities": "domaincaps:DomainCapabilities",
    "domainbackup": "backup:DomainBackup",
    "domaincheckpoint": "checkpoint:DomainCheckpoint",
    "domainsnapshot": "snapshot:DomainSnapshot",
    "filter": "nwfilter:Filter",
    "filterbinding": "nwfilterbinding:FilterBinding",
    "interface": "interface:HostInterface",
    "network": "network:Network",
    "networkport": "networkport:NetworkPort",
    "pool": "storagepool:StoragePool",
    "secret": "secret:Secret",
    "storagepoolCapabilities": "storagepoolcaps:StoragePoolCapabilities",
    "volume": "storagevolume:StorageVolume",
}


def class_of(tag: str) -> "type[Element]":
    """Return the class of the documents whose root element is *tag*.

    :raises KeyError: there is none
    """
    from importlib import import_module

    package, _, name = DOCUMENTS[tag].partition(":")
    found: type[Element] = getattr(import_module(f"nova_sandbox.libvirtxml.{package}"), name)
    return found


def from_xml(document: str | bytes) -> "Element":
    """Read a document of any kind.

    :param document: at most 10 MB, without a DOCTYPE
    :raises XMLParseError: it cannot be read, or its root element is no document's
    """
    from nova_sandbox.libvirtxml import reader

    root: Any = reader.parse(document)
    tag = root.tag
    if tag not in DOCUMENTS:
        raise errors.XMLParseError(
            f"<{tag}> is no document of libvirt's: known are {', '.join(sorted(DOCUMENTS))}",
            root.sourceline or 0,
        )
    found: Element = reader.read_root(class_of(tag), root)
    return found
