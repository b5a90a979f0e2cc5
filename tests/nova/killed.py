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
Answers each with a line: the seconds that the operation took, or null.
"""

import json
import os
import shutil
import signal
import sys
import time
from typing import Any
from unittest import mock

from nova import objects
from nova.image import glance

from nova_sandbox.virt import driver
from tests.nova import servers


def _operate(operation: str, specs: dict[str, str], uuid: str, name: str, image: str) -> None:
    driver.CONF(["--config-file", sys.argv[1]], project="nova")
    driver.CONF.set_override("instance_name_template", name)
    described = servers.image()
    instance = servers.instance(servers.flavor(specs, root_gb=1), described, uuid=uuid)

    def download(context: object, image_id: str, dest_path: str) -> None:
        shutil.copyfile(image, dest_path)
    with mock.patch.object(glance, "API") as api:
        api.return_value.download.side_effect = download
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
