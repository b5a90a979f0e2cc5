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

DeviceSecLabelLabelskip = Literal["yes"]
ChardevProtocolType = Literal["raw", "telnet", "telnets", "tls"]
MouseMode = Literal["server", "client"]


class ChardevLog(Element):
    """``<log>`` at ``/domain/devices/console/log``.

    A copy of what the guest writes to the device.
    """

    TAG = "log"
    #: Path of the log on the host.
    file: str | None = fields.attr("file")
    #: Whether the log is continued when the guest starts, or emptied; off by default.
    append: bool | None = fields.attr("append", kinds.ON_OFF)


class DeviceSecLabel(Element):
    """``<seclabel>`` at ``/domain/devices/console/source/seclabel``.

    Security label of this one source, in place of the domain's.
    """

    TAG = "seclabel"
    #: Security driver to which this is meant: selinux, apparmor or dac.
    model: str | None = fields.attr("model")
    #: Whether libvirt changes the label of the file, yes by default.
    relabel: bool | None = fields.attr("relabel", kinds.YES_NO)
    #: Written by libvirt when the file's storage cannot hold labels.
    labelskip: DeviceSecLabelLabelskip | None = fields.attr("labelskip", DeviceSecLabelLabelskip)
    #: The label that the file is given.
    labels: list[str] = fields.leaves("label")


class DevSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class FileSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")
    #: Whether a file is continued when the guest starts, or emptied; off by default.
    append: bool | None = fields.attr("append", kinds.ON_OFF)
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class PipeSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class ChardevProtocol(Element):
    """``<protocol>`` at ``/domain/devices/console/protocol``. What goes over the TCP connection."""

    TAG = "protocol"
    #: What goes over the TCP connection: bare bytes, telnet, telnet over TLS, or TLS.
    type: ChardevProtocolType | None = fields.attr("type", ChardevProtocolType)


class Reconnect(Element):
    """``<reconnect>`` at ``/domain/devices/console/source/reconnect``.

    Whether and when a lost connection is made again.
    """

    TAG = "reconnect"
    #: Whether a lost connection is made again.
    enabled: bool | None = fields.attr("enabled", kinds.YES_NO)
    #: Seconds between two attempts to connect again.
    timeout: int | None = fields.attr("timeout", kinds.UNSIGNED)
    #: Seconds for which NBD requests wait for a connection before they fail; 0 by default. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    delay: int | None = fields.attr("delay", kinds.UNSIGNED)


class UnixSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Which side the hypervisor is: bind waits for connections, connect makes one.
    mode: str | None = fields.attr("mode")
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")
    #: Whether and when a lost connection is made again.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class TCPSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Which side the hypervisor is: bind waits for connections, connect makes one.
    mode: str | None = fields.attr("mode")
    #: Address to which the hypervisor binds or connects.
    host: str | None = fields.attr("host")
    #: TCP or UDP port, as a number or the name of a service.
    service: str | None = fields.attr("service")
    #: Whether the connection is encrypted with TLS.
    tls: bool | None = fields.attr("tls", kinds.YES_NO)
    #: Whether and when a lost connection is made again.
    reconnect: Reconnect | None = fields.child("reconnect", "Reconnect")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class UDPSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Which side the hypervisor is: bind waits for connections, connect makes one.
    mode: str | None = fields.attr("mode")
    #: Address to which the hypervisor binds or connects.
    host: str | None = fields.attr("host")
    #: TCP or UDP port, as a number or the name of a service.
    service: str | None = fields.attr("service")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class NullSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")


class StdioSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")


class VcSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")


class PtySource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")
    #: Security label of this one source, in place of the domain's.
    seclabels: list[DeviceSecLabel] = fields.children("seclabel", "DeviceSecLabel")


class SpiceVMCSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path on the host of the file, device, pipe or socket; of a pty, set by libvirt.
    path: str | None = fields.attr("path")


class SpicePortSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Name of the channel on the D-Bus or SPICE side.
    channel: str | None = fields.attr("channel")


class NMDMSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Path of the end that the hypervisor opens.
    master: str | None = fields.attr("master")
    #: Path of the other end, for users.
    slave: str | None = fields.attr("slave")


class Clipboard(Element):
    """``<clipboard>`` at ``/domain/devices/console/source/clipboard``.

    Whether the agent shares the clipboard.
    """

    TAG = "clipboard"
    #: Whether the guest's clipboard is shared with the viewer's. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    copypaste: bool | None = fields.attr("copypaste", kinds.YES_NO)


class Mouse(Element):
    """``<mouse>`` at ``/domain/devices/console/source/mouse``. Who draws the mouse pointer."""

    TAG = "mouse"
    #: Whether the pointer's place comes from the server or from the client. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    mode: MouseMode | None = fields.attr("mode", MouseMode)


class QEMUVDAgentSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Whether the agent shares the clipboard. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clipboard: Clipboard | None = fields.child("clipboard", "Clipboard")
    #: Who draws the mouse pointer. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mouse: Mouse | None = fields.child("mouse", "Mouse")


class DBusSource(Element):
    """``<source>`` at ``/domain/devices/console/source``. The host's end of the console."""

    TAG = "source"
    #: Name of the channel on the D-Bus or SPICE side. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    channel: str | None = fields.attr("channel")
