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

"""What Nova asks for, as a :class:`~nova_sandbox.sandbox.model.Sandbox` and a little more.

Pure, but for the log: reads the attributes of Nova's objects, asks nobody, makes nothing. A
request that cannot be met ends in one :class:`~nova_sandbox.exception.InvalidValue` that names
the extra spec or the property.
"""

import base64
import binascii
import dataclasses
import os
from collections.abc import Iterable, Sequence
from typing import Any

from oslo_log import log as logging

from nova_sandbox import exception
from nova_sandbox.rootfs import inject, oci
from nova_sandbox.runtime import imageconfig
from nova_sandbox.sandbox import fields, model
from nova_sandbox.virt import hardware, limits, settings

LOG = logging.getLogger(__name__)

DEFAULT_COMMAND = ("/sbin/init",)
#: Where cloud-init looks for a config drive that is mounted.
CONFIG_DRIVE = "/var/lib/cloud/seed/config_drive"
# Server metadata that is written for the tenant to read, so never a setting.
REPORTED_METADATA = frozenset({"sandbox_exit_status"})
# Nova cuts image properties at 255 bytes, and then what is left of a character.
LONGEST_PROPERTY = 251
_MIB = 1 << 20
_GIB = 1 << 30
_NO_CONTENT = "(not shown)"
_VIRT_TYPES_OF_HYPERVISORS = {"lxc": ("lxc",), "kvm": ("kvm", "qemu"), "qemu": ("kvm", "qemu")}


@dataclasses.dataclass(frozen=True)
class Policy:
    """What the configuration says about requests.

    :ivar enabled_virt_types: all that this host offers; the first is for requests that do not
        say so
    :ivar containers: which of them make containers; the others make virtual machines
    :ivar force_config_drive: Nova's option; for servers that were never launched
    :ivar own_virt_type: of a server that has disks already; None: it is new
    """

    enabled_virt_types: tuple[str, ...]
    containers: frozenset[str] = frozenset(("lxc",))
    force_config_drive: bool = False
    own_virt_type: str | None = None


@dataclasses.dataclass(frozen=True)
class RootSource:
    """What the root file system is made of.

    :ivar kind: ``image`` or ``host``
    :ivar image_id: Glance's id of the image
    :ivar disk_format: Glance's, such as ``raw``; None when not known
    :ivar container_format: Glance's, such as ``bare``; None when not known
    :ivar kernel_id: Glance's id of the kernel that a virtual machine boots; None: the host's
    :ivar ramdisk_id: Glance's id of the initial RAM disk with its modules; None: it needs none
    """

    kind: str
    image_id: str | None = None
    disk_format: str | None = None
    container_format: str | None = None
    kernel_id: str | None = None
    ramdisk_id: str | None = None


@dataclasses.dataclass(frozen=True)
class Ephemeral:
    """An empty disk beside the root.

    :ivar size: in bytes
    :ivar format: file system that the tenant asked for; None: any
    :ivar device_name: Nova's name of it, such as ``/dev/vdb``; None: it has none
    """

    size: int
    format: str | None = None
    device_name: str | None = None


@dataclasses.dataclass(frozen=True)
class Disks:
    """Sizes of the local disks, in bytes.

    :ivar root: of the root disk; None: as the image makes it
    :ivar swap: 0: none
    """

    root: int | None = None
    ephemerals: tuple[Ephemeral, ...] = ()
    swap: int = 0


@dataclasses.dataclass(frozen=True)
class InjectedFile:
    """A file that the tenant gave (a personality file); its content is never shown."""

    path: str
    content: bytes = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True)
