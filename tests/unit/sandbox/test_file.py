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

"""The description file: round trips, what is refused, and the schema."""

import json
import os
import tempfile
import unittest
from typing import Any
from unittest import mock

import hypothesis
from hypothesis import strategies as st

from nova_sandbox import exception
from nova_sandbox.sandbox import fields, file, model

FULL: dict[str, Any] = {
    "version": 1, "name": "full", "virt_type": "kvm", "hostname": "host.example",
    "command": {
        "argv": ["sh", "-c", "echo 'ü' \"$A\"\n", "\udcff", ""],
        "env": {"A": "1: - x", "B": "", "C": "yes"}, "cwd": "/src", "tty": True,
        "timeout": "1.5m", "open_files": 1024,
        "identity": {"user": "nobody", "gid": 5, "groups": [1, 2], "home": "/h"}},
    "root": {"kind": "directory", "path": "/r", "writable": True, "scratch_size": "1G"},
    "mounts": [
        {"kind": "bind", "target": "/a", "source": "/b", "readonly": True},
        {"kind": "image", "target": "/c", "source": "/d.img", "format": "raw", "fstype": "ext4"},
        {"kind": "tmpfs", "target": "/e", "size": 65536}],
    "includes": [{"source": "/i", "target": "/j"}],
    "networks": [{"kind": "bridge", "source": "br0", "mac": "52:54:00:00:00:01",
                  "addresses": ["192.0.2.5/24"],
                  "routes": [{"destination": "0.0.0.0/0", "gateway": "192.0.2.1"}]}],
    "dns": ["192.0.2.1"],
    "limits": {"memory": "1G", "vcpus": 2, "topology": {"cores": 2}, "cpu_shares": 512,
               "cpu_quota": 1.5, "cpu_period": 50000, "pids": 100},
    "security": {"capabilities": ["chown"], "new_privileges": True, "user_namespace": False},
    "kernel": {"image": "/k", "modules": "/m"},
}

_TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])
                | st.sampled_from([chr(c) for c in range(0xdc80, 0xdd00)]), max_size=30)
_NAMES = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="="),
                 min_size=1, max_size=20)


def load_text(text: str, name: str = "d.yaml") -> model.Sandbox:
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, name)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        return file.load(path)


class RoundTripTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name

    def both(self, sandbox: model.Sandbox) -> None:
        for name in ("a.json", "a.yaml"):
            path = os.path.join(self.directory, name)
            file.save(sandbox, path)
            self.assertEqual(sandbox, file.load(path), name)
        self.assertEqual(sandbox, file.loads_json(file.dumps_json(sandbox)))
        self.assertEqual(sandbox, file.from_data(file.to_data(sandbox)))
        self.assertEqual(["a.json", "a.yaml"], sorted(os.listdir(self.directory)))

    def test_everything(self) -> None:
        sandbox = file.from_data(FULL)
        self.both(sandbox)
        for name, spec in model.Sandbox.FIELDS.items():
            default = spec.default() if callable(spec.default) else spec.default
            self.assertNotEqual(default, getattr(sandbox, name), f"{name} is not tried")

    def test_least(self) -> None:
        sandbox = model.Sandbox(command={"argv": ["true"]})
        self.both(sandbox)
        self.assertEqual({"version": 1, "command": {"argv": ["true"]}}, file.to_data(sandbox))

    @hypothesis.settings(max_examples=40)
    @hypothesis.given(st.lists(_TEXT, max_size=5), st.dictionaries(_NAMES, _TEXT, max_size=4))
    def test_any_arguments(self, argv: list[str], env: dict[str, str]) -> None:
        self.both(model.Sandbox(command={"argv": ["x", *argv], "env": env}))

    def test_the_one_line_form_is_one_line(self) -> None:
        self.assertEqual(1, len(file.dumps_json(file.from_data(FULL)).splitlines()))

    def test_save_replaces_whole_files_only(self) -> None:
        path = os.path.join(self.directory, "a.yaml")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write("old")
        file.save(file.from_data(FULL), path)
        self.assertEqual("full", file.load(path).name)

    def test_save_for_long(self) -> None:
        """The file is on the disk before it has its name, and then the name is."""
        done: list[str] = []
        path = os.path.join(self.directory, "a.json")
        with mock.patch.object(os, "fsync", lambda descriptor: done.append(
                os.readlink(f"/proc/self/fd/{descriptor}"))), \
                mock.patch.object(os, "replace", lambda *paths: done.extend(paths)):
            file.save(file.from_data(FULL), path)
            self.assertEqual([done[0], path], done)
            unfinished = done[0]
            os.unlink(unfinished)
            done.clear()
            file.save(file.from_data(FULL), path, lasting=True)
        self.assertEqual([unfinished, unfinished, path, self.directory], done)

    def test_save_where_nothing_can_be_written(self) -> None:
        path = os.path.join(self.directory, "missing", "a.yaml")
        with self.assertRaises(exception.HostError) as caught:
            file.save(file.from_data(FULL), path)
        self.assertIn(path, str(caught.exception))


