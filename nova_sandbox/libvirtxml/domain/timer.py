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

"""Timers: ``<timer>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TimerName = Literal["platform", "rtc", "tsc", "hpet", "pit", "armvtimer", "kvmclock", "hypervclock"]
PlatformTimerTrack = Literal["boot", "guest", "wall", "realtime"]
PlatformTimerTickpolicy = Literal["delay", "merge", "discard", "catchup"]
TSCTimerMode = Literal["auto", "native", "emulate", "paravirt", "smpsafe"]


class Timer(Element):
    """``<timer>`` at ``/domain/clock/timer``: one of the classes in ``ARMS``.

    One timer of the guest.
    """

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
    #: Which timer.
    name: TimerName | None = fields.attr("name", TimerName)
    #: Whether the guest has the timer.
    present: bool | None = fields.attr("present", kinds.YES_NO)


class TimerCatchup(Element):
    """``<catchup>`` at ``/domain/clock/timer/catchup``. How missed ticks are made up for."""

    TAG = "catchup"
    #: How late it must be before it catches up; libvirt names no unit.
    threshold: int | None = fields.attr("threshold", kinds.UNSIGNED)
    #: How fast it catches up; libvirt names no unit.
    slew: int | None = fields.attr("slew", kinds.UNSIGNED)
    #: Most lateness that is made up for; libvirt names no unit.
    limit: int | None = fields.attr("limit", kinds.UNSIGNED)


class PlatformTimer(Timer):
    """``<timer name='platform'>``. The platform's clock; no hypervisor takes it now."""

    ORDER = ("name", "track", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("platform",), default="platform")
    #: What the timer follows: boot, guest, wall or realtime.
    track: PlatformTimerTrack | None = fields.attr("track", PlatformTimerTrack)
    #: What becomes of missed ticks: delay, catchup, merge or discard.
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    #: How missed ticks are made up for.
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class RTCTimer(Timer):
    """``<timer name='rtc'>``. The real-time clock with its battery."""

    ORDER = ("name", "track", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("rtc",), default="rtc")
    #: What the timer follows: boot, guest, wall or realtime.
    track: PlatformTimerTrack | None = fields.attr("track", PlatformTimerTrack)
    #: What becomes of missed ticks: delay, catchup, merge or discard.
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    #: How missed ticks are made up for.
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class TSCTimer(Timer):
    """``<timer name='tsc'>``. The processor's time-stamp counter."""

    ORDER = ("name", "tickpolicy", "frequency", "mode", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("tsc",), default="tsc")
    #: What becomes of missed ticks: delay, catchup, merge or discard.
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    #: Frequency of the TSC in Hz.
    frequency: int | None = fields.attr("frequency", kinds.UNSIGNED)
    #: How the TSC is provided: auto, native, emulate, paravirt or smpsafe.
    mode: TSCTimerMode | None = fields.attr("mode", TSCTimerMode)
    #: How missed ticks are made up for.
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class HPETTimer(Timer):
    """``<timer name='hpet'>``. The high-precision event timer."""

    ORDER = ("name", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("hpet",), default="hpet")
    #: What becomes of missed ticks: delay, catchup, merge or discard.
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    #: How missed ticks are made up for.
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class PITTimer(Timer):
    """``<timer name='pit'>``. The old interval timer of PCs."""

    ORDER = ("name", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("pit",), default="pit")
    #: What becomes of missed ticks: delay, catchup, merge or discard.
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    #: How missed ticks are made up for.
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class ArmvtimerTimer(Timer):
    """``<timer name='armvtimer'>``. The virtual timer of ARM processors."""

    ORDER = ("name", "tickpolicy", "present", "catchup",)
    name: TimerName | None = fields.attr("name", ("armvtimer",), default="armvtimer")
    #: What becomes of missed ticks: delay, catchup, merge or discard.
    tickpolicy: PlatformTimerTickpolicy | None = fields.attr("tickpolicy", PlatformTimerTickpolicy)
    #: How missed ticks are made up for.
    catchup: TimerCatchup | None = fields.child("catchup", "TimerCatchup")


class KvmclockTimer(Timer):
    """``<timer name='kvmclock'>``. KVM's paravirtual clock."""

    ORDER = ("name", "present",)
    name: TimerName | None = fields.attr("name", ("kvmclock",), default="kvmclock")


class HypervclockTimer(Timer):
    """``<timer name='hypervclock'>``. The reference counter for Windows guests."""

    ORDER = ("name", "present",)
    name: TimerName | None = fields.attr("name", ("hypervclock",), default="hypervclock")
