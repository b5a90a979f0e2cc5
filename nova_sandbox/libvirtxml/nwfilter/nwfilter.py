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
    """``<filter>`` at ``/filter``. Rules for the frames and packets of guest interfaces."""

    TAG = "filter"
    SCHEMA = "nwfilter"
    ALTERNATING = ("filterrefs", "rules")
    #: The filter's name, unique on the host.
    name: str | None = fields.attr("name")
    #: When the rules apply: root, or a protocol's chain such as arp or ipv4-web.
    chain: str | None = fields.attr("chain")
    #: Order among chains, -1000 to 1000; the lowest is passed first.
    priority: int | None = fields.attr("priority", kinds.bounded(-1000, 1000))
    #: The filter's lasting identity; libvirt invents one if absent.
    uuid: str | None = fields.leaf("uuid", kinds.UUID_TEXT)
    #: Includes another filter.
    filterrefs: list[FilterRef] = fields.children("filterref", "FilterRef")
    #: What happens to the packets that match.
    rules: list[Rule] = fields.children("rule", "Rule")


class FilterRef(Element):
    """``<filterref>`` at ``/filter/filterref``. Includes another filter."""

    TAG = "filterref"
    #: Name of the filter.
    filter: str | None = fields.attr("filter")
    #: A variable of the filter; several of one name make a list.
    parameters: list[FilterRefParameter] = fields.children("parameter", "FilterRefParameter")


class Rule(Element):
    """``<rule>`` at ``/filter/rule``. What happens to the packets that match."""

    TAG = "rule"
    #: drop, reject, accept, return (to the filter before) or continue.
    action: RuleAction | None = fields.attr("action", RuleAction)
    #: in: to the guest; out: from the guest; inout: both.
    direction: RuleDirection | None = fields.attr("direction", RuleDirection)
    #: Order among rules, -1000 to 1000, 500 by default; the lowest comes first.
    priority: int | None = fields.attr("priority", kinds.bounded(-1000, 1000))
    #: false: the connection's state is not looked at; true by default.
    statematch: str | None = fields.attr("statematch")
    #: Frames of any protocol.
    mac: RuleMAC | None = fields.child("mac", "RuleMAC")
    #: Frames with a VLAN tag (802.1Q).
    vlan: RuleVLAN | None = fields.child("vlan", "RuleVLAN")
    #: Messages of the spanning tree protocol.
    stp: RuleSTP | None = fields.child("stp", "RuleSTP")
    #: ARP packets.
    arp: RuleARP | None = fields.child("arp", "RuleARP")
    #: RARP packets.
    rarp: RuleRARP | None = fields.child("rarp", "RuleRARP")
    #: IPv4 packets, matched on the Ethernet layer.
    ip: RuleIP | None = fields.child("ip", "RuleIP")
    #: IPv6 packets, matched on the Ethernet layer.
    ipv6: RuleIPv6 | None = fields.child("ipv6", "RuleIPv6")
    #: TCP over IPv4.
    tcp: RuleTCP | None = fields.child("tcp", "RuleTCP")
    #: UDP over IPv4.
    udp: RuleUDP | None = fields.child("udp", "RuleUDP")
    #: SCTP over IPv4.
    sctp: RuleSCTP | None = fields.child("sctp", "RuleSCTP")
    #: ICMP.
    icmp: RuleICMP | None = fields.child("icmp", "RuleICMP")
    #: IGMP.
    igmp: RuleIGMP | None = fields.child("igmp", "RuleIGMP")
    #: Any protocol over IPv4.
    all: RuleAll | None = fields.child("all", "RuleAll")
    #: IPsec's ESP over IPv4.
    esp: RuleESP | None = fields.child("esp", "RuleESP")
    #: IPsec's AH over IPv4.
    ah: RuleAH | None = fields.child("ah", "RuleAH")
    #: UDP-Lite over IPv4.
    udplite: RuleUDPLite | None = fields.child("udplite", "RuleUDPLite")
    #: TCP over IPv6.
    tcp_ipv6: RuleTCPIPv6 | None = fields.child("tcp-ipv6", "RuleTCPIPv6")
    #: UDP over IPv6.
    udp_ipv6: RuleUDPIPv6 | None = fields.child("udp-ipv6", "RuleUDPIPv6")
    #: SCTP over IPv6.
    sctp_ipv6: RuleSCTPIPv6 | None = fields.child("sctp-ipv6", "RuleSCTPIPv6")
    #: ICMPv6.
    icmpv6: RuleICMPv6 | None = fields.child("icmpv6", "RuleICMPv6")
    #: Any protocol over IPv6.
    all_ipv6: RuleAllIPv6 | None = fields.child("all-ipv6", "RuleAllIPv6")
    #: IPsec's ESP over IPv6.
    esp_ipv6: RuleESPIPv6 | None = fields.child("esp-ipv6", "RuleESPIPv6")
    #: IPsec's AH over IPv6.
    ah_ipv6: RuleAHIPv6 | None = fields.child("ah-ipv6", "RuleAHIPv6")
    #: UDP-Lite over IPv6.
    udplite_ipv6: RuleUDPLiteIPv6 | None = fields.child("udplite-ipv6", "RuleUDPLiteIPv6")