class RefusalTest(unittest.TestCase):
    def refused(self, text: str) -> str:
        with self.assertRaises(exception.InvalidValue) as caught:
            load_text(text)
        message = str(caught.exception)
        self.assertLess(len(message), 2000)
        self.assertTrue(message.isprintable(), message)
        return message

    def test_what_is_no_description(self) -> None:
        for text in ("", "5", "[]", "null", "text", "{", "a: b: c", "\t- x", "\0", "{}",
                     "version: 2", "version: 1", "command: {argv: [x]}",
                     "version: 1\ncommand: {argv: [x]}\n_path: x",
                     "version: 1\ncommand: {argv: [x]}\nself: x",
                     "version: 1\ncommand: &c {argv: [x], identity: *c}",
                     "&a [*a]", "[" * 50_000, "{\"a\":" * 50_000, "{a: " * 3000,
                     "version: 1\nname: !!python/object/apply:os.getcwd []",
                     "a: !!int ''", "a: !!float x", "a: !!timestamp x", "a: !!bool x",
                     "? [a]\n: b", "a: !!binary '%'", "1: 2", "a: " + "9" * 5000,
                     '{"version": 1, "command": {"argv": ["\\ud800"]}}',
                     '{"version": 1, "command": {"argv": ["x"], "env": {"\\ud800": "x"}}}'):
            with self.subTest(text=text[:60]):
                self.refused(text)

    def test_a_laughing_structure(self) -> None:
        rows = ["a0: &a0 [lol]"]
        rows += [f"a{i}: &a{i} [" + ",".join([f"*a{i - 1}"] * 9) + "]" for i in range(1, 30)]
        self.refused("\n".join([*rows, "version: 1", "command: *a29"]))

    def test_files_that_cannot_be_read(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            binary = os.path.join(directory, "b")
            with open(binary, "wb") as stream:
                stream.write(b"\xff\xfe\xff")
            for path in (directory, os.path.join(directory, "none"), binary):
                with self.subTest(path=path), self.assertRaises(exception.InvalidValue) as caught:
                    file.load(path)
                self.assertEqual("description file", caught.exception.field)

    def test_a_file_too_large(self) -> None:
        self.assertIn("at most", self.refused(" " * (file.LARGEST + 1)))

    def test_bad_json_text(self) -> None:
        for text in ("", "{", "[" * 50_000, "[]", "5"):
            with self.assertRaises(exception.InvalidValue):
                file.loads_json(text)

    @hypothesis.settings(max_examples=150)
    @hypothesis.given(st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
            st.sampled_from([*model.Sandbox.FIELDS, *model.Mount.FIELDS, *model.Command.FIELDS,
                             "version", "x"]), inner, max_size=4), max_leaves=12))
    def test_any_data_gives_a_sandbox_or_our_error(self, data: object) -> None:
        if isinstance(data, dict):
            data = {"command": {"argv": ["x"]}, **data, "version": 1}
        try:
            sandbox = file.from_data(data)
        except exception.InvalidValue:
            return
        self.assertEqual(sandbox, file.from_data(file.to_data(sandbox)))


