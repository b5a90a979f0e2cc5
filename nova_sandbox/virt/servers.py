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
"""The servers of this host: their files, and their life.

Everything that must outlive nova-compute is in a directory per server and in
libvirt; nothing is in memory only.
"""

import contextlib
import glob
import logging
import os
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator

from nova_sandbox import durable, exception, startcache
from nova_sandbox.host import shared, uris
from nova_sandbox.host.connection import Domain
from nova_sandbox.rootfs import removal
from nova_sandbox.runtime import builtins, idranges, launch, logs, records, remains, state
from nova_sandbox.sandbox import file, model

LOG = logging.getLogger(__name__)

# How long libvirtd may take to begin with a call of a process that was killed.
_LAST_CALL_SECONDS = 0.5
# How long a guest may take until its command runs.
_STARTED_TIMEOUT = 120.0
# What was read of descriptions, by UUID, with what tells that they are the same.
_described: dict[str, tuple[tuple[int, int, int], model.Sandbox]] = {}
# UUIDs of servers with broken descriptions; each is told once.
_broken: set[str] = set()
# Hundreds of results; a machine's guest may write anything there.
_RESULTS_BYTES = 16 << 10
_LEFT = "_left"
# What is in a server's files is its tenant's; who knows the UUID reaches them all.
_PRIVATE = 0o600
_UUID_LENGTH = 36


class Place:
    """A directory with what a server runs from.

    :param settings: the configuration
    :param directory: its path
    """

    def __init__(self, settings: startcache.Settings, directory: str) -> None:
        self.settings = settings
        self.directory = directory
        self.config_drive = os.path.join(directory, "config_drive")
        self.description = os.path.join(directory, "description.json")
        # What is there under this name is being made or removed, and is nobody's after a crash.
        self.unfinished = os.path.join(os.path.dirname(directory),
                                       f".{os.path.basename(directory)}")

    def exists(self) -> bool:
        """Tell whether there is anything of it."""
        return os.path.isdir(self.directory)

    def complete(self, sandbox: model.Sandbox) -> None:
        """Put another description in the place of its own, at once or not at all.

        :param sandbox: one that knows what its image says
        """
        file.save(sandbox, self.description, _PRIVATE, lasting=True)

    def delete_files(self) -> None:
        """Remove its files: all of them count until none does."""
        removal.remove(self.unfinished)
        with contextlib.suppress(FileNotFoundError):
            os.rename(self.directory, self.unfinished)
        # What cannot be removed is tried again when nova-compute starts.
        removal.discard(self.unfinished)


