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

r"""Servers from the request to ACTIVE, and from the request to gone, through Nova's API.

This driver's containers beside those of Nova's own libvirt driver (virt_type=lxc), on one
control plane, in turns::

    tools/cloud install
    tools/cloud up --second-driver libvirt.LibvirtDriver --set libvirt.virt_type=lxc \
        --set DEFAULT.cpu_allocation_ratio=64
    tools/cloud run -- python benchmarks/servers.py

The ratio lets a host of few processors have 50 servers.
"""

import argparse
import concurrent.futures
import io
import itertools
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

import openstack

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from cloudlib import samples  # noqa: E402

_HOSTS = {"sandbox": "nova-sandbox", "libvirt-2": "libvirt driver"}
_FLAVOR = "benchmark"
_MEMORY = 64
_DISK = 32 << 20
_TIMEOUT = 300
# Seconds between two looks at a server; the same for both.
_INTERVAL = 0.05
_number = itertools.count()


def main() -> None:
    """Measure, and print medians and ratios.

    :raises SystemExit: a host is missing, or a server fails
    """
    arguments = _parser().parse_args()
    connection = openstack.connect()
    up = {one.host for one in connection.compute.services(binary="nova-compute")
          if one.state == "up" and not one.is_forced_down}
    if missing := set(_HOSTS) - up:
        raise SystemExit(f"no nova-compute on {', '.join(sorted(missing))}: tools/cloud up "
                         "--second-driver libvirt.LibvirtDriver --set libvirt.virt_type=lxc")
    images = {"sandbox": _image(connection, "benchmark-tar", samples.root_file_system()),
              "libvirt-2": _image(connection, "benchmark-ext4", _disk_image())}
    flavor = _flavor(connection)
    bench = Bench(connection, flavor, images)
    # What each prepares once: connections, caches.
    for host in _HOSTS:
        bench.run(host, 1, 1)
    print(f"{'':25}{'':15}{'create to ACTIVE':>18}{'delete':>10}{'all, in all':>13}  s")
    for count, width in (*((count, 1) for count in arguments.counts),
                         (max(arguments.counts), arguments.parallel)):
        found = {host: [] for host in _HOSTS}
        for _ in range(arguments.repeat):
            for host in _HOSTS:
                found[host].append(bench.run(host, count, width))
        _print(f"{count} servers, {width} at a time", found)


class Bench:
    """Makes and deletes servers.

    :param connection: the administrator's
    :param flavor: its id
    :param images: their ids, by host
    """

    def __init__(self, connection: openstack.connection.Connection, flavor: str,
                 images: dict[str, str]) -> None:
        self._compute = connection.compute
        self._flavor = flavor
        self._images = images

    def run(self, host: str, count: int, width: int) -> tuple[float, float, float]:
        """Make servers, then delete them.

        :param count: how many
        :param width: how many at a time
        :returns: seconds: median of a creation, median of a deletion, and all of it
        """
        started = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(width) as pool:
            made = list(pool.map(lambda _: self._create(host), range(count)))
            deleted = list(pool.map(self._delete, (server for server, _ in made)))
        return (statistics.median(seconds for _, seconds in made),
                statistics.median(deleted), time.monotonic() - started)

    def _create(self, host: str) -> tuple[str, float]:
        started = time.monotonic()
        server = self._compute.create_server(
            name=f"benchmark-{next(_number)}", networks="none", flavor_id=self._flavor,
            image_id=self._images[host], availability_zone=f"nova:{host}")
        while (found := self._compute.get_server(server.id)).status != "ACTIVE":
            if found.status == "ERROR" or time.monotonic() - started > _TIMEOUT:
                raise SystemExit(f"{host}: {found.status}: {(found.fault or {}).get('message')}")
            time.sleep(_INTERVAL)
        return str(server.id), time.monotonic() - started

    def _delete(self, server: str) -> float:
        started = time.monotonic()
        self._compute.delete_server(server)
        while self._compute.find_server(server) is not None:
            if time.monotonic() - started > _TIMEOUT:
                raise SystemExit(f"{server} is not deleted")
            time.sleep(_INTERVAL)
        return time.monotonic() - started


def _print(title: str, found: dict[str, list[tuple[float, float, float]]]) -> None:
    medians = {host: [statistics.median(column) for column in zip(*rows, strict=True)]
               for host, rows in found.items()}
    for host, name in _HOSTS.items():
        create, delete, total = medians[host]
        print(f"{title:25}{name:15}{create:18.2f}{delete:10.2f}{total:13.2f}")
        title = ""
    ours, theirs = medians.values()
    create, delete, total = (one / other for one, other in zip(ours, theirs, strict=True))
    print(f"{'':25}{'ratio':15}{create:18.2f}{delete:10.2f}{total:13.2f}", flush=True)


def _image(connection: openstack.connection.Connection, name: str, data: bytes) -> str:
    found = connection.image.find_image(name) or connection.image.create_image(
        name, data=data, disk_format="raw", container_format="bare", wait=True)
    return str(found.id)


def _disk_image() -> bytes:
    """The same root file system on ext4, which Nova's driver mounts."""
    with tempfile.TemporaryDirectory() as directory:
        root, disk = Path(directory) / "root", Path(directory) / "disk"
        with tarfile.open(fileobj=io.BytesIO(samples.root_file_system())) as archive:
            archive.extractall(root, filter="fully_trusted")
        with open(disk, "wb") as stream:
            stream.truncate(_DISK)
        subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", str(root), str(disk)], check=True)
        return disk.read_bytes()


def _flavor(connection: openstack.connection.Connection) -> str:
    found = connection.compute.find_flavor(_FLAVOR)
    if found is None:
        found = connection.compute.create_flavor(name=_FLAVOR, ram=_MEMORY, vcpus=1, disk=1)
        connection.compute.create_flavor_extra_specs(found, {"sandbox:virt_type": "lxc"})
    return str(found.id)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--counts", type=lambda text: [int(word) for word in text.split(",")],
                        default=[1, 10, 50], help="servers in a row; default 1,10,50")
    parser.add_argument("--parallel", type=int, default=8,
                        help="the last count again, this many at a time; default 8")
    parser.add_argument("--repeat", type=int, default=3, help="how often; default 3")
    return parser


main()
