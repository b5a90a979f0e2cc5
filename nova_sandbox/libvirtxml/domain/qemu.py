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

"""QEMU's own namespace: ``<qemu:commandline>`` and the like.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

QEMUDeprecationBehavior = Literal["none", "omit", "reject", "crash"]
QEMUOverridePropertyType = Literal["string", "signed", "unsigned", "bool", "remove"]


class QEMUCommandLine(Element):
    """``<qemu:commandline>`` at ``/domain/qemu:commandline``."""

    TAG = "qemu:commandline"
    DECLARES = True
    args: list[QEMUArg] = fields.children("qemu:arg", "QEMUArg")
    envs: list[QEMUEnv] = fields.children("qemu:env", "QEMUEnv")


class QEMUCapabilities(Element):
    """``<qemu:capabilities>`` at ``/domain/qemu:capabilities``."""

    TAG = "qemu:capabilities"
    DECLARES = True
    adds: list[QEMUCapability] = fields.children("qemu:add", "QEMUCapability")
    dels: list[QEMUCapability] = fields.children("qemu:del", "QEMUCapability")


class QEMUDeprecation(Element):
    """``<qemu:deprecation>`` at ``/domain/qemu:deprecation``."""

    TAG = "qemu:deprecation"
    DECLARES = True
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    behavior: QEMUDeprecationBehavior | None = fields.attr("behavior", QEMUDeprecationBehavior)


class QEMUOverride(Element):
    """``<qemu:override>`` at ``/domain/qemu:override``."""

    TAG = "qemu:override"
    DECLARES = True
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    devices: list[QEMUOverrideDevice] = fields.children("qemu:device", "QEMUOverrideDevice")


class QEMUArg(Element):
    """``<qemu:arg>`` at ``/domain/qemu:commandline/qemu:arg``."""

    TAG = "qemu:arg"
    value: str | None = fields.attr("value")


class QEMUEnv(Element):
    """``<qemu:env>`` at ``/domain/qemu:commandline/qemu:env``."""

    TAG = "qemu:env"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")


class QEMUCapability(Element):
    """``<qemu:add>`` at ``/domain/qemu:capabilities/qemu:add``."""

    TAG = "qemu:add"
    capability: str | None = fields.attr("capability")


class QEMUOverrideDevice(Element):
    """``<qemu:device>`` at ``/domain/qemu:override/qemu:device``."""

    TAG = "qemu:device"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    alias: str | None = fields.attr("alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    frontend: QEMUOverrideFrontend | None = fields.child("qemu:frontend", "QEMUOverrideFrontend")


class QEMUOverrideFrontend(Element):
    """``<qemu:frontend>`` at ``/domain/qemu:override/qemu:device/qemu:frontend``."""

    TAG = "qemu:frontend"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    propertys: list[QEMUOverrideProperty] = fields.children("qemu:property", "QEMUOverrideProperty")


class QEMUOverrideProperty(Element):
    """``<qemu:property>`` at ``/domain/qemu:override/qemu:device/qemu:frontend/qemu:property``."""

    TAG = "qemu:property"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    type: QEMUOverridePropertyType | None = fields.attr("type", QEMUOverridePropertyType)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.attr("value")
