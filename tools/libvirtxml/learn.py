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

"""Learns in which order libvirt writes the children of each element.

A *place* is a path of element names from the root of a document. A *key* is a
path or the end of one: it stands for all places that end so, unless a longer
key does too.
"""

import functools
import os

import rng

SCHEMAS = (
    "domain", "domainsnapshot", "domaincheckpoint", "domainbackup", "domaincaps", "capability",
    "cpu", "network", "networkport", "nwfilter", "nwfilterbinding", "storagepool", "storagevol",
    "storagepoolcaps", "secret", "interface", "nodedev",
)


def elements(directory):
    """Yield what one version's schemas know.

    :param directory: where the schemas are
    :returns: each place with the patterns that an element there may follow
    """
    for name in SCHEMAS:
        schema = rng.Schema(os.path.join(directory, name + ".rng"), directory)
        for root, patterns in _by_name(rng.roots(schema)).items():
            yield from _walk((root,), patterns, ())


def _walk(place, patterns, above):
    yield place, patterns
    for name, inner in _children(patterns).items():
        # Once below itself shows what an element that nests is called within itself.
        if above.count(inner) < 2:
            yield from _walk((*place, name), inner, (*above, inner))


def places(directory):
    """Return each place of one version with its children's names, in the schemas' order."""
    found = {}
    for place, patterns in elements(directory):
        found.setdefault(place, {}).update(dict.fromkeys(_children(patterns)))
    return found


@functools.cache
def _children(patterns):
    nodes = {}
    for pattern in sorted(patterns, key=lambda node: (rng.path_of(node), node.sourceline)):
        _collect(pattern, nodes, set())
    return _by_name(nodes)


def _collect(pattern, nodes, seen):
    for node in rng.below(pattern):
        if node in seen:
            continue
        seen.add(node)
        if rng.local(node) == "element":
            nodes[node] = True
        elif rng.local(node) != "attribute":
            _collect(node, nodes, seen)


def _by_name(nodes):
    named = {}
    for node in nodes:
        name = rng.element_name(node)
        if name is not None:
            named.setdefault(name, []).append(node)
    return {name: frozenset(found) for name, found in named.items()}


def sequence(pattern):
    """Return the pairs of names whose order the schema prescribes in one pattern."""
    pairs = set()
    parts = [(part, _names(part)) for part in rng.below(pattern)]
    kind = rng.local(pattern)
    # What may repeat and be left out may have any order.
    free = kind.endswith("OrMore") and all(rng.local(part) == "optional" for part, _ in parts)
    for number, (part, names) in enumerate(parts):
        if rng.local(part) not in ("element", "attribute"):
            pairs |= sequence(part)
        if kind not in ("interleave", "choice") and not free:
            later = [name for _, more in parts[number + 1:] for name in more]
            pairs.update((one, two) for one in names for two in later if one != two)
    return pairs


@functools.cache
def _names(pattern):
    if rng.local(pattern) == "element":
        return frozenset(filter(None, [rng.element_name(pattern)]))
    if rng.local(pattern) == "attribute":
        return frozenset()
    return frozenset(name for part in rng.below(pattern) for name in _names(part))


def merged(versions):
    """Unite the places of several versions, the newest first."""
    union = {}
    for version in versions:
        for place, names in version.items():
            union.setdefault(place, {}).update(names)
    return {place: list(names) for place, names in union.items() if len(names) > 1}


def keys(allowed):
    """Find few keys for all places.

    Places of one name with the same children are one group; its key is the
    longest end that they have in common. Where the longest key that a place
    ends with is not its own group's, that key gets the place's names too.

    :param allowed: as :func:`merged` returns it
    :returns: a key to the names of the children
    """
    groups = {}
    for place, names in allowed.items():
        groups.setdefault((place[-1], frozenset(names)), []).append(place)
    kinds = {}
    for name, _ in groups:
        kinds[name] = kinds.get(name, 0) + 1
    table = {}
    for (name, _), members in groups.items():
        # A bare name that several groups share says little to a reader, unless
        # it is a document's or nests in itself.
        own = any(len(place) == 1 or place.count(name) > 1 for place in members)
        split = len(_ending(members)) == 1 and kinds[name] > 1 and not own
        parts = {}
        for place in members:
            parts.setdefault(place[-2:] if split else (), []).append(place)
        for part in parts.values():
            table.setdefault(_ending(part), {}).update(dict.fromkeys(allowed[part[0]]))
    for place, names in allowed.items():
        table[match(table, place)].update(dict.fromkeys(names))
    return {key: list(names) for key, names in table.items()}


def _ending(members):
    length = 1
    while len({place[-length - 1:] for place in members}) == 1 and length < len(members[0]):
        length += 1
    return members[0][-length:]


def match(table, place):
    """Return the longest key of *table* that *place* ends with; None without one."""
    for start in range(len(place)):
        if place[start:] in table:
            return place[start:]
    return None


