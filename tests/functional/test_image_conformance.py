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

"""One image, the same result: trees, commands, users and environments on both kinds.

What is compared of a tree is all that ``listing.c`` shows: types, modes, owners, times, sizes,
links, contents and extended attributes.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from tests import ociimages
from tests.functional import base, disks, test_images

KINDS = ("lxc", "kvm")
_LISTING = pathlib.Path(__file__).with_name("listing.c")
_TOOLS = "/run/tools"
# What is not of the image: the kernel's and the sandbox's own file systems, and its three files.
_LEFT_OUT = ("/proc", "/sys", "/dev", "/run", "/tmp", "/var/tmp", "/etc/resolv.conf",
             "/etc/hosts", "/etc/hostname")
# The top directory is one of the sandbox's own, made when it starts.
_TIME_OF_TOP = re.compile(rb"^/ (.*) time=\S+$", re.MULTILINE)
# An archive is read with less than the nanoseconds of a file system.
_FRACTION = re.compile(r"( time=-?\d+)\.\d+")
_WHO = "id; pwd; env | sort; umask; ulimit -n; exit 3"


class ImageConformance(base.Functional):
    """Runs commands on an image, on both kinds."""

    maxDiff = 4000
    top: pathlib.Path
    image: pathlib.Path

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        # Not on a tmpfs, whose files cannot have all attributes.
        cls.top = pathlib.Path(tempfile.mkdtemp(dir="/var/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.top)
        cls.top.chmod(0o755)
        (cls.top / "tools").mkdir()
        subprocess.run(["cc", "-std=gnu11", "-O2", "-static", "-o", cls.top / "tools" / "listing",
                        _LISTING], check=True)

    @staticmethod
    def pack(tree: pathlib.Path) -> pathlib.Path:
        """Return a tarball of a tree."""
        path = tree.with_suffix(".tar.zst")
        subprocess.run(["tar", "--xattrs", "--xattrs-include=*", "--acls", "-C", tree, "-I",
                        "zstd -q1", "-cf", path, "."], check=True)
        return path

    @classmethod
    def listing_of(cls, tree: pathlib.Path) -> dict[str, str]:
        """Return what is known of each file of a tree of the host, times in seconds."""
        done = subprocess.run([cls.top / "tools" / "listing", tree,
                               *(f"{tree}{path}" for path in _LEFT_OUT)],
                              stdout=subprocess.PIPE, text=True, check=True)
        return cls.in_seconds(dict(line.removeprefix(str(tree)).split(" ", 1)
                                   for line in done.stdout.splitlines()[1:]))

    @staticmethod
    def in_seconds(tree: dict[str, str]) -> dict[str, str]:
        return {path: _FRACTION.sub(r"\1", one) for path, one in tree.items()}

    def run_on(self, kind: str, image: pathlib.Path, *words: str,
               options: tuple[str, ...] = ()) -> base.Result:
        return self.tool(
            "run", "--virt-type", kind, "--image", str(image), "--hostname", "same",
            *options, *(("--", *words) if words else ()), status=None)

    def same(self, image: pathlib.Path, *words: str, options: tuple[str, ...] = ()
             ) -> base.Result:
        """Return what a command of an image does, or the image's own, on either kind."""
        lxc, kvm = (self.run_on(kind, image, *words, options=options) for kind in KINDS)
        self.assertEqual((lxc.status, lxc.stdout, lxc.stderr),
                         (kvm.status, kvm.stdout, kvm.stderr))
        return lxc

    def listings(self, image: pathlib.Path, *options: str) -> tuple[dict[str, str], ...]:
        """Return the trees of both kinds: what is known of each file, by its path."""
        found = []
        for kind in KINDS:
            done = self.run_on(
                kind, image, f"{_TOOLS}/listing", "/", *_LEFT_OUT,
                options=("-m", f"bind:{_TOOLS}={self.top}/tools,ro", *options))
            self.assertEqual((0, b""), (done.status, done.stderr))
            text = _TIME_OF_TOP.sub(rb"/ \1", done.stdout).decode("ascii")
            found.append(dict(line.split(" ", 1) for line in text.splitlines()))
        return tuple(found)

    def tree(self, image: pathlib.Path, *options: str) -> dict[str, str]:
        """Return the tree that both kinds show."""
        lxc, kvm = self.listings(image, *options)
        self.assertEqual(list(lxc), list(kvm))
        self.assertEqual([], [(path, lxc[path], kvm[path]) for path in lxc
                              if lxc[path] != kvm[path]])
        return lxc