class SchemaTest(unittest.TestCase):
    """The schema is checked with the few keywords it uses."""

    KEYWORDS = frozenset((
        "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required",
        "additionalProperties", "items", "minItems", "maxItems", "maxProperties", "enum", "const",
        "minimum", "maximum", "maxLength", "pattern"))
    TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool,
             "number": (int, float)}

    def setUp(self) -> None:
        self.schema = file.json_schema()

    def valid(self, schema: dict[str, Any], data: Any) -> bool:
        import re
        self.assertLessEqual(schema.keys(), self.KEYWORDS)
        if "$ref" in schema:
            return self.valid(self.schema["$defs"][schema["$ref"].removeprefix("#/$defs/")], data)
        kinds = schema.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(isinstance(data, self.TYPES[k]) and (
                k == "boolean" or not isinstance(data, bool)) for k in kinds):
            return False
        if "const" in schema and data != schema["const"]:
            return False
        if "enum" in schema and data not in schema["enum"]:
            return False
        if isinstance(data, str):
            return (len(data) <= schema.get("maxLength", len(data))
                    and re.search(schema.get("pattern", ""), data) is not None)
        if isinstance(data, (int, float)):
            return bool(schema.get("minimum", data) <= data <= schema.get("maximum", data))
        if isinstance(data, list):
            return (schema["minItems"] <= len(data) <= schema["maxItems"]
                    and all(self.valid(schema["items"], d) for d in data))
        if isinstance(data, dict) and "properties" in schema:
            return (set(schema["required"]) <= data.keys() <= schema["properties"].keys()
                    and all(self.valid(schema["properties"][k], v) for k, v in data.items()))
        if isinstance(data, dict):
            return all(self.valid(schema["additionalProperties"], v) for v in data.values())
        return True

    def test_it_is_json_and_complete(self) -> None:
        schema = json.loads(json.dumps(self.schema))
        self.assertEqual({"version", *model.Sandbox.FIELDS}, set(schema["properties"]))
        self.assertEqual({"version", "command"}, set(schema["required"]))
        for cls in model.VALUE_CLASSES[1:]:
            definition = schema["$defs"][cls.__name__]
            self.assertEqual(list(cls.FIELDS), list(definition["properties"]))
            for name, spec in cls.FIELDS.items():
                self.assertTrue(spec.doc, f"{cls.__name__}.{name} is not documented")

    def test_it_takes_what_the_code_takes(self) -> None:
        self.assertTrue(self.valid(self.schema, FULL))
        self.assertTrue(self.valid(self.schema, file.to_data(file.from_data(FULL))))

    def test_it_refuses_what_the_code_refuses(self) -> None:
        for change in ({"version": 2}, {"name": "a/b"}, {"name": 5}, {"nmae": "x"},
                       {"virt_type": "x/y"}, {"command": {}}, {"command": {"argv": []}},
                       {"limits": {"memory": -1}}, {"limits": {"vcpus": 0}},
                       {"mounts": [{"kind": "disk", "target": "/a"}]},
                       {"mounts": [{"target": "/a"}]}, {"hostname": "-a"},
                       {"security": {"capabilities": ["x"]}}, {"root": {"kind": "oci"}}):
            with self.subTest(change=change):
                self.assertFalse(self.valid(self.schema, {**FULL, **change}))
                with self.assertRaises(exception.InvalidValue):
                    file.from_data({**FULL, **change})

    def test_a_schema_for_each_class(self) -> None:
        for cls in model.VALUE_CLASSES:
            self.assertEqual("object", fields.schema(cls)["type"])


if __name__ == "__main__":
    unittest.main()
