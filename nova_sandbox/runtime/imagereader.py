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

"""Reads a stranger's file system in a virtual machine: ``python -m
nova_sandbox.runtime.imagereader``.

Standard input is a JSON object (:func:`main`), standard output gets a tar archive of the root
file system. The machine has the file system as its only disk, which it cannot write, and
a connection to this process: neither network nor files of the host. A file
system that brings its kernel down has won nothing. The process may be killed: libvirt
then ends the machine.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import threading
import time

from nova_sandbox import exception, startcache
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import kernelmount, paths, sharing
from nova_sandbox.runtime import commands, launch, machine, pump
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from nova_sandbox.runtime import plan

# Exit statuses: what is wrong is the image, or the host.
BAD_IMAGE, BAD_HOST = 1, 2
_MEMORY = 256 << 20
_SERIAL = "image"
_MOST_ERRORS = 2000
_READ_ONLY = os.strerror(errno.EROFS)
# Of those the first that is a root file system; the last two are Btrfs's subvolumes as
# installers and cloud images name them.
_DIRECTORIES = ("/", "/root", "/@")


class _Plan:
    """The setup of a guest whose root is the image: it has nothing else."""

    def __init__(self, share: sharing.KVMSharing, spec: dict[str, Any]) -> None:
        self._share = share
        self._spec = spec

    def build(self) -> wire.Setup:
        spec = self._spec
        # QEMU fills up the last sector of a whole file, and of no part.
        part = (spec["start"], spec["size"]) if spec["start"] else None
        self._share.disks.append(sharing.Disk(_SERIAL, spec["image"], True, part=part))
        setup = wire.Setup()
        setup.module(spec["fstype"])
        setup.mkdir("/t/root")
        setup.mount(spec["fstype"], f"serial:{_SERIAL}", "/t/root", "",
                    wire.READ_ONLY | wire.NOSUID | wire.NODEV | wire.NOEXEC)
        return setup


class _Reader(machine.Machine):
    spec: dict[str, Any]

    def planner(self, share: Any) -> Any:
        return _Plan(share, self.spec)


class _Root:
    """Nothing of the root is looked up here."""

    path = "/"
    inside: str | None = None

    def check(self) -> None:
        """Nothing: the guest finds out."""

    def hidden(self) -> list[str]:
        """Return nothing."""
        return []


def _sandbox(settings: startcache.Settings) -> model.Sandbox:
    return launch.complete(model.Sandbox(
        command=model.Command(argv=("export", *_DIRECTORIES)),
        name=f"image-reader-{os.urandom(5).hex()}",
        virt_type="qemu" if settings.virt_type == "qemu" else "kvm",
        limits=model.Limits(memory=_MEMORY, vcpus=1, pids=64)), settings)


def _start(spec: dict[str, Any], undo: Any) -> Any:
    settings = startcache.Settings(spec["settings"])
    sandbox = _sandbox(settings)
    builder = launch.find_builder(sandbox.virt_type, settings)
    root: plan.Root = _Root()
    account = paths.Account(0, 0, (), "/", None)
    start = _Reader(sandbox, settings, root, account, undo, lambda message: None, None, builder)
    start.spec = spec
    start.file_system = spec["fstype"]
    mask = sum(1 << model.CAPABILITIES.index(name) for name in ("dac_override",
                                                                "dac_read_search"))
    run = wire.Run(sandbox.command.argv, builtin="export", capabilities=mask, main=True,
                   window=pump.WINDOW)
    channel, domain = start.start(run)
    return launch.Running(sandbox, channel, domain, undo.pop_all(), start.failure)


def read(spec: dict[str, Any], output: int) -> str:
    """Write the archive; return what is wrong with the file system, or nothing.

    :param spec: see :func:`main`
    :param output: descriptor
    :raises HostError: the host cannot run the machine
    """
    import contextlib
    deadline = time.monotonic() + spec["longest"]
    with contextlib.ExitStack() as undo:
        try:
            running = _start(spec, undo)
        except exception.GuestError as error:
            why = str(error).replace(f"MOUNT serial:{_SERIAL} on /", "the kernel cannot mount it")
            return why + (kernelmount.UNCLEAN if why.endswith(_READ_ONLY) else "")
        except TimeoutError:
            return "the virtual machine that read it hangs"
        except OSError as error:
            raise exception.HostError(f"the virtual machine cannot be started: {error}") from error
    errors, errors_write = os.pipe()
    said = bytearray()

    def listen() -> None:
        while more := os.read(errors, 4096):
            said.extend(more[:_MOST_ERRORS - len(said)])
    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    carrier = pump.Pump(running.channel, commands.MAIN_COMMAND, None, output, errors_write)
    try:
        end = carrier.run(timeout=max(0.0, deadline - time.monotonic()))
        problem = "" if end.status == 0 else "it cannot be read"
    except (exception.GuestError, exception.CommandError, TimeoutError) as error:
        problem = str(error) or "the virtual machine that read it hangs"
    finally:
        running.close()
        os.close(errors_write)
        listener.join()
    lines = said.decode("utf-8", "replace").splitlines()
    return f"{problem}: {wire.printable(lines[0].encode())}" if problem and lines else problem


def main() -> int:
    """Run the program.

    Its input has ``settings`` (the configuration's values), ``image`` (a path that QEMU can
    open), ``start`` and ``size`` (the file system's place in it, bytes), ``fstype``
    (a kernel's name) and ``longest`` (seconds).
    """
    from nova_sandbox.rootfs import confine
    confine.end_with_parent()
    spec = json.load(sys.stdin)
    try:
        problem = read(spec, sys.stdout.fileno())
    except exception.SandboxError as error:
        sys.stderr.write(f"{error}\n")
        return BAD_HOST
    if problem:
        sys.stderr.write(f"{problem}\n")
        return BAD_IMAGE
    return 0


if __name__ == "__main__":
    sys.exit(main())
