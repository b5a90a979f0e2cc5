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

import contextlib
import os
from collections.abc import Callable

from nova_sandbox import exception, startcache
from nova_sandbox.host import cgroups, uris
from nova_sandbox.runtime import container, idranges, state
from nova_sandbox.virt import servers


def recover(settings: startcache.Settings, warn: Callable[[str], None]) -> None:
    """Clean after containers that have ended; none may be about to be started.

    :param warn: gets one line for each server
    """
    idranges.tidy(settings)
    guarded = state.guarded()
    for server, sandbox in servers.described(settings):
        directory = state.StateDirectory(
            os.path.join(state.sandboxes_path(settings), sandbox.name or ""))
        if (not server.is_container() or f"rmdir={directory.path}" in guarded
                or not os.path.isdir(directory.path)):
            continue
        try:
            if server.state() in ("ended", "crashed"):
                warn(f"server {server.uuid} ended without its guardian: cleaned")
                _remove(sandbox.name or "", directory,
                        uris.lxc_run_directory(uris.libvirt_uri("lxc", settings)))
        except exception.SandboxError as error:
            warn(f"server {server.uuid}: what it has left is not removed: {error}")


def _remove(name: str, directory: state.StateDirectory, run_directory: str) -> None:
    cgroups.remove(list(filter(None, [state.pids_cgroup(name), *state.init_cgroups(name)])))
    directory.remove()
    own = os.path.join(run_directory, name)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(f"{own}.sock")
    for place in container.LIBVIRT_PLACES:
        with contextlib.suppress(OSError):
            os.rmdir(f"{own}.{place}")
