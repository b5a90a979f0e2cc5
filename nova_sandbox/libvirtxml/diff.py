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

"""What changed between two documents, or between two elements of the same name.

Elements of a list are matched by what identifies them for libvirt, so that a
disk taken out of the middle is one change and not a change of all that follow.
"""

from nova_sandbox.libvirtxml import element, fields, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    # The paths from an element to the values that, all of them given, identify it.
    Key = tuple[str, ...]

ADDED = "added"
REMOVED = "removed"
CHANGED = "changed"
MOVED = "moved"

#: What identifies the elements of a list: their name in XML to keys, the best first.
KEYS: "dict[str, tuple[Key, ...]]" = {
    "bandwidth": (("initiator", "target", "cache", "type"), ("initiator", "target", "type")),
    "baselabel": (("type",),),
    "bin": (("start",),),
    "blockers": (("model",),),
    "cache": (("id", "level", "type"), ("level",)),
    "cachetune": (("vcpus",),),
    "capability": (("type",),),
    "channel": (("target.name",), ("target.type", "target.port"), ("target.address",)),
    "console": (("target.type", "target.port"), ("target.port",)),
    "control": (("unit", "type"), ("unit",)),
    "controller": (("type", "index"),),
    "device": (("path",),),
    "disk": (("target.dev",),),
    "domain": (("type",),),
    "filesystem": (("target.dir",),),
    "filterref": (("filter",),),
    "forwarder": (("domain",), ("addr",)),
    "graphics": (("type",),),
    "guest": (("os_type", "arch.name"),),
    "host": (("mac",), ("id",), ("name", "port"), ("name",), ("ip",)),
    "hostdev": (
        ("source.adapter", "source.address"), ("source.address",), ("source.wwpn",),
        ("source.vendor", "source.product"), ("source.block",), ("source.char",),
        ("source.interface",),
    ),
    "input": (("type", "bus"), ("type",)),
    "interface": (("mac.address",), ("target.dev",), ("dev",)),
    "iommu": (("model",),),
    "iothreadpin": (("iothread",),),
    "iothreadsched": (("iothreads",),),
    "ip": (("address",),),
    "latency": (("initiator", "target", "cache", "type"), ("initiator", "target", "type")),
    "latency-histogram": (("type",),),
    "lease": (("lockspace", "key"),),
    "machine": (("value",),),
    "memnode": (("cellid",),),
    "memorytune": (("vcpus",),),
    "model": (("value",),),
    "monitor": (("level", "vcpus"), ("vcpus",)),
    "page": (("size", "unit", "nodeset"), ("size", "nodeset"), ("size", "unit"), ("size",)),
    "pages": (("size", "unit"), ("size",)),
    "panic": (("model",),),
    "parallel": (("target.port",),),
    "pool": (("type",),),
    "portForward": (("proto", "address"), ("proto", "dev"), ("proto",)),
    "protocol": (("family",),),
    # Of qemu:del as well, which has the same class.
    "qemu:add": (("capability",),),
    "qemu:device": (("alias",),),
    "range": (("start", "end"),),
    "route": (("address", "prefix"), ("address", "netmask"), ("address",)),
    "seclabel": (("model",),),
    "secmodel": (("model",),),
    "secret": (("uuid",), ("usage",)),
    "serial": (("target.type", "target.port"), ("target.port",)),
    "sound": (("model",),),
    "srv": (("service", "protocol", "domain", "target"), ("service", "protocol")),
    "statistic": (("interval",),),
    "sysinfo": (("type",),),
    "throttlefilter": (("group",),),
    "throttlegroup": (("group_name",),),
    # Of gid as well, which has the same class.
    "uid": (("start",),),
    "vcpupin": (("vcpu",),),
    "vcpusched": (("vcpus",),),
    "watchdog": (("model",),),
}
#: What identifies all other elements, and these where the keys above fail.
USUAL: "tuple[Key, ...]" = (("name",), ("id",), ("alias.name",))

#: Elements with a key whose order tells the guest, or libvirt, something all the same.
ORDERED = {
    "channel", "console", "controller", "disk", "filesystem", "filterref", "graphics", "hostdev",
    "interface", "parallel", "serial",
}


class Change:
    """One difference.

    :ivar path: where, for example ``domain.devices.disks[vda].source.file``
    :ivar kind: :data:`ADDED`, :data:`REMOVED`, :data:`CHANGED`, or :data:`MOVED`
    :ivar old: what was there; of an element that moved, its position
    :ivar new: what is there; of an element that moved, its position
    """

    __slots__ = ("kind", "new", "old", "path")

    def __init__(self, path: str, kind: str, old: object, new: object) -> None:
        self.path = path
        self.kind = kind
        self.old = old
        self.new = new

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Change):
            return NotImplemented
        return (self.path, self.kind, self.old, self.new) == (
            other.path, other.kind, other.old, other.new
        )

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        if self.kind == ADDED:
            return f"{self.path}: added {self.new!r}"
        if self.kind == REMOVED:
            return f"{self.path}: removed {self.old!r}"
        if self.kind == MOVED:
            return f"{self.path}: moved from {self.old} to {self.new}"
        return f"{self.path}: {self.old!r} -> {self.new!r}"

    def __repr__(self) -> str:
        return f"<Change {self}>"


