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
"""Servers from container images: real guests of both kinds, from one image."""

import gzip
import time
import unittest
from typing import Any

from nova import exception as nova_exception
from oslo_utils import uuidutils

from nova_sandbox.rootfs import oci
from tests import ociimages
from tests.nova import servers, test_driver, test_images

_SHOW = ("echo entry \"$@\"; id -u; id -g; id -G; pwd; echo $COLOUR $SIZE; cat /etc/mine; "
         "cat /etc/low; ls /etc/gone /etc/opaque")
_SHOWN = ("entry one two\n1000\n55\n55\n/srv/deep\ndeep blue large\nupper\nlow\n"
          "ls: /etc/gone: No such file or directory\n/etc/opaque:\nhigh\n")
_CONFIG = {
    "Env": ["PATH=/bin", "COLOUR=deep blue", "SIZE=small"], "User": "app:wheel",
    "WorkingDir": "/srv/deep", "Entrypoint": ["sh", "-c", _SHOW, "sh"], "Cmd": ["one", "two"]}


def layers() -> list[bytes]:
    """Return the layers of a small system, with what only they together have."""
    return [
        gzip.decompress(test_driver._tarball()),
        ociimages.layer(
            ("etc/passwd", "f", "root:x:0:0::/root:/bin/sh\napp:x:1000:1001::/:/bin/sh\n"),
            ("etc/group", "f", "root:x:0:\napp:x:1001:\nwheel:x:55:app\naudio:x:56:app\n"),
            ("etc/mine", "f", "lower\n"), ("etc/low", "f", "low\n"), ("etc/gone", "f", ""),
            ("etc/opaque/low", "f", "")),
        ociimages.layer(
            ("etc/mine", "f", "upper\n"), ("etc/.wh.gone", "f", ""),
            ("etc/opaque/.wh..wh..opq", "f", ""), ("etc/opaque/high", "f", "")),
    ]


class OciCase(test_images.ImageCase):

    def from_image(self, specs: dict[str, str] | None = None, **given: Any) -> str:
        """Return what a server of the image writes, whose command is the image's own."""
        specs = {"sandbox:env:SIZE": "large", **(specs or {})}
        made = self.server_of("", specs=specs, **given)
        if not made.flavor.extra_specs["sandbox:command"]:
            del made.flavor.extra_specs["sandbox:command"]
        self.driver.spawn(None, made, self.meta, [], None, {})
        self.wait(made)
        text = self.driver.get_console_output(None, made)
        self.driver.destroy(None, made, [])
        self.check_nothing_left()
        return str(text)


