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
"""Sets the password of a running server's administrator, with a program of the server's own."""

import base64
from typing import Any

from nova import crypto
from nova import exception as nova_exception
from nova.api.metadata import password as nova_password
from oslo_log import log as logging

from nova_sandbox import exception, startcache
from nova_sandbox.runtime import records
from nova_sandbox.virt import guestcommand, servers

LOG = logging.getLogger(__name__)

_DEFAULT_USER = "root"
_LONGEST = 4096
_MISSING = (126, 127)


def change(server: servers.Server, settings: startcache.Settings, instance: Any,
           password: str) -> None:
    """Set the password; it is never an argument, and nothing the guest says is kept.

    :param server: the server
    :param settings: the configuration
    :param instance: a ``nova.objects.Instance``
    :param password: the new one
    :raises InstanceNotRunning: the server does not run
    :raises SetAdminPasswdNotSupported: it has no program that sets passwords
    :raises InvalidValue: the user or the password cannot be told to such a program
    :raises GuestError: the program failed
    """
    user = instance.image_meta.properties.get("os_admin_user") or _DEFAULT_USER
    _check(user, password)
    programs = ((("chpasswd",), f"{user}:{password}\n"),
                (("passwd", user), f"{password}\n{password}\n"))
    with server.domain() as domain:
        record = records.of_domain(domain, settings) if domain else None
        if record is None or record.state() != "running":
            raise nova_exception.InstanceNotRunning(instance_id=instance.uuid)
        for argv, text in programs:
            try:
                status = guestcommand.run(record, argv, text.encode())
            except exception.CommandError as error:
                if error.exit_status not in _MISSING:
                    raise
                continue
            if status:
                raise exception.GuestError(
                    f"{argv[0]} of the server ended with exit status {status}")
            break
        else:
            raise nova_exception.SetAdminPasswdNotSupported()
    _save_encrypted(instance, password)


def _check(user: str, password: str) -> None:
    if not user.isprintable() or any(c in user for c in ":/ ") or user.startswith("-"):
        raise exception.InvalidValue("image property os_admin_user", user, "a user name")
    if not password or "\n" in password or "\0" in password or \
            len(password.encode()) > _LONGEST:
        raise exception.InvalidValue("admin password", "(not shown)",
                                     f"1 to {_LONGEST} bytes in one line")


def _save_encrypted(instance: Any, password: str) -> None:
    """Keep the password for whoever has the key pair's private half, as Nova's driver does."""
    key = instance.key_data if "key_data" in instance else None
    if not key or not key.startswith("ssh-rsa"):
        return
    try:
        encrypted = base64.b64encode(crypto.ssh_encrypt_text(key, password)).decode()
        instance.system_metadata.update(nova_password.convert_password(None, encrypted))
        instance.save()
    except Exception as error:
        LOG.warning("The admin password is set, but cannot be kept for the key pair's owner: "
                    "%s", type(error).__name__, instance=instance)
