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

"""Build and write, and read, the same guests with Nova, with lxml and with this layer.

Run ``python benchmarks/xml_layer.py`` where Nova 34 and lxml are installed. It
prints medians in microseconds of the processor's time and the ratios to Nova
and to lxml in the same process, the order shuffled each round; only the ratios
mean anything, and a busy machine spoils them too. Before that it makes sure that
all write the same document.

Then it prints how long a new process takes until it has written its first LXC
guest, and how much of the schema that needs. Without Nova the guests are the
documents of the unit tests, and the columns of Nova are missing. Go's
libvirtxml takes part where ``go`` has it in its module cache.
"""

import gc
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, ROOT)

from nova_sandbox.libvirtxml import domain as dx  # noqa: E402
from nova_sandbox.libvirtxml import element as engine  # noqa: E402
from nova_sandbox.libvirtxml import kinds, raw  # noqa: E402
from nova_sandbox.libvirtxml import metadata as mx  # noqa: E402

ROUNDS = 61
CALLS = 20
COLD_ROUNDS = 15


def guests():
    """Yield name, document, and the function that builds and writes it with Nova, or None."""
    try:
        import xml_documents
    except ImportError:
        print("Nova: not installed")
        for kind in ("lxc", "kvm"):
            path = os.path.join(
                ROOT, "tests", "unit", "libvirtxml", "documents", f"domain-{kind}.xml")
            with open(path, encoding="utf-8") as file:
                yield kind.upper(), file.read(), None
        return
    for kind, build in xml_documents.GUESTS.items():
        yield kind, build().to_xml(), build


def code_for_lxml(document):
    """Return a function of plain SubElement calls that builds *document*, and writes it."""
    lines = ["def build():"]
    names = {}

    def add(node):
        name = names[node] = f"e{len(names)}"
        attributes = dict(node.attrib)
        parent = node.getparent()
        outer = {} if parent is None else parent.nsmap
        new = {prefix: uri for prefix, uri in node.nsmap.items() if outer.get(prefix) != uri}
        maker = "Element(" if parent is None else f"SubElement({names[parent]}, "
        lines.append(f" {name} = {maker}{node.tag!r}, {attributes!r}, {new or None!r})")
        if node.text and (node.text.strip() or not len(node)):
            lines.append(f" {name}.text = {node.text!r}")
        for child in node:
            add(child)

    add(etree.fromstring(document))
    lines.append(" return tostring(e0, encoding='unicode', pretty_print=True)")
    scope = {name: getattr(etree, name) for name in ("Element", "SubElement", "tostring")}
    exec("\n".join(lines), scope)
    return scope["build"]


def spell(value):
    """Return the Python that a person would write to make *value*."""
    if isinstance(value, engine.Element):
        given = [
            f"{field.name}={spell(found)}"
            for field in value.FIELDS.values()
            if (found := field.get(value)) != field.default and found != []
        ]
        return f"{type(value).__name__}({', '.join(given)})"
    if isinstance(value, raw.RawElement):
        given = [repr(value.tag)]
        for name in ("nsmap", "attrib"):
            if getattr(value, name):
                given.append(f"{name}={getattr(value, name)!r}")
        if value.children:
            given.append(f"children={spell(value.children)}")
        elif value.text is not None:
            given.append(f"text={value.text!r}")
        return f"RawElement({', '.join(given)})"
    if isinstance(value, list):
        return f"[{', '.join(map(spell, value))}]"
    return str(int(value)) if value.__class__ is kinds.IntText else repr(value)


def code_for_layer(document):
    """Return the Python that builds *document* with this layer."""
    return spell(dx.Domain.from_xml(document))


def function_of(code):
    """Return a function that evaluates *code*, which names classes of this layer."""
    scope = {
        name: getattr(package, name)
        for package in (dx, mx) for name in dir(package) if name[0].isupper()
    }
    exec(f"def build(): return {code}", scope)
    return scope["build"]


def meaning(document):
    """Return what *document* says, as canonical XML.

    Blanks between elements, the spelling of a number and the order of elements
    with different names say nothing.
    """
    root = etree.fromstring(document)
    for node in list(root.iter()):
        node.tail = None
        if len(node):
            node.text = None
            node[:] = sorted(node, key=lambda child: child.tag)
        for name, value in node.attrib.items():
            if value.startswith("0x"):
                node.set(name, str(int(value, 16)))
    return etree.tostring(root, method="c14n2")


def measure(functions):
    """Return name to median time in microseconds of one call."""
    times = {name: [] for name in functions}
    for function in functions.values():
        for _ in range(CALLS):
            function()
    gc.collect()
    gc.freeze()
    order = list(functions)
    for _ in range(ROUNDS):
        random.shuffle(order)
        for name in order:
            function = functions[name]
            started = time.process_time_ns()
            for _ in range(CALLS):
                function()
            times[name].append((time.process_time_ns() - started) / CALLS / 1000)
    gc.unfreeze()
    return {name: statistics.median(values) for name, values in times.items()}


