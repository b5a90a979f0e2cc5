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

"""Answer ``import nova.virt.sandbox`` where Nova and nova-sandbox live apart.

The package ``nova.virt.sandbox`` that is installed with nova-sandbox is found only beside
Nova itself, and not by a strict editable install. But nova-compute loads all plug-ins of
os-vif before it loads its driver (``nova.cmd.compute.main``), so being one is the one way
to be imported in time: the entry point ``nova_sandbox`` of the group ``os_vif``.
"""

import importlib.machinery
import importlib.util
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from os_vif import objects, plugin

NAME = "nova.virt.sandbox"
SHIM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "nova_shim")


class ShimFinder:
    """A finder of :data:`sys.meta_path` for one module."""

    @staticmethod
    def find_spec(fullname: str, path: Sequence[str] | None = None,
                  target: ModuleType | None = None) -> importlib.machinery.ModuleSpec | None:
        """Return where ``nova.virt.sandbox`` is; None for any other module.

        See https://docs.python.org/3/library/importlib.html#importlib.abc.MetaPathFinder.
        """
        if fullname != NAME:
            return None
        return importlib.util.spec_from_file_location(
            NAME, os.path.join(SHIM, "__init__.py"), submodule_search_locations=[SHIM])


def register() -> None:
    """Put the finder last, so that an installed ``nova.virt.sandbox`` goes first."""
    if ShimFinder not in sys.meta_path:
        sys.meta_path.append(ShimFinder)


class Plugin(plugin.PluginBase):  # type: ignore[misc]
    """An os-vif plug-in that plugs nothing: no kind of interface is sent to it."""

    def describe(self) -> Any:
        """Return what it plugs: nothing."""
        return objects.host_info.HostPluginInfo(plugin_name="nova_sandbox", vif_info=[])

    def plug(self, vif: Any, instance_info: Any) -> None:
        """Never called.

        :raises NotImplementedError: always
        """
        raise NotImplementedError("nova_sandbox plugs no interfaces")

    def unplug(self, vif: Any, instance_info: Any) -> None:
        """Never called.

        :raises NotImplementedError: always
        """
        raise NotImplementedError("nova_sandbox plugs no interfaces")


register()
