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

"""The staging root of containers: PID 1's program and a few empty directories."""

from __future__ import annotations

import os
import shutil

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.startcache import Settings

# libvirt moves the old root aside to .oldroot and cannot make it as nobody.
_DIRECTORIES = ("proc", "sys", "dev", "t", ".oldroot")


def program() -> str:
    """Return the path of the built PID 1.

    :raises HostError: the package was installed without it
    """
    path = os.path.join(os.path.dirname(__file__), "nova-sandbox-init")
    if not os.access(path, os.X_OK):
        raise exception.HostError(
            "nova-sandbox-init is not built: install nova-sandbox again where a C compiler and "
            "a static libc are (Debian: gcc, libc6-dev)")
    return path


def directory(settings: Settings) -> str:
    """Return the staging root, made once for each version of PID 1.

    It is one for all containers: nothing in it is ever written.

    :raises HostError: it cannot be made
    """
    source = program()
    status = os.stat(source)
    path = os.path.join(settings.cache_path,
                        f"staging-{status.st_mtime_ns:x}-{status.st_size:x}-{status.st_ino:x}")
    if os.path.exists(path):
        return path
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(temporary, 0o755)
        for name in _DIRECTORIES:
            os.mkdir(os.path.join(temporary, name), 0o755)
        target = os.path.join(temporary, "init")
        shutil.copyfile(source, target)
        os.chmod(target, 0o755)
        os.rename(temporary, path)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        if not os.path.exists(path):
            raise exception.HostError(f"cannot make {path}: {error.strerror}") from None
    return path
