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

"""Build and write, and read, the same guests with this layer and with lxml alone.

Run ``python benchmarks/xml_layer.py``. Prints medians in microseconds and the
ratio to lxml (``SubElement`` and ``tostring``; ``fromstring`` for reading) in
the same process, the order shuffled each round. Only the ratios mean anything.
With Nova installed, its ``config.py`` reads the documents too (it keeps less than half).
"""

import gc
import os
import random
import statistics
import sys
import time

from lxml import etree

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, ROOT)

from nova_sandbox.libvirtxml import domain as dx  # noqa: E402
from nova_sandbox.libvirtxml import element as engine  # noqa: E402

ROUNDS = 61


def code_for_lxml(document):
    """Return a function of plain SubElement calls that builds *document*, and writes it."""
    lines = ["def build():"]
    names = {}

    def add(node):
        name = names[node] = f"e{len(names)}"
        attributes = dict(node.attrib)
        parent = node.getparent()
        if parent is None:
            lines.append(f" {name} = Element({node.tag!r}, {attributes!r})")
        else:
            lines.append(f" {name} = SubElement({names[parent]}, {node.tag!r}, {attributes!r})")
        if node.text and node.text.strip():
            lines.append(f" {name}.text = {node.text!r}")
        for child in node:
            add(child)

    add(etree.fromstring(document))
    lines += [" return tostring(e0, pretty_print=True)"]
    scope = {name: getattr(etree, name) for name in ("Element", "SubElement", "tostring")}
    exec("\n".join(lines), scope)
    return scope["build"]


def code_for_layer(document):
    """Return a function of plain constructor calls that builds *document*, and its objects."""
    names = {name: getattr(dx, name) for name in dir(dx) if name[0].isupper()}

    def spell(value):
        if isinstance(value, engine.Element):
            given = [
                f"{field.name}={spell(field.get(value))}"
                for field in value.FIELDS.values()
                if field.get(value) not in (None, False, []) and field.get(value) != field.default
                or field.get(value) is False and field.shape != "flag"
            ]
            return f"{type(value).__name__}({', '.join(given)})"
        if isinstance(value, list):
            return f"[{', '.join(map(spell, value))}]"
        if isinstance(value, int) and not isinstance(value, bool):
            return str(int(value))
        return repr(value)

    scope = dict(names)
    exec(f"def build(): return {spell(dx.Domain.from_xml(document))}", scope)
    return scope["build"]


def nova_reader():
    try:
        from nova.virt.libvirt import config
    except ImportError:
        return None

    def read(document):
        guest = config.LibvirtConfigGuest()
        guest.parse_str(document)

    return read


def measure(functions):
    """Return name to median time in microseconds of one call."""
    times = {name: [] for name in functions}
    for function in functions.values():
        function()
    gc.collect()
    gc.freeze()
    order = list(functions)
    for _ in range(ROUNDS):
        random.shuffle(order)
        for name in order:
            started = time.process_time_ns()
            for _ in range(5):
                functions[name]()
            times[name].append((time.process_time_ns() - started) / 5000)
    return {name: statistics.median(values) for name, values in times.items()}


def report(title, medians, base):
    print(title)
    for name, value in medians.items():
        print(f"  {name:34} {value:9.0f} us  {value / medians[base]:5.2f}")


def main():
    nova = nova_reader()
    for kind in ("lxc", "kvm"):
        path = os.path.join(ROOT, "tests", "unit", "libvirtxml", "documents", f"domain-{kind}.xml")
        with open(path, encoding="utf-8") as file:
            document = file.read()
        guest = dx.Domain.from_xml(document)
        build = code_for_layer(document)
        count = sum(1 for _ in etree.fromstring(document).iter())
        writers = {
            "lxml SubElement, tostring": code_for_lxml(document),
            "this layer: build and write": lambda build=build: build().to_xml(),
            "this layer: build": build,
            "this layer: write": guest.to_xml,
        }
        report(f"{kind}, {count} elements: write", measure(writers), next(iter(writers)))
        readers = {
            "lxml fromstring": lambda document=document: etree.fromstring(document),
            "this layer: from_xml": lambda document=document: dx.Domain.from_xml(document),
        }
        if nova:
            readers["Nova config.py (partial)"] = lambda document=document: nova(document)
        report(f"{kind}: read", measure(readers), next(iter(readers)))


if __name__ == "__main__":
    main()
