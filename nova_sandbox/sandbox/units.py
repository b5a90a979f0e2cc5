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

"""Sizes, durations and signals as people write them."""

from __future__ import annotations

_SIZES = {
    "": 1, "b": 1,
    "k": 1 << 10, "kib": 1 << 10, "kb": 10 ** 3,
    "m": 1 << 20, "mib": 1 << 20, "mb": 10 ** 6,
    "g": 1 << 30, "gib": 1 << 30, "gb": 10 ** 9,
    "t": 1 << 40, "tib": 1 << 40, "tb": 10 ** 12,
}
_DURATIONS = {"": 1.0, "s": 1.0, "ms": 0.001, "m": 60.0, "min": 60.0, "h": 3600.0, "d": 86400.0}

SIZE_HELP = "a size such as 512M, 1.5GiB or a number of bytes"
_REALTIME = {"RTMIN": 34, "RTMAX": 64}

SIGNAL_HELP = "a signal's name or number, such as INT, SIGRTMIN+3 or 10"
DURATION_HELP = "a duration such as 5s, 500ms, 2m or a number of seconds"


def _split(text: str) -> tuple[float, str]:
    text = text.strip()
    end = len(text)
    while end and text[end - 1].isalpha():
        end -= 1
    number = text[:end]
    if not number or not all(c in "0123456789." for c in number):
        raise ValueError(text)
    value = float(number)
    if value == float("inf"):
        raise ValueError(text)
    return value, text[end:].lower()


def parse_size(value: object) -> int:
    """Return a size in bytes.

    :param value: a number of bytes, or text with one of the suffixes K, M, G,
        T (powers of 1024, also KiB ...) or KB, MB, GB, TB (powers of 1000)
    :raises ValueError: it is not a size, or negative
    """
    if isinstance(value, int) and not isinstance(value, bool):
        if value < 0:
            raise ValueError(value)
        return value
    if not isinstance(value, str):
        raise ValueError(value)
    number, unit = _split(value)
    if unit not in _SIZES:
        raise ValueError(value)
    return int(number * _SIZES[unit])


def parse_duration(value: object) -> float:
    """Return a duration in seconds.

    :param value: a number of seconds, or text with ms, s, m, h or d
    :raises ValueError: it is not a duration, or negative
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        # Longer than any duration that is taken; float() refuses still larger ones.
        if not 0 <= value < 1e18:
            raise ValueError(value)
        return float(value)
    if not isinstance(value, str):
        raise ValueError(value)
    number, unit = _split(value)
    if unit not in _DURATIONS:
        raise ValueError(value)
    return number * _DURATIONS[unit]


def parse_signal(value: object) -> int:
    """Return the number of a signal, 1 to 64.

    :param value: a number, or text with one or with a name; ``SIG`` before it may be left out
    :raises ValueError: it is no signal of Linux
    """
    number = value
    if isinstance(value, str):
        name = value.upper().removeprefix("SIG")
        first, distance = name[:5], name[5:]
        if name.isascii() and name.isdecimal() and len(name) <= 2:
            number = int(name)
        elif first in _REALTIME and (not distance or (
                distance[0] in "+-" and len(distance) <= 3 and distance[1:].isascii()
                and distance[1:].isdecimal())):
            number = _REALTIME[first] + int(distance or 0)
        elif name.isalnum():
            import signal
            number = getattr(signal, f"SIG{name}", 0)
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= 64:
        raise ValueError(value)
    return int(number)


def format_size(size: int) -> str:
    """Return a size in bytes as short text with a binary unit."""
    value = float(size)
    for unit in ("B", "KiB", "MiB", "GiB"):
        if value < 1024:
            return f"{value:.0f} {unit}" if value >= 10 or unit == "B" else f"{value:.1f} {unit}"
        value /= 1024
    return f"{value:.1f} TiB"
