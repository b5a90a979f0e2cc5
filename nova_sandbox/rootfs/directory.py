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

"""A directory of the host as root file system."""

from __future__ import annotations

import os

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.sandbox import model


class DirectoryRoot:
    """Root ``directory``.

    :param root: the description's root
    :param hidden_paths: not used: the directory is the user's own choice
    """

    def __init__(self, root: model.Root, hidden_paths: list[str]) -> None:
        self.path = self.inside = os.path.realpath(root.path or "/")
        self._given = root.path

    def check(self) -> None:
        """Check that it can be used.

        :raises InvalidValue: it is not a directory that can be read
        """
        if not os.path.isdir(self.path) or not os.access(self.path, os.R_OK | os.X_OK):
            raise exception.InvalidValue("root.path", self._given,
                                         "a directory of the host that can be read")

    def hidden(self) -> list[str]:
        """Return nothing: what is in the directory is meant to be seen."""
        return []
