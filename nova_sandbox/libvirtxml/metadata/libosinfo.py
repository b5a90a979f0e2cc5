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

"""libosinfo's namespace: which operating system a guest has."""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element


class LibOSInfo(Element):
    """``<libosinfo:libosinfo>`` at ``/domain/metadata/libosinfo:libosinfo``.

    Written by virt-install and virt-manager, https://libosinfo.org.
    """

    TAG = "libosinfo:libosinfo"
    DECLARES = True
    #: The operating system's name in its database, as ``http://debian.org/debian/12``.
    os: str | None = fields.leaf("libosinfo:os", via="id")