def report(title, medians, *bases):
    print(f"{title:36} {'us':>8}" + "".join(f"{'/ ' + base:>22}" for base in bases))
    for name, value in medians.items():
        ratios = "".join(f"{value / medians[base]:21.2f}x" for base in bases)
        print(f"  {name:34} {value:8.0f}{ratios}")


def nova_reader(document):
    """Return a function that reads *document* with Nova, which keeps less than half of it."""
    from nova.virt.libvirt import config

    return lambda: config.LibvirtConfigGuest().parse_str(document)


def in_process(kind, document, nova):
    """Measure one guest, built and written, and read."""
    build = function_of(code_for_layer(document))
    writers = {
        "lxml": code_for_lxml(document),
        "this layer": lambda: build().to_xml(),
    }
    readers = {
        "fromstring": lambda: etree.fromstring(document),
        "this layer: from_xml": lambda: dx.Domain.from_xml(document),
    }
    if nova:
        writers["Nova"] = lambda: nova().to_xml()
        readers["Nova: parse_str (partial)"] = nova_reader(document)
    for name, write in writers.items():
        if meaning(write()) != meaning(document):
            sys.exit(f"{kind}: {name} writes another document")
    if meaning(dx.Domain.from_xml(document).to_xml()) != meaning(document):
        sys.exit(f"{kind}: what this layer reads is another document")
    made = build()
    writers["this layer: build only"] = build
    writers["this layer: write only"] = made.to_xml
    nodes = list(etree.fromstring(document).iter())
    count = f"{len(nodes)} elements, {sum(len(node.attrib) for node in nodes)} attributes"
    print(f"\n{kind} guest: {count}")
    report("build and write", measure(writers), *(["Nova"] if nova else []), "lxml")
    report("read", measure(readers), "fromstring")


COUNT = """
import sys
from nova_sandbox.libvirtxml.element import Element
def below(cls):
    return {cls}.union(*map(below, cls.__subclasses__()))
def count():
    return sum(one.__module__.count('.') > 2 for one in below(Element))
used = count()
from importlib import import_module
from nova_sandbox.libvirtxml import documents
for place in ('metadata', *documents.DOCUMENTS.values()):
    package = import_module('nova_sandbox.libvirtxml.' + place.partition(':')[0])
    for name in dir(package):
        getattr(package, name)
print(used, count())
"""


def python(script):
    """Run *script* in a new process; return its output and the seconds it took."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout, time.perf_counter() - started


def cold(document):
    """Measure what a process that starts one LXC guest pays."""
    code = code_for_layer(document)
    script = ""
    for name, package in (("domain", dx), ("metadata", mx)):
        words = [word for word in dir(package) if re.search(rf"\b{word}\(", code)]
        script += f"from nova_sandbox.libvirtxml import {name}\n"
        script += "".join(f"{word} = {name}.{word}\n" for word in words)
    whole = script + f"{code}.to_xml()\n"
    scripts = {
        "nothing": "pass",
        "import lxml.etree": "import lxml.etree",
        "and import what it needs": "import lxml.etree\n" + script,
        "and build and write it": "import lxml.etree\n" + whole,
        "all that without lxml": whole,
    }
    times = {name: [] for name in scripts}
    for i in range(COLD_ROUNDS + 1):
        for name, one in random.sample(list(scripts.items()), len(scripts)):
            seconds = python(one)[1]
            if i:  # The first round fills the caches.
                times[name].append(seconds * 1000)
    medians = {name: statistics.median(values) for name, values in times.items()}
    print("\na new process for one LXC guest            ms   beyond lxml")
    for name, value in medians.items():
        print(f"  {name:34} {value:8.1f} {value - medians['import lxml.etree']:13.1f}")
    used, known = map(int, python(whole + COUNT)[0].split())
    print(f"  classes imported: {used} of {known}, {100 * used / known:.1f} %")


def go(documents):
    """Measure Go's libvirtxml, where its module is in the cache."""
    if not shutil.which("go"):
        print("\nGo libvirtxml: not installed (no go)")
        return
    cache = subprocess.run(
        ["go", "env", "GOMODCACHE"], check=True, capture_output=True, text=True).stdout.strip()
    environment = dict(
        os.environ, GOPROXY=f"file://{cache}/cache/download", GOSUMDB="off", GOFLAGS="-mod=mod")
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(os.path.join(HERE, "xml_layer.go"), os.path.join(place, "main.go"))
        for command in (["mod", "init", "bench"], ["mod", "tidy"], ["build", "-o", "bench"]):
            done = subprocess.run(
                ["go", *command], cwd=place, env=environment, capture_output=True, timeout=300)
            if done.returncode:
                print("\nGo libvirtxml: not installed")
                return
        for kind, document in documents.items():
            read, write = subprocess.run(
                [os.path.join(place, "bench")], input=document, check=True, capture_output=True,
                text=True).stdout.split()
            print(f"\nGo libvirtxml, {kind} guest: read {read} us, write {write} us")


def main():
    documents = {}
    for kind, document, nova in guests():
        documents[kind] = document
        in_process(kind, document, nova)
    cold(documents["LXC"])
    go(documents)


if __name__ == "__main__":
    main()
