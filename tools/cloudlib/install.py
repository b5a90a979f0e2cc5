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

"""Debian packages and a virtual environment with OpenStack and this checkout."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from cloudlib.layout import CHECKOUT, Layout

_REQUIREMENTS = CHECKOUT / "tools" / "cloud-requirements.txt"
# MariaDB's core packages have the programs but no service.
_PACKAGES = ("mariadb-server-core", "mariadb-client-core", "rabbitmq-server", "busybox-static")
_SERVICES = ("rabbitmq-server.service", "epmd.service", "epmd.socket")
_POLICY = Path("/usr/sbin/policy-rc.d")


def install(cloud: Layout) -> None:
    """Install what is missing, after saying what.

    :param cloud: where the virtual environment goes
    :raises SystemExit: a program fails
    """
    print(f"the cloud needs, and this installs: Debian's {', '.join(_PACKAGES)}\n"
          f"  and, in {cloud.venv}, the Python packages of {_REQUIREMENTS}", flush=True)
    cloud.save()
    # Not the other way round: what is pinned stays.
    _run([str(CHECKOUT / "tools" / "install"), "compile"], VENV=str(cloud.venv),
         PIP_CONSTRAINT=str(_REQUIREMENTS))
    _run([str(cloud.bin / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check",
          "install", "--requirement", str(_REQUIREMENTS)])
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}"]
    missing = [name for name in _PACKAGES if subprocess.run(
        [*query, name], capture_output=True, text=True).stdout != "installed"]
    if missing:
        _run(["apt-get", "-qq", "update"])
        with _no_services():
            _run(["apt-get", "-qq", "--yes", "--no-install-recommends", "install", *missing],
                 DEBIAN_FRONTEND="noninteractive")
    if "rabbitmq-server" in missing and shutil.which("systemctl"):
        # Nor at the next boot.
        subprocess.run(["systemctl", "--quiet", "disable", *_SERVICES], capture_output=True)


def _run(command: list[str], **environment: str) -> None:
    # Without its bytecode every start would compile what it imports.
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if subprocess.run(command, env=inherited | environment).returncode:
        raise SystemExit(f"{command[0]} failed")


@contextlib.contextmanager
def _no_services() -> Iterator[None]:
    """Keep Debian from starting the services it installs (invoke-rc.d(8))."""
    if _POLICY.exists():
        # A container's or an administrator's own: it decides.
        yield
        return
    _POLICY.symlink_to(Path(__file__).with_name("policy-rc.d"))
    try:
        yield
    finally:
        _POLICY.unlink()
