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

"""libvirt, as the rest of nova-sandbox sees it: our types, our errors.

Only modules of ``nova_sandbox.host`` import libvirt.
"""

from __future__ import annotations

import contextlib
import functools
import os
import stat

import libvirt

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

METADATA_URI = "urn:nova-sandbox:1"

libvirt.registerErrorHandler(lambda _context, _error: None, None)

_STATES = {
    libvirt.VIR_DOMAIN_NOSTATE: "unknown",
    libvirt.VIR_DOMAIN_RUNNING: "running",
    libvirt.VIR_DOMAIN_BLOCKED: "running",
    libvirt.VIR_DOMAIN_PAUSED: "paused",
    libvirt.VIR_DOMAIN_SHUTDOWN: "stopping",
    libvirt.VIR_DOMAIN_SHUTOFF: "ended",
    libvirt.VIR_DOMAIN_CRASHED: "crashed",
    libvirt.VIR_DOMAIN_PMSUSPENDED: "paused",
}


_LISTS = (
    (libvirt.VIR_CONNECT_LIST_DOMAINS_RUNNING, "running"),
    (libvirt.VIR_CONNECT_LIST_DOMAINS_PAUSED, "paused"),
    (libvirt.VIR_CONNECT_LIST_DOMAINS_SHUTOFF, "ended"),
)


def _state_of(figures: dict[str, int]) -> str:
    state = _STATES.get(figures["state.state"], "unknown")
    if state == "ended" and figures.get("state.reason") == libvirt.VIR_DOMAIN_SHUTOFF_SAVED:
        return "saved"
    return state


def _as_it_is(one: Any) -> Any:
    return one


# How libvirt's calls are made; see call_through().
_libvirt = libvirt
_wrap: Callable[[Any], Any] = _as_it_is


def call_through(wrapper: Callable[..., Any]) -> None:
    """Make all further connections' calls through a wrapper.

    libvirt's calls block the thread that makes them, which is more than some
    programs can stand: eventlet's green threads are all in one.

    :param wrapper: returns what stands in for an object; takes the classes of
        results that it has to wrap too as *autowrap*
    """
    global _libvirt, _wrap
    classes = tuple(one for one in vars(libvirt).values() if isinstance(one, type)
                    and one.__name__.startswith("vir"))
    _libvirt = wrapper(libvirt, autowrap=classes)
    _wrap = functools.partial(wrapper, autowrap=classes)


def library_version() -> int:
    """Return libvirt's version as a number: 9.1.2 is 9001002."""
    return int(libvirt.getVersion())


def sockets() -> set[int]:
    """Return the descriptors of this process that are sockets."""
    found = set()
    for name in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            if stat.S_ISSOCK(os.fstat(int(name)).st_mode):
                found.add(int(name))
    return found


def _message(error: libvirt.libvirtError) -> str:
    return " ".join(str(error.get_error_message() or error).split())


