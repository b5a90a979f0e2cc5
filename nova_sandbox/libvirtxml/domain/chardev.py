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

"""The host's end of consoles, serial ports and channels.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

ConsoleTargetType = Literal[
    "xen", "serial", "uml", "virtio", "lxc", "openvz", "sclp", "sclplm", "isa-serial", "usb-serial",
    "pci-serial", "spapr-vio-serial", "system-serial", "sclp-serial", "isa-debug",
]
DeviceSecLabelLabelskip = Literal["yes"]
ChardevProtocolType = Literal["raw", "telnet", "telnets", "tls"]
MouseMode = Literal["server", "client"]
ConsoleTargetModelName = Literal[
    "isa-serial", "usb-serial", "pci-serial", "spapr-vty", "pl011", "16550a", "sclpconsole",
    "sclplmconsole", "isa-debugcon",
]


class ChardevLog(Element):
    """``<log>`` at ``/domain/devices/console/log``."""

    TAG = "log"
    file: str | None = fields.attr("file")
    append: bool | None = fields.attr("append", kinds.ON_OFF)


class ConsoleTarget(Element):
    """``<target>`` at ``/domain/devices/console/target``."""

    TAG = "target"
    type: ConsoleTargetType | None = fields.attr("type", ConsoleTargetType)
    port: str | None = fields.attr("port")
    model: ConsoleTargetModel | None = fields.child("model", "ConsoleTargetModel")


class DeviceSecLabel(Element):
    """``<seclabel>`` at ``/domain/devices/console/source/seclabel``."""

    TAG = "seclabel"
    model: str | None = fields.attr("model")
    relabel: bool | None = fields.attr("relabel", kinds.YES_NO)
    labelskip: DeviceSecLabelLabelskip | None = fields.attr("labelskip", DeviceSecLabelLabelskip)
    labels: list[str] = fields.leaves("label")


class DevSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class FileSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")
    append: bool | None = fields.attr("append", kinds.ON_OFF)
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class PipeSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class ChardevProtocol(Element):
    """``<protocol>`` at ``/domain/devices/console/protocol``."""

    TAG = "protocol"
    type: ChardevProtocolType | None = fields.attr("type", ChardevProtocolType)


class Reconnect(Element):
    """``<reconnect>`` at ``/domain/devices/console/source/reconnect``."""

    TAG = "reconnect"
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    timeout: int | None = fields.attr("timeout", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    delay: int | None = fields.attr("delay", kinds.UNSIGNED)


class UnixSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    mode: str | None = fields.attr("mode")
    path: str | None = fields.attr("path")
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class TCPSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    mode: str | None = fields.attr("mode")
    host: str | None = fields.attr("host")
    service: str | None = fields.attr("service")
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class UDPSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    mode: str | None = fields.attr("mode")
    host: str | None = fields.attr("host")
    service: str | None = fields.attr("service")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class NullSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")


class StdioSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")


class VcSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")


class PtySource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class SpiceVMCSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    path: str | None = fields.attr("path")


class SpicePortSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    channel: str | None = fields.attr("channel")


class NMDMSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    master: str | None = fields.attr("master")
    slave: str | None = fields.attr("slave")


class Clipboard(Element):
    """``<clipboard>`` at ``/domain/devices/console/source/clipboard``."""

    TAG = "clipboard"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    copypaste: bool | None = fields.attr("copypaste", kinds.YES_NO)


class Mouse(Element):
    """``<mouse>`` at ``/domain/devices/console/source/mouse``."""

    TAG = "mouse"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mode: MouseMode | None = fields.attr("mode", MouseMode)


class QEMUVDAgentSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clipboard: Clipboard | None = fields.child("clipboard", "Clipboard")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mouse: Mouse | None = fields.child("mouse", "Mouse")


class DBusSource(Element):
    """``<source>`` at ``/domain/devices/console/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channel: str | None = fields.attr("channel")


class ConsoleTargetModel(Element):
    """``<model>`` at ``/domain/devices/console/target/model``."""

    TAG = "model"
    name: ConsoleTargetModelName | None = fields.attr("name", ConsoleTargetModelName)