class Busybox(ImageConformance):
    """A tarball of busybox, and of all that a tree can have."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        tree = cls.top / "busybox"
        disks.fill(tree)
        for name in ("env", "sort", "pwd"):
            (tree / "bin" / name).symlink_to("busybox")
        test_images.UnpackCase.make_tree(str(tree))
        able = tree / "bin" / "able"
        able.write_text("x")
        os.chown(able, 65_534, 7)
        able.chmod(0o6750)
        for name in ("security.capability", "user.kept"):
            os.setxattr(able, name, os.getxattr(tree / "program", name))
        # A checksum of more takes long on a processor that is emulated.
        for name in ("big", "sparse"):
            os.truncate(tree / name, 1 << 20)
        (tree / "etc" / "resolv.conf").write_text("of the image\n")
        (tree / "tmp").mkdir()
        (tree / "tmp" / "covered").touch()
        os.utime(able, ns=(10**18 + 1, 10**18 + 1))
        cls.image = cls.pack(tree)

    def test_tree(self) -> None:
        """Also below a layer to be written; what a container has no ids for is nobody's in it."""
        for options in ((), ("--writable",)):
            lxc, kvm = self.listings(self.image, *options)
            self.assertEqual(list(lxc), list(kvm))
            self.assertEqual(["/etc/deep/er", "/program"],
                             [path for path in lxc if lxc[path] != kvm[path]])
            self.assertIn("owner=65534:65534 ", lxc["/program"])
            self.assertIn("owner=100000:70000 ", kvm["/program"])
            self.assertIn("system.posix_acl_default=", lxc["/etc/deep/er"])
            for part in ("mode=106750 owner=65534:7 time=1000000000.", "links=1 content=",
                         r" security.capability=\x01\x00\x00\x02", r" user.kept=\xff\x00yes"):
                self.assertIn(part, lxc["/bin/able"])
            self.assertIn("links=2", lxc["/big"])
            self.assertIn("target=/etc/passwd", lxc["/link2"])
            self.assertIn("size=1048576", lxc["/sparse"])
            self.assertIn("/new\\x0aline\\x20'and\"\\x20$(quotes)", lxc)
            self.assertIn("mode=40500 owner=0:0 time=0.000000009", lxc["/etc/deep"])

    def test_commands(self) -> None:
        self.assertEqual(3, self.same(self.image, "sh", "-c", _WHO).status)
        self.assertIn("uid=5 gid=6", self.same(
            self.image, "sh", "-c", _WHO, options=("--user", "5:6", "-e", "A=b c")).text)
        for words, status in ((("/no/such",), 127), (("/etc/passwd",), 126),
                              (("sh", "-c", "kill -9 $$"), 137)):
            self.assertEqual(status, self.same(self.image, *words).status)


