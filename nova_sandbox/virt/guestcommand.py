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
"""Runs programs of a running server's own, for what Nova wants of its inside."""

import time

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, records
from nova_sandbox.sandbox import model

_TIMEOUT = 30.0
# After it a guest that does not enforce the time is given up.
_GRACE = 5.0


def run(record: records.Record, argv: tuple[str, ...], text: bytes = b"",
        capabilities: tuple[str, ...] = ()) -> int:
    """Run a program as root in a sandbox; return its exit status. Nobody gets its output.

    :param record: of the sandbox
    :param argv: the program and its arguments
    :param text: its input
    :param capabilities: that it has beside the sandbox's own
    :raises CommandError: there is no such program
    :raises GuestError: it does not end
    """
    security = record.sandbox.security.replace(
        capabilities=(*(record.sandbox.security.capabilities or ()), *capabilities))
    root = paths.Account(0, 0, (), "/", "root")
    request = commands.command_run(
        model.Command(argv=argv, timeout=_TIMEOUT), root, security, "/",
        main=False)
    channel = record.attach()
    try:
        deadline = time.monotonic() + _TIMEOUT + _GRACE
        channel.send(wire.RUN, commands.MAIN_COMMAND, request.payload)
        channel.settimeout(_TIMEOUT + _GRACE)
        while time.monotonic() < deadline:
            kind, number, payload = channel.receive()
            if kind == wire.STARTED:
                channel.send(wire.STDIN, commands.MAIN_COMMAND, text)
                channel.send(wire.STDIN_EOF, commands.MAIN_COMMAND)
            elif kind in (wire.STDOUT, wire.STDERR) and payload:
                # It is the guest's own text, and could be the password: nobody gets it.
                stream = 1 if kind == wire.STDOUT else 2
                channel.send(wire.CREDIT, commands.MAIN_COMMAND, wire.credit(stream, len(payload)))
            elif kind == wire.EXIT:
                return wire.Exit(payload).status
            elif kind == wire.FAILED:
                failure = wire.Failure(payload)
                if number:
                    raise exception.CommandError(failure.text, failure.status)
                raise exception.GuestError(failure.text)
        raise TimeoutError
    except TimeoutError:
        raise exception.GuestError(f"{argv[0]} of the server does not end") from None
    finally:
        channel.close()
