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

"""Detached mount trees: what a container gets of the host.

A tree is a file descriptor from open_tree(2) or fsmount(2). It is mounted
nowhere, so nothing has to be unmounted and a killed program leaves nothing;
its attributes are set before the container can see it. See mount_setattr(2)
for identity-mapped mounts.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import struct

from nova_sandbox import exception
from nova_sandbox.rootfs import locks, throttles
from nova_sandbox.rootfs.images import MOUNT_OPTIONS

_LIBC = ctypes.CDLL(None, use_errno=True)
_OPEN_TREE, _MOVE_MOUNT, _FSOPEN, _FSCONFIG, _FSMOUNT, _MOUNT_SETATTR = 428, 429, 430, 431, 432, 442

_AT_EMPTY_PATH = 0x1000
_OPEN_TREE_CLONE = 1
_MOVE_MOUNT_F_EMPTY_PATH = 4
_CLONE_NEWUSER = 0x10000000
_LONGEST_PID = 16
_RDONLY, _NOSUID, _NODEV, _NOEXEC, _IDMAP = 0x1, 0x2, 0x4, 0x8, 0x100000

_LOOP_CTL_GET_FREE = 0x4C82
_LOOP_CONFIGURE = 0x4C0A
_LOOP_GET_STATUS64 = 0x4C05
# struct loop_info64: device, inode, offset and flags of its 232 bytes.
_LOOP_INFO = struct.Struct("<QQ8xQ20xI176x")
_LOOP_MAJOR, _EXT4_ROOT = 7, 2
_LO_FLAGS_READ_ONLY, _LO_FLAGS_AUTOCLEAR = 1, 4
_FSCONFIG_SET_FLAG, _FSCONFIG_SET_STRING, _FSCONFIG_CMD_CREATE = 0, 1, 6
_EXT4_IOC_RESIZE_FS = 0x40086610

# What holds files of people. Anything else that is mounted below a shared
# directory (proc, sysfs, cgroup, network namespaces, ...) is the host's own.
_FILE_SYSTEMS = frozenset((
    "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "vfat", "exfat", "ntfs3", "iso9660",
    "udf", "squashfs", "erofs", "overlay", "tmpfs", "nfs", "nfs4", "cifs", "ceph", "9p",
    "virtiofs", "bcachefs", "gfs2", "ocfs2", "jfs", "reiserfs",
))


def _call(number: int, *args: object) -> int:
    result: int = _LIBC.syscall(number, *args)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def user_namespace(start: int, count: int) -> int:
    """Return a descriptor of a new user namespace, to map mounts with.

    :param start: the host's id of id 0 inside
    :param count: how many ids
    :raises OSError: the kernel refuses
    """
    ready, ready_child = os.pipe()
    done_child, done = os.pipe()
    # Looked up here, as other threads may hold the linker's lock. Not os.read() and os.write():
    # eventlet's would go on with this process's green threads in the child as well, and take the
    # descriptors that they wait for from the epoll that both have.
    unshare, read, write, readlink = _LIBC.unshare, _LIBC.read, _LIBC.write, _LIBC.readlink
    answer = ctypes.create_string_buffer(_LONGEST_PID)
    pid = os.fork()
    if pid == 0:
        try:
            os.close(done)
            # /proc may be of another pid namespace, in which this process has another number.
            length = readlink(b"/proc/self", answer, _LONGEST_PID)
            if length <= 0 or unshare(_CLONE_NEWUSER):
                answer.value, length = b"0", 1
            write(ready_child, answer, length)
            read(done_child, answer, 1)
        finally:
            os._exit(0)
    os.close(ready_child)
    os.close(done_child)
    try:
        # Not the ends of pipes: a child of another thread may have them too.
        number = int(os.read(ready, _LONGEST_PID))
        if not number:
            raise exception.HostError("the kernel allows no user namespaces "
                                      "(sysctl user.max_user_namespaces)")
        for name in ("uid_map", "gid_map"):
            with open(f"/proc/{number}/{name}", "w", encoding="ascii") as stream:
                stream.write(f"0 {start} {count}\n")
        return os.open(f"/proc/{number}/ns/user", os.O_RDONLY | os.O_CLOEXEC)
    finally:
        os.write(done, b"x")
        os.close(ready)
        os.close(done)
        os.waitpid(pid, 0)


def _set_attributes(tree: int, attributes: int, user_ns: int | None) -> None:
    if user_ns is not None:
        attributes |= _IDMAP
    argument = struct.pack("<QQQQ", attributes, 0, 0, user_ns or 0)
    _call(_MOUNT_SETATTR, tree, b"", _AT_EMPTY_PATH, argument, len(argument))


def clone(path: str, *, readonly: bool, user_ns: int | None) -> int:
    """Return the detached tree of a host directory or file, without what is mounted below it.

    Where the file system cannot map identities the tree comes unmapped: in a
    user namespace its files then belong to nobody and only what everybody may
    read can be read.

    :param path: host path
    :param readonly: nobody can write through this tree
    :param user_ns: descriptor of the namespace whose ids the files are to have
    :raises OSError: there is no such path, or the kernel refuses
    """
    tree = _call(_OPEN_TREE, -100, os.fsencode(path), _OPEN_TREE_CLONE | os.O_CLOEXEC)
    try:
        attributes = _NODEV | (_RDONLY if readonly else 0)
        try:
            _set_attributes(tree, attributes, user_ns)
        except OSError:
            if user_ns is None:
                raise
            _set_attributes(tree, attributes, None)
    except BaseException:
        os.close(tree)
        raise
    return tree


def mapped(directory: int, user_ns: int) -> int:
    """Return the detached tree of a directory whose files have the ids of a user namespace.

    :param directory: descriptor
    :param user_ns: descriptor of the namespace
    :raises OSError: the kernel or the file system cannot map ids
    """
    status = os.fstat(directory)
    if (os.major(status.st_dev), status.st_ino) == (_LOOP_MAJOR, _EXT4_ROOT):
        # Before Linux 6.15 a tree that is mounted nowhere cannot be cloned, but what it is of
        # can be mounted once more.
        tree = _mounted(_device(status.st_dev), "ext4", MOUNT_OPTIONS.split(","),
                        _NOSUID | _NODEV)
    else:
        tree = _call(_OPEN_TREE, directory, b"",
                     _AT_EMPTY_PATH | _OPEN_TREE_CLONE | os.O_CLOEXEC)
    try:
        _set_attributes(tree, _NOSUID | _NODEV, user_ns)
    except OSError:
        os.close(tree)
        raise
    return tree


def readable(directory: int) -> int:
    """Return the detached tree of a mount, without what is mounted below it, to read only.

    :param directory: descriptor of its top, in this process's mount namespace
    :raises OSError: the kernel refuses
    """
    tree = _call(_OPEN_TREE, directory, b"",
                 _AT_EMPTY_PATH | _OPEN_TREE_CLONE | os.O_CLOEXEC)
    try:
        _set_attributes(tree, _RDONLY | _NOSUID | _NODEV, None)
    except OSError:
        os.close(tree)
        raise
    return tree


def attach(tree: int, path: str) -> None:
    """Mount a detached tree.

    :param tree: its descriptor
    :param path: a directory
    :raises OSError: the kernel refuses
    """
    _call(_MOVE_MOUNT, tree, b"", -100, os.fsencode(path), _MOVE_MOUNT_F_EMPTY_PATH)


def submounts(path: str, process: str = "self") -> list[str]:
    """Return the mount points below a directory that hold people's files, outermost first.

    :param path: the directory
    :param process: id of a process whose mounts count
    :raises OSError: its mounts cannot be read
    """
    prefix = path.rstrip("/") + "/"
    rows: dict[str, tuple[str, str, bool]] = {}
    with open(f"/proc/{process}/mountinfo", encoding="utf-8", errors="surrogateescape") as stream:
        for line in stream:
            before, _, after = line.partition(" - ")
            number, parent, _, _, point = before.split()[:5]
            if "\\" in point:
                for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"),
                                        ("\\134", "\\")):
                    point = point.replace(code, character)
            rows[number] = parent, point, after.split()[0] in _FILE_SYSTEMS
    # The last one at a place is what is seen there.
    found = {point: (number, wanted) for number, (_, point, wanted) in rows.items()
             if point.startswith(prefix) and point != prefix}
    beside: dict[str, set[str]] = {}
    for parent, point, _ in rows.values():
        beside.setdefault(parent, set()).add(point)
    return sorted(point for point, (number, wanted) in found.items()
                  if wanted and not _is_covered(number, rows, beside))


def _is_covered(number: str, rows: dict[str, tuple[str, str, bool]],
                beside: dict[str, set[str]]) -> bool:
    """Tell whether something was mounted later on a directory above a mount.

    :param beside: mount points by the mount that they are on
    """
    seen = set()
    while number in rows and number not in seen:
        seen.add(number)
        parent, point, _ = rows[number]
        above = os.path.dirname(point)
        while above != "/":
            if above in beside[parent]:
                return True
            above = os.path.dirname(above)
        number = parent
    return False


def _shared_loop_device(path: str) -> int | None:
    """Return an open loop device that reads a file already: its cache serves all its users."""
    wanted = os.stat(path)
    for name in os.listdir("/sys/block"):
        if not name.startswith("loop"):
            continue
        try:
            with open(f"/sys/block/{name}/loop/backing_file", "rb") as stream:
                if stream.read().rstrip(b"\n") != os.fsencode(path):
                    continue
            # It stays what it is as long as somebody has it open.
            device = os.open(f"/dev/{name}", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            found = _LOOP_INFO.unpack(fcntl.ioctl(device, _LOOP_GET_STATUS64, bytes(232)))
            if found == (wanted.st_dev, wanted.st_ino, 0,
                         _LO_FLAGS_READ_ONLY | _LO_FLAGS_AUTOCLEAR):
                return device
        except OSError:
            pass
        os.close(device)
    return None


def _loop_device(path: str, readonly: bool) -> int:
    shared = _shared_loop_device(os.path.realpath(path)) if readonly else None
    if shared is not None:
        return shared
    backing = os.open(path, (os.O_RDONLY if readonly else os.O_RDWR) | os.O_CLOEXEC)
    try:
        # The loop device has this very open file, and with it the lock.
        locks.wait(backing, readonly=readonly)
        return _attach(backing, readonly)
    finally:
        os.close(backing)


def _device(number: int) -> int:
    """Return an open block device.

    :param number: its major and minor
    """
    place = os.readlink(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
    device = os.open(f"/dev/{os.path.basename(place)}", os.O_RDONLY | os.O_CLOEXEC)
    if os.fstat(device).st_rdev != number:
        os.close(device)
        raise FileNotFoundError(errno.ENOENT, f"/dev/{os.path.basename(place)} is another device")
    return device


def _attach(backing: int, readonly: bool, start: int = 0, size: int = 0) -> int:
    """Return a new loop device of an open file, or of a part of it."""
    control = os.open("/dev/loop-control", os.O_RDWR | os.O_CLOEXEC)
    try:
        flags = _LO_FLAGS_AUTOCLEAR | (_LO_FLAGS_READ_ONLY if readonly else 0)
        for _ in range(64):
            number = fcntl.ioctl(control, _LOOP_CTL_GET_FREE)
            device = os.open(f"/dev/loop{number}", os.O_RDWR | os.O_CLOEXEC)
            # struct loop_config: fd, block size, loop_info64 with lo_offset and lo_sizelimit
            # at offset 24 and lo_flags at 52 of its 232 bytes, reserved.
            info = bytearray(232)
            struct.pack_into("<QQ", info, 24, start, size)
            struct.pack_into("<I", info, 52, flags)
            config = struct.pack("<II", backing, 0) + bytes(info) + bytes(64)
            try:
                fcntl.ioctl(device, _LOOP_CONFIGURE, config)
                # Of a container whose guardian was killed.
                throttles.clear(os.fstat(device).st_rdev)
                return device
            except OSError as error:
                os.close(device)
                if error.errno != errno.EBUSY:  # Another program was faster.
                    raise
        raise exception.HostError("no free loop device")
    finally:
        os.close(control)


def image(path: str, fstype: str, *, readonly: bool, user_ns: int | None,
          blocks: int | None = None, set_uid: bool = False) -> int:
    """Return the detached tree of a file system in a raw image.

    The loop device goes away by itself with the last user of the tree.

    :param path: image file
    :param fstype: its file system
    :param readonly: neither this tree nor the image is written
    :param user_ns: descriptor of the namespace whose ids the files are to have
    :param blocks: let the file system grow to so many
    :param set_uid: set-user-id programs on it work
    :raises OSError: it cannot be mounted; EBUSY: another sandbox uses it
    :raises GrowthRefused: it cannot grow while it is mounted
    """
    attributes = _NODEV | (0 if set_uid else _NOSUID) | (_RDONLY if readonly else 0)
    tree = _mounted(_loop_device(path, readonly), fstype,
                    MOUNT_OPTIONS.split(",") + (["ro"] if readonly else []), attributes)
    try:
        if blocks is not None:
            _grow(tree, blocks)
        if user_ns is not None:
            _set_attributes(tree, 0, user_ns)
    except (OSError, GrowthRefused):
        os.close(tree)
        raise
    return tree


def strangers(image: int, fstype: str, start: int, size: int) -> int:
    """Return the detached tree of a file system that nobody here has made, read-only.

    Devices, programs and set-user-id do not work on it; the loop device goes away by itself.

    :param image: descriptor
    :param fstype: its file system
    :param start: its first byte
    :param size: its bytes
    :raises OSError: the kernel cannot mount it
    """
    # A file of its own: that of the descriptor may be another's, with its locks.
    backing = os.open(f"/proc/self/fd/{image}", os.O_RDONLY | os.O_CLOEXEC)
    try:
        device = _attach(backing, True, start, size)
    finally:
        os.close(backing)
    return _mounted(device, fstype, ["ro"], _RDONLY | _NOSUID | _NODEV | _NOEXEC)


def _mounted(device: int, fstype: str, options: list[str], attributes: int) -> int:
    """Mount a loop device, whose descriptor is closed."""
    try:
        context = _call(_FSOPEN, fstype.encode(), 1)
        try:
            source = os.readlink(f"/proc/self/fd/{device}").encode()
            _call(_FSCONFIG, context, _FSCONFIG_SET_STRING, b"source", source, 0)
            for option in options:
                name, _, value = option.partition("=")
                _call(_FSCONFIG, context, _FSCONFIG_SET_STRING if value else _FSCONFIG_SET_FLAG,
                      name.encode(), value.encode() if value else None, 0)
            _call(_FSCONFIG, context, _FSCONFIG_CMD_CREATE, None, None, 0)
            return _call(_FSMOUNT, context, 1, attributes)
        finally:
            os.close(context)
    finally:
        os.close(device)


class GrowthRefused(Exception):
    """The kernel lets this process not grow a mounted file system."""


def _grow(tree: int, blocks: int) -> None:
    top = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=tree)
    try:
        fcntl.ioctl(top, _EXT4_IOC_RESIZE_FS, struct.pack("<Q", blocks))
    except PermissionError:
        # It needs CAP_SYS_RESOURCE, which a service's manager may have taken.
        raise GrowthRefused from None
    finally:
        os.close(top)
