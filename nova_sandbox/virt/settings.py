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

"""Every ``sandbox`` setting of a flavor, an image or a server: name, meaning, who may give it.

The one table behind the mapping (:mod:`nova_sandbox.virt.request`), the validators of
Nova's API (:mod:`nova_sandbox.virt.extra_specs`) and the documentation.
"""

import dataclasses
import shlex
from collections.abc import Callable, Iterable
from typing import Any

from nova_sandbox import exception
from nova_sandbox.sandbox import fields, model

# What oslo.utils takes, and so Nova's API.
_TRUE = ("true", "yes", "on", "1", "t", "y")
_FALSE = ("false", "no", "off", "0", "f", "n")
_BOOLEAN = "true or false"
_NUMBER_PATTERN = r"([0-9]+\.?[0-9]*|\.[0-9]+)"

FLAVOR = "flavor"
IMAGE = "image"
METADATA = "metadata"
OPERATOR = (FLAVOR,)
IMAGES = (FLAVOR, IMAGE)
TENANT = (FLAVOR, METADATA, IMAGE)


@dataclasses.dataclass(frozen=True)
class Setting:
    """One setting.

    :ivar name: without its prefix; ``env:`` is followed by a variable's name
    :ivar sources: where it may be given, in order of precedence
    :ivar parse: makes a value of the text given and of where it was given
    :ivar allowed: what is allowed, in words
    :ivar api: how Nova's API checks it: the ``value`` of an ``ExtraSpecValidator``
    :ivar doc: what it does
    """

    name: str
    sources: tuple[str, ...]
    parse: Callable[[str, str], Any]
    allowed: str
    api: dict[str, Any]
    doc: str


def is_true(text: object) -> bool | None:
    """Return what text of a flavor or an image means; None when it is no truth value."""
    word = str(text).strip().lower()
    return True if word in _TRUE else False if word in _FALSE else None


def boolean(text: str, where: str) -> bool:
    """Return a truth value.

    :param where: where it was given
    :raises InvalidValue: it is none
    """
    value = is_true(text)
    if value is None:
        raise exception.InvalidValue(where, text, _BOOLEAN)
    return value


def words(text: str, where: str) -> tuple[str, ...]:
    """Split as a shell splits, but expand and run nothing.

    :param where: where it was given
    :raises InvalidValue: there are no words, a quotation has no end, or there is a NUL
    """
    try:
        found = tuple(shlex.split(text))
    except ValueError as error:
        raise exception.InvalidValue(where, text, f"words as a shell splits them ({error})") \
            from None
    if not found or not found[0] or "\0" in text:
        raise exception.InvalidValue(where, text, "a program and its arguments")
    return found


def _identity(text: str, where: str) -> dict[str, Any]:
    user, colon, group = text.partition(":")
    if user.isdecimal() and user.isascii() and not (colon and not group):
        result = {"uid": model.UID.check(user, where)}
        if group:
            result["gid"] = model.UID.check(group, where)
        return result
    if (not user or colon or user.isdecimal() or "/" in user or not fields.printable(user)
            or any(c.isspace() for c in user)):
        raise exception.InvalidValue(where, text, _IDENTITY)
    return {"user": user}


def _capabilities(text: str, where: str) -> tuple[str, ...]:
    wanted: set[str] = set()
    given = text.replace(",", " ").split()
    if not given:
        raise exception.InvalidValue(where, text, _CAPABILITIES)
    for word in given:
        name = word.lower().removeprefix("cap_")
        if name == "default":
            wanted.update(model.DEFAULT_CAPABILITIES)
        elif name == "all":
            wanted.update(model.CAPABILITIES)
        elif name in model.CAPABILITIES:
            wanted.add(name)
        elif name != "none":
            raise exception.InvalidValue(where, word, _CAPABILITIES)
    return tuple(name for name in model.CAPABILITIES if name in wanted)


def _tmpfs(text: str, where: str) -> tuple[model.Mount, ...]:
    mounts = []
    for word in words(text, where):
        target, equals, size = word.rpartition("=")
        if not equals:
            raise exception.InvalidValue(where, word, _TMPFS)
        mounts.append(model.Mount(
            kind="tmpfs", target=_of(model.Mount, "target")(target, where),
            size=_of(model.Mount, "size")(size, where)))
    return tuple(mounts)


def _of(cls: type[fields.Value], name: str) -> Callable[[str, str], Any]:
    """Return what reads the text of a field of a description."""
    return cls.FIELDS[name].kind.check


def _from_model(name: str, sources: tuple[str, ...], cls: type[fields.Value], field: str,
                api: dict[str, Any], doc: str) -> Setting:
    kind = cls.FIELDS[field].kind
    return Setting(name, sources, kind.check, kind.allowed, api, doc)


def _boolean(name: str, sources: tuple[str, ...], doc: str) -> Setting:
    return Setting(name, sources, boolean, _BOOLEAN, {"type": bool}, doc)


def _choice(name: str, sources: tuple[str, ...], choices: Iterable[str], doc: str) -> Setting:
    kind = fields.choice(*choices)
    return Setting(name, sources, kind.check, kind.allowed,
                   {"type": str, "enum": [*choices]}, doc)


