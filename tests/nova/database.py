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
"""A database of Nova's own for tests, so that its objects can be saved and read again."""

import atexit
import functools
import json
import os
import shutil
import tempfile
import uuid
from typing import Any
from unittest import mock

import oslo_messaging
from nova import context, objects
from nova.conductor import manager
from nova.db.main import api, models
from nova.objects import base


@functools.cache
def connect() -> None:
    """Let Nova's objects use a new, empty database, for as long as this process lives."""
    directory = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, directory, ignore_errors=True)
    path = os.path.join(directory, "nova.sqlite")
    api.context_manager.configure(connection=f"sqlite:///{path}")
    models.BASE.metadata.create_all(api.get_engine())


class Conductor:
    """What nova-compute's objects ask instead of the database: nova-conductor's own methods.

    Only the message queue between them is left out; all goes through its serializer.
    """

    def __init__(self) -> None:
        # Its constructor connects to services.
        self._manager = manager.ConductorManager.__new__(manager.ConductorManager)
        self._serializer = base.NovaObjectSerializer()

    def _pass(self, asked: context.RequestContext, value: Any) -> Any:
        sent = json.dumps(self._serializer.serialize_entity(asked, value))
        return self._serializer.deserialize_entity(asked, json.loads(sent))

    def _ask(self, method: str, asked: context.RequestContext, *words: Any) -> Any:
        # Inside, the objects are the conductor's.
        with mock.patch.object(base.NovaObject, "indirection_api", None):
            try:
                result = getattr(self._manager, method)(
                    asked, *(self._pass(asked, word) for word in words))
            except oslo_messaging.ExpectedException as error:
                raise error.exc_info[1] from None
        return self._pass(asked, result)

    def object_class_action_versions(self, asked: context.RequestContext, *words: Any) -> Any:
        """Call a method of a class."""
        return self._ask("object_class_action_versions", asked, *words)

    def object_action(self, asked: context.RequestContext, *words: Any) -> Any:
        """Call a method of an object."""
        return self._ask("object_action", asked, *words)


def create(server: objects.Instance, **given: Any) -> objects.Instance:
    """Return a copy of a server that is in the database.

    :param given: further fields
    """
    found = {name: getattr(server, name) for name in server.obj_fields
             if name != "id" and server.obj_attr_is_set(name)}
    made = objects.Instance(context.get_admin_context(), **{
        "project_id": "of-a-tenant", "user_id": "somebody", "host": "here", **found, **given})
    made.create()
    return made


def create_service(host: str) -> None:
    """Put nova-compute of a host, and the host, into the database."""
    asked = context.get_admin_context()
    service = objects.Service(asked, host=host, binary="nova-compute", topic="compute",
                              report_count=0, disabled=False)
    service.create()
    objects.ComputeNode(
        asked, host=host, hypervisor_hostname=host, uuid=str(uuid.uuid4()), vcpus=1, memory_mb=1,
        local_gb=1, vcpus_used=0, memory_mb_used=0, local_gb_used=0, hypervisor_type="x",
        hypervisor_version=1, cpu_info="", cpu_allocation_ratio=1.0, ram_allocation_ratio=1.0,
        disk_allocation_ratio=1.0).create()


def read(server: objects.Instance) -> objects.Instance:
    """Return a server as the database has it."""
    return objects.Instance.get_by_uuid(context.get_admin_context(), server.uuid,
                                        expected_attrs=["metadata", "system_metadata"])
