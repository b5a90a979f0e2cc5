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


"""Random texts for the data types and the regular expressions of schemas."""

import functools
import re
import warnings
from re import _parser as regular

#: What free text is made of.
CHARACTERS = (
    *"abzAZ019_-./:,;=+*#@%$!?|~^()[]{}\\`\"'&<> \t\n\r", "é", "ß", "Ω", "中", "\u0301",
    "\x85", "\xa0", "\u2028", "\ufeff", "\ufffd", "\U0001f600",
)

_INTEGERS = {
    "byte": (-(1 << 7), (1 << 7) - 1),
    "short": (-(1 << 15), (1 << 15) - 1),
    "int": (-(1 << 31), (1 << 31) - 1),
    "long": (-(1 << 63), (1 << 63) - 1),
    "unsignedByte": (0, (1 << 8) - 1),
    "unsignedShort": (0, (1 << 16) - 1),
    "unsignedInt": (0, (1 << 32) - 1),
    "unsignedLong": (0, (1 << 64) - 1),
    # libxml2 keeps no more than 24 digits.
    "integer": (-(10 ** 20), 10 ** 20),
    "nonNegativeInteger": (0, 10 ** 20),
    "positiveInteger": (1, 10 ** 20),
}
_SAMPLES = {
    "boolean": ("true", "false", "1", "0"),
    "double": ("0", "-0.0", "1.5", "12.50", "1e3", "-2.5E-3", ".5", "100", "0.000001"),
    "dateTime": (
        "2024-02-29T23:59:59", "1999-12-31T00:00:00Z", "2030-06-01T12:30:15.25+02:00",
    ),
    "anyURI": ("http://example.org/a?b=c&d=e#f", "urn:example:x", "relative/path", "a%20b"),
    "NCName": ("a", "_x", "Name-1.2", "été"),
}


def free(random):
    """Return any text."""
    return "".join(random.choices(CHARACTERS, k=random.randrange(9)))


def datum(random, type_, params, wrong):
    """Return a text of the data type *type_* under *params*, none of *wrong*."""
    regexes = [_python(value) for name, value in params if name == "pattern"]
    limits = {name: value for name, value in params if name != "pattern"}
    for _ in range(1000):
        if type_ in _INTEGERS:
            text = _integer(random, type_, regexes, limits)
        elif regexes:
            text = sample(random, regexes[0])
        elif type_ == "string":
            text = free(random)
        else:
            text = random.choice(_SAMPLES[type_])
        if text not in wrong and _fits(text, type_, regexes, limits):
            return text
    raise AssertionError(f"no {type_} of {params}")


def _fits(text, type_, regexes, limits):
    if not all(re.fullmatch(regex, text) for regex in regexes):
        return False
    if type_ in _INTEGERS:
        low, high = _bounds(type_, limits)
        if not re.fullmatch("[-+]?[0-9]+", text) or not low <= int(text) <= high:
            return False
    elif type_ == "double":
        low = float(limits.get("minInclusive", "-inf"))
        high = float(limits.get("maxInclusive", "inf"))
        if not low <= float(text) <= high:
            return False
    return int(limits.get("minLength", 0)) <= len(text) <= int(limits.get("maxLength", len(text)))


def _bounds(type_, limits):
    low, high = _INTEGERS[type_]
    return (
        max(low, int(limits.get("minInclusive", low))),
        min(high, int(limits.get("maxInclusive", high))),
    )


def _integer(random, type_, regexes, limits):
    low, high = _bounds(type_, limits)
    if regexes and random.random() < 0.5:
        return sample(random, regexes[0])
    value = random.choice(
        [low, high, low + 1, high - 1, random.randint(low, high), random.randint(low, low + 300)]
    )
    value = min(max(value, low), high)
    # Zeros in front, and a plus, are other spellings of the same number.
    sign = "-" if value < 0 else "+" if random.random() < 0.05 and not regexes else ""
    zeros = "0" * random.choice([0, 0, 0, 0, 1, 3])
    return f"{sign}{zeros}{abs(value)}"


@functools.cache
def _python(pattern):
    """Return a pattern of XML Schema as one of Python.

    :raises ValueError: it has what is not translated
    """
    made = ""
    inside = False
    for token in re.findall(r"\\.|.", pattern, re.S):
        if token in (r"\i", r"\c", r"\p", r"\P", r"\I", r"\C") or (inside and token == "["):
            raise ValueError(f"{token} in {pattern}")
        if token == r"\s":
            token = r" \t\n\r" if inside else r"[ \t\n\r]"
        elif token == r"\d":
            token = "0-9" if inside else "[0-9]"
        elif not inside and token in "^$":
            # No anchors in XML Schema: the whole is always meant.
            token = "\\" + token
        elif not inside and token == ".":
            token = r"[^\n\r]"
        elif token == "[":
            inside = True
        elif token == "]":
            inside = False
        made += token
    return made


def sample(random, regex):
    """Return a text that the regular expression *regex* matches as a whole."""
    return "".join(_sampled(random, one) for one in _parsed(regex))


@functools.cache
def _parsed(regex):
    with warnings.catch_warnings():
        # "[a-z|~]" and the like: sets may have operators in a later Python.
        warnings.simplefilter("ignore", FutureWarning)
        return list(regular.parse(regex))


def _sampled(random, item):
    kind, given = str(item[0]), item[1]
    if kind == "LITERAL":
        return chr(given)
    if kind == "ANY":
        return random.choice([one for one in CHARACTERS if one not in "\n\r"])
    if kind == "NOT_LITERAL":
        return random.choice([one for one in CHARACTERS if one != chr(given)])
    if kind == "IN":
        return _one_of(random, given)
    if kind == "BRANCH":
        return "".join(_sampled(random, one) for one in random.choice(given[1]))
    if kind == "SUBPATTERN":
        return "".join(_sampled(random, one) for one in given[-1])
    if kind == "MAX_REPEAT":
        low, high, inner = given
        high = min(int(high), low + random.choice([0, 1, 2, 3, 6, 40]))
        return "".join(
            _sampled(random, one) for _ in range(random.randint(low, high)) for one in inner
        )
    raise ValueError(f"{kind} in a pattern")


def _one_of(random, items):
    negated = str(items[0][0]) == "NEGATE"
    ranges = []
    for kind, given in items[1:] if negated else items:
        if str(kind) == "LITERAL":
            ranges.append((given, given))
        elif str(kind) == "RANGE":
            ranges.append(given)
        else:
            raise ValueError(f"{kind} in a class")
    if negated:
        return random.choice(
            [one for one in CHARACTERS if not any(a <= ord(one) <= b for a, b in ranges)]
        )
    return chr(random.randint(*random.choice(ranges)))
