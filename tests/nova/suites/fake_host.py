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

"""A host that is made up: its domains are in memory, and nothing runs."""

from typing import Any
from unittest import mock

from nova_sandbox.host import connection, shared
from nova_sandbox.virt import concurrency, servers, snapshots


class FakeHost:
    """Stands in for libvirt and for what runs in guests."""

    def __init__(self) -> None:
        self.states: dict[str, str] = {}

    def install(self, test: Any) -> None:
        """Stand in until a test ends.

        :param test: a test of Nova's
        """
        test.addCleanup(shared.close_all)
        shared.close_all()
        for target, name, what in (
                (shared, "Connection", self._connect),
                (servers.uris, "libvirt_uri", lambda kind, settings: f"fake:{kind}"),
                (concurrency, "listen", mock.Mock()),
                (servers.launch, "launch_kept", self._launch),
                (snapshots, "_pack", self._pack)):
            patch = mock.patch.object(target, name, what)
            patch.start()
            test.addCleanup(patch.stop)

    def _connect(self, uri: str) -> Any:
        made = mock.Mock(spec=connection.Connection)
        made.is_alive.return_value = True
        made.lookup_uuid.side_effect = lambda uuid: self._domain(uuid, uri)
        made.states.side_effect = lambda: dict(self.states)
        return made

    def _domain(self, uuid: str, uri: str) -> Any:
        if uuid not in self.states:
            return None
        made = mock.Mock(spec=connection.Domain, uuid=uuid, uri=uri)
        made.name = uuid
        made.state.side_effect = lambda: self.states.get(uuid, "ended")
        made.metadata.return_value = None
        made.stats.return_value = {"cpu_ns": 1, "memory_bytes": 1 << 20,
                                   "memory_limit_bytes": 1 << 28}
        made.device_stats.return_value = connection.DeviceStats()
        made.has_saved.return_value = False
        made.init_pid.return_value = None

        def become(state: str) -> Any:
            return lambda *_arguments, **_named: self.states.update({uuid: state})

        made.pause.side_effect = become("paused")
        made.unpause.side_effect = become("running")
        made.destroy.side_effect = become("ended")
        made.undefine.side_effect = lambda: self.states.pop(uuid, None)
        return made

    def _pack(self, settings: Any, server: Any, path: str, state: str) -> None:
        with open(path, "xb") as stream:
            stream.write(b"archive")

    def _launch(self, sandbox: Any, settings: Any, keep: Any, **_named: Any) -> None:
        self.states[keep.uuid] = "running"