def name_of(node):
    """Return the name of a document's element; None for an unknown namespace's."""
    namespace, _, local = node.tag.rpartition("}")
    if not namespace:
        return local
    prefix = rng.PREFIXES.get(namespace[1:])
    return f"{prefix}:{local}" if prefix else None


def families(root):
    """Yield each element's place and the names of its children, in the document's order."""
    queue = [((name_of(root),), root)]
    while queue:
        place, node = queue.pop()
        names = []
        for child in node.iterchildren("*"):
            name = name_of(child)
            if name is not None and name != "metadata":
                names.append(name)
                queue.append(((*place, name), child))
        yield place, node, names


def spans(names):
    """Return the first and the last index of each name."""
    found = {}
    for index, name in enumerate(names):
        found[name] = (found.get(name, (index,))[0], index)
    return found


class Facts:
    """What libvirt's own documents show: how often one name came before another."""

    def __init__(self, table):
        self.table = table
        self.counts = {key: {} for key in table}

    def learn(self, root):
        """Count the pairs of one document."""
        for place, _, names in families(root):
            key = match(self.table, place)
            if key is None or len(set(names)) < 2:
                continue
            counts = self.counts[key]
            known = spans(names)
            for first, (_, last) in known.items():
                for second, (begin, _) in known.items():
                    if last < begin:
                        counts[first, second] = counts.get((first, second), 0) + 1

    def pooled(self, key):
        """Return the counts of all keys of the same name with the same children."""
        pool = {}
        for other in self._kin(key):
            for pair, count in self.counts[other].items():
                pool[pair] = pool.get(pair, 0) + count
        return pool

    def given(self, key, given):
        """Return the settled order of a key or, without one, of a kindred key."""
        return next((given[other] for other in self._kin(key) if other in given), [])

    def _kin(self, key):
        names = set(self.table[key])
        others = (other for other in self.table if other[-1] == key[-1])
        return sorted(
            (other for other in others if set(self.table[other]) == names),
            key=lambda other: other != key,
        )


class Order:
    """The order of one key's names.

    :param names: all, in the order that holds where nothing is known
    :param given: names whose order is settled
    :param counts: as in :class:`Facts`
    :raises ValueError: a name is twice in *given*
    """

    def __init__(self, names, given, counts):
        if len(set(given)) < len(given):
            raise ValueError(f"a name is given twice: {' '.join(given)}")
        self.after = {name: set() for name in [*names, *given]}
        #: Pairs that documents show and that stronger facts contradict, with their counts.
        self.refused = []
        for first, second in zip(given, given[1:], strict=False):
            self.after[first].add(second)
        for (first, second), count in sorted(counts.items(), key=lambda item: -item[1]):
            if first not in self.after or second not in self.after:
                continue
            if first in self._reach(second):
                self.refused.append((first, second, count))
            else:
                self.after[first].add(second)
        self.names = self._sort()

    def _reach(self, name):
        reached = set()
        queue = [name]
        while queue:
            for other in self.after[queue.pop()] - reached:
                reached.add(other)
                queue.append(other)
        return reached

    def _sort(self):
        rest = list(self.after)
        done = []
        while rest:
            name = next(one for one in rest if not any(one in self.after[up] for up in rest))
            rest.remove(name)
            done.append(name)
        return done

    def unproven(self):
        """Return the neighbours whose order nothing shows."""
        return [
            (first, second)
            for first, second in zip(self.names, self.names[1:], strict=False)
            if second not in self._reach(first)
        ]


class Table:
    """What ``order.toml`` says.

    :param order: a key to its names
    :param alternating: a key to the names among them that keep the order they are given in
    """

    def __init__(self, order, alternating):
        self.order = order
        self._ranks = {}
        for key, names in order.items():
            ranks = {name: number for number, name in enumerate(names)}
            free = alternating.get(key, ())
            ranks.update((name, min(ranks[one] for one in free)) for name in free)
            self._ranks[key] = ranks

    def forbidden(self, place, pattern):
        """Return the pairs of names that *pattern* wants the other way round."""
        key = match(self.order, place)
        ranks = self._ranks.get(key, {})
        return [
            (second, first)
            for first, second in sorted(sequence(pattern))
            if first in ranks and second in ranks and ranks[first] > ranks[second]
        ]

    def contradictions(self, place, names):
        """Return the pairs of names that the table has the other way round."""
        key = match(self.order, place)
        if key is None:
            return []
        ranks = self._ranks[key]
        known = spans([name for name in names if name in ranks])
        return [
            (key, first, second)
            for first, (begin, _) in known.items()
            for second, (_, last) in known.items()
            if ranks[first] > ranks[second] and begin < last
        ]

    def reorder(self, root):
        """Put all children of a document in the table's order; unknown names last."""
        for place, node, names in list(families(root)):
            key = match(self.order, place)
            if key is None or len(set(names)) < 2:
                continue
            ranks = self._ranks[key]
            node[:] = sorted(node, key=lambda child: ranks.get(name_of(child), len(ranks)))
