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

"""How directories, files and images of the host reach the guest.

LXC gets detached mount trees as descriptors; KVM gets virtiofs or 9p exports
and virtio disks of the domain. Both add the operations that mount them to the
guest's SETUP.
"""

from __future__ import annotations

import os
import stat

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import images

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# The largest message QEMU's 9p device takes; reads with it are ten times
# faster than with the kernel's default.
_9P_OPTIONS = "trans=virtio,version=9p2000.L,msize=512000,cache=%s"


class Share:
    """A host directory that a virtual machine's domain exports under a tag."""

    def __init__(self, tag: str, path: str, readonly: bool, transport: str) -> None:
        self.tag = tag
        self.path = path
        self.readonly = readonly
        self.transport = transport


class Disk:
    """An image file that a virtual machine's domain has as a disk with a serial number.

    ``direct``: past the host's page cache, as the guest has one of its own; ``part``: first
    byte and number of bytes of what the guest sees, where that is not all; ``public``:
    everybody may read it.
    """

    def __init__(self, serial: str, path: str, readonly: bool, direct: bool = False,
                 part: tuple[int, int] | None = None, public: bool = False) -> None:
        self.serial = serial
        self.path = path
        self.readonly = readonly
        self.direct = direct
        self.part = part
        self.public = public


class LXCSharing:
    """Detached trees, owned by this object until :meth:`close`.

    :param user_ns: descriptor of the user namespace to map identities with
    :ivar devices: numbers of the block devices of images, and whether each is written
    """

    modules: tuple[str, ...] = ()
    unprivileged = True  # PID 1 may be in a user namespace

    def __init__(self, user_ns: int | None) -> None:
        self._user_ns = user_ns
        self._trees: list[int] = []
        self.devices: dict[int, bool] = {}
        self.shares: list[Share] = []
        self.disks: list[Disk] = []

    def _attach(self, setup: wire.Setup, tree: int, target: str, flags: int) -> None:
        self._trees.append(tree)
        setup.attach_tree(tree, target, flags)

    def root(self, setup: wire.Setup, path: str, target: str, readonly: bool) -> None:
        """Mount a root file system without what is mounted below it."""
        from nova_sandbox.rootfs import trees
        self._attach(setup, trees.clone(path, readonly=readonly, user_ns=self._user_ns), target, 0)

    def submounts(self, path: str) -> list[str]:
        """Return the mount points below a path that have to be shared on their own."""
        from nova_sandbox.rootfs import trees
        return trees.submounts(path)

    def bind(self, setup: wire.Setup, path: str, target: str, readonly: bool,
             flags: int) -> None:
        """Mount a host directory with what is mounted below it, or a file."""
        from nova_sandbox.rootfs import trees
        self._attach(setup, trees.clone(path, readonly=readonly, user_ns=self._user_ns),
                     target, flags)
        if os.path.isdir(path):
            for point in trees.submounts(path):
                below = target + point[len(path.rstrip("/")):]
                self._attach(setup, trees.clone(point, readonly=readonly, user_ns=self._user_ns),
                             below, 0)

    def image(self, setup: wire.Setup, path: str, target: str, *, readonly: bool,
              is_root: bool = False, fstype: str = "ext4", flags: int = 0) -> None:
        """Mount an image's file system, which fills the image unless it is read-only.

        :raises OSError: the kernel refuses; EBUSY: another sandbox uses it
        :raises HostError: the file system cannot grow
        """
        from nova_sandbox.rootfs import trees

        def tree(blocks: int | None) -> int:
            return trees.image(path, fstype, readonly=readonly, user_ns=self._user_ns,
                               blocks=blocks, set_uid=is_root)
        try:
            mounted = tree(None if readonly else images.grown_blocks(path))
        except trees.GrowthRefused:
            images.grow(path)
            mounted = tree(None)
        self._attach(setup, mounted, target, flags)
        self.devices[os.fstat(mounted).st_dev] = not readonly

    def close(self) -> None:
        """Close the trees; what the guest has mounted stays mounted there."""
        for tree in self._trees:
            os.close(tree)
        self._trees.clear()