class Request:
    """A server.

    :ivar sandbox: its description; the root is the host's, or a disk that is still to be made
    :ivar uuid: the instance's
    :ivar display_name: the tenant's name of the server
    :ivar root: what the root file system is made of
    :ivar disks: sizes of the local disks
    :ivar init: the command is a system's init, not one that is expected to end
    :ivar config_drive: a config drive is wanted
    :ivar files: to be written into the root file system
    :ivar public_keys: of the key pair, one line each
    :ivar inject_key: write them into the root file system
    :ivar user_data: as the tenant wrote it, never shown; None: none
    :ivar admin_password: never shown; None: none
    """

    sandbox: model.Sandbox
    uuid: str
    display_name: str | None
    root: RootSource
    disks: Disks
    init: bool
    config_drive: bool
    files: tuple[InjectedFile, ...] = ()
    public_keys: tuple[str, ...] = ()
    inject_key: bool = False
    user_data: bytes | None = dataclasses.field(default=None, repr=False)
    admin_password: str | None = dataclasses.field(default=None, repr=False)


def from_instance(instance: Any, image_meta: Any, policy: Policy, *, directory: str,
                  flavor: Any = None, block_device_info: dict[str, Any] | None = None,
                  injected_files: Iterable[tuple[str, str | bytes]] = (),
                  admin_password: str | None = None, network_info: Any = None,
                  image_config: oci.ImageConfig | None = None) -> Request:
    """Return what an instance is to be.

    :param instance: a ``nova.objects.Instance``
    :param image_meta: a ``nova.objects.ImageMeta``
    :param policy: what the configuration says
    :param directory: of the server, where its disks will be
    :param flavor: a ``nova.objects.Flavor``; default the instance's
    :param block_device_info: as the driver gets it; ephemerals and swap are read
    :param injected_files: paths and decoded contents
    :param admin_password: for the guest's administrator
    :param network_info: not used yet
    :param image_config: what a container image says of its command, for what nobody else says;
        known when it has been unpacked
    :raises InvalidValue: names what cannot be met
    """
    flavor = flavor or instance.flavor
    given = Given(instance, flavor)
    hardware.check_flavor(flavor.extra_specs or {})
    hardware.check_image(image_meta.properties)
    virt_type = _virt_type(given, image_meta, policy)
    container = virt_type in policy.containers
    root_source = _root_source(given, instance, image_meta)
    image_config = image_config or oci.ImageConfig()
    argv, where = _command(given, image_meta, root_source, image_config.argv)
    env = {**imageconfig.environment(image_config), **given.environment()}
    command = settings.make(
        model.Command, where, argv=argv, env=env,
        cwd=given.value("cwd") or imageconfig.directory(image_config),
        identity=(model.Identity(**given.value("user")) if given.value("user")
                  else imageconfig.identity(image_config)),
        timeout=given.value("timeout"), open_files=given.value("open_files"),
        stop_signal=image_config.stop_signal, init=given.value("init"))
    if command.is_init and container:
        # cloud-init finds out by it that this is a cloud (Launchpad bug 1834506).
        command = command.replace(env={"product_name": "OpenStack Nova", **command.env})
    disks = _disks(flavor, block_device_info)
    sandbox = settings.make(
        model.Sandbox, "server", name=instance.name, virt_type=virt_type, command=command,
        root=_root(given, root_source, directory), hostname=_hostname(instance),
        kernel=_kernel(root_source, container, directory),
        mounts=(*given.value("tmpfs", ()), *_ephemeral_mounts(disks, directory)),
        limits=limits.of_flavor(given, flavor, image_meta, swap=disks.swap, container=container),
        security=model.Security(**given.given("capabilities", "new_privileges",
                                              "user_namespace")))
    config_drive = _config_drive(instance, image_meta, policy)
    # From a config drive cloud-init writes them once more, when all is mounted.
    covered = [CONFIG_DRIVE] if config_drive else [one.target for one in sandbox.mounts]
    return Request(
        sandbox=sandbox, uuid=instance.uuid, display_name=_attribute(instance, "display_name"),
        root=root_source, disks=disks, init=command.is_init, config_drive=config_drive,
        files=_files(injected_files, root_source, covered),
        public_keys=tuple((_attribute(instance, "key_data") or "").splitlines()),
        inject_key=_inject_key(given, root_source),
        user_data=_user_data(instance), admin_password=admin_password)