class FilterRefParameter(Element):
    """``<parameter>`` at ``/filter/filterref/parameter``.

    A variable of the filter; several of one name make a list.
    """

    TAG = "parameter"
    #: Name of the variable, such as IP.
    name: str | None = fields.attr("name")
    #: Value of the variable.
    value: str | None = fields.attr("value")


class RuleMAC(Element):
    """``<mac>`` at ``/filter/rule/mac``. Frames of any protocol."""

    TAG = "mac"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: MAC address of the receiver.
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    #: Mask for the receiver's MAC address.
    dstmacmask: str | None = fields.attr("dstmacmask")
    #: Protocol in the frame: a number from 0x600, or a name such as arp.
    protocolid: str | None = fields.attr("protocolid")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleVLAN(Element):
    """``<vlan>`` at ``/filter/rule/vlan``. Frames with a VLAN tag (802.1Q)."""

    TAG = "vlan"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: MAC address of the receiver.
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    #: Mask for the receiver's MAC address.
    dstmacmask: str | None = fields.attr("dstmacmask")
    #: Number of the VLAN, 0 to 4095.
    vlanid: str | None = fields.attr("vlanid")
    #: Protocol within the VLAN frame: a number or a name such as arp.
    encap_protocol: str | None = fields.attr("encap-protocol")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleSTP(Element):
    """``<stp>`` at ``/filter/rule/stp``. Messages of the spanning tree protocol."""

    TAG = "stp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: Type of the message, 0 to 255.
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    #: Flags of the message, 0 to 255.
    flags: int | None = fields.attr("flags", kinds.UNSIGNED)
    #: Priority of the root bridge, or the first of a range.
    root_priority: str | None = fields.attr("root-priority")
    #: End of that range of root-priority.
    root_priority_hi: str | None = fields.attr("root-priority-hi")
    #: MAC address of the root bridge.
    root_address: str | None = fields.attr("root-address")
    #: Mask for the root bridge's MAC address.
    root_address_mask: str | None = fields.attr("root-address-mask")
    #: Cost of the path to the root, or the first of a range.
    root_cost: str | None = fields.attr("root-cost")
    #: End of that range of root-cost.
    root_cost_hi: str | None = fields.attr("root-cost-hi")
    #: Priority of the sending bridge, or the first of a range.
    sender_priority: str | None = fields.attr("sender-priority")
    #: End of that range of sender-priority.
    sender_priority_hi: str | None = fields.attr("sender-priority-hi")
    #: MAC address of the sending bridge.
    sender_address: str | None = fields.attr("sender-address")
    #: Mask for the sending bridge's MAC address.
    sender_address_mask: str | None = fields.attr("sender-address-mask")
    #: Number of the sending port, or the first of a range.
    port: str | None = fields.attr("port")
    #: End of that range of port.
    port_hi: str | None = fields.attr("port-hi")
    #: Age of the message in 1/256 seconds, or the first of a range.
    age: str | None = fields.attr("age")
    #: End of that range of age.
    age_hi: str | None = fields.attr("age-hi")
    #: When a message is too old, in 1/256 seconds, or the first of a range.
    max_age: str | None = fields.attr("max-age")
    #: End of that range of max-age.
    max_age_hi: str | None = fields.attr("max-age-hi")
    #: Time between messages, in 1/256 seconds, or the first of a range.
    hello_time: str | None = fields.attr("hello-time")
    #: End of that range of hello-time.
    hello_time_hi: str | None = fields.attr("hello-time-hi")
    #: Time until a port forwards, in 1/256 seconds, or the first of a range.
    forward_delay: str | None = fields.attr("forward-delay")
    #: End of that range of forward-delay.
    forward_delay_hi: str | None = fields.attr("forward-delay-hi")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleARP(Element):
    """``<arp>`` at ``/filter/rule/arp``. ARP packets."""

    TAG = "arp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: MAC address of the receiver.
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    #: Mask for the receiver's MAC address.
    dstmacmask: str | None = fields.attr("dstmacmask")
    #: Type of hardware; 1 is Ethernet.
    hwtype: str | None = fields.attr("hwtype")
    #: Protocol whose addresses are resolved; 0x800 is IPv4.
    protocoltype: str | None = fields.attr("protocoltype")
    #: Operation: a number or a name such as Request or Reply.
    opcode: str | None = fields.attr("opcode")
    #: Sender's MAC address in the packet.
    arpsrcmacaddr: str | None = fields.attr("arpsrcmacaddr")
    #: Target's MAC address in the packet.
    arpdstmacaddr: str | None = fields.attr("arpdstmacaddr")
    #: Whether the packet must announce an address without being asked.
    gratuitous: RuleARPGratuitous | None = fields.attr("gratuitous", RuleARPGratuitous)
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: Sender's IP address in the packet.
    arpsrcipaddr: str | None = fields.attr("arpsrcipaddr")
    #: Target's IP address in the packet.
    arpdstipaddr: str | None = fields.attr("arpdstipaddr")


