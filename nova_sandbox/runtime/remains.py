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

"""Removes what an ended sandbox has left on the host, where its guardian has not."""

from __future__ import annotations

import contextlib
import os

from nova_sandbox.host import cgroups, uris
from nova_sandbox.runtime import container, state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.startcache import Settings


def remove(settings: Settings, directory: state.StateDirectory, *, is_container: bool) -> None:
    """Remove all, once a guardian that there may be has had its time.

    :param settings: the configuration
    :param directory: of the sandbox
    """
    if not is_container:
        directory.remove()
        return
    directory.settle()
    if os.path.isdir(directory.path):
        remove_of_container(settings, directory)


def remove_of_container(settings: Settings, directory: state.StateDirectory) -> None:
    """Remove at once what the guardian of a container would have.

    :param settings: the configuration
    :param directory: of the container
    """
    name = os.path.basename(directory.path)
    cgroups.remove(list(filter(None, [state.pids_cgroup(name), *state.init_cgroups(name)])))
    directory.remove()
    own = os.path.join(uris.lxc_run_directory(uris.libvirt_uri("lxc", settings)), name)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(f"{own}.sock")
    for place in container.LIBVIRT_PLACES:
        with contextlib.suppress(OSError):
            os.rmdir(f"{own}.{place}")
