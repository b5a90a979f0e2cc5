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
"""Sphinx directive ``.. libvirt-document:: PACKAGE``: the classes of one document.

It prints the declarations themselves: names, places and kinds come from the
classes, the texts from the docstrings and the ``#:`` comments beside them.
"""

import ast
import importlib
import inspect

from docutils import nodes
from docutils.parsers.rst import Directive

from nova_sandbox.libvirtxml import element, fields

ROOT = "nova_sandbox.libvirtxml"


def _text(text):
    """Return the nodes of *text*, whose ``literals`` are marked as in the sources."""
    for i, part in enumerate(text.split("``")):
        if part:
            yield nodes.literal(part, part) if i % 2 else nodes.Text(part)


def _comments(module):
    """Return (class, field) to the comment before the field."""
    lines = inspect.getsource(module).split("\n")
    found = {}
    for cls in ast.parse("\n".join(lines)).body:
        if not isinstance(cls, ast.ClassDef):
            continue
        for statement in cls.body:
            if isinstance(statement, ast.AnnAssign):
                said = []
                at = statement.lineno - 2
                while lines[at].startswith("    #: "):
                    said.insert(0, lines[at][7:])
                    at -= 1
                found[cls.name, statement.target.id] = " ".join(said)
    return found


def _id(package, name):
    return f"libvirtxml-{package}-{name}".lower()


class LibvirtDocument(Directive):
    """All classes of a package, a section for each of its modules."""

    required_arguments = 1

    def run(self):
        self.package = self.arguments[0]
        package = importlib.import_module(f"{ROOT}.{self.package}")
        self.env = self.state.document.settings.env
        self.env.note_dependency(package.__file__)
        result = [nodes.paragraph("", "", *_text(inspect.getdoc(package).split("\n")[0]))]
        own = [name for name in package._MODULES if not name.startswith("..")]
        for name in sorted(own, key=lambda name: (name != self.package, name)):
            module = importlib.import_module(f"{ROOT}.{self.package}.{name}")
            self.env.note_dependency(module.__file__)
            section = nodes.section(ids=[f"libvirtxml-{self.package}-module-{name}"])
            section += nodes.title("", f"{self.package}.{name}")
            section += nodes.paragraph("", "", *_text(inspect.getdoc(module).split("\n")[0]))
            comments = _comments(module)
            for cls in vars(module).values():
                if inspect.isclass(cls) and cls.__module__ == module.__name__:
                    section += self._class(cls, comments)
            result.append(section)
        return result

    def _class(self, cls, comments):
        target = nodes.target("", "", ids=[_id(self.package, cls.__name__)])
        name = nodes.strong("", cls.__name__)
        line = nodes.paragraph("", "", target, name, nodes.Text(": "))
        line += list(_text(" ".join(inspect.getdoc(cls).split())))
        entry = nodes.container("", line)
        if cls.ARMS:
            arms = nodes.paragraph("", "", nodes.Text("One of: "))
            for i, arm in enumerate(dict.fromkeys(cls.ARMS.values())):
                arms += [nodes.Text(", ")] if i else []
                arms += self._reference(self.package, arm)
            entry += arms
        base = cls.__mro__[1]
        if base.FIELDS and base.__module__ == cls.__module__ and base is not element.Element:
            more = nodes.paragraph("", "", nodes.Text("And the fields of "))
            more += self._reference(self.package, base.__name__)
            entry += more
        rows = nodes.definition_list()
        for field in vars(cls).values():
            if isinstance(field, fields.Field):
                rows += self._field(field, comments.get((cls.__name__, field.name), ""))
        if len(rows):
            entry += rows
        return entry

    def _reference(self, package, name):
        if package == self.package:
            return nodes.reference("", name, internal=True, refid=_id(package, name))
        return nodes.literal("", f"{package}.{name}")

    def _field(self, field, comment):
        term = nodes.term("", "", nodes.literal("", field.name), nodes.Text(" — "))
        term += nodes.literal("", {
            fields.ATTR: f"{field.tag}=", fields.TEXT: "text", fields.RAW: f"<{field.tag}>",
        }.get(field.shape, f"<{field.tag} {field.via}=>" if field.via else f"<{field.tag}>"))
        said = nodes.paragraph()
        many = "a list: " if field.many and field.shape != fields.RAW else ""
        if field.shape == fields.CHILD:
            target = field.target()
            package = target.__module__.split(".")[-2]
            said += [nodes.Text(many), self._reference(package, field.ref), nodes.Text(".")]
        elif field.shape == fields.FLAG:
            said += nodes.Text("there or not.")
        elif field.shape == fields.RAW:
            said += nodes.Text("any elements, as RawElement objects or those of metadata.")
        else:
            said += nodes.Text(f"{many}{field.kind.allowed}.")
        if comment:
            said += [nodes.Text(" "), *_text(comment)]
        return nodes.definition_list_item("", term, nodes.definition("", said))


def setup(app):
    app.add_directive("libvirt-document", LibvirtDocument)
    return {"parallel_read_safe": True}
