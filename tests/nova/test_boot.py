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
"""``nova-sandbox boot``: the driver's own path to real guests, without a cloud."""

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import unittest

from nova_sandbox import startcache
from nova_sandbox.runtime import records
from tests import ociimages
from tests.nova import test_driver


class BootCase(unittest.TestCase):
    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(dir="/var/tmp")
        self.addCleanup(shutil.rmtree, self.directory)
        os.chmod(self.directory, 0o755)
        self.data = os.path.join(self.directory, "data")
        self.configuration = self.file("nova-sandbox.conf",
                                       f"[sandbox]\ndata_path = {self.data}\n".encode())
        self.image = self.file("image", test_driver._tarball())

    def file(self, name: str, content: bytes) -> str:
        path = os.path.join(self.directory, name)
        with open(path, "wb") as stream:
            stream.write(content)
        return path

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        boot = subprocess.Popen(
            [sys.executable, "-m", "nova_sandbox.cli", "boot", "--config-file",
             self.configuration, *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(boot.communicate)
        self.addCleanup(boot.kill)
        return boot

    def boot(self, *words: str) -> tuple[int, bytes, bytes]:
        process = self.start(*words)
        output, errors = process.communicate(timeout=120)
        self.assertEqual([], self.left())
        return process.returncode, output, errors

    def left(self) -> list[str]:
        """Return what is left of any server."""
        path = os.path.join(self.data, "boot")
        return os.listdir(path) if os.path.isdir(path) else []

    def names(self) -> list[str]:
        return [one.name for one in records.every(startcache.load([self.configuration]))]


class Boot:
    kind = ""

    def test_command(self) -> None:
        status, output, errors = self.boot(
            "--virt-type", self.kind, "--flavor", "vcpus=1,ram=200", "--image", self.image,
            "--metadata", "sandbox:env:COLOUR=deep blue",
            "--extra-spec", "sandbox:allow_metadata=true", "--name", f"boot-test-{os.getpid()}",
            "--", "sh", "-c", "echo \"$COLOUR\"; cat /etc/mine; exit 7")
        self.assertEqual((7, b"deep blue\nmine"), (status, output), errors)

    def test_user_data(self) -> None:
        path = "/var/lib/cloud/seed/config_drive/openstack/latest"
        name = f"boot-test-{os.getpid()}"
        status, output, errors = self.boot(
            "--virt-type", self.kind, "--image", self.image, "--name", name,
            "--user-data", self.file("user-data", b"some: thing\n"), "--metadata", "one=two",
            "--", "cat", f"{path}/user_data", f"{path}/meta_data.json")
        self.assertEqual((0, b""), (status, errors if self.kind == "lxc" else b""))
        user_data, _, meta = output.partition(b"\n")
        self.assertEqual(b"some: thing", user_data)
        found = json.loads(meta)
        self.assertEqual((name, {"one": "two"}), (found["name"], found["meta"]))

    def test_command_of_the_image(self) -> None:
        status, output, errors = self.boot(
            "--virt-type", self.kind, "--image", self.image,
            "--property", "os_command_line=echo 'from the image'")
        self.assertEqual((0, b"from the image\n"), (status, output), errors)

    def test_container_images(self) -> None:
        """The same from a layout, its archive, and docker save: tree, command, user, variables."""
        config = {"Entrypoint": ["sh", "-c", "id -u; id -g; pwd; echo $COLOUR; cat /etc/mine; "
                                 "ls -ln /etc; exit 4"],
                  "User": "mail:1000", "WorkingDir": "/work", "Env": ["PATH=/bin", "COLOUR=red"]}
        layers = [gzip.decompress(test_driver._tarball()),
                  ociimages.layer(("etc/mine", "f", "layer\n", {"uid": 3}),
                                  ("etc/more", "f", "more", {"mtime": 10**9}))]
        layout = ociimages.simple(layers, config)
        directory = os.path.join(self.directory, "layout")
        layout.write(directory)
        outputs = set()
        for image in (directory, self.file("archive", layout.archive()),
                      self.file("saved", ociimages.docker_archive(layers, config))):
            status, output, errors = self.boot("--virt-type", self.kind, "--image", image,
                                               "--flavor", "vcpus=1,ram=200,disk=1")
            self.assertEqual(4, status, errors)
            outputs.add(output)
        self.assertEqual(1, len(outputs))
        output = outputs.pop()
        self.assertTrue(output.startswith(b"8\n1000\n/work\nred\nlayer\n"), output)
        self.assertRegex(output, rb"-rwxr-xr-x +1 3 +0 +6 .* mine\n")
        self.assertRegex(output, rb"-rwxr-xr-x +1 0 +0 +4 Sep +9  2001 more\n")


class BootLXC(Boot, BootCase):
    kind = "lxc"

    def test_host(self) -> None:
        status, output, errors = self.boot("--extra-spec", "sandbox:root=host", "--", "sh", "-c",
                                           "cat /etc/debian_version; ! cat /etc/shadow")
        with open("/etc/debian_version", "rb") as stream:
            self.assertTrue(output.startswith(stream.read()), errors)
        self.assertEqual(0, status)
        self.assertNotIn(b"root:", output)

    def test_signal(self) -> None:
        process = self.start("--image", self.image, "--", "sh", "-c", "echo up; sleep 1000")
        self.assertEqual(b"up\n", process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(128 + signal.SIGTERM, process.wait(60))
        self.assertEqual([], self.left())

    def test_killed(self) -> None:
        """The next one removes what a killed one left."""
        name = f"boot-killed-{os.getpid()}"
        process = self.start("--name", name, "--image", self.image, "--", "sh", "-c",
                             "echo up; sleep 1000")
        self.assertEqual(b"up\n", process.stdout.readline())
        self.assertIn(name, self.names())
        process.kill()
        process.wait(60)
        self.assertEqual(1, len(self.left()))
        self.boot("--image", self.image, "--", "echo")
        self.assertNotIn(name, self.names())

    def test_two_at_once(self) -> None:
        first = self.start("--image", self.image, "--", "sh", "-c", "echo up; sleep 1000")
        self.assertEqual(b"up\n", first.stdout.readline())
        second = self.start("--image", self.image, "--", "echo", "two")
        self.assertEqual((b"two\n", 0), (second.communicate(timeout=60)[0], second.returncode))
        self.assertIsNone(first.poll())
        first.terminate()
        self.assertEqual(128 + signal.SIGTERM, first.wait(60))

    def test_many_at_once(self) -> None:
        """None takes another's directory for one that was left, at whatever moment."""
        program = textwrap.dedent("""
            import os, sys
            from nova_sandbox import startcache
            from nova_sandbox.virt import boot
            settings = startcache.load([sys.argv[1]])
            for _ in range(60):
                with boot._own_directory(settings) as own:
                    os.mkdir(os.path.join(own.data_path, "server"))
            """)
        many = [subprocess.Popen([sys.executable, "-W", "ignore", "-c", program,
                                  self.configuration], stderr=subprocess.PIPE, text=True)
                for _ in range(4)]
        for one in many:
            self.addCleanup(one.communicate)
            self.assertEqual(("", 0), (one.communicate(timeout=120)[1], one.returncode))
        self.assertEqual([], self.left())

    def test_bad_input(self) -> None:
        image = ("--image", self.image)
        for words, wanted in (
            ((), "--image"),
            (("--image", "/nowhere"), "--image: '/nowhere'"),
            ((*image, "--flavor", "vcpus=x"), "--flavor: vcpus: 'x'"),
            ((*image, "--flavor", "cpus=1"), "--flavor: 'cpus'"),
            ((*image, "--flavor", "ram=0"), "--flavor: ram: 0"),
            ((*image, "--property", "x"), "--property: 'x'"),
            ((*image, "--user-data", "/nowhere"), "--user-data: '/nowhere'"),
            ((*image, "--extra-spec", "sandbox:no=1"), "flavor extra spec sandbox:no: '1'"),
            ((*image, "--virt-type", "xen"), "sandbox:virt_type: 'xen'"),
            ((*image, "--metadata", "sandbox:command=id"), "server metadata sandbox:command"),
            (("--image", self.configuration), "image"),
        ):
            with self.subTest(words=words):
                status, output, errors = self.boot(*words)
                self.assertEqual((125, b""), (status, output))
                self.assertRegex(errors.decode(), f"(?m)^nova-sandbox: .*{wanted}")


class BootKVM(Boot, BootCase):
    kind = "kvm"
