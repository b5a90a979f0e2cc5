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
"""The support matrix says what tests show, and no more."""

import ast
import configparser
import os
import unittest

PATH = os.path.join(os.path.dirname(__file__), "..", "..", "doc", "source", "user",
                    "support-matrix.ini")
CLOUD = os.path.join(os.path.dirname(__file__), "..", "cloud")
KINDS = ("lxc", "kvm")


def _is_test(name: str) -> bool:
    """Tell whether there is a test of a name; those with a cloud need more than is here."""
    module, _, rest = name.rpartition("tests.cloud.")[2].partition(".")
    if name.startswith("tests.cloud."):
        cls, _, method = rest.partition(".")
        with open(os.path.join(CLOUD, f"{module}.py"), encoding="utf-8") as stream:
            tree = ast.parse(stream.read())
        names = {node.name for node in ast.walk(tree)
                 if isinstance(node, ast.ClassDef | ast.FunctionDef)}
        return {cls, method} <= names
    found = unittest.defaultTestLoader.loadTestsFromName(name)
    return found.countTestCases() == 1 and "_FailedTest" not in str(next(iter(found)))


class MatrixTest(unittest.TestCase):
    def setUp(self) -> None:
        self.matrix = configparser.ConfigParser(interpolation=None)
        with open(PATH, encoding="utf-8") as stream:
            self.matrix.read_file(stream)
        self.features = [self.matrix[name] for name in self.matrix.sections()
                         if name.startswith("operation.")]

    def test_what_works_is_shown_by_a_test(self) -> None:
        for feature in self.features:
            for kind in KINDS:
                with self.subTest(feature=feature.name, kind=kind):
                    proof = feature.get(f"proof.{kind}", "")
                    if feature[f"driver.{kind}"] == "missing":
                        self.assertEqual("", proof)
                        continue
                    self.assertTrue(_is_test(proof), f"{proof!r} is no test")

    def test_what_is_partial_is_explained(self) -> None:
        for feature in self.features:
            for kind in KINDS:
                if feature[f"driver.{kind}"] == "partial":
                    self.assertTrue(feature.get(f"driver-notes.{kind}"), feature.name)

    def test_mandatory_features_are_there(self) -> None:
        for feature in self.features:
            if feature["status"] == "mandatory":
                for kind in KINDS:
                    self.assertNotEqual("missing", feature[f"driver.{kind}"], feature.name)
