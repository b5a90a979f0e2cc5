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

"""Limits and filters of network interfaces.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

InterfaceVLANTrunk = Literal["yes"]
InterfaceVLANTagNativeMode = Literal["tagged", "untagged"]


class InterfaceMTU(Element):
    """``<mtu>`` at ``/domain/devices/interface/mtu``. Size of the packets."""

    TAG = "mtu"
    #: Largest packet in bytes.
    size: int | None = fields.attr("size", kinds.SHORT)


class InterfaceCoalesce(Element):
    """``<coalesce>`` at ``/domain/devices/interface/coalesce``.

    How the host's device gathers packets before it raises an interrupt.
    """

    TAG = "coalesce"
    #: Gathering of received packets.
    rx: InterfaceCoalesceRx | None = fields.child("rx", "InterfaceCoalesceRx")


class InterfaceFilterRef(Element):
    """``<filterref>`` at ``/domain/devices/interface/filterref``.

    A network filter of libvirt for the interface.
    """

    TAG = "filterref"
    #: Name of the filter.
    filter: str | None = fields.attr("filter")
    #: A variable of the filter.
    parameters: list[InterfaceFilterRefParameter] = fields.children(
        "parameter", "InterfaceFilterRefParameter"
    )


class InterfaceTune(Element):
    """``<tune>`` at ``/domain/devices/interface/tune``. Tuning of the host's tap device."""

    TAG = "tune"
    #: Size of the send buffer in bytes.
    sndbuf: int | None = fields.leaf("sndbuf", kinds.UNSIGNED)


class InterfaceVLAN(Element):
    """``<vlan>`` at ``/domain/devices/interface/vlan``.

    VLANs of the interface; the guest's packets are tagged on the host.
    """

    TAG = "vlan"
    #: Whether the packets keep their tags although only one VLAN is given.
    trunk: InterfaceVLANTrunk | None = fields.attr("trunk", InterfaceVLANTrunk)
    #: One VLAN.
    tags: list[InterfaceVLANTag] = fields.children("tag", "InterfaceVLANTag")


class InterfaceCoalesceRx(Element):
    """``<rx>`` at ``/domain/devices/interface/coalesce/rx``. Gathering of received packets."""

    TAG = "rx"
    #: Gathering by number.
    frames: InterfaceCoalesceRxFrames | None = fields.child("frames", "InterfaceCoalesceRxFrames")


class InterfaceFilterRefParameter(Element):
    """``<parameter>`` at ``/domain/devices/interface/filterref/parameter``.

    A variable of the filter.
    """

    TAG = "parameter"
    #: Name of the variable, such as IP.
    name: str | None = fields.attr("name")
    #: Value of the variable; given again, it is a list.
    value: str | None = fields.attr("value")


class InterfaceVLANTag(Element):
    """``<tag>`` at ``/domain/devices/interface/vlan/tag``. One VLAN."""

    TAG = "tag"
    #: Number of the VLAN, 0 to 4095.
    id: int | None = fields.attr("id", kinds.bounded(0, 4095))
    #: Whether packets of the native VLAN are tagged.
    nativeMode: InterfaceVLANTagNativeMode | None = fields.attr(
        "nativeMode", InterfaceVLANTagNativeMode
    )


class InterfaceCoalesceRxFrames(Element):
    """``<frames>`` at ``/domain/devices/interface/coalesce/rx/frames``. Gathering by number."""

    TAG = "frames"
    #: Most packets received before an interrupt.
    max: int | None = fields.attr("max", kinds.UNSIGNED)
