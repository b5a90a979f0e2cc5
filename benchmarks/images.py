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
no control groups and no user namespace. What is not installed, or cannot run here, is left out
with a word. Nova's own containers need a control plane
and take raw file systems only; benchmarks/servers.py measures servers of both drivers.

    python benchmarks/images.py [ROUNDS] [--files COUNT]
"""

import argparse
import contextlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile

import common
import imagepeers

from nova_sandbox import startcache

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from tests import ociimages  # noqa: E402

_FILE = 4096
_LINKS = ("sh", "true", "sleep")
_SIZE = 64 << 20


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
    found["docker save"] = directory / "saved.tar"
    found["docker save"].write_bytes(ociimages.docker_archive([data], config))
    raw = directory / "ext4.img"
    for title, path, command in (
            ("tarball, zstd", "box.tar.zst", ["zstd", "-q", plain, "-o"]),
            ("raw ext4", raw.name, ["mkfs.ext4", "-q", "-d", tree]),
            ("qcow2 of ext4", "ext4.qcow2", ["qemu-img", "convert", "-O", "qcow2", raw]),
            ("SquashFS", "box.squashfs", ["mksquashfs", tree]),
            ("EROFS", "box.erofs", ["mkfs.erofs"]),
            ("Btrfs", "btrfs.img", ["mkfs.btrfs", "-q", "--rootdir", tree])):
        more = [tree] if command[0] == "mkfs.erofs" else []
        target = directory / path
        if command[0] in ("mkfs.ext4", "mkfs.btrfs"):
            with target.open("wb") as stream:
                stream.truncate(4 * _SIZE if command[0] == "mkfs.btrfs" else _SIZE)
        try:
            subprocess.run([*command, target, *more], check=True, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"  {title}: left out: {error}", file=sys.stderr)
            continue
        found[title] = target
    return found


def _candidates(directory, images, enter):
    """Return what runs which image: (image, who) -> candidate."""
    config = directory / "bench.conf"
    config.write_text(f"[sandbox]\ndata_path = {directory}/data\n", encoding="utf-8")
    plain = directory / "box.tar"
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
        elif title == "docker save":
            found[title, "podman"] = imagepeers.Podman(
                enter, directory, None, f"docker-archive:{path}")
            found[title, "skopeo, umoci, crun"] = imagepeers.Umoci(
                enter, directory, archive=path)
    return found


def _measure(candidates, rounds):
    """Return seconds of first starts, of next ones, and bytes; without those that fail."""
    firsts, nexts, space = {}, {}, {}
    for number in range(rounds + 1):
        for who, one in list(candidates.items()):
            try:
                one.forget()
                first, following = one.start(), one.start()
                if number:
                    firsts.setdefault(who, []).append(first)
                    nexts.setdefault(who, []).append(following)
                else:
                    # The first round warms up all that is not of the image.
                    space[who] = one.another()
            except (OSError, RuntimeError) as error:
                print(f"  {', '.join(who)}: left out: {error}", file=sys.stderr)
                del candidates[who]
            finally:
                with contextlib.suppress(OSError, RuntimeError):
                    one.forget()
    return firsts, nexts, space


def _table(firsts, nexts, space, rounds):
    """Print medians; ratios are to nova-sandbox in a container, from the same image."""
    print(f"\nstart from an image, medians of {rounds}; ratios to nova-sandbox, lxc\n"
          f"  {'image':15}{'':22}{'first ms':>10}{'':9}{'next ms':>10}{'':9}{'one more, KiB':>14}")
    for image, who in firsts:
        base = (image, "nova-sandbox, lxc")
        line = f"  {image:15}{who:22}"
        for samples in (firsts, nexts):
            median = statistics.median(samples[image, who])
            ratio = median / statistics.median(samples[base]) if base in samples else None
            line += f"{median * 1000:10.0f}" + (f"{ratio:8.2f}x" if ratio else f"{'-':>9}")
        print(f"{line}{space[image, who] / 1024:14.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--files", type=int, default=1000,
                        help=f"files of {_FILE} bytes beside busybox")
    args = parser.parse_args()
    with (common.plain_cgroups() as enter,
          tempfile.TemporaryDirectory(dir="/var/tmp", prefix="bench-images-") as name):
        directory = pathlib.Path(name)
        # QEMU's user reads disks in it.
        directory.chmod(0o755)
        _tree(directory / "tree", args.files)
        candidates = _candidates(directory, _images(directory, directory / "tree"), enter)
        _table(*_measure(candidates, args.rounds), args.rounds)


main()