class Given:
    """The ``sandbox`` settings of a server, by precedence.

    :param instance: a ``nova.objects.Instance``; of one that was launched, metadata are ignored
        that a new one is refused for
    :param flavor: that it is to have; of another than its own they are not ignored
    :raises InvalidValue: a setting is unknown, not allowed there, or has an illegal value
    """

    def __init__(self, instance: Any, flavor: Any) -> None:
        self.extra_specs: dict[str, str] = dict(flavor.extra_specs or {})
        #: value and the place it was given at, by name; env ones by ``env:NAME``
        self.found: dict[str, tuple[Any, str]] = {}
        self._instance = instance
        # Nova lets a tenant set metadata at any time.
        self._is_made = bool(_attribute(instance, "launched_at")
                             and flavor.flavorid == instance.flavor.flavorid)
        self._read(settings.FLAVOR, "flavor extra spec", self.extra_specs, ("sandbox:",))
        self._read(settings.METADATA, "server metadata", dict(instance.metadata or {}),
                   ("sandbox:", "sandbox_"))
        properties = {key.removeprefix("image_"): value
                      for key, value in (instance.system_metadata or {}).items()
                      if key.startswith("image_sandbox_")}
        self._read(settings.IMAGE, "image property", properties, ("sandbox_",))

    def value(self, name: str, default: Any = None) -> Any:
        """Return what was given for a setting."""
        return self.found.get(name, (default, ""))[0]

    def given(self, *names: str) -> dict[str, Any]:
        """Return those of some settings that were given."""
        return {name: self.found[name][0] for name in names if name in self.found}

    def environment(self) -> dict[str, str]:
        """Return all environment variables, by name."""
        return {name.removeprefix(settings.ENVIRONMENT): value
                for name, (value, _) in sorted(self.found.items())
                if name.startswith(settings.ENVIRONMENT)}

    def quota(self, name: str, lowest: int, highest: int) -> int | None:
        """Return a number of ``quota:`` extra specs; None when it is not given."""
        text = self.extra_specs.get(f"quota:{name}")
        if text is None:
            return None
        kind = fields.integer(lowest, highest)
        return int(kind.check(str(text), f"flavor extra spec quota:{name}"))

    def _read(self, source: str, title: str, texts: dict[str, Any],
              prefixes: tuple[str, ...]) -> None:
        for key, text in sorted(texts.items()):
            prefix = next((p for p in prefixes if key.startswith(p)), None)
            if prefix is None or source == settings.METADATA and key in REPORTED_METADATA:
                continue
            where = f"{title} {key}"
            try:
                name, value = self._parse(source, key.removeprefix(prefix), str(text), where)
                if source == settings.METADATA and not self.value("allow_metadata"):
                    raise exception.InvalidValue(
                        where, text, "only with flavors that have sandbox:allow_metadata=true")
            except exception.InvalidValue as error:
                if source != settings.METADATA or not self._is_made:
                    raise
                LOG.warning("Ignored: %s", error, instance=self._instance)
                continue
            # Sources come in order of precedence.
            self.found.setdefault(name, (value, where))

    @staticmethod
    def _parse(source: str, key: str, text: str, where: str) -> tuple[str, Any]:
        found = settings.find(key)
        if found is None:
            known = ", ".join(s.name + "NAME" if s.name == settings.ENVIRONMENT else s.name
                              for s in settings.SETTINGS if source in s.sources)
            raise exception.InvalidValue(where, text, f"no such setting; known: {known}")
        setting, variable = found
        if source not in setting.sources:
            raise exception.InvalidValue(
                where, text, f"given by {' or '.join(setting.sources)} only")
        if source == settings.IMAGE and len(text.encode()) > LONGEST_PROPERTY:
            raise exception.InvalidValue(
                where, text, f"at most {LONGEST_PROPERTY} bytes, Nova may have cut it short")
        return setting.name + variable, setting.parse(text, where)


