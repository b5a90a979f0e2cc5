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

"""A raw image of an ext4 file system as root file system."""

from __future__ import annotations

import os

from nova_sandbox.rootfs import images

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.sandbox import model


class DiskRoot:
    """Root ``disk``.

    Nothing of it is looked up on the host: what is in it may be a stranger's
    work, and the host's kernel does not mount it for a virtual machine.

    :param root: the description's root
    :param hidden_paths: not used: the disk is the user's own choice
    """

    inside = None

    def __init__(self, root: model.Root, hidden_paths: list[str]) -> None:
        self.path = os.path.realpath(root.path or "/")
        self._persistent = root.persistent
        self._base = root.base

    def check(self) -> None:
        """Check that it can be used.

        :raises InvalidValue: it, or its base, is no such image, or another sandbox uses it
        """
        images.check(self.path, "root.path", readonly=not self._persistent,
                     otherwise="persistent: true")
        if self._base is not None:
            images.check_base(self._base, "root.base", self.path)

    def hidden(self) -> list[str]:
        """Return nothing: what is on the disk is meant to be seen."""
        return []
