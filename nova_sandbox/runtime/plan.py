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

"""A sandbox's mounts and settings as operations of the guest's PID 1.

One plan for both kinds; only how host directories get there differs
(:mod:`nova_sandbox.rootfs.sharing`).
"""

from __future__ import annotations

import os

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import images, overlays, paths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from nova_sandbox.rootfs import sharing
    from nova_sandbox.sandbox import model

    class Root(Protocol):
        """A root file system source (stevedore namespace ``nova_sandbox.roots``)."""

        path: str
        #: host directory in which its files can be looked up; None: only the guest can
        inside: str | None

        def check(self) -> None: ...
        def hidden(self) -> list[str]: ...

_PRIVATE = {"/tmp": "mode=1777", "/run": "mode=0755", "/var/tmp": "mode=1777"}
_KERNEL = ("/proc", "/sys", "/dev")
# A container's /proc and /sys are the host's: they name its disks, and with the
# loop devices those of other containers.
_HOST_DISKS = ("/proc/partitions", "/proc/diskstats", "/proc/fs", "/sys/block", "/sys/class/block",
               "/sys/dev/block", "/sys/devices/virtual/block", "/sys/fs/ext4")
_LARGEST_INCLUDES = 1 << 20
_PID1_FILES = "/t/files"


def _maps_overlays() -> bool:
    """Tell whether overlayfs takes layers with mapped identities (Linux 5.19)."""
    words = os.uname().release.split(".")
    try:
        return (int(words[0]), int(words[1])) >= (5, 19)
    except (IndexError, ValueError):
        return False


def is_below(path: str, directory: str) -> bool:
    """Tell whether a path is a directory or something in it."""
    return path == directory or path.startswith(directory.rstrip("/") + "/")


def _may(path: str, mode: int) -> bool:
    """Tell whether this process may use a path (access(2)).

    Root may. Where a file server says no to root, it may say yes to users inside.
    """
    return os.geteuid() == 0 or os.access(path, mode)


def reason(error: Exception) -> str:
    """Return an error's own words, without its number and the path."""
    return getattr(error, "strerror", None) or str(error)


