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

"""What PID 1 is told to do for a description, without a guest."""

import os
import socket
import struct
import tempfile
import unittest
from typing import Any
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import sharing
from nova_sandbox.runtime import plan
from nova_sandbox.sandbox import model
from tests.unit.rootfs import superblocks

NAMES = {1: "module", 2: "hostname", 7: "mkdir", 8: "mount", 9: "tree", 10: "bind", 11: "hide",
         12: "file", 13: "symlink", 14: "dev", 15: "proc", 16: "sys", 17: "remount",
         18: "link", 19: "address", 20: "route", 26: "whiteout", 27: "grow"}
FLAGS = frozenset(("mount", "tree", "bind", "hide", "remount", "mkdir"))


class FakeRoot:
    """A root with hidden paths; it is checked when a planner is."""

    def __init__(self, path: str, hidden: list[str], inside: str | None) -> None:
        self.path = path
        self.inside = inside
        self._hidden = hidden

    def check(self) -> None:
        pass

    def hidden(self) -> list[str]:
        return self._hidden


class FakeShare(sharing.KVMSharing):
    """Says what it was asked for as mounts of type ``share``."""

    def __init__(self, submounts: list[str]) -> None:
        super().__init__(lambda is_root: "9p")
        self._submounts = submounts

    def submounts(self, path: str) -> list[str]:
        return [path.rstrip("/") + p for p in self._submounts]

    def root(self, setup: wire.Setup, path: str, target: str, readonly: bool) -> None:
        setup.mount("share", path, target, "", wire.READ_ONLY if readonly else 0)

    def bind(self, setup: wire.Setup, path: str, target: str, readonly: bool,
             flags: int) -> None:
        setup.mount("share", path, target, "", flags | (wire.READ_ONLY if readonly else 0))