def _property(image_meta: Any, name: str) -> Any:
    return image_meta.properties.get(name)


def _attribute(thing: Any, name: str) -> Any:
    """Return a field of an object of Nova's; None when it is not set, and never load it."""
    return getattr(thing, name) if thing.obj_attr_is_set(name) else None


def _virt_type(given: Given, image_meta: Any, policy: Policy) -> str:
    enabled = policy.enabled_virt_types
    allowed = f"one of enabled_virt_types of this host: {', '.join(enabled)}"
    wanted, where = given.found.get("virt_type", (None, ""))
    if wanted is None and (hypervisor := _property(image_meta, "img_hv_type")):
        where = "image property img_hv_type"
        candidates = [*_VIRT_TYPES_OF_HYPERVISORS.get(hypervisor, (hypervisor,))]
        if hypervisor in _VIRT_TYPES_OF_HYPERVISORS:
            # Other packages' run on the same of libvirt's drivers.
            candidates += [one for one in enabled
                           if (one in policy.containers) == (hypervisor == "lxc")]
        candidates.sort(key=lambda one: one != policy.own_virt_type)
        wanted = next((c for c in candidates if c in enabled), hypervisor)
    if wanted is None:
        wanted, where = policy.own_virt_type, "virt_type of the server as it is"
    if wanted is None:
        wanted = enabled[0]
    if wanted not in enabled:
        elsewhere = wanted in _VIRT_TYPES_OF_HYPERVISORS
        raise (exception.NotOnThisHost if elsewhere else exception.InvalidValue)(
            where, wanted, allowed)
    return str(wanted)


def _root_source(given: Given, instance: Any, image_meta: Any) -> RootSource:
    if given.value("root") == "host":
        return RootSource("host")
    image_id = _attribute(image_meta, "id") or _attribute(instance, "image_ref")
    if not image_id:
        raise exception.InvalidValue("image", None, "must be given, a root volume cannot be used")
    return RootSource(
        "image", image_id, _attribute(image_meta, "disk_format"),
        _attribute(image_meta, "container_format"),
        _attribute(instance, "kernel_id") or None, _attribute(instance, "ramdisk_id") or None)


def disk_path(directory: str) -> str:
    """Return where a root disk's file is.

    :param directory: of the server
    """
    return os.path.join(directory, "disk")


def kernel_paths(directory: str) -> tuple[str, str]:
    """Return where the files of a kernel and its RAM disk are.

    :param directory: of the server
    """
    return os.path.join(directory, "kernel"), os.path.join(directory, "ramdisk")


def _kernel(source: RootSource, container: bool, directory: str) -> model.Kernel:
    if container:
        return model.Kernel()
    if source.kernel_id is None:
        if source.ramdisk_id is not None:
            raise exception.InvalidValue("image property ramdisk_id", source.ramdisk_id,
                                         "given only with kernel_id")
        return model.Kernel()
    image, ramdisk = kernel_paths(directory)
    return model.Kernel(image=image, ramdisk=ramdisk)


def _root(given: Given, source: RootSource, directory: str) -> model.Root:
    host = source.kind == "host"
    writable, where = given.found.get("writable", ("no" if host else "persistent", ""))
    if host and writable == "persistent":
        raise exception.InvalidValue(where, writable,
                                     "no or scratch: the host's root file system is never written")
    size, size_where = given.found.get("scratch_size", (None, ""))
    if size is not None and writable != "scratch":
        raise exception.InvalidValue(size_where, size, "given only with writable=scratch")
    if host:
        return model.Root(writable=writable == "scratch", scratch_size=size)
    return model.Root(kind="disk", path=disk_path(directory), persistent=writable == "persistent",
                      writable=writable == "scratch", scratch_size=size)


