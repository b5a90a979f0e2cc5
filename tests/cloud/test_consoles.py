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

"""Serial consoles, as a tenant reaches them: through Nova's API and its nova-serialproxy."""

import time
import urllib.parse

from websockify import websocket

from tests.cloud import base

_SECONDS = 60


class Client(websocket.WebSocket):  # type: ignore[misc]
    """The library's client, which forgets the query of the address."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self._query = query

    def send_request(self, method: str, path: str) -> None:
        super().send_request(method, f"{path}?{self._query}")


class ConsolesLXC(base.CloudCase):
    def test_serial_console(self) -> None:
        server = self.create()
        url = self.compute.create_console(server, "serial")["url"]
        terminal = self.connect(url)
        terminal.send(b"echo $((6*7)); tty\n")
        self.read(terminal, b"42\r\n/dev/pts/")
        terminal.socket.close()
        # The server goes on, and its console can be had again.
        terminal = self.connect(self.compute.create_console(server, "serial")["url"])
        terminal.send(b"echo a''gain\n")
        self.read(terminal, b"again\r\n")
        self.delete(server)
        self.read(terminal)

    def test_wrong_token(self) -> None:
        url = self.compute.create_console(self.create(), "serial")["url"]
        terminal = self.connect(url[:-8] + "00000000")
        # nova-serialproxy ends the connection, and nothing of the server comes before.
        self.assertEqual(b"", self.read(terminal))

    def connect(self, url: str) -> Client:
        terminal = Client(urllib.parse.urlsplit(url).query)
        terminal.connect(url, protocols=["binary"])
        self.addCleanup(terminal.socket.close)
        terminal.socket.settimeout(_SECONDS)
        return terminal

    def read(self, terminal: Client, wanted: bytes | None = None) -> bytes:
        """Read until something comes; without it until the end."""
        text, end = b"", time.monotonic() + _SECONDS
        while wanted is None or wanted not in text:
            self.assertLess(time.monotonic(), end, text)
            try:
                data = terminal.recv()
            except websocket.WebSocketWantReadError:
                continue
            if data is None:
                self.assertIsNone(wanted, text)
                break
            text += data
        return text


class ConsolesKVM(ConsolesLXC):
    kind = "kvm"
