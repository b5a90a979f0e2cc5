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

"""SETUP's LINK_UP, ADDRESS and ROUTE on real interfaces."""

import ipaddress
import os
import socket
import struct
import threading

from nova_sandbox.guest import wire
from tests.unit.guest import harness, setup_harness

MAC, OTHER = "52:54:00:aB:cD:01", "52:54:00:ab:cd:02"
_NEWNET = 0x40000000


def _attribute(number, data):
    return struct.pack("<HH", 4 + len(data), number) + data + bytes(-len(data) % 4)


def _make_interface(name, mac, kind):
    """Create a network interface in this network namespace; see rtnetlink(7)."""
    address = bytes.fromhex(mac.replace(":", ""))
    body = struct.pack("<BxHiII", 0, 0, 0, 0, 0) + _attribute(3, name.encode() + b"\0")
    body += _attribute(1, address) + _attribute(18, _attribute(1, kind.encode()))
    message = struct.pack("<IHHII", 16 + len(body), 16, 0x605, 1, 0) + body
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as sock:
        sock.sendto(message, (0, 0))
        error = struct.unpack_from("<i", sock.recv(4096), 16)[0]
    if error:
        raise OSError(-error, os.strerror(-error))


def make_interface(guest, name, mac, kind="bridge"):
    """Create an interface in a guest's network namespace."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            fd = os.open(f"/proc/{guest.pid}/ns/net", os.O_RDONLY)
            if harness.libc.setns(fd, _NEWNET) == 0:
                _make_interface(name, mac, kind)
                status = 0
        finally:
            os._exit(status)
    if os.waitpid(pid, 0)[1]:
        raise AssertionError("no interface could be made")


class NetworkTest(setup_harness.SetupCase):
    def networked(self, *operations, interfaces=((MAC, "net0"), (OTHER, "net1"))):
        """Return a guest that has interfaces before it gets its SETUP."""
        guest = harness.Guest()
        self.addCleanup(guest.close)
        guest.expect(wire.HELLO, 0)
        for mac, name in interfaces:
            make_interface(guest, name, mac)
        setup = wire.Setup()
        for name, *arguments in operations:
            getattr(setup, name)(*arguments)
        guest.send(wire.SETUP, 0, setup.payload())
        return guest

    def ready(self, *operations, **options):
        guest = self.networked(*operations, **options)
        kind, _, payload = guest.receive()
        self.assertEqual((wire.READY, b""), (kind, payload))
        return guest

    def failure(self, *operations):
        guest = self.networked(*operations)
        return wire.Failure(guest.expect(wire.FAILED, 0)).text

    def flags(self, guest, name):
        return int(self.output(guest, f"cat /sys/class/net/{name}/flags"), 16)

    def routes(self, guest):
        """Return (interface, destination, gateway, prefix length) of the IPv4 routes."""
        found = set()
        for line in self.output(guest, "cat /proc/net/route").splitlines()[1:]:
            words = line.split()
            to, via, mask = (ipaddress.ip_address(struct.pack("<I", int(words[i], 16)))
                             for i in (1, 2, 7))
            found.add((words[0], str(to), str(via), bin(int(mask)).count("1")))
        return found

    def addresses6(self, guest):
        """Return (interface, address, prefix length, flags) of the IPv6 addresses."""
        found = set()
        for line in self.output(guest, "cat /proc/net/if_inet6").splitlines():
            address, _, prefix, _, flags, name = line.split()
            found.add((name, str(ipaddress.ip_address(bytes.fromhex(address))), int(prefix, 16),
                       int(flags, 16)))
        return found

    def test_loopback(self):
        guest = self.ready(("link_up", "lo"), interfaces=())
        self.assertEqual(1, self.flags(guest, "lo") & 1)
        self.assertIn("127.0.0.1", self.output(guest, "cat /proc/net/fib_trie"))

    def test_only_what_is_named_comes_up(self):
        guest = self.ready(("link_up", OTHER))
        self.assertEqual([0, 1], [self.flags(guest, n) & 1 for n in ("net0", "net1")])

    def test_addresses_and_routes(self):
        guest = self.ready(
            ("link_up", MAC), ("link_up", OTHER), ("address", MAC, "192.0.2.5", 24),
            ("address", MAC, "192.0.2.5", 24), ("address", MAC, "198.51.100.1", 32),
            ("address", OTHER, "2001:db8::5", 64), ("route", MAC, "0.0.0.0", 0, "192.0.2.1"),
            ("route", MAC, "203.0.113.0", 24, ""), ("route", OTHER, "::", 0, "2001:db8::1"),
            ("route", OTHER, "2001:db8:1::", 48, ""))
        self.assertEqual({("net0", "192.0.2.0", "0.0.0.0", 24),
                          ("net0", "0.0.0.0", "192.0.2.1", 0),
                          ("net0", "203.0.113.0", "0.0.0.0", 24)}, self.routes(guest))
        trie = self.output(guest, "cat /proc/net/fib_trie")
        for address in ("192.0.2.5", "198.51.100.1"):
            self.assertIn(f"-- {address}\n", trie)
        found = {a[:3]: a[3] for a in self.addresses6(guest)}
        # Usable at once: neither tentative (0x40) nor failed (0x08), checked by nobody (0x02).
        self.assertEqual(0x02, found["net1", "2001:db8::5", 64] & 0x4a)
        routes = self.output(guest, "cat /proc/net/ipv6_route")
        self.assertIn("00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
                      "20010db8000000000000000000000001", routes)
        self.assertIn("20010db8000100000000000000000000 30", routes)

    def test_an_interface_that_comes_late_is_waited_for(self):
        guest = self.networked(("link_up", MAC), interfaces=())
        late = threading.Timer(0.2, make_interface, (guest, "late", MAC))
        late.start()
        self.addCleanup(late.join)
        kind, _, payload = guest.receive()
        self.assertEqual((wire.READY, b""), (kind, payload))
        self.assertEqual(1, self.flags(guest, "late") & 1)

    def test_what_cannot_be_done(self):
        up = ("link_up", MAC)
        for operations, text in (
                ([("link_up", "net0")], "LINK_UP net0: Invalid argument"),
                ([("link_up", "52:54:00:ab:cd")], "LINK_UP 52:54:00:ab:cd: Invalid argument"),
                ([("link_up", MAC + ":00")], f"LINK_UP {MAC}:00: Invalid argument"),
                ([("link_up", MAC.replace(":", "-"))],
                 f"LINK_UP {MAC.replace(':', '-')}: Invalid argument"),
                ([("link_up", "")], "LINK_UP : Invalid argument"),
                ([("address", MAC, "192.0.2.256", 24)],
                 f"ADDRESS 192.0.2.256 on {MAC}: Invalid argument"),
                ([("address", MAC, "192.0.2.1", 33)],
                 f"ADDRESS 192.0.2.1 on {MAC}: Invalid argument"),
                ([("address", MAC, "2001:db8::1", 129)],
                 f"ADDRESS 2001:db8::1 on {MAC}: Invalid argument"),
                ([up, ("route", MAC, "0.0.0.0", 0, "192.0.2.1")],
                 f"ROUTE 0.0.0.0 on {MAC}: Network is unreachable"),
                ([up, ("route", MAC, "0.0.0.0", 0, "2001:db8::1")],
                 f"ROUTE 0.0.0.0 on {MAC}: Invalid argument"),
                ([("route", MAC, "203.0.113.0", 24, "")],
                 f"ROUTE 203.0.113.0 on {MAC}: Network is down"),
                ([up, ("route", MAC, "203.0.113.0", 24, ""), ("route", MAC, "203.0.113.0", 24, "")],
                 f"ROUTE 203.0.113.0 on {MAC}: File exists")):
            self.assertEqual(text, self.failure(*operations))

    def test_an_interface_that_never_comes(self):
        self.assertEqual("LINK_UP 52:54:00:00:00:99: No such device",
                         self.failure(("link_up", "52:54:00:00:00:99")))
