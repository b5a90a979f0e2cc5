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
"""Connections to libvirt that all threads of a process share, one for each URI.

For programs that run on; a connection whose closing has an effect, as it has
with auto-destroy, is its user's own: :class:`~nova_sandbox.host.connection.Connection`.
"""

import os
import threading

from nova_sandbox.host.connection import Connection

_lock = threading.Lock()
_connections: dict[tuple[int, str], Connection] = {}


def connection(uri: str) -> Connection:
    """Return the connection to a libvirt driver, made anew where it was lost.

    It is not to be closed.

    :param uri: libvirt URI
    :raises HostError: nobody answers there
    """
    # A child process must not talk over its parent's socket.
    key = (os.getpid(), uri)
    with _lock:
        found = _connections.get(key)
        if found is None or not found.is_alive():
            # Who still uses a lost one gets its error; the last one closes it.
            _connections.pop(key, None)
            found = _connections[key] = Connection(uri)
        return found


def close_all() -> None:
    """Close all connections; who asks later gets new ones."""
    with _lock:
        for key in list(_connections):
            found = _connections.pop(key)
            if key[0] == os.getpid():
                found.close()
