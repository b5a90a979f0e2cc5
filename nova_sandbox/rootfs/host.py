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

"""The host's own root file system, its secrets hidden."""

from __future__ import annotations

import os

from nova_sandbox.rootfs import paths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.sandbox import model


class HostRoot:
    """Root ``host``.

    :param root: the description's root
    :param hidden_paths: absolute paths or globs that are not to be seen
    """

    def __init__(self, root: model.Root, hidden_paths: list[str]) -> None:
        self.path = self.inside = "/"
        self._patterns = hidden_paths

    def check(self) -> None:
        """Nothing can be wrong with the host's own root."""

    def hidden(self) -> list[str]:
        """Return what is to be covered: real paths, none below another."""
        found: set[str] = set()
        for pattern in self._patterns:
            if any(c in pattern for c in "*?["):
                import glob
                candidates = glob.glob(pattern)
            else:
                candidates = [pattern]
            for candidate in candidates:
                real = paths.resolve("/", candidate)
                if real is not None:
                    found.add(os.path.normpath(real))
        found.discard("/")
        return [p for p in sorted(found)
                if not any(p.startswith(f"{other}/") for other in found)]
