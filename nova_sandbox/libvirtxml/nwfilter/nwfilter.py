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

"""A network filter, https://libvirt.org/formatnwfilter.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

RuleAction = Literal["drop", "accept", "reject", "continue", "return"]
RuleDirection = Literal["in", "out", "inout"]
RuleARPGratuitous = Literal["yes", "no", "true", "false", "1", "0"]


class Filter(Element):
    """``<filter>`` at ``/filter``."""

    TAG = "filter"
    SCHEMA = "nwfilter"
    name: str | None = fields.attr("name")
    chain: str | None = fields.attr("chain")
    priority: int | None = fields.attr("priority", kinds.bounded(-1000, 1000))
    uuid: str | None = fields.leaf("uuid")
    filterrefs: list[FilterRef] = fields.children("filterref", "FilterRef")
    rules: list[Rule] = fields.children("rule", "Rule")


class FilterRef(Element):
    """``<filterref>`` at ``/filter/filterref``."""

    TAG = "filterref"
    filter: str | None = fields.attr("filter")
    parameters: list[FilterRefParameter] = fields.children("parameter", "FilterRefParameter")


class Rule(Element):
    """``<rule>`` at ``/filter/rule``."""

    TAG = "rule"
    action: RuleAction | None = fields.attr("action", RuleAction)
    direction: RuleDirection | None = fields.attr("direction", RuleDirection)
    priority: int | None = fields.attr("priority", kinds.bounded(-1000, 1000))
    statematch: str | None = fields.attr("statematch")
    mac: RuleMAC | None = fields.child("mac", "RuleMAC")
    vlan: RuleVLAN | None = fields.child("vlan", "RuleVLAN")
    stp: RuleSTP | None = fields.child("stp", "RuleSTP")
    arp: RuleARP | None = fields.child("arp", "RuleARP")
    rarp: RuleRARP | None = fields.child("rarp", "RuleRARP")
    ip: RuleIP | None = fields.child("ip", "RuleIP")
    ipv6: RuleIPv6 | None = fields.child("ipv6", "RuleIPv6")
    tcp: RuleTCP | None = fields.child("tcp", "RuleTCP")
    udp: RuleUDP | None = fields.child("udp", "RuleUDP")
    sctp: RuleSCTP | None = fields.child("sctp", "RuleSCTP")
    icmp: RuleICMP | None = fields.child("icmp", "RuleICMP")
    igmp: RuleIGMP | None = fields.child("igmp", "RuleIGMP")
    all: RuleAll | None = fields.child("all", "RuleAll")
    esp: RuleESP | None = fields.child("esp", "RuleESP")
    ah: RuleAH | None = fields.child("ah", "RuleAH")
    udplite: RuleUDPLite | None = fields.child("udplite", "RuleUDPLite")
    tcp_ipv6: RuleTCPIPv6 | None = fields.child("tcp-ipv6", "RuleTCPIPv6")
    udp_ipv6: RuleUDPIPv6 | None = fields.child("udp-ipv6", "RuleUDPIPv6")
    sctp_ipv6: RuleSCTPIPv6 | None = fields.child("sctp-ipv6", "RuleSCTPIPv6")
    icmpv6: RuleICMPv6 | None = fields.child("icmpv6", "RuleICMPv6")
    all_ipv6: RuleAllIPv6 | None = fields.child("all-ipv6", "RuleAllIPv6")
    esp_ipv6: RuleESPIPv6 | None = fields.child("esp-ipv6", "RuleESPIPv6")
    ah_ipv6: RuleAHIPv6 | None = fields.child("ah-ipv6", "RuleAHIPv6")
    udplite_ipv6: RuleUDPLiteIPv6 | None = fields.child("udplite-ipv6", "RuleUDPLiteIPv6")


class FilterRefParameter(Element):
    """``<parameter>`` at ``/filter/filterref/parameter``."""

    TAG = "parameter"
    name: str | None = fields.attr("name")
    value: str | None = fields.attr("value")


class RuleMAC(Element):
    """``<mac>`` at ``/filter/rule/mac``."""

    TAG = "mac"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    dstmacmask: str | None = fields.attr("dstmacmask")
    protocolid: str | None = fields.attr("protocolid")
    comment: str | None = fields.attr("comment")


class RuleVLAN(Element):
    """``<vlan>`` at ``/filter/rule/vlan``."""

    TAG = "vlan"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    dstmacmask: str | None = fields.attr("dstmacmask")
    vlanid: str | None = fields.attr("vlanid")
    encap_protocol: str | None = fields.attr("encap-protocol")
    comment: str | None = fields.attr("comment")


class RuleSTP(Element):
    """``<stp>`` at ``/filter/rule/stp``."""

    TAG = "stp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    flags: int | None = fields.attr("flags", kinds.UNSIGNED)
    root_priority: str | None = fields.attr("root-priority")
    root_priority_hi: str | None = fields.attr("root-priority-hi")
    root_address: str | None = fields.attr("root-address")
    root_address_mask: str | None = fields.attr("root-address-mask")
    root_cost: str | None = fields.attr("root-cost")
    root_cost_hi: str | None = fields.attr("root-cost-hi")
    sender_priority: str | None = fields.attr("sender-priority")
    sender_priority_hi: str | None = fields.attr("sender-priority-hi")
    sender_address: str | None = fields.attr("sender-address")
    sender_address_mask: str | None = fields.attr("sender-address-mask")
    port: str | None = fields.attr("port")
    port_hi: str | None = fields.attr("port-hi")
    age: str | None = fields.attr("age")
    age_hi: str | None = fields.attr("age-hi")
    max_age: str | None = fields.attr("max-age")
    max_age_hi: str | None = fields.attr("max-age-hi")
    hello_time: str | None = fields.attr("hello-time")
    hello_time_hi: str | None = fields.attr("hello-time-hi")
    forward_delay: str | None = fields.attr("forward-delay")
    forward_delay_hi: str | None = fields.attr("forward-delay-hi")
    comment: str | None = fields.attr("comment")


class RuleARP(Element):
    """``<arp>`` at ``/filter/rule/arp``."""

    TAG = "arp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    dstmacmask: str | None = fields.attr("dstmacmask")
    arpsrcmacaddr: str | None = fields.attr("arpsrcmacaddr")
    arpsrcipaddr: str | None = fields.attr("arpsrcipaddr")
    arpdstmacaddr: str | None = fields.attr("arpdstmacaddr")
    arpdstipaddr: str | None = fields.attr("arpdstipaddr")
    hwtype: str | None = fields.attr("hwtype")
    opcode: str | None = fields.attr("opcode")
    protocoltype: str | None = fields.attr("protocoltype")
    gratuitous: RuleARPGratuitous | None = fields.attr("gratuitous", RuleARPGratuitous)
    comment: str | None = fields.attr("comment")


class RuleRARP(Element):
    """``<rarp>`` at ``/filter/rule/rarp``."""

    TAG = "rarp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    dstmacmask: str | None = fields.attr("dstmacmask")
    arpsrcmacaddr: str | None = fields.attr("arpsrcmacaddr")
    arpsrcipaddr: str | None = fields.attr("arpsrcipaddr")
    arpdstmacaddr: str | None = fields.attr("arpdstmacaddr")
    arpdstipaddr: str | None = fields.attr("arpdstipaddr")
    hwtype: str | None = fields.attr("hwtype")
    opcode: str | None = fields.attr("opcode")
    protocoltype: str | None = fields.attr("protocoltype")
    gratuitous: RuleARPGratuitous | None = fields.attr("gratuitous", RuleARPGratuitous)
    comment: str | None = fields.attr("comment")


class RuleIP(Element):
    """``<ip>`` at ``/filter/rule/ip``."""

    TAG = "ip"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    dstmacmask: str | None = fields.attr("dstmacmask")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    protocol: str | None = fields.attr("protocol")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")


class RuleIPv6(Element):
    """``<ipv6>`` at ``/filter/rule/ipv6``."""

    TAG = "ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcmacmask: str | None = fields.attr("srcmacmask")
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    dstmacmask: str | None = fields.attr("dstmacmask")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    protocol: str | None = fields.attr("protocol")
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    typeend: int | None = fields.attr("typeend", kinds.UNSIGNED)
    code: int | None = fields.attr("code", kinds.UNSIGNED)
    codeend: int | None = fields.attr("codeend", kinds.UNSIGNED)
    comment: str | None = fields.attr("comment")


class RuleTCP(Element):
    """``<tcp>`` at ``/filter/rule/tcp``."""

    TAG = "tcp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    flags: str | None = fields.attr("flags")
    comment: str | None = fields.attr("comment")


class RuleUDP(Element):
    """``<udp>`` at ``/filter/rule/udp``."""

    TAG = "udp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleSCTP(Element):
    """``<sctp>`` at ``/filter/rule/sctp``."""

    TAG = "sctp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleICMP(Element):
    """``<icmp>`` at ``/filter/rule/icmp``."""

    TAG = "icmp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    code: int | None = fields.attr("code", kinds.UNSIGNED)
    comment: str | None = fields.attr("comment")


class RuleIGMP(Element):
    """``<igmp>`` at ``/filter/rule/igmp``."""

    TAG = "igmp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleAll(Element):
    """``<all>`` at ``/filter/rule/all``."""

    TAG = "all"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleESP(Element):
    """``<esp>`` at ``/filter/rule/esp``."""

    TAG = "esp"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleAH(Element):
    """``<ah>`` at ``/filter/rule/ah``."""

    TAG = "ah"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleUDPLite(Element):
    """``<udplite>`` at ``/filter/rule/udplite``."""

    TAG = "udplite"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    connlimit_above: str | None = fields.attr("connlimit-above")
    state: str | None = fields.attr("state")
    ipset: str | None = fields.attr("ipset")
    ipsetflags: str | None = fields.attr("ipsetflags")
    comment: str | None = fields.attr("comment")


class RuleTCPIPv6(Element):
    """``<tcp-ipv6>`` at ``/filter/rule/tcp-ipv6``."""

    TAG = "tcp-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    flags: str | None = fields.attr("flags")
    comment: str | None = fields.attr("comment")


class RuleUDPIPv6(Element):
    """``<udp-ipv6>`` at ``/filter/rule/udp-ipv6``."""

    TAG = "udp-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")


class RuleSCTPIPv6(Element):
    """``<sctp-ipv6>`` at ``/filter/rule/sctp-ipv6``."""

    TAG = "sctp-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcportstart: str | None = fields.attr("srcportstart")
    srcportend: str | None = fields.attr("srcportend")
    dstportstart: str | None = fields.attr("dstportstart")
    dstportend: str | None = fields.attr("dstportend")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")


class RuleICMPv6(Element):
    """``<icmpv6>`` at ``/filter/rule/icmpv6``."""

    TAG = "icmpv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    code: int | None = fields.attr("code", kinds.UNSIGNED)
    comment: str | None = fields.attr("comment")


class RuleAllIPv6(Element):
    """``<all-ipv6>`` at ``/filter/rule/all-ipv6``."""

    TAG = "all-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")


class RuleESPIPv6(Element):
    """``<esp-ipv6>`` at ``/filter/rule/esp-ipv6``."""

    TAG = "esp-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")


class RuleAHIPv6(Element):
    """``<ah-ipv6>`` at ``/filter/rule/ah-ipv6``."""

    TAG = "ah-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")


class RuleUDPLiteIPv6(Element):
    """``<udplite-ipv6>`` at ``/filter/rule/udplite-ipv6``."""

    TAG = "udplite-ipv6"
    match: bool | None = fields.attr("match", kinds.YES_NO)
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    srcipaddr: str | None = fields.attr("srcipaddr")
    srcipmask: str | None = fields.attr("srcipmask")
    dstipaddr: str | None = fields.attr("dstipaddr")
    dstipmask: str | None = fields.attr("dstipmask")
    srcipfrom: str | None = fields.attr("srcipfrom")
    srcipto: str | None = fields.attr("srcipto")
    dstipfrom: str | None = fields.attr("dstipfrom")
    dstipto: str | None = fields.attr("dstipto")
    dscp: str | None = fields.attr("dscp")
    comment: str | None = fields.attr("comment")
