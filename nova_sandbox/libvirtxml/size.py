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
"""Amounts with a unit, as ``<memory unit='MiB'>512</memory>``."""

from nova_sandbox.libvirtxml import errors, kinds
from nova_sandbox.libvirtxml.element import Element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar


class Size(Element):
    """An amount: its fields ``value`` and ``unit`` are kept as they are given.

    Source of the units: libvirt's ``virScaleInteger`` and formatdomain.html:
    ``k`` and ``KiB`` are 1024 bytes, ``KB`` is 1000, in upper or lower case.
    """

    #: Unit when none is given.
    UNIT: "ClassVar[str]" = "KiB"

    if TYPE_CHECKING:
        unit: str | None
        value: int | None

    def to_bytes(self) -> int:
        """Return the amount in bytes.

        :raises XMLValueError: there is no amount, or it or its unit is unknown
        """
        name = type(self).__name__
        value, unit = self.value, self.unit or self.UNIT
        if not isinstance(value, int):
            raise errors.XMLValueError(f"{name}.value", value, "an integer")
        factor = kinds.UNITS.get(unit.lower())
        if factor is None:
            raise errors.XMLValueError(f"{name}.unit", unit, kinds.UNIT.allowed)
        return value * factor