class Domain:
    """A libvirt domain."""

    def __init__(self, domain: libvirt.virDomain, uri: str) -> None:
        self._domain = domain
        self.uri = uri

    @property
    def name(self) -> str:
        return str(self._domain.name())

    @property
    def uuid(self) -> str:
        return str(self._domain.UUIDString())

    def state(self) -> str:
        """Return ``running``, ``paused``, ``stopping``, ``ended``, ``crashed`` or ``unknown``.

        One that has ended and whose memory is kept is ``saved``.

        :raises HostError: libvirt cannot tell
        """
        try:
            state = _STATES.get(self._domain.state()[0], "unknown")
            if state == "running" and self.uri.startswith("lxc"):
                from nova_sandbox.host import containers
                return "ended" if containers.find_ended(self._domain) else state
            return "saved" if state == "ended" and self.has_saved() else state
        except libvirt.libvirtError as error:
            if error.get_error_code() != libvirt.VIR_ERR_NO_DOMAIN:
                raise exception.HostError(
                    f"libvirt cannot tell the state of {self.name}: {_message(error)}") from None
            return "ended"

    def metadata(self) -> str | None:
        """Return our metadata element as XML text, or None when it has none."""
        try:
            return str(self._domain.metadata(libvirt.VIR_DOMAIN_METADATA_ELEMENT, METADATA_URI))
        except libvirt.libvirtError:
            return None

    def destroy(self) -> None:
        """End it at once; one that has ended already is no error.

        :raises HostError: libvirt cannot
        """
        from nova_sandbox.host import containers, diskrates
        diskrates.lift(self._domain)
        containers.end(self._domain)
        try:
            self._domain.destroy()
        except libvirt.libvirtError as error:
            if error.get_error_code() not in (libvirt.VIR_ERR_NO_DOMAIN,
                                              libvirt.VIR_ERR_OPERATION_INVALID):
                raise exception.HostError(
                    f"libvirt cannot destroy {self.name}: {_message(error)}") from None

    def undefine(self) -> None:
        """Let libvirt forget it once it has ended; one it does not know is no error.

        :raises HostError: libvirt cannot
        """
        try:
            self._domain.undefine()
        except libvirt.libvirtError as error:
            # A transient domain cannot be undefined, and need not be.
            if error.get_error_code() not in (libvirt.VIR_ERR_NO_DOMAIN,
                                              libvirt.VIR_ERR_OPERATION_INVALID):
                raise exception.HostError(
                    f"libvirt cannot undefine {self.name}: {_message(error)}") from None

    def pause(self) -> None:
        """Stop all its processes or processors where they are; again is no error.

        :raises HostError: libvirt cannot
        """
        self._do("pause", self._domain.suspend, "paused")

    def unpause(self) -> None:
        """Let it go on after :meth:`pause`; again is no error.

        :raises HostError: libvirt cannot
        """
        self._do("unpause", self._domain.resume, "running")

    def save(self) -> None:
        """End a virtual machine and keep its memory, for :meth:`restore`.

        :raises HostError: libvirt or QEMU cannot
        """
        self._call("save", lambda: self._domain.managedSave(0))

    def restore(self) -> None:
        """Start a virtual machine with the memory that was kept.

        :raises HostError: libvirt or QEMU cannot
        """
        self._call("restore", self._domain.create)

    def has_saved(self) -> bool:
        """Tell whether its memory is kept."""
        if not self.uri.startswith("qemu"):
            return False
        try:
            return bool(self._domain.hasManagedSaveImage(0))
        except libvirt.libvirtError:
            return False

    def forget_saved(self) -> None:
        """Remove memory that is kept, if there is any.

        :raises HostError: libvirt cannot
        """
        if self.has_saved():
            self._call("forget the memory of", lambda: self._domain.managedSaveRemove(0))

    def shared_directories(self) -> list[str]:
        """Return the host's directories that it uses while it runs.

        :raises HostError: libvirt cannot tell
        """
        from lxml import etree
        try:
            document = etree.fromstring(self._domain.XMLDesc())
        except libvirt.libvirtError as error:
            raise exception.HostError(
                f"libvirt cannot describe {self.name}: {_message(error)}") from None
        return [one.get("dir", "") for one in document.iterfind("devices/filesystem/source")]

    def inject_nmi(self) -> None:
        """Give a virtual machine a non-maskable interrupt.

        :raises HostError: libvirt or QEMU cannot
        """
        self._call("interrupt", lambda: self._domain.injectNMI(0))

    def init_pid(self) -> int | None:
        """Return the process id on this host of a container's PID 1; None: it has ended."""
        try:
            controller = self._domain.ID()
            path = f"/proc/{controller}/task/{controller}/children"
            with open(path, encoding="ascii") as children:
                return int(children.read().split()[0])
        except (libvirt.libvirtError, OSError, IndexError):
            return None

    def _call(self, what: str, function: Callable[[], object]) -> None:
        try:
            function()
        except libvirt.libvirtError as error:
            raise exception.HostError(
                f"libvirt cannot {what} {self.name}: {_message(error)}") from None

    def _do(self, what: str, function: Callable[[], object], wanted: str) -> None:
        try:
            function()
        except libvirt.libvirtError as error:
            if error.get_error_code() == libvirt.VIR_ERR_OPERATION_INVALID \
                    and self.state() == wanted:
                return
            raise exception.HostError(
                f"libvirt cannot {what} {self.name}: {_message(error)}") from None

    def stats(self) -> dict[str, int]:
        """Return figures: cpu_ns, memory_bytes and memory_limit_bytes, as far as known.

        :raises HostError: libvirt cannot tell
        """
        try:
            _state, limit, used, _cpus, cpu = self._domain.info()
            result = {"cpu_ns": int(cpu), "memory_limit_bytes": int(limit) * 1024,
                      "memory_bytes": int(used) * 1024}
            try:
                memory = self._domain.memoryStats()
            except libvirt.libvirtError:
                memory = {}
            if "rss" in memory:
                result["memory_bytes"] = int(memory["rss"]) * 1024
            return result
        except libvirt.libvirtError as error:
            raise exception.HostError(
                f"libvirt has no figures of {self.name}: {_message(error)}") from None

    def device_stats(self) -> DeviceStats:
        """Return figures of each processor, disk and network interface, as far as known.

        :raises HostError: libvirt cannot tell
        """
        from lxml import etree
        try:
            document = etree.fromstring(self._domain.XMLDesc())
        except libvirt.libvirtError as error:
            raise exception.HostError(
                f"libvirt has no figures of {self.name}: {_message(error)}") from None
        found = DeviceStats()
        # libvirt's LXC driver tells nothing of single processors.
        with contextlib.suppress(libvirt.libvirtError):
            found.vcpu_ns = [int(one[2]) for one in self._domain.vcpus()[0]]
        for disk in document.iterfind("devices/disk/target"):
            with contextlib.suppress(libvirt.libvirtError):
                found.disks.append(tuple(self._domain.blockStats(disk.get("dev"))))
        for interface in document.iterfind("devices/interface"):
            mac, target = interface.find("mac"), interface.find("target")
            counts: tuple[int, ...] = ()
            if target is not None and target.get("dev"):
                with contextlib.suppress(libvirt.libvirtError):
                    counts = tuple(self._domain.interfaceStats(target.get("dev")))
            address = mac.get("address") if mac is not None else None
            found.interfaces.append((address, counts))
        return found


