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

"""How long a start from an image takes, the first and the next, and what one more sandbox takes.

One root file system, with busybox and some small files, is made into an image of each format. A
first start has the image and nothing that was made of it, the next has what the first has left.
Each runs /bin/true, and its time is that of whole processes. The space is that on the disk for a
sandbox that runs and may write, besides what it shares with others of the same image.

Peers are podman, and umoci (with skopeo for what it does not read) with crun. They do less here:
no control groups and no user namespace. So does Nova's own libvirt driver with LXC, which lets
the host's kernel mount a copy of the image: its steps from spawn to delete, in a process that is
there already, without its services; see imagenova.py, and servers.py for servers of both drivers.
What is not installed, or cannot run here, is left out with a word.

Where a virtual machine runs the command, or reads a file system other than ext4, a start takes
long without KVM: there are fewer rounds of those, and none to warm up.

    python benchmarks/images.py [ROUNDS] [--slow-rounds ROUNDS] [--files COUNT]
"""

import argparse
import contextlib
import functools
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tarfile

import common
import imagepeers

from nova_sandbox import startcache

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from tests import ociimages  # noqa: E402

_FILE = 4096
_LINKS = ("sh", "true", "sleep")
_MIB = 1 << 20
_SIZE = 64 * _MIB
# mkfs.btrfs and mkfs.xfs make none that are much smaller.
_SIZES = {"mkfs.ext4": _SIZE, "mkfs.btrfs": 4 * _SIZE, "mkfs.xfs": 300 * _MIB}
_READ_BY_GUEST = ("raw XFS", "raw Btrfs", "SquashFS", "EROFS")
# What else runs which: the transport of skopeo and podman; what Nova can mount and write to.
_ARCHIVES = {"OCI archive": "oci-archive", "docker save": "docker-archive"}
_MOUNTED = ("raw ext4", "qcow2 of ext4", "raw XFS", "raw Btrfs")


class Ours:
    """``nova-sandbox run --image``.

    :param image: its path
    :param config: a configuration file with a ``data_path`` of its own
    """

    def __init__(self, kind, image, config):
        self._name = f"bench-image-{os.getpid()}"
        self._image = image
        self._options = ["--config-file", str(config)]
        self._run = [*common.COMMAND, "run", *self._options, "--virt-type", kind]
        self._kept = startcache.load([str(config)])

    def forget(self):
        """Remove all that was made of images."""
        common.once([*common.COMMAND, "image", "purge", *self._options, "--all"])

    def start(self):
        """Return the seconds of a start."""
        return common.once([*self._run, "--image", str(self._image), "--", "/bin/true"])

    def another(self):
        """Return the bytes that a sandbox takes."""
        before = imagepeers.used(self._kept.data_path)
        common.once([*self._run, "--image", str(self._image), "--writable", "--detach", "--name",
                     self._name, "--", "/bin/sleep", "1000"])
        try:
            state = os.path.join(self._kept.state_path, "sandboxes", self._name)
            return imagepeers.used(self._kept.data_path) - before + imagepeers.used(state)
        finally:
            common.once([*common.COMMAND, "delete", *self._options, "--force", self._name])


