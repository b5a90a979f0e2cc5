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

"""Disks with a small root file system, made and looked into without mounting them."""

import os
import pathlib
import shutil
import subprocess

_PROGRAMS = ("sh", "ls", "cat", "id", "stat", "touch", "mkdir", "mount", "test", "wc", "df", "head",
             "sleep", "rm", "dd", "sync", "grep", "cksum", "true", "free", "find")


def fill(top: pathlib.Path) -> None:
    """Make a root file system with a static shell in a new directory."""
    (top / "bin").mkdir(parents=True)
    shutil.copy(shutil.which("busybox") or "busybox", top / "bin" / "busybox")
    for name in _PROGRAMS:
        (top / "bin" / name).symlink_to("busybox")
    (top / "etc").mkdir()
    (top / "etc" / "passwd").write_text("me:x:1000:1001:Me:/home/me:/bin/sh\n")
    (top / "etc" / "group").write_text("mine:x:1001:\nmore:x:1002:me,you\n")
    (top / "home" / "me").mkdir(parents=True)
    os.chown(top / "home" / "me", 1000, 1001)


def make(path: pathlib.Path, size: str, top: pathlib.Path | None = None) -> pathlib.Path:
    """Make a disk with an ext4 file system; return its path.

    :param size: as mkfs.ext4 takes it
    :param top: what is to be on it
    """
    subprocess.run(["mkfs.ext4", "-q", *(["-d", str(top)] if top else []), str(path), size],
                   check=True, stdout=subprocess.DEVNULL)
    return path


def problems(path: pathlib.Path) -> str:
    """Return what e2fsck has to say against a disk; nothing for one that is consistent."""
    done = subprocess.run(["e2fsck", "-fn", str(path)], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    skipped = "skipping journal recovery" in done.stdout
    return done.stdout if done.returncode or skipped else ""


def read(path: pathlib.Path, name: str) -> str:
    """Return the content of a file on a disk."""
    return subprocess.run(["debugfs", "-R", f"cat {name}", str(path)], check=True,
                          capture_output=True, text=True).stdout


def owner(path: pathlib.Path, name: str) -> tuple[int, int]:
    """Return user and group id of a file on a disk."""
    text = subprocess.run(["debugfs", "-R", f"stat {name}", str(path)], check=True,
                          capture_output=True, text=True).stdout
    words = text.split()
    return int(words[words.index("User:") + 1]), int(words[words.index("Group:") + 1])


def loop_devices(name: str) -> list[str]:
    """Return the loop devices of files whose path has this in it."""
    found = []
    for path in pathlib.Path("/sys/block").glob("loop*/loop/backing_file"):
        try:
            if name in path.read_text():
                found.append(path.parts[3])
        except OSError:
            continue
    return found
