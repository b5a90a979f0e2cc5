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
"""Serial consoles of servers, on real guests, as Nova's serial proxy uses them."""

import datetime
import json
import os
import signal
import socket
import subprocess
import sys
import time
import unittest
from unittest import mock

import nova.conf
from nova import exception as nova_exception
from nova.console import serial as nova_serial
from nova.console import type as console_type

from nova_sandbox import exception
from nova_sandbox.virt import driver, serial, serialbridge, servers
from tests.nova import test_driver

CONF = nova.conf.CONF
_SECONDS = 30
_SLEEP = "/bin/sleep 1000"


class Client:
    """What Nova's proxy is: bytes to and from the port, nothing of a terminal."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), _SECONDS)
        self.text = b""

    def type(self, text: bytes) -> None:
        self._socket.sendall(text)

    def read(self, wanted: bytes) -> bytes:
        """Read until something comes; what comes before it is dropped."""
        while wanted not in self.text:
            data = self._socket.recv(4096)
            if not data:
                raise AssertionError(f"{wanted!r} is not in {self.text!r}")
            self.text += data
        before, _, self.text = self.text.partition(wanted)
        return before

    def read_all(self) -> bytes:
        """Read until the other end closes."""
        while data := self._socket.recv(4096):
            self.text += data
        return self.text

    def close(self) -> None:
        self._socket.close()


class SerialCase(test_driver.DriverCase):
    def setUp(self) -> None:
        super().setUp()
        CONF.set_override("enabled", True, "serial_console")
        self.addCleanup(CONF.clear_override, "enabled", "serial_console")
        # Not those of a Nova that runs here, nor of another test.
        CONF.set_override("port_range", "21000:22000", "serial_console")
        self.addCleanup(CONF.clear_override, "port_range", "serial_console")

    def port(self, server: object, of: driver.SandboxDriver | None = None) -> int:
        found = (of or self.driver).get_serial_console(None, server)
        self.assertIsInstance(found, console_type.ConsoleSerial)
        self.assertEqual("127.0.0.1", found.host)
        self.assertIn(found.port, range(21000, 22000))
        return int(found.port)

    def connect(self, port: int) -> Client:
        client = Client(port)
        self.addCleanup(client.close)
        return client

    def path(self, server: object) -> str:
        return os.path.join(self.directory, "data", "servers", server.uuid, "serial")

    def pid(self, server: object) -> int:
        with open(self.path(server), encoding="utf-8") as stream:
            return int(json.load(stream)["pid"])

    def assert_gone(self, pid: int, port: int) -> None:
        deadline = time.monotonic() + _SECONDS
        while os.path.exists(f"/proc/{pid}") and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertFalse(os.path.exists(f"/proc/{pid}"))
        with self.assertRaises(ConnectionRefusedError):
            Client(port)


class Serial:
    """Every test here for each kind."""

    def test_terminal(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        port = self.port(server)
        client = self.connect(port)
        client.type(b"echo $((6*7)); tty\n")
        client.read(b"42\r\n/dev/pts/")
        client.type(b"stty size; echo $TERM\n")
        client.read(b"24 80\r\nvt220\r\n")
        # ^C ends what runs, not the shell.
        client.type(b"echo before; sleep 1000; echo after\n")
        client.read(b"before\r\n")
        time.sleep(0.5)
        client.type(b"\x03")
        client.read(b"^C")
        client.type(b"echo st''ill\n")
        client.read(b"still\r\n")
        # A lot of output, all in order.
        client.type(b"seq 100000 119999; echo e''nd\n")
        client.read(b"100000\r\n")
        self.assertEqual("".join(f"{n}\r\n" for n in range(100001, 120000)).encode(),
                         client.read(b"end\r\n"))
        # Who leaves takes the command along.
        client.type(b"echo p''id=$$; echo s''et\n")
        client.read(b"pid=")
        pid = client.read(b"\r\n")
        client.read(b"set\r\n")
        client.close()
        client = self.connect(port)
        self.assertEqual(port, self.port(server))
        client.type(b"while kill -0 " + pid + b"; do sleep 0.1; done; echo g''one; exit\n")
        client.read(b"gone\r\n")
        # The shell's end is the connection's; the server goes on.
        client.read_all()
        self.assertEqual(1, self.state(server))

    def test_server_that_stops(self) -> None:
        server = self.spawn("/bin/sh", root="host")
        self.wait(server)
        with self.assertRaises(nova_exception.InstanceNotReady):
            self.driver.get_serial_console(None, server)
        self.assertFalse(os.path.exists(self.path(server)))
        self.driver.destroy(None, server, [])
        server = self.spawn(_SLEEP, root="host")
        for end in (lambda: self.driver.reboot(None, server, [], "HARD"),
                    lambda: self.driver.power_off(server, 0),
                    lambda: self.driver.destroy(None, server, [])):
            if self.state(server) != 1:
                self.driver.power_on(None, server, [])
            port, pid = self.port(server), self.pid(server)
            client = self.connect(port)
            client.type(b"echo $((6*7))\n")
            client.read(b"42\r\n")
            end()
            client.read_all()
            self.assert_gone(pid, port)
            self.assertFalse(os.path.exists(self.path(server)))
            self.assertEqual(set(), nova_serial.ALLOCATED_PORTS)
        with self.assertRaises(nova_exception.InstanceNotFound):
            self.driver.get_serial_console(None, server)

    def test_server_that_ends_by_itself(self) -> None:
        server = self.spawn("/bin/sh -c 'until test -e /tmp/end; do sleep 0.1; done'",
                            root="host", tmpfs="/tmp=1M")
        port, pid = self.port(server), self.pid(server)
        client = self.connect(port)
        client.type(b"touch /tmp/end\n")
        client.read_all()
        self.wait(server)
        self.assert_gone(pid, port)

    def test_bridge(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        port, pid = self.port(server), self.pid(server)
        # As after a restart of nova-compute: another driver finds the same one.
        again = driver.SandboxDriver(None)
        self.assertEqual(port, self.port(server, again))
        self.assertEqual(pid, self.pid(server))
        with open(f"/proc/{pid}/stat", encoding="ascii") as stream:
            self.assertNotEqual(os.getpid(), int(stream.read().rpartition(")")[2].split()[1]))
        os.kill(pid, signal.SIGKILL)
        self.assert_gone(pid, port)
        port = self.port(server)
        self.assertNotEqual(pid, self.pid(server))
        clients = [self.connect(port) for _ in range(2)]
        for client in clients:
            client.type(b"echo $((6*7))\n")
            client.read(b"42\r\n")
        self.assertIn(b"in use", self.connect(port).read_all())
        clients[0].close()
        # Each that leaves makes room, and nothing of it is left.
        opened = []
        for _ in range(3):
            time.sleep(1.5)
            opened.append(len(os.listdir(f"/proc/{self.pid(server)}/fd")))
            client = self.connect(port)
            client.type(b"echo $((6*7))\n")
            client.read(b"42\r\n")
            client.close()
        self.assertEqual(1, len(set(opened[1:])), opened)


class SerialLXC(Serial, SerialCase):
    kind = "lxc"

    def test_command_of_the_flavor(self) -> None:
        server = self.spawn(_SLEEP, root="host", user="65534",
                            console_command="/bin/sh -c 'id -u; echo $0 $HOME; exit 3' me")
        self.assertIn(b"65534\r\nme ", self.connect(self.port(server)).read_all())

    def test_metadata_that_are_refused(self) -> None:
        """They have been set since."""
        server = self.spawn(_SLEEP, root="host")
        server.launched_at = datetime.datetime.now(datetime.UTC)
        server.metadata = {"sandbox_command": "ls"}
        self.port(server)

    def test_command_that_is_not_there(self) -> None:
        server = self.spawn(_SLEEP, root="host", console_command="/no/such/shell")
        self.assertIn(b"/no/such/shell", self.connect(self.port(server)).read_all())

    def test_not_enabled(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        CONF.set_override("enabled", False, "serial_console")
        with self.assertRaises(nova_exception.ConsoleTypeUnavailable):
            self.driver.get_serial_console(None, server)

    def test_address(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        port, pid = self.port(server), self.pid(server)
        CONF.set_override("proxyclient_address", "127.0.0.2", "serial_console")
        self.addCleanup(CONF.clear_override, "proxyclient_address", "serial_console")
        found = self.driver.get_serial_console(None, server)
        self.assertEqual("127.0.0.2", found.host)
        self.assert_gone(pid, port)
        with self.assertRaises(ConnectionRefusedError):
            Client(found.port)
        CONF.set_override("proxyclient_address", "192.0.2.1", "serial_console")
        with self.assertRaisesRegex(nova_exception.InternalError, "proxyclient_address"):
            self.driver.get_serial_console(None, server)
        self.assertEqual(set(), nova_serial.ALLOCATED_PORTS)

    def test_all_ports_in_use(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            CONF.set_override("port_range", f"{port}:{port + 1}", "serial_console")
            with self.assertRaises(nova_exception.SocketPortRangeExhaustedException):
                self.driver.get_serial_console(None, server)
        self.assertFalse(os.path.exists(self.path(server)))

    def test_bridge_that_does_not_start(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        with mock.patch.object(sys, "executable", "/bin/false"), \
                self.assertRaisesRegex(nova_exception.InternalError, "does not start"):
            self.driver.get_serial_console(None, server)
        self.assertFalse(os.path.exists(self.path(server)))
        self.assertEqual(set(), nova_serial.ALLOCATED_PORTS)
        self.port(server)

    def test_nobody_asks(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        CONF.set_override("token_ttl", 0, "consoleauth")
        self.addCleanup(CONF.clear_override, "token_ttl", "consoleauth")
        with mock.patch.object(serial, "_IDLE_SECONDS", 1.0):
            port, pid = self.port(server), self.pid(server)
            client = self.connect(port)
            client.type(b"sleep 3; echo $((6*7))\n")
            client.read(b"42\r\n")
            client.close()
            self.assert_gone(pid, port)
            self.connect(self.port(server)).type(b"exit\n")

    def test_paused(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        self.driver.pause(server)
        port = self.port(server)
        self.assertIn(b"is not running", self.connect(port).read_all())
        self.driver.unpause(server)
        client = self.connect(port)
        client.type(b"echo $((6*7))\n")
        client.read(b"42\r\n")

    def test_file_that_says_nothing(self) -> None:
        server = self.spawn(_SLEEP, root="host")
        self.port(server)
        pid = self.pid(server)
        os.truncate(self.path(server), 0)
        one = servers.Server(self.driver._settings, server.uuid)
        with self.assertRaisesRegex(exception.HostError, "does not tell"):
            serial.close(one)
        os.kill(pid, signal.SIGTERM)
        self.addCleanup(nova_serial.ALLOCATED_PORTS.clear)


class SerialKVM(Serial, SerialCase):
    kind = "kvm"


class ProgramTest(unittest.TestCase):
    def test_nothing_of_nova_is_loaded(self) -> None:
        text = (f"import sys, {serialbridge.__name__}; "
                "print([n for n in sys.modules if n.split('.')[0] in ('nova', 'eventlet')])")
        self.assertEqual("[]\n", subprocess.run(
            [sys.executable, "-c", text], capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    unittest.main()
