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
"""The examples of the documentation work."""

import contextlib
import io
import os
import re
import textwrap
import unittest
from unittest import mock

GUIDE = os.path.join(
    os.path.dirname(__file__), "..", "..", "..", "doc", "source", "reference", "libvirtxml.rst"
)


class GuideTest(unittest.TestCase):
    def test_examples(self) -> None:
        with open(GUIDE, encoding="utf-8") as file:
            text = file.read()
        blocks = [
            textwrap.dedent(block)
            for block in re.findall(r"\.\. code-block:: python\n\n((?:   .*\n|\n)+)", text)
        ]
        # The last one shows a line of the declarations.
        self.assertIn("fields.attr", blocks.pop())
        self.assertGreaterEqual(len(blocks), 4)
        scope: dict[str, object] = {"domain": mock.Mock(), "connection": mock.Mock()}
        printed = io.StringIO()
        for block in blocks:
            with contextlib.redirect_stdout(printed):
                exec(compile(block, "guide", "exec"), scope)
            if "guest.validate()" in block:
                scope["text"] = printed.getvalue()
                scope["domain"].XMLDesc.return_value = scope["text"]  # type: ignore[attr-defined]
        self.assertIn("<source bridge=\"br0\"/>", str(scope["text"]))
        (written,), _ = scope["connection"].defineXML.call_args  # type: ignore[attr-defined]
        self.assertNotIn("<readonly/>", written)
        shown = re.search(r"prints::\n\n((?:   .*\n)+)", text)
        assert shown
        self.assertTrue(printed.getvalue().endswith(textwrap.dedent(shown[1])))
