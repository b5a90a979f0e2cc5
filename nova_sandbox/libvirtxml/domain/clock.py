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
PlatformTimerTrack = Literal["boot", "guest", "wall", "realtime"]
PlatformTimerTickpolicy = Literal["delay", "merge", "discard", "catchup"]
TSCTimerMode = Literal["auto", "native", "emulate", "paravirt", "smpsafe"]


class Clock(Element):
    """``<clock>`` at ``/domain/clock``."""

    TAG = "clock"
    offset: ClockOffset | None = fields.attr("offset", ClockOffset)
    adjustment: int | ClockAdjustment | None = fields.attr(
        "adjustment", kinds.either(kinds.INTEGER, ClockAdjustment)
    )
    timezone: str | None = fields.attr("timezone")
    basis: ClockBasis | None = fields.attr("basis", ClockBasis)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    start: int | None = fields.attr("start", kinds.UNSIGNED)
    timers: list[Timer] = fields.children("timer", "Timer")


class Timer(Element):
    """``<timer>`` at ``/domain/clock/timer``: one of the classes in ``ARMS``."""

    TAG = "timer"
    UNION = "name"
    ARMS = {
        "platform": "PlatformTimer",
        "rtc": "RTCTimer",
        "tsc": "TSCTimer",
        "hpet": "HPETTimer",
        "pit": "PITTimer",
        "armvtimer": "ArmvtimerTimer",
        "kvmclock": "KvmclockTimer",
        "hypervclock": "HypervclockTimer",
    }
    name: TimerName | None = fields.attr("name", TimerName)
    present: bool | None = fields.attr("present", kinds.YES_NO)


class TimerCatchup(Element):
    """``<catchup>`` at ``/domain/clock/timer/catchup``."""

    TAG = "catchup"
    threshold: int | None = fields.attr("threshold", kinds.UNSIGNED)
    slew: int | None = fields.attr("slew", kinds.UNSIGNED)
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class PlatformTimer(Timer):
    """``<timer name='platform'>``."""

    ORDER = ("name", "track", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("platform",), default="platform")
    track: PlatformTimerTrack | None = fields.attr("track", PlatformTimerTrack)
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class RTCTimer(Timer):
    """``<timer name='rtc'>``."""

    ORDER = ("name", "track", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("rtc",), default="rtc")
    track: PlatformTimerTrack | None = fields.attr("track", PlatformTimerTrack)
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class TSCTimer(Timer):
    """``<timer name='tsc'>``."""

    ORDER = ("name", "tickpolicy", "frequency", "mode", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("tsc",), default="tsc")
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    frequency: int | None = fields.attr("frequency", kinds.UNSIGNED)
    mode: TSCTimerMode | None = fields.attr("mode", TSCTimerMode)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class HPETTimer(Timer):
    """``<timer name='hpet'>``."""

    ORDER = ("name", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("hpet",), default="hpet")
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class PITTimer(Timer):
    """``<timer name='pit'>``."""

    ORDER = ("name", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("pit",), default="pit")
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class ArmvtimerTimer(Timer):
    """``<timer name='armvtimer'>``."""

    ORDER = ("name", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("armvtimer",), default="armvtimer")
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class KvmclockTimer(Timer):
    """``<timer name='kvmclock'>``."""

    ORDER = ("name", "present",)
    name: TimerName | None = fields.attr("name", ("kvmclock",), default="kvmclock")


class HypervclockTimer(Timer):
    """``<timer name='hypervclock'>``."""

    ORDER = ("name", "present",)
    name: TimerName | None = fields.attr("name", ("hypervclock",), default="hypervclock")
