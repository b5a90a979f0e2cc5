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
"""Images on one host: import, list, show, purge, and sandboxes that run on them."""

import io
import os
import pathlib
import shutil
import subprocess
import tarfile
import unittest

from tests import ociimages
from tests.functional import base, disks, session, terminals


class ImageCase(base.Functional):

    def setUp(self) -> None:
        super().setUp()
        # Names of images are for all of the host.
        data = self.directory / "data"
        config = self.session.directory / f"{self.directory.name}.conf"
        config.write_text(self.session.write_config("images.conf", data_path=str(data)).read_text())
        self.options = ("--config-file", str(config))
        self.images = data / "images"

    def tarball(self, name: str = "box.tar.gz", text: str = "mine\n") -> pathlib.Path:
        top = self.directory / "filling"
        if not top.exists():
            disks.fill(top)
        (top / "etc" / "mine").write_text(text)
        path = self.directory / name
        with tarfile.open(path, "w:gz") as archive:
            archive.add(top, ".")
        return path

    def image(self, action: str, *words: str, **options: object) -> base.Result:
        return self.tool("image", action, *self.options, *words, **options)

    def listed(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = self.image("list", "--format", "json").json
        return found


class Run:
    def test_file_and_name(self) -> None:
        path = self.tarball()
        script = "cat /etc/mine; id -u; stat -c %u:%g /home/me; echo x >/etc/new; cat /etc/new"
        wanted = ["mine", "0", "1000:1001"]
        result = self.shell(script, *self.options, "--image", str(path), status=None)
        self.assertEqual(wanted, result.lines)
        self.assertIn(b"Read-only file system", result.stderr)
        result = self.shell(script, *self.options, "--image", str(path), "--writable")
        self.assertEqual([*wanted, "x"], result.lines)
        self.assertEqual(b"", result.stderr)
        self.image("import", str(path), "--name", "box")
        result = self.shell(script, *self.options, "--image", "box", "--writable", "--user", "0")
        self.assertEqual([*wanted, "x"], result.lines)
        found, = self.listed()
        self.assertEqual((["box"], [str(path)]), (found["names"], found["files_of_origin"]))
        # Another file of the same name is another image.
        self.tarball(text="other\n")
        result = self.shell("cat /etc/mine", *self.options, "--image", str(path))
        self.assertEqual("other", result.text)
        result = self.shell("cat /etc/mine", *self.options, "--image", "box")
        self.assertEqual("mine", result.text)
        self.assertEqual(2, len(self.listed()))
        self.wait_for("end of the loop devices", lambda: not disks.loop_devices(str(self.images)))

    def test_file_system_that_cannot_be_written(self) -> None:
        """What is converted and decompressed is not put beside the image."""
        top, place = self.directory / "filling", self.directory / "readonly"
        self.tarball()
        place.mkdir()
        disk = self.directory / "disk"
        subprocess.run(["/usr/sbin/mke2fs", "-q", "-t", "ext4", "-d", top, disk, "65536"],
                       check=True)
        subprocess.run(["qemu-img", "convert", "-O", "qcow2", disk, place / "box.qcow2"],
                       check=True)
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w") as archive:
            archive.add(top, ".")
        (place / "box.tar.gz").write_bytes(ociimages.compress(
            ociimages.docker_archive([buffer.getvalue()]), "gz"))
        subprocess.run(["mount", "--bind", "-o", "ro", place, place], check=True)
        try:
            for name in ("box.qcow2", "box.tar.gz"):
                self.image("import", str(place / name), "--name", "box")
                self.image("purge", "box")
                result = self.shell("cat /etc/mine", *self.options, "--image", str(place / name))
                self.assertEqual("mine", result.text)
        finally:
            subprocess.run(["umount", place], check=True)

    def test_command_of_a_container_image(self) -> None:
        """What the image says of it counts, and what options say counts more."""
        top = self.directory / "filling"
        disks.fill(top)
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w") as archive:
            archive.add(top, ".")
        config = {"Entrypoint": ["sh", "-c", "echo $WORD $1; id -u; pwd", "sh"], "Cmd": ["it"],
                  "Env": ["WORD=say", "PATH=/bin"], "User": "me", "WorkingDir": "/home/me"}
        layout = ociimages.simple([buffer.getvalue()], config)
        layout.write(str(self.directory / "layout"))
        saved = self.directory / "saved.tar"
        saved.write_bytes(ociimages.docker_archive([buffer.getvalue()], config))
        for path in (self.directory / "layout", saved):
            words = ("run", "--virt-type", self.kind, *self.options, "--image", str(path))
            self.assertEqual(["say it", "1000", "/home/me"], self.tool(*words).lines)
        self.assertEqual(["hear", "0", "/home/me"], self.tool(
            *words, "--env", "WORD=hear", "--user", "0", "--", "sh", "-c",
            "echo $WORD; id -u; pwd").lines)
        result = self.tool("run", "--virt-type", self.kind, *self.options, "--image",
                           str(self.tarball()), status=None)
        self.assert_one_line(result, "nothing to run")

    def test_purge_in_use(self) -> None:
        self.image("import", str(self.tarball()))
        unused = self.tarball("other.tar.gz", "other\n")
        self.image("import", str(unused))
        name = self.detach(*self.options, "--image", "box", "--", "sleep", "1000")
        self.addCleanup(self.tool, "delete", *self.options, "--force", name, status=None)
        self.assertEqual({"box": True, "other": False},
                         {one["names"][0]: one["in_use"] for one in self.listed()})
        for words in (["box"], ["--all"]):
            self.assert_one_line(self.image("purge", *words, status=None), "in use")
        self.assertEqual([["box"]], [one["names"] for one in self.listed()])
        self.image("purge", "--unused")
        self.assertEqual("mine", self.tool("exec", *self.options, name, "--", "cat",
                                           "/etc/mine").text)
        self.tool("delete", *self.options, "--force", name)
        self.image("purge", "--unused")
        self.assertEqual([], self.listed())
        self.assertEqual([], list(self.images.glob("*.img")))


class RunLXC(Run, ImageCase):
    kind = "lxc"


class RunKVM(Run, ImageCase):
    kind = "kvm"


class CommandTest(ImageCase):
    kind = "lxc"

    def test_names(self) -> None:
        path = self.tarball("Box (1).tar.xz")
        self.assertEqual("Box--1-", self.image("import", str(path)).text)
        copy = shutil.copyfile(path, self.directory / "copy")
        self.assertEqual("again", self.image("import", str(copy), "--name", "again").text)
        found, = self.listed()
        self.assertEqual(["Box--1-", "again"], found["names"])
        shown = self.image("show", str(found["digest"])[:8], "--format", "json").json
        self.assertEqual(found, shown)
        self.assertEqual(("tar.gz", None, False, path.stat().st_size),
                         (shown["format"], shown["config"], shown["in_use"], shown["image_size"]))
        self.assertEqual(shown["space"], os.stat(shown["path"]).st_blocks * 512)
        table = self.image("list").lines
        self.assertEqual(["NAME", "DIGEST", "FORMAT"], table[0].split()[:3])
        self.assertIn(f"Box--1-, again  {shown['digest'][:12]}  tar.gz", table[1])
        self.assertIn("KiB", self.image("show", "again").text)
        # An image has names until the last one goes.
        self.image("purge", "again")
        self.assertEqual(["Box--1-"], self.listed()[0]["names"])
        self.image("purge", "Box--1-")
        self.assertEqual([], self.listed())
        # A name goes to what was imported last.
        self.image("import", str(path), "--name", "x")
        self.image("import", str(self.tarball("new.tar", "new\n")), "--name", "x")
        self.assertEqual([[], ["x"]], [one["names"] for one in self.listed()])
        self.image("purge", "--all")
        self.assertEqual([], self.listed())

    def test_refused(self) -> None:
        path = self.directory / "no-image"
        path.write_text("nothing")
        for words, parts in (
                (["import", "/no/such/file"], ["/no/such/file"]),
                (["import", str(path)], ["no-image", "a tarball", "unknown"]),
                (["import", str(path), "--name", "a/b"], ["--name", "a/b"]),
                (["import", str(path), "--name", ""], ["--name"]),
                (["show", "nothing"], ["no image 'nothing'"]), (["purge", "../x"], ["../x"]),
                (["purge"], ["--all", "--unused"]), (["purge", "x", "--all"], ["--all"]),
                (["import"], ["FILE"]), (["fly"], ["fly", "import"])):
            with self.subTest(words):
                self.assert_one_line(self.image(*words, status=None) if words != ["fly"]
                                     else self.tool("image", *words, status=None), *parts)
        self.assertEqual([], self.listed())

    def test_progress(self) -> None:
        path = self.tarball()
        words = [*session.command_line(), "image", "import", *self.options, str(path)]
        person = terminals.Terminal(words, env=self.session.environment,
                                    cwd=self.session.directory)
        self.addCleanup(person.close)
        person.expect(r"\rreading box.tar.gz: \d+ %\x1b\[K")
        person.expect(r"\r\x1b\[Kbox\r\n")
        self.assertEqual(0, person.wait())
        self.assertEqual(b"", self.image("import", str(path), "--name", "quiet").stderr)


if __name__ == "__main__":
    unittest.main()
