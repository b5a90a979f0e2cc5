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

ClockOffset = Literal["localtime", "utc", "timezone", "variable", "absolute"]
ClockAdjustment = Literal["reset"]
ClockBasis = Literal["utc", "localtime"]
TimerName = Literal["platform", "rtc", "tsc", "hpet", "pit", "armvtimer", "kvmclock", "hypervclock"]
TimerTrack = Literal["boot", "guest", "wall", "realtime"]
TimerTickpolicy = Literal["delay", "merge", "discard", "catchup"]
TimerMode = Literal["auto", "native", "emulate", "paravirt", "smpsafe"]


class Clock(Element):
    """``<clock>`` at ``/domain/clock``."""

    TAG = "clock"
    offset: ClockOffset | None = fields.attr("offset", ClockOffset)
    adjustment: int | ClockAdjustment | None = fields.attr(
        "adjustment", kinds.either(kinds.INTEGER, ClockAdjustment)
    )
    timezone: str | None = fields.attr("timezone")
    basis: ClockBasis | None = fields.attr("basis", ClockBasis)
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    timers: list[Timer] = fields.children("timer", "Timer")


class Timer(Element):
    """``<timer>`` at ``/domain/clock/timer``."""

    TAG = "timer"
    name: TimerName | None = fields.attr("name", TimerName)
    track: TimerTrack | None = fields.attr("track", TimerTrack)
    tickpolicy: TimerTickpolicy | None = fields.attr("tickpolicy", TimerTickpolicy)
    frequency: int | None = fields.attr("frequency", kinds.UNSIGNED)
    mode: TimerMode | None = fields.attr("mode", TimerMode)
    present: bool | None = fields.attr("present", kinds.YES_NO)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class TimerCatchup(Element):
    """``<catchup>`` at ``/domain/clock/timer/catchup``."""

    TAG = "catchup"
    threshold: int | None = fields.attr("threshold", kinds.UNSIGNED)
    slew: int | None = fields.attr("slew", kinds.UNSIGNED)
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)
