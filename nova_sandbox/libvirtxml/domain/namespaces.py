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

"""The other drivers' own namespaces, ``<lxc:namespace>`` above all.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

ShareNetType = Literal["netns", "name", "pid"]
ShareIPCType = Literal["name", "pid"]


class LXCNamespace(Element):
    """``<lxc:namespace>`` at ``/domain/lxc:namespace``."""

    TAG = "lxc:namespace"
    DECLARES = True
    sharenet: ShareNet | None = fields.child("lxc:sharenet", "ShareNet")
    shareipc: ShareIPC | None = fields.child("lxc:shareipc", "ShareIPC")
    shareuts: ShareUTS | None = fields.child("lxc:shareuts", "ShareUTS")


class BhyveCommandLine(Element):
    """``<bhyve:commandline>`` at ``/domain/bhyve:commandline``."""

    TAG = "bhyve:commandline"
    DECLARES = True
    args: list[BhyveArg] = fields.children("bhyve:arg", "BhyveArg")


class XenCommandLine(Element):
    """``<xen:commandline>`` at ``/domain/xen:commandline``."""

    TAG = "xen:commandline"
    DECLARES = True
    args: list[XenArg] = fields.children("xen:arg", "XenArg")


class ShareNet(Element):
    """``<lxc:sharenet>`` at ``/domain/lxc:namespace/lxc:sharenet``."""

    TAG = "lxc:sharenet"
    type: ShareNetType | None = fields.attr("type", ShareNetType)
    value: str | None = fields.attr("value")


class ShareIPC(Element):
    """``<lxc:shareipc>`` at ``/domain/lxc:namespace/lxc:shareipc``."""

    TAG = "lxc:shareipc"
    type: ShareIPCType | None = fields.attr("type", ShareIPCType)
    value: str | None = fields.attr("value")


class ShareUTS(Element):
    """``<lxc:shareuts>`` at ``/domain/lxc:namespace/lxc:shareuts``."""

    TAG = "lxc:shareuts"
    type: ShareIPCType | None = fields.attr("type", ShareIPCType)
    value: str | None = fields.attr("value")


class BhyveArg(Element):
    """``<bhyve:arg>`` at ``/domain/bhyve:commandline/bhyve:arg``."""

    TAG = "bhyve:arg"
    value: str | None = fields.attr("value")


class XenArg(Element):
    """``<xen:arg>`` at ``/domain/xen:commandline/xen:arg``."""

    TAG = "xen:arg"
    value: str | None = fields.attr("value")
