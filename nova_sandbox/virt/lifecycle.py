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
"""Tells Nova what happens to servers, and to the connections to libvirt.

libvirt tells it while it is there. What ended while it was away is found when it is back.
"""

import contextlib
from typing import Any

from nova.virt import event as virtevent
from oslo_log import log as logging

from nova_sandbox import exception, startcache
from nova_sandbox.host import connection, events, snapshot, uris
from nova_sandbox.virt import availability, concurrency, reminders, servers

LOG = logging.getLogger(__name__)

_EVENTS = {
    "started": virtevent.EVENT_LIFECYCLE_STARTED,
    "stopped": virtevent.EVENT_LIFECYCLE_STOPPED,
    "saved": virtevent.EVENT_LIFECYCLE_SUSPENDED,
    "paused": virtevent.EVENT_LIFECYCLE_PAUSED,
    "unpaused": virtevent.EVENT_LIFECYCLE_RESUMED,
}


class Running:
    """The servers that ran when that was last known; for one thread.

    :param settings: the configuration
    """

    def __init__(self, settings: startcache.Settings) -> None:
        self._settings = settings
        self._uuids: set[str] = set()

    def note(self, uuid: str, what: str) -> None:
        """Take notice of an event, as :class:`~nova_sandbox.host.events.Listener` tells it."""
        (self._uuids.discard if what in ("stopped", "saved") else self._uuids.add)(uuid)

    def compare(self, driver: str) -> list[str]:
        """Ask a libvirt driver that is connected for all states at once.

        :param driver: its name
        :returns: the servers that ran when it was connected before, and have ended
        """
        try:
            # Its own, as the shared ones may be closed at any moment.
            with contextlib.closing(connection.Connection(
                    uris.libvirt_uri(driver, self._settings))) as own:
                states = own.states()
        except exception.HostError as error:
            # It is away again; the next connection is a new occasion.
            LOG.warning("Servers that have ended are not known yet: %s", error)
            return []
        ended = []
        for server, sandbox in servers.described(self._settings):
            if uris.driver(sandbox.virt_type or "", self._settings) != driver:
                continue
            if states.get(server.uuid, "ended") not in ("ended", "crashed", "saved"):
                self._uuids.add(server.uuid)
            elif server.uuid in self._uuids:
                self._uuids.remove(server.uuid)
                ended.append(server.uuid)
        return ended


class Lifecycle:
    """What the driver has for it."""

    _settings: startcache.Settings
    _snapshot: snapshot.Snapshot
    _availability: availability.Availability
    _drivers: Any
    _known_drivers: Any
    _uri: Any
    emit_event: Any
    _listener: events.Listener | None = None
    _reminders: reminders.Reminders | None = None
    _running: Running

    def _listen(self) -> None:
        """Tell Nova from now on."""
        if self._reminders is None:
            self._reminders = reminders.Reminders(self._remind)
        if self._listener is None:
            self._running = Running(self._settings)
            self._listener = concurrency.listen(
                self._known_drivers(), self._uri, self._tell)

    def _listen_no_longer(self) -> None:
        if self._listener:
            self._listener.close()
            self._listener = None
        if self._reminders:
            self._reminders.close()
            self._reminders = None

    def _tell(self, name: str, what: str) -> None:
        if what in ("connected", "disconnected"):
            # New servers need no libvirt driver that none of them would get.
            if what == "connected" or name in self._drivers():
                self._availability.tell(name, what == "connected")
            if what == "connected":
                for uuid in self._running.compare(name):
                    LOG.info("Server %s ended while libvirt could not be reached", uuid)
                    self._tell_of_server(uuid, "stopped")
        else:
            self._running.note(name, what)
            self._tell_of_server(name, what)

    def _tell_of_server(self, uuid: str, what: str) -> None:
        """Tell Nova what happened to a server.

        No need to wait, as Nova's own driver does for 15 seconds: a server here
        never goes from running over stopped to running but by an operation of
        Nova's, during which Nova does not look at the power state.
        """
        self._snapshot.forget(uuid)
        if servers.Server(self._settings, uuid).exists():
            self.emit_event(virtevent.LifecycleEvent(uuid, _EVENTS[what]))
            if self._reminders:
                (self._reminders.add if what == "stopped" else self._reminders.drop)(uuid)

    def _remind(self, uuid: str) -> None:
        """Tell Nova again that a server has ended, as it may have taken no notice."""
        server = servers.Server(self._settings, uuid)
        if server.exists() and server.state() == "ended":
            self.emit_event(virtevent.LifecycleEvent(uuid, _EVENTS["stopped"]))
