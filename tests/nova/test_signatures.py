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

"""The driver's methods take what Nova's compute manager gives them.

Nova calls drivers with keywords, and gives a driver no version: one more
parameter in a release of Nova is an error in every call of a driver that does
not have it.
"""

import inspect
import unittest

from nova.virt import driver as base

from nova_sandbox.virt import driver


def parameters(function: object) -> list[tuple[str, object, object]]:
    """Return name, kind and default of each parameter, without its type."""
    assert callable(function)
    return [(one.name, one.kind, one.default)
            for one in inspect.signature(function).parameters.values()]


def differences(ours: type, theirs: type) -> list[str]:
    """Return a line for each method of a driver that Nova would call in vain."""
    found = []
    # What it has from others than Nova's class, too.
    own_classes = [one for one in reversed(ours.__mro__) if not issubclass(theirs, one)]
    for name, member in {name: member for one in own_classes
                         for name, member in vars(one).items()}.items():
        if not callable(inspect.unwrap(getattr(ours, name))) or name.startswith("_"):
            continue
        if not hasattr(theirs, name):
            found.append(f"{name}: ComputeDriver has no such method")
            continue
        own, its = parameters(getattr(ours, name)), parameters(getattr(theirs, name))
        if own != its:
            found.append(f"{name}: {own} instead of {its}")
        if type(member) is not type(inspect.getattr_static(theirs, name)):
            found.append(f"{name}: {type(member).__name__}")
    return found


class SignatureTest(unittest.TestCase):
    def test_driver(self) -> None:
        self.assertEqual([], differences(driver.SandboxDriver, base.ComputeDriver))

    def test_constructor(self) -> None:
        names = [name for name, _kind, default in parameters(driver.SandboxDriver)
                 if default is inspect.Parameter.empty]
        self.assertEqual(["virtapi"], names)

    def test_capabilities(self) -> None:
        self.assertEqual(set(base.ComputeDriver.capabilities),
                         set(driver.SandboxDriver.capabilities))

    def test_differences_are_found(self) -> None:
        class Wrong(base.ComputeDriver):  # type: ignore[misc]
            def pause(self, server: object) -> None:
                """Call the parameter otherwise."""

            def power_off(self, instance: object, timeout: int = 1, retry_interval: int = 0
                          ) -> None:
                """Have another default."""

            def suspend(self, context: object) -> None:
                """Lack a parameter."""

            def restart(self, instance: object) -> None:
                """Be nothing that Nova knows."""

            @staticmethod
            def get_host_ip_addr() -> str:
                """Be of another kind."""
                return ""

            def resume(self, context: object, instance: object, network_info: object,
                       block_device_info: object = None, share_info: object = None) -> None:
                """Be right."""

            def _own(self) -> None:
                """Be nobody's business."""

        found = [line.split(":")[0] for line in differences(Wrong, base.ComputeDriver)]
        self.assertEqual(["pause", "power_off", "suspend", "restart", "get_host_ip_addr",
                          "get_host_ip_addr"], found)


if __name__ == "__main__":
    unittest.main()
