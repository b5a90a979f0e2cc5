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

"""Writes classes as Python modules."""

import os
import textwrap

from classes import suffix_of

HEADER = '''
"""{doc}

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""
'''


def write(model, directory):
    """Write the package of one document.

    :param model: its classes, which have their names
    """
    os.makedirs(directory, exist_ok=True)
    with open(os.path.abspath(__file__), encoding="utf-8") as file:
        licence = file.read().split("\n\n")[0] + "\n"
    modules = {}
    for cls in model.order:
        modules.setdefault(cls.module, []).append(cls)
    names = {cls.name for cls in model.order}
    for module, classes in modules.items():
        text = licence + _module(model, module, classes, names)
        _write(os.path.join(directory, module + ".py"), text)
    _write(os.path.join(directory, "__init__.py"), licence + _package(model, modules))


def _write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class _Aliases:
    """The enumerations of one module, each written once."""

    def __init__(self, classes):
        self.classes = classes
        self.by_values = {}
        self.names = {}

    def name(self, cls, field, words):
        key = tuple(words)
        if key in self.by_values:
            return self.by_values[key]
        stem = "".join(part[:1].upper() + part[1:] for part in field.name.split("_"))
        name = cls.name + stem
        if name in self.names or name in self.classes:
            name += "Value"
        self.names[name] = words
        self.by_values[key] = name
        return name

    def text(self):
        lines = []
        for name, words in self.names.items():
            inline = f"{name} = Literal[{', '.join(map(_quoted, words))}]"
            if len(inline) <= 100:
                lines.append(inline)
                continue
            body = textwrap.fill(
                ", ".join(map(_quoted, words)) + ",", 100, initial_indent="    ",
                subsequent_indent="    ", break_long_words=False, break_on_hyphens=False,
            )
            lines.append(f"{name} = Literal[\n{body}\n]")
        return "\n".join(lines)


def _quoted(word):
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _package_of(model):
    return f"nova_sandbox.libvirtxml.{model.document['package']}"


def _module(model, module, classes, names):
    aliases = _Aliases(names)
    bodies = []
    outside = {}
    for cls in classes:
        bodies.append(_class(model, cls, aliases))
        for field in cls.fields:
            if field.ref and (field.ref.module, field.ref.model) != (module, model):
                place = f"{_package_of(field.ref.model)}.{field.ref.module}"
                outside.setdefault(place, set()).add(field.ref.name)
    text = HEADER.format(doc=model.document["docs"].get(module, f"The ``{module}`` family."))
    text += "\nfrom __future__ import annotations\n\n"
    body = "\n\n\n".join(bodies)
    names = {"": ["fields"], ".element": ["Element"]}
    if "(Size):" in body:
        names[".size"] = ["Size"]
        if "(Element):" not in body:
            del names[".element"]
    if "fields." not in body:
        del names[""]
    if "kinds." in body:
        names.setdefault("", []).append("kinds")
    if aliases.names:
        names[".kinds"] = ["Literal"]
    for key in sorted(names):
        text += _import("nova_sandbox.libvirtxml" + key, names[key], "")
    lines = [_import(other, outside[other], "    ") for other in sorted(outside)]
    if "RawElement" in body:
        lines.append(_import("nova_sandbox.libvirtxml.raw", ["RawElement"], "    "))
    if lines:
        text += "\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n" + "".join(lines)
    if aliases.names:
        text += "\n" + aliases.text() + "\n"
    return text + "\n\n" + body + "\n"


def _import(module, names, pad):
    # The order is isort's: constants, classes, functions.
    names = sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name.lower()))
    line = f"{pad}from {module} import {', '.join(names)}"
    if len(line) <= 100:
        return line + "\n"
    inside = "".join(f"{pad}    {name},\n" for name in names)
    return f"{pad}from {module} import (\n{inside}{pad})\n"


def _about(model, path):
    """Return what the overlay tells of a place, with a blank before it, "" for nothing."""
    text = suffix_of(model.overlay["about"], path)
    return " " + text if text else ""


def _since(model, versions):
    """Return in which versions of the schema something is, "" for all of them."""
    known = model.versions
    if not versions or set(versions) >= set(known):
        return ""
    have = [version for version in known if version in versions]
    said = ""
    if have[-1] != known[-1]:
        before = known[known.index(have[-1]) + 1]
        said += f" In libvirt's schema from {have[-1]} on, not in {before}."
    if have[0] != known[0]:
        said += f" No longer in that of {known[known.index(have[0]) - 1]}."
    return said


def _alternating(model, cls):
    """Return the names of the fields whose elements are written as they were read."""
    tags = suffix_of(model.overlay["alternating"], cls.path) or []
    fields = [*cls.fields, *(cls.base.fields if cls.base else [])]
    names = [one.name for tag in tags for one in fields if one.tag == tag and one.many]
    return names if len(names) == len(tags) and len(names) > 1 else []


def _wrapped(text, first, rest, width=100):
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False,
        break_on_hyphens=False,
    )