class KVMSharing:
    """Exports and disks of a domain.

    :param transport: names the transport of a share (path, readonly, is root)
    """

    unprivileged = False

    def __init__(self, transport: Callable[[bool], str]) -> None:
        self._transport = transport
        self.shares: list[Share] = []
        self.disks: list[Disk] = []
        self._fstypes: set[str] = set()

    @property
    def modules(self) -> tuple[str, ...]:
        """Names of the kernel modules the mounts need."""
        names = {"virtiofs" if s.transport == "virtiofs" else "9p" for s in self.shares}
        if self.disks:
            names |= {"virtio_blk", *self._fstypes}
        return tuple(sorted(names))

    def _mount(self, setup: wire.Setup, path: str, target: str, *, readonly: bool,
               is_root: bool, flags: int) -> None:
        tag = f"share{len(self.shares)}"
        share = Share(tag, path, readonly, self._transport(is_root))
        self.shares.append(share)
        if readonly:
            flags |= wire.READ_ONLY
        if share.transport == "virtiofs":
            setup.mount("virtiofs", tag, target, "", flags | wire.NODEV)
        else:
            # loose: a program starts in a third of the time, and nobody else
            # writes below a root; shared directories stay coherent.
            cache = "loose" if is_root else "mmap"
            setup.mount("9p", tag, target, _9P_OPTIONS % cache, flags | wire.NODEV)

    def root(self, setup: wire.Setup, path: str, target: str, readonly: bool) -> None:
        """Mount a root file system.

        :raises InvalidValue: it is to be written and this host has no virtiofsd
        """
        if not readonly and self._transport(True) != "virtiofs":
            raise exception.InvalidValue(
                "root.persistent", True,
                "possible for a virtual machine only where virtiofs works: 9p cannot keep owners")
        self._mount(setup, path, target, readonly=readonly, is_root=True, flags=0)

    def submounts(self, path: str) -> list[str]:
        """None: an export contains what is mounted below it."""
        return []

    def bind(self, setup: wire.Setup, path: str, target: str, readonly: bool,
             flags: int) -> None:
        """Mount a host directory with what is mounted below it, or a file."""
        if os.path.isdir(path):
            self._mount(setup, path, target, readonly=readonly, is_root=False, flags=flags)
            return
        # Neither transport exports a file: its directory is mounted where only
        # PID 1 sees it, and goes away with the staging root.
        aside = f"/t/aside/{len(self.shares)}"
        setup.mkdir(aside)
        self._mount(setup, os.path.dirname(path), aside, readonly=readonly, is_root=False,
                    flags=0)
        setup.bind(f"{aside}/{os.path.basename(path)}", target,
                   flags | (wire.READ_ONLY if readonly else 0))

    def image(self, setup: wire.Setup, path: str, target: str, *, readonly: bool,
              is_root: bool = False, fstype: str = "ext4", flags: int = 0) -> None:
        """Mount an image's file system, which fills the image unless it is read-only."""
        blocks = None if readonly else images.grown_blocks(path)
        disk = Disk(f"image{len(self.disks)}", path, readonly,
                    direct=not readonly and images.supports_direct_io(path),
                    public=bool(os.stat(path).st_mode & stat.S_IROTH))
        self.disks.append(disk)
        self._fstypes.add(fstype)
        flags |= wire.NODEV | (0 if is_root else wire.NOSUID)
        setup.mount(fstype, f"serial:{disk.serial}", target, images.MOUNT_OPTIONS,
                    flags | (wire.READ_ONLY if readonly else 0))
        if blocks is not None:
            setup.grow(target, blocks)

    def swap(self, setup: wire.Setup, path: str) -> None:
        """Swap to a file that has a swap area."""
        self.disks.append(Disk("swap", path, False, direct=images.supports_direct_io(path)))
        setup.swap_on("serial:swap")

    def close(self) -> None:
        """Nothing is held."""