def _command(given: Given, image_meta: Any, root: RootSource,
             entrypoint: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Return the command and where it was given."""
    if "command" in given.found:
        return given.found["command"]
    if line := _property(image_meta, "os_command_line"):
        where = "image property os_command_line"
        return settings.words(line, where), where
    if root.kind == "host":
        raise exception.InvalidValue(
            "flavor extra spec sandbox:command", None,
            "must be given with sandbox:root=host, whose own init is the host's")
    if entrypoint:
        return tuple(entrypoint), "entry point of the image"
    return DEFAULT_COMMAND, "default command"


def _hostname(instance: Any) -> str | None:
    """Return the host name; of a longer one than Linux takes the first label."""
    name: str | None = _attribute(instance, "hostname") or None
    return name if name is None or len(name) <= 63 else name.partition(".")[0]


def _disks(flavor: Any, block_device_info: dict[str, Any] | None) -> Disks:
    info = block_device_info or {}
    ephemerals = tuple(
        Ephemeral(size=disk["size"] * _GIB, format=disk.get("guest_format"),
                  device_name=disk.get("device_name"))
        for disk in info.get("ephemerals") or ())
    if not ephemerals and flavor.ephemeral_gb:
        ephemerals = (Ephemeral(size=flavor.ephemeral_gb * _GIB),)
    swap = (info.get("swap") or {}).get("swap_size") or flavor.swap or 0
    return Disks(root=flavor.root_gb * _GIB or None, ephemerals=ephemerals, swap=swap * _MIB)


def ephemeral_path(directory: str, number: int) -> str:
    """Return where an ephemeral disk's file is.

    :param directory: of the server
    """
    return os.path.join(directory, f"disk.eph{number}")


def _ephemeral_mounts(disks: Disks, directory: str) -> Iterable[model.Mount]:
    for number, disk in enumerate(disks.ephemerals):
        if disk.format not in (None, "ext4"):
            raise exception.InvalidValue("guest_format of an ephemeral disk", disk.format,
                                         "ext4")
        yield model.Mount(
            kind="image", target=f"/mnt/ephemeral{number}", format="raw", fstype="ext4",
            source=ephemeral_path(directory, number))


def _config_drive(instance: Any, image_meta: Any, policy: Policy) -> bool:
    """Tell whether a config drive is wanted.

    By the rule of ``nova.virt.configdrive``, and for whoever has user data: a server
    without a network would never get it from the metadata service.
    """
    return bool(_attribute(instance, "config_drive") or _attribute(instance, "user_data")
                or (policy.force_config_drive and not _attribute(instance, "launched_at"))
                or _property(image_meta, "img_config_drive") == "mandatory")


def _files(given: Iterable[tuple[str, str | bytes]], root: RootSource,
           covered: Iterable[str]) -> tuple[InjectedFile, ...]:
    files: dict[str, InjectedFile] = {}
    for path, content in given:
        checked = model.GUEST_PATH.check("/" + path.lstrip("/"), "personality file")
        if root.kind == "host":
            raise exception.InvalidValue(
                "personality file", path,
                "none with sandbox:root=host: the host's root file system is never written")
        inject.check(checked)
        for target in covered:
            if f"{checked}/".startswith(f"{target}/"):
                raise exception.InvalidValue(
                    "personality file", path,
                    f"a path that is not at or below {target}, where something is mounted")
        data = content.encode() if isinstance(content, str) else content
        files[checked] = InjectedFile(checked, data)
    return tuple(files.values())


def _inject_key(given: Given, root: RootSource) -> bool:
    wanted, where = given.found.get("inject_key", (False, ""))
    if wanted and root.kind == "host":
        raise exception.InvalidValue(
            where, wanted,
            "false with sandbox:root=host: the host's root file system is never written")
    return bool(wanted)


def _user_data(instance: Any) -> bytes | None:
    text = _attribute(instance, "user_data")
    if not text:
        return None
    try:
        return base64.b64decode(text)
    except binascii.Error:
        raise exception.InvalidValue("user data", _NO_CONTENT, "base64 text") from None
