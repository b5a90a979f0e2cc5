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
"""The config drive: what Nova tells a server, as files in the server.

A disk, mounted read-only where cloud-init looks for one (its ``DataSourceConfigDrive`` and
``ds-identify`` read ``seed/config_drive``). Of a directory only the machine's own kernel would
keep a machine from writing it.
"""

import os
from typing import Any

from nova.api.metadata import base as metadata

from nova_sandbox.rootfs import disks, removal
from nova_sandbox.sandbox import model
from nova_sandbox.virt import request

# cloud-init's and Nova's own of such a disk.
_LABEL = "config-2"
_BLOCK = 4096


def described(wanted: request.Request, path: str) -> model.Sandbox:
    """Return the description of a server, with its config drive if it wants one.

    :param wanted: what was asked for
    :param path: of the config drive, which need not be there yet
    """
    sandbox = wanted.sandbox
    if not wanted.config_drive:
        return sandbox
    mount = model.Mount(kind="image", source=path, target=request.CONFIG_DRIVE, format="raw",
                        fstype="ext4", readonly=True)
    return sandbox.replace(mounts=(*sandbox.mounts, mount))


def write(instance: Any, wanted: request.Request, network_info: Any, path: str) -> None:
    """Write the config drive, which only root of the host and root of the server can read.

    :param instance: a ``nova.objects.Instance``
    :param wanted: what was asked for; its password and files are in it
    :param network_info: Nova's, for ``network_data.json``
    :param path: of the disk, made anew
    :raises HostError: it cannot be made
    """
    extra = {"admin_pass": wanted.admin_password} if wanted.admin_password else {}
    # An instance without networks has none in its information cache either: ask nobody.
    found = metadata.InstanceMetadata(
        instance, content=[(one.path, one.content) for one in wanted.files], extra_md=extra,
        network_info=network_info or [])
    files = {name: content.encode() if isinstance(content, str) else content
             for name, content in found.metadata_for_config_drive()}
    blocks = sum(len(content) // _BLOCK + 1 for content in files.values())
    removal.remove(path)
    disks.make(path, disks.SMALLEST + blocks * _BLOCK, _LABEL, once=True)
    with disks.opened(path) as directory:
        os.rmdir(f"{directory}/lost+found")
        os.chmod(f"{directory}/.", 0o700)
        for name, content in files.items():
            place = os.path.join(directory, name)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "xb") as stream:
                stream.write(content)
