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

"""The ``nova-sandbox`` command: finds the subcommand and reports its errors.

A subcommand is a module with ``run(words) -> int``; only the one that is asked
for is imported.
"""

from __future__ import annotations

import os
import sys

COMMANDS = {
    "run": "run a command in a new sandbox",
    "exec": "run another command in a running sandbox",
    "cp": "copy files into or out of a running sandbox",
    "boot": "boot a server as Nova would, without a cloud",
    "list": "list sandboxes",
    "show": "show a sandbox's description and state",
    "stats": "show what running sandboxes use",
    "logs": "print the output of a detached sandbox",
    "stop": "end a running sandbox",
    "delete": "remove a sandbox and what it left",
    "image": "keep images to run sandboxes on",
    "host": "check this host; start or stop a private libvirtd",
    "config": "check the configuration",
}
FAILURE = 125


def _usage() -> str:
    width = max(map(len, COMMANDS))
    rows = "\n".join(f"  {name:{width}}  {text}" for name, text in COMMANDS.items())
    return f"""usage: nova-sandbox COMMAND [OPTIONS]

Run commands in libvirt application sandboxes: a Linux container or a virtual
machine with a kernel of its own.

commands:
{rows}

examples:
  nova-sandbox run -- /bin/date
  nova-sandbox run --virt-type kvm -- /bin/uname -a
  nova-sandbox run --writable -m bind:/src=/home/me/src -- make -C /src

'nova-sandbox COMMAND --help' tells more.
"""


def fail(message: str) -> int:
    """Print one line on standard error; return the status of the tool's own failure."""
    line = "".join(c if c.isprintable() else "?" for c in " ".join(message.split()))
    sys.stderr.write(f"nova-sandbox: {line}\n")
    return FAILURE


def main(argv: list[str] | None = None) -> int:
    """Run the command line.

    :param argv: arguments after the program's name
    :return: the exit status: the sandboxed command's, or 125 for a failure of
        the tool itself
    """
    words = sys.argv[1:] if argv is None else argv
    if not words or words[0] in ("-h", "--help", "help"):
        (sys.stdout if words else sys.stderr).write(_usage())
        return 0 if words else FAILURE
    if words[0] in ("-V", "--version"):
        from importlib import metadata
        print(f"nova-sandbox {metadata.version('nova-sandbox')}")
        return 0
    name = words[0]
    if name not in COMMANDS:
        return fail(f"{name}: no such command; known: {', '.join(COMMANDS)}")
    import importlib

    from nova_sandbox import exception
    module = importlib.import_module(f"nova_sandbox.cli.{name}")
    try:
        return int(module.run(words[1:]))
    except exception.SandboxError as error:
        fail(str(error))
        return error.exit_status
    except BrokenPipeError:
        return 128 + 13
    except KeyboardInterrupt:
        return 128 + 2


def entry_point() -> None:
    """Run the command line and end the process at once.

    Threads may still wait for input, and tearing an interpreter down costs
    more than it gives.
    """
    status = FAILURE
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        status = 128 + 13
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else FAILURE
    except BaseException as error:
        if os.environ.get("NOVA_SANDBOX_TRACEBACK"):
            import traceback
            traceback.print_exc()
        fail(f"internal error: {type(error).__name__}: {error} "
             "(set NOVA_SANDBOX_TRACEBACK=1 for where)")
    finally:
        try:
            sys.stderr.flush()
        finally:
            os._exit(status)
