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

"""What a container image says of its command, as fields of a description.

It is the image's text: each of them is checked as what a person gives is.
"""

from typing import Any

from nova_sandbox import exception
from nova_sandbox.rootfs import oci
from nova_sandbox.sandbox import model

_USER = ("a user of the image's /etc/passwd or a user id, either with a group of its /etc/group "
         "or a group id")


def environment(config: oci.ImageConfig) -> dict[str, str]:
    """Return its variables.

    :raises InvalidValue: one cannot be one
    """
    return dict(model.Command.FIELDS["env"].kind.check(config.env, "Env of the image"))


def directory(config: oci.ImageConfig) -> str | None:
    """Return its working directory, None where it says nothing.

    :raises InvalidValue: it is no path
    """
    if not config.working_dir:
        return None
    return str(model.GUEST_PATH.check(config.working_dir, "WorkingDir of the image"))


def identity(config: oci.ImageConfig) -> model.Identity:
    """Return who its command runs as.

    :raises InvalidValue: there is no such user or group in the image
    """
    user, colon, group = config.user.partition(":")
    if not user:
        return model.Identity()
    where = "User of the image"
    given: dict[str, Any] = {}
    if user.isascii() and user.isdecimal():
        given["uid"] = model.UID.check(user, where)
    else:
        given["user"] = model.Identity.FIELDS["user"].kind.check(user, where)
    if colon:
        if not (group.isascii() and group.isdecimal()):
            raise exception.InvalidValue(where, config.user, _USER)
        # As Docker has it: who names a group is in no other.
        given.update(gid=model.UID.check(group, where), groups=())
    return model.Identity(**given)


def command(config: oci.ImageConfig) -> dict[str, Any]:
    """Return its command as data of a description, of what it says.

    :raises InvalidValue: something cannot be
    """
    who = {name: value for name, value in vars(identity(config)).items() if value is not None}
    found = {"argv": list(config.argv), "env": environment(config), "cwd": directory(config),
             "identity": who, "stop_signal": config.stop_signal}
    return {name: value for name, value in found.items() if value}
