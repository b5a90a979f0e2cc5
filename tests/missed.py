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

"""Containers whose end libvirt misses, as it does now and then on a busy host."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator

import libvirt

from nova_sandbox.host import connection, containers


@contextlib.contextmanager
def end(domain: connection.Domain) -> Iterator[libvirt.virDomain]:
    """End a container that runs, and keep that from libvirt.

    The controller's sockets are kept open, whose end is what libvirt waits for.
    """
    known = domain._domain
    with contextlib.ExitStack() as undo:
        controller = containers._Process(known.ID(), undo)
        undo.enter_context(controller.kept_open())
        os.kill(domain.init_pid() or 0, signal.SIGKILL)
        deadline = time.monotonic() + 30
        while not controller.has_ended() and time.monotonic() < deadline:
            time.sleep(0.01)
        # More than it takes to notice.
        time.sleep(0.5)
        assert known.state()[0] == libvirt.VIR_DOMAIN_RUNNING, known.state()
        yield known
