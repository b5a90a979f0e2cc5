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

"""The life of one server through the real APIs, with the time of each step."""

import time
from collections.abc import Callable

import openstack

from cloudlib import remains, samples
from cloudlib.layout import Layout

_TIMEOUT = 180


def run(cloud: Layout, flavor: str, image: str) -> None:
    """Create, stop, start and delete a server, and look for what is left.

    :param cloud: where; it is up
    :param flavor: its name; the samples are made if they are missing
    :param image: its name, likewise
    :raises SystemExit: a step fails
    """
    samples.create(cloud)
    connection = samples.connect(cloud)
    compute, before = connection.compute, remains.find(cloud, connection)
    server = compute.create_server(
        name="smoke", networks="none", flavor_id=compute.find_flavor(flavor, False).id,
        image_id=connection.image.find_image(image, False).id)
    steps: tuple[tuple[str, Callable[..., object] | None, str], ...] = (
        ("create", None, "ACTIVE"), ("stop", compute.stop_server, "SHUTOFF"),
        ("start", compute.start_server, "ACTIVE"), ("delete", compute.delete_server, ""))
    for name, act, status in steps:
        started = time.monotonic()
        try:
            if act is not None:
                act(server)
            if status:
                compute.wait_for_server(server, status, interval=0.1, wait=_TIMEOUT)
            else:
                compute.wait_for_delete(server, interval=0.1, wait=_TIMEOUT)
        except openstack.exceptions.SDKException as error:
            found = compute.find_server(server.id)
            compute.delete_server(server, ignore_missing=True)
            reason = found.fault["message"] if found and found.fault else error
            raise SystemExit(f"{name}: {reason}") from error
        print(f"{name:8}{time.monotonic() - started:6.2f} s  {status or 'gone'}", flush=True)
    end = time.monotonic() + 10
    while left := remains.find(cloud, connection) - before:
        if time.monotonic() > end:
            raise SystemExit(f"left behind: {', '.join(sorted(left))}")
        time.sleep(0.1)
    print("nothing is left")