def compare(old: element.Element, new: element.Element) -> list[Change]:
    """Return what changed from *old* to *new*, in the order of the document.

    Values compare as ``==`` does, numbers by value. Elements are told apart by
    what they would write: their classes alone are no difference. A change of
    the order alone is reported where the order has a meaning (:data:`ORDERED`,
    and lists of what has no key).

    :raises TypeError: they are not elements
    """
    for one in (old, new):
        if not isinstance(one, element.Element):
            raise TypeError(f"{type(one).__name__} is not an element")
    path = old.TAG.rpartition(":")[2]
    if old.TAG != new.TAG:
        return [Change(path, CHANGED, old, new)]
    return list(_elements(path, old, new))


def _get(one: element.Element, name: str) -> "Any":
    """Return the value of a field, None where there is no such field or nothing in it."""
    field = type(one).FIELDS.get(name)
    if field is None:
        return None
    value = field.get(one)
    return None if element._nothing(field, value) else value


def _is_flag(one: element.Element, name: str) -> bool:
    field = type(one).FIELDS.get(name)
    return field is not None and field.shape == fields.FLAG


def _elements(path: str, old: element.Element, new: element.Element) -> "Iterator[Change]":
    names = {**type(old).FIELDS, **type(new).FIELDS}
    if type(old) is not type(new) and not any(
        (have := _get(old, name)) is not None and have == _get(new, name) for name in names
    ):
        yield Change(path, CHANGED, old, new)
        return
    for name in names:
        a = _get(old, name)
        b = _get(new, name)
        if _is_flag(old, name) and _is_flag(new, name):
            a, b = a or False, b or False
        yield from _values(f"{path}.{name}", a, b)
    yield from _extras(f"{path}.extras", old._extras, new._extras)


def _extras(
    path: str, old: element.Extras | None, new: element.Extras | None
) -> "Iterator[Change]":
    old = old or element.Extras()
    new = new or element.Extras()
    yield from _attributes(f"{path}.attributes", old.attributes, new.attributes)
    yield from _lists(f"{path}.elements", old.elements, new.elements)
    yield from _values(f"{path}.text", old.text, new.text)


def _attributes(
    path: str, old: "Mapping[str, str]", new: "Mapping[str, str]"
) -> "Iterator[Change]":
    for name in {**old, **new}:
        yield from _values(f"{path}[{name}]", old.get(name), new.get(name))


def _raws(path: str, old: raw.RawElement, new: raw.RawElement) -> "Iterator[Change]":
    if old.tag != new.tag:
        yield Change(path, CHANGED, old, new)
        return
    yield from _attributes(f"{path}.attrib", old.attrib, new.attrib)
    yield from _values(f"{path}.text", old.text, new.text)
    yield from _lists(f"{path}.children", old.children, new.children)
    yield from _values(f"{path}.tail", old.tail, new.tail)


def _listed(value: "Any") -> "list[Any]":
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _values(path: str, old: "Any", new: "Any") -> "Iterator[Change]":
    if isinstance(old, list) or isinstance(new, list):
        yield from _lists(path, _listed(old), _listed(new))
    elif isinstance(old, element.Element) and isinstance(new, element.Element):
        yield from _elements(path, old, new)
    elif isinstance(old, raw.RawElement) and isinstance(new, raw.RawElement):
        yield from _raws(path, old, new)
    elif old is None:
        if new is not None:
            yield Change(path, ADDED, None, new)
    elif new is None:
        yield Change(path, REMOVED, old, None)
    elif old != new:
        yield Change(path, CHANGED, old, new)


def _hashable(value: "Any") -> "Hashable":
    """Return *value* as a part of a key: of an element, the values that it holds."""
    if isinstance(value, element.Element):
        return tuple((name, _hashable(_get(value, name))) for name in type(value).FIELDS)
    return tuple(map(repr, value)) if isinstance(value, list) else value


def _shown(value: "Any") -> str:
    if isinstance(value, element.Element):
        given = (_get(value, name) for name in type(value).FIELDS)
        return ":".join(_shown(one) for one in given if one is not None)
    return str(value)


def _follow(one: object, path: str) -> "Any":
    value: Any = one
    for name in path.split("."):
        if not isinstance(value, element.Element):
            return None
        value = _get(value, name)
    return value


def _keys(one: object) -> "dict[Key, tuple[Hashable, str]]":
    """Return the keys that *one* has: which, to its value and how to show it."""
    if isinstance(one, raw.RawElement):
        return {("tag",): (one.tag, one.tag)}
    found: dict[Key, tuple[Hashable, str]] = {}
    if not isinstance(one, element.Element):
        return found
    for key in (*KEYS.get(one.TAG, ()), *USUAL):
        values = [_follow(one, path) for path in key]
        if None not in values:
            found[key] = tuple(map(_hashable, values)), ",".join(map(_shown, values))
    return found


