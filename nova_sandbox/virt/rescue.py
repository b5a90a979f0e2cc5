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

"""Rescue: a server runs from another image for a while, with its own root file system mounted.

All of it is in a directory of the server's, whose description counts while it is there.
"""

import dataclasses
import os
from collections.abc import Callable
from typing import Any

from nova_sandbox import exception
from nova_sandbox.rootfs import oci
from nova_sandbox.sandbox import model
from nova_sandbox.virt import configdrive, exitstatus, images, request, servers, shares

#: Where a rescued server finds its own root file system.
TARGET = "/mnt/rescue"


class Rescues:
    """What the driver has for it."""

    _existing: Any
    _operation: Any
    _request: Any
    _image_api: Any
    _warn: Any

    def rescue(self, context: Any, instance: Any, network_info: Any, image_meta: Any,
               rescue_password: str, block_device_info: Any, share_info: Any) -> None:
        """Start a server, which Nova has ended, from another image."""
        server = self._existing(instance)
        with self._operation(instance):
            server.stop(0)
            make(context, instance,
                 lambda config: self._request(
                     instance, image_meta, server, (), rescue_password, network_info,
                     block_device_info, config, own_virt_type=server.sandbox().virt_type),
                 network_info, server, self._image_api)
            try:
                shares.give(server, share_info, self._warn(instance))
                server.start(self._warn(instance))
            except BaseException:
                undo(server)
                raise

    def unrescue(self, context: Any, instance: Any) -> None:
        """End a server that runs from another image, and start it from its own."""
        server = self._existing(instance)
        with self._operation(instance):
            server.stop(0)
            undo(server)
            server.start(self._warn(instance))
            exitstatus.report(instance, server.results())


def make(context: Any, instance: Any,
         wish: Callable[[oci.ImageConfig | None], request.Request], network_info: Any,
         server: servers.Server, image_api: Any) -> None:
    """Let a server's next start be one from another image.

    :param context: Nova's request context, for Glance
    :param wish: gives what a server of that image would be, by what the image says
    :param network_info: Nova's, for a config drive
    :param image_api: downloads images, as Nova's does
    :raises InvalidValue: the server cannot be rescued, or not with this image
    :raises NovaException: the image cannot be used
    :raises HostError: the host cannot make it; nothing is left of it
    """
    own, wanted = server.sandbox(), wish(None)
    if own.root.kind == "host" or wanted.sandbox.root.kind == "host":
        raise exception.InvalidValue("flavor extra spec sandbox:root", "host",
                                     "an image, for a server that is to be rescued")
    if not servers.may_become(own.virt_type, wanted.sandbox.virt_type, server.settings):
        raise exception.InvalidValue("rescue image", wanted.root.image_id,
                                     f"one that runs with virt_type {own.virt_type}")
    with server.work() as work:
        place = servers.Place(server.settings, os.path.join(work, "rescue"))
        os.mkdir(place.directory, 0o711)
        made = images.make(context, dataclasses.replace(
            wanted, disks=dataclasses.replace(wanted.disks, ephemerals=())), place, image_api,
            instance.trusted_certs)
        sandbox = made.described(configdrive.described(
            wish(made.config), server.rescue.config_drive))
        path = os.path.join(server.rescue.directory, os.path.basename(sandbox.root.path or ""))
        kernel = sandbox.kernel
        if kernel.image:
            image, ramdisk = request.kernel_paths(server.rescue.directory)
            kernel = kernel.replace(image=image, ramdisk=ramdisk)
        sandbox = sandbox.replace(root=sandbox.root.replace(path=path), kernel=kernel,
                                  mounts=(*sandbox.mounts, _mount(own.root)))
        if wanted.config_drive:
            configdrive.write(instance, wanted, network_info, place.config_drive)
        place.complete(sandbox)
        os.rename(place.directory, server.rescue.directory)


def undo(server: servers.Server) -> None:
    """Let a server's next start be one of its own again; one that was not rescued is no error."""
    if server.rescue.exists():
        with server.work() as work:
            os.rename(server.rescue.directory, os.path.join(work, "rescue"))


def _mount(root: model.Root) -> model.Mount:
    if root.kind == "directory":
        return model.Mount(kind="bind", source=root.path, target=TARGET)
    return model.Mount(kind="image", source=root.path, target=TARGET, base=root.base)
