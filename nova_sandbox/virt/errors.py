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
"""Our errors become Nova's, with their reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nova import exception as nova_exception

from nova_sandbox import exception


@contextmanager
def of_operation() -> Iterator[None]:
    """Translate the errors of whatever is done to a server that is there.

    :raises InternalError: as Nova's own driver for libvirt does
    """
    try:
        yield
    except exception.SandboxError as error:
        raise nova_exception.InternalError(str(error)) from error


@contextmanager
def of_build(instance: Any) -> Iterator[None]:
    """Translate the errors of making a server.

    Nova tries another host after all of them but one (``_build_and_run_instance`` of
    nova/compute/manager.py).

    :raises BuildAbortException: it could be made nowhere
    :raises ComputeResourcesUnavailable: this host lacks what it asks for
    :raises InternalError: this host failed
    """
    with of_operation():
        try:
            yield
        except exception.NotOnThisHost as error:
            raise nova_exception.ComputeResourcesUnavailable(reason=str(error)) from error
        except (exception.InvalidValue, exception.CommandError) as error:
            raise nova_exception.BuildAbortException(
                instance_uuid=instance.uuid, reason=str(error)) from error


@contextmanager
def of_question(instance: Any) -> Iterator[None]:
    """Translate the errors of what only asks.

    :raises InstanceNotFound: it was deleted just now
    :raises InstanceNotReady: its host cannot tell; the API answers 409 to that
    """
    try:
        yield
    except exception.NotFound:
        raise nova_exception.InstanceNotFound(instance_id=instance.uuid) from None
    except exception.SandboxError as error:
        raise nova_exception.InstanceNotReady(instance_id=instance.uuid) from error
