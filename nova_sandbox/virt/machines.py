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

"""What can be done with virtual machines and not with containers."""

from typing import Any

from nova import exception as nova_exception

from nova_sandbox import exception
from nova_sandbox.virt import serial


class Machines:
    """What the driver has for it."""

    _existing: Any
    _operation: Any
    _warn: Any

    def suspend(self, context: Any, instance: Any) -> None:
        """End a virtual machine and keep its memory.

        :raises InstanceFaultRollback: it cannot be saved, and goes on
        """
        with self._operation(instance):
            server = self._existing(instance)
            if server.is_container():
                raise NotImplementedError("libvirt cannot save the memory of containers")
            try:
                server.suspend()
                serial.close(server)
            except exception.HostError as error:
                raise nova_exception.InstanceFaultRollback(
                    nova_exception.InstanceSuspendFailure(reason=str(error))) from error

    def resume(self, context: Any, instance: Any, network_info: Any,
               block_device_info: Any = None, share_info: Any = None) -> None:
        """Let a suspended virtual machine go on.

        :raises InstanceFaultRollback: it cannot, and is suspended as before
        """
        with self._operation(instance):
            server = self._existing(instance)
            if server.is_container():
                raise NotImplementedError("libvirt cannot save the memory of containers")
            try:
                server.resume(self._warn(instance))
            except exception.HostError as error:
                raise nova_exception.InstanceFaultRollback(
                    nova_exception.InstanceResumeFailure(reason=str(error))) from error

    def trigger_crash_dump(self, instance: Any) -> None:
        """Interrupt a virtual machine, whose kernel panics then."""
        with self._operation(instance), self._existing(instance).domain() as domain:
            if self._existing(instance).is_container():
                raise NotImplementedError("a container has no kernel of its own")
            if domain is None or domain.state() != "running":
                raise nova_exception.InstanceNotRunning(instance_id=instance.uuid)
            domain.inject_nmi()
