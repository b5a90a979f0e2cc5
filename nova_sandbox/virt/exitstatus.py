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
"""How a server's command ended, in the server's metadata: ``openstack server show`` has it."""

import re
from typing import Any

from nova import context, exception, objects
from oslo_log import log as logging

LOG = logging.getLogger(__name__)

KEY = "sandbox_exit_status"
_NUMBER = re.compile("[0-9]{1,3}")


def status_of(result: str) -> str | None:
    """Return the exit status as a shell gives it: 128+N for signal N, 124 for the time limit.

    :param result: a line that PID 1 wrote, such as ``exited 3`` or ``killed 9 oom``
    """
    kind, _, rest = result.partition(" ")
    number = rest.partition(" ")[0]
    # A machine's guest may write anything there.
    if not _NUMBER.fullmatch(number):
        return None
    if kind in ("exited", "killed") and "timeout" in rest.split():
        return "124"
    return {"exited": number, "failed": number, "killed": str(128 + int(number))}.get(kind)


def report(instance: Any, results: list[str]) -> None:
    """Let a server's metadata tell how its command ended.

    A failure is logged and no more: Nova's operation goes on.

    :param instance: a ``nova.objects.Instance``; only its saved copy is changed
    :param results: what PID 1 wrote, the last one last; none: it runs, or had no time to
        tell, and the metadata tell nothing
    """
    if instance._context is None:
        # nova-sandbox boot: the instance is in no database.
        return
    status = status_of(results[-1]) if results else None
    try:
        if instance.metadata.get(KEY) == status:
            return
        # Read again: what the tenant wrote meanwhile is not to be undone, nor is anything
        # else saved that Nova has changed in its copy.
        found = objects.Instance.get_by_uuid(context.get_admin_context(), instance.uuid,
                                             expected_attrs=["metadata"])
        metadata = {key: value for key, value in found.metadata.items() if key != KEY}
        if status is not None:
            metadata[KEY] = status
        if metadata != found.metadata:
            found.metadata = metadata
            found.save()
    except exception.InstanceNotFound:
        LOG.debug("There is nobody to tell the exit status: it is deleted", instance=instance)
    except Exception as error:
        LOG.warning("The exit status cannot be put into the server's metadata: %s", error,
                    instance=instance)
