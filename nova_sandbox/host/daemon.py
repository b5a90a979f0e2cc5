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

"""A private libvirtd, for machines where the system has none running.

It has a mount namespace of its own, in which directories below ``state_path``
cover the system's /run/libvirt, /etc/libvirt and so on, so that it neither uses
nor changes anything of a system libvirtd. A virtlogd beside it, in the same namespace,
writes the logs of virtual machines and bounds them. Nothing supervises them; a pid with its
start time in a file tells whether each runs.
"""

import contextlib
import fcntl
import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import libvirt

from nova_sandbox import exception
from nova_sandbox.host import cgroups, diskrates, uris
from nova_sandbox.startcache import Settings

# What libvirtd was built to use, by the name of the directory that covers it.
COVERED = {
    "run": "/run/libvirt",
    "lib": "/var/lib/libvirt",
    "etc": "/etc/libvirt",
    "log": "/var/log/libvirt",
    "cache": "/var/cache/libvirt",
}
# Seconds. QEMU may have to be asked for its capabilities, on a slow machine.
_START_TIMEOUT = 120
_STOP_TIMEOUT = 10
# libvirt's default partition (https://libvirt.org/cgroups.html).
_PARTITION = "machine"

_LIBVIRTD_CONF = """\
# Written by nova-sandbox host start.
unix_sock_group = "root"
unix_sock_ro_perms = "0600"
unix_sock_rw_perms = "0600"
auth_unix_ro = "none"
auth_unix_rw = "none"
log_outputs = "3:file:/var/log/libvirt/libvirtd.log"
"""
# A virtual machine's output goes to virtlogd, which alone can bound what a guest writes.
_QEMU_CONF = """\
# Written by nova-sandbox host start.
stdio_handler = "logd"
"""
# The file that is full and the next one together always have the last max_size bytes.
_VIRTLOGD_CONF = """\
# Written by nova-sandbox host start.
log_outputs = "3:file:/var/log/libvirt/virtlogd.log"
max_size = {size}
max_backups = 1
"""
_LXC_CONF = """\
# Written by nova-sandbox host start.
log_with_libvirtd = 0
"""
_NO_SECURITY_DRIVER = 'security_driver = "none"\n'


@dataclass(frozen=True, slots=True)
class Status:
    """What ``nova-sandbox host status`` tells.

    :ivar pid: of the private libvirtd, None when it does not run
    :ivar directory: where it keeps its files
    :ivar domains: the names of those it runs
    :ivar system: the system's libvirt sockets that exist
    """

    pid: int | None
    directory: str
    domains: list[str]
    system: list[str]


def start(settings: Settings) -> int:
    """Start the private libvirtd; one that runs already is left alone.

    :param settings: the configuration: ``state_path``, ``log_size``
    :returns: its process id
    :raises HostError: we are not root, or it does not start
    """
    _require_root("start")
    with _lock(settings):
        pid = uris.private_pid(settings)
        return pid if pid is not None else _start(settings)


def stop(settings: Settings, *, force: bool = False) -> bool:
    """Stop the private libvirtd and remove all it left.

    :param settings: the configuration: ``state_path``
    :param force: end the domains that it still runs
    :returns: whether it was running
    :raises HostError: we are not root, domains run, or it does not end
    """
    _require_root("stop")
    with _lock(settings):
        pid = uris.private_pid(settings)
        if pid is None:
            _require_no_guests(uris.private_directory(settings))
        else:
            _end_guests(settings, force)
            _end("libvirtd", pid)
        _end_virtlogd(settings)
        _remove(uris.private_directory(settings))
        return pid is not None


def status(settings: Settings) -> Status:
    """What runs.

    :raises HostError: the private libvirtd runs but does not answer
    """
    pid = uris.private_pid(settings)
    domains = []
    if pid is not None and os.geteuid() == 0:
        for connection in _connections(settings):
            active = connection.listAllDomains(libvirt.VIR_CONNECT_LIST_DOMAINS_ACTIVE)
            domains += [domain.name() for domain in active]
    system = {socket for kind in uris.DEFAULTS if (socket := uris.system_socket(kind))}
    return Status(pid, uris.private_directory(settings), sorted(domains), sorted(system))


def _require_root(what: str) -> None:
    if os.geteuid() != 0:
        raise exception.HostError(
            f"only root can {what} a private libvirtd (virtual machines need none: "
            "the default for ordinary users is qemu_uri = qemu:///session)")


