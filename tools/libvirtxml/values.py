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

"""Tells the kind of value that an attribute or a text has."""

import re

from rng import below, define_of, local

INTEGERS = {
    "integer": (None, None), "int": (None, None), "long": (None, None), "short": (None, None),
    "unsignedInt": (0, None), "unsignedLong": (0, None), "unsignedShort": (0, 0xFFFF),
    "unsignedByte": (0, 0xFF), "positiveInteger": (1, None), "nonNegativeInteger": (0, None),
}

#: Definitions that are a kind of their own, to that kind.
DEFINES = {"UUID": "kinds.UUID_TEXT", "unit": "kinds.UNIT"}


class Values:
    """The values a slot may have, over all its patterns."""

    def __init__(self):
        self.words = []
        self.low = self.high = None
        self.integer = self.bare = self.free = False
        self.octal = ""
        self.special = set()

    def add_integer(self, low, high):
        if self.integer:
            low = None if low is None or self.low is None else min(low, self.low)
            high = None if high is None or self.high is None else max(high, self.high)
        self.integer, self.low, self.high = True, low, high

    def add(self, node):
        """Add what *node*, one pattern of the content, may be."""
        kind = local(node)
        define = node.get("name") if kind == "define" else define_of(node)
        if kind in ("define", "data") and define in DEFINES:
            self.special.add(DEFINES[define])
        elif kind == "value":
            if (node.text or "") not in self.words:
                self.words.append(node.text or "")
        elif kind == "data":
            self._add_data(node)
        elif kind in ("text", "list") or (kind == "attribute" and not len(node)):
            self.free = True
        elif kind not in ("empty", "element"):
            for one in below(node):
                self.add(one)

    def _add_data(self, node):
        params = {param.get("name"): param.text for param in node}
        pattern = params.get("pattern")
        if node.get("type") in INTEGERS:
            low, high = INTEGERS[node.get("type")]
            if pattern and "[0-7]" in pattern:
                self.octal = "kinds.LONG_OCTAL" if pattern.endswith("+") else "kinds.OCTAL"
                return
            low = int(params["minInclusive"]) if "minInclusive" in params else low
            high = int(params["maxInclusive"]) if "maxInclusive" in params else high
            self.add_integer(low, high)
        elif node.get("type") == "string" and pattern:
            self._add_pattern(pattern)
        else:
            self.free = True

    def _add_pattern(self, pattern):
        def takes(*samples):
            return any(re.fullmatch(f"(?:{pattern})", sample) for sample in samples)

        if takes("g", "z", "1.5", ":", "1:1", "_", "-", " ", "1,1", "1-2", "K", "1K",
                 "false", "NEW"):
            self.free = True
        elif re.fullmatch(r"[()|]*(0)?\[0-7\][{}0-9,+*]*[()|0-7\[\]{},+*-]*", pattern):
            self.octal = "kinds.OCTAL"
        elif takes("0", "1", "5", "10", "0x1", "0x01", "0x0001", "0x000001", "0x00000001"):
            self.add_integer(None if takes("-1") else 0, None)
            self.bare = self.bare or takes(*("0" * length + "a" for length in range(16)))
        else:
            self.free = True

    def kind(self):
        """Return (annotation, kind, words): words is None or an enumeration."""
        if self.special:
            alone = len(self.special) == 1 and not (self.words or self.free or self.integer)
            return "str", next(iter(self.special)) if alone else "", None
        if self.octal:
            return "int", self.octal, None
        if self.free:
            return "str", "", None
        words = self.words
        numeric = [word for word in words if re.fullmatch(r"-?[0-9]+", word)]
        if numeric and len(numeric) == len(words):
            for word in numeric:
                self.add_integer(int(word), int(word))
            words = []
        if self.bare and not words:
            return "int", "kinds.HEXADECIMAL", None
        integer = {
            (None, None): "kinds.INTEGER", (0, None): "kinds.UNSIGNED", (1, None): "kinds.POSITIVE",
            (0, 0xFF): "kinds.BYTE", (0, 0xFFFF): "kinds.SHORT",
        }.get((self.low, self.high), f"kinds.bounded({self.low}, {self.high})")
        if self.integer and not words:
            return "int", integer, None
        if sorted(words) == ["no", "yes"] and not self.integer:
            return "bool", "kinds.YES_NO", None
        if sorted(words) == ["off", "on"] and not self.integer:
            return "bool", "kinds.ON_OFF", None
        if not words:
            return "str", "", None
        if self.integer:
            return "int | {}", f"kinds.either({integer}, {{}})", words
        return "{}", "{}", words


def kind_of(patterns):
    """Return (annotation, kind, words) of the slot that all of *patterns* describe."""
    values = Values()
    for pattern in patterns:
        values.add(pattern)
    return values.kind()
