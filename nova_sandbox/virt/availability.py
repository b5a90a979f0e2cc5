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

"""Takes nova-compute out of service while libvirt cannot be reached."""

from __future__ import annotations

from typing import Any

from nova import context as nova_context
from nova import exception as nova_exception
from nova import objects
from oslo_log import log as logging

LOG = logging.getLogger(__name__)
# As Nova's libvirt driver (DISABLE_PREFIX): what an operator has disabled has another reason.
_AUTOMATIC = "AUTO: "


class Availability:
    """What the scheduler is told of this host.

    :param virtapi: what Nova offers to drivers; None: there is no Nova to be told
    :param host: nova-compute's name of this host
    """

    def __init__(self, virtapi: Any, host: str) -> None:
        self._virtapi = virtapi
        self._host = host
        self._lost: set[str] = set()

    def tell(self, driver: str, connected: bool) -> None:
        """Take notice of a connection.

        The service is disabled while any is missing, and enabled again unless an operator has
        disabled it. Nothing is raised: the next change is a new occasion.

        :param driver: name of the libvirt driver
        :param connected: it can be reached, or not any more
        """
        (self._lost.discard if connected else self._lost.add)(driver)
        reason = None
        if self._lost:
            reason = f"{_AUTOMATIC}libvirt cannot be reached ({', '.join(sorted(self._lost))})"
            LOG.warning("Libvirt cannot be reached: %s", ", ".join(sorted(self._lost)))
        else:
            LOG.info("Libvirt is connected: %s", driver)
        if self._virtapi is None:
            return
        try:
            self._change(reason)
        except nova_exception.ComputeHostNotFound:
            LOG.warning("This host's service is not registered yet, and so not changed")
        except Exception:
            LOG.warning("This host's service cannot be changed", exc_info=True)

    def _change(self, reason: str | None) -> None:
        context = nova_context.get_admin_context()
        service = objects.Service.get_by_compute_host(context, self._host)
        if service.disabled and not (service.disabled_reason or "").startswith(_AUTOMATIC):
            return
        if (service.disabled, service.disabled_reason) == (bool(reason), reason):
            return
        service.disabled, service.disabled_reason = bool(reason), reason
        service.save()
        self._virtapi.update_compute_provider_status(
            context, service.compute_node.uuid, enabled=not reason)
