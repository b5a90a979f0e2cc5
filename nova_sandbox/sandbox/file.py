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

"""The file format of a description: YAML, or JSON (which is YAML too).

One mapping of the fields of :class:`~nova_sandbox.sandbox.model.Sandbox` and
``version: 1``.
"""

from __future__ import annotations

import json
import os

from nova_sandbox import durable, exception
from nova_sandbox.sandbox import fields, model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VERSION = 1
LARGEST = 8 << 20


def from_data(data: object, source: str = "description") -> model.Sandbox:
    """Return the sandbox of plain data.

    :param data: what a YAML or JSON parser gave
    :param source: where it came from, for errors
    :raises InvalidValue: it is not a description, or a field is wrong
    """
    if not isinstance(data, dict):
        raise exception.InvalidValue(source, data, "a mapping with version: 1 and the fields of a "
                                                   "sandbox")
    fields_given: dict[str, Any] = {str(k): v for k, v in data.items()}
    version = fields_given.pop("version", None)
    if version != VERSION:
        raise exception.InvalidValue(f"{source}: version", version, str(VERSION))
    return model.Sandbox(**fields_given)


def to_data(sandbox: model.Sandbox) -> dict[str, Any]:
    """Return the plain data of a sandbox, as :func:`from_data` takes it."""
    return {"version": VERSION, **sandbox.to_dict()}


def dumps_json(sandbox: model.Sandbox) -> str:
    """Return the description as JSON text of one line."""
    return json.dumps(to_data(sandbox), separators=(",", ":"))


def loads_json(text: str) -> model.Sandbox:
    """Return the sandbox of JSON text.

    :raises InvalidValue: it is not JSON or not a description
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise exception.InvalidValue("description", text, f"JSON ({error})") from None
    return from_data(data)


def load(path: str) -> model.Sandbox:
    """Read a description file.

    :param path: a YAML or JSON file
    :raises InvalidValue: it cannot be read or is not a description
    """
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read(LARGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise exception.InvalidValue("description file", path, f"a readable file ({reason})") \
            from None
    if len(text) > LARGEST:
        raise exception.InvalidValue("description file", path, f"at most {LARGEST} bytes")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        import yaml
        try:
            data = yaml.safe_load(text)
        except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError,
                RecursionError) as error:
            # PyYAML's constructors let whatever their conversions raise escape.
            reason = " ".join(str(error).split())
            raise exception.InvalidValue("description file", path,
                                         f"YAML or JSON ({reason})") from None
    return from_data(data, path)


def save(sandbox: model.Sandbox, path: str, mode: int = 0o666, *, lasting: bool = False) -> None:
    """Write a description file: JSON when the name ends in ``.json``, YAML otherwise.

    The file is complete or not there at all.

    :param mode: of the file, less what the umask takes from it
    :param lasting: so it is after a loss of power, too, which takes a while
    :raises HostError: it cannot be written
    """
    if path.endswith(".json"):
        text = json.dumps(to_data(sandbox), indent=2) + "\n"
    else:
        import yaml
        text = yaml.safe_dump(to_data(sandbox), sort_keys=False, allow_unicode=True)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "x", encoding="utf-8",
                  opener=lambda name, flags: os.open(name, flags, mode)) as stream:
            stream.write(text)
        if lasting:
            durable.sync(temporary)
        os.replace(temporary, path)
        if lasting:
            durable.sync(os.path.dirname(path))
    except OSError as error:
        if os.path.lexists(temporary):
            os.unlink(temporary)
        raise exception.HostError(f"cannot write {path}: {error.strerror}") from None


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of description files."""
    top = fields.schema(model.Sandbox)
    top["properties"] = {"version": {"const": VERSION}, **top["properties"]}
    top["required"] = ["version", *top["required"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "nova-sandbox description", **top,
            "$defs": {c.__name__: fields.schema(c) for c in model.VALUE_CLASSES[1:]}}
