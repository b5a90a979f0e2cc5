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

"""Limits of memory: ``<memtune>``.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.size import Size


class MemTune(Element):
    """``<memtune>`` at ``/domain/memtune``.

    Limits for all the memory that guest and emulator use on the host.
    """

    TAG = "memtune"
    #: Most host memory for guest and emulator; the host kills beyond it.
    hard_limit: MemTuneHardLimit | None = fields.child("hard_limit", "MemTuneHardLimit")
    #: Memory the guest is held to when the host runs short.
    soft_limit: MemTuneSoftLimit | None = fields.child("soft_limit", "MemTuneSoftLimit")
    #: Memory the guest is sure to have (ESX, OpenVZ).
    min_guarantee: MemTuneMinGuarantee | None = fields.child("min_guarantee", "MemTuneMinGuarantee")
    #: Most memory and swap together; more than hard_limit.
    swap_hard_limit: MemTuneSwapHardLimit | None = fields.child(
        "swap_hard_limit", "MemTuneSwapHardLimit"
    )


class MemTuneHardLimit(Size):
    """``<hard_limit>`` at ``/domain/memtune/hard_limit``.

    Most host memory for guest and emulator; the host kills beyond it.
    """

    TAG = "hard_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSoftLimit(Size):
    """``<soft_limit>`` at ``/domain/memtune/soft_limit``.

    Memory the guest is held to when the host runs short.
    """

    TAG = "soft_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneMinGuarantee(Size):
    """``<min_guarantee>`` at ``/domain/memtune/min_guarantee``.

    Memory the guest is sure to have (ESX, OpenVZ).
    """

    TAG = "min_guarantee"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)


class MemTuneSwapHardLimit(Size):
    """``<swap_hard_limit>`` at ``/domain/memtune/swap_hard_limit``.

    Most memory and swap together; more than hard_limit.
    """

    TAG = "swap_hard_limit"
    #: Unit of the amount, KiB by default.
    unit: str | None = fields.attr("unit", kinds.UNIT)
    #: The amount, in KiB unless a unit is given.
    value: int | None = fields.text(kinds.UNSIGNED)