@contextlib.contextmanager
def _lock(settings: Settings) -> Iterator[None]:
    """Keep a second ``host start`` or ``host stop`` out."""
    try:
        os.makedirs(settings.state_path, mode=0o755, exist_ok=True)
        descriptor = os.open(settings.state_path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise exception.HostError(f"state_path {settings.state_path}: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _start(settings: Settings) -> int:
    directory = uris.private_directory(settings)
    layout = cgroups.of_process()
    libvirtd = _program("libvirtd", "libvirt-daemon-system")
    virtlogd = _program("virtlogd", "libvirt-daemon")
    try:
        _prepare(directory, layout, settings.log_size)
    except OSError as error:
        _remove(directory)
        raise exception.HostError(f"{error.filename}: {error.strerror}") from error
    # A later unmount by the host must reach libvirtd, or its namespace keeps a file
    # system busy; nothing of libvirtd's may reach the host: that is "slave".
    command = ["unshare", "--mount", "--propagation", "slave", "--",
               sys.executable, "-I", os.path.join(os.path.dirname(__file__), "daemon_launch.py")]
    command += [f"{os.path.join(directory, name)}={target}" for name, target in COVERED.items()]
    if layout.kind == "hybrid":
        # libvirt's LXC driver then wants to make groups below it, and cannot.
        command.append(f"-{layout.unified}")
    # When libvirtd has crashed, virtlogd still writes the logs of the guests that it left.
    if uris.private_pid(settings, "virtlogd") is None:
        command += ["--", virtlogd, "--daemon", "--pid-file", "/run/libvirt/virtlogd.pid"]
    command += ["--", libvirtd, "--daemon", "--pid-file", "/run/libvirt/libvirtd.pid"]
    environment = {"PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin:/usr/bin:/bin",
                   "HOME": "/root", "LANG": "C.UTF-8"}
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, cwd="/",
                              capture_output=True, text=True, timeout=_START_TIMEOUT)
    except subprocess.TimeoutExpired as error:
        _note(directory, "virtlogd")
        raise exception.HostError(
            f"libvirtd did not start within {_START_TIMEOUT} s; see {directory}/log") from error
    _note(directory, "virtlogd")
    if done.returncode:
        _end_virtlogd(settings)
        reason = _last_line(done.stderr) or _last_line(_read(f"{directory}/log/libvirtd.log"))
        _remove(directory)
        raise exception.HostError(f"libvirtd does not start: {reason}")
    return _note(directory, "libvirtd", "daemon")


def _note(directory: str, name: str, note: str = "") -> int:
    """Write down a daemon's process id, from its own file, with its start time; return it."""
    text = _read(os.path.join(directory, "run", f"{name}.pid")).strip()
    pid = int(text) if text.isdigit() else 0
    _write(os.path.join(directory, note or name), f"{pid} {uris.start_time(pid)}\n")
    return pid


def _program(name: str, package: str) -> str:
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if path is None:
        raise exception.HostError(f"{name} is not installed (Debian: {package})")
    return path


def _prepare(directory: str, layout: cgroups.Layout, log_size: int) -> None:
    """Make the directories and the configuration; note what is not there before."""
    os.makedirs(directory, mode=0o700, exist_ok=True)
    made = [path for path in COVERED.values() if not os.path.isdir(path)]
    made += [path for path in layout.directories(_PARTITION) if not os.path.isdir(path)]
    note = os.path.join(directory, "made")
    # After a crash the first note still tells what was there before us.
    if not os.path.exists(note):
        _write(note, "".join(f"{path}\n" for path in made))
    for name, target in COVERED.items():
        os.makedirs(target, mode=0o755, exist_ok=True)
        os.makedirs(os.path.join(directory, name), mode=0o755, exist_ok=True)
    driver = "" if _has_security_module() else _NO_SECURITY_DRIVER
    etc = os.path.join(directory, "etc")
    _write(os.path.join(etc, "libvirtd.conf"), _LIBVIRTD_CONF)
    _write(os.path.join(etc, "virtlogd.conf"), _VIRTLOGD_CONF.format(size=log_size))
    _write(os.path.join(etc, "qemu.conf"), _QEMU_CONF + driver)
    _write(os.path.join(etc, "lxc.conf"), _LXC_CONF + driver)


def _has_security_module() -> bool:
    return (_read("/sys/module/apparmor/parameters/enabled").startswith("Y")
            or os.path.exists("/sys/fs/selinux/enforce"))


def _connections(settings: Settings) -> Iterator[libvirt.virConnect]:
    for kind in uris.DEFAULTS:
        uri = uris.private_uri(kind, settings)
        try:
            connection = libvirt.open(uri)
        except libvirt.libvirtError as error:
            # A driver that is not installed runs no domains.
            if error.get_error_code() in (libvirt.VIR_ERR_NO_CONNECT,
                                          libvirt.VIR_ERR_CONFIG_UNSUPPORTED):
                continue
            raise exception.HostError(f"{uri}: {error}") from error
        try:
            yield connection
        finally:
            connection.close()


def _end_guests(settings: Settings, force: bool) -> None:
    """End domains, and the networks that would stay as bridges of the host."""
    names = status(settings).domains
    if names and not force:
        raise exception.HostError(
            f"the private libvirtd still runs {', '.join(names)}: stop them, or use --force")
    for connection in _connections(settings):
        for domain in connection.listAllDomains(libvirt.VIR_CONNECT_LIST_DOMAINS_ACTIVE):
            diskrates.lift(domain)
            with contextlib.suppress(libvirt.libvirtError):
                domain.destroy()
    for connection in _connections(settings):
        try:
            networks = connection.listAllNetworks(libvirt.VIR_CONNECT_LIST_NETWORKS_ACTIVE)
        except libvirt.libvirtError:
            # Without the network driver there are none.
            continue
        for network in networks:
            with contextlib.suppress(libvirt.libvirtError):
                network.destroy()


def _require_no_guests(directory: str) -> None:
    """A libvirtd that crashed may have left guests, which only libvirtd ends in order."""
    for driver in ("lxc", "qemu"):
        state = os.path.join(directory, "run", driver)
        names = os.listdir(state) if os.path.isdir(state) else []
        for name in names:
            text = _read(os.path.join(state, name)).strip() if name.endswith(".pid") else ""
            if text.isdigit() and _belongs(int(text), name.removesuffix(".pid")):
                raise exception.HostError(
                    f"the private libvirtd is gone but {name.removesuffix('.pid')} still runs: "
                    "start it again (nova-sandbox host start), then stop it")


def _belongs(pid: int, domain: str) -> bool:
    """Whether a process is still the one that runs a domain, and not a later one."""
    words = _read(f"/proc/{pid}/cmdline").split("\0")
    return any(domain in word for word in words)


def _end_virtlogd(settings: Settings) -> None:
    pid = uris.private_pid(settings, "virtlogd")
    if pid is not None:
        _end("virtlogd", pid)


def _end(name: str, pid: int) -> None:
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        poll = select.poll()
        poll.register(process, select.POLLIN)
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(process, number)
            if poll.poll(_STOP_TIMEOUT * 1000):
                return
    finally:
        os.close(process)
    raise exception.HostError(f"{name} (process {pid}) does not end")


def _remove(directory: str) -> None:
    made = _read(os.path.join(directory, "made")).splitlines()
    shutil.rmtree(directory, ignore_errors=True)
    cgroups.remove([path for path in made if path not in COVERED.values()])
    covered = _mount_points()
    for path in made:
        # To remove one takes it away from another private libvirtd, too.
        if path in COVERED.values() and path not in covered:
            # Not empty: a system libvirtd has begun to use it.
            with contextlib.suppress(OSError):
                os.rmdir(path)


def _mount_points() -> set[str]:
    """Return where anything is mounted, in any mount namespace of a process."""
    known, found = set(), set()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        # It may end meanwhile.
        with contextlib.suppress(OSError):
            namespace = os.readlink(f"/proc/{pid}/ns/mnt")
            # Another root hides what is mounted elsewhere.
            if namespace not in known and os.readlink(f"/proc/{pid}/root") == "/":
                with open(f"/proc/{pid}/mountinfo", encoding="utf-8",
                          errors="surrogateescape") as stream:
                    found |= {line.split()[4] for line in stream}
                known.add(namespace)
    return found


def _write(path: str, text: str) -> None:
    temporary = f"{path}.new"
    with open(temporary, "w", encoding="utf-8") as stream:
        stream.write(text)
    os.rename(temporary, path)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return ""


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""
