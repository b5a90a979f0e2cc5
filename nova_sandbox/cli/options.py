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

"""Options of ``run`` as the fields of a description."""

from __future__ import annotations

import os

from nova_sandbox import exception
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

_MOUNT_KINDS = {"bind": "bind", "host-bind": "bind", "image": "image", "host-image": "image",
                "guest-bind": "guest-bind", "tmpfs": "tmpfs", "ram": "tmpfs", "empty": "empty"}

# Which option a field of the description comes from, for errors; the longest
# match counts.
_FIELD_OPTIONS = {
    "name": "--name", "virt_type": "--virt-type", "hostname": "--hostname",
    "command.argv": "COMMAND", "command.env": "--env", "command.cwd": "--cwd",
    "command.timeout": "--timeout", "command.open_files": "--open-files",
    "command.stop_signal": "--stop-signal", "command.init": "--init",
    "command.identity.user": "--user", "command.identity.uid": "--user",
    "command.identity.gid": "--user", "command.identity.groups": "--groups",
    "command.identity.home": "--home",
    "root": "--root", "root.path": "--root or --root-disk", "root.scratch_size": "--writable",
    "root.persistent": "--persistent",
    "root.base": "--root-base",
    "mounts": "--mount", "includes": "--include", "networks": "--network", "dns": "--dns",
    "limits.memory": "--memory", "limits.swap": "--swap", "limits.vcpus": "--vcpus",
    "limits.cpu_shares": "--cpu-shares", "limits.cpu_quota": "--cpu-quota",
    "limits.pids": "--pids", "limits.log_size": "--log-size",
    "limits.disk_rate": "--disk-rate", "limits.topology": "--topology",
    "limits.cpu_period": "--cpu-period",
    "security.capabilities": "--cap-add or --cap-drop", "kernel.image": "--kernel-image",
    "kernel.modules": "--kernel-modules", "kernel.ramdisk": "--kernel-ramdisk",
    "description": "FILE", "description file": "FILE",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that describe a sandbox."""
    import argparse
    where = parser.add_argument_group("where")
    where.add_argument("--virt-type", metavar="TYPE",
                       help="lxc (container), kvm (virtual machine) or qemu (emulated machine)")
    where.add_argument("-c", "--connect", metavar="URI", help="libvirt to use, such as "
                       "lxc:///system, qemu:///system or qemu:///session; chooses the type too")
    where.add_argument("-n", "--name", help="name of the sandbox (default: made up)")
    where.add_argument("--hostname", help="host name inside (default: the name)")
    where.add_argument("--kernel-image", metavar="FILE", help="kernel of a virtual machine")
    where.add_argument("--kernel-modules", metavar="DIR", help="its modules")
    where.add_argument("--kernel-ramdisk", metavar="FILE",
                       help="or a RAM disk that has them")
    files = parser.add_argument_group("files")
    root = files.add_mutually_exclusive_group()
    root.add_argument("-r", "--root", metavar="DIR",
                      help="root file system: a directory, or 'host' (default)")
    root.add_argument("--root-disk", metavar="FILE",
                      help="root file system: a raw image file with an ext4 file system")
    root.add_argument("--image", metavar="FILE|NAME",
                      help="root file system: what is in an image, a file or one that image "
                           "import knows")
    files.add_argument("--root-base", metavar="FILE",
                       help="another such image, which is not written; --root-disk, with "
                            "--persistent, holds only what differs from it")
    files.add_argument("--writable", nargs="?", const="", metavar="SIZE",
                       help="a scratch layer above the root, of at most SIZE, gone afterwards")
    files.add_argument("--persistent", action="store_true",
                       help="write to the root directory or disk itself; what is written "
                            "stays")
    files.add_argument("-m", "--mount", action="append", default=[], metavar="KIND:TARGET=SOURCE",
                       help="bind:/dst=/src[,ro], image:/dst=/file.img[,ro], guest-bind:/dst=/src"
                            "[,ro], tmpfs:/dst=64M, empty:/dst; repeatable")
    files.add_argument("-i", "--include", action="append", default=[], metavar="TARGET[=SOURCE]",
                       help="copy a file or directory of the host in; repeatable")
    files.add_argument("-I", "--include-file", metavar="FILE",
                       help="read --include values from a file, one in a line")
    command = parser.add_argument_group("command")
    command.add_argument("-e", "--env", action="append", default=[], metavar="NAME[=VALUE]",
                         help="environment variable; without a value the caller's; repeatable")
    command.add_argument("-w", "--cwd", metavar="DIR", help="working directory")
    command.add_argument("-u", "--user", metavar="USER[:GID]",
                         help="user name or id, and group id (default: the caller's)")
    command.add_argument("--groups", metavar="GID,...", help="supplementary group ids")
    command.add_argument("--home", metavar="DIR", help="home directory")
    command.add_argument("--timeout", metavar="DURATION",
                         help="end the command after so long, with status 124")
    command.add_argument("--open-files", metavar="N", help="most open files of a process")
    command.add_argument("--stop-signal", metavar="SIGNAL",
                         help="what asks the command to end (default: TERM)")
    command.add_argument("--init", action=argparse.BooleanOptionalAction, default=None,
                         help="whether the command is a whole system's init, to be process 1 "
                              "(default: for a program named init or systemd)")
    limits = parser.add_argument_group("limits")
    limits.add_argument("--memory", metavar="SIZE", help="most memory, such as 512M")
    limits.add_argument("--swap", metavar="SIZE",
                        help="swap space beside the memory, such as 1G")
    limits.add_argument("--vcpus", metavar="N", help="number of CPUs")
    limits.add_argument("--topology", metavar="KEY=N,...",
                        help="how a virtual machine's CPUs are arranged: sockets=1,cores=2,"
                             "threads=1 (default: a socket for each)")
    limits.add_argument("--cpu-shares", metavar="N", help="weight against other sandboxes")
    limits.add_argument("--cpu-quota", metavar="CPUS", help="most CPU time, in CPUs: 0.5")
    limits.add_argument("--cpu-period", metavar="MICROSECONDS",
                        help="in which --cpu-quota is kept (default: 100000)")
    limits.add_argument("--pids", metavar="N", help="most processes and threads")
    limits.add_argument("--disk-rate", metavar="KEY=VALUE,...",
                        help="most throughput of each disk: read_bytes_sec=SIZE, "
                             "write_bytes_sec, read_iops_sec=N, write_iops_sec; of a virtual "
                             "machine also total_bytes_sec, total_iops_sec")
    limits.add_argument("--log-size", metavar="SIZE",
                        help="output that is kept of a detached container")
    net = parser.add_argument_group("network")
    net.add_argument("-N", "--network", action="append", default=[], metavar="KEY=VALUE,...",
                     help="network=NAME or bridge=NAME, mac=MAC, address=IP/PREFIX, "
                          "route=NET/PREFIX%%GATEWAY; repeatable (default: no network)")
    net.add_argument("--dns", action="append", default=[], metavar="ADDRESS",
                     help="name server; repeatable")
    security = parser.add_argument_group("security")
    security.add_argument("--cap-add", action="append", default=[], metavar="CAPABILITY",
                          help="let a root command keep this capability; repeatable")
    security.add_argument("--cap-drop", action="append", default=[], metavar="CAPABILITY",
                          help="take a capability, or 'all', from a root command; repeatable")
    security.add_argument("--new-privileges", action="store_true",
                          help="let set-user-id programs work")
    security.add_argument("--no-user-namespace", action="store_true",
                          help="container: root inside is root of the host (less safe)")


def describe(args: argparse.Namespace, argv: list[str], base: dict[str, Any]) -> dict[str, Any]:
    """Return the data of a description: a base, and the options over it.

    :param args: parsed options
    :param argv: the command; empty: the base's
    :param base: data of a description file, or an empty mapping
    :raises InvalidValue: an option is not of its form
    """
    data = {k: v for k, v in base.items() if k != "version"}
    command = dict(data.get("command") or {})
    if argv:
        command["argv"] = argv
    if args.env:
        command["env"] = {**(command.get("env") or {}), **dict(map(variable, args.env))}
    _set(command, cwd=args.cwd, timeout=args.timeout, open_files=args.open_files,
         stop_signal=args.stop_signal, init=args.init)
    identity = _identity(args, dict(command.get("identity") or {}), bool(base))
    if identity:
        command["identity"] = identity
    data["command"] = command
    _set(data, name=args.name, virt_type=args.virt_type, hostname=args.hostname)
    if args.connect and not args.virt_type:
        data["virt_type"] = "lxc" if args.connect.startswith("lxc") else "kvm"
    _root(args, data)
    _extend(data, "mounts", [_mount(t) for t in args.mount])
    _extend(data, "includes", [_include(t) for t in (*args.include, *_listed(args))])
    _extend(data, "networks", [_network(t) for t in args.network])
    _extend(data, "dns", args.dns)
    _group(data, "limits", memory=args.memory, swap=args.swap, vcpus=args.vcpus,
           topology=_pairs("--topology", args.topology), cpu_shares=args.cpu_shares,
           cpu_quota=args.cpu_quota, cpu_period=args.cpu_period, pids=args.pids,
           disk_rate=_pairs("--disk-rate", args.disk_rate), log_size=args.log_size)
    _group(data, "security", capabilities=_capabilities(args, data.get("security") or {}),
           new_privileges=args.new_privileges or None,
           user_namespace=False if args.no_user_namespace else None)
    _group(data, "kernel", image=_absolute(args.kernel_image),
           modules=_absolute(args.kernel_modules), ramdisk=_absolute(args.kernel_ramdisk))
    return data


def with_option(error: exception.InvalidValue) -> exception.SandboxError:
    """Return an error that names the option instead of the description's field."""
    field = error.field.split(": ")[-1] if ": " in error.field else error.field
    plain = "".join(c for c in field if c not in "[]0123456789")
    best = max((f for f in _FIELD_OPTIONS if plain == f or plain.startswith(f + ".")),
               key=len, default=None)
    if best is None:
        return error
    text = str(error)
    name = _FIELD_OPTIONS[best]
    rest = field[len(best):] if field.startswith(best) else ""
    suffix = f" ({field})" if rest else ""
    return exception.SandboxError(f"{name}{suffix}{text[len(error.field):]}")


def _set(data: dict[str, Any], **given: Any) -> None:
    data.update({k: v for k, v in given.items() if v is not None})


def _group(data: dict[str, Any], name: str, **given: Any) -> None:
    group = dict(data.get(name) or {})
    _set(group, **given)
    if group:
        data[name] = group


def _extend(data: dict[str, Any], name: str, more: list[Any]) -> None:
    if more:
        data[name] = [*(data.get(name) or []), *more]


def _absolute(path: str | None) -> str | None:
    return os.path.abspath(path) if path else path


def _bad(option: str, value: str, allowed: str) -> exception.InvalidValue:
    return exception.InvalidValue(option, value, allowed)


def variable(text: str) -> tuple[str, str]:
    """Return name and value of a --env option."""
    name, equals, value = text.partition("=")
    if not name:
        raise _bad("--env", text, "NAME=VALUE, or the NAME of a variable of the caller")
    if not equals:
        if name not in os.environ:
            raise _bad("--env", text, "NAME=VALUE, or the NAME of a variable of the caller")
        value = os.environ[name]
    return name, value


def identity_of(text: str) -> dict[str, Any]:
    """Return the data of an identity from a --user option."""
    user, colon, group = text.partition(":")
    if not user or (colon and not group.isdecimal()):
        raise _bad("--user", text, "USER or USER:GID, USER a name or a number")
    identity: dict[str, Any] = {"uid" if user.lstrip("-").isdecimal() else "user": user}
    if colon:
        identity["gid"] = group
    return identity


def _identity(args: argparse.Namespace, identity: dict[str, Any], described: bool,
              ) -> dict[str, Any]:
    if args.user is not None:
        identity = identity_of(args.user)
    elif not described and os.getuid():
        identity = {"uid": os.getuid(), "gid": os.getgid()}
    if args.groups is not None:
        identity["groups"] = [g for g in args.groups.split(",") if g]
    _set(identity, home=args.home)
    return identity


def _root(args: argparse.Namespace, data: dict[str, Any]) -> None:
    root = dict(data.get("root") or {})
    if args.root == "host":
        root = {k: v for k, v in root.items() if k not in ("kind", "path")}
    elif args.root is not None:
        if not args.root:
            raise _bad("--root", args.root, "a directory, or host")
        root["kind"], root["path"] = "directory", os.path.abspath(args.root)
    elif args.root_disk is not None:
        if not args.root_disk:
            raise _bad("--root-disk", args.root_disk, "an image file")
        root["kind"], root["path"] = "disk", os.path.abspath(args.root_disk)
    if args.root_base is not None:
        if not args.root_base:
            raise _bad("--root-base", args.root_base, "an image file")
        root["base"] = os.path.abspath(args.root_base)
    if args.writable is not None:
        root["writable"] = True
        if args.writable:
            root["scratch_size"] = args.writable
    if args.persistent:
        root["persistent"] = True
    if root or "root" in data:
        data["root"] = root


def _mount(text: str) -> dict[str, Any]:
    form = "KIND:TARGET=SOURCE[,ro], KIND one of bind, image, guest-bind, tmpfs, empty"
    kind, colon, rest = text.partition(":")
    if not colon or kind not in _MOUNT_KINDS:
        raise _bad("--mount", text, form)
    words = rest.split(",")
    target, equals, source = words[0].partition("=")
    mount: dict[str, Any] = {"kind": _MOUNT_KINDS[kind], "target": target}
    if kind in ("host-bind", "bind") and equals and not source:
        mount["kind"] = "empty"  # virt-sandbox: host-bind:/tmp= is a temporary directory
    elif mount["kind"] == "tmpfs":
        mount["size"] = source
    elif equals:
        mount["source"] = (source if mount["kind"] == "guest-bind" else os.path.abspath(source)) \
            if source else source
    for word in words[1:]:
        key, _, value = word.partition("=")
        if word in ("ro", "readonly"):
            mount["readonly"] = True
        elif key in ("size", "format", "fstype") and value:
            mount[key] = value
        elif word != "rw":
            raise _bad("--mount", text, f"{form}; {word!r} is no option of a mount")
    return mount


def _pairs(option: str, text: str | None) -> dict[str, str] | None:
    if text is None:
        return None
    given = [word.partition("=") for word in text.split(",")]
    if not all(key and value for key, _, value in given):
        raise _bad(option, text, "KEY=VALUE, more of them after commas")
    return {key: value for key, _, value in given}


def _include(text: str) -> dict[str, Any]:
    target, equals, source = text.partition("=")
    return {"target": target, "source": os.path.abspath(source if equals else target)}


def _listed(args: argparse.Namespace) -> list[str]:
    if not args.include_file:
        return []
    try:
        with open(args.include_file, encoding="utf-8") as stream:
            return [line for line in (row.strip() for row in stream)
                    if line and not line.startswith("#")]
    except (OSError, UnicodeDecodeError) as error:
        raise _bad("--include-file", args.include_file, f"a readable text file ({error})") \
            from None


def _network(text: str) -> dict[str, Any]:
    network: dict[str, Any] = {}
    form = ("network=NAME or bridge=NAME, mac=MAC, address=IP/PREFIX, "
            "route=NET/PREFIX%GATEWAY, separated by commas")
    for word in text.split(","):
        key, _, value = word.partition("=")
        if not value:
            raise _bad("--network", text, form)
        if key in ("network", "source", "bridge"):
            network["kind"] = "bridge" if key == "bridge" else "network"
            network["source"] = value
        elif key == "mac":
            network["mac"] = value
        elif key == "address":
            network.setdefault("addresses", []).append(value)
        elif key == "route":
            destination, _, gateway = value.partition("%")
            network.setdefault("routes", []).append(
                {"destination": destination, **({"gateway": gateway} if gateway else {})})
        else:
            raise _bad("--network", text, form)
    if "source" not in network:
        raise _bad("--network", text, form)
    return network


def _capabilities(args: argparse.Namespace, security: dict[str, Any]) -> list[str] | None:
    if not args.cap_add and not args.cap_drop:
        return None
    described = security.get("capabilities")
    kept = list(model.DEFAULT_CAPABILITIES if described is None else described)

    def names(option: str, values: list[str]) -> list[str]:
        result: list[str] = []
        for value in values:
            name = value.lower().removeprefix("cap_")
            if name == "all":
                result += model.CAPABILITIES
            elif name not in model.CAPABILITIES:
                raise _bad(option, value, "all, or one of " + ", ".join(model.CAPABILITIES))
            else:
                result.append(name)
        return result
    dropped = names("--cap-drop", args.cap_drop)
    added = names("--cap-add", args.cap_add)
    return [c for c in kept if c not in dropped and c not in added] + list(dict.fromkeys(added))
