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

"""``nova.virt.sandbox``: what ``compute_driver = sandbox.SandboxDriver`` names.

Nova imports drivers from its own package only (``nova.virt.driver.load_compute_driver``),
so this module is installed there, or answered for by :mod:`nova_sandbox._register`.
"""

from typing import Any

from stevedore import driver, exception

try:
    SandboxDriver: Any = driver.DriverManager("nova_sandbox.drivers", "sandbox").driver
except exception.NoMatches as error:
    # Nova explains an ImportError to the operator and nothing else.
    raise ImportError("nova-sandbox is not installed as a package: its entry point "
                      "nova_sandbox.drivers is missing; run pip install") from error

__all__ = ["SandboxDriver"]
