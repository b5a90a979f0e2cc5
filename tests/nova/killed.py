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

"""Run by test_crashes: does one operation of the driver per child process, and kills it.

Reads lines of JSON from standard input: the operation's name, the server's extra
specs, its UUID, and after how many seconds the process is killed; null: never.
Answers each with a line: the seconds that the operation took, or null. What a server's
files travel as is beside the image's file: ``.transfer``, and ``.info`` for what Nova carries.
"""

import json
import os
import pathlib
import shutil
import signal
import sys
import time
from typing import IO, Any
from unittest import mock

from nova import objects
from nova.image import glance

from nova_sandbox.virt import driver
from tests.nova import servers

# The address of another host.
ELSEWHERE = "192.0.2.2"


def serve(api: mock.Mock, image: str) -> None:
    """Stand in for Glance.

    :param api: of the driver
    :param image: path of the only image, beside which is the one of a migration
    """
    def download(context: object, image_id: str, dest_path: str) -> None:
        shutil.copyfile(f"{image}.transfer" if image_id == "transfer" else image, dest_path)

    def create(context: object, described: object, data: IO[bytes]) -> dict[str, str]:
        pathlib.Path(f"{image}.transfer").write_bytes(data.read())
        return {"id": "transfer"}

    def update(context: object, image_id: str, metadata: object, data: IO[bytes], **_: Any
               ) -> None:
        pathlib.Path(f"{image}.snapshot").write_bytes(data.read())
    api.download.side_effect, api.create.side_effect = download, create
    api.get.return_value, api.update.side_effect = {"name": "snapshot"}, update


def _operate(operation: str, specs: dict[str, str], uuid: str, name: str, image: str) -> None:
    driver.CONF(["--config-file", sys.argv[1]], project="nova")
    driver.CONF.set_override("instance_name_template", name)
    described = servers.image()
    instance = servers.instance(servers.flavor(specs, root_gb=1), described, uuid=uuid)

    with mock.patch.object(glance, "API") as api:
        serve(api.return_value, image)
        compute = driver.SandboxDriver(None)
    compute.init_host("here")
    calls: dict[str, Any] = {
        "spawn": lambda: compute.spawn(None, instance, objects.ImageMeta.from_dict(described),
                                       [], None, {}),
        "power_on": lambda: compute.power_on(None, instance, []),
        "power_off": lambda: compute.power_off(instance, 5),
        "reboot": lambda: compute.reboot(None, instance, [], "HARD"),
        "destroy": lambda: compute.destroy(None, instance, []),
        "suspend": lambda: compute.suspend(None, instance),
        "resume": lambda: compute.resume(None, instance, []),
        "snapshot": lambda: compute.snapshot(None, instance, "snap", lambda **_: None),
        "rescue": lambda: compute.rescue(None, instance, [],
                                         objects.ImageMeta.from_dict(described), "secret", {}, []),
        "unrescue": lambda: compute.unrescue(None, instance),
        "leave": lambda: compute.migrate_disk_and_power_off(
            None, instance, ELSEWHERE, instance.flavor, [], {}),
        "arrive": lambda: compute.finish_migration(
            None, None, instance, pathlib.Path(f"{image}.info").read_text(), [],
            objects.ImageMeta.from_dict(described), False, {}, {}),
    }
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    calls[operation]()


def main() -> None:
    """Serve until the end of the input."""
    for line in sys.stdin:
        operation, specs, uuid, name, image, after = json.loads(line)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.dup2(writing, 1)
            status = 1
            try:
                _operate(operation, specs, uuid, name, image)
                status = 0
            finally:
                os._exit(status)
        os.close(writing)
        with open(reading, "rb") as stream:
            if stream.readline() != b"ready\n":
                raise AssertionError(f"{operation} was not begun")
        started = time.monotonic()
        ended = 0
        while not ended:
            if after is not None and time.monotonic() - started >= after:
                os.kill(child, signal.SIGKILL)
                after = None
            ended, status = os.waitpid(child, os.WNOHANG)
            time.sleep(0.001)
        if status not in (0, signal.SIGKILL):
            raise AssertionError(f"{operation} failed")
        sys.stdout.write(json.dumps(None if status else time.monotonic() - started) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