def _is_ordered(one: object, keys: "Mapping[Key, object]") -> bool:
    return not keys or not isinstance(one, element.Element) or one.TAG in ORDERED


class _Matching:
    """Which elements of a list are which of another.

    :ivar pairs: positions in the old and in the new list
    :ivar removed: positions in the old list only
    :ivar added: positions in the new list only
    """

    def __init__(self, old: "Sequence[object]", new: "Sequence[object]") -> None:
        self._old = old
        self._new = new
        self._old_keys = [_keys(one) for one in old]
        self._new_keys = [_keys(one) for one in new]
        self.pairs: list[tuple[int, int]] = []
        self.removed = set(range(len(old)))
        self.added = set(range(len(new)))
        for key in dict.fromkeys(key for have in self._old_keys for key in have):
            self._match_key(key)
        self._match_equal(self.removed, self.added)
        self._match_rest(same_class=True)
        self._match_rest(same_class=False)

    def _pair(self, i: int, j: int) -> None:
        self.pairs.append((i, j))
        self.removed.remove(i)
        self.added.remove(j)

    def _match_rest(self, same_class: bool) -> None:
        left = sorted(self.added)
        for i in sorted(self.removed):
            for j in left:
                # Two that differ in what identifies them are two, and not one that changed.
                if same_class:
                    fits = type(self._old[i]) is type(self._new[j]) and (
                        self._old_keys[i].keys().isdisjoint(self._new_keys[j])
                    )
                else:
                    fits = not self._old_keys[i] and not self._new_keys[j]
                if fits:
                    self._pair(i, j)
                    left.remove(j)
                    break

    def _match_equal(self, old: "Iterable[int]", new: "Iterable[int]") -> None:
        left = sorted(new)
        for i in sorted(old):
            for j in left:
                if self._old[i] == self._new[j]:
                    self._pair(i, j)
                    left.remove(j)
                    break

    def _match_key(self, key: "Key") -> None:
        groups: dict[Hashable, tuple[list[int], list[int]]] = {}
        for side, left, keys in (
            (0, self.removed, self._old_keys), (1, self.added, self._new_keys)
        ):
            for i in sorted(left):
                if key in keys[i]:
                    groups.setdefault(keys[i][key][0], ([], []))[side].append(i)
        for old, new in groups.values():
            if len(old) > 1 or len(new) > 1:
                self._match_equal(old, new)
                old = [i for i in old if i in self.removed]
                new = [i for i in new if i in self.added]
            for i, j in list(zip(old, new, strict=False)):
                self._pair(i, j)

    def label(self, old: bool, place: int) -> str:
        """Return what to call an element: its best key, or its position."""
        keys = self._old_keys if old else self._new_keys
        for key, (value, shown) in keys[place].items():
            if sum(key in one and one[key][0] == value for one in keys) == 1:
                return shown
        return str(place)

    def moved(self) -> set[tuple[int, int]]:
        """Return the pairs that are out of an order that counts: the fewest that explain it."""
        import bisect

        pairs = sorted(self.pairs)
        ends: list[int] = []
        lengths = []
        for _, j in pairs:
            at = bisect.bisect_left(ends, j)
            ends[at:at + 1] = [j]
            lengths.append(at + 1)
        kept = set()
        wanted = len(ends)
        for pair, length in zip(reversed(pairs), reversed(lengths), strict=True):
            if length == wanted:
                kept.add(pair)
                wanted -= 1
        return {
            (i, j) for i, j in pairs
            if (i, j) not in kept and _is_ordered(self._old[i], self._old_keys[i])
        }


def _lists(path: str, old: "Sequence[Any]", new: "Sequence[Any]") -> "Iterator[Change]":
    if old == new:
        return
    matching = _Matching(old, new)
    moved = matching.moved()
    for i, j in sorted(matching.pairs):
        if old[i] == new[j] and (i, j) not in moved:
            continue
        here = f"{path}[{matching.label(True, i)}]"
        yield from _values(here, old[i], new[j])
        if (i, j) in moved:
            yield Change(here, MOVED, i, j)
    for i in sorted(matching.removed):
        yield Change(f"{path}[{matching.label(True, i)}]", REMOVED, old[i], None)
    for j in sorted(matching.added):
        yield Change(f"{path}[{matching.label(False, j)}]", ADDED, None, new[j])


def main(arguments: "Sequence[str]") -> int:
    """Print what changed between two files.

    :returns: the status to end with: 0, 1 where anything changed, 2 in trouble
    """
    import sys

    from nova_sandbox.libvirtxml import documents, errors

    if len(arguments) != 2:
        print("usage: python -m nova_sandbox.libvirtxml.diff OLD NEW", file=sys.stderr)
        return 2
    read = []
    for path in arguments:
        try:
            with open(path, "rb") as file:
                read.append(documents.from_xml(file.read()))
        except (OSError, errors.XMLParseError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 2
    changes = compare(*read)
    for change in changes:
        print(change)
    return 1 if changes else 0


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
