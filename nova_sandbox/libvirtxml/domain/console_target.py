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

"""The guest's end of consoles: ``<target>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

ConsoleTargetType = Literal[
    "xen", "serial", "uml", "virtio", "lxc", "openvz", "sclp", "sclplm", "isa-serial", "usb-serial",
    "pci-serial", "spapr-vio-serial", "system-serial", "sclp-serial", "isa-debug",
]
ConsoleTargetModelName = Literal[
    "isa-serial", "usb-serial", "pci-serial", "spapr-vty", "pl011", "16550a", "sclpconsole",
    "sclplmconsole", "isa-debugcon",
]


class ConsoleTarget(Element):
    """``<target>`` at ``/domain/devices/console/target``. What the guest sees as its console."""

    TAG = "target"
    #: Kind of console, such as virtio, or serial for the first serial port.
    type: ConsoleTargetType | None = fields.attr("type", ConsoleTargetType)
    #: Number of the console in the guest, from 0 on.
    port: str | None = fields.attr("port")
    #: Model of the serial device that the guest sees.
    model: ConsoleTargetModel | None = fields.child("model", "ConsoleTargetModel")


class ConsoleTargetModel(Element):
    """``<model>`` at ``/domain/devices/console/target/model``.

    Model of the serial device that the guest sees.
    """

    TAG = "model"
    #: The hypervisor's name of the model.
    name: ConsoleTargetModelName | None = fields.attr("name", ConsoleTargetModelName)