def _tree(top, count):
    """Make the root file system."""
    (top / "bin").mkdir(parents=True)
    shutil.copy(shutil.which("busybox") or "busybox", top / "bin" / "busybox")
    for name in _LINKS:
        (top / "bin" / name).symlink_to("busybox")
    for name in ("dev", "proc", "sys", "etc", "tmp"):
        (top / name).mkdir()
    for number in range(count):
        path = top / "usr" / str(number % 50) / str(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Not all zeros, and not all the same.
        path.write_bytes(f"{number}\n".encode() * (_FILE // len(f"{number}\n")))


def _images(directory, tree):
    """Make an image of each format; return paths by what they are."""
    found = {}
    plain = directory / "box.tar"
    with tarfile.open(plain, "w") as archive:
        archive.add(tree, ".")
    data = plain.read_bytes()
    config = {"Cmd": ["/bin/true"], "Env": ["PATH=/bin"]}
    named = {"annotations": {"org.opencontainers.image.ref.name": imagepeers.TAG}}
    for suffix, mode in (("gz", "w:gz"), ("xz", "w:xz")):
        path = found[f"tarball, {suffix}"] = directory / f"box.tar.{suffix}"
        with tarfile.open(path, mode) as archive:
            archive.add(tree, ".")
    found["OCI layout"] = directory / "layout"
    layout = ociimages.Layout()
    layout.finish(layout.image([data], config, how=("gz",), **named)).write(found["OCI layout"])
    found["OCI archive"] = directory / "layout.tar"
    found["OCI archive"].write_bytes(layout.archive())
    found["docker save"] = directory / "saved.tar"
    found["docker save"].write_bytes(ociimages.docker_archive([data], config))
    raw = directory / "ext4.img"
    for title, path, make in (
            ("tarball, zstd", "box.tar.zst", ["zstd", "-q", plain, "-o"]),
            ("raw ext4", raw.name, ["mkfs.ext4", "-q", "-d", tree]),
            ("qcow2 of ext4", "ext4.qcow2", ["qemu-img", "convert", "-O", "qcow2", raw]),
            ("partitioned", "disk.img", functools.partial(_partitioned, raw)),
            ("raw XFS", "xfs.img", functools.partial(_xfs, tree)),
            ("raw Btrfs", "btrfs.img", ["mkfs.btrfs", "-q", "--rootdir", tree]),
            ("SquashFS", "box.squashfs", ["mksquashfs", tree]),
            ("EROFS", "box.erofs", ["mkfs.erofs"])):
        target = directory / path
        try:
            if callable(make):
                make(target)
            else:
                more = [tree] if make[0] == "mkfs.erofs" else []
                _make([*make, target, *more])
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"  {title}: left out: {error}", file=sys.stderr)
            continue
        found[title] = target
    return found


def _make(command, **options):
    """Make an image; mkfs takes one that is there."""
    if command[0] in _SIZES:
        _file(command[-1], _SIZES[command[0]])
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)


def _file(path, size):
    """Make a sparse file."""
    with path.open("wb") as stream:
        stream.truncate(size)


def _partitioned(content, target):
    """Make a disk with one partition (GPT), of another image's content."""
    size = content.stat().st_size
    _file(target, size + 2 * _MIB)
    _make(["sfdisk", "-q", target], text=True,
          input=f"label: gpt\nstart={_MIB // 512}, size={size // 512}\n")
    subprocess.run(["dd", f"if={content}", f"of={target}", "bs=1M", "seek=1", "conv=notrunc,sparse",
                    "status=none"], check=True)


def _xfs(tree, target):
    """Make an XFS file system, which mkfs.xfs does not fill."""
    _make(["mkfs.xfs", "-q", target])
    place = target.with_suffix(".mounted")
    place.mkdir()
    subprocess.run(["mount", "-o", "loop", target, place], check=True)
    try:
        subprocess.run(["cp", "-a", f"{tree}/.", place], check=True)
    finally:
        subprocess.run(["umount", place], check=True)
        place.rmdir()


def _candidates(directory, images, enter):
    """Return what runs which image: (image, who) -> candidate."""
    config = directory / "bench.conf"
    config.write_text(f"[sandbox]\ndata_path = {directory}/data\n", encoding="utf-8")
    plain = directory / "box.tar"
    compute = imagepeers.NovaCompute(directory)
    found = {}
    for title, path in images.items():
        found[title, "nova-sandbox, lxc"] = Ours("lxc", path, config)
        if title == "tarball, gz":
            # The disk is the same for the others.
            found[title, "nova-sandbox, qemu"] = Ours("qemu", path, config)
            found[title, "podman import"] = imagepeers.Podman(
                enter, directory, ["import", "-q", plain])
        elif title == "OCI layout":
            found[title, "podman"] = imagepeers.Podman(enter, directory, None, f"oci:{path}")
            found[title, "umoci, crun"] = imagepeers.Umoci(enter, directory, layout=path)
        elif title in _ARCHIVES:
            source = f"{_ARCHIVES[title]}:{path}"
            found[title, "podman"] = imagepeers.Podman(enter, directory, None, source)
            found[title, "skopeo, umoci, crun"] = imagepeers.Umoci(
                enter, directory, archive=source)
        elif title in _MOUNTED:
            found[title, "Nova's own LXC"] = imagepeers.Nova(compute, path)
    return found


def _is_slow(image, who):
    """Tell whether a virtual machine takes part."""
    return who == "nova-sandbox, qemu" or (who == "nova-sandbox, lxc" and image in _READ_BY_GUEST)


def _measure(candidates, rounds, slow_rounds):
    """Return seconds of first starts, of next ones, and bytes; without those that fail."""
    firsts, nexts, space = {}, {}, {}
    for number in range(max(rounds + 1, slow_rounds)):
        for who, one in list(candidates.items()):
            slow = _is_slow(*who)
            if number >= (slow_rounds if slow else rounds + 1):
                continue
            try:
                one.forget()
                first, following = one.start(), one.start()
                if not number:
                    space[who] = one.another()
                # The first round warms up all that is not of the image.
                if number or slow:
                    firsts.setdefault(who, []).append(first)
                    nexts.setdefault(who, []).append(following)
            except (OSError, RuntimeError) as error:
                print(f"  {', '.join(who)}: left out: {error}", file=sys.stderr)
                del candidates[who]
            finally:
                with contextlib.suppress(OSError, RuntimeError):
                    one.forget()
    return firsts, nexts, space


def _table(firsts, nexts, space):
    """Print medians; ratios are to nova-sandbox in a container, from the same image."""
    print(f"\nstart from an image, medians; ratios to nova-sandbox, lxc\n"
          f"  {'image':15}{'':22}{'first ms':>10}{'':9}{'next ms':>10}{'':9}{'one more, KiB':>14}"
          f"{'rounds':>8}")
    for image, who in sorted(firsts, key=list(space).index):
        base = (image, "nova-sandbox, lxc")
        line = f"  {image:15}{who:22}"
        for samples in (firsts, nexts):
            median = statistics.median(samples[image, who])
            ratio = median / statistics.median(samples[base]) if base in samples else None
            line += f"{median * 1000:10.0f}" + (f"{ratio:8.2f}x" if ratio else f"{'-':>9}")
        print(f"{line}{space[image, who] / 1024:14.0f}{len(firsts[image, who]):8}")


@contextlib.contextmanager
def _directory():
    """Give a directory, whose path podman can make an image's name of: not all that mkdtemp makes.

    QEMU's user reads disks in it.
    """
    directory = pathlib.Path(f"/var/tmp/bench-images-{os.getpid()}")
    directory.mkdir(0o755)
    try:
        yield directory
    finally:
        shutil.rmtree(directory)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--slow-rounds", type=int, default=2, metavar="ROUNDS",
                        help="rounds where a virtual machine takes part")
    parser.add_argument("--files", type=int, default=1000,
                        help=f"files of {_FILE} bytes beside busybox")
    args = parser.parse_args()
    with common.plain_cgroups() as enter, _directory() as directory:
        _tree(directory / "tree", args.files)
        candidates = _candidates(directory, _images(directory, directory / "tree"), enter)
        _table(*_measure(candidates, args.rounds, args.slow_rounds))


main()
