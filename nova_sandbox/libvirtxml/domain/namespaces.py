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
    """``<lxc:namespace>`` at ``/domain/lxc:namespace``.

    Namespaces that the container shares with others.
    """

    TAG = "lxc:namespace"
    DECLARES = True
    #: Where the container's network namespace comes from.
    sharenet: ShareNet | None = fields.child("lxc:sharenet", "ShareNet")
    #: Where the container's IPC namespace comes from.
    shareipc: ShareIPC | None = fields.child("lxc:shareipc", "ShareIPC")
    #: Where the container's host name (UTS namespace) comes from.
    shareuts: ShareUTS | None = fields.child("lxc:shareuts", "ShareUTS")


class BhyveCommandLine(Element):
    """``<bhyve:commandline>`` at ``/domain/bhyve:commandline``.

    Arguments added to bhyve's own; unsupported.
    """

    TAG = "bhyve:commandline"
    DECLARES = True
    #: One argument.
    args: list[BhyveArg] = fields.children("bhyve:arg", "BhyveArg")


class XenCommandLine(Element):
    """``<xen:commandline>`` at ``/domain/xen:commandline``.

    Arguments added to those of Xen's device model; unsupported.
    """

    TAG = "xen:commandline"
    DECLARES = True
    #: One argument.
    args: list[XenArg] = fields.children("xen:arg", "XenArg")


class ShareNet(Element):
    """``<lxc:sharenet>`` at ``/domain/lxc:namespace/lxc:sharenet``.

    Where the container's network namespace comes from.
    """

    TAG = "lxc:sharenet"
    #: name: of a container; pid: of a process; netns: of ip netns.
    type: ShareNetType | None = fields.attr("type", ShareNetType)
    #: Name or process number, as type says.
    value: str | None = fields.attr("value")


class ShareIPC(Element):
    """``<lxc:shareipc>`` at ``/domain/lxc:namespace/lxc:shareipc``.

    Where the container's IPC namespace comes from.
    """

    TAG = "lxc:shareipc"
    #: name: of a container; pid: of a process.
    type: ShareIPCType | None = fields.attr("type", ShareIPCType)
    #: Name or process number, as type says.
    value: str | None = fields.attr("value")


class ShareUTS(Element):
    """``<lxc:shareuts>`` at ``/domain/lxc:namespace/lxc:shareuts``.

    Where the container's host name (UTS namespace) comes from.
    """

    TAG = "lxc:shareuts"
    #: name: of a container; pid: of a process.
    type: ShareIPCType | None = fields.attr("type", ShareIPCType)
    #: Name or process number, as type says.
    value: str | None = fields.attr("value")


class BhyveArg(Element):
    """``<bhyve:arg>`` at ``/domain/bhyve:commandline/bhyve:arg``. One argument."""

    TAG = "bhyve:arg"
    #: The argument as it is.
    value: str | None = fields.attr("value")


class XenArg(Element):
    """``<xen:arg>`` at ``/domain/xen:commandline/xen:arg``. One argument."""

    TAG = "xen:arg"
    #: The argument as it is.
    value: str | None = fields.attr("value")
