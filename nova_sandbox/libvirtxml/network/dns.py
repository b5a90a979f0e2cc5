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
    """``<dns>`` at ``/network/dns``. The name server for the guests."""

    TAG = "dns"
    #: Whether there is a name server; yes by default.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    #: Whether names without a dot are asked for outside; the default.
    forwardPlainNames: bool | None = fields.attr("forwardPlainNames", kinds.YES_NO)
    #: A name server that is asked in place of the host's.
    forwarders: list[DNSForwarder] = fields.children("forwarder", "DNSForwarder")
    #: A TXT record.
    txts: list[DNSTXT] = fields.children("txt", "DNSTXT")
    #: An SRV record: where a service is.
    srvs: list[DNSSRV] = fields.children("srv", "DNSSRV")
    #: Names of one address.
    hosts: list[DNSHost] = fields.children("host", "DNSHost")


class Options(Element):
    """``<dnsmasq:options>`` at ``/network/dnsmasq:options``.

    Lines added to dnsmasq's configuration; unsupported.
    """

    TAG = "dnsmasq:options"
    DECLARES = True
    #: One line.
    options: list[OptionsOption] = fields.children("dnsmasq:option", "OptionsOption")


class DNSForwarder(Element):
    """``<forwarder>`` at ``/network/dns/forwarder``.

    A name server that is asked in place of the host's.
    """

    TAG = "forwarder"
    #: The domain that it is asked about; all if absent.
    domain: str | None = fields.attr("domain")
    #: IP address of the server; none: answered from here only.
    addr: str | None = fields.attr("addr")
    #: Port of the server. In libvirt's schema from 12.8.0 on, not in 11.3.0.
    port: int | None = fields.attr("port", kinds.bounded(1, 65535))


class DNSTXT(Element):
    """``<txt>`` at ``/network/dns/txt``. A TXT record."""

    TAG = "txt"
    #: Name of the record.
    name: str | None = fields.attr("name")
    #: Text of the record.
    value: str | None = fields.attr("value")


class DNSSRV(Element):
    """``<srv>`` at ``/network/dns/srv``. An SRV record: where a service is."""

    TAG = "srv"
    #: Name of the service, such as ldap.
    service: str | None = fields.attr("service")
    #: Protocol, tcp or udp.
    protocol: str | None = fields.attr("protocol")
    #: Domain of the service.
    domain: str | None = fields.attr("domain")
    #: Host that offers the service.
    target: str | None = fields.attr("target")
    #: Port of the service; needs a target.
    port: int | None = fields.attr("port", kinds.SHORT)
    #: Lower ones are tried first; needs a target.
    priority: int | None = fields.attr("priority", kinds.SHORT)
    #: Share among hosts of the same priority; needs a target.
    weight: int | None = fields.attr("weight", kinds.SHORT)


class DNSHost(Element):
    """``<host>`` at ``/network/dns/host``. Names of one address."""

    TAG = "host"
    #: The IP address.
    ip: str | None = fields.attr("ip")
    #: One name of the address.
    hostnames: list[str] = fields.leaves("hostname")


class OptionsOption(Element):
    """``<dnsmasq:option>`` at ``/network/dnsmasq:options/dnsmasq:option``. One line."""

    TAG = "dnsmasq:option"
    #: The line as it is.
    value: str | None = fields.attr("value")
