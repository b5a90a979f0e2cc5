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

import types
import unittest
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.cli import cp


class PythonTest(unittest.TestCase):
    def test_without_filters(self) -> None:
        """Nothing is unpacked by a Python that would follow a stranger's paths."""
        transfer = mock.Mock()
        with mock.patch.object(cp, "tarfile", types.SimpleNamespace()), \
                self.assertRaisesRegex(exception.HostError, "3.11.4"):
            cp._copy_out(transfer, "/file", "/tmp")
        transfer.run.assert_not_called()
