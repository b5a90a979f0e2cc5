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

"""Our own namespace: what ran a domain as a sandbox."""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields
from nova_sandbox.libvirtxml.element import Element


class SandboxRecord(Element):
    """``<sandbox:sandbox>`` at ``/domain/metadata/sandbox:sandbox``."""

    TAG = "sandbox:sandbox"
    DECLARES = True
    #: The sandbox's record, JSON.
    value: str | None = fields.text()
