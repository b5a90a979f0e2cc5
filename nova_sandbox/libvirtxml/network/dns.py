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

"""Names: ``<dns>`` and dnsmasq's own options.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element


class DNS(Element):
    """``<dns>`` at ``/network/dns``."""

    TAG = "dns"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    forwardPlainNames: bool | None = fields.attr("forwardPlainNames", kinds.YES_NO)
    forwarders: list[DNSForwarder] = fields.children("forwarder", "DNSForwarder")
    txts: list[DNSTXT] = fields.children("txt", "DNSTXT")
    srvs: list[DNSSRV] = fields.children("srv", "DNSSRV")
    hosts: list[DNSHost] = fields.children("host", "DNSHost")


class Options(Element):
    """``<dnsmasq:options>`` at ``/network/dnsmasq:options``."""

    TAG = "dnsmasq:options"
    DECLARES = True
    options: list[OptionsOption] = fields.children("dnsmasq:option", "OptionsOption")


class DNSForwarder(Element):
    """``<forwarder>`` at ``/network/dns/forwarder``."""

    TAG = "forwarder"
    addr: str | None = fields.attr("addr")
    domain: str | None = fields.attr("domain")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    port: int | None = fields.attr("port", kinds.bounded(1, 65535))


class DNSTXT(Element):
    """``<txt>`` at ``/network/dns/txt``."""

    TAG = "txt"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")


class DNSSRV(Element):
    """``<srv>`` at ``/network/dns/srv``."""

    TAG = "srv"
    service: str | None = fields.attr("service")
    protocol: str | None = fields.attr("protocol")
    domain: str | None = fields.attr("domain")
    target: str | None = fields.attr("target")
    port: int | None = fields.attr("port", kinds.SHORT)
    priority: int | None = fields.attr("priority", kinds.SHORT)
    weight: int | None = fields.attr("weight", kinds.SHORT)


class DNSHost(Element):
    """``<host>`` at ``/network/dns/host``."""

    TAG = "host"
    ip: str | None = fields.attr("ip")
    hostnames: list[str] = fields.leaves("hostname")


class OptionsOption(Element):
    """``<dnsmasq:option>`` at ``/network/dnsmasq:options/dnsmasq:option``."""

    TAG = "dnsmasq:option"
    value: str | None = fields.attr("value")
