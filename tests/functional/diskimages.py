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

"""Disk images of every file system that a root may come in, and what is unpacked from them.

The kernel here fills the file systems that their own programs cannot fill: no test reads one
by it, but where allow_kernel_mount is tested.
"""

import contextlib
import os
import pathlib
import shutil
import subprocess
import time
from typing import Any

import libvirt

from nova_sandbox import exception
from nova_sandbox.rootfs import unpack
from tests.functional import session, test_images

MIB = 1 << 20
#: Bytes of an image with each file system; mkfs.xfs makes none that is smaller.
SIZES = {"xfs": 300 * MIB, "btrfs": 128 * MIB, "ext4": 64 * MIB}
_ACLS = ("system.posix_acl_access", "system.posix_acl_default")


class DiskImageCase(test_images.UnpackCase):

    def setUp(self) -> None:
        super().setUp()
        # QEMU's user reads them.
        os.chmod(self.top, 0o755)
        self.settings = session.get().settings()
        self.addCleanup(self.check_nothing_left)

    def check_nothing_left(self) -> None:
        """No machine, mount, loop device or file of a reader's."""
        deadline = time.monotonic() + 20
        while left := self.leftovers():
            if time.monotonic() > deadline:
                self.fail(f"left: {left}")
            time.sleep(0.2)

    def leftovers(self) -> list[str]:
        connection = libvirt.open(session.get().uris["kvm"])
        try:
            found = []
            for one in connection.listAllDomains():
                # Others' end meanwhile.
                with contextlib.suppress(libvirt.libvirtError):
                    found += [one.name()] if self.top in one.XMLDesc() else []
        finally:
            connection.close()
        found += [name for name in os.listdir(self.top) if name.startswith(".")]
        for path in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
            try:
                found += [path.parts[3]] if self.top in path.read_text() else []
            except OSError:
                continue
        found += [line for line in pathlib.Path("/proc/mounts").read_text().splitlines()
                  if self.top in line]
        states = session.get().state / "sandboxes"
        return found + [str(one) for one in states.glob("image-reader-*")]

    def root(self) -> str:
        """Return a new directory for what comes out of the image."""
        path = os.path.join(self.top, "root")
        shutil.rmtree(path, ignore_errors=True)
        os.mkdir(path)
        return path

    def unpack(self, **options: Any) -> str:
        root = self.root()
        unpack.fill(self.image, root, **{"settings": self.settings, **options})
        return root

    def refuse(self, reason: str, **options: Any) -> None:
        with self.assertRaisesRegex(exception.InvalidValue, reason):
            self.unpack(**options)
        self.check_nothing_left()

    def source(self) -> str:
        """Return a directory with a tree that has everything."""
        path = os.path.join(self.top, "tree")
        if not os.path.isdir(path):
            os.mkdir(path)
            self.make_tree(path)
            os.removexattr(f"{path}/etc", "trusted.overlay.opaque")
            # SquashFS has unsigned seconds of 32 bits.
            os.utime(f"{path}/etc/deep/er", (10**9, 10**9))
            os.utime(path, (10**9, 10**9))
        return path

    def make(self, fstype: str, path: str, tree: str | None = None) -> None:
        """Make an image with a file system."""
        tree = tree or self.source()
        if fstype == "squashfs":
            command = ["mksquashfs", tree, path, "-quiet", "-no-progress", "-noappend"]
        elif fstype == "erofs":
            command = ["mkfs.erofs", "-zlz4hc", path, tree]
        else:
            with open(path, "wb") as stream:
                stream.truncate(SIZES[fstype])
            command = [f"mkfs.{fstype}", "-q", path]
        subprocess.run(command, check=True, capture_output=True,
                       env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"})
        if fstype in SIZES:
            place = os.path.join(self.top, "filled")
            os.mkdir(place)
            subprocess.run(["mount", "-o", "loop", path, place], check=True)
            try:
                subprocess.run(["cp", "-a", "--sparse=always", f"{tree}/.", place], check=True)
            finally:
                subprocess.run(["umount", place], check=True)
                os.rmdir(place)

    @staticmethod
    def comparable(tree: dict[str, Any], fstype: str) -> dict[str, Any]:
        """Return a described tree as it is after a way through a file system and an archive."""
        squashfs = fstype == "squashfs"
        found = {}
        for name, (mode, uid, gid, when, attributes, content) in tree.items():
            if content and isinstance(content[0], str):
                # A symbolic link's own time is of no use. mksquashfs may copy the link.
                when, content = 0, content[:1] if squashfs else content
            elif content and fstype == "erofs":
                content = content[:2]  # no holes
            if squashfs and any(key in _ACLS for key in tree[name][4]):
                # It has no access control lists; what they say is in the mode's group too.
                mode |= 0o070
                attributes = {}
            found[name] = (mode, uid, gid, when // 10**9, attributes, content)
        return found

    def check(self, fstype: str) -> None:
        """The image has the tree."""
        root = self.unpack()
        wanted = self.comparable(self.described(self.source()), fstype)
        found = self.comparable(self.described(root), fstype)
        self.assertEqual(set(wanted), set(found))
        for name, one in wanted.items():
            self.assertTrue(one == found[name], f"{name}: {one!r:.300} {found[name]!r:.300}")
        for name in ("pipe", "null"):
            self.assertFalse(os.path.lexists(os.path.join(root, name)))

    def qcow2(self, *options: str) -> None:
        """Make the image a qcow2 one."""
        subprocess.run(["qemu-img", "convert", "-O", "qcow2", *options, self.image,
                        f"{self.image}.qcow2"], check=True)
        os.rename(f"{self.image}.qcow2", self.image)

    def partitioned(self, *parts: tuple[str, str], label: str = "gpt") -> None:
        """Make the image a disk with partitions: type and path of the content of each."""
        start, script = 2048, f"label: {label}\n"
        places = []
        for kind, path in parts:
            sectors = -(-os.path.getsize(path) // MIB) * 2048
            script += f"start={start}, size={sectors}" + (f", type={kind}" if kind else "") + "\n"
            places.append((start * 512, path))
            start += sectors
        self.table(script, (start + 2048) * 512)
        with open(self.image, "r+b") as image:
            for place, path in places:
                image.seek(place)
                with open(path, "rb") as content:
                    shutil.copyfileobj(content, image)

    def table(self, script: str, size: int) -> None:
        with open(self.image, "wb") as stream:
            stream.truncate(size)
        subprocess.run(["/usr/sbin/sfdisk", "-q", self.image], input=script, text=True,
                       check=True)