class Server(Place, launch.Keep):
    """One server.

    :param settings: the configuration
    :param uuid: the instance's
    """

    persistent = True

    def __init__(self, settings: startcache.Settings, uuid: str) -> None:
        super().__init__(settings, os.path.join(servers_path(settings), uuid))
        self.uuid: str = uuid
        self.rescue = Place(settings, os.path.join(self.directory, "rescue"))
        # What it was before a resize or a migration, until that is confirmed.
        self.left = Place(settings, f"{self.directory}{_LEFT}")
        self.console = os.path.join(self.directory, "console.log")
        self._status = os.path.join(self.directory, "status")
        self._making = os.path.join(self.directory, "making")
        self._starting = os.path.join(self.directory, "starting")

    def make(self, sandbox: model.Sandbox) -> None:
        """Make its directory, with the description in it from the first moment.

        Until :meth:`finish` it is nobody's after a crash.

        :param sandbox: the description, which every start takes
        :raises AlreadyExists: it is there
        """
        if self.exists():
            raise exception.AlreadyExists(f"server {self.uuid} has files already")
        # QEMU's user has to reach its files, not to list them.
        os.makedirs(servers_path(self.settings), 0o711, exist_ok=True)
        removal.remove(self.unfinished)
        os.mkdir(self.unfinished, 0o711)
        making = os.path.join(self.unfinished, os.path.basename(self._making))
        os.close(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, _PRIVATE))
        file.save(sandbox, os.path.join(self.unfinished, os.path.basename(self.description)),
                  _PRIVATE, lasting=True)
        os.rename(self.unfinished, self.directory)
        durable.sync(servers_path(self.settings))

    def finish(self) -> None:
        """Take note that all of it is made; once more is no error."""
        try:
            os.unlink(self._making)
        except FileNotFoundError:
            return
        # Nothing that Nova knows of is to be taken for unfinished, after a loss of power either.
        durable.sync(self.directory)

    @contextlib.contextmanager
    def work(self) -> Iterator[str]:
        """Give a directory for what goes when the block is left, or with :func:`recover`.

        It is beside its own, which may go elsewhere meanwhile.
        """
        path = tempfile.mkdtemp(prefix=f".{self.uuid}.", dir=servers_path(self.settings))
        try:
            # A machine may have to read what is in it.
            os.chmod(path, 0o711)
            yield path
        finally:
            removal.discard(path)

    def sandbox(self) -> model.Sandbox:
        """Return the description: that of the rescue while there is one.

        :raises NotFound: there is none
        :raises InvalidValue: it is broken
        """
        path = self.rescue.description if self.rescue.exists() else self.description
        try:
            found = os.stat(path)
            stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
            # Nova's periodic tasks ask for all of them again and again.
            known = _described.get(self.uuid)
            if known is None or known[0] != stamp:
                known = _described[self.uuid] = stamp, file.load(path)
            return known[1]
        except (OSError, exception.InvalidValue):
            # It may have gone while it was read.
            if os.path.exists(path):
                raise
            raise exception.NotFound(f"server {self.uuid} has no description") from None

    def make_logs(self, settings: startcache.Settings, sandbox: model.Sandbox,
                  undo: contextlib.ExitStack) -> list[str]:
        """Return one log for both streams, which goes on over starts, and the result's file."""
        for path, flags in ((self.console, 0), (self._status, os.O_TRUNC)):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | flags, 0o600))
        return [self.console, self._status]

    def results(self) -> list[str]:
        """Return how the command ended since the last start, as ``exited 3``, if it did."""
        return logs.tail(self._status, _RESULTS_BYTES).decode(errors="replace").splitlines()

    def has_finished(self) -> bool:
        """Tell whether its command has ended by itself since the last start.

        Not one that was killed, nor one that ended before the host was started, which may have
        been why.
        """
        results = self.results()
        words = results[-1].split() if results else []
        if not words or (words[0] == "killed" and len(words) < 3):
            return False
        booted = time.time() - time.clock_gettime(time.CLOCK_BOOTTIME)
        return os.stat(self._status).st_mtime > booted

    def settle(self) -> None:
        """Wait until all that it wrote before it ended can be read."""
        logs.settle(self.console, self._status)

    def output(self, most: int) -> bytes:
        """Return the end of what it wrote.

        :param most: bytes
        """
        return logs.tail(self.console, most)

    @contextlib.contextmanager
    def domain(self) -> Iterator[Domain | None]:
        """Give its domain, None where there is none.

        :raises HostError: libvirt cannot be asked
        """
        found = None
        for driver in self._drivers():
            uri = uris.libvirt_uri(driver, self.settings)
            found = found or shared.connection(uri).lookup_uuid(self.uuid)
        yield found

    def _drivers(self) -> list[str]:
        """Return the libvirt drivers that may know it: all, where no description tells."""
        try:
            return [uris.driver(self.sandbox().virt_type or "", self.settings)]
        except (exception.NotFound, exception.InvalidValue):
            if not self.exists():
                raise
            return sorted({uris.driver(one, self.settings)
                           for one in self.settings.enabled_virt_types})

    def is_container(self) -> bool:
        """Tell whether it is a container, whatever its virt_type is called."""
        return uris.driver(self.sandbox().virt_type or "", self.settings) == "lxc"

    def state(self) -> str:
        """Return ``running``, ``paused``, ``ended`` ... as :meth:`Domain.state` does."""
        with self.domain() as domain:
            return domain.state() if domain else "ended"

    def start(self, warn: Callable[[str], None]) -> None:
        """Start it.

        :param warn: gets one line for each thing the operator should know
        :raises SandboxError: it does not start; it is as before
        """
        with self.domain() as domain:
            if domain:
                # libvirt would go on with what was saved instead.
                domain.forget_saved()
        # Of Nova, which those who only look at servers do not load.
        from nova_sandbox.virt import cpus
        self.cpus = cpus.shared()
        os.close(os.open(self._starting, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
        try:
            launch.launch_kept(self.sandbox(), self.settings, self, warn=warn,
                               timeout=_STARTED_TIMEOUT)
        finally:
            os.unlink(self._starting)
        self.finish()

    def recover(self) -> str | None:
        """End it if the process that started it was killed before it was done.

        A guest that was not told yet what to run waits for it for ever. Descriptions that were
        written in part are removed as well, and so is all of a server that is not finished: Nova
        may have it elsewhere yet, and evacuate it again.

        :returns: what was done, for people; None: nothing had to be
        :raises HostError: it does not end
        """
        for place in (self, self.rescue):
            for path in glob.glob(f"{glob.escape(place.description)}.*"):
                os.unlink(path)
        is_making = os.path.exists(self._making)
        if not is_making and not os.path.exists(self._starting):
            return None
        self.stop(0)
        # libvirtd may not have begun yet with what it was asked for last.
        time.sleep(_LAST_CALL_SECONDS)
        self.stop(0)
        if is_making:
            self.forget()
            self.delete_files()
            return "was made in part: removed"
        os.unlink(self._starting)
        return "was started in part: ended"

    def suspend(self) -> None:
        """End a virtual machine and keep its memory.

        :raises HostError: it cannot be saved, and goes on
        """
        with self.domain() as domain:
            if domain is None or domain.state() != "running":
                raise exception.HostError("it does not run")
            directories = domain.shared_directories()
            if directories:
                raise exception.HostError(
                    f"it uses {', '.join(sorted(directories))} of the host as it runs; a server "
                    "can be suspended whose root is not the host's, and that has no shares")
            domain.save()

    def resume(self, warn: Callable[[str], None]) -> None:
        """Go on with a server where :meth:`suspend` left it.

        One whose memory is gone is started.

        :param warn: gets one line for each thing the operator should know
        :raises HostError: it cannot go on, and is as before
        :raises GuestError: it went on but does not answer; it has been ended
        """
        with self.domain() as domain:
            if domain and domain.has_saved():
                self._restore(domain)
                return
        warn("it is started anew, as libvirt has nothing of its memory")
        self.start(warn)

    def _restore(self, domain: Domain) -> None:
        record = records.of_domain(domain, self.settings)
        if record is None:
            raise exception.HostError("libvirt has no description of it")
        # Gone after a restart of the host; its sockets go there.
        os.makedirs(str(record.facts.get("state")), 0o700, exist_ok=True)
        domain.restore()
        try:
            # It also shows that the guest is where it was: libvirt starts one from the
            # beginning whose saved memory it finds to be incomplete.
            builtins.set_clock(record)
        except exception.SandboxError as error:
            domain.destroy()
            raise exception.GuestError(f"it was resumed but does not answer ({error})") from error

    def stop(self, grace: float) -> None:
        """End it; one that has ended is no error.

        :param grace: seconds that its command has to end by itself; 0: none
        :raises HostError: it does not end
        """
        with self.domain() as domain:
            if domain is None:
                return
            record = records.of_domain(domain, self.settings) if grace > 0 else None
            if record and domain.state() == "running":
                record.stop(grace)
            domain.destroy()
            domain.forget_saved()

    def forget(self) -> None:
        """End it and let libvirt forget it; its files stay.

        :raises HostError: libvirt cannot
        """
        if not self.exists():
            return
        is_container = True
        with self.domain() as domain:
            # What a broken description cannot tell.
            name = domain.name if domain else None
            if domain:
                domain.destroy()
                domain.forget_saved()
                domain.undefine()
        with contextlib.suppress(exception.NotFound, exception.InvalidValue):
            name = self.sandbox().name
            is_container = self.is_container()
        if name:
            remains.remove(self.settings, state.StateDirectory.of(self.settings, name),
                           is_container=is_container)

    def delete_files(self) -> None:
        """Remove its files: all of them count until none does."""
        _described.pop(self.uuid, None)
        _broken.discard(self.uuid)
        super().delete_files()
        self.release_ids()

    def release_ids(self) -> None:
        """Let others have its range of ids, unless there is anything of it on this host."""
        if not self.exists() and not self.left.exists():
            idranges.release(self.settings, self.uuid)


def may_become(own: str | None, wanted: str | None, settings: startcache.Settings) -> bool:
    """Tell whether a server of one virt type may have another from now on.

    What a machine wrote to a disk is nothing that the host's kernel, which containers share, is to
    mount.

    :param settings: the configuration
    """
    return uris.driver(own or "", settings) == uris.driver(wanted or "", settings)


def private(path: str, flags: int) -> int:
    """Open a file of a server's that only root reads; for open()."""
    return os.open(path, flags, _PRIVATE)


def servers_path(settings: startcache.Settings) -> str:
    """Return the directory that holds one directory for each server."""
    return os.path.join(settings.data_path, "servers")


def recover(settings: startcache.Settings, warn: Callable[[str], None]) -> None:
    """Clean what a process left that was killed while it made, started or removed servers.

    Nova does again what it was doing, or finds them shut off.

    :param warn: gets one line for each server
    """
    for entry in _entries(settings):
        name = entry.name[1:1 + _UUID_LENGTH]
        if entry.name[0] == "." and _is_uuid(name):
            problem = removal.discard(entry.path)
            warn(f"server {name} was made or removed in part: "
                 f"{f'{entry.path} stays: {problem}' if problem else 'removed'}")
    for owner in idranges.owners(settings).values():
        Server(settings, owner).release_ids()
    for server, sandbox in described(settings):
        _close(server, sandbox)
    for server in every(settings):
        try:
            if done := server.recover():
                warn(f"server {server.uuid} {done}")
        except Exception as error:
            # Whatever it is: the others are not to be without nova-compute for it.
            warn(f"server {server.uuid} was started in part, and cannot be ended: {error}")


def _close(server: Server, sandbox: model.Sandbox) -> None:
    """Let others of the host reach of an older version's server what they reach of a new one."""
    with contextlib.suppress(FileNotFoundError):
        for place in filter(Place.exists, (server, server.rescue)):
            for entry in os.scandir(place.directory):
                if entry.is_file(follow_symlinks=False):
                    os.chmod(entry.path, _PRIVATE)
        if sandbox.root.kind == "directory" and server.is_container():
            # A machine's disks have to be reached by QEMU's user.
            os.chmod(server.directory, 0o700)


def every(settings: startcache.Settings) -> list[Server]:
    """Return all servers of this host."""
    return [Server(settings, entry.name) for entry in _entries(settings)
            if _is_uuid(entry.name) and entry.is_dir()]


def _entries(settings: startcache.Settings) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(servers_path(settings)) as found:
            return sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []


def _is_uuid(name: str) -> bool:
    """Tell a server's name from those of others, such as ``lost+found``."""
    try:
        return str(uuid.UUID(name)) == name
    except ValueError:
        return False


def described(settings: startcache.Settings) -> Iterator[tuple[Server, model.Sandbox]]:
    """Yield all servers of this host with their descriptions.

    Left out are those that go meanwhile, and those whose description is broken.
    """
    for server in every(settings):
        try:
            sandbox = server.sandbox()
        except exception.NotFound:
            continue
        except (exception.InvalidValue, OSError) as error:
            if server.uuid not in _broken:
                _broken.add(server.uuid)
                LOG.error("Server %s cannot be used, only deleted: %s", server.uuid, error)
            continue
        _broken.discard(server.uuid)
        yield server, sandbox
