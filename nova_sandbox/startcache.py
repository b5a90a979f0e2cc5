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

"""The configuration's values and the plug-ins' places, without their cost.

Importing oslo.config takes longer than starting a container, and so does a
look through the metadata of every installed package. So the result of both is
kept in a small file, and read from it as long as nothing it was made from has
changed: the configuration files, the environment, the installed packages.
Nothing but ``os``, ``sys`` and ``json`` is imported when it is.
"""

from __future__ import annotations

import json
import os
import sys

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CONFIG_FILE = "/etc/nova-sandbox/nova-sandbox.conf"
CONFIG_DIRECTORY = "/etc/nova-sandbox/nova-sandbox.conf.d"
# Files and directories, as in PATH; takes the place of the two above.
CONFIG_VARIABLE = "NOVA_SANDBOX_CONFIG"
NAMESPACES = ("nova_sandbox.builders", "nova_sandbox.roots", "nova_sandbox.images")
# What there is a way to start; a builder's attribute ``isolation`` is one of them.
ISOLATIONS = ("lxc", "kvm")

# What the defaults are made from.
_VARIABLES = ("HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")
# oslo.config's own way to set an option: OS_SANDBOX__VIRT_TYPE=kvm.
_OPTION_PREFIX = "OS_SANDBOX__"
_MOST_FILES = 32


class Settings:
    """The options of the group ``[sandbox]``, resolved; see ``conf.py`` for each.

    ``plugins`` has for each namespace the ``module:attribute`` of each name;
    ``config_files`` are the files that were read.
    """

    virt_type: str
    enabled_virt_types: list[str]
    image_size_limit: int
    nfs_mount_options: str | None
    ceph_mount_options: str | None
    stop_timeout: int
    lxc_uri: str
    qemu_uri: str
    state_path: str
    data_path: str
    cache_path: str
    kernel_image: str | None
    kernel_modules: str | None
    kernel_debug: bool
    kvm_probe_timeout: int
    filesystem_transport: str
    default_memory_mb: int
    default_vcpus: int
    default_pids_max: int
    log_size: int
    hidden_paths: list[str]
    masked_paths: list[str]
    allow_kernel_mount: bool
    user_namespaces: bool
    idmap_start: int
    idmap_ranges: int
    plugins: dict[str, dict[str, str]]
    config_files: list[str]

    def __init__(self, values: dict[str, object]) -> None:
        missing = Settings.__annotations__.keys() ^ values.keys()
        if missing:
            raise ValueError(f"not the settings of this version: {sorted(missing)}")
        self.__dict__.update(values)


def load(config_files: list[str] | None = None) -> Settings:
    """The settings, from the cache where it is true.

    :param config_files: files, or directories of ``*.conf`` files, read in this
        order, the last word wins; None: those that ``NOVA_SANDBOX_CONFIG``
        names, or those under /etc/nova-sandbox as far as they exist
    :returns: the settings
    :raises ConfigError: a named file is missing or cannot be read, an option
        has a value that is not allowed, or a plug-in is registered twice
    """
    files, watched = _config_files(config_files)
    key = _key(watched)
    path = _cache_file(files)
    settings = _read(path, key) if path else None
    if settings is None:
        values = _compute(files)
        # What json makes of them, so that a hit and a miss give the same types.
        text = json.dumps({"key": key, "values": values})
        if path:
            _write(path, text)
        settings = Settings(json.loads(text)["values"])
    return settings


def plugin(namespace: str, name: str, settings: Settings | None = None) -> Any:
    """Import what is registered under a name.

    :param namespace: one of NAMESPACES
    :param name: the entry point's name, for example ``lxc``
    :param settings: from :func:`load`; None: load them
    :raises ConfigError: nothing is registered under this name, or it cannot be
        imported
    """
    found = (settings or load()).plugins[namespace]
    if name not in found:
        raise exception.ConfigError(
            f"{namespace}: there is no {name!r}, only {', '.join(sorted(found)) or 'nothing'}")
    module, _, attributes = found[name].partition(":")
    try:
        __import__(module)
        result: object = sys.modules[module]
        for attribute in attributes.split("."):
            result = getattr(result, attribute)
    except (ImportError, AttributeError) as error:
        raise exception.ConfigError(
            f"{namespace}: {name!r} ({found[name]}) cannot be loaded: {error}") from error
    return result


def isolation(virt_type: str, settings: Settings | None = None) -> str:
    """What a builder makes: ``lxc`` for containers, ``kvm`` for virtual machines.

    :param virt_type: the name that it is registered under
    :param settings: from :func:`load`; None: load them
    :raises ConfigError: it is not installed, or does not say what it makes
    """
    builder = plugin("nova_sandbox.builders", virt_type, settings)
    found = getattr(builder, "isolation", None)
    if found not in ISOLATIONS:
        raise exception.ConfigError(f"nova_sandbox.builders: {virt_type!r} has isolation = "
                                    f"{found!r}: must be one of {', '.join(ISOLATIONS)}")
    return str(found)


