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

"""Networks: none, a bridge, a libvirt network; static addresses and routes."""

import fcntl
import os
import socket
import subprocess
import tempfile
import threading
import unittest

import libvirt

from tests.functional import base


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


def _greet(listener: socket.socket) -> None:
    peer, _ = listener.accept()
    with peer:
        peer.sendall(b"from the host\n")


# A server of the first guest: tells whoever comes where it came from. Perl is essential in Debian.
_SERVER = ('$l = IO::Socket::INET->new(LocalPort => 7777, Listen => 5, ReuseAddr => 1) or die $!; '
           'while ($c = $l->accept) { print $c "from ", $c->peerhost, "\\n"; close $c }')


class Network:
    def bridge(self) -> str:
        """Make a bridge of the host; the test's end removes it.

        Only one test at a time has the addresses.
        """
        path = os.path.join(tempfile.gettempdir(), "nova-sandbox-test-bridge")
        lock = open(path, "w")  # noqa: SIM115
        self.addCleanup(lock.close)
        fcntl.flock(lock, fcntl.LOCK_EX)
        name = f"nsb{os.getpid() % 100000}{self.kind[0]}"
        _ip("link", "add", name, "type", "bridge")
        self.addCleanup(_ip, "link", "del", name)
        _ip("addr", "add", "203.0.113.1/24", "dev", name)
        _ip("link", "set", name, "up")
        return name

    def test_none(self) -> None:
        """Only a loopback interface, which is up, and no way out."""
        result = self.shell(
            "ls /sys/class/net; cat /sys/class/net/lo/carrier; "
            "tail -n +2 /proc/net/route | wc -l; "
            "bash -c 'echo >/dev/tcp/203.0.113.1/80' 2>&1 | grep -o unreachable | head -n 1; "
            "cat /proc/net/if_inet6 | cut -c 1-32")
        self.assertEqual(["lo", "1", "0", "unreachable"], result.lines[:4])
        self.assertEqual("0" * 31 + "1", result.lines[-1])

    def test_bridge(self) -> None:
        """Two guests and the host talk over a bridge, with addresses and routes as asked."""
        bridge = self.bridge()
        self.detach(
            "-N", f"bridge={bridge},address=203.0.113.10/24,address=2001:db8::10/64,"
            "mac=52:54:00:aa:bb:01", "--", "perl", "-MIO::Socket::INET", "-e", _SERVER)
        with socket.create_server(("203.0.113.1", 7778)) as listener:
            threading.Thread(target=_greet, args=(listener,), daemon=True).start()
            result = self.shell(
                "cd /sys/class/net; for i in *; do [ $i = lo ] || cat $i/address; done; "
                "bash -c 'for a in 10/7777 1/7778; do for n in 1 2 3 4 5 6 7 8 9; do "
                "exec 3<>/dev/tcp/203.0.113.$a && break; sleep 1; done; cat <&3; done'; "
                "awk 'NR > 1 { print $2, $3, $8 }' /proc/net/route | sort; "
                "cut -c 1-32 /proc/net/if_inet6 | grep ^2001", "-N",
                f"bridge={bridge},address=203.0.113.11/24,mac=52:54:00:aa:bb:02,"
                "address=2001:db8::11/64,route=198.51.100.0/24%203.0.113.1,"
                "route=0.0.0.0/0%203.0.113.1")
        self.assertEqual(
            ["52:54:00:aa:bb:02", "from 203.0.113.11", "from the host",
             "00000000 017100CB 00000000", "006433C6 017100CB 00FFFFFF",
             "007100CB 00000000 00FFFFFF", "20010db8000000000000000000000011"],
            result.lines, result.stderr)

    def test_libvirt_network(self) -> None:
        """A network of libvirt that needs no dnsmasq: it names a bridge of the host."""
        bridge = self.bridge()
        name = f"net{bridge}"
        driver = libvirt.open(self.session.uris["kvm" if self.kind == "kvm" else "lxc"])
        self.addCleanup(driver.close)
        network = driver.networkCreateXML(
            f"<network><name>{name}</name><forward mode='bridge'/>"
            f"<bridge name='{bridge}'/></network>")
        self.addCleanup(network.destroy)
        result = self.shell("ls /sys/class/net | grep -vc '^lo$'; cat /sys/class/net/e*/address",
                            "-N", f"network={name},mac=52:54:00:aa:bb:03,address=203.0.113.12/24")
        self.assertEqual(["1", "52:54:00:aa:bb:03"], result.lines)


class NetworkLXC(Network, base.LXC):
    pass


class NetworkKVM(Network, base.KVM):
    pass


if __name__ == "__main__":
    unittest.main()
