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

"""Images that a host has ready: got once, kept as long as Nova wants."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from typing import Any

from nova import exception as nova_exception
from nova import objects
from nova.image import glance

from nova_sandbox.rootfs import cache
from nova_sandbox.virt import images
from tests.nova import servers, test_driver

_DAY = 24 * 3600
# All of it in one native thread, as nova-compute is with eventlet. The beat is what the others do
# meanwhile.
_GREEN = """
import json, sys, time
from nova import monkey_patch
monkey_patch.patch(backend="eventlet")
import eventlet
from nova_sandbox import startcache
from nova_sandbox.rootfs import cache
from nova_sandbox.virt import concurrency
data, image = sys.argv[1:]
settings = startcache.Settings({**vars(startcache.load()), "data_path": data})
calls, beats = [], []
def fetch(path):
    calls.append(path)
    eventlet.sleep(1)
    with open(image, "rb") as source, open(path, "wb") as target:
        target.write(source.read())
def beat():
    while True:
        beats.append(time.monotonic())
        eventlet.sleep(0.02)
eventlet.spawn(beat)
def ask():
    return cache.Cache(settings, concurrency.blocking_call()).make("glance:1", fetch).path
greens = [eventlet.spawn(ask) for _ in range(5)]
paths = [green.wait() for green in greens]
print(json.dumps({"calls": len(calls), "paths": len(set(paths)), "beats": len(beats),
                  "longest": max(b - a for a, b in zip(beats, beats[1:]))}))
