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
"""Tells when domains start, stop and pause, as libvirt tells it.

One thread runs libvirt's event loop, for all connections of the process. A second
one connects again when a libvirtd was restarted, and looks for containers whose end
libvirt has missed. A third one gives the events to who wants them, as what takes
time would hold up the loop.
"""

from __future__ import annotations

import contextlib
import queue
import threading

import libvirt

from nova_sandbox import exception
from nova_sandbox.host import containers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

_NAMES = {
    libvirt.VIR_DOMAIN_EVENT_STARTED: "started",
    libvirt.VIR_DOMAIN_EVENT_STOPPED: "stopped",
    libvirt.VIR_DOMAIN_EVENT_SUSPENDED: "paused",
    libvirt.VIR_DOMAIN_EVENT_RESUMED: "unpaused",
    libvirt.VIR_DOMAIN_EVENT_CRASHED: "stopped",
}
_DETAILS = {
    (libvirt.VIR_DOMAIN_EVENT_STOPPED, libvirt.VIR_DOMAIN_EVENT_STOPPED_SAVED): "saved",
}
# Between attempts to reach a libvirtd.
_RETRY_SECONDS = 5
_registered = threading.Lock()
_loop: threading.Thread | None = None
# What threads are made with; see use_modules().
_threading: Any = threading
_queue: Any = queue


def use_modules(threading_module: ModuleType, queue_module: ModuleType) -> None:
    """Make threads with these modules from now on.

    The event loop blocks its thread, so it cannot be in one of eventlet's.

    :param threading_module: an unpatched ``threading``
    :param queue_module: an unpatched ``queue``
    """
    global _threading, _queue
    _threading, _queue = threading_module, queue_module


def start_loop() -> None:
    """Run libvirt's event loop in a thread; to be called before the first connection is made."""
    global _loop
    with _registered:
        if _loop is None:
            libvirt.virEventRegisterDefaultImpl()
            _loop = _threading.Thread(target=_run, name="libvirt events", daemon=True)
            _loop.start()


def _run() -> None:
    # Something to wait for, or the loop would not sleep before the first connection.
    libvirt.virEventAddTimeout(_RETRY_SECONDS * 1000, lambda *_: None, None)
    while True:
        with contextlib.suppress(libvirt.libvirtError):
            libvirt.virEventRunDefaultImpl()


def _close(connection: libvirt.virConnect, callback: int | None) -> None:
    """Close a connection, which what it calls would keep open.

    A libvirtd that does not answer lets it call that meanwhile, from here.
    """
    if callback is not None:
        with contextlib.suppress(libvirt.libvirtError):
            connection.domainEventDeregisterAny(callback)
    for end in (connection.unregisterCloseCallback, connection.close):
        with contextlib.suppress(libvirt.libvirtError):
            end()


class Listener:
    """Passes on the events of the domains of some libvirt drivers, and of the connections to them.

    :param drivers: their names
    :param resolve: returns a driver's URI, or raises HostError as long as there is none
    :param told: called in a thread of this object with the domain's UUID and
        one of started, stopped, saved, paused, unpaused; or with the driver's name and
        one of connected, disconnected
    :param finished: called at the end, when *told* is called no more
    """

    def __init__(self, drivers: list[str], resolve: Callable[[str], str],
                 told: Callable[[str, str], None],
                 finished: Callable[[], None] = lambda: None) -> None:
        self._drivers = drivers
        self._resolve = resolve
        self._told = told
        self._finished = finished
        self._events: Any = _queue.Queue()
        self._lock: Any = _threading.Lock()
        # With the number of what it calls.
        self._connections: dict[str, tuple[libvirt.virConnect, int]] = {}
        # What was told last of each driver.
        self._states: dict[str, str] = {}
        # Containers whose controller was not there when they were looked at last.
        self._suspects: set[tuple[str, int]] = set()
        self._ended: Any = _threading.Event()
        for target in (self._dispatch, self._connect):
            _threading.Thread(target=target, name="sandbox events", daemon=True).start()

    def close(self) -> None:
        """Listen no longer."""
        self._ended.set()
        self._events.put(None)
        with self._lock:
            connections = [*self._connections.values()]
            self._connections.clear()
        for connection, callback in connections:
            _close(connection, callback)

    def _connect(self) -> None:
        while not self._ended.is_set():
            for driver in self._drivers:
                if driver not in self._connections:
                    self._open(driver)
                elif driver == "lxc":
                    self._find_ended(driver)
            self._ended.wait(_RETRY_SECONDS)

    def _find_ended(self, driver: str) -> None:
        """See that libvirt learns of the containers whose end it has missed, and tells it then."""
        suspects = set()
        with contextlib.suppress(libvirt.libvirtError, KeyError):
            connection, _ = self._connections[driver]
            for domain in connection.listAllDomains(libvirt.VIR_CONNECT_LIST_DOMAINS_RUNNING):
                if not containers.runs(domain):
                    suspects.add(found := (domain.UUIDString(), domain.ID()))
                    # libvirt may be busy with others, and its notice still to come.
                    if found in self._suspects:
                        containers.find_ended(domain)
        self._suspects = suspects

    def _open(self, driver: str) -> None:
        connection, callback = None, None
        try:
            connection = libvirt.open(self._resolve(driver))
            connection.registerCloseCallback(self._closed, driver)
            callback = connection.domainEventRegisterAny(
                None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, self._happened, None)
            connection.setKeepAlive(5, 3)
        except (libvirt.libvirtError, exception.HostError):
            # It may not run yet, or not any more: the next attempt follows.
            if connection:
                _close(connection, callback)
            self._tell_state(driver, "disconnected")
            return
        with self._lock:
            ended = self._ended.is_set()
            if not ended:
                self._connections[driver] = connection, callback
        if ended:
            _close(connection, callback)
            return
        self._tell_state(driver, "connected")

    def _closed(self, connection: object, reason: int, driver: str) -> None:
        with self._lock:
            self._connections.pop(driver, None)
        if not self._ended.is_set():
            self._tell_state(driver, "disconnected")

    def _tell_state(self, driver: str, state: str) -> None:
        if self._states.get(driver) != state:
            self._states[driver] = state
            self._events.put((driver, state))

    def _happened(self, connection: object, domain: libvirt.virDomain, event: int, detail: int,
                  opaque: object) -> None:
        name = _DETAILS.get((event, detail)) or _NAMES.get(event)
        if name:
            self._events.put((domain.UUIDString(), name))

    def _dispatch(self) -> None:
        while (event := self._events.get()) is not None:
            # One listener's failure is not the end of all events.
            with contextlib.suppress(Exception):
                self._told(*event)
        self._finished()
