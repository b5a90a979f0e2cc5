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
    """``<qemu:commandline>`` at ``/domain/qemu:commandline``.

    Arguments and environment added to QEMU's own; unsupported.
    """

    TAG = "qemu:commandline"
    DECLARES = True
    #: One argument.
    args: list[QEMUArg] = fields.children("qemu:arg", "QEMUArg")
    #: One environment variable.
    envs: list[QEMUEnv] = fields.children("qemu:env", "QEMUEnv")


class QEMUCapabilities(Element):
    """``<qemu:capabilities>`` at ``/domain/qemu:capabilities``.

    What libvirt is to believe of this QEMU against its own probing.
    """

    TAG = "qemu:capabilities"
    DECLARES = True
    #: A capability that is taken to be there.
    adds: list[QEMUCapability] = fields.children("qemu:add", "QEMUCapability")
    #: A capability that is taken to be missing.
    dels: list[QEMUCapability] = fields.children("qemu:del", "QEMUCapability")


class QEMUDeprecation(Element):
    """``<qemu:deprecation>`` at ``/domain/qemu:deprecation``.

    What QEMU does when libvirt uses something deprecated; for developers.
    """

    TAG = "qemu:deprecation"
    DECLARES = True
    #: none, omit, reject or crash. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    behavior: QEMUDeprecationBehavior | None = fields.attr("behavior", QEMUDeprecationBehavior)


class QEMUOverride(Element):
    """``<qemu:override>`` at ``/domain/qemu:override``.

    Properties of QEMU's devices that libvirt sets otherwise or not at all.
    """

    TAG = "qemu:override"
    DECLARES = True
    #: The changes for one device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    devices: list[QEMUOverrideDevice] = fields.children("qemu:device", "QEMUOverrideDevice")


class QEMUArg(Element):
    """``<qemu:arg>`` at ``/domain/qemu:commandline/qemu:arg``. One argument."""

    TAG = "qemu:arg"
    #: The argument as it is.
    value: str | None = fields.attr("value")


class QEMUEnv(Element):
    """``<qemu:env>`` at ``/domain/qemu:commandline/qemu:env``. One environment variable."""

    TAG = "qemu:env"
    #: Name of the variable.
    name: str | None = fields.attr("name")
    #: Value of the variable; empty if absent.
    value: str | None = fields.attr("value")


class QEMUCapability(Element):
    """``<qemu:add>`` at ``/domain/qemu:capabilities/qemu:add``.

    A capability that is taken to be there.
    """

    TAG = "qemu:add"
    #: libvirt's internal name of the capability.
    capability: str | None = fields.attr("capability")


class QEMUOverrideDevice(Element):
    """``<qemu:device>`` at ``/domain/qemu:override/qemu:device``. The changes for one device."""

    TAG = "qemu:device"
    #: Alias of the device; a user alias (ua-) is best. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    alias: str | None = fields.attr("alias")
    #: The part of the device that the guest sees. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    frontend: QEMUOverrideFrontend | None = fields.child("qemu:frontend", "QEMUOverrideFrontend")


class QEMUOverrideFrontend(Element):
    """``<qemu:frontend>`` at ``/domain/qemu:override/qemu:device/qemu:frontend``.

    The part of the device that the guest sees.
    """

    TAG = "qemu:frontend"
    #: One property of the device. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    properties: list[QEMUOverrideProperty] = fields.children(
        "qemu:property", "QEMUOverrideProperty"
    )


class QEMUOverrideProperty(Element):
    """``<qemu:property>`` at ``/domain/qemu:override/qemu:device/qemu:frontend/qemu:property``.

    One property of the device.
    """

    TAG = "qemu:property"
    #: QEMU's name of the property. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: Type of the value, or remove to leave the property out. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    type: QEMUOverridePropertyType | None = fields.attr("type", QEMUOverridePropertyType)
    #: Value of the property. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    value: str | None = fields.attr("value")