"""


class CacheCase(test_driver.DriverCase):

    def setUp(self) -> None:
        super().setUp()
        self.downloads: list[str] = []
        self.described = servers.image()
        api = glance.API.return_value
        api.get.side_effect = lambda context, image_id, **_: {**self.described, "id": image_id}

    def _download(self, context: object, image_id: str, dest_path: str) -> None:
        self.downloads.append(image_id)
        with open(dest_path, "wb") as stream:
            stream.write(self.image)

    def make(self, image_id: str = servers.IMAGE_ID, **fields: Any) -> objects.Instance:
        flavor = servers.flavor(
            {"sandbox:virt_type": self.kind, "sandbox:command": "cat /etc/mine"}, **fields)
        image = servers.image(id=image_id)
        made = servers.instance(flavor, image, uuid=str(uuid.uuid4()), image_ref=image_id,
                                id=int(uuid.uuid4().hex[:6], 16))
        self.addCleanup(self.driver.destroy, None, made, [])
        self.driver.spawn(None, made, objects.ImageMeta.from_dict(image), [], None, {})
        return made

    def entries(self) -> list[cache.Entry]:
        return cache.Cache(self.driver._settings).entries()

    def grow_old(self, seconds: float) -> None:
        for entry in self.entries():
            os.utime(entry.described, (time.time() - seconds,) * 2)


class Servers:
    """Every test here for each kind."""

    def test_one_download_for_all_servers(self) -> None:
        for root_gb in (1, 1, 0, 2):
            server = self.make(root_gb=root_gb)
            self.wait(server)
            self.console(server, b"mine\n[sandbox] the command exited 0")
        self.assertEqual([servers.IMAGE_ID], self.downloads)
        entry, = self.entries()
        # Another nova-compute knows it, too.
        self.assertFalse(test_driver.driver.SandboxDriver(None).cache_image(
            None, servers.IMAGE_ID))
        self.assertLess(entry.space, 8 << 20)


class ServersLXC(Servers, CacheCase):
    kind = "lxc"


class ServersKVM(Servers, CacheCase):
    kind = "kvm"


class ManageTest(CacheCase):
    kind = "lxc"

    def test_cache_image(self) -> None:
        self.assertTrue(self.driver.capabilities["has_imagecache"])
        self.assertTrue(self.driver.cache_image(None, servers.IMAGE_ID))
        self.grow_old(2 * _DAY)
        self.assertFalse(self.driver.cache_image(None, servers.IMAGE_ID))
        self.assertAlmostEqual(time.time(), self.entries()[0].used, delta=60)
        self.wait(self.make(root_gb=1))
        self.assertEqual([servers.IMAGE_ID], self.downloads)

    def test_images_that_cannot_be_cached(self) -> None:
        self.described = servers.image(disk_format="vmdk")
        with self.assertRaisesRegex(nova_exception.ImageUnacceptable, "vmdk"):
            self.driver.cache_image(None, servers.IMAGE_ID)
        self.assertEqual([], self.downloads)
        self.described = servers.image()
        for content, reason in ((b"nothing", "unknown"), (b"\x1f\x8b\x08no", "tar.gz")):
            self.image = content
            with self.assertRaisesRegex(nova_exception.ImageUnacceptable, reason):
                self.driver.cache_image(None, servers.IMAGE_ID)
        self.assertEqual([], self.entries())

    def test_unused_ones_go(self) -> None:
        used, other, unused = (str(uuid.uuid4()) for _ in range(3))
        for number, image_id in enumerate((used, other, unused)):
            self._image = test_driver._tarball() + bytes(number)
            self.driver.cache_image(None, image_id)
        self.assertEqual(3, len(self.entries()))
        names = {images.key(one) for one in (used, other, unused)}
        server = self.make(used, root_gb=1)
        # On a host that shares the storage.
        elsewhere = servers.instance(server.flavor, servers.image(), image_ref=other, host="there")
        volume = servers.instance(server.flavor, servers.image(), image_ref="")

        def left(*instances: objects.Instance) -> set[str]:
            self.driver.manage_image_cache(None, objects.InstanceList(objects=list(instances)))
            found = cache.Cache(self.driver._settings).names()
            return {key for keys in found.values() for key in keys}

        self.grow_old(_DAY - 60)
        self.assertEqual(names, left(volume))
        self.grow_old(_DAY + 60)
        self.assertEqual(names - {images.key(unused)}, left(server, elsewhere, volume))
        # What was in use counts as used then.
        self.assertEqual(2, len(left()))
        CONF = test_driver.CONF
        CONF.set_override("remove_unused_base_images", False, "image_cache")
        self.addCleanup(CONF.clear_override, "remove_unused_base_images", "image_cache")
        self.grow_old(_DAY + 60)
        self.assertEqual(2, len(left()))
        CONF.set_override("remove_unused_base_images", True, "image_cache")
        CONF.set_override("remove_unused_original_minimum_age_seconds", 10, "image_cache")
        self.addCleanup(CONF.clear_override, "remove_unused_original_minimum_age_seconds",
                        "image_cache")
        self.grow_old(11)
        self.assertEqual({images.key(used)}, left(server))
        self.assertEqual([], list(pathlib.Path(
            self.directory, "data", "images", "work").iterdir()))
        # It comes back when it is wanted.
        self.assertTrue(self.driver.cache_image(None, unused))

    def test_what_stays_whatever_nova_says(self) -> None:
        there = cache.Cache(self.driver._settings)
        path = os.path.join(self.directory, "image")
        for key, content in (("name:mine", b""), ("glance:base", b"\0"), ("file:/x", b"\0\0")):
            pathlib.Path(path).write_bytes(self.image + content)
            there.add(key, path)
        base = there.get("glance:base")
        assert base is not None
        server = pathlib.Path(self.directory, "data", "servers", "stopped")
        server.mkdir(parents=True)
        (server / "description.json").write_text(json.dumps(
            {"root": {"kind": "disk", "path": "/x", "base": base.path}}))
        self.grow_old(2 * _DAY)
        self.driver.manage_image_cache(None, [])
        self.assertEqual({"name:mine", "glance:base"},
                         {key for keys in there.names().values() for key in keys})


class EventletTest(unittest.TestCase):

    def test_green_threads_share_the_work(self) -> None:
        with tempfile.TemporaryDirectory(dir="/var/tmp") as top:
            image = os.path.join(top, "image.tar")
            tree = os.path.join(top, "tree")
            os.mkdir(tree)
            with open(os.path.join(tree, "noise"), "wb") as stream:
                stream.write(os.urandom(64 << 20))
            shutil.make_archive(os.path.join(top, "image"), "tar", tree)
            done = subprocess.run(
                [sys.executable, "-W", "ignore", "-c", _GREEN, os.path.join(top, "data"), image],
                capture_output=True, text=True, timeout=120, check=False,
                env={**os.environ, "OS_NOVA_DISABLE_EVENTLET_PATCHING": "false"})
            self.assertEqual(0, done.returncode, done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual((1, 1), (found["calls"], found["paths"]))
        self.assertGreater(found["beats"], 20)
        self.assertLess(found["longest"], 1)


if __name__ == "__main__":
    unittest.main()
