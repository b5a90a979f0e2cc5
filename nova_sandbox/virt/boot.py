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
"""A server without a cloud: the driver's own path, with no control plane.

What Nova's API, scheduler and database would hand to the driver is made in memory.
"""

import base64
import contextlib
import dataclasses
import fcntl
import os
import shutil
import signal
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from nova import monkey_patch

# Before all else of Nova, as its own programs do; no nova.conf decides here.
os.environ["OS_NOVA_DISABLE_EVENTLET_PATCHING"] = "true"
monkey_patch.patch(backend="threading")

import nova.conf
from nova import context as nova_context
from nova import exception as nova_exception
from nova import objects, utils
from nova.compute import power_state
from nova.network import security_group_api
from nova.objects import base

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import removal
from nova_sandbox.runtime import logs
from nova_sandbox.virt import driver, exitstatus, servers

CONF = nova.conf.CONF

_POLL_SECONDS = 0.05
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_RUNNING = (power_state.RUNNING, power_state.PAUSED)


@dataclasses.dataclass(frozen=True)
class Wanted:
    """A server.

    :ivar name: its name and host name
    :ivar flavor: ``vcpus``, ``memory_mb``, ``root_gb``, ``ephemeral_gb`` and ``swap``
        (MiB), as Nova's flavors have them
    :ivar extra_specs: of the flavor
    :ivar image: path of an image file, or of the directory of an OCI image layout; None: only
        with ``sandbox:root=host``
    :ivar properties: of the image
    :ivar metadata: of the server
    :ivar user_data: None: none
    :ivar config_drive: the server gets a config drive
    """

    name: str
    flavor: Mapping[str, int]
    extra_specs: Mapping[str, str]
    image: str | None = None
    properties: Mapping[str, str] = dataclasses.field(default_factory=dict)
    metadata: Mapping[str, str] = dataclasses.field(default_factory=dict)
    user_data: bytes | None = None
    config_drive: bool = False


class _FileImages:
    """Stands for Glance: its only image is a file."""

    def __init__(self, path: str | None) -> None:
        self._path = path

    def download(self, context: Any, image_id: str, dest_path: str, **_: Any) -> None:
        """Put the file where the driver wants the image."""
        if self._path and os.path.isdir(self._path):
            os.symlink(os.path.abspath(self._path), dest_path)
        elif self._path:
            shutil.copyfile(self._path, dest_path)


class _Ended(Exception):
    """A signal asked for the end."""

    def __init__(self, number: int) -> None:
        self.number = number


def boot(wanted: Wanted, config_files: list[str], write: Callable[[bytes], object]) -> int:
    """Run a server to its end, and remove it.

    :param wanted: the server
    :param config_files: of nova-sandbox or of Nova; empty: the default ones
    :param write: gets what the server writes
    :returns: the exit status of its command; 128+N after signal N
    :raises SandboxError: it cannot be run; nothing is left
    """
    settings = startcache.load(config_files or None)
    with contextlib.ExitStack() as undo:
        own = undo.enter_context(_own_directory(settings))
        compute = _driver(own, wanted, undo)
        _do_without_services(undo)
        instance, image = _instance(wanted)
        # Only now, so that the removal itself is not interrupted.
        undo.callback(compute.destroy, None, instance, [])
        undo.enter_context(_signals())
        try:
            compute.spawn(nova_context.get_admin_context(), instance, image, [], None, {})
            return _follow(compute, instance, servers.Server(own, instance.uuid), write)
        except _Ended as ended:
            with contextlib.suppress(nova_exception.NovaException):
                compute.power_off(instance, own.stop_timeout)
            return 128 + ended.number
        except nova_exception.NovaException as error:
            reason = error.kwargs.get("reason") or error.format_message()
            raise exception.SandboxError(str(reason)) from error


def _driver(settings: startcache.Settings, wanted: Wanted, undo: contextlib.ExitStack
            ) -> driver.SandboxDriver:
    CONF([], project="nova", default_config_files=[], default_config_dirs=[])
    undo.callback(CONF.reset)
    CONF.set_override("state_path", settings.data_path)
    undo.callback(CONF.clear_override, "state_path")
    # The name of the domain, and of the sandbox for list, exec and logs.
    CONF.set_override("instance_name_template", "%(display_name)s")
    undo.callback(CONF.clear_override, "instance_name_template")
    return driver.SandboxDriver(None, settings, _FileImages(wanted.image))


class _NoConductor:
    """Stands for nova-conductor, which knows nothing of the server."""

    def object_class_action_versions(self, _context: Any, name: str, *_: Any) -> Any:
        """Return the only thing that is asked for: the server's block devices."""
        if name != "BlockDeviceMappingList":
            raise NotImplementedError(name)
        return objects.BlockDeviceMappingList(objects=[])


