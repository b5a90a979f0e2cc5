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
from collections.abc import Iterator

PATH = os.path.join(os.path.dirname(__file__), "..", "..", "doc", "source", "user",
                    "support-matrix.ini")
CLOUD = os.path.join(os.path.dirname(__file__), "..", "cloud")
KINDS = ("lxc", "kvm")


# What is said of the host, whatever runs on it.
OF_THE_HOST = ("operation.cpu-traits", "operation.host-cpu-stats", "operation.host-uptime")


def _kind(name: str) -> str:
    """Return the kind of guest that a test starts.

    :raises LookupError: there is no such test
    """
    if name.startswith("tests.cloud."):
        # Those with a cloud need more than is here.
        _, _, module, case, method = name.split(".")
        found = list(_lineage(module, case))
        if not any(isinstance(node, ast.FunctionDef) and node.name == method
                   for one in found for node in one.body):
            raise LookupError(name)
        return next(ast.literal_eval(node.value) for one in found for node in one.body
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets) == "kind")
    test, *more = unittest.defaultTestLoader.loadTestsFromName(name)
    if more or not isinstance(test, unittest.TestCase) or "_FailedTest" in str(test):
        raise LookupError(name)
    return str(getattr(test, "kind", ""))


def _lineage(module: str, case: str) -> Iterator[ast.ClassDef]:
    """Yield a class of tests/cloud and its bases, in the order in which they count."""
    with open(os.path.join(CLOUD, f"{module}.py"), encoding="utf-8") as stream:
        tree = ast.parse(stream.read())
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == case:
            yield node
            for base in node.bases:
                there, _, name = ast.unparse(base).rpartition(".")
                yield from _lineage(there or module, name) if there != "unittest" else ()
            return
    raise LookupError(f"{module}.{case}")


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
                    shown = _kind(proof)
                    if feature.name not in OF_THE_HOST:
                        self.assertEqual(kind, shown, proof)

    def test_what_is_no_test(self) -> None:
        for name in ("tests.nova.test_driver.LifeLXC.test_nothing", "tests.nova.test_driver",
                     "tests.cloud.test_servers.LifeLXC.test_nothing",
                     "tests.cloud.test_servers.Nothing.test_life"):
            with self.subTest(name), self.assertRaises(LookupError):
                _kind(name)

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