_COMMAND = "words as a shell splits them; quotes and backslashes keep blanks"
_IDENTITY = "a user name, a user id, or UID:GID"
_CAPABILITIES = ("names of Linux capabilities separated by commas; default is the default list, "
                 "all and none what they say")
_TMPFS = "words of the form /DIRECTORY=SIZE, such as /scratch=64M"
_SIZE = {"type": str, "pattern": _NUMBER_PATTERN + "[A-Za-z]{0,3}"}
_DURATION = {"type": str, "pattern": _NUMBER_PATTERN + "(?i:ms|s|m|min|h|d)?"}
_PRINTABLE = {"type": str, "pattern": r"[^\x00-\x1f\x7f]+"}

ENVIRONMENT = "env:"

SETTINGS = (
    _from_model(
        "virt_type", IMAGES, model.Sandbox, "virt_type",
        {"type": str, "pattern": r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}"},
        "What runs the server; one of enabled_virt_types of the configuration. Without it the "
        "image's img_hv_type says so, and then the first of enabled_virt_types."),
    Setting(
        "command", TENANT, words, _COMMAND, {"type": str, "pattern": r"(?s).*\S.*"},
        "The command the server runs; it is started directly, never through a shell. The server "
        "is shut off when it ends."),
    _boolean(
        "init", TENANT,
        "The command is a whole system's init: it is process 1, is asked to power off by the "
        "signal that it takes for that, and may do so itself. Default: true for a program named "
        "init or systemd."),
    Setting(
        ENVIRONMENT, TENANT, fields.any_text(model.LONGEST_ARGUMENT).check,
        "any text", {"type": str}, "An environment variable of the command."),
    Setting(
        "user", TENANT, _identity, _IDENTITY, {"type": str, "pattern": r"[^\x00-\x20\x7f/]+"},
        "Who the command runs as; a name is looked up in the root file system. Default: root of "
        "the guest."),
    _from_model(
        "cwd", TENANT, model.Command, "cwd", {"type": str, "pattern": r"/[^\x00-\x1f\x7f]*"},
        "Working directory of the command; the user's home directory, or /."),
    _from_model(
        "timeout", TENANT, model.Command, "timeout", _DURATION,
        "After this time the command is ended, with exit status 124."),
    _from_model(
        "open_files", TENANT, model.Command, "open_files",
        {"type": int, "min": 3, "max": 1048576}, "Most open files of a process."),
    _choice(
        "writable", IMAGES, ("no", "scratch", "persistent"),
        "What becomes of writes to the root file system. no: it is read-only; scratch: they are "
        "kept in memory and gone when the server stops; persistent: they stay (images only). "
        "Default: persistent for images, no for the host's."),
    _from_model(
        "scratch_size", IMAGES, model.Root, "scratch_size", _SIZE,
        "Most bytes that writable=scratch keeps; half of the memory."),
    Setting(
        "tmpfs", IMAGES, _tmpfs, _TMPFS, _PRINTABLE, "Directories in memory, each of a size."),
    _choice(
        "root", OPERATOR, ("image", "host"),
        "image: the server's image; host: the compute host's own root file system, with its "
        "secrets hidden."),
    Setting(
        "capabilities", OPERATOR, _capabilities, _CAPABILITIES,
        {"type": str, "pattern": r"[A-Za-z_, ]+"},
        "Linux capabilities that a command of root keeps."),
    _boolean("new_privileges", OPERATOR,
             "Let set-user-id programs and file capabilities work."),
    _boolean("user_namespace", OPERATOR,
             "LXC: root in the server is an unprivileged user of the host. Default: "
             "user_namespaces of the configuration."),
    _from_model(
        "pids", OPERATOR, model.Limits, "pids", {"type": int, "min": 1, "max": 4194304},
        "Most processes and threads; the same as quota:pids_max."),
    _boolean(
        "inject_key", IMAGES,
        "Add the key pair's public key to /root/.ssh/authorized_keys, for images without "
        "cloud-init."),
    _from_model(
        "log_size", OPERATOR, model.Limits, "log_size", _SIZE,
        "Bytes of output that are kept for the console log of a container, the last ones. "
        "Default: log_size of the configuration."),
    Setting(
        "console_command", IMAGES, words, _COMMAND, {"type": str, "pattern": r"(?s).*\S.*"},
        "What a client of the serial console gets, on a terminal, as the user of the server's "
        "command. Default: /bin/sh -l."),
    _boolean("allow_metadata", OPERATOR,
             "Server metadata may give the settings that say so. Default: false."),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}


def find(name: str) -> tuple[Setting, str] | None:
    """Return a setting by its name without prefix, and the variable's name of an ``env:`` one.

    :returns: None when there is no such setting
    """
    for separator in (":", "_"):
        prefix = f"env{separator}"
        if name.startswith(prefix):
            variable = name.removeprefix(prefix)
            return (BY_NAME[ENVIRONMENT], variable) if variable and "=" not in variable else None
    found = BY_NAME.get(name)
    return (found, "") if found else None


def make(cls: type[Any], where: str, **given: Any) -> Any:
    """Return a value object whose errors say what of Nova's they are about.

    :param where: what of Nova's
    :raises InvalidValue: a field has a value that is not allowed
    """
    try:
        return cls(**given)
    except exception.InvalidValue as error:
        raise exception.InvalidValue(f"{where}: {error.field}", error.value,
                                     error.allowed) from None