class Planner:
    """Plans one sandbox.

    :param sandbox: the description, complete
    :param root: its root file system
    :param share: how the host's files get into this kind of guest
    :param home: the command's home directory
    :param masked: paths of /proc and /sys that are covered
    """

    def __init__(self, sandbox: model.Sandbox, root: Root,
                 share: sharing.LXCSharing | sharing.KVMSharing, home: str,
                 masked: list[str]) -> None:
        self._sandbox = sandbox
        self._root = root
        self._share = share
        self._home = home
        self._masked = masked
        self._inside = root.inside
        self._hidden = root.hidden()
        self._written = sandbox.root.writable or sandbox.root.persistent
        user_namespace = bool(share.unprivileged and sandbox.security.user_namespace)
        # Else directories cannot be removed: the other names of overlayfs's marks
        # need a right that a user namespace does not have.
        self._overlay_options = ",userxattr" if user_namespace else ""
        self._erased = [] if user_namespace and not _maps_overlays() else \
            [p for p in self._hidden if self._is_erased(p)]
        self._setup = wire.Setup()
        self._reopened: list[str] = []
        self._kept = 0

    def _is_erased(self, path: str) -> bool:
        """Tell whether a hidden path goes by its name.

        A cover lies on a file, and is gone as soon as the host puts another
        file in its place (passwd(1) does, to /etc/shadow); so a file's name is
        taken out of its directory instead. Directories elsewhere than in /etc
        are not replaced in this way.
        """
        targets = [m.target for m in self._sandbox.mounts]
        targets += [i.target for i in self._sandbox.includes]
        if any(is_below(t, path) for t in targets):
            return False
        if os.path.dirname(path) in ("/", *_PRIVATE) or any(is_below(path, p) for p in _PRIVATE):
            return False
        return is_below(path, "/etc") or not os.path.isdir(self._root.path.rstrip("/") + path)

    def check(self) -> None:
        """Check everything that concerns the host before anything is made.

        :raises InvalidValue: a source or target cannot be used
        """
        self._root.check()
        for i, mount in enumerate(self._sandbox.mounts):
            self._check_source(i, mount)
            holder = self._holder(mount.target, i)
            self._check_type(i, mount, holder)
            if (holder is not None and holder.kind in ("bind", "image")
                    and holder.source and os.path.isdir(holder.source)):
                rest = mount.target[len(holder.target):]
                if paths.resolve(holder.source, rest) is None:
                    raise exception.InvalidValue(
                        f"mounts[{i}].target", mount.target,
                        f"a path that exists in {holder.source}, which is mounted there")
        total = 0
        for i, include in enumerate(self._sandbox.includes):
            total += self._check_include(i, include)
        if total > _LARGEST_INCLUDES:
            raise exception.InvalidValue(
                "includes", f"{total} bytes",
                f"at most {_LARGEST_INCLUDES} bytes in all; mount larger things (kind bind)")

    def _check_type(self, i: int, mount: model.Mount, holder: model.Mount | None) -> None:
        """Check that a directory comes on a directory and a file on a file."""
        if self._inside is None or holder is not None or any(
                is_below(mount.target, p) for p in (*_PRIVATE, *_KERNEL, *self._erased)):
            return
        there = paths.resolve(self._inside, mount.target)
        if there is None or mount.kind == "guest-bind":
            return
        wanted = os.path.isdir(mount.source or "/") if mount.kind == "bind" else True
        if os.path.isdir(there) != wanted:
            raise exception.InvalidValue(
                f"mounts[{i}].target", mount.target,
                "a directory for a directory, a file for a file; here is a "
                + ("file" if wanted else "directory"))

    def _check_source(self, i: int, mount: model.Mount) -> None:
        where, source = f"mounts[{i}].source", mount.source
        if mount.kind == "image":
            images.check(source or "", where, readonly=mount.readonly,
                         otherwise="readonly: false")
            if mount.base:
                images.check_base(mount.base, f"mounts[{i}].base", source or "")
        elif mount.kind == "bind":
            if not source or not os.path.exists(source) or not _may(source, os.R_OK):
                raise exception.InvalidValue(where, source,
                                             "a directory or file of the host that can be read")
            if not (os.path.isdir(source) or os.path.isfile(source)):
                raise exception.InvalidValue(where, source, "a directory or a regular file")
            if not mount.readonly and (not _may(source, os.W_OK)
                                       or os.statvfs(source).f_flag & os.ST_RDONLY):
                raise exception.InvalidValue(where, source, "a path that can be written, or "
                                                            "readonly: true")
        elif (mount.kind == "guest-bind" and source and self._holder(source, i) is None
                and not any(is_below(source, p) for p in (*_PRIVATE, *_KERNEL))
                and self._is_missing(source)):
            raise exception.InvalidValue(where, source, "a path that exists in the sandbox")

    def _check_include(self, i: int, include: model.Include) -> int:
        where = f"includes[{i}].source"
        source = include.source
        if (not (os.path.isfile(source) or os.path.isdir(source))
                or not os.access(source, os.R_OK)):
            raise exception.InvalidValue(where, source,
                                         "a file or directory of the host that can be read")
        if not os.path.isdir(source):
            return os.path.getsize(source)
        total = 0
        for top, directories, names in os.walk(source):
            for name in (*directories, *names):
                path = os.path.join(top, name)
                is_file = os.path.isfile(path) and not os.path.islink(path)
                if is_file and not os.access(path, os.R_OK):
                    raise exception.InvalidValue(where, source,
                                                 f"a directory all of which can be read: {path}")
                total += 128 + len(os.fsencode(path)) + (os.path.getsize(path) if is_file else 0)
        return total

    def _holder(self, target: str, before: int) -> model.Mount | None:
        found = None
        for mount in self._sandbox.mounts[:before]:
            if is_below(target, mount.target):
                found = mount
        return found

    def _is_missing(self, path: str) -> bool:
        """Tell whether it is known that the root file system has no such path."""
        return self._inside is not None and paths.resolve(self._inside, path) is None

    def _targets(self) -> list[str]:
        """Return the paths that must exist in the root file system itself."""
        wanted = list(_KERNEL)
        elsewhere = [*_PRIVATE, *_KERNEL, *self._hidden]
        for i, mount in enumerate(self._sandbox.mounts):
            if (self._holder(mount.target, i) is None
                    and not any(is_below(mount.target, p) for p in elsewhere)):
                wanted.append(mount.target)
        for include in self._sandbox.includes:
            if (self._holder(include.target, len(self._sandbox.mounts)) is None
                    and not any(is_below(include.target, p) for p in elsewhere)):
                wanted.append(include.target)
        if self._sandbox.dns:
            wanted.append("/etc/resolv.conf")
        return wanted

    def _layers(self) -> list[tuple[str, bool]]:
        """Return each mount point of the root's own trees and whether it needs an overlay."""
        if self._inside is None:
            return [("/", not self._sandbox.root.persistent)]
        root = self._root.path.rstrip("/")
        hidden = (*_KERNEL, *_PRIVATE, *self._hidden)
        points = ["/"]
        for point in self._share.submounts(self._root.path):
            inside = point[len(root):]
            if not any(is_below(inside, p) for p in hidden):
                points.append(inside)
        missing = [t for t in self._targets() if self._is_missing(t)]

        def holds(point: str, target: str) -> bool:
            best = max((p for p in points if is_below(target, p)), key=len)
            return best == point
        if self._sandbox.root.persistent:
            return [(p, False) for p in points]
        return [(p, self._sandbox.root.writable or any(holds(p, t) for t in missing))
                for p in points]

    def build(self) -> wire.Setup:
        """Return the operations; :meth:`check` came before.

        :raises InvalidValue: the kernel refuses a mount
        :raises OSError: the kernel refuses the root, or an include is gone
        """
        setup = self._setup
        setup.hostname(self._sandbox.hostname or self._sandbox.name or "sandbox")
        overlays = [] if self._build_kept_layer() else self._build_root()
        for path in _KERNEL:
            if self._inside is None or self._is_missing(path):
                setup.mkdir(f"/t/root{path}")
        setup.proc()
        if not self._share.unprivileged:
            # As libvirt does in a container.
            setup.bind("/t/root/proc/sys", "/t/root/proc/sys", wire.READ_ONLY)
        setup.sys()
        setup.dev()
        for path, options in _PRIVATE.items():
            if not any(m.target == path for m in self._sandbox.mounts):
                setup.mount("tmpfs", "tmpfs", f"/t/root{path}", options,
                            wire.NOSUID | wire.NODEV | wire.IGNORE_MISSING)
        self._build_hidden()
        # Before the mounts: a guest-bind of /proc must not show what is covered here.
        for path in (*self._masked, *(_HOST_DISKS if self._share.unprivileged else ())):
            setup.hide(f"/t/root{path}")
        for i, mount in enumerate(self._sandbox.mounts):
            if mount.base:
                self._build_layer(f"mounts[{i}].source", mount.source or "", f"mounts[{i}].base",
                                  mount.base, f"/t/root{mount.target}", False)
                continue
            try:
                self._build_mount(mount)
            except (OSError, ValueError) as error:
                raise exception.InvalidValue(
                    f"mounts[{i}].source", mount.source,
                    f"what the kernel can mount ({reason(error)})") from None
        self._build_files()
        self._build_network()
        for path in self._reopened:
            setup.remount(f"/t/root{path}", wire.READ_ONLY | wire.NOSUID | wire.NODEV)
        if not self._written:
            for path in overlays:
                setup.remount(f"/t/root{path.rstrip('/')}", wire.READ_ONLY)
        return setup

    def _build_root(self) -> list[str]:
        setup = self._setup
        root = self._root.path.rstrip("/")
        overlays: list[str] = []
        setup.mkdir("/t/root")
        for number, (point, overlay) in enumerate(self._layers()):
            source, target = f"{root}{point}".rstrip("/") or "/", f"/t/root{point.rstrip('/')}"
            if not overlay:
                self._share_root(source, target, not self._sandbox.root.persistent)
                continue
            if not overlays:
                size = (self._sandbox.root.scratch_size if self._sandbox.root.writable
                        else 1 << 20) or (self._sandbox.limits.memory or 0) // 2
                setup.mkdir("/t/scratch")
                setup.mount("tmpfs", "tmpfs", "/t/scratch", f"size={size},mode=0755")
            lower, scratch = f"/t/lower/{number}", f"/t/scratch/{number}"
            for path in (lower, f"{scratch}/upper", f"{scratch}/work"):
                setup.mkdir(path)
            if point == "/":
                for path in self._erased:
                    setup.whiteout(f"{scratch}/upper{path}")
            self._share_root(source, lower, True)
            options = f"lowerdir={lower},upperdir={scratch}/upper,workdir={scratch}/work"
            setup.mount("overlay", "overlay", target, options + self._overlay_options, wire.NODEV)
            overlays.append(point)
        if "/" not in overlays:
            self._build_erased()
        return overlays

    def _build_kept_layer(self) -> bool:
        """Put the layer that the root's own disk holds above its base, if it has one."""
        base, setup = self._sandbox.root.base, self._setup
        if base is None:
            return False
        setup.mkdir("/t/root")
        self._build_layer("root.path", self._root.path, "root.base", base, "/t/root", True)
        return True

    def _build_layer(self, field: str, image: str, base_field: str, base: str, target: str,
                     is_root: bool) -> None:
        """Mount a disk that holds what differs from a base."""
        setup = self._setup
        lower, kept = f"/t/base/{self._kept}", f"/t/kept/{self._kept}"
        self._kept += 1
        self._share_image(base_field, base, lower, readonly=True)
        self._share_image(field, image, kept, readonly=False)
        for name in (overlays.UPPER, overlays.WORK):
            setup.mkdir(f"{kept}/{name}")
        setup.mount("overlay", "overlay", target,
                    f"lowerdir={lower},upperdir={kept}/{overlays.UPPER},"
                    f"workdir={kept}/{overlays.WORK},{overlays.OPTIONS}",
                    wire.NODEV | (0 if is_root else wire.NOSUID | wire.MAKE_TARGET))

    def _share_root(self, source: str, target: str, readonly: bool) -> None:
        if self._inside is not None:
            self._share.root(self._setup, source, target, readonly)
        else:
            self._share_image("root.path", source, target, readonly=readonly)

    def _share_image(self, field: str, image: str, target: str, *, readonly: bool) -> None:
        self._setup.mkdir(target)
        try:
            self._share.image(self._setup, image, target, readonly=readonly, is_root=True)
        except (OSError, ValueError) as error:
            raise exception.InvalidValue(
                field, image, f"an image that the kernel can mount ({reason(error)})") from None

    def _build_erased(self) -> None:
        """Put a layer without the erased names above each directory that holds some."""
        groups: dict[str, list[str]] = {}
        for path in self._erased:
            top = "/etc" if is_below(path, "/etc") else os.path.dirname(path)
            groups.setdefault(top, []).append(path)
        for number, (top, erased) in enumerate(sorted(groups.items())):
            layer = f"/t/erased/{number}"
            for path in erased:
                self._setup.whiteout(layer + path[len(top):])
            self._setup.mount("overlay", "overlay", f"/t/root{top}",
                              f"lowerdir={layer}:/t/root{top}{self._overlay_options}",
                              wire.READ_ONLY | wire.NODEV)

    def _build_hidden(self) -> None:
        wanted = [m.target for m in self._sandbox.mounts]
        wanted += [i.target for i in self._sandbox.includes]
        if self._home != "/":
            wanted.append(self._home)
        for path in self._hidden:
            if path in self._erased:
                continue
            inside = [w for w in wanted if w != path and is_below(w, path)]
            if path in _PRIVATE:
                continue
            if inside and os.path.isdir(self._root.path.rstrip("/") + path):
                self._setup.mount("tmpfs", "tmpfs", f"/t/root{path}", "mode=0755",
                                  wire.NOSUID | wire.NODEV)
                self._reopened.append(path)
                if self._home in inside:
                    self._setup.mkdir(f"/t/root{self._home}")
            else:
                self._setup.hide(f"/t/root{path}")

    def _build_mount(self, mount: model.Mount) -> None:
        setup, target = self._setup, f"/t/root{mount.target}"
        source = mount.source or ""
        if mount.kind == "bind":
            self._share.bind(setup, os.path.realpath(source), target, mount.readonly,
                             wire.MAKE_TARGET)
        elif mount.kind == "image":
            self._share.image(setup, source, target, readonly=mount.readonly,
                              fstype=mount.fstype or "ext4", flags=wire.MAKE_TARGET)
        elif mount.kind == "guest-bind":
            setup.bind(f"/t/root{source}", target,
                       wire.MAKE_TARGET | (wire.READ_ONLY if mount.readonly else 0))
        else:
            options = "mode=1777" + (f",size={mount.size}" if mount.size else "")
            flags = wire.MAKE_TARGET | wire.NOSUID | wire.NODEV
            setup.mount("tmpfs", "tmpfs", target, options,
                        flags | (wire.READ_ONLY if mount.readonly else 0))

    def _build_files(self) -> None:
        """Includes, and the three files of /etc that belong to the sandbox."""
        sandbox, setup = self._sandbox, self._setup
        setup.mkdir(_PID1_FILES)
        for number, include in enumerate(sandbox.includes):
            copy = f"{_PID1_FILES}/{number}"
            self._copy(include.source, copy)
            setup.bind(copy, f"/t/root{include.target}", wire.MAKE_TARGET)
        taken = {m.target for m in sandbox.mounts} | {i.target for i in sandbox.includes}
        name = sandbox.hostname or sandbox.name or "sandbox"
        files = {
            "/etc/hostname": f"{name}\n",
            "/etc/hosts": "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost\n"
                          f"127.0.1.1\t{name}\n",
            "/etc/resolv.conf": "".join(f"nameserver {a}\n" for a in sandbox.dns),
        }
        for path, content in files.items():
            if path in taken:
                continue
            copy = _PID1_FILES + "/" + os.path.basename(path)
            setup.file(copy, content.encode())
            missing = wire.MAKE_TARGET if sandbox.dns and "resolv" in path \
                else wire.IGNORE_MISSING
            setup.bind(copy, f"/t/root{path}",
                       missing | (0 if self._written else wire.READ_ONLY))

    def _copy(self, source: str, target: str) -> None:
        setup = self._setup
        if os.path.islink(source) and not os.path.exists(source):
            setup.symlink(os.readlink(source), target)
        elif os.path.isdir(source):
            setup.mkdir(target, os.stat(source).st_mode & 0o777)
            for name in sorted(os.listdir(source)):
                inner = os.path.join(source, name)
                if os.path.islink(inner):
                    setup.symlink(os.readlink(inner), f"{target}/{name}")
                elif os.path.isdir(inner) or os.path.isfile(inner):
                    self._copy(inner, f"{target}/{name}")
        else:
            with open(source, "rb") as stream:
                status = os.fstat(stream.fileno())
                setup.file(target, stream.read(), status.st_mode & 0o777)

    def _build_network(self) -> None:
        self._setup.link_up("lo")
        for network in self._sandbox.networks:
            mac = network.mac or ""
            self._setup.link_up(mac)
            for address in network.addresses:
                host, _, prefix = address.partition("/")
                self._setup.address(mac, host, int(prefix))
            for route in network.routes:
                host, _, prefix = route.destination.partition("/")
                self._setup.route(mac, host, int(prefix), route.gateway or "")
