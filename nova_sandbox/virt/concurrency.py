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
"""How the driver's blocking calls and libvirt's events go with Nova's two ways of concurrency.

With native threads there is nothing to it. With eventlet all of Nova is one
native thread: libvirt's calls go through eventlet's pool of native threads,
and libvirt's event loop has native threads of its own, which hand events over
by a pipe. Nothing here imports eventlet unless Nova has done so.
"""

import os
from collections.abc import Callable
from typing import Any

from nova import thread_pool_factory, utils

from nova_sandbox.host import connection, events


def prepare() -> None:
    """Make ready for connections to libvirt; to be called before the first one is made."""
    if not utils.concurrency_mode_threading():
        connection.call_through(utils.tpool_wrap)
        events.use_modules(*_native())
    events.start_loop()


def blocking_call() -> Callable[..., Any] | None:
    """Return what calls a function that blocks while green threads go on; None: nothing has to."""
    if utils.concurrency_mode_threading():
        return None
    return lambda function, *arguments: utils.tpool_wrap(function)(*arguments)


def _native() -> tuple[Any, Any]:
    original = utils.get_eventlet().patcher.original
    return original("threading"), original("queue")


def listen(drivers: list[str], resolve: Callable[[str], str],
           told: Callable[[str, str], None]) -> events.Listener:
    """Pass events on to a function, in a thread in which it may do what it likes.

    :param drivers: as :class:`~nova_sandbox.host.events.Listener` takes them
    :param resolve: likewise
    :param told: likewise
    """
    if utils.concurrency_mode_threading():
        return events.Listener(drivers, resolve, told)
    bridge = _Bridge(told)
    return events.Listener(drivers, resolve, bridge.put, bridge.close)


class _Bridge:
    """Takes events from a native thread to a green one."""

    def __init__(self, told: Callable[[str, str], None]) -> None:
        self._told = told
        _threading, queue = _native()
        self._events: Any = queue.Queue()
        ends, self._sender = os.pipe()
        self._receiver = utils.get_eventlet().greenio.GreenPipe(ends, "rb", 0)
        thread_pool_factory.spawn(self._dispatch)

    def put(self, uuid: str, what: str) -> None:
        """Hand an event over; in a native thread, where nothing may be logged."""
        self._events.put((uuid, what))
        os.write(self._sender, b".")

    def close(self) -> None:
        """End, once what was handed over is dealt with."""
        os.close(self._sender)

    def _dispatch(self) -> None:
        with self._receiver:
            while self._receiver.read(1):
                self._told(*self._events.get_nowait())
