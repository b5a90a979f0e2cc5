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

"""Small things that a running guest's PID 1 does by itself, without a program."""

from __future__ import annotations

import time

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.runtime import records

_NUMBER = 1
# Freezing waits until all that was written is on the disk.
_TIMEOUT = 60.0
_CAPABILITIES = ("sys_admin", "sys_time")
_MOST_OUTPUT = 4096


def set_clock(record: records.Record) -> None:
    """Set a virtual machine's clock, which stood still while it was saved.

    :raises HostError: PID 1 does not answer
    :raises GuestError: it cannot
    """
    _run(record, "clock", str(time.time_ns()))


def freeze(record: records.Record) -> bool:
    """Let nothing be written to a virtual machine's disks, until :func:`thaw` or the end.

    :returns: whether it has disks with file systems
    :raises HostError: PID 1 does not answer
    :raises GuestError: it cannot; nothing is frozen
    """
    return _run(record, "freeze") not in ("", "0")


def thaw(record: records.Record) -> None:
    """Let a virtual machine's disks be written again; ones that can be are no error.

    :raises HostError: PID 1 does not answer
    :raises GuestError: it cannot
    """
    _run(record, "thaw")


def write_back(record: records.Record) -> None:
    """Write what is in the guest's memory only.

    :raises HostError: PID 1 does not answer
    :raises GuestError: it cannot
    """
    _run(record, "sync")


def _run(record: records.Record, *argv: str) -> str:
    mask = sum(1 << model.CAPABILITIES.index(name) for name in _CAPABILITIES)
    output = b""
    channel = record.attach()
    try:
        channel.settimeout(_TIMEOUT)
        channel.send(wire.RUN, _NUMBER,
                     wire.Run(argv, builtin=argv[0], capabilities=mask).payload)
        while True:
            kind, _, payload = channel.receive()
            if kind in (wire.STDOUT, wire.STDERR):
                output = (output + payload)[-_MOST_OUTPUT:]
            elif kind == wire.FAILED:
                raise exception.GuestError(wire.Failure(payload).text)
            elif kind == wire.EXIT:
                break
    except TimeoutError:
        raise exception.GuestError(f"{argv[0]} has not ended after {_TIMEOUT:.0f} s") from None
    finally:
        channel.close()
    text = wire.printable(output.strip())
    if wire.Exit(payload).status:
        raise exception.GuestError(text or f"{argv[0]} failed")
    return text
