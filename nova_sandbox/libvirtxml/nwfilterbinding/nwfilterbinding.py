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

"""A network filter bound to a port, https://libvirt.org/formatnwfilter.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element


class FilterBinding(Element):
    """``<filterbinding>`` at ``/filterbinding``. A filter in use for one guest interface."""

    TAG = "filterbinding"
    SCHEMA = "nwfilterbinding"
    #: The domain that the interface belongs to.
    owner: Owner | None = fields.child("owner", "Owner")
    #: The guest interface's device on the host.
    portdev: Portdev | None = fields.child("portdev", "Portdev")
    #: The host interface below, for macvtap.
    linkdev: Linkdev | None = fields.child("linkdev", "Linkdev")
    #: MAC address of the guest's interface.
    mac: MAC | None = fields.child("mac", "MAC")
    #: The filter, with its parameters.
    filterref: FilterRef | None = fields.child("filterref", "FilterRef")
    #: What enforces the rules on the host. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    backend: Backend | None = fields.child("backend", "Backend")


class Owner(Element):
    """``<owner>`` at ``/filterbinding/owner``. The domain that the interface belongs to."""

    TAG = "owner"
    #: Name of the domain.
    name: str | None = fields.leaf("name")
    #: UUID of the domain.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)


class Portdev(Element):
    """``<portdev>`` at ``/filterbinding/portdev``. The guest interface's device on the host."""

    TAG = "portdev"
    #: Name of the device, such as vnet4.
    name: str | None = fields.attr("name")


class Linkdev(Element):
    """``<linkdev>`` at ``/filterbinding/linkdev``. The host interface below, for macvtap."""

    TAG = "linkdev"
    #: Name of the host interface.
    name: str | None = fields.attr("name")


class MAC(Element):
    """``<mac>`` at ``/filterbinding/mac``. MAC address of the guest's interface."""

    TAG = "mac"
    #: The address.
    address: str | None = fields.attr("address")


class FilterRef(Element):
    """``<filterref>`` at ``/filterbinding/filterref``. The filter, with its parameters."""

    TAG = "filterref"
    #: Name of the filter.
    filter: str | None = fields.attr("filter")
    #: A variable of the filter; several of one name make a list.
    parameters: list[FilterRefParameter] = fields.children("parameter", "FilterRefParameter")


class Backend(Element):
    """``<backend>`` at ``/filterbinding/backend``. What enforces the rules on the host."""

    TAG = "backend"
    #: Name of the backend, such as ebiptables or nftables. In libvirt's schema from 12.8.0 on, not
    #: in 11.3.0.
    name: str | None = fields.attr("name")


class FilterRefParameter(Element):
    """``<parameter>`` at ``/filterbinding/filterref/parameter``.

    A variable of the filter; several of one name make a list.
    """

    TAG = "parameter"
    #: Name of the variable, such as IP.
    name: str | None = fields.attr("name")
    #: Value of the variable.
    value: str | None = fields.attr("value")