def _class(model, cls, aliases):
    base = cls.base.name if cls.base else "Size" if cls.is_size() else "Element"
    about = _about(model, cls.path)
    if cls.arm:
        about = _about(model, (*cls.path, f"@{cls.base.union}={cls.arm}"))
        doc = f"``<{cls.tag} {cls.base.union}='{cls.arm}'>``."
        if cls not in cls.base.arms.values():
            doc = f"``<{cls.tag}>`` without ``{cls.base.union}``."
        doc += about + _since(model, cls.versions)
    else:
        doc = f"``<{cls.tag}>`` at ``/{'/'.join(cls.path)}``."
        if cls.arms:
            doc = f"{doc[:-1]}: one of the classes in ``ARMS``."
        doc += about
    lines = [f"class {cls.name}({base}):"]
    if len(doc) <= 90:
        lines += [f'    """{doc}"""', ""]
    else:
        first, rest = doc.split(". ", 1) if ". " in doc else (doc, "")
        if len(first) > 92 and ": one of the classes" in first:
            # The place alone is long enough.
            first, rest = first.split(": one of")[0], f"One of the classes in ``ARMS``. {rest}"
        lines.append(f'    """{first.rstrip(".")}.')
        lines += ["", *_wrapped(rest, "    ", "    ")] if rest else []
        lines += ['    """', ""]
    if not cls.base:
        lines.append(f'    TAG = "{cls.tag}"')
    if base == "Size":
        unit = suffix_of(model.overlay["sizes"], cls.path) or "KiB"
        if unit != "KiB":
            lines.append(f'    UNIT = "{unit}"')
    if cls is model.root:
        lines.append(f'    SCHEMA = "{model.document["schema"]}"')
    if cls.declares():
        lines.append("    DECLARES = True")
    if cls.arms:
        lines.append(f'    UNION = "{cls.union}"')
        lines.append("    ARMS = {")
        lines += [f'        "{value}": "{arm.name}",' for value, arm in cls.arms.items()]
        if cls.default_arm:
            lines.append(f'        "": "{cls.default_arm.name}",')
        lines.append("    }")
    alternating = _alternating(model, cls)
    if alternating:
        lines.append(f"    ALTERNATING = ({', '.join(map(_quoted, alternating))})")
    if cls.base:
        order = ", ".join(f'"{name}"' for name in cls.order) + ","
        if len(order) < 84:
            lines.append(f"    ORDER = ({order})")
        else:
            lines += ["    ORDER = (", *_wrapped(order, " " * 8, " " * 8, 99), "    )"]
    for field in cls.fields:
        lines += _field(model, cls, field, aliases)
    return "\n".join(lines)


def _field(model, cls, field, aliases):
    annotation, kind, words = field.kind
    if field.default is not None:
        # The base's type: which of its words it is, only the arm's kind says.
        tag = next(one for one in cls.base.fields if one.tag == field.tag)
        alias = aliases.name(cls.base, tag, tag.kind[2])
        annotation, kind = alias, f"({_quoted(field.default)},)" if field.default else "()"
    elif words is not None:
        alias = aliases.name(cls, field, words)
        annotation, kind = annotation.format(alias), kind.format(alias)
    args = [f'"{field.tag}"'] if field.tag else []
    shape = field.shape
    if shape == "child":
        annotation = field.ref.name
        args.append(f'"{field.ref.name}"')
        shape = "children" if field.many else "child"
    elif shape == "part":
        annotation = field.ref.name
        args.append(f'"{field.ref.name}"')
    elif shape == "raw":
        annotation, shape = "list[RawElement | Element]", "raws"
    elif shape == "flag":
        annotation = "bool"
    elif kind:
        args.append(kind)
    if shape == "leaf" and field.many:
        shape = "leaves"
    if field.via:
        args.append(f'via="{field.via}"')
    if field.default:
        args.append(f'default="{field.default}"')
    if field.many:
        annotation = f"list[{annotation}]"
    elif shape not in ("raws", "flag", "part"):
        annotation += " | None"
    call = f"fields.{shape}({', '.join(args)})"
    line = f"    {field.name}: {annotation} = {call}"
    if len(line) > 100:
        lines = [f"    {field.name}: {annotation} = fields.{shape}(", f"        {', '.join(args)}"]
        lines.append("    )")
    else:
        lines = [line]
    ending = {"attr": "@" + field.tag, "text": "#text"}.get(field.shape, field.tag)
    said = "" if field.default is not None else _about(model, (*cls.path, ending))
    said = (said + _since(model, field.versions)).strip()
    return _wrapped(said, "    #: ", "    #: ") + lines


def _package(model, modules):
    package = _package_of(model)
    text = HEADER.format(doc=model.document["docs"]["__init__"])
    text += "\nfrom nova_sandbox.libvirtxml.kinds import Foreign as Foreign  # noqa: F401\n"
    text += "from nova_sandbox.libvirtxml.raw import RawElement as RawElement  # noqa: F401\n"
    text += "\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n"
    for module in sorted(modules):
        text += f"    from {package}.{module} import *  # noqa\n"
    text += "\n# Module to its classes: a module is imported when one of them is used.\n"
    text += "_MODULES = {\n"
    places = {module: [cls.name for cls in modules[module]] for module in modules}
    for cls in model.order:
        for field in cls.fields:
            if field.ref and field.ref.model is not model:
                for one in (field.ref, *field.ref.all_arms()):
                    place = f"..{one.model.document['package']}.{one.module}"
                    places.setdefault(place, []).append(one.name)
    for module in sorted(places):
        names = " ".join(sorted(set(places[module])))
        wrapped = textwrap.wrap(names, 86)
        if len(wrapped) == 1 and len(module) + len(names) < 84:
            text += f'    "{module}": "{wrapped[0]}",\n'
            continue
        text += f'    "{module}": (\n'
        for i, line in enumerate(wrapped):
            text += f'        "{line}{" " if i + 1 < len(wrapped) else ""}"\n'
        text += "    ),\n"
    text += "}\n"
    text += '''

def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names.split():
            from importlib import import_module

            found = import_module(module if module[0] == "." else "." + module, __name__)
            globals()[name] = getattr(found, name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *(name for names in _MODULES.values() for name in names.split())])
'''
    return text