class RuleRARP(Element):
    """``<rarp>`` at ``/filter/rule/rarp``. RARP packets."""

    TAG = "rarp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: MAC address of the receiver.
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    #: Mask for the receiver's MAC address.
    dstmacmask: str | None = fields.attr("dstmacmask")
    #: Type of hardware; 1 is Ethernet.
    hwtype: str | None = fields.attr("hwtype")
    #: Protocol whose addresses are resolved; 0x800 is IPv4.
    protocoltype: str | None = fields.attr("protocoltype")
    #: Operation: a number or a name such as Request or Reply.
    opcode: str | None = fields.attr("opcode")
    #: Sender's MAC address in the packet.
    arpsrcmacaddr: str | None = fields.attr("arpsrcmacaddr")
    #: Target's MAC address in the packet.
    arpdstmacaddr: str | None = fields.attr("arpdstmacaddr")
    #: Sender's IP address in the packet.
    arpsrcipaddr: str | None = fields.attr("arpsrcipaddr")
    #: Target's IP address in the packet.
    arpdstipaddr: str | None = fields.attr("arpdstipaddr")
    #: Whether the packet must announce an address without being asked.
    gratuitous: RuleARPGratuitous | None = fields.attr("gratuitous", RuleARPGratuitous)
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleIP(Element):
    """``<ip>`` at ``/filter/rule/ip``. IPv4 packets, matched on the Ethernet layer."""

    TAG = "ip"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: MAC address of the receiver.
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    #: Mask for the receiver's MAC address.
    dstmacmask: str | None = fields.attr("dstmacmask")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Protocol in the packet: a number or a name such as tcp.
    protocol: str | None = fields.attr("protocol")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleIPv6(Element):
    """``<ipv6>`` at ``/filter/rule/ipv6``. IPv6 packets, matched on the Ethernet layer."""

    TAG = "ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: Mask for the sender's MAC address.
    srcmacmask: str | None = fields.attr("srcmacmask")
    #: MAC address of the receiver.
    dstmacaddr: str | None = fields.attr("dstmacaddr")
    #: Mask for the receiver's MAC address.
    dstmacmask: str | None = fields.attr("dstmacmask")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Protocol in the packet: a number or a name such as tcp.
    protocol: str | None = fields.attr("protocol")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: ICMPv6 type, or the first of a range; needs protocol icmpv6.
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    #: Last ICMPv6 type of the range.
    typeend: int | None = fields.attr("typeend", kinds.UNSIGNED)
    #: ICMPv6 code, or the first of a range; needs protocol icmpv6.
    code: int | None = fields.attr("code", kinds.UNSIGNED)
    #: Last ICMPv6 code of the range.
    codeend: int | None = fields.attr("codeend", kinds.UNSIGNED)


class RuleTCP(Element):
    """``<tcp>`` at ``/filter/rule/tcp``. TCP over IPv4."""

    TAG = "tcp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: Mask and flags, such as SYN,ACK/SYN; NONE and ALL are allowed.
    flags: str | None = fields.attr("flags")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")


class RuleUDP(Element):
    """``<udp>`` at ``/filter/rule/udp``. UDP over IPv4."""

    TAG = "udp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")


