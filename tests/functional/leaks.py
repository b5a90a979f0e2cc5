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

"""What a sandbox may leave on the host, and a check that it left nothing."""

import os
import pathlib
import time

import libvirt

from nova_sandbox.runtime import idranges
from tests.functional import session

_GONE_SECONDS = 20.0
# What the host's own writing to loop devices may do (cgroup v1).
THROTTLES = [pathlib.Path("/sys/fs/cgroup/blkio", f"blkio.throttle.write_{unit}_device")
             for unit in ("bps", "iops")]


def _domains(name: str) -> list[str]:
    found = []
    for uri in session.get().uris.values():
        connection = libvirt.open(uri)
        try:
            found += [f"domain {d.name()} of {uri}" for d in connection.listAllDomains()
                      if d.name() == name]
        finally:
            connection.close()
    return found


def processes(name: str) -> list[str]:
    """Processes that have the name in their arguments: QEMU, libvirt_lxc, guardian, virtiofsd."""
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            arguments = (path / "cmdline").read_bytes()
        except OSError:
            continue
        if name.encode() in arguments and int(path.name) != os.getpid():
            found.append(f"process {path.name}: {arguments[:200]!r}")
    return found


def _control_groups(name: str) -> list[str]:
    return [f"cgroup {top}/{directory}" for top, directories, _ in os.walk("/sys/fs/cgroup")
            for directory in directories if name in directory]


def _files(name: str) -> list[str]:
    own = session.get()
    found = []
    # libvirt's own files of a domain are beside its socket.
    sockets = {pathlib.Path(uri.partition("?socket=")[2] or "/run/libvirt/libvirt-sock").parent
               for uri in own.uris.values()}
    for where in (own.state, own.data, *sockets, pathlib.Path("/dev/shm")):
        found += [f"file {top}/{entry}" for top, directories, files in os.walk(where)
                  for entry in (*directories, *files) if name in entry]
    return found


def _mounts(name: str) -> list[str]:
    text = pathlib.Path("/proc/self/mountinfo").read_text(errors="replace")
    return [f"mount {line}" for line in text.splitlines() if name in line]


def _loop_devices(name: str) -> list[str]:
    found = []
    for path in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
        try:
            backing = path.read_text()
        except OSError:
            continue
        if name in backing:
            found.append(f"{path}: {backing}")
    return found


def throttles() -> list[str]:
    """Return the limits of loop devices that have no file."""
    found = []
    for path in THROTTLES:
        for row in path.read_text().splitlines() if path.exists() else []:
            device = pathlib.Path("/sys/dev/block", row.split()[0])
            if not (device / "loop").exists():
                found.append(f"{path}: {row}")
    for path in pathlib.Path("/sys/block").glob("loop*/bdi/strict_limit"):
        if path.read_text().strip() != "0" and not (path.parents[1] / "loop").exists():
            found.append(f"{path}: 1")
    return found


def _id_ranges() -> list[str]:
    """Id ranges of this test process that are taken, whatever sandbox they are of."""
    own = session.get()
    try:
        inode = f":{os.stat(idranges.LOCKS).st_ino}"
    except FileNotFoundError:
        return []
    settings = own.settings()
    last = settings.idmap_start + settings.idmap_ranges * idranges.SIZE
    locks = [line.split()[-3:] for line in pathlib.Path("/proc/locks").read_text().splitlines()]
    return [f"id range {start}" for file, start, _ in locks
            if file.endswith(inode) and settings.idmap_start <= int(start) < last
            ] + [f"id range {path}" for path in own.state.glob("ids/*")]


def leftovers(name: str, *, ranges: bool = True) -> list[str]:
    """Return what there is of a sandbox on the host.

    :param name: its name; images it used have it in their paths
    :param ranges: the id ranges of all sandboxes of this process count too
    """
    found = [*_domains(name), *processes(name), *_control_groups(name), *_files(name),
             *_mounts(name), *_loop_devices(name), *throttles()]
    return found + (_id_ranges() if ranges else [])


def mount_table() -> list[str]:
    """Return the host's mounts, to compare."""
    return sorted(line.split(" ", 1)[1] for line in
                  pathlib.Path("/proc/self/mountinfo").read_text().splitlines())


def wait_until_gone(name: str, *, ranges: bool = True) -> None:
    """Wait for everything of a sandbox to be gone.

    :raises AssertionError: something is left after 20 s, counted from here
    """
    deadline = time.monotonic() + _GONE_SECONDS
    while found := leftovers(name, ranges=ranges):
        if time.monotonic() > deadline:
            raise AssertionError("left behind: " + "; ".join(found))
        time.sleep(0.2)
