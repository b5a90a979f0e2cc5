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
import os
import shutil
import tempfile
from typing import Any

from nova import context, objects
from nova.db.main import api, models


@functools.cache
def connect() -> None:
    """Let Nova's objects use a new, empty database, for as long as this process lives."""
    directory = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, directory, ignore_errors=True)
    path = os.path.join(directory, "nova.sqlite")
    api.context_manager.configure(connection=f"sqlite:///{path}")
    models.BASE.metadata.create_all(api.get_engine())


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


def read(server: objects.Instance) -> objects.Instance:
    """Return a server as the database has it."""
    return objects.Instance.get_by_uuid(context.get_admin_context(), server.uuid,
                                        expected_attrs=["metadata", "system_metadata"])
