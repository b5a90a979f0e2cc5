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

"""Where a disk's content is: its ``<source>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import Auth, Encryption

DiskSourceStartupPolicy = Literal["mandatory", "requisite", "optional"]
DiskSourceProtocol = Literal[
    "nbd", "gluster", "rbd", "iscsi", "http", "https", "ftps", "ftp", "sheepdog", "tftp", "vxhs",
    "nfs",
]
DiskSourceMode = Literal["host", "direct"]
DiskSourceType = Literal["pci", "unix"]
DeviceSecLabelLabelskip = Literal["yes"]
DiskSourceHostTransport = Literal["tcp", "rdma", "unix"]
DiskSourceSlicesSliceType = Literal["storage"]
DiskSourceReservationsSourceType = Literal["unix"]
DiskSourceReservationsSourceMode = Literal["server", "client"]


class DiskSource(Element):
    """``<source>`` at ``/domain/os/nvram/source``."""

    TAG = "source"
    file: str | None = fields.attr("file")
    fdgroup: str | None = fields.attr("fdgroup")
    index: int | None = fields.attr("index", kinds.POSITIVE)
    startupPolicy: DiskSourceStartupPolicy | None = fields.attr(
        "startupPolicy", DiskSourceStartupPolicy
    )
    dev: str | None = fields.attr("dev")
    dir: str | None = fields.attr("dir")
    protocol: DiskSourceProtocol | None = fields.attr("protocol", DiskSourceProtocol)
    name: str | None = fields.attr("name")
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    tlsHostname: str | None = fields.attr("tlsHostname")
    query: str | None = fields.attr("query")
    pool: str | None = fields.attr("pool")
    volume: str | None = fields.attr("volume")
    mode: DiskSourceMode | None = fields.attr("mode", DiskSourceMode)
    type: DiskSourceType | None = fields.attr("type", DiskSourceType)
    namespace: int | None = fields.attr("namespace", kinds.UNSIGNED)
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    path: str | None = fields.attr("path")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")
    hosts: list[DiskSourceHost] = fields.children("host", "DiskSourceHost")
    snapshot: DiskSourceSnapshot | None = fields.child("snapshot", "DiskSourceSnapshot")
    config: DiskSourceConfig | None = fields.child("config", "DiskSourceConfig")
    auth: Auth | None = fields.child("auth", "Auth")
    initiator: Initiator | None = fields.child("initiator", "Initiator")
    slices: DiskSourceSlices | None = fields.child("slices", "DiskSourceSlices")
    encryption: Encryption | None = fields.child("encryption", "Encryption")
    reservations: DiskSourceReservations | None = fields.child(
        "reservations", "DiskSourceReservations"
    )
    readahead: DiskSourceReadahead | None = fields.child("readahead", "DiskSourceReadahead")
    timeout: DiskSourceTimeout | None = fields.child("timeout", "DiskSourceTimeout")
    ssl: DiskSourceSsl | None = fields.child("ssl", "DiskSourceSsl")
    cookies: DiskSourceCookies | None = fields.child("cookies", "DiskSourceCookies")
    identity: DiskSourceIdentity | None = fields.child("identity", "DiskSourceIdentity")
    address: DiskSourceAddress | None = fields.child("address", "DiskSourceAddress")
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    privateData: bool = fields.flag("privateData")


class DiskSourceSlices(Element):
    """``<slices>`` at ``/domain/os/nvram/source/slices``."""

    TAG = "slices"
    slice: DiskSourceSlicesSlice | None = fields.child("slice", "DiskSourceSlicesSlice")


class DeviceSecLabel(Element):
    """``<seclabel>`` at ``/domain/os/nvram/source/seclabel``."""

    TAG = "seclabel"
    model: str | None = fields.attr("model")
    relabel: bool | None = fields.attr("relabel", kinds.YES_NO)
    labelskip: DeviceSecLabelLabelskip | None = fields.attr("labelskip", DeviceSecLabelLabelskip)
    labels: list[str] = fields.leaves("label")


class DiskSourceReservations(Element):
    """``<reservations>`` at ``/domain/os/nvram/source/reservations``."""

    TAG = "reservations"
    managed: bool | None = fields.attr("managed", kinds.YES_NO)
    source: DiskSourceReservationsSource | None = fields.child(
        "source", "DiskSourceReservationsSource"
    )


class DiskSourceHost(Element):
    """``<host>`` at ``/domain/os/nvram/source/host``."""

    TAG = "host"
    transport: DiskSourceHostTransport | None = fields.attr("transport", DiskSourceHostTransport)
    name: str | None = fields.attr("name")
    port: int | None = fields.attr("port", kinds.UNSIGNED)
    socket: str | None = fields.attr("socket")


class DiskSourceSnapshot(Element):
    """``<snapshot>`` at ``/domain/os/nvram/source/snapshot``."""

    TAG = "snapshot"
    name: str | None = fields.attr("name")


class DiskSourceConfig(Element):
    """``<config>`` at ``/domain/os/nvram/source/config``."""

    TAG = "config"
    file: str | None = fields.attr("file")


class Initiator(Element):
    """``<initiator>`` at ``/domain/os/nvram/source/initiator``."""

    TAG = "initiator"
    iqn: InitiatorIqn | None = fields.child("iqn", "InitiatorIqn")


class DiskSourceCookies(Element):
    """``<cookies>`` at ``/domain/os/nvram/source/cookies``."""

    TAG = "cookies"
    cookies: list[DiskSourceCookiesCookie] = fields.children("cookie", "DiskSourceCookiesCookie")


class DiskSourceReadahead(Element):
    """``<readahead>`` at ``/domain/os/nvram/source/readahead``."""

    TAG = "readahead"
    size: int | None = fields.attr("size", kinds.POSITIVE)


class DiskSourceTimeout(Element):
    """``<timeout>`` at ``/domain/os/nvram/source/timeout``."""

    TAG = "timeout"
    seconds: int | None = fields.attr("seconds", kinds.POSITIVE)


class DiskSourceSsl(Element):
    """``<ssl>`` at ``/domain/os/nvram/source/ssl``."""

    TAG = "ssl"
    verify: bool | None = fields.attr("verify", kinds.YES_NO)


class DiskSourceIdentity(Element):
    """``<identity>`` at ``/domain/os/nvram/source/identity``."""

    TAG = "identity"
    user: str | None = fields.attr("user")
    group: str | None = fields.attr("group")


class DiskSourceAddress(Element):
    """``<address>`` at ``/domain/os/nvram/source/address``."""

    TAG = "address"
    domain: int | None = fields.attr("domain", kinds.UNSIGNED)
    bus: int | None = fields.attr("bus", kinds.UNSIGNED)
    slot: int | None = fields.attr("slot", kinds.UNSIGNED)
    function: int | None = fields.attr("function", kinds.UNSIGNED)
    multifunction: bool | None = fields.attr("multifunction", kinds.ON_OFF)


class Reconnect(Element):
    """``<reconnect>`` at ``/domain/os/nvram/source/reconnect``."""

    TAG = "reconnect"
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    timeout: int | None = fields.attr("timeout", kinds.UNSIGNED)


class DiskSourceSlicesSlice(Element):
    """``<slice>`` at ``/domain/os/nvram/source/slices/slice``."""

    TAG = "slice"
    type: DiskSourceSlicesSliceType | None = fields.attr("type", DiskSourceSlicesSliceType)
    offset: int | None = fields.attr("offset", kinds.UNSIGNED)
    size: int | None = fields.attr("size", kinds.POSITIVE)


class DiskSourceReservationsSource(Element):
    """``<source>`` at ``/domain/os/nvram/source/reservations/source``."""

    TAG = "source"
    type: DiskSourceReservationsSourceType | None = fields.attr(
        "type", DiskSourceReservationsSourceType
    )
    path: str | None = fields.attr("path")
    mode: DiskSourceReservationsSourceMode | None = fields.attr(
        "mode", DiskSourceReservationsSourceMode
    )
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")


class InitiatorIqn(Element):
    """``<iqn>`` at ``/domain/os/nvram/source/initiator/iqn``."""

    TAG = "iqn"
    name: str | None = fields.attr("name")


class DiskSourceCookiesCookie(Element):
    """``<cookie>`` at ``/domain/os/nvram/source/cookies/cookie``."""

    TAG = "cookie"
    name: str | None = fields.attr("name")
    value: str | None = fields.text()