class Containers:
    """Every test here for each kind."""

    def test_command_of_the_image(self) -> None:
        for root_gb, container_format, image in (
                (0, "bare", ociimages.simple(layers(), _CONFIG).archive()),
                (1, "docker", ociimages.docker_archive(layers(), _CONFIG)),
                (1, "bare", ociimages.compress(
                    ociimages.simple(layers(), _CONFIG).archive(), "zst"))):
            self.image = image
            with self.subTest(root_gb=root_gb, container_format=container_format):
                self.assertEqual(
                    _SHOWN + "\n[sandbox] the command exited 1\n",
                    self.from_image(root_gb=root_gb,
                                    image_fields={"container_format": container_format}))

    def test_precedence(self) -> None:
        """What a flavor says goes before what the image says, each for itself."""
        self.image = ociimages.simple(layers(), _CONFIG).archive()
        specs = {"sandbox:command": "sh -c 'id -u; id -g; id -G; pwd; echo $COLOUR'"}
        self.assertEqual("1000\n55\n55\n/srv/deep\ndeep blue\n", self.head(specs))
        specs["sandbox:user"] = "app"
        specs["sandbox:env:COLOUR"] = "red"
        self.assertEqual("1000\n1001\n1001 55 56\n/srv/deep\nred\n", self.head(specs))
        specs["sandbox:user"] = "7:8"
        specs["sandbox:cwd"] = "/etc"
        self.assertEqual("7\n8\n8\n/etc\nred\n", self.head(specs))

    def head(self, specs: dict[str, str]) -> str:
        return self.from_image(specs, root_gb=1).partition("\n[sandbox]")[0]

    def test_users(self) -> None:
        for user, wanted in (
                ("", "0 0 0"), ("app", "1000 1001 1001 55 56"), ("1000", "1000 1001 1001 55 56"),
                ("1000:56", "1000 56 56"), ("77", "77 0 0"), ("app:0", "1000 0 0")):
            with self.subTest(user):
                self.image = ociimages.simple(layers(), {"User": user, "Entrypoint": [
                    "sh", "-c", "echo $(id -u) $(id -g) $(id -G)"]}).archive()
                self.assertEqual(wanted + "\n", self.head({}))

    def test_snapshot(self) -> None:
        """It says what the image said of its command, also to a server that is unshelved."""
        said = b"1000\n55\n/srv/deep\ndeep blue 300\n"
        self.image = ociimages.simple(layers(), {
            "User": "app:wheel", "WorkingDir": "/srv/deep", "StopSignal": "SIGUSR1",
            "Env": ["PATH=/bin", "COLOUR=deep blue", "LONG=" + "x" * 300],
            "Entrypoint": ["sh", "-c", "trap 'echo asked; exit' USR1; id -u; id -g; pwd; "
                           "echo $COLOUR ${#LONG}; while :; do sleep 0.1; done"]}).archive()
        uploaded = []
        api = self.driver._image_api
        api.get.return_value = {"name": "snapshot"}
        api.update.side_effect = lambda context, image_id, metadata, data, purge_props: \
            uploaded.append(data.read())
        server = self.server_of("x", root_gb=1)
        del server.flavor.extra_specs["sandbox:command"]
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.console(server, said)
        for _ in range(2):
            self.driver.snapshot(None, server, "snapshot", lambda **_: None)
            self.driver.destroy(None, server, [])
            self.image = uploaded.pop()
            meta = self.meta.obj_clone()
            meta.id = uuidutils.generate_uuid()
            self.driver.spawn(None, server, meta, [], None, {})
            self.console(server, said)
        self.driver.power_off(server, 30)
        self.assertIn("asked\n", self.driver.get_console_output(None, server))

    def test_stop_signal(self) -> None:
        self.image = ociimages.simple(layers(), {
            "StopSignal": "SIGUSR1", "Cmd": [
                "sh", "-c", "trap 'echo asked; exit 5' USR1; trap '' TERM; echo up; "
                            "while :; do sleep 0.1; done"]}).archive()
        server = self.server_of("x", root_gb=1)
        del server.flavor.extra_specs["sandbox:command"]
        self.driver.spawn(None, server, self.meta, [], None, {})
        self.console(server, b"up\n")
        self.driver.power_off(server, 30)
        text = self.driver.get_console_output(None, server)
        self.assertIn("asked\n", text)
        self.assertIn("[sandbox] the command exited 5\n", text)
        # A later start takes all of it from the description.
        self.driver.power_on(None, server, [])
        deadline = time.monotonic() + 60
        while (self.driver.get_console_output(None, server).count("up\n") < 2
               and time.monotonic() < deadline):
            time.sleep(0.05)
        self.driver.power_off(server, 30)
        self.assertEqual(2, self.driver.get_console_output(None, server).count("asked\n"))


class ContainersLXC(Containers, OciCase):
    kind = "lxc"


class ContainersKVM(Containers, OciCase):
    kind = "kvm"


class RefusedTest(OciCase):
    """Container images that cannot be used, with Nova's error that names the reason."""

    kind = "lxc"

    def unacceptable(self, reason: str, image: bytes) -> None:
        self.image = image
        for root_gb in (0, 1):
            server = self.server_of("sh", root_gb=root_gb)
            with self.assertRaisesRegex(nova_exception.ImageUnacceptable,
                                        f"{servers.IMAGE_ID}.*{reason}"):
                self.driver.spawn(None, server, self.meta, [], None, {})
            self.check_nothing_left()

    def test_container_images(self) -> None:
        files = layers()
        other = oci.Platform("linux", "s390x")
        self.unacceptable("it is for linux/s390x; this host runs linux/",
                          ociimages.simple(files, made_for=other).archive())
        broken = ociimages.simple(files)
        name = max(broken.files, key=lambda name: len(broken.files[name]))
        broken.files[name] = broken.files[name][:-1] + b"x"
        self.unacceptable("layer 1 has the digest sha256:", broken.archive())
        self.unacceptable(r"layer 1: \.\./x: its name leads out", ociimages.simple(
            [ociimages.layer(("../x", "f", ""))]).archive())

    def test_what_the_command_cannot_be(self) -> None:
        for config, reason in (({"User": "app:nobody"}, "User of the image: 'app:nobody'"),
                               ({"User": "a\nb"}, "User of the image: .*a user name"),
                               ({"Entrypoint": ["x" * 200_000]}, "entry point of the image"),
                               ({"WorkingDir": "/a\nb"}, "WorkingDir of the image")):
            self.image = ociimages.simple(layers(), config).archive()
            with self.subTest(reason):
                server = self.server_of("sh", root_gb=1)
                if "Entrypoint" in config:
                    del server.flavor.extra_specs["sandbox:command"]
                with self.assertRaisesRegex(nova_exception.BuildAbortException, reason):
                    self.driver.spawn(None, server, self.meta, [], None, {})
                self.check_nothing_left()


if __name__ == "__main__":
    unittest.main()
