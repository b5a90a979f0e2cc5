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

"""What servers have on this machine, and in Placement, to see that nothing is left of them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import openstack

from cloudlib.configuration import INSTANCE_NAME
from cloudlib.layout import Layout
from cloudlib.operations import Operations

_CGROUPS = Path("/sys/fs/cgroup")
# Kept on purpose: the image caches, locks, and what Nova's own driver writes for itself.
_KEPT = {"_base", "images", "locks", "compute_nodes"}
_NAME = re.compile(re.escape(INSTANCE_NAME.partition("%")[0]).encode() + rb"[0-9a-f]{8}")


def find(cloud: Layout, connection: openstack.connection.Connection) -> set[str]:
    """Return everything there is of servers now.

    :param cloud: whose servers
    :param connection: the administrator's
    """
    operations = Operations(cloud)
    found = {f"mount {point}" for point in operations.mounts()}
    found |= {f"domain {domain.name()}" for domain in operations.domains()}
    found |= {f"file {path}" for path in _files(cloud)}
    found |= {f"control group {path}" for path in _control_groups()}
    found |= {f"process {name}" for name in _processes()}
    found |= {f"loop device of {path}" for path in _loops(cloud)}
    for provider in connection.placement.resource_providers():
        answer = connection.placement.get(f"/resource_providers/{provider.id}/allocations")
        found |= {f"allocation of {consumer}" for consumer in answer.json()["allocations"]}
    return found


def _files(cloud: Layout) -> Iterator[Path]:
    for compute in cloud.computes:
        for path in (*(compute.nova_state / "instances").glob("*"),
                     *(compute.sandbox / "run").glob("*/*"),
                     *(compute.sandbox / "lib").glob("*/*")):
            if (_KEPT.isdisjoint((path.name, path.parent.name))
                    and compute.libvirt not in path.parents):
                yield path


def _control_groups() -> Iterator[str]:
    for path, directories, _ in os.walk(_CGROUPS):
        for name in directories:
            if _NAME.search(name.encode()):
                yield os.path.join(path, name)


def _processes() -> Iterator[str]:
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            words = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if _NAME.search(words):
            yield f"{entry.name}: {words.replace(bytes(1), b' ')[:120].decode(errors='replace')}"


def _loops(cloud: Layout) -> Iterator[str]:
    for path in Path("/sys/block").glob("loop*/loop/backing_file"):
        try:
            name = path.read_text().strip()
        except OSError:  # it has just ended
            continue
        if Path(name).is_relative_to(cloud.directory):
            yield name