def _config_files(given: list[str] | None) -> tuple[list[str], list[str]]:
    """The files to read, and all whose change makes the cache untrue."""
    if given is None:
        variable = os.environ.get(CONFIG_VARIABLE)
        given = variable.split(os.pathsep) if variable else None
    named = given is not None
    paths = [CONFIG_FILE, CONFIG_DIRECTORY] if given is None else given
    files: list[str] = []
    watched: list[str] = []
    for path in map(os.path.abspath, paths):
        watched.append(path)
        try:
            names = os.listdir(path)
        except NotADirectoryError:
            files.append(path)
        except OSError as error:
            if named or not isinstance(error, FileNotFoundError):
                raise exception.ConfigError(
                    f"configuration file {path}: {error.strerror}") from error
        else:
            inside = [os.path.join(path, n) for n in sorted(names)
                      if n.endswith(".conf") and not n.startswith(".")]
            files += inside
            watched += inside
    return files, watched


def _stamp(path: str) -> list[str | int | None]:
    try:
        status = os.stat(path)
    except OSError:
        return [path, None, None, None]
    return [path, status.st_mtime_ns, status.st_size, status.st_ino]


def _key(watched: list[str]) -> dict[str, object]:
    environment = {name: value for name, value in os.environ.items()
                   if name in _VARIABLES or name.startswith(_OPTION_PREFIX)}
    return {
        "uid": os.geteuid(),
        "python": [sys.hexversion, sys.prefix],
        "files": [_stamp(path) for path in watched],
        # Installing or removing a package changes its directory's time.
        "packages": [_stamp(path) for path in sys.path],
        "code": [_stamp(__file__), _stamp(os.path.join(os.path.dirname(__file__), "conf.py"))],
        "environment": environment,
    }


def _cache_file(files: list[str]) -> str | None:
    """Where these files' settings are kept; None: nowhere is safe."""
    if os.geteuid() == 0:
        base = "/run"
    else:
        home = os.environ.get("HOME", "")
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    if not os.path.isabs(base):
        return None
    directory = os.path.join(base, "nova-sandbox", "start-cache")
    name = "_".join([sys.prefix, *files])
    # Two that come out the same take turns in one file, as its key tells.
    name = "".join(c if c.isalnum() else "-" for c in name)[-120:]
    return os.path.join(directory, f"{name}.json")


def _read(path: str, key: dict[str, object]) -> Settings | None:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        with open(descriptor, encoding="utf-8") as stream:
            if os.fstat(descriptor).st_uid != os.geteuid() or not _is_ours(os.path.dirname(path)):
                return None
            content = json.load(stream)
        return Settings(content["values"]) if content["key"] == key else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_ours(directory: str) -> bool:
    """Nobody else can have written there."""
    status = os.lstat(directory)
    return status.st_uid == os.geteuid() and status.st_mode & 0o170077 == 0o040000


def _write(path: str, text: str) -> None:
    """Keep the cache; without it everything works as well."""
    directory = os.path.dirname(path)
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(directory), mode=0o755, exist_ok=True)
        if not os.path.lexists(directory):
            os.mkdir(directory, 0o700)
        if not _is_ours(directory):
            return
        old = os.listdir(directory)
        if len(old) >= _MOST_FILES:
            for name in old:
                os.unlink(os.path.join(directory, name))
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            with open(descriptor, "w", encoding="utf-8") as stream:
                stream.write(text)
            os.rename(temporary, path)
        except OSError:
            os.unlink(temporary)
    except OSError:
        return


def _compute(files: list[str]) -> dict[str, Any]:
    from nova_sandbox import conf
    values = conf.resolve(files)
    values["plugins"] = {namespace: _registered(namespace) for namespace in NAMESPACES}
    values["config_files"] = files
    builders = values["plugins"]["nova_sandbox.builders"]
    source = f"{', '.join(files)}: " if files else ""
    for name, given in (("virt_type", [values["virt_type"]]),
                        ("enabled_virt_types", values["enabled_virt_types"])):
        for one in given or [""]:
            if one not in builders:
                raise exception.ConfigError(f"{source}{name} = {one}: "
                                            f"must be one of {', '.join(builders)}")
    return values


def _registered(namespace: str) -> dict[str, str]:
    """The entry points that stevedore would find, without importing any of them."""
    from importlib import metadata
    found: dict[str, str] = {}
    for entry in metadata.entry_points(group=namespace):
        if found.setdefault(entry.name, entry.value) != entry.value:
            raise exception.ConfigError(
                f"{namespace}: two installed packages register {entry.name!r}: "
                f"{found[entry.name]} and {entry.value}")
    return found