def _do_without_services(undo: contextlib.ExitStack) -> None:
    """Let the config drive be made with nobody to ask."""
    for holder, name, stand_in in (
            (base.NovaObject, "indirection_api", _NoConductor()),
            (security_group_api, "get_instance_security_groups", lambda *_: [])):
        undo.callback(setattr, holder, name, getattr(holder, name))
        setattr(holder, name, stand_in)


def _instance(wanted: Wanted) -> tuple[Any, Any]:
    """Return Nova's objects of a server and of its image."""
    objects.register_all()
    image = {"id": str(uuid.uuid4()), "disk_format": "raw", "container_format": "bare",
             "status": "active", "properties": dict(wanted.properties)}
    flavor = objects.Flavor(
        flavorid=wanted.name, name=wanted.name, extra_specs=dict(wanted.extra_specs),
        **{"root_gb": 0, "ephemeral_gb": 0, "swap": 0, **wanted.flavor})
    user_data = wanted.user_data
    instance = objects.Instance(
        id=os.getpid(), uuid=str(uuid.uuid4()), display_name=wanted.name, hostname=wanted.name,
        image_ref=image["id"], kernel_id="", ramdisk_id="", root_device_name="/dev/vda",
        config_drive="True" if wanted.config_drive else "", key_data=None, launched_at=None,
        trusted_certs=None,
        user_data=None if user_data is None else base64.b64encode(user_data).decode(),
        metadata=dict(wanted.metadata), flavor=flavor,
        # What the config drive tells, or makes something of.
        availability_zone=None, launch_index=0, reservation_id=None, project_id=None,
        default_ephemeral_device=None, default_swap_device=None, key_name=None,
        keypairs=objects.KeyPairList(objects=[]), device_metadata=None, numa_topology=None,
        ec2_ids=objects.EC2Ids(instance_id="i-00000000", ami_id="ami-00000000", kernel_id=None,
                               ramdisk_id=None),
        system_metadata=utils.get_system_metadata_from_image(image, flavor))
    return instance, objects.ImageMeta.from_dict(image)


def _follow(compute: driver.SandboxDriver, instance: Any, server: servers.Server,
            write: Callable[[bytes], object]) -> int:
    """Hand on what a server writes, until it ends; return its command's exit status."""
    with contextlib.closing(logs.Follower(server.console)) as console:
        while True:
            running = compute.get_info(instance).state in _RUNNING
            if not running:
                server.settle()
            while data := console.read():
                write(data)
            if not running:
                status = exitstatus.status_of(next(reversed(server.results()), ""))
                if status is None:
                    raise exception.GuestError("the guest has ended, and did not tell how its "
                                               "command did")
                return int(status)
            time.sleep(_POLL_SECONDS)


@contextlib.contextmanager
def _signals() -> Iterator[None]:
    """Make signals that ask for the end errors, and the second one of them the end."""
    def end(number: int, _frame: object) -> None:
        for one in _SIGNALS:
            signal.signal(one, signal.SIG_DFL)
        raise _Ended(number)

    before = {number: signal.signal(number, end) for number in _SIGNALS
              if signal.getsignal(number) is not signal.SIG_IGN}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _own_directory(settings: startcache.Settings) -> Iterator[startcache.Settings]:
    """Give settings with a directory apart from nova-compute's, locked while we live."""
    parent = os.path.join(settings.data_path, "boot")
    os.makedirs(parent, 0o711, exist_ok=True)
    _remove_left(parent, settings)
    with contextlib.ExitStack() as undo:
        with _locked(parent):
            path = tempfile.mkdtemp(dir=parent)
            undo.enter_context(_locked(path))
        undo.callback(removal.discard, path)
        os.chmod(path, 0o711)
        yield _below(settings, path)


@contextlib.contextmanager
def _locked(path: str, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(lock, how)
        yield
    finally:
        os.close(lock)


def _remove_left(parent: str, settings: startcache.Settings) -> None:
    """Remove servers whose starter was killed."""
    for entry in os.scandir(parent):
        with contextlib.ExitStack() as undo:
            # One that is made just now is locked when we have the lock of all.
            with _locked(parent):
                try:
                    undo.enter_context(_locked(entry.path, fcntl.LOCK_EX | fcntl.LOCK_NB))
                except (BlockingIOError, FileNotFoundError):
                    # It is in use, being removed, or removed.
                    continue
            for server in servers.every(_below(settings, entry.path)):
                server.forget()
            removal.discard(entry.path)


def _below(settings: startcache.Settings, directory: str) -> startcache.Settings:
    # What was hidden below the whole data_path still is.
    return startcache.Settings({**vars(settings), "data_path": directory,
                                "hidden_paths": [*settings.hidden_paths, settings.data_path]})
