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

"""What is in the cloud: the service catalog, and an image, flavors and a key to try it with."""

import io
import os
import subprocess
import tarfile
from pathlib import Path

import openstack

from cloudlib.layout import HOST, PORTS, REGION, Layout

IMAGE = "busybox"
KEY = "sample"
# MiB, and what makes the driver choose.
FLAVORS: dict[str, tuple[int, dict[str, str]]] = {
    "sandbox-lxc": (64, {"sandbox:virt_type": "lxc"}),
    "sandbox-kvm": (256, {"sandbox:virt_type": "kvm"}),
    "sandbox-host": (64, {"sandbox:virt_type": "lxc", "sandbox:root": "host"}),
}
_SERVICES = (("image", "glance", ""), ("placement", "placement", ""),
             ("compute", "nova-api", "/v2.1"), ("network", "network-stub", ""))
_BUSYBOX = "/bin/busybox"
_DIRECTORIES = ("bin", "dev", "etc", "proc", "root", "run", "sbin", "sys", "tmp", "usr",
                "usr/bin", "usr/sbin", "var")
_FILES = {
    "etc/passwd": "root:x:0:0:root:/root:/bin/sh\n", "etc/group": "root:x:0:\n",
}
# busybox's own init has to be process 1, which is nova-sandbox's.
_INIT = """#!/bin/sh
trap 'echo busybox goes down; exit 0' TERM PWR INT
cat /proc/mounts
echo busybox has started
while :; do sleep 3600 & wait; done
"""


def connect(cloud: Layout) -> openstack.connection.Connection:
    """A connection as administrator, whatever the caller's OS_* variables and files say.

    :param cloud: where to
    """
    return openstack.connect(load_yaml_config=False, load_envvars=False, **cloud.credentials())


def create_catalog(connection: openstack.connection.Connection) -> None:
    """Tell where each API is, as far as Keystone does not know.

    :param connection: the administrator's
    """
    identity = connection.identity
    for kind, name, path in _SERVICES:
        service = next(identity.services(type=kind), None) or identity.create_service(
            name=name, type=kind)
        for interface in ("public", "internal", "admin"):
            if not any(identity.endpoints(service_id=service.id, interface=interface)):
                identity.create_endpoint(
                    service_id=service.id, interface=interface, region_id=REGION,
                    url=f"http://{HOST}:{PORTS[name]}{path}")


def create(cloud: Layout) -> None:
    """Make those of the image, the flavors and the key that are missing.

    :param cloud: where; it is up
    """
    connection = connect(cloud)
    if connection.image.find_image(IMAGE) is None:
        connection.image.create_image(
            IMAGE, data=root_file_system(), disk_format="raw", container_format="bare",
            visibility="public", wait=True)
    for name, (memory, specs) in FLAVORS.items():
        if connection.compute.find_flavor(name) is None:
            flavor = connection.compute.create_flavor(name=name, ram=memory, vcpus=1, disk=1)
            connection.compute.create_flavor_extra_specs(flavor, specs)
    if connection.compute.find_keypair(KEY) is None:
        path = cloud.data / f"{KEY}-key"
        path.touch(mode=0o600)
        path.write_text(connection.compute.create_keypair(name=KEY).private_key)


def root_file_system() -> bytes:
    """A tarball of busybox-static, with all its applets but init, in whose place is a script."""
    applets = subprocess.run([_BUSYBOX, "--list-full"], capture_output=True, text=True, check=True)
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        def add(name: str, kind: bytes, mode: int, data: bytes = b"", target: str = "") -> None:
            member = tarfile.TarInfo(name)
            member.type, member.mode, member.size, member.linkname = kind, mode, len(data), target
            archive.addfile(member, io.BytesIO(data))

        for name in _DIRECTORIES:
            add(name, tarfile.DIRTYPE, 0o1777 if name == "tmp" else 0o755)
        add("bin/busybox", tarfile.REGTYPE, 0o755, Path(_BUSYBOX).read_bytes())
        add("sbin/init", tarfile.REGTYPE, 0o755, _INIT.encode())
        for name in sorted(set(applets.stdout.split()) - {"bin/busybox", "sbin/init"}):
            add(name, tarfile.SYMTYPE, 0o777,
                target=os.path.relpath("bin/busybox", os.path.dirname(name)))
        for name, text in _FILES.items():
            add(name, tarfile.REGTYPE, 0o644, text.encode())
    return buffer.getvalue()