class Layers(ImageConformance):
    """A container image of several layers, with a command of its own."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        busybox = pathlib.Path(shutil.which("busybox") or "busybox").read_bytes()
        layers = [
            ociimages.layer(
                ("bin/busybox", "f", busybox),
                *((f"bin/{name}", "l", "busybox") for name in ("sh", "id", "pwd", "env", "sort",
                                                               "cat", "ls")),
                ("etc/passwd", "f", "root:x:0:0::/root:/bin/sh\napp:x:1000:1001::/srv/x:/bin/sh\n"),
                ("etc/group", "f", "app:x:1001:\nwheel:x:55:app\n"),
                ("gone/deep", "f", "low"), ("opaque/low", "f", "low"), ("file", "f", "low")),
            ociimages.layer(
                (".wh.gone", "f", ""), ("opaque/.wh..wh..opq", "f", ""), ("opaque/high", "f", "x"),
                ("file", "f", "high", {"uid": 1000, "gid": 1001, "mode": 0o640}),
                ("hard", "h", "file")),
            ociimages.layer(("srv/x", "d", "", {"uid": 1000, "mode": 0o700}),
                            ("link", "l", "file")),
        ]
        cls.image = cls.top / "oci.tar"
        cls.image.write_bytes(ociimages.simple(layers, {
            "Entrypoint": ["/bin/sh", "-c"], "Cmd": [f"cat /file; ls -A; {_WHO}"],
            "Env": ["PATH=/bin", "A=b c=d", "EMPTY="], "User": "app", "WorkingDir": "/srv/x",
        }).archive())

    def test_tree(self) -> None:
        found = self.tree(self.image, "--user", "0")
        self.assertFalse({"/gone", "/opaque/low"} & found.keys())
        self.assertIn("mode=100640 owner=1000:1001 ", found["/file"])
        self.assertIn("size=4 links=2 ", found["/hard"])

    def test_command(self) -> None:
        done = self.same(self.image)
        self.assertEqual(3, done.status)
        for line in ("highuid=1000(app) gid=1001(app) groups=55(wheel)", "/srv/x",
                     "A=b c=d", "EMPTY=", "PATH=/bin"):
            self.assertIn(line, done.lines)
        self.assertIn("uid=0(root)", self.same(
            self.image, "/bin/sh", "-c", _WHO, options=("--user", "0")).text)


class Debian(ImageConformance):
    """A Debian of its packages with systemd, which takes long to make: once for all of this."""

    system: pathlib.Path
    wanted: dict[str, str]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        tree = cls.top / "debian"
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", "--include=systemd-sysv,dbus", "bookworm", tree],
            capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError(f"debootstrap: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        cls.wanted = cls.listing_of(tree)
        cls.image = cls.pack(tree)
        raw = cls.top / "raw"
        with open(raw, "wb") as stream:
            stream.truncate(1 << 30)
        subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", tree, raw], check=True)
        shutil.rmtree(tree)
        cls.system = cls.top / "debian.qcow2"
        subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, cls.system],
                       check=True)
        raw.unlink()

    def test_tree(self) -> None:
        found = self.tree(self.image)
        self.assertGreater(len(found), 5000)
        # Both have what the image has, and a directory that every ext4 file system has.
        del found["/"], found["/lost+found"]
        self.assertEqual(list(self.wanted), list(found))
        found = self.in_seconds(found)
        self.assertEqual([], [(path, one, found[path]) for path, one in self.wanted.items()
                              if one != found[path]])
        self.assertIn("mode=104755 owner=0:0", found["/usr/bin/passwd"])
        self.assertIn("mode=102755 owner=0:42", found["/usr/bin/chage"])

    def test_commands(self) -> None:
        self.assertEqual(3, self.same(self.image, "sh", "-c", _WHO).status)
        script = "id nobody; perl -e 'print join(\",\", getpwuid(33)), \"\\n\"'; dpkg -l | cksum"
        self.assertIn("www-data", self.same(self.image, "sh", "-c", script,
                                            options=("--user", "nobody")).text)

    def check(self, kind: str) -> str:
        """Start a system, look at it, and return its name."""
        name = base.unique_name()
        self.addCleanup(self.tool, "delete", "--force", name, status=None)
        self.tool("run", "-d", "--virt-type", kind, "--name", name, "--memory", "512M",
                  "--image", str(self.system), "--writable=256M", "--", "/sbin/init")

        def inside(*words: str) -> str:
            return self.inside(name, *words)
        self.wait_until_running(name)
        self.assertEqual("active", inside("systemctl", "is-active", "multi-user.target"))
        self.assertEqual("", inside("systemctl", "--failed", "--quiet", "--no-legend"))
        self.assertEqual("systemd", pathlib.Path("/x").joinpath(inside("readlink", "/proc/1/exe")
                                                                ).name)
        self.assertEqual("", inside("systemd-run", "--quiet", "--wait", "touch", "/root/made"))
        self.assertEqual("/root/made", inside("ls", "/root/made"))
        return name

    def inside(self, name: str, *words: str) -> str:
        return self.tool("exec", name, "--", *words, status=None).text

    def wait_until_running(self, name: str) -> None:
        self.wait_for("systemd", lambda: self.inside(
            name, "systemctl", "is-system-running") == "running", 180)

    def stop(self, name: str) -> None:
        self.tool("stop", "--grace", "60s", name)
        self.wait_for("its end", lambda: self.tool(
            "show", "--format", "json", name).json["state"] == "ended")
        self.assertEqual("exited 0", self.tool("show", "--format", "json", name).json["result"])

    def test_system_lxc(self) -> None:
        name = self.check("lxc")
        before = self.inside(name, "stat", "-c", "%Y", "/run/systemd")
        self.inside(name, "systemctl", "reboot")
        self.wait_for("the reboot", lambda: self.inside(
            name, "stat", "-c", "%Y", "/run/systemd") not in ("", before))
        self.wait_until_running(name)
        self.stop(name)

    def test_system_kvm(self) -> None:
        self.stop(self.check("kvm"))


if __name__ == "__main__":
    unittest.main()
