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

"""Gives classes their names and their modules."""

from classes import suffix_of


class Naming:
    """Names the classes of one document; those of another one that are the same are used.

    :param model: the document; its classes have their colours
    :param others: models, named already, whose classes it may use
    """

    def __init__(self, model, others=()):
        self.model, self.overlay = model, model.overlay
        self.document = model.document
        self.by_name = {}
        self.merged = {}
        known = {
            (cls.tag, cls.define, cls.color): cls
            for other in others for cls in other.order if not cls.arm
        }
        for cls in list(model.order):
            if cls is model.root or cls.arm:
                continue
            other = known.get((cls.tag, cls.define, cls.color))
            reused = self.document.get("reuse", {}).get("/".join(cls.path[1:]))
            if reused:
                other = next(one for model in others for one in model.order if one.name == reused)
            if other:
                self._use(cls, other)
        self._drop_unused()
        for cls in model.order:
            if not cls.arm and cls not in self.merged:
                self._name(cls)
                for arm in cls.all_arms():
                    self._name_arm(cls, arm)
        for cls in model.order:
            for field in cls.fields:
                if field.ref:
                    field.ref = self.merged.get(field.ref, field.ref)
        self._drop_unused()
        self._place()

    def _use(self, cls, other):
        self.merged[cls] = other
        self.merged.update(zip(cls.all_arms(), other.all_arms(), strict=True))
        self.by_name[other.name] = other

    def _drop_unused(self):
        """Leave out what nothing refers to any more."""
        used = set()
        queue = [self.model.root]
        while queue:
            cls = queue.pop()
            cls = self.merged.get(cls, cls)
            if cls in used or cls.model is not self.model:
                continue
            used.add(cls)
            queue += cls.all_arms()
            queue += [field.ref for field in cls.fields if field.ref]
            if cls.base:
                queue.append(cls.base)
        self.model.order = [cls for cls in self.model.order if cls in used]

    def camel(self, tag):
        """Return *tag* as part of a class's name."""
        tag = tag.rpartition(":")[2]
        words = self.overlay["words"]
        return words.get(tag) or "".join(
            words.get(part) or part[:1].upper() + part[1:]
            for part in tag.replace("_", "-").replace(".", "-").split("-") if part
        )

    def _name(self, cls):
        """Find a name nobody has, or a class of that name that is the same."""
        for name in self._candidates(cls):
            other = self.by_name.get(name)
            if other is None:
                self.by_name[name] = cls
                cls.name = name
                return
            if other.color == cls.color:
                self.merged[cls] = other
                self.merged.update(zip(cls.all_arms(), other.all_arms(), strict=True))
                return
        raise ValueError(f"no name for {'/'.join(cls.path)}")

    def _candidates(self, cls):
        path = cls.path
        if cls.name:
            # A source of a character device has the name of its type so far.
            yield self.camel(cls.name) + "Source"
        if cls is self.model.root:
            yield self.document["root"]
        camel = suffix_of(self.document.get("camels", {}), path) or self.camel(cls.tag)
        given = suffix_of(self.document.get("names", {}), path[1:])
        if given:
            yield given
        if cls.parents and cls.parents[0].arm and not self._serves_all(cls, cls.parents[0].base):
            yield self._now(cls.parents[0]).name + camel
        bases = {one.base or one for one in map(self._now, cls.parents)}
        if not given and (
            len(path) <= 2 or "/".join(path[1:-1]) in self.document.get("transparent", [])
            or len(bases) > 1
        ):
            yield camel
            if self.camel(cls.define) != camel:
                yield self.camel(cls.define)
        stem = camel
        if cls.parents:
            stem = self._now(cls.parents[0].base or cls.parents[0]).name + camel
            yield stem
        for count in range(2, 20):
            yield f"{stem}{count}"

    def _now(self, cls):
        """Return the class that *cls* has become a part of, or itself."""
        return self.merged.get(cls, cls)

    def _serves_all(self, cls, base):
        """Tell whether most arms that have such a child have this one."""
        users = [
            field.ref.color for arm in base.all_arms() for field in arm.fields
            if field.ref and field.tag == cls.tag
        ]
        for field in base.fields:
            if field.ref and field.tag == cls.tag:
                return field.ref.color == cls.color
        return users.count(cls.color) * 2 > len(users) or (
            len(users) > 1 and set(users) == {cls.color}
        )

    def _name_arm(self, cls, arm):
        if cls in self.merged:
            return
        given = suffix_of(self.document.get("arms", {}), (*cls.path, "@" + arm.arm))
        words = given or (self.camel(arm.arm) if arm in cls.arms.values() else "Untyped")
        name = words + cls.name
        if name in self.by_name:
            name = cls.name + words
        while name in self.by_name:
            name += "Arm"
        if not name.isidentifier():
            raise ValueError(f"{name!r} is no name for a class")
        arm.name = name
        self.by_name[name] = arm

    def _place(self):
        order = [cls for cls in self.model.order if cls.model is self.model]
        for cls in order:
            cls.module = self._module("/".join(cls.path[1:]))
        users = {}
        for cls in order:
            for field in cls.fields:
                if field.ref and field.ref.model is self.model:
                    users.setdefault(field.ref, set()).add(cls.module)
        for cls in order:
            if cls.base:
                continue
            # What several families use belongs to none of them.
            if len(users.get(cls, ())) > 1 and cls.module not in self.document.get("shared", []):
                cls.module = "common"
            for arm in cls.all_arms():
                arm.module = cls.module

    def _module(self, path):
        best = ("", "common")
        for module, prefixes in self.document["modules"].items():
            for prefix in prefixes:
                if (path == prefix or path.startswith(prefix.rstrip("/") + "/") or not prefix) and (
                    len(prefix) >= len(best[0])
                ):
                    best = (prefix, module)
        return best[1]
