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

"""Removes what guardians would have, had they not been killed.

They are of nova-compute's control group, and a service manager may end all of that at once.
"""

import os
from collections.abc import Callable

from nova_sandbox import exception, startcache
from nova_sandbox.runtime import idranges, remains, state
from nova_sandbox.virt import servers


def recover(settings: startcache.Settings, warn: Callable[[str], None]) -> None:
    """Clean after containers that have ended; none may be about to be started.

    :param warn: gets one line for each server
    """
    idranges.tidy(settings)
    guarded = state.guarded()
    for server, sandbox in servers.described(settings):
        directory = state.StateDirectory.of(settings, sandbox.name or "")
        if (not server.is_container() or f"rmdir={directory.path}" in guarded
                or not os.path.isdir(directory.path)):
            continue
        try:
            if server.state() in ("ended", "crashed"):
                warn(f"server {server.uuid} ended without its guardian: cleaned")
                remains.remove_of_container(settings, directory)
        except exception.SandboxError as error:
            warn(f"server {server.uuid}: what it has left is not removed: {error}")
