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

"""Servers of Nova for tests: real objects, made in memory as nova-api and Glance make them."""

from typing import Any

from nova import objects, utils

from nova_sandbox.virt import request

objects.register_all()

UUID = "5c3b6a0e-8a3f-4a52-9d5c-6d2e5f2a1b10"
IMAGE_ID = "0f6f8a52-31a9-4bb6-9a0f-2f5a2b2f9d11"
DIRECTORY = f"/var/lib/nova/instances/{UUID}"
# Extra specs.
ALLOW = {"sandbox:allow_metadata": "true"}
HOST = {"sandbox:root": "host", "sandbox:command": "uname -a"}
POLICY = request.Policy(enabled_virt_types=("lxc", "kvm"))


def flavor(extra_specs: dict[str, str] | None = None, **given: Any) -> objects.Flavor:
    """Return a flavor: 1 vCPU, 256 MiB, no disks."""
    return objects.Flavor(**{
        "flavorid": "1", "name": "s1.small", "vcpus": 1, "memory_mb": 256, "root_gb": 0,
        "ephemeral_gb": 0, "swap": 0, "extra_specs": dict(extra_specs or {}), **given})


def image(properties: dict[str, Any] | None = None, **given: Any) -> dict[str, Any]:
    """Return an image as Nova's image API gives it; what is given as None is not there."""
    described = {"id": IMAGE_ID, "disk_format": "raw", "container_format": "bare",
                 "status": "active", "properties": dict(properties or {}), **given}
    return {key: value for key, value in described.items() if value is not None}


def instance(of_flavor: objects.Flavor, of_image: dict[str, Any], **given: Any
             ) -> objects.Instance:
    """Return a new server; its system metadata has the image's properties, as Nova keeps them."""
    return objects.Instance(**{
        "id": 26, "uuid": UUID, "display_name": "My web server", "hostname": "my-web-server",
        "image_ref": IMAGE_ID, "kernel_id": "", "ramdisk_id": "", "config_drive": "",
        "root_device_name": "/dev/vda", "user_data": None, "key_data": None,
        "launched_at": None, "metadata": {}, "flavor": of_flavor, "os_type": None,
        "trusted_certs": None, "project_id": "3f1c2b7d9e804a5f8b6d7c1e2a9f0b34",
        "system_metadata": utils.get_system_metadata_from_image(of_image, of_flavor), **given})


def map_server(extra_specs: dict[str, str] | None = None, *,
               properties: dict[str, Any] | None = None,
               metadata: dict[str, str] | None = None,
               flavor_fields: dict[str, Any] | None = None,
               image_fields: dict[str, Any] | None = None,
               instance_fields: dict[str, Any] | None = None,
               policy: request.Policy = POLICY, **options: Any) -> request.Request:
    """Return what a server of these properties is mapped to."""
    of_flavor = flavor(extra_specs, **(flavor_fields or {}))
    of_image = image(properties, **(image_fields or {}))
    server = instance(of_flavor, of_image, metadata=metadata or {}, **(instance_fields or {}))
    return request.from_instance(server, objects.ImageMeta.from_dict(of_image), policy,
                                 directory=DIRECTORY, **options)
