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
"""What the programs in this directory have in common: they run in a machine, as root.

Each starts a file server, mounts what it exports by the code that does so for servers, and
writes what it sees as one JSON object.
"""

import contextlib
import json
import pathlib
import subprocess
import threading
from collections.abc import Callable, Iterator
from typing import Any

from nova_sandbox import exception
from nova_sandbox.rootfs import exports

TOP = pathlib.Path("/run/exports")


def run(*words: str) -> str:
    """Run a program to its good end; return what it writes."""
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}: {done.stdout}")
    return done.stdout


@contextlib.contextmanager
def apart() -> Iterator[int]:
    """Give the id of a process that has mounts of its own, as libvirtd may."""
    with subprocess.Popen(["unshare", "--mount", "--propagation", "private", "sh", "-c",
                           "echo; exec sleep 1000"], stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        try:
            yield process.pid
        finally:
            process.kill()


def mounts(process: int | str = "self") -> list[dict[str, str]]:
    """Return what is mounted below :data:`TOP`, as one process sees it."""
    found = []
    for line in pathlib.Path(f"/proc/{process}/mountinfo").read_text().splitlines():
        words = line.split()
        if words[4].startswith(f"{TOP}/"):
            fstype, source, options = words[words.index("-") + 1:]
            found.append({"path": words[4], "flags": words[5], "fstype": fstype,
                          "source": source, "options": options})
    return found


@contextlib.contextmanager
def watched() -> Iterator[set[str]]:
    """Give the command lines of all processes that there are while the block runs."""
    found: set[str] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
                with contextlib.suppress(OSError):
                    found.add(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield found
    finally:
        done.set()
        watcher.join()


@contextlib.contextmanager
def unmounted() -> Iterator[None]:
    """Leave nothing mounted when something fails: the machine's end would wait for the server."""
    try:
        yield
    finally:
        for mount in mounts():
            subprocess.run(["umount", "--force", "--lazy", "--", mount["path"]], check=False)


def refusal(call: Callable[..., Any], *arguments: Any) -> str:
    """Return the error of a call that has to fail."""
    try:
        call(*arguments)
    except exception.HostError as error:
        return str(error)
    raise SystemExit(f"{arguments} should have failed")


def refusals(exported: dict[str, exports.Export]) -> dict[str, Any]:
    """Return the errors of exports that cannot be mounted, by name, and what is left of them."""
    found = {name: refusal(shared().use, export, "first") for name, export in exported.items()}
    return {"refused": found, "left_of_refused": (mounts(), shared().known())}


def shared() -> exports.Exports:
    """Return the mounts that the code under test has."""
    return exports.Exports(str(TOP))


def tell(**facts: Any) -> None:
    """Write what was seen."""
    print(json.dumps(facts))
