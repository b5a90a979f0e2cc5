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

"""What a root file system's archive says of its command, as a container image does.

It is in a global header of the pax format (pax(1)), under a keyword of our own: other readers
of archives pass over it.
"""

from __future__ import annotations

import json
import tarfile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from nova_sandbox.rootfs.oci import ImageConfig

_KEYWORD = "NOVASANDBOX.image_config"


def make(config: ImageConfig) -> bytes:
    """Return what an archive begins with that says it."""
    return tarfile.TarInfo.create_pax_global_header({_KEYWORD: json.dumps(config.to_data())})


def find(headers: Mapping[str, str]) -> str:
    """Return what an archive says, unchecked; nothing when it does not.

    :param headers: of the whole archive, by keyword
    """
    return headers.get(_KEYWORD, "")