class RuleSCTP(Element):
    """``<sctp>`` at ``/filter/rule/sctp``. SCTP over IPv4."""

    TAG = "sctp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleICMP(Element):
    """``<icmp>`` at ``/filter/rule/icmp``. ICMP."""

    TAG = "icmp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: ICMP type, a number.
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    #: ICMP code, a number.
    code: int | None = fields.attr("code", kinds.UNSIGNED)
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleIGMP(Element):
    """``<igmp>`` at ``/filter/rule/igmp``. IGMP."""

    TAG = "igmp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleAll(Element):
    """``<all>`` at ``/filter/rule/all``. Any protocol over IPv4."""

    TAG = "all"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleESP(Element):
    """``<esp>`` at ``/filter/rule/esp``. IPsec's ESP over IPv4."""

    TAG = "esp"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleAH(Element):
    """``<ah>`` at ``/filter/rule/ah``. IPsec's AH over IPv4."""

    TAG = "ah"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleUDPLite(Element):
    """``<udplite>`` at ``/filter/rule/udplite``. UDP-Lite over IPv4."""

    TAG = "udplite"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Matches when the guest has more connections than this number.
    connlimit_above: str | None = fields.attr("connlimit-above")
    #: State of the connection: NEW, ESTABLISHED, RELATED, INVALID or NONE.
    state: str | None = fields.attr("state")
    #: Name of a set of addresses (ipset) that somebody keeps on the host.
    ipset: str | None = fields.attr("ipset")
    #: What is looked up in the set: src and dst, separated by commas.
    ipsetflags: str | None = fields.attr("ipsetflags")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleTCPIPv6(Element):
    """``<tcp-ipv6>`` at ``/filter/rule/tcp-ipv6``. TCP over IPv6."""

    TAG = "tcp-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Mask and flags, such as SYN,ACK/SYN; NONE and ALL are allowed.
    flags: str | None = fields.attr("flags")


class RuleUDPIPv6(Element):
    """``<udp-ipv6>`` at ``/filter/rule/udp-ipv6``. UDP over IPv6."""

    TAG = "udp-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")


class RuleSCTPIPv6(Element):
    """``<sctp-ipv6>`` at ``/filter/rule/sctp-ipv6``. SCTP over IPv6."""

    TAG = "sctp-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Source port, or the first of a range.
    srcportstart: str | None = fields.attr("srcportstart")
    #: Last source port of the range.
    srcportend: str | None = fields.attr("srcportend")
    #: Destination port, or the first of a range.
    dstportstart: str | None = fields.attr("dstportstart")
    #: Last destination port of the range.
    dstportend: str | None = fields.attr("dstportend")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")


class RuleICMPv6(Element):
    """``<icmpv6>`` at ``/filter/rule/icmpv6``. ICMPv6."""

    TAG = "icmpv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: ICMPv6 type, a number.
    type: int | None = fields.attr("type", kinds.UNSIGNED)
    #: ICMPv6 code, a number.
    code: int | None = fields.attr("code", kinds.UNSIGNED)
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleAllIPv6(Element):
    """``<all-ipv6>`` at ``/filter/rule/all-ipv6``. Any protocol over IPv6."""

    TAG = "all-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleESPIPv6(Element):
    """``<esp-ipv6>`` at ``/filter/rule/esp-ipv6``. IPsec's ESP over IPv6."""

    TAG = "esp-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleAHIPv6(Element):
    """``<ah-ipv6>`` at ``/filter/rule/ah-ipv6``. IPsec's AH over IPv6."""

    TAG = "ah-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")


class RuleUDPLiteIPv6(Element):
    """``<udplite-ipv6>`` at ``/filter/rule/udplite-ipv6``. UDP-Lite over IPv6."""

    TAG = "udplite-ipv6"
    #: no: the attributes must not match; yes by default.
    match: bool | None = fields.attr("match", kinds.YES_NO)
    #: MAC address of the sender.
    srcmacaddr: str | None = fields.attr("srcmacaddr")
    #: IP address of the sender.
    srcipaddr: str | None = fields.attr("srcipaddr")
    #: Mask for the sender's address, dotted or a number of bits.
    srcipmask: str | None = fields.attr("srcipmask")
    #: IP address of the receiver.
    dstipaddr: str | None = fields.attr("dstipaddr")
    #: Mask for the receiver's address, dotted or a number of bits.
    dstipmask: str | None = fields.attr("dstipmask")
    #: First address of a range that the sender is in.
    srcipfrom: str | None = fields.attr("srcipfrom")
    #: Last address of the sender's range.
    srcipto: str | None = fields.attr("srcipto")
    #: First address of a range that the receiver is in.
    dstipfrom: str | None = fields.attr("dstipfrom")
    #: Last address of the receiver's range.
    dstipto: str | None = fields.attr("dstipto")
    #: Differentiated services code point, 0 to 63.
    dscp: str | None = fields.attr("dscp")
    #: Text of at most 256 characters that the host's rule carries.
    comment: str | None = fields.attr("comment")
