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

"""Which libvirt is used: the configured one, the system's, or our private one.

On the start path of ``nova-sandbox run``: imports nothing but ``os``.
"""

import os

from nova_sandbox import exception, startcache
from nova_sandbox.startcache import Settings

SYSTEM_DIRECTORY = "/run/libvirt"
DEFAULTS = {"lxc": "lxc:///system", "qemu": "qemu:///system"}
# libvirtd's socket, and that of the daemon that has only this driver
# (https://libvirt.org/daemons.html).
_SOCKETS = {"lxc": ("libvirt-sock", "virtlxcd-sock"), "qemu": ("libvirt-sock", "virtqemud-sock")}


# Of our own virt types, so that none of their builders has to be imported.
_DRIVERS = {"lxc": "lxc", "kvm": "qemu", "qemu": "qemu"}


def driver(kind: str, settings: Settings) -> str:
    """The libvirt driver of a virt type: ``lxc`` for containers, ``qemu`` for machines.

    :param kind: the name of a builder
    :param settings: the configuration
    :raises ConfigError: no builder of this name is installed, or it does not say what it builds
    """
    found = _DRIVERS.get(kind)
    return found or _DRIVERS[startcache.isolation(kind, settings)]


def private_directory(settings: Settings) -> str:
    """Where the private libvirtd keeps all it has."""
    return os.path.join(settings.state_path, "libvirt")


def private_socket(settings: Settings) -> str:
    """The socket of the private libvirtd, running or not."""
    return os.path.join(private_directory(settings), "run", "libvirt-sock")


def start_time(pid: int) -> int | None:
    """When a process started, in clock ticks since the boot, or None without one.

    With the id it names a process for good; see proc(5), /proc/pid/stat (22).
    """
    try:
        with open(f"/proc/{pid}/stat", "rb") as stream:
            fields = stream.read().rpartition(b")")[2].split()
    except OSError:
        return None
    # A zombie has ended, whoever is slow to reap it.
    return None if fields[0] in (b"Z", b"X") else int(fields[19])


def private_pid(settings: Settings, note: str = "daemon") -> int | None:
    """The process id of the private libvirtd, or None when it does not run.

    :param settings: the configuration
    :param note: the file that tells it: ``virtlogd`` for libvirt's other daemon
    """
    try:
        with open(os.path.join(private_directory(settings), note), encoding="ascii") as stream:
            pid, started = (int(word) for word in stream.read().split())
    except (OSError, ValueError):
        return None
    return pid if start_time(pid) == started else None


def system_socket(name: str) -> str | None:
    """The socket of the system's libvirtd for a driver of its, or None without one."""
    for socket in _SOCKETS[name]:
        path = os.path.join(SYSTEM_DIRECTORY, socket)
        if os.path.exists(path):
            return path
    return None


def private_uri(kind: str, settings: Settings) -> str:
    """The URI of the private libvirtd, running or not."""
    return f"{DEFAULTS[driver(kind, settings)]}?socket={private_socket(settings)}"


def lxc_run_directory(uri: str) -> str:
    """Where libvirt's LXC driver keeps what belongs to running containers.

    :param uri: the URI connected to
    """
    _, found, path = uri.partition("?socket=")
    directory = os.path.dirname(path.partition("&")[0]) if found else SYSTEM_DIRECTORY
    return os.path.join(directory, "lxc")


def libvirt_uri(kind: str, settings: Settings) -> str:
    """The URI to connect to for a virt type.

    A URI of the configuration other than the default is taken as it is, and so
    is a session's. The default means the system's libvirtd where there is one,
    else the private one.

    :param kind: the name of a builder: ``lxc``, ``kvm``, ``qemu`` or another package's
    :param settings: the configuration
    :raises ConfigError: no builder of this name is installed
    :raises HostError: neither is there
    """
    name = driver(kind, settings)
    configured = settings.lxc_uri if name == "lxc" else settings.qemu_uri
    if configured != DEFAULTS[name] or system_socket(name):
        return configured
    if private_pid(settings) is not None:
        return private_uri(kind, settings)
    raise exception.HostError(
        "no libvirtd is running: start the system's (systemctl start libvirtd) "
        "or a private one: nova-sandbox host start")
