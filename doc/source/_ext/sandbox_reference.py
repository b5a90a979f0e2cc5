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

"""Sphinx directives that print what the code declares, so that the two agree.

``.. sandbox-fields::`` the fields of a description;
``.. sandbox-options:: COMMAND`` a subcommand's own --help;
``.. sandbox-settings::`` what flavors, images and servers may say;
``.. sandbox-refusals::`` what of Nova's own extra specs is refused.
"""

import contextlib
import importlib
import io

from docutils import nodes
from docutils.parsers.rst import Directive

from nova_sandbox.sandbox import model
from nova_sandbox.virt import hardware, settings


def _row(*texts):
    row = nodes.row()
    for text in texts:
        row += nodes.entry("", nodes.paragraph("", text))
    return row


def _table(headings, rows, widths):
    group = nodes.tgroup(cols=len(widths))
    for width in widths:
        group += nodes.colspec(colwidth=width)
    group += nodes.thead("", _row(*headings))
    group += nodes.tbody("", *[_row(*r) for r in rows])
    return nodes.table("", group)


class SandboxFields(Directive):
    """A table for each class of the model."""

    def run(self):
        result = []
        for cls in model.VALUE_CLASSES:
            section = nodes.section(ids=[f"field-{cls.__name__.lower()}"])
            section += nodes.title("", cls.__name__)
            section += nodes.paragraph("", (cls.__doc__ or "").strip())
            rows = []
            for name, field in cls.FIELDS.items():
                default = "required" if field.required else (
                    "" if callable(field.default) or field.default in (None, ())
                    else str(field.default))
                rows.append((name, field.doc, field.kind.allowed, default))
            section += _table(("field", "meaning", "allowed", "default"), rows, (15, 45, 30, 10))
            result.append(section)
        return result


class SandboxOptions(Directive):
    """The help of a subcommand."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self):
        name, *rest = self.arguments[0].split()
        module = importlib.import_module(f"nova_sandbox.cli.{name}")
        text = io.StringIO()
        with contextlib.redirect_stdout(text), contextlib.suppress(SystemExit):
            module.run([*rest, "--help"])
        return [nodes.literal_block(text.getvalue(), text.getvalue())]


class SandboxSettings(Directive):
    """A table of the extra specs and properties of the Nova driver."""

    def run(self):
        rows = []
        for setting in settings.SETTINGS:
            name = setting.name
            if name == settings.ENVIRONMENT:
                name = "env:NAME"
            rows.append((f"sandbox:{name}", setting.doc, setting.allowed,
                         " ".join(setting.sources)))
        headings = ("name", "meaning", "allowed", "given by")
        return [_table(headings, rows, (22, 40, 28, 10))]


class SandboxRefusals(Directive):
    """A table of the requests for hardware that a sandbox does not have."""

    def run(self):
        rows = [(name, ", ".join(rule.accepted) or "nothing", rule.reason)
                for name, rule in hardware.RULES.items()]
        return [_table(("extra spec", "accepted", "because"), rows, (35, 20, 45))]


def setup(app):
    app.add_directive("sandbox-settings", SandboxSettings)
    app.add_directive("sandbox-refusals", SandboxRefusals)
    app.add_directive("sandbox-fields", SandboxFields)
    app.add_directive("sandbox-options", SandboxOptions)
    return {"parallel_read_safe": True}