class PlanCase(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.top = os.path.realpath(temporary.name)
        self.root = os.path.join(self.top, "root")
        for name in ("proc", "sys", "dev", "etc", "tmp", "run", "var/tmp", "home/bob", "srv"):
            os.makedirs(os.path.join(self.root, name))
        self.source = os.path.join(self.top, "source")
        os.makedirs(os.path.join(self.source, "inner"))
        self.file = self.write(self.top + "/file", b"content")
        self.hidden: list[str] = []
        self.submounts: list[str] = []
        self.masked: list[str] = []

    def write(self, path: str, content: bytes = b"") -> str:
        with open(path, "wb") as stream:
            stream.write(content)
        return path

    def planner(self, *, home: str = "/", **given: Any) -> plan.Planner:
        sandbox = model.Sandbox(**{"name": "web", "command": {"argv": ["x"]},
                                   "limits": {"memory": "64M"}, **given})
        inside = None if sandbox.root.kind == "disk" else self.root
        path = sandbox.root.path if sandbox.root.kind == "disk" else self.root
        return plan.Planner(sandbox, FakeRoot(str(path), self.hidden, inside),
                            FakeShare(self.submounts), home, self.masked)

    def build(self, **given: Any) -> list[tuple[Any, ...]]:
        planner = self.planner(**given)
        planner.check()
        return [self.readable(*r) for r in wire.records(planner.build().payload())]

    def readable(self, tag: int, data: bytes) -> tuple[Any, ...]:
        name = NAMES[tag]
        number: tuple[Any, ...] = ()
        if name in FLAGS:
            number, data = struct.unpack("<I", data[:4]), data[4:]
        elif name == "file":
            head, path = struct.unpack("<III", data[:12]), data[12:].partition(b"\0")
            return (name, *head, path[0].decode(), path[2])
        elif name == "grow":
            number, data = struct.unpack("<Q", data[:8]), data[8:]
        elif name in ("address", "route"):
            number, data = struct.unpack("<B", data[:1]), data[1:]
        return (name, *number, *(p.decode() for p in data.split(b"\0")[:-1]))

    def refused(self, field: str, **given: Any) -> exception.InvalidValue:
        with self.assertRaises(exception.InvalidValue) as caught:
            self.planner(**given).check()
        self.assertEqual(field, caught.exception.field)
        return caught.exception

    def overlays(self, steps: list[tuple[Any, ...]]) -> list[str]:
        return [s[4] for s in steps if s[:3] == ("mount", wire.NODEV, "overlay")]


class RootTest(PlanCase):
    def test_plain_read_only_root(self) -> None:
        steps = self.build()
        private = wire.NOSUID | wire.NODEV | wire.IGNORE_MISSING
        self.assertEqual([
            ("hostname", "web"), ("mkdir", 0o755, "/t/root"),
            ("mount", wire.READ_ONLY, "share", self.root, "/t/root", ""),
            ("proc",), ("bind", wire.READ_ONLY, "/t/root/proc/sys", "/t/root/proc/sys"),
            ("sys",), ("dev",),
            ("mount", private, "tmpfs", "tmpfs", "/t/root/tmp", "mode=1777"),
            ("mount", private, "tmpfs", "tmpfs", "/t/root/run", "mode=0755"),
            ("mount", private, "tmpfs", "tmpfs", "/t/root/var/tmp", "mode=1777"),
        ], steps[:10])
        self.assertEqual(("link", "lo"), steps[-1])
        self.assertEqual([], self.overlays(steps))
        self.assertNotIn("remount", {s[0] for s in steps})

    def test_the_hosts_own_files_of_etc_are_replaced(self) -> None:
        steps = self.build(hostname="h", dns=["192.0.2.1", "::1"])
        files = {s[4]: s[5] for s in steps if s[0] == "file"}
        self.assertEqual(b"h\n", files["/t/files/hostname"])
        self.assertIn(b"127.0.1.1\th\n", files["/t/files/hosts"])
        self.assertEqual(b"nameserver 192.0.2.1\nnameserver ::1\n", files["/t/files/resolv.conf"])
        for name, missing in (("hostname", wire.IGNORE_MISSING), ("hosts", wire.IGNORE_MISSING),
                              ("resolv.conf", wire.MAKE_TARGET)):
            self.assertIn(("bind", missing | wire.READ_ONLY, f"/t/files/{name}",
                           f"/t/root/etc/{name}"), steps)

    def test_without_dns_there_is_no_name_server(self) -> None:
        self.assertIn(("file", 0o644, 0, 0, "/t/files/resolv.conf", b""), self.build())

    def test_writable(self) -> None:
        steps = self.build(root={"writable": True, "scratch_size": "1M"})
        self.assertIn(("mount", 0, "tmpfs", "tmpfs", "/t/scratch", "size=1048576,mode=0755"),
                      steps)
        self.assertIn(("mount", wire.READ_ONLY, "share", self.root, "/t/lower/0", ""), steps)
        self.assertEqual(["/t/root"], self.overlays(steps))
        self.assertNotIn("remount", {s[0] for s in steps})
        self.assertIn(("bind", wire.IGNORE_MISSING, "/t/files/hosts", "/t/root/etc/hosts"), steps)

    def test_persistent(self) -> None:
        os.makedirs(os.path.join(self.root, "etc"), exist_ok=True)
        steps = self.build(
            root={"kind": "directory", "path": self.root, "persistent": True},
            mounts=[{"kind": "tmpfs", "target": "/missing", "size": "1M"}])
        self.assertIn(("mount", 0, "share", self.root, "/t/root", ""), steps)
        self.assertEqual([], self.overlays(steps))
        self.assertNotIn("remount", {s[0] for s in steps})
        self.assertIn(("bind", wire.IGNORE_MISSING, "/t/files/hosts", "/t/root/etc/hosts"), steps)

    def test_scratch_is_half_of_the_memory_by_default(self) -> None:
        self.assertIn(("mount", 0, "tmpfs", "tmpfs", "/t/scratch",
                       f"size={32 << 20},mode=0755"), self.build(root={"writable": True}))

    def test_submounts(self) -> None:
        for name in ("srv/a", "srv/a/b", "home/x", "tmp/x"):
            os.makedirs(os.path.join(self.root, name))
        self.submounts = ["/srv/a", "/srv/a/b", "/home/x", "/tmp/x", "/proc/x"]
        self.hidden = ["/home"]
        steps = self.build()
        self.assertEqual([("/t/root", self.root), ("/t/root/srv/a", self.root + "/srv/a"),
                          ("/t/root/srv/a/b", self.root + "/srv/a/b")],
                         [(s[4], s[3]) for s in steps if s[2:3] == ("share",)])

    def test_all_submounts_of_a_writable_root_are_writable(self) -> None:
        os.makedirs(os.path.join(self.root, "srv/a"))
        self.submounts = ["/srv/a"]
        steps = self.build(root={"writable": True})
        self.assertEqual(["/t/root", "/t/root/srv/a"], self.overlays(steps))
        scratches = [s for s in steps if s[4:5] == ("/t/scratch",)]
        self.assertEqual(1, len(scratches))


class MissingTargetTest(PlanCase):
    def mount(self, target: str) -> dict[str, Any]:
        return {"kind": "bind", "source": self.source, "target": target, "readonly": True}

    def test_an_overlay_makes_it_and_is_closed_again(self) -> None:
        steps = self.build(mounts=[self.mount("/new/dir")])
        self.assertEqual(["/t/root"], self.overlays(steps))
        self.assertIn(("mount", wire.MAKE_TARGET | wire.READ_ONLY, "share", self.source,
                       "/t/root/new/dir", ""), steps)
        self.assertEqual(("remount", wire.READ_ONLY, "/t/root"), steps[-1])
        self.assertIn(("mount", 0, "tmpfs", "tmpfs", "/t/scratch", "size=1048576,mode=0755"),
                      steps)

    def test_an_existing_target_needs_none(self) -> None:
        self.assertEqual([], self.overlays(self.build(mounts=[self.mount("/srv")])))

    def test_private_places_need_none(self) -> None:
        for target in ("/tmp/x", "/run/a/b", "/var/tmp/x", "/dev/x", "/tmp"):
            with self.subTest(target=target):
                self.assertEqual([], self.overlays(self.build(mounts=[self.mount(target)])))

    def test_a_mount_on_a_private_place_takes_it(self) -> None:
        steps = self.build(mounts=[self.mount("/tmp")])
        self.assertEqual(1, len([s for s in steps if "/t/root/tmp" in s]))

    def test_only_the_tree_that_lacks_it_gets_an_overlay(self) -> None:
        os.makedirs(os.path.join(self.root, "srv/a"))
        self.submounts = ["/srv/a"]
        steps = self.build(mounts=[self.mount("/srv/a/new")])
        self.assertEqual(["/t/root/srv/a"], self.overlays(steps))
        self.assertEqual(("remount", wire.READ_ONLY, "/t/root/srv/a"), steps[-1])
        steps = self.build(mounts=[self.mount("/srv/new")])
        self.assertEqual(["/t/root"], self.overlays(steps))

    def test_a_root_without_the_kernels_directories(self) -> None:
        os.rmdir(os.path.join(self.root, "proc"))
        self.assertEqual(["/t/root"], self.overlays(self.build()))

    def test_a_link_that_would_leave_the_root_is_inside(self) -> None:
        os.symlink("../../../srv", os.path.join(self.root, "out"))
        self.assertEqual([], self.overlays(self.build(mounts=[self.mount("/out")])))

    def test_includes_and_dns(self) -> None:
        include = {"source": self.file, "target": "/opt/file"}
        self.assertEqual(["/t/root"], self.overlays(self.build(includes=[include])))
        self.assertEqual(["/t/root"], self.overlays(self.build(dns=["192.0.2.1"])))
        self.write(self.root + "/etc/resolv.conf")
        self.assertEqual([], self.overlays(self.build(dns=["192.0.2.1"])))

    def test_nested(self) -> None:
        steps = self.build(mounts=[self.mount("/srv"), self.mount("/srv/inner")])
        self.assertEqual([], self.overlays(steps))
        self.assertLess(*(i for i, s in enumerate(steps) if s[3:4] == (self.source,)))

    def test_nested_where_nothing_is(self) -> None:
        error = self.refused("mounts[1].target",
                             mounts=[self.mount("/srv"), self.mount("/srv/none")])
        self.assertIn(self.source, str(error))


class HiddenTest(PlanCase):
    def test_covered(self) -> None:
        self.hidden = ["/home"]
        self.masked = ["/proc/kcore"]
        steps = self.build()
        for path in ("/home", "/proc/kcore"):
            self.assertIn(("hide", 0, f"/t/root{path}"), steps)

    def test_names_taken_out_of_their_directory(self) -> None:
        self.hidden = ["/etc/shadow", "/etc/ssh/key", "/opt/token"]
        steps = self.build()
        for number, path, options in (
                (0, "/etc", "lowerdir=/t/erased/0:/t/root/etc"),
                (1, "/opt", "lowerdir=/t/erased/1:/t/root/opt")):
            layer = ("mount", wire.READ_ONLY | wire.NODEV, "overlay", "overlay",
                     f"/t/root{path}", options)
            self.assertIn(layer, steps)
            name = "/shadow" if path == "/etc" else "/token"
            self.assertLess(steps.index(("whiteout", f"/t/erased/{number}{name}")),
                            steps.index(layer))
        self.assertIn(("whiteout", "/t/erased/0/ssh/key"), steps)
        self.assertNotIn("/t/root/etc/shadow", [s[-1] for s in steps if s[0] == "hide"])

    def test_names_taken_out_of_a_writable_root(self) -> None:
        self.hidden = ["/etc/shadow"]
        steps = self.build(root={"writable": True})
        mark = steps.index(("whiteout", "/t/scratch/0/upper/etc/shadow"))
        mounted = next(i for i, s in enumerate(steps) if s[0] == "mount" and s[2] == "overlay")
        self.assertLess(mark, mounted)
        self.assertEqual(1, sum(s[0] == "mount" and s[2] == "overlay" for s in steps))

    def test_a_directory_with_a_mount_in_it(self) -> None:
        self.hidden = ["/home"]
        steps = self.build(mounts=[{"kind": "bind", "source": self.source, "readonly": True,
                                    "target": "/home/bob/src"}])
        self.assertNotIn(("hide", 0, "/t/root/home"), steps)
        cover = ("mount", wire.NOSUID | wire.NODEV, "tmpfs", "tmpfs", "/t/root/home", "mode=0755")
        closed = ("remount", wire.READ_ONLY | wire.NOSUID | wire.NODEV, "/t/root/home")
        mounted = next(i for i, s in enumerate(steps) if s[3:4] == (self.source,))
        self.assertLess(steps.index(cover), mounted)
        self.assertLess(mounted, steps.index(closed))
        self.assertEqual([], self.overlays(steps))

    def test_an_include_in_it(self) -> None:
        self.hidden = ["/home"]
        steps = self.build(includes=[{"source": self.file, "target": "/home/bob/f"}])
        self.assertIn(("remount", wire.READ_ONLY | wire.NOSUID | wire.NODEV, "/t/root/home"),
                      steps)

    def test_the_home_directory_is_there_and_empty(self) -> None:
        self.hidden = ["/home"]
        self.assertIn(("mkdir", 0o755, "/t/root/home/bob"), self.build(home="/home/bob"))

    def test_a_mount_on_it(self) -> None:
        self.hidden = ["/srv"]
        steps = self.build(mounts=[{"kind": "empty", "target": "/srv"}])
        mounted = next(i for i, s in enumerate(steps) if s[0] == "mount" and s[4] == "/t/root/srv")
        self.assertLess(steps.index(("hide", 0, "/t/root/srv")), mounted)

    def test_a_name_that_only_begins_alike(self) -> None:
        self.hidden = ["/sr"]
        steps = self.build(mounts=[{"kind": "empty", "target": "/srv"}])
        self.assertIn(("hide", 0, "/t/root/sr"), steps)

    def test_a_container_sees_none_of_the_hosts_disks(self) -> None:
        disks = {f"/t/root{p}" for p in ("/proc/partitions", "/sys/block", "/sys/fs/ext4")}
        for unprivileged, seen in ((False, set()), (True, disks)):
            with mock.patch.object(FakeShare, "unprivileged", unprivileged):
                hidden = {s[2] for s in self.build() if s[0] == "hide"}
            self.assertEqual(seen, hidden & disks)

    def test_no_guest_bind_shows_what_is_covered(self) -> None:
        self.hidden, self.masked = ["/etc/shadow"], ["/proc/kcore"]
        steps = self.build(mounts=[
            {"kind": "guest-bind", "source": "/proc", "target": "/srv"},
            {"kind": "guest-bind", "source": "/etc", "target": "/home"}])
        first = min(i for i, s in enumerate(steps)
                    if s[0] == "bind" and s[3] in ("/t/root/srv", "/t/root/home"))
        self.assertLess(steps.index(("hide", 0, "/t/root/proc/kcore")), first)
        self.assertLess(steps.index(("whiteout", "/t/erased/0/shadow")), first)


class MountTest(PlanCase):
    def test_kinds(self) -> None:
        steps = self.build(mounts=[
            {"kind": "tmpfs", "target": "/srv", "size": "1M"},
            {"kind": "empty", "target": "/home"},
            {"kind": "guest-bind", "source": "/etc", "target": "/tmp/e", "readonly": True},
            {"kind": "bind", "source": self.file, "target": "/tmp/f"}])
        flags = wire.MAKE_TARGET | wire.NOSUID | wire.NODEV
        for step in (
                ("mount", flags, "tmpfs", "tmpfs", "/t/root/srv", "mode=1777,size=1048576"),
                ("mount", flags, "tmpfs", "tmpfs", "/t/root/home", "mode=1777"),
                ("bind", wire.MAKE_TARGET | wire.READ_ONLY, "/t/root/etc", "/t/root/tmp/e"),
                ("mount", wire.MAKE_TARGET, "share", self.file, "/t/root/tmp/f", "")):
            self.assertIn(step, steps)

    def test_a_source_is_followed_to_what_it_is(self) -> None:
        os.symlink(self.source, os.path.join(self.top, "link"))
        steps = self.build(mounts=[{"kind": "bind", "source": self.top + "/link",
                                    "target": "/srv"}])
        self.assertIn(self.source, [s[3] for s in steps if s[0] == "mount"])

    def test_bad_sources(self) -> None:
        fifo = os.path.join(self.top, "fifo")
        os.mkfifo(fifo)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(self.top + "/socket")
        for source in (self.top + "/none", fifo, self.top + "/socket", "/dev/null"):
            with self.subTest(source=source):
                self.refused("mounts[0].source", mounts=[
                    {"kind": "bind", "source": source, "target": "/srv", "readonly": True}])

    def test_writing_where_nothing_can_be_written(self) -> None:
        error = self.refused("mounts[0].source", mounts=[
            {"kind": "bind", "source": "/proc/self", "target": "/srv"},
        ]) if os.geteuid() else None
        if error is None:
            # Root may write anywhere but on a read-only file system.
            real, os.statvfs = os.statvfs, lambda path: self.ReadOnly()  # type: ignore
            self.addCleanup(setattr, os, "statvfs", real)
            error = self.refused("mounts[0].source", mounts=[
                {"kind": "bind", "source": self.source, "target": "/srv"}])
        self.assertIn("readonly: true", str(error))

    class ReadOnly:
        f_flag = os.ST_RDONLY

    def test_file_server_that_gives_root_nothing(self) -> None:
        """It may give something to the users inside."""
        mounts = [{"kind": "bind", "source": self.source, "target": "/srv"}]
        with mock.patch.object(os, "access", return_value=False), \
                mock.patch.object(os, "geteuid", return_value=0) as user:
            self.planner(mounts=mounts).check()
            user.return_value = 1000
            self.assertIn("can be read", str(self.refused("mounts[0].source", mounts=mounts)))

    def test_images(self) -> None:
        image = superblocks.image(self.top + "/image")
        mount = {"kind": "image", "source": image, "target": "/srv", "readonly": True}
        self.planner(mounts=[mount]).check()
        for source in (self.file, self.source, self.top + "/none"):
            with self.subTest(source=source):
                self.refused("mounts[0].source", mounts=[{**mount, "source": source}])

    def test_guest_bind_of_nothing(self) -> None:
        self.refused("mounts[0].source", mounts=[
            {"kind": "guest-bind", "source": "/none", "target": "/srv"}])
        self.planner(mounts=[{"kind": "guest-bind", "source": "/tmp", "target": "/srv"}]).check()

    def test_a_mount_the_kernel_refuses(self) -> None:
        planner = self.planner(mounts=[{"kind": "bind", "source": self.source, "target": "/srv"}])

        def refuse(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")
        planner._share.bind = refuse  # type: ignore[method-assign, assignment]
        with self.assertRaises(exception.InvalidValue) as caught:
            planner.build()
        self.assertEqual("mounts[0].source", caught.exception.field)
        self.assertIn("Operation not permitted", str(caught.exception))


class DiskTest(PlanCase):
    def setUp(self) -> None:
        super().setUp()
        self.image = superblocks.image(self.top + "/disk", blocks=50, size=100 << 12)

    def root_steps(self, **given: Any) -> list[tuple[Any, ...]]:
        """Return what is done before the host name's files, without the host name."""
        steps = self.build(root={"kind": "disk", "path": self.image, **given})
        return steps[1:steps.index(("proc",))]

    def test_persistent(self) -> None:
        """It is mounted and grown, and what is missing is made on it."""
        self.assertEqual(
            [("mkdir", 0o755, "/t/root"), ("mkdir", 0o755, "/t/root"),
             ("mount", wire.NODEV, "ext4", "serial:image0", "/t/root",
              "discard,errors=remount-ro"), ("grow", 100, "/t/root"),
             ("mkdir", 0o755, "/t/root/proc"), ("mkdir", 0o755, "/t/root/sys"),
             ("mkdir", 0o755, "/t/root/dev")], self.root_steps(persistent=True))

    def test_never_written(self) -> None:
        """What is missing is made in a layer above, and nothing grows."""
        for given in ({}, {"writable": True}):
            steps = self.root_steps(**given)
            self.assertIn(("mount", wire.NODEV | wire.READ_ONLY, "ext4", "serial:image0",
                           "/t/lower/0", "discard,errors=remount-ro"), steps)
            self.assertIn("overlay", [s[2] for s in steps if s[0] == "mount"])
            self.assertNotIn("grow", [s[0] for s in steps])

    def test_a_layer_of_its_own_above_a_base(self) -> None:
        """The base is only read, and what is missing is made in the layer."""
        base = superblocks.image(self.top + "/base", blocks=50, size=50 << 12)
        steps = self.root_steps(persistent=True, base=base)
        mounts = [s for s in steps if s[0] == "mount"]
        self.assertEqual(
            [(wire.NODEV | wire.READ_ONLY, "ext4", "serial:image0", "/t/base/0"),
             (wire.NODEV, "ext4", "serial:image1", "/t/kept/0"),
             (wire.NODEV, "overlay", "overlay", "/t/root")], [m[1:5] for m in mounts])
        self.assertEqual(
            "lowerdir=/t/base/0,upperdir=/t/kept/0/upper,workdir=/t/kept/0/work,userxattr",
            mounts[2][5])
        self.assertIn(("grow", 100, "/t/kept/0"), steps)
        self.assertIn(("mkdir", 0o755, "/t/root/proc"), steps)

    def test_nothing_is_known_of_what_is_on_it(self) -> None:
        self.planner(
            root={"kind": "disk", "path": self.image},
            mounts=[{"kind": "guest-bind", "source": "/what", "target": "/ever"},
                    {"kind": "bind", "source": self.file, "target": "/etc"}]).check()

    def test_an_image_that_the_kernel_refuses(self) -> None:
        planner = self.planner(root={"kind": "disk", "path": self.image})

        def refuse(*_: object, **__: object) -> None:
            raise OSError(16, "it is in use by another sandbox")
        planner._share.image = refuse  # type: ignore[method-assign, assignment]
        with self.assertRaises(exception.InvalidValue) as caught:
            planner.build()
        self.assertEqual("root.path", caught.exception.field)
        self.assertIn("it is in use by another sandbox", str(caught.exception))


class IncludeTest(PlanCase):
    def include(self, source: str) -> dict[str, Any]:
        return {"includes": [{"source": source, "target": "/srv/copy"}]}

    def test_a_file(self) -> None:
        os.chmod(self.file, 0o750)
        steps = self.build(**self.include(self.file))
        self.assertIn(("file", 0o750, 0, 0, "/t/files/0", b"content"), steps)
        self.assertIn(("bind", wire.MAKE_TARGET, "/t/files/0", "/t/root/srv/copy"), steps)

    def test_a_tree(self) -> None:
        self.write(self.source + "/a", b"1")
        self.write(self.source + "/inner/b", b"2\0")
        os.symlink("/etc/shadow", self.source + "/link")
        os.mkfifo(self.source + "/fifo")
        steps = self.build(**self.include(self.source))
        copied = [s for s in steps if any(str(p).startswith("/t/files/0") for p in s)]
        self.assertEqual([
            ("mkdir", 0o755, "/t/files/0"), ("file", 0o644, 0, 0, "/t/files/0/a", b"1"),
            ("mkdir", 0o755, "/t/files/0/inner"),
            ("file", 0o644, 0, 0, "/t/files/0/inner/b", b"2\0"),
            ("symlink", "/etc/shadow", "/t/files/0/link"),
            ("bind", wire.MAKE_TARGET, "/t/files/0", "/t/root/srv/copy")], copied)

    def test_what_cannot_be_included(self) -> None:
        fifo = os.path.join(self.top, "fifo")
        os.mkfifo(fifo)
        os.symlink("none", self.top + "/dangling")
        for source in (self.top + "/none", fifo, "/dev/zero", self.top + "/dangling"):
            with self.subTest(source=source):
                self.refused("includes[0].source", **self.include(source))

    def test_too_much(self) -> None:
        self.write(self.source + "/large", bytes((1 << 20) + 1))
        self.refused("includes", **self.include(self.source + "/large"))
        self.refused("includes", **self.include(self.source))

    def test_many_directories_count(self) -> None:
        for i in range(9000):
            os.mkdir(f"{self.source}/{i}")
        self.refused("includes", **self.include(self.source))

    def test_a_file_of_etc(self) -> None:
        steps = self.build(includes=[{"source": self.file, "target": "/etc/hosts"}])
        self.assertEqual(1, len([s for s in steps if s[-1] == "/t/root/etc/hosts"]))


class NetworkTest(PlanCase):
    def test_addresses_and_routes(self) -> None:
        mac = "52:54:00:00:00:01"
        steps = self.build(networks=[{
            "source": "default", "mac": mac, "addresses": ["192.0.2.5/24", "2001:db8::5/64"],
            "routes": [{"destination": "0.0.0.0/0", "gateway": "192.0.2.1"},
                       {"destination": "198.51.100.0/24"}]}])
        self.assertEqual([
            ("link", "lo"), ("link", mac), ("address", 24, mac, "192.0.2.5"),
            ("address", 64, mac, "2001:db8::5"), ("route", 0, mac, "0.0.0.0", "192.0.2.1"),
            ("route", 24, mac, "198.51.100.0", "")], steps[-6:])


class IsBelowTest(unittest.TestCase):
    def test_whole_names_only(self) -> None:
        for path, directory, below in (("/a", "/a", True), ("/a/b", "/a", True),
                                       ("/ab", "/a", False), ("/a", "/a/b", False),
                                       ("/a", "/", True)):
            self.assertEqual(below, plan.is_below(path, directory), (path, directory))


if __name__ == "__main__":
    unittest.main()
