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

"""Nova's namespace, version 1.1: what its libvirt driver keeps about an instance.

The source is ``LibvirtConfigGuestMetaNova*`` in Nova's nova/virt/libvirt/config.py.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

NovaRootType = Literal["image", "volume"]


class NovaInstance(Element):
    """``<nova:instance>`` at ``/domain/metadata/nova:instance``."""

    TAG = "nova:instance"
    DECLARES = True
    #: Nova's version.
    package: str | None = fields.leaf("nova:package", via="version")
    #: The server's display name.
    name: str | None = fields.leaf("nova:name")
    #: When the guest was made, UTC, as ``2026-01-31 23:59:59``.
    creation_time: str | None = fields.leaf("nova:creationTime")
    #: The flavor as it was then.
    flavor: NovaFlavor | None = fields.child("nova:flavor", "NovaFlavor")
    #: The image as it was then.
    image: NovaImage | None = fields.child("nova:image", "NovaImage")
    #: Whose the server is.
    owner: NovaOwner | None = fields.child("nova:owner", "NovaOwner")
    #: What the root disk was made from.
    root: NovaRoot | None = fields.child("nova:root", "NovaRoot")
    #: The ports of the network service.
    ports: NovaPorts | None = fields.child("nova:ports", "NovaPorts")


class NovaFlavor(Element):
    """``<nova:flavor>`` at ``/domain/metadata/nova:instance/nova:flavor``."""

    TAG = "nova:flavor"
    #: Its name.
    name: str | None = fields.attr("name")
    #: Its identifier.
    id: str | None = fields.attr("id")
    #: Memory, in MiB.
    memory: int | None = fields.leaf("nova:memory", kinds.UNSIGNED)
    #: Root disk, in GiB.
    disk: int | None = fields.leaf("nova:disk", kinds.UNSIGNED)
    #: Swap, in MiB.
    swap: int | None = fields.leaf("nova:swap", kinds.UNSIGNED)
    #: Ephemeral disks together, in GiB.
    ephemeral: int | None = fields.leaf("nova:ephemeral", kinds.UNSIGNED)
    #: Processors.
    vcpus: int | None = fields.leaf("nova:vcpus", kinds.UNSIGNED)
    #: Its extra specs.
    extra_specs: NovaExtraSpecs | None = fields.child("nova:extraSpecs", "NovaExtraSpecs")


class NovaExtraSpecs(Element):
    """``<nova:extraSpecs>`` at ``/domain/metadata/nova:instance/nova:flavor/nova:extraSpecs``."""

    TAG = "nova:extraSpecs"
    #: One extra spec.
    extra_specs: list[NovaProperty] = fields.children("nova:extraSpec", "NovaProperty")


class NovaProperty(Element):
    """``<nova:extraSpec>`` of a flavor and ``<nova:property>`` of an image."""

    TAG = "nova:property"
    #: What it is called.
    name: str | None = fields.attr("name")
    #: What it is.
    value: str | None = fields.text()


class NovaImage(Element):
    """``<nova:image>`` at ``/domain/metadata/nova:instance/nova:image``."""

    TAG = "nova:image"
    #: Its identifier; empty for a server from a volume.
    uuid: str | None = fields.attr("uuid", kinds.UUID_OR_NOTHING)
    #: bare, docker, ...
    container_format: str | None = fields.leaf("nova:containerFormat")
    #: raw, qcow2, ...
    disk_format: str | None = fields.leaf("nova:diskFormat")
    #: Smallest root disk, in GiB.
    min_disk: int | None = fields.leaf("nova:minDisk", kinds.UNSIGNED)
    #: Least memory, in MiB.
    min_ram: int | None = fields.leaf("nova:minRam", kinds.UNSIGNED)
    #: Its properties.
    properties: NovaImageProperties | None = fields.child(
        "nova:properties", "NovaImageProperties"
    )


class NovaImageProperties(Element):
    """``<nova:properties>`` at ``/domain/metadata/nova:instance/nova:image/nova:properties``."""

    TAG = "nova:properties"
    #: One property.
    properties: list[NovaProperty] = fields.children("nova:property", "NovaProperty")


class NovaOwner(Element):
    """``<nova:owner>`` at ``/domain/metadata/nova:instance/nova:owner``."""

    TAG = "nova:owner"
    #: Who made the server.
    user: NovaIdentity | None = fields.child("nova:user", "NovaIdentity")
    #: For which project.
    project: NovaIdentity | None = fields.child("nova:project", "NovaIdentity")


class NovaIdentity(Element):
    """``<nova:user>`` and ``<nova:project>`` of an owner."""

    TAG = "nova:user"
    #: Its identifier, a UUID with or without hyphens or of another form.
    uuid: str | None = fields.attr("uuid")
    #: What it is called.
    name: str | None = fields.text()


class NovaRoot(Element):
    """``<nova:root>`` at ``/domain/metadata/nova:instance/nova:root``."""

    TAG = "nova:root"
    #: image or volume.
    type: NovaRootType | None = fields.attr("type", NovaRootType)
    #: The image's identifier.
    uuid: str | None = fields.attr("uuid")


class NovaPorts(Element):
    """``<nova:ports>`` at ``/domain/metadata/nova:instance/nova:ports``."""

    TAG = "nova:ports"
    #: One port.
    ports: list[NovaPort] = fields.children("nova:port", "NovaPort")


class NovaPort(Element):
    """``<nova:port>`` at ``/domain/metadata/nova:instance/nova:ports/nova:port``."""

    TAG = "nova:port"
    #: Its identifier.
    uuid: str | None = fields.attr("uuid", kinds.UUID_TEXT)
    #: One address of it.
    ips: list[NovaIP] = fields.children("nova:ip", "NovaIP")


class NovaIP(Element):
    """``<nova:ip>`` at ``/domain/metadata/nova:instance/nova:ports/nova:port/nova:ip``."""

    TAG = "nova:ip"
    #: fixed or floating.
    type: str | None = fields.attr("type")
    #: The address.
    address: str | None = fields.attr("address")
    #: 4 or 6.
    ip_version: int | None = fields.attr("ipVersion", kinds.UNSIGNED)
