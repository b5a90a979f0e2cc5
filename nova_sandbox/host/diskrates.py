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

"""Takes the limits of a container's disks away before it is killed.

A process that is killed while its requests wait is there until they are done, and libvirtd
serves nobody else while it waits for its end.
"""

from __future__ import annotations

import contextlib
import os

import libvirt

from nova_sandbox.rootfs import throttles


def lift(domain: libvirt.virDomain) -> None:
    """Take all limits of a domain's disks away, if it is a container that runs.

    See virDomainSetBlkioParameters of libvirt: a list of paths and numbers, and 0 is no limit.

    :param domain: it is about to be killed
    """
    # One that has ended has none; another takes longer to end.
    with contextlib.suppress(libvirt.libvirtError, OSError):
        if domain.OSType() != "exe":
            return
        given = domain.blkioParameters(libvirt.VIR_DOMAIN_AFFECT_LIVE)
        paths = {name: value.split(",")[::2] for name, value in given.items()
                 if name.endswith("_sec") and value}
        if not paths:
            return
        domain.setBlkioParameters(
            {name: ",".join(f"{path},0" for path in of_it) for name, of_it in paths.items()},
            libvirt.VIR_DOMAIN_AFFECT_LIVE)
        for path in {path for of_it in paths.values() for path in of_it}:
            throttles.clear(os.stat(path).st_rdev)
