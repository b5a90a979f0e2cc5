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

"""Who listens to libvirt's events and does no longer."""

import subprocess
import sys
import threading
import unittest

import libvirt

from nova_sandbox.host import events
from tests.functional import base, session

# libvirt's event loop is of the whole process.
_PROGRAM = """
import os, sys, threading
from nova_sandbox.host import events
events.start_loop()

def listen(wait):
    connected = threading.Event()
    listener = events.Listener(["lxc"], lambda driver: sys.argv[1],
                               lambda driver, state: connected.set())
    assert not wait or connected.wait(30)
    listener.close()

listen(True)
before = len(os.listdir("/proc/self/fd"))
for number in range(20):
    listen(number % 2)
    print(len(os.listdir("/proc/self/fd")) - before, flush=True)
"""


class _Silent:
    """A connection to a libvirtd that does not answer, as libvirt's client then behaves."""

    def __init__(self, listener: events.Listener) -> None:
        self.listener = listener
        self.calls: list[str] = []

    def domainEventDeregisterAny(self, callback: int) -> None:
        self.calls.append("deregister")
        # It is told in the thread whose call gives up.
        self.listener._closed(self, libvirt.VIR_CONNECT_CLOSE_REASON_KEEPALIVE, "lxc")
        raise libvirt.libvirtError("no answer")

    def unregisterCloseCallback(self) -> None:
        self.calls.append("unregister")

    def close(self) -> None:
        self.calls.append("close")


class EventsTest(base.LXC):
    def test_libvirtd_that_does_not_answer(self) -> None:
        listener = events.Listener([], str, lambda *_: None)
        silent = _Silent(listener)
        listener._connections["lxc"] = silent, 1
        closing = threading.Thread(target=listener.close, daemon=True)
        closing.start()
        closing.join(10)
        self.assertFalse(closing.is_alive())
        self.assertEqual(["deregister", "unregister", "close"], silent.calls)

    def test_no_connection_is_left(self) -> None:
        done = subprocess.run([sys.executable, "-c", _PROGRAM, session.get().uris["lxc"]],
                              stdout=subprocess.PIPE, text=True, check=True)
        # One that is just being made is closed as soon as it is there.
        self.assertLess(max(map(int, done.stdout.split())), 6, done.stdout)


if __name__ == "__main__":
    unittest.main()
