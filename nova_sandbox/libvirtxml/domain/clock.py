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

"""Time: ``<clock>`` and its timers.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.timer import Timer

ClockOffset = Literal["localtime", "utc", "timezone", "variable", "absolute"]
ClockAdjustment = Literal["reset"]
ClockBasis = Literal["utc", "localtime"]


class Clock(Element):
    """``<clock>`` at ``/domain/clock``. The guest's real-time clock and its timers."""

    TAG = "clock"
    #: What the clock starts from: utc, localtime, timezone, variable, absolute.
    offset: ClockOffset | None = fields.attr("offset", ClockOffset)
    #: Seconds from UTC or local time; reset: set anew at each start.
    adjustment: int | ClockAdjustment | None = fields.attr(
        "adjustment", kinds.either(kinds.INTEGER, ClockAdjustment)
    )
    #: Time zone of the clock, such as Europe/Vienna.
    timezone: str | None = fields.attr("timezone")
    #: What adjustment counts from: utc (the default) or localtime.
    basis: ClockBasis | None = fields.attr("basis", ClockBasis)
    #: Time at each start, in seconds since 1970, for absolute. In libvirt's schema from 9.0.0 on,
    #: not in 7.0.0.
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    #: One timer of the guest.
    timers: list[Timer] = fields.children("timer", "Timer")
