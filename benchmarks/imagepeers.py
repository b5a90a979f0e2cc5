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

"""What others need to run a command from an image: for benchmarks/images.py.

Each keeps all that it makes in a directory that the benchmark removes.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import common

from nova_sandbox import startcache
from nova_sandbox.host import uris

TAG = "bench"
# Without control groups, networks and limits that this host may not grant: less than we do.
_OPTIONS = ("--cgroups=disabled", "--network=none", "--log-driver=none",
            "--ulimit=nofile=1024:1024", "--ulimit=nproc=1024:1024")


def used(directory):
    """Return the bytes that files below a directory take on the disk, each file once."""
    found = {}
    for parent, directories, files in os.walk(directory):
        for name in (*directories, *files):
            status = os.lstat(os.path.join(parent, name))
            found[status.st_dev, status.st_ino] = status.st_blocks * 512
    return sum(found.values())


def _output(argv):
    """Return the last line that a command writes; it must succeed."""
    done = subprocess.run(list(map(str, argv)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{argv}: {done.returncode}: {done.stderr[-500:]}")
    return (done.stdout.split() or [""])[-1]


class Podman:
    """podman with storage of its own.

    :param enter: what its commands begin with
    :param directory: where that is
    :param fill: the command that makes the image, a part of the first start; None: run does
    :param source: what run makes the image of
    """

    def __init__(self, enter, directory, fill, source=""):
        storage = directory / "podman"
        self._storage = storage
        self._podman = [*enter, "podman", "--root", storage / "root", "--runroot", storage / "run",
                        "--tmpdir", storage / "tmp", "--storage-driver=overlay",
                        "--cgroup-manager=cgroupfs", "--events-backend=none",
                        "--runtime-flag", f"root={storage / 'crun'}"]
        self._fill = fill
        self._source = source
        self._image = ""

    def forget(self):
        """Remove all images and containers."""
        if self._storage.exists():
            common.once([*self._podman, "rmi", "--all", "--force"])
        self._image = ""

    def start(self):
        """Return the seconds of a start."""
        seconds = 0.0
        source = [self._image]
        if not self._image:
            source = ["-q", self._source]
            if self._fill:
                seconds = common.once([*self._podman, *self._fill])
                source = [self._remember()]
        seconds += common.once([*self._podman, "run", "--rm", *_OPTIONS, *source, "/bin/true"])
        self._remember()
        return seconds

    def _remember(self):
        self._image = self._image or _output([*self._podman, "images", "-q"])
        return self._image

    def another(self):
        """Return the bytes that a container takes."""
        before = used(self._storage)
        name = _output([*self._podman, "run", "-d", *_OPTIONS, self._image, "/bin/sleep", "1000"])
        try:
            return used(self._storage) - before
        finally:
            common.once([*self._podman, "rm", "--force", "--time", "0", name])


class Umoci:
    """umoci unpacks a bundle, crun runs it; skopeo makes a layout of what is none.

    :param layout: path of an OCI image layout; None: it is made of *archive*
    :param archive: what skopeo makes that of: a transport of containers-transports(5) and a path
    """

    def __init__(self, enter, directory, layout=None, archive=None):
        self._enter = enter
        self._layout = layout
        self._archive = archive
        self._directory = directory / "umoci"
        self._bundle = self._directory / "bundle"

    def forget(self):
        """Remove what was unpacked."""
        shutil.rmtree(self._directory, ignore_errors=True)

    def start(self):
        """Return the seconds of a start."""
        seconds = 0.0 if self._bundle.exists() else self._unpack()
        return seconds + common.once([*self._enter, "crun", "--root", self._directory / "crun",
                                      "run", "--bundle", self._bundle, f"bench{os.getpid()}"])

    def _unpack(self):
        seconds, layout = 0.0, self._layout
        self._directory.mkdir()
        if layout is None:
            layout = self._directory / "layout"
            seconds = common.once([*self._enter, "skopeo", "copy", "-q",
                                   self._archive, f"oci:{layout}:{TAG}"])
        seconds += common.once(["umoci", "unpack", "--image", f"{layout}:{TAG}", self._bundle])
        path = pathlib.Path(self._bundle, "config.json")
        config = json.loads(path.read_text(encoding="utf-8"))
        config["process"].update(terminal=False, rlimits=[])
        config["mounts"] = [one for one in config["mounts"] if one["type"] != "cgroup"]
        path.write_text(json.dumps(config), encoding="utf-8")
        return seconds

    def another(self):
        """Return the bytes that a bundle takes: each has a root file system of its own."""
        return used(self._bundle)


class NovaCompute:
    """The program that has Nova; see imagenova.py.

    It runs where the private libvirtd sees what it mounts: in the mount namespace of that.

    :param directory: where its instances are
    """

    def __init__(self, directory):
        pid = uris.private_pid(startcache.load())
        enter = ["nsenter", "-m", "-t", str(pid), "--"] if pid else []
        self._argv = [*enter, sys.executable,
                      str(pathlib.Path(__file__).with_name("imagenova.py")),
                      str(directory / "nova")]
        self._process = None

    def ask(self, command, image):
        """Return the number that it answers with."""
        if self._process is None:
            # It ends with its input, so with this process.
            self._process = subprocess.Popen(self._argv, stdin=subprocess.PIPE,
                                             stdout=subprocess.PIPE, text=True)
        print(command, image, file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        try:
            return float(answer)
        except ValueError:
            raise RuntimeError(answer.strip() or "Nova's process has ended") from None


class Nova:
    """A server of Nova's own libvirt driver, a container.

    :param compute: what has Nova
    :param image: path of a raw or qcow2 image with a file system that this host's kernel mounts
    """

    def __init__(self, compute, image):
        self._compute = compute
        self._image = image

    def forget(self):
        """Remove the cached image."""
        self._compute.ask("forget", self._image)

    def start(self):
        """Return the seconds of a start."""
        return self._compute.ask("start", self._image)

    def another(self):
        """Return the bytes that a server takes."""
        return self._compute.ask("another", self._image)
