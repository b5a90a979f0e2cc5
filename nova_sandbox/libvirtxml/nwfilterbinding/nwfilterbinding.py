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

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element


class FilterBinding(Element):
    """``<filterbinding>`` at ``/filterbinding``."""

    TAG = "filterbinding"
    SCHEMA = "nwfilterbinding"
    owner: Owner | None = fields.child("owner", "Owner")
    portdev: Portdev | None = fields.child("portdev", "Portdev")
    linkdev: Linkdev | None = fields.child("linkdev", "Linkdev")
    mac: MAC | None = fields.child("mac", "MAC")
    filterref: FilterRef | None = fields.child("filterref", "FilterRef")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    backend: Backend | None = fields.child("backend", "Backend")


class Owner(Element):
    """``<owner>`` at ``/filterbinding/owner``."""

    TAG = "owner"
    name: str | None = fields.leaf("name")
    uuid: str | None = fields.leaf("uuid")


class Portdev(Element):
    """``<portdev>`` at ``/filterbinding/portdev``."""

    TAG = "portdev"
    name: str | None = fields.attr("name")


class Linkdev(Element):
    """``<linkdev>`` at ``/filterbinding/linkdev``."""

    TAG = "linkdev"
    name: str | None = fields.attr("name")


class MAC(Element):
    """``<mac>`` at ``/filterbinding/mac``."""

    TAG = "mac"
    address: str | None = fields.attr("address")


class FilterRef(Element):
    """``<filterref>`` at ``/filterbinding/filterref``."""

    TAG = "filterref"
    filter: str | None = fields.attr("filter")
    parameters: list[FilterRefParameter] = fields.children("parameter", "FilterRefParameter")


class Backend(Element):
    """``<backend>`` at ``/filterbinding/backend``."""

    TAG = "backend"
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    name: str | None = fields.attr("name")


class FilterRefParameter(Element):
    """``<parameter>`` at ``/filterbinding/filterref/parameter``."""

    TAG = "parameter"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")
