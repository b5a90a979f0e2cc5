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

"""A program that stands in for Neutron: an API without networks. Arguments: address, port.

Nova asks for the ports and security groups even of a server created without networks.
"""

import http.server
import json
import sys

_COLLECTIONS = ("agents", "extensions", "floatingips", "networks", "ports", "routers", "subnets")
_QUOTAS = ("floatingip", "network", "port", "security_group", "security_group_rule")


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each request of Nova's with "there is none"."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        root, *words = self.path.partition("?")[0].strip("/").split("/")
        kind = words[0].removesuffix(".json") if words else ""
        if root != "v2.0":
            link = {"rel": "self", "href": f"http://{self.headers['Host']}/v2.0/"}
            self._answer(200, {"versions": [
                {"id": "v2.0", "status": "CURRENT", "links": [link]}]})
        elif kind == "quotas":
            self._answer(200, {"quota": dict.fromkeys(_QUOTAS, -1)})
        elif words[1:] or kind not in (*_COLLECTIONS, "security-groups"):
            self._refuse()
        else:
            self._answer(200, {kind.replace("-", "_"): []})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._refuse()

    do_PUT = do_DELETE = do_POST

    def _refuse(self) -> None:
        self._answer(404, {"NeutronError": {
            "type": "NotFound", "message": "this cloud has no networks", "detail": ""}})

    def _answer(self, status: int, body: dict[str, object]) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


if __name__ == "__main__":
    http.server.ThreadingHTTPServer((sys.argv[1], int(sys.argv[2])), Handler).serve_forever()
