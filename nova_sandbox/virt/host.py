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
"""What the driver tells Nova of the host, and what Nova has it do there beside servers."""

from typing import Any

import os_resource_classes as orc
from nova.virt import node
from oslo_config import cfg

from nova_sandbox import startcache
from nova_sandbox.virt import cpus, imagecache, offers, resources

CONF = cfg.CONF


class Host:
    """What the driver has for it."""

    _settings: startcache.Settings
    _hostname: str
    _image_api: Any
    _get_allocation_ratios: Any
    _get_reserved_host_disk_gb_from_config: Any
    capabilities_as_traits: Any

    def get_available_nodes(self, refresh: bool = False) -> list[str]:
        """Return the name of the only node."""
        return [self._hostname]

    def get_nodenames_by_uuid(self, refresh: bool = False) -> dict[str, str]:
        """Return the only node's UUID and name."""
        return {node.get_local_node_uuid(): self._hostname}

    def get_available_resource(self, nodename: str) -> dict[str, Any]:
        """Return what the host has and uses."""
        return resources.describe(self._settings, self._hostname, node.get_local_node_uuid())

    def update_provider_tree(self, provider_tree: Any, nodename: str, allocations: Any = None
                             ) -> None:
        """Tell Placement what the host has."""
        ratios = self._get_allocation_ratios(provider_tree.data(nodename).inventory)
        has = self.get_available_resource(nodename)
        totals = {
            orc.VCPU: (has["vcpus"], CONF.reserved_host_cpus),
            orc.MEMORY_MB: (has["memory_mb"], CONF.reserved_host_memory_mb),
            orc.DISK_GB: (has["local_gb"], self._get_reserved_host_disk_gb_from_config()),
        }
        provider_tree.update_inventory(nodename, {
            name: {"total": total, "reserved": reserved, "min_unit": 1, "max_unit": total,
                   "step_size": 1, "allocation_ratio": ratios[name]}
            for name, (total, reserved) in totals.items()})
        traits = offers.traits(self._settings)
        provider_tree.remove_traits(nodename, *(
            name for name in provider_tree.data(nodename).traits
            if offers.is_ours(name) and name not in traits))
        provider_tree.add_traits(
            nodename, *(name for name, has in self.capabilities_as_traits().items() if has),
            *traits)

    def get_host_ip_addr(self) -> str:
        """Return the host's address."""
        return str(CONF.my_ip)

    def get_host_uptime(self) -> str:
        """Return what uptime(1) prints."""
        return resources.uptime()

    def get_host_cpu_stats(self) -> dict[str, Any]:
        """Return what the host's processors have done, for ``compute_monitors``."""
        return cpus.stats()

    def manage_image_cache(self, context: Any, all_instances: Any) -> None:
        """Remove images that no server has used for some time."""
        imagecache.age_out(self._settings, all_instances)

    def cache_image(self, context: Any, image_id: str) -> bool:
        """Get an image before a server needs it; tell whether it was downloaded."""
        return imagecache.prepare(context, image_id, self._settings, self._image_api)