class DeviceStats:
    """Figures of a domain's devices.

    :ivar vcpu_ns: time of each virtual processor, in nanoseconds
    :ivar disks: for each disk requests and bytes read, requests and bytes written, errors
    :ivar interfaces: MAC address of each interface, and its bytes, packets, errors and drops,
        received and then sent; nothing where libvirt does not know
    """

    def __init__(self) -> None:
        self.vcpu_ns: list[int] = []
        self.disks: list[tuple[int, ...]] = []
        self.interfaces: list[tuple[str | None, tuple[int, ...]]] = []


class Connection:
    """A connection to a libvirt driver.

    :param uri: libvirt URI
    :raises HostError: nobody answers there
    """

    def __init__(self, uri: str) -> None:
        self.uri = uri
        self._has_stats = True
        before = sockets()
        try:
            self._connection = _libvirt.open(uri)
        except libvirt.libvirtError as error:
            raise exception.HostError(f"cannot connect to {uri}: {_message(error)}") from None
        # libvirt does not tell it; -1 where it is not plain.
        opened = sockets() - before
        self.descriptor = opened.pop() if len(opened) == 1 else -1

    def is_alive(self) -> bool:
        """Tell whether libvirt answers."""
        try:
            self._connection.getLibVersion()
        except libvirt.libvirtError:
            return False
        return True

    def close(self) -> None:
        """Close it; domains that were created with auto-destroy end."""
        with contextlib.suppress(libvirt.libvirtError):
            self._connection.close()

    def create(self, xml: str, files: Sequence[int] = (), *, auto_destroy: bool) -> Domain:
        """Start a transient domain.

        :param xml: the domain's document
        :param files: descriptors for a container's init, from number 3 on
        :param auto_destroy: end it when this connection closes
        :raises AlreadyExists: there is a domain of that name
        :raises HostError: libvirt cannot start it
        """
        flags = libvirt.VIR_DOMAIN_START_AUTODESTROY if auto_destroy else 0
        try:
            if files:
                domain = self._connection.createXMLWithFiles(xml, list(files), flags)
            else:
                domain = self._connection.createXML(xml, flags)
        except libvirt.libvirtError as error:
            text = _message(error)
            if error.get_error_code() in (libvirt.VIR_ERR_DOM_EXIST,
                                          libvirt.VIR_ERR_OPERATION_FAILED) \
                    and "already" in text:
                raise exception.AlreadyExists(f"libvirt: {text}") from None
            raise exception.HostError(f"libvirt cannot start the sandbox: {text}") from None
        return Domain(domain, self.uri)

    def start(self, xml: str, files: Sequence[int] = ()) -> Domain:
        """Define a domain and start it; one that cannot be started is not left defined.

        To define one that runs is no equal: libvirt's LXC driver may then miss
        the end of a container that ends at that moment.

        :param xml: the domain's document
        :param files: descriptors for a container's init, from number 3 on
        :raises AlreadyExists: it runs
        :raises HostError: libvirt refuses it
        """
        try:
            domain = self._connection.defineXML(xml)
        except libvirt.libvirtError as error:
            raise exception.HostError(
                f"libvirt cannot define the sandbox: {_message(error)}") from None
        try:
            if files:
                domain.createWithFiles(list(files), 0)
            else:
                domain.create()
        except libvirt.libvirtError as error:
            text = _message(error)
            if "already" in text:
                raise exception.AlreadyExists(f"libvirt: {text}") from None
            with contextlib.suppress(libvirt.libvirtError):
                domain.undefine()
            raise exception.HostError(f"libvirt cannot start the sandbox: {text}") from None
        return Domain(domain, self.uri)

    def lookup_uuid(self, uuid: str) -> Domain | None:
        """Return the domain of a UUID, or None.

        :raises HostError: libvirt cannot tell
        """
        try:
            return Domain(self._connection.lookupByUUIDString(uuid), self.uri)
        except libvirt.libvirtError as error:
            if error.get_error_code() != libvirt.VIR_ERR_NO_DOMAIN:
                raise exception.HostError(f"{self.uri}: {_message(error)}") from None
            return None

    def lookup(self, name: str) -> Domain | None:
        """Return the domain of a name, or None."""
        try:
            return Domain(self._connection.lookupByName(name), self.uri)
        except libvirt.libvirtError:
            return None

    def domains(self) -> Iterator[Domain]:
        """Yield every domain.

        :raises HostError: libvirt cannot tell
        """
        try:
            found = self._connection.listAllDomains()
        except libvirt.libvirtError as error:
            raise exception.HostError(f"{self.uri}: {_message(error)}") from None
        for domain in found:
            yield Domain(_wrap(domain), self.uri)

    def states(self) -> dict[str, str]:
        """Return the state of every domain by its UUID, as :meth:`Domain.state` does.

        It takes one call whatever the number of domains, or four where libvirt's
        driver has no statistics of all at once, as LXC's. There the domains of
        each state are listed, one list after the other; one that changed
        meanwhile, has a rare state, or has ended without libvirt's notice is
        ``unknown``.

        :raises HostError: libvirt cannot tell
        """
        try:
            return self._states_at_once() if self._has_stats else self._states_by_lists()
        except libvirt.libvirtError as error:
            raise exception.HostError(f"{self.uri}: {_message(error)}") from None

    def _states_at_once(self) -> dict[str, str]:
        try:
            found = self._connection.getAllDomainStats(libvirt.VIR_DOMAIN_STATS_STATE)
        except libvirt.libvirtError as error:
            if error.get_error_code() != libvirt.VIR_ERR_NO_SUPPORT:
                raise
            self._has_stats = False
            return self._states_by_lists()
        return {domain.UUIDString(): _state_of(figures) for domain, figures in found}

    def _states_by_lists(self) -> dict[str, str]:
        from nova_sandbox.host import containers
        found: dict[str, str] = {}
        for flag, state in _LISTS:
            for domain in self._connection.listAllDomains(flag):
                if state != "running" or containers.runs(domain):
                    found[domain.UUIDString()] = state
        for domain in self._connection.listAllDomains():
            found.setdefault(domain.UUIDString(), "unknown")
        return found
